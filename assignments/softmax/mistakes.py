"""Known wrong answers to the softmax exercises. Each has one mistake and is otherwise as the docstring asks."""
# ruff: noqa: F821  a mistake runs on top of the reference, so the other exercises' functions are there by name

import numpy as np

from autograder import mistake


def _check_labels(n, y):
    if np.shape(y) != (n,):
        raise ValueError(f"y must have shape ({n},)")


def _check_temperature(T):
    if T <= 0:
        raise ValueError("the temperature must be above 0")


def _check_classes(y, k):
    if np.any(y < 0) or np.any(y >= k):
        raise ValueError(f"the labels must lie in 0 .. {k - 1}")


# ------------------------------------------------------------------ softmax


@mistake(
    "softmax",
    hint="Try softmax([1000, 0]). Which harmless number can you subtract from all logits?",
    caught_by=["test_softmax_at_1000", "test_softmax_of_rows_far_apart"],
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
    hint="It works for square batches only. What shape does the sum have?",
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
    hint="np.zeros_like keeps the dtype of the logits. What if they are integers?",
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
    hint="Python's max and sum walk along the first axis only. Which functions of NumPy take an axis?",
    caught_by=["test_softmax_treats_every_row_alone"],
)
def softmax_with_pythons_max_and_sum(z, axis=-1):
    e = np.exp(z - max(z))
    return e / sum(e)


@mistake(
    "softmax",
    hint="About eight digits are right, of sixteen. Is there a float32, a rounding, or a small number that you add?",
    caught_by=["test_softmax_keeps_its_digits"],
)
def softmax_in_single_precision(z, axis=-1):
    e = np.exp((z - z.max(axis=axis, keepdims=True)).astype(np.float32))
    return e / e.sum(axis=axis, keepdims=True)


# ------------------------------------------------------------------ log_softmax


