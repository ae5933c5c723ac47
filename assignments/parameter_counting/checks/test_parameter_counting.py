"""The lecture's examples and ordinary layers. Counts are exact; some were recorded from real Keras models."""

import pytest

from autograder import expect

KEYS = ("name", "output_shape", "trainable", "non_trainable")


def expect_rows(answer, wanted):
    """One dict a layer, with these four entries (more are let pass)."""
    rows = [expect.mapping(row, KEYS) for row in expect.items(answer, len(wanted))]
    wanted = [dict(zip(KEYS, row, strict=True)) for row in wanted]
    expect.equal([{key: row[key] for key in KEYS} for row in rows], wanted, dtype="number")


@pytest.mark.exercise("dense_params", weight=1)
def test_dense_layers_of_the_lecture(student):
    """The three layers of the lecture's network have 16, 15 and 4 parameters."""
    expect.equal(student.dense_params(3, 4), 16, dtype="number")
    expect.equal(student.dense_params(4, 3), 15, dtype="number")
    expect.equal(student.dense_params(3, 1), 4, dtype="number")


@pytest.mark.exercise("mlp_params", weight=2)
def test_mlp_of_the_lecture(student):
    """The lecture's network 3-4-3-1 has 35 parameters."""
    expect.equal(student.mlp_params([3, 4, 3, 1]), 35, dtype="number")


@pytest.mark.exercise("mlp_params", weight=2)
def test_mlp_with_one_input(student):
    """With a single input, 1-5-1 has 16 parameters and 1-5-2-1 has 25."""
    expect.equal(student.mlp_params([1, 5, 1]), 16, dtype="number")
    expect.equal(student.mlp_params([1, 5, 2, 1]), 25, dtype="number")


@pytest.mark.exercise("conv2d_params", weight=1.5)
def test_conv_grey_image(student):
    """Eight 3x3 filters on a grey image have 80 parameters, as Keras counts."""
    expect.equal(student.conv2d_params(3, 3, 1, 8), 80, dtype="number")


@pytest.mark.exercise("conv2d_params", weight=1.5)
def test_conv_colour_image(student):
    """Sixteen filters on a colour image have 1216 parameters if they are 5x5, and 736 if they are 3x5, as Keras counts."""
    expect.equal(student.conv2d_params(5, 5, 3, 16), 1216, dtype="number")
    expect.equal(student.conv2d_params(3, 5, 3, 16), 736, dtype="number")


@pytest.mark.exercise("conv2d_params", weight=1.25)
def test_conv_groups(student):
    """With groups, each filter sees only the channels of its own group."""
    expect.equal(student.conv2d_params(3, 2, 6, 9, groups=3), 117, dtype="number")
    expect.equal(student.conv2d_params(3, 3, 8, 8, True, 8), 80, dtype="number")
    expect.equal(student.conv2d_params(3, 3, 4, 8, True, 4), 80, dtype="number")


@pytest.mark.exercise("batchnorm_params", weight=0.6)
def test_batchnorm_learned(student):
    """Batch normalisation of 16 channels learns 32 numbers: a gamma and a beta for each channel."""
    expect.equal(expect.items(student.batchnorm_params(16), 2)[0], 32, dtype="number")


@pytest.mark.exercise("batchnorm_params", weight=0.6)
def test_batchnorm_stored(student):
    """The running mean and the running variance are stored, not learned: they are non-trainable."""
    expect.equal(expect.items(student.batchnorm_params(16), 2)[1], 32, dtype="number")


@pytest.mark.exercise("conv_output_size", weight=1.25)
def test_size_without_padding(student):
    """A window of 3 has 3 positions on 5 pixels: the lecture's 5x5 image gives a 3x3 map."""
    expect.equal(student.conv_output_size(5, 3), 3, dtype="number")


@pytest.mark.exercise("conv_output_size", weight=1.25)
def test_size_with_padding_and_stride(student):
    """Padding is added on both sides, and a stride of 2 visits every second position."""
    expect.equal(student.conv_output_size(32, 3, 1, 1), 32, dtype="number")
    expect.equal(student.conv_output_size(11, 5, 2, 2), 6, dtype="number")


@pytest.mark.exercise("conv_output_size", weight=1.25)
def test_size_ragged_stride(student):
    """A last window that would stick out of the image is not used."""
    expect.equal(student.conv_output_size(8, 2, 5), 2, dtype="number")
    expect.equal(student.conv_output_size(6, 3, 2), 2, dtype="number")
    expect.equal(student.conv_output_size(10, 3, 4, 1), 3, dtype="number")


