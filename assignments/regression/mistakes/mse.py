"""Known wrong answers to mse, the commonest first."""

from autograder import mistake

from .shared import _refuse_other_shapes

mistake(
    "mse",
    name="mse_is_a_sum",
    hint="Repeat all the points once more. Should the same line over the same points now cost twice as much?",
    caught_by=["test_mse_lecture", "test_mse_is_a_mean", "test_mse_of_random_points"],
    change=("mean()", "sum()"),
)

mistake(
    "mse",
    name="mse_takes_the_root",
    hint="If y is in metres, in which unit is your loss? Which unit has a square?",
    caught_by=["test_mse_lecture", "test_mse_is_a_mean", "test_mse_of_random_points"],
    change=("((y - p) ** 2).mean()", "np.sqrt(((y - p) ** 2).mean())"),
)


@mistake(
    "mse",
    hint="Print the shape of y - p where y has shape (n,) and p has shape (n, 1). How many differences are there, and how many points?",
    caught_by=["test_mse_refuses_a_column", "test_mse_refuses_another_number"],
)
def mse_compares_everything_with_everything(y, p):
    return ((y - p) ** 2).mean()


mistake(
    "mse",
    name="mse_takes_half",
    hint="Where does the docstring have a factor 1/2? (Some books have one, to make the derivative prettier.)",
    caught_by=["test_mse_lecture", "test_mse_is_a_mean", "test_mse_of_random_points"],
    change=("((y - p) ** 2).mean()", "((y - p) ** 2).mean() / 2"),
)

mistake(
    "mse",
    name="mse_is_the_absolute_error",
    hint="An error of 3: does it cost 3 here, or 9?",
    caught_by=["test_mse_lecture", "test_mse_is_a_mean", "test_mse_of_random_points"],
    change=("(y - p) ** 2", "np.abs(y - p)"),
)

mistake(
    "mse",
    name="mse_is_r_squared",
    hint="What does your function give for a perfect fit, 0 or 1? Which of the two is a loss?",
    caught_by=["test_mse_lecture", "test_mse_is_a_mean", "test_mse_of_random_points"],
    change=("((y - p) ** 2).mean()", "1 - ((y - p) ** 2).sum() / ((y - y.mean()) ** 2).sum()"),
)

mistake(
    "mse",
    name="mse_squares_the_mean",
    hint="An error of +1 and one of -1: what do they cost together? Which comes first, the square or the mean?",
    caught_by=["test_mse_lecture", "test_mse_is_a_mean", "test_mse_of_random_points"],
    change=("((y - p) ** 2).mean()", "(y - p).mean() ** 2"),
)

mistake(
    "mse",
    name="mse_divides_by_n_minus_1",
    hint="You divide by n - 1, as one does when a variance is estimated. What is a mean divided by?",
    caught_by=["test_mse_lecture", "test_mse_is_a_mean", "test_mse_of_random_points"],
    change=("((y - p) ** 2).mean()", "((y - p) ** 2).sum() / max(len(y) - 1, 1)"),
)

mistake(
    "mse",
    name="mse_is_a_variance",
    hint="Shift all predictions up by 10. Does your loss notice? What does a variance take off first?",
    caught_by=["test_mse_is_a_mean", "test_mse_of_random_points"],
    change=("((y - p) ** 2).mean()", "np.var(y - p)"),
)

mistake(
    "mse",
    name="mse_is_a_median",
    hint="One point is missed by a mile. Does your loss notice? Which word of the name says what is taken of the squares?",
    caught_by=["test_mse_lecture", "test_mse_is_a_mean", "test_mse_of_random_points"],
    change=("((y - p) ** 2).mean()", "np.median((y - p) ** 2)"),
)

mistake(
    "mse",
    name="mse_is_a_difference_of_squares",
    hint="Is (y - p) squared the same as y squared minus p squared? Try y = 1, p = -1.",
    caught_by=["test_mse_lecture", "test_mse_is_a_mean", "test_mse_of_random_points"],
    change=("(y - p) ** 2", "y**2 - p**2"),
)

mistake(
    "mse",
    name="mse_is_relative",
    hint="You divide by the truth. What happens to a point whose true value is near 0, and who asked for percents?",
    caught_by=["test_mse_lecture", "test_mse_is_a_mean", "test_mse_of_random_points"],
    change=("(y - p) ** 2", "((y - p) / y) ** 2"),
)

mistake(
    "mse",
    name="mse_compares_lengths_only",
    hint="A column (n, 1) has as many entries as a row of n. Does your comparison see the difference?",
    caught_by=["test_mse_refuses_a_column"],
    change=("y.shape != p.shape", "len(y) != len(p)"),
)

mistake(
    "mse",
    name="mse_compares_sizes_only",
    hint="A column (n, 1) has as many entries as a row of n. Which property of an array tells them apart?",
    caught_by=["test_mse_refuses_a_column", "test_mse_refuses_another_number"],
    change=("y.shape != p.shape", "y.size != p.size"),
)


@mistake(
    "mse",
    hint="You make a row out of whatever comes. What does the docstring ask for where the shapes differ?",
    caught_by=["test_mse_refuses_a_column", "test_mse_refuses_another_number"],
)
def mse_straightens_columns(y, p):
    if y.size != p.size:
        raise ValueError("truth and predictions must have one shape")
    return ((y.ravel() - p.ravel()) ** 2).mean()


@mistake(
    "mse",
    hint="One prediction for many points: NumPy stretches it. Does the docstring want that?",
    caught_by=["test_mse_refuses_a_single_prediction"],
)
def mse_stretches_a_single_prediction(y, p):
    if y.ndim != p.ndim:
        raise ValueError("truth and predictions must have one shape")
    return ((y - p) ** 2).mean()


@mistake(
    "mse",
    hint="The caller still needs its y. What has become of it? Which operator did that?",
    caught_by=["test_mse_leaves_its_arguments_alone"],
)
def mse_in_place(y, p):
    _refuse_other_shapes(y, p)
    y -= p.astype(y.dtype)
    return (y**2).mean()


mistake(
    "mse",
    name="mse_keeps_one_number_a_point",
    hint="How many numbers is a loss? What is missing after the squares?",
    caught_by=["test_mse_lecture", "test_mse_is_a_mean"],
    change=("((y - p) ** 2).mean()", "(y - p) ** 2"),
)

mistake(
    "mse",
    name="mse_rounds",
    hint="Who asked for a certain number of digits? Where should a number be made pretty: here, or where it is printed?",
    caught_by=["test_mse_of_random_points"],
    change=("((y - p) ** 2).mean()", "round(float(((y - p) ** 2).mean()), 3)"),
)

mistake(
    "mse",
    name="mse_divides_whole_numbers",
    hint="Whole squares may have a mean that is none. Which of Python's two divisions keeps what is behind the point?",
    caught_by=["test_mse_is_a_mean", "test_mse_of_random_points"],
    change=("((y - p) ** 2).mean()", "((y - p) ** 2).sum() // len(y)"),
)
