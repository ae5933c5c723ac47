"""Known wrong answers to gate_params that are rarer than those of gate_params.py."""

import numpy as np

from autograder import mistake

from .shared import _right_gate


@mistake(
    "gate_params",
    hint="Turn the AND inequality into its complement step by step: flip the weights AND the threshold. And "
    "which of the five gates is missing?",
    caught_by=["test_gate_nand_of_two", "test_gate_not"],
)
def nand_threshold_sign_and_no_not(name, n=2):
    gates = {"AND": (np.ones(n), n), "OR": (np.ones(n), 1), "NAND": (-np.ones(n), n - 1), "NOR": (-np.ones(n), 0)}
    return gates[name]


@mistake(
    "gate_params",
    hint="Negating both sides of an inequality also turns >= into <=: which input row does your NOR get wrong? "
    "And which of the five gates is missing?",
    caught_by=["test_gate_nor_of_two", "test_gate_not"],
)
def nor_as_minus_or_and_no_not(name, n=2):
    gates = {"AND": (np.ones(n), n), "OR": (np.ones(n), 1), "NAND": (-np.ones(n), 1 - n), "NOR": (-np.ones(n), -1)}
    return gates[name]


@mistake(
    "gate_params",
    hint="What does your function do with 'XOR', or with a name that is no gate? Add up the inequalities of "
    "rows 01 and 10, and those of rows 00 and 11: no weights exist for XOR. The docstring names the error "
    "to raise.",
    caught_by=["test_gate_refuses_xor", "test_gate_refuses_unknown_names"],
    also=["xor_by_one_unit", "empty_weights_for_xor", "none_for_unknown_names"],
)
def no_value_error_for_other_names(name, n=2):
    gates = {gate: _right_gate(gate, n) for gate in ("AND", "OR", "NAND", "NOR", "NOT")}
    return gates[name]


@mistake(
    "gate_params",
    hint="What does your function do with 'XOR', or with a name that is no gate? Add up the inequalities of "
    "rows 01 and 10, and those of rows 00 and 11: no weights exist for XOR. The docstring names the error "
    "to raise.",
    caught_by=["test_gate_refuses_xor"],
    also=["no_value_error_for_other_names", "empty_weights_for_xor", "none_for_unknown_names"],
)
def xor_by_one_unit(name, n=2):
    if name == "XOR":
        return np.ones(n), 1
    if name == "XNOR":
        return -np.ones(n), 0
    return _right_gate(name, n)


@mistake(
    "gate_params",
    hint="What does your function do with 'XOR', or with a name that is no gate? Add up the inequalities of "
    "rows 01 and 10, and those of rows 00 and 11: no weights exist for XOR. The docstring names the error "
    "to raise.",
    caught_by=["test_gate_refuses_xor"],
    also=["no_value_error_for_other_names", "xor_by_one_unit", "none_for_unknown_names"],
)
def empty_weights_for_xor(name, n=2):
    if name in ("XOR", "XNOR"):
        return np.array([]), 0
    return _right_gate(name, n)


@mistake(
    "gate_params",
    hint="What does your function do with 'XOR', or with a name that is no gate? Add up the inequalities of "
    "rows 01 and 10, and those of rows 00 and 11: no weights exist for XOR. The docstring names the error "
    "to raise.",
    caught_by=["test_gate_refuses_xor", "test_gate_refuses_unknown_names"],
    also=["no_value_error_for_other_names", "xor_by_one_unit", "empty_weights_for_xor"],
)
def none_for_unknown_names(name, n=2):
    if name in ("AND", "OR", "NAND", "NOR", "NOT"):
        return _right_gate(name, n)
    return None


@mistake(
    "gate_params",
    hint="Which of your two gates fires when only ONE input is on: the AND or the OR?",
    caught_by=["test_gate_and_or_of_two"],
)
def and_or_swapped(name, n=2):
    swapped = {"AND": "OR", "OR": "AND"}
    return _right_gate(swapped.get(name, name), n)


@mistake(
    "gate_params",
    hint="Take the input 00 of your OR. Its sum is 0: does that reach your threshold?",
    caught_by=["test_gate_and_or_of_two", "test_gate_or_of_n"],
)
def or_threshold_zero(name, n=2):
    if name == "OR":
        return np.ones(n), 0
    return _right_gate(name, n)


@mistake(
    "gate_params",
    hint="With positive weights more active inputs mean a larger sum. Which sign must the weights of a gate "
    "have that SHUTS when inputs become active?",
    caught_by=["test_gate_nand_of_two", "test_gate_nor_of_two", "test_gate_not"],
)
def positive_weights_everywhere(name, n=2):
    if name in ("NAND", "NOR", "NOT"):
        w, theta = _right_gate(name, n)
        return -w, theta
    return _right_gate(name, n)


@mistake(
    "gate_params",
    hint="Which comes first in the docstring's Returns, the weights or the threshold?",
    caught_by=["test_gate_and_or_of_two"],
)
def threshold_before_weights(name, n=2):
    w, theta = _right_gate(name, n)
    return theta, w


@mistake(
    "gate_params",
    hint="NOT has one input. How long is your weight vector when n is left at 2?",
    caught_by=["test_gate_not_has_one_input"],
)
def not_with_n_inputs(name, n=2):
    if name == "NOT":
        return -np.ones(n), 0
    return _right_gate(name, n)


@mistake(
    "gate_params",
    hint="The docstring's first line shows n=2. What happens in your function when the caller leaves n out?",
    caught_by=["test_gate_of_two_by_default"],
)
def n_has_no_default(name, n):
    return _right_gate(name, n)


@mistake(
    "gate_params",
    hint="Exactly one of the two inputs is on. What does NAND say then, what does NOR, and what do yours?",
    caught_by=["test_gate_nand_of_two", "test_gate_nor_of_two"],
)
def nand_nor_swapped(name, n=2):
    swapped = {"NAND": "NOR", "NOR": "NAND"}
    return _right_gate(swapped.get(name, name), n)


@mistake(
    "gate_params",
    hint="Your OR is right for two inputs. Print its truth table for three: what does a row with a single 1 say?",
    caught_by=["test_gate_or_of_n"],
)
def or_as_majority(name, n=2):
    if name == "OR":
        return np.ones(n), n / 2
    return _right_gate(name, n)


@mistake(
    "gate_params",
    hint="Your AND and your NAND are right for few inputs only. Print their truth tables for four and five: how many ones may be "
    "missing?",
    caught_by=["test_gate_and_of_n", "test_gate_nand_of_n"],
)
def and_of_three_quarters(name, n=2):
    thetas = {"AND": 0.75 * n, "OR": 0.5, "NAND": -0.75 * n, "NOR": -0.5, "NOT": -0.5}
    if name not in thetas:
        raise ValueError(name)
    w = np.ones(1 if name == "NOT" else n)
    return (w if name in ("AND", "OR") else -w), (-0.5 if name == "NOT" else thetas[name])
