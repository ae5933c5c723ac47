"""What several wrong answers of this assignment use."""

import numpy as np


def _inside(y, p, k):
    for labels in (y, p):
        if ((labels < 0) | (labels >= k)).any():
            raise ValueError("a label outside")


def _some_positive(y):
    if not (y == 1).any():
        raise ValueError("there is no positive sample")


def _both_kinds(y):
    if not (y == 1).any() or not (y == 0).any():
        raise ValueError("a pair needs a positive and a negative sample")


def _prices(cost_fp, cost_fn):
    if cost_fp < 0 or cost_fn < 0 or cost_fp == cost_fn == 0:
        raise ValueError("no prices")


def _reports(gallery, tpr, fpr):
    if tpr + gallery * fpr == 0:
        raise ValueError("nobody is ever reported")


def _cheapest(candidates, y, score, cost_fp, cost_fn):
    """The cheapest candidate; of equals the first."""
    called, positive = score >= candidates[:, None], y == 1
    fp = (called & ~positive).sum(axis=1)
    fn = (~called & positive).sum(axis=1)
    return float(candidates[np.argmin(cost_fp * fp + cost_fn * fn)])
