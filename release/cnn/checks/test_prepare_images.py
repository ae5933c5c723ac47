"""What everybody can see of prepare_images."""

import numpy as np
import pytest

from autograder import expect

BRIGHT = np.array([[[0, 255, 51], [102, 153, 204]], [[255, 0, 0], [10, 20, 30]]], dtype=np.uint8)


@pytest.mark.exercise("prepare_images", weight=3)
def test_prepare_shape_and_dtype(student):
    """Two pictures of 2 x 3 pixels become float32 of shape (2, 2, 3, 1): the one colour gets an axis at the end."""
    images, _ = expect.items(student.prepare_images(BRIGHT, np.array([0, 1]), 2), 2)
    images = expect.array(images, shape=(2, 2, 3, 1))
    expect.that(images.dtype == np.float32, f"the images are {images.dtype}, not float32")


@pytest.mark.exercise("prepare_images", weight=3)
def test_prepare_values(student):
    """Black is 0, white is 1, and 51 is 0.2."""
    images, _ = expect.items(student.prepare_images(BRIGHT, np.array([0, 1]), 2), 2)
    expect.close(images, BRIGHT[..., np.newaxis] / 255, because="float32 has 7 digits", rtol=1e-5, atol=1e-7)


@pytest.mark.exercise("prepare_images", weight=2)
def test_prepare_labels(student):
    """Labels come out as they went in, as integers (n,)."""
    _, labels = expect.items(student.prepare_images(BRIGHT, np.array([4, 0]), 5), 2)
    expect.equal(labels, np.array([4, 0]))
