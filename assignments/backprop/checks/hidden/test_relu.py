"""The edges of relu: what its docstring promises and ordinary data do not show."""

import numpy as np
import pytest

from autograder import expect

from .shared import normal


@pytest.mark.exercise("relu", weight=2)
def test_relu_of_infinity(student):
    """-inf becomes 0 and inf stays inf."""
    expect.equal(student.relu(np.array([-np.inf, np.inf, -1e300])), np.array([0.0, np.inf, 0.0]))


@pytest.mark.exercise("relu", weight=2)
def test_relu_of_a_batch_of_maps(student, reference):
    """An array of any shape is treated number by number."""
    z = normal(41, 2, 3, 2)
    expect.equal(student.relu(z), reference.relu(z))


@pytest.mark.exercise("relu", weight=1)
def test_relu_of_a_single_number(student):
    """An array of shape () is an array too, and so is what comes out."""
    expect.equal(student.relu(np.array(-2.5)), 0.0)
    expect.equal(student.relu(np.array(3.0)), 3.0)


@pytest.mark.exercise("relu", weight=1)
def test_relu_gives_a_new_array(student):
    """Also where there is nothing to cut, the answer is an array of its own."""
    expect.equal(student.relu(np.array([1.0, 2.5])), np.array([1.0, 2.5]))
    expect.new_arrays(student)
