"""What several wrong answers of this assignment use."""

import numpy as np


def _refuse_other_shapes(y, p):
    if y.shape != p.shape:
        raise ValueError("truth and predictions must have one shape")


def _refuse_other_kinds(kind):
    if kind not in ("mse", "mae"):
        raise ValueError("the loss must be 'mse' or 'mae'")


def _refuse_equal(x):
    if (x == x[0]).all():
        raise ValueError("points above each other have no line")


def _mse(y, p):
    return ((y - p) ** 2).mean()


def _mae(y, p):
    return np.abs(y - p).mean()


def _gradient(x, y, m, b):
    r = m * x + b - y
    return 2 * (r * x).mean(), 2 * r.mean()


def _descend(x, y, lr, steps, m=0.0, b=0.0):
    history = [_mse(y, m * x + b)]
    for _ in range(steps):
        dm, db = _gradient(x, y, m, b)
        m, b = m - lr * dm, b - lr * db
        history.append(_mse(y, m * x + b))
    return m, b, history
