"""The edges of build_cnn: what its docstring promises and ordinary data do not show."""

import numpy as np
import pytest

from autograder import expect
from autograder.networks.pictures import xo4

from .shared import FLOAT32, answers, answers_by_its_weights, cross_entropy, probabilities


def cnn_in_numpy(x, kernels, biases, matrix, offsets):
    """The whole network of build_cnn: convolution, ReLU, 2 x 2 pooling, flattening, dense layer, softmax."""
    windows = np.lib.stride_tricks.sliding_window_view(x, (3, 3), axis=(1, 2))
    maps = np.maximum(np.einsum("nijcuv,uvcf->nijf", windows, kernels) + biases, 0)
    n, h, w, f = maps.shape
    pooled = maps[:, : h // 2 * 2, : w // 2 * 2].reshape(n, h // 2, 2, w // 2, 2, f).max(axis=(2, 4))
    return probabilities(pooled.reshape(n, -1) @ matrix + offsets)


def agrees_with_numpy(student, shape, k, seed):
    rng = np.random.default_rng(seed)
    h, w, c = shape
    inputs = 8 * ((h - 2) // 2) * ((w - 2) // 2)
    weights = [
        rng.normal(size=(3, 3, c, 8)), rng.normal(size=8), rng.normal(size=(inputs, k)) / 10, rng.normal(size=k),
    ]  # fmt: skip
    x = rng.random((4, *shape)).astype(np.float32)
    model = expect.living(student.build_cnn(shape, k), "a Keras model")
    model.set_weights(weights)
    expected = cnn_in_numpy(x, *weights)
    # Sums of 300 float32 products, through an exponential.
    expect.close(answers(model, x, k), expected, because=FLOAT32, rtol=1e-3, atol=1e-5)


@pytest.mark.exercise("build_cnn", weight=4)
def test_build_computes_as_asked(student):
    """With given weights the network answers as the formula does: convolution, ReLU, pooling, dense, softmax."""
    agrees_with_numpy(student, (14, 14, 1), 4, 61)


@pytest.mark.exercise("build_cnn", weight=3)
def test_build_other_pictures(student):
    """Pictures may be oblong and coloured, of odd sizes, with other numbers of classes."""
    agrees_with_numpy(student, (9, 12, 3), 7, 62)


@pytest.mark.exercise("build_cnn", weight=2)
def test_build_many_classes(student):
    """For pictures of 28 x 28 and 10 classes the network has 80 + 13,530 = 13,610 parameters."""
    model = expect.living(student.build_cnn((28, 28, 1), 10), "a Keras model")
    expect.equal(model.count_params(), 13_610)
    answers_by_its_weights(model, np.ones((1, 28, 28, 1), dtype=np.float32), 10)


@pytest.mark.exercise("build_cnn", weight=1)
def test_build_two_classes(student):
    """Two classes have two outputs with softmax, as any other number of classes: 80 + 578 parameters."""
    model = expect.living(student.build_cnn((14, 14, 1), 2), "a Keras model")
    expect.equal(model.count_params(), 658)
    answers_by_its_weights(model, np.ones((1, 14, 14, 1), dtype=np.float32), 2)


@pytest.mark.exercise("build_cnn", weight=2)
@pytest.mark.diagnose(False)
def test_build_starts_undecided(student):
    """An untrained network knows nothing: it gives probabilities, and their cross-entropy is not far below log k."""
    x, y = xo4(300, 63)
    model = expect.living(student.build_cnn((14, 14, 1), 4), "a Keras model")
    given = answers(model, x[..., np.newaxis] / np.float32(255), 4)
    expect.that(np.all(given >= 0), "a probability is negative")
    expect.close(given.sum(axis=1), np.ones(300), because=FLOAT32, rtol=1e-4)
    loss = cross_entropy(np.clip(given.astype(float), 1e-30, None), y)
    # How far above log 4 = 1.39 depends on the initial weights, which are the student's choice (with He's to 2.9);
    # below it lie only networks that know something, or whose rows are no probabilities.
    expect.that(loss > np.log(4) - 0.5, f"the loss before training is {loss:.2f}, log 4 is {np.log(4):.2f}")
    answers_by_its_weights(model, x[:1, ..., np.newaxis] / np.float32(255), 4)


@pytest.mark.exercise("build_cnn", weight=1)
@pytest.mark.diagnose(False)  # the names that Keras gives to layers count upwards
def test_build_adds_no_layer(student):
    """Nothing is added that only training shows: no dropout, no noise."""
    model = expect.living(student.build_cnn((14, 14, 1), 4), "a Keras model")
    text = model.to_json()
    expect.that(isinstance(text, str), "to_json() of the network gives no text")
    extra = [name for name in ("Dropout", "Noise", "Normalization", "Random") if name in text]
    expect.that(not extra, f"the network has a layer of {' and of '.join(extra)}, which the docstring does not name")
    answers_by_its_weights(model, np.ones((1, 14, 14, 1), dtype=np.float32), 4)


@pytest.mark.exercise("build_cnn", weight=1)
def test_build_gives_a_new_network_each_time(student):
    """Two calls give two networks: what one has learned the other does not know."""
    first = expect.living(student.build_cnn((14, 14, 1), 4), "a Keras model")
    first.set_weights([np.zeros((3, 3, 1, 8)), np.ones(8), np.ones((288, 4)) * [0, 0, 0, 1], np.zeros(4)])
    second = expect.living(student.build_cnn((14, 14, 1), 4), "a Keras model")
    second.set_weights([np.zeros((3, 3, 1, 8)), np.ones(8), np.zeros((288, 4)), np.zeros(4)])
    answer = answers(first, np.zeros((1, 14, 14, 1), dtype=np.float32), 4)
    expect.close(answer, np.array([[0.0, 0, 0, 1]]), because=FLOAT32, rtol=1e-4, atol=1e-6)
