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

RIGHT += r'''
### lists, plain loops, a class in the style of micrograd
import functools
import itertools
import math
import numpy as np

def affine_forward(x, w, b):
    n = x.shape[0]
    zeilen = [list(map(float, bild.ravel())) for bild in x]
    return np.array([[sum(zeilen[i][k] * w[k][j] for k in range(len(w))) + b[j] for j in range(len(b))] for i in range(n)])

def affine_backward(dout, x, w):
    flat = x.reshape(x.shape[0], -1)
    return (dout @ w.T).reshape(x.shape), flat.T @ dout, dout.sum(axis=0)

def relu(z):
    return np.maximum(0.0, z)

def relu_backward(dout, z):
    return np.where(z > 0, dout, 0.0)

def sigmoid(z):
    z = np.asarray(z, dtype=float)
    e = np.exp(-np.abs(z))
    return np.where(z >= 0, 1 / (1 + e), e / (1 + e))

def sigmoid_backward(dout, a):
    return dout * a * (1 - a)

def tanh_backward(dout, a):
    return dout * (1 - a ** 2)

def numeric_gradient(f, x, h=1e-5):
    p = np.array(x, dtype=np.float64); g = np.zeros(p.shape)
    it = np.nditer(p, flags=["multi_index"])
    while not it.finished:
        i = it.multi_index; alt = p[i]
        p[i] = alt + h; oben = f(p.copy()); p[i] = alt - h; unten = f(p.copy()); p[i] = alt
        g[i] = (oben - unten) / (2 * h); it.iternext()
    return g

def relative_error(a, b):
    a, b = np.asarray(a), np.asarray(b)
    if a.shape != b.shape: raise ValueError(f"{a.shape} != {b.shape}")
    return np.max(np.abs(a - b) / np.maximum(1e-8, np.abs(a) + np.abs(b)))

def gradient_check(f, grad, x):
    if np.shape(grad) != np.shape(x): raise ValueError("shape")
    return relative_error(grad, numeric_gradient(f, x))

def mlp_forward(X, params):
    L = len(params) // 2; a = X; cache = []
    for l in range(1, L + 1):
        cache.append(a.copy()); z = a @ params[f"W{l}"] + params[f"b{l}"]
        a = np.maximum(z, 0) if l < L else z
    return z, cache

def mlp_backward(dlogits, params, cache):
    g = {}; d = dlogits
    for l in range(len(cache), 0, -1):
        a = cache[l - 1]
        g[f"W{l}"] = a.T @ d; g[f"b{l}"] = d.sum(axis=0)
        if l > 1: d = (d @ params[f"W{l}"].T) * (a > 0)
    return g

def train_step(X, y, params, lr, lam=0.0):
    logits, cache = mlp_forward(X, params); n = len(X)
    s = logits - logits.max(axis=1, keepdims=True)
    lp = s - np.log(np.exp(s).sum(axis=1, keepdims=True))
    loss = -lp[np.arange(n), y].mean() + lam * sum((v ** 2).sum() for k, v in params.items() if k[0] == "W")
    d = np.exp(lp); d[np.arange(n), y] -= 1
    g = mlp_backward(d / n, params, cache)
    return loss, {k: v - lr * (g[k] + (2 * lam * v if k.startswith("W") else 0)) for k, v in params.items()}

class Value:
    def __init__(self, data, children=(), op=""):
        self.data = float(data); self.grad = 0.0; self._prev = tuple(children); self._backward = lambda: None
    def __add__(self, o):
        o = o if isinstance(o, Value) else Value(o)
        out = Value(self.data + o.data, (self, o))
        def _b():
            self.grad += out.grad; o.grad += out.grad
        out._backward = _b; return out
    def __mul__(self, o):
        o = o if isinstance(o, Value) else Value(o)
        out = Value(self.data * o.data, (self, o))
        def _b():
            self.grad += o.data * out.grad; o.grad += self.data * out.grad
        out._backward = _b; return out
    __radd__ = __add__; __rmul__ = __mul__
    def tanh(self):
        t = math.tanh(self.data); out = Value(t, (self,))
        def _b(): self.grad += (1 - t * t) * out.grad
        out._backward = _b; return out
    def relu(self):
        out = Value(self.data if self.data > 0 else 0.0, (self,))
        def _b(): self.grad += (self.data > 0) * out.grad
        out._backward = _b; return out
    def backward(self):
        topo, seen, stack = [], set(), [(self, False)]
        while stack:
            v, done = stack.pop()
            if done: topo.append(v); continue
            if id(v) in seen: continue
            seen.add(id(v)); stack.append((v, True)); stack.extend((c, False) for c in v._prev)
        for v in topo: v.grad = 0.0
        self.grad = 1.0
        for v in reversed(topo): v._backward()
def make_value(data):
    return Value(data)
### copies and masks, parents as pairs
import functools
import itertools
import math
import numpy as np

def affine_forward(x, w, b):
    X = np.hstack([np.reshape(x, (x.shape[0], math.prod(x.shape[1:]))), np.ones((len(x), 1))])
    return X @ np.vstack((w, b))

def affine_backward(dout, x, w):
    X = np.reshape(x, (len(x), w.shape[0]))
    dx = np.einsum("nm,dm->nd", dout, w).reshape(x.shape)
    dw = np.einsum("nd,nm->dm", X, dout)
    db = np.einsum("nm->m", dout)
    return tuple((dx, dw, db))

def relu(z):
    out = np.array(z, dtype=float); out[out < 0] = 0.0
    return out

def relu_backward(dout, z):
    d = dout.astype(float).copy(); np.putmask(d, z <= 0, 0.0)
    return d

def sigmoid(z):
    with np.errstate(over="ignore"):
        return 1.0 / (1.0 + np.exp(-np.asarray(z, float)))

def sigmoid_backward(dout, a):
    return dout * a * (1 - a)

def tanh_backward(dout, a):
    return dout * (1 - a ** 2)

def numeric_gradient(f, x, h=1e-5):
    x = np.asarray(x, dtype=float)
    E = np.eye(x.size).reshape((x.size,) + x.shape)
    return np.array([(f(x + h * e) - f(x - h * e)) / (2.0 * h) for e in E], dtype=float).reshape(x.shape)

def relative_error(a, b):
    if not a.shape == b.shape: raise ValueError
    s = abs(a) + abs(b)
    r = abs(a - b) / np.where(s > 1e-8, s, 1e-8)
    return float(r.max())

def gradient_check(f, grad, x):
    if grad.shape != x.shape: raise ValueError("grad and x")
    p = x.astype(float); worst = 0.0; h = 1e-5
    for i in itertools.product(*map(range, x.shape)):
        a = p.copy(); a[i] = p[i] + h; b = p.copy(); b[i] = p[i] - h
        n = (f(a) - f(b)) / (2 * h); g = grad[i]
        worst = max(worst, abs(n - g) / max(1e-8, abs(n) + abs(g)))
    return worst

def mlp_forward(X, params):
    def tief(a, l):
        z = a @ params[f"W{l}"] + params[f"b{l}"]
        if f"W{l+1}" not in params: return z, [a]
        out, rest = tief(z * (z > 0), l + 1)
        return out, [a] + rest
    return tief(np.array(X, dtype=float), 1)

def mlp_backward(dlogits, params, cache):
    def zurueck(d, l):
        a = cache[l - 1]
        hier = {f"W{l}": np.einsum("nd,nm->dm", a, d), f"b{l}": np.einsum("nm->m", d)}
        if l == 1: return hier
        return {**zurueck(np.where(a != 0, d @ params[f"W{l}"].T, 0.0), l - 1), **hier}
    return zurueck(dlogits, len(cache))

def train_step(X, y, params, lr, lam=0.0):
    P = {k: np.array(v, dtype=float) for k, v in params.items()}
    L = len(P) // 2; acts = [np.array(X, float)]
    for l in range(1, L + 1):
        z = acts[-1] @ P[f"W{l}"] + P[f"b{l}"]
        acts.append(np.maximum(z, 0) if l < L else z)
    z = acts.pop(); m = z.max(1)
    total = 0.0; d = np.zeros_like(z)
    for i, c in enumerate(y):
        e = [math.exp(t - m[i]) for t in z[i]]; S = sum(e)
        total += m[i] + math.log(S) - z[i, c]
        for j in range(len(e)): d[i, j] = (e[j] / S - (j == c)) / len(y)
    loss = total / len(y)
    new = {}
    for l in range(L, 0, -1):
        gW = acts[l - 1].T @ d; gb = d.sum(0)
        d = (d @ P[f"W{l}"].T) * (acts[l - 1] > 0)
        loss += lam * np.sum(np.square(P[f"W{l}"]))
        new[f"b{l}"] = P[f"b{l}"] - lr * gb
        new[f"W{l}"] = (1 - 2 * lr * lam) * P[f"W{l}"] - lr * gW
    return loss, new

import heapq
_uhr = itertools.count()
class Knoten(object):
    def __init__(self, wert, vorher=()):
        self.data = wert * 1.0; self.grad = 0.0; self.vorher = list(vorher); self.nr = next(_uhr)
    @staticmethod
    def aus(w): return w if isinstance(w, Knoten) else Knoten(w)
    def __add__(self, w): w = Knoten.aus(w); return Knoten(self.data + w.data, [(self, 1), (w, 1)])
    def __mul__(self, w): w = Knoten.aus(w); return Knoten(self.data * w.data, [(self, w.data), (w, self.data)])
    def __radd__(self, w): return self.__add__(w)
    def __rmul__(self, w): return self.__mul__(w)
    def tanh(self): t = math.tanh(self.data); return Knoten(t, [(self, 1 - t * t)])
    def relu(self): return Knoten(self.data, [(self, 1)]) if self.data > 0 else Knoten(0.0, [(self, 0)])
    def backward(self):
        g = {self.nr: 1.0}; heap = [(-self.nr, self)]; known = {self.nr}
        while heap:
            _, v = heapq.heappop(heap); v.grad = g[v.nr]
            for p, s in v.vorher:
                g[p.nr] = g.get(p.nr, 0.0) + s * v.grad
                if p.nr not in known: known.add(p.nr); heapq.heappush(heap, (-p.nr, p))
def make_value(data): return Knoten(data)
### clip, tensordot, uses that are counted
import functools
import itertools
import math
import numpy as np

def affine_forward(x, w, b):
    W = w.reshape(x.shape[1:] + (w.shape[1],))
    return np.tensordot(x, W, axes=x.ndim - 1) + b

def affine_backward(dout, x, w):
    n = dout.shape[0]
    db = np.ones(n) @ dout
    dw = np.dot(dout.T, x.reshape(n, -1)).T
    dx = np.dot(w, dout.T).T.reshape(*x.shape)
    return dx, dw, db

def relu(z):
    return np.clip(z, 0, None).astype(float)

def relu_backward(dout, z):
    return np.frompyfunc(lambda d, t: float(d) if t > 0 else 0.0, 2, 1)(dout, z).astype(float) if np.ndim(z) else np.float64(dout if z > 0 else 0)

def sigmoid(z):
    return np.exp(-np.logaddexp(0.0, -np.asarray(z, float)))

def sigmoid_backward(dout, a):
    return np.multiply(dout, a - np.square(a))

def tanh_backward(dout, a):
    return dout * (1 + a) * (1 - a)

def numeric_gradient(f, x, h=1e-5):
    def bump(i, d):
        y = np.array(x, dtype=float); y[i] += d
        return float(f(y))
    g = np.empty(np.shape(x), dtype=np.float64)
    for i, _ in np.ndenumerate(x): g[i] = (bump(i, +h) - bump(i, -h)) / (2 * h)
    return g

def relative_error(a, b):
    a, b = np.asarray(a), np.asarray(b)
    if a.shape != b.shape: raise ValueError(f"{a.shape} != {b.shape}")
    return np.max(np.abs(a - b) / np.maximum(1e-8, np.abs(a) + np.abs(b)))

def gradient_check(f, grad, x):
    if np.shape(grad) != np.shape(x): raise ValueError("shape")
    return relative_error(grad, numeric_gradient(f, x))

def mlp_forward(X, params):
    nums = sorted(int(k[1:]) for k in params if k[0] == "W")
    cache = list(itertools.accumulate(nums[:-1], lambda a, l: np.fmax(a.dot(params[f"W{l}"]) + params[f"b{l}"], 0.0), initial=X))
    return cache[-1].dot(params[f"W{nums[-1]}"]) + params[f"b{nums[-1]}"], cache

class Rückwärts:
    def __init__(self, params): self.params = params
    def __call__(self, d, cache):
        self.grads = {}
        for l in list(range(1, len(cache) + 1))[::-1]:
            self.schritt(l, d, cache[l - 1]); d = self.weiter(l, d, cache[l - 1])
        return self.grads
    def schritt(self, l, d, a):
        self.grads.update({"W%i" % l: np.dot(a.T, d), "b%i" % l: np.sum(d, 0)})
    def weiter(self, l, d, a):
        return np.dot(d, self.params["W%i" % l].T) * np.sign(a)
def mlp_backward(dlogits, params, cache):
    return Rückwärts(params)(dlogits.copy(), [a.copy() for a in cache])

def train_step(X, y, params, lr, lam=0.0):
    logits, cache = mlp_forward(X, params); n = len(X)
    s = logits - logits.max(axis=1, keepdims=True)
    lp = s - np.log(np.exp(s).sum(axis=1, keepdims=True))
    loss = -lp[np.arange(n), y].mean() + lam * sum((v ** 2).sum() for k, v in params.items() if k[0] == "W")
    d = np.exp(lp); d[np.arange(n), y] -= 1
    g = mlp_backward(d / n, params, cache)
    return loss, {k: v - lr * (g[k] + (2 * lam * v if k.startswith("W") else 0)) for k, v in params.items()}

def make_value(data, parents=()):
    class V:
        def __init__(v, d, ps): v.data = float(d); v.grad = 0.0; v.ps = ps
        def __add__(v, w):
            d = getattr(w, "data", w) if not isinstance(w, (int, float)) else w
            return V(v.data + d, [(v, 1.0)] + ([(w, 1.0)] if hasattr(w, "ps") else []))
        def __mul__(v, w):
            if hasattr(w, "ps"): return V(v.data * w.data, [(v, w.data), (w, v.data)])
            return V(v.data * w, [(v, float(w))])
        __radd__, __rmul__ = __add__, __mul__
        def tanh(v): t = math.tanh(v.data); return V(t, [(v, 1 - t * t)])
        def relu(v): return V(v.data * (v.data > 0), [(v, float(v.data > 0))])
        def backward(v):
            uses, todo, seen = {}, [v], {id(v): v}
            while todo:
                n = todo.pop()
                for p, _ in n.ps:
                    uses[id(p)] = uses.get(id(p), 0) + 1
                    if id(p) not in seen: seen[id(p)] = p; todo.append(p)
            for n in seen.values(): n.grad = 0.0
            v.grad = 1.0; ready = [v]
            while ready:
                n = ready.pop()
                for p, s in n.ps:
                    p.grad += s * n.grad; uses[id(p)] -= 1
                    if uses[id(p)] == 0: ready.append(p)
    return V(data, list(parents))
### loops, itertools, a dataclass
import functools
import itertools
import math
import numpy as np

def affine_forward(x, w, b):
    n = x.shape[0]
    zeilen = [list(map(float, bild.ravel())) for bild in x]
    return np.array([[sum(zeilen[i][k] * w[k][j] for k in range(len(w))) + b[j] for j in range(len(b))] for i in range(n)])

def affine_backward(dout, x, w):
    flat = x.reshape(x.shape[0], -1)
    return (dout @ w.T).reshape(x.shape), flat.T @ dout, dout.sum(axis=0)

def relu(z):
    return np.array([v if v > 0 else 0.0 for v in np.ravel(z)], dtype=float).reshape(np.shape(z))

def relu_backward(dout, z):
    return np.where(z > 0, dout, 0.0)

def _s(t):
    if t >= 0: return 1 / (1 + math.exp(-t))
    e = math.exp(t); return e / (1 + e)
def sigmoid(z):
    return np.vectorize(_s, otypes=[float])(z) if np.size(z) else np.zeros(np.shape(z))

def sigmoid_backward(dout, a):
    return dout * a * (1 - a)

def tanh_backward(dout, a):
    return dout * (1 - a ** 2)

def numeric_gradient(f, x, h=1e-5):
    p = np.array(x, dtype=np.float64); g = np.zeros(p.shape)
    it = np.nditer(p, flags=["multi_index"])
    while not it.finished:
        i = it.multi_index; alt = p[i]
        p[i] = alt + h; oben = f(p.copy()); p[i] = alt - h; unten = f(p.copy()); p[i] = alt
        g[i] = (oben - unten) / (2 * h); it.iternext()
    return g

def relative_error(a, b):
    if np.shape(a) != np.shape(b): raise ValueError("shapes")
    w = 0.0
    for p, q in zip(np.ravel(a).tolist(), np.ravel(b).tolist()):
        w = max(w, abs(p - q) / max(1e-8, abs(p) + abs(q)))
    return w

def gradient_check(f, grad, x):
    num = numeric_gradient(f, x, 1e-5)
    if num.shape != grad.shape: raise ValueError("grad")
    return float(relative_error(num, grad))

def mlp_forward(X, params):
    L = len(params) // 2; a = X; cache = []
    for l in range(1, L + 1):
        cache.append(a.copy()); z = a @ params[f"W{l}"] + params[f"b{l}"]
        a = np.maximum(z, 0) if l < L else z
    return z, cache

def mlp_backward(dlogits, params, cache):
    g = {}; d = dlogits
    for l in range(len(cache), 0, -1):
        a = cache[l - 1]
        g[f"W{l}"] = a.T @ d; g[f"b{l}"] = d.sum(axis=0)
        if l > 1: d = (d @ params[f"W{l}"].T) * (a > 0)
    return g

def train_step(X, y, params, lr, lam=0.0):
    Z, cache = mlp_forward(X, params)
    lse = np.logaddexp.reduce(Z, axis=1, keepdims=True)
    Y = np.eye(Z.shape[1])[y]
    loss = float(np.mean(np.sum(Y * (lse - Z), axis=1)))
    G = mlp_backward((np.exp(Z - lse) - Y) / Z.shape[0], params, cache)
    neu = {}
    for name in params:
        g = G[name]
        if "W" in name:
            loss += lam * float(np.vdot(params[name], params[name])); g = g + 2.0 * lam * params[name]
        neu[name] = params[name] - lr * g
    return loss, neu

from dataclasses import dataclass, field
@dataclass(eq=False)
class Num:
    data: float
    grad: float = 0.0
    op: str = ""
    args: tuple = ()
    def __post_init__(self): self.data = float(self.data)
    def _wrap(self, w): return w if isinstance(w, Num) else Num(w)
    def __add__(self, w): w = self._wrap(w); return Num(self.data + w.data, op="+", args=(self, w))
    def __mul__(self, w): w = self._wrap(w); return Num(self.data * w.data, op="*", args=(self, w))
    def __radd__(self, w): return self._wrap(w) + self
    def __rmul__(self, w): return self._wrap(w) * self
    def __neg__(self): return self * -1
    def __sub__(self, w): return self + (-self._wrap(w))
    def tanh(self): return Num(math.tanh(self.data), op="tanh", args=(self,))
    def relu(self): return Num(max(self.data, 0.0), op="relu", args=(self,))
    def _slopes(self):
        match self.op:
            case "+": return (1.0, 1.0)
            case "*": return (self.args[1].data, self.args[0].data)
            case "tanh": return (1.0 - self.data ** 2,)
            case "relu": return (1.0 if self.args[0].data > 0 else 0.0,)
        return ()
    def backward(self):
        order, state, st = [], {}, [self]
        while st:
            v = st[-1]; k = state.get(id(v), 0)
            if k < len(v.args):
                state[id(v)] = k + 1
                if id(v.args[k]) not in state: st.append(v.args[k])
            else:
                st.pop()
                if k == len(v.args) and state.get(id(v)) != -1: order.append(v); state[id(v)] = len(v.args) + 1
        uniq = list(dict.fromkeys(order))
        for v in uniq: v.grad = 0.0
        self.grad = 1.0
        for v in reversed(uniq):
            for a, s in zip(v.args, v._slopes()): a.grad += s * v.grad
def make_value(data): return Num(data)
'''

