"""The edges of maxpool_forward: what its docstring promises and ordinary data do not show."""

import numpy as np
import pytest

from autograder import expect

from .shared import agree, normal


@pytest.mark.exercise("maxpool_forward", weight=3)
def test_maxpool_negative_values(student, reference):
    """A picture that is negative everywhere has negative maxima."""
    x = -np.arange(1.0, 17).reshape(1, 4, 4, 1)
    agree(student.maxpool_forward(x, 2, 2), reference.maxpool_forward(x, 2, 2))
    agree(student.maxpool_forward(1e12 * x, 2, 2), reference.maxpool_forward(1e12 * x, 2, 2))


@pytest.mark.exercise("maxpool_forward", weight=2)
def test_maxpool_overlapping_windows(student, reference):
    """Windows of 3 x 3 that move by 2 overlap."""
    x = normal(171, 1, 7, 7, 1)
    agree(student.maxpool_forward(x, 3, 2), reference.maxpool_forward(x, 3, 2))
    agree(student.maxpool_forward(x, size=2, stride=1), reference.maxpool_forward(x, size=2, stride=1))
    agree(student.maxpool_forward(x, 3, 1), reference.maxpool_forward(x, 3, 1))


@pytest.mark.exercise("maxpool_forward", weight=2)
def test_maxpool_ragged_rest(student, reference):
    """Only whole windows count; height and width may differ."""
    for shape in ((5, 5), (4, 7), (7, 4)):
        x = normal(172, 1, *shape, 1)
        agree(student.maxpool_forward(x, 2, 2), reference.maxpool_forward(x, 2, 2))


@pytest.mark.exercise("maxpool_forward", weight=1)
def test_maxpool_gaps(student, reference):
    """Where the stride is larger than the window, some pixels are skipped."""
    x = normal(173, 1, 7, 8, 1)
    agree(student.maxpool_forward(x, 2, 3), reference.maxpool_forward(x, 2, 3))


@pytest.mark.exercise("maxpool_forward", weight=2)
def test_maxpool_images_and_channels(student, reference):
    """Images and channels do not mix."""
    x = normal(174, 3, 4, 4, 3)
    agree(student.maxpool_forward(x, 2, 2), reference.maxpool_forward(x, 2, 2))


@pytest.mark.exercise("maxpool_forward", weight=1)
def test_maxpool_wide_picture(student, reference):
    """A picture may be wider than 511 pixels."""
    x = normal(175, 1, 2, 600, 1)
    agree(student.maxpool_forward(x, 2, 2), reference.maxpool_forward(x, 2, 2))


@pytest.mark.exercise("maxpool_forward", weight=1)
def test_maxpool_leaves_its_argument_alone(student, reference):
    """Slices of larger batches are welcome, and the images stay as they were."""
    x = normal(176, 4, 9, 9, 2)[::2, ::2, 1:6]
    agree(student.maxpool_forward(x, 2, 2), reference.maxpool_forward(x, 2, 2))
    expect.unchanged(student)
