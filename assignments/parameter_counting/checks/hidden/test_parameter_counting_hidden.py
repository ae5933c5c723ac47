"""The edges that the docstrings promise, and what Keras counts on 30 random networks (recorded). All exact."""

import json
from pathlib import Path

import pytest

from autograder import expect

KEYS = ("name", "output_shape", "trainable", "non_trainable")
# Written by benchmarks/record_keras_counts.py from real models.
RECORDED = json.loads(Path(__file__).with_name("keras_counts.json").read_text())["networks"]


def expect_rows(answer, wanted):
    """One dict a layer, with these four entries (more are let pass)."""
    rows = [expect.mapping(row, KEYS) for row in expect.items(answer, len(wanted))]
    wanted = [dict(zip(KEYS, row, strict=True)) for row in wanted]
    expect.equal([{key: row[key] for key in KEYS} for row in rows], wanted, dtype="number")


# ---------------------------------------------------------------- dense_params, mlp_params


@pytest.mark.exercise("dense_params", weight=0.6)
def test_dense_one_neuron(student):
    """A layer of one neuron is counted right, and so is a layer with one input."""
    expect.equal(student.dense_params(7, 1), 8, dtype="number")
    expect.equal(student.dense_params(1, 7), 14, dtype="number")


@pytest.mark.exercise("dense_params", weight=0.6)
def test_dense_without_bias(student):
    """Without biases only the weights are counted."""
    expect.equal(student.dense_params(3, 4, bias=False), 12, dtype="number")
    expect.equal(student.dense_params(7, 2, False), 14, dtype="number")


@pytest.mark.exercise("dense_params", weight=0.3)
def test_dense_whole_number(student):
    """The count of a dense layer is an integer."""
    expect.equal(student.dense_params(784, 128), 100480)


@pytest.mark.exercise("mlp_params", weight=2.5)
def test_mlp_of_any_shape(student, reference):
    """Networks of any depth and width are counted right."""
    # All are asked before any is judged: which depths go wrong tells the mistakes apart.
    networks = [[784, 128, 10], [5, 1, 7], [2, 9], [8, 6, 7, 5, 3, 9]]
    for sizes, answer in zip(networks, expect.each(student.mlp_params, [(s,) for s in networks]), strict=True):
        expect.equal(answer, reference.mlp_params(sizes), dtype="number")


@pytest.mark.exercise("mlp_params", weight=1.5)
def test_mlp_without_bias(student):
    """Without biases only the weights are counted, in every layer."""
    expect.equal(student.mlp_params([3, 4, 3, 1], bias=False), 27, dtype="number")
    expect.equal(student.mlp_params([5, 1, 7], False), 12, dtype="number")


@pytest.mark.exercise("mlp_params", weight=1)
def test_mlp_single_layer(student):
    """A single size has no connections, and so 0 parameters."""
    expect.equal(student.mlp_params([7]), 0, dtype="number")


@pytest.mark.exercise("mlp_params", weight=1)
def test_mlp_list_or_tuple(student):
    """The sizes may be a tuple; a list of sizes is left as it was; the count is an integer."""
    expect.equal(student.mlp_params((3, 4, 2)), 26)
    expect.equal(student.mlp_params([3, 4, 2]), 26)
    expect.unchanged(student)


# ---------------------------------------------------------------- conv2d_params


@pytest.mark.exercise("conv2d_params", weight=1)
def test_conv_rectangular_kernel(student):
    """The kernel need not be square."""
    expect.equal(student.conv2d_params(3, 5, 3, 8), 368, dtype="number")
    expect.equal(student.conv2d_params(1, 7, 4, 2), 58, dtype="number")


@pytest.mark.exercise("conv2d_params", weight=1)
def test_conv_more_inputs_than_filters(student):
    """Each filter has one bias, however many channels come in."""
    expect.equal(student.conv2d_params(3, 3, 16, 4), 580, dtype="number")
    expect.equal(student.conv2d_params(1, 1, 64, 1), 65, dtype="number")


@pytest.mark.exercise("conv2d_params", weight=1)
def test_conv_without_bias(student):
    """Without biases only the kernels are counted."""
    expect.equal(student.conv2d_params(3, 5, 3, 8, False), 360, dtype="number")
    expect.equal(student.conv2d_params(2, 2, 4, 5, bias=False), 80, dtype="number")


@pytest.mark.exercise("conv2d_params", weight=1.5)
def test_conv_groups(student):
    """With groups, each filter sees only the channels of its own group."""
    expect.equal(student.conv2d_params(3, 2, 6, 9, groups=3), 117, dtype="number")
    expect.equal(student.conv2d_params(3, 3, 8, 8, True, 8), 80, dtype="number")
    expect.equal(student.conv2d_params(3, 3, 4, 8, True, 4), 80, dtype="number")


