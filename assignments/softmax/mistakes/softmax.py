"""Known wrong answers to softmax, the commonest first."""

import numpy as np

from autograder import mistake


@mistake(
    "softmax",
    hint="Try softmax([1000, 0]). Which harmless number can you subtract from all logits?",
    caught_by=["test_softmax_of_rows_far_apart"],
)
def softmax_no_max_shift(z, axis=-1):
    e = np.exp(z)
    return e / e.sum(axis=axis, keepdims=True)


@mistake(
    "softmax",
    hint="The slide's line is written for one sample and small numbers. Try a batch of two, then try [1000, 0].",
    caught_by=["test_softmax_treats_every_row_alone", "test_softmax_at_1000"],
)
def softmax_of_the_slide(z, axis=-1):
    return np.exp(z) / np.sum(np.exp(z))


@mistake(
    "softmax",
    hint="Which direction must sum to one: over the classes or over the samples? And what is exp(1000)?",
    caught_by=["test_softmax_treats_every_row_alone", "test_softmax_at_1000"],
)
def softmax_wrong_axis_no_max_shift(z, axis=-1):
    return np.exp(z) / np.sum(np.exp(z), axis=0)


@mistake(
    "softmax",
    hint="The mean of [3000, 0, 0] is 1000. How large is the largest exponent that is left after your shift?",
    caught_by=["test_softmax_at_1000"],
)
def softmax_subtracts_the_mean(z, axis=-1):
    e = np.exp(z - np.mean(z, axis=axis, keepdims=True))
    return e / e.sum(axis=axis, keepdims=True)


@mistake(
    "softmax",
    hint="After your shift the smallest logit is 0. Which one should be, so that no exponential overflows?",
    caught_by=["test_softmax_at_1000"],
)
def softmax_subtracts_the_minimum(z, axis=-1):
    e = np.exp(z - np.min(z, axis=axis, keepdims=True))
    return e / e.sum(axis=axis, keepdims=True)


@mistake(
    "softmax",
    hint="Print the row sums of your result for a batch of two.",
    caught_by=["test_softmax_treats_every_row_alone", "test_softmax_along_the_first_axis"],
)
def softmax_global_sum(z, axis=-1):
    e = np.exp(z - np.max(z))
    return e / e.sum()


@mistake(
    "softmax",
    hint="Print the row sums of your result for a batch of two.",
    caught_by=["test_softmax_treats_every_row_alone", "test_softmax_along_the_first_axis"],
)
def softmax_sums_over_the_whole_array(z, axis=-1):
    e = np.exp(z - np.max(z, axis=axis, keepdims=True))
    return e / e.sum()


@mistake(
    "softmax",
    hint="Put a row around 1000 and a row around -1000 in one batch. Whose maximum do you subtract?",
    caught_by=["test_softmax_of_rows_far_apart"],
)
def softmax_global_max(z, axis=-1):
    e = np.exp(z - np.max(z))
    return e / e.sum(axis=axis, keepdims=True)


@mistake(
    "softmax",
    hint="Which direction must sum to one: over the classes or over the samples?",
    caught_by=["test_softmax_treats_every_row_alone"],
)
def softmax_wrong_axis(z, axis=-1):
    e = np.exp(z - np.max(z, axis=0, keepdims=True))
    return e / e.sum(axis=0, keepdims=True)


@mistake(
    "softmax",
    hint="Your function takes an argument called axis. Where does it use it?",
    caught_by=["test_softmax_along_the_first_axis", "test_softmax_along_a_middle_axis"],
)
def softmax_ignores_axis(z, axis=-1):
    e = np.exp(z - np.max(z, axis=-1, keepdims=True))
    return e / e.sum(axis=-1, keepdims=True)


@mistake(
    "softmax",
    hint="It works for a batch. Does it work for the logits of one sample, an array with one dimension?",
    caught_by=["test_softmax_of_the_lecture"],
)
def softmax_for_batches_only(z, axis=1):
    e = np.exp(z - np.max(z, axis=1, keepdims=True))
    return e / e.sum(axis=1, keepdims=True)


@mistake(
    "softmax",
    hint="It is right for one vector; a square batch runs without an error and comes out wrong. What shape does the sum "
    "over the classes have, and how does NumPy line it up with the logits?",
    caught_by=["test_softmax_treats_every_row_alone"],
)
def softmax_no_keepdims(z, axis=-1):
    e = np.exp(z - np.max(z, axis=axis, keepdims=True))
    return e / e.sum(axis=axis)


@mistake(
    "softmax",
    hint="Do your outputs for one sample add up to 1? Can raising one logit lower another probability?",
    caught_by=["test_softmax_of_the_lecture", "test_softmax_treats_every_row_alone"],
)
def softmax_is_sigmoid(z, axis=-1):
    return 1 / (1 + np.exp(-np.asarray(z, dtype=float)))


