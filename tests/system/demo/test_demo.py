"""The demo class: its files are what the script writes, and its verdicts are the golden table `demo/expected.json`."""

from __future__ import annotations

import importlib.util
import json
from pathlib import Path

import pytest

from autograder.commands.demo import build_course, run_demo
from autograder.errors import CourseError, UserError
from autograder.records import Verdict

COURSE = Path(__file__).parents[3]
EXPECTED = json.loads((COURSE / "demo" / "expected.json").read_text(encoding="utf-8"))


def make_class():
    spec = importlib.util.spec_from_file_location("make_class", COURSE / "demo" / "make_class.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_class_is_what_its_script_writes():
    assert make_class().stale() == [], "run python demo/make_class.py"


def test_the_class_is_24_students_with_consecutive_names():
    assert sorted(path.name for path in (COURSE / "demo" / "submitted").iterdir()) == list(EXPECTED)
    assert list(EXPECTED) == [f"student-{number:02d}" for number in range(1, 25)]


@pytest.fixture(scope="module")
def graded(tmp_path_factory):
    """The demo, run once as its command does; (exit code, course)."""
    course = tmp_path_factory.mktemp("demo") / "course"
    untouched = {path: path.stat().st_mtime_ns for path in COURSE.glob("gradebook.db")}
    code = run_demo(course)
    assert {path: path.stat().st_mtime_ns for path in COURSE.glob("gradebook.db")} == untouched
    return code, course


def told(verdict: Verdict) -> dict[str, object]:
    return {
        "score": verdict.score,
        "exercises": [item.score for item in verdict.exercises],
        "mistakes": [item.mistake for item in verdict.exercises if item.mistake],
        "problems": list(verdict.problems),
    }


@pytest.mark.timeout(300)  # 20 s on two free cores; CI machines are busy
def test_the_verdicts_are_the_golden_table(graded):
    code, course = graded
    files = sorted((course / "verdicts" / "perceptron").glob("student-*.json"))
    found = {file.stem: told(Verdict.from_json(file.read_text(encoding="utf-8"))) for file in files}
    assert (code, found) == (0, EXPECTED)


def test_every_student_gets_a_page_and_the_class_one(graded):
    _, course = graded
    for student in EXPECTED:
        assert (course / "feedback" / student / "perceptron" / "perceptron.html").is_file()
        assert (course / "autograded" / student / "perceptron" / "perceptron.ipynb").is_file()
    assert (course / "feedback" / "perceptron.html").is_file()


def test_the_gradebook_is_the_demos_own(graded, monkeypatch):
    _, course = graded
    assert (course / "gradebook.db").is_file()


def test_a_folder_in_use_is_refused(tmp_path):
    (tmp_path / "mine.txt").write_text("keep me")
    with pytest.raises(UserError, match=r"is not empty; name a new folder with --keep\.$"):
        build_course(COURSE, tmp_path)


def test_without_the_repository_a_sentence_says_what_is_missing(tmp_path):
    with pytest.raises(CourseError, match="the demo class comes with the repository, not with the package"):
        build_course(tmp_path)
