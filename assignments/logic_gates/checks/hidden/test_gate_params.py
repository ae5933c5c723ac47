"""The edges of gate_params: what its docstring promises and ordinary data do not show."""

import numpy as np
import pytest

from autograder import expect

from .shared import TWO, fires, rows


def gate(answer, x):
    """What the neuron with a student's (w, theta) puts out on the rows of x."""
    w, theta = expect.items(answer, 2)
    w = np.array(w) if isinstance(w, list | tuple) and all(isinstance(item, int | float) for item in w) else w
    w = expect.array(w, shape=(x.shape[1],), dtype="number")
    return fires(x, w, expect.scalar(theta, dtype="number"))


def expect_gate(student, name, of_row):
    for n in (1, 3, 5):
        wanted = np.array([of_row(row) for row in rows(n).astype(bool)])
        table = gate(student.gate_params(name, n), rows(n))
        expect.that((table == wanted).all(), f"with {n} inputs the neuron is no {name}")


@pytest.mark.exercise("gate_params", weight=1)
def test_gate_and_of_n(student):
    """Your AND is right for any number of inputs, also for one."""
    expect_gate(student, "AND", lambda row: row.all())


@pytest.mark.exercise("gate_params", weight=1)
def test_gate_or_of_n(student):
    """Your OR is right for any number of inputs, also for one."""
    expect_gate(student, "OR", lambda row: row.any())


@pytest.mark.exercise("gate_params", weight=1)
def test_gate_nand_of_n(student):
    """Your NAND is right for any number of inputs, also for one."""
    expect_gate(student, "NAND", lambda row: not row.all())


@pytest.mark.exercise("gate_params", weight=1)
def test_gate_nor_of_n(student):
    """Your NOR is right for any number of inputs, also for one."""
    expect_gate(student, "NOR", lambda row: not row.any())


@pytest.mark.exercise("gate_params", weight=0.4)
def test_gate_of_twelve_inputs(student):
    """Twelve inputs have twelve weights, and the gates are right for them, too."""
    # The rows that decide: none is 1, all are, all but one, and one alone.
    x = np.vstack([np.zeros(12), np.ones(12), 1 - np.eye(12), np.eye(12)]).astype(int)
    both = x.all(axis=1), x.any(axis=1)
    for name, wanted in zip(("AND", "OR", "NAND", "NOR"), (*both, *np.logical_not(both)), strict=True):
        table = gate(student.gate_params(name, 12), x)
        expect.that((table == wanted).all(), f"with 12 inputs the neuron is no {name}")


@pytest.mark.exercise("gate_params", weight=0.5)
def test_gate_not_has_one_input(student):
    """NOT has one input, whatever n is."""
    expect.equal(gate(student.gate_params("NOT"), rows(1)), np.array([1, 0]))


@pytest.mark.exercise("gate_params", weight=0.35)
def test_gate_of_two_by_default(student):
    """When n is left out, the gate has two inputs."""
    expect.equal(gate(student.gate_params("AND"), TWO), np.array([0, 0, 0, 1]))
    expect.equal(gate(student.gate_params("NOR"), TWO), np.array([1, 0, 0, 0]))


@pytest.mark.exercise("gate_params", weight=0.4)
def test_gate_refuses_unknown_names(student):
    """A name that is no gate raises a ValueError."""
    expect.error(ValueError, student.gate_params, "MAYBE")
    expect.error(ValueError, student.gate_params, "and")
