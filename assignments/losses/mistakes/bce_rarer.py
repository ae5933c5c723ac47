"""Known wrong answers to bce that are rarer than those of bce.py."""

import numpy as np

from autograder import mistake

from .shared import _probabilities, _same_shape

mistake(
    "bce",
    name="bce_refuses_zero_and_one",
    hint="Are 0 and 1 probabilities? What does the docstring say that they cost?",
    caught_by=["test_bce_of_the_sure"],
    change=("(p < 0).any() or (p > 1).any()", "(p <= 0).any() or (p >= 1).any()"),
)


@mistake(
    "bce",
    hint="You add 1e-12 where the docstring clips. What is the difference for a probability of 1e-14, or of 1e-10?",
    caught_by=["test_bce_clips_at_1e_12"],
)
def bce_adds_1e_12(y, p):
    _same_shape(y, p)
    _probabilities(p)
    return float(-np.mean(y * np.log(p + 1e-12) + (1 - y) * np.log(1 - p + 1e-12)))


mistake(
    "bce",
    name="bce_clips_below_only",
    hint="There are two logarithms. Which p makes the second one infinite, and does your clipping reach it?",
    caught_by=["test_bce_of_the_sure"],
    change=("np.clip(p, 1e-12, 1 - 1e-12)", "np.maximum(p, 1e-12)"),
)


@mistake(
    "bce",
    hint="np.nan_to_num turns nan into 0 and infinity into the largest number there is. What should a sure and wrong "
    "answer cost?",
    caught_by=["test_bce_of_the_sure"],
)
def bce_nan_to_num(y, p):
    _same_shape(y, p)
    _probabilities(p)
    with np.errstate(divide="ignore", invalid="ignore"):
        terms = y * np.log(p) + (1 - y) * np.log(1 - p)
    return float(-np.mean(np.nan_to_num(terms)))


@mistake(
    "bce",
    hint="Look at the probabilities after the call. Which argument of np.clip wrote into them?",
    caught_by=["test_bce_leaves_its_arguments_alone"],
)
def bce_clips_in_place(y, p):
    _same_shape(y, p)
    _probabilities(p)
    np.clip(p, 1e-12, 1 - 1e-12, out=p)
    return float(-np.mean(y * np.log(p) + (1 - y) * np.log(1 - p)))


mistake(
    "bce",
    name="bce_divides_by_two_terms",
    hint="A sample has two terms, one of which is 0 where the truth is 0 or 1. By which number is the sum divided?",
    caught_by=["test_bce_of_four_answers", "test_bce_of_the_sure"],
    change=("-np.mean(", "-0.5 * np.mean("),
)


@mistake(
    "bce",
    hint="You average the samples with truth 1 and those with truth 0 apart. Where does the formula put its 1/n?",
    caught_by=["test_bce_of_four_answers", "test_bce_is_a_mean"],
)
def bce_mean_of_each_class(y, p):
    _same_shape(y, p)
    _probabilities(p)
    p = np.clip(p, 1e-12, 1 - 1e-12)
    yes, no = max(y.sum(), 1), max((1 - y).sum(), 1)
    return float(-(y * np.log(p)).sum() / yes - ((1 - y) * np.log(1 - p)).sum() / no)


mistake(
    "bce",
    name="bce_swaps_the_two_terms",
    hint="Try y = 1 with p = 0.9, nearly right. Which of the two logarithms should it pay?",
    caught_by=["test_bce_of_four_answers", "test_bce_of_the_sure"],
    change=("y * np.log(p) + (1 - y) * np.log(1 - p)", "y * np.log(1 - p) + (1 - y) * np.log(p)"),
)


mistake(
    "bce",
    name="bce_applies_a_sigmoid",
    hint="The second argument is a probability already. What does a sigmoid make of 0 and of 1?",
    caught_by=["test_bce_of_four_answers", "test_bce_of_the_sure"],
    change=("p = np.clip(p, 1e-12, 1 - 1e-12)", "p = 1 / (1 + np.exp(-p))"),
)


mistake(
    "bce",
    name="bce_asks_the_upper_end_alone",
    hint="You refuse a p above 1. At which other end does a probability stop?",
    caught_by=["test_bce_refuses_what_is_no_probability", "test_bce_refuses_a_probability_a_little_outside"],
    change=("(p < 0).any() or (p > 1).any()", "(p > 1).any()"),
)


mistake(
    "bce",
    name="bce_asks_for_all_wrong",
    hint="One bad probability among good ones goes through. Which word is that, any or all?",
    caught_by=["test_bce_refuses_what_is_no_probability", "test_bce_refuses_a_probability_a_little_outside"],
    change=("(p < 0).any() or (p > 1).any()", "(p < 0).all() or (p > 1).all()"),
)


@mistake(
    "bce",
    hint="np.zeros_like takes over the type of the truth. What is left of a price in an array of whole numbers?",
    caught_by=["test_bce_of_whole_numbers"],
)
def bce_prices_in_an_array_like_y(y, p):
    _same_shape(y, p)
    _probabilities(p)
    prices = np.zeros_like(y)
    for i, q in enumerate(np.clip(p, 1e-12, 1 - 1e-12)):
        prices[i] = -(y[i] * np.log(q) + (1 - y[i]) * np.log(1 - q))
    return float(np.mean(prices))
