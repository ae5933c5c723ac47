"""The edges of relative_error: what its docstring promises and ordinary data do not show."""

import numpy as np
import pytest

from autograder import expect

from .shared import CLOSED, normal


@pytest.mark.exercise("relative_error", weight=1.5)
def test_relative_error_of_two_zeros(student):
    """0 and 0 agree: the error is 0, not nan."""
    expect.close(student.relative_error(np.array([0.0, 2.0]), np.array([0.0, 2.0])), 0.0, because=CLOSED)


@pytest.mark.exercise("relative_error", weight=1)
def test_relative_error_of_tiny_numbers(student):
    """Below 1e-8 a difference is measured against 1e-8, so that rounding noise is no error."""
    expect.close(student.relative_error(np.array([1e-12, 3.0]), np.array([-1e-12, 3.0])), 2e-4, because=CLOSED)


@pytest.mark.exercise("relative_error", weight=0.5)
def test_relative_error_of_opposite_signs(student):
    """Opposite signs are as wrong as can be: 1."""
    expect.close(student.relative_error(np.array([3.0, -1.0]), np.array([-3.0, 1.0])), 1.0, because=CLOSED)


@pytest.mark.exercise("relative_error", weight=1.5)
def test_relative_error_where_one_is_zero(student):
    """Numbers against 0 are as wrong as can be, whichever of the two is 0; both arrays are the same afterwards."""
    expect.close(student.relative_error(np.array([0.0, 0.0]), np.array([2.0, 5.0])), 1.0, because=CLOSED)
    expect.unchanged(student)
    expect.close(student.relative_error(np.array([2.0, 5.0]), np.array([0.0, 0.0])), 1.0, because=CLOSED)
    expect.unchanged(student)


@pytest.mark.exercise("relative_error", weight=1.5)
def test_relative_error_of_two_shapes(student):
    """A vector and a column are no pair, though NumPy would compare everything with everything: ValueError."""
    expect.error(ValueError, student.relative_error, np.ones((2, 3)), np.ones((2, 1)))
    expect.error(ValueError, student.relative_error, np.array([1.0, 2.0, 3.0]), np.array([[1.0], [2.0], [3.0]]))


@pytest.mark.exercise("relative_error", weight=0.5)
def test_relative_error_of_matrices_and_single_numbers(student, reference):
    """The worst place of a matrix counts, however small its numbers; a single number is compared as well."""
    expect.close(student.relative_error(np.array(3.0), np.array(2.0)), 0.2, because=CLOSED)
    a = normal(61, 3, 4) * 10.0 ** np.arange(-2, 2)
    b = a + 0.001 * normal(62, 3, 4)
    expect.close(student.relative_error(a, b), reference.relative_error(a, b), because=CLOSED)
