"""The edges of choose_threshold: what its docstring promises and ordinary data do not show."""

import numpy as np
import pytest

from autograder import expect

from .shared import scored

FALLING = np.array([0.875, 0.75, 0.5, 0.25, 0.125])


@pytest.mark.exercise("choose_threshold", weight=1.5)
def test_choose_threshold_of_many(student, reference):
    """Sixty-four people with many twins among them, and nine pairs of costs, whole numbers and quarters."""
    y, score = scored(9, 64)
    costs = [(1, 1), (1, 2), (2, 1), (1, 4), (4, 1), (1, 20), (20, 1), (0.25, 1.5), (1.25, 0.75)]
    answers = expect.each(student.choose_threshold, [(y, score, *pair) for pair in costs])
    for answer, pair in zip(answers, costs, strict=True):
        expect.equal(answer, reference.choose_threshold(y, score, *pair))


@pytest.mark.exercise("choose_threshold", weight=1.25)
def test_choose_threshold_takes_the_largest_of_equals(student):
    """Where several thresholds cost the same, the largest is taken; where all do, it is inf."""
    y = np.array([1, 0, 1, 0, 1])
    rows = [(y, FALLING, 1, 1), (y, FALLING, 0, 0), (np.array([0, 1, 0, 1, 0]), FALLING, 1, 1), (y, FALLING, 2, 1)]
    for answer, t in zip(expect.each(student.choose_threshold, rows), (0.875, np.inf, np.inf, 0.875), strict=True):
        expect.equal(answer, t)


@pytest.mark.exercise("choose_threshold", weight=1)
def test_choose_threshold_where_one_mistake_is_free(student):
    """A free false alarm: as low as the last positive, and no lower. Free to miss: nobody is called."""
    y = np.array([1, 0, 0, 1, 0])
    answers = expect.each(student.choose_threshold, [(y, FALLING, 0, 1), (y, FALLING, 1, 0)])
    expect.equal(answers[0], 0.25)
    expect.equal(answers[1], np.inf)


@pytest.mark.exercise("choose_threshold", weight=1)
def test_choose_threshold_of_one_kind(student):
    """Only negatives: nobody is called. Only positives: everybody."""
    rows = [(np.full(5, kind), FALLING, 3, 2) for kind in (0, 1)]
    answers = expect.each(student.choose_threshold, rows)
    expect.equal(answers[0], np.inf)
    expect.equal(answers[1], 0.125)


@pytest.mark.exercise("choose_threshold", weight=0.75)
def test_choose_threshold_of_logits_in_any_order(student):
    """Scores below 0 and above 1, not sorted: the answer is one of them."""
    y, score = np.array([0, 1, 0, 1, 1]), np.array([-3.5, 2.25, 0.5, -1.75, 7.0])
    answers = expect.each(student.choose_threshold, [(y, score, 1, 4), (y, score, 4, 1), (y, score, 1, 0.5)])
    for answer, t in zip(answers, (-1.75, 2.25, 2.25), strict=True):
        expect.equal(answer, t)


@pytest.mark.exercise("choose_threshold", weight=0.5)
def test_choose_threshold_leaves_its_arguments_alone(student):
    """Truth and scores are the same after the call: sort a copy."""
    answer = student.choose_threshold(np.array([0, 1, 1]), np.array([0.25, 0.5, 0.75]), 1, 1)
    expect.unchanged(student)
    expect.equal(answer, 0.5)
