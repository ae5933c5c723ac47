"""What an answer is about, where its own digits are not it: any honest shuffle is right, and any honest draw."""

from functools import cache

import numpy as np

# Seeds that people write into their code; no check hands in a generator with one of them.
OWN_SEEDS = (0, 1, 2, 3, 7, 42, 100, 123, 1234, 12345, 2023, 2024, 2025, 2026)
LONG = 8  # a batch of eight comes in rising order once in 40,000 honest shuffles
MANY = 300  # so many draws know a variance well enough to tell the formulas apart
NEAR = 0.3  # in the logarithm; the formulas lie further apart, or are the same


def minibatches(answer, n, B, rng):
    """The sizes of the batches, what is wrong with them, and whether chance was the caller's; not which sample is where."""
    batches = [np.asarray(batch) for batch in answer]
    drawn = np.concatenate([np.zeros(0), *batches]).astype(int)
    each = np.bincount(drawn, minlength=n)
    return {
        "dtypes": [batch.dtype.kind for batch in batches if batch.size],
        "sizes": [len(batch) for batch in batches],
        "numbers outside": bool(drawn.size and (drawn.min() < 0 or drawn.max() >= n)),
        "samples missing": bool((each == 0).any()),
        "samples twice": bool((each > 1).any()),
        "twice in one batch": any(len(np.unique(batch)) < len(batch) for batch in batches),
        "rising": [bool((np.diff(batch) > 0).all()) for batch in batches if len(batch) >= LONG],
        "blocks": [bool(np.ptp(batch) == len(batch) - 1) for batch in batches if LONG <= len(batch) < n],
        "a seed of its own": n >= LONG and tuple(drawn.tolist()) in _orders_of_own_seeds(n),
    }


@cache
def _orders_of_own_seeds(n):
    generators = [make(seed) for seed in OWN_SEEDS for make in (np.random.default_rng, np.random.RandomState)]
    return {tuple(generator.permutation(n).tolist()) for generator in generators}


def gradient_variance(answer, x, y, m, B, draws, rng):
    """Which formula it comes near to, where there are many draws; else, and far from all of them, the number itself."""
    value, n = float(answer), len(x)
    if value <= 1e-20 or draws < MANY:
        return round(value, 9)
    slopes = 2 * (m * x - y) * x
    without = 0.0 if n == 1 else (n - B) / (n - 1)
    near = {
        "right": np.var(slopes) / B * without,
        "with repeats": np.var(slopes) / B,
        "of the residuals": 4 * np.var(m * x - y) / B * without,
        "of the losses": np.var((m * x - y) ** 2) / B * without,
    }
    near |= {f"{name}, of sums": B**2 * right for name, right in near.items()}
    near |= {f"{name}, without the 2": right / 4 for name, right in near.items()}
    near |= {f"{name}, the root": np.sqrt(right) for name, right in near.items()}
    near["inside a batch"] = np.var(slopes) * (1 - without / B)
    near["around zero"] = near["right"] + np.mean(slopes) ** 2
    found = {name: abs(np.log(value / right)) for name, right in near.items() if right > 0}
    best = min(found, key=found.get)
    return best if found[best] < NEAR else round(value, 9)
