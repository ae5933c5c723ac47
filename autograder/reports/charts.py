"""The class page's pictures: matplotlib draws them, and they come back as SVG that lives inside an HTML page.

Contract: the same numbers give the same bytes (fixed salt, no date). The SVG carries no style sheet and no `style`
attribute, so the page's policy need not allow any; its colours are the page's variables, so it follows dark mode. It
is hidden from screen readers, because the page has the same numbers in a table beside it.
"""

from __future__ import annotations

import io
import re
import warnings
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

# Stand-ins that matplotlib draws with, and the page's colours that take their place.
_COLOURS = {
    "#010203": "currentColor",
    "#040506": "var(--accent)",
    "#070809": "var(--line)",
    "#0a0b0c": "var(--soft)",
    "#0d0e0f": "var(--card)",
}
INK, BAR, LINE, SOFT, CARD = _COLOURS

# From nothing (a warm red) over half (sand) to everything (a calm blue); told apart by the common kinds of colour
# blindness, and readable on a light and on a dark page.
SCALE = ((178, 58, 36), (226, 142, 84), (240, 220, 176), (128, 178, 206), (38, 98, 150))
NOT_ATTEMPTED = (146, 150, 158)
NEEDS_PERSON = (110, 76, 160)

# Up to this many students get a line with their name; beyond it the rows are too low to read.
NAMED_ROWS = 40


def histogram(counts: Sequence[int], maximum: float, view: int = 0) -> str:
    """Bars of how many students reached each tenth of `maximum` points. `view` numbers the pictures of a page."""
    with _drawing("histogram"):
        figure = _figure(6.4, 2.3)
        axes = figure.add_axes((0.02, 0.21, 0.96, 0.77))
        step = maximum / len(counts) if maximum > 0 else 1.0
        edges = [step * index for index in range(len(counts) + 1)]
        axes.bar(edges[:-1], counts, width=0.92 * step, align="edge", color=BAR)
        for x, count in zip(edges, counts, strict=False):
            if count:
                place = (x + 0.46 * step, count)
                axes.annotate(f"{count:,}", place, (0, 3), textcoords="offset points", ha="center", color=INK)
        axes.set_xlim(0, edges[-1])
        axes.set_ylim(0, 1.18 * max([*counts, 1]))
        axes.set_yticks([])
        axes.set_xticks(edges, [f"{round(x, 2):g}" for x in edges])
        axes.set_xlabel("points", color=SOFT)
        _plain(axes, SOFT, keep="bottom")
        return _svg(figure, "histogram", view)


def heat_map(shares: np.ndarray, students: Sequence[str], exercises: Sequence[str], view: int = 0) -> str:
    """A cell a student (row) and exercise (column).

    `shares` has shape (students, exercises), float: 0 to 1, -1 where it was not attempted, nan where a person must
    look. One pixel a cell is embedded, so that 2,000 students cost no more than 20. Names must be printable.
    """
    rows, columns = shares.shape
    named = rows <= NAMED_ROWS
    # All lengths in inches; a letter is about 0.085 wide at this size.
    height = 0.22 * rows if named else 4.8
    left = 0.2 + 0.085 * max(map(len, students)) if named else 0.7
    right, top, bottom = 0.8, 0.2 + 0.055 * max(map(len, exercises)), 0.05
    width, full = 6.4, height + top + bottom
    with _drawing("heat"):
        figure = _figure(width, full)
        axes = figure.add_axes((left / width, bottom / full, 1 - (left + right) / width, height / full))
        axes.imshow(_pixels(shares), interpolation="none", aspect="auto", extent=(0, columns, rows, 0))
        axes.vlines(np.arange(1, columns), 0, rows, colors=CARD, linewidth=1.5)
        if named:
            axes.hlines(np.arange(1, rows), 0, columns, colors=CARD, linewidth=1.0)
        axes.set_ylim(rows, 0)
        axes.xaxis.tick_top()
        axes.set_xticks(np.arange(columns) + 0.5, exercises, rotation=35, ha="left", rotation_mode="anchor")
        if named:
            axes.set_yticks(np.arange(rows) + 0.5, students)
        else:
            ranks = sorted({1, *(round(rows * part / 4) for part in (1, 2, 3, 4))})
            axes.set_yticks([rank - 0.5 for rank in ranks], [f"{rank:,}" for rank in ranks])
            axes.set_ylabel("rank by score", color=SOFT)
        _plain(axes, INK)
        return _svg(figure, "heat", view)


