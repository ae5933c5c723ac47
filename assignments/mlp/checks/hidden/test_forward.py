"""The edges of forward: what its docstring promises and ordinary data do not show."""

import numpy as np
import pytest

from autograder import expect

from .shared import SUMS, WORDS, network, normal, shuffled


@pytest.mark.exercise("forward", weight=1.25)
@pytest.mark.parametrize("word", WORDS)
def test_forward_every_activation(student, reference, word):
    """Each of the three words bends the hidden layers in its own way, in networks of one to four layers."""
    shapes = ((3, 2), (3, 4, 2), (2, 3, 4, 3), (4, 3, 2, 3, 2))
    batches = [(normal(seed, 5, sizes[0]), network(seed, *sizes), word) for seed, sizes in enumerate(shapes, start=60)]
    for batch, answer in zip(batches, expect.each(student.forward, batches), strict=True):
        expect.close(answer, reference.forward(*batch), because=SUMS)


@pytest.mark.exercise("forward", weight=1.25)
def test_forward_row_by_row(student, reference):
    """Every row is what the loops give for that sample alone: no sample looks at another."""
    X, params = normal(65, 6, 3), network(65, 3, 6, 6, 2)
    rows = [reference.forward_loop(x, params, "sigmoid") for x in X]
    expect.close(student.forward(X, params, "sigmoid"), np.array(rows), because=SUMS)
    expect.close(student.forward(X[::-1].copy(), params, "sigmoid"), np.array(rows[::-1]), because=SUMS)


@pytest.mark.exercise("forward", weight=1)
def test_forward_eleven_layers(student, reference):
    """Eleven layers come in the order of their numbers: 2 before 10."""
    batch = normal(66, 4, 2), network(66, *[2] * 12), "tanh"
    expect.close(student.forward(*batch), reference.forward(*batch), because=SUMS)


@pytest.mark.exercise("forward", weight=0.75)
def test_forward_a_shuffled_dict(student, reference):
    """The number in the key says which layer it is, not the order of the dict."""
    batch = normal(67, 4, 3), shuffled(network(67, 3, 3, 3, 3)), "tanh"
    expect.close(student.forward(*batch), reference.forward(*batch), because=SUMS)


@pytest.mark.exercise("forward", weight=0.5)
def test_forward_one_sample_and_one_answer(student, reference):
    """One sample gives one row, one answer one column: (1, 2), (3, 1) and (1, 1) stay matrices."""
    for n, k in ((1, 2), (3, 1), (1, 1)):
        batch = normal(68, n, 2), network(68, 2, 3, k), "tanh"
        expect.close(student.forward(*batch), reference.forward(*batch), because=SUMS)


@pytest.mark.exercise("forward", weight=0.5)
def test_forward_whole_numbers(student, reference):
    """Samples of whole numbers do not make the answers whole."""
    for word in ("tanh", "relu"):
        batch = np.array([[2, -1, 3], [0, 1, -2]]), network(69, 3, 3, 3), word
        expect.close(student.forward(*batch), reference.forward(*batch), because=SUMS)


@pytest.mark.exercise("forward", weight=0.5)
def test_forward_refuses_another_word(student):
    """An activation that is none of the three words is refused with a ValueError."""
    for word in ("softmax", "linear", "ReLU"):
        expect.error(ValueError, student.forward, normal(70, 4, 2), network(70, 2, 3, 1), word)


@pytest.mark.exercise("forward", weight=0.75)
def test_forward_leaves_its_arguments_alone(student):
    """The samples and the network are the same after the call as before it."""
    for word in WORDS:
        answer = student.forward(normal(71, 4, 3) - 1, network(71, 3, 3, 3), word)
        expect.array(answer, shape=(4, 3))  # an answer that is none earns nothing for being harmless
        expect.unchanged(student)
