"""The edges of conv2d_params: what its docstring promises and ordinary data do not show."""

import pytest

from autograder import expect


@pytest.mark.exercise("conv2d_params", weight=1)
def test_conv_rectangular_kernel(student):
    """The kernel need not be square."""
    expect.equal(student.conv2d_params(3, 5, 3, 8), 368, dtype="number")
    expect.equal(student.conv2d_params(1, 7, 4, 2), 58, dtype="number")


@pytest.mark.exercise("conv2d_params", weight=1)
def test_conv_more_inputs_than_filters(student):
    """Each filter has one bias, however many channels come in."""
    expect.equal(student.conv2d_params(3, 3, 16, 4), 580, dtype="number")
    expect.equal(student.conv2d_params(1, 1, 64, 1), 65, dtype="number")


@pytest.mark.exercise("conv2d_params", weight=1)
def test_conv_without_bias(student):
    """Without biases only the kernels are counted."""
    expect.equal(student.conv2d_params(3, 5, 3, 8, False), 360, dtype="number")
    expect.equal(student.conv2d_params(2, 2, 4, 5, bias=False), 80, dtype="number")


@pytest.mark.exercise("conv2d_params", weight=0.75)
def test_conv_refuses_uneven_groups(student):
    """Groups that do not divide both the input and the output channels raise a ValueError."""
    expect.error(ValueError, student.conv2d_params, 3, 3, 7, 6, groups=3)
    expect.error(ValueError, student.conv2d_params, 3, 3, 6, 7, groups=3)
    expect.error(ValueError, student.conv2d_params, 3, 3, 7, 8, groups=3)  # though it divides their sum
    expect.error(ValueError, student.conv2d_params, 3, 3, 6, 6, groups=4)  # though it divides sum and product
    expect.error(ValueError, student.conv2d_params, 1, 1, 12, 18, groups=5)  # and is below their common divisor 6


@pytest.mark.exercise("conv2d_params", weight=0.75)
def test_conv_whole_number(student):
    """The count of a convolution is an integer."""
    expect.equal(student.conv2d_params(5, 5, 1, 32), 832)
    expect.equal(student.conv2d_params(3, 3, 4, 4), 148)
