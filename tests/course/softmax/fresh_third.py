"""Softmax written from the released files alone, a third time: pieces of right submissions, and natural bugs."""
# ruff: noqa: E501  the code stands as students write it
# fmt: off

PIECES = r"""
### softmax a
import numpy as np

def softmax(z, axis=-1):
    z = np.asarray(z, dtype=float)
    e = np.exp(z - z.max(axis=axis, keepdims=True))
    return e / e.sum(axis=axis, keepdims=True)

### softmax b
import numpy as np

def softmax_1d(v):
    biggest = max(v)
    exps = [np.exp(t - biggest) for t in v]
    total = sum(exps)
    return [t / total for t in exps]

def softmax(z, axis=-1):
    out = np.array(np.moveaxis(z, axis, -1), dtype=np.float64)
    for index in np.ndindex(out.shape[:-1]):
        out[index] = softmax_1d(out[index].tolist())
    return np.moveaxis(out, -1, axis).copy()

### softmax c
import numpy as np

def softmax(z, axis=-1):
    # probabilities are what the logarithms are the logarithms of
    return np.exp(log_softmax(z, axis=axis))

### softmax d
import numpy as np

def softmax(z, axis=-1):
    s = np.swapaxes(np.array(z, dtype=float), axis, -1)
    s = s - np.amax(s, -1)[..., None]
    np.exp(s, out=s)
    s = s / np.einsum("...k->...", s)[..., np.newaxis]
    return np.swapaxes(s, -1, axis)

### softmax e
import numpy as np

def softmax(z, axis=-1):
    if np.size(z) == 0:
        return np.zeros(np.shape(z))
    def one(v):
        v = np.exp(v - np.max(v))
        return v / np.sum(v)
    return np.apply_along_axis(one, axis, np.asarray(z).astype(float))

### softmax f
import numpy as np

def softmax(z: np.ndarray, axis: int = -1) -> np.ndarray:
    shifted = np.subtract(z, np.max(z, axis=axis, keepdims=True), dtype=np.float64)
    weights: np.ndarray = np.exp(shifted)
    return np.true_divide(weights, np.sum(weights, axis=axis, keepdims=True))

### log_softmax a
import numpy as np

def log_softmax(z, axis=-1):
    z = np.asarray(z, dtype=float)
    s = z - z.max(axis=axis, keepdims=True)
    return s - np.log(np.exp(s).sum(axis=axis, keepdims=True))

### log_softmax b
import numpy as np

def log_softmax(z, axis=-1):
    z = np.array(z, dtype=float)
    return z - np.logaddexp.reduce(z, axis=axis, keepdims=True)

### log_softmax c
import math
import numpy as np

def log_softmax(z, axis=-1):
    rows = np.moveaxis(np.asarray(z), axis, -1)
    out = np.zeros(rows.shape)
    for where in np.ndindex(rows.shape[:-1]):
        row = [float(v) for v in rows[where]]
        m = max(row)
        s = 0.0
        for v in row:
            s += math.exp(v - m)
        for k in range(len(row)):
            out[where + (k,)] = (row[k] - m) - math.log(s)
    return np.moveaxis(out, -1, axis)

### log_softmax d
import numpy as np

def log_sum_exp(a, axis):
    top = np.max(a, axis=axis, keepdims=True)
    return top + np.log(np.sum(np.exp(a - top), axis=axis, keepdims=True))

def log_softmax(z, axis=-1):
    a = np.array(z, dtype=np.float64)
    return a - log_sum_exp(a, axis)

### log_softmax e
import numpy as np

def log_softmax(z, axis=-1):
    f = lambda v: v - v.max() - np.log(np.exp(v - v.max()).sum())
    if np.size(z) == 0:
        return np.zeros(np.shape(z))
    return np.apply_along_axis(f, axis, np.asarray(z, dtype=float))

### cross_entropy a
import numpy as np

def cross_entropy(logits, y):
    n = len(logits)
    if y.shape != (n,):
        raise ValueError(f"y must have shape ({n},), not {y.shape}")
    return float(-log_softmax(logits)[np.arange(n), y].mean())

### cross_entropy b
import numpy as np

def cross_entropy(logits, y):
    if np.ndim(y) != 1 or len(y) != len(logits):
        raise ValueError("one label a row, please")
    loss = 0.0
    for i in range(len(y)):
        row = log_softmax(logits[i])
        loss -= row[y[i]]
    return float(loss / len(y))

### cross_entropy c
import numpy as np

def cross_entropy(logits, y):
    n, k = logits.shape
    if np.shape(y) != (n,):
        raise ValueError("y")
    m = logits.max(axis=1)
    lse = m + np.log(np.exp(logits - m[:, None]).sum(axis=1))
    right = np.take_along_axis(logits, y[:, None].astype(int), axis=1)[:, 0]
    return float(np.mean(lse - right))

### cross_entropy d
import numpy as np

def cross_entropy(logits, y):
    y = np.asarray(y)
    if y.shape != logits.shape[:1]:
        raise ValueError("y must be a flat array, one label for every row")
    n, k = logits.shape
    return -float(np.einsum("nk,nk->", one_hot(y, k), log_softmax(logits))) / n

### cross_entropy e
import numpy as np

def cross_entropy(logits, y):
    if y.shape != (logits.shape[0],):
        raise ValueError("shape of y")
    prices = [-lp[c] for lp, c in zip(log_softmax(logits, axis=1), y.tolist())]
    return float(sum(prices) / len(prices))

### cross_entropy f
import numpy as np

def cross_entropy(logits, y):
    # step 1: check the labels
    if y.ndim != 1:
        raise ValueError("y must be one-dimensional")
    if y.shape[0] != logits.shape[0]:
        raise ValueError("y must hold one label for every sample")
    # step 2: which entry of every row is the right class?
    mask = np.arange(logits.shape[1])[None, :] == y[:, None]
    # step 3: log-probabilities of these entries (row by row, so the order is that of the samples)
    log_p = log_softmax(logits, axis=-1)[mask]
    # step 4: the mean, with a minus
    return -np.mean(log_p)

### softmax_ce_grad a
import numpy as np

def softmax_ce_grad(logits, y):
    n = logits.shape[0]
    g = softmax(logits)
    g[np.arange(n), y] -= 1
    return g / n

### softmax_ce_grad b
import numpy as np

def softmax_ce_grad(logits, y):
    n, k = logits.shape
    grad = np.zeros((n, k))
    for i in range(n):
        p = softmax(logits[i])
        for j in range(k):
            if j == y[i]:
                grad[i, j] = (p[j] - 1) / n
            else:
                grad[i, j] = p[j] / n
    return grad

### softmax_ce_grad c
import numpy as np

def softmax_ce_grad(logits, y):
    return (softmax(logits, axis=1) - one_hot(y, logits.shape[1])) / len(y)

### softmax_ce_grad d
import numpy as np

def softmax_ce_grad(logits, y):
    n, k = logits.shape
    e = np.exp(logits - np.max(logits, axis=1).reshape(n, 1))
    P = e / np.sum(e, axis=1).reshape(n, 1)
    T = np.eye(k)[y]
    return np.multiply(1 / n, P - T)

### softmax_ce_grad e
import numpy as np

def softmax_ce_grad(logits, y):
    p = softmax(logits)
    truth = np.equal.outer(y, np.arange(p.shape[1])).astype(p.dtype)
    return np.divide(np.subtract(p, truth), p.shape[0])

### softmax_jacobian a
import numpy as np

def softmax_jacobian(p):
    return np.diag(p) - np.outer(p, p)

### softmax_jacobian b
import numpy as np

def softmax_jacobian(p):
    k = len(p)
    J = np.zeros((k, k))
    for i in range(k):
        for j in range(k):
            if i == j:
                J[i, j] = p[i] * (1 - p[i])
            else:
                J[i, j] = -p[i] * p[j]
    return J

### softmax_jacobian c
import numpy as np

def softmax_jacobian(p):
    return p[:, None] * (np.eye(p.size) - p[None, :])

### softmax_jacobian d
import numpy as np

def softmax_jacobian(p):
    delta = np.identity(len(p))
    return np.einsum("i,ij->ij", p, delta) - np.einsum("i,j->ij", p, p)

### softmax_jacobian e
import numpy as np

def softmax_jacobian(p):
    return np.array([[pi * ((i == j) - pj) for j, pj in enumerate(p)] for i, pi in enumerate(p)])

### softmax_jacobian f
import numpy as np

def softmax_jacobian(p):
    q = p.reshape(-1, 1)
    J = -q @ q.T
    np.fill_diagonal(J, p * (1 - p))
    return J

### softmax_temperature a
import numpy as np

def softmax_temperature(z, T):
    if T <= 0:
        raise ValueError("T must be positive")
    return softmax(np.asarray(z) / T)

### softmax_temperature b
import numpy as np

def softmax_temperature(z, T):
    if not T > 0:
        raise ValueError("no such temperature")
    energy = np.array(z, dtype=float)
    energy -= energy.max(axis=-1, keepdims=True)
    boltzmann = np.exp(energy / T)
    Z = boltzmann.sum(axis=-1, keepdims=True)
    return boltzmann / Z

### softmax_temperature c
import numpy as np

def softmax_temperature(z, T):
    beta = 1.0 / T if T > 0 else None
    if beta is None:
        raise ValueError("T is 0 or negative")
    return np.exp(log_softmax(beta * z, axis=-1))

### softmax_temperature d
import numpy as np

def softmax_temperature(z, T):
    if T <= 0:
        raise ValueError(T)
    z = np.asarray(z, dtype=float)
    flat = z.reshape(-1, z.shape[-1])
    out = np.zeros(flat.shape)
    for r in range(flat.shape[0]):
        e = np.exp((flat[r] - flat[r].max()) / T)
        out[r] = e / e.sum()
    return out.reshape(z.shape)

### softmax_temperature e
from functools import partial
import numpy as np

def softmax_temperature(z, T):
    if T < 0 or T == 0:
        raise ValueError("temperature must be above zero, got %s" % T)
    along_last = partial(softmax, axis=-1)
    return along_last(np.divide(z, T))

### one_hot a
import numpy as np

def one_hot(y, k):
    if np.any(y < 0) or np.any(y >= k):
        raise ValueError(f"labels must be 0 .. {k - 1}")
    return np.eye(k)[y]

### one_hot b
import numpy as np

def one_hot(y, k):
    out = np.zeros((len(y), k))
    for i, c in enumerate(y):
        if c < 0 or c > k - 1:
            raise ValueError("no such class: %d" % c)
        out[i][c] = 1.0
    return out

### one_hot c
import numpy as np

def one_hot(y, k):
    hot = y[:, None] == np.arange(k)
    if not hot.any(axis=1).all():
        raise ValueError("a label is outside of the classes")
    return hot.astype(float)

### one_hot d
import numpy as np

def one_hot(y, k):
    y = np.asarray(y).astype(int)
    if y.size > 0 and (y.min() < 0 or y.max() >= k):
        raise ValueError("label out of range")
    M = np.zeros((y.size, k))
    M[np.arange(y.size), y] = 1
    return M

### one_hot e
import numpy as np

def one_hot(y, k):
    if not set(y.tolist()) <= set(range(k)):
        raise ValueError("labels")
    return np.array([[float(c == j) for j in range(k)] for c in y.tolist()]).reshape(len(y), k)

### accuracy a
import numpy as np

def accuracy(y, p):
    if y.shape != (len(p),):
        raise ValueError("y must have shape (n,)")
    return float(np.mean(p.argmax(axis=1) == y))

### accuracy b
import numpy as np

def accuracy(y, p):
    if y.ndim != 1 or y.shape[0] != p.shape[0]:
        raise ValueError("y has a wrong shape")
    hits = 0
    for i in range(p.shape[0]):
        best = 0
        for j in range(1, p.shape[1]):
            if p[i, j] > p[i, best]:
                best = j
        if best == y[i]:
            hits += 1
    return hits / p.shape[0]

### accuracy c
import numpy as np

def accuracy(y, p):
    n, k = p.shape
    if np.shape(y) != (n,):
        raise ValueError("shape")
    return sum(row.index(max(row)) == c for row, c in zip(p.tolist(), y.tolist())) / n

### accuracy d
import numpy as np

def accuracy(y, p):
    guess = np.argmax(p, axis=-1)
    if guess.shape != y.shape:
        raise ValueError(f"{y.shape} labels for {guess.shape} predictions")
    return 1.0 - np.count_nonzero(guess - y.astype(int)) / len(y)

### accuracy e
import numpy as np

def accuracy(y: np.ndarray, p: np.ndarray) -> float:
    if not (len(y.shape) == 1 and len(y) == len(p)):
        raise ValueError("expected one label a sample")
    order = np.argsort(-p, axis=1, kind="stable")
    correct: np.ndarray = np.equal(order[:, 0], y)
    return float(correct.sum() / correct.size)
"""

