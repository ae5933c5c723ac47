"""Known wrong answers to bayes_threshold, the commonest first."""

import numpy as np

from autograder import mistake

from .shared import _prices

mistake(
    "bayes_threshold",
    name="bayes_threshold_swapped",
    hint="A false alarm costs a hundred times as much as a miss. Should one be careful, or rash? Is your threshold high?",
    caught_by=["test_bayes_threshold_of_three_pairs_of_costs", "test_bayes_threshold_knows_the_ratio_alone"],
    change=("return cost_fp / (cost_fp + cost_fn)", "return cost_fn / (cost_fp + cost_fn)"),
)


@mistake(
    "bayes_threshold",
    hint="With 100:1 your threshold lies above 1. Which probability reaches it? Is a ratio of costs a share?",
    caught_by=["test_bayes_threshold_of_three_pairs_of_costs", "test_bayes_threshold_knows_the_ratio_alone"],
)
def bayes_threshold_is_the_ratio(cost_fp, cost_fn):
    _prices(cost_fp, cost_fn)
    return cost_fp / cost_fn if cost_fn else float("inf")


@mistake(
    "bayes_threshold",
    hint="Does your threshold know the costs? Ask for 100:1 and for 1:20.",
    caught_by=["test_bayes_threshold_of_three_pairs_of_costs", "test_bayes_threshold_knows_the_ratio_alone"],
)
def bayes_threshold_always_a_half(cost_fp, cost_fn):
    _prices(cost_fp, cost_fn)
    return 0.5


mistake(
    "bayes_threshold",
    name="bayes_threshold_of_negative_costs",
    hint="What is a price of -1? Try (-1, -3): does your answer look healthy?",
    caught_by=["test_bayes_threshold_refuses_what_is_no_price", "test_bayes_threshold_refuses_every_negative_cost"],
    change=(
        (
            "    if cost_fp < 0 or cost_fn < 0:\n"
            '        raise ValueError(f"a cost is not negative, as {cost_fp} or {cost_fn} is")\n'
        ),
        "",
    ),
)


mistake(
    "bayes_threshold",
    name="bayes_threshold_refuses_two_negative_costs_only",
    hint="One price is negative and the other is not. Who hears about it?",
    caught_by=["test_bayes_threshold_refuses_what_is_no_price", "test_bayes_threshold_refuses_every_negative_cost"],
    change=("cost_fp < 0 or cost_fn < 0", "cost_fp < 0 and cost_fn < 0"),
)


@mistake(
    "bayes_threshold",
    hint="Two costs of 0: your answer is a half. Does the docstring promise a number there?",
    caught_by=["test_bayes_threshold_refuses_what_is_no_price", "test_bayes_threshold_refuses_two_zeros"],
)
def bayes_threshold_a_half_for_two_zeros(cost_fp, cost_fn):
    if cost_fp < 0 or cost_fn < 0:
        raise ValueError("negative")
    total = cost_fp + cost_fn
    return cost_fp / total if total else 0.5


mistake(
    "bayes_threshold",
    name="bayes_threshold_divides_by_two_zeros",
    hint="Two costs of 0: which error does Python raise in a division, and which one does the docstring promise?",
    caught_by=["test_bayes_threshold_refuses_what_is_no_price", "test_bayes_threshold_refuses_two_zeros"],
    change=(
        (
            "    if cost_fp == cost_fn == 0:\n"
            '        raise ValueError("if no mistake costs anything, every threshold is as good")\n'
        ),
        "",
    ),
)


@mistake(
    "bayes_threshold",
    hint="A cost of 0 is a price too: to miss somebody for nothing. What is the formula's answer, and why do you refuse it?",
    caught_by=["test_bayes_threshold_where_one_mistake_is_free"],
)
def bayes_threshold_refuses_a_free_mistake(cost_fp, cost_fn):
    if cost_fp <= 0 or cost_fn <= 0:
        raise ValueError("costs must be positive")
    return cost_fp / (cost_fp + cost_fn)


@mistake(
    "bayes_threshold",
    hint="You use whole-number division. What is 1 // 21?",
    caught_by=["test_bayes_threshold_of_three_pairs_of_costs", "test_bayes_threshold_knows_the_ratio_alone"],
)
def bayes_threshold_in_whole_numbers(cost_fp, cost_fn):
    _prices(cost_fp, cost_fn)
    return float(cost_fp // (cost_fp + cost_fn))


@mistake(
    "bayes_threshold",
    hint="You give the odds at which an alarm pays, as a logit. At which probability is that?",
    caught_by=["test_bayes_threshold_of_three_pairs_of_costs", "test_bayes_threshold_knows_the_ratio_alone"],
)
def bayes_threshold_as_a_logit(cost_fp, cost_fn):
    _prices(cost_fp, cost_fn)
    with np.errstate(divide="ignore"):
        return float(np.log(np.float64(cost_fp)) - np.log(np.float64(cost_fn)))


@mistake(
    "bayes_threshold",
    hint="What is your threshold for costs of 1:1: a half, or one third? What is the 1 below the line for?",
    caught_by=["test_bayes_threshold_of_three_pairs_of_costs", "test_bayes_threshold_knows_the_ratio_alone"],
)
def bayes_threshold_adds_one(cost_fp, cost_fn):
    _prices(cost_fp, cost_fn)
    return cost_fp / (cost_fp + cost_fn + 1)


@mistake(
    "bayes_threshold",
    hint="Are your prices squared? Compare 3:1 with what you get.",
    caught_by=["test_bayes_threshold_of_three_pairs_of_costs", "test_bayes_threshold_knows_the_ratio_alone"],
)
def bayes_threshold_of_squares(cost_fp, cost_fn):
    _prices(cost_fp, cost_fn)
    return cost_fp**2 / (cost_fp**2 + cost_fn**2)


mistake(
    "bayes_threshold",
    name="bayes_threshold_rounded",
    hint="Your threshold has two or three digits. Does the docstring ask you to round?",
    caught_by=["test_bayes_threshold_of_three_pairs_of_costs"],
    change=("return cost_fp / (cost_fp + cost_fn)", "return round(cost_fp / (cost_fp + cost_fn), 3)"),
)
