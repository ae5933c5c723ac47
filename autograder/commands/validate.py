"""For authors: is this assignment ready? The gates of an assignment, told in sentences.

The reference earns everything, the untouched release nothing, and every known mistake fails the checks that it names,
earns less than full marks and is recognised by its own name.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Protocol

from autograder.course.manifest import read_assignment
from autograder.course.mistakes import TYPE, Mistake, read_mistakes
from autograder.judging.trial import Trial, hold_trial
from autograder.records import Assignment, CheckOutcome, ExerciseOutcome, Status
from autograder.reports.wording import points


def validate_assignment(course: Path, name: str, say: Callable[[str], None]) -> bool:
    """Tell every fault of the assignment, one sentence each; True where there is none. Raises CourseError."""
    assignment = read_assignment(course, name)
    faults: list[str] = []
    hold_trial(assignment, lambda trial: faults.extend(faults_of(assignment, trial)))
    for fault in faults:
        say(fault)
    if not faults:
        say(
            f"{name}: the reference earns {points(assignment.max_score)} points, the stub none, every mistake is recognised."
        )
    return not faults


def faults_of(assignment: Assignment, trial: Trial) -> Iterator[str]:
    """Every gate that does not hold, in a sentence."""
    yield from reference_faults(trial.judge())
    for mistake in read_mistakes(assignment):
        yield from mistake_faults(mistake, trial.judge(mistake.source))


class Judged(Protocol):
    """What was found about one submission: `Findings`, or a `Verdict`."""

    @property
    def exercises(self) -> tuple[ExerciseOutcome, ...]: ...


def reference_faults(findings: Judged) -> Iterator[str]:
    """Where the reference does not earn full marks."""
    for item in findings.exercises:
        for check in item.checks:
            if check.status is not Status.PASSED:
                yield f"{item.id}: the reference itself does not pass {check.id} ({_how(check)})"


def _how(check: CheckOutcome) -> str:
    """Of a hidden check the status is all that is known."""
    return f"{check.status}: {check.detail.message}" if check.detail.message else check.status


def mistake_faults(mistake: Mistake, findings: Judged) -> Iterator[str]:
    """Where a known mistake is not caught, earns everything, is not recognised, or makes a check itself fail."""
    mine = next(item for item in findings.exercises if item.id == mistake.exercise)
    for check in mine.checks:
        if check.status is Status.GRADER_ERROR:
            yield f"{mistake.exercise}: {check.id} itself fails on the mistake {mistake.name}."
    slow = [check.id for check in mine.checks if check.status is Status.TIMED_OUT]
    if slow and not mistake.hangs:
        yield f"{mistake.exercise}: the mistake {mistake.name} never comes back in {slow[0]}: say hangs=True."
    if mistake.hangs and not slow:
        yield f"{mistake.exercise}: the mistake {mistake.name} says hangs=True, and no check times out."
    passed = {check.id for check in mine.checks if check.status is Status.PASSED}
    if TYPE in mistake.caught_by and (mine.slip is None or mine.complete):
        yield f"{mistake.exercise}: the mistake {mistake.name} is to be caught by its type, and loses nothing for it."
    for check_id in mistake.caught_by:
        if check_id in passed:
            yield f"{mistake.exercise}: the mistake {mistake.name} passes {check_id}, which should catch it."
    if mine.complete:
        yield f"{mistake.exercise}: the mistake {mistake.name} earns full marks."
    if mine.mistake != mistake.name and mine.mistake not in mistake.also:
        yield f"{mistake.exercise}: the mistake {mistake.name} is recognised as {mine.mistake or 'nothing'}."
