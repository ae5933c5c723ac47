"""Known wrong answers to the exercises on logic gates."""

import numpy as np

from autograder import mistake

# ---------------------------------------------------------------- mp_neuron


@mistake(
    "mp_neuron",
    hint="Work out by hand the case where the sum EQUALS the threshold. What does the definition say for it?",
    caught_by=["test_neuron_and_of_three_inputs", "test_neuron_sum_equals_threshold"],
)
def strict_inequality(x, w, theta):
    return (np.asarray(x) @ np.asarray(w) > theta).astype(int)


@mistake(
    "mp_neuron",
    hint="Look at the values that come out: can a McCulloch-Pitts neuron put out anything besides 0 and 1?",
    caught_by=["test_neuron_and_of_three_inputs", "test_neuron_unequal_weights"],
)
def returns_sum(x, w, theta):
    return np.asarray(x) @ np.asarray(w)


@mistake(
    "mp_neuron",
    hint="You moved the threshold to the other side of the inequality. What happens to its sign?",
    caught_by=["test_neuron_or_and_majority", "test_neuron_and_of_three_inputs"],
)
def threshold_added_as_bias(x, w, theta):
    z = np.asarray(x) @ np.asarray(w) + theta
    return np.where(z >= 0, 1, 0)


@mistake(
    "mp_neuron",
    hint="Two things at once: on the other side of the inequality the threshold changes its sign, and >= stays >=.",
    caught_by=["test_neuron_or_and_majority", "test_neuron_and_of_three_inputs"],
)
def threshold_added_and_strict(x, w, theta):
    return (np.asarray(x) @ np.asarray(w) + theta > 0).astype(int)


@mistake(
    "mp_neuron",
    hint="The values are right, the type is not. True and False, or 1 and 0: what does the docstring promise?",
    caught_by=["test_neuron_answers_integers"],
)
def returns_booleans(x, w, theta):
    return np.asarray(x) @ np.asarray(w) >= theta


@mistake(
    "mp_neuron",
    hint="The values are right, the type is not. 1.0 and 0.0, or 1 and 0: what does the docstring promise?",
    caught_by=["test_neuron_answers_integers"],
)
def returns_floats(x, w, theta):
    return np.where(np.asarray(x) @ np.asarray(w) >= theta, 1.0, 0.0)


@mistake(
    "mp_neuron",
    hint="Try weights (2, 1) and threshold 2: should x = (1, 0) and x = (0, 1) behave alike?",
    caught_by=["test_neuron_unequal_weights", "test_neuron_negative_weights"],
)
def ignores_weights(x, w, theta):
    return (np.asarray(x).sum(axis=-1) >= theta).astype(int)


@mistake(
    "mp_neuron",
    hint="What does your neuron do when the sum is well ABOVE the threshold? Try an OR with both inputs on.",
    caught_by=["test_neuron_or_and_majority"],
)
def fires_only_at_equality(x, w, theta):
    return (np.asarray(x) @ np.asarray(w) == theta).astype(int)


@mistake(
    "mp_neuron",
    hint="The classes of the perceptron are -1 and +1. Which two values does this neuron put out?",
    caught_by=["test_neuron_and_of_three_inputs"],
)
def answers_minus_one(x, w, theta):
    return np.where(np.asarray(x) @ np.asarray(w) >= theta, 1, -1)


@mistake(
    "mp_neuron",
    hint="Change theta and call it again: does anything change? The sum is compared with the threshold, not with 0.",
    caught_by=["test_neuron_and_of_three_inputs", "test_neuron_or_and_majority"],
)
def ignores_the_threshold(x, w, theta):
    return (np.asarray(x) @ np.asarray(w) > 0).astype(int)


@mistake(
    "mp_neuron",
    hint="Print the shape of your sums for three inputs and eight rows. One number a row, or one number a column?",
    caught_by=["test_neuron_and_of_three_inputs"],
)
def sums_over_the_batch(x, w, theta):
    return ((np.asarray(x) * np.asarray(w)).sum(axis=0) >= theta).astype(int)


@mistake(
    "mp_neuron",
    hint="Eight rows came in. How many answers came out? Each row needs a sum of its own.",
    caught_by=["test_neuron_and_of_three_inputs"],
)
def one_answer_for_all(x, w, theta):
    return int((np.asarray(x) * np.asarray(w)).sum() >= theta)


