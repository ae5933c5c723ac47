"""Softmax and cross-entropy as students write them: whole right submissions, and one natural bug at a time."""
# ruff: noqa: Q001  the code stands as students write it
# fmt: off

RIGHT = r'''
### keepdims from memory of a course
import numpy as np

def softmax(z, axis=-1):
    z = z - np.max(z, axis=axis, keepdims=True)
    e = np.exp(z)
    return e / e.sum(axis=axis, keepdims=True)

def log_softmax(z, axis=-1):
    m = np.max(z, axis=axis, keepdims=True)
    return z - m - np.log(np.sum(np.exp(z - m), axis=axis, keepdims=True))

def cross_entropy(logits, y):
    N = logits.shape[0]
    if y.shape != (N,):
        raise ValueError("y must have shape (n,)")
    lp = log_softmax(logits)
    loss = -np.sum(lp[np.arange(N), y]) / N
    return loss

def softmax_ce_grad(logits, y):
    N = logits.shape[0]
    grad = softmax(logits)
    grad[range(N), y] -= 1
    grad /= N
    return grad

def softmax_jacobian(p):
    s = p.reshape(-1, 1)
    return np.diagflat(s) - np.dot(s, s.T)

def softmax_temperature(z, T):
    if T <= 0:
        raise ValueError("T must be positive")
    z = np.asarray(z, dtype=float)
    return softmax((z - z.max(axis=-1, keepdims=True)) / T)

def one_hot(y, k):
    if np.any(y < 0) or np.any(y >= k):
        raise ValueError("label out of range")
    return np.eye(k)[y]

def accuracy(y, p):
    if y.ndim != 1 or len(y) != len(p):
        raise ValueError("shape")
    return np.mean(np.argmax(p, axis=1) == y)
### loops and the math module
import math
import numpy as np

def softmax_1d(row):
    m = max(row)
    exps = [math.exp(v - m) for v in row]
    s = sum(exps)
    return [e / s for e in exps]

def softmax(z, axis=-1):
    z = np.asarray(z)
    moved = np.moveaxis(z, axis, -1)
    result = np.zeros(moved.shape, dtype=np.float64)
    for index in np.ndindex(*moved.shape[:-1]):
        result[index] = softmax_1d([float(v) for v in moved[index]])
    return np.ascontiguousarray(np.moveaxis(result, -1, axis))

def log_softmax(z, axis=-1):
    moved = np.moveaxis(np.array(z, dtype=float), axis, -1)
    out = np.empty_like(moved)
    for index in np.ndindex(*moved.shape[:-1]):
        row = [float(v) for v in moved[index]]
        m = max(row)
        lse = m + math.log(math.fsum(math.exp(v - m) for v in row))
        for j, v in enumerate(row):
            out[index + (j,)] = v - lse
    return np.moveaxis(out, -1, axis)

def cross_entropy(logits, y):
    if np.shape(y) != (len(logits),):
        raise ValueError("wrong shape of y: " + str(np.shape(y)))
    total = 0.0
    for row, label in zip(logits, y):
        m = max(row)
        total += m + math.log(sum(math.exp(v - m) for v in row)) - row[int(label)]
    return total / len(y)

def softmax_ce_grad(logits, y):
    n, k = logits.shape
    g = np.zeros((n, k))
    for i in range(n):
        p = softmax_1d(logits[i])
        for j in range(k):
            if j == y[i]:
                g[i, j] = (p[j] - 1) / n
            else:
                g[i, j] = p[j] / n
    return g

def softmax_jacobian(p):
    k = len(p)
    J = np.zeros((k, k))
    for i in range(k):
        for j in range(k):
            if i == j:
                J[i][j] = p[i] * (1 - p[i])
            else:
                J[i][j] = -p[i] * p[j]
    return J

def softmax_temperature(z, T):
    if T > 0:
        pass
    else:
        raise ValueError("temperature")
    return softmax(np.asarray(z, dtype=np.float64) / T)

def one_hot(y, k):
    out = np.zeros((len(y), k))
    for i in range(len(y)):
        if y[i] < 0 or y[i] > k - 1:
            raise ValueError(f"label {y[i]} is not in 0..{k - 1}")
        out[i, y[i]] = 1
    return out

def accuracy(y, p):
    if len(np.shape(y)) != 1 or np.shape(y)[0] != np.shape(p)[0]:
        raise ValueError
    hits = 0
    for label, row in zip(y, p):
        best = 0
        for j in range(len(row)):
            if row[j] > row[best]:
                best = j
        if best == label:
            hits += 1
    return hits / len(y)
### logaddexp, einsum and take_along_axis
import numpy as np
from typing import Union
Number = Union[int, float]

def log_softmax(z: np.ndarray, axis: int = -1) -> np.ndarray:
    z = z.astype(np.float64)
    return z - np.expand_dims(np.logaddexp.reduce(z, axis=axis), axis)

def softmax(z: np.ndarray, axis: int = -1) -> np.ndarray:
    return np.exp(log_softmax(z, axis))

def cross_entropy(logits: np.ndarray, y: np.ndarray) -> float:
    if y.shape != logits.shape[:1]:
        raise ValueError(f"y: {y.shape}")
    picked = np.take_along_axis(log_softmax(logits), y.astype(np.intp)[:, None], axis=1)
    return -picked.mean().item()

def softmax_ce_grad(logits: np.ndarray, y: np.ndarray) -> np.ndarray:
    n, k = logits.shape
    return (softmax(logits, axis=1) - one_hot(y, k)) / n

def softmax_jacobian(p: np.ndarray) -> np.ndarray:
    return np.einsum("i,ij->ij", p, np.eye(p.size) - p)

def softmax_temperature(z: np.ndarray, T: Number) -> np.ndarray:
    if not T > 0:
        raise ValueError("T")
    return np.exp(log_softmax(np.true_divide(z, T)))

def one_hot(y: np.ndarray, k: int) -> np.ndarray:
    if len(y) > 0 and (min(y) < 0 or max(y) >= k):
        raise ValueError("labels")
    return (y[:, np.newaxis] == np.arange(k)).astype(float)

def accuracy(y: np.ndarray, p: np.ndarray) -> float:
    if y.shape != (p.shape[0],):
        raise ValueError("y")
    return float(np.count_nonzero(p.argmax(-1) == y) / y.size)
### transposed rows, a class, defensive copies
import numpy as np
import matplotlib
matplotlib.use("Agg")
import matplotlib.pyplot as plt

class SoftmaxLayer:
    def __init__(self, axis):
        self.axis = axis
        self.out = None

    def shifted(self, z):
        shape = list(z.shape)
        shape[self.axis] = 1
        return z - z.max(axis=self.axis).reshape(shape)

    def forward(self, z):
        e = np.exp(self.shifted(np.array(z, dtype=float, copy=True)))
        total = e.sum(axis=self.axis)
        self.out = e / np.expand_dims(total, self.axis)
        return self.out

def softmax(z, axis=-1):
    return SoftmaxLayer(axis).forward(z)

def log_softmax(z, axis=-1):
    shifted = SoftmaxLayer(axis).shifted(np.array(z, dtype=float))
    return shifted - np.log(np.exp(shifted).sum(axis, keepdims=True))

def cross_entropy(logits, y):
    y = np.array(y)
    if y.ndim > 1 or y.shape[0] != logits.shape[0]:
        raise ValueError("expected a vector of labels")
    lp = log_softmax(logits, axis=1).T
    picks = [lp[c, i] for i, c in enumerate(y)]
    return np.average(picks) * -1

def softmax_ce_grad(logits, y):
    P = softmax(logits).copy()
    T = np.zeros_like(P)
    T[np.arange(y.shape[0]), y] = 1.0
    return np.divide(P - T, len(y))

def softmax_jacobian(p):
    J = -np.outer(p, p)
    J[np.diag_indices(len(p))] = p * (1 - p)
    return J

def softmax_temperature(z, T):
    if T <= 0.0:
        raise ValueError("the temperature must be positive, but it is " + repr(T))
    z = np.array(z, dtype=float)
    m = z.max(axis=-1, keepdims=True)
    e = np.exp((z - m) / T)
    return e / e.sum(axis=-1, keepdims=True)

def one_hot(y, k):
    y = np.asarray(y)
    bad = [int(v) for v in y if not 0 <= v < k]
    if bad:
        raise ValueError("bad labels: " + ", ".join(map(str, bad)))
    out = np.zeros((y.shape[0], k), dtype=np.float32)
    out[np.arange(y.shape[0]), y] = 1
    return out

def accuracy(y, p):
    if not (y.ndim == 1 and y.shape[0] == p.shape[0]):
        raise ValueError("y must be (n,)")
    return sum(1 for i in range(len(y)) if np.argmax(p[i]) == y[i]) / len(y)
### small pieces, lambdas, apply_along_axis
import numpy

logsumexp = lambda v: v.max() + numpy.log(numpy.exp(v - v.max()).sum())
softmax = lambda z, axis=-1: numpy.exp(log_softmax(z, axis=axis))

def log_softmax(z, axis=-1):
    if z.size == 0:
        return numpy.zeros(z.shape)
    return numpy.apply_along_axis(lambda v: v - logsumexp(v), axis, z.astype(float))

def cross_entropy(logits, y):
    if not isinstance(y, numpy.ndarray) or y.ndim != 1 or y.size != len(logits):
        raise ValueError("labels")
    return float(numpy.mean([logsumexp(z) - z[c] for z, c in zip(logits, y)]))

def softmax_ce_grad(logits, y):
    rows = []
    for z, c in zip(logits, y):
        row = softmax(z)
        row[c] = row[c] - 1
        rows.append(row)
    return numpy.array(rows) / len(rows)

softmax_jacobian = lambda p: numpy.diag(p) - p[:, None] @ p[None, :]

def softmax_temperature(z, T):
    assert T is not None
    if numpy.sign(T) < 1:
        raise ValueError("T > 0 wanted")
    return softmax(z / T, axis=-1)

def one_hot(y, k):
    if not numpy.isin(y, range(k)).all():
        raise ValueError("label")
    M = numpy.zeros(len(y) * k)
    M[numpy.arange(len(y)) * k + y.astype(int)] = 1
    return M.reshape(len(y), k)

def accuracy(y, p):
    n, k = p.shape
    if y.shape != (n,):
        raise ValueError
    return (p.argmax(axis=1) == y).sum() / n
### one stable core for everything, float32 where the input is
import numpy as np

def stable(z, axis):
    z = np.asarray(z)
    if not np.issubdtype(z.dtype, np.floating):
        z = z.astype(np.float64)
    shifted = z - np.amax(z, axis=axis, keepdims=True)
    exps = np.exp(shifted)
    return shifted, exps, np.sum(exps, axis=axis, keepdims=True)

def softmax(z, axis=-1):
    _, exps, total = stable(z, axis)
    return np.divide(exps, total)

def log_softmax(z, axis=-1):
    shifted, _, total = stable(z, axis=axis)
    return np.subtract(shifted, np.log(total))

def cross_entropy(logits, y):
    n, k = logits.shape
    if y.shape != (n,):
        raise ValueError(f"got labels of shape {y.shape}, expected {(n,)}")
    shifted, _, total = stable(logits, 1)
    flat = shifted.ravel()[np.arange(n) * k + y.astype(np.int64)]
    return np.mean(np.log(total[:, 0]) - flat)

def softmax_ce_grad(logits, y):
    n = len(y)
    _, exps, total = stable(logits, 1)
    p = exps / total
    target = np.zeros(p.shape)
    for i, label in enumerate(y):
        target[i][label] = 1
    return (1 / n) * (p - target)

def softmax_jacobian(p):
    eye = np.identity(p.shape[0])
    return p[:, None] * (eye - p[None, :])

def softmax_temperature(z, T):
    if T == 0 or T < 0:
        raise ValueError('T')
    return softmax(np.multiply(1.0 / T, z))

def one_hot(y, k):
    n = y.shape[0]
    if n and not (y.min() >= 0 and y.max() <= k - 1):
        raise ValueError
    rows = [[1.0 if c == label else 0.0 for c in range(k)] for label in y]
    return np.array(rows).reshape(n, k)

def accuracy(y, p):
    y_pred = np.argmax(p, axis=-1)
    if y.shape != y_pred.shape:
        raise ValueError("shapes")
    return 1 - np.mean(y_pred != y)
'''

