"""What several wrong answers of this assignment use."""

import numpy as np


def _some_class(k):
    if k < 1:
        raise ValueError("there is no class")


def _check_beta(beta):
    if not 0 <= beta < 1:
        raise ValueError("beta must be 0 or more and below 1")


def _some_number(val_loss):
    if np.all(np.isnan(val_loss)):
        raise ValueError("there is no number")


def _rule(loss, val_loss, k):
    """A right rule, to be called with something wrong."""
    guessing = np.log(k)
    if np.all(np.abs(loss - guessing) < 0.05):
        return "dead"
    if val_loss[-1] > 2 * guessing and val_loss[-1] > val_loss[0]:
        return "too fast"
    if loss[0] > 4 * guessing:
        return "not scaled"
    if np.min(val_loss) > 0.95 * guessing:
        return "labels mixed up"
    if val_loss[-1] > 1.25 * np.min(val_loss):
        return "overfitting"
    if loss[-1] > 0.55 * guessing:
        return "too slow"
    if np.mean(loss[-5:] - val_loss[-5:]) > 0.02:
        return "dropout"
    return "well"
