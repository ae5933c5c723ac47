"""Known wrong answers to saturation_fraction, the commonest first."""

import numpy as np

from autograder import mistake

from .shared import _refuse_nothing

mistake(
    "saturation_fraction",
    name="saturation_at_the_upper_end_only",
    hint="A sigmoid is flat at two ends. Which of them does your comparison not see?",
    caught_by=["test_saturation_at_both_ends", "test_saturation_of_a_batch"],
    change=("(a < eps) | (a > 1 - eps)", "a > 1 - eps"),
)

mistake(
    "saturation_fraction",
    name="saturation_at_the_lower_end_only",
    hint="A sigmoid is flat at two ends. An output of 0.99, is its slope large?",
    caught_by=["test_saturation_at_both_ends", "test_saturation_of_a_batch"],
    change=("(a < eps) | (a > 1 - eps)", "a < eps"),
)


@mistake(
    "saturation_fraction",
    hint="Does your function take z or a? Print what you compare with eps: can it be 0.01, after one more sigmoid?",
    caught_by=["test_saturation_at_both_ends", "test_saturation_of_a_batch"],
)
def saturation_after_one_more_sigmoid(a, eps):
    _refuse_nothing(a)
    s = 1 / (1 + np.exp(-a))
    return float(np.mean((s < eps) | (s > 1 - eps)))


mistake(
    "saturation_fraction",
    name="saturation_count",
    hint="A share lies between 0 and 1. How many outputs are there, and where do you divide by that?",
    caught_by=["test_saturation_at_both_ends", "test_saturation_of_a_batch"],
    change=("np.mean", "np.sum"),
)

mistake(
    "saturation_fraction",
    name="saturation_of_each_neuron",
    hint="One number is asked for. How many does your function return for a batch of three neurons, and along which axis?",
    caught_by=["test_saturation_of_a_batch", "test_saturation_of_any_shape"],
    change=("float(np.mean((a < eps) | (a > 1 - eps)))", "np.mean((a < eps) | (a > 1 - eps), axis=0)"),
)

mistake(
    "saturation_fraction",
    name="saturation_of_each_sample",
    hint="One number is asked for. How many does your function return for a batch of two samples, and along which axis?",
    caught_by=["test_saturation_of_a_batch", "test_saturation_of_any_shape"],
    change=("float(np.mean((a < eps) | (a > 1 - eps)))", "np.mean((a < eps) | (a > 1 - eps), axis=-1)"),
)

mistake(
    "saturation_fraction",
    name="saturation_divides_by_the_rows",
    hint="Can a share be larger than 1? What does len count, in a batch of two samples and three neurons?",
    caught_by=["test_saturation_of_a_batch", "test_saturation_of_any_shape"],
    change=("float(np.mean((a < eps) | (a > 1 - eps)))", "float(np.sum((a < eps) | (a > 1 - eps)) / len(a))"),
)

mistake(
    "saturation_fraction",
    name="saturation_of_nothing_is_nan",
    hint="What does your function answer for an empty array, and what does the docstring promise?",
    caught_by=["test_saturation_refuses_what_is_empty"],
    change=("a.size == 0", "False"),
)


@mistake(
    "saturation_fraction",
    hint="You say that no outputs have a share of 0. What does the docstring promise for an empty array?",
    caught_by=["test_saturation_refuses_what_is_empty"],
)
def saturation_of_nothing_is_zero(a, eps):
    if a.size == 0:
        return 0.0
    return float(np.mean((a < eps) | (a > 1 - eps)))


mistake(
    "saturation_fraction",
    name="saturation_with_the_bounds",
    hint="An output of exactly eps: saturated or not, by the docstring, and by your comparison?",
    caught_by=["test_saturation_exactly_at_the_bounds"],
    change=("(a < eps) | (a > 1 - eps)", "(a <= eps) | (a >= 1 - eps)"),
)

mistake(
    "saturation_fraction",
    name="saturation_of_a_fixed_eps",
    hint="Your function takes an argument called eps. Where does it use it?",
    caught_by=["test_saturation_of_a_batch", "test_saturation_of_any_shape"],
    change=("(a < eps) | (a > 1 - eps)", "(a < 0.05) | (a > 0.95)"),
)

mistake(
    "saturation_fraction",
    name="saturation_is_the_share_of_the_rest",
    hint="Ten outputs of 0.5: how many of them are saturated, and what share do you return?",
    caught_by=["test_saturation_of_a_batch", "test_saturation_of_none_and_of_all"],
    change=("np.mean((a < eps) | (a > 1 - eps))", "np.mean((a >= eps) & (a <= 1 - eps))"),
)

mistake(
    "saturation_fraction",
    name="saturation_at_both_ends_at_once",
    hint="Can one output lie at both ends? Which word joins your two comparisons, 'and' or 'or'?",
    caught_by=["test_saturation_at_both_ends", "test_saturation_of_a_batch"],
    change=("(a < eps) | (a > 1 - eps)", "(a < eps) & (a > 1 - eps)"),
)

mistake(
    "saturation_fraction",
    name="saturation_above_eps",
    hint="Which outputs lie at the upper end: those above eps, or those within eps of 1?",
    caught_by=["test_saturation_at_both_ends", "test_saturation_of_a_batch"],
    change=("a > 1 - eps", "a > eps"),
)

mistake(
    "saturation_fraction",
    name="saturation_by_the_slope",
    hint="You compare the slope a (1 - a) with eps. What does the docstring compare with eps? Try a = 0.25 with eps = 0.2.",
    caught_by=["test_saturation_exactly_at_the_bounds", "test_saturation_of_any_shape"],
    change=("(a < eps) | (a > 1 - eps)", "a * (1 - a) < eps"),
)

mistake(
    "saturation_fraction",
    name="saturation_in_percent",
    hint="The docstring asks for a share from 0 to 1. What do you multiply it by?",
    caught_by=["test_saturation_at_both_ends", "test_saturation_of_a_batch"],
    change=("float(np.mean", "100 * float(np.mean"),
)
