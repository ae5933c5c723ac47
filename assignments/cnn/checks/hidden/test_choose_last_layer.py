"""The edges of choose_last_layer: what its docstring promises and ordinary data do not show."""

import pytest

from autograder import expect


@pytest.mark.exercise("choose_last_layer", weight=3)
def test_layer_for_onehot_labels(student):
    """One-hot labels of k classes: softmax, not sigmoid, and the loss that takes rows."""
    for k in (3, 10):
        answer = student.choose_last_layer("one of k classes, one-hot labels", k)
        expect.equal(answer, ("categorical_crossentropy", "softmax", k))


@pytest.mark.exercise("choose_last_layer", weight=3)
def test_layer_for_tags(student):
    """Any of k tags may hold at once: k questions of yes or no."""
    expect.equal(student.choose_last_layer("any of k tags", 6), ("binary_crossentropy", "sigmoid", 6))


@pytest.mark.exercise("choose_last_layer", weight=2)
def test_layer_for_shares(student):
    """Shares of k kinds add up to 1, and are compared as distributions."""
    expect.equal(student.choose_last_layer("shares of k kinds", 4), ("kl_divergence", "softmax", 4))


@pytest.mark.exercise("choose_last_layer", weight=2)
def test_layer_for_decades(student):
    """Where ratios count, the output must not become negative."""
    loss, activation, units = expect.items(student.choose_last_layer("a positive number, over decades", 3), 3)
    expect.equal((loss, units), ("mean_squared_logarithmic_error", 1))
    expect.that(isinstance(activation, str) and activation in ("relu", "softplus"), "the output can become negative")


@pytest.mark.exercise("choose_last_layer", weight=2)
def test_layer_for_an_unknown_task(student):
    """A task that is not on the list is a ValueError."""
    expect.error(ValueError, student.choose_last_layer, "win at chess", 2)