@mistake(
    "log_softmax",
    hint="What is log(0)? Subtract before you take the logarithm.",
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


# ------------------------------------------------------------------ cross_entropy


@mistake(
    "cross_entropy",
    hint="log(softmax) is -inf when the probability underflows. Simplify log(e^a / sum e^b) on paper first.",
    caught_by=["test_cross_entropy_of_a_gap_of_2000"],
)
def cross_entropy_log_of_prob(logits, y):
    _check_labels(len(logits), y)
    return float(np.mean(-np.log(softmax(logits)[np.arange(len(y)), y])))


@mistake(
    "cross_entropy",
    hint="log(softmax) is -inf when the probability underflows. Simplify log(e^a / sum e^b) on paper first.",
    caught_by=["test_cross_entropy_of_a_gap_of_2000", "test_cross_entropy_refuses_a_column_of_labels"],
)
def cross_entropy_log_of_prob_any_labels(logits, y):
    return float(np.mean(-np.log(softmax(logits)[np.arange(len(y)), y])))


@mistake(
    "cross_entropy",
    hint="A perfect prediction should cost 0 and a hopeless one more than 12. Which constant prevents that?",
    caught_by=["test_cross_entropy_of_equal_logits_is_log_k", "test_cross_entropy_of_a_gap_of_2000"],
)
def cross_entropy_log_p_plus_eps(logits, y):
    _check_labels(len(logits), y)
    return float(np.mean(-np.log(softmax(logits)[np.arange(len(y)), y] + 1e-5)))


@mistake(
    "cross_entropy",
    hint="A perfect prediction should cost 0 and a hopeless one more than 12. Which constant prevents that?",
    caught_by=["test_cross_entropy_of_a_gap_of_2000"],
)
def cross_entropy_log_p_plus_tiny_eps(logits, y):
    _check_labels(len(logits), y)
    return float(np.mean(-np.log(softmax(logits)[np.arange(len(y)), y] + 1e-12)))


@mistake(
    "cross_entropy",
    hint="A perfect prediction should cost 0 and a hopeless one more than 12. Which constant prevents that?",
    caught_by=["test_cross_entropy_of_a_gap_of_2000", "test_cross_entropy_refuses_a_column_of_labels"],
)
def cross_entropy_log_p_plus_tiny_eps_any_labels(logits, y):
    return float(np.mean(-np.log(softmax(logits)[np.arange(len(y)), y] + 1e-12)))


@mistake(
    "cross_entropy",
    hint="Clipping the probability caps the price of the worst mistakes. Which formula needs no probability at all?",
    caught_by=["test_cross_entropy_of_a_gap_of_2000"],
)
def cross_entropy_clips_p(logits, y):
    _check_labels(len(logits), y)
    p = np.clip(softmax(logits), 1e-15, 1 - 1e-15)
    return float(np.mean(-np.log(p[np.arange(len(y)), y])))


@mistake(
    "cross_entropy",
    hint="Clipping the probability caps the price of the worst mistakes. Which formula needs no probability at all?",
    caught_by=["test_cross_entropy_of_a_gap_of_2000", "test_cross_entropy_refuses_a_column_of_labels"],
)
def cross_entropy_clips_p_any_labels(logits, y):
    p = np.clip(softmax(logits), 1e-15, 1 - 1e-15)
    return float(np.mean(-np.log(p[np.arange(len(y)), y])))


@mistake(
    "cross_entropy",
    hint="Double the batch by repeating it: should the loss double?",
    caught_by=["test_cross_entropy_of_two_samples", "test_cross_entropy_is_a_mean"],
)
def cross_entropy_sum_not_mean(logits, y):
    _check_labels(len(logits), y)
    return float(-log_softmax(logits)[np.arange(len(y)), y].sum())


@mistake(
    "cross_entropy",
    hint="Divide by the number of samples or by the number of numbers?",
    caught_by=["test_cross_entropy_of_equal_logits_is_log_k", "test_cross_entropy_of_two_samples"],
)
def cross_entropy_mean_over_all_entries(logits, y):
    _check_labels(len(logits), y)
    return float(np.mean(-one_hot(y, logits.shape[1]) * log_softmax(logits)))


@mistake(
    "cross_entropy",
    hint="P[:, y] is a matrix. Which entries did you mean to pick?",
    caught_by=["test_cross_entropy_is_a_mean", "test_cross_entropy_where_the_last_class_is_absent"],
)
def cross_entropy_all_pairs_indexing(logits, y):
    _check_labels(len(logits), y)
    return float(np.mean(-log_softmax(logits)[:, y]))


@mistake(
    "cross_entropy",
    hint="Which base has the derivative 1/x?",
    caught_by=["test_cross_entropy_of_equal_logits_is_log_k", "test_cross_entropy_of_two_samples"],
)
def cross_entropy_log2_or_log10(logits, y):
    _check_labels(len(logits), y)
    return float(-log_softmax(logits)[np.arange(len(y)), y].mean() / np.log(2))


@mistake(
    "cross_entropy",
    hint="A loss should be small when the prediction is good.",
    caught_by=["test_cross_entropy_of_equal_logits_is_log_k", "test_cross_entropy_of_two_samples"],
)
def cross_entropy_missing_minus(logits, y):
    _check_labels(len(logits), y)
    return float(log_softmax(logits)[np.arange(len(y)), y].mean())


@mistake(
    "cross_entropy",
    hint="The argument is called logits. Does it still need a softmax before the log-softmax?",
    caught_by=["test_cross_entropy_of_two_samples", "test_cross_entropy_of_a_sure_right_answer_is_zero"],
)
def cross_entropy_softmax_twice(logits, y):
    _check_labels(len(logits), y)
    return float(-log_softmax(softmax(logits))[np.arange(len(y)), y].mean())


@mistake(
    "cross_entropy",
    hint="What if the last class does not occur in this batch?",
    caught_by=["test_cross_entropy_where_the_last_class_is_absent"],
)
def cross_entropy_onehot_width_from_labels(logits, y):
    _check_labels(len(logits), y)
    return float(np.mean(-(np.eye(y.max() + 1)[y] * log_softmax(logits)).sum(axis=1)))


@mistake(
    "cross_entropy",
    hint="Does your selection depend on the number of classes? Try a hundred of them.",
    caught_by=["test_cross_entropy_of_hundreds_of_classes"],
)
def cross_entropy_choose_limit(logits, y):
    _check_labels(len(logits), y)
    return float(-np.choose(y, log_softmax(logits).T).mean())


@mistake(
    "cross_entropy",
    hint="Which class is charged: the one that you predict, or the one that was right?",
    caught_by=["test_cross_entropy_of_two_samples", "test_cross_entropy_of_a_gap_of_2000"],
)
def cross_entropy_of_the_prediction(logits, y):
    _check_labels(len(logits), y)
    return float(-log_softmax(logits).max(axis=1).mean())


@mistake(
    "cross_entropy",
    hint="How many terms does one sample pay: one for its class, or one for every class? The other formula, with "
    "(1 - y) log(1 - p), belongs to a sigmoid.",
    caught_by=["test_cross_entropy_of_equal_logits_is_log_k", "test_cross_entropy_of_two_samples"],
)
def cross_entropy_is_binary(logits, y):
    _check_labels(len(logits), y)
    p, t = softmax(logits), one_hot(y, logits.shape[1])
    return float(-(t * np.log(p) + (1 - t) * np.log(1 - p)).sum(axis=1).mean())


@mistake(
    "cross_entropy",
    hint="Give your labels as a column: what shape does logits[np.arange(n), y] have then?",
    caught_by=["test_cross_entropy_refuses_a_column_of_labels"],
)
def cross_entropy_takes_a_column(logits, y):
    return float(-log_softmax(logits)[np.arange(len(y)), y].mean())


@mistake(
    "cross_entropy",
    hint="Give your labels as a column: what shape does logits[np.arange(n), y] have then?",
    caught_by=["test_cross_entropy_refuses_a_column_of_labels"],
)
def cross_entropy_takes_a_column_row_by_row(logits, y):
    total = 0.0
    for row, label in zip(log_softmax(logits), y):
        total -= row[label]
    return total / len(y)


@mistake(
    "cross_entropy",
    hint="Give your labels as a column: what shape does logits[np.arange(n), y] have then?",
    caught_by=["test_cross_entropy_refuses_a_column_of_labels"],
)
def cross_entropy_takes_a_column_as_one_hot(logits, y):
    return float(-(np.eye(logits.shape[1])[y] * log_softmax(logits)).sum() / len(y))


@mistake(
    "cross_entropy",
    hint="Look at the logits after the call: which operator changed them?",
    caught_by=["test_cross_entropy_leaves_its_arguments_alone"],
)
def cross_entropy_in_place(logits, y):
    _check_labels(len(logits), y)
    logits -= logits.max(axis=1, keepdims=True)
    return float(np.mean(np.log(np.exp(logits).sum(axis=1)) - logits[np.arange(len(y)), y]))


@mistake(
    "cross_entropy",
    hint="0 times log(0) is not 0. Pick the logarithms of the right classes, and take them of no probability.",
    caught_by=["test_cross_entropy_of_a_gap_of_2000"],
)
def cross_entropy_one_hot_times_log_p(logits, y):
    _check_labels(len(logits), y)
    return float(-(one_hot(y, logits.shape[1]) * np.log(softmax(logits))).sum() / len(y))


@mistake(
    "cross_entropy",
    hint="0 times log(0) is not 0. Pick the logarithms of the right classes, and take them of no probability.",
    caught_by=["test_cross_entropy_of_a_gap_of_2000", "test_cross_entropy_refuses_a_column_of_labels"],
)
def cross_entropy_one_hot_times_log_p_any_labels(logits, y):
    n, k = logits.shape
    t = np.zeros((n, k))
    t[np.arange(n), y] = 1
    return -np.sum(t * np.log(softmax(logits))) / n


@mistake(
    "cross_entropy",
    hint="Double the batch by repeating it: should the loss double?",
    caught_by=["test_cross_entropy_of_two_samples", "test_cross_entropy_refuses_a_column_of_labels"],
)
def cross_entropy_sum_not_mean_any_labels(logits, y):
    return float(-log_softmax(logits)[np.arange(len(y)), y].sum())


def _log_p_plus(logits, y, eps, checked):
    if checked:
        _check_labels(len(logits), y)
    return float(np.mean(-np.log(softmax(logits)[np.arange(len(y)), y] + eps)))


@mistake(
    "cross_entropy",
    hint="A perfect prediction should cost 0 and a hopeless one 2000. Which constant prevents that?",
    caught_by=["test_cross_entropy_of_a_gap_of_2000"],
)
def cross_entropy_log_p_plus_1e_8(logits, y):
    return _log_p_plus(logits, y, 1e-8, checked=True)


@mistake(
    "cross_entropy",
    hint="A perfect prediction should cost 0 and a hopeless one 2000. Which constant prevents that?",
    caught_by=["test_cross_entropy_of_a_gap_of_2000"],
)
def cross_entropy_log_p_plus_1e_8_any_labels(logits, y):
    return _log_p_plus(logits, y, 1e-8, checked=False)


@mistake(
    "cross_entropy",
    hint="A perfect prediction should cost 0 and a hopeless one 2000. Which constant prevents that?",
    caught_by=["test_cross_entropy_of_a_gap_of_2000"],
)
def cross_entropy_log_p_plus_1e_9(logits, y):
    return _log_p_plus(logits, y, 1e-9, checked=True)


@mistake(
    "cross_entropy",
    hint="A perfect prediction should cost 0 and a hopeless one 2000. Which constant prevents that?",
    caught_by=["test_cross_entropy_of_a_gap_of_2000"],
)
def cross_entropy_log_p_plus_1e_9_any_labels(logits, y):
    return _log_p_plus(logits, y, 1e-9, checked=False)


@mistake(
    "cross_entropy",
    hint="Are [0.25, 0.75] logits or probabilities? The docstring says which of them you get, always.",
    caught_by=["test_cross_entropy_of_logits_that_sum_to_one"],
)
def cross_entropy_guesses_probabilities(logits, y):
    _check_labels(len(logits), y)
    rows = np.arange(len(y))
    if np.all(logits >= 0) and np.allclose(logits.sum(axis=1), 1.0):
        return float(-np.log(logits[rows, y]).mean())
    return float(-log_softmax(logits)[rows, y].mean())


@mistake(
    "cross_entropy",
    hint="Two rows that lie 2000 apart: what is left of the lower one when the largest logit of ALL is subtracted?",
    caught_by=["test_cross_entropy_of_rows_far_apart"],
)
def cross_entropy_one_shift_for_the_batch(logits, y):
    _check_labels(len(logits), y)
    shifted = logits - logits.max()
    log_p = shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True))
    return float(-log_p[np.arange(len(y)), y].mean())


