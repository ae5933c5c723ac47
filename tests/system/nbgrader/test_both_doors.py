"""`mark1 grade` and `nbgrader autograde` judge the same class: the same rows, notebooks, feedback and export."""

from __future__ import annotations

import csv
import json
import shutil
from pathlib import Path
from typing import Any

import nbformat
import pytest

# The hidden check's numbers and source, as a page could show them. None of the two ways to feedback may.
SECRETS = ("17.25", "8.125", "SECRET", "20.75", "reference.")


@pytest.fixture(scope="module")
def ours(handed_in: Any, tmp_path_factory: pytest.TempPathFactory) -> Any:
    """The class, graded by `mark1 grade`."""
    course = handed_in.copy(tmp_path_factory.mktemp("ours") / "course")
    course.mark1("grade", "warmup", "--jobs", "1")
    return course


@pytest.fixture(scope="module")
def theirs(handed_in: Any, tmp_path_factory: pytest.TempPathFactory) -> Any:
    """The class, graded by `nbgrader autograde`."""
    course = handed_in.copy(tmp_path_factory.mktemp("theirs") / "course")
    course.nbgrader("autograde", "warmup")
    return course


def test_the_gradebooks_are_the_same(ours: Any, theirs: Any) -> None:
    """Row by row: automatic scores, partial credit, flags, comments, times and late penalties."""
    rows = ours.rows()
    assert len(rows) == 12 * 7
    assert theirs.rows() == rows


def test_what_breaks_nbgrader_costs_no_more_than_itself(theirs: Any) -> None:
    """A duplicated, deleted, edited or split cell costs nothing here; a process that ends itself, one exercise."""
    rows = theirs.rows()
    scores = {student: rows[student, "test_double"][0] for student, cell in rows if cell == "submission"}
    assert scores == {
        "student-01": 2.0,
        "student-02": 0.0,
        "student-03": 0.0,
        "student-04": 0.0,
        "student-05": 2.0,
        "student-06": None,
        "student-07": 2.0,
        "student-08": 2.0,
        "student-09": 2.0,
        "student-10": 2.0,
        "student-11": 0.0,
        "student-12": 2.0,
    }
    assert rows["student-06", "test_double"] == (None, None, True, 2.0)
    assert rows["student-11", "test_spread"][0] == 3.0
    assert rows["student-04", "submission"][1:] == (2 * 86400.0 - 3600.0, 0.6)
    assert rows["student-05", "submission"][1:] == (0, 0.0)  # an extension of two days


def test_the_autograded_notebooks_are_the_same(ours: Any, theirs: Any) -> None:
    """Cell by cell, outputs included."""
    for folder in sorted((ours.path / "autograded").iterdir()):
        name = Path("autograded") / folder.name / "warmup" / "warmup.ipynb"
        assert nbformat.read(ours.path / name, 4) == nbformat.read(theirs.path / name, 4)


def test_a_verdict_is_kept_either_way(ours: Any, theirs: Any) -> None:
    """Both doors leave the verdicts, with their hashes, in the same place."""
    for path in sorted((ours.path / "verdicts" / "warmup").glob("student-*.json")):
        verdicts = [
            json.loads((course.path / "verdicts" / "warmup" / path.name).read_text()) for course in (ours, theirs)
        ]
        for verdict in verdicts:
            del verdict["seconds"]
        assert verdicts[0] == verdicts[1]


def test_feedback_and_export(ours: Any, tmp_path: Path) -> None:
    """nbgrader's own generate_feedback and export work on what `mark1 grade` wrote; no page holds a hidden input."""
    course = ours.copy(tmp_path / "course")
    pages = {path: path.read_text(encoding="utf-8") for path in (course.path / "feedback").rglob("*.html")}
    assert len(pages) == 12 + 1
    shutil.rmtree(course.path / "feedback")
    course.nbgrader("generate_feedback", "warmup")
    theirs = {path: path.read_text(encoding="utf-8") for path in (course.path / "feedback").rglob("*.html")}
    assert len(theirs) == 12
    for page in [*pages.values(), *theirs.values()]:
        assert not [secret for secret in SECRETS if secret in page]
    squares = next(text for path, text in theirs.items() if "student-02" in str(path))
    assert "Is three times three the same as twice three?" in squares
    course.nbgrader("export", "--to", "grades.csv")
    with (course.path / "grades.csv").open(encoding="utf-8") as file:
        rows = {row["student_id"]: row for row in csv.DictReader(file)}
    assert (rows["student-01"]["first_name"], rows["student-01"]["raw_score"]) == ("Ada", "5.0")
    assert (rows["student-04"]["raw_score"], rows["student-04"]["score"]) == ("3.0", "2.4")
    assert rows["student-01"]["max_score"] == "7.0"


def test_a_page_that_a_student_hands_in_is_not_handed_out(theirs: Any, tmp_path: Path) -> None:
    """A link beside the notebook to our hidden checks would travel through autograded/ into the feedback."""
    course = theirs.copy(tmp_path / "course")
    hidden = course.path / "assignments" / "warmup" / "checks" / "hidden" / "test_warmup_hidden.py"
    (course.path / "submitted" / "student-03" / "warmup" / "mine.html").symlink_to(hidden)
    course.nbgrader("autograde", "warmup", "--force", "--student", "student-03")
    course.nbgrader("generate_feedback", "warmup", "--student", "student-03")
    pages = sorted(path.name for path in (course.path / "feedback" / "student-03" / "warmup").glob("*.html"))
    assert pages == ["warmup.html"]


