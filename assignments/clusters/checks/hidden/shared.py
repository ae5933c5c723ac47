"""What several hidden checks use."""

import numpy as np

from autograder import expect

MEANS = "sums and means in float64"
SQUARES = "a sum of squares in float64"


def normal(seed, *shape):
    return np.random.default_rng(seed).normal(size=shape)


def column(*values):
    return np.array(values, dtype=float)[:, None]


def blobs(seed, sizes, centres, spread=1.0):
    """Clouds of so many points around these centres, row after row."""
    centres = np.array(centres, dtype=float)
    return np.repeat(centres, sizes, axis=0) + spread * normal(seed, sum(sizes), centres.shape[1])


def squared_distances(X):
    return ((X[:, None, :] - X[None, :, :]) ** 2).sum(axis=2)


def expect_clustering(answer, right):
    """The three parts of an answer of kmeans."""
    labels, centres, inertia = right
    answered = expect.items(answer, 3)
    expect.equal(answered[0], np.asarray(labels))
    expect.close(answered[1], np.asarray(centres, dtype=float), because=MEANS)
    expect.close(answered[2], float(inertia), because=SQUARES)


def expect_scores(answer, right):
    """What the docstring asks of the dict; whatever else a student keeps in it is theirs."""
    answered = expect.mapping(answer, ("within", "between"))
    expect.close({key: answered[key] for key in ("within", "between")}, right, because=MEANS)
