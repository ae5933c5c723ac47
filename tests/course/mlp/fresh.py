"""Multi-layer perceptrons written from the released files alone: whole right submissions, and one natural bug at a time."""
# ruff: noqa: E501, Q001  the code stands as students write it
# fmt: off

PIECES = r'''
### header 1
"""My solutions."""

import numpy as np
import math

### forward_loop 1
def forward_loop(x, params, activation):
    L = len(params) // 2
    a = [float(v) for v in x]
    for l in range(1, L + 1):
        W = params[f"W{l}"]
        b = params[f"b{l}"]
        z = []
        for j in range(W.shape[1]):
            s = 0.0
            for i in range(W.shape[0]):
                s += a[i] * W[i, j]
            z.append(s + b[j])
        if l < L:
            if activation == "relu":
                a = [max(0.0, v) for v in z]
            elif activation == "tanh":
                a = [np.tanh(v) for v in z]
            elif activation == "sigmoid":
                a = [1 / (1 + np.exp(-v)) for v in z]
            else:
                raise ValueError("unknown activation: " + str(activation))
        else:
            a = z
    return np.array(a, dtype=float)

### header 2
_BENDS = {
    "relu": lambda Z: Z * (Z > 0),
    "tanh": lambda Z: np.tanh(Z),
    "sigmoid": lambda Z: (1 + np.tanh(Z / 2)) / 2,
}

### forward 1
def forward(X, params, activation):
    try:
        g = _BENDS[activation]
    except KeyError:
        raise ValueError(f"unknown activation {activation}") from None
    L = max(int(k[1:]) for k in params)
    A = np.asarray(X, dtype=float)
    for l in range(1, L):
        A = g(np.dot(A, params[f"W{l}"]) + params[f"b{l}"])
    return np.dot(A, params[f"W{L}"]) + params[f"b{L}"]

### forward_trace 1
def forward_trace(X, params, activation):
    def go(A, l):
        if f"W{l}" not in params:
            return [A]
        Z = A.dot(params[f"W{l}"]) + params[f"b{l}"]
        if f"W{l + 1}" in params:
            if activation == "relu":
                Z = (np.abs(Z) + Z) / 2
            elif activation == "tanh":
                Z = np.tanh(Z)
            elif activation == "sigmoid":
                Z = np.exp(-np.logaddexp(0, -Z))
            else:
                raise ValueError(activation)
        return [A] + go(Z, l + 1)

    return go(X.astype(np.float64), 1)

### init_params 1
def init_params(sizes: list[int], rng: np.random.Generator, scheme: str) -> dict[str, np.ndarray]:
    def std(n_in, n_out):
        if scheme == "he":
            return math.sqrt(2.0 / n_in)
        if scheme == "glorot":
            return math.sqrt(2.0 / (n_in + n_out))
        raise ValueError("scheme: " + str(scheme))

    Ws = {f"W{l}": std(sizes[l - 1], sizes[l]) * rng.standard_normal(size=(sizes[l - 1], sizes[l])) for l in range(1, len(sizes))}
    bs = {f"b{l}": np.zeros(sizes[l]) for l in range(1, len(sizes))}
    both = Ws | bs
    return {k + str(l): both[k + str(l)] for l in range(1, len(sizes)) for k in "Wb"}

### decision_grid 1
def decision_grid(f, xlim, ylim, m):
    low, high = 0, 1
    xs = np.linspace(xlim[low], xlim[high], num=m)
    ys = np.linspace(ylim[low], ylim[high], num=m)
    X, Y = np.meshgrid(xs, ys, indexing="ij")  # first index is x here: turn it round
    Z = f(np.c_[X.flatten(), Y.flatten()]).reshape(m, m)
    return X.T.copy(), Y.T.copy(), Z.T.copy()

### header 3
import numpy as np
import math

### _bend_one 1
def _bend_one(z, word):
    if word == "relu":
        return z if z > 0 else 0.0
    if word == "tanh":
        return math.tanh(z)
    if word == "sigmoid":
        # two branches so that math.exp does not overflow
        if z >= 0:
            return 1.0 / (1.0 + math.exp(-z))
        e = math.exp(z)
        return e / (1.0 + e)
    raise ValueError(f"activation {word!r}?")

### forward_loop 2
def forward_loop(x, params, activation):
    if activation not in ("relu", "tanh", "sigmoid"):
        raise ValueError("activation must be relu, tanh or sigmoid")
    n_layers = 0
    while "W" + str(n_layers + 1) in params:
        n_layers += 1
    signal = np.array(x, dtype=float)
    for l in range(1, n_layers + 1):
        W, b = params["W" + str(l)], params["b" + str(l)]
        out = np.zeros(len(b))
        for j in range(len(b)):
            out[j] = b[j]
            for i in range(len(signal)):
                out[j] += signal[i] * W[i, j]
            if l != n_layers:
                out[j] = _bend_one(out[j], activation)
        signal = out
    return signal

### forward 2
def forward(X, params, activation):
    """Course convention (samples in columns) inside, transposed at both ends."""
    layers = len(params) // 2
    if layers > 1 and activation not in ("relu", "tanh", "sigmoid"):
        raise ValueError("activation = " + repr(activation))
    A = X.T
    for l in range(1, layers + 1):
        W = params["W" + str(l)].T
        b = params["b" + str(l)].reshape(-1, 1)
        Z = np.dot(W, A) + b
        if l < layers:
            if activation == "relu":
                A = np.where(Z > 0, Z, 0.0)
            elif activation == "tanh":
                A = np.tanh(Z)
            else:
                A = 1.0 / (1.0 + np.exp(-Z))
        else:
            A = Z
    return A.T.copy()

### _act_trace 1
def _act_trace(Z, activation):
    if activation == "relu":
        return np.where(Z > 0, Z, 0.0)
    elif activation == "tanh":
        return np.tanh(Z)
    elif activation == "sigmoid":
        return 1.0 / (1.0 + np.exp(-Z))
    raise ValueError("activation should be 'relu', 'tanh' or 'sigmoid'")

### forward_trace 2
def forward_trace(X, params, activation):
    L = max([int(k[1:]) for k in params.keys()])
    A = {0: X.copy().astype(float)}
    for l in range(1, L):
        A[l] = _act_trace(np.matmul(A[l - 1], params["W" + str(l)]) + params["b" + str(l)], activation)
    A[L] = np.matmul(A[L - 1], params["W" + str(L)]) + params["b" + str(L)]
    return [A[l] for l in range(L + 1)]

### init_params 2
def init_params(sizes, rng, scheme):
    L = len(sizes) - 1
    params = {c + str(l + 1): None for l in range(L) for c in "Wb"}  # the keys in order
    # from the last layer to the first, weight after weight
    for l in range(L, 0, -1):
        n_in = sizes[l - 1]
        n_out = sizes[l]
        if scheme == "he":
            s = (2.0 / n_in) ** 0.5
        elif scheme == "glorot":
            s = (2.0 / (n_in + n_out)) ** 0.5
        else:
            raise ValueError("scheme?")
        W = np.empty((n_in, n_out))
        for i in range(n_in):
            W[i] = rng.normal(scale=s, size=n_out)
        params["W" + str(l)] = W
        params["b" + str(l)] = 0.0 * np.arange(n_out)
    return params

### decision_grid 2
def decision_grid(f, xlim, ylim, m):
    X, Y = np.meshgrid(np.linspace(xlim[0], xlim[1], m), np.linspace(ylim[0], ylim[1], m))
    points = np.column_stack([X.ravel(), Y.ravel()])
    return X, Y, f(points).reshape(X.shape)

### header 4
# homework, please be kind
import numpy as np
from dataclasses import dataclass

### forward_loop 3
def forward_loop(x: np.ndarray, params: dict, activation: str) -> np.ndarray:
    def layer(a, l):
        W, b = params[f"W{l}"], params[f"b{l}"]
        return [sum(a[i] * W[i][j] for i in range(len(a))) + b[j] for j in range(len(b))]

    bends = {
        "relu": lambda t: np.maximum(0, t),
        "tanh": np.tanh,
        "sigmoid": lambda t: 0.5 * (1 + np.tanh(0.5 * t)),
    }
    last = max(int(k[1:]) for k in params)
    a = list(x)
    for l in range(1, last):
        if activation not in bends:
            raise ValueError(activation)
        a = [bends[activation](z) for z in layer(a, l)]
    return np.array(layer(a, last), dtype=np.float64)

### _sig_stable 1
def _sig_stable(z):
    e = np.exp(-np.abs(z))
    return np.where(z >= 0, 1 / (1 + e), e / (1 + e))

### forward 3
def forward(X: np.ndarray, params: dict[str, np.ndarray], activation: str) -> np.ndarray:
    def bend(z):
        match activation:
            case "relu":
                return np.clip(z, 0, None)
            case "tanh":
                return np.tanh(z)
            case "sigmoid":
                return _sig_stable(z)
            case _:
                raise ValueError(f"no such activation: {activation}")

    names = sorted((k for k in params if k.startswith("W")), key=lambda k: int(k[1:]))
    out = X.astype(float)
    for name in names[:-1]:
        out = bend(out @ params[name] + params["b" + name[1:]])
    return out @ params[names[-1]] + params["b" + names[-1][1:]]

### _Layer 1
@dataclass
class _Layer:
    W: np.ndarray
    b: np.ndarray

    def linear(self, A):
        return np.einsum("ni,ij->nj", A, self.W) + self.b

### forward_trace 3
def forward_trace(X, params, activation):
    if activation not in ("relu", "tanh", "sigmoid"):
        raise ValueError("wrong activation")
    layers = [_Layer(params[f"W{l}"], params[f"b{l}"]) for l in range(1, len(params) // 2 + 1)]
    out = [np.array(X, float)]
    for layer in layers[:-1]:
        Z = layer.linear(out[-1])
        if activation == "relu":
            Z = np.maximum(0, Z)
        if activation == "tanh":
            Z = np.tanh(Z)
        if activation == "sigmoid":
            e = np.exp(-np.abs(Z))
            Z = np.where(Z >= 0, 1, e) / (1 + e)
        out.append(Z)
    out.append(layers[-1].linear(out[-1]))
    return out

### init_params 3
def init_params(sizes, rng, scheme):
    params = {}
    for l in range(1, len(sizes)):
        n_in, n_out = sizes[l - 1], sizes[l]
        if scheme == "he":
            std = np.sqrt(2 / n_in)
        elif scheme == "glorot":
            std = np.sqrt(2 / (n_in + n_out))
        else:
            raise ValueError("scheme must be he or glorot")
        params[f"W{l}"] = rng.normal(0, std, size=(n_in, n_out))
        params[f"b{l}"] = np.zeros(n_out)
    return params

### decision_grid 3
def decision_grid(f, xlim, ylim, m):
    X = np.zeros((m, m))
    Y = np.zeros((m, m))
    Z = np.zeros((m, m))
    for i in range(m):
        for j in range(m):
            X[i, j] = xlim[0] + j * (xlim[1] - xlim[0]) / (m - 1)
            Y[i, j] = ylim[0] + i * (ylim[1] - ylim[0]) / (m - 1)
            Z[i, j] = f(np.array([[X[i, j], Y[i, j]]]))[0]
    return X, Y, Z

### header 5
"""mlp"""
import numpy as np

### forward_loop 4
def forward_loop(x, params, activation):
    # recursion over layers: answer of layer l needs answer of layer l - 1
    depth = len([k for k in params if k.startswith("W")])
    if depth > 1 and activation not in ["relu", "tanh", "sigmoid"]:
        raise ValueError("activation")

    def unit(z):
        if activation == "relu":
            return max(0.0, z)
        if activation == "tanh":
            return np.tanh(z)
        return 1.0 / (1.0 + np.exp(-z))

    def answer(l):
        if l == 0:
            return x
        before = answer(l - 1)
        W = params["W%d" % l]
        b = params["b%d" % l]
        now = np.empty(b.shape[0], dtype=float)
        for j in range(b.shape[0]):
            z = 0.0
            for i, a_i in enumerate(before):
                z = z + a_i * W[i, j]
            z = z + b[j]
            now[j] = z if l == depth else unit(z)
        return now

    return answer(depth)

### forward 4
def forward(X, params, activation):
    # trick: put a column of ones at the end of A and the bias as last row of W
    if activation not in {"relu", "tanh", "sigmoid"}:
        raise ValueError
    n = X.shape[0]
    A = np.array(X, dtype=float)
    l = 1
    while True:
        W = np.vstack([params[f"W{l}"], params[f"b{l}"][None, :]])
        Z = np.hstack([A, np.ones((n, 1))]) @ W
        if f"W{l + 1}" not in params:
            break
        if activation == "relu":
            Z[Z < 0] = 0
        elif activation == "tanh":
            Z = np.tanh(Z)
        else:
            Z = np.exp(-np.logaddexp(0, -Z))
        A = Z
        l += 1
    return Z

### forward_trace 4
def forward_trace(X, params, activation):
    L = len(params) // 2
    trace = [np.array(X, dtype=float)]
    for l in range(1, L + 1):
        Z = trace[-1] @ params[f"W{l}"] + params[f"b{l}"]
        if l < L:
            if activation == "relu":
                Z = np.maximum(Z, 0)
            elif activation == "tanh":
                Z = np.tanh(Z)
            elif activation == "sigmoid":
                Z = 1 / (1 + np.exp(-Z))
            else:
                raise ValueError("unknown activation")
        trace.append(Z)
    return trace

### init_params 4
def init_params(sizes, rng, scheme):
    if scheme not in ("he", "glorot"):
        raise ValueError(f"unknown scheme {scheme}")
    params = dict()
    for i, (a, b) in enumerate(zip(sizes[:-1], sizes[1:])):
        var = 2 / a if scheme == "he" else 2 / (a + b)
        params["W" + str(i + 1)] = rng.standard_normal((a, b)) * var**0.5
        params["b" + str(i + 1)] = np.zeros((b,))
    return params

### decision_grid 4
def decision_grid(f, xlim, ylim, m):
    x = np.linspace(*xlim, m)
    y = np.linspace(*ylim, m)
    X = np.tile(x, (m, 1))
    Y = np.repeat(y[:, None], m, axis=1)
    Z = np.array([f(np.stack([X[i], Y[i]], axis=1)) for i in range(m)])
    return X, Y, Z

### header 6
#!/usr/bin/env python3
# -*- coding: utf-8 -*-
import numpy as np

### forward_loop 5
def forward_loop(x, params, activation):
    numbers = sorted(int(key[1:]) for key in params if key[0] == "W")
    a = x.astype(float)
    for n in numbers:
        W = params["W{}".format(n)]
        b = params["b{}".format(n)]
        z = b.astype(float).copy()
        for i in range(W.shape[0]):
            for j in range(W.shape[1]):
                z[j] += a[i] * W[i, j]
        if n == numbers[-1]:
            return z
        for j in range(len(z)):
            if activation == "relu":
                if z[j] < 0:
                    z[j] = 0.0
            elif activation == "tanh":
                z[j] = np.tanh(z[j])
            elif activation == "sigmoid":
                z[j] = np.exp(-np.logaddexp(0.0, -z[j]))
            else:
                raise ValueError("I don't know this activation")
        a = z

### forward 5
def forward(X, params, activation):
    L = len(params) // 2
    A = X
    for l in range(1, L + 1):
        Z = A @ params["W" + str(l)] + params["b" + str(l)]
        if l == L:
            return Z
        if activation == "relu":
            A = np.maximum(0, Z)
        elif activation == "tanh":
            A = np.tanh(Z)
        elif activation == "sigmoid":
            A = 1 / (1 + np.exp(-Z))
        else:
            raise ValueError("activation must be relu, tanh or sigmoid")

### forward_trace 5
def forward_trace(X, params, activation):
    # the first l layers of a network are a network too, only that its last layer is linear; bend that
    bends = {"relu": lambda z: np.maximum(0.0, z), "tanh": np.tanh, "sigmoid": lambda z: 0.5 + 0.5 * np.tanh(z / 2)}
    if activation not in bends:
        raise ValueError(f"activation {activation!r} unknown")
    L = len(params) // 2
    result = [X.astype(float)]
    for l in range(1, L + 1):
        part = {k: v for k, v in params.items() if int(k[1:]) <= l}
        answer = forward(X, part, activation)
        result.append(answer if l == L else bends[activation](answer))
    return result

### init_params 5
def init_params(sizes, rng, scheme):
    # uniform on (-r, r) has standard deviation r / sqrt(3)
    spread = {"he": lambda i, o: 2.0 / i, "glorot": lambda i, o: 2.0 / (i + o)}
    if scheme not in spread:
        raise ValueError(scheme)
    out = {}
    for l in range(len(sizes) - 1):
        r = np.sqrt(3 * spread[scheme](sizes[l], sizes[l + 1]))
        out[f"W{l + 1}"] = rng.uniform(-r, r, size=(sizes[l], sizes[l + 1]))
        out[f"b{l + 1}"] = np.zeros(sizes[l + 1], dtype=float)
    return out

### decision_grid 5
def decision_grid(f, xlim, ylim, m):
    # matlab style: j runs fast
    (x0, x1), (y0, y1) = xlim, ylim
    t = np.arange(m) / (m - 1)
    X = x0 + (x1 - x0) * np.outer(np.ones(m), t)
    Y = y0 + (y1 - y0) * np.outer(t, np.ones(m))
    pts = np.concatenate((X.reshape(-1, 1), Y.reshape(-1, 1)), axis=1)
    Z = np.reshape(f(pts), (m, m))
    return (X, Y, Z)

### header 7
# homework, please be kind
import numpy as np

### header 8
#!/usr/bin/env python3
# -*- coding: utf-8 -*-
import numpy as np
from dataclasses import dataclass

### header 9
"""My solutions."""

import numpy as np

### header 10
import numpy as np
from dataclasses import dataclass

### header 11
# homework, please be kind
import numpy as np
import math

### header 12
#!/usr/bin/env python3
# -*- coding: utf-8 -*-
import numpy as np
import math

### header 13
import numpy as np

### header 14
"""mlp"""
import numpy as np
import math
from dataclasses import dataclass

### init_params 6
def init_params(sizes, rng, scheme):
    # all W first, then all b: the number in the key counts, not the order of the dict
    if scheme not in ("he", "glorot"):
        raise ValueError("scheme")
    pairs = list(zip(sizes[:-1], sizes[1:]))
    params = {}
    for l, (a, b) in enumerate(pairs, start=1):
        params[f"W{l}"] = rng.normal(0, (2 / (a if scheme == "he" else a + b)) ** 0.5, (a, b))
    for l, (a, b) in enumerate(pairs, start=1):
        params[f"b{l}"] = np.zeros(b)
    return params
'''

