"""The edges of nesterov_step: what its docstring promises and ordinary data do not show."""

import numpy as np
import pytest

from autograder import expect

from .shared import CLOSED, EXACT, expect_five_steps


@pytest.mark.exercise("nesterov_step", weight=1.5)
def test_nesterov_step_five_times(student, reference):
    """Five steps, each with the velocity that the last one gave back, along gradients of several sizes."""
    for lr, mu, seed in ((0.1, 0.9, 20), (0.5, 0.3, 30)):
        expect_five_steps(student.nesterov_step, reference.nesterov_step, (0.0,), lr, mu, seed=seed)


@pytest.mark.exercise("nesterov_step", weight=1)
def test_nesterov_step_without_momentum(student):
    """With mu = 0 it is gradient descent, however fast the point was: w - lr g, and the velocity is -lr g."""
    answer = student.nesterov_step(np.array([1.0, 2.0]), np.array([4.0, -2.0]), np.array([7.0, -3.0]), 0.25, 0.0)
    expect.close(answer, (np.array([0.0, 2.5]), np.array([-1.0, 0.5])), because=EXACT)


@pytest.mark.exercise("nesterov_step", weight=1)
def test_nesterov_step_coasts(student):
    """Where the gradient is 0 the point rolls on, and more slowly: only its velocity moves it."""
    answer = student.nesterov_step(np.array([1.0, 1.0]), np.zeros(2), np.array([2.0, -4.0]), 0.25, 0.5)
    expect.close(answer, (np.array([1.5, 0.0]), np.array([1.0, -2.0])), because=EXACT)


@pytest.mark.exercise("nesterov_step", weight=1)
def test_nesterov_step_of_matrices_and_numbers(student, reference):
    """Parameters may be a matrix, as the weights of a layer are, or a single number."""
    for shape in ((2, 3), (3, 2, 2), (1,)):
        expect_five_steps(student.nesterov_step, reference.nesterov_step, (0.5,), 0.1, 0.8, shape=shape, seed=40)
    for w, g, v in ((3.0, -4.0, 0.5), (0.0, 2.0, -1.0)):
        answer = student.nesterov_step(w, g, v, 0.125, 0.75)
        expect.close(answer, reference.nesterov_step(w, g, v, 0.125, 0.75), because=CLOSED)


@pytest.mark.exercise("nesterov_step", weight=0.75)
def test_nesterov_step_of_whole_numbers(student):
    """Whole numbers in w, g and v do not round the step."""
    answer = student.nesterov_step(np.array([1, 2]), np.array([1, -3]), np.array([1, 0]), 0.25, 0.5)
    expect.close(answer, (np.array([0.875, 3.125]), np.array([0.25, 0.75])), because=EXACT)


@pytest.mark.exercise("nesterov_step", weight=0.75)
def test_nesterov_step_leaves_its_arguments_alone(student):
    """The old w, the gradient and the old velocity are the same after the step."""
    answer = student.nesterov_step(np.array([1.0, 2.0]), np.array([4.0, -2.0]), np.array([2.0, 0.0]), 0.25, 0.5)
    expect.unchanged(student)
    expect.new_arrays(student)
    expect.close(answer, (np.array([0.0, 2.75]), np.array([0.0, 0.5])), because=EXACT)
