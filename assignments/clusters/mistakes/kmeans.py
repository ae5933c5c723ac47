"""Known wrong answers to kmeans, the commonest first."""

import numpy as np

from autograder import mistake

from .shared import _answer, _means, _squares


@mistake(
    "kmeans",
    hint="Your centres moved once more after the labels were given. Is every point's label that of the centre that is nearest "
    "to it now?",
    caught_by=["test_kmeans_after_a_single_round", "test_kmeans_counts_its_rounds"],
)
def kmeans_labels_older_than_the_centres(X, C0, max_iter):
    centres = C0.astype(float)
    labels = _squares(X, centres).argmin(axis=1)
    for _ in range(max_iter):
        labels = _squares(X, centres).argmin(axis=1)
        moved = _means(X, labels, centres)
        if (moved == centres).all():
            break
        centres = moved
    inertia = ((X - centres[labels]) ** 2).sum()
    return labels, centres, float(inertia)


@mistake(
    "kmeans",
    hint="Inertia, labels and centres should belong together. With which centres did you compute the inertia?",
    caught_by=["test_kmeans_after_a_single_round", "test_kmeans_counts_its_rounds"],
)
def kmeans_inertia_older_than_the_centres(X, C0, max_iter):
    centres = C0.astype(float)
    squares = _squares(X, centres)
    for _ in range(max_iter):
        squares = _squares(X, centres)
        moved = _means(X, squares.argmin(axis=1), centres)
        if (moved == centres).all():
            break
        centres = moved
    return _squares(X, centres).argmin(axis=1), centres, float(squares.min(axis=1).sum())


mistake(
    "kmeans",
    name="kmeans_mean_of_nobody",
    hint="What is the mean of no points at all? Which centre gets one, and what does the docstring say about it?",
    caught_by=[
        "test_kmeans_leaves_an_empty_cluster_where_it_is",
        "test_kmeans_finds_points_for_an_empty_cluster_later",
    ],
    change=("for j in np.unique(nearest):", "for j in range(len(C0)):"),
)


mistake(
    "kmeans",
    name="kmeans_empty_centre_goes_to_the_origin",
    hint="Your new centres begin as zeros. Where does a centre go to which no point belongs?",
    caught_by=[
        "test_kmeans_leaves_an_empty_cluster_where_it_is",
        "test_kmeans_finds_points_for_an_empty_cluster_later",
    ],
    change=("moved = centres.copy()", "moved = np.zeros(centres.shape)"),
)


@mistake(
    "kmeans",
    hint="How many centres were given, and how many do you return? Where should one stay to which no point belongs?",
    caught_by=[
        "test_kmeans_leaves_an_empty_cluster_where_it_is",
        "test_kmeans_finds_points_for_an_empty_cluster_later",
    ],
)
def kmeans_drops_empty_clusters(X, C0, max_iter):
    centres = C0.astype(float)
    for _ in range(max_iter):
        labels = _squares(X, centres).argmin(axis=1)
        moved = np.array([X[labels == j].mean(axis=0) for j in np.unique(labels)])
        if moved.shape == centres.shape and (moved == centres).all():
            break
        centres = moved
    return _answer(X, centres)


@mistake(
    "kmeans",
    hint="You give an empty centre a point of its own. What does the docstring say happens to it?",
    caught_by=[
        "test_kmeans_leaves_an_empty_cluster_where_it_is",
        "test_kmeans_finds_points_for_an_empty_cluster_later",
    ],
)
def kmeans_empty_centre_takes_the_farthest_point(X, C0, max_iter):
    centres = C0.astype(float)
    for _ in range(max_iter):
        squares = _squares(X, centres)
        labels = squares.argmin(axis=1)
        moved = _means(X, labels, centres)
        for j in range(len(C0)):
            if not (labels == j).any():
                moved[j] = X[squares.min(axis=1).argmax()]
        if (moved == centres).all():
            break
        centres = moved
    return _answer(X, centres)


mistake(
    "kmeans",
    name="kmeans_inertia_unsquared",
    hint="A point 2 away from its centre: what does it add to your inertia, and what does the docstring let it add?",
    caught_by=["test_kmeans_of_four_corners", "test_kmeans_after_a_single_round"],
    change=("squares.min(axis=1).sum()", "np.sqrt(squares.min(axis=1)).sum()"),
)


