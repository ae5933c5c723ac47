"""Right answers of the demo class, in several styles: invented, and no part of the tests."""

# Exercise -> style -> source.
RIGHT = {
    "perceptron_predict": {
        "loop": """
def perceptron_predict(X, w, b):
    classes = []
    for x in X:
        score = b
        for x_j, w_j in zip(x, w):
            score = score + x_j * w_j
        classes.append(1 if score >= 0 else -1)
    return np.array(classes)
""",
        "sign_with_ties_mended": """
def perceptron_predict(X, w, b):
    y = np.sign(np.dot(X, w) + b)
    y[y == 0] = 1
    return y
""",
        "arithmetic": """
def perceptron_predict(X, w, b):
    return 2 * (np.einsum("ij,j->i", X, w) + b >= 0) - 1
""",
        "float_answers": """
def perceptron_predict(X, w, b):
    out = -np.ones(X.shape[0])
    out[(X * w).sum(axis=1) >= -b] = 1.0
    return out
""",
        "absorbed_bias_float32": """
def perceptron_predict(X, w, b):
    Z = np.hstack([X, np.ones((len(X), 1))]).astype(np.float32)
    v = np.append(w, b).astype(np.float32)
    return np.where(Z @ v < 0, np.float32(-1), np.float32(1))
""",
        "one_line_of_python": """
def perceptron_predict(X, w, b):
    return np.fromiter((1 if np.inner(x, w) + b >= 0.0 else -1 for x in X), dtype=int)
""",
    },
    "perceptron_step": {
        "elementwise": """
def perceptron_step(w, b, x, y, lr=1.0):
    if y != 1 and y != -1:
        raise ValueError("bad label")
    score = b
    for j in range(len(w)):
        score += w[j] * x[j]
    if score * y > 0:
        return np.array(w), b
    return np.array([w[j] + lr * y * x[j] for j in range(len(w))]), b + lr * y
""",
        "absorbed_bias": """
def perceptron_step(w, b, x, y, lr=1.0):
    if abs(y) != 1:
        raise ValueError(y)
    v, z = np.append(w, b), np.append(x, 1)
    v = v + lr * y * z * (y * np.dot(v, z) <= 0)
    return v[:-1], v[-1]
""",
        "in_place_on_a_copy": """
def perceptron_step(w, b, x, y, lr=1.0):
    if y not in {-1, 1}:
        raise ValueError(f"label {y}")
    w_new, b_new = w.copy(), b
    if y * (np.dot(w_new, x) + b_new) <= 0:
        w_new += lr * y * x
        b_new += lr * y
    return w_new, b_new
""",
        "by_cases": """
def perceptron_step(w, b, x, y, lr=1.0):
    n = float(np.sum(w * x)) + b
    if y == 1:
        return (w + lr * x, b + lr) if n <= 0 else (w + 0.0, b)
    if y == -1:
        return (w - lr * x, b - lr) if n >= 0 else (w + 0.0, b)
    raise ValueError("labels are -1 and 1")
""",
        "float32_and_a_list": """
def perceptron_step(w, b, x, y, lr=1.0):
    if y not in [-1, 1]:
        raise ValueError
    w32, x32 = np.array(w, dtype=np.float32), np.array(x, dtype=np.float32)
    missed = y * (float(w32 @ x32) + b) <= 0
    factor = np.float32(lr * y) if missed else np.float32(0)
    return [w32 + factor * x32, b + lr * y if missed else b]
""",
        "a_subclass_of_value_error": """
class LabelError(ValueError):
    pass

def perceptron_step(w, b, x, y, lr=1.0):
    if y * y != 1:
        raise LabelError(y)
    eta = lr if y * (x @ w + b) <= 0 else 0.0
    return w + eta * y * x, b + eta * y
""",
    },
    "perceptron_epoch": {
        "all_written_out": """
def perceptron_epoch(X, y, w, b, lr=1.0, order=None):
    w = w.copy()
    n, d = X.shape
    if order is None:
        order = np.arange(n)
    mistakes = 0
    for i in order:
        score = b
        for j in range(d):
            score += w[j] * X[i, j]
        if y[i] * score <= 0:
            for j in range(d):
                w[j] += lr * y[i] * X[i, j]
            b += lr * y[i]
            mistakes += 1
    return w, b, mistakes
""",
        "rows_put_in_order_first": """
def perceptron_epoch(X, y, w, b, lr=1.0, order=None):
    order = list(range(len(y))) if order is None else list(order)
    history = []
    for x_i, y_i in zip(X[order], y[order]):
        history.append(y_i * (np.dot(w, x_i) + b) <= 0)
        w, b = perceptron_step(w, b, x_i, y_i, lr=lr)
    return w, b, sum(history)
""",
        "recursion": """
def perceptron_epoch(X, y, w, b, lr=1.0, order=None):
    order = range(len(X)) if order is None else order
    if len(order) == 0:
        return w.copy(), b, 0
    i = order[0]
    missed = y[i] * (w @ X[i] + b) <= 0
    if missed:
        w, b = w + lr * y[i] * X[i], b + lr * y[i]
    w, b, later = perceptron_epoch(X, y, w, b, lr, order[1:])
    return w, b, later + int(missed)
""",
        "absorbed_bias": """
def perceptron_epoch(X, y, w, b, lr=1.0, order=None):
    Z = np.column_stack([X, np.ones(len(X))]) * y[:, None]
    v, k = np.concatenate([w, [b]]), 0
    for z in Z if order is None else Z[order]:
        if v @ z <= 0:
            v = v + lr * z
            k += 1
    return v[:-1], v[-1], k
""",
        "counts_moved_biases": """
def perceptron_epoch(X, y, w, b, lr=1.0, order=None):
    count = np.int64(0)
    indices = np.arange(X.shape[0]) if order is None else np.asarray(order)
    for index in indices:
        new_w, new_b = perceptron_step(w, b, X[index, :], y[index], lr)
        count += new_b != b
        w, b = new_w, new_b
    return [w, b, count]
""",
    },
    "perceptron_fit": {
        "for_with_break": """
def perceptron_fit(X, y, lr=1.0, max_epochs=100, rng=None):
    if any(label not in (-1, 1) for label in y):
        raise ValueError("labels")
    w = np.zeros(X.shape[1])
    b = 0.0
    mistakes = []
    converged = False
    for epoch in range(max_epochs):
        order = np.arange(len(X))
        if rng is not None:
            rng.shuffle(order)
        w, b, m = perceptron_epoch(X, y, w, b, lr=lr, order=order)
        mistakes.append(m)
        if m == 0:
            converged = True
            break
    return {"w": w, "b": b, "mistakes_per_epoch": mistakes, "converged": converged}
""",
        "all_written_out": """
def perceptron_fit(X, y, lr=1.0, max_epochs=100, rng=None):
    labels = np.asarray(y)
    if not np.all(np.abs(labels) == 1):
        raise ValueError("the labels must be -1 or 1")
    n, d = X.shape
    w, b, counts = np.zeros(d), 0, []
    while True:
        counts.append(0)
        for i in (range(n) if rng is None else rng.choice(n, size=n, replace=False)):
            if labels[i] * (sum(w * X[i]) + b) <= 0:
                w = w + lr * labels[i] * X[i]
                b = b + lr * labels[i]
                counts[-1] += 1
        if counts[-1] == 0 or len(counts) == max_epochs:
            return dict(w=w, b=float(b), mistakes_per_epoch=np.array(counts), converged=bool(counts[-1] == 0))
""",
        "shuffled_copies": """
def perceptron_fit(X, y, lr=1.0, max_epochs=100, rng=None):
    if set(np.unique(y)) - {-1, 1}:
        raise ValueError("labels are -1 and 1")
    w, b, history = np.zeros(X.shape[1]), 0.0, []
    X, y = X.copy(), y.copy()
    while not history or (history[-1] > 0 and len(history) < max_epochs):
        if rng is not None:
            turn = rng.permutation(len(y))
            X, y = X[turn], y[turn]
        w, b, missed = perceptron_epoch(X, y, w, b, lr)
        history += [missed]
    return {"converged": history[-1] == 0, "mistakes_per_epoch": history, "b": b, "w": w, "epochs": len(history)}
""",
        "recursion": """
def perceptron_fit(X, y, lr=1.0, max_epochs=100, rng=None):
    if not ((y == 1) | (y == -1)).all():
        raise ValueError("labels")

    def train(w, b, history):
        if len(history) == max_epochs or 0 in history:
            return {"w": w, "b": b, "mistakes_per_epoch": history, "converged": history[-1] == 0}
        order = None if rng is None else rng.permutation(len(X))
        w, b, missed = perceptron_epoch(X, y, w, b, lr, order)
        return train(w, b, history + [missed])

    return train(np.zeros(X.shape[1]), 0.0, [])
""",
        "absorbed_bias": """
def perceptron_fit(X, y, lr=1.0, max_epochs=100, rng=None):
    if not np.array_equal(y * y, np.ones(len(y))):
        raise ValueError("labels")
    Z = y[:, np.newaxis] * np.hstack((X, np.ones((X.shape[0], 1))))
    v = np.zeros(Z.shape[1])
    mistakes = []
    for _ in range(max_epochs):
        m = 0
        rows = Z if rng is None else Z[rng.permutation(len(Z))]
        for z in rows:
            if np.dot(v, z) <= 0:
                v += lr * z
                m += 1
        mistakes.append(m)
        if not m:
            break
    return {"w": v[:-1], "b": v[-1], "mistakes_per_epoch": mistakes, "converged": np.bool_(m == 0)}
""",
        "float32": """
def perceptron_fit(X, y, lr=1.0, max_epochs=100, rng=None):
    if (np.abs(y) != 1).any():
        raise ValueError("labels")
    A = X.astype(np.float32)
    w, b = np.zeros(A.shape[1], dtype=np.float32), np.float32(0)
    counts = []
    for _ in range(max_epochs):
        count = 0
        for i in range(len(A)) if rng is None else rng.permutation(len(A)):
            if y[i] * (w @ A[i] + b) <= 0:
                w, b, count = w + np.float32(lr * y[i]) * A[i], b + np.float32(lr * y[i]), count + 1
        counts.append(count)
        if count == 0:
            break
    return {"w": w, "b": b, "mistakes_per_epoch": counts, "converged": counts[-1] == 0}
""",
    },
    "novikoff_bound": {
        "absorbed_by_hand": """
def novikoff_bound(X, y, w_star, b_star):
    Z = np.hstack([X, np.ones((X.shape[0], 1))])
    v = np.append(w_star, b_star)
    R = np.max(np.linalg.norm(Z, axis=1))
    gamma = np.min(y * (Z @ v)) / np.linalg.norm(v)
    if gamma <= 0:
        raise ValueError("not separating")
    return float((R / gamma) ** 2)
""",
        "loop": """
def novikoff_bound(X, y, w_star, b_star):
    longest, smallest, length = 0.0, float("inf"), b_star * b_star
    for w_j in w_star:
        length += w_j * w_j
    for x, label in zip(X, y):
        longest = max(longest, 1.0 + sum(x_j * x_j for x_j in x))
        smallest = min(smallest, label * (sum(x_j * w_j for x_j, w_j in zip(x, w_star)) + b_star))
    if not smallest > 0:
        raise ValueError("a point is not on its side")
    return longest * length / smallest**2
""",
        "normalised_first": """
def novikoff_bound(X, y, w_star, b_star):
    norm = np.hypot(np.linalg.norm(w_star), b_star)
    w, b = w_star / norm, b_star / norm
    margins = y * (np.einsum("nd,d->n", X, w) + b)
    if np.any(margins <= 0):
        raise ValueError(f"{np.sum(margins <= 0)} points are not on their side")
    return np.max(np.sum(X * X, axis=-1) + 1) / margins.min() ** 2
""",
        "sorted": """
def novikoff_bound(X, y, w_star, b_star):
    margins = sorted(y[i] * (np.dot(w_star, X[i]) + b_star) for i in range(len(X)))
    assert_positive = margins[0]
    if assert_positive <= 0:
        raise ValueError("gamma <= 0")
    radii = sorted(np.sqrt(np.dot(x, x) + 1.0) for x in X)
    gamma = margins[0] / (np.dot(w_star, w_star) + b_star**2) ** 0.5
    return np.square(radii[-1] / gamma)
""",
    },
    "slide_update": {
        "the_slide_mended": """
def slide_update(w1, w2, b, f1, f2, label):
    output = w1 * f1 + w2 * f2 + b
    if output >= 0 and label == -1:
        w1 = w1 - f1
        w2 = w2 - f2
        b = b - 1
    elif output <= 0 and label == 1:
        w1 = w1 + f1
        w2 = w2 + f2
        b = b + 1
    return w1, w2, b
""",
        "by_the_step": """
def slide_update(w1, w2, b, f1, f2, label):
    w, b = perceptron_step(np.array([w1, w2], dtype=float), b, np.array([f1, f2], dtype=float), label)
    return w[0], w[1], b
""",
        "vector": """
def slide_update(w1, w2, b, f1, f2, label):
    v, z = np.array([w1, w2, b]), np.array([f1, f2, 1.0])
    return tuple(v + label * z * (label * (v @ z) <= 0))
""",
        "arithmetic": """
def slide_update(w1, w2, b, f1, f2, label):
    missed = float((w1 * f1 + w2 * f2 + b) * label <= 0)
    return [w1 + missed * label * f1, w2 + missed * label * f2, b + missed * label]
""",
    },
}
