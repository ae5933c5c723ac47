"""Judge a class again after the course changed, and show what would change before anything does.

The new verdicts are made beside the old ones (`verdicts/.regrade/`), so that a dry run, which is the default, costs only
time. Applying them never lowers a score unless told, and keeps every verdict that is replaced.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from statistics import fmean

from autograder.course.manifest import read_assignment
from autograder.grading.behaviour import BehaviourFolder
from autograder.grading.grade import Outcome, Progress, grade
from autograder.grading.groups import GroupHints
from autograder.grading.judges import Judges, Order
from autograder.grading.verdict_folder import VerdictFolder
from autograder.records import Verdict
from autograder.reports.printable import one_line
from autograder.reports.wording import counted, points

ROUNDING = 1e-6  # per cent: scores are rounded to 6 digits, and who reaches a boundary exactly has reached it


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

    @property
    def moves(self) -> bool:
        """Is there another score?"""
        return self.old is None or (self.old.score != self.new.score if self.gain is None else self.gain != 0)

    @property
    def gain(self) -> float | None:
        """The points that are won; below 0 those that are lost; None where one of the two has no score."""
        if self.old is None or self.old.score is None or self.new.score is None:
            return None
        return round(self.new.score - self.old.score, 6)

    def sentence(self) -> str:
        """`student-04  11.5 -> 13 (+1.5)  perceptron_step 2 -> 3.5`."""
        old = self.old.score if self.old else None
        text = f"{self.student}  {_points(old)} -> {_points(self.new.score)}"
        if self.gain is not None:
            text += f" ({self.gain:+g})"
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

    @property
    def rescored(self) -> tuple[Change, ...]:
        """Those whose score changes."""
        return tuple(change for change in self.changes if change.moves)


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


def summary_lines(result: Regraded, boundaries: Sequence[float] = ()) -> Iterator[str]:
    """What a regrade comes to: how many gain and lose, by how much, and who crosses a boundary (in per cent).

    Of the automatically judged points alone: marks by hand and lateness are the gradebook's.
    """
    gains = [change.gain for change in result.changes if change.gain is not None]
    won, lost = [gain for gain in gains if gain > 0], [-gain for gain in gains if gain < 0]
    if won or lost:
        told = f"{_told(won, 'gains', 'gain')}; {_told(lost, 'loses', 'lose')}."
        yield told[0].upper() + told[1:]
    without = [change for change in result.rescored if change.gain is None]
    if without:
        yield f"{counted(len(without), 'score comes or goes', 'scores come or go')}: one of the two is for a person."
    crossed = [told for change in result.rescored for told in _crossed(change, boundaries)]
    if crossed:
        yield "A grade changes, by the automatically judged points:"
        yield from (f"  {told}" for told in crossed)
    elif boundaries and (won or lost):
        yield "Nobody crosses a grade boundary, by the automatically judged points."


def _told(amounts: Sequence[float], one: str, many: str) -> str:
    """`3 gain 0.5 to 2 points (1.2 on average)`, `nobody loses`."""
    if not amounts:
        return f"nobody {one}"
    low, high = points(min(amounts)), points(max(amounts))
    if len(amounts) == 1 or low == high:
        each = " each" if len(amounts) > 1 else ""
        return f"{len(amounts)} {one if len(amounts) == 1 else many} {low} {'point' if low == '1' else 'points'}{each}"
    return f"{len(amounts)} {many} {low} to {high} points ({points(fmean(amounts))} on average)"


def _crossed(change: Change, boundaries: Sequence[float]) -> Iterator[str]:
    if change.gain is None or change.old is None or change.new.max_score <= 0 or change.old.max_score <= 0:
        return
    before, after = (100 * (item.score or 0.0) / item.max_score for item in (change.old, change.new))
    passed = [edge for edge in boundaries if (before + ROUNDING < edge) != (after + ROUNDING < edge)]
    if passed:
        now = f"at {points(max(passed))} % or above" if after > before else f"below {points(min(passed))} %"
        yield f"{one_line(change.student)}  {points(before)} % -> {points(after)} %, now {now}"


def _points(score: float | None) -> str:
    return "none" if score is None else points(score)