BUGS = r'''
### softmax | no shift
def softmax(z, axis=-1):
    e = np.exp(z)
    return e / np.sum(e, axis=axis, keepdims=True)
### softmax | shift by the maximum of everything
def softmax(z, axis=-1):
    e = np.exp(z - np.max(z))
    return e / e.sum(axis=axis, keepdims=True)
### softmax | sum of everything
def softmax(z, axis=-1):
    e = np.exp(z - np.max(z, axis=axis, keepdims=True))
    return e / e.sum()
### softmax | axis ignored, last one always
def softmax(z, axis=-1):
    e = np.exp(z - np.max(z, axis=-1, keepdims=True))
    return e / e.sum(axis=-1, keepdims=True)
### softmax | axis 1 hard coded
def softmax(z, axis=1):
    e = np.exp(z - np.max(z, axis=axis, keepdims=True))
    return e / e.sum(axis=axis, keepdims=True)
### softmax | axis 0 as default
def softmax(z, axis=0):
    e = np.exp(z - np.max(z, axis=axis, keepdims=True))
    return e / e.sum(axis=axis, keepdims=True)
### softmax | keepdims forgotten
def softmax(z, axis=-1):
    e = np.exp(z - np.max(z, axis=axis))
    return e / e.sum(axis=axis)
### softmax | transposed to broadcast
def softmax(z, axis=-1):
    e = np.exp(z.T - np.max(z, axis=axis))
    return (e / e.sum(axis=0)).T
### softmax | in place shift
def softmax(z, axis=-1):
    z -= np.max(z, axis=axis, keepdims=True)
    e = np.exp(z)
    return e / e.sum(axis=axis, keepdims=True)
### softmax | epsilon in the denominator
def softmax(z, axis=-1):
    e = np.exp(z - np.max(z, axis=axis, keepdims=True))
    return e / (e.sum(axis=axis, keepdims=True) + 1e-8)
### softmax | clipped logits
def softmax(z, axis=-1):
    e = np.exp(np.clip(z, -500, 500))
    return e / e.sum(axis=axis, keepdims=True)
### softmax | plus the maximum
def softmax(z, axis=-1):
    e = np.exp(z + np.max(z, axis=axis, keepdims=True))
    return e / e.sum(axis=axis, keepdims=True)
### softmax | divided by the maximum
def softmax(z, axis=-1):
    e = np.exp(z / np.max(z, axis=axis, keepdims=True))
    return e / e.sum(axis=axis, keepdims=True)
### softmax | rounded
def softmax(z, axis=-1):
    e = np.exp(z - np.max(z, axis=axis, keepdims=True))
    return np.round(e / e.sum(axis=axis, keepdims=True), 4)
### softmax | float32 always
def softmax(z, axis=-1):
    z = z.astype(np.float32)
    e = np.exp(z - np.max(z, axis=axis, keepdims=True))
    return e / e.sum(axis=axis, keepdims=True)
### softmax | empty_like keeps integers
def softmax(z, axis=-1):
    e = np.zeros_like(z)
    e[...] = np.exp(z - np.max(z, axis=axis, keepdims=True))
    return e / e.sum(axis=axis, keepdims=True)
### log_softmax | log of softmax
def log_softmax(z, axis=-1):
    e = np.exp(z - np.max(z, axis=axis, keepdims=True))
    return np.log(e / e.sum(axis=axis, keepdims=True))
### log_softmax | log of softmax plus epsilon
def log_softmax(z, axis=-1):
    e = np.exp(z - np.max(z, axis=axis, keepdims=True))
    return np.log(e / e.sum(axis=axis, keepdims=True) + 1e-12)
### log_softmax | maximum not added back
def log_softmax(z, axis=-1):
    m = np.max(z, axis=axis, keepdims=True)
    return z - np.log(np.sum(np.exp(z - m), axis=axis, keepdims=True))
### log_softmax | no shift
def log_softmax(z, axis=-1):
    return z - np.log(np.sum(np.exp(z), axis=axis, keepdims=True))
### log_softmax | one maximum for all
def log_softmax(z, axis=-1):
    z = z - np.max(z)
    return z - np.log(np.sum(np.exp(z), axis=axis, keepdims=True))
### log_softmax | sum of everything
def log_softmax(z, axis=-1):
    z = z - np.max(z, axis=axis, keepdims=True)
    return z - np.log(np.sum(np.exp(z)))
### log_softmax | axis ignored
def log_softmax(z, axis=-1):
    z = z - np.max(z, axis=-1, keepdims=True)
    return z - np.log(np.sum(np.exp(z), axis=-1, keepdims=True))
### log_softmax | base two
def log_softmax(z, axis=-1):
    z = z - np.max(z, axis=axis, keepdims=True)
    return z - np.log2(np.sum(np.exp(z), axis=axis, keepdims=True))
### log_softmax | in place
def log_softmax(z, axis=-1):
    z -= np.max(z, axis=axis, keepdims=True)
    return z - np.log(np.sum(np.exp(z), axis=axis, keepdims=True))
### log_softmax | negative log
def log_softmax(z, axis=-1):
    z = z - np.max(z, axis=axis, keepdims=True)
    return np.log(np.sum(np.exp(z), axis=axis, keepdims=True)) - z
### log_softmax | clipped at -100
def log_softmax(z, axis=-1):
    z = z - np.max(z, axis=axis, keepdims=True)
    return np.maximum(z - np.log(np.sum(np.exp(z), axis=axis, keepdims=True)), -100)
### log_softmax | keepdims forgotten
def log_softmax(z, axis=-1):
    z = z - np.max(z, axis=axis, keepdims=True)
    return z - np.log(np.sum(np.exp(z), axis=axis))
### cross_entropy | sum instead of mean
def cross_entropy(logits, y):
    if y.shape != (len(logits),):
        raise ValueError
    return -log_softmax(logits)[np.arange(len(y)), y].sum()
### cross_entropy | minus forgotten
def cross_entropy(logits, y):
    if y.shape != (len(logits),):
        raise ValueError
    return log_softmax(logits)[np.arange(len(y)), y].mean()
### cross_entropy | all pairs instead of each row's own
def cross_entropy(logits, y):
    if y.shape != (len(logits),):
        raise ValueError
    return -log_softmax(logits)[:, y].mean()
### cross_entropy | mean over all n k entries of the one-hot product
def cross_entropy(logits, y):
    if y.shape != (len(logits),):
        raise ValueError
    return -np.mean(one_hot(y, logits.shape[1]) * log_softmax(logits))
### cross_entropy | number of classes from the batch
def cross_entropy(logits, y):
    if y.shape != (len(logits),):
        raise ValueError
    return -np.mean(np.sum(np.eye(y.max() + 1)[y] * log_softmax(logits), axis=1))
### cross_entropy | log of clipped probabilities, as in Keras
def cross_entropy(logits, y):
    if y.shape != (len(logits),):
        raise ValueError
    p = np.clip(softmax(logits), 1e-7, 1 - 1e-7)
    return -np.log(p[np.arange(len(y)), y]).mean()
### cross_entropy | log of probabilities plus epsilon
def cross_entropy(logits, y):
    if y.shape != (len(logits),):
        raise ValueError
    return -np.log(softmax(logits)[np.arange(len(y)), y] + 1e-15).mean()
### cross_entropy | softmax along the samples
def cross_entropy(logits, y):
    if y.shape != (len(logits),):
        raise ValueError
    return -log_softmax(logits, axis=0)[np.arange(len(y)), y].mean()
### cross_entropy | column accepted by ravel
def cross_entropy(logits, y):
    y = y.ravel()
    return -log_softmax(logits)[np.arange(len(y)), y].mean()
### cross_entropy | takes the logits for probabilities
def cross_entropy(logits, y):
    if y.shape != (len(logits),):
        raise ValueError
    return -np.log(logits[np.arange(len(y)), y]).mean()
### cross_entropy | no check and a broadcast
def cross_entropy(logits, y):
    return -log_softmax(logits)[np.arange(len(logits)), y].mean()
### cross_entropy | labels as 8 bit flat index
def cross_entropy(logits, y):
    if y.shape != (len(logits),):
        raise ValueError
    n, k = logits.shape
    flat = (np.arange(n) * k).astype(y.dtype) + y
    return -log_softmax(logits).ravel()[flat].mean()
### cross_entropy | only the first sample
def cross_entropy(logits, y):
    if y.shape != (len(logits),):
        raise ValueError
    for i in range(len(y)):
        return -log_softmax(logits[i])[y[i]]
### cross_entropy | binary cross-entropy over the classes
def cross_entropy(logits, y):
    if y.shape != (len(logits),):
        raise ValueError
    p = softmax(logits)
    t = one_hot(y, logits.shape[1])
    return -np.mean(np.sum(t * np.log(p + 1e-300) + (1 - t) * np.log(1 - p + 1e-300), axis=1))
### cross_entropy | a loss per sample
def cross_entropy(logits, y):
    if y.shape != (len(logits),):
        raise ValueError
    return -log_softmax(logits)[np.arange(len(y)), y]
### softmax_ce_grad | not divided by n
def softmax_ce_grad(logits, y):
    g = softmax(logits)
    g[np.arange(len(y)), y] -= 1
    return g
### softmax_ce_grad | divided by n k
def softmax_ce_grad(logits, y):
    g = softmax(logits)
    g[np.arange(len(y)), y] -= 1
    return g / g.size
### softmax_ce_grad | all rows and all labels
def softmax_ce_grad(logits, y):
    g = softmax(logits)
    g[:, y] -= 1
    return g / len(y)
### softmax_ce_grad | sign
def softmax_ce_grad(logits, y):
    return (one_hot(y, logits.shape[1]) - softmax(logits)) / len(y)
### softmax_ce_grad | classes from the batch
def softmax_ce_grad(logits, y):
    return (softmax(logits) - np.eye(len(np.unique(y)))[y]) / len(y)
### softmax_ce_grad | the label itself subtracted
def softmax_ce_grad(logits, y):
    return (softmax(logits) - y[:, None]) / len(y)
### softmax_ce_grad | through 1/p
def softmax_ce_grad(logits, y):
    p = softmax(logits)
    g = np.zeros_like(p)
    g[np.arange(len(y)), y] = -1 / p[np.arange(len(y)), y]
    return g / len(y)
### softmax_ce_grad | only the right class
def softmax_ce_grad(logits, y):
    p = softmax(logits)
    g = np.zeros_like(p)
    g[np.arange(len(y)), y] = p[np.arange(len(y)), y] - 1
    return g / len(y)
### softmax_ce_grad | logits written over
def softmax_ce_grad(logits, y):
    logits -= logits.max(axis=1, keepdims=True)
    p = np.exp(logits) / np.exp(logits).sum(axis=1, keepdims=True)
    p[np.arange(len(y)), y] -= 1
    return p / len(y)
### softmax_ce_grad | divided by k
def softmax_ce_grad(logits, y):
    g = softmax(logits)
    g[np.arange(len(y)), y] -= 1
    return g / logits.shape[1]
### softmax_ce_grad | no shift
def softmax_ce_grad(logits, y):
    g = np.exp(logits) / np.exp(logits).sum(axis=1, keepdims=True)
    g[np.arange(len(y)), y] -= 1
    return g / len(y)
### softmax_ce_grad | axis 0
def softmax_ce_grad(logits, y):
    g = softmax(logits, axis=0)
    g[np.arange(len(y)), y] -= 1
    return g / len(y)
### softmax_jacobian | diagonal only
def softmax_jacobian(p):
    return np.diag(p * (1 - p))
### softmax_jacobian | sign off the diagonal
def softmax_jacobian(p):
    return np.diag(p) + np.outer(p, p)
### softmax_jacobian | applies softmax again
def softmax_jacobian(p):
    p = softmax(p)
    return np.diag(p) - np.outer(p, p)
### softmax_jacobian | inner product
def softmax_jacobian(p):
    return np.diag(p) - p @ p.T
### softmax_jacobian | identity minus outer
def softmax_jacobian(p):
    return np.eye(len(p)) - np.outer(p, p)
### softmax_jacobian | vector of derivatives
def softmax_jacobian(p):
    return p * (1 - p)
### softmax_jacobian | diagonal p - p^2 subtracted twice
def softmax_jacobian(p):
    return np.diag(p * (1 - p)) - np.outer(p, p)
### softmax_jacobian | three classes hard coded
def softmax_jacobian(p):
    J = np.zeros((3, 3))
    for i in range(3):
        for j in range(3):
            J[i, j] = p[i] * ((i == j) - p[j])
    return J
### softmax_jacobian | a list of lists
def softmax_jacobian(p):
    return [[pi * ((i == j) - pj) for j, pj in enumerate(p)] for i, pi in enumerate(p)]
### softmax_jacobian | upper triangle only
def softmax_jacobian(p):
    k = len(p)
    J = np.zeros((k, k))
    for i in range(k):
        for j in range(i, k):
            J[i, j] = p[i] * ((i == j) - p[j])
    return J
### softmax_temperature | multiplied
def softmax_temperature(z, T):
    if T <= 0:
        raise ValueError
    return softmax(z * T)
### softmax_temperature | after the softmax
def softmax_temperature(z, T):
    if T <= 0:
        raise ValueError
    return softmax(z) / T
### softmax_temperature | exponentials divided
def softmax_temperature(z, T):
    if T <= 0:
        raise ValueError
    e = np.exp(z - z.max(axis=-1, keepdims=True)) / T
    return e / e.sum(axis=-1, keepdims=True)
### softmax_temperature | zero is let through
def softmax_temperature(z, T):
    if T < 0:
        raise ValueError
    return softmax(z / T)
### softmax_temperature | no check
def softmax_temperature(z, T):
    return softmax(z / T)
### softmax_temperature | integer division
def softmax_temperature(z, T):
    if T <= 0:
        raise ValueError
    return softmax(z // T)
### softmax_temperature | no shift
def softmax_temperature(z, T):
    if T <= 0:
        raise ValueError
    e = np.exp(z / T)
    return e / e.sum(axis=-1, keepdims=True)
### softmax_temperature | in place
def softmax_temperature(z, T):
    if T <= 0:
        raise ValueError
    z /= T
    return softmax(z)
### softmax_temperature | first axis
def softmax_temperature(z, T):
    if T <= 0:
        raise ValueError
    return softmax(z / T, axis=0)
### softmax_temperature | temperature made an int
def softmax_temperature(z, T):
    if T <= 0:
        raise ValueError
    return softmax(z / max(1, int(T)))
### softmax_temperature | shifted before, one maximum for all
def softmax_temperature(z, T):
    if T <= 0:
        raise ValueError
    e = np.exp((z - z.max()) / T)
    return e / e.sum(axis=-1, keepdims=True)
### softmax_temperature | a None where T is bad
def softmax_temperature(z, T):
    if T <= 0:
        print("T must be positive")
        return None
    return softmax(z / T)
### one_hot | -1 is the last class
def one_hot(y, k):
    return np.eye(k)[y]
### one_hot | IndexError instead of ValueError
def one_hot(y, k):
    if (y < 0).any():
        raise ValueError
    return np.eye(k)[y]
### one_hot | k is let through as all zeros
def one_hot(y, k):
    if (y < 0).any():
        raise ValueError
    return (y[:, None] == np.arange(k)).astype(float)
### one_hot | integers
def one_hot(y, k):
    if len(y) and (y.min() < 0 or y.max() >= k):
        raise ValueError
    return np.eye(k, dtype=int)[y]
### one_hot | k from the labels
def one_hot(y, k):
    k = len(np.unique(y))
    return np.eye(k)[y]
### one_hot | k from the largest label
def one_hot(y, k):
    if (y < 0).any() or (y >= k).any():
        raise ValueError
    return np.eye(int(y.max()) + 1)[y]
### one_hot | empty batch breaks
def one_hot(y, k):
    if y.min() < 0 or y.max() >= k:
        raise ValueError
    return np.eye(k)[y]
### one_hot | transposed
def one_hot(y, k):
    if (y < 0).any() or (y >= k).any():
        raise ValueError
    return np.eye(k)[:, y]
### one_hot | booleans
def one_hot(y, k):
    if (y < 0).any() or (y >= k).any():
        raise ValueError
    return y[:, None] == np.arange(k)
### one_hot | all ones in the columns
def one_hot(y, k):
    if (y < 0).any() or (y >= k).any():
        raise ValueError
    out = np.zeros((len(y), k))
    out[:, y] = 1
    return out
### one_hot | counts from one
def one_hot(y, k):
    if (y < 0).any() or (y >= k).any():
        raise ValueError
    return np.eye(k)[y - 1]
### one_hot | off by one in the check
def one_hot(y, k):
    if (y < 0).any() or (y > k).any():
        raise ValueError
    out = np.zeros((len(y), k + 1))
    out[np.arange(len(y)), y] = 1
    return out[:, :k]
### accuracy | a column broadcasts
def accuracy(y, p):
    return float(np.mean(p.argmax(axis=1) == y))
### accuracy | ravel accepts a column
def accuracy(y, p):
    return float(np.mean(p.argmax(axis=1) == y.ravel()))
### accuracy | rounds instead of argmax
def accuracy(y, p):
    if y.shape != (len(p),):
        raise ValueError
    return float(np.mean((p > 0.5)[np.arange(len(y)), y]))
### accuracy | argmax over the samples
def accuracy(y, p):
    if y.shape != (len(p),):
        raise ValueError
    return float(np.mean(p.argmax(axis=0) == y))
### accuracy | argmax of everything
def accuracy(y, p):
    if y.shape != (len(p),):
        raise ValueError
    return float(np.mean(np.argmax(p) == y))
### accuracy | number of hits
def accuracy(y, p):
    if y.shape != (len(p),):
        raise ValueError
    return float(np.sum(p.argmax(axis=1) == y))
### accuracy | percent
def accuracy(y, p):
    if y.shape != (len(p),):
        raise ValueError
    return 100.0 * np.mean(p.argmax(axis=1) == y)
### accuracy | last of the largest
def accuracy(y, p):
    if y.shape != (len(p),):
        raise ValueError
    pred = p.shape[1] - 1 - p[:, ::-1].argmax(axis=1)
    return float(np.mean(pred == y))
### accuracy | any of the largest counts
def accuracy(y, p):
    if y.shape != (len(p),):
        raise ValueError
    return float(np.mean(p[np.arange(len(y)), y] == p.max(axis=1)))
### accuracy | share of errors
def accuracy(y, p):
    if y.shape != (len(p),):
        raise ValueError
    return float(np.mean(p.argmax(axis=1) != y))
### accuracy | divided by the number of classes
def accuracy(y, p):
    if y.shape != (len(p),):
        raise ValueError
    return float(np.sum(p.argmax(axis=1) == y) / p.shape[1])
### accuracy | integer division
def accuracy(y, p):
    if y.shape != (len(p),):
        raise ValueError
    return int(np.sum(p.argmax(axis=1) == y)) // len(y)
### accuracy | only the first sample
def accuracy(y, p):
    if y.shape != (len(p),):
        raise ValueError
    for label, row in zip(y, p):
        return float(np.argmax(row) == label)
'''

