"""Right answers to the optimisers, each written differently: all must earn full marks."""

RIGHT = {
    "gd_step": {
        "plus the negative": """
def gd_step(w, g, lr):
    return w + (-lr) * g
""",
        "copy, then in place": """
def gd_step(w, g, lr):
    new = np.array(w, dtype=float)
    new -= lr * np.asarray(g)
    return new if new.ndim else float(new)
""",
        "ufuncs": """
def gd_step(w, g, lr):
    return np.subtract(w, np.multiply(g, lr))
""",
    },
    "updates_per_epoch": {
        "math.ceil": """
import math
def updates_per_epoch(n, B):
    if B <= 0:
        raise ValueError("empty batches")
    return math.ceil(n / B)
""",
        "divmod": """
def updates_per_epoch(n, B):
    if not B >= 1:
        raise ValueError(f"B = {B}")
    whole, rest = divmod(n, B)
    return whole + (rest > 0)
""",
        "adds B - 1": """
def updates_per_epoch(n, B):
    if B < 1:
        raise ValueError("B must be 1 or more")
    return (n + B - 1) // B
""",
        "counts": """
def updates_per_epoch(n, B):
    if B < 1:
        raise ValueError("B must be 1 or more")
    steps = 0
    while n > 0:
        n -= B
        steps += 1
    return steps
""",
    },
    "minibatches": {
        "shuffles arange": """
def minibatches(n, B, rng):
    if B < 1:
        raise ValueError("B must be 1 or more")
    order = np.arange(n)
    rng.shuffle(order)
    batches = []
    for i in range(0, n, B):
        batches.append(order[i:i + B])
    return batches
""",
        "np.split": """
def minibatches(n, B, rng):
    if B < 1:
        raise ValueError("B must be 1 or more")
    if n == 0:
        return []
    return np.split(rng.permutation(n), np.arange(B, n, B))
""",
        "draws without replacement": """
def minibatches(n, B, rng):
    if B <= 0:
        raise ValueError("B must be 1 or more")
    order = rng.choice(n, size=n, replace=False) if n else []
    result = []
    while len(order) > 0:
        result.append(order[:B].copy())
        order = order[B:]
    return result
""",
        "sorts random keys": """
def minibatches(n, B, rng):
    if B < 1:
        raise ValueError("B must be 1 or more")
    order = np.argsort(rng.random(n))
    count = -(-n // B)
    return [order[k * B:(k + 1) * B] for k in range(count)]
""",
    },
    "gradient_variance": {
        "choice and slopes in advance": """
def gradient_variance(x, y, m, B, draws, rng):
    n = len(x)
    if B > n:
        raise ValueError("too large a batch")
    slopes = 2 * (m * x - y) * x
    means = np.array([slopes[rng.choice(n, B, replace=False)].mean() for _ in range(draws)])
    return float(((means - means.mean()) ** 2).mean())
""",
        "loop with sums": """
def gradient_variance(x, y, m, B, draws, rng):
    if B > x.size:
        raise ValueError("too large a batch")
    gs = []
    for k in range(draws):
        idx = rng.permutation(x.size)[-B:]
        xb, yb = x[idx], y[idx]
        gs.append(2 / B * ((m * xb - yb) @ xb))
    mean = sum(gs) / draws
    return sum((g - mean) ** 2 for g in gs) / draws
""",
        "all draws at once": """
def gradient_variance(x, y, m, B, draws, rng):
    if len(x) < B:
        raise ValueError("too large a batch")
    rows = np.argsort(rng.random((draws, len(x))), axis=1)[:, :B]
    g = 2 * ((m * x[rows] - y[rows]) * x[rows]).mean(axis=1)
    return g.var()
""",
    },
    "momentum_step": {
        "with a change": """
def momentum_step(w, g, v, lr, mu):
    change = mu * v - lr * g
    return w + change, change
""",
        "position first": """
def momentum_step(w, g, v, lr, mu):
    new_w = w + mu * v - lr * g
    return new_w, v * mu - g * lr
""",
        "downhill velocity turned": """
def momentum_step(w, g, v, lr, mu):
    u = lr * g - mu * v
    return w - u, -u
""",
    },
    "nesterov_step": {
        "two velocities": """
def nesterov_step(w, g, v, lr, mu):
    new = mu * v - lr * g
    return w - mu * v + (1 + mu) * new, new
""",
        "expanded": """
def nesterov_step(w, g, v, lr, mu):
    return w + mu ** 2 * v - (1 + mu) * lr * g, mu * v - lr * g
""",
        "momentum inside": """
def nesterov_step(w, g, v, lr, mu):
    def push(velocity):
        return mu * velocity - lr * g
    once = push(v)
    return w + push(once), once
""",
    },
    "adagrad_step": {
        "rate of its own": """
def adagrad_step(w, g, s, lr, eps=1e-8):
    total = s + g * g
    rate = lr / (total ** 0.5 + eps)
    return w - rate * g, total
""",
        "np.square": """
def adagrad_step(w, g, s, lr, eps=1e-8):
    s = np.add(s, np.square(g))
    return w - np.divide(lr * g, eps + np.sqrt(s)), s
""",
        "copies": """
def adagrad_step(w, g, s, lr, eps=1e-8):
    s = np.array(s, dtype=float)
    s += np.asarray(g, dtype=float) ** 2
    w = np.array(w, dtype=float)
    w -= lr * g / (np.sqrt(s) + eps)
    return (w, s) if w.ndim else (float(w), float(s))
""",
    },
    "rmsprop_step": {
        "moves by the difference": """
def rmsprop_step(w, g, s, lr, rho=0.9, eps=1e-8):
    new = s + (1 - rho) * (g * g - s)
    return w - lr * g / (new ** 0.5 + eps), new
""",
        "rate of its own": """
def rmsprop_step(w, g, s, lr, rho=0.9, eps=1e-8):
    s = (1.0 - rho) * np.square(g) + rho * s
    rate = lr / (eps + np.sqrt(s))
    return w - g * rate, s
""",
        "np.average": """
def rmsprop_step(w, g, s, lr, rho=0.9, eps=1e-8):
    mean = rho * np.asarray(s) + (1 - rho) * np.asarray(g) ** 2
    step = np.asarray(g) / (np.sqrt(mean) + eps)
    return w + -lr * step, mean
""",
    },
    "adam_step": {
        "hats": """
def adam_step(w, g, m, v, t, lr=1e-3, b1=0.9, b2=0.999, eps=1e-8):
    if t <= 0:
        raise ValueError("t begins at 1")
    m = b1 * m + (1 - b1) * g
    v = b2 * v + (1 - b2) * g * g
    m_hat = m / (1 - b1 ** t)
    v_hat = v / (1 - b2 ** t)
    return w - lr * m_hat / (np.sqrt(v_hat) + eps), m, v
""",
        "differences": """
def adam_step(w, g, m, v, t, lr=0.001, b1=0.9, b2=0.999, eps=1e-8):
    if not t >= 1:
        raise ValueError("t begins at 1")
    new_m, new_v = m + (1 - b1) * (g - m), v + (1 - b2) * (g ** 2 - v)
    step = new_m / (1 - np.power(b1, t)) / (np.power(new_v / (1 - np.power(b2, t)), 0.5) + eps)
    return w - lr * step, new_m, new_v
""",
        "rate corrected, and eps with it": """
def adam_step(w, g, m, v, t, lr=1e-3, b1=0.9, b2=0.999, eps=1e-8):
    if t < 1:
        raise ValueError("t begins at 1")
    m = (1 - b1) * g + b1 * m
    v = (1 - b2) * np.square(g) + b2 * v
    root = (1 - b2 ** t) ** 0.5
    return w - lr * root / (1 - b1 ** t) * m / (np.sqrt(v) + eps * root), m, v
""",
    },
    "adamw_step": {
        "on the student's own Adam": """
def adamw_step(w, g, m, v, t, lr=1e-3, b1=0.9, b2=0.999, eps=1e-8, wd=0.01):
    new, m, v = adam_step(w, g, m, v, t, lr, b1, b2, eps)
    return new - lr * wd * w, m, v
""",
        "shrinks first": """
def adamw_step(w, g, m, v, t, lr=1e-3, b1=0.9, b2=0.999, eps=1e-8, wd=0.01):
    if t < 1:
        raise ValueError("t begins at 1")
    m = b1 * m + (1 - b1) * g
    v = b2 * v + (1 - b2) * g ** 2
    w = w * (1 - lr * wd)
    return w - lr * (m / (1 - b1 ** t)) / ((v / (1 - b2 ** t)) ** 0.5 + eps), m, v
""",
        "one rate for both": """
def adamw_step(w, g, m, v, t, lr=1e-3, b1=0.9, b2=0.999, eps=1e-8, wd=0.01):
    if t <= 0:
        raise ValueError("t begins at 1")
    m, v = b1 * m + g - b1 * g, b2 * v + (1 - b2) * g * g
    push = m / (1 - b1 ** t) / (np.sqrt(v / (1 - b2 ** t)) + eps)
    return w - lr * (push + wd * w), m, v
""",
    },
    "lr_schedule": {
        "table of functions": """
import math
def lr_schedule(kind, t, lr, every=10, factor=0.5, k=0.1, T=100, floor=0.0, warmup=0):
    plans = {
        "constant": lambda u: lr,
        "step": lambda u: lr * factor ** (u // every),
        "exponential": lambda u: lr * math.exp(-k * u),
        "cosine": lambda u: floor + 0.5 * (lr - floor) * (1 + math.cos(math.pi * u / T)) if u < T else floor,
    }
    if kind not in plans:
        raise ValueError(kind)
    return lr * (t + 1) / warmup if t < warmup else plans[kind](t - warmup)
""",
        "loops": """
def lr_schedule(kind, t, lr, every=10, factor=0.5, k=0.1, T=100, floor=0.0, warmup=0):
    if kind not in {"constant", "step", "exponential", "cosine"}:
        raise ValueError("unknown")
    if warmup > 0 and t < warmup:
        return (t + 1) * lr / warmup
    t -= warmup
    rate = lr
    if kind == "step":
        for i in range(int(t / every)):
            rate *= factor
    elif kind == "exponential":
        for i in range(t):
            rate *= np.exp(-k)
    elif kind == "cosine":
        rate = floor if t >= T else floor + (lr - floor) * np.cos(np.pi * t / (2 * T)) ** 2
    return rate
""",
        "match": """
def lr_schedule(kind, t, lr, every=10, factor=0.5, k=0.1, T=100, floor=0.0, warmup=0):
    u = max(t - warmup, 0)
    match kind:
        case "constant":
            rate = lr
        case "step":
            rate = lr * np.power(float(factor), np.floor(u / every))
        case "exponential":
            rate = lr / np.exp(k * u)
        case "cosine":
            share = (1 + np.cos(np.pi * np.minimum(u / T, 1.0))) / 2
            rate = share * lr + (1 - share) * floor
        case _:
            raise ValueError("no schedule " + repr(kind))
    if t < warmup:
        return lr * (t + 1) / warmup
    return float(rate)
""",
    },
}
