"""The edges of tanh_backward: what its docstring promises and ordinary data do not show."""

import numpy as np
import pytest

from autograder import expect

from .shared import CENTRAL, CLOSED, normal


@pytest.mark.exercise("tanh_backward", weight=1.5)
def test_tanh_backward_is_the_slope_of_tanh(student, reference):
    """Multiplied with what comes from above, it agrees with a central difference of tanh."""
    z, dout = normal(55, 2, 3), normal(56, 2, 3)
    slopes = reference.numeric_gradient(lambda v: float((dout * np.tanh(v)).sum()), z)
    expect.close(student.tanh_backward(dout, np.tanh(z)), slopes, **CENTRAL)


@pytest.mark.exercise("tanh_backward", weight=1.5)
def test_tanh_backward_of_a_saturated_unit(student):
    """A unit at -1 or 1 is deaf: its derivative is 0."""
    answer = student.tanh_backward(np.array([3.0, -5.0]), np.array([-1.0, 1.0]))
    expect.close(answer, np.zeros(2), because="1 - a^2 is 0 there")


@pytest.mark.exercise("tanh_backward", weight=1.5)
def test_tanh_backward_multiplies_with_what_comes_from_above(student):
    """Twice as much from above, twice as much below; the sign is kept."""
    answer = student.tanh_backward(np.array([2.0, -4.0, 0.0]), np.array([0.5, -0.5, 0.3]))
    expect.close(answer, np.array([1.5, -3.0, 0.0]), because=CLOSED)


@pytest.mark.exercise("tanh_backward", weight=1.5)
def test_tanh_backward_leaves_its_arguments_alone(student):
    """dout and a are the same after the call."""
    student.tanh_backward(np.array([2.0, -4.0]), np.array([0.2, -0.7]))
    expect.unchanged(student)
