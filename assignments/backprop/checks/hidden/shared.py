"""What several hidden checks use."""

from itertools import pairwise

import numpy as np

CLOSED = "a closed formula in float64"
# h^2 times the third derivative is below 1e-8 here, and rounding costs 1e-16 / h = 1e-11.
CENTRAL = {"rtol": 1e-5, "atol": 1e-8, "because": "a central difference with h = 1e-5"}


def normal(seed, *shape):
    return np.random.default_rng(seed).normal(size=shape)


def network(seed, *sizes):
    """Random weights of a network; the biases are not 0, so that a forgotten one shows."""
    rng = np.random.default_rng(seed)
    params = {}
    for layer, (n_in, n_out) in enumerate(pairwise(sizes), start=1):
        params[f"W{layer}"] = rng.normal(size=(n_in, n_out)) / np.sqrt(n_in)
        params[f"b{layer}"] = 0.3 * rng.normal(size=n_out)
    return params
