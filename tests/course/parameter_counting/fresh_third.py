"""Parameter counting written from the released files alone, a third time: right submissions out of pieces, and natural bugs."""
# ruff: noqa: E501, ISC004, Q001  the code stands as students write it
# fmt: off

PIECES = r'''
### dense_params a
def dense_params(n_in, n_out, bias=True):
    return n_in * n_out + (n_out if bias else 0)

### dense_params b
def dense_params(n_in, n_out, bias=True):
    # one neuron after the other
    count = 0
    for neuron in range(n_out):
        for source in range(n_in):
            count += 1
        if bias:
            count += 1
    return count

### dense_params c
def dense_params(n_in: int, n_out: int, bias: bool = True) -> int:
    inputs: int = n_in + 1 if bias else n_in  # the bias is the weight of one more input, always 1
    return inputs * n_out

### dense_params d
import math


def dense_params(n_in, n_out, bias=True):
    shapes = [(n_in, n_out)]
    if bias:
        shapes.append((n_out,))
    return sum(math.prod(shape) for shape in shapes)

### dense_params e
dense_params = lambda n_in, n_out, bias=True: (n_in + int(bool(bias))) * n_out

### mlp_params a
def mlp_params(sizes, bias=True):
    return sum(dense_params(p, q, bias) for p, q in zip(sizes, sizes[1:]))

### mlp_params b
def mlp_params(sizes, bias=True):
    total = 0
    i = 1
    while i < len(sizes):
        total = total + dense_params(sizes[i - 1], sizes[i], bias)
        i = i + 1
    return total

### mlp_params c
def mlp_params(sizes, bias=True):
    if len(sizes) < 2:
        return 0
    return dense_params(sizes[0], sizes[1], bias) + mlp_params(sizes[1:], bias)

### mlp_params d
import numpy as np


def mlp_params(sizes, bias=True):
    s = np.array(sizes, dtype=np.int64)
    weights = np.sum(s[:-1] * s[1:])
    biases = np.sum(s[1:]) if bias else 0
    return int(weights + biases)

### mlp_params e
from functools import reduce


def mlp_params(sizes, bias=True):
    def step(state, width):
        so_far, before = state
        return so_far + dense_params(before, width, bias=bias), width

    first, *others = sizes
    return reduce(step, others, (0, first))[0]

### mlp_params f
from itertools import pairwise


def mlp_params(sizes, bias=True):
    counts = []
    for left, right in pairwise(sizes):
        counts.append(left * right)
        if bias:
            counts.append(right)
    return sum(counts)

### conv2d_params a
def conv2d_params(kh, kw, c_in, c_out, bias=True, groups=1):
    if c_in % groups or c_out % groups:
        raise ValueError("groups must divide c_in and c_out")
    return kh * kw * (c_in // groups) * c_out + (c_out if bias else 0)

### conv2d_params b
def conv2d_params(kh, kw, c_in, c_out, bias=True, groups=1):
    if c_in % groups != 0:
        raise ValueError(f"{groups} groups do not divide {c_in} input channels")
    if c_out % groups != 0:
        raise ValueError(f"{groups} groups do not divide {c_out} filters")
    total = 0
    for g in range(groups):  # every group is a small convolution of its own
        total += kh * kw * (c_in // groups) * (c_out // groups)
    if bias:
        total += c_out
    return total

### conv2d_params c
import math


def conv2d_params(kh: int, kw: int, c_in: int, c_out: int, bias: bool = True, groups: int = 1) -> int:
    if math.gcd(c_in, c_out, groups) != groups:
        raise ValueError("groups")
    kernel_shape: tuple[int, ...] = (kh, kw, c_in // groups, c_out)
    return math.prod(kernel_shape) + c_out * bool(bias)

### conv2d_params d
def conv2d_params(kh, kw, c_in, c_out, bias=True, groups=1):
    channels_each, rest_in = divmod(c_in, groups)
    _, rest_out = divmod(c_out, groups)
    if rest_in > 0 or rest_out > 0:
        raise ValueError("channels cannot be split into that many groups")
    one_filter = kh * kw * channels_each
    if bias:
        one_filter += 1
    return c_out * one_filter

### conv2d_params e
class ConvLayer:
    def __init__(self, kernel, channels, bias, groups):
        self.kernel = kernel
        self.channels = channels
        self.bias = bias
        self.groups = groups
        if any(c % groups for c in channels):
            raise ValueError("groups=%d does not fit channels %s" % (groups, channels))

    def count(self):
        # a filter is a dense neuron that sees one window
        window = self.kernel[0] * self.kernel[1] * self.channels[0] // self.groups
        return dense_params(window, self.channels[1], self.bias)


def conv2d_params(kh, kw, c_in, c_out, bias=True, groups=1):
    return ConvLayer((kh, kw), (c_in, c_out), bias, groups).count()

### batchnorm_params a
def batchnorm_params(c):
    return 2 * c, 2 * c

### batchnorm_params b
def batchnorm_params(c):
    per_channel = {"gamma": True, "beta": True, "moving_mean": False, "moving_variance": False}
    trainable = sum(c for learned in per_channel.values() if learned)
    frozen = sum(c for learned in per_channel.values() if not learned)
    return trainable, frozen

### batchnorm_params c
def batchnorm_params(c):
    learned = 0
    stored = 0
    for channel in range(c):
        learned += 1  # gamma
        learned += 1  # beta
        stored += 1  # running mean
        stored += 1  # running variance
    return (learned, stored)

### batchnorm_params d
import numpy as np


def batchnorm_params(c):
    gamma, beta, mean, var = np.ones(c), np.zeros(c), np.zeros(c), np.ones(c)
    return gamma.size + beta.size, mean.size + var.size

### batchnorm_params e
from typing import NamedTuple


class Counts(NamedTuple):
    trainable: int
    non_trainable: int


def batchnorm_params(c: int) -> tuple[int, int]:
    return Counts(trainable=c + c, non_trainable=c + c)

### conv_output_size a
def conv_output_size(n, k, stride=1, pad=0):
    if k > n + 2 * pad:
        raise ValueError("window larger than the padded image")
    return (n + 2 * pad - k) // stride + 1

### conv_output_size b
def conv_output_size(n, k, stride=1, pad=0):
    width = n + 2 * pad
    if k > width:
        raise ValueError(f"a window of {k} does not fit on {width} pixels")
    places = 0
    left = 0
    while left + k <= width:
        places += 1
        left += stride
    return places

### conv_output_size c
def conv_output_size(n, k, stride=1, pad=0):
    places = len(range(0, n + 2 * pad - k + 1, stride))
    if places == 0:
        raise ValueError("no place for the window")
    return places

### conv_output_size d
import math


def conv_output_size(n: int, k: int, stride: int = 1, pad: int = 0) -> int:
    room: int = n + pad + pad - k
    if room < 0:
        raise ValueError("k > n + 2 pad")
    return math.floor(room / stride) + 1

### conv_output_size e
import numpy as np


def conv_output_size(n, k, stride=1, pad=0):
    pixels = np.arange(-pad, n + pad)
    if k > pixels.size:
        raise ValueError("kernel too large")
    starts = pixels[: pixels.size - k + 1 : stride]
    return int(starts.size)

### conv_output_size f
def conv_output_size(n, k, stride=1, pad=0):
    free = n + 2 * pad - k
    if free < 0:
        raise ValueError(free)
    steps, unused = divmod(free, stride)
    return 1 + steps

### count_network a
import math


def count_network(layers, input_shape):
    shape = tuple(input_shape)
    rows = []
    for layer in layers:
        name = layer["name"]
        trainable = non_trainable = 0
        if name == "Dense":
            trainable = dense_params(shape[-1], layer["units"], layer.get("use_bias", True))
            shape = shape[:-1] + (layer["units"],)
        elif name == "Conv2D":
            kh, kw = layer["kernel_size"]
            sh, sw = layer.get("strides", (1, 1))
            trainable = conv2d_params(
                kh, kw, shape[2], layer["filters"], layer.get("use_bias", True), layer.get("groups", 1)
            )
            if layer.get("padding", "valid") == "same":
                shape = (math.ceil(shape[0] / sh), math.ceil(shape[1] / sw), layer["filters"])
            else:
                shape = (conv_output_size(shape[0], kh, sh), conv_output_size(shape[1], kw, sw), layer["filters"])
        elif name == "MaxPooling2D":
            ph, pw = layer["pool_size"]
            sh, sw = layer.get("strides", (ph, pw))
            if layer.get("padding", "valid") == "same":
                shape = (math.ceil(shape[0] / sh), math.ceil(shape[1] / sw), shape[2])
            else:
                shape = (conv_output_size(shape[0], ph, sh), conv_output_size(shape[1], pw, sw), shape[2])
        elif name == "Flatten":
            shape = (math.prod(shape),)
        elif name == "BatchNormalization":
            trainable, non_trainable = batchnorm_params(shape[-1])
        elif name != "Dropout":
            raise ValueError(f"unknown layer {name}")
        rows.append({"name": name, "output_shape": shape, "trainable": trainable, "non_trainable": non_trainable})
    return rows

### count_network b
def _window(layer, key, shape, default):
    sizes = []
    strides = layer.get("strides", default)
    for n, k, s in zip(shape[:2], layer[key], strides):
        if layer.get("padding", "valid") == "same":
            sizes.append(-(-n // s))
        else:
            sizes.append(conv_output_size(n, k, s, 0))
    return tuple(sizes)


def _dense(layer, shape):
    units = layer["units"]
    return (*shape[:-1], units), dense_params(shape[-1], units, layer.get("use_bias", True)), 0


def _conv(layer, shape):
    filters = layer["filters"]
    options = {"bias": layer.get("use_bias", True), "groups": layer.get("groups", 1)}
    count = conv2d_params(*layer["kernel_size"], shape[-1], filters, **options)
    return _window(layer, "kernel_size", shape, (1, 1)) + (filters,), count, 0


def _pool(layer, shape):
    return _window(layer, "pool_size", shape, layer["pool_size"]) + shape[2:], 0, 0


def _flatten(layer, shape):
    size = 1
    for axis in shape:
        size *= axis
    return (size,), 0, 0


def _dropout(layer, shape):
    return shape, 0, 0


def _norm(layer, shape):
    return shape, *batchnorm_params(shape[-1])


_HANDLERS = {
    "Dense": _dense,
    "Conv2D": _conv,
    "MaxPooling2D": _pool,
    "Flatten": _flatten,
    "Dropout": _dropout,
    "BatchNormalization": _norm,
}


def count_network(layers, input_shape):
    table, shape = [], input_shape
    for layer in layers:
        if layer["name"] not in _HANDLERS:
            raise ValueError("unknown layer: " + str(layer["name"]))
        shape, learned, stored = _HANDLERS[layer["name"]](layer, shape)
        table.append(dict(name=layer["name"], output_shape=shape, trainable=learned, non_trainable=stored))
    return table

### count_network c
import math


class Summary:
    """Remembers the shape while the layers go by."""

    def __init__(self, shape):
        self.shape = tuple(shape)
        self.rows = []

    def add(self, layer):
        options = {"use_bias": True, "groups": 1, "padding": "valid"}
        options.update(layer)  # a new dict: the layer of the caller stays as it was
        method = getattr(self, "do_" + str(options["name"]), None)
        if method is None:
            raise ValueError("I know no layer " + str(options["name"]))
        trainable, stored = method(options)
        self.rows.append(
            {"name": layer["name"], "output_shape": self.shape, "trainable": trainable, "non_trainable": stored}
        )

    def slide(self, window, options, default_strides):
        strides = options.get("strides", default_strides)
        height, width = self.shape[0], self.shape[1]
        if options["padding"] == "same":
            return math.ceil(height / strides[0]), math.ceil(width / strides[1])
        return conv_output_size(height, window[0], strides[0]), conv_output_size(width, window[1], strides[1])

    def do_Dense(self, o):
        before = self.shape[-1]
        self.shape = self.shape[:-1] + (o["units"],)
        return dense_params(before, o["units"], o["use_bias"]), 0

    def do_Conv2D(self, o):
        kh, kw = o["kernel_size"]
        count = conv2d_params(kh, kw, self.shape[2], o["filters"], o["use_bias"], o["groups"])
        self.shape = self.slide((kh, kw), o, (1, 1)) + (o["filters"],)
        return count, 0

    def do_MaxPooling2D(self, o):
        self.shape = self.slide(o["pool_size"], o, o["pool_size"]) + (self.shape[2],)
        return 0, 0

    def do_Flatten(self, o):
        self.shape = (math.prod(self.shape),)
        return 0, 0

    def do_Dropout(self, o):
        return 0, 0

    def do_BatchNormalization(self, o):
        return batchnorm_params(self.shape[-1])


def count_network(layers, input_shape):
    summary = Summary(input_shape)
    for layer in layers:
        summary.add(layer)
    return summary.rows

### count_network d
import numpy as np


def count_network(layers: list[dict], input_shape: tuple[int, ...]) -> list[dict]:
    rows: list[dict] = []
    shape = tuple(int(s) for s in input_shape)

    def windows(kernel, strides, same):
        hw = np.array(shape[:2])
        kernel, strides = np.array(kernel), np.array(strides)
        if same:
            out = (hw + strides - 1) // strides
        else:
            if (kernel > hw).any():
                raise ValueError("the window does not fit")
            out = (hw - kernel) // strides + 1
        return int(out[0]), int(out[1])

    for layer in layers:
        learned, kept = 0, 0
        match layer:
            case {"name": "Dense", "units": units}:
                learned = dense_params(shape[-1], units, layer.get("use_bias", True))
                shape = (*shape[:-1], units)
            case {"name": "Conv2D", "filters": filters, "kernel_size": (kh, kw)}:
                bias, groups = layer.get("use_bias", True), layer.get("groups", 1)
                learned = conv2d_params(kh, kw, shape[-1], filters, bias, groups)
                same = layer.get("padding") == "same"
                shape = (*windows((kh, kw), layer.get("strides", (1, 1)), same), filters)
            case {"name": "MaxPooling2D", "pool_size": pool}:
                same = layer.get("padding") == "same"
                shape = (*windows(pool, layer.get("strides", pool), same), shape[-1])
            case {"name": "Flatten"}:
                shape = (int(np.prod(shape)),)
            case {"name": "Dropout"}:
                pass
            case {"name": "BatchNormalization"}:
                learned, kept = batchnorm_params(shape[-1])
            case _:
                raise ValueError(f"cannot count {layer}")
        rows.append({"name": layer["name"], "output_shape": shape, "trainable": learned, "non_trainable": kept})
    return rows

### count_network e
def count_network(layers, input_shape):
    """One row for the first layer, and the rows of the rest behind it."""
    if len(layers) == 0:
        return []
    layer = layers[0]
    name = layer["name"]
    weights, others, shape = 0, 0, tuple(input_shape)
    if name not in ("Dense", "Conv2D", "MaxPooling2D", "Flatten", "Dropout", "BatchNormalization"):
        raise ValueError(name)
    if name in ("Conv2D", "MaxPooling2D"):
        if name == "Conv2D":
            size = layer["kernel_size"]
            step = layer["strides"] if "strides" in layer else (1, 1)
            depth = layer["filters"]
            bias = layer["use_bias"] if "use_bias" in layer else True
            groups = layer["groups"] if "groups" in layer else 1
            weights = conv2d_params(size[0], size[1], shape[2], depth, bias, groups)
        else:
            size = layer["pool_size"]
            step = layer["strides"] if "strides" in layer else size
            depth = shape[2]
        new = []
        for axis in range(2):
            if "padding" in layer and layer["padding"] == "same":
                whole, rest = divmod(shape[axis], step[axis])
                new.append(whole + (1 if rest else 0))
            else:
                new.append(conv_output_size(shape[axis], size[axis], step[axis]))
        shape = (new[0], new[1], depth)
    if name == "Dense":
        weights = dense_params(shape[-1], layer["units"], layer["use_bias"] if "use_bias" in layer else True)
        shape = shape[0 : len(shape) - 1] + (layer["units"],)
    if name == "Flatten":
        product = 1
        for s in shape:
            product = product * s
        shape = (product,)
    if name == "BatchNormalization":
        weights, others = batchnorm_params(shape[-1])
    row = {"name": name, "output_shape": shape, "trainable": weights, "non_trainable": others}
    return [row] + count_network(layers[1:], shape)

### classify_quantity a
_KINDS = {
    "weight of a neuron": "parameter",
    "bias of a neuron": "parameter",
    "entry of a convolution kernel": "parameter",
    "gamma of BatchNormalization": "parameter",
    "beta of BatchNormalization": "parameter",
    "running mean of BatchNormalization": "neither",
    "number of layers": "architecture hyperparameter",
    "number of neurons in a layer": "architecture hyperparameter",
    "layer connectivity": "architecture hyperparameter",
    "activation function": "architecture hyperparameter",
    "number of filters": "architecture hyperparameter",
    "kernel size": "architecture hyperparameter",
    "dropout rate": "training hyperparameter",
    "learning rate": "training hyperparameter",
    "batch size": "training hyperparameter",
    "number of epochs": "training hyperparameter",
    "optimizer": "training hyperparameter",
    "loss function": "training hyperparameter",
    "validation accuracy": "neither",
    "random seed": "neither",
}


def classify_quantity(name):
    if name not in _KINDS:
        raise ValueError(f"unknown quantity {name!r}")
    return _KINDS[name]

### classify_quantity b
def classify_quantity(name):
    learned = {"weight of a neuron", "bias of a neuron", "entry of a convolution kernel"}
    learned |= {"gamma of BatchNormalization", "beta of BatchNormalization"}
    architecture = {"number of layers", "number of neurons in a layer", "layer connectivity"}
    architecture |= {"activation function", "number of filters", "kernel size"}
    training = {"dropout rate", "learning rate", "batch size", "number of epochs", "optimizer", "loss function"}
    neither = {"running mean of BatchNormalization", "validation accuracy", "random seed"}
    if name in learned:
        return "parameter"
    if name in architecture:
        return "architecture hyperparameter"
    if name in training:
        return "training hyperparameter"
    if name in neither:
        return "neither"
    raise ValueError(name)

### classify_quantity c
def classify_quantity(name: str) -> str:
    match name:
        case "weight of a neuron" | "bias of a neuron" | "entry of a convolution kernel":
            return "parameter"
        case "gamma of BatchNormalization" | "beta of BatchNormalization":
            return "parameter"
        case "number of layers" | "number of neurons in a layer" | "number of filters" | "kernel size":
            return "architecture hyperparameter"
        case "layer connectivity" | "activation function":
            return "architecture hyperparameter"
        case "dropout rate" | "learning rate" | "batch size" | "number of epochs" | "optimizer" | "loss function":
            return "training hyperparameter"
        case "running mean of BatchNormalization" | "validation accuracy" | "random seed":
            return "neither"
        case _:
            raise ValueError("no such quantity: " + repr(name))

### classify_quantity d
DRAWERS_OF_MINE = {
    "parameter": (
        "weight of a neuron; bias of a neuron; entry of a convolution kernel; gamma of BatchNormalization; "
        "beta of BatchNormalization"
    ),
    "architecture hyperparameter": (
        "number of layers; number of neurons in a layer; layer connectivity; activation function; number of filters; "
        "kernel size"
    ),
    "training hyperparameter": (
        "dropout rate; learning rate; batch size; number of epochs; optimizer; loss function"
    ),
    "neither": "running mean of BatchNormalization; validation accuracy; random seed",
}


def classify_quantity(name):
    for kind, names in DRAWERS_OF_MINE.items():
        if name in names.split("; "):
            return kind
    raise ValueError("not in any drawer")

### classify_quantity e
import numpy as np

_NAMES = np.array([
    "weight of a neuron", "bias of a neuron", "entry of a convolution kernel", "gamma of BatchNormalization",
    "beta of BatchNormalization", "running mean of BatchNormalization", "number of layers",
    "number of neurons in a layer", "layer connectivity", "activation function", "number of filters", "kernel size",
    "dropout rate", "learning rate", "batch size", "number of epochs", "optimizer", "loss function",
    "validation accuracy", "random seed",
])
_CODES = [0, 0, 0, 0, 0, 3, 1, 1, 1, 1, 1, 1, 2, 2, 2, 2, 2, 2, 3, 3]
_WORDS = ["parameter", "architecture hyperparameter", "training hyperparameter", "neither"]


def classify_quantity(name):
    where = np.flatnonzero(_NAMES == name)
    if where.size == 0:
        raise ValueError("unknown: %s" % (name,))
    return _WORDS[_CODES[where[0]]]
'''

