"""The proxy over a side in the same process: what checks see of a student's code, and the transcript of it."""

import threading

import numpy as np
import pytest

from autograder.errors import WireError
from autograder.home.local import LocalSide
from autograder.student.proxy import (  # fmt: skip
    NotAttempted,
    NotAValue,
    Student,
    StudentFault,
    TimedOut,
    begin_check,
    calls_of,
    replay,
)
from autograder.values.comparison import first_difference

CODE = """
import numpy as np
RATE = 0.5
def add(a, b=1): return a + b
def scale_in_place(x, k=2.0):
    x *= k
    return x
def sort_kw(*, items): items.sort(); return list(items)
def same(x): return x[:1]
def echo(x): return x
def todo(x): raise NotImplementedError
def divide(a, b): return inner(a, b)
def inner(a, b): return a / b
def log(x): return np.log(x)
def apply(f, x): return f(f(x))
def draw(rng): return rng.random()
def nothing(): pass
def ask(): return input()
def say(): print("hello"); return 1
def forever():
    while True: pass
class Net:
    def __init__(self, units): self.units, self.layers = units, [Layer(u) for u in units]
    def predict(self, x, scale=1): return x * scale
    def __len__(self): return len(self.units)
    def __iter__(self): return iter(self.layers)
    def __getitem__(self, i): return self.layers[i]
    def __matmul__(self, other): return other + 1
    def __rsub__(self, other): return other - 5
    def __eq__(self, other): return True
    __hash__ = None
    def __float__(self): return 2.5
    def __array__(self, dtype=None, copy=None): return np.array(self.units)
class Layer:
    def __init__(self, units): self.units = units
    def config(self): return {"units": self.units}
def build(units): return Net(units)
def units_of(net): return net.units
def endless():
    while True: yield 1
class Shy(Exception):
    def __str__(self): raise RuntimeError
def shy(): raise Shy
class Own(ValueError): pass
def own(): raise Own("mine")
def deep(n): return deep(n + 1)
def objects(): return np.array([None, 1])
def huge(): return np.zeros(1 << 24)
def leave(): raise SystemExit(3)
"""


@pytest.fixture
def student():
    """A student over CODE in this process."""
    namespace = {"__name__": "__main__"}
    side = LocalSide(namespace)
    assert side._responder.load(CODE, 4) == []
    return Student(side)


def test_a_call_answers_plain_data_and_is_written_down(student):
    """With copies of its arguments, made before the call."""
    x = np.array([1.0, 2.0])
    assert student.add(x, b=2.0).tolist() == [3.0, 4.0]
    x[0] = 9
    (call,) = calls_of(student)
    assert (call.function, call.kind, call.op, call.kwargs) == ("add", "value", "call", {"b": 2.0})
    assert call.args[0].tolist() == [1.0, 2.0]
    assert call.value.tolist() == [3.0, 4.0]


def test_changed_arguments_come_with_their_names_and_new_values(student):
    """The check's own array is never touched."""
    x = np.ones(2)
    student.scale_in_place(x, k=3.0)
    assert x.tolist() == [1, 1]
    assert calls_of(student)[-1].changed["x"].tolist() == [3, 3]
    assert calls_of(student)[-1].shares_memory
    student.sort_kw(items=[2, 1])
    assert calls_of(student)[-1].changed == {"items": [1, 2]}
    assert not calls_of(student)[-1].shares_memory
    student.add(x)
    assert calls_of(student)[-1].changed == {}
    student.same(x)
    assert calls_of(student)[-1].shares_memory


@pytest.mark.parametrize(
    ("name", "args", "kind", "text"),
    [
        ("todo", (1,), NotAttempted, "NotImplementedError"),
        ("no_such", (), NotAttempted, "NameError: no_such is not defined"),
        ("divide", (1, 0), StudentFault, "ZeroDivisionError: division by zero"),
        ("RATE", (), StudentFault, "TypeError: RATE is no function: it is 0.5 of type float"),
        ("shy", (), StudentFault, "Shy: (its text cannot be shown: RuntimeError)"),
        ("own", (), StudentFault, "Own: mine"),
        ("ask", (), StudentFault, "EOFError: EOF when reading a line"),
        ("leave", (), StudentFault, "SystemExit: 3"),
        ("huge", (), StudentFault, ("CannotCross: an array of shape (16777216,) and dtype float64 (134,217,728 bytes) "
                                   "is larger than the 64 MiB that may cross")),
    ],
)  # fmt: skip
def test_what_the_student_raises_is_raised_in_the_check(student, name, args, kind, text):
    """As text, never as an object of theirs."""
    with pytest.raises(StudentFault) as raised:
        getattr(student, name)(*args)
    assert type(raised.value) is kind
    assert str(raised.value) == text
    assert calls_of(student)[-1].kind == "error"
    assert calls_of(student)[-1].error is raised.value


