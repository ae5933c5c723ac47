"""The edges of dropout_backward: what its docstring promises and ordinary data do not show."""

import numpy as np
import pytest

from autograder import expect

from .shared import CLOSED


def drawn(seed, shape, rate):
    """Derivatives, and a mask for them."""
    rng = np.random.default_rng(seed)
    return rng.normal(size=shape), (rng.random(shape) >= rate) / (1 - rate)


@pytest.mark.exercise("dropout_backward", weight=1.5)
def test_dropout_backward_with_other_rates(student):
    """Kept units have grown by 1/(1 - rate), and so does their derivative: once, not twice."""
    for seed, rate in ((561, 0.1), (562, 0.6), (563, 0.9), (564, 0.0)):
        dout, mask = drawn(seed, (6, 7), rate)
        expect.close(student.dropout_backward(dout, mask), dout * mask, because=CLOSED)


@pytest.mark.exercise("dropout_backward", weight=1)
def test_dropout_backward_of_any_shape(student):
    """A row, a batch of pictures, one sample, one unit."""
    for seed, shape in ((565, (9,)), (566, (2, 3, 4, 2)), (567, (1, 8)), (568, (8, 1))):
        dout, mask = drawn(seed, shape, 0.5)
        expect.close(student.dropout_backward(dout, mask), dout * mask, because=CLOSED)


@pytest.mark.exercise("dropout_backward", weight=0.5)
def test_dropout_backward_leaves_its_arguments_alone(student):
    """Derivatives and mask are the same after the call, and the answer is a new array."""
    answer = student.dropout_backward(np.array([[1.0, 2.0]]), np.array([[0.0, 4.0]]))
    expect.unchanged(student)
    expect.new_arrays(student)
    expect.close(answer, np.array([[0.0, 8.0]]), because=CLOSED)
