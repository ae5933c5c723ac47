"""The lecture's examples and ordinary truth tables. Exact comparisons: everything here is a whole number."""

import numpy as np
import pytest

from autograder import expect

TWO = np.array([[0, 0], [0, 1], [1, 0], [1, 1]])
THREE = np.array([[0, 0, 0], [0, 0, 1], [0, 1, 0], [0, 1, 1], [1, 0, 0], [1, 0, 1], [1, 1, 0], [1, 1, 1]])


def fires(x, w, theta):
    """A correct neuron, to try a student's weights and to be plugged into a student's network."""
    # A sum that should equal theta may miss it by rounding (0.1 + 0.1 + 0.1 against 0.3): that still reaches it.
    return (np.asarray(x, float) @ np.asarray(w, float) >= np.asarray(theta, float) - 1e-9).astype(int)


def gate(answer, x):
    """What the neuron with a student's (w, theta) puts out on the rows of x."""
    w, theta = expect.items(answer, 2)
    w = np.array(w) if isinstance(w, list | tuple) and all(isinstance(item, int | float) for item in w) else w
    w = expect.array(w, shape=(x.shape[1],), dtype="number")
    return fires(x, w, expect.scalar(theta, dtype="number"))


def same_table(answer, x, wanted, name):
    for row, out, right in zip(x.tolist(), gate(answer, x).tolist(), wanted, strict=True):
        expect.that(
            out == right,
            f"with w = {np.asarray(answer[0]).tolist()} and theta = {answer[1]} the neuron puts out {out} for the "
            f"input {row}, where {name} is {right}",
        )


@pytest.mark.exercise("mp_neuron", weight=1.5)
def test_neuron_and_of_three_inputs(student):
    """With weights 1 and threshold 3 your neuron is the AND of three inputs."""
    expect.equal(student.mp_neuron(THREE, np.array([1, 1, 1]), 3), np.array([0, 0, 0, 0, 0, 0, 0, 1]), dtype="any")


@pytest.mark.exercise("mp_neuron", weight=1)
def test_neuron_or_and_majority(student):
    """With threshold 0.5 three inputs make an OR, with threshold 1.5 a majority vote."""
    w = np.array([1, 1, 1])
    expect.equal(student.mp_neuron(THREE, w, 0.5), np.array([0, 1, 1, 1, 1, 1, 1, 1]), dtype="any")
    expect.equal(student.mp_neuron(THREE, w, 1.5), np.array([0, 0, 0, 1, 0, 1, 1, 1]), dtype="any")


@pytest.mark.exercise("mp_neuron", weight=1)
def test_neuron_unequal_weights(student):
    """Inputs with different weights count differently, also when there are as many samples as inputs."""
    w, square = np.array([2.0, 1.0, 0.5]), np.array([[1, 0, 0], [1, 1, 0], [0, 1, 1]])
    expect.equal(student.mp_neuron(square, w, 2.0), np.array([1, 1, 0]), dtype="any")
    for theta in (0.5, 1.5, 2.0, 3.0):
        expect.equal(student.mp_neuron(THREE, w, theta), fires(THREE, w, theta), dtype="any")


@pytest.mark.exercise("mp_neuron", weight=0.75)
def test_neuron_answers_integers(student):
    """Your neuron answers with the integers 0 and 1."""
    expect.equal(student.mp_neuron(np.array([[0, 0], [1, 1]]), np.array([1, 1]), 0), np.array([1, 1]))
    expect.equal(student.mp_neuron(TWO, np.array([1, 1]), 1.5), np.array([0, 0, 0, 1]))


@pytest.mark.exercise("gate_params", weight=1)
def test_gate_and_or_of_two(student):
    """Your AND and OR have the right truth tables for two inputs, and your AND for three."""
    same_table(student.gate_params("AND", 2), TWO, [0, 0, 0, 1], "AND")
    same_table(student.gate_params("OR", 2), TWO, [0, 1, 1, 1], "OR")
    same_table(student.gate_params("AND", 3), THREE, [0, 0, 0, 0, 0, 0, 0, 1], "AND")


