"""The edges of dominant_frequencies: what its docstring promises and ordinary data do not show."""

import numpy as np
import pytest

from autograder import expect

from .shared import CLOSED


@pytest.mark.exercise("dominant_frequencies", weight=1.5)
def test_dominant_frequencies_of_noise(student, reference):
    """Random weights of 40 units modulo 31 and of 5 units modulo 9, no prime: no unit is pure."""
    for p, width in ((31, 40), (9, 5)):
        U = np.random.default_rng(p).normal(0.3, 1.0, (2 * p, width))
        expect.close(student.dominant_frequencies(U, p), reference.dominant_frequencies(U, p), because=CLOSED)


@pytest.mark.exercise("dominant_frequencies", weight=1)
def test_dominant_frequencies_up_to_the_last(student):
    """Every frequency from 1 to 6 modulo 13, a unit each; those above are the mirrors of these."""
    angles = 2 * np.pi * np.outer(np.arange(13), np.arange(1, 13)) / 13
    U = np.vstack([np.cos(angles + 0.4), np.sin(angles)])
    expected = np.array([1, 2, 3, 4, 5, 6, 6, 5, 4, 3, 2, 1]), np.ones(12)
    expect.close(student.dominant_frequencies(U, 13), expected, because=CLOSED)


@pytest.mark.exercise("dominant_frequencies", weight=0.75)
def test_dominant_frequencies_of_equals(student):
    """A unit that listens to a = 0 alone has as much of every frequency: the lowest, 1, with a third of three."""
    U = np.zeros((14, 2))
    U[0, 0] = 2.0
    U[[0, 7], 1] = 1.0, -1.0
    expected = np.array([1, 1]), np.array([1 / 3, 1 / 3])
    expect.close(student.dominant_frequencies(U, 7), expected, because=CLOSED)


@pytest.mark.exercise("dominant_frequencies", weight=0.75)
def test_dominant_frequencies_of_a_dead_unit(student):
    """A unit of zeros has frequency 1 and share 0, and nobody divides by 0; its neighbour has a wave."""
    wave = np.cos(2 * np.pi * 2 * np.arange(7) / 7)
    U = np.stack([np.zeros(14), np.concatenate([wave, np.zeros(7)])], axis=1)
    answer = student.dominant_frequencies(U, 7)
    expect.close(answer, (np.array([1, 2]), np.array([0.0, 1.0])), because=CLOSED)
    expect.no_warnings(student)


@pytest.mark.exercise("dominant_frequencies", weight=0.5)
def test_dominant_frequencies_of_three(student):
    """Modulo 3 there is one frequency only, and it has all the power; small weights are weights as well."""
    U = 1e-6 * np.random.default_rng(81).normal(size=(6, 4))
    expect.close(student.dominant_frequencies(U, 3), (np.ones(4, dtype=int), np.ones(4)), because=CLOSED)
    expect.close(student.dominant_frequencies(U[:, :1], 3), (np.array([1]), np.array([1.0])), because=CLOSED)


@pytest.mark.exercise("dominant_frequencies", weight=0.5)
def test_dominant_frequencies_leaves_its_arguments_alone(student, reference):
    """The weights are the same after the call."""
    U = np.random.default_rng(82).normal(size=(10, 3))
    answer = student.dominant_frequencies(U, 5)
    expect.unchanged(student)
    expect.close(answer, reference.dominant_frequencies(U, 5), because=CLOSED)
