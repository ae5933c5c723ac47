"""The edges of impute_mean: what its docstring promises and ordinary data do not show."""

import numpy as np
import pytest

from autograder import expect

from .shared import CLOSED, normal, with_gaps

nan = np.nan


@pytest.mark.exercise("impute_mean", weight=1.5)
def test_impute_many_rows(student, reference):
    """Ordinary data with a fifth of the numbers missing: columns of unequal size, a test part from elsewhere."""
    train = with_gaps(131, normal(132, 40, [3, -40, 100], [1, 5, 9]), 0.2)
    test = with_gaps(133, normal(134, 15, [7, 7, 7], [1, 1, 1]), 0.4)
    expect.close(student.impute_mean(train, test), reference.impute_mean(train, test), because=CLOSED)


@pytest.mark.exercise("impute_mean", weight=1)
def test_impute_by_columns(student):
    """A gap knows its column, not its row: a square table with one gap a row."""
    train = np.array([[nan, 2.0, 60.0], [4.0, nan, 30.0], [8.0, 6.0, nan]])
    expected = np.array([[6.0, 2.0, 60.0], [4.0, 4.0, 30.0], [8.0, 6.0, 45.0]])
    expect.close(student.impute_mean(train, train), (expected, expected), because=CLOSED)


@pytest.mark.exercise("impute_mean", weight=1)
def test_impute_gaps_in_the_test_part_only(student):
    """The training part may be whole: the gaps of the test part get its means."""
    answer = student.impute_mean(np.array([[1.0, -2.0], [4.0, -8.0]]), np.array([[nan, nan], [nan, 3.0]]))
    expect.close(answer, (np.array([[1.0, -2.0], [4.0, -8.0]]), np.array([[2.5, -5.0], [2.5, 3.0]])), because=CLOSED)


@pytest.mark.exercise("impute_mean", weight=0.75)
def test_impute_where_nothing_is_known(student):
    """Columns without a single training number: 0 for their gaps in both parts, without a word about the others."""
    train, test = np.array([[nan, 8.0, nan]]), np.array([[nan, nan, 2.0], [nan, nan, nan]])
    expected = np.array([[0.0, 8.0, 0.0]]), np.array([[0.0, 8.0, 2.0], [0.0, 8.0, 0.0]])
    expect.close(student.impute_mean(train, test), expected, because=CLOSED)


@pytest.mark.exercise("impute_mean", weight=0.5)
def test_impute_keeps_what_is_there(student):
    """A number that is there stays digit by digit, however large or small it is."""
    train = np.array([[1e300, 1e-300, -0.1], [nan, 0.3, 1e16 + 2]])
    answer = expect.items(student.impute_mean(train, train[::-1].copy()), 2)
    first = expect.array(answer[0], shape=(2, 3))
    expect.equal(first[0], train[0], because="it was there")
    expect.equal(first[1, 1:], train[1, 1:], because="it was there")
    expect.equal(expect.array(answer[1], shape=(2, 3))[1], train[0], because="it was there")


@pytest.mark.exercise("impute_mean", weight=0.5)
def test_impute_whole_numbers(student):
    """Tables of whole numbers have no gaps, and come back as floats; beside such a training part a gap may get a half."""
    answer = student.impute_mean(np.array([[1, 2], [4, 2]]), np.array([[nan, 2.0]]))
    expect.close(answer, (np.array([[1.0, 2.0], [4.0, 2.0]]), np.array([[2.5, 2.0]])), because=CLOSED)
    answer = student.impute_mean(np.array([[nan, 2.0], [4.0, 6.0]]), np.array([[7, 2]]))
    expect.close(answer, (np.array([[4.0, 2.0], [4.0, 6.0]]), np.array([[7.0, 2.0]])), because=CLOSED)


@pytest.mark.exercise("impute_mean", weight=0.5)
def test_impute_without_test_rows(student):
    """A test part without rows comes back without rows."""
    answer = student.impute_mean(np.array([[1.0, nan], [3.0, 4.0]]), np.zeros((0, 2)))
    expect.close(answer, (np.array([[1.0, 4.0], [3.0, 4.0]]), np.zeros((0, 2))), because=CLOSED)


@pytest.mark.exercise("impute_mean", weight=0.75)
def test_impute_leaves_its_arguments_alone(student):
    """The gaps stay in the tables that came in; what comes back is new, also where there is no gap."""
    student.impute_mean(np.array([[1.0, nan], [3.0, 4.0]]), np.array([[nan, 5.0]]))
    expect.unchanged(student)
    student.impute_mean(np.array([[1.0], [3.0]]), np.array([[5.0]]))
    expect.unchanged(student)
    expect.new_arrays(student)
