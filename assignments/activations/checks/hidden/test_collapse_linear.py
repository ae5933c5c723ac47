"""The edges of collapse_linear: what its docstring promises and ordinary data do not show."""

import numpy as np
import pytest

from autograder import expect

from .shared import EXACT, normal

SUMS = "sums of a few products; only their order of rounding is free"


def layers(seed, d, h, k):
    return normal(seed, d, h), normal(seed + 1, h), normal(seed + 2, h, k), normal(seed + 3, k)


@pytest.mark.exercise("collapse_linear", weight=2)
def test_collapse_answers_as_two_layers_do(student):
    """For every x the one layer answers as the two did, whatever the sizes."""
    for seed, sizes in ((65, (4, 4, 4)), (61, (3, 5, 2)), (69, (1, 6, 3)), (73, (5, 2, 1))):
        W1, b1, W2, b2 = layers(seed, *sizes)
        W, b = expect.items(student.collapse_linear(W1, b1, W2, b2), 2)
        W, b = expect.array(W, shape=W1.shape[:1] + b2.shape), expect.array(b, shape=b2.shape)
        x = normal(seed + 4, 10, sizes[0])
        expect.close(x @ W + b, (x @ W1 + b1) @ W2 + b2, because=SUMS, rtol=1e-9)


@pytest.mark.exercise("collapse_linear", weight=1)
def test_collapse_through_one_neuron(student):
    """Through a layer of one neuron: what is left has rank 1, and the right shape."""
    W1, b1 = np.array([[1.0], [2.0], [-1.0]]), np.array([0.5])
    W2, b2 = np.array([[4.0, -2.0]]), np.array([1.0, 3.0])
    expected = np.array([[4.0, -2.0], [8.0, -4.0], [-4.0, 2.0]]), np.array([3.0, 2.0])
    expect.close(student.collapse_linear(W1, b1, W2, b2), expected, because=EXACT)


@pytest.mark.exercise("collapse_linear", weight=1)
def test_collapse_three_layers(student):
    """Three layers become one in two steps, whichever two are put together first."""
    W1, b1, W2, b2 = layers(81, 3, 4, 5)
    W3, b3 = normal(85, 5, 2), normal(86, 2)

    def collapse(*two):
        W, b = expect.items(student.collapse_linear(*two), 2)
        return expect.array(W, shape=(len(two[0]), len(two[3]))), expect.array(b, shape=two[3].shape)

    front = collapse(*collapse(W1, b1, W2, b2), W3, b3)
    back = collapse(W1, b1, *collapse(W2, b2, W3, b3))
    expected = W1 @ W2 @ W3, (b1 @ W2 + b2) @ W3 + b3
    expect.close(front, expected, because=SUMS, rtol=1e-9)
    expect.close(back, expected, because=SUMS, rtol=1e-9)


@pytest.mark.exercise("collapse_linear", weight=1)
def test_collapse_keeps_each_bias(student):
    """Where all weights of the second layer are 0 only its bias is left; where it copies, that of the first is."""
    W1, b1 = np.array([[1.0, 2.0], [3.0, 4.0]]), np.array([5.0, 6.0])
    nothing, b2 = np.zeros((2, 2)), np.array([7.0, -8.0])
    expect.close(student.collapse_linear(W1, b1, nothing, b2), (nothing, b2), because=EXACT)
    expect.close(student.collapse_linear(W1, b1, np.eye(2), np.zeros(2)), (W1, b1), because=EXACT)


@pytest.mark.exercise("collapse_linear", weight=1)
def test_collapse_leaves_the_layers_alone(student):
    """The weights and biases of the two layers are the same after the call, and the answer is new."""
    answer = student.collapse_linear(np.eye(2), np.array([1.0, 2.0]), np.eye(2), np.array([3.0, -4.0]))
    expect.unchanged(student)
    expect.new_arrays(student)
    expect.items(answer, 2)
