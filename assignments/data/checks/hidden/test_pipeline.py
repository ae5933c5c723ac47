"""The edges of pipeline: what its docstring promises and ordinary data do not show."""

import numpy as np
import pytest

from autograder import expect

from .shared import CLOSED, normal, with_gaps

nan = np.nan


@pytest.mark.exercise("pipeline", weight=2)
def test_pipeline_of_many_rows(student, reference):
    """Ordinary data: gaps, columns of unequal size, five words of which the test part has a few and one of its own."""
    train = with_gaps(141, normal(142, 40, [3, -40, 100], [1, 5, 9]), 0.25)
    test = with_gaps(143, normal(144, 15, [7, 7, 7], [1, 1, 1]), 0.25)
    words = ["oak", "elm", "ash", "fir", "yew"]
    train_cat = [words[i] for i in np.random.default_rng(145).integers(0, 5, 40)]
    test_cat = [["fir", "box", "oak"][i] for i in np.random.default_rng(146).integers(0, 3, 15)]
    args = train, test, train_cat, test_cat
    expect.close(student.pipeline(*args), reference.pipeline(*args), because=CLOSED)


@pytest.mark.exercise("pipeline", weight=1)
def test_pipeline_measures_the_spread_after_imputing(student):
    """The spread is that of the column without gaps, so of the imputed numbers too: the column comes out with spread 1."""
    train = np.array([[1.0], [nan], [nan], [nan], [5.0], [nan], [nan], [nan]])
    A, B = expect.items(student.pipeline(train, np.array([[4.0]]), list("aaaaaaaa"), ["a"]), 2)
    A, B = expect.array(A, shape=(8, 2)), expect.array(B, shape=(1, 2))
    expected = np.array([[-2.0], [0.0], [0.0], [0.0], [2.0], [0.0], [0.0], [0.0]])
    expect.close(A, np.hstack([expected, np.ones((8, 1))]), because=CLOSED)
    expect.close(B, np.array([[1.0, 1.0]]), because=CLOSED)


@pytest.mark.exercise("pipeline", weight=1)
def test_pipeline_keeps_zeros_and_ones(student):
    """Zeros and ones stay zeros and ones, whatever the share of a word; the words are sorted."""
    train_cat, test_cat = ["pear", "fig", "fig", "fig", "plum"], ["plum", "kiwi", "fig"]
    A, B = expect.items(
        student.pipeline(np.array([[0.0], [4.0], [0.0], [4.0], [2.0]]), np.ones((3, 1)), train_cat, test_cat), 2
    )
    A, B = expect.array(A, shape=(5, 4)), expect.array(B, shape=(3, 4))
    expect.equal(A[:, 1:], np.array([[0, 1, 0], [1, 0, 0], [1, 0, 0], [1, 0, 0], [0, 0, 1]], dtype=float))
    expect.equal(B[:, 1:], np.array([[0, 0, 1], [0, 0, 0], [1, 0, 0]], dtype=float))


@pytest.mark.exercise("pipeline", weight=0.75)
def test_pipeline_of_a_constant_column(student):
    """A constant column, and one without a single number, become 0 and nothing is divided by 0."""
    train, test = np.array([[0.1, nan], [0.1, nan], [nan, nan]]), np.array([[1.1, 3.0], [nan, nan]])
    expected = (
        np.array([[0.0, 0.0, 1.0], [0.0, 0.0, 1.0], [0.0, 0.0, 1.0]]),
        np.array([[1.0, 3.0, 1.0], [0.0, 0.0, 1.0]]),
    )
    expect.close(student.pipeline(train, test, ["a", "a", "a"], ["a", "a"]), expected, because=CLOSED)


@pytest.mark.exercise("pipeline", weight=0.5)
def test_pipeline_without_test_rows(student):
    """A test part without rows comes back without rows, and as wide as the training part."""
    answer = student.pipeline(np.array([[1.0], [3.0]]), np.zeros((0, 1)), ["b", "a"], [])
    expect.close(answer, (np.array([[-1.0, 0.0, 1.0], [1.0, 1.0, 0.0]]), np.zeros((0, 3))), because=CLOSED)


@pytest.mark.exercise("pipeline", weight=0.75)
def test_pipeline_leaves_its_arguments_alone(student):
    """Tables and lists are the same after the call."""
    train, test = np.array([[1.0, nan], [3.0, 4.0]]), np.array([[nan, 5.0]])
    student.pipeline(train, test, ["b", "a"], ["c"])
    expect.unchanged(student)
