"""What everybody can see of conv2d_backward."""

import numpy as np
import pytest

from autograder import expect

from .shared import CORNERS, agree

NINE = np.arange(9.0).reshape(1, 3, 3, 1)
FOUR_OUT = np.array([[1.0, 0], [0, 10]]).reshape(1, 2, 2, 1)  # the loss listens to two windows of four


@pytest.mark.exercise("conv2d_backward", weight=2)
def test_backward_bias(student):
    """A bias was added once in every window of every image, so its gradient is the sum of dout over all of them."""
    dout = np.array([1.0, 2, 3, 4, 5, 6, 7, 8]).reshape(2, 2, 1, 2)
    answer = student.conv2d_backward(dout, np.ones((2, 2, 1, 1)), np.ones((1, 1, 1, 2)))
    _, _, db = expect.items(answer, 3)
    agree(db, np.array([16.0, 20]))


@pytest.mark.exercise("conv2d_backward", weight=2)
def test_backward_kernel(student):
    """dw adds up the windows, each weighted by its own number of dout (one grey image, by hand)."""
    _, dw, _ = expect.items(student.conv2d_backward(FOUR_OUT, NINE, CORNERS.reshape(2, 2, 1, 1)), 3)
    agree(dw, np.array([[40.0, 51], [73, 84]]).reshape(2, 2, 1, 1))


@pytest.mark.exercise("conv2d_backward", weight=2)
def test_backward_image(student):
    """dx lays the kernel down at every window, weighted by dout, and adds where the windows overlap."""
    dx, _, _ = expect.items(student.conv2d_backward(FOUR_OUT, NINE, CORNERS.reshape(2, 2, 1, 1)), 3)
    agree(dx, np.array([[1.0, 2, 0], [3, 14, 20], [0, 30, 40]]).reshape(1, 3, 3, 1))


@pytest.mark.exercise("conv2d_backward", weight=2)
def test_backward_two_images_in_steps_of_two(student):
    """Stride 2 and a border of zeros: each number goes back to the window it came from, and the border is cut off."""
    images = np.array([[[1.0, 2, 3], [4, 5, 6], [7, 8, 9]], [[2, 0, 1], [1, 3, 0], [0, 1, 2]]]).reshape(2, 3, 3, 1)
    dout = np.array([[[1.0, 0], [2, -1]], [[0, 3], [1, 0]]]).reshape(2, 2, 2, 1)
    dx, dw, _ = expect.items(student.conv2d_backward(dout, images, CORNERS.reshape(2, 2, 1, 1), 2, 1), 3)
    agree(dw, np.array([[-5.0, 3], [-8, 9]]).reshape(2, 2, 1, 1))
    first, second = [[4.0, 0, 0], [4, -1, -2], [8, -3, -4]], [[0.0, 9, 12], [2, 0, 0], [4, 0, 0]]
    agree(dx, np.array([first, second]).reshape(2, 3, 3, 1))
