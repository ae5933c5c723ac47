"""The edges of fit_line_gd: what its docstring promises and ordinary data do not show."""

import numpy as np
import pytest

from autograder import expect

from .shared import CLOSED, EXACT, scatter


@pytest.mark.exercise("fit_line_gd", weight=1)
def test_gd_without_a_step(student):
    """No steps: the line is m = 0, b = 0, and the history holds its loss alone; with one step it holds two."""
    x, y = np.array([1.0, 2.0]), np.array([3.0, 1.0])
    answers = student.fit_line_gd(x, y, 0.5, 0), student.fit_line_gd(x, y, 0.5, 1)
    expect.close(answers, ((0.0, 0.0, [5.0]), (2.5, 2.0, [5.0, 19.125])), because=EXACT)


@pytest.mark.exercise("fit_line_gd", weight=1)
def test_gd_makes_all_its_steps(student):
    """Exactly so many steps are made as were asked: at the bottom, too, and where the loss stays for ever the same."""
    flat = np.array([-3.0, -1.0, 1.0, 3.0]), np.array([1.0, -1.0, -1.0, 1.0])  # (0, 0) is their best line
    _, _, history = expect.items(student.fit_line_gd(*flat, 0.0625, 7), 3)
    expect.close(history, [1.0] * 8, because=EXACT)
    # The gradient step throws m from 0 to 2 and back, so that the loss never changes.
    answer = student.fit_line_gd(np.array([-1.0, 1.0]), np.array([-1.0, 1.0]), 1.0, 5)
    expect.close(answer, (2.0, 0.0, [1.0] * 6), because=EXACT)


@pytest.mark.exercise("fit_line_gd", weight=0.75)
def test_gd_at_the_edge_of_divergence(student):
    """On the lecture's points lr = 0.5 goes to and fro at a loss of 0.712, and lr = 0.51 runs away, to m = -29.2."""
    x, y = np.array([-2.0, -1.0, 0.0, 1.0, 2.0]), np.array([-1.1, -0.7, 0.1, 0.4, 1.3])
    _, _, history = expect.items(student.fit_line_gd(x, y, 0.5, 100), 3)
    expect.close(history, [0.712] * 101, because=CLOSED)
    m, _, _ = expect.items(student.fit_line_gd(x, y, 0.51, 100), 3)
    # 0.59 (1 - 1.04^100); rounding grows with it, and stays below 1e-13 of it.
    expect.close(m, 0.59 * (1 - 1.04**100), because="each step multiplies the distance by -1.04")


@pytest.mark.exercise("fit_line_gd", weight=1)
def test_gd_far_too_fast_ends_without_an_exception(student):
    """With lr = 2 the numbers leave every bound: 400 steps end with inf or nan, no exception, and 401 losses."""
    x, y = np.array([-2.0, -1.0, 0.0, 1.0, 2.0]), np.array([-1.1, -0.7, 0.1, 0.4, 1.3])
    m, _, history = expect.items(student.fit_line_gd(x, y, 2.0, 400), 3)
    history = history.tolist() if isinstance(history, np.ndarray) else history
    expect.that(isinstance(history, list | tuple), "the history must be a list of losses")
    expect.that(len(history) == 401, f"400 steps have 401 losses, also where they are inf or nan: not {len(history)}")
    start = [expect.scalar(loss) for loss in history[:5]]
    expect.close(
        start, [0.0158 + 0.6962 * 49.0**k for k in range(5)], because="each step multiplies the distance by -7"
    )
    end = [expect.scalar(number, finite=False) for number in (m, history[-1])]
    expect.that(not np.isfinite(end).any(), f"after 400 steps away m and the loss are inf or nan, not {end}")


@pytest.mark.exercise("fit_line_gd", weight=1)
def test_gd_of_random_points(student, reference):
    """Random points, few and many, lead through the same lines, step by step."""
    asked = [(*scatter(seed, n=2 + 3 * seed), 0.01 * (1 + seed), 3 + 5 * seed) for seed in range(6)]
    for given, answer in zip(asked, expect.each(student.fit_line_gd, asked), strict=True):
        m, b, history = reference.fit_line_gd(*given)
        expect.close(answer, (float(m), float(b), [float(loss) for loss in history]), because="sums of a few products")


@pytest.mark.exercise("fit_line_gd", weight=0.5)
def test_gd_of_whole_numbers(student):
    """Whole numbers in x and y do not round the line."""
    answer = student.fit_line_gd(np.array([1, 3]), np.array([2, 4]), 0.125, 1)
    expect.close(answer, (1.75, 0.75, [10.0, 2.125]), because=EXACT)


@pytest.mark.exercise("fit_line_gd", weight=0.75)
def test_gd_leaves_its_arguments_alone(student):
    """The points are the same after the descent."""
    answer = student.fit_line_gd(np.array([1.0, 2.0]), np.array([3.0, 1.0]), 0.125, 1)
    expect.close(answer, (0.625, 0.5, [5.0, 2.0390625]), because=EXACT)
    expect.unchanged(student)
