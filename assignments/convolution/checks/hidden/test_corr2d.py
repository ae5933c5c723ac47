"""The edges of corr2d: what its docstring promises and ordinary data do not show."""

import numpy as np
import pytest

from autograder import expect

from .shared import agree, normal


@pytest.mark.exercise("corr2d", weight=2)
def test_corr2d_oblong_kernel(student, reference):
    """Height and width may differ, in the picture and in the kernel."""
    for shape, kernel in (((4, 6), (2, 3)), ((6, 4), (3, 1)), ((5, 5), (1, 4))):
        x, k = normal(101, *shape), normal(102, *kernel)
        agree(student.corr2d(x, k), reference.corr2d(x, k))


@pytest.mark.exercise("corr2d", weight=2)
def test_corr2d_stride(student, reference):
    """The stride moves the window in both directions, and a ragged rest is left out."""
    for shape, stride in (((7, 8), 2), ((8, 7), 3), ((9, 9), 2)):
        x, k = normal(103, *shape), normal(104, 3, 3)
        agree(student.corr2d(x, k, stride), reference.corr2d(x, k, stride))


@pytest.mark.exercise("corr2d", weight=2)
def test_corr2d_zero_border(student, reference):
    """Padding lays zeros around all four sides of the picture."""
    x, k = 5 + normal(105, 4, 5), 1 + normal(106, 3, 3)
    agree(student.corr2d(x, k, 1, 1), reference.corr2d(x, k, 1, 1))
    agree(student.corr2d(x, k, pad=2), reference.corr2d(x, k, pad=2))


@pytest.mark.exercise("corr2d", weight=1)
def test_corr2d_stride_and_border(student, reference):
    """Stride and padding work together."""
    x, k = normal(107, 5, 6), normal(108, 3, 2)
    agree(student.corr2d(x, k, 2, 1), reference.corr2d(x, k, 2, 1))
    agree(student.corr2d(x, k, stride=3, pad=2), reference.corr2d(x, k, stride=3, pad=2))


@pytest.mark.exercise("corr2d", weight=1)
def test_corr2d_border_makes_room(student, reference):
    """A kernel larger than the picture fits where the border makes room; steps may be longer than the kernel."""
    x, k = normal(111, 2, 3), normal(112, 4, 3)
    agree(student.corr2d(x, k, 1, 1), reference.corr2d(x, k, 1, 1))
    x, k = normal(113, 7, 9), normal(114, 2, 2)
    agree(student.corr2d(x, k, 3), reference.corr2d(x, k, 3))


@pytest.mark.exercise("corr2d", weight=1)
def test_corr2d_integer_picture(student):
    """A picture of integers under a kernel of halves gives halves."""
    agree(student.corr2d(np.ones((3, 3), dtype=int), np.full((3, 3), 0.5)), np.array([[4.5]]))


@pytest.mark.exercise("corr2d", weight=1)
def test_corr2d_uint8_picture(student):
    """A bright photograph (uint8) does not overflow, and neither does a kernel of uint8."""
    agree(student.corr2d(np.full((3, 4), 200, dtype=np.uint8), np.ones((3, 3))), np.full((1, 2), 1800.0))
    answer = student.corr2d(np.full((2, 2), 200, dtype=np.uint8), np.full((2, 2), 2, dtype=np.uint8))
    agree(answer, np.array([[1600.0]]))
    kernel = np.array([[200, 1], [0, 255]], dtype=np.uint8)
    agree(student.corr2d(np.full((2, 2), 3, dtype=np.uint8), kernel), np.array([[1368.0]]))


@pytest.mark.exercise("corr2d", weight=1)
def test_corr2d_smallest_and_largest_kernel(student):
    """A kernel of one pixel scales the picture; a kernel as large as the picture gives one number."""
    x = normal(109, 3, 4)
    agree(student.corr2d(x, np.array([[2.0]])), 2 * x)
    agree(student.corr2d(x, x), np.array([[np.sum(x * x)]]))


@pytest.mark.exercise("corr2d", weight=1)
def test_corr2d_leaves_its_arguments_alone(student, reference):
    """Slices of larger pictures are welcome, and picture and kernel stay as they were."""
    x, k = normal(110, 8, 8)[::2, 1::2], np.array([[1.0, 2], [0, -1]])
    agree(student.corr2d(x, k), reference.corr2d(x, k))
    expect.unchanged(student)


@pytest.mark.exercise("corr2d", weight=1)
def test_corr2d_wide_picture(student, reference):
    """A picture may be wider than 255 pixels."""
    x, k = normal(111, 3, 300), normal(112, 2, 2)
    agree(student.corr2d(x, k), reference.corr2d(x, k))
