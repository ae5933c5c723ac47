"""The edges of entropy: what its docstring promises and ordinary data do not show."""

import numpy as np
import pytest

from autograder import expect

from .shared import SHARES


@pytest.mark.exercise("entropy", weight=0.75)
def test_entropy_of_any_labels(student):
    """Labels are names: they may be negative, large and have gaps, and their order counts nothing."""
    for labels in ([0, 1, 1, 1], [-5, -5, 900000, -5], [3, -1, 3, 3], [2, 2, 0, 2]):
        right = -(0.25 * np.log2(0.25) + 0.75 * np.log2(0.75))
        expect.close(student.entropy(np.array(labels)), right, because=SHARES)


@pytest.mark.exercise("entropy", weight=0.5)
def test_entropy_of_one_label(student):
    """A single label, and many equal ones, are pure; a second class makes them mixed."""
    asked = [(np.array([6]),), (np.full(50, -3),), (np.array([1, 2]),)]
    for right, answer in zip((0.0, 0.0, 1.0), expect.each(student.entropy, asked), strict=True):
        expect.close(answer, right, because=SHARES)


@pytest.mark.exercise("entropy", weight=0.75)
def test_entropy_of_random_labels(student, reference):
    """Many labels of two to ten classes, some of them rare."""
    rng = np.random.default_rng(7)
    for k, n in ((2, 30), (3, 100), (10, 500)):
        y = np.minimum(rng.geometric(0.4, size=n), k)
        expect.close(student.entropy(y), reference.entropy(y), because=SHARES)


@pytest.mark.exercise("entropy", weight=0.4)
def test_entropy_leaves_the_labels_alone(student):
    """The labels are the same after the call, in their order."""
    answer = student.entropy(np.array([2, 0, 2, 0]))
    expect.unchanged(student)
    expect.close(answer, 1.0, because=SHARES)
