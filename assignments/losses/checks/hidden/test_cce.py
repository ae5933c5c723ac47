"""The edges of cce: what its docstring promises and ordinary data do not show."""

import numpy as np
import pytest

from autograder import expect

from .shared import CLIPPED, CLOSED, distributions

LOG_2 = 0.6931471805599453


@pytest.mark.exercise("cce", weight=1)
def test_cce_of_many_classes(student, reference):
    """Twenty samples of seven classes; and the same samples twice over cost the same."""
    p = distributions(5, 20, 7)
    y = np.eye(7)[np.random.default_rng(6).integers(0, 7, 20)]
    right = reference.cce(y, p)
    expect.close(student.cce(y, p), right, because=CLOSED)
    expect.close(student.cce(np.tile(y, (2, 1)), np.tile(p, (2, 1))), right, because=CLOSED)


@pytest.mark.exercise("cce", weight=1.25)
def test_cce_of_shares(student, reference):
    """The truth of a sample may be shared between classes: every class with a share counts."""
    y = np.array([[0.5, 0.5, 0.0], [0.25, 0.25, 0.5]])
    p = np.array([[0.5, 0.25, 0.25], [0.25, 0.5, 0.25]])
    expect.close(student.cce(y, p), 1.625 * LOG_2, because=CLOSED)
    y, p = distributions(7, 6, 4), distributions(8, 6, 4)
    expect.close(student.cce(y, p), reference.cce(y, p), because=CLOSED)


@pytest.mark.exercise("cce", weight=1.25)
def test_cce_of_the_sure(student):
    """Probabilities of 0 and 1: who is sure and right pays 0, who is sure and wrong pays 27.631, as with 1e-14."""
    y, sure = np.array([[0.0, 1.0, 0.0]]), np.eye(3)
    rows = [sure[[1]], sure[[0]], np.array([[1 - 1e-14, 1e-14, 0.0]]), np.array([[1 - 1e-10, 1e-10, 0.0]])]
    answers = expect.each(student.cce, [(y, row) for row in rows])
    expected = (0.0, 27.631021115928547, 27.631021115928547, 23.025850929940457)
    for answer, price in zip(answers, expected, strict=True):
        expect.close(answer, price, because=CLIPPED, rtol=1e-7, atol=1e-9)


@pytest.mark.exercise("cce", weight=1.25)
def test_cce_asks_every_row_for_its_sum(student):
    """One row whose sum is off by more than 1e-6, above or below, first or last, makes a ValueError; a hair does not."""
    y = np.eye(3)
    for off in (0.25, -0.25, 1e-3, 1.5e-6, -1.5e-6):
        for row in (0, 2):
            p = np.full((3, 3), 0.25) + 0.25 * np.eye(3)
            p[row, 0] += off
            expect.error(ValueError, student.cce, y, p)
    columns_of_one = np.array([[0.75, 0.5], [0.25, 0.5]])
    expect.error(ValueError, student.cce, y[:2, :2], columns_of_one)
    p = np.array([[0.5, 0.25, 0.25 + 5e-7], [0.25 - 5e-7, 0.5, 0.25]])
    expect.close(student.cce(y[:2], p), LOG_2, because=CLOSED)


@pytest.mark.exercise("cce", weight=1)
def test_cce_refuses_other_shapes(student):
    """Class numbers in place of rows, a truth of one row for three samples, one class more or less: ValueError."""
    p = np.full((3, 3), 0.25) + 0.25 * np.eye(3)
    for y in (np.array([0, 1, 2]), np.eye(3)[:1], np.array([[0], [1], [2]]), np.eye(4)[:3], np.eye(3)[:2]):
        expect.error(ValueError, student.cce, y, p)
    expect.error(ValueError, student.cce, np.eye(3), p[:1])


@pytest.mark.exercise("cce", weight=0.5)
def test_cce_of_whole_numbers(student):
    """The truth may be whole numbers, 0 and 1."""
    answer = student.cce(np.array([[0, 1], [0, 1]]), np.array([[0.25, 0.75], [0.75, 0.25]]))
    expect.close(answer, (0.2876820724517809 + 2 * LOG_2) / 2, because=CLOSED)


@pytest.mark.exercise("cce", weight=0.5)
def test_cce_leaves_its_arguments_alone(student):
    """Truth and probabilities are the same after the call, also where a probability is 0."""
    answer = student.cce(np.array([[0.0, 1.0], [1.0, 0.0]]), np.array([[0.0, 1.0], [0.5, 0.5]]))
    expect.unchanged(student)
    expect.close(answer, LOG_2 / 2, because=CLIPPED, atol=1e-9)
