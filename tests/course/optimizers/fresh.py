"""Optimizers written from the released files alone: whole right submissions, and one natural bug at a time."""
# ruff: noqa: E501, Q001  the code stands as students write it
# fmt: off

PIECES = r'''
### header 1
import numpy as np

### _f 1
def _f(a):
    return np.asarray(a, dtype=float)

### gd_step 1
def gd_step(w, g, lr):
    return _f(w) - lr * _f(g)

### updates_per_epoch 1
def updates_per_epoch(n, B):
    if B < 1:
        raise ValueError("B must be at least 1")
    return -(-n // B)

### minibatches 1
def minibatches(n, B, rng):
    if B < 1:
        raise ValueError("B must be at least 1")
    p = rng.permutation(n)
    return [p[i : i + B] for i in range(0, n, B)]

### gradient_variance 1
def gradient_variance(x, y, m, B, draws, rng):
    x, y = _f(x), _f(y)
    grads = 2 * (m * x - y) * x
    return float(np.var([grads[rng.choice(len(x), B, replace=False)].mean() for _ in range(draws)]))

### momentum_step 1
def momentum_step(w, g, v, lr, mu):
    v = mu * _f(v) - lr * _f(g)
    return _f(w) + v, v

### nesterov_step 1
def nesterov_step(w, g, v, lr, mu):
    w, g, v = _f(w), _f(g), _f(v)
    v = mu * v - lr * g
    return w + mu * v - lr * g, v

### adagrad_step 1
def adagrad_step(w, g, s, lr, eps=1e-8):
    w, g, s = _f(w), _f(g), _f(s)
    s = s + g**2
    return w - lr * g / (np.sqrt(s) + eps), s

### rmsprop_step 1
def rmsprop_step(w, g, s, lr, rho=0.9, eps=1e-8):
    w, g, s = _f(w), _f(g), _f(s)
    s = rho * s + (1 - rho) * g**2
    return w - lr * g / (np.sqrt(s) + eps), s

### adam_step 1
def adam_step(w, g, m, v, t, lr=1e-3, b1=0.9, b2=0.999, eps=1e-8):
    if t < 1:
        raise ValueError("t starts at 1")
    w, g, m, v = _f(w), _f(g), _f(m), _f(v)
    m = b1 * m + (1 - b1) * g
    v = b2 * v + (1 - b2) * g**2
    return w - lr * (m / (1 - b1**t)) / (np.sqrt(v / (1 - b2**t)) + eps), m, v

### adamw_step 1
def adamw_step(w, g, m, v, t, lr=1e-3, b1=0.9, b2=0.999, eps=1e-8, wd=0.01):
    w_adam, m, v = adam_step(w, g, m, v, t, lr, b1, b2, eps)
    return w_adam - lr * wd * _f(w), m, v

### lr_schedule 1
def lr_schedule(kind, t, lr, every=10, factor=0.5, k=0.1, T=100, floor=0.0, warmup=0):
    if kind not in ("constant", "step", "exponential", "cosine"):
        raise ValueError(kind)
    if t < warmup:
        return float(lr * (t + 1) / warmup)
    u = t - warmup
    if kind == "constant":
        return float(lr)
    if kind == "step":
        return float(lr * factor ** (u // every))
    if kind == "exponential":
        return float(lr * np.exp(-k * u))
    return float(floor + (lr - floor) * (1 + np.cos(np.pi * min(u, T) / T)) / 2) if u < T else float(floor)

### header 2
import math

import numpy as np

### _elementwise 1
def _elementwise(rule, count, *things):
    """Apply rule (numbers -> count numbers) to every entry, with plain Python floats."""
    if np.ndim(things[0]) == 0:
        result = rule(*[float(thing) for thing in things])
        return tuple(float(number) for number in result)
    shape = np.shape(things[0])
    flat = [np.asarray(thing).astype(float).ravel().tolist() for thing in things]
    outs = [[] for _ in range(count)]
    for i in range(len(flat[0])):
        result = rule(*[column[i] for column in flat])
        for out, number in zip(outs, result):
            out.append(number)
    return tuple(np.array(out, dtype=float).reshape(shape) for out in outs)

### gd_step 2
def gd_step(w, g, lr):
    def rule(wi, gi):
        return (wi - lr * gi,)

    return _elementwise(rule, 1, w, g)[0]

### updates_per_epoch 2
def updates_per_epoch(n, B):
    if B < 1:
        raise ValueError("a batch needs at least one sample")
    full, rest = divmod(n, B)
    if rest > 0:
        full += 1
    return int(full)

### minibatches 2
def minibatches(n, B, rng):
    if B < 1:
        raise ValueError("a batch needs at least one sample")
    # Fisher-Yates
    order = list(range(n))
    for i in range(n - 1, 0, -1):
        j = int(rng.integers(0, i + 1))
        order[i], order[j] = order[j], order[i]
    batches = []
    batch = []
    for number in order:
        batch.append(number)
        if len(batch) == B:
            batches.append(np.array(batch))
            batch = []
    if batch:
        batches.append(np.array(batch))
    return batches

### gradient_variance 2
def gradient_variance(x, y, m, B, draws, rng):
    n = len(x)
    if B > n:
        raise ValueError("batch larger than the data")
    xs = [float(a) for a in x]
    ys = [float(b) for b in y]
    gradients = []
    for _ in range(draws):
        rows = rng.permutation(n)[:B].tolist()
        total = 0.0
        for i in rows:
            total += (m * xs[i] - ys[i]) * xs[i]
        gradients.append(2 * total / B)
    mean = sum(gradients) / draws
    total = 0.0
    for gradient in gradients:
        total += (gradient - mean) ** 2
    return float(total / draws)

### momentum_step 2
def momentum_step(w, g, v, lr, mu):
    def rule(wi, gi, vi):
        vi = mu * vi - lr * gi
        return wi + vi, vi

    return _elementwise(rule, 2, w, g, v)

### nesterov_step 2
def nesterov_step(w, g, v, lr, mu):
    def rule(wi, gi, vi):
        vnew = mu * vi - lr * gi
        return wi + mu * vnew - lr * gi, vnew

    return _elementwise(rule, 2, w, g, v)

### adagrad_step 2
def adagrad_step(w, g, s, lr, eps=1e-8):
    def rule(wi, gi, si):
        si += gi * gi
        return wi - lr * gi / (math.sqrt(si) + eps), si

    return _elementwise(rule, 2, w, g, s)

### rmsprop_step 2
def rmsprop_step(w, g, s, lr, rho=0.9, eps=1e-8):
    def rule(wi, gi, si):
        si = rho * si + (1 - rho) * gi * gi
        return wi - lr * gi / (math.sqrt(si) + eps), si

    return _elementwise(rule, 2, w, g, s)

### adam_step 2
def adam_step(w, g, m, v, t, lr=1e-3, b1=0.9, b2=0.999, eps=1e-8):
    if t < 1:
        raise ValueError("the first step has number 1")
    c1 = 1 - b1**t
    c2 = 1 - b2**t

    def rule(wi, gi, mi, vi):
        mi = b1 * mi + (1 - b1) * gi
        vi = b2 * vi + (1 - b2) * gi * gi
        return wi - lr * (mi / c1) / (math.sqrt(vi / c2) + eps), mi, vi

    return _elementwise(rule, 3, w, g, m, v)

### adamw_step 2
def adamw_step(w, g, m, v, t, lr=1e-3, b1=0.9, b2=0.999, eps=1e-8, wd=0.01):
    if t < 1:
        raise ValueError("the first step has number 1")
    c1 = 1 - b1**t
    c2 = 1 - b2**t

    def rule(wi, gi, mi, vi):
        mi = b1 * mi + (1 - b1) * gi
        vi = b2 * vi + (1 - b2) * gi * gi
        step = (mi / c1) / (math.sqrt(vi / c2) + eps)
        return wi - lr * step - lr * wd * wi, mi, vi

    return _elementwise(rule, 3, w, g, m, v)

### lr_schedule 2
def lr_schedule(kind, t, lr, every=10, factor=0.5, k=0.1, T=100, floor=0.0, warmup=0):
    if kind != "constant" and kind != "step" and kind != "exponential" and kind != "cosine":
        raise ValueError("unknown kind: " + str(kind))
    if warmup > 0 and t < warmup:
        return float(lr * (t + 1) / warmup)
    u = t - warmup
    rate = float(lr)
    if kind == "step":
        for _ in range(u // every):
            rate = rate * factor
    elif kind == "exponential":
        rate = lr * math.exp(-k * u)
    elif kind == "cosine":
        if u >= T:
            rate = floor
        else:
            rate = floor + 0.5 * (lr - floor) * (1 + math.cos(math.pi * u / T))
    return float(rate)

### _Optimizer 1
class _Optimizer:
    """Keeps the parameters as float copies; subclasses say what a step does."""

    def __init__(self, w, lr):
        self.w = np.array(w, dtype=np.float64)
        self.lr = lr

    @staticmethod
    def give(a):
        return float(a) if np.ndim(a) == 0 else a

### _GradientDescent 1
class _GradientDescent(_Optimizer):
    def step(self, g):
        self.w = self.w - self.lr * np.array(g, dtype=np.float64)
        return self.give(self.w)

### gd_step 3
def gd_step(w, g, lr):
    return _GradientDescent(w, lr).step(g)

### _Epoch 1
class _Epoch:
    def __init__(self, n, B):
        if B < 1:
            raise ValueError("B < 1")
        self.starts = range(0, n, B)
        self.n, self.B = n, B

    def __len__(self):
        return len(self.starts)

    def batches(self, rng):
        order = np.arange(self.n)
        rng.shuffle(order)
        for start in self.starts:
            yield order[start : start + self.B].copy()

### updates_per_epoch 3
def updates_per_epoch(n, B):
    return len(_Epoch(n, B))

### minibatches 3
def minibatches(n, B, rng):
    return list(_Epoch(n, B).batches(rng))

### _Welford 1
class _Welford:
    def __init__(self):
        self.count, self.mean, self.squares = 0, 0.0, 0.0

    def add(self, value):
        self.count += 1
        delta = value - self.mean
        self.mean += delta / self.count
        self.squares += delta * (value - self.mean)

    def variance(self):
        return self.squares / self.count

### gradient_variance 3
def gradient_variance(x, y, m, B, draws, rng):
    n = x.shape[0]
    if B > n:
        raise ValueError(f"{B} rows of {n}")
    x = x.astype(float)
    y = y.astype(float)
    seen = _Welford()
    rows = np.arange(n)
    for _ in range(draws):
        rng.shuffle(rows)
        batch = rows[:B]
        seen.add(2 * np.mean((m * x[batch] - y[batch]) * x[batch]))
    return float(seen.variance())

### _Momentum 1
class _Momentum(_Optimizer):
    def __init__(self, w, v, lr, mu, nesterov=False):
        super().__init__(w, lr)
        self.v = np.array(v, dtype=np.float64)
        self.mu = mu
        self.nesterov = nesterov

    def step(self, g):
        g = np.array(g, dtype=np.float64)
        before = self.v
        self.v = self.mu * before - self.lr * g
        if self.nesterov:
            # cs231n: the same as w + mu v_new - lr g
            self.w = self.w - self.mu * before + (1 + self.mu) * self.v
        else:
            self.w = self.w + self.v
        return self.give(self.w), self.give(self.v)

### momentum_step 3
def momentum_step(w, g, v, lr, mu):
    return _Momentum(w, v, lr, mu).step(g)

### nesterov_step 3
def nesterov_step(w, g, v, lr, mu):
    return _Momentum(w, v, lr, mu, nesterov=True).step(g)

### _Scaled 1
class _Scaled(_Optimizer):
    def __init__(self, w, s, lr, eps, old=1.0, new=1.0):
        super().__init__(w, lr)
        self.s = np.array(s, dtype=np.float64)
        self.eps, self.old, self.new = eps, old, new

    def step(self, g):
        g = np.array(g, dtype=np.float64)
        self.s = self.old * self.s + self.new * np.square(g)
        self.w = self.w - self.lr / (np.sqrt(self.s) + self.eps) * g
        return self.give(self.w), self.give(self.s)

### adagrad_step 3
def adagrad_step(w, g, s, lr, eps=1e-8):
    return _Scaled(w, s, lr, eps).step(g)

### rmsprop_step 3
def rmsprop_step(w, g, s, lr, rho=0.9, eps=1e-8):
    return _Scaled(w, s, lr, eps, rho, 1 - rho).step(g)

### _Adam 1
class _Adam(_Optimizer):
    def __init__(self, w, m, v, t, lr, b1, b2, eps, wd=0.0):
        if t < 1:
            raise ValueError("t < 1")
        super().__init__(w, lr)
        self.m = np.array(m, dtype=np.float64)
        self.v = np.array(v, dtype=np.float64)
        self.t, self.b1, self.b2, self.eps, self.wd = t, b1, b2, eps, wd

    def step(self, g):
        g = np.array(g, dtype=np.float64)
        self.m = self.b1 * self.m + (1 - self.b1) * g
        self.v = self.b2 * self.v + (1 - self.b2) * np.square(g)
        m_hat = self.m / (1 - self.b1**self.t)
        v_hat = self.v / (1 - self.b2**self.t)
        self.w = self.w * (1 - self.lr * self.wd) - self.lr * m_hat / (np.sqrt(v_hat) + self.eps)
        return self.give(self.w), self.give(self.m), self.give(self.v)

### adam_step 3
def adam_step(w, g, m, v, t, lr=1e-3, b1=0.9, b2=0.999, eps=1e-8):
    return _Adam(w, m, v, t, lr, b1, b2, eps).step(g)

### adamw_step 3
def adamw_step(w, g, m, v, t, lr=1e-3, b1=0.9, b2=0.999, eps=1e-8, wd=0.01):
    return _Adam(w, m, v, t, lr, b1, b2, eps, wd).step(g)

### _Schedule 1
class _Schedule:
    def __init__(self, lr, every, factor, k, T, floor):
        self.lr, self.every, self.factor, self.k, self.T, self.floor = lr, every, factor, k, T, floor

    def constant(self, u):
        return self.lr

    def step(self, u):
        return self.lr * self.factor ** (u // self.every)

    def exponential(self, u):
        return self.lr * math.exp(-self.k * u)

    def cosine(self, u):
        if u >= self.T:
            return self.floor
        return self.floor + (self.lr - self.floor) * (1 + math.cos(math.pi * u / self.T)) / 2

### lr_schedule 3
def lr_schedule(kind, t, lr, every=10, factor=0.5, k=0.1, T=100, floor=0.0, warmup=0):
    schedule = _Schedule(lr, every, factor, k, T, floor)
    if kind == "constant":
        rule = schedule.constant
    elif kind == "step":
        rule = schedule.step
    elif kind == "exponential":
        rule = schedule.exponential
    elif kind == "cosine":
        rule = schedule.cosine
    else:
        raise ValueError("kind")
    return float(lr * (t + 1) / warmup if t < warmup else rule(t - warmup))

### header 3
from typing import Any

import numpy as np

### _as_new_float 1
def _as_new_float(value: Any, name: str) -> np.ndarray:
    """A fresh float64 array, never a view of what came in."""
    result = np.array(value, dtype=np.float64, copy=True)
    if result.dtype != np.float64:
        raise TypeError(f"{name} must be numeric")
    return result

### _out 1
def _out(value: np.ndarray, like: Any) -> Any:
    """A float for numbers, an array for arrays."""
    if isinstance(like, np.ndarray):
        return np.array(value, dtype=np.float64)
    return float(value)

### gd_step 4
def gd_step(w: Any, g: Any, lr: float) -> Any:
    new = _as_new_float(w, "w")
    new -= np.float64(lr) * _as_new_float(g, "g")
    return _out(new, w)

### _check_batch 1
def _check_batch(B: int) -> None:
    if B < 1:
        raise ValueError(f"B must be at least 1, but is {B}")

### updates_per_epoch 4
def updates_per_epoch(n: int, B: int) -> int:
    _check_batch(B)
    if n == 0:
        return 0
    if B >= n:
        return 1
    return int((n + B - 1) // B)

### minibatches 4
def minibatches(n: int, B: int, rng: np.random.Generator) -> list[np.ndarray]:
    _check_batch(B)
    if n == 0:
        return []
    order: np.ndarray = rng.choice(n, size=n, replace=False)
    cuts = np.arange(B, n, B)
    return [np.array(part, dtype=np.int64) for part in np.split(order, cuts)]

### gradient_variance 4
def gradient_variance(x: np.ndarray, y: np.ndarray, m: float, B: int, draws: int, rng: np.random.Generator) -> float:
    x = _as_new_float(x, "x")
    y = _as_new_float(y, "y")
    n = x.size
    if B > n:
        raise ValueError(f"cannot draw {B} different rows of {n}")
    if draws == 1 or B == n:
        return 0.0
    gradients = np.empty(draws)
    for d in range(draws):
        # the B smallest of n random numbers: every set of B rows is equally likely
        rows = np.argpartition(rng.random(n), B - 1)[:B]
        residual = m * x[rows] - y[rows]
        gradients[d] = 2.0 * np.dot(residual, x[rows]) / B
    centred = gradients - gradients.mean()
    return float(np.mean(centred**2))

### momentum_step 4
def momentum_step(w: Any, g: Any, v: Any, lr: float, mu: float) -> tuple[Any, Any]:
    velocity = _as_new_float(v, "v")
    velocity *= mu
    velocity -= lr * _as_new_float(g, "g")
    point = _as_new_float(w, "w")
    point += velocity
    return _out(point, w), _out(velocity, v)

### nesterov_step 4
def nesterov_step(w: Any, g: Any, v: Any, lr: float, mu: float) -> tuple[Any, Any]:
    push = lr * _as_new_float(g, "g")
    velocity = _as_new_float(v, "v")
    velocity *= mu
    velocity -= push
    point = _as_new_float(w, "w")
    point += mu * velocity
    point -= push
    return _out(point, w), _out(velocity, v)

### adagrad_step 4
def adagrad_step(w: Any, g: Any, s: Any, lr: float, eps: float = 1e-8) -> tuple[Any, Any]:
    gradient = _as_new_float(g, "g")
    total = _as_new_float(s, "s")
    total += gradient * gradient
    point = _as_new_float(w, "w")
    point -= lr * gradient / (np.sqrt(total) + eps)
    return _out(point, w), _out(total, s)

### rmsprop_step 4
def rmsprop_step(w: Any, g: Any, s: Any, lr: float, rho: float = 0.9, eps: float = 1e-8) -> tuple[Any, Any]:
    gradient = _as_new_float(g, "g")
    mean = _as_new_float(s, "s")
    mean *= rho
    mean += (1.0 - rho) * gradient * gradient
    point = _as_new_float(w, "w")
    point -= lr * gradient / (np.sqrt(mean) + eps)
    return _out(point, w), _out(mean, s)

### _moments 1
def _moments(g: Any, m: Any, v: Any, t: int, b1: float, b2: float, eps: float) -> tuple[Any, Any, Any]:
    if t < 1:
        raise ValueError(f"steps are counted from 1, not from {t}")
    gradient = _as_new_float(g, "g")
    first = _as_new_float(m, "m")
    second = _as_new_float(v, "v")
    first *= b1
    first += (1.0 - b1) * gradient
    second *= b2
    second += (1.0 - b2) * gradient**2
    direction = (first / (1.0 - b1**t)) / (np.sqrt(second / (1.0 - b2**t)) + eps)
    return direction, first, second

### adam_step 4
def adam_step(w: Any, g: Any, m: Any, v: Any, t: int, lr: float = 1e-3, b1: float = 0.9, b2: float = 0.999,
              eps: float = 1e-8) -> tuple[Any, Any, Any]:
    direction, first, second = _moments(g, m, v, t, b1, b2, eps)
    point = _as_new_float(w, "w")
    point -= lr * direction
    return _out(point, w), _out(first, m), _out(second, v)

### adamw_step 4
def adamw_step(w: Any, g: Any, m: Any, v: Any, t: int, lr: float = 1e-3, b1: float = 0.9, b2: float = 0.999,
               eps: float = 1e-8, wd: float = 0.01) -> tuple[Any, Any, Any]:
    direction, first, second = _moments(g, m, v, t, b1, b2, eps)
    old = _as_new_float(w, "w")
    point = old - lr * (direction + wd * old)
    return _out(point, w), _out(first, m), _out(second, v)

### lr_schedule 4
def lr_schedule(kind: str, t: int, lr: float, every: int = 10, factor: float = 0.5, k: float = 0.1, T: int = 100,
                floor: float = 0.0, warmup: int = 0) -> float:
    allowed = ["constant", "step", "exponential", "cosine"]
    if not isinstance(kind, str) or kind not in allowed:
        raise ValueError(f"kind must be one of {allowed}, not {kind!r}")
    lr = float(lr)
    if t < warmup:
        return lr * (int(t) + 1) / int(warmup)
    u = int(t) - int(warmup)
    match kind:
        case "constant":
            return lr
        case "step":
            return float(lr * float(factor) ** (u // int(every)))
        case "exponential":
            return float(lr * np.exp(-float(k) * u))
    if u >= T:
        return float(floor)
    # (1 + cos a) / 2 = cos^2 (a / 2)
    return float(floor + (lr - floor) * np.cos(np.pi * u / (2 * T)) ** 2)

### header 4
import math
import statistics

import numpy as np

### _floats 1
def _floats(*values):
    return [np.float64(value) if np.isscalar(value) else value.astype(np.float64) for value in values]

### gd_step 5
def gd_step(w, g, lr):
    w, g = _floats(w, g)
    return np.subtract(w, np.multiply(lr, g))

### updates_per_epoch 5
def updates_per_epoch(n, B):
    if not B >= 1:
        raise ValueError
    return math.ceil(n / B)

### minibatches 5
def minibatches(n, B, rng):
    if not B >= 1:
        raise ValueError
    order = np.argsort(rng.random(n), kind="stable")
    steps = updates_per_epoch(n, B)
    return [order[i * B : min((i + 1) * B, n)] for i in range(steps)]

### gradient_variance 5
def gradient_variance(x, y, m, B, draws, rng):
    n = len(x)
    if n < B:
        raise ValueError("B > n")
    x, y = _floats(x, y)
    rows = np.array([rng.permutation(n)[:B] for _ in range(draws)])
    xb, yb = x[rows], y[rows]
    # 2 mean((m x - y) x) = 2 (m mean(x x) - mean(x y))
    g = 2 * (m * (xb * xb).mean(axis=1) - (xb * yb).mean(axis=1))
    return float(statistics.pvariance(g.tolist()))

### momentum_step 5
def momentum_step(w, g, v, lr, mu):
    w, g, v = _floats(w, g, v)
    v_new = gd_step(mu * v, g, lr)
    return w + v_new, v_new

### nesterov_step 5
def nesterov_step(w, g, v, lr, mu):
    # momentum, and then the difference between looking ahead now and before
    w, v = _floats(w, v)
    ahead, v_new = momentum_step(w, g, v, lr, mu)
    return ahead + mu * (v_new - v), v_new

### adagrad_step 5
def adagrad_step(w, g, s, lr, eps=1e-8):
    w, g, s = _floats(w, g, s)
    s = np.add(s, np.square(g))
    rates = lr / (s**0.5 + eps)
    return gd_step(w, g, rates), s

### _average 1
def _average(old, new, share):
    """Running mean, as old + (1 - share) (new - old)."""
    return old + (1 - share) * (new - old)

### rmsprop_step 5
def rmsprop_step(w, g, s, lr, rho=0.9, eps=1e-8):
    w, g, s = _floats(w, g, s)
    s_new = _average(s, g * g, rho)
    return gd_step(w, g / (s_new**0.5 + eps), lr), s_new

### adam_step 5
def adam_step(w, g, m, v, t, lr=1e-3, b1=0.9, b2=0.999, eps=1e-8):
    if t <= 0:
        raise ValueError("t")
    w, g, m, v = _floats(w, g, m, v)
    m_new, v_new = _average(m, g, b1), _average(v, g * g, b2)
    # the efficient form at the end of section 2 of the paper, with eps scaled so that nothing changes
    root = math.sqrt(1 - b2**t)
    rate = lr * root / (1 - b1**t)
    return w - rate * m_new / (v_new**0.5 + eps * root), m_new, v_new

### adamw_step 5
def adamw_step(w, g, m, v, t, lr=1e-3, b1=0.9, b2=0.999, eps=1e-8, wd=0.01):
    start = _floats(w)[0]
    w_new, m_new, v_new = adam_step(start * (1 - lr * wd), g, m, v, t, lr=lr, b1=b1, b2=b2, eps=eps)
    return w_new, m_new, v_new

### header 5
KINDS = {
    "constant": lambda u, lr, every, factor, k, T, floor: lr,
    "step": lambda u, lr, every, factor, k, T, floor: lr * math.pow(factor, u // every),
    "exponential": lambda u, lr, every, factor, k, T, floor: lr * math.e ** (-k * u),
    "cosine": lambda u, lr, every, factor, k, T, floor: (
        (lr + floor) / 2 + (lr - floor) / 2 * math.cos(math.pi * u / T) if u < T else floor
    ),
}

### lr_schedule 5
def lr_schedule(kind, t, lr, every=10, factor=0.5, k=0.1, T=100, floor=0.0, warmup=0):
    try:
        rule = KINDS[kind]
    except (KeyError, TypeError):
        raise ValueError(f"unknown kind {kind!r}") from None
    if t < warmup:
        return float(lr) * (t + 1) / warmup
    return float(rule(t - warmup, lr, every, factor, k, T, floor))

### header 6
from typing import Any
import math

import numpy as np

### header 7
from typing import Any
import math
import statistics

import numpy as np
'''

