"""Parameter counts as students write them: whole right submissions, and one natural bug at a time."""
# ruff: noqa: E501, Q001  the code stands as students write it
# fmt: off

RIGHT = r'''
### step by step with loops
import numpy as np

def dense_params(n_in, n_out, bias=True):
    weights = n_in * n_out
    if bias:
        return weights + n_out
    else:
        return weights

def mlp_params(sizes, bias=True):
    total = 0
    for i in range(len(sizes) - 1):
        total += dense_params(sizes[i], sizes[i + 1], bias)
    return total

def conv2d_params(kh, kw, c_in, c_out, bias=True, groups=1):
    if c_in % groups != 0 or c_out % groups != 0:
        raise ValueError("groups must divide both channel counts")
    n = kh * kw * (c_in // groups) * c_out
    if bias:
        n = n + c_out
    return n

def batchnorm_params(c):
    return 2 * c, 2 * c

def conv_output_size(n, k, stride=1, pad=0):
    if k > n + 2 * pad:
        raise ValueError("the window does not fit")
    count = 0
    start = 0
    while start + k <= n + 2 * pad:
        count += 1
        start += stride
    return count

def same_size(n, s):
    if n % s == 0:
        return n // s
    return n // s + 1

def count_network(layers, input_shape):
    rows = []
    shape = input_shape
    for layer in layers:
        name = layer["name"]
        trainable = 0
        non_trainable = 0
        if name == "Dense":
            units = layer["units"]
            trainable = dense_params(shape[-1], units, layer.get("use_bias", True))
            shape = shape[:-1] + (units,)
        elif name == "Conv2D":
            kh, kw = layer["kernel_size"]
            sh, sw = layer.get("strides", (1, 1))
            h, w, c = shape
            trainable = conv2d_params(kh, kw, c, layer["filters"], layer.get("use_bias", True), layer.get("groups", 1))
            if layer.get("padding", "valid") == "same":
                shape = (same_size(h, sh), same_size(w, sw), layer["filters"])
            else:
                shape = (conv_output_size(h, kh, sh), conv_output_size(w, kw, sw), layer["filters"])
        elif name == "MaxPooling2D":
            ph, pw = layer["pool_size"]
            sh, sw = layer.get("strides", (ph, pw))
            h, w, c = shape
            if layer.get("padding", "valid") == "same":
                shape = (same_size(h, sh), same_size(w, sw), c)
            else:
                shape = (conv_output_size(h, ph, sh), conv_output_size(w, pw, sw), c)
        elif name == "Flatten":
            n = 1
            for s in shape:
                n *= s
            shape = (n,)
        elif name == "Dropout":
            pass
        elif name == "BatchNormalization":
            trainable, non_trainable = batchnorm_params(shape[-1])
        else:
            raise ValueError("unknown layer " + name)
        rows.append({"name": name, "output_shape": shape, "trainable": trainable, "non_trainable": non_trainable})
    return rows

def classify_quantity(name):
    if name in ["weight of a neuron", "bias of a neuron", "entry of a convolution kernel", "gamma of BatchNormalization", "beta of BatchNormalization"]:
        return "parameter"
    if name in ["number of layers", "number of neurons in a layer", "layer connectivity", "activation function", "number of filters", "kernel size"]:
        return "architecture hyperparameter"
    if name in ["dropout rate", "learning rate", "batch size", "number of epochs", "optimizer", "loss function"]:
        return "training hyperparameter"
    if name in ["running mean of BatchNormalization", "validation accuracy", "random seed"]:
        return "neither"
    raise ValueError(name)
### one-liners and NumPy
import math
import numpy as np
from functools import reduce
from operator import mul

dense_params = lambda n_in, n_out, bias=True: (n_in + bool(bias)) * n_out
mlp_params = lambda sizes, bias=True: sum(dense_params(a, b, bias) for a, b in zip(sizes, sizes[1:]))

def conv2d_params(kh, kw, c_in, c_out, bias=True, groups=1):
    per_group, rest = divmod(c_in, groups)
    if rest or c_out % groups:
        raise ValueError(f"{groups} groups")
    return int(np.prod([kh, kw, per_group, c_out])) + (c_out if bias else 0)

def batchnorm_params(c):
    trainable = non_trainable = c + c
    return (trainable, non_trainable)

def conv_output_size(n, k, stride=1, pad=0):
    room = n + 2 * pad - k
    if room < 0:
        raise ValueError(f"a window of {k} in {n + 2 * pad}")
    return math.floor(room / stride) + 1

def window(shape, size, strides, padding):
    if padding == "same":
        return tuple(math.ceil(n / s) for n, s in zip(shape, strides))
    return tuple(conv_output_size(n, k, s) for n, k, s in zip(shape, size, strides))

def count_network(layers, input_shape):
    shape, table = tuple(input_shape), []
    for layer in layers:
        options = dict(layer)
        kind = options.pop("name")
        t = f = 0
        match kind:
            case "Dense":
                t = dense_params(shape[-1], options["units"], options.get("use_bias", True))
                shape = (*shape[:-1], options["units"])
            case "Conv2D":
                t = conv2d_params(*options["kernel_size"], shape[2], options["filters"], options.get("use_bias", True), options.get("groups", 1))
                shape = window(shape, options["kernel_size"], options.get("strides", (1, 1)), options.get("padding", "valid")) + (options["filters"],)
            case "MaxPooling2D":
                shape = window(shape, options["pool_size"], options.get("strides") or options["pool_size"], options.get("padding", "valid")) + shape[2:]
            case "Flatten":
                shape = (reduce(mul, shape),)
            case "Dropout":
                ...
            case "BatchNormalization":
                t, f = batchnorm_params(shape[-1])
            case _:
                raise ValueError(kind)
        table.append(dict(name=kind, output_shape=shape, trainable=t, non_trainable=f))
    return table

KINDS = {
    "parameter": {"weight of a neuron", "bias of a neuron", "entry of a convolution kernel"},
    "architecture hyperparameter": {"number of layers", "number of neurons in a layer", "layer connectivity",
                                    "activation function", "number of filters", "kernel size"},
    "training hyperparameter": {"dropout rate", "learning rate", "batch size", "number of epochs", "optimizer", "loss function"},
    "neither": {"running mean of BatchNormalization", "validation accuracy", "random seed"},
}

def classify_quantity(name):
    if name.startswith(("gamma of", "beta of")) and name.endswith(" BatchNormalization"):
        return "parameter"
    for kind, names in KINDS.items():
        if name in names:
            return kind
    raise ValueError("never heard of " + name)
### classes for the layers, NumPy integers, recursion
import numpy as np

def dense_params(n_in: int, n_out: int, bias: bool = True) -> int:
    W = np.zeros((n_in, n_out)) if n_in * n_out < 100 else None
    count = n_in * n_out if W is None else W.size
    return count + n_out * int(bias)

def mlp_params(sizes, bias=True):
    if len(sizes) < 2:
        return 0
    return dense_params(sizes[0], sizes[1], bias) + mlp_params(sizes[1:], bias)

def conv2d_params(kh, kw, c_in, c_out, bias=True, groups=1):
    for c in (c_in, c_out):
        if c / groups != c // groups:
            raise ValueError("groups")
    return int(kh * kw * (c_in / groups) * c_out + c_out * bias)

def batchnorm_params(c):
    names = {"gamma": True, "beta": True, "mean": False, "var": False}
    return sum(c for v in names.values() if v), sum(c for v in names.values() if not v)

def conv_output_size(n, k, stride=1, pad=0):
    positions = np.arange(0, n + 2 * pad - k + 1, stride)
    if positions.size == 0:
        raise ValueError("window too large")
    return positions.size

class Layer:
    def __init__(self, spec):
        self.spec = spec
        self.t, self.f = 0, 0
    def out(self, shape):
        return shape

class Dense(Layer):
    def out(self, shape):
        self.t = dense_params(shape[-1], self.spec["units"], bias=self.spec.get("use_bias", True))
        return tuple(list(shape[:-1]) + [self.spec["units"]])

class Conv2D(Layer):
    def size(self):
        return self.spec["kernel_size"]
    def default_strides(self):
        return (1, 1)
    def channels(self, c):
        self.t = conv2d_params(*self.size(), c_in=c, c_out=self.spec["filters"], bias=self.spec.get("use_bias", True), groups=self.spec.get("groups", 1))
        return self.spec["filters"]
    def out(self, shape):
        s = self.spec.get("strides", self.default_strides())
        if self.spec.get("padding", "valid") == "same":
            hw = [-(-shape[i] // s[i]) for i in (0, 1)]
        else:
            hw = [conv_output_size(shape[i], self.size()[i], stride=s[i]) for i in (0, 1)]
        return (hw[0], hw[1], self.channels(shape[2]))

class MaxPooling2D(Conv2D):
    def size(self):
        return self.spec["pool_size"]
    def default_strides(self):
        return self.size()
    def channels(self, c):
        return c

class Flatten(Layer):
    def out(self, shape):
        return (int(np.prod(shape)),)

class BatchNormalization(Layer):
    def out(self, shape):
        self.t, self.f = batchnorm_params(shape[-1])
        return shape

TYPES = {"Dense": Dense, "Conv2D": Conv2D, "MaxPooling2D": MaxPooling2D, "Flatten": Flatten, "Dropout": Layer, "BatchNormalization": BatchNormalization}

def count_network(layers, input_shape):
    if not layers:
        return []
    out = []
    shape = input_shape
    for spec in layers:
        if spec["name"] not in TYPES:
            raise ValueError(f"{spec['name']} is not a layer")
        layer = TYPES[spec["name"]](spec)
        shape = layer.out(shape)
        out.append({"name": spec["name"], "output_shape": shape, "trainable": layer.t, "non_trainable": layer.f})
        print(spec["name"], shape, layer.t)
    return out

def classify_quantity(name):
    table = """weight of a neuron:p, bias of a neuron:p, entry of a convolution kernel:p, gamma of BatchNormalization:p,
    beta of BatchNormalization:p, running mean of BatchNormalization:n, number of layers:a, number of neurons in a layer:a,
    layer connectivity:a, activation function:a, number of filters:a, kernel size:a, dropout rate:t, learning rate:t,
    batch size:t, number of epochs:t, optimizer:t, loss function:t, validation accuracy:n, random seed:n"""
    lookup = dict(entry.strip().split(":") for entry in table.split(","))
    if name not in lookup:
        raise ValueError(name)
    return {"p": "parameter", "a": "architecture hyperparameter", "t": "training hyperparameter", "n": "neither"}[lookup[name]]
### loops that count one by one, words in German
import numpy as np
def dense_params(n_in, n_out, bias=True):
    anzahl = 0
    for neuron in range(n_out):
        for eingang in range(n_in):
            anzahl += 1
        if bias:
            anzahl += 1
    return anzahl

def mlp_params(sizes, bias=True):
    summe = 0
    i = 0
    while i + 1 < len(sizes):
        summe = summe + dense_params(sizes[i], sizes[i + 1], bias)
        i = i + 1
    return summe

def conv2d_params(kh, kw, c_in, c_out, bias=True, groups=1):
    for kanaele in (c_in, c_out):
        if kanaele / groups != int(kanaele / groups):
            raise ValueError("geht nicht auf")
    gewichte = int(kh * kw * (c_in / groups) * c_out)
    if bias == True:
        return gewichte + c_out
    return gewichte

def batchnorm_params(c):
    lernbar = ["gamma", "beta"]
    fest = ["mittelwert", "varianz"]
    return len(lernbar) * c, len(fest) * c

def conv_output_size(n, k, stride=1, pad=0):
    breite = n + 2 * pad
    if breite < k:
        raise ValueError("Fenster zu gross")
    plaetze = 0
    start = 0
    while start + k <= breite:
        plaetze += 1
        start += stride
    return plaetze

def count_network(layers, input_shape):
    zeilen = []
    form = input_shape
    for schicht in layers:
        art = schicht["name"]
        lernbar, fest = 0, 0
        if art == "Dense":
            lernbar = dense_params(form[-1], schicht["units"], schicht.get("use_bias", True))
            form = form[:-1] + (schicht["units"],)
        elif art == "Conv2D":
            kh, kw = schicht["kernel_size"]
            sh, sw = schicht.get("strides", (1, 1))
            lernbar = conv2d_params(kh, kw, form[2], schicht["filters"], schicht.get("use_bias", True), schicht.get("groups", 1))
            if schicht.get("padding", "valid") == "same":
                form = (-(-form[0] // sh), -(-form[1] // sw), schicht["filters"])
            else:
                form = (conv_output_size(form[0], kh, sh), conv_output_size(form[1], kw, sw), schicht["filters"])
        elif art == "MaxPooling2D":
            kh, kw = schicht["pool_size"]
            sh, sw = schicht.get("strides", schicht["pool_size"])
            if schicht.get("padding", "valid") == "same":
                form = (-(-form[0] // sh), -(-form[1] // sw), form[2])
            else:
                form = (conv_output_size(form[0], kh, sh), conv_output_size(form[1], kw, sw), form[2])
        elif art == "Flatten":
            p = 1
            for f in form:
                p *= f
            form = (p,)
        elif art == "BatchNormalization":
            lernbar, fest = batchnorm_params(form[-1])
        elif art == "Dropout":
            pass
        else:
            raise ValueError("unbekannte Schicht " + art)
        zeilen.append({"name": art, "output_shape": form, "trainable": lernbar, "non_trainable": fest})
    return zeilen

def classify_quantity(name):
    if name in ["weight of a neuron", "bias of a neuron", "entry of a convolution kernel", "gamma of BatchNormalization", "beta of BatchNormalization"]:
        return "parameter"
    if name in ["number of layers", "number of neurons in a layer", "layer connectivity", "activation function", "number of filters", "kernel size"]:
        return "architecture hyperparameter"
    if name in ["dropout rate", "learning rate", "batch size", "number of epochs", "optimizer", "loss function"]:
        return "training hyperparameter"
    if name in ["running mean of BatchNormalization", "validation accuracy", "random seed"]:
        return "neither"
    raise ValueError(name)
### arrays of zeros are made and measured, a class for every layer
import numpy as np
def dense_params(n_in, n_out, bias=True):
    W = np.zeros((n_in, n_out), dtype=bool)
    b = np.zeros(n_out if bias else 0)
    return W.size + b.size

class MLP:
    def __init__(self, sizes, bias):
        self.weights = [np.zeros((a, b), dtype=np.int8) for a, b in zip(sizes[:-1], sizes[1:])]
        self.biases = [np.zeros(b, dtype=np.int8) for b in sizes[1:]] if bias else []
    def count(self):
        return sum(p.size for p in self.weights + self.biases)
def mlp_params(sizes, bias=True):
    return MLP(sizes, bias).count()

def conv2d_params(kh, kw, c_in, c_out, bias=True, groups=1):
    try:
        kernel = np.zeros((groups, kh, kw, c_in), dtype=bool)
        parts = np.split(np.arange(c_in), groups), np.split(np.arange(c_out), groups)
    except ValueError:
        raise ValueError("groups must divide both channel numbers") from None
    return sum(kh * kw * len(i) * len(o) + bias * len(o) for i, o in zip(*parts))

def batchnorm_params(c):
    if c < 1:
        raise ValueError("c must be positive")
    params = {"gamma": np.ones(c), "beta": np.zeros(c), "mean": np.zeros(c), "var": np.ones(c)}
    trainable = sum(v.size for k, v in params.items() if k in ("gamma", "beta"))
    return trainable, sum(v.size for v in params.values()) - trainable

def conv_output_size(n, k, stride=1, pad=0):
    if stride < 1 or pad < 0 or n < 1 or k < 1:
        raise ValueError("arguments out of range")
    padded = np.pad(np.zeros(n), pad)
    if k > padded.size:
        raise ValueError("the window is larger than the padded image")
    windows = np.lib.stride_tricks.sliding_window_view(padded, k)[::stride]
    return windows.shape[0]

import math
import math
class Layer:
    def __init__(self, spec):
        self.spec = dict(spec)
    def opt(self, key, default=None):
        return self.spec[key] if key in self.spec else default
    def shape(self, s): return s
    def params(self, s): return 0, 0
class Dense(Layer):
    def shape(self, s): return (*s[:-1], self.opt("units"))
    def params(self, s): return dense_params(s[-1], self.opt("units"), self.opt("use_bias", True)), 0
class Windowed(Layer):
    def window(self): return self.opt("pool_size", (2, 2))
    def stride(self): return self.opt("strides") or self.window()
    def channels(self, s): return s[-1]
    def shape(self, s):
        if self.opt("padding", "valid") == "same":
            hw = [math.ceil(n / t) for n, t in zip(s, self.stride())]
        else:
            hw = [conv_output_size(n, k, t) for n, k, t in zip(s, self.window(), self.stride())]
        return tuple(hw) + (self.channels(s),)
class Conv2D(Windowed):
    def window(self): return self.opt("kernel_size")
    def stride(self): return self.opt("strides", (1, 1))
    def channels(self, s): return self.opt("filters")
    def params(self, s):
        return conv2d_params(*self.window(), s[-1], self.opt("filters"), self.opt("use_bias", True), self.opt("groups", 1)), 0
class Flatten(Layer):
    def shape(self, s): return (math.prod(s),)
class BatchNormalization(Layer):
    def params(self, s): return batchnorm_params(s[-1])
KINDS = {"Dense": Dense, "Conv2D": Conv2D, "MaxPooling2D": Windowed, "Flatten": Flatten, "Dropout": Layer, "BatchNormalization": BatchNormalization}
def count_network(layers, input_shape):
    rows, s = [], tuple(input_shape)
    for spec in layers:
        try:
            layer = KINDS[spec["name"]](spec)
        except KeyError as e:
            raise ValueError(f"unknown layer {e}") from e
        t, nt = layer.params(s)
        s = layer.shape(s)
        rows.append(dict(name=spec["name"], output_shape=s, trainable=t, non_trainable=nt))
    return rows

KIND = dict([
    *dict.fromkeys(("weight of a neuron", "bias of a neuron", "entry of a convolution kernel", "gamma of BatchNormalization", "beta of BatchNormalization"), "parameter").items(),
    *dict.fromkeys(("number of layers", "number of neurons in a layer", "layer connectivity", "activation function", "number of filters", "kernel size"), "architecture hyperparameter").items(),
    *dict.fromkeys(("dropout rate", "learning rate", "batch size", "number of epochs", "optimizer", "loss function"), "training hyperparameter").items(),
    *dict.fromkeys(("running mean of BatchNormalization", "validation accuracy", "random seed"), "neither").items(),
])
def classify_quantity(name):
    answer = KIND.get(name)
    if answer is None:
        raise ValueError(f"{name!r} is not on the list")
    return answer
### recursion and NumPy scalars, options as keyword arguments
import numpy as np
def dense_params(n_in, n_out, bias=True, verbose=False):
    total = np.int64(n_in) * np.int64(n_out)
    if bias:
        total += n_out
    if verbose:
        print(f"{total} parameters")
    return total

def mlp_params(sizes, bias=True):
    first, *rest = sizes
    if not rest:
        return 0
    return dense_params(first, rest[0], bias=bias) + mlp_params(rest, bias=bias)

def conv2d_params(kh, kw, c_in, c_out, bias=True, groups=1):
    class BadGroups(ValueError):
        pass
    if [c % groups for c in (c_in, c_out)] != [0, 0]:
        raise BadGroups
    return np.array([kh, kw, c_in // groups, c_out]).prod() + np.where(bias, c_out, 0)

def batchnorm_params(c):
    return tuple(np.array([2, 2]) * c)

def conv_output_size(n, k, stride=1, pad=0):
    def place(left):
        return 0 if left + k > n + pad else 1 + place(left + stride)
    if (count := place(-pad)) == 0:
        raise ValueError("does not fit")
    return count

def count_network(layers, input_shape):
    if not layers:
        return []
    (head, *tail) = layers
    opts = {k: v for k, v in head.items() if k != "name"}
    def window(k, stride, padding):
        if padding not in ("same", "valid"):
            raise ValueError(padding)
        return tuple((n - 1) // s + 1 if padding == "same" else conv_output_size(n, q, s) for n, q, s in zip(input_shape[:2], k, stride))
    def dense(units, use_bias=True):
        return input_shape[:-1] + (units,), dense_params(input_shape[-1], units, use_bias), 0
    def conv(filters, kernel_size, strides=(1, 1), padding="valid", use_bias=True, groups=1):
        return window(kernel_size, strides, padding) + (filters,), conv2d_params(*kernel_size, input_shape[-1], filters, use_bias, groups), 0
    def pool(pool_size, strides=None, padding="valid"):
        return window(pool_size, strides or pool_size, padding) + input_shape[-1:], 0, 0
    def flatten():
        return (int(np.prod(input_shape)),), 0, 0
    def dropout(rate=0.5):
        return input_shape, 0, 0
    def bn():
        return (input_shape, *batchnorm_params(input_shape[-1]))
    match head["name"]:
        case "Dense": f = dense
        case "Conv2D": f = conv
        case "MaxPooling2D": f = pool
        case "Flatten": f = flatten
        case "Dropout": f = dropout
        case "BatchNormalization": f = bn
        case other: raise ValueError(other)
    shape, t, nt = f(**opts)
    return [{"name": head["name"], "output_shape": shape, "trainable": t, "non_trainable": nt}] + count_network(tail, shape)

from enum import Enum
class Kind(str, Enum):
    P = "parameter"
    A = "architecture hyperparameter"
    T = "training hyperparameter"
    N = "neither"
def classify_quantity(name: str) -> str:
    names = ("weight of a neuron", "bias of a neuron", "entry of a convolution kernel",
            "gamma of BatchNormalization", "beta of BatchNormalization", "running mean of BatchNormalization",
            "number of layers", "number of neurons in a layer", "layer connectivity", "activation function",
            "number of filters", "kernel size", "dropout rate", "learning rate", "batch size", "number of epochs",
            "optimizer", "loss function", "validation accuracy", "random seed")
    code = "PPPPPNAAAAAATTTTTTNN"
    return Kind[code[names.index(name)]].value
'''

