"""Points that are their own table: what `check(...)` returns in a notebook.

Contract: it is a float, whose text is a plain number, since nbgrader reads the text; where a notebook shows it as a value, the
table stands there and no bare number below it. Where the value is not the last of its cell, the table is shown when the cell
has ended, so that no check is without one. In a terminal the table is printed, and the float is a plain one.
"""

from __future__ import annotations

from typing import Any, Self

from autograder.home.screen import show
from autograder.home.session import in_notebook, shell

_WAITING: list[Points] = []  # made in the cell at work, and not shown yet


class Points(float):
    """The points that the visible checks give, between 0 and those of the exercise; in a notebook, the table."""

    html: str

    def __new__(cls, value: float, html: str) -> Self:
        made = super().__new__(cls, value)
        made.html = html
        return made

    def __repr__(self) -> str:
        return float.__repr__(self)

    def _repr_html_(self) -> str:
        _WAITING[:] = [one for one in _WAITING if one is not self]
        return self.html


def shown(value: float, html: str, text: str) -> float:
    """The points, with their table: shown by the notebook, or printed here and now."""
    if not in_notebook():
        show(text, html)
        return value
    events = shell().events
    if _show_waiting not in events.callbacks["post_run_cell"]:
        events.register("post_run_cell", _show_waiting)
    points = Points(value, html)
    _WAITING.append(points)
    return points


def _show_waiting(*_result: Any) -> None:
    """Show what its cell has not shown: a check that is not the cell's last expression."""
    waiting, _WAITING[:] = list(_WAITING), []
    for points in waiting:
        show(repr(points), points.html)
