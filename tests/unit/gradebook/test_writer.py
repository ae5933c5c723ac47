"""What stands in nbgrader's gradebook after verdicts were recorded."""

from __future__ import annotations

import json
import os
import sqlite3
import stat
import subprocess
import sys
from collections.abc import Callable, Sequence
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import nbformat
import pytest
from nbgrader.api import Gradebook
from nbgrader.utils import determine_grade, is_grade

from autograder.course.folders import Course
from autograder.errors import CourseError, GradebookError
from autograder.gradebook import GradebookWriter, NotPublished
from autograder.records import Assignment, Exercise, Status, Submission, Verdict

HandIn = Callable[..., Submission]
MakeVerdict = Callable[..., Verdict]


def record(course: Path, assignment: Assignment, *pairs: tuple[Verdict, Submission], **options: Any) -> None:
    with GradebookWriter(Course(course)) as writer:
        writer.ensure_assignment(assignment)
        for verdict, submission in pairs:
            writer.record(verdict, submission, assignment, **options)


def book(course: Path) -> Gradebook:
    return closing(Gradebook(f"sqlite:///{course}/gradebook.db", "mark1"))


def rows(course: Path, student: str) -> dict[str, tuple[float | None, bool]]:
    """Cell -> (auto_score, needs_manual_grade), read through nbgrader's own objects."""
    with book(course) as gradebook:
        submitted = gradebook.find_submission_notebook("tiny", "tiny", student)
        return {grade.name: (grade.auto_score, grade.needs_manual_grade) for grade in submitted.grades}


def comments(course: Path, student: str) -> dict[str, str | None]:
    with book(course) as gradebook:
        submitted = gradebook.find_submission_notebook("tiny", "tiny", student)
        return {comment.name: comment.auto_comment for comment in submitted.comments}


def autograded(course: Path, student: str) -> Any:
    return nbformat.read(course / "autograded" / student / "tiny" / "tiny.ipynb", as_version=4)


def test_partial_credit_and_an_unanswered_task(
    course: Path, assignment: Assignment, hand_in: HandIn, verdict: MakeVerdict
) -> None:
    """A score is the points of the checks passed; an unchanged answer is 0 and needs nobody."""
    record(course, assignment, (verdict("student-01", 0.4, 1.0), hand_in("student-01")))
    assert rows(course, "student-01") == {
        "test_double": (0.8, False),
        "test_halve": (1.0, False),
        "limit": (0.0, False),
    }
    with book(course) as gradebook:
        submission = gradebook.find_submission("tiny", "student-01")
        assert (submission.score, submission.max_score, submission.needs_manual_grade) == (1.8, 5.0, False)


def test_a_changed_answer_waits_for_a_person(
    course: Path, assignment: Assignment, hand_in: HandIn, verdict: MakeVerdict
) -> None:
    """A task that a person marks has no automatic score."""
    record(course, assignment, (verdict("student-01", 1.0, 1.0, answer="needs_person"), hand_in("student-01")))
    assert rows(course, "student-01")["limit"] == (None, True)


@pytest.mark.parametrize(
    ("shares", "status", "person", "expected"),
    [
        pytest.param((0.5, 1.0), Status.GRADER_ERROR, True, {"test_double": None, "test_halve": 1.0}, id="our-fault"),
        pytest.param((), Status.FAILED, True, {"test_double": None, "test_halve": None}, id="no-notebook"),
        pytest.param((0.5, 1.0), Status.FAILED, True, {"test_double": None, "test_halve": None}, id="no-check-named"),
    ],
)
def test_a_fault_of_ours_is_never_a_mark(
    course: Path,
    assignment: Assignment,
    hand_in: HandIn,
    verdict: MakeVerdict,
    shares: tuple[float, ...],
    status: Status,
    person: bool,
    expected: dict[str, float | None],
) -> None:
    """What a fault touches has no score and is flagged; what it does not touch keeps its score."""
    record(course, assignment, (verdict("student-01", *shares, status=status, person=person), hand_in("student-01")))
    stored = rows(course, "student-01")
    assert {cell: stored[cell][0] for cell in expected} == expected
    assert all(stored[cell][1] is (score is None) for cell, score in expected.items())
    assert stored["limit"] == (None, True)


