"""Known wrong answers to dream_step, the rarer ones."""

import numpy as np

from autograder import mistake

mistake(
    "dream_step",
    name="dream_step_clips_the_step",
    hint="It is the picture that must lie between 0 and 1. Why should a pixel not become darker?",
    caught_by=["test_dream_step_of_four_pixels", "test_dream_step_stays_in_the_picture"],
    change=("np.clip(x + lr * grad / (grad.std() + 1e-8), 0, 1)", "x + np.clip(lr * grad / (grad.std() + 1e-8), 0, 1)"),
)

mistake(
    "dream_step",
    name="dream_step_squeezes_the_picture",
    hint="You stretch the picture until its darkest pixel is 0 and its brightest 1. Which pixels move by that alone?",
    caught_by=["test_dream_step_of_four_pixels"],
    change=(
        "return np.clip(x + lr * grad / (grad.std() + 1e-8), 0, 1)",
        "y = x + lr * grad / (grad.std() + 1e-8)\n    return (y - y.min()) / (np.ptp(y) + 1e-8)",
    ),
)

mistake(
    "dream_step",
    name="dream_step_centres_the_gradient",
    hint="You took the mean off the gradient. May a picture not become brighter as a whole?",
    caught_by=["test_dream_step_of_a_colour_picture"],
    change=("lr * grad / (grad.std() + 1e-8)", "lr * (grad - grad.mean()) / (grad.std() + 1e-8)"),
)

mistake(
    "dream_step",
    name="dream_step_by_the_sign",
    hint="With your step every pixel moves equally far. Which should move most?",
    caught_by=["test_dream_step_of_four_pixels", "test_dream_step_of_a_colour_picture"],
    change=("lr * grad / (grad.std() + 1e-8)", "lr * np.sign(grad)"),
)

mistake(
    "dream_step",
    name="dream_step_without_lr",
    hint="Your function takes an argument called lr. Where does it use it?",
    caught_by=["test_dream_step_of_four_pixels", "test_dream_step_of_a_faint_gradient"],
    change=("lr * grad", "grad"),
)

mistake(
    "dream_step",
    name="dream_step_takes_every_shape",
    hint="What does NumPy do with a gradient of the shape (1, 3) and a picture of the shape (2, 3)? What does the sheet ask for?",
    caught_by=["test_dream_step_refuses_another_shape"],
    change=("if x.shape != grad.shape:", "if False:"),
)

mistake(
    "dream_step",
    name="dream_step_compares_sizes",
    hint="(2, 3) and (3, 2) have equally many numbers. Are they the same shape?",
    caught_by=["test_dream_step_refuses_another_shape"],
    change=("if x.shape != grad.shape:", "if x.size != grad.size:"),
)


@mistake(
    "dream_step",
    hint="x += ... writes into the array that you were handed. Whose picture is it?",
    caught_by=["test_dream_step_changes_nothing_it_got", "test_dream_step_makes_a_new_picture"],
)
def dream_step_in_place(x, grad, lr):
    if x.shape != grad.shape:
        raise ValueError("shapes differ")
    x += lr * grad / (grad.std() + 1e-8)
    return np.clip(x, 0, 1, out=x)


@mistake(
    "dream_step",
    hint="grad /= ... writes into the array that you were handed. Who else still needs that gradient?",
    caught_by=["test_dream_step_changes_nothing_it_got"],
)
def dream_step_normalises_in_place(x, grad, lr):
    if x.shape != grad.shape:
        raise ValueError("shapes differ")
    grad /= grad.std() + 1e-8
    return np.clip(x + lr * grad, 0, 1)


@mistake(
    "dream_step",
    hint="Where the gradient is 0 you give back the very array that came in. What if somebody writes into your answer?",
    caught_by=["test_dream_step_makes_a_new_picture"],
)
def dream_step_gives_the_same_array(x, grad, lr):
    if x.shape != grad.shape:
        raise ValueError("shapes differ")
    if not grad.any():
        return x
    return np.clip(x + lr * grad / (grad.std() + 1e-8), 0, 1)


@mistake(
    "dream_step",
    hint="You add the 1e-8 only where the spread is 0. Where does it stand in the formula of this sheet?",
    caught_by=["test_dream_step_of_next_to_no_gradient"],
)
def dream_step_epsilon_only_for_nought(x, grad, lr):
    if x.shape != grad.shape:
        raise ValueError("shapes differ")
    return np.clip(x + lr * grad / (grad.std() or 1e-8), 0, 1)


@mistake(
    "dream_step",
    hint="A gradient of 0.5 everywhere has no spread, but it says: brighter, everywhere. What does the formula make of it?",
    caught_by=["test_dream_step_of_an_even_gradient"],
)
def dream_step_stays_without_spread(x, grad, lr):
    if x.shape != grad.shape:
        raise ValueError("shapes differ")
    spread = grad.std()
    return x.copy() if spread == 0 else np.clip(x + lr * grad / (spread + 1e-8), 0, 1)


mistake(
    "dream_step",
    name="dream_step_in_float32",
    hint="In which precision does the picture come in, and in which does it go out?",
    caught_by=["test_dream_step_computes_in_float64"],
    change=(
        "return np.clip(x + lr * grad / (grad.std() + 1e-8), 0, 1)",
        "return np.clip(x + lr * grad / (grad.std() + 1e-8), 0, 1).astype(np.float32)",
    ),
)
