"""Badges that an answer earns while it is checked: what is praised and counts no points, such as few parameters.

A check knows the number anyway, and nothing is asked or trained a second time for it. (What must be timed is another
matter: `judging/badges.py`.) Checks praise by way of `expect`; who runs the checks collects it.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

_PRAISED: ContextVar[list[str] | None] = ContextVar("praised", default=None)


@contextmanager
def praising() -> Iterator[list[str]]:
    """Collect what the checks inside praise; the list fills as they run."""
    praised: list[str] = []
    token = _PRAISED.set(praised)
    try:
        yield praised
    finally:
        _PRAISED.reset(token)


def praise(sentence: str) -> None:
    """A check praises an answer. Where nobody collects, it is lost."""
    praised = _PRAISED.get()
    if praised is not None:
        praised.append(sentence)
