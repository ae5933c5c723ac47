"""The edges of bce_from_logits: what its docstring promises and ordinary data do not show."""

import numpy as np
import pytest

from autograder import expect

from .shared import CLOSED, FAR, logits_of, refuses_other_shapes, some


@pytest.mark.exercise("bce_from_logits", weight=1)
def test_bce_from_logits_agrees_with_bce(student, reference):
    """Fifty answers cost what their probabilities cost; and the same answers twice over cost the same."""
    y, p = some(3, 50)
    right, z = reference.bce(y, p), logits_of(p)
    expect.close(student.bce_from_logits(y, z), right, because=CLOSED)
    expect.close(student.bce_from_logits(np.tile(y, 2), np.tile(z, 2)), right, because=CLOSED)


@pytest.mark.exercise("bce_from_logits", weight=1)
def test_bce_from_logits_of_shares_at_1000(student):
    """For y = 1/4 the logit 1000 costs 750 and the logit -1000 costs 250."""
    answers = expect.each(student.bce_from_logits, [(np.array([0.25]), np.array([z])) for z in (1000.0, -1000.0)])
    expect.close(answers[0], 750.0, because=FAR)
    expect.close(answers[1], 250.0, because=FAR)
    student.bce_from_logits(np.array([0.25, 0.25]), np.array([1000.0, -1000.0]))
    expect.no_warnings(student)


@pytest.mark.exercise("bce_from_logits", weight=1)
def test_bce_from_logits_is_not_clipped(student):
    """A sure and wrong logit of 30 costs 30, one of 100 costs 100, one of -750 costs 750: no cap, no constant added."""
    answers = expect.each(
        student.bce_from_logits,
        [(np.array([0.0]), np.array([30.0])), (np.array([0.0]), np.array([100.0])), (np.ones(1), np.array([-750.0]))],
    )
    for answer, price in zip(answers, (30.000000000000092, 100.0, 750.0), strict=True):
        expect.close(answer, price, because=CLOSED)
    answer = student.bce_from_logits(np.array([1.0, 0.0]), np.array([40.0, -40.0]))
    expect.close(answer, 0.0, because="exp(-40) is far below rounding")


@pytest.mark.exercise("bce_from_logits", weight=0.75)
def test_bce_from_logits_at_zero(student):
    """The logit 0 knows nothing and pays log 2, whatever the truth."""
    answers = expect.each(student.bce_from_logits, [(np.array([y]), np.array([0.0])) for y in (0.0, 1.0, 0.25)])
    for answer in answers:
        expect.close(answer, 0.6931471805599453, because=CLOSED)


@pytest.mark.exercise("bce_from_logits", weight=1)
def test_bce_from_logits_of_whole_numbers(student):
    """Truth and logits may be whole numbers."""
    answer = student.bce_from_logits(np.array([1, 0, 1]), np.array([2, 1, -3]))
    expect.close(answer, 1.4962590167116456, because=CLOSED)


@pytest.mark.exercise("bce_from_logits", weight=1)
def test_bce_from_logits_refuses_other_shapes(student):
    """A column, a row, another number of answers, or one for all: ValueError, and no table of n x n prices."""
    refuses_other_shapes(student.bce_from_logits)


@pytest.mark.exercise("bce_from_logits", weight=0.75)
def test_bce_from_logits_leaves_its_arguments_alone(student):
    """Truth and logits are the same after the call."""
    answer = student.bce_from_logits(np.array([1.0, 0.0]), np.array([-2.0, 3.0]))
    expect.unchanged(student)
    expect.close(answer, 2.587757681308357, because=CLOSED)
