"""What everybody can see of im2col."""

import numpy as np
import pytest

from .shared import agree


@pytest.mark.exercise("im2col", weight=4)
def test_im2col_windows_in_reading_order(student):
    """Each row is one 2 x 2 window of a 3 x 4 picture, and the windows follow in reading order."""
    expected = np.array([[0.0, 1, 4, 5], [1, 2, 5, 6], [2, 3, 6, 7], [4, 5, 8, 9], [5, 6, 9, 10], [6, 7, 10, 11]])
    agree(student.im2col(np.arange(12.0).reshape(1, 3, 4, 1), 2, 2), expected)


@pytest.mark.exercise("im2col", weight=4)
def test_im2col_colours_stay_together(student):
    """Inside a row the colours of one pixel stand beside each other."""
    picture = np.stack([[[1.0, 2], [3, 4]], [[10.0, 20], [30, 40]]], axis=-1)[np.newaxis]
    agree(student.im2col(picture, 2, 2), np.array([[1.0, 10, 2, 20, 3, 30, 4, 40]]))
