"""Visible checks of the clusters: few points on a line or in the plane, which a pencil can follow."""

import numpy as np
import pytest

from autograder import expect

MEANS = "sums and means in float64"
SQUARES = "a sum of squares in float64"


# ---------------------------------------------------------------- kmeans

FOUR = np.array([[0.0, 0.0], [0.0, 1.0], [4.0, 0.0], [4.0, 1.0]])


def expect_clustering(answer, labels, centres, inertia):
    """The three parts of an answer of kmeans."""
    answered = expect.items(answer, 3)
    expect.equal(answered[0], np.array(labels))
    expect.close(answered[1], np.array(centres, dtype=float), because=MEANS)
    expect.close(answered[2], inertia, because=SQUARES)


@pytest.mark.exercise("kmeans", weight=1.5)
def test_kmeans_of_four_corners(student):
    """The corners of a rectangle, 4 wide and 1 high: from (0, 0) and (4, 1) the inertia is 1, from (0, 0) and (0, 1) it is 16."""
    # Both are asked before one is judged.
    far, near = expect.each(student.kmeans, [(FOUR, FOUR[[0, 3]], 10), (FOUR, FOUR[:2], 10)])
    expect_clustering(far, [0, 0, 1, 1], [[0, 0.5], [4, 0.5]], 1.0)
    expect_clustering(near, [0, 1, 0, 1], [[2, 0], [2, 1]], 16.0)


@pytest.mark.exercise("kmeans", weight=1.5)
def test_kmeans_after_a_single_round(student):
    """After one round of 0, 1 and 4 from centres 0 and 1 these stand at 0 and 2.5: the point 1 is now nearer to the first."""
    answer = student.kmeans(np.array([[0.0], [1.0], [4.0]]), np.array([[0.0], [1.0]]), 1)
    expect_clustering(answer, [0, 0, 1], [[0.0], [2.5]], 3.25)


@pytest.mark.exercise("kmeans", weight=1)
def test_kmeans_of_three_groups(student):
    """Three groups on a line, each with a centre in it at the start: their means are 1, 11 and 21."""
    X = np.array([[20.0], [0.0], [11.0], [2.0], [21.0], [10.0], [1.0], [12.0], [22.0]])
    answer = student.kmeans(X, np.array([[2.0], [12.0], [20.0]]), 10)
    expect_clustering(answer, [2, 0, 1, 0, 2, 1, 0, 1, 2], [[1.0], [11.0], [21.0]], 6.0)


# ---------------------------------------------------------------- cluster_scores

BOTH = ("within", "between")


def expect_scores(answer, within, between):
    """What the docstring asks of the dict; whatever else a student keeps in it is theirs."""
    answered = expect.mapping(answer, BOTH)
    expect.close({key: answered[key] for key in BOTH}, {"within": within, "between": between}, because=MEANS)


@pytest.mark.exercise("cluster_scores", weight=1)
def test_scores_of_four_corners(student):
    """The left and the right corners of that rectangle: 0.25 within, 4 between. The lower and the upper ones: 4 and 1."""
    asked = [(FOUR, np.array([0, 0, 1, 1])), (FOUR, np.array([0, 1, 0, 1]))]
    # Both are asked before one is judged.
    left_right, up_down = expect.each(student.cluster_scores, asked)
    expect_scores(left_right, 0.25, 4.0)
    expect_scores(up_down, 4.0, 1.0)


@pytest.mark.exercise("cluster_scores", weight=1)
def test_scores_leave_noise_out(student):
    """Two points of noise far away, labelled -1, change nothing: they are no cluster and in none."""
    X = np.array([[90.0, 90.0], *FOUR, [-70.0, 30.0]])
    expect_scores(student.cluster_scores(X, np.array([-1, 0, 0, 1, 1, -1])), 0.25, 4.0)


