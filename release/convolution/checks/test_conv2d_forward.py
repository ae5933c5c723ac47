"""What everybody can see of conv2d_forward."""

import numpy as np
import pytest

from .shared import CORNERS, FALLING, IMPULSE, RISING, X_FALLING, X_RISING, X, agree


@pytest.mark.exercise("conv2d_forward", weight=3)
def test_forward_impulse(student):
    """One grey image, one filter: the layer slides the kernel without flipping it."""
    answer = student.conv2d_forward(IMPULSE.reshape(1, 3, 3, 1), CORNERS.reshape(2, 2, 1, 1), np.zeros(1))
    agree(answer, np.array([[4.0, 3], [2, 1]]).reshape(1, 2, 2, 1))


@pytest.mark.exercise("conv2d_forward", weight=1.5)
def test_forward_lecture_x(student):
    """Two filters on the lecture's X give two maps, one in each channel of the output."""
    filters = np.stack([FALLING, RISING], axis=-1).reshape(3, 3, 1, 2)
    answer = student.conv2d_forward(X.reshape(1, 5, 5, 1), filters, np.zeros(2))
    agree(answer, np.stack([X_FALLING, X_RISING], axis=-1)[np.newaxis])


@pytest.mark.exercise("conv2d_forward", weight=1.5)
def test_forward_one_pixel(student):
    """One pixel of two colours, two filters: each filter adds up both colours, and then its own bias."""
    answer = student.conv2d_forward(
        np.array([1.0, 10]).reshape(1, 1, 1, 2), np.array([[2.0, 0], [3, 1]]).reshape(1, 1, 2, 2), np.array([0.5, 0])
    )
    agree(answer, np.array([32.5, 10]).reshape(1, 1, 1, 2))


@pytest.mark.exercise("conv2d_forward", weight=2)
def test_forward_two_images_in_steps_of_two(student):
    """Two images with stride 2 and a border of zeros: each has maps of its own, and no image is added by the border."""
    images = np.array([[[1.0, 2, 3], [4, 5, 6], [7, 8, 9]], [[2, 0, 1], [1, 3, 0], [0, 1, 2]]]).reshape(2, 3, 3, 1)
    answer = student.conv2d_forward(images, CORNERS.reshape(2, 2, 1, 1), np.array([0.5]), 2, 1)
    agree(answer, np.array([[[4.5, 18.5], [36.5, 77.5]], [[8.5, 4.5], [2.5, 14.5]]]).reshape(2, 2, 2, 1))
