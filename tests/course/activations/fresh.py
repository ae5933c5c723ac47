"""Activations written from the released files alone: whole right submissions, and one natural bug at a time."""
# ruff: noqa: E501, Q001  the code stands as students write it
# fmt: off

PIECES = r'''
### header 1
import numpy as np

### leaky_relu 1
def leaky_relu(z, slope=0.01):
    z = 1.0 * np.asarray(z, dtype=np.float64)
    return np.maximum(z, slope * z)

### leaky_relu_grad 1
def leaky_relu_grad(z: np.ndarray | float, slope: float = 0.01):
    z = np.asarray(z, dtype=float)
    d = np.ones(z.shape)
    d[z <= 0] = slope
    return d if d.ndim else float(d)

### softplus 1
def softplus(z):
    z = np.asarray(z, dtype=float)
    return np.maximum(z, 0) + np.log1p(np.exp(-np.abs(z)))

### activation_table 1
def activation_table(z):
    z = np.array(z, dtype=float)[()]
    ez, emz = np.exp(z), np.exp(-z)
    table = {}
    table["sigmoid"] = 1 / (1 + emz)
    table["tanh"] = (ez - emz) / (ez + emz)
    table["relu"] = z * (z > 0)
    table["leaky_relu"] = np.where(z > 0, z, 0.01 * z)[()]
    table["softplus"] = np.log(1 + ez)
    return table

### grad_from_activation 1
def grad_from_activation(name, a):
    x = np.array(a, dtype=np.float64)
    if name == "sigmoid":
        g = x - x * x
    elif name == "tanh":
        g = 1 - np.square(x)
    elif name == "relu":
        g = np.zeros_like(x)
        g[x > 0] = 1
    else:
        raise ValueError("unknown name")
    return float(g) if np.ndim(a) == 0 else g

### saturation_fraction 1
def saturation_fraction(a, eps):
    a = np.asarray(a)
    if a.size == 0:
        raise ValueError("a is empty")
    return float(np.mean((a < eps) | (a > 1 - eps)))

### collapse_linear 1
def collapse_linear(W1, b1, W2, b2):
    # homogeneous coordinates: the bias is one more row
    top = np.vstack([W1, b1])
    both = top @ W2
    W = both[:-1].copy()
    b = both[-1] + b2
    return W, b

### steepness 1
def steepness(w):
    return w / 4

### midpoint 1
def midpoint(w, b):
    if w == 0:
        raise ValueError("w is 0")
    return -b / w

### header 2
"""Homework."""
import numpy as np

### leaky_relu 2
def leaky_relu(z, slope=0.01):
    if np.ndim(z) == 0:
        return float(z) if z > 0 else slope * float(z)
    out = np.array(z, dtype=float)
    neg = out <= 0
    out[neg] = slope * out[neg]
    return out

### leaky_relu_grad 2
def leaky_relu_grad(z, slope=0.01):
    return np.where(np.asarray(z) > 0, 1.0, float(slope))[()]

### softplus 2
def softplus(z):
    z = np.array(z, dtype=np.float64)
    # log(1 + e^z) = z + log(1 + e^-z), take the small exponent
    small = np.exp(np.where(z > 0, -z, z))
    return np.where(z > 0, z, 0.0) + np.log1p(small)

### activation_table 2
def activation_table(z):
    z = np.asarray(z, dtype=float)
    return {
        "sigmoid": 1 / (1 + np.exp(-z)),
        "tanh": np.tanh(z),
        "relu": np.maximum(z, 0.0),
        "leaky_relu": leaky_relu(z),
        "softplus": softplus(z),
    }

### grad_from_activation 2
def grad_from_activation(name, a):
    a = np.asarray(a, dtype=float)
    if name == "sigmoid":
        return a * (1 - a)
    if name == "tanh":
        return 1 - a ** 2
    if name == "relu":
        return np.where(a > 0, 1.0, 0.0)[()]
    raise ValueError("unknown activation " + repr(name))

### saturation_fraction 2
def saturation_fraction(a, eps):
    flat = np.ravel(a)
    if len(flat) == 0:
        raise ValueError("nothing there")
    n = 0
    for t in flat:
        if t < eps or t > 1 - eps:
            n += 1
    return n / len(flat)

### collapse_linear 2
def collapse_linear(W1, b1, W2, b2):
    W = np.dot(W1, W2)
    b = np.dot(b1, W2) + b2
    return (W, b)

### steepness 2
def steepness(w):
    a = 0.5              # sigmoid at the middle
    return w * a * (1 - a)

### midpoint 2
def midpoint(w, b):
    try:
        return -float(b) / float(w)
    except ZeroDivisionError:
        raise ValueError("the neuron never switches")

### header 3
# activations
import numpy as np

### leaky_relu 3
def leaky_relu(z, slope=0.01):
    z = np.asarray(z).astype(np.float64)
    return np.maximum(z, 0.0) + slope * np.minimum(z, 0.0)

### leaky_relu_grad 3
def leaky_relu_grad(z, slope=0.01):
    if np.ndim(z) == 0:
        return 1.0 if z > 0 else float(slope)
    g = np.full(z.shape, slope, dtype=float)
    g[z > 0] = 1.0
    return g

### softplus 3
def softplus(z):
    return np.logaddexp(0.0, np.asarray(z, dtype=float))

### _sig_at 1
def _sig_at(z):
    return 0.5 * (1 + np.tanh(0.5 * z))

### activation_table 3
def activation_table(z):
    z = 1.0 * np.asarray(z, dtype=float)
    funcs = {
        "sigmoid": _sig_at,
        "tanh": lambda t: 2 * _sig_at(2 * t) - 1,
        "relu": lambda t: np.where(t > 0, t, 0.0)[()],
        "leaky_relu": lambda t: np.where(t > 0, t, t / 100)[()],
        "softplus": lambda t: np.logaddexp(0, t),
    }
    return {name: g(z) for name, g in funcs.items()}

### grad_from_activation 3
def grad_from_activation(name, a):
    if name not in ("sigmoid", "tanh", "relu"):
        raise ValueError("name must be sigmoid, tanh or relu")

    def one(t):
        t = float(t)
        if name == "sigmoid":
            return t * (1 - t)
        elif name == "tanh":
            return 1 - t * t
        return 1.0 if t > 0 else 0.0

    if np.ndim(a) == 0:
        return one(a)
    out = np.empty(np.shape(a))
    for i, t in np.ndenumerate(a):
        out[i] = one(t)
    return out

### saturation_fraction 3
def saturation_fraction(a, eps):
    if 0 in a.shape:
        raise ValueError("empty array")
    awake = np.logical_and(a >= eps, a <= 1 - eps)
    return float(np.sum(~awake)) / awake.size

### collapse_linear 3
def collapse_linear(W1, b1, W2, b2):
    return W1 @ W2, b1 @ W2 + b2

### steepness 3
def steepness(w: float) -> float:
    return float(w / 4.0)

### midpoint 3
def midpoint(w: float, b: float) -> float:
    if w != 0:
        x = -b / w
        return float(x)
    raise ValueError("w must not be 0")

### header 4
"""My solution of activations."""
import numpy as np

### _one_leaky 1
def _one_leaky(t, slope):
    if t > 0:
        return float(t)
    return slope * float(t)

### leaky_relu 4
def leaky_relu(z, slope=0.01):
    if np.isscalar(z):
        return _one_leaky(z, slope)
    flat = [_one_leaky(t, slope) for t in z.ravel()]
    return np.array(flat, dtype=float).reshape(z.shape)

### leaky_relu_grad 4
def leaky_relu_grad(z, slope=0.01):
    f = np.vectorize(lambda t: 1.0 if t > 0 else slope, otypes=[np.float64])
    return f(z)[()]

### softplus 4
def softplus(z):
    if np.ndim(z) == 0:
        z = float(z)
        return max(z, 0.0) + float(np.log1p(np.exp(-abs(z))))
    out = np.zeros(np.shape(z))
    zf = np.asarray(z, dtype=float)
    pos = zf > 0
    out[pos] = zf[pos] + np.log1p(np.exp(-zf[pos]))
    out[~pos] = np.log1p(np.exp(zf[~pos]))
    return out

### activation_table 4
def activation_table(z):
    z = np.asarray(z).astype(np.float64)
    sigmoid = np.exp(-np.logaddexp(0, -z))
    tanh = np.sinh(z) / np.cosh(z)
    relu = (np.abs(z) + z) / 2
    leaky = np.maximum(0.01 * z, z)
    soft = relu + np.log1p(np.exp(-np.abs(z)))
    return dict(sigmoid=sigmoid, tanh=tanh, relu=relu, leaky_relu=leaky, softplus=soft)

### grad_from_activation 4
def grad_from_activation(name, a):
    match name:
        case "sigmoid":
            return np.multiply(a, np.subtract(1.0, a), dtype=float)
        case "tanh":
            return (1.0 + np.asarray(a, float)) * (1.0 - np.asarray(a, float))
        case "relu":
            return np.heaviside(np.asarray(a, float), 0.0)
        case _:
            raise ValueError(f"no derivative for {name}")

### saturation_fraction 4
def saturation_fraction(a, eps):
    if not a.size:
        raise ValueError
    low = np.count_nonzero(a < eps)
    high = np.count_nonzero(a > 1 - eps)
    return (low + high) / a.size

### collapse_linear 4
def collapse_linear(W1, b1, W2, b2):
    d, h = W1.shape
    k = W2.shape[1]
    W = np.zeros((d, k))
    b = np.zeros(k)
    for j in range(k):
        b[j] = b2[j]
        for t in range(h):
            b[j] += b1[t] * W2[t, j]
            for i in range(d):
                W[i, j] += W1[i, t] * W2[t, j]
    return W, b

### steepness 4
def steepness(w):
    return float(w) * 0.25

### midpoint 4
def midpoint(w, b):
    if not w:
        raise ValueError("no midpoint")
    return float(-b) / float(w)

### header 5
# -*- coding: utf-8 -*-
import math
import numpy as np

### leaky_relu 5
def leaky_relu(z, slope=0.01):
    z = np.asarray(z, dtype=float)
    return np.where(z > 0, z, slope * z)[()]

### leaky_relu_grad 5
def leaky_relu_grad(z, slope=0.01):
    on = np.greater(z, 0) * 1.0
    return on + slope * (1.0 - on)

### _sp1 1
def _sp1(t):
    t = float(t)
    if t > 0:
        return t + math.log1p(math.exp(-t))
    return math.log1p(math.exp(t))

### softplus 5
def softplus(z):
    if np.ndim(z) == 0:
        return _sp1(z)
    return np.array([_sp1(t) for t in np.ravel(z)], dtype=float).reshape(np.shape(z))

### activation_table 5
def activation_table(z):
    one = {
        "sigmoid": lambda t: 1 / (1 + math.exp(-t)),
        "tanh": math.tanh,
        "relu": lambda t: max(0.0, t),
        "leaky_relu": lambda t: t if t > 0 else 0.01 * t,
        "softplus": lambda t: max(t, 0.0) + math.log1p(math.exp(-abs(t))),
    }
    if np.ndim(z) == 0:
        return {k: f(float(z)) for k, f in one.items()}
    flat = np.ravel(z).astype(float).tolist()
    return {k: np.array([f(t) for t in flat], dtype=float).reshape(np.shape(z)) for k, f in one.items()}

### header 6
_GFA = {
    "sigmoid": lambda a: a * (1.0 - a),
    "tanh": lambda a: 1.0 - a * a,
    "relu": lambda a: (a > 0) * 1.0,
}

### grad_from_activation 5
def grad_from_activation(name, a):
    if name not in _GFA:
        raise ValueError(name)
    return _GFA[name](np.array(a, dtype=float)[()])

### saturation_fraction 5
def saturation_fraction(a, eps):
    values = a.flatten().tolist()
    try:
        return sum(not (eps <= v <= 1 - eps) for v in values) / len(values)
    except ZeroDivisionError:
        raise ValueError("share of nothing") from None

### collapse_linear 5
def collapse_linear(W1, b1, W2, b2):
    W = np.einsum("dh,hk->dk", W1, W2)
    b = np.einsum("h,hk->k", b1, W2) + b2
    return W, b

### leaky_relu 6
def leaky_relu(z, slope=0.01):
    zf = np.array(z, dtype=float)
    mask = (zf > 0).astype(float)
    return zf * mask + slope * zf * (1 - mask)

### collapse_linear 6
def collapse_linear(W1, b1, W2, b2):
    def net(x):
        return (x @ W1 + b1) @ W2 + b2

    d = W1.shape[0]
    b = net(np.zeros(d))
    W = W1 @ W2
    return W, b

### header 7
"""Homework."""
import math
import numpy as np

### header 8
# activations
import math
import numpy as np

### header 9
# -*- coding: utf-8 -*-
import numpy as np

### header 10
import math
import numpy as np

### header 11
"""My solution of activations."""
import math
import numpy as np
'''