@pytest.mark.exercise("count_network", weight=0.9)
def test_network_of_dense_layers(student):
    """The lecture's network 3-4-3-1, as a table: 16, 15 and 4 parameters."""
    layers = [{"name": "Dense", "units": 4}, {"name": "Dense", "units": 3}, {"name": "Dense", "units": 1}]
    expect_rows(
        student.count_network(layers, (3,)), [("Dense", (4,), 16, 0), ("Dense", (3,), 15, 0), ("Dense", (1,), 4, 0)]
    )


@pytest.mark.exercise("count_network", weight=1)
def test_network_for_images(student):
    """A small convolutional network for 28x28 images counts like the Keras model."""
    layers = [
        {"name": "Conv2D", "filters": 8, "kernel_size": (3, 3)},
        {"name": "MaxPooling2D", "pool_size": (2, 2)},
        {"name": "Conv2D", "filters": 16, "kernel_size": (3, 3)},
        {"name": "MaxPooling2D", "pool_size": (2, 2)},
        {"name": "Flatten"},
        {"name": "Dropout", "rate": 0.5},
        {"name": "Dense", "units": 10},
    ]
    wanted = [
        ("Conv2D", (26, 26, 8), 80, 0),
        ("MaxPooling2D", (13, 13, 8), 0, 0),
        ("Conv2D", (11, 11, 16), 1168, 0),
        ("MaxPooling2D", (5, 5, 16), 0, 0),
        ("Flatten", (400,), 0, 0),
        ("Dropout", (400,), 0, 0),
        ("Dense", (10,), 4010, 0),
    ]
    expect_rows(student.count_network(layers, (28, 28, 1)), wanted)


@pytest.mark.exercise("count_network", weight=0.9)
def test_network_with_batch_normalisation(student):
    """Batch normalisation keeps the shape, learns two numbers a channel and stores two more, as Keras counts."""
    layers = [
        {"name": "Conv2D", "filters": 6, "kernel_size": (5, 5), "padding": "same"},
        {"name": "BatchNormalization"},
        {"name": "MaxPooling2D", "pool_size": (2, 2)},
    ]
    wanted = [
        ("Conv2D", (32, 32, 6), 456, 0),
        ("BatchNormalization", (32, 32, 6), 12, 12),
        ("MaxPooling2D", (16, 16, 6), 0, 0),
    ]
    expect_rows(student.count_network(layers, (32, 32, 3)), wanted)


@pytest.mark.exercise("count_network", weight=1.1)
def test_network_with_options(student):
    """Strides, padding and missing biases are read from the layers: with "same", n / stride is rounded up."""
    layers = [
        {
            "name": "Conv2D",
            "filters": 6,
            "kernel_size": (5, 3),
            "padding": "same",
            "strides": (2, 3),
            "use_bias": False,
        },
        {"name": "MaxPooling2D", "pool_size": (2, 3), "strides": (1, 2)},
        {"name": "Conv2D", "filters": 4, "kernel_size": (3, 2), "groups": 2},
        {"name": "Dense", "units": 5, "use_bias": False},
    ]
    wanted = [
        ("Conv2D", (11, 14, 6), 270, 0),
        ("MaxPooling2D", (10, 6, 6), 0, 0),
        ("Conv2D", (8, 5, 4), 76, 0),
        ("Dense", (8, 5, 5), 20, 0),
    ]
    expect_rows(student.count_network(layers, (21, 40, 3)), wanted)


@pytest.mark.exercise("classify_quantity", weight=1)
def test_classify_learned(student):
    """Weights, biases and the entries of kernels are parameters."""
    for name in ("weight of a neuron", "bias of a neuron", "entry of a convolution kernel"):
        expect.equal(student.classify_quantity(name), "parameter")


@pytest.mark.exercise("classify_quantity", weight=1.25)
def test_classify_chosen(student):
    """The number of layers belongs to the architecture, the learning rate and the batch size to the training."""
    expect.equal(student.classify_quantity("number of layers"), "architecture hyperparameter")
    expect.equal(student.classify_quantity("learning rate"), "training hyperparameter")
    expect.equal(student.classify_quantity("batch size"), "training hyperparameter")


@pytest.mark.exercise("classify_quantity", weight=1)
def test_classify_running_mean(student):
    """The running mean of batch normalisation is classified by what changes it."""
    expect.equal(student.classify_quantity("running mean of BatchNormalization"), "neither")


@pytest.mark.exercise("classify_quantity", weight=0.75)
def test_classify_dropout_rate(student):
    """The dropout rate is classified by whether the trained network still needs it."""
    expect.equal(student.classify_quantity("dropout rate"), "training hyperparameter")
