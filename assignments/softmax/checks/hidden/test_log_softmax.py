"""The edges of log_softmax: what its docstring promises and ordinary data do not show."""

import numpy as np
import pytest

from autograder import expect

from .shared import CLOSED, FAR, normal


@pytest.mark.exercise("log_softmax", weight=1)
def test_log_softmax_of_rows_far_apart(student):
    """Rows that lie far apart fit into one batch."""
    answer = student.log_softmax(np.array([[1000.0, 999.0], [-999.0, -1000.0]]))
    row = [-0.31326168751822286, -1.3132616875182228]
    expect.close(answer, np.array([row, row]), because="differences of numbers near 1000", atol=FAR)
    expect.no_warnings(student)


@pytest.mark.exercise("log_softmax", weight=1)
def test_log_softmax_along_other_axes(student, reference):
    """The axis of the classes may be the first or a middle one, counted from either end; the last if none is named."""
    z, cube = normal(11, 3, 4), normal(12, 2, 3, 4)
    expect.close(student.log_softmax(z, axis=0), reference.log_softmax(z, axis=0), because=CLOSED)
    expect.close(student.log_softmax(cube, axis=1), reference.log_softmax(cube, axis=1), because=CLOSED)
    expect.close(student.log_softmax(cube, axis=-2), reference.log_softmax(cube, axis=1), because=CLOSED)
    expect.close(student.log_softmax(cube), reference.log_softmax(cube), because=CLOSED)


@pytest.mark.exercise("log_softmax", weight=0.5)
def test_log_softmax_of_a_tie(student):
    """Where several classes share the largest logit, they share the probability: -log 2, -log 3."""
    answer = student.log_softmax(np.array([[2.0, 2.0, -998.0], [1000.0, 1000.0, 1000.0]]))
    two, three = 0.6931471805599453, 1.0986122886681098
    expected = np.array([[-two, -two, -1000 - two], [-three, -three, -three]])
    expect.close(answer, expected, because="differences of numbers near 1000", atol=FAR)


@pytest.mark.exercise("log_softmax", weight=1)
def test_log_softmax_of_integers(student):
    """Whole numbers are logits too."""
    expected = np.array([-2.40760596444438, -1.4076059644443804, -0.40760596444438046])
    expect.close(student.log_softmax(np.array([1, 2, 3])), expected, because=CLOSED)


@pytest.mark.exercise("log_softmax", weight=1)
def test_log_softmax_leaves_the_logits_alone(student):
    """The logits are the same after the call."""
    student.log_softmax(normal(13, 2, 3))
    expect.unchanged(student)


@pytest.mark.exercise("log_softmax", weight=0.5)
def test_log_softmax_keeps_its_shape_and_digits(student, reference):
    """A batch of one sample stays a batch, one class has the logarithm 0, and all digits of float64 are there."""
    z = normal(14, 1, 6)
    expect.close(
        student.log_softmax(z), reference.log_softmax(z), because="single precision is off by 1e-8", rtol=1e-12
    )
    expect.close(student.log_softmax(np.array([[3.0], [-900.0]])), np.zeros((2, 1)), because="log 1")


@pytest.mark.exercise("log_softmax", weight=0.5)
def test_log_softmax_of_a_small_probability(student):
    """The logarithm of a very small probability is exact: nothing may be added to it."""
    answer = student.log_softmax(np.array([30.0, 0.0]))
    expect.close(answer, np.array([-9.357622968839299e-14, -30.000000000000092]), because=CLOSED)
