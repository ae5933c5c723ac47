"""What several hidden checks use."""

import numpy as np

from autograder import expect


def agree(answer, expected):
    expect.close(answer, expected, because="only the order of the additions is yours to choose")


def normal(seed, *shape):
    return np.random.default_rng(seed).normal(size=shape)
