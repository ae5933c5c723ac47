"""What everybody can see of maxpool_backward."""

import numpy as np
import pytest

from autograder import expect

from .shared import agree


@pytest.mark.exercise("maxpool_backward", weight=2)
def test_maxpool_backward_one_window(student):
    """A single window sends its gradient to its maximum."""
    picture = np.array([[1.0, 4], [3, 2]]).reshape(1, 2, 2, 1)
    agree(
        student.maxpool_backward(np.full((1, 1, 1, 1), 5.0), picture), np.array([[0.0, 5], [0, 0]]).reshape(1, 2, 2, 1)
    )


@pytest.mark.exercise("maxpool_backward", weight=2)
def test_maxpool_backward_quarters(student):
    """Four windows side by side send four different gradients to four maxima; the fifth column has 0."""
    picture = np.array([[1.0, 2, 5, 0, 9], [4, 3, 1, 2, 9], [0, 9, 8, 6, 9], [7, 1, 3, 4, 9]]).reshape(1, 4, 5, 1)
    expected = np.array([[0.0, 0, -2, 0, 0], [1, 0, 0, 0, 0], [0, 3, 4, 0, 0], [0, 0, 0, 0, 0]]).reshape(1, 4, 5, 1)
    agree(student.maxpool_backward(np.array([[1.0, -2], [3, 4]]).reshape(1, 2, 2, 1), picture), expected)


@pytest.mark.exercise("maxpool_backward", weight=2)
def test_maxpool_backward_two_channels(student):
    """Every channel sends its gradient to its own maximum, also where all its numbers are negative."""
    picture = np.stack([[[1.0, 2], [3, 4]], [[-5.0, -6], [-7, -8]]], axis=-1)[np.newaxis]
    expected = np.stack([[[0.0, 0], [0, 2]], [[3.0, 0], [0, 0]]], axis=-1)[np.newaxis]
    agree(student.maxpool_backward(np.array([2.0, 3]).reshape(1, 1, 1, 2), picture), expected)


@pytest.mark.exercise("maxpool_backward", weight=1)
def test_maxpool_backward_equal_pixels(student):
    """A window of four equal pixels passes on what it received, 1, and not 1 to each of them."""
    answer = student.maxpool_backward(np.ones((1, 1, 1, 1)), np.full((1, 2, 2, 1), 3.0))
    total = float(expect.array(answer, shape=(1, 2, 2, 1)).sum())
    expect.close(total, 1.0, because="only the order of the additions is yours to choose")


@pytest.mark.exercise("maxpool_backward", weight=1)
def test_maxpool_backward_collects(student):
    """With stride 1 the windows overlap: a pixel that is the maximum of two collects from both, 1 + 2 and 3 + 4."""
    picture = np.array([[0.0, 7, 0], [2, 5, 3], [0, 4, 0]]).reshape(1, 3, 3, 1)
    expected = np.array([[0.0, 3, 0], [0, 7, 0], [0, 0, 0]]).reshape(1, 3, 3, 1)
    agree(student.maxpool_backward(np.array([[1.0, 2], [3, 4]]).reshape(1, 2, 2, 1), picture, 2, 1), expected)
