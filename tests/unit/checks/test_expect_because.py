"""The reason of a tolerance is told where values are compared, and nowhere else."""

import numpy as np
import pytest

from autograder.checks import expect

ONES = np.ones(2)


@pytest.mark.parametrize(
    ("answer", "expected", "because"),
    [
        (np.array([1.0, 3.0]), ONES, "tolerance 1e-07: sums are exact"),
        (2.0, 1.0, "tolerance 1e-07: sums are exact"),
        ((ONES, 2.0), (ONES, 1.0), "tolerance 1e-07: sums are exact"),
        (np.ones((2, 1)), ONES, ""),
        (np.ones(2, dtype=complex), ONES, ""),
        ("11", ONES, ""),
        (None, ONES, ""),
        (np.array([1.0, np.nan]), ONES, ""),
        ((ONES,), (ONES, 1.0), ""),
        ({"a": 1.0}, {"b": 1.0}, ""),
    ],
    ids=["values", "a number", "an item", "shape", "dtype", "type", "none", "finite", "length", "keys"],
)
def test_the_tolerance_is_told_where_values_are_compared(answer, expected, because):
    with pytest.raises(expect.CheckFailed) as failed:
        expect.close(answer, expected, because="sums are exact")
    assert failed.value.because == because
