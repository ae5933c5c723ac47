"""Backpropagation written from the released files alone, a third time: pieces of right submissions, and natural bugs."""
# ruff: noqa: E501, Q001  the code stands as students write it
# fmt: off

PIECES = r'''
### numeric_gradient a
import numpy as np

def numeric_gradient(f, x, h=1e-5):
    # work on a float copy, so the caller's x is safe
    p = np.array(x, dtype=np.float64)
    g = np.zeros_like(p)
    it = np.nditer(p, flags=["multi_index"])
    while not it.finished:
        ix = it.multi_index
        old = p[ix]
        p[ix] = old + h
        fp = f(p.copy())
        p[ix] = old - h
        fm = f(p.copy())
        p[ix] = old          # put it back
        g[ix] = (fp - fm) / (2.0 * h)
        it.iternext()
    return g

### numeric_gradient b
import numpy as np

def numeric_gradient(f, x, h=1e-5):
    x = np.asarray(x).astype(np.float64)
    steps = h * np.eye(x.size).reshape((x.size,) + x.shape)
    return np.array([f(x + s) - f(x - s) for s in steps], dtype=np.float64).reshape(x.shape) / (2 * h)

### numeric_gradient c
import numpy as np

def numeric_gradient(f, x, h=1e-5):
    shape = np.shape(x)

    def slope(place):
        def at(sign):
            point = np.array(x, dtype="float64")
            point[place] += sign * h
            return float(f(point))
        return (at(+1) - at(-1)) / (2 * h)

    return np.fromiter(map(slope, np.ndindex(shape)), dtype=np.float64).reshape(shape)

### numeric_gradient d
import numpy as np

class _Wiggler:
    """Moves one number of a vector at a time."""
    def __init__(self, f, x, h):
        self.f, self.h = f, h
        self.shape = x.shape
        self.vec = x.astype(np.float64).flatten()

    def at(self, k, delta):
        v = self.vec.copy()
        v[k] = v[k] + delta
        return self.f(v.reshape(self.shape))

    def slope(self, k):
        up, down = self.at(k, self.h), self.at(k, -self.h)
        return (up - down) / (2 * self.h)

def numeric_gradient(f, x, h=1e-5):
    wig = _Wiggler(f, np.asarray(x), h)
    res = np.zeros(wig.vec.size)
    for k in range(wig.vec.size):
        res[k] = wig.slope(k)
    return res.reshape(wig.shape)

### numeric_gradient e
import numpy as np

def numeric_gradient(f, x, h: float = 1e-5) -> np.ndarray:
    base: np.ndarray = np.array(x, dtype=float)
    grad: np.ndarray = np.empty(base.shape)
    for index, value in np.ndenumerate(base):
        plus, minus = base.copy(), base.copy()
        plus[index] = value + h
        minus[index] = value - h
        grad[index] = (f(plus) - f(minus)) / (2 * h)
    return grad

### relative_error a
import numpy as np

def relative_error(a, b):
    a = np.asarray(a, dtype=float)
    b = np.asarray(b, dtype=float)
    if a.shape != b.shape:
        raise ValueError("shapes differ: %s and %s" % (a.shape, b.shape))
    worst = 0.0
    for i in np.ndindex(a.shape):
        num = abs(a[i] - b[i])
        den = abs(a[i]) + abs(b[i])
        if den < 1e-8:
            den = 1e-8
        if num / den > worst:
            worst = num / den
    return float(worst)

### relative_error b
import numpy as np

def relative_error(a, b):
    if np.shape(a) != np.shape(b):
        raise ValueError(f"{np.shape(a)} is not {np.shape(b)}")
    return float(np.max(np.abs(a - b) / np.maximum(1e-8, np.abs(a) + np.abs(b))))

### relative_error c
import numpy as np

def relative_error(a, b):
    if not np.shape(a) == np.shape(b):
        raise ValueError("a and b must have one shape")
    pairs = zip(np.ravel(a).tolist(), np.ravel(b).tolist())
    return max(abs(p - q) / max(1e-8, abs(p) + abs(q)) for p, q in pairs)

### relative_error d
import numpy as np

def _same_shape_or_raise(p, q):
    if p.shape != q.shape:
        raise ValueError("different shapes " + str(p.shape) + " " + str(q.shape))

def relative_error(a, b):
    first, second = np.array(a, dtype=np.float64), np.array(b, dtype=np.float64)
    _same_shape_or_raise(first, second)
    size = np.abs(first) + np.abs(second)
    size = np.where(size > 1e-8, size, 1e-8)
    return np.divide(np.abs(first - second), size).max().item()

### relative_error e
import numpy as np

def relative_error(a: np.ndarray, b: np.ndarray) -> float:
    a, b = np.asarray(a), np.asarray(b)
    if a.ndim != b.ndim or any(s != t for s, t in zip(a.shape, b.shape)):
        raise ValueError("shape mismatch")
    scale = np.clip(np.hypot(a, 0) + np.hypot(b, 0), 1e-8, None)
    return float(np.amax(np.hypot(a - b, 0) / scale))

### gradient_check a
import numpy as np

def gradient_check(f, grad, x):
    if np.asarray(grad).shape != np.asarray(x).shape:
        raise ValueError("grad has the wrong shape")
    num = numeric_gradient(f, x, 1e-5)
    return relative_error(grad, num)

### gradient_check b
def gradient_check(f, grad, x):
    return relative_error(grad, numeric_gradient(f, x))

### gradient_check c
import numpy as np

def gradient_check(f, grad, x):
    claim, h = np.asarray(grad, dtype=float), 1e-5
    if claim.shape != np.shape(x):
        raise ValueError(f"gradient of shape {claim.shape} for x of shape {np.shape(x)}")
    worst = 0.0
    for ix in np.ndindex(np.shape(x)):
        e = np.zeros(np.shape(x))
        e[ix] = h
        n = (f(x + e) - f(x - e)) / (2 * h)
        worst = max(worst, abs(n - claim[ix]) / max(1e-8, abs(n) + abs(claim[ix])))
    return float(worst)

### gradient_check d
import numpy as np

def gradient_check(f, grad, x):
    """the referee"""
    try:
        referee = numeric_gradient(f, np.array(x, dtype=float), h=1e-5)
        return relative_error(referee, np.array(grad, dtype=float))
    except ValueError as e:
        raise ValueError("grad and x do not fit") from e

### gradient_check e
import numpy as np

def gradient_check(f, grad: np.ndarray, x: np.ndarray) -> float:
    if grad.shape != x.shape:
        raise ValueError("grad.shape != x.shape")
    reference: np.ndarray = numeric_gradient(f, x.copy())
    top = np.abs(reference - grad)
    bottom = np.maximum(np.abs(reference) + np.abs(grad), 1e-8)
    return float((top / bottom).max())

### affine_forward a
import numpy as np

def affine_forward(x, w, b):
    n = len(x)
    d, m = w.shape
    flat = np.reshape(x, (n, d))
    out = np.zeros((n, m))
    for i in range(n):
        for j in range(m):
            s = 0.0
            for k in range(d):
                s += flat[i, k] * w[k, j]
            out[i, j] = s + b[j]
    return out

### affine_forward b
def affine_forward(x, w, b):
    return x.reshape(x.shape[0], -1) @ w + b

### affine_forward c
import numpy as np

def affine_forward(x, w, b):
    return np.einsum("nd,dm->nm", x.reshape(len(x), w.shape[0]), w) + b[np.newaxis, :]

### affine_forward d
import numpy as np

def _as_rows(x):
    return np.reshape(x, (np.shape(x)[0], int(np.prod(np.shape(x)[1:]))))

def affine_forward(x, w, b):
    # put the bias into the weights: one more input that is always 1
    rows = np.hstack([_as_rows(x), np.ones((len(x), 1))])
    return rows.dot(np.vstack([w, b]))

### affine_forward e
import numpy as np

def affine_forward(x, w, b):
    return np.stack([sample.ravel() @ w + b for sample in x])

### affine_backward a
import numpy as np

def affine_backward(dout, x, w):
    n, m = dout.shape
    d = w.shape[0]
    X = x.reshape(n, d)
    dx = np.zeros((n, d)); dw = np.zeros((d, m)); db = np.zeros(m)
    for i in range(n):
        for j in range(m):
            db[j] += dout[i, j]
            for k in range(d):
                dw[k, j] += X[i, k] * dout[i, j]
                dx[i, k] += w[k, j] * dout[i, j]
    return dx.reshape(x.shape), dw, db

### affine_backward b
def affine_backward(dout, x, w):
    dx = (dout @ w.T).reshape(x.shape)
    dw = x.reshape(x.shape[0], -1).T @ dout
    db = dout.sum(axis=0)
    return dx, dw, db

### affine_backward c
import numpy as np

def affine_backward(dout, x, w):
    rows = x.reshape(len(x), -1)
    return (
        np.einsum("nm,dm->nd", dout, w).reshape(x.shape),
        np.einsum("nd,nm->dm", rows, dout),
        np.einsum("nm->m", dout),
    )

### affine_backward d
import numpy as np

def affine_backward(dout, x, w):
    samples = dout.shape[0]
    # the bias is a weight of an input that is 1
    xb = np.concatenate((x.reshape(samples, -1), np.ones((samples, 1))), axis=1)
    both = np.dot(xb.T, dout)
    dw, db = both[:-1, :], both[-1, :]
    dx = np.dot(dout, np.transpose(w))
    return np.reshape(dx, x.shape), dw.copy(), db.copy()

### affine_backward e
import numpy as np

def affine_backward(dout, x, w):
    dw = sum(np.outer(xi.ravel(), gi) for xi, gi in zip(x, dout))
    dx = np.array([(w @ gi).reshape(x.shape[1:]) for gi in dout])
    return dx, dw, np.ones(len(dout)) @ dout

### relu a
import numpy as np

def relu(z):
    out = np.zeros(z.shape)
    for i in np.ndindex(z.shape):
        if z[i] > 0:
            out[i] = z[i]
    return out

### relu b
import numpy as np

def relu(z):
    return np.maximum(0.0, z)

### relu c
import numpy as np

relu = lambda z: np.where(z > 0, z, 0.0)

### relu d
import numpy as np

def relu(z):
    a = np.array(z, dtype=float, copy=True)   # never touch z itself
    a[a < 0] = 0.0
    return a

### relu e
import numpy as np

def relu(z: np.ndarray) -> np.ndarray:
    return np.clip(z, 0.0, np.inf)

### relu_backward a
import numpy as np

def relu_backward(dout, z):
    dz = np.zeros(np.shape(z))
    for i in np.ndindex(np.shape(z)):
        if z[i] > 0.0:
            dz[i] = dout[i]
    return dz

### relu_backward b
import numpy as np

def relu_backward(dout, z):
    return np.where(z > 0, dout, 0.0)

### relu_backward c
import numpy as np

def relu_backward(dout, z):
    dz = np.zeros_like(dout)
    np.copyto(dz, dout, where=z > 0)
    return dz

### relu_backward d
import numpy as np

def _gate_open(z):
    return np.greater(z, 0)

def relu_backward(dout, z):
    dz = np.array(dout, dtype=float)
    dz[~_gate_open(z)] = 0
    return dz

### relu_backward e
import numpy as np

def relu_backward(dout, z):
    return np.array([g if v > 0 else 0.0 for g, v in zip(dout.ravel(), z.ravel())], dtype=float).reshape(z.shape)

### sigmoid a
import math
import numpy as np

def sigmoid(z):
    z = np.asarray(z, dtype=np.float64)
    out = np.empty(z.shape)
    for i in np.ndindex(z.shape):
        v = float(z[i])
        if v >= 0:
            out[i] = 1.0 / (1.0 + math.exp(-v))
        else:
            e = math.exp(v)
            out[i] = e / (1.0 + e)
    return out

### sigmoid b
import numpy as np

def sigmoid(z):
    z = np.asarray(z, dtype=float)
    e = np.exp(-np.abs(z))
    return np.where(z >= 0, 1 / (1 + e), e / (1 + e))

### sigmoid c
import numpy as np

def sigmoid(z):
    return np.exp(-np.logaddexp(0.0, -np.asarray(z, dtype=float)))

### sigmoid d
import numpy as np

def sigmoid(z):
    x = np.array(z, dtype=float)
    s = np.zeros_like(x)
    pos = x >= 0
    neg = ~pos
    s[pos] = 1.0 / (1.0 + np.exp(-x[pos]))
    ex = np.exp(x[neg])
    s[neg] = ex / (1.0 + ex)
    return s

### sigmoid e
import numpy as np

def sigmoid(z):
    # exp(min(z, 0)) is the numerator for both halves: 1 for z >= 0, e^z below
    z = np.multiply(z, 1.0)
    return np.exp(np.minimum(z, 0)) / (1 + np.exp(-np.abs(z)))

### sigmoid f
import numpy as np

def sigmoid(z):
    # exp(1000) is inf and 1 / inf is the 0 we want, so there is nothing to warn of
    with np.errstate(over="ignore"):
        return 1.0 / (1.0 + np.exp(-1.0 * np.asarray(z)))

### sigmoid_backward a
import numpy as np

def sigmoid_backward(dout, a):
    dz = np.zeros(a.shape)
    for i in np.ndindex(a.shape):
        dz[i] = dout[i] * a[i] * (1.0 - a[i])
    return dz

### sigmoid_backward b
def sigmoid_backward(dout, a):
    return dout * a * (1 - a)

### sigmoid_backward c
import numpy as np

def sigmoid_backward(dout, a):
    return np.einsum("...,...,...->...", dout, a, 1 - a)

### sigmoid_backward d
def _logistic_slope(out):
    return out - out**2

def sigmoid_backward(dout, a):
    return dout * _logistic_slope(a)

### sigmoid_backward e
import numpy as np

def sigmoid_backward(dout: np.ndarray, a: np.ndarray) -> np.ndarray:
    slope: np.ndarray = np.multiply(a, np.subtract(1.0, a))
    return np.multiply(dout, slope)

### tanh_backward a
import numpy as np

def tanh_backward(dout, a):
    dz = np.zeros(a.shape)
    for i in np.ndindex(a.shape):
        dz[i] = dout[i] * (1.0 - a[i] * a[i])
    return dz

### tanh_backward b
def tanh_backward(dout, a):
    return dout * (1 - a**2)

### tanh_backward c
tanh_backward = lambda dout, a: dout * (1 + a) * (1 - a)

### tanh_backward d
import numpy as np

def tanh_backward(dout, a):
    slope = np.ones_like(a)
    slope -= np.square(a)
    return slope * dout

### tanh_backward e
def tanh_backward(dout, a):
    return dout - dout * a * a

### mlp_forward a
import numpy as np

def mlp_forward(X, params):
    L = 0
    while f"W{L + 1}" in params:
        L += 1
    cache = []
    a = X
    for l in range(1, L + 1):
        cache.append(a)
        z = affine_forward(a, params["W" + str(l)], params["b" + str(l)])
        if l == L:
            return z, cache
        a = relu(z)

### mlp_forward b
import numpy as np

def mlp_forward(X, params):
    depth = len(params) // 2
    cache = [X]
    for i in range(1, depth):
        cache.append(np.maximum(0, cache[-1] @ params[f"W{i}"] + params[f"b{i}"]))
    return cache[-1] @ params[f"W{depth}"] + params[f"b{depth}"], cache

### mlp_forward c
from functools import reduce
import numpy as np

def mlp_forward(X, params):
    numbers = sorted(int(k[1:]) for k in params if k.startswith("W"))
    hidden, last = numbers[:-1], numbers[-1]
    step = lambda trail, l: trail + [relu(affine_forward(trail[-1], params[f"W{l}"], params[f"b{l}"]))]
    cache = reduce(step, hidden, [X])
    return affine_forward(cache[-1], params[f"W{last}"], params[f"b{last}"]), cache

### mlp_forward d
import numpy as np

def _layers_of(params):
    """[(W1, b1), (W2, b2), ...] in the order of the numbers"""
    count = max(int(key[1:]) for key in params)
    return [(params["W%d" % i], params["b%d" % i]) for i in range(1, count + 1)]

def mlp_forward(X, params):
    signal = np.array(X, dtype=float)
    cache = []
    layers = _layers_of(params)
    for number, (W, b) in enumerate(layers):
        cache.append(signal)
        signal = np.dot(signal, W) + b
        is_last = number == len(layers) - 1
        if not is_last:
            signal = np.where(signal > 0, signal, 0.0)
    return signal, cache

### mlp_forward e
import numpy as np

def mlp_forward(X, params):
    def go(a, l):
        z = a @ params[f"W{l}"] + params[f"b{l}"]
        if f"W{l + 1}" not in params:
            return z, [a]
        logits, rest = go(relu(z), l + 1)
        return logits, [a] + rest
    return go(X, 1)

### mlp_backward a
import numpy as np

def mlp_backward(dlogits, params, cache):
    grads = {}
    d = dlogits
    l = len(cache)
    while l >= 1:
        a = cache[l - 1]
        da, dW, db = affine_backward(d, a, params["W" + str(l)])
        grads["W" + str(l)] = dW
        grads["b" + str(l)] = db
        if l > 1:
            d = relu_backward(da, a)   # a > 0 exactly where z > 0
        l -= 1
    return grads

### mlp_backward b
import numpy as np

def mlp_backward(dlogits, params, cache):
    grads, d = {}, dlogits
    for l, a in reversed(list(enumerate(cache, start=1))):
        grads[f"W{l}"] = a.T @ d
        grads[f"b{l}"] = d.sum(axis=0)
        d = (d @ params[f"W{l}"].T) * (a > 0)
    return grads

### mlp_backward c
import numpy as np

def mlp_backward(dlogits, params, cache):
    def back(d, l):
        if l == 0:
            return {}
        a = cache[l - 1]
        mine = {f"W{l}": np.einsum("ni,nj->ij", a, d), f"b{l}": np.einsum("nj->j", d)}
        before = np.where(a > 0, np.einsum("nj,ij->ni", d, params[f"W{l}"]), 0.0)
        return back(before, l - 1) | mine
    return back(dlogits, len(cache))

### mlp_backward d
import numpy as np

class _Layer:
    def __init__(self, number, W, inp):
        self.number, self.W, self.inp = number, W, inp

    def parameter_gradients(self, d):
        return {"W%d" % self.number: np.dot(self.inp.T, d), "b%d" % self.number: np.sum(d, 0)}

    def pass_on(self, d):
        res = np.dot(d, self.W.T)
        res[self.inp <= 0] = 0
        return res

def mlp_backward(dlogits, params, cache):
    stack = [_Layer(i + 1, params["W%d" % (i + 1)], a) for i, a in enumerate(cache)]
    d, found = dlogits, {}
    while stack:
        layer = stack.pop()
        found.update(layer.parameter_gradients(d))
        if stack:
            d = layer.pass_on(d)
    return {key: found[key] for key in params}

### mlp_backward e
import numpy as np

def mlp_backward(dlogits, params, cache):
    L = len(params) // 2
    deltas = {L: dlogits}
    for l in range(L - 1, 0, -1):
        deltas[l] = np.sign(cache[l]) * (deltas[l + 1] @ params[f"W{l+1}"].T)
    dW = {f"W{l}": cache[l - 1].T @ deltas[l] for l in deltas}
    db = {f"b{l}": deltas[l].sum(0) for l in deltas}
    return {**dW, **db}

### train_step a
import math
import numpy as np

def train_step(X, y, params, lr, lam=0.0):
    logits, cache = mlp_forward(X, params)
    n, k = logits.shape
    loss = 0.0
    d = np.zeros((n, k))
    for i in range(n):
        top = max(logits[i])
        e = [math.exp(v - top) for v in logits[i]]
        s = sum(e)
        loss += math.log(s) + top - logits[i, y[i]]
        for j in range(k):
            d[i, j] = e[j] / s / n
        d[i, y[i]] -= 1.0 / n
    loss = loss / n
    grads = mlp_backward(d, params, cache)
    new = {}
    for name in params:
        g = grads[name]
        if name[0] == "W":
            loss += lam * np.sum(params[name] ** 2)
            g = g + 2.0 * lam * params[name]
        new[name] = params[name] - lr * g
    return float(loss), new

### train_step b
import numpy as np

def train_step(X, y, params, lr, lam=0.0):
    logits, cache = mlp_forward(X, params)
    n = len(y)
    shifted = logits - logits.max(axis=1, keepdims=True)
    logp = shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True))
    loss = -logp[np.arange(n), y].mean() + lam * sum((v**2).sum() for k, v in params.items() if k.startswith("W"))
    d = np.exp(logp)
    d[np.arange(n), y] -= 1
    grads = mlp_backward(d / n, params, cache)
    decay = {k: 2 * lam * v if k.startswith("W") else 0 for k, v in params.items()}
    return float(loss), {k: v - lr * (grads[k] + decay[k]) for k, v in params.items()}

### train_step c
import numpy as np

def train_step(X, y, params, lr, lam=0.0):
    logits, cache = mlp_forward(X, params)
    n, k = logits.shape
    Y = np.eye(k)[y]
    lse = np.logaddexp.reduce(logits, axis=1)
    P = np.exp(logits - lse[:, None])
    W_names = [f"W{i}" for i in range(1, len(cache) + 1)]
    loss = np.mean(lse - np.einsum("ij,ij->i", logits, Y)) + lam * sum(np.einsum("ij,ij", params[m], params[m]) for m in W_names)
    grads = mlp_backward((P - Y) / n, params, cache)
    for m in W_names:
        grads[m] = grads[m] + 2 * lam * params[m]
    return float(loss), {m: params[m] - lr * grads[m] for m in params}

### train_step d
import numpy as np

def _xent(logits, y):
    """mean cross entropy of softmax, and its derivative"""
    m = np.max(logits, axis=1)[:, np.newaxis]
    ex = np.exp(logits - m)
    tot = np.sum(ex, axis=1)[:, np.newaxis]
    each = (np.log(tot) + m)[:, 0] - np.take_along_axis(logits, y[:, np.newaxis], axis=1)[:, 0]
    onehot = (np.arange(logits.shape[1]) == y[:, np.newaxis]).astype(float)
    return np.mean(each), (ex / tot - onehot) / logits.shape[0]

def _penalty(params, lam):
    total = 0.0
    for key, value in params.items():
        if key[0] == "W":
            total = total + np.sum(np.square(value))
    return lam * total

def train_step(X, y, params, lr, lam=0.0):
    logits, cache = mlp_forward(X, params)
    data_loss, dlogits = _xent(logits, y)
    grads = mlp_backward(dlogits, params, cache)
    new_params = dict()
    for key in params.keys():
        total_grad = grads[key]
        if key[0] == "W":
            total_grad = total_grad + 2 * lam * params[key]
        new_params[key] = np.array(params[key]) - lr * total_grad
    return float(data_loss + _penalty(params, lam)), new_params

### train_step e
import numpy as np

def train_step(X: np.ndarray, y: np.ndarray, params: dict, lr: float, lam: float = 0.0) -> tuple[float, dict]:
    n = X.shape[0]
    new = {name: value.copy() for name, value in params.items()}
    z, cache = mlp_forward(X, params)
    z = z - np.amax(z, axis=1, keepdims=True)
    p = np.exp(z) / np.exp(z).sum(axis=1, keepdims=True)
    loss = float(np.sum(np.log(np.exp(z).sum(axis=1)) - z[range(n), y])) / n
    p[range(n), y] -= 1.0
    p /= n
    for name, g in mlp_backward(p, params, cache).items():
        new[name] -= lr * g
        if "W" in name:
            new[name] -= lr * 2.0 * lam * params[name]
            loss += lam * float((params[name] * params[name]).sum())
    return loss, new

### make_value a
import math

class _Num:
    def __init__(self, data, parents=(), slopes=()):
        self.data = float(data)
        self.grad = 0.0
        self.parents = parents
        self.slopes = slopes

    def __add__(self, other):
        if not isinstance(other, _Num):
            other = _Num(other)
        return _Num(self.data + other.data, (self, other), (1.0, 1.0))

    def __radd__(self, other):
        return self + other

    def __mul__(self, other):
        if not isinstance(other, _Num):
            other = _Num(other)
        return _Num(self.data * other.data, (self, other), (other.data, self.data))

    def __rmul__(self, other):
        return self * other

    def tanh(self):
        t = math.tanh(self.data)
        return _Num(t, (self,), (1 - t * t,))

    def relu(self):
        if self.data > 0:
            return _Num(self.data, (self,), (1.0,))
        return _Num(0.0, (self,), (0.0,))

    def backward(self):
        # depth first with a stack of my own: no recursion limit
        order, seen, stack = [], set(), [(self, False)]
        while stack:
            node, ready = stack.pop()
            if ready:
                order.append(node)
                continue
            if id(node) in seen:
                continue
            seen.add(id(node))
            stack.append((node, True))
            for p in node.parents:
                stack.append((p, False))
        for node in order:
            node.grad = 0.0
        self.grad = 1.0
        for node in reversed(order):
            for p, s in zip(node.parents, node.slopes):
                p.grad += s * node.grad

def make_value(data):
    return _Num(data)

### make_value b
import math

class Value:
    def __init__(self, data, _children=()):
        self.data = float(data)
        self.grad = 0.0
        self._prev = _children
        self._backward = lambda: None

    def __add__(self, other):
        other = other if isinstance(other, Value) else Value(other)
        out = Value(self.data + other.data, (self, other))
        def _backward():
            self.grad += out.grad
            other.grad += out.grad
        out._backward = _backward
        return out

    def __mul__(self, other):
        other = other if isinstance(other, Value) else Value(other)
        out = Value(self.data * other.data, (self, other))
        def _backward():
            self.grad += other.data * out.grad
            other.grad += self.data * out.grad
        out._backward = _backward
        return out

    __radd__ = __add__
    __rmul__ = __mul__

    def tanh(self):
        t = math.tanh(self.data)
        out = Value(t, (self,))
        def _backward():
            self.grad += (1 - t**2) * out.grad
        out._backward = _backward
        return out

    def relu(self):
        out = Value(max(0.0, self.data), (self,))
        def _backward():
            self.grad += (self.data > 0) * out.grad
        out._backward = _backward
        return out

    def backward(self):
        topo, visited = [], set()
        def build(v):
            if v not in visited:
                visited.add(v)
                for c in v._prev:
                    build(c)
                topo.append(v)
        build(self)
        for v in topo:
            v.grad = 0.0
        self.grad = 1.0
        for v in reversed(topo):
            v._backward()

def make_value(data):
    return Value(data)

### make_value c
import heapq
import itertools
import math

_clock = itertools.count()

class _Tape:
    """every number knows when it was born; going back in time is an order that always works"""
    def __init__(self, data, *links):
        self.data, self.grad, self.links, self.born = float(data), 0.0, links, next(_clock)

    @staticmethod
    def lift(v):
        return v if isinstance(v, _Tape) else _Tape(v)

    def __add__(self, o):
        o = _Tape.lift(o)
        return _Tape(self.data + o.data, (self, 1.0), (o, 1.0))

    def __mul__(self, o):
        o = _Tape.lift(o)
        return _Tape(self.data * o.data, (self, o.data), (o, self.data))

    def __radd__(self, o): return self.__add__(o)
    def __rmul__(self, o): return self.__mul__(o)

    def tanh(self):
        return _Tape(math.tanh(self.data), (self, 1.0 - math.tanh(self.data) ** 2))

    def relu(self):
        return _Tape(self.data if self.data > 0 else 0.0, (self, 1.0 if self.data > 0 else 0.0))

    def backward(self):
        total = {self.born: 1.0}
        heap, known = [-self.born], {self.born: self}
        while heap:
            node = known[-heapq.heappop(heap)]
            node.grad = total[node.born]
            for parent, slope in node.links:
                if parent.born not in known:
                    known[parent.born] = parent
                    total[parent.born] = 0.0
                    heapq.heappush(heap, -parent.born)
                total[parent.born] += slope * node.grad

def make_value(data):
    return _Tape(data)

### make_value d
import math

class _Knoten:
    def __init__(self, data, eltern=()):
        self.data = float(data)
        self.grad = 0.0
        self.eltern = list(eltern)      # pairs (parent, slope)

    def _binary(self, other, result, slope_self, slope_other):
        return _Knoten(result, [(self, slope_self), (other, slope_other)])

    def __add__(self, other):
        other = make_value(other)
        return self._binary(other, self.data + other.data, 1.0, 1.0)

    def __mul__(self, other):
        other = make_value(other)
        return self._binary(other, self.data * other.data, other.data, self.data)

    __radd__, __rmul__ = __add__, __mul__

    def tanh(self):
        y = math.tanh(self.data)
        return _Knoten(y, [(self, 1.0 - y * y)])

    def relu(self):
        return _Knoten(max(self.data, 0.0), [(self, float(self.data > 0.0))])

    def backward(self):
        # count how many uses each number has behind this result (Kahn)
        uses, todo, all_nodes = {self: 0}, [self], [self]
        while todo:
            node = todo.pop()
            for parent, _ in node.eltern:
                if parent not in uses:
                    uses[parent] = 0
                    todo.append(parent)
                    all_nodes.append(parent)
                uses[parent] += 1
        for node in all_nodes:
            node.grad = 0.0
        self.grad = 1.0
        ready = [self]
        while ready:
            node = ready.pop()
            for parent, slope in node.eltern:
                parent.grad += slope * node.grad
                uses[parent] -= 1
                if uses[parent] == 0:
                    ready.append(parent)

def make_value(data):
    if isinstance(data, _Knoten):
        return data
    return _Knoten(data)

### make_value e
import math
from dataclasses import dataclass, field

@dataclass(eq=False)
class _V:
    data: float
    back: list = field(default_factory=list, repr=False)
    level: int = 0
    grad: float = 0.0

    def _op(self, value, back):
        return _V(value, back, 1 + max(p.level for p, _ in back))

    def __add__(self, w):
        w = w if isinstance(w, _V) else _V(float(w))
        return self._op(self.data + w.data, [(self, 1.0), (w, 1.0)])

    def __radd__(self, w):
        return self + w

    def __mul__(self, w):
        w = w if isinstance(w, _V) else _V(float(w))
        return self._op(self.data * w.data, [(self, w.data), (w, self.data)])

    def __rmul__(self, w):
        return self * w

    def tanh(self):
        t = math.tanh(self.data)
        return self._op(t, [(self, 1 - t * t)])

    def relu(self):
        return self._op(self.data, [(self, 1.0)]) if self.data > 0 else self._op(0.0, [(self, 0.0)])

    def backward(self):
        found, todo = {id(self): self}, [self]
        for v in todo:                       # the list grows while we walk it
            for p, _ in v.back:
                if id(p) not in found:
                    found[id(p)] = p
                    todo.append(p)
        for v in todo:
            v.grad = 0.0
        self.grad = 1.0
        for v in sorted(todo, key=lambda v: -v.level):
            for p, s in v.back:
                p.grad += s * v.grad

def make_value(data):
    return _V(float(data))
'''

