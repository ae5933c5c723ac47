"""The one palette of all notebooks, and Matplotlib's settings: `use_style()` in the first demo cell.

Red and blue are told apart by those who cannot tell red from green; where they mean classes, shapes say it too.
"""

from __future__ import annotations

from typing import Any

RED, BLUE, GOLD, GREEN = "#c8393f", "#2f6f9f", "#e9a820", "#3f8f5f"
INK, GREY, PAPER = "#22272e", "#9aa0a6", "#fbfaf7"

SETTINGS: dict[Any, Any] = {
    "figure.dpi": 90,
    "figure.facecolor": PAPER,
    "figure.constrained_layout.use": True,
    "axes.facecolor": PAPER,
    "axes.edgecolor": GREY,
    "axes.spines.top": False,
    "axes.spines.right": False,
    "axes.titlesize": 11,
    "axes.titleweight": "bold",
    "axes.titlelocation": "left",
    "font.size": 10,
    "legend.frameon": False,
}


def use_style() -> None:
    """Draw in the course's style from now on."""
    import matplotlib as mpl  # here, since whoever wants the palette alone need not wait for it

    mpl.rcParams.update(SETTINGS)
