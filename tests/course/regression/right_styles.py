"""Right answers to the exercises of the line, each written differently: all must earn full marks."""

RIGHT = {
    "predict_line": {
        "a loop and a list": """
def predict_line(x, m, b):
    return np.array([m * float(value) + b for value in x])
""",
        "a column of ones": """
def predict_line(x, m, b):
    return np.column_stack([x, np.ones(len(x))]) @ np.array([m, b])
""",
        "polyval": """
def predict_line(x, m, b):
    return np.polyval([m, b], x)
""",
        "an array filled in": """
def predict_line(x, m, b):
    p = np.empty(x.shape)
    p.fill(b)
    p += np.multiply(m, x)
    return p
""",
    },
    "mse": {
        "a loop": """
def mse(y, p):
    if y.shape != p.shape:
        raise ValueError("shapes")
    total = 0.0
    for truth, guess in zip(y, p):
        total += (truth - guess) ** 2
    return total / len(y)
""",
        "a scalar product": """
def mse(y, p):
    if np.shape(y) != np.shape(p):
        raise ValueError(f"{np.shape(y)} is not {np.shape(p)}")
    error = np.subtract(p, y, dtype=float)
    return float(error @ error / error.size)
""",
        "the norm": """
def mse(y, p):
    y, p = np.asarray(y, float), np.asarray(p, float)
    if y.ndim != p.ndim or len(y) != len(p):
        raise ValueError
    return np.linalg.norm(y - p) ** 2 / len(y)
""",
        "average of powers": """
def mse(y, p):
    try:
        assert y.shape == p.shape
    except AssertionError:
        raise ValueError("not the same shape")
    return np.average(np.power(np.abs(p - y), 2.0))
""",
    },
    "mae": {
        "a loop": """
def mae(y, p):
    if y.shape != p.shape:
        raise ValueError("shapes")
    total = 0
    for i in range(len(y)):
        total += abs(y[i] - p[i])
    return total / len(y)
""",
        "larger minus smaller": """
def mae(y, p):
    if y.shape != p.shape:
        raise ValueError("shapes")
    return np.mean(np.maximum(y, p) - np.minimum(y, p))
""",
        "sign times error": """
def mae(y, p):
    if y.shape != p.shape:
        raise ValueError("shapes")
    e = p - y
    return float(np.dot(np.sign(e), e)) / e.shape[0]
""",
        "the norm of order 1": """
def mae(y, p):
    if list(y.shape) != list(p.shape):
        raise ValueError
    return np.linalg.norm(y - p, ord=1) / y.size
""",
    },
    "which_line": {
        "a loop that keeps the best": """
def which_line(x, y, lines, kind="mse"):
    if kind != "mse" and kind != "mae":
        raise ValueError(kind)
    best, smallest = -1, float("inf")
    for i, (m, b) in enumerate(lines):
        e = y - (m * x + b)
        loss = np.mean(e * e) if kind == "mse" else np.mean(np.abs(e))
        if loss < smallest:
            best, smallest = i, loss
    return best
""",
        "min over the indices": """
def which_line(x, y, lines, kind="mse"):
    power = {"mse": 2, "mae": 1}.get(kind)
    if power is None:
        raise ValueError("no such loss")
    return min(range(len(lines)), key=lambda i: sum(abs(lines[i][0] * x + lines[i][1] - y) ** power))
""",
        "all lines in one table": """
def which_line(x, y, lines, kind="mse"):
    if kind not in {"mse", "mae"}:
        raise ValueError
    table = np.array(lines, dtype=float)
    e = table[:, :1] * x[None, :] + table[:, 1:] - y
    losses = (e**2).mean(axis=1) if kind == "mse" else np.abs(e).mean(axis=1)
    return np.flatnonzero(losses == losses.min())[0]
""",
        "sorted, which is stable": """
def which_line(x, y, lines, kind="mse"):
    if kind == "mse":
        loss = mse
    elif kind == "mae":
        loss = mae
    else:
        raise ValueError("mse or mae")
    losses = [loss(y, predict_line(x, m, b)) for m, b in lines]
    return sorted(range(len(losses)), key=losses.__getitem__)[0]
""",
    },
    "loss_grid": {
        "two loops": """
def loss_grid(x, y, ms, bs, kind="mse"):
    if kind not in ["mse", "mae"]:
        raise ValueError(kind)
    grid = np.zeros((len(ms), len(bs)))
    for i in range(len(ms)):
        for j in range(len(bs)):
            p = ms[i] * x + bs[j]
            grid[i, j] = np.mean((y - p) ** 2) if kind == "mse" else np.mean(np.abs(y - p))
    return grid
""",
        "broadcasting": """
def loss_grid(x, y, ms, bs, kind="mse"):
    r = ms[:, None, None] * x[None, None, :] + bs[None, :, None] - y[None, None, :]
    match kind:
        case "mse":
            return np.square(r).mean(-1)
        case "mae":
            return np.abs(r).mean(-1)
    raise ValueError(kind)
""",
        "meshgrid": """
def loss_grid(x, y, ms, bs, kind="mse"):
    losses = {"mse": lambda e: e * e, "mae": np.abs}
    if kind not in losses:
        raise ValueError("no such loss")
    M, B = np.meshgrid(ms, bs)
    total = sum(losses[kind](M * xi + B - yi) for xi, yi in zip(x, y))
    return (total / len(x)).T
""",
        "columns side by side": """
def loss_grid(x, y, ms, bs, kind="mse"):
    if kind != "mse":
        if kind != "mae":
            raise ValueError
        loss = lambda p: np.average(abs(p - y))
    else:
        loss = lambda p: np.var(p - y) + np.mean(p - y) ** 2
    return np.column_stack([[loss(m * x + b) for m in ms] for b in bs])
""",
    },
    "line_grad": {
        "a loop": """
def line_grad(x, y, m, b):
    dm = db = 0.0
    n = len(x)
    for xi, yi in zip(x, y):
        dm += 2 * (m * xi + b - yi) * xi / n
        db += 2 * (m * xi + b - yi) / n
    return dm, db
""",
        "multiplied out": """
def line_grad(x, y, m, b):
    mx, my = np.mean(x), np.mean(y)
    return 2 * (m * np.mean(x * x) + b * mx - np.mean(x * y)), 2 * (m * mx + b - my)
""",
        "a matrix": """
def line_grad(x, y, m, b):
    A = np.stack([x, np.ones_like(x)], axis=1).astype(float)
    return tuple(2 / len(x) * A.T @ (A @ np.array([m, b]) - y))
""",
        "minus twice truth minus prediction": """
def line_grad(x, y, m, b):
    e = y - b - m * x
    return -2 * np.dot(e, x) / len(x), -2 * np.average(e)
""",
    },
    "fit_line_gd": {
        "the history first": """
def fit_line_gd(x, y, lr, steps):
    m = b = 0.0
    history = []
    for step in range(steps + 1):
        r = m * x + b - y
        history.append(np.mean(r**2))
        if step == steps:
            break
        m, b = m - lr * 2 * np.mean(r * x), b - lr * 2 * np.mean(r)
    return m, b, history
""",
        "an array of both parameters": """
def fit_line_gd(x, y, lr, steps):
    A = np.column_stack([x, np.ones(len(x))])
    w = np.zeros(2)
    history = np.empty(steps + 1)
    with np.errstate(all="ignore"):
        history[0] = np.mean((A @ w - y) ** 2)
        for k in range(1, steps + 1):
            w = w - lr * 2 / len(x) * (A.T @ (A @ w - y))
            history[k] = np.mean((A @ w - y) ** 2)
    return w[0], w[1], history
""",
        "loops over points": """
def fit_line_gd(x, y, lr, steps):
    x, y = np.array(x, dtype=float), np.array(y, dtype=float)
    n = len(x)
    m, b = np.float64(0), np.float64(0)
    history = [sum((y[i] - m * x[i] - b) ** 2 for i in range(n)) / n]
    while len(history) <= steps:
        dm = sum(-2 * x[i] * (y[i] - m * x[i] - b) for i in range(n)) / n
        db = sum(-2 * (y[i] - m * x[i] - b) for i in range(n)) / n
        m -= lr * dm
        b -= lr * db
        history.append(sum((y[i] - m * x[i] - b) ** 2 for i in range(n)) / n)
    return float(m), float(b), [float(loss) for loss in history]
""",
        "through the other exercises": """
def fit_line_gd(x, y, lr, steps):
    m, b, history = 0.0, 0.0, [mse(y, predict_line(x, 0.0, 0.0))]
    for _ in range(steps):
        grad_m, grad_b = line_grad(x, y, m, b)
        m = m - lr * grad_m
        b = b - lr * grad_b
        history += [mse(y, predict_line(x, m, b))]
    return m, b, history
""",
    },
    "fit_line_exact": {
        "polyfit": """
def fit_line_exact(x, y):
    if len(np.unique(x)) < 2:
        raise ValueError("all x are equal")
    m, b = np.polyfit(x, y, 1)
    return m, b
""",
        "least squares": """
def fit_line_exact(x, y):
    if x.min() == x.max():
        raise ValueError("all x are equal")
    A = np.column_stack([x, np.ones(len(x))])
    return tuple(np.linalg.lstsq(A, y, rcond=None)[0])
""",
        "normal equations": """
def fit_line_exact(x, y):
    if len(set(x.tolist())) == 1:
        raise ValueError("all x are equal")
    A = np.vstack([x, np.ones(len(x))]).T
    m, b = np.linalg.solve(A.T @ A, A.T @ y)
    return float(m), float(b)
""",
        "a pseudo-inverse": """
def fit_line_exact(x, y):
    if np.ptp(x) == 0:
        raise ValueError("all x are equal")
    A = np.column_stack([np.ones(len(x)), x])
    b, m = np.linalg.pinv(A) @ y
    return m, b
""",
        "the school's sums": """
def fit_line_exact(x, y):
    if all(value == x[0] for value in x):
        raise ValueError("all x are equal")
    n, sx, sy = len(x), sum(x), sum(y)
    m = (n * sum(x * y) - sx * sy) / (n * sum(x * x) - sx**2)
    return m, (sy - m * sx) / n
""",
        "covariance over variance": """
def fit_line_exact(x, y):
    if np.all(x == x.mean()) or max(x) - min(x) == 0:
        raise ValueError("all x are equal")
    C = np.cov(x, y)
    m = C[0, 1] / C[0, 0]
    return m, np.mean(y) - m * np.mean(x)
""",
    },
    "mae_subgrad": {
        "a loop with three cases": """
def mae_subgrad(x, y, m, b):
    dm, db = 0.0, 0.0
    for xi, yi in zip(x, y):
        r = m * xi + b - yi
        if r > 0:
            dm, db = dm + xi, db + 1
        elif r < 0:
            dm, db = dm - xi, db - 1
    return dm / len(x), db / len(x)
""",
        "above minus below": """
def mae_subgrad(x, y, m, b):
    p = m * x + b
    s = (p > y).astype(float) - (p < y).astype(float)
    return s @ x / len(x), s.mean()
""",
        "minus the sign of truth minus prediction": """
def mae_subgrad(x, y, m, b):
    s = -np.sign(y - (m * x + b))
    return np.average(s * x), np.average(s)
""",
        "sums over both sides": """
def mae_subgrad(x, y, m, b):
    r = predict_line(x, m, b) - y
    n = x.shape[0]
    return float(x[r > 0].sum() - x[r < 0].sum()) / n, (np.count_nonzero(r > 0) - np.count_nonzero(r < 0)) / n
""",
    },
}
