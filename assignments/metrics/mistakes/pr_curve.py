"""Known wrong answers to pr_curve, the commonest first."""

import numpy as np

from autograder import mistake

from .shared import _some_positive


@mistake(
    "pr_curve",
    hint="Two people have the same score. Can a threshold separate twins? How many points do you give them?",
    caught_by=["test_pr_curve_of_twins", "test_pr_curve_of_many", "test_pr_curve_of_equals"],
)
def pr_curve_splits_twins(y, score):
    _some_positive(y)
    order = np.argsort(-score, kind="stable")
    tp = np.cumsum(y[order] == 1)
    return score[order], tp / np.arange(1, len(y) + 1), tp / tp[-1]


mistake(
    "pr_curve",
    name="pr_curve_rising",
    hint="In which order do the thresholds come by the docstring? Look at your first one.",
    caught_by=["test_pr_curve_of_ten", "test_pr_curve_of_many"],
    change=("np.unique(score)[::-1]", "np.unique(score)"),
)


@mistake(
    "pr_curve",
    hint="Your curve has one point more than there are scores. Which threshold belongs to it, and does the docstring ask for it?",
    caught_by=["test_pr_curve_of_ten", "test_pr_curve_of_twins"],
)
def pr_curve_with_an_end_point(y, score):
    _some_positive(y)
    thresholds = np.unique(score)[::-1]
    called = score >= thresholds[:, None]
    tp = (called & (y == 1)).sum(axis=1)
    precision, recall = tp / called.sum(axis=1), tp / (y == 1).sum()
    return thresholds, np.append(1.0, precision), np.append(0.0, recall)


@mistake(
    "pr_curve",
    hint="Your curve starts at t = inf, where nobody is called. Is that one of the scores?",
    caught_by=["test_pr_curve_of_ten", "test_pr_curve_of_twins"],
)
def pr_curve_from_infinity(y, score):
    _some_positive(y)
    thresholds = np.append(np.inf, np.unique(score)[::-1])
    called = score >= thresholds[:, None]
    tp = (called & (y == 1)).sum(axis=1)
    precision = np.append(1.0, tp[1:] / called[1:].sum(axis=1))
    return thresholds, precision, tp / (y == 1).sum()


@mistake(
    "pr_curve",
    hint="You step through a grid of thresholds. Which of them make a difference, and what happens between 0.85 and 0.9?",
    caught_by=["test_pr_curve_of_ten", "test_pr_curve_of_twins"],
)
def pr_curve_on_a_grid(y, score):
    _some_positive(y)
    thresholds = np.linspace(1, 0, 101)
    called = score >= thresholds[:, None]
    tp = (called & (y == 1)).sum(axis=1)
    return thresholds, tp / np.maximum(called.sum(axis=1), 1), tp / (y == 1).sum()


mistake(
    "pr_curve",
    name="pr_curve_strictly_above",
    hint="A threshold is somebody's score. Is that person called at it?",
    caught_by=["test_pr_curve_of_ten", "test_pr_curve_of_twins"],
    change=[
        ("score >= thresholds[:, None]", "score > thresholds[:, None]"),
        ("tp / called.sum(axis=1)", "tp / np.maximum(called.sum(axis=1), 1)"),
    ],
)


mistake(
    "pr_curve",
    name="pr_curve_precision_of_all",
    hint="Precision is a share of those who were called. By how many do you divide at the first threshold?",
    caught_by=["test_pr_curve_of_ten", "test_pr_curve_of_twins"],
    change=("tp / called.sum(axis=1)", "tp / len(y)"),
)


mistake(
    "pr_curve",
    name="pr_curve_recall_of_all",
    hint="Recall is a share of those who are positive. What does yours reach at the last threshold, where everybody is called?",
    caught_by=["test_pr_curve_of_ten", "test_pr_curve_of_twins"],
    change=("tp / positive.sum()", "tp / len(y)"),
)


mistake(
    "pr_curve",
    name="pr_curve_recall_before_precision",
    hint="Recall never falls along the curve, precision may. Which of the two do you return first?",
    caught_by=["test_pr_curve_of_ten", "test_pr_curve_of_twins"],
    change=("tp / called.sum(axis=1), tp / positive.sum()", "tp / positive.sum(), tp / called.sum(axis=1)"),
)


mistake(
    "pr_curve",
    name="pr_curve_accepts_no_positive",
    hint="Where nobody is positive, what is recall a share of?",
    caught_by=["test_pr_curve_needs_a_positive"],
    change=(
        '    if not positive.any():\n        raise ValueError("there is no positive sample")\n',
        "",
    ),
)


@mistake(
    "pr_curve",
    hint="Your precision never rises from one threshold to the next. Count by hand in the worked example at 0.85 and at 0.8.",
    caught_by=["test_pr_curve_of_ten"],
)
def pr_curve_takes_the_envelope(y, score):
    _some_positive(y)
    thresholds = np.unique(score)[::-1]
    called = score >= thresholds[:, None]
    tp = (called & (y == 1)).sum(axis=1)
    precision = np.maximum.accumulate((tp / called.sum(axis=1))[::-1])[::-1]
    return thresholds, precision, tp / (y == 1).sum()


@mistake(
    "pr_curve",
    hint="Your second curve is the false positive rate. That belongs to the ROC curve: what is below the line in precision?",
    caught_by=["test_pr_curve_of_ten", "test_pr_curve_of_twins"],
)
def pr_curve_is_the_roc_curve(y, score):
    _some_positive(y)
    thresholds = np.unique(score)[::-1]
    called = score >= thresholds[:, None]
    tp, fp = (called & (y == 1)).sum(axis=1), (called & (y == 0)).sum(axis=1)
    return thresholds, fp / max((y == 0).sum(), 1), tp / (y == 1).sum()


@mistake(
    "pr_curve",
    hint="You stop where all positives are found. Which scores are left, and does the docstring leave them out?",
    caught_by=["test_pr_curve_of_ten"],
)
def pr_curve_stops_at_full_recall(y, score):
    _some_positive(y)
    thresholds = np.unique(score[score >= score[y == 1].min()])[::-1]
    called = score >= thresholds[:, None]
    tp = (called & (y == 1)).sum(axis=1)
    return thresholds, tp / called.sum(axis=1), tp / (y == 1).sum()


@mistake(
    "pr_curve",
    hint="You take the scores of the positives alone for thresholds. Does nothing change where a negative is called?",
    caught_by=["test_pr_curve_of_ten"],
)
def pr_curve_at_the_positives(y, score):
    _some_positive(y)
    thresholds = np.unique(score[y == 1])[::-1]
    called = score >= thresholds[:, None]
    tp = (called & (y == 1)).sum(axis=1)
    return thresholds, tp / called.sum(axis=1), tp / (y == 1).sum()


@mistake(
    "pr_curve",
    hint="Of twins you keep one point. At the threshold that is their score, have both been called when you count?",
    caught_by=["test_pr_curve_of_twins", "test_pr_curve_of_equals"],
)
def pr_curve_keeps_the_first_twin(y, score):
    _some_positive(y)
    order = np.argsort(-score, kind="stable")
    s, tp = score[order], np.cumsum(y[order] == 1)
    first = np.append(0, np.flatnonzero(np.diff(s)) + 1)
    return s[first], tp[first] / (first + 1), tp[first] / tp[-1]
