"""The edges of conv2d_true: what its docstring promises and ordinary data do not show."""

import numpy as np
import pytest

from autograder import expect

from .shared import agree, normal


@pytest.mark.exercise("conv2d_true", weight=3)
def test_conv2d_true_oblong(student, reference):
    """Height and width may differ, in the picture and in the kernel."""
    for shape, kernel in (((4, 6), (2, 3)), ((5, 3), (3, 1)), ((3, 3), (1, 4))):
        x, k = normal(121, *shape), normal(122, *kernel)
        agree(student.conv2d_true(x, k), reference.conv2d_true(x, k))


@pytest.mark.exercise("conv2d_true", weight=3)
def test_conv2d_true_commutes(student):
    """Picture and kernel may change places: x * k = k * x."""
    x, k = normal(123, 5, 4), normal(124, 3, 2)
    one, other = student.conv2d_true(x, k), student.conv2d_true(k, x)
    expect.array(one, shape=(7, 5))
    agree(other, one)


@pytest.mark.exercise("conv2d_true", weight=2)
def test_conv2d_true_small_picture(student, reference):
    """The kernel may be larger than the picture."""
    x, k = normal(125, 2, 2), normal(126, 3, 4)
    agree(student.conv2d_true(x, k), reference.conv2d_true(x, k))


@pytest.mark.exercise("conv2d_true", weight=2)
def test_conv2d_true_keeps_the_total(student):
    """Nothing is cut off: the total of the result is the product of the two totals."""
    x, k = 1 + normal(127, 4, 4), 1 + normal(128, 3, 3)
    answer = expect.array(student.conv2d_true(x, k), shape=(6, 6))
    expect.close(float(answer.sum()), float(x.sum() * k.sum()), because="only the order of the additions is yours")


@pytest.mark.exercise("conv2d_true", weight=1)
def test_conv2d_true_integers(student):
    """Pictures of integers give float64, and bright uint8 pixels do not overflow."""
    answer = student.conv2d_true(np.full((1, 2), 200, dtype=np.uint8), np.full((1, 2), 2, dtype=np.uint8))
    agree(answer, np.array([[400.0, 800, 400]]))
    kernel = np.array([[200, 1]], dtype=np.uint8)
    agree(student.conv2d_true(np.array([[3, 0]], dtype=np.uint8), kernel), np.array([[600.0, 3, 0]]))
    agree(student.conv2d_true(np.array([[1, 2]]), np.array([[0.5, 1]])), np.array([[0.5, 2, 2]]))


@pytest.mark.exercise("conv2d_true", weight=1)
def test_conv2d_true_leaves_its_arguments_alone(student, reference):
    """Slices of larger pictures are welcome, and picture and kernel stay as they were."""
    x, k = normal(129, 8, 8)[::2, 1::2], normal(130, 3, 2)
    agree(student.conv2d_true(x, k), reference.conv2d_true(x, k))
    expect.unchanged(student)
