"""What several wrong answers of this assignment use."""

import numpy as np


def _shares(y):
    return np.unique(y, return_counts=True)[1] / len(y)


def _impurity(y):
    return 1 - (_shares(y) ** 2).sum()


def _refuse_count(k, n):
    if not 1 <= k <= n:
        raise ValueError("k must lie between 1 and the number of samples")


def _order(X, q):
    return ((X - q) ** 2).sum(axis=1).argsort(kind="stable")


def _smallest_of_the_most(labels):
    names, counts = np.unique(labels, return_counts=True)
    return names[counts.argmax()]
