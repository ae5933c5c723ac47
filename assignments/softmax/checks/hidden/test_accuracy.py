"""The edges of accuracy: what its docstring promises and ordinary data do not show."""

import numpy as np
import pytest

from autograder import expect


@pytest.mark.exercise("accuracy", weight=0.5)
def test_accuracy_refuses_another_number_of_labels(student):
    """More or fewer labels than samples, one for all or labels in a row, shape (1, n), raise an error."""
    p = np.array([[0.9, 0.1], [0.2, 0.8], [0.6, 0.4]])
    for y in ([0, 1], [0, 1, 1, 0], [0], [[0, 1, 1]]):  # an IndexError of NumPy's refuses them as well
        expect.error(Exception, student.accuracy, np.array(y), p)


@pytest.mark.exercise("accuracy", weight=0.5)
def test_accuracy_leaves_its_arguments_alone(student):
    """Labels and probabilities are the same after the call."""
    answer = student.accuracy(np.array([1, 0]), np.array([[0.2, 0.8], [0.3, 0.7]]))
    expect.unchanged(student)
    expect.close(answer, 0.5, because="a share of two")


@pytest.mark.exercise("accuracy", weight=1.5)
def test_accuracy_of_a_tie(student):
    """Where two classes share the largest value, the first is the prediction."""
    p = np.array([[0.4, 0.4, 0.2], [0.2, 0.4, 0.4], [0.2, 0.4, 0.4]])
    expect.close(student.accuracy(np.array([0, 1, 2]), p), 2 / 3, because="a share of three")


@pytest.mark.exercise("accuracy", weight=1.5)
def test_accuracy_of_logits(student):
    """Logits do as well: negative, above 1, very large or nearly equal, only their order counts."""
    p = np.array([[-3.0, -1.0, -2.0], [0.2, 0.1, 0.15], [5.0, 9.0, 7.0], [0.3, 0.3, 0.4], [-900.0, 0.0, 900.0]])
    expect.close(student.accuracy(np.array([1, 0, 2, 2, 2]), p), 0.8, because="a share of five")
    p = np.array([[1000.0, 1001.0, 0.0], [1e-18, 2e-18, 0.0], [1.0, 1.0 + 1e-12, 0.5]])
    expect.close(student.accuracy(np.array([1, 1, 1]), p), 1.0, because="a share of three")


@pytest.mark.exercise("accuracy", weight=1)
def test_accuracy_of_a_single_sample(student):
    """One sample is right or wrong: 1 or 0."""
    expect.close(student.accuracy(np.array([1]), np.array([[0.3, 0.7]])), 1.0, because="a share of one")
    expect.close(student.accuracy(np.array([0]), np.array([[0.3, 0.7]])), 0.0, because="a share of one")
