"""The journal of a verdict folder: no student's name, and the one of earlier versions is read once."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest

from autograder.errors import UserError
from autograder.grading.verdict_folder import VerdictFolder, digest
from autograder.records import Verdict


def verdict(student: str, score: float = 1.0) -> Verdict:
    return Verdict("one", student, score, 2.0, "graded", "submission", "course", (), 0.1, ())  # type: ignore[arg-type]


def test_a_student_called_recorded_is_one_of_the_class(tmp_path: Path) -> None:
    folder = VerdictFolder(tmp_path, "one")
    for student in ("recorded", "student-01"):
        folder.write(verdict(student))
        folder.mark_recorded(verdict(student))
    again = VerdictFolder(tmp_path, "one")
    assert again.students() == ["recorded", "student-01"]
    assert [again.is_recorded(one) for one in again.all()] == [True, True]


def test_the_old_journal_is_read_once(tmp_path: Path) -> None:
    VerdictFolder(tmp_path, "one").write(verdict("student-01"))
    old = tmp_path / "one" / "recorded.json"
    old.write_text(json.dumps({"student-01": digest(verdict("student-01"))}), encoding="utf-8")
    folder = VerdictFolder(tmp_path, "one")
    assert folder.students() == ["student-01"]
    assert folder.is_recorded(verdict("student-01"))
    folder.write(verdict("recorded"))  # takes the old journal's place, and what it said is kept
    folder.mark_recorded(verdict("recorded"))
    again = VerdictFolder(tmp_path, "one")
    assert again.students() == ["recorded", "student-01"]
    assert again.is_recorded(verdict("student-01"))


def test_the_old_journal_goes_when_the_new_one_is_written(tmp_path: Path) -> None:
    (tmp_path / "one").mkdir()
    old = tmp_path / "one" / "recorded.json"
    old.write_text("{}", encoding="utf-8")
    folder = VerdictFolder(tmp_path, "one")
    assert folder.students() == []
    folder.mark_extended(["student-01"])
    assert not old.exists()
    assert VerdictFolder(tmp_path, "one").extended == {"student-01"}


def test_the_manifests_due_date_is_kept(tmp_path: Path) -> None:
    due = datetime(2026, 11, 2, 18, tzinfo=UTC)
    assert VerdictFolder(tmp_path, "one").due is None
    VerdictFolder(tmp_path, "one").mark_due(due)
    folder = VerdictFolder(tmp_path, "one")
    assert folder.due == due
    folder.mark_due(None)
    assert VerdictFolder(tmp_path, "one").due is None


def test_what_a_page_says_of_lateness_is_kept(tmp_path: Path) -> None:
    VerdictFolder(tmp_path, "one").mark_lateness({"student-01": (60.0, None), "student-02": (0.0, 0.5)})
    folder = VerdictFolder(tmp_path, "one")
    assert (folder.lateness("student-01"), folder.lateness("student-02")) == ((60.0, None), (0.0, 0.5))
    assert folder.lateness("student-03") is None


@pytest.mark.parametrize("name", [".recorded", "", "a/b", "a\\b", "a\0b"])
def test_names_that_are_no_file_names(tmp_path: Path, name: str) -> None:
    with pytest.raises(UserError) as told:
        VerdictFolder(tmp_path, "one").file(name)
    assert str(told.value) == f"the student's name {name!r} cannot be a file name; rename the folder in submitted/."
