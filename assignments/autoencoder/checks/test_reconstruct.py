"""What everybody can see of reconstruct."""

import numpy as np
import pytest

from autograder import expect

# A portrait of 2 x 2 pixels, and four basis pictures: light from the left, the right cheek, the hair, the chin.
MEAN = np.array([0.5, 0.25, 0.75, 0.5])
BASIS = np.array([[1.0, 0, 1, 0], [0, 1, 0, 0.5], [0.5, 0.5, 0, 0], [0, 0, 0, 1]])


@pytest.mark.exercise("reconstruct", weight=4)
def test_reconstruct_winona(student):
    """Winona is a dot: her four numbers, four basis pictures and the mean picture give her 2 x 2 pixels."""
    winona = np.array([[0.25, 0.5, -0.5, -0.25]])
    expect.close(student.reconstruct(MEAN, BASIS, winona), np.array([[0.5, 0.5, 1.0, 0.5]]), because="exact in binary")


@pytest.mark.exercise("reconstruct", weight=2)
def test_reconstruct_the_mean(student):
    """Four zeros are the mean picture; one number more than zero adds one basis picture to it."""
    numbers = np.array([[0.0, 0, 0, 0], [0, 0.25, 0, 0]])
    expected = np.array([[0.5, 0.25, 0.75, 0.5], [0.5, 0.5, 0.75, 0.625]])
    expect.close(student.reconstruct(MEAN, BASIS, numbers), expected, because="exact in binary")
