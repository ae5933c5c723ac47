"""Grokking written from the released files alone: whole right submissions, and one natural bug at a time."""
# ruff: noqa: E501, Q001  the code stands as students write it
# fmt: off

EXERCISES = ("modular_table", "split_table", "one_hot_pairs", "grok_delay", "dominant_frequencies")

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
### modular_table | For "sub" the rest keeps the sign of the dividend (np.fmod, as in C), so negative numbers come out.
def modular_table(p, op="add"):
    a = np.repeat(np.arange(p), p)
    b = np.tile(np.arange(p), p)
    if op == "add":
        y = a + b
    elif op == "sub":
        y = a - b
    elif op == "mul":
        y = a * b
    else:
        raise ValueError("unknown op")
    return np.column_stack([a, b]), np.fmod(y, p)

### modular_table | The order of rows is wrong: a runs fastest instead of b.
def modular_table(p, op="add"):
    if op not in ("add", "sub", "mul"):
        raise ValueError("unknown op")
    b, a = np.meshgrid(np.arange(p), np.arange(p), indexing="ij")
    a, b = a.ravel(), b.ravel()
    y = {"add": a + b, "sub": a - b, "mul": a * b}[op] % p
    return np.stack([a, b], axis=1), y

### modular_table | An unknown op falls through to multiplication instead of a ValueError.
def modular_table(p, op="add"):
    pairs = np.array([(a, b) for a in range(p) for b in range(p)])
    a, b = pairs[:, 0], pairs[:, 1]
    if op == "add":
        y = (a + b) % p
    elif op == "sub":
        y = (a - b) % p
    else:
        y = (a * b) % p
    return pairs, y

### modular_table | A KeyError of the dictionary comes out instead of a ValueError.
def modular_table(p, op="add"):
    a, b = np.divmod(np.arange(p * p), p)
    y = {"add": a + b, "sub": a - b, "mul": a * b}[op] % p
    return np.stack([a, b], axis=1), y

### modular_table | Subtracts in the wrong order, b - a.
def modular_table(p, op="add"):
    if op not in ["add", "sub", "mul"]:
        raise ValueError(op)
    pairs, y = [], []
    for a in range(p):
        for b in range(p):
            pairs.append((a, b))
            if op == "add":
                y.append((a + b) % p)
            if op == "sub":
                y.append((b - a) % p)
            if op == "mul":
                y.append(a * b % p)
    return np.array(pairs), np.array(y)

### modular_table | Operator precedence: a + b % p takes the modulus of b only.
def modular_table(p, op="add"):
    pairs = np.array([[a, b] for a in range(p) for b in range(p)])
    a, b = pairs.T
    if op == "add":
        y = a + b % p
    elif op == "sub":
        y = a - b % p
    elif op == "mul":
        y = a * b % p
    else:
        raise ValueError("op must be add, sub or mul")
    return pairs, y

### modular_table | Takes the absolute value of the difference instead of the difference modulo p.
def modular_table(p, op="add"):
    a, b = np.indices((p, p)).reshape(2, -1)
    if op == "add":
        y = (a + b) % p
    elif op == "sub":
        y = np.abs(a - b) % p
    elif op == "mul":
        y = (a * b) % p
    else:
        raise ValueError("op must be add, sub or mul")
    return np.stack((a, b), axis=-1), y

### modular_table | Returns arrays of float, because the tables were filled into np.zeros.
def modular_table(p, op="add"):
    if op not in ("add", "sub", "mul"):
        raise ValueError("unknown operation")
    pairs = np.zeros((p * p, 2))
    y = np.zeros(p * p)
    i = 0
    for a in range(p):
        for b in range(p):
            pairs[i] = a, b
            y[i] = (a + b if op == "add" else a - b if op == "sub" else a * b) % p
            i += 1
    return pairs, y

### modular_table | Keeps only pairs with a <= b, since addition does not care about the order.
def modular_table(p, op="add"):
    if op not in ("add", "sub", "mul"):
        raise ValueError("unknown operation")
    pairs = np.array([(a, b) for a in range(p) for b in range(a, p)])
    a, b = pairs[:, 0], pairs[:, 1]
    y = a + b if op == "add" else a - b if op == "sub" else a * b
    return pairs, y % p

### modular_table | Returns pairs with the shape (2, p*p), not transposed.
def modular_table(p, op="add"):
    if op not in ("add", "sub", "mul"):
        raise ValueError("unknown operation")
    a, b = np.indices((p, p)).reshape(2, -1)
    y = {"add": a + b, "sub": a - b, "mul": a * b}[op] % p
    return np.array([a, b]), y