RIGHT = {
    "right 01": "header 1, _f 1, gd_step 1, updates_per_epoch 1, minibatches 1, gradient_variance 1, momentum_step 1, nesterov_step 1, adagrad_step 1, rmsprop_step 1, adam_step 1, adamw_step 1, lr_schedule 1",
    "right 02": "header 2, _elementwise 1, gd_step 2, updates_per_epoch 2, minibatches 2, gradient_variance 2, momentum_step 2, nesterov_step 2, adagrad_step 2, rmsprop_step 2, adam_step 2, adamw_step 2, lr_schedule 2",
    "right 03": "header 2, _Optimizer 1, _GradientDescent 1, gd_step 3, _Epoch 1, updates_per_epoch 3, minibatches 3, _Welford 1, gradient_variance 3, _Momentum 1, momentum_step 3, nesterov_step 3, _Scaled 1, adagrad_step 3, rmsprop_step 3, _Adam 1, adam_step 3, adamw_step 3, _Schedule 1, lr_schedule 3",
    "right 04": "header 3, _as_new_float 1, _out 1, gd_step 4, _check_batch 1, updates_per_epoch 4, minibatches 4, gradient_variance 4, momentum_step 4, nesterov_step 4, adagrad_step 4, rmsprop_step 4, _moments 1, adam_step 4, adamw_step 4, lr_schedule 4",
    "right 05": "header 4, _floats 1, gd_step 5, updates_per_epoch 5, minibatches 5, gradient_variance 5, momentum_step 5, nesterov_step 5, adagrad_step 5, _average 1, rmsprop_step 5, adam_step 5, adamw_step 5, header 5, lr_schedule 5",
    "right 06": "header 6, _Optimizer 1, _GradientDescent 1, gd_step 3, updates_per_epoch 5, _check_batch 1, minibatches 4, _Welford 1, gradient_variance 3, _as_new_float 1, _out 1, momentum_step 4, nesterov_step 4, _elementwise 1, adagrad_step 2, _floats 1, _average 1, rmsprop_step 5, _Adam 1, adam_step 3, _moments 1, adamw_step 4, _Schedule 1, lr_schedule 3",
    "right 07": "header 6, _as_new_float 1, _out 1, gd_step 4, updates_per_epoch 2, _check_batch 1, minibatches 4, gradient_variance 2, _floats 1, momentum_step 5, _elementwise 1, nesterov_step 2, _Optimizer 1, _Scaled 1, adagrad_step 3, rmsprop_step 3, _f 1, adam_step 1, adamw_step 2, _Schedule 1, lr_schedule 3",
    "right 08": "header 6, _as_new_float 1, _out 1, gd_step 4, updates_per_epoch 5, minibatches 5, _f 1, gradient_variance 1, momentum_step 1, _floats 1, nesterov_step 5, adagrad_step 5, _elementwise 1, rmsprop_step 2, _moments 1, adam_step 4, adamw_step 5, lr_schedule 4",
    "right 09": "header 3, _Optimizer 1, _GradientDescent 1, gd_step 3, _Epoch 1, updates_per_epoch 3, minibatches 2, _Welford 1, gradient_variance 3, _Momentum 1, momentum_step 3, _floats 1, nesterov_step 5, adagrad_step 5, _Scaled 1, rmsprop_step 3, _f 1, adam_step 1, _as_new_float 1, _out 1, _moments 1, adamw_step 4, lr_schedule 4",
    "right 10": "header 4, _floats 1, gd_step 5, updates_per_epoch 1, minibatches 1, gradient_variance 5, _Optimizer 1, _Momentum 1, momentum_step 3, _f 1, nesterov_step 1, _elementwise 1, adagrad_step 2, rmsprop_step 1, _average 1, adam_step 5, adamw_step 1, lr_schedule 1",
    "right 11": "header 6, _elementwise 1, gd_step 2, updates_per_epoch 5, minibatches 1, gradient_variance 2, _floats 1, momentum_step 5, nesterov_step 2, _Optimizer 1, _Scaled 1, adagrad_step 3, _as_new_float 1, _out 1, rmsprop_step 4, _average 1, adam_step 5, _f 1, adamw_step 1, header 5, lr_schedule 5",
    "right 12": "header 6, _elementwise 1, gd_step 2, updates_per_epoch 1, minibatches 2, gradient_variance 2, _as_new_float 1, _out 1, momentum_step 4, _f 1, nesterov_step 1, adagrad_step 4, rmsprop_step 2, _Optimizer 1, _Adam 1, adam_step 3, adamw_step 2, lr_schedule 2",
    "right 13": "header 7, _Optimizer 1, _GradientDescent 1, gd_step 3, updates_per_epoch 1, minibatches 1, _floats 1, gradient_variance 5, _f 1, momentum_step 1, _as_new_float 1, _out 1, nesterov_step 4, _Scaled 1, adagrad_step 3, _average 1, rmsprop_step 5, _Adam 1, adam_step 3, adamw_step 3, lr_schedule 2",
    "right 14": "header 2, _f 1, gd_step 1, _Epoch 1, updates_per_epoch 3, minibatches 3, gradient_variance 1, _elementwise 1, momentum_step 2, _Optimizer 1, _Momentum 1, nesterov_step 3, adagrad_step 1, rmsprop_step 1, adam_step 2, _floats 1, adamw_step 5, _Schedule 1, lr_schedule 3",
    "right 15": "header 6, _as_new_float 1, _out 1, gd_step 4, updates_per_epoch 2, minibatches 5, gradient_variance 4, _f 1, momentum_step 1, _Optimizer 1, _Momentum 1, nesterov_step 3, adagrad_step 1, _elementwise 1, rmsprop_step 2, _floats 1, _average 1, adam_step 5, _moments 1, adamw_step 4, header 5, lr_schedule 5",
    "right 16": "header 3, _f 1, gd_step 1, _check_batch 1, updates_per_epoch 4, minibatches 5, _as_new_float 1, gradient_variance 4, _elementwise 1, momentum_step 2, nesterov_step 1, _floats 1, adagrad_step 5, _out 1, rmsprop_step 4, _moments 1, adam_step 4, adamw_step 1, lr_schedule 1",
    "right 17": "header 6, _f 1, gd_step 1, updates_per_epoch 2, minibatches 2, gradient_variance 1, _floats 1, momentum_step 5, _elementwise 1, nesterov_step 2, _as_new_float 1, _out 1, adagrad_step 4, rmsprop_step 1, adam_step 1, adamw_step 2, header 5, lr_schedule 5",
    "right 18": "header 7, _elementwise 1, gd_step 2, _check_batch 1, updates_per_epoch 4, minibatches 4, _floats 1, gradient_variance 5, _as_new_float 1, _out 1, momentum_step 4, _Optimizer 1, _Momentum 1, nesterov_step 3, _f 1, adagrad_step 1, _Scaled 1, rmsprop_step 3, _moments 1, adam_step 4, _Adam 1, adamw_step 3, lr_schedule 2",
    "right 19": "header 6, _floats 1, gd_step 5, _check_batch 1, updates_per_epoch 4, _Epoch 1, minibatches 3, _Welford 1, gradient_variance 3, _Optimizer 1, _Momentum 1, momentum_step 3, nesterov_step 5, _elementwise 1, adagrad_step 2, _as_new_float 1, _out 1, rmsprop_step 4, adam_step 2, _Adam 1, adamw_step 3, lr_schedule 4",
    "right 20": "header 6, _floats 1, gd_step 5, _Epoch 1, updates_per_epoch 3, minibatches 3, _as_new_float 1, gradient_variance 4, _elementwise 1, momentum_step 2, _out 1, nesterov_step 4, adagrad_step 4, _average 1, rmsprop_step 5, adam_step 2, adamw_step 5, lr_schedule 1",
}

