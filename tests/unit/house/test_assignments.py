"""An exercise's things lie together, in files that one can read."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from autograder.course.manifest import assignment_names, list_assignments, read_assignment
from autograder.course.mistakes import read_mistakes
from autograder.publishing.hints import hints_hold

COURSE = Path(__file__).parents[3]
NAMES = assignment_names(COURSE)
LINES = 300


@pytest.mark.parametrize("name", NAMES)
def test_no_file_is_longer_than_one_can_read(name):
    folder = COURSE / "assignments" / name
    files = [path for path in folder.rglob("*.py") if path.name != "notebook.py"]
    # By its whole path: the visible and the hidden checks of an exercise have one name.
    lengths = {str(path.relative_to(folder)): len(path.read_text(encoding="utf-8").splitlines()) for path in files}
    assert len(lengths) > 10
    assert {file: lines for file, lines in lengths.items() if lines > LINES} == {}


@pytest.mark.parametrize("name", NAMES)
def test_every_exercise_has_its_own_checks_and_mistakes(name):
    assignment = read_assignment(COURSE, name)
    exercises = [exercise.id for exercise in assignment.exercises]
    mistakes = {path.stem for path in (assignment.folder / "mistakes").glob("*.py")}
    checks = {path.stem for path in assignment.hidden_checks.glob("*.py")}
    assert mistakes - {"shared"} == {*exercises, *(name for name in mistakes if name.endswith("_rarer"))}
    assert checks - {"shared"} == {f"test_{exercise}" for exercise in exercises}
    assert {item.exercise for item in read_mistakes(assignment)} == set(exercises)


@pytest.mark.parametrize("name", NAMES)
def test_the_recorded_hints_are_those_of_today(name):
    assert hints_hold(read_assignment(COURSE, name)), f"run mark1 release {name}"


@pytest.mark.parametrize("name", NAMES)
def test_what_is_predicted_is_revealed_below(name):
    """A misspelt name would ask for ever; and no notebook leaves all of its surprises unasked."""
    notebook = (COURSE / "assignments" / name / "notebook.py").read_text(encoding="utf-8")
    asked, shown = (re.findall(rf'^ *{word}\(\s*"(\w+)"', notebook, re.MULTILINE) for word in ("predict", "reveal"))
    assert asked
    assert asked == shown


def test_what_an_assignment_builds_on_is_taught_before_it():
    course = {item.name: item for item in list_assignments(COURSE)}
    assert len({item.order for item in course.values()}) == len(course)
    for item in course.values():
        assert [name for name in item.after if name not in course or course[name].order >= item.order] == []


def test_the_readmes_table_is_the_course():
    rows = [line.strip("|\n").split("|") for line in (COURSE / "README.md").read_text(encoding="utf-8").splitlines()
            if re.match(r"\| \d+ \| `", line)]  # fmt: skip
    told = [(int(order), name.strip(" `"), re.findall(r"`(\w+)`", after)) for order, name, _, _, after in rows]
    assert told == [(item.order, item.name, list(item.after)) for item in list_assignments(COURSE)]