_ALL = [
    "dense_params", "mlp_params", "conv2d_params", "batchnorm_params", "conv_output_size", "count_network",
    "classify_quantity",
]


def _made(letters):
    return ", ".join(f"{name} {letter}" for name, letter in zip(_ALL, letters, strict=True))


RIGHT = {
    "plain": _made("aaaaaaa"),
    "counting loops": _made("bbbcbeb"),
    "handlers and sets": _made("cadbcbb"),
    "class": _made("dceefca"),
    "NumPy": _made("addddde"),
    "typed with match": _made("cfceddc"),
    "functional": _made("eecacbd"),
    "recursive": _made("bcabfed"),
    "MATLAB": _made("adadeae"),
    "drawers": _made("efbcbcd"),
    "shapes first": _made("debdfda"),
    "pandas habits": _made("cadefbe"),
    "terse": _made("eaaaabc"),
    "mixed": _made("dbecaeb"),
    "long-winded": _made("bfdbeca"),
}

BUGS = r'''
### dense_params | one bias for every input
def dense_params(n_in, n_out, bias=True):
    weights = n_in * n_out
    return weights + n_in if bias else weights

### dense_params | one bias for the whole layer
def dense_params(n_in, n_out, bias=True):
    total = 0
    for _ in range(n_out):
        total += n_in
    if bias:
        total += 1
    return total

### dense_params | the bias is always counted
def dense_params(n_in, n_out, bias=True):
    return (n_in + 1) * n_out

### dense_params | weights added instead of multiplied
def dense_params(n_in, n_out, bias=True):
    n_weights = n_in + n_out
    n_biases = n_out if bias else 0
    return n_weights + n_biases

### mlp_params | the input layer gets biases too
def mlp_params(sizes, bias=True):
    weights = sum(sizes[i] * sizes[i + 1] for i in range(len(sizes) - 1))
    biases = sum(sizes) if bias else 0
    return weights + biases

### mlp_params | bias is not handed on
def mlp_params(sizes, bias=True):
    return sum(map(dense_params, sizes[:-1], sizes[1:]))

### mlp_params | the last layer is left out
def mlp_params(sizes, bias=True):
    n = 0
    for i in range(len(sizes) - 2):
        n += dense_params(sizes[i], sizes[i + 1], bias)
    return n

### mlp_params | takes the sizes out of the list of the caller
def mlp_params(sizes, bias=True):
    total = 0
    before = sizes.pop(0)
    while sizes:
        after = sizes.pop(0)
        total += dense_params(before, after, bias)
        before = after
    return total

### mlp_params | every layer connected to all later ones
from itertools import combinations
def mlp_params(sizes, bias=True):
    connections = sum(a * b for a, b in combinations(sizes, 2))
    return connections + (sum(sizes[1:]) if bias else 0)

### mlp_params | a single size is counted as a layer
def mlp_params(sizes, bias=True):
    total = sizes[0] if len(sizes) == 1 else 0
    for p, q in zip(sizes, sizes[1:]):
        total += dense_params(p, q, bias)
    return total

### mlp_params | the output neurons get no bias
def mlp_params(sizes, bias=True):
    total = 0
    last = len(sizes) - 1
    for i in range(1, len(sizes)):
        total += sizes[i - 1] * sizes[i]
        if bias and i < last:
            total += sizes[i]
    return total

### conv2d_params | a bias for every input channel of every filter
def conv2d_params(kh, kw, c_in, c_out, bias=True, groups=1):
    if c_in % groups or c_out % groups:
        raise ValueError("groups")
    per_map = kh * kw + (1 if bias else 0)
    return per_map * (c_in // groups) * c_out

### conv2d_params | the input channels are forgotten
def conv2d_params(kh, kw, c_in, c_out, bias=True, groups=1):
    if c_in % groups != 0 or c_out % groups != 0:
        raise ValueError("groups must divide the channels")
    return c_out * (kh * kw + int(bias))

### conv2d_params | groups are checked and then not used
def conv2d_params(kh, kw, c_in, c_out, bias=True, groups=1):
    for c in (c_in, c_out):
        if c % groups:
            raise ValueError(f"{c} channels in {groups} groups")
    filter_size = kh * kw * c_in
    return filter_size * c_out + (c_out if bias else 0)

### conv2d_params | both channel numbers divided by groups, and only once summed
def conv2d_params(kh, kw, c_in, c_out, bias=True, groups=1):
    a, ra = divmod(c_in, groups)
    b, rb = divmod(c_out, groups)
    if ra or rb:
        raise ValueError("not divisible")
    return kh * kw * a * b + (c_out if bias else 0)

### conv2d_params | the height of the kernel is squared
def conv2d_params(kh, kw, c_in, c_out, bias=True, groups=1):
    if c_in % groups or c_out % groups:
        raise ValueError("bad groups")
    w = kh**2 * (c_in // groups) * c_out
    return w + c_out if bias else w

### conv2d_params | only c_in is checked against groups
def conv2d_params(kh, kw, c_in, c_out, bias=True, groups=1):
    if c_in % groups:
        raise ValueError("c_in must be a multiple of groups")
    return (kh * kw * c_in // groups + (1 if bias else 0)) * c_out

### conv2d_params | biases are divided among the groups
def conv2d_params(kh, kw, c_in, c_out, bias=True, groups=1):
    if c_in % groups or c_out % groups:
        raise ValueError
    total = 0
    total += kh * kw * (c_in // groups) * c_out
    if bias:
        total += c_out // groups
    return total

### conv2d_params | bias is ignored when it is False
def conv2d_params(kh, kw, c_in, c_out, bias=True, groups=1):
    if any(c % groups for c in (c_in, c_out)):
        raise ValueError("c % groups")
    return (kh * kw * (c_in // groups) + 1) * c_out

### conv2d_params | one bias for the layer
def conv2d_params(kh, kw, c_in, c_out, bias=True, groups=1):
    if c_in % groups != 0:
        raise ValueError("c_in")
    if c_out % groups != 0:
        raise ValueError("c_out")
    return kh * kw * (c_in // groups) * c_out + bias

### batchnorm_params | everything counted as trainable
def batchnorm_params(c):
    gamma, beta, mean, var = c, c, c, c
    return gamma + beta + mean + var, 0

### batchnorm_params | the running statistics are two numbers for all channels
def batchnorm_params(c):
    trainable = sum(2 for _ in range(c))
    return trainable, 2

### batchnorm_params | the mean is stored, the variance forgotten
def batchnorm_params(c):
    learned = {"gamma": c, "beta": c}
    stored = {"running_mean": c}
    return sum(learned.values()), sum(stored.values())

### batchnorm_params | nothing stored besides gamma and beta
def batchnorm_params(c):
    return (2 * c, 0)

### batchnorm_params | one gamma and one beta, whatever c is
def batchnorm_params(c):
    trainable = 1 + 1
    non_trainable = c + c
    return trainable, non_trainable

### batchnorm_params | a covariance matrix instead of a variance for each channel
def batchnorm_params(c):
    scale_shift = 2 * c
    statistics = c + c * c
    return scale_shift, statistics

### conv_output_size | padding counted on one side only
def conv_output_size(n, k, stride=1, pad=0):
    total = n + pad
    if k > total:
        raise ValueError("window too large")
    return (total - k) // stride + 1

### conv_output_size | rounded up
import math
def conv_output_size(n, k, stride=1, pad=0):
    span = n + 2 * pad - k
    if span < 0:
        raise ValueError("does not fit")
    return math.ceil(span / stride) + 1

### conv_output_size | +1 before the division
def conv_output_size(n, k, stride=1, pad=0):
    if n + 2 * pad < k:
        raise ValueError("too small")
    positions = n + 2 * pad - k + 1
    return positions // stride

### conv_output_size | compares the window with the image without its padding
def conv_output_size(n, k, stride=1, pad=0):
    if k > n:
        raise ValueError("the window is larger than the image")
    count = 0
    for start in range(-pad, n + pad - k + 1, stride):
        count += 1
    return count

### conv_output_size | a window as large as the image is refused
def conv_output_size(n, k, stride=1, pad=0):
    padded = n + 2 * pad
    if not k < padded:
        raise ValueError(f"{k} on {padded}")
    return 1 + (padded - k) // stride

### conv_output_size | int() of a negative quotient is 0, so a window that does not fit has a place
def conv_output_size(n, k, stride=1, pad=0):
    size = int((n + 2 * pad - k) / stride) + 1
    if size <= 0:
        raise ValueError("no output")
    return size

### conv_output_size | the fence post forgotten
def conv_output_size(n, k, stride=1, pad=0):
    if k > n + 2 * pad:
        raise ValueError("k")
    return int((n - k + 2 * pad) // stride)

### conv_output_size | round() instead of floor
def conv_output_size(n, k, stride=1, pad=0):
    q = (n + 2 * pad - k) / stride
    if q < 0:
        raise ValueError("negative")
    return round(q) + 1

### count_network | Dense flattens what it gets
from math import ceil, prod
def count_network(layers, input_shape):
    rows, shape = [], tuple(input_shape)
    for l in layers:
        t, nt = 0, 0
        if l["name"] == "Dense":
            t = dense_params(prod(shape), l["units"], l.get("use_bias", True))
            shape = (l["units"],)
        elif l["name"] in ("Conv2D", "MaxPooling2D"):
            k = l.get("kernel_size", l.get("pool_size"))
            s = l.get("strides", (1, 1) if l["name"] == "Conv2D" else k)
            c = l.get("filters", shape[-1])
            if l["name"] == "Conv2D":
                t = conv2d_params(*k, shape[-1], c, l.get("use_bias", True), l.get("groups", 1))
            if l.get("padding", "valid") == "same":
                shape = (ceil(shape[0] / s[0]), ceil(shape[1] / s[1]), c)
            else:
                shape = (conv_output_size(shape[0], k[0], s[0]), conv_output_size(shape[1], k[1], s[1]), c)
        elif l["name"] == "Flatten":
            shape = (prod(shape),)
        elif l["name"] == "BatchNormalization":
            t, nt = batchnorm_params(shape[-1])
        elif l["name"] != "Dropout":
            raise ValueError(l["name"])
        rows.append({"name": l["name"], "output_shape": shape, "trainable": t, "non_trainable": nt})
    return rows
'''

