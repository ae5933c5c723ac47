"""Softmax written from the released files alone: whole right submissions, and one natural bug at a time."""
# ruff: noqa: E501, Q001  the code stands as students write it
# fmt: off

RIGHT = r'''
### right 01
import numpy as np


def softmax(z, axis=-1):
    z = np.asarray(z)
    if z.dtype != np.float32:
        z = z.astype(np.float64)
    e = np.exp(z - z.max(axis=axis, keepdims=True))
    return e / e.sum(axis=axis, keepdims=True)


def log_softmax(z, axis=-1):
    z = np.asarray(z)
    if z.dtype != np.float32:
        z = z.astype(np.float64)
    z = z - z.max(axis=axis, keepdims=True)
    return z - np.log(np.exp(z).sum(axis=axis, keepdims=True))


def cross_entropy(logits, y):
    n = len(logits)
    if np.shape(y) != (n,):
        raise ValueError("y must have shape (n,)")
    lp = log_softmax(logits, axis=1)
    return float(-lp[np.arange(n), y].mean())


def softmax_ce_grad(logits, y):
    n = len(logits)
    g = softmax(logits, axis=1)
    g[np.arange(n), y] -= 1
    return g / n


def softmax_jacobian(p):
    return np.diag(p) - np.outer(p, p)


def softmax_temperature(z, T):
    if T <= 0:
        raise ValueError("temperature must be positive")
    return softmax(np.asarray(z, dtype=float) / T)


def one_hot(y, k):
    y = np.asarray(y)
    if np.any(y < 0) or np.any(y >= k):
        raise ValueError("label out of range")
    out = np.zeros((len(y), k))
    out[np.arange(len(y)), y] = 1.0
    return out


def accuracy(y, p):
    if y.shape != (p.shape[0],):
        raise ValueError("y must be (n,)")
    return float(np.mean(np.argmax(p, axis=1) == y))


### right 02
import numpy as np


# MATLAB refugee: explicit loops for everything 2d
def softmax(z, axis=-1):
    z = np.array(z, dtype=np.float64)          # a copy
    zm = np.moveaxis(z, axis, -1)
    out = np.empty(zm.shape)
    for idx in np.ndindex(*zm.shape[:-1]):
        row = zm[idx]
        e = np.exp(row - np.max(row))
        out[idx] = e / np.sum(e)
    return np.moveaxis(out, -1, axis).copy()


def log_softmax(z, axis=-1):
    z = np.array(z, dtype=np.float64)
    zm = np.moveaxis(z, axis, -1)
    out = np.empty(zm.shape)
    for idx in np.ndindex(*zm.shape[:-1]):
        row = zm[idx]
        m = np.max(row)
        out[idx] = row - m - np.log(np.sum(np.exp(row - m)))
    return np.moveaxis(out, -1, axis).copy()


def cross_entropy(logits, y):
    [n, k] = logits.shape
    if y.ndim != 1 or y.shape[0] != n:
        raise ValueError("y: wrong shape " + str(y.shape))
    total = 0.0
    for i in range(n):
        lp = log_softmax(logits[i, :])
        total = total - lp[int(y[i])]
    return float(total / n)


def softmax_ce_grad(logits, y):
    [n, k] = logits.shape
    G = np.zeros((n, k))
    for i in range(n):
        p = softmax(logits[i, :])
        for j in range(k):
            if j == y[i]:
                G[i, j] = (p[j] - 1) / n
            else:
                G[i, j] = p[j] / n
    return G


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


def softmax_temperature(z, T):
    if not T > 0:
        raise ValueError("T must be > 0")
    z = np.asarray(z, dtype=np.float64)
    return softmax(z / T, axis=-1)


def one_hot(y, k):
    n = len(y)
    M = np.zeros((n, k))
    for i in range(n):
        if y[i] < 0 or y[i] > k - 1:
            raise ValueError(f"label {y[i]} not in 0..{k - 1}")
        M[i, y[i]] = 1
    return M


def accuracy(y, p):
    n = p.shape[0]
    if y.shape != (n,):
        raise ValueError("shape of y")
    right = 0
    for i in range(n):
        best = 0
        for j in range(1, p.shape[1]):
            if p[i, j] > p[i, best]:
                best = j
        if best == y[i]:
            right += 1
    return right / n


### right 03
import numpy as np


def _shifted(z, axis):
    z = np.asarray(z, dtype=float)
    return z - np.max(z, axis=axis, keepdims=True)


def softmax(z, axis=-1):
    return np.exp(log_softmax(z, axis))


def log_softmax(z, axis=-1):
    s = _shifted(z, axis)
    return s - np.log(np.sum(np.exp(s), axis=axis, keepdims=True))


def cross_entropy(logits, y):
    logits, y = np.asarray(logits), np.asarray(y)
    if y.shape != logits.shape[:1]:
        raise ValueError(f"expected y of shape {logits.shape[:1]}, got {y.shape}")
    picked = np.take_along_axis(log_softmax(logits), y[:, None].astype(np.int64), axis=1)
    return -picked.mean().item()


def softmax_ce_grad(logits, y):
    n, k = logits.shape
    return (softmax(logits) - one_hot(y, k)) / n


def softmax_jacobian(p):
    p = np.asarray(p, dtype=float)
    return p[:, None] * (np.eye(p.size) - p[None, :])


def softmax_temperature(z, T):
    if T <= 0:
        raise ValueError("only positive temperatures")
    return np.exp(log_softmax(np.divide(z, T)))


def one_hot(y, k):
    y = np.asarray(y)
    if not np.isin(y, np.arange(k)).all():
        raise ValueError("unknown class")
    return (y[:, None] == np.arange(k)).astype(float)


def accuracy(y, p):
    y, p = np.asarray(y), np.asarray(p)
    if y.ndim != 1 or len(y) != len(p):
        raise ValueError("y must be one label per row")
    return float((p.argmax(1) == y).sum() / len(y))


### right 04
import numpy as np


def softmax(z: np.ndarray, axis: int = -1) -> np.ndarray:
    """Stable softmax (shift by the maximum)."""
    z64: np.ndarray = np.asarray(z).astype(np.float64, copy=True)
    z64 -= np.amax(z64, axis=axis, keepdims=True)
    np.exp(z64, out=z64)
    z64 /= np.sum(z64, axis=axis, keepdims=True)
    return z64


def log_softmax(z: np.ndarray, axis: int = -1) -> np.ndarray:
    z64: np.ndarray = np.asarray(z).astype(np.float64, copy=True)
    z64 -= np.amax(z64, axis=axis, keepdims=True)
    z64 -= np.log(np.sum(np.exp(z64), axis=axis, keepdims=True))
    return z64


def cross_entropy(logits: np.ndarray, y: np.ndarray) -> float:
    n: int = logits.shape[0]
    if y.shape != (n,):
        raise ValueError("labels must be a flat vector")
    rows: np.ndarray = np.arange(n)
    return float(np.mean(-log_softmax(logits)[rows, y]))


def softmax_ce_grad(logits: np.ndarray, y: np.ndarray) -> np.ndarray:
    n, k = logits.shape
    target = np.zeros((n, k))
    target[np.arange(n), y] = 1.0
    return (softmax(logits, axis=1) - target) / n


def softmax_jacobian(p: np.ndarray) -> np.ndarray:
    column = p.reshape(-1, 1)
    return np.diagflat(column) - column @ column.T


def softmax_temperature(z: np.ndarray, T: float) -> np.ndarray:
    if T <= 0:
        raise ValueError(f"temperature must be > 0, got {T}")
    scaled = np.asarray(z, dtype=np.float64) / T
    scaled = scaled - scaled.max(axis=-1, keepdims=True)
    weights = np.exp(scaled)
    return weights / weights.sum(axis=-1, keepdims=True)


def one_hot(y: np.ndarray, k: int) -> np.ndarray:
    if y.size and (y.min() < 0 or y.max() > k - 1):
        raise ValueError("label outside of 0..k-1")
    return np.eye(k)[y]


def accuracy(y: np.ndarray, p: np.ndarray) -> float:
    if y.shape != p.shape[:1]:
        raise ValueError("y has the wrong shape")
    return float(np.mean(p.argmax(axis=-1) == y))


### right 05
import numpy as np


def logsumexp(z, axis):
    m = z.max(axis=axis, keepdims=True)
    return m + np.log(np.exp(z - m).sum(axis=axis, keepdims=True))


def softmax(z, axis=-1):
    z = np.array(z, float)
    m = z.max(axis=axis, keepdims=True)
    num = np.exp(z - m)
    den = np.add.reduce(num, axis=axis, keepdims=True)
    return num / den


def log_softmax(z, axis=-1):
    z = np.array(z, float)
    # subtract the max first, not logsumexp of the raw numbers, so that 1000 - 1000.0000x keeps its digits
    z = z - z.max(axis=axis, keepdims=True)
    return z - logsumexp(z, axis)


def cross_entropy(logits, y):
    if np.shape(y) != (np.shape(logits)[0],):
        raise ValueError
    losses = [-log_softmax(row)[label] for row, label in zip(logits, y)]
    return float(sum(losses) / len(losses))


def softmax_ce_grad(logits, y):
    n = logits.shape[0]
    rows = []
    for row, label in zip(logits, y):
        p = softmax(row)
        p[label] -= 1.0
        rows.append(p / n)
    return np.array(rows)


def softmax_jacobian(p):
    J = -np.outer(p, p)
    J[np.diag_indices(len(p))] += p
    return J


def softmax_temperature(z, T):
    if T <= 0:
        raise ValueError("T <= 0")
    z = np.array(z, float)
    z = (z - z.max(axis=-1, keepdims=True)) / T
    return softmax(z)


def one_hot(y, k):
    rows = []
    for label in y:
        if not 0 <= label < k:
            raise ValueError("bad label %d" % label)
        rows.append([1.0 if j == label else 0.0 for j in range(k)])
    return np.array(rows, dtype=float).reshape(len(y), k)


def accuracy(y, p):
    if np.shape(y) != (len(p),):
        raise ValueError
    hits = [int(np.argmax(row)) == int(label) for row, label in zip(p, y)]
    return sum(hits) / len(hits)


### right 06
import numpy as np


import math


def _softmax_list(v):
    m = max(v)
    e = [math.exp(t - m) for t in v]
    s = math.fsum(e)
    return [t / s for t in e]


def _logsoftmax_list(v):
    m = max(v)
    ls = math.log(math.fsum(math.exp(t - m) for t in v))
    return [t - m - ls for t in v]


def softmax(z, axis=-1):
    # apply_along_axis does not like empty arrays
    z = np.asarray(z, dtype=float)
    if z.size == 0:
        return np.zeros(z.shape)
    return np.apply_along_axis(lambda v: np.array(_softmax_list(v.tolist())), axis, z)


def log_softmax(z, axis=-1):
    z = np.asarray(z, dtype=float)
    if z.size == 0:
        return np.zeros(z.shape)
    return np.apply_along_axis(lambda v: np.array(_logsoftmax_list(v.tolist())), axis, z)


def cross_entropy(logits, y):
    n = len(logits)
    if y.shape != (n,):
        raise ValueError("y must be (n,)")
    return math.fsum(-_logsoftmax_list(logits[i].tolist())[y[i]] for i in range(n)) / n


def softmax_ce_grad(logits, y):
    n, k = logits.shape
    g = np.empty((n, k))
    for i in range(n):
        p = _softmax_list(logits[i].tolist())
        g[i] = [(p[j] - (1.0 if y[i] == j else 0.0)) / n for j in range(k)]
    return g


def softmax_jacobian(p):
    q = [float(t) for t in p]
    return np.array([[qi * ((i == j) - qj) for j, qj in enumerate(q)] for i, qi in enumerate(q)])


def softmax_temperature(z, T):
    if T > 0:
        return softmax(np.asarray(z, dtype=float) / T, -1)
    raise ValueError("temperature")


def one_hot(y, k):
    out = np.zeros((len(y), k), dtype=float)
    for i, c in enumerate(y.tolist()):
        if c not in range(k):
            raise ValueError(f"label {c}")
        out[i][c] = 1.0
    return out


def accuracy(y, p):
    if y.shape != (len(p),):
        raise ValueError("y must be (n,)")
    good = 0
    for label, row in zip(y.tolist(), p.tolist()):
        good += row.index(max(row)) == label
    return good / len(y)


### right 07
import numpy as np


# cs231n style
def softmax(z, axis=-1):
    shifted_logits = z.astype(np.float64) - np.max(z, axis=axis, keepdims=True)
    probs = np.exp(shifted_logits)
    probs = probs / np.sum(probs, axis=axis, keepdims=True)
    return probs


def log_softmax(z, axis=-1):
    shifted_logits = z.astype(np.float64) - np.max(z, axis=axis, keepdims=True)
    Z = np.sum(np.exp(shifted_logits), axis=axis, keepdims=True)
    log_probs = shifted_logits - np.log(Z)
    return log_probs


def cross_entropy(logits, y):
    N = logits.shape[0]
    if y.shape != (N,):
        raise ValueError("y should have shape (N,)")
    log_probs = log_softmax(logits, axis=1)
    loss = -np.sum(log_probs[np.arange(N), y]) / N
    return float(loss)


def softmax_ce_grad(logits, y):
    N = logits.shape[0]
    probs = softmax(logits, axis=1)
    dx = probs.copy()
    dx[np.arange(N), y] -= 1
    dx /= N
    return dx


def softmax_jacobian(p):
    K = p.shape[0]
    return np.eye(K) * p - p[:, np.newaxis] * p[np.newaxis, :]


def softmax_temperature(z, T):
    if T <= 0:
        raise ValueError("T must be positive")
    return softmax(z.astype(np.float64) / T)


def one_hot(y, k):
    N = y.shape[0]
    if (y < 0).any() or (y >= k).any():
        raise ValueError("labels must be in [0, k)")
    Y = np.zeros((N, k))
    Y[range(N), y] = 1
    return Y


def accuracy(y, p):
    N = p.shape[0]
    if y.shape != (N,):
        raise ValueError("y should have shape (N,)")
    y_pred = np.argmax(p, axis=1)
    return float(np.sum(y_pred == y)) / N


### right 08
import numpy as np


def softmax(z, axis=-1):
    # move the classes to the front: then no keepdims is needed at all
    t = np.swapaxes(np.asarray(z, dtype=np.float64), 0, axis)
    e = np.exp(t - t.max(axis=0))
    return np.ascontiguousarray(np.swapaxes(e / e.sum(axis=0), 0, axis))


def log_softmax(z, axis=-1):
    t = np.swapaxes(np.asarray(z, dtype=np.float64), 0, axis)
    t = t - t.max(axis=0)
    t = t - np.log(np.exp(t).sum(axis=0))
    return np.ascontiguousarray(np.swapaxes(t, 0, axis))


def cross_entropy(logits, y):
    n, k = logits.shape
    if y.shape != (n,):
        raise ValueError("one label for each row, please")
    # logsumexp - right logit, with the largest logit taken out
    s = logits.astype(float) - logits.max(axis=1).reshape(n, 1)
    right = s[np.arange(n), y]
    return float((np.log(np.exp(s).sum(axis=1)) - right).mean())


def softmax_ce_grad(logits, y):
    n, k = logits.shape
    hot = np.equal.outer(y, np.arange(k))
    return (softmax(logits) - hot) / n


def softmax_jacobian(p):
    return np.einsum("i,ij->ij", p, np.identity(len(p)) - p)


def softmax_temperature(z, T):
    if T <= 0:
        raise ValueError("no such temperature")
    beta = 1.0 / T       # physicists...
    E = np.asarray(z, float)
    E = E - E.max(axis=-1, keepdims=True)
    boltzmann = np.exp(beta * E)
    return boltzmann / boltzmann.sum(axis=-1, keepdims=True)


def one_hot(y, k):
    hot = np.equal.outer(np.asarray(y), np.arange(k)).astype(np.float64)
    if not (hot.sum(axis=1) == 1).all():
        raise ValueError("a label is not one of 0 .. k-1")
    return hot


def accuracy(y, p):
    if y.shape != (len(p),):
        raise ValueError("one label for each row, please")
    return float(np.count_nonzero(p.argmax(axis=1) == y) / y.size)


### right 09
import numpy as np


def softmax(z, axis=-1):
    z = np.asarray(z)
    dtype = np.float32 if z.dtype == np.float32 else np.float64
    z = z.astype(dtype)
    top = np.max(z, axis=axis)
    top = np.expand_dims(top, axis)
    exps = np.exp(np.subtract(z, top))
    return np.divide(exps, np.expand_dims(np.sum(exps, axis=axis), axis))


def log_softmax(z, axis=-1):
    z = np.asarray(z)
    dtype = np.float32 if z.dtype == np.float32 else np.float64
    z = z.astype(dtype)
    top = np.expand_dims(np.max(z, axis=axis), axis)
    d = z - top
    return d - np.log(np.expand_dims(np.sum(np.exp(d), axis=axis), axis))


def cross_entropy(logits, y):
    logits = np.asarray(logits, dtype=np.float64)
    n, k = logits.shape
    if np.asarray(y).shape != (n,):
        raise ValueError("y must have shape (%d,)" % n)
    mask = one_hot(y, k).astype(bool)
    return -float(log_softmax(logits)[mask].mean())


def softmax_ce_grad(logits, y):
    logits = np.asarray(logits, dtype=np.float64)
    n, k = logits.shape
    p = softmax(logits)
    return p / n - one_hot(y, k) / n


def softmax_jacobian(p):
    J = np.diag(np.asarray(p, dtype=float))
    return J - np.multiply.outer(p, p)


def softmax_temperature(z, T):
    if T == 0 or T < 0:
        raise ValueError("T must be positive")
    return softmax(np.true_divide(z, T), axis=-1)


def one_hot(y, k):
    y = np.asarray(y).astype(np.int64)
    if len(y) == 0:
        return np.zeros((0, k))
    if min(y) < 0 or max(y) >= k:
        raise ValueError("label out of range")
    return np.take(np.eye(k), y, axis=0)


def accuracy(y, p):
    y = np.asarray(y)
    if y.shape != (np.asarray(p).shape[0],):
        raise ValueError("shape")
    return sum(1 for a, b in zip(y, np.argmax(p, axis=1)) if a == b) / len(y)


### right 10
import numpy as np


# recursion for the many axes, loops below
def softmax(z, axis=-1):
    z = np.array(z, dtype=float)
    if axis < 0:
        axis += z.ndim
    if z.ndim == 1:
        w = np.exp(z - z.max())
        return w / w.sum()
    if axis == 0:
        return softmax(z.T, axis=z.ndim - 1).T.copy()
    out = np.zeros(z.shape)
    for i in range(z.shape[0]):
        out[i] = softmax(z[i], axis - 1)
    return out


def log_softmax(z, axis=-1):
    z = np.array(z, dtype=float)
    if axis < 0:
        axis += z.ndim
    if z.ndim == 1:
        d = z - z.max()
        return d - np.log(np.exp(d).sum())
    if axis == 0:
        return log_softmax(z.T, axis=z.ndim - 1).T.copy()
    out = np.zeros(z.shape)
    for i in range(z.shape[0]):
        out[i] = log_softmax(z[i], axis - 1)
    return out


def cross_entropy(logits, y):
    if y.shape != (logits.shape[0],):
        raise ValueError("y")
    return float(np.average([-log_softmax(logits[i])[y[i]] for i in range(len(y))]))


def softmax_ce_grad(logits, y):
    g = softmax(logits)
    for i in range(len(y)):
        g[i, y[i]] -= 1
    return g / len(y)


def softmax_jacobian(p):
    k = p.shape[0]
    J = np.empty((k, k))
    for i in range(k):
        J[i] = -p[i] * p
        J[i, i] = p[i] * (1 - p[i])
    return J


def softmax_temperature(z, T):
    if T <= 0:
        raise ValueError("T")
    return softmax(np.array(z, dtype=float) / float(T))


def one_hot(y, k):
    out = np.zeros((y.size, k))
    for i in range(y.size):
        if y[i] < 0 or y[i] >= k:
            raise ValueError("label")
        out[i, y[i]] = 1.0
    return out


def accuracy(y, p):
    if y.shape != (p.shape[0],):
        raise ValueError("y")
    winner = np.zeros(len(p), dtype=int)
    best = np.array(p[:, 0])
    for j in range(1, p.shape[1]):
        better = p[:, j] > best
        winner[better] = j
        best[better] = p[better, j]
    return float((winner == y).mean())


### right 11
import numpy as np


def softmax(z, axis=-1):
    z = np.asarray(z, dtype=np.float64)
    # log-sum-exp with numpy's own ufunc: logaddexp never overflows
    return np.exp(log_softmax(z, axis=axis))


def log_softmax(z, axis=-1):
    z = np.asarray(z, dtype=np.float64)
    z = z - z.max(axis=axis, keepdims=True)
    lse = np.logaddexp.reduce(z, axis=axis, keepdims=True)
    return z - lse


def cross_entropy(logits, y):
    y = np.asarray(y)
    if y.shape != (len(logits),):
        raise ValueError("y must have one label per row of logits")
    lp = log_softmax(logits)
    return float(-np.mean([lp[i, c] for i, c in enumerate(y)]))


def softmax_ce_grad(logits, y):
    n, k = np.shape(logits)
    e = np.eye(k)
    return np.stack([(softmax(logits[i]) - e[y[i]]) / n for i in range(n)])


def softmax_jacobian(p):
    k = len(p)
    P = np.tile(p, (k, 1))          # P[i, j] = p_j
    return P.T * (np.eye(k) - P)


def softmax_temperature(z, T):
    if T <= 0.0:
        raise ValueError("T has to be positive")
    z = np.asarray(z, dtype=np.float64)
    d = z - np.max(z, axis=-1, keepdims=True)
    e = np.exp(d / T)
    return e / np.sum(e, axis=-1, keepdims=True)


def one_hot(y, k):
    y = np.asarray(y)
    bad = np.logical_or(y < 0, y > k - 1)
    if bad.sum() > 0:
        raise ValueError(f"labels {y[bad]} are not classes")
    out = np.zeros(len(y) * k)
    out[np.arange(len(y)) * k + y.astype(int)] = 1
    return out.reshape(len(y), k)


def accuracy(y, p):
    y = np.asarray(y)
    if y.shape != (len(p),):
        raise ValueError("y must have one label per row of p")
    return 1 - float(np.mean(np.argmax(p, 1) != y))


### right 12
import numpy as np


def check_labels(y, n):
    if not (y.ndim == 1 and y.shape[0] == n):
        raise ValueError("labels: need shape (%i,), got %s" % (n, y.shape))


def softmax(z, axis=-1):
    z = z * 1.0
    biggest = z.max(axis, keepdims=True)
    e = np.exp(z - biggest)
    return e / e.sum(axis, keepdims=True)


def log_softmax(z, axis=-1):
    z = z * 1.0
    biggest = z.max(axis, keepdims=True)
    # the biggest one contributes exp(0) = 1 to the sum
    return (z - biggest) - np.log(np.exp(z - biggest).sum(axis, keepdims=True))


def cross_entropy(logits, y):
    check_labels(y, logits.shape[0])
    hot = one_hot(y, logits.shape[1])
    return -float((hot * log_softmax(logits)).sum(axis=1).mean())


def softmax_ce_grad(logits, y):
    hot = one_hot(y, logits.shape[1])
    return (softmax(logits) - hot) / logits.shape[0]


def softmax_jacobian(p):
    n = p.size
    return np.array([[p[i] * (1 - p[i]) if i == j else -p[i] * p[j] for j in range(n)] for i in range(n)])


def softmax_temperature(z, T):
    if T <= 0:
        raise ValueError("T must be > 0")
    return softmax(z * 1.0 / T)


def one_hot(y, k):
    if any(c < 0 or c >= k for c in y):
        raise ValueError("class not in 0 .. k-1")
    hot = np.zeros((len(y), k))
    hot[np.arange(len(y)), y] = 1
    return hot


def accuracy(y, p):
    check_labels(y, p.shape[0])
    return float(np.mean(y == p.argmax(axis=1)))


### right 13
import numpy as np


def softmax(z, axis=-1):
    a = np.array(z, dtype=np.float64, copy=True)
    a = a - np.max(a, axis, keepdims=True)
    e = np.exp(a)
    norm = e.sum(axis=axis, keepdims=True)
    return e * (1.0 / norm)


def log_softmax(z, axis=-1):
    a = np.array(z, dtype=np.float64, copy=True)
    a = a - np.max(a, axis, keepdims=True)
    e = np.exp(a)
    norm = e.sum(axis=axis, keepdims=True)
    # norm >= 1 so that the log is never of zero; log1p of what is beyond the 1
    return a - np.log1p(norm - 1.0)


def cross_entropy(logits, y):
    n = logits.shape[0]
    if tuple(y.shape) != (n,):
        raise ValueError("cross_entropy: y must have shape (n,)")
    index = (np.arange(n), y.astype(np.intp))
    return np.mean(-log_softmax(logits, 1)[index])


def softmax_ce_grad(logits, y):
    n = logits.shape[0]
    grad = softmax(logits, 1)
    np.subtract.at(grad, (np.arange(n), y.astype(np.intp)), 1.0)
    return grad / n


def softmax_jacobian(p):
    jac = np.zeros((p.size, p.size))
    np.fill_diagonal(jac, p)
    jac -= p[:, None] @ p[None, :]
    return jac


def softmax_temperature(z, T):
    if T <= 0:
        raise ValueError("softmax_temperature: T must be positive")
    a = np.array(z, dtype=np.float64, copy=True)
    a -= a.max(-1, keepdims=True)
    a /= T
    return softmax(a)


def one_hot(y, k):
    y = np.array(y)
    if y.shape[0] > 0:
        if y.min() < 0:
            raise ValueError("negative label")
        if y.max() >= k:
            raise ValueError("label too large")
    result = np.zeros((y.shape[0], k))
    np.put_along_axis(result, y.astype(np.intp)[:, None], 1.0, axis=1)
    return result


def accuracy(y, p):
    if tuple(y.shape) != (p.shape[0],):
        raise ValueError("accuracy: y must have shape (n,)")
    return np.mean(np.equal(np.argmax(p, axis=1), y))


### right 14
import numpy as np


# everything in terms of one function
def _parts(z, axis):
    """exponentials (shifted), their sum, and the shifted logits"""
    z = np.asarray(z) + 0.0
    shifted = z - z.max(axis=axis, keepdims=True)
    exps = np.exp(shifted)
    return exps, exps.sum(axis=axis, keepdims=True), shifted


def softmax(z, axis=-1):
    exps, total, _ = _parts(z, axis)
    return exps / total


def log_softmax(z, axis=-1):
    _, total, shifted = _parts(z, axis)
    return shifted - np.log(total)


def cross_entropy(logits, y):
    if np.ndim(y) != 1:
        raise ValueError("y has to be flat")
    if len(y) != len(logits):
        raise ValueError("y has to be as long as logits")
    lp = log_softmax(np.asarray(logits, float))
    s = 0.0
    for i, c in enumerate(y):
        s += lp[i, c]
    return float(-s / len(y))


def softmax_ce_grad(logits, y):
    exps, total, _ = _parts(np.asarray(logits, float), 1)
    p = exps / total
    p[np.arange(len(y)), y] -= 1.0
    p = p / len(y)
    return p


def softmax_jacobian(p):
    p = np.asarray(p, float)
    diagonal = np.eye(len(p)) * p[:, None]
    return diagonal - p[:, None] * p


def softmax_temperature(z, T):
    if T <= 0:
        raise ValueError(T)
    return softmax(np.asarray(z) / T)


def one_hot(y, k):
    y = np.asarray(y)
    valid = (0 <= y) & (y < k)
    if not valid.all():
        raise ValueError("invalid labels: " + str(y[~valid]))
    return np.eye(k, dtype=float)[y.astype(int)]


def accuracy(y, p):
    if np.ndim(y) != 1 or len(y) != len(p):
        raise ValueError("y has to be flat")
    return float(np.mean(np.asarray(y) == np.argmax(np.asarray(p), axis=1)))


### right 15
import numpy as np


def softmax(z, axis=-1):
    z = np.asarray(z, dtype=np.float64)
    m = z.max(axis=axis, keepdims=True)
    e = np.exp(z - m)
    s = e.sum(axis=axis, keepdims=True)
    p = e / s
    assert p.shape == z.shape
    return p


def log_softmax(z, axis=-1):
    z = np.asarray(z, dtype=np.float64)
    m = z.max(axis=axis, keepdims=True)
    return z - m - np.log(np.exp(z - m).sum(axis=axis, keepdims=True))


def cross_entropy(logits, y):
    assert logits.ndim == 2
    n, k = logits.shape
    if y.shape != (n,):
        raise ValueError(f"{y.shape=} is not ({n},)")
    return float(-log_softmax(logits)[range(n), y].sum() / n)


def softmax_ce_grad(logits, y):
    n, k = logits.shape
    dlogits = softmax(logits)
    dlogits[range(n), y] -= 1
    return dlogits * (1 / n)


def softmax_jacobian(p):
    k = p.shape[0]
    delta = np.eye(k)
    J = np.zeros_like(delta)
    for i in range(k):
        for j in range(k):
            J[i][j] = p[i] * (delta[i][j] - p[j])
    return J


def softmax_temperature(z, T):
    if T <= 0: raise ValueError("T > 0 needed")
    z = np.asarray(z, dtype=np.float64)
    return softmax((z - z.max(axis=-1, keepdims=True)) / T)


def one_hot(y, k):
    classes = set(range(k))
    if not set(y.tolist()) <= classes:
        raise ValueError("a label is not a class")
    m = np.zeros((len(y), k))
    for row, c in zip(m, y):
        row[c] = 1
    return m


def accuracy(y, p):
    if y.shape != (p.shape[0],): raise ValueError("shape of y")
    prediction = np.array([np.flatnonzero(row == row.max())[0] for row in p])
    return float((prediction == y).mean())
'''


