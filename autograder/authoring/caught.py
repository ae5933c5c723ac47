"""`mark1 validate NAME --write`: the checks that catch a mistake, written into its source as `caught_by`.

Names that are right stay as the author chose them. Where none is there, or one names no check, or a check that the mistake
passes, all checks that it fails are written; "type" where it fails none and its only fault is a type.
"""

from __future__ import annotations

import ast
from collections.abc import Sequence
from pathlib import Path

from autograder.course.mistakes import TYPE, Mistake, mistake_call, mistakes_files, read_mistakes
from autograder.errors import CourseError
from autograder.files import write_whole
from autograder.judging.trial import Trial, hold_trial
from autograder.records import Assignment, ExerciseOutcome, Status

WIDTH = 120  # of a line: a longer list goes on below


def write_caught_by(assignment: Assignment) -> list[str]:
    """Fill in what is missing or wrong; returns a sentence for each mistake that was changed. Raises CourseError."""
    faults: list[CourseError] = []
    mistakes = read_mistakes(assignment, faults, uncaught=True)
    wanted: dict[str, tuple[str, ...]] = {}

    def work(trial: Trial) -> None:
        for mistake in mistakes:
            (mine,) = trial.judge(mistake.source, only=mistake.exercise).exercises
            names = caught_by(mistake, mine)
            if names and names != mistake.caught_by:
                wanted[mistake.name] = names

    hold_trial(assignment, work, diagnose=False)
    for path in mistakes_files(assignment):
        _write(path, wanted)
    places = {mistake.name: mistake.place for mistake in mistakes}
    return [f"{places[name]}: {name} is caught by {', '.join(names)}." for name, names in wanted.items()]


def caught_by(mistake: Mistake, mine: ExerciseOutcome) -> tuple[str, ...]:
    """What its `caught_by` should be; empty where nothing catches it."""
    failed = tuple(check.id for check in mine.checks if check.status is not Status.PASSED)
    if not failed:
        return (TYPE,) if mine.slip is not None and not mine.complete else ()
    kept = mistake.caught_by if mistake.caught_by and set(mistake.caught_by) <= set(failed) else ()
    return kept or failed


def _write(path: Path, wanted: dict[str, Sequence[str]] | dict[str, tuple[str, ...]]) -> None:
    text = before = path.read_text(encoding="utf-8")
    # From the end, so that what stands above keeps its lines.
    for node in reversed(ast.parse(text).body):
        call = mistake_call(node)
        name = node.name if isinstance(node, ast.FunctionDef) else call and _named(call)
        if call is not None and name in wanted:
            text = _filled(text, call, wanted[str(name)])
    if text != before:
        write_whole(path, text)


def _named(call: ast.Call) -> str:
    named = (word.value for word in call.keywords if word.arg == "name")
    return next((str(value.value) for value in named if isinstance(value, ast.Constant)), "")


def _filled(text: str, call: ast.Call, names: Sequence[str]) -> str:
    """The text with this `caught_by` in the call: in the place of the one that is there, else behind its last argument."""
    there = next((word.value for word in call.keywords if word.arg == "caught_by"), None)
    if there is not None:
        start, end, lead = _offset(text, there.lineno, there.col_offset), _end(text, there), ""
    else:
        last = max([*call.args, *(word.value for word in call.keywords)], key=lambda item: _end(text, item))
        start = end = _end(text, last)
        lead = ", caught_by="
    line = text.rfind("\n", 0, start) + 1
    room = WIDTH - (start - line) - len(lead) - (text.find("\n", end) - end)
    return text[:start] + lead + _listed(names, room, _indent(text[line:start])) + text[end:]


def _listed(names: Sequence[str], room: int, indent: str) -> str:
    shown = [f'"{name}"' for name in names]
    flat = f"[{', '.join(shown)}]"
    if len(flat) <= room:
        return flat
    return "[\n" + "".join(f"{indent}    {item},\n" for item in shown) + f"{indent}]"


def _indent(line: str) -> str:
    return line[: len(line) - len(line.lstrip())]


def _offset(text: str, line: int, column: int) -> int:
    """Where a syntax tree's line and column, which counts bytes, are in the text."""
    lines = text.splitlines(keepends=True)
    return sum(map(len, lines[: line - 1])) + len(lines[line - 1].encode()[:column].decode())


def _end(text: str, node: ast.expr) -> int:
    return _offset(text, node.end_lineno or 1, node.end_col_offset or 0)
