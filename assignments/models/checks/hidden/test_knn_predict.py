"""The edges of knn_predict: what its docstring promises and ordinary data do not show."""

import numpy as np
import pytest

from autograder import expect

from .shared import column, normal


@pytest.mark.exercise("knn_predict", weight=1)
def test_knn_ties_of_distances(student):
    """Of samples equally far away those in the lower rows vote: one of two, and twenty of forty."""
    asked = [(column(1, -1), np.array([8, 3]), column(0), 1), (column(-1, 1), np.array([3, 8]), column(0), 1)]
    for right, answer in zip((8, 3), expect.each(student.knn_predict, asked), strict=True):
        expect.equal(answer, np.array([right]))
    X = np.tile([[1.0], [-1.0]], (20, 1))
    y = np.array([6] * 20 + [2] * 20)
    expect.equal(student.knn_predict(X, y, column(0), 20), np.array([6]))
    expect.equal(student.knn_predict(X, y[::-1].copy(), column(0), 20), np.array([2]))


@pytest.mark.exercise("knn_predict", weight=0.5)
def test_knn_ties_of_many_distances(student):
    """Of twenty samples equally far away, with the labels 8 and 3 in turn, the first odd number has one 8 more."""
    # Between them stand others: a sort that does not keep the order of equals shows it only in longer arrays.
    X = np.tile([[2.0], [1.0], [0.0]], (20, 1))
    for first, second in ((8, 3), (3, 8)):
        y = np.full(60, 5)
        y[2::3] = [first, second] * 10
        asked = [(X, y, column(0), k) for k in range(1, 20, 2)]
        for answer in expect.each(student.knn_predict, asked):
            expect.equal(answer, np.array([first]))


@pytest.mark.exercise("knn_predict", weight=1)
def test_knn_ties_of_three_labels(student):
    """Two votes each for 7, 0 and -4 of six, and one for 5: -4 is the smallest of the equals; a single vote is no tie."""
    y = np.array([7, 0, -4, 7, 0, -4, 5])
    X = column(0, 1, 2, 3, 4, 5, 6)
    asked = [(X, y, column(0), 7), (X, y, column(0), 4), (X, y, column(6), 3), (X, y, column(1), 3)]
    for right, answer in zip((-4, 7, -4, -4), expect.each(student.knn_predict, asked), strict=True):
        expect.equal(answer, np.array([right]))


@pytest.mark.exercise("knn_predict", weight=0.75)
def test_knn_refuses_impossible_counts(student):
    """No neighbour, a negative number of them, or more than there are samples: a ValueError. All n of them may vote."""
    X, y, Q = column(0, 1, 5), np.array([2, 2, 1]), column(5)
    for k in (0, -1, 4, 100):
        expect.error(ValueError, student.knn_predict, X, y, Q, k)
    expect.equal(student.knn_predict(X, y, Q, 3), np.array([2]))
    expect.equal(student.knn_predict(X, y, Q, 1), np.array([1]))


@pytest.mark.exercise("knn_predict", weight=1)
def test_knn_of_unequal_features(student):
    """Features count as they are, with their units: nothing is scaled, and the distance is Euclid's, not a sum of steps."""
    X, y = np.array([[0.0, 0.0], [1.0, 500.0], [0.5, 1000.0]]), np.array([1, 2, 3])
    expect.equal(student.knn_predict(X, y, np.array([[1.0, 200.0], [0.0, 800.0]]), 1), np.array([1, 3]))
    # (3, 3) is 4.24 away and (0, 5) is 5; along the blocks it is 6 and 5.
    X, y = np.array([[3.0, 3.0], [0.0, 5.0]]), np.array([4, 9])
    expect.equal(student.knn_predict(X, y, np.zeros((1, 2)), 1), np.array([4]))


@pytest.mark.exercise("knn_predict", weight=1)
def test_knn_of_random_clouds(student, reference):
    """Clouds of three classes in one to six dimensions, with one to all neighbours."""
    for seed, (n, d, k) in enumerate(((12, 1, 3), (40, 2, 5), (60, 6, 8), (30, 3, 30))):
        y = np.random.default_rng(40 + seed).integers(-1, 2, size=n) * 3
        X, Q = normal(50 + seed, n, d) + 0.5 * y[:, None], normal(60 + seed, 15, d)
        expect.equal(student.knn_predict(X, y, Q, k), reference.knn_predict(X, y, Q, k))


@pytest.mark.exercise("knn_predict", weight=0.75)
def test_knn_of_whole_numbers_leaves_them_alone(student):
    """Samples and queries may be whole numbers; all three arrays are the same after the call."""
    answer = student.knn_predict(np.array([[9], [0], [8]]), np.array([3, 5, 3]), np.array([[7], [2]]), 1)
    expect.unchanged(student)
    expect.equal(answer, np.array([3, 5]))
