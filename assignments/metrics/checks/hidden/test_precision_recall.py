"""The edges of precision_recall: what its docstring promises and ordinary data do not show."""

import numpy as np
import pytest

from autograder import expect

from .shared import DIVIDED


@pytest.mark.exercise("precision_recall", weight=1.5)
def test_precision_recall_of_many_classes(student, reference):
    """A matrix of six classes, without symmetry; and the same counts ten times over have the same shares."""
    cm = np.random.default_rng(2).integers(0, 40, (6, 6))
    right = reference.precision_recall(cm)
    expect.close(student.precision_recall(cm), right, because=DIVIDED)
    expect.close(student.precision_recall(10 * cm), right, because=DIVIDED)


@pytest.mark.exercise("precision_recall", weight=1.25)
def test_precision_recall_where_a_sum_is_zero(student):
    """A class that was called but never there, one that was there but never called: 0, without a warning."""
    answer = student.precision_recall(np.array([[0, 0, 0], [2, 3, 0], [1, 4, 0]]))
    expect.close(answer, (np.array([0, 3 / 7, 0]), np.array([0, 3 / 5, 0])), because=DIVIDED)
    expect.no_warnings(student)


@pytest.mark.exercise("precision_recall", weight=1)
def test_precision_recall_of_nothing(student):
    """A matrix of zeros gives zeros, without a warning; a single class that was called and there gives 1."""
    answer = student.precision_recall(np.zeros((3, 3), dtype=int))
    expect.close(answer, (np.zeros(3), np.zeros(3)), because=DIVIDED)
    expect.no_warnings(student)
    expect.close(student.precision_recall(np.array([[7]])), (np.ones(1), np.ones(1)), because=DIVIDED)


@pytest.mark.exercise("precision_recall", weight=0.75)
def test_precision_recall_of_a_rare_class(student):
    """A rare class between two large ones: 1 of 4 found, and 1 of 301 calls right."""
    answer = student.precision_recall(np.array([[900, 100, 0], [1, 1, 2], [0, 200, 800]]))
    expect.close(answer, (np.array([900 / 901, 1 / 301, 800 / 802]), np.array([0.9, 0.25, 0.8])), because=DIVIDED)


@pytest.mark.exercise("precision_recall", weight=0.5)
def test_precision_recall_leaves_its_argument_alone(student):
    """The matrix is the same after the call, its zeros too."""
    answer = student.precision_recall(np.array([[3, 0], [1, 0]]))
    expect.unchanged(student)
    expect.close(answer, (np.array([0.75, 0.0]), np.array([1.0, 0.0])), because=DIVIDED)
