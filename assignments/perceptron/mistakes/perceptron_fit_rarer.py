"""Known wrong answers to perceptron_fit that are rarer than those of perceptron_fit.py."""

import numpy as np

from autograder import mistake

from .shared import _refuse_other_labels


@mistake(
    "perceptron_fit",
    hint="Many courses move the line by lr (y - prediction), or half of it: a point with score 0 and label +1 is then predicted "
    "right and never moves it. This sheet's rule is another one: which points does it call missed, and how long is its step?",
    caught_by=["test_fit_and_gate", "test_fit_never_runs_beyond_the_cap"],
)
def fit_moves_by_half_the_difference(X, y, lr=1.0, max_epochs=100, rng=None):
    _refuse_other_labels(y)
    w, b = np.zeros(X.shape[1]), 0.0
    mistakes_per_epoch = []
    while len(mistakes_per_epoch) < max_epochs and 0 not in mistakes_per_epoch:
        n_mistakes = 0
        for i in range(len(X)) if rng is None else rng.permutation(len(X)):
            update = 0.5 * lr * (y[i] - (1 if w @ X[i] + b >= 0 else -1))
            w, b = w + update * X[i], b + update
            n_mistakes += int(update != 0)
        mistakes_per_epoch.append(n_mistakes)
    return {"w": w, "b": b, "mistakes_per_epoch": mistakes_per_epoch, "converged": 0 in mistakes_per_epoch}


@mistake(
    "perceptron_fit",
    hint="Many courses move the line by lr (y - prediction), or half of it: a point with score 0 and label +1 is then predicted "
    "right and never moves it. This sheet's rule is another one: which points does it call missed, and how long is its step?",
    caught_by=["test_fit_and_gate", "test_fit_random_separable_sets"],
)
def fit_moves_by_the_difference(X, y, lr=1.0, max_epochs=100, rng=None):
    _refuse_other_labels(y)
    w, b = np.zeros(X.shape[1]), 0.0
    mistakes_per_epoch = []
    while len(mistakes_per_epoch) < max_epochs and 0 not in mistakes_per_epoch:
        n_mistakes = 0
        for i in range(len(X)) if rng is None else rng.permutation(len(X)):
            update = lr * (y[i] - (1 if w @ X[i] + b >= 0 else -1))
            w, b = w + update * X[i], b + update
            n_mistakes += int(update != 0)
        mistakes_per_epoch.append(n_mistakes)
    return {"w": w, "b": b, "mistakes_per_epoch": mistakes_per_epoch, "converged": 0 in mistakes_per_epoch}


@mistake(
    "perceptron_fit",
    hint="Many courses start from small random weights. This sheet names another start, so that two people get the same line. Which?",
    caught_by=["test_fit_and_gate", "test_fit_random_separable_sets"],
)
def fit_starts_small_at_random(X, y, lr=1.0, max_epochs=100, rng=None):
    _refuse_other_labels(y)
    w, b = np.random.RandomState(1).normal(0.0, 0.01, X.shape[1]), 0.0
    mistakes_per_epoch = []
    while len(mistakes_per_epoch) < max_epochs and 0 not in mistakes_per_epoch:
        n_mistakes = 0
        for i in range(len(X)) if rng is None else rng.permutation(len(X)):
            if y[i] * (w @ X[i] + b) <= 0:
                w, b = w + lr * y[i] * X[i], b + lr * y[i]
                n_mistakes += 1
        mistakes_per_epoch.append(n_mistakes)
    return {"w": w, "b": b, "mistakes_per_epoch": mistakes_per_epoch, "converged": 0 in mistakes_per_epoch}


@mistake(
    "perceptron_fit",
    hint="Many courses start from small random weights. This sheet names another start, so that two people get the same line. Which? And "
    "how long is its step for a missed point?",
    caught_by=["test_fit_and_gate", "test_fit_random_separable_sets"],
)
def fit_starts_small_and_moves_by_the_difference(X, y, lr=1.0, max_epochs=100, rng=None):
    _refuse_other_labels(y)
    start = np.random.RandomState(1).normal(0.0, 0.01, 1 + X.shape[1])
    w, b = start[1:], start[0]
    mistakes_per_epoch = []
    while len(mistakes_per_epoch) < max_epochs and 0 not in mistakes_per_epoch:
        n_mistakes = 0
        for i in range(len(X)) if rng is None else rng.permutation(len(X)):
            update = lr * (y[i] - (1 if w @ X[i] + b >= 0 else -1))
            w, b = w + update * X[i], b + update
            n_mistakes += int(update != 0)
        mistakes_per_epoch.append(n_mistakes)
    return {"w": w, "b": b, "mistakes_per_epoch": mistakes_per_epoch, "converged": 0 in mistakes_per_epoch}


