"""An author's notebook, read and not run: what the weaver refuses, and what it would take for something else.

A manual cell is the mark scheme whole, which no student sees; the question stands in the cell above it. A picture belongs
into a demo cell, since all others run when a submission is graded.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Any

from autograder.authoring.places import markers, place
from autograder.errors import CourseError
from autograder.publishing.weave import author_cells, weaving_faults
from autograder.records import Assignment
from autograder.submissions.cells import DEMO

# What a mark scheme says of an answer; a text without any of it is a question that stands in the wrong cell.
SCHEMES = re.compile(r"\bpoints?\b|\bmarks?\b|\bhalf\b|\{\{points\}\}|\(\d+(\.\d+)?\)", re.IGNORECASE)
ASKS = re.compile(
    r"^(?:\W|\d)*(?:why|what|how|which|when|who|explain|show|prove|derive|describe|say|give|compare|write)\b[^.?]*[.?]",
    re.IGNORECASE,
)
TOLD = re.compile(r"\b(\d+(?:\.\d+)?) points? (?:from the checks|in all|altogether)\b")
DRAWS = ("plt.", "film(", "reveal(")
WORDS = {"half a": 0.5, "a": 1.0, "one": 1.0, "one and a half": 1.5, "two": 2.0, "three": 3.0, "four": 4.0}
EACH = re.compile(r"\b(one|two|three|half a) points? for each (?:part|letter|of them)\b", re.IGNORECASE)
PART = re.compile(r"^(?:\d+\.|- \*\*[A-Z]\*\*) ", re.MULTILINE)
STANDING = re.compile(r"\*(half a|one|one and a half|two|three|four) points?\.\*", re.IGNORECASE)


def notebook_faults(assignment: Assignment) -> Iterator[str]:
    """Every fault of notebook.py that reading shows."""
    yield from map(str, weaving_faults(assignment))
    path = assignment.folder / "notebook.py"
    try:
        cells = author_cells(assignment)
    except CourseError:  # it is not there, which is told above
        return
    for line, marker, why in markers(path.read_text(encoding="utf-8")):
        yield f"{place(assignment.course, path, line + 1)}: take out nbgrader's marker {marker}: {why}."
    for (before, _), (cell, line) in pairwise([(None, 0), *cells]):
        at = place(assignment.course, path, line)
        if "manual" in cell.metadata:
            yield from (f"{at}: {told}" for told in _scheme_faults(assignment, before, cell))
        elif cell.cell_type == "markdown" and (told := TOLD.search(cell.source)):
            yield (
                f'{at}: the text says "{told[0]}" and the exercises have {assignment.max_score:g} points: write {{{{points}}}}, '
                "which the weaver takes from assignment.toml."
            )
        elif cell.cell_type == "code" and "exercise" not in cell.metadata:
            drawn = _draws(cell.source) if DEMO not in cell.metadata.get("tags", ()) else None
            if drawn:
                yield (
                    f'{at}: this cell draws ({drawn}) and does not bear the tag: begin it with `# %% tags=["demo"]`, or every '
                    "submission draws it while it is graded."
                )


def _scheme_faults(assignment: Assignment, before: Any, cell: Any) -> Iterator[str]:
    name, scheme = cell.metadata["manual"], cell.source.strip()
    swallowed = scheme and not SCHEMES.search(scheme) and (scheme.rstrip("* ").endswith("?") or ASKS.match(scheme))
    asked = before is not None and before.cell_type == "markdown" and "manual" not in before.metadata
    if swallowed:
        yield (
            f"the cell of {name} holds a question, and no student sees it: all of this cell is the mark scheme. Write the "
            "question into a [markdown] cell above it, and here what earns which points."
        )
    elif scheme and not asked:
        yield f"no question stands above the mark scheme of {name}: write it into a [markdown] cell right above."
    task = next((task for task in assignment.manual if task.id == name), None)
    given = points_of_scheme(scheme)
    if task is not None and given is not None and abs(given - task.points) > 1e-9:
        yield (
            f"the mark scheme of {name} gives {given:g} points in all, and assignment.toml {task.points:g}: change one of "
            "the two."
        )


def points_of_scheme(scheme: str) -> float | None:
    """What the parts of a mark scheme add up to, where it says so in one of two ways; None where it does not.

    "One point for each part" above a numbered list, or "*One point.*" at each part.
    """
    each, parts = EACH.search(scheme), len(PART.findall(scheme))
    if each and parts:
        return WORDS[each[1].lower()] * parts
    standing = [WORDS[found.lower()] for found in STANDING.findall(scheme)]
    return sum(standing) if standing else None


def _draws(source: str) -> str | None:
    """The first call by which a cell draws, as it is written; None where it does not, or is no Python."""
    try:
        tree = ast.parse(source)
    except SyntaxError:
        return None
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and (called := f"{ast.unparse(node.func)}(").startswith(DRAWS):
            return f"{called})" if called.startswith("plt.") else f"{called}...)"
    return None