def test_comments_say_what_is_missing_and_give_the_hint(
    course: Path, assignment: Assignment, hand_in: HandIn, verdict: MakeVerdict
) -> None:
    """The comment on a solution cell holds the failing sentences and the hint; full marks need none."""
    record(course, assignment, (verdict("student-01", 0.4, 1.0, hint="Twice, or squared?"), hand_in("student-01")))
    assert comments(course, "student-01") == {
        "double": "0.8 of 2 points. Not yet:\n- The number is right.\n\nHint: Twice, or squared?",
        "halve": None,
        "limit": "Not answered.",
    }


def test_nbgrader_reads_the_same_scores_from_the_notebook(
    course: Path, assignment: Assignment, hand_in: HandIn, verdict: MakeVerdict
) -> None:
    """determine_grade, run on the autograded notebook, gives the scores of the gradebook."""
    record(course, assignment, (verdict("student-01", 1 / 3, 0.0, status=Status.RAISED), hand_in("student-01")))
    cells = {cell.metadata.nbgrader.grade_id: cell for cell in autograded(course, "student-01").cells if is_grade(cell)}
    assert {name: determine_grade(cell) for name, cell in cells.items()} == {
        "test_double": (pytest.approx(2 / 3, abs=0), 2.0),
        "test_halve": (0.0, 1.0),
    }


def test_a_persons_marks_stay(course: Path, assignment: Assignment, hand_in: HandIn, verdict: MakeVerdict) -> None:
    """Manual scores and comments survive; a person is asked again only where what they marked has changed."""
    first = verdict("student-01", 0.4, 0.0, answer="needs_person")
    record(course, assignment, (first, hand_in("student-01")))
    with book(course) as gradebook:
        for name, score in (("test_double", 1.5), ("limit", 2.0)):
            grade = gradebook.find_grade(name, "tiny", "tiny", "student-01")
            grade.manual_score, grade.needs_manual_grade = score, False
        gradebook.find_comment("double", "tiny", "tiny", "student-01").manual_comment = "Nearly."
        gradebook.db.commit()
    record(course, assignment, (first, hand_in("student-01")))
    assert rows(course, "student-01")["test_double"] == (0.8, False)
    record(course, assignment, (verdict("student-01", 1.0, 1.0, answer="needs_person"), hand_in("student-01")))
    assert rows(course, "student-01") == {
        "test_double": (2.0, True),
        "test_halve": (1.0, False),
        "limit": (None, False),
    }
    record(course, assignment, (first, hand_in("student-01")), resubmitted=True)
    assert rows(course, "student-01")["limit"] == (None, True)
    with GradebookWriter(Course(course)) as writer:
        standing = writer.standings(assignment)["student-01"]
    assert {cell: grade.manual_score for cell, grade in standing.grades.items()} == {
        "test_double": 1.5,
        "test_halve": None,
        "limit": 2.0,
    }
    assert (standing.comments, standing.score) == ({"double": "Nearly."}, 3.5)


POLICY = """
[late]
penalty_per_day = 0.1
grace_minutes = 10
most = 0.5
[[extension]]
student = "student-04"
days = 1
[roster]
file = "roster.csv"
"""


