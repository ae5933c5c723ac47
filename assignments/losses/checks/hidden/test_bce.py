"""The edges of bce: what its docstring promises and ordinary data do not show."""

import numpy as np
import pytest

from autograder import expect

from .shared import CLIPPED, CLOSED, refuses_other_shapes, some


@pytest.mark.exercise("bce", weight=1)
def test_bce_is_a_mean(student, reference):
    """Forty answers; and the same answers twice over cost the same."""
    y, p = some(2, 40)
    right = reference.bce(y, p)
    expect.close(student.bce(y, p), right, because=CLOSED)
    expect.close(student.bce(np.tile(y, 2), np.tile(p, 2)), right, because=CLOSED)


@pytest.mark.exercise("bce", weight=1)
def test_bce_of_shares(student):
    """The truth may be a share: for y = 1/4 both terms count, p = 1/4 costs 0.5623 and p = 1/2 costs log 2."""
    y = np.array([0.25])
    answers = expect.each(student.bce, [(y, np.array([0.25])), (y, np.array([0.5])), (1 - y, np.array([0.25]))])
    for answer, price in zip(answers, (0.5623351446188083, 0.6931471805599453, 1.1116412889528632), strict=True):
        expect.close(answer, price, because=CLOSED)


@pytest.mark.exercise("bce", weight=1)
def test_bce_clips_at_1e_12(student):
    """A probability of 1e-10 has its own price, 23.026; one of 1e-14 costs as much as 0, 27.631."""
    rows = [(1.0, 1e-10), (0.0, 1 - 1e-10), (1.0, 1e-14), (0.0, 1 - 1e-14)]
    answers = expect.each(student.bce, [(np.array([y]), np.array([p])) for y, p in rows])
    expected = (23.025850929940457, 23.02585084720009, 27.631021115928547, 27.631021115928547)
    for answer, price in zip(answers, expected, strict=True):
        expect.close(answer, price, because=CLIPPED, rtol=1e-5)


@pytest.mark.exercise("bce", weight=0.75)
def test_bce_is_never_negative(student):
    """No loss is below 0: not for the sure and right, not for mixed answers, not for one sample."""
    batches = [
        (np.array([1.0, 0.0, 1.0]), np.array([1.0, 0.0, 1.0])),
        (np.array([0.0, 0.0, 1.0]), np.array([0.5, 0.75, 0.5])),
        (np.array([0.0]), np.array([0.25])),
        (np.array([1.0]), np.array([0.75])),
    ]
    answers = [expect.scalar(answer) for answer in expect.each(student.bce, batches)]
    expect.that(min(answers) >= -1e-9, f"one of the losses is {min(answers):.4g}")
    expect.close(answers[0], 0.0, because=CLIPPED, atol=1e-9)
    expect.close(answers[1], 0.9241962407465937, because=CLOSED)
    expect.close(answers[2], 0.2876820724517809, because=CLOSED)
    expect.close(answers[3], 0.2876820724517809, because=CLOSED)


@pytest.mark.exercise("bce", weight=0.75)
def test_bce_refuses_a_probability_a_little_outside(student):
    """One probability among many that is a little above 1 or below 0, first or last: ValueError."""
    for bad in (1.001, -0.001, 17.0, -3.0):
        for place in (0, 3):
            p = np.array([0.25, 0.5, 0.5, 0.75])
            p[place] = bad
            expect.error(ValueError, student.bce, np.array([0.0, 1.0, 1.0, 0.0]), p)


@pytest.mark.exercise("bce", weight=0.75)
def test_bce_refuses_other_shapes(student):
    """A column, a row, another number of answers, or one for all: ValueError, and no table of n x n prices."""
    refuses_other_shapes(student.bce)


@pytest.mark.exercise("bce", weight=0.5)
def test_bce_of_whole_numbers(student):
    """The truth may be whole numbers, 0 and 1: the same price."""
    answer = student.bce(np.array([1, 0, 1]), np.array([0.5, 0.25, 0.75]))
    expect.close(answer, (0.6931471805599453 + 2 * 0.2876820724517809) / 3, because=CLOSED)


@pytest.mark.exercise("bce", weight=0.5)
def test_bce_leaves_its_arguments_alone(student):
    """Truth and probabilities are the same after the call, also where a probability is 0 or 1."""
    answer = student.bce(np.array([1.0, 0.0, 1.0]), np.array([0.5, 0.0, 1.0]))
    expect.unchanged(student)
    expect.close(answer, 0.6931471805599453 / 3, because=CLIPPED, atol=1e-9)
