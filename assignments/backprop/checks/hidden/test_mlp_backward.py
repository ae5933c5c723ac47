"""The edges of mlp_backward: what its docstring promises and ordinary data do not show."""

import numpy as np
import pytest

from autograder import expect

from .shared import CENTRAL, CLOSED, network, normal


@pytest.mark.exercise("mlp_backward", weight=1.5)
def test_mlp_backward_is_the_slope_of_mlp_forward(student, reference):
    """Every gradient of a network of three layers agrees with a central difference."""
    X, params, dlogits = normal(81, 3, 2), network(82, 2, 4, 3, 2), normal(83, 3, 2)

    def slope(name):
        def loss(value):
            return float((dlogits * reference.mlp_forward(X, {**params, name: value})[0]).sum())

        return reference.numeric_gradient(loss, params[name])

    _, cache = reference.mlp_forward(X, params)
    expect.close(student.mlp_backward(dlogits, params, cache), {name: slope(name) for name in params}, **CENTRAL)


@pytest.mark.exercise("mlp_backward", weight=1.25)
def test_mlp_backward_of_six_layers(student, reference):
    """Six layers of the same width: every relu belongs to its own layer."""
    X, params, dlogits = normal(84, 5, 4), network(85, *[4] * 7), normal(86, 5, 4)
    _, cache = reference.mlp_forward(X, params)
    expect.close(
        student.mlp_backward(dlogits, params, cache), reference.mlp_backward(dlogits, params, cache), because=CLOSED
    )


@pytest.mark.exercise("mlp_backward", weight=1)
def test_mlp_backward_of_a_shuffled_dict_of_eleven_layers(student, reference):
    """The number in the key says which layer it is: layer 10 comes after layer 9, in whatever order the dict is."""
    params = {name: np.abs(value) for name, value in network(87, *[2] * 12).items()}
    params = {name: params[name] for name in reversed(params)}
    _, cache = reference.mlp_forward(normal(88, 2, 2), params)
    dlogits = normal(89, 2, 2)
    expect.close(
        student.mlp_backward(dlogits, params, cache), reference.mlp_backward(dlogits, params, cache), because=CLOSED
    )


@pytest.mark.exercise("mlp_backward", weight=1.25)
def test_mlp_backward_of_one_layer_and_one_sample(student):
    """One layer has no relu at all: the inputs of the network may be negative or 0."""
    params = {"W1": np.array([[1.0, 2.0], [3.0, 4.0]]), "b1": np.zeros(2)}
    answer = student.mlp_backward(np.array([[10.0, -1.0]]), params, [np.array([[-2.0, 0.0]])])
    expected = {"W1": np.array([[-20.0, 2.0], [0.0, 0.0]]), "b1": np.array([10.0, -1.0])}
    expect.close(answer, expected, because=CLOSED)


@pytest.mark.exercise("mlp_backward", weight=1)
def test_mlp_backward_leaves_its_arguments_alone(student, reference):
    """dlogits, the parameters and the cache are the same after the call."""
    params = network(90, 2, 3, 2)
    _, cache = reference.mlp_forward(normal(91, 4, 2), params)
    student.mlp_backward(normal(92, 4, 2), params, cache)
    expect.unchanged(student)
