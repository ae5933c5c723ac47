"""The edges of modular_table: what its docstring promises and ordinary data do not show."""

import numpy as np
import pytest

from autograder import expect


@pytest.mark.exercise("modular_table", weight=1.5)
def test_modular_table_of_each_operation(student, reference):
    """Sums, differences and products modulo 7, whole tables."""
    for op in ("add", "sub", "mul"):
        expect.equal(student.modular_table(7, op), reference.modular_table(7, op))


@pytest.mark.exercise("modular_table", weight=1)
def test_modular_table_of_two(student):
    """Modulo 2 there are four rows; the sum is also the difference."""
    pairs = np.array([[0, 0], [0, 1], [1, 0], [1, 1]])
    expect.equal(student.modular_table(2, "add"), (pairs, np.array([0, 1, 1, 0])))
    expect.equal(student.modular_table(2, "sub"), (pairs, np.array([0, 1, 1, 0])))
    expect.equal(student.modular_table(2, "mul"), (pairs, np.array([0, 0, 0, 1])))


@pytest.mark.exercise("modular_table", weight=1)
def test_modular_table_of_31(student, reference):
    """The 961 rows of the notebook, where 30 times 30 takes more than a byte, and a modulus that is no prime."""
    expect.equal(student.modular_table(31), reference.modular_table(31))
    expect.equal(student.modular_table(31, "mul"), reference.modular_table(31, "mul"))
    expect.equal(student.modular_table(12, "mul"), reference.modular_table(12, "mul"))


@pytest.mark.exercise("modular_table", weight=1)
def test_modular_table_refuses_other_operations(student):
    """Division is none of the three, and neither is a name that begins like one: ValueError."""
    for op in ("div", "addition", "", "pow", "xor"):
        expect.error(ValueError, student.modular_table, 3, op)
