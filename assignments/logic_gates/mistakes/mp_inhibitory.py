"""Known wrong answers to mp_inhibitory, the commonest first."""

import numpy as np

from autograder import mistake


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


mistake(
    "mp_inhibitory",
    name="veto_needs_all_inhibitors",
    hint="Two inhibitory inputs, one of them active: is that enough for a veto? all() or any()?",
    caught_by=["test_inhibitory_several_inhibitors"],
    change=(
        "vetoed = np.asarray(x_inh).astype(bool).any(axis=1)",
        (
            "x_inh = np.asarray(x_inh)\n"
            "    vetoed = x_inh.all(axis=1) if x_inh.shape[1] else np.zeros(len(x_inh), dtype=bool)"
        ),
    ),
)


@mistake(
    "mp_inhibitory",
    hint="Your neuron is silent where no inhibitory input is active. What is 0 * -inf, and what does its comparison answer?",
    caught_by=["test_inhibitory_quiet_inhibitor_changes_nothing", "test_inhibitory_a_and_not_b"],
)
def inhibition_as_weight_minus_infinity(x_exc, x_inh, theta):
    return (np.asarray(x_exc).sum(axis=1) + (np.asarray(x_inh) * -np.inf).sum(axis=1) >= theta).astype(int)


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


mistake(
    "mp_inhibitory",
    name="first_inhibitor_only",
    hint="You look at one inhibitory input only. What if the second one is active?",
    caught_by=["test_inhibitory_several_inhibitors"],
    change=(
        "vetoed = np.asarray(x_inh).astype(bool).any(axis=1)",
        (
            "x_inh = np.asarray(x_inh)\n"
            "    vetoed = x_inh[:, 0] > 0 if x_inh.shape[1] else np.zeros(len(x_inh), dtype=bool)"
        ),
    ),
)


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


mistake(
    "mp_inhibitory",
    name="largest_of_no_inhibitors",
    hint="Without inhibitory inputs x_inh has no columns. What is the largest number of an empty row?",
    caught_by=["test_inhibitory_no_inhibitors"],
    change=("np.asarray(x_inh).astype(bool).any(axis=1)", "np.asarray(x_inh).max(axis=1) > 0"),
)


@mistake(
    "mp_inhibitory",
    hint="The values are right, the type is not: which dtype does the docstring promise?",
    caught_by=["type"],
)
def inhibitory_returns_booleans(x_exc, x_inh, theta):
    return ~np.asarray(x_inh).astype(bool).any(axis=1) & (np.asarray(x_exc).sum(axis=1) >= theta)


@mistake(
    "mp_inhibitory",
    hint="The values are right, the type is not: multiplying floats gives floats. Which dtype does the "
    "docstring promise?",
    caught_by=["type"],
)
def inhibitory_returns_floats(x_exc, x_inh, theta):
    allowed = np.prod(1.0 - np.asarray(x_inh), axis=1)
    return allowed * (np.asarray(x_exc).sum(axis=1) >= theta)


@mistake(
    "mp_inhibitory",
    hint="How many excitatory inputs outvote your inhibitory weight? A veto is a veto, however many they are.",
    caught_by=["test_inhibitory_one_veto_beats_any_sum"],
)
def inhibition_as_a_large_weight(x_exc, x_inh, theta):
    return (x_exc.sum(axis=1) - 100 * x_inh.sum(axis=1) >= theta).astype(int)


@mistake(
    "mp_inhibitory",
    hint="With a threshold of 0 or below, does your neuron fire in spite of a veto? What does the veto make of the sum?",
    caught_by=["test_inhibitory_one_veto_beats_any_sum", "test_inhibitory_not_without_exciters"],
)
def veto_sets_the_sum_to_zero(x_exc, x_inh, theta):
    quiet = np.asarray(x_inh).sum(axis=1) == 0
    return (np.asarray(x_exc).sum(axis=1) * quiet >= theta).astype(int)


mistake(
    "mp_inhibitory",
    name="veto_by_exactly_one",
    hint="Two inhibitory inputs are active at once. Is that a veto less than one, or a veto all the same?",
    caught_by=["test_inhibitory_several_inhibitors"],
    change=("np.asarray(x_inh).astype(bool).any(axis=1)", "np.asarray(x_inh).sum(axis=1) == 1"),
)
