"""A right value in a neighbouring type is converted and told; what is no neighbour is not."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from autograder.values.comparison import first_difference
from autograder.values.neighbours import container_slip, slip

A = np.array
TYPE = "The value is right, its type is not: "
ROWS: list[tuple[Any, Any, str | None]] = [
    # answer, expected, what is told (None: no slip)
    (5.0, 5, f"{TYPE}dtype float64 instead of an integer."),
    (np.float64(5), 5, f"{TYPE}dtype float64 instead of an integer."),
    (True, 1, f"{TYPE}dtype bool instead of an integer."),
    (1, True, f"{TYPE}dtype int64 instead of bool."),
    (1.0, True, f"{TYPE}dtype float64 instead of bool."),
    ([1.0, 2.0], A([1.0, 2.0]), f"{TYPE}a list instead of an array of shape (2,)."),
    ([1, 2], A([1.0, 2.0]), f"{TYPE}a list instead of an array of shape (2,)."),
    (((1.0, 2.0), (3.0, 4.0)), A([[1.0, 2.0], [3.0, 4.0]]), f"{TYPE}a tuple instead of an array of shape (2, 2)."),
    (A([1, 2]), A([1.0, 2.0]), f"{TYPE}dtype int64 instead of float64."),
    (A([1.0, 2.0]), A([1, 2]), f"{TYPE}dtype float64 instead of an integer."),
    (A([True, False]), A([1, 0]), f"{TYPE}dtype bool instead of an integer."),
    (A([1, 0]), A([True, False]), f"{TYPE}dtype int64 instead of bool."),
    (
        A([[1.0, 2.0], [3.0, 4.0]]),
        [[1.0, 2.0], [3.0, 4.0]],
        f"{TYPE}an array of shape (2, 2) instead of a list of 2 items.",
    ),
    ({"n": 3.0}, {"n": 3}, f"{TYPE}key 'n': dtype float64 instead of an integer."),
    ((A([1, 2]), 0.5), (A([1.0, 2.0]), 0.5), f"{TYPE}item 0: dtype int64 instead of float64."),
    (5.5, 5, None),
    (6.0, 5, None),
    (float("nan"), 5, None),
    (float("inf"), 5, None),
    (2, True, None),
    (A([0.5, 1.0]), A([0, 1]), None),
    (A([True, False]), A([1.0, 0.0]), None),  # bool and float are no neighbours
    (5 + 0j, 5.0, None),
    (A([1 + 0j]), A([1.0]), None),
    ("5", 5, None),
    (A(["5"]), A([5]), None),
    (None, 5, None),
    ([5], 5, None),
    (A([5.0]), 5, None),
    ([[1.0], [2.0, 3.0]], A([[1.0], [2.0]]), None),
    ({"n": 3.0, "m": 1}, {"n": 3}, None),
    (1e300, 10**300, None),
]


@pytest.mark.parametrize("row", range(len(ROWS)))
def test_what_is_told(row: int) -> None:
    answer, expected, sentence = ROWS[row]
    found = first_difference(answer, expected)
    assert found is not None
    made = slip(answer, expected, found)
    assert (made.sentence if made else None) == sentence
    if made:
        assert first_difference(made.value, expected) is None
        assert not made.free


@pytest.mark.parametrize(
    ("answer", "expected", "told"),
    [
        ([1, 2], (1, 2), "a list instead of a tuple"),
        ((1, 2), [1, 2], "a tuple instead of a list"),
        ([[1, 2]], [(1, 2)], "a list instead of a tuple"),
        ({"h": (1,)}, {"h": [1]}, "a tuple instead of a list"),
        ((1, 2), (1, 2), None),
        (A([1, 2]), [1, 2], None),
        (1, 1, None),
    ],
)
def test_lists_and_tuples_are_told_and_cost_nothing(answer: Any, expected: Any, told: str | None) -> None:
    made = container_slip(answer, expected)
    sentence = f"The values are right, but they come in {told}. That costs nothing."
    assert (made.sentence if made else None) == (sentence if told else None)
    assert made is None or made.free


plain = st.one_of(
    st.booleans(), st.integers(-(2**40), 2**40), st.floats(allow_nan=False), st.text(max_size=3), st.none()
)


@given(plain, plain)
def test_no_other_value_is_excused(answer: Any, expected: Any) -> None:
    """Whatever is converted equals what was expected as numbers do."""
    found = first_difference(answer, expected, rtol=0.0, atol=0.0)
    if found is not None and (made := slip(answer, expected, found)) is not None:
        assert answer == expected
        assert type(made.value) is type(expected)
