"""What everybody can see of maxpool_forward."""

import numpy as np
import pytest

from .shared import X_FALLING, agree


@pytest.mark.exercise("maxpool_forward", weight=4)
def test_maxpool_lecture_x(student):
    """2 x 2 pooling with stride 1 of the lecture's map after ReLU gives [[7, 5], [5, 7]]."""
    after_relu = np.maximum(X_FALLING, 0).reshape(1, 3, 3, 1)
    agree(student.maxpool_forward(after_relu, 2, 1), np.array([[7.0, 5], [5, 7]]).reshape(1, 2, 2, 1))


@pytest.mark.exercise("maxpool_forward", weight=2)
def test_maxpool_quarters(student):
    """Without further arguments the windows are 2 x 2 and lie side by side; the fifth column fills no window."""
    picture = np.array([[1.0, 2, 5, 0, 9], [4, 3, 1, 2, 9], [0, 9, 8, 6, 9], [7, 1, 3, 4, 9]]).reshape(1, 4, 5, 1)
    agree(student.maxpool_forward(picture), np.array([[4.0, 5], [9, 8]]).reshape(1, 2, 2, 1))


@pytest.mark.exercise("maxpool_forward", weight=2)
def test_maxpool_two_channels(student):
    """Every channel has maxima of its own, also where all its numbers are negative."""
    picture = np.stack([[[1.0, 2], [3, 4]], [[-5.0, -6], [-7, -8]]], axis=-1)[np.newaxis]
    agree(student.maxpool_forward(picture, 2, 2), np.array([4.0, -5]).reshape(1, 1, 1, 2))
