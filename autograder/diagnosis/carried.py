"""Is a wrong answer only carried over from another exercise?

A right `perceptron_epoch` on a wrong `perceptron_step` fails its checks, and no known mistake explains it. So the reference's
function is run here, in the judge, with the student's own version of what it builds on, each call of which crosses to the
student's worker: where it gives all that the student's function gave, the fault lies below.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import islice
from types import CodeType, FunctionType
from typing import Any

from autograder.checks.remembered_reference import underneath
from autograder.checks.run import Run
from autograder.student.proxy import Call, CallKind, Crashed, Handle, Student, StudentFault, TimedOut
from autograder.values.comparison import first_difference
from autograder.values.large import Large
from autograder.values.walk import copied, leaves

RTOL, ATOL = 1e-6, 1e-9  # as in the diagnosis: two computations of the same thing differ by rounding only
# Each is a round trip of about a tenth of a millisecond; training a network by single steps would take thousands.
CROSSINGS = 1000
# Wrong answers that must agree: one may agree by chance, and more than a few cost time and tell nothing new.
ENOUGH = 5


class _TooFar(Exception):
    """More crossings than the answer is worth."""


def carried_from(
    exercise: str, transcripts: Mapping[str, Sequence[Sequence[Call]]], run: Run, broken: Iterable[str]
) -> str | None:
    """The broken exercise that alone explains this one's wrong answers, or None."""
    if run.reference is None or run.budget.carried_seconds <= 0:
        return None
    function = getattr(underneath(run.reference), exercise, None)
    calls = [call for runs in transcripts.values() for calls in runs for call in calls if call.function == exercise]
    if not isinstance(function, FunctionType) or not calls or not all(map(_gives_data_alone, calls)):
        return None
    for below in broken:
        if below != exercise and below in _names(function.__code__) and _explains(function, below, calls, run):
            return below
    return None


def sentence(exercise: str, below: str, root: str) -> str:
    """What the student reads; `root` is where the fault began."""
    return f"Your {exercise} does the right thing with the {below} that you wrote: mend {root} first, then look again."


def _explains(function: FunctionType, below: str, calls: Sequence[Call], run: Run) -> bool:
    """Are the wrong answers, a few of them, those of the reference over the student's own `below`?"""
    right = getattr(run.reference, function.__name__)
    begun = time.monotonic()
    wrong = list(islice((call for call in calls if not _same(call, right)), ENOUGH))
    if not wrong:
        return False
    try:
        run.living_student()
        assert run.side is not None
        left = run.budget.carried_seconds
        student = Student(run.side, call_seconds=min(run.call_seconds, left), budget=run.budget)
        own = _over(function, below, _counted(getattr(student, below), begun + left))
        return all(_same(call, own) for call in wrong)
    except _TooFar:
        return False
    except (TimedOut, Crashed):
        run.drop_side()
        return False
    finally:
        run.budget.carried_seconds -= time.monotonic() - begun


def _same(call: Call, function: Callable[..., Any]) -> bool:
    """Does the function answer this call as the student's code did?"""
    args, kwargs = copied((call.args, call.kwargs))  # a generator among them is used up by a call
    try:
        answer = function(*args, **kwargs)
    except StudentFault as fault:
        return call.kind is CallKind.ERROR and call.error is not None and call.error.type == fault.type
    except (_TooFar, TimedOut, Crashed):
        raise
    except Exception as fault:  # noqa: BLE001  the reference's own, on what the student's function gave it
        return call.kind is CallKind.ERROR and call.error is not None and call.error.type == type(fault).__name__
    return call.kind is CallKind.VALUE and first_difference(call.value, answer, rtol=RTOL, atol=ATOL) is None


def _over(function: FunctionType, name: str, replacement: Callable[..., Any]) -> FunctionType:
    """The function, with another one in the place of a global that it calls."""
    copied = FunctionType(
        function.__code__,
        {**function.__globals__, name: replacement},
        function.__name__,
        function.__defaults__,
        function.__closure__,
    )
    copied.__kwdefaults__ = function.__kwdefaults__
    return copied


def _counted(function: Callable[..., Any], deadline: float) -> Callable[..., Any]:
    """The function, which may be called CROSSINGS times, until the deadline. Raises _TooFar."""
    left = CROSSINGS

    def call(*args: Any, **kwargs: Any) -> Any:
        nonlocal left
        left -= 1
        if left < 0 or time.monotonic() > deadline:
            raise _TooFar
        return function(*args, **kwargs)

    return call


def _names(code: CodeType) -> set[str]:
    """The globals that a function's code names, those of functions inside it too."""
    inner = (_names(part) for part in code.co_consts if isinstance(part, CodeType))
    return set(code.co_names).union(*inner)


def _gives_data_alone(call: Call) -> bool:
    """No object of the student's, no function of the check's, nothing that was not kept; a generator may be."""
    given = leaves((call.args, call.kwargs))
    return call.op == "call" and not any(isinstance(leaf, Handle | Large) or callable(leaf) for leaf in given)