### modular_table | Returns y as the (p, p) table instead of flat.
def modular_table(p, op="add"):
    if op not in ("add", "sub", "mul"):
        raise ValueError("unknown operation")
    n = np.arange(p)
    pairs = np.array([(a, b) for a in n for b in n])
    if op == "add":
        y = np.add.outer(n, n)
    elif op == "sub":
        y = np.subtract.outer(n, n)
    else:
        y = np.multiply.outer(n, n)
    return pairs, y % p

### modular_table | Counts the numbers 1 .. p instead of 0 .. p-1.
def modular_table(p, op="add"):
    if op not in ("add", "sub", "mul"):
        raise ValueError("unknown operation")
    pairs = np.array([(a, b) for a in range(1, p + 1) for b in range(1, p + 1)])
    a, b = pairs.T
    y = {"add": a + b, "sub": a - b, "mul": a * b}[op] % p
    return pairs, y

### modular_table | Uses one-byte integers to save memory, so that products and sums overflow for larger p.
def modular_table(p, op="add"):
    if op not in ("add", "sub", "mul"):
        raise ValueError("unknown operation")
    a = np.repeat(np.arange(p, dtype=np.int8), p)
    b = np.tile(np.arange(p, dtype=np.int8), p)
    y = {"add": a + b, "sub": a - b, "mul": a * b}[op] % p
    return np.stack([a, b], axis=1), y

### split_table | Cuts without shuffling: the first k rows are the training.
def split_table(pairs, y, frac, rng):
    k = int(np.floor(frac * len(pairs)))
    return pairs[:k].copy(), y[:k].copy(), pairs[k:].copy(), y[k:].copy()

### split_table | Shuffles pairs and y each by itself, so the answers no longer belong to their pairs.
def split_table(pairs, y, frac, rng):
    k = int(np.floor(frac * len(pairs)))
    pairs = rng.permutation(pairs)
    y = rng.permutation(y)
    return pairs[:k], y[:k], pairs[k:], y[k:]

### split_table | Shuffles the caller's arrays in place.
def split_table(pairs, y, frac, rng):
    n = len(pairs)
    k = int(np.floor(frac * n))
    order = rng.permutation(n)
    pairs[:] = pairs[order]
    y[:] = y[order]
    return pairs[:k].copy(), y[:k].copy(), pairs[k:].copy(), y[k:].copy()

### split_table | Rounds frac n to the nearest instead of down.
def split_table(pairs, y, frac, rng):
    n = len(pairs)
    k = round(frac * n)
    order = rng.permutation(n)
    return pairs[order[:k]], y[order[:k]], pairs[order[k:]], y[order[k:]]

### split_table | Rounds frac n up.
import math
def split_table(pairs, y, frac, rng):
    n = len(pairs)
    k = math.ceil(frac * n)
    idx = rng.permutation(n)
    tr, te = idx[:k], idx[k:]
    return pairs[tr], y[tr], pairs[te], y[te]

### split_table | Draws the rows with replacement, so some come twice and some are in neither part.
def split_table(pairs, y, frac, rng):
    n = len(pairs)
    k = int(frac * n)
    idx = rng.integers(0, n, size=n)
    return pairs[idx[:k]], y[idx[:k]], pairs[idx[k:]], y[idx[k:]]

### split_table | Every row flips its own coin, so the size of the training part is only k on average.
def split_table(pairs, y, frac, rng):
    train = rng.random(len(pairs)) < frac
    return pairs[train], y[train], pairs[~train], y[~train]

### split_table | Uses NumPy's global random state and ignores rng.
def split_table(pairs, y, frac, rng):
    n = len(pairs)
    k = int(np.floor(frac * n))
    order = np.random.permutation(n)
    return pairs[order[:k]], y[order[:k]], pairs[order[k:]], y[order[k:]]

### split_table | Makes its own generator with a fixed seed, so every rng gives the same split.
def split_table(pairs, y, frac, rng):
    rng = np.random.default_rng(0)
    n = len(pairs)
    k = int(np.floor(frac * n))
    order = rng.permutation(n)
    return pairs[order[:k]], y[order[:k]], pairs[order[k:]], y[order[k:]]

### split_table | Takes the test from order[-(n-k):], which for frac = 1 is everything instead of nothing.
def split_table(pairs, y, frac, rng):
    n = len(pairs)
    k = int(np.floor(frac * n))
    order = rng.permutation(n)
    train, test = order[:k], order[-(n - k):]
    return pairs[train], y[train], pairs[test], y[test]

### split_table | Returns the parts in the order of scikit-learn: both pairs first, then both y.
def split_table(pairs, y, frac, rng):
    n = len(pairs)
    k = int(np.floor(frac * n))
    order = rng.permutation(n)
    train, test = order[:k], order[k:]
    return pairs[train], pairs[test], y[train], y[test]

