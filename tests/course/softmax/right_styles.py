"""Right answers to the softmax exercises, each written differently: all must earn full marks."""

RIGHT = {
    "softmax": {
        "loops over rows": """
import math
def softmax(z, axis=-1):
    z = np.moveaxis(np.asarray(z, dtype=float), axis, -1)
    out = np.empty(z.shape)
    for index in np.ndindex(z.shape[:-1]):
        top = max(z[index])
        powers = [math.exp(value - top) for value in z[index]]
        out[index] = [power / sum(powers) for power in powers]
    return np.moveaxis(out, -1, axis)
""",
        "through the logarithm": """
def softmax(z, axis=-1):
    m = np.max(z, axis=axis, keepdims=True)
    return np.exp(z - (m + np.log(np.sum(np.exp(z - m), axis=axis, keepdims=True))))
""",
        "pairwise differences": """
def softmax(z, axis=-1):
    z = np.moveaxis(np.array(z, dtype=np.float64), axis, -1)
    with np.errstate(over="ignore"):
        p = 1 / np.exp(z[..., None, :] - z[..., :, None]).sum(-1)
    return np.moveaxis(p, -1, axis)
""",
        "expand_dims and float32 kept": """
def softmax(z, axis=-1):
    z = z if z.dtype == np.float32 else z.astype(float)
    z = z - np.expand_dims(np.amax(z, axis=axis), axis)
    np.exp(z, out=z)
    z /= np.expand_dims(np.add.reduce(z, axis=axis), axis)
    return z
""",
    },
    "log_softmax": {
        "loops over rows": """
import math
def log_softmax(z, axis=-1):
    z = np.moveaxis(np.asarray(z, dtype=float), axis, -1)
    out = np.empty(z.shape)
    for index in np.ndindex(z.shape[:-1]):
        row = z[index]
        top = row.max()
        out[index] = row - top - math.log(sum(math.exp(value - top) for value in row))
    return np.moveaxis(out, -1, axis)
""",
        "logaddexp": """
def log_softmax(z, axis=-1):
    return z - np.logaddexp.reduce(np.asarray(z, dtype=float), axis=axis, keepdims=True)
""",
        "logsumexp with the maximum put back": """
def log_softmax(z, axis=-1):
    m = np.max(z, axis=axis, keepdims=True)
    return z - (m + np.log(np.sum(np.exp(z - m), axis=axis, keepdims=True)))
""",
    },
    "cross_entropy": {
        "loops and math": """
import math
def cross_entropy(logits, y):
    n = len(logits)
    if y.shape != (n,):
        raise ValueError("one label a row, please")
    total = 0.0
    for row, label in zip(logits, y):
        top = max(row)
        total += top - row[label] + math.log(sum(math.exp(value - top) for value in row))
    return total / n
""",
        "one-hot and einsum": """
def cross_entropy(logits, y):
    if np.ndim(y) != 1 or len(y) != len(logits):
        raise ValueError(f"labels of shape {np.shape(y)}")
    t = (np.arange(logits.shape[1]) == y[:, np.newaxis]).astype(float)
    return -np.einsum("nk,nk->", t, log_softmax(logits)) / len(logits)
""",
        "take_along_axis, a 0-d array": """
def cross_entropy(logits, y):
    if y.shape != logits.shape[:1]:
        raise ValueError("y must have one label a row")
    picked = np.take_along_axis(log_softmax(logits), y.astype(np.intp)[:, None], axis=1)
    return np.asarray(-picked.mean())
""",
        "margins": """
def cross_entropy(logits, y):
    assert_one_label_a_row(logits, y)
    margins = logits - logits[np.arange(len(y)), y][:, None]
    return np.logaddexp.reduce(margins, axis=1).mean()


def assert_one_label_a_row(logits, y):
    if y.shape != logits.shape[:1]:
        raise ValueError(y.shape)
""",
    },
    "softmax_ce_grad": {
        "loops": """
def softmax_ce_grad(logits, y):
    n, k = logits.shape
    grad = np.zeros((n, k))
    for i in range(n):
        p = softmax(logits[i])
        for j in range(k):
            grad[i, j] = (p[j] - (1.0 if y[i] == j else 0.0)) / n
    return grad
""",
        "one-hot": """
def softmax_ce_grad(logits, y):
    return (softmax(logits) - np.eye(logits.shape[1])[y]) / logits.shape[0]
""",
        "through the Jacobian": """
def softmax_ce_grad(logits, y):
    rows = [softmax_jacobian(softmax(row))[label] for row, label in zip(logits, y)]
    p = softmax(logits)[np.arange(len(y)), y][:, None]
    with np.errstate(invalid="ignore", divide="ignore"):
        grad = -np.array(rows) / p / len(y)
    return np.where(p > 1e-100, grad, (softmax(logits) - one_hot(y, logits.shape[1])) / len(y))
""",
        "a list of rows": """
def softmax_ce_grad(logits, y):
    rows = []
    for row, label in zip(softmax(logits), y):
        row = row.copy()
        row[label] = row[label] - 1
        rows.append(row / len(logits))
    return np.array(rows)
""",
    },
    "softmax_jacobian": {
        "two loops": """
def softmax_jacobian(p):
    k = len(p)
    J = np.zeros((k, k))
    for i in range(k):
        for j in range(k):
            J[i, j] = p[i] * (1 - p[j]) if i == j else -p[i] * p[j]
    return J
""",
        "column times row": """
def softmax_jacobian(p):
    column = p.reshape(-1, 1)
    return np.diagflat(column) - column @ column.T
""",
        "einsum": """
def softmax_jacobian(p):
    return np.einsum("i,ij->ij", p, np.eye(p.size) - p)
""",
    },
    "softmax_temperature": {
        "calls softmax": """
def softmax_temperature(z, T):
    if not T > 0:
        raise ValueError("T must be positive")
    return softmax(z / T)
""",
        "on its own": """
def softmax_temperature(z, T):
    if T <= 0:
        raise ValueError(T)
    z = np.asarray(z) / T
    e = np.exp(z - z.max(axis=-1)[..., None])
    return e / e.sum(axis=-1)[..., None]
""",
        "shift first, divide then": """
def softmax_temperature(z, T):
    if T <= 0:
        raise ValueError(f"no such temperature: {T}")
    w = np.exp((z - np.max(z, -1, keepdims=True)) / T)
    return w * (1 / np.sum(w, -1, keepdims=True))
""",
    },
    "one_hot": {
        "loop": """
def one_hot(y, k):
    out = np.zeros((len(y), k))
    for row, label in enumerate(y):
        if not 0 <= label < k:
            raise ValueError(f"label {label}")
        out[row, label] = 1.0
    return out
""",
        "comparison": """
def one_hot(y, k):
    if not np.isin(y, np.arange(k)).all():
        raise ValueError("unknown class")
    return (y[:, None] == np.arange(k)).astype(np.float64)
""",
        "fancy assignment, float32": """
def one_hot(y, k):
    if len(y) and (int(min(y)) < 0 or int(max(y)) > k - 1):
        raise ValueError("a label is out of range")
    out = np.zeros((y.shape[0], k), dtype=np.float32)
    out[np.arange(y.shape[0]), y] = 1
    return out
""",
    },
    "accuracy": {
        "loop": """
def accuracy(y, p):
    if y.shape != (p.shape[0],):
        raise ValueError("one label a row")
    right = 0
    for label, row in zip(y, p):
        best = 0
        for j in range(1, len(row)):
            if row[j] > row[best]:
                best = j
        right += best == label
    return right / len(y)
""",
        "mean of a comparison": """
def accuracy(y, p):
    if y.shape != p.shape[:-1]:
        raise ValueError("y must have one label a row")
    return (np.argmax(p, axis=-1) == y).mean()
""",
        "count": """
def accuracy(y, p):
    if np.shape(y) != (len(p),):
        raise ValueError("shapes do not fit")
    return np.count_nonzero(np.equal(y, np.argmax(p, 1))) / y.size
""",
    },
}
