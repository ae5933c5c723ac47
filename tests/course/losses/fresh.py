"""Losses written from the released files alone: whole right submissions, and one natural bug at a time."""
# ruff: noqa: E501, Q001  the code stands as students write it
# fmt: off

PIECES = r'''
### header 1
"""My solutions."""

import numpy as np
import math

### msle 1
def msle(y, p):
    if y.shape != p.shape:
        raise ValueError("shapes differ")
    if np.any(y <= -1) or np.any(p <= -1):
        raise ValueError("values must be above -1")
    return float(np.mean((np.log1p(p) - np.log1p(y)) ** 2))

### bce 1
def bce(y, p):
    eps = 1e-12
    if np.shape(y) != np.shape(p):
        raise ValueError("shapes")
    loss = 0.0
    for yi, pi in zip(y, p):
        if not 0 <= pi <= 1:
            raise ValueError("not a probability: %r" % pi)
        pi = min(max(float(pi), eps), 1 - eps)
        loss -= yi * math.log(pi) + (1 - yi) * math.log(1 - pi)
    return float(loss / len(y))

### bce_from_logits 1
def bce_from_logits(y, z):
    if y.shape != z.shape:
        raise ValueError("shape mismatch")
    s = 0.0
    for i in range(len(z)):
        s = s + max(float(z[i]), 0.0) - float(z[i]) * float(y[i]) + math.log1p(math.exp(-abs(z[i])))
    return s / len(z)

### bce_grad 1
def bce_grad(y, z):
    if not y.shape == z.shape:
        raise ValueError(f"{y.shape} {z.shape}")
    e = np.exp(-np.abs(z))
    sigmoid = np.where(z >= 0, 1.0, e) / (1.0 + e)
    return np.divide(sigmoid - y, z.size)

### cce 1
def cce(y, p):
    if y.shape != p.shape:
        raise ValueError("shapes")
    if np.any(np.abs(p.sum(axis=1) - 1) > 1e-6):
        raise ValueError("a row of p does not sum to 1")
    return float(-np.sum(y * np.log(np.maximum(p, 1e-12))) / len(y))

### kl 1
def kl(p, q):
    if np.shape(p) != np.shape(q):
        raise ValueError("p and q must have the same shape")
    total = 0.0
    for pj, qj in zip(p, q):
        if pj == 0:
            continue
        if qj == 0:
            return math.inf
        total += pj * (math.log(pj) - math.log(qj))
    return float(total)

### one_logit_step 1
def one_logit_step(z, y, lr):
    # |z'| <= 600, so exp is safe in double precision
    def softmax(v):
        return np.exp(v) / np.sum(np.exp(v))

    onehot = np.zeros(len(z))
    onehot[y] = 1.0
    return softmax(z - lr * (softmax(z) - onehot))

### header 2
import numpy as np
import math

### msle 2
def msle(y, p):
    y = np.asarray(y, dtype=float)
    p = np.asarray(p, dtype=float)
    assert_ok = y.shape == p.shape and y.min() > -1 and p.min() > -1
    if not assert_ok:
        raise ValueError(f"msle: shapes {y.shape}, {p.shape}, or a value <= -1")
    ratio = (1 + p) / (1 + y)
    return float((np.log(ratio) ** 2).sum() / len(y))

### bce 2
def bce(y: np.ndarray, p: np.ndarray) -> float:
    y, p = np.array(y, dtype=float), np.array(p, dtype=float)
    if y.shape != p.shape:
        raise ValueError(f"{y.shape} != {p.shape}")
    if p.min() < 0 or p.max() > 1:
        raise ValueError("p outside 0..1")
    q = np.minimum(np.maximum(p, 1e-12), 1 - 1e-12)
    yes = np.dot(y, np.log(q))
    no = np.dot(1 - y, np.log1p(-q))
    return float(-(yes + no) / y.size)

### bce_from_logits 2
def bce_from_logits(y, z):
    """-y log sigmoid(z) - (1 - y) log sigmoid(-z)"""
    if y.shape != z.shape:
        raise ValueError(str(y.shape) + " is not " + str(z.shape))
    z = z.astype(float)
    price_yes = np.logaddexp(0.0, -z)
    price_no = np.logaddexp(0.0, z)
    return float(np.sum(y * price_yes + (1 - y) * price_no) / y.shape[0])

### bce_grad 2
def bce_grad(y, z):
    if y.shape != z.shape:
        raise ValueError
    # beyond +-700 the sigmoid is 0 or 1 in float anyway
    zc = np.clip(z, -700, 700)
    p = 1 / (1 + np.exp(-zc))
    return (p - y) / len(z)

### cce 2
def cce(y, p):
    if np.shape(y) != np.shape(p):
        raise ValueError("y and p must have the same shape")
    if not np.allclose(np.sum(p, axis=1), 1.0, rtol=0, atol=1e-6):
        raise ValueError("rows must be distributions")
    logs = np.log(np.clip(p, 1e-12, 1))
    return float(np.mean(-(y * logs).sum(axis=1)))

### kl 2
def kl(p, q):
    if p.shape != q.shape:
        raise ValueError(f"{p.shape} against {q.shape}")
    with np.errstate(divide="ignore", invalid="ignore"):
        terms = np.where(p > 0, p * (np.log(p) - np.log(q)), 0.0)
    return float(terms.sum())

### one_logit_step 2
def one_logit_step(z, y, lr):
    def soft(values):
        top = max(values)
        es = [math.exp(v - top) for v in values]
        s = sum(es)
        return [e / s for e in es]

    p = soft([float(v) for v in z])
    moved = [float(z[j]) - lr * (p[j] - (1 if j == y else 0)) for j in range(len(z))]
    return np.array(soft(moved))

### header 3
# homework, please be kind
import numpy as np
import math

### msle 3
def msle(y, p):
    if np.shape(y) != np.shape(p):
        raise ValueError("y and p must have the same shape")
    total = 0.0
    for a, b in zip(y, p):
        if a <= -1 or b <= -1:
            raise ValueError("no logarithm")
        total += (math.log(1 + b) - math.log(1 + a)) ** 2
    return total / len(y)

### bce 3
def bce(y, p):
    if p.shape != y.shape:
        raise ValueError("bce wants the same shape twice")
    if not np.all((0 <= p) & (p <= 1)):
        raise ValueError("bce wants probabilities")
    c = p.copy().astype(float)
    c[c < 1e-12] = 1e-12
    c[c > 1 - 1e-12] = 1 - 1e-12
    # price when yes, price when no
    price_yes, price_no = -np.log(c), -np.log(1 - c)
    return float(np.average(y * price_yes + (1 - y) * price_no))

### bce_from_logits 3
def bce_from_logits(y: np.ndarray, z: np.ndarray) -> float:
    if y.shape == z.shape:
        relu = z * (z > 0)
        tail = np.log1p(np.exp(np.where(z > 0, -z, z)))
        return float(np.mean(relu - z * y + tail))
    raise ValueError("different shapes")

### bce_grad 3
def bce_grad(y, z):
    if y.shape != z.shape:
        raise ValueError("shapes")
    s = 0.5 * (1 + np.tanh(z / 2))
    return (s - y) / len(y)

### cce 3
def cce(y, p):
    if y.shape != p.shape:
        raise ValueError("different shapes")
    n, k = p.shape
    loss = 0.0
    for i in range(n):
        if abs(math.fsum(p[i]) - 1) > 1e-6:
            raise ValueError(f"row {i} of p does not sum to 1")
        for j in range(k):
            if y[i, j] != 0:
                loss -= y[i, j] * math.log(max(p[i, j], 1e-12))
    return float(loss / n)

### kl 3
def kl(p, q):
    if p.shape != q.shape:
        raise ValueError("kl")
    happens = p != 0
    if (happens & (q == 0)).any():
        return float("inf")
    logp = np.log(p, out=np.zeros(len(p)), where=happens)
    logq = np.log(q, out=np.zeros(len(q)), where=happens)
    return float(np.dot(p, logp - logq))  # minus entropy + cross-entropy

### one_logit_step 3
def one_logit_step(z: np.ndarray, y: int, lr: float) -> np.ndarray:
    def log_softmax(t):
        return t - t.max() - np.log(np.exp(t - t.max()).sum())

    z = z.astype(float)
    grad = np.exp(log_softmax(z)) - np.eye(len(z))[y]
    return np.exp(log_softmax(z - lr * grad))

### header 4
"""losses"""
import numpy as np

### msle 4
def msle(y: np.ndarray, p: np.ndarray) -> float:
    if y.shape != p.shape or y.ndim != 1:
        raise ValueError("need two vectors (n,)")
    if not ((y > -1).all() and (p > -1).all()):
        raise ValueError("log(1 + x) needs x > -1")
    d = np.log(1.0 + p) - np.log(1.0 + y)
    return float(d @ d / d.size)

### bce 4
def bce(y, p):
    if y.shape != p.shape:
        raise ValueError("y and p have different shapes")
    if np.any(p < 0) or np.any(p > 1):
        raise ValueError("p must be in [0, 1]")
    p = np.clip(p, 1e-12, 1 - 1e-12)
    return float(-np.mean(y * np.log(p) + (1 - y) * np.log(1 - p)))

### bce_from_logits 4
def bce_from_logits(y, z):
    if y.shape != z.shape:
        raise ValueError("shapes")
    return float(np.mean(np.maximum(z, 0) - z * y + np.log(1 + np.exp(-np.abs(z)))))

### bce_grad 4
def bce_grad(y, z):
    if y.shape != z.shape:
        raise ValueError("shapes differ")
    s = np.empty(z.shape)
    pos = z >= 0
    s[pos] = 1 / (1 + np.exp(-z[pos]))
    e = np.exp(z[~pos])
    s[~pos] = e / (1 + e)
    return (s - y) / y.shape[0]

### cce 4
def cce(y: np.ndarray, p: np.ndarray) -> float:
    if y.shape != p.shape or p.ndim != 2:
        raise ValueError("(n, k) twice, please")
    sums = p @ np.ones(p.shape[1])
    if (abs(sums - 1) > 1e-6).any():
        raise ValueError("p")
    return -float(np.einsum("ij,ij->i", y.astype(float), np.log(np.where(p < 1e-12, 1e-12, p))).mean())

### kl 4
def kl(p, q):
    if p.shape != q.shape:
        raise ValueError("shapes")
    m = p > 0
    if np.any(q[m] == 0):
        return np.inf
    return float(np.sum(p[m] * np.log(p[m] / q[m])))

### one_logit_step 4
def one_logit_step(z, y, lr):
    k = z.shape[0]
    out = np.array(z, dtype=np.float64)
    for step in range(2):
        p = np.array([1.0 / np.sum(np.exp(np.minimum(out - out[j], 700))) for j in range(k)])
        if step == 0:
            out = out - lr * (p - (np.arange(k) == y))
    return p / p.sum()

### header 5
#!/usr/bin/env python3
# -*- coding: utf-8 -*-
import numpy as np
import math

### msle 5
def msle(y, p):
    for v in (y, p):
        if (v + 1 <= 0).any():
            raise ValueError("value <= -1")
    if not np.array_equal(y.shape, p.shape):
        raise ValueError("shape")
    return np.square(np.subtract(np.log1p(y), np.log1p(p))).mean().item()

### bce_from_logits 5
def bce_from_logits(y, z):
    if np.shape(y) != np.shape(z):
        raise ValueError("y and z must have one shape")
    # softplus(z) - z y
    return float((np.logaddexp(0, z) - y * z).mean())

### _sigmoid_scalar 1
def _sigmoid_scalar(t):
    t = float(t)
    if t < 0:
        return 1 - _sigmoid_scalar(-t)
    return 1 / (1 + math.exp(-t))

### bce_grad 5
def bce_grad(y, z):
    if np.shape(y) != np.shape(z):
        raise ValueError("shapes")
    n = len(y)
    return np.array([(_sigmoid_scalar(zi) - yi) / n for yi, zi in zip(y, z)])

### _softmax_vec 1
def _softmax_vec(t):
    e = np.exp(t - np.max(t))
    return e / e.sum()

### one_logit_step 5
def one_logit_step(z, y, lr):
    g = _softmax_vec(z)
    g[y] -= 1
    return _softmax_vec(z - lr * g)

### header 6
"""losses"""
import numpy as np
import math

### header 7
import numpy as np

### _same 1
def _same(a, b):
    if a.shape != b.shape:
        raise ValueError("shapes differ")

### msle 6
def msle(y, p):
    _same(y, p)
    if min(y.min(), p.min()) <= -1:
        raise ValueError("-1 or below")
    return np.mean((np.log1p(p) - np.log1p(y)) ** 2)

### bce 5
def bce(y, p):
    _same(y, p)
    if (p < 0).any() or (p > 1).any():
        raise ValueError("p outside [0, 1]")
    p = np.clip(p, 1e-12, 1 - 1e-12)
    return -np.mean(y * np.log(p) + (1 - y) * np.log(1 - p))

### bce_from_logits 6
def bce_from_logits(y, z):
    _same(y, z)
    return np.mean(np.maximum(z, 0) - z * y + np.log1p(np.exp(-np.abs(z))))

### bce_grad 6
def bce_grad(y, z):
    _same(y, z)
    return (np.exp(-np.logaddexp(0, -z)) - y) / len(y)

### cce 5
def cce(y, p):
    _same(y, p)
    if (np.abs(p.sum(axis=1) - 1) > 1e-6).any():
        raise ValueError("rows of p")
    return -np.mean(np.sum(y * np.log(np.maximum(p, 1e-12)), axis=1))

### kl 5
def kl(p, q):
    _same(p, q)
    m = p > 0
    with np.errstate(divide="ignore"):
        return np.sum(p[m] * (np.log(p[m]) - np.log(q[m])))

### one_logit_step 6
def one_logit_step(z, y, lr):
    def softmax(t):
        return np.exp(t - np.logaddexp.reduce(t))

    return softmax(z - lr * (softmax(z) - np.eye(z.size)[y]))
'''

