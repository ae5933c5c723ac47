"""Known wrong answers to choose_threshold, the commonest first."""

import numpy as np

from autograder import mistake

from .shared import _cheapest

mistake(
    "choose_threshold",
    name="choose_threshold_costs_swapped",
    hint="Whose mistake is dear: the alarm for nothing, or the one that was missed? Which cost belongs to which count?",
    caught_by=["test_choose_threshold_for_three_pairs_of_costs", "test_choose_threshold_of_many"],
    change=("cost_fp * fp + cost_fn * fn", "cost_fn * fp + cost_fp * fn"),
)


mistake(
    "choose_threshold",
    name="choose_threshold_ignores_the_costs",
    hint="Ask for costs 1:10 and for 10:1. Should the threshold be the same?",
    caught_by=["test_choose_threshold_for_three_pairs_of_costs", "test_choose_threshold_of_many"],
    change=("cost_fp * fp + cost_fn * fn", "fp + fn"),
)


mistake(
    "choose_threshold",
    name="choose_threshold_smallest_of_equals",
    hint="Two thresholds cost the same. Which of them does the docstring ask for?",
    caught_by=[
        "test_choose_threshold_for_three_pairs_of_costs",
        "test_choose_threshold_takes_the_largest_of_equals",
    ],
    change=("np.append(np.unique(score), np.inf)[::-1]", "np.append(np.unique(score), np.inf)"),
)


mistake(
    "choose_threshold",
    name="choose_threshold_always_calls_somebody",
    hint="May one refuse them all? What does it cost to call nobody?",
    caught_by=["test_choose_threshold_may_call_nobody", "test_choose_threshold_of_one_kind"],
    change=("np.append(np.unique(score), np.inf)[::-1]", "np.unique(score)[::-1]"),
)


@mistake(
    "choose_threshold",
    hint="Is your answer one of the scores? Which candidates does the docstring name?",
    caught_by=["test_choose_threshold_for_three_pairs_of_costs", "test_choose_threshold_of_many"],
)
def choose_threshold_at_midpoints(y, score, cost_fp, cost_fn):
    scores = np.unique(score)
    middles = (scores[1:] + scores[:-1]) / 2
    candidates = np.concatenate([[np.inf], middles[::-1], scores[:1]])
    return _cheapest(candidates, y, score, cost_fp, cost_fn)


@mistake(
    "choose_threshold",
    hint="Your threshold follows from the costs alone. What happens to it if all scores are halved? The docstring asks for "
    "what would have been cheapest on these samples.",
    caught_by=["test_choose_threshold_for_three_pairs_of_costs", "test_choose_threshold_of_many"],
)
def choose_threshold_by_the_formula(y, score, cost_fp, cost_fn):
    return float(cost_fp / max(cost_fp + cost_fn, 1e-300))


@mistake(
    "choose_threshold",
    hint="You return the smallest cost. The docstring asks where it is reached.",
    caught_by=["test_choose_threshold_for_three_pairs_of_costs", "test_choose_threshold_of_many"],
)
def choose_threshold_returns_the_cost(y, score, cost_fp, cost_fn):
    candidates = np.append(np.unique(score), np.inf)[::-1]
    called, positive = score >= candidates[:, None], y == 1
    fp = (called & ~positive).sum(axis=1)
    fn = (~called & positive).sum(axis=1)
    return float((cost_fp * fp + cost_fn * fn).min())


mistake(
    "choose_threshold",
    name="choose_threshold_strictly_above",
    hint="A threshold is somebody's score. Is that person called at it?",
    caught_by=["test_choose_threshold_for_three_pairs_of_costs", "test_choose_threshold_of_many"],
    change=("score >= candidates[:, None]", "score > candidates[:, None]"),
)


