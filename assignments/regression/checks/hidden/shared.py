"""What several hidden checks use."""

import numpy as np

CLOSED = "a closed formula in float64"
EXACT = "whole numbers and halves leave no rounding"
# h^2 times the third derivative is nothing here, and rounding is 1e-16 / h: 1e-11 of numbers near 1.
NUMERIC = "central differences with h = 1e-5"
H = 1e-5


def scatter(seed, n=12, slope=1.5, intercept=-2.0, noise=1.0):
    """n random points near a line; neither their mean x nor their mean y is 0."""
    rng = np.random.default_rng(seed)
    x = rng.normal(1.5, 2.0, n)
    return x, slope * x + intercept + noise * rng.normal(size=n)


def slopes(loss, m, b):
    """Both partial derivatives of loss(m, b), by central differences."""
    return (loss(m + H, b) - loss(m - H, b)) / (2 * H), (loss(m, b + H) - loss(m, b - H)) / (2 * H)
