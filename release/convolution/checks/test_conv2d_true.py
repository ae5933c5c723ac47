"""What everybody can see of conv2d_true."""

import numpy as np
import pytest

from .shared import CORNERS, IMPULSE, agree


@pytest.mark.exercise("conv2d_true", weight=4)
def test_conv2d_true_impulse(student):
    """A single bright pixel is replaced by the kernel as it stands: convolution paints the kernel."""
    painted = np.zeros((4, 4))
    painted[1:3, 1:3] = CORNERS
    agree(student.conv2d_true(IMPULSE, CORNERS), painted)


@pytest.mark.exercise("conv2d_true", weight=2)
def test_conv2d_true_multiplies_polynomials(student):
    """(1 + 2t)(1 + 3t) = 1 + 5t + 6t²: multiplying polynomials convolves their coefficients."""
    agree(student.conv2d_true(np.array([[1.0, 2]]), np.array([[1.0, 3]])), np.array([[1.0, 5, 6]]))


@pytest.mark.exercise("conv2d_true", weight=2)
def test_conv2d_true_by_hand(student):
    """Two pictures of 2 x 2 pixels give 3 x 3, as worked out by hand."""
    answer = student.conv2d_true(np.array([[1.0, 2], [3, 1]]), np.array([[1.0, -1], [2, 0]]))
    agree(answer, np.array([[1.0, 1, -2], [5, 2, -1], [6, 2, 0]]))
