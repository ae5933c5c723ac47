"""The edges of bce_grad: what its docstring promises and ordinary data do not show."""

import numpy as np
import pytest

from autograder import expect

from .shared import CLOSED, logits_of, refuses_other_shapes, some


@pytest.mark.exercise("bce_grad", weight=1.5)
def test_bce_grad_is_the_slope_of_the_loss(student, reference):
    """The gradient agrees with a central difference of the loss, logit by logit."""
    y, p = some(4, 12)
    z, h = logits_of(p), 1e-5
    steps = np.eye(len(z)) * h
    slopes = [(reference.bce_from_logits(y, z + d) - reference.bce_from_logits(y, z - d)) / (2 * h) for d in steps]
    answer = student.bce_grad(y, z)
    # The loss is rounded to 1e-16, which h turns into 1e-11.
    expect.close(answer, np.array(slopes), because="a central difference with h = 1e-5", rtol=1e-5, atol=1e-9)


@pytest.mark.exercise("bce_grad", weight=1)
def test_bce_grad_of_shares(student):
    """Where the truth is a share the slope is p minus that share; where both agree it is 0."""
    log_3 = 1.0986122886681098
    answer = student.bce_grad(np.array([0.75, 0.25, 0.25, 0.5]), np.array([log_3, log_3, -log_3, 0.0]))
    expect.close(answer, np.array([0.0, 0.125, 0.0, 0.0]), because=CLOSED)


@pytest.mark.exercise("bce_grad", weight=1)
def test_bce_grad_of_many_sizes(student, reference):
    """Logits from -1000 to 1000, whole numbers or not: no inf, no nan, no warning."""
    z = np.concatenate([np.linspace(-12, 12, 25), [-1000.0, -800.0, 800.0, 1000.0]])
    y = np.tile([1.0, 0.0], 15)[: len(z)]
    answer = student.bce_grad(y, z)
    expect.close(answer, reference.bce_grad(y, z), because=CLOSED)
    expect.no_warnings(student)


@pytest.mark.exercise("bce_grad", weight=1)
def test_bce_grad_of_whole_numbers(student):
    """Truth and logits may be whole numbers: the slopes are no whole numbers all the same."""
    answer = student.bce_grad(np.array([1, 0, 1, 0]), np.array([0, 0, 2, -3]))
    expect.close(answer, np.array([-0.125, 0.125, -0.02980073050552942, 0.011856468294391697]), because=CLOSED)


@pytest.mark.exercise("bce_grad", weight=0.75)
def test_bce_grad_refuses_other_shapes(student):
    """A column, a row, another number of answers, or one for all: ValueError, and no table of n x n slopes."""
    refuses_other_shapes(student.bce_grad)


@pytest.mark.exercise("bce_grad", weight=0.75)
def test_bce_grad_leaves_its_arguments_alone(student):
    """Truth and logits are the same after the call, and the gradient is a new array."""
    answer = student.bce_grad(np.array([1.0, 0.0]), np.array([0.0, 0.0]))
    expect.unchanged(student)
    expect.new_arrays(student)
    expect.close(answer, np.array([-0.25, 0.25]), because=CLOSED)
