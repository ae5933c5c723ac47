"""Known wrong answers to adamw_step, the commonest first."""

import numpy as np

from autograder import mistake

from .shared import _refuse_step_zero


@mistake(
    "adamw_step",
    hint="Your first step leads to 0.9, as without any decay: Adam divides it away again. May the moments see the penalty?",
    caught_by=["test_adamw_step_down_the_bowl", "test_adamw_step_decays_without_a_gradient"],
)
def adamw_penalty_in_the_gradient(w, g, m, v, t, lr=1e-3, b1=0.9, b2=0.999, eps=1e-8, wd=0.01):
    _refuse_step_zero(t)
    g = g + wd * w
    m = b1 * m + (1 - b1) * g
    v = b2 * v + (1 - b2) * g**2
    return w - lr * (m / (1 - b1**t)) / (np.sqrt(v / (1 - b2**t)) + eps), m, v


mistake(
    "adamw_step",
    name="adamw_decay_without_the_rate",
    hint="Set lr = 0: does anything move? By which share does w shrink?",
    caught_by=[
        "test_adamw_step_down_the_bowl",
        "test_adamw_step_decays_without_a_gradient",
        "test_adamw_step_number_two_of_three_parameters",
    ],
    change=("- lr * wd * w", "- wd * w"),
)


@mistake(
    "adamw_step",
    hint="Which w decays: the one before the step or the one after it?",
    caught_by=["test_adamw_step_down_the_bowl", "test_adamw_step_number_two_of_three_parameters"],
)
def adamw_decays_the_new_w(w, g, m, v, t, lr=1e-3, b1=0.9, b2=0.999, eps=1e-8, wd=0.01):
    _refuse_step_zero(t)
    m = b1 * m + (1 - b1) * g
    v = b2 * v + (1 - b2) * g**2
    w = w - lr * (m / (1 - b1**t)) / (np.sqrt(v / (1 - b2**t)) + eps)
    return w - lr * wd * w, m, v


mistake(
    "adamw_step",
    name="adamw_is_adam",
    hint="Set the gradient to 0: does w become smaller?",
    caught_by=[
        "test_adamw_step_down_the_bowl",
        "test_adamw_step_decays_without_a_gradient",
        "test_adamw_step_number_two_of_three_parameters",
    ],
    change=(" - lr * wd * w", ""),
)


@mistake(
    "adamw_step",
    hint="What may m see: the gradient alone, or the decay as well?",
    caught_by=["test_adamw_step_decays_without_a_gradient", "test_adamw_step_down_the_bowl"],
)
def adamw_decay_in_m(w, g, m, v, t, lr=1e-3, b1=0.9, b2=0.999, eps=1e-8, wd=0.01):
    _refuse_step_zero(t)
    m = b1 * m + (1 - b1) * (g + wd * w)
    v = b2 * v + (1 - b2) * g**2
    return w - lr * (m / (1 - b1**t)) / (np.sqrt(v / (1 - b2**t)) + eps), m, v


@mistake(
    "adamw_step",
    hint="Your decay is divided by the root of v, as the step is. Where no gradient comes, how large is it then?",
    caught_by=["test_adamw_step_down_the_bowl", "test_adamw_step_decays_without_a_gradient"],
)
def adamw_decay_inside_the_fraction(w, g, m, v, t, lr=1e-3, b1=0.9, b2=0.999, eps=1e-8, wd=0.01):
    _refuse_step_zero(t)
    m = b1 * m + (1 - b1) * g
    v = b2 * v + (1 - b2) * g**2
    M = m / (1 - b1**t) + wd * w
    return w - lr * M / (np.sqrt(v / (1 - b2**t)) + eps), m, v


mistake(
    "adamw_step",
    name="adamw_grows",
    hint="Where nothing pushes, do your parameters become smaller or larger?",
    caught_by=[
        "test_adamw_step_down_the_bowl",
        "test_adamw_step_decays_without_a_gradient",
        "test_adamw_step_number_two_of_three_parameters",
    ],
    change=("- lr * wd * w", "+ lr * wd * w"),
)

mistake(
    "adamw_step",
    name="adamw_decay_twice",
    hint="The derivative of wd w^2 has a factor of 2. Is there a square on this sheet?",
    caught_by=[
        "test_adamw_step_down_the_bowl",
        "test_adamw_step_decays_without_a_gradient",
        "test_adamw_step_number_two_of_three_parameters",
    ],
    change=("- lr * wd * w", "- 2 * lr * wd * w"),
)

mistake(
    "adamw_step",
    name="adamw_decays_the_squares",
    hint="A parameter of -4 should come nearer to 0. Where does yours go?",
    caught_by=["test_adamw_step_decays_without_a_gradient", "test_adamw_step_number_two_of_three_parameters"],
    change=("- lr * wd * w", "- lr * wd * w**2"),
)

mistake(
    "adamw_step",
    name="adamw_decays_by_a_fixed_amount",
    hint="A large parameter and a small one lose the same with you. A share of what should each lose?",
    caught_by=["test_adamw_step_decays_without_a_gradient", "test_adamw_step_number_two_of_three_parameters"],
    change=("- lr * wd * w", "- lr * wd * np.sign(w)"),
)

