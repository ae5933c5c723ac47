"""Known wrong answers to rmsprop_step, the commonest first."""

import numpy as np

from autograder import mistake

mistake(
    "rmsprop_step",
    name="rmsprop_adds_up",
    hint="Feed it gradients of 0: does your memory of the old ones fade? That is what it has and Adagrad has not.",
    caught_by=["test_rmsprop_step_down_the_bowl", "test_rmsprop_step_of_three_parameters", "test_rmsprop_step_forgets"],
    change=("s = rho * s + (1 - rho) * g**2", "s = s + g**2"),
)

mistake(
    "rmsprop_step",
    name="rmsprop_weights_reversed",
    hint="Whose share is 0.9: that of the past or that of the present?",
    caught_by=["test_rmsprop_step_down_the_bowl", "test_rmsprop_step_of_three_parameters"],
    change=("s = rho * s + (1 - rho) * g**2", "s = (1 - rho) * s + rho * g**2"),
)


@mistake(
    "rmsprop_step",
    hint="Your first step is as long as lr. Is there a correction for the start on this sheet, or is that another optimiser?",
    caught_by=["test_rmsprop_step_down_the_bowl", "test_rmsprop_step_of_three_parameters"],
)
def rmsprop_corrected_for_the_start(w, g, s, lr, rho=0.9, eps=1e-8):
    s = rho * s + (1 - rho) * g**2
    return w - lr * g / (np.sqrt(s / (1 - rho)) + eps), s


mistake(
    "rmsprop_step",
    name="rmsprop_eps_in_the_root",
    hint="Try a gradient of 1e-6. Does eps stand inside the root or outside? (Keras and the sheet differ.)",
    caught_by=["test_rmsprop_step_of_three_parameters", "test_rmsprop_step_of_tiny_gradients"],
    change=("(np.sqrt(s) + eps)", "np.sqrt(s + eps)"),
)

mistake(
    "rmsprop_step",
    name="rmsprop_without_eps",
    hint="Start at the minimum: the gradient is 0, and s as well. What is 0 / 0?",
    caught_by=["test_rmsprop_step_without_a_gradient", "test_rmsprop_step_of_three_parameters"],
    change=("(np.sqrt(s) + eps)", "np.sqrt(s)"),
)

mistake(
    "rmsprop_step",
    name="rmsprop_without_the_root",
    hint="Root, mean, square: which of the three is missing?",
    caught_by=["test_rmsprop_step_down_the_bowl", "test_rmsprop_step_of_three_parameters"],
    change=("np.sqrt(s)", "s"),
)

mistake(
    "rmsprop_step",
    name="rmsprop_without_the_square",
    hint="Root, mean, square: which of the three is missing?",
    caught_by=["test_rmsprop_step_of_three_parameters", "test_rmsprop_step_down_the_bowl"],
    change=("(1 - rho) * g**2", "(1 - rho) * np.abs(g)"),
)

mistake(
    "rmsprop_step",
    name="rmsprop_present_not_weighted",
    hint="A gradient that is always 1 should lead to a mean of 1. Where does yours lead? Whose weight is 1 - rho?",
    caught_by=["test_rmsprop_step_down_the_bowl", "test_rmsprop_step_of_three_parameters"],
    change=("s = rho * s + (1 - rho) * g**2", "s = rho * s + g**2"),
)

mistake(
    "rmsprop_step",
    name="rmsprop_square_of_the_weighted",
    hint="What is squared: the gradient, or the gradient with its weight?",
    caught_by=["test_rmsprop_step_down_the_bowl", "test_rmsprop_step_of_three_parameters"],
    change=("(1 - rho) * g**2", "((1 - rho) * g) ** 2"),
)


@mistake(
    "rmsprop_step",
    hint="State first, then the step: does the gradient of this step count in its own rate? Your first step is enormous.",
    caught_by=["test_rmsprop_step_down_the_bowl", "test_rmsprop_step_of_three_parameters"],
)
def rmsprop_with_the_old_mean(w, g, s, lr, rho=0.9, eps=1e-8):
    return w - lr * g / (np.sqrt(s) + eps), rho * s + (1 - rho) * g**2


mistake(
    "rmsprop_step",
    name="rmsprop_knows_the_last_gradient_only",
    hint="Feed back the s that you gave: does your next step know of it?",
    caught_by=["test_rmsprop_step_down_the_bowl", "test_rmsprop_step_forgets", "test_rmsprop_step_of_three_parameters"],
    change=("s = rho * s + (1 - rho) * g**2", "s = (1 - rho) * g**2"),
)


@mistake(
    "rmsprop_step",
    hint="The step is right, and the memory stays as it was. Which s do you give back?",
    caught_by=["test_rmsprop_step_down_the_bowl", "test_rmsprop_step_forgets", "test_rmsprop_step_of_three_parameters"],
)
def rmsprop_gives_the_old_mean(w, g, s, lr, rho=0.9, eps=1e-8):
    new = rho * s + (1 - rho) * g**2
    return w - lr * g / (np.sqrt(new) + eps), s


mistake(
    "rmsprop_step",
    name="rmsprop_rho_fixed",
    hint="Call it with rho = 1/2: does anything change?",
    caught_by=["test_rmsprop_step_forgets", "test_rmsprop_step_of_three_parameters"],
    change=("s = rho * s + (1 - rho) * g**2", "s = 0.9 * s + 0.1 * g**2"),
)

mistake(
    "rmsprop_step",
    name="rmsprop_one_mean_for_all",
    hint="Your parameters share one mean. Whose gradients may shrink the rate of the first of them?",
    caught_by=["test_rmsprop_step_of_three_parameters"],
    change=("s = rho * s + (1 - rho) * g**2", "s = rho * s + (1 - rho) * np.mean(np.square(g))"),
)

mistake(
    "rmsprop_step",
    name="rmsprop_climbs",
    hint="Does w^2/2 fall on the first step?",
    caught_by=["test_rmsprop_step_down_the_bowl", "test_rmsprop_step_of_three_parameters"],
    change=("w - lr * g /", "w + lr * g /"),
)


@mistake(
    "rmsprop_step",
    hint="Keras takes 1e-7 for eps. What does the docstring take? Gradients of a millionth tell.",
    caught_by=["test_rmsprop_step_of_tiny_gradients"],
)
def rmsprop_eps_of_keras(w, g, s, lr, rho=0.9, eps=1e-7):
    s = rho * s + (1 - rho) * g**2
    return w - lr * g / (np.sqrt(s) + eps), s


@mistake(
    "rmsprop_step",
    hint="Call it without rho: how much of the past does the docstring keep? (PyTorch keeps more.)",
    caught_by=["test_rmsprop_step_down_the_bowl"],
)
def rmsprop_rho_of_pytorch(w, g, s, lr, rho=0.99, eps=1e-8):
    s = rho * s + (1 - rho) * g**2
    return w - lr * g / (np.sqrt(s) + eps), s


@mistake(
    "rmsprop_step",
    hint="The caller keeps the old s. Is it still the old one? What does *= do to an array?",
    caught_by=["test_rmsprop_step_leaves_its_arguments_alone"],
)
def rmsprop_in_place(w, g, s, lr, rho=0.9, eps=1e-8):
    s *= rho
    s += (1 - rho) * g**2
    return w - lr * g / (np.sqrt(s) + eps), s
