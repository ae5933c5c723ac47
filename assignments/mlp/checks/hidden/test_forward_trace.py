"""The edges of forward_trace: what its docstring promises and ordinary data do not show."""

import numpy as np
import pytest

from autograder import expect

from .shared import SUMS, WORDS, network, normal, shuffled


@pytest.mark.exercise("forward_trace", weight=1.25)
@pytest.mark.parametrize("word", WORDS)
def test_trace_every_activation(student, reference, word):
    """Each of the three words bends the hidden layers in its own way; the last array is the network's answer."""
    shapes = ((3, 4, 2), (2, 3, 4, 3), (4, 3, 2, 3, 2))
    batches = [(normal(seed, 3, sizes[0]), network(seed, *sizes), word) for seed, sizes in enumerate(shapes, start=80)]
    for batch, trace in zip(batches, expect.each(student.forward_trace, batches), strict=True):
        expect.close(trace, reference.forward_trace(*batch), because=SUMS)


@pytest.mark.exercise("forward_trace", weight=0.75)
def test_trace_of_one_layer(student, reference):
    """A network of one layer leaves two arrays: the samples and the linear answer."""
    for word in ("relu", "sigmoid"):
        batch = normal(84, 4, 3), network(84, 3, 2), word
        expect.close(student.forward_trace(*batch), reference.forward_trace(*batch), because=SUMS)


@pytest.mark.exercise("forward_trace", weight=0.75)
def test_trace_of_eleven_layers(student, reference):
    """Eleven layers come in the order of their numbers: 2 before 10."""
    batch = normal(85, 3, 2), network(85, *[2] * 12), "tanh"
    expect.close(student.forward_trace(*batch), reference.forward_trace(*batch), because=SUMS)


@pytest.mark.exercise("forward_trace", weight=0.75)
def test_trace_of_a_shuffled_dict(student, reference):
    """The number in the key says which layer it is, not the order of the dict."""
    batch = normal(86, 4, 3), shuffled(network(86, 3, 3, 3, 3)), "tanh"
    expect.close(student.forward_trace(*batch), reference.forward_trace(*batch), because=SUMS)


@pytest.mark.exercise("forward_trace", weight=0.5)
def test_trace_of_whole_numbers(student, reference):
    """Samples of whole numbers do not make the layers' answers whole, and one sample is a batch as well."""
    batch = np.array([[2, -1, 3]]), network(87, 3, 3, 1), "tanh"
    trace, expected = expect.items(student.forward_trace(*batch), 3), reference.forward_trace(*batch)
    expect.equal(trace[0], batch[0], dtype="number")
    for answer, right in zip(trace[1:], expected[1:], strict=True):
        expect.close(answer, right, because=SUMS)


@pytest.mark.exercise("forward_trace", weight=0.75)
def test_trace_of_new_arrays(student):
    """All arrays of the list are new: the first is a copy of the samples, not the caller's own array."""
    batch = normal(88, 3, 2), network(88, 2, 3, 1), "relu"
    first, *_ = expect.items(student.forward_trace(*batch), 3)
    expect.equal(first, batch[0])
    expect.new_arrays(student)


@pytest.mark.exercise("forward_trace", weight=0.5)
def test_trace_refuses_another_word(student):
    """An activation that is none of the three words is refused with a ValueError."""
    for word in ("softmax", "linear", "ReLU"):
        expect.error(ValueError, student.forward_trace, normal(89, 4, 2), network(89, 2, 3, 1), word)


@pytest.mark.exercise("forward_trace", weight=0.75)
def test_trace_leaves_its_arguments_alone(student):
    """The samples and the network are the same after the call as before it."""
    for word in WORDS:
        expect.items(student.forward_trace(normal(90, 4, 3) - 1, network(90, 3, 3, 3), word), 3)
        expect.unchanged(student)
