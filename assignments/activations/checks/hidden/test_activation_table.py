"""The edges of activation_table: what its docstring promises and ordinary data do not show."""

import numpy as np
import pytest

from autograder import expect

from .shared import CLOSED, normal

NAMES = ("sigmoid", "tanh", "relu", "leaky_relu", "softplus")


def table_of(answer):
    """What the docstring asks of the dict."""
    return {name: expect.mapping(answer, NAMES)[name] for name in NAMES}


@pytest.mark.exercise("activation_table", weight=2)
def test_table_of_any_shape(student, reference):
    """A batch and three dimensions do as well: each number is treated alone."""
    for z in (3 * normal(31, 4, 3), 3 * normal(32, 2, 3, 2)):
        expect.close(table_of(student.activation_table(z)), reference.activation_table(z), because=CLOSED)


@pytest.mark.exercise("activation_table", weight=2)
def test_table_of_whole_numbers(student, reference):
    """Whole numbers do not cut the fractions off, in no column."""
    z = np.array([-3, -1, 0, 2])
    expect.close(table_of(student.activation_table(z)), reference.activation_table(z.astype(float)), because=CLOSED)


@pytest.mark.exercise("activation_table", weight=1)
def test_table_at_500(student):
    """At +-500 every column has its limit, and nothing is inf or nan."""
    table = table_of(student.activation_table(np.array([-500.0, 500.0])))
    expected = {
        "sigmoid": np.array([0.0, 1.0]),
        "tanh": np.array([-1.0, 1.0]),
        "relu": np.array([0.0, 500.0]),
        "leaky_relu": np.array([-5.0, 500.0]),
        "softplus": np.array([0.0, 500.0]),
    }
    expect.close(table, expected, because="exp(-500) is far below rounding")


@pytest.mark.exercise("activation_table", weight=1)
def test_table_leaves_z_alone(student):
    """z is the same after the call, and every column is a new array."""
    for z in (np.array([[1.0, -2.0], [-3.0, 4.0]]), np.array([1.0, 2.0])):
        answer = student.activation_table(z)
        expect.unchanged(student)
        expect.new_arrays(student)
        expect.mapping(answer, NAMES)
