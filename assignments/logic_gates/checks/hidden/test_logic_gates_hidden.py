"""The edges that the docstrings promise. Exact comparisons: weights are quarters, which floats hold exactly."""

import hashlib

import numpy as np
import pytest

from autograder import expect

TWO = np.array([[0, 0], [0, 1], [1, 0], [1, 1]])
FOUR_TIMES = np.tile(TWO, (4, 1))


def rows(n):
    """All inputs of n bits, counting upwards."""
    return np.indices((2,) * n).reshape(n, -1).T


def fires(x, w, theta):
    """A correct neuron."""
    # A sum that should equal theta may miss it by rounding (0.1 + 0.1 + 0.1 against 0.3): that still reaches it.
    return (np.asarray(x, float) @ np.asarray(w, float) >= np.asarray(theta, float) - 1e-9).astype(int)


# ---------------------------------------------------------------- mp_neuron


def expect_outputs(student, cases):
    """The neuron's answers to all (x, w, theta), asked before any is judged: together they tell mistakes apart."""
    for case, answer in zip(cases, expect.each(student.mp_neuron, cases), strict=True):
        expect.equal(answer, fires(*case), dtype="any")


@pytest.mark.exercise("mp_neuron", weight=1)
def test_neuron_unequal_weights(student):
    """Inputs with different weights count differently, also when there are as many samples as inputs."""
    x, w = rows(3), np.array([2.0, 1.0, 0.5])
    square = np.array([[1, 0, 0], [1, 1, 0], [0, 1, 1]])
    expect_outputs(student, [(square, w, 2.0), *((x, w, theta) for theta in (0.5, 1.5, 2.0, 3.0))])


@pytest.mark.exercise("mp_neuron", weight=1)
def test_neuron_negative_weights(student):
    """A negative weight holds the neuron back."""
    expect_outputs(student, [(np.array([[0], [1]]), np.array([-1]), 0), (TWO, np.array([-1, -1]), -1)])


@pytest.mark.exercise("mp_neuron", weight=1)
def test_neuron_sum_equals_threshold(student):
    """The neuron fires when the sum equals the threshold, also a negative or a fractional one."""
    one = np.array([[1, 1]]), np.array([2, 2]), 4  # a product gives 4 too: so it is not called another mistake
    expect_outputs(student, [(TWO, np.array([0.25, 0.5]), 0.75), (TWO, np.array([-0.25, -0.5]), -0.5), one])


@pytest.mark.exercise("mp_neuron", weight=0.5)
def test_neuron_just_below_threshold(student):
    """A sum that is just below the threshold, 999.996 against 1000, is below it."""
    below = 1 / 256
    cases = [
        (np.array([[1], [0]]), np.array([1000 - below]), 1000),
        (np.array([[1, 1]]), np.array([500, 500 - below]), 1000),
    ]
    expect_outputs(student, cases)


@pytest.mark.exercise("mp_neuron", weight=0.75)
def test_neuron_five_inputs(student):
    """Five inputs with weights and thresholds that are no whole numbers."""
    random = np.random.default_rng(1943)
    x = rows(5)
    expect_outputs(student, [(x, random.integers(-8, 9, 5) / 4, float(random.integers(-6, 7)) / 4) for _ in range(4)])


@pytest.mark.exercise("mp_neuron", weight=0.75)
def test_neuron_boolean_input(student):
    """True and False count as 1 and 0."""
    expect.equal(
        student.mp_neuron(rows(3).astype(bool), np.array([1, 1, 1]), 2), fires(rows(3), [1, 1, 1], 2), dtype="any"
    )


@pytest.mark.exercise("mp_neuron", weight=0.5)
@pytest.mark.diagnose(False)  # often forgotten beside another mistake
def test_neuron_one_sample(student):
    """A single sample of shape (d,) gives a single 0 or 1."""
    expect.equal(student.mp_neuron(np.array([1, 0, 1]), np.array([1, 1, 1]), 2), 1, dtype="any")
    expect.equal(student.mp_neuron(np.array([1, 0, 0]), np.array([1, 1, 1]), 2), 0, dtype="any")


@pytest.mark.exercise("mp_neuron", weight=0.5)
@pytest.mark.diagnose(False)  # as above
def test_neuron_empty_batch(student):
    """A batch without samples gives an empty array."""
    expect.array(student.mp_neuron(np.zeros((0, 3)), np.array([1.0, 1.0, 1.0]), 2), shape=(0,), dtype="any")


