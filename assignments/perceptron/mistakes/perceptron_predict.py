"""Known wrong answers to perceptron_predict, the commonest first."""

import numpy as np

from autograder import mistake

mistake(
    "perceptron_predict",
    name="predict_sign_of_zero",
    hint="np.sign knows three answers. Which one does it give for a point exactly on the line, and is that a class?",
    caught_by=["test_predict_point_on_the_line"],
    change=("np.where(X @ w + b >= 0, 1, -1)", "np.sign(X @ w + b)"),
)


mistake(
    "perceptron_predict",
    name="predict_strict_inequality",
    hint="Work out by hand a point whose score is exactly 0. Which class does the definition give it, and which do you?",
    caught_by=["test_predict_point_on_the_line"],
    change=("X @ w + b >= 0", "X @ w + b > 0"),
)


mistake(
    "perceptron_predict",
    name="predict_labels_0_and_1",
    hint="Your classes are called 0 and 1. Which two numbers are the labels here, and what would y * score be with yours?",
    caught_by=["test_predict_lecture_example", "test_predict_many_points"],
    change=("np.where(X @ w + b >= 0, 1, -1)", "(X @ w + b >= 0).astype(int)"),
)


mistake(
    "perceptron_predict",
    name="predict_bool",
    hint="You return the answers to a question, True and False. Which two numbers does the docstring promise instead?",
    caught_by=["test_predict_lecture_example", "test_predict_many_points"],
    change=("np.where(X @ w + b >= 0, 1, -1)", "X @ w + b >= 0"),
)


mistake(
    "perceptron_predict",
    name="predict_forgets_the_bias",
    hint="Which of the three arguments does your answer not depend on? A line without it always runs through the origin.",
    caught_by=["test_predict_bias_moves_the_line", "test_predict_many_points"],
    change=("X @ w + b", "X @ w"),
)


mistake(
    "perceptron_predict",
    name="predict_bias_as_threshold",
    hint="A threshold and a bias stand on different sides of the inequality. What happens to the sign on the way over?",
    caught_by=["test_predict_bias_moves_the_line", "test_predict_many_points"],
    change=("X @ w + b >= 0", "X @ w >= b"),
)


mistake(
    "perceptron_predict",
    name="predict_returns_the_scores",
    hint="Look at the values that come out: these are scores. What turns a score into a class?",
    caught_by=["test_predict_lecture_example", "test_predict_many_points"],
    change=("np.where(X @ w + b >= 0, 1, -1)", "X @ w + b"),
)


mistake(
    "perceptron_predict",
    name="predict_bias_after_the_sign",
    hint="When does your bias come in: before the sign is taken, or after? Try w . x = 0.5 and b = -0.7.",
    caught_by=["test_predict_many_points"],
    change=("X @ w + b >= 0", "np.sign(X @ w) + b >= 0"),
)


@mistake(
    "perceptron_predict",
    hint="Print X before and after a call of your function. Whose points did you multiply by the weights?",
    caught_by=["test_predict_changes_nothing"],
)
def predict_weighs_the_points_in_place(X, w, b):
    for column in range(X.shape[1]):
        X[:, column] = X[:, column] * w[column]
    return np.where(X.sum(axis=1) + b >= 0, 1, -1)


@mistake(
    "perceptron_predict",
    hint="You put a 1 beside every point and b beside the weights. Which number of the row meets b: the 1, or a feature?",
    caught_by=["test_predict_lecture_example", "test_predict_many_points"],
)
def predict_ones_in_front_and_bias_at_the_end(X, w, b):
    return np.where(np.c_[np.ones(len(X)), X] @ np.append(w, b) >= 0, 1, -1)
