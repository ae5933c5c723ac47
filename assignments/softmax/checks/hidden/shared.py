"""What several hidden checks use."""

import numpy as np

CLOSED = "a closed formula in float64"
# Near +-1000 a float64 has an absolute error of 1e-13, and a sum of a few of them stays below 1e-11.
FAR = 1e-11


def normal(seed, *shape):
    return np.random.default_rng(seed).normal(size=shape)
