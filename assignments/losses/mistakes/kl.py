"""Known wrong answers to kl, the commonest first."""

import numpy as np

from autograder import mistake

from .shared import _same_shape

mistake(
    "kl",
    name="kl_swapped",
    hint="Which of the two is the truth, and which the belief? The truth is the weight of the sum.",
    caught_by=["test_kl_both_ways", "test_kl_where_the_impossible_happens"],
    change=("    happens = p > 0\n", "    p, q = q, p\n    happens = p > 0\n"),
)


@mistake(
    "kl",
    hint="What is 0 * log(0) for the computer, and what is it by the docstring?",
    caught_by=["test_kl_where_something_never_happens", "test_kl_where_both_are_zero"],
)
def kl_nan_at_zero(p, q):
    _same_shape(p, q)
    return float(np.sum(p * np.log(p / q)))


@mistake(
    "kl",
    hint="Believe the truth, q = p: what does yours cost then? The truth itself has a price, which is to be subtracted.",
    caught_by=["test_kl_both_ways", "test_kl_of_the_truth_is_zero"],
)
def kl_is_the_cross_entropy(p, q):
    _same_shape(p, q)
    happens = p > 0
    if (q[happens] == 0).any():
        return float("inf")
    return float(-np.sum(p[happens] * np.log(q[happens])))


@mistake(
    "kl",
    hint="Clipping makes the infinite finite. What should it cost where an outcome happens that q holds impossible?",
    caught_by=["test_kl_where_the_impossible_happens"],
)
def kl_clips_both(p, q):
    _same_shape(p, q)
    p, q = np.clip(p, 1e-12, 1), np.clip(q, 1e-12, 1)
    return float(np.sum(p * np.log(p / q)))


@mistake(
    "kl",
    hint="Clipping makes the infinite finite. What should it cost where an outcome happens that q holds impossible?",
    caught_by=["test_kl_where_the_impossible_happens"],
)
def kl_clips_both_as_keras(p, q):
    _same_shape(p, q)
    p, q = np.clip(p, 1e-7, 1), np.clip(q, 1e-7, 1)
    return float(np.sum(p * np.log(p / q)))


mistake(
    "kl",
    name="kl_mean_over_the_outcomes",
    hint="Is it a sum over the outcomes or a mean? The weights p have the sum 1 already.",
    caught_by=["test_kl_both_ways", "test_kl_of_many_outcomes"],
    change=("np.sum(p * np.log(p / q))", "np.sum(p * np.log(p / q)) / len(happens)"),
)


mistake(
    "kl",
    name="kl_mean_over_what_happens",
    hint="Is it a sum over the outcomes or a mean? The weights p have the sum 1 already.",
    caught_by=["test_kl_both_ways", "test_kl_of_many_outcomes"],
    change=("np.sum(p * np.log(p / q))", "np.mean(p * np.log(p / q))"),
)


mistake(
    "kl",
    name="kl_in_bits",
    hint="The docstring says which logarithm it is. What does yours give for e?",
    caught_by=["test_kl_both_ways", "test_kl_where_something_never_happens"],
    change=("np.log(p / q)", "np.log2(p / q)"),
)


mistake(
    "kl",
    name="kl_negative",
    hint="Can a divergence be negative? Look at which way round the fraction in your logarithm is, or at its sign.",
    caught_by=["test_kl_both_ways", "test_kl_where_something_never_happens"],
    change=("np.log(p / q)", "np.log(q / p)"),
)


mistake(
    "kl",
    name="kl_leaves_out_the_impossible",
    hint="You leave out the outcomes with q = 0. Which of them happen, and what do these cost?",
    caught_by=["test_kl_where_the_impossible_happens", "test_kl_where_both_are_zero"],
    change=("happens = p > 0", "happens = (p > 0) & (q > 0)"),
)


@mistake(
    "kl",
    hint="Every zero of q makes yours infinite. What if the outcome never happens, p = 0 as well?",
    caught_by=["test_kl_where_both_are_zero", "test_kl_of_the_truth_is_zero"],
)
def kl_every_zero_of_q_is_infinite(p, q):
    _same_shape(p, q)
    if (q == 0).any():
        return float("inf")
    happens = p > 0
    return float(np.sum(p[happens] * np.log(p[happens] / q[happens])))


