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
    hint="Compare sigmoid(-30) with exp(-30). From where on do your values stop changing, and which line stops them?",
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
    hint="Far out on the left your numbers are no longer exp(z): compare sigmoid(-300) with exp(-300). Is something clipped "
    "there, is there a float32, or a difference of two numbers near 1, as 1 + tanh(-15) and 1 - sigmoid(30) are?",
    caught_by=["test_sigmoid_keeps_the_digits_of_small_values"],
)
def sigmoid_loses_digits(z):
    return 0.5 * (1 + np.tanh(0.5 * z))


@mistake(
    "sigmoid",
    hint="np.zeros_like (np.empty_like, a copy) keeps the dtype of z. What if it holds whole numbers?",
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


@mistake(
    "sigmoid",
    hint="What shape has your answer for a single number, np.array(2.0)? It should have the shape of z, ().",
    caught_by=["test_sigmoid_of_a_single_number"],
)
def sigmoid_makes_a_vector_of_a_number(z):
    z = np.atleast_1d(np.asarray(z, dtype=float))
    e = np.exp(-np.abs(z))
    return np.where(z >= 0, 1 / (1 + e), e / (1 + e))


@mistake(
    "sigmoid",
    hint="z[mask] wants an array that has axes. What happens to a single number, np.array(2.0), in your function?",
    caught_by=["test_sigmoid_of_a_single_number"],
)
def sigmoid_loops_over_the_first_axis(z):
    out = np.zeros(z.shape)
    for i in range(len(z)):
        e = np.exp(-np.abs(z[i]))
        out[i] = np.where(z[i] >= 0, 1 / (1 + e), e / (1 + e))
    return out


@mistake(
    "sigmoid",
    hint="Some seven digits are right, of sixteen. Which dtype has z while you compute?",
    caught_by=["test_sigmoid_keeps_its_digits"],
)
def sigmoid_in_single_precision(z):
    z = np.asarray(z, dtype=np.float32)
    e = np.exp(-np.abs(z))
    return np.where(z >= 0, 1 / (1 + e), e / (1 + e))
