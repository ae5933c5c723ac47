"""Regression written from the released files alone: whole right submissions, and one natural bug at a time."""
# ruff: noqa: E501, Q001  the code stands as students write it
# fmt: off

PIECES = r'''
### header 1
import numpy as np

### predict_line 1
def predict_line(x: np.ndarray, m: float, b: float) -> np.ndarray:
    return np.array([m * float(xi) + b for xi in x], dtype=np.float64)

### mse 1
def mse(y, p):
    """L2 loss."""
    y = np.array(y, float)
    p = np.array(p, float)
    if y.shape == p.shape:
        return np.average(np.power(y - p, 2))
    raise ValueError("cannot compare %s with %s" % (y.shape, p.shape))

### mae 1
def mae(y, p):
    y = np.asarray(y, dtype=float)
    p = np.asarray(p, dtype=float)
    if y.shape != p.shape:
        raise ValueError("shapes differ")
    return float(np.abs(y - p).mean())

### which_line 1
def which_line(x, y, lines, kind="mse"):
    if kind not in ("mse", "mae"):
        raise ValueError(kind)
    best, best_loss = 0, None
    for i, (m, b) in enumerate(lines):
        r = m * np.asarray(x, float) + b - np.asarray(y, float)
        loss = np.mean(r ** 2) if kind == "mse" else np.mean(np.abs(r))
        if best_loss is None or loss < best_loss:
            best, best_loss = i, loss
    return best

### loss_grid 1
def loss_grid(x, y, ms, bs, kind="mse"):
    fun = {"mse": mse, "mae": mae}.get(kind)
    if fun is None:
        raise ValueError("kind: mse, mae")
    return np.array([[fun(y, predict_line(x, m, b)) for b in bs] for m in ms], dtype=float)

### line_grad 1
def line_grad(x, y, m, b):
    x = np.asarray(x, dtype=float)
    r = m * x + b - np.asarray(y, dtype=float)
    return 2 * np.mean(r * x), 2 * np.mean(r)

### fit_line_gd 1
def fit_line_gd(x, y, lr, steps):
    X = np.vstack([x, np.ones(len(x))]).astype(float)   # 2 x n
    t = np.array(y, dtype=float)
    w = np.zeros(2)
    history = np.empty(steps + 1)
    with np.errstate(all="ignore"):
        res = w @ X - t
        history[0] = res @ res / len(t)
        for k in range(1, steps + 1):
            w = w - lr * 2 * (X @ res) / len(t)
            res = w @ X - t
            history[k] = res @ res / len(t)
    return float(w[0]), float(w[1]), history.tolist()

### fit_line_exact 1
def fit_line_exact(x, y):
    x = x.astype(np.float64)
    y = y.astype(np.float64)
    if x.max() - x.min() == 0:
        raise ValueError("need two different x")
    xm, ym = x.mean(), y.mean()
    u = x - xm
    # sum(u) = 0, so ym may stay in
    m = float(u @ (y - ym) / (u @ u))
    b = float(ym - m * xm)
    return m, b

### mae_subgrad 1
def mae_subgrad(x, y, m, b):
    x = np.asarray(x, dtype=float)
    s = np.sign(m * x + b - np.asarray(y, dtype=float))
    return np.mean(s * x), np.mean(s)

### header 2
"""Homework."""
import numpy as np

### predict_line 2
def predict_line(x, m, b):
    n = len(x)
    p = np.zeros(n)
    for i in range(n):
        p[i] = m * x[i] + b
    return p

### mse 2
def mse(y, p):
    y = np.asarray(y, dtype=float)
    p = np.asarray(p, dtype=float)
    if y.shape != p.shape:
        raise ValueError("shapes differ")
    return float(np.mean((y - p) ** 2))

### mae 2
def mae(y: np.ndarray, p: np.ndarray) -> float:
    if y.shape != p.shape:
        raise ValueError(f"{y.shape} != {p.shape}")
    return sum(abs(t - q) for t, q in zip(y.tolist(), p.tolist())) / len(y)

### which_line 2
def which_line(x, y, lines, kind="mse"):
    if kind == "mse":
        loss = mse
    elif kind == "mae":
        loss = mae
    else:
        raise ValueError("unknown kind " + str(kind))
    losses = [loss(y, predict_line(x, m, b)) for m, b in lines]
    return int(np.argmin(losses))

### loss_grid 2
def loss_grid(x, y, ms, bs, kind="mse"):
    if kind not in ("mse", "mae"):
        raise ValueError("kind")
    loss = mse if kind == "mse" else mae
    grid = np.zeros((len(ms), len(bs)))
    for i, m in enumerate(ms):
        for j, b in enumerate(bs):
            grid[i, j] = loss(y, predict_line(x, m, b))
    return grid

### line_grad 2
def line_grad(x, y, m, b):
    n = len(x)
    dm = 0.0
    db = 0.0
    for i in range(n):
        r = m * float(x[i]) + b - float(y[i])
        dm += r * float(x[i])
        db += r
    return 2 * dm / n, 2 * db / n

### fit_line_gd 2
def fit_line_gd(x, y, lr, steps):
    x = np.asarray(x, dtype=float)
    y = np.asarray(y, dtype=float)
    theta = np.zeros(2)
    history = []
    for k in range(steps + 1):
        r = theta[0] * x + theta[1] - y
        history.append(float(np.mean(r ** 2)))
        if k < steps:
            theta = theta - lr * np.array([2 * np.mean(r * x), 2 * np.mean(r)])
    return float(theta[0]), float(theta[1]), history

### fit_line_exact 2
def fit_line_exact(x, y):
    xs = [float(v) for v in x]
    ys = [float(v) for v in y]
    if len(set(xs)) < 2:
        raise ValueError("no unique line")
    n = len(xs)
    mx = sum(xs) / n
    my = sum(ys) / n
    sxy = sum((a - mx) * (c - my) for a, c in zip(xs, ys))
    sxx = sum((a - mx) ** 2 for a in xs)
    m = sxy / sxx
    return m, my - m * mx

### mae_subgrad 2
def mae_subgrad(x, y, m, b):
    signs = [(r > 0) - (r < 0) for r in (m * float(a) + b - float(c) for a, c in zip(x, y))]
    return sum(s * float(a) for s, a in zip(signs, x)) / len(signs), sum(signs) / len(signs)

### header 3
# regression
import numpy as np

### predict_line 3
def predict_line(x, m, b):
    # design matrix [x 1] times theta
    X = np.column_stack([np.asarray(x, dtype=float), np.ones(len(x))])
    theta = np.array([m, b], dtype=float)
    return X @ theta

### mse 3
def mse(y, p):
    if np.shape(y) != np.shape(p):
        raise ValueError(f"y is {np.shape(y)}, p is {np.shape(p)}")
    total = 0.0
    for yi, pi in zip(y, p):
        e = float(yi) - float(pi)
        total += e * e
    return total / len(y)

### mae 3
def mae(y, p):
    if np.shape(y) != np.shape(p):
        raise ValueError("different shapes!")
    s = 0.0
    for i in range(len(y)):
        s = s + abs(float(y[i]) - float(p[i]))
    return s / len(y)

### header 4
_WL_LOSSES = {"mse": lambda e: np.mean(e * e), "mae": lambda e: np.mean(np.abs(e))}

### which_line 3
def which_line(x, y, lines, kind="mse"):
    if kind not in _WL_LOSSES:
        raise ValueError("kind must be mse or mae")
    f = _WL_LOSSES[kind]
    xf = np.asarray(x, dtype=float)
    yf = np.asarray(y, dtype=float)
    return min(range(len(lines)), key=lambda i: f(yf - lines[i][0] * xf - lines[i][1]))

### loss_grid 3
def loss_grid(x, y, ms, bs, kind="mse"):
    if kind not in {"mse", "mae"}:
        raise ValueError
    rows = []
    for m in ms:
        row = []
        for b in bs:
            acc = 0.0
            for xi, yi in zip(x, y):
                r = float(m) * float(xi) + float(b) - float(yi)
                acc += r * r if kind == "mse" else abs(r)
            row.append(acc / len(x))
        rows.append(row)
    return np.array(rows)

### line_grad 3
def line_grad(x, y, m, b):
    """d/dm and d/db from moments of the data"""
    x = x.astype(float)
    y = y.astype(float)
    err = y - (m * x + b)
    return float(-2 * (err * x).mean()), float(-2 * err.mean())

### fit_line_gd 3
def fit_line_gd(x, y, lr, steps):
    x = [float(v) for v in x]
    y = [float(v) for v in y]
    n = len(x)
    m = b = 0.0
    hist = [sum(v * v for v in y) / n]
    k = 0
    while k < steps:
        r = [m * xi + b - yi for xi, yi in zip(x, y)]
        dm = 2 * sum(ri * xi for ri, xi in zip(r, x)) / n
        db = 2 * sum(r) / n
        m = m - lr * dm
        b = b - lr * db
        r = [m * xi + b - yi for xi, yi in zip(x, y)]
        hist.append(sum(ri * ri for ri in r) / n)
        k += 1
    return m, b, hist

### fit_line_exact 3
def fit_line_exact(x, y):
    x = np.asarray(x, dtype=float)
    y = np.asarray(y, dtype=float)
    if np.all(x == x[0]):
        raise ValueError("all x are the same")
    dx = x - x.mean()
    m = np.mean(dx * (y - y.mean())) / np.mean(dx ** 2)
    return m, y.mean() - m * x.mean()

### mae_subgrad 3
def mae_subgrad(x, y, m, b):
    r = predict_line(x, m, b) - y
    above = r > 0
    below = r < 0
    n = len(x)
    xf = np.asarray(x, float)
    dm = (xf[above].sum() - xf[below].sum()) / n
    db = (above.sum() - below.sum()) / n
    return float(dm), float(db)

### header 5
"""My solution of regression."""
import numpy as np

### predict_line 4
def predict_line(x, m, b):
    return np.polyval([float(m), float(b)], np.array(x, dtype=float))

### _same_shape_mse 1
def _same_shape_mse(u, v):
    return np.shape(u) == np.shape(v)

### mse 4
def mse(y, p):
    if not _same_shape_mse(y, p):
        raise ValueError
    err = np.subtract(y, p, dtype=float)
    return float(np.square(err).sum() / len(err))

### mae 4
def mae(y, p):
    if y.shape != p.shape:
        raise ValueError
    diff = y * 1.0 - p * 1.0
    diff[diff < 0] *= -1
    return float(diff.sum() / diff.size)

### which_line 4
def which_line(x, y, lines, kind="mse"):
    if kind != "mse" and kind != "mae":
        raise ValueError("kind is 'mse' or 'mae'")
    losses = []
    for line in lines:
        m = line[0]
        b = line[1]
        p = predict_line(x, m, b)
        if kind == "mse":
            losses.append(mse(y, p))
        else:
            losses.append(mae(y, p))
    return losses.index(min(losses))

### loss_grid 4
def loss_grid(x, y, ms, bs, kind="mse"):
    if kind == "mse":
        f = np.square
    elif kind == "mae":
        f = np.abs
    else:
        raise ValueError("mse or mae please")
    M, B = np.meshgrid(np.asarray(ms, float), np.asarray(bs, float), indexing="ij")
    total = np.zeros(M.shape)
    for xi, yi in zip(x, y):
        total += f(M * float(xi) + B - float(yi))
    return total / len(x)

### line_grad 4
def line_grad(x, y, m, b):
    # MATLAB style: X' * (X*theta - y)
    X = np.stack([np.asarray(x, float), np.ones(len(x))], axis=1)
    g = 2.0 / len(x) * (X.T @ (X @ np.array([m, b], dtype=float) - np.asarray(y, float)))
    return float(g[0]), float(g[1])

### fit_line_gd 4
def fit_line_gd(x, y, lr, steps):
    m, b = 0.0, 0.0
    history = [mse(y, predict_line(x, m, b))]
    for _ in range(steps):
        dm, db = line_grad(x, y, m, b)
        m, b = m - lr * dm, b - lr * db
        history.append(mse(y, predict_line(x, m, b)))
    return m, b, history

### fit_line_exact 4
def fit_line_exact(x, y):
    if np.min(x) == np.max(x):
        raise ValueError("x is constant")
    C = np.cov(np.asarray(x, float), np.asarray(y, float), bias=True)
    m = float(C[0, 1] / C[0, 0])
    b = float(np.mean(y)) - m * float(np.mean(x))
    return m, b

### mae_subgrad 4
def mae_subgrad(x, y, m, b):
    r = m * x.astype(float) + b - y.astype(float)
    sign = np.where(r > 0, 1.0, np.where(r < 0, -1.0, 0.0))
    X = np.c_[x, np.ones_like(sign)]
    dm, db = sign @ X / len(sign)
    return float(dm), float(db)

### header 6
# -*- coding: utf-8 -*-
import numpy as np

### predict_line 5
def predict_line(x, m, b):
    return float(m) * np.asarray(x, dtype=float) + float(b)

### mse 5
def mse(y, p):
    if y.shape != p.shape:
        raise ValueError("y and p must have the same shape")
    e = y.astype(np.float64) - p.astype(np.float64)
    return float(e @ e) / e.size

### mae 5
def mae(y, p):
    if y.shape != p.shape:
        raise ValueError("shape mismatch")
    return float(np.linalg.norm(y.astype(float) - p.astype(float), ord=1)) / y.shape[0]

### which_line 5
def which_line(x, y, lines, kind="mse"):
    match kind:
        case "mse":
            power = 2
        case "mae":
            power = 1
        case _:
            raise ValueError("kind")
    L = np.array(lines, dtype=float)
    P = L[:, :1] * np.asarray(x, dtype=float)[None, :] + L[:, 1:]
    E = np.abs(P - np.asarray(y, dtype=float)) ** power
    return int(E.mean(axis=1).argmin())

### loss_grid 5
def loss_grid(x, y, ms, bs, kind="mse"):
    x, y, ms, bs = (np.asarray(v, dtype=float) for v in (x, y, ms, bs))
    e = ms[:, None, None] * x + bs[None, :, None] - y
    if kind == "mse":
        return (e ** 2).mean(axis=-1)
    if kind == "mae":
        return np.abs(e).mean(axis=-1)
    raise ValueError(f"unknown loss {kind!r}")

### line_grad 5
def line_grad(x, y, m, b):
    r = predict_line(x, m, b) - y
    dm = 2 * float(np.dot(r, x)) / len(x)
    db = 2 * float(np.sum(r)) / len(x)
    return (dm, db)

### _gd_step 1
def _gd_step(x, y, m, b, lr):
    p = m * x + b
    return m - lr * 2 * np.mean((p - y) * x), b - lr * 2 * np.mean(p - y)

### fit_line_gd 5
def fit_line_gd(x, y, lr, steps):
    x = np.array(x, dtype=float)
    y = np.array(y, dtype=float)
    path = [(0.0, 0.0)]
    for _ in range(steps):
        path.append(_gd_step(x, y, *path[-1], lr))
    m, b = path[-1]
    return float(m), float(b), [float(np.mean((m_ * x + b_ - y) ** 2)) for m_, b_ in path]

### fit_line_exact 5
def fit_line_exact(x, y):
    if len(np.unique(x)) == 1:
        raise ValueError("vertical")
    m, b = np.polyfit(np.asarray(x, dtype=float), np.asarray(y, dtype=float), 1)
    return float(m), float(b)

### _sgn_ms 1
def _sgn_ms(t):
    if t > 0:
        return 1
    if t < 0:
        return -1
    return 0

### mae_subgrad 5
def mae_subgrad(x, y, m, b):
    n = len(x)
    dm = db = 0.0
    for xi, yi in zip(x, y):
        s = _sgn_ms(m * float(xi) + b - float(yi))
        dm += s * float(xi)
        db += s
    return dm / n, db / n

### predict_line 6
def predict_line(x, m, b):
    p = x.astype(float)      # astype copies
    p *= m
    p += b
    return p
'''

