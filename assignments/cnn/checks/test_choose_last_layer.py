"""What everybody can see of choose_last_layer."""

import pytest

from autograder import expect


@pytest.mark.exercise("choose_last_layer", weight=3)
def test_layer_for_a_number(student):
    """One number, errors squared: mean squared error, no activation, one output."""
    expect.equal(student.choose_last_layer("a number", 5), ("mean_squared_error", "linear", 1))
    expect.equal(student.choose_last_layer("a number, with outliers", 5), ("mean_absolute_error", "linear", 1))


@pytest.mark.exercise("choose_last_layer", weight=3)
def test_layer_for_yes_or_no(student):
    """Yes or no: one probability, so one output with sigmoid."""
    expect.equal(student.choose_last_layer("yes or no", 2), ("binary_crossentropy", "sigmoid", 1))


@pytest.mark.exercise("choose_last_layer", weight=2)
def test_layer_for_integer_labels(student):
    """One of 7 classes with integer labels: 7 outputs that share one unit of probability."""
    answer = student.choose_last_layer("one of k classes, integer labels", 7)
    expect.equal(answer, ("sparse_categorical_crossentropy", "softmax", 7))
