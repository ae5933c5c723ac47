"""The edges of loss_grid: what its docstring promises and ordinary data do not show."""

import numpy as np
import pytest

from autograder import expect

from .shared import CLOSED, EXACT, scatter


@pytest.mark.exercise("loss_grid", weight=1)
def test_loss_grid_refuses_another_kind(student):
    """A word that is neither "mse" nor "mae" raises a ValueError."""
    x, y = np.array([0.0, 1.0]), np.array([0.0, 5.0])
    for kind in ("r2", "huber", ""):
        expect.error(ValueError, student.loss_grid, x, y, np.array([1.0, 2.0]), np.array([0.0]), kind)


@pytest.mark.exercise("loss_grid", weight=1.5)
def test_loss_grid_of_random_lines(student, reference):
    """Grids of any size agree in both losses; without a word it is the mean squared error."""
    asked = []
    for seed, (a, c) in enumerate([(4, 7), (7, 4), (1, 5), (6, 2)]):
        rng = np.random.default_rng(seed)
        given = *scatter(seed, n=3 + seed), rng.normal(size=a), rng.normal(size=c)
        asked += [given, (*given, "mse"), (*given, "mae")]
    for given, answer in zip(asked, expect.each(student.loss_grid, asked), strict=True):
        expect.close(answer, reference.loss_grid(*given), because=CLOSED)


@pytest.mark.exercise("loss_grid", weight=1)
def test_loss_grid_as_wide_as_high(student):
    """Where there are as many slopes as intercepts, rows still belong to slopes."""
    grid = student.loss_grid(np.array([1.0, 3.0]), np.array([1.0, 3.0]), np.array([1.0, 2.0]), np.array([0.0, 2.0]))
    expect.close(grid, np.array([[0.0, 4.0], [5.0, 17.0]]), because=EXACT)


@pytest.mark.exercise("loss_grid", weight=1)
def test_loss_grid_of_whole_numbers(student):
    """Whole numbers everywhere do not round the losses."""
    x, y = np.array([0, 1, 2, 5]), np.array([1, 1, 4, 6])
    grid = student.loss_grid(x, y, np.array([1, 2]), np.array([0, 1, -1]), "mae")
    expect.close(grid, np.array([[1.0, 0.5, 2.0], [1.5, 2.0, 1.5]]), because=EXACT)
    grid = student.loss_grid(x, y, np.array([1, 2]), np.array([0, 1, -1]))
    expect.close(grid, np.array([[1.5, 0.5, 4.5], [4.5, 7.5, 3.5]]), because=EXACT)


@pytest.mark.exercise("loss_grid", weight=0.75)
def test_loss_grid_keeps_the_order(student):
    """Slopes and intercepts come as they are asked, not sorted, and one asked twice is answered twice."""
    x, y = np.array([0.0, 2.0]), np.array([0.0, 2.0])
    grid = student.loss_grid(x, y, np.array([2.0, 1.0, 2.0]), np.array([1.0, 0.0]))
    expect.close(grid, np.array([[5.0, 2.0], [1.0, 0.0], [5.0, 2.0]]), because=EXACT)


@pytest.mark.exercise("loss_grid", weight=0.75)
def test_loss_grid_leaves_its_arguments_alone(student):
    """Points, slopes and intercepts are the same after the call."""
    grid = student.loss_grid(
        np.array([0.0, 2.0]), np.array([1.0, 2.0]), np.array([1.0, 0.0]), np.array([0.0, 1.0, 2.0])
    )
    expect.close(grid, np.array([[0.5, 0.5, 2.5], [2.5, 0.5, 0.5]]), because=EXACT)
    expect.unchanged(student)
