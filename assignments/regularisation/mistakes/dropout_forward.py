"""Known wrong answers to dropout_forward, the commonest first."""

import numpy as np

from autograder import mistake

from .shared import _check_rate

mistake(
    "dropout_forward",
    name="dropout_without_rescaling",
    hint="Compare the mean of out with the mean of x. The next layer was trained with the one, and will be used with the other.",
    caught_by=[
        "test_dropout_of_ten_thousand_ones",
        "test_dropout_rate_is_the_share_that_is_dropped",
        "test_dropout_out_is_x_times_the_mask",
    ],
    change=(
        "/ (1 - rate)",
        "* 1.0",
    ),
)


mistake(
    "dropout_forward",
    name="dropout_rate_is_the_share_kept",
    hint="With a rate of 0.1, about how many zeros do you see?",
    caught_by=["test_dropout_rate_is_the_share_that_is_dropped", "test_dropout_out_is_x_times_the_mask"],
    change=(
        "(rng.random(x.shape) >= rate) / (1 - rate)",
        "(rng.random(x.shape) < rate) / rate",
    ),
)


mistake(
    "dropout_forward",
    name="dropout_keeps_the_rate_and_divides_by_the_rest",
    hint="With a rate of 0.1, about how many zeros do you see?",
    caught_by=["test_dropout_rate_is_the_share_that_is_dropped", "test_dropout_out_is_x_times_the_mask"],
    change=(
        "rng.random(x.shape) >= rate",
        "rng.random(x.shape) < rate",
    ),
)


mistake(
    "dropout_forward",
    name="dropout_divides_by_the_rate",
    hint="Which share is left, and by what do you divide? What is the mean of out, for a rate of 0.1?",
    caught_by=["test_dropout_rate_is_the_share_that_is_dropped", "test_dropout_out_is_x_times_the_mask"],
    change=(
        "/ (1 - rate)",
        "/ rate if rate else np.ones(x.shape)",
    ),
)


mistake(
    "dropout_forward",
    name="dropout_when_not_training",
    hint="Predict twice with the same input, after the training. Is it the same answer?",
    caught_by=["test_dropout_does_nothing_when_not_training"],
    change=(
        "    if not training:\n        return x.astype(float), np.ones(x.shape)\n",
        "",
    ),
)


mistake(
    "dropout_forward",
    name="dropout_scales_when_not_training",
    hint="Kept units have grown in training already. What is left to do afterwards?",
    caught_by=["test_dropout_does_nothing_when_not_training"],
    change=(
        "return x.astype(float), np.ones(x.shape)",
        "return x * (1 - rate), np.ones(x.shape)",
    ),
)


@mistake(
    "dropout_forward",
    hint="You scale when not in training, as the first paper did. Which of the two ways does the docstring describe?",
    caught_by=["test_dropout_of_ten_thousand_ones", "test_dropout_does_nothing_when_not_training"],
)
def dropout_not_inverted(x, rate, rng, training=True):
    _check_rate(rate)
    if not training:
        return x * (1.0 - rate), np.full(x.shape, 1.0 - rate)
    mask = (rng.random(x.shape) >= rate) * 1.0
    return x * mask, mask


mistake(
    "dropout_forward",
    name="dropout_one_mask_for_all_samples",
    hint="Print two rows of your mask. Do all samples lose the same units?",
    caught_by=["test_dropout_loses_other_units_in_every_sample", "test_dropout_draws_every_entry_for_itself"],
    change=(
        "rng.random(x.shape) >= rate",
        "np.broadcast_to(rng.random(x.shape[1:]), x.shape) >= rate",
    ),
)


mistake(
    "dropout_forward",
    name="dropout_whole_samples",
    hint="Print two columns of your mask. Which samples are left?",
    caught_by=["test_dropout_loses_other_units_in_every_sample", "test_dropout_draws_every_entry_for_itself"],
    change=(
        "rng.random(x.shape) >= rate",
        "np.broadcast_to(rng.random(x.shape[:1] + (1,) * (x.ndim - 1)), x.shape) >= rate",
    ),
)


mistake(
    "dropout_forward",
    name="dropout_with_a_seed_of_its_own",
    hint="Two generators in different states give one mask. Whose chance is it: that of the rng you were given?",
    caught_by=["test_dropout_comes_from_rng_alone", "test_dropout_draws_every_entry_for_itself"],
    change=(
        "rng.random(x.shape)",
        "np.random.default_rng(42).random(x.shape)",
    ),
)


