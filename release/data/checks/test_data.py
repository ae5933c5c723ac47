"""What everybody can see: examples that a pencil can follow, and the mistake that each section is about."""

import numpy as np
import pytest

from autograder import expect

from .shared import CLOSED, ROUND, covariance, expect_every_row_once, expect_sizes, parts_of, whitened

nan = np.nan
EXACT = "whole numbers and halves leave no rounding"

# ---------------------------------------------------------------- split_indices


@pytest.mark.exercise("split_indices", weight=1)
def test_split_of_ten_rows(student):
    """Ten rows in parts of 60, 20 and 20 %: 6, 2 and 2 of them, and every row in exactly one part."""
    for n, sizes in ((10, [6, 2, 2]), (20, [12, 4, 4])):
        parts = parts_of(student.split_indices(n, (0.6, 0.2, 0.2), np.random.default_rng(71)), 3)
        found = [len(part) for part in parts]
        expect.that(
            all(abs(size - right) < 2 for size, right in zip(found, sizes)), f"sizes {found} instead of {sizes}"
        )
        expect_every_row_once(parts, n)


@pytest.mark.exercise("split_indices", weight=1)
def test_split_is_shuffled(student):
    """If the file is sorted by class, the last rows are of one class: the rows are drawn by chance, not cut in order."""
    parts = parts_of(student.split_indices(60, (0.5, 0.25, 0.25), np.random.default_rng(72)), 3)
    for part in parts:
        expect.that(
            len(part) > 2 and np.ptp(part) >= len(part), "a part is one block of neighbours: rows in their order"
        )
        expect.that((np.diff(part) < 0).any(), "a part comes in rising order: it should be in random order")


@pytest.mark.exercise("split_indices", weight=1)
def test_split_that_does_not_come_out_even(student):
    """Eleven rows in three equal parts: no row is lost to rounding, none is in two parts."""
    for n, fractions in ((11, (1 / 3, 1 / 3, 1 / 3)), (5, (0.5, 0.5)), (19, (0.6, 0.2, 0.2))):
        parts = parts_of(student.split_indices(n, fractions, np.random.default_rng(73)), len(fractions))
        expect_every_row_once(parts, n)
        expect_sizes(parts, n, fractions)


@pytest.mark.exercise("split_indices", weight=1)
def test_split_comes_from_rng_alone(student):
    """The same state of rng gives the same parts, another state gives others."""
    one, again, other = (
        np.concatenate(parts_of(student.split_indices(40, (0.5, 0.5), np.random.default_rng(seed)), 2))
        for seed in (74, 74, 75)
    )
    expect.equal(again, one, because="the generators were in the same state")
    expect.that(one.tolist() != other.tolist(), "two generators in different states gave the same parts: is rng used?")


# ---------------------------------------------------------------- standardise


@pytest.mark.exercise("standardise", weight=1)
def test_standardise_one_two_three(student):
    """1, 2, 3 have mean 2 and spread 0.816: they become -1.22, 0, 1.22, and a test value of 4 becomes 2.45."""
    answer = student.standardise(np.array([[1.0], [2.0], [3.0]]), np.array([[4.0]]))
    expect.close(answer, (np.array([[-1.0], [0.0], [1.0]]) * np.sqrt(1.5), np.array([[np.sqrt(6.0)]])), because=CLOSED)


@pytest.mark.exercise("standardise", weight=1.5)
def test_standardise_the_test_part_by_the_training_part(student):
    """Every column has a mean and a spread of its own, and the test part is measured with the training part's."""
    answer = student.standardise(np.array([[1.0, 10.0], [3.0, 30.0]]), np.array([[2.0, 50.0], [5.0, 20.0]]))
    expected = np.array([[-1.0, -1.0], [1.0, 1.0]]), np.array([[0.0, 3.0], [3.0, 0.0]])
    expect.close(answer, expected, because=EXACT)


