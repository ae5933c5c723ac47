"""What everybody can see of batch normalisation: forwards, backwards, and without a batch."""

import numpy as np
import pytest

from autograder import expect

from .shared import CLOSED, ROUND

EXACT = "whole numbers and halves leave no rounding"

# ---------------------------------------------------------------- batchnorm_forward


@pytest.mark.exercise("batchnorm_forward", weight=1.25)
def test_batchnorm_of_two_rows(student):
    """1 and 3 become -0.999995 and 0.999995, not quite 1 because of eps; a constant column becomes 0."""
    answer = student.batchnorm_forward(np.array([[1.0, 2.0], [3.0, 2.0]]), np.ones(2), np.zeros(2))
    one = 1 / np.sqrt(1 + 1e-5)
    expect.close(answer, np.array([[-one, 0.0], [one, 0.0]]), because=CLOSED)


@pytest.mark.exercise("batchnorm_forward", weight=1.25)
def test_batchnorm_scales_and_shifts(student):
    """Each column has its own mean and variance over the batch, its own gamma and its own beta."""
    x = np.array([[1.0, 0.0, 5.0], [1.0, 10.0, 5.0], [3.0, 0.0, 9.0], [3.0, 10.0, 9.0]])
    answer = student.batchnorm_forward(x, np.array([1.0, 2.0, -4.0]), np.array([0.0, 10.0, 1.0]), 3.0)
    two = 10 / np.sqrt(28)
    four = 8 / np.sqrt(7)
    expected = np.array(
        [[-0.5, 10 - two, 1 + four], [-0.5, 10 + two, 1 + four], [0.5, 10 - two, 1 - four], [0.5, 10 + two, 1 - four]]
    )
    expect.close(answer, expected, because=CLOSED)


@pytest.mark.exercise("batchnorm_forward", weight=1)
def test_batchnorm_of_a_single_row(student):
    """A batch of one: every column is constant, and what comes out is beta, whatever came in."""
    beta = np.array([0.5, -2.0, 7.0])
    answer = student.batchnorm_forward(np.array([[3.0, -1.0, 100.0]]), np.array([1.0, 2.0, 3.0]), beta)
    expect.close(answer, beta[None], because="x less its mean is 0")


# ---------------------------------------------------------------- batchnorm_backward


@pytest.mark.exercise("batchnorm_backward", weight=1.5)
def test_batchnorm_backward_by_pencil(student):
    """1, 1, 5, 5, and only the first output counts: the other three inputs have moved mean and variance as well."""
    x = np.array([[1.0], [1.0], [5.0], [5.0]])
    dout = np.array([[8.0], [0.0], [0.0], [0.0]])
    answer = student.batchnorm_backward(dout, x, np.ones(1), 0)
    expected = np.array([[2.0], [-2.0], [0.0], [0.0]]), np.array([-8.0]), np.array([8.0])
    expect.close(answer, expected, because=EXACT)


@pytest.mark.exercise("batchnorm_backward", weight=1.5)
def test_batchnorm_backward_of_two_columns(student):
    """Each column for itself, with its gamma; eps has its place under the root."""
    x = np.array([[1.0, 2.0], [1.0, 8.0], [3.0, 2.0], [3.0, 8.0]])
    dout = np.array([[4.0, 1.0], [0.0, 2.0], [2.0, 3.0], [-2.0, 6.0]])
    answer = student.batchnorm_backward(dout, x, np.array([2.0, -5.0]), 16.0)
    # By the definition, with (x - mean) = -1, -1, 1, 1 and std = sqrt(17); then -3, 3, -3, 3 and 5.
    first = 2 / np.sqrt(17) * np.array([3 - 1 / 17, -1 - 1 / 17, 1 + 1 / 17, -3 + 1 / 17])
    second = -1 * np.array([-2 + 0.36, -1 - 0.36, 0.36, 3 - 0.36])
    expected = np.stack([first, second], axis=1), np.array([-4 / np.sqrt(17), 2.4]), np.array([4.0, 12.0])
    expect.close(answer, expected, because=CLOSED, atol=ROUND)


@pytest.mark.exercise("batchnorm_backward", weight=1)
def test_batchnorm_backward_moving_all_changes_nothing(student):
    """If a whole column moves, its mean moves along and no output changes: each column of dx sums to 0, and is not all 0."""
    x = np.array([[0.5, 3.0], [2.0, -1.0], [-1.5, 4.0], [1.0, 1.0], [3.0, 0.0]])
    dout = np.array([[1.0, 2.0], [-2.0, 0.5], [0.0, 1.0], [3.0, -1.5], [1.0, 1.0]])
    dx, _, _ = expect.items(student.batchnorm_backward(dout, x, np.array([1.5, 2.0])), 3)
    dx = expect.array(dx, shape=(5, 2))
    expect.that((np.abs(dx).max(axis=0) > 0.1).all(), "a column of dx is all 0, or nearly")
    expect.close(dx.sum(axis=0), np.zeros(2), because="rounding of five numbers", atol=ROUND)


# ---------------------------------------------------------------- batchnorm_infer


@pytest.mark.exercise("batchnorm_infer", weight=1.25)
def test_infer_one_sample(student):
    """A single sample (3, 2), with means of 1 and 2 and variances of 4 and 1 that were kept: it becomes (3, 0)."""
    answer = student.batchnorm_infer(
        np.array([[3.0, 2.0]]),
        np.array([2.0, 1.0]),
        np.array([1.0, 0.0]),
        np.array([1.0, 2.0]),
        np.array([4.0, 1.0]),
        0,
    )
    expect.close(answer, np.array([[3.0, 0.0]]), because=EXACT)


@pytest.mark.exercise("batchnorm_infer", weight=1.25)
def test_infer_does_not_look_at_the_batch(student):
    """Three samples far from the running mean stay far from it; eps has its place under the root."""
    x = np.array([[11.0, 0.0], [13.0, 5.0], [15.0, 1.0]])
    answer = student.batchnorm_infer(
        x, np.array([5.0, 2.0]), np.array([1.0, -1.0]), np.array([1.0, 0.0]), np.array([9.0, 0.0]), 16.0
    )
    expected = np.array([[11.0, -1.0], [13.0, 1.5], [15.0, -0.5]])
    expect.close(answer, expected, because=CLOSED)


# ---------------------------------------------------------------- update_running


@pytest.mark.exercise("update_running", weight=1)
def test_running_newest_batch_has_a_hundredth(student):
    """From 0, a batch of 1 and a momentum of 0.99 lead to 0.01."""
    expect.close(student.update_running(0.0, 1.0, 0.99), 0.01, because=CLOSED)


@pytest.mark.exercise("update_running", weight=1)
def test_running_of_three_features(student):
    """Every feature has its own: with momentum 0.75 a quarter of the way is gone."""
    answer = student.update_running(np.array([0.0, 4.0, 10.0]), np.array([8.0, 4.0, -10.0]), 0.75)
    expect.close(answer, np.array([2.0, 4.0, 5.0]), because=EXACT)
