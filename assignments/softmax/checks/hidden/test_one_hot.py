"""The edges of one_hot: what its docstring promises and ordinary data do not show."""

import numpy as np
import pytest

from autograder import expect


@pytest.mark.exercise("one_hot", weight=1)
def test_one_hot_of_uint8_and_many_classes(student):
    """Labels of dtype uint8, and many classes."""
    answer = student.one_hot(np.array([99, 0, 50, 7], dtype=np.uint8), 100)
    answer = expect.array(answer, shape=(4, 100))
    expect.equal(answer.argmax(axis=1), np.array([99, 0, 50, 7]))
    expect.equal(answer.sum(axis=1), np.ones(4))


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


@pytest.mark.exercise("one_hot", weight=0.5)
def test_one_hot_refuses_labels_far_outside(student):
    """Labels far above k or far below 0 are no classes either: ValueError."""
    for y in ([4, 0], [1, 7, 0], [0, -2], [-3, 1], [200]):
        expect.error(ValueError, student.one_hot, np.array(y), 3)


@pytest.mark.exercise("one_hot", weight=0.5)
def test_one_hot_leaves_the_labels_alone(student):
    """The labels are the same after the call, and one label alone is a batch of one row."""
    answer = student.one_hot(np.array([2]), 3)
    expect.unchanged(student)
    expect.equal(answer, np.array([[0.0, 0.0, 1.0]]), because="zeros and ones are exact")
