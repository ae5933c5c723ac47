"""Known wrong answers to accuracy, the commonest first."""

import numpy as np

from autograder import mistake

from .shared import _check_labels


@mistake(
    "accuracy",
    hint="Print the shape of the comparison: it should have one entry a sample.",
    caught_by=["test_accuracy_of_three_right_in_four", "test_accuracy_of_logits"],
)
def accuracy_column_vs_row_broadcast(y, p):
    _check_labels(len(p), y)
    return float(np.mean(p.argmax(axis=1).reshape(-1, 1) == y))


@mistake(
    "accuracy",
    hint="3 of 4 right: 0 or 0.75?",
    caught_by=["test_accuracy_of_three_right_in_four"],
)
def accuracy_truncated(y, p):
    _check_labels(len(p), y)
    return int(np.sum(p.argmax(axis=1) == y)) // len(y)


@mistake(
    "accuracy",
    hint="A number between 0 and 1: how many, or which share?",
    caught_by=["test_accuracy_of_three_right_in_four"],
)
def accuracy_count_not_ratio(y, p):
    _check_labels(len(p), y)
    return float(np.sum(p.argmax(axis=1) == y))


@mistake(
    "accuracy",
    hint="Is 1 the best or the worst value of what you return?",
    caught_by=["test_accuracy_of_three_right_in_four"],
)
def accuracy_is_the_error_rate(y, p):
    _check_labels(len(p), y)
    return float(np.mean(p.argmax(axis=1) != y))


@mistake(
    "accuracy",
    hint="The docstring asks for a share from 0 to 1. What do you multiply it by?",
    caught_by=["test_accuracy_of_three_right_in_four"],
)
def accuracy_in_percent(y, p):
    if np.shape(y) != (len(p),):
        raise ValueError("one label a sample")
    return 100 * float(np.mean(np.argmax(p, axis=1) == y))


@mistake(
    "accuracy",
    hint="Does your argmax look along a row, over the classes, or down a column, over the samples?",
    caught_by=["test_accuracy_of_three_right_in_four"],
)
def accuracy_argmax_down_the_columns(y, p):
    _check_labels(len(p), y)
    return float(np.mean(p.argmax(axis=0) == y))


@mistake(
    "accuracy",
    hint="With three classes the winner may have 0.4. And what if p holds logits?",
    caught_by=["test_accuracy_of_logits"],
)
def accuracy_threshold_one_half(y, p):
    _check_labels(len(p), y)
    return float(np.mean(p[np.arange(len(y)), y] > 0.5))


@mistake(
    "accuracy",
    hint="A prediction is right or wrong. What does a sample count in yours whose right class has the largest value, 0.7?",
    caught_by=["test_accuracy_of_three_right_in_four"],
)
def accuracy_mean_of_the_right_probabilities(y, p):
    _check_labels(len(p), y)
    return float(np.mean(p[np.arange(len(y)), y]))


@mistake(
    "accuracy",
    hint="You change p before you look for its largest value, and then two values are equal that were not. Which class is "
    "largest in p itself, without exponentials, rounding or a softmax?",
    caught_by=["test_accuracy_of_logits"],
)
def accuracy_takes_exponentials_first(y, p):
    _check_labels(len(p), y)
    with np.errstate(over="ignore"):
        return float(np.mean(np.exp(p).argmax(axis=1) == y))


@mistake(
    "accuracy",
    hint="y already holds class numbers, one a sample. What does an argmax over y give you, and do you need it?",
    caught_by=["test_accuracy_of_three_right_in_four", "test_accuracy_of_logits"],
)
def accuracy_argmax_of_the_labels(y, p):
    _check_labels(len(p), y)
    return float(np.mean(np.argmax(y, axis=-1) == np.argmax(p, axis=-1)))


@mistake(
    "accuracy",
    hint="Two classes share the largest value. How many predictions does one sample have?",
    caught_by=["test_accuracy_of_a_tie"],
)
def accuracy_any_maximum(y, p):
    _check_labels(len(p), y)
    return float(np.mean(p[np.arange(len(y)), y] == p.max(axis=1)))


@mistake(
    "accuracy",
    hint="Two classes share the largest value. Which one does the docstring take, and which one do you?",
    caught_by=["test_accuracy_of_a_tie"],
)
def accuracy_last_maximum(y, p):
    _check_labels(len(p), y)
    last = p.shape[1] - 1 - p[:, ::-1].argmax(axis=1)
    return float(np.mean(last == y))


@mistake(
    "accuracy",
    hint="Give your labels as a column and print the shape of the comparison. What does the docstring promise?",
    caught_by=["test_accuracy_refuses_a_column_of_labels"],
)
def accuracy_takes_a_column(y, p):
    return float(np.mean(p.argmax(axis=1) == y))


@mistake(
    "accuracy",
    hint="Give your labels as a column and print the shape of the comparison. What does the docstring promise?",
    caught_by=["test_accuracy_refuses_a_column_of_labels"],
)
def accuracy_takes_a_column_row_by_row(y, p):
    return sum(int(np.argmax(row) == label) for row, label in zip(p, y)) / len(y)


@mistake(
    "accuracy",
    hint="Give your labels as a column and print the shape of the comparison. What does the docstring promise?",
    caught_by=["test_accuracy_refuses_a_column_of_labels"],
)
def accuracy_takes_a_column_counting(y, p):
    return float((p.argmax(axis=1) == y).sum() / len(y))