RIGHT += r'''
### lists, recursion, German names
import functools
import itertools
import math
import numpy as np

def _zeile(zeile):
    größte = max(zeile)
    oben = [math.exp(wert - größte) for wert in zeile]
    unten = sum(oben)
    return [o / unten for o in oben]
def _rekursiv(ding):
    if len(ding) and not isinstance(ding[0], (list,)):
        return _zeile(ding)
    return [_rekursiv(teil) for teil in ding]
def softmax(z, axis=-1):
    w = np.swapaxes(z, axis, -1)
    if w.size == 0:
        return np.zeros(z.shape)
    return np.swapaxes(np.array(_rekursiv(w.tolist()), dtype=float), axis, -1)

def log_softmax(z, axis=-1):
    z = np.array(z, dtype=float)
    if z.shape[axis] == 1: return z * 0
    acc = functools.reduce(np.logaddexp, np.moveaxis(z, axis, 0))
    return z - np.expand_dims(acc, axis)

def cross_entropy(logits, y):
    if y.ndim != 1 or y.shape[0] != logits.shape[0]:
        raise ValueError("Form von y: %s" % (y.shape,))
    verlust = 0.0
    anzahl = len(y)
    for i in range(anzahl):
        zeile = [float(v) for v in logits[i]]
        m = max(zeile)
        verlust += m + math.log(sum([math.exp(v - m) for v in zeile])) - zeile[int(y[i])]
    return verlust / anzahl

def softmax_ce_grad(logits, y):
    n, k = logits.shape
    grad = []
    for i in range(n):
        z = logits[i] - max(logits[i])
        e = [math.exp(t) for t in z]
        S = sum(e)
        grad.append([(e[j] / S - (1.0 if j == y[i] else 0.0)) / n for j in range(k)])
    return np.array(grad)

def softmax_jacobian(p):
    k = len(p)
    J = [[0.0] * k for _ in range(k)]
    for i in range(k):
        for j in range(k):
            if i == j: J[i][j] = p[i] * (1 - p[i])
            else: J[i][j] = -p[i] * p[j]
    return np.array(J)

def softmax_temperature(z, T):
    if not T > 0: raise ValueError("T")
    z = np.array(z, dtype=float)
    z = (z - z.max(-1, keepdims=True)) / T
    return softmax(z)

def one_hot(y, k):
    zeilen = []
    for c in y:
        if c < 0 or c >= k: raise ValueError("label %d" % c)
        zeilen.append([1.0 if j == c else 0.0 for j in range(k)])
    return np.array(zeilen, dtype=float).reshape(len(y), k)

def accuracy(y, p):
    if y.shape != (p.shape[0],): raise ValueError
    treffer = 0
    for i in range(len(y)):
        beste = 0
        for j in range(1, p.shape[1]):
            if p[i][j] > p[i][beste]: beste = j
        if beste == y[i]: treffer += 1
    return treffer / len(y)
### apply_along_axis, errors for all that is not promised
import functools
import itertools
import math
import numpy as np

def softmax(z, axis=-1):
    if not isinstance(z, np.ndarray):
        raise TypeError("an array please")
    if z.ndim < 1 or z.shape[axis] == 0:
        raise ValueError("no classes")
    if not np.all(np.isfinite(z)):
        raise ValueError("inf or nan")
    if z.size == 0:
        return np.empty(z.shape)
    def one(v):
        e = np.exp(v - v.max())
        return e / e.sum()
    return np.apply_along_axis(one, axis, z.astype(np.float64))

def log_softmax(z, axis=-1):
    m = np.moveaxis(z, axis, -1)
    out = np.empty(m.shape)
    for ix in itertools.product(*(range(s) for s in m.shape[:-1])):
        row = list(map(float, m[ix]))
        gr = max(row)
        s = math.log(sum(math.exp(r - gr) for r in row))
        out[ix] = [(r - gr) - s for r in row]
    return np.moveaxis(out, -1, axis)

def cross_entropy(logits, y):
    n, k = logits.shape
    if y.shape != (n,):
        raise ValueError
    shifted = logits - logits.max(axis=1)[:, None]
    lse = np.log(np.exp(shifted).sum(axis=1))
    T = np.arange(k)[None, :] == y[:, None].astype(int)
    return np.mean(lse - np.where(T, shifted, 0).sum(axis=1))

def softmax_ce_grad(logits, y):
    p = softmax(logits).astype(float)
    np.subtract.at(p, (np.arange(len(y)), y), 1)
    return p / len(y)

def softmax_jacobian(p):
    J = -np.multiply.outer(p, p)
    np.fill_diagonal(J, p * (1 - p))
    return J

def softmax_temperature(z, T):
    if T <= 0: raise ValueError("Temperature must be > 0, got {}".format(T))
    p = softmax(np.divide(z, T), -1)
    return p

def one_hot(y, k):
    if len(y) and not (0 <= y.min() and y.max() < k):
        raise ValueError("labels")
    return (y[:, None] == np.arange(k)).astype(np.float32)

def accuracy(y, p):
    if y.ndim > 1 or len(y) != len(p): raise ValueError("y")
    return sum(r.index(max(r)) == c for r, c in zip(p.tolist(), y.tolist())) / len(p)
### a class, long words, labels by comparison
import functools
import itertools
import math
import numpy as np

class SoftmaxCalculator:
    """A class that computes the softmax."""
    def __init__(self, axis: int = -1) -> None:
        self.axis = axis
    def __call__(self, logits: "np.ndarray") -> "np.ndarray":
        # Step 1: convert to float
        logits = np.array(logits, dtype=np.longdouble)
        # Step 2: shift
        shifted = logits - np.expand_dims(logits.max(self.axis), self.axis)
        exps = np.exp(shifted)
        # Step 4: normalise
        return (exps / np.expand_dims(exps.sum(self.axis), self.axis)).astype(np.float64)
def softmax(z, axis=-1, *, debug=False):
    if debug:
        print("softmax called with", z)
    return SoftmaxCalculator(axis)(z)

def log_softmax(z, axis=-1):
    z = z.astype(np.longdouble); z = z - z.max(axis, keepdims=True)
    return np.float64(z - np.log(np.exp(z).sum(axis, keepdims=True)))

def cross_entropy(logits, y, verbose=False):
    if y.shape != (logits.shape[0],):
        raise ValueError(f"{y.shape=}")
    flat = np.ravel_multi_index((np.arange(y.size), y.astype(int)), logits.shape)
    r = -np.average(np.take(log_softmax(logits), flat))
    if verbose: print(r)
    return r

def softmax_ce_grad(logits, y):
    n, k = logits.shape
    grad = []
    for i in range(n):
        z = logits[i] - max(logits[i])
        e = [math.exp(t) for t in z]
        S = sum(e)
        grad.append([(e[j] / S - (1.0 if j == y[i] else 0.0)) / n for j in range(k)])
    return np.array(grad)

def softmax_jacobian(p):
    k = len(p)
    J = [[0.0] * k for _ in range(k)]
    for i in range(k):
        for j in range(k):
            if i == j: J[i][j] = p[i] * (1 - p[i])
            else: J[i][j] = -p[i] * p[j]
    return np.array(J)

def softmax_temperature(z, T):
    if T <= 0: raise ValueError("Temperature must be > 0, got {}".format(T))
    p = softmax(np.divide(z, T), -1)
    return p

def one_hot(y, k):
    try:
        if any(v < 0 for v in y): raise IndexError("negative")
        return np.vstack([np.zeros((0, k))] + [np.eye(k)[int(v)] for v in y])
    except IndexError as err:
        raise ValueError(str(err)) from None

def accuracy(y, p):
    if y.shape != (p.shape[0],): raise ValueError
    treffer = 0
    for i in range(len(y)):
        beste = 0
        for j in range(1, p.shape[1]):
            if p[i][j] > p[i][beste]: beste = j
        if beste == y[i]: treffer += 1
    return treffer / len(y)
### reshaped by hand, single columns
import functools
import itertools
import math
import numpy as np

def softmax(z, axis=-1):
    achse = axis % z.ndim
    form = list(z.shape)
    vor = math.prod(form[:achse]); k = form[achse]; nach = math.prod(form[achse+1:])
    w = np.ascontiguousarray(z).reshape(vor, k, nach)
    erg = np.zeros((vor, k, nach))
    for i in range(vor):
        for j in range(nach):
            spalte = w[i, :, j].astype(float)
            hoch = np.exp(spalte - np.max(spalte))
            erg[i, :, j] = hoch / np.sum(hoch)
    return erg.reshape(z.shape)

def log_softmax(z, axis=-1):
    def _lse(v):
        c = v.max()
        return c + np.log(np.exp(v - c).sum())
    return z - np.expand_dims(np.apply_along_axis(_lse, axis, z * 1.0), axis)

def cross_entropy(logits, y):
    n, k = logits.shape
    if y.shape != (n,):
        raise ValueError
    shifted = logits - logits.max(axis=1)[:, None]
    lse = np.log(np.exp(shifted).sum(axis=1))
    T = np.arange(k)[None, :] == y[:, None].astype(int)
    return np.mean(lse - np.where(T, shifted, 0).sum(axis=1))

def softmax_ce_grad(logits, y):
    rows = []
    for z, c in zip(logits, y):
        e = np.exp(z - z.max()); p = e / e.sum()
        J = np.diag(p) - np.outer(p, p)
        g = -(np.eye(len(p))[c] - p)
        rows.append(g)
    return np.stack(rows) / float(len(rows))

def softmax_jacobian(p):
    k = p.size
    D = np.diag(p)
    return D @ (np.eye(k) - np.ones((k, k)) @ D)

def softmax_temperature(z, T):
    if isinstance(T, bool) or not isinstance(T, (int, float, np.integer, np.floating)):
        raise TypeError("T")
    if T <= 0 or not math.isfinite(T): raise ValueError("T")
    if T < 0.001 or T > 1e6: raise ValueError("out of promise")
    if z.ndim == 0: raise ValueError("z")
    return np.exp(np.subtract(z / T, np.logaddexp.reduce(z / T, axis=-1, keepdims=True)))

def one_hot(y, k):
    if len(y) and not (0 <= y.min() and y.max() < k):
        raise ValueError("labels")
    return (y[:, None] == np.arange(k)).astype(np.float32)

def accuracy(y, p):
    if np.shape(y) != np.shape(p)[:1]: raise ValueError("Form")
    return np.count_nonzero(np.equal(p.argmax(1), y)) / y.size
### matmul with ones, reduce of ufuncs
import functools
import itertools
import math
import numpy as np

def softmax(z, axis=-1):
    x = np.swapaxes(np.array(z, float), -1, axis)
    x = x - np.maximum.reduce(x, axis=-1, keepdims=True)
    e = np.e ** x
    ones = np.ones((x.shape[-1], x.shape[-1]))
    return np.swapaxes(e / (e @ ones), -1, axis)

def log_softmax(z, axis=-1):
    m = np.moveaxis(z, axis, -1)
    out = np.empty(m.shape)
    for ix in itertools.product(*(range(s) for s in m.shape[:-1])):
        row = list(map(float, m[ix]))
        gr = max(row)
        s = math.log(sum(math.exp(r - gr) for r in row))
        out[ix] = [(r - gr) - s for r in row]
    return np.moveaxis(out, -1, axis)

def cross_entropy(logits, y):
    logits = np.asarray(logits); y = np.asarray(y)
    if logits.ndim != 2: raise ValueError("logits")
    if not np.issubdtype(y.dtype, np.integer): raise ValueError("integers")
    if y.shape != (logits.shape[0],): raise ValueError("y")
    if y.size == 0: raise ValueError("empty")
    if y.min() < 0 or y.max() >= logits.shape[1]: raise ValueError("label")
    if np.abs(logits).max() > 1000: raise ValueError("logits too large")
    return -log_softmax(logits.astype(float))[np.arange(len(y)), y].mean().item()

def softmax_ce_grad(logits, y):
    Y = np.zeros_like(logits, dtype=float)
    np.put_along_axis(Y, y.reshape(-1, 1).astype("int64"), 1.0, axis=1)
    return (softmax(logits, axis=1) - Y) * (1.0 / Y.shape[0])

def softmax_jacobian(p):
    return np.fromfunction(np.vectorize(lambda i, j: float(p[int(i)] * ((i == j) - p[int(j)])), otypes=[float]), (len(p), len(p)))

def softmax_temperature(z, T):
    if T <= 0: raise ValueError("Temperature must be > 0, got {}".format(T))
    p = softmax(np.divide(z, T), -1)
    return p

def one_hot(y, k):
    y = np.asarray(y).astype(int)
    if ((y < 0) | (y > k - 1)).any(): raise ValueError("range")
    H = np.zeros(y.size * k)
    H[np.arange(y.size) * k + y] = 1
    return H.reshape(y.size, k)

def accuracy(y, p):
    if y.shape != p[:, 0].shape: raise ValueError("y")
    return 1.0 - float(np.mean(np.argmax(p, 1) != y))
### vectorize with a signature, try and except
import functools
import itertools
import math
import numpy as np

_v = np.vectorize(lambda r: np.exp(r - r.max()) / np.exp(r - r.max()).sum(), signature="(k)->(k)", otypes=[float])
def softmax(z, axis=-1):
    z = np.moveaxis(z, axis, -1).astype(float)
    if 0 in z.shape:
        return np.moveaxis(z.copy(), -1, axis)
    return np.moveaxis(_v(z), -1, axis)

def log_softmax(z, axis=-1):
    dt = z.dtype if z.dtype.kind == "f" else float
    z = z.astype(dt)
    z -= z.max(axis=axis, keepdims=True)
    return (z - np.log(np.exp(z).sum(axis=axis, keepdims=True, dtype=dt))).astype(dt)

def cross_entropy(logits, y, verbose=False):
    if y.shape != (logits.shape[0],):
        raise ValueError(f"{y.shape=}")
    flat = np.ravel_multi_index((np.arange(y.size), y.astype(int)), logits.shape)
    r = -np.average(np.take(log_softmax(logits), flat))
    if verbose: print(r)
    return r

def softmax_ce_grad(logits, y):
    p = softmax(logits).astype(float)
    np.subtract.at(p, (np.arange(len(y)), y), 1)
    return p / len(y)

def softmax_jacobian(p):
    J = -np.multiply.outer(p, p)
    np.fill_diagonal(J, p * (1 - p))
    return J

def softmax_temperature(z, T):
    if isinstance(T, bool) or not isinstance(T, (int, float, np.integer, np.floating)):
        raise TypeError("T")
    if T <= 0 or not math.isfinite(T): raise ValueError("T")
    if T < 0.001 or T > 1e6: raise ValueError("out of promise")
    if z.ndim == 0: raise ValueError("z")
    return np.exp(np.subtract(z / T, np.logaddexp.reduce(z / T, axis=-1, keepdims=True)))

def one_hot(y, k):
    try:
        if any(v < 0 for v in y): raise IndexError("negative")
        return np.vstack([np.zeros((0, k))] + [np.eye(k)[int(v)] for v in y])
    except IndexError as err:
        raise ValueError(str(err)) from None

def accuracy(y, p):
    if y.ndim > 1 or len(y) != len(p): raise ValueError("y")
    return sum(r.index(max(r)) == c for r, c in zip(p.tolist(), y.tolist())) / len(p)
'''

