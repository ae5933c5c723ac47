"""Known wrong answers to precision_recall, the commonest first."""

import numpy as np

from autograder import mistake

mistake(
    "precision_recall",
    name="precision_recall_swapped",
    hint="Of those that were called so, or of those that are so: which of the two is precision, and which axis of the matrix "
    "counts whom?",
    caught_by=["test_precision_recall_of_two_classes", "test_precision_recall_of_three_classes"],
    change=("cm.sum(axis=0), cm.sum(axis=1)", "cm.sum(axis=1), cm.sum(axis=0)"),
)


@mistake(
    "precision_recall",
    hint="A class that was never called: what is 0 / 0 for NumPy, and what should it be here?",
    caught_by=["test_precision_recall_of_three_classes", "test_precision_recall_of_a_class_that_is_not_there"],
)
def precision_recall_with_nan(cm):
    right = np.diag(cm)
    return right / cm.sum(axis=0), right / cm.sum(axis=1)


@mistake(
    "precision_recall",
    hint="Your zeros are right, and NumPy has warned before you mended them. How could the division be avoided?",
    caught_by=["test_precision_recall_of_a_class_that_is_not_there", "test_precision_recall_where_a_sum_is_zero"],
)
def precision_recall_mends_nan_afterwards(cm):
    right = np.diag(cm)
    return np.nan_to_num(right / cm.sum(axis=0)), np.nan_to_num(right / cm.sum(axis=1))


@mistake(
    "precision_recall",
    hint="One number for all classes hides which class is badly found. How many numbers does the docstring promise?",
    caught_by=["test_precision_recall_of_two_classes", "test_precision_recall_of_three_classes"],
)
def precision_recall_averaged(cm):
    right = np.diag(cm)
    called, there = cm.sum(axis=0), cm.sum(axis=1)
    return float((right / np.maximum(called, 1)).mean()), float((right / np.maximum(there, 1)).mean())


@mistake(
    "precision_recall",
    hint="You divide by the number of all samples. Of whom is precision a share, and of whom recall?",
    caught_by=["test_precision_recall_of_two_classes", "test_precision_recall_of_three_classes"],
)
def precision_recall_of_all_samples(cm):
    shares = np.diag(cm) / max(cm.sum(), 1)
    return shares, shares.copy()


@mistake(
    "precision_recall",
    hint="Your two answers are one and the same number: the accuracy. Does it know whom a class was confused with?",
    caught_by=["test_precision_recall_of_two_classes", "test_precision_recall_of_three_classes"],
)
def precision_recall_is_the_accuracy(cm):
    accuracy = np.full(len(cm), np.trace(cm) / max(cm.sum(), 1))
    return accuracy, accuracy.copy()


@mistake(
    "precision_recall",
    hint="A class that was never called gets the best precision with you. Which of its calls were right? What does the "
    "docstring say of 0/0?",
    caught_by=["test_precision_recall_where_a_sum_is_zero", "test_precision_recall_of_three_classes"],
)
def precision_recall_one_where_nothing_is(cm):
    right = np.diag(cm)
    called, there = cm.sum(axis=0), cm.sum(axis=1)
    precision = np.where(called > 0, right / np.maximum(called, 1), 1.0)
    recall = np.where(there > 0, right / np.maximum(there, 1), 1.0)
    return precision, recall


mistake(
    "precision_recall",
    name="precision_recall_adds_one",
    hint="You add 1 below the line so that it is never 0. What becomes of a class that was called five times and is right "
    "each time?",
    caught_by=["test_precision_recall_of_two_classes", "test_precision_recall_of_many_classes"],
    change=("right / np.maximum(called, 1), right / np.maximum(there, 1)", "right / (called + 1), right / (there + 1)"),
)


mistake(
    "precision_recall",
    name="precision_recall_leaves_the_right_ones_out",
    hint="Below the line stand all that were called so. Do those that are right belong to them?",
    caught_by=["test_precision_recall_of_two_classes", "test_precision_recall_of_many_classes"],
    change=("cm.sum(axis=0), cm.sum(axis=1)", "cm.sum(axis=0) - right, cm.sum(axis=1) - right"),
)


@mistake(
    "precision_recall",
    hint="Precision and recall of which class have you computed? The matrix has k of them.",
    caught_by=["test_precision_recall_of_two_classes", "test_precision_recall_of_three_classes"],
)
def precision_recall_of_the_last_class(cm):
    right = cm[-1, -1]
    return float(right / max(cm[:, -1].sum(), 1)), float(right / max(cm[-1].sum(), 1))


@mistake(
    "precision_recall",
    hint="Your two answers are one and the same. Which axis went into both sums, and which question is never asked?",
    caught_by=["test_precision_recall_of_two_classes", "test_precision_recall_of_three_classes"],
)
def precision_recall_sums_columns_twice(cm):
    shares = np.diag(cm) / np.maximum(cm.sum(axis=0), 1)
    return shares, shares.copy()


@mistake(
    "precision_recall",
    hint="Your two answers are one and the same. Which axis went into both sums, and which question is never asked?",
    caught_by=["test_precision_recall_of_two_classes", "test_precision_recall_of_three_classes"],
)
def precision_recall_sums_rows_twice(cm):
    shares = np.diag(cm) / np.maximum(cm.sum(axis=1), 1)
    return shares, shares.copy()


@mistake(
    "precision_recall",
    hint="You use whole-number division. What is 2 // 3?",
    caught_by=["test_precision_recall_of_two_classes", "test_precision_recall_of_three_classes"],
)
def precision_recall_in_whole_numbers(cm):
    right = np.diag(cm)
    called, there = cm.sum(axis=0), cm.sum(axis=1)
    return (right // np.maximum(called, 1)).astype(float), (right // np.maximum(there, 1)).astype(float)


@mistake(
    "precision_recall",
    hint="You have a formula with tp, fp and fn, for two classes. Which class is positive in it, and what of the others?",
    caught_by=["test_precision_recall_of_two_classes", "test_precision_recall_of_three_classes"],
)
def precision_recall_of_the_first_class(cm):
    tp, fp, fn = cm[0, 0], cm[1:, 0].sum(), cm[0, 1:].sum()
    return float(tp / max(tp + fp, 1)), float(tp / max(tp + fn, 1))
