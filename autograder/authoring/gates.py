"""The gates of an assignment: fair to right answers, hard on wrong ones, silent about the solution.

The reference earns everything and the untouched stub nothing; every known mistake fails the checks that it names and is
recognised by its own name; garbage is wrong, and no fault of the grader's; a right answer written otherwise earns everything.
Each gate takes what was judged, by whomever, and tells what does not hold, in sentences that name the place and the fix.
"""

from __future__ import annotations

import runpy
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Protocol

from autograder.authoring.check_files import check_functions, check_places
from autograder.checks.run import did_not_run
from autograder.course.mistakes import TYPE, Mistake
from autograder.records import Assignment, CheckOutcome, ExerciseOutcome, Status
from autograder.reports.wording import points
from autograder.sandbox.zygote import Sandbox
from autograder.submissions.reader import read_submission

# Answers that no exercise asks for: a check must call them wrong, and never call them a fault of its own.
GARBAGE = {
    "nothing": "None",
    "a string": "'x'",
    "an empty list": "[]",
    "nan": "float('nan')",
    "an object": "object()",
    "an empty array": "__import__('numpy').zeros(0)",
    "a tuple of garbage": "(None, 'x', [])",
    "a dict": "{'w': None}",
    "a huge array": "__import__('numpy').ones((3, 3, 3, 3, 3))",
    "a boolean": "True",
    "a function": "(lambda *a, **k: None)",
    "an integer": "10 ** 400",
}


def garbage_sources(assignment: Assignment, kind: str) -> dict[str, str]:
    """Exercise -> a function that answers every call with this kind of garbage."""
    return {
        exercise.id: f"def {exercise.id}(*args, **kwargs):\n    return {GARBAGE[kind]}\n"
        for exercise in assignment.exercises
    }


def right_styles(assignment: Assignment) -> dict[str, dict[str, str]]:
    """Exercise -> style -> source, from `tests/course/<name>/right_styles.py`; none where there is no such file."""
    path = assignment.course / "tests" / "course" / assignment.name / "right_styles.py"
    table: dict[str, dict[str, str]] = runpy.run_path(str(path))["RIGHT"] if path.is_file() else {}
    return table


class Judged(Protocol):
    """What was found about one submission: `Findings`, or a `Verdict`."""

    @property
    def exercises(self) -> tuple[ExerciseOutcome, ...]: ...