@pytest.mark.exercise("standardise", weight=1.5)
def test_standardise_a_constant_column(student):
    """A column that is 5 in every training row becomes 0 there; a 7 in the test part becomes 2."""
    answer = student.standardise(np.array([[5.0, 1.0], [5.0, 3.0]]), np.array([[7.0, 4.0], [5.0, 2.0]]))
    expected = np.array([[0.0, -1.0], [0.0, 1.0]]), np.array([[2.0, 2.0], [0.0, 0.0]])
    expect.close(answer, expected, because=EXACT)


# ---------------------------------------------------------------- whiten

# Two columns of variance 1 and 4 that correlate with 0.9, around (3, -10).
U, V = np.array([1.0, 1.0, -1.0, -1.0]), np.array([1.0, -1.0, 1.0, -1.0])
TILTED = np.stack([3 + U, -10 + 2 * (0.9 * U + np.sqrt(0.19) * V)], axis=1)


@pytest.mark.exercise("whiten", weight=1.5)
def test_whiten_two_columns_that_correlate(student):
    """Two columns that correlate with 0.9 do not correlate afterwards, and both have variance 1 and mean 0."""
    train, _, _ = whitened(student.whiten(TILTED, TILTED[:1]), 4, 1, 2)
    expect.close(train.mean(axis=0), np.zeros(2), because="the cloud is moved to the origin", atol=ROUND)
    expect.close(covariance(train), np.eye(2), because="the docstring promises 1e-6", atol=ROUND)


@pytest.mark.exercise("whiten", weight=1.5)
def test_whiten_both_parts_alike(student):
    """Both parts are what they were, less the training part's mean, times the W that comes back."""
    rows = np.array([[4.0, -9.0], [0.0, 2.0], [3.0, -10.0]])
    train, test, W = whitened(student.whiten(TILTED, rows), 4, 3, 2)
    expect.close(train, (TILTED - [3, -10]) @ W, because="the docstring promises 1e-6", atol=ROUND)
    expect.close(test, (rows - [3, -10]) @ W, because="the docstring promises 1e-6", atol=ROUND)
    expect.that(np.abs(W).max() > ROUND, "W is 0")


@pytest.mark.exercise("whiten", weight=1)
def test_whiten_with_eps(student):
    """With eps = 1 variances of 4 and 1 become 4/5 and 1/2: l / (l + eps)."""
    crossed = np.stack([2 * U, V], axis=1)
    train, _, _ = whitened(student.whiten(crossed, crossed, 1.0), 4, 4, 2)
    spread = np.linalg.eigvalsh(covariance(train))
    expect.close(spread, np.array([0.5, 0.8]), because="l / (l + eps)", atol=ROUND)


# ---------------------------------------------------------------- one_hot_categories


@pytest.mark.exercise("one_hot_categories", weight=1.25)
def test_categories_of_three_cars(student):
    """Cars from the USA, Japan and the USA: three columns, also for Europe, from which there is none."""
    answer = student.one_hot_categories(["usa", "japan", "usa"], ["europe", "japan", "usa"])
    expect.equal(answer, np.array([[0.0, 0.0, 1.0], [0.0, 1.0, 0.0], [0.0, 0.0, 1.0]]))


@pytest.mark.exercise("one_hot_categories", weight=1.25)
def test_categories_in_the_order_that_is_told(student):
    """Whole numbers are categories too, and the columns stand in the order in which the categories are told."""
    answer = student.one_hot_categories([1, 2, 7, 1], [2, 7, 1])
    expect.equal(answer, np.array([[0.0, 0.0, 1.0], [1.0, 0.0, 0.0], [0.0, 1.0, 0.0], [0.0, 0.0, 1.0]]))


@pytest.mark.exercise("one_hot_categories", weight=1.25)
def test_categories_and_an_unknown_word(student):
    """A word that is no category is a row of zeros; it keeps its row and gets no column."""
    answer = student.one_hot_categories(["b", "d", "a"], ["a", "b"])
    expect.equal(answer, np.array([[0.0, 1.0], [0.0, 0.0], [1.0, 0.0]]))


# ---------------------------------------------------------------- impute_mean