@pytest.mark.exercise("mp_neuron", weight=0.5)
def test_neuron_changes_no_argument(student):
    """Your neuron leaves the arrays that it is given as they were."""
    answer = student.mp_neuron(rows(2).astype(float), np.array([0.5, 0.25]), 0.5)
    expect.unchanged(student)
    expect.equal(answer, np.array([0, 0, 1, 1]), dtype="any")


# ---------------------------------------------------------------- gate_params


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


@pytest.mark.exercise("gate_params", weight=0.5)
def test_gate_not_has_one_input(student):
    """NOT has one input, whatever n is."""
    expect.equal(gate(student.gate_params("NOT"), rows(1)), np.array([1, 0]))


@pytest.mark.exercise("gate_params", weight=0.35)
def test_gate_of_two_by_default(student):
    """When n is left out, the gate has two inputs."""
    expect.equal(gate(student.gate_params("AND"), TWO), np.array([0, 0, 0, 1]))
    expect.equal(gate(student.gate_params("NOR"), TWO), np.array([1, 0, 0, 0]))


@pytest.mark.exercise("gate_params", weight=0.75)
@pytest.mark.diagnose(False)  # often forgotten beside another mistake
def test_gate_refuses_xor(student):
    """XOR and XNOR raise a ValueError: no single neuron computes them."""
    expect.error(ValueError, student.gate_params, "XOR")
    expect.error(ValueError, student.gate_params, "XNOR", 3)


@pytest.mark.exercise("gate_params", weight=0.4)
@pytest.mark.diagnose(False)  # as above
def test_gate_refuses_unknown_names(student):
    """A name that is no gate raises a ValueError."""
    expect.error(ValueError, student.gate_params, "MAYBE")


# ---------------------------------------------------------------- mp_inhibitory


@pytest.mark.exercise("mp_inhibitory", weight=2)
def test_inhibitory_one_veto_beats_any_sum(student):
    """One active inhibitory input silences the neuron, however many excitatory inputs are active."""
    excited = np.array([[1, 1, 1], [1, 1, 1], [1, 1, 0], [1, 1, 0]])
    inhibited = np.array([[0], [1], [0], [1]])
    expect.equal(student.mp_inhibitory(excited, inhibited, 1), np.array([1, 0, 1, 0]), dtype="any")
    expect.equal(student.mp_inhibitory(excited, inhibited, 2), np.array([1, 0, 1, 0]), dtype="any")
    # A veto is no large negative weight: five hundred excitatory inputs, or a threshold far below 0, do not outvote it.
    crowd = np.ones((2, 500), dtype=int)
    expect.equal(student.mp_inhibitory(crowd, np.array([[0], [1]]), 5), np.array([1, 0]), dtype="any")
    expect.equal(student.mp_inhibitory(excited, inhibited, -5000), np.array([1, 0, 1, 0]), dtype="any")


@pytest.mark.exercise("mp_inhibitory", weight=1)
def test_inhibitory_several_inhibitors(student):
    """With several inhibitory inputs one active one is enough, whichever it is."""
    excited = np.ones((8, 2), dtype=int)
    expect.equal(student.mp_inhibitory(excited, rows(3), 2), np.array([1, 0, 0, 0, 0, 0, 0, 0]), dtype="any")


@pytest.mark.exercise("mp_inhibitory", weight=0.75)
def test_inhibitory_each_row_for_itself(student, reference):
    """Every row of a batch is decided for itself."""
    random = np.random.default_rng(7)
    for theta in (1, 2.5, 3):
        excited, inhibited = random.integers(0, 2, (12, 4)), (random.random((12, 2)) < 0.3).astype(int)
        wanted = reference.mp_inhibitory(excited, inhibited, theta)
        expect.equal(student.mp_inhibitory(excited, inhibited, theta), wanted, dtype="any")


@pytest.mark.exercise("mp_inhibitory", weight=0.75)
def test_inhibitory_no_inhibitors(student):
    """Without inhibitory inputs (q = 0) nothing is vetoed."""
    expect.equal(student.mp_inhibitory(TWO, np.zeros((4, 0), dtype=int), 1), np.array([0, 1, 1, 1]), dtype="any")


