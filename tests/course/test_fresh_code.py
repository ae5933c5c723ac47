"""Code as students write it: whole right submissions earn full marks, and no natural bug does.

The tables are the `fresh*.py` of each assignment's folder: RIGHT holds whole submissions, BUGS one wrong exercise at a time,
each under a line `### words`, for a bug `### exercise | words`.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator
from itertools import product, zip_longest
from pathlib import Path

import pytest

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


Bugs = dict[str, tuple[str, str]]  # exercise: (words, source)


def table(name: str, file: str) -> tuple[list[tuple[str, str]], list[Bugs], tuple[str | None, ...]]:
    """The right submissions, rounds of bugs with one of every exercise, and which exercises to judge (None: all)."""
    read = read_table(name, file)
    bugs = defaultdict(list)
    for headline, source in parts(read["BUGS"]):
        exercise, words = headline.split(" | ", 1)
        bugs[exercise].append((exercise, words, source))
    rounds = [{bug[0]: bug[1:] for bug in column if bug} for column in zip_longest(*bugs.values())]
    return list(parts(read["RIGHT"])), rounds, read.get("EXERCISES", (None,))


@pytest.mark.parametrize(("name", "file"), TABLES)
def test_right_code_of_any_style_earns_full_marks(name: str, file: str, stages: Callable) -> None:
    right, _, exercises = table(name, file)
    lost = []
    for (words, source), only in product(right, exercises):
        verdict = stages(name).judge(source, on_reference=False, only=only)
        lost += [
            (words, check.id, check.status, check.detail.message)
            for item in verdict.exercises
            if item.score < item.points and only in (None, item.id)
            for check in item.checks
            if check.status != "passed"
        ]
    assert right
    assert lost == []


@pytest.mark.parametrize(("name", "file"), TABLES)
def test_no_natural_bug_earns_full_marks(name: str, file: str, stages: Callable) -> None:
    stage = stages(name)
    _, rounds, exercises = table(name, file)
    passed = []
    for bugs, only in product(rounds, exercises):
        lines = "\n".join(
            f"{exercise} = _isolated({exercise!r}, *_reference, {source!r})" for exercise, (_, source) in bugs.items()
        )
        verdict = stage.judge(ISOLATED.format(reference=stage.reference, exercise_lines=lines), only=only)
        passed += [
            f"{item.id}: {bugs[item.id][0]}"
            for item in verdict.exercises
            if item.id in bugs and only in (None, item.id) and item.score >= item.points
        ]
    assert rounds
    assert passed == []