BUGS = r'''
### softmax | no shift by the maximum: exp overflows, softmax([1000, 0]) is nan
import numpy as np


def softmax(z, axis=-1):
    e = np.exp(np.asarray(z, dtype=float))
    return e / e.sum(axis=axis, keepdims=True)


### softmax | subtracts the maximum of the whole array, so a row 2000 below the others becomes 0/0
import numpy as np


def softmax(z, axis=-1):
    z = np.asarray(z, dtype=float)
    e = np.exp(z - z.max())
    return e / e.sum(axis=axis, keepdims=True)


### softmax | the argument axis is ignored, always normalised over the last axis: wrong for axis=0
import numpy as np


def softmax(z, axis=-1):
    z = np.asarray(z, dtype=float)
    z = z - z.max(axis=-1, keepdims=True)
    e = np.exp(z)
    return e / e.sum(axis=-1, keepdims=True)


### softmax | shifts in place (-=): the caller's float array z is changed
import numpy as np


def softmax(z, axis=-1):
    z -= z.max(axis=axis, keepdims=True)
    e = np.exp(z)
    return e / e.sum(axis=axis, keepdims=True)


### softmax | cs231n recipe for 2d arrays only: axis=1 hard-wired, a one-dimensional z fails
import numpy as np


def softmax(z, axis=-1):
    z = z - np.max(z, axis=1, keepdims=True)
    p = np.exp(z)
    return p / np.sum(p, axis=1, keepdims=True)


### softmax | adds 1e-8 to the denominator "against division by zero": probabilities do not sum to 1
import numpy as np


def softmax(z, axis=-1):
    z = np.asarray(z, dtype=float)
    e = np.exp(z - np.max(z, axis=axis, keepdims=True))
    return e / (np.sum(e, axis=axis, keepdims=True) + 1e-8)


### softmax | zeros_like(z) keeps an integer dtype: for integer logits all probabilities are cut to 0
import numpy as np


def softmax(z, axis=-1):
    out = np.zeros_like(z)
    zm = np.moveaxis(z, axis, -1)
    om = np.moveaxis(out, axis, -1)
    for i in np.ndindex(zm.shape[:-1]):
        e = np.exp(zm[i] - zm[i].max())
        om[i] = e / e.sum()
    return out


### softmax | clips the logits to +-500: for logits 1000 and 600 the answer is 0.5, 0.5
import numpy as np


def softmax(z, axis=-1):
    z = np.clip(np.asarray(z, dtype=float), -500, 500)
    e = np.exp(z)
    return e / e.sum(axis=axis, keepdims=True)


### softmax | shift by the mean instead of the maximum: [1000, -1000] still overflows
import numpy as np


def softmax(z, axis=-1):
    z = np.asarray(z, dtype=float)
    e = np.exp(z - z.mean(axis=axis, keepdims=True))
    return e / e.sum(axis=axis, keepdims=True)


### softmax | z.max() with no guard on the size of the whole array: z of shape (0, k) raises ValueError
import numpy as np


def softmax(z, axis=-1):
    z = np.asarray(z, dtype=float)
    if z.max() > 700 or z.min() < -700:
        z = z - z.max(axis=axis, keepdims=True)
    else:
        z = z - z.max(axis=axis, keepdims=True)
    e = np.exp(z)
    return e / e.sum(axis=axis, keepdims=True)


### log_softmax | logarithm of the probabilities: log(0) = -inf with a warning for [1000, 0]
import numpy as np


def log_softmax(z, axis=-1):
    z = np.asarray(z, dtype=float)
    e = np.exp(z - z.max(axis=axis, keepdims=True))
    return np.log(e / e.sum(axis=axis, keepdims=True))


### log_softmax | adds 1e-12 inside the logarithm: [1000, 0] gives -27.6 instead of -1000
import numpy as np


def log_softmax(z, axis=-1):
    z = np.asarray(z, dtype=float)
    e = np.exp(z - z.max(axis=axis, keepdims=True))
    return np.log(e / e.sum(axis=axis, keepdims=True) + 1e-12)


### log_softmax | forgets to add the maximum back in logsumexp: wrong wherever the maximum is not 0
import numpy as np


def log_softmax(z, axis=-1):
    z = np.asarray(z, dtype=float)
    m = z.max(axis=axis, keepdims=True)
    return z - np.log(np.exp(z - m).sum(axis=axis, keepdims=True))


### log_softmax | sum without keepdims: a square array is broadcast along the wrong axis
import numpy as np


def log_softmax(z, axis=-1):
    z = np.asarray(z, dtype=float)
    z = z - z.max(axis=axis, keepdims=True)
    return z - np.log(np.exp(z).sum(axis=axis))


### log_softmax | logarithm to base 2 instead of natural
import numpy as np


def log_softmax(z, axis=-1):
    z = np.asarray(z, dtype=float)
    z = z - z.max(axis=axis, keepdims=True)
    return z - np.log2(np.exp(z).sum(axis=axis, keepdims=True))


### log_softmax | the maximum of the whole array is subtracted: log of 0 for a row that lies 2000 lower
import numpy as np


def log_softmax(z, axis=-1):
    z = np.asarray(z, dtype=float) - np.max(z)
    return z - np.log(np.sum(np.exp(z), axis=axis, keepdims=True))


### cross_entropy | indexes with logp[:, y] instead of the pairs: a mean over all n*n combinations
import numpy as np


def cross_entropy(logits, y):
    logits = np.asarray(logits, dtype=float)
    if y.shape != (len(logits),):
        raise ValueError("y")
    z = logits - logits.max(axis=1, keepdims=True)
    logp = z - np.log(np.exp(z).sum(axis=1, keepdims=True))
    return float(-logp[:, y].mean())


### cross_entropy | sum over the samples instead of mean
import numpy as np


def cross_entropy(logits, y):
    if y.shape != (len(logits),):
        raise ValueError("y")
    z = logits - logits.max(axis=1, keepdims=True)
    logp = z - np.log(np.exp(z).sum(axis=1, keepdims=True))
    return float(-logp[np.arange(len(y)), y].sum())


### cross_entropy | mean over the whole n*k product with the one-hot matrix: too small by the factor k
import numpy as np


def cross_entropy(logits, y):
    n, k = logits.shape
    if y.shape != (n,):
        raise ValueError("y")
    z = logits - logits.max(axis=1, keepdims=True)
    logp = z - np.log(np.exp(z).sum(axis=1, keepdims=True))
    hot = np.zeros((n, k))
    hot[np.arange(n), y] = 1
    return float(np.mean(-hot * logp))


### cross_entropy | no check of y's shape: a column (n, 1) is broadcast and gives a number instead of ValueError
import numpy as np


def cross_entropy(logits, y):
    n = logits.shape[0]
    z = logits - logits.max(axis=1, keepdims=True)
    logp = z - np.log(np.exp(z).sum(axis=1, keepdims=True))
    return float(-logp[np.arange(n), y].mean())


### cross_entropy | takes the probabilities' logarithm with clipping at 1e-15: at most 34.5, not 2000
import numpy as np


def cross_entropy(logits, y):
    n = logits.shape[0]
    if y.shape != (n,):
        raise ValueError("y")
    e = np.exp(logits - logits.max(axis=1, keepdims=True))
    p = e / e.sum(axis=1, keepdims=True)
    p = np.clip(p, 1e-15, 1.0)
    return float(-np.log(p[np.arange(n), y]).mean())


### cross_entropy | treats the logits as probabilities already, no softmax at all
import numpy as np


def cross_entropy(logits, y):
    n = logits.shape[0]
    if y.shape != (n,):
        raise ValueError("y")
    return float(-np.mean(np.log(np.abs(logits[np.arange(n), y]) + 1e-12)))


### cross_entropy | adds the loss of the wrong classes too (binary cross-entropy of every column)
import numpy as np


def cross_entropy(logits, y):
    n, k = logits.shape
    if y.shape != (n,):
        raise ValueError("y")
    e = np.exp(logits - logits.max(axis=1, keepdims=True))
    p = e / e.sum(axis=1, keepdims=True)
    t = np.eye(k)[y]
    return float(-np.mean(np.sum(t * np.log(p + 1e-300) + (1 - t) * np.log(1 - p + 1e-300), axis=1)))


### cross_entropy | computes the number of classes as y.max()+1: fails where the last class is missing from the batch
import numpy as np


def cross_entropy(logits, y):
    n = logits.shape[0]
    if y.shape != (n,):
        raise ValueError("y")
    z = logits - logits.max(axis=1, keepdims=True)
    logp = z - np.log(np.exp(z).sum(axis=1, keepdims=True))
    hot = np.eye(int(y.max()) + 1)[y]
    return float(-(hot * logp).sum() / n)


### cross_entropy | flat index i * k + y in the labels' dtype: uint8 labels overflow when n * k > 255
import numpy as np


def cross_entropy(logits, y):
    n, k = logits.shape
    if y.shape != (n,):
        raise ValueError("y")
    z = logits - logits.max(axis=1, keepdims=True)
    logp = z - np.log(np.exp(z).sum(axis=1, keepdims=True))
    flat = np.arange(n).astype(y.dtype) * y.dtype.type(k % 256 if y.dtype == np.uint8 else k) + y
    return float(-logp.ravel()[flat].mean())


### softmax_ce_grad | forgets the division by n
import numpy as np


def softmax_ce_grad(logits, y):
    e = np.exp(logits - logits.max(axis=1, keepdims=True))
    p = e / e.sum(axis=1, keepdims=True)
    p[np.arange(len(y)), y] -= 1
    return p


### softmax_ce_grad | sign reversed: one_hot - p
import numpy as np


def softmax_ce_grad(logits, y):
    n, k = logits.shape
    e = np.exp(logits - logits.max(axis=1, keepdims=True))
    p = e / e.sum(axis=1, keepdims=True)
    return (np.eye(k)[y] - p) / n


### softmax_ce_grad | subtracts 1 in the columns of all labels (p[:, y]) instead of one per row
import numpy as np


def softmax_ce_grad(logits, y):
    n = len(logits)
    e = np.exp(logits - logits.max(axis=1, keepdims=True))
    p = e / e.sum(axis=1, keepdims=True)
    p[:, y] -= 1
    return p / n


### softmax_ce_grad | divides by n before subtracting the 1: the 1 is not divided
import numpy as np


def softmax_ce_grad(logits, y):
    n = len(logits)
    e = np.exp(logits - logits.max(axis=1, keepdims=True))
    p = e / e.sum(axis=1, keepdims=True) / n
    p[np.arange(n), y] -= 1
    return p


### softmax_ce_grad | divides by n * k (p.size) instead of n
import numpy as np


def softmax_ce_grad(logits, y):
    e = np.exp(logits - logits.max(axis=1, keepdims=True))
    p = e / e.sum(axis=1, keepdims=True)
    p[np.arange(len(y)), y] -= 1
    return p / p.size


### softmax_ce_grad | changes the caller's logits, because the shift is done in place
import numpy as np


def softmax_ce_grad(logits, y):
    n = len(logits)
    logits -= logits.max(axis=1, keepdims=True)
    e = np.exp(logits)
    p = e / e.sum(axis=1, keepdims=True)
    p[np.arange(n), y] -= 1
    return p / n


### softmax_ce_grad | the number of columns of the one-hot matrix comes from the labels seen: fails where the last class is missing
import numpy as np


def softmax_ce_grad(logits, y):
    n = len(logits)
    e = np.exp(logits - logits.max(axis=1, keepdims=True))
    p = e / e.sum(axis=1, keepdims=True)
    hot = (y[:, None] == np.unique(y)).astype(float)
    return (p - hot) / n


### softmax_ce_grad | no shift: overflow for logits of 1000
import numpy as np


def softmax_ce_grad(logits, y):
    n, k = logits.shape
    p = np.exp(logits) / np.exp(logits).sum(axis=1, keepdims=True)
    return (p - np.eye(k)[y]) / n


### softmax_jacobian | only the diagonal p (1 - p), as for the sigmoid
import numpy as np


def softmax_jacobian(p):
    return np.diag(p * (1 - p))


### softmax_jacobian | diagonal is p_i - p_i p_i p_i... : the off-diagonal term gets a plus sign
import numpy as np


def softmax_jacobian(p):
    return np.diag(p) + np.outer(p, p) - 2 * np.diag(p * p)


### softmax_jacobian | applies softmax to p again, as if it were logits
import numpy as np


def softmax_jacobian(p):
    e = np.exp(p - p.max())
    s = e / e.sum()
    return np.diag(s) - np.outer(s, s)


### softmax_jacobian | p @ p is a number for one-dimensional p, not the outer product
import numpy as np


def softmax_jacobian(p):
    return np.diag(p) - p.T @ p


### softmax_jacobian | writes the diagonal of the outer product as 1 - p instead of p (1 - p)
import numpy as np


def softmax_jacobian(p):
    J = -np.outer(p, p)
    np.fill_diagonal(J, 1 - p)
    return J


### softmax_temperature | multiplies by T instead of dividing
import numpy as np


def softmax_temperature(z, T):
    if T <= 0:
        raise ValueError("T")
    z = np.asarray(z, dtype=float) * T
    e = np.exp(z - z.max(axis=-1, keepdims=True))
    return e / e.sum(axis=-1, keepdims=True)


### softmax_temperature | only T == 0 raises ValueError: a negative temperature turns the order round
import numpy as np


def softmax_temperature(z, T):
    if T == 0:
        raise ValueError("T")
    z = np.asarray(z, dtype=float) / T
    e = np.exp(z - z.max(axis=-1, keepdims=True))
    return e / e.sum(axis=-1, keepdims=True)


### softmax_temperature | shifts by the maximum before dividing, but of the whole array: rows far below divide 0 by 0
import numpy as np


def softmax_temperature(z, T):
    if T <= 0:
        raise ValueError("T")
    z = np.asarray(z, dtype=float)
    e = np.exp((z - z.max()) / T)
    return e / e.sum(axis=-1, keepdims=True)


### softmax_temperature | integer division //: logits lose their fraction, [0, 1] at T = 2 gives equal shares
import numpy as np


def softmax_temperature(z, T):
    if T <= 0:
        raise ValueError("T")
    z = z // T
    e = np.exp(z - z.max(axis=-1, keepdims=True))
    return e / e.sum(axis=-1, keepdims=True)


### softmax_temperature | divides the probabilities by T and renormalises: T has no effect at all
import numpy as np


def softmax_temperature(z, T):
    if T <= 0:
        raise ValueError("T")
    z = np.asarray(z, dtype=float)
    e = np.exp(z - z.max(axis=-1, keepdims=True)) / T
    return e / e.sum(axis=-1, keepdims=True)


### one_hot | no check for -1: np.eye(k)[-1] silently marks the last class
import numpy as np


def one_hot(y, k):
    return np.eye(k)[y]


### one_hot | y.max() of an empty array: n = 0 raises
import numpy as np


def one_hot(y, k):
    if y.min() < 0 or y.max() >= k:
        raise ValueError("label")
    out = np.zeros((len(y), k))
    out[np.arange(len(y)), y] = 1
    return out


### one_hot | off by one: the label k is let through the check (> k instead of >= k), so IndexError instead of ValueError
import numpy as np


def one_hot(y, k):
    if np.any(y < 0) or np.any(y > k):
        raise ValueError("label")
    out = np.zeros((len(y), k))
    out[np.arange(len(y)), y] = 1
    return out


### one_hot | labels counted from 1 as in MATLAB: column y - 1
import numpy as np


def one_hot(y, k):
    if np.any(y < 0) or np.any(y >= k):
        raise ValueError("label")
    out = np.zeros((len(y), k))
    for i in range(len(y)):
        out[i, y[i] - 1] = 1
    return out


### one_hot | a foreign label gives a row of zeros instead of ValueError
import numpy as np


def one_hot(y, k):
    return (np.asarray(y)[:, None] == np.arange(k)).astype(float)


### accuracy | ties go to the last of the largest values
import numpy as np


def accuracy(y, p):
    if y.shape != (len(p),):
        raise ValueError("y")
    pred = p.shape[1] - 1 - np.argmax(p[:, ::-1], axis=1)
    return float(np.mean(pred == y))


### accuracy | no shape check: a column y (n, 1) is compared with all predictions (n, n) and gives a number
import numpy as np


def accuracy(y, p):
    return float(np.mean(np.argmax(p, axis=1) == y))


### accuracy | argmax over the wrong axis
import numpy as np


def accuracy(y, p):
    if y.shape != (len(p),):
        raise ValueError("y")
    best = p.argmax(axis=0)
    return float(sum(best[j] == y[j] for j in range(min(len(best), len(y)))) / len(y))


### accuracy | rounds probabilities at 0.5: a winner of 0.4 is never a prediction
import numpy as np


def accuracy(y, p):
    if y.shape != (len(p),):
        raise ValueError("y")
    return float(np.mean(np.round(p)[np.arange(len(y)), y]))


### accuracy | returns the number of right ones in percent
import numpy as np


def accuracy(y, p):
    if y.shape != (len(p),):
        raise ValueError("y")
    return 100.0 * float(np.mean(p.argmax(axis=1) == y))


### accuracy | a tie counts as right if the label is any of the largest ones
import numpy as np


def accuracy(y, p):
    if y.shape != (len(p),):
        raise ValueError("y")
    return float(np.mean(p[np.arange(len(y)), y] == p.max(axis=1)))
'''