@pytest.mark.exercise("gate_params", weight=1)
def test_gate_nand_of_two(student):
    """Your NAND has the right truth table for two inputs."""
    same_table(student.gate_params("NAND", 2), TWO, [1, 1, 1, 0], "NAND")


@pytest.mark.exercise("gate_params", weight=1)
def test_gate_nor_of_two(student):
    """Your NOR has the right truth table for two inputs."""
    same_table(student.gate_params("NOR", 2), TWO, [1, 0, 0, 0], "NOR")


@pytest.mark.exercise("gate_params", weight=0.75)
def test_gate_not(student):
    """Your NOT turns 0 into 1 and 1 into 0."""
    same_table(student.gate_params("NOT", 1), np.array([[0], [1]]), [1, 0], "NOT")


@pytest.mark.exercise("gate_params", weight=0.75)
def test_gate_refuses_xor(student):
    """XOR and XNOR raise a ValueError: no single neuron computes them."""
    expect.error(ValueError, student.gate_params, "XOR")
    expect.error(ValueError, student.gate_params, "XNOR", 3)


@pytest.mark.exercise("mp_inhibitory", weight=1.5)
def test_inhibitory_quiet_inhibitor_changes_nothing(student):
    """While no inhibitory input is active, your neuron of 1943 is an ordinary threshold neuron."""
    quiet = np.zeros((4, 1), dtype=int)
    expect.equal(student.mp_inhibitory(TWO, quiet, 2), np.array([0, 0, 0, 1]), dtype="any")
    expect.equal(student.mp_inhibitory(TWO, quiet, 1), np.array([0, 1, 1, 1]), dtype="any")


@pytest.mark.exercise("mp_inhibitory", weight=1.5)
def test_inhibitory_a_and_not_b(student):
    """With one excitatory and one inhibitory input and threshold 1, your neuron is 'a and not b'."""
    a, b = TWO[:, :1], TWO[:, 1:]
    expect.equal(student.mp_inhibitory(a, b, 1), np.array([0, 0, 1, 0]), dtype="any")


@pytest.mark.exercise("mp_inhibitory", weight=1.5)
def test_inhibitory_three_against_one(student):
    """One active inhibitory input is a veto, whichever it is, and though three excitatory inputs are active."""
    excited, inhibited = np.ones((4, 3), dtype=int), np.array([[0, 0], [0, 1], [1, 0], [1, 1]])
    expect.equal(student.mp_inhibitory(excited, inhibited, 1), np.array([1, 0, 0, 0]), dtype="any")
    expect.equal(student.mp_inhibitory(excited, inhibited, 2), np.array([1, 0, 0, 0]), dtype="any")


@pytest.mark.exercise("xor_network", weight=1.5)
def test_xor_truth_table(student):
    """Your network is 1 where exactly one of the two inputs is 1."""
    expect.equal(student.xor_network(TWO, fires), np.array([0, 1, 1, 0]), dtype="any")


@pytest.mark.exercise("xor_network", weight=1)
def test_xor_calls_the_neuron_it_is_given(student):
    """Your network calls the neuron that it is given, at least twice, since one neuron cannot compute XOR."""
    calls = []

    def counted(x, w, theta):
        calls.append(theta)
        return fires(x, w, theta)

    expect.equal(student.xor_network(TWO, counted), np.array([0, 1, 1, 0]), dtype="any")
    expect.that(len(calls) > 0, "the neuron that was handed in was never called: where did your answer come from?")
    expect.that(len(calls) > 1, "the neuron that was handed in was called once only: one neuron cannot compute XOR")


