"""Visible checks of the models: few samples, which a pencil can follow."""

import numpy as np
import pytest

from autograder import expect

SHARES = "shares and logarithms in float64"

FIVE_OF_EIGHT = np.array([1, 1, 1, 1, 1, 7, 7, 7])


# ---------------------------------------------------------------- gini


@pytest.mark.exercise("gini", weight=1)
def test_gini_of_five_and_three(student):
    """Five of one class and three of another have 15/32; five, two and one have 17/32: more classes, more mixed."""
    # All are asked before one is judged.
    asked = [(FIVE_OF_EIGHT,), (np.array([1, 1, 1, 1, 1, 7, 7, 3]),)]
    for right, answer in zip((15 / 32, 17 / 32), expect.each(student.gini, asked), strict=True):
        expect.close(answer, right, because=SHARES)


@pytest.mark.exercise("gini", weight=0.6)
def test_gini_of_pure_and_of_even(student):
    """A single class has 0; two classes in equal shares have 1/2 and four have 3/4."""
    asked = [(np.array([4, 4, 4]),), (np.array([0, 1, 1, 0]),), (np.array([3, 0, 1, 2]),)]
    for right, answer in zip((0.0, 0.5, 0.75), expect.each(student.gini, asked), strict=True):
        expect.close(answer, right, because=SHARES)


# ---------------------------------------------------------------- entropy


@pytest.mark.exercise("entropy", weight=1)
def test_entropy_of_five_and_three(student):
    """Five of one class and three of another have 0.9544 bits; a fair coin has 1 bit."""
    asked = [(FIVE_OF_EIGHT,), (np.array([0, 1]),)]
    right = (-(5 / 8 * np.log2(5 / 8) + 3 / 8 * np.log2(3 / 8)), 1.0)
    for one, answer in zip(right, expect.each(student.entropy, asked), strict=True):
        expect.close(answer, one, because=SHARES)


@pytest.mark.exercise("entropy", weight=0.6)
def test_entropy_of_pure_and_of_eight(student):
    """A single class has no entropy, and eight classes in equal shares have 3 bits."""
    asked = [(np.array([0, 0, 0]),), (np.array([5, 1, 2, 0, 4, 6, 3, 7]),)]
    for right, answer in zip((0.0, 3.0), expect.each(student.entropy, asked), strict=True):
        expect.close(answer, right, because=SHARES)


# ---------------------------------------------------------------- best_split


def column(*values):
    return np.array(values, dtype=float)[:, None]


def expect_split(answer, feature, threshold, gain):
    """The three parts of an answer of best_split."""
    answered = expect.items(answer, 3)
    expect.equal(answered[0], feature)
    expect.close(answered[1], float(threshold), because="midway between two numbers")
    expect.close(answered[2], float(gain), because=SHARES)


@pytest.mark.exercise("best_split", weight=1.25)
def test_split_of_four_points(student):
    """Of 1, 2, 4 and 5 with the labels 0, 0, 1, 1 the best question is "at most 3?"; it takes all the impurity, 1/2."""
    expect_split(student.best_split(column(1, 2, 4, 5), np.array([0, 0, 1, 1])), 0, 3.0, 0.5)


@pytest.mark.exercise("best_split", weight=1.25)
def test_split_weighs_its_sides(student):
    """Labels 0, 1, 0, 1, 1: to cut the first one off leaves a pure side, but a small one; to cut after the third gains more."""
    answer = student.best_split(column(1, 2, 3, 4, 5), np.array([0, 1, 0, 1, 1]))
    # Of five, two are 0: 12/25. Left of 3.5 stand 0, 1, 0, 4/9, and they are three of five.
    expect_split(answer, 0, 3.5, 12 / 25 - 3 / 5 * 4 / 9)


@pytest.mark.exercise("best_split", weight=0.75)
def test_split_of_the_second_feature(student):
    """The first feature is useless, the second one tells the classes apart between 10 and 30."""
    X = np.array([[1.0, 40.0], [2.0, 10.0], [1.0, 5.0], [2.0, 30.0]])
    expect_split(student.best_split(X, np.array([8, 3, 3, 8])), 1, 20.0, 0.5)


@pytest.mark.exercise("best_split", weight=0.75)
def test_split_of_xor_is_none(student):
    """For XOR no single question gains anything: None. Turn one label, and there is a question."""
    X = np.array([[0.0, 0.0], [0.0, 1.0], [1.0, 0.0], [1.0, 1.0]])
    expect_split(student.best_split(X, np.array([0, 1, 1, 1])), 0, 0.5, 3 / 8 - 1 / 4)
    answer = student.best_split(X, np.array([0, 1, 1, 0]))
    expect.that(answer is None, "a split that gains nothing came back, where None is asked for")


# ---------------------------------------------------------------- knn_predict