### split_table | Takes frac for the share of the test, so the parts are swapped in size.
def split_table(pairs, y, frac, rng):
    n = len(pairs)
    k = int(np.floor(frac * n))
    order = rng.permutation(n)
    test, train = order[:k], order[k:]
    return pairs[train], y[train], pairs[test], y[test]

### split_table | Keeps at least one row in each part, so frac 0 and 1 do not give an empty part.
def split_table(pairs, y, frac, rng):
    n = len(pairs)
    k = min(max(int(np.floor(frac * n)), 1), n - 1)
    order = rng.permutation(n)
    train, test = order[:k], order[k:]
    return pairs[train], y[train], pairs[test], y[test]

### split_table | Rotates the table by a random amount and cuts, so that only n of the choices of k rows can ever come.
def split_table(pairs, y, frac, rng):
    n = len(pairs)
    k = int(np.floor(frac * n))
    shift = rng.integers(n)
    order = np.roll(np.arange(n), shift)
    return pairs[order[:k]], y[order[:k]], pairs[order[k:]], y[order[k:]]

### split_table | The test rows are the complement by value of y, not by row: the y of the test are left in the old, unshuffled order.
def split_table(pairs, y, frac, rng):
    n = len(pairs)
    k = int(np.floor(frac * n))
    order = rng.permutation(n)
    return pairs[order[:k]], y[order[:k]], pairs[order[k:]], y[k:].copy()

### split_table | Puts pairs and y into one float array to shuffle them together, and the parts come back as float.
def split_table(pairs, y, frac, rng):
    table = np.hstack([pairs, y[:, None]]).astype(float)
    table = rng.permutation(table, axis=0)
    k = int(np.floor(frac * len(table)))
    return table[:k, :2], table[:k, 2], table[k:, :2], table[k:, 2]

### split_table | Keeps a pair and its mirror in the same part, so not every choice of rows can come.
def split_table(pairs, y, frac, rng):
    n = len(pairs)
    k = int(np.floor(frac * n))
    low, high = pairs.min(axis=1), pairs.max(axis=1)
    key = low * (pairs.max() + 1) + high
    noise = rng.random(key.max() + 1)
    order = np.argsort(noise[key], kind="stable")
    return pairs[order[:k]], y[order[:k]], pairs[order[k:]], y[order[k:]]

### one_hot_pairs | a and b share the same p places.
def one_hot_pairs(pairs, p):
    if np.any(pairs < 0) or np.any(pairs >= p):
        raise ValueError("number out of range")
    X = np.zeros((len(pairs), 2 * p))
    rows = np.arange(len(pairs))
    X[rows, pairs[:, 0]] = 1
    X[rows, pairs[:, 1]] = 1
    return X

### one_hot_pairs | Negative numbers are not refused and index from the end.
def one_hot_pairs(pairs, p):
    if pairs.size and pairs.max() >= p:
        raise ValueError("number out of range")
    X = np.zeros((len(pairs), 2 * p))
    rows = np.arange(len(pairs))
    X[rows, pairs[:, 0]] = 1
    X[rows, p + pairs[:, 1]] = 1
    return X

### one_hot_pairs | The number p itself is let through, and a = p lands in b's first place.
def one_hot_pairs(pairs, p):
    X = np.zeros((len(pairs), 2 * p))
    for i, (a, b) in enumerate(pairs):
        if a < 0 or b < 0 or a > p or b >= p:
            raise ValueError("number out of range")
        X[i, a] = 1
        X[i, p + b] = 1
    return X

### one_hot_pairs | Only looks at the numbers of a when it checks the range, so a bad b gives an IndexError or a wrong place.
def one_hot_pairs(pairs, p):
    a, b = pairs[:, 0], pairs[:, 1]
    if (a < 0).any() or (a >= p).any():
        raise ValueError("number out of range")
    X = np.zeros((len(pairs), 2 * p))
    X[np.arange(len(pairs)), a] = 1
    X[np.arange(len(pairs)), p + b] = 1
    return X

### one_hot_pairs | Takes max() of the pairs for the check, which fails on an empty array.
def one_hot_pairs(pairs, p):
    if pairs.min() < 0 or pairs.max() >= p:
        raise ValueError("number out of range")
    return np.hstack([np.eye(p)[pairs[:, 0]], np.eye(p)[pairs[:, 1]]])

