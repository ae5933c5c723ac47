"""Two tables of numbers side by side: what came back, what was expected, and the cells that differ.

Contract: a board is small, whatever was compared: MOST rows and columns at most, of which at least one cell differs. As text,
which a verdict keeps, it is a line that says which part of the answer it shows ("" where it is all of it), the rows that came
back, an empty line, and the expected rows; `*` stands before a cell that differs. Cells hold no blanks.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from html import escape
from typing import Any

MOST = 8  # rows and columns: a picture of a digit is whole, and it fits on a phone
WIDTH = 96  # columns of a terminal; wider boards stand one above the other
SHADES = 4  # of grey; 0 is none

Rows = tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Board:
    """The cells as texts, and where they differ; both of one shape."""

    part: str
    returned: Rows
    expected: Rows
    wrong: tuple[tuple[bool, ...], ...]

    @property
    def whole(self) -> bool:
        """Does it show all of the answer?"""
        return not self.part

    @property
    def count(self) -> str:
        """`2 of these 9 cells differ`."""
        every = [cell for row in self.wrong for cell in row]
        return f"{sum(every)} of these {len(every)} cells differ{'s' if sum(every) == 1 else ''}"


def written(board: Board) -> str:
    """The board as a verdict keeps it."""

    def block(rows: Rows) -> list[str]:
        both = zip(rows, board.wrong, strict=True)
        return [" ".join("*" * bad + cell for cell, bad in zip(row, flags, strict=True)) for row, flags in both]

    return "\n".join([board.part, *block(board.returned), "", *block(board.expected)])


def read(text: str) -> Board | None:
    """The board that was written; None for a text that is none, as a forged verdict may hold."""
    part, _, rest = text[:20_000].partition("\n")
    blocks = [[line.split() for line in block.split("\n")] for block in rest.split("\n\n")]
    widths = {len(row) for block in blocks for row in block}
    if len(blocks) != 2 or len(blocks[0]) != len(blocks[1]) or len(widths) != 1 or not 0 < max(widths) <= MOST:
        return None
    if len(blocks[0]) > MOST:
        return None
    wrong = tuple(tuple(cell.startswith("*") for cell in row) for row in blocks[0])
    returned, expected = (
        tuple(tuple(cell.removeprefix("*")[:40] for cell in row) for row in block) for block in blocks
    )
    return Board(part, returned, expected, wrong)


def as_lines(board: Board) -> Iterator[str]:
    """For a terminal: side by side, or one above the other where that is too wide; brackets round what differs."""
    width = max(len(cell) for row in (*board.returned, *board.expected) for cell in row)

    def block(rows: Rows) -> list[str]:
        return [
            "".join(
                f"[{cell.rjust(width)}]" if bad else f" {cell.rjust(width)} "
                for cell, bad in zip(row, flags, strict=True)
            )
            for row, flags in zip(rows, board.wrong, strict=True)
        ]

    left, right = block(board.returned), block(board.expected)
    across = max(len(left[0]), len("returned"))
    heads = ["returned" + (f", {board.part}" if board.part else ""), "expected"]
    if across + 4 + len(right[0]) > WIDTH or len(heads[0]) > across + 2:
        yield from (heads[0], *left, heads[1], *right)
        return
    yield f"{heads[0]:<{across}}    {heads[1]}"
    for mine, theirs in zip(left, right, strict=True):
        yield f"{mine:<{across}}    {theirs}".rstrip()


@dataclass(frozen=True, slots=True)
class Shown:
    """One cell as a page draws it: its text, whether it differs, and how dark it is (0 to SHADES)."""

    text: str
    wrong: bool
    shade: int


def drawn(board: Board) -> list[tuple[str, list[list[Shown]]]]:
    """(heading, rows) for a page: what came back, what was expected, and where they differ, as a picture."""
    every = [_number(cell) for row in (*board.returned, *board.expected) for cell in row]
    known = [value for value in every if value is not None]
    low, high = (min(known), max(known)) if known else (0.0, 0.0)

    def shade(cell: str) -> int:
        value = _number(cell)
        return 0 if value is None or high <= low else round(SHADES * (value - low) / (high - low))

    def rows(cells: Rows) -> list[list[Shown]]:
        return [
            [Shown(cell, bad, shade(cell)) for cell, bad in zip(row, flags, strict=True)]
            for row, flags in zip(cells, board.wrong, strict=True)
        ]

    marks = [[Shown("✗" if bad else "·", bad, 0) for bad in flags] for flags in board.wrong]
    return [("returned", rows(board.returned)), ("expected", rows(board.expected)), ("differs", marks)]


_CELL = (
    "display:inline-block;box-sizing:border-box;min-width:{width}ch;height:1.7em;line-height:1.6em;padding:0 .35em;"
    "text-align:center;vertical-align:top;border:1px solid rgba(128,128,128,.35);background:{colour};{more}"
)
_SIDE_BY_SIDE = "display:flex;flex-wrap:wrap;justify-content:flex-start;gap:.5em 1.6em;margin:.2em 0 .5em"
_WRONG = "outline:2px solid #d0453a;outline-offset:-2px;font-weight:700;"


def as_html(board: Board) -> str:
    """For a notebook: inline styles on every cell, in colours that a light and a dark page bear."""
    parts = []
    for heading, rows in drawn(board):
        width = max(len(cell.text) for row in rows for cell in row) + 2
        lines = "".join(f"<div style='white-space:nowrap;line-height:0'>{_cells(row, width)}</div>" for row in rows)
        title = escape(f"{heading}, {board.part}" if board.part and heading == "returned" else heading)
        parts.append(
            "<div style='max-width:100%;overflow-x:auto;text-align:left'>"
            f"<div style='opacity:.75;padding-bottom:.2em'>{title}</div>{lines}</div>"
        )
    label = f"returned and expected side by side: {board.count}"
    return f"<div role='group' aria-label='{escape(label)}' style='{_SIDE_BY_SIDE}'>{''.join(parts)}</div>"


def _cells(row: list[Shown], width: int) -> str:
    def style(cell: Shown) -> str:
        colour = "rgba(208,69,58,.22)" if cell.wrong else f"rgba(128,128,128,{0.13 * cell.shade:.2f})"
        return _CELL.format(width=width, colour=colour, more=_WRONG if cell.wrong else "")

    return "".join(f"<span style='{style(cell)}'>{escape(cell.text)}</span>" for cell in row)


def _number(text: Any) -> float | None:
    try:
        value = float({"True": "1", "False": "0"}.get(text, text))
    except ValueError:
        return None
    return value if abs(value) < float("inf") else None