@pytest.mark.exercise("mp_inhibitory", weight=0.75)
def test_inhibitory_not_without_exciters(student):
    """Without excitatory inputs (p = 0) and with threshold 0 the neuron is NOT."""
    expect.equal(student.mp_inhibitory(np.zeros((2, 0), dtype=int), rows(1), 0), np.array([1, 0]), dtype="any")


@pytest.mark.exercise("mp_inhibitory", weight=0.75)
def test_inhibitory_integers_and_arguments(student):
    """Your neuron of 1943 answers with integers and changes none of its arguments."""
    answer = student.mp_inhibitory(rows(2), np.array([[0], [0], [0], [1]]), 1)
    expect.unchanged(student)
    expect.equal(answer, np.array([0, 1, 1, 0]))


# ---------------------------------------------------------------- networks: xor_network, half_adder


def arbitrary_neuron(seed):
    """A neuron whose outputs are arbitrary bits, fixed by its input, weights and threshold, and the log it keeps.

    An answer that comes from the neuron follows such a neuron; an answer that comes from Python operators does not.
    """
    inputs, outputs = [], []

    def neuron(x, w, theta):
        x = np.asarray(x, float)
        text = f"{seed} {np.asarray(w, float).tolist()} {np.asarray(theta, float).tolist()} "
        bits = [hashlib.sha256((text + str(row.tolist())).encode()).digest()[0] & 1 for row in np.atleast_2d(x)]
        inputs.extend(row.tolist() for row in np.atleast_2d(x))
        outputs.extend(bits)
        return np.array(bits) if x.ndim > 1 else bits[0]

    neuron.__qualname__ = f"arbitrary_neuron_{seed}"  # a diagnosis tells functions apart by their names
    return neuron, inputs, outputs


# Four inputs with eight arbitrary neurons each: an answer that does not come from a neuron agrees by luck in 1 of 2^32.
RUNS = [(row, seed) for seed in range(8) for row in TWO]


def record(network):
    """Run a network on single samples with arbitrary neurons: its answers, and what every neuron got and put out."""
    answers, inputs, outputs = [], [], []
    for row, seed in RUNS:
        neuron, got, put_out = arbitrary_neuron(seed)
        answers.append(network(row, neuron))
        inputs.append(got)
        outputs.append(put_out)
    expect.that(
        len(set(map(len, outputs))) == 1, "other neurons are called for other inputs: that is an if, no network"
    )
    expect.that(len(outputs[0]) > 1, "fewer than two neurons are called")
    return np.array(answers), inputs, np.array(outputs)


def expect_only_neurons_compute(inputs, outputs):
    """Each number that a neuron got is an input, the output of an earlier neuron, or a constant."""
    known = list(np.array([row for row, _ in RUNS]).T)
    for k in range(outputs.shape[1]):
        got = [run[k] for run in inputs]
        expect.that(len(set(map(len, got))) == 1, f"neuron {k + 1} gets more inputs for some samples than for others")
        for line in np.array(got).T:
            # 1 - line is let pass, though the docstring asks for a neuron there: it computes nothing new.
            fits = any((line == other).all() or (line == 1 - other).all() for other in known)
            expect.that(fits or np.ptp(line) == 0, f"neuron {k + 1} gets a number that no neuron has computed")
        known.append(outputs[:, k])


def one_xor(student):
    def network(row, neuron):
        answer = student.xor_network(row[None, :].copy(), neuron)
        return int(expect.array(answer, shape=(1,), dtype="number")[0])

    return network


@pytest.mark.exercise("xor_network", weight=2.5)
def test_xor_answer_comes_from_the_last_neuron(student):
    """Your answer is what the last neuron puts out, whatever neuron is plugged in."""
    answers, _, outputs = record(one_xor(student))
    expect.that((answers == outputs[:, -1]).all(), "with another neuron plugged in, the answer is not its output")


@pytest.mark.exercise("xor_network", weight=1.5)
def test_xor_only_neurons_compute(student):
    """Each of your neurons gets columns of x and outputs of earlier neurons, nothing computed by Python."""
    _, inputs, outputs = record(one_xor(student))
    expect_only_neurons_compute(inputs, outputs)


