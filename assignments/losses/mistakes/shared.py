"""What several wrong answers of this assignment use."""

import numpy as np


def _same_shape(truth, prediction):
    if np.shape(truth) != np.shape(prediction):
        raise ValueError("truth and prediction must have the same shape")


def _probabilities(p):
    if (p < 0).any() or (p > 1).any():
        raise ValueError("a probability lies between 0 and 1")


def _rows_sum_to_one(p):
    if (np.abs(p.sum(axis=1) - 1) > 1e-6).any():
        raise ValueError("every row of p must sum to 1")


def _sigmoid(z):
    e = np.exp(-np.abs(z))
    return np.where(z > 0, 1, e) / (1 + e)


def _shares(z):
    e = np.exp(z - z.max())
    return e / e.sum()
