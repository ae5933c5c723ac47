"""What several hidden checks use."""

import numpy as np

CLOSED = "a closed formula in float64"
DIVIDED = "counts are exact, and a division is rounded once"


def scored(seed, n, steps=16):
    """n truths, both kinds among them, and scores that know a little of them, in `steps` equal steps: many twins."""
    rng = np.random.default_rng(seed)
    y = rng.integers(0, 2, n)
    y[:2] = 1, 0
    score = np.clip(rng.normal(0.4 + 0.25 * y, 0.25), 0, 1)
    return y, np.round(score * steps) / steps
