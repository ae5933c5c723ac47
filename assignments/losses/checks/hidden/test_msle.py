"""The edges of msle: what its docstring promises and ordinary data do not show."""

import numpy as np
import pytest

from autograder import expect

from .shared import CLOSED, refuses_other_shapes


@pytest.mark.exercise("msle", weight=1)
def test_msle_of_many(student, reference):
    """Thirty values of several sizes; and the same values twice over cost the same."""
    rng = np.random.default_rng(1)
    y, p = rng.exponential(20.0, 30), rng.exponential(20.0, 30)
    right = reference.msle(y, p)
    expect.close(student.msle(y, p), right, because=CLOSED)
    expect.close(student.msle(np.tile(y, 2), np.tile(p, 2)), right, because=CLOSED)


@pytest.mark.exercise("msle", weight=1)
def test_msle_between_minus_one_and_zero(student):
    """Values between -1 and 0 have a logarithm, and so a price, in the truth and in the prediction."""
    answers = expect.each(
        student.msle,
        [(np.array([-0.5]), np.array([-0.75])), (np.array([-0.75]), np.array([1.0])), (np.ones(1), -0.5 * np.ones(1))],
    )
    # From 1/2 to 1/4, from 1/4 to 2, from 2 to 1/2: one, three and two times log 2, squared.
    for answer, factor in zip(answers, (1, 9, 4), strict=True):
        expect.close(answer, factor * 0.4804530139182014, because=CLOSED)


@pytest.mark.exercise("msle", weight=1)
def test_msle_refuses_minus_one_wherever_it_stands(student):
    """A value of -1 or below is refused in the prediction and in the truth, first or last: ValueError."""
    good = np.array([0.5, 1.0, 2.0])
    for bad in (-20.0, -1.5, -1.0):
        for place in (0, 2):
            values = good.copy()
            values[place] = bad
            expect.error(ValueError, student.msle, good, values)
            expect.error(ValueError, student.msle, values, good)


@pytest.mark.exercise("msle", weight=1)
def test_msle_refuses_other_shapes(student):
    """A column, a row, another number of values, or one for all: ValueError, and no table of n x n differences."""
    refuses_other_shapes(student.msle)


@pytest.mark.exercise("msle", weight=1)
def test_msle_of_whole_numbers(student):
    """Whole numbers are values too: from 0 to 1 is log 2, from 3 to 1 as well."""
    answer = student.msle(np.array([0, 3]), np.array([1, 1]))
    expect.close(answer, 0.4804530139182014, because=CLOSED)


@pytest.mark.exercise("msle", weight=1)
def test_msle_leaves_its_arguments_alone(student):
    """Truth and prediction are the same after the call; and a prediction that is right costs nothing."""
    answer = student.msle(np.array([0.5, 7.0]), np.array([0.5, 7.0]))
    expect.unchanged(student)
    expect.close(answer, 0.0, because="a difference of equal numbers")
    answer = student.msle(np.array([0.0]), np.array([1.0]))
    expect.unchanged(student)
    expect.close(answer, 0.4804530139182014, because=CLOSED)