@pytest.mark.parametrize(
    ("student", "came", "late", "penalty"),
    [
        ("student-01", "2026-11-02 17:59:59 UTC", 0.0, None),
        ("student-01", "2026-11-02 19:05:00 Europe/Berlin", 300.0, None),
        ("student-01", "2026-11-02 18:10:01 UTC", 601.0, 0.3),
        ("student-01", "2026-11-04 18:00:00 +0000", 2 * 86400.0, 0.6),
        ("student-01", "2027-11-02 18:00:00 UTC", 365 * 86400.0, 1.5),
        ("student-04", "2026-11-03 17:00:00 UTC", 0.0, None),
        ("student-01", "no date", 0.0, None),
    ],
)
def test_lateness(
    course: Path,
    assignment: Assignment,
    hand_in: HandIn,
    verdict: MakeVerdict,
    student: str,
    came: str,
    late: float,
    penalty: float | None,
) -> None:
    """The policy of mark1.toml decides; the due date is the manifest's, longer for whom it names."""
    (course / "mark1.toml").write_text(POLICY, encoding="utf-8")
    (course / "roster.csv").write_text(
        "id,first_name,last_name,lms_user_id\nstudent-01,Ada,Park,77\nstudent-04,,,\n", encoding="utf-8"
    )
    record(course, assignment, (verdict(student, 1.0, 1.0), hand_in(student, came=came)))
    with GradebookWriter(Course(course)) as writer:
        standing = writer.standings(assignment)[student]
    assert (standing.seconds_late, standing.penalty) == (late, penalty)
    with book(course) as gradebook:
        submission = gradebook.find_submission("tiny", student)
        assert submission.total_seconds_late == late
        assert submission.late_submission_penalty == (penalty or 0.0)
        ada = gradebook.find_student("student-01")
        assert (ada.first_name, ada.last_name, ada.lms_user_id) == ("Ada", "Park", "77")


def test_a_penalty_follows_a_persons_marks(
    course: Path, assignment: Assignment, hand_in: HandIn, verdict: MakeVerdict
) -> None:
    """The share is taken from the whole score: also from what a person marks after the verdict was recorded."""
    (course / "mark1.toml").write_text("[late]\npenalty_per_day = 0.1\n", encoding="utf-8")
    late = hand_in("student-01", came="2026-11-03 17:00:00 UTC")
    record(course, assignment, (verdict("student-01", 1.0, 1.0, answer="needs_person"), late))
    with book(course) as gradebook:
        gradebook.find_grade("limit", "tiny", "tiny", "student-01").manual_score = 2.0
        gradebook.db.commit()
    with GradebookWriter(Course(course)) as writer:
        before = writer.standings(assignment)["student-01"]
        writer.settle(assignment)
        after = writer.standings(assignment)["student-01"]
    assert (before.penalty, after.penalty, after.score) == (0.3, 0.5, 4.5)


def test_extensions_that_mark1_toml_does_not_speak_of_stay(
    course: Path, assignment: Assignment, hand_in: HandIn, verdict: MakeVerdict
) -> None:
    """An extension granted through nbgrader holds until mark1.toml gives extensions itself."""
    pair = (verdict("student-01", 1.0, 1.0), hand_in("student-01", came="2026-11-03 17:00:00 UTC"))
    record(course, assignment, pair)
    with book(course) as gradebook:
        gradebook.grant_extension("tiny", "student-01", days=1)
    record(course, assignment, pair)
    late = []
    for text in ("", '[[extension]]\nstudent = "student-04"\ndays = 1\n'):
        (course / "mark1.toml").write_text(text, encoding="utf-8")
        record(course, assignment, pair)
        with GradebookWriter(Course(course)) as writer:
            late.append(writer.standings(assignment)["student-01"].seconds_late)
    assert late == [0.0, 23 * 3600.0]


def test_rules_reach_what_was_recorded_under_others(
    course: Path, assignment: Assignment, hand_in: HandIn, verdict: MakeVerdict
) -> None:
    """A due date, an extension and a late policy that changed; and an extension that is taken back."""
    record(course, assignment, (verdict("student-01", 1.0, 1.0), hand_in("student-01", came="2026-11-03 14:00:00 EDT")))
    found, due = [], assignment.due
    assert due is not None
    longer = '[late]\npenalty_per_day = 0.1\n[[extension]]\nstudent = "student-01"\ndays = 1\n'
    for text, now_due, withdrawn in (
        ("", due, ()),
        ("[late]\npenalty_per_day = 0.1\n", due, ()),
        (longer, due, ()),
        (longer, due - timedelta(days=1), ()),
        ("[late]\npenalty_per_day = 0.2\n", due, ()),  # nobody says who gave that extension: it stays
        ("[late]\npenalty_per_day = 0.2\n", due, ("student-01",)),
    ):
        (course / "mark1.toml").write_text(text, encoding="utf-8")
        with GradebookWriter(Course(course)) as writer:
            now = replace(assignment, due=now_due)
            writer.ensure_assignment(now)
            writer.settle(now, withdrawn=withdrawn)
            standing = writer.standings(now)["student-01"]
        found.append((standing.seconds_late / 86400, standing.penalty))
    assert found == [(1, None), (1, 0.3), (0, None), (1, 0.3), (0, None), (1, 0.6)]


