"""Backpropagation as students write it: whole right submissions, and one natural bug at a time."""
# ruff: noqa: E501, Q001  the code stands as students write it
# fmt: off

RIGHT = r'''
### plain NumPy, step by step
import numpy as np
import math

def affine_forward(x, w, b):
    rows = x.reshape(x.shape[0], -1)
    out = np.dot(rows, w) + b
    return out

def affine_backward(dout, x, w):
    rows = x.reshape(x.shape[0], -1)
    dx = np.dot(dout, w.T).reshape(x.shape)
    dw = np.dot(rows.T, dout)
    db = np.sum(dout, axis=0)
    return dx, dw, db

def relu(z):
    out = np.maximum(0, z)
    return out

def relu_backward(dout, z):
    dz = np.array(dout, copy=True)
    dz[z <= 0] = 0
    return dz

def sigmoid(z):
    z = np.array(z, dtype=float)
    out = np.zeros_like(z)
    pos = z >= 0
    out[pos] = 1 / (1 + np.exp(-z[pos]))
    e = np.exp(z[~pos])
    out[~pos] = e / (1 + e)
    return out

def sigmoid_backward(dout, a):
    return dout * a * (1 - a)

def tanh_backward(dout, a):
    return dout * (1 - a ** 2)

def numeric_gradient(f, x, h=1e-5):
    x = np.array(x, dtype=float)
    grad = np.zeros(x.shape)
    it = np.nditer(x, flags=["multi_index"])
    while not it.finished:
        i = it.multi_index
        old = x[i]
        x[i] = old + h
        up = f(x)
        x[i] = old - h
        down = f(x)
        x[i] = old
        grad[i] = (up - down) / (2 * h)
        it.iternext()
    return grad

def relative_error(a, b):
    if np.shape(a) != np.shape(b):
        raise ValueError("shapes differ")
    return np.max(np.abs(a - b) / np.maximum(1e-8, np.abs(a) + np.abs(b)))

def gradient_check(f, grad, x):
    if grad.shape != x.shape:
        raise ValueError("shapes differ")
    return relative_error(grad, numeric_gradient(f, x))

def mlp_forward(X, params):
    L = len(params) // 2
    a = X
    cache = []
    for l in range(1, L + 1):
        cache.append(a)
        z = affine_forward(a, params["W" + str(l)], params["b" + str(l)])
        if l < L:
            a = relu(z)
    return z, cache

def mlp_backward(dlogits, params, cache):
    L = len(params) // 2
    grads = {}
    d = dlogits
    for l in range(L, 0, -1):
        a = cache[l - 1]
        dx, dw, db = affine_backward(d, a, params["W%d" % l])
        grads["W%d" % l] = dw
        grads["b%d" % l] = db
        if l > 1:
            d = dx * (a > 0)
    return grads

def train_step(X, y, params, lr, lam=0.0):
    logits, cache = mlp_forward(X, params)
    n = X.shape[0]
    shifted = logits - np.max(logits, axis=1, keepdims=True)
    logp = shifted - np.log(np.sum(np.exp(shifted), axis=1, keepdims=True))
    loss = -np.sum(logp[np.arange(n), y]) / n
    dlogits = np.exp(logp)
    dlogits[np.arange(n), y] -= 1
    dlogits /= n
    grads = mlp_backward(dlogits, params, cache)
    new = {}
    for key in params:
        g = grads[key]
        if key[0] == "W":
            loss = loss + lam * np.sum(params[key] ** 2)
            g = g + 2 * lam * params[key]
        new[key] = params[key] - lr * g
    return loss, new

class Value:
    def __init__(self, data, parents=()):
        self.data = float(data)
        self.grad = 0.0
        self.parents = parents

    def __add__(self, other):
        other = other if isinstance(other, Value) else Value(other)
        return Value(self.data + other.data, [(self, 1.0), (other, 1.0)])

    def __mul__(self, other):
        other = other if isinstance(other, Value) else Value(other)
        return Value(self.data * other.data, [(self, other.data), (other, self.data)])

    __radd__ = __add__
    __rmul__ = __mul__

    def tanh(self):
        t = math.tanh(self.data)
        return Value(t, [(self, 1 - t * t)])

    def relu(self):
        return Value(max(0.0, self.data), [(self, 1.0 if self.data > 0 else 0.0)])

    def backward(self):
        order, seen = [], set()
        stack = [(self, False)]
        while stack:
            v, done = stack.pop()
            if done:
                order.append(v)
            elif id(v) not in seen:
                seen.add(id(v))
                stack.append((v, True))
                for p, _ in v.parents:
                    stack.append((p, False))
        for v in order:
            v.grad = 0.0
        self.grad = 1.0
        for v in reversed(order):
            for p, slope in v.parents:
                p.grad += slope * v.grad

def make_value(data):
    return Value(data)
### einsum, where, tanh, layers as a class
import numpy
import numpy as np
import math

def affine_forward(x: np.ndarray, w: np.ndarray, b: np.ndarray) -> np.ndarray:
    return np.einsum("nd,dm->nm", np.reshape(x, (len(x), w.shape[0])), w) + b[np.newaxis]

def affine_backward(dout, x, w):
    flat = x.reshape(len(x), w.shape[0])
    return np.einsum("nm,dm->nd", dout, w).reshape(x.shape), np.einsum("nd,nm->dm", flat, dout), np.ones(len(dout)) @ dout

relu = lambda z: np.where(z > 0, z, 0.0)
relu_backward = lambda dout, z: np.where(z > 0, dout, 0.0)
tanh_backward = lambda dout, a: dout * (1 - a) * (1 + a)
sigmoid_backward = lambda dout, a: np.multiply(dout, a - a * a)

def sigmoid(z):
    z = np.asarray(z, dtype=np.float64)
    e = np.exp(-np.abs(z))
    return np.where(z >= 0, 1.0, e) / (1.0 + e)

def numeric_gradient(f, x, h=1e-5):
    x = np.asarray(x, dtype=np.float64)
    n = x.size
    slopes = []
    for i in range(n):
        e = np.zeros(n)
        e[i] = h
        e = e.reshape(x.shape)
        slopes.append((f(x + e) - f(x - e)) / (2 * h))
    return np.array(slopes, dtype=float).reshape(x.shape)

def relative_error(a, b):
    a, b = np.asarray(a), np.asarray(b)
    if a.shape != b.shape:
        raise ValueError(f"{a.shape} and {b.shape}")
    return float((np.abs(a - b) / np.clip(np.abs(a) + np.abs(b), 1e-8, None)).max())

def gradient_check(f, grad, x):
    return relative_error(np.asarray(grad), numeric_gradient(f, x, h=1e-5))

def layers(params):
    return [(params[f"W{i + 1}"], params[f"b{i + 1}"]) for i in range(sum(key.startswith("W") for key in params))]

def mlp_forward(X, params):
    cache = [X]
    *hidden, (W, b) = layers(params)
    for Wl, bl in hidden:
        cache.append(relu(cache[-1] @ Wl + bl))
    return cache[-1] @ W + b, cache

def mlp_backward(dlogits, params, cache):
    grads, delta = {}, dlogits
    for i, (W, b) in reversed(list(enumerate(layers(params)))):
        grads[f"W{i + 1}"] = cache[i].T @ delta
        grads[f"b{i + 1}"] = delta.sum(0)
        delta = np.where(cache[i] > 0, delta @ W.T, 0)
    return {key: grads[key] for key in params}

def train_step(X, y, params, lr, lam=0.0):
    logits, cache = mlp_forward(X, params)
    lse = np.logaddexp.reduce(logits, axis=1)
    onehot = np.eye(logits.shape[1])[y]
    data_loss = np.mean(lse - (logits * onehot).sum(1))
    penalty = lam * sum(np.sum(W * W) for W, _ in layers(params))
    grads = mlp_backward((np.exp(logits - lse[:, None]) - onehot) / len(y), params, cache)
    return data_loss + penalty, {k: v - lr * (grads[k] + (2 * lam * v if k.startswith("W") else 0)) for k, v in params.items()}

class Node:
    def __init__(self, data, children=(), push=lambda: None):
        self.data, self.grad = float(data), 0.0
        self._children, self._push = children, push

    @staticmethod
    def wrap(x):
        return x if isinstance(x, Node) else Node(x)

    def __add__(self, other):
        other = Node.wrap(other)
        out = Node(self.data + other.data, (self, other))
        def push():
            self.grad += out.grad
            other.grad += out.grad
        out._push = push
        return out

    def __radd__(self, other):
        return self + other

    def __mul__(self, other):
        other = Node.wrap(other)
        out = Node(self.data * other.data, (self, other))
        def push():
            self.grad += other.data * out.grad
            other.grad += self.data * out.grad
        out._push = push
        return out

    def __rmul__(self, other):
        return self * other

    def tanh(self):
        out = Node(math.tanh(self.data), (self,))
        def push():
            self.grad += (1 - out.data ** 2) * out.grad
        out._push = push
        return out

    def relu(self):
        out = Node(self.data if self.data > 0 else 0, (self,))
        def push():
            self.grad += (out.data > 0) * out.grad
        out._push = push
        return out

    def backward(self):
        topo, visited = [], set()
        def build(v):
            if v not in visited:
                visited.add(v)
                for c in v._children:
                    build(c)
                topo.append(v)
        build(self)
        for v in topo:
            v.grad = 0.0
        self.grad = 1.0
        for v in topo[::-1]:
            v._push()

make_value = Node
'''

