"""Visible checks of metrics: ten people and their scores, ten million innocent faces, and numbers that a pencil can follow."""

import numpy as np
import pytest

from autograder import expect

CLOSED = "a closed formula in float64"
DIVIDED = "counts are exact, and a division is rounded once"

# The worked example: ten people, four of them positive, and their scores.
Y = np.array([1, 1, 0, 1, 0, 0, 1, 0, 0, 0])
S = np.array([0.95, 0.9, 0.85, 0.8, 0.6, 0.55, 0.5, 0.4, 0.2, 0.1])

# ---------------------------------------------------------------- confusion


@pytest.mark.exercise("confusion", weight=1.25)
def test_confusion_of_four_samples(student):
    """Four samples: the truth 0, 1, 2, 1 was called 0, 1, 1, 1. Rows are the truth, columns what was said."""
    answer = student.confusion(np.array([0, 1, 2, 1]), np.array([0, 1, 1, 1]), 3)
    expect.equal(answer, np.array([[1, 0, 0], [0, 2, 0], [0, 1, 0]]))


@pytest.mark.exercise("confusion", weight=1)
def test_confusion_of_four_classes(student):
    """Of four classes the last is never there and the first never called: the matrix is 4 x 4 all the same."""
    y, p = np.array([0, 0, 1, 1, 1, 2, 2, 0]), np.array([1, 1, 1, 1, 2, 1, 2, 2])
    expected = np.array([[0, 2, 1, 0], [0, 2, 1, 0], [0, 1, 1, 0], [0, 0, 0, 0]])
    expect.equal(student.confusion(y, p, 4), expected)


@pytest.mark.exercise("confusion", weight=0.75)
def test_confusion_refuses_a_label_outside(student):
    """Of three classes none is called 3, and none -1: ValueError."""
    expect.error(ValueError, student.confusion, np.array([0, 3, 1]), np.array([0, 1, 2]), 3)
    expect.error(ValueError, student.confusion, np.array([0, 2, 1]), np.array([0, -1, 1]), 3)


# ---------------------------------------------------------------- precision_recall


@pytest.mark.exercise("precision_recall", weight=1.25)
def test_precision_recall_of_three_classes(student):
    """Of three that were called class 1 two are, and all of class 1 were found; class 2 was never called."""
    answer = student.precision_recall(np.array([[1, 0, 0], [0, 2, 0], [0, 1, 0]]))
    expect.close(answer, (np.array([1, 2 / 3, 0]), np.array([1.0, 1.0, 0.0])), because=DIVIDED)


@pytest.mark.exercise("precision_recall", weight=1.25)
def test_precision_recall_of_two_classes(student):
    """Ten samples of two classes: five, three, one and one have other shares by column than by row."""
    answer = student.precision_recall(np.array([[5, 3], [1, 1]]))
    expect.close(answer, (np.array([5 / 6, 1 / 4]), np.array([5 / 8, 1 / 2])), because=DIVIDED)


@pytest.mark.exercise("precision_recall", weight=1)
def test_precision_recall_of_a_class_that_is_not_there(student):
    """Nobody is of class 0 and nobody was called so: 0/0 is 0 here, and NumPy has nothing to warn of."""
    answer = student.precision_recall(np.array([[0, 0], [0, 4]]))
    expect.close(answer, (np.array([0.0, 1.0]), np.array([0.0, 1.0])), because=DIVIDED)
    expect.no_warnings(student)


# ---------------------------------------------------------------- counts_at


@pytest.mark.exercise("counts_at", weight=1.25)
def test_counts_at_a_score(student):
    """The worked example at t = 0.8: the person with exactly 0.8 is called. Three right, one false alarm, one missed."""
    expect.equal(student.counts_at(Y, S, 0.8), (3, 1, 1, 5))


