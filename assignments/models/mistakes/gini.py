"""Known wrong answers to gini, the commonest first."""

import numpy as np

from autograder import mistake

from .shared import _shares

mistake(
    "gini",
    name="gini_share_of_the_minority",
    hint="5 and 3 of eight, and 5, 2 and 1 of eight: does your number tell which of the two is more mixed?",
    caught_by=["test_gini_of_five_and_three", "test_gini_of_random_labels"],
    change=("1 - (p**2).sum()", "1 - p.max()"),
)


mistake(
    "gini",
    name="gini_of_the_pure",
    hint="What does your function say of labels that are all equal, 0 or 1? And what should it?",
    caught_by=["test_gini_of_five_and_three", "test_gini_of_pure_and_of_even"],
    change=("1 - (p**2).sum()", "(p**2).sum()"),
)


@mistake(
    "gini",
    hint="Square your labels and sum: what if a class is called 7? What are the p in the formula?",
    caught_by=["test_gini_of_five_and_three", "test_gini_of_any_labels"],
)
def gini_labels_for_counts(y):
    p = y / y.sum() if y.sum() else np.ones(1)
    return float(1 - (p**2).sum())


@mistake(
    "gini",
    hint="You draw the second label from the ones that are left. Does the docstring put the first one back?",
    caught_by=["test_gini_of_five_and_three", "test_gini_of_pure_and_of_even"],
)
def gini_without_putting_back(y):
    counts = np.unique(y, return_counts=True)[1]
    n = len(y)
    return float(1 - (counts * (counts - 1)).sum() / (n * (n - 1))) if n > 1 else 0.0


@mistake(
    "gini",
    hint="Are your labels 0, 1, 2, ... always? What does bincount do with -5?",
    caught_by=["test_gini_of_any_labels"],
)
def gini_bincount(y):
    p = np.bincount(y) / len(y)
    return float(1 - (p**2).sum())


@mistake(
    "gini",
    hint="How many classes may there be? What do three classes in equal shares give?",
    caught_by=["test_gini_of_five_and_three", "test_gini_of_pure_and_of_even"],
)
def gini_of_two_classes(y):
    p = np.mean(y == y.max())
    return float(2 * p * (1 - p))


mistake(
    "gini",
    name="gini_of_counts",
    hint="Hand in every label twice: should the impurity change? What are the p in the formula?",
    caught_by=["test_gini_of_five_and_three", "test_gini_of_pure_and_of_even"],
    change=("return_counts=True)[1] / len(y)", "return_counts=True)[1]"),
)


mistake(
    "gini",
    name="gini_is_the_entropy",
    hint="Two classes in equal shares: 1/2 or 1? Which of the two measures did you write?",
    caught_by=["test_gini_of_five_and_three", "test_gini_of_pure_and_of_even"],
    change=("1 - (p**2).sum()", "-(p * np.log2(p)).sum()"),
)


mistake(
    "gini",
    name="gini_with_a_root",
    hint="Of 5 and 3 of eight the squares sum to 34/64. What did you do with that number?",
    caught_by=["test_gini_of_five_and_three", "test_gini_of_pure_and_of_even"],
    change=("1 - (p**2).sum()", "1 - np.sqrt((p**2).sum())"),
)


mistake(
    "gini",
    name="gini_scaled_to_one",
    hint="Two classes in equal shares have 1/2 by the docstring. By what do you divide?",
    caught_by=["test_gini_of_five_and_three", "test_gini_of_pure_and_of_even"],
    change=("1 - (p**2).sum()", "(1 - (p**2).sum()) / max(1 - 1 / len(p), 0.5)"),
)


@mistake(
    "gini",
    hint="Print the labels after the call. Are they in the order in which you got them?",
    caught_by=["test_gini_leaves_the_labels_alone"],
)
def gini_sorts_the_labels(y):
    y.sort()
    p = _shares(y)
    return float(1 - (p**2).sum())


@mistake(
    "gini",
    hint="2 p (1 - p) is right for two classes. What is p where there are three?",
    caught_by=["test_gini_of_five_and_three", "test_gini_of_pure_and_of_even", "test_gini_of_random_labels"],
)
def gini_of_two_classes_alone(y):
    p = np.mean(y == y[0])
    return float(2 * p * (1 - p))


@mistake(
    "gini",
    hint="Do your shares sum to 1? By how many things do you divide the counts?",
    caught_by=["test_gini_of_five_and_three", "test_gini_of_pure_and_of_even", "test_gini_of_any_labels"],
)
def gini_shares_of_the_classes(y):
    classes, counts = np.unique(y, return_counts=True)
    p = counts / len(classes)
    return float(1 - (p**2).sum())
