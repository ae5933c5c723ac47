"""Right solutions to the counting exercises, written as differently as students write them: all earn full marks."""

import pytest

RIGHT = {
    "dense_params": {
        "weights_then_biases": """
def dense_params(n_in, n_out, bias=True):
    weights = n_in * n_out
    biases = n_out if bias else 0
    return weights + biases
""",
        "one_more_input": """
def dense_params(n_in, n_out, bias=True):
    return (n_in + bool(bias)) * n_out
""",
        "counting_one_by_one": """
def dense_params(n_in, n_out, bias=True):
    count = 0
    for neuron in range(n_out):
        for line in range(n_in):
            count += 1
        if bias:
            count += 1
    return count
""",
        "size_of_the_arrays": """
def dense_params(n_in, n_out, bias=True):
    W, b = np.zeros((n_in, n_out)), np.zeros(n_out if bias else 0)
    return W.size + b.size
""",
    },
    "mlp_params": {
        "loop_over_pairs": """
def mlp_params(sizes, bias=True):
    total = 0
    for i in range(1, len(sizes)):
        total += sizes[i - 1] * sizes[i]
        if bias:
            total += sizes[i]
    return total
""",
        "recursion": """
def mlp_params(sizes, bias=True):
    if len(sizes) < 2:
        return 0
    first, second, *rest = sizes
    return first * second + (second if bias else 0) + mlp_params([second, *rest], bias)
""",
        "numpy": """
def mlp_params(sizes, bias=True):
    s = np.array(sizes)
    return np.dot(s[:-1], s[1:]) + bias * s[1:].sum()
""",
        "pairwise": """
from itertools import pairwise

def mlp_params(sizes, bias=True):
    return sum((a + int(bias)) * b for a, b in pairwise(sizes))
""",
        "reduce": """
from functools import reduce

def mlp_params(sizes, bias=True):
    step = lambda done, size: (done[0] + dense_params(done[1], size, bias), size)
    return reduce(step, sizes[1:], (0, sizes[0]))[0]
""",
    },
    "conv2d_params": {
        "one_filter_first": """
def conv2d_params(kh, kw, c_in, c_out, bias=True, groups=1):
    if c_in % groups != 0 or c_out % groups != 0:
        raise ValueError("groups must divide the channels")
    one_filter = kh * kw * (c_in // groups)
    if bias:
        one_filter += 1
    return one_filter * c_out
""",
        "group_by_group": """
def conv2d_params(kh, kw, c_in, c_out, bias=True, groups=1):
    channels, rest = divmod(c_in, groups)
    filters, rest_of_filters = divmod(c_out, groups)
    if rest or rest_of_filters:
        raise ValueError(f"{groups} groups")
    total = 0
    for _ in range(groups):
        total += kh * kw * channels * filters + (filters if bias else 0)
    return total
""",
        "shape_of_the_kernel": """
def conv2d_params(kh, kw, c_in, c_out, bias=True, groups=1):
    if any(c % groups for c in (c_in, c_out)):
        raise ValueError
    shape = (kh, kw, c_in // groups, c_out)
    return int(np.prod(shape)) + int(bias) * c_out
""",
        "float_then_int": """
def conv2d_params(kh, kw, c_in, c_out, bias=True, groups=1):
    if c_in / groups != int(c_in / groups) or c_out / groups != int(c_out / groups):
        raise ValueError("bad groups")
    return int(kh * kw * c_in / groups * c_out + (c_out if bias else 0))
""",
    },
    "batchnorm_params": {
        "named": """
def batchnorm_params(c):
    gamma, beta, mean, variance = c, c, c, c
    return (gamma + beta, mean + variance)
""",
        "list": """
def batchnorm_params(c):
    return [c + c] * 2
""",
        "array_sizes": """
def batchnorm_params(c):
    learned = np.stack([np.ones(c), np.zeros(c)])
    stored = np.stack([np.zeros(c), np.ones(c)])
    return learned.size, stored.size
""",
    },
    "conv_output_size": {
        "counting_positions": """
def conv_output_size(n, k, stride=1, pad=0):
    length = n + 2 * pad
    if length < k:
        raise ValueError("window too large")
    count, start = 0, 0
    while start + k <= length:
        count += 1
        start += stride
    return count
""",
        "length_of_a_range": """
def conv_output_size(n, k, stride=1, pad=0):
    positions = range(0, n + 2 * pad - k + 1, stride)
    if len(positions) == 0:
        raise ValueError(f"{k} > {n} + 2*{pad}")
    return len(positions)
""",
        "floor_to_int": """
import math

def conv_output_size(n, k, stride=1, pad=0):
    if k > n + 2 * pad:
        raise ValueError
    return math.floor((n + 2 * pad - k) / stride + 1)
""",
        "numpy_integer": """
def conv_output_size(n, k, stride=1, pad=0):
    padded = np.pad(np.zeros(n), pad)
    if k > padded.size:
        raise ValueError("no position")
    return np.int64(np.lib.stride_tricks.sliding_window_view(padded, k)[::stride].shape[0])
""",
        "recursion": """
def conv_output_size(n, k, stride=1, pad=0):
    if pad:
        return conv_output_size(n + 2 * pad, k, stride)
    if n < k:
        raise ValueError("does not fit")
    return 1 if n - stride < k else 1 + conv_output_size(n - stride, k, stride)
""",
    },
    "count_network": {
        "one_long_loop": """
def count_network(layers, input_shape):
    table = []
    shape = list(input_shape)
    for layer in layers:
        kind = layer["name"]
        train = frozen = 0
        if kind == "Dense":
            use_bias = layer["use_bias"] if "use_bias" in layer else True
            train = shape[-1] * layer["units"] + (layer["units"] if use_bias else 0)
            shape = shape[:-1] + [layer["units"]]
        elif kind == "Conv2D" or kind == "MaxPooling2D":
            k = layer["kernel_size"] if kind == "Conv2D" else layer["pool_size"]
            s = layer.get("strides", (1, 1) if kind == "Conv2D" else k)
            size = []
            for axis in range(2):
                if layer.get("padding") == "same":
                    size.append(int(np.ceil(shape[axis] / s[axis])))
                else:
                    if k[axis] > shape[axis]:
                        raise ValueError("window too large")
                    size.append((shape[axis] - k[axis]) // s[axis] + 1)
            if kind == "Conv2D":
                g = layer.get("groups", 1)
                train = k[0] * k[1] * shape[2] // g * layer["filters"]
                if layer.get("use_bias", True):
                    train += layer["filters"]
                shape = size + [layer["filters"]]
            else:
                shape = size + [shape[2]]
        elif kind == "Flatten":
            size = 1
            for n in shape:
                size *= n
            shape = [size]
        elif kind == "BatchNormalization":
            train = frozen = 2 * shape[-1]
        elif kind != "Dropout":
            raise ValueError(f"unknown layer {kind}")
        table.append({"name": kind, "output_shape": tuple(shape), "trainable": train, "non_trainable": frozen})
    return table
""",
        "one_function_a_layer": """
def dense(shape, units, use_bias=True):
    return (*shape[:-1], units), dense_params(shape[-1], units, use_bias), 0

def window(shape, k, strides, padding):
    if padding == "same":
        return tuple((n + s - 1) // s for n, s in zip(shape, strides))
    return tuple(conv_output_size(n, m, s) for n, m, s in zip(shape, k, strides))

def conv(shape, filters, kernel_size, strides=(1, 1), padding="valid", use_bias=True, groups=1):
    count = conv2d_params(*kernel_size, shape[-1], filters, use_bias, groups)
    return window(shape[:2], kernel_size, strides, padding) + (filters,), count, 0

def pool(shape, pool_size, strides=None, padding="valid"):
    return window(shape[:2], pool_size, strides or pool_size, padding) + shape[2:], 0, 0

KINDS = {
    "Dense": dense,
    "Conv2D": conv,
    "MaxPooling2D": pool,
    "Flatten": lambda shape: ((np.prod(shape),), 0, 0),
    "Dropout": lambda shape, rate: (shape, 0, 0),
    "BatchNormalization": lambda shape: (shape, *batchnorm_params(shape[-1])),
}

def count_network(layers, input_shape):
    rows = []
    shape = tuple(input_shape)
    for layer in layers:
        options = {key: value for key, value in layer.items() if key != "name"}
        if layer["name"] not in KINDS:
            raise ValueError(layer["name"])
        shape, learned, stored = KINDS[layer["name"]](shape, **options)
        rows.append(dict(name=layer["name"], output_shape=shape, trainable=learned, non_trainable=stored))
    return rows
""",
        "recursion_with_lists_as_shapes": """
def count_network(layers, input_shape):
    if not layers:
        return []
    layer, *rest = layers
    shape = list(input_shape)
    row = {"name": layer["name"], "trainable": 0, "non_trainable": 0}
    match layer:
        case {"name": "Dense", "units": units}:
            row["trainable"] = (shape[-1] + layer.get("use_bias", True)) * units
            shape[-1] = units
        case {"name": "Conv2D", "filters": filters, "kernel_size": (kh, kw)}:
            one = kh * kw * (shape[2] // layer.get("groups", 1)) + layer.get("use_bias", True)
            row["trainable"] = one * filters
            shape = slide(shape, (kh, kw), layer.get("strides", (1, 1)), layer) + [filters]
        case {"name": "MaxPooling2D", "pool_size": size}:
            shape = slide(shape, size, layer.get("strides", size), layer) + shape[2:]
        case {"name": "Flatten"}:
            shape = [int(np.prod(shape))]
        case {"name": "BatchNormalization"}:
            row["trainable"], row["non_trainable"] = batchnorm_params(shape[-1])
        case {"name": "Dropout"}:
            pass
        case _:
            raise ValueError("unknown layer")
    row["output_shape"] = shape
    return [row] + count_network(rest, shape)

def slide(shape, window, strides, layer):
    same = layer.get("padding", "valid") == "same"
    if not same and not all(n >= k for n, k in zip(shape, window)):
        raise ValueError("too large a window")
    return [-(-n // s) if same else len(range(0, n - k + 1, s)) for n, k, s in zip(shape, window, strides)]
""",
    },
    "classify_quantity": {
        "if_chain": """
def classify_quantity(name):
    if name in ["weight of a neuron", "bias of a neuron", "entry of a convolution kernel"]:
        return "parameter"
    if name == "gamma of BatchNormalization" or name == "beta of BatchNormalization":
        return "parameter"
    if name.startswith("number of") and name != "number of epochs" or name in [
        "layer connectivity", "activation function", "kernel size"
    ]:
        if name not in ("number of layers", "number of neurons in a layer", "number of filters",
                        "layer connectivity", "activation function", "kernel size"):
            raise ValueError(name)
        return "architecture hyperparameter"
    if name in {"dropout rate", "learning rate", "batch size", "number of epochs", "optimizer", "loss function"}:
        return "training hyperparameter"
    if name in ("running mean of BatchNormalization", "validation accuracy", "random seed"):
        return "neither"
    raise ValueError("unknown quantity")
""",
        "dictionary_of_sets": """
def classify_quantity(name):
    kinds = {
        "parameter": {"weight of a neuron", "bias of a neuron", "entry of a convolution kernel",
                      "gamma of BatchNormalization", "beta of BatchNormalization"},
        "architecture hyperparameter": {"number of layers", "number of neurons in a layer", "layer connectivity",
                                        "activation function", "number of filters", "kernel size"},
        "training hyperparameter": {"dropout rate", "learning rate", "batch size", "number of epochs", "optimizer",
                                    "loss function"},
        "neither": {"running mean of BatchNormalization", "validation accuracy", "random seed"},
    }
    found = [kind for kind, names in kinds.items() if name in names]
    if not found:
        raise ValueError(f"{name!r}?")
    return found[0]
""",
        "table_of_letters": """
def classify_quantity(name):
    words = {"p": "parameter", "a": "architecture hyperparameter", "t": "training hyperparameter", "n": "neither"}
    table = '''p weight of a neuron
p bias of a neuron
p entry of a convolution kernel
p gamma of BatchNormalization
p beta of BatchNormalization
n running mean of BatchNormalization
a number of layers
a number of neurons in a layer
a layer connectivity
a activation function
a number of filters
a kernel size
t dropout rate
t learning rate
t batch size
t number of epochs
t optimizer
t loss function
n validation accuracy
n random seed'''
    lookup = {line[2:]: words[line[0]] for line in table.split(chr(10))}
    try:
        return lookup[name]
    except KeyError:
        raise ValueError("not one of the twenty") from None
""",
    },
}


@pytest.mark.parametrize(("exercise", "style"), [(name, style) for name, styles in RIGHT.items() for style in styles])
def test_a_right_style_earns_full_marks(grade_source, exercise, style):
    verdict = grade_source("parameter_counting", {exercise: RIGHT[exercise][style]})
    outcome = next(outcome for outcome in verdict.exercises if outcome.id == exercise)
    lost = [(check.id, check.detail.message) for check in outcome.checks if check.status != "passed"]
    assert outcome.score == outcome.points, f"{style} loses marks: {lost}"
