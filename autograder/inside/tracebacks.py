"""Which lines of a traceback are the student's own, and an error as plain text.

A traceback is told from the student's cells alone: "cell 7, line 3, in softmax: return e / e.sum()".
Frames of libraries and of this package are left out. Everything is bounded.
"""

from __future__ import annotations

import linecache
import sysconfig
import traceback
from functools import lru_cache
from pathlib import Path
from typing import Any

MAX_FRAMES = 12  # a recursion repeats the same line a thousand times
MAX_MESSAGE = 2000  # characters of an exception's text
MAX_LINE = 200  # characters of a line of code or of a name

_LIBRARIES = tuple(
    Path(sysconfig.get_path(name)).resolve().as_posix() + "/" for name in ("stdlib", "platstdlib", "purelib", "platlib")
)
_OURS = Path(__file__).resolve().parent.parent.as_posix() + "/"


@lru_cache(maxsize=1024)
def is_library(filename: str) -> bool:
    """Whether code of this file is Python's own, an installed library's or this package's: not the student's."""
    if filename.startswith("<"):
        return filename.startswith("<frozen")
    path = Path(filename).resolve().as_posix()
    return path.startswith((_OURS, *_LIBRARIES)) or "/site-packages/" in path


class FrameNamer:
    """Names the places of a student's code.

    `files` maps file names that belong to the student to what they are called ("perceptron.py"); with
    `own_files`, every other file outside libraries and this package is taken as theirs too (at home).
    """

    def __init__(self, files: dict[str, str] | None = None, *, own_files: bool = False) -> None:
        self.files = dict(files or {})
        self.own_files = own_files

    def cell_name(self, number: int, file: str) -> str:
        """The file name under which a cell is compiled; number 0 is a whole .py file, called `file`."""
        place = f"cell {number}" if number else file[:MAX_LINE]
        self.files[f"<{place}>"] = place
        return f"<{place}>"

    def name(self, filename: str) -> str | None:
        """What the student calls this file, or None when it is not theirs."""
        if filename in self.files:
            return self.files[filename]
        if not self.own_files or filename == "<string>" or is_library(filename):
            return None
        return "this notebook" if "ipykernel_" in filename or filename.startswith("<ipython") else Path(filename).name


def describe_error(fault: BaseException, namer: FrameNamer, called: Any = None) -> dict[str, Any]:
    """An exception as plain data; `called` is the function that was called, where one was.

    type, message; mro: names of the built-in classes it is one of; frames: the student's own, outermost
    first, or where the function begins, if none of its lines was reached; origin: the student's function in which it was
    raised (or "").
    """
    frames: list[str] = []
    origin = ""
    for frame, line in traceback.walk_tb(fault.__traceback__):
        code = frame.f_code
        place = namer.name(code.co_filename)
        if place is None:
            continue
        origin = "" if code.co_name == "<module>" else code.co_name
        frames.append(_frame(place, line, origin, linecache.getline(code.co_filename, line)))
    if isinstance(fault, SyntaxError) and isinstance(fault.lineno, int) and not frames:
        place = namer.name(str(fault.filename))
        if place is not None:
            frames.append(_frame(place, fault.lineno, "", str(fault.text or "")))
    if not frames and called is not None:
        frames = _where_it_begins(called, namer)
    if len(frames) > MAX_FRAMES:
        left_out = f"... {len(frames) - MAX_FRAMES} more lines of this kind ..."
        frames = [*frames[:2], left_out, *frames[2 - MAX_FRAMES :]]
    return {
        "type": _text(type(fault).__name__, MAX_LINE),
        "mro": [kind.__name__ for kind in type(fault).__mro__ if kind.__module__ == "builtins"],
        "message": _text(fault.msg if isinstance(fault, SyntaxError) else fault, MAX_MESSAGE),
        "frames": [_text(frame, 3 * MAX_LINE) for frame in frames],
        "origin": _text(origin, MAX_LINE),
    }


def _where_it_begins(called: Any, namer: FrameNamer) -> list[str]:
    """The first line of a function that stopped before its own lines: wrong arguments, or a decorator above it."""
    try:
        code = getattr(called, "__wrapped__", called).__code__
        place, line = namer.name(code.co_filename), code.co_firstlineno
        return [_frame(place, line, code.co_name, linecache.getline(code.co_filename, line))] if place else []
    except Exception:  # noqa: BLE001  an object of the student's may be no function, and may say anything of itself
        return []


def _frame(place: str, line: int, function: str, code: str) -> str:
    where = f"{place}, line {line}" + (f", in {function[:MAX_LINE]}" if function else "")
    code = code.strip()[:MAX_LINE]
    return f"{where}: {code}" if code else where


def _text(value: Any, limit: int) -> str:
    try:
        text = str(value)
    except Exception as fault:  # noqa: BLE001  the student's own __str__
        text = f"(its text cannot be shown: {type(fault).__name__})"
    return text[:limit].encode(errors="replace").decode()
