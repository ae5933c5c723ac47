"""The edges of prepare_images: what its docstring promises and ordinary data do not show."""

import numpy as np
import pytest

from autograder import expect
from autograder.networks.pictures import xo4


@pytest.mark.exercise("prepare_images", weight=4)
def test_prepare_dark_pictures(student):
    """Dark pictures stay dark: the scale is 255, whatever the brightest pixel is."""
    for brightest in (100, 1):
        x = np.array([[[0, brightest // 10], [brightest // 5, brightest]]], dtype=np.uint8)
        images, _ = expect.items(student.prepare_images(x, np.array([0]), 2), 2)
        expect.close(images, x[..., np.newaxis] / 255, because="float32 has 7 digits", rtol=1e-5, atol=1e-7)


@pytest.mark.exercise("prepare_images", weight=2)
def test_prepare_labels_in_a_column(student):
    """Labels may come as a column (n, 1); they leave as (n,)."""
    _, labels = expect.items(student.prepare_images(np.zeros((3, 2, 2), np.uint8), np.array([[2], [0], [1]]), 3), 2)
    expect.equal(labels, np.array([2, 0, 1]))
    expect.unchanged(student)


@pytest.mark.exercise("prepare_images", weight=1)
def test_prepare_labels_of_another_integer_type(student):
    """Labels leave as int64, whatever integers they came as."""
    y = np.array([2, 0, 1], dtype=np.uint8)
    _, labels = expect.items(student.prepare_images(np.zeros((3, 2, 2), np.uint8), y, 3), 2)
    expect.equal(labels, np.array([2, 0, 1]))
    expect.dtype(labels, "int64")


@pytest.mark.exercise("prepare_images", weight=3)
def test_prepare_refuses_unknown_labels(student):
    """A label below 0, or k or above, is a ValueError."""
    x = np.zeros((2, 3, 3), dtype=np.uint8)
    expect.error(ValueError, student.prepare_images, x, np.array([-1, 1]), 4)
    expect.error(ValueError, student.prepare_images, x, np.array([0, 4]), 4)


@pytest.mark.exercise("prepare_images", weight=2)
def test_prepare_one_picture(student):
    """A single picture, taller than wide, keeps all its axes."""
    x = np.arange(0, 60, 5, dtype=np.uint8).reshape(1, 6, 2)
    images, labels = expect.items(student.prepare_images(x, np.array([9]), 10), 2)
    expect.close(images, x[..., np.newaxis] / 255, because="float32 has 7 digits", rtol=1e-5, atol=1e-7)
    expect.equal(labels, np.array([9]))


@pytest.mark.exercise("prepare_images", weight=1)
def test_prepare_leaves_its_arguments_alone(student):
    """The raw pictures and labels stay as they were."""
    x, y = xo4(3, 31)
    expect.items(student.prepare_images(x, y, 4), 2)
    expect.unchanged(student)
