"""The edges of count_network: what its docstring promises and ordinary data do not show."""

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
    """Pooling obeys its padding too: with 'same' n / stride is rounded up, for windows odd and even, in that layer alone."""
    layers = [{"name": "MaxPooling2D", "pool_size": (3, 3), "strides": (2, 2), "padding": "same"}]
    expect_rows(student.count_network(layers, (7, 9, 2)), [("MaxPooling2D", (4, 5, 2), 0, 0)])
    layers = [
        {"name": "MaxPooling2D", "pool_size": (3, 2), "strides": (1, 1), "padding": "same"},
        {"name": "MaxPooling2D", "pool_size": (2, 2)},
    ]
    wanted = [("MaxPooling2D", (7, 5, 2), 0, 0), ("MaxPooling2D", (3, 2, 2), 0, 0)]
    expect_rows(student.count_network(layers, (7, 5, 2)), wanted)


@pytest.mark.exercise("count_network", weight=0.25)
def test_network_padded_with_long_strides(student):
    """With 'same' and strides of 3 and more, n / stride is rounded up: one pixel left over makes one more position."""
    layers = [
        {"name": "Conv2D", "filters": 2, "kernel_size": (3, 3), "strides": (3, 4), "padding": "same"},
        {"name": "MaxPooling2D", "pool_size": (2, 2), "strides": (3, 5), "padding": "same"},
    ]
    wanted = [("Conv2D", (4, 7, 2), 20, 0), ("MaxPooling2D", (2, 2, 2), 0, 0)]
    expect_rows(student.count_network(layers, (10, 27, 1)), wanted)
    wanted = [("Conv2D", (5, 4, 2), 20, 0), ("MaxPooling2D", (2, 1, 2), 0, 0)]
    expect_rows(student.count_network(layers, (13, 13, 1)), wanted)


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
