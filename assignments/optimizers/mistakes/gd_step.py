"""Known wrong answers to gd_step, the commonest first."""

import numpy as np

from autograder import mistake

mistake(
    "gd_step",
    name="gd_climbs",
    hint="Does w^2/2 fall? The gradient points uphill: which way do you want to go?",
    caught_by=["test_gd_step_of_the_lecture", "test_gd_step_of_three_parameters"],
    change=("w - lr * g", "w + lr * g"),
)


@mistake(
    "gd_step",
    hint="The caller keeps the old w to draw the path, and sees one point only. What does -= do to the array that it got?",
    caught_by=["test_gd_step_leaves_its_arguments_alone"],
)
def gd_in_place(w, g, lr):
    w -= lr * g
    return w


mistake(
    "gd_step",
    name="gd_gives_the_step_only",
    hint="You give back how far to go. Where does the point stand after it?",
    caught_by=["test_gd_step_of_the_lecture", "test_gd_step_of_three_parameters"],
    change=("w - lr * g", "-lr * g"),
)

mistake(
    "gd_step",
    name="gd_gives_the_gradient_part",
    hint="You give back lr g. Is that the new place, or what is to be taken from the old one?",
    caught_by=["test_gd_step_of_the_lecture", "test_gd_step_of_three_parameters"],
    change=("w - lr * g", "lr * g"),
)

mistake(
    "gd_step",
    name="gd_without_a_rate",
    hint="Halve the learning rate: does your step become shorter?",
    caught_by=["test_gd_step_of_the_lecture", "test_gd_step_of_three_parameters"],
    change=("w - lr * g", "w - g"),
)

mistake(
    "gd_step",
    name="gd_divides_by_the_rate",
    hint="A smaller learning rate makes your step longer. What should it do?",
    caught_by=["test_gd_step_of_the_lecture", "test_gd_step_of_three_parameters"],
    change=("w - lr * g", "w - g / lr"),
)


@mistake(
    "gd_step",
    hint="Multiply the gradient by ten: your step stays as long as it was. Does the formula divide by the length of g?",
    caught_by=["test_gd_step_of_three_parameters"],
)
def gd_of_unit_length(w, g, lr):
    length = np.sqrt(np.sum(g**2))
    return w - lr * g / (length if length > 0 else 1.0)


mistake(
    "gd_step",
    name="gd_with_signs_only",
    hint="Only the sign of your gradient counts. Where in the formula is its size?",
    caught_by=["test_gd_step_of_three_parameters", "test_gd_step_of_the_lecture"],
    change=("lr * g", "lr * np.sign(g)"),
)

mistake(
    "gd_step",
    name="gd_shrinks_w",
    hint="Where the gradient is 0, the point should stay. What does your formula do with w there?",
    caught_by=["test_gd_step_of_the_lecture", "test_gd_step_of_three_parameters"],
    change=("w - lr * g", "w - lr * w * g"),
)

mistake(
    "gd_step",
    name="gd_w_and_g_swapped",
    hint="Which of the two is multiplied by the learning rate: the place or the slope?",
    caught_by=["test_gd_step_of_three_parameters"],
    change=("w - lr * g", "g - lr * w"),
)

mistake(
    "gd_step",
    name="gd_brackets_the_difference",
    hint="Your learning rate multiplies w, too. With lr = 0, where does the point go?",
    caught_by=["test_gd_step_of_the_lecture", "test_gd_step_of_three_parameters"],
    change=("w - lr * g", "lr * (w - g)"),
)


@mistake(
    "gd_step",
    hint="Feed it whole numbers: w = 1, g = 1, lr = 1/4. What can an array of whole numbers not hold?",
    caught_by=["test_gd_step_of_whole_numbers"],
)
def gd_rounds_to_whole_numbers(w, g, lr):
    new = np.zeros_like(w)
    new[...] = w - lr * g
    return new


mistake(
    "gd_step",
    name="gd_mean_of_the_gradient",
    hint="All your parameters move by the same distance. Has each of them its own part of the gradient?",
    caught_by=["test_gd_step_of_three_parameters"],
    change=("lr * g", "lr * np.mean(g)"),
)
