"""The edges of forward_loop: what its docstring promises and ordinary data do not show."""

import numpy as np
import pytest

from autograder import expect

from .shared import SUMS, WORDS, network, normal, shuffled


@pytest.mark.exercise("forward_loop", weight=1.25)
@pytest.mark.parametrize("word", WORDS)
def test_loop_every_activation(student, reference, word):
    """Each of the three words bends the hidden layers in its own way, in networks of two to four layers."""
    shapes = ((3, 4, 2), (2, 3, 4, 3), (4, 3, 2, 3, 2))
    samples = [(normal(seed, sizes[0]), network(seed, *sizes), word) for seed, sizes in enumerate(shapes, start=40)]
    for sample, answer in zip(samples, expect.each(student.forward_loop, samples), strict=True):
        expect.close(answer, reference.forward_loop(*sample), because=SUMS)


@pytest.mark.exercise("forward_loop", weight=0.75)
def test_loop_one_layer_is_linear(student, reference):
    """A network of one layer is linear whatever the word, and feeding zeros gives its biases."""
    params = network(51, 3, 4)
    for word in WORDS:
        expect.close(student.forward_loop(np.zeros(3), params, word), params["b1"], because=SUMS)
    sample = normal(52, 3), params, "sigmoid"
    expect.close(student.forward_loop(*sample), reference.forward_loop(*sample), because=SUMS)


@pytest.mark.exercise("forward_loop", weight=1)
def test_loop_eleven_layers(student, reference):
    """Eleven layers come in the order of their numbers: 2 before 10."""
    sample = normal(53, 2), network(53, *[2] * 12), "tanh"
    expect.close(student.forward_loop(*sample), reference.forward_loop(*sample), because=SUMS)


@pytest.mark.exercise("forward_loop", weight=0.75)
def test_loop_a_shuffled_dict(student, reference):
    """The number in the key says which layer it is, not the order of the dict."""
    sample = normal(54, 3), shuffled(network(54, 3, 3, 3, 3)), "tanh"
    expect.close(student.forward_loop(*sample), reference.forward_loop(*sample), because=SUMS)


@pytest.mark.exercise("forward_loop", weight=0.5)
def test_loop_one_answer_is_an_array(student, reference):
    """A network with one answer gives an array of shape (1,)."""
    sample = normal(55, 2), network(55, 2, 3, 1), "sigmoid"
    expect.close(student.forward_loop(*sample), reference.forward_loop(*sample), because=SUMS)


@pytest.mark.exercise("forward_loop", weight=0.5)
def test_loop_whole_numbers(student, reference):
    """A sample of whole numbers does not make the answers whole."""
    for word in ("tanh", "relu"):
        sample = np.array([2, -1, 3]), network(56, 3, 3, 3), word
        expect.close(student.forward_loop(*sample), reference.forward_loop(*sample), because=SUMS)


@pytest.mark.exercise("forward_loop", weight=0.5)
def test_loop_refuses_another_word(student):
    """An activation that is none of the three words is refused with a ValueError."""
    for word in ("softmax", "linear", "ReLU"):
        expect.error(ValueError, student.forward_loop, normal(57, 2), network(57, 2, 3, 1), word)


@pytest.mark.exercise("forward_loop", weight=0.75)
def test_loop_leaves_its_arguments_alone(student):
    """The sample and the network are the same after the call as before it."""
    for word in WORDS:
        answer = student.forward_loop(normal(58, 3) - 1, network(58, 3, 3, 3), word)
        expect.array(answer, shape=(3,))  # an answer that is none earns nothing for being harmless
        expect.unchanged(student)
