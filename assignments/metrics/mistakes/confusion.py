"""Known wrong answers to confusion, the commonest first."""

import numpy as np

from autograder import mistake

from .shared import _inside

mistake(
    "confusion",
    name="confusion_transposed",
    hint="Rows are the truth. Do your row sums equal the class counts of y?",
    caught_by=["test_confusion_of_four_samples", "test_confusion_of_four_classes", "test_confusion_of_many"],
    change=("np.add.at(cm, (y, p), 1)", "np.add.at(cm, (p, y), 1)"),
)


mistake(
    "confusion",
    name="confusion_loses_repeats",
    hint="Add up all entries of your matrix. Should that be the number of samples? What does cm[y, p] += 1 do where a pair "
    "occurs twice?",
    caught_by=["test_confusion_of_four_samples", "test_confusion_of_four_classes", "test_confusion_of_many"],
    change=("np.add.at(cm, (y, p), 1)", "cm[y, p] += 1"),
)


@mistake(
    "confusion",
    hint="How large is your matrix if the last class never occurs, neither in y nor in p? Which argument says the size?",
    caught_by=["test_confusion_of_four_classes", "test_confusion_of_classes_that_never_occur"],
)
def confusion_of_the_classes_seen(y, p, k):
    _inside(y, p, k)
    m = int(max(y.max(), p.max())) + 1 if len(y) else k
    cm = np.zeros((m, m), dtype=int)
    np.add.at(cm, (y, p), 1)
    return cm


@mistake(
    "confusion",
    hint="Which labels get a row with you: 0 .. k-1, or those that you happened to see? What becomes of class 3 of four "
    "if nobody belongs to it, and of the numbers of the others if class 0 is missing?",
    caught_by=["test_confusion_of_four_classes", "test_confusion_of_classes_that_never_occur"],
)
def confusion_of_the_unique_labels(y, p, k):
    _inside(y, p, k)
    seen = np.unique(np.concatenate([y, p]))
    return np.array([[int(((y == i) & (p == j)).sum()) for j in seen] for i in seen]).reshape(len(seen), len(seen))


mistake(
    "confusion",
    name="confusion_counts_minus_one_from_the_end",
    hint="Which row is row -1 for NumPy? And which class is class -1?",
    caught_by=["test_confusion_refuses_a_label_outside", "test_confusion_refuses_every_label_outside"],
    change=("((labels < 0) | (labels >= k)).any()", "(labels >= k).any()"),
)


@mistake(
    "confusion",
    hint="The docstring promises counts. What are yours: numbers of samples, or shares of all of them?",
    caught_by=["test_confusion_of_four_samples", "test_confusion_of_many"],
)
def confusion_in_shares(y, p, k):
    _inside(y, p, k)
    cm = np.zeros((k, k))
    np.add.at(cm, (y, p), 1)
    return cm / max(len(y), 1)


@mistake(
    "confusion",
    hint="Each of your rows sums to 1. Where has the size of the classes gone? The docstring promises counts.",
    caught_by=["test_confusion_of_four_classes", "test_confusion_of_many"],
)
def confusion_in_shares_of_a_row(y, p, k):
    _inside(y, p, k)
    cm = np.zeros((k, k))
    np.add.at(cm, (y, p), 1)
    return cm / np.maximum(cm.sum(axis=1, keepdims=True), 1)


mistake(
    "confusion",
    name="confusion_accepts_every_label",
    hint="Who hears about a label of -1? And one of k: does it meet an error of yours, or one of NumPy's?",
    caught_by=["test_confusion_refuses_a_label_outside", "test_confusion_refuses_every_label_outside"],
    change=(
        (
            "    for labels in (y, p):\n        if ((labels < 0) | (labels >= k)).any():\n"
            '            raise ValueError(f"every label must lie in 0 .. {k - 1}")\n'
        ),
        "",
    ),
)


mistake(
    "confusion",
    name="confusion_asks_the_truth_alone",
    hint="You look at the labels in y. May the labels in p be anything?",
    caught_by=["test_confusion_refuses_a_label_outside", "test_confusion_refuses_every_label_outside"],
    change=("for labels in (y, p):", "for labels in (y,):"),
)


@mistake(
    "confusion",
    hint="A label of k meets no error with you. Where has that sample gone?",
    caught_by=["test_confusion_refuses_a_label_outside", "test_confusion_refuses_every_label_outside"],
)
def confusion_drops_what_is_outside(y, p, k):
    return np.array([[int(((y == i) & (p == j)).sum()) for j in range(k)] for i in range(k)])


mistake(
    "confusion",
    name="confusion_counts_classes_from_one",
    hint="Is class 0 a class? Which row and column belong to it with you?",
    caught_by=["test_confusion_of_four_samples", "test_confusion_of_four_classes"],
    change=("np.add.at(cm, (y, p), 1)", "np.add.at(cm, (y - 1, p - 1), 1)"),
)


mistake(
    "confusion",
    name="confusion_keeps_the_errors_only",
    hint="Your diagonal is empty. Is a sample that was called rightly no sample?",
    caught_by=["test_confusion_of_four_samples", "test_confusion_of_many"],
    change=("np.add.at(cm, (y, p), 1)", "np.add.at(cm, (y[y != p], p[y != p]), 1)"),
)


mistake(
    "confusion",
    name="confusion_needs_a_sample",
    hint="Without a sample, what are y.min() and y.max()? The docstring says what n may be.",
    caught_by=["test_confusion_of_no_samples"],
    change=("((labels < 0) | (labels >= k)).any()", "labels.min() < 0 or labels.max() >= k"),
)


mistake(
    "confusion",
    name="confusion_accepts_k",
    hint="Of three classes the last is 2. What becomes of a label of 3 with you?",
    caught_by=["test_confusion_refuses_a_label_outside", "test_confusion_refuses_every_label_outside"],
    change=("labels >= k", "labels > k"),
)


@mistake(
    "confusion",
    hint="A label outside stops your function, with which error? Which one does the docstring promise?",
    caught_by=["test_confusion_refuses_a_label_outside", "test_confusion_refuses_every_label_outside"],
)
def confusion_asserts(y, p, k):
    for labels in (y, p):
        assert ((labels >= 0) & (labels < k)).all()
    cm = np.zeros((k, k), dtype=int)
    np.add.at(cm, (y, p), 1)
    return cm