RIGHT = {
    "right 01": "header 1, predict_line 1, mse 1, mae 1, which_line 1, loss_grid 1, line_grad 1, fit_line_gd 1, fit_line_exact 1, mae_subgrad 1",
    "right 02": "header 2, predict_line 2, mse 2, mae 2, which_line 2, loss_grid 2, line_grad 2, fit_line_gd 2, fit_line_exact 2, mae_subgrad 2",
    "right 03": "header 3, predict_line 3, mse 3, mae 3, header 4, which_line 3, loss_grid 3, line_grad 3, fit_line_gd 3, fit_line_exact 3, mae_subgrad 3",
    "right 04": "header 5, predict_line 4, _same_shape_mse 1, mse 4, mae 4, which_line 4, loss_grid 4, line_grad 4, fit_line_gd 4, fit_line_exact 4, mae_subgrad 4",
    "right 05": "header 6, predict_line 5, mse 5, mae 5, which_line 5, loss_grid 5, line_grad 5, _gd_step 1, fit_line_gd 5, fit_line_exact 5, _sgn_ms 1, mae_subgrad 5",
    "right 06": "header 1, predict_line 6, mse 2, mae 3, which_line 4, loss_grid 5, line_grad 1, fit_line_gd 2, fit_line_exact 3, mae_subgrad 4",
    "right 07": "header 2, predict_line 1, mse 3, mae 4, which_line 5, loss_grid 1, line_grad 2, fit_line_gd 3, fit_line_exact 4, _sgn_ms 1, mae_subgrad 5",
    "right 08": "header 3, predict_line 2, _same_shape_mse 1, mse 4, mae 5, which_line 1, loss_grid 2, line_grad 3, fit_line_gd 4, fit_line_exact 5, mae_subgrad 1",
    "right 09": "header 5, predict_line 3, mse 5, mae 1, which_line 2, loss_grid 3, line_grad 4, _gd_step 1, fit_line_gd 5, fit_line_exact 1, mae_subgrad 2",
    "right 10": "header 6, predict_line 4, mse 1, mae 2, header 4, which_line 3, loss_grid 4, line_grad 5, fit_line_gd 1, fit_line_exact 2, mae_subgrad 3",
    "right 11": "header 1, predict_line 5, mse 3, mae 5, which_line 2, loss_grid 4, line_grad 1, fit_line_gd 3, fit_line_exact 5, mae_subgrad 2",
    "right 12": "header 2, predict_line 6, _same_shape_mse 1, mse 4, mae 1, header 4, which_line 3, loss_grid 5, line_grad 2, fit_line_gd 4, fit_line_exact 1, mae_subgrad 3",
    "right 13": "header 3, predict_line 1, mse 5, mae 2, which_line 4, loss_grid 1, line_grad 3, _gd_step 1, fit_line_gd 5, fit_line_exact 2, mae_subgrad 4",
    "right 14": "header 5, predict_line 2, mse 1, mae 3, which_line 5, loss_grid 2, line_grad 4, fit_line_gd 1, fit_line_exact 3, _sgn_ms 1, mae_subgrad 5",
    "right 15": "header 6, predict_line 3, mse 2, mae 4, which_line 1, loss_grid 3, line_grad 5, fit_line_gd 2, fit_line_exact 4, mae_subgrad 1",
    "right 16": "header 1, predict_line 4, _same_shape_mse 1, mse 4, mae 2, which_line 5, loss_grid 3, line_grad 1, fit_line_gd 4, fit_line_exact 2, _sgn_ms 1, mae_subgrad 5",
    "right 17": "header 2, predict_line 5, mse 5, mae 3, which_line 1, loss_grid 4, line_grad 2, _gd_step 1, fit_line_gd 5, fit_line_exact 3, mae_subgrad 1",
    "right 18": "header 3, predict_line 6, mse 1, mae 4, which_line 2, loss_grid 5, line_grad 3, fit_line_gd 1, fit_line_exact 4, mae_subgrad 2",
    "right 19": "header 5, predict_line 1, mse 2, mae 5, header 4, which_line 3, loss_grid 1, line_grad 4, fit_line_gd 2, fit_line_exact 5, mae_subgrad 3",
    "right 20": "header 6, predict_line 2, mse 3, mae 1, which_line 4, loss_grid 2, line_grad 5, fit_line_gd 3, fit_line_exact 1, mae_subgrad 4",
    "right 21": "header 1, predict_line 3, mse 5, mae 4, header 4, which_line 3, loss_grid 2, line_grad 1, _gd_step 1, fit_line_gd 5, fit_line_exact 4, mae_subgrad 3",
    "right 22": "header 2, predict_line 4, mse 1, mae 5, which_line 4, loss_grid 3, line_grad 2, fit_line_gd 1, fit_line_exact 5, mae_subgrad 4",
}