@pytest.mark.exercise("cluster_scores", weight=1)
def test_scores_of_three_clusters(student):
    """Clusters of 1, 2 and 4 points with means 0, 10 and 40: the means are 10, 30 and 40 apart; every point counts once."""
    X = np.array([[0.0], [9.0], [11.0], [38.0], [38.0], [42.0], [42.0]])
    expect_scores(student.cluster_scores(X, np.array([0, 1, 1, 2, 2, 2, 2])), 18 / 7, 80 / 3)


# ---------------------------------------------------------------- dbscan


def column(*values):
    return np.array(values, dtype=float)[:, None]


@pytest.mark.exercise("dbscan", weight=1.5)
def test_dbscan_of_two_groups_and_a_stranger(student):
    """0, 1, 2 and 10, 11, 12 are two clusters for eps = 1 and m = 3, a point counting itself; 20 is noise."""
    answer = student.dbscan(column(0, 1, 2, 10, 11, 12, 20), 1.0, 3)
    expect.equal(answer, np.array([0, 0, 0, 1, 1, 1, -1]))


@pytest.mark.exercise("dbscan", weight=1)
def test_dbscan_follows_a_chain(student):
    """Twelve points, each one away from the next, are one cluster, however far its ends; two others are another."""
    line = np.array([[x, 0.0] for x in (4, 0, 9, 2, 11, 6, 1, 8, 3, 10, 5, 7)])
    X = np.concatenate([line, [[4.0, 5.0], [4.5, 5.0]]])
    expect.equal(student.dbscan(X, 1.0, 2), np.array([0] * 12 + [1, 1]))


@pytest.mark.exercise("dbscan", weight=1)
def test_dbscan_does_not_grow_from_the_border(student):
    """0, 0.5, 1, 1.5, 2.5, 3.5 with eps = 1 and m = 4: 2.5 has three neighbours and is border, so that 3.5 is noise."""
    answer = student.dbscan(column(0, 0.5, 1, 1.5, 2.5, 3.5), 1.0, 4)
    expect.equal(answer, np.array([0, 0, 0, 0, 0, -1]))


# ---------------------------------------------------------------- tsne_affinities

LINE = np.array([0.0, 1.0, 3.0, 10.0, 12.0])
BISECTED = "a halved interval ends anywhere within 1e-6 bits of the perplexity"


def squared_distances(x):
    return (x[:, None] - x[None, :]) ** 2


def bits(row):
    """The entropy of a row in bits; 0 log 0 is 0."""
    p = row[row > 0]
    return float(-(p * np.log2(p)).sum())


@pytest.mark.exercise("tsne_affinities", weight=1.5)
def test_affinities_of_five_points(student):
    """Of 0, 1, 3, 10 and 12 the first picks the second with probability 0.602 and the third with 0.394, at perplexity 2."""
    P = expect.array(student.tsne_affinities(squared_distances(LINE), 2.0), shape=(5, 5))
    expect.close(P[0], np.array([0, 0.602252, 0.394256, 0.003183, 0.000310]), rtol=0.0, atol=1e-4, because=BISECTED)


@pytest.mark.exercise("tsne_affinities", weight=1)
def test_affinities_have_the_perplexity_in_every_row(student):
    """Whether its neighbours are near or far, every row sums to 1, is 0 on the diagonal and has log2(perplexity) bits."""
    for perplexity in (2.0, 3.0):
        P = expect.array(student.tsne_affinities(squared_distances(LINE), perplexity), shape=(5, 5))
        expect.equal(np.diag(P), np.zeros(5))
        expect.that((P >= 0).all(), "a probability is negative")
        expect.close(P.sum(axis=1), np.ones(5), because="a row is divided by its own sum")
        entropies = np.array([bits(row) for row in P])
        expect.close(entropies, np.full(5, np.log2(perplexity)), rtol=0.0, atol=1e-6, because="the docstring says so")


