"""A knob to turn under a picture: drawn anew at each value where a kernel answers, and a film of a few values elsewhere.

Where `ipywidgets` is installed and a kernel runs, the picture is drawn with the student's own functions as they are when the
knob is turned. Without either, in a saved page or on paper, the same values stand in a film (film.py), which needs neither.
"""

from __future__ import annotations

import base64
from collections.abc import Callable, Sequence
from typing import Any

from autograder.drawing.film import Film, film, picture_of


class Knob:
    """What a cell shows where a kernel answers: a slider and its picture; in a saved page the picture alone."""

    def __init__(
        self, figure: Any, draw: Callable[[Any], Any], values: Sequence[Any], labels: Sequence[str], start: int
    ) -> None:
        import ipywidgets

        self._figure, self._draw = figure, draw
        self.picture = self._drawn(values[start])
        self._image = ipywidgets.Image(value=self.picture, format="png", layout={"max_width": "100%"})
        self._told = ipywidgets.Label()
        self.slider = ipywidgets.SelectionSlider(
            options=list(zip(labels, values, strict=True)),
            index=start,
            continuous_update=False,
            layout={"width": "40em", "max_width": "100%"},
        )
        self.slider.observe(self._turned, names="value")
        self.box = ipywidgets.VBox([self.slider, self._image, self._told])

    def __repr__(self) -> str:
        return f"a knob with {len(self.slider.options)} places"

    def _repr_mimebundle_(self, **wanted: Any) -> dict[str, Any]:
        # Who shows no widgets shows the picture.
        return {**self.box._repr_mimebundle_(**wanted), "image/png": base64.b64encode(self.picture).decode()}

    def _turned(self, change: Any) -> None:
        try:
            self.picture = self._drawn(change["new"])
        except Exception as fault:  # noqa: BLE001  what a student's function raises would be lost in a callback
            self._told.value = f"{type(fault).__name__}: {fault}"
        else:
            self._image.value, self._told.value = self.picture, ""

    def _drawn(self, value: Any) -> bytes:
        self._draw(value)
        return picture_of(self._figure)


def knob(
    figure: Any,
    draw: Callable[[Any], Any],
    values: Sequence[Any],
    *,
    labels: Sequence[str],
    start: int = -1,
    places: int = 9,
) -> Knob | Film:
    """A picture that changes with a value: turned live, or as a film of a few of its places.

    Args:
        figure: a Matplotlib figure, which is closed; each picture has its size.
        draw: changes the figure to show a value.
        values: the values that the knob can take, in order, at least one.
        labels: what each value is called, such as "temperature 0.5".
        start: the place that is shown first; negative ones count from the end.
        places: about so many values, first and last among them, a film shows: it draws them all beforehand.
    """
    from matplotlib import pyplot as plt

    if not values or len(values) != len(labels):
        raise ValueError(f"a knob needs a label for each value: {len(values)} values, {len(labels)} labels")
    start %= len(values)
    if _kernel_answers():
        plt.close(figure)  # else the cell shows it once more
        return Knob(figure, draw, values, labels, start)
    step = max(1, round((len(values) - 1) / max(1, places - 1)))
    shown = sorted({*range(0, len(values), step), len(values) - 1})
    return film(figure, draw, [values[n] for n in shown], interval=700, labels=[labels[n] for n in shown])


def _kernel_answers() -> bool:
    """Whether what is turned in the page can be drawn here."""
    try:
        import ipywidgets  # noqa: F401
        from IPython import get_ipython
    except ImportError:
        return False
    return getattr(get_ipython(), "kernel", None) is not None
