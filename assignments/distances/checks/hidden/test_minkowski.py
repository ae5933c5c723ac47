"""The edges of minkowski: what its docstring promises and ordinary data do not show."""

import numpy as np
import pytest

from autograder import expect

from .shared import CLOSED, normal


@pytest.mark.exercise("minkowski", weight=1)
def test_minkowski_of_a_high_order(student):
    """At p = 100 differences of 100 000 do not overflow: the distance is 100 695.6, and no warning comes with it."""
    answer = student.minkowski(np.array([0.0, 2e5]), np.array([1e5, 1e5]), 100)
    expect.close(answer, 1e5 * 2**0.01, because=CLOSED)
    expect.no_warnings(student)


@pytest.mark.exercise("minkowski", weight=0.5)
def test_minkowski_of_order_1000(student):
    """At p = 1000 differences of a half do not vanish, and those of three do not overflow."""
    for difference in (0.5, 3.0):
        answer = student.minkowski(np.array([difference, 0.0, 1.0]), np.array([0.0, difference, 1.0]), 1000)
        expect.close(answer, difference * 2**0.001, because=CLOSED)
        expect.no_warnings(student)


@pytest.mark.exercise("minkowski", weight=0.75)
def test_minkowski_of_tiny_and_huge_differences(student):
    """Differences of 1e-100 and of 1e100 have distances too, and no warning comes with them."""
    for scale in (1e-100, 1e100):
        for p in (2, 5):
            answer = student.minkowski(np.array([3.0, -1.0]) * scale, np.array([0.0, 1.0]) * scale, p)
            expect.close(answer, (3**p + 2**p) ** (1 / p) * scale, because=CLOSED, atol=0.0)
            expect.no_warnings(student)


@pytest.mark.exercise("minkowski", weight=0.75)
def test_minkowski_of_equal_vectors(student):
    """Equal vectors are exactly 0 apart, whatever p, without a warning; vectors that differ are not."""
    for p in (1, 2, 7.5, 1000, np.inf):
        expect.equal(student.minkowski(np.array([0.3, -7.0, 1e5]), np.array([0.3, -7.0, 1e5]), p), 0.0)
        expect.no_warnings(student)
    expect.close(student.minkowski(np.array([0.25, 1.0]), np.array([0.25, 1.5]), 1000), 0.5, because=CLOSED)


@pytest.mark.exercise("minkowski", weight=0.75)
def test_minkowski_of_random_vectors(student, reference):
    """Random vectors of one to thirty numbers, for orders that need not be whole, come out to all digits."""
    vectors = [(normal(seed, d), normal(seed + 50, d)) for seed, d in enumerate((1, 2, 5, 30))]
    asked = [(a, b, p) for a, b in vectors for p in (1, 1.5, 2, 2.75, 3, 12, np.inf)]
    for given, answer in zip(asked, expect.each(student.minkowski, asked), strict=True):
        expect.close(answer, reference.minkowski(*given), because=CLOSED)


@pytest.mark.exercise("minkowski", weight=0.5)
def test_minkowski_of_whole_numbers(student):
    """Vectors of whole numbers have distances that are none; so have two whole-number orders."""
    asked = [(np.array([1, -4, 0]), np.array([3, 1, 7]), p) for p in (1, 2, 3, np.inf)]
    right = (14.0, np.sqrt(78), (8 + 125 + 343) ** (1 / 3), 7.0)
    for expected, answer in zip(right, expect.each(student.minkowski, asked), strict=True):
        expect.close(answer, expected, because=CLOSED)


@pytest.mark.exercise("minkowski", weight=0.75)
def test_minkowski_refuses_orders_below_one(student):
    """Orders below 1, down to negative ones, raise a ValueError; 1 itself, and a little more, do not."""
    a, b = np.array([1.0, 2.0]), np.array([3.0, 2.5])
    for p in (-2, 0.25, 0.999, 0):
        expect.error(ValueError, student.minkowski, a, b, p)
    expect.close(student.minkowski(a, b, 1), 2.5, because=CLOSED)
    expect.close(student.minkowski(a, b, 1.0625), (2**1.0625 + 0.5**1.0625) ** (1 / 1.0625), because=CLOSED)


@pytest.mark.exercise("minkowski", weight=0.5)
def test_minkowski_refuses_other_shapes(student):
    """A vector of one number and one of three raise a ValueError, and so do a row and a column; two of three do not."""
    three, one = np.array([1.0, 2.0, 3.0]), np.array([1.0])
    expect.error(ValueError, student.minkowski, three, one, 2)
    expect.error(ValueError, student.minkowski, one, three, 2)
    expect.error(ValueError, student.minkowski, three, three[:2], 2)
    expect.error(ValueError, student.minkowski, three, three[:, None], 2)
    expect.close(student.minkowski(three, np.array([1.0, 2.0, 5.0]), 2), 2.0, because=CLOSED)


@pytest.mark.exercise("minkowski", weight=0.5)
def test_minkowski_leaves_its_arguments_alone(student):
    """Both vectors are the same after the call."""
    answer = student.minkowski(np.array([1.0, -2.0]), np.array([-3.0, 1.0]), 2)
    expect.unchanged(student)
    expect.close(answer, 5.0, because=CLOSED)