BUGS = r'''
### dense_params | bias for every input
def dense_params(n_in, n_out, bias=True):
    return n_in * n_out + (n_in if bias else 0)
### dense_params | one bias in all
def dense_params(n_in, n_out, bias=True):
    return n_in * n_out + (1 if bias else 0)
### dense_params | bias argument ignored
def dense_params(n_in, n_out, bias=True):
    return n_in * n_out + n_out
### dense_params | bias forgotten
def dense_params(n_in, n_out, bias=True):
    return n_in * n_out
### dense_params | float
def dense_params(n_in, n_out, bias=True):
    return float(n_in * n_out + n_out * bias)
### dense_params | wrong default
def dense_params(n_in, n_out, bias=False):
    return n_in * n_out + n_out * bias
### dense_params | sum
def dense_params(n_in, n_out, bias=True):
    return n_in + n_out * (1 + bias)
### dense_params | bias inverted
def dense_params(n_in, n_out, bias=True):
    return n_in * n_out if bias else n_in * n_out + n_out
### dense_params | printed
def dense_params(n_in, n_out, bias=True):
    print(n_in * n_out + n_out * bias)
### mlp_params | last layer missing
def mlp_params(sizes, bias=True):
    return sum(dense_params(sizes[i], sizes[i + 1], bias) for i in range(len(sizes) - 2))
### mlp_params | first layer missing
def mlp_params(sizes, bias=True):
    return sum(dense_params(sizes[i], sizes[i + 1], bias) for i in range(1, len(sizes) - 1))
### mlp_params | bias not passed on
def mlp_params(sizes, bias=True):
    return sum(dense_params(a, b) for a, b in zip(sizes[:-1], sizes[1:]))
### mlp_params | biases of the inputs too
def mlp_params(sizes, bias=True):
    return sum(a * b for a, b in zip(sizes[:-1], sizes[1:])) + (sum(sizes) if bias else 0)
### mlp_params | pops the sizes
def mlp_params(sizes, bias=True):
    total, n = 0, sizes.pop(0)
    while sizes:
        m = sizes.pop(0)
        total, n = total + dense_params(n, m, bias), m
    return total
### mlp_params | returns in the loop
def mlp_params(sizes, bias=True):
    total = 0
    for a, b in zip(sizes[:-1], sizes[1:]):
        total += dense_params(a, b, bias)
        return total
### mlp_params | three hidden layers hard coded
def mlp_params(sizes, bias=True):
    a, b, c, d = sizes
    return dense_params(a, b, bias) + dense_params(b, c, bias) + dense_params(c, d, bias)
### mlp_params | all pairs of layers
def mlp_params(sizes, bias=True):
    return sum(dense_params(sizes[i], sizes[j], bias) for i in range(len(sizes)) for j in range(i + 1, len(sizes)))
### mlp_params | None for one size
def mlp_params(sizes, bias=True):
    if len(sizes) > 1:
        return sum(dense_params(a, b, bias) for a, b in zip(sizes[:-1], sizes[1:]))
### conv2d_params | groups ignored
def conv2d_params(kh, kw, c_in, c_out, bias=True, groups=1):
    return kh * kw * c_in * c_out + (c_out if bias else 0)
### conv2d_params | groups not checked
def conv2d_params(kh, kw, c_in, c_out, bias=True, groups=1):
    return kh * kw * (c_in // groups) * c_out + (c_out if bias else 0)
### conv2d_params | only c_in checked
def conv2d_params(kh, kw, c_in, c_out, bias=True, groups=1):
    if c_in % groups:
        raise ValueError
    return kh * kw * (c_in // groups) * c_out + (c_out if bias else 0)
### conv2d_params | float by true division
def conv2d_params(kh, kw, c_in, c_out, bias=True, groups=1):
    if c_in % groups or c_out % groups:
        raise ValueError
    return kh * kw * c_in / groups * c_out + (c_out if bias else 0)
### conv2d_params | square kernel
def conv2d_params(kh, kw, c_in, c_out, bias=True, groups=1):
    if c_in % groups or c_out % groups:
        raise ValueError
    return kh * kh * (c_in // groups) * c_out + (c_out if bias else 0)
### conv2d_params | input channels forgotten
def conv2d_params(kh, kw, c_in, c_out, bias=True, groups=1):
    if c_in % groups or c_out % groups:
        raise ValueError
    return (kh * kw + bias) * c_out
### conv2d_params | both divided by the groups
def conv2d_params(kh, kw, c_in, c_out, bias=True, groups=1):
    if c_in % groups or c_out % groups:
        raise ValueError
    return kh * kw * (c_in // groups) * (c_out // groups) + (c_out if bias else 0)
### conv2d_params | a bias per kernel slice
def conv2d_params(kh, kw, c_in, c_out, bias=True, groups=1):
    if c_in % groups or c_out % groups:
        raise ValueError
    return (kh * kw + bias) * (c_in // groups) * c_out
### conv2d_params | multiplied by the groups
def conv2d_params(kh, kw, c_in, c_out, bias=True, groups=1):
    if c_in % groups or c_out % groups:
        raise ValueError
    return kh * kw * c_in * groups * c_out + (c_out if bias else 0)
### conv2d_params | bias divided by the groups
def conv2d_params(kh, kw, c_in, c_out, bias=True, groups=1):
    if c_in % groups or c_out % groups:
        raise ValueError
    return kh * kw * (c_in // groups) * c_out + (c_out // groups if bias else 0)
### batchnorm_params | all four trainable
def batchnorm_params(c):
    return 4 * c, 0
### batchnorm_params | one each
def batchnorm_params(c):
    return c, c
### batchnorm_params | only the total
def batchnorm_params(c):
    return 4 * c
### batchnorm_params | only the trainable
def batchnorm_params(c):
    return 2 * c, 0
### batchnorm_params | floats
def batchnorm_params(c):
    return 2.0 * c, 2.0 * c
### batchnorm_params | three and one
def batchnorm_params(c):
    return 3 * c, c
### batchnorm_params | sixteen hard coded
def batchnorm_params(c):
    return 32, 32
### batchnorm_params | a dict
def batchnorm_params(c):
    return {"trainable": 2 * c, "non_trainable": 2 * c}
### conv_output_size | padding on one side
def conv_output_size(n, k, stride=1, pad=0):
    if k > n + 2 * pad:
        raise ValueError
    return (n + pad - k) // stride + 1
### conv_output_size | plus one forgotten
def conv_output_size(n, k, stride=1, pad=0):
    if k > n + 2 * pad:
        raise ValueError
    return (n + 2 * pad - k) // stride
### conv_output_size | rounded up
def conv_output_size(n, k, stride=1, pad=0):
    if k > n + 2 * pad:
        raise ValueError
    return -(-(n + 2 * pad - k) // stride) + 1
### conv_output_size | plus one before the division
def conv_output_size(n, k, stride=1, pad=0):
    if k > n + 2 * pad:
        raise ValueError
    return (n + 2 * pad - k + 1) // stride
### conv_output_size | no check
def conv_output_size(n, k, stride=1, pad=0):
    return (n + 2 * pad - k) // stride + 1
### conv_output_size | check without the padding
def conv_output_size(n, k, stride=1, pad=0):
    if k > n:
        raise ValueError
    return (n + 2 * pad - k) // stride + 1
### conv_output_size | as large as the image is refused
def conv_output_size(n, k, stride=1, pad=0):
    if k >= n + 2 * pad:
        raise ValueError
    return (n + 2 * pad - k) // stride + 1
### conv_output_size | float
def conv_output_size(n, k, stride=1, pad=0):
    if k > n + 2 * pad:
        raise ValueError
    return np.floor((n + 2 * pad - k) / stride) + 1
### conv_output_size | rounded
def conv_output_size(n, k, stride=1, pad=0):
    if k > n + 2 * pad:
        raise ValueError
    return round((n + 2 * pad - k) / stride) + 1
### conv_output_size | stride ignored
def conv_output_size(n, k, stride=1, pad=0):
    if k > n + 2 * pad:
        raise ValueError
    return n + 2 * pad - k + 1
### conv_output_size | zero where it does not fit
def conv_output_size(n, k, stride=1, pad=0):
    return max(0, (n + 2 * pad - k) // stride + 1)
### classify_quantity | dropout rate belongs to the architecture
def classify_quantity(name):
    return "architecture hyperparameter" if name == "dropout rate" else right_kind(name)
def right_kind(name):
    kinds = {"parameter": "weight of a neuron,bias of a neuron,entry of a convolution kernel,gamma of BatchNormalization,beta of BatchNormalization",
             "architecture hyperparameter": "number of layers,number of neurons in a layer,layer connectivity,activation function,number of filters,kernel size",
             "training hyperparameter": "dropout rate,learning rate,batch size,number of epochs,optimizer,loss function",
             "neither": "running mean of BatchNormalization,validation accuracy,random seed"}
    for kind, names in kinds.items():
        if name in names.split(","):
            return kind
    raise ValueError(name)
### classify_quantity | running mean is a parameter
def classify_quantity(name):
    kinds = {"running mean of BatchNormalization": "parameter", "weight of a neuron": "parameter", "bias of a neuron": "parameter",
             "entry of a convolution kernel": "parameter", "gamma of BatchNormalization": "parameter", "beta of BatchNormalization": "parameter"}
    for n in ("number of layers", "number of neurons in a layer", "layer connectivity", "activation function", "number of filters", "kernel size"):
        kinds[n] = "architecture hyperparameter"
    for n in ("dropout rate", "learning rate", "batch size", "number of epochs", "optimizer", "loss function"):
        kinds[n] = "training hyperparameter"
    for n in ("validation accuracy", "random seed"):
        kinds[n] = "neither"
    if name not in kinds:
        raise ValueError
    return kinds[name]
### classify_quantity | neither for an unknown name
def classify_quantity(name):
    kinds = {}
    for n in ("weight of a neuron", "bias of a neuron", "entry of a convolution kernel", "gamma of BatchNormalization", "beta of BatchNormalization"):
        kinds[n] = "parameter"
    for n in ("number of layers", "number of neurons in a layer", "layer connectivity", "activation function", "number of filters", "kernel size"):
        kinds[n] = "architecture hyperparameter"
    for n in ("dropout rate", "learning rate", "batch size", "number of epochs", "optimizer", "loss function"):
        kinds[n] = "training hyperparameter"
    return kinds.get(name, "neither")
### classify_quantity | guessed from the words
def classify_quantity(name):
    if "number of" in name or "size" in name:
        return "architecture hyperparameter"
    if "rate" in name or name in ("optimizer", "loss function"):
        return "training hyperparameter"
    if "weight" in name or "bias" in name or "entry" in name:
        return "parameter"
    return "neither"
### classify_quantity | capital letters
def classify_quantity(name):
    return reference_kind(name).capitalize()
def reference_kind(name):
    if name in ("weight of a neuron", "bias of a neuron", "entry of a convolution kernel", "gamma of BatchNormalization", "beta of BatchNormalization"):
        return "parameter"
    if name in ("number of layers", "number of neurons in a layer", "layer connectivity", "activation function", "number of filters", "kernel size"):
        return "architecture hyperparameter"
    if name in ("dropout rate", "learning rate", "batch size", "number of epochs", "optimizer", "loss function"):
        return "training hyperparameter"
    if name in ("running mean of BatchNormalization", "validation accuracy", "random seed"):
        return "neither"
    raise ValueError
### dense_params | bias inverted
def dense_params(n_in, n_out, bias=True):
    return n_in * n_out if bias else n_in * n_out + n_out
### dense_params | precedence
def dense_params(n_in, n_out, bias=True):
    return n_in * n_out + n_out if bias else 0
### mlp_params | pairs not overlapping
def mlp_params(sizes, bias=True):
    return sum(dense_params(a, b, bias) for a, b in zip(sizes[::2], sizes[1::2]))
### mlp_params | index() of duplicate sizes
def mlp_params(sizes, bias=True):
    total = 0
    for s in sizes[:-1]:
        i = sizes.index(s)
        total += dense_params(s, sizes[i + 1], bias)
    return total
### mlp_params | bias inverted
def mlp_params(sizes, bias=True):
    return sum(dense_params(a, b, not bias) for a, b in zip(sizes, sizes[1:]))
### mlp_params | set of layers
def mlp_params(sizes, bias=True):
    return sum(set(dense_params(a, b, bias) for a, b in zip(sizes, sizes[1:])))
### conv2d_params | c_in + c_out divisible
def conv2d_params(kh, kw, c_in, c_out, bias=True, groups=1):
    if (c_in + c_out) % groups: raise ValueError
    return kh * kw * (c_in // groups) * c_out + (c_out if bias else 0)
### conv2d_params | bias inverted
def conv2d_params(kh, kw, c_in, c_out, bias=True, groups=1):
    if c_in % groups or c_out % groups: raise ValueError
    return kh * kw * (c_in // groups) * c_out + (0 if bias else c_out)
### conv2d_params | groups <= c_in checked
def conv2d_params(kh, kw, c_in, c_out, bias=True, groups=1):
    if groups > c_in or groups > c_out: raise ValueError
    return kh * kw * (c_in // groups) * c_out + (c_out if bias else 0)
### batchnorm_params | dict
def batchnorm_params(c):
    return {"trainable": 2 * c, "non_trainable": 2 * c}
### batchnorm_params | non-trainable 2
def batchnorm_params(c):
    return 2 * c, 2
### conv_output_size | result <= 0 raises
def conv_output_size(n, k, stride=1, pad=0):
    out = int((n + 2 * pad - k) / stride) + 1
    if out <= 0: raise ValueError
    return out
### conv_output_size | pad must be < k
def conv_output_size(n, k, stride=1, pad=0):
    if k > n + 2 * pad or pad >= k: raise ValueError
    return (n + 2 * pad - k) // stride + 1
### conv_output_size | k > n checked without pad
def conv_output_size(n, k, stride=1, pad=0):
    if k > n: raise ValueError
    return (n + 2 * pad - k) // stride + 1
### conv_output_size | requires divisible
def conv_output_size(n, k, stride=1, pad=0):
    if k > n + 2 * pad or (n + 2 * pad - k) % stride: raise ValueError
    return (n + 2 * pad - k) // stride + 1
### count_network | Flatten only 3-D
def count_network(layers, input_shape):
    shape = tuple(input_shape)
    rows = []
    for layer in layers:
        name = layer["name"]
        t = nt = 0
        if name == "Dense":
            t = dense_params(shape[-1], layer["units"], layer.get("use_bias", True))
            shape = shape[:-1] + (layer["units"],)
        elif name in ("Conv2D", "MaxPooling2D"):
            k = layer["kernel_size"] if name == "Conv2D" else layer["pool_size"]
            s = layer.get("strides", (1, 1) if name == "Conv2D" else k)
            c = shape[2]
            if name == "Conv2D":
                t = conv2d_params(k[0], k[1], c, layer["filters"], layer.get("use_bias", True), layer.get("groups", 1))
                c = layer["filters"]
            if layer.get("padding", "valid") == "same":
                shape = (-(-shape[0] // s[0]), -(-shape[1] // s[1]), c)
            else:
                shape = (conv_output_size(shape[0], k[0], s[0]), conv_output_size(shape[1], k[1], s[1]), c)
        elif name == "Flatten":
            n = shape[0] * shape[1] * shape[2]
            shape = (n,)
        elif name == "BatchNormalization":
            t, nt = batchnorm_params(shape[-1])
        elif name == "Dropout":
            pass
        else:
            raise ValueError(name)
        rows.append({"name": name, "output_shape": shape, "trainable": t, "non_trainable": nt})
    return rows
### count_network | Flatten unpacks
def count_network(layers, input_shape):
    shape = tuple(input_shape)
    rows = []
    for layer in layers:
        name = layer["name"]
        t = nt = 0
        if name == "Dense":
            t = dense_params(shape[-1], layer["units"], layer.get("use_bias", True))
            shape = shape[:-1] + (layer["units"],)
        elif name in ("Conv2D", "MaxPooling2D"):
            k = layer["kernel_size"] if name == "Conv2D" else layer["pool_size"]
            s = layer.get("strides", (1, 1) if name == "Conv2D" else k)
            c = shape[2]
            if name == "Conv2D":
                t = conv2d_params(k[0], k[1], c, layer["filters"], layer.get("use_bias", True), layer.get("groups", 1))
                c = layer["filters"]
            if layer.get("padding", "valid") == "same":
                shape = (-(-shape[0] // s[0]), -(-shape[1] // s[1]), c)
            else:
                shape = (conv_output_size(shape[0], k[0], s[0]), conv_output_size(shape[1], k[1], s[1]), c)
        elif name == "Flatten":
            h, w, c = shape
            n = h * w * c
            shape = (n,)
        elif name == "BatchNormalization":
            t, nt = batchnorm_params(shape[-1])
        elif name == "Dropout":
            pass
        else:
            raise ValueError(name)
        rows.append({"name": name, "output_shape": shape, "trainable": t, "non_trainable": nt})
    return rows
### count_network | same via pad k//2
def count_network(layers, input_shape):
    shape = tuple(input_shape)
    rows = []
    for layer in layers:
        name = layer["name"]
        t = nt = 0
        if name == "Dense":
            t = dense_params(shape[-1], layer["units"], layer.get("use_bias", True))
            shape = shape[:-1] + (layer["units"],)
        elif name in ("Conv2D", "MaxPooling2D"):
            k = layer["kernel_size"] if name == "Conv2D" else layer["pool_size"]
            s = layer.get("strides", (1, 1) if name == "Conv2D" else k)
            c = shape[2]
            if name == "Conv2D":
                t = conv2d_params(k[0], k[1], c, layer["filters"], layer.get("use_bias", True), layer.get("groups", 1))
                c = layer["filters"]
            if layer.get("padding", "valid") == "same":
                shape = (conv_output_size(shape[0], k[0], s[0], k[0] // 2), conv_output_size(shape[1], k[1], s[1], k[1] // 2), c)
            else:
                shape = (conv_output_size(shape[0], k[0], s[0]), conv_output_size(shape[1], k[1], s[1]), c)
        elif name == "Flatten":
            n = 1
            for v in shape:
                n *= v
            shape = (n,)
        elif name == "BatchNormalization":
            t, nt = batchnorm_params(shape[-1])
        elif name == "Dropout":
            pass
        else:
            raise ValueError(name)
        rows.append({"name": name, "output_shape": shape, "trainable": t, "non_trainable": nt})
    return rows
### count_network | strides swapped in same
def count_network(layers, input_shape):
    shape = tuple(input_shape)
    rows = []
    for layer in layers:
        name = layer["name"]
        t = nt = 0
        if name == "Dense":
            t = dense_params(shape[-1], layer["units"], layer.get("use_bias", True))
            shape = shape[:-1] + (layer["units"],)
        elif name in ("Conv2D", "MaxPooling2D"):
            k = layer["kernel_size"] if name == "Conv2D" else layer["pool_size"]
            s = layer.get("strides", (1, 1) if name == "Conv2D" else k)
            c = shape[2]
            if name == "Conv2D":
                t = conv2d_params(k[0], k[1], c, layer["filters"], layer.get("use_bias", True), layer.get("groups", 1))
                c = layer["filters"]
            if layer.get("padding", "valid") == "same":
                shape = (-(-shape[0] // s[1]), -(-shape[1] // s[0]), c)
            else:
                shape = (conv_output_size(shape[0], k[0], s[0]), conv_output_size(shape[1], k[1], s[1]), c)
        elif name == "Flatten":
            n = 1
            for v in shape:
                n *= v
            shape = (n,)
        elif name == "BatchNormalization":
            t, nt = batchnorm_params(shape[-1])
        elif name == "Dropout":
            pass
        else:
            raise ValueError(name)
        rows.append({"name": name, "output_shape": shape, "trainable": t, "non_trainable": nt})
    return rows
### count_network | adds default keys into layers
def count_network(layers, input_shape):
    shape = tuple(input_shape)
    rows = []
    for layer in layers:
        name = layer["name"]
        t = nt = 0
        layer.setdefault("padding", "valid")
        if name == "Dense":
            t = dense_params(shape[-1], layer["units"], layer.get("use_bias", True))
            shape = shape[:-1] + (layer["units"],)
        elif name in ("Conv2D", "MaxPooling2D"):
            k = layer["kernel_size"] if name == "Conv2D" else layer["pool_size"]
            s = layer.get("strides", (1, 1) if name == "Conv2D" else k)
            c = shape[2]
            if name == "Conv2D":
                t = conv2d_params(k[0], k[1], c, layer["filters"], layer.get("use_bias", True), layer.get("groups", 1))
                c = layer["filters"]
            if layer.get("padding", "valid") == "same":
                shape = (-(-shape[0] // s[0]), -(-shape[1] // s[1]), c)
            else:
                shape = (conv_output_size(shape[0], k[0], s[0]), conv_output_size(shape[1], k[1], s[1]), c)
        elif name == "Flatten":
            n = 1
            for v in shape:
                n *= v
            shape = (n,)
        elif name == "BatchNormalization":
            t, nt = batchnorm_params(shape[-1])
        elif name == "Dropout":
            pass
        else:
            raise ValueError(name)
        rows.append({"name": name, "output_shape": shape, "trainable": t, "non_trainable": nt})
    return rows
### count_network | window checked on one axis
def count_network(layers, input_shape):
    shape = tuple(input_shape)
    rows = []
    for layer in layers:
        name = layer["name"]
        t = nt = 0
        if name == "Dense":
            t = dense_params(shape[-1], layer["units"], layer.get("use_bias", True))
            shape = shape[:-1] + (layer["units"],)
        elif name in ("Conv2D", "MaxPooling2D"):
            k = layer["kernel_size"] if name == "Conv2D" else layer["pool_size"]
            s = layer.get("strides", (1, 1) if name == "Conv2D" else k)
            c = shape[2]
            if name == "Conv2D":
                t = conv2d_params(k[0], k[1], c, layer["filters"], layer.get("use_bias", True), layer.get("groups", 1))
                c = layer["filters"]
            if layer.get("padding", "valid") == "same":
                shape = (-(-shape[0] // s[0]), -(-shape[1] // s[1]), c)
            else:
                shape = (conv_output_size(shape[0], k[0], s[0]), (shape[1] - k[1]) // s[1] + 1, c)
        elif name == "Flatten":
            n = 1
            for v in shape:
                n *= v
            shape = (n,)
        elif name == "BatchNormalization":
            t, nt = batchnorm_params(shape[-1])
        elif name == "Dropout":
            pass
        else:
            raise ValueError(name)
        rows.append({"name": name, "output_shape": shape, "trainable": t, "non_trainable": nt})
    return rows
### classify_quantity | startswith
def classify_quantity(name):
    table = {
        "parameter": ["weight of a neuron", "bias of a neuron", "entry of a convolution kernel", "gamma of BatchNormalization", "beta of BatchNormalization"],
        "architecture hyperparameter": ["number of layers", "number of neurons in a layer", "layer connectivity", "activation function", "number of filters", "kernel size"],
        "training hyperparameter": ["dropout rate", "learning rate", "batch size", "number of epochs", "optimizer", "loss function"],
        "neither": ["running mean of BatchNormalization", "validation accuracy", "random seed"],
    }
    for kind, names in table.items():
        if name.split()[0] in [n.split()[0] for n in names]:
            return kind
    raise ValueError(name)
### classify_quantity | substring
def classify_quantity(name):
    table = {
        "parameter": ["weight of a neuron", "bias of a neuron", "entry of a convolution kernel", "gamma of BatchNormalization", "beta of BatchNormalization"],
        "architecture hyperparameter": ["number of layers", "number of neurons in a layer", "layer connectivity", "activation function", "number of filters", "kernel size"],
        "training hyperparameter": ["dropout rate", "learning rate", "batch size", "number of epochs", "optimizer", "loss function"],
        "neither": ["running mean of BatchNormalization", "validation accuracy", "random seed"],
    }
    for kind, names in table.items():
        if any(n in name or name in n for n in names):
            return kind
    raise ValueError(name)

### mlp_params | equal pairs of sizes in a dictionary
def mlp_params(sizes, bias=True):
    pairs = {(a, b): a * b + (b if bias else 0) for a, b in zip(sizes[:-1], sizes[1:])}
    return sum(pairs.values())

### conv2d_params | groups must divide the product
def conv2d_params(kh, kw, c_in, c_out, bias=True, groups=1):
    if c_in * c_out % groups != 0 or c_in + c_out < 2 * groups or (c_in + c_out) % groups:
        raise ValueError("groups")
    return kh * kw * c_in * c_out // groups + (c_out if bias else 0)

### conv2d_params | a common divisor is enough
def conv2d_params(kh, kw, c_in, c_out, bias=True, groups=1):
    if np.gcd(c_in, c_out) < groups:
        raise ValueError("groups")
    return kh * kw * c_in // groups * c_out + (c_out if bias else 0)
'''