@mistake(
    "softmax",
    hint="Try logits (-1, 1). Are your probabilities positive?",
    caught_by=["test_softmax_of_the_lecture", "test_softmax_treats_every_row_alone"],
)
def softmax_plain_normalisation(z, axis=-1):
    return z / np.sum(z, axis=axis, keepdims=True)


@mistake(
    "softmax",
    hint="How much does your output change when you nudge one logit by 0.01? Should it?",
    caught_by=["test_softmax_of_the_lecture", "test_softmax_treats_every_row_alone"],
)
def softmax_hardmax(z, axis=-1):
    return (z == np.max(z, axis=axis, keepdims=True)).astype(float)


@mistake(
    "softmax",
    hint="Call it twice on the same logits. Why does the second answer differ?",
    caught_by=["test_softmax_leaves_the_logits_alone"],
)
def softmax_in_place(z, axis=-1):
    z -= z.max(axis=axis, keepdims=True)
    np.exp(z, out=z)
    z /= z.sum(axis=axis, keepdims=True)
    return z


@mistake(
    "softmax",
    hint="Look at the logits after the call: which operator changed them?",
    caught_by=["test_softmax_leaves_the_logits_alone"],
)
def softmax_shifts_the_callers_array(z, axis=-1):
    z = np.asarray(z, dtype=float)
    z -= z.max(axis=axis, keepdims=True)
    e = np.exp(z)
    return e / e.sum(axis=axis, keepdims=True)


@mistake(
    "softmax",
    hint="Look at the logits after the call: which operator changed them?",
    caught_by=["test_softmax_leaves_the_logits_alone"],
)
def softmax_shifts_the_callers_integers_too(z, axis=-1):
    z -= z.max(axis=axis, keepdims=True)
    e = np.exp(z)
    return e / e.sum(axis=axis, keepdims=True)


@mistake(
    "softmax",
    hint="np.zeros_like (np.empty_like, a copy) keeps the dtype of the logits. What if they are integers?",
    caught_by=["test_softmax_of_integers"],
)
def softmax_int_truncation(z, axis=-1):
    p = np.zeros_like(z)
    e = np.exp(z - np.max(z, axis=axis, keepdims=True))
    p[...] = e / e.sum(axis=axis, keepdims=True)
    return p


@mistake(
    "softmax",
    hint="Rows sum to slightly less than one. Which guard is not needed after the shift?",
    caught_by=["test_softmax_of_the_lecture", "test_softmax_does_not_feel_a_shift"],
)
def softmax_adds_eps(z, axis=-1):
    e = np.exp(z - np.max(z, axis=axis, keepdims=True))
    return e / (e.sum(axis=axis, keepdims=True) + 1e-5)


@mistake(
    "softmax",
    hint="Which direction must sum to one: over the classes or over the samples?",
    caught_by=["test_softmax_treats_every_row_alone", "test_softmax_of_rows_far_apart"],
)
def softmax_sums_over_the_samples(z, axis=-1):
    e = np.exp(z - np.max(z, axis=axis, keepdims=True))
    return e / e.sum(axis=0)


@mistake(
    "softmax",
    hint="It is right for one sample only. In a batch, along which axis does your largest logit lie, and along which your sum?",
    caught_by=["test_softmax_treats_every_row_alone"],
)
def softmax_with_pythons_max_and_sum(z, axis=-1):
    e = np.exp(z - max(z))
    return e / sum(e)


@mistake(
    "softmax",
    hint="It is right for one sample only. In a batch, along which axis does your largest logit lie, and along which your sum?",
    caught_by=["test_softmax_treats_every_row_alone"],
)
def softmax_divides_rows_by_sums_of_columns(z, axis=-1):
    e = np.exp(z - np.max(z))
    return (e.T / e.sum(axis=0)).T


@mistake(
    "softmax",
    hint="About eight digits are right, of sixteen. Is there a float32, a rounding, or a small number that you add?",
    caught_by=["test_softmax_keeps_its_digits"],
)
def softmax_in_single_precision(z, axis=-1):
    e = np.exp((z - z.max(axis=axis, keepdims=True)).astype(np.float32))
    return e / e.sum(axis=axis, keepdims=True)


mistake(
    "softmax",
    name="softmax_clips_the_logits",
    hint="You cut large logits off before the exponential. What should softmax([1000, 900]) be, and what do you answer?",
    caught_by=["test_softmax_of_rows_far_apart"],
    change=("np.exp(z - z.max(axis=axis, keepdims=True))", "np.exp(np.clip(z, -500, 500))"),
)
