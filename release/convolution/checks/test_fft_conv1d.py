"""What everybody can see of fft_conv1d."""

import numpy as np
import pytest

from .shared import agree


@pytest.mark.exercise("fft_conv1d", weight=3)
def test_fft_multiplies_polynomials(student):
    """(1 + 2t)(1 + 3t) = 1 + 5t + 6t²: three coefficients come out."""
    agree(student.fft_conv1d(np.array([1.0, 2]), np.array([1.0, 3])), np.array([1.0, 5, 6]))


@pytest.mark.exercise("fft_conv1d", weight=3)
def test_fft_difference(student):
    """The kernel (1, -1) takes differences of neighbours, and some of them are negative."""
    agree(student.fft_conv1d(np.array([2.0, 5, 3, 4]), np.array([1.0, -1])), np.array([2.0, 3, -2, 1, -4]))


@pytest.mark.exercise("fft_conv1d", weight=2)
def test_fft_moving_average(student):
    """A moving average of three numbers spreads a single peak over three places."""
    answer = student.fft_conv1d(np.array([0.0, 3, 0, 0]), np.full(3, 1 / 3))
    agree(answer, np.array([0.0, 1, 1, 1, 0, 0]))
