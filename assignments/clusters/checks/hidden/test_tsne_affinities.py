"""The edges of tsne_affinities: what its docstring promises and ordinary data do not show."""

import numpy as np
import pytest

from autograder import expect

from .shared import blobs, column, normal, squared_distances

SHORT = squared_distances(column(0, 1, 3, 10, 12))


def expect_affinities(answer, right, perplexity):
    """Rows of probabilities with the entropy of the perplexity; and those rows, not others with the same entropy."""
    n = len(right)
    P = expect.array(answer, shape=(n, n))
    expect.equal(np.diag(P), np.zeros(n))
    expect.that((P >= 0).all(), "a probability is negative")
    expect.close(P.sum(axis=1), np.ones(n), because="a row is divided by its own sum")
    logs = np.log2(P, where=P > 0, out=np.zeros_like(P))
    entropies = -(P * logs).sum(axis=1)
    expect.close(entropies, np.full(n, np.log2(perplexity)), rtol=0.0, atol=1e-6, because="the docstring says so")
    expect.close(P, right, rtol=0.0, atol=1e-4, because="a halved interval ends within 1e-6 bits of the perplexity")


@pytest.mark.exercise("tsne_affinities", weight=1)
def test_affinities_of_a_far_point(student, reference):
    """A point a thousand away from all others (D2 is a million there) has its affinities as well, and no nan."""
    for x in ([0, 0.25, 0.75, 1000], [1000, 0.5, 0, 0.25, 1.25, 2.25]):
        D2 = squared_distances(column(*x))
        expect_affinities(student.tsne_affinities(D2, 2.0), reference.tsne_affinities(D2, 2.0), 2.0)


@pytest.mark.exercise("tsne_affinities", weight=1)
def test_affinities_do_not_depend_on_the_unit(student, reference):
    """Kilometres or metres, the affinities are the same: D2 times a number moves only the betas."""
    right = reference.tsne_affinities(SHORT, 2.5)
    for factor in (6000.0, 100.0, 1e-5):
        expect_affinities(student.tsne_affinities(factor * SHORT, 2.5), right, 2.5)


@pytest.mark.exercise("tsne_affinities", weight=0.75)
def test_affinities_of_twins(student, reference):
    """Two points at one place are neighbours, and the nearest: only the point itself is left out, not all at distance 0."""
    D2 = squared_distances(column(0, 0, 1, 4, 9))
    expect_affinities(student.tsne_affinities(D2, 2.0), reference.tsne_affinities(D2, 2.0), 2.0)


@pytest.mark.exercise("tsne_affinities", weight=1)
def test_affinities_of_many_perplexities(student, reference):
    """The perplexity need be no whole number, and may lie just above 1 and just below n - 1."""
    for perplexity in (1.05, 1.5, 2.718, 3.25, 3.9):
        right = reference.tsne_affinities(SHORT, perplexity)
        expect_affinities(student.tsne_affinities(SHORT, perplexity), right, perplexity)


@pytest.mark.exercise("tsne_affinities", weight=1)
def test_affinities_of_a_dense_and_a_sparse_cloud(student, reference):
    """Twenty points close together and twenty far apart: each has a width of its own, and the perplexity 10."""
    X = np.concatenate([0.1 * normal(80, 20, 3), [30.0, 0.0, 0.0] + 10 * normal(81, 20, 3)])
    D2 = squared_distances(X)
    expect_affinities(student.tsne_affinities(D2, 10.0), reference.tsne_affinities(D2, 10.0), 10.0)


@pytest.mark.exercise("tsne_affinities", weight=0.75)
def test_affinities_of_sixty_points(student, reference):
    """Sixty points in ten dimensions at a perplexity of 30, a whole number."""
    D2 = squared_distances(blobs(82, (20, 20, 20), 4 * normal(83, 3, 10)))
    expect_affinities(student.tsne_affinities(D2, 30), reference.tsne_affinities(D2, 30), 30)


@pytest.mark.exercise("tsne_affinities", weight=1)
def test_affinities_refuse_impossible_perplexities(student, reference):
    """For five points a perplexity of 1 or below, or of 4 or above, raises a ValueError; 3.75 does not."""
    # In this order: the first that is accepted tells which bound is wrong.
    for perplexity in (0.5, 1, 1.0, 4.5, 4, 4.0, 5.0, 30.0, 0, -3.0):
        expect.error(ValueError, student.tsne_affinities, SHORT, perplexity)
    expect_affinities(student.tsne_affinities(SHORT, 3.75), reference.tsne_affinities(SHORT, 3.75), 3.75)


@pytest.mark.exercise("tsne_affinities", weight=0.5)
def test_affinities_of_whole_numbers_leave_them_alone(student, reference):
    """D2 may hold whole numbers, and is the same after the call."""
    D2 = SHORT.astype(np.int64)
    answer = student.tsne_affinities(D2, 2)
    expect.unchanged(student)
    expect_affinities(answer, reference.tsne_affinities(SHORT, 2.0), 2)
    answer = student.tsne_affinities(SHORT, 2.0)
    expect.unchanged(student)
    expect_affinities(answer, reference.tsne_affinities(SHORT, 2.0), 2.0)
