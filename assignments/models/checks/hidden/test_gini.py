"""The edges of gini: what its docstring promises and ordinary data do not show."""

import numpy as np
import pytest

from autograder import expect

from .shared import SHARES


@pytest.mark.exercise("gini", weight=0.75)
def test_gini_of_any_labels(student):
    """Labels are names: they may be negative, large and have gaps, and their order counts nothing."""
    for labels in ([0, 1, 1, 1], [-5, -5, 900000, -5], [3, -1, 3, 3], [2, 2, 0, 2]):
        right = 1 - 1 / 16 - 9 / 16
        expect.close(student.gini(np.array(labels)), right, because=SHARES)


@pytest.mark.exercise("gini", weight=0.5)
def test_gini_of_one_label(student):
    """A single label, and many equal ones, are pure; a second class makes them mixed."""
    asked = [(np.array([6]),), (np.full(50, -3),), (np.array([1, 2]),)]
    for right, answer in zip((0.0, 0.0, 0.5), expect.each(student.gini, asked), strict=True):
        expect.close(answer, right, because=SHARES)


@pytest.mark.exercise("gini", weight=0.75)
def test_gini_of_random_labels(student, reference):
    """Many labels of two to ten classes, some of them rare."""
    rng = np.random.default_rng(7)
    for k, n in ((2, 30), (3, 100), (10, 500)):
        y = np.minimum(rng.geometric(0.4, size=n), k)
        expect.close(student.gini(y), reference.gini(y), because=SHARES)


@pytest.mark.exercise("gini", weight=0.4)
def test_gini_leaves_the_labels_alone(student):
    """The labels are the same after the call, in their order."""
    answer = student.gini(np.array([2, 0, 2, 0]))
    expect.unchanged(student)
    expect.close(answer, 0.5, because=SHARES)
