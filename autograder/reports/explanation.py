"""One student's work on some checks, for whoever decides an appeal: what was asked, what came back, what was expected.

Contract: for instructors alone. It shows the inputs and expected values of hidden checks, their source, and the names of
mistakes; so it goes to a terminal, or to a page that lies where no student looks (`grading/explain.py`).
"""

from __future__ import annotations

import shlex
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from autograder.records import CheckOutcome, ExerciseOutcome, Status
from autograder.reports.feedback import check_line
from autograder.reports.pages import render
from autograder.reports.printable import bounded, one_line, printable
from autograder.reports.telling import as_lines, told
from autograder.reports.wording import WORDS, in_words, points

LABELS = {"You returned": "Returned", "Your code printed": "Printed"}
MOST_SOURCE = 20_000  # characters of a function that are shown: nobody reads more to decide


@dataclass(frozen=True, slots=True)
class Source:
    """A piece of a program: where it stands, in words, and its text. An empty text: there is none, and `place` says so."""

    place: str
    text: str = ""


@dataclass(frozen=True, slots=True)
class ExplainedCheck:
    """A check as it ended now, and (None: not asked then) in the verdict on record; `source` is the check's own function."""

    outcome: CheckOutcome
    on_record: Status | None
    source: Source


@dataclass(frozen=True, slots=True)
class ExplainedExercise:
    """An exercise with the checks that are explained. `work` is the student's function; None where it is the stub."""

    outcome: ExerciseOutcome
    checks: tuple[ExplainedCheck, ...]
    work: Source | None


@dataclass(frozen=True, slots=True)
class Explanation:
    """All that is to be said. `standing` are sentences about now and the verdict on record; `problems` those of the verdict."""

    assignment: str
    title: str
    student: str
    name: str  # the roster's; "" where it has none
    file: str
    standing: tuple[str, ...]
    problems: tuple[str, ...]
    exercises: tuple[ExplainedExercise, ...]


def explain_command(student: str, assignment: str, part: str = "") -> str:
    """The command line that explains a student's verdict, or the part of it that an exercise or a check names."""
    words = [student, assignment, *([part] if part else [])]
    options = ["--"] if student.startswith("-") else []
    return shlex.join(["mark1", "explain", *options, *words])


# ---------------------------------------------------------------- in a terminal


def explanation_lines(told_of: Explanation) -> Iterator[str]:
    """The explanation for a terminal, line by line."""
    who = f"{told_of.name} ({told_of.student})" if told_of.name else told_of.student
    yield f"{one_line(who)}, {told_of.assignment}: {one_line(told_of.file, 400)}"
    yield from (one_line(sentence, 400) for sentence in told_of.standing)
    yield from (f"! {one_line(problem, 400)}" for problem in told_of.problems)
    for item in told_of.exercises:
        outcome = item.outcome
        yield ""
        yield f"{outcome.id}  {points(outcome.score)} of {points(outcome.points)} points"
        yield from (f"  {line}" for line in _found(outcome))
        if item.work is not None:
            yield from _source_lines("the student's function", item.work, "  ")
        for check in item.checks:
            yield from _check_lines(check)


def _check_lines(check: ExplainedCheck) -> Iterator[str]:
    word = WORDS[check.outcome.status]
    yield f"  {word.sign} {word.word}: {printable(check.outcome.sentence)}"
    yield f"    {_about(check)}"
    yield from as_lines(told(check.outcome.status, check.outcome.detail))
    yield from _source_lines("the check", check.source)


def _source_lines(what: str, source: Source, indent: str = "    ") -> Iterator[str]:
    yield f"{indent}{what}: {one_line(source.place, 400)}"
    yield from (f"{indent}  | {printable(line)}".rstrip() for line in bounded(source.text, MOST_SOURCE).splitlines())


def _about(check: ExplainedCheck) -> str:
    """`test_step_lr, hidden, weight 2; on record: passed`."""
    outcome = check.outcome
    parts = [outcome.id, *(["hidden"] if outcome.hidden else []), f"weight {outcome.weight:g}"]
    record = "not asked" if check.on_record is None else WORDS[check.on_record].word
    same = check.on_record is outcome.status
    return ", ".join(parts) + ("" if same else f"; on record: {record}")


def _found(outcome: ExerciseOutcome) -> Iterator[str]:
    """What was recognised, the hint that the student got, and the slip."""
    if outcome.mistake:
        yield f"recognised as the known mistake: {in_words(outcome.mistake, outcome.id)} ({outcome.mistake})"
    elif not outcome.attempted:
        yield "not attempted: no check found the function written"
    elif not outcome.complete and not outcome.hint:
        yield "no known mistake explains it"
    if outcome.hint:
        yield f'hint: "{one_line(outcome.hint, 600)}"'
    if outcome.slip:
        yield one_line(outcome.slip, 600)


# ---------------------------------------------------------------- as a page


def explanation_page(told_of: Explanation) -> str:
    """The explanation as HTML text: one file that needs nothing else."""
    return render(
        "explained",
        told=told_of,
        who=one_line(told_of.student),
        called=one_line(told_of.name),
        exercises=[_exercise(item) for item in told_of.exercises],
    )


def _exercise(item: ExplainedExercise) -> dict[str, Any]:
    return {
        "id": item.outcome.id,
        "score": item.outcome.score,
        "points": item.outcome.points,
        "found": [bounded(line, 1_000) for line in _found(item.outcome)],
        "work": _shown(item.work) if item.work is not None else None,
        "checks": [
            {"line": _line(check.outcome), "about": _about(check), "source": _shown(check.source)}
            for check in item.checks
        ],
    }


def _line(outcome: CheckOutcome) -> dict[str, Any]:
    """The check as a visible one is drawn, whatever it is; it is not told to the student."""
    line = check_line(replace(outcome, hidden=False))
    for fact in line["facts"]:
        fact["label"] = LABELS.get(fact["label"], fact["label"])
    return line


def _shown(source: Source) -> Source:
    return Source(one_line(source.place, 400), bounded(source.text, MOST_SOURCE))
