"""source/ and release/: nbgrader makes them, byte for byte the same, with nothing of the solution, or not at all."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from autograder.course.manifest import read_assignment
from autograder.errors import GradebookError
from autograder.publishing.release import _hints, release
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
    assert release(course) == [f"release/doubling/{name}" for name in RELEASED]
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


def test_hints_are_kept_while_their_seal_holds(course, monkeypatch):
    made = []
    monkeypatch.setattr(
        "autograder.publishing.release.hints_at_home", lambda assignment: made.append(1) or {"double": []}
    )
    assignment = read_assignment(course, "doubling")
    hints = course / "release" / "doubling" / "hints.json"
    hints.parent.mkdir(parents=True)
    for change, times in (
        (lambda: None, 1),
        (lambda: None, 1),
        (lambda: hints.write_text(hints.read_text().replace("[]", "[ ]")), 1),  # the same hints
        (lambda: hints.write_text(hints.read_text().replace("[]", '["edited"]').replace("[ ]", '["edited"]')), 2),
        (lambda: (course / "assignments" / "doubling" / "mistakes.py").write_text("# none\n"), 3),
        (lambda: (course / "assignments" / "doubling" / "checks" / "hidden" / "more.py").write_text(""), 3),
        (lambda: hints.write_text("{"), 4),
    ):
        change()
        hints.write_bytes(_hints(assignment, hints))
        assert len(made) == times


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
