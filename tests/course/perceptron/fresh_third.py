"""Perceptron written from the released files alone, a third time: right submissions out of pieces, and natural bugs."""
# ruff: noqa: E501  the code stands as students write it
# fmt: off

PIECES = r"""
### perceptron_predict a
import numpy as np

def perceptron_predict(X, w, b):
    return np.where(X @ w + b >= 0, 1, -1)

### perceptron_predict b
import numpy as np

def perceptron_predict(X, w, b):
    n = len(X)
    out = np.zeros(n, dtype=int)
    for i in range(n):
        score = b
        for j in range(len(w)):
            score += w[j] * X[i][j]
        if score >= 0:
            out[i] = 1
        else:
            out[i] = -1
    return out

### perceptron_predict c
import numpy as np

def perceptron_predict(X, w, b):
    # True/False -> 1/0 -> 2/0 -> 1/-1
    return 2 * (np.dot(X, w) + b >= 0).astype(int) - 1

### perceptron_predict d
import numpy as np

def perceptron_predict(X, w, b):
    s = np.sign(np.einsum("ij,j->i", X, w) + b)
    s[s == 0] = 1      # sgn(0) = 0 is no class
    return s

### perceptron_predict e
import numpy as np

def one_class(x, w, b):
    return -1 if np.dot(w, x) + b < 0 else 1

def perceptron_predict(X, w, b):
    return np.array([one_class(x, w, b) for x in X])

### perceptron_predict f
import numpy as np

def perceptron_predict(X, w, b):
    Xh = np.hstack([X, np.ones((X.shape[0], 1))])
    wh = np.concatenate([w, [b]])
    y = -np.ones(X.shape[0])
    y[Xh.dot(wh) >= 0] = 1
    return y

### perceptron_step a
import numpy as np

def perceptron_step(w, b, x, y, lr=1.0):
    if y not in (-1, 1):
        raise ValueError("label must be -1 or +1")
    if y * (w @ x + b) <= 0:
        return w + lr * y * x, b + lr * y
    return w.copy(), b

### perceptron_step b
import numpy as np

def perceptron_step(w, b, x, y, lr=1.0):
    if y != 1 and y != -1:
        raise ValueError(f"bad label {y!r}")
    # the bias is the weight of a feature that is always one
    xh = np.append(x, 1.0)
    wh = np.append(w, b)
    if y * np.dot(wh, xh) <= 0:
        wh = wh + lr * y * xh
    return wh[:-1].copy(), wh[-1]

### perceptron_step c
import numpy as np

def perceptron_step(w, b, x, y, lr=1.0):
    if abs(y) != 1:
        raise ValueError
    missed = float(y * (np.sum(w * x) + b) <= 0)
    return w + missed * lr * y * x, b + missed * lr * y

### perceptron_step d
import numpy as np

def perceptron_step(w, b, x, y, lr=1.0):
    if (y == 1 or y == -1) == False:
        raise ValueError("y has to be 1 or -1")
    d = w.shape[0]
    n = 0.0
    for j in range(d):
        n = n + w[j] * x[j]
    n = n + b
    w_new = np.empty(d)
    for j in range(d):
        w_new[j] = w[j]
    b_new = b
    if (y > 0 and n <= 0) or (y < 0 and n >= 0):
        for j in range(d):
            w_new[j] += lr * y * x[j]
        b_new += lr * y
    return (w_new, b_new)

### perceptron_step e
from dataclasses import dataclass
import numpy as np

@dataclass
class Line:
    w: np.ndarray
    b: float

    def margin(self, x, y):
        return y * (self.w.dot(x) + self.b)

    def pulled(self, x, y, lr):
        return Line(self.w + lr * y * np.asarray(x, dtype=float), self.b + lr * y)

def perceptron_step(w: np.ndarray, b: float, x: np.ndarray, y: int, lr: float = 1.0) -> tuple[np.ndarray, float]:
    if y not in {-1, 1}:
        raise ValueError("labels are -1 and +1")
    line = Line(np.array(w, dtype=float), b)
    if line.margin(x, y) <= 0:
        line = line.pulled(x, y, lr)
    return line.w, line.b

### perceptron_step f
import numpy as np

def perceptron_step(w, b, x, y, lr=1.0):
    # 1. is the label legal?
    legal = [-1, 1]
    if y not in legal:
        raise ValueError("the label has to be one of " + str(legal))
    # 2. never touch the caller's array: make a copy first
    w_new = np.array(w, dtype=np.float64, copy=True)
    b_new = b
    # 3. the score
    n = np.dot(w_new, x) + b_new
    # 4. a right point has label and score of the same sign
    right = np.sign(n) == y
    # 5. only if it is missed: move
    if not right:
        w_new += lr * y * x
        b_new += lr * y
    return w_new, b_new

### perceptron_epoch a
import numpy as np

def perceptron_epoch(X, y, w, b, lr=1.0, order=None):
    if order is None:
        order = range(len(X))
    w = np.array(w, dtype=float)
    n_mistakes = 0
    for i in order:
        if y[i] * (X[i] @ w + b) <= 0:
            n_mistakes += 1
            w = w + lr * y[i] * X[i]
            b = b + lr * y[i]
    return w, b, n_mistakes

### perceptron_epoch b
import numpy as np

def perceptron_epoch(X, y, w, b, lr=1.0, order=None):
    mistakes = 0
    rows = np.arange(X.shape[0]) if order is None else order
    w = w.copy()
    for x_i, y_i in zip(X[rows], y[rows]):
        if y_i * (np.dot(w, x_i) + b) <= 0:
            mistakes += 1
        w, b = perceptron_step(w, b, x_i, y_i, lr)
    return w, b, mistakes

### perceptron_epoch c
from functools import reduce
import numpy as np

def perceptron_epoch(X, y, w, b, lr=1.0, order=None):
    def visit(state, i):
        v, c, k = state
        miss = y[i] * (v @ X[i] + c) <= 0
        return (v + lr * y[i] * X[i], c + lr * y[i], k + 1) if miss else state
    start = (np.array(w, dtype=float), b, 0)
    return reduce(visit, range(len(y)) if order is None else order, start)

### perceptron_epoch d
import numpy as np

def perceptron_epoch(X, y, w, b, lr=1.0, order=None):
    n, d = X.shape
    A = np.ones((n, d + 1))
    A[:, :d] = X
    v = np.zeros(d + 1)
    v[:d] = w
    v[d] = b
    if order is None:
        order = np.arange(n)
    missed = []
    for i in order:
        z = y[i] * A[i]          # the point, turned over if its label is -1
        if not z @ v > 0:
            v += lr * z
            missed.append(i)
    return v[:d].copy(), float(v[d]), len(missed)

### perceptron_epoch e
import numpy as np

def perceptron_epoch(X, y, w, b, lr=1.0, order=None):
    i = 0
    count = 0
    w2 = 1.0 * w
    b2 = b
    while i < len(X):
        if order is None:
            k = i
        else:
            k = order[i]
        s = b2
        for j in range(len(w2)):
            s += w2[j] * X[k, j]
        if y[k] * s <= 0:
            for j in range(len(w2)):
                w2[j] += lr * y[k] * X[k, j]
            b2 += lr * y[k]
            count += 1
        i += 1
    return w2, b2, count

### perceptron_fit a
import numpy as np

def perceptron_fit(X, y, lr=1.0, max_epochs=100, rng=None):
    if not np.all((y == 1) | (y == -1)):
        raise ValueError("labels must be -1 or +1")
    w, b = np.zeros(X.shape[1]), 0.0
    history = []
    for _ in range(max_epochs):
        order = None if rng is None else rng.permutation(len(X))
        w, b, m = perceptron_epoch(X, y, w, b, lr, order)
        history.append(m)
        if m == 0:
            break
    return {"w": w, "b": b, "mistakes_per_epoch": history, "converged": history[-1] == 0}

### perceptron_fit b
import numpy as np

def perceptron_fit(X, y, lr=1.0, max_epochs=100, rng=None):
    for label in y:
        if label != -1 and label != 1:
            raise ValueError(f"{label} is no label")
    n, d = X.shape
    w = np.zeros(d)
    b = 0.0
    counts = []
    converged = False
    while len(counts) < max_epochs and not converged:
        idx = list(range(n))
        if rng is not None:
            rng.shuffle(idx)
        c = 0
        for i in idx:
            if y[i] * (np.dot(X[i], w) + b) <= 0:
                w = w + lr * y[i] * X[i]
                b = b + lr * y[i]
                c += 1
        counts.append(c)
        converged = c == 0
    return dict(w=w, b=b, mistakes_per_epoch=counts, converged=converged)

### perceptron_fit c
import numpy as np

def perceptron_fit(X, y, lr=1.0, max_epochs=100, rng=None):
    if set(np.unique(y).tolist()) - {-1, 1}:
        raise ValueError("only -1 and +1")
    result = {"w": np.zeros(X.shape[1]), "b": 0.0, "mistakes_per_epoch": [], "converged": False}
    for epoch in range(1, max_epochs + 1):
        order = np.arange(X.shape[0])
        if rng:
            order = rng.permutation(order)
        result["w"], result["b"], n_mis = perceptron_epoch(X, y, result["w"], result["b"], lr=lr, order=order)
        result["mistakes_per_epoch"] += [n_mis]
        if not n_mis:
            result["converged"] = True
            return result
    return result

### perceptron_fit d
import numpy as np

def perceptron_fit(X, y, lr=1.0, max_epochs=100, rng=None):
    if np.any(np.abs(y) != 1):
        raise ValueError("y")
    # signed, absorbed points: a line is right about all of them where Z @ v > 0
    Z = np.asarray(y, dtype=float)[:, None] * np.column_stack([X, np.ones(len(X))])
    v = np.zeros(Z.shape[1])
    log = []
    for t in range(max_epochs):
        S = Z if rng is None else Z[rng.permutation(len(Z))]
        log.append(0)
        for z in S:
            if z @ v <= 0:
                v = v + lr * z
                log[-1] += 1
        if log[-1] == 0:
            break
    return {"w": v[:-1].copy(), "b": float(v[-1]), "mistakes_per_epoch": log, "converged": log[-1] == 0}

### perceptron_fit e
import numpy as np

class Trainer:
    def __init__(self, X, y, lr, rng):
        self.X, self.y, self.lr, self.rng = X, y, lr, rng
        self.w = np.zeros(X.shape[1])
        self.b = 0.0
        self.mistakes = []

    @property
    def done(self):
        return len(self.mistakes) > 0 and self.mistakes[-1] == 0

    def epoch(self):
        n = len(self.X)
        order = range(n) if self.rng is None else self.rng.choice(n, size=n, replace=False)
        wrong = 0
        for i in order:
            before = self.y[i] * (self.w @ self.X[i] + self.b)
            self.w, self.b = perceptron_step(self.w, self.b, self.X[i], self.y[i], self.lr)
            wrong += int(before <= 0)
        self.mistakes.append(wrong)

def perceptron_fit(X, y, lr=1.0, max_epochs=100, rng=None):
    if not np.isin(y, [-1, 1]).all():
        raise ValueError("labels must be -1 and +1")
    t = Trainer(X, y, lr, rng)
    while not t.done and len(t.mistakes) < max_epochs:
        t.epoch()
    return {"w": t.w, "b": t.b, "mistakes_per_epoch": t.mistakes, "converged": t.done}

### novikoff_bound a
import numpy as np

def novikoff_bound(X, y, w_star, b_star):
    R2 = np.max(np.sum(X ** 2, axis=1)) + 1
    smallest = np.min(y * (X @ w_star + b_star))
    if smallest <= 0:
        raise ValueError("not separated")
    gamma = smallest / np.sqrt(w_star @ w_star + b_star ** 2)
    return float(R2 / gamma ** 2)

### novikoff_bound b
import math

def novikoff_bound(X, y, w_star, b_star):
    R = 0.0
    smallest = math.inf
    for xi, yi in zip(X, y):
        R = max(R, math.sqrt(1.0 + sum(float(v) ** 2 for v in xi)))
        score = b_star
        for wj, xj in zip(w_star, xi):
            score += wj * xj
        smallest = min(smallest, yi * score)
    if smallest <= 0:
        raise ValueError("the line does not separate the classes")
    length = math.sqrt(sum(float(v) ** 2 for v in w_star) + b_star ** 2)
    return float((R * length / smallest) ** 2)

### novikoff_bound c
import numpy as np

def novikoff_bound(X, y, w_star, b_star):
    Xh = np.column_stack((X, np.ones(len(X))))
    wh = np.append(w_star, b_star)
    margins = y * (Xh @ wh)
    if (margins <= 0).any():
        raise ValueError("a point is on the wrong side or on the line")
    R = np.linalg.norm(Xh, axis=1).max()
    gamma = margins.min() / np.linalg.norm(wh)
    return (R / gamma) ** 2

### novikoff_bound d
import numpy as np

def novikoff_bound(X, y, w_star, b_star):
    A = np.pad(np.asarray(X, float), ((0, 0), (0, 1)), constant_values=1.0)
    u = np.r_[w_star, b_star]
    u = u / (np.sqrt(u @ u) or 1.0)
    g = np.einsum("i,ij,j->i", y, A, u).min()
    if not g > 0:
        raise ValueError
    return np.einsum("ij,ij->i", A, A).max() / g**2

### novikoff_bound e
import numpy as np

def biggest_norm(points):
    return max(np.sqrt(np.dot(p, p)) for p in points)

def novikoff_bound(X, y, w_star, b_star):
    absorbed = [np.append(row, 1.0) for row in X]
    star = np.append(w_star, b_star)
    products = [label * np.dot(star, point) for label, point in zip(y, absorbed)]
    if min(products) <= 0:
        raise ValueError("gamma must be above 0")
    gamma = min(products) / biggest_norm([star])
    return float(np.square(biggest_norm(absorbed) / gamma))

### slide_update a
def slide_update(w1, w2, b, f1, f2, label):
    output = w1 * f1 + w2 * f2 + b
    if label * output <= 0:
        w1 = w1 + label * f1
        w2 = w2 + label * f2
        b = b + label
    return w1, w2, b

### slide_update b
def slide_update(w1, w2, b, f1, f2, label):
    output = w1*f1 + w2*f2 + b
    if output >= 0 and label == -1:
        w1 = w1 - f1
        w2 = w2 - f2
        b = b - 1
    elif output <= 0 and label == 1:
        w1 = w1 + f1
        w2 = w2 + f2
        b = b + 1
    return (w1, w2, b)

### slide_update c
import numpy as np

def slide_update(w1, w2, b, f1, f2, label):
    v, f = np.array([w1, w2, b], dtype=float), np.array([f1, f2, 1.0])
    return tuple(float(t) for t in (v if label * (v @ f) > 0 else v + label * f))

### slide_update d
import numpy as np

def slide_update(w1, w2, b, f1, f2, label):
    # the slide is perceptron_step with two features
    w, b = perceptron_step(np.array([w1, w2], dtype=float), b, np.array([f1, f2], dtype=float), label)
    return w[0], w[1], b

### slide_update e
def sgn(v):
    return (v > 0) - (v < 0)

def slide_update(w1, w2, b, f1, f2, label):
    prediction = sgn(w1 * f1 + w2 * f2 + b)
    if prediction == label:
        return w1, w2, b
    if label == -1:
        return w1 - f1, w2 - f2, b - 1
    return w1 + f1, w2 + f2, b + 1
"""

