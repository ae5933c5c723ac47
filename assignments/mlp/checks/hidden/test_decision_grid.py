"""The edges of decision_grid: what its docstring promises and ordinary data do not show."""

import numpy as np
import pytest

from autograder import expect

GRID = "evenly spaced numbers, and f of them"


def curve(points):
    """sin x + y^2 / 3: it treats x and y differently, and no answer is a whole number by chance."""
    points = np.asarray(points, dtype=float)
    return np.sin(points[:, 0]) + points[:, 1] ** 2 / 3


def border(points):
    """1 on one side of the border x = 2 y, and 0 on the other."""
    points = np.asarray(points, dtype=float)
    return (points[:, 0] > 2 * points[:, 1]).astype(float)


@pytest.mark.exercise("decision_grid", weight=0.75)
def test_grid_of_two_by_two_points(student, reference):
    """The smallest grid is the four corners."""
    grid = (-0.5, 2.5), (1.0, 3.0), 2
    expect.close(student.decision_grid(curve, *grid), reference.decision_grid(curve, *grid), because=GRID)


@pytest.mark.exercise("decision_grid", weight=1.5)
def test_grid_of_a_curve(student, reference):
    """On 7 by 7 points every Z is f at that X and that Y, not rounded, in a window that is higher than wide."""
    grid = (-1.0, 2.0), (-4.0, 5.0), 7
    expect.close(student.decision_grid(curve, *grid), reference.decision_grid(curve, *grid), because=GRID)


@pytest.mark.exercise("decision_grid", weight=0.75)
def test_grid_of_a_border(student, reference):
    """A function that only says 0 or 1 draws its border where it is."""
    grid = (-3.125, 3.125), (-1.0, 2.0), 6
    expect.close(student.decision_grid(border, *grid), reference.decision_grid(border, *grid), because=GRID)


@pytest.mark.exercise("decision_grid", weight=0.75)
def test_grid_of_whole_number_limits(student, reference):
    """Limits that are whole numbers do not make the points between them whole."""
    grid = (0, 1), (2, 4), 4
    expect.close(student.decision_grid(curve, *grid), reference.decision_grid(curve, *grid), because=GRID)


@pytest.mark.exercise("decision_grid", weight=0.75)
def test_grid_of_many_points(student, reference):
    """625 points of a wide and flat window far from 0 are where they should be."""
    grid = (100.0, 112.0), (-0.25, 0.25), 25
    expect.close(student.decision_grid(curve, *grid), reference.decision_grid(curve, *grid), because=GRID)