BUGS = r'''
### predict_line | the answer array has x's dtype, so for whole-number x the fractions are cut off (x = [-2, 0, 1], m = 0.5, b = 1 gives [0, 1, 1])
import numpy as np


def predict_line(x, m, b):
    p = np.zeros_like(x)
    for i in range(len(x)):
        p[i] = m * x[i] + b
    return p


### predict_line | computes in place and overwrites the caller's float x
import numpy as np


def predict_line(x, m, b):
    x = np.asarray(x, dtype=float)
    x *= m
    x += b
    return x


### predict_line | slope and intercept swapped: b x + m instead of m x + b (wrong whenever m != b and x != 1)
import numpy as np


def predict_line(x, m, b):
    return b * np.asarray(x, dtype=float) + m


### predict_line | forgets the intercept: m x only (wrong for every b != 0)
import numpy as np


def predict_line(x, m, b):
    return np.array([m * xi for xi in x], dtype=float)


### predict_line | point-slope form y = m (x + b): the intercept is multiplied by m (wrong for b != 0, m != 1)
import numpy as np


def predict_line(x, m, b):
    return m * (np.asarray(x, float) + b)


### mse | no check of the shapes: a column (n, 1) is stretched to an n x n table, and no ValueError comes
import numpy as np


def mse(y, p):
    return float(np.mean((y - p) ** 2))


### mse | the factor 1/2 of a famous course: half of the mean squared error
import numpy as np


def mse(y, p):
    if y.shape != p.shape:
        raise ValueError("shapes")
    n = len(y)
    J = 1 / (2 * n) * np.sum((p - y) ** 2)
    return float(J)


### mse | takes the root (RMSE) at the end
import numpy as np


def mse(y, p):
    if np.shape(y) != np.shape(p):
        raise ValueError
    e = np.asarray(y, float) - np.asarray(p, float)
    return float(np.sqrt(np.mean(e ** 2)))


### mse | sum instead of mean: not divided by n (wrong for n > 1)
import numpy as np


def mse(y, p):
    if y.shape != p.shape:
        raise ValueError("y, p")
    return float(np.sum((y - p) ** 2))


### mse | compares only the lengths, so a column (n, 1) beside n numbers passes and gets broadcast instead of ValueError
import numpy as np


def mse(y, p):
    if len(y) != len(p):
        raise ValueError("not the same number of points")
    d = np.asarray(y, float) - np.asarray(p, float)
    return float((d ** 2).mean())


### mse | divides by n - 1 like a sample variance (wrong for all n, division by zero for n = 1)
import numpy as np


def mse(y, p):
    if y.shape != p.shape:
        raise ValueError("shapes")
    return float(np.sum((y - p) ** 2) / (len(y) - 1))


### mae | absolute value of the mean instead of mean of the absolute values: errors of both signs cancel
import numpy as np


def mae(y, p):
    if y.shape != p.shape:
        raise ValueError("shapes")
    return float(abs(np.mean(y - p)))


### mae | flattens both first, so a column (n, 1) is accepted without ValueError
import numpy as np


def mae(y, p):
    y = np.ravel(y).astype(float)
    p = np.ravel(p).astype(float)
    if y.shape != p.shape:
        raise ValueError("lengths")
    return float(np.mean(np.abs(y - p)))


### mae | a single prediction (1,) is allowed and stretched, only bigger mismatches are refused
import numpy as np


def mae(y, p):
    if y.shape != p.shape and p.size != 1:
        raise ValueError("shapes")
    return float(np.mean(np.abs(y - p)))


### mae | the median of the absolute errors is returned, not the mean
import numpy as np


def mae(y, p):
    if y.shape != p.shape:
        raise ValueError
    return float(np.median(np.abs(y - p)))


### mae | sum of absolute errors, not divided by n
import numpy as np


def mae(y, p):
    if y.shape != p.shape:
        raise ValueError
    return float(np.linalg.norm(y - p, 1))


### which_line | <= takes the last of equal lines, not the first (lines that are equal or mirror images)
import numpy as np


def which_line(x, y, lines, kind="mse"):
    if kind not in ("mse", "mae"):
        raise ValueError("kind")
    best, best_loss = 0, float("inf")
    for i, (m, b) in enumerate(lines):
        r = m * x + b - y
        loss = np.mean(r ** 2) if kind == "mse" else np.mean(np.abs(r))
        if loss <= best_loss:
            best, best_loss = i, loss
    return best


### which_line | every kind other than "mse" is treated as mae: no ValueError for "huber"
import numpy as np


def which_line(x, y, lines, kind="mse"):
    losses = []
    for m, b in lines:
        r = m * x + b - y
        losses.append(np.mean(r ** 2) if kind == "mse" else np.mean(np.abs(r)))
    return int(np.argmin(losses))


### which_line | kind is ignored: always the mean squared error (wrong with kind="mae" when an outlier makes the two disagree)
import numpy as np


def which_line(x, y, lines, kind="mse"):
    if kind not in ["mse", "mae"]:
        raise ValueError(kind)
    losses = [np.mean((m * x + b - y) ** 2) for m, b in lines]
    return int(np.argmin(losses))


### which_line | returns the best line (m, b) itself and not its index
import numpy as np


def which_line(x, y, lines, kind="mse"):
    if kind == "mse":
        f = lambda r: np.mean(r ** 2)
    elif kind == "mae":
        f = lambda r: np.mean(np.abs(r))
    else:
        raise ValueError("kind")
    return min(lines, key=lambda l: f(l[0] * x + l[1] - y))


### which_line | counts the lines from 1, as MATLAB does
import numpy as np


def which_line(x, y, lines, kind="mse"):
    if kind not in ("mse", "mae"):
        raise ValueError("kind")
    losses = []
    for m, b in lines:
        e = np.abs(m * x + b - y)
        losses.append(np.mean(e ** 2 if kind == "mse" else e))
    return int(np.argmin(losses)) + 1


### which_line | the start value of the smallest loss is 1000: if all lines are worse than that, the answer is always 0 (large y)
import numpy as np


def which_line(x, y, lines, kind="mse"):
    if kind not in ("mse", "mae"):
        raise ValueError("kind")
    smallest = 1000
    index = 0
    for i in range(len(lines)):
        m, b = lines[i]
        r = m * x + b - y
        if kind == "mse":
            loss = np.mean(r * r)
        else:
            loss = np.mean(abs(r))
        if loss < smallest:
            smallest = loss
            index = i
    return index


### which_line | mae branch sums the signed residuals, without absolute value, so lines far below win
import numpy as np


def which_line(x, y, lines, kind="mse"):
    if kind == "mse":
        losses = [np.mean((y - (m * x + b)) ** 2) for m, b in lines]
    elif kind == "mae":
        losses = [abs(np.mean(y - (m * x + b))) for m, b in lines]
    else:
        raise ValueError("kind")
    return int(np.argmin(losses))


### loss_grid | rows and columns swapped (meshgrid's default indexing "xy"): shape (c, a) instead of (a, c)
import numpy as np


def loss_grid(x, y, ms, bs, kind="mse"):
    if kind not in ("mse", "mae"):
        raise ValueError("kind")
    M, B = np.meshgrid(ms, bs)
    r = M[..., None] * x + B[..., None] - y
    return np.mean(r ** 2, axis=-1) if kind == "mse" else np.mean(np.abs(r), axis=-1)


### loss_grid | the grid is built square from the number of slopes: IndexError or columns of zeros if c differs from a
import numpy as np


def loss_grid(x, y, ms, bs, kind="mse"):
    if kind not in ("mse", "mae"):
        raise ValueError("kind")
    n = len(ms)
    grid = np.zeros((n, n))
    for i in range(n):
        for j in range(len(bs)):
            r = ms[i] * x + bs[j] - y
            grid[i, j] = np.mean(r ** 2) if kind == "mse" else np.mean(np.abs(r))
    return grid


### loss_grid | zips slopes and intercepts: one loss per pair instead of every slope with every intercept
import numpy as np


def loss_grid(x, y, ms, bs, kind="mse"):
    if kind not in ("mse", "mae"):
        raise ValueError("kind")
    out = []
    for m, b in zip(ms, bs):
        e = np.abs(m * x + b - y)
        out.append((e ** 2).mean() if kind == "mse" else e.mean())
    return np.array(out)


### loss_grid | the grid takes the dtype of ms: with whole-number slopes the losses are cut to integers
import numpy as np


def loss_grid(x, y, ms, bs, kind="mse"):
    if kind not in ("mse", "mae"):
        raise ValueError("kind")
    grid = np.empty((len(ms), len(bs)), dtype=ms.dtype)
    for i, m in enumerate(ms):
        for j, b in enumerate(bs):
            r = m * x + b - y
            grid[i, j] = np.mean(r * r) if kind == "mse" else np.mean(np.abs(r))
    return grid


### loss_grid | a typo in kind falls through to None instead of ValueError
import numpy as np


def loss_grid(x, y, ms, bs, kind="mse"):
    e = ms[:, None, None] * x[None, None, :] + bs[None, :, None] - y
    if kind == "mse":
        return (e ** 2).mean(axis=2)
    elif kind == "mae":
        return np.abs(e).mean(axis=2)


### loss_grid | kind is not passed on: the mae grid holds squared errors
import numpy as np


def _loss(x, y, m, b, kind="mse"):
    r = m * x + b - y
    if kind == "mse":
        return np.mean(r ** 2)
    if kind == "mae":
        return np.mean(np.abs(r))
    raise ValueError("kind")


def loss_grid(x, y, ms, bs, kind="mse"):
    if kind not in ("mse", "mae"):
        raise ValueError("kind")
    return np.array([[_loss(x, y, m, b) for b in bs] for m in ms])


### line_grad | residual y - p instead of p - y: both slopes have the wrong sign
import numpy as np


def line_grad(x, y, m, b):
    r = y - (m * x + b)
    return 2 * np.mean(r * x), 2 * np.mean(r)


### line_grad | factor 2 forgotten: gradient of half the mean squared error
import numpy as np


def line_grad(x, y, m, b):
    n = len(x)
    r = m * x + b - y
    return float(np.sum(r * x) / n), float(np.sum(r) / n)


### line_grad | sums instead of means (wrong for n > 1)
import numpy as np


def line_grad(x, y, m, b):
    r = m * x + b - y
    dm = 2 * np.dot(r, x)
    db = 2 * np.sum(r)
    return float(dm), float(db)


### line_grad | dm as mean(r) mean(x), a product of means instead of the mean of products
import numpy as np


def line_grad(x, y, m, b):
    r = np.mean(m * x + b - y)
    return float(2 * r * np.mean(x)), float(2 * r)


### line_grad | returns (db, dm): the order is exchanged
import numpy as np


def line_grad(x, y, m, b):
    X = np.column_stack([np.ones(len(x)), x])
    theta = np.array([b, m])
    g = 2 / len(x) * X.T @ (X @ theta - y)
    return float(g[0]), float(g[1])


### line_grad | the intercept is missing in the residual for dm (wrong for b != 0 unless mean x is 0)
import numpy as np


def line_grad(x, y, m, b):
    dm = 2 * np.mean((m * x - y) * x)
    db = 2 * np.mean(m * x + b - y)
    return float(dm), float(db)


### fit_line_gd | b's gradient is computed with the m that has already been moved, not with the line before the step
import numpy as np


def fit_line_gd(x, y, lr, steps):
    m = b = 0.0
    history = [float(np.mean((y - m * x - b) ** 2))]
    for _ in range(steps):
        m = m - lr * 2 * np.mean((m * x + b - y) * x)
        b = b - lr * 2 * np.mean(m * x + b - y)
        history.append(float(np.mean((y - m * x - b) ** 2)))
    return m, b, history


### fit_line_gd | history holds the loss before every step only: the last one is missing, length steps instead of steps + 1
import numpy as np


def fit_line_gd(x, y, lr, steps):
    m = b = 0.0
    history = []
    for _ in range(steps):
        r = m * x + b - y
        history.append(float(np.mean(r ** 2)))
        m, b = m - lr * 2 * np.mean(r * x), b - lr * 2 * np.mean(r)
    return float(m), float(b), history


### fit_line_gd | history lacks the start: only the losses after each step are kept
import numpy as np


def fit_line_gd(x, y, lr, steps):
    m = b = 0.0
    history = []
    for _ in range(steps):
        r = m * x + b - y
        m, b = m - lr * 2 * np.mean(r * x), b - lr * 2 * np.mean(r)
        history.append(float(np.mean((m * x + b - y) ** 2)))
    return float(m), float(b), history


### fit_line_gd | stops early when the loss no longer falls, so fewer than steps steps are made and the list is too short
import numpy as np


def fit_line_gd(x, y, lr, steps):
    m = b = 0.0
    history = [float(np.mean((m * x + b - y) ** 2))]
    for _ in range(steps):
        r = m * x + b - y
        m, b = m - lr * 2 * np.mean(r * x), b - lr * 2 * np.mean(r)
        loss = float(np.mean((m * x + b - y) ** 2))
        history.append(loss)
        if history[-2] - loss < 1e-6:
            break
    return float(m), float(b), history


### fit_line_gd | steps uphill: the gradient is added instead of subtracted
import numpy as np


def fit_line_gd(x, y, lr, steps):
    m = b = 0.0
    history = [float(np.mean((m * x + b - y) ** 2))]
    for _ in range(steps):
        r = m * x + b - y
        m, b = m + lr * 2 * np.mean(r * x), b + lr * 2 * np.mean(r)
        history.append(float(np.mean((m * x + b - y) ** 2)))
    return float(m), float(b), history


### fit_line_gd | plain Python floats with ** 2: OverflowError for a learning rate that is too large, instead of inf
import numpy as np


def fit_line_gd(x, y, lr, steps):
    x = [float(v) for v in x]
    y = [float(v) for v in y]
    n = len(x)
    m = b = 0.0

    def loss():
        return sum((m * a + b - c) ** 2 for a, c in zip(x, y)) / n

    history = [loss()]
    for _ in range(steps):
        r = [m * a + b - c for a, c in zip(x, y)]
        dm = 2 / n * sum(ri * a for ri, a in zip(r, x))
        db = 2 / n * sum(r)
        m -= lr * dm
        b -= lr * db
        history.append(loss())
    return m, b, history


### fit_line_gd | raises a ValueError when the loss is no longer finite, although a too large learning rate is no error
import numpy as np


def fit_line_gd(x, y, lr, steps):
    m = b = 0.0
    history = [float(np.mean((m * x + b - y) ** 2))]
    for _ in range(steps):
        r = m * x + b - y
        m, b = m - lr * 2 * np.mean(r * x), b - lr * 2 * np.mean(r)
        history.append(float(np.mean((m * x + b - y) ** 2)))
        if not np.isfinite(history[-1]):
            raise ValueError("diverged, choose a smaller lr")
    return float(m), float(b), history


### fit_line_gd | factor 2 of the gradient forgotten: steps half as long (the famous 1/(2m) course)
import numpy as np


def fit_line_gd(x, y, lr, steps):
    n = len(x)
    m = b = 0.0
    history = [float(np.mean((m * x + b - y) ** 2))]
    for _ in range(steps):
        h = m * x + b
        t0 = b - lr / n * np.sum(h - y)
        t1 = m - lr / n * np.sum((h - y) * x)
        b, m = t0, t1
        history.append(float(np.mean((m * x + b - y) ** 2)))
    return float(m), float(b), history


### fit_line_gd | starts from a random line instead of m = 0, b = 0
import numpy as np


def fit_line_gd(x, y, lr, steps):
    rng = np.random.default_rng(0)
    m, b = rng.normal(size=2)
    history = [float(np.mean((m * x + b - y) ** 2))]
    for _ in range(steps):
        r = m * x + b - y
        m, b = m - lr * 2 * np.mean(r * x), b - lr * 2 * np.mean(r)
        history.append(float(np.mean((m * x + b - y) ** 2)))
    return float(m), float(b), history


### fit_line_gd | returns the best line seen and not the line after the last step (differs for a learning rate that is too large)
import numpy as np


def fit_line_gd(x, y, lr, steps):
    m = b = 0.0
    best = (m, b)
    history = [float(np.mean((m * x + b - y) ** 2))]
    for _ in range(steps):
        r = m * x + b - y
        m, b = m - lr * 2 * np.mean(r * x), b - lr * 2 * np.mean(r)
        loss = float(np.mean((m * x + b - y) ** 2))
        if loss < min(history):
            best = (float(m), float(b))
        history.append(loss)
    return best[0], best[1], history


### fit_line_exact | constant x is tested by variance < 1e-8, so x at a scale of 1e-5 is refused
import numpy as np


def fit_line_exact(x, y):
    dx = x - np.mean(x)
    var = np.mean(dx ** 2)
    if var < 1e-8:
        raise ValueError("x is constant")
    m = np.mean(dx * (y - np.mean(y))) / var
    return float(m), float(np.mean(y) - m * np.mean(x))


### fit_line_exact | constant x is tested by variance == 0: the mean of three 0.1 is rounded, so no ValueError but a wild line
import numpy as np


def fit_line_exact(x, y):
    dx = x - np.mean(x)
    sxx = np.sum(dx ** 2)
    if sxx == 0:
        raise ValueError("no line")
    m = np.sum(dx * (y - np.mean(y))) / sxx
    return float(m), float(np.mean(y) - m * np.mean(x))


### fit_line_exact | no ValueError for constant x: nan (0/0) is returned
import numpy as np


def fit_line_exact(x, y):
    mx, my = np.mean(x), np.mean(y)
    m = np.sum((x - mx) * (y - my)) / np.sum((x - mx) ** 2)
    b = my - m * mx
    return float(m), float(b)


### fit_line_exact | sample covariance (n - 1) over population variance (n): the slope is too large by n/(n-1)
import numpy as np


def fit_line_exact(x, y):
    if np.all(x == x[0]):
        raise ValueError("constant")
    m = np.cov(x, y)[0, 1] / np.var(x)
    b = np.mean(y) - m * np.mean(x)
    return float(m), float(b)


### fit_line_exact | divides by the variance of y instead of x (regression of x on y)
import numpy as np


def fit_line_exact(x, y):
    if np.all(x == x[0]):
        raise ValueError("constant")
    dx, dy = x - x.mean(), y - y.mean()
    m = np.mean(dx * dy) / np.mean(dy ** 2)
    return float(m), float(y.mean() - m * x.mean())


### fit_line_exact | the line is forced through the origin: slope sum(xy)/sum(x^2), without centring (wrong when mean x or mean y is not 0)
import numpy as np


def fit_line_exact(x, y):
    if np.all(x == x[0]):
        raise ValueError("constant")
    m = np.sum(x * y) / np.sum(x * x)
    b = np.mean(y) - m * np.mean(x)
    return float(m), float(b)


### fit_line_exact | returns (b, m), the order of the normal equations with the column of ones first
import numpy as np


def fit_line_exact(x, y):
    if np.all(x == x[0]):
        raise ValueError("constant")
    X = np.column_stack([np.ones(len(x)), x])
    theta = np.linalg.solve(X.T @ X, X.T @ y)
    return float(theta[0]), float(theta[1])


### fit_line_exact | only one single point is refused, several equal x (3, 3, 3) are not
import numpy as np


def fit_line_exact(x, y):
    if len(x) < 2:
        raise ValueError("one point is not enough")
    dx = x - np.mean(x)
    m = np.mean(dx * (y - np.mean(y))) / np.mean(dx * dx)
    return float(m), float(np.mean(y) - m * np.mean(x))


### fit_line_exact | refuses as soon as any x occurs twice, although only all-equal x are without a line
import numpy as np


def fit_line_exact(x, y):
    if len(set(x.tolist())) < len(x):
        raise ValueError("x values repeat")
    dx = x - np.mean(x)
    m = np.mean(dx * (y - np.mean(y))) / np.mean(dx * dx)
    return float(m), float(np.mean(y) - m * np.mean(x))


### mae_subgrad | sign(0) = 1: at the kink the slope +1 is taken (a point exactly on the line)
import numpy as np


def mae_subgrad(x, y, m, b):
    s = np.where(m * x + b - y >= 0, 1.0, -1.0)
    return float(np.mean(s * x)), float(np.mean(s))


### mae_subgrad | points on the line are left out of the mean: divided by the number of nonzero residuals
import numpy as np


def mae_subgrad(x, y, m, b):
    r = m * x + b - y
    keep = r != 0
    if not keep.any():
        return 0.0, 0.0
    s = np.sign(r[keep])
    return float(np.mean(s * x[keep])), float(np.mean(s))


### mae_subgrad | |r| itself instead of its sign (the slide's "V")
import numpy as np


def mae_subgrad(x, y, m, b):
    r = np.abs(m * x + b - y)
    return float(np.mean(r * x)), float(np.mean(r))


### mae_subgrad | r / |r| is nan for a point exactly on the line
import numpy as np


def mae_subgrad(x, y, m, b):
    r = m * x + b - y
    s = r / np.abs(r)
    return float(np.mean(s * x)), float(np.mean(s))


### mae_subgrad | sign of y - p: both numbers have the wrong sign
import numpy as np


def mae_subgrad(x, y, m, b):
    s = np.sign(y - m * x - b)
    return float(np.mean(s * x)), float(np.mean(s))


### mae_subgrad | sign(r x) instead of sign(r) x: dm forgets how large x is (x other than -1, 0, 1)
import numpy as np


def mae_subgrad(x, y, m, b):
    r = m * x + b - y
    return float(np.mean(np.sign(r * x))), float(np.mean(np.sign(r)))


### mae_subgrad | sums instead of means
import numpy as np


def mae_subgrad(x, y, m, b):
    s = np.sign(m * x + b - y)
    return float(s @ x), float(s.sum())
'''