### one_hot_pairs | Takes the number of places from the data instead of p, so the width is wrong when p-1 does not occur.
def one_hot_pairs(pairs, p):
    if np.any(pairs < 0) or np.any(pairs >= p):
        raise ValueError("number out of range")
    q = int(pairs.max()) + 1 if len(pairs) else p
    X = np.zeros((len(pairs), 2 * q))
    X[np.arange(len(pairs)), pairs[:, 0]] = 1
    X[np.arange(len(pairs)), q + pairs[:, 1]] = 1
    return X

### one_hot_pairs | b's block begins at p - 1 instead of p.
def one_hot_pairs(pairs, p):
    if np.any(pairs < 0) or np.any(pairs >= p):
        raise ValueError("number out of range")
    X = np.zeros((len(pairs), 2 * p))
    for i in range(len(pairs)):
        X[i, pairs[i, 0]] = 1
        X[i, p + pairs[i, 1] - 1] = 1
    return X

### one_hot_pairs | The places of a and b alternate: column 2a and column 2b + 1.
def one_hot_pairs(pairs, p):
    if ((pairs < 0) | (pairs >= p)).any():
        raise ValueError("number out of range")
    X = np.zeros((len(pairs), 2 * p))
    i = np.arange(len(pairs))
    X[i, 2 * pairs[:, 0]] = 1
    X[i, 2 * pairs[:, 1] + 1] = 1
    return X

### one_hot_pairs | Returns int instead of float.
def one_hot_pairs(pairs, p):
    if ((pairs < 0) | (pairs >= p)).any():
        raise ValueError("number out of range")
    X = np.zeros((len(pairs), 2 * p), dtype=int)
    i = np.arange(len(pairs))
    X[i, pairs[:, 0]] = 1
    X[i, p + pairs[:, 1]] = 1
    return X

### one_hot_pairs | Adds p to b in the caller's array.
def one_hot_pairs(pairs, p):
    if ((pairs < 0) | (pairs >= p)).any():
        raise ValueError("number out of range")
    pairs[:, 1] += p
    X = np.zeros((len(pairs), 2 * p))
    X[np.arange(len(pairs))[:, None], pairs] = 1
    return X

### one_hot_pairs | Missing rows index: X[:, columns] = 1 fills whole columns for all rows.
def one_hot_pairs(pairs, p):
    if ((pairs < 0) | (pairs >= p)).any():
        raise ValueError("number out of range")
    X = np.zeros((len(pairs), 2 * p))
    X[:, pairs[:, 0]] = 1
    X[:, p + pairs[:, 1]] = 1
    return X

### one_hot_pairs | One place for each whole pair, p*p of them, instead of two places.
def one_hot_pairs(pairs, p):
    if ((pairs < 0) | (pairs >= p)).any():
        raise ValueError("number out of range")
    X = np.zeros((len(pairs), p * p))
    X[np.arange(len(pairs)), p * pairs[:, 0] + pairs[:, 1]] = 1
    return X

### one_hot_pairs | Takes the modulus of numbers outside the range instead of refusing them.
def one_hot_pairs(pairs, p):
    eye = np.eye(p)
    return np.concatenate([eye[pairs[:, 0] % p], eye[pairs[:, 1] % p]], axis=1)

### one_hot_pairs | Refuses only when a whole pair is outside, because of "and" in the place of "or".
def one_hot_pairs(pairs, p):
    X = np.zeros((len(pairs), 2 * p))
    for i, (a, b) in enumerate(pairs):
        if not 0 <= a < p and not 0 <= b < p:
            raise ValueError("number out of range")
        X[i, int(a) % (2 * p)] = 1
        X[i, (p + int(b)) % (2 * p)] = 1
    return X

### one_hot_pairs | The number 0 is the reference category and gets no place, as dummy coding in statistics does.
def one_hot_pairs(pairs, p):
    if ((pairs < 0) | (pairs >= p)).any():
        raise ValueError("number out of range")
    X = np.zeros((len(pairs), 2 * p))
    for i, (a, b) in enumerate(pairs):
        if a > 0:
            X[i, a] = 1
        if b > 0:
            X[i, p + b] = 1
    return X

### grok_delay | Who has exactly the threshold does not count, because of ">".
def grok_delay(train_acc, test_acc, thr=0.95):
    a = np.flatnonzero(train_acc > thr)
    b = np.flatnonzero(test_acc > thr)
    if len(a) == 0 or len(b) == 0:
        return None
    return int(b[0] - a[0])

### grok_delay | np.argmax gives 0 where the threshold is never reached, so a number comes out instead of None.
def grok_delay(train_acc, test_acc, thr=0.95):
    first_train = int(np.argmax(train_acc >= thr))
    first_test = int(np.argmax(test_acc >= thr))
    return first_test - first_train

