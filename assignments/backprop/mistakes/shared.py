"""What several wrong answers of this assignment use."""

import numpy as np


def _depth(params):
    return len(params) // 2


def _same_shape(a, b):
    if np.shape(a) != np.shape(b):
        raise ValueError("the two shapes differ")
