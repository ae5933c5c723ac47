"""Known wrong answers to msle, the commonest first."""

import numpy as np

from autograder import mistake

from .shared import _same_shape

mistake(
    "msle",
    name="msle_log_for_log1p",
    hint="A true value of 0 is allowed. What is its logarithm, and which number stands beside y in the formula?",
    caught_by=["test_msle_of_the_lecture", "test_msle_charges_the_factor"],
    change=("np.log1p(p) - np.log1p(y)", "np.log(p) - np.log(y)"),
)


mistake(
    "msle",
    name="msle_log_of_y_plus_a_tiny_number",
    hint="You add a tiny number, so that log 0 is finite. What would a true value of 0 cost with the formula's own number?",
    caught_by=["test_msle_of_the_lecture", "test_msle_charges_the_factor"],
    change=("np.log1p(p) - np.log1p(y)", "np.log(p + 1e-7) - np.log(y + 1e-7)"),
)


mistake(
    "msle",
    name="msle_accepts_minus_one",
    hint="What is the logarithm of 1 + y for y = -1, and what does the docstring want there?",
    caught_by=["test_msle_refuses_minus_one", "test_msle_refuses_minus_one_wherever_it_stands"],
    change=(
        '    if (y <= -1).any() or (p <= -1).any():\n        raise ValueError("every value of y and of p must lie above -1")\n',
        "",
    ),
)


@mistake(
    "msle",
    hint="Keras takes a value below 0 for 0. What does a prediction of -0.5 cost with you, and what with the formula?",
    caught_by=["test_msle_refuses_minus_one", "test_msle_between_minus_one_and_zero"],
)
def msle_clips_in_silence(y, p):
    _same_shape(y, p)
    return float(np.mean((np.log1p(np.maximum(p, 0)) - np.log1p(np.maximum(y, 0))) ** 2))


mistake(
    "msle",
    name="msle_takes_the_root",
    hint="The name says squared. What undoes the square in your last step?",
    caught_by=["test_msle_of_the_lecture", "test_msle_charges_the_factor"],
    change=("np.mean((np.log1p(p) - np.log1p(y)) ** 2)", "np.sqrt(np.mean((np.log1p(p) - np.log1p(y)) ** 2))"),
)


mistake(
    "msle",
    name="msle_sums",
    hint="Hand in the same values twice over: should the loss double?",
    caught_by=["test_msle_of_the_lecture", "test_msle_charges_the_factor"],
    change=("np.mean(", "np.sum("),
)


mistake(
    "msle",
    name="msle_log_of_the_difference",
    hint="Is the logarithm of a difference the difference of the logarithms? What does the formula take first?",
    caught_by=["test_msle_of_the_lecture", "test_msle_charges_the_factor"],
    change=("np.log1p(p) - np.log1p(y)", "np.log1p(np.abs(p - y))"),
)


mistake(
    "msle",
    name="msle_without_a_logarithm",
    hint="From 9 to 19 and from 99 to 199 it is the same factor on the scale of 1 + y. Why is the second so dear with you?",
    caught_by=["test_msle_of_the_lecture", "test_msle_charges_the_factor"],
    change=("np.log1p(p) - np.log1p(y)", "p - y"),
)


mistake(
    "msle",
    name="msle_log_of_the_squared_difference",
    hint="The name counts backwards: mean, squared, logarithmic. In which order do you work?",
    caught_by=["test_msle_of_the_lecture", "test_msle_charges_the_factor"],
    change=("(np.log1p(p) - np.log1p(y)) ** 2", "np.log1p((p - y) ** 2)"),
)


mistake(
    "msle",
    name="msle_absolute_instead_of_squared",
    hint="Which letter of the name MSLE has become an A in your code?",
    caught_by=["test_msle_of_the_lecture", "test_msle_charges_the_factor"],
    change=("(np.log1p(p) - np.log1p(y)) ** 2", "np.abs(np.log1p(p) - np.log1p(y))"),
)


