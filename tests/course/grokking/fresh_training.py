"""The training of grokking, written from the released files alone: a few of its bugs, since each is trained."""
# ruff: noqa: Q001  the code stands as students write it
# fmt: off

EXERCISES = ("train_modular",)

RIGHT = r'''
### right 1
import numpy as np


def modular_table(p, op="add"):
    if op not in ("add", "sub", "mul"):
        raise ValueError("op must be add, sub or mul")
    pairs = []
    y = []
    for a in range(p):
        for b in range(p):
            pairs.append([a, b])
            if op == "add":
                y.append((a + b) % p)
            elif op == "sub":
                y.append((a - b) % p)
            else:
                y.append((a * b) % p)
    return np.array(pairs), np.array(y)


def split_table(pairs, y, frac, rng):
    n = len(y)
    k = int(np.floor(frac * n))
    order = rng.permutation(n)
    train, test = order[:k], order[k:]
    return pairs[train], y[train], pairs[test], y[test]


def one_hot_pairs(pairs, p):
    n = len(pairs)
    X = np.zeros((n, 2 * p))
    for i in range(n):
        a, b = pairs[i]
        if a < 0 or a >= p or b < 0 or b >= p:
            raise ValueError("number outside 0 .. p-1")
        X[i, a] = 1.0
        X[i, p + b] = 1.0
    return X


def grok_delay(train_acc, test_acc, thr=0.95):
    first_train = None
    for i in range(len(train_acc)):
        if train_acc[i] >= thr:
            first_train = i
            break
    first_test = None
    for i in range(len(test_acc)):
        if test_acc[i] >= thr:
            first_test = i
            break
    if first_train is None or first_test is None:
        return None
    return first_test - first_train


def train_modular(p, frac, wd, steps, width, lr, rng):
    pairs, y = modular_table(p)
    train_pairs, train_y, test_pairs, test_y = split_table(pairs, y, frac, rng)
    X = one_hot_pairs(train_pairs, p)
    X_test = one_hot_pairs(test_pairs, p)
    n = len(train_y)
    Y = np.zeros((n, p))
    Y[np.arange(n), train_y] = 1

    r_u = np.sqrt(6 / (2 * p + width))
    r_v = np.sqrt(6 / (width + p))
    U = rng.uniform(-r_u, r_u, size=(2 * p, width))
    V = rng.uniform(-r_v, r_v, size=(width, p))

    m_u, v_u = np.zeros_like(U), np.zeros_like(U)
    m_v, v_v = np.zeros_like(V), np.zeros_like(V)
    record_steps, train_acc, test_acc = [], [], []

    for t in range(1, steps + 1):
        Z = X @ U
        H = Z ** 2
        logits = H @ V
        logits = logits - logits.max(axis=1, keepdims=True)
        P = np.exp(logits)
        P = P / P.sum(axis=1, keepdims=True)
        D = (P - Y) / n
        g_v = H.T @ D
        g_u = X.T @ (2 * Z * (D @ V.T))

        m_u = 0.9 * m_u + 0.1 * g_u
        v_u = 0.999 * v_u + 0.001 * g_u ** 2
        m_v = 0.9 * m_v + 0.1 * g_v
        v_v = 0.999 * v_v + 0.001 * g_v ** 2
        c1 = 1 - 0.9 ** t
        c2 = 1 - 0.999 ** t
        U = U - lr * (m_u / c1) / (np.sqrt(v_u / c2) + 1e-8) - lr * wd * U
        V = V - lr * (m_v / c1) / (np.sqrt(v_v / c2) + 1e-8) - lr * wd * V

        if t % 10 == 0:
            record_steps.append(t)
            train_acc.append(np.mean(((X @ U) ** 2 @ V).argmax(axis=1) == train_y))
            test_acc.append(np.mean(((X_test @ U) ** 2 @ V).argmax(axis=1) == test_y))

    return {
        "steps": np.array(record_steps, dtype=int),
        "train_acc": np.array(train_acc, dtype=float),
        "test_acc": np.array(test_acc, dtype=float),
        "U": U,
        "V": V,
    }


def dominant_frequencies(U, p):
    half = (p - 1) // 2
    power_a = np.abs(np.fft.fft(U[:p], axis=0)) ** 2
    power_b = np.abs(np.fft.fft(U[p:], axis=0)) ** 2
    power = (power_a + power_b)[1:half + 1]
    frequency = np.argmax(power, axis=0) + 1
    total = power.sum(axis=0)
    share = np.zeros(U.shape[1])
    for j in range(U.shape[1]):
        if total[j] > 0:
            share[j] = power[frequency[j] - 1, j] / total[j]
    return frequency, share

### right 2
import numpy as np

OPERATIONS = {"add": np.add, "sub": np.subtract, "mul": np.multiply}


def modular_table(p, op="add"):
    if op not in OPERATIONS:
        raise ValueError(f"unknown operation {op!r}")
    a, b = (grid.ravel() for grid in np.meshgrid(np.arange(p), np.arange(p), indexing="ij"))
    return np.stack((a, b), axis=1), np.mod(OPERATIONS[op](a, b), p)


def split_table(pairs, y, frac, rng):
    n = pairs.shape[0]
    k = int(frac * n)
    is_train = np.zeros(n, dtype=bool)
    is_train[rng.choice(n, size=k, replace=False)] = True
    return pairs[is_train], y[is_train], pairs[~is_train], y[~is_train]


def one_hot_pairs(pairs, p):
    if np.any(pairs < 0) or np.any(pairs >= p):
        raise ValueError("all numbers must lie in 0 .. p-1")
    eye = np.eye(p)
    return np.hstack((eye[pairs[:, 0]], eye[pairs[:, 1]]))


def grok_delay(train_acc, test_acc, thr=0.95):
    reached_train = np.asarray(train_acc) >= thr
    reached_test = np.asarray(test_acc) >= thr
    if not (reached_train.any() and reached_test.any()):
        return None
    return int(reached_test.argmax()) - int(reached_train.argmax())


class AdamW:
    def __init__(self, shape, lr, wd, b1=0.9, b2=0.999, eps=1e-8):
        self.m = np.zeros(shape)
        self.v = np.zeros(shape)
        self.lr, self.wd, self.b1, self.b2, self.eps = lr, wd, b1, b2, eps
        self.t = 0

    def step(self, w, g):
        self.t += 1
        self.m = self.b1 * self.m + (1 - self.b1) * g
        self.v = self.b2 * self.v + (1 - self.b2) * g * g
        m_hat = self.m / (1 - self.b1**self.t)
        v_hat = self.v / (1 - self.b2**self.t)
        return w - self.lr * m_hat / (np.sqrt(v_hat) + self.eps) - self.lr * self.wd * w


def _glorot(rows, columns, rng):
    r = np.sqrt(6.0 / (rows + columns))
    return rng.uniform(-r, r, (rows, columns))


def _softmax(z):
    e = np.exp(z - z.max(axis=1, keepdims=True))
    return e / e.sum(axis=1, keepdims=True)


def _gradients(x, y, u, v):
    z = x @ u
    h = np.square(z)
    d = _softmax(h @ v)
    d[np.arange(len(y)), y] -= 1
    d /= len(y)
    return x.T @ (2 * z * (d @ v.T)), h.T @ d


def _accuracy(x, y, u, v):
    return float(np.mean(np.argmax(np.square(x @ u) @ v, axis=1) == y))


def train_modular(p, frac, wd, steps, width, lr, rng):
    u, v = _glorot(2 * p, width, rng), _glorot(width, p, rng)
    train_pairs, train_y, test_pairs, test_y = split_table(*modular_table(p, "add"), frac, rng)
    x, x_test = one_hot_pairs(train_pairs, p), one_hot_pairs(test_pairs, p)
    opt_u, opt_v = AdamW(u.shape, lr, wd), AdamW(v.shape, lr, wd)
    checkpoints = np.arange(10, steps + 1, 10)
    log = np.zeros((2, len(checkpoints)))
    for step in range(steps):
        gu, gv = _gradients(x, train_y, u, v)
        u, v = opt_u.step(u, gu), opt_v.step(v, gv)
        if (step + 1) % 10 == 0:
            log[:, step // 10] = _accuracy(x, train_y, u, v), _accuracy(x_test, test_y, u, v)
    return {"steps": checkpoints, "train_acc": log[0].copy(), "test_acc": log[1].copy(), "U": u, "V": v}


def dominant_frequencies(U, p):
    f = np.arange(1, (p - 1) // 2 + 1)
    waves = np.exp(-2j * np.pi * np.outer(f, np.arange(p)) / p)
    power = np.abs(waves @ U[:p]) ** 2 + np.abs(waves @ U[p:]) ** 2
    top = power.max(axis=0)
    frequency = (power >= top * (1 - 1e-9)).argmax(axis=0) + 1
    total = power.sum(axis=0)
    share = np.divide(top, total, out=np.zeros_like(total), where=total > 0)
    return frequency, share

### right 3
import itertools
import math

import numpy as np


def modular_table(p, op="add"):
    """All pairs in order, and the result of op on each."""
    functions = {
        "add": lambda s, t: (s + t) % p,
        "sub": lambda s, t: (s - t) % p,
        "mul": lambda s, t: (s * t) % p,
    }
    try:
        function = functions[op]
    except KeyError:
        raise ValueError("op has to be 'add', 'sub' or 'mul'") from None
    table = list(itertools.product(range(p), repeat=2))
    return np.array(table, dtype=int), np.array([function(s, t) for s, t in table], dtype=int)


def split_table(pairs, y, frac, rng):
    """Shuffle everything once, cut at k."""
    n = len(pairs)
    idx = np.arange(n)
    rng.shuffle(idx)
    head, tail = np.split(idx, [math.floor(frac * n)])
    return pairs[head].copy(), y[head].copy(), pairs[tail].copy(), y[tail].copy()


def one_hot_pairs(pairs, p):
    """Two blocks of p columns."""
    pairs = np.asarray(pairs, dtype=int).reshape(-1, 2)
    if pairs.size and (pairs.min() < 0 or pairs.max() > p - 1):
        raise ValueError("value out of range")
    columns = pairs + np.array([0, p])
    out = np.zeros((pairs.shape[0], 2 * p), dtype=float)
    np.put_along_axis(out, columns, 1.0, axis=1)
    return out


def grok_delay(train_acc, test_acc, thr=0.95):
    """Difference of the first crossings."""
    crossings = []
    for curve in (train_acc, test_acc):
        hits = np.flatnonzero(np.asarray(curve) >= thr)
        if not hits.size:
            return None
        crossings.append(int(hits[0]))
    return crossings[1] - crossings[0]


def train_modular(p, frac, wd, steps, width, lr, rng):
    """Full-batch AdamW on the two-layer square network."""
    parts = split_table(*modular_table(p), frac, rng)
    xs = [one_hot_pairs(parts[0], p), one_hot_pairs(parts[2], p)]
    ys = [parts[1], parts[3]]

    params = {}
    for name, shape in (("U", (2 * p, width)), ("V", (width, p))):
        bound = math.sqrt(6 / sum(shape))
        params[name] = bound * (2 * rng.random(shape) - 1)
    first = {name: np.zeros_like(w) for name, w in params.items()}
    second = {name: np.zeros_like(w) for name, w in params.items()}

    def forward(x):
        pre = x @ params["U"]
        return pre, (pre**2) @ params["V"]

    targets = np.eye(p)[ys[0]]
    history = {"steps": [], "train_acc": [], "test_acc": []}
    for t in range(1, steps + 1):
        pre, scores = forward(xs[0])
        scores = scores - scores.max(axis=-1, keepdims=True)
        log_probs = scores - np.log(np.exp(scores).sum(axis=-1, keepdims=True))
        delta = (np.exp(log_probs) - targets) / len(targets)
        grads = {
            "U": xs[0].T @ ((delta @ params["V"].T) * 2 * pre),
            "V": (pre**2).T @ delta,
        }
        for name in ("U", "V"):
            first[name] = 0.9 * first[name] + 0.1 * grads[name]
            second[name] = 0.999 * second[name] + 0.001 * grads[name] ** 2
            update = (first[name] / (1 - 0.9**t)) / (np.sqrt(second[name] / (1 - 0.999**t)) + 1e-8)
            params[name] = params[name] * (1 - lr * wd) - lr * update
        if not t % 10:
            history["steps"].append(t)
            for key, x, y in zip(("train_acc", "test_acc"), xs, ys):
                history[key].append((forward(x)[1].argmax(axis=1) == y).mean())

    result = {
        "steps": np.array(history["steps"], dtype=int),
        "train_acc": np.array(history["train_acc"], dtype=float),
        "test_acc": np.array(history["test_acc"], dtype=float),
    }
    return result | params


def dominant_frequencies(U, p):
    """Per column: the strongest frequency, and its part of the power without the mean."""
    width = U.shape[1]
    halves = U.reshape(2, p, width)
    spectrum = np.fft.rfft(halves, axis=1)[:, 1:]
    power = (spectrum.real**2 + spectrum.imag**2).sum(axis=0)
    frequency = np.ones(width, dtype=int)
    share = np.zeros(width)
    for unit, column in enumerate(power.T):
        if not column.any():
            continue
        best = int(np.argmax(np.isclose(column, column.max(), rtol=1e-9, atol=0)))
        frequency[unit] = best + 1
        share[unit] = column[best] / column.sum()
    return frequency, share

'''

