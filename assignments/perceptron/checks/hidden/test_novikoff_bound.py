"""The edges of novikoff_bound: what its docstring promises and ordinary data do not show."""

import numpy as np
import pytest

from autograder import expect

from .shared import separable


@pytest.mark.exercise("novikoff_bound", weight=1)
def test_bound_refuses_a_line_that_does_not_separate(student):
    """A line with a point on its wrong side gives no bound but a ValueError."""
    X, y = np.array([[2.0, 1.0], [-1.0, -1.0], [1.0, -3.0]]), np.array([1, -1, 1])
    expect.error(ValueError, student.novikoff_bound, X, y, np.array([1.0, 1.0]), 0.0)


@pytest.mark.exercise("novikoff_bound", weight=1)
def test_bound_refuses_a_point_on_the_line(student):
    """A line that runs through a point has margin 0, and gives no bound but a ValueError."""
    X, y = np.array([[2.0, 1.0], [1.0, -1.0], [-1.0, -1.0]]), np.array([1, 1, -1])
    expect.error(ValueError, student.novikoff_bound, X, y, np.array([1.0, 1.0]), 0.0)


@pytest.mark.exercise("novikoff_bound", weight=1)
def test_bound_does_not_depend_on_the_length(student, reference):
    """The same line written with ten times the weights and the bias, or a hundred-millionth, has the same bound."""
    X, y, w, b = separable(5, n=10, d=3)
    bound = reference.novikoff_bound(X, y, w, b)
    for scale in (1e-8, 0.01, 1.0, 10.0):
        expect.close(student.novikoff_bound(X, y, scale * w, scale * b), bound, because="a closed formula")


@pytest.mark.exercise("novikoff_bound", weight=2)
def test_bound_random_sets(student, reference):
    """Random data in one to five dimensions, and whole numbers, give (R / gamma)^2 with the bias absorbed in both."""
    sets = [separable(seed, n=15, d=1 + seed % 5) for seed in range(10)]
    for given, answer in zip(sets, expect.each(student.novikoff_bound, sets), strict=True):
        expect.close(answer, reference.novikoff_bound(*given), because="a closed formula")
    answer = student.novikoff_bound(np.array([[3, -2], [-1, 4]]), np.array([1, -1]), np.array([2.0, -1.0]), 2.0)
    expect.close(answer, 18 * 9 / 16, because="a closed formula")


@pytest.mark.exercise("novikoff_bound", weight=1)
def test_bound_is_never_broken_by_training(student, reference):
    """On random separable sets training makes no more mistakes than the bound allows; on two points just as many."""
    two = np.array([[1.0], [-1.0]]), np.array([1, -1])
    made = sum(reference.perceptron_fit(*two)["mistakes_per_epoch"])
    expect.close(student.novikoff_bound(*two, np.array([1.0]), 0.0), float(made), because="a closed formula")
    # Of fifty sets those eight on which training comes nearest to the bound.
    sets = [separable(seed, n=10) for seed in (48, 24, 33, 45, 41, 4, 5, 43)]
    for (X, y, _, _), answer in zip(sets, expect.each(student.novikoff_bound, sets), strict=True):
        bound = expect.scalar(answer)
        mistakes = sum(reference.perceptron_fit(X, y, max_epochs=2000)["mistakes_per_epoch"])
        expect.that(mistakes <= bound, f"training made {mistakes} mistakes, more than the bound {bound}")


@pytest.mark.exercise("novikoff_bound", weight=1)
def test_bound_leaves_the_callers_arrays_alone(student):
    """The points, the labels and the line are the same after the bound was computed as before."""
    X, y = np.array([[2.0, 1.0], [-1.0, -1.0], [1.0, 3.0]]), np.array([1, -1, 1])
    bound = expect.scalar(student.novikoff_bound(X, y, np.array([2.0, 1.0]), 0.5))
    # An answer that bounds nothing earns nothing for being harmless.
    expect.that(bound > 0, f"the number of mistakes cannot be at most {bound}")
    expect.unchanged(student)
