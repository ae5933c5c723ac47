"""Known wrong answers to log_softmax, the commonest first."""

import numpy as np

from autograder import mistake


@mistake(
    "log_softmax",
    hint="What is log(0)? The logarithm of a quotient is a difference: which exponential need never stand alone in it?",
    caught_by=["test_log_softmax_at_1000"],
)
def logarithm_of_softmax(z, axis=-1):
    return np.log(softmax(z, axis=axis))


@mistake(
    "log_softmax",
    hint="Your guard inside the logarithm caps what a probability can cost. What should log_softmax([1000, 0]) be?",
    caught_by=["test_log_softmax_at_1000", "test_log_softmax_of_a_small_probability"],
)
def logarithm_of_softmax_plus_eps(z, axis=-1):
    return np.log(softmax(z, axis=axis) + 1e-12)


@mistake(
    "log_softmax",
    hint="In [2, 2, 0] the largest logit stands twice. Which of the two does your sum forget?",
    caught_by=["test_log_softmax_of_a_tie"],
)
def log_softmax_leaves_out_every_maximum(z, axis=-1):
    z = np.asarray(z, dtype=float)
    largest = z.max(axis=axis, keepdims=True)
    others = np.where(z == largest, 0.0, np.exp(z - largest))
    return z - largest - np.log(1.0 + others.sum(axis=axis, keepdims=True))


@mistake(
    "log_softmax",
    hint="The formula is right on paper. What is exp(1000) in float64, and which number can you take out of the sum?",
    caught_by=["test_log_softmax_at_1000", "test_log_softmax_of_rows_far_apart"],
)
def log_softmax_no_max_shift(z, axis=-1):
    return z - np.log(np.exp(z).sum(axis=axis, keepdims=True))


@mistake(
    "log_softmax",
    hint="log sum exp(z) = m + log sum exp(z - m). Where did your m go?",
    caught_by=["test_log_softmax_of_the_lecture"],
)
def log_softmax_forgets_the_max(z, axis=-1):
    m = np.max(z, axis=axis, keepdims=True)
    return z - np.log(np.exp(z - m).sum(axis=axis, keepdims=True))


@mistake(
    "log_softmax",
    hint="Add 10 to all logits: should an answer change? By how much does yours, and which of your terms brings that in?",
    caught_by=["test_log_softmax_of_the_lecture", "test_log_softmax_treats_every_row_alone"],
)
def log_softmax_takes_the_max_off_twice(z, axis=-1):
    m = np.max(z, axis=axis, keepdims=True)
    s = z - m
    return s - (m + np.log(np.exp(s).sum(axis=axis, keepdims=True)))


@mistake(
    "log_softmax",
    hint="Put a row around 1000 and a row around -1000 in one batch. Whose maximum do you subtract?",
    caught_by=["test_log_softmax_of_rows_far_apart"],
)
def log_softmax_global_max(z, axis=-1):
    m = np.max(z)
    return z - m - np.log(np.exp(z - m).sum(axis=axis, keepdims=True))


@mistake(
    "log_softmax",
    hint="exp of one row of your result should sum to 1. Over what do you sum?",
    caught_by=["test_log_softmax_treats_every_row_alone"],
)
def log_softmax_global_sum(z, axis=-1):
    m = np.max(z)
    return z - m - np.log(np.exp(z - m).sum())


@mistake(
    "log_softmax",
    hint="Your function takes an argument called axis. Where does it use it?",
    caught_by=["test_log_softmax_along_other_axes"],
)
def log_softmax_ignores_axis(z, axis=-1):
    shifted = z - np.max(z, axis=-1, keepdims=True)
    return shifted - np.log(np.exp(shifted).sum(axis=-1, keepdims=True))


@mistake(
    "log_softmax",
    hint="What shape does the sum over the classes have, and how does NumPy line it up with the logits?",
    caught_by=["test_log_softmax_treats_every_row_alone"],
)
def log_softmax_no_keepdims(z, axis=-1):
    shifted = z - np.max(z, axis=axis, keepdims=True)
    return shifted - np.log(np.exp(shifted).sum(axis=axis))


@mistake(
    "log_softmax",
    hint="A probability is at most 1. Which sign has its logarithm?",
    caught_by=["test_log_softmax_of_the_lecture"],
)
def log_softmax_sign(z, axis=-1):
    shifted = z - np.max(z, axis=axis, keepdims=True)
    return np.log(np.exp(shifted).sum(axis=axis, keepdims=True)) - shifted


@mistake(
    "log_softmax",
    hint="Look at the logits after the call: which operator changed them?",
    caught_by=["test_log_softmax_leaves_the_logits_alone"],
)
def log_softmax_in_place(z, axis=-1):
    z -= z.max(axis=axis, keepdims=True)
    return z - np.log(np.exp(z).sum(axis=axis, keepdims=True))


@mistake(
    "log_softmax",
    hint="Look at the logits after the call: which operator changed them?",
    caught_by=["test_log_softmax_leaves_the_logits_alone"],
)
def log_softmax_shifts_the_callers_floats(z, axis=-1):
    z = np.asarray(z, dtype=float)
    z -= z.max(axis=axis, keepdims=True)
    return z - np.log(np.exp(z).sum(axis=axis, keepdims=True))


@mistake(
    "log_softmax",
    hint="Which logarithm undoes exp: log, log2 or log10?",
    caught_by=["test_log_softmax_of_the_lecture", "test_log_softmax_treats_every_row_alone"],
)
def log_softmax_of_base_10(z, axis=-1):
    s = z - np.max(z, axis=axis, keepdims=True)
    return s - np.log10(np.exp(s).sum(axis=axis, keepdims=True))


@mistake(
    "log_softmax",
    hint="Which logarithm undoes exp: log, log2 or log10?",
    caught_by=["test_log_softmax_of_the_lecture", "test_log_softmax_treats_every_row_alone"],
)
def log_softmax_of_base_2(z, axis=-1):
    s = z - np.max(z, axis=axis, keepdims=True)
    return s - np.log2(np.exp(s).sum(axis=axis, keepdims=True))
