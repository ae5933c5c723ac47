"""The student's own process as a side: what `check()` at home uses instead of a worker.

Requests and replies cross as frames here too, so that a check sees the same types, copies and messages
at home as in grading. Nothing is locked in: it is the student's machine.
"""

from __future__ import annotations

import contextlib
import signal
import threading
from collections.abc import Callable, Iterator, Mapping
from types import FrameType
from typing import Any

from autograder.inside.responder import Responder
from autograder.inside.tracebacks import FrameNamer
from autograder.student.sides import TimedOut
from autograder.values import wire


class _TimeIsUp(BaseException):
    """Raised inside the student's code at home when its time has passed."""


class LocalSide:
    """Answers requests from `namespace` (`__main__`'s in a notebook) in this process.

    A call's seconds are kept where this is the main thread of a Unix process whose alarm is free; elsewhere
    an endless loop must be interrupted by hand.
    """

    def __init__(
        self, namespace: dict[str, Any], *, namer: FrameNamer | None = None, allowed: frozenset[str] | None = None
    ) -> None:
        self._callbacks: Mapping[int, Callable[..., Any]] = {}
        self._responder = Responder(
            namespace,
            reverse=lambda number, args, kwargs: _crossed(self._callbacks[number](*_crossed(args), **_crossed(kwargs))),
            namer=namer or FrameNamer(own_files=True),
            passing=(KeyboardInterrupt, _TimeIsUp),
            allowed=allowed,
        )

    def exchange(self, request: dict[str, Any], seconds: float, callbacks: Mapping[int, Callable[..., Any]]) -> Any:
        """See `Side.exchange`. Raises TimedOut, and KeyboardInterrupt when the student interrupts."""
        frame = wire.pack(request)
        outer, self._callbacks = self._callbacks, {**self._callbacks, **callbacks}
        try:
            with _alarm(seconds):
                reply = self._responder.respond_frame(frame)
        except _TimeIsUp:
            raise TimedOut(f"no answer within {seconds:g} seconds: is there a loop that never ends?") from None
        finally:
            self._callbacks = outer
        return wire.unpack(reply, handle=lambda ref: ref)


def _crossed(value: Any) -> Any:
    return wire.unpack(wire.pack(value))


@contextlib.contextmanager
def _alarm(seconds: float) -> Iterator[None]:
    main = threading.current_thread() is threading.main_thread()
    if not main or not hasattr(signal, "setitimer") or signal.getitimer(signal.ITIMER_REAL)[0]:
        yield
        return

    def ring(_number: int, _frame: FrameType | None) -> None:
        raise _TimeIsUp

    earlier = signal.signal(signal.SIGALRM, ring)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, earlier)
