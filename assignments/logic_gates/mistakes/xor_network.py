"""Known wrong answers to xor_network, the commonest first."""

import numpy as np

from autograder import mistake


@mistake(
    "xor_network",
    hint="Your answer stays the same whatever neuron is plugged in, so it does not come from it. Who "
    "computes it: Python's `!=` or `if`, or a neuron by another name? Which two gates together leave only 01 and 10, and "
    "how do you call them through the argument `neuron`?",
    caught_by=["test_xor_calls_the_neuron_it_is_given", "test_xor_answer_comes_from_the_last_neuron"],
)
def xor_without_the_neuron(x, neuron=None):
    x = np.asarray(x)
    return (x[:, 0] != x[:, 1]).astype(int)


@mistake(
    "xor_network",
    hint="Two of your neurons are right, but what joins them is not the neuron that you were handed: is it Python's `&` or "
    "`*`, or a neuron by another name? Which call of `neuron` does what `&` does?",
    caught_by=["test_xor_answer_comes_from_the_last_neuron"],
)
def xor_joined_by_python_and(x, neuron=None):
    at_least_one = neuron(x, np.array([1, 1]), 1)
    not_both = neuron(x, np.array([-1, -1]), -1)
    return at_least_one & not_both


@mistake(
    "xor_network",
    hint="OR and AND come from neurons, but Python joins them to 'or, and not and'. Which weights make one "
    "neuron do that?",
    caught_by=["test_xor_answer_comes_from_the_last_neuron"],
)
def xor_joined_by_python_and_not(x, neuron=None):
    at_least_one = neuron(x, np.array([1, 1]), 1)
    both = neuron(x, np.array([1, 1]), 2)
    return at_least_one * (1 - both)


@mistake(
    "xor_network",
    hint="OR and AND come from neurons, but Python joins them to 'or, and not and'. Which weights make one "
    "neuron do that?",
    caught_by=["test_xor_answer_comes_from_the_last_neuron"],
)
def xor_joined_by_python_and_not_halves(x, neuron=None):
    at_least_one = neuron(x, np.array([1, 1]), 0.5)
    both = neuron(x, np.array([1, 1]), 1.5)
    return at_least_one * (1 - both)


@mistake(
    "xor_network",
    hint="Subtracting one neuron's output from another's is Python's work. Can a weight of -1 do it inside a neuron?",
    caught_by=["test_xor_answer_comes_from_the_last_neuron"],
)
def xor_joined_by_python_minus(x, neuron=None):
    at_least_one = neuron(x, np.array([1, 1]), 1)
    both = neuron(x, np.array([1, 1]), 2)
    return at_least_one - both


@mistake(
    "xor_network",
    hint="1 - x is arithmetic on the inputs. Which neuron turns 0 into 1 and 1 into 0, or can a weight of -1 do without it?",
    caught_by=["test_xor_only_neurons_compute"],
)
def xor_inverts_the_inputs(x, neuron=None):
    inverted = 1 - np.asarray(x)
    first = neuron(np.column_stack([x[:, 0], inverted[:, 1]]), np.array([1, 1]), 2)
    second = neuron(np.column_stack([inverted[:, 0], x[:, 1]]), np.array([1, 1]), 2)
    return neuron(np.column_stack([first, second]), np.array([1, 1]), 1)


@mistake(
    "xor_network",
    hint="1 - output is arithmetic on an output. Which weights of the next neuron make it want that output to be 0?",
    caught_by=["test_xor_only_neurons_compute"],
)
def xor_inverts_an_output(x, neuron=None):
    at_least_one = neuron(x, np.array([1, 1]), 1)
    both = neuron(x, np.array([1, 1]), 2)
    return neuron(np.column_stack([at_least_one, 1 - both]), np.array([1, 1]), 2)


@mistake(
    "xor_network",
    hint="Row 11: your network says 1. OR alone is not XOR; which gate must forbid that row?",
    caught_by=["test_xor_truth_table"],
)
def xor_is_or(x, neuron=None):
    return neuron(x, np.array([1, 1]), 1)


@mistake(
    "xor_network",
    hint="Your network is right for one of the rows 01 and 10 only. Add up the inequalities of rows 01 and 10, and "
    "those of rows 00 and 11: can one neuron do it?",
    caught_by=["test_xor_truth_table"],
)
def xor_by_one_neuron(x, neuron=None):
    return neuron(x, np.array([1, -1]), 1)


@mistake(
    "xor_network",
    hint="Your network is 1 for 00 and 11: equal inputs. Which output do you want there?",
    caught_by=["test_xor_truth_table"],
)
def xnor_network(x, neuron=None):
    both = neuron(x, np.array([1, 1]), 2)
    neither = neuron(x, np.array([-1, -1]), 0)
    return neuron(np.column_stack([both, neither]), np.array([1, 1]), 1)


@mistake(
    "xor_network",
    hint="'At least one' OR 'not both' is true for every row. How must the two hidden neurons be joined?",
    caught_by=["test_xor_truth_table"],
)
def xor_joined_by_or(x, neuron=None):
    at_least_one = neuron(x, np.array([1, 1]), 1)
    not_both = neuron(x, np.array([-1, -1]), -1)
    return neuron(np.column_stack([at_least_one, not_both]), np.array([1, 1]), 1)


@mistake(
    "xor_network",
    hint="Print the shape of what the output neuron gets. One row a sample, one column a hidden neuron: does "
    "yours lie on its side?",
    caught_by=["test_xor_any_number_of_rows"],
)
def hidden_layer_on_its_side(x, neuron=None):
    hidden = np.array([neuron(x, np.array([1, 1]), 1), neuron(x, np.array([-1, -1]), -1)])
    return neuron(hidden.reshape(-1, 2), np.array([1, 1]), 2)


@mistake(
    "xor_network",
    hint="Python (`^`, `!=` or a difference) has computed XOR before any neuron is asked. Which columns may a "
    "neuron get?",
    caught_by=["test_xor_only_neurons_compute"],
)
def xor_handed_to_a_neuron(x, neuron=None):
    different = np.asarray(x)[:, :1] ^ np.asarray(x)[:, 1:]
    once = neuron(different, np.array([1]), 1)
    return neuron(once[:, None], np.array([1]), 1)


@mistake(
    "xor_network",
    hint="The docstring promises an integer array of shape (n,). What shape and type does yours have?",
    caught_by=["type"],
)
def xor_filled_into_floats(x, neuron=None):
    answer = np.zeros(len(x))
    for i in range(len(x)):
        row = np.asarray(x)[i : i + 1]
        hidden = np.column_stack([neuron(row, np.array([1, 1]), 1), neuron(row, np.array([-1, -1]), -1)])
        answer[i] = neuron(hidden, np.array([1, 1]), 2)[0]
    return answer


@mistake(
    "xor_network",
    hint="How many rows did you expect? The number 4 stands nowhere in the docstring.",
    caught_by=["test_xor_any_number_of_rows", "test_xor_one_row"],
)
def four_rows_only(x, neuron=None):
    answer = np.zeros(4, dtype=int)
    for i in range(4):
        row = np.asarray(x)[i : i + 1]
        hidden = np.column_stack([neuron(row, np.array([1, 1]), 1), neuron(row, np.array([-1, -1]), -1)])
        answer[i] = neuron(hidden, np.array([1, 1]), 2)[0]
    return answer
