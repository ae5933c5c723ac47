"""The edges of truth_table: what its docstring promises and ordinary data do not show."""

import numpy as np
import pytest

from autograder import expect

from .shared import TWO, fires, rows


@pytest.mark.exercise("truth_table", weight=1.5)
def test_table_of_one_input(student):
    """For one input there are two rows, 0 and 1, still of shape (2, 1)."""

    def no(x):
        return fires(x, [-1], 0)

    expect.equal(student.truth_table(no, 1), (rows(1), np.array([1, 0])), dtype="any")


@pytest.mark.exercise("truth_table", weight=1.5)
def test_table_of_five_inputs(student):
    """For five inputs there are 32 rows, for nine 512, and each input counts with its own place."""

    def weighted(x):
        return fires(x, [16, 8, 4, 2, 1], 11)

    def nine(x):
        return fires(x, [256, 128, 64, 32, 16, 8, 4, 2, 1], 300)

    expect.equal(student.truth_table(weighted, 5), (rows(5), (np.arange(32) >= 11).astype(int)), dtype="any")
    expect.equal(student.truth_table(nine, 9), (rows(9), (np.arange(512) >= 300).astype(int)), dtype="any")


@pytest.mark.exercise("truth_table", weight=1.5)
def test_table_of_booleans(student):
    """When f answers True and False, your y holds the integers 1 and 0."""

    def some(x):
        return np.asarray(x).any(axis=-1)

    answer = expect.items(student.truth_table(some, 2), 2)
    expect.equal(answer[1], np.array([0, 1, 1, 1]))


@pytest.mark.exercise("truth_table", weight=1.5)
def test_table_of_integers(student):
    """X and y are integer arrays."""
    expect.equal(
        student.truth_table(lambda x: fires(x, [1, 1, 1], 1.5), 3), (rows(3), np.array([0, 0, 0, 1, 0, 1, 1, 1]))
    )


@pytest.mark.exercise("truth_table", weight=1)
def test_table_hands_f_arrays_of_rows(student):
    """Your f gets arrays (m, n) with a row a sample, never a bare row: it may be written for batches."""
    shapes = []

    def recorded(x):
        shapes.append(np.shape(x))
        return fires(x, [1, 1], 2)

    answer = student.truth_table(recorded, 2)
    expect.equal(answer, (TWO, np.array([0, 0, 0, 1])), dtype="any")
    bare = [shape for shape in shapes if len(shape) != 2]
    expect.that(not bare, f"f got an array of shape {(bare or [()])[0]}, which is no array (m, n)")


@pytest.mark.exercise("truth_table", weight=0.5)
def test_table_hands_f_a_batch_of_one_input(student):
    """For one input, too, your f gets an array (m, 1) of rows, and not one number or one row after the other."""

    def got_a_batch(x):
        return np.full(np.size(x), np.ndim(x) == 2)

    expect.equal(student.truth_table(got_a_batch, 1), (rows(1), np.array([1, 1])), dtype="any")
