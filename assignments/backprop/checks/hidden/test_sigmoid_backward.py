"""The edges of sigmoid_backward: what its docstring promises and ordinary data do not show."""

import numpy as np
import pytest

from autograder import expect

from .shared import CENTRAL, CLOSED, normal


@pytest.mark.exercise("sigmoid_backward", weight=1.5)
def test_sigmoid_backward_is_the_slope_of_sigmoid(student, reference):
    """Multiplied with what comes from above, it agrees with a central difference of sigmoid."""
    z, dout = normal(53, 2, 3), normal(54, 2, 3)
    slopes = reference.numeric_gradient(lambda v: float((dout * reference.sigmoid(v)).sum()), z)
    expect.close(student.sigmoid_backward(dout, reference.sigmoid(z)), slopes, **CENTRAL)


@pytest.mark.exercise("sigmoid_backward", weight=1.5)
def test_sigmoid_backward_of_a_saturated_unit(student, reference):
    """A unit at 0 or 1 is deaf: its derivative is 0."""
    a = reference.sigmoid(np.array([-800.0, 800.0]))
    expect.close(student.sigmoid_backward(np.array([3.0, -5.0]), a), np.zeros(2), because="a (1 - a) is 0 there")


@pytest.mark.exercise("sigmoid_backward", weight=1.5)
def test_sigmoid_backward_multiplies_with_what_comes_from_above(student):
    """Twice as much from above, twice as much below; the sign is kept."""
    answer = student.sigmoid_backward(np.array([2.0, -4.0, 0.0]), np.array([0.5, 0.5, 0.3]))
    expect.close(answer, np.array([0.5, -1.0, 0.0]), because=CLOSED)


@pytest.mark.exercise("sigmoid_backward", weight=1.5)
def test_sigmoid_backward_leaves_its_arguments_alone(student):
    """dout and a are the same after the call."""
    student.sigmoid_backward(np.array([2.0, -4.0]), np.array([0.2, 0.7]))
    expect.unchanged(student)
