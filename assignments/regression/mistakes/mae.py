"""Known wrong answers to mae, the commonest first."""

import numpy as np

from autograder import mistake

from .shared import _refuse_other_shapes

mistake(
    "mae",
    name="mae_without_absolute_values",
    hint="An error of +1 and one of -1 together: what should they cost, and what do they cost in your loss?",
    caught_by=["test_mae_lecture", "test_mae_is_a_mean", "test_mae_of_random_points"],
    change=("np.abs(y - p)", "(y - p)"),
)

mistake(
    "mae",
    name="mae_takes_the_absolute_value_last",
    hint="Which comes first, the mean or the absolute value? Try it with the errors +1 and -1.",
    caught_by=["test_mae_lecture", "test_mae_is_a_mean"],
    change=("np.abs(y - p).mean()", "np.abs((y - p).mean())"),
)

mistake(
    "mae",
    name="mae_is_the_squared_error",
    hint="An error of 3: does it cost 9 here, or 3?",
    caught_by=["test_mae_lecture", "test_mae_is_a_mean", "test_mae_of_random_points"],
    change=("np.abs(y - p)", "((y - p) ** 2)"),
)

mistake(
    "mae",
    name="mae_is_a_sum",
    hint="Repeat all the points once more. Should the same line over the same points now cost twice as much?",
    caught_by=["test_mae_lecture", "test_mae_is_a_mean", "test_mae_of_random_points"],
    change=("mean()", "sum()"),
)


@mistake(
    "mae",
    hint="Print the shape of y - p where y has shape (n,) and p has shape (n, 1). How many differences are there, and how many points?",
    caught_by=["test_mae_refuses_a_column", "test_mae_refuses_another_number"],
)
def mae_compares_everything_with_everything(y, p):
    return np.abs(y - p).mean()


mistake(
    "mae",
    name="mae_is_a_median",
    hint="The name has an M for mean. What does your function do with the one point that is missed by a mile?",
    caught_by=["test_mae_lecture", "test_mae_is_a_mean", "test_mae_of_random_points"],
    change=("np.abs(y - p).mean()", "np.median(np.abs(y - p))"),
)

mistake(
    "mae",
    name="mae_is_a_root_of_squares",
    hint="An error of 1 and one of 3: is the root of the mean square their mean?",
    caught_by=["test_mae_lecture", "test_mae_is_a_mean", "test_mae_of_random_points"],
    change=("np.abs(y - p).mean()", "np.sqrt(((y - p) ** 2).mean())"),
)

mistake(
    "mae",
    name="mae_is_the_largest",
    hint="Is one bad point all that your loss sees? What are the other points for?",
    caught_by=["test_mae_lecture", "test_mae_is_a_mean", "test_mae_of_random_points"],
    change=("mean()", "max()"),
)

mistake(
    "mae",
    name="mae_takes_absolute_values_too_early",
    hint="How far is the prediction -3 from the truth 3? What does your loss say?",
    caught_by=["test_mae_of_random_points"],
    change=("np.abs(y - p)", "np.abs(np.abs(y) - np.abs(p))"),
)

mistake(
    "mae",
    name="mae_divides_by_n_minus_1",
    hint="You divide by n - 1, as one does when a variance is estimated. What is a mean divided by?",
    caught_by=["test_mae_lecture", "test_mae_is_a_mean", "test_mae_of_random_points"],
    change=("np.abs(y - p).mean()", "np.abs(y - p).sum() / max(len(y) - 1, 1)"),
)

mistake(
    "mae",
    name="mae_takes_half",
    hint="Where does the docstring have a factor 1/2?",
    caught_by=["test_mae_lecture", "test_mae_is_a_mean", "test_mae_of_random_points"],
    change=("np.abs(y - p).mean()", "np.abs(y - p).mean() / 2"),
)

mistake(
    "mae",
    name="mae_is_relative",
    hint="You divide by the truth. What happens to a point whose true value is near 0, and who asked for percents?",
    caught_by=["test_mae_lecture", "test_mae_is_a_mean", "test_mae_of_random_points"],
    change=("np.abs(y - p)", "np.abs((y - p) / y)"),
)

mistake(
    "mae",
    name="mae_counts_one_side_only",
    hint="A prediction may lie above the truth or below. Which of the two costs nothing in your loss?",
    caught_by=["test_mae_lecture", "test_mae_is_a_mean", "test_mae_of_random_points"],
    change=("np.abs(y - p)", "np.maximum(y - p, 0)"),
)

mistake(
    "mae",
    name="mae_compares_lengths_only",
    hint="A column (n, 1) has as many entries as a row of n. Does your comparison see the difference?",
    caught_by=["test_mae_refuses_a_column"],
    change=("y.shape != p.shape", "len(y) != len(p)"),
)

mistake(
    "mae",
    name="mae_compares_sizes_only",
    hint="A column (n, 1) has as many entries as a row of n. Which property of an array tells them apart?",
    caught_by=["test_mae_refuses_a_column", "test_mae_refuses_another_number"],
    change=("y.shape != p.shape", "y.size != p.size"),
)


@mistake(
    "mae",
    hint="One prediction for many points: NumPy stretches it. Does the docstring want that?",
    caught_by=["test_mae_refuses_a_single_prediction"],
)
def mae_stretches_a_single_prediction(y, p):
    if y.ndim != p.ndim:
        raise ValueError("truth and predictions must have one shape")
    return np.abs(y - p).mean()


@mistake(
    "mae",
    hint="The caller still needs its y. What has become of it? Which operator did that?",
    caught_by=["test_mae_leaves_its_arguments_alone"],
)
def mae_in_place(y, p):
    _refuse_other_shapes(y, p)
    y -= p.astype(y.dtype)
    return np.abs(y).mean()


mistake(
    "mae",
    name="mae_keeps_one_number_a_point",
    hint="How many numbers is a loss? What is missing after the absolute values?",
    caught_by=["test_mae_lecture", "test_mae_is_a_mean"],
    change=("np.abs(y - p).mean()", "np.abs(y - p)"),
)

mistake(
    "mae",
    name="mae_rounds",
    hint="Who asked for a certain number of digits? Where should a number be made pretty: here, or where it is printed?",
    caught_by=["test_mae_of_random_points"],
    change=("np.abs(y - p).mean()", "round(float(np.abs(y - p).mean()), 2)"),
)

mistake(
    "mae",
    name="mae_divides_whole_numbers",
    hint="Whole errors may have a mean that is none. Which of Python's two divisions keeps what is behind the point?",
    caught_by=["test_mae_is_a_mean", "test_mae_of_random_points"],
    change=("np.abs(y - p).mean()", "np.abs(y - p).sum() // len(y)"),
)
