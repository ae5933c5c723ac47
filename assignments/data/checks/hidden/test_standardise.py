"""The edges of standardise: what its docstring promises and ordinary data do not show."""

import numpy as np
import pytest

from autograder import expect

from .shared import CLOSED, normal


@pytest.mark.exercise("standardise", weight=1.5)
def test_standardise_many_rows(student, reference):
    """Ordinary data, fifty rows and a test part from elsewhere: the training part has mean 0 and spread 1, the test part not."""
    train, test = normal(91, 50, [3, -4, 100], [1, 5, 9]), normal(92, 20, [7, 7, 7], [1, 1, 1])
    expect.close(student.standardise(train, test), reference.standardise(train, test), because=CLOSED)


@pytest.mark.exercise("standardise", weight=1)
def test_standardise_a_column_of_tenths(student):
    """Fifty times 0.1 is constant, though rounding leaves a spread of 1e-17: the column becomes 0, and 0.3 becomes 0.2."""
    train = np.stack([np.full(50, 0.1), np.arange(50.0)], axis=1)
    test = np.array([[0.3, 24.5], [0.1, 24.5]])
    new_train, new_test = expect.items(student.standardise(train, test), 2)
    new_train, new_test = expect.array(new_train, shape=(50, 2)), expect.array(new_test, shape=(2, 2))
    expect.close(new_train[:, 0], np.zeros(50), because="nothing but rounding is left", atol=1e-12)
    expect.close(new_test, np.array([[0.2, 0.0], [0.0, 0.0]]), because=CLOSED)


@pytest.mark.exercise("standardise", weight=0.75)
def test_standardise_a_large_constant_column(student):
    """The rounding of a constant near a million is larger, and is still no spread."""
    train = np.stack([np.full(33, 1e6 / 3), np.full(33, -1e7 / 7)], axis=1)
    new_train, new_test = expect.items(student.standardise(train, train[:2] + 1), 2)
    new_train, new_test = expect.array(new_train, shape=(33, 2)), expect.array(new_test, shape=(2, 2))
    # 1e7 has an absolute error of 2e-9 in float64, and a mean of 33 of them some more.
    expect.close(new_train, np.zeros((33, 2)), because="nothing but rounding is left", atol=1e-7)
    expect.close(new_test, np.ones((2, 2)), because="nothing but rounding is left", atol=1e-7)


@pytest.mark.exercise("standardise", weight=1)
def test_standardise_a_small_spread(student):
    """A column that spreads by a millionth, or by a ten-thousandth of a millionth, gets spread 1 like any other."""
    train = np.array([[1.0, 2.0**-33], [-1.0, -(2.0**-33)], [1.0, 2.0**-33], [-1.0, -(2.0**-33)]]) * [1e-6, 1.0]
    expected = np.array([[1.0, 1.0], [-1.0, -1.0], [1.0, 1.0], [-1.0, -1.0]])
    answer = student.standardise(train, train[1:2] * 2)
    expect.close(answer, (expected, np.array([[-2.0, -2.0]])), because=CLOSED)


@pytest.mark.exercise("standardise", weight=0.25)
def test_standardise_at_the_bound(student):
    """A spread of 1.5e-12 around 0 is one and becomes 1; a spread of 0.5e-12 is none, and is not blown up."""
    train = np.array([[1.5e-12, 0.5e-12], [-1.5e-12, -0.5e-12]])
    new_train, new_test = expect.items(student.standardise(train, train[:1]), 2)
    expect.close(new_train, np.array([[1.0, 0.0], [-1.0, 0.0]]), because=CLOSED, atol=1e-11)
    expect.close(new_test, np.array([[1.0, 0.0]]), because=CLOSED, atol=1e-11)


@pytest.mark.exercise("standardise", weight=0.75)
def test_standardise_whole_numbers(student):
    """Whole numbers are numbers: what comes out is not cut to whole ones."""
    answer = student.standardise(np.array([[1, 10], [2, 10], [4, 40]]), np.array([[3, 20]]))
    train = np.array([[1.0, 10.0], [2.0, 10.0], [4.0, 40.0]])
    spread = np.sqrt([14 / 9, 200.0])
    expected = (train - [7 / 3, 20.0]) / spread, (np.array([[3.0, 20.0]]) - [7 / 3, 20.0]) / spread
    expect.close(answer, expected, because=CLOSED)


@pytest.mark.exercise("standardise", weight=0.5)
def test_standardise_without_test_rows(student, reference):
    """A test part without rows comes back without rows, and the training part is as always."""
    train = normal(93, 6, [3, -4], [1, 5])
    answer = student.standardise(train, np.zeros((0, 2)))
    expect.close(answer, reference.standardise(train, np.zeros((0, 2))), because=CLOSED)


@pytest.mark.exercise("standardise", weight=0.25)
def test_standardise_one_training_row(student):
    """One training row has no spread in any column: it becomes 0, and the test part is only moved."""
    answer = student.standardise(np.array([[2.0, -8.0, 0.5]]), np.array([[3.0, -8.0, 4.5], [0.0, 0.0, 0.0]]))
    expect.close(answer, (np.zeros((1, 3)), np.array([[1.0, 0.0, 4.0], [-2.0, 8.0, -0.5]])), because=CLOSED)


@pytest.mark.exercise("standardise", weight=0.5)
def test_standardise_leaves_its_arguments_alone(student):
    """Both parts are the same after the call, and what comes back is new, also where there is nothing to do."""
    student.standardise(normal(94, 5, [3, -4], [1, 5]), normal(95, 3, [3, -4], [1, 5]))
    expect.unchanged(student)
    student.standardise(np.array([[-1.0], [1.0]]), np.array([[2.0]]))
    expect.unchanged(student)
    expect.new_arrays(student)
