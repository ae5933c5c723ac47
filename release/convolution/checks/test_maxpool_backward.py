"""What everybody can see of maxpool_backward."""

import numpy as np
import pytest

from .shared import agree


@pytest.mark.exercise("maxpool_backward", weight=3)
def test_maxpool_backward_one_window(student):
    """A single window sends its gradient to its maximum."""
    picture = np.array([[1.0, 4], [3, 2]]).reshape(1, 2, 2, 1)
    agree(
        student.maxpool_backward(np.full((1, 1, 1, 1), 5.0), picture), np.array([[0.0, 5], [0, 0]]).reshape(1, 2, 2, 1)
    )


@pytest.mark.exercise("maxpool_backward", weight=3)
def test_maxpool_backward_quarters(student):
    """Four windows side by side send four different gradients to four maxima."""
    picture = np.array([[1.0, 2, 5, 0], [4, 3, 1, 2], [0, 9, 8, 6], [7, 1, 3, 4]]).reshape(1, 4, 4, 1)
    expected = np.array([[0.0, 0, -2, 0], [1, 0, 0, 0], [0, 3, 4, 0], [0, 0, 0, 0]]).reshape(1, 4, 4, 1)
    agree(student.maxpool_backward(np.array([[1.0, -2], [3, 4]]).reshape(1, 2, 2, 1), picture), expected)


@pytest.mark.exercise("maxpool_backward", weight=2)
def test_maxpool_backward_two_channels(student):
    """Every channel sends its gradient to its own maximum."""
    picture = np.stack([[[1.0, 2], [3, 4]], [[8.0, 7], [6, 5]]], axis=-1)[np.newaxis]
    expected = np.stack([[[0.0, 0], [0, 2]], [[3.0, 0], [0, 0]]], axis=-1)[np.newaxis]
    agree(student.maxpool_backward(np.array([2.0, 3]).reshape(1, 1, 1, 2), picture), expected)
