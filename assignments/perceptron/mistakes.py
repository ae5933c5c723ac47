"""Known wrong answers to the perceptron exercises, each with the question that a tutor would ask."""
# ruff: noqa: F821  a mistake runs on top of the reference, so the other exercises' functions are there by name

import numpy as np

from autograder import mistake


def _refuse_other_labels(y):
    if not np.isin(y, (-1, 1)).all():
        raise ValueError("the labels must be -1 and +1")


# ---------------------------------------------------------------- perceptron_predict


@mistake(
    "perceptron_predict",
    hint="np.sign knows three answers. Which one does it give for a point exactly on the line, and is that a class?",
    caught_by=["test_predict_point_on_the_line"],
)
def predict_sign_of_zero(X, w, b):
    return np.sign(X @ w + b)


@mistake(
    "perceptron_predict",
    hint="Work out by hand a point whose score is exactly 0. Which class does the definition give it, and which do you?",
    caught_by=["test_predict_point_on_the_line"],
)
def predict_strict_inequality(X, w, b):
    return np.where(X @ w + b > 0, 1, -1)


@mistake(
    "perceptron_predict",
    hint="Your classes are called 0 and 1. Which two numbers are the labels here, and what would y * score be with yours?",
    caught_by=["test_predict_lecture_example", "test_predict_many_points"],
)
def predict_labels_0_and_1(X, w, b):
    return (X @ w + b >= 0).astype(int)


@mistake(
    "perceptron_predict",
    hint="You return the answers to a question, True and False. Which two numbers does the docstring promise instead?",
    caught_by=["test_predict_lecture_example", "test_predict_many_points"],
)
def predict_bool(X, w, b):
    return X @ w + b >= 0


@mistake(
    "perceptron_predict",
    hint="Which of the three arguments does your answer not depend on? A line without it always runs through the origin.",
    caught_by=["test_predict_bias_moves_the_line", "test_predict_many_points"],
)
def predict_forgets_the_bias(X, w, b):
    return np.where(X @ w >= 0, 1, -1)


@mistake(
    "perceptron_predict",
    hint="A threshold and a bias stand on different sides of the inequality. What happens to the sign on the way over?",
    caught_by=["test_predict_bias_moves_the_line", "test_predict_many_points"],
)
def predict_bias_as_threshold(X, w, b):
    return np.where(X @ w >= b, 1, -1)


@mistake(
    "perceptron_predict",
    hint="Look at the values that come out: these are scores. What turns a score into a class?",
    caught_by=["test_predict_lecture_example", "test_predict_many_points"],
)
def predict_returns_the_scores(X, w, b):
    return X @ w + b


# ---------------------------------------------------------------- perceptron_step


@mistake(
    "perceptron_step",
    hint="Take one missed point with label +1. After your step, did w . x + b go up or down? Which way should it go?",
    caught_by=["test_step_missed_positive_point", "test_step_missed_negative_point", "test_step_random_points"],
)
def step_sign_error(w, b, x, y, lr=1.0):
    _refuse_other_labels(y)
    if y * (w @ x + b) <= 0:
        return w - lr * y * x, b - lr * y
    return w.copy(), b


@mistake(
    "perceptron_step",
    hint="Can your line ever leave the origin? Which quantity never changes?",
    caught_by=["test_step_missed_positive_point", "test_step_random_points"],
)
def step_no_bias_update(w, b, x, y, lr=1.0):
    _refuse_other_labels(y)
    if y * (w @ x + b) <= 0:
        return w + lr * y * x, b
    return w.copy(), b


@mistake(
    "perceptron_step",
    hint="What should happen to the weights when the prediction is already right?",
    caught_by=["test_step_right_point", "test_step_random_points"],
)
def step_updates_on_correct(w, b, x, y, lr=1.0):
    _refuse_other_labels(y)
    return w + lr * y * x, b + lr * y


@mistake(
    "perceptron_step",
    hint="Print w before and after: did both components change, each by its own feature?",
    caught_by=["test_step_missed_positive_point", "test_step_missed_negative_point"],
)
def step_w1_written_twice(w, b, x, y, lr=1.0):
    _refuse_other_labels(y)
    w = w.copy()
    if y * (w @ x + b) <= 0:
        w[0] = w[0] + lr * y * x[0]
        if len(w) > 1:
            w[0] = w[1] + lr * y * x[1]
        b = b + lr * y
    return w, b


@mistake(
    "perceptron_step",
    hint="Start from w = 0, b = 0. What is the score of every point there, and does your rule call it a miss?",
    caught_by=["test_step_score_zero_is_missed"],
)
def step_zero_never_updates(w, b, x, y, lr=1.0):
    _refuse_other_labels(y)
    if np.sign(w @ x + b) == -y:
        return w + lr * y * x, b + lr * y
    return w.copy(), b


