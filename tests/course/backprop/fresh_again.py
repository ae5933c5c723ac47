"""Backprop written from the released files alone: whole right submissions, and one natural bug at a time."""
# ruff: noqa: E501, Q001  the code stands as students write it
# fmt: off

RIGHT = r'''
### right 01
import numpy as np
import math


def affine_forward(x, w, b):
    return x.reshape(x.shape[0], -1) @ w + b


def affine_backward(dout, x, w):
    dx = (dout @ w.T).reshape(x.shape)
    dw = x.reshape(x.shape[0], -1).T @ dout
    db = dout.sum(axis=0)
    return dx, dw, db


def relu(z):
    return np.maximum(z, 0.0)


def relu_backward(dout, z):
    return np.where(z > 0, dout, 0.0)


def sigmoid(z):
    z = np.asarray(z)
    e = np.exp(-np.abs(z.astype(float)))
    return np.where(z >= 0, 1 / (1 + e), e / (1 + e))


def sigmoid_backward(dout, a):
    return dout * a * (1 - a)


def tanh_backward(dout, a):
    return dout * (1 - a**2)


def numeric_gradient(f, x, h=1e-5):
    x = np.array(x, dtype=np.float64)
    g = np.zeros(x.shape)
    for i in np.ndindex(x.shape):
        plus, minus = x.copy(), x.copy()
        plus[i] += h
        minus[i] -= h
        g[i] = (f(plus) - f(minus)) / (2 * h)
    return g


def relative_error(a, b):
    a, b = np.asarray(a), np.asarray(b)
    if a.shape != b.shape:
        raise ValueError("different shapes")
    return float(np.max(np.abs(a - b) / np.maximum(1e-8, np.abs(a) + np.abs(b))))


def gradient_check(f, grad, x):
    if np.shape(grad) != np.shape(x):
        raise ValueError("grad must have the shape of x")
    return relative_error(grad, numeric_gradient(f, x))


def mlp_forward(X, params):
    L = len(params) // 2
    a, cache = X, []
    for l in range(1, L + 1):
        cache.append(a)
        z = affine_forward(a, params[f"W{l}"], params[f"b{l}"])
        a = z if l == L else relu(z)
    return a, cache


def mlp_backward(dlogits, params, cache):
    grads = {}
    d = dlogits
    for l in range(len(cache), 0, -1):
        if l < len(cache):
            d = relu_backward(d, cache[l])
        d, grads[f"W{l}"], grads[f"b{l}"] = affine_backward(d, cache[l - 1], params[f"W{l}"])
    return grads


def train_step(X, y, params, lr, lam=0.0):
    n = len(X)
    logits, cache = mlp_forward(X, params)
    s = logits - logits.max(axis=1, keepdims=True)
    logp = s - np.log(np.exp(s).sum(axis=1, keepdims=True))
    loss = -logp[np.arange(n), y].mean()
    d = np.exp(logp)
    d[np.arange(n), y] -= 1
    grads = mlp_backward(d / n, params, cache)
    new = {}
    for key, value in params.items():
        g = grads[key]
        if key.startswith("W"):
            loss += lam * np.sum(value**2)
            g = g + 2 * lam * value
        new[key] = value - lr * g
    return float(loss), new


class Value:
    def __init__(self, data, parents=()):
        self.data = float(data)
        self.grad = 0.0
        self.parents = parents  # pairs (parent, slope)

    def __add__(self, other):
        other = other if isinstance(other, Value) else Value(other)
        return Value(self.data + other.data, ((self, 1.0), (other, 1.0)))

    def __mul__(self, other):
        other = other if isinstance(other, Value) else Value(other)
        return Value(self.data * other.data, ((self, other.data), (other, self.data)))

    __radd__ = __add__
    __rmul__ = __mul__

    def tanh(self):
        t = math.tanh(self.data)
        return Value(t, ((self, 1 - t * t),))

    def relu(self):
        return Value(max(0.0, self.data), ((self, 1.0 if self.data > 0 else 0.0),))

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


### right 02
import numpy as np
import math


# micrograd / karpathy follower
def affine_forward(x, w, b):
    N = x.shape[0]
    D = w.shape[0]
    return np.dot(x.reshape(N, D), w) + b


def affine_backward(dout, x, w):
    N, D = x.shape[0], w.shape[0]
    dx = np.dot(dout, w.T).reshape(x.shape)
    dw = np.dot(x.reshape(N, D).T, dout)
    db = np.sum(dout, axis=0)
    return dx, dw, db


def relu(z):
    out = np.array(z, dtype=float)
    out[out < 0] = 0.0
    return out


def relu_backward(dout, z):
    dz = np.array(dout, dtype=float, copy=True)
    dz[z <= 0] = 0
    return dz


def sigmoid(z):
    z = np.asarray(z, dtype=np.float64)
    out = np.empty_like(z)
    pos = z >= 0
    out[pos] = 1.0 / (1.0 + np.exp(-z[pos]))
    ez = np.exp(z[~pos])
    out[~pos] = ez / (1.0 + ez)
    return out


def sigmoid_backward(dout, a):
    return (1.0 - a) * a * dout


def tanh_backward(dout, a):
    return (1.0 - a * a) * dout


def numeric_gradient(f, x, h=1e-5):
    x = np.array(x, dtype=np.float64)  # own copy, changed and put back below
    grad = np.zeros_like(x)
    it = np.nditer(x, flags=["multi_index"])
    while not it.finished:
        ix = it.multi_index
        oldval = float(x[ix])
        x[ix] = oldval + h
        pos = f(x.copy())
        x[ix] = oldval - h
        neg = f(x.copy())
        x[ix] = oldval
        grad[ix] = (pos - neg) / (2 * h)
        it.iternext()
    return grad


def relative_error(a, b):
    if np.shape(a) != np.shape(b):
        raise ValueError("shapes %s and %s" % (np.shape(a), np.shape(b)))
    return float((np.abs(np.subtract(a, b)) / np.maximum(1e-8, np.abs(a) + np.abs(b))).max())


def gradient_check(f, grad, x):
    if grad.shape != x.shape:
        raise ValueError("shape mismatch")
    num = numeric_gradient(f, x, 1e-5)
    return relative_error(num, grad)


def mlp_forward(X, params):
    L = max(int(k[1:]) for k in params)
    cache = [X]
    for i in range(1, L):
        cache.append(relu(affine_forward(cache[-1], params["W" + str(i)], params["b" + str(i)])))
    logits = affine_forward(cache[-1], params["W" + str(L)], params["b" + str(L)])
    return logits, cache


def mlp_backward(dlogits, params, cache):
    L = len(cache)
    grads = {}
    dout = dlogits
    for i in reversed(range(1, L + 1)):
        a_in = cache[i - 1]
        da, dw, db = affine_backward(dout, a_in, params["W" + str(i)])
        grads["W" + str(i)] = dw
        grads["b" + str(i)] = db
        dout = da * (a_in > 0)
    return grads


def train_step(X, y, params, lr, lam=0.0):
    logits, cache = mlp_forward(X, params)
    N = logits.shape[0]
    shifted = logits - np.max(logits, axis=1, keepdims=True)
    logZ = np.log(np.sum(np.exp(shifted), axis=1, keepdims=True))
    log_probs = shifted - logZ
    data_loss = -np.sum(log_probs[np.arange(N), y]) / N
    reg_loss = sum(lam * np.sum(params[k] * params[k]) for k in params if k[0] == "W")
    dlogits = np.exp(log_probs)
    dlogits[np.arange(N), y] -= 1
    dlogits /= N
    grads = mlp_backward(dlogits, params, cache)
    new_params = {}
    for k in params:
        if k[0] == "W":
            grads[k] = grads[k] + 2 * lam * params[k]
        new_params[k] = params[k] - lr * grads[k]
    return float(data_loss + reg_loss), new_params


class Scalar:
    def __init__(self, data, _children=(), _op=""):
        self.data = float(data)
        self.grad = 0.0
        self._backward = lambda: None
        self._prev = set(_children)
        self._op = _op

    def __add__(self, other):
        other = other if isinstance(other, Scalar) else Scalar(other)
        out = Scalar(self.data + other.data, (self, other), "+")

        def _backward():
            self.grad += out.grad
            other.grad += out.grad

        out._backward = _backward
        return out

    def __mul__(self, other):
        other = other if isinstance(other, Scalar) else Scalar(other)
        out = Scalar(self.data * other.data, (self, other), "*")

        def _backward():
            self.grad += other.data * out.grad
            other.grad += self.data * out.grad

        out._backward = _backward
        return out

    def __radd__(self, other):
        return self + other

    def __rmul__(self, other):
        return self * other

    def tanh(self):
        t = math.tanh(self.data)
        out = Scalar(t, (self,), "tanh")

        def _backward():
            self.grad += (1 - t**2) * out.grad

        out._backward = _backward
        return out

    def relu(self):
        out = Scalar(self.data if self.data > 0 else 0.0, (self,), "ReLU")

        def _backward():
            self.grad += (out.data > 0) * out.grad

        out._backward = _backward
        return out

    def backward(self):
        topo = []
        visited = set()

        def build_topo(v):
            if v not in visited:
                visited.add(v)
                for child in v._prev:
                    build_topo(child)
                topo.append(v)

        build_topo(self)
        for v in topo:
            v.grad = 0.0
        self.grad = 1.0
        for v in reversed(topo):
            v._backward()


def make_value(data):
    return Scalar(data)


### right 03
import numpy as np
import math


# loops, as in MATLAB
def affine_forward(x, w, b):
    n = x.shape[0]
    d, m = w.shape
    out = np.zeros((n, m))
    for i in range(n):
        row = x[i].ravel()
        for j in range(m):
            s = b[j]
            for l in range(d):
                s = s + row[l] * w[l, j]
            out[i, j] = s
    return out


def affine_backward(dout, x, w):
    n = x.shape[0]
    d, m = w.shape
    dx = np.zeros((n, d))
    dw = np.zeros((d, m))
    db = np.zeros(m)
    for i in range(n):
        row = x[i].ravel()
        for j in range(m):
            db[j] += dout[i, j]
            for l in range(d):
                dx[i, l] += dout[i, j] * w[l, j]
                dw[l, j] += dout[i, j] * row[l]
    return dx.reshape(x.shape), dw, db


def relu(z):
    out = np.zeros(np.shape(z))
    for i in np.ndindex(out.shape):
        if z[i] > 0:
            out[i] = z[i]
    return out


def relu_backward(dout, z):
    out = np.zeros(np.shape(z))
    for i in np.ndindex(out.shape):
        if z[i] > 0:
            out[i] = dout[i]
    return out


def sigmoid(z):
    out = np.zeros(np.shape(z))
    for i in np.ndindex(out.shape):
        t = float(z[i])
        if t >= 0:
            out[i] = 1 / (1 + math.exp(-t))
        else:
            out[i] = math.exp(t) / (1 + math.exp(t))
    return out


def sigmoid_backward(dout, a):
    out = np.zeros(np.shape(a))
    for i in np.ndindex(out.shape):
        out[i] = dout[i] * a[i] * (1 - a[i])
    return out


def tanh_backward(dout, a):
    out = np.zeros(np.shape(a))
    for i in np.ndindex(out.shape):
        out[i] = dout[i] * (1 - a[i] * a[i])
    return out


def numeric_gradient(f, x, h=1e-5):
    shape = np.shape(x)
    flat = np.array(x, dtype=float).ravel()
    g = np.zeros(len(flat))
    for i in range(len(flat)):
        up = flat.copy()
        up[i] = up[i] + h
        down = flat.copy()
        down[i] = down[i] - h
        g[i] = (f(up.reshape(shape)) - f(down.reshape(shape))) / (2 * h)
    return g.reshape(shape)


def relative_error(a, b):
    if a.shape != b.shape:
        raise ValueError("shapes differ")
    worst = 0.0
    for p, q in zip(a.ravel(), b.ravel()):
        e = abs(p - q) / max(1e-8, abs(p) + abs(q))
        if e > worst:
            worst = e
    return float(worst)


def gradient_check(f, grad, x):
    if np.shape(grad) != np.shape(x):
        raise ValueError("shapes differ")
    return relative_error(np.asarray(grad), numeric_gradient(f, x))


def mlp_forward(X, params):
    L = int(len(params) / 2)
    cache = []
    a = X
    for l in range(1, L + 1):
        cache.append(a)
        a = affine_forward(a, params["W%d" % l], params["b%d" % l])
        if l < L:
            a = relu(a)
    return a, cache


def mlp_backward(dlogits, params, cache):
    grads = {}
    L = len(cache)
    d = dlogits
    l = L
    while l >= 1:
        d, dw, db = affine_backward(d, cache[l - 1], params["W%d" % l])
        grads["W%d" % l] = dw
        grads["b%d" % l] = db
        if l > 1:
            d = relu_backward(d, cache[l - 1])
        l = l - 1
    return grads


def train_step(X, y, params, lr, lam=0.0):
    logits, cache = mlp_forward(X, params)
    n, k = logits.shape
    loss = 0.0
    d = np.zeros((n, k))
    for i in range(n):
        m = max(logits[i])
        e = [math.exp(t - m) for t in logits[i]]
        s = sum(e)
        loss += (math.log(s) + m - logits[i, y[i]]) / n
        for j in range(k):
            d[i, j] = (e[j] / s - (j == y[i])) / n
    g = mlp_backward(d, params, cache)
    new = {}
    for l in range(1, len(cache) + 1):
        W, b = params["W%d" % l], params["b%d" % l]
        loss += lam * float((W * W).sum())
        new["W%d" % l] = W - lr * (g["W%d" % l] + 2 * lam * W)
        new["b%d" % l] = b - lr * g["b%d" % l]
    return float(loss), new


class Num:
    counter = 0

    def __init__(self, data):
        self.data = float(data)
        self.grad = 0.0
        self.parents = []
        self.slopes = []
        Num.counter += 1
        self.number = Num.counter   # parents are always older than their children

    def __add__(self, other):
        if not isinstance(other, Num):
            other = Num(other)
        r = Num(self.data + other.data)
        r.parents = [self, other]
        r.slopes = [1.0, 1.0]
        return r

    def __radd__(self, other):
        return self.__add__(other)

    def __mul__(self, other):
        if not isinstance(other, Num):
            other = Num(other)
        r = Num(self.data * other.data)
        r.parents = [self, other]
        r.slopes = [other.data, self.data]
        return r

    def __rmul__(self, other):
        return self.__mul__(other)

    def tanh(self):
        r = Num(math.tanh(self.data))
        r.parents = [self]
        r.slopes = [1 - r.data**2]
        return r

    def relu(self):
        r = Num(self.data if self.data > 0 else 0)
        r.parents = [self]
        r.slopes = [1.0 if self.data > 0 else 0.0]
        return r

    def backward(self):
        everything = {}
        todo = [self]
        while todo:
            v = todo.pop()
            if v.number not in everything:
                everything[v.number] = v
                todo.extend(v.parents)
        for v in everything.values():
            v.grad = 0.0
        self.grad = 1.0
        for number in sorted(everything, reverse=True):
            v = everything[number]
            for p, s in zip(v.parents, v.slopes):
                p.grad += s * v.grad


def make_value(data):
    return Num(data)


### right 04
import numpy as np
import math


from dataclasses import dataclass, field


def affine_forward(x: np.ndarray, w: np.ndarray, b: np.ndarray) -> np.ndarray:
    flat = np.reshape(x, (len(x), w.shape[0]))
    return np.einsum("nd,dm->nm", flat, w) + b[None, :]


def affine_backward(dout, x, w):
    flat = np.reshape(x, (len(x), w.shape[0]))
    dx = np.einsum("nm,dm->nd", dout, w)
    dw = np.einsum("nd,nm->dm", flat, dout)
    db = np.einsum("nm->m", dout)
    return np.reshape(dx, x.shape), dw, np.array(db)


def relu(z: np.ndarray) -> np.ndarray:
    return np.where(z > 0.0, z, 0.0)


def relu_backward(dout: np.ndarray, z: np.ndarray) -> np.ndarray:
    dz = np.zeros_like(dout, dtype=float)
    np.copyto(dz, dout, where=z > 0)
    return dz


def sigmoid(z: np.ndarray) -> np.ndarray:
    z = np.asarray(z, dtype=np.float64)
    return np.exp(-np.logaddexp(0.0, -z))


def sigmoid_backward(dout: np.ndarray, a: np.ndarray) -> np.ndarray:
    return dout * (a * (1.0 - a))


def tanh_backward(dout: np.ndarray, a: np.ndarray) -> np.ndarray:
    return dout * (1.0 - a) * (1.0 + a)


def numeric_gradient(f, x, h: float = 1e-5) -> np.ndarray:
    x = np.asarray(x, dtype=np.float64)
    grad = np.empty(x.size)
    for i in range(x.size):
        e = np.zeros(x.size)
        e[i] = h
        e = e.reshape(x.shape)
        grad[i] = (f(x + e) - f(x - e)) / (2.0 * h)
    return grad.reshape(x.shape)


def relative_error(a: np.ndarray, b: np.ndarray) -> float:
    if a.shape != b.shape:
        raise ValueError(f"{a.shape} != {b.shape}")
    size = np.clip(np.abs(a) + np.abs(b), 1e-8, None)
    return float(np.amax(np.abs(a - b) / size))


def gradient_check(f, grad, x) -> float:
    return relative_error(np.asarray(grad, dtype=float), numeric_gradient(f, x, h=1e-5))


def _layers(params: dict) -> list[tuple[str, str]]:
    numbers = sorted(int(key[1:]) for key in params if key[0] == "W")
    return [(f"W{i}", f"b{i}") for i in numbers]


def mlp_forward(X: np.ndarray, params: dict):
    cache: list[np.ndarray] = []
    signal = X
    for step, (W, b) in enumerate(_layers(params)):
        if step > 0:
            signal = relu(signal)
        cache.append(signal)
        signal = affine_forward(signal, params[W], params[b])
    return signal, cache


def mlp_backward(dlogits: np.ndarray, params: dict, cache: list) -> dict:
    grads: dict = dict.fromkeys(params)
    signal = dlogits
    for (W, b), a in zip(reversed(_layers(params)), reversed(cache)):
        signal, grads[W], grads[b] = affine_backward(signal, a, params[W])
        signal = relu_backward(signal, a)
    return grads


def train_step(X, y, params, lr, lam=0.0):
    logits, cache = mlp_forward(X, params)
    n, k = logits.shape
    logits = logits - logits.max(axis=1, keepdims=True)
    logsum = np.log(np.exp(logits).sum(axis=1, keepdims=True))
    onehot = np.eye(k)[y]
    loss = float(((logsum - logits) * onehot).sum() / n)
    grads = mlp_backward((np.exp(logits - logsum) - onehot) / n, params, cache)
    for W, _ in _layers(params):
        loss += lam * float(np.sum(np.square(params[W])))
        grads[W] = grads[W] + 2.0 * lam * params[W]
    return loss, {key: params[key] - lr * grads[key] for key in params}


@dataclass(eq=False)
class Node:
    data: float
    parents: list = field(default_factory=list)
    grad: float = 0.0

    @staticmethod
    def wrap(thing) -> "Node":
        return thing if isinstance(thing, Node) else Node(float(thing))

    def __add__(self, other):
        other = Node.wrap(other)
        return Node(self.data + other.data, [(self, 1.0), (other, 1.0)])

    def __radd__(self, other):
        return self + other

    def __mul__(self, other):
        other = Node.wrap(other)
        return Node(self.data * other.data, [(self, other.data), (other, self.data)])

    def __rmul__(self, other):
        return self * other

    def tanh(self):
        t = math.tanh(self.data)
        return Node(t, [(self, 1.0 - t * t)])

    def relu(self):
        return Node(max(self.data, 0.0), [(self, float(self.data > 0))])

    def backward(self):
        # count the children of everything behind me (Kahn's algorithm)
        children: dict[int, int] = {id(self): 0}
        stack = [self]
        while stack:
            node = stack.pop()
            node.grad = 0.0
            for parent, _ in node.parents:
                if id(parent) not in children:
                    children[id(parent)] = 0
                    stack.append(parent)
                children[id(parent)] += 1
        self.grad = 1.0
        ready = [self]
        while ready:
            node = ready.pop()
            for parent, slope in node.parents:
                parent.grad += slope * node.grad
                children[id(parent)] -= 1
                if children[id(parent)] == 0:
                    ready.append(parent)


def make_value(data: float) -> Node:
    return Node(float(data))


### right 05
import numpy as np
import math


def flat(x):
    return x.reshape((x.shape[0], int(np.prod(x.shape[1:]))))


def affine_forward(x, w, b):
    return np.matmul(flat(x), w) + b


def affine_backward(dout, x, w):
    db = np.ones(dout.shape[0]) @ dout
    dw = np.matmul(flat(x).T, dout)
    dx = np.matmul(dout, w.T)
    return dx.reshape(x.shape), dw, db


def relu(z):
    z = z.copy()
    z[z < 0] = 0
    return z


def relu_backward(dout, z):
    dz = dout.copy()
    dz[~(z > 0)] = 0.0
    return dz


def sigmoid(z):
    z = np.asarray(z, dtype=float)
    small = np.exp(-np.abs(z))
    num = np.where(z < 0, small, 1.0)
    return num / (1.0 + small)


def sigmoid_backward(dout, a):
    slope = a - a * a
    return dout * slope


def tanh_backward(dout, a):
    slope = 1 - np.square(a)
    return dout * slope


def numeric_gradient(f, x, h=1e-5):
    x = np.array(x).astype("float64")

    def one(place):
        e = np.zeros_like(x)
        e[place] = h
        return (f(x + e) - f(x - e)) / (h + h)

    g = np.zeros_like(x)
    for place, _ in np.ndenumerate(x):
        g[place] = one(place)
    return g


def relative_error(a, b):
    if np.shape(a) != np.shape(b):
        raise ValueError("a and b must have one shape")
    difference = np.abs(np.asarray(a) - np.asarray(b))
    size = np.abs(a) + np.abs(b)
    size = np.where(size < 1e-8, 1e-8, size)
    return float((difference / size).max())


def gradient_check(f, grad, x):
    numeric = numeric_gradient(f, x)
    if np.shape(grad) != numeric.shape:
        raise ValueError("wrong shape of the gradient")
    return relative_error(grad, numeric)


def mlp_forward(X, params):
    def go(a, l):
        """the network from layer l on: recursion"""
        z = affine_forward(a, params[f"W{l}"], params[f"b{l}"])
        if f"W{l + 1}" not in params:
            return z, [a]
        logits, rest = go(relu(z), l + 1)
        return logits, [a] + rest

    return go(X, 1)


def mlp_backward(dlogits, params, cache):
    grads = {}

    def back(d, l):
        if l == 0:
            return
        da, grads[f"W{l}"], grads[f"b{l}"] = affine_backward(d, cache[l - 1], params[f"W{l}"])
        if l > 1:
            back(relu_backward(da, cache[l - 1]), l - 1)

    back(dlogits, len(cache))
    return grads


def softmax_loss(logits, y):
    n = len(y)
    z = logits - logits.max(axis=1)[:, None]
    e = np.exp(z)
    total = e.sum(axis=1)
    loss = np.mean(np.log(total) - z[range(n), y])
    d = e / total[:, None]
    d[range(n), y] -= 1.0
    return loss, d / n


def train_step(X, y, params, lr, lam=0.0):
    logits, cache = mlp_forward(X, params)
    loss, d = softmax_loss(logits, y)
    grads = mlp_backward(d, params, cache)
    penalty = 0.0
    new = {}
    for key in params:
        if "W" in key:
            penalty += (params[key] ** 2).sum()
            new[key] = params[key] - lr * grads[key] - lr * 2 * lam * params[key]
        else:
            new[key] = params[key] - lr * grads[key]
    return float(loss + lam * penalty), new


def make_value(data):
    return V(data)


class V(object):
    def __init__(self, data, *links):
        self.data = float(data)
        self.links = links
        self.grad = 0.0

    def __add__(self, w):
        if isinstance(w, V):
            return V(self.data + w.data, (self, 1.0), (w, 1.0))
        return V(self.data + w, (self, 1.0))

    def __mul__(self, w):
        if isinstance(w, V):
            return V(self.data * w.data, (self, w.data), (w, self.data))
        return V(self.data * w, (self, float(w)))

    def __radd__(self, w):
        return V(w + self.data, (self, 1.0))

    def __rmul__(self, w):
        return V(w * self.data, (self, float(w)))

    def tanh(self):
        t = math.tanh(self.data)
        return V(t, (self, 1 - t**2))

    def relu(self):
        if self.data > 0:
            return V(self.data, (self, 1.0))
        return V(0.0, (self, 0.0))

    def backward(self):
        order = []
        seen = set()

        def visit(v):
            if id(v) in seen:
                return
            seen.add(id(v))
            for parent, slope in v.links:
                visit(parent)
            order.append(v)

        visit(self)
        for v in order:
            v.grad = 0.0
        self.grad = 1.0
        while order:
            v = order.pop()
            for parent, slope in v.links:
                parent.grad += slope * v.grad


### right 06
import numpy as np
import math


def affine_forward(x, w, b):
    rows = [xi.ravel() @ w + b for xi in x]
    return np.stack(rows)


def affine_backward(dout, x, w):
    dx = np.zeros(x.shape)
    dw = np.zeros(w.shape)
    db = np.zeros(w.shape[1])
    for i, d in enumerate(dout):
        dx[i] = (w @ d).reshape(x.shape[1:])
        dw += np.outer(x[i].ravel(), d)
        db += d
    return dx, dw, db


def relu(z):
    return np.fmax(z, 0.0)


def relu_backward(dout, z):
    return np.select([z > 0], [dout], default=0.0)


def sigmoid(z):
    @np.vectorize(otypes=[float])
    def s(t):
        t = float(t)
        if t < 0:
            return math.exp(t) / (1.0 + math.exp(t))
        return 1.0 / (1.0 + math.exp(-t))

    return s(z)


def sigmoid_backward(dout, a):
    return np.multiply(dout, np.multiply(a, np.subtract(1, a)))


def tanh_backward(dout, a):
    return np.multiply(dout, 1 - np.power(a, 2))


def numeric_gradient(f, x, h=1e-5):
    base = np.array(x, dtype=np.float64)
    n = base.size
    answers = []
    for i in range(n):
        values = []
        for sign in (+1, -1):
            moved = base.copy()
            moved.flat[i] += sign * h
            values.append(float(f(moved)))
        answers.append((values[0] - values[1]) / (2 * h))
    return np.array(answers, dtype=np.float64).reshape(base.shape)


def relative_error(a, b):
    if a.shape == b.shape:
        errors = np.abs(a - b) / np.maximum(np.abs(a) + np.abs(b), 1e-8)
        return float(np.max(errors))
    raise ValueError("a, b: shapes differ")


def gradient_check(f, grad, x):
    if grad.shape == x.shape:
        return relative_error(grad, numeric_gradient(f, x, h=1e-5))
    raise ValueError("grad, x: shapes differ")


def mlp_forward(X, params):
    depth = sum(key.startswith("W") for key in params)
    inputs = [X]
    l = 1
    while l < depth:
        inputs.append(relu(affine_forward(inputs[l - 1], params[f"W{l}"], params[f"b{l}"])))
        l += 1
    return affine_forward(inputs[depth - 1], params[f"W{depth}"], params[f"b{depth}"]), inputs


def mlp_backward(dlogits, params, cache):
    depth = len(cache)
    deltas = {depth: dlogits}
    for l in range(depth - 1, 0, -1):
        deltas[l] = np.where(cache[l] > 0, deltas[l + 1] @ params[f"W{l + 1}"].T, 0.0)
    grads = {}
    for l, delta in deltas.items():
        grads[f"W{l}"] = cache[l - 1].T @ delta
        grads[f"b{l}"] = delta.sum(0)
    return grads


def train_step(X, y, params, lr, lam=0.0):
    logits, cache = mlp_forward(X, params)
    n = X.shape[0]
    top = logits.max(axis=1, keepdims=True)
    expo = np.exp(logits - top)
    total = expo.sum(axis=1, keepdims=True)
    losses = np.log(total[:, 0]) + top[:, 0] - logits[np.arange(n), y]
    weights = {key: value for key, value in params.items() if key.startswith("W")}
    loss = losses.mean() + lam * sum(np.sum(W**2) for W in weights.values())
    delta = expo / total
    for i in range(n):
        delta[i, y[i]] -= 1
    delta = delta / n
    grads = mlp_backward(delta, params, cache)
    new = {key: params[key] - lr * grads[key] for key in params}
    for key, W in weights.items():
        new[key] -= lr * 2 * lam * W
    return float(loss), new


def make_value(data):
    class Value:
        def __init__(self, data, back=None, parents=()):
            self.data = float(data)
            self.grad = 0.0
            self.parents = parents
            self.back = back      # derivative -> derivatives for the parents

        def __add__(self, other):
            if isinstance(other, (int, float)):
                return Value(self.data + other, lambda g: (g,), (self,))
            return Value(self.data + other.data, lambda g: (g, g), (self, other))

        def __mul__(self, other):
            if isinstance(other, (int, float)):
                return Value(self.data * other, lambda g: (g * other,), (self,))
            return Value(self.data * other.data, lambda g: (g * other.data, g * self.data), (self, other))

        __radd__, __rmul__ = __add__, __mul__

        def tanh(self):
            t = math.tanh(self.data)
            return Value(t, lambda g: (g * (1 - t * t),), (self,))

        def relu(self):
            return Value(max(0, self.data), lambda g: (g if self.data > 0 else 0.0,), (self,))

        def backward(self):
            order = []
            visited = set()

            def visit(v):
                if v not in visited:
                    visited.add(v)
                    for p in v.parents:
                        visit(p)
                    order.append(v)

            visit(self)
            for v in order:
                v.grad = 0.0
            self.grad = 1.0
            for v in order[::-1]:
                if v.back is not None:
                    for p, g in zip(v.parents, v.back(v.grad)):
                        p.grad += g

    # every call makes a class of its own, so "another one" is anything that is not a plain number
    return Value(data)


### right 07
import numpy as np
import math


def affine_forward(x, w, b):
    x2 = x.reshape(len(x), -1)
    ones = np.ones((len(x2), 1))
    return np.hstack([x2, ones]) @ np.vstack([w, b])


def affine_backward(dout, x, w):
    x2 = x.reshape(len(x), -1)
    xb = np.hstack([x2, np.ones((len(x2), 1))])
    dwb = xb.T @ dout
    return (dout @ w.T).reshape(x.shape), dwb[:-1], dwb[-1]


def relu(z):
    return np.clip(z, 0.0, np.inf)


def relu_backward(dout, z):
    gate = z > 0
    dz = np.zeros(z.shape)
    dz[gate] = dout[gate]
    return dz


def sigmoid(z):
    z = np.array(z, dtype=np.float64)
    # exp overflows only above 709: below that 1 / (1 + exp(-z)) is fine and keeps the small digits too
    return np.where(z > -700, 1 / (1 + np.exp(-np.maximum(z, -700.0))), np.exp(np.minimum(z, 0.0)))


def sigmoid_backward(dout, a):
    return a * dout * (1 - a)


def tanh_backward(dout, a):
    return dout - dout * a**2


def numeric_gradient(f, x, h=1e-5):
    x = np.asarray(x, dtype=np.float64)
    if x.shape == ():
        return np.array((f(x + h) - f(x - h)) / (2 * h))
    g = np.zeros(x.shape)
    steps = np.eye(x.size) * h
    for i, step in enumerate(steps):
        step = step.reshape(x.shape)
        g.flat[i] = (f(x + step) - f(x - step)) / (2 * h)
    return g


def relative_error(a, b):
    a = np.asarray(a, dtype=float)
    b = np.asarray(b, dtype=float)
    if a.shape != b.shape:
        raise ValueError("shapes: " + repr(a.shape) + ", " + repr(b.shape))
    if a.ndim == 0:
        return _scalar_error(float(a), float(b))
    denominator = np.abs(a) + np.abs(b)
    denominator[denominator < 1e-8] = 1e-8
    return float(np.max(np.abs(a - b) / denominator))


def _scalar_error(a, b):
    return abs(a - b) / max(1e-8, abs(a) + abs(b))


def gradient_check(f, grad, x):
    grad = np.asarray(grad)
    if grad.shape != np.asarray(x).shape:
        raise ValueError("the gradient of x has the shape of x")
    return relative_error(grad, numeric_gradient(f, x))


def mlp_forward(X, params):
    names = sorted((k for k in params if k[0] == "W"), key=lambda k: int(k[1:]))
    cache = []
    out = X
    for k in names:
        cache.append(out)
        out = affine_forward(out, params[k], params["b" + k[1:]])
        if k != names[-1]:
            out = relu(out)
    return out, cache


def mlp_backward(dlogits, params, cache):
    out = {k: None for k in params}
    d = dlogits
    for l in range(len(cache), 0, -1):
        dx, out["W%i" % l], out["b%i" % l] = affine_backward(d, cache[l - 1], params["W%i" % l])
        d = np.where(cache[l - 1] > 0, dx, 0)
    return out


def train_step(X, y, params, lr, lam=0.0):
    logits, cache = mlp_forward(X, params)
    n, k = logits.shape
    z = logits - np.max(logits, axis=1, keepdims=True)
    lse = np.logaddexp.reduce(z, axis=1, keepdims=True)
    logp = z - lse
    T = (y[:, None] == np.arange(k)).astype(float)
    loss = -np.sum(T * logp) / n
    for key in params:
        if key[0] == "W":
            loss = loss + lam * np.linalg.norm(params[key]) ** 2
    grads = mlp_backward((np.exp(logp) - T) / n, params, cache)
    new = {}
    for key, old in params.items():
        decay = 2 * lam * old if key[0] == "W" else 0.0
        new[key] = old - lr * (grads[key] + decay)
    return float(loss), new


class TapeNumber:
    """A number on a tape: (parents, slopes)."""

    def __init__(self, data, parents=(), slopes=()):
        self.data, self.grad = float(data), 0.0
        self.parents, self.slopes = tuple(parents), tuple(slopes)

    def _other(self, w):
        return w if isinstance(w, TapeNumber) else TapeNumber(w)

    def __add__(self, w):
        w = self._other(w)
        return TapeNumber(self.data + w.data, (self, w), (1.0, 1.0))

    __radd__ = __add__

    def __mul__(self, w):
        w = self._other(w)
        return TapeNumber(self.data * w.data, (self, w), (w.data, self.data))

    __rmul__ = __mul__

    def tanh(self):
        value = float(np.tanh(self.data))
        return TapeNumber(value, (self,), (1 - value * value,))

    def relu(self):
        return TapeNumber(self.data * (self.data > 0), (self,), (float(self.data > 0),))

    def backward(self):
        order = self._behind([], set())
        for v in order:
            v.grad = 0.0
        self.grad = 1.0
        for v in reversed(order):
            for p, s in zip(v.parents, v.slopes):
                p.grad = p.grad + v.grad * s

    def _behind(self, order, seen):
        seen.add(self)
        for p in self.parents:
            if p not in seen:
                p._behind(order, seen)
        order.append(self)
        return order


def make_value(data):
    return TapeNumber(data)


### right 08
import numpy as np
import math


def affine_forward(x, w, b):
    n, (d, m) = x.shape[0], w.shape
    out = np.empty((n, m), dtype=float)
    np.dot(x.reshape(n, d), w, out=out)
    out += b
    return out


def affine_backward(dout, x, w):
    n = len(x)
    dx = dout.dot(w.transpose()).reshape(*x.shape)
    dw = x.reshape(n, -1).transpose().dot(dout)
    db = np.add.reduce(dout, axis=0)
    return (dx, dw, db)


def relu(z):
    return (np.abs(z) + z) / 2 if np.all(np.isfinite(z)) else np.where(z > 0, z, 0.0)


def relu_backward(dout, z):
    return np.where(z <= 0, 0.0, dout)


def sigmoid(z):
    z = np.asarray(z, dtype=np.float64)
    result = np.zeros(z.shape)
    up = np.greater_equal(z, 0)
    np.exp(-z, out=result, where=up)
    np.exp(z, out=result, where=~up)
    return np.where(up, 1.0, result) / (1.0 + result)


def sigmoid_backward(dout, a):
    da = a * (1 - a)
    dz = da * dout
    return dz


def tanh_backward(dout, a):
    da = 1 - a ** 2
    dz = da * dout
    return dz


def numeric_gradient(f, x, h=1e-5):
    point = np.array(x, dtype="d")
    result = np.zeros_like(point)
    for index in np.ndindex(*point.shape):
        centre = point[index].item()
        point[index] = centre + h
        right = f(np.array(point))
        point[index] = centre - h
        left = f(np.array(point))
        point[index] = centre
        result[index] = (right - left) / (2.0 * h)
    return result


def relative_error(a, b):
    if np.array(a).shape != np.array(b).shape:
        raise ValueError("relative_error: shapes")
    a = np.array(a, ndmin=1)
    b = np.array(b, ndmin=1)
    top = np.abs(a - b)
    bottom = np.abs(a) + np.abs(b)
    bottom[bottom < 1e-8] = 1e-8
    return float((top / bottom).max())


def gradient_check(f, grad, x):
    if np.array(grad).shape != np.array(x).shape:
        raise ValueError("gradient_check: shapes")
    return relative_error(numeric_gradient(f, x, 1e-5), grad)


def mlp_forward(X, params):
    L = len([k for k in params if k.startswith("b")])
    A = {0: X}
    for l in range(1, L + 1):
        Z = affine_forward(A[l - 1], params["W" + str(l)], params["b" + str(l)])
        A[l] = relu(Z) if l != L else Z
    return A[L], [A[l] for l in range(L)]


def mlp_backward(dlogits, params, cache):
    L = len(cache)
    dZ = dlogits
    grads = {}
    for l in range(L, 0, -1):
        A_prev = cache[l - 1]
        grads["W" + str(l)] = A_prev.T @ dZ
        grads["b" + str(l)] = dZ.sum(axis=0)
        if l > 1:
            dA_prev = dZ @ params["W" + str(l)].T
            dZ = dA_prev * (A_prev != 0)
    return grads


def train_step(X, y, params, lr, lam=0.0):
    def log_softmax(z):
        z = z - z.max(axis=1, keepdims=True)
        return z - np.log(np.exp(z).sum(axis=1, keepdims=True))

    m = X.shape[0]
    AL, cache = mlp_forward(X, params)
    lp = log_softmax(AL)
    cost = -np.mean([lp[i, y[i]] for i in range(m)])
    L = len(cache)
    cost = cost + lam * np.sum([np.sum(params[f"W{l}"] ** 2) for l in range(1, L + 1)])
    dAL = np.exp(lp)
    dAL[np.arange(m), y] -= 1
    grads = mlp_backward(dAL / m, params, cache)
    updated = {}
    for l in range(1, L + 1):
        updated[f"W{l}"] = params[f"W{l}"] - lr * (grads[f"W{l}"] + 2 * lam * params[f"W{l}"])
        updated[f"b{l}"] = params[f"b{l}"] - lr * grads[f"b{l}"]
    return float(cost), updated


class Var:
    def __init__(self, data, parents=()):
        self.data = float(data)
        self.grad = 0.0
        self.parents = parents
        self.depth = 1 + max([p.depth for p, s in parents], default=0)

    def __add__(self, w):
        w = to_var(w)
        return Var(self.data + w.data, [(self, 1.0), (w, 1.0)])

    def __radd__(self, w):
        return to_var(w) + self

    def __mul__(self, w):
        w = to_var(w)
        return Var(self.data * w.data, [(self, w.data), (w, self.data)])

    def __rmul__(self, w):
        return to_var(w) * self

    def tanh(self):
        t = math.tanh(self.data)
        return Var(t, [(self, 1.0 - t**2)])

    def relu(self):
        on = self.data > 0
        return Var(self.data if on else 0.0, [(self, 1.0 if on else 0.0)])

    def backward(self):
        family = {self}
        frontier = [self]
        while frontier:
            frontier = [p for v in frontier for p, _ in v.parents if p not in family]
            frontier = list(set(frontier))
            family.update(frontier)
        for v in family:
            v.grad = 0.0
        self.grad = 1.0
        # a child is always deeper than its parents
        for v in sorted(family, key=lambda v: v.depth, reverse=True):
            for p, s in v.parents:
                p.grad += s * v.grad


def to_var(w):
    return w if isinstance(w, Var) else Var(w)


def make_value(data):
    return Var(data)


### right 09
import numpy as np
import math


def affine_forward(x, w, b):
    return np.add(np.reshape(x, (np.shape(x)[0], -1)).dot(w), b)


def affine_backward(dout, x, w):
    X = np.reshape(x, (np.shape(x)[0], -1))
    return np.reshape(dout.dot(w.T), np.shape(x)), X.T.dot(dout), dout.sum(0)


relu = lambda z: np.maximum(0.0, z)
relu_backward = lambda dout, z: np.where(np.greater(z, 0), dout, np.zeros_like(dout))


def sigmoid(z):
    z = np.asarray(z, dtype=float)
    return 1 / (1 + np.exp(np.minimum(-z, 700))) if (z > -700).all() else _sigmoid_far(z)


def _sigmoid_far(z):
    e = np.exp(-abs(z))
    return np.where(z < 0, e, 1) / (1 + e)


sigmoid_backward = lambda dout, a: dout * a * (1 - a)
tanh_backward = lambda dout, a: dout * (1 - a * a)


def numeric_gradient(f, x, h=1e-5):
    x = np.array(x, dtype=np.float64)
    slopes = []
    for i in range(x.size):
        one = np.zeros(x.size)
        one[i] = 1.0
        e_i = one.reshape(x.shape)
        slopes.append((f(x + h * e_i) - f(x - h * e_i)) / (2 * h))
    return np.reshape(slopes, x.shape)


def relative_error(a, b):
    if np.shape(a) != np.shape(b):
        raise ValueError()
    a, b = np.ravel(a), np.ravel(b)
    return max(abs(float(p) - float(q)) / max(1e-8, abs(float(p)) + abs(float(q))) for p, q in zip(a, b))


def gradient_check(f, grad, x):
    if np.shape(grad) != np.shape(x):
        raise ValueError()
    return relative_error(grad, numeric_gradient(f, x))


def mlp_forward(X, params):
    from itertools import count
    cache, a = [X], X
    for l in count(1):
        a = affine_forward(a, params["W" + str(l)], params["b" + str(l)])
        if "W" + str(l + 1) in params:
            a = relu(a)
            cache.append(a)
        else:
            return a, cache


def mlp_backward(dlogits, params, cache):
    g, d = {}, dlogits
    for l, a in reversed(list(enumerate(cache, start=1))):
        d, g[f"W{l}"], g[f"b{l}"] = affine_backward(d, a, params[f"W{l}"])
        d = relu_backward(d, a)
    return {key: g[key] for key in params}


def train_step(X, y, params, lr, lam=0.0):
    logits, cache = mlp_forward(X, params)
    rows = np.arange(len(y))
    z = logits - logits.max(1, keepdims=True)
    p = np.exp(z) / np.exp(z).sum(1, keepdims=True)
    loss = (np.log(np.exp(z).sum(1)) - z[rows, y]).mean()
    p[rows, y] -= 1
    g = mlp_backward(p / len(y), params, cache)
    is_weight = lambda key: key[0] == "W"
    loss += lam * sum((params[k] ** 2).sum() for k in filter(is_weight, params))
    return float(loss), {k: v - lr * (g[k] + 2 * lam * v * is_weight(k)) for k, v in params.items()}


def make_value(data):
    return _Value(float(data), {})


class _Value:
    # parents: dict from the parent to the slope; a parent that comes twice gets the sum of the slopes
    def __init__(self, data, parents):
        self.data = data
        self.parents = parents
        self.grad = 0.0

    def __add__(self, w):
        if not isinstance(w, _Value):
            return _Value(self.data + w, {self: 1.0})
        if w is self:
            return _Value(2 * self.data, {self: 2.0})
        return _Value(self.data + w.data, {self: 1.0, w: 1.0})

    def __mul__(self, w):
        if not isinstance(w, _Value):
            return _Value(self.data * w, {self: float(w)})
        if w is self:
            return _Value(self.data**2, {self: 2 * self.data})
        return _Value(self.data * w.data, {self: w.data, w: self.data})

    __radd__ = __add__
    __rmul__ = __mul__

    def tanh(self):
        t = math.tanh(self.data)
        return _Value(t, {self: 1 - t * t})

    def relu(self):
        return _Value(max(0.0, self.data), {self: 1.0 if self.data > 0 else 0.0})

    def backward(self):
        order = []
        marks = {}

        def dfs(v):
            marks[v] = True
            for p in v.parents:
                if p not in marks:
                    dfs(p)
            order.insert(0, v)

        dfs(self)
        for v in order:
            v.grad = 0.0
        self.grad = 1.0
        for v in order:
            for p, slope in v.parents.items():
                p.grad += slope * v.grad


### right 10
import numpy as np
import math


def affine_forward(x, w, b):
    n = x.shape[0]
    x_row = x.reshape(n, -1)
    return x_row.dot(w) + b.reshape(1, -1)


def affine_backward(dout, x, w):
    n = x.shape[0]
    dx = np.dot(dout, w.T)
    dx = np.reshape(dx, x.shape)
    x_row = np.reshape(x, (n, -1))
    dw = np.dot(x_row.T, dout)
    db = np.dot(dout.T, np.ones(n))
    return dx, dw, db


def relu(z):
    mask = z > 0
    out = np.zeros(z.shape)
    out[mask] = z[mask]
    return out


def relu_backward(dout, z):
    d = np.array(dout, float)
    d[np.logical_not(np.greater(z, 0))] = 0
    return d


def sigmoid(z):
    z = np.array(z, float)
    s = np.empty(z.shape)
    it = np.nditer([z, s], op_flags=[["readonly"], ["writeonly"]])
    for zi, si in it:
        if zi > 0:
            si[...] = 1.0 / (1.0 + math.exp(-zi))
        else:
            q = math.exp(zi)
            si[...] = q / (q + 1.0)
    return s


def sigmoid_backward(dout, a):
    b = 1.0 - a
    return dout * a * b


def tanh_backward(dout, a):
    b = a * a
    return dout * (1.0 - b)


def _with(x, i, value):
    y = np.array(x, dtype=np.float64)
    y[i] = value
    return y


def numeric_gradient(f, x, h=1e-5):
    x = np.asarray(x)
    g = np.empty(x.shape, dtype=np.float64)
    for i in np.ndindex(x.shape):
        here = float(x[i])
        g[i] = (f(_with(x, i, here + h)) - f(_with(x, i, here - h))) / (2 * h)
    return g


def relative_error(a, b):
    if np.asarray(a).shape != np.asarray(b).shape:
        raise ValueError("relative_error needs two arrays of the same shape")
    result = 0.0
    for i in np.ndindex(np.asarray(a).shape):
        result = max(result, abs(a[i] - b[i]) / max(1e-8, abs(a[i]) + abs(b[i])))
    return float(result)


def gradient_check(f, grad, x):
    if np.asarray(grad).shape != np.asarray(x).shape:
        raise ValueError("gradient_check needs a gradient of the shape of x")
    approx = numeric_gradient(f, x)
    return relative_error(np.asarray(grad), approx)


def mlp_forward(X, params):
    L = len(params) // 2
    pre = X
    cache = []
    for l in range(L):
        a = pre if l == 0 else relu(pre)
        cache += [a]
        pre = a @ params["W{}".format(l + 1)] + params["b{}".format(l + 1)]
    return pre, cache


def mlp_backward(dlogits, params, cache):
    L = len(params) // 2
    grads = {}
    delta = dlogits.copy()
    for l in range(L - 1, -1, -1):
        grads["W{}".format(l + 1)] = cache[l].T @ delta
        grads["b{}".format(l + 1)] = np.sum(delta, axis=0)
        delta = delta @ params["W{}".format(l + 1)].T
        delta[cache[l] <= 0] = 0
    return grads


def train_step(X, y, params, lr, lam=0.0):
    import copy
    logits, cache = mlp_forward(X, params)
    n = logits.shape[0]
    logits = logits - np.max(logits, axis=1, keepdims=True)
    scores = np.exp(logits)
    norm = np.sum(scores, axis=1, keepdims=True)
    loss = np.sum(np.log(norm).ravel() - logits[np.arange(n), y]) / n
    dscores = scores / norm
    dscores[np.arange(n), y] -= 1
    dscores /= n
    grads = mlp_backward(dscores, params, cache)
    new_params = copy.deepcopy(params)
    for name in new_params:
        if name.startswith("W"):
            loss += lam * np.sum(params[name] * params[name])
            grads[name] += 2 * lam * params[name]
        new_params[name] -= lr * grads[name]
    return float(loss), new_params


class Leaf:
    parents = ()

    def __init__(self, data):
        self.data = float(data)
        self.grad = 0.0

    def __add__(self, other):
        return Sum(self, lift(other))

    def __radd__(self, other):
        return Sum(lift(other), self)

    def __mul__(self, other):
        return Product(self, lift(other))

    def __rmul__(self, other):
        return Product(lift(other), self)

    def tanh(self):
        return Tanh(self)

    def relu(self):
        return Relu(self)

    def slopes(self):
        return ()

    def backward(self):
        order = topological(self)
        for node in order:
            node.grad = 0.0
        self.grad = 1.0
        for node in order:
            for parent, slope in zip(node.parents, node.slopes()):
                parent.grad += node.grad * slope


class Sum(Leaf):
    def __init__(self, a, b):
        super().__init__(a.data + b.data)
        self.parents = (a, b)

    def slopes(self):
        return 1.0, 1.0


class Product(Leaf):
    def __init__(self, a, b):
        super().__init__(a.data * b.data)
        self.parents = (a, b)

    def slopes(self):
        a, b = self.parents
        return b.data, a.data


class Tanh(Leaf):
    def __init__(self, a):
        super().__init__(math.tanh(a.data))
        self.parents = (a,)

    def slopes(self):
        return (1.0 - self.data**2,)


class Relu(Leaf):
    def __init__(self, a):
        super().__init__(a.data if a.data > 0 else 0.0)
        self.parents = (a,)

    def slopes(self):
        return (1.0 if self.parents[0].data > 0 else 0.0,)


def lift(thing):
    return thing if isinstance(thing, Leaf) else Leaf(thing)


def topological(root):
    """Children before parents, without recursion."""
    order, seen, stack = [], set(), [(root, iter(root.parents))]
    seen.add(id(root))
    while stack:
        node, parents = stack[-1]
        for parent in parents:
            if id(parent) not in seen:
                seen.add(id(parent))
                stack.append((parent, iter(parent.parents)))
                break
        else:
            order.append(node)
            stack.pop()
    return order[::-1]


def make_value(data):
    return Leaf(data)


### right 11
import numpy as np
import math


# physicist: index notation
def affine_forward(x, w, b):
    X = x.reshape(len(x), -1)
    return np.einsum("ia,ak->ik", X, w) + b


def affine_backward(dout, x, w):
    X = x.reshape(len(x), -1)
    dX = np.einsum("ik,ak->ia", dout, w)
    dW = np.einsum("ia,ik->ak", X, dout)
    dB = np.einsum("ik->k", dout).copy()
    return dX.reshape(x.shape), dW, dB


def theta(z):
    return np.heaviside(z, 0.0)


def relu(z):
    return np.maximum(np.zeros(np.shape(z)), z)


def relu_backward(dout, z):
    closed = theta(z) == 0
    return np.where(closed, 0.0, dout)


def sigmoid(z):
    # the Fermi function; the Boltzmann factor never grows above 1
    z = np.asarray(z, np.float64)
    q = np.exp(-np.fabs(z))
    up = 1.0 / (1.0 + q)
    return np.where(z >= 0, up, q * up)


def sigmoid_backward(dout, a):
    return dout * (a - a**2)


def tanh_backward(dout, a):
    return (1 + a) * (1 - a) * dout


def numeric_gradient(f, x, h=1e-5):
    x0 = np.array(x, dtype=np.float64, copy=True)
    nabla = np.zeros(x0.shape)
    for alpha in np.ndindex(x0.shape):
        x1 = np.array(x0)
        x2 = np.array(x0)
        x1[alpha] -= h
        x2[alpha] += h
        nabla[alpha] = (f(x2) - f(x1)) / (2 * h)
    return nabla


def relative_error(a, b):
    if np.shape(a) != np.shape(b):
        raise ValueError("not comparable")
    eps = np.abs(a - b) / np.fmax(1e-8, np.abs(a) + np.abs(b))
    return float(eps.max())


def gradient_check(f, grad, x):
    if np.shape(grad) != np.shape(x):
        raise ValueError("not comparable")
    return float(relative_error(grad, numeric_gradient(f, x)))


def mlp_forward(X, params):
    L = len(params) // 2
    W = [params[f"W{l}"] for l in range(1, L + 1)]
    b = [params[f"b{l}"] for l in range(1, L + 1)]
    a = [X]
    for l in range(L - 1):
        a.append(relu(affine_forward(a[l], W[l], b[l])))
    return affine_forward(a[-1], W[-1], b[-1]), a


def mlp_backward(dlogits, params, cache):
    L = len(cache)
    dW, db = [None] * L, [None] * L
    delta = dlogits
    for l in range(L)[::-1]:
        dX, dW[l], db[l] = affine_backward(delta, cache[l], params[f"W{l + 1}"])
        delta = np.where(cache[l] > 0, dX, 0.0)
    out = {}
    for l in range(L):
        out[f"W{l + 1}"], out[f"b{l + 1}"] = dW[l], db[l]
    return out


def train_step(X, y, params, lr, lam=0.0):
    E, cache = mlp_forward(X, params)
    n = E.shape[0]
    E = E - E.max(axis=1, keepdims=True)
    Z = np.exp(E).sum(axis=1, keepdims=True)
    logp = E - np.log(Z)
    i = np.arange(n)
    delta_y = np.zeros(E.shape)
    delta_y[i, y] = 1
    loss = -float(logp[i, y].sum()) / n
    g = mlp_backward((np.exp(E) / Z - delta_y) / n, params, cache)
    new = {}
    for l in range(1, len(cache) + 1):
        W, b = params[f"W{l}"], params[f"b{l}"]
        loss += lam * float(np.einsum("ab,ab->", W, W))
        new[f"W{l}"] = (1 - 2 * lr * lam) * W - lr * g[f"W{l}"]
        new[f"b{l}"] = b - lr * g[f"b{l}"]
    return loss, new


class Observable:
    def __init__(self, data, parents=()):
        self.data = float(data)
        self.grad = 0.0
        self.parents = list(parents)

    def __add__(self, other):
        if isinstance(other, Observable):
            return Observable(self.data + other.data, [(self, 1.0), (other, 1.0)])
        return Observable(self.data + other, [(self, 1.0)])

    def __radd__(self, other):
        return self + other

    def __mul__(self, other):
        if isinstance(other, Observable):
            return Observable(self.data * other.data, [(self, other.data), (other, self.data)])
        return Observable(self.data * other, [(self, other)])

    def __rmul__(self, other):
        return self * other

    def tanh(self):
        return Observable(math.tanh(self.data), [(self, 1 - math.tanh(self.data) ** 2)])

    def relu(self):
        return Observable(self.data * theta(self.data), [(self, float(theta(self.data)))])

    def backward(self):
        nodes, edges = [self], 0
        index = {id(self): 0}
        k = 0
        while k < len(nodes):                 # all ancestors, breadth first
            for p, _ in nodes[k].parents:
                if id(p) not in index:
                    index[id(p)] = len(nodes)
                    nodes.append(p)
            k += 1
        waiting = [0] * len(nodes)            # how many children have not handed on yet
        for v in nodes:
            v.grad = 0.0
            for p, _ in v.parents:
                waiting[index[id(p)]] += 1
        self.grad = 1.0
        free = [0]
        while free:
            v = nodes[free.pop()]
            for p, slope in v.parents:
                p.grad += v.grad * slope
                waiting[index[id(p)]] -= 1
                if waiting[index[id(p)]] == 0:
                    free.append(index[id(p)])


def make_value(data):
    return Observable(data)


### right 12
import numpy as np
import math


class Affine:
    """A layer as an object: forward and backward beside each other."""

    def __init__(self, w, b=None):
        self.w, self.b = w, b

    def forward(self, x):
        return x.reshape(x.shape[0], -1) @ self.w + self.b

    def backward(self, dout, x):
        flat = x.reshape(x.shape[0], -1)
        return (dout @ self.w.T).reshape(x.shape), flat.T @ dout, dout.sum(axis=0)


def affine_forward(x, w, b):
    return Affine(w, b).forward(x)


def affine_backward(dout, x, w):
    return Affine(w).backward(dout, x)


def relu(z):
    return z.clip(min=0.0)


def relu_backward(dout, z):
    return np.where(z > 0, dout, 0)


def sigmoid(z):
    z = np.asarray(z).astype(np.float64)
    negative = z < 0
    a = np.exp(np.where(negative, z, -z))
    return np.where(negative, a / (1 + a), 1 / (1 + a))


def sigmoid_backward(dout, a):
    return dout * a * (1 - a)


def tanh_backward(dout, a):
    return dout * (1 - np.square(a))


def numeric_gradient(f, x, h=1e-5):
    x = np.asarray(x, dtype=np.float64)

    def partial(i):
        e = np.zeros_like(x)
        e[i] = 1
        return (f(x + h * e) - f(x - h * e)) / (2 * h)

    g = np.zeros_like(x)
    for i in np.ndindex(*x.shape):
        g[i] = partial(i)
    return g


def relative_error(a, b):
    a = np.asarray(a, dtype=float)
    b = np.asarray(b, dtype=float)
    if a.shape != b.shape:
        raise ValueError(f"cannot compare {a.shape} and {b.shape}")
    scale = np.maximum(np.abs(a) + np.abs(b), 1e-8)
    return (np.abs(a - b) / scale).max().item()


def gradient_check(f, grad, x):
    x, grad = np.asarray(x), np.asarray(grad)
    if x.shape != grad.shape:
        raise ValueError(f"cannot compare {x.shape} and {grad.shape}")
    return relative_error(grad, numeric_gradient(f, x, 1e-5))


def _network(params):
    depth = len(params) // 2
    return [Affine(params[f"W{l}"], params[f"b{l}"]) for l in range(1, depth + 1)]


def mlp_forward(X, params):
    *hidden, last = _network(params)
    cache = [X]
    for layer in hidden:
        cache.append(relu(layer.forward(cache[-1])))
    return last.forward(cache[-1]), cache


def mlp_backward(dlogits, params, cache):
    grads = {}
    layers = _network(params)
    d = dlogits
    for l in range(len(layers), 0, -1):
        d, grads[f"W{l}"], grads[f"b{l}"] = layers[l - 1].backward(d, cache[l - 1])
        if l > 1:
            d = np.where(cache[l - 1] == 0, 0.0, d)
    return grads


def train_step(X, y, params, lr, lam=0.0):
    logits, cache = mlp_forward(X, params)
    n, k = logits.shape
    top = logits.max(axis=1, keepdims=True)
    logsumexp = top + np.log(np.exp(logits - top).sum(axis=1, keepdims=True))
    p = np.exp(logits - logsumexp)
    one_hot = np.eye(k)[y]
    loss = np.mean(logsumexp[:, 0] - logits[np.arange(n), y])
    loss += lam * sum(np.sum(v**2) for name, v in params.items() if name.startswith("W"))
    grads = mlp_backward((p - one_hot) / n, params, cache)
    new = {}
    for name, v in params.items():
        step = grads[name]
        if name.startswith("W"):
            step = step + 2 * lam * v
        new[name] = v - lr * step
    return loss.item(), new


class Value:
    def __init__(self, data, *pairs):
        self.data, self.pairs, self.grad = float(data), pairs, 0.0

    def __add__(self, w):
        w = w if hasattr(w, "backward") else Value(w)
        return Value(self.data + w.data, (self, 1), (w, 1))

    def __mul__(self, w):
        w = w if hasattr(w, "backward") else Value(w)
        return Value(self.data * w.data, (self, w.data), (w, self.data))

    def __radd__(self, w):
        return Value(w) + self

    def __rmul__(self, w):
        return Value(w) * self

    def tanh(self):
        t = math.tanh(self.data)
        return Value(t, (self, 1 - t * t))

    def relu(self):
        return Value(max(self.data, 0), (self, int(self.data > 0)))

    def backward(self):
        def walk(v, seen):
            if v in seen:
                return
            for p, _ in v.pairs:
                yield from walk(p, seen)
            if v not in seen:
                seen.add(v)
                yield v

        order = list(walk(self, set()))
        for v in order:
            v.grad = 0.0
        self.grad = 1.0
        for v in reversed(order):
            for p, s in v.pairs:
                p.grad += s * v.grad


def make_value(data):
    return Value(data)


### right 13
import numpy as np
import math


from functools import reduce


def affine_forward(x, w, b):
    x = np.ascontiguousarray(x).reshape(x.shape[0], w.shape[0])
    return np.tensordot(x, w, axes=(1, 0)) + b


def affine_backward(dout, x, w):
    x2 = np.ascontiguousarray(x).reshape(x.shape[0], w.shape[0])
    dx = np.tensordot(dout, w, axes=(1, 1)).reshape(x.shape)
    dw = np.tensordot(x2, dout, axes=(0, 0))
    db = np.sum(dout, axis=0, keepdims=True)[0]
    return dx, dw, db


def relu(z):
    return np.where(np.asarray(z) < 0, 0.0, z)


def relu_backward(dout, z):
    out = np.where(np.asarray(z) > 0, dout, np.float64(0))
    return out


def sigmoid(z):
    z = np.asarray(z, dtype=np.float64)
    shape = z.shape
    out = [1 / (1 + math.exp(-t)) if t > -500 else math.exp(t) for t in z.ravel().tolist()]
    return np.array(out).reshape(shape)


def sigmoid_backward(dout, a):
    return reduce(np.multiply, (dout, a, 1 - a))


def tanh_backward(dout, a):
    return reduce(np.multiply, (dout, 1 - a, 1 + a))


def numeric_gradient(f, x, h=1e-5):
    x = np.array(x, dtype=np.float64)
    g = [
        (f(np.array(x + e.reshape(x.shape))) - f(np.array(x - e.reshape(x.shape)))) / (2 * h)
        for e in h * np.identity(x.size)
    ]
    return np.array(g, dtype=np.float64).reshape(x.shape)


def relative_error(a, b):
    a, b = np.asarray(a), np.asarray(b)
    if a.shape != b.shape:
        raise ValueError("a.shape != b.shape")
    total = np.abs(a) + np.abs(b)
    return float(np.max(np.divide(np.abs(np.subtract(a, b)), np.maximum(total, 1e-8))))


def gradient_check(f, grad, x):
    if np.asarray(x).shape != np.asarray(grad).shape:
        raise ValueError("x.shape != grad.shape")
    return relative_error(np.asarray(grad), numeric_gradient(f, x))


def mlp_forward(X, params):
    L = len(params) // 2

    def layer(cache, l):
        z = cache[-1] @ params[f"W{l}"] + params[f"b{l}"]
        return cache + [z if l == L else relu(z)]

    *cache, logits = reduce(layer, range(1, L + 1), [X])
    return logits, cache


def mlp_backward(dlogits, params, cache):
    def layer(state, l):
        d, grads = state
        d, dw, db = affine_backward(d, cache[l - 1], params[f"W{l}"])
        return relu_backward(d, cache[l - 1]), {**grads, f"W{l}": dw, f"b{l}": db}

    return reduce(layer, range(len(cache), 0, -1), (dlogits, {}))[1]


def train_step(X, y, params, lr, lam=0.0):
    logits, cache = mlp_forward(X, params)
    n, k = logits.shape
    z = logits - logits.max(axis=1, keepdims=True)
    lp = z - np.log(np.exp(z).sum(axis=1, keepdims=True))
    hot = np.arange(k) == np.asarray(y)[:, None]
    grads = mlp_backward((np.exp(lp) - hot) / n, params, cache)
    loss = -lp[hot].sum() / n
    penalty = sum(float(np.vdot(v, v)) for key, v in params.items() if key[0] != "b")
    new = {key: v - lr * (grads[key] + (2 * lam * v if key[0] != "b" else 0)) for key, v in params.items()}
    return float(loss + lam * penalty), new


class Value:
    def __init__(self, data, parents=None, name=""):
        self.data = float(data)
        self.grad = 0.0
        self.parents = parents or []
        self.name = name

    def __repr__(self):
        return f"Value({self.data}, grad={self.grad})"

    def __add__(self, w):
        w = Value.of(w)
        return Value(self.data + w.data, [(self, lambda g: g), (w, lambda g: g)], "+")

    def __mul__(self, w):
        w = Value.of(w)
        x, y = self.data, w.data
        return Value(x * y, [(self, lambda g: g * y), (w, lambda g: g * x)], "*")

    __radd__ = lambda self, w: self + w
    __rmul__ = lambda self, w: self * w

    def __neg__(self):
        return self * -1

    def __sub__(self, w):
        return self + (-Value.of(w))

    def __rsub__(self, w):
        return (-self) + w

    def tanh(self):
        t = math.tanh(self.data)
        return Value(t, [(self, lambda g: g * (1 - t**2))], "tanh")

    def relu(self):
        is_open = self.data > 0
        return Value(self.data if is_open else 0.0, [(self, lambda g: g if is_open else 0.0)], "relu")

    @staticmethod
    def of(w):
        return w if isinstance(w, Value) else Value(w)

    def backward(self):
        seen, order, todo = set(), [], [self]
        while todo:
            v = todo[-1]
            if id(v) in seen:
                todo.pop()
                continue
            fresh = [p for p, _ in v.parents if id(p) not in seen]
            if fresh:
                todo.extend(fresh)
            else:
                seen.add(id(v))
                order.append(v)
                todo.pop()
        for v in order:
            v.grad = 0.0
        self.grad = 1.0
        for v in reversed(order):
            for p, back in v.parents:
                p.grad += back(v.grad)


def make_value(data):
    return Value(data)


### right 14
import numpy as np
import math


def affine_forward(x, w, b):
    batch_size = x.shape[0]
    flattened = x.reshape(batch_size, -1)
    output = flattened @ w
    output = output + b
    return output


def affine_backward(dout, x, w):
    batch_size = x.shape[0]
    flattened = x.reshape(batch_size, -1)
    gradient_x = dout @ w.T
    gradient_w = flattened.T @ dout
    gradient_b = np.array([dout[:, j].sum() for j in range(dout.shape[1])])
    return gradient_x.reshape(x.shape), gradient_w, gradient_b


def relu(z):
    result = z.astype(float)
    return np.maximum(result, 0)


def relu_backward(dout, z):
    result = np.array(dout, dtype=float)
    result[z <= 0] = 0
    return result


def sigmoid(z):
    z = np.asarray(z, dtype=np.float64)
    # for negative z: e^z / (1 + e^z), e^-1000 is simply 0
    t = np.exp(np.minimum(z, 0))
    u = np.exp(-np.maximum(z, 0))
    # one of t, u is 1, and the other one is exp(-|z|)
    return t / (t + u)


def sigmoid_backward(dout, a):
    derivative = a * (1 - a)
    return derivative * dout


def tanh_backward(dout, a):
    derivative = 1 - a**2
    return derivative * dout


def numeric_gradient(f, x, h=1e-5):
    gradient = np.zeros(np.shape(x), dtype=np.float64)
    position = np.array(x, dtype=np.float64)
    if position.ndim == 0:
        return np.array((f(position + h) - f(position - h)) / (2 * h), dtype=np.float64)
    flat_gradient = gradient.reshape(-1)
    for i in range(position.size):
        forward = position.copy()
        forward.reshape(-1)[i] += h
        backward = position.copy()
        backward.reshape(-1)[i] -= h
        flat_gradient[i] = (f(forward) - f(backward)) / (2 * h)
    return gradient


def relative_error(a, b):
    if a.shape != b.shape:
        raise ValueError("The shapes of a and b have to be equal.")
    numerator = np.abs(a - b)
    denominator = np.maximum(1e-8, np.abs(a) + np.abs(b))
    errors = numerator / denominator
    return float(np.max(errors))


def gradient_check(f, grad, x):
    if grad.shape != x.shape:
        raise ValueError("The shapes of grad and x have to be equal.")
    numerical = numeric_gradient(f, x, h=1e-5)
    return relative_error(grad, numerical)


def number_of_layers(params):
    return max(int(name[1:]) for name in params)


def mlp_forward(X, params):
    cache = []
    activation = X
    for layer in range(1, number_of_layers(params)):
        cache.append(activation)
        activation = relu(affine_forward(activation, params[f"W{layer}"], params[f"b{layer}"]))
    cache.append(activation)
    layer = number_of_layers(params)
    logits = affine_forward(activation, params[f"W{layer}"], params[f"b{layer}"])
    return logits, cache


def mlp_backward(dlogits, params, cache):
    gradients = {}
    delta = dlogits
    for layer in range(number_of_layers(params), 0, -1):
        activation = cache[layer - 1]
        gradients[f"W{layer}"] = activation.T @ delta
        gradients[f"b{layer}"] = delta.sum(axis=0)
        if layer > 1:
            delta = relu_backward(delta @ params[f"W{layer}"].T, activation)
    return gradients


def train_step(X, y, params, lr, lam=0.0):
    logits, cache = mlp_forward(X, params)
    n = X.shape[0]
    # softmax
    shifted = logits - logits.max(axis=1, keepdims=True)
    exponentials = np.exp(shifted)
    sums = exponentials.sum(axis=1, keepdims=True)
    probabilities = exponentials / sums
    # loss
    loss = 0.0
    for i in range(n):
        loss += math.log(sums[i, 0]) - shifted[i, y[i]]
    loss /= n
    # gradient
    delta = probabilities
    for i in range(n):
        delta[i, y[i]] -= 1
    gradients = mlp_backward(delta / n, params, cache)
    # update
    new_params = {}
    for name in params:
        gradient = gradients[name]
        if name[0] == "W":
            loss += lam * np.sum(params[name] ** 2)
            gradient = gradient + 2 * lam * params[name]
        new_params[name] = params[name] - lr * gradient
    return float(loss), new_params


class RememberingNumber:
    def __init__(self, data, parents=(), slopes=()):
        self.data = float(data)
        self.grad = 0.0
        self.parents = parents
        self.slopes = slopes

    def __add__(self, other):
        if not isinstance(other, RememberingNumber):
            other = RememberingNumber(other)
        return RememberingNumber(self.data + other.data, (self, other), (1.0, 1.0))

    def __mul__(self, other):
        if not isinstance(other, RememberingNumber):
            other = RememberingNumber(other)
        return RememberingNumber(self.data * other.data, (self, other), (other.data, self.data))

    def __radd__(self, other):
        return self + other

    def __rmul__(self, other):
        return self * other

    def tanh(self):
        result = math.tanh(self.data)
        return RememberingNumber(result, (self,), (1 - result**2,))

    def relu(self):
        if self.data > 0:
            return RememberingNumber(self.data, (self,), (1.0,))
        return RememberingNumber(0.0, (self,), (0.0,))

    def backward(self):
        topo = []
        visited = []

        def build(node):
            if not any(node is v for v in visited):
                visited.append(node)
                for parent in node.parents:
                    build(parent)
                topo.append(node)

        build(self)
        gradients = {id(node): 0.0 for node in topo}
        gradients[id(self)] = 1.0
        for node in reversed(topo):
            for parent, slope in zip(node.parents, node.slopes):
                gradients[id(parent)] += slope * gradients[id(node)]
        for node in topo:
            node.grad = gradients[id(node)]


def make_value(data):
    return RememberingNumber(data)


### right 15
import numpy as np
import math


def affine_forward(x, w, b):
    out = np.dot(x.reshape(x.shape[0], np.prod(x.shape[1:])), w)
    for j in range(len(b)):
        out[:, j] += b[j]
    return out


def affine_backward(dout, x, w):
    x_flat = x.reshape(x.shape[0], np.prod(x.shape[1:]))
    dw = np.zeros(w.shape)
    for xi, di in zip(x_flat, dout):
        dw += xi[:, None] * di[None, :]
    dx = np.array([w @ di for di in dout])
    return dx.reshape(x.shape), dw, sum(dout)


def relu(z):
    return np.array([t if t > 0 else 0.0 for t in np.ravel(z)]).reshape(np.shape(z))


def relu_backward(dout, z):
    pairs = zip(np.ravel(dout), np.ravel(z))
    return np.array([d if t > 0 else 0.0 for d, t in pairs]).reshape(np.shape(z))


def sigmoid(z):
    """1 / (1 + e^-z), with the big numbers out of the way."""
    z = np.asarray(z, dtype=float)
    # e^(-z) only overflows above 709; for z < -709 the answer is e^z to all digits
    safe = np.exp(-np.clip(z, -600, None))
    tail = np.exp(np.clip(z, None, 0))
    return np.where(z < -600, tail, 1 / (1 + safe))


def sigmoid_backward(dout, a):
    return dout * a - dout * a * a


def tanh_backward(dout, a):
    return dout - dout * a * a


def numeric_gradient(f, x, h=1e-5):
    x = np.array(x, dtype=float)
    if x.ndim > 1:
        # flatten and recurse
        shape = x.shape
        return numeric_gradient(lambda v: f(v.reshape(shape)), x.ravel(), h).reshape(shape)
    if x.ndim == 0:
        return numeric_gradient(lambda v: f(v.reshape(())), x.reshape(1), h).reshape(())
    g = np.zeros(len(x))
    for i in range(len(x)):
        e = np.zeros(len(x))
        e[i] = h
        g[i] = (f(x + e) - f(x - e)) / (2 * h)
    return g


def relative_error(a, b):
    if np.shape(a) != np.shape(b):
        raise ValueError("shape")
    e = np.abs(a - b) / np.where(np.abs(a) + np.abs(b) > 1e-8, np.abs(a) + np.abs(b), 1e-8)
    return float(np.max(e))


def gradient_check(f, grad, x):
    if not np.shape(grad) == np.shape(x):
        raise ValueError("shape")
    return relative_error(numeric_gradient(f, x, 1e-5), grad)


def mlp_forward(X, params):
    keys = sorted([int(k.replace("W", "")) for k in params if "W" in k])
    a = X
    cache = []
    for k in keys[:-1]:
        cache.append(a)
        a = relu(affine_forward(a, params[f"W{k}"], params[f"b{k}"]))
    cache.append(a)
    return affine_forward(a, params[f"W{keys[-1]}"], params[f"b{keys[-1]}"]), cache


def mlp_backward(dlogits, params, cache):
    grads = {}
    stack = list(cache)
    d = dlogits
    while stack:
        l = len(stack)
        a = stack.pop()
        dx, grads[f"W{l}"], grads[f"b{l}"] = affine_backward(d, a, params[f"W{l}"])
        d = relu_backward(dx, a)
    return grads


def train_step(X, y, params, lr, lam=0.0):
    logits, cache = mlp_forward(X, params)
    n, k = logits.shape
    loss = 0.0
    dlogits = []
    for row, label in zip(logits, y):
        row = row - row.max()
        logp = row - np.log(np.exp(row).sum())
        loss -= logp[label] / n
        d = np.exp(logp)
        d[label] -= 1
        dlogits.append(d / n)
    grads = mlp_backward(np.array(dlogits), params, cache)
    new = {}
    for l in range(1, len(params) // 2 + 1):
        loss += lam * np.sum(params[f"W{l}"] ** 2)
        new[f"W{l}"] = params[f"W{l}"] - lr * (grads[f"W{l}"] + 2 * lam * params[f"W{l}"])
        new[f"b{l}"] = params[f"b{l}"] - lr * grads[f"b{l}"]
    return float(loss), new


def make_value(data):
    class Value:
        pass

    def new(data, *parents):
        v = Value()
        v.data = float(data)
        v.grad = 0.0
        v.parents = parents
        v._is_value = True
        return v

    Value.__add__ = Value.__radd__ = lambda v, w: (
        new(v.data + w.data, (v, 1.0), (w, 1.0)) if hasattr(w, "_is_value") else new(v.data + w, (v, 1.0))
    )
    Value.__mul__ = Value.__rmul__ = lambda v, w: (
        new(v.data * w.data, (v, w.data), (w, v.data)) if hasattr(w, "_is_value") else new(v.data * w, (v, float(w)))
    )
    Value.tanh = lambda v: new(math.tanh(v.data), (v, 1 - math.tanh(v.data) ** 2))
    Value.relu = lambda v: new(max(v.data, 0.0), (v, 1.0 * (v.data > 0)))

    def backward(v):
        order, seen = [], set()

        def visit(u):
            if u not in seen:
                seen.add(u)
                for p, _ in u.parents:
                    visit(p)
                order.append(u)

        visit(v)
        for u in order:
            u.grad = 0.0
        v.grad = 1.0
        for u in reversed(order):
            for p, s in u.parents:
                p.grad += s * u.grad

    Value.backward = backward
    return new(data)
'''


