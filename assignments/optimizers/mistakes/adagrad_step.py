"""Known wrong answers to adagrad_step, the commonest first."""

import numpy as np

from autograder import mistake

mistake(
    "adagrad_step",
    name="adagrad_forgets_the_sum",
    hint="Feed back the s that you gave: do the steps become shorter? Yours knows the last gradient only.",
    caught_by=["test_adagrad_step_down_the_bowl", "test_adagrad_step_of_three_parameters"],
    change=("s = s + g**2", "s = g**2"),
)


@mistake(
    "adagrad_step",
    hint="The step is right, and the next one is as long again. Which s do you give back?",
    caught_by=["test_adagrad_step_down_the_bowl", "test_adagrad_step_of_three_parameters"],
)
def adagrad_gives_the_old_sum(w, g, s, lr, eps=1e-8):
    return w - lr * g / (np.sqrt(s + g**2) + eps), s


mistake(
    "adagrad_step",
    name="adagrad_eps_in_the_root",
    hint="Try a gradient of 1e-6. Does eps stand inside the root or outside? The docstring says it.",
    caught_by=["test_adagrad_step_of_three_parameters", "test_adagrad_step_of_tiny_gradients"],
    change=("lr * g / (np.sqrt(s) + eps)", "lr * g / np.sqrt(s + eps)"),
)

mistake(
    "adagrad_step",
    name="adagrad_without_eps",
    hint="Start at the minimum: the gradient is 0, and s as well. What is 0 / 0?",
    caught_by=["test_adagrad_step_starts_at_the_minimum", "test_adagrad_step_of_three_parameters"],
    change=("lr * g / (np.sqrt(s) + eps)", "lr * g / np.sqrt(s)"),
)

mistake(
    "adagrad_step",
    name="adagrad_without_the_root",
    hint="Double all gradients, from the start: the steps should stay as long as they were. Yours become shorter. What is missing over g?",
    caught_by=["test_adagrad_step_down_the_bowl", "test_adagrad_step_of_three_parameters"],
    change=("np.sqrt(s)", "s"),
)

mistake(
    "adagrad_step",
    name="adagrad_averages",
    hint="You average the squares, and forget old ones. Is that Adagrad, or what came after it?",
    caught_by=["test_adagrad_step_down_the_bowl", "test_adagrad_step_of_three_parameters"],
    change=("s = s + g**2", "s = 0.9 * s + 0.1 * g**2"),
)

mistake(
    "adagrad_step",
    name="adagrad_halves_the_sum",
    hint="You take the mean of the old sum and the new square. What does the docstring say of the old sum?",
    caught_by=["test_adagrad_step_down_the_bowl", "test_adagrad_step_of_three_parameters"],
    change=("s = s + g**2", "s = (s + g**2) / 2"),
)


@mistake(
    "adagrad_step",
    hint="State first, then the step: does the gradient of this step count in its own rate? Your first step is enormous.",
    caught_by=["test_adagrad_step_down_the_bowl", "test_adagrad_step_of_three_parameters"],
)
def adagrad_with_the_old_sum(w, g, s, lr, eps=1e-8):
    return w - lr * g / (np.sqrt(s) + eps), s + g**2


mistake(
    "adagrad_step",
    name="adagrad_sums_gradients",
    hint="What happens to your sum when the gradient changes its sign? What is summed?",
    caught_by=["test_adagrad_step_of_three_parameters", "test_adagrad_step_five_times"],
    change=("s = s + g**2", "s = s + np.abs(g)"),
)

mistake(
    "adagrad_step",
    name="adagrad_sums_signed_gradients",
    hint="Two gradients of +2 and -2: is nothing left of them in your sum? Under the root it may even be negative.",
    caught_by=["test_adagrad_step_of_three_parameters"],
    change=("s = s + g**2", "s = s + g"),
)

mistake(
    "adagrad_step",
    name="adagrad_one_rate_for_all",
    hint="Your parameters share one sum. Whose gradients may shrink the rate of the first of them?",
    caught_by=["test_adagrad_step_of_three_parameters", "test_adagrad_step_starts_at_the_minimum"],
    change=("s = s + g**2", "s = s + np.sum(np.square(g))"),
)

mistake(
    "adagrad_step",
    name="adagrad_climbs",
    hint="Does w^2/2 fall on the first step?",
    caught_by=["test_adagrad_step_down_the_bowl", "test_adagrad_step_of_three_parameters"],
    change=("w - lr * g /", "w + lr * g /"),
)

mistake(
    "adagrad_step",
    name="adagrad_loses_the_gradient",
    hint="Your step has one length whatever g is, and always goes the same way. Where is g in the numerator?",
    caught_by=["test_adagrad_step_of_three_parameters", "test_adagrad_step_starts_at_the_minimum"],
    change=("lr * g / (", "lr / ("),
)

mistake(
    "adagrad_step",
    name="adagrad_signs_alone",
    hint="Your first step is right; later ones are too long. By what is g divided, and what does it know of earlier steps?",
    caught_by=["test_adagrad_step_down_the_bowl", "test_adagrad_step_of_three_parameters"],
    change=("lr * g / (np.sqrt(s) + eps)", "lr * np.sign(g)"),
)


@mistake(
    "adagrad_step",
    hint="Keras takes 1e-7 for eps. What does the docstring take? Gradients of a millionth tell.",
    caught_by=["test_adagrad_step_of_tiny_gradients"],
)
def adagrad_eps_of_keras(w, g, s, lr, eps=1e-7):
    s = s + g**2
    return w - lr * g / (np.sqrt(s) + eps), s


@mistake(
    "adagrad_step",
    hint="In which order are the two given back? The docstring says it.",
    caught_by=["test_adagrad_step_down_the_bowl", "test_adagrad_step_of_three_parameters"],
)
def adagrad_in_order_s_w(w, g, s, lr, eps=1e-8):
    s = s + g**2
    return s, w - lr * g / (np.sqrt(s) + eps)


@mistake(
    "adagrad_step",
    hint="The caller keeps the old s. Is it still the old one? What does += do to an array?",
    caught_by=["test_adagrad_step_leaves_its_arguments_alone"],
)
def adagrad_in_place(w, g, s, lr, eps=1e-8):
    s += g**2
    return w - lr * g / (np.sqrt(s) + eps), s
