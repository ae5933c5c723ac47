"""The edges of mlp_forward: what its docstring promises and ordinary data do not show."""

import numpy as np
import pytest

from autograder import expect

from .shared import CLOSED, network, normal


@pytest.mark.exercise("mlp_forward", weight=1.5)
def test_mlp_forward_of_one_layer(student):
    """One layer alone is affine: negative logits stay negative."""
    params = {"W1": np.array([[1.0, -1.0]]), "b1": np.array([0.0, 0.5])}
    X = np.array([[2.0], [-3.0]])
    answer = student.mlp_forward(X, params)
    expect.close(answer, (np.array([[2.0, -1.5], [-3.0, 3.5]]), [X]), because=CLOSED)


@pytest.mark.exercise("mlp_forward", weight=1.5)
def test_mlp_forward_of_six_layers(student, reference):
    """Six layers, all of different widths."""
    X, params = normal(71, 4, 3), network(72, 3, 7, 6, 5, 4, 8, 2)
    expect.close(student.mlp_forward(X, params), reference.mlp_forward(X, params), because=CLOSED)


@pytest.mark.exercise("mlp_forward", weight=1)
def test_mlp_forward_of_a_shuffled_dict(student, reference):
    """The number in the key says which layer it is, not the order of the dict."""
    X, params = normal(73, 2, 3), network(74, 3, 3, 3, 3)
    shuffled = {name: params[name] for name in ("b3", "W2", "b1", "W3", "W1", "b2")}
    expect.close(student.mlp_forward(X, shuffled), reference.mlp_forward(X, params), because=CLOSED)


@pytest.mark.exercise("mlp_forward", weight=1)
def test_mlp_forward_of_eleven_layers(student, reference):
    """Layer 10 comes after layer 9, not after layer 1."""
    X, params = normal(75, 2, 2), network(76, *[2] * 12)
    params = {name: np.abs(value) for name, value in params.items()}
    expect.close(student.mlp_forward(X, params), reference.mlp_forward(X, params), because=CLOSED)


@pytest.mark.exercise("mlp_forward", weight=0.5)
def test_mlp_forward_of_one_sample_and_one_unit(student, reference):
    """One sample is still a row, and one unit still a column."""
    X, params = normal(79, 1, 3), network(70, 3, 1, 1)
    expect.close(student.mlp_forward(X, params), reference.mlp_forward(X, params), because=CLOSED)


@pytest.mark.exercise("mlp_forward", weight=1)
def test_mlp_forward_leaves_its_arguments_alone(student):
    """X and the parameters are the same after the call."""
    student.mlp_forward(normal(77, 3, 2), network(78, 2, 3, 2))
    expect.unchanged(student)