@mistake(
    "cross_entropy",
    hint="A perfect prediction should cost 0 and a hopeless one 2000. Which constant prevents that?",
    caught_by=["test_cross_entropy_of_a_gap_of_2000"],
)
def cross_entropy_log_p_plus_1e_10(logits, y):
    return _log_p_plus(logits, y, 1e-10, checked=True)


@mistake(
    "cross_entropy",
    hint="A perfect prediction should cost 0 and a hopeless one 2000. Which constant prevents that?",
    caught_by=["test_cross_entropy_of_a_gap_of_2000"],
)
def cross_entropy_log_p_plus_1e_10_any_labels(logits, y):
    return _log_p_plus(logits, y, 1e-10, checked=False)


# ------------------------------------------------------------------ softmax_ce_grad


@mistake(
    "softmax_ce_grad",
    hint="Your loss is a mean. Is your gradient one?",
    caught_by=["test_grad_of_a_batch_is_divided_by_n"],
)
def grad_no_1_over_n(logits, y):
    g = softmax(logits)
    g[np.arange(len(y)), y] -= 1
    return g


@mistake(
    "softmax_ce_grad",
    hint="Count the numbers you divide by. Is it the size of the batch, or the size of the matrix?",
    caught_by=["test_grad_of_one_sample_is_p_minus_y", "test_grad_of_a_batch_is_divided_by_n"],
)
def grad_divides_by_all_entries(logits, y):
    g = softmax(logits)
    g[np.arange(len(y)), y] -= 1
    return g / g.size


