"""Which transcripts come from a function that answers every question alike."""

from __future__ import annotations

import numpy as np
import pytest

from autograder.checks.constant import answers_alike
from autograder.student.proxy import Call, CallKind, Handle, StudentFault
from autograder.student.replies import Fault
from autograder.values.wire import HandleRef


def call(x: object, value: object = None, *, kind: CallKind = CallKind.VALUE, error: str = "", name: str = "f") -> Call:
    fault = StudentFault(Fault(error, "", (error,))) if error else None
    return Call(name, "call", name, (), (x,), {}, kind=CallKind.ERROR if error else kind, value=value, error=fault)


OBJECT, OTHER = (Handle(None, HandleRef(number, "Sequential"), "f()") for number in (5, 6))


def asked(target: Handle, name: str, value: object, op: str = "call") -> Call:
    """What an answer said when it was asked in its turn."""
    return Call(f"f(...).{name}", op, target, (name,), (), {}, value=value)


def operated(target: Handle, value: object) -> Call:
    return Call("len(f(...))", "operator", "", ("len",), (target,), {}, value=value)


OBJECTS = [call(1, OBJECT, kind=CallKind.HANDLE), call(2, OTHER, kind=CallKind.HANDLE)]
TABLE = [
    ([], False),
    ([call(1, True)], False),  # one question tells nothing
    ([call(1, True), call(1, True)], False),  # nor does the same twice
    ([call(1, True), call(2, True)], True),
    ([call(1, None), call(np.ones(3), None)], True),
    ([call(1, True), call(2, 1)], False),
    ([call(1, np.zeros(3)), call(2, np.zeros(3))], True),
    ([call(1, np.zeros(3)), call(2, np.zeros(4))], False),
    ([call(1, error="ValueError"), call(2, error="ValueError")], True),
    ([call(1, error="ValueError"), call(2, error="TypeError")], False),
    ([call(1, error="ValueError"), call(2, 3.0)], False),
    ([call(1, kind=CallKind.TIMED_OUT), call(2, kind=CallKind.TIMED_OUT)], True),
    (
        [call(1, True), call(2, kind=CallKind.TIMED_OUT)],
        False,
    ),  # a search that ends for some questions, and not for others
    ([call(1, True), call(2, True), call(3, kind=CallKind.CRASHED)], True),  # to end the process is no answer
    ([call(1, True), call(2, kind=CallKind.CRASHED)], False),
    (
        [call(1, True), call(2, error="RuntimeError"), call(3, kind=CallKind.CRASHED)],
        True,
    ),  # one value beside two that end
    ([call(1, True), call(2, False), call(3, kind=CallKind.CRASHED), call(4, kind=CallKind.CRASHED)], False),
    ([call(1, True), call(2, True), call(3, error="RuntimeError"), call(4, kind=CallKind.CRASHED)], True),
    ([call(1, True), call(2, True), call(3, kind=CallKind.TIMED_OUT), call(4, kind=CallKind.CRASHED)], True),
    ([call(1, True), call(2, False), call(3, error="RuntimeError"), call(4, kind=CallKind.CRASHED)], False),
    ([call(1, error="E"), call(2, error="E"), call(3, kind=CallKind.CRASHED)], True),
    ([call(1, kind=CallKind.CRASHED), call(2, kind=CallKind.CRASHED)], False),  # and earns nothing of itself
    (OBJECTS, True),  # two objects of one type of which nothing else is known
    ([*OBJECTS, asked(OBJECT, "count_params", 7), asked(OTHER, "count_params", 7)], True),
    ([*OBJECTS, asked(OBJECT, "count_params", 7), asked(OTHER, "count_params", 8)], False),
    ([*OBJECTS, asked(OBJECT, "count_params", 7), asked(OTHER, "get_weights", [])], True),
    ([*OBJECTS, operated(OBJECT, 3), operated(OTHER, 4)], False),
    ([*OBJECTS, asked(Handle(None, HandleRef(9, "Dense"), "g()"), "units", 7, op="get")], True),  # no answer of f's
    ([call(1, (OBJECT, 1)), call(2, (OTHER, 1))], True),
    ([call(1, (OBJECT, 1)), call(2, (OTHER, 2))], False),
    ([call(1, True), call(2, True), call(3, False, name="g")], True),  # another exercise's answers say nothing
    ([call(len, True), call(sum, True)], True),
]


@pytest.mark.parametrize(("calls", "alike"), TABLE)
def test_answers_alike(calls: list[Call], alike: bool) -> None:
    assert answers_alike("f", calls) is alike
