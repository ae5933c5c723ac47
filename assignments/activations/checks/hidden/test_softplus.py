"""The edges of softplus: what its docstring promises and ordinary data do not show."""

import numpy as np
import pytest

from autograder import expect

from .shared import CLOSED, SLOPE, difference, logistic, normal


@pytest.mark.exercise("softplus", weight=1.25)
def test_softplus_far_to_the_left(student):
    """Small values keep their digits: at -30 and at -700 it is tiny, and not 0."""
    answer = student.softplus(np.array([-30.0, -100.0, -700.0]))
    expected = np.array([9.357622968839737e-14, 3.720075976020836e-44, 9.85967654375977e-305])
    expect.close(answer, expected, because="log1p(x) keeps the digits that 1 + x loses", rtol=1e-7, atol=0)
    expect.no_warnings(student)


@pytest.mark.exercise("softplus", weight=1)
def test_softplus_right_of_twenty(student):
    """At 20 it is still larger than 20, by 2e-9: twelve digits are promised."""
    answer = expect.array(student.softplus(np.array([20.0, 20.5, 15.0])), shape=(3,))
    expected = np.array([20.000000002061153, 20.50000000125015, 15.000000305902274])
    # Cast first: single precision is no reason for a wider tolerance here.
    expect.close(answer.astype(float), expected, because="twelve digits are promised", rtol=1e-12, atol=0)


@pytest.mark.exercise("softplus", weight=1.25)
def test_softplus_of_any_shape(student, reference):
    """A batch and three dimensions do as well: each number is treated alone."""
    for z in (3 * normal(21, 4, 3), 3 * normal(22, 2, 3, 2)):
        expect.close(student.softplus(z), reference.softplus(z), because=CLOSED)


@pytest.mark.exercise("softplus", weight=1)
def test_softplus_of_whole_numbers(student):
    """Whole numbers do not cut the fractions off."""
    answer = student.softplus(np.array([-1, 0, 2]))
    expected = np.array([0.3132616875182228, 0.6931471805599453, 2.1269280110429727])
    expect.close(answer, expected, because=CLOSED)


@pytest.mark.exercise("softplus", weight=1)
def test_softplus_has_the_slope_of_a_sigmoid(student):
    """The slope of softplus is sigmoid, and softplus(z) - softplus(-z) = z."""
    z = np.array([-6.0, -2.5, -0.5, 0.0, 0.75, 3.0, 6.0])

    def softplus(x):
        return expect.array(student.softplus(x), shape=x.shape).astype(float)

    expect.close(difference(softplus, z), logistic(z), because=SLOPE, rtol=1e-5, atol=1e-9)
    expect.close(softplus(z) - softplus(-z), z, because="log(1 + e^z) - log(1 + e^-z) = log(e^z)")


@pytest.mark.exercise("softplus", weight=0.5)
def test_softplus_leaves_z_alone(student):
    """z is the same after the call."""
    answer = student.softplus(np.array([[1.0, -2.0], [-3.0, 4.0]]))
    expect.unchanged(student)
    expect.array(answer, shape=(2, 2))