@mistake(
    "softmax_ce_grad",
    hint="Step along MINUS the gradient: does the right logit rise?",
    caught_by=["test_grad_of_one_sample_is_p_minus_y", "test_grad_pushes_the_right_logit_up"],
)
def grad_y_minus_p(logits, y):
    return (one_hot(y, logits.shape[1]) - softmax(logits)) / len(y)


@mistake(
    "softmax_ce_grad",
    hint="That factor belongs to a squared loss on a sigmoid. What cancels it here?",
    caught_by=["test_grad_of_one_sample_is_p_minus_y", "test_grad_pushes_the_right_logit_up"],
)
def grad_extra_p_1_minus_p(logits, y):
    p = softmax(logits)
    return p * (1 - p) * (p - one_hot(y, logits.shape[1])) / len(y)


@mistake(
    "softmax_ce_grad",
    hint="Each row must sum to 0. Do yours?",
    caught_by=["test_grad_pushes_the_right_logit_up", "test_grad_at_1000"],
)
def grad_column_indexing(logits, y):
    g = softmax(logits)
    g[:, y] -= 1
    return g / len(y)


@mistake(
    "softmax_ce_grad",
    hint="Your answer does not depend on y. How can it know which logit should rise?",
    caught_by=["test_grad_of_one_sample_is_p_minus_y", "test_grad_pushes_the_right_logit_up"],
)
def grad_forgets_the_label(logits, y):
    return softmax(logits) / len(y)


