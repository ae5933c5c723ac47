"""What several wrong answers of this assignment use."""

import numpy as np


def _depth(params):
    return len(params) // 2


def _same_shape(a, b):
    if np.shape(a) != np.shape(b):
        raise ValueError("the two shapes differ")


def _loss_and_dlogits(logits, y):
    """The mean cross-entropy of softmax(logits), and its derivative."""
    shifted = logits - logits.max(axis=1, keepdims=True)
    log_p = shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True))
    dlogits = np.exp(log_p)
    dlogits[np.arange(len(y)), y] -= 1
    return float(-log_p[np.arange(len(y)), y].mean()), dlogits / len(y)


def _penalty(params, lam):
    return float(lam * sum((params[name] ** 2).sum() for name in params if name.startswith("W")))


def _penalised(grads, params, lam):
    return {name: grads[name] + (2 * lam * params[name] if name.startswith("W") else 0) for name in params}
