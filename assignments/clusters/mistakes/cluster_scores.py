"""Known wrong answers to cluster_scores, the commonest first."""

import numpy as np

from autograder import mistake

mistake(
    "cluster_scores",
    name="scores_take_noise_for_a_cluster",
    hint="What does the label -1 mean? Do all points that carry it lie together?",
    caught_by=["test_scores_leave_noise_out", "test_scores_of_noise_anywhere"],
    change=("np.unique(labels[labels != -1])", "np.unique(labels)"),
)


mistake(
    "cluster_scores",
    name="scores_within_unsquared",
    hint="A variance is a mean of what, of distances or of their squares?",
    caught_by=["test_scores_of_four_corners", "test_scores_of_three_clusters"],
    change=(".sum(axis=1) for j, mean", ".sum(axis=1) ** 0.5 for j, mean"),
)


mistake(
    "cluster_scores",
    name="scores_within_is_a_sum",
    hint='Hand in every point twice: does your "within" double, and should it?',
    caught_by=["test_scores_of_four_corners", "test_scores_of_three_clusters"],
    change=("np.concatenate(squares).mean()", "np.concatenate(squares).sum()"),
)


mistake(
    "cluster_scores",
    name="scores_within_is_a_mean_over_clusters",
    hint="A cluster of one point and one of four: does each cluster count once for you, or each point?",
    caught_by=["test_scores_of_three_clusters", "test_scores_of_clouds"],
    change=("np.concatenate(squares).mean()", "np.mean([one.mean() for one in squares])"),
)


mistake(
    "cluster_scores",
    name="scores_within_is_a_sum_over_clusters",
    hint="You take a mean in every cluster. What do you do with these means, and what does the docstring do with the points?",
    caught_by=["test_scores_of_four_corners", "test_scores_of_three_clusters"],
    change=("np.concatenate(squares).mean()", "sum(one.mean() for one in squares)"),
)


@mistake(
    "cluster_scores",
    hint="How far is a cluster's mean from itself? Is that a pair of two different clusters?",
    caught_by=["test_scores_of_four_corners", "test_scores_of_three_clusters"],
)
def scores_between_with_themselves(X, labels):
    numbers = np.unique(labels[labels != -1])
    if len(numbers) < 2:
        raise ValueError("two clusters are needed")
    means = np.array([X[labels == j].mean(axis=0) for j in numbers])
    kept = labels != -1
    own = means[np.searchsorted(numbers, labels[kept])]
    between = np.sqrt(((means[:, None] - means[None]) ** 2).sum(axis=2))
    return {"within": float(((X[kept] - own) ** 2).sum(axis=1).mean()), "between": float(between.mean())}


mistake(
    "cluster_scores",
    name="scores_between_squared",
    hint='Two means are 4 apart. What does your "between" say?',
    caught_by=["test_scores_of_four_corners", "test_scores_of_three_clusters"],
    change=(
        "np.sqrt(((means[i] - means[j]) ** 2).sum(axis=1)).mean()",
        "((means[i] - means[j]) ** 2).sum(axis=1).mean()",
    ),
)


mistake(
    "cluster_scores",
    name="scores_between_is_a_sum",
    hint="Three clusters make three pairs. What do you do with the three distances?",
    caught_by=["test_scores_of_three_clusters", "test_scores_of_clouds"],
    change=(".sum(axis=1)).mean())", ".sum(axis=1)).sum())"),
)


mistake(
    "cluster_scores",
    name="scores_between_counts_the_pairs_twice",
    hint="You add every pair from both of its ends. By how many do you divide?",
    caught_by=["test_scores_of_four_corners", "test_scores_of_three_clusters"],
    change=(".sum(axis=1)).mean())", ".sum(axis=1)).mean()) * 2"),
)


@mistake(
    "cluster_scores",
    hint="You go from each cluster to the next in the list. How many pairs do three clusters make?",
    caught_by=["test_scores_of_three_clusters", "test_scores_of_clouds"],
)
def scores_between_neighbours_in_the_list(X, labels):
    numbers = np.unique(labels[labels != -1])
    if len(numbers) < 2:
        raise ValueError("two clusters are needed")
    means = np.array([X[labels == j].mean(axis=0) for j in numbers])
    squares = np.concatenate([((X[labels == j] - X[labels == j].mean(axis=0)) ** 2).sum(axis=1) for j in numbers])
    steps = np.sqrt((np.diff(means, axis=0) ** 2).sum(axis=1))
    return {"within": float(squares.mean()), "between": float(steps.mean())}


@mistake(
    "cluster_scores",
    hint="The nearest two clusters are one pair. What does the docstring ask of all the pairs?",
    caught_by=["test_scores_of_three_clusters", "test_scores_of_clouds"],
)
def scores_between_the_nearest_two(X, labels):
    numbers = np.unique(labels[labels != -1])
    if len(numbers) < 2:
        raise ValueError("two clusters are needed")
    means = np.array([X[labels == j].mean(axis=0) for j in numbers])
    squares = np.concatenate([((X[labels == j] - X[labels == j].mean(axis=0)) ** 2).sum(axis=1) for j in numbers])
    i, j = np.triu_indices(len(means), k=1)
    return {"within": float(squares.mean()), "between": float(np.sqrt(((means[i] - means[j]) ** 2).sum(axis=1)).min())}