@mistake(
    "softmax_ce_grad",
    hint="You differentiate -log p with respect to p. Which factor leads from p on to the logits?",
    caught_by=["test_grad_of_one_sample_is_p_minus_y"],
)
def grad_with_respect_to_p(logits, y):
    return -one_hot(y, logits.shape[1]) / softmax(logits) / len(y)


@mistake(
    "softmax_ce_grad",
    hint="What if the last class does not occur in this batch?",
    caught_by=["test_grad_where_the_last_class_is_absent"],
)
def grad_onehot_width_from_labels(logits, y):
    return (softmax(logits) - np.eye(y.max() + 1)[y]) / len(y)


@mistake(
    "softmax_ce_grad",
    hint="Try logits of 1000. Where did your own exponentials come from, and what did they forget to subtract?",
    caught_by=["test_grad_at_1000"],
)
def grad_no_max_shift(logits, y):
    e = np.exp(logits)
    g = e / e.sum(axis=1, keepdims=True)
    g[np.arange(len(y)), y] -= 1
    return g / len(y)


@mistake(
    "softmax_ce_grad",
    hint="Are the logits still the same after the call? Which operator wrote into them?",
    caught_by=["test_grad_leaves_its_arguments_alone"],
)
def grad_in_place(logits, y):
    logits -= logits.max(axis=1, keepdims=True)
    np.exp(logits, out=logits)
    logits /= logits.sum(axis=1, keepdims=True)
    logits[np.arange(len(y)), y] -= 1
    logits /= len(y)
    return logits


@mistake(
    "softmax_ce_grad",
    hint="y holds class numbers, and p has a column for every class. What should be subtracted in which column?",
    caught_by=["test_grad_of_one_sample_is_p_minus_y", "test_grad_pushes_the_right_logit_up"],
)
def grad_subtracts_the_class_numbers(logits, y):
    return (softmax(logits) - y) / len(y)


@mistake(
    "softmax_ce_grad",
    hint="What does the loss divide by: the number of samples or the number of classes?",
    caught_by=["test_grad_of_one_sample_is_p_minus_y", "test_grad_of_a_batch_is_divided_by_n"],
)
def grad_divides_by_the_classes(logits, y):
    return (softmax(logits) - one_hot(y, logits.shape[1])) / logits.shape[1]


