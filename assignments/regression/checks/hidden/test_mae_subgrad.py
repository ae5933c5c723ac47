"""The edges of mae_subgrad: what its docstring promises and ordinary data do not show."""

import numpy as np
import pytest

from autograder import expect

from .shared import CLOSED, EXACT, NUMERIC, scatter, slopes


@pytest.mark.exercise("mae_subgrad", weight=1)
def test_subgrad_of_a_line_through_all_points(student):
    """Where every residual is 0 the answer is (0, 0); one point off the line counts among all of them."""
    x, y = np.array([0.0, 1.0, 2.0, 4.0]), np.array([1.0, 3.0, 5.0, 9.0])
    off = np.array([1.0, 3.0, 6.0, 9.0])
    answers = [student.mae_subgrad(x, y, 2.0, 1.0), student.mae_subgrad(x, off, 2.0, 1.0)]
    expect.close(answers, [(0.0, 0.0), (-0.5, -0.25)], because=EXACT)


@pytest.mark.exercise("mae_subgrad", weight=1)
def test_subgrad_does_not_see_how_far(student):
    """A point a million away pulls as hard as one a thousandth away."""
    x = np.array([1.0, 2.0, 3.0])
    answers = [student.mae_subgrad(x, np.array([0.5, top, -0.25]), 0.0, 0.0) for top in (0.001, 1e6, -0.001, -1e6)]
    expect.close(answers, [(0.0, -1 / 3)] * 2 + [(4 / 3, 1 / 3)] * 2, because=CLOSED)


@pytest.mark.exercise("mae_subgrad", weight=1)
def test_subgrad_is_the_slope_of_the_loss(student, reference):
    """Away from the kinks a small step in m, and one in b, change the mean absolute error as the answer says."""
    asked = [(*scatter(seed, n=9), *np.random.default_rng(seed).normal(size=2).tolist()) for seed in range(4)]
    for (x, y, m, b), answer in zip(asked, expect.each(student.mae_subgrad, asked), strict=True):
        expected = slopes(lambda m, b, x=x, y=y: reference.mae(y, reference.predict_line(x, m, b)), m, b)
        expect.close(answer, tuple(map(float, expected)), because=NUMERIC, rtol=1e-5)


@pytest.mark.exercise("mae_subgrad", weight=1)
def test_subgrad_of_random_lines(student, reference):
    """Random points and lines, few points and many, agree to all digits."""
    asked = [
        (*scatter(seed, n=1 + 3 * seed), *np.random.default_rng(seed).normal(size=2).tolist()) for seed in range(8)
    ]
    for given, answer in zip(asked, expect.each(student.mae_subgrad, asked), strict=True):
        expect.close(answer, tuple(map(float, reference.mae_subgrad(*given))), because=CLOSED)


@pytest.mark.exercise("mae_subgrad", weight=1)
def test_subgrad_of_whole_numbers(student):
    """Whole numbers in x and y, and the same points twice over, do not change the mean; one point has one, too."""
    x, y = np.array([1, 2, 4]), np.array([0, 3, 1])
    expected = (1.0, 1 / 3)
    expect.close(student.mae_subgrad(x, y, 0.5, 0.25), expected, because=CLOSED)
    expect.close(student.mae_subgrad(np.tile(x, 2), np.tile(y, 2), 0.5, 0.25), expected, because=CLOSED)
    expect.close(student.mae_subgrad(np.array([3]), np.array([9]), 0.5, 0.25), (-3.0, -1.0), because=EXACT)


@pytest.mark.exercise("mae_subgrad", weight=1)
def test_subgrad_leaves_its_arguments_alone(student):
    """The points are the same after the call."""
    expect.close(student.mae_subgrad(np.array([1.0, 2.0]), np.array([3.0, 1.0]), 1.0, 0.5), (0.5, 0.0), because=EXACT)
    expect.unchanged(student)