mistake(
    "kmeans",
    name="kmeans_inertia_is_a_mean",
    hint="Hand in every point twice: does your inertia double, and should it?",
    caught_by=["test_kmeans_of_four_corners", "test_kmeans_after_a_single_round"],
    change=("squares.min(axis=1).sum()", "squares.min(axis=1).mean()"),
)


mistake(
    "kmeans",
    name="kmeans_inertia_to_all_centres",
    hint="How many distances does one point add to your inertia: one, or one for every centre?",
    caught_by=["test_kmeans_of_four_corners", "test_kmeans_after_a_single_round"],
    change=("squares.min(axis=1).sum()", "squares.sum()"),
)


@mistake(
    "kmeans",
    hint="Start from the first two corners of the rectangle, as the check does. Where does your function begin?",
    caught_by=["test_kmeans_of_four_corners", "test_kmeans_after_a_single_round"],
)
def kmeans_starts_at_random_points(X, C0, max_iter):
    rng = np.random.default_rng(0)
    centres = X[rng.choice(len(X), size=len(C0), replace=len(C0) > len(X))].astype(float)
    for _ in range(max_iter):
        centres = _means(X, _squares(X, centres).argmin(axis=1), centres)
    return _answer(X, centres)


@mistake(
    "kmeans",
    hint="Start from the first two corners of the rectangle, and then from two others. Where does your function begin?",
    caught_by=["test_kmeans_of_four_corners", "test_kmeans_of_three_groups"],
)
def kmeans_starts_at_the_first_points(X, C0, max_iter):
    centres = np.resize(X, C0.shape).astype(float)
    for _ in range(max_iter):
        centres = _means(X, _squares(X, centres).argmin(axis=1), centres)
    return _answer(X, centres)


mistake(
    "kmeans",
    name="kmeans_writes_into_the_start",
    hint="centres = C0 is a second name for one array. What does C0 hold after the call?",
    caught_by=["test_kmeans_leaves_its_arguments_alone"],
    change=[("C0.astype(float)", "C0"), ("centres = moved", "centres[:] = moved")],
)


mistake(
    "kmeans",
    name="kmeans_hands_the_start_back",
    hint="After 0 rounds your centres are C0 itself. What happens to C0 when somebody writes into your answer?",
    caught_by=["test_kmeans_leaves_its_arguments_alone"],
    change=("C0.astype(float)", "np.asarray(C0, dtype=float)"),
)


mistake(
    "kmeans",
    name="kmeans_centres_of_whole_numbers",
    hint="Your centres have the dtype of C0. What is left of a mean of 0.5, if C0 holds whole numbers?",
    caught_by=["test_kmeans_of_whole_numbers"],
    change=("C0.astype(float)", "C0.copy()"),
)


@mistake(
    "kmeans",
    hint="A point in the middle between two centres: which of the two does <= keep, the one that comes first or last?",
    caught_by=["test_kmeans_gives_ties_to_the_first_centre"],
)
def kmeans_ties_to_the_last_centre(X, C0, max_iter):
    centres = C0.astype(float)
    for _ in range(max_iter):
        labels = len(centres) - 1 - _squares(X, centres)[:, ::-1].argmin(axis=1)
        centres = _means(X, labels, centres)
    squares = _squares(X, centres)
    return len(centres) - 1 - squares[:, ::-1].argmin(axis=1), centres, float(squares.min(axis=1).sum())


mistake(
    "kmeans",
    name="kmeans_one_round_only",
    hint="The centres have moved. Is each of them the mean of the points that are nearest to it now?",
    caught_by=["test_kmeans_counts_its_rounds", "test_kmeans_of_clouds_to_the_end"],
    change=("for _ in range(max_iter):", "for _ in range(min(max_iter, 1)):"),
)


mistake(
    "kmeans",
    name="kmeans_one_round_too_many",
    hint="Count the moves of your centres for max_iter = 0 and for max_iter = 1.",
    caught_by=["test_kmeans_without_a_round", "test_kmeans_counts_its_rounds"],
    change=("range(max_iter)", "range(max_iter + 1)"),
)


mistake(
    "kmeans",
    name="kmeans_never_stops_to_count",
    hint="max_iter = 1 and max_iter = 2 give you the same centres. Which line of yours looks at max_iter?",
    caught_by=["test_kmeans_after_a_single_round", "test_kmeans_without_a_round"],
    change=("range(max_iter)", "range(300)"),
)
