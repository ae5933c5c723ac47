"""The float that is its own table, as a notebook's kernel shows it."""

from __future__ import annotations

import pickle
from collections.abc import Iterator
from typing import Any

import pytest

from autograder.home import screen
from autograder.home import shown as module
from autograder.home.shown import Points, shown

interactive = pytest.importorskip("IPython.core.interactiveshell")


@pytest.fixture
def shell(monkeypatch: pytest.MonkeyPatch) -> Iterator[Any]:
    """A shell that takes the place of a notebook's, with what it displays kept."""
    made = interactive.InteractiveShell.instance()
    displayed: list[tuple[str, dict[str, str]]] = []
    for asking in (module, screen):
        monkeypatch.setattr(asking, "in_notebook", lambda: True)
    monkeypatch.setattr(made.display_pub, "publish", lambda data, **_: displayed.append(("display", data)))
    monkeypatch.setattr(
        made.displayhook, "write_format_data", lambda data, *_: displayed.append(("value", data)), raising=False
    )
    made.user_ns["shown"] = shown
    made.displayed = displayed
    try:
        yield made
    finally:
        interactive.InteractiveShell.clear_instance()


@pytest.mark.parametrize(
    ("cell", "kinds"),
    [
        ("shown(0.75, '<table>', 'text')", ["value"]),
        ("x = shown(0.75, '<table>', 'text')", ["display"]),
        ("shown(0.75, '<table>', 'text'); 3", ["display"]),
        ("shown(1.0, '<other>', 'text')\nshown(0.75, '<table>', 'text')", ["display", "value"]),
    ],
)
def test_each_check_is_shown_once_and_the_value_is_a_plain_number(shell: Any, cell: str, kinds: list[str]) -> None:
    shell.run_cell(cell)
    tables = [(kind, data) for kind, data in shell.displayed if "text/html" in data]
    assert sorted(kind for kind, _ in tables) == kinds
    assert {data["text/html"] for _, data in tables} >= {"<table>"}
    for _, data in tables:
        assert float(data["text/plain"]) in (0.75, 1.0)  # what nbgrader reads
    shell.run_cell("1 + 1")
    assert len([data for _, data in shell.displayed if "text/html" in data]) == len(tables)


def test_it_computes_as_a_float() -> None:
    points = Points(0.1 + 0.2, "<table>")
    assert repr(points) == str(points) == "0.30000000000000004"
    assert f"{points:.2f}" == "0.30"
    assert points == 0.1 + 0.2
    assert type(points + 1.0) is float


def test_in_a_terminal_it_is_printed_and_plain(capsys: pytest.CaptureFixture[str]) -> None:
    value = shown(0.75, "<table>", "the text")
    assert type(value) is float
    assert capsys.readouterr().out == "the text\n"
    assert pickle.loads(pickle.dumps(value)) == 0.75
