"""Known wrong answers to gate_params, the commonest first; gate_params_rarer.py goes on."""

import numpy as np

from autograder import mistake

from .shared import _right_gate


@mistake(
    "gate_params",
    hint="Your AND is right for two inputs. Print its truth table for three: how many ones does a row need?",
    caught_by=["test_gate_and_of_n"],
    also=["and_threshold_1_5_for_any_n"],
)
def and_threshold_2_for_any_n(name, n=2):
    gates = {"AND": (np.ones(n), 2), "OR": (np.ones(n), 1), "NAND": (-np.ones(n), -1), "NOR": (-np.ones(n), 0)}
    gates["NOT"] = (-np.ones(1), 0)
    if name not in gates:
        raise ValueError(name)
    return gates[name]


@mistake(
    "gate_params",
    hint="Your AND is right for two inputs. Print its truth table for three: how many ones does a row need?",
    caught_by=["test_gate_and_of_n", "test_gate_nand_of_n"],
    also=["and_threshold_2_for_any_n"],
)
def and_threshold_1_5_for_any_n(name, n=2):
    gates = {
        "AND": (np.ones(n), 1.5),
        "OR": (np.ones(n), 0.5),
        "NAND": (-np.ones(n), -1.5),
        "NOR": (-np.ones(n), -0.5),
        "NOT": (-np.ones(1), -0.5),
    }
    if name not in gates:
        raise ValueError(name)
    return gates[name]


@mistake(
    "gate_params",
    hint="You return two weights whatever n is. How many does an AND of three inputs need?",
    caught_by=["test_gate_and_of_n", "test_gate_or_of_n"],
)
def two_weights_for_any_n(name, n=2):
    if name == "AND":
        return np.array([1, 1]), 2
    if name == "OR":
        return np.array([1, 1]), 1
    if name == "NAND":
        return np.array([-1, -1]), -1
    if name == "NOR":
        return np.array([-1, -1]), 0
    if name == "NOT":
        return np.array([-1]), 0
    raise ValueError(name)


@mistake(
    "gate_params",
    hint="Your AND fires for every input: what is its sum for 00, and which number does it have to reach? A bias is added to "
    "the sum, a threshold stands on the other side of the inequality. Which of the two is asked for?",
    caught_by=["test_gate_and_or_of_two", "test_gate_nand_of_two"],
)
def bias_in_the_place_of_theta(name, n=2):
    gates = {"AND": (np.ones(n), -n), "OR": (np.ones(n), -1), "NAND": (-np.ones(n), n - 1), "NOR": (-np.ones(n), 0)}
    gates["NOT"] = (-np.ones(1), 0)
    if name not in gates:
        raise ValueError(name)
    return gates[name]


@mistake(
    "gate_params",
    hint="Your AND fires for every input: what is its sum for 00, and which number does it have to reach? A bias is added to "
    "the sum, a threshold stands on the other side of the inequality. Which of the two is asked for?",
    caught_by=["test_gate_and_or_of_two", "test_gate_nand_of_two", "test_gate_not"],
)
def bias_of_a_half_in_the_place_of_theta(name, n=2):
    biases = {"AND": 0.5 - n, "OR": -0.5, "NAND": n - 0.5, "NOR": 0.5, "NOT": 0.5}
    if name not in biases:
        raise ValueError(name)
    w = np.ones(1 if name == "NOT" else n)
    return (w if name in ("AND", "OR") else -w), biases[name]


@mistake(
    "gate_params",
    hint="Turn the AND inequality into its complement step by step: flip the weights AND the threshold, and "
    "check the boundary case.",
    caught_by=["test_gate_nand_of_two", "test_gate_nand_of_n"],
)
def nand_threshold_sign(name, n=2):
    if name == "NAND":
        return -np.ones(n), n - 1
    return _right_gate(name, n)


@mistake(
    "gate_params",
    hint="With weights -1 and threshold -n, which input row does your NAND get wrong? 'Not (sum >= n)' is 'sum < n': "
    "strictly smaller.",
    caught_by=["test_gate_nand_of_two", "test_gate_nand_of_n"],
)
def nand_as_minus_and(name, n=2):
    if name == "NAND":
        return -np.ones(n), -n
    return _right_gate(name, n)


@mistake(
    "gate_params",
    hint="Negating both sides of an inequality also turns >= into <=. Which input row goes wrong?",
    caught_by=["test_gate_nor_of_two", "test_gate_nor_of_n"],
)
def nor_as_minus_or(name, n=2):
    if name == "NOR":
        return -np.ones(n), -1
    return _right_gate(name, n)


@mistake(
    "gate_params",
    hint="You negated both sides. Which input rows do your NAND and your NOR get wrong? "
    "'Not (sum >= n)' is 'sum < n': strictly smaller.",
    caught_by=["test_gate_nand_of_two", "test_gate_nor_of_two"],
)
def both_sides_negated(name, n=2):
    if name == "NAND":
        return -np.ones(n), -n
    if name == "NOR":
        return -np.ones(n), -1
    return _right_gate(name, n)


@mistake(
    "gate_params",
    hint="Turn the AND inequality into its complement step by step: the weights of your NAND are negative. Can "
    "their sum ever reach a positive threshold?",
    caught_by=["test_gate_nand_of_two", "test_gate_nand_of_n"],
)
def nand_threshold_sign_of_a_half(name, n=2):
    thetas = {"AND": n - 0.5, "OR": 0.5, "NAND": n - 0.5, "NOR": -0.5, "NOT": -0.5}
    if name not in thetas:
        raise ValueError(name)
    w = np.ones(1 if name == "NOT" else n)
    return (w if name in ("AND", "OR") else -w), thetas[name]


@mistake(
    "gate_params",
    hint="Your NOR fires for no input at all. What is its sum for the input 00, and does that reach a positive "
    "threshold?",
    caught_by=["test_gate_nor_of_two", "test_gate_nor_of_n"],
)
def nor_threshold_sign(name, n=2):
    if name == "NOR":
        return -np.ones(n), 1
    return _right_gate(name, n)


@mistake(
    "gate_params",
    hint="The docstring names five gates. Which one has a single input, and where is it in your code?",
    caught_by=["test_gate_not", "test_gate_not_has_one_input"],
)
def not_is_missing(name, n=2):
    if name == "NOT":
        raise ValueError(name)
    return _right_gate(name, n)


@mistake(
    "gate_params",
    hint="The docstring names five gates. Which one has a single input, and where is it in your dictionary?",
    caught_by=["test_gate_not", "test_gate_not_has_one_input"],
)
def not_is_missing_in_the_dictionary(name, n=2):
    gates = {gate: _right_gate(gate, n) for gate in ("AND", "OR", "NAND", "NOR")}
    return gates[name]


@mistake(
    "gate_params",
    hint="Your AND is right for two inputs: print its truth table for three. And which of the five gates is missing?",
    caught_by=["test_gate_and_of_n", "test_gate_not"],
)
def and_threshold_2_and_no_not(name, n=2):
    gates = {"AND": (np.ones(n), 2), "OR": (np.ones(n), 1), "NAND": (-np.ones(n), -1), "NOR": (-np.ones(n), 0)}
    return gates[name]
