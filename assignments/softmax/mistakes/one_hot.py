"""Known wrong answers to one_hot, the commonest first."""

import numpy as np

from autograder import mistake


def _check_classes(y, k):
    if np.any(y < 0) or np.any(y >= k):
        raise ValueError(f"the labels must lie in 0 .. {k - 1}")


@mistake(
    "one_hot",
    hint="What if the last class does not occur in this batch? Who tells you how many classes there are?",
    caught_by=["test_one_hot_where_the_last_classes_are_absent"],
)
def one_hot_width_from_labels(y, k):
    _check_classes(y, k)
    return np.eye(np.max(y, initial=0) + 1)[y]


@mistake(
    "one_hot",
    hint="What if the last class does not occur in this batch? Who tells you how many classes there are?",
    caught_by=["test_one_hot_where_the_last_classes_are_absent"],
)
def one_hot_width_from_labels_if_any(y, k):
    _check_classes(y, k)
    return np.eye(np.max(y) + 1)[y] if len(y) else np.zeros((0, k))


@mistake(
    "one_hot",
    hint="What shape does the docstring promise for k = 1? Who takes the second axis away?",
    caught_by=["test_one_hot_of_a_single_class"],
)
def one_hot_squeezed(y, k):
    _check_classes(y, k)
    rows = np.eye(k)[y]
    return rows[:, 0] if k == 1 else rows


@mistake(
    "one_hot",
    hint="One row a sample or one column a sample? Print the shape.",
    caught_by=["test_one_hot_of_three_labels"],
)
def one_hot_transposed(y, k):
    _check_classes(y, k)
    return np.eye(k)[:, y]


@mistake(
    "one_hot",
    hint="The zeros and ones are in the right places. What dtype does the docstring promise?",
    caught_by=["type"],
)
def one_hot_of_integers(y, k):
    _check_classes(y, k)
    return np.eye(k, dtype=int)[y]


@mistake(
    "one_hot",
    hint="Comparing gives True and False. What dtype does the docstring promise?",
    caught_by=["test_one_hot_of_three_labels"],
)
def one_hot_of_bools(y, k):
    _check_classes(y, k)
    return y[:, None] == np.arange(k)


@mistake(
    "one_hot",
    hint="How many ones does a row of yours hold? Which pairs (row, column) did you mean?",
    caught_by=["test_one_hot_of_three_labels"],
)
def one_hot_whole_columns(y, k):
    _check_classes(y, k)
    out = np.zeros((len(y), k))
    out[:, y] = 1
    return out


@mistake(
    "one_hot",
    hint="Does your first class have the number 0 or 1?",
    caught_by=["test_one_hot_of_three_labels"],
)
def one_hot_counts_from_one(y, k):
    _check_classes(y, k)
    return np.eye(k)[y - 1]


@mistake(
    "one_hot",
    hint="Which column does Python mean by -1? Is there a class of that number?",
    caught_by=["test_one_hot_refuses_a_negative_label"],
)
def one_hot_wraps_negative_labels(y, k):
    if np.any(y >= k):
        raise ValueError("a label is too large")
    return np.eye(k)[y]


@mistake(
    "one_hot",
    hint="Which error does the docstring promise for a label that is no class? NumPy's own is another one.",
    caught_by=["test_one_hot_refuses_a_negative_label", "test_one_hot_refuses_a_label_above"],
)
def one_hot_without_a_check(y, k):
    return np.eye(k)[y]


@mistake(
    "one_hot",
    hint="What is the smallest, or the largest, of no labels?",
    caught_by=["test_one_hot_of_no_labels"],
)
def one_hot_max_of_nothing(y, k):
    if y.min() < 0 or y.max() >= k:
        raise ValueError("a label is no class")
    return np.eye(k)[y]


mistake(
    "one_hot",
    name="one_hot_lets_the_label_k_through",
    hint="There are k classes, and the first has the number 0. Is k itself a class? Try the label 3 with k = 3.",
    caught_by=["test_one_hot_refuses_a_label_above"],
    change=("y >= k", "y > k"),
)


@mistake(
    "one_hot",
    hint="A label that is no class gives you a row of zeros. What does the docstring promise for it?",
    caught_by=["test_one_hot_refuses_a_negative_label", "test_one_hot_refuses_a_label_above"],
)
def one_hot_row_of_zeros(y, k):
    return (y[:, None] == np.arange(k)).astype(float)
