"""What a worker was asked while a check ran and what it answered, frame by frame."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Protocol, runtime_checkable

from autograder.student.sides import Crashed, Side, TimedOut
from autograder.values.large import MAX_KEPT


@dataclass(frozen=True, slots=True)
class Exchange:
    """A request of so many calls, the seconds that each was given, and the reply, or how the worker ended instead."""

    frame: bytes
    seconds: float
    answer: bytes | bytearray | TimedOut | Crashed
    calls: int = 1


class Exchanges:
    """Runs while a check asks. `ahead` are the replies that the worker gave before the check came to ask for them.

    `whole` is False once something was said that the frames do not tell: an object that stays with the student, a
    function of the judge's. `strayed` is True once the check has asked otherwise than was expected.
    """

    def __init__(self, ahead: Iterable[Exchange] = ()) -> None:
        self.ahead = deque(ahead)
        self.kept: list[Exchange] = []
        self.whole = True
        self.strayed = False

    def spoil(self) -> None:
        """Say that the frames do not tell all, and keep no more of them."""
        self.whole = False
        self.kept.clear()

    def add(self, spoken: Exchange) -> None:
        """Keep what was said, if the frames tell all so far. One that is too large to be kept spoils them."""
        answer = 0 if isinstance(spoken.answer, Exception) else len(spoken.answer)
        if max(answer, len(spoken.frame)) > MAX_KEPT:
            self.spoil()
        if self.whole:
            self.kept.append(spoken)

    def next(self, frame: bytes) -> Exchange | None:
        """What was answered ahead to this request. A request that was not expected spoils the exchanges."""
        if not self.ahead:
            return None
        spoken = self.ahead.popleft()
        if spoken.frame == frame:
            return spoken
        self.ahead.clear()
        self.strayed = True
        self.spoil()
        return None


@runtime_checkable
class AskedAhead(Side, Protocol):
    """A side that can be asked with frames of an earlier check, before this check comes to ask: a worker, not a desk at home."""

    exchanges: Exchanges | None

    def ask(self, frame: bytes, seconds: float, calls: int = 1) -> bytearray:
        """The reply to one request, as frames, not looked into; `seconds` for each of its calls. Raises TimedOut, Crashed."""