LINE, HALVES = column(0, 1, 2, 10, 11, 12), np.array([0, 0, 0, 1, 1, 1])


@pytest.mark.exercise("knn_predict", weight=1.25)
def test_knn_of_two_groups(student):
    """Samples at 0, 1, 2 (label 0) and 10, 11, 12 (label 1): with three neighbours 1.2 is a 0 and 9 is a 1."""
    expect.equal(student.knn_predict(LINE, HALVES, column(1.2, 9), 3), np.array([0, 1]))


@pytest.mark.exercise("knn_predict", weight=1)
def test_knn_ties_of_votes(student):
    """One vote each for 5 and for 2: the smaller label wins, in whatever order the samples stand, and whichever is nearer."""
    asked = [(column(0, 3), np.array([5, 2]), column(1), 2), (column(3, 0), np.array([2, 5]), column(1), 2)]
    for answer in expect.each(student.knn_predict, asked):
        expect.equal(answer, np.array([2]))


@pytest.mark.exercise("knn_predict", weight=1)
def test_knn_votes_of_more_neighbours(student):
    """The nearest of all has label 9, but with three neighbours two others outvote it; with one it decides."""
    X, y, Q = column(0, 1, 2, 20), np.array([9, 4, 4, 9]), column(0.25, 0.4375)
    one, three = expect.each(student.knn_predict, [(X, y, Q, 1), (X, y, Q, 3)])
    expect.equal(one, np.array([9, 9]))
    expect.equal(three, np.array([4, 4]))


# ---------------------------------------------------------------- loo_accuracy


@pytest.mark.exercise("loo_accuracy", weight=1.25)
def test_loo_of_five_points(student):
    """0, 1, 2.5, 10, 11 with the labels 0, 0, 1, 1, 1 and one neighbour: only 2.5 is taken for a 0. Four of five."""
    answer = student.loo_accuracy(column(0, 1, 2.5, 10, 11), np.array([0, 0, 1, 1, 1]), 1)
    expect.close(answer, 0.8, because="a share of whole numbers")


@pytest.mark.exercise("loo_accuracy", weight=1)
def test_loo_of_alternating_labels(student):
    """0, 1, 2, 3, 4 with the labels 0, 1, 0, 1, 0: every neighbour has the other label, and nothing is right."""
    asked = [(column(0, 1, 2, 3, 4), np.array([0, 1, 0, 1, 0]), 1), (LINE, HALVES, 2)]
    for right, answer in zip((0.0, 1.0), expect.each(student.loo_accuracy, asked), strict=True):
        expect.close(answer, right, because="a share of whole numbers")


# ---------------------------------------------------------------- aic, bic

SMALLER, LARGER = (100, 50.0, 3), (100, 49.0, 4)
FORMULA = "a closed formula in float64"


@pytest.mark.exercise("aic", weight=1)
def test_aic_chooses_the_larger_model(student):
    """n = 100: rss 50 with 3 parameters has -63.31, rss 49 with 4 has -63.33. By AIC the fourth is worth its price."""
    answers = expect.each(student.aic, [SMALLER, LARGER])
    for (n, rss, k), answer in zip((SMALLER, LARGER), answers, strict=True):
        expect.close(answer, n * np.log(rss / n) + 2 * k, because=FORMULA)


@pytest.mark.exercise("bic", weight=1)
def test_bic_chooses_the_smaller_model(student):
    """The same two models have -55.50 and -52.91: by BIC the fourth parameter is not worth its price."""
    answers = expect.each(student.bic, [SMALLER, LARGER])
    for (n, rss, k), answer in zip((SMALLER, LARGER), answers, strict=True):
        expect.close(answer, n * np.log(rss / n) + k * np.log(n), because=FORMULA)


# ---------------------------------------------------------------- choose_model

THREE = [("4-4", 208, 0.93), ("6-6", 418, 0.95), ("10-9", 959, 0.98)]


@pytest.mark.exercise("choose_model", weight=1.25)
def test_choose_the_simplest_that_is_good_enough(student):
    """Three networks with the scores 0.93, 0.95, 0.98: within 0.04 of the best the one with 418 parameters is enough."""
    # All are asked before one is judged.
    answers = expect.each(student.choose_model, [(THREE, 0.04), (THREE, 0.01), (THREE, 0.125)])
    for right, answer in zip(("6-6", "10-9", "4-4"), answers, strict=True):
        expect.equal(answer, right)


@pytest.mark.exercise("choose_model", weight=1)
def test_choose_among_equally_small_ones(student):
    """Of two with as few parameters the better one; and it does not matter in which row it stands."""
    table = [("wide", 900, 0.9375), ("shy", 10, 0.90625), ("bold", 10, 0.921875)]
    answers = expect.each(student.choose_model, [(table, 0.125), (table[::-1], 0.125)])
    for answer in answers:
        expect.equal(answer, "bold")