@pytest.mark.exercise("xor_network", weight=0.75)
def test_xor_one_row(student):
    """Your network answers for a batch of one row."""
    expect.equal(student.xor_network(np.array([[1, 0]]), fires), np.array([1]), dtype="any")
    expect.equal(student.xor_network(np.array([[1, 1]]), fires), np.array([0]), dtype="any")


@pytest.mark.exercise("xor_network", weight=0.75)
def test_xor_integers_of_the_right_shape(student):
    """Your network answers with an integer array (n,)."""
    expect.equal(student.xor_network(FOUR_TIMES[3:].copy(), fires), (FOUR_TIMES[3:].sum(axis=1) == 1).astype(int))


@pytest.mark.exercise("xor_network", weight=0.5)
def test_xor_changes_no_argument(student):
    """Your network leaves x as it was."""
    answer = student.xor_network(TWO[::-1].copy(), fires)
    expect.unchanged(student)
    expect.equal(answer, np.array([0, 1, 1, 0]), dtype="any")


def one_sum(student, item):
    def network(row, neuron):
        answer = student.half_adder(row[:1].copy(), row[1:].copy(), neuron)
        return int(expect.array(expect.items(answer, 2)[item], shape=(1,), dtype="number")[0])

    return network


@pytest.mark.exercise("half_adder", weight=1.5)
def test_adder_answers_come_from_neurons(student):
    """Sum and carry are outputs of neurons, whatever neuron is plugged in."""
    for item in (0, 1):
        answers, _, outputs = record(one_sum(student, item))
        expect.that(
            (answers[:, None] == outputs).all(axis=0).any(),
            "with another neuron plugged in, an answer is not its output",
        )


@pytest.mark.exercise("half_adder", weight=1.5)
def test_adder_only_neurons_compute(student):
    """Each neuron of your half adder gets a, b and outputs of earlier neurons, nothing computed by Python."""
    _, inputs, outputs = record(one_sum(student, 0))
    expect_only_neurons_compute(inputs, outputs)


@pytest.mark.exercise("half_adder", weight=2)
def test_adder_many_bits(student):
    """For any batch, a + b is 2 times the carry plus the sum."""
    a, b = np.random.default_rng(11).integers(0, 2, (2, 15))
    total, carry = expect.items(student.half_adder(a, b, fires), 2)
    total, carry = expect.array(total, shape=(15,), dtype="number"), expect.array(carry, shape=(15,), dtype="number")
    expect.equal(2 * carry + total, a + b, dtype="any")


@pytest.mark.exercise("half_adder", weight=1)
def test_adder_integers_and_arguments(student):
    """Your half adder answers with two integer arrays and changes neither a nor b."""
    answer = student.half_adder(np.array([1, 1, 0]), np.array([1, 0, 0]), fires)
    expect.unchanged(student)
    expect.equal(answer, (np.array([0, 1, 0]), np.array([1, 0, 0])))


# ---------------------------------------------------------------- truth_table


@pytest.mark.exercise("truth_table", weight=1.5)
def test_table_of_one_input(student):
    """For one input there are two rows, 0 and 1, still of shape (2, 1)."""

    def no(x):
        return fires(x, [-1], 0)

    expect.equal(student.truth_table(no, 1), (rows(1), np.array([1, 0])), dtype="any")


@pytest.mark.exercise("truth_table", weight=1.5)
def test_table_of_five_inputs(student):
    """For five inputs there are 32 rows, and each input counts with its own place."""

    def weighted(x):
        return fires(x, [16, 8, 4, 2, 1], 11)

    expect.equal(student.truth_table(weighted, 5), (rows(5), (np.arange(32) >= 11).astype(int)), dtype="any")


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


# ---------------------------------------------------------------- is_threshold_function


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
def test_threshold_constants(student):
    """The constant functions are threshold functions: a threshold that is never, or always, reached."""
    for length in (2, 4, 8):
        expect.equal(student.is_threshold_function(np.zeros(length, dtype=int)), True)
        expect.equal(student.is_threshold_function(np.ones(length, dtype=int)), True)


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
@pytest.mark.diagnose(False)  # often forgotten beside another mistake
def test_threshold_refuses_other_lengths(student):
    """A table whose length is not 2, 4 or 8 raises a ValueError."""
    expect.error(ValueError, student.is_threshold_function, np.array([0, 1, 1]))
    expect.error(ValueError, student.is_threshold_function, np.zeros(16, dtype=int))