@pytest.mark.exercise("tsne_affinities", weight=1)
def test_affinities_fall_with_the_squared_distance(student):
    """In a row, log p falls in proportion to D2: from distance 1 to 2 it falls by 3 parts, from 2 to 3 by 5."""
    P = expect.array(student.tsne_affinities(squared_distances(np.arange(4.0)), 2.5), shape=(4, 4))
    expect.that((P[0, 1:] > 0).all() and (P[3, :3] > 0).all(), "an affinity of two different points is 0")
    for one, two, three in (np.log(P[0, 1:]), np.log(P[3, 2::-1])):
        expect.that(two < one, "a nearer point is not picked more often than a farther one")
        expect.close(5 * (one - two), 3 * (two - three), rtol=1e-6, because="exp(-beta D2) in float64, any beta")


# ---------------------------------------------------------------- tsne_gradient

DIFFERENCE = "a central difference has seven digits"


def symmetric(seed, n):
    """Affinities of n points: symmetric, together 1, 0 on the diagonal."""
    P = np.random.default_rng(seed).random((n, n))
    P = P + P.T
    np.fill_diagonal(P, 0)
    return P / P.sum()


def loss(P, Y):
    """KL(P || Q), with Student's t in the map."""
    kernel = 1 / (1 + ((Y[:, None] - Y[None]) ** 2).sum(axis=2))
    off = ~np.eye(len(Y), dtype=bool)
    q = kernel[off] / kernel[off].sum()
    return float((P[off] * np.log(P[off] / q)).sum())


def nudged(P, Y, h=1e-5):
    """The gradient of the loss by central differences."""
    slopes = np.zeros_like(Y)
    for place in np.ndindex(*Y.shape):
        step = np.zeros_like(Y)
        step[place] = h
        slopes[place] = (loss(P, Y + step) - loss(P, Y - step)) / (2 * h)
    return slopes


@pytest.mark.exercise("tsne_gradient", weight=1.5)
def test_gradient_against_a_nudge(student):
    """Nudge one number of the map after the other and see by how much the loss changes: six points in the plane."""
    P, Y = symmetric(1, 6), 2 * np.random.default_rng(2).normal(size=(6, 2))
    expect.close(student.tsne_gradient(P, Y), nudged(P, Y), rtol=1e-5, atol=1e-9, because=DIFFERENCE)


@pytest.mark.exercise("tsne_gradient", weight=0.75)
def test_gradient_of_three_points_on_a_line(student):
    """A map of one dimension: 0, 1 and 3, where the outer two belong together and the middle one does not."""
    # 1 / (1 + d^2) is 1/2, 1/5 and 1/10; all ordered pairs together have 8/5, so that q is 5/16, 2/16 and 1/16.
    P = np.array([[0, 1, 3], [1, 0, 1], [3, 1, 0]]) / 10
    first, second, outer = 1 / 10 - 5 / 16, 1 / 10 - 2 / 16, 3 / 10 - 1 / 16
    right = [[-first / 2 - outer * 3 / 10], [first / 2 - second * 2 / 5], [second * 2 / 5 + outer * 3 / 10]]
    answer = student.tsne_gradient(P, column(0, 1, 3))
    expect.close(answer, 4 * np.array(right), because="a closed formula in float64")


@pytest.mark.exercise("tsne_gradient", weight=0.75)
def test_gradient_leads_downhill(student):
    """A small step against the gradient makes the loss smaller; where P is Q already, there is no way to go."""
    P, Y = symmetric(3, 5), np.random.default_rng(4).normal(size=(5, 2))
    slope = expect.array(student.tsne_gradient(P, Y), shape=(5, 2))
    expect.that(loss(P, Y - 1e-3 * slope) < loss(P, Y), "a small step against your gradient makes the loss larger")
    kernel = 1 / (1 + ((Y[:, None] - Y[None]) ** 2).sum(axis=2)) - np.eye(5)
    answer = student.tsne_gradient(kernel / kernel.sum(), Y)
    expect.close(answer, np.zeros((5, 2)), atol=1e-9, because="equal affinities cancel up to rounding")
