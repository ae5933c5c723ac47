"""Rarer wrong answers to tsne_affinities."""

import numpy as np

from autograder import mistake

from .shared import _refuse_perplexity, _row

mistake(
    "tsne_affinities",
    name="affinities_of_a_far_point_vanish",
    hint="What is exp(-1000) in float64, and a row of such numbers divided by its sum? Which factor cancels in the fraction?",
    caught_by=["test_affinities_of_a_far_point"],
    change=("D2[i, others] - D2[i, others].min()", "D2[i, others]"),
)


@mistake(
    "tsne_affinities",
    hint="You keep the sum away from 0 with a small number. What does a row sum to, all of whose terms have vanished?",
    caught_by=["test_affinities_of_a_far_point"],
)
def affinities_divided_by_a_sum_and_a_little(D2, perplexity):
    _refuse_perplexity(D2, perplexity)
    P = np.zeros(D2.shape)
    for i in range(len(D2)):
        others = np.arange(len(D2)) != i
        low, high = -30.0, 30.0
        for _ in range(60):
            middle = (low + high) / 2
            p = np.exp(-np.exp(middle) * D2[i, others])
            p = p / (p.sum() + 1e-12)
            entropy = -(p * np.log(p + 1e-12)).sum()
            low, high = (middle, high) if entropy > np.log(perplexity) else (low, middle)
        P[i, others] = p
    return P


mistake(
    "tsne_affinities",
    name="affinities_betas_up_to_a_thousand",
    hint="Your search knows betas up to some number. Which one do points need that are a hundredth apart?",
    caught_by=["test_affinities_do_not_depend_on_the_unit"],
    change=("low, high = -30.0, 30.0", "low, high = -30.0, 6.0"),
)


mistake(
    "tsne_affinities",
    name="affinities_betas_from_a_thousandth",
    hint="Your search begins at some smallest beta. Which one do points need that are a thousand apart?",
    caught_by=["test_affinities_do_not_depend_on_the_unit", "test_affinities_of_a_far_point"],
    change=("low, high = -30.0, 30.0", "low, high = -7.0, 30.0"),
)


@mistake(
    "tsne_affinities",
    hint="Two different points may lie at distance 0. Which entry of a row is left out: that of the point itself, or every 0?",
    caught_by=["test_affinities_of_twins"],
)
def affinities_skip_twins(D2, perplexity):
    _refuse_perplexity(D2, perplexity)
    P = np.zeros(D2.shape)
    for i in range(len(D2)):
        others = D2[i] > 0
        P[i, others] = _row(D2[i, others], perplexity)
    return P


mistake(
    "tsne_affinities",
    name="affinities_accept_any_perplexity",
    hint="Four neighbours have 2 bits at most, and one has none. What should a perplexity of 4 become for five points?",
    caught_by=["test_affinities_refuse_impossible_perplexities"],
    change=("if not 1 < perplexity < n - 1:", "if False:"),
)


mistake(
    "tsne_affinities",
    name="affinities_accept_a_perplexity_of_n_minus_one",
    hint="n - 1 neighbours have log2(n - 1) bits if they are all equally probable. Which beta makes them so?",
    caught_by=["test_affinities_refuse_impossible_perplexities"],
    change=("if not 1 < perplexity < n - 1:", "if not 1 < perplexity <= n - 1:"),
)


mistake(
    "tsne_affinities",
    name="affinities_accept_a_perplexity_of_one",
    hint="A perplexity of 1 means no bits: a single neighbour. Which beta makes all the others impossible?",
    caught_by=["test_affinities_refuse_impossible_perplexities"],
    change=("if not 1 < perplexity < n - 1:", "if not 1 <= perplexity < n - 1:"),
)


mistake(
    "tsne_affinities",
    name="affinities_compare_with_n",
    hint="How many others can a point of five pick? What is the largest perplexity they can have?",
    caught_by=["test_affinities_refuse_impossible_perplexities"],
    change=("if not 1 < perplexity < n - 1:", "if not 1 < perplexity < n:"),
)


mistake(
    "tsne_affinities",
    name="affinities_of_whole_perplexities",
    hint="A perplexity of 2.5 lies between 2 and 3. What does your function make of it?",
    caught_by=["test_affinities_of_many_perplexities"],
    change=("np.log(perplexity)", "np.log(int(perplexity))"),
)


mistake(
    "tsne_affinities",
    name="affinities_with_students_t",
    hint="In the space of the data, does the affinity fall as a bell or with a long tail? For which space is the t?",
    caught_by=["test_affinities_of_five_points", "test_affinities_fall_with_the_squared_distance"],
    change=[
        ("e = np.exp(-np.exp(middle) * d)", "e = 1 / (1 + np.exp(middle) * d)"),
        ("entropy = np.log(e.sum()) + np.exp(middle) * (p @ d)", "entropy = -(p @ np.log(p))"),
    ],
)


@mistake(
    "tsne_affinities",
    hint="You write infinity on the diagonal of D2. What does D2 hold after the call?",
    caught_by=["test_affinities_of_whole_numbers_leave_them_alone"],
)
def affinities_write_on_the_diagonal(D2, perplexity):
    _refuse_perplexity(D2, perplexity)
    P = np.zeros(D2.shape)
    for i in range(len(D2)):
        D2[i, i] = D2.max() + 1
        others = np.arange(len(D2)) != i
        P[i, others] = _row(D2[i, others], perplexity)
        D2[i, i] = 1
    return P
