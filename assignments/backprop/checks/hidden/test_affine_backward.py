"""The edges of affine_backward: what its docstring promises and ordinary data do not show."""

import numpy as np
import pytest

from autograder import expect

from .shared import CENTRAL, CLOSED, normal


@pytest.mark.exercise("affine_backward", weight=1.5)
def test_affine_backward_of_a_square_layer(student, reference):
    """As many inputs as units: a missing transpose no longer shows in the shapes."""
    dout, x, w = normal(21, 5, 4), normal(22, 5, 4), normal(23, 4, 4)
    expect.close(student.affine_backward(dout, x, w), reference.affine_backward(dout, x, w), because=CLOSED)


@pytest.mark.exercise("affine_backward", weight=1.5)
def test_affine_backward_of_images(student, reference):
    """dx has the shape of x, also when x is a batch of images."""
    dout, x, w = normal(24, 2, 3), normal(25, 2, 2, 3, 2), normal(26, 12, 3)
    expect.close(student.affine_backward(dout, x, w), reference.affine_backward(dout, x, w), because=CLOSED)


@pytest.mark.exercise("affine_backward", weight=1)
def test_affine_backward_of_one_sample_and_one_unit(student, reference):
    """One sample, one unit: all three keep their shapes."""
    dout, x, w = np.array([[3.0]]), normal(27, 1, 3), normal(28, 3, 1)
    expect.close(student.affine_backward(dout, x, w), reference.affine_backward(dout, x, w), because=CLOSED)


@pytest.mark.exercise("affine_backward", weight=1)
def test_affine_backward_is_the_slope_of_affine_forward(student, reference):
    """All three agree with a central difference of the forward step."""
    dout, x, w, b = normal(31, 3, 2), normal(32, 3, 4), normal(33, 4, 2), normal(34, 2)

    def loss(x, w, b):
        return float((dout * reference.affine_forward(x, w, b)).sum())

    slopes = (
        reference.numeric_gradient(lambda v: loss(v, w, b), x),
        reference.numeric_gradient(lambda v: loss(x, v, b), w),
        reference.numeric_gradient(lambda v: loss(x, w, v), b),
    )
    expect.close(student.affine_backward(dout, x, w), slopes, **CENTRAL)


@pytest.mark.exercise("affine_backward", weight=1)
def test_affine_backward_leaves_its_arguments_alone(student):
    """dout, x and w are the same after the call, in shape too."""
    student.affine_backward(normal(35, 2, 3), normal(36, 2, 2, 2), normal(37, 4, 3))
    expect.unchanged(student)
