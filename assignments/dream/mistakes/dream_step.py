"""Known wrong answers to dream_step, the commonest first."""

import numpy as np

from autograder import mistake

mistake(
    "dream_step",
    name="dream_step_downhill",
    hint="In training one walks against the gradient, so that the loss falls. What shall happen to the activation here?",
    caught_by=["test_dream_step_of_four_pixels", "test_dream_step_of_a_faint_gradient"],
    change=("x + lr * grad / (grad.std() + 1e-8)", "x - lr * grad / (grad.std() + 1e-8)"),
)

mistake(
    "dream_step",
    name="dream_step_not_normalised",
    hint="Try a gradient of 0.000001: how far does your picture move? And with one of 1,000?",
    caught_by=["test_dream_step_of_four_pixels", "test_dream_step_of_a_faint_gradient"],
    change=("lr * grad / (grad.std() + 1e-8)", "lr * grad"),
)

mistake(
    "dream_step",
    name="dream_step_not_clipped",
    hint="How bright may a pixel be, after the step? Try a pixel of 1 whose gradient is positive.",
    caught_by=["test_dream_step_stays_in_the_picture"],
    change=("np.clip(x + lr * grad / (grad.std() + 1e-8), 0, 1)", "x + lr * grad / (grad.std() + 1e-8)"),
)

mistake(
    "dream_step",
    name="dream_step_by_the_largest",
    hint="By what do you divide? One very steep pixel makes all others stand still; what does the sheet measure by?",
    caught_by=["test_dream_step_of_four_pixels", "test_dream_step_of_a_colour_picture"],
    change=("grad.std()", "np.abs(grad).max()"),
)

mistake(
    "dream_step",
    name="dream_step_by_the_length",
    hint="The length of the gradient grows with the number of pixels. What happens to your step in a picture of a million?",
    caught_by=["test_dream_step_of_four_pixels", "test_dream_step_of_a_faint_gradient"],
    change=("grad.std()", "np.linalg.norm(grad)"),
)

mistake(
    "dream_step",
    name="dream_step_by_the_mean_size",
    hint="The mean of |grad| is what the first DeepDream divided by. Which measure stands in the formula of this sheet?",
    caught_by=["test_dream_step_of_four_pixels", "test_dream_step_of_a_colour_picture"],
    change=("grad.std()", "np.abs(grad).mean()"),
)

mistake(
    "dream_step",
    name="dream_step_by_the_root_mean_square",
    hint="Is the standard deviation measured from 0, or from the mean? Try a gradient whose mean is far from 0.",
    caught_by=["test_dream_step_of_a_colour_picture"],
    change=("grad.std()", "np.sqrt((grad**2).mean())"),
)

mistake(
    "dream_step",
    name="dream_step_with_n_minus_one",
    hint="Your spread is that of a sample, divided by n - 1. By what does the sheet divide?",
    caught_by=["test_dream_step_of_four_pixels", "test_dream_step_of_a_faint_gradient"],
    change=("grad.std()", "grad.std(ddof=1)"),
)

mistake(
    "dream_step",
    name="dream_step_by_the_variance",
    hint="Divide a gradient of 10 by its std, and by its variance. Which of the two steps no longer depends on the 10?",
    caught_by=["test_dream_step_of_four_pixels", "test_dream_step_of_a_faint_gradient"],
    change=("grad.std()", "grad.var()"),
)

mistake(
    "dream_step",
    name="dream_step_std_of_each_channel",
    hint="How many standard deviations has your gradient? The sheet wants one, over all numbers together.",
    caught_by=["test_dream_step_of_a_colour_picture"],
    change=("grad.std()", "grad.std(axis=(0, 1) if grad.ndim > 2 else None)"),
)

mistake(
    "dream_step",
    name="dream_step_std_of_each_column",
    hint="std(axis=0) measures each column by itself. Over how many numbers does the sheet take it?",
    caught_by=["test_dream_step_of_a_colour_picture"],
    change=("grad.std()", "grad.std(axis=0)"),
)

mistake(
    "dream_step",
    name="dream_step_without_epsilon",
    hint="A channel that is dead for this picture has the gradient 0 everywhere. What is 0/0?",
    caught_by=["test_dream_step_without_a_gradient"],
    change=("(grad.std() + 1e-8)", "grad.std()"),
)

mistake(
    "dream_step",
    name="dream_step_epsilon_under_the_root",
    hint="Where does your 1e-8 stand: beside the standard deviation, or beside the variance? What is the root of 1e-8?",
    caught_by=["test_dream_step_of_a_faint_gradient"],
    change=("(grad.std() + 1e-8)", "np.sqrt(grad.var() + 1e-8)"),
)

mistake(
    "dream_step",
    name="dream_step_of_another_epsilon",
    hint="How large is the number beside the standard deviation on this sheet? Compare its zeros with yours.",
    caught_by=["test_dream_step_of_next_to_no_gradient"],
    change=("1e-8", "1e-12"),
)

mistake(
    "dream_step",
    name="dream_step_epsilon_too_large",
    hint="Your epsilon is as large as a faint gradient's spread. How large is it on the sheet?",
    caught_by=["test_dream_step_of_a_faint_gradient"],
    change=("1e-8", "1e-5"),
)

mistake(
    "dream_step",
    name="dream_step_clips_before_the_step",
    hint="How bright may a pixel be, after the step? Try a pixel of 1 whose gradient is positive.",
    caught_by=["test_dream_step_stays_in_the_picture"],
    also=["dream_step_not_clipped"],
    change=("np.clip(x + lr * grad / (grad.std() + 1e-8), 0, 1)", "np.clip(x, 0, 1) + lr * grad / (grad.std() + 1e-8)"),
)

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
