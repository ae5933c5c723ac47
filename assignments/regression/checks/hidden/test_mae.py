"""The edges of mae: what its docstring promises and ordinary data do not show."""

import numpy as np
import pytest

from autograder import expect

from .shared import CLOSED, EXACT, scatter


@pytest.mark.exercise("mae", weight=0.75)
def test_mae_refuses_a_column(student):
    """Predictions in a column, shape (n, 1), raise a ValueError instead of being compared with every y."""
    y = np.array([1.0, 2.0, 4.0])
    expect.error(ValueError, student.mae, y, np.array([[1.5], [2.0], [3.0]]))
    expect.error(ValueError, student.mae, np.array([[1.5], [2.0], [3.0]]), y)


@pytest.mark.exercise("mae", weight=0.5)
def test_mae_refuses_a_single_prediction(student):
    """One prediction for many points, shape (1,), raises a ValueError instead of being stretched; so does one y."""
    expect.error(ValueError, student.mae, np.array([1.0, 2.0, 4.0]), np.array([1.5]))
    expect.error(ValueError, student.mae, np.array([1.5]), np.array([1.0, 2.0, 4.0]))


@pytest.mark.exercise("mae", weight=0.5)
def test_mae_refuses_another_number(student):
    """Fewer predictions than points, or more, raise a ValueError, and so does a row, shape (1, n)."""
    y = np.array([1.0, 2.0, 4.0])
    for p in (np.array([1.0, 2.0]), np.array([1.0, 2.0, 3.0, 4.0]), np.array([[1.0, 2.0, 3.0]])):
        expect.error(ValueError, student.mae, y, p)


@pytest.mark.exercise("mae", weight=1)
def test_mae_of_whole_numbers(student):
    """Whole numbers may have a mean that is none: errors of 1, 2 and 2."""
    expect.close(student.mae(np.array([3, 1, 5]), np.array([2, 3, 7])), 5 / 3, because=CLOSED)


@pytest.mark.exercise("mae", weight=1)
def test_mae_of_one_point(student):
    """One point costs what it costs, on either side of the line, and nothing where the prediction is right."""
    costs = [student.mae(np.array([2.5]), np.array([p])) for p in (1.0, 4.0, 2.5)]
    expect.close(costs, [1.5, 1.5, 0.0], because=EXACT)


@pytest.mark.exercise("mae", weight=1.5)
def test_mae_of_random_points(student, reference):
    """Random points, few and many, with errors that favour one side, agree to all digits."""
    given = [(y, x + seed) for seed in range(8) for x, y in [scatter(seed, n=1 + 4 * seed)]]
    for (y, p), answer in zip(given, expect.each(student.mae, given), strict=True):
        expect.close(answer, reference.mae(y, p), because=CLOSED)


@pytest.mark.exercise("mae", weight=1)
def test_mae_leaves_its_arguments_alone(student):
    """Truth and predictions are the same after the call."""
    expect.close(student.mae(np.array([1.0, 2.0]), np.array([3.0, 2.0])), 1.0, because=EXACT)
    expect.unchanged(student)
