"""The edges of mlp_params: what its docstring promises and ordinary data do not show."""

import pytest

from autograder import expect


@pytest.mark.exercise("mlp_params", weight=2.5)
def test_mlp_of_any_shape(student, reference):
    """Networks of any depth and width are counted right."""
    # All are asked before any is judged: which depths go wrong tells the mistakes apart.
    networks = [[784, 128, 10], [5, 1, 7], [2, 9], [8, 6, 7, 5, 3, 9], [4, 4, 4, 4], [2, 3, 2, 3]]
    for sizes, answer in zip(networks, expect.each(student.mlp_params, [(s,) for s in networks]), strict=True):
        expect.equal(answer, reference.mlp_params(sizes), dtype="number")


@pytest.mark.exercise("mlp_params", weight=1.5)
def test_mlp_without_bias(student):
    """Without biases only the weights are counted, in every layer."""
    expect.equal(student.mlp_params([3, 4, 3, 1], bias=False), 27, dtype="number")
    expect.equal(student.mlp_params([5, 1, 7], False), 12, dtype="number")


@pytest.mark.exercise("mlp_params", weight=1)
def test_mlp_single_layer(student):
    """A single size has no connections, and so 0 parameters."""
    expect.equal(student.mlp_params([7]), 0, dtype="number")


@pytest.mark.exercise("mlp_params", weight=1)
def test_mlp_list_or_tuple(student):
    """The sizes may be a tuple; a list of sizes is left as it was; the count is an integer."""
    expect.equal(student.mlp_params((3, 4, 2)), 26)
    expect.equal(student.mlp_params([3, 4, 2]), 26)
    expect.unchanged(student)
