"""The edges of mp_neuron: what its docstring promises and ordinary data do not show."""

import numpy as np
import pytest

from autograder import expect

from .shared import TWO, fires, rows


def expect_outputs(student, cases):
    """The neuron's answers to all (x, w, theta), asked before any is judged: together they tell mistakes apart."""
    for case, answer in zip(cases, expect.each(student.mp_neuron, cases), strict=True):
        expect.equal(answer, fires(*case), dtype="any")


@pytest.mark.exercise("mp_neuron", weight=1)
def test_neuron_negative_weights(student):
    """A negative weight holds the neuron back."""
    expect_outputs(student, [(np.array([[0], [1]]), np.array([-1]), 0), (TWO, np.array([-1, -1]), -1)])


@pytest.mark.exercise("mp_neuron", weight=1)
def test_neuron_sum_equals_threshold(student):
    """The neuron fires when the sum equals the threshold, also a negative or a fractional one."""
    one = np.array([[1, 1]]), np.array([2, 2]), 4  # a product gives 4 too: so it is not called another mistake
    expect_outputs(student, [(TWO, np.array([0.25, 0.5]), 0.75), (TWO, np.array([-0.25, -0.5]), -0.5), one])


@pytest.mark.exercise("mp_neuron", weight=0.5)
def test_neuron_just_below_threshold(student):
    """A sum that is just below the threshold, 999.996 against 1000, is below it."""
    below = 1 / 256
    cases = [
        (np.array([[1], [0]]), np.array([1000 - below]), 1000),
        (np.array([[1, 1]]), np.array([500, 500 - below]), 1000),
    ]
    expect_outputs(student, cases)


@pytest.mark.exercise("mp_neuron", weight=0.75)
def test_neuron_five_inputs(student):
    """Five inputs with weights and thresholds that are no whole numbers."""
    random = np.random.default_rng(1943)
    x = rows(5)
    expect_outputs(student, [(x, random.integers(-8, 9, 5) / 4, float(random.integers(-6, 7)) / 4) for _ in range(4)])


@pytest.mark.exercise("mp_neuron", weight=0.75)
def test_neuron_boolean_input(student):
    """True and False count as 1 and 0."""
    expect.equal(
        student.mp_neuron(rows(3).astype(bool), np.array([1, 1, 1]), 2), fires(rows(3), [1, 1, 1], 2), dtype="any"
    )


@pytest.mark.exercise("mp_neuron", weight=0.5)
def test_neuron_one_sample(student):
    """A single sample of shape (d,) gives a single 0 or 1."""
    expect.equal(student.mp_neuron(np.array([1, 0, 1]), np.array([1, 1, 1]), 2), 1, dtype="any")
    expect.equal(student.mp_neuron(np.array([1, 0, 0]), np.array([1, 1, 1]), 2), 0, dtype="any")


@pytest.mark.exercise("mp_neuron", weight=0.5)
def test_neuron_empty_batch(student):
    """A batch without samples gives an empty array."""
    expect.array(student.mp_neuron(np.zeros((0, 3)), np.array([1.0, 1.0, 1.0]), 2), shape=(0,), dtype="any")


@pytest.mark.exercise("mp_neuron", weight=0.5)
def test_neuron_changes_no_argument(student):
    """Your neuron leaves the arrays that it is given as they were."""
    answer = student.mp_neuron(rows(2).astype(float), np.array([0.5, 0.25]), 0.5)
    expect.unchanged(student)
    expect.equal(answer, np.array([0, 0, 1, 1]), dtype="any")