@mistake(
    "perceptron_step",
    hint="You compare the prediction with the label. What do you predict for a score of exactly 0, and is such a point "
    "with label +1 then ever a miss? The rule looks at y (w . x + b).",
    caught_by=["test_step_score_zero_is_missed"],
)
def step_zero_updates_only_negatives(w, b, x, y, lr=1.0):
    _refuse_other_labels(y)
    prediction = 1 if w @ x + b >= 0 else -1
    if prediction != y:
        return w + lr * y * x, b + lr * y
    return w.copy(), b


@mistake(
    "perceptron_step",
    hint="You compare the prediction with the label. What do you predict for a score of exactly 0, and is such a point "
    "with label -1 then ever a miss? The rule looks at y (w . x + b).",
    caught_by=["test_step_score_zero_is_missed"],
)
def step_zero_updates_only_positives(w, b, x, y, lr=1.0):
    _refuse_other_labels(y)
    prediction = 1 if w @ x + b > 0 else -1
    if prediction != y:
        return w + lr * y * x, b + lr * y
    return w.copy(), b


@mistake(
    "perceptron_step",
    hint="Your step moves points that are right, because they are close to the line. At which score does a point stop "
    "being missed?",
    caught_by=["test_step_right_by_a_hair"],
)
def step_wants_a_margin(w, b, x, y, lr=1.0):
    _refuse_other_labels(y)
    if y * (w @ x + b) < 1:
        return w + lr * y * x, b + lr * y
    return w.copy(), b


@mistake(
    "perceptron_step",
    hint="The caller kept the old weights to plot them, and they changed under its feet. Which operator did that?",
    caught_by=["test_step_leaves_the_callers_arrays_alone"],
)
def step_in_place(w, b, x, y, lr=1.0):
    _refuse_other_labels(y)
    if y * (w @ x + b) <= 0:
        w += lr * y * x
        b = b + lr * y
    return w, b


@mistake(
    "perceptron_step",
    hint="Where the point is right you hand back the caller's own array under a second name. What happens to both names "
    "when one of them is changed later?",
    caught_by=["test_step_returns_an_array_of_its_own"],
)
def step_returns_the_same_array(w, b, x, y, lr=1.0):
    _refuse_other_labels(y)
    if y * (w @ x + b) <= 0:
        return w + lr * y * x, b + lr * y
    return w, b


@mistake(
    "perceptron_step",
    hint="With lr = 0.1 the weights take small steps. Does the bias?",
    caught_by=["test_step_learning_rate_scales_both", "test_step_random_points"],
)
def step_lr_forgotten_on_bias(w, b, x, y, lr=1.0):
    _refuse_other_labels(y)
    if y * (w @ x + b) <= 0:
        return w + lr * y * x, b + y
    return w.copy(), b


@mistake(
    "perceptron_step",
    hint="Call your step twice, with lr = 1 and with lr = 0.1. Which of its lines should have noticed?",
    caught_by=["test_step_learning_rate_scales_both", "test_step_random_points"],
)
def step_lr_ignored(w, b, x, y, lr=1.0):
    _refuse_other_labels(y)
    if y * (w @ x + b) <= 0:
        return w + y * x, b + y
    return w.copy(), b


@mistake(
    "perceptron_step",
    hint="Your step depends on HOW wrong the score is. Does the perceptron rule look at the size of the score?",
    caught_by=["test_step_missed_positive_point", "test_step_missed_negative_point", "test_step_random_points"],
)
def step_delta_rule(w, b, x, y, lr=1.0):
    _refuse_other_labels(y)
    score = w @ x + b
    if y * score <= 0:
        return w + lr * (y - score) * x, b + lr * (y - score)
    return w.copy(), b


@mistake(
    "perceptron_step",
    hint="Print y - prediction for a missed point: label and prediction lie 2 apart, not 1. How long is your step?",
    caught_by=["test_step_missed_positive_point", "test_step_missed_negative_point", "test_step_random_points"],
)
def step_twice_as_long(w, b, x, y, lr=1.0):
    _refuse_other_labels(y)
    error = y - (1 if w @ x + b >= 0 else -1)
    return w + lr * error * x, b + lr * error


@mistake(
    "perceptron_step",
    hint="Print y - prediction for a correctly classified negative point. Do your label and your prediction count from "
    "the same two numbers?",
    caught_by=["test_step_missed_positive_point", "test_step_right_point", "test_step_random_points"],
)
def step_labels_0_and_1(w, b, x, y, lr=1.0):
    _refuse_other_labels(y)
    target = 1 if y == 1 else 0
    error = target - (1 if w @ x + b >= 0 else -1)
    return w + lr * error * x, b + lr * error