# Every bug is a change of one line or two of the first right solution.
CHANGES = {
    "affine_forward": {
        "bias forgotten": (" + b", ""),
        "no reshape": ("rows = x.reshape(x.shape[0], -1)", "rows = x"),
        "read in column-major order": ("x.reshape(x.shape[0], -1)", 'x.reshape(x.shape[0], -1, order="F")'),
        "reshaped in place": ("rows = x.reshape(x.shape[0], -1)", "x.shape = (x.shape[0], -1)\n    rows = x"),
        "the first sample only": ("    return out", "    return out[0]"),
        "weights transposed": ("np.dot(rows, w)", "np.dot(rows, w.T.reshape(w.shape))"),
        "bias as a column": ("+ b", "+ b.reshape(-1, 1)"),
        "bias added in place to the mean": ("+ b", "+ b.mean()"),
        "a relu on top": ("return out", "return np.maximum(out, 0)"),
    },
    "affine_backward": {
        "mean of the samples": ("np.dot(rows.T, dout)", "np.dot(rows.T, dout) / len(x)"),
        "db is a mean": ("np.sum(dout, axis=0)", "np.mean(dout, axis=0)"),
        "db over the units": ("axis=0", "axis=1"),
        "db keeps its dimension": ("axis=0", "axis=0, keepdims=True"),
        "dx flat": (".reshape(x.shape)", ""),
        "order of the answers": ("return dx, dw, db", "return dw, dx, db"),
        "dw transposed": ("np.dot(rows.T, dout)", "np.dot(dout.T, rows)"),
        "db forgotten": ("return dx, dw, db", "return dx, dw"),
        "db is one number": ("np.sum(dout, axis=0)", "np.sum(dout)"),
    },
    "relu": {
        "minimum": ("np.maximum", "np.minimum"),
        "absolute value": ("np.maximum(0, z)", "np.abs(z)"),
        "in place": ("out = np.maximum(0, z)", "z[z < 0] = 0\n    out = z"),
        "times the mask, nan at minus infinity": ("np.maximum(0, z)", "z * (z > 0)"),
        "maximum of everything": ("np.maximum(0, z)", "np.max(z, initial=0)"),
        "leaky": ("np.maximum(0, z)", "np.maximum(0.01 * z, z)"),
        "capped at six": ("np.maximum(0, z)", "np.clip(z, 0, 6)"),
        "step": ("np.maximum(0, z)", "(z > 0) * 1.0"),
    },
    "relu_backward": {
        "open at zero": ("z <= 0", "z < 0"),
        "mask of dout": ("z <= 0", "dout <= 0"),
        "times the mask, nan for infinity": ("    dz[z <= 0] = 0", "    dz = dout * (z > 0)"),
        "in place": ("dz = np.array(dout, copy=True)", "dz = dout"),
        "dout forgotten": ("np.array(dout, copy=True)", "np.ones(z.shape)"),
        "the forward pass again": ("return dz", "return np.maximum(0, z)"),
        "half at zero": ("    return dz", "    dz[z == 0] = dout[z == 0] / 2\n    return dz"),
        "clips the gradient too": ("return dz", "return np.maximum(dz, 0)"),
    },
    "sigmoid": {
        "overflows": ("e = np.exp(z[~pos])\n    out[~pos] = e / (1 + e)", "out[~pos] = 1 / (1 + np.exp(-z[~pos]))"),
        "clipped at 20": ("z = np.array(z, dtype=float)", "z = np.clip(np.array(z, dtype=float), -20, 20)"),
        "sign": ("np.exp(-z[pos])", "np.exp(z[pos] * 0 - 1)"),
        "one minus the other branch": ("out[~pos] = e / (1 + e)", "out[~pos] = 1 - 1 / (1 + e)"),
        "integers kept": ("out = np.zeros_like(z)", "out = np.zeros_like(z, dtype=int)"),
        "in place": ("z = np.array(z, dtype=float)\n    out = np.zeros_like(z)", "out = z"),
        "tanh": ("return out", "return np.tanh(z)"),
        "through tanh": ("return out", "return 0.5 * (1 + np.tanh(z / 2))"),
        "arrays of one dimension": ("return out", "return out.ravel()"),
    },
    "sigmoid_backward": {
        "the input expected": ("dout * a * (1 - a)", "dout * sigmoid(a) * (1 - sigmoid(a))"),
        "dout forgotten": ("dout * a", "a"),
        "sign": ("(1 - a)", "(a - 1)"),
        "like tanh": ("a * (1 - a)", "(1 - a**2)"),
        "divided": ("dout * a * (1 - a)", "dout / (a * (1 - a))"),
        "in place": ("return dout * a * (1 - a)", "dout *= a * (1 - a)\n    return dout"),
        "one factor": ("dout * a * (1 - a)", "dout * (1 - a)"),
        "summed": ("dout * a * (1 - a)", "np.sum(dout * a * (1 - a))"),
    },
    "tanh_backward": {
        "the input expected": ("a ** 2", "np.tanh(a) ** 2"),
        "not squared": ("a ** 2", "a"),
        "like sigmoid": ("(1 - a ** 2)", "a * (1 - a)"),
        "sign": ("1 - a ** 2", "1 + a ** 2"),
        "dout forgotten": ("dout * ", ""),
        "bracket squared": ("(1 - a ** 2)", "(1 - a) ** 2"),
        "in place": ("return dout * (1 - a ** 2)", "a *= a\n    return dout * (1 - a)"),
        "power as xor of habits": ("a ** 2", "a * 2"),
    },
    "numeric_gradient": {
        "forward difference": ("x[i] = old - h\n", "x[i] = old\n"),
        "divided by h": ("(2 * h)", "h"),
        "missing bracket": ("(2 * h)", "2 * h"),
        "not restored": ("        x[i] = old\n        grad", "        grad"),
        "integers": ("x = np.array(x, dtype=float)", "x = np.array(x)"),
        "in place on the caller's array": ("x = np.array(x, dtype=float)", "x = np.asarray(x, dtype=float)\n    x += 1e-12 * 0 + 1e-9"),
        "step ignored": ("x[i] = old + h", "h = 1e-5\n        x[i] = old + h"),
        "all numbers moved at once": ("x[i] = old + h", "x[...] = x + h"),
        "sign": ("(up - down)", "(down - up)"),
        "first row only": ("it = np.nditer(x,", "it = np.nditer(x[:1],"),
        "step too large": ("h=1e-5", "h=1e-1"),
        "step too small": ("h=1e-5", "h=1e-12"),
        "float32": ("dtype=float)\n    grad", "dtype=np.float32)\n    grad"),
    },
    "relative_error": {
        "mean": ("np.max(", "np.mean("),
        "absolute value missing": ("np.abs(a - b)", "(a - b)"),
        "no absolute values below": ("np.abs(a) + np.abs(b)", "a + b"),
        "guard added instead of a maximum": ("np.maximum(1e-8, np.abs(a) + np.abs(b))", "(np.abs(a) + np.abs(b) + 1e-8)"),
        "no guard": ("np.maximum(1e-8, np.abs(a) + np.abs(b))", "(np.abs(a) + np.abs(b))"),
        "no check of shapes": ("if np.shape(a) != np.shape(b):", "if False:"),
        "only the size is checked": ("np.shape(a) != np.shape(b)", "np.size(a) != np.size(b)"),
        "largest of the two below": ("np.abs(a) + np.abs(b)", "np.maximum(np.abs(a), np.abs(b))"),
        "maxima apart": ("np.max(np.abs(a - b) / np.maximum(1e-8, np.abs(a) + np.abs(b)))", "np.max(np.abs(a - b)) / max(1e-8, np.max(np.abs(a) + np.abs(b)))"),
        "norms": ("np.max(np.abs(a - b) / np.maximum(1e-8, np.abs(a) + np.abs(b)))", "np.linalg.norm(a - b) / max(1e-8, np.linalg.norm(a) + np.linalg.norm(b))"),
        "array": ("np.max(np.abs(a - b) / np.maximum(1e-8, np.abs(a) + np.abs(b)))", "np.abs(a - b) / np.maximum(1e-8, np.abs(a) + np.abs(b))"),
    },
    "gradient_check": {
        "absolute difference": ("relative_error(grad, numeric_gradient(f, x))", "np.max(np.abs(grad - numeric_gradient(f, x)))"),
        "yes or no": ("return relative_error(grad, numeric_gradient(f, x))", "return relative_error(grad, numeric_gradient(f, x)) < 1e-6"),
        "own gradient against itself": ("numeric_gradient(f, x)", "grad"),
        "no check of shapes and a reshape": ("if grad.shape != x.shape:", "grad = np.reshape(grad, x.shape)\n    if False:"),
        "norms": ("relative_error(grad, numeric_gradient(f, x))", "np.linalg.norm(grad - numeric_gradient(f, x)) / np.linalg.norm(grad + numeric_gradient(f, x))"),
        "the step of a tenth": ("numeric_gradient(f, x)", "numeric_gradient(f, x, 0.1)"),
        "first number only": ("relative_error(grad, numeric_gradient(f, x))", "relative_error(grad.ravel()[:1], numeric_gradient(f, x).ravel()[:1])"),
        "printed": ("return relative_error(grad, numeric_gradient(f, x))", "print(relative_error(grad, numeric_gradient(f, x)))"),
    },
    "mlp_forward": {
        "relu after the last layer": ("        if l < L:\n            a = relu(z)\n    return z", "        a = z = relu(z)\n    return z"),
        "no relu": ("a = relu(z)", "a = z"),
        "relu of the input": ("a = X", "a = relu(X)"),
        "keys sorted as words": ("    for l in range(1, L + 1):", "    for l in [int(k[1:]) for k in sorted(params) if k[0] == 'W']:"),
        "cache of the outputs": ("        if l < L:\n            a = relu(z)", "        if l < L:\n            a = relu(z)\n        cache.append(a)\n        cache = cache[1:] if l == 1 else cache"),
        "two layers hard coded": ("L = len(params) // 2", "L = 2"),
        "cache holds the last output too": ("return z, cache", "return z, cache + [z]"),
        "cache forgotten": ("return z, cache", "return z"),
        "tanh": ("relu(z)", "np.tanh(z)"),
        "cache before the relu": ("            a = relu(z)", "            a = np.maximum(z, 0)\n            cache[-1] = cache[-1] if l == 1 else z"),
    },
    "mlp_backward": {
        "relu forgotten": (" * (a > 0)", ""),
        "relu also at the input's end": ('grads["W%d" % l] = dw', 'grads["W%d" % l] = dw * (params["W%d" % l] > 0)'),
        "mask of the gradient": ("(a > 0)", "(dx > 0)"),
        "from the first to the last": ("range(L, 0, -1)", "range(1, L + 1)"),
        "divided by n again": ("= dw", "= dw / len(a)"),
        "biases forgotten": ('        grads["b%d" % l] = db\n', ""),
        "two layers hard coded": ("L = len(params) // 2", "L = min(2, len(params) // 2)"),
        "dlogits in place": ("    d = dlogits", "    d = dlogits\n    d /= 1 + 1e-9"),
        "mask of the layer above": ("(a > 0)", "(cache[min(l, L - 1)] > 0 if cache[min(l, L - 1)].shape == dx.shape else a > 0)"),
        "open at zero": ("(a > 0)", "(a >= 0)"),
    },
    "train_step": {
        "step upwards": ("params[key] - lr * g", "params[key] + lr * g"),
        "loss after the step": ("return loss, new", "return train_step(X, y, new, 1e-300, lam)[0] if lr > 1e-299 else loss, new"),
        "penalty without the two": ("2 * lam * params[key]", "lam * params[key]"),
        "penalty on the biases": ('if key[0] == "W":', "if True:"),
        "penalty not in the loss": ("            loss = loss + lam * np.sum(params[key] ** 2)\n", ""),
        "penalty in the loss only": ("g = g + 2 * lam * params[key]", "pass"),
        "in place": ("    new = {}", "    new = params"),
        "sum of the losses": ("y]) / n", "y])"),
        "not divided by n": ("    dlogits /= n\n", ""),
        "no shift": ("shifted = logits - np.max(logits, axis=1, keepdims=True)", "shifted = logits"),
        "halved penalty": ("lam * np.sum(params[key] ** 2)", "0.5 * lam * np.sum(params[key] ** 2)"),
        "penalty divided by n": ("2 * lam * params[key]", "2 * lam * params[key] / n"),
        "one maximum for all": ("np.max(logits, axis=1, keepdims=True)", "np.max(logits)"),
        "only the loss": ("return loss, new", "return loss"),
    },
}


