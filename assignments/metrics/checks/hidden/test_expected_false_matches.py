"""The edges of expected_false_matches: what its docstring promises and ordinary data do not show."""

import pytest

from autograder import expect

from .shared import CLOSED


@pytest.mark.exercise("expected_false_matches", weight=1)
def test_expected_false_matches_is_proportional(student):
    """Twice as many people, or an error twice as frequent: twice as many innocent people."""
    asked = [(1_234_567, 0.001), (2_469_134, 0.001), (1_234_567, 0.002)]
    answers = expect.each(student.expected_false_matches, asked)
    for answer, people in zip(answers, (1234.567, 2469.134, 2469.134), strict=True):
        expect.close(answer, people, because=CLOSED)


@pytest.mark.exercise("expected_false_matches", weight=1)
def test_expected_false_matches_of_a_fraction(student):
    """An average may be a billionth of a person, 0.7 of one, or a billion: nothing is rounded and nothing capped at 1."""
    asked = [(3, 1e-9), (700_000, 1e-6), (2_000_000_000, 0.5), (3, 0.5)]
    answers = expect.each(student.expected_false_matches, asked)
    for answer, people in zip(answers, (3e-9, 0.7, 1e9, 1.5), strict=True):
        expect.close(answer, people, because=CLOSED, atol=0)


@pytest.mark.exercise("expected_false_matches", weight=1)
def test_expected_false_matches_at_the_ends(student):
    """An empty gallery or an error rate of 0 reports nobody; a rate of 1 reports everybody."""
    answers = expect.each(student.expected_false_matches, [(0, 0.5), (1000, 0.0), (1000, 1.0)])
    for answer, people in zip(answers, (0.0, 0.0, 1000.0), strict=True):
        expect.close(answer, people, because=CLOSED)
