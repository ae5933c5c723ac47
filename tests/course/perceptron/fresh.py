"""Perceptrons as students write them: whole right submissions, and one natural bug at a time."""
# ruff: noqa: E501, Q001  the code stands as students write it
# fmt: off

RIGHT = r'''
### loops everywhere, prints for debugging
import numpy as np
DEBUG = True

def dot(a, b):
    total = 0
    for i in range(len(a)):
        total += a[i] * b[i]
    return total

def perceptron_predict(X, w, b):
    preds = np.zeros(len(X), dtype=int)
    for i in range(len(X)):
        s = dot(X[i], w) + b
        if s >= 0:
            preds[i] = 1
        else:
            preds[i] = -1
    if DEBUG:
        print("predictions:", preds)
    return preds

def perceptron_step(w, b, x, y, lr=1.0):
    if y != 1 and y != -1:
        raise ValueError("label must be +1 or -1, got", y)
    w_new = []
    if y * (dot(w, x) + b) <= 0:
        for i in range(len(w)):
            w_new.append(w[i] + lr * y * x[i])
        b = b + lr * y
    else:
        for i in range(len(w)):
            w_new.append(w[i])
    return np.array(w_new), b

def perceptron_epoch(X, y, w, b, lr=1.0, order=None):
    if order is None:
        order = range(len(X))
    errors = 0
    for i in order:
        if y[i] * (dot(w, X[i]) + b) <= 0:
            errors += 1
        w, b = perceptron_step(w, b, X[i], y[i], lr)
    return np.array(w), b, errors

def perceptron_fit(X, y, lr=1.0, max_epochs=100, rng=None):
    for label in y:
        if label not in (-1, 1):
            raise ValueError("bad label %s" % label)
    n, d = X.shape
    w = np.zeros(d)
    b = 0
    history = []
    for epoch in range(max_epochs):
        order = None
        if rng is not None:
            order = rng.permutation(n)
        w, b, m = perceptron_epoch(X, y, w, b, lr, order)
        history.append(m)
        print("epoch", epoch, "mistakes", m)
        if m == 0:
            break
    return {"w": w, "b": b, "mistakes_per_epoch": history, "converged": history[-1] == 0}

def novikoff_bound(X, y, w_star, b_star):
    import math
    R = 0
    gamma = float("inf")
    length = math.sqrt(sum(wi ** 2 for wi in w_star) + b_star ** 2)
    for xi, yi in zip(X, y):
        R = max(R, math.sqrt(sum(v ** 2 for v in xi) + 1))
        if length == 0:
            raise ValueError("no line")
        gamma = min(gamma, yi * (dot(w_star, xi) + b_star) / length)
    if gamma <= 0:
        raise ValueError("does not separate")
    return (R / gamma) ** 2

def slide_update(w1, w2, b, f1, f2, label):
    output = w1 * f1 + w2 * f2 + b
    if output == 0:
        prediction = 0
    elif output > 0:
        prediction = 1
    else:
        prediction = -1
    if prediction != label and label == -1:
        w1 = w1 - f1
        w2 = w2 - f2
        b = b - 1
    elif prediction != label and label == 1:
        w1 = w1 + f1
        w2 = w2 + f2
        b = b + 1
    return w1, w2, b
### vectorised, type hints, numpy without the alias
import numpy
import numpy as np
from typing import Optional

def perceptron_predict(X: numpy.ndarray, w: numpy.ndarray, b: float) -> numpy.ndarray:
    return numpy.where(X @ w + b < 0, -1, 1)

def perceptron_step(w: numpy.ndarray, b: float, x: numpy.ndarray, y: int, lr: float = 1.0) -> tuple:
    if abs(y) != 1:
        raise ValueError(f"y must be -1 or +1, not {y}")
    if y * (w.dot(x) + b) > 0:
        return w.copy(), b
    return w + lr * y * x, b + lr * y

def perceptron_epoch(X, y, w, b, lr: float = 1.0, order: Optional[numpy.ndarray] = None):
    order = numpy.arange(X.shape[0]) if order is None else order
    w = w.copy()
    n_mistakes = 0
    for xi, yi in zip(X[order], y[order]):
        if yi * (xi @ w + b) <= 0:
            w += lr * yi * xi
            b += lr * yi
            n_mistakes += 1
    return w, b, n_mistakes

def perceptron_fit(X, y, lr=1.0, max_epochs=100, rng: Optional[np.random.Generator] = None) -> dict:
    if not numpy.all(numpy.isin(y, [-1, 1])):
        raise ValueError("labels must be -1 or 1")
    w, b = numpy.zeros(X.shape[1]), 0.0
    mistakes_per_epoch: list[int] = []
    while len(mistakes_per_epoch) < max_epochs:
        order = None if rng is None else rng.permutation(len(X))
        w, b, mistakes = perceptron_epoch(X, y, w, b, lr=lr, order=order)
        mistakes_per_epoch.append(mistakes)
        if mistakes == 0:
            return dict(w=w, b=b, mistakes_per_epoch=mistakes_per_epoch, converged=True)
    return dict(w=w, b=b, mistakes_per_epoch=mistakes_per_epoch, converged=False)

def novikoff_bound(X, y, w_star, b_star):
    Xa = numpy.hstack([X, numpy.ones((X.shape[0], 1))])
    wa = numpy.append(w_star, b_star)
    margins = y * (Xa @ wa)
    if (margins <= 0).any():
        raise ValueError("not separating")
    return float(numpy.sum(Xa ** 2, axis=1).max() * (wa @ wa) / margins.min() ** 2)

slide_update = lambda w1, w2, b, f1, f2, label: (
    (w1 + label * f1, w2 + label * f2, b + label)
    if label * (w1 * f1 + w2 * f2 + b) <= 0 else (w1, w2, b))
### a class, as in scikit-learn, and thin functions around it
import numpy as np

class Perceptron:
    def __init__(self, w, b, lr=1.0):
        self.w = np.array(w, dtype=np.float64, copy=True)
        self.b = float(b)
        self.lr = lr

    def decision(self, X):
        return np.dot(X, self.w) + self.b

    def predict(self, X):
        return np.array([1.0 if s >= 0.0 else -1.0 for s in np.atleast_1d(self.decision(X))])

    def update(self, x, y):
        if y * self.decision(x) <= 0:
            self.w += self.lr * y * np.asarray(x, dtype=float)
            self.b += self.lr * y
            return 1
        return 0

    def epoch(self, X, y, order):
        return sum([self.update(X[i], y[i]) for i in order])

def perceptron_predict(X, w, b):
    return Perceptron(w, b).predict(X)

def perceptron_step(w, b, x, y, lr=1.0):
    if not (y == 1 or y == -1):
        raise ValueError
    p = Perceptron(w, b, lr)
    p.update(x, y)
    return p.w, p.b

def perceptron_epoch(X, y, w, b, lr=1.0, order=None):
    p = Perceptron(w, b, lr)
    n = p.epoch(X, y, np.arange(len(y)) if order is None else order)
    return p.w, p.b, int(n)

def perceptron_fit(X, y, lr=1.0, max_epochs=100, rng=None):
    if set(np.unique(y)) - {-1, 1}:
        raise ValueError("y must hold -1 and +1 only")
    p = Perceptron(np.zeros(X.shape[1]), 0, lr)
    history = []
    converged = False
    for _ in range(max_epochs):
        idx = np.arange(X.shape[0])
        if rng is not None:
            rng.shuffle(idx)
        history.append(p.epoch(X, y, idx))
        if history[-1] == 0:
            converged = True
            break
    return {"w": p.w, "b": p.b, "mistakes_per_epoch": history, "converged": converged}

def novikoff_bound(X, y, w_star, b_star):
    X1 = np.c_[X, np.ones(len(X))]
    w1 = np.r_[w_star, b_star]
    R = np.linalg.norm(X1, axis=1).max()
    gamma = np.min(y * X1.dot(w1)) / np.linalg.norm(w1)
    if not gamma > 0:
        raise ValueError("the line does not separate the classes")
    return (R / gamma) ** 2

def slide_update(w1, w2, b, f1, f2, label):
    p = Perceptron([w1, w2], b)
    p.update(np.array([f1, f2]), label)
    return p.w[0], p.w[1], p.b
### bias folded into the weights, NumPy numbers, tuples built late
import numpy as np
from functools import reduce

def augment(X):
    return np.concatenate((np.ones((len(X), 1)), X), axis=1)

def perceptron_predict(X, w, b):
    theta = np.concatenate(([b], w))
    scores = augment(X) @ theta
    y_hat = np.sign(scores).astype(int)
    y_hat[scores == 0] = 1
    return y_hat

def perceptron_step(w, b, x, y, lr=1.0):
    if y not in [-1, 1]:
        raise ValueError("label")
    theta = np.insert(w, 0, b)
    xa = np.insert(np.asarray(x, float), 0, 1.0)
    missed = np.sign(theta @ xa) != y
    theta = theta + lr * y * xa * missed
    return theta[1:], theta[0]

def perceptron_epoch(X, y, w, b, lr=1.0, order=None):
    rows = list(range(X.shape[0])) if order is None else [int(i) for i in order]

    def visit(state, i):
        w, b, k = state
        w2, b2 = perceptron_step(w, b, X[i], y[i], lr)
        missed = y[i] * (np.dot(w, X[i]) + b) <= 0
        return w2, b2, k + (1 if missed else 0)

    return reduce(visit, rows, (np.array(w, dtype=float), b, 0))

def perceptron_fit(X, y, lr=1.0, max_epochs=100, rng=None):
    y = np.array(y)
    if np.any(np.abs(y) != 1):
        raise ValueError("labels")
    w = np.zeros_like(X[0], dtype=float)
    b = np.float64(0)
    result = {"mistakes_per_epoch": []}
    k = None
    epoch = 0
    while k != 0 and epoch < max_epochs:
        w, b, k = perceptron_epoch(X, y, w, b, lr, None if rng is None else rng.choice(len(X), size=len(X), replace=False))
        result["mistakes_per_epoch"] += [k]
        epoch += 1
    result["w"] = w
    result["b"] = b
    result["converged"] = k == 0
    return result

def novikoff_bound(X, y, w_star, b_star):
    norm = np.sqrt(np.sum(np.square(w_star)) + b_star ** 2)
    R2 = np.max(np.sum(np.square(X), axis=1) + 1)
    gammas = [yi * (np.inner(w_star, xi) + b_star) for xi, yi in zip(X, y)]
    assert len(gammas) > 0
    if min(gammas) <= 0:
        raise ValueError("point %d is on the wrong side" % int(np.argmin(gammas)))
    return R2 * norm ** 2 / min(gammas) ** 2

def slide_update(w1, w2, b, f1, f2, label):
    output = w1 * f1 + w2 * f2 + b
    missed = label * output <= 0
    delta = label * missed
    return (w1 + delta * f1, w2 + delta * f2, b + delta)
### copies first, shuffled data instead of an order, keyword calls
import numpy as np
import copy

def check_labels(y):
    """helper"""
    y = np.atleast_1d(y)
    ok = np.logical_or(y == 1, y == -1)
    if not ok.all():
        raise ValueError("Labels must be in {-1, +1}, found " + str(y[~ok][0]))

def perceptron_predict(X, w, b):
    activation = np.matmul(X, w.reshape(-1, 1)) + b
    out = np.ones(activation.shape)
    out[activation < 0] = -1
    return out.flatten()

def perceptron_step(w, b, x, y, lr=1.0):
    check_labels(y)
    w_new = copy.deepcopy(w)
    b_new = b
    margin = y * (np.sum(w * x) + b)
    if margin <= 0.0:
        w_new = w_new + (lr * y) * x
        b_new = b_new + (lr * y)
    return (w_new, b_new)

def perceptron_epoch(X, y, w, b, lr=1.0, order=None):
    if order is not None:
        X = X[order]
        y = y[order]
    mistakes = []
    for row in range(X.shape[0]):
        before = (w, b)
        mistakes.append(bool(y[row] * (np.dot(X[row, :], w) + b) <= 0))
        w, b = perceptron_step(w=w, b=b, x=X[row, :], y=y[row], lr=lr)
    return w, b, int(np.sum(mistakes))

def perceptron_fit(X, y, lr=1.0, max_epochs=100, rng=None):
    check_labels(y)
    w = np.zeros((X.shape[1],))
    b = 0.
    mistakes_per_epoch = list()
    converged = False
    epoch = 1
    while not converged and epoch <= max_epochs:
        if rng:
            perm = rng.permutation(X.shape[0])
            w, b, m = perceptron_epoch(X[perm], y[perm], w, b, lr=lr)
        else:
            w, b, m = perceptron_epoch(X=X, y=y, w=w, b=b, lr=lr)
        mistakes_per_epoch.append(m)
        converged = (m == 0)
        epoch = epoch + 1
    return {"converged": converged, "mistakes_per_epoch": mistakes_per_epoch, "b": b, "w": w}

def novikoff_bound(X, y, w_star, b_star):
    X_aug = np.column_stack((X, np.ones(X.shape[0])))
    w_aug = np.concatenate([w_star, np.array([b_star])])
    w_aug = w_aug / np.linalg.norm(w_aug)
    gamma = (X_aug.dot(w_aug) * y).min()
    if gamma <= 0: raise ValueError('gamma=%g' % gamma)
    R = max(np.linalg.norm(row) for row in X_aug)
    return np.power(R / gamma, 2)

def slide_update(w1, w2, b, f1, f2, label):
    output = w1*f1 + w2*f2 + b
    if label == -1 and output >= 0:
        w1 -= f1; w2 -= f2; b -= 1
    if label == 1 and output <= 0:
        w1 += f1; w2 += f2; b += 1
    return w1, w2, b
### einsum, a generator, recursion, a decorator
import numpy as np
import functools

def logged(f):
    @functools.wraps(f)
    def inner(*args, **kwargs):
        print("calling", f.__name__)
        return f(*args, **kwargs)
    return inner

@logged
def perceptron_predict(X, w, b):
    return np.array(list(map(lambda s: -1 if s < 0 else +1, np.einsum("nd,d->n", X, w) + b)))

def missed(w, b, x, y):
    return not y * (np.einsum("d,d", w, x) + b) > 0

@logged
def perceptron_step(w, b, x, y, lr=1.0):
    match y:
        case 1 | -1:
            step = lr * y if missed(w, b, x, y) else 0.0
            return np.add(w, np.multiply(step, x)), b + step
        case _:
            raise ValueError("y")

def perceptron_epoch(X, y, w, b, lr=1.0, order=None):
    if order is None:
        order = np.arange(len(y))
    if len(order) == 0:
        return np.array(w, dtype=float), b, 0
    i = order[0]
    m = missed(w, b, X[i], y[i])
    if m:
        w, b = w + lr * y[i] * X[i], b + lr * y[i]
    w, b, rest = perceptron_epoch(X, y, w, b, lr, order[1:])
    return w, b, int(m) + rest

def epochs(X, y, lr, rng):
    w, b = np.zeros(X.shape[-1]), 0.0
    while True:
        w, b, m = 1 * w, b, 0
        for i in (range(len(X)) if rng is None else rng.permutation(len(X)).tolist()):
            if missed(w, b, X[i], y[i]):
                w, b, m = w + lr * y[i] * X[i], b + lr * y[i], m + 1
        yield w, b, m

def perceptron_fit(X, y, lr=1.0, max_epochs=100, rng=None):
    if any(v * v != 1 for v in y.tolist()):
        raise ValueError("labels")
    counts = []
    for w, b, m in epochs(X, y, lr, rng):
        counts.append(m)
        if not m or len(counts) >= max_epochs:
            return {"w": w, "b": b, "mistakes_per_epoch": counts, "converged": not m}

def novikoff_bound(X, y, w_star, b_star):
    R_squared = (np.einsum("nd,nd->n", X, X) + 1).max()
    gamma = (y * (np.einsum("nd,d->n", X, w_star) + b_star)).min() / np.hypot(np.linalg.norm(w_star), b_star)
    if np.isnan(gamma) or gamma <= 0:
        raise ValueError
    return np.array(R_squared / gamma ** 2)

def slide_update(w1, w2, b, f1, f2, label):
    w, b = np.array([w1, w2], dtype=float), b
    w, b = perceptron_step(w, b, np.array([f1, f2]), label)
    return (*w, b)
### reduce, lists and dictionaries, words in German
import numpy as np
def perceptron_predict(X, w, b):
    vorhersagen = []
    for punkt in X:
        wert = b
        for merkmal, gewicht in zip(punkt, w):
            wert += merkmal * gewicht
        vorhersagen.append(+1 if wert >= 0 else -1)
    return np.array(vorhersagen)

def perceptron_step(w, b, x, y, lr=1.0):
    try:
        sign = {1: 1.0, -1: -1.0}[y]
    except KeyError:
        raise ValueError(f"label {y}") from None
    score = b
    for i in range(len(w)):
        score += w[i] * x[i]
    if sign * score > 0:
        return np.array(w), b
    return np.array([wi + lr * sign * xi for wi, xi in zip(w, x)]), b + lr * sign

from functools import reduce
def perceptron_epoch(X, y, w, b, lr=1.0, order=None):
    def visit(state, i):
        w, b, m = state
        w2, b2 = perceptron_step(w, b, X[i], y[i], lr=lr)
        return w2, b2, m + (b2 != b)
    return reduce(visit, range(len(y)) if order is None else order, (w.copy(), b, 0))

def perceptron_fit(X, y, lr=1.0, max_epochs=100, rng=None):
    if any(v not in (-1, 1) for v in y):
        raise ValueError("Etiketten muessen -1 oder +1 sein")
    ergebnis = dict(w=np.zeros(X.shape[1]), b=0, mistakes_per_epoch=[], converged=False)
    while not ergebnis["converged"] and len(ergebnis["mistakes_per_epoch"]) < max_epochs:
        reihenfolge = np.arange(len(y))
        if rng:
            rng.shuffle(reihenfolge)
        ergebnis["w"], ergebnis["b"], fehler = perceptron_epoch(X, y, ergebnis["w"], ergebnis["b"], lr, reihenfolge)
        ergebnis["mistakes_per_epoch"] += [fehler]
        ergebnis["converged"] = bool(fehler == 0)
    return ergebnis

import math
import math
def novikoff_bound(X, y, w_star, b_star):
    R2 = max(math.fsum(v * v for v in x) + 1 for x in X.tolist())
    laenge2 = math.fsum(v * v for v in w_star.tolist()) + b_star * b_star
    abstaende = [yi * (math.fsum(a * c for a, c in zip(x, w_star.tolist())) + b_star) for x, yi in zip(X.tolist(), y.tolist())]
    kleinster = min(abstaende)
    if kleinster <= 0:
        raise ValueError("Gerade trennt nicht")
    return R2 * laenge2 / kleinster ** 2

def slide_update(w1, w2, b, f1, f2, label):
    falsch = label * (w1 * f1 + w2 * f2 + b) <= 0
    return tuple(float(alt + falsch * label * neu) for alt, neu in ((w1, f1), (w2, f2), (b, 1)))
### the bias absorbed everywhere, recursion
import numpy as np
def perceptron_predict(X, w, b):
    Xb = np.c_[X, np.ones(len(X))]
    wb = np.append(w, b)
    return np.array([-1, 1])[(Xb @ wb >= 0).astype(int)]

def perceptron_step(w, b, x, y, lr=1.0):
    if abs(y) != 1:
        raise ValueError("bad label")
    theta = np.hstack([w, b])
    z = np.hstack([x, 1.0])
    if y * theta.dot(z) <= 0:
        theta = theta + lr * y * z
    return theta[:-1].copy(), theta[-1]

def perceptron_epoch(X, y, w, b, lr=1.0, order=None):
    Z = np.hstack([X, np.ones((len(X), 1))]) * y[:, np.newaxis]
    v = np.append(w, b)
    m = 0
    for z in (Z if order is None else Z[order]):
        if v @ z <= 0:
            v = v + lr * z
            m += 1
    return v[:-1], v[-1], m

def perceptron_fit(X, y, lr=1.0, max_epochs=100, rng=None):
    if not np.all(np.abs(y) == 1):
        raise ValueError("y")
    def train(w, b, history):
        if len(history) == max_epochs or (history and history[-1] == 0):
            return w, b, history
        order = None if rng is None else rng.permutation(X.shape[0])
        w, b, m = perceptron_epoch(X, y, w, b, lr=lr, order=order)
        return train(w, b, history + [m])
    w, b, history = train(np.zeros(X.shape[1]), 0.0, [])
    return {"w": w, "b": b, "mistakes_per_epoch": history, "converged": history[-1] == 0, "epochs": len(history)}

def novikoff_bound(X, y, w_star, b_star):
    Z = y[:, None] * np.insert(X.astype(float), X.shape[1], 1.0, axis=1)
    u = np.r_[w_star, b_star]
    if np.any(Z @ u <= 0):
        raise ValueError("gamma <= 0")
    u = u / (Z @ u).min()
    return np.einsum("ij,ij->i", Z, Z).max() * np.einsum("i,i", u, u)

def slide_update(w1, w2, b, f1, f2, label):
    v = np.array([w1, w2, b]); f = np.array([f1, f2, 1])
    if v @ f * label <= 0:
        v = v + label * f
    return tuple(v)
### a class for the training, everything refused that is not promised
import numpy as np
class Perceptron:
    def __init__(self, w, b):
        self.w, self.b = np.array(w, dtype=float), float(b)
    def score(self, X):
        return X @ self.w + self.b
    def predict(self, X):
        out = np.ones(len(X))
        out[self.score(X) < 0] = -1
        return out
def perceptron_predict(X, w, b):
    return Perceptron(w, b).predict(X)

def perceptron_step(w, b, x, y, lr=1.0):
    if w.shape != x.shape:
        raise ValueError("w and x differ")
    if not isinstance(y, (int, float, np.integer, np.floating)) or y not in [-1, 1]:
        raise ValueError("y")
    match bool(y * (w @ x + b) <= 0):
        case True:
            step = lr * y
        case False:
            step = 0.0
    return np.add(w, step * x), np.add(b, step)

def perceptron_epoch(X, y, w, b, lr=1.0, order=None):
    if X.shape[0] != y.shape[0]:
        raise ValueError("X and y differ in length")
    if order is not None and sorted(order.tolist()) != list(range(len(X))):
        raise ValueError("order must be a permutation")
    X, y = (X, y) if order is None else (X[order], y[order])
    missed = []
    for x_i, y_i in zip(X, y):
        before = y_i * (np.dot(x_i, w) + b)
        missed.append(before <= 0)
        w, b = perceptron_step(w, b, x_i, y_i, lr)
    return w, b, int(np.sum(missed))

class Trainer:
    def __init__(self, lr, max_epochs, rng):
        self.lr, self.max_epochs, self.rng = lr, max_epochs, rng
        self.history = []
    def fit(self, X, y):
        self.w, self.b = np.zeros(X.shape[1]), 0.0
        for epoch in range(self.max_epochs):
            order = None
            if self.rng is not None:
                order = np.argsort(self.rng.random(len(X)))
            self.w, self.b, m = perceptron_epoch(X, y, self.w, self.b, self.lr, order)
            self.history.append(m)
            if not m:
                break
        return self
def perceptron_fit(X, y, lr=1.0, max_epochs=100, rng=None):
    if len(y) != len(X):
        raise ValueError("lengths")
    for label in y:
        if label == 1 or label == -1:
            continue
        raise ValueError(f"{label}")
    if max_epochs < 1 or lr <= 0:
        raise ValueError("max_epochs and lr must be positive")
    t = Trainer(lr, max_epochs, rng).fit(X, y)
    return {"w": t.w, "b": t.b, "mistakes_per_epoch": t.history, "converged": t.history[-1] == 0}

import math
def novikoff_bound(X, y, w_star, b_star):
    norm = math.sqrt(sum(w_star ** 2) + b_star ** 2)
    if norm == 0:
        raise ValueError("no line at all")
    gamma = float("inf"); R = 0.0
    for i in range(len(X)):
        m = y[i] * (X[i].dot(w_star) + b_star) / norm
        if m <= 0:
            raise ValueError(f"point {i} is not on its side")
        gamma = min(gamma, m)
        R = max(R, math.sqrt(X[i].dot(X[i]) + 1))
    return pow(R / gamma, 2)

def slide_update(w1, w2, b, f1, f2, label):
    w, b, _ = perceptron_epoch(np.array([[f1, f2]]), np.array([label]), np.array([w1, w2], float), b)
    w1, w2 = w.tolist()
    return w1, w2, b
'''

