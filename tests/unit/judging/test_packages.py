"""A package that an assignment names and that is not here: nothing is judged, and a sentence says why."""

from __future__ import annotations

from pathlib import Path

import pytest

from autograder.course.manifest import read_assignment
from autograder.errors import UserError
from autograder.judging.judge import judge_submissions
from autograder.judging.trial import hold_trial
from tests.toy_course import MANIFEST, doubling

WITHOUT = "nowhere_at_all is not installed, and what needs it cannot be checked: pip install nowhere_at_all."


@pytest.fixture
def course(tmp_path: Path) -> Path:
    manifest = MANIFEST.replace("objectives", 'packages = ["nowhere_at_all"]\nobjectives', 1)
    return doubling(tmp_path, manifest=manifest)


def test_nothing_is_judged(course: Path) -> None:
    with pytest.raises(UserError) as told:
        judge_submissions(read_assignment(course, "doubling"), [], lambda _: None)
    assert str(told.value) == WITHOUT


def test_nothing_is_tried(course: Path) -> None:
    with pytest.raises(UserError) as told:
        hold_trial(read_assignment(course, "doubling"), lambda _: None, diagnose=False)
    assert str(told.value) == WITHOUT