### grok_delay | The sign is wrong: training minus test.
def grok_delay(train_acc, test_acc, thr=0.95):
    a = np.flatnonzero(train_acc >= thr)
    b = np.flatnonzero(test_acc >= thr)
    if len(a) == 0 or len(b) == 0:
        return None
    return int(a[0] - b[0])

### grok_delay | Takes the last entry below the threshold plus one, so a curve that wavers counts from its last crossing.
def grok_delay(train_acc, test_acc, thr=0.95):
    def reached(acc):
        if acc[-1] < thr and not (acc >= thr).any():
            return None
        below = np.flatnonzero(acc < thr)
        return 0 if len(below) == 0 else int(below[-1]) + 1
    a, b = reached(train_acc), reached(test_acc)
    if a is None or b is None:
        return None
    return b - a

### grok_delay | A negative delay is cut to 0.
def grok_delay(train_acc, test_acc, thr=0.95):
    a = np.flatnonzero(train_acc >= thr)
    b = np.flatnonzero(test_acc >= thr)
    if len(a) == 0 or len(b) == 0:
        return None
    return max(0, int(b[0] - a[0]))

### grok_delay | Looks for the test only after the training has reached the threshold.
def grok_delay(train_acc, test_acc, thr=0.95):
    start = None
    for i in range(len(train_acc)):
        if start is None and train_acc[i] >= thr:
            start = i
        if start is not None and test_acc[i] >= thr:
            return i - start
    return None

### grok_delay | A delay of 0 turns into None because of "if not delay", and a first time of entry 0 as well.
def grok_delay(train_acc, test_acc, thr=0.95):
    t_train = next((i for i, a in enumerate(train_acc) if a >= thr), None)
    t_test = next((i for i, a in enumerate(test_acc) if a >= thr), None)
    if not t_train or not t_test:
        return None
    return t_test - t_train

### grok_delay | Ignores thr and always uses 0.95.
def grok_delay(train_acc, test_acc, thr=0.95):
    a = np.where(np.asarray(train_acc) >= 0.95)[0]
    b = np.where(np.asarray(test_acc) >= 0.95)[0]
    if a.size == 0 or b.size == 0:
        return None
    return int(b[0] - a[0])

### grok_delay | Gives the delay in steps, ten for each entry.
def grok_delay(train_acc, test_acc, thr=0.95):
    a = np.where(np.asarray(train_acc) >= thr)[0]
    b = np.where(np.asarray(test_acc) >= thr)[0]
    if a.size == 0 or b.size == 0:
        return None
    return 10 * int(b[0] - a[0])

### grok_delay | Where the test never gets there, the length of the record is taken instead of None.
def grok_delay(train_acc, test_acc, thr=0.95):
    m = len(test_acc)
    a = next((i for i in range(m) if train_acc[i] >= thr), None)
    if a is None:
        return None
    b = next((i for i in range(m) if test_acc[i] >= thr), m)
    return b - a

### grok_delay | Uses np.searchsorted, which is only right for curves that never fall.
def grok_delay(train_acc, test_acc, thr=0.95):
    if np.max(train_acc) < thr or np.max(test_acc) < thr:
        return None
    return int(np.searchsorted(test_acc, thr) - np.searchsorted(train_acc, thr))

### grok_delay | Takes the place of the maximum instead of the first time at the threshold.
def grok_delay(train_acc, test_acc, thr=0.95):
    if np.max(train_acc) < thr or np.max(test_acc) < thr:
        return None
    return int(np.argmax(test_acc) - np.argmax(train_acc))

### grok_delay | Returns -1 where either never reaches the threshold.
def grok_delay(train_acc, test_acc, thr=0.95):
    a = np.where(train_acc >= thr)[0]
    b = np.where(test_acc >= thr)[0]
    if len(a) == 0 or len(b) == 0:
        return -1
    return int(b[0]) - int(a[0])

### grok_delay | Only a missing test gives None; a training that never reaches thr gives an IndexError.
def grok_delay(train_acc, test_acc, thr=0.95):
    b = np.where(test_acc >= thr)[0]
    if len(b) == 0:
        return None
    a = np.where(train_acc >= thr)[0]
    return int(b[0]) - int(a[0])

### grok_delay | Gives None where the last accuracy is below thr, although it had been reached before.
def grok_delay(train_acc, test_acc, thr=0.95):
    if train_acc[-1] < thr or test_acc[-1] < thr:
        return None
    a = int(np.argmax(train_acc >= thr))
    b = int(np.argmax(test_acc >= thr))
    return b - a

### grok_delay | Counts how many entries lie below the threshold in each curve, which is the first time only for curves that never fall back.
def grok_delay(train_acc, test_acc, thr=0.95):
    if not (train_acc >= thr).any() or not (test_acc >= thr).any():
        return None
    return int(np.sum(test_acc < thr) - np.sum(train_acc < thr))

