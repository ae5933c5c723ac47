"""The edges of sigmoid: what its docstring promises and ordinary data do not show."""

import numpy as np
import pytest

from autograder import expect

from .shared import CLOSED, normal


@pytest.mark.exercise("sigmoid", weight=2)
def test_sigmoid_at_1000(student):
    """Numbers of +-1000 give 0 and 1, and no overflow."""
    expect.close(student.sigmoid(np.array([1000.0, 0.0])), np.array([1.0, 0.5]), because="exp(-1000) is 0")
    expect.no_warnings(student)
    expect.close(student.sigmoid(np.array([-1000.0, 0.0])), np.array([0.0, 0.5]), because="exp(-1000) is 0")
    expect.no_warnings(student)
    both = np.array([[-1000.0, 1000.0], [800.0, -800.0]])
    expect.close(student.sigmoid(both), np.array([[0.0, 1.0], [1.0, 0.0]]), because="exp(-800) is 0")
    expect.no_warnings(student)


@pytest.mark.exercise("sigmoid", weight=1)
def test_sigmoid_keeps_the_digits_of_small_values(student):
    """Far to the left sigmoid is exp(z), and not 0 or a constant."""
    answer = student.sigmoid(np.array([-30.0, -300.0]))
    expected = np.array([9.357622968839299e-14, 5.148200222412014e-131])
    expect.close(answer, expected, because="no digit is lost to a 1", atol=0.0)


@pytest.mark.exercise("sigmoid", weight=1)
def test_sigmoid_leaves_z_alone(student):
    """z is the same after the call."""
    student.sigmoid(normal(51, 2, 3))
    expect.unchanged(student)


@pytest.mark.exercise("sigmoid", weight=0.5)
def test_sigmoid_keeps_its_digits(student):
    """Numbers of float64 give answers of float64, right to twelve digits."""
    answer = expect.array(student.sigmoid(np.array([0.3, 2.0, -1.2])), shape=(3,))
    worst = np.abs(answer.astype(float) - np.array([0.574442516811659, 0.8807970779778823, 0.23147521650098238])).max()
    # Three operations round to 1e-16; single precision is off by 1e-8.
    expect.that(worst < 1e-12, f"a number is right only to within {worst:.1e}")


@pytest.mark.exercise("sigmoid", weight=0.5)
def test_sigmoid_of_a_batch(student, reference):
    """An array of any shape is treated number by number."""
    z = 4.0 * normal(52, 2, 3, 2)
    expect.close(student.sigmoid(z), reference.sigmoid(z), because=CLOSED)


@pytest.mark.exercise("sigmoid", weight=0.5)
def test_sigmoid_of_a_single_number(student):
    """An array of shape () is an array too, and so is what comes out."""
    expect.close(student.sigmoid(np.array(2.0)), 0.8807970779778823, because=CLOSED)
    expect.close(student.sigmoid(np.array(-2.0)), 0.11920292202211755, because=CLOSED)
