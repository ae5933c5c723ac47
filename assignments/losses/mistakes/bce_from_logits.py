"""Known wrong answers to bce_from_logits, the commonest first."""

import numpy as np

from autograder import mistake

from .shared import _same_shape, _sigmoid


@mistake(
    "bce_from_logits",
    hint="Try y = 1 with z = -1000. What does the sigmoid round to, and what is its logarithm?",
    caught_by=["test_bce_from_logits_at_1000"],
)
def bce_from_logits_sigmoid_then_log(y, z):
    _same_shape(y, z)
    p = 1 / (1 + np.exp(-z))
    return float(-np.mean(y * np.log(p) + (1 - y) * np.log(1 - p)))


@mistake(
    "bce_from_logits",
    hint="Clipping the probability caps the price of the worst mistakes. Which formula needs no probability at all?",
    caught_by=["test_bce_from_logits_at_1000", "test_bce_from_logits_is_not_clipped"],
)
def bce_from_logits_sigmoid_then_clip(y, z):
    _same_shape(y, z)
    p = np.clip(_sigmoid(z), 1e-12, 1 - 1e-12)
    return float(-np.mean(y * np.log(p) + (1 - y) * np.log(1 - p)))


@mistake(
    "bce_from_logits",
    hint="Clipping the probability caps the price of the worst mistakes. Which formula needs no probability at all?",
    caught_by=["test_bce_from_logits_at_1000", "test_bce_from_logits_is_not_clipped"],
)
def bce_from_logits_sigmoid_then_clip_as_keras(y, z):
    _same_shape(y, z)
    p = np.clip(_sigmoid(z), 1e-7, 1 - 1e-7)
    return float(-np.mean(y * np.log(p) + (1 - y) * np.log(1 - p)))


@mistake(
    "bce_from_logits",
    hint="A constant inside the logarithm caps the price of the worst mistakes. Which formula needs no probability?",
    caught_by=["test_bce_from_logits_at_1000", "test_bce_from_logits_is_not_clipped"],
)
def bce_from_logits_log_p_plus_eps(y, z):
    _same_shape(y, z)
    p = _sigmoid(z)
    return float(-np.mean(y * np.log(p + 1e-12) + (1 - y) * np.log(1 - p + 1e-12)))


mistake(
    "bce_from_logits",
    name="bce_from_logits_sigmoid_twice",
    hint="What does a sure and right answer cost with you? Count the sigmoids between the logit and the price.",
    caught_by=["test_bce_from_logits_of_log_nine", "test_bce_from_logits_of_four_answers"],
    change=(
        "    return float(np.mean(np.maximum",
        "    z = 1 / (1 + np.exp(-np.clip(z, -500, 500)))\n    return float(np.mean(np.maximum",
    ),
)


mistake(
    "bce_from_logits",
    name="bce_from_logits_sign_of_z_y",
    hint="Try y = 1 with a large positive z, sure and right. Should the term with z y make that dear or cheap?",
    caught_by=["test_bce_from_logits_of_log_nine", "test_bce_from_logits_at_1000"],
    change=("np.maximum(z, 0) - z * y", "np.maximum(z, 0) + z * y"),
)


mistake(
    "bce_from_logits",
    name="bce_from_logits_sums",
    hint="Hand in the same answers twice over: should the loss double?",
    caught_by=["test_bce_from_logits_of_four_answers", "test_bce_from_logits_agrees_with_bce"],
    change=("np.mean(", "np.sum("),
)


@mistake(
    "bce_from_logits",
    hint="On paper your formula is right. What is exp(1000) in float64, and which sign of the exponent is harmless?",
    caught_by=["test_bce_from_logits_at_1000"],
)
def bce_from_logits_log_of_one_plus_exp(y, z):
    _same_shape(y, z)
    return float(np.mean(np.log1p(np.exp(z)) - z * y))


mistake(
    "bce_from_logits",
    name="bce_from_logits_without_the_bars",
    hint="There are bars around z in the exponent. What happens without them where z is -1000?",
    caught_by=["test_bce_from_logits_of_four_answers", "test_bce_from_logits_at_1000"],
    change=("np.exp(-np.abs(z))", "np.exp(-z)"),
)


mistake(
    "bce_from_logits",
    name="bce_from_logits_plus_in_the_exponent",
    hint="Your exponential grows with the size of z. Which sign stands before the bars?",
    caught_by=["test_bce_from_logits_of_log_nine", "test_bce_from_logits_at_1000"],
    change=("np.exp(-np.abs(z))", "np.exp(np.abs(z))"),
)


