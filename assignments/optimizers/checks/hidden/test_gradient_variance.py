"""The edges of gradient_variance: what its docstring promises and ordinary data do not show."""

import numpy as np
import pytest

from autograder import expect

from .shared import expect_variance


@pytest.mark.exercise("gradient_variance", weight=1.5)
def test_gradient_variance_of_half_the_rows(student):
    """Batches of half the rows know much of each other: the variance is (n - B) / (n - 1) of what it were with repeats."""
    rng = np.random.default_rng(401)
    x = rng.uniform(0.5, 2.0, 20)
    y = 2.0 * x + rng.normal(0.0, 1.5, 20)
    for B in (10, 19):
        expect_variance(student.gradient_variance, x, y, 1.5, B)


@pytest.mark.exercise("gradient_variance", weight=1)
def test_gradient_variance_falls_like_one_over_the_batch(student):
    """On 1000 rows batches of 1 vary 16 times as much as batches of 16: somewhere between 10 and 26 times."""
    rng = np.random.default_rng(402)
    x = rng.uniform(-1.0, 2.0, 1000)
    y = 0.5 * x + rng.normal(0.0, 1.0, 1000)
    single, sixteen = (
        expect.scalar(student.gradient_variance(x, y, 1.0, B, 1000, np.random.default_rng(403 + B))) for B in (1, 16)
    )
    expect.that(sixteen > 0, f"batches of 16 of 1000 rows vary: the variance is not {sixteen:.4g}")
    expect.that(
        10 * sixteen < single < 26 * sixteen,
        f"var(1) = {single:.4g} is {single / sixteen:.3g} times var(16) = {sixteen:.4g}",
    )


@pytest.mark.exercise("gradient_variance", weight=1)
def test_gradient_variance_of_sorted_rows(student):
    """If the rows are sorted, neighbours are alike: any B rows can meet in a batch, not only neighbours."""
    x = np.linspace(0.1, 3.0, 60)
    expect_variance(student.gradient_variance, x, np.zeros(60), 1.0, 12)


@pytest.mark.exercise("gradient_variance", weight=1)
def test_gradient_variance_draws_every_row(student):
    """The first row and the last are drawn as often as any other: here only one of them has a gradient that is not 0."""
    for row in (0, 4, 8):
        x = np.ones(9)
        y = np.where(np.arange(9) == row, 5.0, 1.0)
        expect_variance(student.gradient_variance, x, y, 1.0, 2)


@pytest.mark.exercise("gradient_variance", weight=1)
def test_gradient_variance_of_two_draws(student):
    """Two draws of one row of two: the same row twice gives 0, both rows give the square of half their distance."""
    x, y = np.array([1.0, 2.0]), np.array([1.0, 1.0])  # at m = 2 the gradients are 2 and 12
    calls = [(x, y, 2.0, 1, 2, np.random.default_rng(500 + seed)) for seed in range(40)]
    answers = [expect.scalar(answer) for answer in expect.each(student.gradient_variance, calls)]
    for answer in answers:
        expect.that(
            min(abs(answer), abs(answer - 25)) < 1e-9, f"the variance of two draws is 0 or 25, not {answer:.6g}"
        )
    some = sum(answer > 1 for answer in answers)
    expect.that(0 < some < 40, f"of 40 pairs of draws {some} met both rows: every draw takes a row anew")


@pytest.mark.exercise("gradient_variance", weight=0.5)
def test_gradient_variance_of_one_draw(student):
    """One batch alone does not vary: 0, also where it holds one row."""
    x, y = np.array([1.0, 2.0, 4.0]), np.array([3.0, 1.0, 1.0])
    for B in (1, 2):
        answer = expect.scalar(student.gradient_variance(x, y, 1.0, B, 1, np.random.default_rng(404)))
        expect.that(answer == 0, f"the variance of one number is 0, not {answer:.6g}")
    expect_variance(student.gradient_variance, x, y, 1.0, 1)


@pytest.mark.exercise("gradient_variance", weight=0.75)
def test_gradient_variance_refuses_too_large_batches(student):
    """More different rows than there are cannot be drawn: ValueError."""
    x = np.arange(5.0)
    for B in (6, 50):
        expect.error(ValueError, student.gradient_variance, x, x + 1, 2.0, B, 10, np.random.default_rng(405))
    expect_variance(student.gradient_variance, x, x + 1, 2.0, 4)


@pytest.mark.exercise("gradient_variance", weight=0.5)
def test_gradient_variance_of_whole_numbers(student):
    """Rows and slope may be whole numbers; they are the same after the call."""
    x, y = np.array([1, 2, 4, -3]), np.array([3, 1, 1, 2])
    expect_variance(student.gradient_variance, x, y, 2, 2)
    expect.unchanged(student)
