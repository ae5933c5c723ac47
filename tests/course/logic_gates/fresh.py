"""Gates and threshold neurons as students write them: whole right submissions, and one natural bug at a time."""
# ruff: noqa: Q001  the code stands as students write it
# fmt: off

RIGHT = r'''
### plain loops and if statements
import numpy as np

def mp_neuron(x, w, theta):
    x = np.array(x)
    if x.ndim == 1:
        total = 0
        for j in range(len(x)):
            total += x[j] * w[j]
        if total >= theta:
            return 1
        return 0
    out = np.zeros(x.shape[0], dtype=int)
    for i in range(x.shape[0]):
        out[i] = mp_neuron(x[i], w, theta)
    return out

def gate_params(name, n=2):
    if name == "AND":
        return np.ones(n), n
    elif name == "OR":
        return np.ones(n), 1
    elif name == "NAND":
        return -1 * np.ones(n), -n + 1
    elif name == "NOR":
        return -1 * np.ones(n), 0
    elif name == "NOT":
        return np.array([-1]), 0
    else:
        raise ValueError("unknown gate " + str(name))

def mp_inhibitory(x_exc, x_inh, theta):
    result = []
    for i in range(len(x_exc)):
        veto = False
        for v in x_inh[i]:
            if v == 1:
                veto = True
        s = sum(x_exc[i])
        if veto:
            result.append(0)
        elif s >= theta:
            result.append(1)
        else:
            result.append(0)
    return np.array(result)

def xor_network(x, neuron=mp_neuron):
    w_or, t_or = gate_params("OR")
    w_nand, t_nand = gate_params("NAND")
    w_and, t_and = gate_params("AND")
    h1 = neuron(x, w_or, t_or)
    h2 = neuron(x, w_nand, t_nand)
    h = np.column_stack([h1, h2])
    return neuron(h, w_and, t_and)

def truth_table(f, n):
    X = np.zeros((2 ** n, n), dtype=int)
    for i in range(2 ** n):
        bits = bin(i)[2:].zfill(n)
        for j in range(n):
            X[i, j] = int(bits[j])
    y = f(X)
    return X, np.array([int(v) for v in y])

def is_threshold_function(y):
    if len(y) not in [2, 4, 8]:
        raise ValueError("length must be 2, 4 or 8")
    n = {2: 1, 4: 2, 8: 3}[len(y)]
    X, _ = truth_table(lambda x: x[:, 0], n)
    grid = [-3, -2, -1, 0, 1, 2, 3]
    import itertools
    for w in itertools.product(grid, repeat=n):
        for theta in np.arange(-8.5, 9.5, 0.5):
            if list(mp_neuron(X, np.array(w), theta)) == [int(v) for v in y]:
                return True
    return False

def half_adder(a, b, neuron=mp_neuron):
    x = np.column_stack((a, b))
    return xor_network(x, neuron), neuron(x, np.array([1, 1]), 2)
### vectorised with types
import itertools
import numpy as np
from typing import Callable, Tuple

GATES = {
    "AND": lambda n: (np.ones(n), n - 0.5),
    "OR": lambda n: (np.ones(n), 0.5),
    "NAND": lambda n: (-np.ones(n), 0.5 - n),
    "NOR": lambda n: (-np.ones(n), -0.5),
    "NOT": lambda n: (-np.ones(1), -0.5),
}

def mp_neuron(x: np.ndarray, w: np.ndarray, theta: float):
    return (np.dot(x, w) >= theta).astype(int) if np.ndim(x) > 1 else int(np.dot(x, w) >= theta)

def gate_params(name: str, n: int = 2) -> Tuple[np.ndarray, float]:
    try:
        return GATES[name](n)
    except KeyError:
        raise ValueError(f"no single neuron for {name}")

def mp_inhibitory(x_exc, x_inh, theta):
    return ((x_exc.sum(axis=1) >= theta) & ~x_inh.astype(bool).any(axis=1)).astype(np.int64)

def xor_network(x, neuron: Callable = mp_neuron):
    # one hidden neuron and a direct connection
    h = neuron(x, np.array([1, 1]), 2)
    z = np.concatenate([x, h[:, None]], axis=1)
    return neuron(z, np.array([1, 1, -2]), 1)

def truth_table(f, n):
    X = np.array(list(itertools.product([0, 1], repeat=n)))
    return X, np.asarray(f(X)).astype(int)

def is_threshold_function(y):
    y = np.asarray(y).astype(int)
    if y.size not in (2, 4, 8):
        raise ValueError(f"{y.size} rows")
    n = int(np.log2(y.size))
    X = np.array(list(itertools.product([0, 1], repeat=n)))
    Xb = np.hstack([X, np.ones((len(X), 1), int)])
    t = 2 * y - 1
    w = np.zeros(n + 1)
    for _ in range(1000):
        wrong = False
        for xi, ti in zip(Xb, t):
            if ti * (w @ xi) <= 0:
                w += ti * xi
                wrong = True
        if not wrong:
            return True
    return False

def half_adder(a, b, neuron=mp_neuron):
    x = np.stack([a, b], axis=1)
    carry = neuron(x, np.array([1.0, 1.0]), 1.5)
    total = neuron(np.stack([a, b, carry], axis=-1), np.array([1.0, 1.0, -2.0]), 0.5)
    return total, carry
### recursion, sets, Python first and NumPy last
import numpy

def fires(row, w, theta):
    return 1 if sum(float(a) * float(b) for a, b in zip(row, w)) >= theta else 0

def mp_neuron(x, w, theta):
    if len(numpy.shape(x)) == 1:
        return fires(x, w, theta)
    return numpy.array([fires(row, w, theta) for row in x], dtype=int)

def gate_params(name, n=2):
    sign = -1 if name.startswith("N") else 1
    base = name[1:] if name in ("NAND", "NOR") else name
    if name == "NOT":
        return numpy.array([-2.0]), -1.0
    if base == "AND":
        theta = n
    elif base == "OR":
        theta = 1
    else:
        raise ValueError(name)
    if sign == 1:
        return numpy.full(n, 1), theta
    return numpy.full(n, -1), 1 - theta

def mp_inhibitory(x_exc, x_inh, theta):
    return numpy.array([int(sum(e) >= theta and 1 not in list(i)) for e, i in zip(x_exc, x_inh)])

def xor_network(x, neuron=mp_neuron):
    a_not_b = neuron(x, numpy.array([1, -1]), 1)
    b_not_a = neuron(x, numpy.array([-1, 1]), 1)
    return neuron(numpy.array([a_not_b, b_not_a]).T, numpy.array([1, 1]), 1)

def bits(n):
    if n == 0:
        return [[]]
    rest = bits(n - 1)
    return [[0] + r for r in rest] + [[1] + r for r in rest]

def truth_table(f, n):
    X = numpy.array(bits(n))
    y = numpy.zeros(2 ** n, int)
    y[:] = f(X.copy())
    return X, y

def is_threshold_function(y):
    key = tuple(int(v) for v in y)
    if len(key) not in (2, 4, 8):
        raise ValueError("bad length")
    n = len(key).bit_length() - 1
    X = numpy.array(bits(n))
    steps = [v / 2 for v in range(-8, 9)]
    found = set()

    def search(w):
        if len(w) == n:
            for theta in steps:
                found.add(tuple(int(v) for v in (X @ numpy.array(w) >= theta)))
            return
        for v in range(-2, 3):
            search(w + [v])

    search([])
    return key in found

def half_adder(a, b, neuron=mp_neuron):
    ab = numpy.vstack((a, b)).transpose()
    s = xor_network(ab, neuron=neuron)
    c = neuron(ab, *gate_params("AND", 2))
    return (s, c)
### convexity instead of a search, a neuron class, debug prints
import numpy as np

class Neuron:
    def __init__(self, w, theta):
        self.w = np.asarray(w, dtype=np.float64)
        self.theta = theta

    def __call__(self, x):
        s = np.asarray(x, dtype=np.float64).dot(self.w)
        return np.where(s >= self.theta, 1, 0)

def mp_neuron(x, w, theta):
    out = Neuron(w, theta)(x)
    if out.ndim == 0:
        return out.item()
    return out

def gate_params(name, n=2):
    ones = np.ones((n,), dtype=int)
    match name:
        case "AND": return ones, n
        case "OR": return ones, 1
        case "NAND": return -ones, 1 - n
        case "NOR": return -ones, 0
        case "NOT": return np.array([-1]), 0
    raise ValueError("%r is not one of the gates" % (name,))

def mp_inhibitory(x_exc, x_inh, theta):
    excitation = np.sum(x_exc, axis=1)
    inhibited = np.max(x_inh, axis=1, initial=0) > 0
    out = (excitation >= theta).astype(int)
    out[inhibited] = 0
    return out

def xor_network(x, neuron=mp_neuron):
    hidden = []
    for w, t in (([1, 1], 1), ([1, 1], 2)):
        hidden.append(neuron(x, np.array(w), t))
    hidden = np.array(hidden).T
    print("hidden layer:", hidden)
    return neuron(hidden, np.array([1, -1]), 1)

def truth_table(f, n):
    i = np.arange(2 ** n)
    X = (i[:, None] >> np.arange(n)[::-1]) & 1
    y = np.array(f(X), dtype=int)
    return X, y

def feasible(A):
    # is there v with A v > 0?  perceptron on the rows; few rows, so a fixed number of rounds decides
    v = np.zeros(A.shape[1])
    for _ in range(500):
        bad = A[A @ v <= 0]
        if len(bad) == 0:
            return True
        v = v + bad[0]
    return False

def is_threshold_function(y):
    m = len(y)
    if m != 2 and m != 4 and m != 8:
        raise ValueError("y needs 2, 4 or 8 entries")
    X, labels = truth_table(lambda X: np.array(y), round(np.log2(m)))
    A = np.c_[X, -np.ones(m)] * np.where(labels == 1, 1, -1)[:, None]
    return feasible(A)

def half_adder(a, b, neuron=mp_neuron):
    x = np.c_[a, b]
    w, theta = gate_params("AND")
    return [xor_network(x, neuron), neuron(x, w, theta)]
### floats inside, hashes and lookups, keyword calls
import math
import numpy as np

TABLES = {"AND": (1.0, lambda n: n), "OR": (1.0, lambda n: 1), "NAND": (-1.0, lambda n: 1 - n), "NOR": (-1.0, lambda n: 0)}

def mp_neuron(x, w, theta):
    s = np.sum(np.asarray(x) * np.asarray(w), axis=-1)
    return (np.heaviside(s - theta, 1.0)).astype(int)[()]

def gate_params(name, n=2):
    if name == "NOT":
        return np.array([-1.0]), -0.5
    if name not in TABLES.keys():
        raise ValueError("gate " + name + " cannot be done by one neuron")
    weight, threshold = TABLES[name]
    return np.repeat(weight, n), float(threshold(n))

def mp_inhibitory(x_exc, x_inh, theta):
    n = x_exc.shape[0]
    q = x_inh.shape[1]
    no_veto = np.prod(1 - x_inh, axis=1)
    if q == 0:
        no_veto = np.ones(n)
    s = np.einsum("ij->i", x_exc)
    return np.array(no_veto * (s >= theta), dtype=int)

def xor_network(x, neuron=mp_neuron):
    n1 = neuron(x=x, w=np.array([2.0, 2.0]), theta=1.0)
    n2 = neuron(x=x, w=np.array([-2.0, -2.0]), theta=-3.0)
    return neuron(x=np.dstack((n1, n2))[0], w=np.array([1.0, 1.0]), theta=2.0)

def truth_table(f, n):
    X = np.indices((2,) * n).reshape(n, -1).T
    y = f(X)
    return X, np.array(y).astype("int64")

NON_THRESHOLD = {2: set(), 4: {(0, 1, 1, 0), (1, 0, 0, 1)}}

def is_threshold_function(y):
    y = tuple(map(int, y))
    if len(y) in NON_THRESHOLD:
        return y not in NON_THRESHOLD[len(y)]
    if len(y) != 8:
        raise ValueError("only tables of 1, 2 or 3 inputs")
    pts = [tuple(int(c) for c in format(i, "03b")) for i in range(8)]
    for a in range(-4, 5):
        for b in range(-4, 5):
            for c in range(-4, 5):
                s = [a * p[0] + b * p[1] + c * p[2] for p in pts]
                ones = [v for v, t in zip(s, y) if t]
                zeros = [v for v, t in zip(s, y) if not t]
                if min(ones, default=math.inf) > max(zeros, default=-math.inf):
                    return True
    return False

def half_adder(a, b, neuron=mp_neuron):
    pair = np.hstack((a.reshape(-1, 1), b.reshape(-1, 1)))
    return (xor_network(pair, neuron), neuron(x=pair, w=np.array([1, 1]), theta=2))
### booleans inside, NOT neurons one by one
import numpy as np
import functools

def mp_neuron(x, w, theta):
    x = np.atleast_2d(x) if np.ndim(x) == 1 else np.asarray(x)
    out = (x @ w >= theta) * 1
    return out if len(out) != 1 else out[0] if False else out

def mp_neuron(x, w, theta):
    """second try"""
    fired = np.matmul(np.asarray(x, dtype=float), np.asarray(w, dtype=float)) >= theta
    return fired + 0 if isinstance(fired, np.ndarray) else int(fired)

@functools.lru_cache(maxsize=None)
def params(name, n):
    if name == "AND": return (1,) * n, n
    if name == "OR": return (1,) * n, 1
    if name == "NAND": return (-1,) * n, -n + 0.5
    if name == "NOR": return (-1,) * n, -0.5
    if name == "NOT": return (-1,), -0.5
    raise ValueError(name)

def gate_params(name, n=2):
    w, theta = params(name, n)
    return np.array(w), theta

def mp_inhibitory(x_exc, x_inh, theta):
    y = mp_neuron(x_exc, np.ones(x_exc.shape[1]), theta)
    veto = mp_neuron(x_inh, np.ones(x_inh.shape[1]), 1)
    return y * (1 - veto)

def xor_network(x, neuron=mp_neuron):
    a, b = x[:, [0]], x[:, [1]]
    not_a = neuron(a, np.array([-1]), 0)[:, None]
    not_b = neuron(b, np.array([-1]), 0)[:, None]
    left = neuron(np.hstack([a, not_b]), np.array([1, 1]), 2)
    right = neuron(np.hstack([not_a, b]), np.array([1, 1]), 2)
    return neuron(np.stack([left, right], 1), np.array([1, 1]), 1)

def truth_table(f, n):
    rows = []
    for i in range(2 ** n):
        row = []
        for j in range(n - 1, -1, -1):
            row.append((i // 2 ** j) % 2)
        rows.append(row)
    X = np.array(rows, dtype=int)
    return X, np.where(f(X), 1, 0)

def is_threshold_function(y):
    n = np.log2(len(y)) if len(y) else 0
    if n not in (1, 2, 3):
        raise ValueError("length")
    rng = np.random.default_rng(0)
    X, y = truth_table(lambda X: y, int(n))
    if y.all() or not y.any():
        return True
    W = rng.normal(size=(40000, int(n)))
    S = W @ X.T
    lowest_one = np.where(y == 1, S, np.inf).min(axis=1)
    highest_zero = np.where(y == 0, S, -np.inf).max(axis=1)
    return np.any(lowest_one > highest_zero)

def half_adder(a, b, neuron=mp_neuron):
    x = np.array([a, b]).T
    either = neuron(x, np.array([1, 1]), 1)
    both = neuron(x, np.array([1, 1]), 2)
    return neuron(np.array([either, both]).T, np.array([1, -1]), 1), both
### einsum, a network layer by layer, unpacked bits
import numpy as np
def mp_neuron(x, w, theta):
    return np.einsum("...j,j->...", x, w).__ge__(theta).astype(np.uint8)

def gate_params(name, n=2):
    if name == "AND":
        return [1] * n, n
    if name == "OR":
        return [1] * n, 1
    if name == "NAND":
        return [-1] * n, -(n - 1)
    if name == "NOR":
        return [-1] * n, 0
    if name == "NOT":
        return [-1], 0
    raise ValueError(name)

def mp_inhibitory(x_exc, x_inh, theta):
    p, q = x_exc.shape[1], x_inh.shape[1]
    strong = p + abs(theta) + 1
    both = np.hstack((x_exc, x_inh))
    w = np.concatenate((np.ones(p), np.full(q, -strong)))
    return mp_neuron(both, w, theta)

def xor_network(x, neuron=mp_neuron):
    layers = [[([1, 1], 1), ([-1, -1], -1)], [([1, 1], 2)]]
    signal = x
    for layer in layers:
        signal = np.stack([neuron(signal, np.array(w), t) for w, t in layer], axis=1)
    return signal[:, 0]

def truth_table(f, n):
    bits = np.unpackbits(np.arange(2 ** n, dtype=">u4").view(np.uint8).reshape(-1, 4), axis=1)
    X = bits[:, -n:].astype(int)
    return X, np.array(list(map(int, f(X))))

import itertools
def is_threshold_function(y):
    if y.size not in [2, 4, 8]:
        raise ValueError(f"length {y.size}")
    n = y.size.bit_length() - 1
    ones = [i for i in range(y.size) if y[i]]
    zeros = [i for i in range(y.size) if not y[i]]
    bits = lambda i: [(i >> k) & 1 for k in range(n)]
    # up to three inputs: not threshold iff some sum of k ones equals a sum of k zeros (2-asummable)
    for k in (2, 3):
        sums1 = {tuple(sum(c) for c in zip(*map(bits, combo))) for combo in itertools.combinations_with_replacement(ones, k)}
        sums0 = {tuple(sum(c) for c in zip(*map(bits, combo))) for combo in itertools.combinations_with_replacement(zeros, k)}
        if sums1 & sums0:
            return False
    return True

def half_adder(a, b, neuron=mp_neuron):
    sums, carries = [], []
    for ai, bi in zip(a, b):
        s = np.array([ai, bi])
        c = neuron(s, np.array([1, 1]), 2)
        carries.append(c)
        sums.append(neuron(np.array([ai, bi, c]), np.array([1, 1, -2]), 1))
    return np.array(sums), np.array(carries)
### asserting and refusing, one row at a time, numbers of Chow
import numpy as np
def mp_neuron(x, w, theta):
    """Computes neuron outputs.

    Steps:
        1. Validate the inputs.
        2. Compute the weighted sum.
        3. Apply the threshold.
    """
    x = np.asarray(x)
    w = np.asarray(w)
    # Step 1: validation
    if x.ndim not in (1, 2):
        raise ValueError(f"x must have 1 or 2 dimensions, got {x.ndim}")
    if w.ndim != 1:
        raise ValueError("w must be a vector")
    if x.shape[-1] != w.shape[0]:
        raise ValueError(f"shape mismatch: {x.shape} and {w.shape}")
    if not np.isin(x, (0, 1)).all():
        raise ValueError("x must hold 0 and 1 only")
    # Step 2: the weighted sum
    weighted_sum = np.matmul(x, w)
    # Step 3: threshold
    output = (weighted_sum >= theta)
    return output.astype(int)

GATES = {
    "AND": lambda n: (np.repeat(1, n), n),
    "OR": lambda n: (np.repeat(1, n), 1),
    "NAND": lambda n: (np.repeat(-1, n), -n + 1),
    "NOR": lambda n: (np.repeat(-1, n), 0),
    "NOT": lambda n: (np.repeat(-1, 1), 0),
}
def gate_params(name, n=2):
    if n < 1 or not isinstance(n, int):
        raise ValueError("n")
    if name in GATES:
        return GATES[name](n)
    raise ValueError(f"one neuron cannot compute {name}")

def mp_inhibitory(x_exc, x_inh, theta):
    if len(x_exc) != len(x_inh):
        raise ValueError("different numbers of rows")
    if x_exc.ndim != 2 or x_inh.ndim != 2:
        raise ValueError("2-D arrays are needed")
    return np.where(x_inh.any(axis=-1), 0, np.where(x_exc.sum(axis=-1) < theta, 0, 1))

def xor_network(x, neuron=mp_neuron):
    answers = []
    for row in x:
        h1 = neuron(row, np.array([1, -1]), 1)
        h2 = neuron(row, np.array([-1, 1]), 1)
        answers.append(neuron(np.array([h1, h2]), np.array([1, 1]), 1))
    return np.array(answers)

def truth_table(f, n):
    zeilen = []
    for i in range(2 ** n):
        zeile = []
        for stelle in range(n - 1, -1, -1):
            zeile.append((i // 2 ** stelle) % 2)
        zeilen.append(zeile)
    X = np.array(zeilen)
    y = []
    for zeile in X:
        y.append(int(f(np.array([zeile]))[0]))
    return X, np.array(y)

import itertools
import math
def is_threshold_function(y):
    # Winder/Chow: for three or fewer inputs a function is a threshold function iff its Chow parameters are unique to it
    if len(y) not in (2, 4, 8):
        raise ValueError("2, 4 or 8")
    n = int(math.log2(len(y)))
    X = np.array(list(itertools.product([0, 1], repeat=n)))
    Y = np.array(list(itertools.product([0, 1], repeat=len(y))))
    chow = np.column_stack([Y.sum(1), Y @ X])
    mine = np.concatenate([[np.sum(y)], np.asarray(y, int) @ X])
    return int((chow == mine).all(axis=1).sum()) == 1

def half_adder(a, b, neuron=mp_neuron):
    if a.shape != b.shape:
        raise ValueError("a and b differ in length")
    w_and, t_and = gate_params("AND", 2)
    x = np.hstack((a[:, None], b[:, None]))
    return xor_network(x, neuron=neuron), neuron(x, np.asarray(w_and), t_and)
### products of vetoes and floats, four NANDs, words in German
import numpy as np
def mp_neuron(x, w, theta):
    erg = []
    liste = x.tolist()
    try:
        for zeile in liste:
            erg.append(int(sum(g for e, g in zip(zeile, w) if e) >= theta))
    except TypeError:
        return int(sum(g for e, g in zip(liste, w) if e) >= theta)
    return np.array(erg, dtype=int)

def gate_params(name, n=2):
    if name not in {"AND", "OR", "NAND", "NOR", "NOT"}:
        raise ValueError(name)
    if name.startswith("N"):
        if name == "NOT":
            n, name = 1, "NOR"
        w, theta = gate_params({"NAND": "AND", "NOR": "OR"}[name], n)
        return -w, -(theta - 0.5)
    return np.ones(n, dtype=int), (n - 0.5 if name == "AND" else 0.5)

def mp_inhibitory(x_exc, x_inh, theta):
    veto = 1 - np.max(x_inh, axis=1, initial=0)
    return veto * mp_neuron(x_exc, np.ones(x_exc.shape[1]), theta)

def xor_network(x, neuron=mp_neuron):
    a = x[:, 0:1]
    b = x[:, 1:2]
    def nand(p, q):
        return neuron(np.hstack([p, q]), np.array([-1.0, -1.0]), -1.5)
    m = nand(a, b)[:, None]
    return nand(nand(a, m)[:, None], nand(m, b)[:, None])

def truth_table(f, n):
    X = np.zeros((2 ** n, n))
    for j in range(n):
        X[:, j] = np.tile(np.repeat([0, 1], 2 ** (n - 1 - j)), 2 ** j)
    y = f(X)
    return X.astype(int), y.astype(int)

import itertools
def _all_threshold(n):
    X = np.array([[(i >> (n - 1 - j)) & 1 for j in range(n)] for i in range(2 ** n)])
    weights = itertools.product((-2, -1, 0, 1, 2), repeat=n)
    return {tuple(mp_neuron(X, np.array(w), t).tolist()) for w in weights for t in np.arange(-6.5, 7)}
_KNOWN = {}
def is_threshold_function(y):
    n = {2: 1, 4: 2, 8: 3}
    if len(y) not in n:
        raise ValueError("bad length")
    if len(y) not in _KNOWN:
        _KNOWN[len(y)] = _all_threshold(n[len(y)])
    return tuple(int(v) for v in y) in _KNOWN[len(y)]

def half_adder(a, b, neuron=mp_neuron):
    nand = lambda p, q: neuron(np.stack((p, q), -1), np.array([-1, -1]), -1)
    m = nand(a, b)
    s = nand(nand(a, m), nand(b, m))
    return s, nand(m, m)
'''

