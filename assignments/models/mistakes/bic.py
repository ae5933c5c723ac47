"""Known wrong answers to bic, the commonest first."""

import math

import numpy as np

from autograder import mistake

mistake(
    "bic",
    name="bic_with_the_price_of_the_other",
    hint="Which of the two criteria asks more for a parameter at n = 100? And whose price do you ask?",
    caught_by=["test_bic_chooses_the_smaller_model", "test_bic_of_other_sizes"],
    change=("k * np.log(n))", "2 * k)"),
)


mistake(
    "bic",
    name="bic_counts_the_variance_again",
    hint="k is the number of all parameters. Who has counted the variance of the errors already?",
    caught_by=["test_bic_chooses_the_smaller_model", "test_bic_of_other_sizes"],
    change=("k * np.log(n))", "(k + 1) * np.log(n))"),
)


mistake(
    "bic",
    name="bic_of_the_sum_alone",
    hint="Twice as many samples have about twice the rss. Does your logarithm know how many samples there are?",
    caught_by=["test_bic_chooses_the_smaller_model", "test_bic_of_other_sizes"],
    change=("np.log(rss / n)", "np.log(rss)"),
)


mistake(
    "bic",
    name="bic_to_the_base_ten",
    hint="The docstring says which logarithm it is. What does yours give for 100?",
    caught_by=["test_bic_chooses_the_smaller_model", "test_bic_of_other_sizes"],
    change=("n * np.log(rss / n)", "n * np.log10(rss / n)"),
)


mistake(
    "bic",
    name="bic_rewards_parameters",
    hint="Add a parameter that does not help: does your number rise or fall? Smaller is better.",
    caught_by=["test_bic_chooses_the_smaller_model", "test_bic_of_other_sizes"],
    change=("np.log(rss / n) + ", "np.log(rss / n) - "),
)


mistake(
    "bic",
    name="bic_larger_is_better",
    hint="Smaller is better, says the docstring. What does your number do when the errors shrink?",
    caught_by=["test_bic_chooses_the_smaller_model", "test_bic_of_other_sizes"],
    change=("float(n * np.log(rss / n) + k * np.log(n))", "float(-(n * np.log(rss / n) + k * np.log(n)))"),
)


mistake(
    "bic",
    name="bic_without_its_price",
    hint="The same rss with 3 and with 30 parameters: what does your number say?",
    caught_by=["test_bic_chooses_the_smaller_model", "test_bic_counts_what_it_is_told"],
    change=(" + k * np.log(n))", ")"),
)


mistake(
    "bic",
    name="bic_of_one_sample",
    hint="You take the logarithm once. By what is it multiplied in the formula?",
    caught_by=["test_bic_chooses_the_smaller_model", "test_bic_of_other_sizes"],
    change=("n * np.log(rss / n)", "np.log(rss / n)"),
)


@mistake(
    "bic",
    hint="A fit without any error: what does math.log say about 0, and what does the docstring?",
    caught_by=["test_bic_of_a_perfect_fit"],
)
def bic_math_domain_error(n, rss, k):
    return n * math.log(rss / n) + k * math.log(n)


@mistake(
    "bic",
    hint="A fit without any error: the value is right, but what does NumPy say on the way?",
    caught_by=["test_bic_of_a_perfect_fit"],
)
def bic_warns_at_zero(n, rss, k):
    return float(n * np.log(np.float64(rss) / n) + k * np.log(n))


@mistake(
    "bic",
    hint="A fit without any error gives 0 with you. Is that smaller than what a fit with small errors has?",
    caught_by=["test_bic_of_a_perfect_fit"],
)
def bic_zero_for_a_perfect_fit(n, rss, k):
    return float(n * np.log(rss / n) + k * np.log(n)) if rss > 0 else 0.0


mistake(
    "bic",
    name="bic_keeps_the_sum_from_zero",
    hint="You add a small number to rss. What does the docstring promise for rss = 0?",
    caught_by=["test_bic_of_a_perfect_fit"],
    change=("np.log(rss / n) + k * np.log(n)) if rss > 0 else -np.inf", "np.log(max(rss, 1e-12) / n) + k * np.log(n))"),
)


@mistake(
    "bic",
    hint="One parameter costs log n. And with you? Whose 2 is that?",
    caught_by=["test_bic_chooses_the_smaller_model", "test_bic_of_a_perfect_fit", "test_bic_of_other_sizes"],
)
def bic_asks_both_prices(n, rss, k):
    if rss == 0:
        return -math.inf
    return n * math.log(rss / n) + 2 * k * math.log(n)


@mistake(
    "bic",
    hint="Which of the two counts the samples, and which the parameters? Whose logarithm is in the price?",
    caught_by=["test_bic_chooses_the_smaller_model", "test_bic_of_a_perfect_fit", "test_bic_of_other_sizes"],
)
def bic_swaps_n_and_k(n, rss, k):
    if rss == 0:
        return -math.inf
    return n * math.log(rss / n) + n * math.log(k)


@mistake(
    "bic",
    hint="Your price is half as large: it belongs to a form whose first term is halved too. Is yours?",
    caught_by=["test_bic_chooses_the_smaller_model", "test_bic_of_a_perfect_fit", "test_bic_of_other_sizes"],
)
def bic_halves_the_price(n, rss, k):
    if rss == 0:
        return -math.inf
    return n * math.log(rss / n) + 0.5 * k * math.log(n)


@mistake(
    "bic",
    hint="Two logarithms stand in the formula. Is the second one natural, too?",
    caught_by=["test_bic_chooses_the_smaller_model", "test_bic_of_a_perfect_fit", "test_bic_of_other_sizes"],
)
def bic_price_in_bits(n, rss, k):
    if rss == 0:
        return -math.inf
    return n * math.log(rss / n) + k * math.log2(n)
