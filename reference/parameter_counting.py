"""How many numbers a network learns, layer by layer, counted from shapes.

Contract: counts and sizes are whole numbers of an integer type (never floats); shapes are tuples without the batch
axis, channels last: (height, width, channels) or (features,); the names and defaults of layers are those of Keras.
"""

import numpy as np


def dense_params(n_in, n_out, bias=True):
    """Learned parameters of a fully connected layer: n_in * n_out weights, and one bias for every output neuron.

    Args:
        n_in: int >= 1, inputs of the layer.
        n_out: int >= 1, neurons of the layer.
        bias: bool; without biases only the weights are left.

    Returns:
        int.

    >>> dense_params(3, 4)
    16

    Source: lecture slides, "how many parameters?" (3 x 4 (w) + 4 (b) = 16); Keras `Dense`.
    """
    return n_in * n_out + (n_out if bias else 0)


def mlp_params(sizes, bias=True):
    """Learned parameters of a multilayer perceptron, all neighbouring layers fully connected.

    The sum of `dense_params` over neighbouring sizes. The input layer only holds the inputs: it has no parameters.

    Args:
        sizes: list or tuple of at least one int: inputs, neurons of every hidden layer, outputs. A single size has
            no connections, and so 0 parameters.
        bias: bool, for all layers.

    Returns:
        int. sizes stays as it was.

    >>> mlp_params([3, 4, 3, 1])
    35

    Source: lecture slides, "how many parameters?": 16 + 15 + 4 = 35.
    """
    return sum(dense_params(sizes[i], sizes[i + 1], bias) for i in range(len(sizes) - 1))