BUGS = r'''
### adagrad_step | changes s in place
# bug: s += changes the caller's sum. Ask: call it twice with the same s: are the answers the same?
import numpy as np


def adagrad_step(w, g, s, lr, eps=1e-8):
    s += g**2
    return w - lr * g / (np.sqrt(s) + eps), s

### adagrad_step | eps forgotten
# bug: no eps: 0/0 is nan where the first gradient is 0. Ask: what happens for g = 0 and s = 0?
import numpy as np


def adagrad_step(w, g, s, lr, eps=1e-8):
    w, g, s = np.asarray(w, float), np.asarray(g, float), np.asarray(s, float)
    s = s + g**2
    return w - lr * g / np.sqrt(s), s

### adagrad_step | eps from keras
# bug: the default eps is Keras' 1e-7. Ask: compare your signature with that of the docstring.
import numpy as np


def adagrad_step(w, g, s, lr, eps=1e-7):
    w, g, s = np.asarray(w, float), np.asarray(g, float), np.asarray(s, float)
    s = s + g**2
    return w - lr * g / (np.sqrt(s) + eps), s

### adagrad_step | eps inside the root
# bug: sqrt(s + eps), as Keras has it. Ask: where does the docstring put eps, and when does one see it?
import numpy as np


def adagrad_step(w, g, s, lr, eps=1e-8):
    w, g, s = np.asarray(w, float), np.asarray(g, float), np.asarray(s, float)
    s = s + g**2
    return w - lr * g / np.sqrt(s + eps), s

### adagrad_step | gives the root back
# bug: gives sqrt(s) back as the state. Ask: what does the next step add g^2 to?
import numpy as np


def adagrad_step(w, g, s, lr, eps=1e-8):
    w, g, s = np.asarray(w, float), np.asarray(g, float), np.asarray(s, float)
    root = np.sqrt(s + g**2)
    return w - lr * g / (root + eps), root

### adagrad_step | no root
# bug: divides by s and not by its root. Ask: how long is the first step for g = 1000?
import numpy as np


def adagrad_step(w, g, s, lr, eps=1e-8):
    w, g, s = np.asarray(w, float), np.asarray(g, float), np.asarray(s, float)
    s = s + g * g
    return w - lr * g / (s + eps), s

### adagrad_step | old sum divides
# bug: divides by the old sum; the first step explodes. Ask: state first, then the step: which s do you divide by?
import numpy as np


def adagrad_step(w, g, s, lr, eps=1e-8):
    w, g, s = np.asarray(w, float), np.asarray(g, float), np.asarray(s, float)
    return w - lr * g / (np.sqrt(s) + eps), s + g**2

### adagrad_step | one sum for all
# bug: adds the squared length of the whole gradient to each s. Ask: has every parameter a rate of its own?
import numpy as np


def adagrad_step(w, g, s, lr, eps=1e-8):
    w, g, s = np.asarray(w, float), np.asarray(g, float), np.asarray(s, float)
    s = s + np.sum(g**2)
    return w - lr * g / (np.sqrt(s) + eps), s

### adagrad_step | sums absolute values
# bug: sums |g| instead of g^2. Ask: what is the sum after g = 3?
import numpy as np


def adagrad_step(w, g, s, lr, eps=1e-8):
    w, g, s = np.asarray(w, float), np.asarray(g, float), np.asarray(s, float)
    s = s + np.abs(g)
    return w - lr * g / (np.sqrt(s) + eps), s

### adam_step | betas swapped
# bug: b1 weighs the squares and b2 the gradients. Ask: which of the two has the longer memory?
import numpy as np


def adam_step(w, g, m, v, t, lr=1e-3, b1=0.9, b2=0.999, eps=1e-8):
    if t < 1:
        raise ValueError("t < 1")
    w, g, m, v = (np.asarray(a, float) for a in (w, g, m, v))
    m = b2 * m + (1 - b2) * g
    v = b1 * v + (1 - b1) * g**2
    return w - lr * (m / (1 - b2**t)) / (np.sqrt(v / (1 - b1**t)) + eps), m, v

### adam_step | changes the moments in place
# bug: m and v are changed in the caller. Ask: repeat the call with the same m and v: is the answer the same?
import numpy as np


def adam_step(w, g, m, v, t, lr=1e-3, b1=0.9, b2=0.999, eps=1e-8):
    if t < 1:
        raise ValueError("t < 1")
    m *= b1
    m += (1 - b1) * g
    v *= b2
    v += (1 - b2) * g**2
    return w - lr * (m / (1 - b1**t)) / (np.sqrt(v / (1 - b2**t)) + eps), m, v

### adam_step | corrected moments go back
# bug: gives M and V back, which the next step corrects once more. Ask: what must m be after the first step?
import numpy as np


def adam_step(w, g, m, v, t, lr=1e-3, b1=0.9, b2=0.999, eps=1e-8):
    if t < 1:
        raise ValueError("t < 1")
    w, g, m, v = (np.asarray(a, float) for a in (w, g, m, v))
    m = b1 * m + (1 - b1) * g
    v = b2 * v + (1 - b2) * g**2
    m = m / (1 - b1**t)
    v = v / (1 - b2**t)
    return w - lr * m / (np.sqrt(v) + eps), m, v

### adam_step | correction without power
# bug: divides by 1 - b1 and 1 - b2 in every step. Ask: for which t is that right?
import numpy as np


def adam_step(w, g, m, v, t, lr=1e-3, b1=0.9, b2=0.999, eps=1e-8):
    if t < 1:
        raise ValueError("t < 1")
    w, g, m, v = (np.asarray(a, float) for a in (w, g, m, v))
    m = b1 * m + (1 - b1) * g
    v = b2 * v + (1 - b2) * g**2
    return w - lr * (m / (1 - b1)) / (np.sqrt(v / (1 - b2)) + eps), m, v

### adam_step | counts from zero
# bug: corrects with t + 1, as if the first step had number 0. Ask: what is the number of the first step here?
import numpy as np


def adam_step(w, g, m, v, t, lr=1e-3, b1=0.9, b2=0.999, eps=1e-8):
    if t < 1:
        raise ValueError("t < 1")
    w, g, m, v = (np.asarray(a, float) for a in (w, g, m, v))
    m = b1 * m + (1 - b1) * g
    v = b2 * v + (1 - b2) * g**2
    M = m / (1 - b1 ** (t + 1))
    V = v / (1 - b2 ** (t + 1))
    return w - lr * M / (np.sqrt(V) + eps), m, v

### adam_step | efficient form with plain eps
# bug: lr sqrt(1 - b2^t) / (1 - b1^t), but eps is added to the uncorrected root (Keras, "epsilon hat"). Ask: put it over the docstring's formula: what becomes of eps?
import numpy as np


def adam_step(w, g, m, v, t, lr=1e-3, b1=0.9, b2=0.999, eps=1e-8):
    if t < 1:
        raise ValueError("t < 1")
    w, g, m, v = (np.asarray(a, float) for a in (w, g, m, v))
    m = b1 * m + (1 - b1) * g
    v = b2 * v + (1 - b2) * g**2
    lr_t = lr * np.sqrt(1 - b2**t) / (1 - b1**t)
    return w - lr_t * m / (np.sqrt(v) + eps), m, v

### adam_step | eps inside the root
# bug: sqrt(V + eps). Ask: where is eps in the formula? try a gradient of 1e-6.
import numpy as np


def adam_step(w, g, m, v, t, lr=1e-3, b1=0.9, b2=0.999, eps=1e-8):
    if t < 1:
        raise ValueError("t < 1")
    w, g, m, v = (np.asarray(a, float) for a in (w, g, m, v))
    m = b1 * m + (1 - b1) * g
    v = b2 * v + (1 - b2) * g**2
    return w - lr * (m / (1 - b1**t)) / np.sqrt(v / (1 - b2**t) + eps), m, v

### adam_step | gradient instead of mean
# bug: the step uses g itself, corrected RMSprop. Ask: what is m for in your step?
import numpy as np


def adam_step(w, g, m, v, t, lr=1e-3, b1=0.9, b2=0.999, eps=1e-8):
    if t < 1:
        raise ValueError("t < 1")
    w, g, m, v = (np.asarray(a, float) for a in (w, g, m, v))
    m = b1 * m + (1 - b1) * g
    v = b2 * v + (1 - b2) * g**2
    return w - lr * g / (np.sqrt(v / (1 - b2**t)) + eps), m, v

### adam_step | no correction
# bug: the correction for the start is missing. Ask: how long is your first step, and how long should it be?
import numpy as np


def adam_step(w, g, m, v, t, lr=1e-3, b1=0.9, b2=0.999, eps=1e-8):
    if t < 1:
        raise ValueError("t < 1")
    w, g, m, v = (np.asarray(a, float) for a in (w, g, m, v))
    m = b1 * m + (1 - b1) * g
    v = b2 * v + (1 - b2) * g**2
    return w - lr * m / (np.sqrt(v) + eps), m, v

### adam_step | only negative t refused
# bug: t < 0 instead of t < 1: t = 0 passes and divides by 0. Ask: which t is the smallest allowed?
import numpy as np


def adam_step(w, g, m, v, t, lr=1e-3, b1=0.9, b2=0.999, eps=1e-8):
    if t < 0:
        raise ValueError("t < 1")
    w, g, m, v = (np.asarray(a, float) for a in (w, g, m, v))
    m = b1 * m + (1 - b1) * g
    v = b2 * v + (1 - b2) * g**2
    return w - lr * (m / (1 - b1**t)) / (np.sqrt(v / (1 - b2**t)) + eps), m, v

### adam_step | power is multiplication
# bug: 1 - b1 * t instead of b1 to the power t. Ask: what is 1 - 0.9 * 2?
import numpy as np


def adam_step(w, g, m, v, t, lr=1e-3, b1=0.9, b2=0.999, eps=1e-8):
    if t < 1:
        raise ValueError("t < 1")
    w, g, m, v = (np.asarray(a, float) for a in (w, g, m, v))
    m = b1 * m + (1 - b1) * g
    v = b2 * v + (1 - b2) * g**2
    M = m / (1 - b1 * t)
    V = v / (1 - b2 * t)
    return w - lr * M / (np.sqrt(V) + eps), m, v

### adam_step | square of the mean
# bug: v averages m_new^2 and not g^2. Ask: of what is v the running mean?
import numpy as np


def adam_step(w, g, m, v, t, lr=1e-3, b1=0.9, b2=0.999, eps=1e-8):
    if t < 1:
        raise ValueError("t < 1")
    w, g, m, v = (np.asarray(a, float) for a in (w, g, m, v))
    m = b1 * m + (1 - b1) * g
    v = b2 * v + (1 - b2) * m**2
    return w - lr * (m / (1 - b1**t)) / (np.sqrt(v / (1 - b2**t)) + eps), m, v

### adam_step | t not checked
# bug: t = 0 divides by 0, t = -1 gives nonsense; no ValueError. Ask: what is 1 - b1**0?
import numpy as np


def adam_step(w, g, m, v, t, lr=1e-3, b1=0.9, b2=0.999, eps=1e-8):
    w, g, m, v = (np.asarray(a, float) for a in (w, g, m, v))
    m = b1 * m + (1 - b1) * g
    v = b2 * v + (1 - b2) * g**2
    return w - lr * (m / (1 - b1**t)) / (np.sqrt(v / (1 - b2**t)) + eps), m, v

### adamw_step | corrected moments go back
# bug: M and V go back. Ask: which moments does the next step need?
import numpy as np


def adamw_step(w, g, m, v, t, lr=1e-3, b1=0.9, b2=0.999, eps=1e-8, wd=0.01):
    if t < 1:
        raise ValueError("t < 1")
    w, g, m, v = (np.asarray(a, float) for a in (w, g, m, v))
    m = (b1 * m + (1 - b1) * g) / (1 - b1**t)
    v = (b2 * v + (1 - b2) * g**2) / (1 - b2**t)
    return w - lr * m / (np.sqrt(v) + eps) - lr * wd * w, m, v

### adamw_step | decay of the new w
# bug: first Adam's step, then the new w decays. Ask: "the decay is that of the old w": which w do you multiply?
import numpy as np


def adamw_step(w, g, m, v, t, lr=1e-3, b1=0.9, b2=0.999, eps=1e-8, wd=0.01):
    if t < 1:
        raise ValueError("t < 1")
    w, g, m, v = (np.asarray(a, float) for a in (w, g, m, v))
    m = b1 * m + (1 - b1) * g
    v = b2 * v + (1 - b2) * g**2
    w = w - lr * (m / (1 - b1**t)) / (np.sqrt(v / (1 - b2**t)) + eps)
    w = w - lr * wd * w
    return w, m, v

### adamw_step | decay under the root too
# bug: wd w stands in the numerator and is divided by the root. Ask: does a weight with large gradients decay as much as the others?
import numpy as np


def adamw_step(w, g, m, v, t, lr=1e-3, b1=0.9, b2=0.999, eps=1e-8, wd=0.01):
    if t < 1:
        raise ValueError("t < 1")
    w, g, m, v = (np.asarray(a, float) for a in (w, g, m, v))
    m = b1 * m + (1 - b1) * g
    v = b2 * v + (1 - b2) * g**2
    return w - lr * (m / (1 - b1**t) + wd * w) / (np.sqrt(v / (1 - b2**t)) + eps), m, v

### adamw_step | decay without lr
# bug: the decay is wd w, without lr (the paper's algorithm). Ask: which share of itself must w lose for lr = 0.1, wd = 0.1?
import numpy as np


def adamw_step(w, g, m, v, t, lr=1e-3, b1=0.9, b2=0.999, eps=1e-8, wd=0.01):
    if t < 1:
        raise ValueError("t < 1")
    w, g, m, v = (np.asarray(a, float) for a in (w, g, m, v))
    m = b1 * m + (1 - b1) * g
    v = b2 * v + (1 - b2) * g**2
    return w - lr * (m / (1 - b1**t)) / (np.sqrt(v / (1 - b2**t)) + eps) - wd * w, m, v

### adamw_step | default decay of keras
# bug: the default wd is Keras' 0.004. Ask: compare your signature with the docstring's.
import numpy as np


def adamw_step(w, g, m, v, t, lr=1e-3, b1=0.9, b2=0.999, eps=1e-8, wd=0.004):
    if t < 1:
        raise ValueError("t < 1")
    w, g, m, v = (np.asarray(a, float) for a in (w, g, m, v))
    m = b1 * m + (1 - b1) * g
    v = b2 * v + (1 - b2) * g**2
    M, V = m / (1 - b1**t), v / (1 - b2**t)
    return w - lr * M / (np.sqrt(V) + eps) - lr * wd * w, m, v

### adamw_step | no correction
# bug: the moments are not corrected for the start. Ask: how long is the first step without decay?
import numpy as np


def adamw_step(w, g, m, v, t, lr=1e-3, b1=0.9, b2=0.999, eps=1e-8, wd=0.01):
    if t < 1:
        raise ValueError("t < 1")
    w, g, m, v = (np.asarray(a, float) for a in (w, g, m, v))
    m = b1 * m + (1 - b1) * g
    v = b2 * v + (1 - b2) * g**2
    return w - lr * m / (np.sqrt(v) + eps) - lr * wd * w, m, v

### adamw_step | penalty in the gradient
# bug: Adam with L2: wd w is added to g and goes through the moments. Ask: "the moments see g alone": what do yours see?
import numpy as np


def adamw_step(w, g, m, v, t, lr=1e-3, b1=0.9, b2=0.999, eps=1e-8, wd=0.01):
    if t < 1:
        raise ValueError("t < 1")
    w, g, m, v = (np.asarray(a, float) for a in (w, g, m, v))
    g = g + wd * w
    m = b1 * m + (1 - b1) * g
    v = b2 * v + (1 - b2) * g**2
    return w - lr * (m / (1 - b1**t)) / (np.sqrt(v / (1 - b2**t)) + eps), m, v

### adamw_step | t not checked
# bug: no ValueError for t < 1. Ask: what does the docstring raise, and what does your code do for t = 0?
import numpy as np


def adamw_step(w, g, m, v, t, lr=1e-3, b1=0.9, b2=0.999, eps=1e-8, wd=0.01):
    w, g, m, v = (np.asarray(a, float) for a in (w, g, m, v))
    m = b1 * m + (1 - b1) * g
    v = b2 * v + (1 - b2) * g**2
    M, V = m / (1 - b1**t), v / (1 - b2**t)
    return w - lr * M / (np.sqrt(V) + eps) - lr * wd * w, m, v

### adamw_step | w decays in place
# bug: w *= changes the caller's weights, as torch does with its own. Ask: print w after the call.
import numpy as np


def adamw_step(w, g, m, v, t, lr=1e-3, b1=0.9, b2=0.999, eps=1e-8, wd=0.01):
    if t < 1:
        raise ValueError("t < 1")
    w *= 1 - lr * wd
    m = b1 * m + (1 - b1) * g
    v = b2 * v + (1 - b2) * g**2
    return w - lr * (m / (1 - b1**t)) / (np.sqrt(v / (1 - b2**t)) + eps), m, v

### adamw_step | weights grow
# bug: the sign of the decay is wrong: w (1 + lr wd). Ask: does a weight without gradient get smaller?
import numpy as np


def adamw_step(w, g, m, v, t, lr=1e-3, b1=0.9, b2=0.999, eps=1e-8, wd=0.01):
    if t < 1:
        raise ValueError("t < 1")
    w, g, m, v = (np.asarray(a, float) for a in (w, g, m, v))
    m = b1 * m + (1 - b1) * g
    v = b2 * v + (1 - b2) * g**2
    step = (m / (1 - b1**t)) / (np.sqrt(v / (1 - b2**t)) + eps) - wd * w
    return w - lr * step, m, v

### gd_step | changes w in place
# bug: -= changes the caller's array. Ask: print your w before and after the call; what does the docstring promise?
def gd_step(w, g, lr):
    w -= lr * g
    return w

### gd_step | copy stays int
# bug: the result is made like w, so whole-number parameters cut off the fraction. Ask: what is the dtype of np.zeros_like of an int array?
import numpy as np


def gd_step(w, g, lr):
    if np.isscalar(w):
        return float(w - lr * g)
    new = np.zeros_like(w)
    for i in range(len(w)):
        new[i] = w[i] - lr * g[i]
    return new

### gd_step | goes uphill
# bug: adds the gradient instead of subtracting it. Ask: which way does the gradient point, and where do you want to go?
import numpy as np


def gd_step(w, g, lr):
    return np.asarray(w, dtype=float) + lr * np.asarray(g, dtype=float)

### gd_step | multiplies w by lr
# bug: lr is put on the bracket: lr (w - g). Ask: what should come out for lr = 0?
import numpy as np


def gd_step(w, g, lr):
    return lr * (np.asarray(w, dtype=float) - np.asarray(g, dtype=float))

### gd_step | one over m
# bug: divides by the number of entries, as in the linear-regression formula of another course (alpha/m). Ask: is g already the gradient of the loss?
import numpy as np


def gd_step(w, g, lr):
    w, g = np.asarray(w, dtype=float), np.asarray(g, dtype=float)
    return w - lr / max(g.size, 1) * g

### gd_step | unit gradient
# bug: normalises the gradient to length 1 first. Ask: where in w - lr g is a norm? what happens near the minimum?
import numpy as np


def gd_step(w, g, lr):
    w, g = np.asarray(w, dtype=float), np.asarray(g, dtype=float)
    norm = np.linalg.norm(g)
    if norm > 0:
        g = g / norm
    return w - lr * g

### gradient_variance | B too large passes
# bug: permutation(n)[:B] silently gives n rows for B > n. Ask: what does the docstring promise for B > n?
import numpy as np


def gradient_variance(x, y, m, B, draws, rng):
    n = len(x)
    g = np.zeros(draws)
    for d in range(draws):
        i = rng.permutation(n)[:B]
        g[d] = 2 * np.mean((m * x[i] - y[i]) * x[i])
    return float(g.var())

### gradient_variance | around zero
# bug: mean of g^2, the mean of all g is not subtracted. Ask: what is the variance of 5, 5, 5?
import numpy as np


def gradient_variance(x, y, m, B, draws, rng):
    n = len(x)
    if B > n:
        raise ValueError("B > n")
    total = 0.0
    for _ in range(draws):
        i = rng.choice(n, B, replace=False)
        total += (2 * np.mean((m * x[i] - y[i]) * x[i])) ** 2
    return float(total / draws)

### gradient_variance | batches of an epoch
# bug: cuts epochs into batches, so draws depend on each other and the last one is short. Ask: "draws anew": may the second draw take rows of the first?
import numpy as np


def gradient_variance(x, y, m, B, draws, rng):
    n = len(x)
    if B > n:
        raise ValueError("B > n")
    g = []
    while len(g) < draws:
        order = rng.permutation(n)
        for a in range(0, n, B):
            i = order[a : a + B]
            g.append(2 * np.mean((m * x[i] - y[i]) * x[i]))
    return float(np.var(g[:draws]))

### gradient_variance | block of neighbours
# bug: a batch is a block from a random start. Ask: can rows 0 and 5 be in one batch of 2?
import numpy as np


def gradient_variance(x, y, m, B, draws, rng):
    n = len(x)
    if B > n:
        raise ValueError("B > n")
    g = []
    for _ in range(draws):
        a = rng.integers(0, n - B + 1)
        xb, yb = x[a : a + B], y[a : a + B]
        g.append(2 * np.mean((m * xb - yb) * xb))
    return float(np.var(g))

### gradient_variance | divisor draws minus one
# bug: sample variance (ddof=1); one draw gives nan. Ask: which divisor is in the docstring, and what of draws = 1?
import numpy as np


def gradient_variance(x, y, m, B, draws, rng):
    n = len(x)
    if B > n:
        raise ValueError("B > n")
    g = []
    for _ in range(draws):
        i = rng.choice(n, B, replace=False)
        g.append(2 * np.mean((m * x[i] - y[i]) * x[i]))
    return float(np.var(g, ddof=1))

### gradient_variance | forgot the inner derivative
# bug: the factor x is missing: that is the gradient by an intercept. Ask: by what is the loss derived?
import numpy as np


def gradient_variance(x, y, m, B, draws, rng):
    n = len(x)
    if B > n:
        raise ValueError("B > n")
    g = []
    for _ in range(draws):
        i = rng.choice(n, B, replace=False)
        g.append(2 * np.mean(m * x[i] - y[i]))
    return float(np.var(g))

### gradient_variance | formula with n
# bug: no draws at all: the textbook's expectation is returned, the same for every rng and for draws = 1. Ask: where is rng used, and what is drawn?
import numpy as np


def gradient_variance(x, y, m, B, draws, rng):
    n = len(x)
    if B > n:
        raise ValueError("B > n")
    single = 2 * (m * x - y) * x
    return float(np.var(single) / B * (n - B) / max(n - 1, 1))

### gradient_variance | inside the batch
# bug: the mean variance of the single gradients inside a batch, not of the batch gradients. Ask: how many gradients does one batch have?
import numpy as np


def gradient_variance(x, y, m, B, draws, rng):
    n = len(x)
    if B > n:
        raise ValueError("B > n")
    v = []
    for _ in range(draws):
        i = rng.choice(n, B, replace=False)
        v.append(np.var(2 * (m * x[i] - y[i]) * x[i]))
    return float(np.mean(v))

### gradient_variance | mean of squares minus square
# bug: mean(g^2) - mean(g)^2 cancels: 1e-16 or even below 0 where it should be 0. Ask: what comes out for B = n, and why is it negative sometimes?
import numpy as np


def gradient_variance(x, y, m, B, draws, rng):
    n = len(x)
    if B > n:
        raise ValueError("B > n")
    g = []
    for _ in range(draws):
        i = rng.choice(n, B, replace=False)
        g.append(2 * np.mean((m * x[i] - y[i]) * x[i]))
    g = np.array(g)
    return float(np.mean(g**2) - np.mean(g) ** 2)

### gradient_variance | one batch for all draws
# bug: the batch is drawn once, before the loop. Ask: what differs from draw to draw?
import numpy as np


def gradient_variance(x, y, m, B, draws, rng):
    n = len(x)
    if B > n:
        raise ValueError("B > n")
    i = rng.choice(n, B, replace=False)
    g = [2 * np.mean((m * x[i] - y[i]) * x[i]) for _ in range(draws)]
    return float(np.var(g))

### gradient_variance | pairs torn apart
# bug: x and y are drawn separately, so x[i] meets another row's y. Ask: which y belongs to which x?
import numpy as np


def gradient_variance(x, y, m, B, draws, rng):
    n = len(x)
    if B > n:
        raise ValueError("B > n")
    g = []
    for _ in range(draws):
        xb = rng.choice(x, B, replace=False)
        yb = rng.choice(y, B, replace=False)
        g.append(2 * np.mean((m * xb - yb) * xb))
    return float(np.var(g))

### gradient_variance | shuffles the callers data
# bug: rng.shuffle on x and y themselves: the caller's arrays come back in another order. Ask: print x before and after.
import numpy as np


def gradient_variance(x, y, m, B, draws, rng):
    n = len(x)
    if B > n:
        raise ValueError("B > n")
    g = []
    for _ in range(draws):
        p = rng.permutation(n)
        x[:] = x[p]
        y[:] = y[p]
        g.append(2 * np.mean((m * x[:B] - y[:B]) * x[:B]))
    return float(np.var(g))

### gradient_variance | standard deviation
# bug: returns the spread, not the variance. Ask: what unit has a variance?
import numpy as np


def gradient_variance(x, y, m, B, draws, rng):
    n = len(x)
    if B > n:
        raise ValueError("B > n")
    g = []
    for _ in range(draws):
        i = rng.choice(n, B, replace=False)
        g.append(2 * np.mean((m * x[i] - y[i]) * x[i]))
    return float(np.std(g))

### gradient_variance | sum not mean
# bug: the gradient of a batch is summed. Ask: should a batch of 100 have a hundred times the gradient of one row?
import numpy as np


def gradient_variance(x, y, m, B, draws, rng):
    n = len(x)
    if B > n:
        raise ValueError("B > n")
    g = []
    for _ in range(draws):
        i = rng.choice(n, B, replace=False)
        g.append(2 * np.sum((m * x[i] - y[i]) * x[i]))
    return float(np.var(g))

### gradient_variance | with repeats
# bug: rng.choice draws with repeats by default. Ask: what must come out for B = n?
import numpy as np


def gradient_variance(x, y, m, B, draws, rng):
    n = len(x)
    if B > n:
        raise ValueError("B > n")
    g = []
    for _ in range(draws):
        i = rng.choice(n, B)
        g.append(2 * np.mean((m * x[i] - y[i]) * x[i]))
    return float(np.var(g))

### gradient_variance | without the two
# bug: the 2 of the derivative is missing (a loss with 1/2). Ask: what is the derivative of (m x - y)^2 by m?
import numpy as np


def gradient_variance(x, y, m, B, draws, rng):
    n = len(x)
    if B > n:
        raise ValueError("B > n")
    g = []
    for _ in range(draws):
        i = rng.permutation(n)[:B]
        g.append(np.mean((m * x[i] - y[i]) * x[i]))
    return float(np.var(g))

### lr_schedule | T contains the warmup
# bug: T is read as all steps with the warm-up: the cosine is squeezed into T - warmup. Ask: from which u on is the rate floor?
import math


def lr_schedule(kind, t, lr, every=10, factor=0.5, k=0.1, T=100, floor=0.0, warmup=0):
    if kind not in ("constant", "step", "exponential", "cosine"):
        raise ValueError(kind)
    if t < warmup:
        return float(lr * (t + 1) / warmup)
    u = t - warmup
    if kind == "constant":
        return float(lr)
    if kind == "step":
        return float(lr * factor ** (u // every))
    if kind == "exponential":
        return float(lr * math.exp(-k * u))
    if t >= T:
        return float(floor)
    return float(floor + (lr - floor) * (1 + math.cos(math.pi * u / (T - warmup))) / 2)

### lr_schedule | constant has no warmup
# bug: "constant" is answered before the warm-up. Ask: "whatever the kind": what is step 0 of a constant rate with warmup = 4?
import math


def lr_schedule(kind, t, lr, every=10, factor=0.5, k=0.1, T=100, floor=0.0, warmup=0):
    if kind not in ("constant", "step", "exponential", "cosine"):
        raise ValueError(kind)
    if kind == "constant":
        return float(lr)
    if t < warmup:
        return float(lr * (t + 1) / warmup)
    u = t - warmup
    if kind == "step":
        return float(lr * factor ** (u // every))
    if kind == "exponential":
        return float(lr * math.exp(-k * u))
    return float(floor + (lr - floor) * (1 + math.cos(math.pi * min(u, T) / T)) / 2)

### lr_schedule | counts from the start
# bug: after the warm-up t goes on, it is not counted anew. Ask: which rate has step warmup?
import math


def lr_schedule(kind, t, lr, every=10, factor=0.5, k=0.1, T=100, floor=0.0, warmup=0):
    if kind not in ("constant", "step", "exponential", "cosine"):
        raise ValueError(kind)
    if t < warmup:
        return float(lr * (t + 1) / warmup)
    if kind == "constant":
        return float(lr)
    if kind == "step":
        return float(lr * factor ** (t // every))
    if kind == "exponential":
        return float(lr * math.exp(-k * t))
    return float(floor + (lr - floor) * (1 + math.cos(math.pi * min(t, T) / T)) / 2)

### lr_schedule | exponential of factor
# bug: "exponential" is lr factor^u (PyTorch's ExponentialLR); k is not used. Ask: which argument belongs to "exponential"?
import math


def lr_schedule(kind, t, lr, every=10, factor=0.5, k=0.1, T=100, floor=0.0, warmup=0):
    if kind not in ("constant", "step", "exponential", "cosine"):
        raise ValueError(kind)
    if t < warmup:
        return float(lr * (t + 1) / warmup)
    u = t - warmup
    if kind == "constant":
        return float(lr)
    if kind == "step":
        return float(lr * factor ** (u // every))
    if kind == "exponential":
        return float(lr * factor**u)
    return float(floor + (lr - floor) * (1 + math.cos(math.pi * min(u, T) / T)) / 2)

### lr_schedule | floor added
# bug: floor + lr (1 + cos) / 2 begins above lr. Ask: what is the rate at u = 0 with a floor?
import math


def lr_schedule(kind, t, lr, every=10, factor=0.5, k=0.1, T=100, floor=0.0, warmup=0):
    if kind not in ("constant", "step", "exponential", "cosine"):
        raise ValueError(kind)
    if t < warmup:
        return float(lr * (t + 1) / warmup)
    u = t - warmup
    if kind == "constant":
        return float(lr)
    if kind == "step":
        return float(lr * factor ** (u // every))
    if kind == "exponential":
        return float(lr * math.exp(-k * u))
    if u >= T:
        return float(floor)
    return float(floor + lr * (1 + math.cos(math.pi * u / T)) / 2)

### lr_schedule | floor as maximum
# bug: max(floor, half a cosine down to 0): flat before T. Ask: what is the rate half-way, at u = T / 2?
import math


def lr_schedule(kind, t, lr, every=10, factor=0.5, k=0.1, T=100, floor=0.0, warmup=0):
    if kind not in ("constant", "step", "exponential", "cosine"):
        raise ValueError(kind)
    if t < warmup:
        return float(lr * (t + 1) / warmup)
    u = t - warmup
    if kind == "constant":
        return float(lr)
    if kind == "step":
        return float(lr * factor ** (u // every))
    if kind == "exponential":
        return float(lr * math.exp(-k * u))
    if u >= T:
        return float(floor)
    return float(max(floor, lr * (1 + math.cos(math.pi * u / T)) / 2))

### lr_schedule | no stairs
# bug: u / every, not u // every: a slope and no stairs. Ask: should step 9 differ from step 0?
import math


def lr_schedule(kind, t, lr, every=10, factor=0.5, k=0.1, T=100, floor=0.0, warmup=0):
    if kind not in ("constant", "step", "exponential", "cosine"):
        raise ValueError(kind)
    if t < warmup:
        return float(lr * (t + 1) / warmup)
    u = t - warmup
    if kind == "constant":
        return float(lr)
    if kind == "step":
        return float(lr * factor ** (u / every))
    if kind == "exponential":
        return float(lr * math.exp(-k * u))
    return float(floor + (lr - floor) * (1 + math.cos(math.pi * min(u, T) / T)) / 2)

### lr_schedule | second hill
# bug: the cosine rises again after T. Ask: what is the rate of step 150 with T = 100?
import math


def lr_schedule(kind, t, lr, every=10, factor=0.5, k=0.1, T=100, floor=0.0, warmup=0):
    if kind not in ("constant", "step", "exponential", "cosine"):
        raise ValueError(kind)
    if t < warmup:
        return float(lr * (t + 1) / warmup)
    u = t - warmup
    if kind == "constant":
        return float(lr)
    if kind == "step":
        return float(lr * factor ** (u // every))
    if kind == "exponential":
        return float(lr * math.exp(-k * u))
    return float(floor + (lr - floor) * (1 + math.cos(math.pi * u / T)) / 2)

### lr_schedule | stairs counted in a loop
# bug: the loop multiplies at s = 0 as well, one stair too early. Ask: what is the rate of u = 1 with every = 10?
import math


def lr_schedule(kind, t, lr, every=10, factor=0.5, k=0.1, T=100, floor=0.0, warmup=0):
    if kind not in ("constant", "step", "exponential", "cosine"):
        raise ValueError(kind)
    if t < warmup:
        return float(lr * (t + 1) / warmup)
    u = t - warmup
    if kind == "constant":
        return float(lr)
    if kind == "step":
        rate = lr
        for s in range(u):
            if s % every == 0:
                rate = rate * factor
        return float(rate)
    if kind == "exponential":
        return float(lr * math.exp(-k * u))
    return float(floor + (lr - floor) * (1 + math.cos(math.pi * min(u, T) / T)) / 2)

### lr_schedule | unknown kind in the warmup
# bug: the kind is looked at only after the warm-up. Ask: "during the warm-up too": when do you find the typing error?
import math


def lr_schedule(kind, t, lr, every=10, factor=0.5, k=0.1, T=100, floor=0.0, warmup=0):
    if t < warmup:
        return float(lr * (t + 1) / warmup)
    u = t - warmup
    if kind == "constant":
        return float(lr)
    elif kind == "step":
        return float(lr * factor ** (u // every))
    elif kind == "exponential":
        return float(lr * math.exp(-k * u))
    elif kind == "cosine":
        return float(floor if u >= T else floor + (lr - floor) * (1 + math.cos(math.pi * u / T)) / 2)
    raise ValueError(kind)

### lr_schedule | unknown kind is constant
# bug: any other word gives the constant rate. Ask: what happens to somebody who types "cos"?
import math


def lr_schedule(kind, t, lr, every=10, factor=0.5, k=0.1, T=100, floor=0.0, warmup=0):
    if t < warmup:
        return float(lr * (t + 1) / warmup)
    u = t - warmup
    if kind == "step":
        return float(lr * factor ** (u // every))
    if kind == "exponential":
        return float(lr * math.exp(-k * u))
    if kind == "cosine":
        return float(floor if u >= T else floor + (lr - floor) * (1 + math.cos(math.pi * u / T)) / 2)
    return float(lr)

### lr_schedule | warmup from zero
# bug: t / warmup: the first step learns nothing and step warmup - 1 has not the whole lr. Ask: what is the rate of step 0?
import math


def lr_schedule(kind, t, lr, every=10, factor=0.5, k=0.1, T=100, floor=0.0, warmup=0):
    if kind not in ("constant", "step", "exponential", "cosine"):
        raise ValueError(kind)
    if t < warmup:
        return float(lr * t / warmup)
    u = t - warmup
    if kind == "constant":
        return float(lr)
    if kind == "step":
        return float(lr * factor ** (u // every))
    if kind == "exponential":
        return float(lr * math.exp(-k * u))
    return float(floor + (lr - floor) * (1 + math.cos(math.pi * min(u, T) / T)) / 2)

### lr_schedule | warmup one step longer
# bug: t <= warmup: step warmup gets more than lr. Ask: what is (t + 1) / warmup for t = warmup?
import math


def lr_schedule(kind, t, lr, every=10, factor=0.5, k=0.1, T=100, floor=0.0, warmup=0):
    if kind not in ("constant", "step", "exponential", "cosine"):
        raise ValueError(kind)
    if warmup > 0 and t <= warmup:
        return float(lr * (t + 1) / warmup)
    u = t - warmup
    if kind == "constant":
        return float(lr)
    if kind == "step":
        return float(lr * factor ** (u // every))
    if kind == "exponential":
        return float(lr * math.exp(-k * u))
    return float(floor + (lr - floor) * (1 + math.cos(math.pi * min(u, T) / T)) / 2)

### minibatches | array split
# bug: np.array_split makes batches of nearly equal size. Ask: 10 samples, B = 4: which sizes do you get, and which are asked?
import numpy as np


def minibatches(n, B, rng):
    if B < 1:
        raise ValueError("B must be at least 1")
    if n == 0:
        return []
    return np.array_split(rng.permutation(n), -(-n // B))

### minibatches | counts from one
# bug: numbers 1 ... n instead of 0 ... n - 1. Ask: what is the number of the first row of an array?
import numpy as np


def minibatches(n, B, rng):
    if B < 1:
        raise ValueError("B must be at least 1")
    order = rng.permutation(np.arange(1, n + 1))
    return [order[i : i + B] for i in range(0, n, B)]

### minibatches | drops the last
# bug: only whole batches, the rest is dropped (drop_last). Ask: is each number exactly once in the list?
def minibatches(n, B, rng):
    if B < 1:
        raise ValueError("B must be at least 1")
    order = rng.permutation(n)
    return [order[i * B : (i + 1) * B] for i in range(n // B)]

### minibatches | each batch drawn anew
# bug: each batch is drawn from all samples anew; some come twice, some never. Ask: what must be taken away before the next batch is drawn?
def minibatches(n, B, rng):
    if B < 1:
        raise ValueError("B must be at least 1")
    return [rng.choice(n, size=min(B, n - i), replace=False) for i in range(0, n, B)]

### minibatches | empty batch for nothing
# bug: for n = 0 one empty batch comes back. Ask: what does np.split give for an empty array?
import numpy as np


def minibatches(n, B, rng):
    if B < 1:
        raise ValueError("B must be at least 1")
    return np.split(rng.permutation(n), range(B, n, B))

### minibatches | float numbers
# bug: the batches are float (np.zeros), and cannot index. Ask: x[batch]: what happens?
import numpy as np


def minibatches(n, B, rng):
    if B < 1:
        raise ValueError("B must be at least 1")
    order = rng.permutation(n)
    batches = []
    for start in range(0, n, B):
        size = min(B, n - start)
        batch = np.zeros(size)
        for i in range(size):
            batch[i] = order[start + i]
        batches.append(batch)
    return batches

### minibatches | global random
# bug: shuffles with np.random, not with rng. Ask: why do two calls with default_rng(0) differ?
import numpy as np


def minibatches(n, B, rng):
    if B < 1:
        raise ValueError("B must be at least 1")
    order = np.random.permutation(n)
    return [order[i : i + B] for i in range(0, n, B)]

### minibatches | last full batch lost
# bug: the range stops at n - B, so the last batch is missing. Ask: for n = 10, B = 4, which starts do you visit?
def minibatches(n, B, rng):
    if B < 1:
        raise ValueError("B must be at least 1")
    order = rng.permutation(n)
    if B >= n:
        return [order] if n > 0 else []
    return [order[i : i + B] for i in range(0, n - B, B)]

### minibatches | negative B passes
# bug: relies on range() to complain, which it does for 0 only; B = -1 gives an empty list. Ask: what is list(range(0, 5, -1))?
def minibatches(n, B, rng):
    order = rng.permutation(n)
    return [order[i : i + B] for i in range(0, n, B)]

### minibatches | only batches shuffled
# bug: blocks of neighbours, in random order. Ask: if the file is sorted by class, what is in one batch?
import numpy as np


def minibatches(n, B, rng):
    if B < 1:
        raise ValueError("B must be at least 1")
    batches = [np.arange(i, min(i + B, n)) for i in range(0, n, B)]
    order = rng.permutation(max(len(batches) - 1, 0))
    return [batches[i] for i in order] + batches[-1:]

### minibatches | only inside shuffled
# bug: cuts first, then shuffles inside each batch. Ask: can samples 0 and n - 1 ever meet in one batch?
import numpy as np


def minibatches(n, B, rng):
    if B < 1:
        raise ValueError("B must be at least 1")
    return [rng.permutation(np.arange(i, min(i + B, n))) for i in range(0, n, B)]

### minibatches | own seed
# bug: makes its own generator with a fixed seed: every epoch is the same. Ask: what is the argument rng for?
import numpy as np


def minibatches(n, B, rng):
    if B < 1:
        raise ValueError("B must be at least 1")
    rng = np.random.default_rng(42)
    order = rng.permutation(n)
    return [order[i : i + B] for i in range(0, n, B)]

### minibatches | sorted inside
# bug: each batch is sorted. Ask: "inside a batch nothing is sorted": why did you sort?
import numpy as np


def minibatches(n, B, rng):
    if B < 1:
        raise ValueError("B must be at least 1")
    order = rng.permutation(n)
    return [np.sort(order[i : i + B]) for i in range(0, n, B)]

### minibatches | with repeats
# bug: draws numbers with repeats. Ask: is every sample exactly once in the epoch?
def minibatches(n, B, rng):
    if B < 1:
        raise ValueError("B must be at least 1")
    return [rng.integers(0, n, size=min(B, n - i)) for i in range(0, n, B)]

### momentum_step | changes v in place
# bug: *= and -= change the caller's velocity. Ask: what is v in the caller after the call?
def momentum_step(w, g, v, lr, mu):
    v *= mu
    v -= lr * g
    return w + v, v

### momentum_step | gradient step too
# bug: the gradient acts twice: in the velocity and once more on w. Ask: where does the first step lead from 1.0 with lr = 0.1?
import numpy as np


def momentum_step(w, g, v, lr, mu):
    w, g, v = np.asarray(w, float), np.asarray(g, float), np.asarray(v, float)
    v = mu * v - lr * g
    return w + v - lr * g, v

### momentum_step | int state rounds
# bug: the new arrays are made like the old; whole-number parameters lose their fraction. Ask: which dtype has np.empty_like(w)?
import numpy as np


def momentum_step(w, g, v, lr, mu):
    if np.ndim(w) == 0:
        v = float(mu * v - lr * g)
        return float(w + v), v
    w_new, v_new = np.empty_like(w), np.empty_like(v)
    v_new[...] = mu * v - lr * g
    w_new[...] = w + v_new
    return w_new, v_new

### momentum_step | old velocity moves
# bug: the old velocity moves the point. Ask: where does the first step lead, with v = 0?
import numpy as np


def momentum_step(w, g, v, lr, mu):
    w, g, v = np.asarray(w, float), np.asarray(g, float), np.asarray(v, float)
    return w + v, mu * v - lr * g

### momentum_step | order of the answer
# bug: gives (v, w) back. Ask: in which order does the docstring give the answer?
import numpy as np


def momentum_step(w, g, v, lr, mu):
    w, g, v = np.asarray(w, float), np.asarray(g, float), np.asarray(v, float)
    v = mu * v - lr * g
    return v, w + v

### momentum_step | pytorch form
# bug: PyTorch's form v = mu v + g, w - lr v: the velocity has another sign and scale. Ask: what should v be after the first step?
import numpy as np


def momentum_step(w, g, v, lr, mu):
    w, g, v = np.asarray(w, float), np.asarray(g, float), np.asarray(v, float)
    v = mu * v + g
    return w - lr * v, v

### momentum_step | running mean
# bug: the running-mean form v = mu v + (1 - mu) g, w - lr v (Ng's course). Ask: where does the docstring put lr, and is g weighted?
import numpy as np


def momentum_step(w, g, v, lr, mu):
    w, g, v = np.asarray(w, float), np.asarray(g, float), np.asarray(v, float)
    v = mu * v + (1 - mu) * g
    return w - lr * v, v

### momentum_step | velocity points uphill
# bug: v = mu v + lr g and w - v: the velocity has the wrong sign (many slides). Ask: in which direction does your velocity point?
import numpy as np


def momentum_step(w, g, v, lr, mu):
    w, g, v = np.asarray(w, float), np.asarray(g, float), np.asarray(v, float)
    v = mu * v + lr * g
    return w - v, v

### momentum_step | weighted gradient
# bug: mu v - (1 - mu) lr g: g is weighted, ten times slower. Ask: how far is the first step with mu = 0.9?
import numpy as np


def momentum_step(w, g, v, lr, mu):
    w, g, v = np.asarray(w, float), np.asarray(g, float), np.asarray(v, float)
    v = mu * v - (1 - mu) * lr * g
    return w + v, v

### nesterov_step | changes w and v in place
# bug: works on the caller's arrays. Ask: print w after the call; what does "stays as it was" mean?
def nesterov_step(w, g, v, lr, mu):
    v *= mu
    v -= lr * g
    w += mu * v - lr * g
    return w, v

### nesterov_step | double velocity
# bug: moves by the velocity and then looks ahead by mu v more. Ask: is w in this form the place of the ball, or the place ahead?
import numpy as np


def nesterov_step(w, g, v, lr, mu):
    w, g, v = np.asarray(w, float), np.asarray(g, float), np.asarray(v, float)
    v = mu * v - lr * g
    w = w + v
    return w + mu * v, v

### nesterov_step | gives the step as velocity
# bug: gives mu v_new - lr g back as the velocity. Ask: which of the two formulas defines the new velocity?
import numpy as np


def nesterov_step(w, g, v, lr, mu):
    w, g, v = np.asarray(w, float), np.asarray(g, float), np.asarray(v, float)
    v = mu * v - lr * g
    v = mu * v - lr * g
    return w + v, v

### nesterov_step | gradient left out
# bug: w + mu v_new, the -lr g is missing. Ask: what is the step for mu = 0?
import numpy as np


def nesterov_step(w, g, v, lr, mu):
    w, g, v = np.asarray(w, float), np.asarray(g, float), np.asarray(v, float)
    v_new = mu * v - lr * g
    return w + mu * v_new, v_new

### nesterov_step | old velocity ahead
# bug: looks ahead with the old velocity: w + mu v - lr g is plain momentum again. Ask: which v stands in the second formula?
import numpy as np


def nesterov_step(w, g, v, lr, mu):
    w, g, v = np.asarray(w, float), np.asarray(g, float), np.asarray(v, float)
    return w + mu * v - lr * g, mu * v - lr * g

### nesterov_step | plain momentum
# bug: w + v_new is plain momentum. Ask: where does the first step lead: 0.9 or 0.81?
import numpy as np


def nesterov_step(w, g, v, lr, mu):
    w, g, v = np.asarray(w, float), np.asarray(g, float), np.asarray(v, float)
    v = mu * v - lr * g
    return w + v, v

### nesterov_step | pytorch form
# bug: PyTorch's v = mu v + g: w is right where v was 0, the velocity is not. Ask: is lr inside the velocity or outside?
import numpy as np


def nesterov_step(w, g, v, lr, mu):
    w, g, v = np.asarray(w, float), np.asarray(g, float), np.asarray(v, float)
    v = mu * v + g
    return w - lr * (g + mu * v), v

### nesterov_step | whole velocity and gradient
# bug: w + v_new - lr g: the mu before the velocity is missing. Ask: is your step for mu = 0 that of gradient descent?
import numpy as np


def nesterov_step(w, g, v, lr, mu):
    w, g, v = np.asarray(w, float), np.asarray(g, float), np.asarray(v, float)
    v_new = mu * v - lr * g
    return w + v_new - lr * g, v_new

### rmsprop_step | alpha from pytorch
# bug: the default rho is 0.99, PyTorch's alpha. Ask: compare the default with the docstring.
import numpy as np


def rmsprop_step(w, g, s, lr, rho=0.99, eps=1e-8):
    w, g, s = np.asarray(w, float), np.asarray(g, float), np.asarray(s, float)
    s = rho * s + (1 - rho) * g**2
    return w - lr * g / (np.sqrt(s) + eps), s

### rmsprop_step | changes s in place
# bug: *= and += change the caller's s (and fail for whole numbers). Ask: what is s after the call?
import numpy as np


def rmsprop_step(w, g, s, lr, rho=0.9, eps=1e-8):
    s *= rho
    s += (1 - rho) * g**2
    return w - lr * g / (np.sqrt(s) + eps), s

### rmsprop_step | eps inside the root
# bug: sqrt(s + eps), as Keras has it. Ask: where is eps in the formula?
import numpy as np


def rmsprop_step(w, g, s, lr, rho=0.9, eps=1e-8):
    w, g, s = np.asarray(w, float), np.asarray(g, float), np.asarray(s, float)
    s = rho * s + (1 - rho) * g**2
    return w - lr * g / np.sqrt(s + eps), s

### rmsprop_step | mean over parameters
# bug: the mean of g^2 is taken over the parameters as well. Ask: a mean over what: time or parameters?
import numpy as np


def rmsprop_step(w, g, s, lr, rho=0.9, eps=1e-8):
    w, g, s = np.asarray(w, float), np.asarray(g, float), np.asarray(s, float)
    s = rho * s + (1 - rho) * np.mean(g**2)
    return w - lr * g / (np.sqrt(s) + eps), s

### rmsprop_step | new square not weighted
# bug: rho s + g^2, without 1 - rho: not a mean. Ask: if g is always 1, where does s go?
import numpy as np


def rmsprop_step(w, g, s, lr, rho=0.9, eps=1e-8):
    w, g, s = np.asarray(w, float), np.asarray(g, float), np.asarray(s, float)
    s = rho * s + g**2
    return w - lr * g / (np.sqrt(s) + eps), s

### rmsprop_step | old mean divides
# bug: the old s makes the step. Ask: state first, then the step: where does your first step lead?
import numpy as np


def rmsprop_step(w, g, s, lr, rho=0.9, eps=1e-8):
    w, g, s = np.asarray(w, float), np.asarray(g, float), np.asarray(s, float)
    w = w - lr * g / (np.sqrt(s) + eps)
    return w, rho * s + (1 - rho) * g**2

### rmsprop_step | rho the wrong way
# bug: rho weighs the new square and 1 - rho the past. Ask: rho = 0.9 is the weight of what?
import numpy as np


def rmsprop_step(w, g, s, lr, rho=0.9, eps=1e-8):
    w, g, s = np.asarray(w, float), np.asarray(g, float), np.asarray(s, float)
    s = (1 - rho) * s + rho * g**2
    return w - lr * g / (np.sqrt(s) + eps), s

### rmsprop_step | square forgotten
# bug: averages g and not g^2; the root of a negative mean is nan. Ask: what does RMS mean, letter by letter?
import numpy as np


def rmsprop_step(w, g, s, lr, rho=0.9, eps=1e-8):
    w, g, s = np.asarray(w, float), np.asarray(g, float), np.asarray(s, float)
    s = rho * s + (1 - rho) * g
    return w - lr * g / (np.sqrt(s) + eps), s

### rmsprop_step | weighted square of all
# bug: ((1 - rho) g)^2: the weight is squared too. Ask: does ** come before *?
import numpy as np


def rmsprop_step(w, g, s, lr, rho=0.9, eps=1e-8):
    w, g, s = np.asarray(w, float), np.asarray(g, float), np.asarray(s, float)
    s = rho * s + ((1 - rho) * g) ** 2
    return w - lr * g / (np.sqrt(s) + eps), s

### updates_per_epoch | always one more
# bug: adds 1 even where B divides n. Ask: how many samples are in the last batch for n = 8, B = 4?
def updates_per_epoch(n, B):
    if B < 1:
        raise ValueError("B must be at least 1")
    return n // B + 1

### updates_per_epoch | at least one
# bug: of no samples there is still one batch. Ask: what would be in that batch?
def updates_per_epoch(n, B):
    if B < 1:
        raise ValueError("B must be at least 1")
    return max(1, -(-n // B))

### updates_per_epoch | empty before check
# bug: n = 0 is answered before B is checked, so updates_per_epoch(0, 0) gives 0. Ask: "whatever n is": in which order must you test?
def updates_per_epoch(n, B):
    if n == 0:
        return 0
    if B < 1:
        raise ValueError("B must be at least 1")
    return -(-n // B)

### updates_per_epoch | float from np ceil
# bug: np.ceil gives a float. Ask: what is type(np.ceil(2.5)), and can range() take it?
import numpy as np


def updates_per_epoch(n, B):
    if B < 1:
        raise ValueError("B must be at least 1")
    return np.ceil(n / B)

### updates_per_epoch | floor
# bug: the short last batch is dropped. Ask: 10 samples in batches of 4: which samples are never used?
def updates_per_epoch(n, B):
    if B < 1:
        raise ValueError("B must be at least 1")
    return n // B

### updates_per_epoch | no check of B
# bug: B < 1 is not refused: B = 0 is a ZeroDivisionError, B = -1 a negative answer. Ask: what does the docstring promise for B = 0 and -2?
def updates_per_epoch(n, B):
    return -(-n // B)

### updates_per_epoch | only zero refused
# bug: only B = 0 is refused, negative B passes. Ask: what does your function give for B = -2?
def updates_per_epoch(n, B):
    if B == 0:
        raise ValueError("B must not be 0")
    return int((n + B - 1) // B)

### updates_per_epoch | refuses large B
# bug: B > n raises an error, though it makes one batch. Ask: what does the docstring say of a B larger than n?
def updates_per_epoch(n, B):
    if B < 1 or B > n:
        raise ValueError("B must be from 1 to n")
    return -(-n // B)

### updates_per_epoch | rounds
# bug: round instead of ceil. Ask: what is round(9 / 4), and how many batches are needed?
def updates_per_epoch(n, B):
    if B < 1:
        raise ValueError("B must be at least 1")
    return round(n / B)
'''
