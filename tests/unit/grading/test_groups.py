"""Who is in a group, what it is called, and whom its hint reaches."""

from __future__ import annotations

from typing import Any

import pytest

from autograder.grading.groups import GroupHints, alike, groups_of, name_of
from autograder.records import CheckOutcome, ExerciseOutcome, Status, Verdict, VerdictStatus


def answers(*values: float, check: str = "test_double") -> dict[str, Any]:
    return {check: [{"value": value} for value in values]}


def item(
    *, hint: str | None = None, mistake: str | None = None, statuses: tuple[Status, ...] = (Status.FAILED,)
) -> Any:
    checks = tuple(
        CheckOutcome(f"test_{number}", "Sentence.", hidden=False, weight=1, status=status)
        for number, status in enumerate(statuses)
    )
    return ExerciseOutcome("double", 2, 0.0, checks, mistake, hint)


def verdict(student: str, *exercises: ExerciseOutcome) -> Verdict:
    return Verdict("doubling", student, 0.0, 2, VerdictStatus.GRADED, "", "", (), 0.0, exercises)


def grouped(members: dict[str, tuple[Any, Any]], kept: dict[str, Any] | None = None) -> list[Any]:
    verdicts = [verdict(student, outcome) for student, (outcome, _) in members.items()]
    behaviours = {student: {"double": given} for student, (_, given) in members.items()}
    return groups_of(verdicts, behaviours, GroupHints(kept or {}))


def test_alike_byte_for_byte_or_to_the_digits_that_are_kept() -> None:
    found = grouped(
        {
            "student-01": (item(), answers(7.0, 14.0)),
            "student-02": (item(), answers(7.0, 14.0)),
            "student-03": (item(), answers(7.00001, 14.0)),
            "student-04": (item(), answers(5.0, 10.0)),
        }
    )
    assert [group.students for group in found] == [("student-01", "student-02", "student-03"), ("student-04",)]
    assert found[0].name == name_of("double", answers(7.0, 14.0))
    assert found[0].name.startswith("double-")


def test_a_newcomer_does_not_change_the_name() -> None:
    members = {"student-01": (item(), answers(7.0)), "student-02": (item(), answers(7.0))}
    (before,) = grouped(members)
    (after,) = grouped({"student-00": (item(), answers(7.00001)), **members})
    assert before.name == after.name


LEFT_OUT = {
    "a known mistake": (item(mistake="triples", hint="Three?"), answers(7.0)),
    "another hint": (item(hint="Your double answers every call in the same way."), answers(7.0)),
    "right": (item(statuses=(Status.PASSED,)), answers(7.0)),
    "not written": (item(statuses=(Status.NOT_ATTEMPTED,)), answers(7.0)),
    "errors alone": (item(statuses=(Status.RAISED,)), {"test_double": [{"error": "ValueError"}]}),
    "nothing is known of it": (item(), {}),
}


@pytest.mark.parametrize("why", LEFT_OUT)
def test_what_is_explained_is_in_no_group(why: str) -> None:
    assert grouped({"student-01": LEFT_OUT[why]}) == []


def test_what_all_of_a_group_fail_is_told() -> None:
    both, one = (Status.FAILED, Status.FAILED), (Status.FAILED, Status.PASSED)
    (group,) = grouped(
        {"student-01": (item(statuses=both), answers(7.0)), "student-02": (item(statuses=one), answers(7.00001))}
    )
    assert group.failing == ("test_0",)


KEPT = {"double-kept": {"exercise": "double", "hint": "Two or seven?", "answers": answers(7.0), "earlier": ["Seven?"]}}


def test_a_groups_hint_reaches_who_answers_alike_and_nobody_else() -> None:
    hints = GroupHints(KEPT)

    def hinted(outcome: Any, given: Any) -> str | None:
        found: str | None = hints.on(verdict("student-09", outcome), {"double": given}).exercises[0].hint
        return found

    assert hinted(item(), answers(7.00001)) == "Two or seven?"
    assert hinted(item(hint="Seven?"), answers(7.0)) == "Two or seven?"  # its own earlier one
    assert hinted(item(), answers(8.0)) is None
    assert hinted(item(hint="Three?", mistake="triples"), answers(7.0)) == "Three?"
    assert hinted(item(hint="Of another kind."), answers(7.0)) == "Of another kind."
    assert hinted(item(statuses=(Status.PASSED,)), answers(7.0)) is None


def test_a_group_that_was_hinted_keeps_its_name_and_is_still_listed() -> None:
    (group,) = grouped({"student-01": (item(hint="Two or seven?"), answers(7.00001))}, KEPT)
    assert (group.name, group.hint) == ("double-kept", "Two or seven?")


@pytest.mark.parametrize("damaged", [{"x": 3}, {"x": {}}, {"x": {"exercise": "double", "hint": 3, "answers": {}}}])
def test_what_is_damaged_is_no_group(damaged: Any) -> None:
    unhinted = verdict("student-01", item())
    assert GroupHints(damaged).on(unhinted, {"double": answers(7.0)}) is unhinted


def test_other_checks_or_another_number_of_calls_are_another_behaviour() -> None:
    assert not alike(answers(7.0), answers(7.0, check="test_other"))
    assert not alike(answers(7.0), answers(7.0, 7.0))
    assert not alike(answers(7.0), {"test_double": {"digest": "00"}})
    assert alike({"test_double": {"digest": "00"}}, {"test_double": {"digest": "00"}})
