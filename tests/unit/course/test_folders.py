"""Where a course's things lie: as nbgrader_config.py says, and in nbgrader's own places without one."""

from __future__ import annotations

import builtins
from pathlib import Path

import pytest

from autograder.course.folders import Course
from autograder.errors import CourseError

RENAMED = 'c = get_config()\nc.CourseDirectory.submitted_directory = "collected"\nc.CourseDirectory.course_id = "nn"\n'
BY_ASSIGNMENT = (
    'c = get_config()\nc.CourseDirectory.directory_structure = "{assignment_id}/{nbgrader_step}/s-{student_id}"\n'
)
ELSEWHERE = 'c = get_config()\nc.CourseDirectory.root = "/far"\nc.CourseDirectory.feedback_directory = "/pages"\n'


def course(root: Path, config: str | None = None) -> Course:
    if config is not None:
        (root / "nbgrader_config.py").write_text(config, encoding="utf-8")
    return Course(root)


def test_without_settings_everything_lies_where_nbgrader_would_put_it(tmp_path: Path) -> None:
    own = course(tmp_path)
    named = (own.source, own.release, own.submitted, own.autograded, own.feedback, own.verdicts)
    steps = ("source", "release", "submitted", "autograded", "feedback", "verdicts")
    assert named == tuple(tmp_path / step for step in steps)
    assert own.folder("submitted", "student-01", "one") == tmp_path / "submitted" / "student-01" / "one"
    assert own.folder("release", ".", "one") == tmp_path / "release" / "one"
    assert (own.course_id, own.gradebook) == ("", f"sqlite:///{tmp_path / 'gradebook.db'}")


@pytest.mark.parametrize(
    ("config", "submitted", "whole", "feedback"),
    [
        (RENAMED, "collected/student-01/one", "collected", "feedback"),
        (BY_ASSIGNMENT, "one/submitted/s-student-01", "submitted", "feedback"),
        (ELSEWHERE, "/far/submitted/student-01/one", "/far/submitted", "/pages"),
    ],
)
def test_the_settings_decide(tmp_path: Path, config: str, submitted: str, whole: str, feedback: str) -> None:
    own = course(tmp_path, config)
    assert own.folder("submitted", "student-01", "one") == tmp_path / submitted
    assert own.submitted == tmp_path / whole
    assert own.feedback == tmp_path / feedback


def test_what_the_command_line_names_goes_before_the_settings(tmp_path: Path) -> None:
    (tmp_path / "nbgrader_config.py").write_text("raise SystemError('not asked')\n", encoding="utf-8")
    own = Course(tmp_path, Path("came"), Path("judged"))
    assert (own.submitted, own.verdicts) == (Path("came"), Path("judged"))
    assert own.folder("submitted", "student-01", "one") == Path("came/student-01/one")


@pytest.mark.parametrize("config", [None, RENAMED, BY_ASSIGNMENT])
def test_submissions_are_found_by_student(tmp_path: Path, config: str | None) -> None:
    own = course(tmp_path, config)
    assert own.submissions("one") == []
    for student, name in (("b", "one"), ("a", "one"), ("c", "two"), (".hidden", "one")):
        own.folder("submitted", student, name).mkdir(parents=True)
    assert own.submissions("one") == [(name, own.folder("submitted", name, "one")) for name in ("a", "b")]


@pytest.mark.parametrize(
    ("config", "sentence"),
    [
        ("1 / 0", "nbgrader_config.py cannot be read: ZeroDivisionError: division by zero."),
        (
            'c = get_config()\nc.CourseDirectory.directory_structure = "{nbgrader_step}/{assignment_id}"\n',
            "nbgrader_config.py: directory_structure must hold {student_id}, or all students share a folder.",
        ),
    ],
)
def test_a_fault_in_the_settings_is_a_sentence(tmp_path: Path, config: str, sentence: str) -> None:
    with pytest.raises(CourseError) as told:
        course(tmp_path, config).submissions("one")
    assert str(told.value) == sentence


def test_without_what_reads_the_settings_it_says_what_to_install(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    own, real = course(tmp_path, RENAMED), builtins.__import__

    def without(name: str, *rest: object) -> object:
        if name.startswith("traitlets"):
            raise ImportError(name)
        return real(name, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr(builtins, "__import__", without)
    with pytest.raises(CourseError) as told:
        own.submitted  # noqa: B018
    assert str(told.value) == (
        "nbgrader_config.py says where this course's folders lie, and what reads it is not installed here: "
        'pip install "<the mark1 wheel that your course gives>[instructor]".'
    )