RIGHT = {
    "right 01": "header 1, forward_loop 1, header 2, forward 1, forward_trace 1, init_params 1, decision_grid 1",
    "right 02": "header 3, _bend_one 1, forward_loop 2, forward 2, _act_trace 1, forward_trace 2, init_params 2, decision_grid 2",
    "right 03": "header 4, forward_loop 3, _sig_stable 1, forward 3, _Layer 1, forward_trace 3, init_params 3, decision_grid 3",
    "right 04": "header 5, forward_loop 4, forward 4, forward_trace 4, init_params 4, decision_grid 4",
    "right 05": "header 6, forward_loop 5, forward 5, forward_trace 5, init_params 5, decision_grid 5",
    "right 06": "header 1, _bend_one 1, forward_loop 2, _sig_stable 1, forward 3, forward_trace 4, init_params 5, decision_grid 1",
    "right 07": "header 3, forward_loop 3, forward 4, forward_trace 5, init_params 1, decision_grid 2",
    "right 08": "header 7, forward_loop 4, forward 5, forward_trace 1, init_params 2, decision_grid 3",
    "right 09": "header 5, forward_loop 5, header 2, forward 1, _act_trace 1, forward_trace 2, init_params 3, decision_grid 4",
    "right 10": "header 8, forward_loop 1, forward 2, _Layer 1, forward_trace 3, init_params 4, decision_grid 5",
    "right 11": "header 9, forward_loop 3, forward 5, _act_trace 1, forward_trace 2, init_params 4, decision_grid 1",
    "right 12": "header 10, forward_loop 4, header 2, forward 1, _Layer 1, forward_trace 3, init_params 5, decision_grid 2",
    "right 13": "header 11, forward_loop 5, forward 2, forward_trace 4, init_params 1, decision_grid 3",
    "right 14": "header 5, forward_loop 1, _sig_stable 1, forward 3, forward_trace 5, init_params 2, decision_grid 4",
    "right 15": "header 12, _bend_one 1, forward_loop 2, forward 4, forward_trace 1, init_params 3, decision_grid 5",
    "right 16": "header 9, forward_loop 4, forward 2, forward_trace 5, init_params 3, decision_grid 1",
    "right 17": "header 13, forward_loop 5, _sig_stable 1, forward 3, forward_trace 1, init_params 4, decision_grid 2",
    "right 18": "header 7, forward_loop 1, forward 4, _act_trace 1, forward_trace 2, init_params 5, decision_grid 3",
    "right 19": "header 14, _bend_one 1, forward_loop 2, forward 5, _Layer 1, forward_trace 3, init_params 1, decision_grid 4",
    "right 20": "header 6, forward_loop 3, header 2, forward 1, forward_trace 4, init_params 2, decision_grid 5",
    "right 21": "header 1, forward_loop 1, header 2, forward 1, forward_trace 1, init_params 6, decision_grid 1",
}