@mistake(
    "perceptron_step",
    hint="Give your step a point whose features are integers, and look at the dtype of the weights that come back. "
    "Which array did you take the dtype from?",
    caught_by=["test_step_whole_number_features"],
)
def step_whole_number_weights(w, b, x, y, lr=1.0):
    _refuse_other_labels(y)
    w_new = np.zeros_like(x)
    missed = y * (w @ x + b) <= 0
    for j in range(len(x)):
        w_new[j] = w[j] + lr * y * x[j] if missed else w[j]
    return w_new, b + lr * y if missed else b


@mistake(
    "perceptron_step",
    hint="A dataset calls its classes 0 and 1. What does y (w . x + b) become for a point of class 0, and who would tell?",
    caught_by=["test_step_refuses_other_labels"],
)
def step_takes_any_label(w, b, x, y, lr=1.0):
    if y * (w @ x + b) <= 0:
        return w + lr * y * x, b + lr * y
    return w.copy(), b


@mistake(
    "perceptron_step",
    hint="A missed point with label -1 must push the line away. Where does your step ask for the label?",
    caught_by=["test_step_missed_negative_point", "test_step_random_points"],
)
def step_forgets_the_label(w, b, x, y, lr=1.0):
    _refuse_other_labels(y)
    if y * (w @ x + b) <= 0:
        return w + lr * x, b + lr
    return w.copy(), b


@mistake(
    "perceptron_step",
    hint="Which number of the line does your test for a missed point leave out? Try w = (1, 0), b = -5, x = (2, 0).",
    caught_by=["test_step_random_points"],
)
def step_score_without_the_bias(w, b, x, y, lr=1.0):
    _refuse_other_labels(y)
    if y * (w @ x) <= 0:
        return w + lr * y * x, b + lr * y
    return w.copy(), b


# ---------------------------------------------------------------- perceptron_epoch


@mistake(
    "perceptron_epoch",
    hint="Which weights does the second point of the epoch see?",
    caught_by=["test_epoch_by_hand", "test_epoch_random_points"],
)
def epoch_batch(X, y, w, b, lr=1.0, order=None):
    missed = y * (X @ w + b) <= 0
    return w + lr * (y * missed) @ X, b + lr * (y * missed).sum(), int(missed.sum())


@mistake(
    "perceptron_epoch",
    hint="Call your epoch with order = 0, 1, 2 and with order = 2, 1, 0: is there a line that uses it?",
    caught_by=["test_epoch_keeps_the_given_order", "test_epoch_random_points"],
)
def epoch_ignores_order(X, y, w, b, lr=1.0, order=None):
    n_mistakes = 0
    for i in range(len(X)):
        n_mistakes += int(y[i] * (w @ X[i] + b) <= 0)
        w, b = perceptron_step(w, b, X[i], y[i], lr)
    return w, b, n_mistakes


@mistake(
    "perceptron_epoch",
    hint="Your line about order asks an array whether it is true. Which of its numbers should answer? `is None` asks "
    "something else.",
    caught_by=["test_epoch_keeps_the_given_order", "test_epoch_random_points"],
)
def epoch_asks_order_for_its_truth(X, y, w, b, lr=1.0, order=None):
    n_mistakes = 0
    for i in order or range(len(X)):
        n_mistakes += int(y[i] * (w @ X[i] + b) <= 0)
        w, b = perceptron_step(w, b, X[i], y[i], lr)
    return w, b, n_mistakes


@mistake(
    "perceptron_epoch",
    hint="order reorders the points. Does each point take its own label along?",
    caught_by=["test_epoch_keeps_the_given_order", "test_epoch_random_points"],
)
def epoch_reorders_points_without_labels(X, y, w, b, lr=1.0, order=None):
    if order is not None:
        X = X[order]
    n_mistakes = 0
    for x_i, y_i in zip(X, y, strict=True):
        n_mistakes += int(y_i * (w @ x_i + b) <= 0)
        w, b = perceptron_step(w, b, x_i, y_i, lr)
    return w, b, n_mistakes


@mistake(
    "perceptron_epoch",
    hint="Your count is the number of points, not of those that were missed. Where must the counting line stand?",
    caught_by=["test_epoch_by_hand", "test_epoch_without_a_mistake"],
)
def epoch_counts_every_point(X, y, w, b, lr=1.0, order=None):
    n_mistakes = 0
    for i in range(len(X)) if order is None else order:
        w, b = perceptron_step(w, b, X[i], y[i], lr)
        n_mistakes += 1
    return w, b, n_mistakes


