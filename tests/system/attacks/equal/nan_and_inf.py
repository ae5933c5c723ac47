"""Tries: NaN and infinity of the right shape and type.
Gain: assert_allclose treats NaN as equal to NaN; NaN compares false with every bound.
Known from: `not (error > tolerance)` in hand-written graders.
"""
import numpy as np


def perceptron_predict(X, w, b):
    return np.full(len(X), np.nan)


def perceptron_step(w, b, x, y, lr=1.0):
    return np.full_like(w, np.nan), float("nan")


def perceptron_epoch(X, y, w, b, lr=1.0, order=None):
    return np.full_like(w, np.inf), float("inf"), 0.5


def novikoff_bound(*args):
    return float("nan")
