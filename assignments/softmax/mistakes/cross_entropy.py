"""Known wrong answers to cross_entropy, the commonest first; cross_entropy_rarer.py goes on."""

import numpy as np

from autograder import mistake

from .shared import _check_labels


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
    hint="The formula is right on paper. What is exp(1000) in float64, and which number can you take out of the sum?",
    caught_by=["test_cross_entropy_of_a_gap_of_2000", "test_cross_entropy_of_rows_far_apart"],
)
def cross_entropy_no_max_shift(logits, y):
    _check_labels(len(logits), y)
    return float(np.mean(np.log(np.exp(logits).sum(axis=1)) - logits[np.arange(len(y)), y]))


@mistake(
    "cross_entropy",
    hint="Your own exponentials overflow at 1000, and then a probability of 0, or nan, comes into the logarithm. "
    "Simplify log(e^a / sum e^b) on paper first, then take the largest logit out of the sum.",
    caught_by=["test_cross_entropy_of_a_gap_of_2000", "test_cross_entropy_of_rows_far_apart"],
)
def cross_entropy_log_of_plain_exponentials(logits, y):
    _check_labels(len(logits), y)
    e = np.exp(logits)
    p = e / e.sum(axis=1, keepdims=True)
    return float(-np.log(p[np.arange(len(y)), y]).mean())


@mistake(
    "cross_entropy",
    hint="Double the batch by repeating it: should the loss double?",
    caught_by=["test_cross_entropy_of_three_samples", "test_cross_entropy_is_a_mean"],
)
def cross_entropy_sum_not_mean(logits, y):
    _check_labels(len(logits), y)
    return float(-log_softmax(logits)[np.arange(len(y)), y].sum())


@mistake(
    "cross_entropy",
    hint="Divide by the number of samples or by the number of numbers?",
    caught_by=["test_cross_entropy_of_equal_logits_is_log_k", "test_cross_entropy_of_three_samples"],
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
    caught_by=["test_cross_entropy_of_equal_logits_is_log_k", "test_cross_entropy_of_three_samples"],
)
def cross_entropy_log2_or_log10(logits, y):
    _check_labels(len(logits), y)
    return float(-log_softmax(logits)[np.arange(len(y)), y].mean() / np.log(2))


@mistake(
    "cross_entropy",
    hint="A loss should be small when the prediction is good.",
    caught_by=["test_cross_entropy_of_equal_logits_is_log_k", "test_cross_entropy_of_three_samples"],
)
def cross_entropy_missing_minus(logits, y):
    _check_labels(len(logits), y)
    return float(log_softmax(logits)[np.arange(len(y)), y].mean())


@mistake(
    "cross_entropy",
    hint="The argument is called logits. Does it still need a softmax before the log-softmax?",
    caught_by=["test_cross_entropy_of_three_samples", "test_cross_entropy_of_a_sure_right_answer_is_zero"],
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
    caught_by=["test_cross_entropy_of_three_samples", "test_cross_entropy_of_a_gap_of_2000"],
)
def cross_entropy_of_the_prediction(logits, y):
    _check_labels(len(logits), y)
    return float(-log_softmax(logits).max(axis=1).mean())


@mistake(
    "cross_entropy",
    hint="How many terms does one sample pay: one for its class, or one for every class? The other formula, with "
    "(1 - y) log(1 - p), belongs to a sigmoid.",
    caught_by=["test_cross_entropy_of_equal_logits_is_log_k", "test_cross_entropy_of_three_samples"],
)
def cross_entropy_is_binary(logits, y):
    _check_labels(len(logits), y)
    p, t = softmax(logits), one_hot(y, logits.shape[1])
    return float(-(t * np.log(p) + (1 - t) * np.log(1 - p)).sum(axis=1).mean())
