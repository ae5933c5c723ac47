"""How wrong answers behaved is kept beside the verdicts, whoever judged; and what stands there when nothing is wrong."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import pytest

from autograder.course.folders import Course
from autograder.grading.behaviour import BehaviourFolder
from autograder.grading.grade import grade
from autograder.grading.judges import Judges, Order
from autograder.grading.merge import merge
from autograder.grading.verdict_folder import VerdictFolder
from autograder.judging.behaviour import MOST, _bounded, canonical
from tests.toy_course import doubling

RIGHT = "def double(x):\n    return 2 * x\n\ndef quadruple(x):\n    return 4 * x\n"
SEVEN = "def double(x):\n    return 7 * x\n\ndef quadruple(x):\n    return 4 * x\n"
CLASS = {"student-01": RIGHT, "student-02": SEVEN, "student-03": SEVEN.replace("7 * x", "x * 6 + x")}


@pytest.fixture(scope="module")
def graded(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A course whose class of three is graded, verdicts only."""
    root = doubling(tmp_path_factory.mktemp("class") / "course")
    for student, source in CLASS.items():
        folder = root / "submitted" / student / "doubling"
        folder.mkdir(parents=True)
        (folder / "doubling.py").write_text(source)
    grade(order(root), Judges(jobs=1))
    return root


def order(root: Path, verdicts: Path | None = None) -> Order:
    return Order(Course(root, own_verdicts=verdicts), "doubling", gradebook=False)


def kept(root: Path) -> dict[str, Any]:
    folder = root / "verdicts" / "doubling" / ".behaviour"
    return {path.stem: json.loads(path.read_text()) for path in sorted(folder.glob("student*.json"))}


def test_what_lost_points_is_kept_and_nothing_else(graded: Path) -> None:
    found = kept(graded)
    assert found.keys() == {"student-02", "student-03"}
    assert found["student-02"] == found["student-03"]
    assert found["student-02"]["exercises"].keys() == {"double"}
    checks = found["student-02"]["exercises"]["double"]
    assert checks.keys() == {"test_double_one_and_two", "test_double_any_number", "test_double_leaves_its_argument"}
    (answer,) = checks["test_double_one_and_two"]
    assert answer["value"]["values"] == [7.0, 14.0]


def test_it_is_no_students_verdict(graded: Path) -> None:
    assert VerdictFolder(graded / "verdicts", "doubling").students() == list(CLASS)


def test_a_merge_brings_it_along(graded: Path, tmp_path: Path) -> None:
    shutil.copytree(graded, tmp_path / "course")
    shutil.move(tmp_path / "course" / "verdicts", tmp_path / "shard")
    merge(order(tmp_path / "course"), [tmp_path / "shard"])
    assert kept(tmp_path / "course") == kept(graded)


def test_it_goes_with_the_student(graded: Path) -> None:
    traces = VerdictFolder(graded / "verdicts", "doubling").traces("student-02")
    assert graded / "verdicts" / "doubling" / ".behaviour" / "student-02.json" in traces


def test_what_is_mended_is_no_longer_kept(tmp_path: Path) -> None:
    folder = BehaviourFolder(tmp_path)
    folder.write("student-01", {"double": {"check": []}})
    assert folder.read("student-01") == {"double": {"check": []}}
    folder.write("student-01", {})
    assert folder.read("student-01") == {}
    assert list(folder.path.iterdir()) == []


@pytest.mark.parametrize("text", ["", "[]", "{", '{"exercises": 3}', '{"exercises": {"double": 3}}'])
def test_a_damaged_file_is_none(text: str, tmp_path: Path) -> None:
    folder = BehaviourFolder(tmp_path)
    folder.path.mkdir()
    (folder.path / "student-01.json").write_text(text)
    assert folder.read("student-01") == {}


def test_an_exercise_has_a_bounded_room() -> None:
    long = {f"test_{number}": [{"value": [0.123456] * 20}] * 20 for number in range(30)}
    kept_of_it = _bounded(long)
    assert len(canonical(kept_of_it)) <= MOST
    assert kept_of_it["test_0"] == long["test_0"]  # the first ones tell most
    assert kept_of_it["test_29"].keys() == {"digest"}
    other = {**long, "test_29": [{"value": 1.0}] * 3000}
    assert _bounded(other)["test_29"] != kept_of_it["test_29"]