def hexadecimal(colour: tuple[int, int, int]) -> str:
    """`#b23a24`."""
    return "#" + "".join(f"{band:02x}" for band in colour)


def _pixels(shares: np.ndarray) -> np.ndarray:
    """The colours of `shares` as bytes, shape (rows, columns, 3)."""
    stops = np.linspace(0.0, 1.0, len(SCALE))
    known = np.clip(np.nan_to_num(shares), 0.0, 1.0)
    colours = np.stack([np.interp(known, stops, [stop[band] for stop in SCALE]) for band in range(3)], axis=-1)
    colours[shares == -1] = NOT_ATTEMPTED
    colours[np.isnan(shares)] = NEEDS_PERSON
    return np.round(colours).astype(np.uint8)


@contextmanager
def _drawing(name: str) -> Iterator[None]:
    """matplotlib's settings while `name` is drawn: text stays text, and a `$` in a name is a dollar sign."""
    import matplotlib as mpl

    with (
        mpl.rc_context({"svg.fonttype": "none", "svg.hashsalt": name, "font.size": 10, "text.parse_math": False}),
        warnings.catch_warnings(),
    ):
        # It measures text in its own font; the reader's browser has the letters that this font lacks.
        warnings.filterwarnings("ignore", message="Glyph")
        yield


def _figure(width: float, height: float) -> Figure:
    from matplotlib.figure import Figure

    figure = Figure(figsize=(width, height), dpi=72)
    figure.patch.set_visible(False)
    return figure


def _plain(axes: Axes, colour: str, keep: str = "") -> None:
    """No frame but the `keep` side, no tick marks, labels in `colour`."""
    axes.patch.set_visible(False)
    axes.tick_params(colors=colour, length=0)
    for side, spine in axes.spines.items():
        spine.set_visible(side == keep)
        spine.set_color(LINE)


def _svg(figure: Figure, name: str, view: int) -> str:
    """`figure` as an `<svg>` element whose ids begin with `name` and, from the second picture on, `view`."""
    buffer = io.StringIO()
    figure.savefig(buffer, format="svg", metadata={"Date": None, "Creator": None, "Format": None, "Type": None})
    text = buffer.getvalue()
    text = text[text.index("<svg") :]
    text = re.sub(r"<defs>\s*<style.*?</style>\s*</defs>", "", text, flags=re.DOTALL)
    text = re.sub(r'style="([^"]*)"', lambda found: _attributes(found[1]), text)
    text = _own_ids(text.replace("xlink:href", "href"), f"{name}{view or ''}")
    start = f'<svg class="picture {name}" aria-hidden="true" focusable="false" viewBox='
    text = re.sub(r"<svg [^>]*?viewBox=", start, text)
    for stand_in, colour in _COLOURS.items():
        text = text.replace(stand_in, colour)
    return re.sub(r"\s*\n\s*", "\n", text).strip()


def _attributes(style: str) -> str:
    """`fill: none; stroke: #000` as attributes; the font's family is the page's."""
    pairs = [part.split(":", 1) for part in style.split(";") if ":" in part]
    kept = {name.strip(): value.strip() for name, value in pairs}  # the last of two image-renderings: pixelated
    kept.pop("font-family", None)
    return " ".join(f'{name}="{value}"' for name, value in kept.items())


def _own_ids(text: str, name: str) -> str:
    """Drop the ids that nothing refers to, and put `name` before the others: a page holds several pictures."""
    used = set(re.findall(r'(?:url\(|href=")#([^)"]+)', text))
    text = re.sub(r' id="([^"]+)"', lambda found: f' id="{name}-{found[1]}"' if found[1] in used else "", text)
    return re.sub(r'(url\(|href=")#', rf"\g<1>#{name}-", text)
