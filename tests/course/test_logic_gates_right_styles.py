"""Right solutions to the logic gates, written as differently as students write them: all earn full marks."""

import pytest

RIGHT = {
    "mp_neuron": {
        "two_loops": """
def mp_neuron(x, w, theta):
    x = np.asarray(x)
    if x.ndim == 1:
        return mp_neuron(x.reshape(1, -1), w, theta)[0]
    answer = np.zeros(len(x), dtype=int)
    for i in range(len(x)):
        total = 0.0
        for j in range(len(w)):
            total += x[i, j] * w[j]
        if total >= theta:
            answer[i] = 1
    return answer
""",
        "where": """
def mp_neuron(x, w, theta):
    return np.where(np.dot(x, w) >= theta, 1, 0)
""",
        "einsum_int8": """
def mp_neuron(x, w, theta):
    s = np.einsum("...d,d->...", np.asarray(x, dtype=float), np.asarray(w, dtype=float))
    return np.asarray(s >= theta, dtype=np.int8)
""",
        "heaviside_of_float32": """
def mp_neuron(x, w, theta):
    z = (np.asarray(x, dtype=np.float32) * np.asarray(w, dtype=np.float32)).sum(axis=-1) - theta
    return np.heaviside(z, 1).astype(np.int32)
""",
        "list_of_rows": """
def mp_neuron(x, w, theta):
    fire = lambda row: int(sum(a * b for a, b in zip(row, w)) >= theta)
    if np.ndim(x) == 1:
        return fire(x)
    return np.array([fire(row) for row in x], dtype=int)
""",
        "empty_list_of_rows": """
def mp_neuron(x, w, theta):
    if np.ndim(x) == 1:
        return 1 if np.sum(x * w) >= theta else 0
    return np.array([1 if np.sum(row * w) >= theta else 0 for row in x])
""",
    },
    "gate_params": {
        "half_thresholds": """
def gate_params(name, n=2):
    if name == "AND":
        return np.ones(n), n - 0.5
    elif name == "OR":
        return np.ones(n), 0.5
    elif name == "NAND":
        return -np.ones(n), 0.5 - n
    elif name == "NOR":
        return -np.ones(n), -0.5
    elif name == "NOT":
        return -np.ones(1), -0.5
    else:
        raise ValueError("not a gate")
""",
        "mean_of_the_inputs": """
def gate_params(name, n=2):
    share = np.full(n, 1 / n)
    match name:
        case "AND":
            return share, 1
        case "OR":
            return share, 1 / n
        case "NAND":
            return -share, -(n - 1) / n
        case "NOR":
            return -share, 0
        case "NOT":
            return np.array([-3.0]), -1.5
    raise ValueError(f"{name} is not linearly separable, or no gate")
""",
        "lists_and_integers": """
def gate_params(name, n=2):
    if name not in ("AND", "OR", "NAND", "NOR", "NOT"):
        raise ValueError(name)
    if name == "NOT":
        return [-1], 0
    sign = -1 if name in ("NAND", "NOR") else 1
    theta = {"AND": n, "OR": 1, "NAND": 1 - n, "NOR": 0}[name]
    return [sign] * n, theta
""",
        "negation_of_the_other_gate": """
def gate_params(name, n=2):
    if name == "AND":
        return np.full(n, 2), 2 * n - 1
    if name == "OR":
        return np.full(n, 2), np.int64(1)
    if name in ("NAND", "NOR", "NOT"):
        w, theta = gate_params({"NAND": "AND", "NOR": "OR", "NOT": "OR"}[name], 1 if name == "NOT" else n)
        return -w, -theta + 0.5
    raise ValueError
""",
    },
    "mp_inhibitory": {
        "loops": """
def mp_inhibitory(x_exc, x_inh, theta):
    out = []
    for exc, inh in zip(x_exc, x_inh):
        if 1 in inh:
            out.append(0)
        else:
            out.append(1 if sum(exc) >= theta else 0)
    return np.array(out)
""",
        "veto_as_huge_weight": """
def mp_inhibitory(x_exc, x_inh, theta):
    p = x_exc.shape[1]
    total = x_exc @ np.ones(p) - (p + abs(theta) + 1) * (x_inh @ np.ones(x_inh.shape[1]))
    return (total >= theta).astype(int)
""",
        "product_of_gates": """
def mp_inhibitory(x_exc, x_inh, theta):
    excited = np.where(np.sum(x_exc, axis=1) >= theta, 1, 0)
    calm = np.where(np.sum(x_inh, axis=1) == 0, 1, 0)
    return excited * calm
""",
        "mask": """
def mp_inhibitory(x_exc, x_inh, theta):
    fires = (np.count_nonzero(x_exc, axis=1) >= theta).astype(np.uint8)
    fires[np.any(x_inh, axis=1)] = 0
    return fires
""",
    },
    "xor_network": {
        "or_nand_and": """
def xor_network(x, neuron=mp_neuron):
    h1 = neuron(x, np.array([1, 1]), 1)
    h2 = neuron(x, np.array([-1, -1]), -1)
    h = np.stack([h1, h2], axis=1)
    return neuron(h, np.array([1, 1]), 2)
""",
        "two_half_planes_of_the_other_kind": """
def xor_network(x, neuron=mp_neuron):
    only_first = neuron(x, np.array([1, -1]), 1)
    only_second = neuron(x, np.array([-1, 1]), 1)
    return neuron(np.array([only_first, only_second]).T, np.array([1, 1]), 0.5)
""",
        "two_neurons_with_a_shortcut": """
def xor_network(x, neuron=mp_neuron):
    both = neuron(x, [1, 1], 1.5)
    return neuron(np.column_stack((x, both)), [1, 1, -2], 0.5)
""",
        "row_by_row": """
def xor_network(x, neuron=mp_neuron):
    answer = []
    for row in x:
        a = neuron(row, np.array([1, 1]), 1)
        b = neuron(row, np.array([1, 1]), 2)
        answer.append(neuron(np.array([a, b]), np.array([1, -1]), 1))
    return np.array(answer)
""",
        "gates_from_the_other_exercise": """
def xor_network(x, neuron=mp_neuron):
    gate = lambda name, data: neuron(data, *gate_params(name, data.shape[1]))
    hidden = np.vstack([gate("OR", x), gate("NAND", x)]).transpose()
    return gate("AND", hidden)
""",
        "four_nands": """
def xor_network(x, neuron=mp_neuron):
    def nand(p, q):
        return neuron(np.c_[p, q], np.array([-1, -1]), -1)
    a, b = x[:, 0], x[:, 1]
    m = nand(a, b)
    return nand(nand(a, m), nand(b, m))
""",
        "a_constant_input_as_bias": """
def xor_network(x, neuron=mp_neuron):
    def unit(inputs, weights, bias):
        with_one = np.hstack([inputs, np.ones((len(inputs), 1))])
        return neuron(with_one, np.array([*weights, bias]), 0)
    h1 = unit(x, [2, 2], -1)[:, np.newaxis]
    h2 = unit(x, [-2, -2], 3)[:, np.newaxis]
    return unit(np.hstack([h1, h2]), [2, 2], -3)
""",
        "one_row_at_a_time_filled": """
def xor_network(x, neuron=mp_neuron):
    out = np.empty(len(x), dtype=int)
    for i in range(x.shape[0]):
        hidden = np.zeros((1, 2))
        hidden[0, 0] = neuron(x[i : i + 1], w=np.array([1, 1]), theta=1)[0]
        hidden[0, 1] = neuron(x[i : i + 1], w=np.array([-1, -1]), theta=-1)[0]
        out[i] = neuron(hidden, w=np.array([1, 1]), theta=2)[0]
    return out
""",
        "not_neuron_first": """
def xor_network(x, neuron=mp_neuron):
    not_a = neuron(x[:, :1], np.array([-1]), 0)
    not_b = neuron(x[:, 1:], np.array([-1]), 0)
    left = neuron(np.column_stack([x[:, 0], not_b]), np.array([1, 1]), 2)
    right = neuron(np.column_stack([not_a, x[:, 1]]), np.array([1, 1]), 2)
    return neuron(np.column_stack([left, right]), np.array([1, 1]), 1)
""",
    },
    "truth_table": {
        "itertools": """
import itertools

def truth_table(f, n):
    X = np.array(list(itertools.product([0, 1], repeat=n)))
    return X, np.array(f(X), dtype=int)
""",
        "format_strings": """
def truth_table(f, n):
    X = np.array([[int(c) for c in format(i, f"0{n}b")] for i in range(2 ** n)])
    y = f(X)
    return X, np.where(y, 1, 0)
""",
        "recursion": """
def rows_of(n):
    if n == 0:
        return [[]]
    shorter = rows_of(n - 1)
    return [[0] + r for r in shorter] + [[1] + r for r in shorter]

def truth_table(f, n):
    X = np.array(rows_of(n))
    return [X, np.asarray(f(X)) * 1]
""",
        "one_row_at_a_time": """
def truth_table(f, n):
    X = np.zeros((2 ** n, n), dtype=int)
    y = np.zeros(2 ** n, dtype=int)
    for i in range(2 ** n):
        rest = i
        for j in range(n - 1, -1, -1):
            X[i, j] = rest % 2
            rest //= 2
        y[i] = f(X[i : i + 1])[0]
    return X, y
""",
        "shifted_bits_uint8": """
def truth_table(f, n):
    i = np.arange(2 ** n)[:, None]
    X = ((i >> np.arange(n)[::-1]) & 1).astype(np.uint8)
    return X, np.asarray(f(X)).astype(np.uint8)
""",
    },
    "is_threshold_function": {
        "perceptron_with_a_cap": """
def is_threshold_function(y):
    n = {2: 1, 4: 2, 8: 3}.get(len(y))
    if n is None:
        raise ValueError("length")
    X = np.array([[(i >> (n - 1 - j)) & 1 for j in range(n)] + [1] for i in range(2 ** n)])
    w = np.zeros(n + 1)
    for epoch in range(200):
        mistakes = 0
        for x, t in zip(X, y):
            label = 1 if t else -1
            if label * (w @ x) <= 0:
                w += label * x
                mistakes += 1
        if not mistakes:
            return True
    return False
""",
        "a_very_patient_perceptron": """
def is_threshold_function(y):
    if len(y) == 2:
        n = 1
    elif len(y) == 4:
        n = 2
    elif len(y) == 8:
        n = 3
    else:
        raise ValueError("wrong length")
    X, _ = truth_table(lambda x: np.zeros(len(x)), n)
    w, b = np.zeros(n), 0.0
    for _ in range(10_000):
        errors = 0
        for i in range(len(X)):
            prediction = 1 if np.dot(w, X[i]) + b >= 0 else 0
            update = 0.1 * (int(y[i]) - prediction)
            w = w + update * X[i]
            b = b + update
            errors += int(update != 0.0)
        if errors == 0:
            return True
    return False
""",
        "every_small_neuron": """
import itertools

def is_threshold_function(y):
    y = [int(v) for v in y]
    if len(y) not in [2, 4, 8]:
        raise ValueError
    n = [2, 4, 8].index(len(y)) + 1
    rows = list(itertools.product([0, 1], repeat=n))
    for w in itertools.product(range(-2, 3), repeat=n):
        sums = [sum(a * b for a, b in zip(r, w)) for r in rows]
        for theta in range(-7, 8):
            if [1 if s >= theta else 0 for s in sums] == y:
                return True
    return False
""",
        "hull_of_the_zeros_and_of_the_ones": """
import itertools

def is_threshold_function(y):
    # Asummability: for up to 3 inputs it is enough that no two ones and two zeros have the same sum.
    y = np.asarray(y).astype(bool)
    if y.shape[0] not in (2, 4, 8):
        raise ValueError("bad length")
    n = int(np.log2(len(y)))
    X = np.array(list(itertools.product([0, 1], repeat=n)))
    ones, zeros = X[y], X[~y]
    for k in (1, 2, 3):
        up = {tuple(np.sum(c, axis=0)) for c in itertools.combinations_with_replacement(ones, k)}
        down = {tuple(np.sum(c, axis=0)) for c in itertools.combinations_with_replacement(zeros, k)}
        if up & down:
            return False
    return True
""",
        "numpy_bool": """
def is_threshold_function(y):
    y = np.array(y, dtype=int)
    if y.size != 2 and y.size != 4 and y.size != 8:
        raise ValueError(f"{y.size} rows")
    n = y.size.bit_length() - 1
    X = np.stack(np.meshgrid(*[[0, 1]] * n, indexing="ij"), axis=-1).reshape(-1, n)
    W = np.stack(np.meshgrid(*[np.arange(-2, 3)] * n), axis=-1).reshape(-1, n)
    S = X @ W.T
    thetas = np.arange(-6, 8) - 0.5
    tables = S[:, :, None] >= thetas
    return np.any(np.all(tables == (y == 1)[:, None, None], axis=0))
""",
    },
    "half_adder": {
        "with_the_xor_network": """
def half_adder(a, b, neuron=mp_neuron):
    x = np.column_stack([a, b])
    return xor_network(x, neuron), neuron(x, np.array([1, 1]), 2)
""",
        "or_and_not": """
def half_adder(a, b, neuron=mp_neuron):
    x = np.array([a, b]).T
    carry = neuron(x, np.array([0.5, 0.5]), 1)
    some = neuron(x, np.array([1, 1]), 0.5)
    s = neuron(np.array([some, carry]).T, np.array([1, -1]), 1)
    return [s, carry]
""",
        "bit_by_bit": """
def half_adder(a, b, neuron=mp_neuron):
    s, c = [], []
    for p, q in zip(a, b):
        carry = neuron(np.array([p, q]), np.array([1, 1]), 2)
        c.append(carry)
        s.append(neuron(np.array([p, q, carry]), np.array([1, 1, -2]), 1))
    return np.array(s), np.array(c)
""",
        "five_nands": """
def half_adder(a, b, neuron=mp_neuron):
    nand = lambda p, q: neuron(np.column_stack([p, q]), np.array([-2, -2]), -3)
    m = nand(a, b)
    return nand(nand(a, m), nand(m, b)), nand(m, m)
""",
    },
}


@pytest.mark.parametrize(("exercise", "style"), [(name, style) for name, styles in RIGHT.items() for style in styles])
def test_a_right_style_earns_full_marks(grade_source, exercise, style):
    verdict = grade_source("logic_gates", {exercise: RIGHT[exercise][style]})
    outcome = next(outcome for outcome in verdict.exercises if outcome.id == exercise)
    lost = [(check.id, check.detail.message) for check in outcome.checks if check.status != "passed"]
    assert outcome.score == outcome.points, f"{style} loses marks: {lost}"
