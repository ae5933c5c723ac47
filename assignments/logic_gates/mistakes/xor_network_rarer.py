"""Known wrong answers to xor_network that are rarer than those of xor_network.py."""

import numpy as np

from autograder import mistake


@mistake(
    "xor_network",
    hint="Your network is 1 for 00 and 11: equal inputs. Which output do you want there?",
    caught_by=["test_xor_truth_table"],
)
def xnor_network_neither_first(x, neuron=None):
    neither = neuron(x, np.array([-1, -1]), 0)
    both = neuron(x, np.array([1, 1]), 2)
    return neuron(np.column_stack([neither, both]), np.array([1, 1]), 1)


@mistake(
    "xor_network",
    hint="Your network is 1 for 00 and 11: equal inputs. Which output do you want there?",
    caught_by=["test_xor_truth_table"],
)
def xnor_by_a_nand_at_the_end(x, neuron=None):
    at_least_one = neuron(x, np.array([1, 1]), 1)
    not_both = neuron(x, np.array([-1, -1]), -1)
    return neuron(np.column_stack([at_least_one, not_both]), np.array([-1, -1]), -1)


@mistake(
    "xor_network",
    hint="Print the shape of what the output neuron gets. One row a sample, one column a hidden neuron: does "
    "yours lie on its side?",
    caught_by=["test_xor_truth_table"],
)
def hidden_outputs_as_rows(x, neuron=None):
    hidden = np.array([neuron(x, np.array([1, 1]), 1), neuron(x, np.array([-1, -1]), -1)])
    return neuron(hidden, np.array([1, 1]), 2)
