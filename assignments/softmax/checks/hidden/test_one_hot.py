"""The edges of one_hot: what its docstring promises and ordinary data do not show."""

import numpy as np
import pytest

from autograder import expect


@pytest.mark.exercise("one_hot", weight=1.5)
def test_one_hot_where_the_last_classes_are_absent(student):
    """The width is k, also where the batch holds no sample of the last classes."""
    expected = np.array([[0.0, 1.0, 0.0, 0.0, 0.0], [1.0, 0.0, 0.0, 0.0, 0.0]])
    expect.equal(student.one_hot(np.array([1, 0]), 5), expected, because="zeros and ones are exact")


@pytest.mark.exercise("one_hot", weight=1)
def test_one_hot_of_uint8_and_many_classes(student):
    """Labels of dtype uint8, and many classes."""
    answer = expect.array(student.one_hot(np.array([99, 0, 50], dtype=np.uint8), 100), shape=(3, 100))
    expect.equal(answer.argmax(axis=1), np.array([99, 0, 50]))
    expect.equal(answer.sum(axis=1), np.ones(3))


@pytest.mark.exercise("one_hot", weight=0.5)
def test_one_hot_of_a_single_class(student):
    """One class alone is a column of ones, and stays a column."""
    expect.equal(student.one_hot(np.array([0, 0, 0]), 1), np.ones((3, 1)), because="zeros and ones are exact")


@pytest.mark.exercise("one_hot", weight=1)
def test_one_hot_of_no_labels(student):
    """No labels give an array without rows, k columns wide."""
    expect.equal(student.one_hot(np.array([], dtype=int), 3), np.zeros((0, 3)))


@pytest.mark.exercise("one_hot", weight=1)
def test_one_hot_refuses_a_label_above(student):
    """Label k is one too many, since counting begins at 0: ValueError."""
    expect.error(ValueError, student.one_hot, np.array([0, 3]), 3)
    expect.error(ValueError, student.one_hot, np.array([0, 3, 1]), 3)


@pytest.mark.exercise("one_hot", weight=1.5)
def test_one_hot_refuses_a_negative_label(student):
    """Label -1 is no class, though Python would count it from the end: ValueError."""
    expect.error(ValueError, student.one_hot, np.array([0, -1]), 3)