@mistake(
    "mp_neuron",
    hint="An `if` asks one question, but a batch has many sums. Compare the whole array at once, or go through "
    "the rows.",
    caught_by=["test_neuron_and_of_three_inputs"],
)
def one_if_for_the_batch(x, w, theta):
    total = np.asarray(x) @ np.asarray(w)
    if total >= theta:
        return 1
    return 0


@mistake(
    "mp_neuron",
    hint="Write the shapes under the product: w is (d,), x is (n, d). Which of the two must come first?",
    caught_by=["test_neuron_and_of_three_inputs"],
)
def product_the_wrong_way_round(x, w, theta):
    return (np.asarray(w) @ np.asarray(x) >= theta).astype(int)


@mistake(
    "mp_neuron",
    hint="One answer a row: shape (n,). Does yours have a second axis?",
    caught_by=["test_neuron_and_of_three_inputs"],
)
def neuron_answers_a_column(x, w, theta):
    return (np.asarray(x) @ np.asarray(w).reshape(-1, 1) >= theta).astype(int)


@mistake(
    "mp_neuron",
    hint="The docstring promises an array. What is [0, 1], and what makes an array of it?",
    caught_by=["test_neuron_and_of_three_inputs"],
)
def neuron_answers_a_list(x, w, theta):
    return [1 if sum(a * b for a, b in zip(row, w, strict=True)) >= theta else 0 for row in x]


@mistake(
    "mp_neuron",
    hint="With weights of 0.25 and 0.5, print your sums before you compare them. What became of the quarters?",
    caught_by=["test_neuron_unequal_weights", "test_neuron_sum_equals_threshold"],
)
def sums_in_an_integer_array(x, w, theta):
    sums = np.zeros(np.asarray(x).shape[:-1], dtype=int)
    sums[...] = np.asarray(x) @ np.asarray(w)
    return (sums >= theta).astype(int)


@mistake(
    "mp_neuron",
    hint="What does int() make of a threshold of 1.5? The docstring lets theta be any number.",
    caught_by=["test_neuron_or_and_majority"],
)
def threshold_cut_to_an_integer(x, w, theta):
    return (np.asarray(x) @ np.asarray(w) >= int(theta)).astype(int)


@mistake(
    "mp_neuron",
    hint="The threshold belongs to the neuron: it is reached by the sum of all inputs. How often do you "
    "compare with it?",
    caught_by=["test_neuron_and_of_three_inputs"],
)
def threshold_for_each_input(x, w, theta):
    return (np.asarray(x) * np.asarray(w) >= theta).any(axis=-1).astype(int)


@mistake(
    "mp_neuron",
    hint="Two shapes that the docstring allows are easily forgotten: ONE sample of shape (d,), and a batch of "
    "no sample. Try both: what comes out?",
    caught_by=["test_neuron_one_sample"],
)
def wants_a_batch(x, w, theta):
    n, d = x.shape
    answer = np.zeros(n, dtype=int)
    for i in range(n):
        answer[i] = sum(x[i, j] * w[j] for j in range(d)) >= theta
    return answer


@mistake(
    "mp_neuron",
    hint="Somebody still needs x after the call. Which operator wrote into it?",
    caught_by=["test_neuron_changes_no_argument"],
)
def multiplies_in_place(x, w, theta):
    if x.dtype == float:
        x *= w
        return (x.sum(axis=-1) >= theta).astype(int)
    return ((x * w).sum(axis=-1) >= theta).astype(int)


# ---------------------------------------------------------------- gate_params


@mistake(
    "gate_params",
    hint="Your AND is right for two inputs. Print its truth table for three.",
    caught_by=["test_gate_and_of_n"],
)
def and_threshold_2_for_any_n(name, n=2):
    gates = {"AND": (np.ones(n), 2), "OR": (np.ones(n), 1), "NAND": (-np.ones(n), -1), "NOR": (-np.ones(n), 0)}
    gates["NOT"] = (-np.ones(1), 0)
    if name not in gates:
        raise ValueError(name)
    return gates[name]


