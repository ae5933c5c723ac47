"""Where two arrays differ, as a board: small, and with a cell that differs in it."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from autograder import expect
from autograder.checks.expect import CheckFailed
from autograder.reports.boards import MOST, Board, read

RNG = np.random.default_rng(0)


def board_of(answer: Any, expected: Any) -> Board | None:
    with pytest.raises(CheckFailed) as told:
        expect.close(answer, expected, because="copied")
    return read(told.value.board) if told.value.board else None


def changed(array: np.ndarray, *index: int) -> np.ndarray:
    array = array.copy()
    array[index] += 1
    return array


def test_a_truth_table_is_shown_whole() -> None:
    expected = np.array([[0, 0], [0, 1], [1, 0], [1, 1]])
    board = board_of(changed(expected, 2, 1), expected)
    assert board is not None
    assert board.whole
    assert (board.returned[2], board.expected[2], board.wrong[2]) == (("1", "1"), ("1", "0"), (False, True))
    assert sum(map(sum, board.wrong)) == 1


@pytest.mark.parametrize(
    ("shape", "index", "part"),
    [
        ((28, 28), (20, 3), "[16:24, 0:8]"),
        ((2, 5, 5, 3), (1, 4, 2, 2), "[1, 0:5, 0:5, 2]"),
        ((8, 3, 3), (7, 0, 1), "[7, 0:3, 0:3]"),
        ((1, 4, 6), (0, 3, 5), "[0, 0:4, 0:6]"),
        ((100, 3), (99, 2), "[92:100, 0:3]"),
    ],
)
def test_of_a_large_or_deep_array_the_part_with_the_first_difference(
    shape: tuple[int, ...], index: tuple[int, ...], part: str
) -> None:
    expected = RNG.normal(size=shape)
    board = board_of(changed(expected, *index), expected)
    assert board is not None
    assert board.part == part
    assert any(map(any, board.wrong))
    assert max(len(board.wrong), len(board.wrong[0])) <= MOST


def test_it_says_which_item_it_shows() -> None:
    board = board_of((1.0, np.ones((2, 2))), (1.0, np.eye(2)))
    assert board is not None
    assert board.part == "item 1"


@pytest.mark.parametrize(
    ("answer", "expected"),
    [
        (1.0, 2.0),
        (np.ones(3), np.zeros(3)),
        (np.ones((1, 3)), np.zeros((1, 3))),
        (np.ones((2, 2)), np.ones((2, 3))),
        (np.ones((2, 2)) * 1j, np.eye(2) * 1j),
        (np.array([["a", "b"], ["c", "d"]]), np.array([["a", "b"], ["c", "e"]])),
        (np.full((2, 2), np.nan), np.eye(2)),
    ],
)
def test_there_is_none_where_there_is_nothing_to_draw(answer: Any, expected: Any) -> None:
    assert board_of(answer, expected) is None


def test_cells_that_differ_read_differently() -> None:
    expected = RNG.normal(size=(4, 4))
    board = board_of(expected + 1e-5 * np.eye(4), expected)
    assert board is not None
    for mine, theirs, flags in zip(board.returned, board.expected, board.wrong, strict=True):
        assert [a != b for a, b in zip(mine, theirs, strict=True)] == list(flags)
