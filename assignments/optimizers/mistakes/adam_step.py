"""Known wrong answers to adam_step, the commonest first; adam_step_rarer.py goes on."""

import numpy as np

from autograder import mistake

from .shared import _refuse_step_zero

mistake(
    "adam_step",
    name="adam_without_correction",
    hint="How long is your very first step? The moments begin at 0: what does that do to their first means?",
    caught_by=["test_adam_step_down_the_bowl", "test_adam_step_begins_with_the_whole_rate"],
    change=("lr * (m / (1 - b1**t)) / (np.sqrt(v / (1 - b2**t)) + eps)", "lr * m / (np.sqrt(v) + eps)"),
)

mistake(
    "adam_step",
    name="adam_one_step_ahead",
    hint="Is the first call t = 0 or t = 1? What is 1 - b1^t then, and what does the docstring say?",
    caught_by=["test_adam_step_down_the_bowl", "test_adam_step_begins_with_the_whole_rate"],
    change=(
        "lr * (m / (1 - b1**t)) / (np.sqrt(v / (1 - b2**t)) + eps)",
        "lr * (m / (1 - b1 ** (t + 1))) / (np.sqrt(v / (1 - b2 ** (t + 1))) + eps)",
    ),
)


@mistake(
    "adam_step",
    hint="Is the first call t = 0 or t = 1? What is 1 - b1^0, and what is divided by it?",
    caught_by=["test_adam_step_down_the_bowl", "test_adam_step_begins_with_the_whole_rate"],
)
def adam_one_step_behind(w, g, m, v, t, lr=1e-3, b1=0.9, b2=0.999, eps=1e-8):
    _refuse_step_zero(t)
    m = b1 * m + (1 - b1) * g
    v = b2 * v + (1 - b2) * g**2
    M = m / (1 - b1 ** (t - 1)) if t > 1 else m
    V = v / (1 - b2 ** (t - 1)) if t > 1 else v
    return w - lr * M / (np.sqrt(V) + eps), m, v


@mistake(
    "adam_step",
    hint="Feed your m and v back in: how often are they corrected by the fifth step?",
    caught_by=["test_adam_step_down_the_bowl", "test_adam_step_number_two_of_three_parameters"],
)
def adam_stores_the_corrected(w, g, m, v, t, lr=1e-3, b1=0.9, b2=0.999, eps=1e-8):
    _refuse_step_zero(t)
    m = (b1 * m + (1 - b1) * g) / (1 - b1**t)
    v = (b2 * v + (1 - b2) * g**2) / (1 - b2**t)
    return w - lr * m / (np.sqrt(v) + eps), m, v


mistake(
    "adam_step",
    name="adam_eps_in_the_root",
    hint="Try gradients of 1e-6. Does eps stand inside the root or outside?",
    caught_by=["test_adam_step_number_two_of_three_parameters", "test_adam_step_of_tiny_gradients"],
    change=("(np.sqrt(v / (1 - b2**t)) + eps)", "np.sqrt(v / (1 - b2**t) + eps)"),
)

mistake(
    "adam_step",
    name="adam_eps_outside_the_fraction",
    hint="Try a parameter whose gradient was always 0: what is divided by what, and where does eps help?",
    caught_by=["test_adam_step_number_two_of_three_parameters", "test_adam_step_without_a_gradient"],
    change=(
        "lr * (m / (1 - b1**t)) / (np.sqrt(v / (1 - b2**t)) + eps)",
        "lr * ((m / (1 - b1**t)) / np.sqrt(v / (1 - b2**t)) + eps)",
    ),
)

mistake(
    "adam_step",
    name="adam_without_eps",
    hint="Try a parameter whose gradient was always 0. What is 0 / 0?",
    caught_by=["test_adam_step_number_two_of_three_parameters", "test_adam_step_without_a_gradient"],
    change=("(np.sqrt(v / (1 - b2**t)) + eps)", "np.sqrt(v / (1 - b2**t))"),
)

mistake(
    "adam_step",
    name="adam_moves_by_the_gradient",
    hint="What is m for? Your step follows the last gradient alone.",
    caught_by=["test_adam_step_down_the_bowl", "test_adam_step_number_two_of_three_parameters"],
    change=("lr * (m / (1 - b1**t)) / (np.sqrt(v / (1 - b2**t)) + eps)", "lr * g / (np.sqrt(v / (1 - b2**t)) + eps)"),
)

mistake(
    "adam_step",
    name="adam_corrects_m_only",
    hint="Both moments begin at 0. Which of them do you correct?",
    caught_by=[
        "test_adam_step_down_the_bowl",
        "test_adam_step_begins_with_the_whole_rate",
        "test_adam_step_number_two_of_three_parameters",
    ],
    change=("np.sqrt(v / (1 - b2**t))", "np.sqrt(v)"),
)

mistake(
    "adam_step",
    name="adam_corrects_v_only",
    hint="Both moments begin at 0. Which of them do you correct?",
    caught_by=[
        "test_adam_step_down_the_bowl",
        "test_adam_step_begins_with_the_whole_rate",
        "test_adam_step_number_two_of_three_parameters",
    ],
    change=("(m / (1 - b1**t))", "m"),
)


@mistake(
    "adam_step",
    hint="Which of the two remembers longer: m or v? Which beta belongs to which?",
    caught_by=["test_adam_step_number_two_of_three_parameters", "test_adam_step_down_the_bowl"],
)
def adam_betas_swapped(w, g, m, v, t, lr=1e-3, b1=0.9, b2=0.999, eps=1e-8):
    _refuse_step_zero(t)
    m = b2 * m + (1 - b2) * g
    v = b1 * v + (1 - b1) * g**2
    return w - lr * (m / (1 - b2**t)) / (np.sqrt(v / (1 - b1**t)) + eps), m, v


@mistake(
    "adam_step",
    hint="Whose share is 0.9: that of the past or that of the present?",
    caught_by=["test_adam_step_down_the_bowl", "test_adam_step_number_two_of_three_parameters"],
)
def adam_weights_reversed(w, g, m, v, t, lr=1e-3, b1=0.9, b2=0.999, eps=1e-8):
    _refuse_step_zero(t)
    m = (1 - b1) * m + b1 * g
    v = (1 - b2) * v + b2 * g**2
    return w - lr * (m / (1 - b1**t)) / (np.sqrt(v / (1 - b2**t)) + eps), m, v


@mistake(
    "adam_step",
    hint="b1 to the power of t, or b1 times t? In the first step both are the same.",
    caught_by=["test_adam_step_down_the_bowl", "test_adam_step_number_two_of_three_parameters"],
)
def adam_corrects_by_a_product(w, g, m, v, t, lr=1e-3, b1=0.9, b2=0.999, eps=1e-8):
    _refuse_step_zero(t)
    m = b1 * m + (1 - b1) * g
    v = b2 * v + (1 - b2) * g**2
    return w - lr * (m / (1 - b1 * t)) / (np.sqrt(np.abs(v / (1 - b2 * t))) + eps), m, v
