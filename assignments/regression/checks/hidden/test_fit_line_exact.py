"""The edges of fit_line_exact: what its docstring promises and ordinary data do not show."""

import numpy as np
import pytest

from autograder import expect

from .shared import CLOSED, scatter


@pytest.mark.exercise("fit_line_exact", weight=0.75)
def test_exact_refuses_copies_of_one_number(student):
    """Copies of one number raise a ValueError whatever the number, also where their mean is rounded: three times 0.1."""
    for x in (np.full(3, 0.1), np.full(7, -1e5 / 3), np.zeros(4)):
        expect.error(ValueError, student.fit_line_exact, x, np.arange(float(len(x))))


@pytest.mark.exercise("fit_line_exact", weight=0.5)
def test_exact_refuses_one_point(student):
    """One point alone raises a ValueError: every line through it is as good."""
    expect.error(ValueError, student.fit_line_exact, np.array([1.5]), np.array([2.0]))


@pytest.mark.exercise("fit_line_exact", weight=1)
def test_exact_far_from_zero(student, reference):
    """Points whose x lie ten times their spread away from 0 have their line to seven digits."""
    for seed, centre in enumerate((10.0, -10.0)):
        x, y = np.random.default_rng(seed).normal(centre, 1.0, 20), np.random.default_rng(7 + seed).normal(3.0, 2.0, 20)
        expected = tuple(map(float, reference.fit_line_exact(x, y)))
        expect.close(student.fit_line_exact(x, y), expected, because="at ten spreads four of sixteen digits are lost")


@pytest.mark.exercise("fit_line_exact", weight=1)
def test_exact_on_any_scale(student):
    """Hundred-thousandths and hundred thousands are scales like any other: x that lie close together are not equal."""
    x, y = np.array([1.0, 2.0, 3.0, 4.0]), np.array([2.0, 4.0, 3.0, 6.0])
    for scale in (1e-5, 1e5):
        answer = student.fit_line_exact(scale * x, y)
        # A system of normal equations that was not scaled loses ten of sixteen digits.
        expect.close(
            answer, (1.1 / scale, 1.0), because="the scale squared costs digits in some ways to solve", rtol=1e-5
        )


@pytest.mark.exercise("fit_line_exact", weight=1)
def test_exact_of_random_points(student, reference):
    """Random points, few and many, with rising and falling lines, agree to all digits."""
    asked = [scatter(seed, n=2 + 4 * seed, slope=3.0 - seed) for seed in range(8)]
    for given, answer in zip(asked, expect.each(student.fit_line_exact, asked), strict=True):
        expect.close(answer, tuple(map(float, reference.fit_line_exact(*given))), because=CLOSED)


@pytest.mark.exercise("fit_line_exact", weight=0.75)
def test_exact_through_points_on_a_line(student):
    """Two points, and all that lie on one line, give that line; equal y give a level one."""
    pairs = (np.array([-1.0, 3.0]), np.array([5.0, -3.0])), (np.array([0.0, 1.0, 5.0]), np.full(3, 2.5))
    expect.close([student.fit_line_exact(*pair) for pair in pairs], [(-2.0, 3.0), (0.0, 2.5)], because=CLOSED)


@pytest.mark.exercise("fit_line_exact", weight=0.5)
def test_exact_of_whole_numbers(student):
    """Whole numbers in x and y do not round the line, and whole numbers that are equal are refused as well."""
    answer = student.fit_line_exact(np.array([0, 2, 4, 6]), np.array([2, 1, 5, 4]))
    expect.close(answer, (0.5, 1.5), because=CLOSED)
    expect.error(ValueError, student.fit_line_exact, np.array([3, 3]), np.array([1, 2]))


@pytest.mark.exercise("fit_line_exact", weight=0.75)
def test_exact_leaves_its_arguments_alone(student):
    """The points are the same after the fit."""
    answer = student.fit_line_exact(np.array([0.0, 2.0, 4.0, 6.0]), np.array([2.0, 1.0, 5.0, 4.0]))
    expect.close(answer, (0.5, 1.5), because=CLOSED)
    expect.unchanged(student)