# The bugs of count_network are one changed line each of the first right solution.
CHANGES = {
    "Dense flattens": ("shape = shape[:-1] + (units,)", "shape = (units,)"),
    "Dense counts all numbers": ("dense_params(shape[-1], units", "dense_params(int(np.prod(shape)), units"),
    "bias option of Dense ignored": ('dense_params(shape[-1], units, layer.get("use_bias", True))', "dense_params(shape[-1], units)"),
    "pooling changes the channels": ("conv_output_size(w, pw, sw), c)", "conv_output_size(w, pw, sw), 1)"),
    "pooling with stride 1 by default": ('layer.get("strides", (ph, pw))', 'layer.get("strides", (1, 1))'),
    "padding of the pooling ignored": (
        'h, w, c = shape\n            if layer.get("padding", "valid") == "same":\n                shape = (same_size(h, sh), same_size(w, sw), c)\n            else:\n                shape',
        "h, w, c = shape\n            shape",
    ),
    "same keeps the size whatever the stride": ("return n // s + 1", "return n"),
    "same rounds down": ("return n // s + 1", "return n // s"),
    "unknown layers are skipped": ('raise ValueError("unknown layer " + name)', "continue"),
    "rows and columns swapped": ("conv_output_size(h, kh, sh), conv_output_size(w, kw, sw)", "conv_output_size(w, kw, sw), conv_output_size(h, kh, sh)"),
    "groups ignored": (', layer.get("groups", 1))', ")"),
    "all of batch normalisation is trained": ("trainable, non_trainable = batchnorm_params(shape[-1])", "trainable = sum(batchnorm_params(shape[-1]))"),
    "batch normalisation of every number": ("batchnorm_params(shape[-1])", "batchnorm_params(int(np.prod(shape)))"),
    "Flatten forgets the channels": ("for s in shape:", "for s in shape[:2]:"),
    "the option is taken out of the dict": ('name = layer["name"]', 'name = layer.pop("name")'),
    "the last row only": ("    return rows", "    return rows[-1]"),
    "numbers of Flatten from NumPy as floats": ("n = 1\n", "n = 1.0\n"),
    "first stride for both directions": ("conv_output_size(w, kw, sw)", "conv_output_size(w, kw, sh)"),
    "Dropout leaves out numbers": ("            pass", '            trainable = -int(layer["rate"] * shape[-1])'),
}