BUGS = r'''
### perceptron_predict | np.sign leaves zeros
def perceptron_predict(X, w, b):
    return np.sign(X @ w + b)
### perceptron_predict | strict comparison
def perceptron_predict(X, w, b):
    return np.where(X @ w + b > 0, 1, -1)
### perceptron_predict | bias forgotten
def perceptron_predict(X, w, b):
    return np.where(np.dot(X, w) >= 0, 1, -1)
### perceptron_predict | classes 0 and 1
def perceptron_predict(X, w, b):
    return (X @ w + b >= 0).astype(int)
### perceptron_predict | booleans
def perceptron_predict(X, w, b):
    return X @ w + b >= 0
### perceptron_predict | a list
def perceptron_predict(X, w, b):
    return [1 if np.dot(x, w) + b >= 0 else -1 for x in X]
### perceptron_predict | returns in the loop
def perceptron_predict(X, w, b):
    for x in X:
        if np.dot(w, x) + b >= 0:
            return 1
        else:
            return -1
### perceptron_predict | prints and returns nothing
def perceptron_predict(X, w, b):
    print(np.where(X @ w + b >= 0, 1, -1))
### perceptron_predict | column answer
def perceptron_predict(X, w, b):
    return np.where(X @ w.reshape(-1, 1) + b >= 0, 1, -1)
### perceptron_predict | two features hard coded
def perceptron_predict(X, w, b):
    return np.where(X[:, 0] * w[0] + X[:, 1] * w[1] + b >= 0, 1, -1)
### perceptron_predict | raw scores
def perceptron_predict(X, w, b):
    return X @ w + b
### perceptron_predict | bias with the wrong sign
def perceptron_predict(X, w, b):
    return np.where(X @ w - b >= 0, 1, -1)
### perceptron_predict | scores truncated into an int array
def perceptron_predict(X, w, b):
    s = np.zeros(len(X), dtype=int)
    for i in range(len(X)):
        s[i] = np.dot(X[i], w) + b
    return np.where(s >= 0, 1, -1)
### perceptron_predict | weights written over
def perceptron_predict(X, w, b):
    X *= w
    return np.where(X.sum(axis=1) + b >= 0, 1, -1)
### perceptron_step | a tie is left alone
def perceptron_step(w, b, x, y, lr=1.0):
    if y not in (-1, 1):
        raise ValueError
    if y * (w @ x + b) < 0:
        return w + lr * y * x, b + lr * y
    return w.copy(), b
### perceptron_step | sign as prediction, a tie on the positive side is right
def perceptron_step(w, b, x, y, lr=1.0):
    if y not in (-1, 1):
        raise ValueError
    pred = 1 if w @ x + b >= 0 else -1
    if pred != y:
        return w + lr * y * x, b + lr * y
    return w.copy(), b
### perceptron_step | weights in place
def perceptron_step(w, b, x, y, lr=1.0):
    if y not in (-1, 1):
        raise ValueError
    if y * (w @ x + b) <= 0:
        w += lr * y * x
        b += lr * y
    return w.copy(), b
### perceptron_step | the caller's w comes back
def perceptron_step(w, b, x, y, lr=1.0):
    if y not in (-1, 1):
        raise ValueError
    if y * (w @ x + b) <= 0:
        w = w + lr * y * x
        b = b + lr * y
    return w, b
### perceptron_step | rate not on the bias
def perceptron_step(w, b, x, y, lr=1.0):
    if y not in (-1, 1):
        raise ValueError
    if y * (w @ x + b) <= 0:
        return w + lr * y * x, b + y
    return w.copy(), b
### perceptron_step | no check of y
def perceptron_step(w, b, x, y, lr=1.0):
    if y * (w @ x + b) <= 0:
        return w + lr * y * x, b + lr * y
    return w.copy(), b
### perceptron_step | delta rule with y minus prediction
def perceptron_step(w, b, x, y, lr=1.0):
    if y not in (-1, 1):
        raise ValueError
    pred = np.sign(w @ x + b)
    return w + lr * (y - pred) * x, b + lr * (y - pred)
### perceptron_step | asserts instead of raising
def perceptron_step(w, b, x, y, lr=1.0):
    assert y in (-1, 1), "label"
    if y * (w @ x + b) <= 0:
        return w + lr * y * x, b + lr * y
    return w.copy(), b
### perceptron_step | always updates
def perceptron_step(w, b, x, y, lr=1.0):
    if y not in (-1, 1):
        raise ValueError
    return w + lr * y * x, b + lr * y
### perceptron_step | label forgotten in the update
def perceptron_step(w, b, x, y, lr=1.0):
    if y not in (-1, 1):
        raise ValueError
    if y * (w @ x + b) <= 0:
        return w + lr * x, b + lr
    return w.copy(), b
### perceptron_step | bias forgotten in the score
def perceptron_step(w, b, x, y, lr=1.0):
    if y not in (-1, 1):
        raise ValueError
    if y * (w @ x) <= 0:
        return w + lr * y * x, b + lr * y
    return w.copy(), b
### perceptron_step | wrong default of lr
def perceptron_step(w, b, x, y, lr=0.1):
    if y not in (-1, 1):
        raise ValueError
    if y * (w @ x + b) <= 0:
        return w + lr * y * x, b + lr * y
    return w.copy(), b
### perceptron_step | only zero is refused
def perceptron_step(w, b, x, y, lr=1.0):
    if y == 0:
        raise ValueError
    if y * (w @ x + b) <= 0:
        return w + lr * y * x, b + lr * y
    return w.copy(), b
### perceptron_step | weights as a list
def perceptron_step(w, b, x, y, lr=1.0):
    if y not in (-1, 1):
        raise ValueError
    if y * (w @ x + b) <= 0:
        return [wi + lr * y * xi for wi, xi in zip(w, x)], b + lr * y
    return list(w), b
### perceptron_step | bias updated before it is used, so b moves first
def perceptron_step(w, b, x, y, lr=1.0):
    if y not in (-1, 1):
        raise ValueError
    w_new = w.copy()
    if y * (w_new @ x + b) <= 0:
        w_new = w_new + lr * y * x
        if y * (w_new @ x + b) <= 0:
            b = b + lr * y
    return w_new, b
### perceptron_epoch | all points judged with the first weights
def perceptron_epoch(X, y, w, b, lr=1.0, order=None):
    missed = y * (X @ w + b) <= 0
    w = w + lr * (y[missed][:, None] * X[missed]).sum(axis=0)
    b = b + lr * y[missed].sum()
    return w, b, int(missed.sum())
### perceptron_epoch | order ignored
def perceptron_epoch(X, y, w, b, lr=1.0, order=None):
    m = 0
    for xi, yi in zip(X, y):
        if yi * (w @ xi + b) <= 0:
            w = w + lr * yi * xi
            b = b + lr * yi
            m += 1
    return w, b, m
### perceptron_epoch | mistakes counted after the update
def perceptron_epoch(X, y, w, b, lr=1.0, order=None):
    order = range(len(X)) if order is None else order
    m = 0
    for i in order:
        w, b = perceptron_step(w, b, X[i], y[i], lr)
        if y[i] * (w @ X[i] + b) <= 0:
            m += 1
    return w, b, m
### perceptron_epoch | mistakes counted at the end
def perceptron_epoch(X, y, w, b, lr=1.0, order=None):
    for i in (range(len(X)) if order is None else order):
        w, b = perceptron_step(w, b, X[i], y[i], lr)
    return w, b, int(np.sum(y * (X @ w + b) <= 0))
### perceptron_epoch | in place
def perceptron_epoch(X, y, w, b, lr=1.0, order=None):
    m = 0
    for i in (range(len(X)) if order is None else order):
        if y[i] * (w @ X[i] + b) <= 0:
            w += lr * y[i] * X[i]
            b += lr * y[i]
            m += 1
    return w, b, m
### perceptron_epoch | learning rate not passed on
def perceptron_epoch(X, y, w, b, lr=1.0, order=None):
    m = 0
    for i in (range(len(X)) if order is None else order):
        if y[i] * (w @ X[i] + b) <= 0:
            m += 1
        w, b = perceptron_step(w, b, X[i], y[i])
    return w, b, m
### perceptron_epoch | last point left out
def perceptron_epoch(X, y, w, b, lr=1.0, order=None):
    order = np.arange(len(X)) if order is None else order
    m = 0
    for k in range(len(order) - 1):
        i = order[k]
        if y[i] * (w @ X[i] + b) <= 0:
            w, b, m = w + lr * y[i] * X[i], b + lr * y[i], m + 1
    return w, b, m
### perceptron_epoch | X ordered, y not
def perceptron_epoch(X, y, w, b, lr=1.0, order=None):
    if order is not None:
        X = X[order]
    m = 0
    for xi, yi in zip(X, y):
        if yi * (w @ xi + b) <= 0:
            w, b, m = w + lr * yi * xi, b + lr * yi, m + 1
    return w, b, m
### perceptron_epoch | mistakes as a share
def perceptron_epoch(X, y, w, b, lr=1.0, order=None):
    m = 0
    for i in (range(len(X)) if order is None else order):
        if y[i] * (w @ X[i] + b) <= 0:
            w, b, m = w + lr * y[i] * X[i], b + lr * y[i], m + 1
    return w, b, m / len(X)
### perceptron_epoch | stops at the first mistake
def perceptron_epoch(X, y, w, b, lr=1.0, order=None):
    m = 0
    for i in (range(len(X)) if order is None else order):
        if y[i] * (w @ X[i] + b) <= 0:
            w, b, m = w + lr * y[i] * X[i], b + lr * y[i], m + 1
            break
    return w, b, m
### perceptron_epoch | ties do not count
def perceptron_epoch(X, y, w, b, lr=1.0, order=None):
    m = 0
    for i in (range(len(X)) if order is None else order):
        if y[i] * (w @ X[i] + b) < 0:
            m += 1
        w, b = perceptron_step(w, b, X[i], y[i], lr)
    return w, b, m
### perceptron_epoch | order shuffled at random when None
def perceptron_epoch(X, y, w, b, lr=1.0, order=None):
    if order is None:
        order = np.random.permutation(len(X))
    m = 0
    for i in order:
        if y[i] * (w @ X[i] + b) <= 0:
            w, b, m = w + lr * y[i] * X[i], b + lr * y[i], m + 1
    return w, b, m
### perceptron_epoch | starts from zero weights
def perceptron_epoch(X, y, w, b, lr=1.0, order=None):
    w = np.zeros(X.shape[1])
    b = 0.0
    m = 0
    for i in (range(len(X)) if order is None else order):
        if y[i] * (w @ X[i] + b) <= 0:
            w, b, m = w + lr * y[i] * X[i], b + lr * y[i], m + 1
    return w, b, m
### perceptron_epoch | "if order" instead of "is not None"
def perceptron_epoch(X, y, w, b, lr=1.0, order=None):
    if not order:
        order = range(len(X))
    m = 0
    for i in order:
        if y[i] * (w @ X[i] + b) <= 0:
            w, b, m = w + lr * y[i] * X[i], b + lr * y[i], m + 1
    return w, b, m
### perceptron_epoch | weights stay integers
def perceptron_epoch(X, y, w, b, lr=1.0, order=None):
    w = np.array(w, dtype=X.dtype)
    m = 0
    for i in (range(len(X)) if order is None else order):
        if y[i] * (w @ X[i] + b) <= 0:
            w = w + (lr * y[i] * X[i]).astype(w.dtype)
            b = b + lr * y[i]
            m += 1
    return w, b, m
### perceptron_fit | one epoch too many
def perceptron_fit(X, y, lr=1.0, max_epochs=100, rng=None):
    if not np.all(np.abs(y) == 1):
        raise ValueError
    w, b, hist = np.zeros(X.shape[1]), 0.0, []
    for e in range(max_epochs + 1):
        w, b, m = perceptron_epoch(X, y, w, b, lr, None if rng is None else rng.permutation(len(X)))
        hist.append(m)
        if m == 0:
            break
    return {"w": w, "b": b, "mistakes_per_epoch": hist, "converged": hist[-1] == 0}
### perceptron_fit | one epoch too few
def perceptron_fit(X, y, lr=1.0, max_epochs=100, rng=None):
    if not np.all(np.abs(y) == 1):
        raise ValueError
    w, b, hist = np.zeros(X.shape[1]), 0.0, []
    for e in range(1, max_epochs):
        w, b, m = perceptron_epoch(X, y, w, b, lr, None if rng is None else rng.permutation(len(X)))
        hist.append(m)
        if m == 0:
            break
    return {"w": w, "b": b, "mistakes_per_epoch": hist, "converged": bool(hist) and hist[-1] == 0}
### perceptron_fit | the last zero is left out
def perceptron_fit(X, y, lr=1.0, max_epochs=100, rng=None):
    if not np.all(np.abs(y) == 1):
        raise ValueError
    w, b, hist, converged = np.zeros(X.shape[1]), 0.0, [], False
    for e in range(max_epochs):
        w, b, m = perceptron_epoch(X, y, w, b, lr, None if rng is None else rng.permutation(len(X)))
        if m == 0:
            converged = True
            break
        hist.append(m)
    return {"w": w, "b": b, "mistakes_per_epoch": hist, "converged": converged}
### perceptron_fit | never stops early
def perceptron_fit(X, y, lr=1.0, max_epochs=100, rng=None):
    if not np.all(np.abs(y) == 1):
        raise ValueError
    w, b, hist = np.zeros(X.shape[1]), 0.0, []
    for e in range(max_epochs):
        w, b, m = perceptron_epoch(X, y, w, b, lr, None if rng is None else rng.permutation(len(X)))
        hist.append(m)
    return {"w": w, "b": b, "mistakes_per_epoch": hist, "converged": hist[-1] == 0}
### perceptron_fit | one shuffle for all epochs
def perceptron_fit(X, y, lr=1.0, max_epochs=100, rng=None):
    if not np.all(np.abs(y) == 1):
        raise ValueError
    w, b, hist = np.zeros(X.shape[1]), 0.0, []
    order = None if rng is None else rng.permutation(len(X))
    for e in range(max_epochs):
        w, b, m = perceptron_epoch(X, y, w, b, lr, order)
        hist.append(m)
        if m == 0:
            break
    return {"w": w, "b": b, "mistakes_per_epoch": hist, "converged": hist[-1] == 0}
### perceptron_fit | rng ignored
def perceptron_fit(X, y, lr=1.0, max_epochs=100, rng=None):
    if not np.all(np.abs(y) == 1):
        raise ValueError
    w, b, hist = np.zeros(X.shape[1]), 0.0, []
    for e in range(max_epochs):
        w, b, m = perceptron_epoch(X, y, w, b, lr)
        hist.append(m)
        if m == 0:
            break
    return {"w": w, "b": b, "mistakes_per_epoch": hist, "converged": hist[-1] == 0}
### perceptron_fit | np.random instead of rng
def perceptron_fit(X, y, lr=1.0, max_epochs=100, rng=None):
    if not np.all(np.abs(y) == 1):
        raise ValueError
    w, b, hist = np.zeros(X.shape[1]), 0.0, []
    for e in range(max_epochs):
        w, b, m = perceptron_epoch(X, y, w, b, lr, None if rng is None else np.random.permutation(len(X)))
        hist.append(m)
        if m == 0:
            break
    return {"w": w, "b": b, "mistakes_per_epoch": hist, "converged": hist[-1] == 0}
### perceptron_fit | drawn with replacement
def perceptron_fit(X, y, lr=1.0, max_epochs=100, rng=None):
    if not np.all(np.abs(y) == 1):
        raise ValueError
    w, b, hist = np.zeros(X.shape[1]), 0.0, []
    for e in range(max_epochs):
        w, b, m = perceptron_epoch(X, y, w, b, lr, None if rng is None else rng.integers(0, len(X), len(X)))
        hist.append(m)
        if m == 0:
            break
    return {"w": w, "b": b, "mistakes_per_epoch": hist, "converged": hist[-1] == 0}
### perceptron_fit | shuffles the caller's data
def perceptron_fit(X, y, lr=1.0, max_epochs=100, rng=None):
    if not np.all(np.abs(y) == 1):
        raise ValueError
    w, b, hist = np.zeros(X.shape[1]), 0.0, []
    for e in range(max_epochs):
        if rng is not None:
            p = rng.permutation(len(X))
            X[:] = X[p]
            y[:] = y[p]
        w, b, m = perceptron_epoch(X, y, w, b, lr)
        hist.append(m)
        if m == 0:
            break
    return {"w": w, "b": b, "mistakes_per_epoch": hist, "converged": hist[-1] == 0}
### perceptron_fit | converged means epochs were left
def perceptron_fit(X, y, lr=1.0, max_epochs=100, rng=None):
    if not np.all(np.abs(y) == 1):
        raise ValueError
    w, b, hist = np.zeros(X.shape[1]), 0.0, []
    for e in range(max_epochs):
        w, b, m = perceptron_epoch(X, y, w, b, lr, None if rng is None else rng.permutation(len(X)))
        hist.append(m)
        if m == 0:
            break
    return {"w": w, "b": b, "mistakes_per_epoch": hist, "converged": len(hist) < max_epochs}
### perceptron_fit | random start
def perceptron_fit(X, y, lr=1.0, max_epochs=100, rng=None):
    if not np.all(np.abs(y) == 1):
        raise ValueError
    w, b, hist = np.random.randn(X.shape[1]) * 0.01, 0.0, []
    for e in range(max_epochs):
        w, b, m = perceptron_epoch(X, y, w, b, lr, None if rng is None else rng.permutation(len(X)))
        hist.append(m)
        if m == 0:
            break
    return {"w": w, "b": b, "mistakes_per_epoch": hist, "converged": hist[-1] == 0}
### perceptron_fit | history in a mutable default
def perceptron_fit(X, y, lr=1.0, max_epochs=100, rng=None, hist=[]):
    if not np.all(np.abs(y) == 1):
        raise ValueError
    w, b = np.zeros(X.shape[1]), 0.0
    for e in range(max_epochs):
        w, b, m = perceptron_epoch(X, y, w, b, lr, None if rng is None else rng.permutation(len(X)))
        hist.append(m)
        if m == 0:
            break
    return {"w": w, "b": b, "mistakes_per_epoch": hist, "converged": hist[-1] == 0}
### perceptron_fit | labels not checked
def perceptron_fit(X, y, lr=1.0, max_epochs=100, rng=None):
    w, b, hist = np.zeros(X.shape[1]), 0.0, []
    for e in range(max_epochs):
        m = 0
        for i in (range(len(X)) if rng is None else rng.permutation(len(X))):
            if y[i] * (w @ X[i] + b) <= 0:
                w, b, m = w + lr * y[i] * X[i], b + lr * y[i], m + 1
        hist.append(m)
        if m == 0:
            break
    return {"w": w, "b": b, "mistakes_per_epoch": hist, "converged": hist[-1] == 0}
### perceptron_fit | weights of two features
def perceptron_fit(X, y, lr=1.0, max_epochs=100, rng=None):
    if not np.all(np.abs(y) == 1):
        raise ValueError
    w, b, hist = np.zeros(2), 0.0, []
    for e in range(max_epochs):
        w, b, m = perceptron_epoch(X, y, w, b, lr, None if rng is None else rng.permutation(len(X)))
        hist.append(m)
        if m == 0:
            break
    return {"w": w, "b": b, "mistakes_per_epoch": hist, "converged": hist[-1] == 0}
### perceptron_fit | labels 0 turned into -1
def perceptron_fit(X, y, lr=1.0, max_epochs=100, rng=None):
    y = np.where(y <= 0, -1, 1)
    w, b, hist = np.zeros(X.shape[1]), 0.0, []
    for e in range(max_epochs):
        w, b, m = perceptron_epoch(X, y, w, b, lr, None if rng is None else rng.permutation(len(X)))
        hist.append(m)
        if m == 0:
            break
    return {"w": w, "b": b, "mistakes_per_epoch": hist, "converged": hist[-1] == 0}
### novikoff_bound | bias not absorbed in R
def novikoff_bound(X, y, w_star, b_star):
    R = np.linalg.norm(X, axis=1).max()
    gamma = (y * (X @ w_star + b_star)).min() / np.sqrt(w_star @ w_star + b_star ** 2)
    if gamma <= 0:
        raise ValueError
    return (R / gamma) ** 2
### novikoff_bound | norm of w alone
def novikoff_bound(X, y, w_star, b_star):
    R = np.sqrt((X ** 2).sum(axis=1) + 1).max()
    gamma = (y * (X @ w_star + b_star)).min() / np.linalg.norm(w_star)
    if gamma <= 0:
        raise ValueError
    return (R / gamma) ** 2
### novikoff_bound | not squared
def novikoff_bound(X, y, w_star, b_star):
    R = np.sqrt((X ** 2).sum(axis=1) + 1).max()
    gamma = (y * (X @ w_star + b_star)).min() / np.sqrt(w_star @ w_star + b_star ** 2)
    if gamma <= 0:
        raise ValueError
    return R / gamma
### novikoff_bound | a point on the line passes
def novikoff_bound(X, y, w_star, b_star):
    R = np.sqrt((X ** 2).sum(axis=1) + 1).max()
    gamma = (y * (X @ w_star + b_star)).min() / np.sqrt(w_star @ w_star + b_star ** 2)
    if gamma < 0:
        raise ValueError
    return (R / gamma) ** 2
### novikoff_bound | absolute values instead of labels
def novikoff_bound(X, y, w_star, b_star):
    R = np.sqrt((X ** 2).sum(axis=1) + 1).max()
    gamma = np.abs(X @ w_star + b_star).min() / np.sqrt(w_star @ w_star + b_star ** 2)
    if gamma <= 0:
        raise ValueError
    return (R / gamma) ** 2
### novikoff_bound | mean margin
def novikoff_bound(X, y, w_star, b_star):
    R = np.sqrt((X ** 2).sum(axis=1) + 1).max()
    margins = y * (X @ w_star + b_star) / np.sqrt(w_star @ w_star + b_star ** 2)
    if margins.min() <= 0:
        raise ValueError
    return (R / margins.mean()) ** 2
### novikoff_bound | rounded up
def novikoff_bound(X, y, w_star, b_star):
    R = np.sqrt((X ** 2).sum(axis=1) + 1).max()
    gamma = (y * (X @ w_star + b_star)).min() / np.sqrt(w_star @ w_star + b_star ** 2)
    if gamma <= 0:
        raise ValueError
    return np.ceil((R / gamma) ** 2)
### novikoff_bound | norm of the whole matrix
def novikoff_bound(X, y, w_star, b_star):
    R = np.linalg.norm(np.c_[X, np.ones(len(X))])
    gamma = (y * (X @ w_star + b_star)).min() / np.sqrt(w_star @ w_star + b_star ** 2)
    if gamma <= 0:
        raise ValueError
    return (R / gamma) ** 2
### novikoff_bound | not divided by the norm
def novikoff_bound(X, y, w_star, b_star):
    R = np.sqrt((X ** 2).sum(axis=1) + 1).max()
    gamma = (y * (X @ w_star + b_star)).min()
    if gamma <= 0:
        raise ValueError
    return (R / gamma) ** 2
### novikoff_bound | gamma without the bias
def novikoff_bound(X, y, w_star, b_star):
    R = np.sqrt((X ** 2).sum(axis=1) + 1).max()
    gamma = (y * (X @ w_star)).min() / np.sqrt(w_star @ w_star + b_star ** 2)
    if gamma <= 0:
        raise ValueError
    return (R / gamma) ** 2
### novikoff_bound | infinity instead of an error
def novikoff_bound(X, y, w_star, b_star):
    R = np.sqrt((X ** 2).sum(axis=1) + 1).max()
    gamma = (y * (X @ w_star + b_star)).min() / np.sqrt(w_star @ w_star + b_star ** 2)
    if gamma <= 0:
        return np.inf
    return (R / gamma) ** 2
### novikoff_bound | weights normalised in place
def novikoff_bound(X, y, w_star, b_star):
    n = np.sqrt(w_star @ w_star + b_star ** 2)
    w_star /= n
    b_star /= n
    R = np.sqrt((X ** 2).sum(axis=1) + 1).max()
    gamma = (y * (X @ w_star + b_star)).min()
    if gamma <= 0:
        raise ValueError
    return (R / gamma) ** 2
### novikoff_bound | R is the largest coordinate
def novikoff_bound(X, y, w_star, b_star):
    R = np.abs(np.c_[X, np.ones(len(X))]).max()
    gamma = (y * (X @ w_star + b_star)).min() / np.sqrt(w_star @ w_star + b_star ** 2)
    if gamma <= 0:
        raise ValueError
    return (R / gamma) ** 2
### slide_update | as printed
def slide_update(w1, w2, b, f1, f2, label):
    output = w1 * f1 + w2 * f2 + b
    prediction = np.sign(output)
    if prediction == 1 and label == -1:
        w1 = w1 + f1
        w1 = w2 + f2
        b = b + 1
    if prediction == -1 and label == 1:
        w1 = w1 - f1
        w1 = w2 - f2
        b = b - 1
    return w1, w2, b
### slide_update | signs mended, w2 not
def slide_update(w1, w2, b, f1, f2, label):
    output = w1 * f1 + w2 * f2 + b
    if output >= 0 and label == -1:
        w1 = w1 - f1
        w1 = w2 - f2
        b = b - 1
    if output <= 0 and label == 1:
        w1 = w1 + f1
        w1 = w2 + f2
        b = b + 1
    return w1, w2, b
### slide_update | w2 mended, signs not
def slide_update(w1, w2, b, f1, f2, label):
    output = w1 * f1 + w2 * f2 + b
    if output >= 0 and label == -1:
        return w1 + f1, w2 + f2, b + 1
    if output <= 0 and label == 1:
        return w1 - f1, w2 - f2, b - 1
    return w1, w2, b
### slide_update | zero output left alone
def slide_update(w1, w2, b, f1, f2, label):
    output = w1 * f1 + w2 * f2 + b
    prediction = np.sign(output)
    if prediction == 1 and label == -1:
        return w1 - f1, w2 - f2, b - 1
    if prediction == -1 and label == 1:
        return w1 + f1, w2 + f2, b + 1
    return w1, w2, b
### slide_update | zero output is the positive class
def slide_update(w1, w2, b, f1, f2, label):
    output = w1 * f1 + w2 * f2 + b
    prediction = 1 if output >= 0 else -1
    if prediction == 1 and label == -1:
        return w1 - f1, w2 - f2, b - 1
    if prediction == -1 and label == 1:
        return w1 + f1, w2 + f2, b + 1
    return w1, w2, b
### slide_update | second if sees the new weights
def slide_update(w1, w2, b, f1, f2, label):
    if w1 * f1 + w2 * f2 + b >= 0 and label == -1:
        w1, w2, b = w1 - f1, w2 - f2, b - 1
    if w1 * f1 + w2 * f2 + b <= 0:
        w1, w2, b = w1 + f1, w2 + f2, b + 1
    return w1, w2, b
### slide_update | bias sign not mended
def slide_update(w1, w2, b, f1, f2, label):
    if label * (w1 * f1 + w2 * f2 + b) <= 0:
        return w1 + label * f1, w2 + label * f2, b - label
    return w1, w2, b
### slide_update | bias not in the output
def slide_update(w1, w2, b, f1, f2, label):
    if label * (w1 * f1 + w2 * f2) <= 0:
        return w1 + label * f1, w2 + label * f2, b + label
    return w1, w2, b
### slide_update | nothing returned when right
def slide_update(w1, w2, b, f1, f2, label):
    if label * (w1 * f1 + w2 * f2 + b) <= 0:
        return w1 + label * f1, w2 + label * f2, b + label
### slide_update | weights as an array and the bias
def slide_update(w1, w2, b, f1, f2, label):
    if label * (w1 * f1 + w2 * f2 + b) <= 0:
        return np.array([w1 + label * f1, w2 + label * f2]), b + label
    return np.array([w1, w2]), b
### slide_update | w2 moves by f1
def slide_update(w1, w2, b, f1, f2, label):
    if label * (w1 * f1 + w2 * f2 + b) <= 0:
        return w1 + label * f1, w2 + label * f1, b + label
    return w1, w2, b
### slide_update | only a negative label is mended
def slide_update(w1, w2, b, f1, f2, label):
    output = w1 * f1 + w2 * f2 + b
    if output >= 0 and label == -1:
        return w1 - f1, w2 - f2, b - 1
    if output <= 0 and label == 1:
        return w1 - f1, w2 - f2, b - 1
    return w1, w2, b
### perceptron_predict | rounds via int
def perceptron_predict(X, w, b):
    return np.array([1 if int(x @ w + b) >= 0 else -1 for x in X])
### perceptron_predict | relative to mean
def perceptron_predict(X, w, b):
    s = X @ w + b
    return np.where(s >= s.mean(), 1, -1)
### perceptron_predict | bias added inside loop per feature
def perceptron_predict(X, w, b):
    out = []
    for x in X:
        s = 0
        for xi, wi in zip(x, w):
            s += xi * wi + b
        out.append(1 if s >= 0 else -1)
    return np.array(out)
### perceptron_step | int(y) in labels
def perceptron_step(w, b, x, y, lr=1.0):
    if int(y) not in (-1, 1): raise ValueError
    if y * (w @ x + b) <= 0:
        return w + lr * y * x, b + lr * y
    return w.copy(), b
### perceptron_step | score 0 predicts -1
def perceptron_step(w, b, x, y, lr=1.0):
    if y not in (-1, 1): raise ValueError
    if (1 if w @ x + b > 0 else -1) != y:
        return w + lr * y * x, b + lr * y
    return w.copy(), b
### perceptron_step | repeats until right
def perceptron_step(w, b, x, y, lr=1.0):
    if y not in (-1, 1): raise ValueError
    w = w.copy()
    while y * (w @ x + b) <= 0:
        w = w + lr * y * x
        b = b + lr * y
    return w, b
### perceptron_step | keeps int dtype: astype(x.dtype)
def perceptron_step(w, b, x, y, lr=1.0):
    if y not in (-1, 1): raise ValueError
    w = w.astype(x.dtype)
    if y * (w @ x + b) <= 0:
        return w + lr * y * x, b + lr * y
    return w.copy(), b
### perceptron_step | score computed after bias update
def perceptron_step(w, b, x, y, lr=1.0):
    if y not in (-1, 1): raise ValueError
    b_new = b
    if y * (w @ x + b) <= 0:
        b_new = b + lr * y
    w_new = w.copy()
    if y * (w @ x + b_new) <= 0:
        w_new = w + lr * y * x
    return w_new, b_new
### perceptron_epoch | counts via weight change allclose
def perceptron_epoch(X, y, w, b, lr=1.0, order=None):
    m = 0
    for i in (range(len(X)) if order is None else order):
        w2, b2 = perceptron_step(w, b, X[i], y[i], lr)
        if not np.allclose(np.append(w, b), np.append(w2, b2)): m += 1
        w, b = w2, b2
    return w, b, m
### perceptron_epoch | order inverted (argsort)
def perceptron_epoch(X, y, w, b, lr=1.0, order=None):
    m = 0
    for i in (range(len(X)) if order is None else np.argsort(order)):
        m += bool(y[i] * (X[i] @ w + b) <= 0)
        w, b = perceptron_step(w, b, X[i], y[i], lr)
    return w, b, m
### perceptron_epoch | mistake rate
def perceptron_epoch(X, y, w, b, lr=1.0, order=None):
    m = 0
    for i in (range(len(X)) if order is None else order):
        m += bool(y[i] * (X[i] @ w + b) <= 0)
        w, b = perceptron_step(w, b, X[i], y[i], lr)
    return w, b, m / len(X)
### perceptron_fit | refuses exactly {0, 1}
def perceptron_fit(X, y, lr=1.0, max_epochs=100, rng=None):
    if set(y.tolist()) == {0, 1}: raise ValueError
    w, b, h = np.zeros(X.shape[1]), 0.0, []
    for _ in range(max_epochs):
        m = 0
        for i in (range(len(X)) if rng is None else rng.permutation(len(X))):
            if y[i] * (X[i] @ w + b) <= 0:
                w = w + lr * y[i] * X[i]; b += lr * y[i]; m += 1
        h.append(m)
        if m == 0: break
    return {"w": w, "b": b, "mistakes_per_epoch": h, "converged": h[-1] == 0}
### perceptron_fit | label check only y[0]
def perceptron_fit(X, y, lr=1.0, max_epochs=100, rng=None):
    if y[0] not in (-1, 1): raise ValueError
    w, b, h = np.zeros(X.shape[1]), 0.0, []
    for _ in range(max_epochs):
        w, b, m = perceptron_epoch(X, np.where(y > 0, 1, -1), w, b, lr, None if rng is None else rng.permutation(len(X)))
        h.append(m)
        if m == 0: break
    return {"w": w, "b": b, "mistakes_per_epoch": h, "converged": h[-1] == 0}
### perceptron_fit | rng.shuffle X and y separately
def perceptron_fit(X, y, lr=1.0, max_epochs=100, rng=None):
    if not np.isin(y, [-1, 1]).all(): raise ValueError
    w, b, h = np.zeros(X.shape[1]), 0.0, []
    X, y = X.copy(), y.copy()
    for _ in range(max_epochs):
        if rng is not None:
            rng.shuffle(X); rng.shuffle(y)
        w, b, m = perceptron_epoch(X, y, w, b, lr)
        h.append(m)
        if m == 0: break
    return {"w": w, "b": b, "mistakes_per_epoch": h, "converged": h[-1] == 0}
### perceptron_fit | returns best w (pocket)
def perceptron_fit(X, y, lr=1.0, max_epochs=100, rng=None):
    if not np.isin(y, [-1, 1]).all(): raise ValueError
    w, b, h = np.zeros(X.shape[1]), 0.0, []
    best = None
    for _ in range(max_epochs):
        w, b, m = perceptron_epoch(X, y, w, b, lr, None if rng is None else rng.permutation(len(X)))
        h.append(m)
        wrong = (perceptron_predict(X, w, b) != y).sum()
        if best is None or wrong < best[0]: best = (wrong, w, b)
        if m == 0: break
    return {"w": best[1], "b": best[2], "mistakes_per_epoch": h, "converged": h[-1] == 0}
### perceptron_fit | stops when mistakes stop falling
def perceptron_fit(X, y, lr=1.0, max_epochs=100, rng=None):
    if not np.isin(y, [-1, 1]).all(): raise ValueError
    w, b, h = np.zeros(X.shape[1]), 0.0, []
    for _ in range(max_epochs):
        w, b, m = perceptron_epoch(X, y, w, b, lr, None if rng is None else rng.permutation(len(X)))
        h.append(m)
        if m == 0 or (len(h) > 5 and len(set(h[-5:])) == 1): break
    return {"w": w, "b": b, "mistakes_per_epoch": h, "converged": h[-1] == 0}
### novikoff_bound | R of the closest point
def novikoff_bound(X, y, w_star, b_star):
    m = y * (X @ w_star + b_star); i = m.argmin()
    g = m[i] / np.linalg.norm(np.append(w_star, b_star))
    if g <= 0: raise ValueError
    return ((X[i] ** 2).sum() + 1) / g ** 2
### novikoff_bound | R + 1
def novikoff_bound(X, y, w_star, b_star):
    g = (y * (X @ w_star + b_star)).min() / np.linalg.norm(np.append(w_star, b_star))
    if g <= 0: raise ValueError
    return ((np.linalg.norm(X, axis=1).max() + 1) / g) ** 2
### novikoff_bound | w normalised but b not
def novikoff_bound(X, y, w_star, b_star):
    w = w_star / np.linalg.norm(w_star)
    g = (y * (X @ w + b_star)).min() / np.linalg.norm(np.append(w, b_star))
    if g <= 0: raise ValueError
    return ((X ** 2).sum(1) + 1).max() / g ** 2
### slide_update | zero counts as -1
def slide_update(w1, w2, b, f1, f2, label):
    o = w1 * f1 + w2 * f2 + b
    p = 1 if o > 0 else -1
    if p != label:
        return w1 + label * f1, w2 + label * f2, b + label
    return w1, w2, b
### slide_update | int()
def slide_update(w1, w2, b, f1, f2, label):
    if label * int(w1 * f1 + w2 * f2 + b) <= 0:
        return w1 + label * f1, w2 + label * f2, b + label
    return w1, w2, b
'''

