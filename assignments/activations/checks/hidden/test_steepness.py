"""The edges of steepness: what its docstring promises and ordinary data do not show."""

import pytest

from autograder import expect

from .shared import CLOSED, EXACT, SLOPE, difference, logistic


@pytest.mark.exercise("steepness", weight=2)
def test_steepness_is_the_slope_at_the_middle(student):
    """It agrees with a central difference of sigmoid(w x + b) at its middle, whatever the bias is."""
    neurons = ((0.3, 1.0), (-1.7, 0.5), (6.0, -2.0), (25.0, 10.0))
    answers = expect.each(student.steepness, [(w,) for w, _ in neurons])
    for (w, b), answer in zip(neurons, answers, strict=True):
        slope = difference(lambda x: logistic(w * x + b), -b / w)  # noqa: B023  called in this turn
        expect.close(answer, slope, because=SLOPE, rtol=1e-5)


@pytest.mark.exercise("steepness", weight=2)
def test_steepness_of_whole_numbers(student):
    """A whole number as weight does not cut the fraction off: 3 gives 0.75, -7 gives -1.75."""
    for answer, slope in zip(expect.each(student.steepness, [(3,), (-7,), (8,)]), (0.75, -1.75, 2.0), strict=True):
        expect.close(answer, slope, because=EXACT)


@pytest.mark.exercise("steepness", weight=2)
def test_steepness_of_a_flat_neuron(student):
    """A weight of 0 makes a flat line, a small weight a gentle one."""
    for answer, slope in zip(expect.each(student.steepness, [(0.0,), (0.001,)]), (0.0, 0.00025), strict=True):
        expect.close(answer, slope, because=CLOSED)
