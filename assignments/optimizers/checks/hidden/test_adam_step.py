"""The edges of adam_step: what its docstring promises and ordinary data do not show."""

import numpy as np
import pytest

from autograder import expect

from .shared import CLOSED, TINY, expect_five_steps, normal, refuses_step_zero


@pytest.mark.exercise("adam_step", weight=1.5)
def test_adam_step_five_times(student, reference):
    """Five steps, each with the moments that the last one gave back, along gradients of several sizes."""
    expect_five_steps(student.adam_step, reference.adam_step, (0.0, 0.0), numbered=True, seed=20, lr=0.1)
    expect_five_steps(
        student.adam_step, reference.adam_step, (0.0, 0.0), numbered=True, seed=30, lr=0.5, b1=0.5, b2=0.7, eps=0.1
    )


@pytest.mark.exercise("adam_step", weight=1)
def test_adam_step_in_the_middle(student, reference):
    """Step 6, and step 5000, where nothing is left to correct: with moments of their own for every parameter."""
    for t in (6, 5000):
        args = normal(50, 4), normal(51, 4), 0.5 * normal(52, 4), normal(53, 4) ** 2, t
        expect.close(student.adam_step(*args, lr=0.1), reference.adam_step(*args, lr=0.1), because=CLOSED)


@pytest.mark.exercise("adam_step", weight=0.75)
def test_adam_step_with_its_own_rates(student, reference):
    """Called without rates it takes those of the docstring."""
    args = normal(54, 3), normal(55, 3), 0.1 * normal(56, 3), 0.01 * normal(57, 3) ** 2, 3
    old, new = args[0], reference.adam_step(*args)
    answer = expect.items(student.adam_step(*args), 3)
    # The step itself: beside a w near 1 a step of a thousandth would be known to four digits only.
    moved = expect.array(answer[0], shape=(3,)) - old
    expect.close(moved, new[0] - old, because="a difference of numbers near 1")
    expect.close(answer, new, because=CLOSED)


@pytest.mark.exercise("adam_step", weight=1)
def test_adam_step_of_tiny_gradients(student, reference):
    """Gradients of a millionth, and of less than eps, tell whether eps stands outside the root."""
    for g in (1e-6, 1e-8, 1e-9):
        for args in ((0.0, g, 0.0, 0.0, 1, 0.5), (0.0, g, 0.5 * g, 0.1 * g * g, 4, 0.5)):
            expect.close(student.adam_step(*args), reference.adam_step(*args), **TINY)


@pytest.mark.exercise("adam_step", weight=1)
def test_adam_step_without_a_gradient(student):
    """Where no gradient has ever come, nothing is divided by 0; the parameter beside it takes its step."""
    w, g = np.array([2.0, 4.0]), np.array([0.0, 8.0])
    answer = student.adam_step(w, g, np.zeros(2), np.zeros(2), 1, 0.5, 0.5, 0.75, 1.0)
    expect.close(answer, (np.array([2.0, 4 - 4 / 9]), np.array([0.0, 4.0]), np.array([0.0, 16.0])), because=CLOSED)


@pytest.mark.exercise("adam_step", weight=0.75)
def test_adam_step_of_matrices_and_numbers(student, reference):
    """Parameters may be a matrix, as the weights of a layer are, or a single number."""
    for shape in ((2, 3), (3, 2, 2), (1,)):
        expect_five_steps(
            student.adam_step, reference.adam_step, (0.0, 0.0), numbered=True, shape=shape, seed=40, lr=0.1
        )
    for w, g, m, v in ((3.0, -4.0, 0.5, 0.25), (0.0, 2.0, -1.0, 3.0)):
        args = w, g, m, v, 2, 0.125
        expect.close(student.adam_step(*args), reference.adam_step(*args), because=CLOSED)


@pytest.mark.exercise("adam_step", weight=0.75)
def test_adam_step_of_whole_numbers(student, reference):
    """Whole numbers in w, g and the moments do not round the step."""
    whole = np.array([1, 2]), np.array([1, -3]), np.array([0, 2]), np.array([3, 0])
    right = reference.adam_step(*(part.astype(float) for part in whole), 2, 0.5)
    expect.close(student.adam_step(*whole, 2, 0.5), right, because=CLOSED)


@pytest.mark.exercise("adam_step", weight=0.5)
def test_adam_step_refuses_step_zero(student):
    """Steps are numbered from 1: t = 0, -1 or -7 is a ValueError."""
    refuses_step_zero(student.adam_step)


@pytest.mark.exercise("adam_step", weight=1)
def test_adam_step_leaves_its_arguments_alone(student):
    """The old w, the gradient and both old moments are the same after the step."""
    w, g = np.array([2.0, 4.0]), np.array([8.0, -8.0])
    answer = student.adam_step(w, g, np.zeros(2), np.zeros(2), 1, 0.5, 0.5, 0.75, 8.0)
    expect.unchanged(student)
    expect.new_arrays(student)
    expect.close(answer, (np.array([1.75, 4.25]), np.array([4.0, -4.0]), np.full(2, 16.0)), because=CLOSED)
