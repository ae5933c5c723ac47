"""Right answers to the backpropagation exercises, each written differently: all must earn full marks."""

import pytest

RIGHT = {
    "affine_forward": {
        "loops": """
def affine_forward(x, w, b):
    out = np.zeros((x.shape[0], w.shape[1]))
    for i in range(x.shape[0]):
        row = x[i].ravel()
        for j in range(w.shape[1]):
            out[i, j] = sum(row[k] * w[k, j] for k in range(len(row))) + b[j]
    return out
""",
        "einsum": """
def affine_forward(x, w, b):
    rows = np.reshape(x, (x.shape[0], w.shape[0]))
    return np.einsum("nd,dm->nm", rows, w) + b[None, :]
""",
        "a list of rows": """
def affine_forward(x, w, b):
    return np.array([w.T @ sample.flatten() + b for sample in x])
""",
    },
    "affine_backward": {
        "loops": """
def affine_backward(dout, x, w):
    n, m = dout.shape
    rows = [sample.ravel() for sample in x]
    dx, dw, db = np.zeros((n, w.shape[0])), np.zeros_like(w), np.zeros(m)
    for i in range(n):
        for j in range(m):
            db[j] += dout[i, j]
            for k in range(w.shape[0]):
                dx[i, k] += dout[i, j] * w[k, j]
                dw[k, j] += rows[i][k] * dout[i, j]
    return dx.reshape(x.shape), dw, db
""",
        "einsum, a list": """
def affine_backward(dout, x, w):
    flat = x.reshape(x.shape[0], w.shape[0])
    dx = np.einsum("nm,dm->nd", dout, w)
    return [np.reshape(dx, x.shape), np.einsum("nd,nm->dm", flat, dout), np.einsum("nm->m", dout)]
""",
        "outer products of the samples": """
def affine_backward(dout, x, w):
    dx = np.stack([(w @ d).reshape(x.shape[1:]) for d in dout])
    dw = sum(np.outer(sample, d) for sample, d in zip(x, dout))
    return dx, dw, np.ones(len(dout)) @ dout
""",
    },
    "relu": {
        "where": """
def relu(z):
    return np.where(z > 0, z, 0.0)
""",
        "half of z + |z|, infinity apart": """
def relu(z):
    out = z.copy()
    out[out < 0] = 0
    return out
""",
        "loop over the flat array": """
def relu(z):
    return np.array([max(0.0, value) for value in z.flat]).reshape(z.shape)
""",
        "clip": """
def relu(z):
    return z.clip(min=0)
""",
    },
    "relu_backward": {
        "mask on a copy": """
def relu_backward(dout, z):
    dz = dout.copy()
    dz[z <= 0] = 0
    return dz
""",
        "fill what is open": """
def relu_backward(dout, z):
    dz = np.zeros(dout.shape)
    open_ = z > 0
    dz[open_] = dout[open_]
    return dz
""",
        "loop over the indices": """
def relu_backward(dout, z):
    dz = np.zeros_like(dout)
    for i in np.ndindex(z.shape):
        if z[i] > 0:
            dz[i] = dout[i]
    return dz
""",
    },
    "sigmoid": {
        "two masks": """
def sigmoid(z):
    out = np.empty(z.shape)
    right = z >= 0
    out[right] = 1 / (1 + np.exp(-z[right]))
    e = np.exp(z[~right])
    out[~right] = e / (1 + e)
    return out
""",
        "logaddexp": """
def sigmoid(z):
    return np.exp(-np.logaddexp(0.0, -z))
""",
        "math, number by number": """
def sigmoid(z):
    def one(value):
        if value >= 0:
            return 1 / (1 + math.exp(-value))
        return math.exp(value) / (1 + math.exp(value))

    return np.array([one(value) for value in z.ravel()]).reshape(z.shape)
""",
        "errstate around the formula of the lecture": """
def sigmoid(z):
    with np.errstate(over="ignore"):
        return 1 / (1 + np.exp(-z))
""",
    },
    "sigmoid_backward": {
        "a minus its square": """
def sigmoid_backward(dout, a):
    return dout * (a - a * a)
""",
        "loop": """
def sigmoid_backward(dout, a):
    dz = np.zeros_like(a)
    for i in np.ndindex(a.shape):
        dz[i] = dout[i] * a[i] * (1 - a[i])
    return dz
""",
        "multiply": """
def sigmoid_backward(dout, a):
    slope = np.multiply(a, np.subtract(1.0, a))
    return np.multiply(slope, dout)
""",
    },
    "tanh_backward": {
        "two factors": """
def tanh_backward(dout, a):
    return dout * (1 - a) * (1 + a)
""",
        "loop": """
def tanh_backward(dout, a):
    return np.array([d * (1.0 - t * t) for d, t in zip(dout.flat, a.flat)]).reshape(a.shape)
""",
        "difference": """
def tanh_backward(dout, a):
    return dout - dout * np.square(a)
""",
    },
    "numeric_gradient": {
        "moves a copy and puts it back": """
def numeric_gradient(f, x, h=1e-5):
    point = np.array(x, dtype=np.float64)
    grad = np.zeros(point.shape)
    it = np.nditer(point, flags=["multi_index"])
    while not it.finished:
        i = it.multi_index
        old = point[i]
        point[i] = old + h
        above = f(point)
        point[i] = old - h
        below = f(point)
        point[i] = old
        grad[i] = (above - below) / (2 * h)
        it.iternext()
    return grad
""",
        "rows of the unit matrix": """
def numeric_gradient(f, x, h=1e-5):
    flat = np.asarray(x, dtype=float).reshape(-1)
    slopes = [(f((flat + e).reshape(x.shape)) - f((flat - e).reshape(x.shape))) / (2 * h) for e in h * np.eye(x.size)]
    return np.array(slopes).reshape(x.shape)
""",
        "recursion over the axes": """
def numeric_gradient(f, x, h=1e-5):
    x = x.astype(float)
    if x.ndim == 0:
        return np.array((f(x + h) - f(x - h)) / (2 * h))

    def along(index):
        if len(index) == x.ndim:
            up, down = x.copy(), x.copy()
            up[index] += h
            down[index] -= h
            return (f(up) - f(down)) / (2 * h)
        return [along(index + (i,)) for i in range(x.shape[len(index)])]

    return np.array(along(()))
""",
        "in place, put back by assignment": """
def numeric_gradient(f, x, h=1e-5):
    if x.dtype != float:
        x = x.astype(float)
    grad = np.zeros_like(x)
    for k in range(x.size):
        old = x.flat[k]
        x.flat[k] = old + h
        above = f(x)
        x.flat[k] = old - h
        below = f(x)
        x.flat[k] = old
        grad.flat[k] = (above - below) / (2 * h)
    return grad
""",
    },
    "relative_error": {
        "loop": """
def relative_error(a, b):
    if a.shape != b.shape:
        raise ValueError("shapes differ")
    worst = 0.0
    for p, q in zip(a.flat, b.flat):
        worst = max(worst, abs(p - q) / max(1e-8, abs(p) + abs(q)))
    return worst
""",
        "vectorised, a NumPy scalar": """
def relative_error(a, b):
    if np.ndim(a) != np.ndim(b) or np.shape(a) != np.shape(b):
        raise ValueError(f"{np.shape(a)} and {np.shape(b)}")
    size = np.abs(a) + np.abs(b)
    return (np.abs(np.subtract(a, b)) / np.where(size < 1e-8, 1e-8, size)).max()
""",
        "clip": """
def relative_error(a, b):
    if not np.array_equal(np.shape(a), np.shape(b)):
        raise ValueError("compare like with like")
    return float(np.amax(abs(a - b) / np.clip(abs(a) + abs(b), 1e-8, None)))
""",
    },
    "gradient_check": {
        "two calls": """
def gradient_check(f, grad, x):
    return relative_error(numeric_gradient(f, x), grad)
""",
        "on its own": """
def gradient_check(f, grad, x):
    if grad.shape != x.shape:
        raise ValueError("the gradient must have the shape of x")
    worst = 0.0
    for i in np.ndindex(x.shape):
        above, below = x.copy(), x.copy()
        above[i] += 1e-5
        below[i] -= 1e-5
        slope = (f(above) - f(below)) / 2e-5
        worst = max(worst, abs(slope - grad[i]) / max(1e-8, abs(slope) + abs(grad[i])))
    return worst
""",
        "positional step": """
def gradient_check(f, grad, x):
    numeric = numeric_gradient(f, np.copy(x), 1e-5)
    if np.shape(grad) != np.shape(numeric):
        raise ValueError(f"a gradient of shape {np.shape(grad)} for a variable of shape {np.shape(x)}")
    return float(relative_error(np.asarray(grad), numeric))
""",
    },
    "mlp_forward": {
        "loop with a condition": """
def mlp_forward(X, params):
    L = max(int(name[1:]) for name in params)
    cache, a = [], X
    for l in range(1, L + 1):
        cache.append(a)
        z = a @ params["W%d" % l] + params["b%d" % l]
        a = np.maximum(0, z) if l < L else z
    return a, cache
""",
        "recursion": """
def mlp_forward(X, params):
    L = len(params) // 2

    def onwards(a, layer):
        z = affine_forward(a, params[f"W{layer}"], params[f"b{layer}"])
        if layer == L:
            return z, [a]
        logits, rest = onwards(relu(z), layer + 1)
        return logits, [a] + rest

    return onwards(X, 1)
""",
        "sorted by number, a tuple for a cache": """
def mlp_forward(X, params):
    names = sorted((name for name in params if name[0] == "W"), key=lambda name: int(name[1:]))
    inputs = (X,)
    for name in names[:-1]:
        z = np.dot(inputs[-1], params[name]) + params["b" + name[1:]]
        inputs += (z * (z > 0),)
    return [np.dot(inputs[-1], params[names[-1]]) + params["b" + names[-1][1:]], inputs]
""",
    },
    "mlp_backward": {
        "without the other exercises": """
def mlp_backward(dlogits, params, cache):
    L, grads, d = len(cache), {}, dlogits
    for l in reversed(range(L)):
        grads["W%d" % (l + 1)] = cache[l].T @ d
        grads["b%d" % (l + 1)] = d.sum(0)
        if l:
            d = (d @ params["W%d" % (l + 1)].T) * (cache[l] > 0)
    return grads
""",
        "recursion": """
def mlp_backward(dlogits, params, cache):
    layer = len(cache)
    if layer == 0:
        return {}
    da, dW, db = affine_backward(dlogits, cache[-1], params[f"W{layer}"])
    below = {name: params[name] for name in params if int(name[1:]) < layer}
    grads = mlp_backward(relu_backward(da, cache[-1]), below, cache[:-1])
    return {**grads, f"W{layer}": dW, f"b{layer}": db}
""",
        "runs forward again to find the gates": """
def mlp_backward(dlogits, params, cache):
    L = len(params) // 2
    grads = {name: None for name in params}
    d = dlogits.copy()
    for l in range(L, 0, -1):
        d, grads[f"W{l}"], grads[f"b{l}"] = affine_backward(d, cache[l - 1], params[f"W{l}"])
        if l > 1:
            z = affine_forward(cache[l - 2], params[f"W{l - 1}"], params[f"b{l - 1}"])
            d = relu_backward(d, z)
    return grads
""",
        "sample by sample": """
def mlp_backward(dlogits, params, cache):
    grads = {name: np.zeros(np.shape(value)) for name, value in params.items()}
    for i in range(len(dlogits)):
        d = dlogits[i]
        for l in range(len(cache), 0, -1):
            a = cache[l - 1][i]
            grads[f"W{l}"] += np.outer(a, d)
            grads[f"b{l}"] += d
            d = (params[f"W{l}"] @ d) * (a > 0)
    return grads
""",
    },
    "train_step": {
        "one-hot": """
def train_step(X, y, params, lr, lam=0.0):
    logits, cache = mlp_forward(X, params)
    n, k = logits.shape
    T = np.eye(k)[y]
    shifted = logits - logits.max(1, keepdims=True)
    logp = shifted - np.log(np.exp(shifted).sum(1, keepdims=True))
    loss = -(T * logp).sum() / n
    grads = mlp_backward((np.exp(logp) - T) / n, params, cache)
    new = {}
    for key in params:
        g = grads[key]
        if "W" in key:
            loss += lam * np.sum(params[key] ** 2)
            g = g + 2 * lam * params[key]
        new[key] = params[key] - lr * g
    return loss, new
""",
        "deep copies": """
import copy


def train_step(X, y, params, lr, lam=0.0):
    new = copy.deepcopy(params)
    logits, cache = mlp_forward(X, params)
    loss, d = softmax_loss(logits, y)
    for name, g in mlp_backward(d, params, cache).items():
        new[name] -= lr * g
        if name[0] == "W":
            loss += lam * (params[name] ** 2).sum()
            new[name] -= lr * lam * 2 * params[name]
    return loss, new


def softmax_loss(logits, y):
    n = len(logits)
    total = np.logaddexp.reduce(logits, axis=1)
    p = np.exp(logits - total[:, None])
    p[np.arange(n), y] -= 1
    return (total - logits[np.arange(n), y]).mean(), p / n
""",
        "on its own, sample by sample": """
def train_step(X, y, params, lr, lam=0.0):
    L, n = len(params) // 2, len(X)
    grads = {name: np.zeros_like(value) for name, value in params.items()}
    loss = 0.0
    for x, label in zip(X, y):
        acts = [x]
        for l in range(1, L + 1):
            z = acts[-1] @ params[f"W{l}"] + params[f"b{l}"]
            acts.append(np.maximum(z, 0) if l < L else z)
        z = acts.pop()
        e = np.exp(z - z.max())
        loss += (np.log(e.sum()) + z.max() - z[label]) / n
        d = e / e.sum()
        d[label] -= 1
        d /= n
        for l in range(L, 0, -1):
            grads[f"W{l}"] += np.outer(acts[l - 1], d)
            grads[f"b{l}"] += d
            d = (params[f"W{l}"] @ d) * (acts[l - 1] > 0)
    for l in range(1, L + 1):
        loss += lam * (params[f"W{l}"] ** 2).sum()
        grads[f"W{l}"] += 2 * lam * params[f"W{l}"]
    return float(loss), {name: params[name] - lr * grads[name] for name in params}
""",
    },
    "make_value": {
        "closures, as in micrograd": """
class Value:
    def __init__(self, data, children=()):
        self.data = float(data)
        self.grad = 0.0
        self._prev = set(children)
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

    def tanh(self):
        out = Value(math.tanh(self.data), (self,))

        def _backward():
            self.grad += (1 - out.data**2) * out.grad

        out._backward = _backward
        return out

    def relu(self):
        out = Value(self.data if self.data > 0 else 0, (self,))

        def _backward():
            self.grad += (out.data > 0) * out.grad

        out._backward = _backward
        return out

    def backward(self):
        topo, visited = [], set()

        def build(v):
            if v not in visited:
                visited.add(v)
                for child in v._prev:
                    build(child)
                topo.append(v)

        build(self)
        for v in topo:
            v.grad = 0.0
        self.grad = 1.0
        for v in reversed(topo):
            v._backward()

    def __radd__(self, other):
        return self + other

    def __rmul__(self, other):
        return self * other


def make_value(data):
    return Value(data)
""",
        "a exchanges": """
class Number:
    exchanges = []

    def __init__(self, data, sources=()):
        self.data, self.grad, self.sources = float(data), 0.0, sources
        Number.exchanges.append(self)

    def __add__(self, other):
        return Number(self.data + data_of(other), [(self, 1.0), (other, 1.0)])

    def __mul__(self, other):
        return Number(self.data * data_of(other), [(self, data_of(other)), (other, self.data)])

    __radd__ = __add__
    __rmul__ = __mul__

    def tanh(self):
        t = np.tanh(self.data)
        return Number(t, [(self, 1 - t * t)])

    def relu(self):
        return Number(np.maximum(self.data, 0), [(self, float(self.data > 0))])

    def backward(self):
        for number in Number.exchanges:
            number.grad = 0.0
        self.grad = 1.0
        for number in Number.exchanges[::-1]:
            for source, slope in number.sources:
                if isinstance(source, Number):
                    source.grad += number.grad * slope


def data_of(thing):
    return thing.data if isinstance(thing, Number) else thing


make_value = Number
""",
        "every path on its own, by recursion": """
class Scalar:
    def __init__(self, data, parents=None):
        self.data = float(data)
        self.grad = 0.0
        self.parents = parents or []

    def __add__(self, other):
        other = make_value(other)
        return Scalar(self.data + other.data, [(self, 1.0), (other, 1.0)])

    def __radd__(self, other):
        return make_value(other) + self

    def __mul__(self, other):
        other = make_value(other)
        return Scalar(self.data * other.data, [(self, other.data), (other, self.data)])

    def __rmul__(self, other):
        return make_value(other) * self

    def tanh(self):
        return Scalar(math.tanh(self.data), [(self, 1 / math.cosh(self.data) ** 2)])

    def relu(self):
        return Scalar(max(self.data, 0.0), [(self, 1.0)] if self.data > 0 else [(self, 0.0)])

    def clear(self):
        self.grad = 0.0
        for parent, _ in self.parents:
            parent.clear()

    def spread(self, share):
        self.grad += share
        for parent, slope in self.parents:
            parent.spread(share * slope)

    def backward(self):
        self.clear()
        self.spread(1.0)


def make_value(data):
    return data if isinstance(data, Scalar) else Scalar(data)
""",
    },
}


@pytest.mark.parametrize(("exercise", "style"), [(name, style) for name, styles in RIGHT.items() for style in styles])
def test_a_right_style_earns_full_marks(grade_source, exercise, style):
    verdict = grade_source("backprop", {exercise: "import math\nimport numpy as np\n" + RIGHT[exercise][style]})
    outcome = next(outcome for outcome in verdict.exercises if outcome.id == exercise)
    missed = [
        f"{check.id}: {check.status} {check.detail.message}" for check in outcome.checks if check.status != "passed"
    ]
    assert outcome.score == outcome.points, missed
