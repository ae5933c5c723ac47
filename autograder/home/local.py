"""The student's own process as a side: what `check()` at home uses instead of a worker.

Requests and replies cross as frames here too, so that a check sees the same types, copies and messages
at home as in grading. Nothing is locked in: it is the student's machine.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from autograder.home.time_limit import TimeIsUp, TimeLimit, within
from autograder.inside.responder import Responder
from autograder.inside.tracebacks import FrameNamer
from autograder.student.sides import TimedOut
from autograder.values import wire


class LocalSide:
    """Answers requests from `namespace` (`__main__`'s in a notebook) in this process.

    A call's seconds are kept as `time_limit.py` can: one long call of C code must be interrupted by hand.
    """

    def __init__(
        self, namespace: dict[str, Any], *, namer: FrameNamer | None = None, allowed: frozenset[str] | None = None
    ) -> None:
        self._callbacks: Mapping[int, Callable[..., Any]] = {}
        self._limit = TimeLimit(0.0)  # of the call at work
        self.known_endings: list[tuple[str, str]] = []  # see `sides.known_endings`
        self._responder = Responder(
            namespace,
            reverse=lambda number, args, kwargs: _crossed(self._callbacks[number](*_crossed(args), **_crossed(kwargs))),
            namer=namer or FrameNamer(own_files=True),
            passing=(KeyboardInterrupt, TimeIsUp),
            allowed=allowed,
            between=self._next_call,
        )

    def exchange(self, request: dict[str, Any], seconds: float, callbacks: Mapping[int, Callable[..., Any]]) -> Any:
        """See `Side.exchange`. Raises TimedOut, and KeyboardInterrupt when the student interrupts."""
        return self._exchange(request, TimeLimit(seconds), seconds, callbacks)

    def _next_call(self) -> None:
        self._limit.begin_again()

    def load(self, cell: dict[str, Any], seconds: float, cpu_seconds: float) -> list[dict[str, Any]]:
        """Run one cell, and tell what of it did not run. Raises TimedOut where either time is over."""
        if failed := cell.get("failed"):
            self.known_endings.append((failed["type"], failed["message"]))
        limit = TimeLimit(seconds, cpu_seconds)
        reply = self._exchange({"op": "load", "cells": [cell]}, limit, cpu_seconds, {})
        faults: list[dict[str, Any]] = reply["cells"][0]
        return faults

    def _exchange(
        self, request: dict[str, Any], limit: TimeLimit, seconds: float, callbacks: Mapping[int, Callable[..., Any]]
    ) -> Any:
        frame = wire.pack(request, layouts=True)
        outer = self._callbacks, self._limit
        self._callbacks, self._limit = {**self._callbacks, **callbacks}, limit
        try:
            reply = within(limit, lambda: self._responder.respond_frame(frame))
        finally:
            self._callbacks, self._limit = outer
        if reply is None:
            raise TimedOut(f"no answer within {seconds:g} seconds: is there a loop that never ends?")
        return wire.unpack(reply, handle=lambda ref: ref)


def _crossed(value: Any) -> Any:
    return wire.unpack(wire.pack(value))
