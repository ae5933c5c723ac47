"""What an answer is about, where its own digits are not it: two neurons with one truth table are one answer."""

import numpy as np


def gate_params(answer, name, n=2):
    """The truth table that (w, theta) makes, as a list of 0 and 1 by row."""
    w, theta = answer
    w = np.atleast_1d(np.asarray(w, dtype=float))
    rows = (np.arange(2 ** len(w))[:, None] >> np.arange(len(w))[::-1]) & 1
    return (rows @ w >= float(theta)).astype(int).tolist()
