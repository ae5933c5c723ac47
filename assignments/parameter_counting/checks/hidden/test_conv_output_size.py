"""The edges of conv_output_size: what its docstring promises and ordinary data do not show."""

import pytest

from autograder import expect


@pytest.mark.exercise("conv_output_size", weight=1)
def test_size_full_window(student):
    """A window as large as the image has one position, whatever the stride is."""
    expect.equal(student.conv_output_size(7, 7), 1, dtype="number")
    expect.equal(student.conv_output_size(4, 4, 3), 1, dtype="number")


@pytest.mark.exercise("conv_output_size", weight=1)
def test_size_whole_number(student):
    """The size is an integer, so that it can be the size of an array."""
    expect.equal(student.conv_output_size(6, 3, 2), 2)
    expect.equal(student.conv_output_size(9, 3, 3), 3)


@pytest.mark.exercise("conv_output_size", weight=0.5)
def test_size_window_that_padding_makes_room_for(student):
    """A window larger than the image has a position where the padded image has room for it."""
    expect.equal(student.conv_output_size(3, 5, 4, 1), 1, dtype="number")
    expect.equal(student.conv_output_size(2, 4, 1, 2), 3, dtype="number")


@pytest.mark.exercise("conv_output_size", weight=0.5)
def test_size_refuses_a_large_window(student):
    """A window larger than the padded image raises a ValueError, whatever the stride is."""
    expect.error(ValueError, student.conv_output_size, 4, 5)
    expect.error(ValueError, student.conv_output_size, 3, 8, 1, 2)
    expect.error(ValueError, student.conv_output_size, 4, 5, 2)  # int(-1 / 2) is 0


@pytest.mark.exercise("conv_output_size", weight=1)
def test_size_any_numbers(student, reference):
    """Many images, windows, strides and paddings."""
    for n, k, stride, pad in [(28, 5, 1, 0), (28, 5, 1, 2), (224, 7, 2, 3), (13, 2, 2, 0), (20, 4, 3, 1), (9, 1, 4, 2)]:
        wanted = reference.conv_output_size(n, k, stride, pad)
        expect.equal(student.conv_output_size(n, k, stride, pad), wanted, dtype="number")