RIGHT = {
    "loops like in C": "numeric_gradient a, relative_error a, gradient_check a, affine_forward a, affine_backward a, relu a, relu_backward a, sigmoid a, sigmoid_backward a, tanh_backward a, mlp_forward a, mlp_backward a, train_step a, make_value a",
    "vectorised NumPy": "numeric_gradient b, relative_error b, gradient_check b, affine_forward b, affine_backward b, relu b, relu_backward b, sigmoid b, sigmoid_backward b, tanh_backward b, mlp_forward b, mlp_backward b, train_step b, make_value b",
    "functional and einsum": "numeric_gradient c, relative_error c, gradient_check c, affine_forward c, affine_backward c, relu c, relu_backward c, sigmoid c, sigmoid_backward c, tanh_backward c, mlp_forward c, mlp_backward c, train_step c, make_value c",
    "helpers and classes": "numeric_gradient d, relative_error d, gradient_check d, affine_forward d, affine_backward d, relu d, relu_backward d, sigmoid d, sigmoid_backward d, tanh_backward d, mlp_forward d, mlp_backward d, train_step d, make_value d",
    "comprehensions, typed": "numeric_gradient e, relative_error e, gradient_check e, affine_forward e, affine_backward e, relu e, relu_backward e, sigmoid e, sigmoid_backward e, tanh_backward e, mlp_forward e, mlp_backward e, train_step e, make_value e",
    "mixed hands one": "numeric_gradient a, relative_error b, gradient_check d, affine_forward e, affine_backward b, relu c, relu_backward e, sigmoid c, sigmoid_backward c, tanh_backward d, mlp_forward a, mlp_backward b, train_step d, make_value e",
    "mixed hands two": "numeric_gradient c, relative_error e, gradient_check c, affine_forward e, affine_backward c, relu e, relu_backward c, sigmoid f, sigmoid_backward c, tanh_backward e, mlp_forward c, mlp_backward e, train_step c, make_value e",
    "mixed hands three": "numeric_gradient e, relative_error c, gradient_check b, affine_forward e, affine_backward d, relu b, relu_backward a, sigmoid c, sigmoid_backward c, tanh_backward a, mlp_forward e, mlp_backward c, train_step b, make_value e",
    "mixed hands four": "numeric_gradient b, relative_error a, gradient_check a, affine_forward e, affine_backward e, relu d, relu_backward d, sigmoid f, sigmoid_backward c, tanh_backward b, mlp_forward b, mlp_backward a, train_step a, make_value e",
    "mixed hands five": "numeric_gradient d, relative_error d, gradient_check e, affine_forward e, affine_backward a, relu a, relu_backward b, sigmoid c, sigmoid_backward c, tanh_backward c, mlp_forward d, mlp_backward d, train_step e, make_value e",
    "pair work one": "numeric_gradient a, relative_error b, gradient_check d, affine_forward e, affine_backward b, relu c, relu_backward e, sigmoid d, sigmoid_backward c, tanh_backward d, mlp_forward a, mlp_backward b, train_step d, make_value e",
    "pair work two": "numeric_gradient d, relative_error a, gradient_check d, affine_forward a, affine_backward d, relu a, relu_backward d, sigmoid b, sigmoid_backward d, tanh_backward a, mlp_forward d, mlp_backward a, train_step d, make_value a",
    "pair work three": "numeric_gradient b, relative_error e, gradient_check d, affine_forward b, affine_backward a, relu d, relu_backward c, sigmoid f, sigmoid_backward e, tanh_backward c, mlp_forward b, mlp_backward e, train_step d, make_value b",
    "pair work four": "numeric_gradient e, relative_error d, gradient_check d, affine_forward c, affine_backward c, relu b, relu_backward b, sigmoid d, sigmoid_backward a, tanh_backward e, mlp_forward e, mlp_backward d, train_step d, make_value c",
    "late at night": "numeric_gradient c, relative_error c, gradient_check d, affine_forward d, affine_backward e, relu e, relu_backward a, sigmoid b, sigmoid_backward b, tanh_backward b, mlp_forward c, mlp_backward c, train_step d, make_value d",
    "last minute": "numeric_gradient a, relative_error b, gradient_check d, affine_forward e, affine_backward b, relu c, relu_backward e, sigmoid c, sigmoid_backward c, tanh_backward d, mlp_forward a, mlp_backward b, train_step d, make_value e",
}

