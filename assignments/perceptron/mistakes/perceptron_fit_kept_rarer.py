"""Known wrong answers to perceptron_fit about what is kept from epoch to epoch, and in which numbers."""

import numpy as np

from autograder import mistake

from .shared import _refuse_other_labels


@mistake(
    "perceptron_fit",
    hint="Train on whole-number points with lr = 0.5 and print w after each step. What dtype has your w (and what has "
    "zeros_like for whole-number points), and can it hold 0.5?",
    caught_by=["test_fit_whole_number_points"],
)
def fit_weights_take_the_dtype_of_the_points(X, y, lr=1.0, max_epochs=100, rng=None):
    _refuse_other_labels(y)
    w, b = np.zeros_like(X[0]), 0.0
    mistakes_per_epoch = []
    while len(mistakes_per_epoch) < max_epochs and 0 not in mistakes_per_epoch:
        n_mistakes = 0
        for i in range(len(X)) if rng is None else rng.permutation(len(X)):
            if y[i] * (w @ X[i] + b) <= 0:
                w[:] = w + lr * y[i] * X[i]
                b = b + lr * y[i]
                n_mistakes += 1
        mistakes_per_epoch.append(n_mistakes)
    w = w.astype(float)
    return {"w": w, "b": b, "mistakes_per_epoch": mistakes_per_epoch, "converged": 0 in mistakes_per_epoch}


@mistake(
    "perceptron_fit",
    hint="The AND gate makes 2, 3, 3, 2, ... mistakes, an epoch each, and yours only ever grow. What is your counter when a new "
    "epoch begins, and can an epoch then still be seen to be clean?",
    caught_by=["test_fit_and_gate", "test_fit_stops_after_the_clean_epoch"],
)
def fit_counter_is_never_set_back(X, y, lr=1.0, max_epochs=100, rng=None):
    _refuse_other_labels(y)
    w, b, n_mistakes = np.zeros(X.shape[1]), 0.0, 0
    mistakes_per_epoch, converged = [], False
    for _ in range(max_epochs):
        order = None if rng is None else rng.permutation(len(X))
        w, b, more = perceptron_epoch(X, y, w, b, lr, order)
        n_mistakes += more
        mistakes_per_epoch.append(n_mistakes)
        if n_mistakes == 0:
            converged = True
            break
    return {"w": w, "b": b, "mistakes_per_epoch": mistakes_per_epoch, "converged": converged}


@mistake(
    "perceptron_fit",
    hint="You shuffle the points, and then the labels. Does a point keep its own label? And whose arrays are in another order "
    "when training is over?",
    caught_by=["test_fit_is_repeatable_by_its_generator", "test_fit_leaves_the_callers_arrays_alone"],
)
def fit_shuffles_points_and_labels_apart(X, y, lr=1.0, max_epochs=100, rng=None):
    _refuse_other_labels(y)
    w, b = np.zeros(X.shape[1]), 0.0
    mistakes_per_epoch = []
    while len(mistakes_per_epoch) < max_epochs and 0 not in mistakes_per_epoch:
        if rng is not None:
            rng.shuffle(X)
            rng.shuffle(y)
        w, b, n_mistakes = perceptron_epoch(X, y, w, b, lr)
        mistakes_per_epoch.append(n_mistakes)
    return {"w": w, "b": b, "mistakes_per_epoch": mistakes_per_epoch, "converged": 0 in mistakes_per_epoch}


@mistake(
    "perceptron_fit",
    hint="You shuffle the points, and then the labels. Does a point keep its own label?",
    caught_by=["test_fit_is_repeatable_by_its_generator"],
)
def fit_shuffles_copies_apart(X, y, lr=1.0, max_epochs=100, rng=None):
    _refuse_other_labels(y)
    X, y = X.copy(), y.copy()
    w, b = np.zeros(X.shape[1]), 0.0
    mistakes_per_epoch = []
    while len(mistakes_per_epoch) < max_epochs and 0 not in mistakes_per_epoch:
        if rng is not None:
            rng.shuffle(X)
            rng.shuffle(y)
        w, b, n_mistakes = perceptron_epoch(X, y, w, b, lr)
        mistakes_per_epoch.append(n_mistakes)
    return {"w": w, "b": b, "mistakes_per_epoch": mistakes_per_epoch, "converged": 0 in mistakes_per_epoch}
