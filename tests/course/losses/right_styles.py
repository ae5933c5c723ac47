"""Right answers to the losses, each written differently: all must earn full marks."""

RIGHT = {
    "msle": {
        "loop and math": """
import math
def msle(y, p):
    if y.shape != p.shape:
        raise ValueError("shapes differ")
    total = 0.0
    for truth, guess in zip(y, p):
        if truth <= -1 or guess <= -1:
            raise ValueError("no logarithm")
        total += (math.log(1 + guess) - math.log(1 + truth)) ** 2
    return total / len(y)
""",
        "log of the fraction": """
def msle(y, p):
    if np.shape(y) != np.shape(p):
        raise ValueError(f"{np.shape(y)} against {np.shape(p)}")
    if min(y.min(), p.min()) <= -1:
        raise ValueError("values must be above -1")
    return np.log((1.0 + p) / (1.0 + y)).__pow__(2).mean()
""",
        "scalar product": """
def msle(y, p):
    if y.shape != p.shape or not (np.all(y > -1) and np.all(p > -1)):
        raise ValueError("same shapes, above -1")
    d = np.log1p(y) - np.log1p(p)
    return d @ d / d.size
""",
    },
    "bce": {
        "loop and math": """
import math
def bce(y, p):
    if y.shape != p.shape:
        raise ValueError("shapes differ")
    total = 0.0
    for truth, q in zip(y, p):
        if not 0 <= q <= 1:
            raise ValueError(f"{q} is no probability")
        q = min(max(q, 1e-12), 1 - 1e-12)
        total -= truth * math.log(q) + (1 - truth) * math.log(1 - q)
    return total / len(y)
""",
        "each logarithm clipped by itself": """
def bce(y, p):
    if y.shape != p.shape:
        raise ValueError("one probability an answer")
    if p.min() < 0 or p.max() > 1:
        raise ValueError("not a probability")
    yes = -np.log(np.maximum(p, 1e-12))
    no = -np.log(np.maximum(1 - p, 1e-12))
    return np.average(y * yes + (1 - y) * no)
""",
        "log1p and scalar products": """
def bce(y, p):
    if np.shape(y) != np.shape(p) or np.any((p < 0) | (p > 1)):
        raise ValueError("shapes or probabilities")
    q = np.clip(p, 1e-12, 1 - 1e-12)
    return -(y @ np.log(q) + (1 - y) @ np.log1p(-q)) / len(q)
""",
        "two outcomes in columns": """
def bce(y, p):
    if y.shape != p.shape:
        raise ValueError(y.shape)
    if not np.logical_and(p >= 0, p <= 1).all():
        raise ValueError("p is outside of 0 to 1")
    truth = np.stack([1 - y, y], axis=1)
    believed = np.clip(np.stack([1 - p, p], axis=1), 1e-12, 1 - 1e-12)
    return -(truth * np.log(believed)).sum(axis=1).mean()
""",
    },
    "bce_from_logits": {
        "logaddexp": """
def bce_from_logits(y, z):
    if y.shape != z.shape:
        raise ValueError("shapes differ")
    return np.mean(np.logaddexp(0, z) - y * z)
""",
        "two prices, weighed": """
def bce_from_logits(y, z):
    if np.shape(y) != np.shape(z):
        raise ValueError("shapes differ")
    return float(np.average(y * np.logaddexp(0, -z) + (1 - y) * np.logaddexp(0, z)))
""",
        "loop and math": """
import math
def bce_from_logits(y, z):
    if y.shape != z.shape:
        raise ValueError("shapes differ")
    total = 0.0
    for truth, logit in zip(y.tolist(), z.tolist()):
        if logit > 0:
            total += logit * (1 - truth) + math.log(1 + math.exp(-logit))
        else:
            total += math.log(1 + math.exp(logit)) - logit * truth
    return total / y.size
""",
    },
    "bce_grad": {
        "tanh": """
def bce_grad(y, z):
    if y.shape != z.shape:
        raise ValueError("shapes differ")
    return (0.5 * (1 + np.tanh(z / 2)) - y) / y.size
""",
        "loop and math": """
import math
def bce_grad(y, z):
    if np.shape(y) != np.shape(z):
        raise ValueError("shapes differ")
    grad = np.zeros(len(z))
    for i in range(len(z)):
        if z[i] >= 0:
            p = 1 / (1 + math.exp(-z[i]))
        else:
            p = math.exp(z[i]) / (1 + math.exp(z[i]))
        grad[i] = (p - y[i]) / len(z)
    return grad
""",
        "masks": """
def bce_grad(y, z):
    if y.shape != z.shape:
        raise ValueError("shapes differ")
    p = np.empty(z.shape)
    up = z >= 0
    p[up] = 1 / (1 + np.exp(-z[up]))
    small = np.exp(z[~up])
    p[~up] = small / (1 + small)
    p -= y
    p /= len(y)
    return p
""",
        "clipped logits": """
def bce_grad(y, z):
    if y.shape != z.shape:
        raise ValueError("shapes differ")
    return np.multiply(1 / len(y), 1 / (1 + np.exp(-np.clip(z, -700, 700))) - y)
""",
    },
    "cce": {
        "loops and math": """
import math
def cce(y, p):
    if y.shape != p.shape:
        raise ValueError("shapes differ")
    total = 0.0
    for truth, row in zip(y, p):
        if abs(sum(row) - 1) > 1e-6:
            raise ValueError("no distribution")
        for t, q in zip(truth, row):
            if t > 0:
                total -= t * math.log(max(q, 1e-12))
    return total / len(y)
""",
        "clipped at both ends": """
def cce(y, p):
    if y.shape != p.shape:
        raise ValueError("shapes differ")
    if not np.allclose(p.sum(axis=1), 1, rtol=0, atol=1e-6):
        raise ValueError("rows must sum to 1")
    return -(y * np.log(np.clip(p, 1e-12, 1 - 1e-12))).sum(axis=1).mean()
""",
        "einsum": """
def cce(y, p):
    if np.shape(y) != np.shape(p):
        raise ValueError("shapes differ")
    if np.max(np.abs(np.sum(p, axis=-1) - 1)) > 1e-6:
        raise ValueError("rows must sum to 1")
    safe = np.where(p < 1e-12, 1e-12, p)
    return -np.einsum("ij,ij->", y, np.log(safe)) / y.shape[0]
""",
    },
    "kl": {
        "loop and math": """
import math
def kl(p, q):
    if p.shape != q.shape:
        raise ValueError("shapes differ")
    total = 0.0
    for truth, belief in zip(p, q):
        if truth == 0:
            continue
        if belief == 0:
            return math.inf
        total += truth * math.log(truth / belief)
    return total
""",
        "warnings off, then where": """
def kl(p, q):
    if np.shape(p) != np.shape(q):
        raise ValueError("shapes differ")
    with np.errstate(divide="ignore", invalid="ignore"):
        terms = np.where(p == 0, 0.0, p * np.log(p / q))
    return terms.sum()
""",
        "cross-entropy less entropy": """
def kl(p, q):
    if p.shape != q.shape:
        raise ValueError("shapes differ")
    there = np.flatnonzero(p)
    if np.any(q[there] <= 0):
        return np.inf
    return float(p[there] @ np.log(p[there]) - p[there] @ np.log(q[there]))
""",
        "warnings on": """
def kl(p, q):
    if p.shape != q.shape:
        raise ValueError("shapes differ")
    happens = p > 0
    return np.sum(p[happens] * (np.log(p[happens]) - np.log(q[happens])))
""",
    },
    "one_logit_step": {
        "plain formula": """
def one_logit_step(z, y, lr):
    p = np.exp(z) / np.sum(np.exp(z))
    onehot = np.zeros(len(z))
    onehot[y] = 1
    moved = z - lr * (p - onehot)
    return np.exp(moved) / np.sum(np.exp(moved))
""",
        "lists and math": """
import math
def one_logit_step(z, y, lr):
    def softmax(logits):
        top = max(logits)
        powers = [math.exp(value - top) for value in logits]
        return [power / sum(powers) for power in powers]
    p = softmax(list(z))
    moved = [value - lr * (share - (j == y)) for j, (value, share) in enumerate(zip(z, p))]
    return np.array(softmax(moved))
""",
        "multiplicative": """
def one_logit_step(z, y, lr):
    p = softmax_of(z)
    step = -lr * (p - np.eye(z.size)[y])
    logs = np.log(p, out=np.full(len(p), -1e4), where=p > 0) + step
    return softmax_of(logs)


def softmax_of(z):
    e = np.exp(np.asarray(z, dtype=float) - np.max(z))
    return e / np.sum(e)
""",
    },
}