@mistake(
    "perceptron_epoch",
    hint="You count with the line as it is after the epoch. Which line did each point meet when it was visited?",
    caught_by=["test_epoch_by_hand", "test_epoch_counts_missed_points"],
)
def epoch_counts_afterwards(X, y, w, b, lr=1.0, order=None):
    for i in range(len(X)) if order is None else order:
        w, b = perceptron_step(w, b, X[i], y[i], lr)
    return w, b, int((y * (X @ w + b) <= 0).sum())


@mistake(
    "perceptron_epoch",
    hint="You count with the line as it is before the epoch. By the time a point is visited, is it still that line?",
    caught_by=["test_epoch_by_hand", "test_epoch_random_points"],
)
def epoch_counts_beforehand(X, y, w, b, lr=1.0, order=None):
    n_mistakes = int((y * (X @ w + b) <= 0).sum())
    for i in range(len(X)) if order is None else order:
        w, b = perceptron_step(w, b, X[i], y[i], lr)
    return w, b, n_mistakes


@mistake(
    "perceptron_epoch",
    hint="A point with score 0 and label +1 is predicted right, and yet the rule moves the line. Does your count see it?",
    caught_by=["test_epoch_by_hand", "test_epoch_counts_missed_points"],
)
def epoch_counts_wrong_predictions(X, y, w, b, lr=1.0, order=None):
    n_mistakes = 0
    for i in range(len(X)) if order is None else order:
        n_mistakes += int(perceptron_predict(X[i : i + 1], w, b)[0] != y[i])
        w, b = perceptron_step(w, b, X[i], y[i], lr)
    return w, b, n_mistakes


@mistake(
    "perceptron_epoch",
    hint="The rule moves the line for a score of exactly 0, whatever the label. Is such a visit in your count?",
    caught_by=["test_epoch_by_hand", "test_epoch_counts_missed_points"],
)
def epoch_does_not_count_score_zero(X, y, w, b, lr=1.0, order=None):
    n_mistakes = 0
    for i in range(len(X)) if order is None else order:
        n_mistakes += int(y[i] * (w @ X[i] + b) < 0)
        w, b = perceptron_step(w, b, X[i], y[i], lr)
    return w, b, n_mistakes


@mistake(
    "perceptron_epoch",
    hint="You count a mistake where w has changed. What does a missed point at the origin change?",
    caught_by=["test_epoch_counts_missed_points"],
)
def epoch_counts_changed_weights(X, y, w, b, lr=1.0, order=None):
    n_mistakes = 0
    for i in range(len(X)) if order is None else order:
        w_new, b = perceptron_step(w, b, X[i], y[i], lr)
        n_mistakes += int(not np.array_equal(w_new, w))
        w = w_new
    return w, b, n_mistakes


@mistake(
    "perceptron_epoch",
    hint="The epoch has a learning rate. Which of the calls inside it gets to know?",
    caught_by=["test_epoch_passes_the_learning_rate_on", "test_epoch_random_points"],
)
def epoch_ignores_lr(X, y, w, b, lr=1.0, order=None):
    n_mistakes = 0
    for i in range(len(X)) if order is None else order:
        n_mistakes += int(y[i] * (w @ X[i] + b) <= 0)
        w, b = perceptron_step(w, b, X[i], y[i])
    return w, b, n_mistakes


@mistake(
    "perceptron_epoch",
    hint="The weights of the caller are other numbers after your epoch. Which operator writes into an array?",
    caught_by=["test_epoch_leaves_the_callers_arrays_alone"],
)
def epoch_in_place(X, y, w, b, lr=1.0, order=None):
    n_mistakes = 0
    for i in range(len(X)) if order is None else order:
        if y[i] * (w @ X[i] + b) <= 0:
            w += lr * y[i] * X[i]
            b += lr * y[i]
            n_mistakes += 1
    return w, b, n_mistakes


@mistake(
    "perceptron_epoch",
    hint="How many points does your epoch look at? Follow the return with a finger: how far in does it stand?",
    caught_by=["test_epoch_by_hand", "test_epoch_random_points"],
)
def epoch_ends_at_the_first_mistake(X, y, w, b, lr=1.0, order=None):
    for i in range(len(X)) if order is None else order:
        if y[i] * (w @ X[i] + b) <= 0:
            w, b = perceptron_step(w, b, X[i], y[i], lr)
            return w, b, 1
    return w, b, 0


@mistake(
    "perceptron_epoch",
    hint="Where does an epoch begin: at zero, or at the line that it is given? What would the second epoch of a training do?",
    caught_by=["test_epoch_without_a_mistake", "test_epoch_random_points"],
)
def epoch_begins_at_zero(X, y, w, b, lr=1.0, order=None):
    w, b = np.zeros(X.shape[1]), 0.0
    n_mistakes = 0
    for i in range(len(X)) if order is None else order:
        n_mistakes += int(y[i] * (w @ X[i] + b) <= 0)
        w, b = perceptron_step(w, b, X[i], y[i], lr)
    return w, b, n_mistakes