BUGS += r'''
### cross_entropy | only ndim tested (wrong length passes by broadcasting)
import numpy as np
def cross_entropy(logits, y):
    if y.ndim != 1: raise ValueError
    s = logits - logits.max(axis=1, keepdims=True)
    lp = s - np.log(np.exp(s).sum(axis=1, keepdims=True))
    return -np.mean([lp[i, c] for i, c in zip(range(len(lp)), y)])
### cross_entropy | size tested only: row vector (1, n) passes
import numpy as np
def cross_entropy(logits, y):
    if y.size != len(logits) or (y.ndim == 2 and y.shape[1] == 1): raise ValueError
    y = y.ravel()
    s = logits - logits.max(axis=1, keepdims=True)
    lp = s - np.log(np.exp(s).sum(axis=1, keepdims=True))
    return -lp[np.arange(len(y)), y].mean()
### softmax_temperature | T rounded to int >= 1
import numpy as np
def softmax_temperature(z, T):
    if T <= 0: raise ValueError
    return softmax(z / max(T, 0.01))
### accuracy | short y by zip
import numpy as np
def accuracy(y, p):
    if y.ndim != 1: raise ValueError
    return float(np.mean([a == b for a, b in zip(p.argmax(1), y)]))
### log_softmax | log1p mistake
import numpy as np
def log_softmax(z, axis=-1):
    s = z - z.max(axis=axis, keepdims=True)
    return s - np.log1p(np.exp(s).sum(axis=axis, keepdims=True))
### softmax | z / sum z
import numpy as np
def softmax(z, axis=-1):
    z = z - z.min(axis=axis, keepdims=True)
    return z / z.sum(axis=axis, keepdims=True)
### softmax | squeezes
import numpy as np
def softmax(z, axis=-1):
    e = np.exp(z - z.max(axis=axis, keepdims=True))
    return np.squeeze(e / e.sum(axis=axis, keepdims=True))
### softmax_ce_grad | divides only the subtracted 1
import numpy as np
def softmax_ce_grad(logits, y):
    p = softmax(logits); p[np.arange(len(y)), y] -= 1 / len(y)
    return p
### softmax_ce_grad | unnormalised exponentials
import numpy as np
def softmax_ce_grad(logits, y):
    p = np.exp(logits - logits.max(axis=1, keepdims=True)); p[np.arange(len(y)), y] -= 1
    return p / len(y)
### softmax_jacobian | plus outer
import numpy as np
def softmax_jacobian(p):
    return np.diag(p) + np.outer(p, p)
### one_hot | width from labels
import numpy as np
def one_hot(y, k):
    if len(y) and (y.min() < 0 or y.max() >= k): raise ValueError
    return np.eye(int(y.max()) + 1)[y] if len(y) else np.zeros((0, k))
### one_hot | abs check
import numpy as np
def one_hot(y, k):
    if len(y) and np.abs(y).max() >= k: raise ValueError
    return np.eye(k)[y]
'''

