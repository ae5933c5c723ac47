"""`mark1 hint` from the list to the catalogue, on a class of five."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from autograder.cli import app
from autograder.course.folders import Course
from autograder.course.manifest import read_assignment
from autograder.course.mistakes import read_mistakes
from autograder.course.version import course_hash
from autograder.errors import CourseError, UserError
from autograder.grading import hint
from autograder.grading.grade import grade
from autograder.grading.judges import Judges, Order
from autograder.grading.verdict_folder import VerdictFolder
from tests.toy_course import doubling

QUADRUPLE = "\n\ndef quadruple(x):\n    return 4 * x\n"
CLASS = {
    "student-01": "def double(x):\n    return 2 * x",
    "student-02": "def double(thing):\n    # seven, as Anna said\n    return thing * 7",
    "student-03": "def double(x):\n    return 6 * x + x",
    "student-04": "def double(x):\n    return 5 * x",
    "student-05": "def double(x):\n    return x * x",
}
QUESTION = "What is 1 doubled: 2 or 7?"


def hand_in(root: Path, student: str, source: str) -> None:
    folder = root / "submitted" / student / "doubling"
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "doubling.py").write_text(source + QUADRUPLE)


@pytest.fixture(scope="module")
def order(tmp_path_factory: pytest.TempPathFactory) -> Order:
    root = doubling(tmp_path_factory.mktemp("hint") / "course")
    for student, source in CLASS.items():
        hand_in(root, student, source)
    order = Order(Course(root), "doubling", gradebook=False)
    grade(order, Judges(jobs=1))
    return order


@pytest.fixture(scope="module")
def name(order: Order) -> str:
    return hint.groups(order)[0].name


def hints(order: Order) -> dict[str, str | None]:
    return {v.student: v.exercises[0].hint for v in VerdictFolder(order.course.verdicts, "doubling").all()}


def test_the_largest_group_comes_first_and_what_is_explained_in_none(order: Order) -> None:
    assert [group.students for group in hint.groups(order)] == [("student-02", "student-03"), ("student-04",)]


def refusal(order: Order, *words: str) -> str:
    done = CliRunner().invoke(app, ["hint", "doubling", *words, "--no-gradebook", "--course", str(order.course.root)])
    assert isinstance(done.exception, UserError), done
    return str(done.exception)


def test_each_refusal_is_a_sentence(order: Order, name: str) -> None:
    other = hint.groups(order)[1].name
    assert refusal(order, "nothing") == "no group of doubling is called 'nothing'. `mark1 hint doubling` lists them."
    assert refusal(order, name, " ") == "the question is empty: write what a tutor would ask this group."
    assert refusal(order, name, "x" * 601) == "the question has 601 characters: at most 600 are shown."
    asks = "--adopt takes a group that has its question: mark1 hint ASSIGNMENT GROUP --adopt NAME."
    assert refusal(order, "--adopt", "x") == asks
    assert refusal(order, name, QUESTION, "--adopt", "x") == asks
    assert refusal(order, other, "--adopt", "x") == (
        f'{other} has no question yet: mark1 hint doubling {other} "question" gives it one.'
    )


def test_a_question_reaches_the_group_and_its_newcomers_and_changes_no_hash(order: Order, name: str) -> None:
    before = course_hash(read_assignment(order.course.root, "doubling"))
    group, _ = hint.give(order, name, QUESTION)
    assert (group.students, group.hint) == (("student-02", "student-03"), QUESTION)
    assert hints(order) == {
        "student-01": None,
        "student-02": QUESTION,
        "student-03": QUESTION,
        "student-04": None,
        "student-05": "What is 3 doubled: 6 or 9?",
    }
    assert course_hash(read_assignment(order.course.root, "doubling")) == before
    hand_in(order.course.root, "student-06", "def double(x):\n    return 3 * x + 4 * x")
    outcome = grade(order, Judges(jobs=1))
    assert (outcome.judged, outcome.outdated) == (["student-06"], {})
    assert hints(order)["student-06"] == QUESTION


def test_a_group_becomes_a_known_mistake(order: Order, name: str) -> None:
    hint.give(order, name, QUESTION)
    with pytest.raises(
        UserError, match=r"^'two words' is no name for a mistake: say what is wrong as a function is called"
    ):
        hint.entry_of(order, name, "two words")
    with pytest.raises(UserError, match=r"^squares is taken: doubling has a mistake or an exercise of that name\.$"):
        hint.entry_of(order, name, "squares")
    entry = hint.entry_of(order, name, "gives_seven_times")
    assert entry.path == order.course.root / "assignments" / "doubling" / "mistakes" / "double_adopted.py"
    assert "Anna" not in entry.text
    assert not entry.path.exists()  # nothing is written before somebody has read it
    assignment = read_assignment(order.course.root, "doubling")
    entry.write(assignment)
    (found,) = [item for item in read_mistakes(assignment) if item.name == "gives_seven_times"]
    assert (found.exercise, found.hint) == ("double", QUESTION)
    assert found.caught_by == ("test_double_one_and_two", "test_double_any_number")
    # What cannot stand in the catalogue leaves the file as it was.
    text = entry.path.read_text()
    with pytest.raises(CourseError, match="two mistakes are called gives_seven_times"):
        entry.write(assignment)
    assert entry.path.read_text() == text


def test_what_is_kept_of_a_group_is_beside_the_behaviour(order: Order, name: str) -> None:
    hint.give(order, name, "Seven?")
    hint.give(order, name, QUESTION)
    kept = json.loads((order.course.verdicts / "doubling" / ".behaviour" / ".groups.json").read_text())
    assert kept[name]["hint"] == QUESTION
    assert "Seven?" in kept[name]["earlier"]
    assert hints(order)["student-02"] == QUESTION