# ---------------------------------------------------------------- perceptron_fit


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
    hint="Your training ends while an epoch still made mistakes. What does the docstring call the end, and what is the "
    "last number of the list then?",
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
    hint="Each number of the list belongs to one epoch. Do you set the counter back before the next one?",
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
    hint="The training has a learning rate. Which of the calls inside it gets to know?",
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


@mistake(
    "perceptron_fit",
    hint="Are points of one class only an error? Which line has all of them on one side, and which labels may not occur?",
    caught_by=["test_fit_of_one_point", "test_fit_random_separable_sets"],
)
def fit_demands_both_labels(X, y, lr=1.0, max_epochs=100, rng=None):
    if set(y.tolist()) != {-1, 1}:
        raise ValueError("the labels must be -1 and +1")
    w, b = np.zeros(X.shape[1]), 0.0
    mistakes_per_epoch = []
    while len(mistakes_per_epoch) < max_epochs and 0 not in mistakes_per_epoch:
        order = None if rng is None else rng.permutation(len(X))
        w, b, n_mistakes = perceptron_epoch(X, y, w, b, lr, order)
        mistakes_per_epoch.append(n_mistakes)
    return {"w": w, "b": b, "mistakes_per_epoch": mistakes_per_epoch, "converged": 0 in mistakes_per_epoch}


# ---------------------------------------------------------------- novikoff_bound


def _bound(X, y, w_star, b_star):
    gamma = (y * (X @ w_star + b_star)).min() / np.sqrt(w_star @ w_star + b_star**2)
    return ((X**2).sum(axis=1).max() + 1) / gamma**2


def _refuse_no_margin(X, y, w_star, b_star):
    if (y * (X @ w_star + b_star) <= 0).any():
        raise ValueError("the line does not separate the classes")


@mistake(
    "novikoff_bound",
    hint="The bias is the weight of one more feature that is always 1. How long is (x, 1), and how long is x?",
    caught_by=["test_bound_two_points", "test_bound_with_bias", "test_bound_random_sets"],
)
def bound_radius_without_the_one(X, y, w_star, b_star):
    _refuse_no_margin(X, y, w_star, b_star)
    gamma = (y * (X @ w_star + b_star)).min() / np.sqrt(w_star @ w_star + b_star**2)
    return (X**2).sum(axis=1).max() / gamma**2


@mistake(
    "novikoff_bound",
    hint="Once the bias is absorbed, it is one of the weights. Is it in the length that you divide by?",
    caught_by=["test_bound_with_bias", "test_bound_random_sets"],
)
def bound_norm_without_the_bias(X, y, w_star, b_star):
    _refuse_no_margin(X, y, w_star, b_star)
    gamma = (y * (X @ w_star + b_star)).min() / np.sqrt(w_star @ w_star)
    return ((X**2).sum(axis=1).max() + 1) / gamma**2


@mistake(
    "novikoff_bound",
    hint="You absorb the bias nowhere: neither the 1 beside x nor b_star beside w_star. Which line did the training move?",
    caught_by=["test_bound_two_points", "test_bound_with_bias", "test_bound_random_sets"],
)
def bound_bias_not_absorbed(X, y, w_star, b_star):
    _refuse_no_margin(X, y, w_star, b_star)
    gamma = (y * (X @ w_star + b_star)).min() / np.sqrt(w_star @ w_star)
    return (X**2).sum(axis=1).max() / gamma**2


@mistake(
    "novikoff_bound",
    hint="One point is the closest to the line, and one is the longest. From which of them do you take R?",
    caught_by=["test_bound_with_bias", "test_bound_random_sets"],
)
def bound_radius_of_the_closest_point(X, y, w_star, b_star):
    _refuse_no_margin(X, y, w_star, b_star)
    margins = y * (X @ w_star + b_star)
    gamma = margins.min() / np.sqrt(w_star @ w_star + b_star**2)
    return ((X[margins.argmin()] ** 2).sum() + 1) / gamma**2


@mistake(
    "novikoff_bound",
    hint="Multiply every (x, 1) by ten. R and gamma both grow tenfold; does your bound stay? A number of mistakes has no "
    "unit.",
    caught_by=["test_bound_with_bias", "test_bound_random_sets"],
)
def bound_gamma_not_squared(X, y, w_star, b_star):
    _refuse_no_margin(X, y, w_star, b_star)
    gamma = (y * (X @ w_star + b_star)).min() / np.sqrt(w_star @ w_star + b_star**2)
    return ((X**2).sum(axis=1).max() + 1) / gamma


