"""A course whose assignment knows no more mistakes than an everyday run asks for.

A wrong answer is compared with every known mistake of its exercise, and where each of them trains networks, the first such
comparison on a machine costs more than all else that is tested of the assignment. `sampled.py` says of which mistakes the
everyday run asks; those are all that its judge knows then. A whole run judges with all of them, as grading does.
"""

from __future__ import annotations

import ast
import shutil
from collections.abc import Collection
from pathlib import Path

from autograder.course.manifest import read_assignment
from autograder.course.mistakes import read_mistakes
from autograder.records import Assignment
from tests.course.tables import read_table
from tests.sampling import exhaustive


def sampled_assignment(course: Path, name: str, folder: Path, keep: Collection[str] = ()) -> Assignment:
    """The assignment; where only a sample of its mistakes is asked for, in a course of its own in `folder`.

    `keep`: names of mistakes that it knows besides.
    """
    assignment = read_assignment(course, name)
    a_day = {} if exhaustive(name) else read_table(name, "sampled").get("MISTAKES", {})
    if not a_day:
        return assignment
    known = read_mistakes(assignment)
    kept = {
        one.name
        for exercise in {one.exercise for one in known}
        for one in [one for one in known if one.exercise == exercise][: a_day.get(exercise)]
    }
    shutil.copytree(course / "reference", folder / "reference")
    shutil.copytree(assignment.folder, folder / "assignments" / name)
    for path in (folder / "assignments" / name / "mistakes").glob("*.py"):
        path.write_text(without(path.read_text(encoding="utf-8"), kept | set(keep)), encoding="utf-8")
    return read_assignment(folder, name)


def without(text: str, kept: Collection[str]) -> str:
    """A file of mistakes with those alone whose names are in `kept`; all else that it defines stays."""
    lines = text.splitlines(keepends=True)
    for node in reversed(ast.parse(text).body):
        name, first = _mistake(node)
        if name is not None and name not in kept:
            del lines[first - 1 : node.end_lineno]
    return "".join(lines)


def _mistake(node: ast.stmt) -> tuple[str | None, int]:
    """The name of the mistake that a statement writes down, None for any other; and the statement's first line."""
    if isinstance(node, ast.FunctionDef) and node.decorator_list:
        return node.name, node.decorator_list[0].lineno
    if isinstance(node, ast.Expr) and isinstance(node.value, ast.Call):
        names = [word.value for word in node.value.keywords if word.arg == "name"]
        return ast.literal_eval(names[0]) if names else None, node.lineno
    return None, 0
