"""The edges of affine_forward: what its docstring promises and ordinary data do not show."""

import pytest

from autograder import expect

from .shared import CLOSED, normal


@pytest.mark.exercise("affine_forward", weight=2)
def test_affine_forward_of_images(student, reference):
    """Images are flattened row by row: (n, h, w, c) becomes n rows of h w c numbers."""
    x, w, b = normal(1, 2, 2, 3, 2), normal(2, 12, 3), normal(3, 3)
    expect.close(student.affine_forward(x, w, b), reference.affine_forward(x, w, b), because=CLOSED)


@pytest.mark.exercise("affine_forward", weight=2)
def test_affine_forward_of_a_square_layer(student, reference):
    """As many inputs as units: the weights must not be turned over."""
    x, w, b = normal(4, 5, 3), normal(5, 3, 3), normal(6, 3)
    expect.close(student.affine_forward(x, w, b), reference.affine_forward(x, w, b), because=CLOSED)


@pytest.mark.exercise("affine_forward", weight=1)
def test_affine_forward_of_as_many_samples_as_units(student, reference):
    """As many samples as units: a bias belongs to a unit, not to a sample."""
    x, w, b = normal(7, 4, 2), normal(8, 2, 4), normal(9, 4)
    expect.close(student.affine_forward(x, w, b), reference.affine_forward(x, w, b), because=CLOSED)


@pytest.mark.exercise("affine_forward", weight=1)
def test_affine_forward_leaves_its_arguments_alone(student):
    """x, w and b are the same after the call, in shape too."""
    student.affine_forward(normal(10, 2, 2, 2), normal(11, 4, 3), normal(12, 3))
    expect.unchanged(student)
