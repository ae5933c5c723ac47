"""The edges of dense_params: what its docstring promises and ordinary data do not show."""

import pytest

from autograder import expect


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
