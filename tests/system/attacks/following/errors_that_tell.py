"""Tries: to read the reference in the errors that it raises: paths, lines, names, the frames of a traceback.
Gain: the solution's text.
Known from: tracebacks that cross a process with their frames.
"""
import traceback

import numpy as np


def perceptron_step(w, b, x, y, lr=1.0):
    raise ValueError


def perceptron_epoch(X, y, w, b, lr=1.0, order=None):
    odd = [None, "x", (), [], {}, np.zeros((0, 3)), 10**300, float("nan"), "a" * 5000, b"", 1j, ...]
    told = []
    for value in odd:
        for place in range(5):
            given = [w, b, X[0], y[0], lr]
            given[place] = value
            try:
                perceptron_step(*given)
            except Exception as fault:
                told.append("".join(traceback.format_exception(fault)))
                told.append(str(vars(fault)))
    # The two lines that stand in the reference alone.
    if any(line in text for text in told for line in ("w + lr * y * x", "if y not in", "reference/", "perceptron.py\", line 54")):
        print("BREACH: the reference's text in an error")
    raise ValueError
