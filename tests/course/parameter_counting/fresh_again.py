"""Parameter counting written from the released files alone: whole right submissions, and one natural bug at a time."""
# ruff: noqa: E501, Q001  the code stands as students write it
# fmt: off

RIGHT = r'''
### right 01
import numpy as np


def dense_params(n_in, n_out, bias=True):
    return n_in * n_out + (n_out if bias else 0)


def mlp_params(sizes, bias=True):
    return sum(dense_params(a, b, bias) for a, b in zip(sizes[:-1], sizes[1:]))


def conv2d_params(kh, kw, c_in, c_out, bias=True, groups=1):
    if c_in % groups or c_out % groups:
        raise ValueError("groups must divide c_in and c_out")
    return kh * kw * (c_in // groups) * c_out + (c_out if bias else 0)


def batchnorm_params(c):
    return 2 * c, 2 * c


def conv_output_size(n, k, stride=1, pad=0):
    if k > n + 2 * pad:
        raise ValueError("window too large")
    return (n + 2 * pad - k) // stride + 1


def _window(shape, size, strides, padding):
    if padding == "same":
        return tuple(-(-n // s) for n, s in zip(shape, strides))
    return tuple(conv_output_size(n, k, s) for n, k, s in zip(shape, size, strides))


def count_network(layers, input_shape):
    rows = []
    shape = tuple(input_shape)
    for layer in layers:
        name = layer["name"]
        trainable = non_trainable = 0
        if name == "Dense":
            trainable = dense_params(shape[-1], layer["units"], layer.get("use_bias", True))
            shape = shape[:-1] + (layer["units"],)
        elif name == "Conv2D":
            kernel = layer["kernel_size"]
            trainable = conv2d_params(*kernel, shape[2], layer["filters"], layer.get("use_bias", True), layer.get("groups", 1))
            shape = _window(shape[:2], kernel, layer.get("strides", (1, 1)), layer.get("padding", "valid")) + (layer["filters"],)
        elif name == "MaxPooling2D":
            pool = layer["pool_size"]
            shape = _window(shape[:2], pool, layer.get("strides", pool), layer.get("padding", "valid")) + shape[2:]
        elif name == "Flatten":
            size = 1
            for n in shape:
                size *= n
            shape = (size,)
        elif name == "BatchNormalization":
            trainable, non_trainable = batchnorm_params(shape[-1])
        elif name != "Dropout":
            raise ValueError(f"unknown layer {name}")
        rows.append({"name": name, "output_shape": shape, "trainable": trainable, "non_trainable": non_trainable})
    return rows


KINDS = {
    "parameter": [
        "weight of a neuron", "bias of a neuron", "entry of a convolution kernel",
        "gamma of BatchNormalization", "beta of BatchNormalization",
    ],
    "architecture hyperparameter": [
        "number of layers", "number of neurons in a layer", "layer connectivity", "activation function",
        "number of filters", "kernel size",
    ],
    "training hyperparameter": [
        "dropout rate", "learning rate", "batch size", "number of epochs", "optimizer", "loss function",
    ],
    "neither": ["running mean of BatchNormalization", "validation accuracy", "random seed"],
}


def classify_quantity(name):
    for kind, names in KINDS.items():
        if name in names:
            return kind
    raise ValueError(name)


### right 02
import numpy as np


import math


def dense_params(n_in: int, n_out: int, bias: bool = True) -> int:
    """one more input that is always 1"""
    return (n_in + bool(bias)) * n_out


def mlp_params(sizes, bias: bool = True) -> int:
    total = 0
    for i in range(len(sizes) - 1):
        total += dense_params(sizes[i], sizes[i + 1], bias)
    return total


def conv2d_params(kh: int, kw: int, c_in: int, c_out: int, bias: bool = True, groups: int = 1) -> int:
    if c_in % groups != 0:
        raise ValueError("c_in % groups")
    if c_out % groups != 0:
        raise ValueError("c_out % groups")
    per_filter = kh * kw * (c_in // groups)
    if bias:
        per_filter += 1
    return per_filter * c_out


def batchnorm_params(c: int) -> tuple[int, int]:
    gamma = beta = running_mean = running_var = c
    return gamma + beta, running_mean + running_var


def conv_output_size(n: int, k: int, stride: int = 1, pad: int = 0) -> int:
    room = n + 2 * pad - k
    if room < 0:
        raise ValueError(f"a window of {k} does not fit into {n} + 2 * {pad}")
    return math.floor(room / stride) + 1


def count_network(layers, input_shape):
    table = []
    shape = tuple(input_shape)
    for layer in layers:
        handler = HANDLERS.get(layer["name"])
        if handler is None:
            raise ValueError(f"no such layer: {layer['name']}")
        shape, trainable, non_trainable = handler(layer, shape)
        table.append(
            {"name": layer["name"], "output_shape": shape, "trainable": trainable, "non_trainable": non_trainable}
        )
    return table


def _positions(n, k, s, padding):
    return math.ceil(n / s) if padding == "same" else conv_output_size(n, k, s, 0)


def _dense(layer, shape):
    *front, last = shape
    return (*front, layer["units"]), dense_params(last, layer["units"], layer.get("use_bias", True)), 0


def _conv(layer, shape):
    h, w, c = shape
    kh, kw = layer["kernel_size"]
    sh, sw = layer.get("strides", (1, 1))
    padding = layer.get("padding", "valid")
    f = layer["filters"]
    count = conv2d_params(kh, kw, c, f, layer.get("use_bias", True), layer.get("groups", 1))
    return (_positions(h, kh, sh, padding), _positions(w, kw, sw, padding), f), count, 0


def _pool(layer, shape):
    h, w, c = shape
    ph, pw = layer["pool_size"]
    sh, sw = layer.get("strides", (ph, pw))
    padding = layer.get("padding", "valid")
    return (_positions(h, ph, sh, padding), _positions(w, pw, sw, padding), c), 0, 0


def _flatten(layer, shape):
    return (math.prod(shape),), 0, 0


def _dropout(layer, shape):
    return shape, 0, 0


def _batchnorm(layer, shape):
    return (shape, *batchnorm_params(shape[-1]))


HANDLERS = {
    "Dense": _dense,
    "Conv2D": _conv,
    "MaxPooling2D": _pool,
    "Flatten": _flatten,
    "Dropout": _dropout,
    "BatchNormalization": _batchnorm,
}


def classify_quantity(name: str) -> str:
    match name:
        case "weight of a neuron" | "bias of a neuron" | "entry of a convolution kernel":
            return "parameter"
        case "gamma of BatchNormalization" | "beta of BatchNormalization":
            return "parameter"
        case "number of layers" | "number of neurons in a layer" | "layer connectivity" | "activation function":
            return "architecture hyperparameter"
        case "number of filters" | "kernel size":
            return "architecture hyperparameter"
        case "dropout rate" | "learning rate" | "batch size" | "number of epochs" | "optimizer" | "loss function":
            return "training hyperparameter"
        case "running mean of BatchNormalization" | "validation accuracy" | "random seed":
            return "neither"
        case _:
            raise ValueError(f"unknown quantity {name!r}")


### right 03
import numpy as np


# count with numpy, as in the exercise class: make the arrays and ask for their size
def dense_params(n_in, n_out, bias=True):
    weights = np.broadcast_to(0, (n_in, n_out)).size
    biases = np.broadcast_to(0, (n_out,)).size if bias else 0
    return int(weights + biases)


def mlp_params(sizes, bias=True):
    s = np.array(sizes, dtype=np.int64)
    total = np.sum(s[:-1] * s[1:])
    if bias:
        total = total + np.sum(s[1:])
    return int(total)


def conv2d_params(kh, kw, c_in, c_out, bias=True, groups=1):
    if np.mod(c_in, groups) != 0 or np.mod(c_out, groups) != 0:
        raise ValueError("groups does not divide the channels")
    shape = (kh, kw, c_in // groups, c_out)
    total = int(np.prod(shape))
    if bias:
        total += c_out
    return total


def batchnorm_params(c):
    trainable = int(np.sum([c, c]))
    return trainable, trainable


def conv_output_size(n, k, stride=1, pad=0):
    if n + 2 * pad < k:
        raise ValueError("the window is larger than the padded image")
    return len(range(0, n + 2 * pad - k + 1, stride))


def count_network(layers, input_shape):
    result = []
    shape = tuple(int(t) for t in input_shape)
    for layer in layers:
        options = dict(layer)
        name = options["name"]
        row = {"name": name, "output_shape": None, "trainable": 0, "non_trainable": 0}
        if name in ("Conv2D", "MaxPooling2D"):
            window = options["kernel_size"] if name == "Conv2D" else options["pool_size"]
            default = (1, 1) if name == "Conv2D" else window
            strides = options.get("strides", default)
            same = options.get("padding", "valid") == "same"
            size = []
            for axis in (0, 1):
                if same:
                    size.append(len(range(0, shape[axis], strides[axis])))
                else:
                    size.append(conv_output_size(shape[axis], window[axis], strides[axis]))
            if name == "Conv2D":
                row["trainable"] = conv2d_params(
                    window[0], window[1], shape[2], options["filters"], options.get("use_bias", True), options.get("groups", 1)
                )
                shape = (size[0], size[1], options["filters"])
            else:
                shape = (size[0], size[1], shape[2])
        elif name == "Dense":
            row["trainable"] = dense_params(shape[-1], options["units"], options.get("use_bias", True))
            shape = shape[:-1] + (options["units"],)
        elif name == "Flatten":
            shape = (int(np.prod(shape)),)
        elif name == "Dropout":
            pass
        elif name == "BatchNormalization":
            row["trainable"], row["non_trainable"] = batchnorm_params(shape[-1])
        else:
            raise ValueError("count_network does not know " + str(name))
        row["output_shape"] = shape
        result.append(row)
    return result


def classify_quantity(name):
    if name in ("running mean of BatchNormalization", "validation accuracy", "random seed"):
        return "neither"
    if name.endswith("of a neuron") or name.endswith("of BatchNormalization") or name == "entry of a convolution kernel":
        if name in ("weight of a neuron", "bias of a neuron", "gamma of BatchNormalization", "beta of BatchNormalization", "entry of a convolution kernel"):
            return "parameter"
    if name in ("number of layers", "number of neurons in a layer", "layer connectivity", "activation function", "number of filters", "kernel size"):
        return "architecture hyperparameter"
    if name in ("dropout rate", "learning rate", "batch size", "number of epochs", "optimizer", "loss function"):
        return "training hyperparameter"
    raise ValueError("unknown: " + name)


### right 04
import numpy as np


# recursion
def dense_params(n_in, n_out, bias=True):
    if bias:
        return dense_params(n_in + 1, n_out, bias=False)
    return n_in * n_out


def mlp_params(sizes, bias=True):
    if len(sizes) < 2:
        return 0
    first, second, *rest = sizes
    return dense_params(first, second, bias) + mlp_params([second] + rest, bias)


def conv2d_params(kh, kw, c_in, c_out, bias=True, groups=1):
    # every group is a small convolution of its own
    in_each, in_rest = divmod(c_in, groups)
    out_each, out_rest = divmod(c_out, groups)
    if in_rest or out_rest:
        raise ValueError(f"{groups} groups of {c_in} -> {c_out} channels")
    return groups * dense_params(kh * kw * in_each, out_each, bias)


def batchnorm_params(c):
    return (c + c, c + c)


def conv_output_size(n, k, stride=1, pad=0):
    if pad > 0:
        return conv_output_size(n + 2 * pad, k, stride)
    if k > n:
        raise ValueError("no window fits")
    count = 0
    start = 0
    while start + k <= n:
        count += 1
        start += stride
    return count


def count_network(layers, input_shape):
    if len(layers) == 0:
        return []
    first, rest = layers[0], layers[1:]
    shape, learned, stored = one_layer(first, tuple(input_shape))
    row = dict(name=first["name"], output_shape=shape, trainable=learned, non_trainable=stored)
    return [row] + count_network(rest, shape)


def one_layer(layer, shape):
    get = layer.get
    if layer["name"] == "Dense":
        return shape[:-1] + (layer["units"],), dense_params(shape[-1], layer["units"], get("use_bias", True)), 0
    if layer["name"] == "Conv2D":
        (h, w, c), (kh, kw), f = shape, layer["kernel_size"], layer["filters"]
        learned = conv2d_params(kh, kw, c, f, get("use_bias", True), get("groups", 1))
        return slide((h, w), (kh, kw), get("strides", (1, 1)), get("padding", "valid")) + (f,), learned, 0
    if layer["name"] == "MaxPooling2D":
        h, w, c = shape
        pool = layer["pool_size"]
        return slide((h, w), pool, get("strides", pool), get("padding", "valid")) + (c,), 0, 0
    if layer["name"] == "Flatten":
        product = 1
        for t in shape:
            product = product * t
        return (product,), 0, 0
    if layer["name"] == "Dropout":
        return shape, 0, 0
    if layer["name"] == "BatchNormalization":
        learned, stored = batchnorm_params(shape[-1])
        return shape, learned, stored
    raise ValueError("layer " + repr(layer["name"]))


def slide(size, window, strides, padding):
    if padding == "same":
        return tuple((n + s - 1) // s for n, s in zip(size, strides))
    return tuple(conv_output_size(n, k, s) for n, k, s in zip(size, window, strides))


def classify_quantity(name):
    letters = {
        "weight of a neuron": "p", "bias of a neuron": "p", "entry of a convolution kernel": "p",
        "gamma of BatchNormalization": "p", "beta of BatchNormalization": "p",
        "running mean of BatchNormalization": "n",
        "number of layers": "a", "number of neurons in a layer": "a", "layer connectivity": "a",
        "activation function": "a", "number of filters": "a", "kernel size": "a",
        "dropout rate": "t", "learning rate": "t", "batch size": "t", "number of epochs": "t",
        "optimizer": "t", "loss function": "t", "validation accuracy": "n", "random seed": "n",
    }
    if name not in letters:
        raise ValueError(name)
    return {"p": "parameter", "a": "architecture hyperparameter", "t": "training hyperparameter", "n": "neither"}[letters[name]]


### right 05
import numpy as np


def dense_params(n_in, n_out, bias=True):
    weights = n_in * n_out
    biases = 0
    if bias:
        biases = n_out
    return weights + biases


def mlp_params(sizes, bias=True):
    total = 0
    previous = None
    for size in sizes:
        if previous is not None:
            total += dense_params(previous, size, bias)
        previous = size
    return total


def conv2d_params(kh, kw, c_in, c_out, bias=True, groups=1):
    for channels in (c_in, c_out):
        if channels % groups:
            raise ValueError(f"{channels} channels cannot be split into {groups} groups")
    return dense_params(kh * kw * (c_in // groups), c_out, bias)


def batchnorm_params(c):
    trainable = 2 * c        # gamma, beta
    non_trainable = 2 * c    # running mean, running variance
    return trainable, non_trainable


def conv_output_size(n, k, stride=1, pad=0):
    last_start = n + 2 * pad - k
    if last_start < 0:
        raise ValueError("the window sticks out everywhere")
    return last_start // stride + 1


class Network:
    def __init__(self, shape):
        self.shape = tuple(shape)
        self.rows = []

    def add(self, layer):
        method = getattr(self, "add_" + layer["name"], None)
        if method is None:
            raise ValueError("no layer of this name: " + layer["name"])
        trainable, non_trainable = method(layer)
        self.rows.append(
            {"name": layer["name"], "output_shape": self.shape, "trainable": trainable, "non_trainable": non_trainable}
        )

    def slide(self, window, strides, padding):
        size = []
        for n, k, s in zip(self.shape, window, strides):
            if padding == "same":
                size.append(n // s + (n % s > 0))
            else:
                size.append(conv_output_size(n, k, stride=s, pad=0))
        return tuple(size)

    def add_Dense(self, layer):
        count = dense_params(self.shape[-1], layer["units"], layer.get("use_bias", True))
        self.shape = self.shape[:-1] + (layer["units"],)
        return count, 0

    def add_Conv2D(self, layer):
        kh, kw = layer["kernel_size"]
        count = conv2d_params(
            kh, kw, self.shape[-1], layer["filters"], bias=layer.get("use_bias", True), groups=layer.get("groups", 1)
        )
        size = self.slide((kh, kw), layer.get("strides", (1, 1)), layer.get("padding", "valid"))
        self.shape = size + (layer["filters"],)
        return count, 0

    def add_MaxPooling2D(self, layer):
        pool = layer["pool_size"]
        size = self.slide(pool, layer.get("strides", pool), layer.get("padding", "valid"))
        self.shape = size + (self.shape[-1],)
        return 0, 0

    def add_Flatten(self, layer):
        count = 1
        for n in self.shape:
            count *= n
        self.shape = (count,)
        return 0, 0

    def add_Dropout(self, layer):
        return 0, 0

    def add_BatchNormalization(self, layer):
        return batchnorm_params(self.shape[-1])


def count_network(layers, input_shape):
    network = Network(input_shape)
    for layer in layers:
        network.add(layer)
    return network.rows


PARAMETERS = {"weight of a neuron", "bias of a neuron", "entry of a convolution kernel", "gamma of BatchNormalization", "beta of BatchNormalization"}
ARCHITECTURE = {"number of layers", "number of neurons in a layer", "layer connectivity", "activation function", "number of filters", "kernel size"}
TRAINING = {"dropout rate", "learning rate", "batch size", "number of epochs", "optimizer", "loss function"}
NEITHER = {"running mean of BatchNormalization", "validation accuracy", "random seed"}


def classify_quantity(name):
    if name in PARAMETERS:
        return "parameter"
    if name in ARCHITECTURE:
        return "architecture hyperparameter"
    if name in TRAINING:
        return "training hyperparameter"
    if name in NEITHER:
        return "neither"
    raise ValueError(f"unknown quantity: {name}")


### right 06
import numpy as np


# homework 2

def dense_params(n_in, n_out, bias=True):
    return n_in * n_out + n_out * int(bias)


def mlp_params(sizes, bias=True):
    from itertools import pairwise
    return sum(dense_params(n_in, n_out, bias=bias) for n_in, n_out in pairwise(sizes))


def conv2d_params(kh, kw, c_in, c_out, bias=True, groups=1):
    if divmod(c_in, groups)[1] > 0 or divmod(c_out, groups)[1] > 0:
        raise ValueError("groups")
    total = 0
    for filt in range(c_out):
        total += kh * kw * (c_in // groups)
        total += 1 if bias else 0
    return total


def batchnorm_params(c):
    return (2 * c,) * 2


def conv_output_size(n, k, stride=1, pad=0):
    starts = [s for s in range(-pad, n + pad, stride) if s + k <= n + pad]
    if not starts:
        raise ValueError("window larger than the padded image")
    return len(starts)


def count_network(layers, input_shape):
    rows = []
    current = input_shape
    for layer in layers:
        kind = layer["name"]
        learned, stored = 0, 0

        if kind == "Dense":
            n_in = current[-1]
            n_out = layer["units"]
            bias = True
            if "use_bias" in layer:
                bias = layer["use_bias"]
            learned = dense_params(n_in, n_out, bias)
            output = list(current)
            output[-1] = n_out

        elif kind == "Conv2D":
            height, width, channels = current
            kh, kw = layer["kernel_size"]
            sh, sw = layer["strides"] if "strides" in layer else (1, 1)
            padding = layer["padding"] if "padding" in layer else "valid"
            bias = layer["use_bias"] if "use_bias" in layer else True
            groups = layer["groups"] if "groups" in layer else 1
            learned = conv2d_params(kh, kw, channels, layer["filters"], bias, groups)
            if padding == "valid":
                output = [conv_output_size(height, kh, sh), conv_output_size(width, kw, sw), layer["filters"]]
            else:
                output = [int(np.ceil(height / sh)), int(np.ceil(width / sw)), layer["filters"]]

        elif kind == "MaxPooling2D":
            height, width, channels = current
            ph, pw = layer["pool_size"]
            sh, sw = layer["strides"] if "strides" in layer else (ph, pw)
            padding = layer["padding"] if "padding" in layer else "valid"
            if padding == "valid":
                output = [conv_output_size(height, ph, sh), conv_output_size(width, pw, sw), channels]
            else:
                output = [int(np.ceil(height / sh)), int(np.ceil(width / sw)), channels]

        elif kind == "Flatten":
            output = [int(np.prod(current))]

        elif kind == "Dropout":
            output = list(current)

        elif kind == "BatchNormalization":
            learned, stored = batchnorm_params(current[-1])
            output = list(current)

        else:
            raise ValueError("unknown layer: " + str(kind))

        current = tuple(output)
        rows.append({"name": kind, "output_shape": current, "trainable": learned, "non_trainable": stored})
    return rows


def classify_quantity(name):
    p, a, t, n = "parameter", "architecture hyperparameter", "training hyperparameter", "neither"
    answer = {
        "weight of a neuron": p,
        "bias of a neuron": p,
        "entry of a convolution kernel": p,
        "gamma of BatchNormalization": p,
        "beta of BatchNormalization": p,
        "running mean of BatchNormalization": n,   # averaged, not descended
        "number of layers": a,
        "number of neurons in a layer": a,
        "layer connectivity": a,
        "activation function": a,
        "number of filters": a,
        "kernel size": a,
        "dropout rate": t,                         # dropout is off when the network is used
        "learning rate": t,
        "batch size": t,
        "number of epochs": t,
        "optimizer": t,
        "loss function": t,
        "validation accuracy": n,
        "random seed": n,
    }.get(name)
    if answer is None:
        raise ValueError("what is " + str(name) + "?")
    return answer


### right 07
import numpy as np


import math


def dense_params(n_in, n_out, bias=True):
    total = 0
    for neuron in range(n_out):
        total += n_in          # one line from every input
        if bias:
            total += 1
    return total


def mlp_params(sizes, bias=True):
    weights = sum(sizes[i] * sizes[i + 1] for i in range(len(sizes) - 1))
    biases = sum(sizes[1:]) if bias else 0
    return weights + biases


def conv2d_params(kh, kw, c_in, c_out, bias=True, groups=1):
    valid = c_in % groups == 0 and c_out % groups == 0
    if not valid:
        raise ValueError("groups must divide both numbers of channels")
    n_weights = kh * kw * c_in * c_out // groups
    return n_weights + c_out if bias else n_weights


def batchnorm_params(c):
    learned = ["gamma", "beta"]
    stored = ["running mean", "running variance"]
    return len(learned) * c, len(stored) * c


def conv_output_size(n, k, stride=1, pad=0):
    padded = n + 2 * pad
    if k > padded:
        raise ValueError("window of %d, image of %d" % (k, padded))
    return (padded - k) // stride + 1


DEFAULTS = {
    "Dense": {"use_bias": True},
    "Conv2D": {"strides": (1, 1), "padding": "valid", "use_bias": True, "groups": 1},
    "MaxPooling2D": {"strides": None, "padding": "valid"},
    "Flatten": {},
    "Dropout": {},
    "BatchNormalization": {},
}


def count_network(layers, input_shape):
    def windows(shape, k, s, padding):
        if padding == "same":
            # as if the image were just wide enough
            return tuple(conv_output_size(n, 1, t) for n, t in zip(shape[:2], s))
        return tuple(conv_output_size(n, m, t) for n, m, t in zip(shape[:2], k, s))

    shape = tuple(input_shape)
    rows = []
    for given in layers:
        name = given["name"]
        if name not in DEFAULTS:
            raise ValueError(f"unknown layer name {name!r}")
        layer = {**DEFAULTS[name], **given}
        counts = (0, 0)
        if name == "Dense":
            counts = (dense_params(shape[-1], layer["units"], layer["use_bias"]), 0)
            shape = (*shape[:-1], layer["units"])
        elif name == "Conv2D":
            k = layer["kernel_size"]
            counts = (conv2d_params(k[0], k[1], shape[2], layer["filters"], layer["use_bias"], layer["groups"]), 0)
            shape = (*windows(shape, k, layer["strides"], layer["padding"]), layer["filters"])
        elif name == "MaxPooling2D":
            k = layer["pool_size"]
            shape = (*windows(shape, k, layer["strides"] or k, layer["padding"]), shape[2])
        elif name == "Flatten":
            shape = (int(np.multiply.reduce(shape)),)
        elif name == "BatchNormalization":
            counts = batchnorm_params(shape[-1])
        rows.append(dict(zip(("name", "output_shape", "trainable", "non_trainable"), (name, shape, *counts))))
    return rows


def classify_quantity(name):
    names = (
        "weight of a neuron|bias of a neuron|entry of a convolution kernel|gamma of BatchNormalization|beta of BatchNormalization",
        "number of layers|number of neurons in a layer|layer connectivity|activation function|number of filters|kernel size",
        "dropout rate|learning rate|batch size|number of epochs|optimizer|loss function",
        "running mean of BatchNormalization|validation accuracy|random seed",
    )
    kinds = ("parameter", "architecture hyperparameter", "training hyperparameter", "neither")
    for text, kind in zip(names, kinds):
        if name in text.split("|"):
            return kind
    raise ValueError("classify_quantity: " + repr(name))


### right 08
import numpy as np


from typing import Sequence


def dense_params(n_in, n_out, bias=True):
    if not bias:
        return n_in * n_out
    return n_out * (n_in + 1)


def mlp_params(sizes, bias=True):
    return sum(map(lambda i: dense_params(sizes[i - 1], sizes[i], bias), range(1, len(sizes))))


def conv2d_params(kh, kw, c_in, c_out, bias=True, groups=1):
    if c_in % groups != 0 or c_out % groups != 0:
        raise ValueError(f"groups={groups} has to divide {c_in} and {c_out}")
    return c_out * (kh * kw * c_in // groups + (1 if bias else 0))


def batchnorm_params(c):
    trainable = 2 * c        # gamma, beta
    non_trainable = 2 * c    # running mean, running variance
    return trainable, non_trainable


def conv_output_size(n, k, stride=1, pad=0):
    if k > n + 2 * pad:
        raise ValueError
    return int(np.floor((n + 2 * pad - k) / stride)) + 1


def count_network(layers, input_shape):
    """A generator walks through the layers; the list collects its rows."""
    return list(walk(layers, tuple(input_shape)))


def walk(layers, shape):
    for layer in layers:
        name, trainable, non_trainable = layer["name"], 0, 0
        if name in ("Flatten", "Dropout"):
            if name == "Flatten":
                size = 1
                for n in shape:
                    size = size * n
                shape = (size,)
        elif name == "BatchNormalization":
            trainable, non_trainable = batchnorm_params(shape[-1])
        elif name == "Dense":
            trainable = dense_params(shape[-1], layer["units"], layer.get("use_bias", True))
            shape = shape[:-1] + (layer["units"],)
        elif name == "Conv2D" or name == "MaxPooling2D":
            is_conv = name == "Conv2D"
            k = tuple(layer["kernel_size" if is_conv else "pool_size"])
            s = tuple(layer.get("strides", (1, 1) if is_conv else k))
            if layer.get("padding", "valid") == "valid":
                rows = conv_output_size(shape[0], k[0], s[0])
                cols = conv_output_size(shape[1], k[1], s[1])
            else:
                rows, cols = (shape[0] - 1) // s[0] + 1, (shape[1] - 1) // s[1] + 1
            if is_conv:
                trainable = conv2d_params(*k, shape[2], layer["filters"], layer.get("use_bias", True), layer.get("groups", 1))
                shape = (rows, cols, layer["filters"])
            else:
                shape = (rows, cols, shape[2])
        else:
            raise ValueError(f"{name} is not a layer of this course")
        yield {"name": name, "output_shape": shape, "trainable": trainable, "non_trainable": non_trainable}


def classify_quantity(name):
    p, a, t, n = "parameter", "architecture hyperparameter", "training hyperparameter", "neither"
    answer = {
        "weight of a neuron": p,
        "bias of a neuron": p,
        "entry of a convolution kernel": p,
        "gamma of BatchNormalization": p,
        "beta of BatchNormalization": p,
        "running mean of BatchNormalization": n,   # averaged, not descended
        "number of layers": a,
        "number of neurons in a layer": a,
        "layer connectivity": a,
        "activation function": a,
        "number of filters": a,
        "kernel size": a,
        "dropout rate": t,                         # dropout is off when the network is used
        "learning rate": t,
        "batch size": t,
        "number of epochs": t,
        "optimizer": t,
        "loss function": t,
        "validation accuracy": n,
        "random seed": n,
    }.get(name)
    if answer is None:
        raise ValueError("what is " + str(name) + "?")
    return answer


### right 09
import numpy as np


def dense_params(n_in, n_out, bias=True):
    weights = n_in * n_out
    biases = 0
    if bias:
        biases = n_out
    return weights + biases


def mlp_params(sizes, bias=True):
    sizes = list(sizes)
    n = 0
    while len(sizes) > 1:
        n_in = sizes.pop(0)
        n += dense_params(n_in, sizes[0], bias)
    return n


def conv2d_params(kh, kw, c_in, c_out, bias=True, groups=1):
    for channels in (c_in, c_out):
        if channels % groups:
            raise ValueError(f"{channels} channels cannot be split into {groups} groups")
    return dense_params(kh * kw * (c_in // groups), c_out, bias)


def batchnorm_params(c):
    return (2 * c,) * 2


def conv_output_size(n, k, stride=1, pad=0):
    size = (n + 2 * pad - k + stride) // stride
    if n + 2 * pad < k:
        raise ValueError("k > n + 2 pad")
    return size


def count_network(layers, input_shape):
    rows = []
    current = input_shape
    for layer in layers:
        kind = layer["name"]
        learned, stored = 0, 0

        if kind == "Dense":
            n_in = current[-1]
            n_out = layer["units"]
            bias = True
            if "use_bias" in layer:
                bias = layer["use_bias"]
            learned = dense_params(n_in, n_out, bias)
            output = list(current)
            output[-1] = n_out

        elif kind == "Conv2D":
            height, width, channels = current
            kh, kw = layer["kernel_size"]
            sh, sw = layer["strides"] if "strides" in layer else (1, 1)
            padding = layer["padding"] if "padding" in layer else "valid"
            bias = layer["use_bias"] if "use_bias" in layer else True
            groups = layer["groups"] if "groups" in layer else 1
            learned = conv2d_params(kh, kw, channels, layer["filters"], bias, groups)
            if padding == "valid":
                output = [conv_output_size(height, kh, sh), conv_output_size(width, kw, sw), layer["filters"]]
            else:
                output = [int(np.ceil(height / sh)), int(np.ceil(width / sw)), layer["filters"]]

        elif kind == "MaxPooling2D":
            height, width, channels = current
            ph, pw = layer["pool_size"]
            sh, sw = layer["strides"] if "strides" in layer else (ph, pw)
            padding = layer["padding"] if "padding" in layer else "valid"
            if padding == "valid":
                output = [conv_output_size(height, ph, sh), conv_output_size(width, pw, sw), channels]
            else:
                output = [int(np.ceil(height / sh)), int(np.ceil(width / sw)), channels]

        elif kind == "Flatten":
            output = [int(np.prod(current))]

        elif kind == "Dropout":
            output = list(current)

        elif kind == "BatchNormalization":
            learned, stored = batchnorm_params(current[-1])
            output = list(current)

        else:
            raise ValueError("unknown layer: " + str(kind))

        current = tuple(output)
        rows.append({"name": kind, "output_shape": current, "trainable": learned, "non_trainable": stored})
    return rows


def classify_quantity(name):
    names = (
        "weight of a neuron|bias of a neuron|entry of a convolution kernel|gamma of BatchNormalization|beta of BatchNormalization",
        "number of layers|number of neurons in a layer|layer connectivity|activation function|number of filters|kernel size",
        "dropout rate|learning rate|batch size|number of epochs|optimizer|loss function",
        "running mean of BatchNormalization|validation accuracy|random seed",
    )
    kinds = ("parameter", "architecture hyperparameter", "training hyperparameter", "neither")
    for text, kind in zip(names, kinds):
        if name in text.split("|"):
            return kind
    raise ValueError("classify_quantity: " + repr(name))


### right 10
import numpy as np


# homework 2

def dense_params(n_in, n_out, bias=True):
    return n_in * n_out + n_out * int(bias)


def mlp_params(sizes, bias=True):
    total = 0
    previous = None
    for size in sizes:
        if previous is not None:
            total += dense_params(previous, size, bias)
        previous = size
    return total


def conv2d_params(kh, kw, c_in, c_out, bias=True, groups=1):
    if divmod(c_in, groups)[1] > 0 or divmod(c_out, groups)[1] > 0:
        raise ValueError("groups")
    total = 0
    for filt in range(c_out):
        total += kh * kw * (c_in // groups)
        total += 1 if bias else 0
    return total


def batchnorm_params(c):
    learned = ["gamma", "beta"]
    stored = ["running mean", "running variance"]
    return len(learned) * c, len(stored) * c


def conv_output_size(n, k, stride=1, pad=0):
    last_start = n + 2 * pad - k
    if last_start < 0:
        raise ValueError("the window sticks out everywhere")
    return last_start // stride + 1


DEFAULTS = {
    "Dense": {"use_bias": True},
    "Conv2D": {"strides": (1, 1), "padding": "valid", "use_bias": True, "groups": 1},
    "MaxPooling2D": {"strides": None, "padding": "valid"},
    "Flatten": {},
    "Dropout": {},
    "BatchNormalization": {},
}


def count_network(layers, input_shape):
    def windows(shape, k, s, padding):
        if padding == "same":
            # as if the image were just wide enough
            return tuple(conv_output_size(n, 1, t) for n, t in zip(shape[:2], s))
        return tuple(conv_output_size(n, m, t) for n, m, t in zip(shape[:2], k, s))

    shape = tuple(input_shape)
    rows = []
    for given in layers:
        name = given["name"]
        if name not in DEFAULTS:
            raise ValueError(f"unknown layer name {name!r}")
        layer = {**DEFAULTS[name], **given}
        counts = (0, 0)
        if name == "Dense":
            counts = (dense_params(shape[-1], layer["units"], layer["use_bias"]), 0)
            shape = (*shape[:-1], layer["units"])
        elif name == "Conv2D":
            k = layer["kernel_size"]
            counts = (conv2d_params(k[0], k[1], shape[2], layer["filters"], layer["use_bias"], layer["groups"]), 0)
            shape = (*windows(shape, k, layer["strides"], layer["padding"]), layer["filters"])
        elif name == "MaxPooling2D":
            k = layer["pool_size"]
            shape = (*windows(shape, k, layer["strides"] or k, layer["padding"]), shape[2])
        elif name == "Flatten":
            shape = (int(np.multiply.reduce(shape)),)
        elif name == "BatchNormalization":
            counts = batchnorm_params(shape[-1])
        rows.append(dict(zip(("name", "output_shape", "trainable", "non_trainable"), (name, shape, *counts))))
    return rows


PARAMETERS = {"weight of a neuron", "bias of a neuron", "entry of a convolution kernel", "gamma of BatchNormalization", "beta of BatchNormalization"}
ARCHITECTURE = {"number of layers", "number of neurons in a layer", "layer connectivity", "activation function", "number of filters", "kernel size"}
TRAINING = {"dropout rate", "learning rate", "batch size", "number of epochs", "optimizer", "loss function"}
NEITHER = {"running mean of BatchNormalization", "validation accuracy", "random seed"}


def classify_quantity(name):
    if name in PARAMETERS:
        return "parameter"
    if name in ARCHITECTURE:
        return "architecture hyperparameter"
    if name in TRAINING:
        return "training hyperparameter"
    if name in NEITHER:
        return "neither"
    raise ValueError(f"unknown quantity: {name}")


### right 11
import numpy as np


import math


def dense_params(n_in, n_out, bias=True):
    total = 0
    for neuron in range(n_out):
        total += n_in          # one line from every input
        if bias:
            total += 1
    return total


def mlp_params(sizes, bias=True):
    from itertools import pairwise
    return sum(dense_params(n_in, n_out, bias=bias) for n_in, n_out in pairwise(sizes))


def conv2d_params(kh, kw, c_in, c_out, bias=True, groups=1):
    valid = c_in % groups == 0 and c_out % groups == 0
    if not valid:
        raise ValueError("groups must divide both numbers of channels")
    n_weights = kh * kw * c_in * c_out // groups
    return n_weights + c_out if bias else n_weights


def batchnorm_params(c):
    trainable = 2 * c        # gamma, beta
    non_trainable = 2 * c    # running mean, running variance
    return trainable, non_trainable


def conv_output_size(n, k, stride=1, pad=0):
    starts = [s for s in range(-pad, n + pad, stride) if s + k <= n + pad]
    if not starts:
        raise ValueError("window larger than the padded image")
    return len(starts)


def count_network(layers, input_shape):
    """A generator walks through the layers; the list collects its rows."""
    return list(walk(layers, tuple(input_shape)))


def walk(layers, shape):
    for layer in layers:
        name, trainable, non_trainable = layer["name"], 0, 0
        if name in ("Flatten", "Dropout"):
            if name == "Flatten":
                size = 1
                for n in shape:
                    size = size * n
                shape = (size,)
        elif name == "BatchNormalization":
            trainable, non_trainable = batchnorm_params(shape[-1])
        elif name == "Dense":
            trainable = dense_params(shape[-1], layer["units"], layer.get("use_bias", True))
            shape = shape[:-1] + (layer["units"],)
        elif name == "Conv2D" or name == "MaxPooling2D":
            is_conv = name == "Conv2D"
            k = tuple(layer["kernel_size" if is_conv else "pool_size"])
            s = tuple(layer.get("strides", (1, 1) if is_conv else k))
            if layer.get("padding", "valid") == "valid":
                rows = conv_output_size(shape[0], k[0], s[0])
                cols = conv_output_size(shape[1], k[1], s[1])
            else:
                rows, cols = (shape[0] - 1) // s[0] + 1, (shape[1] - 1) // s[1] + 1
            if is_conv:
                trainable = conv2d_params(*k, shape[2], layer["filters"], layer.get("use_bias", True), layer.get("groups", 1))
                shape = (rows, cols, layer["filters"])
            else:
                shape = (rows, cols, shape[2])
        else:
            raise ValueError(f"{name} is not a layer of this course")
        yield {"name": name, "output_shape": shape, "trainable": trainable, "non_trainable": non_trainable}


def classify_quantity(name):
    names = (
        "weight of a neuron|bias of a neuron|entry of a convolution kernel|gamma of BatchNormalization|beta of BatchNormalization",
        "number of layers|number of neurons in a layer|layer connectivity|activation function|number of filters|kernel size",
        "dropout rate|learning rate|batch size|number of epochs|optimizer|loss function",
        "running mean of BatchNormalization|validation accuracy|random seed",
    )
    kinds = ("parameter", "architecture hyperparameter", "training hyperparameter", "neither")
    for text, kind in zip(names, kinds):
        if name in text.split("|"):
            return kind
    raise ValueError("classify_quantity: " + repr(name))


### right 12
import numpy as np


from typing import Sequence


def dense_params(n_in, n_out, bias=True):
    if not bias:
        return n_in * n_out
    return n_out * (n_in + 1)


def mlp_params(sizes, bias=True):
    weights = sum(sizes[i] * sizes[i + 1] for i in range(len(sizes) - 1))
    biases = sum(sizes[1:]) if bias else 0
    return weights + biases


def conv2d_params(kh, kw, c_in, c_out, bias=True, groups=1):
    if c_in % groups != 0 or c_out % groups != 0:
        raise ValueError(f"groups={groups} has to divide {c_in} and {c_out}")
    return c_out * (kh * kw * c_in // groups + (1 if bias else 0))


def batchnorm_params(c):
    return (2 * c,) * 2


def conv_output_size(n, k, stride=1, pad=0):
    padded = n + 2 * pad
    if k > padded:
        raise ValueError("window of %d, image of %d" % (k, padded))
    return (padded - k) // stride + 1


class Network:
    def __init__(self, shape):
        self.shape = tuple(shape)
        self.rows = []

    def add(self, layer):
        method = getattr(self, "add_" + layer["name"], None)
        if method is None:
            raise ValueError("no layer of this name: " + layer["name"])
        trainable, non_trainable = method(layer)
        self.rows.append(
            {"name": layer["name"], "output_shape": self.shape, "trainable": trainable, "non_trainable": non_trainable}
        )

    def slide(self, window, strides, padding):
        size = []
        for n, k, s in zip(self.shape, window, strides):
            if padding == "same":
                size.append(n // s + (n % s > 0))
            else:
                size.append(conv_output_size(n, k, stride=s, pad=0))
        return tuple(size)

    def add_Dense(self, layer):
        count = dense_params(self.shape[-1], layer["units"], layer.get("use_bias", True))
        self.shape = self.shape[:-1] + (layer["units"],)
        return count, 0

    def add_Conv2D(self, layer):
        kh, kw = layer["kernel_size"]
        count = conv2d_params(
            kh, kw, self.shape[-1], layer["filters"], bias=layer.get("use_bias", True), groups=layer.get("groups", 1)
        )
        size = self.slide((kh, kw), layer.get("strides", (1, 1)), layer.get("padding", "valid"))
        self.shape = size + (layer["filters"],)
        return count, 0

    def add_MaxPooling2D(self, layer):
        pool = layer["pool_size"]
        size = self.slide(pool, layer.get("strides", pool), layer.get("padding", "valid"))
        self.shape = size + (self.shape[-1],)
        return 0, 0

    def add_Flatten(self, layer):
        count = 1
        for n in self.shape:
            count *= n
        self.shape = (count,)
        return 0, 0

    def add_Dropout(self, layer):
        return 0, 0

    def add_BatchNormalization(self, layer):
        return batchnorm_params(self.shape[-1])


def count_network(layers, input_shape):
    network = Network(input_shape)
    for layer in layers:
        network.add(layer)
    return network.rows


PARAMETERS = {"weight of a neuron", "bias of a neuron", "entry of a convolution kernel", "gamma of BatchNormalization", "beta of BatchNormalization"}
ARCHITECTURE = {"number of layers", "number of neurons in a layer", "layer connectivity", "activation function", "number of filters", "kernel size"}
TRAINING = {"dropout rate", "learning rate", "batch size", "number of epochs", "optimizer", "loss function"}
NEITHER = {"running mean of BatchNormalization", "validation accuracy", "random seed"}


def classify_quantity(name):
    if name in PARAMETERS:
        return "parameter"
    if name in ARCHITECTURE:
        return "architecture hyperparameter"
    if name in TRAINING:
        return "training hyperparameter"
    if name in NEITHER:
        return "neither"
    raise ValueError(f"unknown quantity: {name}")


### right 13
import numpy as np


def dense_params(n_in, n_out, bias=True):
    weights = n_in * n_out
    biases = 0
    if bias:
        biases = n_out
    return weights + biases


def mlp_params(sizes, bias=True):
    return sum(map(lambda i: dense_params(sizes[i - 1], sizes[i], bias), range(1, len(sizes))))


def conv2d_params(kh, kw, c_in, c_out, bias=True, groups=1):
    for channels in (c_in, c_out):
        if channels % groups:
            raise ValueError(f"{channels} channels cannot be split into {groups} groups")
    return dense_params(kh * kw * (c_in // groups), c_out, bias)


def batchnorm_params(c):
    learned = ["gamma", "beta"]
    stored = ["running mean", "running variance"]
    return len(learned) * c, len(stored) * c


def conv_output_size(n, k, stride=1, pad=0):
    if k > n + 2 * pad:
        raise ValueError
    return int(np.floor((n + 2 * pad - k) / stride)) + 1


DEFAULTS = {
    "Dense": {"use_bias": True},
    "Conv2D": {"strides": (1, 1), "padding": "valid", "use_bias": True, "groups": 1},
    "MaxPooling2D": {"strides": None, "padding": "valid"},
    "Flatten": {},
    "Dropout": {},
    "BatchNormalization": {},
}


def count_network(layers, input_shape):
    def windows(shape, k, s, padding):
        if padding == "same":
            # as if the image were just wide enough
            return tuple(conv_output_size(n, 1, t) for n, t in zip(shape[:2], s))
        return tuple(conv_output_size(n, m, t) for n, m, t in zip(shape[:2], k, s))

    shape = tuple(input_shape)
    rows = []
    for given in layers:
        name = given["name"]
        if name not in DEFAULTS:
            raise ValueError(f"unknown layer name {name!r}")
        layer = {**DEFAULTS[name], **given}
        counts = (0, 0)
        if name == "Dense":
            counts = (dense_params(shape[-1], layer["units"], layer["use_bias"]), 0)
            shape = (*shape[:-1], layer["units"])
        elif name == "Conv2D":
            k = layer["kernel_size"]
            counts = (conv2d_params(k[0], k[1], shape[2], layer["filters"], layer["use_bias"], layer["groups"]), 0)
            shape = (*windows(shape, k, layer["strides"], layer["padding"]), layer["filters"])
        elif name == "MaxPooling2D":
            k = layer["pool_size"]
            shape = (*windows(shape, k, layer["strides"] or k, layer["padding"]), shape[2])
        elif name == "Flatten":
            shape = (int(np.multiply.reduce(shape)),)
        elif name == "BatchNormalization":
            counts = batchnorm_params(shape[-1])
        rows.append(dict(zip(("name", "output_shape", "trainable", "non_trainable"), (name, shape, *counts))))
    return rows


def classify_quantity(name):
    p, a, t, n = "parameter", "architecture hyperparameter", "training hyperparameter", "neither"
    answer = {
        "weight of a neuron": p,
        "bias of a neuron": p,
        "entry of a convolution kernel": p,
        "gamma of BatchNormalization": p,
        "beta of BatchNormalization": p,
        "running mean of BatchNormalization": n,   # averaged, not descended
        "number of layers": a,
        "number of neurons in a layer": a,
        "layer connectivity": a,
        "activation function": a,
        "number of filters": a,
        "kernel size": a,
        "dropout rate": t,                         # dropout is off when the network is used
        "learning rate": t,
        "batch size": t,
        "number of epochs": t,
        "optimizer": t,
        "loss function": t,
        "validation accuracy": n,
        "random seed": n,
    }.get(name)
    if answer is None:
        raise ValueError("what is " + str(name) + "?")
    return answer


### right 14
import numpy as np


# homework 2

def dense_params(n_in, n_out, bias=True):
    return n_in * n_out + n_out * int(bias)


def mlp_params(sizes, bias=True):
    sizes = list(sizes)
    n = 0
    while len(sizes) > 1:
        n_in = sizes.pop(0)
        n += dense_params(n_in, sizes[0], bias)
    return n


def conv2d_params(kh, kw, c_in, c_out, bias=True, groups=1):
    if divmod(c_in, groups)[1] > 0 or divmod(c_out, groups)[1] > 0:
        raise ValueError("groups")
    total = 0
    for filt in range(c_out):
        total += kh * kw * (c_in // groups)
        total += 1 if bias else 0
    return total


def batchnorm_params(c):
    trainable = 2 * c        # gamma, beta
    non_trainable = 2 * c    # running mean, running variance
    return trainable, non_trainable


def conv_output_size(n, k, stride=1, pad=0):
    size = (n + 2 * pad - k + stride) // stride
    if n + 2 * pad < k:
        raise ValueError("k > n + 2 pad")
    return size


def count_network(layers, input_shape):
    """A generator walks through the layers; the list collects its rows."""
    return list(walk(layers, tuple(input_shape)))


def walk(layers, shape):
    for layer in layers:
        name, trainable, non_trainable = layer["name"], 0, 0
        if name in ("Flatten", "Dropout"):
            if name == "Flatten":
                size = 1
                for n in shape:
                    size = size * n
                shape = (size,)
        elif name == "BatchNormalization":
            trainable, non_trainable = batchnorm_params(shape[-1])
        elif name == "Dense":
            trainable = dense_params(shape[-1], layer["units"], layer.get("use_bias", True))
            shape = shape[:-1] + (layer["units"],)
        elif name == "Conv2D" or name == "MaxPooling2D":
            is_conv = name == "Conv2D"
            k = tuple(layer["kernel_size" if is_conv else "pool_size"])
            s = tuple(layer.get("strides", (1, 1) if is_conv else k))
            if layer.get("padding", "valid") == "valid":
                rows = conv_output_size(shape[0], k[0], s[0])
                cols = conv_output_size(shape[1], k[1], s[1])
            else:
                rows, cols = (shape[0] - 1) // s[0] + 1, (shape[1] - 1) // s[1] + 1
            if is_conv:
                trainable = conv2d_params(*k, shape[2], layer["filters"], layer.get("use_bias", True), layer.get("groups", 1))
                shape = (rows, cols, layer["filters"])
            else:
                shape = (rows, cols, shape[2])
        else:
            raise ValueError(f"{name} is not a layer of this course")
        yield {"name": name, "output_shape": shape, "trainable": trainable, "non_trainable": non_trainable}


PARAMETERS = {"weight of a neuron", "bias of a neuron", "entry of a convolution kernel", "gamma of BatchNormalization", "beta of BatchNormalization"}
ARCHITECTURE = {"number of layers", "number of neurons in a layer", "layer connectivity", "activation function", "number of filters", "kernel size"}
TRAINING = {"dropout rate", "learning rate", "batch size", "number of epochs", "optimizer", "loss function"}
NEITHER = {"running mean of BatchNormalization", "validation accuracy", "random seed"}


def classify_quantity(name):
    if name in PARAMETERS:
        return "parameter"
    if name in ARCHITECTURE:
        return "architecture hyperparameter"
    if name in TRAINING:
        return "training hyperparameter"
    if name in NEITHER:
        return "neither"
    raise ValueError(f"unknown quantity: {name}")


### right 15
import numpy as np


import math


def dense_params(n_in, n_out, bias=True):
    total = 0
    for neuron in range(n_out):
        total += n_in          # one line from every input
        if bias:
            total += 1
    return total


def mlp_params(sizes, bias=True):
    total = 0
    previous = None
    for size in sizes:
        if previous is not None:
            total += dense_params(previous, size, bias)
        previous = size
    return total


def conv2d_params(kh, kw, c_in, c_out, bias=True, groups=1):
    valid = c_in % groups == 0 and c_out % groups == 0
    if not valid:
        raise ValueError("groups must divide both numbers of channels")
    n_weights = kh * kw * c_in * c_out // groups
    return n_weights + c_out if bias else n_weights


def batchnorm_params(c):
    return (2 * c,) * 2


def conv_output_size(n, k, stride=1, pad=0):
    last_start = n + 2 * pad - k
    if last_start < 0:
        raise ValueError("the window sticks out everywhere")
    return last_start // stride + 1


class Network:
    def __init__(self, shape):
        self.shape = tuple(shape)
        self.rows = []

    def add(self, layer):
        method = getattr(self, "add_" + layer["name"], None)
        if method is None:
            raise ValueError("no layer of this name: " + layer["name"])
        trainable, non_trainable = method(layer)
        self.rows.append(
            {"name": layer["name"], "output_shape": self.shape, "trainable": trainable, "non_trainable": non_trainable}
        )

    def slide(self, window, strides, padding):
        size = []
        for n, k, s in zip(self.shape, window, strides):
            if padding == "same":
                size.append(n // s + (n % s > 0))
            else:
                size.append(conv_output_size(n, k, stride=s, pad=0))
        return tuple(size)

    def add_Dense(self, layer):
        count = dense_params(self.shape[-1], layer["units"], layer.get("use_bias", True))
        self.shape = self.shape[:-1] + (layer["units"],)
        return count, 0

    def add_Conv2D(self, layer):
        kh, kw = layer["kernel_size"]
        count = conv2d_params(
            kh, kw, self.shape[-1], layer["filters"], bias=layer.get("use_bias", True), groups=layer.get("groups", 1)
        )
        size = self.slide((kh, kw), layer.get("strides", (1, 1)), layer.get("padding", "valid"))
        self.shape = size + (layer["filters"],)
        return count, 0

    def add_MaxPooling2D(self, layer):
        pool = layer["pool_size"]
        size = self.slide(pool, layer.get("strides", pool), layer.get("padding", "valid"))
        self.shape = size + (self.shape[-1],)
        return 0, 0

    def add_Flatten(self, layer):
        count = 1
        for n in self.shape:
            count *= n
        self.shape = (count,)
        return 0, 0

    def add_Dropout(self, layer):
        return 0, 0

    def add_BatchNormalization(self, layer):
        return batchnorm_params(self.shape[-1])


def count_network(layers, input_shape):
    network = Network(input_shape)
    for layer in layers:
        network.add(layer)
    return network.rows


def classify_quantity(name):
    p, a, t, n = "parameter", "architecture hyperparameter", "training hyperparameter", "neither"
    answer = {
        "weight of a neuron": p,
        "bias of a neuron": p,
        "entry of a convolution kernel": p,
        "gamma of BatchNormalization": p,
        "beta of BatchNormalization": p,
        "running mean of BatchNormalization": n,   # averaged, not descended
        "number of layers": a,
        "number of neurons in a layer": a,
        "layer connectivity": a,
        "activation function": a,
        "number of filters": a,
        "kernel size": a,
        "dropout rate": t,                         # dropout is off when the network is used
        "learning rate": t,
        "batch size": t,
        "number of epochs": t,
        "optimizer": t,
        "loss function": t,
        "validation accuracy": n,
        "random seed": n,
    }.get(name)
    if answer is None:
        raise ValueError("what is " + str(name) + "?")
    return answer
'''


