"""The edges of saturation_fraction: what its docstring promises and ordinary data do not show."""

import numpy as np
import pytest

from autograder import expect

from .shared import logistic, normal


@pytest.mark.exercise("saturation_fraction", weight=1.5)
def test_saturation_of_any_shape(student, reference):
    """In one, two and three dimensions all numbers count alike, whatever eps is."""
    sizes = (51, (30,), 0.1), (52, (8, 5), 0.01), (53, (4, 3, 6), 0.3)
    outputs = [(logistic(4 * normal(seed, *shape) + 1), eps) for seed, shape, eps in sizes]
    for given, answer in zip(outputs, expect.each(student.saturation_fraction, outputs), strict=True):
        expect.close(answer, reference.saturation_fraction(*given), because="a share")


@pytest.mark.exercise("saturation_fraction", weight=1.5)
def test_saturation_exactly_at_the_bounds(student):
    """An output of exactly eps or exactly 1 - eps is not saturated."""
    answer = student.saturation_fraction(np.array([0.25, 0.75, 0.125, 0.875, 0.5]), 0.25)
    expect.close(answer, 0.4, because="a share of five")


@pytest.mark.exercise("saturation_fraction", weight=1)
def test_saturation_of_none_and_of_all(student):
    """Where no output sits at an end the share is 0, where all do it is 1, and one output alone is a share as well."""
    for a, share in (([0.25, 0.5, 0.625], 0.0), ([0.0, 1.0, 0.0078125], 1.0), ([0.99], 1.0), ([0.5], 0.0)):
        expect.close(student.saturation_fraction(np.array(a), 0.0625), share, because="a share of whole numbers")


@pytest.mark.exercise("saturation_fraction", weight=1)
def test_saturation_refuses_what_is_empty(student):
    """No outputs have no share: ValueError, and not nan."""
    for shape in ((0,), (0, 3), (3, 0)):
        expect.error(ValueError, student.saturation_fraction, np.zeros(shape), 0.05)


@pytest.mark.exercise("saturation_fraction", weight=1)
def test_saturation_leaves_a_alone(student):
    """The outputs are the same after the call."""
    answer = student.saturation_fraction(np.array([[0.01, 0.5], [0.25, 0.125]]), 0.05)
    expect.unchanged(student)
    expect.close(answer, 0.25, because="a share of four")
