"""What everybody can see of im2col."""

import numpy as np
import pytest

from .shared import agree


@pytest.mark.exercise("im2col", weight=3)
def test_im2col_windows_in_reading_order(student):
    """Each row is one 2 x 2 window of a 3 x 4 picture, and the windows follow in reading order."""
    expected = np.array([[0.0, 1, 4, 5], [1, 2, 5, 6], [2, 3, 6, 7], [4, 5, 8, 9], [5, 6, 9, 10], [6, 7, 10, 11]])
    agree(student.im2col(np.arange(12.0).reshape(1, 3, 4, 1), 2, 2), expected)


@pytest.mark.exercise("im2col", weight=3)
def test_im2col_colours_stay_together(student):
    """Inside a row the colours of one pixel stand beside each other."""
    picture = np.stack([[[1.0, 2], [3, 4]], [[10.0, 20], [30, 40]]], axis=-1)[np.newaxis]
    agree(student.im2col(picture, 2, 2), np.array([[1.0, 10, 2, 20, 3, 30, 4, 40]]))


@pytest.mark.exercise("im2col", weight=2)
def test_im2col_two_images_in_steps_of_two(student):
    """Two images, windows of 2 x 3, stride 2, a border of zeros: first all windows of the one, then those of the other."""
    image = np.arange(1.0, 10).reshape(3, 3)
    rows = np.array([[0.0, 0, 0, 0, 1, 2], [0, 0, 0, 2, 3, 0], [0, 4, 5, 0, 7, 8], [5, 6, 0, 8, 9, 0]])
    answer = student.im2col(np.stack([image, 10 * image])[..., np.newaxis], 2, 3, 2, 1)
    agree(answer, np.concatenate([rows, 10 * rows]))
