"""The edges of batchnorm_backward: what its docstring promises and ordinary data do not show."""

import numpy as np
import pytest

from autograder import expect

from .shared import CLOSED, ROUND, slopes, table

DIFFERENCE = "a central difference with h = 1e-5"


def layer(seed, n, d):
    """The derivatives that come in, a batch, gamma and beta."""
    rng = np.random.default_rng(seed)
    return rng.normal(size=(n, d)), table(seed + 50, n, d), np.linspace(-1.5, 2.5, d), np.linspace(0, 1, d)


@pytest.mark.exercise("batchnorm_backward", weight=2)
def test_batchnorm_backward_agrees_with_differences(student, reference):
    """All three agree with central differences of the forward pass."""

    def loss(dout, x, gamma, beta, eps):
        return np.sum(dout * reference.batchnorm_forward(x, gamma, beta, eps))

    for seed, n, d, eps in ((581, 5, 3, 1e-5), (582, 3, 4, 0.5), (583, 4, 4, 1e-3)):
        dout, x, gamma, beta = layer(seed, n, d)
        expected = (
            slopes(lambda x, up=dout, g=gamma, b=beta, e=eps: loss(up, x, g, b, e), x),
            slopes(lambda g, up=dout, x=x, b=beta, e=eps: loss(up, x, g, b, e), gamma),
            slopes(lambda b, up=dout, x=x, g=gamma, e=eps: loss(up, x, g, b, e), beta),
        )
        answer = student.batchnorm_backward(dout, x, gamma, eps)
        expect.close(answer, expected, because=DIFFERENCE, rtol=1e-5, atol=1e-8)


@pytest.mark.exercise("batchnorm_backward", weight=1)
def test_batchnorm_backward_of_a_large_batch(student, reference):
    """Two hundred rows: sums over the samples, not means, and all digits."""
    dout, x, gamma, _ = layer(584, 200, 5)
    answer = student.batchnorm_backward(dout, x, gamma)
    expect.close(answer, reference.batchnorm_backward(dout, x, gamma), because=CLOSED, atol=ROUND)


@pytest.mark.exercise("batchnorm_backward", weight=1)
def test_batchnorm_backward_of_a_single_row(student):
    """A batch of one gives beta whatever came in, so x and gamma have no slope; beta has."""
    dout, x = np.array([[2.0, -3.0]]), np.array([[5.0, 7.0]])
    answer = student.batchnorm_backward(dout, x, np.array([1.0, 2.0]))
    expected = np.zeros((1, 2)), np.zeros(2), np.array([2.0, -3.0])
    expect.close(answer, expected, because="rounding, times the root of 1/eps", atol=1e-6)


@pytest.mark.exercise("batchnorm_backward", weight=1)
def test_batchnorm_backward_of_a_constant_column(student, reference):
    """Where a column is constant only eps is under the root: large slopes, and no nan."""
    dout, x, gamma, _ = layer(585, 6, 3)
    x[:, 1] = 2.0
    answer = student.batchnorm_backward(dout, x, gamma)
    expect.close(answer, reference.batchnorm_backward(dout, x, gamma), because=CLOSED, atol=1e-6)


@pytest.mark.exercise("batchnorm_backward", weight=0.5)
def test_batchnorm_backward_of_whole_numbers(student, reference):
    """x may hold whole numbers: nothing is cut."""
    dout, x = np.array([[1.0, 0.5], [-1.0, 2.0], [0.25, 1.0]]), np.array([[1, 8], [2, -3], [6, 0]])
    expected = reference.batchnorm_backward(dout, x, np.array([1.0, 2.0]))
    expect.close(student.batchnorm_backward(dout, x, np.array([1.0, 2.0])), expected, because=CLOSED, atol=ROUND)


@pytest.mark.exercise("batchnorm_backward", weight=0.5)
def test_batchnorm_backward_leaves_its_arguments_alone(student):
    """Derivatives, batch and gamma are the same after the call, and the answers are new arrays."""
    dout, x = np.array([[8.0], [0.0], [0.0], [0.0]]), np.array([[1.0], [1.0], [5.0], [5.0]])
    answer = student.batchnorm_backward(dout, x, np.array([0.5]), 0.0)
    expect.unchanged(student)
    expect.new_arrays(student)
    expected = np.array([[1.0], [-1.0], [0.0], [0.0]]), np.array([-8.0]), np.array([8.0])
    expect.close(answer, expected, because=CLOSED, atol=ROUND)