BUGS += r'''
### affine_backward | order dw dx
import numpy as np
def affine_backward(dout, x, w):
    f = x.reshape(len(x), -1); return f.T @ dout, (dout @ w.T).reshape(x.shape), dout.sum(0)
### affine_backward | dw divides by n
import numpy as np
def affine_backward(dout, x, w):
    f = x.reshape(len(x), -1); return (dout @ w.T).reshape(x.shape), f.T @ dout / len(x), dout.sum(0)
### relu | capped at 6
import numpy as np
def relu(z):
    return np.clip(z, 0, 6)
### relu_backward | both masks (guided)
import numpy as np
def relu_backward(dout, z):
    return np.where((z > 0) & (dout > 0), dout, 0)
### sigmoid | float32 of all
import numpy as np
def sigmoid(z):
    z = np.asarray(z, np.float32); e = np.exp(-np.abs(z)); return np.where(z >= 0, 1 / (1 + e), e / (1 + e))
### gradient_check | h = 1e-3
import numpy as np
def gradient_check(f, grad, x):
    if np.shape(grad) != np.shape(x): raise ValueError
    return relative_error(grad, numeric_gradient(f, x, 1e-3))
### gradient_check | h too small
import numpy as np
def gradient_check(f, grad, x):
    if np.shape(grad) != np.shape(x): raise ValueError
    return relative_error(grad, numeric_gradient(f, x, 1e-12))
### numeric_gradient | relative step
import numpy as np
def numeric_gradient(f, x, h=1e-5):
    p = np.array(x, float); g = np.zeros(p.shape)
    for i in np.ndindex(p.shape):
        s = h * abs(p[i]) or h
        q = p.copy(); q[i] += s; r = p.copy(); r[i] -= s; g[i] = (f(q) - f(r)) / (2 * s)
    return g
### relative_error | abs(a+b)
import numpy as np
def relative_error(a, b):
    if np.shape(a) != np.shape(b): raise ValueError
    return float(np.max(np.abs(a - b) / np.maximum(1e-8, np.abs(a + b))))
### mlp_forward | cache without X
import numpy as np
def mlp_forward(X, params):
    a, cache, L = X, [], len(params) // 2
    for l in range(1, L + 1):
        z = a @ params[f"W{l}"] + params[f"b{l}"]; a = relu(z) if l < L else z
        if l < L: cache.append(a)
    return a, cache
### mlp_forward | one digit: k[1]
import numpy as np
def mlp_forward(X, params):
    L = max(int(k[1]) for k in params); a, cache = X, []
    for l in range(1, L + 1):
        cache.append(a); z = a @ params[f"W{l}"] + params[f"b{l}"]; a = relu(z) if l < L else z
    return a, cache
### mlp_forward | in-place relu on shared
import numpy as np
def mlp_forward(X, params):
    a, cache, L = X, [], len(params) // 2
    for l in range(1, L + 1):
        a = np.maximum(a, 0); cache.append(a); a = a @ params[f"W{l}"] + params[f"b{l}"]
    return a, cache
### mlp_backward | mask from the gradient
import numpy as np
def mlp_backward(dlogits, params, cache):
    g, d = {}, dlogits
    for l in range(len(cache), 0, -1):
        dx, g[f"W{l}"], g[f"b{l}"] = affine_backward(d, cache[l-1], params[f"W{l}"]); d = dx * (dx > 0)
    return g
### mlp_backward | bias mean
import numpy as np
def mlp_backward(dlogits, params, cache):
    g, d = {}, dlogits
    for l in range(len(cache), 0, -1):
        dx, g[f"W{l}"], _ = affine_backward(d, cache[l-1], params[f"W{l}"]); g[f"b{l}"] = d.mean(0); d = dx * (cache[l-1] > 0)
    return g
### train_step | decay times lr twice
import numpy as np
def train_step(X, y, params, lr, lam=0.0):
    Z, cache = mlp_forward(X, params); n = len(X)
    lse = np.logaddexp.reduce(Z, axis=1, keepdims=True); p = np.exp(Z - lse); i = np.arange(n)
    loss = float((lse[:, 0] - Z[i, y]).mean()) + lam * sum((v**2).sum() for k, v in params.items() if k[0] == "W"); p[i, y] -= 1; g = mlp_backward(p / n, params, cache)
    return loss, {k: v - lr * g[k] - (2 * lam * v if k[0] == "W" else 0) for k, v in params.items()}
### train_step | penalty divided by n
import numpy as np
def train_step(X, y, params, lr, lam=0.0):
    Z, cache = mlp_forward(X, params); n = len(X); lam = lam / n
    lse = np.logaddexp.reduce(Z, axis=1, keepdims=True); p = np.exp(Z - lse); i = np.arange(n)
    loss = float((lse[:, 0] - Z[i, y]).mean()) + lam * sum((v**2).sum() for k, v in params.items() if k[0] == "W"); p[i, y] -= 1; g = mlp_backward(p / n, params, cache)
    return loss, {k: v - lr * (g[k] + (2 * lam * v if k[0] == "W" else 0)) for k, v in params.items()}
### make_value | breadth-first
import numpy as np
import math
class _V:
    def __init__(self, data, ps=()):
        self.data = float(data); self.grad = 0.0; self.ps = ps
    def __add__(self, w):
        w = w if isinstance(w, _V) else _V(w); return _V(self.data + w.data, ((self, 1.0), (w, 1.0)))
    def __mul__(self, w):
        w = w if isinstance(w, _V) else _V(w); return _V(self.data * w.data, ((self, w.data), (w, self.data)))
    __radd__ = __add__
    __rmul__ = __mul__
    def tanh(self):
        t = math.tanh(self.data); return _V(t, ((self, 1 - t * t),))
    def relu(self):
        return _V(max(self.data, 0.0), ((self, 1.0 if self.data > 0 else 0.0),))
    def order(self):
        out, seen, st = [], set(), [(self, 0)]
        while st:
            v, d = st.pop()
            if d: out.append(v)
            elif id(v) not in seen:
                seen.add(id(v)); st.append((v, 1)); st += [(p, 0) for p, _ in v.ps]
        return out
    def backward(self):
        o = self.order()
        for v in o: v.grad = 0.0
        self.grad = 1.0
        q = [self]; done = set()
        while q:
            v = q.pop(0)
            if id(v) in done: continue
            done.add(id(v))
            for p, s in v.ps: p.grad += s * v.grad; q.append(p)
def make_value(data): return _V(data)
### make_value | seen by value: equal data merged
import numpy as np
import math
class _V:
    def __init__(self, data, ps=()):
        self.data = float(data); self.grad = 0.0; self.ps = ps
    def __add__(self, w):
        w = w if isinstance(w, _V) else _V(w); return _V(self.data + w.data, ((self, 1.0), (w, 1.0)))
    def __mul__(self, w):
        w = w if isinstance(w, _V) else _V(w); return _V(self.data * w.data, ((self, w.data), (w, self.data)))
    __radd__ = __add__
    __rmul__ = __mul__
    def tanh(self):
        t = math.tanh(self.data); return _V(t, ((self, 1 - t * t),))
    def relu(self):
        return _V(max(self.data, 0.0), ((self, 1.0 if self.data > 0 else 0.0),))
    def order(self):
        out, seen, st = [], set(), [(self, 0)]
        while st:
            v, d = st.pop()
            if d: out.append(v)
            elif v.data not in seen:
                seen.add(v.data); st.append((v, 1)); st += [(p, 0) for p, _ in v.ps]
        return out
    def backward(self):
        o = self.order()
        for v in o: v.grad = 0.0
        self.grad = 1.0
        for v in reversed(o):
            for p, s in v.ps: p.grad += s * v.grad
def make_value(data): return _V(data)
### make_value | a + a counted once (set of parents)
import numpy as np
import math
class _V:
    def __init__(self, data, ps=()):
        self.data = float(data); self.grad = 0.0; self.ps = ps
    def __add__(self, w):
        w = w if isinstance(w, _V) else _V(w); return _V(self.data + w.data, ((self, 1.0), (w, 1.0)))
    def __mul__(self, w):
        w = w if isinstance(w, _V) else _V(w); return _V(self.data * w.data, ((self, w.data), (w, self.data)))
    __radd__ = __add__
    __rmul__ = __mul__
    def tanh(self):
        t = math.tanh(self.data); return _V(t, ((self, 1 - t * t),))
    def relu(self):
        return _V(max(self.data, 0.0), ((self, 1.0 if self.data > 0 else 0.0),))
    def order(self):
        out, seen, st = [], set(), [(self, 0)]
        while st:
            v, d = st.pop()
            if d: out.append(v)
            elif id(v) not in seen:
                seen.add(id(v)); st.append((v, 1)); st += [(p, 0) for p, _ in v.ps]
        return out
    def backward(self):
        o = self.order()
        for v in o: v.grad = 0.0
        self.grad = 1.0
        for v in reversed(o):

            for p, s in dict(v.ps).items(): p.grad += s * v.grad
def make_value(data): return _V(data)
### make_value | add in place
import numpy as np
import math
class _V:
    def __init__(self, data, ps=()):
        self.data = float(data); self.grad = 0.0; self.ps = ps
    def __add__(self, w):
        w = w if isinstance(w, _V) else _V(w); self.data += w.data; return _V(self.data, ((self, 1.0), (w, 1.0)))
    def __mul__(self, w):
        w = w if isinstance(w, _V) else _V(w); return _V(self.data * w.data, ((self, w.data), (w, self.data)))
    __radd__ = __add__
    __rmul__ = __mul__
    def tanh(self):
        t = math.tanh(self.data); return _V(t, ((self, 1 - t * t),))
    def relu(self):
        return _V(max(self.data, 0.0), ((self, 1.0 if self.data > 0 else 0.0),))
    def order(self):
        out, seen, st = [], set(), [(self, 0)]
        while st:
            v, d = st.pop()
            if d: out.append(v)
            elif id(v) not in seen:
                seen.add(id(v)); st.append((v, 1)); st += [(p, 0) for p, _ in v.ps]
        return out
    def backward(self):
        o = self.order()
        for v in o: v.grad = 0.0
        self.grad = 1.0
        for v in reversed(o):
            for p, s in v.ps: p.grad += s * v.grad
def make_value(data): return _V(data)
### sigmoid_backward | precedence
import numpy as np
def sigmoid_backward(dout, a):
    return dout * a - a ** 2
### tanh_backward | 1 + a^2
import numpy as np
def tanh_backward(dout, a):
    return dout * (1 + a ** 2)
### affine_forward | bias column
import numpy as np
def affine_forward(x, w, b):
    z = x.reshape(len(x), -1) @ w
    return z + b.reshape(-1, 1) if len(b) == len(z) else z + b
'''

