"""The sentences of `expect`, and values written as a student could paste them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from autograder import expect
from autograder.checks.expect import CheckFailed
from autograder.checks.slips import noting
from autograder.home.local import LocalSide
from autograder.student.proxy import Student
from autograder.values.display import show, show_call

RETURN = "nothing was returned (None): is a return missing?"
FAILING: list[tuple[Callable[[], Any], str]] = [
    (lambda: expect.array(None), RETURN),
    (lambda: expect.array(1.0), "a single number instead of an array"),
    (lambda: expect.array({}), "a dict instead of an array"),
    (lambda: expect.array(np.ones((2, 1)), shape=(2,)), "shape (2, 1) instead of (2,)"),
    (lambda: expect.array(np.array([1j])), "dtype complex128 instead of float64"),
    (lambda: expect.array(np.array([1.0, np.nan])), "nan at index [1], where a finite number is expected"),
    (lambda: expect.scalar(None), RETURN),
    (lambda: expect.scalar("3"), "the text '3' instead of a number"),
    (lambda: expect.scalar(True), "dtype bool instead of float64"),
    (lambda: expect.scalar(np.inf), "inf, where a finite number is expected"),
    (lambda: expect.scalar(2.5, dtype="int"), "dtype float64 instead of an integer"),
    (lambda: expect.scalar(np.ones(1)), "shape (1,) instead of ()"),
    (lambda: expect.items(None, 2), RETURN),
    (lambda: expect.items(3.0, 2), "one value instead of a tuple of 2 items"),
    (lambda: expect.items((1, 2, 3), 2), "3 items instead of 2"),
    (lambda: expect.mapping(None, ["w"]), "nothing was returned (None)"),
    (lambda: expect.mapping([], ["w"]), "a list instead of a dict"),
    (lambda: expect.mapping({"b": 1}, ["w"]), "the key 'w' is missing"),
    (lambda: expect.that(False, "the loss went up"), "the loss went up"),
]


@pytest.mark.parametrize("row", range(len(FAILING)))
def test_what_is_wrong_is_said(row: int) -> None:
    ask, sentence = FAILING[row]
    with pytest.raises(CheckFailed) as told:
        ask()
    assert str(told.value) == sentence


def test_what_is_right_comes_back() -> None:
    given = np.array([1.0, 2.0])
    assert np.array_equal(expect.array(given, shape=(2,)), given)
    assert expect.scalar(np.float64(2.5)) == 2.5
    assert expect.scalar(np.array(3), dtype="int") == 3
    assert expect.scalar(np.True_, dtype="bool") is True
    assert expect.items([1, 2], 2) == (1, 2)
    assert expect.mapping({"w": 1, "b": 2}, ["w"]) == {"w": 1, "b": 2}
    expect.array(np.array([np.inf]), finite=False)


@pytest.mark.parametrize(
    ("ask", "told"),
    [
        (lambda: expect.array([1.0]), "a list instead of an array of shape (1,)"),
        (lambda: expect.array(np.ones(2, int)), "dtype int64 instead of float64"),
        (lambda: expect.scalar(2.0, dtype="int"), "a float instead of an integer"),
        (lambda: expect.close(5.0, 5, because="exact"), "dtype float64 instead of an integer"),
        (lambda: expect.equal(np.array([True]), np.array([1])), "dtype bool instead of an integer"),
    ],
)
def test_a_right_value_in_another_type_passes_and_is_noted(ask: Callable[[], Any], told: str) -> None:
    with noting() as noted:
        ask()
    assert [slip.sentence for slip in noted] == [f"The value is right, its type is not: {told}."]
    ask()  # where nobody collects, it passes all the same


def test_a_promised_dtype_may_be_asked_for() -> None:
    expect.dtype(np.ones(2), "float64")
    with pytest.raises(CheckFailed, match="dtype float32 instead of float64"):
        expect.dtype(np.ones(2, np.float32), "float64")


def student_of(source: str) -> Student:
    side = LocalSide({})
    side.exchange({"op": "load", "cells": [{"source": source, "number": 1, "file": ""}]}, 5.0, {})
    return Student(side, call_seconds=5.0)


def test_side_effects_of_a_call() -> None:
    student = student_of(
        "import numpy as np\n"
        "def changes(x):\n    x += 1\n    return x * 2\n"
        "def shares(x):\n    return x[:1]\n"
        "def warns(x):\n    return np.exp(x)\n"
        "def fails(x):\n    raise KeyError('w')\n"
        "def fine(x):\n    return x * 2\n"
    )
    x = np.array([1.0, 1000.0])
    for name, check, words in [
        ("changes", expect.unchanged, "changed its argument x"),
        ("shares", expect.new_arrays, "one of the arguments itself"),
        ("warns", expect.no_warnings, "overflow"),
    ]:
        getattr(student, name)(x)
        with pytest.raises(CheckFailed, match=words):
            check(student)
    student.fine(x)
    for check in (expect.unchanged, expect.new_arrays, expect.no_warnings):
        check(student)
    expect.error(KeyError, student.fails, x)
    expect.error(LookupError, student.fails, x)
    with pytest.raises(CheckFailed, match="KeyError instead of ValueError"):
        expect.error(ValueError, student.fails, x)
    with pytest.raises(CheckFailed, match="no error was raised, where ValueError is asked for"):
        expect.error(ValueError, student.fine, x)
    assert [answer.tolist() for answer in expect.each(student.fine, [(x,), (2 * x,)])] == [[2.0, 2000.0], [4.0, 4000.0]]


SHOWN: list[tuple[Any, str]] = [
    (1.0, "1.0"),
    (np.float64(1.0), "1.0"),
    (np.float32(0.5), "np.float32(0.5)"),
    (np.int64(3), "3"),
    (np.True_, "True"),
    (np.array([0.0, 1.5]), "np.array([0. , 1.5])"),
    (np.array([1, 2], np.uint8), "np.array([1, 2], dtype='uint8')"),
    (np.zeros((0, 3)), "np.zeros((0, 3), dtype='float64')"),
    (np.array(2.0), "np.array(2.)"),
    ((1,), "(1,)"),
    ([1, (2, "a")], "[1, (2, 'a')]"),
    ({"w": np.array([1.0])}, "{'w': np.array([1.])}"),
    (np.zeros(100), "<array of shape (100,), dtype float64, from 0 to 0, mean 0>"),
    (10**400, "<an integer of 1329 bits>"),
    ("x" * 500, repr("x" * 200) + " ..."),
    (np.random.default_rng(0), "rng"),
    (None, "None"),
]


@pytest.mark.parametrize("row", range(len(SHOWN)))
def test_values_are_shown_as_they_could_be_pasted(row: int) -> None:
    value, text = SHOWN[row]
    assert show(value) == text


@pytest.mark.parametrize(
    "value", [np.array([[1.0, 2.0], [3.0, 4.0]]), np.array([1, 2], np.int32), [1, (2.5, None)], {"a": np.arange(3)}]
)
def test_what_is_shown_gives_the_value_back(value: Any) -> None:
    back = eval(show(value), {"np": np})
    assert repr(back) == repr(value)


def test_a_call_can_be_pasted() -> None:
    assert show_call("f", (np.array([1.0]), 0.5), {"lr": 0.1}) == "f(np.array([1.]), 0.5, lr=0.1)"
