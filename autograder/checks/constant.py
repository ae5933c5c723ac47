"""A function that answers every question alike has not been written, and earns nothing.

`return None`, `return True` or `raise ValueError` pass a check here and there: that an argument is left alone, that a
yes-or-no question is answered with yes, that what is faulty is refused. Only where no answer changes with the question is
this said, and only of an exercise that has failed a check: a right answer to all checks is right however it was found.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable

from autograder.errors import WireError
from autograder.student.transcript import Call, CallKind
from autograder.values.large import Large
from autograder.values.wire import pack

FEWEST = 2  # different questions, below which nothing is known


def answers_alike(exercise: str, calls: Iterable[Call]) -> bool:
    """Did the exercise's function give one and the same answer to different questions, and no other?"""
    questions: set[bytes] = set()
    answers: set[bytes] = set()
    for call in calls:
        if call.function != exercise or call.op not in ("call", "each"):
            continue
        answer = _answer(call)
        if answer is None:
            return False
        answers.add(answer)
        if len(answers) > 1:
            return False
        questions.add(_question(call))
    return len(questions) >= FEWEST


def _answer(call: Call) -> bytes | None:
    """What stands for the answer; None where it cannot be compared."""
    match call.kind:
        case CallKind.VALUE if isinstance(call.value, Large):
            return call.value.digest
        case CallKind.VALUE:
            return _digest([type(call.value).__name__, call.value])
        case CallKind.ERROR:
            return _digest(["error", call.error.type if call.error is not None else ""])
        case CallKind.HANDLE:  # two objects may differ in all that they do
            return None
        case CallKind.TIMED_OUT | CallKind.CRASHED:
            return call.kind.value.encode()


def _question(call: Call) -> bytes:
    digest = _digest([list(call.args), call.kwargs])
    return digest if digest is not None else repr(id(call)).encode()  # a function is another one each time


def _digest(value: object) -> bytes | None:
    try:
        return hashlib.blake2b(pack(value), digest_size=16).digest()
    except WireError:
        return None
