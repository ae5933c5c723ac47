"""What several hidden checks use."""

import numpy as np

CLOSED = "a closed formula in float64"
EXACT = "halves, quarters and whole numbers leave no rounding"
# A central difference with h = 1e-5 is off by some 1e-11, and is asked away from kinks.
SLOPE = "a central difference with h = 1e-5"
H = 1e-5


def normal(seed, *shape):
    return np.random.default_rng(seed).normal(size=shape)


def logistic(z):
    return 1 / (1 + np.exp(-z))


def difference(f, z):
    """The slope of f at every number of z, by central differences."""
    return (f(z + H) - f(z - H)) / (2 * H)
