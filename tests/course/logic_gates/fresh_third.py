"""Logic gates written from the released files alone, a third time: right submissions out of pieces, and natural bugs."""
# ruff: noqa: Q001  the code stands as students write it
# fmt: off

PIECES = r'''
### mp_neuron a
import numpy as np


def mp_neuron(x, w, theta):
    return (np.asarray(x) @ np.asarray(w) >= theta).astype(int)

### mp_neuron b
import numpy as np


def mp_neuron(x, w, theta):
    # C habits: everything with counters
    x = np.asarray(x)
    single = 0
    if x.ndim == 1:
        single = 1
        x = x.reshape(1, len(x))
    n = x.shape[0]
    d = x.shape[1]
    out = np.zeros(n, dtype=int)
    i = 0
    while i < n:
        s = 0.0
        j = 0
        while j < d:
            s += float(x[i, j]) * float(w[j])
            j += 1
        if s >= theta:
            out[i] = 1
        i += 1
    if single:
        return int(out[0])
    return out

### mp_neuron c
import numpy as np


def mp_neuron(x, w, theta):
    potential = np.einsum("...j,j->...", np.asarray(x, dtype=float), np.asarray(w, dtype=float))
    return np.greater_equal(potential, theta).astype(np.int64)

### mp_neuron d
import numpy as np


def mp_neuron(x, w, theta):
    """where() makes an array of zero dimensions from a single sample, so turn it into an int."""
    net = np.dot(x, w)
    fired = np.where(net < theta, 0, 1)
    return int(fired) if fired.ndim == 0 else fired

### mp_neuron e
import numpy as np


def mp_neuron(x, w, theta):
    step = np.heaviside(np.asarray(x).astype(float) @ w - theta, 1.0)
    return step.astype(int)

### mp_neuron f
import numpy as np
from numpy.typing import ArrayLike


def mp_neuron(x: ArrayLike, w: ArrayLike, theta: float) -> np.ndarray | np.integer:
    weighted: np.ndarray = np.asarray(x, dtype=float) * np.asarray(w, dtype=float)
    return np.int64(0) + (weighted.sum(axis=-1) >= theta)

### mp_neuron g
import numpy as np


def mp_neuron(x, w, theta):
    def one(row):
        return int(sum(float(a) * float(b) for a, b in zip(row, w)) >= theta)

    x = np.asarray(x)
    if x.ndim == 1:
        return one(x)
    return np.array([one(row) for row in x], dtype=int)

### mp_neuron h
import numpy as np


class Unit:
    def __init__(self, weights, threshold):
        self.weights = np.array(weights, dtype=float)
        self.threshold = threshold

    def potential(self, sample):
        return np.tensordot(np.asarray(sample, dtype=float), self.weights, axes=1)

    def __call__(self, sample):
        return (self.potential(sample) >= self.threshold) * 1


def mp_neuron(x, w, theta):
    return Unit(w, theta)(x)

### gate_params a
import numpy as np


def gate_params(name, n=2):
    if name == "AND":
        return np.ones(n), n
    elif name == "OR":
        return np.ones(n), 1
    elif name == "NAND":
        return -np.ones(n), 1 - n
    elif name == "NOR":
        return -np.ones(n), 0
    elif name == "NOT":
        return np.array([-1]), 0
    else:
        raise ValueError(f"no single neuron for {name}")

### gate_params b
import numpy as np


def gate_params(name, n=2):
    table = {
        "AND": (1, n - 0.5),
        "OR": (1, 0.5),
        "NAND": (-1, -n + 0.5),
        "NOR": (-1, -0.5),
        "NOT": (-1, -0.5),
    }
    if name not in table:
        raise ValueError(name)
    sign, theta = table[name]
    return np.full(1 if name == "NOT" else n, sign), theta

### gate_params c
import numpy as np

_MAKERS = {
    "AND": lambda n: (np.ones(n, dtype=int), n),
    "OR": lambda n: (np.ones(n, dtype=int), 1),
    "NAND": lambda n: (-np.ones(n, dtype=int), -(n - 1)),
    "NOR": lambda n: (-np.ones(n, dtype=int), 0),
    "NOT": lambda n: (np.array([-1]), 0),
}


def gate_params(name, n=2):
    try:
        maker = _MAKERS[name]
    except KeyError:
        raise ValueError("unknown gate, or one that needs more than one neuron: %s" % name) from None
    return maker(n)

### gate_params d
import numpy as np


def _opposite(gate):
    # s >= theta turned round: s <= theta - 1/2, that is -s >= 1/2 - theta (sums are whole)
    w, theta = gate
    return -w, 0.5 - theta


def gate_params(name, n=2):
    if name == "AND":
        return np.ones(n), float(n)
    if name == "OR":
        return np.ones(n), 1.0
    if name == "NAND":
        return _opposite(gate_params("AND", n))
    if name == "NOR":
        return _opposite(gate_params("OR", n))
    if name == "NOT":
        return gate_params("NOR", 1)
    raise ValueError("not a threshold gate: " + str(name))

### gate_params e
import numpy as np


def gate_params(name: str, n: int = 2) -> tuple[np.ndarray, float]:
    match name:
        case "AND":
            sign, theta = 1.0, n - 0.25
        case "OR":
            sign, theta = 1.0, 0.25
        case "NAND":
            sign, theta = -1.0, 0.75 - n
        case "NOR":
            sign, theta = -1.0, -0.75
        case "NOT":
            n, sign, theta = 1, -1.0, -0.5
        case _:
            raise ValueError(name)
    return sign * np.ones(n), theta

### gate_params f
import numpy as np


def gate_params(name, n=2):
    # weights of 2, so that an odd threshold lies exactly in the middle between two sums
    known = ["AND", "OR", "NAND", "NOR", "NOT"]
    if known.count(name) == 0:
        raise ValueError("gate_params: " + repr(name))
    inputs = n
    if name == "NOT":
        inputs = 1
    w = 2 * np.ones(inputs)
    theta = 1.0
    if name == "AND" or name == "NAND":
        theta = 2.0 * n - 1.0
    if name[0] == "N":
        w = -w
        theta = -theta
    return w, theta

### mp_inhibitory a
import numpy as np


def mp_inhibitory(x_exc, x_inh, theta):
    veto = np.asarray(x_inh).astype(bool).any(axis=1)
    enough = np.asarray(x_exc).sum(axis=1) >= theta
    return (enough & ~veto).astype(int)

### mp_inhibitory b
import numpy as np


def mp_inhibitory(x_exc, x_inh, theta):
    answers = []
    for exc, inh in zip(x_exc, x_inh):
        blocked = False
        for value in inh:
            if value == 1:
                blocked = True
                break
        total = 0
        for value in exc:
            total += int(value)
        answers.append(1 if (total >= theta and not blocked) else 0)
    return np.array(answers, dtype=int)

### mp_inhibitory c
import numpy as np


def mp_inhibitory(x_exc, x_inh, theta):
    silent = np.prod(1 - np.asarray(x_inh, dtype=int), axis=1)
    return silent * (np.sum(x_exc, axis=1) >= theta)

### mp_inhibitory d
import numpy as np


def mp_inhibitory(x_exc, x_inh, theta):
    out = np.zeros(len(x_exc), dtype=int)
    free = np.sum(x_inh, axis=1) == 0
    out[free] = np.sum(x_exc, axis=1)[free] >= theta
    return out

### mp_inhibitory e
import numpy as np


def mp_inhibitory(x_exc, x_inh, theta):
    excited = mp_neuron(x_exc, np.ones(x_exc.shape[1]), theta)
    allowed = mp_neuron(x_inh, -np.ones(x_inh.shape[1]), 0)  # a NOR of the inhibitors
    return np.minimum(excited, allowed)

### mp_inhibitory f
import numpy as np


def mp_inhibitory(x_exc, x_inh, theta):
    # a vetoed row gets "not a number" as its sum, which reaches no threshold at all
    total = np.where(np.asarray(x_inh).any(axis=1), np.nan, np.asarray(x_exc).sum(axis=1))
    return (total >= theta).astype(int)

### xor_network a
import numpy as np


def xor_network(x, neuron=mp_neuron):
    h_or = neuron(x, np.array([1, 1]), 1)
    h_nand = neuron(x, np.array([-1, -1]), -1)
    return neuron(np.column_stack([h_or, h_nand]), np.array([1, 1]), 2)

### xor_network b
import numpy as np


def xor_network(x, neuron=mp_neuron):
    hidden = [neuron(x, *gate_params(name, 2)) for name in ("OR", "NAND")]
    return neuron(np.stack(hidden, axis=1), *gate_params("AND", 2))

### xor_network c
import numpy as np


def xor_network(x, neuron=mp_neuron):
    both = neuron(x, np.array([1.0, 1.0]), 1.5)
    wide = np.hstack((x, both[:, None]))
    return neuron(wide, np.array([1.0, 1.0, -2.0]), 0.5)

### xor_network d
import numpy as np


def xor_network(x, neuron=mp_neuron):
    first_only = neuron(x, np.array([1, -1]), 1)
    second_only = neuron(x, np.array([-1, 1]), 1)
    both_columns = np.array([first_only, second_only]).T
    return neuron(both_columns, np.array([1, 1]), 1)

### xor_network e
import numpy as np


def xor_network(x, neuron=mp_neuron):
    def nand(p, q):
        return neuron(np.c_[p, q], np.array([-2, -2]), -3)

    a, b = x[:, 0], x[:, 1]
    m = nand(a, b)
    return nand(nand(a, m), nand(b, m))

### xor_network f
import numpy as np


def xor_network(x, neuron=mp_neuron):
    # one row after the other, each as a batch of one
    answers = np.zeros(x.shape[0], dtype=int)
    for i in range(x.shape[0]):
        row = x[i : i + 1]
        neither = neuron(row, np.array([-1, -1]), 0)
        both = neuron(row, np.array([1, 1]), 2)
        answers[i] = neuron(np.column_stack((neither, both)), np.array([-1, -1]), 0)[0]
    return answers

### xor_network g
import numpy as np

LAYERS = [
    [(np.array([1, 1]), 1), (np.array([1, 1]), 2)],
    [(np.array([1, -1]), 1)],
]


def xor_network(x, neuron=mp_neuron):
    signal = x
    for layer in LAYERS:
        signal = np.column_stack([neuron(signal, w, theta) for w, theta in layer])
    return signal[:, 0]

### truth_table a
import numpy as np


def truth_table(f, n):
    X = (np.arange(2**n)[:, None] >> np.arange(n - 1, -1, -1)) & 1
    return X, np.asarray(f(X.copy())).astype(int)

### truth_table b
from itertools import product

import numpy as np


def truth_table(f, n):
    X = np.array(list(product((0, 1), repeat=n)))
    y = np.array(f(X), dtype=int)
    return X, y

### truth_table c
import numpy as np


def truth_table(f, n):
    rows = 2**n
    X = np.zeros((rows, n), dtype=int)
    for i in range(rows):
        rest = i
        for j in range(n - 1, -1, -1):
            X[i, j] = rest % 2
            rest = rest // 2
    y = np.zeros(rows, dtype=int)
    for i in range(rows):
        y[i] = int(f(X[i : i + 1])[0])
    return X, y

### truth_table d
import numpy as np


def truth_table(f, n):
    X = np.array([[int(digit) for digit in format(i, f"0{n}b")] for i in range(2**n)], dtype=int)
    return X, np.array([int(bool(v)) for v in f(X)], dtype=int)

### truth_table e
import numpy as np


def truth_table(f, n):
    X = np.indices((2,) * n).reshape(n, -1).T
    return X, np.where(f(X), 1, 0)

### truth_table f
import numpy as np


def _bits(n):
    if n == 0:
        return [[]]
    shorter = _bits(n - 1)
    return [[0] + row for row in shorter] + [[1] + row for row in shorter]


def truth_table(f, n):
    X = np.asarray(_bits(n), dtype=int)
    return X, (np.asarray(f(X)) > 0.5).astype(int)

### truth_table g
import numpy as np


def truth_table(f, n):
    # as in MATLAB: column j is a block of zeros and a block of ones, repeated
    columns = [np.tile(np.repeat([0, 1], 2 ** (n - 1 - j)), 2**j) for j in range(n)]
    X = np.column_stack(columns)
    y = np.asarray(f(X)).astype(np.int64)
    return X, y

### is_threshold_function a
from itertools import product

import numpy as np


def is_threshold_function(y):
    y = np.asarray(y).astype(int)
    if len(y) not in (2, 4, 8):
        raise ValueError("a table of 1, 2 or 3 inputs has 2, 4 or 8 rows")
    n = {2: 1, 4: 2, 8: 3}[len(y)]
    X = np.array(list(product([0, 1], repeat=n)))
    for w in product(range(-2, 3), repeat=n):
        sums = X @ np.array(w)
        for theta in range(-7, 8):
            if np.array_equal((sums >= theta).astype(int), y):
                return True
    return False

### is_threshold_function b
import numpy as np


def is_threshold_function(y):
    if len(y) not in (2, 4, 8):
        raise ValueError("length must be 2, 4 or 8")
    n = len(y).bit_length() - 1
    inputs = [[(i >> (n - 1 - j)) & 1 for j in range(n)] for i in range(len(y))]
    w = np.zeros(n + 1)
    for _ in range(500):  # learning, but not for ever
        mistakes = 0
        for bits, target in zip(inputs, y):
            extended = np.array(bits + [-1])
            out = 1 if w @ extended >= 0 else 0
            if out != int(target):
                w += (int(target) - out) * extended
                mistakes += 1
        if mistakes == 0:
            return True
    return False

### is_threshold_function c
import numpy as np


def is_threshold_function(y):
    # Not separable iff the midpoint of two ones is the midpoint of two zeros (enough for few inputs).
    y = [bool(v) for v in y]
    if len(y) not in (2, 4, 8):
        raise ValueError
    n = {2: 1, 4: 2, 8: 3}[len(y)]
    points = [tuple(int(c) for c in format(i, f"0{n}b")) for i in range(len(y))]
    ones = [p for p, v in zip(points, y) if v]
    zeros = [p for p, v in zip(points, y) if not v]

    def sums(group):
        return {tuple(a + b for a, b in zip(p, q)) for p in group for q in group}

    return not (sums(ones) & sums(zeros))

### is_threshold_function d
import numpy as np


def is_threshold_function(y):
    # With up to three inputs "unate" is enough: in each input the function only rises, or only falls.
    y = np.asarray(y).astype(int)
    if y.shape not in ((2,), (4,), (8,)):
        raise ValueError("y must have 2, 4 or 8 entries")
    n = int(np.log2(y.size))
    cube = y.reshape((2,) * n)
    for axis in range(n):
        change = np.diff(cube, axis=axis)
        if (change > 0).any() and (change < 0).any():
            return False
    return True

### is_threshold_function e
import numpy as np


def is_threshold_function(y):
    size = np.asarray(y).size
    if size not in (2, 4, 8):
        raise ValueError(f"{size} rows")
    n = size.bit_length() - 1
    X, target = truth_table(lambda x: np.asarray(y), n)
    grid = np.stack(np.meshgrid(*[np.arange(-3, 4)] * n, indexing="ij"), -1).reshape(-1, n)
    sums = grid @ X.T
    thetas = np.arange(-10, 11)
    tables = sums[:, None, :] >= thetas[None, :, None]
    return bool((tables == target.astype(bool)).all(axis=2).any())

### is_threshold_function f
import numpy as np

_KNOWN = {}


def _tables(n):
    if n not in _KNOWN:
        X, _ = truth_table(lambda x: x[:, 0], n)
        found = set()
        weights = np.linspace(-1, 1, 5)
        for w in np.array(np.meshgrid(*[weights] * n)).T.reshape(-1, n):
            levels = sorted(set((X @ w).tolist()))
            for theta in levels + [levels[-1] + 1]:
                found.add(tuple(mp_neuron(X, w, theta).tolist()))
        _KNOWN[n] = found
    return _KNOWN[n]


def is_threshold_function(y):
    key = tuple(int(v) for v in y)
    sizes = {2: 1, 4: 2, 8: 3}
    if len(key) not in sizes:
        raise ValueError("wrong number of rows")
    return key in _tables(sizes[len(key)])

### half_adder a
import numpy as np


def half_adder(a, b, neuron=mp_neuron):
    x = np.column_stack((a, b))
    return xor_network(x, neuron), neuron(x, np.array([1, 1]), 2)

### half_adder b
import numpy as np


def half_adder(a, b, neuron=mp_neuron):
    carry = neuron(np.column_stack([a, b]), np.array([1, 1]), 2)
    total = neuron(np.column_stack([a, b, carry]), np.array([1, 1, -2]), 1)
    return total, carry

### half_adder c
import numpy as np


def half_adder(a, b, neuron=mp_neuron):
    def gate(name, p, q):
        w, theta = gate_params(name, 2)
        return neuron(np.vstack([p, q]).T, w, theta)

    carry = gate("AND", a, b)
    either = gate("OR", a, b)
    not_both = gate("NAND", a, b)
    total = gate("AND", either, not_both)
    return total, carry

### half_adder d
import numpy as np


def half_adder(a, b, neuron=mp_neuron):
    pair = np.array([a, b]).T
    at_least_one = neuron(pair, np.array([2.0, 2.0]), 1.0)
    two = neuron(pair, np.array([2.0, 2.0]), 3.0)
    exactly_one = neuron(np.array([at_least_one, two]).T, np.array([1.0, -1.0]), 0.5)
    return (exactly_one, two)

### half_adder e
import numpy as np


def half_adder(a, b, neuron=mp_neuron):
    n = len(a)
    x = np.zeros((n, 2), dtype=int)
    for i in range(n):
        x[i, 0] = a[i]
        x[i, 1] = b[i]
    sum_digit = xor_network(x, neuron=neuron)
    w_and, theta_and = gate_params("AND")
    carry_digit = neuron(x, w_and, theta_and)
    return sum_digit, carry_digit
'''

