"""The comparison neither passes what is wrong nor fails what is right: a table of (value, expectation, verdict)."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from autograder.values.comparison import first_difference

NAN, INF = float("nan"), float("inf")
A = np.array
READ_ONLY = A([1.0, 2.0])
READ_ONLY.flags.writeable = False
F32 = np.float32


class AlwaysEqual:
    """Claims to be equal to everything, and to be an array of any shape."""

    shape = (2,)
    dtype = np.dtype(float)

    def __eq__(self, other: object) -> bool:
        return True

    def __array__(self, dtype: Any = None, copy: Any = None) -> np.ndarray:
        return A([1.0, 2.0])

    __hash__ = None


class Sub(np.ndarray):
    """An ndarray subclass, which could override anything."""


class FloatSub(float):
    """A float subclass, which could override anything."""


# value, expectation, the sentence (None: they agree)
ROWS: list[tuple[Any, Any, str | None]] = [
    # ---- nothing
    (None, None, None),
    (None, 1.0, "nothing was returned (None): is a return missing?"),
    (None, A([1.0]), "nothing was returned (None): is a return missing?"),
    (None, (1, 2), "nothing was returned (None): is a return missing?"),
    (0, None, "an integer instead of None"),
    (A([]), None, "an array of shape (0,) instead of None"),
    # ---- booleans
    (True, True, None),
    (np.True_, True, None),
    (A(True), True, None),
    (False, True, "False instead of True"),
    (1, True, "dtype int64 instead of bool"),
    (1.0, True, "dtype float64 instead of bool"),
    (True, 1, "dtype bool instead of an integer"),
    (True, 1.0, "dtype bool instead of float64"),
    ("True", True, "the text 'True' instead of the truth value True"),
    # ---- integers
    (3, 3, None),
    (np.int64(3), 3, None),
    (np.int32(3), 3, None),
    (np.uint8(3), 3, None),
    (A(3), 3, None),
    (4, 3, "4 instead of 3"),
    (3.0, 3, "dtype float64 instead of an integer"),
    (np.float64(3), 3, "dtype float64 instead of an integer"),
    ([3], 3, "a list instead of an integer"),
    (A([3]), 3, "shape (1,) instead of ()"),
    (10**400, 3, "an integer of 1329 bits instead of 3"),
    (2**63, 2**63, None),
    (1.0, 10**400, "1.0 instead of an integer of 1329 bits"),
    (NAN, 10**400, "nan instead of an integer of 1329 bits"),
    (10**400, 1.0, "an integer of 1329 bits instead of 1.0"),
    (-1, np.uint8(255), "-1 instead of 255"),
    # ---- floats
    (1.0, 1.0, None),
    (np.float64(1.0), 1.0, None),
    (F32(1.0), 1.0, None),
    (A(1.0), 1.0, None),
    (1, 1.0, None),
    (np.int64(2), 2.0, None),
    (1.0 + 1e-9, 1.0, None),
    (1.0 + 1e-5, 1.0, "1.00001 instead of 1.0"),
    (F32(0.1), 0.1, None),
    (F32(0.1001), 0.1, "0.1001 instead of 0.1"),
    (0.1 + 0.2, 0.3, None),
    (1e-17, 0.0, None),
    (1e-9, 0.0, "1e-09 instead of 0.0"),
    (-0.0, 0.0, None),
    (1e-13, 2e-13, None),
    (1e300, 1e300, None),
    (1e300, -1e300, "1e+300 instead of -1e+300"),
    ([], 1.0, "a list instead of a float"),
    ([1.0], 1.0, "a list instead of a float"),
    ((1.0,), 1.0, "a tuple instead of a float"),
    ("1.0", 1.0, "the text '1.0' instead of the number 1.0"),
    (b"1", 1.0, "bytes instead of a float"),
    (1.0 + 0j, 1.0, "dtype complex128 instead of float64"),
    (AlwaysEqual(), 1.0, "an object of type AlwaysEqual instead of a float"),
    (FloatSub(1.0), 1.0, "an object of type FloatSub instead of a float"),
    # ---- NaN and infinity
    (NAN, 1.0, "nan, where a finite number is expected"),
    (INF, 1.0, "inf, where a finite number is expected"),
    (-INF, 1.0, "-inf, where a finite number is expected"),
    (NAN, NAN, None),
    (INF, INF, None),
    (-INF, INF, "-inf instead of inf"),
    (1.0, INF, "1.0 instead of inf"),
    (1.0, NAN, "1.0 instead of nan"),
    (NAN, INF, "nan instead of inf"),
    # ---- arrays: type
    (A([1.0, 2.0]), A([1.0, 2.0]), None),
    ([1.0, 2.0], A([1.0, 2.0]), "a list instead of an array of shape (2,)"),
    ((1.0, 2.0), A([1.0, 2.0]), "a tuple instead of an array of shape (2,)"),
    (0.0, np.zeros((3, 4)), "a float instead of an array of shape (3, 4)"),
    (AlwaysEqual(), A([1.0, 2.0]), "an object of type AlwaysEqual instead of an array of shape (2,)"),
    (A([1.0, 2.0]).view(Sub), A([1.0, 2.0]), "an object of type Sub instead of an array of shape (2,)"),
    (np.ma.array([1.0, 2.0], mask=[0, 1]), A([1.0, 2.0]), "a masked array instead of an array of shape (2,)"),
    ({0: 1.0}, A([1.0]), "a dict instead of an array of shape (1,)"),
    # ---- arrays: layout does not matter
    (READ_ONLY, A([1.0, 2.0]), None),
    (np.arange(6.0)[::2], A([0.0, 2.0, 4.0]), None),
    (np.arange(3.0)[::-1], A([2.0, 1.0, 0.0]), None),
    (np.asfortranarray(np.arange(6.0).reshape(2, 3)), np.arange(6.0).reshape(2, 3), None),
    (np.arange(6.0).reshape(2, 3).T, np.arange(6.0).reshape(2, 3).T.copy(), None),
    (A([1.0, 2.0], ">f8"), A([1.0, 2.0]), None),
    # ---- arrays: shape
    (A([[1.0, 2.0]]), A([1.0, 2.0]), "shape (1, 2) instead of (2,)"),
    (A([[1.0], [2.0]]), A([1.0, 2.0]), "shape (2, 1) instead of (2,)"),
    (np.zeros((3, 4)), np.zeros((4, 3)), "shape (3, 4) instead of (4, 3)"),
    (A([]), A([1.0]), "shape (0,) instead of (1,)"),
    (np.zeros((0, 3)), np.zeros((0, 3)), None),
    (np.zeros((3, 0)), np.zeros((0, 3)), "shape (3, 0) instead of (0, 3)"),
    (A(1.0), A([1.0]), "shape () instead of (1,)"),
    (A([1.0]), A(1.0), "shape (1,) instead of ()"),
    (1.0, A(1.0), None),
    # ---- arrays: dtype
    (A([1, 2]), A([1.0, 2.0]), "dtype int64 instead of float64"),
    (A([1.0, 2.0]), A([1, 2]), "dtype float64 instead of an integer"),
    (A([1, 2], np.int32), A([1, 2]), None),
    (A([1, 2], np.uint8), A([1, 2]), None),
    (A([True, False]), A([1, 0]), "dtype bool instead of an integer"),
    (A([True, False]), A([1.0, 0.0]), "dtype bool instead of float64"),
    (A([1, 0]), A([True, False]), "dtype int64 instead of bool"),
    (A([True, False]), A([True, False]), None),
    (A([1 + 0j]), A([1.0]), "dtype complex128 instead of float64"),
    (A([1 + 1j]), A([1 + 1j]), None),
    (A(["a"]), A(["a"]), None),
    (A(["a"]), A(["b"]), "index [0]: 'a' instead of 'b'"),
    (A(["1.0"]), A([1.0]), "index [0]: the text '1.0' instead of the number 1.0"),
    (np.zeros((0,), int), np.zeros((0,)), "dtype int64 instead of float64"),
    # ---- arrays: values
    (A([1.0, 3.0]), A([1.0, 2.0]), "index [1]: 3.0 instead of 2.0 (1 of 2 values differ; largest error 1)"),
    (A([1.0, NAN]), A([1.0, 2.0]), "nan at index [1], where a finite number is expected"),
    (A([INF, 2.0]), A([1.0, 2.0]), "inf at index [0], where a finite number is expected"),
    (A([NAN, 1.0]), A([NAN, 1.0]), None),
    (A([INF, 1.0]), A([INF, 1.0]), None),
    (A([1.0, 0.0]), A([0.0, 1.0]), "index [0]: 1.0 instead of 0.0 (2 of 2 values differ; largest error 1)"),
    (A([1.0, 2.0], F32), A([1.0, 2.0]), None),
    (A([1 / 3], F32), A([1 / 3]), None),
    (A([1.0001], F32), A([1.0]), "index [0]: 1.0001 instead of 1.0"),
    (A([0.5], np.float16), A([0.5]), None),
    (A([1000.0, 1e-14]), A([1000.0, 0.0]), None),
    (A([1000.0, 1e-7]), A([1000.0, 0.0]), "index [1]: 1e-07 instead of 0.0 (1 of 2 values differ; largest error 1e-07)"),
    (A([-0.0]), A([0.0]), None),
    (A([1, 2]), A([1, 3]), "index [1]: 2 instead of 3 (1 of 2 values differ; largest error 1)"),
    (A([2**60 + 1]), A([2**60]), f"index [0]: {2**60 + 1} instead of {2**60}"),
    # ---- strings
    ("a", "a", None),
    ("a", "b", "'a' instead of 'b'"),
    (b"a", "a", "bytes instead of a string"),
    (1, "a", "the number 1 instead of the text 'a'"),
    # ---- tuples and lists
    ((1.0, 2.0), (1.0, 2.0), None),
    ([1.0, 2.0], (1.0, 2.0), None),
    ((1, 2), [1, 2], None),
    (A([1, 2]), [1, 2], None),
    (A([1.0, 2.0]), (1.0, 2.0), None),
    (A([1.0, 2.0]), (1, 2), "item 0: dtype float64 instead of an integer"),
    ((1.0,), (1.0, 2.0), "1 items instead of 2"),
    (1.0, (1.0, 2.0), "a float instead of a tuple of 2 items"),
    ("ab", ("a", "b"), "a string instead of a tuple of 2 items"),
    ((A([1.0]), 0.5), (A([1.0]), 0.5), None),
    ((A([1.0]), 0.7), (A([1.0]), 0.5), "item 1: 0.7 instead of 0.5"),
    ((A([1.0]), None), (A([1.0]), 0.5), "item 1: nothing was returned (None): is a return missing?"),
    ((A([[1.0]]), 0.5), (A([1.0]), 0.5), "item 0: shape (1, 1) instead of (1,)"),
    (A([[1.0], [2.0]]), (A([1.0]), A([2.0])), "an array of shape (2, 1) instead of a tuple of 2 items"),
    ([], [], None),
    (A([]), [], "an array of shape (0,) instead of a list of 0 items"),
    ([[1, 2]], [(1, 2)], None),
    # ---- dicts
    ({"w": 1.0}, {"w": 1.0}, None),
    ({"b": 1.0, "a": 2.0}, {"a": 2.0, "b": 1.0}, None),
    ({}, {"w": 1.0}, "the key 'w' is missing"),
    ({"w": 1.0, "x": 2}, {"w": 1.0}, "the key 'x' is not asked for"),
    ({"w": A([1.0, 2.0])}, {"w": A([1.0, 1.0])},
     "key 'w', index [1]: 2.0 instead of 1.0 (1 of 2 values differ; largest error 1)"),
    ([1.0], {"w": 1.0}, "a list instead of a dict"),
]  # fmt: skip


@pytest.mark.parametrize("row", range(len(ROWS)))
def test_verdict_and_sentence(row: int) -> None:
    value, expected, sentence = ROWS[row]
    found = first_difference(value, expected)
    assert (str(found) if found else None) == sentence


def test_the_table_has_its_hundred_rows() -> None:
    assert len(ROWS) >= 100


@pytest.mark.parametrize(
    ("value", "expected", "dtype", "agrees"),
    [
        (A([1.0, -1.0]), A([1, -1]), "number", True),
        (A([1, -1]), A([1.0, -1.0]), "number", True),
        (A([True]), A([1]), "number", False),
        (A([1]), A([1.0]), "float", False),
        (A([1.0]), A([1]), "int", False),
        (A([1]), A([True]), "any", True),
        (1, 1.0, "float", True),
        (True, 1.0, "float", False),
    ],
)
def test_a_check_may_widen_or_narrow_the_dtype(value: Any, expected: Any, dtype: Any, agrees: bool) -> None:
    assert (first_difference(value, expected, dtype=dtype) is None) is agrees


def test_an_explicit_absolute_tolerance_of_zero_sees_tiny_tails() -> None:
    assert first_difference(A([2e-9]), A([9.4e-14]), rtol=1e-6, atol=0.0) is not None
    assert first_difference(A([9.4e-14 * (1 + 1e-9)]), A([9.4e-14]), rtol=1e-6, atol=0.0) is None