def test_frames_are_the_students_own_and_bounded(student):
    """With cell, line and code."""
    with pytest.raises(StudentFault) as raised:
        student.divide(1, 0)
    assert raised.value.frames == (
        "cell 4, line 12, in divide: def divide(a, b): return inner(a, b)",
        "cell 4, line 13, in inner: def inner(a, b): return a / b",
    )
    assert (raised.value.origin, raised.value.mro[:2]) == ("inner", ("ZeroDivisionError", "ArithmeticError"))
    with pytest.raises(StudentFault) as raised:
        student.own()
    assert raised.value.mro == ("ValueError", "Exception", "BaseException", "object")
    with pytest.raises(StudentFault) as raised:
        student.deep(0)
    assert raised.value.type == "RecursionError"
    assert len(raised.value.frames) == 13


def test_runtime_warnings_and_prints_are_kept(student):
    """A print does not reach the terminal."""
    student.log(np.array([0.0]))
    assert calls_of(student)[-1].warnings == ("divide by zero encountered in log",)
    student.say()
    assert calls_of(student)[-1].output == "hello\n"


def test_a_function_of_the_check_is_called_back(student):
    """It answers here, and its own assertions decide."""
    seen = []
    assert student.apply(lambda x: seen.append(x) or x + 1, 3) == 5
    assert seen == [3, 4]

    def never(x):
        raise AssertionError("called")

    with pytest.raises(AssertionError, match="called"):
        student.apply(never, 1)
    with pytest.raises(StudentFault, match="ZeroDivisionError"):
        student.apply(lambda x: x / 0, 1)


def test_a_callback_may_ask_the_student_again(student):
    """And a student's function may be an argument."""
    assert student.apply(lambda x: student.add(x, 10), 1) == 21
    assert student.apply(student.add, 1) == 3


def test_generators_cross_as_copies(student):
    """The check's own is not advanced."""
    rng = np.random.default_rng(3)
    assert student.draw(rng) == student.draw(rng) == rng.random()


def test_handles_forward_what_a_check_asks(student):
    """Attributes, calls, items, length, iteration, operators, numbers."""
    net = student.build([3, 1])
    assert repr(net) == "<Net from build(...)>"
    assert calls_of(student)[0].kind == "handle"
    assert net.units == [3, 1]
    assert net.predict(np.ones(2), scale=2).tolist() == [2, 2]
    assert calls_of(student)[-1].function == "build(...).predict"
    assert (len(net), float(net), net @ 1, 7 - net) == (2, 2.5, 2, 2)
    assert [layer.units for layer in net] == [3, 1]
    assert net[1].config() == {"units": 1}
    assert np.asarray(net).tolist() == [3, 1]
    assert student.units_of(net) == [3, 1]
    assert [layer.units for layer in net.layers] == [3, 1]
    with pytest.raises(StudentFault, match="AttributeError: 'Net' object has no attribute 'nope'"):
        net.nope  # noqa: B018


def test_a_networks_method_is_one_crossing(student):
    """To look it up asks nobody; what is not there fails where it is called; as an argument it stays over there."""
    net = student.build([3, 1])
    predict = net.predict
    assert [call.op for call in calls_of(student)] == ["call"]
    assert repr(predict) == "<predict of <Net from build(...)>>"
    assert predict(np.ones(1), scale=3).tolist() == [3]
    assert [(call.op, call.path) for call in calls_of(student)] == [("call", ()), ("call", ("predict",))]
    with pytest.raises(StudentFault, match="AttributeError: 'Net' object has no attribute 'fit'"):
        net.fit(np.ones(1))
    assert student.apply(predict, 2) == 2
    assert calls_of(student)[-1].function == "apply"  # no call came back here


