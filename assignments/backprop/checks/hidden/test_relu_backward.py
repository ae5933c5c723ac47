"""The edges of relu_backward: what its docstring promises and ordinary data do not show."""

import numpy as np
import pytest

from autograder import expect

from .shared import normal


@pytest.mark.exercise("relu_backward", weight=1.5)
def test_relu_backward_stops_infinity(student):
    """Where z was not positive the answer is 0, even if what comes from above is inf."""
    answer = student.relu_backward(np.array([np.inf, 1.0, -np.inf]), np.array([-1.0, 2.0, 0.0]))
    expect.equal(answer, np.array([0.0, 1.0, 0.0]))


@pytest.mark.exercise("relu_backward", weight=1.5)
def test_relu_backward_leaves_its_arguments_alone(student):
    """dout and z are the same after the call: other branches still need them."""
    student.relu_backward(normal(43, 3, 4), normal(44, 3, 4))
    expect.unchanged(student)


@pytest.mark.exercise("relu_backward", weight=1)
def test_relu_backward_of_a_batch_of_maps(student, reference):
    """An array of any shape is treated number by number."""
    dout, z = normal(45, 2, 3, 2), normal(46, 2, 3, 2)
    expect.equal(student.relu_backward(dout, z), reference.relu_backward(dout, z))


@pytest.mark.exercise("relu_backward", weight=1)
def test_relu_backward_lets_infinity_pass(student):
    """Where z was positive, inf passes as it is."""
    answer = student.relu_backward(np.array([np.inf, 2.0, -np.inf]), np.array([1.0, -1.0, 2.0]))
    expect.equal(answer, np.array([np.inf, 0.0, -np.inf]))


@pytest.mark.exercise("relu_backward", weight=1)
def test_relu_backward_gives_a_new_array(student):
    """Also where all are open, the answer is an array of its own and not dout."""
    expect.equal(student.relu_backward(np.array([1.0, -2.0]), np.array([0.5, 3.0])), np.array([1.0, -2.0]))
    expect.new_arrays(student)
