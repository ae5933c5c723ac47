"""What one submission may use up of the judge, in all: time, calls of the judge's own functions, bytes that are kept.

A judge is silent while it judges a submission, and is ended where it is silent for too long (`grading/judges.job_seconds`).
So that a verdict is written in any case, each of these has an end well before that.
"""

from __future__ import annotations

import math
import os
import time
from collections.abc import Callable
from typing import Any

from autograder.student.run_queue import waited_seconds
from autograder.values.large import MAX_KEPT, Large, size_of
from autograder.values.walk import copied, leaves

# A busy machine may make a submission's time this many times as long, and no more: the judge of a class goes on.
LONGEST = 2.0
# The course's checks are handed at most 160 numbers by a right answer; this is a hundred times as much, and takes a
# check's function some hundredths of a second.
MOST_NUMBERS = 20_000
# Of the judge's processor, for all calls of the functions that checks hand over: right answers take 0.02 s in all.
REVERSE_SECONDS = 5.0
# For the reference over a student's own functions (`diagnosis/carried.py`), of all exercises: a right one takes 0.1 s.
CARRIED_SECONDS = 5.0
# Bytes of values above MAX_KEPT that are kept whole until the verdict, where the right ones are: pictures, weights.
ROOM = 1 << 30


class Refused(ValueError):
    """What the student's code gets for a call of the judge's function that is not answered."""


class Budget:
    """Of one submission, from now on. `seconds` are wall clock without what its processes waited for a processor."""

    def __init__(self, seconds: float = math.inf, *, room: int = ROOM) -> None:
        self.seconds = seconds
        self.carried_seconds = CARRIED_SECONDS
        self.large = False  # was an answer larger than is kept?
        self._room = room
        self._begun = time.monotonic()
        self._waited = 0.0
        self._judge_waited = _own_wait() if seconds < math.inf else 0.0
        self._reverse_seconds = 0.0

    # ------------------------------------------------------------ time

    @property
    def sentence(self) -> str:
        """What is said of whatever was not run for want of time."""
        return f"the {self.seconds:g} seconds that a submission may take in all are used up"

    def left(self) -> float:
        """Seconds of wall clock, at least."""
        return self._left(self._waited)

    @property
    def used_up(self) -> bool:
        """Is the time over, also without what the judge itself waited for a processor?"""
        if self.left() > 0:
            return False
        return self._left(self._waited + _own_wait() - self._judge_waited) <= 0

    def capped(self, seconds: float) -> float:
        """These seconds, or what is left."""
        return max(0.0, min(seconds, self.left()))

    def give_back(self, seconds: float) -> None:
        """So long a process of the submission's waited for a processor, or mistakes were asked: that is not its time."""
        self._waited += seconds

    def _left(self, waited: float) -> float:
        if self.seconds == math.inf:
            return math.inf
        return self._begun + self.seconds + min(waited, (LONGEST - 1) * self.seconds) - time.monotonic()

    # ------------------------------------------------------------ the judge's own functions

    def answer(self, function: Callable[..., Any], args: tuple[Any, ...], kwargs: dict[str, Any]) -> Any:
        """What the judge's function gives to the student's code. Raises Refused where it may not be asked (again)."""
        if sum(map(_numbers, leaves([args, kwargs]))) > MOST_NUMBERS:
            raise Refused(f"the function it was given takes at most {MOST_NUMBERS:,} numbers at a time")
        if self._reverse_seconds > REVERSE_SECONDS:
            raise Refused(
                f"the functions it was given have computed for {REVERSE_SECONDS:g} seconds: they answer no more"
            )
        start = time.process_time()
        try:
            return function(*args, **kwargs)
        finally:
            self._reverse_seconds += time.process_time() - start

    # ------------------------------------------------------------ memory

    def kept(self, value: Any) -> Any:
        """A copy of the value, to be kept until the verdict; where it is large and many were, what it was (`Large`)."""
        size = size_of(value)
        if size > MAX_KEPT:
            self.large = True
            if size > self._room:
                return Large.of(value)
            self._room -= size
        return copied(value)


def _own_wait() -> float:
    return waited_seconds(os.getpid()) or 0.0


def _numbers(leaf: Any) -> int:
    """How much work a leaf is for a function that looks at all of it."""
    return int(getattr(leaf, "size", 1)) if not isinstance(leaf, str | bytes) else len(leaf)