def test_no_object_equals_an_expected_value(student):
    """Net's __eq__ says True to everything; here nobody asks it."""
    net = student.build([1])
    assert net != 3
    assert net == net
    with pytest.raises(NotAValue, match=r"the answer is <Net from build\(\.\.\.\)>, not a value"):
        bool(net)
    with pytest.raises(NotAValue):
        net < 3  # noqa: B015
    assert student.objects() is not None
    assert repr(student.objects()) == "<ndarray of dtype object from objects(...)>"


def test_endless_iterators_are_bounded(student):
    """At ten thousand items."""
    with pytest.raises(StudentFault, match="iterating over this generator gives more than 10,000 items"):
        list(student.endless())


def test_time_at_home_is_kept(student):
    """By the alarm of this process."""
    quick = Student(student._caller.side, call_seconds=0.2)
    with pytest.raises(TimedOut, match=r"no answer within 0.2 seconds: is there a loop that never ends\?"):
        quick.forever()
    assert quick.add(1) == 2
    answers = []
    thread = threading.Thread(target=lambda: answers.append(quick.add(2)))  # no alarm outside the main thread
    thread.start()
    thread.join()
    assert answers == [3]


def test_a_new_check_starts_a_new_transcript_and_drops_handles(student):
    """Old handles answer no more."""
    net = student.build([1])
    begin_check(student, "test_x")
    assert calls_of(student) == []
    student.add(1)
    with pytest.raises(WireError):
        net.units  # noqa: B018


def test_a_handle_can_be_named_after_it_was_dropped(student):
    """A diagnosis compares answers when their side has moved on; naming one must not ask it again."""
    answer = [student.build([3])]
    begin_check(student, "the next")
    assert str(first_difference(answer, [1.0])) == "item 0: an object of type Net instead of a float"
    assert str(first_difference([1.0], answer)) == "item 0: a float instead of an object of type Net"
    assert first_difference(answer, list(answer)) is None
    assert calls_of(student) == []


def test_private_names(student):
    """A check calls public functions."""
    with pytest.raises(AttributeError, match="'_x' is private: a check may call public functions only"):
        student._x  # noqa: B018


def test_arguments_that_cannot_cross_are_the_checks_fault(student):
    """WireError, not a fault of the student."""
    with pytest.raises(WireError, match="a value of type set cannot cross"):
        student.add({1})


def test_a_transcript_is_replayed_on_other_code(student):
    """Handles are those of the other code."""
    net = student.build([3, 1])
    net.predict(np.ones(1))
    net.layers[0].config()
    student.units_of(net)
    with pytest.raises(StudentFault):
        student.divide(1, 0)
    student.add(1)
    namespace = {}
    side = LocalSide(namespace)
    side._responder.load(CODE.replace("a + b", "a - b").replace("x * scale", "x * 5"), 1)
    again = replay(calls_of(student), Student(side))
    assert [call.function for call in again] == [call.function for call in calls_of(student)]
    assert [call.op for call in again] == ["call", "call", "get", "get", "call", "call", "call", "call"]
    kinds = ["handle", "value", "value", "handle", "value", "value", "error", "value"]
    assert [call.kind for call in again] == kinds
    assert again[1].value.tolist() == [5]
    assert again[5].value == [3, 1]
    assert again[-1].value == 0


def test_cells_load_one_by_one_and_failures_are_told(student):
    """A function whose cell failed is not 'not attempted': its error is told."""
    side = LocalSide({})
    reply = side.exchange(
        {
            "op": "load",
            "cells": [
                {"source": "x = 1\ny = x / 0", "number": 2, "file": ""},
                {"source": "def f(:\n  pass", "number": 3, "file": ""},
                {"source": "def g(): return x", "number": 5, "file": ""},
            ],
        },
        5,
        {},
    )
    (zero,), (syntax,), fine = reply["cells"]
    assert (zero["type"], zero["frames"]) == ("ZeroDivisionError", ["cell 2, line 2: y = x / 0"])
    assert (syntax["type"], syntax["frames"]) == ("SyntaxError", ["cell 3, line 1: def f(:"])
    assert fine == []
    student = Student(side)
    assert student.g() == 1
    with pytest.raises(StudentFault, match="SyntaxError: invalid syntax") as raised:
        student.f()
    assert not isinstance(raised.value, NotAttempted)