@pytest.mark.exercise("counts_at", weight=1.25)
def test_counts_at_other_thresholds(student):
    """The same ten at 0.9, 0.5 and 0.45: (2, 0, 2, 6), then twice (4, 3, 0, 3)."""
    answers = expect.each(student.counts_at, [(Y, S, t) for t in (0.9, 0.5, 0.45)])
    for answer, counts in zip(answers, [(2, 0, 2, 6), (4, 3, 0, 3), (4, 3, 0, 3)], strict=True):
        expect.equal(answer, counts)


@pytest.mark.exercise("counts_at", weight=0.75)
def test_counts_at_the_ends(student):
    """At t = inf nobody is called, at t = 0 everybody."""
    answers = expect.each(student.counts_at, [(Y, S, np.inf), (Y, S, 0.0)])
    expect.equal(answers[0], (0, 0, 4, 6))
    expect.equal(answers[1], (4, 6, 0, 0))


# ---------------------------------------------------------------- pr_curve


@pytest.mark.exercise("pr_curve", weight=1.25)
def test_pr_curve_of_ten(student):
    """The worked example has ten thresholds. They fall from 0.95; at 0.5 precision is 4/7 and recall 1."""
    precision = np.array([1, 1, 2 / 3, 3 / 4, 3 / 5, 1 / 2, 4 / 7, 1 / 2, 4 / 9, 2 / 5])
    recall = np.array([0.25, 0.5, 0.5, 0.75, 0.75, 0.75, 1.0, 1.0, 1.0, 1.0])
    expect.close(student.pr_curve(Y, S), (S, precision, recall), because=DIVIDED)


@pytest.mark.exercise("pr_curve", weight=1.25)
def test_pr_curve_of_twins(student):
    """Two people with the score 0.5 are called together or not at all: three thresholds for four people, in any order."""
    answer = student.pr_curve(np.array([0, 1, 1, 0]), np.array([0.25, 0.5, 0.75, 0.5]))
    expected = np.array([0.75, 0.5, 0.25]), np.array([1, 2 / 3, 1 / 2]), np.array([0.5, 1.0, 1.0])
    expect.close(answer, expected, because=DIVIDED)


@pytest.mark.exercise("pr_curve", weight=0.75)
def test_pr_curve_needs_a_positive(student):
    """Where nobody is positive there is nothing to find: ValueError."""
    expect.error(ValueError, student.pr_curve, np.array([0, 0, 0]), np.array([0.75, 0.5, 0.25]))
    expect.error(ValueError, student.pr_curve, np.array([0]), np.array([0.5]))


# ---------------------------------------------------------------- roc_auc


@pytest.mark.exercise("roc_auc", weight=1.25)
def test_roc_auc_of_ten(student):
    """Of the 24 pairs of a positive and a negative in the worked example 20 are ranked rightly: 0.8333."""
    expect.close(student.roc_auc(Y, S), 20 / 24, because=DIVIDED)


@pytest.mark.exercise("roc_auc", weight=1.25)
def test_roc_auc_of_twins(student):
    """One score for all is no better than a coin, 1/2; in a pair of equals each side wins half."""
    same = np.array([1, 0, 0, 1, 0]), np.full(5, 0.75)
    some = np.array([1, 0, 1, 0]), np.array([0.75, 0.75, 0.5, 0.25])
    answers = expect.each(student.roc_auc, [same, some])
    expect.close(answers[0], 0.5, because=DIVIDED)
    expect.close(answers[1], 0.625, because=DIVIDED)


@pytest.mark.exercise("roc_auc", weight=0.75)
def test_roc_auc_of_the_best_and_the_worst(student):
    """Who ranks everybody rightly has 1, who ranks everybody wrongly has 0."""
    s = np.array([0.125, 0.75, 0.25, 0.5, 0.375])
    answers = expect.each(student.roc_auc, [(np.array([0, 1, 0, 1, 0]), s), (np.array([1, 0, 1, 0, 1]), s)])
    expect.close(answers[0], 1.0, because=DIVIDED)
    expect.close(answers[1], 0.0, because=DIVIDED, atol=1e-12)