mistake(
    "choose_threshold",
    name="choose_threshold_dearest",
    hint="Do you look for the smallest cost, or for the largest?",
    caught_by=["test_choose_threshold_for_three_pairs_of_costs", "test_choose_threshold_of_many"],
    change=("np.argmin(", "np.argmax("),
)


@mistake(
    "choose_threshold",
    hint="You weigh rates: a share of the negatives, and a share of the positives. What does the docstring multiply the costs "
    "with, and what does it change where negatives are frequent?",
    caught_by=["test_choose_threshold_for_three_pairs_of_costs", "test_choose_threshold_of_many"],
)
def choose_threshold_weighs_rates(y, score, cost_fp, cost_fn):
    candidates = np.append(np.unique(score), np.inf)[::-1]
    called, positive = score >= candidates[:, None], y == 1
    fpr = (called & ~positive).sum(axis=1) / max((~positive).sum(), 1)
    fnr = (~called & positive).sum(axis=1) / max(positive.sum(), 1)
    return float(candidates[np.argmin(cost_fp * fpr + cost_fn * fnr)])


@mistake(
    "choose_threshold",
    hint="Your candidates are a grid from 0 to 1. Are the scores on it, and what of scores that are logits?",
    caught_by=["test_choose_threshold_may_call_nobody", "test_choose_threshold_of_logits_in_any_order"],
)
def choose_threshold_on_a_grid(y, score, cost_fp, cost_fn):
    return _cheapest(np.linspace(1, 0, 101), y, score, cost_fp, cost_fn)


@mistake(
    "choose_threshold",
    hint="Your threshold makes F1 largest. Where have the two costs gone?",
    caught_by=["test_choose_threshold_for_three_pairs_of_costs", "test_choose_threshold_of_many"],
)
def choose_threshold_by_f1(y, score, cost_fp, cost_fn):
    candidates = np.append(np.unique(score), np.inf)[::-1]
    called, positive = score >= candidates[:, None], y == 1
    tp = (called & positive).sum(axis=1)
    return float(candidates[np.argmax(2 * tp / np.maximum(called.sum(axis=1) + positive.sum(), 1))])


@mistake(
    "choose_threshold",
    hint="Two people have the same score. Can a threshold call the one and spare the other?",
    caught_by=["test_choose_threshold_of_twins"],
)
def choose_threshold_splits_twins(y, score, cost_fp, cost_fn):
    order = np.argsort(-score, kind="stable")
    candidates, y = np.append(np.inf, score[order]), y[order]
    fp = np.append(0, np.cumsum(y == 0))
    fn = (y == 1).sum() - np.append(0, np.cumsum(y == 1))
    return float(candidates[np.argmin(cost_fp * fp + cost_fn * fn)])


@mistake(
    "choose_threshold",
    hint="Nobody is called: which number is that for a threshold? One above the largest score, or inf?",
    caught_by=["test_choose_threshold_may_call_nobody", "test_choose_threshold_of_one_kind"],
)
def choose_threshold_one_above_the_largest(y, score, cost_fp, cost_fn):
    return _cheapest(np.append(np.unique(score), score.max() + 1)[::-1], y, score, cost_fp, cost_fn)


@mistake(
    "choose_threshold",
    hint="Nobody is called: which number is that for a threshold? With logits 1 is a score like others.",
    caught_by=["test_choose_threshold_may_call_nobody", "test_choose_threshold_of_one_kind"],
)
def choose_threshold_one_to_call_nobody(y, score, cost_fp, cost_fn):
    return _cheapest(np.append(1.0, np.unique(score)[::-1]), y, score, cost_fp, cost_fn)


@mistake(
    "choose_threshold",
    hint="Of several that cost the same you keep the one that stands first in the file. Which one does the docstring ask for?",
    caught_by=["test_choose_threshold_takes_the_largest_of_equals"],
)
def choose_threshold_first_in_the_file(y, score, cost_fp, cost_fn):
    return _cheapest(np.append(score, np.inf), y, score, cost_fp, cost_fn)