RIGHT = {
    "right 01": "header 1, msle 1, bce 1, bce_from_logits 1, bce_grad 1, cce 1, kl 1, one_logit_step 1",
    "right 02": "header 2, msle 2, bce 2, bce_from_logits 2, bce_grad 2, cce 2, kl 2, one_logit_step 2",
    "right 03": "header 3, msle 3, bce 3, bce_from_logits 3, bce_grad 3, cce 3, kl 3, one_logit_step 3",
    "right 04": "header 4, msle 4, bce 4, bce_from_logits 4, bce_grad 4, cce 4, kl 4, one_logit_step 4",
    "right 05": "header 5, msle 5, bce 3, bce_from_logits 5, _sigmoid_scalar 1, bce_grad 5, cce 2, kl 3, _softmax_vec 1, one_logit_step 5",
    "right 06": "header 1, msle 2, bce 4, bce_from_logits 4, _sigmoid_scalar 1, bce_grad 5, cce 3, kl 4, one_logit_step 3",
    "right 07": "header 2, msle 3, bce 1, bce_from_logits 5, bce_grad 1, cce 4, kl 1, one_logit_step 4",
    "right 08": "header 3, msle 4, bce 2, bce_from_logits 1, bce_grad 2, cce 1, kl 2, _softmax_vec 1, one_logit_step 5",
    "right 09": "header 6, msle 5, bce 1, bce_from_logits 2, bce_grad 3, cce 3, kl 1, one_logit_step 1",
    "right 10": "header 5, msle 1, bce 2, bce_from_logits 3, bce_grad 4, cce 4, kl 2, one_logit_step 2",
    "right 11": "header 1, msle 3, bce 3, bce_from_logits 2, bce_grad 4, cce 1, kl 3, _softmax_vec 1, one_logit_step 5",
    "right 12": "header 2, msle 4, bce 4, bce_from_logits 3, _sigmoid_scalar 1, bce_grad 5, cce 2, kl 4, one_logit_step 1",
    "right 13": "header 3, msle 5, bce 3, bce_from_logits 4, bce_grad 1, cce 4, kl 3, one_logit_step 2",
    "right 14": "header 4, msle 1, bce 4, bce_from_logits 5, bce_grad 2, cce 1, kl 4, one_logit_step 3",
    "right 15": "header 5, msle 2, bce 1, bce_from_logits 1, bce_grad 3, cce 2, kl 1, one_logit_step 4",
    "right 16": "header 1, msle 4, bce 2, bce_from_logits 5, bce_grad 3, cce 3, kl 2, one_logit_step 2",
    "right 17": "header 2, msle 5, bce 1, bce_from_logits 1, bce_grad 4, cce 1, kl 1, one_logit_step 3",
    "right 18": "header 3, msle 1, bce 2, bce_from_logits 2, _sigmoid_scalar 1, bce_grad 5, cce 2, kl 2, one_logit_step 4",
    "right 19": "header 6, msle 2, bce 3, bce_from_logits 3, bce_grad 1, cce 3, kl 3, _softmax_vec 1, one_logit_step 5",
    "right 20": "header 5, msle 3, bce 4, bce_from_logits 4, bce_grad 2, cce 4, kl 4, one_logit_step 1",
    "right 21": "header 7, _same 1, msle 6, bce 5, bce_from_logits 6, bce_grad 6, cce 5, kl 5, one_logit_step 6",
}

