"""The exercises of `cnn` that train, as students write them: right code earns full marks, and no natural bug does.

Each is a training of its own, or several: a few a run, all of them with MARK1_EVERY_MISTAKE=1.
"""

from __future__ import annotations

import importlib.util
import os
from collections import Counter
from pathlib import Path

import pytest

from autograder.course.manifest import read_assignment
from autograder.judging.trial import Trial, hold_trial
from autograder.records import ExerciseOutcome

pytest.importorskip("keras", reason="Keras is not installed: pip install 'mark1[keras]'")

COURSE = Path(__file__).parents[2]
TABLE = Path(__file__).parent / "cnn" / "fresh.py"
EVERYTHING = os.environ.get("MARK1_EVERY_MISTAKE") == "1"
A_RUN = {"build_and_train": 0}  # and of the others one
Sample = tuple[str, str, str]  # exercise, words, source


def samples(kind: str) -> list[Sample]:
    """The functions of the table, of each exercise the first few unless all are asked for."""
    spec = importlib.util.spec_from_file_location("fresh_cnn", TABLE)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    text = {"right": module.TRAINING_RIGHT, "wrong": module.TRAINING_WRONG}[kind]
    found: list[Sample] = []
    seen = Counter[str]()
    for part in text.split("\n### ")[1:]:
        headline, source = part.split("\n", 1)
        exercise, words = headline.split(" | ", 1)
        seen[exercise] += 1
        if EVERYTHING or seen[exercise] <= A_RUN.get(exercise, 1):
            found.append((exercise, words, source))
    return found


@pytest.fixture(scope="module")
def outcomes() -> dict[Sample, ExerciseOutcome]:
    """What the judge says of each; nobody asks which known mistake it is, which would be many more trainings."""
    found: dict[Sample, ExerciseOutcome] = {}

    def work(trial: Trial) -> None:
        for one in [*samples("right"), *samples("wrong")]:
            (found[one],) = trial.judge(one[2], only=one[0]).exercises

    hold_trial(read_assignment(COURSE, "cnn"), work, diagnose=False)
    return found


def words_of(one: Sample) -> str:
    return f"{one[0]}: {one[1]}"


@pytest.mark.parametrize("one", samples("right"), ids=words_of)
def test_right_code_of_any_style_earns_full_marks(outcomes: dict[Sample, ExerciseOutcome], one: Sample) -> None:
    lost = [
        (check.id, check.status, check.detail.message) for check in outcomes[one].checks if check.status != "passed"
    ]
    assert lost == []


@pytest.mark.parametrize("one", samples("wrong"), ids=words_of)
def test_no_natural_bug_earns_full_marks(outcomes: dict[Sample, ExerciseOutcome], one: Sample) -> None:
    assert outcomes[one].score < outcomes[one].points
