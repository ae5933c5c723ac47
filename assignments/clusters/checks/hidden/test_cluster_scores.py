"""The edges of cluster_scores: what its docstring promises and ordinary data do not show."""

import numpy as np
import pytest

from autograder import expect

from .shared import blobs, column, expect_scores, normal


@pytest.mark.exercise("cluster_scores", weight=1)
def test_scores_refuse_fewer_than_two_clusters(student):
    """One cluster, one cluster and noise, or nothing but noise: a ValueError. Two clusters of one point each are enough."""
    X = column(0, 2, 5)
    for labels in ([0, 0, 0], [3, 3, 3], [-1, 4, 4], [-1, -1, -1]):
        expect.error(ValueError, student.cluster_scores, X, np.array(labels))
    answer = student.cluster_scores(X, np.array([1, -1, 0]))
    expect_scores(answer, {"within": 0.0, "between": 5.0})


@pytest.mark.exercise("cluster_scores", weight=1)
def test_scores_of_any_numbers(student):
    """Clusters may be numbered with gaps, in any order, and below -1; only -1 is noise, and 0 is a cluster as others are."""
    X = column(0, 2, 10, 14, 40)
    right = {"within": (1 + 1 + 4 + 4 + 0) / 5, "between": (11 + 28 + 39) / 3}
    for labels in ([7, 7, 0, 0, 3], [-2, -2, 5, 5, 900], [2, 2, 1, 1, 0], [0, 0, -7, -7, -2]):
        expect_scores(student.cluster_scores(X, np.array(labels)), right)


@pytest.mark.exercise("cluster_scores", weight=0.75)
def test_scores_of_noise_anywhere(student):
    """Noise at the start, between and at the end of the rows is counted nowhere: not in a mean, a pair or the number of points."""
    X = column(-50, 0, 2, 33, 10, 14, 99)
    expect_scores(student.cluster_scores(X, np.array([-1, 4, 4, -1, 6, 6, -1])), {"within": 2.5, "between": 11.0})


@pytest.mark.exercise("cluster_scores", weight=0.75)
def test_scores_of_clusters_around_one_middle(student):
    """Two clusters with one mean are 0 apart, whatever lies within them."""
    X = np.array([[1.0, 0.0], [-1.0, 0.0], [0.0, 2.0], [0.0, -2.0]])
    expect_scores(student.cluster_scores(X, np.array([0, 0, 1, 1])), {"within": 2.5, "between": 0.0})


@pytest.mark.exercise("cluster_scores", weight=1)
def test_scores_of_clouds(student, reference):
    """Clouds of unequal size, in one to five dimensions, two to six of them, with noise between."""
    for seed, (k, d) in enumerate(((2, 1), (3, 2), (6, 3), (4, 5))):
        X = blobs(40 + seed, range(3, 3 + k), 5 * normal(50 + seed, k, d))
        labels = np.repeat(np.arange(k), range(3, 3 + k))
        order = np.random.default_rng(60 + seed).permutation(len(X))
        labels[order[:2]] = -1
        X, labels = X[order], labels[order]
        expect_scores(student.cluster_scores(X, labels), reference.cluster_scores(X, labels))


@pytest.mark.exercise("cluster_scores", weight=0.5)
def test_scores_of_whole_numbers(student):
    """The points may be whole numbers; means and scores need not be."""
    answer = student.cluster_scores(np.array([[0, 0], [1, 0], [3, 4]]), np.array([0, 0, 1]))
    expect_scores(answer, {"within": 1 / 6, "between": np.sqrt(22.25)})


@pytest.mark.exercise("cluster_scores", weight=0.5)
def test_scores_leave_their_arguments_alone(student):
    """Points and labels are the same after the call."""
    answer = student.cluster_scores(column(9, 0, 2, 4), np.array([-1, 5, 5, 2]))
    expect.unchanged(student)
    expect_scores(answer, {"within": 2 / 3, "between": 3.0})
