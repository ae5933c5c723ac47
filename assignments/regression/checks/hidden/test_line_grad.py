"""The edges of line_grad: what its docstring promises and ordinary data do not show."""

import numpy as np
import pytest

from autograder import expect

from .shared import CLOSED, EXACT, NUMERIC, scatter, slopes


@pytest.mark.exercise("line_grad", weight=1)
def test_grad_is_the_slope_of_the_loss(student, reference):
    """A small step in m, and one in b, change the mean squared error as the gradient says."""
    asked = [(*scatter(seed, n=9), *np.random.default_rng(seed).normal(size=2).tolist()) for seed in range(4)]
    for (x, y, m, b), answer in zip(asked, expect.each(student.line_grad, asked), strict=True):
        expected = slopes(lambda m, b, x=x, y=y: reference.mse(y, reference.predict_line(x, m, b)), m, b)
        expect.close(answer, tuple(map(float, expected)), because=NUMERIC, rtol=1e-5)


@pytest.mark.exercise("line_grad", weight=1)
def test_grad_of_random_lines(student, reference):
    """Random points and lines, few points and many, agree to all digits."""
    asked = [
        (*scatter(seed, n=1 + 3 * seed), *np.random.default_rng(seed).normal(size=2).tolist()) for seed in range(8)
    ]
    for given, answer in zip(asked, expect.each(student.line_grad, asked), strict=True):
        expect.close(answer, tuple(map(float, reference.line_grad(*given))), because=CLOSED)


@pytest.mark.exercise("line_grad", weight=1)
def test_grad_at_the_bottom_is_zero(student):
    """At the best line both slopes are 0; the same points a little beside it are not flat."""
    x, y = np.array([0.0, 2.0, 4.0, 6.0]), np.array([2.0, 1.0, 5.0, 4.0])
    answers = [student.line_grad(x, y, 0.5, 1.5), student.line_grad(x, y, 0.5, 2.0), student.line_grad(x, y, 1.0, 1.5)]
    expect.close(answers, [(0.0, 0.0), (3.0, 1.0), (14.0, 3.0)], because=EXACT)


@pytest.mark.exercise("line_grad", weight=1)
def test_grad_of_whole_numbers(student):
    """Whole numbers in x and y do not round the gradient."""
    answer = student.line_grad(np.array([1, 2, 4]), np.array([0, 3, 1]), 0.5, 0.25)
    expect.close(answer, (1.5, 0.5 / 3), because=CLOSED)


@pytest.mark.exercise("line_grad", weight=1)
def test_grad_is_a_mean(student):
    """The same points twice over have the same gradient, and one point has one, too."""
    x, y = np.array([1.0, -2.0, 3.0]), np.array([0.5, 1.0, -1.0])
    expected = (41 / 3, 3.0)
    expect.close(student.line_grad(x, y, 1.0, 1.0), expected, because=CLOSED)
    expect.close(student.line_grad(np.tile(x, 2), np.tile(y, 2), 1.0, 1.0), expected, because=CLOSED)
    expect.close(student.line_grad(np.array([3.0]), np.array([1.0]), 0.5, 1.0), (9.0, 3.0), because=EXACT)


@pytest.mark.exercise("line_grad", weight=1)
def test_grad_leaves_its_arguments_alone(student):
    """The points are the same after the call."""
    expect.close(student.line_grad(np.array([1.0, 2.0]), np.array([3.0, 1.0]), 1.0, 0.5), (1.5, 0.0), because=EXACT)
    expect.unchanged(student)
