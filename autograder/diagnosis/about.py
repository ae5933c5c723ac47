"""What an answer is about, where two right answers may differ in every digit: the author's `checks/about.py`.

It holds a function for each such exercise, `about(answer, *args, **kwargs)`, which makes of an answer what is to be
compared: of a gate's weights and threshold, say, its truth table. It is the author's own, and released with the visible
checks: at home answers are compared in the same way.
"""

from __future__ import annotations

from collections.abc import Callable
from copy import copy
from pathlib import Path
from typing import Any

from autograder.course.author_files import load_module
from autograder.student.transcript import Call, CallKind

FILE = "about.py"


class About:
    """The functions of `checks/about.py`, by exercise; none where there is no such file. Raises CourseError."""

    def __init__(self, checks: Path) -> None:
        path = checks / FILE
        self._functions: dict[str, Callable[..., Any]] = (
            vars(load_module(path, "mark1_about")) if path.is_file() else {}
        )

    def of(self, call: Call) -> Call:
        """The call with what its answer is about in the answer's place; as it is where the answer is nothing of that kind."""
        function = self._functions.get(call.function)
        if function is None or call.kind is not CallKind.VALUE:
            return call
        try:
            value = function(call.value, *call.args, **call.kwargs)
        except Exception:  # noqa: BLE001  an answer of another form: then its own value is compared
            return call
        other = copy(call)
        other.value = value
        return other
