"""Known wrong answers to standardise, the commonest first."""

import numpy as np

from autograder import mistake

from .shared import _mean_and_std


@mistake(
    "standardise",
    hint="Whose mean and spread may the test part know? If one single row comes in tomorrow, what is its spread?",
    caught_by=["test_standardise_the_test_part_by_the_training_part", "test_standardise_one_two_three"],
)
def standardise_test_by_its_own(train, test):
    answer = []
    for part in (train, test):
        if not len(part):
            answer.append(np.zeros(part.shape))
            continue
        mean, std = _mean_and_std(part)
        answer.append((part - mean) / std)
    return tuple(answer)


mistake(
    "standardise",
    name="standardise_by_both_parts",
    hint="Did the test rows take part in the mean? Then the training part has seen them.",
    caught_by=["test_standardise_the_test_part_by_the_training_part", "test_standardise_one_two_three"],
    change=(
        "mean, std = train.mean(axis=0), train.std(axis=0)",
        "both = np.vstack([train, test]); mean, std = both.mean(axis=0), both.std(axis=0)",
    ),
)

mistake(
    "standardise",
    name="standardise_divides_by_zero",
    hint="What is the spread of a column of equal numbers, and what is 0 / 0?",
    caught_by=["test_standardise_a_constant_column", "test_standardise_one_training_row"],
    change=("std = np.where(std <= 1e-12 * np.maximum(1, np.abs(mean)), 1, std)", "pass"),
)

mistake(
    "standardise",
    name="standardise_asks_for_a_spread_of_exactly_zero",
    hint="What does np.full(50, 0.1).std() give? Is it 0?",
    caught_by=["test_standardise_a_column_of_tenths"],
    change=("std = np.where(std <= 1e-12 * np.maximum(1, np.abs(mean)), 1, std)", "std = np.where(std == 0, 1, std)"),
)

mistake(
    "standardise",
    name="standardise_adds_a_little",
    hint="A small number beside the spread is no small number where the spread is small. What does a column become whose "
    "values are 0.000001 apart?",
    caught_by=["test_standardise_a_small_spread"],
    change=("std = np.where(std <= 1e-12 * np.maximum(1, np.abs(mean)), 1, std)", "std = std + 1e-8"),
)

mistake(
    "standardise",
    name="standardise_with_one_mean_for_all_columns",
    hint="One mean for each column, or one for the whole table? What is the average of a year and a height?",
    caught_by=["test_standardise_the_test_part_by_the_training_part", "test_standardise_many_rows"],
    change=("mean, std = train.mean(axis=0), train.std(axis=0)", "mean, std = train.mean(), train.std()"),
)

mistake(
    "standardise",
    name="standardise_divides_by_n_minus_one",
    hint="Which divisor does the docstring name for the mean squared deviation? For 1, 2, 3: is it 2/3 or 2/2?",
    caught_by=["test_standardise_one_two_three", "test_standardise_many_rows"],
    change=("train.std(axis=0)", "(train.std(axis=0, ddof=1) if len(train) > 1 else train.std(axis=0))"),
)

mistake(
    "standardise",
    name="standardise_by_the_variance",
    hint="Is it the variance or the spread that has the unit of the column? What spread does your column have afterwards?",
    caught_by=["test_standardise_one_two_three", "test_standardise_the_test_part_by_the_training_part"],
    change=("train.std(axis=0)", "train.var(axis=0)"),
)


@mistake(
    "standardise",
    hint="Your test part comes out as it went in. By which mean and spread did you measure it: those that the training part "
    "had before the step, or those that it has after?",
    caught_by=["test_standardise_the_test_part_by_the_training_part", "test_standardise_one_two_three"],
)
def standardise_measures_the_new_training_part(train, test):
    mean, std = _mean_and_std(train)
    train = (train - mean) / std
    mean, std = _mean_and_std(train)
    return train, (test - mean) / std


mistake(
    "standardise",
    name="standardise_does_not_move_the_test_part",
    hint="You divide the test part by the spread. What did the training part lose before that?",
    caught_by=["test_standardise_one_two_three", "test_standardise_a_constant_column"],
    change=("return (train - mean) / std, (test - mean) / std", "return (train - mean) / std, test / std"),
)

