"""A knob draws what it is turned to, with the functions as they are then; without a kernel it is a film."""

from __future__ import annotations

import base64
import sys
from typing import Any

import pytest

from autograder.drawing import slider
from autograder.drawing.film import Film
from autograder.drawing.slider import Knob, knob

PNG = b"\x89PNG"


@pytest.fixture
def picture() -> Any:
    from matplotlib import pyplot as plt

    fig, ax = plt.subplots(figsize=(1, 1))
    yield fig, ax
    plt.close(fig)


@pytest.fixture
def with_kernel(monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("ipywidgets")
    monkeypatch.setattr(slider, "_kernel_answers", lambda: True)


def turned(fig: Any, drawn: list[float], values: list[float], **options: Any) -> Knob | Film:
    return knob(fig, drawn.append, values, labels=[f"T {value:g}" for value in values], **options)


def test_without_a_kernel_it_is_a_film_of_a_few_places(picture: Any) -> None:
    drawn: list[float] = []
    shown = turned(picture[0], drawn, [n / 10 for n in range(21)], places=5)
    assert isinstance(shown, Film)
    assert shown.labels == ("T 0", "T 0.5", "T 1", "T 1.5", "T 2")
    assert drawn == [0.0, 0.5, 1.0, 1.5, 2.0]


@pytest.mark.parametrize("count", range(1, 14))
def test_a_film_shows_first_and_last_and_never_more_than_half_again(picture: Any, count: int) -> None:
    shown = turned(picture[0], [], list(map(float, range(count))), places=4)
    assert shown.labels[0] == "T 0"
    assert shown.labels[-1] == f"T {count - 1}"
    assert len(shown.labels) <= 6


@pytest.mark.usefixtures("with_kernel")
def test_with_a_kernel_only_what_is_turned_to_is_drawn(picture: Any) -> None:
    drawn: list[float] = []
    shown = turned(picture[0], drawn, [0.5, 1.0, 2.0], start=1)
    assert isinstance(shown, Knob)
    assert drawn == [1.0]
    shown.slider.value = 2.0
    assert drawn == [1.0, 2.0]


@pytest.mark.usefixtures("with_kernel")
def test_a_page_without_widgets_shows_the_picture(picture: Any) -> None:
    shown = turned(picture[0], [], [1.0, 2.0])
    bundle = shown._repr_mimebundle_()
    assert "application/vnd.jupyter.widget-view+json" in bundle
    assert base64.b64decode(bundle["image/png"]).startswith(PNG)


@pytest.mark.usefixtures("with_kernel")
def test_what_a_function_raises_while_turning_is_told(picture: Any) -> None:
    def draw(value: float) -> None:
        if value > 1:
            raise NotImplementedError("softmax is not written yet")

    shown = knob(picture[0], draw, [1.0, 2.0], labels=["1", "2"], start=0)
    assert isinstance(shown, Knob)
    shown.slider.value = 2.0
    assert shown._told.value == "NotImplementedError: softmax is not written yet"
    shown.slider.value = 1.0
    assert shown._told.value == ""


def test_without_ipywidgets_no_kernel_answers(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "ipywidgets", None)
    assert not slider._kernel_answers()


def test_each_value_has_a_label(picture: Any) -> None:
    with pytest.raises(ValueError, match="a knob needs a label for each value: 2 values, 1 labels"):
        knob(picture[0], lambda value: None, [1, 2], labels=["one"])