@mistake(
    "kl",
    hint="Is it an error to hold something impossible that happens? Which number does the docstring give for it?",
    caught_by=["test_kl_where_the_impossible_happens", "test_kl_where_both_are_zero"],
)
def kl_refuses_the_impossible(p, q):
    _same_shape(p, q)
    happens = p > 0
    if (q[happens] == 0).any():
        raise ValueError("q holds impossible what happens")
    return float(np.sum(p[happens] * np.log(p[happens] / q[happens])))


@mistake(
    "kl",
    hint="You treat both alike, and your answer does not change when they are swapped. Does the docstring's formula?",
    caught_by=["test_kl_both_ways"],
)
def kl_symmetric(p, q):
    _same_shape(p, q)
    with np.errstate(divide="ignore", invalid="ignore"):
        there = np.where(p > 0, p * np.log(p / q), 0).sum()
        back = np.where(q > 0, q * np.log(q / p), 0).sum()
    return float(0.5 * (there + back))


mistake(
    "kl",
    name="kl_forgets_the_weight",
    hint="Does an outcome that happens rarely count as much as one that happens often? What weighs the logarithms?",
    caught_by=["test_kl_both_ways", "test_kl_of_many_outcomes"],
    change=("np.sum(p * np.log(p / q))", "np.sum(np.log(p / q))"),
)


mistake(
    "kl",
    name="kl_weighs_with_the_belief",
    hint="Who decides how often an outcome happens, the truth or the belief? Look at the factor before your logarithm.",
    caught_by=["test_kl_both_ways", "test_kl_where_something_never_happens"],
    change=("p * np.log(p / q)", "q * np.log(p / q)"),
)


mistake(
    "kl",
    name="kl_of_absolute_values",
    hint="Some of the logarithms are negative, and that is right: the sum is not. What do you lose by taking their size?",
    caught_by=["test_kl_both_ways", "test_kl_is_cross_entropy_minus_entropy"],
    change=("p * np.log(p / q)", "np.abs(p * np.log(p / q))"),
)


mistake(
    "kl",
    name="kl_of_the_difference",
    hint="p_j by q_j, or p_j less q_j: of which of the two does the formula take the logarithm?",
    caught_by=["test_kl_both_ways", "test_kl_where_something_never_happens"],
    change=("np.log(p / q)", "np.log1p(np.abs(p - q))"),
)


mistake(
    "kl",
    name="kl_difference_of_entropies",
    hint="The price of a belief is paid as often as the truth says. With which weight do you take log q?",
    caught_by=["test_kl_both_ways", "test_kl_is_cross_entropy_minus_entropy"],
    change=("np.sum(p * np.log(p / q))", "np.sum(p * np.log(p)) - np.sum(q * np.log(q))"),
)


mistake(
    "kl",
    name="kl_of_any_shapes",
    hint="Give p as (k,) and q as (k, 1), or as one number: what does NumPy do with it, and what does the docstring ask?",
    caught_by=["test_kl_refuses_other_shapes"],
    change=(
        '    if p.shape != q.shape:\n        raise ValueError(f"p and q must have the same shape, not {p.shape} and {q.shape}")\n',
        "",
    ),
)


@mistake(
    "kl",
    hint="np.nan_to_num turns infinity into the largest number there is. What does the docstring give where an outcome "
    "happens that q holds impossible?",
    caught_by=["test_kl_where_the_impossible_happens"],
)
def kl_nan_to_num(p, q):
    _same_shape(p, q)
    with np.errstate(divide="ignore", invalid="ignore"):
        return float(np.sum(np.nan_to_num(p * np.log(p / q))))


@mistake(
    "kl",
    hint="Look at both distributions after the call. Which operator wrote into one of them?",
    caught_by=["test_kl_leaves_its_arguments_alone"],
)
def kl_in_place(p, q):
    _same_shape(p, q)
    happens = p > 0
    if (q[happens] == 0).any():
        return float("inf")
    q[~happens] = 1
    terms = p[happens] * np.log(p[happens] / q[happens])
    return float(terms.sum())
