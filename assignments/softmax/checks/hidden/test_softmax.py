"""The edges of softmax: what its docstring promises and ordinary data do not show."""

import numpy as np
import pytest

from autograder import expect

from .shared import CLOSED, normal


@pytest.mark.exercise("softmax", weight=1)
def test_softmax_of_rows_far_apart(student):
    """Rows that lie far apart fit into one batch."""
    answer = student.softmax(np.array([[1000.0, 999.0], [-999.0, -1000.0]]))
    row = [0.7310585786300049, 0.2689414213699951]
    expect.close(answer, np.array([row, row]), because=CLOSED)
    expect.no_warnings(student)


@pytest.mark.exercise("softmax", weight=0.5)
def test_softmax_along_the_first_axis(student, reference):
    """With axis=0 every column sums to 1."""
    z = normal(3, 3, 4)
    expect.close(student.softmax(z, axis=0), reference.softmax(z, axis=0), because=CLOSED)


@pytest.mark.exercise("softmax", weight=0.5)
def test_softmax_along_a_middle_axis(student, reference):
    """In three dimensions any axis may hold the classes, counted from either end; the last one if none is named."""
    z = normal(4, 2, 3, 4)
    expect.close(student.softmax(z, axis=1), reference.softmax(z, axis=1), because=CLOSED)
    expect.close(student.softmax(z, axis=-2), reference.softmax(z, axis=1), because=CLOSED)
    expect.close(student.softmax(z), reference.softmax(z), because=CLOSED)


@pytest.mark.exercise("softmax", weight=1)
def test_softmax_of_integers(student):
    """Whole numbers are logits too."""
    expected = np.array([0.09003057317038046, 0.24472847105479764, 0.6652409557748218])
    expect.close(student.softmax(np.array([1, 2, 3])), expected, because=CLOSED)


@pytest.mark.exercise("softmax", weight=0.5)
def test_softmax_leaves_the_logits_alone(student):
    """The logits are the same after the call."""
    student.softmax(normal(5, 2, 3))
    expect.unchanged(student)


@pytest.mark.exercise("softmax", weight=0.5)
def test_softmax_of_an_empty_batch(student):
    """A batch without samples gives probabilities without rows."""
    expect.equal(student.softmax(np.zeros((0, 3))), np.zeros((0, 3)))


@pytest.mark.exercise("softmax", weight=0.5)
def test_softmax_of_a_strided_view(student, reference):
    """A view with steps, every second row and backwards columns, gives the same as its copy."""
    z = normal(6, 6, 8)[::2, ::-2]
    expect.close(student.softmax(z), reference.softmax(z), because=CLOSED)


@pytest.mark.exercise("softmax", weight=0.5)
def test_softmax_keeps_its_digits(student):
    """Logits of float64 give probabilities of float64: each row sums to 1 to twelve digits."""
    answer = expect.array(student.softmax(normal(8, 20, 7)), shape=(20, 7))
    worst = np.abs(answer.astype(float).sum(axis=1) - 1).max()
    # Seven sums and divisions round to 1e-15; a probability of single precision is off by 1e-8.
    expect.that(worst < 1e-12, f"a row sums to 1 only to within {worst:.1e}")


@pytest.mark.exercise("softmax", weight=0.5)
def test_softmax_does_not_feel_a_shift(student):
    """Adding the same number to all logits changes nothing, and one class alone has probability 1."""
    z = normal(7, 4, 5)
    plain = expect.array(student.softmax(z), shape=(4, 5))
    shifted = expect.array(student.softmax(z + 300.0), shape=(4, 5))
    expect.close(shifted, plain, because="adding 300 costs three of sixteen digits", rtol=1e-10)
    expect.close(plain.sum(axis=1), np.ones(4), because="probabilities sum to 1")
    expect.close(student.softmax(np.array([[3.0], [-900.0]])), np.ones((2, 1)), because="exp(0) / exp(0)")
