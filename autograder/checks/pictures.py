"""Where two arrays differ, as a board: the whole of a small table, a window into a large one, a slice of a deep one."""

from __future__ import annotations

import numpy as np

from autograder.reports.boards import MOST, Board, written
from autograder.values.comparison import Difference
from autograder.values.words import shortened

DIGITS = 3  # significant, at least: a cell is small


def picture_of(found: Difference) -> str:
    """The board of a difference between two arrays of at least two dimensions, as text; "" where there is none to draw."""
    if found.arrays is None:
        return ""
    given, wanted, wrong = found.arrays
    if given.dtype.kind not in "fiub" or wanted.dtype.kind not in "fiub" or min(np.shape(given), default=0) < 1:
        return ""
    axes = _board_axes(given.shape)
    if axes is None:
        return ""
    first = np.unravel_index(int(np.argmax(wrong)), wrong.shape)
    where = tuple(slice(None) if axis in axes else int(index) for axis, index in enumerate(first))
    windows = [_window(int(first[axis]), given.shape[axis]) for axis in axes]
    cut = np.s_[windows[0], windows[1]]
    pairs = [
        [_cell(a, b, bad) for a, b, bad in zip(*rows, strict=True)]
        for rows in zip(given[where][cut], wanted[where][cut], wrong[where][cut], strict=True)
    ]
    returned, expected = (tuple(tuple(pair[side] for pair in row) for row in pairs) for side in (0, 1))
    flags = tuple(tuple(map(bool, row)) for row in wrong[where][cut])
    return written(Board(_part(found.where, where, windows, given.shape), returned, expected, flags))


def _board_axes(shape: tuple[int, ...]) -> tuple[int, int] | None:
    """The two neighbouring axes to draw: the last that make a square, as a picture's do, else the last two."""
    pairs = [(axis, axis + 1) for axis in range(len(shape) - 2, -1, -1) if min(shape[axis : axis + 2]) > 1]
    squares = [pair for pair in pairs if shape[pair[0]] == shape[pair[1]]]
    return next(iter(squares + pairs), None)


def _window(index: int, length: int) -> slice:
    """At most MOST places round this one."""
    begin = max(0, min(index - MOST // 2, length - MOST))
    return slice(begin, min(begin + MOST, length))


def _part(path: str, where: tuple[slice | int, ...], windows: list[slice], shape: tuple[int, ...]) -> str:
    axes = iter(windows)
    shown = [next(axes) if isinstance(at, slice) else at for at in where]
    if all(isinstance(at, slice) and at.stop - at.start == length for at, length in zip(shown, shape, strict=True)):
        return path
    index = ", ".join(f"{at.start}:{at.stop}" if isinstance(at, slice) else str(at) for at in shown)
    return f"{path}{', ' if path else ''}[{index}]"


def _cell(given: np.generic, wanted: np.generic, bad: bool) -> tuple[str, str]:
    a, b = given.item(), wanted.item()
    if bad or a != b:
        if not bad:  # within the tolerance
            return _short(b), _short(b)
        a, b = shortened(a, b, DIGITS)
        return a.removesuffix(".0"), b.removesuffix(".0")
    return _short(a), _short(b)


def _short(value: object) -> str:
    return f"{value:.{DIGITS}g}" if isinstance(value, float) else str(value)
