"""Perceptron written from the released files alone: whole right submissions, and one natural bug at a time."""
# ruff: noqa: Q001  the code stands as students write it
# fmt: off

RIGHT = r'''
### right 01
import numpy as np


def perceptron_predict(X, w, b):
    return np.where(X @ w + b >= 0, 1, -1)


def perceptron_step(w, b, x, y, lr=1.0):
    if y not in (-1, 1):
        raise ValueError("y must be -1 or +1")
    w_new = np.array(w, dtype=float)
    if y * (w_new @ x + b) <= 0:
        w_new = w_new + lr * y * np.asarray(x)
        b = b + lr * y
    return w_new, b


def perceptron_epoch(X, y, w, b, lr=1.0, order=None):
    if order is None:
        order = range(len(X))
    w = np.array(w, dtype=float)
    mistakes = 0
    for i in order:
        if y[i] * (w @ X[i] + b) <= 0:
            mistakes += 1
        w, b = perceptron_step(w, b, X[i], y[i], lr)
    return w, b, mistakes


def perceptron_fit(X, y, lr=1.0, max_epochs=100, rng=None):
    if not np.all(np.isin(y, [-1, 1])):
        raise ValueError("labels must be -1 and +1")
    w, b = np.zeros(X.shape[1]), 0.0
    history = []
    for _ in range(max_epochs):
        order = None if rng is None else rng.permutation(len(X))
        w, b, m = perceptron_epoch(X, y, w, b, lr, order)
        history.append(m)
        if m == 0:
            break
    return {"w": w, "b": b, "mistakes_per_epoch": history, "converged": history[-1] == 0}


def novikoff_bound(X, y, w_star, b_star):
    Xa = np.hstack([X, np.ones((len(X), 1))])
    wa = np.append(w_star, b_star)
    R = np.linalg.norm(Xa, axis=1).max()
    gamma = (y * (Xa @ wa)).min() / np.linalg.norm(wa)
    if gamma <= 0:
        raise ValueError("not separating")
    return float((R / gamma) ** 2)


def slide_update(w1, w2, b, f1, f2, label):
    output = w1 * f1 + w2 * f2 + b
    if label * output <= 0:
        w1 = w1 + label * f1
        w2 = w2 + label * f2
        b = b + label
    return w1, w2, b


### right 02
import numpy as np


# loops like in MATLAB
def perceptron_predict(X, w, b):
    n, d = X.shape
    out = np.zeros(n)
    for i in range(n):
        s = b
        for j in range(d):
            s = s + w[j] * X[i, j]
        if s >= 0:
            out[i] = 1
        else:
            out[i] = -1
    return out


def perceptron_step(w, b, x, y, lr=1.0):
    if y != 1 and y != -1:
        raise ValueError("label " + str(y))
    d = len(w)
    w_new = np.zeros(d)
    s = b
    for j in range(d):
        w_new[j] = w[j]
        s = s + w[j] * x[j]
    b_new = b
    if y * s <= 0:
        for j in range(d):
            w_new[j] = w[j] + lr * y * x[j]
        b_new = b + lr * y
    return w_new, b_new


def perceptron_epoch(X, y, w, b, lr=1.0, order=None):
    n = X.shape[0]
    if order is None:
        order = np.arange(n)
    n_mistakes = 0
    w = w.astype(float)
    for t in range(n):
        i = order[t]
        score = np.dot(w, X[i, :]) + b
        if y[i] * score <= 0:
            w = w + lr * y[i] * X[i, :]
            b = b + lr * y[i]
            n_mistakes = n_mistakes + 1
    return w, b, n_mistakes


def perceptron_fit(X, y, lr=1.0, max_epochs=100, rng=None):
    n, d = X.shape
    for i in range(n):
        if y[i] != 1 and y[i] != -1:
            raise ValueError("label " + str(y[i]))
    w = np.zeros(d)
    b = 0.0
    mistakes = []
    converged = False
    epoch = 0
    while epoch < max_epochs and not converged:
        if rng is None:
            order = np.arange(n)
        else:
            order = rng.permutation(n)
        w, b, k = perceptron_epoch(X, y, w, b, lr, order)
        mistakes.append(k)
        converged = k == 0
        epoch = epoch + 1
    result = {}
    result["w"] = w
    result["b"] = b
    result["mistakes_per_epoch"] = mistakes
    result["converged"] = converged
    return result


def novikoff_bound(X, y, w_star, b_star):
    n, d = X.shape
    norm = np.sqrt(np.sum(w_star**2) + b_star**2)
    R = 0.0
    gamma = np.inf
    for i in range(n):
        r = np.sqrt(np.sum(X[i].astype(float) ** 2) + 1)
        if r > R:
            R = r
        g = y[i] * (np.dot(w_star, X[i]) + b_star)
        if g <= 0:
            raise ValueError("point %d is on the wrong side" % i)
        if g / norm < gamma:
            gamma = g / norm
    return float((R / gamma) ** 2)


def slide_update(w1, w2, b, f1, f2, label):
    output = w1 * f1 + w2 * f2 + b
    if output <= 0 and label == 1:
        w1 = w1 + f1
        w2 = w2 + f2
        b = b + 1
    elif output >= 0 and label == -1:
        w1 = w1 - f1
        w2 = w2 - f2
        b = b - 1
    return (w1, w2, b)


### right 03
import numpy as np


def score(X, w, b):
    return np.dot(X, w) + b


def perceptron_predict(X, w, b):
    s = np.sign(score(X, w, b))
    s[s == 0] = 1
    return s.astype(int)


def perceptron_step(w, b, x, y, lr=1.0):
    if abs(y) != 1:
        raise ValueError(f"y is {y}, but must be -1 or 1")
    x = np.asarray(x, dtype=float)
    missed = y * score(x, w, b) <= 0
    return w + missed * lr * y * x, b + missed * lr * y


def perceptron_epoch(X, y, w, b, lr=1.0, order=None):
    w = w.copy().astype(float)
    n_mistakes = 0
    for i in (np.arange(len(y)) if order is None else order):
        if y[i] * score(X[i], w, b) <= 0:
            w += lr * y[i] * X[i]
            b = b + lr * y[i]
            n_mistakes += 1
    return w, b, n_mistakes


def perceptron_fit(X, y, lr=1.0, max_epochs=100, rng=None):
    if (np.abs(y) != 1).any():
        raise ValueError("y: only -1 and 1")
    n, d = X.shape
    w, b, mistakes = np.zeros(d), 0.0, []
    for epoch in range(max_epochs):
        order = np.arange(n)
        if rng is not None:
            rng.shuffle(order)
        w, b, m = perceptron_epoch(X, y, w, b, lr=lr, order=order)
        mistakes.append(int(m))
        if m == 0:
            return dict(w=w, b=b, mistakes_per_epoch=mistakes, converged=True)
    return dict(w=w, b=b, mistakes_per_epoch=mistakes, converged=False)


def novikoff_bound(X, y, w_star, b_star):
    margins = y * score(X, w_star, b_star)
    if min(margins) <= 0:
        raise ValueError("(w_star, b_star) does not separate the data")
    R2 = np.max(np.sum(np.square(X, dtype=float), axis=1) + 1)
    gamma2 = np.min(margins) ** 2 / (np.sum(np.square(w_star)) + b_star**2)
    return float(R2 / gamma2)


def slide_update(w1, w2, b, f1, f2, label):
    w, b = perceptron_step(np.array([w1, w2], dtype=float), b, np.array([f1, f2]), label)
    return float(w[0]), float(w[1]), b


### right 04
import numpy as np


from typing import Optional


def perceptron_predict(X: np.ndarray, w: np.ndarray, b: float) -> np.ndarray:
    """2 * [score >= 0] - 1"""
    return 2 * (X @ w + b >= 0).astype(int) - 1


def _missed(w: np.ndarray, b: float, x: np.ndarray, y: int) -> bool:
    return bool(y * (np.dot(w, x) + b) <= 0)


def perceptron_step(w: np.ndarray, b: float, x: np.ndarray, y: int, lr: float = 1.0) -> tuple[np.ndarray, float]:
    if y not in {-1, 1}:
        raise ValueError(f"label must be -1 or +1, got {y}")
    if not _missed(w, b, x, y):
        return w.astype(float, copy=True), b
    return w + lr * y * x, b + lr * y


def perceptron_epoch(X, y, w, b, lr: float = 1.0, order: Optional[np.ndarray] = None):
    order = range(X.shape[0]) if order is None else order
    count: int = 0
    weights = np.array(w, dtype=np.float64)
    bias = float(b)
    for row in order:
        count += _missed(weights, bias, X[row], y[row])
        weights, bias = perceptron_step(weights, bias, X[row], y[row], lr)
    return weights, bias, count


def perceptron_fit(X, y, lr: float = 1.0, max_epochs: int = 100, rng: Optional[np.random.Generator] = None) -> dict:
    if set(np.unique(y).tolist()) - {-1, 1}:
        raise ValueError("labels other than -1 and +1")
    weights = np.zeros(X.shape[1], dtype=np.float64)
    bias = 0.0
    log: list[int] = []
    while len(log) < max_epochs:
        order = rng.permutation(X.shape[0]) if rng is not None else None
        weights, bias, count = perceptron_epoch(X, y, weights, bias, lr, order)
        log.append(count)
        if count == 0:
            break
    return {"w": weights, "b": bias, "mistakes_per_epoch": log, "converged": log[-1] == 0}


def novikoff_bound(X: np.ndarray, y: np.ndarray, w_star: np.ndarray, b_star: float) -> float:
    extended = np.column_stack([X, np.ones(len(X))])
    line = np.concatenate([w_star, [b_star]])
    length = np.linalg.norm(line)
    if length == 0:
        raise ValueError("no line at all")
    gamma = np.min(y * (extended @ line)) / length
    if gamma <= 0:
        raise ValueError(f"the line does not separate: gamma = {gamma}")
    radius = max(np.linalg.norm(row) for row in extended)
    return float(radius / gamma) ** 2


def slide_update(w1: float, w2: float, b: float, f1: float, f2: float, label: int) -> tuple[float, float, float]:
    missed: bool = label * (w1 * f1 + w2 * f2 + b) <= 0
    if not missed:
        return w1, w2, b
    return w1 + label * f1, w2 + label * f2, b + label


### right 05
import numpy as np


def perceptron_predict(X, w, b):
    return np.array([1 if np.dot(w, x) + b >= 0 else -1 for x in X])


def perceptron_step(w, b, x, y, lr=1.0):
    if not (y == 1 or y == -1):
        raise ValueError("y has to be 1 or -1")
    if y * (sum(wi * xi for wi, xi in zip(w, x)) + b) <= 0:
        return np.array([wi + lr * y * xi for wi, xi in zip(w, x)], dtype=float), b + lr * y
    return np.array([wi for wi in w], dtype=float), b


def perceptron_epoch(X, y, w, b, lr=1.0, order=None):
    w = np.array(w, float)
    n_mistakes = 0
    visits = list(range(len(y))) if order is None else [int(i) for i in order]
    for i in visits:
        w_old, b_old = w, b
        w, b = perceptron_step(w, b, X[i], y[i], lr)
        if y[i] * (np.dot(w_old, X[i]) + b_old) <= 0:
            n_mistakes = n_mistakes + 1
    return w, b, n_mistakes


def perceptron_fit(X, y, lr=1.0, max_epochs=100, rng=None):
    if any(t not in (-1, 1) for t in y):
        raise ValueError("only -1 and +1")

    def orders():
        for _ in range(max_epochs):
            yield rng.permutation(len(y)) if rng else None

    w = np.zeros(np.shape(X)[1])
    b = 0.0
    counts = []
    for order in orders():
        w, b, count = perceptron_epoch(X, y, w, b, lr, order)
        counts += [count]
        if not count:
            break
    return {"w": w, "b": b, "mistakes_per_epoch": counts, "converged": not counts[-1]}


def novikoff_bound(X, y, w_star, b_star):
    import math
    norm = math.sqrt(sum(float(v) ** 2 for v in w_star) + float(b_star) ** 2)
    R = max(math.sqrt(sum(float(v) ** 2 for v in x) + 1.0) for x in X)
    gammas = [float(t) * (float(np.dot(w_star, x)) + float(b_star)) for x, t in zip(X, y)]
    if min(gammas) <= 0:
        raise ValueError("a point is on the wrong side or on the line")
    return (R * norm / min(gammas)) ** 2


def slide_update(w1, w2, b, f1, f2, label):
    output = w1 * f1 + w2 * f2 + b
    if label == -1 and output >= 0:
        return w1 - f1, w2 - f2, b - 1
    if label == 1 and output <= 0:
        return w1 + f1, w2 + f2, b + 1
    return w1, w2, b


### right 06
import numpy as np


# everything in homogeneous coordinates
def lift(X):
    return np.c_[np.asarray(X, dtype=float), np.ones(len(X))]


def perceptron_predict(X, w, b):
    v = np.r_[w, b]
    return np.where(lift(X).dot(v) < 0, -1, 1)


def perceptron_step(w, b, x, y, lr=1.0):
    if y * y != 1:
        raise ValueError("y")
    v = np.r_[w, b].astype(float)
    u = np.r_[x, 1.0]
    if y * v.dot(u) <= 0:
        v = v + lr * y * u
    return v[:-1].copy(), float(v[-1])


def perceptron_epoch(X, y, w, b, lr=1.0, order=None):
    U = lift(X)
    v = np.r_[w, b].astype(float)
    wrong = 0
    if order is None:
        order = np.arange(len(U))
    for i in order:
        if y[i] * v.dot(U[i]) <= 0:
            v += lr * y[i] * U[i]
            wrong += 1
    return v[:-1], v[-1], wrong


def perceptron_fit(X, y, lr=1.0, max_epochs=100, rng=None):
    y = np.asarray(y)
    if not ((y == 1) | (y == -1)).all():
        raise ValueError("y must hold -1 and +1 only")
    w, b = np.zeros(np.shape(X)[1]), 0.0
    mistakes = []
    converged = False
    for epoch in range(max_epochs):
        order = None
        if rng is not None:
            order = rng.choice(len(y), size=len(y), replace=False)
        w, b, wrong = perceptron_epoch(X, y, w, b, lr, order)
        mistakes.append(wrong)
        if wrong == 0:
            converged = True
            break
    return {"w": w, "b": b, "mistakes_per_epoch": mistakes, "converged": converged}


def novikoff_bound(X, y, w_star, b_star):
    U = lift(X)
    v = np.r_[w_star, b_star].astype(float)
    margins = y * U.dot(v)
    if (margins <= 0).any():
        raise ValueError("does not separate")
    R = np.sqrt((U * U).sum(axis=1)).max()
    gamma = margins.min() / np.sqrt(v.dot(v))
    return (R / gamma) ** 2


def slide_update(w1, w2, b, f1, f2, label):
    v, u = np.array([w1, w2, b], dtype=float), np.array([f1, f2, 1], dtype=float)
    if label * v.dot(u) <= 0:
        v = v + label * u
    return tuple(v.tolist())


### right 07
import numpy as np


class Line:
    def __init__(self, w, b):
        self.w = np.array(w, dtype=float)
        self.b = b

    def output(self, x):
        return self.w.dot(x) + self.b

    def learn(self, x, y, lr):
        """True if the point was missed"""
        if y * self.output(x) > 0:
            return False
        self.w = self.w + lr * y * np.asarray(x)
        self.b = self.b + lr * y
        return True


def perceptron_predict(X, w, b):
    line = Line(w, b)
    answers = [line.output(x) for x in X]
    return np.array([+1 if a >= 0 else -1 for a in answers])


def perceptron_step(w, b, x, y, lr=1.0):
    if y not in [-1, +1]:
        raise ValueError("y: " + repr(y))
    line = Line(w, b)
    line.learn(x, y, lr)
    return line.w, line.b


def perceptron_epoch(X, y, w, b, lr=1.0, order=None):
    line = Line(w, b)
    if order is None:
        order = range(len(X))
    n_mistakes = sum(line.learn(X[i], y[i], lr) for i in order)
    return line.w, line.b, n_mistakes


def perceptron_fit(X, y, lr=1.0, max_epochs=100, rng=None):
    labels = np.asarray(y)
    if np.count_nonzero((labels != 1) & (labels != -1)):
        raise ValueError("labels")
    line = Line(np.zeros(X.shape[1]), 0.0)
    n = X.shape[0]
    book = []
    for _ in range(max_epochs):
        order = range(n) if rng is None else rng.permutation(n)
        book.append(sum([line.learn(X[i], labels[i], lr) for i in order]))
        if book[-1] == 0:
            break
    return {"w": line.w, "b": line.b, "mistakes_per_epoch": book, "converged": book[-1] == 0}


def novikoff_bound(X, y, w_star, b_star):
    star = Line(w_star, b_star)
    worst = min(label * star.output(x) for x, label in zip(X, y))
    if not worst > 0:
        raise ValueError("the line does not separate the classes")
    length = np.hypot(np.linalg.norm(star.w), b_star)
    R = max(np.hypot(np.linalg.norm(x), 1) for x in X)
    return float((R * length / worst) ** 2)


def slide_update(w1, w2, b, f1, f2, label):
    output = w1 * f1 + w2 * f2 + b
    # sgn(0) is neither 1 nor -1: so ask for <= and >=
    if output >= 0 and label == -1:
        w1, w2, b = w1 - f1, w2 - f2, b - 1
    elif output <= 0 and label == 1:
        w1, w2, b = w1 + f1, w2 + f2, b + 1
    return w1, w2, b


### right 08
import numpy as np


def perceptron_predict(X, w, b):
    activations = np.einsum("ij,j->i", X, w) + b
    y_hat = np.ones(len(activations))
    y_hat[activations < 0] = -1
    return y_hat


def perceptron_step(w, b, x, y, lr=1.0):
    if np.abs(y) != 1:
        raise ValueError("y")
    delta = lr * y if y * (np.inner(w, x) + b) <= 0 else 0.0
    return np.add(w, np.multiply(delta, x)), b + delta


def perceptron_epoch(X, y, w, b, lr=1.0, order=None):
    if order is not None:
        X = X[order]
        y = y[order]
    errors = 0
    for x, t in zip(X, y):
        errors += int(t * (np.inner(w, x) + b) <= 0)
        w, b = perceptron_step(w, b, x, t, lr)
    return w, b, errors


def perceptron_fit(X, y, lr=1.0, max_epochs=100, rng=None):
    if np.setdiff1d(y, [-1, 1]).size > 0:
        raise ValueError("labels: -1, 1")

    def run(w, b, history):
        """recursion instead of a loop (max_epochs may be large: so in a while)"""
        order = None if rng is None else rng.permutation(len(X))
        w, b, errors = perceptron_epoch(X, y, w, b, lr, order)
        return w, b, history + [errors]

    w, b, history = run(np.zeros(X.shape[1]), 0.0, [])
    while history[-1] > 0 and len(history) < max_epochs:
        w, b, history = run(w, b, history)
    return {"w": w, "b": b, "mistakes_per_epoch": history, "converged": history[-1] == 0}


def novikoff_bound(X, y, w_star, b_star):
    norm_star = np.sqrt(np.inner(w_star, w_star) + b_star * b_star)
    functional = np.multiply(y, X @ w_star + b_star)
    gamma = np.amin(functional)
    if gamma <= 0:
        raise ValueError("gamma <= 0")
    gamma = gamma / norm_star
    R = np.amax(np.sqrt(np.einsum("ij,ij->i", X * 1.0, X * 1.0) + 1.0))
    return float(np.square(R / gamma))


def slide_update(w1, w2, b, f1, f2, label):
    step = label if label * (w1 * f1 + w2 * f2 + b) <= 0 else 0
    return w1 + step * f1, w2 + step * f2, b + step


### right 09
import numpy as np


def perceptron_predict(X, w, b):
    pred = []
    for row in X:
        total = b
        for xi, wi in zip(row, w):
            total += xi * wi
        pred.append(-1 if total < 0 else 1)
    return np.array(pred)


def perceptron_step(w, b, x, y, lr=1.0):
    if y == 1 or y == -1:
        pass
    else:
        raise ValueError("The label must be +1 or -1")
    output = np.sum(w * x) + b
    if y * output > 0:
        return 1.0 * w, b
    w_new = w + y * lr * x
    b_new = b + y * lr
    return w_new, b_new


def perceptron_epoch(X, y, w, b, lr=1.0, order=None):
    n_mistakes = 0
    if order is None:
        order = np.arange(X.shape[0])
    w_now = 1.0 * w
    b_now = 1.0 * b
    for i in order:
        output = np.sum(w_now * X[i]) + b_now
        if y[i] * output <= 0:
            n_mistakes += 1
            w_now = w_now + lr * y[i] * X[i]
            b_now = b_now + lr * y[i]
    return w_now, b_now, n_mistakes


def perceptron_fit(X, y, lr=1.0, max_epochs=100, rng=None):
    for label in y:
        if label not in [1, -1]:
            raise ValueError("The labels must be +1 or -1")
    w = np.zeros(X.shape[1])
    b = 0.0
    mistakes_per_epoch = []
    for epoch in range(1, max_epochs + 1):
        if rng is None:
            w, b, n_mistakes = perceptron_epoch(X, y, w, b, lr)
        else:
            w, b, n_mistakes = perceptron_epoch(X, y, w, b, lr, rng.permutation(len(X)))
        mistakes_per_epoch.append(n_mistakes)
        if n_mistakes == 0:
            break
    converged = n_mistakes == 0
    return {"w": w, "b": b, "mistakes_per_epoch": mistakes_per_epoch, "converged": converged}


def novikoff_bound(X, y, w_star, b_star):
    norm = (np.sum(w_star**2) + b_star**2) ** 0.5
    gamma = np.min(y * (np.sum(w_star * X, axis=1) + b_star))
    if gamma <= 0:
        raise ValueError("gamma is not positive")
    X1 = np.ones((X.shape[0], X.shape[1] + 1))
    X1[:, :-1] = X
    R = np.max(np.sum(X1**2, axis=1) ** 0.5)
    return float((R / (gamma / norm)) ** 2)


def slide_update(w1, w2, b, f1, f2, label):
    output = w1 * f1 + w2 * f2 + b
    if label == 1:
        if output <= 0:
            w1 += f1
            w2 += f2
            b += 1
    else:
        if output >= 0:
            w1 -= f1
            w2 -= f2
            b -= 1
    return w1, w2, b


### right 10
import numpy as np


def perceptron_predict(X, w, b):
    z = np.matmul(X, w) + b
    return np.copysign(1.0, z + 0.0 * (z == 0)) * (z != 0) + 1.0 * (z == 0)


def perceptron_step(w, b, x, y, lr=1.0):
    if (y + 1) * (y - 1) != 0:
        raise ValueError("label not in {-1, 1}")
    w_new, b_new = np.array(w, dtype=np.float64, copy=True), b
    margin = y * (np.vdot(w, x) + b)
    if margin <= 0:
        w_new += (lr * y) * np.asarray(x, dtype=np.float64)
        b_new = b_new + lr * y
    return w_new, b_new


def perceptron_epoch(X, y, w, b, lr=1.0, order=None):
    index = range(np.shape(X)[0]) if order is None else order
    result = (np.array(w, dtype=np.float64), b)
    missed = []
    for i in index:
        missed.append(bool(y[i] * (np.vdot(result[0], X[i]) + result[1]) <= 0))
        result = perceptron_step(*result, X[i], y[i], lr=lr)
    return (*result, missed.count(True))


def perceptron_fit(X, y, lr=1.0, max_epochs=100, rng=None):
    if not set(y) <= {-1, 1}:
        raise ValueError("label not in {-1, 1}")
    state = {"w": np.zeros(np.shape(X)[1]), "b": 0.0, "mistakes_per_epoch": [], "converged": False}
    for _ in range(max_epochs):
        order = np.arange(len(y)) if rng is None else rng.permutation(np.arange(len(y)))
        state["w"], state["b"], m = perceptron_epoch(X, y, state["w"], state["b"], lr, order)
        state["mistakes_per_epoch"].append(m)
        if m == 0:
            state["converged"] = True
            return state
    return state


def novikoff_bound(X, y, w_star, b_star):
    X1 = np.insert(np.asarray(X, dtype=float), np.shape(X)[1], 1.0, axis=1)
    v = np.array([*w_star, b_star], dtype=float)
    v = v / np.linalg.norm(v)
    gamma = (np.asarray(y) * (X1 @ v)).min()
    if gamma > 0:
        return float(np.linalg.norm(X1, axis=1).max() ** 2 / gamma**2)
    raise ValueError("no separating line")


def slide_update(w1, w2, b, f1, f2, label):
    def missed():
        return label * (w1 * f1 + w2 * f2 + b) <= 0

    return (w1 + label * f1, w2 + label * f2, b + label) if missed() else (w1, w2, b)


### right 11
import numpy as np


MISSED = 0.0


def margin(w, b, x, y):
    return y * (float(np.dot(w, x)) + b)


def perceptron_predict(X, w, b):
    nonnegative = np.greater_equal(np.dot(X, w) + b, 0)
    return np.subtract(nonnegative.astype(int), np.logical_not(nonnegative).astype(int))


def perceptron_step(w, b, x, y, lr=1.0):
    """Rosenblatt"""
    if y == -1:
        sign = -1.0
    elif y == 1:
        sign = 1.0
    else:
        raise ValueError("perceptron_step: unknown label")
    if margin(w, b, x, sign) <= MISSED:
        return w + sign * lr * x, b + sign * lr
    return np.copy(w), b


def perceptron_epoch(X, y, w, b, lr=1.0, order=None):
    w, n_mistakes = np.copy(w), 0
    if order is None:
        order = np.arange(X.shape[0])
    for k in order:
        if margin(w, b, X[k], y[k]) <= MISSED:
            w, b = perceptron_step(w, b, X[k], y[k], lr)
            n_mistakes += 1
    return w, b, n_mistakes


def perceptron_fit(X, y, lr=1.0, max_epochs=100, rng=None):
    if not np.array_equal(np.square(y), np.ones(len(y))):
        raise ValueError("perceptron_fit: unknown label")
    w, b = np.zeros(X.shape[1]), 0.0
    history = [None]
    while history[-1] != 0 and len(history) <= max_epochs:
        visits = np.arange(len(X))
        if rng is not None:
            visits = rng.permuted(visits)
        w, b, m = perceptron_epoch(X, y, w, b, lr, visits)
        history.append(m)
    history = history[1:]
    return {"w": w, "b": b, "mistakes_per_epoch": history, "converged": history[-1] == 0}


def novikoff_bound(X, y, w_star, b_star):
    margins = np.array([margin(w_star, b_star, x, t) for x, t in zip(X, y)])
    if np.any(margins <= 0):
        raise ValueError("novikoff_bound: does not separate")
    squared_length = np.dot(w_star, w_star) + b_star**2
    squared_radius = max(np.dot(x, x) + 1 for x in X.astype(float))
    return float(squared_radius * squared_length / margins.min() ** 2)


def slide_update(w1, w2, b, f1, f2, label):
    prediction = np.sign(w1 * f1 + w2 * f2 + b)
    if prediction != label:          # also for 0
        w1 += label * f1
        w2 += label * f2
        b += label
    return w1, w2, b


### right 12
import numpy as np


def perceptron_predict(X, w, b):
    above = X @ w >= -b
    result = np.full(X.shape[0], -1)
    result[above] = 1
    return result


def perceptron_step(w, b, x, y, lr=1.0):
    if y not in (1, -1):
        raise ValueError(f"unknown label {y!r}")
    w, x = np.asarray(w, dtype=float), np.asarray(x, dtype=float)
    if (w @ x + b) * y > 0:
        return w + np.zeros_like(w), b
    return w + lr * y * x, b + lr * y


def perceptron_epoch(X, y, w, b, lr=1.0, order=None):
    X = np.asarray(X, dtype=float)
    w = np.array(w, dtype=float)
    if order is None:
        order = np.array(range(len(X)))
    n_mistakes = 0
    it = iter(order)
    while True:
        try:
            i = next(it)
        except StopIteration:
            return w, b, n_mistakes
        if (w @ X[i] + b) * y[i] <= 0:
            w, b, n_mistakes = w + lr * y[i] * X[i], b + lr * y[i], n_mistakes + 1


def perceptron_fit(X, y, lr=1.0, max_epochs=100, rng=None):
    y = np.array(y)
    if y[(y != -1) & (y != 1)].size:
        raise ValueError("unknown label")
    w, b, counts = np.zeros(X.shape[1]), 0.0, []
    m = -1
    while m and len(counts) < max_epochs:
        w, b, m = perceptron_epoch(X, y, w, b, lr, None if rng is None else rng.permutation(len(y)))
        counts.append(m)
    return {"w": w, "b": b, "mistakes_per_epoch": counts, "converged": m == 0}


def novikoff_bound(X, y, w_star, b_star):
    X1 = np.concatenate((X, np.ones((X.shape[0], 1))), axis=1)
    v = np.hstack((w_star, b_star))
    g = y * (X1 @ v)
    if not all(g > 0):
        raise ValueError("not separated")
    return float((np.linalg.norm(X1, axis=1).max() * np.linalg.norm(v) / g.min()) ** 2)


def slide_update(w1, w2, b, f1, f2, label):
    if label * (w1 * f1 + w2 * f2 + b) > 0:
        return w1, w2, b
    w1 = w1 + label * f1
    w2 = w2 + label * f2
    b = b + label
    return w1, w2, b


### right 13
import numpy as np


def perceptron_predict(X, w, b):
    return (np.dot(X, w) + b >= 0) * 2 - 1


def perceptron_step(w, b, x, y, lr=1.0):
    assert len(w) == len(x)
    if y != -1 and y != +1:
        raise ValueError("y is neither -1 nor +1")
    prediction_times_label = y * (np.dot(w, x) + b)
    if prediction_times_label <= 0:
        w_new = w + lr * y * x
        b_new = b + lr * y
    else:
        w_new = w.copy()
        b_new = b
    return w_new, b_new


def perceptron_epoch(X, y, w, b, lr=1.0, order=None):
    order = list(range(len(X))) if order is None else list(order)
    n_mistakes = 0
    w = w.copy()
    for i in order:
        missed = y[i] * (np.dot(w, X[i]) + b) <= 0
        if missed:
            n_mistakes += 1
            w, b = perceptron_step(w, b, X[i], y[i], lr)
    return w, b, n_mistakes


def perceptron_fit(X, y, lr=1.0, max_epochs=100, rng=None):
    if not all(label in (-1, 1) for label in y):
        raise ValueError("a label is neither -1 nor +1")
    w = np.zeros(X.shape[1])
    b = 0.0
    mistakes = []
    for _ in range(max_epochs):
        order = None
        if isinstance(rng, np.random.Generator):
            order = rng.permutation(X.shape[0])
        w, b, m = perceptron_epoch(X, y, w, b, lr=lr, order=order)
        mistakes.append(m)
        if m == 0:
            break
    return {
        "w": w,
        "b": b,
        "mistakes_per_epoch": mistakes,
        "converged": mistakes[-1] == 0,
    }


def novikoff_bound(X, y, w_star, b_star):
    ones = np.ones(X.shape[0])
    Xt = np.vstack([X.T, ones])               # columns are points here
    wt = np.append(w_star, b_star)
    R = np.sqrt((Xt**2).sum(axis=0)).max()
    gamma = (y * (wt @ Xt)).min() / np.sqrt((wt**2).sum())
    if gamma <= 0:
        raise ValueError("gamma <= 0")
    return float(R**2 / gamma**2)


def slide_update(w1, w2, b, f1, f2, label):
    output = w1 * f1 + w2 * f2 + b
    if label * output <= 0 and label == 1:
        w1 = w1 + f1
        w2 = w2 + f2
        b = b + 1
        return w1, w2, b
    if label * output <= 0 and label == -1:
        w1 = w1 - f1
        w2 = w2 - f2
        b = b - 1
        return w1, w2, b
    return w1, w2, b


### right 14
import numpy as np


def perceptron_predict(X, w, b):
    # heaviside(0, 1) is 1
    return (2 * np.heaviside(X.dot(w) + b, 1) - 1).astype(int)


def perceptron_step(w, b, x, y, lr=1.0):
    if y not in np.array([-1, 1]):
        raise ValueError("y must be in {-1, +1}")
    missed = float(y * (w.dot(x) + b) <= 0)
    return w + missed * lr * y * x, b + missed * lr * y


def perceptron_epoch(X, y, w, b, lr=1.0, order=None):
    n = len(X)
    permutation = np.arange(n) if order is None else np.asarray(order)
    mistakes = np.zeros(n, dtype=int)
    w = w.astype(float)
    for t, i in enumerate(permutation):
        mistakes[t] = y[i] * (w.dot(X[i]) + b) <= 0
        w = w + mistakes[t] * lr * y[i] * X[i]
        b = b + mistakes[t] * lr * y[i]
    return w, b, int(mistakes.sum())


def perceptron_fit(X, y, lr=1.0, max_epochs=100, rng=None):
    if np.any((np.asarray(y) - 1) * (np.asarray(y) + 1)):
        raise ValueError("y must be in {-1, +1}")
    w, b = np.zeros(X.shape[1]), 0.0
    mistakes_per_epoch = []
    converged = False
    for e in range(max_epochs):
        if converged:
            break
        order = rng.permutation(len(X)) if rng is not None else np.arange(len(X))
        w, b, m = perceptron_epoch(X, y, w, b, lr, order)
        mistakes_per_epoch.append(m)
        converged = bool(m == 0)
    return {"w": w, "b": float(b), "mistakes_per_epoch": mistakes_per_epoch, "converged": converged}


def novikoff_bound(X, y, w_star, b_star):
    length = np.sqrt(w_star.dot(w_star) + b_star**2)
    w_hat, b_hat = w_star / length, b_star / length
    gamma = np.inf
    R = 0.0
    for x, t in zip(X, y):
        gamma = min(gamma, t * (w_hat.dot(x) + b_hat))
        R = max(R, np.sqrt(1.0 + (x.astype(float) ** 2).sum()))
    if gamma <= 0:
        raise ValueError("the line does not separate")
    return float((R / gamma) ** 2)


def slide_update(w1, w2, b, f1, f2, label):
    weights = [w1, w2, b]
    inputs = [f1, f2, 1]
    output = sum(p * q for p, q in zip(weights, inputs))
    if label * output <= 0:
        weights = [p + label * q for p, q in zip(weights, inputs)]
    return tuple(weights)


### right 15
import numpy as np


def perceptron_predict(X, w, b):
    out = np.empty(len(X), dtype=int)
    for i, x in enumerate(X):
        match bool(x @ w + b >= 0):
            case True:
                out[i] = 1
            case False:
                out[i] = -1
    return out


def perceptron_step(w, b, x, y, lr=1.0):
    if y != y or int(y) != y or abs(int(y)) != 1:
        raise ValueError("label")
    y = int(y)
    if y * (w @ x + b) <= 0:
        return np.asarray(w + lr * y * x, dtype=float), b + lr * y
    return np.array(w, dtype=float), b


def perceptron_epoch(X, y, w, b, lr=1.0, order=None):
    n_mistakes = 0
    for i in range(len(X)) if order is None else order:
        n_mistakes += 1 if y[i] * (w @ X[i] + b) <= 0 else 0
        w, b = perceptron_step(w, b, X[i], y[i], lr)
    return w, b, n_mistakes


def perceptron_fit(X, y, lr=1.0, max_epochs=100, rng=None):
    kinds = np.unique(y)
    if not np.isin(kinds, (-1, 1)).all():
        raise ValueError("labels")
    fit = {"w": np.zeros(X.shape[1]), "b": 0.0, "mistakes_per_epoch": [], "converged": False}
    for _ in range(max_epochs):
        order = np.arange(len(X))
        if rng is not None:
            order = order[rng.random(len(X)).argsort()]
        fit["w"], fit["b"], n = perceptron_epoch(X, y, fit["w"], fit["b"], lr, order)
        fit["mistakes_per_epoch"] = fit["mistakes_per_epoch"] + [n]
        if n == 0:
            fit["converged"] = True
            break
    return fit


def novikoff_bound(X, y, w_star, b_star):
    big = np.ones((X.shape[0], X.shape[1] + 1))
    big[:, : X.shape[1]] = X
    star = np.ones(X.shape[1] + 1)
    star[:-1] = w_star
    star[-1] = b_star
    products = big @ star * y
    if products.min() <= 0:
        raise ValueError("gamma <= 0")
    gamma = products.min() / np.linalg.norm(star, 2)
    R = np.linalg.norm(big, 2, axis=1).max()
    return float(pow(R / gamma, 2))


def slide_update(w1, w2, b, f1, f2, label):
    output = w1 * f1 + w2 * f2 + b
    prediction = 1 if output > 0 else -1 if output < 0 else -label
    if prediction == 1 and label == -1:
        w1, w2, b = w1 - f1, w2 - f2, b - 1
    if prediction == -1 and label == 1:
        w1, w2, b = w1 + f1, w2 + f2, b + 1
    return w1, w2, b
'''


