"""The edges of conv2d_backward: what its docstring promises and ordinary data do not show."""

import numpy as np
import pytest

from autograder import expect

from .shared import agree, normal


def backward(student, reference, seed, shape, kernel, stride=1, pad=0):
    """The student's (dx, dw, db) and the right ones, for dout that is different everywhere."""
    x, w = normal(seed, *shape), normal(seed + 1, *kernel)
    out = reference.conv2d_forward(x, w, np.zeros(kernel[3]), stride, pad)
    dout = normal(seed + 2, *out.shape)
    answer = expect.items(student.conv2d_backward(dout, x, w, stride, pad), 3)
    return answer, reference.conv2d_backward(dout, x, w, stride, pad)


@pytest.mark.exercise("conv2d_backward", weight=1)
def test_backward_bias_of_a_batch(student, reference):
    """One bias gradient for every filter, summed over images, rows and columns."""
    answer, right = backward(student, reference, 151, (4, 5, 5, 3), (3, 3, 3, 2), 1, 1)
    agree(answer[2], right[2])


@pytest.mark.exercise("conv2d_backward", weight=2)
def test_backward_kernel_of_a_batch(student, reference):
    """dw is right for several images, channels and filters, with a border of zeros."""
    answer, right = backward(student, reference, 151, (4, 5, 5, 3), (3, 3, 3, 2), 1, 1)
    agree(answer[1], right[1])


@pytest.mark.exercise("conv2d_backward", weight=2)
def test_backward_image_of_a_batch(student, reference):
    """dx has the shape of x, without the border, and is right for several images, channels and filters."""
    answer, right = backward(student, reference, 151, (4, 5, 5, 3), (3, 3, 3, 2), 1, 1)
    agree(answer[0], right[0])


@pytest.mark.exercise("conv2d_backward", weight=1)
def test_backward_kernel_stride(student, reference):
    """dw follows the stride."""
    answer, right = backward(student, reference, 154, (2, 7, 10, 2), (3, 3, 2, 3), 2, 1)
    agree(answer[1], right[1])


@pytest.mark.exercise("conv2d_backward", weight=1)
def test_backward_image_stride(student, reference):
    """dx follows the stride."""
    answer, right = backward(student, reference, 154, (2, 7, 10, 2), (3, 3, 2, 3), 2, 1)
    agree(answer[0], right[0])


@pytest.mark.exercise("conv2d_backward", weight=1)
def test_backward_ragged_rest(student, reference):
    """Pixels at the edge that no window saw have gradient 0, and dx still has the shape of x."""
    answer, right = backward(student, reference, 157, (1, 6, 8, 1), (3, 3, 1, 1), 2, 0)
    agree(answer[0], right[0])


@pytest.mark.exercise("conv2d_backward", weight=1)
def test_backward_oblong(student, reference):
    """Without padding, and with height and width that differ, all three gradients are right."""
    agree(*backward(student, reference, 160, (1, 5, 6, 2), (2, 3, 2, 1)))


@pytest.mark.exercise("conv2d_backward", weight=1)
def test_backward_as_many_filters_as_channels(student, reference):
    """With two channels in and two maps out, the channels do not change roles."""
    agree(*backward(student, reference, 163, (1, 4, 4, 2), (2, 2, 2, 2)))


@pytest.mark.exercise("conv2d_backward", weight=1)
def test_backward_one_pixel_kernel(student, reference):
    """Kernels of one pixel work like a dense layer at every pixel."""
    agree(*backward(student, reference, 166, (2, 3, 3, 2), (1, 1, 2, 3)))


@pytest.mark.exercise("conv2d_backward", weight=1)
def test_backward_wide_border(student, reference):
    """The border may be as wide as the kernel, or wider: what falls on it is cut off."""
    agree(*backward(student, reference, 169, (1, 3, 4, 2), (2, 2, 2, 1), 1, 2))
    agree(*backward(student, reference, 172, (1, 3, 3, 1), (1, 1, 1, 2), 1, 1))


@pytest.mark.exercise("conv2d_backward", weight=1)
def test_backward_leaves_its_arguments_alone(student, reference):
    """dout, images and kernels stay as they were."""
    agree(*backward(student, reference, 169, (2, 5, 5, 1), (3, 3, 1, 2), 2, 1))
    expect.unchanged(student)
    agree(*backward(student, reference, 170, (1, 4, 4, 1), (2, 2, 1, 2)))  # without a border no copy comes for free
    expect.unchanged(student)


@pytest.mark.exercise("conv2d_backward", weight=1)
def test_backward_gives_float64(student):
    """All three gradients are of float64, as promised."""
    answer = student.conv2d_backward(normal(234, 1, 2, 2, 2), normal(235, 1, 3, 3, 1), normal(236, 2, 2, 1, 2))
    for gradient in expect.items(answer, 3):
        expect.dtype(gradient, "float64")


@pytest.mark.exercise("conv2d_backward", weight=0.5)
def test_backward_long_steps(student, reference):
    """Where the stride is larger than the kernel, the pixels between the windows have gradient 0."""
    agree(*backward(student, reference, 178, (2, 8, 9, 1), (2, 2, 1, 2), 3, 1))
