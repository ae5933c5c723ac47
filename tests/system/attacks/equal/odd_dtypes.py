"""Tries: object arrays, structured arrays, dates, masked arrays, void scalars.
Gain: element-wise == on objects asks the student's code; masked elements compare as masked, which is not false.
Known from: np.ma.masked in `assert (a == b).all()`.
"""
import numpy as np


class Yes:
    def __eq__(self, other):
        return True

    def __sub__(self, other):
        return 0.0


def perceptron_predict(X, w, b):
    return np.array([Yes()] * len(X), dtype=object)


def perceptron_step(w, b, x, y, lr=1.0):
    return np.ma.masked_all(len(w)), np.ma.masked


def perceptron_epoch(X, y, w, b, lr=1.0, order=None):
    return np.zeros(len(w), dtype=[("a", float)]), np.datetime64("2020-01-01"), np.void(b"abc")


def novikoff_bound(*args):
    return np.array(Yes(), dtype=object)
