"""What an answer is about, where its own digits are not it: any honest split is right, and any honest start."""

from functools import cache

import numpy as np

# Seeds that people write into their code; no check hands in a generator with one of them.
OWN_SEEDS = (0, 1, 2, 3, 7, 42, 100, 123, 1234, 12345, 2023, 2024, 2025, 2026)
LONG = 8  # so many rows come in rising order once in 40,000 honest shuffles
UNDERSTANDS = 0.9  # as the checks have it


def split_table(answer, pairs, y, frac, rng):
    """The sizes, what is wrong with the parts, and whether chance was the caller's; not which row is where."""
    train, train_y, test, test_y = (np.asarray(part) for part in answer)
    number = {tuple(pair): place for place, pair in enumerate(pairs.tolist())}
    places = [[number.get(tuple(pair), -1) for pair in part.tolist()] for part in (train, test)]
    drawn = np.array(places[0] + places[1], dtype=int)
    told = np.concatenate([train_y, test_y]).astype(int)
    each = np.bincount(drawn[drawn >= 0], minlength=len(pairs))
    return {
        "shapes": [part.shape for part in (train, train_y, test, test_y)],
        "dtypes": [part.dtype.kind for part in (train, train_y, test, test_y) if part.size],
        "strangers": bool((drawn < 0).any()),
        "rows missing": bool((each == 0).any()),
        "rows twice": bool((each > 1).any()),
        "labels of others": len(told) != len(drawn) or bool((told != y[drawn]).any()),
        "rising": [bool((np.diff(part) > 0).all()) for part in places if len(part) >= LONG],
        "falling": [bool((np.diff(part) < 0).all()) for part in places if len(part) >= LONG],
        "first rows": len(places[0]) >= LONG and sorted(places[0]) == list(range(len(places[0]))),
        "a seed of its own": len(pairs) >= LONG and tuple(drawn.tolist()) in _orders_of_own_seeds(len(pairs)),
    }


@cache
def _orders_of_own_seeds(n):
    generators = [make(seed) for seed in OWN_SEEDS for make in (np.random.default_rng, np.random.RandomState)]
    return {tuple(generator.permutation(n).tolist()) for generator in generators}


BENDS = {"squares": np.square, "relu": lambda z: np.maximum(z, 0), "size": np.abs, "nothing": lambda z: z}


def train_modular(answer, p, frac, wd, steps, width, lr, rng):
    """What became of the training; of a step at the most, how it changed the weights. Not the weights themselves."""
    number, train, test = (np.asarray(answer[key]) for key in ("steps", "train_acc", "test_acc"))
    weights = U, V = [np.asarray(answer[key], dtype=float) for key in ("U", "V")]
    found = {
        "dtypes": [one.dtype.kind for one in (number, train, test, U, V) if one.size],
        "steps": number.tolist(),
        "shapes": [one.shape for one in (train, test, U, V)],
    }
    if steps < 10:
        return found | {"weights": [_size(w) for w in weights], "beyond": [_beyond(w) for w in weights if steps == 0]}
    asked = [int(frac * p * p), p * p - int(frac * p * p)]
    counted = float(train[-1]) * asked[0] + float(test[-1]) * asked[1]
    found["what U and V say"] = [name for name, bend in BENDS.items() if abs(_right(bend, U, V, p) - counted) < 1.5]
    if steps >= 200:
        learned, understood = np.flatnonzero(train >= 0.99), np.flatnonzero(test >= UNDERSTANDS)
        found |= {
            "steps to learn": int(number[learned[0]]) // 30 if len(learned) else None,
            "understands": len(understood) > 0,
            "at once": bool(len(learned) and test[learned[0]] > 0.4),
            "guesses": bool(test.max() < 0.1),
            "lengths": [int(np.linalg.norm(w) // 18) for w in weights],
        }
    return found


def _size(w):
    """How large the weights are, beside Glorot's, in steps of a factor of 1.4; and whether they lie on one side of 0."""
    glorot = np.sqrt(2 / sum(w.shape))
    spread = max(float(np.sqrt(np.mean(w**2))), 1e-9)
    return round(2 * float(np.log2(spread / glorot))), bool(abs(w.mean()) > glorot / 2)


def _beyond(w):
    return bool(np.abs(w).max() > np.sqrt(6 / sum(w.shape)) * (1 + 1e-6))


def _right(bend, U, V, p):
    """Of how many pairs of the whole table is the largest logit that of the sum?"""
    a, b = np.divmod(np.arange(p * p), p)
    return int(((bend(U[a] + U[p + b]) @ V).argmax(axis=1) == (a + b) % p).sum())
