"""The edges of split_table: what its docstring promises and ordinary data do not show."""

import numpy as np
import pytest

from autograder import expect

from .shared import parts_of, table


def rows_with_y(parts):
    """Every row as (a, b, y), in order."""
    train, train_y, test, test_y = parts
    return sorted(map(tuple, np.vstack([np.column_stack([train, train_y]), np.column_stack([test, test_y])]).tolist()))


@pytest.mark.exercise("split_table", weight=1)
def test_split_table_rounds_down(student):
    """A quarter of 10 rows is 2 of them, and three quarters of 7 are 5."""
    pairs, y = table(4)
    for n, frac, k in ((10, 0.25, 2), (7, 0.75, 5), (15, 0.5, 7)):
        parts = parts_of(student.split_table(pairs[:n], y[:n], frac, np.random.default_rng(n)), n, k)
        expect.equal(rows_with_y(parts), rows_with_y((pairs[:n], y[:n], pairs[:0], y[:0])))


@pytest.mark.exercise("split_table", weight=1)
def test_split_table_of_any_rows(student):
    """Rows in another order than a table's, with numbers beside them that are no sums: each keeps its own."""
    rng = np.random.default_rng(41)
    pairs, y = table(9)
    order = rng.permutation(81)
    pairs, y = pairs[order][:50], rng.integers(0, 100, 50)
    parts = parts_of(student.split_table(pairs, y, 0.5, np.random.default_rng(43)), 50, 25)
    expect.equal(rows_with_y(parts), rows_with_y((pairs, y, pairs[:0], y[:0])))


@pytest.mark.exercise("split_table", weight=0.75)
def test_split_table_of_all_or_nothing(student):
    """With frac = 1 nothing is left for the test, with frac = 0 nothing to learn from."""
    pairs, y = table(3)
    for frac, k in ((1, 9), (0, 0)):
        parts = parts_of(student.split_table(pairs, y, frac, np.random.default_rng(44)), 9, k)
        expect.equal(rows_with_y(parts), rows_with_y((pairs, y, pairs[:0], y[:0])))


@pytest.mark.exercise("split_table", weight=1)
def test_split_table_gives_every_row_the_same_chance(student):
    """Over 400 splits each row of a table is in training as often as another, and each two of them as often together."""
    pairs, y = table(3)
    answers = expect.each(student.split_table, [(pairs, y, 0.5, np.random.default_rng(500 + s)) for s in range(400)])
    together = np.zeros((9, 9))
    for answer in answers:
        train = parts_of(answer, 9, 4)[0]
        inside = np.zeros(9)
        inside[3 * train[:, 0] + train[:, 1]] = 1
        together += np.outer(inside, inside)
    # 178 of 400 with a standard deviation of 10, and 67 of 400 with one of 7.5: six of them are left to honest chance.
    single, pair = np.diag(together), together[~np.eye(9, dtype=bool)]
    expect.that(
        (np.abs(single - 400 * 4 / 9) < 60).all(),
        f"in 400 splits a row is in training {single.min():.0f} to {single.max():.0f} times, of 178 on average",
    )
    expect.that(
        (np.abs(pair - 400 / 6) < 45).all(),
        f"two rows are in training together {pair.min():.0f} to {pair.max():.0f} times, of 67 on average",
    )


@pytest.mark.exercise("split_table", weight=0.5)
def test_split_table_leaves_its_arguments_alone(student):
    """The table is the same after the call, and what comes back is new."""
    pairs, y = table(4)
    answer = student.split_table(pairs, y, 0.5, np.random.default_rng(45))
    expect.unchanged(student)
    expect.new_arrays(student)
    expect.equal(rows_with_y(parts_of(answer, 16, 8)), rows_with_y((pairs, y, pairs[:0], y[:0])))
