"""Known wrong answers to cce, the commonest first."""

import numpy as np

from autograder import mistake

from .shared import _rows_sum_to_one, _same_shape

mistake(
    "cce",
    name="cce_mean_over_all_numbers",
    hint="Divide by the number of samples or by the number of numbers?",
    caught_by=["test_cce_of_the_lecture", "test_cce_of_a_batch"],
    change=("-np.sum(y * np.log(np.maximum(p, 1e-12))) / len(y)", "-np.mean(y * np.log(np.maximum(p, 1e-12)))"),
)


mistake(
    "cce",
    name="cce_without_clipping",
    hint="What is 0 * log(0) for the computer? Try a sure and right row: (0, 1) for the second class.",
    caught_by=["test_cce_of_zero_and_one", "test_cce_of_the_sure"],
    change=("np.maximum(p, 1e-12)", "p"),
)


@mistake(
    "cce",
    hint="Three outputs of 0.9 are no distribution. What does your division make of them, and who hears about it?",
    caught_by=["test_cce_refuses_three_sigmoids", "test_cce_asks_every_row_for_its_sum"],
)
def cce_renormalises(y, p):
    _same_shape(y, p)
    p = p / p.sum(axis=1, keepdims=True)
    return float(-np.sum(y * np.log(np.maximum(p, 1e-12))) / len(y))


mistake(
    "cce",
    name="cce_accepts_every_row",
    hint="Three outputs of 0.9 are no distribution. What should become of them, and what do you do?",
    caught_by=["test_cce_refuses_three_sigmoids", "test_cce_asks_every_row_for_its_sum"],
    change=(
        '    if (np.abs(p.sum(axis=1) - 1) > 1e-6).any():\n        raise ValueError("every row of p must sum to 1")\n',
        "",
    ),
)


@mistake(
    "cce",
    hint="How many terms does one sample pay: one for its class, or one for every class? The other formula, with "
    "(1 - y) log(1 - p), belongs to a sigmoid.",
    caught_by=["test_cce_of_the_lecture", "test_cce_of_a_batch"],
)
def cce_binary_for_every_column(y, p):
    _same_shape(y, p)
    _rows_sum_to_one(p)
    p = np.clip(p, 1e-12, 1 - 1e-12)
    return float(-np.mean(y * np.log(p) + (1 - y) * np.log(1 - p)))


@mistake(
    "cce",
    hint="How many terms does one sample pay: one for its class, or one for every class? The other formula, with "
    "(1 - y) log(1 - p), belongs to a sigmoid.",
    caught_by=["test_cce_of_the_lecture", "test_cce_of_a_batch"],
)
def cce_binary_summed_over_the_columns(y, p):
    _same_shape(y, p)
    _rows_sum_to_one(p)
    p = np.clip(p, 1e-12, 1 - 1e-12)
    return float(-np.sum(y * np.log(p) + (1 - y) * np.log(1 - p)) / len(y))


@mistake(
    "cce",
    hint="The truth of a sample may be shared between classes. What does argmax leave of a row (0.5, 0.5, 0)?",
    caught_by=["test_cce_of_shares"],
)
def cce_argmax_of_the_truth(y, p):
    _same_shape(y, p)
    _rows_sum_to_one(p)
    return float(-np.mean(np.log(np.maximum(p[np.arange(len(y)), y.argmax(axis=1)], 1e-12))))


mistake(
    "cce",
    name="cce_sums_over_the_samples",
    hint="Hand in the same samples twice over: should the loss double?",
    caught_by=["test_cce_of_a_batch", "test_cce_of_many_classes"],
    change=(" / len(y)", ""),
)


mistake(
    "cce",
    name="cce_forgets_the_minus",
    hint="The logarithm of a probability is never positive. What is your loss of a wrong answer, then?",
    caught_by=["test_cce_of_the_lecture", "test_cce_of_a_batch"],
    change=("-np.sum(", "np.sum("),
)


mistake(
    "cce",
    name="cce_clips_as_keras",
    hint="A right class with probability 0 costs 16.118 with you. Where does your clipping begin, and where the docstring's?",
    caught_by=["test_cce_of_zero_and_one", "test_cce_of_the_sure"],
    change=("np.maximum(p, 1e-12)", "np.clip(p, 1e-7, 1 - 1e-7)"),
)


mistake(
    "cce",
    name="cce_adds_a_constant",
    hint="You add a constant inside the logarithm. What does it change for a probability that was far from 0?",
    caught_by=["test_cce_of_the_lecture", "test_cce_of_zero_and_one", "test_cce_of_the_sure"],
    change=("np.maximum(p, 1e-12)", "p + 1e-7"),
)


mistake(
    "cce",
    name="cce_adds_1e_12",
    hint="You add 1e-12 where the docstring clips. What is the difference for a probability of 1e-14, or of 1e-10?",
    caught_by=["test_cce_of_the_sure"],
    change=("np.maximum(p, 1e-12)", "p + 1e-12"),
)


