"""Right networks in other styles than the reference's: each must earn full marks."""

RIGHT = {
    "forward_loop": {
        "three_loops": """
def forward_loop(x, params, activation):
    if activation not in ("relu", "tanh", "sigmoid"):
        raise ValueError("unknown activation: " + str(activation))
    n_layers = len([key for key in params if key.startswith("W")])
    values = [float(v) for v in x]
    for layer in range(1, n_layers + 1):
        W = params["W" + str(layer)]
        b = params["b" + str(layer)]
        out = []
        for j in range(W.shape[1]):
            total = float(b[j])
            for i in range(W.shape[0]):
                total += values[i] * W[i][j]
            if layer < n_layers:
                if activation == "relu":
                    total = total if total > 0 else 0.0
                elif activation == "tanh":
                    total = np.tanh(total)
                else:
                    total = 1.0 / (1.0 + np.exp(-total))
            out.append(total)
        values = out
    return np.array(values)
""",
        "recursion_from_the_end": """
import math

def _answer(x, params, f, layer, last):
    before = list(x) if layer == 1 else _answer(x, params, f, layer - 1, last)
    W, b = params[f"W{layer}"], params[f"b{layer}"]
    z = [math.fsum([b[j], *(a * w for a, w in zip(before, W[:, j]))]) for j in range(len(b))]
    return z if layer == last else [f(v) for v in z]

def forward_loop(x, params, activation):
    functions = {
        "relu": lambda v: max(v, 0.0),
        "tanh": math.tanh,
        "sigmoid": lambda v: 0.5 * (1 + math.tanh(v / 2)),
    }
    try:
        f = functions[activation]
    except KeyError:
        raise ValueError(activation) from None
    last = max(int(key[1:]) for key in params)
    return np.asarray(_answer(x, params, f, last, last), dtype=float)
""",
        "one_unit_a_time": """
def forward_loop(x, params, activation):
    a = np.array(x, dtype=float)
    k = 1
    while f"W{k}" in params:
        W, b = params[f"W{k}"], params[f"b{k}"]
        z = np.empty(W.shape[1])
        for j in range(W.shape[1]):
            z[j] = np.dot(a, W[:, j]) + b[j]
        k += 1
        if f"W{k}" in params:
            if activation == "relu":
                z = z * (z > 0)
            elif activation == "tanh":
                z = (np.exp(2 * z) - 1) / (np.exp(2 * z) + 1)
            elif activation == "sigmoid":
                z = np.exp(z) / (1 + np.exp(z))
            else:
                raise ValueError("relu, tanh or sigmoid")
        a = z
    return a
""",
        "inputs_in_the_outer_loop": """
def forward_loop(x, params, activation):
    act = dict(relu=lambda z: (z + abs(z)) / 2, tanh=np.tanh, sigmoid=lambda z: 1 / (1 + np.exp(-z)))
    if activation not in act:
        raise ValueError
    layers = sorted(int(key[1:]) for key in params if key[0] == "b")
    a = x
    for layer in layers:
        z = params[f"b{layer}"].copy()
        for i, value in enumerate(a):
            z += value * params[f"W{layer}"][i]
        a = z if layer == layers[-1] else act[activation](z)
    return a
""",
    },
    "forward": {
        "sample_by_sample": """
def forward(X, params, activation):
    return np.array([forward_loop(x, params, activation) for x in X])
""",
        "transposed_and_back": """
def forward(X, params, activation):
    f = {"relu": lambda z: np.where(z > 0, z, 0), "tanh": np.tanh, "sigmoid": lambda z: 1 / (1 + np.exp(-z))}.get(activation)
    if f is None:
        raise ValueError(f"{activation} is unknown")
    L = len(params) // 2
    A = X.T
    for l in range(1, L):
        A = f(params[f"W{l}"].T @ A + params[f"b{l}"].reshape(-1, 1))
    return (params[f"W{L}"].T @ A + params[f"b{L}"].reshape(-1, 1)).T
""",
        "absorbed_biases": """
def forward(X, params, activation):
    A = X.astype(float)
    L = max(int(k[1:]) for k in params)
    for l in range(1, L + 1):
        W = np.vstack([params[f"W{l}"], params[f"b{l}"]])
        A = np.hstack([A, np.ones((A.shape[0], 1))]).dot(W)
        if l == L:
            return A
        if activation == "relu":
            A[A < 0] = 0
        elif activation == "tanh":
            np.tanh(A, out=A)
        elif activation == "sigmoid":
            A = 0.5 + 0.5 * np.tanh(A / 2)
        else:
            raise ValueError("activation must be relu, tanh or sigmoid")
""",
        "einsum_on_sorted_numbers": """
def forward(X, params, activation):
    if activation not in {"relu", "tanh", "sigmoid"}:
        raise ValueError(activation)
    names = sorted((k for k in params if k[0] == "W"), key=lambda k: int(k[1:]))
    out = np.array(X, dtype=np.float64)
    for name in names:
        out = np.einsum("nd,dm->nm", out, params[name]) + params["b" + name[1:]][None, :]
        if name != names[-1]:
            match activation:
                case "relu":
                    out = np.clip(out, 0, None)
                case "tanh":
                    out = np.tanh(out)
                case "sigmoid":
                    out = np.reciprocal(1 + np.exp(-out))
    return out
""",
    },
    "forward_trace": {
        "layers_cut_off": """
def forward_trace(X, params, activation):
    L = len(params) // 2
    f = {"relu": lambda z: np.maximum(0, z), "tanh": np.tanh, "sigmoid": lambda z: 1 / (1 + np.exp(-z))}
    if activation not in f:
        raise ValueError(activation)
    out = [X.copy()]
    for l in range(1, L + 1):
        up_to = {f"{c}{i}": params[f"{c}{i}"] for c in "Wb" for i in range(1, l + 1)}
        z = forward(X, up_to, activation)
        out.append(z if l == L else f[activation](z))
    return out
""",
        "rows_stacked": """
def forward_trace(X, params, activation):
    if activation == "relu":
        f = lambda z: z * (z > 0)
    elif activation == "tanh":
        f = np.tanh
    elif activation == "sigmoid":
        f = lambda z: 1.0 / (1.0 + np.exp(-z))
    else:
        raise ValueError("I know relu, tanh and sigmoid, not " + repr(activation))
    L = len([k for k in params if "W" in k])
    rows = []
    for x in X:
        a, row = x * 1.0, [x * 1.0]
        for l in range(1, L + 1):
            a = params[f"W{l}"].T.dot(a) + params[f"b{l}"]
            a = f(a) if l != L else a
            row.append(a)
        rows.append(row)
    return [np.stack([row[l] for row in rows]) for l in range(L + 1)]
""",
        "accumulate": """
from itertools import accumulate

def forward_trace(X, params, activation):
    last = max(int(key[1:]) for key in params)
    bend = {"relu": lambda z: np.fmax(z, 0.0), "tanh": np.tanh, "sigmoid": lambda z: np.exp(z) / (1 + np.exp(z))}
    if activation not in bend:
        raise ValueError("no such activation")
    def step(a, layer):
        z = np.matmul(a, params[f"W{layer}"]) + params[f"b{layer}"]
        return z if layer == last else bend[activation](z)
    return list(accumulate(range(1, last + 1), step, initial=np.asarray(X, dtype=float).copy()))
""",
        "output_added_at_the_end": """
def forward_trace(X, params, activation):
    acts = ["relu", "tanh", "sigmoid"]
    if acts.count(activation) == 0:
        raise ValueError
    trace, layer = [np.array(X)], 1
    while f"W{layer + 1}" in params:
        z = trace[-1] @ params[f"W{layer}"] + params[f"b{layer}"]
        trace += [[np.maximum(z, 0), np.tanh(z), 1 / (1 + np.exp(-z))][acts.index(activation)]]
        layer += 1
    trace.append(forward(X, params, activation))
    return trace
""",
    },
    "init_params": {
        "uniform_draws": """
def init_params(sizes, rng, scheme):
    if scheme not in ("he", "glorot"):
        raise ValueError(scheme)
    params = {}
    for i in range(len(sizes) - 1):
        fan_in, fan_out = sizes[i], sizes[i + 1]
        limit = np.sqrt(6 / fan_in) if scheme == "he" else np.sqrt(6 / (fan_in + fan_out))
        params[f"W{i + 1}"] = rng.uniform(-limit, limit, size=(fan_in, fan_out))
        params[f"b{i + 1}"] = np.zeros((fan_out,))
    return params
""",
        "number_by_number": """
def init_params(sizes, rng, scheme):
    params = {}
    for layer, (n_in, n_out) in enumerate(zip(sizes, sizes[1:]), 1):
        if scheme == "he":
            var = 2 / n_in
        elif scheme == "glorot":
            var = 2 / (n_in + n_out)
        else:
            raise ValueError("scheme must be he or glorot")
        W = np.empty((n_in, n_out))
        for j in range(n_out):
            for i in range(n_in):
                W[i, j] = rng.normal() * var ** 0.5
        params["W%d" % layer] = W
        params["b%d" % layer] = 0.0 * W[0]
    return params
""",
        "one_draw_cut_into_layers": """
def init_params(sizes, rng, scheme):
    if scheme not in ("he", "glorot"):
        raise ValueError(f"unknown scheme {scheme}")
    total = sum(a * b for a, b in zip(sizes[:-1], sizes[1:]))
    draws = rng.standard_normal(total)
    params, used = {}, 0
    for l in range(len(sizes) - 1, 0, -1):
        shape = (sizes[l - 1], sizes[l])
        n = shape[0] * shape[1]
        fan = shape[0] if scheme == "he" else sum(shape)
        params[f"W{l}"] = (draws[used : used + n] * np.sqrt(2.0 / fan)).reshape(shape)
        params[f"b{l}"] = np.zeros(sizes[l])
        used += n
    return params
""",
        "truncated_as_keras_does": """
def init_params(sizes, rng, scheme):
    scale = {"he": lambda n, m: 2 / n, "glorot": lambda n, m: 2 / (n + m)}
    if scheme not in scale:
        raise ValueError(scheme)
    params = {}
    for l, n in enumerate(sizes[:-1], start=1):
        m = sizes[l]
        z = rng.standard_normal((n, m))
        while (np.abs(z) > 2).any():
            far = np.abs(z) > 2
            z[far] = rng.standard_normal(far.sum())
        params[f"W{l}"] = z / 0.87962566103423978 * np.sqrt(scale[scheme](n, m))
        params[f"b{l}"] = np.zeros(m)
    return params
""",
    },
    "decision_grid": {
        "point_by_point": """
def decision_grid(f, xlim, ylim, m):
    X, Y, Z = np.zeros((m, m)), np.zeros((m, m)), np.zeros((m, m))
    for i in range(m):
        for j in range(m):
            X[i, j] = xlim[0] + j * (xlim[1] - xlim[0]) / (m - 1)
            Y[i, j] = ylim[0] + i * (ylim[1] - ylim[0]) / (m - 1)
            Z[i, j] = f(np.array([[X[i, j], Y[i, j]]]))[0]
    return X, Y, Z
""",
        "row_by_row": """
def decision_grid(f, xlim, ylim, m):
    x, y = np.linspace(xlim[0], xlim[1], m), np.linspace(ylim[0], ylim[1], m)
    rows = [f(np.stack([x, np.full(m, level)], axis=1)) for level in y]
    return np.tile(x, (m, 1)), np.repeat(y, m).reshape(m, m), np.vstack(rows)
""",
        "mgrid": """
def decision_grid(f, xlim, ylim, m):
    Y, X = np.mgrid[ylim[0] : ylim[1] : m * 1j, xlim[0] : xlim[1] : m * 1j]
    return X, Y, f(np.c_[X.flatten(), Y.flatten()]).reshape(X.shape)
""",
        "column_by_column": """
def decision_grid(f, xlim, ylim, m):
    x = np.array([xlim[0] * (1 - t / (m - 1)) + xlim[1] * t / (m - 1) for t in range(m)])
    y = np.array([ylim[0] * (1 - t / (m - 1)) + ylim[1] * t / (m - 1) for t in range(m)])
    X, Y = np.meshgrid(x, y, indexing="ij")
    Z = f(np.dstack([X, Y]).reshape(-1, 2)).reshape(m, m)
    return X.T, Y.T, Z.T
""",
    },
}
