"""A film is one piece of HTML that asks for nothing from elsewhere, and that says in words what it shows."""

from __future__ import annotations

import re
from collections.abc import Iterator

import matplotlib as mpl
import pytest
from matplotlib import pyplot as plt

from autograder.drawing.film import film
from autograder.drawing.style import SETTINGS, use_style


@pytest.fixture(autouse=True)
def _settings() -> Iterator[None]:
    with mpl.rc_context():
        mpl.use("agg")
        yield


def made(**more: object) -> str:
    figure, ax = plt.subplots(figsize=(1, 1), dpi=40)
    shown = film(figure, lambda frame: ax.set_title(str(frame)), 3, **more)
    assert not plt.fignum_exists(figure.number)
    return shown._repr_html_()


def test_nothing_comes_from_elsewhere() -> None:
    page = made()
    assert re.findall(r"https?:|//[a-z]|<link|@import|url\(", re.sub(r"[A-Za-z0-9+/=]{200,}", "", page)) == []
    assert page.count('"iVBORw0KGgo') + page.count("base64,iVBORw0KGgo") == 4  # three, and the last one to stand there
    assert re.search(r'<img [^>]*alt="3 of 3"', page)


def test_labels_are_words_and_only_words() -> None:
    page = made(labels=["theta 0", "theta 1", '</script><b>&"'])
    assert page.count("</script>") == 1
    assert "<b>" not in page
    assert 'alt="&lt;/script&gt;&lt;b&gt;&amp;&quot;"' in page


def test_the_same_film_gives_the_same_bytes() -> None:
    assert made(loop=True) == made(loop=True) != made()


def test_a_label_for_each_picture_and_a_figure_that_is_closed_after_an_error() -> None:
    with pytest.raises(ValueError, match=r"^a film needs a label for each picture: 2 pictures, 1 labels$"):
        film(plt.figure(), print, ["a", "b"], labels=["one"])
    figure = plt.figure()
    with pytest.raises(ZeroDivisionError):
        film(figure, lambda frame: 1 / frame, 1)
    assert not plt.fignum_exists(figure.number)


def test_the_style_is_in_force() -> None:
    use_style()
    assert {key: mpl.rcParams[key] for key in SETTINGS} == SETTINGS
