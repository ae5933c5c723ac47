"""What visible and hidden checks use."""

import numpy as np

from autograder import expect

CLOSED = "a closed formula in float64"
ROUND = 1e-6  # the docstring's; a covariance of squares and roots is some 1e-15 off where the cloud is not nearly flat


def parts_of(answer, number):
    """The parts of a split, as arrays of int, safe to compute with; an empty one may be an array of anything."""
    return [_part(part) for part in expect.items(answer, number)]


def _part(part):
    if (isinstance(part, np.ndarray) and part.shape == (0,)) or (isinstance(part, list) and part == []):
        return np.zeros(0, dtype=int)
    part = expect.array(part, dtype="int")
    expect.that(part.ndim == 1, f"a part has shape {part.shape}, where a flat array of row numbers is asked for")
    return part.astype(np.int64)


def expect_every_row_once(parts, n):
    """The parts together are the numbers 0 ... n - 1, each once."""
    drawn = sorted(np.concatenate(parts).tolist())
    expect.that(len(drawn) == n, f"{len(drawn)} rows are in the parts together, and there are {n}")
    expect.that(drawn == list(range(n)), f"together the parts hold {drawn}, where each of 0 ... {n - 1} belongs once")


def expect_sizes(parts, n, fractions):
    """Every size is off by less than 2, and 0 where the fraction is 0."""
    for part, fraction in zip(parts, fractions, strict=True):
        expect.that(
            abs(len(part) - fraction * n) < 2, f"a part that should hold {fraction:.3g} of {n} rows holds {len(part)}"
        )
        expect.that(fraction > 0 or len(part) == 0, f"a part of fraction 0 holds {len(part)} rows")


def covariance(rows):
    """Their covariance, with divisor n; that of the rows as they are, whatever their mean."""
    centred = rows - rows.mean(axis=0)
    return centred.T @ centred / len(rows)


def whitened(answer, n, m, d):
    """The new train, the new test and W, safe to compute with."""
    arrays = [
        expect.array(item, shape=shape)
        for item, shape in zip(expect.items(answer, 3), ((n, d), (m, d), (d, d)), strict=True)
    ]
    largest = max(np.abs(item).max(initial=0.0) for item in arrays)
    expect.that(largest < 1e100, f"a number of {largest:.3g} is in the answer")  # whose square might overflow
    return arrays
