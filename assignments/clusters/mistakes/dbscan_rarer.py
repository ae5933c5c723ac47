"""Rarer wrong answers to dbscan."""

import numpy as np

from autograder import mistake


@mistake(
    "dbscan",
    hint="Every point of yours that reaches another belongs to it. What is m for?",
    caught_by=["test_dbscan_does_not_grow_from_the_border", "test_dbscan_with_few_and_with_many_neighbours"],
)
def dbscan_ignores_m(X, eps, m):
    near = np.sqrt(((X[:, None, :] - X[None, :, :]) ** 2).sum(axis=2)) <= eps
    labels = np.full(len(X), -1)
    number = 0
    for i in range(len(X)):
        if labels[i] == -1 and near[i].sum() > 1:
            labels[i] = number
            growing = [i]
            while growing:
                joining = np.flatnonzero(near[growing.pop()] & (labels == -1))
                labels[joining] = number
                growing.extend(joining)
            number += 1
    return labels


@mistake(
    "dbscan",
    hint="Which points does your function return a number for: all, or the cores?",
    caught_by=["test_dbscan_of_two_groups_and_a_stranger", "test_dbscan_splits_the_moons"],
)
def dbscan_is_it_a_core(X, eps, m):
    near = np.sqrt(((X[:, None, :] - X[None, :, :]) ** 2).sum(axis=2)) <= eps
    return np.where(near.sum(axis=1) >= m, 0, -1)


@mistake(
    "dbscan",
    hint="Two clusters, and you give both the number 0. When does your number rise?",
    caught_by=["test_dbscan_of_two_groups_and_a_stranger", "test_dbscan_splits_the_moons"],
)
def dbscan_one_number_for_all(X, eps, m):
    near = np.sqrt(((X[:, None, :] - X[None, :, :]) ** 2).sum(axis=2)) <= eps
    core = near.sum(axis=1) >= m
    return np.where(near[:, core].any(axis=1), 0, -1)


mistake(
    "dbscan",
    name="dbscan_in_city_blocks",
    hint="How far is (3, 4) from (0, 0) for you? And as the crow flies?",
    caught_by=["test_dbscan_reaches_as_far_as_eps", "test_dbscan_of_random_points"],
    change=(
        "((X[:, None, :] - X[None, :, :]) ** 2).sum(axis=2) <= eps**2",
        "np.abs(X[:, None, :] - X[None, :, :]).sum(axis=2) <= eps",
    ),
)


mistake(
    "dbscan",
    name="dbscan_counts_places_not_points",
    hint="Three points at one place: how many neighbours does each of them have?",
    caught_by=["test_dbscan_counts_equal_points_each"],
    change=(
        "near.sum(axis=1) >= m",
        "np.array([len(np.unique(X[row], axis=0)) for row in near], dtype=int) >= m",
    ),
)


@mistake(
    "dbscan",
    hint="What is the largest of no labels? Try an array without a row.",
    caught_by=["test_dbscan_of_no_point_and_of_one"],
)
def dbscan_fails_without_points(X, eps, m):
    near = np.sqrt(((X[:, None, :] - X[None, :, :]) ** 2).sum(axis=2)) <= eps
    core = near.sum(axis=1) >= m
    reach = near & core[:, None] & core[None, :]
    labels = np.arange(len(X))
    while True:
        lower = np.where(reach, labels[None, :], len(X)).min(axis=1)
        lower = np.minimum(labels, lower)
        if (lower == labels).all():
            break
        labels = lower
    numbers = np.unique(labels[core])
    return np.array(
        [
            np.searchsorted(numbers, labels[near[i] & core].min()) if (near[i] & core).any() else -1
            for i in range(len(X))
        ],
        dtype=int,
    )


@mistake(
    "dbscan",
    hint="Your numbers have gaps, since they rise with every row. Which numbers does the docstring give to three clusters?",
    caught_by=["test_dbscan_of_two_groups_and_a_stranger", "test_dbscan_splits_the_moons"],
)
def dbscan_labels_are_rows(X, eps, m):
    near = np.sqrt(((X[:, None, :] - X[None, :, :]) ** 2).sum(axis=2)) <= eps
    core = near.sum(axis=1) >= m
    labels = np.full(len(X), -1)
    for i in range(len(X)):
        if core[i] and labels[i] == -1:
            labels[i] = i
            growing = [i]
            while growing:
                joining = np.flatnonzero(near[growing.pop()] & (labels == -1))
                labels[joining] = i
                growing.extend(joining[core[joining]])
    return labels


@mistake(
    "dbscan",
    hint="The largest cluster comes first with you. By what does the docstring number them?",
    caught_by=["test_dbscan_numbers_by_the_first_core", "test_dbscan_of_random_points"],
)
def dbscan_numbers_by_size(X, eps, m):
    near = np.sqrt(((X[:, None, :] - X[None, :, :]) ** 2).sum(axis=2)) <= eps
    core = near.sum(axis=1) >= m
    labels = np.full(len(X), -1)
    number = 0
    for i in range(len(X)):
        if core[i] and labels[i] == -1:
            labels[i] = number
            growing = [i]
            while growing:
                joining = np.flatnonzero(near[growing.pop()] & (labels == -1))
                labels[joining] = number
                growing.extend(joining[core[joining]])
            number += 1
    if number == 0:
        return labels
    sizes = np.bincount(labels[labels >= 0], minlength=number)
    rank = np.empty(number, dtype=int)
    rank[np.argsort(-sizes, kind="stable")] = np.arange(number)
    return np.where(labels >= 0, rank[labels], -1)
