"""Known wrong answers to cross_entropy that are rarer than those of cross_entropy.py."""

import numpy as np

from autograder import mistake

from .shared import _check_labels


def _log_p_plus(logits, y, eps, checked):
    if checked:
        _check_labels(len(logits), y)
    return float(np.mean(-np.log(softmax(logits)[np.arange(len(y)), y] + eps)))


@mistake(
    "cross_entropy",
    hint="Give your labels as a column: what shape does logits[np.arange(n), y] have then?",
    caught_by=["test_cross_entropy_refuses_a_column_of_labels"],
)
def cross_entropy_takes_a_column(logits, y):
    return float(-log_softmax(logits)[np.arange(len(y)), y].mean())


@mistake(
    "cross_entropy",
    hint="Give your labels as a column: what shape does logits[np.arange(n), y] have then?",
    caught_by=["test_cross_entropy_refuses_a_column_of_labels"],
)
def cross_entropy_takes_a_column_row_by_row(logits, y):
    total = 0.0
    for row, label in zip(log_softmax(logits), y):
        total -= row[label]
    return total / len(y)


@mistake(
    "cross_entropy",
    hint="Give your labels as a column: what shape does logits[np.arange(n), y] have then?",
    caught_by=["test_cross_entropy_refuses_a_column_of_labels"],
)
def cross_entropy_takes_a_column_as_one_hot(logits, y):
    return float(-(np.eye(logits.shape[1])[y] * log_softmax(logits)).sum() / len(y))


@mistake(
    "cross_entropy",
    hint="Look at the logits after the call: which operator changed them?",
    caught_by=["test_cross_entropy_leaves_its_arguments_alone"],
)
def cross_entropy_in_place(logits, y):
    _check_labels(len(logits), y)
    logits -= logits.max(axis=1, keepdims=True)
    return float(np.mean(np.log(np.exp(logits).sum(axis=1)) - logits[np.arange(len(y)), y]))


@mistake(
    "cross_entropy",
    hint="0 times log(0) is not 0. Pick the logarithms of the right classes, and take them of no probability.",
    caught_by=["test_cross_entropy_of_a_gap_of_2000"],
)
def cross_entropy_one_hot_times_log_p(logits, y):
    _check_labels(len(logits), y)
    return float(-(one_hot(y, logits.shape[1]) * np.log(softmax(logits))).sum() / len(y))


@mistake(
    "cross_entropy",
    hint="0 times log(0) is not 0. Pick the logarithms of the right classes, and take them of no probability.",
    caught_by=["test_cross_entropy_of_a_gap_of_2000", "test_cross_entropy_refuses_a_column_of_labels"],
)
def cross_entropy_one_hot_times_log_p_any_labels(logits, y):
    n, k = logits.shape
    t = np.zeros((n, k))
    t[np.arange(n), y] = 1
    return -np.sum(t * np.log(softmax(logits))) / n


@mistake(
    "cross_entropy",
    hint="Double the batch by repeating it: should the loss double?",
    caught_by=["test_cross_entropy_of_three_samples", "test_cross_entropy_refuses_a_column_of_labels"],
)
def cross_entropy_sum_not_mean_any_labels(logits, y):
    return float(-log_softmax(logits)[np.arange(len(y)), y].sum())


@mistake(
    "cross_entropy",
    hint="A perfect prediction should cost 0 and a hopeless one 2000. Which constant prevents that?",
    caught_by=["test_cross_entropy_of_a_gap_of_2000"],
)
def cross_entropy_log_p_plus_1e_8(logits, y):
    return _log_p_plus(logits, y, 1e-8, checked=True)


@mistake(
    "cross_entropy",
    hint="A perfect prediction should cost 0 and a hopeless one 2000. Which constant prevents that?",
    caught_by=["test_cross_entropy_of_a_gap_of_2000"],
)
def cross_entropy_log_p_plus_1e_8_any_labels(logits, y):
    return _log_p_plus(logits, y, 1e-8, checked=False)


@mistake(
    "cross_entropy",
    hint="A perfect prediction should cost 0 and a hopeless one 2000. Which constant prevents that?",
    caught_by=["test_cross_entropy_of_a_gap_of_2000"],
)
def cross_entropy_log_p_plus_1e_9(logits, y):
    return _log_p_plus(logits, y, 1e-9, checked=True)


@mistake(
    "cross_entropy",
    hint="A perfect prediction should cost 0 and a hopeless one 2000. Which constant prevents that?",
    caught_by=["test_cross_entropy_of_a_gap_of_2000"],
)
def cross_entropy_log_p_plus_1e_9_any_labels(logits, y):
    return _log_p_plus(logits, y, 1e-9, checked=False)