@pytest.mark.exercise("impute_mean", weight=1.25)
def test_impute_two_gaps(student):
    """A gap becomes the mean of what the training part has in its column, in the test part as well."""
    answer = student.impute_mean(np.array([[1.0, nan], [3.0, 4.0]]), np.array([[nan, 5.0]]))
    expect.close(answer, (np.array([[1.0, 4.0], [3.0, 4.0]]), np.array([[2.0, 5.0]])), because=EXACT)


@pytest.mark.exercise("impute_mean", weight=1.5)
def test_impute_by_the_training_part(student):
    """The mean is over the training part alone, whatever the test part has; a 0 is a number and no gap."""
    answer = student.impute_mean(
        np.array([[0.0, 10.0], [3.0, nan], [nan, 40.0]]), np.array([[50.0, nan], [nan, 70.0], [0.0, 90.0]])
    )
    expected = np.array([[0.0, 10.0], [3.0, 25.0], [1.5, 40.0]]), np.array([[50.0, 25.0], [1.5, 70.0], [0.0, 90.0]])
    expect.close(answer, expected, because=EXACT)


@pytest.mark.exercise("impute_mean", weight=1.25)
def test_impute_a_column_of_gaps(student):
    """A column of which the training part knows nothing gets 0 for a gap; what the test part has there stays."""
    answer = student.impute_mean(np.array([[nan, 2.0], [nan, 4.0]]), np.array([[7.0, nan], [nan, 1.0]]))
    expect.close(answer, (np.array([[0.0, 2.0], [0.0, 4.0]]), np.array([[7.0, 3.0], [0.0, 1.0]])), because=EXACT)


# ---------------------------------------------------------------- pipeline


@pytest.mark.exercise("pipeline", weight=1.25)
def test_pipeline_of_three_rows(student):
    """1 and 3 become -1 and 1, the words a and b two columns; a test row of 2 and an unknown word is all zeros."""
    answer = student.pipeline(np.array([[1.0], [3.0]]), np.array([[2.0]]), ["b", "a"], ["c"])
    expect.close(answer, (np.array([[-1.0, 0.0, 1.0], [1.0, 1.0, 0.0]]), np.array([[0.0, 0.0, 0.0]])), because=EXACT)


@pytest.mark.exercise("pipeline", weight=1.5)
def test_pipeline_with_gaps(student):
    """A gap is filled before the spread is measured, and everything is learned from the training part."""
    train = np.array([[0.0, 1.0], [nan, 3.0], [8.0, 1.0], [nan, 3.0]])
    test = np.array([[6.0, nan], [nan, 7.0]])
    answer = student.pipeline(train, test, ["red", "blue", "red", "green"], ["green", "red"])
    root = np.sqrt(2.0)
    expected = (
        np.array(
            [
                [-root, -1.0, 0.0, 0.0, 1.0],
                [0.0, 1.0, 1.0, 0.0, 0.0],
                [root, -1.0, 0.0, 0.0, 1.0],
                [0.0, 1.0, 0.0, 1.0, 0.0],
            ]
        ),
        np.array([[root / 2, 0.0, 0.0, 1.0, 0.0], [0.0, 5.0, 0.0, 0.0, 1.0]]),
    )
    expect.close(answer, expected, because=CLOSED)


@pytest.mark.exercise("pipeline", weight=1.25)
def test_pipeline_has_as_many_columns_in_both_parts(student):
    """Only the words of the training part get a column, so that both parts have equally many."""
    train, test = np.array([[2.0], [4.0], [6.0]]), np.array([[4.0], [4.0]])
    answer = student.pipeline(train, test, ["x", "z", "x"], ["y", "z"])
    up = np.sqrt(1.5)
    expected = (
        np.array([[-up, 1.0, 0.0], [0.0, 0.0, 1.0], [up, 1.0, 0.0]]),
        np.array([[0.0, 0.0, 0.0], [0.0, 0.0, 1.0]]),
    )
    expect.close(answer, expected, because=CLOSED)
