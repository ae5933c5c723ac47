"""The edges of perceptron_predict: what its docstring promises and ordinary data do not show."""

import numpy as np
import pytest

from autograder import expect


@pytest.mark.exercise("perceptron_predict", weight=1)
def test_predict_with_small_weights(student):
    """A hair below the line is -1, however small the weights are; weights that are all 0 give +1 everywhere."""
    answer = student.perceptron_predict(np.array([[-1.0, 0.0], [1.0, 0.0]]), np.array([1e-12, 0.0]), 0.0)
    expect.equal(answer, np.array([-1, 1]), dtype="number")
    answer = student.perceptron_predict(np.array([[-1.0, 2.0], [1.0, 0.0]]), np.zeros(2), 0.0)
    expect.equal(answer, np.array([1, 1]), dtype="number")


@pytest.mark.exercise("perceptron_predict", weight=2)
def test_predict_many_points(student, reference):
    """Fifty random points in one to five dimensions get the side of the line that they lie on."""
    for d in range(1, 6):
        rng = np.random.default_rng(d)
        X, w, b = rng.normal(size=(50, d)), rng.normal(size=d), rng.normal()
        expect.equal(student.perceptron_predict(X, w, b), reference.perceptron_predict(X, w, b), dtype="number")


@pytest.mark.exercise("perceptron_predict", weight=1)
def test_predict_one_point_with_whole_numbers(student):
    """One single point gives an array of one class, and whole-number features work."""
    answer = student.perceptron_predict(np.array([[3, -2, 1]]), np.array([0.5, 1.0, -0.25]), 0.5)
    expect.equal(answer, np.array([-1]), dtype="number")


@pytest.mark.exercise("perceptron_predict", weight=1)
def test_predict_changes_nothing(student):
    """Predicting leaves the points and the weights as they were."""
    answer = student.perceptron_predict(np.array([[1.0, 2.0], [3.0, -4.0]]), np.array([0.5, -0.5]), 1.0)
    expect.array(answer, shape=(2,), dtype="any")  # an answer that is none earns nothing for being harmless
    expect.unchanged(student)
