"""Known wrong answers to perceptron_fit, the commonest first; perceptron_fit_rarer.py goes on."""

import numpy as np

from autograder import mistake

from .shared import _refuse_other_labels


@mistake(
    "perceptron_fit",
    hint="When do you know that nothing will change any more? Your training goes on to the cap.",
    caught_by=["test_fit_and_gate", "test_fit_stops_after_the_clean_epoch"],
)
def fit_stops_only_at_the_cap(X, y, lr=1.0, max_epochs=100, rng=None):
    _refuse_other_labels(y)
    w, b = np.zeros(X.shape[1]), 0.0
    mistakes_per_epoch = []
    for _ in range(max_epochs):
        order = None if rng is None else rng.permutation(len(X))
        w, b, n_mistakes = perceptron_epoch(X, y, w, b, lr, order)
        mistakes_per_epoch.append(n_mistakes)
    return {"w": w, "b": b, "mistakes_per_epoch": mistakes_per_epoch, "converged": mistakes_per_epoch[-1] == 0}


@mistake(
    "perceptron_fit",
    hint="You train until an epoch is clean. And if that never happens? Which argument is for that?",
    caught_by=["test_fit_gives_up_where_no_line_separates", "test_fit_never_runs_beyond_the_cap"],
    hangs=True,
)
def fit_never_stops(X, y, lr=1.0, max_epochs=100, rng=None):
    _refuse_other_labels(y)
    w, b = np.zeros(X.shape[1]), 0.0
    mistakes_per_epoch = []
    while True:
        order = None if rng is None else rng.permutation(len(X))
        w, b, n_mistakes = perceptron_epoch(X, y, w, b, lr, order)
        mistakes_per_epoch.append(n_mistakes)
        if n_mistakes == 0:
            return {"w": w, "b": b, "mistakes_per_epoch": mistakes_per_epoch, "converged": True}


@mistake(
    "perceptron_fit",
    hint="How many epochs do you run where max_epochs is 5? Count the numbers in mistakes_per_epoch.",
    caught_by=["test_fit_gives_up_where_no_line_separates", "test_fit_never_runs_beyond_the_cap"],
)
def fit_one_epoch_beyond_the_cap(X, y, lr=1.0, max_epochs=100, rng=None):
    _refuse_other_labels(y)
    w, b = np.zeros(X.shape[1]), 0.0
    mistakes_per_epoch = []
    for _ in range(max_epochs + 1):
        order = None if rng is None else rng.permutation(len(X))
        w, b, n_mistakes = perceptron_epoch(X, y, w, b, lr, order)
        mistakes_per_epoch.append(n_mistakes)
        if n_mistakes == 0:
            break
    return {"w": w, "b": b, "mistakes_per_epoch": mistakes_per_epoch, "converged": mistakes_per_epoch[-1] == 0}


@mistake(
    "perceptron_fit",
    hint="Which number stands last in your list when training has converged? The docstring's list holds every epoch that was "
    "run, the clean one too.",
    caught_by=["test_fit_and_gate", "test_fit_stops_after_the_clean_epoch"],
)
def fit_leaves_the_clean_epoch_out(X, y, lr=1.0, max_epochs=100, rng=None):
    _refuse_other_labels(y)
    w, b = np.zeros(X.shape[1]), 0.0
    mistakes_per_epoch, converged = [], False
    for _ in range(max_epochs):
        order = None if rng is None else rng.permutation(len(X))
        w, b, n_mistakes = perceptron_epoch(X, y, w, b, lr, order)
        if n_mistakes == 0:
            converged = True
            break
        mistakes_per_epoch.append(n_mistakes)
    return {"w": w, "b": b, "mistakes_per_epoch": mistakes_per_epoch, "converged": converged}


@mistake(
    "perceptron_fit",
    hint="An epoch without a mistake changed nothing. What could the epoch after it find out?",
    caught_by=["test_fit_and_gate", "test_fit_stops_after_the_clean_epoch"],
)
def fit_one_clean_epoch_too_many(X, y, lr=1.0, max_epochs=100, rng=None):
    _refuse_other_labels(y)
    w, b = np.zeros(X.shape[1]), 0.0
    mistakes_per_epoch = []
    while len(mistakes_per_epoch) < max_epochs and mistakes_per_epoch[-2:] != [0, 0]:
        order = None if rng is None else rng.permutation(len(X))
        w, b, n_mistakes = perceptron_epoch(X, y, w, b, lr, order)
        mistakes_per_epoch.append(n_mistakes)
    return {"w": w, "b": b, "mistakes_per_epoch": mistakes_per_epoch, "converged": mistakes_per_epoch[-1] == 0}