def test_a_due_date_that_is_taken_back_is_taken_back(
    course: Path, assignment: Assignment, hand_in: HandIn, verdict: MakeVerdict
) -> None:
    """The manifest's alone: what an instructor has set in formgrader meanwhile stays. Extensions go with the date."""
    record(course, assignment, (verdict("student-01", 1.0, 1.0), hand_in("student-01", came="2026-11-03 14:00:00 EDT")))
    given, undated = assignment.due, replace(assignment, due=None)
    assert given is not None
    longer = '[[extension]]\nstudent = "student-01"\nhours = 12\n[late]\npenalty_per_day = 0.1\n'
    (course / "mark1.toml").write_text(longer, encoding="utf-8")

    def settled(now: Assignment, former: datetime | None) -> tuple[datetime | None, float, float | None]:
        with GradebookWriter(Course(course)) as writer:
            writer.ensure_assignment(now)
            writer.settle(now, former_due=former)
            standing = writer.standings(now)["student-01"]
        with book(course) as gradebook:  # nbgrader's own reckoning, which fails on an extension of no date
            theirs = gradebook.find_submission("tiny", "student-01").duedate
        assert theirs is None or theirs >= gradebook_due(course)
        return gradebook_due(course), standing.seconds_late / 3600, standing.penalty

    def gradebook_due(course: Path) -> datetime | None:
        with book(course) as gradebook:
            due: datetime | None = gradebook.find_assignment("tiny").duedate
            return due

    dated = given.astimezone(UTC).replace(tzinfo=None)
    assert settled(assignment, None) == (dated, 12.0, 0.3)
    assert settled(undated, None) == (dated, 12.0, 0.3)  # nobody says that this date was ours
    assert settled(undated, given - timedelta(days=1)) == (dated, 12.0, 0.3)  # ours was another
    assert settled(undated, given) == (None, 0.0, None)
    assert settled(assignment, None) == (dated, 12.0, 0.3)


def test_times_and_keys_go_with_the_notebook(
    course: Path, assignment: Assignment, hand_in: HandIn, verdict: MakeVerdict
) -> None:
    """The files that nbgrader reads beside a notebook are copied, and the notebook is read-only as nbgrader's are."""
    submission = hand_in("student-01", came="2026-11-02 17:00:00 UTC")
    (course / "submitted" / "student-01" / "tiny" / "submission_secret.txt").write_text("key", encoding="utf-8")
    record(course, assignment, (verdict("student-01", 1.0, 1.0), submission))
    folder = course / "autograded" / "student-01" / "tiny"
    assert sorted(path.name for path in folder.iterdir()) == ["submission_secret.txt", "timestamp.txt", "tiny.ipynb"]
    assert stat.S_IMODE(os.stat(folder / "tiny.ipynb").st_mode) == 0o444
    (course / "submitted" / "student-01" / "tiny" / "timestamp.txt").unlink()
    record(course, assignment, (verdict("student-01", 1.0, 1.0), submission))
    assert not (folder / "timestamp.txt").exists()


def test_a_file_that_is_no_notebook_can_be_opened_by_formgrader(
    course: Path, assignment: Assignment, hand_in: HandIn, verdict: MakeVerdict
) -> None:
    """The autograded notebook of a corrupt file has every cell, and says on top what happened."""
    submission = hand_in("student-01", b'{"cells": [', unreadable="The file ends in the middle of a cell.")
    record(course, assignment, (verdict("student-01", person=True), submission))
    cells = autograded(course, "student-01").cells
    assert "The file ends in the middle of a cell." in cells[0].source
    assert {"double", "test_double", "halve", "test_halve", "limit"} <= {
        cell.metadata.get("nbgrader", {}).get("grade_id") for cell in cells
    }
    assert set(rows(course, "student-01").values()) == {(None, True)}


