"""What everybody can see of conv2d_forward."""

import numpy as np
import pytest

from .shared import CORNERS, FALLING, IMPULSE, RISING, X_FALLING, X_RISING, X, agree


@pytest.mark.exercise("conv2d_forward", weight=4)
def test_forward_impulse(student):
    """One grey image, one filter: the layer slides the kernel without flipping it."""
    answer = student.conv2d_forward(IMPULSE.reshape(1, 3, 3, 1), CORNERS.reshape(2, 2, 1, 1), np.zeros(1))
    agree(answer, np.array([[4.0, 3], [2, 1]]).reshape(1, 2, 2, 1))


@pytest.mark.exercise("conv2d_forward", weight=2)
def test_forward_lecture_x(student):
    """Two filters on the lecture's X give two maps, one in each channel of the output."""
    filters = np.stack([FALLING, RISING], axis=-1).reshape(3, 3, 1, 2)
    answer = student.conv2d_forward(X.reshape(1, 5, 5, 1), filters, np.zeros(2))
    agree(answer, np.stack([X_FALLING, X_RISING], axis=-1)[np.newaxis])


@pytest.mark.exercise("conv2d_forward", weight=2)
def test_forward_one_pixel(student):
    """One pixel of two colours, two filters: each filter adds up both colours, and then its own bias."""
    answer = student.conv2d_forward(
        np.array([1.0, 10]).reshape(1, 1, 1, 2), np.array([[2.0, 0], [3, 1]]).reshape(1, 1, 2, 2), np.array([0.5, 0])
    )
    agree(answer, np.array([32.5, 10]).reshape(1, 1, 1, 2))