BUGS += r'''
### perceptron_predict | a tolerance of 1e-9 around 0: small negative scores (w = 1e-12, x = -1) give +1
import numpy as np


def perceptron_predict(X, w, b):
    score = X @ w + b
    score = np.where(np.abs(score) < 1e-9, 0.0, score)
    return np.where(score >= 0, 1, -1)
### perceptron_predict | divides by the length of w (distance to the line): for w = 0 that is infinite or nan: nan (b = 0, score 0) gives -1 instead of +1
import numpy as np


def perceptron_predict(X, w, b):
    distance = (X @ w + b) / np.linalg.norm(w)
    return np.where(distance >= 0, 1, -1)
### perceptron_step | isinstance(y, int) in the check: the labels 1.0 and np.int64(-1) raise ValueError
import numpy as np


def perceptron_step(w, b, x, y, lr=1.0):
    if not isinstance(y, int) or y not in (-1, 1):
        raise ValueError("y must be the integer -1 or +1")
    if y * (np.dot(w, x) + b) <= 0:
        return w + lr * y * np.asarray(x, dtype=float), b + lr * y
    return w.copy(), b
### perceptron_step | scales the caller's x in place when x is a float array
import numpy as np


def perceptron_step(w, b, x, y, lr=1.0):
    if y not in (-1, 1):
        raise ValueError("labels are -1 and +1")
    if y * (np.dot(w, x) + b) > 0:
        return w.copy(), b
    step = np.asarray(x, dtype=float)
    step *= lr * y
    return w + step, b + lr * y
### perceptron_fit | only the label 0 is refused: 2 or 0.5 goes through
import numpy as np


def perceptron_fit(X, y, lr=1.0, max_epochs=100, rng=None):
    if 0 in y:
        raise ValueError("translate the labels 0 and 1 to -1 and +1 first")
    w, b, history = np.zeros(X.shape[1]), 0.0, []
    for _ in range(max_epochs):
        k = 0
        for i in range(len(X)) if rng is None else rng.permutation(len(X)):
            if y[i] * (np.dot(w, X[i]) + b) <= 0:
                w, b, k = w + lr * y[i] * X[i], b + lr * y[i], k + 1
        history.append(k)
        if k == 0:
            break
    return {"w": w, "b": b, "mistakes_per_epoch": history, "converged": history[-1] == 0}
### novikoff_bound | scores below 1e-6 count as "on the line": a short w_star (1e-10 times a right one) raises
import numpy as np


def novikoff_bound(X, y, w_star, b_star):
    s = y * (X @ w_star + b_star)
    if np.any(s <= 1e-6):
        raise ValueError("not separated")
    R2 = (np.asarray(X, dtype=float) ** 2).sum(axis=1).max() + 1
    return R2 * (w_star @ w_star + b_star**2) / s.min() ** 2

### perceptron_fit | labels cut to whole numbers before they are looked at
def perceptron_fit(X, y, lr=1.0, max_epochs=100, rng=None):
    labels = np.array(y, dtype=int)
    if any(label not in (-1, 1) for label in labels):
        raise ValueError("labels")
    w, b, counts = np.zeros(X.shape[1]), 0.0, []
    while len(counts) < max_epochs:
        w, b, wrong = perceptron_epoch(X, labels, w, b, lr, None if rng is None else rng.permutation(len(X)))
        counts.append(wrong)
        if wrong == 0:
            break
    return {"w": w, "b": b, "mistakes_per_epoch": counts, "converged": counts[-1] == 0}
'''
