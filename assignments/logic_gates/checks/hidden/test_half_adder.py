"""The edges of half_adder: what its docstring promises and ordinary data do not show."""

import numpy as np
import pytest

from autograder import expect

from .shared import expect_only_neurons_compute, fires, record


def one_sum(student, item):
    def network(row, neuron):
        answer = student.half_adder(row[:1].copy(), row[1:].copy(), neuron)
        return int(expect.array(expect.items(answer, 2)[item], shape=(1,), dtype="number")[0])

    return network


@pytest.mark.exercise("half_adder", weight=1.5)
def test_adder_answers_come_from_neurons(student):
    """Sum and carry are outputs of neurons, whatever neuron is plugged in."""
    for item in (0, 1):
        answers, _, outputs = record(one_sum(student, item))
        expect.that(
            (answers[:, None] == outputs).all(axis=0).any(),
            "with another neuron plugged in, an answer is not its output",
        )


@pytest.mark.exercise("half_adder", weight=1.5)
def test_adder_only_neurons_compute(student):
    """Each neuron of your half adder gets a, b and outputs of earlier neurons, nothing computed by Python."""
    _, inputs, outputs = record(one_sum(student, 0))
    expect_only_neurons_compute(inputs, outputs)


@pytest.mark.exercise("half_adder", weight=2)
def test_adder_many_bits(student):
    """For any batch, a + b is 2 times the carry plus the sum."""
    a, b = np.random.default_rng(11).integers(0, 2, (2, 15))
    total, carry = expect.items(student.half_adder(a, b, fires), 2)
    total, carry = expect.array(total, shape=(15,), dtype="number"), expect.array(carry, shape=(15,), dtype="number")
    expect.equal(2 * carry + total, a + b, dtype="any")


@pytest.mark.exercise("half_adder", weight=1)
def test_adder_integers_and_arguments(student):
    """Your half adder answers with two integer arrays and changes neither a nor b."""
    answer = student.half_adder(np.array([1, 1, 0]), np.array([1, 0, 0]), fires)
    expect.unchanged(student)
    expect.equal(answer, (np.array([0, 1, 0]), np.array([1, 0, 0])))
