"""The edges of numeric_gradient: what its docstring promises and ordinary data do not show."""

import numpy as np
import pytest

from autograder import expect

from .shared import CENTRAL


@pytest.mark.exercise("numeric_gradient", weight=1)
def test_numeric_gradient_with_a_large_step(student):
    """The step is the h that was given, to both sides, and every other number stays where it is."""
    answer = student.numeric_gradient(lambda v: float(v[0] ** 3 * v[1] + v[1] ** 3), np.array([1.0, 2.0]), h=0.5)
    expect.close(answer, np.array([6.5, 13.25]), because="exact for polynomials", rtol=1e-9)


@pytest.mark.exercise("numeric_gradient", weight=0.5)
def test_numeric_gradient_takes_the_step_of_the_sheet(student):
    """Where no step is given it is h = 1e-5: at 0 the cube, 1e10 times as steep, shows h^2 of it."""
    answer = student.numeric_gradient(lambda v: 1e10 * float(v[0]) ** 3, np.array([0.0]))
    expect.close(answer, np.array([1.0]), because="1e10 h^2 for the h of the docstring", rtol=1e-6)


@pytest.mark.exercise("numeric_gradient", weight=1)
def test_numeric_gradient_of_a_single_number(student):
    """A single number, an array of shape (), has a gradient of shape ()."""
    answer = student.numeric_gradient(lambda v: float(np.sum(v)) ** 2, np.array(3.0))
    expect.close(answer, 6.0, **CENTRAL)


@pytest.mark.exercise("numeric_gradient", weight=1)
def test_numeric_gradient_at_whole_numbers(student):
    """At whole numbers the step h is not rounded away."""
    answer = student.numeric_gradient(lambda v: float((v * v).sum()), np.array([[1, 2], [3, -4]]))
    expect.close(answer, np.array([[2.0, 4.0], [6.0, -8.0]]), **CENTRAL)


@pytest.mark.exercise("numeric_gradient", weight=0.5)
def test_numeric_gradient_at_float32(student):
    """At float32 numbers the step h is not rounded away: f is computed at float64 points."""
    answer = student.numeric_gradient(lambda v: float((v * v).sum()), np.array([100.0, -1.0], dtype=np.float32))
    expect.close(answer, np.array([200.0, -2.0]), **CENTRAL)


@pytest.mark.exercise("numeric_gradient", weight=1)
def test_numeric_gradient_puts_x_back(student):
    """x is the same after the call, to the last bit."""
    student.numeric_gradient(lambda v: float((v**2).sum()), np.array([0.1, 1.7, -12.3, 1e-9]))
    expect.unchanged(student)


@pytest.mark.exercise("numeric_gradient", weight=1)
def test_numeric_gradient_asks_beside_x_only(student):
    """f is asked at points of x's shape, each with one number moved by h and all others where they were."""
    x, h, asked = np.array([[1.0, -2.0], [0.5, 3.0]]), 0.25, []

    def f(point):
        asked.append(np.array(point, dtype=float))
        return float((asked[-1] ** 2).sum())

    answer = student.numeric_gradient(f, x, h)
    expect.that(len(asked) >= 8, f"f was asked {len(asked)} times; four numbers need eight")
    expect.that(all(point.shape == x.shape for point in asked), "f was given an array of another shape than x")
    moves = [np.sort(np.abs(point - x), axis=None) for point in asked]
    expect.that(all(move[-2] < 1e-12 for move in moves), "f was asked at a point with more than one number moved")
    expect.that(all(move[-1] < h + 1e-12 for move in moves), "f was asked further away than h")
    expect.close(answer, 2 * x, because="exact for squares", rtol=1e-9)
