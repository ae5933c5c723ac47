"""A side is where the student's code runs: a locked worker, or the student's own process at home."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any, Protocol


class TimedOut(Exception):
    """The student's code did not answer in time; `reason` says it in a sentence.

    `cpu_seconds`, where known, tells an endless loop from a machine that was busy with other things.
    """

    def __init__(self, reason: str, *, cpu_seconds: float | None = None) -> None:
        super().__init__(reason)
        self.reason, self.cpu_seconds = reason, cpu_seconds


class Crashed(Exception):
    """The student's process ended, or broke the protocol, instead of answering; `reason` says how."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


class Side(Protocol):
    """Where requests of `responder.py` are answered."""

    def exchange(self, request: dict[str, Any], seconds: float, callbacks: Mapping[int, Callable[..., Any]]) -> Any:
        """The raw reply to one request; `seconds` for each of its calls. `callbacks` are the judge's functions by number.

        Raises TimedOut or Crashed, after which the side answers no more; WireError where the request itself
        cannot cross. May be entered again from one of the callbacks.
        """


def known_endings(side: Side) -> Iterable[tuple[str, str]]:
    """What the side itself has seen end while the cells loaded: the kind, "TimedOut" or "Crashed", and the sentence."""
    endings: Iterable[tuple[str, str]] = getattr(side, "known_endings", ())
    return endings


def end(side: Side | None) -> Any:
    """End a side that can be ended, and return what it used; a student's own process at home goes on (None)."""
    close = getattr(side, "close", None)
    return close() if close is not None else None