BUGS += r'''
### sigmoid | one branch for the whole array: overflow where large positive and negative numbers are mixed
import numpy as np


def sigmoid(z):
    z = np.asarray(z, dtype=float)
    if np.all(z >= 0):
        return 1 / (1 + np.exp(-z))
    return np.exp(z) / (1 + np.exp(z))
### relative_error | places where one of the two is 0 are left out: a forgotten gradient is not seen
import numpy as np


def relative_error(a, b):
    a, b = np.asarray(a, dtype=float), np.asarray(b, dtype=float)
    if a.shape != b.shape:
        raise ValueError("shapes differ")
    both = (a != 0) & (b != 0)
    return float(np.max(np.abs(a - b)[both] / np.maximum(1e-8, (np.abs(a) + np.abs(b))[both]), initial=0.0))
### relative_error | a -= b changes the caller's a
import numpy as np


def relative_error(a, b):
    if a.shape != b.shape:
        raise ValueError("shapes differ")
    size = np.maximum(1e-8, np.abs(a) + np.abs(b))
    a -= b
    return float(np.max(np.abs(a) / size))
### relative_error | compares ndim and the first axis only: (2, 3) and (2, 1) pass
import numpy as np


def relative_error(a, b):
    a, b = np.asarray(a, dtype=float), np.asarray(b, dtype=float)
    if a.ndim != b.ndim or a.shape[:1] != b.shape[:1]:
        raise ValueError("shapes differ")
    return float(np.max(np.abs(a - b) / np.maximum(1e-8, np.abs(a) + np.abs(b))))
### gradient_check | ten random places only: a single wrong number of many is often missed
import numpy as np


def gradient_check(f, grad, x):
    if grad.shape != x.shape:
        raise ValueError("shapes differ")
    rng, worst = np.random.default_rng(0), 0.0
    for _ in range(10):
        k = tuple(int(rng.integers(s)) for s in x.shape)
        plus, minus = np.array(x, dtype=float), np.array(x, dtype=float)
        plus[k] += 1e-5
        minus[k] -= 1e-5
        num = (f(plus) - f(minus)) / 2e-5
        worst = max(worst, relative_error(grad[k], np.float64(num)))
    return float(worst)
### gradient_check | rounds both to six places: small gradients compare as 0
import numpy as np


def gradient_check(f, grad, x):
    return relative_error(np.round(grad, 6), np.round(numeric_gradient(f, x), 6))
### gradient_check | places where the claim is 0 are left out (as if kinks): a forgotten part is not seen
import numpy as np


def gradient_check(f, grad, x):
    num = numeric_gradient(f, x)
    if np.shape(grad) != num.shape:
        raise ValueError("shapes differ")
    return relative_error(np.where(np.asarray(grad) == 0, num, grad), num)
### mlp_forward | squeezes the logits: (m,) for one sample, (n,) for one unit
import numpy as np


def mlp_forward(X, params):
    L = len(params) // 2
    a, cache = X, []
    for l in range(1, L + 1):
        cache.append(a)
        a = affine_forward(a, params[f"W{l}"], params[f"b{l}"])
        if l < L:
            a = relu(a)
    return np.squeeze(a), cache
### make_value | a global tape, and backward starts at its end: right only for the number that was made last
import math

TAPE = []


class Value:
    def __init__(self, data, parents=()):
        self.data, self.grad, self.parents = float(data), 0.0, parents
        TAPE.append(self)

    def __add__(self, w):
        w = w if isinstance(w, Value) else Value(w)
        return Value(self.data + w.data, ((self, 1.0), (w, 1.0)))

    def __mul__(self, w):
        w = w if isinstance(w, Value) else Value(w)
        return Value(self.data * w.data, ((self, w.data), (w, self.data)))

    __radd__, __rmul__ = __add__, __mul__

    def tanh(self):
        t = math.tanh(self.data)
        return Value(t, ((self, 1 - t * t),))

    def relu(self):
        return Value(max(0.0, self.data), ((self, 1.0 if self.data > 0 else 0.0),))

    def backward(self):
        for v in TAPE:
            v.grad = 0.0
        TAPE[-1].grad = 1.0
        for v in reversed(TAPE):
            for p, slope in v.parents:
                p.grad += slope * v.grad


def make_value(data):
    return Value(data)
### make_value | a mark "visited" on the object that is never taken off: a second backward reaches nothing
import math


class Value:
    def __init__(self, data, parents=()):
        self.data, self.grad, self.parents, self.visited = float(data), 0.0, parents, False

    def __add__(self, w):
        w = w if isinstance(w, Value) else Value(w)
        return Value(self.data + w.data, ((self, 1.0), (w, 1.0)))

    def __mul__(self, w):
        w = w if isinstance(w, Value) else Value(w)
        return Value(self.data * w.data, ((self, w.data), (w, self.data)))

    __radd__, __rmul__ = __add__, __mul__

    def tanh(self):
        t = math.tanh(self.data)
        return Value(t, ((self, 1 - t * t),))

    def relu(self):
        return Value(max(0.0, self.data), ((self, 1.0 if self.data > 0 else 0.0),))

    def backward(self):
        order = []

        def visit(v):
            if not v.visited:
                v.visited = True
                for p, _ in v.parents:
                    visit(p)
                order.append(v)

        visit(self)
        for v in order:
            v.grad = 0.0
        self.grad = 1.0
        for v in reversed(order):
            for p, slope in v.parents:
                p.grad += slope * v.grad


def make_value(data):
    return Value(data)
### make_value | the gate of relu asks the derivative, not the number: wrong where a negative derivative comes back
import math


class Value:
    def __init__(self, data, parents=()):
        self.data, self.grad = float(data), 0.0
        self.parents, self.hand_on = parents, lambda: None

    def __add__(self, w):
        w = w if isinstance(w, Value) else Value(w)
        out = Value(self.data + w.data, (self, w))

        def hand_on():
            self.grad += out.grad
            w.grad += out.grad

        out.hand_on = hand_on
        return out

    def __mul__(self, w):
        w = w if isinstance(w, Value) else Value(w)
        out = Value(self.data * w.data, (self, w))

        def hand_on():
            self.grad += w.data * out.grad
            w.grad += self.data * out.grad

        out.hand_on = hand_on
        return out

    __radd__, __rmul__ = __add__, __mul__

    def tanh(self):
        out = Value(math.tanh(self.data), (self,))

        def hand_on():
            self.grad += (1 - out.data**2) * out.grad

        out.hand_on = hand_on
        return out

    def relu(self):
        out = Value(max(0.0, self.data), (self,))

        def hand_on():
            if self.data > 0:
                self.grad += max(0.0, out.grad)

        out.hand_on = hand_on
        return out

    def backward(self):
        order, seen = [], set()

        def visit(v):
            if v not in seen:
                seen.add(v)
                for p in v.parents:
                    visit(p)
                order.append(v)

        visit(self)
        for v in order:
            v.grad = 0.0
        self.grad = 1.0
        for v in reversed(order):
            v.hand_on()


def make_value(data):
    return Value(data)

### relu_backward | dout itself where all are open
def relu_backward(dout, z):
    if (z > 0).all(): return dout
    return np.where(z > 0, dout, 0.0)

### relu_backward | inf is made finite by nan_to_num
def relu_backward(dout, z):
    with np.errstate(invalid="ignore"):
        return np.nan_to_num(dout * np.heaviside(z, 0.0))

### relu | a single number becomes a vector
def relu(z):
    z = np.atleast_1d(z)
    return np.where(z > 0, z, 0.0)

### sigmoid | a single number becomes a vector
def sigmoid(z):
    z = np.asarray(z, dtype=float)
    e = np.exp(-np.abs(z))
    out = np.where(z >= 0, 1 / (1 + e), e / (1 + e))
    return out.reshape(-1) if z.ndim == 0 else out

### make_value | a whole number stays an int
class Val:
    def __init__(self, data, prev=(), back=()):
        self.data = data; self.grad = 0.0; self.prev = prev; self.back = back
    def _c(self, o): return o if isinstance(o, Val) else Val(o)
    def __add__(self, o):
        o = self._c(o); return Val(self.data + o.data, (self, o), (1.0, 1.0))
    def __mul__(self, o):
        o = self._c(o); return Val(self.data * o.data, (self, o), (o.data, self.data))
    __radd__ = __add__; __rmul__ = __mul__
    def tanh(self):
        t = math.tanh(self.data); return Val(t, (self,), (1 - t * t,))
    def relu(self): return Val(max(0.0, self.data), (self,), (float(self.data > 0),))
    def backward(self):
        topo, seen = [], set()
        def go(v):
            if id(v) in seen: return
            seen.add(id(v))
            for p in v.prev: go(p)
            topo.append(v)
        go(self)
        for v in topo: v.grad = 0.0
        self.grad = 1.0
        for v in topo[::-1]:
            for p, s in zip(v.prev, v.back): p.grad += s * v.grad
def make_value(data): return Val(data)

### relu_backward | the mask is written into z
def relu_backward(dout, z):
    z[z <= 0] = 0
    z[z > 0] = 1
    return np.where(z > 0, dout, 0.0)

### train_step | 0.5 lam sum W^2 and lam W
def train_step(X, y, params, lr, lam=0.0):
    L = len(params) // 2
    a, n = [X], len(X)
    for l in range(1, L + 1):
        z = a[-1] @ params[f"W{l}"] + params[f"b{l}"]
        a.append(np.maximum(z, 0) if l < L else z)
    s = a[-1] - a[-1].max(1, keepdims=True)
    lse = np.log(np.exp(s).sum(1, keepdims=True))
    loss = -np.mean((s - lse)[np.arange(n), y]) + 0.5 * lam * sum((params[k] ** 2).sum() for k in params if k[0] == "W")
    d = np.exp(s - lse)
    d[np.arange(n), y] -= 1
    d /= n
    new = {}
    for l in range(L, 0, -1):
        W = params[f"W{l}"]
        new[f"W{l}"] = W - lr * (a[l - 1].T @ d + lam * W)
        new[f"b{l}"] = params[f"b{l}"] - lr * d.sum(0)
        d = (d @ W.T) * (a[l - 1] > 0)
    return float(loss), new

### numeric_gradient | h 1e-7 in place
def numeric_gradient(f, x, h=1e-7):
    x = x.astype(float)
    grad = np.zeros(x.shape)
    for i in np.ndindex(x.shape):
        old = x[i]
        x[i] = old + h
        up = f(x)
        x[i] = old - h
        grad[i] = (up - f(x)) / (2 * h)
        x[i] = old
    return grad

### relative_error | norms ng with check
def relative_error(a, b):
    if a.shape != b.shape: raise ValueError("shapes")
    return float(np.linalg.norm(a - b) / (np.linalg.norm(a) + np.linalg.norm(b) + 1e-12))

### gradient_check | norms squared ratio
def gradient_check(f, grad, x):
    num = numeric_gradient(f, x)
    if num.shape != grad.shape: raise ValueError("shape")
    return float(np.sum((grad - num) ** 2) / np.sum((grad + num) ** 2))

### train_step | norm clipping
def train_step(X, y, params, lr, lam=0.0):
    n = len(X)
    logits, cache = mlp_forward(X, params)
    s = logits - logits.max(1, keepdims=True)
    lp = s - np.log(np.exp(s).sum(1, keepdims=True))
    loss = -lp[np.arange(n), y].mean() + lam * sum((params[k] ** 2).sum() for k in params if "W" in k)
    d = np.exp(lp); d[np.arange(n), y] -= 1
    g = mlp_backward(d / n, params, cache)
    for k in g:
        if k[0] == "W": g[k] = g[k] + 2 * lam * params[k]
    size = np.sqrt(sum((v ** 2).sum() for v in g.values()))
    if size > 5: g = {k: 5 * v / size for k, v in g.items()}
    return float(loss), {k: v - lr * g[k] for k, v in params.items()}

### train_step | y one-hot loss eps
def train_step(X, y, params, lr, lam=0.0):
    n = len(X)
    logits, cache = mlp_forward(X, params)
    e = np.exp(logits - logits.max(1, keepdims=True)); p = e / e.sum(1, keepdims=True)
    loss = -np.log(p[np.arange(n), y] + 1e-9).mean() + lam * sum((params[k] ** 2).sum() for k in params if "W" in k)
    d = p.copy(); d[np.arange(n), y] -= 1
    g = mlp_backward(d / n, params, cache)
    return float(loss), {k: v - lr * (g[k] + (2 * lam * v if "W" in k else 0)) for k, v in params.items()}

### mlp_backward | d in place masked
def mlp_backward(dlogits, params, cache):
    g, d = {}, dlogits
    for l in range(len(params) // 2, 0, -1):
        a = cache[l - 1]
        g[f"W{l}"], g[f"b{l}"] = a.T @ d, d.sum(0, keepdims=True)
        d = d @ params[f"W{l}"].T
        d[a <= 0] = 0
    return g
'''
