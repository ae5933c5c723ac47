"""A class that was really graded: its exports name whom they leave out, and a student who leaves is gone everywhere."""

from __future__ import annotations

import csv
import io
import os
import sqlite3
import subprocess
import sys
import zipfile

import pytest

ROSTER = "id,first_name,last_name,email,lms_user_id\n"


def told(own, *words):
    command = [sys.executable, "-m", "autograder.cli", *words, "--course", str(own.course)]
    return subprocess.run(command, env=own.environment, text=True, capture_output=True, check=False, input="")


def exported(own, *options):
    done = told(own, "export", own.name, *options)
    return done, list(csv.DictReader(io.StringIO(done.stdout)))


@pytest.fixture
def students(regraded):
    return sorted(path.name for path in (regraded.course / "submitted").iterdir())


@pytest.fixture
def enrolled(regraded, students):
    """The graded class with a roster, on which one stands who has handed in nothing."""
    lines = [f"{student},Ada,Lovelace-{n},{student}@example.org,{500 + n}" for n, student in enumerate(students)]
    (regraded.course / "roster.csv").write_text(ROSTER + "\n".join([*lines, "nobody-yet,Grace,Hopper,,999"]) + "\n")
    settings = '[roster]\nfile = "roster.csv"\n\n[[extension]]\nstudent = "{}"\ndays = 2\n\n[late]\ngrace_minutes = 5\n'
    (regraded.course / "mark1.toml").write_text(settings.format(students[0]))
    return regraded


def test_the_columns_are_the_gradebooks_and_add_up(regraded) -> None:
    done, rows = exported(regraded)
    with sqlite3.connect(regraded.course / "gradebook.db") as book:
        scores = dict(
            book.execute(
                "SELECT handed.student_id, sum(coalesce(grade.manual_score, grade.auto_score, 0)) FROM grade "
                "JOIN submitted_notebook AS book ON grade.notebook_id = book.id "
                "JOIN submitted_assignment AS handed ON book.assignment_id = handed.id GROUP BY handed.student_id"
            )
        )
    assert {row["student"] for row in rows} == set(scores)
    names = list(rows[0])
    parts = names[names.index("status") + 1 : names.index("penalty")]
    known = [row for row in rows if row["total"]]
    assert known
    for row in known:
        total = sum(float(row[name]) for name in parts) - float(row["penalty"])
        assert abs(total - float(row["total"])) < 1e-5
        assert abs(scores[row["student"]] - float(row["total"])) < 1e-5
    assert done.returncode == (1 if len(known) < len(rows) else 0)


@pytest.mark.parametrize("kind", ["plain", "moodle", "canvas"])
def test_whom_an_export_leaves_out_is_said_and_why(enrolled, students, kind) -> None:
    with sqlite3.connect(enrolled.course / "gradebook.db") as book:
        book.execute(
            "UPDATE grade SET needs_manual_grade = 1, auto_score = NULL WHERE id IN (SELECT grade.id FROM grade "
            "JOIN submitted_notebook AS book ON grade.notebook_id = book.id JOIN submitted_assignment AS handed "
            "ON book.assignment_id = handed.id WHERE handed.student_id = ? LIMIT 1)",
            (students[1],),
        )
    os.rename(
        enrolled.course / "verdicts" / enrolled.name / f"{students[2]}.json", enrolled.course / "verdicts" / "away.json"
    )
    done, rows = exported(enrolled, "--format", kind)
    why = dict(line.split(maxsplit=1) for line in done.stderr.splitlines()[1:])
    assert done.returncode == 1
    assert why[students[1]].startswith("not marked yet: ")
    assert why[students[2]] == "not judged yet: run mark1 grade"
    assert why["nobody-yet"] == "handed in nothing"
    assert done.stderr.splitlines()[0] == f"without a grade in this export: {len(why)}"
    graded = len(students) + 1 - len(why)
    assert sum(1 for row in rows if "Possible" not in row.get("Student", "") and row.get("total", "x")) == graded
    assert told(enrolled, "export", enrolled.name, "--format", kind, "--partial").returncode == 0


