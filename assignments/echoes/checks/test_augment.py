"""What everybody can see of augment."""

import numpy as np
import pytest

from autograder import expect

from .shared import expect_eight_views


@pytest.mark.exercise("augment", weight=2)
def test_augment_turns_and_mirrors(student):
    """A picture of four different pixels has eight views: four turns, and the four turns of its mirror image."""
    x, y = np.array([[[1, 2], [3, 4]]]), np.array([1])
    expect_eight_views(student.augment(x, y), x, y)


@pytest.mark.exercise("augment", weight=1.5)
def test_augment_keeps_labels_with_pictures(student):
    """Two echoes and another picture: beside each of the 24 views stands the label of the picture that it comes from."""
    x = np.array([[[1, 2], [3, 4]], [[10, 20], [30, 40]], [[5, 6], [7, 8]]], dtype=np.uint8)
    y = np.array([1, 0, 1])
    expect_eight_views(student.augment(x, y), x, y)
    expect.unchanged(student)
