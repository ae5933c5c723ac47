"""The edges of pr_curve: what its docstring promises and ordinary data do not show."""

import numpy as np
import pytest

from autograder import expect

from .shared import DIVIDED, scored


@pytest.mark.exercise("pr_curve", weight=1.25)
def test_pr_curve_of_many(student, reference):
    """Eighty people whose scores are sixteenths: one point for each score that occurs, and the order of people is free."""
    y, score = scored(6, 80)
    right = reference.pr_curve(y, score)
    expect.close(student.pr_curve(y, score), right, because=DIVIDED)
    expect.close(student.pr_curve(y[::-1].copy(), score[::-1].copy()), right, because=DIVIDED)


@pytest.mark.exercise("pr_curve", weight=1)
def test_pr_curve_of_equals(student):
    """One score for all is one threshold: precision is the share of positives, recall is 1. So it is for one person."""
    answers = expect.each(
        student.pr_curve, [(np.array([0, 1, 0, 0]), np.full(4, 0.25)), (np.array([1]), np.array([0.75]))]
    )
    expect.close(answers[0], (np.array([0.25]), np.array([0.25]), np.array([1.0])), because=DIVIDED)
    expect.close(answers[1], (np.array([0.75]), np.array([1.0]), np.array([1.0])), because=DIVIDED)


@pytest.mark.exercise("pr_curve", weight=1)
def test_pr_curve_of_logits(student):
    """Scores below 0 and above 1 are thresholds like others, and precision may be 0 at the first of them."""
    answer = student.pr_curve(np.array([1, 0, 1, 0]), np.array([-7.5, 12.0, 3.0, -0.5]))
    thresholds, precision = np.array([12.0, 3.0, -0.5, -7.5]), np.array([0, 1 / 2, 1 / 3, 1 / 2])
    expect.close(answer, (thresholds, precision, np.array([0.0, 0.5, 0.5, 1.0])), because=DIVIDED)


@pytest.mark.exercise("pr_curve", weight=0.75)
def test_pr_curve_of_positives_alone(student):
    """Where all are positive, precision is 1 everywhere and recall climbs."""
    answer = student.pr_curve(np.ones(4, dtype=int), np.array([0.125, 0.5, 0.25, 1.0]))
    expected = np.array([1.0, 0.5, 0.25, 0.125]), np.ones(4), np.array([0.25, 0.5, 0.75, 1.0])
    expect.close(answer, expected, because=DIVIDED)


@pytest.mark.exercise("pr_curve", weight=0.5)
def test_pr_curve_leaves_its_arguments_alone(student):
    """Truth and scores are the same after the call: sort a copy, and give a new array also where nothing is to sort."""
    expected = np.array([0.75, 0.25]), np.array([1.0, 0.5]), np.ones(2)
    answer = student.pr_curve(np.array([0, 1]), np.array([0.25, 0.75]))
    expect.unchanged(student)
    student.pr_curve(np.array([0, 1, 1]), np.array([0.25, 0.75, 0.5]))
    expect.unchanged(student)
    expect.close(answer, expected, because=DIVIDED)
    answer = student.pr_curve(np.array([1, 0]), np.array([0.75, 0.25]))
    expect.new_arrays(student)
    expect.close(answer, expected, because=DIVIDED)