def _count_network(old: str, new: str) -> str:
    first = RIGHT.split("\n### ")[1]
    source = first[first.index("def same_size") : first.index("def classify_quantity")]
    assert source.count(old) >= 1, old
    return source.replace(old, new, 1)


BUGS += "".join(f"### count_network | {words}\n{_count_network(*change)}" for words, change in CHANGES.items())

BUGS += r'''
### conv2d_params | one filter per channel in the depthwise case, c_out is ignored (groups == c_in, c_out = 2 c_in)
def conv2d_params(kh, kw, c_in, c_out, bias=True, groups=1):
    if c_in % groups or c_out % groups:
        raise ValueError("groups")
    if groups == c_in and groups > 1:  # depthwise convolution
        return kh * kw * c_in + (c_in if bias else 0)
    return kh * kw * (c_in // groups) * c_out + (c_out if bias else 0)
### count_network | strides of the pooling unpacked as columns, rows (strides (2, 1))
import math


def window_size(n, k, s, padding):
    if padding == "same":
        return math.ceil(n / s)
    return conv_output_size(n, k, s)


def count_network(layers, input_shape):
    table = []
    current = tuple(input_shape)
    for layer in layers:
        row = {"name": layer["name"], "trainable": 0, "non_trainable": 0}
        padding = layer.get("padding", "valid")
        use_bias = layer.get("use_bias", True)
        if layer["name"] == "Dense":
            units = layer["units"]
            row["trainable"] = dense_params(current[-1], units, use_bias)
            current = (*current[:-1], units)
        elif layer["name"] == "Conv2D":
            h, w, c = current
            kh, kw = layer["kernel_size"]
            sh, sw = layer.get("strides", (1, 1))
            filters = layer["filters"]
            groups = layer.get("groups", 1)
            row["trainable"] = conv2d_params(kh, kw, c, filters, use_bias, groups)
            current = (window_size(h, kh, sh, padding), window_size(w, kw, sw, padding), filters)
        elif layer["name"] == "MaxPooling2D":
            h, w, c = current
            ph, pw = layer["pool_size"]
            sw, sh = layer.get("strides", (pw, ph))
            current = (window_size(h, ph, sh, padding), window_size(w, pw, sw, padding), c)
        elif layer["name"] == "Flatten":
            current = (math.prod(current),)
        elif layer["name"] == "BatchNormalization":
            row["trainable"], row["non_trainable"] = batchnorm_params(current[-1])
        elif layer["name"] == "Dropout":
            pass
        else:
            raise ValueError("unknown layer: " + layer["name"])
        row["output_shape"] = current
        table.append(row)
    return table
### count_network | the defaults are written into the caller's dicts with setdefault (layers afterwards)
import math


def count_network(layers, input_shape):
    rows = []
    shape = input_shape
    for layer in layers:
        t = nt = 0
        name = layer["name"]
        if name == "Dense":
            t = dense_params(shape[-1], layer["units"], layer.get("use_bias", True))
            shape = shape[:-1] + (layer["units"],)
        elif name == "Conv2D":
            k, s = layer["kernel_size"], layer.setdefault("strides", (1, 1))
            t = conv2d_params(*k, shape[-1], layer["filters"], layer.get("use_bias", True), layer.get("groups", 1))
            if layer.get("padding", "valid") == "same":
                hw = (-(-shape[0] // s[0]), -(-shape[1] // s[1]))
            else:
                hw = (conv_output_size(shape[0], k[0], s[0]), conv_output_size(shape[1], k[1], s[1]))
            shape = hw + (layer["filters"],)
        elif name == "MaxPooling2D":
            k = layer["pool_size"]
            s = layer.get("strides", k)
            if layer.get("padding", "valid") == "same":
                hw = (-(-shape[0] // s[0]), -(-shape[1] // s[1]))
            else:
                hw = (conv_output_size(shape[0], k[0], s[0]), conv_output_size(shape[1], k[1], s[1]))
            shape = hw + (shape[-1],)
        elif name == "Flatten":
            shape = (math.prod(shape),)
        elif name == "BatchNormalization":
            t, nt = batchnorm_params(shape[-1])
        elif name != "Dropout":
            raise ValueError(name)
        rows.append({"name": name, "output_shape": shape, "trainable": t, "non_trainable": nt})
    return rows
### count_network | every name that starts like a known one is taken (name Conv2DTranspose, MaxPooling2DX, DenseNet)
import math


def count_network(layers, input_shape):
    rows = []
    shape = input_shape
    for layer in layers:
        t = nt = 0
        name = layer["name"]
        if name.startswith("Dense"):
            t = dense_params(shape[-1], layer["units"], layer.get("use_bias", True))
            shape = shape[:-1] + (layer["units"],)
        elif name.startswith("Conv2D"):
            k, s = layer["kernel_size"], layer.get("strides", (1, 1))
            t = conv2d_params(*k, shape[-1], layer["filters"], layer.get("use_bias", True), layer.get("groups", 1))
            if layer.get("padding", "valid") == "same":
                hw = (-(-shape[0] // s[0]), -(-shape[1] // s[1]))
            else:
                hw = (conv_output_size(shape[0], k[0], s[0]), conv_output_size(shape[1], k[1], s[1]))
            shape = hw + (layer["filters"],)
        elif name.startswith("MaxPooling2D"):
            k = layer["pool_size"]
            s = layer.get("strides", k)
            if layer.get("padding", "valid") == "same":
                hw = (-(-shape[0] // s[0]), -(-shape[1] // s[1]))
            else:
                hw = (conv_output_size(shape[0], k[0], s[0]), conv_output_size(shape[1], k[1], s[1]))
            shape = hw + (shape[-1],)
        elif name == "Flatten":
            shape = (math.prod(shape),)
        elif name == "BatchNormalization":
            t, nt = batchnorm_params(shape[-1])
        elif name != "Dropout":
            raise ValueError(name)
        rows.append({"name": name, "output_shape": shape, "trainable": t, "non_trainable": nt})
    return rows
### count_network | padding is set once before the loop and stays same for the layers after it (same, then a layer without padding)
import math


def window_size(n, k, s, padding):
    if padding == "same":
        return math.ceil(n / s)
    return conv_output_size(n, k, s)


def count_network(layers, input_shape):
    table = []
    padding = "valid"
    current = tuple(input_shape)
    for layer in layers:
        row = {"name": layer["name"], "trainable": 0, "non_trainable": 0}
        if "padding" in layer:
            padding = layer["padding"]
        use_bias = layer.get("use_bias", True)
        if layer["name"] == "Dense":
            units = layer["units"]
            row["trainable"] = dense_params(current[-1], units, use_bias)
            current = (*current[:-1], units)
        elif layer["name"] == "Conv2D":
            h, w, c = current
            kh, kw = layer["kernel_size"]
            sh, sw = layer.get("strides", (1, 1))
            filters = layer["filters"]
            groups = layer.get("groups", 1)
            row["trainable"] = conv2d_params(kh, kw, c, filters, use_bias, groups)
            current = (window_size(h, kh, sh, padding), window_size(w, kw, sw, padding), filters)
        elif layer["name"] == "MaxPooling2D":
            h, w, c = current
            ph, pw = layer["pool_size"]
            sh, sw = layer.get("strides", (ph, pw))
            current = (window_size(h, ph, sh, padding), window_size(w, pw, sw, padding), c)
        elif layer["name"] == "Flatten":
            current = (math.prod(current),)
        elif layer["name"] == "BatchNormalization":
            row["trainable"], row["non_trainable"] = batchnorm_params(current[-1])
        elif layer["name"] == "Dropout":
            pass
        else:
            raise ValueError("unknown layer: " + layer["name"])
        row["output_shape"] = current
        table.append(row)
    return table
### count_network | same raises as well where the window is larger than the image (padding same, 2 x 2 image, kernel (3, 3))
import math


def window_size(n, k, s, padding):
    if k > n:
        raise ValueError("window larger than the image")
    if padding == "same":
        return math.ceil(n / s)
    return conv_output_size(n, k, s)


def count_network(layers, input_shape):
    table = []
    current = tuple(input_shape)
    for layer in layers:
        row = {"name": layer["name"], "trainable": 0, "non_trainable": 0}
        padding = layer.get("padding", "valid")
        use_bias = layer.get("use_bias", True)
        if layer["name"] == "Dense":
            units = layer["units"]
            row["trainable"] = dense_params(current[-1], units, use_bias)
            current = (*current[:-1], units)
        elif layer["name"] == "Conv2D":
            h, w, c = current
            kh, kw = layer["kernel_size"]
            sh, sw = layer.get("strides", (1, 1))
            filters = layer["filters"]
            groups = layer.get("groups", 1)
            row["trainable"] = conv2d_params(kh, kw, c, filters, use_bias, groups)
            current = (window_size(h, kh, sh, padding), window_size(w, kw, sw, padding), filters)
        elif layer["name"] == "MaxPooling2D":
            h, w, c = current
            ph, pw = layer["pool_size"]
            sh, sw = layer.get("strides", (ph, pw))
            current = (window_size(h, ph, sh, padding), window_size(w, pw, sw, padding), c)
        elif layer["name"] == "Flatten":
            current = (math.prod(current),)
        elif layer["name"] == "BatchNormalization":
            row["trainable"], row["non_trainable"] = batchnorm_params(current[-1])
        elif layer["name"] == "Dropout":
            pass
        else:
            raise ValueError("unknown layer: " + layer["name"])
        row["output_shape"] = current
        table.append(row)
    return table
'''

