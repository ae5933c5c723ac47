"""Known wrong answers to dbscan, the commonest first."""

import numpy as np

from autograder import mistake


def _near(X, eps):
    return np.sqrt(((X[:, None, :] - X[None, :, :]) ** 2).sum(axis=2)) <= eps


mistake(
    "dbscan",
    name="dbscan_itself_not_counted",
    hint="Who lies at distance 0 from a point? A point with m neighbours, itself counted: is it a core for the docstring, and for you?",
    caught_by=["test_dbscan_of_two_groups_and_a_stranger", "test_dbscan_with_few_and_with_many_neighbours"],
    change=("near.sum(axis=1) >= m", "near.sum(axis=1) > m"),
)


mistake(
    "dbscan",
    name="dbscan_grows_from_the_border",
    hint="2.5 has three neighbours, and four are asked for. May the cluster grow from it?",
    caught_by=["test_dbscan_does_not_grow_from_the_border", "test_dbscan_gives_the_border_to_the_lowest_number"],
    change=("growing.extend(joining[core[joining]])", "growing.extend(joining)"),
)


@mistake(
    "dbscan",
    hint="You gather the neighbours of a core, and stop. What about the neighbours of those neighbours that are cores?",
    caught_by=["test_dbscan_follows_a_chain", "test_dbscan_splits_the_moons"],
)
def dbscan_direct_neighbours_only(X, eps, m):
    near = _near(X, eps)
    core = near.sum(axis=1) >= m
    labels = np.full(len(X), -1)
    number = 0
    for i in range(len(X)):
        if core[i] and labels[i] == -1:
            labels[near[i] & (labels == -1)] = number
            number += 1
    return labels


mistake(
    "dbscan",
    name="dbscan_without_eps_itself",
    hint="A point that is eps away exactly: is it a neighbour by the docstring, and by your comparison?",
    caught_by=["test_dbscan_of_two_groups_and_a_stranger", "test_dbscan_reaches_as_far_as_eps"],
    change=("<= eps**2", "< eps**2"),
)


mistake(
    "dbscan",
    name="dbscan_noise_is_zero",
    hint="Which number means noise, and which one is the first cluster?",
    caught_by=["test_dbscan_of_two_groups_and_a_stranger", "test_dbscan_with_few_and_with_many_neighbours"],
    change=("return labels", "return labels + 1"),
)


mistake(
    "dbscan",
    name="dbscan_counts_from_one",
    hint="Which number does the first cluster have by the docstring?",
    caught_by=["test_dbscan_of_two_groups_and_a_stranger", "test_dbscan_splits_the_moons"],
    change=("number = 0", "number = 1"),
)


mistake(
    "dbscan",
    name="dbscan_squares_against_eps",
    hint="One side of your comparison is squared. Try points that are 0.5 apart, with eps = 0.4.",
    caught_by=["test_dbscan_reaches_as_far_as_eps", "test_dbscan_splits_the_moons"],
    change=("<= eps**2", "<= eps"),
)


@mistake(
    "dbscan",
    hint="A point beside a core, with too few neighbours itself: what does the docstring call it, and what do you?",
    caught_by=["test_dbscan_of_two_groups_and_a_stranger", "test_dbscan_does_not_grow_from_the_border"],
)
def dbscan_border_is_noise(X, eps, m):
    near = _near(X, eps)
    core = near.sum(axis=1) >= m
    labels = np.full(len(X), -1)
    number = 0
    for i in range(len(X)):
        if core[i] and labels[i] == -1:
            labels[i] = number
            growing = [i]
            while growing:
                joining = np.flatnonzero(near[growing.pop()] & (labels == -1) & core)
                labels[joining] = number
                growing.extend(joining)
            number += 1
    return labels


@mistake(
    "dbscan",
    hint="A border point has a cluster already, and your next cluster takes it over. Which of the two does the docstring prefer?",
    caught_by=["test_dbscan_gives_the_border_to_the_lowest_number"],
)
def dbscan_last_cluster_takes_the_border(X, eps, m):
    near = _near(X, eps)
    core = near.sum(axis=1) >= m
    labels = np.full(len(X), -1)
    number = 0
    for i in range(len(X)):
        if core[i] and labels[i] == -1:
            labels[i] = number
            growing = [i]
            while growing:
                joining = np.flatnonzero(near[growing.pop()] & (labels != number))
                labels[joining] = number
                growing.extend(joining[core[joining]])
            number += 1
    return labels


@mistake(
    "dbscan",
    hint="You ask which core is nearest to a border point. What does the docstring ask for, where two clusters are in reach?",
    caught_by=["test_dbscan_gives_the_border_to_the_lowest_number"],
)
def dbscan_border_joins_the_nearest_core(X, eps, m):
    distances = np.sqrt(((X[:, None, :] - X[None, :, :]) ** 2).sum(axis=2))
    near = distances <= eps
    core = near.sum(axis=1) >= m
    labels = np.full(len(X), -1)
    number = 0
    for i in range(len(X)):
        if core[i] and labels[i] == -1:
            labels[i] = number
            growing = [i]
            while growing:
                joining = np.flatnonzero(near[growing.pop()] & (labels == -1) & core)
                labels[joining] = number
                growing.extend(joining)
            number += 1
    for i in np.flatnonzero(~core):
        if (near[i] & core).any():
            labels[i] = labels[np.where(near[i] & core, distances[i], np.inf).argmin()]
    return labels


@mistake(
    "dbscan",
    hint="You number a cluster by its first row of any kind. Does a border point in row 0 make its cluster number 0?",
    caught_by=["test_dbscan_numbers_by_the_first_core"],
)
def dbscan_numbers_by_the_first_member(X, eps, m):
    near = _near(X, eps)
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
    new = {}
    for label in labels:
        if label != -1 and label not in new:
            new[label] = len(new)
    return np.array([new.get(label, -1) for label in labels], dtype=int)


@mistake(
    "dbscan",
    hint="The last row connects two groups that have numbers already. How many clusters are there then, and how many do you count?",
    caught_by=["test_dbscan_joins_what_a_later_row_connects", "test_dbscan_follows_a_chain"],
)
def dbscan_never_merges(X, eps, m):
    near = _near(X, eps)
    core = near.sum(axis=1) >= m
    labels = np.full(len(X), -1)
    number = 0
    for i in np.flatnonzero(core):
        before = labels[near[i] & core & (labels != -1)]
        label = before.min() if len(before) else number
        number += len(before) == 0
        labels[i] = label
        labels[near[i] & (labels == -1)] = label
    return labels


@mistake(
    "dbscan",
    hint="A point beside nobody's core is noise when its turn comes. What if a core that reaches it stands in a later row?",
    caught_by=["test_dbscan_of_two_groups_and_a_stranger", "test_dbscan_does_not_grow_from_the_border"],
)
def dbscan_noise_stays_noise(X, eps, m):
    near = _near(X, eps)
    core = near.sum(axis=1) >= m
    labels = np.full(len(X), -2)
    number = 0
    for i in range(len(X)):
        if labels[i] != -2:
            continue
        if not core[i]:
            labels[i] = -1
            continue
        labels[i] = number
        growing = [i]
        while growing:
            joining = np.flatnonzero(near[growing.pop()] & (labels == -2))
            labels[joining] = number
            growing.extend(joining[core[joining]])
        number += 1
    return labels
