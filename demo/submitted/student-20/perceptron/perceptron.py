"""Rosenblatt's perceptron: labels are -1 and +1, points are rows, and no function changes what it was given.

A score of exactly 0 predicts +1, and counts as a mistake in training.
"""

import numpy as np


def perceptron_predict(X, w, b):
    classes = []
    for x in X:
        score = b
        for x_j, w_j in zip(x, w):
            score = score + x_j * w_j
        classes.append(1 if score >= 0 else -1)
    return (np.array(classes)


def perceptron_step(w, b, x, y, lr=1.0):
    if y != 1 and y != -1:
        raise ValueError("bad label")
    score = b
    for j in range(len(w)):
        score += w[j] * x[j]
    if score * y > 0:
        return np.array(w), b
    return np.array([w[j] + lr * y * x[j] for j in range(len(w))]), b + lr * y


def perceptron_epoch(X, y, w, b, lr=1.0, order=None):
    w = w.copy()
    n, d = X.shape
    if order is None:
        order = np.arange(n)
    mistakes = 0
    for i in order:
        score = b
        for j in range(d):
            score += w[j] * X[i, j]
        if y[i] * score <= 0:
            for j in range(d):
                w[j] += lr * y[i] * X[i, j]
            b += lr * y[i]
            mistakes += 1
    return w, b, mistakes


def perceptron_fit(X, y, lr=1.0, max_epochs=100, rng=None):
    if any(label not in (-1, 1) for label in y):
        raise ValueError("labels")
    w = np.zeros(X.shape[1])
    b = 0.0
    mistakes = []
    converged = False
    for epoch in range(max_epochs):
        order = np.arange(len(X))
        if rng is not None:
            rng.shuffle(order)
        w, b, m = perceptron_epoch(X, y, w, b, lr=lr, order=order)
        mistakes.append(m)
        if m == 0:
            converged = True
            break
    return {"w": w, "b": b, "mistakes_per_epoch": mistakes, "converged": converged}


def novikoff_bound(X, y, w_star, b_star):
    Z = np.hstack([X, np.ones((X.shape[0], 1))])
    v = np.append(w_star, b_star)
    R = np.max(np.linalg.norm(Z, axis=1))
    gamma = np.min(y * (Z @ v)) / np.linalg.norm(v)
    if gamma <= 0:
        raise ValueError("not separating")
    return float((R / gamma) ** 2)


def slide_update(w1, w2, b, f1, f2, label):
    output = w1 * f1 + w2 * f2 + b
    if output >= 0 and label == -1:
        w1 = w1 - f1
        w2 = w2 - f2
        b = b - 1
    elif output <= 0 and label == 1:
        w1 = w1 + f1
        w2 = w2 + f2
        b = b + 1
    return w1, w2, b
