"""Small networks that go wrong in seven ways, and one that does not, with the two curves that each leaves behind.

Four clouds of points in 20 dimensions, one hidden layer of relu units, softmax, Adam, 20 epochs, in NumPy alone. What is
wrong comes from the name of a cause; how wrong it is, and everything else, from a generator.
"""

from __future__ import annotations

from typing import Any

import numpy as np

CLASSES, INPUTS, EPOCHS, BATCH = 4, 20, 20, 32
CAUSES = ("well", "too slow", "too fast", "overfitting", "dropout", "not scaled", "labels mixed up", "dead")
CENTRES = 0.8 * np.random.default_rng(0).normal(size=(CLASSES, INPUTS))


def history(cause: str, rng: np.random.Generator) -> tuple[np.ndarray, np.ndarray]:
    """Trains one network of which `cause` is true; `cause` is one of CAUSES.

    Returns (loss, val_loss), float arrays of EPOCHS numbers, cross-entropies in nats: the mean over the batches of an epoch,
    as Keras has it (the weights change meanwhile, and dropout is on), and that of 400 other points at its end.
    """
    return train(rng, **how(cause, rng))


def how(cause: str, rng: np.random.Generator) -> dict[str, Any]:
    """How a network of that cause is trained: the arguments of `train`, drawn anew each time."""

    def between(low: float, high: float) -> float:
        return float(np.exp(rng.uniform(np.log(low), np.log(high))))

    usual = {"rate": between(0.002, 0.005), "spread": between(1.1, 1.3)}
    special: dict[str, dict[str, Any]] = {
        "well": {},
        "too slow": {"rate": between(0.00012, 0.0003)},
        "too fast": {"rate": between(1, 10)},
        "overfitting": {
            "samples": int(between(50, 80)),
            "hidden": 256,
            "rate": between(0.006, 0.015),
            "spread": between(1.4, 1.7),
        },
        "dropout": {"dropout": rng.uniform(0.5, 0.65)},
        "not scaled": {"scale": between(100, 255), "rate": between(0.0007, 0.0015)},
        "labels mixed up": {"shuffled": True},
        "dead": {"dead": True},
    }
    return {**usual, **special[cause]}


def train(
    rng: np.random.Generator,
    rate: float,
    spread: float,
    samples: int = 320,
    hidden: int = 32,
    dropout: float = 0.0,
    scale: float = 1.0,
    shuffled: bool = False,
    dead: bool = False,
) -> tuple[np.ndarray, np.ndarray]:
    """Trains one network and returns its (loss, val_loss), as `history` does.

    rate: Adam's learning rate. spread: standard deviation of the points around the centres of their clouds. samples: of the
    training part. hidden: units. dropout: share of the hidden units that is dropped in training. scale: factor of all
    inputs, that nobody divides by. shuffled: the labels are mixed up among the points. dead: all weights begin at 0.
    """
    x, y = _clouds(samples, spread, rng)
    x_val, y_val = _clouds(400, spread, rng)
    x, x_val = scale * x, scale * x_val
    if shuffled:
        y, y_val = rng.permutation(y), rng.permutation(y_val)
    weights = [
        rng.normal(size=(INPUTS, hidden)) * np.sqrt(2 / INPUTS),
        rng.normal(size=(hidden, CLASSES)) * np.sqrt(1 / (8 * hidden)),
    ]
    weights = [0 * w if dead else w for w in weights]
    m, v = [0 * w for w in weights], [0 * w for w in weights]
    step, loss, val_loss = 0, [], []
    for _ in range(EPOCHS):
        of_batches = []
        for rows in np.array_split(rng.permutation(samples), max(1, samples // BATCH)):
            kept = (rng.random((len(rows), hidden)) >= dropout) / (1 - dropout) if dropout else 1.0
            h, log_p = _forward(x[rows], weights, kept)
            of_batches.append(_cross_entropy(log_p, y[rows]))
            d = (np.exp(log_p) - np.eye(CLASSES)[y[rows]]) / len(rows)
            gradients = [x[rows].T @ (d @ weights[1].T * (h > 0) * kept), h.T @ d]
            step += 1
            for i, g in enumerate(gradients):
                m[i], v[i] = 0.9 * m[i] + 0.1 * g, 0.999 * v[i] + 0.001 * g**2
                weights[i] -= rate * (m[i] / (1 - 0.9**step)) / (np.sqrt(v[i] / (1 - 0.999**step)) + 1e-7)
        loss.append(np.mean(of_batches))
        val_loss.append(_cross_entropy(_forward(x_val, weights, 1.0)[1], y_val))
    return np.array(loss), np.array(val_loss)


def _clouds(n: int, spread: float, rng: np.random.Generator) -> tuple[np.ndarray, np.ndarray]:
    y = rng.integers(0, CLASSES, n)
    return CENTRES[y] + spread * rng.normal(size=(n, INPUTS)), y


def _forward(x: np.ndarray, weights: list[np.ndarray], kept: np.ndarray | float) -> tuple[np.ndarray, np.ndarray]:
    """The hidden activations, and the logarithms of the probabilities: exact, however small these are."""
    h = np.maximum(x @ weights[0], 0) * kept
    z = h @ weights[1]
    z = z - z.max(axis=1, keepdims=True)
    return h, z - np.log(np.exp(z).sum(axis=1, keepdims=True))


def _cross_entropy(log_p: np.ndarray, y: np.ndarray) -> float:
    return float(-log_p[np.arange(len(y)), y].mean())
