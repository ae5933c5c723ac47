"""The edges of loo_accuracy: what its docstring promises and ordinary data do not show."""

import numpy as np
import pytest

from autograder import expect

from .shared import SHARE, column, normal


@pytest.mark.exercise("loo_accuracy", weight=1)
def test_loo_of_twins(student):
    """A twin at the same place is another row, and votes; only the row itself is left out."""
    X, y = column(0, 0, 5, 5, 9), np.array([1, 2, 3, 3, 1])
    # Rows 0 and 1 take each other for themselves, row 4 takes a 5 for itself.
    expect.close(student.loo_accuracy(X, y, 1), 0.4, because=SHARE)


@pytest.mark.exercise("loo_accuracy", weight=1)
def test_loo_of_all_the_others(student):
    """With k = n - 1 all the others vote: a row's own label lacks the vote of the row itself, and may lose for it."""
    asked = [
        (column(0, 1, 2, 3, 4), np.array([1, 1, 1, 0, 0]), 4),
        (column(0, 1, 2, 3), np.array([6, 6, 2, 2]), 3),
        (column(0, 1), np.array([6, 6]), 1),
        (column(0, 1), np.array([6, 2]), 1),
    ]
    # Without a 1 there are two votes each, and the smaller label, 0, wins.
    for right, answer in zip((0.0, 0.0, 1.0, 0.0), expect.each(student.loo_accuracy, asked), strict=True):
        expect.close(answer, right, because=SHARE)


@pytest.mark.exercise("loo_accuracy", weight=0.75)
def test_loo_refuses_impossible_counts(student):
    """There are n - 1 others: more votes than that, or none, raise a ValueError."""
    X, y = column(0, 1, 8, 9), np.array([0, 0, 1, 1])
    for k in (0, -2, 4, 5):
        expect.error(ValueError, student.loo_accuracy, X, y, k)
    expect.close(student.loo_accuracy(X, y, 1), 1.0, because=SHARE)


@pytest.mark.exercise("loo_accuracy", weight=1)
def test_loo_of_random_clouds(student, reference):
    """Clouds of two and three classes that overlap, in one to four dimensions and for several k."""
    for seed, (n, d, k) in enumerate(((9, 1, 1), (30, 2, 4), (40, 4, 7), (25, 2, 24))):
        y = np.random.default_rng(70 + seed).integers(0, 3, size=n)
        X = normal(80 + seed, n, d) + y[:, None]
        expect.close(student.loo_accuracy(X, y, k), reference.loo_accuracy(X, y, k), because=SHARE)


@pytest.mark.exercise("loo_accuracy", weight=0.5)
def test_loo_leaves_its_arguments_alone(student):
    """X and y are the same after the call, whole numbers too."""
    answer = student.loo_accuracy(np.array([[0], [1], [7], [9]]), np.array([4, 4, 4, -1]), 1)
    expect.unchanged(student)
    expect.close(answer, 0.5, because=SHARE)
