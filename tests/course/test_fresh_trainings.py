"""The exercises that train, as students write them: right code earns full marks, and no natural bug does.

The tables are TRAINING_RIGHT and TRAINING_WRONG of an assignment's `fresh.py`: one function a part, under a line
`### exercise | words`. Each is a training of its own, or several; `sampled.py` says how many stand for all every day.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

import pytest

from autograder.course.manifest import read_assignment
from autograder.judging.trial import Trial, hold_trial
from autograder.records import ExerciseOutcome
from tests.course.conftest import COURSE
from tests.course.tables import read_table
from tests.course.test_fresh_code import TABLES, parts

pytest.importorskip("keras", reason="Keras is not installed: pip install 'mark1[keras]'")


class Sample(NamedTuple):
    """A function as a student wrote it."""

    assignment: str
    exercise: str
    words: str
    source: str


def functions(table: dict[str, Any], kind: str) -> Iterator[tuple[str, str, str]]:
    """Exercise, words and source of each function of TRAINING_RIGHT or TRAINING_WRONG; pieces that train are right ones."""
    for headline, source in parts(table.get(f"TRAINING_{kind}", "")):
        exercise, words = headline.split(" | ", 1)
        yield exercise, words, source
    if kind == "RIGHT" and "EXERCISES" in table:
        for headline, source in parts(table.get("PIECES", "")):
            exercise, variant = headline.split()
            if exercise not in table["EXERCISES"]:
                yield exercise, f"variant {variant}", source


def samples(kind: str) -> Iterator[Any]:
    """The functions of TRAINING_RIGHT or TRAINING_WRONG, as parameters."""
    for name, file in TABLES:
        a_day = read_table(name, "sampled").get("TRAININGS", {})
        seen = Counter[str]()
        for exercise, words, source in functions(read_table(name, file), kind):
            seen[exercise] += 1
            marks = pytest.mark.exhaustive(name) if seen[exercise] > a_day.get(exercise, 99) else ()
            yield pytest.param(
                name, Sample(name, exercise, words, source), marks=marks, id=f"{name}-{exercise}: {words}"
            )


@pytest.fixture(scope="module")
def outcome(request: pytest.FixtureRequest) -> Callable[[Sample], ExerciseOutcome]:
    """What the judge says of a sample; nobody asks which known mistake it is, which would be many more trainings."""
    chosen = [item.callspec.params.get("sample") for item in request.session.items if hasattr(item, "callspec")]
    found: dict[Sample, ExerciseOutcome] = {}

    def work(trial: Trial, name: str) -> None:
        for one in (one for one in chosen if one and one.assignment == name):
            (found[one],) = trial.judge(one.source, only=one.exercise).exercises

    def outcome(sample: Sample) -> ExerciseOutcome:
        if sample not in found:
            name = sample.assignment
            hold_trial(read_assignment(COURSE, name), lambda trial: work(trial, name), diagnose=False)
        return found[sample]

    return outcome


@pytest.mark.parametrize(("name", "sample"), list(samples("RIGHT")))
def test_right_code_of_any_style_earns_full_marks(name: str, sample: Sample, outcome: Callable) -> None:
    lost = [
        (check.id, check.status, check.detail.message) for check in outcome(sample).checks if check.status != "passed"
    ]
    assert lost == []


@pytest.mark.parametrize(("name", "sample"), list(samples("WRONG")))
def test_no_natural_bug_earns_full_marks(name: str, sample: Sample, outcome: Callable) -> None:
    found = outcome(sample)
    assert found.score < found.points