mistake(
    "dropout_forward",
    name="dropout_with_numpys_global_seed",
    hint="You seed NumPy itself, and always alike. Whose chance is it: that of the rng you were given?",
    caught_by=["test_dropout_comes_from_rng_alone", "test_dropout_draws_every_entry_for_itself"],
    change=[
        ("    mask = ", "    np.random.seed(0)\n    mask = "),
        ("rng.random(x.shape)", "np.random.random_sample(x.shape)"),
    ],
)


mistake(
    "dropout_forward",
    name="dropout_scales_out_but_not_the_mask",
    hint="The way back multiplies by the mask. What has to be in it, if out was scaled?",
    caught_by=[
        "test_dropout_of_ten_thousand_ones",
        "test_dropout_rate_is_the_share_that_is_dropped",
        "test_dropout_out_is_x_times_the_mask",
    ],
    change=[
        ("/ (1 - rate)\n", "* 1.0\n"),
        ("return x * mask, mask", "return x * mask / (1 - rate), mask"),
    ],
)


mistake(
    "dropout_forward",
    name="dropout_scales_twice",
    hint="By how much do you divide, all in all? What has become of the mean of out?",
    caught_by=[
        "test_dropout_of_ten_thousand_ones",
        "test_dropout_rate_is_the_share_that_is_dropped",
        "test_dropout_out_is_x_times_the_mask",
    ],
    change=(
        "return x * mask, mask",
        "return x * mask / (1 - rate), mask",
    ),
)


mistake(
    "dropout_forward",
    name="dropout_mask_of_bools",
    hint="What does the docstring want in the mask, besides zeros?",
    caught_by=[
        "test_dropout_of_ten_thousand_ones",
        "test_dropout_rate_is_the_share_that_is_dropped",
        "test_dropout_out_is_x_times_the_mask",
    ],
    change=[
        ("    mask = (rng.random(x.shape) >= rate) / (1 - rate)", "    kept = rng.random(x.shape) >= rate"),
        ("return x * mask, mask", "return x * kept / (1 - rate), kept"),
    ],
)


mistake(
    "dropout_forward",
    name="dropout_mask_says_who_is_dropped",
    hint="Is the mask 0 where a unit is dropped, or where it is kept? Multiply x by it.",
    caught_by=[
        "test_dropout_of_ten_thousand_ones",
        "test_dropout_rate_is_the_share_that_is_dropped",
        "test_dropout_out_is_x_times_the_mask",
    ],
    change=(
        "return x * mask, mask",
        "return x * mask, (mask == 0) * 1.0",
    ),
)


mistake(
    "dropout_forward",
    name="dropout_mask_is_read_off_out",
    hint="A unit that was 0 anyway: was it dropped? What is 0 divided by 0?",
    caught_by=["test_dropout_of_zeros"],
    change=(
        "return x * mask, mask",
        "return x * mask, np.where(x * mask == 0, 0.0, mask)",
    ),
)


mistake(
    "dropout_forward",
    name="dropout_of_a_fixed_number",
    hint="Print how many zeros your masks have, for several generators. Is it left to chance?",
    caught_by=["test_dropout_draws_every_entry_for_itself"],
    change=(
        "rng.random(x.shape) >= rate",
        "(rng.permutation(x.size) >= round(rate * x.size)).reshape(x.shape)",
    ),
)


mistake(
    "dropout_forward",
    name="dropout_accepts_every_rate",
    hint="What does 1 / (1 - rate) become for a rate of 1, and what does the docstring want?",
    caught_by=["test_dropout_refuses_a_rate_of_1"],
    change=(
        '    if not 0 <= rate < 1:\n        raise ValueError(f"rate must be 0 or more and below 1, not {rate}")\n',
        "",
    ),
)


mistake(
    "dropout_forward",
    name="dropout_mask_when_not_training_is_the_keep_share",
    hint="When not in training nothing happens. By what should the derivative be multiplied then?",
    caught_by=["test_dropout_does_nothing_when_not_training"],
    change=(
        "np.ones(x.shape)",
        "np.full(x.shape, 1 - rate)",
    ),
)
