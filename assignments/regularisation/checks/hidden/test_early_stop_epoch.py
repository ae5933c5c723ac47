"""The edges of early_stop_epoch: what its docstring promises and ordinary data do not show."""

import numpy as np
import pytest

from autograder import expect

nan = float("nan")


@pytest.mark.exercise("early_stop_epoch", weight=1)
def test_stop_is_never_reached(student):
    """If the patience is never used up, the last epoch is the stop, and the best may be any."""
    for val, patience, expected in (
        ([3.0, 2.0, 1.0], 1, (2, 2)),
        ([3.0, 1.0, 2.0], 2, (2, 1)),
        ([1.0, 2.0, 3.0, 4.0], 9, (3, 0)),
        ([5.0, 6.0, 4.0, 5.0, 3.0, 4.0], 2, (5, 4)),
        ([2.5], 1, (0, 0)),
    ):
        expect.equal(student.early_stop_epoch(val, patience), expected)


@pytest.mark.exercise("early_stop_epoch", weight=1)
def test_stop_a_record_begins_the_count_anew(student):
    """Bad epochs count in a row: a better one in between, and the patience is whole again."""
    expect.equal(student.early_stop_epoch([9.0, 9.5, 9.5, 8.0, 8.5, 8.5, 7.0, 7.5, 7.5, 7.5, 1.0], 3), (9, 6))
    expect.equal(student.early_stop_epoch([5.0, 6.0, 4.0, 6.0, 3.0, 6.0, 6.0, 2.0], 2), (6, 4))


@pytest.mark.exercise("early_stop_epoch", weight=1)
def test_stop_does_not_look_ahead(student):
    """What comes after the stop has not been trained: a still better epoch there is not the best."""
    expect.equal(student.early_stop_epoch([4.0, 3.0, 3.5, 3.5, 1.0, 0.5], 2), (3, 1))
    expect.equal(student.early_stop_epoch([4.0, 5.0, 1.0], 1), (1, 0))


@pytest.mark.exercise("early_stop_epoch", weight=0.75)
def test_stop_a_bad_epoch_need_not_be_worse_than_the_last(student):
    """The losses fall again and again, but stay above the best: every one of them is bad."""
    expect.equal(student.early_stop_epoch([2.0, 9.0, 8.0, 7.0, 6.0, 5.0], 3), (3, 0))
    expect.equal(student.early_stop_epoch([3.0, 1.0, 2.5, 2.0, 1.5, 1.25], 3), (4, 1))


@pytest.mark.exercise("early_stop_epoch", weight=1)
def test_stop_with_nan(student):
    """nan is bad: it is never the best, and four of them in a row use up a patience of four."""
    for val, patience, expected in (
        ([3.0, nan, nan, 1.0], 2, (2, 0)),
        ([3.0, 2.0, nan, 1.0, nan, nan], 2, (5, 3)),
        ([3.0, nan, 4.0, nan, nan], 4, (4, 0)),
        ([3.0, nan, 2.0], 5, (2, 2)),
        ([2.0, nan], 1, (1, 0)),
    ):
        expect.equal(student.early_stop_epoch(val, patience), expected)


@pytest.mark.exercise("early_stop_epoch", weight=1)
def test_stop_of_many_curves(student, reference):
    """Noisy curves of every form and losses below 0, whole numbers with many equals, patience from 1 to 6."""
    rng = np.random.default_rng(521)
    questions = [(rng.integers(-4, 6, 12).tolist(), 1 + number % 6) for number in range(30)]
    questions += [(np.cumsum(rng.normal(size=25)).tolist(), 1 + number % 6) for number in range(30)]
    for question, answer in zip(questions, expect.each(student.early_stop_epoch, questions), strict=True):
        expect.equal(answer, reference.early_stop_epoch(*question))


@pytest.mark.exercise("early_stop_epoch", weight=0.75)
def test_stop_refuses_no_patience(student):
    """A patience of 0, or below, is a ValueError."""
    for val, patience in (([3.0, 2.0, 1.0], 0), ([1.0, 2.0], -1), ([2.0], 0)):
        expect.error(ValueError, student.early_stop_epoch, val, patience)


@pytest.mark.exercise("early_stop_epoch", weight=0.5)
def test_stop_leaves_the_losses_alone(student):
    """The list is the same after the call."""
    answer = student.early_stop_epoch([3.0, 1.0, 2.0, 2.0], 2)
    expect.unchanged(student)
    expect.equal(answer, (3, 1))
