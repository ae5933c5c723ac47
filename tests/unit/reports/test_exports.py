"""Grades for other systems."""

import csv
import io

import pytest

from autograder.records import Status
from autograder.reports.exports import Person, Total, canvas_csv, moodle_csv, people_of, plain_csv


def rows(text):
    assert "\n" not in text.replace("\r\n", "")
    return list(csv.reader(io.StringIO(text, newline="")))


@pytest.fixture
def verdicts(made):
    return [
        made.verdict("student-02", mistakes=["epoch_batch"]),
        made.verdict("student-01"),
        made.verdict("student-03", statuses={"test_bound_holds": Status.GRADER_ERROR}),
    ]


PEOPLE = {"student-01": Person("Ada Lovelace", "ada@example.org", "1815")}
TOTALS = {"student-01": Total(22.5, 24.0, 3600.0)}


def test_the_plain_table(verdicts):
    table = rows(plain_csv(verdicts, PEOPLE, TOTALS))
    assert table[0] == [
        "student", "name", "email", "assignment", "status", "score", "max_score", "late_seconds",
        "perceptron_predict", "perceptron_step", "perceptron_epoch", "perceptron_fit", "novikoff_bound", "slide_update",
        "mistakes",
    ]  # fmt: skip
    assert table[1][:8] == [
        "student-01", "Ada Lovelace", "ada@example.org", "perceptron", "graded", "22.5", "24", "3600"
    ]  # fmt: skip
    assert table[2][5:] == ["16.57", "20", "0", "2", "3", "0.57", "5", "4", "2", "perceptron_epoch: batch"]
    assert table[3][4:9] == ["needs_person", "", "20", "0", ""]


def test_moodle_gets_grade_and_feedback_and_nobody_without_a_score(made, verdicts):
    assert rows(moodle_csv(verdicts, made.assignment, PEOPLE, TOTALS)) == [
        ["ID number", "Email address", "Perceptron updates", "Perceptron updates (feedback)"],
        ["1815", "ada@example.org", "22.5", ""],
        [
            "student-02", "", "16.57",
            "perceptron_epoch: 0.57 of 4. Which weights does the second point of the epoch see?",
        ],
    ]  # fmt: skip


def test_canvas_gets_points_possible_and_ids(made, verdicts):
    assert rows(canvas_csv(verdicts, made.assignment, PEOPLE, canvas_id="77")) == [
        ["Student", "ID", "SIS User ID", "SIS Login ID", "Section", "Perceptron updates (77)"],
        ["    Points Possible", "", "", "", "", "20"],
        ["Ada Lovelace", "1815", "", "student-01", "", "20"],
        ["student-02", "", "", "student-02", "", "16.57"],
    ]


@pytest.mark.parametrize("start", [*"=+-@|%", "\t=", "\r@", "＝", "  ="])
def test_no_cell_is_a_formula(made, start):
    name = f'{start}HYPERLINK("//example.org")'
    people = {"student-01": Person(name, name, name)}
    for text in (
        plain_csv([made.verdict("student-01")], people),
        moodle_csv([made.verdict("student-01")], made.assignment, people),
        canvas_csv([made.verdict("student-01")], made.assignment, people),
    ):
        cells = [cell for row in rows(text) for cell in row]
        assert not [cell for cell in cells if cell.startswith(("=", "+", "-", "@", "|", "%", "\t", "\r", "＝"))]


def test_nobody(made):
    assert len(rows(plain_csv([]))) == 1
    assert len(rows(moodle_csv([], made.assignment))) == 1
    assert rows(canvas_csv([], made.assignment))[1][-1] == "20"


def test_a_roster_becomes_people():
    row = {"first_name": "Ada", "last_name": "Lovelace", "email": "ada@example.org", "lms_user_id": "1815"}
    assert people_of({"student-01": row, "student-02": {"last_name": "Turing"}}) == {
        "student-01": Person("Ada Lovelace", "ada@example.org", "1815"),
        "student-02": Person("Turing"),
    }