### dominant_frequencies | Frequency counted from 0: the 1 for the left-out constant part is forgotten.
def dominant_frequencies(U, p):
    half = (p - 1) // 2
    fa = np.fft.rfft(U[:p], axis=0)
    fb = np.fft.rfft(U[p:], axis=0)
    power = (np.abs(fa) ** 2 + np.abs(fb) ** 2)[1:half + 1]
    best = power.argmax(axis=0)
    total = power.sum(axis=0)
    top = power.max(axis=0)
    share = np.where(total > 0, top / np.where(total > 0, total, 1), 0.0)
    return best, share

### dominant_frequencies | The constant part f = 0 counts.
def dominant_frequencies(U, p):
    half = (p - 1) // 2
    fa = np.fft.rfft(U[:p], axis=0)
    fb = np.fft.rfft(U[p:], axis=0)
    power = (np.abs(fa) ** 2 + np.abs(fb) ** 2)[:half + 1]
    best = power.argmax(axis=0)
    total = power.sum(axis=0)
    top = power.max(axis=0)
    share = np.where(total > 0, top / np.where(total > 0, total, 1), 0.0)
    return best, share

### dominant_frequencies | The sum of the powers for the share includes f = 0.
def dominant_frequencies(U, p):
    half = (p - 1) // 2
    fa = np.fft.rfft(U[:p], axis=0)
    fb = np.fft.rfft(U[p:], axis=0)
    power = np.abs(fa) ** 2 + np.abs(fb) ** 2
    total = power.sum(axis=0)
    power = power[1:half + 1]
    best = power.argmax(axis=0)
    top = power.max(axis=0)
    share = np.where(total > 0, top / np.where(total > 0, total, 1), 0.0)
    return best + 1, share

### dominant_frequencies | The mirrors above (p-1)/2 are in the sum, so every share is half as large.
def dominant_frequencies(U, p):
    half = (p - 1) // 2
    fa = np.fft.fft(U[:p], axis=0)
    fb = np.fft.fft(U[p:], axis=0)
    power = (np.abs(fa) ** 2 + np.abs(fb) ** 2)[1:]
    best = power.argmax(axis=0)
    total = power.sum(axis=0)
    top = power.max(axis=0)
    share = np.where(total > 0, top / np.where(total > 0, total, 1), 0.0)
    return best + 1, share

### dominant_frequencies | Transforms along the wrong axis (over the units, the default last axis).
def dominant_frequencies(U, p):
    half = (p - 1) // 2
    fa = np.fft.fft(U[:p])
    fb = np.fft.fft(U[p:])
    power = (np.abs(fa) ** 2 + np.abs(fb) ** 2)[1:half + 1]
    best = power.argmax(axis=0)
    total = power.sum(axis=0)
    top = power.max(axis=0)
    share = np.where(total > 0, top / np.where(total > 0, total, 1), 0.0)
    return best + 1, share

### dominant_frequencies | Adds the complex parts before squaring, so waves that run against each other cancel.
def dominant_frequencies(U, p):
    half = (p - 1) // 2
    fa = np.fft.rfft(U[:p], axis=0)
    fb = np.fft.rfft(U[p:], axis=0)
    power = (np.abs(fa + fb) ** 2)[1:half + 1]
    best = power.argmax(axis=0)
    total = power.sum(axis=0)
    top = power.max(axis=0)
    share = np.where(total > 0, top / np.where(total > 0, total, 1), 0.0)
    return best + 1, share

### dominant_frequencies | Uses the amplitude instead of the power.
def dominant_frequencies(U, p):
    half = (p - 1) // 2
    fa = np.fft.rfft(U[:p], axis=0)
    fb = np.fft.rfft(U[p:], axis=0)
    power = (np.abs(fa) + np.abs(fb))[1:half + 1]
    best = power.argmax(axis=0)
    total = power.sum(axis=0)
    top = power.max(axis=0)
    share = np.where(total > 0, top / np.where(total > 0, total, 1), 0.0)
    return best + 1, share

### dominant_frequencies | Only the weights of a are looked at.
def dominant_frequencies(U, p):
    half = (p - 1) // 2
    fa = np.fft.rfft(U[:p], axis=0)
    power = (np.abs(fa) ** 2)[1:half + 1]
    best = power.argmax(axis=0)
    total = power.sum(axis=0)
    top = power.max(axis=0)
    share = np.where(total > 0, top / np.where(total > 0, total, 1), 0.0)
    return best + 1, share

