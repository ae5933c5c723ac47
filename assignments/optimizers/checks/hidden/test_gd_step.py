"""The edges of gd_step: what its docstring promises and ordinary data do not show."""

import numpy as np
import pytest

from autograder import expect

from .shared import CLOSED, EXACT, normal


@pytest.mark.exercise("gd_step", weight=1.5)
def test_gd_step_of_numbers_and_matrices(student):
    """Parameters may be one number, a vector or a matrix, as the weights of a layer are."""
    for shape in ((5,), (2, 3), (1,), (2, 2, 2)):
        w, g = normal(11, *shape), normal(12, *shape)
        expect.close(student.gd_step(w, g, 0.3), w - 0.3 * g, because=CLOSED)
    expect.close(student.gd_step(3.0, -4.0, 0.125), 3.5, because=EXACT)


@pytest.mark.exercise("gd_step", weight=1.5)
def test_gd_step_at_the_edge_of_divergence(student):
    """Down w^2/2 with large rates: 1.0 is there at once, 1.9 comes slowly, 2.0 jumps to and fro, 2.1 runs away."""
    for lr, right in ((0.5, 2.0**-20), (1.0, 0.0), (1.9, 0.9**20), (2.0, 1.0), (2.1, 1.1**20)):
        w = 1.0
        for _ in range(20):
            w = expect.scalar(student.gd_step(w, w, lr))
        expect.close(w, right, because=f"20 factors of 1 - {lr}")


@pytest.mark.exercise("gd_step", weight=1.5)
def test_gd_step_of_whole_numbers(student):
    """Whole numbers in w and g do not round the step."""
    answer = student.gd_step(np.array([1, 2, -3]), np.array([1, -3, 2]), 0.25)
    expect.close(answer, np.array([0.75, 2.75, -3.5]), because=EXACT)
    expect.close(student.gd_step(1, 3, 0.25), 0.25, because=EXACT)


@pytest.mark.exercise("gd_step", weight=1.5)
def test_gd_step_leaves_its_arguments_alone(student):
    """The old w and the gradient are the same after the step, so that the caller can draw the path; also with lr = 0."""
    for lr in (0.5, 0.0):
        answer = student.gd_step(np.array([1.0, -2.0]), np.array([2.0, 2.0]), lr)
        expect.unchanged(student)
        expect.new_arrays(student)
        expect.close(answer, np.array([1.0 - 2 * lr, -2.0 - 2 * lr]), because=EXACT)