BUGS = r'''
### forward_loop | The last layer is bent as well: with relu every negative answer becomes 0 (docstring example gives 0 instead of -3).
import numpy as np


def forward_loop(x, params, activation):
    a = list(x)
    for l in range(1, len(params) // 2 + 1):
        W, b = params[f"W{l}"], params[f"b{l}"]
        new = []
        for j in range(W.shape[1]):
            z = b[j]
            for i in range(W.shape[0]):
                z += a[i] * W[i, j]
            if activation == "relu":
                new.append(max(0.0, z))
            elif activation == "tanh":
                new.append(np.tanh(z))
            elif activation == "sigmoid":
                new.append(1 / (1 + np.exp(-z)))
            else:
                raise ValueError("activation")
        a = new
    return np.array(a)


### forward_loop | Layers are taken by sorting the keys as text, so W10 comes before W2: wrong (or an IndexError) for ten or more layers.
import numpy as np


def forward_loop(x, params, activation):
    if activation not in ("relu", "tanh", "sigmoid"):
        raise ValueError("activation")
    names = sorted(k for k in params if k.startswith("W"))
    a = np.array(x, dtype=float)
    for count, name in enumerate(names):
        W, b = params[name], params["b" + name[1:]]
        z = np.zeros(W.shape[1])
        for j in range(W.shape[1]):
            for i in range(W.shape[0]):
                z[j] += a[i] * W[i, j]
            z[j] += b[j]
            if count < len(names) - 1:
                if activation == "relu":
                    z[j] = max(0.0, z[j])
                elif activation == "tanh":
                    z[j] = np.tanh(z[j])
                else:
                    z[j] = 1 / (1 + np.exp(-z[j]))
        a = z
    return a


### forward_loop | Layers are taken in the order of the dict instead of by their number: wrong when W2 was put in before W1.
import numpy as np


def forward_loop(x, params, activation):
    if activation not in ("relu", "tanh", "sigmoid"):
        raise ValueError("activation")
    Ws = [v for k, v in params.items() if k[0] == "W"]
    bs = [v for k, v in params.items() if k[0] == "b"]
    a = [float(t) for t in x]
    for l in range(len(Ws)):
        z = [sum(a[i] * Ws[l][i, j] for i in range(len(a))) + bs[l][j] for j in range(len(bs[l]))]
        if l < len(Ws) - 1:
            if activation == "relu":
                z = [max(0.0, t) for t in z]
            elif activation == "tanh":
                z = [np.tanh(t) for t in z]
            else:
                z = [1 / (1 + np.exp(-t)) for t in z]
        a = z
    return np.array(a)


### forward_loop | The bias is added inside the inner loop, once for each input: wrong wherever a bias is not 0 and a layer has more than one input.
import numpy as np


def forward_loop(x, params, activation):
    g = {"relu": lambda t: max(0.0, t), "tanh": np.tanh, "sigmoid": lambda t: 1 / (1 + np.exp(-t))}
    if activation not in g:
        raise ValueError("activation")
    L = len(params) // 2
    a = np.array(x, dtype=float)
    for l in range(1, L + 1):
        W, b = params[f"W{l}"], params[f"b{l}"]
        out = np.zeros(len(b))
        for j in range(len(b)):
            for i in range(len(a)):
                out[j] += a[i] * W[i, j] + b[j]
            if l < L:
                out[j] = g[activation](out[j])
        a = out
    return a


### forward_loop | The sums are collected in an array made like x, so for an int sample (or an int layer before) all fractions are cut off.
import numpy as np


def forward_loop(x, params, activation):
    g = {"relu": lambda t: max(0, t), "tanh": np.tanh, "sigmoid": lambda t: 1 / (1 + np.exp(-t))}
    if activation not in g:
        raise ValueError("activation")
    L = len(params) // 2
    a = x.copy()
    for l in range(1, L + 1):
        W, b = params["W" + str(l)], params["b" + str(l)]
        z = np.zeros(len(b), dtype=x.dtype)
        for j in range(len(b)):
            s = b[j]
            for i in range(len(a)):
                s = s + a[i] * W[i, j]
            z[j] = s if l == L else g[activation](s)
        a = z
    return a


### forward_loop | Returns the bare number instead of an array of shape (1,) where the last layer has one unit.
import numpy as np


def forward_loop(x, params, activation):
    g = {"relu": lambda t: max(0.0, t), "tanh": np.tanh, "sigmoid": lambda t: 1 / (1 + np.exp(-t))}
    if activation not in g:
        raise ValueError("activation")
    L = len(params) // 2
    a = x
    for l in range(1, L + 1):
        W, b = params["W" + str(l)], params["b" + str(l)]
        z = []
        for j in range(W.shape[1]):
            s = b[j]
            for i in range(W.shape[0]):
                s = s + a[i] * W[i, j]
            z.append(s if l == L else g[activation](s))
        a = z
    return np.array(a).squeeze()


### forward_loop | z = params["b.."] is the array itself and += writes into it, so the biases of params are changed (and a second call gives another answer).
import numpy as np


def forward_loop(x, params, activation):
    L = len(params) // 2
    a = x
    for l in range(1, L + 1):
        W = params[f"W{l}"]
        z = params[f"b{l}"]
        for i in range(W.shape[0]):
            for j in range(W.shape[1]):
                z[j] += a[i] * W[i, j]
        if l < L:
            if activation == "relu":
                z = np.array([max(0.0, t) for t in z])
            elif activation == "tanh":
                z = np.tanh(z)
            elif activation == "sigmoid":
                z = 1 / (1 + np.exp(-z))
            else:
                raise ValueError("activation")
        a = z
    return a.copy()


### forward_loop | An unknown activation is taken for sigmoid by a plain else; no ValueError for "softmax" in a network of two layers.
import numpy as np


def forward_loop(x, params, activation):
    L = len(params) // 2
    a = [float(v) for v in x]
    for l in range(1, L + 1):
        W, b = params[f"W{l}"], params[f"b{l}"]
        nxt = []
        for j in range(W.shape[1]):
            z = b[j] + sum(a[i] * W[i, j] for i in range(len(a)))
            if l == L:
                nxt.append(z)
            elif activation == "relu":
                nxt.append(max(0.0, z))
            elif activation == "tanh":
                nxt.append(np.tanh(z))
            else:
                nxt.append(1 / (1 + np.exp(-z)))
        a = nxt
    return np.array(a)


### forward_loop | sigmoid is written 1 / (1 + exp(z)) without the minus: every hidden sigmoid is mirrored.
import numpy as np


def forward_loop(x, params, activation):
    L = len(params) // 2
    a = [float(v) for v in x]
    for l in range(1, L + 1):
        W, b = params[f"W{l}"], params[f"b{l}"]
        z = [b[j] + sum(a[i] * W[i, j] for i in range(len(a))) for j in range(len(b))]
        if l < L:
            if activation == "relu":
                z = [max(0.0, v) for v in z]
            elif activation == "tanh":
                z = [np.tanh(v) for v in z]
            elif activation == "sigmoid":
                z = [1 / (1 + np.exp(v)) for v in z]
            else:
                raise ValueError("activation")
        a = z
    return np.array(a)


### forward | The last layer is bent too: negative answers become 0 with relu, and no answer leaves (0, 1) with sigmoid.
import numpy as np


def forward(X, params, activation):
    g = {"relu": lambda Z: np.maximum(0, Z), "tanh": np.tanh, "sigmoid": lambda Z: 1 / (1 + np.exp(-Z))}
    if activation not in g:
        raise ValueError("activation")
    A = X
    for l in range(1, len(params) // 2 + 1):
        A = g[activation](A @ params[f"W{l}"] + params[f"b{l}"])
    return A


### forward | L is len(params) instead of half of it and the loop stops at the first missing key, so the last layer is never known and is bent (and relu cuts negative answers).
import numpy as np


def forward(X, params, activation):
    L = len(params)
    A = X
    for l in range(1, L + 1):
        if f"W{l}" not in params:
            break
        A = A @ params[f"W{l}"] + params[f"b{l}"]
        if l < L:
            if activation == "relu":
                A = np.maximum(0, A)
            elif activation == "tanh":
                A = np.tanh(A)
            elif activation == "sigmoid":
                A = 1 / (1 + np.exp(-A))
            else:
                raise ValueError("activation")
    return A


### forward | The layers are the sorted keys, as text: with ten layers or more W10 is used before W2.
import numpy as np


def forward(X, params, activation):
    g = {"relu": lambda Z: np.maximum(0, Z), "tanh": np.tanh, "sigmoid": lambda Z: 1 / (1 + np.exp(-Z))}
    if activation not in g:
        raise ValueError("activation")
    keys = sorted(params)
    half = len(keys) // 2
    Ws, bs = keys[:half], keys[half:]
    A = X
    for W, b in zip(Ws[:-1], bs[:-1]):
        A = g[activation](A @ params[W] + params[b])
    return A @ params[Ws[-1]] + params[bs[-1]]


### forward | params.values() in pairs: the order of the dict decides, wrong where the dict was filled from the last layer to the first or all W before all b.
import numpy as np


def forward(X, params, activation):
    values = list(params.values())
    A = X
    for l in range(0, len(values), 2):
        W, b = values[l], values[l + 1]
        A = A @ W + b
        if l < len(values) - 2:
            if activation == "relu":
                A = np.maximum(0, A)
            elif activation == "tanh":
                A = np.tanh(A)
            elif activation == "sigmoid":
                A = 1 / (1 + np.exp(-A))
            else:
                raise ValueError("activation")
    return A


### forward | squeeze at the end: (n,) instead of (n, 1) for one output, and (k,) instead of (1, k) for one sample.
import numpy as np


def forward(X, params, activation):
    if activation not in ("relu", "tanh", "sigmoid"):
        raise ValueError("activation")
    L = len(params) // 2
    A = X
    for l in range(1, L + 1):
        Z = A @ params[f"W{l}"] + params[f"b{l}"]
        if activation == "relu":
            A = np.maximum(0, Z)
        elif activation == "tanh":
            A = np.tanh(Z)
        else:
            A = 1 / (1 + np.exp(-Z))
    return np.squeeze(Z)


### forward | The bias is added after the activation instead of before it: wrong in hidden layers with a bias other than 0.
import numpy as np


def forward(X, params, activation):
    g = {"relu": lambda Z: np.maximum(0, Z), "tanh": np.tanh, "sigmoid": lambda Z: 1 / (1 + np.exp(-Z))}
    if activation not in g:
        raise ValueError("activation")
    L = len(params) // 2
    A = X
    for l in range(1, L):
        A = g[activation](A @ params[f"W{l}"]) + params[f"b{l}"]
    return A @ params[f"W{L}"] + params[f"b{L}"]


### forward | range(1, L-1) leaves the last hidden layer linear (and in two layers no bend at all, no ValueError).
import numpy as np


def forward(X, params, activation):
    g = {"relu": lambda Z: np.maximum(0, Z), "tanh": np.tanh, "sigmoid": lambda Z: 1 / (1 + np.exp(-Z))}
    L = len(params) // 2
    A = X
    for l in range(1, L - 1):
        if activation not in g:
            raise ValueError("activation")
        A = g[activation](A @ params[f"W{l}"] + params[f"b{l}"])
    for l in range(max(L - 1, 1), L + 1):
        A = A @ params[f"W{l}"] + params[f"b{l}"]
    return A


### forward | The last layer's bias is forgotten (docstring example gives 6 and 5 instead of -3 and -4).
import numpy as np


def forward(X, params, activation):
    L = len(params) // 2
    A = X
    for l in range(1, L):
        Z = A @ params[f"W{l}"] + params[f"b{l}"]
        if activation == "relu":
            A = np.maximum(0, Z)
        elif activation == "tanh":
            A = np.tanh(Z)
        elif activation == "sigmoid":
            A = 1 / (1 + np.exp(-Z))
        else:
            raise ValueError("activation")
    return A @ params[f"W{L}"]


### forward | relu is the leaky relu of another course, 0.01 z instead of 0 below zero.
import numpy as np


def forward(X, params, activation):
    L = len(params) // 2
    A = X
    for l in range(1, L + 1):
        A = A @ params[f"W{l}"] + params[f"b{l}"]
        if l == L:
            break
        if activation == "relu":
            A = np.maximum(0.01 * A, A)
        elif activation == "tanh":
            A = np.tanh(A)
        elif activation == "sigmoid":
            A = 1 / (1 + np.exp(-A))
        else:
            raise ValueError("activation")
    return A


### forward | For the last layer the digit is read from the key's last character, so ten or more layers (W10 -> 0) are taken wrongly.
import numpy as np


def forward(X, params, activation):
    if activation not in ("relu", "tanh", "sigmoid"):
        raise ValueError("activation")
    L = max(int(key[-1]) for key in params)
    A = X
    for l in range(1, L + 1):
        A = A @ params["W" + str(l)] + params["b" + str(l)]
        if l < L:
            if activation == "relu":
                A = np.maximum(0, A)
            if activation == "tanh":
                A = np.tanh(A)
            if activation == "sigmoid":
                A = 1 / (1 + np.exp(-A))
    return A


### forward | params are updated with the cached A's and Z's, so the given dict has more keys after the call.
import numpy as np


def forward(X, params, activation):
    L = len(params) // 2
    params["A0"] = X
    for l in range(1, L + 1):
        params[f"Z{l}"] = params[f"A{l - 1}"] @ params[f"W{l}"] + params[f"b{l}"]
        Z = params[f"Z{l}"]
        if l == L:
            return Z
        if activation == "relu":
            params[f"A{l}"] = np.maximum(0, Z)
        elif activation == "tanh":
            params[f"A{l}"] = np.tanh(Z)
        elif activation == "sigmoid":
            params[f"A{l}"] = 1 / (1 + np.exp(-Z))
        else:
            raise ValueError("activation")


### forward | tanh(Z/2)/2 + 1 instead of (tanh(Z/2) + 1)/2 for the sigmoid: misplaced bracket, sigmoid answers lie in 0.5 .. 1.5.
import numpy as np


def forward(X, params, activation):
    bends = {"relu": lambda Z: Z.clip(0), "tanh": np.tanh, "sigmoid": lambda Z: np.tanh(Z / 2) / 2 + 1}
    if activation not in bends:
        raise ValueError("activation")
    L = len(params) // 2
    A = X
    for l in range(1, L):
        A = bends[activation](A @ params[f"W{l}"] + params[f"b{l}"])
    return A @ params[f"W{L}"] + params[f"b{L}"]


### forward_trace | The first entry is X itself, not a copy: the list shares memory with X.
import numpy as np


def forward_trace(X, params, activation):
    L = len(params) // 2
    trace = [X]
    for l in range(1, L + 1):
        Z = trace[-1] @ params[f"W{l}"] + params[f"b{l}"]
        if l < L:
            if activation == "relu":
                Z = np.maximum(0, Z)
            elif activation == "tanh":
                Z = np.tanh(Z)
            elif activation == "sigmoid":
                Z = 1 / (1 + np.exp(-Z))
            else:
                raise ValueError("activation")
        trace.append(Z)
    return trace


### forward_trace | np.asarray(X, dtype=float) makes no copy where X is float already: entry 0 is X itself.
import numpy as np


def forward_trace(X, params, activation):
    g = {"relu": lambda Z: np.maximum(0, Z), "tanh": np.tanh, "sigmoid": lambda Z: 1 / (1 + np.exp(-Z))}
    if activation not in g:
        raise ValueError("activation")
    L = len(params) // 2
    out = [np.asarray(X, dtype=float)]
    for l in range(1, L):
        out.append(g[activation](out[-1] @ params[f"W{l}"] + params[f"b{l}"]))
    out.append(out[-1] @ params[f"W{L}"] + params[f"b{L}"])
    return out


### forward_trace | The list holds the hidden layers' sums Z before the activation instead of their answers.
import numpy as np


def forward_trace(X, params, activation):
    g = {"relu": lambda Z: np.maximum(0, Z), "tanh": np.tanh, "sigmoid": lambda Z: 1 / (1 + np.exp(-Z))}
    if activation not in g:
        raise ValueError("activation")
    L = len(params) // 2
    A = X.astype(float)
    out = [A]
    for l in range(1, L + 1):
        Z = A @ params[f"W{l}"] + params[f"b{l}"]
        out.append(Z)
        A = g[activation](Z)
    return out


### forward_trace | The cache of another assignment: the network's own answer is missing at the end, L entries instead of L + 1.
import numpy as np


def forward_trace(X, params, activation):
    g = {"relu": lambda Z: np.maximum(0, Z), "tanh": np.tanh, "sigmoid": lambda Z: 1 / (1 + np.exp(-Z))}
    if activation not in g:
        raise ValueError("activation")
    L = len(params) // 2
    out = [X.astype(float)]
    for l in range(1, L):
        out.append(g[activation](out[-1] @ params[f"W{l}"] + params[f"b{l}"]))
    return out


### forward_trace | The list starts with the first hidden layer: the copy of X is forgotten.
import numpy as np


def forward_trace(X, params, activation):
    g = {"relu": lambda Z: np.maximum(0, Z), "tanh": np.tanh, "sigmoid": lambda Z: 1 / (1 + np.exp(-Z))}
    if activation not in g:
        raise ValueError("activation")
    L = len(params) // 2
    A = X
    out = []
    for l in range(1, L + 1):
        A = A @ params[f"W{l}"] + params[f"b{l}"]
        if l < L:
            A = g[activation](A)
        out.append(A)
    return out


### forward_trace | The last entry is activated too (Coursera's last layer): wrong wherever the answer is negative with relu, and always with tanh or sigmoid.
import numpy as np


def forward_trace(X, params, activation):
    g = {"relu": lambda Z: np.maximum(0, Z), "tanh": np.tanh, "sigmoid": lambda Z: 1 / (1 + np.exp(-Z))}
    if activation not in g:
        raise ValueError("activation")
    out = [np.array(X, dtype=float)]
    for l in range(1, len(params) // 2 + 1):
        out.append(g[activation](out[-1] @ params[f"W{l}"] + params[f"b{l}"]))
    return out


### forward_trace | Gives a dict {"A0": ..., "A1": ...} and not a list.
import numpy as np


def forward_trace(X, params, activation):
    g = {"relu": lambda Z: np.maximum(0, Z), "tanh": np.tanh, "sigmoid": lambda Z: 1 / (1 + np.exp(-Z))}
    if activation not in g:
        raise ValueError("activation")
    L = len(params) // 2
    cache = {"A0": X.astype(float)}
    for l in range(1, L + 1):
        Z = cache[f"A{l - 1}"] @ params[f"W{l}"] + params[f"b{l}"]
        cache[f"A{l}"] = Z if l == L else g[activation](Z)
    return cache


### forward_trace | The layers are counted in the order of the dict: wrong when the dict is not in the order 1, 2, 3.
import numpy as np


def forward_trace(X, params, activation):
    g = {"relu": lambda Z: np.maximum(0, Z), "tanh": np.tanh, "sigmoid": lambda Z: 1 / (1 + np.exp(-Z))}
    if activation not in g:
        raise ValueError("activation")
    names = [k[1:] for k in params if k.startswith("W")]
    out = [X.astype(float)]
    for name in names:
        Z = out[-1] @ params["W" + name] + params["b" + name]
        out.append(Z if name == names[-1] else g[activation](Z))
    return out


### forward_trace | relu in place with Z[Z < 0] = 0, done for the last layer first by the wrong test l <= L: the answer is cut at 0; also no ValueError for another word.
import numpy as np


def forward_trace(X, params, activation):
    L = len(params) // 2
    out = [np.array(X, dtype=float)]
    for l in range(1, L + 1):
        Z = out[-1] @ params[f"W{l}"] + params[f"b{l}"]
        if activation == "relu" and l <= L:
            Z[Z < 0] = 0
        elif activation == "tanh" and l < L:
            Z = np.tanh(Z)
        elif activation == "sigmoid" and l < L:
            Z = 1 / (1 + np.exp(-Z))
        out.append(Z)
    return out


### init_params | The variance is given to rng.normal where it wants the standard deviation: the square root is missing.
import numpy as np


def init_params(sizes, rng, scheme):
    params = {}
    for l in range(1, len(sizes)):
        if scheme == "he":
            s = 2 / sizes[l - 1]
        elif scheme == "glorot":
            s = 2 / (sizes[l - 1] + sizes[l])
        else:
            raise ValueError("scheme")
        params[f"W{l}"] = rng.normal(0, s, (sizes[l - 1], sizes[l]))
        params[f"b{l}"] = np.zeros(sizes[l])
    return params


### init_params | Uniform in (-std, std): its standard deviation is std / sqrt(3), too small by 1.73.
import numpy as np


def init_params(sizes, rng, scheme):
    if scheme not in ("he", "glorot"):
        raise ValueError("scheme")
    params = {}
    for l in range(1, len(sizes)):
        n_in, n_out = sizes[l - 1], sizes[l]
        s = np.sqrt(2 / n_in) if scheme == "he" else np.sqrt(2 / (n_in + n_out))
        params[f"W{l}"] = rng.uniform(-s, s, (n_in, n_out))
        params[f"b{l}"] = np.zeros(n_out)
    return params


### init_params | Uniform with the limit sqrt(6 / (n_in + n_out)) for both schemes; "he" needs sqrt(6 / n_in).
import numpy as np


def init_params(sizes, rng, scheme):
    if scheme not in ("he", "glorot"):
        raise ValueError("scheme")
    params = {}
    for l in range(1, len(sizes)):
        n_in, n_out = sizes[l - 1], sizes[l]
        limit = np.sqrt(6 / (n_in + n_out))
        params[f"W{l}"] = rng.uniform(-limit, limit, (n_in, n_out))
        params[f"b{l}"] = np.zeros(n_out)
    return params


### init_params | Uses np.random.randn and not the given rng: the same state of rng gives other numbers each time.
import numpy as np


def init_params(sizes, rng, scheme):
    params = {}
    for l in range(1, len(sizes)):
        if scheme == "he":
            s = np.sqrt(2 / sizes[l - 1])
        elif scheme == "glorot":
            s = np.sqrt(2 / (sizes[l - 1] + sizes[l]))
        else:
            raise ValueError("scheme")
        params["W" + str(l)] = np.random.randn(sizes[l - 1], sizes[l]) * s
        params["b" + str(l)] = np.zeros(sizes[l])
    return params


### init_params | A new generator with seed 0 is made inside: another state of rng gives the same numbers.
import numpy as np


def init_params(sizes, rng, scheme):
    rng = np.random.default_rng(0)
    params = {}
    for l in range(1, len(sizes)):
        if scheme == "he":
            s = np.sqrt(2 / sizes[l - 1])
        elif scheme == "glorot":
            s = np.sqrt(2 / (sizes[l - 1] + sizes[l]))
        else:
            raise ValueError("scheme")
        params["W" + str(l)] = rng.normal(0, s, (sizes[l - 1], sizes[l]))
        params["b" + str(l)] = np.zeros(sizes[l])
    return params


### init_params | The weights have shape (n_out, n_in), as in a course with samples in columns.
import numpy as np


def init_params(sizes, rng, scheme):
    params = {}
    for l in range(1, len(sizes)):
        if scheme == "he":
            s = np.sqrt(2 / sizes[l - 1])
        elif scheme == "glorot":
            s = np.sqrt(2 / (sizes[l - 1] + sizes[l]))
        else:
            raise ValueError("scheme")
        params["W" + str(l)] = rng.standard_normal((sizes[l], sizes[l - 1])) * s
        params["b" + str(l)] = np.zeros(sizes[l])
    return params


### init_params | The biases are columns of shape (n_out, 1), not (n_out,).
import numpy as np


def init_params(sizes, rng, scheme):
    if scheme not in ("he", "glorot"):
        raise ValueError("scheme")
    params = {}
    for l in range(1, len(sizes)):
        n = sizes[l - 1] if scheme == "he" else sizes[l - 1] + sizes[l]
        params["W" + str(l)] = rng.standard_normal((sizes[l - 1], sizes[l])) * np.sqrt(2 / n)
        params["b" + str(l)] = np.zeros((sizes[l], 1))
    return params


### init_params | The spread is computed once, from the first layer, and used for all layers.
import numpy as np


def init_params(sizes, rng, scheme):
    if scheme == "he":
        s = np.sqrt(2 / sizes[0])
    elif scheme == "glorot":
        s = np.sqrt(2 / (sizes[0] + sizes[1]))
    else:
        raise ValueError("scheme")
    params = {}
    for l in range(1, len(sizes)):
        params["W" + str(l)] = rng.standard_normal((sizes[l - 1], sizes[l])) * s
        params["b" + str(l)] = np.zeros(sizes[l])
    return params


### init_params | "he" divides by n_out instead of n_in: wrong for layers with n_in != n_out.
import numpy as np


def init_params(sizes, rng, scheme):
    params = {}
    for l in range(1, len(sizes)):
        n_in, n_out = sizes[l - 1], sizes[l]
        if scheme == "he":
            s = np.sqrt(2 / n_out)
        elif scheme == "glorot":
            s = np.sqrt(2 / (n_in + n_out))
        else:
            raise ValueError("scheme")
        params["W" + str(l)] = rng.normal(0, s, (n_in, n_out))
        params["b" + str(l)] = np.zeros(n_out)
    return params


### init_params | Glorot as 1 / n_in (LeCun / Xavier of another course): wrong where n_in != n_out.
import numpy as np


def init_params(sizes, rng, scheme):
    params = {}
    for l in range(1, len(sizes)):
        n_in, n_out = sizes[l - 1], sizes[l]
        if scheme == "he":
            s = np.sqrt(2 / n_in)
        elif scheme == "glorot":
            s = np.sqrt(1 / n_in)
        else:
            raise ValueError("scheme")
        params["W" + str(l)] = rng.normal(0, s, (n_in, n_out))
        params["b" + str(l)] = np.zeros(n_out)
    return params


### init_params | Every scheme but "he" is taken for glorot: no ValueError for "xavier".
import numpy as np


def init_params(sizes, rng, scheme):
    params = {}
    for l in range(1, len(sizes)):
        n_in, n_out = sizes[l - 1], sizes[l]
        s = np.sqrt(2 / n_in) if scheme == "he" else np.sqrt(2 / (n_in + n_out))
        params["W" + str(l)] = rng.normal(0, s, (n_in, n_out))
        params["b" + str(l)] = np.zeros(n_out)
    return params


### init_params | The numbering starts at 0: keys W0, b0, ... instead of W1, b1.
import numpy as np


def init_params(sizes, rng, scheme):
    if scheme not in ("he", "glorot"):
        raise ValueError("scheme")
    params = {}
    for l, (n_in, n_out) in enumerate(zip(sizes[:-1], sizes[1:])):
        s = np.sqrt(2 / n_in) if scheme == "he" else np.sqrt(2 / (n_in + n_out))
        params["W" + str(l)] = rng.normal(0, s, (n_in, n_out))
        params["b" + str(l)] = np.zeros(n_out)
    return params


### init_params | sizes.pop(0) eats the caller's list: sizes is empty but for one number afterwards.
import numpy as np


def init_params(sizes, rng, scheme):
    params = {}
    l = 1
    while len(sizes) > 1:
        n_in = sizes.pop(0)
        n_out = sizes[0]
        if scheme == "he":
            s = np.sqrt(2 / n_in)
        elif scheme == "glorot":
            s = np.sqrt(2 / (n_in + n_out))
        else:
            raise ValueError("scheme")
        params[f"W{l}"] = rng.normal(0, s, (n_in, n_out))
        params[f"b{l}"] = np.zeros(n_out)
        l += 1
    return params


### init_params | One row of weights is drawn and repeated for all inputs: the weights of a unit are not independent.
import numpy as np


def init_params(sizes, rng, scheme):
    if scheme not in ("he", "glorot"):
        raise ValueError("scheme")
    params = {}
    for l in range(1, len(sizes)):
        n_in, n_out = sizes[l - 1], sizes[l]
        s = np.sqrt(2 / n_in) if scheme == "he" else np.sqrt(2 / (n_in + n_out))
        params[f"W{l}"] = np.zeros((n_in, n_out)) + rng.normal(0, s, n_out)
        params[f"b{l}"] = np.zeros(n_out)
    return params


### init_params | rng.random, uniform from 0 to 1, times the spread: all weights positive, mean not 0.
import numpy as np


def init_params(sizes, rng, scheme):
    if scheme not in ("he", "glorot"):
        raise ValueError("scheme")
    params = {}
    for l in range(1, len(sizes)):
        n_in, n_out = sizes[l - 1], sizes[l]
        s = np.sqrt(2 / n_in) if scheme == "he" else np.sqrt(2 / (n_in + n_out))
        params[f"W{l}"] = rng.random((n_in, n_out)) * s * np.sqrt(12)
        params[f"b{l}"] = np.zeros(n_out)
    return params


### decision_grid | meshgrid with indexing="ij": X runs down the columns and Y along the rows, X and Y and Z are transposed.
import numpy as np


def decision_grid(f, xlim, ylim, m):
    X, Y = np.meshgrid(np.linspace(xlim[0], xlim[1], m), np.linspace(ylim[0], ylim[1], m), indexing="ij")
    return X, Y, f(np.c_[X.ravel(), Y.ravel()]).reshape(m, m)


### decision_grid | The points are stacked as (y, x): f is asked at swapped points.
import numpy as np


def decision_grid(f, xlim, ylim, m):
    X, Y = np.meshgrid(np.linspace(xlim[0], xlim[1], m), np.linspace(ylim[0], ylim[1], m))
    return X, Y, f(np.c_[Y.ravel(), X.ravel()]).reshape(m, m)


### decision_grid | np.arange with step (high - low) / m leaves out the upper end, and the spacing is wrong.
import numpy as np


def decision_grid(f, xlim, ylim, m):
    x = xlim[0] + np.arange(m) * (xlim[1] - xlim[0]) / m
    y = ylim[0] + np.arange(m) * (ylim[1] - ylim[0]) / m
    X, Y = np.meshgrid(x, y)
    return X, Y, f(np.column_stack((X.ravel(), Y.ravel()))).reshape(m, m)


### decision_grid | Y is flipped, top row first as in an image: row 0 has ylim[1].
import numpy as np


def decision_grid(f, xlim, ylim, m):
    X, Y = np.meshgrid(np.linspace(xlim[0], xlim[1], m), np.linspace(ylim[1], ylim[0], m))
    return X, Y, f(np.column_stack((X.ravel(), Y.ravel()))).reshape(m, m)


### decision_grid | Z is filled as Z[j, i]: X and Y are right, Z is transposed.
import numpy as np


def decision_grid(f, xlim, ylim, m):
    x, y = np.linspace(*xlim, m), np.linspace(*ylim, m)
    X, Y = np.meshgrid(x, y)
    Z = np.zeros((m, m))
    for i in range(m):
        for j in range(m):
            Z[j, i] = f(np.array([[X[i, j], Y[i, j]]]))[0]
    return X, Y, Z


### decision_grid | xlim is used for both axes: wrong where ylim differs from xlim.
import numpy as np


def decision_grid(f, xlim, ylim, m):
    t = np.linspace(xlim[0], xlim[1], m)
    X, Y = np.meshgrid(t, t)
    return X, Y, f(np.c_[X.ravel(), Y.ravel()]).reshape(m, m)


### decision_grid | Z comes back flat, (m * m,), not (m, m).
import numpy as np


def decision_grid(f, xlim, ylim, m):
    X, Y = np.meshgrid(np.linspace(xlim[0], xlim[1], m), np.linspace(ylim[0], ylim[1], m))
    Z = f(np.c_[X.ravel(), Y.ravel()])
    return X, Y, Z


### decision_grid | The points are reshaped from (2, m, m) to (m*m, 2) without a transpose: pairs of two x's instead of (x, y).
import numpy as np


def decision_grid(f, xlim, ylim, m):
    X, Y = np.meshgrid(np.linspace(xlim[0], xlim[1], m), np.linspace(ylim[0], ylim[1], m))
    points = np.array([X, Y]).reshape(-1, 2)
    return X, Y, f(points).reshape(m, m)


### decision_grid | int() around Z as in a class picture: the values of f are cut to whole numbers.
import numpy as np


def decision_grid(f, xlim, ylim, m):
    X, Y = np.meshgrid(np.linspace(xlim[0], xlim[1], m), np.linspace(ylim[0], ylim[1], m))
    Z = np.zeros(X.shape, dtype=int)
    for i in range(m):
        Z[i] = f(np.column_stack([X[i], Y[i]]))
    return X, Y, Z


### decision_grid | m + 1 points: linspace(low, high, m + 1) as m intervals, so the arrays are (m+1, m+1).
import numpy as np


def decision_grid(f, xlim, ylim, m):
    X, Y = np.meshgrid(np.linspace(xlim[0], xlim[1], m + 1), np.linspace(ylim[0], ylim[1], m + 1))
    return X, Y, f(np.c_[X.ravel(), Y.ravel()]).reshape(m + 1, m + 1)
'''