### dominant_frequencies | A column of zeros gives nan and a warning, because of 0 by 0.
def dominant_frequencies(U, p):
    half = (p - 1) // 2
    fa = np.fft.rfft(U[:p], axis=0)
    fb = np.fft.rfft(U[p:], axis=0)
    power = (np.abs(fa) ** 2 + np.abs(fb) ** 2)[1:half + 1]
    best = power.argmax(axis=0)
    total = power.sum(axis=0)
    top = power.max(axis=0)
    share = top / total
    return best + 1, share

### dominant_frequencies | A column of zeros gives 0, but with a warning, since np.where divides everywhere.
def dominant_frequencies(U, p):
    half = (p - 1) // 2
    fa = np.fft.rfft(U[:p], axis=0)
    fb = np.fft.rfft(U[p:], axis=0)
    power = (np.abs(fa) ** 2 + np.abs(fb) ** 2)[1:half + 1]
    best = power.argmax(axis=0)
    total = power.sum(axis=0)
    top = power.max(axis=0)
    share = np.where(total > 0, top / total, 0.0)
    return best + 1, share

### dominant_frequencies | One transform over all 2p rows together instead of two over p.
def dominant_frequencies(U, p):
    half = (p - 1) // 2
    fu = np.fft.rfft(U, axis=0)
    power = (np.abs(fu) ** 2)[1:half + 1]
    best = power.argmax(axis=0)
    total = power.sum(axis=0)
    top = power.max(axis=0)
    share = np.where(total > 0, top / np.where(total > 0, total, 1), 0.0)
    return best + 1, share

### dominant_frequencies | The last frequency (p-1)/2 is left out, an off-by-one of range.
def dominant_frequencies(U, p):
    width = U.shape[1]
    half = (p - 1) // 2
    frequency = np.ones(width, dtype=int)
    share = np.zeros(width)
    a = np.arange(p)
    for j in range(width):
        power = np.zeros(half)
        for f in range(1, half):
            wave = np.exp(-2j * np.pi * f * a / p)
            power[f - 1] = abs(np.sum(U[:p, j] * wave)) ** 2 + abs(np.sum(U[p:, j] * wave)) ** 2
        if power.sum() > 0:
            best = int(np.argmax(power > power.max() * (1 - 1e-9)))
            frequency[j] = best + 1
            share[j] = power[best] / power.sum()
    return frequency, share

### dominant_frequencies | The highest of equals is taken.
def dominant_frequencies(U, p):
    width = U.shape[1]
    half = (p - 1) // 2
    frequency = np.ones(width, dtype=int)
    share = np.zeros(width)
    a = np.arange(p)
    for j in range(width):
        power = np.zeros(half)
        for f in range(1, half + 1):
            wave = np.exp(-2j * np.pi * f * a / p)
            power[f - 1] = abs(np.sum(U[:p, j] * wave)) ** 2 + abs(np.sum(U[p:, j] * wave)) ** 2
        if power.sum() > 0:
            best = int(np.flatnonzero(power > power.max() * (1 - 1e-9))[-1])
            frequency[j] = best + 1
            share[j] = power[best] / power.sum()
    return frequency, share

### dominant_frequencies | A column of zeros gets frequency 0.
def dominant_frequencies(U, p):
    width = U.shape[1]
    half = (p - 1) // 2
    frequency = np.zeros(width, dtype=int)
    share = np.zeros(width)
    a = np.arange(p)
    for j in range(width):
        power = np.zeros(half)
        for f in range(1, half + 1):
            wave = np.exp(-2j * np.pi * f * a / p)
            power[f - 1] = abs(np.sum(U[:p, j] * wave)) ** 2 + abs(np.sum(U[p:, j] * wave)) ** 2
        if power.sum() > 0:
            best = int(np.argmax(power > power.max() * (1 - 1e-9)))
            frequency[j] = best + 1
            share[j] = power[best] / power.sum()
    return frequency, share

### dominant_frequencies | frequency is an array of float.
def dominant_frequencies(U, p):
    width = U.shape[1]
    half = (p - 1) // 2
    frequency = np.ones(width)
    share = np.zeros(width)
    a = np.arange(p)
    for j in range(width):
        power = np.zeros(half)
        for f in range(1, half + 1):
            wave = np.exp(-2j * np.pi * f * a / p)
            power[f - 1] = abs(np.sum(U[:p, j] * wave)) ** 2 + abs(np.sum(U[p:, j] * wave)) ** 2
        if power.sum() > 0:
            best = int(np.argmax(power > power.max() * (1 - 1e-9)))
            frequency[j] = best + 1
            share[j] = power[best] / power.sum()
    return frequency, share