_ALL = ["mp_neuron", "gate_params", "mp_inhibitory", "xor_network", "truth_table", "is_threshold_function", "half_adder"]


def _made(letters):
    return ", ".join(f"{name} {letter}" for name, letter in zip(_ALL, letters, strict=True))


RIGHT = {
    "short and vectorised": _made("aaaaaaa"),
    "C programmer": _made("bfbfcbe"),
    "einsum and tables": _made("cbcbbca"),
    "where and cubes": _made("ddddddd"),
    "heaviside and gates": _made("ececeec"),
    "typed": _made("feffaeb"),
    "comprehensions": _made("gcbbdcc"),
    "classes and layers": _made("haaggfe"),
    "MATLAB": _made("dfddgad"),
    "recursive": _made("adeefbb"),
    "NaN and NAND": _made("cbfecdc"),
    "functional": _made("gecgbfb"),
    "neurons everywhere": _made("abebace"),
    "mixed": _made("edfcefd"),
    "row by row": _made("baefcba"),
}

BUGS = r'''
### mp_neuron | fires only above the threshold, not at it
import numpy as np
def mp_neuron(x, w, theta):
    x = np.asarray(x)
    rows = x if x.ndim == 2 else x[None, :]
    result = np.zeros(len(rows), dtype=int)
    for k, row in enumerate(rows):
        if sum(row * w) > theta:
            result[k] = 1
    return result if x.ndim == 2 else int(result[0])

### mp_neuron | theta added like a bias: w.x + theta >= 0
import numpy as np
def mp_neuron(x, w, theta):
    z = np.dot(x, w) + theta
    return np.where(z >= 0, 1, 0) if np.ndim(z) else int(z >= 0)

### mp_neuron | answers -1 and +1 with np.sign
import numpy as np
def mp_neuron(x, w, theta):
    net = np.asarray(x, float) @ w - theta
    s = np.sign(net)
    s = s + (s == 0)
    return s.astype(int)

### mp_neuron | product in the wrong order, w @ x sums over the samples
import numpy as np
def mp_neuron(x, w, theta):
    act = np.matmul(w, x)
    return (act >= theta).astype("int64")

### mp_neuron | a single sample of shape (d,) is summed over an axis it has not
import numpy as np
def mp_neuron(x, w, theta):
    activation = (x * w).sum(axis=1)
    fire = activation >= theta
    return fire.astype(int)

### mp_neuron | multiplies the weights into x in place
import numpy as np
def mp_neuron(x, w, theta):
    for j in range(len(w)):
        x[..., j] = x[..., j] * w[j]
    total = x.sum(axis=-1)
    return 1 * (total >= theta)

### mp_neuron | the threshold is made a whole number
import numpy as np
def mp_neuron(x, w, theta):
    theta = int(theta)
    out = [1 if np.dot(r, w) >= theta else 0 for r in np.atleast_2d(x)]
    return np.array(out, dtype=int) if np.ndim(x) == 2 else out[0]

### gate_params | OR as a majority, theta = n / 2
import numpy as np
def gate_params(name, n=2):
    w = np.ones(n)
    if name == "AND":
        return w, n
    if name == "OR":
        return w, n / 2
    if name == "NAND":
        return -w, -n + 0.5
    if name == "NOR":
        return -w, -0.5
    if name == "NOT":
        return np.array([-1.0]), -0.5
    raise ValueError(name)

### gate_params | NAND as -AND with theta = -n, which always fires
import numpy as np
def gate_params(name, n=2):
    gates = {"AND": (np.ones(n), n), "OR": (np.ones(n), 1)}
    if name in gates:
        return gates[name]
    if name == "NOT":
        return -np.ones(1), 0
    if name in ("NAND", "NOR"):
        w, theta = gates[name[1:]]
        return -w, -theta
    raise ValueError("cannot")

### gate_params | thresholds of two inputs for any n
import numpy as np
def gate_params(name, n=2):
    thetas = {"AND": 1.5, "OR": 0.5, "NAND": -1.5, "NOR": -0.5, "NOT": -0.5}
    if name not in thetas:
        raise ValueError(f"{name} not possible")
    w = np.ones(1 if name == "NOT" else n)
    if name.startswith("N"):
        w *= -1
    return w, thetas[name]

### gate_params | NAND and NOR mixed up
import numpy as np
def gate_params(name, n=2):
    if name == "AND":
        w, t = [1] * n, n
    elif name == "OR":
        w, t = [1] * n, 1
    elif name == "NAND":
        w, t = [-1] * n, 0
    elif name == "NOR":
        w, t = [-1] * n, -n + 1
    elif name == "NOT":
        w, t = [-1], 0
    else:
        raise ValueError("unknown gate")
    return np.array(w), t

### gate_params | NOT gets n weights
import numpy as np
def gate_params(name, n=2):
    plus = np.full(n, 1.0)
    known = {"AND": (plus, n - 0.5), "OR": (plus, 0.5), "NAND": (-plus, 0.5 - n), "NOR": (-plus, -0.5), "NOT": (-plus, -0.5)}
    if name not in known:
        raise ValueError
    return known[name]

### gate_params | AND fires when three quarters of the inputs are on
import numpy as np
def gate_params(name, n=2):
    if name not in ["AND", "OR", "NAND", "NOR", "NOT"]:
        raise ValueError("not a gate of one neuron")
    if name == "NOT":
        n = 1
    theta = 0.75 * n if "AND" in name else 0.5
    sign = -1 if name[0] == "N" else 1
    return sign * np.ones(n), sign * theta

### gate_params | returns a bias, the threshold with the wrong sign
import numpy as np
def gate_params(name, n=2):
    w = np.ones(n)
    if name == "AND": return w, -(n - 0.5)
    if name == "OR": return w, -0.5
    if name == "NAND": return -w, n - 0.5
    if name == "NOR": return -w, 0.5
    if name == "NOT": return -np.ones(1), 0.5
    raise ValueError(name)

### mp_inhibitory | inhibition as a weight of -1
import numpy as np
def mp_inhibitory(x_exc, x_inh, theta):
    net = [int(sum(e)) - int(sum(i)) for e, i in zip(x_exc, x_inh)]
    return np.array([1 if s >= theta else 0 for s in net], dtype=int)

### mp_inhibitory | vetoed only when all inhibitory inputs are on
import numpy as np
def mp_inhibitory(x_exc, x_inh, theta):
    blocked = np.all(x_inh == 1, axis=1)
    s = x_exc.sum(axis=1)
    return np.where(blocked, 0, s >= theta).astype(int)

### mp_inhibitory | one inhibitor anywhere silences the whole batch
import numpy as np
def mp_inhibitory(x_exc, x_inh, theta):
    if np.any(x_inh):
        return np.zeros(len(x_exc), dtype=int)
    return mp_neuron(x_exc, np.ones(x_exc.shape[1]), theta)

### mp_inhibitory | the veto sets the sum to 0, which still reaches a threshold of 0
import numpy as np
def mp_inhibitory(x_exc, x_inh, theta):
    sums = np.sum(x_exc, axis=1) * (np.sum(x_inh, axis=1) == 0)
    return (sums >= theta).astype(int)

### mp_inhibitory | veto only when exactly one inhibitor is on
import numpy as np
def mp_inhibitory(x_exc, x_inh, theta):
    out = np.zeros(x_exc.shape[0], dtype=int)
    for r in range(x_exc.shape[0]):
        veto = x_inh[r].sum() == 1
        if not veto and x_exc[r].sum() >= theta:
            out[r] = 1
    return out

### mp_inhibitory | looks at the first inhibitory input only
import numpy as np
def mp_inhibitory(x_exc, x_inh, theta):
    excited = x_exc.sum(1) >= theta
    return (excited * (x_inh[:, 0] == 0)).astype(int)

### mp_inhibitory | max of no inhibitory inputs
import numpy as np
def mp_inhibitory(x_exc, x_inh, theta):
    veto = x_inh.max(axis=1)
    fire = (x_exc.sum(axis=1) >= theta).astype(int)
    return fire * (1 - veto.astype(int))

### xor_network | calls mp_neuron itself
import numpy as np
def xor_network(x, neuron=mp_neuron):
    o = mp_neuron(x, np.array([1, 1]), 1)
    n = mp_neuron(x, np.array([-1, -1]), -1)
    h = np.column_stack([o, n])
    return mp_neuron(h, np.array([1, 1]), 2)

### xor_network | last step is a subtraction of two outputs
import numpy as np
def xor_network(x, neuron=mp_neuron):
    w = np.ones(2)
    at_least_one = neuron(x, w, 1)
    both = neuron(x, w, 2)
    return at_least_one - both

### xor_network | NAND as 1 minus an AND neuron
import numpy as np
def xor_network(x, neuron=mp_neuron):
    h1 = neuron(x, *gate_params("OR"))
    h2 = 1 - neuron(x, *gate_params("AND"))
    return neuron(np.stack([h1, h2], axis=-1), *gate_params("AND"))

### xor_network | hidden outputs stacked as rows
import numpy as np
def xor_network(x, neuron=mp_neuron):
    hidden = np.array([neuron(x, np.array([1, 1]), 1), neuron(x, np.array([-1, -1]), -1)])
    return neuron(hidden, np.array([1, 1]), 2)

### xor_network | last neuron is an OR: always 1
import numpy as np
def xor_network(x, neuron=mp_neuron):
    def layer(inputs, gates):
        return np.column_stack([neuron(inputs, np.array(w), t) for w, t in gates])
    first = layer(x, [([1, 1], 1), ([-1, -1], -1)])
    return layer(first, [([1, 1], 1)])[:, 0]

### xor_network | hidden layer NOR and AND, out OR: equality instead of XOR
import numpy as np
def xor_network(x, neuron=mp_neuron):
    none_on = neuron(x, np.array([-1.0, -1.0]), 0.0)
    all_on = neuron(x, np.array([1.0, 1.0]), 2.0)
    return neuron(np.c_[none_on, all_on], np.array([1.0, 1.0]), 1.0)

### truth_table | least significant digit first
import numpy as np
def truth_table(f, n):
    X = np.array([[(i // 2**j) % 2 for j in range(n)] for i in range(2**n)])
    return X, np.array(f(X)).astype(int)

### truth_table | n squared rows
import numpy as np
def truth_table(f, n):
    rows = []
    for number in range(n**2):
        digits = []
        for power in reversed(range(n)):
            digits.append(number // 2**power % 2)
        rows.append(digits)
    X = np.array(rows, dtype=int)
    return X, np.asarray(f(X), dtype=int)

### truth_table | the last row is left out
import numpy as np
def truth_table(f, n):
    inputs = np.array([list(map(int, bin(i)[2:].zfill(n))) for i in range(2**n - 1)])
    return inputs, np.asarray(f(inputs)).astype(int)

### truth_table | f gets one row without the batch axis
from itertools import product
import numpy as np
def truth_table(f, n):
    X = np.array(list(product([0, 1], repeat=n)))
    y = []
    for row in X:
        y.append(int(f(row)))
    return X, np.array(y)

### truth_table | the binary digits are filled up with zeros on the right
import numpy as np
def truth_table(f, n):
    X = np.zeros((2**n, n), dtype=int)
    for i in range(2**n):
        for j, c in enumerate(bin(i)[2:]):
            X[i, j] = int(c)
    y = np.array(f(X), dtype=int)
    return X, y

### truth_table | meshgrid with its own order of axes
import numpy as np
def truth_table(f, n):
    grids = np.meshgrid(*([[0, 1]] * n))
    X = np.column_stack([g.ravel() for g in grids])
    return X, np.asarray(f(X)).astype(int)

### truth_table | the digits come from one byte, so nine inputs are too many
import numpy as np
def truth_table(f, n):
    numbers = np.arange(2**n).astype(np.uint8)
    X = np.unpackbits(numbers[:, None], axis=1)[:, -n:].astype(int)
    return X, np.asarray(f(X)).astype(int)

### is_threshold_function | only weights of 0, 1 and 2 are tried
from itertools import product
import numpy as np
def is_threshold_function(y):
    y = np.asarray(y).astype(int)
    if y.size not in (2, 4, 8):
        raise ValueError("size")
    n = {2: 1, 4: 2, 8: 3}[y.size]
    X = np.array(list(product((0, 1), repeat=n)))
    return any(
        ((X @ np.array(w) >= t).astype(int) == y).all() for w in product((0, 1, 2), repeat=n) for t in range(0, 8)
    )

### is_threshold_function | weights of -1, 0 and 1 do for two inputs, not for three
import itertools
import numpy as np
def is_threshold_function(y):
    m = len(y)
    if m not in (2, 4, 8):
        raise ValueError("2, 4 or 8 rows")
    n = m.bit_length() - 1
    X, _ = truth_table(lambda x: x[:, 0], n)
    for w in itertools.product([-1, 0, 1], repeat=n):
        for theta in np.arange(-4, 4.5, 0.5):
            if np.array_equal(mp_neuron(X, np.array(w), theta), np.asarray(y, dtype=int)):
                return True
    return False

### is_threshold_function | perceptron without a threshold of its own
import numpy as np
def is_threshold_function(y):
    sizes = {2: 1, 4: 2, 8: 3}
    if len(y) not in sizes:
        raise ValueError("length of y")
    n = sizes[len(y)]
    X, t = truth_table(lambda x: np.array(y), n)
    w = np.zeros(n)
    for epoch in range(1000):
        wrong = 0
        for xi, ti in zip(X, t):
            o = int(xi @ w >= 0)
            if o != ti:
                w = w + (ti - o) * xi
                wrong += 1
        if wrong == 0:
            return True
    return False

### is_threshold_function | turns the zeros of y into -1 in place
import numpy as np
def is_threshold_function(y):
    if y.shape[0] not in [2, 4, 8]:
        raise ValueError("wrong length")
    n = int(np.log2(y.shape[0]))
    X = np.array([[int(c) for c in format(i, "b").zfill(n)] for i in range(2**n)])
    X1 = np.hstack([X, np.ones((len(X), 1))])
    y[y == 0] = -1
    w = np.zeros(n + 1)
    for _ in range(300):
        errors = 0
        for x, label in zip(X1, y):
            if label * (x @ w) <= 0:
                w += label * x
                errors += 1
        if errors == 0:
            return True
    return False

### is_threshold_function | only XOR and XNOR of two inputs are refused
import numpy as np
def is_threshold_function(y):
    values = [int(v) for v in y]
    if len(values) not in (2, 4, 8):
        raise ValueError("no truth table of 1 to 3 inputs")
    return values not in ([0, 1, 1, 0], [1, 0, 0, 1])

### is_threshold_function | a constant is refused: both classes must occur
import numpy as np
def is_threshold_function(y):
    y = np.asarray(y).astype(int)
    if len(y) not in (2, 4, 8):
        raise ValueError(len(y))
    n = {2: 1, 4: 2, 8: 3}[len(y)]
    X = np.array([[(i >> k) & 1 for k in range(n - 1, -1, -1)] for i in range(len(y))])
    ones, zeros = X[y == 1], X[y == 0]
    if len(ones) == 0 or len(zeros) == 0:
        return False
    for w in np.ndindex(*(5,) * n):
        w = np.array(w) - 2
        if (ones @ w).min() > (zeros @ w).max():
            return True
    return False

### is_threshold_function | "monotone" only: rising in every input
import numpy as np
def is_threshold_function(y):
    y = np.array(y, dtype=int)
    if y.size not in (2, 4, 8):
        raise ValueError("y")
    n = y.size.bit_length() - 1
    cube = y.reshape([2] * n)
    return all(bool((np.diff(cube, axis=k) >= 0).all()) for k in range(n))

### half_adder | carry first
import numpy as np
def half_adder(a, b, neuron=mp_neuron):
    ab = np.column_stack((a, b))
    total = xor_network(ab, neuron)
    carry = neuron(ab, *gate_params("AND", 2))
    return carry, total

### half_adder | the sum digit is an OR
import numpy as np
def half_adder(a, b, neuron=mp_neuron):
    both = np.stack([a, b], axis=1)
    s = neuron(both, np.ones(2), 1)
    c = neuron(both, np.ones(2), 2)
    return s, c

### half_adder | the neuron is not handed on to xor_network
import numpy as np
def half_adder(a, b, neuron=mp_neuron):
    pairs = np.array(list(zip(a, b)))
    return xor_network(pairs), neuron(pairs, np.array([1, 1]), 2)

### half_adder | carry by multiplication
import numpy as np
def half_adder(a, b, neuron=mp_neuron):
    x = np.c_[a, b]
    digit = xor_network(x, neuron)
    carry = a * b
    return digit, carry

### half_adder | the carry counts -1 in the sum digit, not -2
import numpy as np
def half_adder(a, b, neuron=mp_neuron):
    carry = neuron(np.transpose([a, b]), np.array([1, 1]), 2)
    digit = neuron(np.transpose([a, b, carry]), np.array([1, 1, -1]), 1)
    return digit, carry

### half_adder | a and b stacked as two rows
import numpy as np
def half_adder(a, b, neuron=mp_neuron):
    x = np.vstack((a, b))
    carry = neuron(x, np.array([1, 1]), 2)
    total = xor_network(x, neuron)
    return total, carry

### half_adder | sum digit by subtraction: a + b - 2 carry
import numpy as np
def half_adder(a, b, neuron=mp_neuron):
    h = neuron(np.column_stack([a, b]), np.array([1, 1]), 1)
    carry = neuron(np.column_stack([a, b]), np.array([1, 1]), 2)
    return a + b - 2 * carry, carry
'''
