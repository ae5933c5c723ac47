"""Rarer wrong answers to kmeans."""

import numpy as np

from autograder import mistake

from .shared import _answer, _means, _squares


@mistake(
    "kmeans",
    hint="How far is (0, 0) from (3, 4) for you? And as the crow flies?",
    caught_by=["test_kmeans_of_clouds_to_the_end"],
)
def kmeans_by_city_blocks(X, C0, max_iter):
    centres = C0.astype(float)
    for _ in range(max_iter):
        labels = np.abs(X[:, None, :] - centres[None, :, :]).sum(axis=2).argmin(axis=1)
        centres = _means(X, labels, centres)
    labels = np.abs(X[:, None, :] - centres[None, :, :]).sum(axis=2).argmin(axis=1)
    return labels, centres, float(((X - centres[labels]) ** 2).sum())


@mistake(
    "kmeans",
    hint="One point far to the side: does it pull your centre as much as it pulls the mean?",
    caught_by=["test_kmeans_counts_its_rounds", "test_kmeans_of_clouds_to_the_end"],
)
def kmeans_moves_to_the_median(X, C0, max_iter):
    centres = C0.astype(float)
    for _ in range(max_iter):
        labels = _squares(X, centres).argmin(axis=1)
        for j in np.unique(labels):
            centres[j] = np.median(X[labels == j], axis=0)
    return _answer(X, centres)


@mistake(
    "kmeans",
    hint="You move a centre as soon as one point has come to it. Which points decide, and when, in the docstring's round?",
    caught_by=["test_kmeans_counts_its_rounds"],
)
def kmeans_moves_after_every_point(X, C0, max_iter):
    centres = C0.astype(float)
    counts = np.zeros(len(C0))
    for _ in range(max_iter):
        for x in X:
            j = ((x - centres) ** 2).sum(axis=1).argmin()
            counts[j] += 1
            centres[j] += (x - centres[j]) / counts[j]
    return _answer(X, centres)


@mistake(
    "kmeans",
    hint="You stop when no label changes, and compare with labels of zeros at first. What if the first labels are all 0?",
    caught_by=["test_kmeans_of_one_cluster_and_of_one_point"],
)
def kmeans_compares_with_labels_of_zeros(X, C0, max_iter):
    centres = C0.astype(float)
    before = np.zeros(len(X), dtype=int)
    for _ in range(max_iter):
        labels = _squares(X, centres).argmin(axis=1)
        if (labels == before).all():
            break
        before = labels
        centres = _means(X, labels, centres)
    return _answer(X, centres)


mistake(
    "kmeans",
    name="kmeans_stops_when_one_centre_rests",
    hint="You stop as soon as some number of the centres stays as it was. What do the others still want?",
    caught_by=[
        "test_kmeans_leaves_an_empty_cluster_where_it_is",
        "test_kmeans_finds_points_for_an_empty_cluster_later",
    ],
    change=("(moved == centres).all()", "(moved == centres).any()"),
)


mistake(
    "kmeans",
    name="kmeans_stops_before_it_is_at_rest",
    hint="A centre that moves by a little moves still. How small may a step be in your function before it counts as none?",
    caught_by=["test_kmeans_of_clouds_to_the_end", "test_kmeans_counts_its_rounds"],
    change=("(moved == centres).all()", "np.abs(moved - centres).max() < 0.5"),
)


mistake(
    "kmeans",
    name="kmeans_mean_over_the_coordinates",
    hint="A centre has as many coordinates as a point. Over which axis did you take the mean?",
    caught_by=["test_kmeans_of_four_corners", "test_kmeans_of_clouds_to_the_end"],
    change=("X[nearest == j].mean(axis=0)", "X[nearest == j].mean()"),
)


mistake(
    "kmeans",
    name="kmeans_counts_clusters_from_one",
    hint="Which row of the centres does your label 1 mean, and which one should it?",
    caught_by=["test_kmeans_of_four_corners", "test_kmeans_after_a_single_round"],
    change=("return squares.argmin(axis=1), centres", "return squares.argmin(axis=1) + 1, centres"),
)


mistake(
    "kmeans",
    name="kmeans_gives_points_to_the_farthest",
    hint="Does a point of yours belong to the centre that is near, or to the one that is far?",
    caught_by=["test_kmeans_after_a_single_round", "test_kmeans_of_three_groups"],
    change=[(".sum(axis=2).argmin(axis=1)", ".sum(axis=2).argmax(axis=1)")],
)


mistake(
    "kmeans",
    name="kmeans_returns_in_another_order",
    hint="The docstring says in which order the three come back. What stands first in your answer?",
    caught_by=["test_kmeans_of_four_corners", "test_kmeans_after_a_single_round"],
    change=(
        "return squares.argmin(axis=1), centres, float(squares.min(axis=1).sum())",
        "return centres, squares.argmin(axis=1), float(squares.min(axis=1).sum())",
    ),
)


mistake(
    "kmeans",
    name="kmeans_forgets_the_inertia",
    hint="The docstring promises three things. Which one is missing?",
    caught_by=["test_kmeans_of_four_corners", "test_kmeans_after_a_single_round"],
    change=(
        "return squares.argmin(axis=1), centres, float(squares.min(axis=1).sum())",
        "return squares.argmin(axis=1), centres",
    ),
)


mistake(
    "kmeans",
    name="kmeans_orders_its_centres",
    hint="The row of a centre in your answer is not its row in C0. Who asked for another order?",
    caught_by=["test_kmeans_gives_ties_to_the_first_centre", "test_kmeans_without_a_round"],
    change=("    squares = (", "    centres = centres[np.lexsort(centres.T[::-1])]\n    squares = ("),
)