mistake(
    "cce",
    name="cce_to_the_base_two",
    hint="The docstring says which logarithm it is. What does yours give for e?",
    caught_by=["test_cce_of_the_lecture", "test_cce_of_a_batch"],
    change=("np.log(np.maximum(p, 1e-12))", "np.log2(np.maximum(p, 1e-12))"),
)


mistake(
    "cce",
    name="cce_swaps_truth_and_prediction",
    hint="Truth and prediction: which of the two stands inside the logarithm, and which is its weight?",
    caught_by=["test_cce_of_the_lecture", "test_cce_of_a_batch"],
    change=("y * np.log(np.maximum(p, 1e-12))", "p * np.log(np.maximum(y, 1e-12))"),
)


mistake(
    "cce",
    name="cce_of_the_prediction",
    hint="Which class is charged: the one that you hold most probable, or the one that was right?",
    caught_by=["test_cce_of_the_lecture", "test_cce_of_a_batch"],
    change=("np.sum(y * np.log(np.maximum(p, 1e-12)))", "np.sum(np.log(p.max(axis=1)))"),
)


mistake(
    "cce",
    name="cce_is_the_squared_error",
    hint="Yours is bounded by 2. What should a right class with probability 0 cost?",
    caught_by=["test_cce_of_the_lecture", "test_cce_of_a_batch"],
    change=("-np.sum(y * np.log(np.maximum(p, 1e-12))) / len(y)", "np.sum((y - p) ** 2) / len(y)"),
)


mistake(
    "cce",
    name="cce_divides_by_the_classes",
    hint="The sum is divided by a length. Is it the number of samples or the number of classes?",
    caught_by=["test_cce_of_the_lecture", "test_cce_of_a_batch"],
    change=("/ len(y)", "/ y.shape[1]"),
)


mistake(
    "cce",
    name="cce_asks_the_columns",
    hint="Whose sum is 1: that of a row, one sample, or that of a column, one class?",
    caught_by=["test_cce_of_the_lecture", "test_cce_of_a_batch"],
    change=("p.sum(axis=1)", "p.sum(axis=0)"),
)


mistake(
    "cce",
    name="cce_asks_the_sum_of_all",
    hint="One row has too much and another as much too little. What does the sum of all rows say about each?",
    caught_by=["test_cce_asks_every_row_for_its_sum"],
    change=("p.sum(axis=1) - 1", "p.sum() - len(p)"),
)


mistake(
    "cce",
    name="cce_refuses_too_much_only",
    hint="A row that sums to 0.3 is accepted. Of which number did you forget the sign?",
    caught_by=["test_cce_refuses_three_sigmoids", "test_cce_asks_every_row_for_its_sum"],
    change=("np.abs(p.sum(axis=1) - 1)", "(p.sum(axis=1) - 1)"),
)


mistake(
    "cce",
    name="cce_asks_for_exactly_one",
    hint="A sum of floats is rarely exactly 1. How far off may a row be by the docstring?",
    caught_by=["test_cce_asks_every_row_for_its_sum"],
    change=("np.abs(p.sum(axis=1) - 1) > 1e-6", "p.sum(axis=1) != 1"),
)


mistake(
    "cce",
    name="cce_asks_with_the_tolerance_of_allclose",
    hint="np.allclose has two tolerances, and one of them is relative, 1e-5 by itself. How far off may a row be?",
    caught_by=["test_cce_asks_every_row_for_its_sum"],
    change=("(np.abs(p.sum(axis=1) - 1) > 1e-6).any()", "not np.allclose(p.sum(axis=1), 1, atol=1e-6)"),
)


mistake(
    "cce",
    name="cce_asks_within_a_hundredth",
    hint="A row may be off by a rounding error. How far off is allowed with you, and how far by the docstring?",
    caught_by=["test_cce_asks_every_row_for_its_sum"],
    change=("> 1e-6", "> 1e-2"),
)


mistake(
    "cce",
    name="cce_of_any_shapes",
    hint="Give one row of truth for three samples: what does NumPy do with it, and what does the docstring ask?",
    caught_by=["test_cce_refuses_other_shapes"],
    change=(
        '    if y.shape != p.shape:\n        raise ValueError(f"y and p must have the same shape, not {y.shape} and {p.shape}")\n',
        "",
    ),
)


@mistake(
    "cce",
    hint="Look at the probabilities after the call. Which argument wrote into them?",
    caught_by=["test_cce_leaves_its_arguments_alone"],
)
def cce_clips_in_place(y, p):
    _same_shape(y, p)
    _rows_sum_to_one(p)
    np.maximum(p, 1e-12, out=p)
    return float(-np.sum(y * np.log(p)) / len(y))
