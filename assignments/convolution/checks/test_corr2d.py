"""What everybody can see of corr2d."""

import numpy as np
import pytest

from .shared import CORNERS, FALLING, IMPULSE, RISING, X_FALLING, X_RISING, X, agree


@pytest.mark.exercise("corr2d", weight=3)
def test_corr2d_impulse(student):
    """A single bright pixel under the kernel [[1, 2], [3, 4]] shows each number of the kernel at the right place."""
    agree(student.corr2d(IMPULSE, CORNERS), np.array([[4.0, 3], [2, 1]]))


@pytest.mark.exercise("corr2d", weight=2)
def test_corr2d_lecture_x(student):
    """The lecture's X with the two diagonal kernels gives the lecture's feature maps."""
    agree(student.corr2d(X, FALLING), X_FALLING)
    agree(student.corr2d(X, RISING), X_RISING)


@pytest.mark.exercise("corr2d", weight=1)
def test_corr2d_by_hand(student):
    """A picture of 3 rows and 4 columns comes out as worked out by hand."""
    picture = np.array([[1.0, 2, 0, 1], [0, 1, 3, 1], [2, 1, 0, 0]])
    agree(student.corr2d(picture, np.array([[1.0, -1], [0, 2]])), np.array([[1.0, 8, 1], [1, -2, 2]]))


@pytest.mark.exercise("corr2d", weight=2)
def test_corr2d_steps_of_two(student):
    """Stride 2 and a border of zeros, by hand: the window starts at every second row and at every second column."""
    picture = np.array([[1.0, 2, 3, 1, 2], [4, 1, 2, 5, 3], [2, 3, 1, 1, 4], [1, 2, 5, 2, 1]])
    answer = student.corr2d(picture, CORNERS, 2, 1)
    agree(answer, np.array([[4.0, 18, 11], [16, 18, 30], [2, 12, 4]]))