BUGS = r'''
### msle | The 1 + is forgotten: log(p) - log(y), wrong everywhere and nan or inf at 0.
import numpy as np


def msle(y, p):
    if y.shape != p.shape:
        raise ValueError("shapes")
    if np.any(y <= -1) or np.any(p <= -1):
        raise ValueError("values")
    return float(np.mean((np.log(p) - np.log(y)) ** 2))


### msle | Root of the mean (RMSLE as on Kaggle): gives sqrt of the loss.
import numpy as np


def msle(y, p):
    if y.shape != p.shape:
        raise ValueError("shapes")
    if np.any(y <= -1) or np.any(p <= -1):
        raise ValueError("values")
    return float(np.sqrt(np.mean((np.log1p(p) - np.log1p(y)) ** 2)))


### msle | Refuses values below 0 (ValueError), though -1 < value < 0 is allowed, e.g. p = -0.5.
import numpy as np


def msle(y, p):
    if y.shape != p.shape:
        raise ValueError("shapes")
    if np.any(y < 0) or np.any(p < 0):
        raise ValueError("negative value")
    return float(np.mean((np.log1p(p) - np.log1p(y)) ** 2))


### msle | Values below 0 are clipped to 0 as Keras does: wrong for p = -0.5, and no ValueError for -1 or below.
import numpy as np


def msle(y, p):
    if y.shape != p.shape:
        raise ValueError("shapes")
    return float(np.mean((np.log1p(np.maximum(p, 0)) - np.log1p(np.maximum(y, 0))) ** 2))


### msle | The test is < -1 and lets exactly -1 through: inf instead of a ValueError for p = -1.
import numpy as np


def msle(y, p):
    if y.shape != p.shape:
        raise ValueError("shapes")
    if (y < -1).any() or (p < -1).any():
        raise ValueError("value below -1")
    return float(np.mean((np.log(1 + p) - np.log(1 + y)) ** 2))


### msle | Only p is looked at: y = -1 or below gives inf or nan and no ValueError.
import numpy as np


def msle(y, p):
    if y.shape != p.shape:
        raise ValueError("shapes")
    if (p <= -1).any():
        raise ValueError("value at or below -1")
    return float(np.mean((np.log(1 + p) - np.log(1 + y)) ** 2))


### msle | Only the lengths are compared, so (n,) and (n, 1) pass and are broadcast to (n, n): no ValueError.
import numpy as np


def msle(y, p):
    if len(y) != len(p):
        raise ValueError("lengths")
    if (y <= -1).any() or (p <= -1).any():
        raise ValueError("value at or below -1")
    return float(np.mean((np.log(1 + p) - np.log(1 + y)) ** 2))


### msle | The squared mean instead of the mean square: log errors of opposite sign cancel.
import numpy as np


def msle(y, p):
    if y.shape != p.shape:
        raise ValueError("shapes")
    if (y <= -1).any() or (p <= -1).any():
        raise ValueError("value at or below -1")
    return float(np.mean(np.log1p(p) - np.log1p(y)) ** 2)


### msle | log10 instead of the natural logarithm: too small by a factor 5.3.
import numpy as np


def msle(y, p):
    if y.shape != p.shape:
        raise ValueError("shapes")
    if (y <= -1).any() or (p <= -1).any():
        raise ValueError("value at or below -1")
    return float(np.mean((np.log10(1 + p) - np.log10(1 + y)) ** 2))


### bce | The minus stands before the first term only: the second term (y = 0) is counted with the wrong sign.
import numpy as np


def bce(y, p):
    if y.shape != p.shape:
        raise ValueError("shapes")
    if np.any(p < 0) or np.any(p > 1):
        raise ValueError("p")
    p = np.clip(p, 1e-12, 1 - 1e-12)
    return float(np.mean(-y * np.log(p) + (1 - y) * np.log(1 - p)))


### bce | 1/n stands before the first sum only: the second sum is not divided by n (wrong for n > 1 with a y below 1).
import numpy as np


def bce(y, p):
    if y.shape != p.shape:
        raise ValueError("shapes")
    if np.any(p < 0) or np.any(p > 1):
        raise ValueError("p")
    p = np.clip(p, 1e-12, 1 - 1e-12)
    return float(-1 / len(y) * np.sum(y * np.log(p)) - np.sum((1 - y) * np.log(1 - p)))


### bce | Clips at 1e-7 as Keras: p = 0 with y = 1 costs 16.118 and not 27.631.
import numpy as np


def bce(y, p):
    if y.shape != p.shape:
        raise ValueError("shapes")
    if np.any(p < 0) or np.any(p > 1):
        raise ValueError("p")
    p = np.clip(p, 1e-7, 1 - 1e-7)
    return float(-np.mean(y * np.log(p) + (1 - y) * np.log(1 - p)))


### bce | Clipped only from below: p = 1 with y = 0 (and 0 * log 0 with y = 1) gives inf or nan.
import numpy as np


def bce(y, p):
    if y.shape != p.shape:
        raise ValueError("shapes")
    if np.any(p < 0) or np.any(p > 1):
        raise ValueError("p")
    p = np.maximum(p, 1e-12)
    return float(-np.mean(y * np.log(p) + (1 - y) * np.log(1 - p)))


### bce | 1e-12 is added instead of clipping, and the range is never tested: p = 1.5 gives nan and no ValueError.
import numpy as np


def bce(y, p):
    if y.shape != p.shape:
        raise ValueError("shapes")
    eps = 1e-12
    return float(-np.mean(y * np.log(p + eps) + (1 - y) * np.log(1 - p + eps)))


### bce | The range is tested after clipping, so p = 1.2 or -0.1 never raises.
import numpy as np


def bce(y, p):
    if y.shape != p.shape:
        raise ValueError("shapes")
    p = np.clip(p, 1e-12, 1 - 1e-12)
    if np.any(p < 0) or np.any(p > 1):
        raise ValueError("p")
    return float(-np.mean(y * np.log(p) + (1 - y) * np.log(1 - p)))


### bce | p = 0 and p = 1 raise a ValueError though both are included.
import numpy as np


def bce(y, p):
    if y.shape != p.shape:
        raise ValueError("shapes")
    if np.any(p <= 0) or np.any(p >= 1):
        raise ValueError("p")
    p = np.clip(p, 1e-12, 1 - 1e-12)
    return float(-np.mean(y * np.log(p) + (1 - y) * np.log(1 - p)))


### bce | y is taken for a class with y == 1 / else, so a share like 0.3 is priced as 0.
import numpy as np


def bce(y, p):
    if y.shape != p.shape:
        raise ValueError("shapes")
    if np.any(p < 0) or np.any(p > 1):
        raise ValueError("p")
    p = np.clip(p, 1e-12, 1 - 1e-12)
    return float(-np.mean(np.where(y == 1, np.log(p), np.log(1 - p))))


### bce | Clips into the caller's array with out=p: p is changed where it holds 0 or 1.
import numpy as np


def bce(y, p):
    if y.shape != p.shape:
        raise ValueError("shapes")
    if np.any(p < 0) or np.any(p > 1):
        raise ValueError("p")
    np.clip(p, 1e-12, 1 - 1e-12, out=p)
    return float(-np.mean(y * np.log(p) + (1 - y) * np.log(1 - p)))


### bce | Truth and prediction in the other order (p, y), as in the older assignment: log of y.
import numpy as np


def bce(p, y):
    if y.shape != p.shape:
        raise ValueError("shapes")
    if np.any(p < 0) or np.any(p > 1):
        raise ValueError("p")
    p = np.clip(p, 1e-12, 1 - 1e-12)
    return float(-np.mean(y * np.log(p) + (1 - y) * np.log(1 - p)))


### bce | No look at the shapes: (n,) against (n, 1) broadcasts to (n, n) and gives a number.
import numpy as np


def bce(y, p):
    if np.any((p < 0) | (p > 1)):
        raise ValueError("p")
    p = np.clip(p, 1e-12, 1 - 1e-12)
    return float(-np.mean(y * np.log(p) + (1 - y) * np.log(1 - p)))


### bce | y is cast to int, so shares (0.7) become 0.
import numpy as np


def bce(y, p):
    if y.shape != p.shape:
        raise ValueError("shapes")
    if p.min() < 0 or p.max() > 1:
        raise ValueError("p")
    y = y.astype(int)
    p = np.clip(p, 1e-12, 1 - 1e-12)
    return float(-(y @ np.log(p) + (1 - y) @ np.log(1 - p)) / len(y))


### bce_from_logits | Goes through p = sigmoid(z) and clips: y = 1 with z = -1000 costs 27.6 instead of 1000, with a RuntimeWarning.
import numpy as np


def bce_from_logits(y, z):
    if y.shape != z.shape:
        raise ValueError("shapes")
    p = np.clip(1 / (1 + np.exp(-z)), 1e-12, 1 - 1e-12)
    return float(-np.mean(y * np.log(p) + (1 - y) * np.log(1 - p)))


### bce_from_logits | The absolute value is forgotten: exp(-z) overflows for z = -1000 and for z < 0 the loss is wrong by -z.
import numpy as np


def bce_from_logits(y, z):
    if y.shape != z.shape:
        raise ValueError("shapes")
    return float(np.mean(np.maximum(z, 0) - z * y + np.log(1 + np.exp(-z))))


### bce_from_logits | max(z, 0) as np.max over all logits: wrong as soon as n > 1 with different logits.
import numpy as np


def bce_from_logits(y, z):
    if y.shape != z.shape:
        raise ValueError("shapes")
    return float(np.mean(max(np.max(z), 0) - z * y + np.log(1 + np.exp(-np.abs(z)))))


### bce_from_logits | Softplus as log(1 + exp(z)) - z y: right for small logits, inf and a RuntimeWarning at z = 1000.
import numpy as np


def bce_from_logits(y, z):
    if y.shape != z.shape:
        raise ValueError("shapes")
    return float(np.mean(np.log(1 + np.exp(z)) - z * y))


### bce_from_logits | + z y instead of - z y: wrong for y > 0.
import numpy as np


def bce_from_logits(y, z):
    if y.shape != z.shape:
        raise ValueError("shapes")
    return float(np.mean(np.maximum(z, 0) + z * y + np.log1p(np.exp(-np.abs(z)))))


### bce_from_logits | The sum, not the mean, over the samples: too large by n.
import numpy as np


def bce_from_logits(y, z):
    if y.shape != z.shape:
        raise ValueError("shapes")
    return float(np.sum(np.maximum(z, 0) - z * y + np.log1p(np.exp(-np.abs(z)))))


### bce_from_logits | Only y.size == z.size is asked: (n,) with (n, 1) broadcasts to (n, n) in silence.
import numpy as np


def bce_from_logits(y, z):
    if y.size != z.size:
        raise ValueError("sizes")
    return float(np.mean(np.maximum(z, 0) - z * y + np.log1p(np.exp(-np.abs(z)))))


### bce_from_logits | The logits are clipped to +-500 against overflow: y = 1 with z = -1000 costs 500.
import numpy as np


def bce_from_logits(y, z):
    if y.shape != z.shape:
        raise ValueError("shapes")
    z = np.clip(z, -500, 500)
    return float(np.mean(np.log(1 + np.exp(z)) - z * y))


### bce_from_logits | Takes y for -1 / +1 labels (logistic loss of another course): for y = 0 the loss is always log 2.
import numpy as np


def bce_from_logits(y, z):
    if y.shape != z.shape:
        raise ValueError("shapes")
    return float(np.mean(np.logaddexp(0, -y * z)))


### bce_grad | The 1/n is forgotten: too large by n.
import numpy as np


def bce_grad(y, z):
    if y.shape != z.shape:
        raise ValueError("shapes")
    return 0.5 * (1 + np.tanh(z / 2)) - y


### bce_grad | y - sigmoid(z): the sign is turned round.
import numpy as np


def bce_grad(y, z):
    if y.shape != z.shape:
        raise ValueError("shapes")
    e = np.exp(-np.abs(z))
    s = np.where(z >= 0, 1 / (1 + e), e / (1 + e))
    return (y - s) / len(y)


### bce_grad | Plain 1 / (1 + exp(-z)): exp(1000) overflows with a RuntimeWarning at z = -1000.
import numpy as np


def bce_grad(y, z):
    if y.shape != z.shape:
        raise ValueError("shapes")
    return (1 / (1 + np.exp(-z)) - y) / len(y)


### bce_grad | np.where computes both branches, so exp(1000) overflows with a RuntimeWarning for z = +-1000 (the second branch even inf / inf).
import numpy as np


def bce_grad(y, z):
    if y.shape != z.shape:
        raise ValueError("shapes")
    s = np.where(z >= 0, 1 / (1 + np.exp(-z)), np.exp(z) / (1 + np.exp(z)))
    return (s - y) / len(y)


### bce_grad | The gradient for a squared error's chain is multiplied in: (s - y) s (1 - s) / n, vanishing at large logits.
import numpy as np


def bce_grad(y, z):
    if y.shape != z.shape:
        raise ValueError("shapes")
    s = 0.5 * (1 + np.tanh(z / 2))
    return (s - y) * s * (1 - s) / len(y)


### bce_grad | z is taken for the probability itself: (z - y) / n.
import numpy as np


def bce_grad(y, z):
    if y.shape != z.shape:
        raise ValueError("shapes")
    return (z - y) / len(y)


### bce_grad | Returns the mean of the gradients, one number, not an (n,) array.
import numpy as np


def bce_grad(y, z):
    if y.shape != z.shape:
        raise ValueError("shapes")
    s = 0.5 * (1 + np.tanh(z / 2))
    return np.mean(s - y)


### bce_grad | Integer array for the result: np.zeros_like(z) with int logits cuts the gradient to 0.
import numpy as np


def bce_grad(y, z):
    if y.shape != z.shape:
        raise ValueError("shapes")
    g = np.zeros_like(z)
    for i in range(len(z)):
        if z[i] >= 0:
            s = 1 / (1 + np.exp(-z[i]))
        else:
            s = np.exp(z[i]) / (1 + np.exp(z[i]))
        g[i] = (s - y[i]) / len(z)
    return g


### bce_grad | tanh(z) instead of tanh(z / 2) in the stable sigmoid: too steep, wrong for z != 0.
import numpy as np


def bce_grad(y, z):
    if y.shape != z.shape:
        raise ValueError("shapes")
    return ((1 + np.tanh(z)) / 2 - y) / len(y)


### bce_grad | No look at the shapes: y (n,) with z (1,) or (n, 1) is broadcast.
import numpy as np


def bce_grad(y, z):
    s = 0.5 * (1 + np.tanh(z / 2))
    return (s - y) / len(y)


### cce | np.mean over all entries: divides by n k and not by n.
import numpy as np


def cce(y, p):
    if y.shape != p.shape:
        raise ValueError("shapes")
    if np.any(np.abs(p.sum(axis=1) - 1) > 1e-6):
        raise ValueError("rows")
    return float(-np.mean(y * np.log(np.clip(p, 1e-12, 1))))


### cce | Sums to 1 are tested over the columns (axis 0), so proper rows raise a ValueError.
import numpy as np


def cce(y, p):
    if y.shape != p.shape:
        raise ValueError("shapes")
    if np.any(np.abs(p.sum(axis=0) - 1) > 1e-6):
        raise ValueError("rows")
    return float(-np.sum(y * np.log(np.clip(p, 1e-12, 1))) / len(y))


### cce | Rows are rescaled to sum 1 as in Keras instead of a ValueError for a row of sum 0.9.
import numpy as np


def cce(y, p):
    if y.shape != p.shape:
        raise ValueError("shapes")
    p = p / p.sum(axis=1, keepdims=True)
    return float(-np.sum(y * np.log(np.clip(p, 1e-12, 1))) / len(y))


### cce | np.isclose with its default rtol of 1e-5: a row of sum 1.000005 passes though it is off by more than 1e-6.
import numpy as np


def cce(y, p):
    if y.shape != p.shape:
        raise ValueError("shapes")
    if not np.all(np.isclose(p.sum(axis=1), 1)):
        raise ValueError("rows")
    return float(-np.sum(y * np.log(np.clip(p, 1e-12, 1))) / len(y))


### cce | Compares the row sums with == 1: an honest row such as softmax output with sum 0.9999999999999999 raises a ValueError.
import numpy as np


def cce(y, p):
    if y.shape != p.shape:
        raise ValueError("shapes")
    if not np.all(p.sum(axis=1) == 1):
        raise ValueError("rows")
    return float(-np.sum(y * np.log(np.clip(p, 1e-12, 1))) / len(y))


### cce | No clipping: y = 0 with p = 0 gives 0 * -inf = nan, and a right class with p = 0 gives inf.
import numpy as np


def cce(y, p):
    if y.shape != p.shape:
        raise ValueError("shapes")
    if np.any(np.abs(p.sum(axis=1) - 1) > 1e-6):
        raise ValueError("rows")
    return float(-np.sum(y * np.log(p)) / len(y))


### cce | Only the right class by argmax is priced: rows of y that hold shares are treated as one-hot.
import numpy as np


def cce(y, p):
    if y.shape != p.shape:
        raise ValueError("shapes")
    if np.any(np.abs(p.sum(axis=1) - 1) > 1e-6):
        raise ValueError("rows")
    n = len(y)
    right = p[np.arange(n), y.argmax(axis=1)]
    return float(-np.mean(np.log(np.clip(right, 1e-12, 1))))


### cce | The binary formula is used on every entry: adds -(1 - y) log(1 - p) for the wrong classes.
import numpy as np


def cce(y, p):
    if y.shape != p.shape:
        raise ValueError("shapes")
    if np.any(np.abs(p.sum(axis=1) - 1) > 1e-6):
        raise ValueError("rows")
    q = np.clip(p, 1e-12, 1 - 1e-12)
    return float(-np.sum(y * np.log(q) + (1 - y) * np.log(1 - q)) / len(y))


### cce | Compares only the numbers of classes (shape[1]): one row of truth (1, k) for n samples is broadcast, and labels (n,) give an IndexError.
import numpy as np


def cce(y, p):
    if y.shape[1] != p.shape[1]:
        raise ValueError("shapes")
    if np.any(np.abs(p.sum(axis=1) - 1) > 1e-6):
        raise ValueError("rows")
    return float(-np.sum(y * np.log(np.clip(p, 1e-12, 1))) / len(p))


### kl | The minus too many: sum p log(q / p), KL is negative.
import numpy as np


def kl(p, q):
    if p.shape != q.shape:
        raise ValueError("shapes")
    m = p > 0
    if np.any(q[m] == 0):
        return float("inf")
    return float(np.sum(p[m] * np.log(q[m] / p[m])))


### kl | p and q swapped: weights the logs by q, KL(q, p).
import numpy as np


def kl(p, q):
    if p.shape != q.shape:
        raise ValueError("shapes")
    m = q > 0
    if np.any(p[m] == 0):
        return float("inf")
    return float(np.sum(q[m] * np.log(q[m] / p[m])))


### kl | p_j = 0 gives 0 * log 0 = nan instead of 0.
import numpy as np


def kl(p, q):
    if p.shape != q.shape:
        raise ValueError("shapes")
    return float(np.sum(p * np.log(p / q)))


### kl | q is clipped at 1e-12: an outcome with q = 0 < p costs a number and not inf.
import numpy as np


def kl(p, q):
    if p.shape != q.shape:
        raise ValueError("shapes")
    p = np.clip(p, 1e-12, 1)
    q = np.clip(q, 1e-12, 1)
    return float(np.sum(p * np.log(p / q)))


### kl | Leaves out outcomes with q = 0 as well as p = 0: where p > 0 = q the divergence must be inf.
import numpy as np


def kl(p, q):
    if p.shape != q.shape:
        raise ValueError("shapes")
    m = (p > 0) & (q > 0)
    return float(np.sum(p[m] * np.log(p[m] / q[m])))


### kl | inf wherever q = 0, also where p is 0 there too (which contributes 0).
import numpy as np


def kl(p, q):
    if p.shape != q.shape:
        raise ValueError("shapes")
    if np.any(q == 0):
        return float("inf")
    m = p > 0
    return float(np.sum(p[m] * np.log(p[m] / q[m])))


### kl | log2, bits, instead of the natural logarithm.
import numpy as np


def kl(p, q):
    if p.shape != q.shape:
        raise ValueError("shapes")
    m = p > 0
    if np.any(q[m] == 0):
        return float("inf")
    return float(np.sum(p[m] * np.log2(p[m] / q[m])))


### kl | The mean over the k outcomes and not the sum.
import numpy as np


def kl(p, q):
    if p.shape != q.shape:
        raise ValueError("shapes")
    with np.errstate(divide="ignore", invalid="ignore"):
        t = np.where(p > 0, p * np.log(p / q), 0)
    return float(t.mean())


### kl | The cross-entropy: the entropy of p is not taken off, KL(p, p) is not 0.
import numpy as np


def kl(p, q):
    if p.shape != q.shape:
        raise ValueError("shapes")
    m = p > 0
    if np.any(q[m] == 0):
        return float("inf")
    return float(-np.sum(p[m] * np.log(q[m])))


### kl | zip stops at the shorter one and takes (k,) with (1,): no ValueError for other shapes.
import numpy as np
import math


def kl(p, q):
    s = 0.0
    for a, b in zip(p, q):
        if a > 0:
            if b == 0:
                return math.inf
            s += a * math.log(a / b)
    return float(s)


### one_logit_step | Goes up the slope: z + lr * gradient.
import numpy as np


def one_logit_step(z, y, lr):
    def softmax(t):
        e = np.exp(t - t.max())
        return e / e.sum()

    onehot = np.eye(len(z))[y]
    return softmax(z + lr * (softmax(z) - onehot))


### one_logit_step | Returns the new logits z' and not their softmax.
import numpy as np


def one_logit_step(z, y, lr):
    e = np.exp(z - z.max())
    onehot = np.zeros(len(z))
    onehot[y] = 1
    return z - lr * (e / e.sum() - onehot)


### one_logit_step | The step is made on the probabilities instead of the logits: softmax(z) - lr * gradient, then softmax again.
import numpy as np


def one_logit_step(z, y, lr):
    def softmax(t):
        e = np.exp(t - t.max())
        return e / e.sum()

    p = softmax(z)
    onehot = np.eye(len(z))[y]
    return softmax(p - lr * (p - onehot))


### one_logit_step | onehot is 1 in place y - 1 (classes counted from 1).
import numpy as np


def one_logit_step(z, y, lr):
    def softmax(t):
        e = np.exp(t - t.max())
        return e / e.sum()

    onehot = np.zeros(len(z))
    onehot[y - 1] = 1
    return softmax(z - lr * (softmax(z) - onehot))


### one_logit_step | z -= ... works in place: the caller's z is changed (and an int z raises a casting error).
import numpy as np


def one_logit_step(z, y, lr):
    e = np.exp(z - z.max())
    g = e / e.sum()
    g[y] -= 1
    z -= lr * g
    e = np.exp(z - z.max())
    return e / e.sum()


### one_logit_step | Works on a copy with z's dtype: with int logits the step is cut to whole numbers.
import numpy as np


def one_logit_step(z, y, lr):
    new = z.copy()
    e = np.exp(z - z.max())
    p = e / e.sum()
    for j in range(len(z)):
        new[j] = z[j] - lr * (p[j] - (j == y))
    e = np.exp(new - new.max())
    return e / e.sum()


### one_logit_step | The gradient is divided by k, as in a mean: the step is too small.
import numpy as np


def one_logit_step(z, y, lr):
    def softmax(t):
        e = np.exp(t - t.max())
        return e / e.sum()

    g = (softmax(z) - np.eye(len(z))[y]) / len(z)
    return softmax(z - lr * g)


### one_logit_step | Only the right class's logit is moved; the others keep theirs.
import numpy as np


def one_logit_step(z, y, lr):
    def softmax(t):
        e = np.exp(t - t.max())
        return e / e.sum()

    new = z.astype(float)
    new[y] -= lr * (softmax(z)[y] - 1)
    return softmax(new)


### one_logit_step | The gradient is multiplied by p (1 - p), the sigmoid's slope, once too often.
import numpy as np


def one_logit_step(z, y, lr):
    def softmax(t):
        e = np.exp(t - t.max())
        return e / e.sum()

    p = softmax(z)
    return softmax(z - lr * (p - np.eye(len(z))[y]) * p * (1 - p))


### one_logit_step | exp in float32 overflows: logits of 100 and more give nan.
import numpy as np


def one_logit_step(z, y, lr):
    def softmax(t):
        e = np.exp(t.astype(np.float32))
        return e / e.sum()

    g = softmax(z)
    g[y] -= 1
    return softmax(z - lr * g)
'''