@pytest.mark.exercise("roc_auc", weight=0.5)
def test_roc_auc_needs_both(student):
    """Without a negative, or without a positive, there is no pair: ValueError."""
    expect.error(ValueError, student.roc_auc, np.array([1, 1]), np.array([0.5, 0.25]))
    expect.error(ValueError, student.roc_auc, np.array([0, 0]), np.array([0.5, 0.25]))


# ---------------------------------------------------------------- choose_threshold


@pytest.mark.exercise("choose_threshold", weight=1.5)
def test_choose_threshold_for_three_pairs_of_costs(student):
    """The worked example: with costs 1:1 and 10:1 it is 0.9, with 1:10, where to miss somebody is dear, 0.5."""
    answers = expect.each(student.choose_threshold, [(Y, S, *costs) for costs in ((1, 1), (10, 1), (1, 10))])
    for answer, t in zip(answers, (0.9, 0.9, 0.5), strict=True):
        expect.equal(answer, t)


@pytest.mark.exercise("choose_threshold", weight=1.25)
def test_choose_threshold_may_call_nobody(student):
    """Where the negatives score highest and an alarm is dear, the cheapest is to call nobody: inf. Else it is 0.5."""
    y, s = np.array([0, 0, 1, 0]), np.array([0.875, 0.75, 0.5, 0.25])
    answers = expect.each(student.choose_threshold, [(y, s, 1, 1), (y, s, 1, 8)])
    expect.equal(answers[0], np.inf)
    expect.equal(answers[1], 0.5)


@pytest.mark.exercise("choose_threshold", weight=1)
def test_choose_threshold_of_twins(student):
    """Twins are called together: to find the positive one of the two costs the other's false alarm."""
    y, s = np.array([1, 0, 1, 0, 0]), np.array([0.5, 0.5, 0.75, 0.25, 0.125])
    answers = expect.each(student.choose_threshold, [(y, s, 1, 2), (y, s, 2, 1), (y, s, 1, 1)])
    for answer, t in zip(answers, (0.5, 0.75, 0.75), strict=True):
        expect.equal(answer, t)


# ---------------------------------------------------------------- bayes_threshold


@pytest.mark.exercise("bayes_threshold", weight=1.5)
def test_bayes_threshold_of_three_pairs_of_costs(student):
    """Where a false alarm costs 100 times as much be careful, 0.990; where it costs a 20th call early, 0.0476; 1:1 is 0.5."""
    answers = expect.each(student.bayes_threshold, [(100, 1), (1, 1), (1, 20)])
    for answer, t in zip(answers, (100 / 101, 0.5, 1 / 21), strict=True):
        expect.close(answer, t, because=CLOSED)


@pytest.mark.exercise("bayes_threshold", weight=1)
def test_bayes_threshold_refuses_what_is_no_price(student):
    """A negative cost, or two of 0: ValueError."""
    for costs in ((-1, 2), (2, -1), (0, 0)):
        expect.error(ValueError, student.bayes_threshold, *costs)


# ---------------------------------------------------------------- expected_false_matches


@pytest.mark.exercise("expected_false_matches", weight=1.5)
def test_expected_false_matches_of_ten_million(student):
    """Ten million innocent faces, one error in a million: ten innocent people, in every search."""
    expect.close(student.expected_false_matches(10_000_000, 1e-6), 10.0, because=CLOSED)


@pytest.mark.exercise("expected_false_matches", weight=1)
def test_expected_false_matches_of_a_town(student):
    """A town of 250,000 has a quarter of a person, on average; a family of four, one of two of them accused, has two."""
    answers = expect.each(student.expected_false_matches, [(250_000, 1e-6), (4, 0.5)])
    expect.close(answers[0], 0.25, because=CLOSED)
    expect.close(answers[1], 2.0, because=CLOSED)


# ---------------------------------------------------------------- posterior


@pytest.mark.exercise("posterior", weight=1.5)
def test_posterior_of_ten_million(student):
    """Found with 0.99 if guilty, ten million innocent, one error in a million: a match is right with 0.0901."""
    expect.close(student.posterior(10_000_000, 0.99, 1e-6), 0.99 / 10.99, because=CLOSED)


