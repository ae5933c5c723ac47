"""What several hidden checks use."""

from itertools import pairwise

import numpy as np

from autograder import expect

SUMS = "sums of products; only the order of the additions is free"
WORDS = ("relu", "tanh", "sigmoid")


def normal(seed, *shape):
    """Random numbers in quarters, so that none lies near a bend of relu by chance."""
    return np.round(4 * np.random.default_rng(seed).normal(size=shape)) / 4


def network(seed, *sizes):
    """Random weights of a network; the biases are not 0, so that a forgotten one shows."""
    rng = np.random.default_rng(seed)
    params = {}
    for layer, (n_in, n_out) in enumerate(pairwise(sizes), start=1):
        params[f"W{layer}"] = rng.normal(size=(n_in, n_out)) / np.sqrt(n_in)
        params[f"b{layer}"] = 0.3 * rng.normal(size=n_out)
    return params


def shuffled(params):
    """The same numbers under the same keys; the last layer's come first, and biases stand before weights."""
    keys = [key for kind in "bW" for key in reversed(params) if key[0] == kind]
    return {key: params[key] for key in keys}


def in_order(params, sizes):
    """The arrays W1, b1, W2, ... of an answer, which has these and no other keys, each in the shape that sizes asks for."""
    shapes = {}
    for layer in range(1, len(sizes)):
        shapes[f"W{layer}"], shapes[f"b{layer}"] = (sizes[layer - 1], sizes[layer]), (sizes[layer],)
    params = expect.mapping(params, shapes)
    expect.that(len(params) == len(shapes), f"a network of {len(sizes) - 1} layers has {len(shapes)} arrays")
    return [expect.array(params[key], shape=shape) for key, shape in shapes.items()]
