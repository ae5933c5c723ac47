"""Grades for other systems."""

import csv
import io

import pytest

from autograder.records import Status
from autograder.reports.account import Account
from autograder.reports.exports import LeftOut, Person, canvas_csv, left_out, moodle_csv, people_of, plain_csv


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
PARTS = {
    "perceptron_predict": 2.0, "perceptron_step": 3.0, "perceptron_epoch": 4.0, "perceptron_fit": 5.0,
    "novikoff_bound": 10 / 3, "slide_update": 2.0, "novikoff_derivation": 3.25,
}  # fmt: skip
TOTALS = {"student-01": Account(PARTS, penalty=0.3, late_seconds=3600.0, maximum=24.0)}


def test_the_plain_table(verdicts):
    table = rows(plain_csv(verdicts, PEOPLE, TOTALS))
    exercises = [
        "perceptron_predict", "perceptron_step", "perceptron_epoch", "perceptron_fit", "novikoff_bound", "slide_update",
    ]  # fmt: skip
    tasks = [task.id for task in verdicts[0].manual]
    assert table[0] == [
        "student", "name", "email", "assignment", "status", *exercises, *tasks,
        "penalty", "total", "max_total", "late_seconds", "mistakes",
    ]  # fmt: skip
    assert table[1][:5] == ["student-01", "Ada Lovelace", "ada@example.org", "perceptron", "graded"]
    assert table[1][-5:] == ["0.3", "22.283333", "24", "3600", ""]
    assert table[2][5:11] == ["2", "3", "0.571429", "5", "4", "2"]
    assert table[2][-1] == "perceptron_epoch: batch"
    assert table[3][4:12] == ["needs_person", *[""] * 7]


def test_points_less_the_penalty_are_the_total(verdicts):
    head, *table = rows(plain_csv(verdicts, PEOPLE, TOTALS))
    first, penalty, total = head.index("status") + 1, head.index("penalty"), head.index("total")
    for row in table[:2]:
        parts = sum(float(cell or 0) for cell in row[first:penalty])
        assert abs(parts - float(row[penalty]) - float(row[total])) < 1e-5


def test_whoever_has_no_total_is_named(made, verdicts):
    waiting = {"student-02": Account({}, waiting=("derivation",), maximum=24.0)}
    assert left_out(verdicts, waiting) == [
        LeftOut("student-02", "not marked yet: derivation"), LeftOut("student-03", "a person must look at it")
    ]  # fmt: skip
    assert [row[3] for row in rows(canvas_csv(verdicts, made.assignment, accounts=waiting))[2:]] == ["student-01"]


def test_moodle_gets_grade_and_feedback_and_nobody_without_a_score(made, verdicts):
    assert rows(moodle_csv(verdicts, made.assignment, PEOPLE, TOTALS)) == [
        ["ID number", "Email address", "Perceptron updates", "Perceptron updates (feedback)"],
        ["1815", "ada@example.org", "22.28", ""],
        [
            "student-02", "", "16.57",
            "perceptron_epoch: 0.57 of 4. Which weights does the second point of the epoch see?",
        ],
    ]  # fmt: skip


def test_canvas_gets_points_possible_and_ids(made, verdicts):
    assert rows(canvas_csv(verdicts, made.assignment, PEOPLE, canvas_id="77")) == [
        ["Student", "ID", "SIS User ID", "SIS Login ID", "Section", "Perceptron updates (77)"],
        ["    Points Possible", "", "", "", "", "24"],
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
