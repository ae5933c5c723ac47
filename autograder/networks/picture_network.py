"""A small convolutional network in NumPy alone: what it says of a picture, which pixels would change that, and its training.

    picture (h, w, c) in [0, 1] -> 4 x - 2 -> Conv 3x3, relu -> Conv 3x3, relu -> largest of each channel -> dense -> k logits

Pictures may have any size from 5 x 5 on. `weights` is a dict of arrays: "w1" (3, 3, c, a), "b1" (a,), "w2" (3, 3, a, b),
"b2" (b,), "w3" (b, k), "b3" (k,). Nothing here changes weights that are handed in.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np

Array = np.ndarray[Any, np.dtype[Any]]
Weights = dict[str, Array]
ValueAndGrad = Callable[[Array], tuple[float, Array]]

CHANNELS = (16, 32)
RATE, BATCH, BETAS = 0.004, 32, (0.9, 0.999)

# ---------------------------------------------------------------- of one picture: a value, and its gradient


def log_probability_and_grad(weights: Weights, k: int) -> ValueAndGrad:
    """A function of a picture (h, w, c): log p of class k (in nats, a float), and d log p / d x, of the picture's shape."""

    def value_and_grad(x: Array) -> tuple[float, Array]:
        logits, seen = _forward(weights, x[None])
        log_p = _log_softmax(logits)[0]
        return float(log_p[k]), _to_picture(np.eye(len(log_p))[[k]] - np.exp(log_p), weights, seen)

    return value_and_grad


def logit_and_grad(weights: Weights, k: int) -> ValueAndGrad:
    """A function of a picture (h, w, c): the logit of class k (a float), and its gradient, of the picture's shape."""

    def value_and_grad(x: Array) -> tuple[float, Array]:
        logits, seen = _forward(weights, x[None])
        return float(logits[0, k]), _to_picture(np.eye(logits.shape[1])[[k]], weights, seen)

    return value_and_grad


def activation_and_grad(weights: Weights, layer: int, channel: int) -> ValueAndGrad:
    """A function of a picture (h, w, c): the mean activation of one channel of layer 1 or 2, and its gradient."""

    def value_and_grad(x: Array) -> tuple[float, Array]:
        seen = _forward(weights, x[None])[1]
        maps = seen[f"a{layer}"]
        d = np.zeros(maps.shape)
        d[..., channel] = 1 / (maps.shape[1] * maps.shape[2])
        return float(maps[..., channel].mean()), _from_maps(d, layer, weights, seen)[0]

    return value_and_grad


def logits_of(weights: Weights, x: Array) -> Array:
    """The logits (n, k) of pictures (n, h, w, c)."""
    return _forward(weights, x)[0]


def as_input(pictures: Array) -> Array:
    """Photographs, uint8 (n, h, w), as the network takes them: float64 (n, h, w, 1) in [0, 1]."""
    return pictures[..., None] / 255


# ---------------------------------------------------------------- training


