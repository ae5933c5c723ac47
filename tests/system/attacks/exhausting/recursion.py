"""Tries: to recurse without end: Python functions, the interpreter's own C functions, repr and pickle.
Gain: a crash of whoever recurses.
Known from: sys.setrecursionlimit(10**9).
"""
import sys

sys.setrecursionlimit(10**9)


def perceptron_predict(X, w, b):
    nested = []
    for _ in range(10**6):
        nested = [nested]
    return repr(nested)


def perceptron_step(*args, **kwargs):
    return perceptron_step(*args, **kwargs)


class Deep:
    def __getattr__(self, name):
        return getattr(self, name + "x")


def novikoff_bound(*args):
    return Deep().x