@pytest.mark.exercise("conv2d_params", weight=0.75)
@pytest.mark.diagnose(False)  # often forgotten beside another mistake
def test_conv_refuses_uneven_groups(student):
    """Groups that do not divide both the input and the output channels raise a ValueError."""
    expect.error(ValueError, student.conv2d_params, 3, 3, 7, 6, groups=3)
    expect.error(ValueError, student.conv2d_params, 3, 3, 6, 7, groups=3)
    expect.error(ValueError, student.conv2d_params, 3, 3, 7, 8, groups=3)  # though it divides their sum


@pytest.mark.exercise("conv2d_params", weight=0.75)
def test_conv_whole_number(student):
    """The count of a convolution is an integer."""
    expect.equal(student.conv2d_params(5, 5, 1, 32), 832)
    expect.equal(student.conv2d_params(3, 3, 4, 4), 148)


# ---------------------------------------------------------------- batchnorm_params


@pytest.mark.exercise("batchnorm_params", weight=0.75)
def test_batchnorm_stored(student):
    """The running mean and the running variance are stored, not learned: they are non-trainable."""
    expect.equal(expect.items(student.batchnorm_params(16), 2)[1], 32, dtype="number")


@pytest.mark.exercise("batchnorm_params", weight=0.75)
def test_batchnorm_channels(student):
    """One channel or five: every channel has its own four numbers, as integers."""
    expect.equal(student.batchnorm_params(1), (2, 2))
    expect.equal(student.batchnorm_params(5), (10, 10))


# ---------------------------------------------------------------- conv_output_size


@pytest.mark.exercise("conv_output_size", weight=2)
def test_size_ragged_stride(student):
    """A last window that would stick out of the image is not used."""
    expect.equal(student.conv_output_size(8, 2, 5), 2, dtype="number")
    expect.equal(student.conv_output_size(6, 3, 2), 2, dtype="number")
    expect.equal(student.conv_output_size(10, 3, 4, 1), 3, dtype="number")


@pytest.mark.exercise("conv_output_size", weight=1)
def test_size_full_window(student):
    """A window as large as the image has one position, whatever the stride is."""
    expect.equal(student.conv_output_size(7, 7), 1, dtype="number")
    expect.equal(student.conv_output_size(4, 4, 3), 1, dtype="number")


@pytest.mark.exercise("conv_output_size", weight=1)
def test_size_whole_number(student):
    """The size is an integer, so that it can be the size of an array."""
    expect.equal(student.conv_output_size(6, 3, 2), 2)
    expect.equal(student.conv_output_size(9, 3, 3), 3)


@pytest.mark.exercise("conv_output_size", weight=0.5)
def test_size_window_that_padding_makes_room_for(student):
    """A window larger than the image has a position where the padded image has room for it."""
    expect.equal(student.conv_output_size(3, 5, 4, 1), 1, dtype="number")
    expect.equal(student.conv_output_size(2, 4, 1, 2), 3, dtype="number")


@pytest.mark.exercise("conv_output_size", weight=0.5)
@pytest.mark.diagnose(False)  # often forgotten beside another mistake
def test_size_refuses_a_large_window(student):
    """A window larger than the padded image raises a ValueError, whatever the stride is."""
    expect.error(ValueError, student.conv_output_size, 4, 5)
    expect.error(ValueError, student.conv_output_size, 3, 8, 1, 2)
    expect.error(ValueError, student.conv_output_size, 4, 5, 2)  # int(-1 / 2) is 0


@pytest.mark.exercise("conv_output_size", weight=1)
def test_size_any_numbers(student, reference):
    """Many images, windows, strides and paddings."""
    for n, k, stride, pad in [(28, 5, 1, 0), (28, 5, 1, 2), (224, 7, 2, 3), (13, 2, 2, 0), (20, 4, 3, 1), (9, 1, 4, 2)]:
        wanted = reference.conv_output_size(n, k, stride, pad)
        expect.equal(student.conv_output_size(n, k, stride, pad), wanted, dtype="number")


# ---------------------------------------------------------------- count_network


def expect_as_keras(student, family):
    for network in (network for network in RECORDED if network["family"] == family):
        layers = [
            {key: tuple(value) if isinstance(value, list) else value for key, value in layer.items()}
            for layer in network["layers"]
        ]
        wanted = [
            tuple(tuple(row[key]) if key == "output_shape" else row[key] for key in KEYS) for row in network["rows"]
        ]
        expect_rows(student.count_network(layers, tuple(network["input_shape"])), wanted)


