"""Known wrong answers to loo_accuracy, the commonest first."""

import numpy as np

from autograder import mistake

from .shared import _order, _refuse_count, _smallest_of_the_most


@mistake(
    "loo_accuracy",
    hint="With k = 1 you are always right. Who is the nearest neighbour of a row, and may it vote about itself?",
    caught_by=["test_loo_of_five_points", "test_loo_of_alternating_labels"],
)
def loo_votes_for_itself(X, y, k):
    _refuse_count(k, len(X) - 1)
    return float(np.mean(knn_predict(X, y, X, k) == y))


mistake(
    "loo_accuracy",
    name="loo_leaves_the_next_row_out",
    hint="Which row do you predict, and which one is missing among the samples?",
    caught_by=["test_loo_of_alternating_labels", "test_loo_of_random_clouds"],
    change=[("X[rows != i], y[rows != i]", "X[rows != (i + 1) % len(X)], y[rows != (i + 1) % len(X)]")],
)


mistake(
    "loo_accuracy",
    name="loo_is_a_count",
    hint="Five rows of which four are right: 4, or a share?",
    caught_by=["test_loo_of_five_points", "test_loo_of_alternating_labels"],
    change=("np.mean(right)", "np.sum(right)"),
)


mistake(
    "loo_accuracy",
    name="loo_is_the_error",
    hint="Is your number large when the neighbours are right, or when they are wrong?",
    caught_by=["test_loo_of_five_points", "test_loo_of_alternating_labels"],
    change=("np.mean(right)", "1 - np.mean(right)"),
)


@mistake(
    "loo_accuracy",
    hint="You drop the nearest of k + 1 neighbours, whoever that is. Is it always the row itself, if another lies at its place?",
    caught_by=["test_loo_of_twins"],
)
def loo_drops_the_nearest(X, y, k):
    _refuse_count(k, len(X) - 1)
    right = [_smallest_of_the_most(y[_order(X, x)[1 : k + 1]]) == label for x, label in zip(X, y)]
    return float(np.mean(right))


@mistake(
    "loo_accuracy",
    hint="You leave out every row at the same place. Which row is the docstring's one?",
    caught_by=["test_loo_of_twins"],
)
def loo_leaves_twins_out(X, y, k):
    _refuse_count(k, len(X) - 1)
    right = []
    for x, label in zip(X, y):
        others = (x != X).any(axis=1)
        order = _order(X[others], x)
        right.append(_smallest_of_the_most(y[others][order[:k]]) == label)
    return float(np.mean(right))


@mistake(
    "loo_accuracy",
    hint="The row itself is gone, and you ask for one neighbour less. How many of the others vote by the docstring?",
    caught_by=["test_loo_of_all_the_others", "test_loo_of_random_clouds"],
)
def loo_one_vote_less(X, y, k):
    _refuse_count(k, len(X) - 1)
    rows = np.arange(len(X))
    most = max(k - 1, 1)
    return float(np.mean([knn_predict(X[rows != i], y[rows != i], X[i : i + 1], most)[0] == y[i] for i in rows]))


mistake(
    "loo_accuracy",
    name="loo_one_neighbour",
    hint="k = 1 and k = 7 give you the same share. Which line of yours looks at k?",
    caught_by=["test_loo_of_all_the_others", "test_loo_of_random_clouds"],
    change=("X[i : i + 1], k)", "X[i : i + 1], 1)"),
)


mistake(
    "loo_accuracy",
    name="loo_of_any_count",
    hint="How many others has a row of four? What should become of k = 4?",
    caught_by=["test_loo_refuses_impossible_counts"],
    change=[
        ("if not 1 <= k <= len(X) - 1:", "if k < 1:"),
        ("X[i : i + 1], k)", "X[i : i + 1], min(k, len(X) - 1))"),
    ],
)


@mistake(
    "loo_accuracy",
    hint="You put one half aside and train on the other. How many rows are missing when the docstring predicts one?",
    caught_by=["test_loo_of_alternating_labels", "test_loo_of_random_clouds"],
)
def loo_splits_into_halves(X, y, k):
    _refuse_count(k, len(X) - 1)
    half = (len(X) + 1) // 2
    most = min(k, len(X) - half)
    return float(np.mean(knn_predict(X[:half], y[:half], X[half:], min(most, half)) == y[half:]))


@mistake(
    "loo_accuracy",
    hint="The last row is a row, too. For how many rows do you ask?",
    caught_by=["test_loo_of_five_points", "test_loo_of_random_clouds"],
)
def loo_forgets_the_last_row(X, y, k):
    _refuse_count(k, len(X) - 1)
    rows = np.arange(len(X))
    right = [knn_predict(X[rows != i], y[rows != i], X[i : i + 1], k)[0] == y[i] for i in rows[:-1]]
    return float(np.mean(right))


@mistake(
    "loo_accuracy",
    hint="Can your share be above 1? How many rows were asked, each in its turn?",
    caught_by=["test_loo_of_five_points", "test_loo_of_alternating_labels", "test_loo_of_twins"],
)
def loo_divides_by_the_others(X, y, k):
    n = len(X)
    if k < 1 or k > n - 1:
        raise ValueError("k must be from 1 to n - 1")
    right = 0
    for i in range(n):
        A, b = np.delete(X, i, axis=0), np.delete(y, i)
        order = np.argsort(((A - X[i]) ** 2).sum(axis=1), kind="stable")[:k]
        labels, votes = np.unique(b[order], return_counts=True)
        right += labels[votes.argmax()] == y[i]
    return float(right / (n - 1))


@mistake(
    "loo_accuracy",
    hint="You take the k nearest, and then the row itself out of them. How many are left to vote?",
    caught_by=["test_loo_of_five_points", "test_loo_of_twins", "test_loo_of_all_the_others"],
)
def loo_takes_the_row_out_too_late(X, y, k):
    n = len(X)
    if k < 1 or k > n - 1:
        raise ValueError("k must be from 1 to n - 1")
    right = 0
    for i in range(n):
        order = np.argsort(((X - X[i]) ** 2).sum(axis=1), kind="stable")[:k]
        order = order[order != i]
        if len(order) == 0:
            continue
        labels, votes = np.unique(y[order], return_counts=True)
        right += labels[votes.argmax()] == y[i]
    return float(right / n)


@mistake(
    "loo_accuracy",
    hint="A row is left out of X. Is its label left out of y as well, or does every later label belong to the row before?",
    caught_by=["test_loo_of_alternating_labels", "test_loo_of_twins", "test_loo_of_all_the_others"],
)
def loo_leaves_the_label_in(X, y, k):
    n = len(X)
    if k < 1 or k > n - 1:
        raise ValueError("k must be from 1 to n - 1")
    right = 0
    for i in range(n):
        A = np.delete(X, i, axis=0)
        order = np.argsort(((A - X[i]) ** 2).sum(axis=1), kind="stable")[:k]
        labels, votes = np.unique(y[order], return_counts=True)
        right += labels[votes.argmax()] == y[i]
    return float(right / n)