# The whole of count_network is long. Each bug below is the same student's program with the one part that he got wrong.
_NETWORK = r'''
def slide(n, k, s, padding):
    if padding == "same":
        return -(-n // s)
    return conv_output_size(n, k, s)


def count_network(layers, input_shape):
    rows = []
    shape = tuple(input_shape)
    for layer in layers:
        kind = layer["name"]
        learned = 0
        stored = 0
        if kind == "Dense":
            units = layer["units"]
            learned = dense_params(shape[-1], units, layer.get("use_bias", True))
            shape = shape[:-1] + (units,)
        elif kind == "Conv2D":
            h, w, c = shape
            kh, kw = layer["kernel_size"]
            sh, sw = layer.get("strides", (1, 1))
            padding = layer.get("padding", "valid")
            learned = conv2d_params(kh, kw, c, layer["filters"], layer.get("use_bias", True), layer.get("groups", 1))
            shape = (slide(h, kh, sh, padding), slide(w, kw, sw, padding), layer["filters"])
        elif kind == "MaxPooling2D":
            h, w, c = shape
            kh, kw = layer["pool_size"]
            sh, sw = layer.get("strides", layer["pool_size"])
            padding = layer.get("padding", "valid")
            shape = (slide(h, kh, sh, padding), slide(w, kw, sw, padding), c)
        elif kind == "Flatten":
            size = 1
            for s in shape:
                size *= s
            shape = (size,)
        elif kind == "BatchNormalization":
            learned, stored = batchnorm_params(shape[-1])
        elif kind == "Dropout":
            pass
        else:
            raise ValueError(f"layer {kind}")
        rows.append({"name": kind, "output_shape": shape, "trainable": learned, "non_trainable": stored})
    return rows
'''