@pytest.mark.exercise("xor_network", weight=1)
def test_xor_answer_is_an_output(student):
    """Your answer is what the neuron called last puts out, also if that neuron answers 0 for 1 and 1 for 0."""
    outputs = []

    def upside_down(x, w, theta):
        outputs.append(1 - fires(x, w, theta))
        return outputs[-1]

    rounds = []  # all rows are asked before any is judged: together they tell the mistakes apart
    for row in TWO:
        outputs.clear()
        answer = student.xor_network(row[None, :].copy(), upside_down)
        rounds.append((answer, outputs[-1:]))
    for answer, last in rounds:
        expect.that(len(last) > 0, "the neuron that was handed in was never called: where did your answer come from?")
        expect.equal(answer, np.reshape(last[0], 1), because="the last neuron gives the answer", dtype="any")


@pytest.mark.exercise("xor_network", weight=0.75)
def test_xor_any_number_of_rows(student):
    """Your network answers for any number of rows, in any order."""
    x = np.array([[1, 0], [1, 0], [0, 0], [1, 1], [0, 1], [1, 1], [0, 1]])
    expect.equal(student.xor_network(x, fires), np.array([1, 1, 0, 0, 1, 0, 1]), dtype="any")


@pytest.mark.exercise("truth_table", weight=2)
def test_table_of_two_inputs(student):
    """For two inputs your rows are 00, 01, 10, 11, with the answer of f to each."""

    def first_and_not_second(x):
        return fires(x, [1, -1], 1)

    expect.equal(student.truth_table(first_and_not_second, 2), (TWO, np.array([0, 0, 1, 0])), dtype="any")


@pytest.mark.exercise("truth_table", weight=2)
def test_table_of_three_inputs(student):
    """For three inputs your table has eight rows that count upwards in binary."""

    def two_of_three(x):
        return fires(x, [1, 1, 1], 2)

    expect.equal(student.truth_table(two_of_three, 3), (THREE, np.array([0, 0, 0, 1, 0, 1, 1, 1])), dtype="any")


@pytest.mark.exercise("is_threshold_function", weight=1)
def test_threshold_and_or(student):
    """AND, OR and "the first input is 1" are threshold functions."""
    for table in ([0, 0, 0, 1], [0, 1, 1, 1], [0, 0, 1, 1]):
        expect.equal(student.is_threshold_function(np.array(table)), True)


@pytest.mark.exercise("is_threshold_function", weight=1)
def test_threshold_nor_nand(student):
    """NOR and NAND are threshold functions."""
    for table in ([1, 0, 0, 0], [1, 1, 1, 0]):
        expect.equal(student.is_threshold_function(np.array(table)), True)


@pytest.mark.exercise("is_threshold_function", weight=1.75)
def test_threshold_rejects_xor(student):
    """XOR is no threshold function."""
    expect.equal(student.is_threshold_function(np.array([0, 1, 1, 0])), False)


@pytest.mark.exercise("is_threshold_function", weight=0.75)
def test_threshold_constants(student):
    """The constant functions are threshold functions: a threshold that is never, or always, reached."""
    for length in (2, 4, 8):
        expect.equal(student.is_threshold_function(np.zeros(length, dtype=int)), True)
        expect.equal(student.is_threshold_function(np.ones(length, dtype=int)), True)


@pytest.mark.exercise("half_adder", weight=2)
def test_adder_adds_two_bits(student):
    """Your half adder gives 0+0=0, 0+1=1, 1+0=1 and 1+1=2, as (sum, carry)."""
    answer = student.half_adder(TWO[:, 0].copy(), TWO[:, 1].copy(), fires)
    expect.equal(answer, (np.array([0, 1, 1, 0]), np.array([0, 0, 0, 1])), dtype="any")


@pytest.mark.exercise("half_adder", weight=2)
def test_adder_calls_the_neuron_it_is_given(student):
    """Your half adder calls the neuron that it is given, at least twice."""
    calls = []

    def counted(x, w, theta):
        calls.append(theta)
        return fires(x, w, theta)

    expect.items(student.half_adder(np.array([1, 0, 1]), np.array([1, 1, 0]), counted), 2)
    times = "once" if calls else "never"
    expect.that(len(calls) > 1, f"the neuron that was handed in was called {times}: sum and carry need two")
