"""Logic gates written from the released files alone: whole right submissions, and one natural bug at a time."""
# ruff: noqa: E501, Q001  the code stands as students write it
# fmt: off

RIGHT = r'''
### right 01
import numpy as np


def mp_neuron(x, w, theta):
    return (np.asarray(x) @ np.asarray(w) >= theta).astype(int)


def gate_params(name, n=2):
    if name == "AND":
        return np.ones(n), n
    if name == "OR":
        return np.ones(n), 1
    if name == "NAND":
        return -np.ones(n), 1 - n
    if name == "NOR":
        return -np.ones(n), 0
    if name == "NOT":
        return -np.ones(1), 0
    raise ValueError(f"{name} is no gate of one neuron")


def mp_inhibitory(x_exc, x_inh, theta):
    vetoed = np.any(x_inh == 1, axis=1)
    return ((x_exc.sum(axis=1) >= theta) & ~vetoed).astype(int)


def xor_network(x, neuron=mp_neuron):
    at_least_one = neuron(x, np.array([1, 1]), 1)
    not_both = neuron(x, np.array([-1, -1]), -1)
    return neuron(np.column_stack([at_least_one, not_both]), np.array([1, 1]), 2)


def truth_table(f, n):
    i = np.arange(2**n)
    X = (i[:, None] >> np.arange(n - 1, -1, -1)) & 1
    return X, np.asarray(f(X)).astype(int)


def is_threshold_function(y):
    if len(y) not in (2, 4, 8):
        raise ValueError("length must be 2, 4 or 8")
    n = {2: 1, 4: 2, 8: 3}[len(y)]
    X, _ = truth_table(lambda x: x[:, 0], n)
    y = np.asarray(y).astype(int)
    from itertools import product
    for w in product(range(-3, 4), repeat=n):
        for theta in np.arange(-9.5, 10):
            if np.array_equal(mp_neuron(X, np.array(w), theta), y):
                return True
    return False


def half_adder(a, b, neuron=mp_neuron):
    x = np.column_stack([a, b])
    return xor_network(x, neuron), neuron(x, np.array([1, 1]), 2)


### right 02
import numpy as np


# loops
def mp_neuron(x, w, theta):
    x = np.asarray(x)
    if x.ndim == 1:
        s = 0
        for j in range(len(x)):
            s = s + x[j] * w[j]
        return 1 if s >= theta else 0
    out = np.zeros(x.shape[0], dtype=int)
    for i in range(x.shape[0]):
        s = 0
        for j in range(x.shape[1]):
            s = s + x[i, j] * w[j]
        if s >= theta:
            out[i] = 1
    return out


def gate_params(name, n=2):
    w = np.zeros(n)
    if name == "AND":
        for j in range(n):
            w[j] = 1
        theta = n - 0.5
    elif name == "OR":
        for j in range(n):
            w[j] = 1
        theta = 0.5
    elif name == "NAND":
        for j in range(n):
            w[j] = -1
        theta = -n + 0.5
    elif name == "NOR":
        for j in range(n):
            w[j] = -1
        theta = -0.5
    elif name == "NOT":
        w = np.array([-1.0])
        theta = -0.5
    else:
        raise ValueError("unknown gate")
    return w, theta


def mp_inhibitory(x_exc, x_inh, theta):
    n = x_exc.shape[0]
    out = np.zeros(n, dtype=int)
    for i in range(n):
        veto = False
        for k in range(x_inh.shape[1]):
            if x_inh[i, k] == 1:
                veto = True
        s = 0
        for j in range(x_exc.shape[1]):
            s = s + int(x_exc[i, j])
        if s >= theta and not veto:
            out[i] = 1
    return out


def xor_network(x, neuron=mp_neuron):
    w_or, t_or = gate_params("OR")
    w_nand, t_nand = gate_params("NAND")
    w_and, t_and = gate_params("AND")
    h1 = neuron(x, w_or, t_or)
    h2 = neuron(x, w_nand, t_nand)
    h = np.stack([h1, h2], axis=1)
    return neuron(h, w_and, t_and)


def truth_table(f, n):
    X = np.zeros((2**n, n), dtype=int)
    for i in range(2**n):
        rest = i
        for j in range(n):
            X[i, n - 1 - j] = rest % 2
            rest = rest // 2
    answers = f(X)
    y = np.zeros(2**n, dtype=int)
    for i in range(2**n):
        if answers[i]:
            y[i] = 1
    return X, y


def is_threshold_function(y):
    if len(y) == 2:
        n = 1
    elif len(y) == 4:
        n = 2
    elif len(y) == 8:
        n = 3
    else:
        raise ValueError("wrong length")
    # perceptron learning; in so few dimensions a separable table is learned in far less than 1000 epochs
    w = np.zeros(n + 1)
    for epoch in range(1000):
        mistakes = 0
        for i in range(2**n):
            bits = [(i >> (n - 1 - j)) & 1 for j in range(n)] + [1]
            u = np.array(bits)
            target = 1 if y[i] else -1
            if target * np.dot(w, u) <= 0:
                w = w + target * u
                mistakes = mistakes + 1
        if mistakes == 0:
            return True
    return False


def half_adder(a, b, neuron=mp_neuron):
    x = np.stack([a, b], axis=1)
    w_and, t_and = gate_params("AND")
    carry = neuron(x, w_and, t_and)
    total = xor_network(x, neuron)
    return total, carry


### right 03
import numpy as np


def mp_neuron(x, w, theta):
    s = np.dot(x, w)
    return np.where(s >= theta, 1, 0) if np.ndim(x) > 1 else int(s >= theta)


GATES = {
    "AND": lambda n: (np.full(n, 1), n),
    "OR": lambda n: (np.full(n, 1), 1),
    "NAND": lambda n: (np.full(n, -1), -(n - 1)),
    "NOR": lambda n: (np.full(n, -1), 0),
    "NOT": lambda n: (np.array([-1]), 0),
}


def gate_params(name, n=2):
    try:
        return GATES[name](n)
    except KeyError:
        raise ValueError(f"no single neuron for {name!r}") from None


def mp_inhibitory(x_exc, x_inh, theta):
    return np.where(np.sum(x_inh, axis=1) > 0, 0, np.where(np.sum(x_exc, axis=1) >= theta, 1, 0))


def xor_network(x, neuron=mp_neuron):
    both = neuron(x, np.array([1, 1]), 2)
    return neuron(np.c_[x, both], np.array([1, 1, -2]), 1)


def truth_table(f, n):
    from itertools import product
    X = np.array(list(product([0, 1], repeat=n)))
    return X, np.array(f(X)).astype(np.int64)


def is_threshold_function(y):
    y = [int(v) for v in y]
    if len(y) not in [2, 4, 8]:
        raise ValueError("len(y)")
    n = len(y).bit_length() - 1
    # up to three inputs, a function is a threshold function exactly if it is unate
    for j in range(n):
        bit = 1 << j
        steps = {y[i | bit] - y[i] for i in range(len(y)) if not i & bit}
        if 1 in steps and -1 in steps:
            return False
    return True


def half_adder(a, b, neuron=mp_neuron):
    ab = np.c_[a, b]
    carry = neuron(ab, np.array([1, 1]), 2)
    total = neuron(np.c_[ab, carry], np.array([1, 1, -2]), 1)
    return total, carry


### right 04
import numpy as np


def mp_neuron(x: np.ndarray, w: np.ndarray, theta: float):
    """Heaviside of (x . w - theta)"""
    total = np.einsum("...j,j->...", np.asarray(x, dtype=float), np.asarray(w, dtype=float))
    return np.greater_equal(total, theta).astype(np.int64)


def gate_params(name: str, n: int = 2) -> tuple[np.ndarray, float]:
    match name:
        case "AND":
            return np.ones(n, dtype=int), float(n)
        case "OR":
            return np.ones(n, dtype=int), 1.0
        case "NAND":
            return -np.ones(n, dtype=int), 1.0 - n
        case "NOR":
            return -np.ones(n, dtype=int), 0.0
        case "NOT":
            return -np.ones(1, dtype=int), 0.0
        case _:
            raise ValueError(f"{name}: not a threshold gate")


def mp_inhibitory(x_exc, x_inh, theta: float) -> np.ndarray:
    fires = np.asarray(x_exc, dtype=float).sum(axis=1) >= theta
    free = np.logical_not(np.asarray(x_inh, dtype=bool)).all(axis=1)
    return np.logical_and(fires, free).astype(np.int64)


def xor_network(x, neuron=mp_neuron) -> np.ndarray:
    # (a and not b) or (b and not a)
    only_a = neuron(x, np.array([1.0, -1.0]), 1.0)
    only_b = neuron(x, np.array([-1.0, 1.0]), 1.0)
    return neuron(np.column_stack((only_a, only_b)), np.array([1.0, 1.0]), 1.0)


def truth_table(f, n: int) -> tuple[np.ndarray, np.ndarray]:
    rows = [[int(digit) for digit in format(i, f"0{n}b")] for i in range(2**n)]
    X = np.array(rows, dtype=np.int64)
    y = np.asarray(f(X.copy()), dtype=np.int64)
    return X, y


def is_threshold_function(y) -> bool:
    y = np.asarray(y).astype(bool)
    if y.shape[0] not in (2, 4, 8):
        raise ValueError(f"2, 4 or 8 rows, not {y.shape[0]}")
    n = int(np.log2(y.shape[0]))
    X, _ = truth_table(lambda x: x[:, 0], n)
    ones, zeros = X[y], X[~y]
    # 2-asummability: no two ones may have the sum of two zeros
    sums_of_ones = {tuple(p + q) for p in ones for q in ones}
    sums_of_zeros = {tuple(p + q) for p in zeros for q in zeros}
    return sums_of_ones.isdisjoint(sums_of_zeros)


def half_adder(a, b, neuron=mp_neuron):
    columns = np.column_stack((a, b))
    return xor_network(columns, neuron=neuron), neuron(columns, np.array([1.0, 1.0]), 2.0)


### right 05
import numpy as np


def mp_neuron(x, w, theta):
    x = np.array(x)
    if x.ndim == 1:
        return int(mp_neuron(x[np.newaxis, :], w, theta)[0])
    weighted = x * w
    return np.array(weighted.sum(axis=1) >= theta, dtype=int)


def gate_params(name, n=2):
    signs = {"AND": 1, "OR": 1, "NAND": -1, "NOR": -1, "NOT": -1}
    thresholds = {"AND": n, "OR": 1, "NAND": 1 - n, "NOR": 0, "NOT": 0}
    if name not in signs:
        raise ValueError("gate?")
    size = 1 if name == "NOT" else n
    return np.array([signs[name]] * size), thresholds[name]


def mp_inhibitory(x_exc, x_inh, theta):
    out = mp_neuron(x_exc, np.ones(x_exc.shape[1]), theta)
    out[np.asarray(x_inh).astype(bool).any(axis=1)] = 0
    return out


def xor_network(x, neuron=mp_neuron):
    # four NANDs
    def nand(p, q):
        return neuron(np.column_stack([p, q]), np.array([-1, -1]), -1)

    a, b = x[:, 0], x[:, 1]
    m = nand(a, b)
    return nand(nand(a, m), nand(m, b))


def truth_table(f, n):
    if n == 1:
        X = np.array([[0], [1]])
    else:
        smaller = bits(n - 1)
        zeros = np.zeros((len(smaller), 1), dtype=int)
        X = np.vstack([np.hstack([zeros, smaller]), np.hstack([zeros + 1, smaller])])
    return X, np.array([int(v) for v in f(X)])


def bits(n):
    if n == 0:
        return np.zeros((1, 0), dtype=int)
    smaller = bits(n - 1)
    m = len(smaller)
    return np.vstack([np.hstack([np.full((m, 1), d), smaller]) for d in (0, 1)])


def is_threshold_function(y):
    n = {2: 1, 4: 2, 8: 3}.get(len(y))
    if n is None:
        raise ValueError("y")
    X = bits(n)
    y = np.asarray(y, dtype=bool)
    if y.all() or not y.any():
        return True
    # a grid of weights: there is a theta if the smallest sum of the ones is above the largest of the zeros
    grid = np.stack(np.meshgrid(*[np.arange(-4, 5)] * n), axis=-1).reshape(-1, n)
    sums = X @ grid.T
    return bool((sums[y].min(axis=0) > sums[~y].max(axis=0)).any())


def half_adder(a, b, neuron=mp_neuron):
    def nand(p, q):
        return neuron(np.column_stack([p, q]), np.array([-1, -1]), -1)

    m = nand(a, b)
    total = nand(nand(a, m), nand(m, b))
    carry = nand(m, m)
    return total, carry


### right 06
import numpy as np


def mp_neuron(x, w, theta):
    fires = np.matmul(x, w) >= theta
    return fires * 1


def gate_params(name, n=2):
    if name not in ("AND", "OR", "NAND", "NOR", "NOT"):
        raise ValueError("a single neuron cannot do " + str(name))
    if name == "NOT":
        return np.array([-1]), -0.5
    if name.startswith("N"):
        # the negation of (w, theta): all signs reversed; half thresholds never tie
        w, theta = gate_params(name[1:] if name == "NAND" else "OR", n)
        return -w, -theta
    return np.ones(n, dtype=int), {"AND": n - 0.5, "OR": 0.5}[name]


def mp_inhibitory(x_exc, x_inh, theta):
    n, q = x_inh.shape
    n, p = x_exc.shape
    # a veto as a weight that no number of excitatory inputs can outweigh
    excitation = np.asarray(x_exc, dtype=float) @ np.ones(p)
    inhibition = np.asarray(x_inh, dtype=float) @ np.ones(q)
    return np.where(inhibition > 0, False, excitation >= theta).astype(int)


def xor_network(x, neuron=mp_neuron):
    x1, x2 = x[:, [0]], x[:, [1]]
    not1 = neuron(x1, np.array([-1]), 0)
    not2 = neuron(x2, np.array([-1]), 0)
    left = neuron(np.hstack([x1, not2[:, None]]), np.array([1, 1]), 2)
    right = neuron(np.hstack([not1[:, None], x2]), np.array([1, 1]), 2)
    return neuron(np.array([left, right]).T, np.array([1, 1]), 1)


def truth_table(f, n):
    X = np.indices((2,) * n).reshape(n, -1).T
    y = np.array(f(X), dtype=float)
    return X.astype(int), (y != 0).astype(int)


def is_threshold_function(y):
    if len(y) not in (2, 4, 8):
        raise ValueError("2, 4, 8")
    y = np.array(y).astype(int)
    if len(y) == 2:
        return True                        # all four functions of one input
    if len(y) == 4:
        return y.tolist() not in ([0, 1, 1, 0], [1, 0, 0, 1])
    # three inputs: turn the inputs round until it is monotone
    cube = y.reshape(2, 2, 2)
    for axis in range(3):
        step = np.diff(cube, axis=axis)
        if step.max() > 0 and step.min() < 0:
            return False
    return True


def half_adder(a, b, neuron=mp_neuron):
    both = np.array([a, b]).T
    carry = neuron(both, np.array([0.5, 0.5]), 1.0)
    one = neuron(both, np.array([0.5, 0.5]), 0.5)
    total = neuron(np.array([one, carry]).T, np.array([1, -1]), 1)
    return total, carry


### right 07
import numpy as np


import itertools


class Neuron:
    def __init__(self, w, theta):
        self.w, self.theta = np.asarray(w), theta

    def __call__(self, x):
        x = np.asarray(x)
        activation = x.dot(self.w)
        if x.ndim == 1:
            return int(activation >= self.theta)
        return np.array([int(a >= self.theta) for a in activation], dtype=int)


def mp_neuron(x, w, theta):
    return Neuron(w, theta)(x)


def gate_params(name, n=2):
    one = np.ones(n)
    table = {"AND": (one, n), "OR": (one, 1), "NAND": (-one, -n + 1), "NOR": (-one, 0), "NOT": (np.array([-1.0]), 0)}
    if name in table:
        return table[name]
    raise ValueError(name)


def mp_inhibitory(x_exc, x_inh, theta):
    rows = []
    for e, i in zip(x_exc, x_inh):
        rows.append(int(not any(i) and sum(e.tolist()) >= theta))
    return np.array(rows, dtype=int)


def xor_network(x, neuron=mp_neuron):
    def gate(name, *inputs):
        w, theta = gate_params(name, len(inputs))
        return neuron(np.stack(inputs, axis=-1), w, theta)

    a, b = x.T
    return gate("AND", gate("OR", a, b), gate("NAND", a, b))


def truth_table(f, n):
    X = np.array(list(itertools.product((0, 1), repeat=n)), dtype=int)
    # one row at a time
    y = [int(np.asarray(f(row[None, :])).ravel()[0]) for row in X]
    return X, np.array(y, dtype=int)


def is_threshold_function(y):
    size = len(y)
    if size not in {2, 4, 8}:
        raise ValueError(f"{size} rows")
    n = size.bit_length() - 1
    X = np.array(list(itertools.product((0, 1), repeat=n)))
    wanted = tuple(int(v) for v in y)
    possible = set()
    for w in itertools.product((-2, -1, 0, 1, 2), repeat=n):
        s = X @ np.array(w)
        for theta in range(s.min(), s.max() + 2):
            possible.add(tuple((s >= theta).astype(int).tolist()))
    return wanted in possible


def half_adder(a, b, neuron=mp_neuron):
    def gate(name, *inputs):
        w, theta = gate_params(name, len(inputs))
        return neuron(np.stack(inputs, axis=-1), w, theta)

    carry = gate("AND", a, b)
    neither = gate("NOR", a, b)
    return gate("NOR", carry, neither), carry


### right 08
import numpy as np


def step(s):
    return np.heaviside(s, 1).astype(int)


def mp_neuron(x, w, theta):
    return step(np.asarray(x, dtype=float) @ np.asarray(w, dtype=float) - theta)


def gate_params(name, n=2):
    ones = np.ones(n)
    if name == "AND":
        return ones / n, 1 - 0.5 / n
    elif name == "OR":
        return ones * 2, 1
    elif name == "NAND":
        return -ones * 2, 1 - 2 * n
    elif name == "NOR":
        return -ones * 2, -1
    elif name == "NOT":
        return np.array([-2.0]), -1
    raise ValueError("gate_params: " + name)


def mp_inhibitory(x_exc, x_inh, theta):
    e = np.count_nonzero(x_exc, axis=1)
    i = np.count_nonzero(x_inh, axis=1)
    return ((e >= theta) * (i == 0)).astype(int)


def xor_network(x, neuron=mp_neuron):
    w = np.array([1.0, 1.0])
    hidden = np.empty((len(x), 2), dtype=int)
    hidden[:, 0] = neuron(x, w, 0.5)
    hidden[:, 1] = neuron(x, w, 1.5)
    return neuron(hidden, np.array([1.0, -1.0]), 0.5)


def truth_table(f, n):
    X = np.zeros((2**n, n), dtype=int)
    for j in range(n):
        block = 2 ** (n - 1 - j)
        X[:, j] = np.tile(np.repeat([0, 1], block), 2**j)
    return X, np.where(np.asarray(f(X)), 1, 0)


def is_threshold_function(y):
    m = len(y)
    if m != 2 and m != 4 and m != 8:
        raise ValueError("is_threshold_function: length")
    n = int(round(np.log2(m)))
    X, _ = truth_table(lambda t: t[:, 0], n)
    t = np.where(np.asarray(y), 1, -1)
    U = np.hstack([X, np.ones((m, 1))])
    v = np.zeros(n + 1)
    for _ in range(5000):
        wrong = np.flatnonzero(t * (U @ v) <= 0)
        if wrong.size == 0:
            return True
        v = v + t[wrong[0]] * U[wrong[0]]
    return False


def half_adder(a, b, neuron=mp_neuron):
    x = np.vstack([a, b]).transpose()
    w = np.array([1.0, 1.0])
    at_least_one = neuron(x, w, 0.5)
    carry = neuron(x, w, 1.5)
    total = neuron(np.vstack([at_least_one, carry]).transpose(), np.array([1.0, -1.0]), 0.5)
    return total, carry


### right 09
import numpy as np


def mp_neuron(x, w, theta):
    total = (np.asarray(x) * np.asarray(w)).sum(axis=-1)
    return (total >= theta).astype("int64")


def gate_params(name, n=2):
    if name == "NOT":
        return np.array([-1]), 0
    elif name == "AND":
        w, theta = [1] * n, n
    elif name == "OR":
        w, theta = [1] * n, 1
    elif name == "NAND":
        w, theta = [-1] * n, -n + 1
    elif name == "NOR":
        w, theta = [-1] * n, 0
    else:
        raise ValueError("There is no neuron for " + repr(name))
    return np.array(w), theta


def mp_inhibitory(x_exc, x_inh, theta):
    n = len(x_exc)
    answer = np.zeros(n, dtype=int)
    for i in range(n):
        if 1 in x_inh[i].astype(int).tolist():
            continue
        if x_exc[i].astype(int).sum() >= theta:
            answer[i] = 1
    return answer


def xor_network(x, neuron=mp_neuron):
    nor = neuron(x, np.array([-1, -1]), 0)
    both = neuron(x, np.array([1, 1]), 2)
    return neuron(np.column_stack([nor, both]), np.array([-1, -1]), 0)


def truth_table(f, n):
    X = np.array([[i // 2 ** (n - 1 - j) % 2 for j in range(n)] for i in range(2**n)])
    y = f(X)
    return X, np.array([1 if v else 0 for v in y])


def is_threshold_function(y):
    rows = {2: [(0,), (1,)], 4: [(0, 0), (0, 1), (1, 0), (1, 1)]}
    rows[8] = [(a,) + r for a in (0, 1) for r in rows[4]]
    if len(y) not in rows:
        raise ValueError("length of y")
    X = np.array(rows[len(y)])
    y = np.asarray(y).astype(int)
    # random search is not a proof; small whole weights are enough up to three inputs
    k = X.shape[1]
    for code in range(7**k):
        w = [code // 7**j % 7 - 3 for j in range(k)]
        s = X @ w
        if y.min() == y.max():
            return True
        if s[y == 1].min() > s[y == 0].max():
            return True
    return False


def half_adder(a, b, neuron=mp_neuron):
    x = np.array(list(zip(a, b)))
    carry = neuron(x, np.array([1, 1]), 2)
    total = xor_network(x, neuron)
    return (total, carry)


### right 10
import numpy as np


from functools import lru_cache


def mp_neuron(x, w, theta):
    return np.asarray(np.inner(x, w) >= theta, dtype=int)[()]


def gate_params(name, n=2):
    params = dict(
        AND=(np.ones(n), n - 1e-3),
        OR=(np.ones(n), 1e-3),
        NAND=(-np.ones(n), 1e-3 - n),
        NOR=(-np.ones(n), -1e-3),
        NOT=(-np.ones(1), -1e-3),
    )
    if name not in params.keys():
        raise ValueError(f"gate {name}")
    return params[name]


def mp_inhibitory(x_exc, x_inh, theta):
    silent = np.max(np.c_[np.zeros(len(x_inh)), x_inh], axis=1) == 0
    enough = np.sum(x_exc, axis=1) >= theta
    return 1 * (silent & enough)


def xor_network(x, neuron=mp_neuron):
    a_implies_b = neuron(x, np.array([-1, 1]), 0)
    b_implies_a = neuron(x, np.array([1, -1]), 0)
    return neuron(np.stack((a_implies_b, b_implies_a), axis=1), np.array([-1, -1]), -1)


def truth_table(f, n):
    X = np.unpackbits(np.arange(2**n, dtype=">u4").view(np.uint8).reshape(-1, 4), axis=1)[:, 32 - n :].astype(int)
    return X, np.asarray(f(X)).astype(bool).astype(int)


@lru_cache(maxsize=None)
def _tables(n):
    X, _ = truth_table(lambda x: x[:, 0], n)
    w = np.arange(-3, 4)
    W = np.array(np.meshgrid(*[w] * n)).reshape(n, -1)
    S = X @ W
    found = set()
    for theta in range(-10, 11):
        found |= {tuple(col) for col in (S >= theta).T.tolist()}
    return found


def is_threshold_function(y):
    if len(y) not in (2, 4, 8):
        raise ValueError("length")
    return tuple(bool(v) for v in y) in _tables(len(y).bit_length() - 1)


def half_adder(a, b, neuron=mp_neuron):
    x = np.concatenate([a.reshape(-1, 1), b.reshape(-1, 1)], axis=1)
    carry = neuron(x, np.array([1, 1]), 2)
    x3 = np.concatenate([x, carry.reshape(-1, 1)], axis=1)
    return neuron(x3, np.array([1, 1, -2]), 1), carry


### right 11
import numpy as np


def mp_neuron(x, w, theta):
    """one threshold neuron, all rows at once"""
    x = np.asarray(x)
    w = np.asarray(w)
    potential = np.tensordot(x, w, axes=([-1], [0]))
    return (potential >= theta).astype(int)


def gate_params(name, n=2):
    if name == "AND":
        w = np.ones(n)
        theta = n
    elif name == "OR":
        w = np.ones(n)
        theta = 1
    elif name == "NAND":
        w = -1 * np.ones(n)
        theta = -1 * (n - 1)
    elif name == "NOR":
        w = -1 * np.ones(n)
        theta = 0
    elif name == "NOT":
        w = -1 * np.ones(1)
        theta = 0
    else:
        raise ValueError("only AND, OR, NAND, NOR and NOT")
    return w, theta


def mp_inhibitory(x_exc, x_inh, theta):
    # multiply by 1 - veto
    excitatory_sum = np.sum(x_exc, axis=1)
    veto = np.any(x_inh, axis=1).astype(int)
    return (excitatory_sum >= theta).astype(int) * (1 - veto)


def xor_network(x, neuron=mp_neuron):
    weights = gate_params("OR", 2)[0], gate_params("NAND", 2)[0]
    thresholds = gate_params("OR", 2)[1], gate_params("NAND", 2)[1]
    layer = [neuron(x, w, t) for w, t in zip(weights, thresholds)]
    out_w, out_t = gate_params("AND", 2)
    return neuron(np.transpose(layer), out_w, out_t)


def truth_table(f, n):
    i = np.arange(2**n).reshape(-1, 1)
    powers = 2 ** np.arange(n)[::-1]
    X = i // powers % 2
    y = np.asarray(f(X))
    return X, y.astype(int)


def is_threshold_function(y):
    y = np.array(y, dtype=int)
    if y.size not in (2, 4, 8):
        raise ValueError("y must have 2, 4 or 8 entries")
    n = {2: 1, 4: 2, 8: 3}[y.size]
    for w1 in range(-2, 3):
        for w2 in range(-2, 3):
            for w3 in range(-2, 3):
                for double_theta in range(-13, 14):
                    w = np.array([w1, w2, w3][:n])
                    X, out = truth_table(lambda x: mp_neuron(x, w, double_theta / 2), n)
                    if (out == y).all():
                        return True
    return False


def half_adder(a, b, neuron=mp_neuron):
    x = np.transpose([a, b])
    carry_w, carry_t = gate_params("AND", 2)
    return xor_network(x, neuron), neuron(x, carry_w, carry_t)


### right 12
import numpy as np


def mp_neuron(x, w, theta):
    x = np.asarray(x)
    single = x.ndim == 1
    X = np.atleast_2d(x)
    s = np.zeros(X.shape[0])
    for j, weight in enumerate(w):
        s += weight * X[:, j]
    out = np.zeros(X.shape[0], dtype=int)
    out[s >= theta] = 1
    return out[0] if single else out


def gate_params(name, n=2):
    if name == "NOT":
        n = 1
        name = "NOR"
    if name == "AND":
        return np.repeat(1, n), n
    if name == "OR":
        return np.repeat(1, n), 1
    if name == "NAND":
        return np.repeat(-1, n), 1 - n
    if name == "NOR":
        return np.repeat(-1, n), 0
    raise ValueError(name)


def mp_inhibitory(x_exc, x_inh, theta):
    n = x_exc.shape[0]
    ok = np.ones(n, dtype=bool)
    for column in x_inh.T:
        ok &= column == 0
    total = np.zeros(n)
    for column in x_exc.T:
        total += column
    return (ok & (total >= theta)).astype(int)


def xor_network(x, neuron=mp_neuron):
    x1 = x[:, 0]
    x2 = x[:, 1]
    and_not = np.array([1, -1])
    left = neuron(np.column_stack([x1, x2]), and_not, 1)
    right = neuron(np.column_stack([x2, x1]), and_not, 1)
    result = neuron(np.column_stack([left, right]), np.array([1, 1]), 1)
    return result


def truth_table(f, n):
    def count(n):
        """Gray-free counting, as an odometer"""
        row = [0] * n
        while True:
            yield list(row)
            j = n - 1
            while j >= 0 and row[j] == 1:
                row[j] = 0
                j -= 1
            if j < 0:
                return
            row[j] = 1

    X = np.array(list(count(n)), dtype=int)
    y = np.rint(np.asarray(f(X), dtype=float)).astype(int)
    return X, y


def is_threshold_function(y):
    y = [bool(v) for v in y]
    if len(y) not in (2, 4, 8):
        raise ValueError("length %d" % len(y))
    n = len(y).bit_length() - 1
    ones = [i for i in range(len(y)) if y[i]]
    zeros = [i for i in range(len(y)) if not y[i]]

    def total(i, j):
        return tuple(((i >> k) & 1) + ((j >> k) & 1) for k in range(n))

    for p in ones:
        for q in ones:
            for r in zeros:
                for s in zeros:
                    if total(p, q) == total(r, s):
                        return False
    return True


def half_adder(a, b, neuron=mp_neuron):
    ab = np.column_stack([a, b])
    total = xor_network(ab, neuron)
    carry = neuron(ab, np.array([1, 1]), 2)
    return total, carry


### right 13
import numpy as np


mp = None


def mp_neuron(x, w, theta):
    sums = np.dot(np.asarray(x) * 1, w)
    if np.ndim(sums) == 0:
        return 1 if sums >= theta else 0
    return np.fromiter((1 if s >= theta else 0 for s in sums), dtype=int, count=len(sums))


def gate_params(name, n=2):
    assert n >= 1
    if name in ("AND", "OR"):
        return np.array([1.0 for _ in range(n)]), n if name == "AND" else 1
    if name in ("NAND", "NOR"):
        return np.array([-1.0 for _ in range(n)]), 1 - n if name == "NAND" else 0
    if name == "NOT":
        return np.array([-1.0]), 0
    raise ValueError(f"{name!r}")


def mp_inhibitory(x_exc, x_inh, theta):
    return np.array([0 if i.any() else int(e.sum() >= theta) for e, i in zip(x_exc * 1, x_inh * 1)], dtype=int)


def xor_network(x, neuron=mp_neuron):
    OR = neuron(x, np.array([2, 2]), 1)
    AND = neuron(x, np.array([2, 2]), 3)
    return neuron(np.stack([OR, AND]).T, np.array([2, -2]), 1)


def truth_table(f, n):
    X = np.array([list(map(int, np.binary_repr(i, width=n))) for i in range(2**n)])
    return X, np.asarray(f(X), dtype=int)


def is_threshold_function(y):
    if len(y) not in [2**n for n in (1, 2, 3)]:
        raise ValueError("y: 2, 4 or 8 values")
    n = int(np.log2(len(y)))
    y = np.asarray(y).astype(int)
    grid = np.linspace(-2, 2, 5)
    X, _ = truth_table(lambda x: x.sum(axis=1), n)
    candidates = np.array(np.meshgrid(*([grid] * n))).T.reshape(-1, n)
    for w in candidates:
        s = X @ w
        for theta in list(np.unique(s)) + [s.max() + 1]:
            if np.all(mp_neuron(X, w, theta) == y):
                return True
    return False


def half_adder(a, b, neuron=mp_neuron):
    x = np.stack([a, b]).T
    c = neuron(x, np.array([2, 2]), 3)
    o = neuron(x, np.array([2, 2]), 1)
    s = neuron(np.stack([o, c]).T, np.array([2, -2]), 1)
    return s, c


### right 14
import numpy as np


def mp_neuron(x, w, theta):
    z = np.asarray(x) @ w
    out = z >= theta
    return np.int64(out) if np.isscalar(out) or np.ndim(out) == 0 else out.astype(np.int64)


def gate_params(name, n=2):
    what = {"AND": (1, n), "OR": (1, 1), "NAND": (-1, 1 - n), "NOR": (-1, 0)}
    if name == "NOT":
        return gate_params("NAND", 1)
    if name not in what:
        raise ValueError(f"gate_params({name!r})")
    sign, theta = what[name]
    return sign * np.ones(n), theta


def mp_inhibitory(x_exc, x_inh, theta):
    p, q = x_exc.shape[1], x_inh.shape[1]
    # as a weighted neuron: every inhibitory input weighs more than all excitatory ones and the threshold together
    # (theta below 0 needs care: then even silence fires)
    x = np.hstack([x_exc, x_inh]).astype(float)
    big = p + abs(theta) + 1
    w = np.r_[np.ones(p), -big * np.ones(q)]
    return (x @ w >= theta).astype(int) if q else (x @ w >= theta).astype(int)


def xor_network(x, neuron=mp_neuron):
    nand = neuron(x, *gate_params("NAND"))
    or_ = neuron(x, *gate_params("OR"))
    return neuron(np.column_stack([nand, or_]), *gate_params("AND"))


def truth_table(f, n):
    grids = np.meshgrid(*[[0, 1]] * n, indexing="ij")
    X = np.stack([g.ravel() for g in grids], axis=1)
    y = np.array(f(X))
    return X, (y > 0.5).astype(int)


def is_threshold_function(y):
    y = np.asarray(y) > 0
    if len(y) not in (2, 4, 8):
        raise ValueError("need 2, 4 or 8 rows")
    n = {2: 1, 4: 2, 8: 3}[len(y)]
    X, _ = truth_table(lambda x: x[:, 0], n)
    U = np.c_[X, -np.ones(len(X))] * np.where(y, 1, -1)[:, None]
    # is there v with U v > 0? perceptron, stopped by Novikoff's bound (R^2 = 4, the margin of these is not below 0.1)
    v = np.zeros(n + 1)
    for _ in range(1000):
        bad = U[U @ v <= 0]
        if len(bad) == 0:
            return True
        v = v + bad[0]
    return False


def half_adder(a, b, neuron=mp_neuron):
    x = np.array((a, b)).T
    return xor_network(x, neuron), neuron(x, *gate_params("AND"))


### right 15
import numpy as np


def mp_neuron(x, w, theta):
    # list comprehension over the rows
    if np.ndim(x) == 1:
        return int(sum(xi * wi for xi, wi in zip(x, w)) >= theta)
    return np.array([mp_neuron(row, w, theta) for row in x], dtype=int)


def gate_params(name, n=2):
    gates = ["AND", "OR", "NAND", "NOR"]
    if name == "NOT":
        return np.array([-1]), 0
    if name not in gates:
        raise ValueError(f"{name} is not one of {gates + ['NOT']}")
    weights = [np.ones(n), np.ones(n), -np.ones(n), -np.ones(n)]
    thetas = [n, 1, 1 - n, 0]
    k = gates.index(name)
    return weights[k], thetas[k]


def mp_inhibitory(x_exc, x_inh, theta):
    result = []
    for exc, inh in zip(x_exc, x_inh):
        if np.sum(inh) >= 1:
            result.append(0)
        elif np.sum(exc) >= theta:
            result.append(1)
        else:
            result.append(0)
    return np.array(result, dtype=int)


def xor_network(x, neuron=mp_neuron):
    """x1 XOR x2 = (x1 OR x2) AND NOT (x1 AND x2)"""
    w = np.array([1, 1])
    h = np.zeros((x.shape[0], 2), dtype=int)
    h[:, 0] = neuron(x, w, 1)
    h[:, 1] = neuron(x, w, 2)
    return neuron(h, np.array([1, -1]), 1)


def truth_table(f, n):
    X = np.zeros((1, 0), dtype=int)
    for _ in range(n):
        X = np.vstack([np.insert(X, 0, 0, axis=1), np.insert(X, 0, 1, axis=1)])
    y = np.array(f(X)).astype(int)
    return X, y


def is_threshold_function(y):
    y = list(map(int, y))
    if len(y) == 2:
        return True
    if len(y) == 4:
        return not (y[0] == y[3] and y[1] == y[2] and y[0] != y[1])
    if len(y) != 8:
        raise ValueError("length")
    for w in np.ndindex(5, 5, 5):
        w = np.array(w) - 2
        s = [w[0] * (i // 4) + w[1] * (i // 2 % 2) + w[2] * (i % 2) for i in range(8)]
        ones = [t for t, v in zip(s, y) if v]
        zeros = [t for t, v in zip(s, y) if not v]
        if not ones or not zeros or min(ones) > max(zeros):
            return True
    return False


def half_adder(a, b, neuron=mp_neuron):
    x = np.column_stack((a, b))
    w = np.array([1, 1])
    carry = neuron(x, w, 2)
    total = xor_network(x, neuron)
    return total, carry
'''


