"""Rosenblatt's perceptron: labels are -1 and +1, points are rows, and no function changes what it was given.

A score of exactly 0 predicts +1, and counts as a mistake in training.
"""

import numpy as np


def perceptron_predict(X, w, b):
    y = np.sign(np.dot(X, w) + b)
    y[y == 0] = 1
    return y


def perceptron_step(w, b, x, y, lr=1.0):
    if abs(y) != 1:
        raise ValueError(y)
    v, z = np.append(w, b), np.append(x, 1)
    v = v + lr * y * z * (y * np.dot(v, z) <= 0)
    return v[:-1], v[-1]


def perceptron_epoch(X, y, w, b, lr=1.0, order=None):
    order = list(range(len(y))) if order is None else list(order)
    history = []
    for x_i, y_i in zip(X[order], y[order]):
        history.append(y_i * (np.dot(w, x_i) + b) <= 0)
        w, b = perceptron_step(w, b, x_i, y_i, lr=lr)
    return w, b, sum(history)


def perceptron_fit(X, y, lr=1.0, max_epochs=100, rng=None):
    labels = np.asarray(y)
    if not np.all(np.abs(labels) == 1):
        raise ValueError("the labels must be -1 or 1")
    n, d = X.shape
    w, b, counts = np.zeros(d), 0, []
    while True:
        counts.append(0)
        for i in (range(n) if rng is None else rng.choice(n, size=n, replace=False)):
            if labels[i] * (sum(w * X[i]) + b) <= 0:
                w = w + lr * labels[i] * X[i]
                b = b + lr * labels[i]
                counts[-1] += 1
        if counts[-1] == 0 or len(counts) == max_epochs:
            return dict(w=w, b=float(b), mistakes_per_epoch=np.array(counts), converged=bool(counts[-1] == 0))


def novikoff_bound(X, y, w_star, b_star):
    longest, smallest, length = 0.0, float("inf"), b_star * b_star
    for w_j in w_star:
        length += w_j * w_j
    for x, label in zip(X, y):
        longest = max(longest, 1.0 + sum(x_j * x_j for x_j in x))
        smallest = min(smallest, label * (sum(x_j * w_j for x_j, w_j in zip(x, w_star)) + b_star))
    if not smallest > 0:
        raise ValueError("a point is not on its side")
    return longest * length / smallest**2


def slide_update(w1, w2, b, f1, f2, label):
    w, b = perceptron_step(np.array([w1, w2], dtype=float), b, np.array([f1, f2], dtype=float), label)
    return w[0], w[1], b
