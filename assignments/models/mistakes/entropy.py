"""Known wrong answers to entropy, the commonest first."""

import numpy as np

from autograder import mistake

from .shared import _shares

mistake(
    "entropy",
    name="entropy_in_nats",
    hint="How much does a fair coin have, in bits? And by your function?",
    caught_by=["test_entropy_of_five_and_three", "test_entropy_of_pure_and_of_eight"],
    change=("np.log2(1 / p)", "np.log(1 / p)"),
)


@mistake(
    "entropy",
    hint="You ask for every number up to the largest label, and some of them never occur. What is 0 log 0 for the computer?",
    caught_by=["test_entropy_of_five_and_three", "test_entropy_of_any_labels"],
)
def entropy_of_classes_that_are_not_there(y):
    # As a loop over range(y.max() + 1) finds them, which takes seconds for a label of 900,000.
    p = np.bincount(y[y >= 0], minlength=1) / len(y)
    return float(-(p * np.log2(p)).sum())


@mistake(
    "entropy",
    hint="Are your labels 0, 1, 2, ... always? What does bincount do with -5?",
    caught_by=["test_entropy_of_any_labels"],
)
def entropy_bincount(y):
    p = np.bincount(y) / len(y)
    p = p[p > 0]
    return float((p * np.log2(1 / p)).sum())


mistake(
    "entropy",
    name="entropy_forgets_the_minus",
    hint="The logarithm of a share is never positive. What is the sign of your answer?",
    caught_by=["test_entropy_of_five_and_three", "test_entropy_of_pure_and_of_eight"],
    change=("np.log2(1 / p)", "np.log2(p)"),
)


mistake(
    "entropy",
    name="entropy_to_the_base_ten",
    hint="How much does a fair coin have, in bits? Which logarithm did you take?",
    caught_by=["test_entropy_of_five_and_three", "test_entropy_of_pure_and_of_eight"],
    change=("np.log2(1 / p)", "np.log10(1 / p)"),
)


mistake(
    "entropy",
    name="entropy_as_a_share_of_the_largest",
    hint="Eight classes in equal shares: 3 bits or 1? By what do you divide?",
    caught_by=["test_entropy_of_pure_and_of_eight", "test_entropy_of_random_labels"],
    change=("(p * np.log2(1 / p)).sum()", "(p * np.log2(1 / p)).sum() / max(np.log2(len(p)), 1)"),
)


mistake(
    "entropy",
    name="entropy_is_a_mean",
    hint="Do you sum over the classes, or take a mean over them? Each term has its weight already; which?",
    caught_by=["test_entropy_of_five_and_three", "test_entropy_of_pure_and_of_eight"],
    change=("(p * np.log2(1 / p)).sum()", "(p * np.log2(1 / p)).mean()"),
)


mistake(
    "entropy",
    name="entropy_without_its_weights",
    hint="A class of one in a thousand: how much should it add? Which factor stands before the logarithm?",
    caught_by=["test_entropy_of_five_and_three", "test_entropy_of_pure_and_of_eight"],
    change=("(p * np.log2(1 / p)).sum()", "np.log2(1 / p).sum()"),
)


mistake(
    "entropy",
    name="entropy_is_gini",
    hint="Two classes in equal shares: 1/2 or 1? Which of the two measures did you write?",
    caught_by=["test_entropy_of_five_and_three", "test_entropy_of_pure_and_of_eight"],
    change=("(p * np.log2(1 / p)).sum()", "1 - (p**2).sum()"),
)


@mistake(
    "entropy",
    hint="How many classes may there be? What do eight in equal shares give?",
    caught_by=["test_entropy_of_pure_and_of_eight", "test_entropy_of_random_labels"],
)
def entropy_of_two_classes(y):
    p = np.array([np.mean(y == y.max()), np.mean(y != y.max())])
    p = p[p > 0]
    return float((p * np.log2(1 / p)).sum())


mistake(
    "entropy",
    name="entropy_of_counts",
    hint="Hand in every label twice: should the entropy change? What are the p in the formula?",
    caught_by=["test_entropy_of_five_and_three", "test_entropy_of_pure_and_of_eight"],
    change=("return_counts=True)[1] / len(y)", "return_counts=True)[1]"),
)


@mistake(
    "entropy",
    hint="Print the labels after the call. Are they in the order in which you got them?",
    caught_by=["test_entropy_leaves_the_labels_alone"],
)
def entropy_sorts_the_labels(y):
    y.sort()
    p = _shares(y)
    return float((p * np.log2(1 / p)).sum())


@mistake(
    "entropy",
    hint="Three classes in equal shares: how many bits has that, and how many of your terms know of the third?",
    caught_by=["test_entropy_of_pure_and_of_eight", "test_entropy_of_random_labels"],
)
def entropy_of_one_class_against_the_rest(y):
    p = float(np.mean(y == y[0]))
    if p == 1.0:
        return 0.0
    return float(-p * np.log2(p) - (1 - p) * np.log2(1 - p))


@mistake(
    "entropy",
    hint="Rename class 3 to class 30: does your answer change? What is p in the formula?",
    caught_by=["test_entropy_of_five_and_three", "test_entropy_of_pure_and_of_eight", "test_entropy_of_any_labels"],
)
def entropy_takes_labels_for_shares(y):
    p = y / y.sum()
    p = p[p > 0]
    return float(-(p * np.log2(p)).sum())
