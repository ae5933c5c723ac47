"""The edges of dream_step: what its docstring promises and ordinary data do not show."""

import numpy as np
import pytest

from autograder import expect

CLOSED = "a closed formula in float64"


def step(x, grad, lr):
    """The formula, for what stays inside the picture."""
    return x + lr * grad / (np.sqrt(((grad - grad.mean()) ** 2).mean()) + 1e-8)


@pytest.mark.exercise("dream_step", weight=1)
def test_dream_step_of_a_colour_picture(student):
    """One standard deviation for the whole picture: its rows and its colours keep their proportions."""
    rng = np.random.default_rng(221)
    x = rng.uniform(0.3, 0.7, (5, 4, 3))
    grad = rng.normal(0, 1, x.shape) * [0.2, 1.0, 4.0] + [1.0, 0.0, -1.0]
    expect.close(student.dream_step(x, grad, 0.03), step(x, grad, 0.03), because=CLOSED)


@pytest.mark.exercise("dream_step", weight=0.5)
def test_dream_step_of_any_shape(student):
    """A row of pixels and a stack of pictures are pictures as well."""
    rng = np.random.default_rng(222)
    for shape in ((7,), (2, 3, 4, 2)):
        x, grad = rng.uniform(0.4, 0.6, shape), rng.normal(2, 5, shape)
        expect.close(student.dream_step(x, grad, 0.02), step(x, grad, 0.02), because=CLOSED)


@pytest.mark.exercise("dream_step", weight=1)
def test_dream_step_without_a_gradient(student):
    """Where the gradient is 0 everywhere the picture stays, and nowhere else, without 0/0; nothing warns."""
    x = np.array([[0.25, 0.5], [0.0, 1.0]])
    grad = np.array([[1.0, -1.0], [1.0, -1.0]])
    expect.close(student.dream_step(x, grad, 0.125), np.clip(step(x, grad, 0.125), 0, 1), because=CLOSED)
    expect.equal(student.dream_step(x, np.zeros((2, 2)), 0.1), x)
    expect.no_warnings(student)


@pytest.mark.exercise("dream_step", weight=0.5)
def test_dream_step_of_next_to_no_gradient(student):
    """At a spread of 1e-8 the 1e-8 beside it halves the step."""
    grad = np.array([1e-8, -1e-8, 1e-8, -1e-8])
    expect.close(
        student.dream_step(np.full(4, 0.5), grad, 0.25), np.array([0.625, 0.375, 0.625, 0.375]), because=CLOSED
    )


@pytest.mark.exercise("dream_step", weight=0.25)
def test_dream_step_of_an_even_gradient(student):
    """A gradient that is the same everywhere has no spread: the formula takes every pixel to the edge, without a warning."""
    x = np.array([0.25, 0.5, 0.75])
    expect.equal(student.dream_step(x, np.full(3, 0.5), 0.125), np.ones(3))
    expect.no_warnings(student)
    expect.equal(student.dream_step(x, np.full(3, -0.5), 0.125), np.zeros(3))


@pytest.mark.exercise("dream_step", weight=1)
def test_dream_step_refuses_another_shape(student):
    """A gradient of another shape belongs to another picture: ValueError, also where NumPy would repeat it."""
    x = np.full((2, 3), 0.5)
    for shape in ((3, 2), (1, 3), (3,), (2, 1), (1, 2, 3)):
        grad = np.arange(np.prod(shape), dtype=float).reshape(shape)
        expect.error(ValueError, student.dream_step, x, grad, 0.1)
    expect.array(student.dream_step(x, np.array([[1.0, -1, 1], [-1, 1, -1]]), 0.25), shape=(2, 3))


@pytest.mark.exercise("dream_step", weight=0.5)
def test_dream_step_changes_nothing_it_got(student):
    """The picture and the gradient are the same after the call; what has moved is the answer."""
    x, grad = np.array([0.5, 0.25, 0.75]), np.array([1.0, -2.0, 3.0])
    answer = student.dream_step(x, grad, 0.125)
    expect.unchanged(student)
    expect.close(answer, step(x, grad, 0.125), because=CLOSED)


@pytest.mark.exercise("dream_step", weight=0.25)
def test_dream_step_makes_a_new_picture(student):
    """The answer is a new array, where something moves and where nothing does."""
    x = np.array([0.5, 0.25])
    for grad in (np.array([1.0, -1.0]), np.zeros(2)):
        expect.close(student.dream_step(x, grad, 0.125), step(x, grad, 0.125), because=CLOSED)
        expect.new_arrays(student)


@pytest.mark.exercise("dream_step", weight=0.25)
def test_dream_step_computes_in_float64(student):
    """A picture in float64 comes back in float64."""
    answer = student.dream_step(np.array([0.5, 0.25]), np.array([1.0, -1.0]), 0.125)
    expect.dtype(answer, "float64")
    expect.close(answer, step(np.array([0.5, 0.25]), np.array([1.0, -1.0]), 0.125), because=CLOSED)
