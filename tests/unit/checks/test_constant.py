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


OBJECT = Handle(None, HandleRef(5, "Sequential"), "f()")
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
    ([call(1, OBJECT, kind=CallKind.HANDLE), call(2, OBJECT, kind=CallKind.HANDLE)], False),
    ([call(1, True), call(2, True), call(3, False, name="g")], True),  # another exercise's answers say nothing
    ([call(len, True), call(sum, True)], True),
]


@pytest.mark.parametrize(("calls", "alike"), TABLE)
def test_answers_alike(calls: list[Call], alike: bool) -> None:
    assert answers_alike("f", calls) is alike
