"""Tries: to remember the inputs of one exercise's hidden checks, and to raise them where a visible check of another shows it.
Gain: every hidden input, as text, on the author's own feedback page.
Known from: a submission of this course that did so, while the checks were asked exercise by exercise.
"""
import numpy as np

LOG = []


def perceptron_predict(X, w, b):
    LOG.append((X.tolist(), np.asarray(w).tolist(), b))
    raise ValueError("SEEN " + repr(LOG)[-1900:])


def perceptron_step(w, b, x, y, lr=1.0):
    LOG.append((np.asarray(w).tolist(), np.asarray(x).tolist()))
    raise ValueError("SEEN " + repr(LOG)[-1900:])


def perceptron_epoch(X, y, w, b, lr=1.0, order=None):
    LOG.append(X.tolist())
    return repr(LOG)[-1900:]


def perceptron_fit(X, y, lr=1.0, max_epochs=100, rng=None):
    LOG.append(X.tolist())
    return {repr(LOG)[-1900:]: 1}


def novikoff_bound(X, y, w_star, b_star):
    LOG.append(X.tolist())
    raise KeyError(repr(LOG)[-1900:])
