"""What several hidden checks use: a small network in closed form, and the two that were trained for this exercise.

The trained ones never leave this folder. benchmarks/dream_networks.py trained them and measures how they agree.
"""

from functools import cache
from pathlib import Path

import numpy as np

STEPS = "some steps, one after another, in float64"


def curved(seed, shape):
    """A sum of tanh of the pixels, each with a slope and a place of its own: a smooth landscape, no two pixels alike."""
    rng = np.random.default_rng(seed)
    slopes, places = rng.normal(0, 3, shape), rng.uniform(0.2, 0.8, shape)

    def value_and_grad(x):
        bent = np.tanh(slopes * (x - places))
        return float(bent.sum()), slopes * (1 - bent**2)

    return value_and_grad


def classifier(seed, shape, k, classes=3):
    """log p of class k from a softmax of linear logits: what dream_class is made for, in three lines."""
    weights = np.random.default_rng(seed).normal(size=(classes, *shape))

    def value_and_grad(x):
        z = (weights * x).reshape(classes, -1).sum(axis=1)
        log_p = z - z.max() - np.log(np.exp(z - z.max()).sum())
        return float(log_p[k]), weights[k] - np.tensordot(np.exp(log_p), weights, axes=1)

    return value_and_grad


def picture(seed, shape):
    return np.random.default_rng(seed).uniform(0.1, 0.9, shape)


def hill(top):
    """Minus the squared distance to a picture: the gradient points to it, from wherever one is."""
    return lambda x: (-float(((x - top) ** 2).sum()), 2 * (top - x))


def recorded(function):
    """The function, and a list that grows by the picture of each call."""
    asked = []

    def asking(x):
        asked.append(np.array(x, dtype=float))
        return function(asked[-1].copy())

    return asking, asked


def told_once(function):
    """The function, but asked about the same picture twice in a row it tells another value, and sends one back."""
    before = [None]

    def telling(x):
        again, before[0] = np.array_equal(x, before[0]), np.array(x)
        value, grad = function(x)
        return (value - 1, -grad) if again else (value, grad)

    return telling


@cache
def network(role):
    """The weights of the network that lends its gradient ("lends"), or of the one that names the letter ("names")."""
    with np.load(Path(__file__).with_name("networks.npz")) as file:
        return {name: file[f"{role}_{name}"].astype(float) for name in ("w1", "b1", "w2", "b2", "w3", "b3")}
