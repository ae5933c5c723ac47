"""The edges of predict_line: what its docstring promises and ordinary data do not show."""

import numpy as np
import pytest

from autograder import expect

from .shared import CLOSED, EXACT, scatter


@pytest.mark.exercise("predict_line", weight=2)
def test_predict_whole_numbers(student):
    """Whole numbers in x do not round the answer: 0.4 x + 0.25 at x = -2, 0 and 3."""
    answer = student.predict_line(np.array([-2, 0, 3]), 0.4, 0.25)
    expect.close(answer, np.array([-0.55, 0.25, 1.45]), because=CLOSED)


@pytest.mark.exercise("predict_line", weight=1)
def test_predict_no_points(student):
    """No x gives no predictions: an empty array, and one x gives one."""
    expect.equal(student.predict_line(np.zeros(0), 2.0, 1.0), np.zeros(0))
    expect.equal(student.predict_line(np.array([3.0]), 2.0, 1.0), np.array([7.0]))


@pytest.mark.exercise("predict_line", weight=1)
def test_predict_random_lines(student, reference):
    """Random points and lines, falling ones too, are answered to all digits."""
    lines = [(scatter(seed, n=5 + seed)[0], *np.random.default_rng(seed).normal(size=2).tolist()) for seed in range(8)]
    for line, answer in zip(lines, expect.each(student.predict_line, lines), strict=True):
        expect.close(answer, reference.predict_line(*line), because=CLOSED)


@pytest.mark.exercise("predict_line", weight=2)
def test_predict_leaves_x_alone(student):
    """The caller's x is the same after the call, and the answer is an array of its own: also for the line p = x."""
    expect.equal(student.predict_line(np.array([1.0, 2.0]), 0.5, 1.0), np.array([1.5, 2.0]), because=EXACT)
    expect.unchanged(student)
    expect.new_arrays(student)
    student.predict_line(np.array([1.0, 2.0]), 1.0, 0.0)
    expect.unchanged(student)
    expect.new_arrays(student)
