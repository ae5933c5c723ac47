"""source/ and release/: nbgrader makes them, byte for byte the same, with nothing of the solution, or not at all."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from autograder.course.manifest import read_assignment
from autograder.errors import GradebookError
from autograder.publishing.hints import hints_hold, hints_path, record_hints, write_hints
from autograder.publishing.release import release
from autograder.submissions.reader import is_untouched


def contents(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


RELEASED = [
    "checks/exercises.json",
    "checks/test_doubling.py",
    "data/points.csv",
    "doubling.ipynb",
    "doubling.py",
    "hints.json",
    "pytest.ini",
]


def test_a_release_is_complete_stable_and_holds_nothing_of_the_solution(course):
    written = [f"release/doubling/{name}" for name in RELEASED]
    assert release(course) == ["assignments/doubling/hints.json", "assignments/doubling/released_text.json", *written]
    first = contents(course / "release" / "doubling")
    assert sorted(first) == RELEASED
    everything = b"\n".join(first.values()).decode()
    for secret in ("_times", "in the solution alone", "secret_marker", "half for the example", "test_double_zero"):
        assert secret not in everything
    assert json.loads(first["hints.json"])["double"][0]["hint"] == "Is it three times?"
    assert json.loads(first["checks/exercises.json"])["exercises"] == [
        {"id": "double", "points": 2, "visible_share": 0.4},
        {"id": "halve", "points": 1, "visible_share": 0.4},
    ]
    for name in ("doubling.ipynb", "doubling.py"):
        assert is_untouched(course / "release" / "doubling" / name, read_assignment(course, "doubling"))

    # Made again, it is the same to the byte; and looking whether it is stale writes nothing.
    assert release(course) == []
    database = (course / "gradebook.db").stat().st_mtime_ns
    assert release(course, check=True) == []
    (course / "release" / "doubling" / "doubling.py").write_text("x = 1\n")
    (course / "release" / "gone").mkdir()
    assert release(course, check=True) == ["release/doubling/doubling.py", "release/gone"]
    assert (course / "release" / "doubling" / "doubling.py").read_text() == "x = 1\n"
    assert (course / "gradebook.db").stat().st_mtime_ns == database


def test_hints_are_recorded_again_where_their_seal_is_broken(course, monkeypatch):
    made = []
    answers = {"double": [{"hint": "Is it three times?", "answers": {"test_double_three": [[{"value": 9.0}]]}}]}
    monkeypatch.setattr("autograder.publishing.hints.hints_at_home", lambda assignment: made.append(1) or answers)
    assignment = read_assignment(course, "doubling")
    folder = assignment.folder
    hints, checks, mistakes = folder / "hints.json", folder / "checks" / "test_doubling.py", folder / "mistakes.py"
    for change, times in (
        (lambda: None, 1),
        (lambda: None, 1),
        (lambda: edit(hints, '": [', '":  ['), 1),  # the same hints
        (lambda: edit(hints, "9.0", "9.1"), 2),
        (lambda: edit(checks, '"""Twice 3 is 6."""', '"""Twice three."""  # said otherwise'), 2),
        (lambda: checks.rename(checks.with_name("test_double.py")), 2),  # a file that moves
        (lambda: edit(mistakes, "    return", "    # a comment\n    return"), 2),
        (lambda: edit(mistakes, "secret_marker = 3", "secret_marker = 4"), 3),
        (lambda: (folder / "checks" / "hidden" / "more.py").write_text(""), 3),
        (lambda: hints.write_text("{"), 4),
        (hints.unlink, 5),
    ):
        change()
        assert hints_hold(assignment) is (len(made) == times)
        if not hints_hold(assignment):
            record_hints(assignment)
        assert len(made) == times
        assert hints_hold(assignment)


def edit(path, old, new):
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def test_digits_that_say_the_same_stay_as_they_were_recorded(course, monkeypatch):
    """The last digits of a training depend on the processor: a recording made again elsewhere is no new one."""
    assignment = read_assignment(course, "doubling")
    recorded = {"double": [{"hint": "?", "answers": {"test_double_three": [[{"value": 9.00001}]]}}]}
    write_hints(assignment, recorded)
    before = hints_path(assignment).read_bytes()
    for value, same in ((9.00002, True), (9.1, False)):
        made = {"double": [{"hint": "?", "answers": {"test_double_three": [[{"value": value}]]}}]}
        monkeypatch.setattr("autograder.publishing.hints.hints_at_home", lambda assignment, made=made: made)
        record_hints(assignment)
        assert (hints_path(assignment).read_bytes() == before) is same


def test_a_broken_seal_is_stale_and_mended_by_a_release(course):
    release(course)
    edit(course / "assignments" / "doubling" / "mistakes.py", "secret_marker = 3", "secret_marker = 4")
    recorded = course / "assignments" / "doubling" / "hints.json"
    before = recorded.read_bytes()
    assert release(course, check=True) == ["assignments/doubling/hints.json"]
    assert recorded.read_bytes() == before
    assert release(course) == ["assignments/doubling/hints.json", "release/doubling/hints.json"]
    assert release(course, check=True) == []


def test_where_nbgrader_fails_nothing_is_half_written(course):
    released = course / "release" / "doubling" / "doubling.py"
    released.parent.mkdir(parents=True)
    released.write_text("the last release\n")
    settings = course / "nbgrader_config.py"
    settings.write_text(settings.read_text() + "c.GenerateAssignment.preprocessors = ['json.nothing']\n")
    with pytest.raises(GradebookError, match=r"^nbgrader could not generate doubling: "):
        release(course)
    assert contents(course / "release") == {"doubling/doubling.py": b"the last release\n"}
    assert not (course / "gradebook.db").exists()
