"""`mark1 new assignment NAME`: a small assignment that passes its gates as it stands, to be made into another line by line."""

from __future__ import annotations

import keyword
import re
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path

from autograder.course.manifest import assignment_names, read_assignment
from autograder.errors import CourseError, UserError

# Where the files of autograder/authoring/skeleton/ lie in a course.
PLACES = {
    "answers.py": "reference/{name}.py",
    "assignment.toml": "assignments/{name}/assignment.toml",
    "notebook.py": "assignments/{name}/notebook.py",
    "visible_checks.py": "assignments/{name}/checks/test_{name}.py",
    "other_checks.py": "assignments/{name}/checks/hidden/test_weighted_sum.py",
    "mistakes.py": "assignments/{name}/mistakes/weighted_sum.py",
    "right_styles.py": "tests/course/{name}/right_styles.py",
}
NAME = re.compile(r"[a-z][a-z0-9_]*\Z")


def new_assignment(course: Path, name: str) -> list[str]:
    """Write the skeleton into the course; returns the lines that say what to do. Raises UserError, nothing half-written."""
    if not NAME.match(name) or keyword.iskeyword(name):
        raise UserError(
            f'"{name}" is no name for an assignment: write small letters, digits and _, as in word_vectors. '
            "It is a module's name in reference/."
        )
    laid = {place.format(name=name): text for place, text in _files(name, _next_order(course))}
    there = [path for path in laid if (course / path).exists()]
    if there or (course / "assignments" / name).exists():
        raise UserError(
            f"{(there or [f'assignments/{name}'])[0]} is there already, and nothing is overwritten: take another name."
        )
    for path, text in laid.items():
        (course / path).parent.mkdir(parents=True, exist_ok=True)
        (course / path).write_text(text, encoding="utf-8")
    return [*(f"written: {path}" for path in laid), *_how_to(name)]


def _how_to(name: str) -> Iterator[str]:
    yield f"It passes its gates as it stands. Change it line by line, and ask after each: mark1 validate {name}"
    yield f"mark1 release {name} then writes what students receive."


def _files(name: str, order: int) -> Iterator[tuple[str, str]]:
    skeleton = files("autograder.authoring") / "skeleton"
    values = {"{{NAME}}": name, "{{TITLE}}": name.replace("_", " ").capitalize(), "{{ORDER}}": str(order)}
    for file, place in PLACES.items():
        text = (skeleton / file).read_text(encoding="utf-8")
        for mark, value in values.items():
            text = text.replace(mark, value)
        yield place, text


def _next_order(course: Path) -> int:
    orders = [0]
    for name in assignment_names(course):
        try:
            orders.append(read_assignment(course, name).order)
        except CourseError:  # another's manifest is another's fault
            continue
    return max(orders) + 1