@mistake(
    "softmax_ce_grad",
    hint="Each row must sum to 0. To which of the two terms does your 1/n belong?",
    caught_by=["test_grad_of_a_batch_is_divided_by_n"],
)
def grad_divides_the_ones_only(logits, y):
    return softmax(logits) - one_hot(y, logits.shape[1]) / len(y)


@mistake(
    "softmax_ce_grad",
    hint="Over which axis do your probabilities sum to 1: over the classes or over the samples?",
    caught_by=["test_grad_of_one_sample_is_p_minus_y", "test_grad_of_a_batch_is_divided_by_n"],
)
def grad_softmax_over_the_samples(logits, y):
    return (softmax(logits, axis=0) - one_hot(y, logits.shape[1])) / len(y)


# ------------------------------------------------------------------ softmax_jacobian


@mistake(
    "softmax_jacobian",
    hint="Raise one logit: what happens to the OTHER probabilities?",
    caught_by=["test_jacobian_of_three_probabilities", "test_jacobian_rows_sum_to_zero"],
)
def jacobian_diagonal_only(p):
    return np.diag(p * (1 - p))


@mistake(
    "softmax_jacobian",
    hint="You return one slope a class. How many pairs (probability, logit) are there?",
    caught_by=["test_jacobian_of_three_probabilities", "test_jacobian_rows_sum_to_zero"],
)
def jacobian_is_a_vector(p):
    return p * (1 - p)


@mistake(
    "softmax_jacobian",
    hint="When one probability rises, do the others rise or fall? Look at the sign beside your diagonal.",
    caught_by=["test_jacobian_of_three_probabilities", "test_jacobian_rows_sum_to_zero"],
)
def jacobian_positive_off_diagonal(p):
    return np.diag(p - 2 * p**2) + np.outer(p, p)


@mistake(
    "softmax_jacobian",
    hint="Each row must sum to 0. Which sign has the whole matrix at your diagonal?",
    caught_by=["test_jacobian_of_three_probabilities"],
)
def jacobian_sign(p):
    return np.outer(p, p) - np.diag(p)


@mistake(
    "softmax_jacobian",
    hint="What does .T do to an array with one dimension? Print the shape of p * p.T.",
    caught_by=["test_jacobian_of_three_probabilities"],
)
def jacobian_transposed_vector(p):
    return np.diag(p) - p * p.T


@mistake(
    "softmax_jacobian",
    hint="Is your diagonal p or p (1 - p)? Both terms meet there.",
    caught_by=["test_jacobian_of_three_probabilities", "test_jacobian_rows_sum_to_zero"],
)
def jacobian_p_on_the_diagonal(p):
    J = -np.outer(p, p)
    np.fill_diagonal(J, p)
    return J


@mistake(
    "softmax_jacobian",
    hint="Is p still the same after the call? Which operator wrote into it?",
    caught_by=["test_jacobian_leaves_p_alone"],
)
def jacobian_in_place(p):
    J = -np.outer(p, p)
    p *= 1 - p
    np.fill_diagonal(J, p)
    return J


@mistake(
    "softmax_jacobian",
    hint="Are you given the logits or the probabilities? How often was softmax applied?",
    caught_by=["test_jacobian_of_three_probabilities", "test_jacobian_at_certainty_is_zero"],
)
def jacobian_softmax_again(p):
    s = softmax(p)
    return np.diag(s) - np.outer(s, s)


@mistake(
    "softmax_jacobian",
    hint="Two classes may have the same probability. Do you compare the classes, or their probabilities?",
    caught_by=["test_jacobian_of_equal_probabilities"],
)
def jacobian_compares_the_probabilities(p):
    return np.array([[a * (1 - a) if a == b else -a * b for b in p] for a in p])


@mistake(
    "softmax_jacobian",
    hint="p_i (1 - p_j) is right on the diagonal. What does the docstring say for i != j?",
    caught_by=["test_jacobian_of_three_probabilities", "test_jacobian_rows_sum_to_zero"],
)
def jacobian_one_formula_for_all(p):
    return np.outer(p, 1 - p)


