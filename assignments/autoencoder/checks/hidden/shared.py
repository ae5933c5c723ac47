"""What several checks use.

Networks stay in your own process: a check asks one for its outputs, and for its weights.
"""

import numpy as np

from autograder import expect

FLOAT32 = "networks compute in float32"


def outputs(model, x, d=None):
    """What the network makes of the pictures (n, d), as an array of the same shape."""
    shape = (len(x), x.shape[1] if d is None else d)
    return expect.array(np.asarray(expect.living(model(x), "a tensor")), shape=shape)


def built(student, d, k):
    """A network of the student's, and its first weights: random, but from a seed, so that known mistakes have the same."""
    student.keras.utils.set_random_seed(71)
    model = expect.living(student.build_autoencoder(d, k), "a Keras model")
    return model, weights_of(model)


def weights_of(model):
    """All weights in the order of the layers: kernels (inputs, units), biases (units,)."""
    weights = model.get_weights()
    expect.that(isinstance(weights, list) and weights, "get_weights() of the network gives no list of arrays")
    weights = [expect.array(part) for part in weights]
    expect.that(
        all(part.ndim in (1, 2) for part in weights), "the weights of the network are not those of dense layers"
    )
    return weights


def widths(weights):
    """How many units each dense layer has."""
    found = [part.shape[1] for part in weights if part.ndim == 2]
    expect.that(found, "the network has no dense layer")
    return found


def answers_by_its_weights(model, x):
    """With all weights 0 a network answers otherwise than with its own; what only looks like a network does not."""
    weights = [np.abs(part) for part in weights_of(model)]  # so that no ReLU stands still: few units may all do
    model.set_weights(weights)
    before = outputs(model, x)
    model.set_weights([np.zeros_like(part) for part in weights])
    expect.that(not np.array_equal(before, outputs(model, x)), "the answers do not come from the weights of a network")


def three_kinds(n, seed):
    """Pictures (n, 12) of three kinds, and their mean squared distance to the mean picture."""
    rng = np.random.default_rng(seed)
    kinds = np.kron(np.eye(3), np.ones(4))  # which four of twelve pixels are ink
    x = kinds[rng.permutation(np.arange(n) % 3)] * rng.uniform(0.7, 1.0, size=(n, 12))
    return x, float(((x - x.mean(axis=0)) ** 2).mean())


def config_of(model):
    """The network's config; Keras has none for a class of the student's own, and says NotImplementedError."""
    try:
        return model.get_config()
    except expect.NotAttempted:
        raise expect.CheckFailed("the network is neither a keras.Sequential nor a functional keras.Model") from None