RIGHT = {
    "right 01": "header 1, leaky_relu 1, leaky_relu_grad 1, softplus 1, activation_table 1, grad_from_activation 1, saturation_fraction 1, collapse_linear 1, steepness 1, midpoint 1",
    "right 02": "header 2, leaky_relu 2, leaky_relu_grad 2, softplus 2, activation_table 2, grad_from_activation 2, saturation_fraction 2, collapse_linear 2, steepness 2, midpoint 2",
    "right 03": "header 3, leaky_relu 3, leaky_relu_grad 3, softplus 3, _sig_at 1, activation_table 3, grad_from_activation 3, saturation_fraction 3, collapse_linear 3, steepness 3, midpoint 3",
    "right 04": "header 4, _one_leaky 1, leaky_relu 4, leaky_relu_grad 4, softplus 4, activation_table 4, grad_from_activation 4, saturation_fraction 4, collapse_linear 4, steepness 4, midpoint 4",
    "right 05": "header 5, leaky_relu 5, leaky_relu_grad 5, _sp1 1, softplus 5, activation_table 5, header 6, grad_from_activation 5, saturation_fraction 5, collapse_linear 5, steepness 4, midpoint 1",
    "right 06": "header 1, leaky_relu 6, leaky_relu_grad 2, softplus 3, activation_table 4, header 6, grad_from_activation 5, saturation_fraction 1, collapse_linear 6, steepness 1, midpoint 2",
    "right 07": "header 7, leaky_relu 1, leaky_relu_grad 3, softplus 4, activation_table 5, grad_from_activation 1, saturation_fraction 2, collapse_linear 1, steepness 2, midpoint 3",
    "right 08": "header 8, leaky_relu 2, leaky_relu_grad 4, _sp1 1, softplus 5, activation_table 1, grad_from_activation 2, saturation_fraction 3, collapse_linear 2, steepness 3, midpoint 4",
    "right 09": "header 4, leaky_relu 3, leaky_relu_grad 5, softplus 1, activation_table 2, grad_from_activation 3, saturation_fraction 4, collapse_linear 3, steepness 3, midpoint 1",
    "right 10": "header 9, _one_leaky 1, leaky_relu 4, leaky_relu_grad 1, softplus 2, _sig_at 1, activation_table 3, grad_from_activation 4, saturation_fraction 5, collapse_linear 4, steepness 4, midpoint 2",
    "right 11": "header 10, leaky_relu 5, leaky_relu_grad 3, _sp1 1, softplus 5, activation_table 2, grad_from_activation 4, saturation_fraction 1, collapse_linear 5, steepness 1, midpoint 3",
    "right 12": "header 2, leaky_relu 6, leaky_relu_grad 4, softplus 1, _sig_at 1, activation_table 3, header 6, grad_from_activation 5, saturation_fraction 2, collapse_linear 6, steepness 2, midpoint 4",
    "right 13": "header 3, leaky_relu 1, leaky_relu_grad 5, softplus 2, activation_table 4, grad_from_activation 1, saturation_fraction 3, collapse_linear 1, steepness 2, midpoint 1",
    "right 14": "header 11, leaky_relu 2, leaky_relu_grad 1, softplus 3, activation_table 5, grad_from_activation 2, saturation_fraction 4, collapse_linear 2, steepness 3, midpoint 2",
    "right 15": "header 9, leaky_relu 3, leaky_relu_grad 2, softplus 4, activation_table 1, grad_from_activation 3, saturation_fraction 5, collapse_linear 3, steepness 4, midpoint 3",
    "right 16": "header 10, _one_leaky 1, leaky_relu 4, leaky_relu_grad 4, softplus 2, activation_table 5, grad_from_activation 3, saturation_fraction 1, collapse_linear 4, steepness 1, midpoint 4",
    "right 17": "header 2, leaky_relu 5, leaky_relu_grad 5, softplus 3, activation_table 1, grad_from_activation 4, saturation_fraction 2, collapse_linear 5, steepness 1, midpoint 1",
    "right 18": "header 3, leaky_relu 6, leaky_relu_grad 1, softplus 4, activation_table 2, header 6, grad_from_activation 5, saturation_fraction 3, collapse_linear 6, steepness 2, midpoint 2",
    "right 19": "header 11, leaky_relu 1, leaky_relu_grad 2, _sp1 1, softplus 5, _sig_at 1, activation_table 3, grad_from_activation 1, saturation_fraction 4, collapse_linear 1, steepness 3, midpoint 3",
    "right 20": "header 9, leaky_relu 2, leaky_relu_grad 3, softplus 1, activation_table 4, grad_from_activation 2, saturation_fraction 5, collapse_linear 2, steepness 4, midpoint 4",
    "right 21": "header 1, leaky_relu 3, leaky_relu_grad 5, softplus 4, _sig_at 1, activation_table 3, grad_from_activation 2, saturation_fraction 1, collapse_linear 3, steepness 4, midpoint 1",
    "right 22": "header 7, _one_leaky 1, leaky_relu 4, leaky_relu_grad 1, _sp1 1, softplus 5, activation_table 4, grad_from_activation 3, saturation_fraction 2, collapse_linear 4, steepness 1, midpoint 2",
}