@mistake(
    "perceptron_fit",
    hint="Train with two generators of different seeds: is anything different? Which line of yours uses rng?",
    caught_by=["test_fit_is_repeatable_by_its_generator", "test_fit_draws_a_fresh_order_every_epoch"],
)
def fit_ignores_rng(X, y, lr=1.0, max_epochs=100, rng=None):
    _refuse_other_labels(y)
    w, b = np.zeros(X.shape[1]), 0.0
    mistakes_per_epoch = []
    while len(mistakes_per_epoch) < max_epochs and 0 not in mistakes_per_epoch:
        w, b, n_mistakes = perceptron_epoch(X, y, w, b, lr)
        mistakes_per_epoch.append(n_mistakes)
    return {"w": w, "b": b, "mistakes_per_epoch": mistakes_per_epoch, "converged": 0 in mistakes_per_epoch}


@mistake(
    "perceptron_fit",
    hint="You draw one order and keep it. Does the line that draws stand inside the loop over the epochs or before it?",
    caught_by=["test_fit_draws_a_fresh_order_every_epoch"],
)
def fit_shuffles_once(X, y, lr=1.0, max_epochs=100, rng=None):
    _refuse_other_labels(y)
    w, b = np.zeros(X.shape[1]), 0.0
    order = None if rng is None else rng.permutation(len(X))
    mistakes_per_epoch = []
    while len(mistakes_per_epoch) < max_epochs and 0 not in mistakes_per_epoch:
        w, b, n_mistakes = perceptron_epoch(X, y, w, b, lr, order)
        mistakes_per_epoch.append(n_mistakes)
    return {"w": w, "b": b, "mistakes_per_epoch": mistakes_per_epoch, "converged": 0 in mistakes_per_epoch}


@mistake(
    "perceptron_fit",
    hint="You shuffle the caller's own points and labels. Which order do they have when training is over?",
    caught_by=["test_fit_leaves_the_callers_arrays_alone"],
)
def fit_shuffles_in_place(X, y, lr=1.0, max_epochs=100, rng=None):
    _refuse_other_labels(y)
    w, b = np.zeros(X.shape[1]), 0.0
    mistakes_per_epoch = []
    while len(mistakes_per_epoch) < max_epochs and 0 not in mistakes_per_epoch:
        if rng is not None:
            order = rng.permutation(len(X))
            X[:] = X[order]
            y[:] = y[order]
        w, b, n_mistakes = perceptron_epoch(X, y, w, b, lr)
        mistakes_per_epoch.append(n_mistakes)
    return {"w": w, "b": b, "mistakes_per_epoch": mistakes_per_epoch, "converged": 0 in mistakes_per_epoch}


@mistake(
    "perceptron_fit",
    hint="The training has a learning rate. Which line inside it uses it, or hands it on?",
    caught_by=["test_fit_learning_rate_only_scales"],
)
def fit_ignores_lr(X, y, lr=1.0, max_epochs=100, rng=None):
    _refuse_other_labels(y)
    w, b = np.zeros(X.shape[1]), 0.0
    mistakes_per_epoch = []
    while len(mistakes_per_epoch) < max_epochs and 0 not in mistakes_per_epoch:
        order = None if rng is None else rng.permutation(len(X))
        w, b, n_mistakes = perceptron_epoch(X, y, w, b, order=order)
        mistakes_per_epoch.append(n_mistakes)
    return {"w": w, "b": b, "mistakes_per_epoch": mistakes_per_epoch, "converged": 0 in mistakes_per_epoch}


@mistake(
    "perceptron_fit",
    hint="A dataset calls its classes 0 and 1. What does your training make of a point of class 0, and who would tell?",
    caught_by=["test_fit_refuses_other_labels"],
)
def fit_takes_any_label(X, y, lr=1.0, max_epochs=100, rng=None):
    w, b = np.zeros(X.shape[1]), 0.0
    mistakes_per_epoch = []
    while len(mistakes_per_epoch) < max_epochs and 0 not in mistakes_per_epoch:
        n_mistakes = 0
        for i in range(len(X)) if rng is None else rng.permutation(len(X)):
            if y[i] * (w @ X[i] + b) <= 0:
                w, b = w + lr * y[i] * X[i], b + lr * y[i]
                n_mistakes += 1
        mistakes_per_epoch.append(n_mistakes)
    return {"w": w, "b": b, "mistakes_per_epoch": mistakes_per_epoch, "converged": 0 in mistakes_per_epoch}