def _changed(exercise: str, old: str, new: str) -> str:
    first = RIGHT.split("\n### ")[1]
    start = first.index(f"def {exercise}(")
    end = first.find("\ndef ", start)
    source = first[start : end if end > 0 else None].split("\nclass ")[0]
    assert source.count(old) >= 1, (exercise, old)
    return source.replace(old, new, 1)


VALUE = {
    "grad assigned instead of summed": ("p.grad += slope * v.grad", "p.grad = slope * v.grad"),
    "old gradients kept": ("        for v in order:\n            v.grad = 0.0\n", ""),
    "slopes of the product swapped": ("[(self, other.data), (other, self.data)]", "[(self, self.data), (other, other.data)]"),
    "plain numbers on the right only": ("    __radd__ = __add__\n    __rmul__ = __mul__\n", ""),
    "slope of tanh from its input": ("1 - t * t", "1 - self.data ** 2"),
    "slope of relu at zero is one": ("1.0 if self.data > 0 else 0.0", "1.0 if self.data >= 0 else 0.0"),
    "order of the visits": ("for v in reversed(order):", "for v in order:"),
    "parents visited at once, not in order": ("for v in reversed(order):\n            for p, slope in v.parents:\n                p.grad += slope * v.grad", "todo = [self]\n        while todo:\n            v = todo.pop(0)\n            for p, slope in v.parents:\n                p.grad += slope * v.grad\n                todo.append(p)"),
    "grad of the result not set": ("self.grad = 1.0\n", "self.grad = self.grad or 0.5\n"),
    "relu of the data is in place": ("return Value(max(0.0, self.data)", "self.data = max(0.0, self.data)\n        return Value(self.data"),
    "equal numbers are one": ("if id(v) not in seen:\n                seen.add(id(v))", "if v.data not in seen:\n                seen.add(v.data)"),
}


def _value(old: str, new: str) -> str:
    first = RIGHT.split("\n### ")[1]
    source = "import math\n" + first[first.index("class Value") :]
    assert source.count(old) >= 1, old
    return source.replace(old, new, 1)


BUGS = "".join(
    f"\n### {exercise} | {words}\n{_changed(exercise, *change)}"
    for exercise, changes in CHANGES.items()
    for words, change in changes.items()
) + "".join(f"\n### make_value | {words}\n{_value(*change)}" for words, change in VALUE.items())
