"""Known wrong answers to bce, the commonest first; bce_rarer.py goes on."""

import numpy as np

from autograder import mistake

from .shared import _probabilities, _same_shape

mistake(
    "bce",
    name="bce_as_the_slide_prints_it",
    hint="Your loss of the four answers is negative. To which terms do the minus and the 1/n belong, and what says so?",
    caught_by=["test_bce_of_four_answers", "test_bce_is_never_negative"],
    change=(
        "-np.mean(y * np.log(p) + (1 - y) * np.log(1 - p))",
        "-np.mean(y * np.log(p)) + np.sum((1 - y) * np.log(1 - p))",
    ),
)


mistake(
    "bce",
    name="bce_minus_on_the_first_term",
    hint="Try a sample whose truth is 0. What does it cost, and with which sign?",
    caught_by=["test_bce_of_four_answers", "test_bce_is_never_negative"],
    change=(
        "-np.mean(y * np.log(p) + (1 - y) * np.log(1 - p))",
        "-np.mean(y * np.log(p)) + np.mean((1 - y) * np.log(1 - p))",
    ),
)


mistake(
    "bce",
    name="bce_without_clipping",
    hint="What is 0 * log(0) for the computer? Try y = 1 with p = 1, which should cost nothing.",
    caught_by=["test_bce_of_the_sure"],
    change=("    p = np.clip(p, 1e-12, 1 - 1e-12)\n", ""),
)


mistake(
    "bce",
    name="bce_clips_as_keras",
    hint="A sure and wrong answer costs 16.118 with you. Where does your clipping begin, and where the docstring's?",
    caught_by=["test_bce_of_the_sure", "test_bce_clips_at_1e_12"],
    change=("p = np.clip(p, 1e-12, 1 - 1e-12)", "p = np.clip(p, 1e-7, 1 - 1e-7)"),
)


mistake(
    "bce",
    name="bce_clips_at_1e_15",
    hint="A sure and wrong answer costs 34.5 with you. Where does your clipping begin, and where the docstring's?",
    caught_by=["test_bce_of_the_sure", "test_bce_clips_at_1e_12"],
    change=("p = np.clip(p, 1e-12, 1 - 1e-12)", "p = np.clip(p, 1e-15, 1 - 1e-15)"),
)


mistake(
    "bce",
    name="bce_clips_at_1e_8",
    hint="A sure and wrong answer costs 18.4 with you. Where does your clipping begin, and where the docstring's?",
    caught_by=["test_bce_of_the_sure", "test_bce_clips_at_1e_12"],
    change=("p = np.clip(p, 1e-12, 1 - 1e-12)", "p = np.clip(p, 1e-8, 1 - 1e-8)"),
)


@mistake(
    "bce",
    hint="You add a constant inside the logarithm. What does it change for a probability that was far from 0?",
    caught_by=["test_bce_of_four_answers", "test_bce_of_the_sure"],
)
def bce_adds_1e_7(y, p):
    _same_shape(y, p)
    _probabilities(p)
    return float(-np.mean(y * np.log(p + 1e-7) + (1 - y) * np.log(1 - p + 1e-7)))


mistake(
    "bce",
    name="bce_forgets_the_zeros",
    hint="Try a sample whose truth is 0, with p = 0.99. Should that be free?",
    caught_by=["test_bce_of_four_answers", "test_bce_of_the_sure"],
    change=("y * np.log(p) + (1 - y) * np.log(1 - p)", "y * np.log(p)"),
)


mistake(
    "bce",
    name="bce_sums",
    hint="Hand in the same answers twice over: should the loss double?",
    caught_by=["test_bce_of_four_answers", "test_bce_is_a_mean"],
    change=("-np.mean(", "-np.sum("),
)


mistake(
    "bce",
    name="bce_forgets_the_minus",
    hint="The logarithm of a probability is never positive. What is your loss of a wrong answer, then?",
    caught_by=["test_bce_of_four_answers", "test_bce_is_never_negative"],
    change=("-np.mean(", "np.mean("),
)


@mistake(
    "bce",
    hint="Truth and prediction: which of the two stands inside the logarithm, and which is its weight?",
    caught_by=["test_bce_of_four_answers"],
)
def bce_swaps_truth_and_prediction(y, p):
    _same_shape(y, p)
    _probabilities(p)
    y, p = p, np.clip(y, 1e-12, 1 - 1e-12)
    return float(-np.mean(y * np.log(p) + (1 - y) * np.log(1 - p)))


mistake(
    "bce",
    name="bce_to_the_base_two",
    hint="The docstring says which logarithm it is. What does yours give for e?",
    caught_by=["test_bce_of_four_answers", "test_bce_of_the_sure"],
    change=("y * np.log(p) + (1 - y) * np.log(1 - p)", "y * np.log2(p) + (1 - y) * np.log2(1 - p)"),
)


mistake(
    "bce",
    name="bce_accepts_every_number",
    hint="A p of 1.2 is no probability. What does your clipping make of it, and who hears about it?",
    caught_by=["test_bce_refuses_what_is_no_probability", "test_bce_refuses_a_probability_a_little_outside"],
    change=(
        '    if (p < 0).any() or (p > 1).any():\n        raise ValueError("a probability lies between 0 and 1")\n',
        "",
    ),
)


mistake(
    "bce",
    name="bce_of_any_shapes",
    hint="Give y as (n,) and p as (n, 1): what shape has y * np.log(p), and how many prices are averaged?",
    caught_by=["test_bce_refuses_other_shapes"],
    change=(
        '    if y.shape != p.shape:\n        raise ValueError(f"y and p must have the same shape, not {y.shape} and {p.shape}")\n',
        "",
    ),
)


mistake(
    "bce",
    name="bce_knows_no_shares",
    hint="The truth may be 0.25. Which of the two terms does such a sample pay with you, and which by the formula?",
    caught_by=["test_bce_of_shares"],
    change=("y * np.log(p) + (1 - y) * np.log(1 - p)", "np.where(y == 1, np.log(p), np.log(1 - p))"),
)


@mistake(
    "bce",
    hint="Does the loss charge the probability, or the class that you make of it at 0.5?",
    caught_by=["test_bce_of_four_answers"],
)
def bce_of_the_rounded_probability(y, p):
    _same_shape(y, p)
    _probabilities(p)
    p = np.clip((p > 0.5).astype(float), 1e-12, 1 - 1e-12)
    return float(-np.mean(y * np.log(p) + (1 - y) * np.log(1 - p)))


mistake(
    "bce",
    name="bce_is_the_squared_error",
    hint="Yours is bounded by 1. What should a sure and wrong answer cost?",
    caught_by=["test_bce_of_four_answers", "test_bce_of_the_sure"],
    change=("-np.mean(y * np.log(p) + (1 - y) * np.log(1 - p))", "np.mean((y - p) ** 2)"),
)