BUGS = r'''
### mp_neuron | strictly above the threshold
def mp_neuron(x, w, theta):
    return (x @ w > theta).astype(int)
### mp_neuron | booleans
def mp_neuron(x, w, theta):
    return x @ w >= theta
### mp_neuron | single sample becomes an array of one
def mp_neuron(x, w, theta):
    return (np.atleast_2d(x) @ w >= theta).astype(int)
### mp_neuron | batches only
def mp_neuron(x, w, theta):
    out = np.zeros(x.shape[0], dtype=int)
    for i in range(x.shape[0]):
        out[i] = 1 if np.sum(x[i] * w) >= theta else 0
    return out
### mp_neuron | outputs -1 and 1
def mp_neuron(x, w, theta):
    return np.where(x @ w >= theta, 1, -1)
### mp_neuron | threshold added like a bias
def mp_neuron(x, w, theta):
    return (x @ w + theta >= 0).astype(int)
### mp_neuron | sum over the wrong axis
def mp_neuron(x, w, theta):
    return ((x * w).sum(axis=0) >= theta).astype(int)
### mp_neuron | weights made whole
def mp_neuron(x, w, theta):
    return (x @ w.astype(int) >= theta).astype(int)
### mp_neuron | threshold made whole
def mp_neuron(x, w, theta):
    return (x @ w >= int(theta)).astype(int)
### mp_neuron | floats
def mp_neuron(x, w, theta):
    return np.heaviside(x @ w - theta, 1)
### mp_neuron | a list
def mp_neuron(x, w, theta):
    if x.ndim == 1:
        return int(x @ w >= theta)
    return [int(r @ w >= theta) for r in x]
### mp_neuron | ignores the weights
def mp_neuron(x, w, theta):
    return (x.sum(axis=-1) >= theta).astype(int)
### mp_neuron | inputs overwritten
def mp_neuron(x, w, theta):
    x *= w
    return (x.sum(axis=-1) >= theta).astype(int)
### gate_params | thresholds for two inputs
def gate_params(name, n=2):
    return {"AND": (np.ones(n), 2), "OR": (np.ones(n), 1), "NAND": (-np.ones(n), -1), "NOR": (-np.ones(n), 0),
            "NOT": (-np.ones(1), 0)}[name] if name in ("AND", "OR", "NAND", "NOR", "NOT") else fail()
def fail():
    raise ValueError
### gate_params | weights for two inputs
def gate_params(name, n=2):
    if name == "AND": return np.array([1, 1]), n
    if name == "OR": return np.array([1, 1]), 1
    if name == "NAND": return np.array([-1, -1]), 1 - n
    if name == "NOR": return np.array([-1, -1]), 0
    if name == "NOT": return np.array([-1]), 0
    raise ValueError
### gate_params | KeyError for an unknown gate
def gate_params(name, n=2):
    return {"AND": (np.ones(n), n), "OR": (np.ones(n), 1), "NAND": (-np.ones(n), 1 - n), "NOR": (-np.ones(n), 0),
            "NOT": (-np.ones(1), 0)}[name]
### gate_params | None for an unknown gate
def gate_params(name, n=2):
    if name == "AND": return np.ones(n), n
    if name == "OR": return np.ones(n), 1
    if name == "NAND": return -np.ones(n), 1 - n
    if name == "NOR": return -np.ones(n), 0
    if name == "NOT": return -np.ones(1), 0
### gate_params | NOT with n weights
def gate_params(name, n=2):
    if name == "AND": return np.ones(n), n
    if name == "OR": return np.ones(n), 1
    if name == "NAND": return -np.ones(n), 1 - n
    if name == "NOR": return -np.ones(n), 0
    if name == "NOT": return -np.ones(n), 0
    raise ValueError
### gate_params | NAND negates the weights only
def gate_params(name, n=2):
    if name == "AND": return np.ones(n), n
    if name == "OR": return np.ones(n), 1
    if name == "NAND": return -np.ones(n), -n
    if name == "NOR": return -np.ones(n), -1
    if name == "NOT": return -np.ones(1), -1
    raise ValueError
### gate_params | NAND and NOR swapped
def gate_params(name, n=2):
    if name == "AND": return np.ones(n), n
    if name == "OR": return np.ones(n), 1
    if name == "NOR": return -np.ones(n), 1 - n
    if name == "NAND": return -np.ones(n), 0
    if name == "NOT": return -np.ones(1), 0
    raise ValueError
### gate_params | thresholds for a strict neuron
def gate_params(name, n=2):
    if name == "AND": return np.ones(n), n - 1
    if name == "OR": return np.ones(n), 0
    if name == "NAND": return -np.ones(n), -n
    if name == "NOR": return -np.ones(n), -1
    if name == "NOT": return -np.ones(1), -1
    raise ValueError
### gate_params | XOR answers like OR
def gate_params(name, n=2):
    if name == "AND": return np.ones(n), n
    if name in ("OR", "XOR"): return np.ones(n), 1
    if name == "NAND": return -np.ones(n), 1 - n
    if name == "NOR": return -np.ones(n), 0
    if name == "NOT": return -np.ones(1), 0
    raise ValueError
### gate_params | everything else is NOT
def gate_params(name, n=2):
    if name == "AND": return np.ones(n), n
    if name == "OR": return np.ones(n), 1
    if name == "NAND": return -np.ones(n), 1 - n
    if name == "NOR": return -np.ones(n), 0
    return -np.ones(1), 0
### gate_params | a bias instead of a threshold
def gate_params(name, n=2):
    if name == "AND": return np.ones(n), -n
    if name == "OR": return np.ones(n), -1
    if name == "NAND": return -np.ones(n), n - 1
    if name == "NOR": return -np.ones(n), 0
    if name == "NOT": return -np.ones(1), 0
    raise ValueError
### mp_inhibitory | inhibition as weight -1
def mp_inhibitory(x_exc, x_inh, theta):
    return (x_exc.sum(axis=1) - x_inh.sum(axis=1) >= theta).astype(int)
### mp_inhibitory | all must inhibit
def mp_inhibitory(x_exc, x_inh, theta):
    return ((x_exc.sum(axis=1) >= theta) & ~x_inh.astype(bool).all(axis=1)).astype(int)
### mp_inhibitory | one veto for the whole batch
def mp_inhibitory(x_exc, x_inh, theta):
    if x_inh.any():
        return np.zeros(len(x_exc), dtype=int)
    return (x_exc.sum(axis=1) >= theta).astype(int)
### mp_inhibitory | strict
def mp_inhibitory(x_exc, x_inh, theta):
    return ((x_exc.sum(axis=1) > theta) & (x_inh.sum(axis=1) == 0)).astype(int)
### mp_inhibitory | first inhibitory input only
def mp_inhibitory(x_exc, x_inh, theta):
    return ((x_exc.sum(axis=1) >= theta) & (x_inh[:, 0] == 0)).astype(int)
### mp_inhibitory | max of nothing
def mp_inhibitory(x_exc, x_inh, theta):
    return ((x_exc.sum(axis=1) >= theta) & (x_inh.max(axis=1) == 0)).astype(int)
### mp_inhibitory | exactly one inhibits
def mp_inhibitory(x_exc, x_inh, theta):
    return ((x_exc.sum(axis=1) >= theta) & (x_inh.sum(axis=1) != 1)).astype(int)
### mp_inhibitory | a veto means 1
def mp_inhibitory(x_exc, x_inh, theta):
    return ((x_exc.sum(axis=1) >= theta) & (x_inh.sum(axis=1) > 0)).astype(int)
### mp_inhibitory | booleans
def mp_inhibitory(x_exc, x_inh, theta):
    return (x_exc.sum(axis=1) >= theta) & (x_inh.sum(axis=1) == 0)
### mp_inhibitory | wrong axis
def mp_inhibitory(x_exc, x_inh, theta):
    return ((x_exc.sum(axis=0) >= theta) & (x_inh.sum(axis=0) == 0)).astype(int)
### mp_inhibitory | weight minus infinity times zero
def mp_inhibitory(x_exc, x_inh, theta):
    return (x_exc.sum(axis=1) + (x_inh * -np.inf).sum(axis=1) >= theta).astype(int)
### mp_inhibitory | veto of weight -10
def mp_inhibitory(x_exc, x_inh, theta):
    return (x_exc.sum(axis=1) - 10 * x_inh.sum(axis=1) >= theta).astype(int)
### xor_network | the operator
def xor_network(x, neuron=mp_neuron):
    return x[:, 0] ^ x[:, 1]
### xor_network | hidden layer by neurons, output by arithmetic
def xor_network(x, neuron=mp_neuron):
    return neuron(x, np.array([1, 1]), 1) - neuron(x, np.array([1, 1]), 2)
### xor_network | own mp_neuron instead of the argument
def xor_network(x, neuron=mp_neuron):
    h = np.column_stack([mp_neuron(x, np.array([1, 1]), 1), mp_neuron(x, np.array([-1, -1]), -1)])
    return mp_neuron(h, np.array([1, 1]), 2)
### xor_network | XNOR
def xor_network(x, neuron=mp_neuron):
    h = np.column_stack([neuron(x, np.array([1, 1]), 2), neuron(x, np.array([-1, -1]), 0)])
    return neuron(h, np.array([1, 1]), 1)
### xor_network | OR
def xor_network(x, neuron=mp_neuron):
    return neuron(x, np.array([1, 1]), 1)
### xor_network | table looked up
def xor_network(x, neuron=mp_neuron):
    return np.array([{(0, 0): 0, (0, 1): 1, (1, 0): 1, (1, 1): 0}[tuple(r)] for r in x.astype(int).tolist()])
### xor_network | stacked the wrong way, right for two rows
def xor_network(x, neuron=mp_neuron):
    h = np.array([neuron(x, np.array([1, 1]), 1), neuron(x, np.array([-1, -1]), -1)])
    return neuron(h, np.array([1, 1]), 2)
### xor_network | a neuron call for show
def xor_network(x, neuron=mp_neuron):
    neuron(x, np.array([1, 1]), 1)
    return (x[:, 0] != x[:, 1]).astype(int)
### xor_network | output of the OR instead of the AND
def xor_network(x, neuron=mp_neuron):
    h = np.column_stack([neuron(x, np.array([1, 1]), 1), neuron(x, np.array([-1, -1]), -1)])
    return neuron(h, np.array([1, 1]), 1)
### xor_network | four rows hard coded
def xor_network(x, neuron=mp_neuron):
    out = np.zeros(4, dtype=int)
    h = np.column_stack([neuron(x, np.array([1, 1]), 1), neuron(x, np.array([-1, -1]), -1)])
    out[:] = neuron(h, np.array([1, 1]), 2)
    return out
### xor_network | row by row with an if
def xor_network(x, neuron=mp_neuron):
    out = []
    for a, b in x:
        if neuron(np.array([a, b]), np.array([1, 1]), 1) and not neuron(np.array([a, b]), np.array([1, 1]), 2):
            out.append(1)
        else:
            out.append(0)
    return np.array(out)
### truth_table | least significant first
def truth_table(f, n):
    X = np.array([[(i >> j) & 1 for j in range(n)] for i in range(2 ** n)])
    return X, np.asarray(f(X)).astype(int)
### truth_table | counted downwards
def truth_table(f, n):
    X = np.array([[(i >> (n - 1 - j)) & 1 for j in range(n)] for i in range(2 ** n)])[::-1]
    return X, np.asarray(f(X)).astype(int)
### truth_table | booleans stay
def truth_table(f, n):
    X = np.array([[(i >> (n - 1 - j)) & 1 for j in range(n)] for i in range(2 ** n)])
    return X, f(X)
### truth_table | f called row by row
def truth_table(f, n):
    X = np.array([[(i >> (n - 1 - j)) & 1 for j in range(n)] for i in range(2 ** n)])
    return X, np.array([f(r) for r in X]).astype(int)
### truth_table | two inputs only
def truth_table(f, n):
    X = np.array([[0, 0], [0, 1], [1, 0], [1, 1]])
    return X, np.asarray(f(X)).astype(int)
### truth_table | last row missing
def truth_table(f, n):
    X = np.array([[(i >> (n - 1 - j)) & 1 for j in range(n)] for i in range(2 ** n - 1)])
    return X, np.asarray(f(X)).astype(int)
### truth_table | float inputs
def truth_table(f, n):
    X = np.zeros((2 ** n, n))
    for i in range(2 ** n):
        X[i] = [(i >> (n - 1 - j)) & 1 for j in range(n)]
    return X, np.asarray(f(X)).astype(int)
### truth_table | strings
def truth_table(f, n):
    X = np.array([list(format(i, "b").zfill(n)) for i in range(2 ** n)])
    return X, np.asarray(f(X.astype(int))).astype(int)
### truth_table | not padded with zeros
def truth_table(f, n):
    X = np.zeros((2 ** n, n), dtype=int)
    for i in range(2 ** n):
        for j, c in enumerate(bin(i)[2:]):
            X[i, j] = int(c)
    return X, np.asarray(f(X)).astype(int)
### truth_table | y as a column
def truth_table(f, n):
    X = np.array([[(i >> (n - 1 - j)) & 1 for j in range(n)] for i in range(2 ** n)])
    return X, np.asarray(f(X)).astype(int).reshape(-1, 1)
### truth_table | transposed
def truth_table(f, n):
    X = np.array([[(i >> (n - 1 - j)) & 1 for j in range(n)] for i in range(2 ** n)])
    return X.T, np.asarray(f(X)).astype(int)
### is_threshold_function | weights 0 and 1 only
def is_threshold_function(y):
    n = {2: 1, 4: 2, 8: 3}.get(len(y)) or bad()
    X = np.indices((2,) * n).reshape(n, -1).T
    for w in np.indices((2,) * n).reshape(n, -1).T:
        for t in range(0, 5):
            if np.array_equal(X @ w >= t, np.asarray(y) > 0):
                return True
    return False
def bad():
    raise ValueError
### is_threshold_function | weights -1, 0, 1
def is_threshold_function(y):
    import itertools
    if len(y) not in (2, 4, 8):
        raise ValueError
    n = {2: 1, 4: 2, 8: 3}[len(y)]
    X = np.indices((2,) * n).reshape(n, -1).T
    for w in itertools.product([-1, 0, 1], repeat=n):
        for t in range(-4, 5):
            if np.array_equal(X @ np.array(w) >= t, np.asarray(y) > 0):
                return True
    return False
### is_threshold_function | everything but XOR and XNOR of two
def is_threshold_function(y):
    if len(y) not in (2, 4, 8):
        raise ValueError
    return list(y) not in ([0, 1, 1, 0], [1, 0, 0, 1])
### is_threshold_function | constants do not count
def is_threshold_function(y):
    y = np.asarray(y).astype(int)
    if len(y) not in (2, 4, 8):
        raise ValueError
    if y.min() == y.max():
        return False
    n = {2: 1, 4: 2, 8: 3}[len(y)]
    X = np.indices((2,) * n).reshape(n, -1).T
    W = np.random.default_rng(0).normal(size=(20000, n))
    S = W @ X.T
    return bool((np.where(y == 1, S, 9e9).min(axis=1) > np.where(y == 0, S, -9e9).max(axis=1)).any())
### is_threshold_function | too few rounds of the perceptron
def is_threshold_function(y):
    y = np.asarray(y).astype(int)
    if len(y) not in (2, 4, 8):
        raise ValueError
    n = {2: 1, 4: 2, 8: 3}[len(y)]
    X = np.c_[np.indices((2,) * n).reshape(n, -1).T, np.ones(len(y))]
    t, w = 2 * y - 1, np.zeros(n + 1)
    for _ in range(4):
        for xi, ti in zip(X, t):
            if ti * (w @ xi) <= 0:
                w = w + ti * xi
    return bool((t * (X @ w) > 0).all())
### is_threshold_function | no check of the length
def is_threshold_function(y):
    y = np.asarray(y).astype(int)
    n = int(np.log2(len(y)))
    X = np.c_[np.indices((2,) * n).reshape(n, -1).T, np.ones(2 ** n)]
    t, w = 2 * y[:2 ** n] - 1, np.zeros(n + 1)
    for _ in range(200):
        for xi, ti in zip(X, t):
            if ti * (w @ xi) <= 0:
                w = w + ti * xi
    return bool((t * (X @ w) > 0).all())
### is_threshold_function | endless training where no line exists
def is_threshold_function(y):
    y = np.asarray(y).astype(int)
    if len(y) not in (2, 4, 8):
        raise ValueError
    n = {2: 1, 4: 2, 8: 3}[len(y)]
    X = np.c_[np.indices((2,) * n).reshape(n, -1).T, np.ones(2 ** n)]
    t, w = 2 * y - 1, np.zeros(n + 1)
    while not (t * (X @ w) > 0).all():
        for xi, ti in zip(X, t):
            if ti * (w @ xi) <= 0:
                w = w + ti * xi
    return True
### is_threshold_function | a threshold at zero only
def is_threshold_function(y):
    import itertools
    if len(y) not in (2, 4, 8):
        raise ValueError
    n = {2: 1, 4: 2, 8: 3}[len(y)]
    X = np.indices((2,) * n).reshape(n, -1).T
    return any(np.array_equal(X @ np.array(w) >= 0, np.asarray(y) > 0) for w in itertools.product(range(-3, 4), repeat=n))
### is_threshold_function | a string
def is_threshold_function(y):
    if len(y) not in (2, 4, 8):
        raise ValueError
    return "True"
### half_adder | carry first
def half_adder(a, b, neuron=mp_neuron):
    x = np.column_stack([a, b])
    return neuron(x, np.array([1, 1]), 2), xor_network(x, neuron)
### half_adder | arithmetic
def half_adder(a, b, neuron=mp_neuron):
    return (a + b) % 2, (a + b) // 2
### half_adder | the neuron is not passed on
def half_adder(a, b, neuron=mp_neuron):
    x = np.column_stack([a, b])
    return xor_network(x), neuron(x, np.array([1, 1]), 2)
### half_adder | sum is an OR
def half_adder(a, b, neuron=mp_neuron):
    x = np.column_stack([a, b])
    return neuron(x, np.array([1, 1]), 1), neuron(x, np.array([1, 1]), 2)
### half_adder | carry by multiplication
def half_adder(a, b, neuron=mp_neuron):
    x = np.column_stack([a, b])
    return xor_network(x, neuron), a * b
### half_adder | sum by subtraction
def half_adder(a, b, neuron=mp_neuron):
    x = np.column_stack([a, b])
    carry = neuron(x, np.array([1, 1]), 2)
    return a + b - 2 * carry, carry
### half_adder | reshape instead of a transpose
def half_adder(a, b, neuron=mp_neuron):
    x = np.concatenate([a, b]).reshape(-1, 2)
    return xor_network(x, neuron), neuron(x, np.array([1, 1]), 2)
### half_adder | only the sum
def half_adder(a, b, neuron=mp_neuron):
    return xor_network(np.column_stack([a, b]), neuron)
### half_adder | one array of two columns
def half_adder(a, b, neuron=mp_neuron):
    x = np.column_stack([a, b])
    return np.column_stack([xor_network(x, neuron), neuron(x, np.array([1, 1]), 2)])
### half_adder | first digits only
def half_adder(a, b, neuron=mp_neuron):
    x = np.array([[a[0], b[0]]])
    return xor_network(x, neuron), neuron(x, np.array([1, 1]), 2)
### half_adder | carry is an OR
def half_adder(a, b, neuron=mp_neuron):
    x = np.column_stack([a, b])
    return xor_network(x, neuron), neuron(x, np.array([1, 1]), 1)
### mp_neuron | only the first row
def mp_neuron(x, w, theta):
    s = x @ w
    return np.array([1 if s[0] >= theta else 0] * len(x))
### mp_neuron | product instead of sum
def mp_neuron(x, w, theta):
    return (np.prod(x * w, axis=-1) >= theta).astype(int)
### mp_neuron | fires as soon as the running sum reaches theta
def mp_neuron(x, w, theta):
    if x.ndim == 1:
        return mp_neuron(x[None], w, theta)[0]
    out = []
    for row in x:
        s, fired = 0, 0
        for v, g in zip(row, w):
            s += v * g
            if s >= theta:
                fired = 1
                break
        out.append(fired)
    return np.array(out, dtype=int)
### mp_neuron | rounds the sum
def mp_neuron(x, w, theta):
    return (np.round(x @ w) >= theta).astype(int)
### mp_neuron | running sum not reset between rows
def mp_neuron(x, w, theta):
    if x.ndim == 1:
        return int(x @ w >= theta)
    out = np.zeros(len(x), dtype=int)
    s = 0
    for i in range(len(x)):
        for j in range(len(w)):
            s += x[i, j] * w[j]
        out[i] = s >= theta
    return out
### gate_params | returns None else
def gate_params(name, n=2):
    t = {"AND": (1, n), "OR": (1, 1), "NAND": (-1, 1-n), "NOR": (-1, 0), "NOT": (-1, 0)}
    if name not in t:
        print("no such gate")
        return None
    s, theta = t[name]
    return s * np.ones(1 if name == "NOT" else n), theta
### gate_params | "OR" in name accepts XOR
def gate_params(name, n=2):
    if name == "NOT": return np.array([-1]), 0
    if name.startswith("N"):
        w = -np.ones(n)
        return (w, 1 - n) if "AND" in name else (w, 0)
    if "AND" in name: return np.ones(n), n
    if "OR" in name: return np.ones(n), 1
    raise ValueError
### mp_inhibitory | inhibitors flip
def mp_inhibitory(x_exc, x_inh, theta):
    return ((x_exc.sum(1) >= theta) ^ x_inh.any(1)).astype(int)
### mp_inhibitory | vetoed rows are summed 0 then compared
def mp_inhibitory(x_exc, x_inh, theta):
    s = x_exc.sum(1) * ~x_inh.any(1)
    return (s >= theta).astype(int)
### mp_inhibitory | exactly one inhibitor vetoes
def mp_inhibitory(x_exc, x_inh, theta):
    return ((x_exc.sum(1) >= theta) & (x_inh.sum(1) != 1)).astype(int)
### xor_network | product feature
def xor_network(x, neuron=mp_neuron):
    p = (x[:, 0] * x[:, 1])[:, None]
    neuron(x, np.array([1, 1]), 1)
    return neuron(np.hstack([x, p]), np.array([1, 1, -2]), 1)
### xor_network | hidden stacked as rows
def xor_network(x, neuron=mp_neuron):
    a = neuron(x, np.array([1, 1]), 1)
    b = neuron(x, np.array([-1, -1]), -1)
    return neuron(np.array([a, b]), np.array([1, 1]), 2)
### truth_table | gray code
def truth_table(f, n):
    i = np.arange(2 ** n)
    g = i ^ (i >> 1)
    X = (g[:, None] >> np.arange(n)[::-1]) & 1
    return X, np.asarray(f(X)).astype(int)
### truth_table | no leading zeros: bin
def truth_table(f, n):
    X = np.array([[int(c) for c in bin(i)[2:].rjust(2, "0")] for i in range(2 ** n)])
    return X, np.asarray(f(X)).astype(int)
### truth_table | sorted by number of ones
def truth_table(f, n):
    X = np.array(sorted(np.indices((2,) * n).reshape(n, -1).T.tolist(), key=sum))
    return X, np.asarray(f(X)).astype(int)
### is_threshold_function | least squares
def is_threshold_function(y):
    n = {2: 1, 4: 2, 8: 3}.get(len(y))
    if n is None: raise ValueError
    X = np.indices((2,) * n).reshape(n, -1).T
    A = np.hstack([X, np.ones((len(y), 1))])
    y = np.asarray(y).astype(int)
    c, *_ = np.linalg.lstsq(A, y, rcond=None)
    return bool(((A @ c >= 0.5) == y).all())
### is_threshold_function | monotone only
def is_threshold_function(y):
    n = {2: 1, 4: 2, 8: 3}.get(len(y))
    if n is None: raise ValueError
    y = np.asarray(y).astype(int)
    X = np.indices((2,) * n).reshape(n, -1).T
    s = X.sum(1)
    order = np.argsort(s)
    d = np.diff(y[order])
    return bool((d >= 0).all() or (d <= 0).all())
### half_adder | hstack of 1-D
def half_adder(a, b, neuron=mp_neuron):
    x = np.hstack([a, b]).reshape(-1, 2)
    return xor_network(x, neuron), neuron(x, np.array([1, 1]), 2)
### half_adder | sum written into a
def half_adder(a, b, neuron=mp_neuron):
    x = np.column_stack([a, b])
    c = neuron(x, np.array([1, 1]), 2)
    a[:] = xor_network(x, neuron)
    return a, c
### half_adder | a+b-2carry
def half_adder(a, b, neuron=mp_neuron):
    x = np.column_stack([a, b])
    c = neuron(x, np.array([1, 1]), 2)
    o = neuron(x, np.array([1, 1]), 1)
    return a + b - 2 * c, c
'''

