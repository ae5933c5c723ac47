"""Who is in the class, and how the work came in: handed in or not, late, marked by hand, still waiting for a mark.

Contract: plain data, made from what the roster and the gradebook hold; nothing here asks the clock. Points are the
gradebook's: a person's before ours. Who has not handed in is in no mean.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from statistics import fmean

from autograder.records import Assignment
from autograder.reports.account import Account


@dataclass(frozen=True, slots=True)
class Member:
    """One student of the class, on one assignment. `account` None: the gradebook has no submission of theirs.

    `late` and `longer` are seconds: after the due date with its extension, and that extension.
    """

    student: str
    name: str = ""
    section: str = ""
    handed_in: bool = True
    late: float = 0.0
    longer: float = 0.0
    account: Account | None = None


@dataclass(frozen=True, slots=True)
class TaskRate:
    """One task that a person marks. `mean_share` is over those that are marked; unanswered ones earn 0 and are not in it."""

    id: str
    points: float
    waiting: tuple[str, ...]
    marked: int
    mean_share: float | None


@dataclass(frozen=True, slots=True)
class Turnout:
    """How a class handed in. `not_judged`: their work lies there, and no verdict does."""

    members: int
    missing: tuple[Member, ...]
    not_judged: tuple[str, ...]
    late: tuple[Member, ...]  # the latest first
    tasks: tuple[TaskRate, ...]

    @property
    def answers_waiting(self) -> int:
        """Written answers that nobody has marked."""
        return sum(len(task.waiting) for task in self.tasks)


def turnout(members: Iterable[Member], assignment: Assignment, judged: Collection[str]) -> Turnout:
    """How these members handed in; `judged` are the students of whom there is a verdict."""
    every = sorted(members, key=lambda member: member.student)
    late = [member for member in every if member.late > 0]
    return Turnout(
        members=len(every),
        missing=tuple(member for member in every if not member.handed_in),
        not_judged=tuple(member.student for member in every if member.handed_in and member.student not in judged),
        late=tuple(sorted(late, key=lambda member: -member.late)),
        tasks=tuple(_task_rate(every, task.id, task.points) for task in assignment.manual),
    )


def _task_rate(members: Sequence[Member], task: str, points: float) -> TaskRate:
    accounts = [(member.student, member.account) for member in members if member.account is not None]
    marks = [own.parts.get(task, 0.0) for _, own in accounts if task in own.by_hand and task not in own.waiting]
    return TaskRate(
        task,
        points,
        tuple(student for student, own in accounts if task in own.waiting),
        len(marks),
        fmean(mark / points for mark in marks) if marks and points > 0 else None,
    )


def sections_of(members: Iterable[Member]) -> tuple[str, ...]:
    """The sections that members are in, sorted; none where the roster names none."""
    return tuple(sorted({member.section for member in members} - {""}, key=lambda name: (len(name), name)))
