"""Rosenblatt's perceptron: labels are -1 and +1, points are rows, and no function changes what it was given.

A score of exactly 0 predicts +1, and counts as a mistake in training.
"""

import numpy as np


def perceptron_predict(X, w, b):
    Z = np.hstack([X, np.ones((len(X), 1))]).astype(np.float32)
    v = np.append(w, b).astype(np.float32)
    return np.where(Z @ v < 0, np.float32(-1), np.float32(1))


def perceptron_step(w, b, x, y, lr=1.0):
    if y not in [-1, 1]:
        raise ValueError
    w32, x32 = np.array(w, dtype=np.float32), np.array(x, dtype=np.float32)
    missed = y * (float(w32 @ x32) + b) <= 0
    factor = np.float32(lr * y) if missed else np.float32(0)
    return [w32 + factor * x32, b + lr * y if missed else b]


def perceptron_epoch(X, y, w, b, lr=1.0, order=None):
    count = np.int64(0)
    indices = np.arange(X.shape[0]) if order is None else np.asarray(order)
    for index in indices:
        new_w, new_b = perceptron_step(w, b, X[index, :], y[index], lr)
        count += new_b != b
        w, b = new_w, new_b
    return [w, b, count]


def _refuse_other_labels(y):
    if not np.isin(y, (-1, 1)).all():
        raise ValueError("the labels must be -1 and +1")

def perceptron_fit(X, y, lr=1.0, max_epochs=100, rng=None):
    _refuse_other_labels(y)
    w, b, total = np.zeros(X.shape[1]), 0.0, 0
    mistakes_per_epoch, converged = [], False
    for _ in range(max_epochs):
        order = None if rng is None else rng.permutation(len(X))
        w, b, n_mistakes = perceptron_epoch(X, y, w, b, lr, order)
        total += n_mistakes
        mistakes_per_epoch.append(total)
        if n_mistakes == 0:
            converged = True
            break
    return {"w": w, "b": b, "mistakes_per_epoch": mistakes_per_epoch, "converged": converged}


def novikoff_bound(X, y, w_star, b_star):
    """How many mistakes training from zero can make at most, if (w_star, b_star) separates the data.

    The bias is absorbed: every point gets a 1 as its last feature, and the bias is the last weight.

        R = max ||(x, 1)||
        gamma = min y (w_star . x + b_star) / ||(w_star, b_star)||
        bound = (R / gamma)^2

    Args:
        X: (n, d) array of float or int, one row per point, n >= 1.
        y: (n,) array of the labels -1 and +1.
        w_star: (d,) array of float, the weights of a line that separates the classes; any length.
        b_star: float, its bias.

    Returns:
        float, the bound (not rounded). The caller's arrays stay as they were.

    Raises:
        ValueError: the line does not separate the classes: a point lies on its wrong side or on the
            line itself, gamma <= 0.

    >>> float(novikoff_bound(np.array([[1.0], [-1.0]]), np.array([1, -1]), np.array([1.0]), 0.0))
    2.0

    Source: Novikoff 1962; Shalev-Shwartz & Ben-David 2014, theorem 9.1.
    """
    raise NotImplementedError("novikoff_bound: write me")


def slide_update(w1, w2, b, f1, f2, label):
    """One update of the lecture's perceptron with two features, as the slide should have printed it.

    The slide has three faults. Find and mend them:

        output <- w1 f1 + w2 f2 + b
        prediction <- sgn(output)
        if prediction = 1 and label = -1 then
            w1 <- w1 + f1
            w1 <- w2 + f2
            b <- b + 1
        end
        if prediction = -1 and label = 1 then
            w1 <- w1 - f1
            w1 <- w2 - f2
            b <- b - 1
        end

    Mended, it is the perceptron rule with learning rate 1: a missed point, label * output <= 0,
    moves w1, w2 and b so that label * output grows; a right point moves nothing.

    Args:
        w1, w2, b: numbers, the two weights and the bias.
        f1, f2: numbers, the two features of the point.
        label: -1 or +1.

    Returns:
        (w1, w2, b): three numbers, after the update. An output of exactly 0 counts as missed,
        whatever the label.

    >>> slide_update(2.0, 2.0, 0.0, -1.0, 0.0, 1)
    (1.0, 2.0, 1.0)

    Source: Rosenblatt 1958; Borst 2019, slide 25 (with the faults).
    """
    raise NotImplementedError("slide_update: write me")
