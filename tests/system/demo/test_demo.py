"""The demo class: the script writes the same files each time, and its verdicts are the golden table `demo/expected.json`."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from autograder.commands.demo import build_course, run_demo
from autograder.errors import CourseError, UserError
from autograder.records import Verdict

COURSE = Path(__file__).parents[3]
EXPECTED = json.loads((COURSE / "demo" / "expected.json").read_text(encoding="utf-8"))


def make_class(folder: Path, seed: str) -> dict[str, bytes]:
    """The files that the script writes, by path below `folder`."""
    environment = {**os.environ, "PYTHONHASHSEED": seed}
    subprocess.run([sys.executable, COURSE / "demo" / "make_class.py", folder], check=True, env=environment)
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_the_class_is_24_students_and_the_same_each_time(tmp_path):
    first = make_class(tmp_path / "first", "1")
    assert first == make_class(tmp_path / "second", "2")
    assert sorted({path.split("/")[0] for path in first}) == list(EXPECTED)
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


def test_a_script_that_fails_is_told_in_a_sentence(tmp_path):
    (tmp_path / "home" / "demo").mkdir(parents=True)
    (tmp_path / "home" / "demo" / "make_class.py").write_text("raise SystemExit('no paper left')")
    for folder in ("assignments/perceptron", "reference"):
        (tmp_path / "home" / folder).mkdir(parents=True)
    with pytest.raises(
        CourseError, match=r"^demo/make_class.py of .* could not write the demo class: no paper left\.$"
    ):
        build_course(tmp_path / "home", tmp_path / "course")
