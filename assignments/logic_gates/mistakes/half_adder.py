"""Known wrong answers to half_adder, the commonest first."""

import numpy as np

from autograder import mistake

mistake(
    "half_adder",
    name="carry_before_sum",
    hint="1 + 1 = binary 10. Which of your two answers is the 1, and in which order does the docstring want them?",
    caught_by=["test_adder_adds_two_bits"],
    change=[
        ("def half_adder(a, b, neuron=mp_neuron):", "def half_adder(a, b, neuron=None):"),
        ("total, carry", "carry, total"),
    ],
)


@mistake(
    "half_adder",
    hint="For 1 + 1 the sum digit is 0: the rest is carried. Your sum is an OR; which gate should it be? (If "
    "the carry comes in with a weight: -1 does not outweigh two active inputs.)",
    caught_by=["test_adder_adds_two_bits"],
)
def sum_is_or(a, b, neuron=None):
    x = np.column_stack([a, b])
    return neuron(x, np.array([1, 1]), 1), neuron(x, np.array([1, 1]), 2)


@mistake(
    "half_adder",
    hint="Your sum can be 2, but a binary digit cannot. What is left after the carry is taken off?",
    caught_by=["test_adder_adds_two_bits"],
)
def sum_is_python_plus(a, b, neuron=None):
    return np.asarray(a) + np.asarray(b), neuron(np.column_stack([a, b]), np.array([1, 1]), 2)


@mistake(
    "half_adder",
    hint="Your answers, or one of them, stay the same whatever neuron is plugged in, so they do not come from "
    "it. Which neurons do the work of `^` and `&`? Call them through the argument `neuron`, and hand it "
    "on if you call xor_network.",
    caught_by=["test_adder_calls_the_neuron_it_is_given", "test_adder_answers_come_from_neurons"],
)
def adder_without_the_neuron(a, b, neuron=None):
    a, b = np.asarray(a), np.asarray(b)
    return a ^ b, a & b


@mistake(
    "half_adder",
    hint="Your sum comes from neurons; who computed your carry? One neuron with threshold 2 can.",
    caught_by=["test_adder_answers_come_from_neurons"],
)
def carry_with_python_and(a, b, neuron=None):
    x = np.column_stack([a, b])
    hidden = np.column_stack([neuron(x, np.array([1, 1]), 1), neuron(x, np.array([-1, -1]), -1)])
    return neuron(hidden, np.array([1, 1]), 2), np.asarray(a) & np.asarray(b)


@mistake(
    "half_adder",
    hint="Your answers, or one of them, stay the same whatever neuron is plugged in, so they do not come from "
    "it. Which neurons do the work of `^` and `&`? Call them through the argument `neuron`, and hand it "
    "on if you call xor_network.",
    caught_by=["test_adder_answers_come_from_neurons"],
)
def sum_without_the_neuron(a, b, neuron=None):
    a, b = np.asarray(a), np.asarray(b)
    return a ^ b, neuron(np.column_stack([a, b]), np.array([1, 1]), 2)


@mistake(
    "half_adder",
    hint="A neuron gave the carry, but Python's minus took it off the sum. Can a weight of -2 do that inside a neuron?",
    caught_by=["test_adder_answers_come_from_neurons"],
)
def sum_with_python_minus(a, b, neuron=None):
    x = np.column_stack([a, b])
    at_least_one, both = neuron(x, np.array([1, 1]), 1), neuron(x, np.array([1, 1]), 2)
    return at_least_one - both, both


@mistake(
    "half_adder",
    hint="0 + 1 = 1 with nothing to carry. When exactly is there a carry?",
    caught_by=["test_adder_adds_two_bits"],
)
def carry_is_or(a, b, neuron=None):
    x = np.column_stack([a, b])
    both = neuron(x, np.array([1, 1]), 2)
    total = neuron(np.column_stack([a, b, both]), np.array([1, 1, -2]), 1)
    return total, neuron(x, np.array([1, 1]), 1)


@mistake(
    "half_adder",
    hint="For 1 + 1 the sum digit is 0: the rest is carried. Your sum is an OR; which gate should it be? (If "
    "the carry comes in with a weight: -1 does not outweigh two active inputs.)",
    caught_by=["test_adder_adds_two_bits"],
)
def carry_weight_too_small(a, b, neuron=None):
    carry = neuron(np.column_stack([a, b]), np.array([1, 1]), 2)
    return neuron(np.column_stack([a, b, carry]), np.array([1, 1, -1]), 1), carry


mistake(
    "half_adder",
    name="one_table_of_both",
    hint="The docstring promises two arrays, (sum, carry). You return one table: how would the caller unpack it?",
    caught_by=["test_adder_adds_two_bits", "test_adder_many_bits"],
    change=[
        ("def half_adder(a, b, neuron=mp_neuron):", "def half_adder(a, b, neuron=None):"),
        ("total, carry", "np.column_stack([total, carry])"),
    ],
)


@mistake(
    "half_adder",
    hint="1 + 1 = binary 10. Which of your two answers is the 1, and in which order does the docstring want them?",
    caught_by=["test_adder_adds_two_bits"],
)
def carry_before_xor(a, b, neuron=None):
    x = np.column_stack([a, b])
    return neuron(x, np.array([1, 1]), 2), xor_network(x, neuron)


@mistake(
    "half_adder",
    hint="1 + 1 = binary 10. Which of your two answers is the 1, and in which order does the docstring want them?",
    caught_by=["test_adder_adds_two_bits"],
)
def carry_before_or_and_not_carry(a, b, neuron=None):
    x = np.column_stack([a, b])
    one, both = neuron(x, np.array([1, 1]), 1), neuron(x, np.array([1, 1]), 2)
    return both, neuron(np.column_stack([one, both]), np.array([1, -1]), 1)


@mistake(
    "half_adder",
    hint="Print the shape of what your first neuron gets. One row a sample, one column an input: does yours lie on its "
    "side?",
    caught_by=["test_adder_adds_two_bits"],
)
def inputs_as_rows(a, b, neuron=None):
    x = np.array([a, b])
    return xor_network(x, neuron), neuron(x, np.array([1, 1]), 2)


@mistake(
    "half_adder",
    hint="A neuron gave the carry, but Python's minus took it off the sum. Can a weight of -2 do that inside a neuron?",
    caught_by=["test_adder_answers_come_from_neurons"],
)
def sum_by_python_from_the_carry(a, b, neuron=None):
    carry = neuron(np.column_stack([a, b]), np.array([1, 1]), 2)
    return np.asarray(a) + np.asarray(b) - 2 * carry, carry


@mistake(
    "half_adder",
    hint="1 + 1 = binary 10. Which of your two answers is the 1, and in which order does the docstring want them?",
    caught_by=["test_adder_adds_two_bits"],
)
def carry_before_xor_of_halves(a, b, neuron=None):
    x = np.column_stack([a, b])
    hidden = np.column_stack([neuron(x, np.array([1, 1]), 0.5), neuron(x, np.array([-1, -1]), -1.5)])
    return neuron(x, np.array([1, 1]), 1.5), neuron(hidden, np.array([1, 1]), 1.5)
