"""Rosenblatt's perceptron: labels are -1 and +1, points are rows, and no function changes what it was given.

A score of exactly 0 predicts +1, and counts as a mistake in training.
"""

import numpy as np


def perceptron_predict(X, w, b):
    return X @ w + b >= 0


def perceptron_step(w, b, x, y, lr=1.0):
    if y not in {-1, 1}:
        raise ValueError(f"label {y}")
    w_new, b_new = w.copy(), b
    if y * (np.dot(w_new, x) + b_new) <= 0:
        w_new += lr * y * x
        b_new += lr * y
    return w_new, b_new


def perceptron_epoch(X, y, w, b, lr=1.0, order=None):
    """One epoch: visit every point once; a missed one changes the line before the next is visited.

    Args:
        X: (n, d) array of float or int, one row per point, n >= 1.
        y: (n,) array of the labels -1 and +1 (they need no check here).
        w: (d,) array of float, the weights before the epoch.
        b: float, the bias before the epoch.
        lr: float > 0, the learning rate of every step.
        order: (n,) array of int, the row numbers in the order of the visits;
            None means 0, 1, ..., n - 1.

    Returns:
        (w, b, n_mistakes): the weights, a (d,) array of float, and the bias after the last visit, and
        an int: how many of the visits found their point missed, so y (w . x + b) <= 0 with the w and b
        of that moment. The caller's arrays stay as they were.

    >>> X, y = np.array([[1.0], [2.0]]), np.array([1, -1])
    >>> w, b, n_mistakes = perceptron_epoch(X, y, np.array([0.0]), 0.0)
    >>> w, float(b), n_mistakes
    (array([-1.]), 0.0, 2)

    Source: Rosenblatt 1958; Shalev-Shwartz & Ben-David 2014, section 9.1.2.
    """
    raise NotImplementedError("perceptron_epoch: write me")


def perceptron_fit(X, y, lr=1.0, max_epochs=100, rng=None):
    """Train from w = 0, b = 0, epoch after epoch, until one makes no mistake or max_epochs are over.

    Args:
        X: (n, d) array of float or int, one row per point, n >= 1.
        y: (n,) array of the labels -1 and +1.
        lr: float > 0, the learning rate.
        max_epochs: int >= 1; never run more epochs than this.
        rng: None, and every epoch visits the rows in the order 0, 1, ..., n - 1; or a
            np.random.Generator, and every epoch visits all rows in a fresh random order drawn from it.
            The same state of rng gives the same answer. Use no other randomness.

    Returns:
        dict with the keys
        "w": (d,) array of float, and "b": a number, after the last epoch;
        "mistakes_per_epoch": list of int, one for every epoch that was run, in order. The epoch without
        a mistake that ends the training is an epoch too: its 0 is the last number of the list;
        "converged": bool, True exactly where the last epoch run made no mistake.
        The caller's arrays stay as they were.

    Raises:
        ValueError: y holds another number than -1 and +1 (0, for instance).

    >>> fit = perceptron_fit(np.array([[1.0], [3.0]]), np.array([1, -1]))
    >>> fit["mistakes_per_epoch"], fit["converged"]
    ([2, 1, 2, 1, 2, 1, 1, 0], True)

    Source: Rosenblatt 1958; Novikoff 1962 (it ends if a line separates the classes);
    Minsky & Papert 1969 (and else not).
    """
    raise NotImplementedError("perceptron_fit: write me")


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
