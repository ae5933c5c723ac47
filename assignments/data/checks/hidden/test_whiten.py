"""The edges of whiten: what its docstring promises and ordinary data do not show.

Many matrices W are right, so no check compares their digits: covariances are compared, and that W is the one that was used.
"""

import numpy as np
import pytest

from autograder import expect

from .shared import ROUND, covariance, normal, whitened

ROUNDED = "the docstring promises 1e-6"


def cloud(seed, n, d, scale=1.0):
    """n points in d dimensions that correlate in all directions, far from the origin."""
    mix = np.random.default_rng(seed).normal(size=(d, d)) + 2 * np.eye(d)
    return scale * (normal(seed + 1, n, [0] * d, [1] * d) @ mix + np.linspace(-5, 9, d))


@pytest.mark.exercise("whiten", weight=1)
def test_whiten_five_columns(student):
    """Five columns that all correlate become five that do not, with variance 1 and mean 0."""
    points = cloud(101, 60, 5)
    train, _, W = whitened(student.whiten(points, points[:3]), 60, 3, 5)
    expect.close(train.mean(axis=0), np.zeros(5), because=ROUNDED, atol=ROUND)
    expect.close(covariance(train), np.eye(5), because=ROUNDED, atol=ROUND)
    expect.close(
        train, (points - points.mean(axis=0)) @ W, because="W is what the points were multiplied by", atol=ROUND
    )


@pytest.mark.exercise("whiten", weight=1)
def test_whiten_the_test_part_by_the_training_part(student):
    """The test part is moved by the training part's mean and multiplied by its W, wherever its own mean lies."""
    points, others = cloud(103, 40, 3), cloud(105, 7, 3) + 20
    train, test, W = whitened(student.whiten(points, others), 40, 7, 3)
    expect.close(covariance(train), np.eye(3), because=ROUNDED, atol=ROUND)
    expect.close(test, (others - points.mean(axis=0)) @ W, because="the training part's mean, and W", atol=ROUND)


@pytest.mark.exercise("whiten", weight=1)
def test_whiten_with_a_small_eps(student):
    """With eps the eigenvalues l of the covariance become l / (l + eps), in any directions."""
    points = cloud(107, 50, 4)
    before = np.linalg.eigvalsh(covariance(points))
    for eps in (0.25, 3.0):
        train, test, W = whitened(student.whiten(points, points[:2], eps), 50, 2, 4)
        after = np.linalg.eigvalsh(covariance(train))
        expect.close(after, before / (before + eps), because=ROUNDED, atol=ROUND)
        expect.close(test, (points[:2] - points.mean(axis=0)) @ W, because=ROUNDED, atol=ROUND)


@pytest.mark.exercise("whiten", weight=0.75)
def test_whiten_fewer_rows_than_columns(student):
    """With no more rows than columns some direction has no spread: a ValueError without eps."""
    # A single row first: there the spread is exactly 0, which tells those who ask for that from those who ask for nothing.
    for points in (np.array([[1.0, 2.0]]), np.array([[3.0]]), cloud(109, 3, 5), cloud(111, 4, 4)):
        expect.error(ValueError, student.whiten, points, points)


@pytest.mark.exercise("whiten", weight=0.75)
def test_whiten_fewer_rows_than_columns_with_eps(student):
    """With eps there is an answer for few rows, too, and directions without spread stay without."""
    points = cloud(109, 3, 5)
    before = np.linalg.eigvalsh(covariance(points)).clip(0)
    train, _, W = whitened(student.whiten(points, points, 0.5), 3, 3, 5)
    expect.close(np.linalg.eigvalsh(covariance(train)), before / (before + 0.5), because=ROUNDED, atol=ROUND)
    expect.close(train, (points - points.mean(axis=0)) @ W, because=ROUNDED, atol=ROUND)


@pytest.mark.exercise("whiten", weight=0.75)
def test_whiten_refuses_a_flat_cloud(student):
    """A constant column, a column twice, a column that is the sum of two others: a ValueError without eps."""
    points = cloud(113, 30, 3)
    for column in (np.full(30, 0.1), points[:, 0], points[:, 0] + points[:, 2]):
        expect.error(ValueError, student.whiten, np.column_stack([points, column]), np.zeros((1, 4)))
    expect.error(ValueError, student.whiten, np.ones((6, 2)), np.zeros((1, 2)))


@pytest.mark.exercise("whiten", weight=0.5)
def test_whiten_small_and_unequal_spreads(student):
    """What counts is how flat the cloud is, not how small: tiny units are whitened, and columns of unequal units."""
    for points in (cloud(115, 40, 3, 1e-8), cloud(117, 40, 3) * [1.0, 1e-2, 10.0]):
        train, _, _ = whitened(student.whiten(points, points[:1]), 40, 1, 3)
        expect.close(covariance(train), np.eye(3), because=ROUNDED, atol=ROUND)


@pytest.mark.exercise("whiten", weight=0.25)
def test_whiten_one_column_of_whole_numbers(student):
    """One column is standardised, and a test part may have no rows; whole numbers are not cut."""
    points = np.array([[1], [2], [4], [9]])
    train, _, _ = whitened(student.whiten(points, np.zeros((0, 1))), 4, 0, 1)
    expected = np.abs(points - 4.0) / np.sqrt(9.5)
    expect.close(np.abs(train), expected, because=ROUNDED, atol=ROUND)


@pytest.mark.exercise("whiten", weight=0.5)
def test_whiten_leaves_its_arguments_alone(student):
    """Both parts are the same after the call."""
    student.whiten(cloud(119, 12, 2), cloud(121, 3, 2))
    expect.unchanged(student)
