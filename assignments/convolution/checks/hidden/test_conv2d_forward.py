"""The edges of conv2d_forward: what its docstring promises and ordinary data do not show."""

import numpy as np
import pytest

from autograder import expect

from .shared import agree, normal


@pytest.mark.exercise("conv2d_forward", weight=2)
def test_forward_three_colours_two_filters(student, reference):
    """Three channels in, two maps out, each map with its own bias."""
    x, w, b = normal(131, 1, 5, 5, 3), normal(132, 3, 3, 3, 2), np.array([0.5, -1])
    agree(student.conv2d_forward(x, w, b), reference.conv2d_forward(x, w, b))


@pytest.mark.exercise("conv2d_forward", weight=2)
def test_forward_as_many_filters_as_channels(student, reference):
    """With three channels in and three maps out, the channels do not change roles."""
    x, w, b = normal(133, 1, 4, 4, 3), normal(134, 2, 2, 3, 3), np.zeros(3)
    agree(student.conv2d_forward(x, w, b), reference.conv2d_forward(x, w, b))


@pytest.mark.exercise("conv2d_forward", weight=1)
def test_forward_several_images(student, reference):
    """Every image of the batch gets maps of its own."""
    x, w = normal(135, 4, 4, 4, 1), normal(136, 2, 2, 1, 1)
    agree(student.conv2d_forward(x, w, np.zeros(1)), reference.conv2d_forward(x, w, np.zeros(1)))


@pytest.mark.exercise("conv2d_forward", weight=2)
def test_forward_oblong(student, reference):
    """Height and width may differ, in the images and in the kernels."""
    x, w = normal(137, 1, 5, 7, 1), normal(138, 2, 4, 1, 1)
    agree(student.conv2d_forward(x, w, np.zeros(1)), reference.conv2d_forward(x, w, np.zeros(1)))


@pytest.mark.exercise("conv2d_forward", weight=2)
def test_forward_stride(student, reference):
    """The stride moves the window in both directions, and a ragged rest is left out."""
    for shape, stride in (((7, 8), 2), ((8, 6), 3)):
        x, w = normal(139, 1, *shape, 1), normal(140, 3, 3, 1, 1)
        agree(student.conv2d_forward(x, w, np.zeros(1), stride), reference.conv2d_forward(x, w, np.zeros(1), stride))


@pytest.mark.exercise("conv2d_forward", weight=1)
def test_forward_zero_border(student, reference):
    """Zeros are laid around height and width only; images and channels stay as many as they were."""
    x, w, b = 3 + normal(141, 2, 4, 5, 2), 1 + normal(142, 3, 3, 2, 2), np.array([1.0, -2])
    agree(student.conv2d_forward(x, w, b, 1, 1), reference.conv2d_forward(x, w, b, 1, 1))
    agree(student.conv2d_forward(x, w, b, stride=2, pad=2), reference.conv2d_forward(x, w, b, stride=2, pad=2))


@pytest.mark.exercise("conv2d_forward", weight=0.5)
def test_forward_border_makes_room(student, reference):
    """Kernels larger than the images fit where the border makes room."""
    x, w, b = normal(146, 1, 2, 3, 2), normal(147, 4, 3, 2, 2), normal(148, 2)
    agree(student.conv2d_forward(x, w, b, 1, 1), reference.conv2d_forward(x, w, b, 1, 1))


@pytest.mark.exercise("conv2d_forward", weight=1)
def test_forward_no_images(student):
    """A batch of no images gives no maps, of the right size."""
    answer = student.conv2d_forward(np.zeros((0, 4, 5, 1)), np.ones((2, 2, 1, 3)), np.zeros(3))
    expect.array(answer, shape=(0, 3, 4, 3))


@pytest.mark.exercise("conv2d_forward", weight=1)
def test_forward_leaves_its_arguments_alone(student, reference):
    """Slices of larger batches are welcome, and images, kernels and biases stay as they were."""
    x, w, b = normal(143, 4, 8, 8, 2)[::2, ::2, 1:6], normal(144, 3, 3, 2, 2), normal(145, 2)
    agree(student.conv2d_forward(x, w, b, 1, 1), reference.conv2d_forward(x, w, b, 1, 1))
    expect.unchanged(student)


@pytest.mark.exercise("conv2d_forward", weight=1)
def test_forward_gives_float64(student):
    """The maps are of float64, as promised: not of single precision, nor of integers."""
    expect.dtype(student.conv2d_forward(normal(231, 1, 3, 3, 2), normal(232, 2, 2, 2, 2), normal(233, 2)), "float64")
