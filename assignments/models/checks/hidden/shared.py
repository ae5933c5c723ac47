"""What several hidden checks use."""

import numpy as np

SHARES = "shares and logarithms in float64"
FORMULA = "a closed formula in float64"
SHARE = "a share of whole numbers"


def normal(seed, *shape):
    return np.random.default_rng(seed).normal(size=shape)


def column(*values):
    return np.array(values, dtype=float)[:, None]
