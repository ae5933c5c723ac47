"""Is this assignment ready? Everything that is at fault, one sentence each: first what reading shows, then what judging does.

Each mistake is judged by its own exercise's checks. What judging needs and is not there yet is told by what reading shows.
"""

from __future__ import annotations

import io
import tempfile
from collections.abc import Callable, Iterator
from contextlib import nullcontext, redirect_stderr, suppress
from pathlib import Path

from autograder.authoring.caught import write_caught_by
from autograder.authoring.examples import example_faults
from autograder.authoring.gates import GARBAGE, Gates, garbage_sources, release_faults, right_styles
from autograder.authoring.structure import structure_faults
from autograder.checks.session import Findings
from autograder.course.manifest import read_assignment
from autograder.course.mistakes import read_mistakes
from autograder.errors import CourseError
from autograder.judging.trial import Trial, hold_trial
from autograder.publishing.release import would_be
from autograder.publishing.strip import strip
from autograder.records import Assignment
from autograder.reports.wording import counted, points


def validate_assignment(course: Path, name: str, say: Callable[[str], None], *, write: bool = False) -> bool:
    """Tell every fault of the assignment, one sentence each; True where there is none.

    `write` fills in `caught_by` first, where a mistake names no check or the wrong ones. Raises CourseError where there is no
    such assignment.
    """
    if write:
        with suppress(CourseError):  # what keeps it from being judged is told below
            for sentence in write_caught_by(read_assignment(course, name)):
                say(f"written: {sentence}")
    faults = structure_faults(course, name)
    for fault in faults:
        say(fault)
    told = len(faults)
    try:
        # Where checks cannot be collected, pytest says so too, in words of its own.
        with redirect_stderr(io.StringIO()) if faults else nullcontext():
            for fault in gate_faults(read_assignment(course, name)):
                if fault not in faults:
                    say(fault)
                    told += 1
    except CourseError as fault:
        if not faults:
            raise
        if str(fault) not in faults:
            say(f"{name}: nothing was judged, since {_lowered(str(fault))}")
    if not told:
        assignment = read_assignment(course, name)
        say(
            f"{name}: the reference earns {points(assignment.max_score)} points, the stub none, every mistake is recognised."
        )
    else:
        say(f"{name}: {counted(told, 'fault')}.")
    return not told


def _lowered(sentence: str) -> str:
    return sentence if sentence.startswith(("assignments/", "reference/")) else sentence[:1].lower() + sentence[1:]


def gate_faults(assignment: Assignment) -> Iterator[str]:
    """Every gate that does not hold."""
    yield from example_faults(assignment)
    yield from judged_faults(assignment)
    yield from released_faults(assignment)


def judged_faults(assignment: Assignment) -> list[str]:
    """What judging shows: the reference, the stub, each known mistake, garbage, and other right answers."""
    faults: list[str] = []
    hold_trial(assignment, lambda trial: faults.extend(_judged(assignment, trial)))
    return faults


def released_faults(assignment: Assignment) -> list[str]:
    """What students would stumble over in the folder that `mark1 release` would write."""
    with tempfile.TemporaryDirectory(prefix="mark1-") as folder:
        for path, content in would_be(assignment.course, assignment).items():
            (Path(folder) / path).parent.mkdir(parents=True, exist_ok=True)
            (Path(folder) / path).write_bytes(content)
        return list(release_faults(assignment, Path(folder)))


def _judged(assignment: Assignment, trial: Trial) -> Iterator[str]:
    gates = Gates(assignment)
    yield from gates.reference(trial.judge())
    yield from gates.stub(trial.judge(strip(assignment), on_reference=False))
    yield from _mistakes(assignment, gates, trial)
    sources = {kind: garbage_sources(assignment, kind) for kind in GARBAGE}
    for exercise in (item.id for item in assignment.exercises):
        yield from gates.garbage(
            exercise, {kind: trial.judge(sources[kind][exercise], only=exercise) for kind in GARBAGE}
        )
    for exercise, styles in right_styles(assignment).items():
        for style, source in styles.items():
            yield from gates.style(exercise, style, trial.judge(source, only=exercise))


def _mistakes(assignment: Assignment, gates: Gates, trial: Trial) -> Iterator[str]:
    mistakes = read_mistakes(assignment)
    judged = {mistake.name: trial.judge(mistake.source, only=mistake.exercise) for mistake in mistakes}
    answers = {name: _answers(findings) for name, findings in judged.items()}
    faulty = set()
    for mistake in mistakes:
        alike = (name for name, given in answers.items() if name != mistake.name and given == answers[mistake.name])
        for fault in gates.mistake(mistake, judged[mistake.name], next(alike, "")):
            faulty.add(mistake.exercise)
            yield fault
    # Where a mistake is not what it says, that is mended first.
    yield from gates.idle(judged.values(), {exercise.id for exercise in assignment.exercises} - faulty)


def _answers(findings: Findings) -> str:
    """All calls and what came of them, in words, to tell whether two mistakes answer alike."""
    return repr([
        (check, call.function, call.args, call.kwargs, call.kind, call.value, call.error and call.error.type, call.changed)
        for check, runs in findings.transcripts.items()
        for run in runs
        for call in run
    ])  # fmt: skip