mistake(
    "bce_from_logits",
    name="bce_from_logits_forgets_the_maximum",
    hint="Try y = 0 with z = 1000, sure and wrong. Which of your terms is large then?",
    caught_by=["test_bce_from_logits_of_log_nine", "test_bce_from_logits_at_1000"],
    change=("np.maximum(z, 0) - z * y + ", "-z * y + "),
)


mistake(
    "bce_from_logits",
    name="bce_from_logits_forgets_the_truth",
    hint="Does your loss know whether the answer was yes or no? Try y = 1 and y = 0 with the same z.",
    caught_by=["test_bce_from_logits_of_log_nine", "test_bce_from_logits_at_1000"],
    change=("np.maximum(z, 0) - z * y + ", "np.maximum(z, 0) + "),
)


@mistake(
    "bce_from_logits",
    hint="Your formula is the one for labels -1 and +1. Which two labels are there here, and what does 0 times z do?",
    caught_by=["test_bce_from_logits_of_log_nine", "test_bce_from_logits_of_four_answers"],
)
def bce_from_logits_of_labels_minus_one_and_one(y, z):
    _same_shape(y, z)
    return float(np.mean(np.logaddexp(0, -y * z)))


mistake(
    "bce_from_logits",
    name="bce_from_logits_forgets_the_logarithm",
    hint="At the logit 0 nobody knows anything. Which price is that, and which term of the formula pays it?",
    caught_by=["test_bce_from_logits_of_log_nine", "test_bce_from_logits_at_zero"],
    change=(" + np.log1p(np.exp(-np.abs(z)))", ""),
)


mistake(
    "bce_from_logits",
    name="bce_from_logits_log_for_log1p",
    hint="At the logit 0 the price is log 2. What is the logarithm of exp(0) alone?",
    caught_by=["test_bce_from_logits_of_log_nine", "test_bce_from_logits_at_zero"],
    change=("np.log1p(np.exp(-np.abs(z)))", "np.log(np.exp(-np.abs(z)))"),
)


mistake(
    "bce_from_logits",
    name="bce_from_logits_adds_one_twice",
    hint="log1p(x) is log(1 + x) already. At the logit 0, is your price log 2 or log 3?",
    caught_by=["test_bce_from_logits_of_log_nine", "test_bce_from_logits_at_zero"],
    change=("np.log1p(np.exp(-np.abs(z)))", "np.log1p(1 + np.exp(-np.abs(z)))"),
)


mistake(
    "bce_from_logits",
    name="bce_from_logits_clips_the_logits",
    hint="A logit of 1000 on the wrong side costs 1000. What does your clipping make of it?",
    caught_by=["test_bce_from_logits_at_1000", "test_bce_from_logits_is_not_clipped"],
    change=("    return float(np.mean(np.maximum", "    z = np.clip(z, -20, 20)\n    return float(np.mean(np.maximum"),
)


@mistake(
    "bce_from_logits",
    hint="The truth may be 0.25. Which of the two sides does such a sample pay with you, and which by the formula?",
    caught_by=["test_bce_from_logits_of_shares_at_1000"],
)
def bce_from_logits_knows_no_shares(y, z):
    _same_shape(y, z)
    return float(np.mean(np.logaddexp(0, np.where(y == 1, -z, z))))


mistake(
    "bce_from_logits",
    name="bce_from_logits_of_any_shapes",
    hint="Give y as (n,) and z as (n, 1): what shape has z * y, and how many prices are averaged?",
    caught_by=["test_bce_from_logits_refuses_other_shapes"],
    change=(
        '    if y.shape != z.shape:\n        raise ValueError(f"y and z must have the same shape, not {y.shape} and {z.shape}")\n',
        "",
    ),
)


@mistake(
    "bce_from_logits",
    hint="Look at the logits after the call. Which operator wrote into them?",
    caught_by=["test_bce_from_logits_leaves_its_arguments_alone"],
)
def bce_from_logits_in_place(y, z):
    _same_shape(y, z)
    linear = float(np.mean(np.maximum(z, 0) - z * y))
    if z.dtype.kind != "f":
        z = z.astype(float)
    np.abs(z, out=z)
    z *= -1
    return linear + float(np.mean(np.log1p(np.exp(z))))