def test_feedback_goes_back_by_the_names_of_the_download(enrolled, students) -> None:
    """Adopted from Moodle's zip, the pages go back under the participants' numbers, with what a person has written."""
    download, back = enrolled.course / "class.zip", enrolled.course / "back.zip"
    with zipfile.ZipFile(download, "w") as archive:
        for n, student in enumerate(students):
            work = enrolled.course / "submitted" / student / "perceptron" / "perceptron.ipynb"
            archive.write(work, f"Ada Lovelace-{n}_{7000 + n}_assignsubmission_file_/perceptron.ipynb")
    assert told(enrolled, "adopt", enrolled.name, str(download)).returncode == 0
    done = told(enrolled, "export", enrolled.name, "--feedback", "moodle", "--to", str(back))
    assert (done.returncode, done.stdout) == (1, f"{back}: {len(students)} pages\n")
    assert done.stderr == "not whole in this export: 1\n  nobody-yet  handed in nothing\n"
    with zipfile.ZipFile(back) as archive:
        names = [f"Ada Lovelace-{n}_{7000 + n}_assignfeedback_file_/perceptron.html" for n in range(len(students))]
        assert archive.namelist() == sorted(names)
        for name, student in zip(names, students, strict=True):
            assert student in archive.read(name).decode()
            assert (
                archive.read(name)
                == (enrolled.course / "feedback" / student / "perceptron" / "perceptron.html").read_bytes()
            )


# ---------------------------------------------------------------- a student leaves


def holding(own, student):
    """Every file of the course in which the student's id stands, by name or by content."""
    return [
        str(path.relative_to(own.course))
        for path in own.course.rglob("*")
        if student in str(path.relative_to(own.course))
        or (path.is_file() and not path.is_symlink() and student.encode() in path.read_bytes())
    ]


def test_a_student_who_leaves_is_gone_everywhere_and_nobody_else(enrolled, students) -> None:
    leaving, others = students[0], students[1:]
    kept = enrolled.course / "downloaded" / enrolled.name / leaving / "attempt-1"
    kept.mkdir(parents=True)
    (kept / "perceptron.py").write_text("x = 1\n")
    history = enrolled.course / "verdicts" / enrolled.name / "history" / leaving
    history.mkdir(parents=True)
    (history / "1.json").write_text("{}")
    for page in (f"explained/perceptron/{leaving}.html", "similar/perceptron.html"):
        (enrolled.course / page).parent.mkdir(parents=True)
        (enrolled.course / page).write_text(f"<p>{leaving}</p>")
    (kept.parent / ".adopted.json").write_text(f'{{"Moodle": "{leaving}"}}')
    before = {student: holding(enrolled, student) for student in others}
    listed = told(enrolled, "forget", leaving)
    assert listed.returncode == 1
    assert listed.stderr == "Remove all of it? [y/N] mark1: nothing was removed.\n"
    assert f"{history}" in listed.stdout
    assert holding(enrolled, leaving)

    done = told(enrolled, "forget", leaving, "--yes")
    assert done.returncode == 0, done.stderr
    assert holding(enrolled, leaving) == []
    assert {student: holding(enrolled, student) for student in others} == before
    assert (
        enrolled.course / "mark1.toml"
    ).read_text() == '[roster]\nfile = "roster.csv"\n\n[late]\ngrace_minutes = 5\n'
    again = told(enrolled, "forget", leaving, "--yes")
    assert again.returncode == 2
    assert again.stderr.startswith(f'mark1: nothing here is of a student "{leaving}".')


def test_no_link_is_followed(regraded, students) -> None:
    leaving = students[0]
    outside = regraded.course.parent / "outside"
    outside.mkdir()
    (outside / "precious.txt").write_text("mine")
    (regraded.course / "submitted" / leaving / "link").symlink_to(outside)
    page = regraded.course / "feedback" / leaving
    os.rename(page, outside / "feedback")
    page.symlink_to(outside / "feedback")
    assert told(regraded, "forget", leaving, "--yes").returncode == 0
    assert not os.path.lexists(page)
    assert (outside / "precious.txt").read_text() == "mine"
    assert (outside / "feedback" / regraded.name).is_dir()


@pytest.mark.parametrize("name", ["..", ".", "a/b", "../x", ""])
def test_a_name_that_is_no_student_removes_nothing(regraded, name) -> None:
    done = told(regraded, "forget", name, "--yes")
    assert done.returncode == 2
    assert done.stderr == f"mark1: {name!r} is no student: name them as submitted/ and the roster do.\n"