@pytest.mark.exercise("count_network", weight=0.5)
def test_network_keras_dense(student):
    """Your table agrees with Keras on random networks of dense layers, with and without biases."""
    expect_as_keras(student, "dense")


@pytest.mark.exercise("count_network", weight=0.6)
def test_network_keras_convolution(student):
    """Your table agrees with Keras on random convolutional networks, with and without groups."""
    expect_as_keras(student, "convolution")


@pytest.mark.exercise("count_network", weight=0.65)
def test_network_keras_padding_and_stride(student):
    """Your table agrees with Keras on random networks with strides and with padding 'same' and 'valid'."""
    expect_as_keras(student, "padding_and_stride")


@pytest.mark.exercise("count_network", weight=0.5)
def test_network_keras_normalisation(student):
    """Your table agrees with Keras on random networks with batch normalisation and dropout."""
    expect_as_keras(student, "normalisation")


@pytest.mark.exercise("count_network", weight=0.4)
def test_network_image_size_does_not_matter(student):
    """A convolution has the same parameters on a small image and on a large one."""
    layers = [{"name": "Conv2D", "filters": 4, "kernel_size": (3, 5)}]
    expect_rows(student.count_network(layers, (8, 9, 3)), [("Conv2D", (6, 5, 4), 184, 0)])
    expect_rows(student.count_network(layers, (200, 100, 3)), [("Conv2D", (198, 96, 4), 184, 0)])


@pytest.mark.exercise("count_network", weight=0.3)
def test_network_flattens_any_map(student):
    """Flatten turns a map that is not square into rows times columns times channels."""
    layers = [{"name": "Flatten"}, {"name": "Dense", "units": 3}]
    expect_rows(student.count_network(layers, (4, 7, 2)), [("Flatten", (56,), 0, 0), ("Dense", (3,), 171, 0)])


@pytest.mark.exercise("count_network", weight=0.15)
def test_network_flattens_features(student):
    """Flatten leaves a row of features as it is."""
    layers = [{"name": "Flatten"}, {"name": "Dense", "units": 2}, {"name": "Flatten"}]
    expect_rows(
        student.count_network(layers, (6,)), [("Flatten", (6,), 0, 0), ("Dense", (2,), 14, 0), ("Flatten", (2,), 0, 0)]
    )


@pytest.mark.exercise("count_network", weight=0.3)
def test_network_dense_on_a_map(student):
    """Without a Flatten before it, a dense layer acts on the last axis only."""
    layers = [{"name": "Dense", "units": 5}]
    expect_rows(student.count_network(layers, (6, 4, 3)), [("Dense", (6, 4, 5), 20, 0)])


@pytest.mark.exercise("count_network", weight=0.25)
def test_network_pooling_strides(student):
    """Pooling steps by its own size unless strides say otherwise, and leaves ragged borders out."""
    layers = [
        {"name": "MaxPooling2D", "pool_size": (3, 2)},
        {"name": "MaxPooling2D", "pool_size": (2, 2), "strides": (1, 1)},
        {"name": "MaxPooling2D", "pool_size": (1, 2), "strides": (2, 1)},
    ]
    wanted = [("MaxPooling2D", shape, 0, 0) for shape in ((3, 5, 2), (2, 4, 2), (1, 3, 2))]
    expect_rows(student.count_network(layers, (11, 10, 2)), wanted)


@pytest.mark.exercise("count_network", weight=0.25)
def test_network_normalises_features(student):
    """After a dense layer, batch normalisation counts the features."""
    layers = [{"name": "Dense", "units": 4, "use_bias": False}, {"name": "BatchNormalization"}]
    expect_rows(student.count_network(layers, (3,)), [("Dense", (4,), 12, 0), ("BatchNormalization", (4,), 8, 8)])


@pytest.mark.exercise("count_network", weight=0.25)
def test_network_refuses_unknown_layers(student):
    """A layer that is not in the list raises a ValueError."""
    expect.error(ValueError, student.count_network, [{"name": "Dnese", "units": 3}], (4,))
    other = {"name": "Conv2DTranspose", "filters": 2, "kernel_size": (2, 2)}
    expect.error(ValueError, student.count_network, [other], (5, 5, 1))


@pytest.mark.exercise("count_network", weight=0.25)
def test_network_refuses_large_windows(student):
    """A window that does not fit into its map raises a ValueError, also deep in the network."""
    pool = {"name": "MaxPooling2D", "pool_size": (2, 2)}
    expect.error(
        ValueError, student.count_network, [{"name": "Conv2D", "filters": 1, "kernel_size": (3, 5)}], (4, 4, 1)
    )
    expect.error(ValueError, student.count_network, [pool, pool, pool], (5, 40, 1))


