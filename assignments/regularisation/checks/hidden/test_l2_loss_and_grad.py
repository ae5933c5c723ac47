"""The edges of l2_loss_and_grad: what its docstring promises and ordinary data do not show."""

from itertools import pairwise

import numpy as np
import pytest

from autograder import expect

from .shared import CLOSED, slopes


def network(seed, sizes):
    """Weights and biases of a network, none of them 0."""
    rng = np.random.default_rng(seed)
    params = {}
    for layer, (n_in, n_out) in enumerate(pairwise(sizes), start=1):
        params[f"W{layer}"] = rng.normal(size=(n_in, n_out))
        params[f"b{layer}"] = 1 + rng.random(n_out)
    return params


@pytest.mark.exercise("l2_loss_and_grad", weight=1.5)
def test_l2_of_deep_networks(student, reference):
    """One layer, four, or eleven: all weights count, and every array of params has its gradient."""
    for sizes in ([3, 2], [2, 5, 4, 3, 1], [2] * 12):
        params = network(531, sizes)
        expect.close(student.l2_loss_and_grad(params, 0.03), reference.l2_loss_and_grad(params, 0.03), because=CLOSED)


@pytest.mark.exercise("l2_loss_and_grad", weight=1)
def test_l2_in_any_order_of_the_keys(student, reference):
    """The order in which params holds its arrays says nothing."""
    params = network(532, [3, 4, 2])
    mixed = {key: params[key] for key in ("b2", "W2", "b1", "W1")}
    expect.close(student.l2_loss_and_grad(mixed, 0.5), reference.l2_loss_and_grad(params, 0.5), because=CLOSED)


@pytest.mark.exercise("l2_loss_and_grad", weight=1)
def test_l2_gradient_is_the_slope_of_the_penalty(student, reference):
    """The gradient agrees with central differences of the penalty, in the weights and in the biases."""
    params = network(533, [2, 3, 1])
    grads = expect.mapping(expect.items(student.l2_loss_and_grad(params, 0.7), 2)[1], params)
    for key, value in params.items():
        expected = slopes(lambda x, key=key: reference.l2_loss_and_grad({**params, key: x}, 0.7)[0], value)
        expect.close(grads[key], expected, because="a central difference with h = 1e-5", rtol=1e-5, atol=1e-8)


@pytest.mark.exercise("l2_loss_and_grad", weight=1)
def test_l2_of_large_biases(student):
    """If all targets are shifted by a thousand, the bias of the last layer grows, and the penalty does not."""
    params = {"W1": np.array([[0.5, -0.5]]), "b1": np.array([1000.0, -1000.0])}
    grads = {"W1": np.array([[1.0, -1.0]]), "b1": np.zeros(2)}
    expect.close(student.l2_loss_and_grad(params, 1.0), (0.5, grads), because=CLOSED)


@pytest.mark.exercise("l2_loss_and_grad", weight=0.75)
def test_l2_with_lam_0(student):
    """With lam = 0 nothing is penalised: a loss of 0, and gradients of 0 in all the right shapes."""
    params = network(534, [3, 2, 2])
    expected = 0.0, {key: np.zeros(value.shape) for key, value in params.items()}
    expect.close(student.l2_loss_and_grad(params, 0), expected, because="nothing is penalised")
    answer = student.l2_loss_and_grad({"W1": np.array([[2.0]]), "b1": np.array([1.0])}, 1)
    expect.close(answer, (4.0, {"W1": np.array([[4.0]]), "b1": np.array([0.0])}), because=CLOSED)


@pytest.mark.exercise("l2_loss_and_grad", weight=0.75)
def test_l2_of_whole_numbers(student):
    """Weights may be whole numbers: gradients of halves are not cut."""
    params = {"W1": np.array([[1, -3]]), "b1": np.array([4, 4]), "W2": np.array([[1], [5]]), "b2": np.array([2])}
    grads = {"W1": np.array([[0.5, -1.5]]), "b1": np.zeros(2), "W2": np.array([[0.5], [2.5]]), "b2": np.zeros(1)}
    expect.close(student.l2_loss_and_grad(params, 0.25), (9.0, grads), because=CLOSED)


@pytest.mark.exercise("l2_loss_and_grad", weight=0.5)
def test_l2_leaves_its_arguments_alone(student):
    """params is the same after the call, and the gradients are new arrays."""
    answer = student.l2_loss_and_grad({"W1": np.array([[1.0, 2.0]]), "b1": np.array([3.0, 4.0])}, 0.5)
    expect.unchanged(student)
    expect.new_arrays(student)
    expect.close(answer, (2.5, {"W1": np.array([[1.0, 2.0]]), "b1": np.zeros(2)}), because=CLOSED)