@mistake(
    "gate_params",
    hint="Your AND is right for two inputs. Print its truth table for three: which rows reach 1.5?",
    caught_by=["test_gate_and_of_n", "test_gate_nand_of_n"],
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
    hint="You negated both sides everywhere. Which input row does your NAND get wrong, and which your NOR? "
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


def _right_gate(name, n):
    if name == "AND":
        return np.ones(n), n
    if name == "OR":
        return np.ones(n), 1
    if name == "NAND":
        return -np.ones(n), 1 - n
    if name == "NOR":
        return -np.ones(n), 0
    if name == "NOT":
        return -np.ones(1), 0
    raise ValueError(f"no single neuron computes {name}")


# ---------------------------------------------------------------- mp_inhibitory


@mistake(
    "mp_inhibitory",
    hint="With three active exciters and one active inhibitor, may the 1943 neuron fire?",
    caught_by=["test_inhibitory_one_veto_beats_any_sum"],
)
def inhibition_as_weight_minus_1(x_exc, x_inh, theta):
    return (np.asarray(x_exc).sum(axis=1) - np.asarray(x_inh).sum(axis=1) >= theta).astype(int)


@mistake(
    "mp_inhibitory",
    hint="One excitatory and one inhibitory input, both active, and a threshold of 1: what do you answer, and what has "
    "the inhibitory input changed?",
    caught_by=["test_inhibitory_a_and_not_b"],
)
def ignores_inhibition(x_exc, x_inh, theta):
    return (np.asarray(x_exc).sum(axis=1) >= theta).astype(int)


@mistake(
    "mp_inhibitory",
    hint="Two inhibitory inputs, one of them active: is that enough for a veto? all() or any()?",
    caught_by=["test_inhibitory_several_inhibitors"],
)
def veto_needs_all_inhibitors(x_exc, x_inh, theta):
    x_inh = np.asarray(x_inh)
    vetoed = x_inh.all(axis=1) if x_inh.shape[1] else np.zeros(len(x_inh), dtype=bool)
    return (~vetoed & (np.asarray(x_exc).sum(axis=1) >= theta)).astype(int)


@mistake(
    "mp_inhibitory",
    hint="One row of the batch is vetoed. Should the other rows fall silent too? Look at the axis of your any().",
    caught_by=["test_inhibitory_a_and_not_b", "test_inhibitory_each_row_for_itself"],
)
def veto_for_the_whole_batch(x_exc, x_inh, theta):
    if np.asarray(x_inh).any():
        return np.zeros(len(x_exc), dtype=int)
    return (np.asarray(x_exc).sum(axis=1) >= theta).astype(int)


@mistake(
    "mp_inhibitory",
    hint="One row of the batch is vetoed, and you return a single 0 for all of them. Look at the axis of your any().",
    caught_by=["test_inhibitory_a_and_not_b", "test_inhibitory_each_row_for_itself"],
)
def one_zero_for_the_whole_batch(x_exc, x_inh, theta):
    if np.asarray(x_inh).any():
        return 0
    return (np.asarray(x_exc).sum(axis=1) >= theta).astype(int)


@mistake(
    "mp_inhibitory",
    hint="You look at one inhibitory input only. What if the second one is active?",
    caught_by=["test_inhibitory_several_inhibitors"],
)
def first_inhibitor_only(x_exc, x_inh, theta):
    x_inh = np.asarray(x_inh)
    vetoed = x_inh[:, 0] > 0 if x_inh.shape[1] else np.zeros(len(x_inh), dtype=bool)
    return (~vetoed & (np.asarray(x_exc).sum(axis=1) >= theta)).astype(int)


@mistake(
    "mp_inhibitory",
    hint="Does one active inhibitory input have to reach the threshold to be heard?",
    caught_by=["test_inhibitory_one_veto_beats_any_sum"],
)
def inhibitors_must_reach_the_threshold(x_exc, x_inh, theta):
    excited = np.asarray(x_exc).sum(axis=1) >= theta
    inhibited = (np.asarray(x_inh).sum(axis=1) >= theta) & (np.asarray(x_inh).sum(axis=1) > 0)
    return (excited & ~inhibited).astype(int)


@mistake(
    "mp_inhibitory",
    hint="Do the inhibitory inputs win as soon as they are as many as the excitatory ones, or at once? Try three "
    "against one.",
    caught_by=["test_inhibitory_one_veto_beats_any_sum"],
)
def majority_decides(x_exc, x_inh, theta):
    excitation, inhibition = np.asarray(x_exc).sum(axis=1), np.asarray(x_inh).sum(axis=1)
    return ((excitation >= theta) & ((inhibition < excitation) | (inhibition == 0))).astype(int)


@mistake(
    "mp_inhibitory",
    hint="Work out by hand the row whose excitatory sum EQUALS the threshold. What does the definition say for it?",
    caught_by=["test_inhibitory_quiet_inhibitor_changes_nothing"],
)
def inhibitory_strict_inequality(x_exc, x_inh, theta):
    return (~np.asarray(x_inh).astype(bool).any(axis=1) & (np.asarray(x_exc).sum(axis=1) > theta)).astype(int)


@mistake(
    "mp_inhibitory",
    hint="Without inhibitory inputs x_inh has no columns. What is the largest number of an empty row?",
    caught_by=["test_inhibitory_no_inhibitors"],
)
def largest_of_no_inhibitors(x_exc, x_inh, theta):
    vetoed = np.asarray(x_inh).max(axis=1) > 0
    return (~vetoed & (np.asarray(x_exc).sum(axis=1) >= theta)).astype(int)


@mistake(
    "mp_inhibitory",
    hint="The values are right, the type is not: which dtype does the docstring promise?",
    caught_by=["test_inhibitory_integers_and_arguments"],
)
def inhibitory_returns_booleans(x_exc, x_inh, theta):
    return ~np.asarray(x_inh).astype(bool).any(axis=1) & (np.asarray(x_exc).sum(axis=1) >= theta)


@mistake(
    "mp_inhibitory",
    hint="The values are right, the type is not: multiplying floats gives floats. Which dtype does the "
    "docstring promise?",
    caught_by=["test_inhibitory_integers_and_arguments"],
)
def inhibitory_returns_floats(x_exc, x_inh, theta):
    allowed = np.prod(1.0 - np.asarray(x_inh), axis=1)
    return allowed * (np.asarray(x_exc).sum(axis=1) >= theta)


# ---------------------------------------------------------------- xor_network


@mistake(
    "xor_network",
    hint="Your answer stays the same whatever neuron is plugged in, so it does not come from it. The network "
    "has no `!=` neuron: which two gates together leave only 01 and 10? Call them through the argument "
    "`neuron`, not by another name.",
    caught_by=["test_xor_calls_the_neuron_it_is_given", "test_xor_answer_comes_from_the_last_neuron"],
)
def xor_without_the_neuron(x, neuron=None):
    x = np.asarray(x)
    return (x[:, 0] != x[:, 1]).astype(int)


@mistake(
    "xor_network",
    hint="Two of your neurons are right, but Python's `&` (or `*`) joins them. Which neuron does what `&` does?",
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
    "neuron do that, with thresholds of a half as yours?",
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
    caught_by=["test_xor_integers_of_the_right_shape"],
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


# ---------------------------------------------------------------- truth_table


@mistake(
    "truth_table",
    hint="Read your rows as binary numbers: do they count 0, 1, 2, 3? Which bit changes fastest?",
    caught_by=["test_table_of_two_inputs"],
)
def least_significant_bit_first(f, n):
    X = np.array([[i >> j & 1 for j in range(n)] for i in range(2**n)])
    return X, np.asarray(f(X)).astype(int)


@mistake(
    "truth_table",
    hint="Which row comes first, all zeros or all ones?",
    caught_by=["test_table_of_two_inputs"],
)
def counts_downwards(f, n):
    X = np.array([[i >> j & 1 for j in reversed(range(n))] for i in reversed(range(2**n))])
    return X, np.asarray(f(X)).astype(int)


@mistake(
    "truth_table",
    hint="How many rows does your table have for n = 2, and how many for n = 3? Is the all-ones row there?",
    caught_by=["test_table_of_two_inputs"],
)
def last_row_missing(f, n):
    X = np.array([[i >> j & 1 for j in reversed(range(n))] for i in range(2**n - 1)])
    return X, np.asarray(f(X)).astype(int)


@mistake(
    "truth_table",
    hint="n squared and 2 to the power n agree for n = 2. How many inputs are there for n = 3?",
    caught_by=["test_table_of_three_inputs"],
)
def n_squared_rows(f, n):
    X = np.array([[i >> j & 1 for j in reversed(range(n))] for i in range(n**2)])
    return X, np.asarray(f(X)).astype(int)


@mistake(
    "truth_table",
    hint="It is right for two inputs only. Is there a 2 in your code where n should be? What should the rows look "
    "like for n = 3, and for n = 1?",
    caught_by=["test_table_of_three_inputs"],
)
def always_two_inputs(f, n):
    X = np.array([[0, 0], [0, 1], [1, 0], [1, 1]])
    return X, np.asarray(f(X)).astype(int)


@mistake(
    "truth_table",
    hint="One row a sample, one column an input. What are the rows of your X?",
    caught_by=["test_table_of_three_inputs"],
)
def table_on_its_side(f, n):
    X = np.array([[i >> j & 1 for j in reversed(range(n))] for i in range(2**n)])
    return X.T.copy(), np.asarray(f(X)).astype(int)


@mistake(
    "truth_table",
    hint="The docstring promises X and y. What do you return?",
    caught_by=["test_table_of_two_inputs"],
)
def answers_only(f, n):
    X = np.array([[i >> j & 1 for j in reversed(range(n))] for i in range(2**n)])
    return np.asarray(f(X)).astype(int)


@mistake(
    "truth_table",
    hint="f may answer True and False. What does your y hold then?",
    caught_by=["test_table_of_booleans"],
)
def keeps_the_type_of_f(f, n):
    X = np.array([[i >> j & 1 for j in reversed(range(n))] for i in range(2**n)])
    return X, f(X)


@mistake(
    "truth_table",
    hint="np.zeros makes floats unless it is told otherwise. Which dtype does the docstring promise for X and y?",
    caught_by=["test_table_of_integers"],
)
def table_of_floats(f, n):
    X = np.zeros((2**n, n))
    y = np.zeros(2**n)
    for i in range(2**n):
        for j in range(n):
            X[i, j] = i >> (n - 1 - j) & 1
    y[:] = f(X)
    return X, y


@mistake(
    "truth_table",
    hint="The docstring promises arrays. What are X and y in your answer, and what makes an array of a list?",
    caught_by=["test_table_of_two_inputs"],
)
def table_of_lists(f, n):
    X = [[i >> j & 1 for j in reversed(range(n))] for i in range(2**n)]
    return X, list(f(np.array(X)))


@mistake(
    "truth_table",
    hint="f takes ONE argument, an array of rows. How many arguments do you hand it?",
    caught_by=["test_table_of_two_inputs"],
)
def bits_as_arguments_of_their_own(f, n):
    X = np.array([[i >> j & 1 for j in reversed(range(n))] for i in range(2**n)])
    return X, np.array([f(*row) for row in X])


@mistake(
    "truth_table",
    hint="y has one number a row: shape (2**n,). Does yours have a second axis?",
    caught_by=["test_table_of_two_inputs"],
)
def answers_as_a_column(f, n):
    X = np.array([[i >> j & 1 for j in reversed(range(n))] for i in range(2**n)])
    return X, np.asarray(f(X)).astype(int).reshape(-1, 1)


# ---------------------------------------------------------------- is_threshold_function


@mistake(
    "is_threshold_function",
    hint="Your function never says no. Give it XOR: which weights did it find?",
    caught_by=["test_threshold_rejects_xor"],
)
def every_function_is_one(y):
    if len(y) not in (2, 4, 8):
        raise ValueError(len(y))
    return True


@mistake(
    "is_threshold_function",
    hint="XOR and XNOR are the only bad ones for TWO inputs. How many of the 256 functions of three inputs do "
    "you let through? There should be 104.",
    caught_by=["test_threshold_three_inputs"],
)
def only_xor_and_xnor_are_refused(y):
    if len(y) not in (2, 4, 8):
        raise ValueError(len(y))
    return list(map(int, y)) not in ([0, 1, 1, 0], [1, 0, 0, 1])


@mistake(
    "is_threshold_function",
    hint="Is a neuron that never fires a neuron? And one that always does?",
    caught_by=["test_threshold_constants", "test_threshold_one_input"],
)
def refuses_constants(y):
    y = np.asarray(y).astype(bool)
    if len(y) not in (2, 4, 8):
        raise ValueError(len(y))
    if y.all() or not y.any():
        return False
    return _separable(y, range(-2, 3))


@mistake(
    "is_threshold_function",
    hint="All your weights are positive, so an active input can only help. Which gate of the lecture needs a "
    "negative one?",
    caught_by=["test_threshold_nor_nand"],
)
def positive_weights_only(y):
    y = np.asarray(y).astype(bool)
    if len(y) not in (2, 4, 8):
        raise ValueError(len(y))
    if y.all() or not y.any():
        return True
    return _separable(y, range(3))


@mistake(
    "is_threshold_function",
    hint="Weights of -1, 0 and 1 are too few for three inputs. Which weights does 'a or (b and c)' need?",
    caught_by=["test_threshold_three_inputs"],
)
def weights_of_size_one(y):
    y = np.asarray(y).astype(bool)
    if len(y) not in (2, 4, 8):
        raise ValueError(len(y))
    if y.all() or not y.any():
        return True
    return _separable(y, range(-1, 2))


@mistake(
    "is_threshold_function",
    hint="Without a bias every plane goes through the origin, where the input 00 lies. What is the sum there, "
    "whatever the weights are?",
    caught_by=["test_threshold_and_or"],
)
def no_threshold_is_learned(y):
    y = np.asarray(y).astype(bool)
    if len(y) not in (2, 4, 8):
        raise ValueError(len(y))
    n = len(y).bit_length() - 1
    X = np.array([[i >> j & 1 for j in reversed(range(n))] for i in range(2**n)])
    w = np.zeros(n)
    for _ in range(200):
        wrong = 0
        for row, label in zip(X, np.where(y, 1, -1), strict=True):
            if (1 if row @ w >= 0 else -1) != label:
                w = w + label * row
                wrong += 1
        if wrong == 0:
            return True
    return False


@mistake(
    "is_threshold_function",
    hint="Your search gives up too early. Count the functions of three inputs that it finds: there should be "
    "104. How many epochs may the hardest of them need?",
    caught_by=["test_threshold_three_inputs"],
)
def gives_up_too_early(y):
    y = np.asarray(y).astype(bool)
    if len(y) not in (2, 4, 8):
        raise ValueError(len(y))
    n = len(y).bit_length() - 1
    X = np.array([[i >> j & 1 for j in reversed(range(n))] + [1] for i in range(2**n)])
    w = np.zeros(n + 1)
    for _ in range(5):
        wrong = 0
        for row, label in zip(X, np.where(y, 1, -1), strict=True):
            if label * (row @ w) <= 0:
                w = w + label * row
                wrong += 1
        if wrong == 0:
            return True
    return False


@mistake(
    "is_threshold_function",
    hint="Your search gives up too early. Count the functions of three inputs that it finds: there should be "
    "104. How many rounds may the hardest of them need?",
    caught_by=["test_threshold_three_inputs"],
)
def gives_up_after_ten_rounds(y):
    n = len(y).bit_length() - 1
    X = np.array([[i >> j & 1 for j in reversed(range(n))] for i in range(2**n)])
    w, b = np.zeros(n), 0
    for _ in range(10):
        wrong = 0
        for row, label in zip(X, y, strict=False):
            predicted = 1 if row @ w + b >= 0 else 0
            if predicted != label:
                w = w + (int(label) - predicted) * row
                b = b + int(label) - predicted
                wrong += 1
        if wrong == 0:
            return True
    return False


@mistake(
    "is_threshold_function",
    hint="The docstring asks for True or False. What are 1 and 0?",
    caught_by=["test_threshold_and_or"],
)
def answers_one_or_zero(y):
    y = np.asarray(y).astype(bool)
    if len(y) not in (2, 4, 8):
        raise ValueError(len(y))
    if y.all() or not y.any():
        return 1
    return int(_separable(y, range(-2, 3)))


@mistake(
    "is_threshold_function",
    hint="When does your search end if no weights exist? Put a limit on it.",
    caught_by=["test_threshold_rejects_xor"],
    hangs=True,
)
def searches_for_ever(y):
    y = np.asarray(y).astype(bool)
    if len(y) not in (2, 4, 8):
        raise ValueError(len(y))
    n = len(y).bit_length() - 1
    X = np.array([[i >> j & 1 for j in reversed(range(n))] + [1] for i in range(2**n)])
    w = np.zeros(n + 1)
    while True:
        wrong = 0
        for row, label in zip(X, np.where(y, 1, -1), strict=True):
            if label * (row @ w) <= 0:
                w = w + label * row
                wrong += 1
        if wrong == 0:
            return True


@mistake(
    "is_threshold_function",
    hint="As many ones as zeros does not mean that no line separates them: look at y = (0, 0, 1, 1).",
    caught_by=["test_threshold_two_inputs"],
)
def balanced_functions_refused(y):
    y = np.asarray(y).astype(bool)
    if len(y) not in (2, 4, 8):
        raise ValueError(len(y))
    return bool(y.sum() != len(y) / 2)


@mistake(
    "is_threshold_function",
    hint="Which lengths can a truth table of 1, 2 or 3 inputs have? The docstring names an error for the others.",
    caught_by=["test_threshold_refuses_other_lengths"],
)
def any_length_is_welcome(y):
    y = np.asarray(y).astype(bool)
    if len(y) not in (2, 4, 8):
        return False
    if y.all() or not y.any():
        return True
    return _separable(y, range(-2, 3))


@mistake(
    "is_threshold_function",
    hint="You return the weights that you found. The docstring asks for True or False.",
    caught_by=["test_threshold_and_or", "test_threshold_rejects_xor"],
)
def returns_the_weights(y):
    y = np.asarray(y).astype(bool)
    if len(y) not in (2, 4, 8):
        raise ValueError(len(y))
    n = len(y).bit_length() - 1
    X = np.array([[i >> j & 1 for j in reversed(range(n))] + [1] for i in range(2**n)])
    w = np.zeros(n + 1)
    for _ in range(300):
        wrong = 0
        for row, label in zip(X, np.where(y, 1, -1), strict=True):
            if label * (row @ w) <= 0:
                w = w + label * row
                wrong += 1
        if wrong == 0:
            return w
    return None


def _separable(y, weights):
    """Do integer weights from this range separate the ones of y from its zeros?"""
    n = len(y).bit_length() - 1
    X = np.indices((2,) * n).reshape(n, -1).T
    grid = np.array(np.meshgrid(*[list(weights)] * n)).reshape(n, -1)
    sums = X @ grid
    return bool((sums[y].min(axis=0) > sums[~y].max(axis=0)).any())


# ---------------------------------------------------------------- half_adder


@mistake(
    "half_adder",
    hint="1 + 1 = binary 10. Which of your two answers is the 1, and in which order does the docstring want them?",
    caught_by=["test_adder_adds_two_bits"],
)
def carry_before_sum(a, b, neuron=None):
    carry = neuron(np.column_stack([a, b]), np.array([1, 1]), 2)
    total = neuron(np.column_stack([a, b, carry]), np.array([1, 1, -2]), 1)
    return carry, total


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


@mistake(
    "half_adder",
    hint="The docstring promises two arrays, (sum, carry). You return one table: how would the caller unpack it?",
    caught_by=["test_adder_adds_two_bits", "test_adder_many_bits"],
)
def one_table_of_both(a, b, neuron=None):
    carry = neuron(np.column_stack([a, b]), np.array([1, 1]), 2)
    total = neuron(np.column_stack([a, b, carry]), np.array([1, 1, -2]), 1)
    return np.column_stack([total, carry])


@mistake(
    "mp_inhibitory",
    hint="How many excitatory inputs outvote your inhibitory weight? A veto is a veto, however many they are.",
    caught_by=["test_inhibitory_one_veto_beats_any_sum"],
)
def inhibition_as_a_large_weight(x_exc, x_inh, theta):
    return (x_exc.sum(axis=1) - 100 * x_inh.sum(axis=1) >= theta).astype(int)


@mistake(
    "truth_table",
    hint="The function f takes a whole batch, an array (m, n). What shape has each thing that you hand to it?",
    caught_by=["test_table_hands_f_arrays_of_rows"],
)
def hands_f_one_row_at_a_time(f, n):
    X = np.indices((2,) * n).reshape(n, -1).T
    return X, np.array([int(f(row)) for row in X])