BUGS = r'''
### numeric_gradient | a difference to one side only
import numpy as np

def numeric_gradient(f, x, h=1e-5):
    p = np.array(x, dtype=float)
    f0 = f(p)
    g = np.zeros(p.shape)
    for i in np.ndindex(p.shape):
        q = p.copy()
        q[i] += h
        g[i] = (f(q) - f0) / h
    return g

### numeric_gradient | divides by h although the two points are 2 h apart
import numpy as np

def numeric_gradient(f, x, h=1e-5):
    p = np.asarray(x, dtype=np.float64)
    diffs = []
    for k in range(p.size):
        e = np.zeros(p.size)
        e[k] = h
        e = e.reshape(p.shape)
        diffs.append((f(p + e) - f(p - e)) / h)
    return np.array(diffs).reshape(p.shape)

### numeric_gradient | copies x in its own dtype, whole numbers swallow the step
import numpy as np

def numeric_gradient(f, x, h=1e-5):
    grad = np.zeros(x.shape)
    for ix, _ in np.ndenumerate(x):
        hi = x.copy()
        lo = x.copy()
        hi[ix] = hi[ix] + h
        lo[ix] = lo[ix] - h
        grad[ix] = (f(hi) - f(lo)) / (2 * h)
    return grad

### numeric_gradient | never puts the wiggled number back on the working copy
import numpy as np

def numeric_gradient(f, x, h=1e-5):
    work = np.array(x, dtype=float)
    g = np.zeros_like(work)
    it = np.nditer(g, flags=["multi_index"])
    for _ in it:
        k = it.multi_index
        work[k] += h
        up = f(work)
        work[k] -= 2 * h
        down = f(work)
        g[k] = (up - down) / (2 * h)
    return g

### numeric_gradient | moves a whole row of a matrix at once
import numpy as np

def numeric_gradient(f, x, h=1e-5):
    x = np.array(x, dtype=float)
    if x.ndim == 0:
        return np.array((f(x + h) - f(x - h)) / (2 * h))
    g = np.zeros_like(x)
    for i in range(len(x)):
        xp, xm = x.copy(), x.copy()
        xp[i] += h
        xm[i] -= h
        g[i] = (f(xp) - f(xm)) / (2 * h)
    return g

### numeric_gradient | wiggles x itself and adds the step back, rounding is left in x
import numpy as np

def numeric_gradient(f, x, h=1e-5):
    if x.dtype != np.float64:
        x = x.astype(np.float64)
    g = np.empty(x.shape)
    for k in np.ndindex(*x.shape):
        x[k] += h
        a = f(x)
        x[k] -= h
        x[k] -= h
        b = f(x)
        x[k] += h
        g[k] = (a - b) / (2 * h)
    return g

### relative_error | largest difference over largest size, not place by place
import numpy as np

def relative_error(a, b):
    if a.shape != b.shape:
        raise ValueError("shapes")
    top = np.max(np.abs(a - b))
    return float(top / max(1e-8, np.max(np.abs(a) + np.abs(b))))

### relative_error | absolute value of the sum instead of sum of the absolute values
import numpy as np

def relative_error(a, b):
    if np.shape(a) != np.shape(b):
        raise ValueError("a and b differ in shape")
    worst = 0.0
    for p, q in zip(np.ravel(a), np.ravel(b)):
        worst = max(worst, abs(p - q) / max(1e-8, abs(p + q)))
    return float(worst)

### relative_error | norms of the whole arrays
import numpy as np

def relative_error(a, b):
    if a.shape != b.shape:
        raise ValueError("not the same shape")
    d = np.linalg.norm(np.ravel(a - b))
    s = np.linalg.norm(np.ravel(a)) + np.linalg.norm(np.ravel(b))
    return float(d / max(1e-8, s))

### relative_error | measured by the first array alone
import numpy as np

def relative_error(a, b):
    a, b = np.asarray(a, float), np.asarray(b, float)
    if a.shape != b.shape:
        raise ValueError
    ratio = abs(a - b) / np.maximum(abs(a), 1e-8)
    return float(ratio.max())

### gradient_check | the absolute difference instead of the relative one
import numpy as np

def gradient_check(f, grad, x):
    if grad.shape != x.shape:
        raise ValueError("grad must have x's shape")
    n = numeric_gradient(f, x)
    return float(np.abs(n - grad).max())

### gradient_check | the smaller the step the better: h = 1e-12
def gradient_check(f, grad, x):
    if grad.shape != x.shape:
        raise ValueError("shape")
    return relative_error(numeric_gradient(f, x, h=1e-12), grad)

### gradient_check | compares flattened, so a column passes for a row
import numpy as np

def gradient_check(f, grad, x):
    num = numeric_gradient(f, x)
    return relative_error(np.ravel(num), np.ravel(grad))

### affine_forward | column-major flattening from MATLAB
import numpy as np

def affine_forward(x, w, b):
    n = x.shape[0]
    rows = np.zeros((n, w.shape[0]))
    for i in range(n):
        rows[i, :] = x[i].flatten("F")
    return np.dot(rows, w) + b

### affine_forward | sets x.shape in place
def affine_forward(x, w, b):
    x.shape = (len(x), -1)
    return x.dot(w) + b

### affine_forward | no flattening, the product goes over the last axis
import numpy as np

def affine_forward(x, w, b):
    out = np.matmul(x, w)
    out = out + b
    return out

### affine_backward | means over the samples
import numpy as np

def affine_backward(dout, x, w):
    n = x.shape[0]
    flat = x.reshape(n, -1)
    dx = np.dot(dout, w.T).reshape(x.shape)
    dw = np.dot(flat.T, dout) / n
    db = np.mean(dout, axis=0)
    return dx, dw, db

### affine_backward | dx stays flat for images
import numpy as np

def affine_backward(dout, x, w):
    flat = x.reshape(len(x), -1)
    return np.matmul(dout, w.T), np.matmul(flat.T, dout), np.sum(dout, axis=0)

### affine_backward | dw the wrong way round
import numpy as np

def affine_backward(dout, x, w):
    rows = np.reshape(x, (x.shape[0], -1))
    grad_w = np.einsum("nm,nd->md", dout, rows)
    grad_x = np.einsum("nm,dm->nd", dout, w)
    return grad_x.reshape(x.shape), grad_w, dout.sum(0)

### affine_backward | db keeps a second axis
import numpy as np

def affine_backward(dout, x, w):
    X2 = x.reshape(x.shape[0], -1)
    return (dout @ w.T).reshape(x.shape), X2.T @ dout, np.sum(dout, axis=0, keepdims=True)

### relu | multiplies with the mask, -inf times 0 is nan
def relu(z):
    mask = z > 0
    return z * mask

### relu | works on z itself
def relu(z):
    z[z < 0] = 0.0
    return z

### relu_backward | multiplies dout with the mask, inf times 0 is nan
import numpy as np

def relu_backward(dout, z):
    gate = np.zeros(z.shape)
    gate[z > 0] = 1.0
    return dout * gate

### relu_backward | looks at the sign of dout
import numpy as np

def relu_backward(dout, z):
    return np.maximum(dout, 0.0)

### relu_backward | passes at exactly 0
import numpy as np

def relu_backward(dout, z):
    return np.array([0.0 if v < 0 else g for g, v in zip(dout.flat, z.flat)]).reshape(z.shape)

### relu_backward | zeroes dout in place
def relu_backward(dout, z):
    dz = dout
    dz[z <= 0] = 0
    return dz

### sigmoid | by tanh, small values lose their digits
import numpy as np

def sigmoid(z):
    half = 0.5 * np.asarray(z, dtype=float)
    return 0.5 + 0.5 * np.tanh(half)

### sigmoid | clipped at +-20
import numpy as np

def sigmoid(z):
    safe = np.clip(np.asarray(z, dtype=float), -20, 20)
    return 1 / (1 + np.exp(-safe))

### sigmoid | np.where computes both branches and overflows
import numpy as np

def sigmoid(z):
    z = np.asarray(z, dtype=float)
    return np.where(z >= 0, 1 / (1 + np.exp(-z)), np.exp(z) / (1 + np.exp(z)))

### sigmoid | the result array takes over the whole numbers of z
import numpy as np

def sigmoid(z):
    out = np.zeros_like(z)
    big = z >= 0
    out[big] = 1 / (1 + np.exp(-z[big]))
    e = np.exp(z[~big])
    out[~big] = e / (1 + e)
    return out

### sigmoid_backward | puts a through the sigmoid once more
def sigmoid_backward(dout, a):
    s = sigmoid(a)
    return dout * s * (1 - s)

### sigmoid_backward | forgets the first factor a
def sigmoid_backward(dout, a):
    slope = 1.0 - a
    return dout * slope

### tanh_backward | puts a through tanh once more
import numpy as np

def tanh_backward(dout, a):
    t = np.tanh(a)
    return dout * (1.0 - t * t)

### tanh_backward | the square around the wrong thing
import numpy as np

def tanh_backward(dout, a):
    return np.multiply(dout, np.power(1 - a, 2))

### tanh_backward | squares a in place
def tanh_backward(dout, a):
    a *= a
    return dout * (1.0 - a)

### mlp_forward | layers in alphabetical order of the keys
import numpy as np

def mlp_forward(X, params):
    Ws = [params[k] for k in sorted(params) if k[0] == "W"]
    bs = [params[k] for k in sorted(params) if k[0] == "b"]
    a, cache = X, []
    for i in range(len(Ws)):
        cache.append(a)
        a = a @ Ws[i] + bs[i]
        if i < len(Ws) - 1:
            a = relu(a)
    return a, cache

### mlp_forward | relu after the last layer too
def mlp_forward(X, params):
    a, cache = X, []
    for l in range(1, len(params) // 2 + 1):
        cache.append(a)
        a = relu(affine_forward(a, params[f"W{l}"], params[f"b{l}"]))
    return a, cache

### mlp_forward | the cache keeps what came before the relus
import numpy as np

def mlp_forward(X, params):
    L = len(params) // 2
    h = X
    cache = [X]
    for l in range(1, L + 1):
        pre = np.dot(h, params["W%d" % l]) + params["b%d" % l]
        if l < L:
            cache.append(pre)
            h = np.maximum(pre, 0)
    return pre, cache

### mlp_forward | the cache ends with the logits
def mlp_forward(X, params):
    acts = [X]
    last = max(int(k[1:]) for k in params)
    for l in range(1, last + 1):
        z = acts[-1] @ params[f"W{l}"] + params[f"b{l}"]
        acts.append(relu(z) if l != last else z)
    return acts[-1], acts

### mlp_backward | walks back without the relu gates
def mlp_backward(dlogits, params, cache):
    out = {}
    g = dlogits
    for l in range(len(cache), 0, -1):
        g_next, out[f"W{l}"], out[f"b{l}"] = affine_backward(g, cache[l - 1], params[f"W{l}"])
        g = g_next
    return out

### mlp_backward | the gate is where the derivative is positive
import numpy as np

def mlp_backward(dlogits, params, cache):
    grads = {}
    delta = dlogits
    for l in reversed(range(len(cache))):
        grads["W" + str(l + 1)] = cache[l].T.dot(delta)
        grads["b" + str(l + 1)] = delta.sum(axis=0)
        delta = delta.dot(params["W" + str(l + 1)].T)
        delta = relu_backward(delta, delta)
    return grads

### mlp_backward | divides by n in every layer
import numpy as np

def mlp_backward(dlogits, params, cache):
    n = len(dlogits)
    d = dlogits
    res = {}
    for l in range(len(params) // 2, 0, -1):
        a = cache[l - 1]
        res[f"W{l}"] = a.T @ d / n
        res[f"b{l}"] = d.sum(axis=0) / n
        d = np.where(a > 0, d @ params[f"W{l}"].T, 0)
    return res

### mlp_backward | the gate of the layer before
import numpy as np

def mlp_backward(dlogits, params, cache):
    L = len(cache)
    grads, d = {}, dlogits
    for l in range(L, 0, -1):
        grads[f"W{l}"] = cache[l - 1].T @ d
        grads[f"b{l}"] = d.sum(axis=0)
        if l > 1:
            d = d @ params[f"W{l}"].T
            d = d * (cache[l - 2] > 0)
    return grads

### mlp_backward | shuts the last layer's derivative as if logits had a relu
import numpy as np

def mlp_backward(dlogits, params, cache):
    L = len(cache)
    logits = cache[-1] @ params[f"W{L}"] + params[f"b{L}"]
    outs = list(cache[1:]) + [logits]
    d, grads = dlogits, {}
    for l in range(L, 0, -1):
        d = np.where(outs[l - 1] > 0, d, 0.0)
        d, grads[f"W{l}"], grads[f"b{l}"] = affine_backward(d, cache[l - 1], params[f"W{l}"])
    return grads

### train_step | the derivative of the loss has no 1/n
import numpy as np

def train_step(X, y, params, lr, lam=0.0):
    z, cache = mlp_forward(X, params)
    n = len(y)
    z = z - z.max(axis=1, keepdims=True)
    lse = np.log(np.exp(z).sum(axis=1))
    loss = np.mean(lse - z[np.arange(n), y])
    p = np.exp(z - lse[:, None])
    p[np.arange(n), y] -= 1
    g = mlp_backward(p, params, cache)
    new = {}
    for k in params:
        if k[0] == "W":
            loss += lam * np.sum(params[k] ** 2)
            new[k] = params[k] - lr * (g[k] + 2 * lam * params[k])
        else:
            new[k] = params[k] - lr * g[k]
    return float(loss), new

### train_step | softmax without the shift and log of p
import numpy as np

def train_step(X, y, params, lr, lam=0.0):
    z, cache = mlp_forward(X, params)
    n, k = z.shape
    e = np.exp(z)
    p = e / e.sum(axis=1, keepdims=True)
    onehot = np.eye(k)[y]
    loss = -np.sum(onehot * np.log(p)) / n
    g = mlp_backward((p - onehot) / n, params, cache)
    for key in params:
        if key.startswith("W"):
            loss += lam * (params[key] ** 2).sum()
            g[key] = g[key] + 2 * lam * params[key]
    return float(loss), {key: params[key] - lr * g[key] for key in params}

### train_step | shifts by the largest logit of the whole batch
import numpy as np

def train_step(X, y, params, lr, lam=0.0):
    z, cache = mlp_forward(X, params)
    n = len(y)
    s = z - np.max(z)
    e = np.exp(s)
    total = e.sum(axis=1)
    loss = float(np.mean(np.log(total) - s[np.arange(n), y]))
    p = e / total[:, None]
    p[np.arange(n), y] -= 1.0
    g = mlp_backward(p / n, params, cache)
    new = {}
    for k, v in params.items():
        if k[0] == "W":
            loss += lam * float(np.sum(v * v))
            new[k] = v - lr * (g[k] + 2 * lam * v)
        else:
            new[k] = v - lr * g[k]
    return loss, new

### train_step | biases are penalised too
import numpy as np

def train_step(X, y, params, lr, lam=0.0):
    z, cache = mlp_forward(X, params)
    n = len(z)
    lse = np.logaddexp.reduce(z, axis=1)
    loss = np.mean(lse - z[np.arange(n), y]) + lam * sum(np.sum(v**2) for v in params.values())
    d = np.exp(z - lse[:, None])
    d[np.arange(n), y] -= 1
    g = mlp_backward(d / n, params, cache)
    return float(loss), {k: v - lr * (g[k] + 2 * lam * v) for k, v in params.items()}

### train_step | lam W in the step, the 2 is lost
import numpy as np

def train_step(X, y, params, lr, lam=0.0):
    z, cache = mlp_forward(X, params)
    n = len(z)
    top = z.max(1, keepdims=True)
    lse = np.log(np.exp(z - top).sum(1)) + top[:, 0]
    loss = (lse - z[np.arange(n), y]).sum() / n
    d = np.exp(z - lse[:, None])
    d[np.arange(n), y] -= 1
    grads = mlp_backward(d / n, params, cache)
    new = {}
    for name, value in params.items():
        step = grads[name]
        if name[0] == "W":
            loss = loss + lam * (value**2).sum()
            step = step + lam * value
        new[name] = value - lr * step
    return float(loss), new

### train_step | the loss after the step
import numpy as np

def _loss_of(X, y, params, lam):
    z, cache = mlp_forward(X, params)
    lse = np.logaddexp.reduce(z, axis=1)
    loss = np.mean(lse - z[np.arange(len(y)), y])
    loss += lam * sum((params[k] ** 2).sum() for k in params if k[0] == "W")
    return float(loss), z, lse, cache

def train_step(X, y, params, lr, lam=0.0):
    _, z, lse, cache = _loss_of(X, y, params, lam)
    d = np.exp(z - lse[:, None])
    d[np.arange(len(y)), y] -= 1
    grads = mlp_backward(d / len(y), params, cache)
    new = {k: params[k] - lr * (grads[k] + (2 * lam * params[k] if k[0] == "W" else 0)) for k in params}
    return _loss_of(X, y, new, lam)[0], new

### train_step | moves the caller's arrays
import numpy as np

def train_step(X, y, params, lr, lam=0.0):
    z, cache = mlp_forward(X, params)
    lse = np.logaddexp.reduce(z, axis=1)
    loss = np.mean(lse - z[np.arange(len(y)), y])
    d = np.exp(z - lse[:, None])
    d[np.arange(len(y)), y] -= 1
    grads = mlp_backward(d / len(y), params, cache)
    new = dict(params)
    for k in new:
        if k[0] == "W":
            loss += lam * (new[k] ** 2).sum()
            grads[k] = grads[k] + 2 * lam * new[k]
        new[k] -= lr * grads[k]
    return float(loss), new

### train_step | climbs instead of going down for the penalty
import numpy as np

def train_step(X, y, params, lr, lam=0.0):
    z, cache = mlp_forward(X, params)
    n = len(y)
    s = z - z.max(axis=1, keepdims=True)
    logp = s - np.log(np.exp(s).sum(axis=1, keepdims=True))
    loss = -np.mean(logp[np.arange(n), y])
    d = np.exp(logp)
    d[np.arange(n), y] -= 1
    g = mlp_backward(d / n, params, cache)
    new = {}
    for k in params:
        new[k] = params[k] - lr * g[k]
        if k[0] == "W":
            loss += lam * np.sum(params[k] ** 2)
            new[k] = new[k] + 2 * lr * lam * params[k]
    return float(loss), new

### make_value | the derivative is set, not collected
import math

class _Val:
    def __init__(self, data, prev=()):
        self.data, self.grad, self.prev = float(data), 0.0, prev
        self.push = lambda: None

    def __add__(self, o):
        o = o if isinstance(o, _Val) else _Val(o)
        r = _Val(self.data + o.data, (self, o))
        def push():
            self.grad = r.grad
            o.grad = r.grad
        r.push = push
        return r

    def __mul__(self, o):
        o = o if isinstance(o, _Val) else _Val(o)
        r = _Val(self.data * o.data, (self, o))
        def push():
            self.grad = o.data * r.grad
            o.grad = self.data * r.grad
        r.push = push
        return r

    __radd__ = __add__
    __rmul__ = __mul__

    def tanh(self):
        t = math.tanh(self.data)
        r = _Val(t, (self,))
        def push():
            self.grad = (1 - t * t) * r.grad
        r.push = push
        return r

    def relu(self):
        r = _Val(max(0.0, self.data), (self,))
        def push():
            self.grad = r.grad if self.data > 0 else 0.0
        r.push = push
        return r

    def backward(self):
        order, seen = [], set()
        def visit(v):
            if v in seen:
                return
            seen.add(v)
            for p in v.prev:
                visit(p)
            order.append(v)
        visit(self)
        self.grad = 1.0
        for v in order[::-1]:
            v.push()

def make_value(data):
    return _Val(data)

### make_value | a second call of backward doubles
import math

class _Value:
    def __init__(self, data, links=()):
        self.data = float(data)
        self.grad = 0.0
        self.links = links

    def __add__(self, o):
        o = o if isinstance(o, _Value) else _Value(o)
        return _Value(self.data + o.data, ((self, 1.0), (o, 1.0)))

    def __mul__(self, o):
        o = o if isinstance(o, _Value) else _Value(o)
        return _Value(self.data * o.data, ((self, o.data), (o, self.data)))

    __radd__ = __add__
    __rmul__ = __mul__

    def tanh(self):
        t = math.tanh(self.data)
        return _Value(t, ((self, 1 - t * t),))

    def relu(self):
        on = 1.0 if self.data > 0 else 0.0
        return _Value(on * self.data, ((self, on),))

    def backward(self):
        topo, seen = [], set()
        def visit(v):
            if v not in seen:
                seen.add(v)
                for p, _ in v.links:
                    visit(p)
                topo.append(v)
        visit(self)
        self.grad = 1.0
        for v in reversed(topo):
            for p, s in v.links:
                p.grad += s * v.grad

def make_value(data):
    return _Value(data)

### make_value | a queue in breadth first order, hands on before all have come in
import math
from collections import deque

class _Q:
    def __init__(self, data, links=()):
        self.data = float(data)
        self.grad = 0.0
        self.links = links

    def __add__(self, o):
        o = o if isinstance(o, _Q) else _Q(o)
        return _Q(self.data + o.data, ((self, 1.0), (o, 1.0)))

    def __mul__(self, o):
        o = o if isinstance(o, _Q) else _Q(o)
        return _Q(self.data * o.data, ((self, o.data), (o, self.data)))

    __radd__ = __add__
    __rmul__ = __mul__

    def tanh(self):
        t = math.tanh(self.data)
        return _Q(t, ((self, 1 - t * t),))

    def relu(self):
        return _Q(max(0.0, self.data), ((self, float(self.data > 0)),))

    def backward(self):
        order, seen, queue = [], {self}, deque([self])
        while queue:
            v = queue.popleft()
            order.append(v)
            for p, _ in v.links:
                if p not in seen:
                    seen.add(p)
                    queue.append(p)
        for v in order:
            v.grad = 0.0
        self.grad = 1.0
        for v in order:
            for p, s in v.links:
                p.grad += s * v.grad

def make_value(data):
    return _Q(data)

### make_value | tanh's slope from its input, 1 - data^2
import math

class _N:
    def __init__(self, data, links=()):
        self.data, self.grad, self.links = float(data), 0.0, links

    def __add__(self, o):
        o = o if isinstance(o, _N) else _N(o)
        return _N(self.data + o.data, [(self, 1.0), (o, 1.0)])

    def __radd__(self, o):
        return self + o

    def __mul__(self, o):
        o = o if isinstance(o, _N) else _N(o)
        return _N(self.data * o.data, [(self, o.data), (o, self.data)])

    def __rmul__(self, o):
        return self * o

    def tanh(self):
        return _N(math.tanh(self.data), [(self, 1 - self.data**2)])

    def relu(self):
        return _N(self.data if self.data > 0 else 0.0, [(self, 1.0 if self.data > 0 else 0.0)])

    def backward(self):
        order = []
        def visit(v):
            if v not in order:
                for p, _ in v.links:
                    visit(p)
                order.append(v)
        visit(self)
        for v in order:
            v.grad = 0.0
        self.grad = 1.0
        for v in reversed(order):
            for p, s in v.links:
                p.grad += s * v.grad

def make_value(data):
    return _N(data)
'''
