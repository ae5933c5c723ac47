"""The edges of leaky_relu_grad: what its docstring promises and ordinary data do not show."""

import numpy as np
import pytest

from autograder import expect

from .shared import EXACT, SLOPE, difference, normal


@pytest.mark.exercise("leaky_relu_grad", weight=1.75)
def test_leaky_relu_grad_is_the_slope_of_leaky_relu(student, reference):
    """Away from 0 it agrees with a central difference of leaky_relu, for any shape and any slope."""
    for z, slope in ((normal(11, 4, 3), 0.2), (normal(12, 2, 3, 2), 0.875), (0.01 * normal(13, 6), 0.05)):
        slopes = difference(lambda x: reference.leaky_relu(x, slope), z)  # noqa: B023  called in this turn
        expect.close(student.leaky_relu_grad(z, slope), slopes, because=SLOPE, rtol=1e-5)


@pytest.mark.exercise("leaky_relu_grad", weight=1.25)
def test_leaky_relu_grad_without_a_leak(student):
    """With a slope of 0 it is the derivative of plain relu: 0 at 0, too."""
    answer = student.leaky_relu_grad(np.array([-4.0, 0.0, 0.5, 3.0]), 0.0)
    expect.close(answer, np.array([0.0, 0.0, 1.0, 1.0]), because=EXACT)


@pytest.mark.exercise("leaky_relu_grad", weight=1.75)
def test_leaky_relu_grad_at_whole_numbers(student):
    """At whole numbers the slopes are no whole numbers."""
    answer = student.leaky_relu_grad(np.array([-3, 0, 2, 1]), 0.25)
    expect.close(answer, np.array([0.25, 0.25, 1.0, 1.0]), because=EXACT)


@pytest.mark.exercise("leaky_relu_grad", weight=1.25)
def test_leaky_relu_grad_leaves_z_alone(student):
    """z is the same after the call."""
    answer = student.leaky_relu_grad(np.array([[1.0, -2.0], [-3.0, 4.0]]))
    expect.unchanged(student)
    expect.array(answer, shape=(2, 2))