BUGS = r'''
### perceptron_predict | np.sign: a score of exactly 0 gives 0 instead of +1
import numpy as np


def perceptron_predict(X, w, b):
    return np.sign(X @ w + b)


### perceptron_predict | > instead of >=: a score of exactly 0 gives -1
import numpy as np


def perceptron_predict(X, w, b):
    return np.where(X @ w + b > 0, 1, -1)


### perceptron_predict | returns 0 and 1 instead of -1 and +1
import numpy as np


def perceptron_predict(X, w, b):
    return (X @ w + b >= 0).astype(int)


### perceptron_predict | the bias is subtracted (threshold of the logic gates)
import numpy as np


def perceptron_predict(X, w, b):
    return np.where(X @ w >= b, 1, -1)


### perceptron_predict | the bias is forgotten
import numpy as np


def perceptron_predict(X, w, b):
    return np.where(X @ w >= 0, 1, -1)


### perceptron_predict | the sign of w x is taken before the bias is added
import numpy as np


def perceptron_predict(X, w, b):
    return np.where(np.sign(X @ w) + b >= 0, 1, -1)


### perceptron_step | < instead of <=: a score of exactly 0 is not missed, training never starts from zero
import numpy as np


def perceptron_step(w, b, x, y, lr=1.0):
    if y not in (-1, 1):
        raise ValueError("y")
    w = np.array(w, dtype=float)
    if y * (w @ x + b) < 0:
        return w + lr * y * x, b + lr * y
    return w, b


### perceptron_step | compares the prediction (0 gives +1) with the label: y = +1 with score 0 is not missed
import numpy as np


def perceptron_step(w, b, x, y, lr=1.0):
    if y not in (-1, 1):
        raise ValueError("y")
    w = np.array(w, dtype=float)
    prediction = 1 if w @ x + b >= 0 else -1
    if prediction != y:
        return w + lr * y * x, b + lr * y
    return w, b


### perceptron_step | lr scales only w, not b
import numpy as np


def perceptron_step(w, b, x, y, lr=1.0):
    if y not in (-1, 1):
        raise ValueError("y")
    w = np.array(w, dtype=float)
    if y * (w @ x + b) <= 0:
        return w + lr * y * x, b + y
    return w, b


### perceptron_step | w += works in place on the caller's weights
import numpy as np


def perceptron_step(w, b, x, y, lr=1.0):
    if y not in (-1, 1):
        raise ValueError("y")
    if y * (w @ x + b) <= 0:
        w += lr * y * x
        b += lr * y
    return w, b


### perceptron_step | a right point returns the very array it got: w_new shares memory with w
import numpy as np


def perceptron_step(w, b, x, y, lr=1.0):
    if y not in (-1, 1):
        raise ValueError("y")
    if y * (w @ x + b) <= 0:
        return w + lr * y * x, b + lr * y
    return w, b


### perceptron_step | label 0 is let through (only |y| > 1 raises)
import numpy as np


def perceptron_step(w, b, x, y, lr=1.0):
    if y < -1 or y > 1:
        raise ValueError("y")
    w = np.array(w, dtype=float)
    if y * (w @ x + b) <= 0:
        return w + lr * y * x, b + lr * y
    return w, b


### perceptron_step | the delta rule: (y - prediction) makes steps of twice the size
import numpy as np


def perceptron_step(w, b, x, y, lr=1.0):
    if y not in (-1, 1):
        raise ValueError("y")
    prediction = 1 if w @ x + b >= 0 else -1
    error = y - prediction
    return w + lr * error * x, b + lr * error


### perceptron_step | the bias moves by lr instead of lr * y: always upwards
import numpy as np


def perceptron_step(w, b, x, y, lr=1.0):
    if y not in (-1, 1):
        raise ValueError("y")
    w = np.array(w, dtype=float)
    if y * (w @ x + b) <= 0:
        return w + lr * y * x, b + lr
    return w, b


### perceptron_step | y multiplies only w x and not b in the test: y = -1 with a large bias goes wrong
import numpy as np


def perceptron_step(w, b, x, y, lr=1.0):
    if y not in (-1, 1):
        raise ValueError("y")
    w = np.array(w, dtype=float)
    if y * (w @ x) + b <= 0:
        return w + lr * y * x, b + lr * y
    return w, b


### perceptron_epoch | the scores are computed once before the epoch (batch): later points do not see the new line
import numpy as np


def perceptron_epoch(X, y, w, b, lr=1.0, order=None):
    order = range(len(X)) if order is None else order
    missed = y * (X @ w + b) <= 0
    w = np.array(w, dtype=float)
    n = 0
    for i in order:
        if missed[i]:
            w, b, n = w + lr * y[i] * X[i], b + lr * y[i], n + 1
    return w, b, n


### perceptron_epoch | mistakes are counted after the epoch with the final line, not at the visits
import numpy as np


def perceptron_epoch(X, y, w, b, lr=1.0, order=None):
    order = range(len(X)) if order is None else order
    w = np.array(w, dtype=float)
    for i in order:
        if y[i] * (w @ X[i] + b) <= 0:
            w, b = w + lr * y[i] * X[i], b + lr * y[i]
    return w, b, int(np.sum(y * (X @ w + b) <= 0))


### perceptron_epoch | order is ignored
import numpy as np


def perceptron_epoch(X, y, w, b, lr=1.0, order=None):
    w = np.array(w, dtype=float)
    n = 0
    for i in range(len(X)):
        if y[i] * (w @ X[i] + b) <= 0:
            w, b, n = w + lr * y[i] * X[i], b + lr * y[i], n + 1
    return w, b, n


### perceptron_epoch | order permutes X but not y
import numpy as np


def perceptron_epoch(X, y, w, b, lr=1.0, order=None):
    if order is not None:
        X = X[order]
    w = np.array(w, dtype=float)
    n = 0
    for x, t in zip(X, y):
        if t * (w @ x + b) <= 0:
            w, b, n = w + lr * t * x, b + lr * t, n + 1
    return w, b, n


### perceptron_epoch | lr is not handed on: every step has lr 1
import numpy as np


def perceptron_epoch(X, y, w, b, lr=1.0, order=None):
    order = range(len(X)) if order is None else order
    w = np.array(w, dtype=float)
    n = 0
    for i in order:
        if y[i] * (w @ X[i] + b) <= 0:
            w, b, n = w + y[i] * X[i], b + y[i], n + 1
    return w, b, n


### perceptron_epoch | in-place w += changes the weights of the caller
import numpy as np


def perceptron_epoch(X, y, w, b, lr=1.0, order=None):
    order = range(len(X)) if order is None else order
    n = 0
    for i in order:
        if y[i] * (w @ X[i] + b) <= 0:
            w += lr * y[i] * X[i]
            b += lr * y[i]
            n += 1
    return w, b, n


### perceptron_epoch | a mistake is counted only where the step changed w: a missed point at the origin is not counted
import numpy as np


def perceptron_epoch(X, y, w, b, lr=1.0, order=None):
    order = range(len(X)) if order is None else order
    w = np.array(w, dtype=float)
    n = 0
    for i in order:
        old = w
        if y[i] * (w @ X[i] + b) <= 0:
            w, b = w + lr * y[i] * X[i], b + lr * y[i]
        if np.any(w != old):
            n += 1
    return w, b, n


### perceptron_epoch | the return stands inside the loop: only the first point is visited
import numpy as np


def perceptron_epoch(X, y, w, b, lr=1.0, order=None):
    order = range(len(X)) if order is None else order
    w = np.array(w, dtype=float)
    n = 0
    for i in order:
        if y[i] * (w @ X[i] + b) <= 0:
            w, b, n = w + lr * y[i] * X[i], b + lr * y[i], n + 1
        return w, b, n


### perceptron_epoch | X is copied with w's update in X's integer dtype: lr = 0.5 is cut to 0 for integer points
import numpy as np


def perceptron_epoch(X, y, w, b, lr=1.0, order=None):
    order = range(len(X)) if order is None else order
    w = np.array(w, dtype=X.dtype)
    n = 0
    for i in order:
        if y[i] * (w @ X[i] + b) <= 0:
            w = (w + lr * y[i] * X[i]).astype(X.dtype)
            b, n = b + lr * y[i], n + 1
    return w, b, n


### novikoff_bound | R is the largest norm of x without the 1
import numpy as np


def novikoff_bound(X, y, w_star, b_star):
    v = np.append(w_star, b_star)
    gamma = np.min(y * (X @ w_star + b_star)) / np.linalg.norm(v)
    if gamma <= 0:
        raise ValueError("gamma")
    R = np.linalg.norm(X, axis=1).max()
    return float((R / gamma) ** 2)


### novikoff_bound | gamma is divided by the norm of w_star alone
import numpy as np


def novikoff_bound(X, y, w_star, b_star):
    gamma = np.min(y * (X @ w_star + b_star)) / np.linalg.norm(w_star)
    if gamma <= 0:
        raise ValueError("gamma")
    R = np.sqrt((X**2).sum(axis=1) + 1).max()
    return float((R / gamma) ** 2)


### novikoff_bound | gamma is not normalised at all: another length of w_star gives another bound
import numpy as np


def novikoff_bound(X, y, w_star, b_star):
    gamma = np.min(y * (X @ w_star + b_star))
    if gamma <= 0:
        raise ValueError("gamma")
    R = np.sqrt((X**2).sum(axis=1) + 1).max()
    return float((R / gamma) ** 2)


### novikoff_bound | the square is forgotten: R / gamma
import numpy as np


def novikoff_bound(X, y, w_star, b_star):
    v = np.append(w_star, b_star)
    gamma = np.min(y * (X @ w_star + b_star)) / np.linalg.norm(v)
    if gamma <= 0:
        raise ValueError("gamma")
    R = np.sqrt((X**2).sum(axis=1) + 1).max()
    return float(R / gamma)


### novikoff_bound | only gamma < 0 raises: a point on the line gives inf instead of ValueError
import numpy as np


def novikoff_bound(X, y, w_star, b_star):
    v = np.append(w_star, b_star)
    gamma = np.min(y * (X @ w_star + b_star)) / np.linalg.norm(v)
    if gamma < 0:
        raise ValueError("gamma")
    R = np.sqrt((X**2).sum(axis=1) + 1).max()
    with np.errstate(divide="ignore"):
        return float((R / gamma) ** 2)


### novikoff_bound | absolute distances: a point on the wrong side is not noticed
import numpy as np


def novikoff_bound(X, y, w_star, b_star):
    v = np.append(w_star, b_star)
    gamma = np.min(np.abs(X @ w_star + b_star)) / np.linalg.norm(v)
    if gamma <= 0:
        raise ValueError("gamma")
    R = np.sqrt((X**2).sum(axis=1) + 1).max()
    return float((R / gamma) ** 2)


### novikoff_bound | mean distance instead of the smallest
import numpy as np


def novikoff_bound(X, y, w_star, b_star):
    v = np.append(w_star, b_star)
    margins = y * (X @ w_star + b_star) / np.linalg.norm(v)
    if margins.min() <= 0:
        raise ValueError("gamma")
    R = np.sqrt((X**2).sum(axis=1) + 1).max()
    return float((R / margins.mean()) ** 2)


### novikoff_bound | R is the norm of the whole matrix: axis forgotten
import numpy as np


def novikoff_bound(X, y, w_star, b_star):
    v = np.append(w_star, b_star)
    gamma = np.min(y * (X @ w_star + b_star)) / np.linalg.norm(v)
    if gamma <= 0:
        raise ValueError("gamma")
    R = np.linalg.norm(np.hstack([X, np.ones((len(X), 1))]))
    return float((R / gamma) ** 2)


### novikoff_bound | rounded up to a whole number of mistakes
import numpy as np


def novikoff_bound(X, y, w_star, b_star):
    v = np.append(w_star, b_star)
    gamma = np.min(y * (X @ w_star + b_star)) / np.linalg.norm(v)
    if gamma <= 0:
        raise ValueError("gamma")
    R = np.sqrt((X**2).sum(axis=1) + 1).max()
    return float(np.ceil((R / gamma) ** 2))


### slide_update | the second weight is still computed into w1 (w1 <- w2 + f2)
import numpy as np


def slide_update(w1, w2, b, f1, f2, label):
    output = w1 * f1 + w2 * f2 + b
    if output >= 0 and label == -1:
        w1 = w1 - f1
        w1 = w2 - f2
        b = b - 1
    elif output <= 0 and label == 1:
        w1 = w1 + f1
        w1 = w2 + f2
        b = b + 1
    return w1, w2, b


### slide_update | the signs of the slide are kept: moves in the wrong direction
import numpy as np


def slide_update(w1, w2, b, f1, f2, label):
    output = w1 * f1 + w2 * f2 + b
    if output >= 0 and label == -1:
        w1, w2, b = w1 + f1, w2 + f2, b + 1
    elif output <= 0 and label == 1:
        w1, w2, b = w1 - f1, w2 - f2, b - 1
    return w1, w2, b


### slide_update | sgn(0) is 0: an output of exactly 0 moves nothing
import numpy as np


def slide_update(w1, w2, b, f1, f2, label):
    prediction = np.sign(w1 * f1 + w2 * f2 + b)
    if prediction == 1 and label == -1:
        w1, w2, b = w1 - f1, w2 - f2, b - 1
    if prediction == -1 and label == 1:
        w1, w2, b = w1 + f1, w2 + f2, b + 1
    return w1, w2, b


### slide_update | an output of 0 predicts +1: with label +1 it is not updated
import numpy as np


def slide_update(w1, w2, b, f1, f2, label):
    prediction = 1 if w1 * f1 + w2 * f2 + b >= 0 else -1
    if prediction != label:
        w1, w2, b = w1 + label * f1, w2 + label * f2, b + label
    return w1, w2, b


### slide_update | two ifs, and the output is computed anew for the second one: a point may be moved back
import numpy as np


def slide_update(w1, w2, b, f1, f2, label):
    if label == -1 and w1 * f1 + w2 * f2 + b >= 0:
        w1, w2, b = w1 - f1, w2 - f2, b - 1
    if w1 * f1 + w2 * f2 + b <= 0:
        w1, w2, b = w1 + f1, w2 + f2, b + 1
    return w1, w2, b


### slide_update | the bias moves by the output's size instead of by 1
import numpy as np


def slide_update(w1, w2, b, f1, f2, label):
    output = w1 * f1 + w2 * f2 + b
    if label * output <= 0:
        w1, w2, b = w1 + label * f1, w2 + label * f2, b + label * abs(output)
    return w1, w2, b


### slide_update | the features are swapped: w1 moves by f2
import numpy as np


def slide_update(w1, w2, b, f1, f2, label):
    output = w1 * f1 + w2 * f2 + b
    if label * output <= 0:
        w1, w2, b = w1 + label * f2, w2 + label * f1, b + label
    return w1, w2, b


### perceptron_fit | the clean epoch's 0 is not appended to the list
import numpy as np


def one_epoch(X, y, w, b, lr, order):
    n_mistakes = 0
    for i in order:
        if y[i] * (w @ X[i] + b) <= 0:
            w, b = w + lr * y[i] * X[i], b + lr * y[i]
            n_mistakes += 1
    return w, b, n_mistakes


def perceptron_fit(X, y, lr=1.0, max_epochs=100, rng=None):
    if not np.isin(y, (-1, 1)).all():
        raise ValueError("labels")
    n = len(X)
    w, b = np.zeros(X.shape[1]), 0.0
    mistakes = []
    converged = False
    for epoch in range(max_epochs):
        order = np.arange(n) if rng is None else rng.permutation(n)
        w, b, m = one_epoch(X, y, w, b, lr, order)
        if m == 0:
            converged = True
            break
        mistakes.append(m)
    return {"w": w, "b": b, "mistakes_per_epoch": mistakes, "converged": converged}


### perceptron_fit | one order is drawn before the loop and used in every epoch: not fresh
import numpy as np


def one_epoch(X, y, w, b, lr, order):
    n_mistakes = 0
    for i in order:
        if y[i] * (w @ X[i] + b) <= 0:
            w, b = w + lr * y[i] * X[i], b + lr * y[i]
            n_mistakes += 1
    return w, b, n_mistakes


def perceptron_fit(X, y, lr=1.0, max_epochs=100, rng=None):
    if not np.isin(y, (-1, 1)).all():
        raise ValueError("labels")
    n = len(X)
    w, b = np.zeros(X.shape[1]), 0.0
    mistakes = []
    converged = False
    order = np.arange(n) if rng is None else rng.permutation(n)
    for epoch in range(max_epochs):
        w, b, m = one_epoch(X, y, w, b, lr, order)
        mistakes.append(m)
        if m == 0:
            converged = True
            break
    return {"w": w, "b": b, "mistakes_per_epoch": mistakes, "converged": converged}


### perceptron_fit | one epoch too many: max_epochs + 1
import numpy as np


def one_epoch(X, y, w, b, lr, order):
    n_mistakes = 0
    for i in order:
        if y[i] * (w @ X[i] + b) <= 0:
            w, b = w + lr * y[i] * X[i], b + lr * y[i]
            n_mistakes += 1
    return w, b, n_mistakes


def perceptron_fit(X, y, lr=1.0, max_epochs=100, rng=None):
    if not np.isin(y, (-1, 1)).all():
        raise ValueError("labels")
    n = len(X)
    w, b = np.zeros(X.shape[1]), 0.0
    mistakes = []
    converged = False
    for epoch in range(max_epochs + 1):
        order = np.arange(n) if rng is None else rng.permutation(n)
        w, b, m = one_epoch(X, y, w, b, lr, order)
        mistakes.append(m)
        if m == 0:
            converged = True
            break
    return {"w": w, "b": b, "mistakes_per_epoch": mistakes, "converged": converged}


### perceptron_fit | one epoch too few: range(1, max_epochs), and an empty list for max_epochs = 1
import numpy as np


def one_epoch(X, y, w, b, lr, order):
    n_mistakes = 0
    for i in order:
        if y[i] * (w @ X[i] + b) <= 0:
            w, b = w + lr * y[i] * X[i], b + lr * y[i]
            n_mistakes += 1
    return w, b, n_mistakes


def perceptron_fit(X, y, lr=1.0, max_epochs=100, rng=None):
    if not np.isin(y, (-1, 1)).all():
        raise ValueError("labels")
    n = len(X)
    w, b = np.zeros(X.shape[1]), 0.0
    mistakes = []
    converged = False
    for epoch in range(1, max_epochs):
        order = np.arange(n) if rng is None else rng.permutation(n)
        w, b, m = one_epoch(X, y, w, b, lr, order)
        mistakes.append(m)
        if m == 0:
            converged = True
            break
    return {"w": w, "b": b, "mistakes_per_epoch": mistakes, "converged": converged}


### perceptron_fit | rng is ignored, np.random.permutation is used: the same rng gives different answers
import numpy as np


def one_epoch(X, y, w, b, lr, order):
    n_mistakes = 0
    for i in order:
        if y[i] * (w @ X[i] + b) <= 0:
            w, b = w + lr * y[i] * X[i], b + lr * y[i]
            n_mistakes += 1
    return w, b, n_mistakes


def perceptron_fit(X, y, lr=1.0, max_epochs=100, rng=None):
    if not np.isin(y, (-1, 1)).all():
        raise ValueError("labels")
    n = len(X)
    w, b = np.zeros(X.shape[1]), 0.0
    mistakes = []
    converged = False
    for epoch in range(max_epochs):
        order = np.arange(n) if rng is None else np.random.permutation(n)
        w, b, m = one_epoch(X, y, w, b, lr, order)
        mistakes.append(m)
        if m == 0:
            converged = True
            break
    return {"w": w, "b": b, "mistakes_per_epoch": mistakes, "converged": converged}


### perceptron_fit | shuffled with replacement (rng.integers): not every row is visited
import numpy as np


def one_epoch(X, y, w, b, lr, order):
    n_mistakes = 0
    for i in order:
        if y[i] * (w @ X[i] + b) <= 0:
            w, b = w + lr * y[i] * X[i], b + lr * y[i]
            n_mistakes += 1
    return w, b, n_mistakes


def perceptron_fit(X, y, lr=1.0, max_epochs=100, rng=None):
    if not np.isin(y, (-1, 1)).all():
        raise ValueError("labels")
    n = len(X)
    w, b = np.zeros(X.shape[1]), 0.0
    mistakes = []
    converged = False
    for epoch in range(max_epochs):
        order = np.arange(n) if rng is None else rng.integers(0, n, n)
        w, b, m = one_epoch(X, y, w, b, lr, order)
        mistakes.append(m)
        if m == 0:
            converged = True
            break
    return {"w": w, "b": b, "mistakes_per_epoch": mistakes, "converged": converged}


### perceptron_fit | converged is set where all points are right at the end, though the last epoch made a mistake
import numpy as np


def one_epoch(X, y, w, b, lr, order):
    n_mistakes = 0
    for i in order:
        if y[i] * (w @ X[i] + b) <= 0:
            w, b = w + lr * y[i] * X[i], b + lr * y[i]
            n_mistakes += 1
    return w, b, n_mistakes


def perceptron_fit(X, y, lr=1.0, max_epochs=100, rng=None):
    if not np.isin(y, (-1, 1)).all():
        raise ValueError("labels")
    n = len(X)
    w, b = np.zeros(X.shape[1]), 0.0
    mistakes = []
    converged = False
    for epoch in range(max_epochs):
        order = np.arange(n) if rng is None else rng.permutation(n)
        w, b, m = one_epoch(X, y, w, b, lr, order)
        mistakes.append(m)
        if m == 0:
            converged = True
            break
    return {"w": w, "b": b, "mistakes_per_epoch": mistakes, "converged": bool(np.all(y * (X @ w + b) > 0))}


### perceptron_fit | label 0 is not refused: only labels beyond 1 raise
import numpy as np


def one_epoch(X, y, w, b, lr, order):
    n_mistakes = 0
    for i in order:
        if y[i] * (w @ X[i] + b) <= 0:
            w, b = w + lr * y[i] * X[i], b + lr * y[i]
            n_mistakes += 1
    return w, b, n_mistakes


def perceptron_fit(X, y, lr=1.0, max_epochs=100, rng=None):
    if np.max(np.abs(y)) > 1:
        raise ValueError("labels")
    n = len(X)
    w, b = np.zeros(X.shape[1]), 0.0
    mistakes = []
    converged = False
    for epoch in range(max_epochs):
        order = np.arange(n) if rng is None else rng.permutation(n)
        w, b, m = one_epoch(X, y, w, b, lr, order)
        mistakes.append(m)
        if m == 0:
            converged = True
            break
    return {"w": w, "b": b, "mistakes_per_epoch": mistakes, "converged": converged}


### perceptron_fit | a new generator with seed 0 is made instead of rng: every rng gives the same answer
import numpy as np


def one_epoch(X, y, w, b, lr, order):
    n_mistakes = 0
    for i in order:
        if y[i] * (w @ X[i] + b) <= 0:
            w, b = w + lr * y[i] * X[i], b + lr * y[i]
            n_mistakes += 1
    return w, b, n_mistakes


def perceptron_fit(X, y, lr=1.0, max_epochs=100, rng=None):
    if not np.isin(y, (-1, 1)).all():
        raise ValueError("labels")
    n = len(X)
    w, b = np.zeros(X.shape[1]), 0.0
    mistakes = []
    converged = False
    for epoch in range(max_epochs):
        order = np.arange(n) if rng is None else np.random.default_rng(0).permutation(n)
        w, b, m = one_epoch(X, y, w, b, lr, order)
        mistakes.append(m)
        if m == 0:
            converged = True
            break
    return {"w": w, "b": b, "mistakes_per_epoch": mistakes, "converged": converged}


### perceptron_fit | the weights start at small random numbers instead of zero
import numpy as np


def one_epoch(X, y, w, b, lr, order):
    n_mistakes = 0
    for i in order:
        if y[i] * (w @ X[i] + b) <= 0:
            w, b = w + lr * y[i] * X[i], b + lr * y[i]
            n_mistakes += 1
    return w, b, n_mistakes


def perceptron_fit(X, y, lr=1.0, max_epochs=100, rng=None):
    if not np.isin(y, (-1, 1)).all():
        raise ValueError("labels")
    n = len(X)
    w, b = 0.01 * np.ones(X.shape[1]), 0.0
    mistakes = []
    converged = False
    for epoch in range(max_epochs):
        order = np.arange(n) if rng is None else rng.permutation(n)
        w, b, m = one_epoch(X, y, w, b, lr, order)
        mistakes.append(m)
        if m == 0:
            converged = True
            break
    return {"w": w, "b": b, "mistakes_per_epoch": mistakes, "converged": converged}


### perceptron_fit | stops where the number of mistakes does not fall any more
import numpy as np


def one_epoch(X, y, w, b, lr, order):
    n_mistakes = 0
    for i in order:
        if y[i] * (w @ X[i] + b) <= 0:
            w, b = w + lr * y[i] * X[i], b + lr * y[i]
            n_mistakes += 1
    return w, b, n_mistakes


def perceptron_fit(X, y, lr=1.0, max_epochs=100, rng=None):
    if not np.isin(y, (-1, 1)).all():
        raise ValueError("labels")
    n = len(X)
    w, b = np.zeros(X.shape[1]), 0.0
    mistakes = []
    converged = False
    for epoch in range(max_epochs):
        order = np.arange(n) if rng is None else rng.permutation(n)
        w, b, m = one_epoch(X, y, w, b, lr, order)
        mistakes.append(m)
        if m == 0:
            converged = True
            break
        if len(mistakes) > 1 and mistakes[-1] >= mistakes[-2]:
            break
    return {"w": w, "b": b, "mistakes_per_epoch": mistakes, "converged": converged}


### perceptron_fit | shuffles the caller's X in place (and y with it)
import numpy as np


def one_epoch(X, y, w, b, lr, order):
    n_mistakes = 0
    for i in order:
        if y[i] * (w @ X[i] + b) <= 0:
            w, b = w + lr * y[i] * X[i], b + lr * y[i]
            n_mistakes += 1
    return w, b, n_mistakes


def perceptron_fit(X, y, lr=1.0, max_epochs=100, rng=None):
    if not np.isin(y, (-1, 1)).all():
        raise ValueError("labels")
    n = len(X)
    w, b = np.zeros(X.shape[1]), 0.0
    mistakes = []
    converged = False
    for epoch in range(max_epochs):
        order = np.arange(n)
        if rng is not None:
            p = rng.permutation(n)
            X[:], y[:] = X[p], y[p]
        w, b, m = one_epoch(X, y, w, b, lr, order)
        mistakes.append(m)
        if m == 0:
            converged = True
            break
    return {"w": w, "b": b, "mistakes_per_epoch": mistakes, "converged": converged}


### perceptron_fit | X is shuffled with one permutation and y with another
import numpy as np


def one_epoch(X, y, w, b, lr, order):
    n_mistakes = 0
    for i in order:
        if y[i] * (w @ X[i] + b) <= 0:
            w, b = w + lr * y[i] * X[i], b + lr * y[i]
            n_mistakes += 1
    return w, b, n_mistakes


def perceptron_fit(X, y, lr=1.0, max_epochs=100, rng=None):
    if not np.isin(y, (-1, 1)).all():
        raise ValueError("labels")
    n = len(X)
    w, b = np.zeros(X.shape[1]), 0.0
    mistakes = []
    converged = False
    for epoch in range(max_epochs):
        order = np.arange(n) if rng is None else rng.permutation(n)
        if rng is None:
            w, b, m = one_epoch(X, y, w, b, lr, order)
        else:
            w, b, m = one_epoch(rng.permutation(X), rng.permutation(y), w, b, lr, np.arange(n))
        mistakes.append(m)
        if m == 0:
            converged = True
            break
    return {"w": w, "b": b, "mistakes_per_epoch": mistakes, "converged": converged}


### perceptron_fit | converged stays True though it hit the cap: converged = epoch < max_epochs
import numpy as np


def one_epoch(X, y, w, b, lr, order):
    n_mistakes = 0
    for i in order:
        if y[i] * (w @ X[i] + b) <= 0:
            w, b = w + lr * y[i] * X[i], b + lr * y[i]
            n_mistakes += 1
    return w, b, n_mistakes


def perceptron_fit(X, y, lr=1.0, max_epochs=100, rng=None):
    if not np.isin(y, (-1, 1)).all():
        raise ValueError("labels")
    n = len(X)
    w, b = np.zeros(X.shape[1]), 0.0
    mistakes = []
    converged = False
    for epoch in range(max_epochs):
        order = np.arange(n) if rng is None else rng.permutation(n)
        w, b, m = one_epoch(X, y, w, b, lr, order)
        mistakes.append(m)
        if m == 0:
            converged = True
            break
    return {"w": w, "b": b, "mistakes_per_epoch": mistakes, "converged": epoch < max_epochs}


### perceptron_fit | lr is not handed on: always 1
import numpy as np


def one_epoch(X, y, w, b, lr, order):
    n_mistakes = 0
    for i in order:
        if y[i] * (w @ X[i] + b) <= 0:
            w, b = w + lr * y[i] * X[i], b + lr * y[i]
            n_mistakes += 1
    return w, b, n_mistakes


def perceptron_fit(X, y, lr=1.0, max_epochs=100, rng=None):
    if not np.isin(y, (-1, 1)).all():
        raise ValueError("labels")
    n = len(X)
    w, b = np.zeros(X.shape[1]), 0.0
    mistakes = []
    converged = False
    for epoch in range(max_epochs):
        order = np.arange(n) if rng is None else rng.permutation(n)
        w, b, m = one_epoch(X, y, w, b, 1.0, order)
        mistakes.append(m)
        if m == 0:
            converged = True
            break
    return {"w": w, "b": b, "mistakes_per_epoch": mistakes, "converged": converged}


### perceptron_fit | the weights are set back to zero in every epoch
import numpy as np


def one_epoch(X, y, w, b, lr, order):
    n_mistakes = 0
    for i in order:
        if y[i] * (w @ X[i] + b) <= 0:
            w, b = w + lr * y[i] * X[i], b + lr * y[i]
            n_mistakes += 1
    return w, b, n_mistakes


def perceptron_fit(X, y, lr=1.0, max_epochs=100, rng=None):
    if not np.isin(y, (-1, 1)).all():
        raise ValueError("labels")
    n = len(X)
    w, b = np.zeros(X.shape[1]), 0.0
    mistakes = []
    converged = False
    for epoch in range(max_epochs):
        order = np.arange(n) if rng is None else rng.permutation(n)
        w, b = np.zeros(X.shape[1]), 0.0
        w, b, m = one_epoch(X, y, w, b, lr, order)
        mistakes.append(m)
        if m == 0:
            converged = True
            break
    return {"w": w, "b": b, "mistakes_per_epoch": mistakes, "converged": converged}


### perceptron_fit | the list is the running total of the mistakes
import numpy as np


def one_epoch(X, y, w, b, lr, order):
    n_mistakes = 0
    for i in order:
        if y[i] * (w @ X[i] + b) <= 0:
            w, b = w + lr * y[i] * X[i], b + lr * y[i]
            n_mistakes += 1
    return w, b, n_mistakes


def perceptron_fit(X, y, lr=1.0, max_epochs=100, rng=None):
    if not np.isin(y, (-1, 1)).all():
        raise ValueError("labels")
    n = len(X)
    w, b = np.zeros(X.shape[1]), 0.0
    mistakes = []
    converged = False
    for epoch in range(max_epochs):
        order = np.arange(n) if rng is None else rng.permutation(n)
        w, b, m = one_epoch(X, y, w, b, lr, order)
        mistakes.append(m + (mistakes[-1] if mistakes else 0))
        if m == 0:
            converged = True
            break
    return {"w": w, "b": b, "mistakes_per_epoch": mistakes, "converged": converged}
'''
