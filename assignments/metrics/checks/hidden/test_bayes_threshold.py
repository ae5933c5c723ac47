"""The edges of bayes_threshold: what its docstring promises and ordinary data do not show."""

import pytest

from autograder import expect

from .shared import CLOSED


@pytest.mark.exercise("bayes_threshold", weight=1.25)
def test_bayes_threshold_knows_the_ratio_alone(student):
    """Costs in cents or in euros, whole or not: the same threshold."""
    answers = expect.each(student.bayes_threshold, [(3, 1), (300, 100), (0.75, 0.25), (1e-6, 3e-6)])
    for answer, t in zip(answers, (0.75, 0.75, 0.75, 0.25), strict=True):
        expect.close(answer, t, because=CLOSED)


@pytest.mark.exercise("bayes_threshold", weight=1)
def test_bayes_threshold_where_one_mistake_is_free(student):
    """A false alarm for nothing: call everybody, 0. To miss for nothing: call only the certain, 1."""
    answers = expect.each(student.bayes_threshold, [(0, 5), (5, 0)])
    expect.close(answers[0], 0.0, because=CLOSED)
    expect.close(answers[1], 1.0, because=CLOSED)


@pytest.mark.exercise("bayes_threshold", weight=1)
def test_bayes_threshold_refuses_every_negative_cost(student):
    """One cost below 0, however small, or both, also where the formula would give a number from 0 to 1: ValueError."""
    for costs in ((-1, -3), (-0.25, 8), (8, -0.25), (-1, 0), (0, -1), (-2, 2)):
        expect.error(ValueError, student.bayes_threshold, *costs)


@pytest.mark.exercise("bayes_threshold", weight=0.5)
def test_bayes_threshold_refuses_two_zeros(student):
    """Two costs of 0 are refused, and two tiny ones are not."""
    expect.error(ValueError, student.bayes_threshold, 0.0, 0.0)
    expect.close(student.bayes_threshold(1e-9, 4e-9), 0.2, because=CLOSED)