@pytest.mark.exercise("count_network", weight=0.15)
def test_network_padded_pooling(student):
    """Pooling obeys its padding too: with 'same' and steps of one pixel the map keeps its size, in that layer alone."""
    layers = [
        {"name": "MaxPooling2D", "pool_size": (3, 2), "strides": (1, 1), "padding": "same"},
        {"name": "MaxPooling2D", "pool_size": (2, 2)},
    ]
    wanted = [("MaxPooling2D", (7, 5, 2), 0, 0), ("MaxPooling2D", (3, 2, 2), 0, 0)]
    expect_rows(student.count_network(layers, (7, 5, 2)), wanted)


@pytest.mark.exercise("count_network", weight=0.15)
def test_network_padded_to_more_than_the_map(student):
    """With padding 'same' a window may be larger than its map."""
    layers = [{"name": "Conv2D", "filters": 4, "kernel_size": (3, 5), "padding": "same"}]
    expect_rows(student.count_network(layers, (2, 3, 1)), [("Conv2D", (2, 3, 4), 64, 0)])


@pytest.mark.exercise("count_network", weight=0.15)
def test_network_integers(student):
    """Counts and shapes are integers, and an empty network gives an empty table."""
    layers = [{"name": "Conv2D", "filters": 2, "kernel_size": (2, 2), "strides": (2, 2)}, {"name": "Flatten"}]
    rows = [expect.mapping(row, KEYS) for row in expect.items(student.count_network(layers, (6, 5, 2)), 2)]
    expect.equal([row["output_shape"] for row in rows], [(3, 2, 2), (12,)])
    expect.equal([row["trainable"] for row in rows], [18, 0])
    expect.items(student.count_network([], (6, 5, 2)), 0)


@pytest.mark.exercise("count_network", weight=0.1)
def test_network_leaves_the_layers_alone(student):
    """The dicts of the layers are the same after the call, so that the network can be counted again."""
    layers = [
        {"name": "Conv2D", "filters": 2, "kernel_size": (2, 2), "strides": (2, 2), "use_bias": False},
        {"name": "MaxPooling2D", "pool_size": (1, 1), "padding": "same"},
    ]
    answer = student.count_network(layers, (6, 5, 2))
    expect.unchanged(student)
    expect.items(answer, 2)
    short = [
        {"name": "Conv2D", "filters": 2, "kernel_size": (2, 2)},
        {"name": "MaxPooling2D", "pool_size": (2, 2)},
        {"name": "Dense", "units": 3},
    ]
    answer = student.count_network(short, (6, 5, 2))
    expect.unchanged(student)
    expect.items(answer, 3)


# ---------------------------------------------------------------- classify_quantity


def expect_kind(student, kind, *names):
    for name in names:
        expect.equal(student.classify_quantity(name), kind)


@pytest.mark.exercise("classify_quantity", weight=1)
def test_classify_gamma_and_beta(student):
    """Gamma and beta of batch normalisation are classified by what changes them."""
    expect_kind(student, "parameter", "gamma of BatchNormalization", "beta of BatchNormalization")


@pytest.mark.exercise("classify_quantity", weight=1)
def test_classify_running_mean(student):
    """The running mean of batch normalisation is classified by what changes it."""
    expect_kind(student, "neither", "running mean of BatchNormalization")


@pytest.mark.exercise("classify_quantity", weight=1.25)
def test_classify_architecture(student):
    """Everything that must be told along with the parameters belongs to the architecture."""
    names = (
        "number of neurons in a layer",
        "layer connectivity",
        "activation function",
        "number of filters",
        "kernel size",
    )
    expect_kind(student, "architecture hyperparameter", *names)


@pytest.mark.exercise("classify_quantity", weight=1)
def test_classify_training(student):
    """What a person chooses, and nobody needs any more once the parameters are learned, belongs to the training."""
    expect_kind(student, "training hyperparameter", "number of epochs", "optimizer", "loss function")


@pytest.mark.exercise("classify_quantity", weight=0.75)
def test_classify_dropout_rate(student):
    """The dropout rate is classified by whether the trained network still needs it."""
    expect_kind(student, "training hyperparameter", "dropout rate")


@pytest.mark.exercise("classify_quantity", weight=0.5)
def test_classify_measured_and_recorded(student):
    """What is measured, and what is only recorded, is neither learned nor tuned."""
    expect_kind(student, "neither", "validation accuracy", "random seed")


@pytest.mark.exercise("classify_quantity", weight=0.5)
@pytest.mark.diagnose(False)  # often forgotten beside another mistake
def test_classify_refuses_unknown_names(student):
    """A name that is not in the list raises a ValueError."""
    expect.error(ValueError, student.classify_quantity, "horsepower")
    expect.error(ValueError, student.classify_quantity, "rate")  # a part of two names is none of them
