"""Known wrong answers to roc_auc, the commonest first."""

import numpy as np

from autograder import mistake

from .shared import _both_kinds

mistake(
    "roc_auc",
    name="roc_auc_ties_count_nothing",
    hint="Give everybody the same score. Is that worse than a coin? What does a pair of equals count with you?",
    caught_by=["test_roc_auc_of_twins", "test_roc_auc_of_many"],
    change=("np.mean(above + 0.5 * equal)", "np.mean(above)"),
)


mistake(
    "roc_auc",
    name="roc_auc_ties_count_whole",
    hint="Give everybody the same score. Is that better than a coin? What does a pair of equals count with you?",
    caught_by=["test_roc_auc_of_twins", "test_roc_auc_of_many"],
    change=("above + 0.5 * equal", "above + 1.0 * equal"),
)


@mistake(
    "roc_auc",
    hint="Your curve takes one step a person. May it step between two people with the same score, and does the answer then "
    "depend on who stands first?",
    caught_by=["test_roc_auc_of_twins", "test_roc_auc_of_many"],
)
def roc_auc_trapezoid_with_twins_split(y, score):
    _both_kinds(y)
    order = np.argsort(-score, kind="stable")
    tpr = np.append(0.0, np.cumsum(y[order] == 1) / (y == 1).sum())
    fpr = np.append(0.0, np.cumsum(y[order] == 0) / (y == 0).sum())
    return float(np.sum(np.diff(fpr) * (tpr[1:] + tpr[:-1]) / 2))


@mistake(
    "roc_auc",
    hint="What does somebody get who ranks everybody rightly: 1, or 0? Which of the two should score higher?",
    caught_by=["test_roc_auc_of_ten", "test_roc_auc_of_the_best_and_the_worst"],
)
def roc_auc_turned_round(y, score):
    _both_kinds(y)
    positive, negative = score[y == 1], score[y == 0]
    return float(np.mean((positive[:, None] < negative) + 0.5 * (positive[:, None] == negative)))


@mistake(
    "roc_auc",
    hint="Which two rates stand on the axes of a ROC curve? Is precision one of them?",
    caught_by=["test_roc_auc_of_ten", "test_roc_auc_of_the_best_and_the_worst"],
)
def roc_auc_under_precision_and_recall(y, score):
    _both_kinds(y)
    thresholds = np.unique(score)[::-1]
    called = score >= thresholds[:, None]
    tp = (called & (y == 1)).sum(axis=1)
    recall = np.append(0.0, tp / (y == 1).sum())
    return float(np.sum(np.diff(recall) * tp / called.sum(axis=1)))


@mistake(
    "roc_auc",
    hint="You cut at 0.5. The area knows the ranking alone: does yours change if all scores are halved?",
    caught_by=["test_roc_auc_of_ten", "test_roc_auc_knows_the_order_alone"],
)
def roc_auc_is_the_accuracy_at_a_half(y, score):
    _both_kinds(y)
    return float(np.mean((score >= 0.5) == (y == 1)))


@mistake(
    "roc_auc",
    hint="You cut at 0.5 and average two rates. The area knows the ranking alone: does yours change if all scores are halved?",
    caught_by=["test_roc_auc_of_ten", "test_roc_auc_knows_the_order_alone"],
)
def roc_auc_of_one_threshold(y, score):
    _both_kinds(y)
    called = score >= 0.5
    return float((np.mean(called[y == 1]) + np.mean(~called[y == 0])) / 2)


@mistake(
    "roc_auc",
    hint="What does somebody get who ranks everybody wrongly? You turn such a score round: who told you that it may be?",
    caught_by=["test_roc_auc_of_the_best_and_the_worst"],
)
def roc_auc_never_below_a_half(y, score):
    _both_kinds(y)
    positive, negative = score[y == 1], score[y == 0]
    area = float(np.mean((positive[:, None] > negative) + 0.5 * (positive[:, None] == negative)))
    return max(area, 1 - area)