def test_grading_after_nbgrader_changes_nothing(theirs: Any, tmp_path: Path) -> None:
    """The doors share the verdicts: one may be used after the other."""
    course = theirs.copy(tmp_path / "course")
    done = course.mark1("grade", "warmup", "--jobs", "1")
    assert "12 unchanged" in done.stdout
    assert course.rows() == theirs.rows()


def submissions(course: Any) -> dict[tuple[str, str], tuple[Any, ...]]:
    """When each came, how late that is, and what it costs."""
    return {place: row for place, row in course.rows().items() if place[1] == "submission"}


def test_a_changed_due_date_reaches_everybody_through_either_door(ours: Any, theirs: Any, tmp_path: Path) -> None:
    """Also those whom nobody grades today; and so does one that is taken out again."""
    times, undated = {}, {}
    for name, door in (("ours", ours), ("theirs", theirs)):
        course = door.copy(tmp_path / name / "course")
        manifest = course.path / "assignments" / "warmup" / "assignment.toml"
        text = manifest.read_text(encoding="utf-8").replace("2026-11-02T18:00:00Z", "2026-11-01T18:00:00Z")
        manifest.write_text(text, encoding="utf-8")
        if name == "ours":
            assert "warmup: 0 to judge" in course.mark1("grade", "warmup").stdout
        else:
            course.nbgrader("autograde", "warmup", "--force", "--student", "student-03")
        times[name] = submissions(course)
        manifest.write_text(text.replace("due = 2026-11-01T18:00:00Z\n", ""), encoding="utf-8")
        if name == "ours":
            course.mark1("grade", "warmup")
        else:
            course.nbgrader("autograde", "warmup", "--force", "--student", "student-03")
        undated[name] = submissions(course)
    assert times["ours"] == times["theirs"]
    assert undated["ours"] == undated["theirs"]
    assert {row[1:] for row in undated["ours"].values()} == {(0.0, 0.0)}  # nobody is late, and nothing is taken off
    assert times["ours"]["student-02", "submission"][1:] == (23 * 3600.0, 0.3)
    assert times["ours"]["student-04", "submission"][1:] == (71 * 3600.0, 0.9)


def test_nbgrader_judges_what_is_new(theirs: Any, tmp_path: Path) -> None:
    """A later submission is judged, its earlier verdict kept, and a person's mark flagged to be looked at again."""
    course = theirs.copy(tmp_path / "course")
    course.mark_by_hand("student-01", "why", 1.5)
    right = {"double": "def double(x):\n    return x * 2", "spread": "def spread(x):\n    return 0.0"}
    course.hand_in("student-01", course.completed(right, "A better answer."), came="2026-11-02 17:30:00 UTC")
    course.nbgrader("autograde", "warmup")
    rows = course.rows()
    assert rows["student-01", "test_spread"][0] == 0.0
    assert rows["student-01", "why"] == (None, 1.5, True, 2.0)
    assert (course.path / "verdicts" / "warmup" / "history" / "student-01" / "1.json").exists()
    unchanged = {key: row for key, row in rows.items() if key[0] != "student-01"}
    assert unchanged == {key: row for key, row in theirs.rows().items() if key[0] != "student-01"}


def test_forcing_it_again_leaves_a_persons_mark_alone(theirs: Any, tmp_path: Path) -> None:
    """The same file judged again: no mark changes, and nobody is asked to look twice."""
    course = theirs.copy(tmp_path / "course")
    course.mark_by_hand("student-01", "why", 1.5)
    course.nbgrader("autograde", "warmup", "--force", "--student", "student-01")
    assert course.rows()["student-01", "why"] == (None, 1.5, False, 2.0)


def test_points_and_exercises_may_change_after_submissions(theirs: Any, tmp_path: Path) -> None:
    """The assignment is published again on its own; no command says "cannot add or remove cells"."""
    course = theirs.copy(tmp_path / "course")
    manifest = course.path / "assignments" / "warmup" / "assignment.toml"
    manifest.write_text(manifest.read_text().replace("points = 3", "points = 6"), encoding="utf-8")
    course.mark1("grade", "warmup", "--force", "--jobs", "1")
    rows = course.rows()
    assert rows["student-01", "test_spread"] == (6.0, None, False, 6.0)
    course.nbgrader("autograde", "warmup", "--force")
    assert course.rows() == rows


def test_an_assignment_of_somebody_elses_is_refused_in_a_sentence(course: Any) -> None:
    """What is not in assignments/ is not executed without a sandbox: the log says what to do."""
    for step in ("source", "submitted/student-01"):
        folder = course.path / step / "other"
        folder.mkdir(parents=True)
        (folder / "other.ipynb").write_text(json.dumps(course.released()).replace("warmup", "other"), encoding="utf-8")
    course.nbgrader("generate_assignment", "other")
    done = course.run("nbgrader", "autograde", "other")
    assert done.returncode != 0
    assert 'there is no assignment "other"' in done.stderr
