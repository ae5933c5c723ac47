"""The edges of grad_from_activation: what its docstring promises and ordinary data do not show."""

import numpy as np
import pytest

from autograder import expect

from .shared import EXACT, SLOPE, difference, logistic, normal


@pytest.mark.exercise("grad_from_activation", weight=1.5)
def test_grad_is_the_slope_at_z(student):
    """For sigmoid and tanh it agrees with a central difference at the z that gave a, for any shape."""
    for z in (2 * normal(41, 4, 3), normal(42, 2, 3, 2)):
        for name, f in (("sigmoid", logistic), ("tanh", np.tanh)):
            answer = student.grad_from_activation(name, f(z))
            expect.close(answer, difference(f, z), because=SLOPE, rtol=1e-5, atol=1e-9)


@pytest.mark.exercise("grad_from_activation", weight=1)
def test_grad_of_relu_for_any_shape(student):
    """For relu, too, every number of a batch is treated alone, and small activations count as large ones do."""
    a = np.array([[[0.0, 1e-9], [2.0, 0.0]], [[7.0, 0.5], [0.0, 0.0]]])
    expected = np.array([[[0.0, 1.0], [1.0, 0.0]], [[1.0, 1.0], [0.0, 0.0]]])
    expect.close(student.grad_from_activation("relu", a), expected, because=EXACT)


@pytest.mark.exercise("grad_from_activation", weight=1)
def test_grad_at_the_ends(student):
    """At the ends of the curve nothing is left of the slope: sigmoid's at 0 and 1, tanh's at -1 and 1."""
    expect.close(
        student.grad_from_activation("sigmoid", np.array([0.0, 1.0, 0.5])), np.array([0.0, 0.0, 0.25]), because=EXACT
    )
    expect.close(
        student.grad_from_activation("tanh", np.array([-1.0, 1.0, 0.5])), np.array([0.0, 0.0, 0.75]), because=EXACT
    )


@pytest.mark.exercise("grad_from_activation", weight=1)
def test_grad_of_one_number(student):
    """One number gives one number."""
    calls = [("sigmoid", 0.75), ("tanh", -0.5), ("relu", 2.5), ("relu", 0.0)]
    for answer, slope in zip(expect.each(student.grad_from_activation, calls), (0.1875, 0.75, 1.0, 0.0), strict=True):
        expect.close(answer, slope, because=EXACT)


@pytest.mark.exercise("grad_from_activation", weight=0.75)
def test_grad_refuses_other_names(student):
    """Another name raises a ValueError instead of giving some slope or none."""
    for name in ("softplus", "tanhshrink", "step", ""):
        expect.error(ValueError, student.grad_from_activation, name, np.array([0.25, 0.5]))


@pytest.mark.exercise("grad_from_activation", weight=0.75)
def test_grad_leaves_a_alone(student):
    """The activations are the same after the call."""
    for name in ("sigmoid", "tanh", "relu"):
        answer = student.grad_from_activation(name, np.array([[0.25, 0.5], [0.0, 0.875]]))
        expect.unchanged(student)
        expect.array(answer, shape=(2, 2))
