"""Known wrong answers to leaky_relu_grad, the commonest first."""

import numpy as np

from autograder import mistake

mistake(
    "leaky_relu_grad",
    name="leaky_relu_grad_one_at_zero",
    hint="The curve has two slopes at 0, and the docstring chooses one. Which branch does your comparison send 0 to?",
    caught_by=["test_leaky_relu_grad_at_minus_two_zero_and_three"],
    change=("z > 0", "z >= 0"),
)

mistake(
    "leaky_relu_grad",
    name="leaky_relu_grad_of_plain_relu",
    hint="You say that nothing changes left of 0. Does leaky_relu give the same at -2 and at -3?",
    caught_by=["test_leaky_relu_grad_at_minus_two_zero_and_three", "test_leaky_relu_grad_takes_the_slope_that_it_gets"],
    change=("np.where(z > 0, 1.0, slope)", "np.where(z > 0, 1.0, 0.0)"),
)

mistake(
    "leaky_relu_grad",
    name="leaky_relu_grad_times_z",
    hint="Your slope at 3 is three times that at 1. Does the line on the right become steeper?",
    caught_by=["test_leaky_relu_grad_at_minus_two_zero_and_three", "test_leaky_relu_grad_takes_the_slope_that_it_gets"],
    change=("np.where(z > 0, 1.0, slope)", "np.where(z > 0, 1.0, slope) * z"),
)

mistake(
    "leaky_relu_grad",
    name="leaky_relu_grad_sides_swapped",
    hint="On which side of 0 is the curve steep, and on which nearly flat? Compare with your answers at -2 and at 3.",
    caught_by=["test_leaky_relu_grad_at_minus_two_zero_and_three", "test_leaky_relu_grad_takes_the_slope_that_it_gets"],
    change=("np.where(z > 0, 1.0, slope)", "np.where(z > 0, slope, 1.0)"),
)

mistake(
    "leaky_relu_grad",
    name="leaky_relu_grad_of_a_fixed_slope",
    hint="Your function takes an argument called slope. Where does it use it?",
    caught_by=["test_leaky_relu_grad_takes_the_slope_that_it_gets"],
    change=("np.where(z > 0, 1.0, slope)", "np.where(z > 0, 1.0, 0.01)"),
)

mistake(
    "leaky_relu_grad",
    name="leaky_relu_grad_is_the_function",
    hint="Draw leaky_relu, and draw what you return. Is yours the curve, or how steeply it rises?",
    caught_by=["test_leaky_relu_grad_at_minus_two_zero_and_three", "test_leaky_relu_grad_takes_the_slope_that_it_gets"],
    change=("np.where(z > 0, 1.0, slope)", "np.where(z > 0, z, slope)"),
)

mistake(
    "leaky_relu_grad",
    name="leaky_relu_grad_zero_at_zero",
    hint="For relu the slope at 0 is 0, since that is the slope of its left side. What is the slope of the left side here?",
    caught_by=["test_leaky_relu_grad_at_minus_two_zero_and_three"],
    change=("np.where(z > 0, 1.0, slope)", "np.where(z > 0, 1.0, np.where(z < 0, slope, 0.0))"),
)

mistake(
    "leaky_relu_grad",
    name="leaky_relu_grad_middle_at_zero",
    hint="At 0 you take the middle of the two slopes. Which one of them does the docstring take?",
    caught_by=["test_leaky_relu_grad_at_minus_two_zero_and_three"],
    change=("np.where(z > 0, 1.0, slope)", "(1 + slope) / 2 + (1 - slope) / 2 * np.sign(z)"),
)

mistake(
    "leaky_relu_grad",
    name="leaky_relu_grad_falls_on_the_left",
    hint="Does leaky_relu rise or fall between -2 and -1? What sign has a slope that rises?",
    caught_by=["test_leaky_relu_grad_at_minus_two_zero_and_three", "test_leaky_relu_grad_takes_the_slope_that_it_gets"],
    change=("np.where(z > 0, 1.0, slope)", "np.where(z > 0, 1.0, -slope)"),
)


@mistake(
    "leaky_relu_grad",
    hint="You overwrite the left side first and look at the result afterwards. Is a slope of 0.01 above 0?",
    caught_by=["test_leaky_relu_grad_at_minus_two_zero_and_three", "test_leaky_relu_grad_takes_the_slope_that_it_gets"],
)
def leaky_relu_grad_overwrites_its_own_question(z, slope=0.01):
    grad = np.array(z, dtype=float)
    grad[grad <= 0] = slope
    grad[grad > 0] = 1
    return grad


@mistake(
    "leaky_relu_grad",
    hint="If z is -3, what does `z > 0` say? And if z is an array of three numbers: which one answer can an if take from it?",
    caught_by=["test_leaky_relu_grad_at_minus_two_zero_and_three", "test_leaky_relu_grad_takes_the_slope_that_it_gets"],
)
def leaky_relu_grad_of_one_number_only(z, slope=0.01):
    return 1.0 if z > 0 else slope


@mistake(
    "leaky_relu_grad",
    hint="Your output array has the dtype of z. What becomes of 0.25 in an array of whole numbers?",
    caught_by=["test_leaky_relu_grad_at_whole_numbers"],
)
def leaky_relu_grad_truncates(z, slope=0.01):
    grad = np.ones_like(z)
    grad[np.asarray(z) <= 0] = slope
    return grad


@mistake(
    "leaky_relu_grad",
    hint="Look at your z after the call. Whose array did you write into?",
    caught_by=["test_leaky_relu_grad_leaves_z_alone"],
)
def leaky_relu_grad_in_place(z, slope=0.01):
    z = np.asarray(z, dtype=float)
    positive = z > 0
    z[positive] = 1
    z[~positive] = slope
    return z


@mistake(
    "leaky_relu_grad",
    hint="Your loop is right for a row of numbers. What is one item of a batch of rows, and is it a number?",
    caught_by=["test_leaky_relu_grad_is_the_slope_of_leaky_relu"],
)
def leaky_relu_grad_of_rows_only(z, slope=0.01):
    return np.array([1.0 if value > 0 else slope for value in np.atleast_1d(z)]).reshape(np.shape(z))


@mistake(
    "leaky_relu_grad",
    hint="What is your slope at -2, if nobody names one? Where does your default come from?",
    caught_by=["test_leaky_relu_grad_at_minus_two_zero_and_three"],
)
def leaky_relu_grad_of_another_default(z, slope=0.1):
    return np.where(z > 0, 1.0, slope)