@mistake(
    "cluster_scores",
    hint="From which point do you measure in a cluster: from its own mean, or from the mean of all?",
    caught_by=["test_scores_of_four_corners", "test_scores_of_three_clusters"],
)
def scores_within_from_the_mean_of_all(X, labels):
    numbers = np.unique(labels[labels != -1])
    if len(numbers) < 2:
        raise ValueError("two clusters are needed")
    kept = X[labels != -1]
    means = np.array([X[labels == j].mean(axis=0) for j in numbers])
    i, j = np.triu_indices(len(means), k=1)
    return {
        "within": float(((kept - kept.mean(axis=0)) ** 2).sum(axis=1).mean()),
        "between": float(np.sqrt(((means[i] - means[j]) ** 2).sum(axis=1)).mean()),
    }


@mistake(
    "cluster_scores",
    hint="In two dimensions a point has one squared distance. How many numbers do you take the mean of, for one point?",
    caught_by=["test_scores_of_four_corners", "test_scores_of_clouds"],
)
def scores_within_is_a_mean_over_coordinates(X, labels):
    numbers = np.unique(labels[labels != -1])
    if len(numbers) < 2:
        raise ValueError("two clusters are needed")
    means = np.array([X[labels == j].mean(axis=0) for j in numbers])
    squares = np.concatenate([(X[labels == j] - X[labels == j].mean(axis=0)) ** 2 for j in numbers])
    i, j = np.triu_indices(len(means), k=1)
    return {
        "within": float(squares.mean()),
        "between": float(np.sqrt(((means[i] - means[j]) ** 2).sum(axis=1)).mean()),
    }


mistake(
    "cluster_scores",
    name="scores_leave_all_negative_labels_out",
    hint="Only one number means noise. What do you do with a cluster of the number -2?",
    caught_by=["test_scores_of_any_numbers"],
    change=("labels != -1", "labels >= 0"),
)


@mistake(
    "cluster_scores",
    hint="Your clusters are 0, 1, ... up to the number of different labels. What if they are called 3, 7 and 900?",
    caught_by=["test_scores_of_any_numbers"],
)
def scores_count_from_zero(X, labels):
    k = len(np.unique(labels[labels != -1]))
    if k < 2:
        raise ValueError("two clusters are needed")
    means = np.array([X[labels == j].mean(axis=0) for j in range(k)])
    squares = np.concatenate([((X[labels == j] - means[j]) ** 2).sum(axis=1) for j in range(k)])
    i, j = np.triu_indices(k, k=1)
    return {
        "within": float(squares.mean()),
        "between": float(np.sqrt(((means[i] - means[j]) ** 2).sum(axis=1)).mean()),
    }


@mistake(
    "cluster_scores",
    hint="The noise is in no cluster of yours, but by how many points do you divide?",
    caught_by=["test_scores_leave_noise_out", "test_scores_of_noise_anywhere"],
)
def scores_divide_by_all_points(X, labels):
    numbers = np.unique(labels[labels != -1])
    if len(numbers) < 2:
        raise ValueError("two clusters are needed")
    means = np.array([X[labels == j].mean(axis=0) for j in numbers])
    total = sum(((X[labels == j] - mean) ** 2).sum() for j, mean in zip(numbers, means))
    i, j = np.triu_indices(len(means), k=1)
    return {
        "within": float(total / len(X)),
        "between": float(np.sqrt(((means[i] - means[j]) ** 2).sum(axis=1)).mean()),
    }


mistake(
    "cluster_scores",
    name="scores_of_one_cluster",
    hint="What is the distance between the clusters, if there is one? What does the docstring do then?",
    caught_by=["test_scores_refuse_fewer_than_two_clusters"],
    change=("if len(numbers) < 2:", "if len(numbers) < 1:"),
)


@mistake(
    "cluster_scores",
    hint="How many pairs does one cluster make? What does the docstring do then, and what do you return?",
    caught_by=["test_scores_refuse_fewer_than_two_clusters"],
)
def scores_zero_for_one_cluster(X, labels):
    numbers = np.unique(labels[labels != -1])
    if len(numbers) < 2:
        return {"within": 0.0, "between": 0.0}
    means = np.array([X[labels == j].mean(axis=0) for j in numbers])
    squares = np.concatenate([((X[labels == j] - X[labels == j].mean(axis=0)) ** 2).sum(axis=1) for j in numbers])
    i, j = np.triu_indices(len(means), k=1)
    return {
        "within": float(squares.mean()),
        "between": float(np.sqrt(((means[i] - means[j]) ** 2).sum(axis=1)).mean()),
    }


mistake(
    "cluster_scores",
    name="scores_exchanged",
    hint="Which of your two numbers is small for a good clustering, and what is it called?",
    caught_by=["test_scores_of_four_corners", "test_scores_of_three_clusters"],
    change=[
        ('"within": float', '"outer": float'),
        ('"between": float', '"within": float'),
        ('"outer": float', '"between": float'),
    ],
)
