"""The edges of midpoint: what its docstring promises and ordinary data do not show."""

import numpy as np
import pytest

from autograder import expect

from .shared import CLOSED, EXACT


@pytest.mark.exercise("midpoint", weight=2)
def test_midpoint_is_where_sigmoid_is_one_half(student):
    """At the midpoint w x + b is 0, where sigmoid is 1/2, whatever weight and bias are."""
    neurons = [tuple(np.random.default_rng(seed).normal(size=2).round(3).tolist()) for seed in range(91, 101)]
    for (w, b), answer in zip(neurons, expect.each(student.midpoint, neurons), strict=True):
        x = expect.scalar(answer)
        expect.that(abs(w * x + b) < 1e-9, f"at x = {x} the sum w x + b is {w * x + b} and not 0 (w = {w}, b = {b})")


@pytest.mark.exercise("midpoint", weight=1.5)
def test_midpoint_of_whole_numbers(student):
    """Whole numbers do not cut the fraction off: w = 2, b = -3 gives 1.5."""
    answers = expect.each(student.midpoint, [(2, -3), (-4, -1), (8, 2)])
    for answer, x in zip(answers, (1.5, -0.25, -0.25), strict=True):
        expect.close(answer, x, because=EXACT)


@pytest.mark.exercise("midpoint", weight=1)
def test_midpoint_without_a_bias(student):
    """Without a bias the neuron switches at 0; a small weight moves the midpoint far out."""
    for answer, x in zip(expect.each(student.midpoint, [(3.0, 0.0), (0.001, 2.0)]), (0.0, -2000.0), strict=True):
        expect.close(answer, x, because=CLOSED)


@pytest.mark.exercise("midpoint", weight=1.5)
def test_midpoint_refuses_zero_without_a_bias(student):
    """With w = 0 and b = 0 every x is as good as another: ValueError, for the whole number 0 too."""
    for w, b in ((0.0, 0.0), (0, 2), (0.0, -1.0)):
        expect.error(ValueError, student.midpoint, w, b)