RIGHT = {
    "the plain NumPy student": "softmax a, log_softmax a, cross_entropy a, softmax_ce_grad a, softmax_jacobian a, softmax_temperature a, one_hot a, accuracy a",
    "from C, loops all the way": "softmax b, log_softmax c, cross_entropy b, softmax_ce_grad b, softmax_jacobian b, softmax_temperature d, one_hot b, accuracy b",
    "everything from the logarithm": "softmax c, log_softmax d, cross_entropy e, softmax_ce_grad c, softmax_jacobian c, softmax_temperature c, one_hot c, accuracy d",
    "likes einsum": "softmax d, log_softmax a, cross_entropy d, softmax_ce_grad c, softmax_jacobian d, softmax_temperature b, one_hot d, accuracy a",
    "apply_along_axis": "softmax e, log_softmax e, cross_entropy c, softmax_ce_grad e, softmax_jacobian f, softmax_temperature a, one_hot a, accuracy c",
    "typed": "softmax f, log_softmax d, cross_entropy a, softmax_ce_grad d, softmax_jacobian c, softmax_temperature e, one_hot d, accuracy e",
    "over-commented": "softmax a, log_softmax b, cross_entropy f, softmax_ce_grad a, softmax_jacobian b, softmax_temperature b, one_hot c, accuracy d",
    "from MATLAB": "softmax d, log_softmax d, cross_entropy c, softmax_ce_grad d, softmax_jacobian f, softmax_temperature d, one_hot d, accuracy a",
    "comprehensions": "softmax b, log_softmax c, cross_entropy e, softmax_ce_grad e, softmax_jacobian e, softmax_temperature a, one_hot e, accuracy c",
    "functional and terse": "softmax f, log_softmax b, cross_entropy d, softmax_ce_grad e, softmax_jacobian a, softmax_temperature e, one_hot e, accuracy e",
    "physicist": "softmax c, log_softmax b, cross_entropy c, softmax_ce_grad a, softmax_jacobian d, softmax_temperature b, one_hot c, accuracy d",
    "every function calls the one before": "softmax a, log_softmax a, cross_entropy d, softmax_ce_grad c, softmax_jacobian a, softmax_temperature a, one_hot b, accuracy b",
    "mixed, copied from two friends": "softmax e, log_softmax c, cross_entropy f, softmax_ce_grad b, softmax_jacobian e, softmax_temperature c, one_hot a, accuracy e",
    "log first, loops later": "softmax c, log_softmax e, cross_entropy b, softmax_ce_grad d, softmax_jacobian b, softmax_temperature d, one_hot e, accuracy b",
}