# ------------------------------------------------------------------ softmax_temperature


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


# ------------------------------------------------------------------ one_hot


@mistake(
    "one_hot",
    hint="What if the last class does not occur in this batch? Who tells you how many classes there are?",
    caught_by=["test_one_hot_where_the_last_classes_are_absent"],
)
def one_hot_width_from_labels(y, k):
    _check_classes(y, k)
    return np.eye(np.max(y, initial=0) + 1)[y]


@mistake(
    "one_hot",
    hint="What if the last class does not occur in this batch? Who tells you how many classes there are?",
    caught_by=["test_one_hot_where_the_last_classes_are_absent"],
)
def one_hot_width_from_labels_if_any(y, k):
    _check_classes(y, k)
    return np.eye(np.max(y) + 1)[y] if len(y) else np.zeros((0, k))


@mistake(
    "one_hot",
    hint="What shape does the docstring promise for k = 1? Who takes the second axis away?",
    caught_by=["test_one_hot_of_a_single_class"],
)
def one_hot_squeezed(y, k):
    _check_classes(y, k)
    rows = np.eye(k)[y]
    return rows[:, 0] if k == 1 else rows


@mistake(
    "one_hot",
    hint="One row a sample or one column a sample? Print the shape.",
    caught_by=["test_one_hot_of_three_labels"],
)
def one_hot_transposed(y, k):
    _check_classes(y, k)
    return np.eye(k)[:, y]


@mistake(
    "one_hot",
    hint="The zeros and ones are in the right places. What dtype does the docstring promise?",
    caught_by=["test_one_hot_of_three_labels"],
)
def one_hot_of_integers(y, k):
    _check_classes(y, k)
    return np.eye(k, dtype=int)[y]


@mistake(
    "one_hot",
    hint="Comparing gives True and False. What dtype does the docstring promise?",
    caught_by=["test_one_hot_of_three_labels"],
)
def one_hot_of_bools(y, k):
    _check_classes(y, k)
    return y[:, None] == np.arange(k)


@mistake(
    "one_hot",
    hint="How many ones does a row of yours hold? Which pairs (row, column) did you mean?",
    caught_by=["test_one_hot_of_three_labels"],
)
def one_hot_whole_columns(y, k):
    _check_classes(y, k)
    out = np.zeros((len(y), k))
    out[:, y] = 1
    return out


@mistake(
    "one_hot",
    hint="Does your first class have the number 0 or 1?",
    caught_by=["test_one_hot_of_three_labels"],
)
def one_hot_counts_from_one(y, k):
    _check_classes(y, k)
    return np.eye(k)[y - 1]


@mistake(
    "one_hot",
    hint="Which column does Python mean by -1? Is there a class of that number?",
    caught_by=["test_one_hot_refuses_a_negative_label"],
)
def one_hot_wraps_negative_labels(y, k):
    if np.any(y >= k):
        raise ValueError("a label is too large")
    return np.eye(k)[y]


@mistake(
    "one_hot",
    hint="Which error does the docstring promise for a label that is no class? NumPy's own is another one.",
    caught_by=["test_one_hot_refuses_a_negative_label", "test_one_hot_refuses_a_label_above"],
)
def one_hot_without_a_check(y, k):
    return np.eye(k)[y]


@mistake(
    "one_hot",
    hint="What is the largest of no labels?",
    caught_by=["test_one_hot_of_no_labels"],
)
def one_hot_max_of_nothing(y, k):
    if y.min() < 0 or y.max() >= k:
        raise ValueError("a label is no class")
    return np.eye(k)[y]


# ------------------------------------------------------------------ accuracy


@mistake(
    "accuracy",
    hint="Print the shape of the comparison: it should have one entry a sample.",
    caught_by=["test_accuracy_of_three_right_in_four", "test_accuracy_of_logits"],
)
def accuracy_column_vs_row_broadcast(y, p):
    _check_labels(len(p), y)
    return float(np.mean(p.argmax(axis=1).reshape(-1, 1) == y))


