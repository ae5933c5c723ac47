"""The edges of best_split: what its docstring promises and ordinary data do not show."""

import numpy as np
import pytest

from autograder import expect
from autograder.datasets import wine

from .shared import SHARES, column, normal


def expect_split(answer, right):
    """The three parts of an answer of best_split."""
    answered = expect.items(answer, 3)
    expect.equal(answered[0], right[0])
    expect.close(answered[1], float(right[1]), because="midway between two numbers")
    expect.close(answered[2], float(right[2]), because=SHARES)


def expect_none(answer):
    expect.that(answer is None, "a split came back, where None is asked for")


@pytest.mark.exercise("best_split", weight=0.75)
def test_split_of_two_wines(student):
    """Alcohol and proline of the first two growers' wines: proline at most 755 gains 0.408."""
    X, y = wine()
    X, y = X[y < 2][:, [0, 12]], y[y < 2]
    # 59 and 71 wines; left of 755 stand 2 and 67, right of it 57 and 4.
    parts = [1 - ((a / (a + b)) ** 2 + (b / (a + b)) ** 2) for a, b in ((59, 71), (2, 67), (57, 4))]
    expect_split(student.best_split(X, y), (1, 755.0, parts[0] - 69 / 130 * parts[1] - 61 / 130 * parts[2]))


@pytest.mark.exercise("best_split", weight=1)
def test_split_takes_the_first_of_equal_gains(student):
    """Equal gains: the lowest feature, then the lowest threshold, also where rounding makes the later one a hair larger."""
    expect_split(student.best_split(column(0, 1, 2, 3, 4, 5), np.array([0, 0, 1, 1, 2, 2])), (0, 1.5, 1 / 3))
    expect_split(student.best_split(column(0, 1, 2, 3, 4, 5), np.array([1, 1, 2, 2, 1, 1])), (0, 1.5, 1 / 9))
    two = np.array([[0.0, 5.0], [1.0, 4.0], [8.0, 1.0], [9.0, 0.0]])
    expect_split(student.best_split(two, np.array([1, 1, 0, 0])), (0, 4.5, 0.5))
    expect_split(student.best_split(two[:, ::-1].copy(), np.array([1, 1, 0, 0])), (0, 2.5, 0.5))


@pytest.mark.exercise("best_split", weight=1)
def test_split_that_gains_nothing_is_none(student):
    """None: for labels that are all equal, for features without two values, and where both sides are as mixed as before."""
    expect_none(student.best_split(column(1, 2, 3), np.array([4, 4, 4])))
    expect_none(student.best_split(np.ones((4, 2)), np.array([0, 1, 0, 1])))
    expect_none(student.best_split(column(7), np.array([0])))
    # Thirds on both sides; rounding can make a gain of 5e-17 of it.
    expect_none(student.best_split(column(1, 1, 0, 1, 1, 0), np.array([0, 1, 1, 0, 1, 0])))
    expect_none(student.best_split(column(0, 0, 1, 0, 0, 1), np.array([2, 2, 2, 1, 1, 1])))
    expect_split(student.best_split(column(0, 0, 1, 1), np.array([3, 3, 3, 1])), (0, 0.5, 3 / 8 - 1 / 4))


@pytest.mark.exercise("best_split", weight=0.75)
def test_split_between_equal_values(student):
    """Between two equal values there is no threshold: rows of one value stay together, whatever their labels."""
    answer = student.best_split(column(2, 2, 2, 6, 6, 6), np.array([0, 0, 1, 1, 1, 1]))
    expect_split(answer, (0, 4.0, 4 / 9 - 0.5 * 4 / 9))


@pytest.mark.exercise("best_split", weight=1)
def test_split_of_random_rows(student, reference):
    """Rows in any order, one to five features, two to four classes, whole numbers with repeats among them."""
    rng = np.random.default_rng(31)
    for n, d, k in ((7, 1, 2), (20, 3, 3), (40, 5, 4)):
        X, y = normal(32 + n, n, d), rng.integers(0, k, size=n)
        X[:, 0] = rng.integers(-3, 4, size=n)
        expect_split(student.best_split(X, y), reference.best_split(X, y))


@pytest.mark.exercise("best_split", weight=0.75)
def test_split_of_whole_numbers_and_any_labels(student):
    """Features may be whole numbers, and the threshold lies between them; labels may be negative and have gaps."""
    X = np.array([[3], [1], [2], [0]])
    expect_split(student.best_split(X, np.array([-4, 80, -4, 80])), (0, 1.5, 0.5))


@pytest.mark.exercise("best_split", weight=0.75)
def test_split_leaves_its_arguments_alone(student):
    """X and y are the same after the call: neither is sorted in place."""
    answer = student.best_split(column(5, 1, 4, 2), np.array([1, 0, 1, 0]))
    expect.unchanged(student)
    expect_split(answer, (0, 3.0, 0.5))
