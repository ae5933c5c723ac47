"""The edges of one_hot_pairs: what its docstring promises and ordinary data do not show."""

import numpy as np
import pytest

from autograder import expect

from .shared import table


@pytest.mark.exercise("one_hot_pairs", weight=1.25)
def test_one_hot_pairs_of_a_whole_table(student, reference):
    """All 25 pairs modulo 5, in the table's order and in another."""
    pairs, _ = table(5)
    for rows in (pairs, pairs[np.random.default_rng(51).permutation(25)]):
        expect.equal(student.one_hot_pairs(rows, 5), reference.one_hot_pairs(rows, 5))


@pytest.mark.exercise("one_hot_pairs", weight=1)
def test_one_hot_pairs_of_values_that_do_not_occur(student, reference):
    """p says how many places there are, not the largest number that happens to be there."""
    pairs = np.array([[0, 2], [1, 1], [0, 0]])
    expect.equal(student.one_hot_pairs(pairs, 6), reference.one_hot_pairs(pairs, 6))


@pytest.mark.exercise("one_hot_pairs", weight=0.75)
def test_one_hot_pairs_of_none(student):
    """No pairs are no rows, of 2p columns all the same; and one pair is one row."""
    expect.equal(student.one_hot_pairs(np.zeros((0, 2), dtype=int), 4), np.zeros((0, 8)))
    expect.equal(student.one_hot_pairs(np.array([[1, 1]]), 2), np.array([[0.0, 1, 0, 1]]))


@pytest.mark.exercise("one_hot_pairs", weight=0.75)
def test_one_hot_pairs_refuses_numbers_below_nought(student):
    """-1 is no number modulo p, and NumPy would take it for the last: ValueError, in each place."""
    for pairs in ([[-1, 0]], [[0, 0], [2, -1]], [[0, 5]], [[1, 2], [4, 1]]):
        expect.error(ValueError, student.one_hot_pairs, np.array(pairs), 4)


@pytest.mark.exercise("one_hot_pairs", weight=0.5)
def test_one_hot_pairs_leaves_its_arguments_alone(student):
    """The pairs are the same after the call."""
    answer = student.one_hot_pairs(np.array([[2, 1], [0, 2]]), 3)
    expect.unchanged(student)
    expect.equal(answer, np.array([[0.0, 0, 1, 0, 1, 0], [1, 0, 0, 0, 0, 1]]))