def test_a_program_stands_in_the_cells(
    course: Path, assignment: Assignment, hand_in: HandIn, verdict: MakeVerdict
) -> None:
    """Where the .py file counts, its functions stand in the solution cells and the rest on top."""
    path = course / "submitted" / "student-01" / "tiny" / "tiny.py"
    submission = hand_in("student-01", path=path)
    path.write_text("import math\n\ndef halve(x):\n    return x / 2\n", encoding="utf-8")
    record(course, assignment, (verdict("student-01", 0.0, 1.0), submission))
    cells = autograded(course, "student-01").cells
    halve = next(cell for cell in cells if cell.metadata.get("nbgrader", {}).get("grade_id") == "halve")
    assert (cells[0].cell_type, cells[1].source, halve.source) == (
        "markdown",
        "import math",
        "def halve(x):\n    return x / 2",
    )


def test_the_same_verdict_twice_changes_nothing(
    course: Path, assignment: Assignment, hand_in: HandIn, verdict: MakeVerdict
) -> None:
    """A run that was interrupted may record again."""
    pair = (verdict("student-01", 0.4, 1.0, hint="Twice?"), hand_in("student-01"))
    record(course, assignment, pair)
    before = _dump(course)
    record(course, assignment, pair, pair)
    assert _dump(course) == before


def _dump(course: Path) -> list[str]:
    with closing(sqlite3.connect(course / "gradebook.db")) as database:
        return list(database.iterdump())


def test_a_submission_from_before_a_new_exercise_gets_the_new_rows(
    course: Path,
    assignment: Assignment,
    hand_in: HandIn,
    verdict: MakeVerdict,
    publish_again: Callable[[Sequence[Exercise]], None],
) -> None:
    """Changing an assignment after submissions came in: nbgrader would not add or remove cells; here it just works."""
    record(course, assignment, (verdict("student-01", 0.4, 1.0), hand_in("student-01")))
    changed = replace(assignment, exercises=(Exercise("double", 3.0, "tiny"), Exercise("treble", 1.0, "tiny")))
    with pytest.raises(NotPublished, match="has 2 points there and 3 in assignment"):
        record(course, changed)
    publish_again(changed.exercises)
    assert rows(course, "student-01") == {
        "test_double": (0.8, False),
        "test_treble": (None, True),
        "limit": (0.0, False),
    }
    record(course, changed, (verdict("student-01", 0.4), hand_in("student-01")))
    assert rows(course, "student-01")["test_double"] == (0.8, False)
    assert set(comments(course, "student-01")) == {"double", "treble", "limit"}


# ---------------------------------------------------------------- faults


def test_no_gradebook_yet(course: Path, assignment: Assignment) -> None:
    """A course without a gradebook is told what makes one, and no empty file is left."""
    (course / "gradebook.db").unlink()
    with pytest.raises(NotPublished) as told:
        GradebookWriter(Course(course))
    assert str(told.value) == "there is no gradebook gradebook.db yet: run mark1 release first, which makes it."
    assert not (course / "gradebook.db").exists()


def test_an_assignment_the_gradebook_does_not_know(course: Path, assignment: Assignment) -> None:
    """An assignment that was never published is named, with the command that publishes it."""
    with GradebookWriter(Course(course)) as writer, pytest.raises(NotPublished) as told:
        writer.ensure_assignment(replace(assignment, name="huge"))
    assert str(told.value) == 'gradebook.db does not hold the assignment "huge" yet: run mark1 release huge.'


def test_a_file_that_is_no_database(course: Path) -> None:
    """A gradebook of other bytes is named."""
    (course / "gradebook.db").write_bytes(b"This is no database. " * 100)
    with pytest.raises(GradebookError) as told:
        GradebookWriter(Course(course))
    assert str(told.value) == (
        "gradebook.db is no readable database (file is not a database). "
        "Put a good copy of it back, or move it away and run mark1 release."
    )


def test_a_folder_that_cannot_be_written(
    course: Path, assignment: Assignment, hand_in: HandIn, verdict: MakeVerdict
) -> None:
    """A file where autograded/ should be is told in a sentence."""
    (course / "autograded").write_text("", encoding="utf-8")
    with pytest.raises(GradebookError) as told:
        record(course, assignment, (verdict("student-01", 1.0, 1.0), hand_in("student-01")))
    assert str(told.value) == (
        f"{course}/autograded/student-01/tiny cannot be written: Not a directory. The verdicts are kept: "
        "make room or give permission, and run the same command again."
    )


