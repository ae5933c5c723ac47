"""The edges of leaky_relu: what its docstring promises and ordinary data do not show."""

import numpy as np
import pytest

from autograder import expect

from .shared import CLOSED, EXACT, normal


@pytest.mark.exercise("leaky_relu", weight=1.75)
def test_leaky_relu_of_any_shape(student, reference):
    """A batch, three dimensions and any slope do as well: each number is treated alone."""
    for z, slope in ((normal(1, 4, 3), 0.2), (normal(2, 2, 3, 2), 0.875), (0.01 * normal(3, 7), 0.03)):
        expect.close(student.leaky_relu(z, slope), reference.leaky_relu(z, slope), because=CLOSED)


@pytest.mark.exercise("leaky_relu", weight=1.25)
def test_leaky_relu_without_a_leak(student):
    """With a slope of 0 nothing leaks: plain relu."""
    answer = student.leaky_relu(np.array([-4.0, 0.0, 0.5, 3.0]), 0.0)
    expect.close(answer, np.array([0.0, 0.0, 0.5, 3.0]), because=EXACT)


@pytest.mark.exercise("leaky_relu", weight=1.75)
def test_leaky_relu_of_whole_numbers(student):
    """Whole numbers leak fractions: -3 becomes -0.03."""
    answer = student.leaky_relu(np.array([-3, 0, 2, -100]))
    expect.close(answer, np.array([-0.03, 0.0, 2.0, -1.0]), because=CLOSED)


@pytest.mark.exercise("leaky_relu", weight=1.25)
def test_leaky_relu_leaves_z_alone(student):
    """z is the same after the call, and the answer is a new array, also where everything passes."""
    for z in (np.array([[1.0, -2.0], [-3.0, 4.0]]), np.array([1.0, 2.0])):
        answer = student.leaky_relu(z)
        expect.unchanged(student)
        expect.new_arrays(student)
        expect.array(answer, shape=z.shape)