@mistake(
    "accuracy",
    hint="3 of 4 right: 0 or 0.75?",
    caught_by=["test_accuracy_of_three_right_in_four"],
)
def accuracy_truncated(y, p):
    _check_labels(len(p), y)
    return int(np.sum(p.argmax(axis=1) == y)) // len(y)


@mistake(
    "accuracy",
    hint="A number between 0 and 1: how many, or which share?",
    caught_by=["test_accuracy_of_three_right_in_four"],
)
def accuracy_count_not_ratio(y, p):
    _check_labels(len(p), y)
    return float(np.sum(p.argmax(axis=1) == y))


@mistake(
    "accuracy",
    hint="Is 1 the best or the worst value of what you return?",
    caught_by=["test_accuracy_of_three_right_in_four"],
)
def accuracy_is_the_error_rate(y, p):
    _check_labels(len(p), y)
    return float(np.mean(p.argmax(axis=1) != y))


@mistake(
    "accuracy",
    hint="The docstring asks for a share from 0 to 1. What do you multiply it by?",
    caught_by=["test_accuracy_of_three_right_in_four"],
)
def accuracy_in_percent(y, p):
    if np.shape(y) != (len(p),):
        raise ValueError("one label a sample")
    return 100 * float(np.mean(np.argmax(p, axis=1) == y))


@mistake(
    "accuracy",
    hint="Does your argmax look along a row, over the classes, or down a column, over the samples?",
    caught_by=["test_accuracy_of_three_right_in_four"],
)
def accuracy_argmax_down_the_columns(y, p):
    _check_labels(len(p), y)
    return float(np.mean(p.argmax(axis=0) == y))


@mistake(
    "accuracy",
    hint="With three classes the winner may have 0.4. And what if p holds logits?",
    caught_by=["test_accuracy_of_logits"],
)
def accuracy_threshold_one_half(y, p):
    _check_labels(len(p), y)
    return float(np.mean(p[np.arange(len(y)), y] > 0.5))


@mistake(
    "accuracy",
    hint="Is the order of exp(1000) and exp(1001) still to be seen? Which class is largest without any exponential?",
    caught_by=["test_accuracy_of_logits"],
)
def accuracy_takes_exponentials_first(y, p):
    _check_labels(len(p), y)
    with np.errstate(over="ignore"):
        return float(np.mean(np.exp(p).argmax(axis=1) == y))


@mistake(
    "accuracy",
    hint="Two classes share the largest value. How many predictions does one sample have?",
    caught_by=["test_accuracy_of_a_tie"],
)
def accuracy_any_maximum(y, p):
    _check_labels(len(p), y)
    return float(np.mean(p[np.arange(len(y)), y] == p.max(axis=1)))


@mistake(
    "accuracy",
    hint="Two classes share the largest value. Which one does the docstring take, and which one do you?",
    caught_by=["test_accuracy_of_a_tie"],
)
def accuracy_last_maximum(y, p):
    _check_labels(len(p), y)
    last = p.shape[1] - 1 - p[:, ::-1].argmax(axis=1)
    return float(np.mean(last == y))


@mistake(
    "accuracy",
    hint="Give your labels as a column and print the shape of the comparison. What does the docstring promise?",
    caught_by=["test_accuracy_refuses_a_column_of_labels"],
)
def accuracy_takes_a_column(y, p):
    return float(np.mean(p.argmax(axis=1) == y))


@mistake(
    "accuracy",
    hint="Give your labels as a column and print the shape of the comparison. What does the docstring promise?",
    caught_by=["test_accuracy_refuses_a_column_of_labels"],
)
def accuracy_takes_a_column_row_by_row(y, p):
    return sum(int(np.argmax(row) == label) for row, label in zip(p, y)) / len(y)


@mistake(
    "accuracy",
    hint="Give your labels as a column and print the shape of the comparison. What does the docstring promise?",
    caught_by=["test_accuracy_refuses_a_column_of_labels"],
)
def accuracy_takes_a_column_counting(y, p):
    return float((p.argmax(axis=1) == y).sum() / len(y))
