"""The edges of split_indices: what its docstring promises and ordinary data do not show."""

import numpy as np
import pytest

from autograder import expect

from .shared import expect_every_row_once, expect_sizes, parts_of


@pytest.mark.exercise("split_indices", weight=1)
def test_split_into_two_four_or_one(student):
    """As many parts as there are fractions: one, two or four."""
    for n, fractions in ((12, (0.75, 0.25)), (40, (0.4, 0.3, 0.2, 0.1)), (9, (1.0,))):
        parts = parts_of(student.split_indices(n, fractions, np.random.default_rng(81)), len(fractions))
        expect_every_row_once(parts, n)
        expect_sizes(parts, n, fractions)


@pytest.mark.exercise("split_indices", weight=1)
def test_split_into_many_parts(student):
    """Many parts: rounding adds up, and still every size is off by less than 2 and no row is lost."""
    for n, fractions in ((39, [0.05] * 20), (19, [0.1] * 10), (23, [0.3, 0.1, 0.1, 0.1, 0.1, 0.3])):
        parts = parts_of(student.split_indices(n, fractions, np.random.default_rng(82)), len(fractions))
        expect_every_row_once(parts, n)
        expect_sizes(parts, n, fractions)


@pytest.mark.exercise("split_indices", weight=1)
def test_split_with_an_empty_part(student):
    """A part of fraction 0 is empty, wherever it stands, and the others share all rows."""
    for n, fractions in (
        (11, (0.5, 0.5, 0.0)),
        (13, (0.0, 0.7, 0.3)),
        (7, (0.5, 0.0, 0.5)),
        (20, (0.7, 0.2, 0.1, 0.0)),
    ):
        parts = parts_of(student.split_indices(n, fractions, np.random.default_rng(83)), len(fractions))
        expect_every_row_once(parts, n)
        expect_sizes(parts, n, fractions)


@pytest.mark.exercise("split_indices", weight=0.5)
def test_split_of_nothing(student):
    """No rows give empty parts, as many as there are fractions; one row lands in one of them."""
    for n in (0, 1):
        parts = parts_of(student.split_indices(n, (0.6, 0.2, 0.2), np.random.default_rng(84)), 3)
        expect_every_row_once(parts, n)
        expect_sizes(parts, n, (0.6, 0.2, 0.2))


@pytest.mark.exercise("split_indices", weight=1)
def test_split_gives_every_row_the_same_chance(student):
    """Over many generators every row is in each part as often as another, and as often in front of its neighbour as behind."""
    n, tries = 12, 200
    calls = [(n, (0.5, 0.5), np.random.default_rng(1000 + seed)) for seed in range(tries)]
    in_first, before = np.zeros(n), np.zeros(n - 1)
    for answer in expect.each(student.split_indices, calls):
        parts = parts_of(answer, 2)
        expect_every_row_once(parts, n)
        in_first[parts[0]] += 1
        place = np.argsort(np.concatenate(parts))
        before += place[:-1] < place[1:]
    # 100 of 200 with a standard deviation of 7: six of them are left to honest chance.
    worst = int(np.abs(in_first - tries / 2).argmax())
    expect.that(
        np.abs(in_first - tries / 2).max() < 42,
        f"in {tries} splits into halves row {worst} of {n} was in the first half {in_first[worst]:.0f} times",
    )
    worst = int(np.abs(before - tries / 2).argmax())
    expect.that(
        np.abs(before - tries / 2).max() < 42,
        f"in {tries} splits row {worst} stood in front of row {worst + 1} {before[worst]:.0f} times",
    )


@pytest.mark.exercise("split_indices", weight=0.75)
def test_split_refuses_fractions_that_miss_one(student):
    """Fractions that add up to more or less than 1 are a ValueError."""
    for fractions in ((0.6, 0.3, 0.3), (0.5, 0.2, 0.2), (0.5,), (0.7, 0.299)):
        expect.error(ValueError, student.split_indices, 20, fractions, np.random.default_rng(85))


@pytest.mark.exercise("split_indices", weight=0.25)
def test_split_is_exact_to_the_ninth_digit(student):
    """A sum that is off by more than 1e-9 is refused, one that is off by rounding, as ten times 0.1, is not."""
    expect.error(ValueError, student.split_indices, 20, (0.5, 0.499999), np.random.default_rng(86))
    expect.error(ValueError, student.split_indices, 20, (0.5, 0.500001), np.random.default_rng(86))
    expect.error(ValueError, student.split_indices, 20, (0.5, 0.4999999985), np.random.default_rng(86))
    parts = parts_of(student.split_indices(20, (0.1,) * 10, np.random.default_rng(86)), 10)
    expect_every_row_once(parts, 20)


@pytest.mark.exercise("split_indices", weight=0.5)
def test_split_refuses_negative_fractions(student):
    """A negative fraction is a ValueError, also where the sum is 1."""
    for fractions in ((1.25, -0.25), (-0.5, 1.0, 0.5), (0.75, -0.25, 0.5)):
        expect.error(ValueError, student.split_indices, 20, fractions, np.random.default_rng(87))