BUGS = r'''
### dense_params | a bias for every input, too
import numpy as np


def dense_params(n_in, n_out, bias=True):
    return n_in * n_out + (n_in + n_out if bias else 0)


### dense_params | one bias for the whole layer
import numpy as np


def dense_params(n_in, n_out, bias=True):
    return n_in * n_out + (1 if bias else 0)


### dense_params | bias per input instead of per output
import numpy as np


def dense_params(n_in, n_out, bias=True):
    return n_in * n_out + (n_in if bias else 0)


### dense_params | the argument bias is ignored
import numpy as np


def dense_params(n_in, n_out, bias=True):
    return n_in * n_out + n_out


### mlp_params | bias is not handed on to the layers
import numpy as np


def dense_params(n_in, n_out, bias=True):
    return n_in * n_out + (n_out if bias else 0)


def mlp_params(sizes, bias=True):
    return sum(dense_params(a, b) for a, b in zip(sizes, sizes[1:]))


### mlp_params | the input neurons get biases
import numpy as np


def mlp_params(sizes, bias=True):
    return sum(a * b for a, b in zip(sizes, sizes[1:])) + (sum(sizes) if bias else 0)


### mlp_params | pops from the caller's list
import numpy as np


def dense_params(n_in, n_out, bias=True):
    return n_in * n_out + (n_out if bias else 0)


def mlp_params(sizes, bias=True):
    total = 0
    while len(sizes) > 1:
        a = sizes.pop(0)
        total += dense_params(a, sizes[0], bias)
    return total


### mlp_params | off by one: the last layer is missing
import numpy as np


def dense_params(n_in, n_out, bias=True):
    return n_in * n_out + (n_out if bias else 0)


def mlp_params(sizes, bias=True):
    return sum(dense_params(sizes[i], sizes[i + 1], bias) for i in range(len(sizes) - 2))


### mlp_params | the output layer has no bias
import numpy as np


def dense_params(n_in, n_out, bias=True):
    return n_in * n_out + (n_out if bias else 0)


def mlp_params(sizes, bias=True):
    n = len(sizes) - 1
    return sum(dense_params(sizes[i], sizes[i + 1], bias and i < n - 1) for i in range(n))


### mlp_params | every layer is connected with all earlier ones
import numpy as np


def dense_params(n_in, n_out, bias=True):
    return n_in * n_out + (n_out if bias else 0)


def mlp_params(sizes, bias=True):
    return sum(dense_params(sum(sizes[:i]), sizes[i], bias) for i in range(1, len(sizes)))


### mlp_params | a single size fails (IndexError) because the first pair is taken outside the loop
import numpy as np


def dense_params(n_in, n_out, bias=True):
    return n_in * n_out + (n_out if bias else 0)


def mlp_params(sizes, bias=True):
    total = dense_params(sizes[0], sizes[1], bias)
    for i in range(1, len(sizes) - 1):
        total += dense_params(sizes[i], sizes[i + 1], bias)
    return total


### conv2d_params | the input channels are forgotten
import numpy as np


def conv2d_params(kh, kw, c_in, c_out, bias=True, groups=1):
    if c_in % groups or c_out % groups:
        raise ValueError("groups")
    return kh * kw * c_out + (c_out if bias else 0)


### conv2d_params | groups divides only in the check: weights are counted for all channels
import numpy as np


def conv2d_params(kh, kw, c_in, c_out, bias=True, groups=1):
    if c_in % groups or c_out % groups:
        raise ValueError("groups")
    return kh * kw * c_in * c_out + (c_out if bias else 0)


### conv2d_params | / instead of //: a float comes back
import numpy as np


def conv2d_params(kh, kw, c_in, c_out, bias=True, groups=1):
    if c_in % groups or c_out % groups:
        raise ValueError("groups")
    return kh * kw * (c_in / groups) * c_out + (c_out if bias else 0)


### conv2d_params | only c_in is checked
import numpy as np


def conv2d_params(kh, kw, c_in, c_out, bias=True, groups=1):
    if c_in % groups:
        raise ValueError("groups")
    return kh * kw * (c_in // groups) * c_out + (c_out if bias else 0)


### conv2d_params | kh * kh instead of kh * kw
import numpy as np


def conv2d_params(kh, kw, c_in, c_out, bias=True, groups=1):
    if c_in % groups or c_out % groups:
        raise ValueError("groups")
    return kh * kh * (c_in // groups) * c_out + (c_out if bias else 0)


### conv2d_params | a bias for every weight matrix: c_in * c_out biases
import numpy as np


def conv2d_params(kh, kw, c_in, c_out, bias=True, groups=1):
    if c_in % groups or c_out % groups:
        raise ValueError("groups")
    return kh * kw * (c_in // groups) * c_out + (c_in * c_out if bias else 0)


### conv2d_params | biases are divided among the groups
import numpy as np


def conv2d_params(kh, kw, c_in, c_out, bias=True, groups=1):
    if c_in % groups or c_out % groups:
        raise ValueError("groups")
    return kh * kw * (c_in // groups) * c_out + (c_out // groups if bias else 0)


### conv2d_params | both channel numbers are divided by groups
import numpy as np


def conv2d_params(kh, kw, c_in, c_out, bias=True, groups=1):
    if c_in % groups or c_out % groups:
        raise ValueError("groups")
    return kh * kw * (c_in // groups) * (c_out // groups) + (c_out if bias else 0)


### conv2d_params | the bias is always counted
import numpy as np


def conv2d_params(kh, kw, c_in, c_out, bias=True, groups=1):
    if c_in % groups or c_out % groups:
        raise ValueError("groups")
    return kh * kw * (c_in // groups) * c_out + c_out


### conv2d_params | no check at all: groups that do not divide are rounded down
import numpy as np


def conv2d_params(kh, kw, c_in, c_out, bias=True, groups=1):
    return kh * kw * (c_in // groups) * c_out + (c_out if bias else 0)


### batchnorm_params | only gamma and beta, nothing stored
import numpy as np


def batchnorm_params(c):
    return 2 * c, 0


### batchnorm_params | everything is counted as trainable
import numpy as np


def batchnorm_params(c):
    return 4 * c, 0


### batchnorm_params | the sum instead of a pair
import numpy as np


def batchnorm_params(c):
    return 4 * c


### batchnorm_params | one gamma and one beta for all channels
import numpy as np


def batchnorm_params(c):
    return 2, 2 * c


### conv_output_size | + 1 forgotten
import numpy as np


def conv_output_size(n, k, stride=1, pad=0):
    if k > n + 2 * pad:
        raise ValueError("k")
    return (n + 2 * pad - k) // stride


### conv_output_size | pad is counted once, not on each side
import numpy as np


def conv_output_size(n, k, stride=1, pad=0):
    if k > n + 2 * pad:
        raise ValueError("k")
    return (n + pad - k) // stride + 1


### conv_output_size | rounded up: a window that sticks out is counted
import numpy as np


def conv_output_size(n, k, stride=1, pad=0):
    if k > n + 2 * pad:
        raise ValueError("k")
    return -(-(n + 2 * pad - k) // stride) + 1


### conv_output_size | + 1 inside the division
import numpy as np


def conv_output_size(n, k, stride=1, pad=0):
    if k > n + 2 * pad:
        raise ValueError("k")
    return (n + 2 * pad - k + 1) // stride


### conv_output_size | k >= n raises although the window fits exactly
import numpy as np


def conv_output_size(n, k, stride=1, pad=0):
    if k >= n + 2 * pad:
        raise ValueError("k")
    return (n + 2 * pad - k) // stride + 1


### conv_output_size | padding is ignored in the check
import numpy as np


def conv_output_size(n, k, stride=1, pad=0):
    if k > n:
        raise ValueError("k")
    return (n + 2 * pad - k) // stride + 1


### conv_output_size | no ValueError: 0 or a negative size
import numpy as np


def conv_output_size(n, k, stride=1, pad=0):
    return (n + 2 * pad - k) // stride + 1


### conv_output_size | / instead of //: a float
import numpy as np


def conv_output_size(n, k, stride=1, pad=0):
    if k > n + 2 * pad:
        raise ValueError("k")
    return (n + 2 * pad - k) / stride + 1


### conv_output_size | rounded to the nearest instead of down
import numpy as np


def conv_output_size(n, k, stride=1, pad=0):
    if k > n + 2 * pad:
        raise ValueError("k")
    return round((n + 2 * pad - k) / stride) + 1


### count_network | Dense flattens its input by itself: parameters of h * w * c inputs, shape (units,)
import numpy as np


def dense_params(n_in, n_out, bias=True):
    return n_in * n_out + (n_out if bias else 0)


def conv2d_params(kh, kw, c_in, c_out, bias=True, groups=1):
    if c_in % groups or c_out % groups:
        raise ValueError("groups")
    return kh * kw * (c_in // groups) * c_out + (c_out if bias else 0)


def batchnorm_params(c):
    return 2 * c, 2 * c


def conv_output_size(n, k, stride=1, pad=0):
    if k > n + 2 * pad:
        raise ValueError("k")
    return (n + 2 * pad - k) // stride + 1


def window(shape, k, s, padding):
    if padding == "same":
        return tuple(-(-n // t) for n, t in zip(shape, s))
    return tuple(conv_output_size(n, m, t) for n, m, t in zip(shape, k, s))


def count_network(layers, input_shape):
    rows = []
    shape = tuple(input_shape)
    for layer in layers:
        name, learned, stored = layer["name"], 0, 0
        if name == "Dense":
            shape = (int(np.prod(shape)),)
            learned = dense_params(shape[-1], layer["units"], layer.get("use_bias", True))
            shape = shape[:-1] + (layer["units"],)
        elif name == "Conv2D":
            k, f = layer["kernel_size"], layer["filters"]
            learned = conv2d_params(k[0], k[1], shape[2], f, layer.get("use_bias", True), layer.get("groups", 1))
            shape = window(shape[:2], k, layer.get("strides", (1, 1)), layer.get("padding", "valid")) + (f,)
        elif name == "MaxPooling2D":
            k = layer["pool_size"]
            shape = window(shape[:2], k, layer.get("strides", k), layer.get("padding", "valid")) + shape[2:]
        elif name == "Flatten":
            shape = (int(np.prod(shape)),)
        elif name == "BatchNormalization":
            learned, stored = batchnorm_params(shape[-1])
        elif name == "Dropout":
            pass
        else:
            raise ValueError(name)
        rows.append({"name": name, "output_shape": shape, "trainable": learned, "non_trainable": stored})
    return rows


### count_network | pooling strides default to (1, 1)
import numpy as np


def dense_params(n_in, n_out, bias=True):
    return n_in * n_out + (n_out if bias else 0)


def conv2d_params(kh, kw, c_in, c_out, bias=True, groups=1):
    if c_in % groups or c_out % groups:
        raise ValueError("groups")
    return kh * kw * (c_in // groups) * c_out + (c_out if bias else 0)


def batchnorm_params(c):
    return 2 * c, 2 * c


def conv_output_size(n, k, stride=1, pad=0):
    if k > n + 2 * pad:
        raise ValueError("k")
    return (n + 2 * pad - k) // stride + 1


def window(shape, k, s, padding):
    if padding == "same":
        return tuple(-(-n // t) for n, t in zip(shape, s))
    return tuple(conv_output_size(n, m, t) for n, m, t in zip(shape, k, s))


def count_network(layers, input_shape):
    rows = []
    shape = tuple(input_shape)
    for layer in layers:
        name, learned, stored = layer["name"], 0, 0
        if name == "Dense":
            learned = dense_params(shape[-1], layer["units"], layer.get("use_bias", True))
            shape = shape[:-1] + (layer["units"],)
        elif name == "Conv2D":
            k, f = layer["kernel_size"], layer["filters"]
            learned = conv2d_params(k[0], k[1], shape[2], f, layer.get("use_bias", True), layer.get("groups", 1))
            shape = window(shape[:2], k, layer.get("strides", (1, 1)), layer.get("padding", "valid")) + (f,)
        elif name == "MaxPooling2D":
            k = layer["pool_size"]
            shape = window(shape[:2], k, layer.get("strides", (1, 1)), layer.get("padding", "valid")) + shape[2:]
        elif name == "Flatten":
            shape = (int(np.prod(shape)),)
        elif name == "BatchNormalization":
            learned, stored = batchnorm_params(shape[-1])
        elif name == "Dropout":
            pass
        else:
            raise ValueError(name)
        rows.append({"name": name, "output_shape": shape, "trainable": learned, "non_trainable": stored})
    return rows


### count_network | pooling strides default to (2, 2) whatever the pool size is
import numpy as np


def dense_params(n_in, n_out, bias=True):
    return n_in * n_out + (n_out if bias else 0)


def conv2d_params(kh, kw, c_in, c_out, bias=True, groups=1):
    if c_in % groups or c_out % groups:
        raise ValueError("groups")
    return kh * kw * (c_in // groups) * c_out + (c_out if bias else 0)


def batchnorm_params(c):
    return 2 * c, 2 * c


def conv_output_size(n, k, stride=1, pad=0):
    if k > n + 2 * pad:
        raise ValueError("k")
    return (n + 2 * pad - k) // stride + 1


def window(shape, k, s, padding):
    if padding == "same":
        return tuple(-(-n // t) for n, t in zip(shape, s))
    return tuple(conv_output_size(n, m, t) for n, m, t in zip(shape, k, s))


def count_network(layers, input_shape):
    rows = []
    shape = tuple(input_shape)
    for layer in layers:
        name, learned, stored = layer["name"], 0, 0
        if name == "Dense":
            learned = dense_params(shape[-1], layer["units"], layer.get("use_bias", True))
            shape = shape[:-1] + (layer["units"],)
        elif name == "Conv2D":
            k, f = layer["kernel_size"], layer["filters"]
            learned = conv2d_params(k[0], k[1], shape[2], f, layer.get("use_bias", True), layer.get("groups", 1))
            shape = window(shape[:2], k, layer.get("strides", (1, 1)), layer.get("padding", "valid")) + (f,)
        elif name == "MaxPooling2D":
            k = layer["pool_size"]
            shape = window(shape[:2], k, layer.get("strides", (2, 2)), layer.get("padding", "valid")) + shape[2:]
        elif name == "Flatten":
            shape = (int(np.prod(shape)),)
        elif name == "BatchNormalization":
            learned, stored = batchnorm_params(shape[-1])
        elif name == "Dropout":
            pass
        else:
            raise ValueError(name)
        rows.append({"name": name, "output_shape": shape, "trainable": learned, "non_trainable": stored})
    return rows


### count_network | 'same' keeps the size: the stride is forgotten
import numpy as np


def dense_params(n_in, n_out, bias=True):
    return n_in * n_out + (n_out if bias else 0)


def conv2d_params(kh, kw, c_in, c_out, bias=True, groups=1):
    if c_in % groups or c_out % groups:
        raise ValueError("groups")
    return kh * kw * (c_in // groups) * c_out + (c_out if bias else 0)


def batchnorm_params(c):
    return 2 * c, 2 * c


def conv_output_size(n, k, stride=1, pad=0):
    if k > n + 2 * pad:
        raise ValueError("k")
    return (n + 2 * pad - k) // stride + 1


def window(shape, k, s, padding):
    if padding == "same":
        return tuple(n for n, t in zip(shape, s))
    return tuple(conv_output_size(n, m, t) for n, m, t in zip(shape, k, s))


def count_network(layers, input_shape):
    rows = []
    shape = tuple(input_shape)
    for layer in layers:
        name, learned, stored = layer["name"], 0, 0
        if name == "Dense":
            learned = dense_params(shape[-1], layer["units"], layer.get("use_bias", True))
            shape = shape[:-1] + (layer["units"],)
        elif name == "Conv2D":
            k, f = layer["kernel_size"], layer["filters"]
            learned = conv2d_params(k[0], k[1], shape[2], f, layer.get("use_bias", True), layer.get("groups", 1))
            shape = window(shape[:2], k, layer.get("strides", (1, 1)), layer.get("padding", "valid")) + (f,)
        elif name == "MaxPooling2D":
            k = layer["pool_size"]
            shape = window(shape[:2], k, layer.get("strides", k), layer.get("padding", "valid")) + shape[2:]
        elif name == "Flatten":
            shape = (int(np.prod(shape)),)
        elif name == "BatchNormalization":
            learned, stored = batchnorm_params(shape[-1])
        elif name == "Dropout":
            pass
        else:
            raise ValueError(name)
        rows.append({"name": name, "output_shape": shape, "trainable": learned, "non_trainable": stored})
    return rows


### count_network | 'same' is rounded down
import numpy as np


def dense_params(n_in, n_out, bias=True):
    return n_in * n_out + (n_out if bias else 0)


def conv2d_params(kh, kw, c_in, c_out, bias=True, groups=1):
    if c_in % groups or c_out % groups:
        raise ValueError("groups")
    return kh * kw * (c_in // groups) * c_out + (c_out if bias else 0)


def batchnorm_params(c):
    return 2 * c, 2 * c


def conv_output_size(n, k, stride=1, pad=0):
    if k > n + 2 * pad:
        raise ValueError("k")
    return (n + 2 * pad - k) // stride + 1


def window(shape, k, s, padding):
    if padding == "same":
        return tuple(n // t for n, t in zip(shape, s))
    return tuple(conv_output_size(n, m, t) for n, m, t in zip(shape, k, s))


def count_network(layers, input_shape):
    rows = []
    shape = tuple(input_shape)
    for layer in layers:
        name, learned, stored = layer["name"], 0, 0
        if name == "Dense":
            learned = dense_params(shape[-1], layer["units"], layer.get("use_bias", True))
            shape = shape[:-1] + (layer["units"],)
        elif name == "Conv2D":
            k, f = layer["kernel_size"], layer["filters"]
            learned = conv2d_params(k[0], k[1], shape[2], f, layer.get("use_bias", True), layer.get("groups", 1))
            shape = window(shape[:2], k, layer.get("strides", (1, 1)), layer.get("padding", "valid")) + (f,)
        elif name == "MaxPooling2D":
            k = layer["pool_size"]
            shape = window(shape[:2], k, layer.get("strides", k), layer.get("padding", "valid")) + shape[2:]
        elif name == "Flatten":
            shape = (int(np.prod(shape)),)
        elif name == "BatchNormalization":
            learned, stored = batchnorm_params(shape[-1])
        elif name == "Dropout":
            pass
        else:
            raise ValueError(name)
        rows.append({"name": name, "output_shape": shape, "trainable": learned, "non_trainable": stored})
    return rows


### count_network | strides and kernel are read as (columns, rows)
import numpy as np


def dense_params(n_in, n_out, bias=True):
    return n_in * n_out + (n_out if bias else 0)


def conv2d_params(kh, kw, c_in, c_out, bias=True, groups=1):
    if c_in % groups or c_out % groups:
        raise ValueError("groups")
    return kh * kw * (c_in // groups) * c_out + (c_out if bias else 0)


def batchnorm_params(c):
    return 2 * c, 2 * c


def conv_output_size(n, k, stride=1, pad=0):
    if k > n + 2 * pad:
        raise ValueError("k")
    return (n + 2 * pad - k) // stride + 1


def window(shape, k, s, padding):
    if padding == "same":
        return tuple(-(-n // t) for n, t in zip(shape, s))
    return tuple(conv_output_size(n, m, t) for n, m, t in zip(shape, k[::-1], s[::-1]))


def count_network(layers, input_shape):
    rows = []
    shape = tuple(input_shape)
    for layer in layers:
        name, learned, stored = layer["name"], 0, 0
        if name == "Dense":
            learned = dense_params(shape[-1], layer["units"], layer.get("use_bias", True))
            shape = shape[:-1] + (layer["units"],)
        elif name == "Conv2D":
            k, f = layer["kernel_size"], layer["filters"]
            learned = conv2d_params(k[0], k[1], shape[2], f, layer.get("use_bias", True), layer.get("groups", 1))
            shape = window(shape[:2], k, layer.get("strides", (1, 1)), layer.get("padding", "valid")) + (f,)
        elif name == "MaxPooling2D":
            k = layer["pool_size"]
            shape = window(shape[:2], k, layer.get("strides", k), layer.get("padding", "valid")) + shape[2:]
        elif name == "Flatten":
            shape = (int(np.prod(shape)),)
        elif name == "BatchNormalization":
            learned, stored = batchnorm_params(shape[-1])
        elif name == "Dropout":
            pass
        else:
            raise ValueError(name)
        rows.append({"name": name, "output_shape": shape, "trainable": learned, "non_trainable": stored})
    return rows


### count_network | padding of pooling is ignored: always valid
import numpy as np


def dense_params(n_in, n_out, bias=True):
    return n_in * n_out + (n_out if bias else 0)


def conv2d_params(kh, kw, c_in, c_out, bias=True, groups=1):
    if c_in % groups or c_out % groups:
        raise ValueError("groups")
    return kh * kw * (c_in // groups) * c_out + (c_out if bias else 0)


def batchnorm_params(c):
    return 2 * c, 2 * c


def conv_output_size(n, k, stride=1, pad=0):
    if k > n + 2 * pad:
        raise ValueError("k")
    return (n + 2 * pad - k) // stride + 1


def window(shape, k, s, padding):
    if padding == "same":
        return tuple(-(-n // t) for n, t in zip(shape, s))
    return tuple(conv_output_size(n, m, t) for n, m, t in zip(shape, k, s))


def count_network(layers, input_shape):
    rows = []
    shape = tuple(input_shape)
    for layer in layers:
        name, learned, stored = layer["name"], 0, 0
        if name == "Dense":
            learned = dense_params(shape[-1], layer["units"], layer.get("use_bias", True))
            shape = shape[:-1] + (layer["units"],)
        elif name == "Conv2D":
            k, f = layer["kernel_size"], layer["filters"]
            learned = conv2d_params(k[0], k[1], shape[2], f, layer.get("use_bias", True), layer.get("groups", 1))
            shape = window(shape[:2], k, layer.get("strides", (1, 1)), layer.get("padding", "valid")) + (f,)
        elif name == "MaxPooling2D":
            k = layer["pool_size"]
            shape = window(shape[:2], k, layer.get("strides", k), "valid") + shape[2:]
        elif name == "Flatten":
            shape = (int(np.prod(shape)),)
        elif name == "BatchNormalization":
            learned, stored = batchnorm_params(shape[-1])
        elif name == "Dropout":
            pass
        else:
            raise ValueError(name)
        rows.append({"name": name, "output_shape": shape, "trainable": learned, "non_trainable": stored})
    return rows


### count_network | use_bias is ignored for Dense
import numpy as np


def dense_params(n_in, n_out, bias=True):
    return n_in * n_out + (n_out if bias else 0)


def conv2d_params(kh, kw, c_in, c_out, bias=True, groups=1):
    if c_in % groups or c_out % groups:
        raise ValueError("groups")
    return kh * kw * (c_in // groups) * c_out + (c_out if bias else 0)


def batchnorm_params(c):
    return 2 * c, 2 * c


def conv_output_size(n, k, stride=1, pad=0):
    if k > n + 2 * pad:
        raise ValueError("k")
    return (n + 2 * pad - k) // stride + 1


def window(shape, k, s, padding):
    if padding == "same":
        return tuple(-(-n // t) for n, t in zip(shape, s))
    return tuple(conv_output_size(n, m, t) for n, m, t in zip(shape, k, s))


def count_network(layers, input_shape):
    rows = []
    shape = tuple(input_shape)
    for layer in layers:
        name, learned, stored = layer["name"], 0, 0
        if name == "Dense":
            learned = dense_params(shape[-1], layer["units"])
            shape = shape[:-1] + (layer["units"],)
        elif name == "Conv2D":
            k, f = layer["kernel_size"], layer["filters"]
            learned = conv2d_params(k[0], k[1], shape[2], f, layer.get("use_bias", True), layer.get("groups", 1))
            shape = window(shape[:2], k, layer.get("strides", (1, 1)), layer.get("padding", "valid")) + (f,)
        elif name == "MaxPooling2D":
            k = layer["pool_size"]
            shape = window(shape[:2], k, layer.get("strides", k), layer.get("padding", "valid")) + shape[2:]
        elif name == "Flatten":
            shape = (int(np.prod(shape)),)
        elif name == "BatchNormalization":
            learned, stored = batchnorm_params(shape[-1])
        elif name == "Dropout":
            pass
        else:
            raise ValueError(name)
        rows.append({"name": name, "output_shape": shape, "trainable": learned, "non_trainable": stored})
    return rows


### count_network | groups is ignored
import numpy as np


def dense_params(n_in, n_out, bias=True):
    return n_in * n_out + (n_out if bias else 0)


def conv2d_params(kh, kw, c_in, c_out, bias=True, groups=1):
    if c_in % groups or c_out % groups:
        raise ValueError("groups")
    return kh * kw * (c_in // groups) * c_out + (c_out if bias else 0)


def batchnorm_params(c):
    return 2 * c, 2 * c


def conv_output_size(n, k, stride=1, pad=0):
    if k > n + 2 * pad:
        raise ValueError("k")
    return (n + 2 * pad - k) // stride + 1


def window(shape, k, s, padding):
    if padding == "same":
        return tuple(-(-n // t) for n, t in zip(shape, s))
    return tuple(conv_output_size(n, m, t) for n, m, t in zip(shape, k, s))


def count_network(layers, input_shape):
    rows = []
    shape = tuple(input_shape)
    for layer in layers:
        name, learned, stored = layer["name"], 0, 0
        if name == "Dense":
            learned = dense_params(shape[-1], layer["units"], layer.get("use_bias", True))
            shape = shape[:-1] + (layer["units"],)
        elif name == "Conv2D":
            k, f = layer["kernel_size"], layer["filters"]
            learned = conv2d_params(k[0], k[1], shape[2], f, layer.get("use_bias", True))
            shape = window(shape[:2], k, layer.get("strides", (1, 1)), layer.get("padding", "valid")) + (f,)
        elif name == "MaxPooling2D":
            k = layer["pool_size"]
            shape = window(shape[:2], k, layer.get("strides", k), layer.get("padding", "valid")) + shape[2:]
        elif name == "Flatten":
            shape = (int(np.prod(shape)),)
        elif name == "BatchNormalization":
            learned, stored = batchnorm_params(shape[-1])
        elif name == "Dropout":
            pass
        else:
            raise ValueError(name)
        rows.append({"name": name, "output_shape": shape, "trainable": learned, "non_trainable": stored})
    return rows


### count_network | an unknown layer is passed over in silence
import numpy as np


def dense_params(n_in, n_out, bias=True):
    return n_in * n_out + (n_out if bias else 0)


def conv2d_params(kh, kw, c_in, c_out, bias=True, groups=1):
    if c_in % groups or c_out % groups:
        raise ValueError("groups")
    return kh * kw * (c_in // groups) * c_out + (c_out if bias else 0)


def batchnorm_params(c):
    return 2 * c, 2 * c


def conv_output_size(n, k, stride=1, pad=0):
    if k > n + 2 * pad:
        raise ValueError("k")
    return (n + 2 * pad - k) // stride + 1


def window(shape, k, s, padding):
    if padding == "same":
        return tuple(-(-n // t) for n, t in zip(shape, s))
    return tuple(conv_output_size(n, m, t) for n, m, t in zip(shape, k, s))


def count_network(layers, input_shape):
    rows = []
    shape = tuple(input_shape)
    for layer in layers:
        name, learned, stored = layer["name"], 0, 0
        if name == "Dense":
            learned = dense_params(shape[-1], layer["units"], layer.get("use_bias", True))
            shape = shape[:-1] + (layer["units"],)
        elif name == "Conv2D":
            k, f = layer["kernel_size"], layer["filters"]
            learned = conv2d_params(k[0], k[1], shape[2], f, layer.get("use_bias", True), layer.get("groups", 1))
            shape = window(shape[:2], k, layer.get("strides", (1, 1)), layer.get("padding", "valid")) + (f,)
        elif name == "MaxPooling2D":
            k = layer["pool_size"]
            shape = window(shape[:2], k, layer.get("strides", k), layer.get("padding", "valid")) + shape[2:]
        elif name == "Flatten":
            shape = (int(np.prod(shape)),)
        elif name == "BatchNormalization":
            learned, stored = batchnorm_params(shape[-1])
        elif name == "Dropout":
            pass
        rows.append({"name": name, "output_shape": shape, "trainable": learned, "non_trainable": stored})
    return rows


### count_network | an unknown layer raises NotImplementedError
import numpy as np


def dense_params(n_in, n_out, bias=True):
    return n_in * n_out + (n_out if bias else 0)


def conv2d_params(kh, kw, c_in, c_out, bias=True, groups=1):
    if c_in % groups or c_out % groups:
        raise ValueError("groups")
    return kh * kw * (c_in // groups) * c_out + (c_out if bias else 0)


def batchnorm_params(c):
    return 2 * c, 2 * c


def conv_output_size(n, k, stride=1, pad=0):
    if k > n + 2 * pad:
        raise ValueError("k")
    return (n + 2 * pad - k) // stride + 1


def window(shape, k, s, padding):
    if padding == "same":
        return tuple(-(-n // t) for n, t in zip(shape, s))
    return tuple(conv_output_size(n, m, t) for n, m, t in zip(shape, k, s))


def count_network(layers, input_shape):
    rows = []
    shape = tuple(input_shape)
    for layer in layers:
        name, learned, stored = layer["name"], 0, 0
        if name == "Dense":
            learned = dense_params(shape[-1], layer["units"], layer.get("use_bias", True))
            shape = shape[:-1] + (layer["units"],)
        elif name == "Conv2D":
            k, f = layer["kernel_size"], layer["filters"]
            learned = conv2d_params(k[0], k[1], shape[2], f, layer.get("use_bias", True), layer.get("groups", 1))
            shape = window(shape[:2], k, layer.get("strides", (1, 1)), layer.get("padding", "valid")) + (f,)
        elif name == "MaxPooling2D":
            k = layer["pool_size"]
            shape = window(shape[:2], k, layer.get("strides", k), layer.get("padding", "valid")) + shape[2:]
        elif name == "Flatten":
            shape = (int(np.prod(shape)),)
        elif name == "BatchNormalization":
            learned, stored = batchnorm_params(shape[-1])
        elif name == "Dropout":
            pass
        else:
            raise NotImplementedError(name)
        rows.append({"name": name, "output_shape": shape, "trainable": learned, "non_trainable": stored})
    return rows


### count_network | BatchNormalization counts the stored numbers as trainable
import numpy as np


def dense_params(n_in, n_out, bias=True):
    return n_in * n_out + (n_out if bias else 0)


def conv2d_params(kh, kw, c_in, c_out, bias=True, groups=1):
    if c_in % groups or c_out % groups:
        raise ValueError("groups")
    return kh * kw * (c_in // groups) * c_out + (c_out if bias else 0)


def batchnorm_params(c):
    return 2 * c, 2 * c


def conv_output_size(n, k, stride=1, pad=0):
    if k > n + 2 * pad:
        raise ValueError("k")
    return (n + 2 * pad - k) // stride + 1


def window(shape, k, s, padding):
    if padding == "same":
        return tuple(-(-n // t) for n, t in zip(shape, s))
    return tuple(conv_output_size(n, m, t) for n, m, t in zip(shape, k, s))


def count_network(layers, input_shape):
    rows = []
    shape = tuple(input_shape)
    for layer in layers:
        name, learned, stored = layer["name"], 0, 0
        if name == "Dense":
            learned = dense_params(shape[-1], layer["units"], layer.get("use_bias", True))
            shape = shape[:-1] + (layer["units"],)
        elif name == "Conv2D":
            k, f = layer["kernel_size"], layer["filters"]
            learned = conv2d_params(k[0], k[1], shape[2], f, layer.get("use_bias", True), layer.get("groups", 1))
            shape = window(shape[:2], k, layer.get("strides", (1, 1)), layer.get("padding", "valid")) + (f,)
        elif name == "MaxPooling2D":
            k = layer["pool_size"]
            shape = window(shape[:2], k, layer.get("strides", k), layer.get("padding", "valid")) + shape[2:]
        elif name == "Flatten":
            shape = (int(np.prod(shape)),)
        elif name == "BatchNormalization":
            learned = 4 * shape[-1]
        elif name == "Dropout":
            pass
        else:
            raise ValueError(name)
        rows.append({"name": name, "output_shape": shape, "trainable": learned, "non_trainable": stored})
    return rows


### count_network | BatchNormalization over the first axis (the height)
import numpy as np


def dense_params(n_in, n_out, bias=True):
    return n_in * n_out + (n_out if bias else 0)


def conv2d_params(kh, kw, c_in, c_out, bias=True, groups=1):
    if c_in % groups or c_out % groups:
        raise ValueError("groups")
    return kh * kw * (c_in // groups) * c_out + (c_out if bias else 0)


def batchnorm_params(c):
    return 2 * c, 2 * c


def conv_output_size(n, k, stride=1, pad=0):
    if k > n + 2 * pad:
        raise ValueError("k")
    return (n + 2 * pad - k) // stride + 1


def window(shape, k, s, padding):
    if padding == "same":
        return tuple(-(-n // t) for n, t in zip(shape, s))
    return tuple(conv_output_size(n, m, t) for n, m, t in zip(shape, k, s))


def count_network(layers, input_shape):
    rows = []
    shape = tuple(input_shape)
    for layer in layers:
        name, learned, stored = layer["name"], 0, 0
        if name == "Dense":
            learned = dense_params(shape[-1], layer["units"], layer.get("use_bias", True))
            shape = shape[:-1] + (layer["units"],)
        elif name == "Conv2D":
            k, f = layer["kernel_size"], layer["filters"]
            learned = conv2d_params(k[0], k[1], shape[2], f, layer.get("use_bias", True), layer.get("groups", 1))
            shape = window(shape[:2], k, layer.get("strides", (1, 1)), layer.get("padding", "valid")) + (f,)
        elif name == "MaxPooling2D":
            k = layer["pool_size"]
            shape = window(shape[:2], k, layer.get("strides", k), layer.get("padding", "valid")) + shape[2:]
        elif name == "Flatten":
            shape = (int(np.prod(shape)),)
        elif name == "BatchNormalization":
            learned, stored = batchnorm_params(shape[0])
        elif name == "Dropout":
            pass
        else:
            raise ValueError(name)
        rows.append({"name": name, "output_shape": shape, "trainable": learned, "non_trainable": stored})
    return rows


### count_network | the output shape is the one before the layer
import numpy as np


def dense_params(n_in, n_out, bias=True):
    return n_in * n_out + (n_out if bias else 0)


def conv2d_params(kh, kw, c_in, c_out, bias=True, groups=1):
    if c_in % groups or c_out % groups:
        raise ValueError("groups")
    return kh * kw * (c_in // groups) * c_out + (c_out if bias else 0)


def batchnorm_params(c):
    return 2 * c, 2 * c


def conv_output_size(n, k, stride=1, pad=0):
    if k > n + 2 * pad:
        raise ValueError("k")
    return (n + 2 * pad - k) // stride + 1


def window(shape, k, s, padding):
    if padding == "same":
        return tuple(-(-n // t) for n, t in zip(shape, s))
    return tuple(conv_output_size(n, m, t) for n, m, t in zip(shape, k, s))


def count_network(layers, input_shape):
    rows = []
    shape = tuple(input_shape)
    for layer in layers:
        before = shape
        name, learned, stored = layer["name"], 0, 0
        if name == "Dense":
            learned = dense_params(shape[-1], layer["units"], layer.get("use_bias", True))
            shape = shape[:-1] + (layer["units"],)
        elif name == "Conv2D":
            k, f = layer["kernel_size"], layer["filters"]
            learned = conv2d_params(k[0], k[1], shape[2], f, layer.get("use_bias", True), layer.get("groups", 1))
            shape = window(shape[:2], k, layer.get("strides", (1, 1)), layer.get("padding", "valid")) + (f,)
        elif name == "MaxPooling2D":
            k = layer["pool_size"]
            shape = window(shape[:2], k, layer.get("strides", k), layer.get("padding", "valid")) + shape[2:]
        elif name == "Flatten":
            shape = (int(np.prod(shape)),)
        elif name == "BatchNormalization":
            learned, stored = batchnorm_params(shape[-1])
        elif name == "Dropout":
            pass
        else:
            raise ValueError(name)
        rows.append({"name": name, "output_shape": before, "trainable": learned, "non_trainable": stored})
    return rows


### count_network | Flatten leaves the channels: (h * w, c)
import numpy as np


def dense_params(n_in, n_out, bias=True):
    return n_in * n_out + (n_out if bias else 0)


def conv2d_params(kh, kw, c_in, c_out, bias=True, groups=1):
    if c_in % groups or c_out % groups:
        raise ValueError("groups")
    return kh * kw * (c_in // groups) * c_out + (c_out if bias else 0)


def batchnorm_params(c):
    return 2 * c, 2 * c


def conv_output_size(n, k, stride=1, pad=0):
    if k > n + 2 * pad:
        raise ValueError("k")
    return (n + 2 * pad - k) // stride + 1


def window(shape, k, s, padding):
    if padding == "same":
        return tuple(-(-n // t) for n, t in zip(shape, s))
    return tuple(conv_output_size(n, m, t) for n, m, t in zip(shape, k, s))


def count_network(layers, input_shape):
    rows = []
    shape = tuple(input_shape)
    for layer in layers:
        name, learned, stored = layer["name"], 0, 0
        if name == "Dense":
            learned = dense_params(shape[-1], layer["units"], layer.get("use_bias", True))
            shape = shape[:-1] + (layer["units"],)
        elif name == "Conv2D":
            k, f = layer["kernel_size"], layer["filters"]
            learned = conv2d_params(k[0], k[1], shape[2], f, layer.get("use_bias", True), layer.get("groups", 1))
            shape = window(shape[:2], k, layer.get("strides", (1, 1)), layer.get("padding", "valid")) + (f,)
        elif name == "MaxPooling2D":
            k = layer["pool_size"]
            shape = window(shape[:2], k, layer.get("strides", k), layer.get("padding", "valid")) + shape[2:]
        elif name == "Flatten":
            shape = (int(np.prod(shape[:-1])), shape[-1]) if len(shape) > 1 else shape
        elif name == "BatchNormalization":
            learned, stored = batchnorm_params(shape[-1])
        elif name == "Dropout":
            pass
        else:
            raise ValueError(name)
        rows.append({"name": name, "output_shape": shape, "trainable": learned, "non_trainable": stored})
    return rows


### count_network | output_shape with the batch axis None, as Keras prints it
import numpy as np


def dense_params(n_in, n_out, bias=True):
    return n_in * n_out + (n_out if bias else 0)


def conv2d_params(kh, kw, c_in, c_out, bias=True, groups=1):
    if c_in % groups or c_out % groups:
        raise ValueError("groups")
    return kh * kw * (c_in // groups) * c_out + (c_out if bias else 0)


def batchnorm_params(c):
    return 2 * c, 2 * c


def conv_output_size(n, k, stride=1, pad=0):
    if k > n + 2 * pad:
        raise ValueError("k")
    return (n + 2 * pad - k) // stride + 1


def window(shape, k, s, padding):
    if padding == "same":
        return tuple(-(-n // t) for n, t in zip(shape, s))
    return tuple(conv_output_size(n, m, t) for n, m, t in zip(shape, k, s))


def count_network(layers, input_shape):
    rows = []
    shape = tuple(input_shape)
    for layer in layers:
        name, learned, stored = layer["name"], 0, 0
        if name == "Dense":
            learned = dense_params(shape[-1], layer["units"], layer.get("use_bias", True))
            shape = shape[:-1] + (layer["units"],)
        elif name == "Conv2D":
            k, f = layer["kernel_size"], layer["filters"]
            learned = conv2d_params(k[0], k[1], shape[2], f, layer.get("use_bias", True), layer.get("groups", 1))
            shape = window(shape[:2], k, layer.get("strides", (1, 1)), layer.get("padding", "valid")) + (f,)
        elif name == "MaxPooling2D":
            k = layer["pool_size"]
            shape = window(shape[:2], k, layer.get("strides", k), layer.get("padding", "valid")) + shape[2:]
        elif name == "Flatten":
            shape = (int(np.prod(shape)),)
        elif name == "BatchNormalization":
            learned, stored = batchnorm_params(shape[-1])
        elif name == "Dropout":
            pass
        else:
            raise ValueError(name)
        rows.append({"name": name, "output_shape": (None,) + shape, "trainable": learned, "non_trainable": stored})
    return rows


### count_network | pops the name from the layer's dict: layers is changed
import numpy as np


def dense_params(n_in, n_out, bias=True):
    return n_in * n_out + (n_out if bias else 0)


def conv2d_params(kh, kw, c_in, c_out, bias=True, groups=1):
    if c_in % groups or c_out % groups:
        raise ValueError("groups")
    return kh * kw * (c_in // groups) * c_out + (c_out if bias else 0)


def batchnorm_params(c):
    return 2 * c, 2 * c


def conv_output_size(n, k, stride=1, pad=0):
    if k > n + 2 * pad:
        raise ValueError("k")
    return (n + 2 * pad - k) // stride + 1


def window(shape, k, s, padding):
    if padding == "same":
        return tuple(-(-n // t) for n, t in zip(shape, s))
    return tuple(conv_output_size(n, m, t) for n, m, t in zip(shape, k, s))


def count_network(layers, input_shape):
    rows = []
    shape = tuple(input_shape)
    for layer in layers:
        name, learned, stored = layer.pop("name"), 0, 0
        if name == "Dense":
            learned = dense_params(shape[-1], layer["units"], layer.get("use_bias", True))
            shape = shape[:-1] + (layer["units"],)
        elif name == "Conv2D":
            k, f = layer["kernel_size"], layer["filters"]
            learned = conv2d_params(k[0], k[1], shape[2], f, layer.get("use_bias", True), layer.get("groups", 1))
            shape = window(shape[:2], k, layer.get("strides", (1, 1)), layer.get("padding", "valid")) + (f,)
        elif name == "MaxPooling2D":
            k = layer["pool_size"]
            shape = window(shape[:2], k, layer.get("strides", k), layer.get("padding", "valid")) + shape[2:]
        elif name == "Flatten":
            shape = (int(np.prod(shape)),)
        elif name == "BatchNormalization":
            learned, stored = batchnorm_params(shape[-1])
        elif name == "Dropout":
            pass
        else:
            raise ValueError(name)
        rows.append({"name": name, "output_shape": shape, "trainable": learned, "non_trainable": stored})
    return rows


### count_network | a window that does not fit gives size 0 instead of ValueError
import numpy as np


def dense_params(n_in, n_out, bias=True):
    return n_in * n_out + (n_out if bias else 0)


def conv2d_params(kh, kw, c_in, c_out, bias=True, groups=1):
    if c_in % groups or c_out % groups:
        raise ValueError("groups")
    return kh * kw * (c_in // groups) * c_out + (c_out if bias else 0)


def batchnorm_params(c):
    return 2 * c, 2 * c


def conv_output_size(n, k, stride=1, pad=0):
    if k > n + 2 * pad:
        raise ValueError("k")
    return (n + 2 * pad - k) // stride + 1


def window(shape, k, s, padding):
    if padding == "same":
        return tuple(-(-n // t) for n, t in zip(shape, s))
    return tuple(max(0, (n - m) // t + 1) for n, m, t in zip(shape, k, s))


def count_network(layers, input_shape):
    rows = []
    shape = tuple(input_shape)
    for layer in layers:
        name, learned, stored = layer["name"], 0, 0
        if name == "Dense":
            learned = dense_params(shape[-1], layer["units"], layer.get("use_bias", True))
            shape = shape[:-1] + (layer["units"],)
        elif name == "Conv2D":
            k, f = layer["kernel_size"], layer["filters"]
            learned = conv2d_params(k[0], k[1], shape[2], f, layer.get("use_bias", True), layer.get("groups", 1))
            shape = window(shape[:2], k, layer.get("strides", (1, 1)), layer.get("padding", "valid")) + (f,)
        elif name == "MaxPooling2D":
            k = layer["pool_size"]
            shape = window(shape[:2], k, layer.get("strides", k), layer.get("padding", "valid")) + shape[2:]
        elif name == "Flatten":
            shape = (int(np.prod(shape)),)
        elif name == "BatchNormalization":
            learned, stored = batchnorm_params(shape[-1])
        elif name == "Dropout":
            pass
        else:
            raise ValueError(name)
        rows.append({"name": name, "output_shape": shape, "trainable": learned, "non_trainable": stored})
    return rows


### count_network | pooling has the channels of the kernel: the last axis is dropped
import numpy as np


def dense_params(n_in, n_out, bias=True):
    return n_in * n_out + (n_out if bias else 0)


def conv2d_params(kh, kw, c_in, c_out, bias=True, groups=1):
    if c_in % groups or c_out % groups:
        raise ValueError("groups")
    return kh * kw * (c_in // groups) * c_out + (c_out if bias else 0)


def batchnorm_params(c):
    return 2 * c, 2 * c


def conv_output_size(n, k, stride=1, pad=0):
    if k > n + 2 * pad:
        raise ValueError("k")
    return (n + 2 * pad - k) // stride + 1


def window(shape, k, s, padding):
    if padding == "same":
        return tuple(-(-n // t) for n, t in zip(shape, s))
    return tuple(conv_output_size(n, m, t) for n, m, t in zip(shape, k, s))


def count_network(layers, input_shape):
    rows = []
    shape = tuple(input_shape)
    for layer in layers:
        name, learned, stored = layer["name"], 0, 0
        if name == "Dense":
            learned = dense_params(shape[-1], layer["units"], layer.get("use_bias", True))
            shape = shape[:-1] + (layer["units"],)
        elif name == "Conv2D":
            k, f = layer["kernel_size"], layer["filters"]
            learned = conv2d_params(k[0], k[1], shape[2], f, layer.get("use_bias", True), layer.get("groups", 1))
            shape = window(shape[:2], k, layer.get("strides", (1, 1)), layer.get("padding", "valid")) + (f,)
        elif name == "MaxPooling2D":
            k = layer["pool_size"]
            shape = window(shape[:2], k, layer.get("strides", k), layer.get("padding", "valid"))
        elif name == "Flatten":
            shape = (int(np.prod(shape)),)
        elif name == "BatchNormalization":
            learned, stored = batchnorm_params(shape[-1])
        elif name == "Dropout":
            pass
        else:
            raise ValueError(name)
        rows.append({"name": name, "output_shape": shape, "trainable": learned, "non_trainable": stored})
    return rows


### count_network | the total of both counts is put under trainable
import numpy as np


def dense_params(n_in, n_out, bias=True):
    return n_in * n_out + (n_out if bias else 0)


def conv2d_params(kh, kw, c_in, c_out, bias=True, groups=1):
    if c_in % groups or c_out % groups:
        raise ValueError("groups")
    return kh * kw * (c_in // groups) * c_out + (c_out if bias else 0)


def batchnorm_params(c):
    return 2 * c, 2 * c


def conv_output_size(n, k, stride=1, pad=0):
    if k > n + 2 * pad:
        raise ValueError("k")
    return (n + 2 * pad - k) // stride + 1


def window(shape, k, s, padding):
    if padding == "same":
        return tuple(-(-n // t) for n, t in zip(shape, s))
    return tuple(conv_output_size(n, m, t) for n, m, t in zip(shape, k, s))


def count_network(layers, input_shape):
    rows = []
    shape = tuple(input_shape)
    for layer in layers:
        name, learned, stored = layer["name"], 0, 0
        if name == "Dense":
            learned = dense_params(shape[-1], layer["units"], layer.get("use_bias", True))
            shape = shape[:-1] + (layer["units"],)
        elif name == "Conv2D":
            k, f = layer["kernel_size"], layer["filters"]
            learned = conv2d_params(k[0], k[1], shape[2], f, layer.get("use_bias", True), layer.get("groups", 1))
            shape = window(shape[:2], k, layer.get("strides", (1, 1)), layer.get("padding", "valid")) + (f,)
        elif name == "MaxPooling2D":
            k = layer["pool_size"]
            shape = window(shape[:2], k, layer.get("strides", k), layer.get("padding", "valid")) + shape[2:]
        elif name == "Flatten":
            shape = (int(np.prod(shape)),)
        elif name == "BatchNormalization":
            learned, stored = batchnorm_params(shape[-1])
        elif name == "Dropout":
            pass
        else:
            raise ValueError(name)
        rows.append({"name": name, "output_shape": shape, "trainable": learned + stored, "non_trainable": stored})
    return rows


### count_network | the shape is not updated by Dropout's neighbour: Conv2D forgets the new channel number
import numpy as np


def dense_params(n_in, n_out, bias=True):
    return n_in * n_out + (n_out if bias else 0)


def conv2d_params(kh, kw, c_in, c_out, bias=True, groups=1):
    if c_in % groups or c_out % groups:
        raise ValueError("groups")
    return kh * kw * (c_in // groups) * c_out + (c_out if bias else 0)


def batchnorm_params(c):
    return 2 * c, 2 * c


def conv_output_size(n, k, stride=1, pad=0):
    if k > n + 2 * pad:
        raise ValueError("k")
    return (n + 2 * pad - k) // stride + 1


def window(shape, k, s, padding):
    if padding == "same":
        return tuple(-(-n // t) for n, t in zip(shape, s))
    return tuple(conv_output_size(n, m, t) for n, m, t in zip(shape, k, s))


def count_network(layers, input_shape):
    rows = []
    shape = tuple(input_shape)
    for layer in layers:
        name, learned, stored = layer["name"], 0, 0
        if name == "Dense":
            learned = dense_params(shape[-1], layer["units"], layer.get("use_bias", True))
            shape = shape[:-1] + (layer["units"],)
        elif name == "Conv2D":
            k, f = layer["kernel_size"], layer["filters"]
            learned = conv2d_params(k[0], k[1], shape[2], f, layer.get("use_bias", True), layer.get("groups", 1))
            shape = window(shape[:2], k, layer.get("strides", (1, 1)), layer.get("padding", "valid")) + shape[2:]
        elif name == "MaxPooling2D":
            k = layer["pool_size"]
            shape = window(shape[:2], k, layer.get("strides", k), layer.get("padding", "valid")) + shape[2:]
        elif name == "Flatten":
            shape = (int(np.prod(shape)),)
        elif name == "BatchNormalization":
            learned, stored = batchnorm_params(shape[-1])
        elif name == "Dropout":
            pass
        else:
            raise ValueError(name)
        rows.append({"name": name, "output_shape": shape, "trainable": learned, "non_trainable": stored})
    return rows


### count_network | a row of totals is appended at the end
import numpy as np


def dense_params(n_in, n_out, bias=True):
    return n_in * n_out + (n_out if bias else 0)


def conv2d_params(kh, kw, c_in, c_out, bias=True, groups=1):
    if c_in % groups or c_out % groups:
        raise ValueError("groups")
    return kh * kw * (c_in // groups) * c_out + (c_out if bias else 0)


def batchnorm_params(c):
    return 2 * c, 2 * c


def conv_output_size(n, k, stride=1, pad=0):
    if k > n + 2 * pad:
        raise ValueError("k")
    return (n + 2 * pad - k) // stride + 1


def window(shape, k, s, padding):
    if padding == "same":
        return tuple(-(-n // t) for n, t in zip(shape, s))
    return tuple(conv_output_size(n, m, t) for n, m, t in zip(shape, k, s))


def count_network(layers, input_shape):
    rows = []
    shape = tuple(input_shape)
    for layer in layers:
        name, learned, stored = layer["name"], 0, 0
        if name == "Dense":
            learned = dense_params(shape[-1], layer["units"], layer.get("use_bias", True))
            shape = shape[:-1] + (layer["units"],)
        elif name == "Conv2D":
            k, f = layer["kernel_size"], layer["filters"]
            learned = conv2d_params(k[0], k[1], shape[2], f, layer.get("use_bias", True), layer.get("groups", 1))
            shape = window(shape[:2], k, layer.get("strides", (1, 1)), layer.get("padding", "valid")) + (f,)
        elif name == "MaxPooling2D":
            k = layer["pool_size"]
            shape = window(shape[:2], k, layer.get("strides", k), layer.get("padding", "valid")) + shape[2:]
        elif name == "Flatten":
            shape = (int(np.prod(shape)),)
        elif name == "BatchNormalization":
            learned, stored = batchnorm_params(shape[-1])
        elif name == "Dropout":
            pass
        else:
            raise ValueError(name)
        rows.append({"name": name, "output_shape": shape, "trainable": learned, "non_trainable": stored})
    rows.append({"name": "total", "output_shape": shape, "trainable": sum(r["trainable"] for r in rows), "non_trainable": sum(r["non_trainable"] for r in rows)})
    return rows


### classify_quantity | running mean is called a parameter: it is stored with the weights, but not learned by descent
import numpy as np


def classify_quantity(name):
    p, a, t, n = "parameter", "architecture hyperparameter", "training hyperparameter", "neither"
    answer = {
        "weight of a neuron": p,
        "bias of a neuron": p,
        "entry of a convolution kernel": p,
        "gamma of BatchNormalization": p,
        "beta of BatchNormalization": p,
        "running mean of BatchNormalization": p,   # averaged, not descended
        "number of layers": a,
        "number of neurons in a layer": a,
        "layer connectivity": a,
        "activation function": a,
        "number of filters": a,
        "kernel size": a,
        "dropout rate": t,                         # dropout is off when the network is used
        "learning rate": t,
        "batch size": t,
        "number of epochs": t,
        "optimizer": t,
        "loss function": t,
        "validation accuracy": n,
        "random seed": n,
    }.get(name)
    if answer is None:
        raise ValueError("what is " + str(name) + "?")
    return answer


### classify_quantity | dropout rate is called an architecture hyperparameter
import numpy as np


def classify_quantity(name):
    p, a, t, n = "parameter", "architecture hyperparameter", "training hyperparameter", "neither"
    answer = {
        "weight of a neuron": p,
        "bias of a neuron": p,
        "entry of a convolution kernel": p,
        "gamma of BatchNormalization": p,
        "beta of BatchNormalization": p,
        "running mean of BatchNormalization": n,   # averaged, not descended
        "number of layers": a,
        "number of neurons in a layer": a,
        "layer connectivity": a,
        "activation function": a,
        "number of filters": a,
        "kernel size": a,
        "dropout rate": a,                         # dropout is off when the network is used
        "learning rate": t,
        "batch size": t,
        "number of epochs": t,
        "optimizer": t,
        "loss function": t,
        "validation accuracy": n,
        "random seed": n,
    }.get(name)
    if answer is None:
        raise ValueError("what is " + str(name) + "?")
    return answer


### classify_quantity | activation function is called a training hyperparameter
import numpy as np


def classify_quantity(name):
    p, a, t, n = "parameter", "architecture hyperparameter", "training hyperparameter", "neither"
    answer = {
        "weight of a neuron": p,
        "bias of a neuron": p,
        "entry of a convolution kernel": p,
        "gamma of BatchNormalization": p,
        "beta of BatchNormalization": p,
        "running mean of BatchNormalization": n,   # averaged, not descended
        "number of layers": a,
        "number of neurons in a layer": a,
        "layer connectivity": a,
        "activation function": t,
        "number of filters": a,
        "kernel size": a,
        "dropout rate": t,                         # dropout is off when the network is used
        "learning rate": t,
        "batch size": t,
        "number of epochs": t,
        "optimizer": t,
        "loss function": t,
        "validation accuracy": n,
        "random seed": n,
    }.get(name)
    if answer is None:
        raise ValueError("what is " + str(name) + "?")
    return answer


### classify_quantity | random seed is called a training hyperparameter
import numpy as np


def classify_quantity(name):
    p, a, t, n = "parameter", "architecture hyperparameter", "training hyperparameter", "neither"
    answer = {
        "weight of a neuron": p,
        "bias of a neuron": p,
        "entry of a convolution kernel": p,
        "gamma of BatchNormalization": p,
        "beta of BatchNormalization": p,
        "running mean of BatchNormalization": n,   # averaged, not descended
        "number of layers": a,
        "number of neurons in a layer": a,
        "layer connectivity": a,
        "activation function": a,
        "number of filters": a,
        "kernel size": a,
        "dropout rate": t,                         # dropout is off when the network is used
        "learning rate": t,
        "batch size": t,
        "number of epochs": t,
        "optimizer": t,
        "loss function": t,
        "validation accuracy": n,
        "random seed": t,
    }.get(name)
    if answer is None:
        raise ValueError("what is " + str(name) + "?")
    return answer


### classify_quantity | gamma and beta are taken for hyperparameters
import numpy as np


def classify_quantity(name):
    p, a, t, n = "parameter", "architecture hyperparameter", "training hyperparameter", "neither"
    answer = {
        "weight of a neuron": p,
        "bias of a neuron": p,
        "entry of a convolution kernel": p,
        "gamma of BatchNormalization": a,
        "beta of BatchNormalization": a,
        "running mean of BatchNormalization": n,   # averaged, not descended
        "number of layers": a,
        "number of neurons in a layer": a,
        "layer connectivity": a,
        "activation function": a,
        "number of filters": a,
        "kernel size": a,
        "dropout rate": t,                         # dropout is off when the network is used
        "learning rate": t,
        "batch size": t,
        "number of epochs": t,
        "optimizer": t,
        "loss function": t,
        "validation accuracy": n,
        "random seed": n,
    }.get(name)
    if answer is None:
        raise ValueError("what is " + str(name) + "?")
    return answer


### classify_quantity | loss function is called an architecture hyperparameter
import numpy as np


def classify_quantity(name):
    p, a, t, n = "parameter", "architecture hyperparameter", "training hyperparameter", "neither"
    answer = {
        "weight of a neuron": p,
        "bias of a neuron": p,
        "entry of a convolution kernel": p,
        "gamma of BatchNormalization": p,
        "beta of BatchNormalization": p,
        "running mean of BatchNormalization": n,   # averaged, not descended
        "number of layers": a,
        "number of neurons in a layer": a,
        "layer connectivity": a,
        "activation function": a,
        "number of filters": a,
        "kernel size": a,
        "dropout rate": t,                         # dropout is off when the network is used
        "learning rate": t,
        "batch size": t,
        "number of epochs": t,
        "optimizer": t,
        "loss function": a,
        "validation accuracy": n,
        "random seed": n,
    }.get(name)
    if answer is None:
        raise ValueError("what is " + str(name) + "?")
    return answer


### classify_quantity | unknown names are 'neither' instead of ValueError
import numpy as np


def classify_quantity(name):
    p, a, t, n = "parameter", "architecture hyperparameter", "training hyperparameter", "neither"
    answer = {
        "weight of a neuron": p,
        "bias of a neuron": p,
        "entry of a convolution kernel": p,
        "gamma of BatchNormalization": p,
        "beta of BatchNormalization": p,
        "running mean of BatchNormalization": n,   # averaged, not descended
        "number of layers": a,
        "number of neurons in a layer": a,
        "layer connectivity": a,
        "activation function": a,
        "number of filters": a,
        "kernel size": a,
        "dropout rate": t,                         # dropout is off when the network is used
        "learning rate": t,
        "batch size": t,
        "number of epochs": t,
        "optimizer": t,
        "loss function": t,
        "validation accuracy": n,
        "random seed": n,
    }.get(name)
    return answer or n


### classify_quantity | unknown names raise KeyError
import numpy as np


def classify_quantity(name):
    p, a, t, n = "parameter", "architecture hyperparameter", "training hyperparameter", "neither"
    answer = {
        "weight of a neuron": p,
        "bias of a neuron": p,
        "entry of a convolution kernel": p,
        "gamma of BatchNormalization": p,
        "beta of BatchNormalization": p,
        "running mean of BatchNormalization": n,   # averaged, not descended
        "number of layers": a,
        "number of neurons in a layer": a,
        "layer connectivity": a,
        "activation function": a,
        "number of filters": a,
        "kernel size": a,
        "dropout rate": t,                         # dropout is off when the network is used
        "learning rate": t,
        "batch size": t,
        "number of epochs": t,
        "optimizer": t,
        "loss function": t,
        "validation accuracy": n,
        "random seed": n,
    }[name]
    if answer is None:
        raise ValueError("what is " + str(name) + "?")
    return answer


### classify_quantity | validation accuracy is called a training hyperparameter
import numpy as np


def classify_quantity(name):
    p, a, t, n = "parameter", "architecture hyperparameter", "training hyperparameter", "neither"
    answer = {
        "weight of a neuron": p,
        "bias of a neuron": p,
        "entry of a convolution kernel": p,
        "gamma of BatchNormalization": p,
        "beta of BatchNormalization": p,
        "running mean of BatchNormalization": n,   # averaged, not descended
        "number of layers": a,
        "number of neurons in a layer": a,
        "layer connectivity": a,
        "activation function": a,
        "number of filters": a,
        "kernel size": a,
        "dropout rate": t,                         # dropout is off when the network is used
        "learning rate": t,
        "batch size": t,
        "number of epochs": t,
        "optimizer": t,
        "loss function": t,
        "validation accuracy": t,
        "random seed": n,
    }.get(name)
    if answer is None:
        raise ValueError("what is " + str(name) + "?")
    return answer


### classify_quantity | kernel size is taken for a parameter
import numpy as np


def classify_quantity(name):
    p, a, t, n = "parameter", "architecture hyperparameter", "training hyperparameter", "neither"
    answer = {
        "weight of a neuron": p,
        "bias of a neuron": p,
        "entry of a convolution kernel": p,
        "gamma of BatchNormalization": p,
        "beta of BatchNormalization": p,
        "running mean of BatchNormalization": n,   # averaged, not descended
        "number of layers": a,
        "number of neurons in a layer": a,
        "layer connectivity": a,
        "activation function": a,
        "number of filters": a,
        "kernel size": p,
        "dropout rate": t,                         # dropout is off when the network is used
        "learning rate": t,
        "batch size": t,
        "number of epochs": t,
        "optimizer": t,
        "loss function": t,
        "validation accuracy": n,
        "random seed": n,
    }.get(name)
    if answer is None:
        raise ValueError("what is " + str(name) + "?")
    return answer


### classify_quantity | number of epochs is 'neither' (found by early stopping)
import numpy as np


def classify_quantity(name):
    p, a, t, n = "parameter", "architecture hyperparameter", "training hyperparameter", "neither"
    answer = {
        "weight of a neuron": p,
        "bias of a neuron": p,
        "entry of a convolution kernel": p,
        "gamma of BatchNormalization": p,
        "beta of BatchNormalization": p,
        "running mean of BatchNormalization": n,   # averaged, not descended
        "number of layers": a,
        "number of neurons in a layer": a,
        "layer connectivity": a,
        "activation function": a,
        "number of filters": a,
        "kernel size": a,
        "dropout rate": t,                         # dropout is off when the network is used
        "learning rate": t,
        "batch size": t,
        "number of epochs": n,
        "optimizer": t,
        "loss function": t,
        "validation accuracy": n,
        "random seed": n,
    }.get(name)
    if answer is None:
        raise ValueError("what is " + str(name) + "?")
    return answer
'''
