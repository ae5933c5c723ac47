"""Known wrong answers to softplus, the commonest first."""

import numpy as np

from autograder import mistake

mistake(
    "softplus",
    name="softplus_of_the_bare_formula",
    hint="What is e to the power of 1000 on your computer? Which sign of the exponent never overflows?",
    caught_by=["test_softplus_at_1000", "test_softplus_far_to_the_left"],
    also=["softplus_log1p_of_the_bare_formula"],
    change=("np.maximum(z, 0) + np.log1p(np.exp(-np.abs(z)))", "np.log(1 + np.exp(z))"),
)

mistake(
    "softplus",
    name="softplus_log1p_of_the_bare_formula",
    hint="What is e to the power of 1000 on your computer? Which sign of the exponent never overflows?",
    caught_by=["test_softplus_at_1000"],
    also=["softplus_of_the_bare_formula"],
    change=("np.maximum(z, 0) + np.log1p(np.exp(-np.abs(z)))", "np.log1p(np.exp(z))"),
)

mistake(
    "softplus",
    name="softplus_log_for_log1p",
    hint="Print 1 + 1e-17. How many of the small number's digits has the sum, and what is its logarithm?",
    caught_by=["test_softplus_far_to_the_left"],
    change=("np.log1p(np.exp(-np.abs(z)))", "np.log(1 + np.exp(-np.abs(z)))"),
)

mistake(
    "softplus",
    name="softplus_both_branches",
    hint="The values are right. But np.where computes both of its branches for every number: what is exp(1000) in the other one?",
    caught_by=["test_softplus_at_1000"],
    change=(
        "np.maximum(z, 0) + np.log1p(np.exp(-np.abs(z)))",
        "np.where(z > 0, z + np.log1p(np.exp(-z)), np.log1p(np.exp(z)))",
    ),
)

mistake(
    "softplus",
    name="softplus_clips_z",
    hint="You cut z before the exponential. What should come out at 1000, and what does?",
    caught_by=["test_softplus_at_1000"],
    change=("np.maximum(z, 0) + np.log1p(np.exp(-np.abs(z)))", "np.log1p(np.exp(np.clip(z, -700, 700)))"),
)

mistake(
    "softplus",
    name="softplus_is_z_from_twenty_on",
    hint="How much is softplus(20) above 20? Twelve digits are promised: is that much among them?",
    caught_by=["test_softplus_right_of_twenty"],
    change=(
        "np.maximum(z, 0) + np.log1p(np.exp(-np.abs(z)))",
        "np.where(z >= 20, z, np.log1p(np.exp(np.minimum(z, 20))))",
    ),
)

mistake(
    "softplus",
    name="softplus_in_bits",
    hint="At 0 your answer is 1. Which logarithm of 2 is that, and which one does the formula mean?",
    caught_by=["test_softplus_at_four_places"],
    change=("np.log1p(np.exp(-np.abs(z)))", "np.log1p(np.exp(-np.abs(z))) / np.log(2)"),
)

mistake(
    "softplus",
    name="softplus_without_the_maximum",
    hint="Your curve falls again right of 0. Which of the two terms lets it rise?",
    caught_by=["test_softplus_at_four_places", "test_softplus_at_1000"],
    change=("np.maximum(z, 0) + np.log1p(np.exp(-np.abs(z)))", "np.log1p(np.exp(-np.abs(z)))"),
)

mistake(
    "softplus",
    name="softplus_mirrored",
    hint="Does your curve rise from left to right, as relu does? Compare your answers at -5 and at 2.",
    caught_by=["test_softplus_at_four_places", "test_softplus_at_1000"],
    change=("np.maximum(z, 0)", "np.maximum(-z, 0)"),
)

mistake(
    "softplus",
    name="softplus_is_relu",
    hint="At 0 your curve has a corner. What does softplus give there, and what is soft about it?",
    caught_by=["test_softplus_at_four_places"],
    change=("np.maximum(z, 0) + np.log1p(np.exp(-np.abs(z)))", "np.maximum(z, 0.0)"),
)

mistake(
    "softplus",
    name="softplus_adds_the_magnitude",
    hint="Far on the left softplus is nearly 0. Which of your two terms grows there?",
    caught_by=["test_softplus_at_four_places", "test_softplus_at_1000"],
    change=("np.maximum(z, 0)", "np.abs(z)"),
)

mistake(
    "softplus",
    name="softplus_adds_one_twice",
    hint="What does log1p(x) compute, and how often is 1 added in your formula?",
    caught_by=["test_softplus_at_four_places", "test_softplus_at_1000"],
    change=("np.log1p(np.exp(-np.abs(z)))", "np.log1p(1 + np.exp(-np.abs(z)))"),
)

mistake(
    "softplus",
    name="softplus_forgets_the_one",
    hint="The logarithm of an exponential gives back what was in it. Which summand does your logarithm lack?",
    caught_by=["test_softplus_at_four_places", "test_softplus_at_1000"],
    change=("np.log1p(np.exp(-np.abs(z)))", "np.log(np.exp(-np.abs(z)))"),
)

mistake(
    "softplus",
    name="softplus_is_its_own_slope",
    hint="Your values never leave the range from 0 to 1. Is that softplus, or how steeply it rises?",
    caught_by=["test_softplus_at_four_places", "test_softplus_at_1000"],
    change=("np.maximum(z, 0) + np.log1p(np.exp(-np.abs(z)))", "(1 + np.tanh(z / 2)) / 2"),
)


@mistake(
    "softplus",
    hint="Your output array has the dtype of z. What becomes of 0.31 in an array of whole numbers?",
    caught_by=["test_softplus_of_whole_numbers"],
)
def softplus_truncates_whole_numbers(z):
    a = np.zeros_like(z)
    a[...] = np.maximum(z, 0) + np.log1p(np.exp(-np.abs(z)))
    return a


@mistake(
    "softplus",
    hint="Look at your z after the call. Whose array did you write into?",
    caught_by=["test_softplus_leaves_z_alone"],
)
def softplus_in_place(z):
    z = np.asarray(z, dtype=float)
    positive = np.maximum(z, 0)
    np.abs(z, out=z)
    return positive + np.log1p(np.exp(-z))


@mistake(
    "softplus",
    hint="How many decimals have your answers? Round when you print, not when you return.",
    caught_by=["test_softplus_at_four_places", "test_softplus_far_to_the_left"],
)
def softplus_rounded(z):
    return np.round(np.maximum(z, 0) + np.log1p(np.exp(-np.abs(z))), 3)


@mistake(
    "softplus",
    hint="About seven of your digits are right, of sixteen. Where do you leave float64?",
    caught_by=["test_softplus_right_of_twenty"],
)
def softplus_in_single_precision(z):
    z = np.asarray(z, dtype=np.float32)
    return np.maximum(z, 0) + np.log1p(np.exp(-np.abs(z)))


@mistake(
    "softplus",
    hint="Your loop is right for a row of numbers. What is one item of a batch of rows, and is it a number?",
    caught_by=["test_softplus_of_any_shape"],
)
def softplus_of_rows_only(z):
    import math

    row = [max(value, 0.0) + math.log1p(math.exp(-abs(value))) for value in np.atleast_1d(z).tolist()]
    return np.array(row).reshape(np.shape(z))


@mistake(
    "softplus",
    hint="The functions of math take one number. What does your function say to an array of two?",
    caught_by=["test_softplus_at_four_places", "test_softplus_at_1000"],
)
def softplus_of_one_number_only(z):
    import math

    return max(z, 0.0) + math.log1p(math.exp(-abs(z)))
