"""Right answers to the activations exercises, each written differently: all must earn full marks."""

RIGHT = {
    "leaky_relu": {
        "two rectifiers": """
def leaky_relu(z, slope=0.01):
    return np.maximum(z, 0.0) + slope * np.minimum(z, 0.0)
""",
        "a copy with a mask": """
def leaky_relu(z, slope=0.01):
    out = np.array(z, dtype=float)
    return np.where(out < 0, out * slope, out)
""",
        "the larger of two lines": """
def leaky_relu(z, slope=0.01):
    return np.maximum(slope * z, np.asarray(z, dtype=float))
""",
        "one number at a time": """
def leaky_relu(z, slope=0.01):
    if np.ndim(z) == 0:
        return float(z) if z > 0 else slope * float(z)
    return np.array([leaky_relu(part, slope) for part in z])
""",
        "by its slope": """
def leaky_relu(z, slope=0.01):
    return z * leaky_relu_grad(z, slope)
""",
    },
    "leaky_relu_grad": {
        "a mask in floats": """
def leaky_relu_grad(z, slope=0.01):
    positive = (np.asarray(z) > 0).astype(float)
    return positive + slope * (1 - positive)
""",
        "filled, then overwritten": """
def leaky_relu_grad(z, slope=0.01):
    z = np.asarray(z)
    grad = np.full(z.shape, slope, dtype=float)
    grad[z > 0] = 1.0
    return grad
""",
        "one number at a time": """
def leaky_relu_grad(z, slope=0.01):
    if np.ndim(z) == 0:
        return 1.0 if z > 0 else float(slope)
    return np.stack([leaky_relu_grad(part, slope) for part in z])
""",
        "vectorize with its type": """
def leaky_relu_grad(z, slope=0.01):
    return np.vectorize(lambda value: 1.0 if value > 0 else slope, otypes=[float])(z)
""",
    },
    "softplus": {
        "logaddexp": """
def softplus(z):
    return np.logaddexp(0, z)
""",
        "math, one number at a time": """
import math
def softplus(z):
    z = np.asarray(z, dtype=float)
    out = np.empty(z.shape)
    for index in np.ndindex(z.shape):
        value = z[index]
        out[index] = value + math.log1p(math.exp(-value)) if value > 0 else math.log1p(math.exp(value))
    return out
""",
        "two masks": """
def softplus(z):
    z = np.array(z, dtype=float)
    right = z > 0
    out = np.empty_like(z)
    out[right] = z[right] + np.log1p(np.exp(-z[right]))
    out[~right] = np.log1p(np.exp(z[~right]))
    return out
""",
        "half the sum and half the magnitude": """
def softplus(z):
    m = np.abs(np.asarray(z, dtype=float))
    return np.where(z > 0, z, 0.0) + np.log1p(np.exp(-m))
""",
    },
    "activation_table": {
        "the formulas of the sheet": """
def activation_table(z):
    table = {}
    table["sigmoid"] = 1 / (1 + np.exp(-z))
    table["tanh"] = (np.exp(z) - np.exp(-z)) / (np.exp(z) + np.exp(-z))
    table["relu"] = np.maximum(0.0, z)
    table["leaky_relu"] = np.where(z > 0, z, 0.01 * z)
    table["softplus"] = np.log(1 + np.exp(z))
    return table
""",
        "everything from tanh and logaddexp": """
def activation_table(z):
    z = np.asarray(z, dtype=float)
    return dict(
        softplus=np.logaddexp(0, z),
        sigmoid=(1 + np.tanh(z / 2)) / 2,
        tanh=np.tanh(z),
        relu=z * (z > 0),
        leaky_relu=leaky_relu(z, 0.01),
    )
""",
        "exponentials of what is negative": """
def activation_table(z):
    e, e2 = np.exp(-np.abs(z)), np.exp(-2 * np.abs(z))
    return {
        "sigmoid": np.where(z > 0, 1, e) / (1 + e),
        "tanh": np.sign(z) * (1 - e2) / (1 + e2),
        "relu": (z + np.abs(z)) / 2,
        "leaky_relu": 0.505 * z + 0.495 * np.abs(z),
        "softplus": softplus(z),
    }
""",
        "one number at a time": """
import math
def activation_table(z):
    if np.ndim(z) == 0:
        z = float(z)
        return {
            "sigmoid": 1 / (1 + math.exp(-z)),
            "tanh": math.tanh(z),
            "relu": max(z, 0.0),
            "leaky_relu": z if z > 0 else 0.01 * z,
            "softplus": math.log1p(math.exp(z)),
        }
    rows = [activation_table(part) for part in z]
    return {name: np.array([row[name] for row in rows]) for name in rows[0]}
""",
    },
    "grad_from_activation": {
        "a table of functions": """
def grad_from_activation(name, a):
    slopes = {
        "sigmoid": lambda a: a - a * a,
        "tanh": lambda a: (1 - a) * (1 + a),
        "relu": lambda a: (np.asarray(a) > 0).astype(float),
    }
    if name not in slopes:
        raise ValueError(name)
    return slopes[name](a)
""",
        "match": """
def grad_from_activation(name, a):
    match name:
        case "sigmoid":
            return np.multiply(a, np.subtract(1, a))
        case "tanh":
            return 1 - np.square(a)
        case "relu":
            return np.heaviside(a, 0)
        case _:
            raise ValueError("no such activation")
""",
        "back through the inverse": """
def grad_from_activation(name, a):
    if name not in ("sigmoid", "tanh", "relu"):
        raise ValueError(f"unknown: {name}")
    if name == "relu":
        return np.sign(np.maximum(a, 0.0))
    with np.errstate(divide="ignore"):
        z = np.log(a) - np.log1p(-a) if name == "sigmoid" else 2 * np.arctanh(a)
    s = np.exp(-np.abs(z)) / (1 + np.exp(-np.abs(z))) ** 2
    return s if name == "sigmoid" else 4 * s
""",
        "one number at a time": """
def grad_from_activation(name, a):
    if np.ndim(a) > 0:
        return np.array([grad_from_activation(name, part) for part in a])
    if name == "sigmoid":
        return a * (1 - a)
    elif name == "tanh":
        return 1 - a * a
    elif name == "relu":
        return 1.0 if a > 0 else 0.0
    raise ValueError("name must be sigmoid, tanh or relu")
""",
    },
    "saturation_fraction": {
        "a loop that counts": """
def saturation_fraction(a, eps):
    count = 0
    for value in a.ravel():
        if value < eps or value > 1 - eps:
            count += 1
    if len(a.ravel()) == 0:
        raise ValueError("nothing to count")
    return count / len(a.ravel())
""",
        "one minus the rest": """
def saturation_fraction(a, eps):
    if not a.size:
        raise ValueError("empty")
    return 1 - np.mean((a >= eps) & (a <= 1 - eps))
""",
        "the nearer end": """
def saturation_fraction(a, eps):
    if 0 in a.shape:
        raise ValueError(a.shape)
    return np.count_nonzero(np.minimum(a, 1 - a) < eps) / np.prod(a.shape)
""",
        "logical_or and sum": """
def saturation_fraction(a, eps):
    if np.size(a) < 1:
        raise ValueError("a must not be empty")
    return float(np.logical_or(a < eps, 1 - eps < a).sum() / a.size)
""",
    },
    "collapse_linear": {
        "what the stack does to 0 and to the axes": """
def collapse_linear(W1, b1, W2, b2):
    x = np.vstack([np.zeros((1, len(W1))), np.eye(len(W1))])
    out = (x @ W1 + b1) @ W2 + b2
    return out[1:] - out[0], out[0]
""",
        "a row more for the bias": """
def collapse_linear(W1, b1, W2, b2):
    both = np.vstack([W1, b1]) @ W2
    both[-1] += b2
    return both[:-1], both[-1]
""",
        "three loops": """
def collapse_linear(W1, b1, W2, b2):
    d, h = W1.shape
    k = W2.shape[1]
    W, b = np.zeros((d, k)), b2.astype(float)
    for j in range(k):
        for m in range(h):
            b[j] += b1[m] * W2[m, j]
            for i in range(d):
                W[i, j] += W1[i, m] * W2[m, j]
    return W, b
""",
        "einsum and dot": """
def collapse_linear(W1, b1, W2, b2):
    return np.einsum("dh,hk->dk", W1, W2), np.dot(W2.T, b1) + b2
""",
    },
    "steepness": {
        "a quarter": """
def steepness(w):
    return 0.25 * w
""",
        "the chain rule": """
def steepness(w):
    a = 0.5
    return w * a * (1 - a)
""",
        "from the activation": """
def steepness(w):
    return w * grad_from_activation("sigmoid", 0.5)
""",
    },
    "midpoint": {
        "the equation": """
def midpoint(w, b):
    if not w:
        raise ValueError("w must not be 0")
    return -(b / w)
""",
        "Python's own error, translated": """
def midpoint(w, b):
    try:
        return b / -w
    except ZeroDivisionError:
        raise ValueError("no midpoint") from None
""",
        "solved as a system": """
def midpoint(w, b):
    if abs(w) == 0:
        raise ValueError(w)
    return float(np.linalg.solve(np.array([[w]], dtype=float), np.array([-b], dtype=float))[0])
""",
    },
}
