"""Code as students write it: whole right submissions earn full marks, and no natural bug does.

The tables are the `fresh*.py` of each assignment's folder: RIGHT holds whole submissions, BUGS one wrong exercise at a time,
each under a line `### words`, for a bug `### exercise | words`. Where submissions share functions, PIECES holds each function
once, and RIGHT says of which pieces a submission is made. Which known mistake a bug is nobody asks here; that each
mistake is named is a gate of its own, and benchmarks/recognition.py says of how many bugs it is.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from itertools import product, zip_longest
from pathlib import Path
from typing import Any

import pytest

from autograder.course.manifest import read_assignment
from autograder.course.reference import reference_source, sources
from autograder.judging.trial import Trial, hold_trial
from autograder.records import ExerciseOutcome
from tests.course.conftest import COURSE
from tests.course.tables import read_table

TABLES = sorted((path.parent.name, path.stem) for path in Path(__file__).parent.glob("*/fresh*.py"))

# One judge's run holds a bug of every exercise. Each bug lives in a module of its own on top of the reference, so that
# none is caught for what another one does.
ISOLATED = """
def _isolated(exercise, *sources):
    namespace = {{"__name__": exercise}}
    for source in sources:
        exec(source, namespace)
    return namespace[exercise]

_reference = {reference!r}
{exercise_lines}
"""


def parts(text: str) -> Iterator[tuple[str, str]]:
    """The headline and the source of every part of a table."""
    for part in text.split("\n### ")[1:]:
        headline, source = part.split("\n", 1)
        yield headline.strip(), source


def right_submissions(read: dict[str, Any]) -> list[tuple[str, str]]:
    """The words and the source of each right submission of a table."""
    if "PIECES" not in read:
        return list(parts(read["RIGHT"]))
    pieces = dict(parts(read["PIECES"]))
    return [(words, "\n\n".join(pieces[name] for name in made.split(", "))) for words, made in read["RIGHT"].items()]


Judged = tuple[str, ExerciseOutcome]  # words, what was found of an exercise
Bugs = dict[str, tuple[str, str]]  # exercise: (words, source)


def table(name: str, file: str) -> tuple[list[tuple[str, str]], list[Bugs], tuple[str | None, ...]]:
    """The right submissions, rounds of bugs with one of every exercise, and which exercises to judge (None: all)."""
    read = read_table(name, file)
    bugs = defaultdict(list)
    for headline, source in parts(read["BUGS"]):
        exercise, words = headline.split(" | ", 1)
        bugs[exercise].append((exercise, words, source))
    rounds = [{bug[0]: bug[1:] for bug in column if bug} for column in zip_longest(*bugs.values())]
    return right_submissions(read), rounds, read.get("EXERCISES", (None,))


def judged(name: str, sources: dict[str, tuple[str, bool]], exercises: tuple[str | None, ...]) -> Iterator[Judged]:
    """What is found in each source, whether laid over the reference or by itself; once for each of `exercises`."""
    found: list[Judged] = []

    def work(trial: Trial) -> None:
        for (words, (source, on_reference)), only in product(sources.items(), exercises):
            findings = trial.judge(source, on_reference=on_reference, only=only)
            found.extend((words, one) for one in findings.exercises if only in (None, one.id))

    hold_trial(read_assignment(COURSE, name), work, diagnose=False)
    return iter(found)


@pytest.mark.parametrize(("name", "file"), TABLES)
def test_right_code_of_any_style_earns_full_marks(name: str, file: str) -> None:
    right, _, exercises = table(name, file)
    found = judged(name, {words: (source, False) for words, source in right}, exercises)
    lost = [
        (words, check.id, check.status, check.detail.message)
        for words, item in found
        if item.score < item.points
        for check in item.checks
        if check.status != "passed"
    ]
    assert right
    assert lost == []


@pytest.mark.parametrize(("name", "file"), TABLES)
def test_no_natural_bug_earns_full_marks(name: str, file: str) -> None:
    _, rounds, exercises = table(name, file)
    assignment = read_assignment(COURSE, name)
    reference = [reference_source(assignment, source) for source in sources(assignment)]
    written = {}
    for number, bugs in enumerate(rounds):
        lines = "\n".join(
            f"{exercise} = _isolated({exercise!r}, *_reference, {source!r})" for exercise, (_, source) in bugs.items()
        )
        written[str(number)] = ISOLATED.format(reference=reference, exercise_lines=lines), True
    passed = [
        f"{item.id}: {rounds[int(number)][item.id][0]}"
        for number, item in judged(name, written, exercises)
        if item.id in rounds[int(number)] and item.score >= item.points
    ]
    assert rounds
    assert passed == []
