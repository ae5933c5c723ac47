"""The edges of softmax_temperature: what its docstring promises and ordinary data do not show."""

import numpy as np
import pytest

from autograder import expect

from .shared import CLOSED, normal


@pytest.mark.exercise("softmax_temperature", weight=1.5)
def test_temperature_at_the_cold_end(student):
    """At a very low temperature only the largest logit is left, and those that lie as near to it; nothing overflows."""
    answer = student.softmax_temperature(
        np.array([[1.0, 3.0, 2.0], [-1000.0, 1000.0, 999.0], [0.0, 0.001, -1.0]]), 0.001
    )
    expected = np.array([[0.0, 1.0, 0.0], [0.0, 1.0, 0.0], [0.2689414213699951, 0.7310585786300049, 0.0]])
    expect.close(answer, expected, because="exp(-1000) is 0 in float64")
    expect.no_warnings(student)


@pytest.mark.exercise("softmax_temperature", weight=1.5)
def test_temperature_at_the_hot_end(student):
    """At a high temperature large logits are as tame as small ones, up to a million."""
    answer = student.softmax_temperature(np.array([1000.0, 0.0, -1000.0]), 1000.0)
    expected = np.array([0.6652409557748218, 0.24472847105479764, 0.09003057317038046])
    expect.close(answer, expected, because=CLOSED)
    answer = student.softmax_temperature(np.array([[1000.0, 0.0, -1000.0]]), 1e6)
    expected = np.array([[0.3336667221666528, 0.33333322222225004, 0.33300005561109725]])
    expect.close(answer, expected, because=CLOSED)


@pytest.mark.exercise("softmax_temperature", weight=0.5)
def test_temperature_of_three_dimensions(student, reference):
    """In three dimensions the classes lie along the last axis."""
    z = normal(52, 2, 3, 4)
    expect.close(student.softmax_temperature(z, 0.5), reference.softmax_temperature(z, 0.5), because=CLOSED)


@pytest.mark.exercise("softmax_temperature", weight=0.75)
def test_temperature_of_integers(student):
    """Whole numbers as logits and as temperature are fine."""
    expected = np.array([0.15428077034714217, 0.6914384593057156, 0.15428077034714217])
    expect.close(student.softmax_temperature(np.array([1, 4, 1]), 2), expected, because=CLOSED)


@pytest.mark.exercise("softmax_temperature", weight=0.75)
def test_temperature_leaves_the_logits_alone(student):
    """The logits are the same after the call."""
    student.softmax_temperature(normal(51, 2, 3), 2.0)
    expect.unchanged(student)


@pytest.mark.exercise("softmax_temperature", weight=0.25)
def test_temperature_below_zero(student):
    """A temperature below 0 raises a ValueError, however near to 0 it is."""
    expect.error(ValueError, student.softmax_temperature, np.array([1.0, 2.0]), -0.001)
