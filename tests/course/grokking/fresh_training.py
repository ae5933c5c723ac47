"""The training of grokking, written from the released files alone: a few of its bugs, since each is trained."""
# ruff: noqa: Q001  the code stands as students write it
# fmt: off

from tests.course.grokking import fresh

EXERCISES = ("train_modular",)
RIGHT = fresh.RIGHT  # whole submissions: their training is what is judged here

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