mistake(
    "adamw_step",
    name="adamw_decay_of_a_thousandth",
    hint="Call it with another lr: does the decay change? Whose default stands in your code?",
    caught_by=[
        "test_adamw_step_down_the_bowl",
        "test_adamw_step_decays_without_a_gradient",
        "test_adamw_step_number_two_of_three_parameters",
    ],
    change=("- lr * wd * w", "- 1e-3 * wd * w"),
)

mistake(
    "adamw_step",
    name="adamw_without_correction",
    hint="How long is your very first step without any decay? The moments begin at 0.",
    caught_by=["test_adamw_step_down_the_bowl", "test_adamw_step_number_two_of_three_parameters"],
    change=("lr * (m / (1 - b1**t)) / (np.sqrt(v / (1 - b2**t)) + eps)", "lr * m / (np.sqrt(v) + eps)"),
)

mistake(
    "adamw_step",
    name="adamw_one_step_ahead",
    hint="Is the first call t = 0 or t = 1? What is 1 - b1^t then?",
    caught_by=["test_adamw_step_down_the_bowl", "test_adamw_step_number_two_of_three_parameters"],
    change=(
        "lr * (m / (1 - b1**t)) / (np.sqrt(v / (1 - b2**t)) + eps)",
        "lr * (m / (1 - b1 ** (t + 1))) / (np.sqrt(v / (1 - b2 ** (t + 1))) + eps)",
    ),
)


@mistake(
    "adamw_step",
    hint="Feed your m and v back in: how often are they corrected by the fifth step?",
    caught_by=["test_adamw_step_down_the_bowl", "test_adamw_step_number_two_of_three_parameters"],
)
def adamw_stores_the_corrected(w, g, m, v, t, lr=1e-3, b1=0.9, b2=0.999, eps=1e-8, wd=0.01):
    _refuse_step_zero(t)
    m = (b1 * m + (1 - b1) * g) / (1 - b1**t)
    v = (b2 * v + (1 - b2) * g**2) / (1 - b2**t)
    return w - lr * m / (np.sqrt(v) + eps) - lr * wd * w, m, v


mistake(
    "adamw_step",
    name="adamw_eps_in_the_root",
    hint="Try gradients of 1e-6. Does eps stand inside the root or outside?",
    caught_by=["test_adamw_step_number_two_of_three_parameters", "test_adamw_step_of_tiny_gradients"],
    change=("(np.sqrt(v / (1 - b2**t)) + eps)", "np.sqrt(v / (1 - b2**t) + eps)"),
)


@mistake(
    "adamw_step",
    hint="The caller keeps the old w to draw the path. Is it still the old one? What does *= do to an array?",
    caught_by=["test_adamw_step_leaves_its_arguments_alone"],
)
def adamw_in_place(w, g, m, v, t, lr=1e-3, b1=0.9, b2=0.999, eps=1e-8, wd=0.01):
    _refuse_step_zero(t)
    m = b1 * m + (1 - b1) * g
    v = b2 * v + (1 - b2) * g**2
    w *= 1 - lr * wd
    return w - lr * (m / (1 - b1**t)) / (np.sqrt(v / (1 - b2**t)) + eps), m, v


@mistake(
    "adamw_step",
    hint="Step 0: what is 1 - b1^0, and what does the docstring say of t < 1?",
    caught_by=["test_adamw_step_refuses_step_zero"],
)
def adamw_refuses_nothing(w, g, m, v, t, lr=1e-3, b1=0.9, b2=0.999, eps=1e-8, wd=0.01):
    m = b1 * m + (1 - b1) * g
    v = b2 * v + (1 - b2) * g**2
    return w - lr * (m / (1 - b1**t)) / (np.sqrt(v / (1 - b2**t)) + eps) - lr * wd * w, m, v


@mistake(
    "adamw_step",
    hint="Call it with another lr and other betas: does the part of Adam change, or only the decay?",
    caught_by=["test_adamw_step_down_the_bowl", "test_adamw_step_number_two_of_three_parameters"],
)
def adamw_with_default_rates(w, g, m, v, t, lr=1e-3, b1=0.9, b2=0.999, eps=1e-8, wd=0.01):
    _refuse_step_zero(t)
    lr_of_adam, b1, b2, eps = 1e-3, 0.9, 0.999, 1e-8
    m = b1 * m + (1 - b1) * g
    v = b2 * v + (1 - b2) * g**2
    return w - lr_of_adam * (m / (1 - b1**t)) / (np.sqrt(v / (1 - b2**t)) + eps) - lr * wd * w, m, v


@mistake(
    "adamw_step",
    hint="Step 0: what is 1 - b1^0, and what does the docstring say of t < 1?",
    caught_by=["test_adamw_step_refuses_step_zero"],
)
def adamw_begins_with_zero(w, g, m, v, t, lr=1e-3, b1=0.9, b2=0.999, eps=1e-8, wd=0.01):
    t = max(t, 1)
    m = b1 * m + (1 - b1) * g
    v = b2 * v + (1 - b2) * g**2
    return w - lr * (m / (1 - b1**t)) / (np.sqrt(v / (1 - b2**t)) + eps) - lr * wd * w, m, v
