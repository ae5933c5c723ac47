"""The edges of conv_as_matmul: what its docstring promises and ordinary data do not show."""

import numpy as np
import pytest

from autograder import expect

from .shared import agree, normal


def as_layer(student, reference, seed, shape, kernel, stride=1, pad=0):
    """The student's maps and the right ones, for random images, kernels and biases."""
    x, w, b = normal(seed, *shape), normal(seed + 1, *kernel), normal(seed + 2, kernel[3])
    return student.conv_as_matmul(x, w, b, stride, pad), reference.conv2d_forward(x, w, b, stride, pad)


@pytest.mark.exercise("conv_as_matmul", weight=3)
def test_matmul_three_colours_two_filters(student, reference):
    """Three channels in, two maps out: the flattened kernels meet the right columns."""
    agree(*as_layer(student, reference, 201, (1, 4, 4, 3), (3, 3, 3, 2)))


@pytest.mark.exercise("conv_as_matmul", weight=2)
def test_matmul_several_images(student, reference):
    """The rows of the product find their way back to their own image."""
    agree(*as_layer(student, reference, 204, (3, 4, 4, 1), (2, 2, 1, 1)))


@pytest.mark.exercise("conv_as_matmul", weight=3)
def test_matmul_stride_and_border(student, reference):
    """Stride and padding change the size of the maps as in the layer."""
    agree(*as_layer(student, reference, 207, (1, 6, 7, 1), (3, 3, 1, 1), 2, 0))
    agree(*as_layer(student, reference, 210, (2, 4, 5, 2), (3, 3, 2, 2), 1, 1))
    agree(*as_layer(student, reference, 211, (1, 3, 4, 1), (2, 3, 1, 2), 2, 3))
    agree(*as_layer(student, reference, 220, (1, 8, 9, 1), (2, 2, 1, 1), 3, 0))
    agree(*as_layer(student, reference, 219, (1, 3, 8, 1), (2, 2, 1, 2), 1, 0))


@pytest.mark.exercise("conv_as_matmul", weight=2)
def test_matmul_oblong_kernel(student, reference):
    """Kernels may be wider than tall."""
    agree(*as_layer(student, reference, 213, (2, 4, 6, 2), (2, 3, 2, 3)))


@pytest.mark.exercise("conv_as_matmul", weight=1)
def test_matmul_bias_alone(student):
    """Kernels of zeros leave the biases, each in its own map."""
    answer = student.conv_as_matmul(normal(216, 1, 3, 3, 1), np.zeros((2, 2, 1, 2)), np.array([1.0, -2]))
    agree(answer, np.broadcast_to(np.array([1.0, -2]), (1, 2, 2, 2)).copy())


@pytest.mark.exercise("conv_as_matmul", weight=1)
def test_matmul_leaves_its_arguments_alone(student, reference):
    """Images, kernels and biases stay as they were."""
    agree(*as_layer(student, reference, 217, (2, 5, 5, 2), (2, 2, 2, 2), 1, 1))
    expect.unchanged(student)