@mistake(
    "novikoff_bound",
    hint="The proof ends with sqrt(k) <= R / gamma. What is k then?",
    caught_by=["test_bound_two_points", "test_bound_with_bias", "test_bound_random_sets"],
)
def bound_not_squared(X, y, w_star, b_star):
    _refuse_no_margin(X, y, w_star, b_star)
    return np.sqrt(_bound(X, y, w_star, b_star))


@mistake(
    "novikoff_bound",
    hint="Is gamma the margin of a typical point, or of the point that is hardest to get right?",
    caught_by=["test_bound_with_bias", "test_bound_random_sets"],
)
def bound_mean_margin(X, y, w_star, b_star):
    _refuse_no_margin(X, y, w_star, b_star)
    gamma = (y * (X @ w_star + b_star)).mean() / np.sqrt(w_star @ w_star + b_star**2)
    return ((X**2).sum(axis=1).max() + 1) / gamma**2


@mistake(
    "novikoff_bound",
    hint="Write the same line with ten times the weights and the bias. Does your bound change? Should it?",
    caught_by=["test_bound_with_bias", "test_bound_does_not_depend_on_the_length"],
)
def bound_line_not_normalised(X, y, w_star, b_star):
    _refuse_no_margin(X, y, w_star, b_star)
    gamma = (y * (X @ w_star + b_star)).min()
    return ((X**2).sum(axis=1).max() + 1) / gamma**2


@mistake(
    "novikoff_bound",
    hint="R is the length of the longest point. Is the largest coordinate a length?",
    caught_by=["test_bound_with_bias", "test_bound_random_sets"],
)
def bound_radius_is_the_largest_coordinate(X, y, w_star, b_star):
    _refuse_no_margin(X, y, w_star, b_star)
    gamma = (y * (X @ w_star + b_star)).min() / np.sqrt(w_star @ w_star + b_star**2)
    return (np.abs(X).max() ** 2 + 1) / gamma**2


@mistake(
    "novikoff_bound",
    hint="A square is never negative. What does your bound say for a line with points on its wrong side?",
    caught_by=["test_bound_refuses_a_line_that_does_not_separate", "test_bound_refuses_a_point_on_the_line"],
)
def bound_of_any_line(X, y, w_star, b_star):
    return _bound(X, y, w_star, b_star)


@mistake(
    "novikoff_bound",
    hint="You take the distance to the line without its side. What says that the point lies on the RIGHT side?",
    caught_by=["test_bound_refuses_a_line_that_does_not_separate"],
)
def bound_distance_without_side(X, y, w_star, b_star):
    gamma = np.abs(X @ w_star + b_star).min() / np.sqrt(w_star @ w_star + b_star**2)
    if gamma <= 0:
        raise ValueError("the line does not separate the classes")
    return ((X**2).sum(axis=1).max() + 1) / gamma**2


@mistake(
    "novikoff_bound",
    hint="A point on the line itself has margin 0. What is R / 0, and is that a bound?",
    caught_by=["test_bound_refuses_a_point_on_the_line"],
)
def bound_with_margin_zero(X, y, w_star, b_star):
    if (y * (X @ w_star + b_star) < 0).any():
        raise ValueError("the line does not separate the classes")
    return _bound(X, y, w_star, b_star)


@mistake(
    "novikoff_bound",
    hint="The margin is y (w_star . x + b_star) over the length. Which part of it does your numerator leave out?",
    caught_by=["test_bound_with_bias", "test_bound_random_sets"],
)
def bound_margin_without_the_bias(X, y, w_star, b_star):
    gamma = (y * (X @ w_star)).min() / np.sqrt(w_star @ w_star + b_star**2)
    if gamma <= 0:
        raise ValueError("the line does not separate the classes")
    return ((X**2).sum(axis=1).max() + 1) / gamma**2


@mistake(
    "novikoff_bound",
    hint="The caller's w_star has length 1 after your call, and had another one before. Which operator wrote into it?",
    caught_by=["test_bound_leaves_the_callers_arrays_alone"],
)
def bound_normalises_in_place(X, y, w_star, b_star):
    _refuse_no_margin(X, y, w_star, b_star)
    length = np.sqrt(w_star @ w_star + b_star**2)
    w_star /= length
    return ((X**2).sum(axis=1).max() + 1) / (y * (X @ w_star + b_star / length)).min() ** 2


@mistake(
    "novikoff_bound",
    hint="A number of mistakes is whole, but the bound need not be. What does the docstring say about rounding?",
    caught_by=["test_bound_random_sets"],
)
def bound_rounded_up(X, y, w_star, b_star):
    _refuse_no_margin(X, y, w_star, b_star)
    return np.ceil(_bound(X, y, w_star, b_star))