BUGS = r'''
### train_modular | The record is taken before the step, so the accuracies are those of one step earlier.
def train_modular(p, frac, wd, steps, width, lr, rng):
    pairs, y = modular_table(p)
    train_pairs, train_y, test_pairs, test_y = split_table(pairs, y, frac, rng)
    X = one_hot_pairs(train_pairs, p)
    X_test = one_hot_pairs(test_pairs, p)
    n = len(train_y)
    Y = np.eye(p)[train_y]
    r = np.sqrt(6 / (2 * p + width))
    U = rng.uniform(-r, r, (2 * p, width))
    r = np.sqrt(6 / (width + p))
    V = rng.uniform(-r, r, (width, p))
    mU, vU = np.zeros_like(U), np.zeros_like(U)
    mV, vV = np.zeros_like(V), np.zeros_like(V)
    rec, train_acc, test_acc = [], [], []
    for t in range(1, steps + 1):
        if t % 10 == 0:
            rec.append(t)
            train_acc.append(np.mean(np.argmax((X @ U)**2 @ V, axis=1) == train_y))
            test_acc.append(np.mean(np.argmax((X_test @ U)**2 @ V, axis=1) == test_y))
        Z = X @ U
        logits = Z**2 @ V
        logits -= logits.max(axis=1, keepdims=True)
        P = np.exp(logits)
        P /= P.sum(axis=1, keepdims=True)
        D = (P - Y) / n
        gV = (Z**2).T @ D
        gU = X.T @ (2 * Z * (D @ V.T))
        mU = 0.9 * mU + 0.1 * gU
        vU = 0.999 * vU + 0.001 * gU**2
        mV = 0.9 * mV + 0.1 * gV
        vV = 0.999 * vV + 0.001 * gV**2
        U = U - lr * (mU / (1 - 0.9**t)) / (np.sqrt(vU / (1 - 0.999**t)) + 1e-8) - lr * wd * U
        V = V - lr * (mV / (1 - 0.9**t)) / (np.sqrt(vV / (1 - 0.999**t)) + 1e-8) - lr * wd * V
    return {"steps": np.array(rec, dtype=int), "train_acc": np.array(train_acc, dtype=float),
            "test_acc": np.array(test_acc, dtype=float), "U": U, "V": V}

### train_modular | The time t in Adam's correction stays at 1.
def train_modular(p, frac, wd, steps, width, lr, rng):
    def glorot(shape):
        limit = np.sqrt(6.0 / (shape[0] + shape[1]))
        return rng.uniform(-limit, limit, size=shape)

    def accuracy(inputs, labels, params):
        scores = np.square(inputs @ params[0]) @ params[1]
        return (scores.argmax(axis=1) == labels).mean()

    params = [glorot((2 * p, width)), glorot((width, p))]
    pairs, labels = modular_table(p, "add")
    pairs_tr, y_tr, pairs_te, y_te = split_table(pairs, labels, frac, rng)
    x_tr, x_te = one_hot_pairs(pairs_tr, p), one_hot_pairs(pairs_te, p)
    m = [np.zeros_like(w) for w in params]
    v = [np.zeros_like(w) for w in params]
    history = []
    for step in range(1, steps + 1):
        z = x_tr @ params[0]
        out = np.square(z) @ params[1]
        out = np.exp(out - out.max(axis=1, keepdims=True))
        d = out / out.sum(axis=1, keepdims=True)
        d[np.arange(len(y_tr)), y_tr] -= 1.0
        d /= len(y_tr)
        grads = [x_tr.T @ (2 * z * (d @ params[1].T)), np.square(z).T @ d]
        for i, g in enumerate(grads):
            m[i] = 0.9 * m[i] + 0.1 * g
            v[i] = 0.999 * v[i] + 0.001 * g**2
            m_hat = m[i] / (1 - 0.9)
            v_hat = v[i] / (1 - 0.999)
            params[i] = params[i] - lr * m_hat / (np.sqrt(v_hat) + 1e-8) - lr * wd * params[i]
        if step % 10 == 0:
            history.append((step, accuracy(x_tr, y_tr, params), accuracy(x_te, y_te, params)))
    history = np.array(history, dtype=float).reshape(-1, 3)
    return {
        "steps": history[:, 0].astype(int),
        "train_acc": history[:, 1],
        "test_acc": history[:, 2],
        "U": params[0],
        "V": params[1],
    }

### train_modular | The same bound, that of U, is used for V too.
def train_modular(p, frac, wd, steps, width, lr, rng):
    pairs, y = modular_table(p)
    train_pairs, train_y, test_pairs, test_y = split_table(pairs, y, frac, rng)
    X = one_hot_pairs(train_pairs, p)
    X_test = one_hot_pairs(test_pairs, p)
    n = len(train_y)
    Y = np.eye(p)[train_y]
    r = np.sqrt(6 / (2 * p + width))
    U = rng.uniform(-r, r, (2 * p, width))
    V = rng.uniform(-r, r, (width, p))
    mU, vU = np.zeros_like(U), np.zeros_like(U)
    mV, vV = np.zeros_like(V), np.zeros_like(V)
    rec, train_acc, test_acc = [], [], []
    for t in range(1, steps + 1):
        Z = X @ U
        logits = Z**2 @ V
        logits -= logits.max(axis=1, keepdims=True)
        P = np.exp(logits)
        P /= P.sum(axis=1, keepdims=True)
        D = (P - Y) / n
        gV = (Z**2).T @ D
        gU = X.T @ (2 * Z * (D @ V.T))
        mU = 0.9 * mU + 0.1 * gU
        vU = 0.999 * vU + 0.001 * gU**2
        mV = 0.9 * mV + 0.1 * gV
        vV = 0.999 * vV + 0.001 * gV**2
        U = U - lr * (mU / (1 - 0.9**t)) / (np.sqrt(vU / (1 - 0.999**t)) + 1e-8) - lr * wd * U
        V = V - lr * (mV / (1 - 0.9**t)) / (np.sqrt(vV / (1 - 0.999**t)) + 1e-8) - lr * wd * V
        if t % 10 == 0:
            rec.append(t)
            train_acc.append(np.mean(np.argmax((X @ U)**2 @ V, axis=1) == train_y))
            test_acc.append(np.mean(np.argmax((X_test @ U)**2 @ V, axis=1) == test_y))
    return {"steps": np.array(rec, dtype=int), "train_acc": np.array(train_acc, dtype=float),
            "test_acc": np.array(test_acc, dtype=float), "U": U, "V": V}

### train_modular | Softmax without subtracting the largest logit, so large learning rates overflow to nan.
def train_modular(p, frac, wd, steps, width, lr, rng):
    pairs, y = modular_table(p)
    train_pairs, train_y, test_pairs, test_y = split_table(pairs, y, frac, rng)
    X = one_hot_pairs(train_pairs, p)
    X_test = one_hot_pairs(test_pairs, p)
    n = len(train_y)
    Y = np.eye(p)[train_y]
    r = np.sqrt(6 / (2 * p + width))
    U = rng.uniform(-r, r, (2 * p, width))
    r = np.sqrt(6 / (width + p))
    V = rng.uniform(-r, r, (width, p))
    mU, vU = np.zeros_like(U), np.zeros_like(U)
    mV, vV = np.zeros_like(V), np.zeros_like(V)
    rec, train_acc, test_acc = [], [], []
    for t in range(1, steps + 1):
        Z = X @ U
        logits = Z**2 @ V
        P = np.exp(logits)
        P /= P.sum(axis=1, keepdims=True)
        D = (P - Y) / n
        gV = (Z**2).T @ D
        gU = X.T @ (2 * Z * (D @ V.T))
        mU = 0.9 * mU + 0.1 * gU
        vU = 0.999 * vU + 0.001 * gU**2
        mV = 0.9 * mV + 0.1 * gV
        vV = 0.999 * vV + 0.001 * gV**2
        U = U - lr * (mU / (1 - 0.9**t)) / (np.sqrt(vU / (1 - 0.999**t)) + 1e-8) - lr * wd * U
        V = V - lr * (mV / (1 - 0.9**t)) / (np.sqrt(vV / (1 - 0.999**t)) + 1e-8) - lr * wd * V
        if t % 10 == 0:
            rec.append(t)
            train_acc.append(np.mean(np.argmax((X @ U)**2 @ V, axis=1) == train_y))
            test_acc.append(np.mean(np.argmax((X_test @ U)**2 @ V, axis=1) == test_y))
    return {"steps": np.array(rec, dtype=int), "train_acc": np.array(train_acc, dtype=float),
            "test_acc": np.array(test_acc, dtype=float), "U": U, "V": V}

### train_modular | Updates U first and takes the gradient of V from the new U.
def train_modular(p, frac, wd, steps, width, lr, rng):
    pairs, y = modular_table(p)
    train_pairs, train_y, test_pairs, test_y = split_table(pairs, y, frac, rng)
    X = one_hot_pairs(train_pairs, p)
    X_test = one_hot_pairs(test_pairs, p)
    n = len(train_y)
    Y = np.eye(p)[train_y]
    r = np.sqrt(6 / (2 * p + width))
    U = rng.uniform(-r, r, (2 * p, width))
    r = np.sqrt(6 / (width + p))
    V = rng.uniform(-r, r, (width, p))
    mU, vU = np.zeros_like(U), np.zeros_like(U)
    mV, vV = np.zeros_like(V), np.zeros_like(V)
    rec, train_acc, test_acc = [], [], []
    for t in range(1, steps + 1):
        Z = X @ U
        logits = Z**2 @ V
        logits -= logits.max(axis=1, keepdims=True)
        P = np.exp(logits)
        P /= P.sum(axis=1, keepdims=True)
        D = (P - Y) / n
        gU = X.T @ (2 * Z * (D @ V.T))
        mU = 0.9 * mU + 0.1 * gU
        vU = 0.999 * vU + 0.001 * gU**2
        U = U - lr * (mU / (1 - 0.9**t)) / (np.sqrt(vU / (1 - 0.999**t)) + 1e-8) - lr * wd * U
        Z = X @ U
        P = np.exp(Z**2 @ V - (Z**2 @ V).max(axis=1, keepdims=True))
        P /= P.sum(axis=1, keepdims=True)
        gV = (Z**2).T @ ((P - Y) / n)
        mV = 0.9 * mV + 0.1 * gV
        vV = 0.999 * vV + 0.001 * gV**2
        V = V - lr * (mV / (1 - 0.9**t)) / (np.sqrt(vV / (1 - 0.999**t)) + 1e-8) - lr * wd * V
        if t % 10 == 0:
            rec.append(t)
            train_acc.append(np.mean(np.argmax((X @ U)**2 @ V, axis=1) == train_y))
            test_acc.append(np.mean(np.argmax((X_test @ U)**2 @ V, axis=1) == test_y))
    return {"steps": np.array(rec, dtype=int), "train_acc": np.array(train_acc, dtype=float),
            "test_acc": np.array(test_acc, dtype=float), "U": U, "V": V}
'''
