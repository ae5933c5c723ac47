"""What an answer is about, where its own digits are not it: two neurons with one truth table are one answer."""

import numpy as np

MOST_INPUTS = 10  # a table of ten inputs has 1024 rows; a student may answer with any number of weights


def gate_params(answer, name, n=2):
    """The truth table that (w, theta) makes, as a list of 0 and 1 by row; of many inputs only the rows that differ in one."""
    w, theta = answer
    w = np.atleast_1d(np.asarray(w, dtype=float))
    if len(w) > MOST_INPUTS:
        sums = np.concatenate([[0.0, w.sum()], w, w.sum() - w])
        return (sums >= float(theta)).astype(int).tolist()
    rows = (np.arange(2 ** len(w))[:, None] >> np.arange(len(w))[::-1]) & 1
    return (rows @ w >= float(theta)).astype(int).tolist()
