"""What several wrong answers of this assignment use."""

import numpy as np


def _refuse_perplexity(D2, perplexity):
    if not 1 < perplexity < len(D2) - 1:
        raise ValueError("the perplexity must lie above 1 and below n - 1")


def _row(d, perplexity):
    """Affinities to the others at squared distances d, with the entropy of the perplexity."""
    d = d - d.min()
    low, high = -30.0, 30.0
    for _ in range(60):
        middle = (low + high) / 2
        p = np.exp(-np.exp(middle) * d)
        p = p / p.sum()
        entropy = -(p[p > 0] * np.log(p[p > 0])).sum()
        low, high = (middle, high) if entropy > np.log(perplexity) else (low, middle)
    return p


def _affinities(D2, perplexity):
    """All rows of them."""
    P = np.zeros(D2.shape)
    for i in range(len(D2)):
        others = np.arange(len(D2)) != i
        P[i, others] = _row(D2[i, others], perplexity)
    return P


def _squares(X, centres):
    return ((X[:, None, :] - centres[None, :, :]) ** 2).sum(axis=2)


def _means(X, labels, centres):
    """The centres after a move: the mean of each cluster's points; an empty one stays."""
    return np.array([X[labels == j].mean(axis=0) if (labels == j).any() else centres[j] for j in range(len(centres))])


def _answer(X, centres):
    squares = _squares(X, centres)
    return squares.argmin(axis=1), centres, float(squares.min(axis=1).sum())
