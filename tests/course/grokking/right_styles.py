"""Right answers to grokking, each written differently: all must earn full marks."""

RIGHT = {
    "modular_table": {
        "two loops": """
def modular_table(p, op="add"):
    if op not in ("add", "sub", "mul"):
        raise ValueError(op)
    pairs, y = [], []
    for a in range(p):
        for b in range(p):
            pairs.append((a, b))
            y.append({"add": a + b, "sub": a - b, "mul": a * b}[op] % p)
    return np.array(pairs), np.array(y)
""",
        "repeat and tile": """
OPERATIONS = {"add": np.add, "sub": np.subtract, "mul": np.multiply}
def modular_table(p, op="add"):
    if op not in OPERATIONS:
        raise ValueError(f"unknown operation {op}")
    a, b = np.repeat(np.arange(p), p), np.tile(np.arange(p), p)
    return np.column_stack((a, b)), np.mod(OPERATIONS[op](a, b), p)
""",
        "indices": """
def modular_table(p, op="add"):
    pairs = np.indices((p, p)).reshape(2, -1).T.copy()
    match op:
        case "add":
            y = pairs.sum(axis=1)
        case "sub":
            y = pairs[:, 0] - pairs[:, 1] + p
        case "mul":
            y = pairs.prod(axis=1)
        case _:
            raise ValueError("no such operation")
    return pairs, y % p
""",
    },
    "split_table": {
        "shuffled numbers": """
def split_table(pairs, y, frac, rng):
    n = len(pairs)
    numbers = np.arange(n)
    rng.shuffle(numbers)
    cut = int(np.floor(frac * n))
    train, test = numbers[:cut], numbers[cut:]
    return pairs[train], y[train], pairs[test], y[test]
""",
        "a mask": """
def split_table(pairs, y, frac, rng):
    chosen = rng.choice(len(y), size=int(frac * len(y)), replace=False)
    mask = np.zeros(len(y), dtype=bool)
    mask[chosen] = True
    return pairs[mask], y[mask], pairs[~mask], y[~mask]
""",
        "rows kept together": """
def split_table(pairs, y, frac, rng):
    rows = rng.permutation(np.column_stack([pairs, y]))
    k = int(frac * len(rows))
    train, test = rows[:k], rows[k:]
    return train[:, :2].copy(), train[:, 2].copy(), test[:, :2].copy(), test[:, 2].copy()
""",
    },
    "one_hot_pairs": {
        "written into zeros": """
def one_hot_pairs(pairs, p):
    if pairs.size and (pairs.min() < 0 or pairs.max() > p - 1):
        raise ValueError("outside")
    X = np.zeros((len(pairs), 2 * p))
    rows = np.arange(len(pairs))
    X[rows, pairs[:, 0]] = 1
    X[rows, p + pairs[:, 1]] = 1
    return X
""",
        "comparison": """
def one_hot_pairs(pairs, p):
    if not ((0 <= pairs) & (pairs < p)).all():
        raise ValueError("outside")
    return (pairs[:, :, None] == np.arange(p)).reshape(len(pairs), 2 * p).astype(float)
""",
        "a loop": """
def one_hot_pairs(pairs, p):
    X = np.zeros((len(pairs), 2 * p))
    for i, (a, b) in enumerate(pairs):
        if a < 0 or b < 0 or a >= p or b >= p:
            raise ValueError(f"({a}, {b}) is outside")
        X[i, a], X[i, p + b] = 1.0, 1.0
    return X
""",
    },
    "grok_delay": {
        "a loop": """
def grok_delay(train_acc, test_acc, thr=0.95):
    first = []
    for curve in (train_acc, test_acc):
        for i, value in enumerate(curve):
            if value >= thr:
                first.append(i)
                break
        else:
            return None
    return first[1] - first[0]
""",
        "argmax": """
def grok_delay(train_acc, test_acc, thr=0.95):
    train, test = np.asarray(train_acc) >= thr, np.asarray(test_acc) >= thr
    if not train.any() or not test.any():
        return None
    return int(test.argmax()) - int(train.argmax())
""",
        "next": """
def grok_delay(train_acc, test_acc, thr=0.95):
    i = next((k for k, a in enumerate(train_acc) if a >= thr), None)
    j = next((k for k, a in enumerate(test_acc) if a >= thr), None)
    return None if i is None or j is None else j - i
""",
    },
    "train_modular": {
        "start first, decay first": """
def train_modular(p, frac, wd, steps, width, lr, rng):
    U = rng.uniform(-1, 1, size=(2 * p, width)) * (6 / (2 * p + width)) ** 0.5
    V = rng.uniform(-1, 1, size=(width, p)) * (6 / (width + p)) ** 0.5
    a, b = np.meshgrid(np.arange(p), np.arange(p), indexing="ij")
    a, b = a.ravel(), b.ravel()
    y = (a + b) % p
    order = rng.permutation(p * p)
    k = int(frac * p * p)
    X = np.concatenate([np.eye(p)[a], np.eye(p)[b]], axis=1)
    tr, te = order[:k], order[k:]
    mU, vU, mV, vV = 0 * U, 0 * U, 0 * V, 0 * V
    numbers, good, good_test = [], [], []

    def accuracy(rows):
        return float(np.mean(np.argmax(np.square(X[rows] @ U) @ V, axis=1) == y[rows]))

    for t in range(1, steps + 1):
        Z = X[tr] @ U
        H = Z * Z
        L = H @ V
        L = L - L.max(axis=1)[:, None]
        E = np.exp(L)
        D = E / E.sum(axis=1)[:, None]
        D[np.arange(k), y[tr]] -= 1
        D = D / k
        gV = H.T @ D
        gU = X[tr].T @ (2 * Z * (D @ V.T))
        mU, vU = 0.9 * mU + 0.1 * gU, 0.999 * vU + 0.001 * gU ** 2
        mV, vV = 0.9 * mV + 0.1 * gV, 0.999 * vV + 0.001 * gV ** 2
        c1, c2 = 1 - 0.9 ** t, 1 - 0.999 ** t
        U = U * (1 - lr * wd) - lr * (mU / c1) / (np.sqrt(vU / c2) + 1e-8)
        V = V * (1 - lr * wd) - lr * (mV / c1) / (np.sqrt(vV / c2) + 1e-8)
        if t % 10 == 0:
            numbers.append(t)
            good.append(accuracy(tr))
            good_test.append(accuracy(te))
    return {"steps": np.array(numbers, dtype=int), "train_acc": np.array(good), "test_acc": np.array(good_test),
            "U": U, "V": V}
""",
        "rows of U instead of products": """
def train_modular(p, frac, wd, steps, width, lr, rng):
    n = p * p
    inside = np.zeros(n, dtype=bool)
    inside[rng.choice(n, int(frac * n), replace=False)] = True
    A, B = np.divmod(np.arange(n), p)
    C = (A + B) % p
    weights = {}
    for name, shape in (("V", (width, p)), ("U", (2 * p, width))):
        r = np.sqrt(6.0 / (shape[0] + shape[1]))
        weights[name] = rng.uniform(-r, r, shape)
    mean = {name: np.zeros(w.shape) for name, w in weights.items()}
    square = {name: np.zeros(w.shape) for name, w in weights.items()}
    a, b, c = A[inside], B[inside], C[inside]
    marks = np.arange(10, steps + 1, 10)
    shares = np.zeros((2, len(marks)))
    for t in range(1, steps + 1):
        U, V = weights["U"], weights["V"]
        z = U[a] + U[p + b]
        s = z ** 2 @ V
        q = np.exp(s - s.max(1, keepdims=True))
        q = q / q.sum(1, keepdims=True)
        d = q - np.eye(p)[c]
        back = 2 * z * (d @ V.T)
        gU = np.zeros_like(U)
        np.add.at(gU, a, back)
        np.add.at(gU, p + b, back)
        gradient = {"U": gU / len(c), "V": (z ** 2).T @ d / len(c)}
        for name, g in gradient.items():
            mean[name] = 0.9 * mean[name] + 0.1 * g
            square[name] = 0.999 * square[name] + 0.001 * g * g
            move = mean[name] / (1 - 0.9 ** t) / (np.sqrt(square[name] / (1 - 0.999 ** t)) + 1e-8)
            weights[name] = weights[name] - lr * (move + wd * weights[name])
        if t % 10 == 0:
            U, V = weights["U"], weights["V"]
            right = ((U[A] + U[p + B]) ** 2 @ V).argmax(1) == C
            shares[:, t // 10 - 1] = right[inside].mean(), right[~inside].mean()
    return dict(weights, steps=marks, train_acc=shares[0], test_acc=shares[1])
""",
        "with the functions above, in single precision": """
def train_modular(p, frac, wd, steps, width, lr, rng):
    pairs, y = modular_table(p)
    pairs1, y1, pairs2, y2 = split_table(pairs, y, frac, rng)
    X1, X2 = one_hot_pairs(pairs1, p).astype(np.float32), one_hot_pairs(pairs2, p).astype(np.float32)
    W = []
    for shape in [(2 * p, width), (width, p)]:
        limit = np.sqrt(6 / (shape[0] + shape[1]))
        W.append((limit * (2 * rng.random(shape) - 1)).astype(np.float32))
    M = [np.zeros_like(w) for w in W]
    S = [np.zeros_like(w) for w in W]
    out = {"steps": [], "train_acc": [], "test_acc": []}
    Y1 = np.eye(p, dtype=np.float32)[y1]
    for t in range(1, steps + 1):
        z = X1 @ W[0]
        l = z * z @ W[1]
        q = np.exp(l - l.max(axis=1, keepdims=True))
        d = (q / q.sum(axis=1, keepdims=True) - Y1) / len(y1)
        G = [X1.T @ (d @ W[1].T * z * 2), (z * z).T @ d]
        for i in range(2):
            M[i] += (1 - 0.9) * (G[i] - M[i])
            S[i] += (1 - 0.999) * (G[i] ** 2 - S[i])
            W[i] = W[i] - lr * wd * W[i] - lr * (M[i] / (1 - 0.9 ** t)) / (np.sqrt(S[i] / (1 - 0.999 ** t)) + 1e-8)
        if t % 10 == 0:
            out["steps"].append(t)
            for key, X, right in (("train_acc", X1, y1), ("test_acc", X2, y2)):
                out[key].append(float((((X @ W[0]) ** 2 @ W[1]).argmax(axis=1) == right).mean()))
    out["steps"] = np.array(out["steps"], dtype=int)
    out["train_acc"], out["test_acc"] = np.array(out["train_acc"]), np.array(out["test_acc"])
    out["U"], out["V"] = W[0].astype(float), W[1].astype(float)
    return out
""",
    },
    "dominant_frequencies": {
        "rfft": """
def dominant_frequencies(U, p):
    power = sum(np.abs(np.fft.rfft(half, axis=0)[1:]) ** 2 for half in (U[:p], U[p:]))
    total = power.sum(axis=0)
    share = np.divide(power.max(axis=0), total, out=np.zeros(U.shape[1]), where=total > 0)
    return np.argmax(power, axis=0) + 1, share
""",
        "cosines and sines": """
def dominant_frequencies(U, p):
    f = np.arange(1, (p - 1) // 2 + 1)
    angles = 2 * np.pi * (f[:, None] * np.arange(p) % p) / p
    power = np.zeros((len(f), U.shape[1]))
    for half in (U[:p], U[p:]):
        power += (np.cos(angles) @ half) ** 2 + (np.sin(angles) @ half) ** 2
    total = power.sum(axis=0)
    return power.argmax(axis=0) + 1, power.max(axis=0) / np.where(total == 0, 1, total)
""",
        "unit by unit": """
def dominant_frequencies(U, p):
    frequencies, shares = [], []
    for column in U.T:
        power = []
        for f in range(1, (p - 1) // 2 + 1):
            turn = np.exp(-2j * np.pi * f * np.arange(p) / p)
            power.append(abs((column[:p] * turn).sum()) ** 2 + abs((column[p:] * turn).sum()) ** 2)
        best = int(np.argmax(power))
        frequencies.append(best + 1)
        shares.append(power[best] / sum(power) if sum(power) > 0 else 0.0)
    return np.array(frequencies), np.array(shares)
""",
    },
}