@mistake(
    "roc_auc",
    hint="How many pairs has the worked example, four positives and six negatives? By how many do you divide?",
    caught_by=["test_roc_auc_of_ten", "test_roc_auc_of_many"],
)
def roc_auc_divides_by_all_pairs_of_people(y, score):
    _both_kinds(y)
    positive, negative = score[y == 1], score[y == 0]
    won = np.sum(positive[:, None] > negative) + 0.5 * np.sum(positive[:, None] == negative)
    return float(won / (len(y) * (len(y) - 1) / 2))


@mistake(
    "roc_auc",
    hint="You count the pairs that were won. The docstring asks for their share.",
    caught_by=["test_roc_auc_of_ten", "test_roc_auc_of_many"],
)
def roc_auc_counts_pairs(y, score):
    _both_kinds(y)
    positive, negative = score[y == 1], score[y == 0]
    return float(np.sum(positive[:, None] > negative) + 0.5 * np.sum(positive[:, None] == negative))


mistake(
    "roc_auc",
    name="roc_auc_of_one_class",
    hint="Without a negative, how many pairs are there, and what is their share?",
    caught_by=["test_roc_auc_needs_both"],
    change=(
        (
            "    if len(positive) == 0 or len(negative) == 0:\n"
            '        raise ValueError("a pair needs a positive and a negative sample")\n'
        ),
        "",
    ),
)


@mistake(
    "roc_auc",
    hint="Where a class is missing there is no pair. Is 1/2 an answer, or a guess?",
    caught_by=["test_roc_auc_needs_both"],
)
def roc_auc_a_half_for_one_class(y, score):
    if len(np.unique(y)) < 2:
        return 0.5
    positive, negative = score[y == 1], score[y == 0]
    return float(np.mean((positive[:, None] > negative) + 0.5 * (positive[:, None] == negative)))


@mistake(
    "roc_auc",
    hint="Where does the curve begin: at the highest score, or at (0, 0), where nobody is called? What of the area lies "
    "before your first point?",
    caught_by=["test_roc_auc_of_twins", "test_roc_auc_of_two"],
)
def roc_auc_begins_at_the_first_score(y, score):
    _both_kinds(y)
    thresholds = np.unique(score)[::-1]
    called = score >= thresholds[:, None]
    tpr = (called & (y == 1)).sum(axis=1) / (y == 1).sum()
    fpr = (called & (y == 0)).sum(axis=1) / (y == 0).sum()
    return float(np.sum(np.diff(fpr) * (tpr[1:] + tpr[:-1]) / 2))


@mistake(
    "roc_auc",
    hint="You rank people from 1 to n. Which rank do twins get, and does the answer depend on who stands first in the file?",
    caught_by=["test_roc_auc_of_twins", "test_roc_auc_of_many"],
)
def roc_auc_ranks_twins_by_their_place(y, score):
    _both_kinds(y)
    rank = np.empty(len(y))
    rank[np.argsort(score, kind="stable")] = np.arange(1, len(y) + 1)
    p, n = (y == 1).sum(), (y == 0).sum()
    return float((rank[y == 1].sum() - p * (p + 1) / 2) / (p * n))


@mistake(
    "roc_auc",
    hint="How many pairs of a positive and a negative has the worked example, with four and six people? By how many do you "
    "divide?",
    caught_by=["test_roc_auc_of_ten", "test_roc_auc_of_many"],
)
def roc_auc_divides_by_n_squared(y, score):
    _both_kinds(y)
    positive, negative = score[y == 1], score[y == 0]
    won = np.sum(positive[:, None] > negative) + 0.5 * np.sum(positive[:, None] == negative)
    return float(won / len(y) ** 2)


mistake(
    "roc_auc",
    name="roc_auc_asks_for_a_negative_alone",
    hint="Without a positive, how many pairs are there, and what is their share?",
    caught_by=["test_roc_auc_needs_both", "test_roc_auc_refuses_one_person"],
    change=("len(positive) == 0 or len(negative) == 0", "len(negative) == 0"),
)
