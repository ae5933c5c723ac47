"""The exercises of `cnn` that train, as students write them: right code earns full marks, and no natural bug does.

Each is a training of its own, or several: a few a run, all of them with MARK1_EVERY_MISTAKE=1.
"""

from __future__ import annotations

import importlib.util
import os
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest

pytest.importorskip("keras", reason="Keras is not installed: pip install 'mark1[keras]'")

TABLE = Path(__file__).parent / "fresh" / "cnn.py"
EVERYTHING = os.environ.get("MARK1_EVERY_MISTAKE") == "1"
A_RUN = {"right": {"evaluate": 2, "train": 2}, "wrong": {"evaluate": 2, "train": 2}}  # and of the others one
Sample = tuple[str, str, str]  # exercise, words, source


def samples(kind: str) -> list[object]:
    """The functions of the table, of each exercise the first few unless all are asked for."""
    spec = importlib.util.spec_from_file_location("fresh_cnn", TABLE)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    text = {"right": module.TRAINING_RIGHT, "wrong": module.TRAINING_WRONG}[kind]
    found, seen = [], Counter[str]()
    for part in text.split("\n### ")[1:]:
        headline, source = part.split("\n", 1)
        exercise, words = headline.split(" | ", 1)
        seen[exercise] += 1
        if EVERYTHING or seen[exercise] <= A_RUN[kind].get(exercise, 1):
            found.append(pytest.param(exercise, source, id=f"{exercise}: {words}"))
    return found


@pytest.mark.parametrize(("exercise", "source"), samples("right"))
def test_right_code_of_any_style_earns_full_marks(grade_source: Callable, exercise: str, source: str) -> None:
    (outcome,) = (item for item in grade_source("cnn", {exercise: source}).exercises if item.id == exercise)
    lost = [(check.id, check.status, check.detail.message) for check in outcome.checks if check.status != "passed"]
    assert lost == []


@pytest.mark.parametrize(("exercise", "source"), samples("wrong"))
def test_no_natural_bug_earns_full_marks(grade_source: Callable, exercise: str, source: str) -> None:
    (outcome,) = (item for item in grade_source("cnn", {exercise: source}).exercises if item.id == exercise)
    assert outcome.score < outcome.points
