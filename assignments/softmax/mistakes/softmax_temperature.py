"""Known wrong answers to softmax_temperature, the commonest first."""

import numpy as np

from autograder import mistake


def _check_temperature(T):
    if T <= 0:
        raise ValueError("the temperature must be above 0")


@mistake(
    "softmax_temperature",
    hint="Which of T = 0.5 and T = 2 should be closer to one-hot? Print both.",
    caught_by=["test_temperature_two_on_the_lecture", "test_temperature_half_sharpens"],
)
def temperature_multiplies(z, T):
    _check_temperature(T)
    return softmax(z * T)


@mistake(
    "softmax_temperature",
    hint="Do your probabilities still sum to 1 at T = 2? What must be divided by T: the logits or the result?",
    caught_by=["test_temperature_two_on_the_lecture"],
)
def temperature_divides_probabilities(z, T):
    _check_temperature(T)
    return softmax(z) / T


@mistake(
    "softmax_temperature",
    hint="p to the power 1/T is right on paper. Which probability of [1000, 0, -1000] is left to be raised?",
    caught_by=["test_temperature_at_the_hot_end"],
)
def temperature_powers_of_probabilities(z, T):
    _check_temperature(T)
    p = softmax(z) ** (1 / T)
    return p / p.sum(axis=-1, keepdims=True)


@mistake(
    "softmax_temperature",
    hint="At T = 0.001 a logit of 3 becomes 3000. Which number may you subtract before the exponential?",
    caught_by=["test_temperature_at_the_cold_end"],
)
def temperature_no_max_shift(z, T):
    _check_temperature(T)
    e = np.exp(z / T)
    return e / e.sum(axis=-1, keepdims=True)


@mistake(
    "softmax_temperature",
    hint="At T = 0.001 a logit of 3 becomes 3000: what is its exponential? And which temperatures are allowed?",
    caught_by=["test_temperature_at_the_cold_end", "test_temperature_must_be_positive"],
)
def temperature_of_the_bare_formula(z, T):
    e = np.exp(z / T)
    return e / e.sum(axis=-1, keepdims=True)


@mistake(
    "softmax_temperature",
    hint="What is T = 0, and what does a negative temperature do to the order of the classes? The docstring says.",
    caught_by=["test_temperature_must_be_positive"],
)
def temperature_of_any_sign(z, T):
    return softmax(z / T)


mistake(
    "softmax_temperature",
    name="temperature_lets_zero_through",
    hint="You refuse T below 0. And T = 0 itself?",
    caught_by=["test_temperature_must_be_positive"],
    change=("T <= 0", "T < 0"),
)


@mistake(
    "softmax_temperature",
    hint="The operator // throws the fraction away. Which division do you want?",
    caught_by=["test_temperature_two_on_the_lecture", "test_temperature_of_integers"],
)
def temperature_floor_division(z, T):
    _check_temperature(T)
    return softmax(z // T)


@mistake(
    "softmax_temperature",
    hint="Logits of shape (2, 3, 4): which axis is the last one? Does axis=1 say so?",
    caught_by=["test_temperature_of_three_dimensions"],
)
def temperature_along_axis_one(z, T):
    _check_temperature(T)
    z = np.asarray(z, dtype=float)
    return softmax(z / T, axis=1 if z.ndim > 1 else 0)


@mistake(
    "softmax_temperature",
    hint="Do the rows of your result sum to 1, or its columns? The classes lie along the last axis.",
    caught_by=["test_temperature_one_is_plain_softmax"],
)
def temperature_over_the_samples(z, T):
    _check_temperature(T)
    return softmax(z / T, axis=0)


@mistake(
    "softmax_temperature",
    hint="Are the logits still the same after the call? Which operator wrote into them?",
    caught_by=["test_temperature_leaves_the_logits_alone"],
)
def temperature_in_place(z, T):
    _check_temperature(T)
    z /= T
    return softmax(z)


@mistake(
    "softmax_temperature",
    hint="Print your answer for T = 1 and for T = 2. Does T change anything? Divide before the exponential, or after?",
    caught_by=["test_temperature_two_on_the_lecture", "test_temperature_half_sharpens"],
)
def temperature_divides_the_exponentials(z, T):
    if T <= 0:
        raise ValueError("the temperature must be above 0")
    e = np.exp(z - z.max(axis=-1, keepdims=True)) / T
    return e / e.sum(axis=-1, keepdims=True)


mistake(
    "softmax_temperature",
    name="temperature_refuses_zero_alone",
    hint="You refuse T = 0. What does a temperature of -1 do to the order of the classes, and what does the docstring promise?",
    caught_by=["test_temperature_must_be_positive"],
    change=("T <= 0", "T == 0"),
)


@mistake(
    "softmax_temperature",
    hint="Put a row around 1000 and a row around -1000 in one batch. Whose maximum do you subtract?",
    caught_by=["test_temperature_at_the_cold_end"],
)
def temperature_global_max(z, T):
    if T <= 0:
        raise ValueError("the temperature must be above 0")
    e = np.exp((z - z.max()) / T)
    return e / e.sum(axis=-1, keepdims=True)
