"""What several hidden checks use."""

from functools import cache

import numpy as np

EXACT = "whole numbers and halves leave no rounding"
SUMS = "sums of a few products; only their order of rounding is free"


@cache  # every call crosses to the student as a copy, so the arrays stay as they are
def separable(seed, n=20, d=2, margin=0.1):
    """n random points of d features and the line that labels them; no point is closer to it than the margin."""
    rng = np.random.default_rng(seed)
    w, b = rng.normal(size=d), 0.5 * rng.normal()
    X = rng.normal(size=(20 * n, d))
    score = X @ w + b
    X = X[np.abs(score) > margin * np.sqrt(w @ w)][:n]
    return X, np.where(X @ w + b > 0, 1, -1), w, b