@mistake(
    "perceptron_fit",
    hint="Each number of the list belongs to one epoch. Does yours hold the mistakes of the epochs before as well?",
    caught_by=["test_fit_and_gate", "test_fit_random_separable_sets"],
)
def fit_adds_the_mistakes_up(X, y, lr=1.0, max_epochs=100, rng=None):
    _refuse_other_labels(y)
    w, b, total = np.zeros(X.shape[1]), 0.0, 0
    mistakes_per_epoch, converged = [], False
    for _ in range(max_epochs):
        order = None if rng is None else rng.permutation(len(X))
        w, b, n_mistakes = perceptron_epoch(X, y, w, b, lr, order)
        total += n_mistakes
        mistakes_per_epoch.append(total)
        if n_mistakes == 0:
            converged = True
            break
    return {"w": w, "b": b, "mistakes_per_epoch": mistakes_per_epoch, "converged": converged}


@mistake(
    "perceptron_fit",
    hint="You say converged because training has ended. Which of the two ways to end is convergence?",
    caught_by=["test_fit_gives_up_where_no_line_separates", "test_fit_never_runs_beyond_the_cap"],
)
def fit_always_converged(X, y, lr=1.0, max_epochs=100, rng=None):
    _refuse_other_labels(y)
    w, b = np.zeros(X.shape[1]), 0.0
    mistakes_per_epoch = []
    for _ in range(max_epochs):
        order = None if rng is None else rng.permutation(len(X))
        w, b, n_mistakes = perceptron_epoch(X, y, w, b, lr, order)
        mistakes_per_epoch.append(n_mistakes)
        if n_mistakes == 0:
            break
    return {"w": w, "b": b, "mistakes_per_epoch": mistakes_per_epoch, "converged": True}


@mistake(
    "perceptron_fit",
    hint="You say converged where there were epochs left over. And if the very last epoch allowed is the clean one?",
    caught_by=["test_fit_may_converge_in_the_last_epoch"],
)
def fit_converged_by_epochs_left(X, y, lr=1.0, max_epochs=100, rng=None):
    _refuse_other_labels(y)
    w, b = np.zeros(X.shape[1]), 0.0
    mistakes_per_epoch = []
    for _ in range(max_epochs):
        order = None if rng is None else rng.permutation(len(X))
        w, b, n_mistakes = perceptron_epoch(X, y, w, b, lr, order)
        mistakes_per_epoch.append(n_mistakes)
        if n_mistakes == 0:
            break
    converged = len(mistakes_per_epoch) < max_epochs
    return {"w": w, "b": b, "mistakes_per_epoch": mistakes_per_epoch, "converged": converged}


@mistake(
    "perceptron_fit",
    hint="Where does your line start? The docstring names the start, so that two people get the same line.",
    caught_by=["test_fit_and_gate", "test_fit_random_separable_sets"],
)
def fit_starts_at_random(X, y, lr=1.0, max_epochs=100, rng=None):
    _refuse_other_labels(y)
    start = np.random.default_rng(0) if rng is None else rng
    w, b = start.normal(size=X.shape[1]), 0.0
    mistakes_per_epoch = []
    while len(mistakes_per_epoch) < max_epochs and 0 not in mistakes_per_epoch:
        order = None if rng is None else rng.permutation(len(X))
        w, b, n_mistakes = perceptron_epoch(X, y, w, b, lr, order)
        mistakes_per_epoch.append(n_mistakes)
    return {"w": w, "b": b, "mistakes_per_epoch": mistakes_per_epoch, "converged": 0 in mistakes_per_epoch}


@mistake(
    "perceptron_fit",
    hint="Where does your line start? The docstring names the start, and it is not 1.",
    caught_by=["test_fit_and_gate", "test_fit_random_separable_sets"],
)
def fit_starts_at_ones(X, y, lr=1.0, max_epochs=100, rng=None):
    _refuse_other_labels(y)
    w, b = np.ones(X.shape[1]), 0.0
    mistakes_per_epoch = []
    while len(mistakes_per_epoch) < max_epochs and 0 not in mistakes_per_epoch:
        order = None if rng is None else rng.permutation(len(X))
        w, b, n_mistakes = perceptron_epoch(X, y, w, b, lr, order)
        mistakes_per_epoch.append(n_mistakes)
    return {"w": w, "b": b, "mistakes_per_epoch": mistakes_per_epoch, "converged": 0 in mistakes_per_epoch}


@mistake(
    "perceptron_fit",
    hint="Without rng, who decides the order of your points? The docstring asks for 0, 1, ..., n - 1 then.",
    caught_by=["test_fit_and_gate", "test_fit_random_separable_sets"],
)
def fit_always_shuffles(X, y, lr=1.0, max_epochs=100, rng=None):
    _refuse_other_labels(y)
    rng = np.random.default_rng(0) if rng is None else rng
    w, b = np.zeros(X.shape[1]), 0.0
    mistakes_per_epoch = []
    while len(mistakes_per_epoch) < max_epochs and 0 not in mistakes_per_epoch:
        w, b, n_mistakes = perceptron_epoch(X, y, w, b, lr, rng.permutation(len(X)))
        mistakes_per_epoch.append(n_mistakes)
    return {"w": w, "b": b, "mistakes_per_epoch": mistakes_per_epoch, "converged": 0 in mistakes_per_epoch}
