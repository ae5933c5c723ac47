"""Known wrong answers to gradient_check, the commonest first."""

import numpy as np

from autograder import mistake

from .shared import _same_shape

mistake(
    "gradient_check",
    name="gradient_check_reshapes",
    hint="A column is reshaped into a row in your code before anybody looks at its shape. What does the docstring ask for?",
    caught_by=["test_gradient_check_refuses_another_shape"],
    change=(
        "relative_error(grad, numeric_gradient(f, x))",
        "relative_error(np.reshape(grad, x.shape), numeric_gradient(f, x))",
    ),
)


mistake(
    "gradient_check",
    name="gradient_check_returns_a_verdict",
    hint="What does the docstring ask you to return: a verdict, or the number behind it?",
    caught_by=["test_gradient_check_of_a_right_gradient", "test_gradient_check_of_a_wrong_gradient"],
    change=("relative_error(grad, numeric_gradient(f, x))", "relative_error(grad, numeric_gradient(f, x)) < 1e-6"),
)


@mistake(
    "gradient_check",
    hint="An error of 0.5 is small for a gradient of 1000 and large for one of 1. What must you divide by?",
    caught_by=["test_gradient_check_of_a_wrong_gradient"],
)
def gradient_check_absolute(f, grad, x):
    _same_shape(grad, x)
    return float(np.max(np.abs(grad - numeric_gradient(f, x))))


@mistake(
    "gradient_check",
    hint="Two different gradients can have the same sum. Which numbers must be compared with which?",
    caught_by=["test_gradient_check_finds_one_wrong_weight"],
)
def gradient_check_compares_sums(f, grad, x):
    _same_shape(grad, x)
    return relative_error(np.sum(grad), np.sum(numeric_gradient(f, x)))


@mistake(
    "gradient_check",
    hint="One wrong weight among many right ones: what does a mean make of it?",
    caught_by=["test_gradient_check_finds_one_wrong_weight"],
)
def gradient_check_mean(f, grad, x):
    _same_shape(grad, x)
    g = numeric_gradient(f, x)
    return float(np.mean(np.abs(grad - g) / np.maximum(1e-8, np.abs(grad) + np.abs(g))))


@mistake(
    "gradient_check",
    hint="Many courses check a gradient by a ratio of lengths, |a - b| / (|a| + |b|). This sheet measures every place "
    "by its own size and takes the worst: which wrong weight can hide in a length?",
    caught_by=["test_gradient_check_of_a_wrong_gradient", "test_gradient_check_finds_one_wrong_weight"],
)
def gradient_check_ratio_of_norms(f, grad, x):
    _same_shape(grad, x)
    g = numeric_gradient(f, x)
    return float(np.linalg.norm(grad - g) / max(1e-8, np.linalg.norm(grad) + np.linalg.norm(g)))


@mistake(
    "gradient_check",
    hint="Many courses check a gradient by a ratio of lengths, |a - b| / (|a| + |b|). This sheet measures every place "
    "by its own size and takes the worst: which wrong weight can hide in a length?",
    caught_by=["test_gradient_check_of_a_wrong_gradient", "test_gradient_check_finds_one_wrong_weight"],
)
def gradient_check_ratio_of_bare_norms(f, grad, x):
    g = numeric_gradient(f, x)
    return float(np.linalg.norm(grad - g) / (np.linalg.norm(grad) + np.linalg.norm(g)))


@mistake(
    "gradient_check",
    hint="A one-sided difference is wrong by about h. Which of the two referees should judge a gradient?",
    caught_by=["test_gradient_check_of_a_right_gradient"],
)
def gradient_check_one_sided(f, grad, x):
    _same_shape(grad, x)
    g = np.zeros(x.shape)
    for i in np.ndindex(x.shape):
        step = np.zeros(x.shape)
        step[i] = 1e-5
        g[i] = (f(x + step) - f(x)) / 1e-5
    return relative_error(grad, g)


mistake(
    "gradient_check",
    name="gradient_check_steps_too_small",
    hint="Is a smaller step always better? How many digits of f(x + h) - f(x - h) are left at your h, and which h does the "
    "docstring name?",
    caught_by=["test_gradient_check_of_a_right_gradient", "test_gradient_check_of_a_wrong_gradient"],
    change=("numeric_gradient(f, x)", "numeric_gradient(f, x, 1e-12)"),
)


@mistake(
    "gradient_check",
    hint="Which numbers of the matrix does your check look at? A mistake may sit in any of them.",
    caught_by=["test_gradient_check_finds_one_wrong_weight"],
)
def gradient_check_first_row_only(f, grad, x):
    _same_shape(grad, x)
    return relative_error(grad[0], numeric_gradient(f, x)[0])


@mistake(
    "gradient_check",
    hint="A claimed gradient of 0 for a constant is right. What is 0 / 0 in your formula?",
    caught_by=["test_gradient_check_of_a_constant"],
)
def gradient_check_no_floor(f, grad, x):
    _same_shape(grad, x)
    g = numeric_gradient(f, x)
    return float(np.max(np.abs(grad - g) / (np.abs(grad) + np.abs(g))))


@mistake(
    "gradient_check",
    hint="A gradient has the shape of its variable. What does NumPy do with (3, 1) minus (3, 2)?",
    caught_by=["test_gradient_check_refuses_another_shape"],
)
def gradient_check_broadcasts(f, grad, x):
    g = numeric_gradient(f, x)
    return float(np.max(np.abs(grad - g) / np.maximum(1e-8, np.abs(grad) + np.abs(g))))


@mistake(
    "gradient_check",
    hint="x + h - 2h + h is not always x in float64. Is x the same after the call?",
    caught_by=["test_gradient_check_leaves_its_arguments_alone"],
)
def gradient_check_moves_x(f, grad, x):
    _same_shape(grad, x)
    g = np.zeros(x.shape)
    for i in np.ndindex(x.shape):
        x[i] += 1e-5
        above = f(x)
        x[i] -= 2e-5
        below = f(x)
        x[i] += 1e-5
        g[i] = (above - below) / 2e-5
    return relative_error(grad, g)
