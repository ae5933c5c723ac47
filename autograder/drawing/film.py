"""A film of Matplotlib pictures that plays in the notebook: a button, a slider, and what each picture shows in words.

Everything is in the page: no script, font or icon comes from elsewhere (Matplotlib's own player loads its buttons from a third
party), and it needs no kernel, so that it also works offline and in a saved page. Without scripts the last picture stands there.
With `labels` the slider is a knob: what a threshold does is seen by turning it.
"""

from __future__ import annotations

import base64
import hashlib
import io
import json
from collections.abc import Callable, Sequence
from html import escape
from typing import Any

PLAYER = """\
(() => {
  for (const root of document.querySelectorAll("#NAME:not([data-ready])")) {
    root.dataset.ready = "yes";
    const [pictures, labels] = DATA;
    const [picture, button, slider, label] = ["img", "button", "input", "output"].map((tag) => root.querySelector(tag));
    let timer = null;
    const show = (number) => {
      slider.value = number;
      picture.src = "data:image/png;base64," + pictures[number];
      label.textContent = labels[number];
      picture.alt = slider.ariaValueText = labels[number];
    };
    const stop = () => { clearInterval(timer); timer = null; button.textContent = "Play"; };
    const step = () => {
      if (!document.contains(root)) { stop(); return; }
      const next = Number(slider.value) + 1;
      if (next < pictures.length) { show(next); } else if (LOOP) { show(0); } else { stop(); }
    };
    button.addEventListener("click", () => {
      if (timer !== null) { stop(); return; }
      if (Number(slider.value) === pictures.length - 1) { show(0); }
      timer = setInterval(step, INTERVAL);
      button.textContent = "Pause";
    });
    slider.addEventListener("input", () => { stop(); show(Number(slider.value)); });
  }
})();"""


class Film:
    """What a cell shows. `pictures` are PNG files, `labels` say in words what each shows."""

    def __init__(self, pictures: Sequence[bytes], labels: Sequence[str], *, interval: int, loop: bool) -> None:
        self.pictures, self.labels = tuple(pictures), tuple(labels)
        self.interval, self.loop = interval, loop

    def __repr__(self) -> str:
        return f"a film of {len(self.pictures)} pictures"

    def _repr_html_(self) -> str:
        coded = [base64.b64encode(picture).decode() for picture in self.pictures]
        name = "film-" + hashlib.sha256("".join((*coded, *self.labels)).encode()).hexdigest()[:12]
        # "<" would end the script in a label; the pictures' text holds none.
        data = json.dumps([coded, self.labels]).replace("<", "\\u003c")
        script = PLAYER.replace("INTERVAL", str(self.interval)).replace("LOOP", json.dumps(self.loop))
        last, end = escape(self.labels[-1], quote=True), len(coded) - 1
        return (
            f'<div id="{name}" style="max-width:60em">'
            f'<img src="data:image/png;base64,{coded[-1]}" alt="{last}" style="max-width:100%">'
            '<div style="display:flex;gap:.7em;align-items:center;max-width:40em">'
            '<button type="button" style="min-width:4.5em">Play</button>'
            f'<input type="range" min="0" max="{end}" value="{end}" aria-label="Picture" style="flex:1">'
            f'<output style="min-width:9em">{last}</output></div></div>'
            f"<script>{script.replace('NAME', name).replace('DATA', data)}</script>"
        )


def picture_of(figure: Any) -> bytes:
    """The figure as it is now, in its own size, as a PNG file."""
    content = io.BytesIO()
    figure.savefig(content, format="png", dpi=figure.dpi, facecolor=figure.get_facecolor())
    return content.getvalue()


def film(
    figure: Any,
    draw: Callable[[Any], Any],
    frames: int | Sequence[Any],
    *,
    interval: int = 400,
    loop: bool = False,
    labels: Sequence[str] | None = None,
) -> Film:
    """Draw each frame into the figure, close it, and give the film.

    Args:
        figure: a Matplotlib figure; each picture has its size.
        draw: changes the figure to show a frame.
        frames: what `draw` is called with, one after another; a number means 0, 1, ... up to below it.
        interval: milliseconds that a picture stays.
        loop: begin again at the end.
        labels: what each picture shows, in words; by default its number.
    """
    from matplotlib import pyplot as plt

    shown = list(range(frames)) if isinstance(frames, int) else list(frames)
    names = list(labels) if labels is not None else [f"{number} of {len(shown)}" for number in range(1, len(shown) + 1)]
    if not shown or len(names) != len(shown):
        raise ValueError(f"a film needs a label for each picture: {len(shown)} pictures, {len(names)} labels")
    try:
        pictures = []
        for frame in shown:
            draw(frame)
            pictures.append(picture_of(figure))
    finally:
        plt.close(figure)
    return Film(pictures, names, interval=interval, loop=loop)
