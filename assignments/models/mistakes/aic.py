"""Known wrong answers to aic, the commonest first."""

import math

import numpy as np

from autograder import mistake

mistake(
    "aic",
    name="aic_with_the_price_of_the_other",
    hint="Which of the two criteria asks more for a parameter at n = 100? And whose price do you ask?",
    caught_by=["test_aic_chooses_the_larger_model", "test_aic_of_other_sizes"],
    change=("2 * k)", "k * np.log(n))"),
)


mistake(
    "aic",
    name="aic_counts_the_variance_again",
    hint="k is the number of all parameters. Who has counted the variance of the errors already?",
    caught_by=["test_aic_chooses_the_larger_model", "test_aic_of_other_sizes"],
    change=("2 * k)", "2 * (k + 1))"),
)


mistake(
    "aic",
    name="aic_of_the_sum_alone",
    hint="Twice as many samples have about twice the rss. Does your logarithm know how many samples there are?",
    caught_by=["test_aic_chooses_the_larger_model", "test_aic_of_other_sizes"],
    change=("np.log(rss / n)", "np.log(rss)"),
)


mistake(
    "aic",
    name="aic_to_the_base_ten",
    hint="The docstring says which logarithm it is. What does yours give for 100?",
    caught_by=["test_aic_chooses_the_larger_model", "test_aic_of_other_sizes"],
    change=("n * np.log(rss / n)", "n * np.log10(rss / n)"),
)


mistake(
    "aic",
    name="aic_rewards_parameters",
    hint="Add a parameter that does not help: does your number rise or fall? Smaller is better.",
    caught_by=["test_aic_chooses_the_larger_model", "test_aic_of_other_sizes"],
    change=("np.log(rss / n) + ", "np.log(rss / n) - "),
)


mistake(
    "aic",
    name="aic_larger_is_better",
    hint="Smaller is better, says the docstring. What does your number do when the errors shrink?",
    caught_by=["test_aic_chooses_the_larger_model", "test_aic_of_other_sizes"],
    change=("float(n * np.log(rss / n) + 2 * k)", "float(-(n * np.log(rss / n) + 2 * k))"),
)


mistake(
    "aic",
    name="aic_without_its_price",
    hint="The same rss with 3 and with 30 parameters: what does your number say?",
    caught_by=["test_aic_chooses_the_larger_model", "test_aic_counts_what_it_is_told"],
    change=(" + 2 * k)", ")"),
)


mistake(
    "aic",
    name="aic_of_one_sample",
    hint="You take the logarithm once. By what is it multiplied in the formula?",
    caught_by=["test_aic_chooses_the_larger_model", "test_aic_of_other_sizes"],
    change=("n * np.log(rss / n)", "np.log(rss / n)"),
)


@mistake(
    "aic",
    hint="A fit without any error: what does math.log say about 0, and what does the docstring?",
    caught_by=["test_aic_of_a_perfect_fit"],
)
def aic_math_domain_error(n, rss, k):
    return n * math.log(rss / n) + 2 * k


@mistake(
    "aic",
    hint="A fit without any error: the value is right, but what does NumPy say on the way?",
    caught_by=["test_aic_of_a_perfect_fit"],
)
def aic_warns_at_zero(n, rss, k):
    return float(n * np.log(np.float64(rss) / n) + 2 * k)


@mistake(
    "aic",
    hint="A fit without any error gives 0 with you. Is that smaller than what a fit with small errors has?",
    caught_by=["test_aic_of_a_perfect_fit"],
)
def aic_zero_for_a_perfect_fit(n, rss, k):
    return float(n * np.log(rss / n) + 2 * k) if rss > 0 else 0.0


mistake(
    "aic",
    name="aic_keeps_the_sum_from_zero",
    hint="You add a small number to rss. What does the docstring promise for rss = 0?",
    caught_by=["test_aic_of_a_perfect_fit"],
    change=("np.log(rss / n) + 2 * k) if rss > 0 else -np.inf", "np.log(max(rss, 1e-12) / n) + 2 * k)"),
)


@mistake(
    "aic",
    hint="By what is rss divided inside the logarithm: n, or what is left of it after the parameters?",
    caught_by=["test_aic_chooses_the_larger_model", "test_aic_of_a_perfect_fit", "test_aic_of_other_sizes"],
)
def aic_of_the_unbiased_variance(n, rss, k):
    if rss == 0:
        return -math.inf
    return n * math.log(rss / max(n - k, 1)) + 2 * k
