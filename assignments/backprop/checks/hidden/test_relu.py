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


@pytest.mark.exercise("relu", weight=2)
def test_relu_leaves_z_alone(student):
    """z is the same after the call: the backward step still needs it."""
    student.relu(normal(42, 3, 4))
    expect.unchanged(student)
