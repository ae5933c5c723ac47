"""What an outcome tells of a run: what was printed, how a program was ended, where a function begins."""

from __future__ import annotations

from typing import Any

import pytest

from autograder.checks.outcome import PRINTED_LINES, PRINTED_WIDTH, outcome_of
from autograder.home.local import LocalSide
from autograder.records import Detail, Status
from autograder.student.proxy import Student, StudentFault, calls_of


def told(source: str, *args: Any, hidden: bool = False, times: int = 1) -> tuple[Status, Detail]:
    """What is told of calls of the source's function f."""
    side = LocalSide({})
    side.exchange({"op": "load", "cells": [{"source": source, "number": 1, "file": ""}]}, 5.0, {})
    student = Student(side, call_seconds=5.0)
    fault: Exception | None = None
    try:
        for _ in range(times):
            student.f(*args)
    except StudentFault as raised:
        fault = raised
    return outcome_of(fault, calls_of(student), hidden=hidden)


PRINTS = "def f(x):\n    print('x is', x)\n    return x"


def test_what_a_visible_check_s_calls_printed_is_told_also_where_it_passes() -> None:
    assert told(PRINTS, 3, times=2) == (Status.PASSED, Detail(printed="x is 3\nx is 3"))
    status, detail = told("def f(x):\n    print('before')\n    return x['w']", {})
    assert (status, detail.printed) == (Status.RAISED, "before")


def test_of_a_hidden_check_s_calls_nothing_is_told() -> None:
    assert told(PRINTS, 3, hidden=True) == (Status.PASSED, Detail())
    assert told("def f(x):\n    print(x)\n    return 1 / 0", 3, hidden=True) == (Status.RAISED, Detail())


def test_of_a_flood_the_first_lines_are_told() -> None:
    _, detail = told("def f(x):\n    for i in range(1000):\n        print(str(i) * 300)", 3)
    lines = detail.printed.split("\n")
    assert len(lines) == PRINTED_LINES + 1
    assert lines[0] == "0" * PRINTED_WIDTH + " ..."
    assert lines[-1].startswith("... (")
    assert told("def f(x):\n    print('\\n  ')", 3)[1] == Detail()


def test_colours_go_without_a_trace_and_nothing_a_terminal_obeys_is_left() -> None:
    _, detail = told("def f(x):\n    print('\\x1b[31mred\\x1b[0m', '\\x1b]0;t\\x07', '\\u202e')", 3)
    assert detail.printed == "red \ufffd]0;t\ufffd \ufffd"


@pytest.mark.parametrize("ending", ["exit()", "quit()", "import sys; sys.exit()", "raise SystemExit"])
def test_ending_the_program_is_one_sentence(ending: str) -> None:
    _, detail = told(f"def f(x):\n    {ending}", 3)
    assert detail.message == "exit() and quit() end the whole program: a function gives its answer with return."
    assert detail.traceback.startswith("cell 1, line 2, in f: ")


def test_where_the_sandbox_knows_no_exit_the_sentence_is_the_same() -> None:
    _, detail = told("def f(x):\n    raise NameError(\"name 'exit' is not defined\")", 3)
    assert detail.message == "exit() and quit() end the whole program: a function gives its answer with return."


@pytest.mark.parametrize(
    ("source", "line"),
    [
        ("from functools import cache\n@cache\ndef f(x):\n    return x", "cell 1, line 2, in f: @cache"),
        ("def f():\n    return 1", "cell 1, line 1, in f: def f():"),
        ("f = 3", ""),
        ("class F:\n    def __getattr__(self, name):\n        raise OSError\n    def __call__(self): ...\nf = F()", ""),
    ],
)
def test_an_error_before_the_first_line_shows_where_the_function_begins(source: str, line: str) -> None:
    status, detail = told(source, [3])
    assert status is Status.RAISED
    assert detail.traceback == line


def test_of_a_graph_s_error_the_words_are_told_and_not_the_files_that_made_it() -> None:
    words = 'Graph execution error:\n\nDetected at node Equal:\n  File "/a/b.py", line 55, in main\n\nShapes differ.'
    _, detail = told(f"def f(x):\n    raise ValueError({words!r})", 3)
    assert detail.message == "ValueError: Graph execution error:\nDetected at node Equal:\nShapes differ."


def test_an_error_without_words_is_its_name() -> None:
    assert told("def f(x):\n    raise KeyError", 3)[1].message == "KeyError"


def test_a_coroutine_leaves_no_warning_behind(recwarn: pytest.WarningsRecorder) -> None:
    assert told("async def f(x):\n    return x", 3, times=3)[0] is Status.PASSED
    assert [str(warning.message) for warning in recwarn] == []
