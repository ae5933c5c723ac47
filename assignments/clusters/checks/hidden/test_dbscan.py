"""The edges of dbscan: what its docstring promises and ordinary data do not show."""

import numpy as np
import pytest

from autograder import expect

from .shared import column, normal


def moons(seed, n=400, noise=0.06):
    """Two half circles that reach into each other, and the half to which each point belongs."""
    turn = np.linspace(0, np.pi, n // 2)
    upper = np.stack([np.cos(turn), np.sin(turn)], axis=1)
    X = np.concatenate([upper, [1.0, 0.5] - upper]) + noise * normal(seed, n, 2)
    return X, np.repeat([0, 1], n // 2)


@pytest.mark.exercise("dbscan", weight=1)
def test_dbscan_splits_the_moons(student):
    """Two moons of 200 points each come apart without a fault, eight times of eight."""
    drawn = [moons(seed) for seed in range(8)]
    for (_, halves), answer in zip(drawn, expect.each(student.dbscan, [(X, 0.2, 5) for X, _ in drawn]), strict=True):
        expect.equal(answer, halves)


@pytest.mark.exercise("dbscan", weight=1)
def test_dbscan_reaches_as_far_as_eps(student):
    """A point at distance eps exactly is a neighbour, 5 for three east and four north; beyond it, it is not."""
    X = np.array([[0.0, 0.0], [3.0, 4.0], [6.0, 8.0]])
    expect.equal(student.dbscan(X, 5.0, 3), np.array([0, 0, 0]))
    expect.equal(student.dbscan(X, 4.75, 2), np.array([-1, -1, -1]))
    expect.equal(student.dbscan(column(0, 0.25, 1), 0.25, 2), np.array([0, 0, -1]))


# Two groups of four cores each for eps = 1 and m = 4. The point 1 reaches one core of either, and is border.
LEFT, BETWEEN, RIGHT = [-0.75, -0.5, -0.25, 0.0], [1.0], [1.75, 2.25, 2.5, 2.75]


@pytest.mark.exercise("dbscan", weight=1)
def test_dbscan_gives_the_border_to_the_lowest_number(student):
    """A border point between two clusters joins the one with the lower number, whichever is nearer or follows it."""
    orders = [(LEFT, BETWEEN, RIGHT), (RIGHT, BETWEEN, LEFT), (BETWEEN, LEFT, RIGHT), (RIGHT, LEFT, BETWEEN)]
    right = [[0] * 5 + [1] * 4, [0] * 5 + [1] * 4, [0] * 5 + [1] * 4, [0] * 4 + [1] * 4 + [0]]
    asked = [(column(*[x for group in order for x in group]), 1.0, 4) for order in orders]
    for labels, answer in zip(right, expect.each(student.dbscan, asked), strict=True):
        expect.equal(answer, np.array(labels))


@pytest.mark.exercise("dbscan", weight=1)
def test_dbscan_numbers_by_the_first_core(student):
    """A border point in the first row gives its cluster no number: what counts is the first row that is a core."""
    far = [9.0, 9.25, 9.5, 9.75]
    expect.equal(student.dbscan(column(*BETWEEN, *far, *RIGHT), 1.0, 4), np.array([1] + [0] * 4 + [1] * 4))
    # Rows of three clusters in turn: the numbers rise with the first row of each.
    answer = student.dbscan(column(50, 0, 20, 1, 51, 21), 1.0, 2)
    expect.equal(answer, np.array([0, 1, 2, 1, 0, 2]))


@pytest.mark.exercise("dbscan", weight=0.75)
def test_dbscan_joins_what_a_later_row_connects(student):
    """Two ends of a chain stand first and the core that connects them last: one cluster, and the next number is 1."""
    answer = student.dbscan(column(0, 1, 4, 3, 8, 9, 2), 1.0, 2)
    expect.equal(answer, np.array([0, 0, 0, 0, 1, 1, 0]))


@pytest.mark.exercise("dbscan", weight=0.75)
def test_dbscan_with_few_and_with_many_neighbours(student):
    """For m = 1 every point is a core and nothing is noise; for m above n everything is noise."""
    X = column(0, 1, 5, 9, 2)
    asked = [(X, 1.0, 1), (X, 1.0, 6), (X, 100.0, 5), (X, 100.0, 6), (X, 1.0, 2)]
    right = [[0, 0, 1, 2, 0], [-1] * 5, [0] * 5, [-1] * 5, [0, 0, -1, -1, 0]]
    for labels, answer in zip(right, expect.each(student.dbscan, asked), strict=True):
        expect.equal(answer, np.array(labels))


@pytest.mark.exercise("dbscan", weight=0.75)
def test_dbscan_of_no_point_and_of_one(student):
    """No point has no label, an empty array; a single point is noise, or a cluster of its own for m = 1."""
    expect.equal(student.dbscan(np.zeros((0, 2)), 1.0, 2), np.zeros(0, dtype=int))
    expect.equal(student.dbscan(np.zeros((1, 2)), 1.0, 2), np.array([-1]))
    expect.equal(student.dbscan(np.zeros((1, 2)), 1.0, 1), np.array([0]))


@pytest.mark.exercise("dbscan", weight=0.5)
def test_dbscan_counts_equal_points_each(student):
    """Three points at one place are three neighbours; all of them are in the cluster."""
    answer = student.dbscan(column(7, 3, 7, 3, 7, 20), 0.5, 3)
    expect.equal(answer, np.array([0, -1, 0, -1, 0, -1]))


@pytest.mark.exercise("dbscan", weight=0.75)
def test_dbscan_of_random_points(student, reference):
    """Clouds with noise between, in one to four dimensions, for several eps and m: all three kinds of point occur."""
    for seed, (n, d, eps, m) in enumerate(((60, 1, 0.07, 4), (90, 2, 0.35, 5), (90, 2, 0.3, 3), (80, 4, 1.1, 4))):
        X = normal(70 + seed, n, d)
        expect.equal(student.dbscan(X, eps, m), reference.dbscan(X, eps, m))


@pytest.mark.exercise("dbscan", weight=0.5)
def test_dbscan_of_whole_numbers_leaves_them_alone(student):
    """The points may be whole numbers, with an eps that is none or one that is; they are the same after the call."""
    X = np.array([[0, 0], [1, 1], [5, 5], [2, 2]])
    for eps in (1.5, 2):
        answer = student.dbscan(X, eps, 2)
        expect.unchanged(student)
        expect.equal(answer, np.array([0, 0, -1, 0]))
