"""Known wrong answers to perceptron_step, the commonest first."""

import numpy as np

from autograder import mistake

from .shared import _refuse_other_labels


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


mistake(
    "perceptron_step",
    name="step_takes_any_label",
    hint="A dataset calls its classes 0 and 1. What does y (w . x + b) become for a point of class 0? Does your "
    "function refuse y = 0?",
    caught_by=["test_step_refuses_other_labels"],
    change=(('if y not in (-1, 1):\n        raise ValueError(f"the label must be -1 or +1, not {y}")'), ""),
)


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


mistake(
    "perceptron_step",
    name="step_label_on_the_product_alone",
    hint="Put the brackets of y (w . x + b) on paper. Does your label reach the bias too? Try y = -1 and a large b.",
    caught_by=["test_step_random_points"],
    change=("y * (w @ x + b) <= 0", "y * (w @ x) + b <= 0"),
)


mistake(
    "perceptron_step",
    name="step_bias_always_upwards",
    hint="A missed point with label -1 must push the output down. Which way does your bias go there?",
    caught_by=["test_step_missed_negative_point", "test_step_random_points"],
    change=("b + lr * y", "b + lr"),
)


@mistake(
    "perceptron_step",
    hint="The caller kept the old weights to plot them, and they changed under its feet. Which operator did that?",
    caught_by=["test_step_leaves_the_callers_arrays_alone"],
)
def step_in_place_and_copied_afterwards(w, b, x, y, lr=1.0):
    _refuse_other_labels(y)
    if y * (w @ x + b) <= 0:
        w += lr * y * x
        b = b + lr * y
    return w.copy(), b
