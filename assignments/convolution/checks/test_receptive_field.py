"""What everybody can see of receptive_field."""

import pytest

from autograder import expect


@pytest.mark.exercise("receptive_field", weight=2)
def test_receptive_field_of_one_layer(student):
    """One layer with 5 x 5 kernels sees 5 pixels in each direction."""
    expect.equal(student.receptive_field([(5, 1)]), 5)


@pytest.mark.exercise("receptive_field", weight=3)
def test_receptive_field_of_small_kernels(student):
    """Two layers of 3 x 3 see 5 pixels, three see 7."""
    expect.equal(student.receptive_field([(3, 1), (3, 1)]), 5)
    expect.equal(student.receptive_field([(3, 1), (3, 1), (3, 1)]), 7)


@pytest.mark.exercise("receptive_field", weight=3)
def test_receptive_field_behind_pooling(student):
    """Behind a 2 x 2 pooling of stride 2 a 3 x 3 kernel reaches twice as far, behind two of them four times."""
    expect.equal(student.receptive_field([(3, 1), (2, 2), (3, 1)]), 8)
    expect.equal(student.receptive_field([(2, 2), (2, 2), (3, 1)]), 12)