@mistake(
    "perceptron_fit",
    hint="How many epochs do you run where max_epochs is 5? Say the numbers of range(1, 5) aloud.",
    caught_by=["test_fit_gives_up_where_no_line_separates", "test_fit_never_runs_beyond_the_cap"],
)
def fit_one_epoch_short_of_the_cap(X, y, lr=1.0, max_epochs=100, rng=None):
    _refuse_other_labels(y)
    w, b = np.zeros(X.shape[1]), 0.0
    mistakes_per_epoch = []
    while len(mistakes_per_epoch) < max_epochs - 1 and 0 not in mistakes_per_epoch:
        order = None if rng is None else rng.permutation(len(X))
        w, b, n_mistakes = perceptron_epoch(X, y, w, b, lr, order)
        mistakes_per_epoch.append(n_mistakes)
    return {"w": w, "b": b, "mistakes_per_epoch": mistakes_per_epoch, "converged": 0 in mistakes_per_epoch}


@mistake(
    "perceptron_fit",
    hint="With which line does your second epoch begin? If every epoch starts over, what has been learned?",
    caught_by=["test_fit_and_gate", "test_fit_random_separable_sets"],
)
def fit_every_epoch_starts_over(X, y, lr=1.0, max_epochs=100, rng=None):
    _refuse_other_labels(y)
    w, b = np.zeros(X.shape[1]), 0.0
    mistakes_per_epoch = []
    while len(mistakes_per_epoch) < max_epochs and 0 not in mistakes_per_epoch:
        order = None if rng is None else rng.permutation(len(X))
        w, b, n_mistakes = perceptron_epoch(X, y, np.zeros(X.shape[1]), 0.0, lr, order)
        mistakes_per_epoch.append(n_mistakes)
    return {"w": w, "b": b, "mistakes_per_epoch": mistakes_per_epoch, "converged": 0 in mistakes_per_epoch}


@mistake(
    "perceptron_fit",
    hint="You give up when an epoch made no fewer mistakes than the one before. On the AND gate they go 2, 3, 3, 2, 2, 3, "
    "2, 1, 0: when would you have left?",
    caught_by=["test_fit_and_gate", "test_fit_gives_up_where_no_line_separates"],
)
def fit_stops_when_mistakes_do_not_fall(X, y, lr=1.0, max_epochs=100, rng=None):
    _refuse_other_labels(y)
    w, b = np.zeros(X.shape[1]), 0.0
    mistakes_per_epoch = []
    for _ in range(max_epochs):
        order = None if rng is None else rng.permutation(len(X))
        w, b, n_mistakes = perceptron_epoch(X, y, w, b, lr, order)
        mistakes_per_epoch.append(n_mistakes)
        if n_mistakes == 0 or mistakes_per_epoch[-2:-1] and mistakes_per_epoch[-2] <= n_mistakes:
            break
    return {"w": w, "b": b, "mistakes_per_epoch": mistakes_per_epoch, "converged": mistakes_per_epoch[-1] == 0}


@mistake(
    "perceptron_fit",
    hint="Your random order leaves some points out of an epoch and visits others twice. What, then, does a clean epoch prove?",
    caught_by=["test_fit_draws_a_fresh_order_every_epoch"],
)
def fit_draws_with_replacement(X, y, lr=1.0, max_epochs=100, rng=None):
    _refuse_other_labels(y)
    w, b = np.zeros(X.shape[1]), 0.0
    mistakes_per_epoch = []
    while len(mistakes_per_epoch) < max_epochs and 0 not in mistakes_per_epoch:
        order = None if rng is None else rng.integers(len(X), size=len(X))
        w, b, n_mistakes = perceptron_epoch(X, y, w, b, lr, order)
        mistakes_per_epoch.append(n_mistakes)
    return {"w": w, "b": b, "mistakes_per_epoch": mistakes_per_epoch, "converged": 0 in mistakes_per_epoch}


mistake(
    "perceptron_fit",
    name="fit_demands_both_labels",
    hint="Are points of one class only an error? Which line has all of them on one side, and which labels may not occur?",
    caught_by=["test_fit_of_one_point", "test_fit_random_separable_sets"],
    change=[
        ("not np.isin(y, (-1, 1)).all()", "set(y.tolist()) != {-1, 1}"),
        ('f"the labels must be -1 and +1, not {np.unique(y)}"', '"the labels must be -1 and +1"'),
    ],
)


@mistake(
    "perceptron_fit",
    hint="Two variables hold a bias in your function. Which of them do the epochs move, and which one do you return?",
    caught_by=["test_fit_gets_every_training_point_right"],
)
def fit_answers_with_the_first_bias(X, y, lr=1.0, max_epochs=100, rng=None):
    _refuse_other_labels(y)
    w, b, bias = np.zeros(X.shape[1]), 0.0, 0.0
    mistakes_per_epoch = []
    while len(mistakes_per_epoch) < max_epochs and 0 not in mistakes_per_epoch:
        order = None if rng is None else rng.permutation(len(X))
        w, bias, n_mistakes = perceptron_epoch(X, y, w, bias, lr, order)
        mistakes_per_epoch.append(n_mistakes)
    return {"w": w, "b": b, "mistakes_per_epoch": mistakes_per_epoch, "converged": 0 in mistakes_per_epoch}