### dominant_frequencies | Only the cosine part of the transform is taken, so sine waves are not seen.
def dominant_frequencies(U, p):
    width = U.shape[1]
    half = (p - 1) // 2
    frequency = np.ones(width, dtype=int)
    share = np.zeros(width)
    a = np.arange(p)
    for j in range(width):
        power = np.zeros(half)
        for f in range(1, half + 1):
            wave = np.cos(2 * np.pi * f * a / p)
            power[f - 1] = abs(np.sum(U[:p, j] * wave)) ** 2 + abs(np.sum(U[p:, j] * wave)) ** 2
        if power.sum() > 0:
            best = int(np.argmax(power > power.max() * (1 - 1e-9)))
            frequency[j] = best + 1
            share[j] = power[best] / power.sum()
    return frequency, share

### dominant_frequencies | The wave lacks the division by p.
def dominant_frequencies(U, p):
    width = U.shape[1]
    half = (p - 1) // 2
    frequency = np.ones(width, dtype=int)
    share = np.zeros(width)
    a = np.arange(p)
    for j in range(width):
        power = np.zeros(half)
        for f in range(1, half + 1):
            wave = np.exp(-2j * np.pi * f * a)
            power[f - 1] = abs(np.sum(U[:p, j] * wave)) ** 2 + abs(np.sum(U[p:, j] * wave)) ** 2
        if power.sum() > 0:
            best = int(np.argmax(power > power.max() * (1 - 1e-9)))
            frequency[j] = best + 1
            share[j] = power[best] / power.sum()
    return frequency, share

### dominant_frequencies | The mean and spread of U are taken out in place to make the columns comparable, which changes the caller's U.
def dominant_frequencies(U, p):
    half = (p - 1) // 2
    U -= U.mean(axis=0)
    fa = np.fft.rfft(U[:p], axis=0)
    fb = np.fft.rfft(U[p:], axis=0)
    power = (np.abs(fa) ** 2 + np.abs(fb) ** 2)[1:half + 1]
    best = power.argmax(axis=0)
    total = power.sum(axis=0)
    top = power.max(axis=0)
    share = np.where(total > 0, top / np.where(total > 0, total, 1), 0.0)
    return best + 1, share

### dominant_frequencies | The share is divided by the sum over all units together, not per column.
def dominant_frequencies(U, p):
    half = (p - 1) // 2
    fa = np.fft.rfft(U[:p], axis=0)
    fb = np.fft.rfft(U[p:], axis=0)
    power = (np.abs(fa) ** 2 + np.abs(fb) ** 2)[1:half + 1]
    best = power.argmax(axis=0)
    total = power.sum()
    top = power.max(axis=0)
    share = np.where(total > 0, top / np.where(total > 0, total, 1), 0.0)
    return best + 1, share

### dominant_frequencies | The rows of a and b are taken as alternating (even and odd rows) instead of first and second half.
def dominant_frequencies(U, p):
    half = (p - 1) // 2
    fa = np.fft.rfft(U[0::2], axis=0)
    fb = np.fft.rfft(U[1::2], axis=0)
    power = (np.abs(fa) ** 2 + np.abs(fb) ** 2)[1:half + 1]
    best = power.argmax(axis=0)
    total = power.sum(axis=0)
    top = power.max(axis=0)
    share = np.where(total > 0, top / np.where(total > 0, total, 1), 0.0)
    return best + 1, share

### dominant_frequencies | Adds a small epsilon to the sum against zero columns, which makes the shares of small weights wrong.
def dominant_frequencies(U, p):
    half = (p - 1) // 2
    fa = np.fft.rfft(U[:p], axis=0)
    fb = np.fft.rfft(U[p:], axis=0)
    power = (np.abs(fa) ** 2 + np.abs(fb) ** 2)[1:half + 1]
    best = power.argmax(axis=0)
    total = power.sum(axis=0)
    top = power.max(axis=0)
    share = top / (total + 1e-3)
    return best + 1, share

### dominant_frequencies | Returns share and frequency in the wrong order.
def dominant_frequencies(U, p):
    width = U.shape[1]
    half = (p - 1) // 2
    frequency = np.ones(width, dtype=int)
    share = np.zeros(width)
    a = np.arange(p)
    for j in range(width):
        power = np.zeros(half)
        for f in range(1, half + 1):
            wave = np.exp(-2j * np.pi * f * a / p)
            power[f - 1] = abs(np.sum(U[:p, j] * wave)) ** 2 + abs(np.sum(U[p:, j] * wave)) ** 2
        if power.sum() > 0:
            best = int(np.argmax(power > power.max() * (1 - 1e-9)))
            frequency[j] = best + 1
            share[j] = power[best] / power.sum()
    return share, frequency
'''
