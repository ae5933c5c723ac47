"""The edges of mended_network: what its docstring promises and ordinary data do not show."""

import numpy as np
import pytest

from autograder import expect

from .shared import FLOAT32, softmax

ACTIVATIONS = {
    "linear": lambda z: z,
    "relu": lambda z: np.maximum(z, 0),
    "sigmoid": lambda z: 1 / (1 + np.exp(-z)),
    "softmax": softmax,
}
SLIDES = {
    "mpg": (1, [(5, "relu"), (2, "relu"), (1, "linear")]),
    "wine": (2, [(3, "sigmoid"), (1, "sigmoid")]),
    "curvy": (2, [(10, "relu"), (10, "relu"), (1, "sigmoid")]),
    "four classes": (2, [(3, "sigmoid"), (4, "softmax")]),
}
INPUTS = np.array([[1.0, -0.5], [-2, 0.5], [0.25, 3], [-1, -1]])


def some_weights(slide, rng):
    inputs, layers = SLIDES[slide]
    weights = []
    for units, _ in layers:
        weights += [rng.normal(size=(inputs, units)), rng.normal(size=units)]
        inputs = units
    return weights


def computes_as_asked(student, slide, seed):
    inputs, layers = SLIDES[slide]
    weights = some_weights(slide, np.random.default_rng(seed))
    model = expect.living(student.mended_network(slide), "a Keras model")
    model.set_weights(weights)
    x = INPUTS[:, :inputs]
    expected = x
    for (_, name), W, b in zip(layers, weights[::2], weights[1::2], strict=True):
        expected = ACTIVATIONS[name](expected @ W + b)
    answer = np.asarray(expect.living(model(x.astype(np.float32)), "a tensor"))
    expect.close(expect.array(answer, shape=expected.shape), expected, because=FLOAT32, rtol=1e-3, atol=1e-5)


def loss_of(student, slide, truth, given):
    model = expect.living(student.mended_network(slide), "a Keras model")
    return float(expect.living(model.compute_loss(None, truth, np.asarray(given, dtype=np.float32)), "a loss"))


@pytest.mark.exercise("mended_network", weight=1)
def test_mended_mpg_computes(student):
    """The network of "mpg": 1-5-2-1, ReLU, ReLU, linear, so that it may answer below zero too."""
    computes_as_asked(student, "mpg", 111)


@pytest.mark.exercise("mended_network", weight=1)
def test_mended_wine_computes(student):
    """The network of "wine": 2-3-1, sigmoid twice."""
    computes_as_asked(student, "wine", 112)


@pytest.mark.exercise("mended_network", weight=1)
def test_mended_curvy_computes(student):
    """The network of "curvy": 2-10-10-1, ReLU, ReLU, sigmoid."""
    computes_as_asked(student, "curvy", 113)


@pytest.mark.exercise("mended_network", weight=2)
def test_mended_four_classes_computes(student):
    """The network of "four classes": 2-3-4, sigmoid, then softmax."""
    computes_as_asked(student, "four classes", 114)


@pytest.mark.exercise("mended_network", weight=1)
def test_mended_loss_of_a_number(student):
    """For "mpg" the loss is the mean squared error."""
    loss = loss_of(student, "mpg", np.array([[1.0], [2.0]]), [[3.0], [2.5]])
    expect.close(loss, 2.125, because=FLOAT32, rtol=1e-4)


@pytest.mark.exercise("mended_network", weight=2)
def test_mended_loss_of_curvy(student):
    """For "curvy" the loss is the binary cross-entropy of the probability that the sigmoid gave."""
    loss = loss_of(student, "curvy", np.array([[0.0], [1.0]]), [[0.75], [0.5]])
    expect.close(loss, float(-np.log([0.25, 0.5]).mean()), because=FLOAT32, rtol=1e-4)


@pytest.mark.exercise("mended_network", weight=2)
def test_mended_loss_of_four_classes(student):
    """For "four classes" the loss is the cross-entropy of the probabilities, with integer labels."""
    given = [[0.5, 0.25, 0.125, 0.125], [0.125, 0.125, 0.25, 0.5]]
    loss = loss_of(student, "four classes", np.array([0, 2]), given)
    expect.close(loss, float(-np.log([0.5, 0.25]).mean()), because=FLOAT32, rtol=1e-4)


@pytest.mark.exercise("mended_network", weight=1)
def test_mended_unknown_slide(student):
    """Any other name is a ValueError."""
    expect.error(ValueError, student.mended_network, "horsepower")


@pytest.mark.exercise("mended_network", weight=1)
def test_mended_gives_a_new_network_each_time(student):
    """Two calls give two networks: what one is given the other does not know."""
    models = [expect.living(student.mended_network("wine"), "a Keras model") for _ in range(2)]
    for model, value in zip(models, (0.5, 0.0), strict=True):
        model.set_weights([np.full((2, 3), value), np.full(3, value), np.full((3, 1), value), np.full(1, value)])
    answer = np.asarray(expect.living(models[0](np.zeros((1, 2), dtype=np.float32)), "a tensor"))
    hidden = 1 / (1 + np.exp(-0.5))
    expected = 1 / (1 + np.exp(-(1.5 * hidden + 0.5)))
    expect.close(expect.array(answer, shape=(1, 1)), np.array([[expected]]), because=FLOAT32, rtol=1e-4)


@pytest.mark.exercise("mended_network", weight=1)
@pytest.mark.diagnose(False)  # first weights are chance
def test_mended_starts_afresh(student):
    """A second network is as untrained as the first was: it has first weights of its own."""
    first = expect.living(student.mended_network("wine"), "a Keras model")
    first.set_weights([np.full((2, 3), 7.0), np.full(3, 7.0), np.full((3, 1), 7.0), np.full(1, 7.0)])
    second = expect.living(student.mended_network("wine"), "a Keras model")
    parts = [expect.array(part) for part in expect.items(second.get_weights(), 4)]
    expect.that(
        not any(np.any(part == 7) for part in parts), "the second network has the weights that the first was given"
    )