@pytest.mark.exercise("posterior", weight=1.25)
def test_posterior_of_one_million(student):
    """One million faces: 0.4975 with one error in a million, 0.0098 with one in ten thousand. One other face: a coin."""
    answers = expect.each(student.posterior, [(1_000_000, 0.99, 1e-6), (1_000_000, 0.99, 1e-4), (1, 0.5, 0.5)])
    for answer, share in zip(answers, (0.99 / 1.99, 0.99 / 100.99, 0.5), strict=True):
        expect.close(answer, share, because=CLOSED)


@pytest.mark.exercise("posterior", weight=0.75)
def test_posterior_where_nobody_is_reported(student):
    """A system that never reports anybody: ValueError. One that spares all innocent people is always right."""
    expect.error(ValueError, student.posterior, 1000, 0.0, 0.0)
    expect.close(student.posterior(1000, 0.5, 0.0), 1.0, because=CLOSED)


# ---------------------------------------------------------------- calibration_bins


@pytest.mark.exercise("calibration_bins", weight=1.5)
def test_calibration_bins_of_four(student):
    """Four samples in two bins: below a half the mean is 0.15 and nobody positive, above it 0.75 and everybody."""
    answer = student.calibration_bins(np.array([0, 0, 1, 1]), np.array([0.1, 0.2, 0.6, 0.9]), 2)
    expect.close(answer, (np.array([0.15, 0.75]), np.array([0.0, 1.0]), np.array([2, 2])), because=CLOSED)


@pytest.mark.exercise("calibration_bins", weight=1.25)
def test_calibration_bins_with_an_empty_one(student):
    """Nobody lies between 1/2 and 3/4: nan, nan and 0 there."""
    p = np.array([0.1875, 0.125, 0.28125, 0.8125, 0.875, 0.78125])
    answer = student.calibration_bins(np.array([1, 0, 1, 1, 0, 1]), p, 4)
    mean_p, share = np.array([0.15625, 0.28125, np.nan, 2.46875 / 3]), np.array([0.5, 1.0, np.nan, 2 / 3])
    expect.close(answer, (mean_p, share, np.array([2, 1, 0, 3])), because=CLOSED)


@pytest.mark.exercise("calibration_bins", weight=1)
def test_calibration_bins_of_zero_half_and_one(student):
    """0 belongs to the first bin; 1/2 to the bin that begins there; 1 to the last, and not to one of its own."""
    answer = student.calibration_bins(np.array([0, 1, 0]), np.array([0.0, 0.5, 1.0]), 2)
    expect.close(answer, (np.array([0.0, 0.75]), np.array([0.0, 0.5]), np.array([1, 2])), because=CLOSED)


# ---------------------------------------------------------------- boundary_changes


@pytest.mark.exercise("boundary_changes", weight=1.25)
def test_boundary_changes_of_six_cells(student):
    """Two rows of three cells: three pairs of neighbours differ."""
    expect.equal(student.boundary_changes(np.array([[0, 0, 1], [0, 1, 1]])), 3)


@pytest.mark.exercise("boundary_changes", weight=1)
def test_boundary_changes_on_a_line(student):
    """On a line 0 0 3 3 1 0 the label changes three times, however far apart two labels are."""
    expect.equal(student.boundary_changes(np.array([0, 0, 3, 3, 1, 0])), 3)


@pytest.mark.exercise("boundary_changes", weight=1)
def test_boundary_changes_of_three_classes(student):
    """Three stripes, upright or lying, have the same border; what does not touch at the edges does not count."""
    stripes = np.array([[0, 1, 1, 2], [0, 1, 1, 2], [0, 1, 1, 2]])
    answers = expect.each(student.boundary_changes, [(stripes,), (stripes.T.copy(),)])
    expect.equal(answers[0], 6)
    expect.equal(answers[1], 6)
