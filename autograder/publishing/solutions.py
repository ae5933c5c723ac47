"""The solved notebooks, for instructors: with the solutions, the mark schemes, and the errata that they mend.

They never go where students look: not below `release/`, not below `source/` of the exchange.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from autograder.course.folders import Course
from autograder.course.manifest import list_assignments, read_assignment
from autograder.errors import CourseError
from autograder.files import write_whole
from autograder.publishing.weave import notebook_text, weave
from autograder.records import Assignment

ERRATA = "errata.md"  # in the assignment's folder: which of the slides' errors it mends, and how


def write_solutions(course: Path, names: Sequence[str], to: Path) -> list[Path]:
    """Write `<to>/<name>.ipynb` for these assignments (default: all), errata first. Returns what was written.

    Raises CourseError where `to` lies in `release/`, where students would receive it.
    """
    release = Course(course).release
    if to.resolve().is_relative_to(release.resolve()):
        raise CourseError(f"{to} is part of {release.name}/, which students receive; name another folder with --to.")
    assignments = [read_assignment(course, name) for name in names] if names else list_assignments(course)
    written = []
    for assignment in assignments:
        path = to / f"{assignment.name}.ipynb"
        to.mkdir(parents=True, exist_ok=True)
        write_whole(path, solved(assignment))
        written.append(path)
    return written


def solved(assignment: Assignment) -> str:
    """The text of the solved notebook; it opens with the errata, where the assignment has any."""
    notebook = weave(assignment)
    path = assignment.folder / ERRATA
    if path.is_file():
        cell = {
            "cell_type": "markdown",
            "id": "mark1-errata",
            "metadata": {},
            "source": path.read_text("utf-8").strip(),
        }
        notebook.cells.insert(0, type(notebook)(cell))
    return notebook_text(notebook)