BUGS += r'''
### softmax | axis 1 is written out, so one-dimensional logits fail and 3-D ones take the wrong axis ((2, 3, 4))
import numpy as np


def softmax(z, axis=-1):
    z = np.asarray(z, dtype=float)
    if z.ndim == 1:
        e = np.exp(z - z.max())
        return e / e.sum()
    if axis == -1:
        axis = 1
    e = np.exp(z - z.max(axis=axis, keepdims=True))
    return e / e.sum(axis=axis, keepdims=True)
### softmax | negative axes other than -1 are counted wrongly (axis=-2 of three dimensions)
import numpy as np


def softmax(z, axis=-1):
    z = np.asarray(z, dtype=float)
    if axis < 0:
        axis = z.ndim - 1
    e = np.exp(z - z.max(axis=axis, keepdims=True))
    return e / e.sum(axis=axis, keepdims=True)
### log_softmax | falls back to z - max where the probability is 0, forgetting the sum ([1000, 1000, 0])
import numpy as np


def log_softmax(z, axis=-1):
    z = np.asarray(z, dtype=float)
    p = softmax(z, axis)
    s = np.asarray(z, dtype=float) - np.max(z, axis=axis, keepdims=True)
    return np.where(p > 0, np.log(np.where(p > 0, p, 1.0)), s)
### log_softmax | leaves the maximum out of the sum with a mask, wrong where it comes twice ([2, 2, 0])
import numpy as np


def log_softmax(z, axis=-1):
    z = np.asarray(z, dtype=float)
    s = z - z.max(axis=axis, keepdims=True)
    rest = np.where(s < 0, np.exp(s), 0.0).sum(axis=axis, keepdims=True)
    return s - np.log1p(rest)
### log_softmax | negative axes are all taken for the last (axis=-2 or axis=-3)
import numpy as np


def log_softmax(z, axis=-1):
    z = np.asarray(z, dtype=float)
    axis = max(axis, -1)
    s = z - z.max(axis=axis, keepdims=True)
    return s - np.log(np.exp(s).sum(axis=axis, keepdims=True))
### cross_entropy | rows that look like probabilities are taken for probabilities ([[0.25, 0.75]] are logits too)
import numpy as np


def cross_entropy(logits, y):
    if y.shape != (len(logits),):
        raise ValueError("y")
    i = np.arange(len(y))
    if (logits > 0).all() and np.allclose(logits.sum(axis=1), 1):
        return float(-np.log(logits[i, y]).mean())
    return float(-log_softmax(logits)[i, y].mean())
### cross_entropy | one maximum for the whole batch, log 0 in the other rows (rows 2000 apart)
import numpy as np


def cross_entropy(logits, y):
    if y.shape != (len(logits),):
        raise ValueError("y")
    s = logits - logits.max()
    logp = s - np.log(np.exp(s).sum(axis=1, keepdims=True))
    return float(-logp[np.arange(len(y)), y].mean())
### softmax_jacobian | compares the probabilities instead of the indices (two equal probabilities)
import numpy as np


def softmax_jacobian(p):
    k = len(p)
    J = np.zeros((k, k))
    for i in range(k):
        for j in range(k):
            J[i, j] = p[i] * (1 - p[i]) if p[i] == p[j] else -p[i] * p[j]
    return J
### softmax_jacobian | finds the place with list.index, wrong for equal probabilities ([0.25, 0.25, 0.5])
import numpy as np


def softmax_jacobian(p):
    values = p.tolist()
    J = -np.outer(p, p)
    for v in values:
        i = values.index(v)
        J[i, i] = v * (1 - v)
    return J
### softmax_temperature | axis 1, fails for one dimension and is wrong for three ((2, 3, 4))
import numpy as np


def softmax_temperature(z, T):
    if T <= 0:
        raise ValueError("T")
    z = np.asarray(z, dtype=float)
    return softmax(z / T, axis=1 if z.ndim > 1 else 0)
### softmax_temperature | float32 for z / T: 0.06 off at 1e6 (z = 1000 and 999.99999 at T = 0.001)
import numpy as np


def softmax_temperature(z, T):
    if T <= 0:
        raise ValueError("T")
    return softmax(np.asarray(z, dtype=np.float32) / np.float32(T)).astype(float)
### one_hot | the check looks at the first and the last label only ([0, 5, 1], k = 3)
import numpy as np


def one_hot(y, k):
    y = np.asarray(y)
    for c in (y[:1], y[-1:]):
        if np.any(c < 0) or np.any(c >= k):
            raise ValueError("label out of range")
    out = np.zeros((len(y), k))
    out[np.arange(len(y)), y] = 1
    return out
### one_hot | a single class is squeezed ((n, 1) becomes (n,)) (k = 1)
import numpy as np


def one_hot(y, k):
    if np.any(y < 0) or np.any(y >= k):
        raise ValueError("label out of range")
    return np.eye(k)[y].squeeze()
### accuracy | softmax first, which makes ties of tiny or far values ([1e-18, 2e-18], class 1)
import numpy as np


def accuracy(y, p):
    if y.shape != (len(p),):
        raise ValueError("y")
    return float(np.mean(softmax(p).argmax(axis=1) == y))
### accuracy | plain exponentials first: inf and inf are a tie ([1000, 1001], class 1)
import numpy as np


def accuracy(y, p):
    if y.shape != (len(p),):
        raise ValueError("y")
    with np.errstate(over="ignore"):
        e = np.exp(p)
    return float(np.mean(e.argmax(axis=1) == y))
### accuracy | probabilities rounded to four digits first ([0.33331, 0.33334, 0.33335], class 2)
import numpy as np


def accuracy(y, p):
    if y.shape != (len(p),):
        raise ValueError("y")
    return float(np.mean(np.round(p, 4).argmax(axis=1) == y))

### one_hot | the check knows two bad labels only
def one_hot(y, k):
    if -1 in y or k in y:
        raise ValueError("bad label")
    out = np.zeros((len(y), k))
    for i in range(len(y)):
        if 0 <= y[i] < k:
            out[i, y[i]] = 1
    return out

### one_hot | flat index in the dtype of the labels
def one_hot(y, k):
    if len(y) and (y.min() < 0 or y.max() >= k):
        raise ValueError("bad label")
    out = np.zeros(len(y) * k)
    starts = (np.arange(len(y)) * k).astype(y.dtype)
    out[starts + y] = 1
    return out.reshape(len(y), k)

### one_hot | marks what it has seen in the labels
def one_hot(y, k):
    out = np.zeros((len(y), k))
    for i in range(len(y)):
        if y[i] < 0 or y[i] >= k:
            raise ValueError("bad label")
        out[i, y[i]] = 1
        y[i] = 0
    return out

### accuracy | one label is good enough for all samples
def accuracy(y, p):
    if np.ndim(y) > 1:
        raise ValueError("y must have one dimension")
    hits = np.argmax(p, axis=1) == y
    return float(hits.sum()) / len(p)

### accuracy | size instead of shape
def accuracy(y, p):
    if y.size != len(p) or y.ndim == 2 and y.shape[1] == 1:
        raise ValueError("y")
    return float(np.mean(np.argmax(p, axis=1) == y))

### softmax_ce_grad | logits are limited to 300 first
def softmax_ce_grad(logits, y):
    p = softmax(np.minimum(np.maximum(logits, -300), 300))
    return (p - np.eye(logits.shape[1])[y]) / len(y)

### softmax_ce_grad | rounded to five digits
def softmax_ce_grad(logits, y):
    return np.round((softmax(logits) - np.eye(logits.shape[1])[y]) / len(y), 5)

### softmax_temperature | hot temperatures are cut
def softmax_temperature(z, T):
    if T <= 0:
        raise ValueError("T")
    if T > 100000:
        T = 100000
    return softmax(z / T)

### log_softmax | a batch of one becomes one sample
def log_softmax(z, axis=-1):
    z = np.array(z, dtype=float)
    z = z - z.max(axis=axis, keepdims=True)
    out = z - np.log(np.sum(np.exp(z), axis=axis, keepdims=True))
    return out[0] if out.shape[0] == 1 else out

### log_softmax | single precision
def log_softmax(z, axis=-1):
    z = np.array(z, dtype=np.float32)
    z = z - z.max(axis=axis, keepdims=True)
    return (z - np.log(np.exp(z).sum(axis=axis, keepdims=True))).astype(float)

### cross_entropy | one label for all samples
def cross_entropy(logits, y):
    if y.ndim != 1:
        raise ValueError("y")
    return float(-log_softmax(logits)[np.arange(len(logits)), y].mean())
'''
