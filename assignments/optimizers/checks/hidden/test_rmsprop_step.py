"""The edges of rmsprop_step: what its docstring promises and ordinary data do not show."""

import numpy as np
import pytest

from autograder import expect

from .shared import CLOSED, EXACT, TINY, expect_five_steps


@pytest.mark.exercise("rmsprop_step", weight=1.5)
def test_rmsprop_step_five_times(student, reference):
    """Five steps, each with the memory that the last one gave back, along gradients of several sizes."""
    expect_five_steps(student.rmsprop_step, reference.rmsprop_step, (0.0,), 0.1, seed=20)
    expect_five_steps(student.rmsprop_step, reference.rmsprop_step, (2.0,), 0.5, seed=30, rho=0.6, eps=0.1)


@pytest.mark.exercise("rmsprop_step", weight=1)
def test_rmsprop_step_of_tiny_gradients(student, reference):
    """Gradients of a millionth, and of less than eps, tell whether eps stands outside the root."""
    for g in (1e-6, 1e-8, 1e-9):
        args = 0.0, g, 0.0, 0.5
        expect.close(student.rmsprop_step(*args), reference.rmsprop_step(*args), **TINY)


@pytest.mark.exercise("rmsprop_step", weight=1)
def test_rmsprop_step_without_a_gradient(student):
    """Where the gradient is 0 nothing moves, with a memory and without one; one parameter's rest is not another's."""
    w, s = np.array([1.0, -2.0, 4.0]), np.array([0.0, 16.0, 0.0])
    answer = student.rmsprop_step(w, np.array([0.0, 0.0, 3.0]), s, 0.5, 0.75, 0.25)
    expect.close(answer, (np.array([1.0, -2.0, 4 - 1.5 / 1.75]), np.array([0.0, 12.0, 2.25])), because=CLOSED)
    expect.close(student.rmsprop_step(2.0, 0.0, 0.0, 0.5), (2.0, 0.0), because=EXACT)


@pytest.mark.exercise("rmsprop_step", weight=0.75)
def test_rmsprop_step_of_matrices_and_numbers(student, reference):
    """Parameters may be a matrix, as the weights of a layer are, or a single number."""
    for shape in ((2, 3), (3, 2, 2), (1,)):
        expect_five_steps(student.rmsprop_step, reference.rmsprop_step, (0.5,), 0.1, shape=shape, seed=40)
    for w, g, s in ((3.0, -4.0, 0.5), (0.0, 2.0, 1.0)):
        expect.close(student.rmsprop_step(w, g, s, 0.125), reference.rmsprop_step(w, g, s, 0.125), because=CLOSED)


@pytest.mark.exercise("rmsprop_step", weight=0.75)
def test_rmsprop_step_of_whole_numbers(student, reference):
    """Whole numbers in w, g and s do not round the step."""
    whole = np.array([1, 2]), np.array([1, -3]), np.array([3, 0])
    right = reference.rmsprop_step(*(part.astype(float) for part in whole), 0.5)
    expect.close(student.rmsprop_step(*whole, 0.5), right, because=CLOSED)


@pytest.mark.exercise("rmsprop_step", weight=1)
def test_rmsprop_step_leaves_its_arguments_alone(student):
    """The old w, the gradient and the old memory are the same after the step."""
    answer = student.rmsprop_step(np.array([1.0, 2.0]), np.array([3.0, -4.0]), np.array([7.0, 0.0]), 0.5, 0.75, 1.0)
    expect.unchanged(student)
    expect.new_arrays(student)
    expect.close(
        answer,
        (1 + np.array([-1.5, 2.0]) / (np.sqrt([7.5, 4.0]) + 1) + np.array([0.0, 1.0]), np.array([7.5, 4.0])),
        because=CLOSED,
    )
