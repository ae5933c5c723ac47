"""Is what was checked what the saved notebook says? A session keeps functions that no cell defines any more.

Graded is the file. So a check that judged the session's functions says where the two differ: what is not saved yet, what was
saved but not run, and what nothing defines any more. Functions are compared as Python reads them, without comments.
"""

from __future__ import annotations

import ast
import inspect
import os
import textwrap
import types
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from autograder.home.desk import Desk
from autograder.home.session import current
from autograder.records import Submission
from autograder.submissions.outline import outline, parsed
from autograder.submissions.reader import read_file


def notebook_file(assignment: str, folder: Path, names: Mapping[str, Any]) -> Path | None:
    """The file of the notebook that is open: what Jupyter's session says, else VS Code's, else `<assignment>.ipynb`.

    None where there is no such file; `names` are the notebook's own.
    """
    told = (os.environ.get("JPY_SESSION_NAME"), names.get("__vsc_ipynb_file__"))
    candidates = [Path(place) for place in told if isinstance(place, str)]
    for path in (*candidates, folder / f"{assignment}.ipynb"):
        if path.suffix == ".ipynb" and path.is_file():
            return path
    return None


def not_as_saved(desk: Desk, names: Mapping[str, Any], exercises: Sequence[str], path: Path | None = None) -> list[str]:
    """A sentence for each way in which the session's functions are not those of the saved notebook (default: the open one)."""
    path = path or notebook_file(desk.assignment.name, desk.folder, names)
    if path is None:
        where = "JupyterLab and VS Code say so; else it must be called"
        return [f"which file this notebook is cannot be told ({where} {desk.assignment.name}.ipynb): is it saved?"]
    submission = read_file(path, desk.assignment)
    if submission.unreadable:
        return [f"graded is {path.name} as it is saved, and {submission.unreadable}"]
    ran = [str(source) for source in names.get("In", ())]
    found = {name: _standing(name, names, submission, ran) for name in exercises}

    def those(standing: str) -> str:
        return ", ".join(name for name in exercises if found[name] == standing)

    sentences = {
        "gone": "{names}: checked as this session still has it, but no cell defines it any more. Was it renamed? "
        "Graded is what the notebook says.",
        "missing": "{names}: checked as this session has it, but nothing in the saved {file} defines it. Save the notebook; "
        "where it was renamed, give it its name back.",
        "not run": "{names}: the saved {file} says something else than what was checked here. Run its cell again, then this.",
        "not saved": "not saved yet: {names}. Graded is {file} as it is saved.",
    }
    return [text.format(names=those(kind), file=path.name) for kind, text in sentences.items() if those(kind)]


def _standing(name: str, names: Mapping[str, Any], submission: Submission, ran: Sequence[str]) -> str:
    value = names.get(name)
    if value is None:
        return ""
    session = current()
    if session is not None and session.gone(name):
        return "gone"
    cells = [cell.source for cell in submission.cells]
    if not any(name in outline(source).binds | outline(source).stubs or outline(source).stars for source in cells):
        return "missing"
    here, there = _function(value, names), _last(cells, name)
    if here is None or there is None or here == there:
        return ""
    before = {_last([source], name) for source in ran}
    is_stub = any(name in outline(source).stubs for source in cells) and not any(
        name in outline(source).binds for source in cells
    )
    return "not saved" if is_stub or there in before else "not run"


def _function(value: Any, names: Mapping[str, Any]) -> str | None:
    """A function of the notebook's own as Python reads it; None where its source cannot be told."""
    if not isinstance(value, types.FunctionType) or value.__globals__ is not names:
        return None
    try:
        source = textwrap.dedent(inspect.getsource(value))
    except (OSError, TypeError, SyntaxError, IndentationError):
        return None
    return _last([source], value.__name__)


def _last(sources: Sequence[str], name: str) -> str | None:
    """The last definition of the function in these cells, as Python reads it; None where it is no plain definition."""
    found = None
    for source in sources:
        tree = parsed(source)
        for statement in tree.body if tree is not None else ():
            if isinstance(statement, ast.FunctionDef | ast.AsyncFunctionDef) and statement.name == name:
                found = ast.dump(statement)
    return found
