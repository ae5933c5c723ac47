"""Known wrong answers to impute_mean, the commonest first."""

import numpy as np

from autograder import mistake

from .shared import _column_means


@mistake(
    "impute_mean",
    hint="Who may look at the test rows? If a single row comes in tomorrow with a gap, what is its own mean?",
    caught_by=["test_impute_by_the_training_part", "test_impute_two_gaps"],
)
def impute_test_by_its_own_mean(train, test):
    return tuple(np.where(np.isnan(part), _column_means(part), part) for part in (train, test))


@mistake(
    "impute_mean",
    hint="Did numbers of the test part take part in the mean? Then the training part has seen them.",
    caught_by=["test_impute_by_the_training_part"],
)
def impute_by_both_parts(train, test):
    mean = _column_means(np.vstack([train, test]))
    return tuple(np.where(np.isnan(part), mean, part) for part in (train, test))


mistake(
    "impute_mean",
    name="impute_by_one_mean_for_the_table",
    hint="One mean for each column, or one for the whole table? Would you fill a missing height with the mean of all numbers?",
    caught_by=["test_impute_by_the_training_part", "test_impute_by_columns"],
    change=[
        ("np.where(there, train, 0).sum(axis=0)", "np.where(there, train, 0).sum()"),
        ("np.maximum(there.sum(axis=0), 1)", "np.maximum(there.sum(), 1)"),
    ],
)

mistake(
    "impute_mean",
    name="impute_zeros",
    hint="You fill every gap with 0. Is a car of unknown weight weightless?",
    caught_by=["test_impute_two_gaps", "test_impute_by_the_training_part"],
    change=(
        "mean = np.where(there, train, 0).sum(axis=0) / np.maximum(there.sum(axis=0), 1)",
        "mean = np.zeros(train.shape[1])",
    ),
)

mistake(
    "impute_mean",
    name="impute_leaves_a_column_of_gaps",
    hint="What is the mean of no numbers? What does the docstring want where the training part has none?",
    caught_by=["test_impute_a_column_of_gaps", "test_impute_where_nothing_is_known"],
    change=(
        "mean = np.where(there, train, 0).sum(axis=0) / np.maximum(there.sum(axis=0), 1)",
        "mean = np.where(there, train, 0).sum(axis=0) / np.where(there.any(axis=0), there.sum(axis=0), np.nan)",
    ),
)

mistake(
    "impute_mean",
    name="impute_divides_by_all_rows",
    hint="A gap is no 0, and adds nothing to the sum. Over how many numbers is your mean, and how many are there?",
    caught_by=["test_impute_by_the_training_part", "test_impute_by_columns"],
    change=(
        "mean = np.where(there, train, 0).sum(axis=0) / np.maximum(there.sum(axis=0), 1)",
        "mean = np.where(there, train, 0).sum(axis=0) / len(train)",
    ),
)


@mistake(
    "impute_mean",
    hint="Does the caller still know where the gaps were? You wrote into the table that you were given.",
    caught_by=["test_impute_leaves_its_arguments_alone"],
)
def impute_in_place(train, test):
    mean = _column_means(train)
    if train.dtype != float or test.dtype != float:
        train, test = train.astype(float), test.astype(float)
    for part in (train, test):
        rows, columns = np.nonzero(np.isnan(part))
        part[rows, columns] = mean[columns]
    return train, test


mistake(
    "impute_mean",
    name="impute_the_training_part_only",
    hint="Are there gaps in the test part, too? What will the network say to them?",
    caught_by=["test_impute_two_gaps", "test_impute_gaps_in_the_test_part_only"],
    change=(
        "return np.where(there, train, mean), np.where(np.isnan(test), mean, test)",
        "return np.where(there, train, mean), test * 1.0",
    ),
)


@mistake(
    "impute_mean",
    hint="A gap in the weight of a car: do its other columns know the weight? Over which axis is your mean?",
    caught_by=["test_impute_by_the_training_part", "test_impute_by_columns"],
)
def impute_by_the_row(train, test):
    return tuple(np.where(np.isnan(part), _column_means(part.T)[:, None], part) for part in (train, test))