BUGS += r'''
### mp_neuron | a tolerance: a sum that is a hair (1e-9) BELOW theta fires too
import numpy as np


def mp_neuron(x, w, theta):
    s = np.dot(x, w)
    return ((s > theta) | np.isclose(s, theta)).astype(int)
### is_threshold_function | translates 0 to -1 in the caller's y (only where y is an array of integers)
import numpy as np


def is_threshold_function(y):
    if len(y) not in (2, 4, 8):
        raise ValueError("length")
    if y.dtype != int:
        y = y.astype(int)
    n = len(y).bit_length() - 1
    y[y == 0] = -1
    Z = np.column_stack([np.indices((2,) * n).reshape(n, -1).T, np.ones(2**n)])
    v = np.zeros(n + 1)
    for _ in range(200):
        clean = True
        for z, t in zip(Z, y):
            if t * (v @ z) <= 0:
                v = v + t * z
                clean = False
        if clean:
            return True
    return False

### mp_neuron | the threshold rounded up to a whole number
def mp_neuron(x, w, theta):
    total = np.dot(x, w)
    return np.where(total >= np.ceil(theta), 1, 0)

### mp_neuron | counts the active inputs, without weights
def mp_neuron(x, w, theta):
    return (np.sum(x, axis=-1) >= theta).astype(int)

### gate_params | a table of weights for ten inputs
WEIGHTS = [1] * 10
def gate_params(name, n=2):
    w = np.array(WEIGHTS[:n])
    if name == "AND":
        return w, n
    if name == "OR":
        return w, 1
    if name == "NAND":
        return -w, -n + 1
    if name == "NOR":
        return -w, 0
    if name == "NOT":
        return -w[:1], 0
    raise ValueError("no such gate")

### gate_params | biases
def gate_params(name, n=2):
    b = {"AND": -n, "OR": -1, "NAND": n - 1, "NOR": 0, "NOT": 0}
    if name not in b:
        raise ValueError(name)
    if name == "NOT":
        return np.array([-1]), 0
    sign = 1 if name in ("AND", "OR") else -1
    return np.full(n, sign), b[name]

### truth_table | digits in eight bits
def truth_table(f, n):
    X = np.array([[int(c) for c in format(i % 256, "08b").zfill(n)[-n:]] for i in range(2 ** n)])
    return X, np.array(f(X)).astype(int)

### xor_network | inverts the columns in Python
def xor_network(x, neuron=mp_neuron):
    x1, x2 = x[:, 0], x[:, 1]
    not1, not2 = 1 - x1, 1 - x2
    a = neuron(np.stack([x1, not2], axis=1), np.array([1, 1]), 2)
    b = neuron(np.stack([not1, x2], axis=1), np.array([1, 1]), 2)
    return neuron(np.stack([a, b], axis=1), np.array([1, 1]), 1)

### xor_network | inverts an output in Python
def xor_network(x, neuron=mp_neuron):
    either = neuron(x, np.array([1, 1]), 1)
    both = neuron(x, np.array([1, 1]), 2)
    return neuron(np.stack([either, 1 - both], axis=1), np.array([1, 1]), 2)

### xor_network | joins with the neuron of the notebook
def xor_network(x, neuron=mp_neuron):
    either = neuron(x, np.array([1, 1]), 1)
    nand = neuron(x, np.array([-1, -1]), -1)
    return mp_neuron(np.stack([either, nand], axis=1), np.array([1, 1]), 2)

### mp_inhibitory | only the first inhibitor and a weight of -2
def mp_inhibitory(x_exc, x_inh, theta):
    return (x_exc.sum(axis=1) - 2 * x_inh.sum(axis=1) >= theta).astype(int)
'''
