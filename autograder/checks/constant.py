"""A function that answers every question alike has not been written, and earns nothing.

`return None`, `return True` or `raise ValueError` pass a check here and there: that an argument is left alone, that a
yes-or-no question is answered with yes, that what is faulty is refused. Only where no answer changes with the question is
this said, and only of an exercise that has failed a check: a right answer to all checks is right however it was found.

An object that stays on the student's side is its type, and what it answers when it is asked in its turn: a network whose
`predict` depends on the pictures is no constant, and one that always has 1,236 parameters is.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from typing import Any

from autograder.errors import WireError
from autograder.student.proxy import Handle
from autograder.student.transcript import Call, CallKind
from autograder.values.large import Large
from autograder.values.walk import leaves, mapped
from autograder.values.wire import pack

FEWEST = 2  # different questions, below which nothing is known


def answers_alike(exercise: str, calls: Iterable[Call]) -> bool:
    """Did the exercise's function give one and the same answer to different questions, and its answers no other?

    To end the process is no answer, and no other one: that is within everybody's power. Who did it in one call could have
    failed in any: then nothing but a value is an answer, and where two calls and more brought none, one value is one answer.
    """
    all_calls = list(calls)
    given = [call for call in all_calls if call.kind is not CallKind.CRASHED]
    if _alike(exercise, given):
        return True
    values = [call for call in given if call.kind in (CallKind.VALUE, CallKind.HANDLE)]
    fewest = FEWEST if len(all_calls) - len(values) < 2 else 1
    return len(given) < len(all_calls) and _alike(exercise, values, fewest)


def _alike(exercise: str, calls: Iterable[Call], fewest: int = FEWEST) -> bool:
    questions: set[bytes] = set()
    answers: dict[object, bytes] = {}  # to the function itself, and to each thing that its answers were asked
    objects: set[int] = set()
    for call in calls:
        own = call.function == exercise and call.op in ("call", "each")
        if not own and not any(handle._ref.id in objects for handle in _handles([call.target, *call.args[:1]])):
            continue
        answer = _answer(call)
        if answers.setdefault(None if own else (call.op, call.path), answer) != answer:
            return False
        objects.update(handle._ref.id for handle in _handles(call.value))
        if own:
            questions.add(_question(call))
    return len(questions) >= fewest


def _handles(value: Any) -> Iterator[Handle]:
    return (leaf for leaf in leaves(value) if isinstance(leaf, Handle))


def _answer(call: Call) -> bytes:
    """What stands for the answer."""
    match call.kind:
        case CallKind.VALUE if isinstance(call.value, Large):
            return call.value.digest
        case CallKind.VALUE | CallKind.HANDLE:
            plain = mapped(call.value, lambda part: ["object", part.type_name] if isinstance(part, Handle) else part)
            digest = _digest([type(call.value).__name__, plain])
            return digest if digest is not None else repr(id(call)).encode()  # it cannot be compared: another one
        case CallKind.ERROR:
            return repr(["error", call.error.type if call.error is not None else ""]).encode()
        case CallKind.TIMED_OUT:  # an honest search ends for some questions and not for others
            return call.kind.value.encode()
        case CallKind.CRASHED:
            raise AssertionError("a call that crashed has no answer")


def _question(call: Call) -> bytes:
    digest = _digest([list(call.args), call.kwargs])
    return digest if digest is not None else repr(id(call)).encode()  # a function is another one each time


def _digest(value: object) -> bytes | None:
    try:
        return hashlib.blake2b(pack(value), digest_size=16).digest()
    except WireError:
        return None
