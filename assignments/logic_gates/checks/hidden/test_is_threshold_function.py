"""The edges of is_threshold_function: what its docstring promises and ordinary data do not show."""

import numpy as np
import pytest

from autograder import expect

from .shared import rows


def all_tables(n):
    """Every truth table of n inputs, one a row."""
    return rows(2**n)


def expect_count(student, n, wanted):
    found = 0
    for table in all_tables(n):
        found += expect.scalar(student.is_threshold_function(table), dtype="bool")
    expect.that(found == wanted, f"{found} functions of {n} inputs are found to be threshold functions, not {wanted}")


@pytest.mark.exercise("is_threshold_function", weight=1)
def test_threshold_one_input(student):
    """All 4 functions of one input are threshold functions, the constant ones too."""
    expect_count(student, 1, 4)


@pytest.mark.exercise("is_threshold_function", weight=1)
def test_threshold_two_inputs(student):
    """14 of the 16 functions of two inputs are threshold functions: all but XOR and XNOR."""
    # A call of its own first: where XOR never ends, this names the call; a whole batch that is late names none.
    expect.equal(student.is_threshold_function(np.array([0, 1, 1, 0])), False)
    tables = list(all_tables(2))
    for table, answer in zip(tables, expect.each(student.is_threshold_function, [(t,) for t in tables]), strict=True):
        expect.equal(answer, table.tolist() not in ([0, 1, 1, 0], [1, 0, 0, 1]))


@pytest.mark.exercise("is_threshold_function", weight=2)
def test_threshold_three_inputs(student, reference):
    """Of three inputs there are 104 threshold functions among 256: you find them, and no others."""
    expect.equal(student.is_threshold_function(np.array([0, 1, 1, 0, 1, 0, 0, 1])), False)
    possible = [table for table in all_tables(3) if reference.is_threshold_function(table)]
    answers = []  # all are asked before any is judged: which ones are missed tells the mistakes apart
    for start in range(0, len(possible), 8):  # a search over a grid, written with loops, takes 0.1 s for each
        some = [(table,) for table in possible[start : start + 8]]
        answers += expect.each(student.is_threshold_function, some)
    for answer in answers:
        expect.equal(answer, True)
    # Every eighth of the 152 others, one at a time: a search with a limit of 10 000 rounds takes 0.3 s for each.
    for table in [table for table in all_tables(3) if not reference.is_threshold_function(table)][::8]:
        expect.equal(student.is_threshold_function(table), False)


@pytest.mark.exercise("is_threshold_function", weight=0.75)
def test_threshold_booleans(student):
    """The truth table may hold True and False; it is not changed."""
    expect.equal(student.is_threshold_function(np.array([True, False, True, True])), True)
    expect.unchanged(student)
    expect.equal(student.is_threshold_function(np.array([True, False, False, True])), False)
    expect.unchanged(student)
    expect.equal(student.is_threshold_function(np.array([0, 1, 0, 1])), True)
    expect.unchanged(student)


@pytest.mark.exercise("is_threshold_function", weight=0.5)
def test_threshold_refuses_other_lengths(student):
    """A table whose length is not 2, 4 or 8 raises a ValueError."""
    expect.error(ValueError, student.is_threshold_function, np.array([0, 1, 1]))
    expect.error(ValueError, student.is_threshold_function, np.zeros(16, dtype=int))