BUGS = r"""
### softmax | subtracts the largest logit of the whole batch
import numpy as np

def softmax(z, axis=-1):
    z = np.array(z, dtype=float)
    z = z - np.max(z)
    e = np.exp(z)
    return e / np.sum(e, axis=axis, keepdims=True)

### softmax | no shift at all
import numpy as np

def softmax(z, axis=-1):
    top = np.exp(np.asarray(z, dtype=float))
    bottom = np.expand_dims(top.sum(axis), axis)
    return top / bottom

### softmax | sums over the whole array
import numpy as np

def softmax(z, axis=-1):
    e = np.exp(z - np.max(z, axis=axis, keepdims=True))
    total = 0.0
    for v in e.ravel():
        total += v
    return e / total

### softmax | always works on the last axis
import numpy as np

def softmax(z, axis=-1):
    z = np.asarray(z, dtype=float)
    e = np.exp(z - z.max(axis=-1)[..., None])
    return e / e.sum(axis=-1)[..., None]

### softmax | clips the logits against overflow
import numpy as np

def softmax(z, axis=-1):
    safe = np.clip(z, -500, 500).astype(float)
    e = np.exp(safe)
    return e / e.sum(axis=axis, keepdims=True)

### softmax | shifts the caller's array with -=
import numpy as np

def softmax(z, axis=-1):
    if z.dtype.kind != "f":
        z = z.astype(float)
    z -= z.max(axis=axis, keepdims=True)
    p = np.exp(z)
    p /= p.sum(axis=axis, keepdims=True)
    return p

### softmax | no keepdims: the sums of the rows are laid along the columns
import numpy as np

def softmax(z, axis=-1):
    m = np.max(z, axis=axis, keepdims=True)
    e = np.exp(np.asarray(z, dtype=float) - m)
    s = np.sum(e, axis=axis)
    return e / s

### log_softmax | the logarithm of softmax
import numpy as np

def log_softmax(z, axis=-1):
    p = softmax(z, axis)
    return np.log(p)

### log_softmax | a small eps in the logarithm
import numpy as np

def log_softmax(z, axis=-1):
    eps = 1e-12
    return np.log(softmax(z, axis=axis) + eps)

### log_softmax | the maximum is not given back to the sum
import numpy as np

def log_softmax(z, axis=-1):
    z = np.asarray(z, dtype=float)
    m = z.max(axis=axis, keepdims=True)
    lse = np.log(np.sum(np.exp(z - m), axis=axis, keepdims=True))
    return z - lse

### log_softmax | the maximum is taken off twice
import numpy as np

def log_softmax(z, axis=-1):
    z = np.array(z, dtype=float)
    m = np.max(z, axis=axis, keepdims=True)
    z = z - m
    return z - (m + np.log(np.exp(z).sum(axis=axis, keepdims=True)))

### log_softmax | decadic logarithm
import numpy as np

def log_softmax(z, axis=-1):
    s = np.asarray(z, dtype=float)
    s = s - s.max(axis=axis, keepdims=True)
    return s - np.log10(np.exp(s).sum(axis=axis, keepdims=True))

### log_softmax | one maximum for the whole batch, rows far below it vanish
import numpy as np

def logsumexp(a, axis):
    top = a.max()
    return top + np.log(np.exp(a - top).sum(axis=axis, keepdims=True))

def log_softmax(z, axis=-1):
    z = np.asarray(z, dtype=float)
    return z - logsumexp(z, axis)

### cross_entropy | logp[:, y] takes all pairs of samples and labels
import numpy as np

def cross_entropy(logits, y):
    if y.shape != (len(logits),):
        raise ValueError("y")
    log_p = log_softmax(logits)
    return float(-np.mean(log_p[:, y]))

### cross_entropy | mean over samples and classes
import numpy as np

def cross_entropy(logits, y):
    n, k = logits.shape
    if y.shape != (n,):
        raise ValueError("y must be (n,)")
    target = np.zeros((n, k))
    for i in range(n):
        target[i, y[i]] = 1
    return float(np.mean(-target * log_softmax(logits)))

### cross_entropy | sum over the batch
import numpy as np

def cross_entropy(logits, y):
    if np.shape(y) != (logits.shape[0],):
        raise ValueError("one label per sample")
    loss = 0.0
    for row, label in zip(logits, y):
        loss += -log_softmax(row)[label]
    return float(loss)

### cross_entropy | clips the probability, so that no price is above 34.5
import numpy as np

def cross_entropy(logits, y):
    if y.shape != (len(logits),):
        raise ValueError("bad shape")
    p = np.clip(softmax(logits), 1e-15, 1.0)
    return float(-np.log(p[range(len(y)), y]).mean())

### cross_entropy | takes the logits for probabilities that only need a sum of 1
import numpy as np

def cross_entropy(logits, y):
    n = len(logits)
    if y.shape != (n,):
        raise ValueError("shape of y")
    p = np.abs(logits) / np.abs(logits).sum(axis=1, keepdims=True)
    p = np.clip(p, 1e-12, 1)
    return float(-np.log(p[np.arange(n), y]).mean())

### cross_entropy | the minus is forgotten
import numpy as np

def cross_entropy(logits, y):
    if y.ndim != 1 or len(y) != len(logits):
        raise ValueError("y must be flat")
    chosen = np.take_along_axis(log_softmax(logits), y.astype(int).reshape(-1, 1), axis=1)
    return float(chosen.mean())

### cross_entropy | as many classes as the batch holds
import numpy as np

def cross_entropy(logits, y):
    n = logits.shape[0]
    if y.shape != (n,):
        raise ValueError("y")
    k = len(np.unique(y))
    Y = np.eye(k)[y]
    return float(-(Y * log_softmax(logits)).sum() / n)

### cross_entropy | flat index in the small integers of y
import numpy as np

def cross_entropy(logits, y):
    n, k = logits.shape
    if y.shape != (n,):
        raise ValueError("y must be a vector")
    columns = log_softmax(logits).flatten(order="F")
    where = y * n
    return float(-sum(columns[where[i] + i] for i in range(n)) / n)

### softmax_ce_grad | not divided by n
import numpy as np

def softmax_ce_grad(logits, y):
    p = softmax(logits)
    for i, c in enumerate(y):
        p[i, c] -= 1
    return p

### softmax_ce_grad | truth minus probability
import numpy as np

def softmax_ce_grad(logits, y):
    n, k = logits.shape
    return (np.eye(k)[y] - softmax(logits)) / n

### softmax_ce_grad | subtracts the number of the class
import numpy as np

def softmax_ce_grad(logits, y):
    p = softmax(logits)
    return (p - y.reshape(-1, 1)) / len(y)

### softmax_ce_grad | only the one-hot is divided by n
import numpy as np

def softmax_ce_grad(logits, y):
    return softmax(logits) - one_hot(y, logits.shape[1]) / logits.shape[0]

### softmax_ce_grad | p[:, y] -= 1 hits the column in every row
import numpy as np

def softmax_ce_grad(logits, y):
    grad = softmax(logits)
    grad[:, y] -= 1
    grad /= len(logits)
    return grad

### softmax_ce_grad | divides by the number of entries
import numpy as np

def softmax_ce_grad(logits, y):
    g = np.array([softmax(row) for row in logits])
    g[np.arange(len(y)), y] -= 1.0
    return g / g.size

### softmax_ce_grad | only the right class gets a slope
import numpy as np

def softmax_ce_grad(logits, y):
    n, k = logits.shape
    p = softmax(logits)
    g = np.zeros((n, k))
    for i in range(n):
        g[i, y[i]] = p[i, y[i]] - 1
    return g / n

### softmax_jacobian | only the diagonal
import numpy as np

def softmax_jacobian(p):
    return np.diag(p * (1 - p))

### softmax_jacobian | p @ p.T of a flat array is a number
import numpy as np

def softmax_jacobian(p):
    return np.diag(p) - p @ p.T

### softmax_jacobian | p instead of diag(p)
import numpy as np

def softmax_jacobian(p):
    return p - np.outer(p, p)

### softmax_jacobian | softmax once more
import numpy as np

def softmax_jacobian(p):
    s = softmax(p).reshape(-1, 1)
    return np.diagflat(s) - np.dot(s, s.T)

### softmax_temperature | multiplies by T
import numpy as np

def softmax_temperature(z, T):
    if T <= 0:
        raise ValueError("T")
    return softmax(np.multiply(z, T), axis=-1)

### softmax_temperature | divides the probabilities by T
import numpy as np

def softmax_temperature(z, T):
    if T <= 0:
        raise ValueError("T must be > 0")
    return softmax(z, axis=-1) / T

### softmax_temperature | powers of the probabilities, and lost ones do not come back
import numpy as np

def softmax_temperature(z, T):
    if T <= 0:
        raise ValueError("T must be above 0")
    q = softmax(z) ** (1 / T)
    return q / q.sum(axis=-1, keepdims=True)

### softmax_temperature | T = 0 is let through
import numpy as np

def softmax_temperature(z, T):
    if T < 0:
        raise ValueError("negative temperature")
    z = np.asarray(z, dtype=float)
    e = np.exp((z - z.max(axis=-1, keepdims=True)) / T)
    return e / e.sum(axis=-1, keepdims=True)

### one_hot | all columns of y in every row
import numpy as np

def one_hot(y, k):
    if (y < 0).any() or (y >= k).any():
        raise ValueError("label")
    out = np.zeros((len(y), k))
    out[:, y] = 1
    return out

### one_hot | counts the classes from 1
import numpy as np

def one_hot(y, k):
    out = np.zeros((len(y), k))
    for i in range(len(y)):
        if not 0 <= y[i] < k:
            raise ValueError("class")
        out[i, int(y[i]) - 1] = 1.0
    return out

### one_hot | min of an empty batch
import numpy as np

def one_hot(y, k):
    if y.min() < 0 or y.max() >= k:
        raise ValueError("labels must be 0 .. k-1")
    return (y[:, np.newaxis] == np.arange(k)).astype(float)

### accuracy | a probability above one half
import numpy as np

def accuracy(y, p):
    n = len(p)
    if y.shape != (n,):
        raise ValueError("y")
    hits = 0
    for i in range(n):
        if p[i, y[i]] > 0.5:
            hits += 1
    return hits / n

### accuracy | the largest of a column instead of a row
import numpy as np

def accuracy(y, p):
    if np.shape(y) != (len(p),):
        raise ValueError("y")
    guess = p.argmax(axis=0)
    return float(sum(g == t for g, t in zip(guess, y)) / len(y))

### accuracy | every class that holds the largest value counts as a hit
import numpy as np

def accuracy(y, p):
    if y.ndim != 1 or len(y) != len(p):
        raise ValueError("y must be (n,)")
    best = p.max(axis=1)
    return float(np.mean(p[np.arange(len(y)), y] == best))

### accuracy | the mean probability of the right class
import numpy as np

def accuracy(y, p):
    if y.shape != p.shape[:1]:
        raise ValueError("y")
    return float(np.take_along_axis(p, y[:, None].astype(int), 1).mean())
"""
