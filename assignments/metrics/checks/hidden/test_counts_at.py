"""The edges of counts_at: what its docstring promises and ordinary data do not show."""

import numpy as np
import pytest

from autograder import expect

from .shared import scored


@pytest.mark.exercise("counts_at", weight=1.25)
def test_counts_at_twins(student, reference):
    """A hundred people whose scores are sixteenths, at every sixteenth: whoever has the threshold's score is called."""
    y, score = scored(3, 100)
    asked = [(y, score, t) for t in np.arange(17) / 16]
    for answer, args in zip(expect.each(student.counts_at, asked), asked, strict=True):
        expect.equal(answer, reference.counts_at(*args))


@pytest.mark.exercise("counts_at", weight=1)
def test_counts_at_of_logits(student):
    """Scores may be logits, below 0 and above 1, and so may the threshold; at -inf everybody is called."""
    y, score = np.array([1, 0, 1, 0, 1]), np.array([4.0, 2.5, -0.5, -3.0, -8.0])
    answers = expect.each(student.counts_at, [(y, score, t) for t in (3.0, -0.5, -5.0, -np.inf)])
    for answer, counts in zip(answers, [(1, 0, 2, 2), (2, 1, 1, 1), (2, 2, 1, 0), (3, 2, 0, 0)], strict=True):
        expect.equal(answer, counts)


@pytest.mark.exercise("counts_at", weight=1)
def test_counts_at_of_one_kind(student):
    """Only positives, only negatives, and a single person."""
    score = np.array([0.75, 0.5, 0.25])
    asked = [(np.ones(3, dtype=int), score, 0.5), (np.zeros(3, dtype=int), score, 0.5)]
    answers = expect.each(student.counts_at, [*asked, (np.array([1]), np.array([0.25]), 0.5)])
    for answer, counts in zip(answers, [(2, 0, 1, 0), (0, 2, 0, 1), (0, 0, 1, 0)], strict=True):
        expect.equal(answer, counts)


@pytest.mark.exercise("counts_at", weight=0.75)
def test_counts_at_in_any_order(student, reference):
    """The order of the people does not matter: the same hundred, shuffled."""
    y, score = scored(4, 100)
    order = np.random.default_rng(5).permutation(100)
    right = reference.counts_at(y, score, 0.625)
    expect.equal(student.counts_at(y[order], score[order], 0.625), right)
    expect.equal(student.counts_at(y[::-1].copy(), score[::-1].copy(), 0.625), right)


@pytest.mark.exercise("counts_at", weight=0.5)
def test_counts_at_leaves_its_arguments_alone(student):
    """Truth and scores are the same after the call."""
    answer = student.counts_at(np.array([0, 1, 1]), np.array([0.25, 0.75, 0.5]), 0.5)
    expect.unchanged(student)
    expect.equal(answer, (2, 0, 0, 1))
