"""The edges of mp_inhibitory: what its docstring promises and ordinary data do not show."""

import numpy as np
import pytest

from autograder import expect

from .shared import TWO, rows


@pytest.mark.exercise("mp_inhibitory", weight=1.75)
def test_inhibitory_one_veto_beats_any_sum(student):
    """One active inhibitory input silences the neuron, however many excitatory inputs are active."""
    excited = np.array([[1, 1, 1], [1, 1, 1], [1, 1, 0], [1, 1, 0]])
    inhibited = np.array([[0], [1], [0], [1]])
    expect.equal(student.mp_inhibitory(excited, inhibited, 1), np.array([1, 0, 1, 0]), dtype="any")
    expect.equal(student.mp_inhibitory(excited, inhibited, 2), np.array([1, 0, 1, 0]), dtype="any")
    # A veto is no large negative weight: five hundred excitatory inputs, or a threshold far below 0, do not outvote it.
    crowd = np.ones((2, 500), dtype=int)
    expect.equal(student.mp_inhibitory(crowd, np.array([[0], [1]]), 5), np.array([1, 0]), dtype="any")
    expect.equal(student.mp_inhibitory(excited, inhibited, -5000), np.array([1, 0, 1, 0]), dtype="any")


@pytest.mark.exercise("mp_inhibitory", weight=1)
def test_inhibitory_several_inhibitors(student):
    """With several inhibitory inputs one active one is enough, whichever it is."""
    excited = np.ones((8, 2), dtype=int)
    expect.equal(student.mp_inhibitory(excited, rows(3), 2), np.array([1, 0, 0, 0, 0, 0, 0, 0]), dtype="any")


@pytest.mark.exercise("mp_inhibitory", weight=0.75)
def test_inhibitory_each_row_for_itself(student, reference):
    """Every row of a batch is decided for itself."""
    random = np.random.default_rng(7)
    for theta in (1, 2.5, 3):
        excited, inhibited = random.integers(0, 2, (12, 4)), (random.random((12, 2)) < 0.3).astype(int)
        wanted = reference.mp_inhibitory(excited, inhibited, theta)
        expect.equal(student.mp_inhibitory(excited, inhibited, theta), wanted, dtype="any")


@pytest.mark.exercise("mp_inhibitory", weight=0.75)
def test_inhibitory_no_inhibitors(student):
    """Without inhibitory inputs (q = 0) nothing is vetoed."""
    expect.equal(student.mp_inhibitory(TWO, np.zeros((4, 0), dtype=int), 1), np.array([0, 1, 1, 1]), dtype="any")


@pytest.mark.exercise("mp_inhibitory", weight=0.75)
def test_inhibitory_not_without_exciters(student):
    """Without excitatory inputs (p = 0) and with threshold 0 the neuron is NOT."""
    expect.equal(student.mp_inhibitory(np.zeros((2, 0), dtype=int), rows(1), 0), np.array([1, 0]), dtype="any")


@pytest.mark.exercise("mp_inhibitory", weight=0.75)
def test_inhibitory_integers_and_arguments(student):
    """Your neuron of 1943 answers with integers and changes none of its arguments."""
    answer = student.mp_inhibitory(rows(2), np.array([[0], [0], [0], [1]]), 1)
    expect.unchanged(student)
    expect.equal(answer, np.array([0, 1, 1, 0]))
