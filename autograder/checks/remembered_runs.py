"""Runs of checks that went before: where a student's code answers as another's did, byte for byte, the check ends alike.

A check decides by what it is answered and by nothing else, and what it asks first is the same for everybody. So its
first question can be put before it runs; if the answer has been given before, the next question is known, and at the
end how the check ended. Where an answer is new the check runs, and takes the answers that are there already.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, field

import pytest

from autograder.records import Detail, Status
from autograder.student.exchanges import AskedAhead, Exchange, Exchanges
from autograder.student.sides import Crashed, TimedOut
from autograder.student.transcript import Call
from autograder.values.neighbours import Slip

MOST = 50  # endings kept of one check: a class gives a few right answers and a few dozen wrong ones


@dataclass(frozen=True, slots=True)
class Ending:
    """How a run of a check ended, its transcript, and what it noted on the way."""

    status: Status
    detail: Detail
    calls: Sequence[Call]
    slips: Sequence[Slip] = ()
    praise: Sequence[str] = ()


@dataclass(slots=True)
class _Question:
    """A request, and what followed each reply to it."""

    frame: bytes
    seconds: float
    calls: int
    then: dict[bytes, _Question | Ending] = field(default_factory=dict)


class RememberedRuns:
    """What each check came to, for the answers that it was given."""

    def __init__(self) -> None:
        self._first: dict[pytest.Item, _Question] = {}
        self._kept: dict[pytest.Item, int] = {}
        self._fickle: set[pytest.Item] = set()

    def recall(self, item: pytest.Item, side: AskedAhead) -> tuple[Ending | None, list[Exchange]]:
        """Ask what the check would ask: how it ends, or None, and what was answered."""
        spoken: list[Exchange] = []
        step: _Question | Ending | None = self._first.get(item)
        while isinstance(step, _Question):
            answer: bytearray | TimedOut | Crashed
            try:
                answer = side.ask(step.frame, step.seconds, step.calls)
            except (TimedOut, Crashed) as ended:
                answer = ended
            # Kept also where nothing was known to follow: the check that now runs need not ask it again, and meets the same
            # end of the worker where there was one.
            spoken.append(Exchange(step.frame, step.seconds, answer, step.calls))
            step = step.then.get(_digest(answer)) if isinstance(answer, bytearray) else None
        return step, spoken

    def keep(self, item: pytest.Item, exchanges: Exchanges, ending: Ending) -> None:
        """Remember how this run of a check ended, if what was exchanged decides it."""
        if exchanges.ahead or exchanges.strayed:
            self._set_aside(item)
        if ending.status.ended or ending.status is Status.GRADER_ERROR:  # which its answers alone do not explain
            return
        if item in self._fickle or not exchanges.kept:
            return
        if self._kept.get(item, 0) >= MOST:
            return
        self._kept[item] = self._kept.get(item, 0) + 1
        # A tree for each check: a question, the answers it was given, and what each led to, which is the next question or
        # the end. So the path to a known end costs one lookup an answer, and no line of the check.
        first = exchanges.kept[0]
        step: _Question | Ending = self._first.setdefault(item, _Question(first.frame, first.seconds, first.calls))
        for spoken, following in zip(exchanges.kept, [*exchanges.kept[1:], None], strict=True):
            if not isinstance(step, _Question) or step.frame != spoken.frame or isinstance(spoken.answer, Exception):
                self._set_aside(item)
                return
            if following is None:
                for call in ending.calls:
                    if call.error is not None:
                        call.error.__traceback__ = None  # it would keep the check's variables alive
                step.then[_digest(spoken.answer)] = ending
            else:
                new = _Question(following.frame, following.seconds, following.calls)
                step = step.then.setdefault(_digest(spoken.answer), new)

    def _set_aside(self, item: pytest.Item) -> None:
        """The check asks otherwise from one run to the next: it always runs."""
        self._fickle.add(item)
        self._first.pop(item, None)


# An answer may be the weights of a network: what is compared is kept, the answer itself is not.
def _digest(answer: bytes | bytearray) -> bytes:
    return hashlib.blake2b(answer, digest_size=16).digest()
