"""The edges of tsne_gradient: what its docstring promises and ordinary data do not show."""

import numpy as np
import pytest

from autograder import expect

from .shared import column, normal

FORMULA = "a closed formula in float64"


def symmetric(seed, n, share=1.0):
    """Affinities of n points: symmetric, together 1, 0 on the diagonal; a share of the pairs is above 0."""
    rng = np.random.default_rng(seed)
    P = np.triu(rng.random((n, n)) * (rng.random((n, n)) < share), k=1)
    P[0, 1] = 1.0
    P = P + P.T
    return P / P.sum()


@pytest.mark.exercise("tsne_gradient", weight=1)
def test_gradient_of_random_maps(student, reference):
    """Maps of 5 to 60 points in the plane, tight and spread out."""
    for seed, (n, spread) in enumerate(((5, 1.0), (12, 0.1), (30, 3.0), (60, 20.0))):
        P, Y = symmetric(100 + seed, n), spread * normal(110 + seed, n, 2)
        right = reference.tsne_gradient(P, Y)
        close = {"atol": 1e-9 * float(np.abs(right).max()), "because": "a sum of both signs, in any order"}
        expect.close(student.tsne_gradient(P, Y), right, **close)


@pytest.mark.exercise("tsne_gradient", weight=1)
def test_gradient_in_one_and_in_many_dimensions(student, reference):
    """The map may have one, three or seven dimensions."""
    for q in (1, 3, 7):
        P, Y = symmetric(120 + q, 8), normal(130 + q, 8, q)
        expect.close(student.tsne_gradient(P, Y), reference.tsne_gradient(P, Y), atol=1e-10, because=FORMULA)


@pytest.mark.exercise("tsne_gradient", weight=0.75)
def test_gradient_of_points_that_belong_together_far_apart(student):
    """Three points 100 apart of which two belong together: these are drawn to each other, and gently, for t has long tails."""
    # Of all ordered pairs the three distances 100, 100 and 200 have 1/10001, 1/10001 and 1/40001.
    P = np.zeros((3, 3))
    P[0, 1] = P[1, 0] = 0.5
    near, far = 1 / 10001, 1 / 40001
    whole = 2 * (2 * near + far)
    pull = (0.5 - near / whole) * 100 * near
    push, long_push = near / whole * 100 * near, far / whole * 200 * far
    right = 4 * np.array([[-pull + long_push], [pull + push], [-push - long_push]])
    expect.close(student.tsne_gradient(P, column(0, 100, 200)), right, because=FORMULA)


@pytest.mark.exercise("tsne_gradient", weight=0.75)
def test_gradient_moves_with_the_map(student, reference):
    """Shifted, the map has the same gradient; turned by a quarter, the gradient turns with it; and its rows cancel."""
    P, Y = symmetric(140, 7), normal(141, 7, 2)
    right = reference.tsne_gradient(P, Y)
    quarter = np.array([[0.0, 1.0], [-1.0, 0.0]])
    expect.close(student.tsne_gradient(P, Y + np.array([8.0, -16.0])), right, atol=1e-10, because=FORMULA)
    answer = expect.array(student.tsne_gradient(P, Y @ quarter), shape=(7, 2))
    expect.close(answer, right @ quarter, atol=1e-10, because=FORMULA)
    expect.close(answer.sum(axis=0), np.zeros(2), atol=1e-10, because="what pulls one point pulls the other")


@pytest.mark.exercise("tsne_gradient", weight=0.75)
def test_gradient_where_most_affinities_are_zero(student, reference):
    """Pairs with p = 0 push each other away, and no logarithm of 0 is taken."""
    for seed in (150, 151):
        P, Y = symmetric(seed, 9, share=0.2), normal(seed + 2, 9, 2)
        expect.close(student.tsne_gradient(P, Y), reference.tsne_gradient(P, Y), atol=1e-10, because=FORMULA)


@pytest.mark.exercise("tsne_gradient", weight=0.5)
def test_gradient_of_points_in_one_place(student):
    """Where all points lie in one place nothing pulls; two points are all the affinity there is, however far apart."""
    answer = student.tsne_gradient(symmetric(160, 4), np.full((4, 2), 0.5))
    expect.close(answer, np.zeros((4, 2)), because=FORMULA)
    two = np.array([[0.0, 0.5], [0.5, 0.0]])
    expect.close(student.tsne_gradient(two, np.array([[0.0, 1.0], [2.0, 5.0]])), np.zeros((2, 2)), because=FORMULA)
    # Two of three in one place: the third is pushed from both, or drawn to both.
    P = np.array([[0, 0, 0.25], [0, 0, 0.25], [0.25, 0.25, 0]])
    right = np.array([[-0.25], [-0.25], [0.5]])
    expect.close(student.tsne_gradient(P, column(0, 0, 1)), right, because=FORMULA)


@pytest.mark.exercise("tsne_gradient", weight=0.5)
def test_gradient_of_whole_numbers_leaves_them_alone(student, reference):
    """The map may stand on whole numbers; P and Y are the same after the call."""
    P, Y = symmetric(170, 4), np.array([[0, 0], [1, 0], [0, 2], [3, 3]])
    answer = student.tsne_gradient(P, Y)
    expect.unchanged(student)
    expect.close(answer, reference.tsne_gradient(P, Y.astype(float)), atol=1e-12, because=FORMULA)
    answer = student.tsne_gradient(P, Y / 2)
    expect.unchanged(student)
    expect.close(answer, reference.tsne_gradient(P, Y / 2), atol=1e-12, because=FORMULA)