def train(x: Array, y: Array, k: int, seed: int, epochs: int = 12, channels: tuple[int, int] = CHANNELS) -> Weights:
    """Trains a network from He's weights by Adam, in float32, and returns its weights as float64.

    x: pictures (n, h, w, c) in [0, 1]. y: labels (n,), 0 .. k-1. One seed, one network, on one machine.
    """
    rng = np.random.default_rng(seed)
    x = x.astype(np.float32)
    sizes = {"w1": (3, 3, x.shape[3], channels[0]), "w2": (3, 3, *channels), "w3": (channels[1], k)}
    weights: Weights = {}
    for number, (name, size) in enumerate(sizes.items(), start=1):
        weights[name] = rng.normal(0, np.sqrt(2 / np.prod(size[:-1])), size).astype(np.float32)
        weights[f"b{number}"] = np.zeros(size[-1], np.float32)
    zeros: Weights = {name: np.zeros_like(w) for name, w in weights.items()}
    m, v = zeros.copy(), zeros.copy()
    step = 0
    for _ in range(epochs):
        for rows in np.array_split(rng.permutation(len(x)), max(1, len(x) // BATCH)):
            step += 1
            rate = RATE * np.sqrt(1 - BETAS[1] ** step) / (1 - BETAS[0] ** step)
            for name, g in _gradients(weights, x[rows], y[rows]).items():
                m[name] = BETAS[0] * m[name] + (1 - BETAS[0]) * g
                v[name] = BETAS[1] * v[name] + (1 - BETAS[1]) * g**2
                weights[name] = weights[name] - np.float32(rate) * m[name] / (np.sqrt(v[name]) + 1e-7)
    return {name: w.astype(float) for name, w in weights.items()}


def _gradients(weights: Weights, x: Array, y: Array) -> Weights:
    """Of the mean cross-entropy, for every weight."""
    logits, seen = _forward(weights, x)
    d = (np.exp(_log_softmax(logits)) - np.eye(logits.shape[1], dtype=x.dtype)[y]) / len(x)
    d = d.astype(x.dtype)
    found = _from_maps(_spread(d @ weights["w3"].T, seen), 2, weights, seen, inputs=False)[1]
    return found | {"w3": seen["top"].T @ d, "b3": d.sum(axis=0)}


# ---------------------------------------------------------------- forwards and backwards


def _forward(weights: Weights, x: Array) -> tuple[Array, Weights]:
    """The logits, and what the way back needs."""
    seen = {"x": 4 * x - 2}
    seen["a1"] = np.maximum(_convolved(seen["x"], weights["w1"]) + weights["b1"], 0)
    seen["a2"] = np.maximum(_convolved(seen["a1"], weights["w2"]) + weights["b2"], 0)
    flat = seen["a2"].reshape(len(x), -1, seen["a2"].shape[3])
    seen["where"] = flat.argmax(axis=1)
    seen["top"] = np.take_along_axis(flat, seen["where"][:, None], axis=1)[:, 0]
    return seen["top"] @ weights["w3"] + weights["b3"], seen


def _to_picture(d: Array, weights: Weights, seen: Weights) -> Array:
    """The gradient (h, w, c) for the one picture of the batch, from d (1, k), that for its logits."""
    return _from_maps(_spread(d @ weights["w3"].T, seen), 2, weights, seen)[0]


def _spread(d: Array, seen: Weights) -> Array:
    """The gradient for the second layer's maps: each channel's goes to the one place where it was largest."""
    flat = np.zeros((len(d), seen["a2"].shape[1] * seen["a2"].shape[2], d.shape[1]), d.dtype)
    np.put_along_axis(flat, seen["where"][:, None], d[:, None], axis=1)
    return flat.reshape(seen["a2"].shape)


def _from_maps(d: Array, layer: int, weights: Weights, seen: Weights, *, inputs: bool = True) -> tuple[Array, Weights]:
    """From the gradient for a layer's maps: that for the first picture (h, w, c), and those for the kernels and biases.

    inputs: whether the pictures' gradient is wanted; a training does not need it.
    """
    found: Weights = {}
    for number in range(layer, 0, -1):
        before = seen["x"] if number == 1 else seen[f"a{number - 1}"]
        d = d * (seen[f"a{number}"] > 0)
        found[f"b{number}"] = d.sum(axis=(0, 1, 2))
        kernel = weights[f"w{number}"]
        flat = d.reshape(-1, d.shape[3])
        found[f"w{number}"] = (_windows(before, kernel).T @ flat).reshape(kernel.shape)
        if number == 1 and not inputs:
            break
        d = _spread_over_windows(d, kernel, before.shape)
    return 4 * d[0], found


def _convolved(x: Array, kernel: Array) -> Array:
    rows, columns = (size - reach + 1 for size, reach in zip(x.shape[1:3], kernel.shape[:2], strict=True))
    return (_windows(x, kernel) @ kernel.reshape(-1, kernel.shape[3])).reshape(len(x), rows, columns, -1)


def _windows(x: Array, kernel: Array) -> Array:
    """All windows that a kernel looks at, one a row."""
    windows = np.lib.stride_tricks.sliding_window_view(x, kernel.shape[:2], axis=(1, 2))
    return np.moveaxis(windows, 3, 5).reshape(-1, kernel.shape[0] * kernel.shape[1] * x.shape[3])


def _spread_over_windows(d: Array, kernel: Array, shape: tuple[int, ...]) -> Array:
    out = np.zeros(shape, d.dtype)
    for u, v in np.ndindex(kernel.shape[:2]):
        out[:, u : u + d.shape[1], v : v + d.shape[2]] += d @ kernel[u, v].T
    return out


def _log_softmax(z: Array) -> Array:
    z = z - z.max(axis=1, keepdims=True)
    log_p: Array = z - np.log(np.exp(z).sum(axis=1, keepdims=True))
    return log_p