def test_nbgrader_is_whole_after_its_gradebook_was_loaded_alone() -> None:
    """The short way to nbgrader.api leaves no half of nbgrader behind."""
    program = (
        "import sys\n"
        "from autograder.gradebook.quick_import import nbgrader_api\n"
        "api = nbgrader_api()\n"
        "assert not [name for name in sys.modules if name.startswith('nbgrader')]\n"
        "import nbgrader.apps\n"
        "assert nbgrader.__version__ and nbgrader.apps.NbGraderApp\n"
        "assert nbgrader_api() is api\n"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


def test_a_locked_gradebook(
    course: Path, assignment: Assignment, hand_in: HandIn, verdict: MakeVerdict, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A lock is waited for, then told; nothing of the batch is written."""
    monkeypatch.setattr("autograder.gradebook.store.ATTEMPTS", 1)
    record(course, assignment)
    before = _dump(course)
    with GradebookWriter(Course(course)) as writer, closing(sqlite3.connect(course / "gradebook.db")) as other:
        writer.ensure_assignment(assignment)
        writer.record(verdict("student-01", 1.0, 1.0), hand_in("student-01"), assignment)
        other.execute("BEGIN EXCLUSIVE")
        with pytest.raises(GradebookError, match=r"gradebook\.db is locked by another process\. Nothing of this batch"):
            writer.flush()
        other.rollback()
        assert _dump(course) == before
        writer.flush()
    assert rows(course, "student-01")["test_double"] == (2.0, False)


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("[late]\npenalty_per_day = 2", "mark1.toml: late.penalty_per_day must be a number from 0 to 1, not 2."),
        ("[late]\nmost = true", "mark1.toml: late.most must be a number from 0 to 1, not True."),
        ("[late]\nper_day = 1", 'mark1.toml: [late] has no key "per_day". Did you mean "penalty_per_day"?'),
        ("late = 3", "mark1.toml: late must be a table, [late], not 3."),
        ("[[extension]]\ndays = 1", "mark1.toml: [[extension]] student must be a name, not None."),
        (
            '[[extension]]\nstudent = "student-01"',
            "mark1.toml: the [[extension]] of student-01 gives no time; write days or hours.",
        ),
        (
            '[roster]\nfile = "roster.csv"',
            (
                "the roster roster.csv has no column id; its first line must be "
                "id,first_name,last_name,email,lms_user_id,login,github,section."
            ),
        ),
    ],
)
def test_faults_in_the_policy_are_sentences(course: Path, text: str, sentence: str) -> None:
    """A fault in mark1.toml names the key and what it may be."""
    (course / "mark1.toml").write_text(text, encoding="utf-8")
    (course / "roster.csv").write_text("name\nAda\n", encoding="utf-8")
    with pytest.raises(CourseError) as told:
        GradebookWriter(Course(course))
    assert str(told.value) == sentence


def test_an_autograded_notebook_is_plain_json(
    course: Path, assignment: Assignment, hand_in: HandIn, verdict: MakeVerdict
) -> None:
    """The file is valid by nbformat's schema, and the same verdict gives the same bytes."""
    pair = (verdict("student-01", 0.4, 1.0), hand_in("student-01"))
    record(course, assignment, pair)
    path = course / "autograded" / "student-01" / "tiny" / "tiny.ipynb"
    first = path.read_bytes()
    nbformat.validate(json.loads(first))
    record(course, assignment, pair)
    assert path.read_bytes() == first


def test_a_time_without_a_zone_is_utc(
    course: Path, assignment: Assignment, hand_in: HandIn, verdict: MakeVerdict
) -> None:
    """Standings name their zone."""
    record(course, assignment, (verdict("student-01", 1.0, 1.0), hand_in("student-01", came="2026-11-02 17:00:00")))
    with GradebookWriter(Course(course)) as writer:
        assert writer.standings(assignment)["student-01"].timestamp == datetime(2026, 11, 2, 17, tzinfo=UTC)