@mistake(
    "novikoff_bound",
    hint="R is the length of the longest point. Over which axis do you take the norm, and what is the norm of a matrix?",
    caught_by=["test_bound_two_points", "test_bound_random_sets"],
)
def bound_radius_of_the_whole_matrix(X, y, w_star, b_star):
    _refuse_no_margin(X, y, w_star, b_star)
    gamma = (y * (X @ w_star + b_star)).min() / np.sqrt(w_star @ w_star + b_star**2)
    return (np.linalg.norm(np.c_[X, np.ones(len(X))]) / gamma) ** 2


# ---------------------------------------------------------------- slide_update


@mistake(
    "slide_update",
    hint="Take the missed point with label +1 and work the update out by hand: did the output go up or down?",
    caught_by=["test_slide_missed_positive_point", "test_slide_missed_negative_point", "test_slide_random_points"],
)
def slide_signs_left(w1, w2, b, f1, f2, label):
    if label * (w1 * f1 + w2 * f2 + b) <= 0:
        return w1 - label * f1, w2 - label * f2, b - label
    return w1, w2, b


@mistake(
    "slide_update",
    hint="Which of the two branches did you mend? Take a missed point with label -1 and see whether the output goes down.",
    caught_by=["test_slide_missed_negative_point", "test_slide_random_points"],
)
def slide_sign_left_for_negatives(w1, w2, b, f1, f2, label):
    if label * (w1 * f1 + w2 * f2 + b) <= 0:
        return w1 + f1, w2 + f2, b + 1
    return w1, w2, b


@mistake(
    "slide_update",
    hint="Which of the two branches did you mend? Take a missed point with label +1 and see whether the output goes up.",
    caught_by=["test_slide_missed_positive_point", "test_slide_random_points"],
)
def slide_sign_left_for_positives(w1, w2, b, f1, f2, label):
    if label * (w1 * f1 + w2 * f2 + b) <= 0:
        return w1 - f1, w2 - f2, b - 1
    return w1, w2, b


@mistake(
    "slide_update",
    hint="The weights move the right way now. Does the bias?",
    caught_by=["test_slide_missed_positive_point", "test_slide_missed_negative_point", "test_slide_random_points"],
)
def slide_sign_left_on_the_bias(w1, w2, b, f1, f2, label):
    if label * (w1 * f1 + w2 * f2 + b) <= 0:
        return w1 + label * f1, w2 + label * f2, b - label
    return w1, w2, b


@mistake(
    "slide_update",
    hint="Print w1 and w2 before and after: did both change, each by its own feature? Read the two lines of the slide aloud.",
    caught_by=["test_slide_each_weight_by_its_own_feature", "test_slide_random_points"],
)
def slide_w1_written_twice(w1, w2, b, f1, f2, label):
    if label * (w1 * f1 + w2 * f2 + b) <= 0:
        w1 = w1 + label * f1
        w1 = w2 + label * f2
        b = b + label
    return w1, w2, b


@mistake(
    "slide_update",
    hint="You mended the left side of the second line only. Which weight should the new w2 be made of?",
    caught_by=["test_slide_each_weight_by_its_own_feature", "test_slide_random_points"],
)
def slide_w2_made_of_w1(w1, w2, b, f1, f2, label):
    if label * (w1 * f1 + w2 * f2 + b) <= 0:
        w1 = w1 + label * f1
        w2 = w1 + label * f2
        b = b + label
    return w1, w2, b


@mistake(
    "slide_update",
    hint="Start from w1 = w2 = b = 0. What is sgn(0), and which of the two branches does that enter?",
    caught_by=["test_slide_output_zero"],
)
def slide_zero_never_updates(w1, w2, b, f1, f2, label):
    prediction = np.sign(w1 * f1 + w2 * f2 + b)
    if prediction == 1 and label == -1:
        return w1 - f1, w2 - f2, b - 1
    if prediction == -1 and label == 1:
        return w1 + f1, w2 + f2, b + 1
    return w1, w2, b


@mistake(
    "slide_update",
    hint="An output of 0 now predicts +1. Is a point with label +1 and output 0 a miss for you? It must be one.",
    caught_by=["test_slide_output_zero"],
)
def slide_zero_updates_only_negatives(w1, w2, b, f1, f2, label):
    prediction = 1 if w1 * f1 + w2 * f2 + b >= 0 else -1
    if prediction == 1 and label == -1:
        return w1 - f1, w2 - f2, b - 1
    if prediction == -1 and label == 1:
        return w1 + f1, w2 + f2, b + 1
    return w1, w2, b