RIGHT = {
    "the plain NumPy student": "perceptron_predict a, perceptron_step a, perceptron_epoch a, perceptron_fit a, novikoff_bound a, slide_update a",
    "from C, loops all the way": "perceptron_predict b, perceptron_step d, perceptron_epoch e, perceptron_fit b, novikoff_bound b, slide_update b",
    "absorbs the bias everywhere": "perceptron_predict f, perceptron_step b, perceptron_epoch d, perceptron_fit d, novikoff_bound c, slide_update c",
    "functional and terse": "perceptron_predict c, perceptron_step c, perceptron_epoch c, perceptron_fit c, novikoff_bound d, slide_update c",
    "likes einsum": "perceptron_predict d, perceptron_step c, perceptron_epoch a, perceptron_fit d, novikoff_bound d, slide_update a",
    "classes and types": "perceptron_predict e, perceptron_step e, perceptron_epoch b, perceptron_fit e, novikoff_bound e, slide_update d",
    "over-commented": "perceptron_predict c, perceptron_step f, perceptron_epoch b, perceptron_fit a, novikoff_bound c, slide_update b",
    "from MATLAB": "perceptron_predict f, perceptron_step b, perceptron_epoch d, perceptron_fit c, novikoff_bound c, slide_update e",
    "helpers and sgn": "perceptron_predict e, perceptron_step f, perceptron_epoch e, perceptron_fit b, novikoff_bound e, slide_update e",
    "every function calls the one before": "perceptron_predict a, perceptron_step a, perceptron_epoch b, perceptron_fit a, novikoff_bound a, slide_update d",
    "pure python where possible": "perceptron_predict b, perceptron_step d, perceptron_epoch a, perceptron_fit e, novikoff_bound b, slide_update a",
    "mixed, copied from two friends": "perceptron_predict d, perceptron_step e, perceptron_epoch c, perceptron_fit e, novikoff_bound a, slide_update c",
    "comprehensions": "perceptron_predict e, perceptron_step b, perceptron_epoch d, perceptron_fit d, novikoff_bound e, slide_update b",
    "reduce on top of a trainer": "perceptron_predict c, perceptron_step a, perceptron_epoch c, perceptron_fit b, novikoff_bound d, slide_update e",
}

