"""The edges of softmax_jacobian: what its docstring promises and ordinary data do not show."""

import numpy as np
import pytest

from autograder import expect

from .shared import CLOSED


@pytest.mark.exercise("softmax_jacobian", weight=2)
def test_jacobian_is_the_slope_of_softmax(student, reference):
    """The Jacobian agrees with central differences of softmax."""
    z, h = np.array([0.3, -1.2, 0.8, 2.0]), 1e-5
    steps = np.eye(4) * h
    slopes = np.stack([(reference.softmax(z + d) - reference.softmax(z - d)) / (2 * h) for d in steps], axis=1)
    answer = student.softmax_jacobian(reference.softmax(z))
    expect.close(answer, slopes, because="a central difference with h = 1e-5", rtol=1e-5, atol=1e-9)


@pytest.mark.exercise("softmax_jacobian", weight=1.5)
def test_jacobian_at_certainty_is_zero(student):
    """Where one class has all the probability, no small change of a logit moves anything."""
    expect.close(student.softmax_jacobian(np.array([0.0, 1.0, 0.0])), np.zeros((3, 3)), because="products with 0")


@pytest.mark.exercise("softmax_jacobian", weight=0.5)
def test_jacobian_of_equal_probabilities(student):
    """Classes with the same probability are still different classes."""
    expected = np.array([[0.1875, -0.0625, -0.125], [-0.0625, 0.1875, -0.125], [-0.125, -0.125, 0.25]])
    expect.close(student.softmax_jacobian(np.array([0.25, 0.25, 0.5])), expected, because=CLOSED)


@pytest.mark.exercise("softmax_jacobian", weight=1)
def test_jacobian_of_a_single_class(student):
    """One class alone always has probability 1: its Jacobian is the 1x1 matrix 0."""
    expect.close(student.softmax_jacobian(np.array([1.0])), np.zeros((1, 1)), because="1 - 1")


@pytest.mark.exercise("softmax_jacobian", weight=1.5)
def test_jacobian_leaves_p_alone(student):
    """The probabilities are the same after the call."""
    student.softmax_jacobian(np.array([0.25, 0.5, 0.25]))
    expect.unchanged(student)