mistake(
    "standardise",
    name="standardise_only_moves",
    hint="The mean is 0 afterwards. And the spread?",
    caught_by=["test_standardise_one_two_three", "test_standardise_the_test_part_by_the_training_part"],
    change=("return (train - mean) / std, (test - mean) / std", "return train - mean, test - mean"),
)

mistake(
    "standardise",
    name="standardise_to_zero_and_one",
    hint="Your columns run from 0 to 1. Is that a mean of 0 and a spread of 1?",
    caught_by=["test_standardise_one_two_three", "test_standardise_the_test_part_by_the_training_part"],
    change=(
        "mean, std = train.mean(axis=0), train.std(axis=0)",
        "mean, std = train.min(axis=0), np.ptp(train, axis=0)",
    ),
)

mistake(
    "standardise",
    name="standardise_takes_small_for_constant",
    hint="0.00000001 is small beside a metre. Beside what else is it large? Which bound does the docstring name?",
    caught_by=["test_standardise_a_small_spread"],
    change=(
        "std = np.where(std <= 1e-12 * np.maximum(1, np.abs(mean)), 1, std)",
        "std = np.where(np.isclose(std, 0), 1, std)",
    ),
)

mistake(
    "standardise",
    name="standardise_with_one_bound_for_all_sizes",
    hint="How exact is a mean near a million in float64? Does the docstring's bound grow with the mean?",
    caught_by=["test_standardise_a_large_constant_column"],
    change=(
        "std = np.where(std <= 1e-12 * np.maximum(1, np.abs(mean)), 1, std)",
        "std = np.where(std <= 1e-12, 1, std)",
    ),
)

mistake(
    "standardise",
    name="standardise_zeroes_a_constant_column_in_the_test_part",
    hint="A column that was always 5 in training is 7 in a test row. Is that nothing?",
    caught_by=["test_standardise_a_constant_column", "test_standardise_a_column_of_tenths"],
    change=(
        "std = np.where(std <= 1e-12 * np.maximum(1, np.abs(mean)), 1, std)",
        "std = np.where(std <= 1e-12 * np.maximum(1, np.abs(mean)), np.inf, std)",
    ),
)


@mistake(
    "standardise",
    hint="A copy, or np.empty_like, keeps the dtype of its model. Which has a table of whole numbers, and what becomes of 0.5?",
    caught_by=["test_standardise_whole_numbers"],
)
def standardise_cuts_whole_numbers(train, test):
    mean, std = _mean_and_std(train)
    new_train, new_test = np.empty_like(train), np.empty_like(test)
    new_train[:], new_test[:] = (train - mean) / std, (test - mean) / std
    return new_train, new_test


@mistake(
    "standardise",
    hint="train -= mean works on the caller's own array. Does the caller still have the data afterwards?",
    caught_by=["test_standardise_leaves_its_arguments_alone"],
)
def standardise_in_place(train, test):
    mean, std = _mean_and_std(train)
    if train.dtype != float:
        train, test = train.astype(float), test.astype(float)
    train -= mean
    train /= std
    test -= mean
    test /= std
    return train, test


@mistake(
    "standardise",
    hint="Which axis counts the samples? A feature has a mean over all of them.",
    caught_by=["test_standardise_the_test_part_by_the_training_part", "test_standardise_one_two_three"],
)
def standardise_rows(train, test):
    answer = []
    for part in (train, test):
        mean, std = _mean_and_std(part.T)
        answer.append((part - mean[:, None]) / std[:, None])
    return tuple(answer)


mistake(
    "standardise",
    name="standardise_gives_the_training_part_only",
    hint="Two parts are asked for. Where is the second?",
    caught_by=["test_standardise_one_two_three"],
    change=("return (train - mean) / std, (test - mean) / std", "return (train - mean) / std"),
)

mistake(
    "standardise",
    name="standardise_by_the_mean_deviation",
    hint="Mean of |x - mean|, or root of the mean of its square? For 1, 2, 3 they are 0.67 and 0.82.",
    caught_by=["test_standardise_one_two_three", "test_standardise_many_rows"],
    change=("train.std(axis=0)", "np.abs(train - train.mean(axis=0)).mean(axis=0)"),
)