mistake(
    "msle",
    name="msle_forgets_the_square",
    hint="One prediction is twice too large, one half too small. Do the two errors cancel in a loss?",
    caught_by=["test_msle_of_the_lecture", "test_msle_charges_the_factor"],
    change=("(np.log1p(p) - np.log1p(y)) ** 2", "np.log1p(p) - np.log1p(y)"),
)


mistake(
    "msle",
    name="msle_squares_the_mean",
    hint="One prediction is twice too large, one half too small. Which comes first, the square or the mean?",
    caught_by=["test_msle_of_the_lecture", "test_msle_charges_the_factor"],
    change=("np.mean((np.log1p(p) - np.log1p(y)) ** 2)", "np.mean(np.log1p(p) - np.log1p(y)) ** 2"),
)


mistake(
    "msle",
    name="msle_to_the_base_two",
    hint="The docstring says which logarithm it is. What does yours give for e?",
    caught_by=["test_msle_of_the_lecture", "test_msle_charges_the_factor"],
    change=("np.log1p(p) - np.log1p(y)", "np.log2(1 + p) - np.log2(1 + y)"),
)


mistake(
    "msle",
    name="msle_to_the_base_ten",
    hint="The docstring says which logarithm it is. What does yours give for e?",
    caught_by=["test_msle_of_the_lecture", "test_msle_charges_the_factor"],
    change=("np.log1p(p) - np.log1p(y)", "np.log10(1 + p) - np.log10(1 + y)"),
)


mistake(
    "msle",
    name="msle_halves",
    hint="Where in the docstring's formula does a factor of 1/2 stand?",
    caught_by=["test_msle_of_the_lecture", "test_msle_charges_the_factor"],
    change=("float(np.mean(", "float(0.5 * np.mean("),
)


mistake(
    "msle",
    name="msle_of_any_shapes",
    hint="Give y as (n,) and p as (n, 1): what shape has the difference, and how many errors are averaged?",
    caught_by=["test_msle_refuses_other_shapes"],
    change=(
        '    if y.shape != p.shape:\n        raise ValueError(f"y and p must have the same shape, not {y.shape} and {p.shape}")\n',
        "",
    ),
)


mistake(
    "msle",
    name="msle_accepts_exactly_minus_one",
    hint="You refuse what lies below -1. What about -1 itself: is there a log 0?",
    caught_by=["test_msle_refuses_minus_one", "test_msle_refuses_minus_one_wherever_it_stands"],
    change=("(y <= -1).any() or (p <= -1).any()", "(y < -1).any() or (p < -1).any()"),
)


mistake(
    "msle",
    name="msle_asks_the_prediction_alone",
    hint="You look at one of the two arguments before you take its logarithm. What if the bad value stands in the other?",
    caught_by=["test_msle_refuses_minus_one", "test_msle_refuses_minus_one_wherever_it_stands"],
    change=("(y <= -1).any() or (p <= -1).any()", "(p <= -1).any()"),
)


mistake(
    "msle",
    name="msle_asks_the_truth_alone",
    hint="You look at one of the two arguments before you take its logarithm. What if the bad value stands in the other?",
    caught_by=["test_msle_refuses_minus_one_wherever_it_stands"],
    change=("(y <= -1).any() or (p <= -1).any()", "(y <= -1).any()"),
)


mistake(
    "msle",
    name="msle_refuses_everything_negative",
    hint="A value of -0.5 is refused. What is 1 + y there, and has it a logarithm?",
    caught_by=["test_msle_between_minus_one_and_zero"],
    change=("(y <= -1).any() or (p <= -1).any()", "(y < 0).any() or (p < 0).any()"),
)


@mistake(
    "msle",
    hint="Look at the truth after the call. Which operator wrote into it?",
    caught_by=["test_msle_leaves_its_arguments_alone"],
)
def msle_in_place(y, p):
    _same_shape(y, p)
    if (y <= -1).any() or (p <= -1).any():
        raise ValueError("above -1, please")
    if y.dtype.kind == "f":
        y += 1
        return float(np.mean((np.log1p(p) - np.log(y)) ** 2))
    return float(np.mean((np.log1p(p) - np.log1p(y)) ** 2))