def _slip(words, *changes):
    code = _NETWORK
    for old, new in changes:
        assert code.count(old) == 1, (words, old, code.count(old))
        code = code.replace(old, new)
    return f"\n### count_network | {words}\n{code}"


BUGS += "".join([
    _slip("pooling moves one pixel unless strides are given", ('layer.get("strides", layer["pool_size"])', 'layer.get("strides", (1, 1))')),
    _slip("same keeps the size, whatever the stride", ("return -(-n // s)", "return n")),
    _slip("same rounds down", ("return -(-n // s)", "return n // s")),
    _slip(
        "same as a padding of (k - 1) // 2 on both sides",
        ("return -(-n // s)", "return conv_output_size(n, k, s, (k - 1) // 2)"),
    ),
    _slip(
        "batch normalisation over all values of the map",
        (
            "learned, stored = batchnorm_params(shape[-1])",
            "features = 1\n            for s in shape:\n                features *= s\n"
            "            learned, stored = batchnorm_params(features)",
        ),
    ),
    _slip("batch normalisation over the first axis", ("batchnorm_params(shape[-1])", "batchnorm_params(shape[0])")),
    _slip(
        "the name is taken out of the layer",
        ('kind = layer["name"]', 'kind = layer.pop("name")'),
    ),
    _slip(
        "width and height of the kernel are mixed up",
        ('kh, kw = layer["kernel_size"]', 'kw, kh = layer["kernel_size"]'),
    ),
    _slip("one stride for both axes", ('sh, sw = layer.get("strides", (1, 1))', 'sh = sw = layer.get("strides", (1, 1))[0]')),
    _slip("groups are not handed on", (', layer.get("use_bias", True), layer.get("groups", 1))', ', layer.get("use_bias", True))')),
    _slip(
        "the second-last argument slipped: groups given as the bias",
        (', layer.get("use_bias", True), layer.get("groups", 1))', ', layer.get("groups", 1))'),
    ),
    _slip("an unknown layer passes through", ('raise ValueError(f"layer {kind}")', "pass")),
    _slip(
        "one dict for all rows",
        ("    rows = []\n", "    rows = []\n    row = {}\n"),
        (
            'rows.append({"name": kind, "output_shape": shape, "trainable": learned, "non_trainable": stored})',
            "row.update(name=kind, output_shape=shape, trainable=learned, non_trainable=stored)\n        rows.append(row)",
        ),
    ),
    _slip("the padding of a pooling layer is not read", (
        'sh, sw = layer.get("strides", layer["pool_size"])\n            padding = layer.get("padding", "valid")',
        'sh, sw = layer.get("strides", layer["pool_size"])\n            padding = "valid"',
    )),
    _slip(
        "a row shows the shape that comes in",
        ('        kind = layer["name"]\n', '        kind = layer["name"]\n        before = shape\n'),
        ('"output_shape": shape', '"output_shape": before'),
    ),
    _slip("dropout thins the shape out", (
        "            pass\n", '            shape = shape[:-1] + (int(shape[-1] * (1 - layer["rate"])),)\n'
    )),
    _slip("the counts of batch normalisation are added up", (
        "learned, stored = batchnorm_params(shape[-1])", "learned = sum(batchnorm_params(shape[-1]))"
    )),
])

