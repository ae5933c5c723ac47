"""The edges of compile_model: what its docstring promises and ordinary data do not show."""

import numpy as np
import pytest

from autograder import expect

from .shared import FLOAT32, cross_entropy, dense_classifier, numbers, probabilities


def random_classifier(student, seed, scale=1.0):
    """A dense classifier with given weights, points, labels, and the probabilities that it gives them."""
    rng = np.random.default_rng(seed)
    weights = [scale * rng.normal(size=(5, 4)), scale * rng.normal(size=4)]
    x, y = rng.normal(size=(40, 5)).astype(np.float32), rng.integers(0, 4, 40)
    model = dense_classifier(student, 5, 4)
    model.set_weights(weights)
    return model, x, y, probabilities(x @ weights[0] + weights[1])


def measured(model, x, y):
    return expect.mapping(model.evaluate(x, y, verbose=0, return_dict=True), ["loss", "accuracy"])


@pytest.mark.exercise("compile_model", weight=3)
def test_compile_the_same_model(student, brief):
    """The model that was handed in is itself compiled, and has kept its weights."""
    brief()  # a graph would cost more than what is asked of the model
    # Some of its points it is sure and wrong about, which costs much; that the softmax is not taken twice shows there.
    model, x, y, given = random_classifier(student, 71, scale=2.0)
    expect.living(student.compile_model(model, "int"), "a Keras model")
    expect.close(measured(model, x, y)["loss"], cross_entropy(given, y), because=FLOAT32, rtol=1e-4)


@pytest.mark.exercise("compile_model", weight=3)
def test_compile_confident_mistakes_cost_much(student, brief):
    """A network that is sure and wrong has a large loss: the probabilities go through softmax once, not twice."""
    brief()
    model, x, y, given = random_classifier(student, 74, scale=2.0)
    answer = expect.living(student.compile_model(model, "onehot"), "a Keras model")
    found = measured(answer, x, np.eye(4, dtype=np.float32)[y])
    expect.close(found["loss"], cross_entropy(given, y), because=FLOAT32, rtol=1e-3)


@pytest.mark.exercise("compile_model", weight=3)
def test_compile_learns(student):
    """The compiled model learns: 160 steps make its loss smaller."""
    rng = np.random.default_rng(73)
    x = rng.normal(size=(64, 5)).astype(np.float32)
    y = (x[:, 0] > 0).astype(int)
    model = dense_classifier(student, 5, 2)
    model.set_weights([np.zeros((5, 2)), np.zeros(2)])
    answer = expect.living(student.compile_model(model, "int"), "a Keras model")
    # Ten times the same samples in an epoch: the same steps as in twenty epochs, in a third of the time.
    told = answer.fit(np.tile(x, (10, 1)), np.tile(y, 10), epochs=2, batch_size=8, shuffle=False, verbose=0)
    history = expect.mapping(expect.living(told, "the History that fit returns").history, ["loss", "accuracy"])
    loss = numbers(history["loss"])[-1]
    # It starts at log 2 = 0.693. With slow choices the mean of the second epoch is about 0.60 (Adam at 0.001), or 0.45 (plain
    # gradient descent at 0.01).
    expect.that(loss < 0.65, f"the loss fell from 0.69 to {loss:.2f} only")


@pytest.mark.exercise("compile_model", weight=3)
def test_compile_refuses_other_labels(student):
    """Anything but "int" and "onehot" is a ValueError."""
    expect.error(ValueError, student.compile_model, dense_classifier(student, 2, 3), "integers")
