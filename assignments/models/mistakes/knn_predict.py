"""Known wrong answers to knn_predict, the commonest first."""

from collections import Counter

import numpy as np

from autograder import mistake

from .shared import _order, _refuse_count, _smallest_of_the_most


@mistake(
    "knn_predict",
    hint="Reorder the rows: does your answer change? Which of two labels with equally many votes should win?",
    caught_by=["test_knn_ties_of_votes", "test_knn_ties_of_three_labels"],
)
def knn_vote_ties_to_the_nearest(X, y, Q, k):
    _refuse_count(k, len(X))
    return np.array([Counter(y[_order(X, q)[:k]].tolist()).most_common(1)[0][0] for q in Q])


mistake(
    "knn_predict",
    name="knn_farthest",
    hint="Do you sort by distance upwards or downwards, and which end do you take?",
    caught_by=["test_knn_of_two_groups", "test_knn_of_random_clouds"],
    change=("squares.argsort(", "(-squares).argsort("),
)


@mistake(
    "knn_predict",
    hint="Of the labels 4, 4 and 9: does the majority win with you, or a mean of names?",
    caught_by=["test_knn_votes_of_more_neighbours", "test_knn_of_random_clouds"],
)
def knn_mean_of_labels(X, y, Q, k):
    _refuse_count(k, len(X))
    return np.array([round(y[_order(X, q)[:k]].mean()) for q in Q])


@mistake(
    "knn_predict",
    hint="Labels are names. What does the one in the middle say about which occurs most?",
    caught_by=["test_knn_ties_of_three_labels", "test_knn_of_random_clouds"],
)
def knn_median_of_labels(X, y, Q, k):
    _refuse_count(k, len(X))
    return np.array([np.sort(y[_order(X, q)[:k]])[(k - 1) // 2] for q in Q])


mistake(
    "knn_predict",
    name="knn_nearest_only",
    hint="k = 1 and k = 3 give you the same labels. Which line of yours looks at k?",
    caught_by=["test_knn_votes_of_more_neighbours", "test_knn_of_random_clouds"],
    change=("[:, :k]", "[:, :1]"),
)


mistake(
    "knn_predict",
    name="knn_skips_the_nearest",
    hint="Does the nearest sample vote with you? A query is not one of the samples.",
    caught_by=["test_knn_votes_of_more_neighbours", "test_knn_of_random_clouds"],
    change=("[:, :k]", "[:, 1 : k + 1]"),
)


@mistake(
    "knn_predict",
    hint="You scale the features before you measure. Who asked for it, and which neighbour is the nearest without it?",
    caught_by=["test_knn_of_unequal_features"],
)
def knn_scales_the_features(X, y, Q, k):
    _refuse_count(k, len(X))
    spread = X.std(axis=0)
    spread = np.where(spread > 0, spread, 1)
    return np.array([_smallest_of_the_most(y[_order(X / spread, q / spread)[:k]]) for q in Q])


@mistake(
    "knn_predict",
    hint="How far is (3, 3) from (0, 0) for you? And as the crow flies?",
    caught_by=["test_knn_of_unequal_features"],
)
def knn_by_city_blocks(X, y, Q, k):
    _refuse_count(k, len(X))
    orders = [np.abs(X - q).sum(axis=1).argsort(kind="stable") for q in Q]
    return np.array([_smallest_of_the_most(y[order[:k]]) for order in orders])


mistake(
    "knn_predict",
    name="knn_vote_ties_to_the_largest",
    hint="Two labels have equally many votes. Which of them wins by the docstring?",
    caught_by=["test_knn_ties_of_votes", "test_knn_ties_of_three_labels"],
    change=[("np.unique(y)", "np.unique(y)[::-1]")],
)


mistake(
    "knn_predict",
    name="knn_distance_ties_to_the_last",
    hint="Two samples are equally far away. Whose row is the lower one, and which of the two votes with you?",
    caught_by=["test_knn_ties_of_distances"],
    change=(
        'squares.argsort(axis=1, kind="stable")[:, :k]',
        'len(X) - 1 - squares[:, ::-1].argsort(axis=1, kind="stable")[:, :k]',
    ),
)


@mistake(
    "knn_predict",
    hint="You sort pairs of distance and label. By what are two pairs ordered whose distances are equal?",
    caught_by=["test_knn_ties_of_distances"],
)
def knn_distance_ties_to_the_smaller_label(X, y, Q, k):
    _refuse_count(k, len(X))
    answers = []
    for q in Q:
        pairs = sorted(zip(((X - q) ** 2).sum(axis=1).tolist(), y.tolist()))
        answers.append(_smallest_of_the_most(np.array([label for _, label in pairs[:k]])))
    return np.array(answers)


mistake(
    "knn_predict",
    name="knn_of_any_count",
    hint="How many neighbours can three samples be? What should become of k = 4, and what of k = 0?",
    caught_by=["test_knn_refuses_impossible_counts"],
    change=("if not 1 <= k <= len(X):", "if False:"),
)


mistake(
    "knn_predict",
    name="knn_refuses_zero_only",
    hint="How many neighbours can three samples be? What should become of k = 4?",
    caught_by=["test_knn_refuses_impossible_counts"],
    change=("if not 1 <= k <= len(X):", "if k < 1:"),
)


mistake(
    "knn_predict",
    name="knn_refuses_all",
    hint="May all samples vote? What does the docstring say of k = n?",
    caught_by=["test_knn_refuses_impossible_counts", "test_knn_ties_of_three_labels"],
    change=("if not 1 <= k <= len(X):", "if not 1 <= k < len(X):"),
)


@mistake(
    "knn_predict",
    hint="You return rows. Which label has the sample in that row?",
    caught_by=["test_knn_of_two_groups", "test_knn_votes_of_more_neighbours"],
)
def knn_returns_the_row(X, y, Q, k):
    _refuse_count(k, len(X))
    return np.array([_order(X, q)[0] for q in Q])


mistake(
    "knn_predict",
    name="knn_returns_places_of_labels",
    hint="Your answer counts the classes 0, 1, 2, ... What are they called in y?",
    caught_by=["test_knn_ties_of_votes", "test_knn_votes_of_more_neighbours"],
    change=("labels[votes.argmax(axis=1)]", "votes.argmax(axis=1)"),
)


@mistake(
    "knn_predict",
    hint="Two far neighbours say 4 and a near one says 9. Does the docstring weigh votes by distance, or count them?",
    caught_by=["test_knn_ties_of_votes", "test_knn_votes_of_more_neighbours", "test_knn_ties_of_three_labels"],
)
def knn_votes_weighted_by_distance(X, y, Q, k):
    if k < 1 or k > len(X):
        raise ValueError("k must be from 1 to n")
    out = []
    for q in Q:
        d = np.sqrt(((X - q) ** 2).sum(axis=1))
        order = np.argsort(d, kind="stable")[:k]
        votes = {}
        for i in order:
            votes[int(y[i])] = votes.get(int(y[i]), 0.0) + 1 / (d[i] + 1e-9)
        out.append(max(sorted(votes), key=votes.get))
    return np.array(out)
