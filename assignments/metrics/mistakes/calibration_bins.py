"""Known wrong answers to calibration_bins, the commonest first."""

import numpy as np

from autograder import mistake

mistake(
    "calibration_bins",
    name="calibration_bins_p_and_y_mixed_up",
    hint="Which of the two is what the classifier said, and which is what came out? Which stands first in your answer?",
    caught_by=["test_calibration_bins_of_four", "test_calibration_bins_of_many"],
    change=("return mean_p, share, count", "return share, mean_p, count"),
)


@mistake(
    "calibration_bins",
    hint="How many bins were asked for, and how many do you return when somebody says 1.0?",
    caught_by=["test_calibration_bins_of_zero_half_and_one", "test_calibration_bins_of_every_edge"],
)
def calibration_bins_one_in_a_bin_of_its_own(y, p, bins):
    place = (p * bins).astype(int)
    count = np.bincount(place, minlength=bins)
    with np.errstate(invalid="ignore"):
        mean_p = np.bincount(place, weights=p, minlength=bins) / count
        share = np.bincount(place, weights=y, minlength=bins) / count
    return mean_p, share, count


@mistake(
    "calibration_bins",
    hint="Somebody says 1.0, and is in none of your bins. To which does 1.0 belong?",
    caught_by=["test_calibration_bins_of_zero_half_and_one", "test_calibration_bins_of_every_edge"],
)
def calibration_bins_loses_one(y, p, bins):
    mean_p, share, count = np.full(bins, np.nan), np.full(bins, np.nan), np.zeros(bins, dtype=int)
    for b in range(bins):
        inside = (p >= b / bins) & (p < (b + 1) / bins)
        if inside.any():
            mean_p[b], share[b], count[b] = p[inside].mean(), y[inside].mean(), inside.sum()
    return mean_p, share, count


@mistake(
    "calibration_bins",
    hint="Nobody is in that bin. Is 0 what they said on average, and is a share of nobody 0?",
    caught_by=["test_calibration_bins_with_an_empty_one", "test_calibration_bins_where_only_the_middle_is_filled"],
)
def calibration_bins_empty_is_zero(y, p, bins):
    place = np.minimum((p * bins).astype(int), bins - 1)
    count = np.bincount(place, minlength=bins)
    mean_p = np.bincount(place, weights=p, minlength=bins) / np.maximum(count, 1)
    share = np.bincount(place, weights=y, minlength=bins) / np.maximum(count, 1)
    return mean_p, share, count


@mistake(
    "calibration_bins",
    hint="A probability on an edge: does it belong to the bin that begins there, or to the one that ends there?",
    caught_by=["test_calibration_bins_of_zero_half_and_one", "test_calibration_bins_of_every_edge"],
)
def calibration_bins_right_edge_in(y, p, bins):
    place = np.maximum(np.ceil(p * bins).astype(int) - 1, 0)
    count = np.bincount(place, minlength=bins)
    with np.errstate(invalid="ignore"):
        mean_p = np.bincount(place, weights=p, minlength=bins) / count
        share = np.bincount(place, weights=y, minlength=bins) / count
    return mean_p, share, count


@mistake(
    "calibration_bins",
    hint="Your bins hold equally many samples. What does the docstring make equal: the counts, or the widths?",
    caught_by=["test_calibration_bins_with_an_empty_one", "test_calibration_bins_of_many"],
)
def calibration_bins_of_equal_counts(y, p, bins):
    parts = np.array_split(np.argsort(p, kind="stable"), bins)
    mean_p = np.array([p[part].mean() if len(part) else np.nan for part in parts])
    share = np.array([y[part].mean() if len(part) else np.nan for part in parts])
    return mean_p, share, np.array([len(part) for part in parts])


@mistake(
    "calibration_bins",
    hint="You give the middle of each bin. What did the people in it say on average?",
    caught_by=["test_calibration_bins_of_four", "test_calibration_bins_of_many"],
)
def calibration_bins_midpoints_for_means(y, p, bins):
    place = np.minimum((p * bins).astype(int), bins - 1)
    count = np.bincount(place, minlength=bins)
    with np.errstate(invalid="ignore"):
        share = np.bincount(place, weights=y, minlength=bins) / count
    return np.where(count > 0, (np.arange(bins) + 0.5) / bins, np.nan), share, count


@mistake(
    "calibration_bins",
    hint="Your bins begin at the smallest probability and end at the largest. Where do they by the docstring?",
    caught_by=["test_calibration_bins_with_an_empty_one", "test_calibration_bins_of_many"],
)
def calibration_bins_from_smallest_to_largest(y, p, bins):
    span = p.max() - p.min()
    scaled = (p - p.min()) / (span or 1.0)
    place = np.minimum((scaled * bins).astype(int), bins - 1)
    count = np.bincount(place, minlength=bins)
    with np.errstate(invalid="ignore"):
        mean_p = np.bincount(place, weights=p, minlength=bins) / count
        share = np.bincount(place, weights=y, minlength=bins) / count
    return mean_p, share, count