_CLASSES = r'''
def classify_quantity(name):
    parameters = ["weight of a neuron", "bias of a neuron", "entry of a convolution kernel",
                  "gamma of BatchNormalization", "beta of BatchNormalization"]
    architecture = ["number of layers", "number of neurons in a layer", "layer connectivity",
                    "activation function", "number of filters", "kernel size"]
    training = ["dropout rate", "learning rate", "batch size", "number of epochs", "optimizer", "loss function"]
    neither = ["running mean of BatchNormalization", "validation accuracy", "random seed"]
    for kind, names in [("parameter", parameters), ("architecture hyperparameter", architecture),
                        ("training hyperparameter", training), ("neither", neither)]:
        if name in names:
            return kind
    raise ValueError(name)
'''


def _moved(words, to, *names):
    code = _CLASSES
    for name in names:
        item = f'"{name}"'
        for form in (item + ", ", item + ",", ", " + item, item):
            if form in code:
                code = code.replace(form, "", 1)
                break
        code = code.replace(f"    {to} = [", f"    {to} = [{item}, ", 1)
    return f"\n### classify_quantity | {words}\n{code}"


BUGS += "".join([
    _moved("the running mean is called a parameter", "parameters", "running mean of BatchNormalization"),
    _moved("dropout belongs to the architecture", "architecture", "dropout rate"),
    _moved("gamma and beta are not learned", "neither", "gamma of BatchNormalization", "beta of BatchNormalization"),
    _moved("the random seed is a training hyperparameter", "training", "random seed"),
    _moved("the activation function is chosen for the training", "training", "activation function"),
    _moved("the loss function is part of the network", "architecture", "loss function"),
    _moved("the batch size is part of the network's shape", "architecture", "batch size"),
    _moved("layer connectivity is neither", "neither", "layer connectivity"),
    _moved("gamma and beta set by hand like a learning rate", "training", "gamma of BatchNormalization", "beta of BatchNormalization"),
])
BUGS += r'''
### classify_quantity | by a word in the name: everything with "number of" is architecture
def classify_quantity(name):
    if name in ("weight of a neuron", "bias of a neuron", "entry of a convolution kernel"):
        return "parameter"
    if name.startswith(("gamma", "beta")):
        return "parameter"
    if "number of" in name or name in ("layer connectivity", "activation function", "kernel size"):
        return "architecture hyperparameter"
    if name in ("dropout rate", "learning rate", "batch size", "optimizer", "loss function"):
        return "training hyperparameter"
    if name in ("running mean of BatchNormalization", "validation accuracy", "random seed"):
        return "neither"
    raise ValueError(name)

### classify_quantity | the word kernel makes the kernel size a parameter
def classify_quantity(name):
    learned_words = ["weight", "bias", "kernel", "gamma", "beta"]
    structure_words = ["layer", "neurons", "filters", "activation"]
    training_words = ["rate", "batch size", "epochs", "optimizer", "loss"]
    neither_words = ["running mean", "accuracy", "seed"]
    for words, kind in (
        (neither_words, "neither"),
        (learned_words, "parameter"),
        (training_words, "training hyperparameter"),
        (structure_words, "architecture hyperparameter"),
    ):
        if any(word in name for word in words):
            return kind
    raise ValueError("what is " + name)

### classify_quantity | whatever is left over is "neither"
def classify_quantity(name):
    kinds = {}
    for p in ("weight of a neuron", "bias of a neuron", "entry of a convolution kernel"):
        kinds[p] = "parameter"
    for p in ("gamma", "beta"):
        kinds[p + " of BatchNormalization"] = "parameter"
    for a in ("layers", "neurons in a layer", "filters"):
        kinds["number of " + a] = "architecture hyperparameter"
    for a in ("layer connectivity", "activation function", "kernel size"):
        kinds[a] = "architecture hyperparameter"
    for t in ("dropout rate", "learning rate", "batch size", "number of epochs", "optimizer", "loss function"):
        kinds[t] = "training hyperparameter"
    return kinds.get(name, "neither")
'''
