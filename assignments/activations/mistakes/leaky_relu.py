"""Known wrong answers to leaky_relu, the commonest first."""

import numpy as np

from autograder import mistake

mistake(
    "leaky_relu",
    name="leaky_relu_leaks_on_the_right",
    hint="What does your function give for 5, and what for -5? Which of the two should pass as it is?",
    caught_by=["test_leaky_relu_leaks_on_the_left", "test_leaky_relu_takes_the_slope_that_it_gets"],
    change=("np.where(z > 0, z, slope * z)", "np.where(z > 0, slope * z, z)"),
)

mistake(
    "leaky_relu",
    name="leaky_relu_is_plain_relu",
    hint="Your function gives the same for -2 and for -200. What leaks?",
    caught_by=["test_leaky_relu_leaks_on_the_left", "test_leaky_relu_takes_the_slope_that_it_gets"],
    change=("np.where(z > 0, z, slope * z)", "np.maximum(z, 0.0)"),
)

mistake(
    "leaky_relu",
    name="leaky_relu_of_a_fixed_slope",
    hint="Your function takes an argument called slope. Where does it use it?",
    caught_by=["test_leaky_relu_takes_the_slope_that_it_gets"],
    change=("np.where(z > 0, z, slope * z)", "np.where(z > 0, z, 0.01 * z)"),
)

mistake(
    "leaky_relu",
    name="leaky_relu_turns_the_sign",
    hint="Which sign has your answer at -2? Draw the line from -2 to 0: does it rise or fall?",
    caught_by=["test_leaky_relu_leaks_on_the_left", "test_leaky_relu_takes_the_slope_that_it_gets"],
    change=("np.where(z > 0, z, slope * z)", "np.where(z > 0, z, -slope * z)"),
)


@mistake(
    "leaky_relu",
    hint="If z is -3, what does `z > 0` say? And if z is an array of three numbers: which one answer can an if take from it?",
    caught_by=["test_leaky_relu_leaks_on_the_left", "test_leaky_relu_takes_the_slope_that_it_gets"],
)
def leaky_relu_of_one_number_only(z, slope=0.01):
    if z > 0:
        return z
    return slope * z


mistake(
    "leaky_relu",
    name="leaky_relu_gives_the_slope_itself",
    hint="On the left you give the same number for -2 and for -200. Is the slope of a line its height?",
    caught_by=["test_leaky_relu_leaks_on_the_left", "test_leaky_relu_takes_the_slope_that_it_gets"],
    change=("np.where(z > 0, z, slope * z)", "np.where(z > 0, z, slope)"),
)

mistake(
    "leaky_relu",
    name="leaky_relu_adds_the_leak_everywhere",
    hint="Two terms, one for each side. What does the second one add where z is positive?",
    caught_by=["test_leaky_relu_leaks_on_the_left", "test_leaky_relu_takes_the_slope_that_it_gets"],
    change=("np.where(z > 0, z, slope * z)", "np.maximum(z, 0) + slope * z"),
)


@mistake(
    "leaky_relu",
    hint="Look at your z after the call. Whose array did you write into?",
    caught_by=["test_leaky_relu_leaves_z_alone"],
)
def leaky_relu_in_place(z, slope=0.01):
    z = np.asarray(z, dtype=float)
    z[z <= 0] *= slope
    return z


@mistake(
    "leaky_relu",
    hint="Your output array has the dtype of z. What becomes of -0.03 in an array of whole numbers?",
    caught_by=["test_leaky_relu_of_whole_numbers"],
)
def leaky_relu_truncates_whole_numbers(z, slope=0.01):
    z = np.asarray(z)
    a = np.zeros_like(z)
    a[z > 0] = z[z > 0]
    a[z <= 0] = slope * z[z <= 0]
    return a


@mistake(
    "leaky_relu",
    hint="What is a hundredth of -2 in your first answer? Where does your default slope come from?",
    caught_by=["test_leaky_relu_leaks_on_the_left"],
)
def leaky_relu_of_another_default(z, slope=0.1):
    return np.where(z > 0, z, slope * z)


@mistake(
    "leaky_relu",
    hint="Your loop is right for a row of numbers. What is one item of a batch of rows, and is it a number?",
    caught_by=["test_leaky_relu_of_any_shape"],
)
def leaky_relu_of_rows_only(z, slope=0.01):
    return np.array([float(value) if value > 0 else slope * value for value in np.atleast_1d(z)]).reshape(np.shape(z))


mistake(
    "leaky_relu",
    name="leaky_relu_divides_by_the_slope",
    hint="Is what leaks through smaller or larger than what came in? Compare your answer at -2 with -2.",
    caught_by=["test_leaky_relu_leaks_on_the_left", "test_leaky_relu_takes_the_slope_that_it_gets"],
    change=("np.where(z > 0, z, slope * z)", "np.where(z > 0, z, z / slope)"),
)

mistake(
    "leaky_relu",
    name="leaky_relu_bends_at_one",
    hint="Try 0.5 with a slope of one quarter. On which side of the bend does it lie, by the docstring and by your comparison?",
    caught_by=["test_leaky_relu_takes_the_slope_that_it_gets"],
    change=("np.where(z > 0, z, slope * z)", "np.where(z >= 1, z, slope * z)"),
)

mistake(
    "leaky_relu",
    name="leaky_relu_keeps_the_rest",
    hint="With a slope of one quarter, how much of -4 should be left: a quarter, or three?",
    caught_by=["test_leaky_relu_leaks_on_the_left", "test_leaky_relu_takes_the_slope_that_it_gets"],
    change=("np.where(z > 0, z, slope * z)", "np.where(z > 0, z, (1 - slope) * z)"),
)

mistake(
    "leaky_relu",
    name="leaky_relu_rounded",
    hint="How many decimals have your answers? Round when you print, not when you return.",
    caught_by=["test_leaky_relu_of_any_shape"],
    change=("np.where(z > 0, z, slope * z)", "np.round(np.where(z > 0, z, slope * z), 2)"),
)


@mistake(
    "leaky_relu",
    hint="Where all of z is positive you hand back the caller's own array. What happens to it when the caller writes into yours?",
    caught_by=["test_leaky_relu_leaves_z_alone"],
)
def leaky_relu_hands_z_back(z, slope=0.01):
    if np.all(z > 0):
        return z
    return np.where(z > 0, z, slope * z)