@mistake(
    "calibration_bins",
    hint="How many positives, or which share of them? Twice as many samples should not change your second array.",
    caught_by=["test_calibration_bins_of_four", "test_calibration_bins_of_many"],
)
def calibration_bins_counts_positives(y, p, bins):
    place = np.minimum((p * bins).astype(int), bins - 1)
    count = np.bincount(place, minlength=bins)
    positives = np.bincount(place, weights=y, minlength=bins)
    with np.errstate(invalid="ignore"):
        mean_p = np.bincount(place, weights=p, minlength=bins) / count
    return mean_p, np.where(count > 0, positives, np.nan), count


@mistake(
    "calibration_bins",
    hint="You divide by the number of all samples. Of whom is the share: of all, or of those in the bin?",
    caught_by=["test_calibration_bins_of_four", "test_calibration_bins_of_many"],
)
def calibration_bins_of_all_samples(y, p, bins):
    place = np.minimum((p * bins).astype(int), bins - 1)
    count = np.bincount(place, minlength=bins)
    mean_p = np.bincount(place, weights=p, minlength=bins) / len(y)
    share = np.bincount(place, weights=y, minlength=bins) / len(y)
    return np.where(count > 0, mean_p, np.nan), np.where(count > 0, share, np.nan), count


@mistake(
    "calibration_bins",
    hint="You leave empty bins out. To which interval does your third entry belong, then?",
    caught_by=["test_calibration_bins_with_an_empty_one", "test_calibration_bins_where_only_the_middle_is_filled"],
)
def calibration_bins_without_the_empty(y, p, bins):
    place = np.minimum((p * bins).astype(int), bins - 1)
    seen = np.unique(place)
    mean_p = np.array([p[place == b].mean() for b in seen])
    share = np.array([y[place == b].mean() for b in seen])
    return mean_p, share, np.array([int((place == b).sum()) for b in seen])


@mistake(
    "calibration_bins",
    hint="You call people at 0.5 and count how often that was right. Is that what the docstring's share counts?",
    caught_by=["test_calibration_bins_of_four", "test_calibration_bins_of_many"],
)
def calibration_bins_share_of_right_calls(y, p, bins):
    place = np.minimum((p * bins).astype(int), bins - 1)
    count = np.bincount(place, minlength=bins)
    right = (p >= 0.5) == (y == 1)
    with np.errstate(invalid="ignore"):
        mean_p = np.bincount(place, weights=p, minlength=bins) / count
        share = np.bincount(place, weights=right, minlength=bins) / count
    return mean_p, share, count


@mistake(
    "calibration_bins",
    hint="You return them from the highest bin to the lowest. Which order does the docstring promise?",
    caught_by=["test_calibration_bins_of_four", "test_calibration_bins_of_many"],
)
def calibration_bins_highest_first(y, p, bins):
    place = np.minimum((p * bins).astype(int), bins - 1)
    count = np.bincount(place, minlength=bins)
    with np.errstate(invalid="ignore"):
        mean_p = np.bincount(place, weights=p, minlength=bins) / count
        share = np.bincount(place, weights=y, minlength=bins) / count
    return mean_p[::-1].copy(), share[::-1].copy(), count[::-1].copy()


def _by_rule(y, p, bins, inside):
    mean_p, share, count = np.full(bins, np.nan), np.full(bins, np.nan), np.zeros(bins, dtype=int)
    for b in range(bins):
        these = inside(b / bins, (b + 1) / bins)
        if these.any():
            mean_p[b], share[b], count[b] = p[these].mean(), y[these].mean(), these.sum()
    return mean_p, share, count


@mistake(
    "calibration_bins",
    hint="Add up your counts. Is somebody on an edge counted twice?",
    caught_by=["test_calibration_bins_of_zero_half_and_one", "test_calibration_bins_of_every_edge"],
)
def calibration_bins_both_edges_in(y, p, bins):
    return _by_rule(y, p, bins, lambda low, high: (p >= low) & (p <= high))


@mistake(
    "calibration_bins",
    hint="Add up your counts. Where is somebody who says 0?",
    caught_by=["test_calibration_bins_of_zero_half_and_one", "test_calibration_bins_of_every_edge"],
)
def calibration_bins_loses_zero(y, p, bins):
    return _by_rule(y, p, bins, lambda low, high: (p > low) & (p <= high))


@mistake(
    "calibration_bins",
    hint="You round p * bins to the nearest whole number. Into which of two bins does 0.4 go then?",
    caught_by=["test_calibration_bins_with_an_empty_one", "test_calibration_bins_of_many"],
)
def calibration_bins_rounded_to_the_nearest(y, p, bins):
    place = np.minimum(np.round(p * bins).astype(int), bins - 1)
    count = np.bincount(place, minlength=bins)
    with np.errstate(invalid="ignore"):
        mean_p = np.bincount(place, weights=p, minlength=bins) / count
        share = np.bincount(place, weights=y, minlength=bins) / count
    return mean_p, share, count
