"""The edges of receptive_field: what its docstring promises and ordinary data do not show."""

import pytest

from autograder import expect


@pytest.mark.exercise("receptive_field", weight=4)
def test_receptive_field_strides_multiply(student, reference):
    """Two layers with stride 2 make the third reach four times as far."""
    for layers in (
        [(3, 2), (3, 2), (3, 2)],
        [(7, 2), (3, 2), (3, 1), (3, 1), (3, 2)],
        [(2, 3), (4, 1), (5, 2), (3, 1)],
    ):
        expect.equal(student.receptive_field(layers), reference.receptive_field(layers))


@pytest.mark.exercise("receptive_field", weight=3)
def test_receptive_field_own_stride(student):
    """The stride of the last layer changes how far its windows move, not how much one of them sees."""
    expect.equal(student.receptive_field([(3, 1), (2, 2)]), 4)
    expect.equal(student.receptive_field([(3, 1), (2, 5)]), 4)
    expect.equal(student.receptive_field([(3, 2)]), 3)


@pytest.mark.exercise("receptive_field", weight=2)
def test_receptive_field_no_layers(student):
    """Without any layer one number sees itself."""
    expect.equal(student.receptive_field([]), 1)


@pytest.mark.exercise("receptive_field", weight=2)
def test_receptive_field_one_pixel_kernels(student):
    """A 1 x 1 kernel sees nothing more, but its stride still counts."""
    expect.equal(student.receptive_field([(3, 1), (1, 1), (1, 1)]), 3)
    expect.equal(student.receptive_field([(1, 2), (3, 1)]), 5)


@pytest.mark.exercise("receptive_field", weight=1)
def test_receptive_field_deep(student, reference):
    """Fifty layers are no trouble, and the answer is an integer."""
    layers = [(3, 2 if number % 10 == 0 else 1) for number in range(50)]
    expect.equal(student.receptive_field(layers), reference.receptive_field(layers))


@pytest.mark.exercise("receptive_field", weight=1)
def test_receptive_field_leaves_the_layers_alone(student):
    """The list of layers is the same after the call."""
    expect.equal(student.receptive_field([(5, 1), (2, 2), (3, 1)]), 10)
    expect.unchanged(student)