BUGS = r'''
### leaky_relu | the result keeps the integer dtype: -3 becomes 0 instead of -0.03
import numpy as np


def leaky_relu(z, slope=0.01):
    z = np.asarray(z)
    out = np.zeros_like(z)
    out[z > 0] = z[z > 0]
    out[z <= 0] = slope * z[z <= 0]
    return out


### leaky_relu | writes into the caller's float array
import numpy as np


def leaky_relu(z, slope=0.01):
    z = np.asarray(z, dtype=float)
    z[z <= 0] *= slope
    return z


### leaky_relu | plain relu: nothing leaks, slope is ignored (negative z)
import numpy as np


def leaky_relu(z, slope=0.01):
    return np.maximum(np.asarray(z, dtype=float), 0.0)


### leaky_relu | slope fixed at 0.01: the argument is ignored (slope = 0.2)
import numpy as np


def leaky_relu(z, slope=0.01):
    z = np.asarray(z, dtype=float)
    return np.where(z > 0, z, 0.01 * z)[()]


### leaky_relu | negative numbers become the slope itself, not slope times z (the derivative mixed in; z = -2)
import numpy as np


def leaky_relu(z, slope=0.01):
    z = np.asarray(z, dtype=float)
    return np.where(z > 0, z, slope)[()]


### leaky_relu | minus sign: -slope z for negative z, the leak comes out positive
import numpy as np


def leaky_relu(z, slope=0.01):
    z = np.asarray(z, dtype=float)
    return np.where(z > 0, z, slope * np.abs(z))[()]


### leaky_relu | goes through a single loop over the first axis, so a 2-D array raises a ValueError (truth value of a row)
import numpy as np


def leaky_relu(z, slope=0.01):
    if np.ndim(z) == 0:
        return float(z) if z > 0 else slope * z
    return np.array([float(t) if t > 0 else slope * t for t in z])


### leaky_relu_grad | at exactly 0 the slope 1 is taken (z >= 0) instead of slope
import numpy as np


def leaky_relu_grad(z, slope=0.01):
    return np.where(np.asarray(z) >= 0, 1.0, slope)[()]


### leaky_relu_grad | relu's derivative: 0 instead of slope for negative z
import numpy as np


def leaky_relu_grad(z, slope=0.01):
    return (np.asarray(z) > 0).astype(float)[()]


### leaky_relu_grad | ones_like of a whole-number z is whole: slope is cut to 0
import numpy as np


def leaky_relu_grad(z, slope=0.01):
    z = np.asarray(z)
    g = np.ones_like(z)
    g[z <= 0] = slope
    return g[()]


### leaky_relu_grad | slope times z instead of slope for negative z
import numpy as np


def leaky_relu_grad(z, slope=0.01):
    z = np.asarray(z, dtype=float)
    return np.where(z > 0, 1.0, slope * z)[()]


### leaky_relu_grad | at 0 the mean of both sides, (1 + slope) / 2, instead of slope
import numpy as np


def leaky_relu_grad(z, slope=0.01):
    z = np.asarray(z, dtype=float)
    return np.where(z > 0, 1.0, np.where(z < 0, slope, (1 + slope) / 2))[()]


### leaky_relu_grad | at exactly 0 the derivative is 0: np.sign leaves a hole there
import numpy as np


def leaky_relu_grad(z, slope=0.01):
    s = np.sign(np.asarray(z, dtype=float))
    return np.where(s == 1, 1.0, -slope * s)[()]


### softplus | log(1 + e^z) as it stands: overflow to inf (with a warning) for z = 1000
import numpy as np


def softplus(z):
    z = np.asarray(z, dtype=float)
    return np.log(1 + np.exp(z))


### softplus | log instead of log1p: softplus(-40) is 0, softplus(-30) has only three digits
import numpy as np


def softplus(z):
    z = np.asarray(z, dtype=float)
    return np.maximum(z, 0) + np.log(1 + np.exp(-np.abs(z)))


### softplus | above 20 z itself is returned: softplus(20.5) lacks the 1e-9 that belongs to it
import numpy as np


def softplus(z):
    z = np.asarray(z, dtype=float)
    return np.where(z > 20, z, np.log1p(np.exp(np.minimum(z, 20))))[()]


### softplus | log1p(exp(z)) without the split: right for negative z, but inf for z = 1000
import numpy as np


def softplus(z):
    return np.log1p(np.exp(np.asarray(z, dtype=float)))


### softplus | np.where evaluates both branches: exp(1000) overflows with a RuntimeWarning although the value is right
import numpy as np


def softplus(z):
    z = np.asarray(z, dtype=float)
    return np.where(z > 30, z + np.log1p(np.exp(-z)), np.log1p(np.exp(z)))[()]


### softplus | logarithm to base 2
import numpy as np


def softplus(z):
    z = np.asarray(z, dtype=float)
    return np.maximum(z, 0) + np.log1p(np.exp(-np.abs(z))) / np.log(2)


### softplus | the exponent lost its minus sign: e^|z| instead of e^-|z| (inf for 1000, wrong for all z but 0)
import numpy as np


def softplus(z):
    z = np.asarray(z, dtype=float)
    return np.maximum(z, 0) + np.log1p(np.exp(np.abs(z)))


### softplus | |z| instead of max(z, 0): wrong for negative z
import numpy as np


def softplus(z):
    z = np.asarray(z, dtype=float)
    return np.abs(z) + np.log1p(np.exp(-np.abs(z)))


### softplus | z is clipped to -30 ... 30 against overflow: softplus(1000) is 30
import numpy as np


def softplus(z):
    z = np.clip(np.asarray(z, dtype=float), -30, 30)
    return np.log1p(np.exp(z))


### softplus | clipped at 500 to avoid overflow: softplus(1000) is 500, softplus(700) too
import numpy as np


def softplus(z):
    z = np.minimum(np.asarray(z, dtype=float), 500)
    return np.log1p(np.exp(z))


### activation_table | tanh written with one e^z too many: (e^z - e^-z) / 2, that is sinh
import numpy as np


def activation_table(z):
    z = np.asarray(z, dtype=float)
    return {
        "sigmoid": 1 / (1 + np.exp(-z)),
        "tanh": (np.exp(z) - np.exp(-z)) / 2,
        "relu": np.maximum(z, 0),
        "leaky_relu": np.where(z > 0, z, 0.01 * z)[()],
        "softplus": np.logaddexp(0, z),
    }


### activation_table | sigmoid with e^z instead of e^-z: it falls instead of rising
import numpy as np


def activation_table(z):
    z = np.asarray(z, dtype=float)
    return {
        "sigmoid": 1 / (1 + np.exp(z)),
        "tanh": np.tanh(z),
        "relu": np.maximum(z, 0),
        "leaky_relu": np.where(z > 0, z, 0.01 * z)[()],
        "softplus": np.logaddexp(0, z),
    }


### activation_table | the leaky slope is 0.1, not 0.01
import numpy as np


def activation_table(z):
    z = np.asarray(z, dtype=float)
    return {
        "sigmoid": 1 / (1 + np.exp(-z)),
        "tanh": np.tanh(z),
        "relu": np.maximum(z, 0),
        "leaky_relu": np.where(z > 0, z, 0.1 * z)[()],
        "softplus": np.logaddexp(0, z),
    }


### activation_table | relu and leaky_relu change z in place, one after the other: softplus sees the changed z, and so does the caller
import numpy as np


def activation_table(z):
    z = np.asarray(z, dtype=float)
    t = {"sigmoid": 1 / (1 + np.exp(-z)), "tanh": np.tanh(z)}
    t["leaky_relu"] = np.where(z > 0, z, 0.01 * z)
    z[z < 0] = 0
    t["relu"] = z
    t["softplus"] = np.log1p(np.exp(z))
    return t


### activation_table | relu keeps whole numbers whole and leaky_relu is stored in the same dtype: -3 becomes 0
import numpy as np


def activation_table(z):
    z = np.asarray(z)
    leaky = np.zeros_like(z)
    leaky[z > 0] = z[z > 0]
    leaky[z <= 0] = 0.01 * z[z <= 0]
    return {
        "sigmoid": 1 / (1 + np.exp(-1.0 * z)),
        "tanh": np.tanh(1.0 * z),
        "relu": np.maximum(z, 0.0),
        "leaky_relu": leaky,
        "softplus": np.logaddexp(0, 1.0 * z),
    }


### activation_table | tanh as 2 sigmoid(z) - 1 instead of 2 sigmoid(2z) - 1: half the steepness (z = 1)
import numpy as np


def activation_table(z):
    z = np.asarray(z, dtype=float)
    s = 1 / (1 + np.exp(-z))
    return {
        "sigmoid": s,
        "tanh": 2 * s - 1,
        "relu": np.maximum(z, 0),
        "leaky_relu": np.where(z > 0, z, 0.01 * z)[()],
        "softplus": np.logaddexp(0, z),
    }


### activation_table | tanh = (1 - e^-2z) / (1 + e^-2z) overflows to nan for z = -500
import numpy as np


def activation_table(z):
    z = np.asarray(z, dtype=float)
    e = np.exp(-2 * z)
    return {
        "sigmoid": 1 / (1 + np.exp(-z)),
        "tanh": (1 - e) / (1 + e),
        "relu": np.maximum(z, 0),
        "leaky_relu": np.where(z > 0, z, 0.01 * z)[()],
        "softplus": np.logaddexp(0, z),
    }


### activation_table | key "leakyrelu" instead of "leaky_relu"
import numpy as np


def activation_table(z):
    z = np.asarray(z, dtype=float)
    return {
        "sigmoid": 1 / (1 + np.exp(-z)),
        "tanh": np.tanh(z),
        "relu": np.maximum(z, 0),
        "leakyrelu": np.where(z > 0, z, 0.01 * z)[()],
        "softplus": np.logaddexp(0, z),
    }


### activation_table | relu takes the maximum over the whole array (np.max) instead of number by number
import numpy as np


def activation_table(z):
    z = np.asarray(z, dtype=float)
    return {
        "sigmoid": 1 / (1 + np.exp(-z)),
        "tanh": np.tanh(z),
        "relu": max(0.0, np.max(z)),
        "leaky_relu": np.where(z > 0, z, 0.01 * z)[()],
        "softplus": np.logaddexp(0, z),
    }


### grad_from_activation | a is taken for z: sigmoid is applied once more (the double sigmoid)
import numpy as np


def grad_from_activation(name, a):
    a = np.asarray(a, dtype=float)
    if name == "sigmoid":
        s = 1 / (1 + np.exp(-a))
        return s * (1 - s)
    if name == "tanh":
        return 1 - a ** 2
    if name == "relu":
        return np.where(a > 0, 1.0, 0.0)[()]
    raise ValueError(name)


### grad_from_activation | tanh is applied once more: 1 - tanh(a)^2 instead of 1 - a^2
import numpy as np


def grad_from_activation(name, a):
    a = np.asarray(a, dtype=float)
    if name == "sigmoid":
        return a * (1 - a)
    if name == "tanh":
        return 1 - np.tanh(a) ** 2
    if name == "relu":
        return np.where(a > 0, 1.0, 0.0)[()]
    raise ValueError(name)


### grad_from_activation | relu's derivative at 0 is 1 (a >= 0): since a is never negative it is 1 everywhere
import numpy as np


def grad_from_activation(name, a):
    a = np.asarray(a, dtype=float)
    if name == "sigmoid":
        return a * (1 - a)
    if name == "tanh":
        return 1 - a * a
    if name == "relu":
        return (a >= 0) * 1.0
    raise ValueError(name)


### grad_from_activation | relu's derivative at 0 is 1/2 (heaviside with 0.5)
import numpy as np


def grad_from_activation(name, a):
    a = np.asarray(a, dtype=float)
    if name == "sigmoid":
        return a * (1 - a)
    elif name == "tanh":
        return 1 - a * a
    elif name == "relu":
        return np.heaviside(a, 0.5)
    else:
        raise ValueError(name)


### grad_from_activation | tanh's derivative as 1 - a, the square forgotten
import numpy as np


def grad_from_activation(name, a):
    a = np.asarray(a, dtype=float)
    if name == "sigmoid":
        return a * (1 - a)
    if name == "tanh":
        return 1 - a
    if name == "relu":
        return np.where(a > 0, 1.0, 0.0)[()]
    raise ValueError(name)


### grad_from_activation | anything else counts as relu: no ValueError for "softplus"
import numpy as np


def grad_from_activation(name, a):
    a = np.asarray(a, dtype=float)
    if name == "sigmoid":
        return a * (1 - a)
    elif name == "tanh":
        return 1 - a ** 2
    else:
        return np.where(a > 0, 1.0, 0.0)[()]


### grad_from_activation | relu returns a itself where a > 0, not 1
import numpy as np


def grad_from_activation(name, a):
    a = np.asarray(a, dtype=float)
    if name == "sigmoid":
        return a * (1 - a)
    if name == "tanh":
        return 1 - a ** 2
    if name == "relu":
        return np.maximum(a, 0.0)
    raise ValueError(name)


### grad_from_activation | relu overwrites the caller's array with zeros and ones
import numpy as np


def grad_from_activation(name, a):
    if name == "sigmoid":
        return a * (1 - a)
    if name == "tanh":
        return 1 - a ** 2
    if name == "relu":
        a = np.asarray(a, dtype=float)
        a[a > 0] = 1
        a[a <= 0] = 0
        return a
    raise ValueError(name)


### grad_from_activation | tanh gets the sigmoid's formula a (1 - a)
import numpy as np


def grad_from_activation(name, a):
    a = np.asarray(a, dtype=float)
    if name in ("sigmoid", "tanh"):
        return a * (1 - a)
    if name == "relu":
        return np.where(a > 0, 1.0, 0.0)[()]
    raise ValueError(name)


### grad_from_activation | an unknown name returns None, it is only printed
import numpy as np


def grad_from_activation(name, a):
    a = np.asarray(a, dtype=float)
    if name == "sigmoid":
        return a * (1 - a)
    elif name == "tanh":
        return 1 - a ** 2
    elif name == "relu":
        return np.where(a > 0, 1.0, 0.0)[()]
    print("unknown activation", name)


### grad_from_activation | relu gives booleans instead of float64 numbers
import numpy as np


def grad_from_activation(name, a):
    a = np.asarray(a, dtype=float)
    if name == "sigmoid":
        return a * (1 - a)
    if name == "tanh":
        return 1 - a ** 2
    if name == "relu":
        return a > 0
    raise ValueError(name)


### saturation_fraction | only the lower end is counted (a < eps)
import numpy as np


def saturation_fraction(a, eps):
    if a.size == 0:
        raise ValueError("empty")
    return float(np.mean(a < eps))


### saturation_fraction | <= and >=: an output of exactly eps counts as saturated
import numpy as np


def saturation_fraction(a, eps):
    if a.size == 0:
        raise ValueError("empty")
    return float(np.mean((a <= eps) | (a >= 1 - eps)))


### saturation_fraction | divides by len(a), the rows, not by how many numbers there are (2-D a)
import numpy as np


def saturation_fraction(a, eps):
    if a.size == 0:
        raise ValueError("empty")
    return float(np.sum((a < eps) | (a > 1 - eps)) / len(a))


### saturation_fraction | emptiness tested with len(a) == 0 only: shape (3, 0) gives nan and no ValueError
import numpy as np


def saturation_fraction(a, eps):
    if len(a) == 0:
        raise ValueError("empty")
    return float(np.mean((a < eps) | (a > 1 - eps)))


### saturation_fraction | "and" instead of "or": no number is at both ends, always 0
import numpy as np


def saturation_fraction(a, eps):
    if a.size == 0:
        raise ValueError("empty")
    return float(np.mean((a < eps) & (a > 1 - eps)))


### saturation_fraction | an empty array gives 0.0 instead of a ValueError
import numpy as np


def saturation_fraction(a, eps):
    if a.size == 0:
        return 0.0
    return float(np.mean((a < eps) | (a > 1 - eps)))


### saturation_fraction | counts the outputs that are NOT saturated
import numpy as np


def saturation_fraction(a, eps):
    if a.size == 0:
        raise ValueError("empty")
    return float(np.mean((a >= eps) & (a <= 1 - eps)))


### saturation_fraction | tests the slope a (1 - a) < eps instead of a itself (a = 0.06, eps = 0.06)
import numpy as np


def saturation_fraction(a, eps):
    if a.size == 0:
        raise ValueError("empty")
    return float(np.mean(a * (1 - a) < eps))


### saturation_fraction | the count is returned, not the share
import numpy as np


def saturation_fraction(a, eps):
    if a.size == 0:
        raise ValueError("empty")
    return float(np.sum((a < eps) | (a > 1 - eps)))


### collapse_linear | order of the product reversed, W2 W1 (the column convention): wrong numbers or a shape error unless d = k = h = 1
import numpy as np


def collapse_linear(W1, b1, W2, b2):
    return W2 @ W1, b1 @ W2 + b2


### collapse_linear | b = b1 + b2: the first bias does not pass through W2
import numpy as np


def collapse_linear(W1, b1, W2, b2):
    return W1 @ W2, b1 + b2


### collapse_linear | b2 forgotten
import numpy as np


def collapse_linear(W1, b1, W2, b2):
    W = W1 @ W2
    b = b1 @ W2
    return W, b


### collapse_linear | element by element: W1 * W2 instead of the matrix product
import numpy as np


def collapse_linear(W1, b1, W2, b2):
    return W1 * W2, b1 @ W2 + b2


### collapse_linear | b2 is added in place to the caller's own array
import numpy as np


def collapse_linear(W1, b1, W2, b2):
    b2 += b1 @ W2
    return W1 @ W2, b2


### collapse_linear | W2 transposed in the bias: W2.T b1 is meant, W2 b1 written (wrong unless W2 is symmetric)
import numpy as np


def collapse_linear(W1, b1, W2, b2):
    W = W1 @ W2
    b = W2 @ b1 + b2
    return W, b


### collapse_linear | the bias comes back as a row (1, k), not (k,)
import numpy as np


def collapse_linear(W1, b1, W2, b2):
    W = W1 @ W2
    b = b1.reshape(1, -1) @ W2 + b2.reshape(1, -1)
    return W, b


### collapse_linear | b2 is sent through W2 too: (b1 + b2) W2 instead of b1 W2 + b2
import numpy as np


def collapse_linear(W1, b1, W2, b2):
    W = W1 @ W2
    b = (b1 + b2) @ W2
    return W, b


### collapse_linear | returns (b, W): order exchanged
import numpy as np


def collapse_linear(W1, b1, W2, b2):
    return b1 @ W2 + b2, W1 @ W2


### steepness | whole-number division: w // 4 gives 0 for w = 3
import numpy as np


def steepness(w):
    return float(w // 4)


### steepness | returns the factor 1/4 alone, without w
import numpy as np


def steepness(w):
    return 0.25


### steepness | the absolute value: a negative w gives a rising slope
import numpy as np


def steepness(w):
    return abs(w) / 4


### steepness | sigmoid(w) (1 - sigmoid(w)): the slope at z = w, not at the middle, and without the inner factor
import math
import numpy as np


def steepness(w):
    s = 1 / (1 + math.exp(-w))
    return s * (1 - s)


### midpoint | sign forgotten: b / w
import numpy as np


def midpoint(w, b):
    if w == 0:
        raise ValueError("w is 0")
    return b / w


### midpoint | upside down: -w / b
import numpy as np


def midpoint(w, b):
    if w == 0:
        raise ValueError("w is 0")
    return -w / b


### midpoint | ZeroDivisionError for w = 0, not ValueError
import numpy as np


def midpoint(w, b):
    return -b / w


### midpoint | w = 0 gives inf instead of a ValueError
import numpy as np


def midpoint(w, b):
    if w == 0:
        return float("inf")
    return -b / w


### midpoint | w <= 0 raises a ValueError, although a negative weight has a midpoint
import numpy as np


def midpoint(w, b):
    if w <= 0:
        raise ValueError("w must be positive")
    return -b / w


### midpoint | whole-number division: -b // w gives -1 for w = 4, b = 1
import numpy as np


def midpoint(w, b):
    if w == 0:
        raise ValueError("w is 0")
    return float(-b // w)
'''