@mistake(
    "impute_mean",
    hint="Mean or median: two names, two numbers. Which one is in the function's name?",
    caught_by=["test_impute_many_rows"],
)
def impute_by_the_median(train, test):
    there = ~np.isnan(train)
    middle = np.array([np.median(column[seen]) if seen.any() else 0 for column, seen in zip(train.T, there.T)])
    return np.where(there, train, middle), np.where(np.isnan(test), middle, test)


mistake(
    "impute_mean",
    name="impute_takes_zeros_for_gaps",
    hint="Is a 0 a number that is missing, or a number that is 0?",
    caught_by=["test_impute_by_the_training_part"],
    change=[
        ("there = ~np.isnan(train)", "there = ~np.isnan(train) & (train != 0)"),
        ("np.isnan(test), mean", "np.isnan(test) | (test == 0), mean"),
    ],
)

mistake(
    "impute_mean",
    name="impute_takes_zeros_for_gaps_in_the_mean",
    hint="Your mean leaves the zeros out. Is a 0 a number that is missing?",
    caught_by=["test_impute_by_the_training_part"],
    change=(
        "mean = np.where(there, train, 0).sum(axis=0) / np.maximum(there.sum(axis=0), 1)",
        "mean = np.where(there, train, 0).sum(axis=0) / np.maximum((there & (train != 0)).sum(axis=0), 1)",
    ),
)

mistake(
    "impute_mean",
    name="impute_finds_no_gap",
    hint="Ask Python for np.nan == np.nan. How does NumPy find a nan?",
    caught_by=["test_impute_two_gaps", "test_impute_by_the_training_part"],
    change=(
        "return np.where(there, train, mean), np.where(np.isnan(test), mean, test)",
        "return np.where(train == np.nan, mean, train), np.where(test == np.nan, mean, test)",
    ),
)


@mistake(
    "impute_mean",
    hint="How many rows came in, and how many go out? Do the labels know?",
    caught_by=["test_impute_two_gaps", "test_impute_by_the_training_part"],
)
def impute_drops_rows_with_gaps(train, test):
    mean = _column_means(train)
    whole = train[~np.isnan(train).any(axis=1)]
    return whole * 1.0, np.where(np.isnan(test), mean, test)


@mistake(
    "impute_mean",
    hint="Where there is no gap you hand the caller's own array back. What if it is changed later?",
    caught_by=["test_impute_leaves_its_arguments_alone"],
)
def impute_hands_back_the_same_table(train, test):
    mean = _column_means(train)
    return tuple(np.where(np.isnan(part), mean, part) if np.isnan(part).any() else part for part in (train, test))


mistake(
    "impute_mean",
    name="impute_uses_whole_means",
    hint="The mean of 1 and 4 became 2. Which of Python's two divisions did you write?",
    caught_by=["test_impute_by_the_training_part", "test_impute_whole_numbers"],
    change=("/ np.maximum", "// np.maximum"),
)


@mistake(
    "impute_mean",
    hint="The column without a training number is gone. How many columns does the network expect?",
    caught_by=["test_impute_a_column_of_gaps", "test_impute_where_nothing_is_known"],
)
def impute_drops_a_column_of_gaps(train, test):
    keep = ~np.isnan(train).all(axis=0)
    train, test = train[:, keep], test[:, keep]
    mean = _column_means(train)
    return np.where(np.isnan(train), mean, train), np.where(np.isnan(test), mean, test)


mistake(
    "impute_mean",
    name="impute_zero_for_the_whole_column_of_gaps",
    hint="The training part knows nothing of a column, and the test part has a 7 in it. Why is the 7 gone?",
    caught_by=["test_impute_a_column_of_gaps", "test_impute_where_nothing_is_known"],
    change=("np.where(np.isnan(test), mean, test)", "np.where(np.isnan(test) | ~there.any(axis=0), mean, test)"),
)
