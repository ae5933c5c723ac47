"""What an answer is about, where its own digits are not it: any honest shuffle is right, and any rotation of a round cloud."""

from functools import cache

import numpy as np

# Seeds that people write into their code; no check hands in a generator with one of them.
OWN_SEEDS = (0, 1, 2, 3, 7, 42, 100, 123, 1234, 12345, 2023, 2024, 2025, 2026)
LONG = 8  # a part of eight comes in rising order once in 40,000 honest shuffles


def split_indices(answer, n, fractions, rng):
    """The sizes of the parts, what is wrong with them, and whether chance was the caller's; not which row is where."""
    parts = [np.asarray(part) for part in answer]
    drawn = np.concatenate(parts).astype(int)
    each = np.bincount(drawn, minlength=n)
    return {
        "dtypes": [part.dtype.kind for part in parts if part.size],
        "sizes": [len(part) for part in parts],
        "numbers outside": bool(drawn.size and (drawn.min() < 0 or drawn.max() >= n)),
        "rows missing": bool((each == 0).any()),
        "rows twice": bool((each > 1).any()),
        "twice in one part": any(len(np.unique(part)) < len(part) for part in parts),
        "rising": [bool((np.diff(part) > 0).all()) for part in parts if len(part) >= LONG],
        "blocks": [bool(np.ptp(part) == len(part) - 1) for part in parts if LONG <= len(part) < n],
        "a seed of its own": n >= LONG and tuple(drawn.tolist()) in _orders_of_own_seeds(n),
    }


@cache
def _orders_of_own_seeds(n):
    generators = [make(seed) for seed in OWN_SEEDS for make in (np.random.default_rng, np.random.RandomState)]
    return {tuple(generator.permutation(n).tolist()) for generator in generators}


def whiten(answer, train, test, eps=0.0):
    """What no rotation changes: the length of every row, and W W^T. Of a flat cloud, where there is none, that it answers."""
    new_train, new_test, W = (np.asarray(array, dtype=float) for array in answer)
    if eps == 0 and _is_flat(train):
        return "an answer made of rounding errors"
    return {
        "lengths of train": (new_train**2).sum(axis=1),
        "lengths of test": (new_test**2).sum(axis=1),
        "W W^T": W @ W.T,
    }


def _is_flat(rows):
    centred = rows - rows.mean(axis=0)
    spread = np.linalg.eigvalsh(centred.T @ centred)
    return spread[0] <= 1e-12 * spread[-1]