def conv2d_params(kh, kw, c_in, c_out, bias=True, groups=1):
    """Learned parameters of a two-dimensional convolution.

    Each of the c_out filters is kh x kw pixels large and sees c_in / groups channels, and has one bias:
    kh * kw * (c_in / groups) * c_out + c_out. The size of the image is not in the formula.

    Args:
        kh, kw: ints >= 1, height and width of the kernel.
        c_in, c_out: ints >= 1, input channels, and output channels (filters).
        bias: bool.
        groups: int >= 1. The channels are split into that many groups; a filter sees the channels of its own group.

    Returns:
        int.

    Raises:
        ValueError: if groups does not divide c_in, or does not divide c_out.

    >>> conv2d_params(3, 5, 3, 8)
    368

    Source: Goodfellow, Bengio & Courville, Deep Learning (2016), section 9.2 (parameter sharing); Keras `Conv2D`.
    """
    if c_in % groups or c_out % groups:
        raise ValueError(f"groups = {groups} must divide both c_in = {c_in} and c_out = {c_out}")
    return kh * kw * (c_in // groups) * c_out + (c_out if bias else 0)


def batchnorm_params(c):
    """Numbers that batch normalisation of c channels stores, learned and not learned.

    Every channel has a gamma and a beta, which gradient descent learns, and a running mean and a running variance,
    which are averaged from the batches and stored for use at test time: trainable 2c, non-trainable 2c.

    Args:
        c: int >= 1, channels.

    Returns:
        (trainable, non_trainable), two ints.

    >>> batchnorm_params(16)
    (32, 32)

    Source: Ioffe & Szegedy, Batch Normalization (2015); Keras `BatchNormalization`.
    """
    return 2 * c, 2 * c


def conv_output_size(n, k, stride=1, pad=0):
    """How many positions a window has along one axis: floor((n + 2 pad - k) / stride) + 1.

    A window that would stick out of the padded image is not used.

    Args:
        n: int >= 1, size of the image along this axis.
        k: int >= 1, size of the window.
        stride: int >= 1, step of the window.
        pad: int >= 0, zeros added on EACH of the two sides.

    Returns:
        int.

    Raises:
        ValueError: if the window is larger than the padded image, k > n + 2 pad.

    >>> conv_output_size(5, 3), conv_output_size(32, 3, stride=1, pad=1)
    (3, 32)

    Source: Dumoulin & Visin, A guide to convolution arithmetic for deep learning (2016), relationship 6.
    """
    if k > n + 2 * pad:
        raise ValueError(f"a window of {k} does not fit into {n} + 2 * {pad} pixels")
    return (n + 2 * pad - k) // stride + 1


def count_network(layers, input_shape):
    """The table that Keras prints as `model.summary()`: one row a layer, with its output shape and its parameters.

    Each layer is a dict with its "name" and options, named as in Keras:
        {"name": "Dense", "units": 10}                 also "use_bias" (default True). It acts on the last axis only.
        {"name": "Conv2D", "filters": 8, "kernel_size": (3, 3)}
                                                       also "strides" (default (1, 1)), "padding" (default "valid"),
                                                       "use_bias" (True), "groups" (1).
        {"name": "MaxPooling2D", "pool_size": (2, 2)}  also "strides" (default: the pool size), "padding" ("valid").
        {"name": "Flatten"}, {"name": "Dropout", "rate": 0.5}, {"name": "BatchNormalization"} (over the last axis).
    Pairs are (rows, columns). Output size of a window along each axis: for padding "valid" it is
    `conv_output_size` with pad 0; for "same" it is n / stride, rounded up.

    Args:
        layers: list of such dicts, in the order of the network; may be empty.
        input_shape: tuple without the batch axis: (features,) or (height, width, channels).

    Returns:
        List of dicts, one a layer, with the keys "name" (as given), "output_shape" (tuple of ints, without the batch
        axis), "trainable" and "non_trainable" (ints; 0 where a layer has none). layers stays as it was.

    Raises:
        ValueError: for a layer of another name, and for a window that does not fit ("valid").

    >>> rows = count_network([{"name": "Flatten"}, {"name": "Dense", "units": 2}], (2, 3, 1))
    >>> rows[1] == {"name": "Dense", "output_shape": (2,), "trainable": 14, "non_trainable": 0}
    True

    Source: Keras 3, `Model.summary` and `count_params`.
    """
    rows, shape = [], tuple(input_shape)
    for layer in layers:
        shape, trainable, non_trainable = _count_layer(layer, shape)
        row = {"name": layer["name"], "output_shape": shape}
        rows.append(row | {"trainable": trainable, "non_trainable": non_trainable})
    return rows


def _count_layer(layer, shape):
    """Output shape, trainable and non-trainable numbers of one layer that receives `shape`."""
    bias = layer.get("use_bias", True)
    match layer["name"]:
        case "Dense":
            return (*shape[:-1], layer["units"]), dense_params(shape[-1], layer["units"], bias), 0
        case "Conv2D":
            kernel, filters, groups = layer["kernel_size"], layer["filters"], layer.get("groups", 1)
            learned = conv2d_params(*kernel, shape[2], filters, bias, groups)
            return (*_window(layer, shape, kernel, (1, 1)), filters), learned, 0
        case "MaxPooling2D":
            return (*_window(layer, shape, layer["pool_size"], layer["pool_size"]), shape[2]), 0, 0
        case "Flatten":
            return (int(np.prod(shape)),), 0, 0
        case "Dropout":
            return shape, 0, 0
        case "BatchNormalization":
            return shape, *batchnorm_params(shape[-1])
        case name:
            raise ValueError(f"no layer is called {name!r} here")


def _window(layer, shape, window, default_strides):
    """Rows and columns that a sliding window leaves of an image of `shape`."""
    axes = zip(shape[:2], window, layer.get("strides", default_strides), strict=True)
    if layer.get("padding", "valid") == "same":
        return tuple(-(-n // stride) for n, _, stride in axes)
    return tuple(conv_output_size(n, k, stride) for n, k, stride in axes)


def classify_quantity(name):
    """What kind of quantity is this: learned, chosen, or neither?

    - "parameter": gradient descent changes it during training.
    - "architecture hyperparameter": a person chooses it, and whoever receives the learned parameters must be told it
      as well to compute the network's output.
    - "training hyperparameter": a person chooses it to steer the training; once the parameters are learned, nobody
      needs it to compute the network's output.
    - "neither": it is computed from the data or from the network, but not by gradient descent; or it is the random
      seed, which is recorded so that a run can be repeated, and must not be tuned.

    Args:
        name: one of these 20 strings: "weight of a neuron", "bias of a neuron", "entry of a convolution kernel",
            "gamma of BatchNormalization", "beta of BatchNormalization", "running mean of BatchNormalization",
            "number of layers", "number of neurons in a layer", "layer connectivity", "activation function",
            "number of filters", "kernel size", "dropout rate", "learning rate", "batch size", "number of epochs",
            "optimizer", "loss function", "validation accuracy", "random seed".

    Returns:
        str, one of the four kinds above.

    Raises:
        ValueError: for any other name.

    >>> classify_quantity("learning rate")
    'training hyperparameter'

    Source: Goodfellow, Bengio & Courville, Deep Learning (2016), sections 5.3 and 11.4.
    """
    kinds = {
        "parameter": (
            "weight of a neuron, bias of a neuron, entry of a convolution kernel, gamma of BatchNormalization, "
            "beta of BatchNormalization"
        ),
        "architecture hyperparameter": (
            "number of layers, number of neurons in a layer, layer connectivity, activation function, "
            "number of filters, kernel size"
        ),
        "training hyperparameter": (
            "dropout rate, learning rate, batch size, number of epochs, optimizer, loss function"
        ),
        "neither": "running mean of BatchNormalization, validation accuracy, random seed",
    }
    for kind, names in kinds.items():
        if name in names.split(", "):
            return kind
    raise ValueError(f"{name!r} is not one of the 20 quantities of this exercise")