@mistake(
    "slide_update",
    hint="An output of 0 now predicts -1. Is a point with label -1 and output 0 a miss for you? It must be one.",
    caught_by=["test_slide_output_zero"],
)
def slide_zero_updates_only_positives(w1, w2, b, f1, f2, label):
    prediction = 1 if w1 * f1 + w2 * f2 + b > 0 else -1
    if prediction == 1 and label == -1:
        return w1 - f1, w2 - f2, b - 1
    if prediction == -1 and label == 1:
        return w1 + f1, w2 + f2, b + 1
    return w1, w2, b


@mistake(
    "slide_update",
    hint="This is the slide as it was printed. Follow one missed point through it with a pencil: which way does it move, "
    "which weight is written twice, and what happens at output 0?",
    caught_by=["test_slide_missed_positive_point", "test_slide_missed_negative_point", "test_slide_output_zero"],
)
def slide_as_printed(w1, w2, b, f1, f2, label):
    prediction = np.sign(w1 * f1 + w2 * f2 + b)
    if prediction == 1 and label == -1:
        w1 = w1 + f1
        w1 = w2 + f2
        b = b + 1
    if prediction == -1 and label == 1:
        w1 = w1 - f1
        w1 = w2 - f2
        b = b - 1
    return w1, w2, b


@mistake(
    "slide_update",
    hint="Half of it is mended: w1 and w2 move, each by its own feature. Now take a missed point with label +1: "
    "did the output go up or down?",
    caught_by=["test_slide_missed_positive_point", "test_slide_missed_negative_point", "test_slide_output_zero"],
)
def slide_signs_and_zero_left(w1, w2, b, f1, f2, label):
    prediction = np.sign(w1 * f1 + w2 * f2 + b)
    if prediction == 1 and label == -1:
        return w1 + f1, w2 + f2, b + 1
    if prediction == -1 and label == 1:
        return w1 - f1, w2 - f2, b - 1
    return w1, w2, b


@mistake(
    "slide_update",
    hint="The point pulls the right way now. Print w1 and w2 before and after: did both change, each by its own feature?",
    caught_by=["test_slide_each_weight_by_its_own_feature", "test_slide_output_zero"],
)
def slide_w1_twice_and_zero_left(w1, w2, b, f1, f2, label):
    prediction = np.sign(w1 * f1 + w2 * f2 + b)
    if prediction == 1 and label == -1:
        w1 = w1 - f1
        w1 = w2 - f2
        b = b - 1
    if prediction == -1 and label == 1:
        w1 = w1 + f1
        w1 = w2 + f2
        b = b + 1
    return w1, w2, b


@mistake(
    "slide_update",
    hint="For a wrong answer your update is right. What should a point that the line has right already change?",
    caught_by=["test_slide_right_point", "test_slide_random_points"],
)
def slide_updates_right_points(w1, w2, b, f1, f2, label):
    return w1 + label * f1, w2 + label * f2, b + label


@mistake(
    "slide_update",
    hint="What is label - prediction for a missed point? Label and prediction lie 2 apart, not 1: how long is your step?",
    caught_by=["test_slide_missed_positive_point", "test_slide_missed_negative_point", "test_slide_random_points"],
)
def slide_twice_as_long(w1, w2, b, f1, f2, label):
    error = label - (1 if w1 * f1 + w2 * f2 + b >= 0 else -1)
    return w1 + error * f1, w2 + error * f2, b + error


@mistake(
    "slide_update",
    hint="Your labels are 0 and 1. Which numbers are they on the slide, and what does a missed point with label -1 do?",
    caught_by=["test_slide_missed_negative_point", "test_slide_random_points"],
)
def slide_labels_0_and_1(w1, w2, b, f1, f2, label):
    prediction = 1 if w1 * f1 + w2 * f2 + b > 0 else 0
    if prediction == 1 and label == 0:
        return w1 - f1, w2 - f2, b - 1
    if prediction == 0 and label == 1:
        return w1 + f1, w2 + f2, b + 1
    return w1, w2, b


@mistake(
    "slide_update",
    hint="The output on the slide has three terms. Which one does yours leave out, and what is then called a miss?",
    caught_by=["test_slide_random_points"],
)
def slide_output_without_the_bias(w1, w2, b, f1, f2, label):
    if label * (w1 * f1 + w2 * f2) <= 0:
        return w1 + label * f1, w2 + label * f2, b + label
    return w1, w2, b


@mistake(
    "slide_update",
    hint="Your function answers for a missed point. What does it answer for one that the line has right?",
    caught_by=["test_slide_right_point"],
)
def slide_answers_only_for_missed_points(w1, w2, b, f1, f2, label):
    if label * (w1 * f1 + w2 * f2 + b) <= 0:
        return w1 + label * f1, w2 + label * f2, b + label
