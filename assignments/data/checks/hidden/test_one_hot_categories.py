"""The edges of one_hot_categories: what its docstring promises and ordinary data do not show."""

import numpy as np
import pytest

from autograder import expect


@pytest.mark.exercise("one_hot_categories", weight=1)
def test_categories_that_do_not_occur(student):
    """Every category has its column, the first and the last as well, also where no value has it."""
    answer = student.one_hot_categories(["m", "k"], ["z", "m", "b", "k", "a"])
    expect.equal(answer, np.array([[0.0, 1.0, 0.0, 0.0, 0.0], [0.0, 0.0, 0.0, 1.0, 0.0]]))


@pytest.mark.exercise("one_hot_categories", weight=0.75)
def test_categories_that_look_like_columns(student):
    """Whole numbers are names: category 2 may stand in column 0, and there may be negative ones."""
    answer = student.one_hot_categories([0, 2, -1, 1], [2, -1, 0, 1])
    expected = np.array([[0, 0, 1, 0], [1, 0, 0, 0], [0, 1, 0, 0], [0, 0, 0, 1]], dtype=float)
    expect.equal(answer, expected)
    expect.equal(student.one_hot_categories([400, 7], [7, 400]), np.array([[0.0, 1.0], [1.0, 0.0]]))


@pytest.mark.exercise("one_hot_categories", weight=1)
def test_categories_and_unknown_values_only(student):
    """Where no value is a category, all rows are zeros, and the shape is (n, k) still."""
    expect.equal(student.one_hot_categories(["q", "r"], ["a", "b", "c"]), np.zeros((2, 3)))
    expect.equal(student.one_hot_categories([5, 1, -1], [1, 2], unknown="zero"), np.array([[0.0, 0], [1, 0], [0, 0]]))


@pytest.mark.exercise("one_hot_categories", weight=1)
def test_categories_with_unknown_error(student):
    """With unknown="error" a value that is no category is a ValueError, wherever it stands."""
    for values in (["d"], ["a", "b", "d"], ["d", "a", "b"]):
        expect.error(ValueError, student.one_hot_categories, values, ["a", "b"], unknown="error")


@pytest.mark.exercise("one_hot_categories", weight=0.5)
def test_categories_with_unknown_error_and_none(student):
    """With unknown="error" and no unknown value the answer is as always, also where a category does not occur."""
    answer = student.one_hot_categories(["b", "b", "a"], ["b", "a", "c"], unknown="error")
    expect.equal(answer, np.array([[1.0, 0.0, 0.0], [1.0, 0.0, 0.0], [0.0, 1.0, 0.0]]))


@pytest.mark.exercise("one_hot_categories", weight=0.5)
def test_categories_refuse_another_word(student):
    """Another word for unknown is a ValueError, also where no value is unknown."""
    for unknown in ("ignore", "Error", ""):
        expect.error(ValueError, student.one_hot_categories, ["a", "d"], ["a", "b"], unknown=unknown)
        expect.error(ValueError, student.one_hot_categories, ["a"], ["a", "b"], unknown=unknown)


@pytest.mark.exercise("one_hot_categories", weight=0.5)
def test_categories_of_no_values(student):
    """No values give an array without rows, k columns wide."""
    expect.equal(student.one_hot_categories([], ["a", "b", "c"]), np.zeros((0, 3)))


@pytest.mark.exercise("one_hot_categories", weight=0.25)
def test_categories_of_one(student):
    """One category alone is one column."""
    expect.equal(student.one_hot_categories(["a", "b", "a"], ["a"]), np.array([[1.0], [0.0], [1.0]]))


@pytest.mark.exercise("one_hot_categories", weight=0.25)
def test_categories_leave_the_lists_alone(student):
    """Both lists are the same after the call."""
    student.one_hot_categories(["b", "d", "a"], ["c", "b", "a"])
    expect.unchanged(student)