@mistake(
    "cross_entropy",
    hint="Are [0.25, 0.75] logits or probabilities? The docstring says which of them you get, always.",
    caught_by=["test_cross_entropy_of_logits_that_sum_to_one"],
)
def cross_entropy_guesses_probabilities(logits, y):
    _check_labels(len(logits), y)
    rows = np.arange(len(y))
    if np.all(logits >= 0) and np.allclose(logits.sum(axis=1), 1.0):
        return float(-np.log(logits[rows, y]).mean())
    return float(-log_softmax(logits)[rows, y].mean())


@mistake(
    "cross_entropy",
    hint="Two rows that lie 2000 apart: what is left of the lower one when the largest logit of ALL is subtracted?",
    caught_by=["test_cross_entropy_of_rows_far_apart"],
)
def cross_entropy_one_shift_for_the_batch(logits, y):
    _check_labels(len(logits), y)
    shifted = logits - logits.max()
    log_p = shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True))
    return float(-log_p[np.arange(len(y)), y].mean())


@mistake(
    "cross_entropy",
    hint="A perfect prediction should cost 0 and a hopeless one 2000. Which constant prevents that?",
    caught_by=["test_cross_entropy_of_a_gap_of_2000"],
)
def cross_entropy_log_p_plus_1e_10(logits, y):
    return _log_p_plus(logits, y, 1e-10, checked=True)


@mistake(
    "cross_entropy",
    hint="A perfect prediction should cost 0 and a hopeless one 2000. Which constant prevents that?",
    caught_by=["test_cross_entropy_of_a_gap_of_2000"],
)
def cross_entropy_log_p_plus_1e_10_any_labels(logits, y):
    return _log_p_plus(logits, y, 1e-10, checked=False)


@mistake(
    "cross_entropy",
    hint="How many terms has your sum for one sample? Cross-entropy asks for the right class alone.",
    caught_by=["test_cross_entropy_of_equal_logits_is_log_k", "test_cross_entropy_is_a_mean"],
)
def cross_entropy_of_every_column(logits, y):
    if y.shape != (len(logits),):
        raise ValueError("y must have shape (n,)")
    e = np.exp(logits - logits.max(axis=1, keepdims=True))
    p = e / e.sum(axis=1, keepdims=True)
    right = np.eye(logits.shape[1])[y]
    return float(-np.mean(np.sum(right * np.log(p + 1e-300) + (1 - right) * np.log(1 - p + 1e-300), axis=1)))


@mistake(
    "cross_entropy",
    hint="For the logits (-1, 2) softmax gives about (0.05, 0.95). Print the numbers of which you take the logarithm: are they "
    "these? What turns logits into probabilities?",
    caught_by=["test_cross_entropy_of_equal_logits_is_log_k", "test_cross_entropy_of_three_samples"],
)
def cross_entropy_takes_logits_for_probabilities(logits, y):
    _check_labels(len(logits), y)
    return float(-np.log(logits[np.arange(len(y)), y]).mean())


@mistake(
    "cross_entropy",
    hint="For the logits (-1, 2) softmax gives about (0.05, 0.95). Print the numbers of which you take the logarithm: are they "
    "these? What turns logits into probabilities?",
    caught_by=["test_cross_entropy_of_equal_logits_is_log_k", "test_cross_entropy_of_three_samples"],
)
def cross_entropy_clips_logits_for_probabilities(logits, y):
    _check_labels(len(logits), y)
    return float(-np.log(np.clip(logits[np.arange(len(y)), y], 1e-12, 1.0)).mean())


@mistake(
    "cross_entropy",
    hint="For the logits (-1, 2) softmax gives about (0.05, 0.95). Print the numbers of which you take the logarithm: are they "
    "these? What turns logits into probabilities?",
    caught_by=["test_cross_entropy_of_equal_logits_is_log_k", "test_cross_entropy_of_three_samples"],
)
def cross_entropy_divides_logits_by_their_sum(logits, y):
    _check_labels(len(logits), y)
    p = np.abs(logits) / np.abs(logits).sum(axis=1, keepdims=True)
    return float(-np.log(np.clip(p[np.arange(len(y)), y], 1e-12, 1.0)).mean())


@mistake(
    "cross_entropy",
    hint="You count the classes in y. What if a class does not occur in this batch? Where else can you read how many there are?",
    caught_by=["test_cross_entropy_of_equal_logits_is_log_k", "test_cross_entropy_where_the_last_class_is_absent"],
)
def cross_entropy_counts_the_classes_in_the_batch(logits, y):
    _check_labels(len(logits), y)
    return float(-(np.eye(len(np.unique(y)))[y] * log_softmax(logits)).sum() / len(y))


@mistake(
    "cross_entropy",
    hint="What is 99 * 4 in uint8? In which dtype do you compute with the labels?",
    caught_by=["test_cross_entropy_of_uint8_labels"],
)
def cross_entropy_multiplies_in_the_dtype_of_the_labels(logits, y):
    _check_labels(len(logits), y)
    column_by_column = log_softmax(logits).ravel(order="F")
    return float(-column_by_column[y * len(y) + np.arange(len(y))].mean())