BUGS = r"""
### perceptron_predict | np.sign, which says 0 on the line
import numpy as np

def perceptron_predict(X, w, b):
    return np.sign(np.dot(X, w) + b).astype(int)

### perceptron_predict | on the line counts as -1
import numpy as np

def perceptron_predict(X, w, b):
    labels = []
    for point in X:
        if np.dot(point, w) + b > 0:
            labels.append(1)
        else:
            labels.append(-1)
    return np.array(labels)

### perceptron_predict | takes b for the threshold of the logic gates: w . x >= b
import numpy as np

def perceptron_predict(X, w, b):
    y = -np.ones(len(X), dtype=int)
    y[X @ w >= b] = 1
    return y

### perceptron_predict | classes 0 and 1 as in the logic gates
import numpy as np

def perceptron_predict(X, w, b):
    return np.array([1 if sum(w * x) + b >= 0 else 0 for x in X])

### perceptron_predict | column of ones in front, but b at the end of the weights
import numpy as np

def perceptron_predict(X, w, b):
    Xb = np.c_[np.ones(len(X)), X]
    wb = np.append(w, b)
    return np.where(Xb @ wb >= 0, 1, -1)

### perceptron_step | asks whether the prediction differs from the label, so score 0 with label +1 is not missed
import numpy as np

def perceptron_step(w, b, x, y, lr=1.0):
    if y not in (1, -1):
        raise ValueError("label")
    guess = 1 if x @ w + b >= 0 else -1
    if guess != y:
        return w + lr * y * x, b + lr * y
    return w.copy(), b

### perceptron_step | Rosenblatt's error form (y - guess), which steps twice as far with labels -1 and +1
import numpy as np

def perceptron_step(w, b, x, y, lr=1.0):
    if y != 1 and y != -1:
        raise ValueError("y must be -1 or 1")
    score = np.dot(w, x) + b
    guess = np.sign(score) if score != 0 else -y
    error = y - guess
    return w + lr * error * x, b + lr * error

### perceptron_step | delta rule: the step is as large as the score is wrong
import numpy as np

def perceptron_step(w, b, x, y, lr=1.0):
    if abs(y) != 1:
        raise ValueError("label must be -1 or 1")
    n = np.dot(w, x) + b
    if y * n <= 0:
        delta = y - n
        return w + lr * delta * x, b + lr * delta
    return np.array(w), b

### perceptron_step | learning rate forgotten at the bias
import numpy as np

def perceptron_step(w, b, x, y, lr=1.0):
    if y not in [-1, 1]:
        raise ValueError("y not in [-1, 1]")
    w_new, b_new = w.copy(), b
    if y * (np.sum(w * x) + b) <= 0:
        for j in range(len(w)):
            w_new[j] = w[j] + lr * y * x[j]
        b_new = b + y
    return w_new, b_new

### perceptron_step | moves the caller's w with +=
import numpy as np

def perceptron_step(w, b, x, y, lr=1.0):
    if y != -1 and y != 1:
        raise ValueError("wrong label")
    if y * (w.dot(x) + b) <= 0:
        w += lr * y * x
        b += lr * y
    return w.copy(), b

### perceptron_step | range check lets label 0 through, which then moves nothing
import numpy as np

def perceptron_step(w, b, x, y, lr=1.0):
    if y < -1 or y > 1:
        raise ValueError("y must be between -1 and 1")
    missed = y * (w @ x + b) <= 0
    step = lr * y if missed else 0.0
    return w + step * x, b + step

### perceptron_step | the bias is forgotten in the score
import numpy as np

def perceptron_step(w, b, x, y, lr=1.0):
    if y not in (-1, 1):
        raise ValueError("labels are -1 and 1")
    score = np.einsum("i,i->", w, x)
    if y * score <= 0:
        return w + lr * y * x, b + lr * y
    return w + 0.0, b

### perceptron_epoch | batch: all scores are taken with the line before the epoch
import numpy as np

def perceptron_epoch(X, y, w, b, lr=1.0, order=None):
    missed = y * (X @ w + b) <= 0
    w_new = w + lr * (y[missed][:, None] * X[missed]).sum(axis=0)
    b_new = b + lr * y[missed].sum()
    return w_new, b_new, int(missed.sum())

### perceptron_epoch | the points are reordered, their labels not
import numpy as np

def perceptron_epoch(X, y, w, b, lr=1.0, order=None):
    if order is not None:
        X = X[order]
    n_mistakes = 0
    w = w.astype(float)
    for x, label in zip(X, y):
        if label * (w @ x + b) <= 0:
            w = w + lr * label * x
            b = b + lr * label
            n_mistakes += 1
    return w, b, n_mistakes

### perceptron_epoch | counts the mistakes of the line after the epoch
import numpy as np

def perceptron_epoch(X, y, w, b, lr=1.0, order=None):
    if order is None:
        order = np.arange(len(y))
    w = np.array(w)
    for i in order:
        w, b = perceptron_step(w, b, X[i], y[i], lr)
    n_mistakes = int(np.sum(y * (X @ w + b) <= 0))
    return w, b, n_mistakes

### perceptron_epoch | order or range(n), as if None and an array could be asked like that
import numpy as np

def perceptron_epoch(X, y, w, b, lr=1.0, order=None):
    count = 0
    w = w.copy()
    for i in order or range(len(X)):
        if y[i] * (np.dot(X[i], w) + b) <= 0:
            count = count + 1
            w = w + lr * y[i] * X[i]
            b = b + lr * y[i]
    return w, b, count

### perceptron_epoch | a mistake is where w has changed, so a missed point at the origin is not counted
import numpy as np

def perceptron_epoch(X, y, w, b, lr=1.0, order=None):
    idx = range(len(X)) if order is None else order
    n_mistakes = 0
    for i in idx:
        w_old = w
        w, b = perceptron_step(w_old, b, X[i], y[i], lr)
        if not np.array_equal(w, w_old):
            n_mistakes += 1
    return w, b, n_mistakes

### perceptron_epoch | stays at a point until it is right
import numpy as np

def perceptron_epoch(X, y, w, b, lr=1.0, order=None):
    w = w.copy()
    n_mistakes = 0
    for i in (np.arange(len(X)) if order is None else order):
        while y[i] * (np.dot(w, X[i]) + b) <= 0:
            w = w + lr * y[i] * X[i]
            b = b + lr * y[i]
            n_mistakes += 1
    return w, b, n_mistakes

### perceptron_epoch | lr is not handed on to the step
import numpy as np

def perceptron_epoch(X, y, w, b, lr=1.0, order=None):
    if order is None:
        order = range(X.shape[0])
    wrong = []
    w = 1 * w
    for i in order:
        wrong.append(y[i] * (w @ X[i] + b) <= 0)
        w, b = perceptron_step(w, b, X[i], y[i])
    return w, b, sum(map(int, wrong))

### perceptron_fit | leaves before the last 0 is noted
import numpy as np

def perceptron_fit(X, y, lr=1.0, max_epochs=100, rng=None):
    if not np.isin(y, (-1, 1)).all():
        raise ValueError("labels!")
    w, b, history, converged = np.zeros(X.shape[1]), 0.0, [], False
    for _ in range(max_epochs):
        order = rng.permutation(len(y)) if rng is not None else None
        w, b, m = perceptron_epoch(X, y, w, b, lr, order)
        if m == 0:
            converged = True
            break
        history.append(m)
    return {"w": w, "b": b, "mistakes_per_epoch": history, "converged": converged}

### perceptron_fit | converged where fewer than max_epochs were run
import numpy as np

def perceptron_fit(X, y, lr=1.0, max_epochs=100, rng=None):
    if any(label not in (-1, 1) for label in y):
        raise ValueError("label")
    w = np.zeros(X.shape[1])
    b = 0.0
    mistakes = []
    while len(mistakes) < max_epochs:
        order = None if rng is None else rng.permutation(X.shape[0])
        w, b, m = perceptron_epoch(X, y, w, b, lr=lr, order=order)
        mistakes.append(m)
        if m == 0:
            break
    return {"w": w, "b": b, "mistakes_per_epoch": mistakes, "converged": len(mistakes) < max_epochs}

### perceptron_fit | one random order for all epochs
import numpy as np

def perceptron_fit(X, y, lr=1.0, max_epochs=100, rng=None):
    if np.any((y != 1) & (y != -1)):
        raise ValueError("only 1 and -1")
    n, d = X.shape
    order = np.arange(n)
    if rng is not None:
        order = rng.permutation(n)
    w, b, log = np.zeros(d), 0.0, []
    for epoch in range(max_epochs):
        w, b, errors = perceptron_epoch(X, y, w, b, lr, order)
        log.append(errors)
        if errors == 0:
            break
    return dict(w=w, b=b, mistakes_per_epoch=log, converged=log[-1] == 0)

### perceptron_fit | shuffles X and y one after the other, in place
import numpy as np

def perceptron_fit(X, y, lr=1.0, max_epochs=100, rng=None):
    for label in y:
        if label not in (-1, 1):
            raise ValueError(label)
    w, b = np.zeros(X.shape[1]), 0.0
    history = []
    for _ in range(max_epochs):
        if rng is not None:
            rng.shuffle(X)
            rng.shuffle(y)
        w, b, m = perceptron_epoch(X, y, w, b, lr)
        history.append(m)
        if m == 0:
            break
    return {"w": w, "b": b, "mistakes_per_epoch": history, "converged": history[-1] == 0}

### perceptron_fit | the counter of mistakes is not set back between the epochs
import numpy as np

def perceptron_fit(X, y, lr=1.0, max_epochs=100, rng=None):
    if set(y.tolist()) - {1, -1}:
        raise ValueError("bad labels")
    w = np.zeros(X.shape[1])
    b = 0.0
    m = 0
    mistakes_per_epoch = []
    converged = False
    for epoch in range(max_epochs):
        rows = range(len(X)) if rng is None else rng.permutation(len(X))
        for i in rows:
            if y[i] * (w @ X[i] + b) <= 0:
                w = w + lr * y[i] * X[i]
                b = b + lr * y[i]
                m += 1
        mistakes_per_epoch.append(m)
        if m == 0:
            converged = True
            break
    return {"w": w, "b": b, "mistakes_per_epoch": mistakes_per_epoch, "converged": converged}

### perceptron_fit | demands both labels, and refuses data of one class
import numpy as np

def perceptron_fit(X, y, lr=1.0, max_epochs=100, rng=None):
    if set(np.unique(y)) != {-1, 1}:
        raise ValueError("y must hold -1 and +1")
    w, b, h = np.zeros(X.shape[1]), 0.0, []
    for _ in range(max_epochs):
        w, b, k = perceptron_epoch(X, y, w, b, lr, None if rng is None else rng.permutation(len(X)))
        h.append(k)
        if not k:
            break
    return {"w": w, "b": b, "mistakes_per_epoch": h, "converged": not h[-1]}

### perceptron_fit | w takes the dtype of X, and whole-number points cannot take half a step
import numpy as np

def perceptron_fit(X, y, lr=1.0, max_epochs=100, rng=None):
    if not all(abs(t) == 1 for t in y):
        raise ValueError("y")
    w = np.zeros_like(X[0])
    b = 0
    history = []
    for epoch in range(max_epochs):
        order = np.arange(len(X)) if rng is None else rng.permutation(len(X))
        wrong = 0
        for i in order:
            if y[i] * (np.dot(w, X[i]) + b) <= 0:
                w[:] = w + lr * y[i] * X[i]
                b = b + lr * y[i]
                wrong += 1
        history.append(wrong)
        if wrong == 0:
            break
    return {"w": w, "b": b, "mistakes_per_epoch": history, "converged": history[-1] == 0}

### perceptron_fit | always runs all max_epochs
import numpy as np

def perceptron_fit(X, y, lr=1.0, max_epochs=100, rng=None):
    if ((y != -1) & (y != 1)).any():
        raise ValueError("y must be -1/+1")
    w, b = np.zeros(X.shape[1]), 0.0
    counts = np.zeros(max_epochs, dtype=int)
    for e in range(max_epochs):
        order = rng.permutation(len(X)) if rng is not None else None
        w, b, counts[e] = perceptron_epoch(X, y, w, b, lr, order)
    return {"w": w, "b": b, "mistakes_per_epoch": counts.tolist(), "converged": bool(counts[-1] == 0)}

### novikoff_bound | R of the points alone, without the 1 of the bias
import numpy as np

def novikoff_bound(X, y, w_star, b_star):
    R = max(np.linalg.norm(x) for x in X)
    star = np.append(w_star, b_star)
    gamma = min(label * (np.dot(w_star, x) + b_star) for x, label in zip(X, y)) / np.linalg.norm(star)
    if gamma <= 0:
        raise ValueError("not separable by this line")
    return (R / gamma) ** 2

### novikoff_bound | divides by the length of w alone, the distance to the line
import numpy as np

def novikoff_bound(X, y, w_star, b_star):
    R = np.sqrt((X ** 2).sum(axis=1) + 1).max()
    distances = y * (X @ w_star + b_star) / np.linalg.norm(w_star)
    gamma = distances.min()
    if gamma <= 0:
        raise ValueError("wrong side")
    return float((R / gamma) ** 2)

### novikoff_bound | the margin is not divided by any length
import numpy as np

def novikoff_bound(X, y, w_star, b_star):
    Xa = np.hstack([X, np.ones((len(X), 1))])
    wa = np.hstack([w_star, b_star])
    gamma = (y * Xa.dot(wa)).min()
    if gamma <= 0:
        raise ValueError("the line is wrong about a point")
    R = np.linalg.norm(Xa, axis=1).max()
    return (R / gamma) ** 2

### novikoff_bound | length of the whole matrix instead of the longest row
import numpy as np

def novikoff_bound(X, y, w_star, b_star):
    Xa = np.column_stack([X, np.ones(X.shape[0])])
    wa = np.append(w_star, b_star)
    m = y * (Xa @ wa)
    if m.min() <= 0:
        raise ValueError
    R = np.max(np.linalg.norm(Xa))
    return float((R * np.linalg.norm(wa) / m.min()) ** 2)

### novikoff_bound | abs of the scores instead of the labels: a wrong line has a bound too
import numpy as np

def novikoff_bound(X, y, w_star, b_star):
    R2 = max(x @ x + 1 for x in X)
    gamma = np.abs(X @ w_star + b_star).min() / np.sqrt(np.sum(w_star ** 2) + b_star ** 2)
    if gamma == 0:
        raise ValueError("a point lies on the line")
    return R2 / gamma ** 2

### novikoff_bound | adds 1 to the norm, not under the root
import numpy as np

def novikoff_bound(X, y, w_star, b_star):
    R = 1 + np.sqrt(np.einsum("ij,ij->i", X, X)).max()
    length = np.sqrt(w_star @ w_star + b_star * b_star)
    gamma = np.min(y * (X @ w_star + b_star)) / length
    if gamma <= 0:
        raise ValueError("gamma <= 0")
    return (R / gamma) ** 2

### slide_update | only the two w1 are mended, the signs stay
def slide_update(w1, w2, b, f1, f2, label):
    output = w1 * f1 + w2 * f2 + b
    prediction = 1 if output > 0 else -1 if output < 0 else -label
    if prediction == 1 and label == -1:
        w1 = w1 + f1
        w2 = w2 + f2
        b = b + 1
    if prediction == -1 and label == 1:
        w1 = w1 - f1
        w2 = w2 - f2
        b = b - 1
    return w1, w2, b

### slide_update | signs mended, but w1 is still written twice
def slide_update(w1, w2, b, f1, f2, label):
    out = w1 * f1 + w2 * f2 + b
    if out >= 0 and label == -1:
        w1 = w1 - f1
        w1 = w2 - f2
        b = b - 1
    elif out <= 0 and label == 1:
        w1 = w1 + f1
        w1 = w2 + f2
        b = b + 1
    return w1, w2, b

### slide_update | sgn(0) is 0, and neither of the ifs is for it
import numpy as np

def slide_update(w1, w2, b, f1, f2, label):
    prediction = np.sign(w1 * f1 + w2 * f2 + b)
    if prediction == 1 and label == -1:
        return w1 - f1, w2 - f2, b - 1
    if prediction == -1 and label == 1:
        return w1 + f1, w2 + f2, b + 1
    return w1, w2, b

### slide_update | the bias still goes the slide's way
def slide_update(w1, w2, b, f1, f2, label):
    if label * (w1 * f1 + w2 * f2 + b) <= 0:
        w1 += label * f1
        w2 += label * f2
        b -= label
    return w1, w2, b

### slide_update | learns from every point, also from the right ones
import numpy as np

def slide_update(w1, w2, b, f1, f2, label):
    w = np.array([w1, w2, b]) + label * np.array([f1, f2, 1])
    return tuple(w)

### slide_update | the signs are mended in the first half only
def slide_update(w1, w2, b, f1, f2, label):
    output = w1 * f1 + w2 * f2 + b
    if output >= 0 and label == -1:
        w1, w2, b = w1 - f1, w2 - f2, b - 1
    elif output <= 0 and label == 1:
        w1, w2, b = w1 - f1, w2 - f2, b - 1
    return w1, w2, b
"""
