"""The edges of kmeans: what its docstring promises and ordinary data do not show."""

import numpy as np
import pytest

from autograder import expect

from .shared import column, expect_clustering, normal


@pytest.mark.exercise("kmeans", weight=1)
def test_kmeans_gives_ties_to_the_first_centre(student):
    """A point in the middle between two centres belongs to the one that stands first in C0, in whatever order they lie."""
    X = column(0, 1, 2)
    asked = [(X, column(0, 2), 10), (X, column(2, 0), 10), (X, column(8, 2, 0), 0), (X, column(0, 8, 2), 0)]
    right = [
        ([0, 0, 1], [[0.5], [2]], 0.5),
        ([1, 0, 0], [[1.5], [0]], 0.5),
        ([2, 1, 1], [[8], [2], [0]], 1.0),
        ([0, 0, 2], [[0], [8], [2]], 1.0),
    ]
    for one, answer in zip(right, expect.each(student.kmeans, asked), strict=True):
        expect_clustering(answer, one)


@pytest.mark.exercise("kmeans", weight=1)
def test_kmeans_leaves_an_empty_cluster_where_it_is(student):
    """A centre that no point belongs to keeps its place, in the middle of the list or at its end, and two equal centres do."""
    X = np.array([[0.0, 0.0], [2.0, 0.0], [8.0, 4.0], [8.0, 6.0]])
    asked = [
        (X, np.array([[1.0, 0.0], [90.0, 90.0], [8.0, 4.0]]), 5),
        (X, np.array([[1.0, 0.0], [8.0, 4.0], [-90.0, 7.0]]), 5),
        (X, np.array([[8.0, 5.0], [8.0, 5.0], [0.0, 0.0]]), 5),
    ]
    right = [
        ([0, 0, 2, 2], [[1, 0], [90, 90], [8, 5]], 4.0),
        ([0, 0, 1, 1], [[1, 0], [8, 5], [-90, 7]], 4.0),
        ([2, 2, 0, 0], [[8, 5], [8, 5], [1, 0]], 4.0),
    ]
    for one, answer in zip(right, expect.each(student.kmeans, asked), strict=True):
        expect_clustering(answer, one)


@pytest.mark.exercise("kmeans", weight=0.75)
def test_kmeans_finds_points_for_an_empty_cluster_later(student):
    """A centre that is empty in the first round may get a point in the second, since the others have moved away."""
    X, start = column(11, 1, 7, 9, 10), column(8, 6, 4)
    first, last = expect.each(student.kmeans, [(X, start, 1), (X, start, 9)])
    expect_clustering(first, ([0, 2, 1, 0, 0], [[9.25], [6], [1]], 4.6875))
    expect_clustering(last, ([0, 2, 1, 0, 0], [[10], [7], [1]], 2.0))


@pytest.mark.exercise("kmeans", weight=0.75)
def test_kmeans_without_a_round(student):
    """With max_iter = 0 the centres stay, and the points belong to the nearest of them all the same."""
    answer = student.kmeans(column(0, 1, 5, 6), column(4, 0), 0)
    expect_clustering(answer, ([1, 1, 0, 0], [[4], [0]], 6.0))


@pytest.mark.exercise("kmeans", weight=1)
def test_kmeans_counts_its_rounds(student, reference):
    """After 0, 1, 2, 3, ... rounds of a long way the centres are where that many rounds lead."""
    X = normal(3, 90, 2)
    asked = [(X, X[:4], rounds) for rounds in range(12)]
    for given, answer in zip(asked, expect.each(student.kmeans, asked), strict=True):
        expect_clustering(answer, reference.kmeans(*given))


@pytest.mark.exercise("kmeans", weight=0.75)
def test_kmeans_of_clouds_to_the_end(student, reference):
    """Clouds in two to five dimensions and two to six centres, on a long way, until no centre moves."""
    for seed, (k, d) in enumerate(((2, 2), (3, 2), (6, 3), (4, 5))):
        X = normal(10 + seed, 80, d)
        X[:20] *= 2
        start = normal(30 + seed, k, d)
        expect_clustering(student.kmeans(X, start, 500), reference.kmeans(X, start, 500))


@pytest.mark.exercise("kmeans", weight=0.5)
def test_kmeans_of_one_cluster_and_of_one_point(student):
    """One centre goes to the mean of all; as many centres as points may sit on them; a single point draws one centre."""
    X = np.array([[0.0, 0.0], [2.0, 0.0], [1.0, 3.0]])
    asked = [(X, np.array([[9.0, 9.0]]), 3), (X, X[::-1].copy(), 3), (X[:1], np.array([[5.0, 5.0], [1.0, 1.0]]), 3)]
    right = [
        ([0, 0, 0], [[1, 1]], 8.0),
        ([2, 1, 0], X[::-1], 0.0),
        ([1], [[5, 5], [0, 0]], 0.0),
    ]
    for one, answer in zip(right, expect.each(student.kmeans, asked), strict=True):
        expect_clustering(answer, one)


@pytest.mark.exercise("kmeans", weight=0.5)
def test_kmeans_of_whole_numbers(student):
    """Points and centres may be whole numbers; the means need not be."""
    X, start = np.array([[0], [1], [7], [8]]), np.array([[0], [9]])
    expect_clustering(student.kmeans(X, start, 4), ([0, 0, 1, 1], [[0.5], [7.5]], 1.0))
    expect_clustering(student.kmeans(X, start, 0), ([0, 0, 1, 1], [[0], [9]], 6.0))


@pytest.mark.exercise("kmeans", weight=0.75)
def test_kmeans_leaves_its_arguments_alone(student):
    """X and C0 are the same after the call, and the centres that come back are no part of either, not even after 0 rounds."""
    X, start = column(0, 1, 7, 8), column(0, 9)
    for rounds, centres, inertia in ((4, [[0.5], [7.5]], 1.0), (0, [[0], [9]], 6.0)):
        answer = student.kmeans(X, start, rounds)
        expect.unchanged(student)
        expect.new_arrays(student)
        expect_clustering(answer, ([0, 0, 1, 1], centres, inertia))
