"""Known wrong answers to sigmoid, the commonest first."""

import numpy as np

from autograder import mistake


@mistake(
    "sigmoid",
    hint="Evaluate exp(-z) for z=-1000. Can you rewrite the fraction for negative z?",
    caught_by=["test_sigmoid_at_1000"],
)
def sigmoid_naive_overflow(z):
    return 1 / (1 + np.exp(-z))


@mistake(
    "sigmoid",
    hint="What should sigmoid(10) be close to?",
    caught_by=["test_sigmoid_of_five_numbers"],
)
def sigmoid_sign(z):
    return 1 / (1 + np.exp(z))


@mistake(
    "sigmoid",
    hint="Your values stop changing before they should. Compare sigmoid(-30) with exp(-30).",
    caught_by=["test_sigmoid_keeps_the_digits_of_small_values"],
)
def sigmoid_clipped_hard(z):
    return 1 / (1 + np.exp(-np.clip(z, -20, 20)))


@mistake(
    "sigmoid",
    hint="np.where computes both branches for every number and then chooses. What does the other branch do at -1000?",
    caught_by=["test_sigmoid_at_1000"],
)
def sigmoid_where_computes_both(z):
    return np.where(z >= 0, 1 / (1 + np.exp(-z)), np.exp(z) / (1 + np.exp(z)))


@mistake(
    "sigmoid",
    hint="exp(z) / (1 + exp(z)) is right on paper. What is it for z = 1000?",
    caught_by=["test_sigmoid_at_1000"],
)
def sigmoid_with_positive_exponent(z):
    return np.exp(z) / (1 + np.exp(z))


@mistake(
    "sigmoid",
    hint="Your numbers lose digits. Is there a float32, or a difference of two numbers near 1, "
    "as 1 + tanh(-15) and 1 - sigmoid(30) are?",
    caught_by=["test_sigmoid_keeps_the_digits_of_small_values"],
)
def sigmoid_loses_digits(z):
    return 0.5 * (1 + np.tanh(0.5 * z))


@mistake(
    "sigmoid",
    hint="np.zeros_like keeps the dtype of z. What if it holds whole numbers?",
    caught_by=["test_sigmoid_of_integers"],
)
def sigmoid_int_truncation(z):
    out = np.zeros_like(z)
    right = z >= 0
    out[right] = 1 / (1 + np.exp(-z[right]))
    out[~right] = np.exp(z[~right]) / (1 + np.exp(z[~right]))
    return out


@mistake(
    "sigmoid",
    hint="Between which two values does your curve run? At 0 a sigmoid is 1/2.",
    caught_by=["test_sigmoid_of_five_numbers"],
)
def sigmoid_is_tanh(z):
    return np.tanh(z)


@mistake(
    "sigmoid",
    hint="Your curve has a hump at 0 and falls on both sides. Is that the sigmoid, or its slope?",
    caught_by=["test_sigmoid_of_five_numbers"],
)
def sigmoid_returns_its_slope(z):
    e = np.exp(-np.abs(z))
    return e / (1 + e) ** 2


@mistake(
    "sigmoid",
    hint="Is z still the same after the call? Which operator wrote into it?",
    caught_by=["test_sigmoid_leaves_z_alone"],
)
def sigmoid_in_place(z):
    right = z >= 0
    z[right] = 1 / (1 + np.exp(-z[right]))
    z[~right] = np.exp(z[~right]) / (1 + np.exp(z[~right]))
    return z
