"""The edges of pairwise_minkowski: what its docstring promises and ordinary data do not show."""

import numpy as np
import pytest

from autograder import expect

from .shared import CLOSED, normal


@pytest.mark.exercise("pairwise_minkowski", weight=1)
def test_pairwise_of_random_rows(student, reference):
    """Random rows, five against three and as many against as many, for five orders, come out to all digits."""
    sizes = ((5, 3, 4), (4, 4, 2), (4, 4, 4), (1, 6, 3), (6, 1, 1))
    sets = [(normal(seed, n, d), normal(seed + 50, m, d)) for seed, (n, m, d) in enumerate(sizes)]
    asked = [(A, B, p) for A, B in sets for p in (1, 1.5, 2, 3.25, np.inf)]
    for given, answer in zip(asked, expect.each(student.pairwise_minkowski, asked), strict=True):
        expect.close(answer, reference.pairwise_minkowski(*given), because=CLOSED)


@pytest.mark.exercise("pairwise_minkowski", weight=1)
def test_pairwise_of_fifty_rows_with_themselves(student, reference):
    """Fifty rows against themselves: the diagonal is exactly 0, and nothing is nan or comes with a warning."""
    A = normal(7, 50, 5)
    for p in (1, 2, 3, np.inf):
        answer = student.pairwise_minkowski(A, A.copy(), p)
        expect.no_warnings(student)
        D = expect.array(answer, shape=(50, 50))
        expect.that((np.diag(D) == 0).all(), "a row is not exactly 0 away from itself")
        expect.close(D, reference.pairwise_minkowski(A, A, p), because=CLOSED)


@pytest.mark.exercise("pairwise_minkowski", weight=0.75)
def test_pairwise_a_million_from_the_origin(student, reference):
    """Rows that lie a million from the origin and a thousandth apart keep the digits of their distances."""
    A = 1e6 + 1e-3 * normal(8, 6, 3)
    B = np.concatenate([A[:2], 1e6 + 1e-3 * normal(9, 2, 3)])
    for p in (1, 2, 4):
        answer = student.pairwise_minkowski(A, B, p)
        expect.close(answer, reference.pairwise_minkowski(A, B, p), because=CLOSED, atol=0.0)


@pytest.mark.exercise("pairwise_minkowski", weight=1)
def test_pairwise_of_all_sizes_at_once(student):
    """Huge, tiny and no differences fit into one matrix, at any order, and no warning comes with them."""
    A = np.array([[0.0, 0.0], [1e100, -1e100], [3.0, -3.0]])
    B = np.array([[0.0, 0.0], [1e-100, 1e-100]])
    for p in (100, 2, 1000):
        answer = student.pairwise_minkowski(A, B, p)
        expect.no_warnings(student)
        root = 2 ** (1 / p)
        right = np.array([[0.0, 1e-100 * root], [1e100 * root, 1e100 * root], [3 * root, 3 * root]])
        expect.close(answer, right, because=CLOSED, atol=0.0)


@pytest.mark.exercise("pairwise_minkowski", weight=0.5)
def test_pairwise_of_whole_numbers(student):
    """Rows of whole numbers have distances that are none."""
    A, B = np.array([[0, 0, 0], [1, 2, 2]]), np.array([[1, 1, 1], [3, 3, 2]])
    answer = student.pairwise_minkowski(A, B, 2)
    expect.close(answer, np.sqrt([[3.0, 22.0], [2.0, 5.0]]), because=CLOSED)
    answer = student.pairwise_minkowski(A, B, np.inf)
    expect.close(answer, np.array([[1.0, 3.0], [1.0, 2.0]]), because=CLOSED)


@pytest.mark.exercise("pairwise_minkowski", weight=0.75)
def test_pairwise_refuses_orders_below_one(student):
    """Orders below 1 raise a ValueError; 1 itself does not."""
    A, B = np.array([[1.0, 2.0], [0.0, 1.0]]), np.array([[3.0, 2.5]])
    for p in (-1, 0.5, 0.999, 0):
        expect.error(ValueError, student.pairwise_minkowski, A, B, p)
    expect.close(student.pairwise_minkowski(A, B, 1), np.array([[2.5], [4.5]]), because=CLOSED)


@pytest.mark.exercise("pairwise_minkowski", weight=0.5)
def test_pairwise_refuses_rows_of_other_lengths(student):
    """Rows of three numbers and rows of one, or of two, raise a ValueError; rows of three and three do not."""
    three, one = np.array([[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]]), np.array([[1.0], [2.0]])
    expect.error(ValueError, student.pairwise_minkowski, three, one, 2)
    expect.error(ValueError, student.pairwise_minkowski, one, three, 2)
    expect.error(ValueError, student.pairwise_minkowski, three, three[:, :2], 2)
    answer = student.pairwise_minkowski(three, three[:1].copy(), 1)
    expect.close(answer, np.array([[0.0], [9.0]]), because=CLOSED)


@pytest.mark.exercise("pairwise_minkowski", weight=0.5)
def test_pairwise_leaves_its_arguments_alone(student):
    """Both sets of rows are the same after the call."""
    answer = student.pairwise_minkowski(np.array([[1.0, -2.0], [0.0, 1.0]]), np.array([[-3.0, 1.0]]), 2)
    expect.unchanged(student)
    expect.close(answer, np.array([[5.0], [3.0]]), because=CLOSED)
