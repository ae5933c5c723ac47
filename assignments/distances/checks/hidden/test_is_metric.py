"""The edges of is_metric: what its docstring promises and ordinary data do not show."""

import numpy as np
import pytest

from autograder import expect

from .shared import expect_axioms


def ask(student, table):
    """The answer for a function that is given by a table: f(i, j) = table[i][j], the points are 0, 1, 2, ..."""

    def entry(i, j):
        return float(table[int(i)][int(j)])

    entry.__qualname__ = f"entry of {np.asarray(table).tolist()}"  # by which known mistakes tell it from other tables
    return student.is_metric(entry, list(range(len(table))))


@pytest.mark.exercise("is_metric", weight=1)
def test_metric_of_a_one_way_street(student):
    """Where one way is longer than the way back, symmetry fails, and nothing else; one pair is enough."""
    expect_axioms(ask(student, [[0, 2, 3], [2, 0, 2], [3, 1, 0]]), "symmetric")
    expect_axioms(ask(student, [[0, 2, 2], [3, 0, 2], [2, 2, 0]]), "symmetric")


@pytest.mark.exercise("is_metric", weight=1)
def test_metric_of_a_detour_anywhere(student):
    """The point over which the detour is shorter may stand anywhere in the list; the rest of the axioms hold."""
    # One pair is too far apart, and only the point `over` connects it: 2 steps of 1 against 4.
    for pair, over in (((0, 3), 1), ((0, 1), 2), ((0, 1), 3), ((1, 2), 0), ((2, 3), 0), ((1, 3), 2)):
        table = np.full((4, 4), 3.0)
        np.fill_diagonal(table, 0)
        table[pair] = table[pair[::-1]] = 4
        table[pair[0], over] = table[over, pair[0]] = 1.5
        table[pair[1], over] = table[over, pair[1]] = 1.5
        expect_axioms(ask(student, table), "triangle")


@pytest.mark.exercise("is_metric", weight=0.5)
def test_metric_of_negative_values(student):
    """Values of -1 break more than one axiom: there and back would be shorter than to stay where you are."""
    expect_axioms(ask(student, [[0, -1], [-1, 0]]), "nonnegative", "identity", "triangle")
    expect_axioms(ask(student, [[0, 1], [-1, 0]]), "nonnegative", "identity", "symmetric")


@pytest.mark.exercise("is_metric", weight=0.75)
def test_metric_that_is_away_from_itself(student):
    """A point that is not 0 away from itself breaks the identity; a constant function does, and keeps the rest."""
    expect_axioms(ask(student, np.ones((3, 3))), "identity")
    expect_axioms(ask(student, [[0, 2, 2], [2, 0, 2], [2, 2, 1]]), "identity")


@pytest.mark.exercise("is_metric", weight=0.5)
def test_metric_asks_each_point_against_itself(student):
    """All axioms but the symmetry are asked where the same point stands twice, too: f(a, a) = -1 breaks three."""
    expect_axioms(ask(student, [[0, 2, 2], [2, -1, 2], [2, 2, 0]]), "nonnegative", "identity", "triangle")


@pytest.mark.exercise("is_metric", weight=0.75)
def test_metric_forgives_rounding(student):
    """Differences that rounding makes break no axiom: on a line of tenths the triangle holds; a millionth is too much."""
    tenths = [0.1, 0.4, 0.3, 0.7, 1.1]
    expect_axioms(student.is_metric(lambda a, b: abs(float(a) - float(b)), tenths))
    for size, broken in ((1e-12, False), (1e-6, True)):
        expect_axioms(ask(student, [[0, 1, 2], [1, 0, 1 - size], [2, 1 - size, 0]]), *["triangle"] * broken)
        expect_axioms(ask(student, [[0, 2], [2 + size, 0]]), *["symmetric"] * broken)
        expect_axioms(ask(student, [[size, 2], [2, 0]]), *["identity"] * broken)
        negative = ask(student, [[0, 2], [2, -size]])
        expect_axioms(negative, *["nonnegative", "identity", "triangle"] * broken)


@pytest.mark.exercise("is_metric", weight=0.5)
def test_metric_at_the_edge_of_the_tolerance(student):
    """The tolerance is 1e-9: a value of just that is forgiven, 1.5e-9 is not; but two points so near are not apart."""
    tol = 1e-9  # compared with itself, and with its double: nothing is rounded
    expect_axioms(ask(student, [[tol]]))
    expect_axioms(ask(student, [[-tol]]))
    expect_axioms(ask(student, [[0, tol], [0, 0]]), "identity")
    expect_axioms(ask(student, [[0, tol], [tol, 0]]), "identity")
    expect_axioms(ask(student, [[1.5e-9]]), "identity")
    expect_axioms(ask(student, [[-1.5e-9]]), "nonnegative", "identity", "triangle")


@pytest.mark.exercise("is_metric", weight=0.5)
def test_metric_of_points_that_nearly_meet(student):
    """Two different points that are 1e-12 apart count as one place: the identity fails; 1e-6 is apart."""
    for size, failing in ((1e-12, ["identity"]), (1e-6, [])):
        expect_axioms(ask(student, [[0, size, 1], [size, 0, 1], [1, 1, 0]]), *failing)


@pytest.mark.exercise("is_metric", weight=0.5)
def test_metric_of_a_single_point(student):
    """With a single point everything holds, if it is 0 away from itself; if not, the identity fails."""
    expect_axioms(ask(student, [[0]]))
    expect_axioms(ask(student, [[2]]), "identity")


@pytest.mark.exercise("is_metric", weight=0.75)
def test_metric_of_the_distances_of_this_sheet(student, reference):
    """The way over a sphere and 1 - J are metrics; points may be pairs, rows of an array, words or lists."""
    places = [(39.68, -75.75), (51.34, 12.37), (-41.13, -71.31), (90.0, 0.0)]
    for points in (places, np.array(places)):
        expect_axioms(student.is_metric(lambda a, b: reference.haversine_km(tuple(a), tuple(b)), points))
    for sets in (["night", "nacht", "noche", "nuit"], [["tea"], ["tea", "milk"], ["salt", "milk", "rice"]]):
        expect_axioms(student.is_metric(lambda a, b: 1 - reference.jaccard(a, b), sets))


@pytest.mark.exercise("is_metric", weight=0.75)
def test_metric_of_random_tables(student, reference):
    """Random tables, of whole numbers from 0 to 4, symmetric or not, get the four answers of the docstring."""
    rng = np.random.default_rng(13)
    for n in (2, 3, 3, 4, 4):
        table = rng.integers(0, 5, size=(n, n)) * (1 - np.eye(n))
        for one in (table, np.maximum(table, table.T), np.minimum(table + 4, 6) * (1 - np.eye(n))):
            expect_axioms(ask(student, one), *[key for key, holds in ask(reference, one).items() if not holds])


@pytest.mark.exercise("is_metric", weight=0.5)
def test_metric_leaves_the_points_alone(student):
    """The points are the same after the call, and in their order."""
    answer = student.is_metric(lambda a, b: abs(float(a) - float(b)) ** 0.5, np.array([3.0, 0.0, 1.0]))
    expect.unchanged(student)
    expect_axioms(answer)
    answer = student.is_metric(lambda a, b: abs(float(a) - float(b)) ** 2, [3.0, 0.0, 1.0])
    expect.unchanged(student)
    expect_axioms(answer, "triangle")
