"""`assignments/themes.toml`: which known mistakes of several assignments are the same misconception.

    ["the mean over the batch"]           # a theme, in words for the instructor
    softmax = ["grad_no_1_over_n"]        # assignment -> names of its mistakes
    backprop = ["train_step_no_mean"]

It stands apart from the mistakes: a theme decides no verdict and no hint, and a new one must make neither stale. What a theme
says of an assignment that is not in the course is left alone; a course without the file has no themes.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from pathlib import Path

from autograder.errors import CourseError

FILE = "themes.toml"
# Theme -> assignment -> names of mistakes.
Themes = Mapping[str, Mapping[str, tuple[str, ...]]]


def read_themes(course: Path) -> Themes:
    """The themes of the course, in the file's order. Raises CourseError where the file is not as above."""
    path, shown = course / "assignments" / FILE, f"assignments/{FILE}"
    try:
        data = tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return {}
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as fault:
        raise CourseError(f"{shown} cannot be read: {fault}.") from fault
    for theme, table in data.items():
        if not isinstance(table, dict):
            raise CourseError(f'{shown}: "{theme}" must be a table, assignment = ["mistake", ...], not {table!r}.')
        for assignment, names in table.items():
            if not isinstance(names, list) or not names or not all(isinstance(name, str) for name in names):
                raise CourseError(
                    f'{shown}: "{theme}", {assignment} must be a list of names of mistakes, not {names!r}.'
                )
    return {theme: {assignment: tuple(names) for assignment, names in table.items()} for theme, table in data.items()}
