"""Who handed in, who is late, what waits: counted from members, whatever their order."""

import pytest

from autograder.reports.account import Account
from autograder.reports.turnout import Member, sections_of, turnout

TASK = "novikoff_derivation"


def test_an_account_has_no_total_while_a_part_waits():
    account = Account({"step": 3.0, TASK: 0.0}, 1.0, waiting=(TASK,))
    assert (account.points, account.total) == (None, None)


@pytest.mark.parametrize(("penalty", "total"), [(0.0, 3.0), (1.0, 2.0), (4.0, 0.0)])
def test_a_penalty_takes_no_more_than_there_is(penalty, total):
    assert Account({"step": 3.0}, penalty).total == total


def test_missing_late_and_not_judged_are_three_things(made):
    members = [
        Member("d", handed_in=False),
        Member("c", late=10.0),
        Member("b", late=20.0),
        Member("a"),
    ]
    came = turnout(members, made.assignment, {"b", "c"})
    assert came.members == 4
    assert [member.student for member in came.missing] == ["d"]
    assert came.not_judged == ("a",)
    assert [member.student for member in came.late] == ["b", "c"]


def test_a_task_counts_what_is_marked_and_what_waits(made):
    accounts = [
        Account({TASK: 1.0}, by_hand=frozenset({TASK})),
        Account({TASK: 4.0}, by_hand=frozenset({TASK})),
        Account({TASK: 0.0}),  # unanswered: in no mean
        Account({TASK: 0.0}, waiting=(TASK,)),
        Account({TASK: 2.0}, by_hand=frozenset({TASK}), waiting=(TASK,)),  # handed in again since it was marked
    ]
    members = [Member(f"student-{number}", account=account) for number, account in enumerate(accounts)]
    came = turnout(members, made.assignment, ())
    (task,) = came.tasks
    assert (task.id, task.points, task.marked, task.mean_share) == (TASK, 4.0, 2, 0.625)
    assert task.waiting == ("student-3", "student-4")
    assert came.answers_waiting == 2


def test_sections_are_sorted_as_people_count():
    assert sections_of([Member(name, section=name) for name in ("10", "9", "", "1")]) == ("1", "9", "10")
