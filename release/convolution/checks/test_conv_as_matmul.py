"""What everybody can see of conv_as_matmul."""

import numpy as np
import pytest

from .shared import CORNERS, FALLING, RISING, X_FALLING, X_RISING, X, agree


@pytest.mark.exercise("conv_as_matmul", weight=3)
def test_matmul_lecture_x(student):
    """One matrix product gives both maps of the lecture's X, each in its own channel."""
    filters = np.stack([FALLING, RISING], axis=-1).reshape(3, 3, 1, 2)
    answer = student.conv_as_matmul(X.reshape(1, 5, 5, 1), filters, np.zeros(2))
    agree(answer, np.stack([X_FALLING, X_RISING], axis=-1)[np.newaxis])


@pytest.mark.exercise("conv_as_matmul", weight=2)
def test_matmul_one_pixel(student):
    """One pixel of two colours, two filters: the product adds up both colours, then comes the bias."""
    answer = student.conv_as_matmul(
        np.array([1.0, 10]).reshape(1, 1, 1, 2), np.array([[2.0, 0], [3, 1]]).reshape(1, 1, 2, 2), np.array([0.5, 0])
    )
    agree(answer, np.array([32.5, 10]).reshape(1, 1, 1, 2))


@pytest.mark.exercise("conv_as_matmul", weight=1)
def test_matmul_by_hand(student):
    """A picture of 3 rows and 4 columns gives a map of 2 rows and 3 columns."""
    picture = np.array([[1.0, 2, 0, 1], [0, 1, 3, 1], [2, 1, 0, 0]]).reshape(1, 3, 4, 1)
    answer = student.conv_as_matmul(picture, np.array([[1.0, -1], [0, 2]]).reshape(2, 2, 1, 1), np.zeros(1))
    agree(answer, np.array([[1.0, 8, 1], [1, -2, 2]]).reshape(1, 2, 3, 1))


@pytest.mark.exercise("conv_as_matmul", weight=2)
def test_matmul_two_images_in_steps_of_two(student):
    """Two images of two colours, stride 2, a border of zeros; each filter looks at one of the colours."""
    images = np.array([[[[1.0, 2], [3, 4]], [[5, 6], [7, 8]]], [[[1, 0], [0, 1]], [[2, 1], [0, 3]]]])
    filters = np.zeros((2, 2, 2, 2))
    filters[:, :, 0, 0] = filters[:, :, 1, 1] = CORNERS
    answer = student.conv_as_matmul(images, filters, np.array([0.0, 0.5]), 2, 1)
    first = [[[4.0, 8.5], [9, 12.5]], [[10, 12.5], [7, 8.5]]]
    second = [[[4.0, 0.5], [0, 3.5]], [[4, 2.5], [0, 3.5]]]
    agree(answer, np.array([first, second]))
