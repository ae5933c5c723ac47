"""`mark1 check --watch`: looks at the files twice a second, and checks again what a save has changed.

Each check is a process of its own, so that what the last version left behind is in none of the next one's way. It ends with
Ctrl-C, and so does a check that is at work.
"""

from __future__ import annotations

import ast
import os
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any, TypeGuard

from autograder.errors import UserError
from autograder.home.desk import read_desk
from autograder.submissions.outline import parsed
from autograder.submissions.reader import read_file, read_folder

SECONDS = 0.5  # between two looks: nobody notices the half second
SUFFIXES = (".ipynb", ".py")


def watch(path: Path, exercise: str | None, tell: Callable[[str], None]) -> None:
    """Check `path`, a released folder or a file in it, and again after every save. Returns after Ctrl-C; raises UserError."""
    folder = path if path.is_dir() else path.absolute().parent
    if not path.exists():
        raise UserError(f"there is no file {path}. Name your notebook, your .py file, or the folder that they are in.")
    read_desk(folder)  # what is no desk is told once, not at every look
    seen, texts = _times(folder), _texts(path)
    try:
        _check(path, exercise)
        tell("\nWatching: save your work, and it is checked again. Ctrl-C ends this.")
        while True:
            time.sleep(SECONDS)
            now = _times(folder)
            if now == seen:
                continue
            saved = sorted(name for name in now.keys() | seen.keys() if now.get(name) != seen.get(name))
            seen, before, texts = now, texts, _texts(path)
            if texts == before:  # outputs were saved, or the time alone is new
                continue
            changed = _changed(before, texts)
            which = exercise or (changed[0] if len(changed) == 1 else None)
            tell(f"\n{time.strftime('%H:%M:%S')}  {', '.join(changed or saved)} changed\n")
            _check(path, which)
    except KeyboardInterrupt:
        tell("\nstopped watching.")


def _times(folder: Path) -> dict[str, int]:
    """When each file was saved that may be the student's work."""
    times = {}
    for path in folder.iterdir():
        if path.suffix in SUFFIXES:
            try:
                times[path.name] = path.stat().st_mtime_ns
            except OSError:  # an editor is just replacing it
                continue
    return times


def _texts(path: Path) -> dict[str, Any]:
    """What the work says: by exercise, the functions of that name; under "" all the rest, without comments."""
    desk = read_desk(path if path.is_dir() else path.absolute().parent)
    submission = read_folder(path, desk.assignment) if path.is_dir() else read_file(path, desk.assignment)
    names = [item.id for item in desk.assignment.exercises]
    found: dict[str, Any] = {name: [] for name in names} | {"": [submission.unreadable]}
    for cell in submission.cells:
        tree = parsed(cell.source)
        if tree is None:
            found[""].append(cell.source)
        for statement in tree.body if tree is not None else ():
            found[statement.name if _is_exercise(statement, names) else ""].append(ast.dump(statement))
    return found


def _is_exercise(statement: ast.stmt, names: Sequence[str]) -> TypeGuard[ast.FunctionDef]:
    return isinstance(statement, ast.FunctionDef) and statement.name in names


def _changed(before: Mapping[str, Any], after: Mapping[str, Any]) -> list[str]:
    """The exercises that a save has changed; none where something else has changed, which may concern all."""
    names = [name for name in after if after[name] != before.get(name)]
    return [] if "" in names else names


def _check(path: Path, exercise: str | None) -> None:
    command = [sys.executable, "-P", "-m", "autograder.cli", "check", str(path)]
    if exercise is not None:
        command += ["--exercise", exercise]
    # Away from the terminal's Ctrl-C, which would end it with a sentence of its own.
    process = subprocess.Popen(command, stdin=subprocess.DEVNULL, start_new_session=os.name == "posix")
    try:
        process.wait()
    finally:
        if process.poll() is None:
            process.kill()
            process.wait()
