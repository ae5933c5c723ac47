"""The edges of xor_network: what its docstring promises and ordinary data do not show."""

import numpy as np
import pytest

from autograder import expect

from .shared import TWO, expect_only_neurons_compute, fires, record

FOUR_TIMES = np.tile(TWO, (4, 1))


def one_xor(student):
    def network(row, neuron):
        answer = student.xor_network(row[None, :].copy(), neuron)
        return int(expect.array(answer, shape=(1,), dtype="number")[0])

    return network


@pytest.mark.exercise("xor_network", weight=1.75)
def test_xor_answer_comes_from_the_last_neuron(student):
    """Your answer is what the last neuron puts out, whatever neuron is plugged in."""
    answers, _, outputs = record(one_xor(student))
    expect.that((answers == outputs[:, -1]).all(), "with another neuron plugged in, the answer is not its output")


@pytest.mark.exercise("xor_network", weight=1.75)
def test_xor_only_neurons_compute(student):
    """Each of your neurons gets columns of x and outputs of earlier neurons, nothing computed by Python."""
    _, inputs, outputs = record(one_xor(student))
    expect_only_neurons_compute(inputs, outputs)


@pytest.mark.exercise("xor_network", weight=0.75)
def test_xor_one_row(student):
    """Your network answers for a batch of one row."""
    expect.equal(student.xor_network(np.array([[1, 0]]), fires), np.array([1]), dtype="any")
    expect.equal(student.xor_network(np.array([[1, 1]]), fires), np.array([0]), dtype="any")


@pytest.mark.exercise("xor_network", weight=0.75)
def test_xor_integers_of_the_right_shape(student):
    """Your network answers with an integer array (n,)."""
    expect.equal(student.xor_network(FOUR_TIMES[3:].copy(), fires), (FOUR_TIMES[3:].sum(axis=1) == 1).astype(int))


@pytest.mark.exercise("xor_network", weight=0.5)
def test_xor_changes_no_argument(student):
    """Your network leaves x as it was."""
    answer = student.xor_network(TWO[::-1].copy(), fires)
    expect.unchanged(student)
    expect.equal(answer, np.array([0, 1, 1, 0]), dtype="any")