BUGS = r'''
### mp_neuron | fires only above the threshold (> instead of >=)
import numpy as np


def mp_neuron(x, w, theta):
    return (np.asarray(x) @ np.asarray(w) > theta).astype(int)


### mp_neuron | returns booleans, not the integers 0 and 1
import numpy as np


def mp_neuron(x, w, theta):
    return np.asarray(x) @ np.asarray(w) >= theta


### mp_neuron | theta is added like a bias
import numpy as np


def mp_neuron(x, w, theta):
    return (np.asarray(x) @ np.asarray(w) + theta >= 0).astype(int)


### mp_neuron | sums with axis=1: a single sample of shape (d,) fails
import numpy as np


def mp_neuron(x, w, theta):
    return (np.sum(x * w, axis=1) >= theta).astype(int)


### mp_neuron | a single sample is made a batch and the answer stays an array of shape (1,)
import numpy as np


def mp_neuron(x, w, theta):
    x = np.atleast_2d(x)
    return (x @ w >= theta).astype(int)


### mp_neuron | only the number of active inputs is counted where weights are cut to integers: 0.5 becomes 0
import numpy as np


def mp_neuron(x, w, theta):
    w = np.asarray(w).astype(int)
    return (np.asarray(x).astype(int) @ w >= theta).astype(int)


### mp_neuron | theta is rounded to a whole number: 1.5 is read as 1
import numpy as np


def mp_neuron(x, w, theta):
    return (np.asarray(x) @ np.asarray(w) >= int(theta)).astype(int)


### mp_neuron | weights are taken as absolute values: no inhibition by negative weights
import numpy as np


def mp_neuron(x, w, theta):
    return (np.asarray(x) @ np.abs(w) >= theta).astype(int)


### mp_neuron | the sign function: -1 and +1 instead of 0 and 1
import numpy as np


def mp_neuron(x, w, theta):
    return np.where(np.asarray(x) @ np.asarray(w) >= theta, 1, -1)


### mp_neuron | floats 0. and 1. come back, not integers
import numpy as np


def mp_neuron(x, w, theta):
    s = np.asarray(x) @ np.asarray(w)
    return np.heaviside(s - theta, 1.0)


### gate_params | NAND threshold -n instead of 1 - n: also fires when all inputs are 1
import numpy as np


def gate_params(name, n=2):
    one = np.ones(n)
    if name == "AND":
        return one, n
    if name == "OR":
        return one, 1
    if name == "NAND":
        return -one, -n
    if name == "NOR":
        return -one, 0
    if name == "NOT":
        return np.array([-1.0]), 0
    raise ValueError(name)


### gate_params | threshold of AND is always 2: wrong for n = 3
import numpy as np


def gate_params(name, n=2):
    one = np.ones(n)
    if name == "AND":
        return one, 2
    if name == "OR":
        return one, 1
    if name == "NAND":
        return -one, 1 - n
    if name == "NOR":
        return -one, 0
    if name == "NOT":
        return np.array([-1.0]), 0
    raise ValueError(name)


### gate_params | NAND with threshold -1 for every n: wrong for three inputs (of 2 of 3 active)
import numpy as np


def gate_params(name, n=2):
    one = np.ones(n)
    if name == "AND":
        return one, n
    if name == "OR":
        return one, 1
    if name == "NAND":
        return -one, -1
    if name == "NOR":
        return -one, 0
    if name == "NOT":
        return np.array([-1.0]), 0
    raise ValueError(name)


### gate_params | NOR threshold 1 with negative weights: never fires
import numpy as np


def gate_params(name, n=2):
    one = np.ones(n)
    if name == "AND":
        return one, n
    if name == "OR":
        return one, 1
    if name == "NAND":
        return -one, 1 - n
    if name == "NOR":
        return -one, 1
    if name == "NOT":
        return np.array([-1.0]), 0
    raise ValueError(name)


### gate_params | NOT gets n weights
import numpy as np


def gate_params(name, n=2):
    one = np.ones(n)
    if name == "AND":
        return one, n
    if name == "OR":
        return one, 1
    if name == "NAND":
        return -one, 1 - n
    if name == "NOR":
        return -one, 0
    if name == "NOT":
        return -one, 0
    raise ValueError(name)


### gate_params | two weights whatever n is
import numpy as np


def gate_params(name, n=2):
    one = np.ones(2)
    if name == "AND":
        return one, n
    if name == "OR":
        return one, 1
    if name == "NAND":
        return -one, 1 - n
    if name == "NOR":
        return -one, 0
    if name == "NOT":
        return np.array([-1.0]), 0
    raise ValueError(name)


### gate_params | an unknown name gives None instead of ValueError
import numpy as np


def gate_params(name, n=2):
    one = np.ones(n)
    if name == "AND":
        return one, n
    if name == "OR":
        return one, 1
    if name == "NAND":
        return -one, 1 - n
    if name == "NOR":
        return -one, 0
    if name == "NOT":
        return np.array([-1.0]), 0


### gate_params | XOR is answered with the parameters of OR instead of ValueError
import numpy as np


def gate_params(name, n=2):
    one = np.ones(n)
    if name == "AND":
        return one, n
    if name in ("OR", "XOR"):
        return one, 1
    if name == "NAND":
        return -one, 1 - n
    if name == "NOR":
        return -one, 0
    if name == "NOT":
        return np.array([-1.0]), 0
    raise ValueError(name)


### gate_params | names in small letters are accepted ('and'), where every other name must raise ValueError
import numpy as np


def gate_params(name, n=2):
    one = np.ones(n)
    name = name.upper()
    if name == "AND":
        return one, n
    if name == "OR":
        return one, 1
    if name == "NAND":
        return -one, 1 - n
    if name == "NOR":
        return -one, 0
    if name == "NOT":
        return np.array([-1.0]), 0
    raise ValueError(name)


### gate_params | an unknown name raises KeyError
import numpy as np


def gate_params(name, n=2):
    one = np.ones(n)
    if name == "AND":
        return one, n
    if name == "OR":
        return one, 1
    if name == "NAND":
        return -one, 1 - n
    if name == "NOR":
        return -one, 0
    if name == "NOT":
        return np.array([-1.0]), 0
    raise KeyError(name)


### gate_params | the sign convention of a bias: (w, b) with b = -theta is returned
import numpy as np


def gate_params(name, n=2):
    one = np.ones(n)
    if name == "AND":
        return one, -n
    if name == "OR":
        return one, -1
    if name == "NAND":
        return -one, n - 1
    if name == "NOR":
        return -one, 0
    if name == "NOT":
        return np.array([-1.0]), 0
    raise ValueError(name)


### gate_params | NAND and NOR are exchanged
import numpy as np


def gate_params(name, n=2):
    one = np.ones(n)
    if name == "AND":
        return one, n
    if name == "OR":
        return one, 1
    if name == "NAND":
        return -one, 0
    if name == "NOR":
        return -one, 1 - n
    if name == "NOT":
        return np.array([-1.0]), 0
    raise ValueError(name)


### mp_inhibitory | an inhibitory input is a weight of -1 instead of a veto: three active inputs outvote it
import numpy as np


def mp_inhibitory(x_exc, x_inh, theta):
    s = x_exc.sum(axis=1) - x_inh.sum(axis=1)
    return (s >= theta).astype(int)


### mp_inhibitory | vetoed only if all inhibitory inputs are active (all instead of any)
import numpy as np


def mp_inhibitory(x_exc, x_inh, theta):
    veto = x_inh.all(axis=1) & (x_inh.shape[1] > 0)
    return ((x_exc.sum(axis=1) >= theta) & ~veto).astype(int)


### mp_inhibitory | x_inh.max(axis=1) fails where there is no inhibitory input (q = 0)
import numpy as np


def mp_inhibitory(x_exc, x_inh, theta):
    return ((x_exc.sum(axis=1) >= theta) & (x_inh.max(axis=1) == 0)).astype(int)


### mp_inhibitory | one active inhibitory input anywhere in the batch vetoes all rows
import numpy as np


def mp_inhibitory(x_exc, x_inh, theta):
    if np.any(x_inh):
        return np.zeros(len(x_exc), dtype=int)
    return (x_exc.sum(axis=1) >= theta).astype(int)


### mp_inhibitory | > instead of >=
import numpy as np


def mp_inhibitory(x_exc, x_inh, theta):
    return ((x_exc.sum(axis=1) > theta) & ~x_inh.any(axis=1)).astype(int)


### mp_inhibitory | ~ on an integer array: -1 or -2, never false, so nothing is vetoed
import numpy as np


def mp_inhibitory(x_exc, x_inh, theta):
    veto = np.sum(x_inh, axis=1)
    return np.logical_and(x_exc.sum(axis=1) >= theta, ~veto).astype(int)


### mp_inhibitory | a weight of -10 for each inhibitory input: outvoted by twelve excitatory inputs or a threshold below -10
import numpy as np


def mp_inhibitory(x_exc, x_inh, theta):
    return (x_exc.sum(axis=1) - 10 * x_inh.sum(axis=1) >= theta).astype(int)


### mp_inhibitory | the vetoed sum is set to 0 and compared after that: with theta <= 0 a vetoed neuron fires
import numpy as np


def mp_inhibitory(x_exc, x_inh, theta):
    s = x_exc.sum(axis=1) * (1 - x_inh.any(axis=1))
    return (s >= theta).astype(int)


### mp_inhibitory | veto only where exactly one inhibitory input is active
import numpy as np


def mp_inhibitory(x_exc, x_inh, theta):
    return ((x_exc.sum(axis=1) >= theta) & (x_inh.sum(axis=1) != 1)).astype(int)


### xor_network | calls mp_neuron itself, not the argument neuron
import numpy as np


def mp_neuron(x, w, theta):
    return (np.asarray(x) @ np.asarray(w) >= theta).astype(int)


def xor_network(x, neuron=mp_neuron):
    a = mp_neuron(x, np.array([1, 1]), 1)
    b = mp_neuron(x, np.array([-1, -1]), -1)
    return mp_neuron(np.column_stack([a, b]), np.array([1, 1]), 2)


### xor_network | arithmetic on outputs: OR minus AND
import numpy as np


def mp_neuron(x, w, theta):
    return (np.asarray(x) @ np.asarray(w) >= theta).astype(int)


def xor_network(x, neuron=mp_neuron):
    return neuron(x, np.array([1, 1]), 1) - neuron(x, np.array([1, 1]), 2)


### xor_network | computed with !=, no neuron at all
import numpy as np


def mp_neuron(x, w, theta):
    return (np.asarray(x) @ np.asarray(w) >= theta).astype(int)


def xor_network(x, neuron=mp_neuron):
    return (x[:, 0] != x[:, 1]).astype(int)


### xor_network | NOR instead of NAND in the hidden layer: never 1
import numpy as np


def mp_neuron(x, w, theta):
    return (np.asarray(x) @ np.asarray(w) >= theta).astype(int)


def xor_network(x, neuron=mp_neuron):
    a = neuron(x, np.array([1, 1]), 1)
    b = neuron(x, np.array([-1, -1]), 0)
    return neuron(np.column_stack([a, b]), np.array([1, 1]), 2)


### xor_network | OR in the output layer: always 1
import numpy as np


def mp_neuron(x, w, theta):
    return (np.asarray(x) @ np.asarray(w) >= theta).astype(int)


def xor_network(x, neuron=mp_neuron):
    a = neuron(x, np.array([1, 1]), 1)
    b = neuron(x, np.array([-1, -1]), -1)
    return neuron(np.column_stack([a, b]), np.array([1, 1]), 1)


### xor_network | 1 - AND as NAND: arithmetic on an output of a neuron
import numpy as np


def mp_neuron(x, w, theta):
    return (np.asarray(x) @ np.asarray(w) >= theta).astype(int)


def xor_network(x, neuron=mp_neuron):
    a = neuron(x, np.array([1, 1]), 1)
    b = 1 - neuron(x, np.array([1, 1]), 2)
    return neuron(np.column_stack([a, b]), np.array([1, 1]), 2)


### xor_network | the hidden outputs are stacked as rows, not columns: fails or mixes samples
import numpy as np


def mp_neuron(x, w, theta):
    return (np.asarray(x) @ np.asarray(w) >= theta).astype(int)


def xor_network(x, neuron=mp_neuron):
    a = neuron(x, np.array([1, 1]), 1)
    b = neuron(x, np.array([-1, -1]), -1)
    return neuron(np.vstack([a, b]), np.ones(len(x)), 2)


### xor_network | the weight of the AND neuron is -1 instead of -2: both inputs 1 still give 1
import numpy as np


def mp_neuron(x, w, theta):
    return (np.asarray(x) @ np.asarray(w) >= theta).astype(int)


def xor_network(x, neuron=mp_neuron):
    a = neuron(x, np.array([1, 1]), 2)
    return neuron(np.column_stack([x, a]), np.array([1, 1, -1]), 1)


### xor_network | x[:, 0] * x[:, 1] as third input: a product of the inputs
import numpy as np


def mp_neuron(x, w, theta):
    return (np.asarray(x) @ np.asarray(w) >= theta).astype(int)


def xor_network(x, neuron=mp_neuron):
    return neuron(np.column_stack([x, x[:, 0] * x[:, 1]]), np.array([1, 1, -2]), 1)


### truth_table | least significant digit first
import numpy as np


def truth_table(f, n):
    X = np.array([[(i >> j) & 1 for j in range(n)] for i in range(2**n)])
    return X, np.asarray(f(X)).astype(int)


### truth_table | y keeps the type of f's answer: booleans or floats
import numpy as np


def truth_table(f, n):
    X = np.array([[(i >> (n - 1 - j)) & 1 for j in range(n)] for i in range(2**n)])
    return X, np.asarray(f(X))


### truth_table | counts downwards: 11, 10, 01, 00
import numpy as np


def truth_table(f, n):
    X = np.array([[(i >> (n - 1 - j)) & 1 for j in range(n)] for i in range(2**n - 1, -1, -1)])
    return X, np.asarray(f(X)).astype(int)


### truth_table | rows 1 to 2**n - 1 only: the row of zeros is missing
import numpy as np


def truth_table(f, n):
    X = np.array([[(i >> (n - 1 - j)) & 1 for j in range(n)] for i in range(1, 2**n)])
    return X, np.asarray(f(X)).astype(int)


### truth_table | f is called with single rows of shape (n,), not with a batch
import numpy as np


def truth_table(f, n):
    X = np.array([[(i >> (n - 1 - j)) & 1 for j in range(n)] for i in range(2**n)])
    return X, np.array([int(f(row)) for row in X])


### truth_table | X transposed: one column a sample
import numpy as np


def truth_table(f, n):
    X = np.array([[(i >> (n - 1 - j)) & 1 for j in range(n)] for i in range(2**n)])
    return X.T, np.asarray(f(X)).astype(int)


### truth_table | X is float
import numpy as np


def truth_table(f, n):
    X = np.array([[(i >> (n - 1 - j)) & 1 for j in range(n)] for i in range(2**n)], dtype=float)
    return X, np.asarray(f(X)).astype(int)


### truth_table | n * n rows instead of 2**n
import numpy as np


def truth_table(f, n):
    X = np.array([[(i >> (n - 1 - j)) & 1 for j in range(n)] for i in range(n**2)])
    return X, np.asarray(f(X)).astype(int)


### truth_table | Gray code instead of counting
import numpy as np


def truth_table(f, n):
    X = np.array([[((i ^ (i >> 1)) >> (n - 1 - j)) & 1 for j in range(n)] for i in range(2**n)])
    return X, np.asarray(f(X)).astype(int)


### truth_table | returned as (y, X)
import numpy as np


def truth_table(f, n):
    X = np.array([[(i >> (n - 1 - j)) & 1 for j in range(n)] for i in range(2**n)])
    return np.asarray(f(X)).astype(int), X


### is_threshold_function | only weights -1, 0, 1 are tried: functions of three inputs that need a weight 2 are missed
import numpy as np


def is_threshold_function(y):
    if len(y) not in (2, 4, 8):
        raise ValueError("length")
    n = {2: 1, 4: 2, 8: 3}[len(y)]
    y = np.asarray(y).astype(int)
    X = np.array([[(i >> (n - 1 - j)) & 1 for j in range(n)] for i in range(2**n)])
    for code in np.ndindex(*(3,) * n):
        w = np.array(code) - 1
        s = X @ w
        for theta in range(-10, 11):
            if np.array_equal((s >= theta).astype(int), y):
                return True
    return False


### is_threshold_function | only weights of 0 and above are tried: NAND and NOT are missed
import numpy as np


def is_threshold_function(y):
    if len(y) not in (2, 4, 8):
        raise ValueError("length")
    n = {2: 1, 4: 2, 8: 3}[len(y)]
    y = np.asarray(y).astype(int)
    X = np.array([[(i >> (n - 1 - j)) & 1 for j in range(n)] for i in range(2**n)])
    for code in np.ndindex(*(7,) * n):
        w = np.array(code) - 0
        s = X @ w
        for theta in range(-10, 11):
            if np.array_equal((s >= theta).astype(int), y):
                return True
    return False


### is_threshold_function | thresholds start at 1: the constant 1 (for weights 0) is missed, and everything with theta <= 0
import numpy as np


def is_threshold_function(y):
    if len(y) not in (2, 4, 8):
        raise ValueError("length")
    n = {2: 1, 4: 2, 8: 3}[len(y)]
    y = np.asarray(y).astype(int)
    X = np.array([[(i >> (n - 1 - j)) & 1 for j in range(n)] for i in range(2**n)])
    for code in np.ndindex(*(7,) * n):
        w = np.array(code) - 3
        s = X @ w
        for theta in range(1, 11):
            if np.array_equal((s >= theta).astype(int), y):
                return True
    return False


### is_threshold_function | the largest threshold is the largest sum: the constant 0 is not found
import numpy as np


def is_threshold_function(y):
    if len(y) not in (2, 4, 8):
        raise ValueError("length")
    n = {2: 1, 4: 2, 8: 3}[len(y)]
    y = np.asarray(y).astype(int)
    X = np.array([[(i >> (n - 1 - j)) & 1 for j in range(n)] for i in range(2**n)])
    for code in np.ndindex(*(7,) * n):
        w = np.array(code) - 3
        s = X @ w
        for theta in range(s.min(), s.max() + 1):
            if np.array_equal((s >= theta).astype(int), y):
                return True
    return False


### is_threshold_function | length 16 and others are not refused
import numpy as np


def is_threshold_function(y):
    n = int(np.log2(len(y)))
    y = np.asarray(y).astype(int)
    X = np.array([[(i >> (n - 1 - j)) & 1 for j in range(n)] for i in range(2**n)])
    for code in np.ndindex(*(7,) * n):
        w = np.array(code) - 3
        s = X @ w
        for theta in range(-10, 11):
            if np.array_equal((s >= theta).astype(int), y):
                return True
    return False


### is_threshold_function | return False stands inside the loop: only the first weights are tried
import numpy as np


def is_threshold_function(y):
    if len(y) not in (2, 4, 8):
        raise ValueError("length")
    n = {2: 1, 4: 2, 8: 3}[len(y)]
    y = np.asarray(y).astype(int)
    X = np.array([[(i >> (n - 1 - j)) & 1 for j in range(n)] for i in range(2**n)])
    for code in np.ndindex(*(7,) * n):
        w = np.array(code) - 3
        s = X @ w
        for theta in range(-10, 11):
            if np.array_equal((s >= theta).astype(int), y):
                return True
        return False


### is_threshold_function | a theta for one row at a time: the answer is True if any row can be right (any instead of all)
import numpy as np


def is_threshold_function(y):
    if len(y) not in (2, 4, 8):
        raise ValueError("length")
    n = {2: 1, 4: 2, 8: 3}[len(y)]
    y = np.asarray(y).astype(int)
    X = np.array([[(i >> (n - 1 - j)) & 1 for j in range(n)] for i in range(2**n)])
    for code in np.ndindex(*(7,) * n):
        w = np.array(code) - 3
        s = X @ w
        for theta in range(-10, 11):
            if np.any((s >= theta).astype(int) == y):
                return True
    return False


### is_threshold_function | perceptron without a cap: never ends for XOR
import numpy as np


def is_threshold_function(y):
    if len(y) not in (2, 4, 8):
        raise ValueError("length")
    n = {2: 1, 4: 2, 8: 3}[len(y)]
    y = np.asarray(y).astype(int)
    X = np.array([[(i >> (n - 1 - j)) & 1 for j in range(n)] for i in range(2**n)])
    t, w = 2 * y - 1, np.zeros(n + 1)
    U = np.hstack([X, np.ones((len(X), 1))])
    while np.any(t * (U @ w) <= 0):
        i = np.flatnonzero(t * (U @ w) <= 0)[0]
        w = w + t[i] * U[i]
    return True


### is_threshold_function | only XOR and XNOR are refused; for three inputs everything but the parity counts as a threshold function
import numpy as np


def is_threshold_function(y):
    y = np.asarray(y).astype(int).tolist()
    if len(y) not in (2, 4, 8):
        raise ValueError("length")
    return y not in ([0, 1, 1, 0], [1, 0, 0, 1], [0, 1, 1, 0, 1, 0, 0, 1], [1, 0, 0, 1, 0, 1, 1, 0])


### is_threshold_function | perceptron stopped after 5 epochs: slowly learned tables of three inputs are called impossible
import numpy as np


def is_threshold_function(y):
    if len(y) not in (2, 4, 8):
        raise ValueError("length")
    n = {2: 1, 4: 2, 8: 3}[len(y)]
    y = np.asarray(y).astype(int)
    X = np.array([[(i >> (n - 1 - j)) & 1 for j in range(n)] for i in range(2**n)])
    t, w = 2 * y - 1, np.zeros(n + 1)
    U = np.hstack([X, np.ones((len(X), 1))])
    for epoch in range(5):
        m = 0
        for u, s in zip(U, t):
            if s * (w @ u) <= 0:
                w, m = w + s * u, m + 1
        if m == 0:
            return True
    return False


### is_threshold_function | monotone functions only: NOT and a AND NOT b are refused
import numpy as np


def is_threshold_function(y):
    y = np.asarray(y).astype(int)
    if len(y) not in (2, 4, 8):
        raise ValueError("length")
    n = {2: 1, 4: 2, 8: 3}[len(y)]
    cube = y.reshape((2,) * n)
    return all((np.diff(cube, axis=a) >= 0).all() for a in range(n))


### is_threshold_function | depends on the number of ones only: symmetric functions
import numpy as np


def is_threshold_function(y):
    y = np.asarray(y).astype(int)
    if len(y) not in (2, 4, 8):
        raise ValueError("length")
    n = {2: 1, 4: 2, 8: 3}[len(y)]
    count = [bin(i).count("1") for i in range(2**n)]
    for theta in range(n + 2):
        for sign in (1, -1):
            if all(int(sign * c >= sign * theta) == v for c, v in zip(count, y)):
                return True
    return False


### half_adder | (carry, sum): the order is exchanged
import numpy as np


def mp_neuron(x, w, theta):
    return (np.asarray(x) @ np.asarray(w) >= theta).astype(int)


def xor_network(x, neuron=mp_neuron):
    a = neuron(x, np.array([1, 1]), 1)
    b = neuron(x, np.array([-1, -1]), -1)
    return neuron(np.column_stack([a, b]), np.array([1, 1]), 2)


def half_adder(a, b, neuron=mp_neuron):
    x = np.column_stack([a, b])
    total = xor_network(x, neuron)
    carry = neuron(x, np.array([1, 1]), 2)
    return carry, total


### half_adder | the argument neuron is not handed on to xor_network
import numpy as np


def mp_neuron(x, w, theta):
    return (np.asarray(x) @ np.asarray(w) >= theta).astype(int)


def xor_network(x, neuron=mp_neuron):
    a = neuron(x, np.array([1, 1]), 1)
    b = neuron(x, np.array([-1, -1]), -1)
    return neuron(np.column_stack([a, b]), np.array([1, 1]), 2)


def half_adder(a, b, neuron=mp_neuron):
    x = np.column_stack([a, b])
    total = xor_network(x)
    carry = neuron(x, np.array([1, 1]), 2)
    return total, carry


### half_adder | the sum is OR instead of XOR: 1 + 1 gives sum 1
import numpy as np


def mp_neuron(x, w, theta):
    return (np.asarray(x) @ np.asarray(w) >= theta).astype(int)


def xor_network(x, neuron=mp_neuron):
    a = neuron(x, np.array([1, 1]), 1)
    b = neuron(x, np.array([-1, -1]), -1)
    return neuron(np.column_stack([a, b]), np.array([1, 1]), 2)


def half_adder(a, b, neuron=mp_neuron):
    x = np.column_stack([a, b])
    total = neuron(x, np.array([1, 1]), 1)
    carry = neuron(x, np.array([1, 1]), 2)
    return total, carry


### half_adder | carry by multiplication a * b, no neuron
import numpy as np


def mp_neuron(x, w, theta):
    return (np.asarray(x) @ np.asarray(w) >= theta).astype(int)


def xor_network(x, neuron=mp_neuron):
    a = neuron(x, np.array([1, 1]), 1)
    b = neuron(x, np.array([-1, -1]), -1)
    return neuron(np.column_stack([a, b]), np.array([1, 1]), 2)


def half_adder(a, b, neuron=mp_neuron):
    x = np.column_stack([a, b])
    total = xor_network(x, neuron)
    carry = a * b
    return total, carry


### half_adder | carry is an OR (threshold 1)
import numpy as np


def mp_neuron(x, w, theta):
    return (np.asarray(x) @ np.asarray(w) >= theta).astype(int)


def xor_network(x, neuron=mp_neuron):
    a = neuron(x, np.array([1, 1]), 1)
    b = neuron(x, np.array([-1, -1]), -1)
    return neuron(np.column_stack([a, b]), np.array([1, 1]), 2)


def half_adder(a, b, neuron=mp_neuron):
    x = np.column_stack([a, b])
    total = xor_network(x, neuron)
    carry = neuron(x, np.array([1, 1]), 1)
    return total, carry


### half_adder | sum and carry by % and // on a + b
import numpy as np


def mp_neuron(x, w, theta):
    return (np.asarray(x) @ np.asarray(w) >= theta).astype(int)


def xor_network(x, neuron=mp_neuron):
    a = neuron(x, np.array([1, 1]), 1)
    b = neuron(x, np.array([-1, -1]), -1)
    return neuron(np.column_stack([a, b]), np.array([1, 1]), 2)


def half_adder(a, b, neuron=mp_neuron):
    x = np.column_stack([a, b])
    total = (a + b) % 2
    carry = (a + b) // 2
    return total, carry


### half_adder | a and b are put one under the other: reshape mixes the samples
import numpy as np


def mp_neuron(x, w, theta):
    return (np.asarray(x) @ np.asarray(w) >= theta).astype(int)


def xor_network(x, neuron=mp_neuron):
    a = neuron(x, np.array([1, 1]), 1)
    b = neuron(x, np.array([-1, -1]), -1)
    return neuron(np.array([a, b]).reshape(-1, 2), np.array([1, 1]), 2)


def half_adder(a, b, neuron=mp_neuron):
    x = np.array([a, b]).reshape(-1, 2)
    total = xor_network(x, neuron)
    carry = neuron(x, np.array([1, 1]), 2)
    return total, carry
'''