BUGS = r'''
### affine_forward | flattens in column-major order (order="F" as in MATLAB): wrong for x of shape (n, h, w, c)
import numpy as np
import math


def affine_forward(x, w, b):
    return x.reshape(x.shape[0], -1, order="F") @ w + b


### affine_forward | x is not flattened at all: (n, h, w, c) fails in the product
import numpy as np
import math


def affine_forward(x, w, b):
    return x @ w + b


### affine_forward | sets x.shape in place: the caller's x is flattened for good
import numpy as np
import math


def affine_forward(x, w, b):
    x.shape = (x.shape[0], w.shape[0])
    return np.dot(x, w) + b


### affine_forward | the weights are taken as (m, d), one row per unit, as in PyTorch: x w^T, wrong already for square w
import numpy as np
import math


def affine_forward(x, w, b):
    x = x.reshape(x.shape[0], -1)
    if x.shape[1] == w.shape[1]:
        return x @ w.T + b
    return x @ w + b


### affine_backward | dw and db are means over the samples: divided by n a second time
import numpy as np
import math


def affine_backward(dout, x, w):
    n = x.shape[0]
    flat = x.reshape(n, -1)
    return (dout @ w.T).reshape(x.shape), flat.T @ dout / n, dout.mean(axis=0)


### affine_backward | dx is left flat: wrong shape for x of shape (n, h, w, c)
import numpy as np
import math


def affine_backward(dout, x, w):
    flat = x.reshape(len(x), -1)
    return dout @ w.T, flat.T @ dout, dout.sum(axis=0)


### affine_backward | db is summed over the units instead of the samples
import numpy as np
import math


def affine_backward(dout, x, w):
    flat = x.reshape(len(x), -1)
    return (dout @ w.T).reshape(x.shape), flat.T @ dout, dout.sum(axis=1)


### affine_backward | db keeps its axis: shape (1, m) instead of (m,)
import numpy as np
import math


def affine_backward(dout, x, w):
    flat = x.reshape(len(x), -1)
    return (dout @ w.T).reshape(x.shape), flat.T @ dout, np.sum(dout, axis=0, keepdims=True)


### affine_backward | returned in the order (dw, db, dx)
import numpy as np
import math


def affine_backward(dout, x, w):
    flat = x.reshape(len(x), -1)
    return flat.T @ dout, dout.sum(axis=0), (dout @ w.T).reshape(x.shape)


### affine_backward | dw transposed: dout^T x, of shape (m, d)
import numpy as np
import math


def affine_backward(dout, x, w):
    flat = x.reshape(len(x), -1)
    return (dout @ w.T).reshape(x.shape), dout.T @ flat, dout.sum(axis=0)


### relu | written as z * (z > 0): -inf times 0 is nan
import numpy as np
import math


def relu(z):
    return z * (z > 0)


### relu | z[z < 0] = 0 works on the caller's array
import numpy as np
import math


def relu(z):
    z[z < 0] = 0
    return z


### relu | takes the largest entry of the whole array, np.max instead of np.maximum
import numpy as np
import math


def relu(z):
    return np.where(z > 0, np.max(z), 0.0)


### relu | leaky relu with slope 0.01 for negative numbers
import numpy as np
import math


def relu(z):
    return np.where(z > 0, z, 0.01 * z)


### relu_backward | dout * (z > 0): inf times 0 is nan where dout is inf
import numpy as np
import math


def relu_backward(dout, z):
    return dout * (z > 0)


### relu_backward | passes at exactly z = 0 too (>= instead of >)
import numpy as np
import math


def relu_backward(dout, z):
    return np.where(z >= 0, dout, 0.0)


### relu_backward | asks for the sign of dout instead of z
import numpy as np
import math


def relu_backward(dout, z):
    return np.where(dout > 0, dout, 0.0)


### relu_backward | sets dout[z <= 0] = 0 in the caller's array
import numpy as np
import math


def relu_backward(dout, z):
    dout[z <= 0] = 0
    return dout


### relu_backward | only the slope is returned, dout is forgotten
import numpy as np
import math


def relu_backward(dout, z):
    return np.where(z > 0, 1.0, 0.0)


### sigmoid | the formula as printed: exp(1000) overflows with a RuntimeWarning for z = -1000
import numpy as np
import math


def sigmoid(z):
    return 1 / (1 + np.exp(-np.asarray(z, dtype=float)))


### sigmoid | 0.5 (1 + tanh(z/2)): sigmoid(-40) is 0, the small digits are lost
import numpy as np
import math


def sigmoid(z):
    return 0.5 * (1 + np.tanh(0.5 * np.asarray(z, dtype=float)))


### sigmoid | 1 - sigmoid(-z) for negative z: for z = -40 cancellation to 0
import numpy as np
import math


def sigmoid(z):
    z = np.asarray(z, dtype=float)
    p = 1 / (1 + np.exp(-np.abs(z)))
    return np.where(z >= 0, p, 1 - p)


### sigmoid | np.where computes both branches: exp(z) overflows with a RuntimeWarning for z = 1000
import numpy as np
import math


def sigmoid(z):
    z = np.asarray(z, dtype=float)
    return np.where(z >= 0, 1 / (1 + np.exp(-z)), np.exp(z) / (1 + np.exp(z)))


### sigmoid | clips z to +-30: sigmoid(-40) is 9.4e-14 instead of 4.2e-18
import numpy as np
import math


def sigmoid(z):
    z = np.clip(np.asarray(z, dtype=float), -30, 30)
    return 1 / (1 + np.exp(-z))


### sigmoid | the result array has z's dtype: for integer z everything is cut to 0 (empty_like)
import numpy as np
import math


def sigmoid(z):
    out = np.empty_like(z)
    pos = z >= 0
    out[pos] = 1 / (1 + np.exp(-z[pos].astype(float)))
    e = np.exp(z[~pos].astype(float))
    out[~pos] = e / (1 + e)
    return out


### sigmoid_backward | applies sigmoid to a once more, as if a were the input z
import numpy as np
import math


def sigmoid_backward(dout, a):
    s = 1 / (1 + np.exp(-a))
    return dout * s * (1 - s)


### sigmoid_backward | dout is forgotten
import numpy as np
import math


def sigmoid_backward(dout, a):
    return a * (1 - a)


### sigmoid_backward | precedence: dout * a * 1 - a
import numpy as np
import math


def sigmoid_backward(dout, a):
    return dout * a * 1 - a


### tanh_backward | 1 - tanh(a)^2: tanh is applied twice
import numpy as np
import math


def tanh_backward(dout, a):
    return dout * (1 - np.tanh(a) ** 2)


### tanh_backward | (1 - a)^2 instead of 1 - a^2
import numpy as np
import math


def tanh_backward(dout, a):
    return dout * (1 - a) ** 2


### tanh_backward | slope of the sigmoid a (1 - a) copied from above
import numpy as np
import math


def tanh_backward(dout, a):
    return dout * a * (1 - a)


### numeric_gradient | forward difference instead of the central one: wrong in the fifth digit
import numpy as np
import math


def numeric_gradient(f, x, h=1e-5):
    x = np.array(x, dtype=np.float64)
    g = np.zeros(x.shape)
    f0 = f(x)
    for i in np.ndindex(x.shape):
        xp = x.copy()
        xp[i] += h
        g[i] = (f(xp) - f0) / h
    return g


### numeric_gradient | divides by h instead of 2 h: twice the gradient
import numpy as np
import math


def numeric_gradient(f, x, h=1e-5):
    x = np.array(x, dtype=np.float64)
    g = np.zeros(x.shape)
    for i in np.ndindex(x.shape):
        e = np.zeros(x.shape)
        e[i] = h
        g[i] = (f(x + e) - f(x - e)) / h
    return g


### numeric_gradient | moves all numbers at once (x + h): the sum of all partial derivatives everywhere
import numpy as np
import math


def numeric_gradient(f, x, h=1e-5):
    x = np.array(x, dtype=np.float64)
    slope = (f(x + h) - f(x - h)) / (2 * h)
    return np.full(x.shape, slope)


### numeric_gradient | copy keeps the integer dtype: h is rounded away and the gradient is 0 for integer x
import numpy as np
import math


def numeric_gradient(f, x, h=1e-5):
    g = np.zeros(x.shape)
    for i in np.ndindex(x.shape):
        a, b = x.copy(), x.copy()
        a[i] = a[i] + h
        b[i] = b[i] - h
        g[i] = (f(a) - f(b)) / (2 * h)
    return g


### numeric_gradient | restores with x += h after x -= 2h: the caller's x is changed in its last bits
import numpy as np
import math


def numeric_gradient(f, x, h=1e-5):
    x = np.asarray(x, dtype=np.float64)
    g = np.zeros(x.shape)
    for i in np.ndindex(x.shape):
        x[i] += h
        up = f(x)
        x[i] -= 2 * h
        down = f(x)
        x[i] += h
        g[i] = (up - down) / (2 * h)
    return g


### numeric_gradient | runs over the first axis only: rows of a matrix are moved together
import numpy as np
import math


def numeric_gradient(f, x, h=1e-5):
    x = np.array(x, dtype=np.float64)
    g = np.zeros(x.shape)
    for i in range(len(x)):
        p, m = x.copy(), x.copy()
        p[i] += h
        m[i] -= h
        g[i] = (f(p) - f(m)) / (2 * h)
    return g


### numeric_gradient | calls f with the flattened x: a function that needs the shape of x fails
import numpy as np
import math


def numeric_gradient(f, x, h=1e-5):
    flat = np.array(x, dtype=np.float64).ravel()
    g = np.zeros(flat.size)
    for i in range(flat.size):
        e = np.zeros(flat.size)
        e[i] = h
        g[i] = (f(flat + e) - f(flat - e)) / (2 * h)
    return g.reshape(np.shape(x))


### numeric_gradient | the argument h is ignored, 1e-5 hard-wired: another answer for h = 0.1 of a cubic
import numpy as np
import math


def numeric_gradient(f, x, h=1e-5):
    x = np.array(x, dtype=np.float64)
    h = 1e-5
    g = np.zeros(x.shape)
    for i in np.ndindex(x.shape):
        e = np.zeros(x.shape)
        e[i] = h
        g[i] = (f(x + e) - f(x - e)) / (2 * h)
    return g


### relative_error | mean over the places instead of maximum
import numpy as np
import math


def relative_error(a, b):
    if np.shape(a) != np.shape(b):
        raise ValueError("shape")
    return float(np.mean(np.abs(a - b) / np.maximum(1e-8, np.abs(a) + np.abs(b))))


### relative_error | the maxima of numerator and denominator are taken separately, a small entry's error disappears
import numpy as np
import math


def relative_error(a, b):
    if np.shape(a) != np.shape(b):
        raise ValueError("shape")
    return float(np.max(np.abs(a - b)) / max(1e-8, np.max(np.abs(a) + np.abs(b))))


### relative_error | |a + b| in the denominator: opposite signs give 1e8 instead of 1
import numpy as np
import math


def relative_error(a, b):
    if np.shape(a) != np.shape(b):
        raise ValueError("shape")
    return float(np.max(np.abs(a - b) / np.maximum(1e-8, np.abs(a + b))))


### relative_error | max(|a|, |b|) in the denominator instead of the sum
import numpy as np
import math


def relative_error(a, b):
    if np.shape(a) != np.shape(b):
        raise ValueError("shape")
    return float(np.max(np.abs(a - b) / np.maximum(1e-8, np.maximum(np.abs(a), np.abs(b)))))


### relative_error | no shape check: (3,) and (3, 1) are broadcast
import numpy as np
import math


def relative_error(a, b):
    return float(np.max(np.abs(a - b) / np.maximum(1e-8, np.abs(a) + np.abs(b))))


### relative_error | adds 1e-8 to the denominator instead of the maximum: wrong for small numbers
import numpy as np
import math


def relative_error(a, b):
    if np.shape(a) != np.shape(b):
        raise ValueError("shape")
    return float(np.max(np.abs(a - b) / (1e-8 + np.abs(a) + np.abs(b))))


### relative_error | forgets the absolute value in the numerator: a smaller than b gives a negative error, so 0 wins
import numpy as np
import math


def relative_error(a, b):
    if np.shape(a) != np.shape(b):
        raise ValueError("shape")
    return float(np.max((a - b) / np.maximum(1e-8, np.abs(a) + np.abs(b))))


### gradient_check | the norm formula of another course: one wrong small component disappears beside a large one
import numpy as np
import math


def numeric_gradient(f, x, h=1e-5):
    x = np.array(x, dtype=np.float64)
    g = np.zeros(x.shape)
    for i in np.ndindex(x.shape):
        e = np.zeros(x.shape)
        e[i] = h
        g[i] = (f(x + e) - f(x - e)) / (2 * h)
    return g


def gradient_check(f, grad, x):
    if np.shape(grad) != np.shape(x):
        raise ValueError("shape")
    num = numeric_gradient(f, x)
    return float(np.linalg.norm(num - grad) / (np.linalg.norm(num) + np.linalg.norm(grad)))


### gradient_check | the shape of grad is not compared with x's: (1, 2) for (2,) is broadcast and passes
import numpy as np
import math


def gradient_check(f, grad, x):
    x = np.array(x, dtype=np.float64)
    g = np.zeros(x.shape)
    for i in np.ndindex(x.shape):
        e = np.zeros(x.shape)
        e[i] = 1e-5
        g[i] = (f(x + e) - f(x - e)) / 2e-5
    return float(np.max(np.abs(grad - g) / np.maximum(1e-8, np.abs(grad) + np.abs(g))))


### gradient_check | step h = 1e-2: right gradients of curved functions are refused
import numpy as np
import math


def gradient_check(f, grad, x):
    if np.shape(grad) != np.shape(x):
        raise ValueError("shape")
    h = 1e-2
    x = np.array(x, dtype=np.float64)
    g = np.zeros(x.shape)
    for i in np.ndindex(x.shape):
        e = np.zeros(x.shape)
        e[i] = h
        g[i] = (f(x + e) - f(x - e)) / (2 * h)
    return float(np.max(np.abs(grad - g) / np.maximum(1e-8, np.abs(grad) + np.abs(g))))


### gradient_check | absolute difference instead of the relative error
import numpy as np
import math


def gradient_check(f, grad, x):
    if np.shape(grad) != np.shape(x):
        raise ValueError("shape")
    x = np.array(x, dtype=np.float64)
    g = np.zeros(x.shape)
    for i in np.ndindex(x.shape):
        e = np.zeros(x.shape)
        e[i] = 1e-5
        g[i] = (f(x + e) - f(x - e)) / 2e-5
    return float(np.max(np.abs(grad - g)))


### mlp_forward | keys sorted as strings: "W10" comes before "W2", wrong from ten layers on
import numpy as np
import math


def mlp_forward(X, params):
    names = sorted(k for k in params if k.startswith("W"))
    a, cache = X, []
    for i, k in enumerate(names):
        cache.append(a)
        a = a @ params[k] + params["b" + k[1:]]
        if i < len(names) - 1:
            a = np.maximum(a, 0)
    return a, cache


### mlp_forward | the layers are taken in the order of the dict: wrong for a shuffled dict
import numpy as np
import math


def mlp_forward(X, params):
    W = [v for k, v in params.items() if k[0] == "W"]
    b = [v for k, v in params.items() if k[0] == "b"]
    a, cache = X, []
    for i in range(len(W)):
        cache.append(a)
        a = a @ W[i] + b[i]
        if i < len(W) - 1:
            a = np.maximum(a, 0)
    return a, cache


### mlp_forward | relu after the last layer too: negative logits become 0
import numpy as np
import math


def mlp_forward(X, params):
    a, cache = X, []
    for l in range(1, len(params) // 2 + 1):
        cache.append(a)
        a = np.maximum(0, a @ params[f"W{l}"] + params[f"b{l}"])
    return a, cache


### mlp_forward | the cache holds the values before relu, not the layers' inputs
import numpy as np
import math


def mlp_forward(X, params):
    L = len(params) // 2
    a, cache = X, [X]
    for l in range(1, L + 1):
        z = a @ params[f"W{l}"] + params[f"b{l}"]
        if l < L:
            cache.append(z)
            a = np.maximum(0, z)
    return z, cache


### mlp_forward | the logits are appended to the cache: L + 1 entries
import numpy as np
import math


def mlp_forward(X, params):
    L = len(params) // 2
    cache = [X]
    for l in range(1, L + 1):
        z = cache[-1] @ params[f"W{l}"] + params[f"b{l}"]
        cache.append(np.maximum(0, z) if l < L else z)
    return cache[-1], cache


### mlp_forward | two layers hard-wired: fails for one layer, ignores the third
import numpy as np
import math


def mlp_forward(X, params):
    h = np.maximum(0, X @ params["W1"] + params["b1"])
    logits = h @ params["W2"] + params["b2"]
    return logits, [X, h]


### mlp_forward | number of layers found by the last character of the keys: "W10" counts as layer 0
import numpy as np
import math


def mlp_forward(X, params):
    L = max(int(k[-1]) for k in params)
    a, cache = X, []
    for l in range(1, L + 1):
        cache.append(a)
        a = a @ params[f"W{l}"] + params[f"b{l}"]
        if l < L:
            a = np.maximum(a, 0)
    return a, cache


### mlp_backward | relu's gate is forgotten on the way back
import numpy as np
import math


def mlp_backward(dlogits, params, cache):
    grads, d = {}, dlogits
    for l in range(len(cache), 0, -1):
        grads[f"W{l}"] = cache[l - 1].T @ d
        grads[f"b{l}"] = d.sum(axis=0)
        d = d @ params[f"W{l}"].T
    return grads


### mlp_backward | the gate is applied before the last layer: where dlogits is masked by its own sign
import numpy as np
import math


def mlp_backward(dlogits, params, cache):
    grads, d = {}, dlogits
    L = len(cache)
    for l in range(L, 0, -1):
        d = d * (d > 0) if l == L else d * (cache[l] > 0)
        grads[f"W{l}"] = cache[l - 1].T @ d
        grads[f"b{l}"] = d.sum(axis=0)
        d = d @ params[f"W{l}"].T
    return grads


### mlp_backward | divides by the number of samples once more
import numpy as np
import math


def mlp_backward(dlogits, params, cache):
    grads, d = {}, dlogits
    n = len(dlogits)
    for l in range(len(cache), 0, -1):
        a = cache[l - 1]
        grads[f"W{l}"] = a.T @ d / n
        grads[f"b{l}"] = d.sum(axis=0) / n
        d = np.where(a > 0, d @ params[f"W{l}"].T, 0)
    return grads


### mlp_backward | db summed with keepdims: shape (1, m) instead of (m,)
import numpy as np
import math


def mlp_backward(dlogits, params, cache):
    grads, d = {}, dlogits
    for l in range(len(cache), 0, -1):
        a = cache[l - 1]
        grads[f"W{l}"] = a.T @ d
        grads[f"b{l}"] = d.sum(axis=0, keepdims=True)
        d = np.where(a > 0, d @ params[f"W{l}"].T, 0)
    return grads


### mlp_backward | off by one in the gate: cache[l - 2] masks the derivative that goes into layer l - 1
import numpy as np
import math


def mlp_backward(dlogits, params, cache):
    grads, d = {}, dlogits
    for l in range(len(cache), 0, -1):
        grads[f"W{l}"] = cache[l - 1].T @ d
        grads[f"b{l}"] = d.sum(axis=0)
        d = d @ params[f"W{l}"].T
        if l > 2 and cache[l - 2].shape == d.shape:
            d = d * (cache[l - 2] > 0)
        else:
            d = d * (cache[l - 1] > 0)
    return grads


### mlp_backward | pops from the cache: the caller's list is empty afterwards
import numpy as np
import math


def mlp_backward(dlogits, params, cache):
    grads, d = {}, dlogits
    while cache:
        l = len(cache)
        a = cache.pop()
        grads[f"W{l}"] = a.T @ d
        grads[f"b{l}"] = d.sum(axis=0)
        d = np.where(a > 0, d @ params[f"W{l}"].T, 0)
    return grads


### mlp_backward | forgets the transpose of the weights: d @ W, which goes unnoticed for square layers only
import numpy as np
import math


def mlp_backward(dlogits, params, cache):
    grads, d = {}, dlogits
    for l in range(len(cache), 0, -1):
        a = cache[l - 1]
        W = params[f"W{l}"]
        grads[f"W{l}"] = a.T @ d
        grads[f"b{l}"] = d.sum(axis=0)
        d = np.where(a > 0, d @ (W if W.shape[0] == W.shape[1] else W.T), 0)
    return grads


### train_step | the penalty's slope is lam W, without the factor 2
import numpy as np
import math


def fwd(X, params):
    a, cache = X, []
    L = len(params) // 2
    for l in range(1, L + 1):
        cache.append(a)
        a = a @ params[f"W{l}"] + params[f"b{l}"]
        if l < L:
            a = np.maximum(a, 0)
    return a, cache


def bwd(d, params, cache):
    grads = {}
    for l in range(len(cache), 0, -1):
        a = cache[l - 1]
        grads[f"W{l}"], grads[f"b{l}"] = a.T @ d, d.sum(axis=0)
        d = np.where(a > 0, d @ params[f"W{l}"].T, 0)
    return grads


def train_step(X, y, params, lr, lam=0.0):
    logits, cache = fwd(X, params)
    n = len(X)
    z = logits - logits.max(axis=1, keepdims=True)
    lp = z - np.log(np.exp(z).sum(axis=1, keepdims=True))
    loss = -lp[np.arange(n), y].mean()
    d = np.exp(lp)
    d[np.arange(n), y] -= 1
    g = bwd(d / n, params, cache)
    new = {}
    for k, v in params.items():
        if k[0] == "W":
            loss += lam * np.sum(v**2)
            g[k] = g[k] + lam * v
        new[k] = v - lr * g[k]
    return float(loss), new


### train_step | gradient ascent: the step is added
import numpy as np
import math


def fwd(X, params):
    a, cache = X, []
    L = len(params) // 2
    for l in range(1, L + 1):
        cache.append(a)
        a = a @ params[f"W{l}"] + params[f"b{l}"]
        if l < L:
            a = np.maximum(a, 0)
    return a, cache


def bwd(d, params, cache):
    grads = {}
    for l in range(len(cache), 0, -1):
        a = cache[l - 1]
        grads[f"W{l}"], grads[f"b{l}"] = a.T @ d, d.sum(axis=0)
        d = np.where(a > 0, d @ params[f"W{l}"].T, 0)
    return grads


def train_step(X, y, params, lr, lam=0.0):
    logits, cache = fwd(X, params)
    n = len(X)
    z = logits - logits.max(axis=1, keepdims=True)
    lp = z - np.log(np.exp(z).sum(axis=1, keepdims=True))
    loss = -lp[np.arange(n), y].mean()
    d = np.exp(lp)
    d[np.arange(n), y] -= 1
    g = bwd(d / n, params, cache)
    new = {}
    for k, v in params.items():
        if k[0] == "W":
            loss += lam * np.sum(v**2)
            g[k] = g[k] + 2 * lam * v
        new[k] = v + lr * g[k]
    return float(loss), new


### train_step | the biases are penalised too
import numpy as np
import math


def fwd(X, params):
    a, cache = X, []
    L = len(params) // 2
    for l in range(1, L + 1):
        cache.append(a)
        a = a @ params[f"W{l}"] + params[f"b{l}"]
        if l < L:
            a = np.maximum(a, 0)
    return a, cache


def bwd(d, params, cache):
    grads = {}
    for l in range(len(cache), 0, -1):
        a = cache[l - 1]
        grads[f"W{l}"], grads[f"b{l}"] = a.T @ d, d.sum(axis=0)
        d = np.where(a > 0, d @ params[f"W{l}"].T, 0)
    return grads


def train_step(X, y, params, lr, lam=0.0):
    logits, cache = fwd(X, params)
    n = len(X)
    z = logits - logits.max(axis=1, keepdims=True)
    lp = z - np.log(np.exp(z).sum(axis=1, keepdims=True))
    loss = -lp[np.arange(n), y].mean()
    d = np.exp(lp)
    d[np.arange(n), y] -= 1
    g = bwd(d / n, params, cache)
    new = {}
    for k, v in params.items():
        loss += lam * np.sum(v**2)
        g[k] = g[k] + 2 * lam * v
        new[k] = v - lr * g[k]
    return float(loss), new


### train_step | the penalty is missing from the loss (only in the gradient)
import numpy as np
import math


def fwd(X, params):
    a, cache = X, []
    L = len(params) // 2
    for l in range(1, L + 1):
        cache.append(a)
        a = a @ params[f"W{l}"] + params[f"b{l}"]
        if l < L:
            a = np.maximum(a, 0)
    return a, cache


def bwd(d, params, cache):
    grads = {}
    for l in range(len(cache), 0, -1):
        a = cache[l - 1]
        grads[f"W{l}"], grads[f"b{l}"] = a.T @ d, d.sum(axis=0)
        d = np.where(a > 0, d @ params[f"W{l}"].T, 0)
    return grads


def train_step(X, y, params, lr, lam=0.0):
    logits, cache = fwd(X, params)
    n = len(X)
    z = logits - logits.max(axis=1, keepdims=True)
    lp = z - np.log(np.exp(z).sum(axis=1, keepdims=True))
    loss = -lp[np.arange(n), y].mean()
    d = np.exp(lp)
    d[np.arange(n), y] -= 1
    g = bwd(d / n, params, cache)
    new = {}
    for k, v in params.items():
        if k[0] == "W":
            g[k] = g[k] + 2 * lam * v
        new[k] = v - lr * g[k]
    return float(loss), new


### train_step | the penalty is missing from the gradient (only in the loss)
import numpy as np
import math


def fwd(X, params):
    a, cache = X, []
    L = len(params) // 2
    for l in range(1, L + 1):
        cache.append(a)
        a = a @ params[f"W{l}"] + params[f"b{l}"]
        if l < L:
            a = np.maximum(a, 0)
    return a, cache


def bwd(d, params, cache):
    grads = {}
    for l in range(len(cache), 0, -1):
        a = cache[l - 1]
        grads[f"W{l}"], grads[f"b{l}"] = a.T @ d, d.sum(axis=0)
        d = np.where(a > 0, d @ params[f"W{l}"].T, 0)
    return grads


def train_step(X, y, params, lr, lam=0.0):
    logits, cache = fwd(X, params)
    n = len(X)
    z = logits - logits.max(axis=1, keepdims=True)
    lp = z - np.log(np.exp(z).sum(axis=1, keepdims=True))
    loss = -lp[np.arange(n), y].mean()
    d = np.exp(lp)
    d[np.arange(n), y] -= 1
    g = bwd(d / n, params, cache)
    new = {}
    for k, v in params.items():
        if k[0] == "W":
            loss += lam * np.sum(v**2)
        new[k] = v - lr * g[k]
    return float(loss), new


### train_step | lam / 2 in the penalty, as another course has it
import numpy as np
import math


def fwd(X, params):
    a, cache = X, []
    L = len(params) // 2
    for l in range(1, L + 1):
        cache.append(a)
        a = a @ params[f"W{l}"] + params[f"b{l}"]
        if l < L:
            a = np.maximum(a, 0)
    return a, cache


def bwd(d, params, cache):
    grads = {}
    for l in range(len(cache), 0, -1):
        a = cache[l - 1]
        grads[f"W{l}"], grads[f"b{l}"] = a.T @ d, d.sum(axis=0)
        d = np.where(a > 0, d @ params[f"W{l}"].T, 0)
    return grads


def train_step(X, y, params, lr, lam=0.0):
    logits, cache = fwd(X, params)
    n = len(X)
    z = logits - logits.max(axis=1, keepdims=True)
    lp = z - np.log(np.exp(z).sum(axis=1, keepdims=True))
    loss = -lp[np.arange(n), y].mean()
    d = np.exp(lp)
    d[np.arange(n), y] -= 1
    g = bwd(d / n, params, cache)
    new = {}
    for k, v in params.items():
        if k[0] == "W":
            loss += 0.5 * lam * np.sum(v**2)
            g[k] = g[k] + lam * v
        new[k] = v - lr * g[k]
    return float(loss), new


### train_step | the gradient is not divided by n
import numpy as np
import math


def fwd(X, params):
    a, cache = X, []
    L = len(params) // 2
    for l in range(1, L + 1):
        cache.append(a)
        a = a @ params[f"W{l}"] + params[f"b{l}"]
        if l < L:
            a = np.maximum(a, 0)
    return a, cache


def bwd(d, params, cache):
    grads = {}
    for l in range(len(cache), 0, -1):
        a = cache[l - 1]
        grads[f"W{l}"], grads[f"b{l}"] = a.T @ d, d.sum(axis=0)
        d = np.where(a > 0, d @ params[f"W{l}"].T, 0)
    return grads


def train_step(X, y, params, lr, lam=0.0):
    logits, cache = fwd(X, params)
    n = len(X)
    z = logits - logits.max(axis=1, keepdims=True)
    lp = z - np.log(np.exp(z).sum(axis=1, keepdims=True))
    loss = -lp[np.arange(n), y].mean()
    d = np.exp(lp)
    d[np.arange(n), y] -= 1
    g = bwd(d, params, cache)
    new = {}
    for k, v in params.items():
        if k[0] == "W":
            loss += lam * np.sum(v**2)
            g[k] = g[k] + 2 * lam * v
        new[k] = v - lr * g[k]
    return float(loss), new


### train_step | updates in place (-=): the caller's params change
import numpy as np
import math


def fwd(X, params):
    a, cache = X, []
    L = len(params) // 2
    for l in range(1, L + 1):
        cache.append(a)
        a = a @ params[f"W{l}"] + params[f"b{l}"]
        if l < L:
            a = np.maximum(a, 0)
    return a, cache


def bwd(d, params, cache):
    grads = {}
    for l in range(len(cache), 0, -1):
        a = cache[l - 1]
        grads[f"W{l}"], grads[f"b{l}"] = a.T @ d, d.sum(axis=0)
        d = np.where(a > 0, d @ params[f"W{l}"].T, 0)
    return grads


def train_step(X, y, params, lr, lam=0.0):
    logits, cache = fwd(X, params)
    n = len(X)
    z = logits - logits.max(axis=1, keepdims=True)
    lp = z - np.log(np.exp(z).sum(axis=1, keepdims=True))
    loss = -lp[np.arange(n), y].mean()
    d = np.exp(lp)
    d[np.arange(n), y] -= 1
    g = bwd(d / n, params, cache)
    new = {}
    for k, v in params.items():
        if k[0] == "W":
            loss += lam * np.sum(v**2)
            g[k] = g[k] + 2 * lam * v
        v -= lr * g[k]
        new[k] = v
    return float(loss), new


### train_step | the loss is computed after the step
import numpy as np
import math


def fwd(X, params):
    a, cache = X, []
    L = len(params) // 2
    for l in range(1, L + 1):
        cache.append(a)
        a = a @ params[f"W{l}"] + params[f"b{l}"]
        if l < L:
            a = np.maximum(a, 0)
    return a, cache


def bwd(d, params, cache):
    grads = {}
    for l in range(len(cache), 0, -1):
        a = cache[l - 1]
        grads[f"W{l}"], grads[f"b{l}"] = a.T @ d, d.sum(axis=0)
        d = np.where(a > 0, d @ params[f"W{l}"].T, 0)
    return grads


def train_step(X, y, params, lr, lam=0.0):
    logits, cache = fwd(X, params)
    n = len(X)
    z = logits - logits.max(axis=1, keepdims=True)
    lp = z - np.log(np.exp(z).sum(axis=1, keepdims=True))
    loss = -lp[np.arange(n), y].mean()
    d = np.exp(lp)
    d[np.arange(n), y] -= 1
    g = bwd(d / n, params, cache)
    new = {}
    for k, v in params.items():
        if k[0] == "W":
            loss += lam * np.sum(v**2)
            g[k] = g[k] + 2 * lam * v
        new[k] = v - lr * g[k]
    logits, cache = fwd(X, new)
    z = logits - logits.max(axis=1, keepdims=True)
    lp = z - np.log(np.exp(z).sum(axis=1, keepdims=True))
    loss = -lp[np.arange(n), y].mean() + lam * sum(np.sum(new[k]**2) for k in new if k[0] == 'W')
    return float(loss), new


### train_step | softmax without the shift: nan for logits of 1000
import numpy as np
import math


def fwd(X, params):
    a, cache = X, []
    L = len(params) // 2
    for l in range(1, L + 1):
        cache.append(a)
        a = a @ params[f"W{l}"] + params[f"b{l}"]
        if l < L:
            a = np.maximum(a, 0)
    return a, cache


def bwd(d, params, cache):
    grads = {}
    for l in range(len(cache), 0, -1):
        a = cache[l - 1]
        grads[f"W{l}"], grads[f"b{l}"] = a.T @ d, d.sum(axis=0)
        d = np.where(a > 0, d @ params[f"W{l}"].T, 0)
    return grads


def train_step(X, y, params, lr, lam=0.0):
    logits, cache = fwd(X, params)
    n = len(X)
    z = logits
    lp = z - np.log(np.exp(z).sum(axis=1, keepdims=True))
    loss = -lp[np.arange(n), y].mean()
    d = np.exp(lp)
    d[np.arange(n), y] -= 1
    g = bwd(d / n, params, cache)
    new = {}
    for k, v in params.items():
        if k[0] == "W":
            loss += lam * np.sum(v**2)
            g[k] = g[k] + 2 * lam * v
        new[k] = v - lr * g[k]
    return float(loss), new


### train_step | probabilities clipped at 1e-12 in the loss: 27.6 instead of 2000
import numpy as np
import math


def fwd(X, params):
    a, cache = X, []
    L = len(params) // 2
    for l in range(1, L + 1):
        cache.append(a)
        a = a @ params[f"W{l}"] + params[f"b{l}"]
        if l < L:
            a = np.maximum(a, 0)
    return a, cache


def bwd(d, params, cache):
    grads = {}
    for l in range(len(cache), 0, -1):
        a = cache[l - 1]
        grads[f"W{l}"], grads[f"b{l}"] = a.T @ d, d.sum(axis=0)
        d = np.where(a > 0, d @ params[f"W{l}"].T, 0)
    return grads


def train_step(X, y, params, lr, lam=0.0):
    logits, cache = fwd(X, params)
    n = len(X)
    z = logits - logits.max(axis=1, keepdims=True)
    lp = z - np.log(np.exp(z).sum(axis=1, keepdims=True))
    loss = -np.log(np.clip(np.exp(lp), 1e-12, 1))[np.arange(n), y].mean()
    d = np.exp(lp)
    d[np.arange(n), y] -= 1
    g = bwd(d / n, params, cache)
    new = {}
    for k, v in params.items():
        if k[0] == "W":
            loss += lam * np.sum(v**2)
            g[k] = g[k] + 2 * lam * v
        new[k] = v - lr * g[k]
    return float(loss), new


### train_step | the loss is a sum over the samples, not a mean
import numpy as np
import math


def fwd(X, params):
    a, cache = X, []
    L = len(params) // 2
    for l in range(1, L + 1):
        cache.append(a)
        a = a @ params[f"W{l}"] + params[f"b{l}"]
        if l < L:
            a = np.maximum(a, 0)
    return a, cache


def bwd(d, params, cache):
    grads = {}
    for l in range(len(cache), 0, -1):
        a = cache[l - 1]
        grads[f"W{l}"], grads[f"b{l}"] = a.T @ d, d.sum(axis=0)
        d = np.where(a > 0, d @ params[f"W{l}"].T, 0)
    return grads


def train_step(X, y, params, lr, lam=0.0):
    logits, cache = fwd(X, params)
    n = len(X)
    z = logits - logits.max(axis=1, keepdims=True)
    lp = z - np.log(np.exp(z).sum(axis=1, keepdims=True))
    loss = -lp[np.arange(n), y].sum()
    d = np.exp(lp)
    d[np.arange(n), y] -= 1
    g = bwd(d / n, params, cache)
    new = {}
    for k, v in params.items():
        if k[0] == "W":
            loss += lam * np.sum(v**2)
            g[k] = g[k] + 2 * lam * v
        new[k] = v - lr * g[k]
    return float(loss), new


### train_step | the penalty is divided by the number of samples
import numpy as np
import math


def fwd(X, params):
    a, cache = X, []
    L = len(params) // 2
    for l in range(1, L + 1):
        cache.append(a)
        a = a @ params[f"W{l}"] + params[f"b{l}"]
        if l < L:
            a = np.maximum(a, 0)
    return a, cache


def bwd(d, params, cache):
    grads = {}
    for l in range(len(cache), 0, -1):
        a = cache[l - 1]
        grads[f"W{l}"], grads[f"b{l}"] = a.T @ d, d.sum(axis=0)
        d = np.where(a > 0, d @ params[f"W{l}"].T, 0)
    return grads


def train_step(X, y, params, lr, lam=0.0):
    logits, cache = fwd(X, params)
    n = len(X)
    z = logits - logits.max(axis=1, keepdims=True)
    lp = z - np.log(np.exp(z).sum(axis=1, keepdims=True))
    loss = -lp[np.arange(n), y].mean()
    d = np.exp(lp)
    d[np.arange(n), y] -= 1
    g = bwd(d / n, params, cache)
    new = {}
    for k, v in params.items():
        if k[0] == "W":
            loss += lam * np.sum(v**2) / n
            g[k] = g[k] + 2 * lam * v / n
        new[k] = v - lr * g[k]
    return float(loss), new


### train_step | the layers are updated one by one while the gradient goes back: deeper layers get the new weights
import numpy as np
import math


def fwd(X, params):
    a, cache = X, []
    L = len(params) // 2
    for l in range(1, L + 1):
        cache.append(a)
        a = a @ params[f"W{l}"] + params[f"b{l}"]
        if l < L:
            a = np.maximum(a, 0)
    return a, cache


def bwd(d, params, cache):
    grads = {}
    for l in range(len(cache), 0, -1):
        a = cache[l - 1]
        grads[f"W{l}"], grads[f"b{l}"] = a.T @ d, d.sum(axis=0)
        d = np.where(a > 0, d @ params[f"W{l}"].T, 0)
    return grads


def train_step(X, y, params, lr, lam=0.0):
    logits, cache = fwd(X, params)
    n = len(X)
    z = logits - logits.max(axis=1, keepdims=True)
    lp = z - np.log(np.exp(z).sum(axis=1, keepdims=True))
    loss = -lp[np.arange(n), y].mean()
    d = np.exp(lp)
    d[np.arange(n), y] -= 1
    d = d / n
    new = {}
    for l in range(len(cache), 0, -1):
        a, W, b = cache[l - 1], params[f"W{l}"], params[f"b{l}"]
        loss += lam * np.sum(W**2)
        new[f"W{l}"] = W - lr * (a.T @ d + 2 * lam * W)
        new[f"b{l}"] = b - lr * d.sum(axis=0)
        d = np.where(a > 0, d @ new[f"W{l}"].T, 0)
    return float(loss), new


### train_step | only the parameters of the last layer are updated in the dict, the others are handed through (missing keys get the old array)
import numpy as np
import math


def fwd(X, params):
    a, cache = X, []
    L = len(params) // 2
    for l in range(1, L + 1):
        cache.append(a)
        a = a @ params[f"W{l}"] + params[f"b{l}"]
        if l < L:
            a = np.maximum(a, 0)
    return a, cache


def bwd(d, params, cache):
    grads = {}
    for l in range(len(cache), 0, -1):
        a = cache[l - 1]
        grads[f"W{l}"], grads[f"b{l}"] = a.T @ d, d.sum(axis=0)
        d = np.where(a > 0, d @ params[f"W{l}"].T, 0)
    return grads


def train_step(X, y, params, lr, lam=0.0):
    logits, cache = fwd(X, params)
    n = len(X)
    z = logits - logits.max(axis=1, keepdims=True)
    lp = z - np.log(np.exp(z).sum(axis=1, keepdims=True))
    loss = -lp[np.arange(n), y].mean()
    d = np.exp(lp)
    d[np.arange(n), y] -= 1
    g = bwd(d / n, params, cache)
    new = {}
    for k, v in params.items():
        if k[0] == "W":
            loss += lam * np.sum(v**2)
            g[k] = g[k] + 2 * lam * v
        new[k] = v - lr * g[k] if k[1:] == str(len(cache)) else v
    return float(loss), new


### make_value | grad is overwritten (=) instead of collected (+=): a + a gives 1
import numpy as np
import math


class Value:
    def __init__(self, data, parents=()):
        self.data = float(data)
        self.grad = 0.0
        self.parents = parents

    def __add__(self, w):
        w = w if isinstance(w, Value) else Value(w)
        return Value(self.data + w.data, ((self, 1.0), (w, 1.0)))

    def __mul__(self, w):
        w = w if isinstance(w, Value) else Value(w)
        return Value(self.data * w.data, ((self, w.data), (w, self.data)))

    __radd__ = __add__
    __rmul__ = __mul__

    def tanh(self):
        t = math.tanh(self.data)
        return Value(t, ((self, 1 - t * t),))

    def relu(self):
        return Value(max(0.0, self.data), ((self, 1.0 if self.data > 0 else 0.0),))

    def backward(self):
        order, seen = [], set()

        def visit(v):
            if v not in seen:
                seen.add(v)
                for p, _ in v.parents:
                    visit(p)
                order.append(v)

        visit(self)
        for v in order:
            v.grad = 0.0
        self.grad = 1.0
        for v in reversed(order):
            for p, s in v.parents:
                p.grad = s * v.grad


def make_value(data):
    return Value(data)


### make_value | grads are not set back: a second call of backward gives the double
import numpy as np
import math


class Value:
    def __init__(self, data, parents=()):
        self.data = float(data)
        self.grad = 0.0
        self.parents = parents

    def __add__(self, w):
        w = w if isinstance(w, Value) else Value(w)
        return Value(self.data + w.data, ((self, 1.0), (w, 1.0)))

    def __mul__(self, w):
        w = w if isinstance(w, Value) else Value(w)
        return Value(self.data * w.data, ((self, w.data), (w, self.data)))

    __radd__ = __add__
    __rmul__ = __mul__

    def tanh(self):
        t = math.tanh(self.data)
        return Value(t, ((self, 1 - t * t),))

    def relu(self):
        return Value(max(0.0, self.data), ((self, 1.0 if self.data > 0 else 0.0),))

    def backward(self):
        order, seen = [], set()

        def visit(v):
            if v not in seen:
                seen.add(v)
                for p, _ in v.parents:
                    visit(p)
                order.append(v)

        visit(self)
        self.grad = 1.0
        for v in reversed(order):
            for p, s in v.parents:
                p.grad += s * v.grad


def make_value(data):
    return Value(data)


### make_value | __rmul__ and __radd__ are missing: 2 * v fails
import numpy as np
import math


class Value:
    def __init__(self, data, parents=()):
        self.data = float(data)
        self.grad = 0.0
        self.parents = parents

    def __add__(self, w):
        w = w if isinstance(w, Value) else Value(w)
        return Value(self.data + w.data, ((self, 1.0), (w, 1.0)))

    def __mul__(self, w):
        w = w if isinstance(w, Value) else Value(w)
        return Value(self.data * w.data, ((self, w.data), (w, self.data)))

    def tanh(self):
        t = math.tanh(self.data)
        return Value(t, ((self, 1 - t * t),))

    def relu(self):
        return Value(max(0.0, self.data), ((self, 1.0 if self.data > 0 else 0.0),))

    def backward(self):
        order, seen = [], set()

        def visit(v):
            if v not in seen:
                seen.add(v)
                for p, _ in v.parents:
                    visit(p)
                order.append(v)

        visit(self)
        for v in order:
            v.grad = 0.0
        self.grad = 1.0
        for v in reversed(order):
            for p, s in v.parents:
                p.grad += s * v.grad


def make_value(data):
    return Value(data)


### make_value | recursion hands on immediately, not in topological order: shared numbers hand on twice with their partial sums
import numpy as np
import math


class Value:
    def __init__(self, data, parents=()):
        self.data = float(data)
        self.grad = 0.0
        self.parents = parents

    def __add__(self, w):
        w = w if isinstance(w, Value) else Value(w)
        return Value(self.data + w.data, ((self, 1.0), (w, 1.0)))

    def __mul__(self, w):
        w = w if isinstance(w, Value) else Value(w)
        return Value(self.data * w.data, ((self, w.data), (w, self.data)))

    __radd__ = __add__
    __rmul__ = __mul__

    def tanh(self):
        t = math.tanh(self.data)
        return Value(t, ((self, 1 - t * t),))

    def relu(self):
        return Value(max(0.0, self.data), ((self, 1.0 if self.data > 0 else 0.0),))

    def backward(self):
        self.grad = 1.0
        self._push()

    def _push(self):
        for p, s in self.parents:
            p.grad += s * self.grad
            p._push()


def make_value(data):
    return Value(data)


### make_value | breadth first instead of topological: a number with paths of different length hands on too early
import numpy as np
import math


class Value:
    def __init__(self, data, parents=()):
        self.data = float(data)
        self.grad = 0.0
        self.parents = parents

    def __add__(self, w):
        w = w if isinstance(w, Value) else Value(w)
        return Value(self.data + w.data, ((self, 1.0), (w, 1.0)))

    def __mul__(self, w):
        w = w if isinstance(w, Value) else Value(w)
        return Value(self.data * w.data, ((self, w.data), (w, self.data)))

    __radd__ = __add__
    __rmul__ = __mul__

    def tanh(self):
        t = math.tanh(self.data)
        return Value(t, ((self, 1 - t * t),))

    def relu(self):
        return Value(max(0.0, self.data), ((self, 1.0 if self.data > 0 else 0.0),))

    def backward(self):
        nodes, seen = [self], {self}
        for v in nodes:
            for p, _ in v.parents:
                if p not in seen:
                    seen.add(p)
                    nodes.append(p)
        for v in nodes:
            v.grad = 0.0
        self.grad = 1.0
        for v in nodes:
            for p, s in v.parents:
                p.grad += s * v.grad


def make_value(data):
    return Value(data)


### make_value | slope of relu at 0 is 1 (>=)
import numpy as np
import math


class Value:
    def __init__(self, data, parents=()):
        self.data = float(data)
        self.grad = 0.0
        self.parents = parents

    def __add__(self, w):
        w = w if isinstance(w, Value) else Value(w)
        return Value(self.data + w.data, ((self, 1.0), (w, 1.0)))

    def __mul__(self, w):
        w = w if isinstance(w, Value) else Value(w)
        return Value(self.data * w.data, ((self, w.data), (w, self.data)))

    __radd__ = __add__
    __rmul__ = __mul__

    def tanh(self):
        t = math.tanh(self.data)
        return Value(t, ((self, 1 - t * t),))

    def relu(self):
        return Value(max(0.0, self.data), ((self, 1.0 if self.data >= 0 else 0.0),))

    def backward(self):
        order, seen = [], set()

        def visit(v):
            if v not in seen:
                seen.add(v)
                for p, _ in v.parents:
                    visit(p)
                order.append(v)

        visit(self)
        for v in order:
            v.grad = 0.0
        self.grad = 1.0
        for v in reversed(order):
            for p, s in v.parents:
                p.grad += s * v.grad


def make_value(data):
    return Value(data)


### make_value | slope of tanh is 1 - x^2 with the input, not the output
import numpy as np
import math


class Value:
    def __init__(self, data, parents=()):
        self.data = float(data)
        self.grad = 0.0
        self.parents = parents

    def __add__(self, w):
        w = w if isinstance(w, Value) else Value(w)
        return Value(self.data + w.data, ((self, 1.0), (w, 1.0)))

    def __mul__(self, w):
        w = w if isinstance(w, Value) else Value(w)
        return Value(self.data * w.data, ((self, w.data), (w, self.data)))

    __radd__ = __add__
    __rmul__ = __mul__

    def tanh(self):
        t = math.tanh(self.data)
        return Value(t, ((self, 1 - self.data**2),))

    def relu(self):
        return Value(max(0.0, self.data), ((self, 1.0 if self.data > 0 else 0.0),))

    def backward(self):
        order, seen = [], set()

        def visit(v):
            if v not in seen:
                seen.add(v)
                for p, _ in v.parents:
                    visit(p)
                order.append(v)

        visit(self)
        for v in order:
            v.grad = 0.0
        self.grad = 1.0
        for v in reversed(order):
            for p, s in v.parents:
                p.grad += s * v.grad


def make_value(data):
    return Value(data)


### make_value | slopes of the product not crossed: each factor gets its own value
import numpy as np
import math


class Value:
    def __init__(self, data, parents=()):
        self.data = float(data)
        self.grad = 0.0
        self.parents = parents

    def __add__(self, w):
        w = w if isinstance(w, Value) else Value(w)
        return Value(self.data + w.data, ((self, 1.0), (w, 1.0)))

    def __mul__(self, w):
        w = w if isinstance(w, Value) else Value(w)
        return Value(self.data * w.data, ((self, self.data), (w, w.data)))

    __radd__ = __add__
    __rmul__ = __mul__

    def tanh(self):
        t = math.tanh(self.data)
        return Value(t, ((self, 1 - t * t),))

    def relu(self):
        return Value(max(0.0, self.data), ((self, 1.0 if self.data > 0 else 0.0),))

    def backward(self):
        order, seen = [], set()

        def visit(v):
            if v not in seen:
                seen.add(v)
                for p, _ in v.parents:
                    visit(p)
                order.append(v)

        visit(self)
        for v in order:
            v.grad = 0.0
        self.grad = 1.0
        for v in reversed(order):
            for p, s in v.parents:
                p.grad += s * v.grad


def make_value(data):
    return Value(data)


### make_value | plain numbers are not wrapped: v + 1 fails
import numpy as np
import math


class Value:
    def __init__(self, data, parents=()):
        self.data = float(data)
        self.grad = 0.0
        self.parents = parents

    def __add__(self, w):
        return Value(self.data + w.data, ((self, 1.0), (w, 1.0)))

    def __mul__(self, w):
        return Value(self.data * w.data, ((self, w.data), (w, self.data)))

    __radd__ = __add__
    __rmul__ = __mul__

    def tanh(self):
        t = math.tanh(self.data)
        return Value(t, ((self, 1 - t * t),))

    def relu(self):
        return Value(max(0.0, self.data), ((self, 1.0 if self.data > 0 else 0.0),))

    def backward(self):
        order, seen = [], set()

        def visit(v):
            if v not in seen:
                seen.add(v)
                for p, _ in v.parents:
                    visit(p)
                order.append(v)

        visit(self)
        for v in order:
            v.grad = 0.0
        self.grad = 1.0
        for v in reversed(order):
            for p, s in v.parents:
                p.grad += s * v.grad


def make_value(data):
    return Value(data)


### make_value | parents are kept in a set: a + a has one parent only, so a.grad is 1
import numpy as np
import math


class Value:
    def __init__(self, data, parents=()):
        parents = set(parents)
        self.data = float(data)
        self.grad = 0.0
        self.parents = parents

    def __add__(self, w):
        w = w if isinstance(w, Value) else Value(w)
        return Value(self.data + w.data, ((self, 1.0), (w, 1.0)))

    def __mul__(self, w):
        w = w if isinstance(w, Value) else Value(w)
        return Value(self.data * w.data, ((self, w.data), (w, self.data)))

    __radd__ = __add__
    __rmul__ = __mul__

    def tanh(self):
        t = math.tanh(self.data)
        return Value(t, ((self, 1 - t * t),))

    def relu(self):
        return Value(max(0.0, self.data), ((self, 1.0 if self.data > 0 else 0.0),))

    def backward(self):
        order, seen = [], set()

        def visit(v):
            if v not in seen:
                seen.add(v)
                for p, _ in v.parents:
                    visit(p)
                order.append(v)

        visit(self)
        for v in order:
            v.grad = 0.0
        self.grad = 1.0
        for v in reversed(order):
            for p, s in v.parents:
                p.grad += s * v.grad


def make_value(data):
    return Value(data)


### make_value | only leaves are set back to 0: the numbers in between keep their old derivative at the second call
import numpy as np
import math


class Value:
    def __init__(self, data, parents=()):
        self.data = float(data)
        self.grad = 0.0
        self.parents = parents

    def __add__(self, w):
        w = w if isinstance(w, Value) else Value(w)
        return Value(self.data + w.data, ((self, 1.0), (w, 1.0)))

    def __mul__(self, w):
        w = w if isinstance(w, Value) else Value(w)
        return Value(self.data * w.data, ((self, w.data), (w, self.data)))

    __radd__ = __add__
    __rmul__ = __mul__

    def tanh(self):
        t = math.tanh(self.data)
        return Value(t, ((self, 1 - t * t),))

    def relu(self):
        return Value(max(0.0, self.data), ((self, 1.0 if self.data > 0 else 0.0),))

    def backward(self):
        order, seen = [], set()

        def visit(v):
            if v not in seen:
                seen.add(v)
                for p, _ in v.parents:
                    visit(p)
                order.append(v)

        visit(self)
        for v in order:
            if not v.parents:
                v.grad = 0.0
        self.grad = 1.0
        for v in reversed(order):
            for p, s in v.parents:
                p.grad += s * v.grad


def make_value(data):
    return Value(data)


### make_value | equal numbers are taken for the same (__eq__ and __hash__ by data): two leaves with the same value share a visit
import numpy as np
import math


class Value:
    def __init__(self, data, parents=()):
        self.data = float(data)
        self.grad = 0.0
        self.parents = parents

    def __add__(self, w):
        w = w if isinstance(w, Value) else Value(w)
        return Value(self.data + w.data, ((self, 1.0), (w, 1.0)))

    def __mul__(self, w):
        w = w if isinstance(w, Value) else Value(w)
        return Value(self.data * w.data, ((self, w.data), (w, self.data)))

    def __eq__(self, w):
        return self.data == w.data

    def __hash__(self):
        return hash(self.data)

    __radd__ = __add__
    __rmul__ = __mul__

    def tanh(self):
        t = math.tanh(self.data)
        return Value(t, ((self, 1 - t * t),))

    def relu(self):
        return Value(max(0.0, self.data), ((self, 1.0 if self.data > 0 else 0.0),))

    def backward(self):
        order, seen = [], set()

        def visit(v):
            if v not in seen:
                seen.add(v)
                for p, _ in v.parents:
                    visit(p)
                order.append(v)

        visit(self)
        for v in order:
            v.grad = 0.0
        self.grad = 1.0
        for v in reversed(order):
            for p, s in v.parents:
                p.grad += s * v.grad


def make_value(data):
    return Value(data)
'''
