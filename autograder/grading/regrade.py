"""Judge a class again after the course changed, and show what would change before anything does.

The new verdicts are made beside the old ones (`verdicts/.regrade/`), so that a dry run, which is the default, costs only
time. Applying them never lowers a score unless told, and keeps every verdict that is replaced.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import dataclass, replace

from autograder.course.manifest import read_assignment
from autograder.grading.behaviour import BehaviourFolder
from autograder.grading.grade import Outcome, Progress, grade
from autograder.grading.groups import GroupHints
from autograder.grading.judges import Judges, Order
from autograder.grading.verdict_folder import VerdictFolder
from autograder.records import Verdict
from autograder.reports.wording import points


@dataclass(frozen=True, slots=True)
class Change:
    """One student's verdict before and after. A score of None waits for a person."""

    student: str
    old: Verdict | None
    new: Verdict

    @property
    def lowers(self) -> bool:
        """Would the student lose points (or a number that stands already)?"""
        if self.old is None or self.old.score is None:
            return False
        return self.new.score is None or self.new.score < self.old.score

    @property
    def differs(self) -> bool:
        """Is there another score, or another outcome of a check?"""
        return self.old is None or (self.old.score, self.old.exercises) != (self.new.score, self.new.exercises)

    def sentence(self) -> str:
        """`student-04  11.5 -> 13 (+1.5)  perceptron_step 2 -> 3.5`."""
        old = self.old.score if self.old else None
        text = f"{self.student}  {_points(old)} -> {_points(self.new.score)}"
        if old is not None and self.new.score is not None:
            text += f" ({self.new.score - old:+g})"
        return text + "".join(f"  {part}" for part in self._exercises())

    def _exercises(self) -> Iterator[str]:
        before = {item.id: item.score for item in self.old.exercises} if self.old else {}
        for item in self.new.exercises:
            if before.get(item.id) != item.score:
                yield f"{item.id} {_points(before.get(item.id))} -> {_points(item.score)}"


@dataclass(frozen=True, slots=True)
class Regraded:
    """What a regrade found, and what it did."""

    changes: tuple[Change, ...]  # those that differ, by student
    applied: tuple[str, ...]
    held_back: tuple[str, ...]  # would lose points, and --allow-lower was not given
    outcome: Outcome


def regrade(
    order: Order, judges: Judges, *, apply: bool = False, allow_lower: bool = False, progress: Progress | None = None
) -> Regraded:
    """Judge again; with `apply`, put the new verdicts in force and record them. Raises what `grade` raises."""
    assignment = read_assignment(order.course.root, order.assignment)
    verdicts = order.course.verdicts
    staging = verdicts / ".regrade"
    shutil.rmtree(staging / assignment.name, ignore_errors=True)
    try:
        beside = replace(order.course, own_verdicts=staging)
        outcome = grade(replace(order, course=beside, force=True, gradebook=False), judges, progress=progress)
        current, made = VerdictFolder(verdicts, assignment.name), VerdictFolder(staging, assignment.name)
        behaviours, hints = BehaviourFolder(current.path), GroupHints(BehaviourFolder(current.path).groups())
        new_behaviours = {new: BehaviourFolder(made.path).read(new) for new in made.students()}
        every = [
            Change(new.student, current.read(new.student), hints.on(new, new_behaviours[new.student]))
            for new in made.all()
        ]
    finally:
        shutil.rmtree(staging, ignore_errors=True)
    held = tuple(change.student for change in every if change.lowers and not allow_lower)
    applied: list[str] = []
    if apply:
        for change in every:
            if change.student not in held:
                behaviours.write(change.student, new_behaviours[change.student])
                current.write(change.new)
                applied.append(change.student)
        if order.gradebook:
            grade(replace(order, force=False), judges, progress=progress)
    differing = tuple(change for change in every if change.differs)
    return Regraded(differing, tuple(applied), held, outcome)


def _points(score: float | None) -> str:
    return "none" if score is None else points(score)
