"""The edges of im2col: what its docstring promises and ordinary data do not show."""

import numpy as np
import pytest

from autograder import expect

from .shared import agree, normal


@pytest.mark.exercise("im2col", weight=2)
def test_im2col_several_images(student, reference):
    """All windows of the first image come before those of the second."""
    x = normal(191, 3, 3, 4, 1)
    agree(student.im2col(x, 2, 2), reference.im2col(x, 2, 2))


@pytest.mark.exercise("im2col", weight=2)
def test_im2col_oblong_window(student, reference):
    """Windows may be wider than tall, or taller than wide."""
    x = normal(192, 1, 4, 5, 1)
    agree(student.im2col(x, 2, 3), reference.im2col(x, 2, 3))
    agree(student.im2col(x, 3, 1), reference.im2col(x, 3, 1))


@pytest.mark.exercise("im2col", weight=2)
def test_im2col_stride(student, reference):
    """The stride moves the window in both directions, and a ragged rest is left out."""
    x = normal(193, 1, 6, 7, 1)
    agree(student.im2col(x, 3, 3, 2), reference.im2col(x, 3, 3, 2))
    agree(student.im2col(x, 2, 2, 3), reference.im2col(x, 2, 2, 3))


@pytest.mark.exercise("im2col", weight=2)
def test_im2col_zero_border(student, reference):
    """Zeros are laid around height and width, and around nothing else."""
    x = 3 + normal(194, 2, 3, 4, 2)
    agree(student.im2col(x, 3, 3, 1, 1), reference.im2col(x, 3, 3, 1, 1))
    agree(student.im2col(x, 2, 2, stride=2, pad=1), reference.im2col(x, 2, 2, stride=2, pad=1))
    agree(student.im2col(x, 5, 4, 1, 1), reference.im2col(x, 5, 4, 1, 1))


@pytest.mark.exercise("im2col", weight=2)
def test_im2col_times_kernels_is_the_layer(student, reference):
    """The rows times the flattened kernels are what the convolution layer computes."""
    x, w = normal(195, 2, 5, 4, 3), normal(196, 2, 3, 3, 2)
    patches = expect.array(student.im2col(x, 2, 3), shape=(16, 18))
    maps = (patches @ w.reshape(18, 2)).reshape(2, 4, 2, 2)
    agree(maps, reference.conv2d_forward(x, w, np.zeros(2)))


@pytest.mark.exercise("im2col", weight=1)
def test_im2col_one_pixel_window(student, reference):
    """Windows of one pixel list the pixels."""
    x = normal(197, 2, 2, 3, 2)
    agree(student.im2col(x, 1, 1), reference.im2col(x, 1, 1))


@pytest.mark.exercise("im2col", weight=1)
def test_im2col_leaves_its_argument_alone(student, reference):
    """Slices of larger batches are welcome, and the images stay as they were."""
    x = normal(198, 2, 8, 8, 2)[:, ::2, 1:6]
    agree(student.im2col(x, 2, 2), reference.im2col(x, 2, 2))
    expect.unchanged(student)