@dataclass(frozen=True)
class Gates:
    """The gates of one assignment."""

    assignment: Assignment

    @cached_property
    def _places(self) -> Mapping[str, str]:
        return check_places(self.assignment)

    def _at(self, check: CheckOutcome) -> str:
        return self._places.get(check.id, f"assignments/{self.assignment.name}/checks/")

    def reference(self, judged: Judged) -> Iterator[str]:
        """Where the reference does not earn full marks."""
        for item in judged.exercises:
            source = self.assignment.exercise(item.id).source
            lost = [check for check in item.checks if check.status is not Status.PASSED]
            for check in lost:
                yield (
                    f"{self._at(check)}: the reference itself does not pass {check.id} ({_how(check)}): mend the check, or "
                    f"{item.id} in reference/{source}.py."
                )
            if not lost and item.score != item.points:
                told = f" {item.slip}" if item.slip else ""
                yield (
                    f"reference/{source}.py: {item.id} passes every check and earns {points(item.score)} of "
                    f"{points(item.points)} points.{told}"
                )

    def stub(self, judged: Judged) -> Iterator[str]:
        """Where a student who has written nothing earns something, or fails otherwise than by having written nothing."""
        for item in judged.exercises:
            for check in item.checks:
                if check.status is not Status.NOT_ATTEMPTED:
                    yield (
                        f"{self._at(check)}: {check.id} ends as {check.status} where nothing is written yet: call "
                        f"student.{item.id}(...) before anything else, and compare its answer."
                    )

    def mistake(self, mistake: Mistake, judged: Judged, twin: str = "") -> Iterator[str]:
        """Where a known mistake is not caught, earns everything, is not recognised, or makes a check itself fail.

        `twin` is another mistake that answers all that is asked alike, where that is known.
        """
        mine = next(item for item in judged.exercises if item.id == mistake.exercise)
        for sentence in self._mistake(mistake, mine, twin):
            yield f"{mistake.place}: the mistake {mistake.name} {sentence}"

    def _mistake(self, mistake: Mistake, mine: ExerciseOutcome, twin: str) -> Iterator[str]:
        for check in mine.checks:
            if check.status is Status.GRADER_ERROR:
                yield f"makes {check.id} itself fail: pass its answer through expect.array or the like before it is used."
        slow = [check.id for check in mine.checks if check.status is Status.TIMED_OUT]
        if slow and not mistake.hangs:
            yield f"never comes back in {slow[0]}: say hangs=True."
        if mistake.hangs and not slow:
            yield "says hangs=True, and no check times out: take that out."
        if mine.complete and mine.slip is None:
            yield f"behaves as the reference does, {mine.id} earns full marks: change it, or write a check that it fails."
            return
        if TYPE in mistake.caught_by and (mine.slip is None or mine.complete):
            yield "is to be caught by its type, and loses nothing for it: name the check that it fails."
        passed = {check.id for check in mine.checks if check.status is Status.PASSED}
        for check_id in mistake.caught_by:
            if check_id in passed:
                yield f"passes {check_id}, which should catch it: mend the check, or let --write name those that it fails."
            elif check_id != TYPE and check_id not in {check.id for check in mine.checks}:
                yield f"cannot fail {check_id}, a check of another exercise: name one of {mine.id}."
        if mine.complete and TYPE not in mistake.caught_by:
            yield f"earns full marks for {mine.id}: change it, or write a check that it fails."
        if mine.mistake in (mistake.name, *mistake.also) or mistake.hangs != bool(slow):
            return
        if mine.mistake or twin:
            how = f"is recognised as {mine.mistake}" if mine.mistake else f"answers all that is asked as {twin} does"
            yield f"{how}: drop one of the two, let a check tell them apart, or write also=[...] and one hint for both."
        else:
            yield "is recognised as nothing: no wrong value of its answers tells it; let a check ask for one."

    def garbage(self, exercise: str, judged: Mapping[str, Judged]) -> Iterator[str]:
        """Where garbage earns full marks, or makes a check itself fail. `judged`: kind of garbage -> what came of it."""
        broken: dict[str, list[str]] = {}
        for kind, one in judged.items():
            mine = next(item for item in one.exercises if item.id == exercise)
            for check in mine.checks:
                if check.status is Status.GRADER_ERROR:
                    broken.setdefault(check.id, []).append(kind)
            # A boolean or a dict can be right for a yes-or-no question or by luck: no exercise gives full marks for it.
            if mine.score >= mine.points:
                yield (
                    f"assignments/{self.assignment.name}/checks/: {exercise} earns full marks for a function that always answers "
                    f"{kind}: write a check that it fails."
                )
        for name, kinds in broken.items():
            yield (
                f"{self._places.get(name, name)}: {name} itself fails where {exercise} answers {', '.join(kinds)}: pass the "
                "answer through expect.array, expect.scalar, expect.items or expect.mapping before it is used."
            )

    def style(self, exercise: str, style: str, judged: Judged) -> Iterator[str]:
        """Where a right answer, written otherwise, loses something."""
        mine = next(item for item in judged.exercises if item.id == exercise)
        lost = [check for check in mine.checks if check.status is not Status.PASSED]
        for check in lost:
            yield (
                f'{self._at(check)}: {check.id} fails a right answer, the style "{style}" of {exercise} ({_how(check)}): ask '
                "for what the docstring promises, and no more."
            )
        if not lost and not mine.complete:
            yield f'tests/course/{self.assignment.name}/right_styles.py: the style "{style}" of {exercise}: {mine.slip}'

    def idle(self, judged: Iterable[Judged], exercises: Collection[str]) -> Iterator[str]:
        """Checks of these exercises that none of the known mistakes fails, of all that were judged."""
        failed = {
            check.id
            for one in judged
            for item in one.exercises
            for check in item.checks
            if check.status is not Status.PASSED
        }
        for check in check_functions(self.assignment, []):
            if check.exercise in exercises and check.name not in failed:
                at = self._places[check.name]
                yield f"{at}: no known mistake fails {check.name}: write down the wrong answer that it is there for."


def release_faults(assignment: Assignment, folder: Path) -> Iterator[str]:
    """What of a released folder a student would stumble over before writing anything: cells that do not run."""
    shown = f"assignments/{assignment.name}/notebook.py"
    submission = read_submission(folder, assignment, "student-01")
    yield from (f"{shown}: {problem}" for problem in submission.problems)
    with Sandbox(assignment.limits, assignment.needs) as sandbox, sandbox.worker(submission.cells) as worker:
        for cell, faults in zip(submission.cells, worker.load_report, strict=True):
            for fault in faults:
                told = did_not_run(cell, fault.type, fault.message, fault.frames)
                yield f'{shown}: as students receive it, {told} (what a picture alone needs bears tags=["demo"])'


def _how(check: CheckOutcome) -> str:
    """Of a hidden check the status is all that is known."""
    return f"{check.status}: {check.detail.message}" if check.detail.message else str(check.status)
