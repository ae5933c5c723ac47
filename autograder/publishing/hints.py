"""`assignments/<name>/hints.json`: what known mistakes answer to the visible checks, recorded once and committed.

A recording, as `keras_counts.json` is one: hints of trainings take minutes, and the last digits of a training depend on
the processor. Its seal says what it was made from; while that holds, a release copies it.
"""

from __future__ import annotations

import ast
import hashlib
import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from autograder.course.author_files import is_text, tree_text
from autograder.course.mistakes import read_mistakes
from autograder.course.reference import reference_source, sources
from autograder.diagnosis.home_hints import same_digits
from autograder.errors import CourseError
from autograder.files import write_whole
from autograder.judging.trial import hints_at_home
from autograder.records import Assignment

HINTS = "hints.json"
SEAL = "made_from"  # beside the exercises in the file
PACKAGE = Path(__file__).parents[1]
# What a call is, what crosses the wire, and which digits of an answer are kept.
ANSWERING = ("inside", "student", "values", "diagnosis/home_hints.py")


def hints_path(assignment: Assignment) -> Path:
    """Where the recording lies."""
    return assignment.folder / HINTS


def hints_hold(assignment: Assignment) -> bool:
    """Was the recording made from what is here today, and has nobody edited it?"""
    known, seal = _read(assignment)
    return known is not None and seal == seal_of(assignment, known)


def record_hints(assignment: Assignment) -> None:
    """Ask every mistake the visible checks, and write the recording anew.

    Where all answers are those of the recording that is there, to the digits that count, its own digits stay. Raises
    CourseError where the author's files are at fault, or the file cannot be written.
    """
    known, _ = _read(assignment)
    made = hints_at_home(assignment)
    write_hints(assignment, known if known is not None and same_digits(known, made) else made)


def write_hints(assignment: Assignment, hints: dict[str, Any]) -> None:
    """Write this recording, with the seal of today; sorted, so that the same hints give the same bytes."""
    data = {**hints, SEAL: seal_of(assignment, hints)}
    try:
        write_whole(hints_path(assignment), json.dumps(data, ensure_ascii=False, sort_keys=True) + "\n")
    except OSError as fault:
        raise CourseError(f"{hints_path(assignment)} cannot be written: {fault.strerror or fault}.") from fault


def seal_of(assignment: Assignment, hints: dict[str, Any]) -> str:
    """SHA-256 of the hints and of what decides them: visible checks, mistakes, reference, and how answers are kept.

    Of code what it does, and no names of files: a comment, a docstring or a file that moves breaks no seal.
    """
    texts = [reference_source(assignment, source) for source in sources(assignment)]
    texts += [path.read_text(encoding="utf-8") for path in assignment.visible_checks.glob("*.py")]
    texts += [path.read_text(encoding="utf-8") for entry in ANSWERING for path in _modules(PACKAGE / entry)]
    mistakes = [[item.exercise, item.hint, _code(item.source)] for item in read_mistakes(assignment)]
    exercises = [item.id for item in assignment.exercises]
    decides = [sorted(map(_code, texts)), mistakes, exercises, hints]
    return hashlib.sha256(json.dumps(decides, sort_keys=True).encode()).hexdigest()


def _read(assignment: Assignment) -> tuple[dict[str, Any] | None, str]:
    """The recording without its seal, and the seal; None where it is missing or damaged."""
    try:
        known = json.loads(hints_path(assignment).read_bytes())
        return known, known.pop(SEAL)
    except (OSError, ValueError, KeyError, AttributeError, TypeError):
        return None, ""


def _modules(path: Path) -> Iterable[Path]:
    return [path] if path.is_file() else path.rglob("*.py")


def _code(source: str) -> str:
    """A program as its syntax tree, without docstrings and imports of this package."""
    return tree_text(ast.parse(source), _is_silent)


def _is_silent(_parent: ast.AST, _place: int, node: ast.AST) -> bool:
    """Does a statement say nothing that decides? A text that stands alone, or where a module of ours lies."""
    if is_text(node):
        return True
    return isinstance(node, ast.ImportFrom) and (node.level > 0 or (node.module or "").startswith("autograder"))
