"""The edges of train_step: what its docstring promises and ordinary data do not show."""

import numpy as np
import pytest

from autograder import expect

from .shared import CLOSED, network, normal


def _step(student, params, *args):
    """The answer of train_step, safe to compute with: the loss, and parameters of the right shapes."""
    loss, new = expect.items(student.train_step(*args[:2], params, *args[2:]), 2)
    new = expect.mapping(new, params)
    return expect.scalar(loss), {name: expect.array(new[name], shape=params[name].shape) for name in params}


@pytest.mark.exercise("train_step", weight=1.5)
def test_train_step_of_three_layers(student, reference):
    """All layers step together, along the gradients at the OLD parameters."""
    X, y, params = normal(101, 6, 3), np.array([0, 1, 2, 1, 0, 1]), network(102, 3, 5, 4, 3)
    expect.close(
        student.train_step(X, y, params, 0.5), reference.train_step(X, y, params, 0.5), because=CLOSED, rtol=1e-6
    )


@pytest.mark.exercise("train_step", weight=1)
def test_train_step_with_a_penalty(student, reference):
    """lam adds lam W^2 to the loss and 2 lam W to the gradient, of the weights and not of the biases."""
    X, y, params = normal(103, 4, 2), np.array([1, 0, 1, 1]), network(104, 2, 3, 2)
    right = reference.train_step(X, y, params, 0.1, 0.2)
    expect.close(student.train_step(X, y, params, 0.1, 0.2), right, because=CLOSED, rtol=1e-6)


@pytest.mark.exercise("train_step", weight=0.75)
def test_train_step_of_a_batch_twice_over(student):
    """The same batch twice over makes the same step: the mean is taken once, and only once."""
    X, y, params = normal(105, 5, 2), np.array([0, 1, 1, 0, 2]), network(106, 2, 4, 3)
    loss, new = _step(student, params, X, y, 0.3)
    again, also = _step(student, params, np.tile(X, (2, 1)), np.tile(y, 2), 0.3)
    expect.close((again, also), (loss, new), because="a mean does not count the samples", rtol=1e-9)
    moved = max(float(np.abs(new[name] - params[name]).max()) for name in params)
    expect.that(moved > 1e-3, "the step is far too small for lr = 0.3: no parameter moved by 0.001")


@pytest.mark.exercise("train_step", weight=1)
def test_train_step_at_1000(student, reference):
    """Logits of +-1000 give an exact loss and step, and no overflow."""
    near = {"W1": np.array([[1000.0, 999.0]]), "b1": np.zeros(2)}
    for X in (np.array([[1.0]]), np.array([[1.0], [-1.0]])):
        args = X, np.zeros(len(X), dtype=int), near, 0.5
        expect.close(student.train_step(*args), reference.train_step(*args), because="differences of numbers near 1000")
        expect.no_warnings(student)
    params = {"W1": np.array([[1000.0, -1000.0]]), "b1": np.zeros(2)}
    answer = student.train_step(np.array([[1.0], [-1.0]]), np.array([1, 1]), params, 2.0)
    expected = (1000.0, {"W1": np.array([[999.0, -999.0]]), "b1": np.array([-1.0, 1.0])})
    expect.close(answer, expected, because="exp(-2000) is 0 in float64")
    expect.no_warnings(student)


@pytest.mark.exercise("train_step", weight=0.75)
def test_train_step_leaves_the_old_parameters_alone(student):
    """The old parameters are the same after the call, and the new ones are arrays of their own."""
    student.train_step(normal(107, 3, 2), np.array([0, 1, 1]), network(108, 2, 3, 2), 0.1)
    expect.unchanged(student)
    expect.new_arrays(student)


@pytest.mark.exercise("train_step", weight=1)
def test_train_step_lowers_the_loss_of_twenty_problems(student, reference):
    """On twenty random problems a small step lowers the loss."""
    for seed in range(20):
        X, params = normal(200 + seed, 8, 2), network(300 + seed, 2, 4, 3)
        y = np.random.default_rng(400 + seed).integers(0, 3, size=8)
        before, new = _step(student, params, X, y, 1e-3)
        after, _ = reference.train_step(X, y, new, 1e-3)
        expect.that(after < before, f"problem {seed}: the loss went from {before} to {after}")


@pytest.mark.exercise("train_step", weight=0.5)
def test_train_step_takes_the_gradient_as_it_is(student):
    """Large inputs have large gradients: a step is lr times the gradient, which is not cut to any length."""
    params = {"W1": np.zeros((2, 2)), "b1": np.zeros(2)}
    answer = student.train_step(np.array([[100.0, -40.0]]), np.array([1]), params, 0.01)
    expected = {"W1": np.array([[-0.5, 0.5], [0.2, -0.2]]), "b1": np.array([-0.005, 0.005])}
    expect.close(answer, (0.6931471805599453, expected), because=CLOSED)
