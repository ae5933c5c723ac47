"""What several checks use.

Networks stay in your own process: a check asks one for its outputs, and for the shapes of its weights.
"""

import math

import numpy as np

from autograder import expect

FLOAT32 = "networks compute in float32"
MOST_WEIGHTS = 1_000_000  # no network of this course has more


def outputs(model, x, d=None):
    """What the network makes of the pictures (n, d), as an array of the same shape."""
    shape = (len(x), x.shape[1] if d is None else d)
    return expect.array(np.asarray(expect.living(model(x), "a tensor")), shape=shape)


def shapes(model):
    """The shapes of all weights in the order of the layers: kernels (inputs, units), biases (units,)."""
    weights = expect.living(model, "a Keras model").weights
    expect.that(isinstance(weights, list) and weights, "the network has no weights")
    expect.that(all(isinstance(part, expect.Handle) for part in weights), "its weights are none of Keras's")
    # A tuple, or TensorFlow's own kind of shape, which stays on the other side and can be iterated over.
    given = [part.shape for part in weights]
    found = [tuple(one) if isinstance(one, tuple | expect.Handle) else () for one in given]
    right = [len(one) in (1, 2) and all(type(size) is int and size > 0 for size in one) for one in found]
    expect.that(all(right), "the weights of the network are not those of dense layers")
    expect.that(sum(map(math.prod, found)) <= MOST_WEIGHTS, "the network has more than a million weights")
    return found


def widths(model):
    """How many units each dense layer has."""
    return [shape[1] for shape in shapes(model) if len(shape) == 2]


def give_weights(model, scale=1.0):
    """Set all weights to given numbers: a network's own first ones are random."""
    waves = []
    for number, shape in enumerate(shapes(model)):
        wave = np.cos(0.7 * np.arange(np.prod(shape)) + number).reshape(shape)
        waves.append((scale * wave / np.sqrt(shape[0]) if len(shape) > 1 else 0.3 * wave).astype(np.float32))
    model.set_weights(waves)


def three_kinds(seed):
    """48 pictures (48, 12) of three kinds, and their mean squared distance to the mean picture."""
    rng = np.random.default_rng(seed)
    kinds = np.kron(np.eye(3), np.ones(4))  # which four of twelve pixels are ink
    x = kinds[rng.permutation(np.arange(48) % 3)] * rng.uniform(0.7, 1.0, size=(48, 12))
    return x, float(((x - x.mean(axis=0)) ** 2).mean())


def config_of(model):
    """The network's config; Keras has none for a class of the student's own, and says NotImplementedError."""
    try:
        return model.get_config()
    except expect.NotAttempted:
        raise expect.CheckFailed("the network is neither a keras.Sequential nor a functional keras.Model") from None