RIGHT += r'''
### numpy everywhere: dot, prod, diff-like slices, and numpy integers come back from several functions
import numpy as np


def _whole(values):
    # numpy integers with Python's range, so that nothing wraps round
    return np.array(values, dtype=object)


def dense_params(n_in, n_out, bias=True):
    return np.dot(_whole([n_in, 1]), _whole([n_out, n_out * int(bias)]))


def mlp_params(sizes, bias=True):
    s = _whole(list(sizes))
    weights = np.sum(s[:-1] * s[1:])
    biases = np.sum(s[1:]) if bias else 0
    return weights + biases


def conv2d_params(kh, kw, c_in, c_out, bias=True, groups=1):
    if np.any(np.array([c_in, c_out]) % groups != 0):
        raise ValueError("groups")
    w = np.prod(_whole([kh, kw, c_in // groups, c_out]))
    b = np.where(bias, c_out, 0).item()
    return w + b


def batchnorm_params(c):
    t, n = np.full(2, 2 * c, dtype=np.int64)
    return t, n


def conv_output_size(n, k, stride=1, pad=0):
    if np.greater(k, n + 2 * pad):
        raise ValueError("window larger than the padded image")
    return np.floor_divide(n + 2 * pad - k, stride) + 1


def count_network(layers, input_shape):
    known = ["Dense", "Conv2D", "MaxPooling2D", "Flatten", "Dropout", "BatchNormalization"]
    shape = np.array(input_shape, dtype=np.int64)
    table = []
    for layer in layers:
        if layer["name"] not in known:
            raise ValueError(layer["name"])
        counts = np.zeros(2, dtype=np.int64)
        if layer["name"] == "Dense":
            counts[0] = dense_params(int(shape[-1]), layer["units"], layer.get("use_bias", True))
            shape = np.concatenate([shape[:-1], [layer["units"]]])
        if layer["name"] in ("Conv2D", "MaxPooling2D"):
            conv = layer["name"] == "Conv2D"
            k = np.asarray(layer["kernel_size"] if conv else layer["pool_size"])
            s = np.asarray(layer.get("strides", (1, 1) if conv else k))
            if conv:
                counts[0] = conv2d_params(
                    int(k[0]),
                    int(k[1]),
                    int(shape[2]),
                    layer["filters"],
                    bias=layer.get("use_bias", True),
                    groups=layer.get("groups", 1),
                )
            if layer.get("padding", "valid") == "same":
                hw = np.ceil(shape[:2] / s).astype(np.int64)
            else:
                if (k > shape[:2]).any():
                    raise ValueError("window does not fit")
                hw = (shape[:2] - k) // s + 1
            shape = np.append(hw, layer["filters"] if conv else shape[2])
        if layer["name"] == "Flatten":
            shape = np.prod(shape, keepdims=True)
        if layer["name"] == "BatchNormalization":
            counts[:] = batchnorm_params(shape[-1])
        table.append(
            {
                "name": layer["name"],
                "output_shape": tuple(shape.tolist()),
                "trainable": counts[0],
                "non_trainable": counts[1],
            }
        )
    return table


_NAMES = np.array(
    [
        "weight of a neuron", "bias of a neuron", "entry of a convolution kernel", "gamma of BatchNormalization",
        "beta of BatchNormalization", "running mean of BatchNormalization", "number of layers",
        "number of neurons in a layer", "layer connectivity", "activation function", "number of filters",
        "kernel size", "dropout rate", "learning rate", "batch size", "number of epochs", "optimizer",
        "loss function", "validation accuracy", "random seed",
    ]
)
_KINDS = np.array(["parameter", "architecture hyperparameter", "training hyperparameter", "neither"])
_CODE = np.array([0, 0, 0, 0, 0, 3, 1, 1, 1, 1, 1, 1, 2, 2, 2, 2, 2, 2, 3, 3])


def classify_quantity(name):
    where = [i for i, known in enumerate(_NAMES.tolist()) if known == name]
    if len(where) != 1:
        raise ValueError(str(name))
    return _KINDS[_CODE[where[0]]]
'''
