"""Rarer wrong answers to adam_step."""

import numpy as np

from autograder import mistake

from .shared import _refuse_step_zero

mistake(
    "adam_step",
    name="adam_corrects_as_in_the_first_step",
    hint="The correction fades: after a thousand steps nothing is left of it. Where is t in yours?",
    caught_by=["test_adam_step_down_the_bowl", "test_adam_step_number_two_of_three_parameters"],
    change=(
        "lr * (m / (1 - b1**t)) / (np.sqrt(v / (1 - b2**t)) + eps)",
        "lr * (m / (1 - b1)) / (np.sqrt(v / (1 - b2)) + eps)",
    ),
)

mistake(
    "adam_step",
    name="adam_without_the_root",
    hint="Multiply all gradients by ten: your step becomes a tenth. What is missing over v?",
    caught_by=[
        "test_adam_step_begins_with_the_whole_rate",
        "test_adam_step_down_the_bowl",
        "test_adam_step_number_two_of_three_parameters",
    ],
    change=("np.sqrt(v / (1 - b2**t))", "(v / (1 - b2**t))"),
)

mistake(
    "adam_step",
    name="adam_without_the_square",
    hint="v is a mean of squares. Of what is yours the mean?",
    caught_by=["test_adam_step_number_two_of_three_parameters"],
    change=("(1 - b2) * g**2", "(1 - b2) * np.abs(g)"),
)

mistake(
    "adam_step",
    name="adam_squares_the_moment",
    hint="v is a mean of squared gradients. Which square do you take?",
    caught_by=["test_adam_step_down_the_bowl", "test_adam_step_number_two_of_three_parameters"],
    change=("v = b2 * v + (1 - b2) * g**2", "v = b2 * v + (1 - b2) * m**2"),
)


@mistake(
    "adam_step",
    hint="State first, then the step: does the gradient of this step count in it? Your first step leads nowhere.",
    caught_by=[
        "test_adam_step_down_the_bowl",
        "test_adam_step_begins_with_the_whole_rate",
        "test_adam_step_number_two_of_three_parameters",
    ],
)
def adam_with_the_old_moments(w, g, m, v, t, lr=1e-3, b1=0.9, b2=0.999, eps=1e-8):
    _refuse_step_zero(t)
    new = w - lr * (m / (1 - b1**t)) / (np.sqrt(v / (1 - b2**t)) + eps)
    return new, b1 * m + (1 - b1) * g, b2 * v + (1 - b2) * g**2


@mistake(
    "adam_step",
    hint="The step is right, and the moments stay as they were. Which ones do you give back?",
    caught_by=["test_adam_step_down_the_bowl", "test_adam_step_number_two_of_three_parameters"],
)
def adam_gives_the_old_moments(w, g, m, v, t, lr=1e-3, b1=0.9, b2=0.999, eps=1e-8):
    _refuse_step_zero(t)
    M = (b1 * m + (1 - b1) * g) / (1 - b1**t)
    V = (b2 * v + (1 - b2) * g**2) / (1 - b2**t)
    return w - lr * M / (np.sqrt(V) + eps), m, v


mistake(
    "adam_step",
    name="adam_climbs",
    hint="Does w^2/2 fall on the first step?",
    caught_by=[
        "test_adam_step_down_the_bowl",
        "test_adam_step_begins_with_the_whole_rate",
        "test_adam_step_number_two_of_three_parameters",
    ],
    change=("return w - lr", "return w + lr"),
)


@mistake(
    "adam_step",
    hint="The caller keeps the old moments. Are they still the old ones? What does *= do to an array?",
    caught_by=["test_adam_step_leaves_its_arguments_alone"],
)
def adam_in_place(w, g, m, v, t, lr=1e-3, b1=0.9, b2=0.999, eps=1e-8):
    _refuse_step_zero(t)
    m *= b1
    m += (1 - b1) * g
    v *= b2
    v += (1 - b2) * g**2
    return w - lr * (m / (1 - b1**t)) / (np.sqrt(v / (1 - b2**t)) + eps), m, v


@mistake(
    "adam_step",
    hint="Keras takes 1e-7 for eps. What does the docstring take? Gradients of a millionth tell.",
    caught_by=["test_adam_step_of_tiny_gradients"],
)
def adam_eps_of_keras(w, g, m, v, t, lr=1e-3, b1=0.9, b2=0.999, eps=1e-7):
    _refuse_step_zero(t)
    m = b1 * m + (1 - b1) * g
    v = b2 * v + (1 - b2) * g**2
    return w - lr * (m / (1 - b1**t)) / (np.sqrt(v / (1 - b2**t)) + eps), m, v


mistake(
    "adam_step",
    name="adam_eps_before_the_correction",
    hint="eps is added to the root of the corrected v. Yours is added before the correction, as Keras has it: gradients of a millionth tell.",
    caught_by=["test_adam_step_of_tiny_gradients", "test_adam_step_number_two_of_three_parameters"],
    change=(
        "lr * (m / (1 - b1**t)) / (np.sqrt(v / (1 - b2**t)) + eps)",
        "lr * np.sqrt(1 - b2**t) / (1 - b1**t) * m / (np.sqrt(v) + eps)",
    ),
)


@mistake(
    "adam_step",
    hint="Step 0: what is 1 - b1^0, and what does the docstring say of t < 1?",
    caught_by=["test_adam_step_refuses_step_zero"],
)
def adam_refuses_nothing(w, g, m, v, t, lr=1e-3, b1=0.9, b2=0.999, eps=1e-8):
    m = b1 * m + (1 - b1) * g
    v = b2 * v + (1 - b2) * g**2
    return w - lr * (m / (1 - b1**t)) / (np.sqrt(v / (1 - b2**t)) + eps), m, v


@mistake(
    "adam_step",
    hint="Call it without rates: which b2 does the docstring take? Your v is ten times as large, and forgets ten times as fast.",
    caught_by=["test_adam_step_down_the_bowl"],
)
def adam_with_another_b2(w, g, m, v, t, lr=1e-3, b1=0.9, b2=0.99, eps=1e-8):
    _refuse_step_zero(t)
    m = b1 * m + (1 - b1) * g
    v = b2 * v + (1 - b2) * g**2
    return w - lr * (m / (1 - b1**t)) / (np.sqrt(v / (1 - b2**t)) + eps), m, v


mistake(
    "adam_step",
    name="adam_corrects_the_root",
    hint="What is divided by 1 - b2^t: v, or its root?",
    caught_by=[
        "test_adam_step_down_the_bowl",
        "test_adam_step_begins_with_the_whole_rate",
        "test_adam_step_number_two_of_three_parameters",
    ],
    change=("np.sqrt(v / (1 - b2**t))", "np.sqrt(v) / (1 - b2**t)"),
)


@mistake(
    "adam_step",
    hint="Step 0: what is 1 - b1^0, and what does the docstring say of t < 1?",
    caught_by=["test_adam_step_refuses_step_zero"],
)
def adam_begins_with_zero(w, g, m, v, t, lr=1e-3, b1=0.9, b2=0.999, eps=1e-8):
    t = max(t, 1)
    m = b1 * m + (1 - b1) * g
    v = b2 * v + (1 - b2) * g**2
    return w - lr * (m / (1 - b1**t)) / (np.sqrt(v / (1 - b2**t)) + eps), m, v
