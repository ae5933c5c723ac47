"""The edges of boundary_changes: what its docstring promises and ordinary data do not show."""

import numpy as np
import pytest

from autograder import expect


@pytest.mark.exercise("boundary_changes", weight=1)
def test_boundary_changes_of_a_chess_board(student):
    """On a board of 4 x 5 squares all 31 pairs of neighbours differ; on one of one colour none."""
    board = np.indices((4, 5)).sum(axis=0) % 2
    answers = expect.each(student.boundary_changes, [(board,), (np.full((4, 5), 3),)])
    expect.equal(answers[0], 31)
    expect.equal(answers[1], 0)


@pytest.mark.exercise("boundary_changes", weight=1.25)
def test_boundary_changes_of_a_random_grid(student, reference):
    """Twelve rows of seventeen cells, four labels; and the same grid lying on its side."""
    grid = np.random.default_rng(12).integers(0, 4, (12, 17))
    right = reference.boundary_changes(grid)
    expect.equal(student.boundary_changes(grid), right)
    expect.equal(student.boundary_changes(grid.T.copy()), right)


@pytest.mark.exercise("boundary_changes", weight=1)
def test_boundary_changes_of_one_row_or_column(student):
    """A row of a grid, a column, a line, and a single cell, which has no neighbour."""
    line = np.array([1, 1, 0, 2, 2, 1])
    grids = [(line[None],), (line[:, None],), (line,), (np.array([[5]]),), (np.array([5]),)]
    answers = expect.each(student.boundary_changes, grids)
    for answer, changes in zip(answers, (3, 3, 3, 0, 0), strict=True):
        expect.equal(answer, changes)


@pytest.mark.exercise("boundary_changes", weight=1)
def test_boundary_changes_of_any_labels(student):
    """Labels of -1 and +1, or of 7 and 1000, are labels like 0 and 1; and the last column does not touch the first."""
    grid = np.array([[0, 0, 1], [0, 1, 1], [0, 0, 1]])
    answers = expect.each(student.boundary_changes, [(2 * grid - 1,), (7 + 993 * grid,), (1 - grid,)])
    for answer in answers:
        expect.equal(answer, 5)


@pytest.mark.exercise("boundary_changes", weight=0.5)
def test_boundary_changes_leaves_its_argument_alone(student):
    """The grid is the same after the call."""
    answer = student.boundary_changes(np.array([[0, 1], [1, 1]]))
    expect.unchanged(student)
    expect.equal(answer, 2)
