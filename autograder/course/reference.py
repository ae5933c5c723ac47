"""The answers: `reference/<source>.py`, as text, as a syntax tree, and loaded, for the judge alone.

They belong to the course's authors and are trusted; what is wrong in them is a `CourseError`.
"""

from __future__ import annotations

import ast
import os
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from autograder.course.author_files import load_module
from autograder.errors import CourseError
from autograder.networks.devices import prepare_environment, usable_backend
from autograder.records import Assignment


def reference_path(assignment: Assignment, source: str) -> Path:
    """Where `reference/<source>.py` stands. Raises CourseError where it does not."""
    path = assignment.course / "reference" / f"{source}.py"
    if not path.is_file():
        raise CourseError(
            f"assignments/{assignment.name}/assignment.toml names reference/{source}.py, which is missing."
        )
    return path


def sources(assignment: Assignment) -> tuple[str, ...]:
    """The modules of `reference/` that the assignment draws from, each once, in the manifest's order."""
    return tuple(dict.fromkeys(exercise.source for exercise in assignment.exercises))


def reference_source(assignment: Assignment, source: str | None = None) -> str:
    """The text of a reference module, by default of the first one that the assignment names."""
    return reference_path(assignment, source or sources(assignment)[0]).read_text(encoding="utf-8")


def reference_tree(assignment: Assignment, source: str) -> ast.Module:
    """The syntax tree of `reference/<source>.py`. Raises CourseError with the line of a syntax error."""
    try:
        return ast.parse(reference_source(assignment, source))
    except SyntaxError as fault:
        raise CourseError(f"reference/{source}.py, line {fault.lineno}: this is not Python: {fault.msg}.") from fault


def load_reference(assignment: Assignment) -> SimpleNamespace:
    """The reference functions as attributes, loaded by path; for the judge alone.

    Every exercise's function is there, and so are the other public functions of the same modules.
    Raises CourseError where a module cannot be loaded or lacks an exercise's function, and UserError where Keras or its
    backend is not there.
    """
    if "keras" in assignment.needs:
        usable_backend()
        os.environ.update(prepare_environment())
        # As in the workers: the same rounding, and no notice about it on the terminal.
        os.environ.setdefault("TF_ENABLE_ONEDNN_OPTS", "0")
    functions: dict[str, Callable[..., Any]] = {}
    for source in sources(assignment):
        module = load_module(reference_path(assignment, source), f"mark1_reference_{source}", f"reference/{source}.py")
        public = {name: value for name, value in vars(module).items() if callable(value) and not name.startswith("_")}
        functions.update({name: value for name, value in public.items() if value.__module__ == module.__name__})
    for exercise in assignment.exercises:
        if exercise.id not in functions:
            raise CourseError(
                f"reference/{exercise.source}.py has no function {exercise.id}, "
                f"which assignments/{assignment.name}/assignment.toml asks for."
            )
    return SimpleNamespace(**functions)
