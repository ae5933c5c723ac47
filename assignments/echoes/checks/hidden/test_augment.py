"""The edges of augment: what its docstring promises and ordinary data do not show."""

import numpy as np
import pytest

from autograder import expect

from .shared import echo_survey, expect_eight_views


@pytest.mark.exercise("augment", weight=1.5)
def test_augment_of_a_survey(student):
    """Three echoes among nine pictures of the sky: 72 views, each with its label."""
    x, y = echo_survey(3, 6, 74_401)
    expect_eight_views(student.augment(x, y), x, y)


@pytest.mark.exercise("augment", weight=1)
def test_augment_of_pictures_that_are_their_own_mirror_image(student):
    """A ring looks the same after every turn, a stroke after every second one: eight views of each all the same."""
    x = np.array([[[0, 9, 0], [9, 0, 9], [0, 9, 0]], [[0, 9, 0], [0, 9, 0], [0, 9, 0]]])
    y = np.array([1, 0])
    expect_eight_views(student.augment(x, y), x, y)


@pytest.mark.exercise("augment", weight=0.75)
def test_augment_of_other_sizes(student):
    """One picture of 3 x 3, two of one pixel, and as many pictures as a picture has rows."""
    rng = np.random.default_rng(74_402)
    for n, size in ((1, 3), (2, 1), (4, 4)):
        x, y = rng.integers(0, 100, (n, size, size)), np.arange(n) % 2
        expect_eight_views(student.augment(x, y), x, y)


@pytest.mark.exercise("augment", weight=0.75)
def test_augment_of_other_numbers(student):
    """Prepared pictures from 0 to 1 and labels that are no 0 and 1: nothing is rounded, and a label is only carried along."""
    x = np.random.default_rng(74_403).integers(0, 64, (3, 5, 5)) / 64
    y = np.array([0.25, -2.0, 7.5])
    expect_eight_views(student.augment(x, y), x, y)


@pytest.mark.exercise("augment", weight=0.5)
def test_augment_keeps_the_dtypes(student):
    """Views of uint8 are uint8, of float32 float32; labels keep theirs."""
    for dtype, kind in (("uint8", "int64"), ("float32", "float32"), ("int64", "uint8")):
        x, y = np.arange(8).reshape(2, 2, 2).astype(dtype), np.array([0, 1]).astype(kind)
        views, labels = expect.items(student.augment(x, y), 2)
        expect.dtype(views, dtype)
        expect.dtype(labels, kind)
        expect_eight_views((views, labels), x, y)


@pytest.mark.exercise("augment", weight=0.5)
def test_augment_leaves_its_arguments_alone(student):
    """The pictures and labels are the same after the call, and what comes back is new."""
    x, y = np.arange(18).reshape(2, 3, 3), np.array([1, 0])
    answer = student.augment(x, y)
    expect.unchanged(student)
    expect.new_arrays(student)
    expect_eight_views(answer, x, y)
