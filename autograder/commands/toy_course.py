"""The toy course that `mark1 demo` grades where the repository is not at hand: one small assignment, six invented students.

Its answers are no secret, so that they may lie in the package. The package's own course stays out of every wheel.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path

NAME = "halving"
# Where the files of autograder/commands/toy/ lie in a course.
PLACES = {
    "assignment.toml": f"assignments/{NAME}/assignment.toml",
    "notebook.py": f"assignments/{NAME}/notebook.py",
    "mistakes.py": f"assignments/{NAME}/mistakes.py",
    "visible_checks.py": f"assignments/{NAME}/checks/test_{NAME}.py",
    "other_checks.py": f"assignments/{NAME}/checks/hidden/test_{NAME}_hidden.py",
    "answers.py": f"reference/{NAME}.py",
    "nbgrader_config.py": "nbgrader_config.py",
}
MEAN = (
    "def mean(values):\n    if not values:\n        raise ValueError('nothing')\n    return sum(values) / len(values)\n"
)
HALF = "def halve(x):\n    return x / 2\n"
PROGRAMS = {
    "student-01": HALF + MEAN,
    "student-02": "def halve(x):\n    return float(x // 2)\n" + MEAN,
    "student-03": HALF + "def mean(values):\n    return sum(values) / max(1, len(values) - 1)\n",
    "student-04": HALF,
    "student-05": HALF + "def mean(values):\n    total = 0\n    while values:\n        total += values[0]\n",
}
CUT = "student-06"  # whose notebook ends in the middle of a cell


def lay_toy_course(course: Path) -> None:
    """Write the course's files and what its students handed in below `course`. Raises OSError."""
    for path, text in _course_files():
        (course / path).parent.mkdir(parents=True, exist_ok=True)
        (course / path).write_text(text, encoding="utf-8")


def _course_files() -> Iterator[tuple[str, str]]:
    toy = files("autograder.commands") / "toy"
    for name, place in PLACES.items():
        yield place, (toy / name).read_text(encoding="utf-8")
    for student, program in PROGRAMS.items():
        yield f"submitted/{student}/{NAME}/{NAME}.py", program
    notebook = {"cells": [{"cell_type": "code", "source": HALF, "metadata": {}}], "nbformat": 4, "nbformat_minor": 5}
    yield f"submitted/{CUT}/{NAME}/{NAME}.ipynb", json.dumps(notebook)[:60]
