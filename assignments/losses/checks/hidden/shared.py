"""What several hidden checks use."""

import numpy as np

from autograder import expect

CLOSED = "a closed formula in float64"
FAR = "differences of numbers near 1000"
# The clipped 1 - 1e-12 is rounded to 1e-16, so that right ways of writing it differ by 1e-6 in the worst price.
CLIPPED = "1 - 1e-12 is rounded"


def some(seed, n):
    """n answers of 0 and 1, both among them, and a probability for each, none near 0 or 1."""
    rng = np.random.default_rng(seed)
    y = rng.integers(0, 2, n).astype(float)
    y[:2] = 1.0, 0.0
    return y, rng.uniform(0.05, 0.95, n)


def logits_of(p):
    return np.log(p / (1 - p))


def distributions(seed, n, k):
    """n rows of k probabilities, each row with the sum 1."""
    return np.random.default_rng(seed).dirichlet(np.full(k, 2.0), n)


def refuses_other_shapes(function):
    """A column, a row, one for all and one too few are refused, for the truth and for the prediction."""
    three = np.array([0.25, 0.5, 0.75])
    for other in (three[:, None], three[None], three[:1], three[:2]):
        expect.error(ValueError, function, three, other)
        expect.error(ValueError, function, other, three)
