"""How one run of a check ended, and what the student may read about it.

A hidden check tells no input, no expected value, and nothing that the student's code said: its printed text,
its exception's message and even its exception's name can carry the hidden inputs out.
"""

from __future__ import annotations

import builtins
from collections.abc import Sequence

from autograder.checks.expect import CheckFailed
from autograder.records import Detail, Status
from autograder.student.proxy import Call, CallKind, Crashed, NotAttempted, StudentFault, TimedOut
from autograder.values.comparison import first_difference
from autograder.values.display import show_call

# What a hidden check may say about the first difference: its kind, in words.
_KIND_WORDS = {
    "none": "Nothing was returned.",
    "type": "The answer has another type than the docstring promises.",
    "length": "The answer has another number of items than the docstring promises.",
    "keys": "The answer's keys are not those of the docstring.",
    "shape": "The answer has another shape than the docstring promises.",
    "dtype": "The answer has another dtype than the docstring promises.",
    "finite": "The answer is not finite where it should be.",
    "value": "The values are not those that the docstring promises.",
}


def outcome_of(fault: BaseException | None, calls: Sequence[Call], *, hidden: bool) -> tuple[Status, Detail]:
    """The status of one run of a check, from what it raised (None: it passed) and the calls it made."""
    if fault is None:
        return Status.PASSED, Detail()
    call = _call_text(calls, fault) if not hidden else ""
    if isinstance(fault, NotAttempted):
        return Status.NOT_ATTEMPTED, Detail(message=f"{_origin(fault, hidden)} is not written yet.")
    if isinstance(fault, StudentFault):
        return Status.RAISED, _raised(fault, call, hidden)
    if isinstance(fault, TimedOut):
        return Status.TIMED_OUT, Detail(message=fault.reason, call=call)
    if isinstance(fault, Crashed):
        return Status.CRASHED, Detail(message=fault.reason, call=call)
    if isinstance(fault, CheckFailed):
        return Status.FAILED, _failed(fault, call, hidden)
    if isinstance(fault, AssertionError):
        return Status.FAILED, Detail() if hidden else Detail(message=str(fault), call=call)
    return Status.GRADER_ERROR, Detail(
        message="This check could not be run: a fault of the grader's. A person will look."
    )


def _failed(fault: CheckFailed, call: str, hidden: bool) -> Detail:
    if hidden:
        return Detail(message=_KIND_WORDS.get(fault.kind, ""))
    return Detail(
        message=fault.message,
        call=call,
        returned=fault.returned,
        expected=fault.expected,
        difference=fault.difference,
        because=fault.because,
    )


def _raised(fault: StudentFault, call: str, hidden: bool) -> Detail:
    if hidden:
        known = next((name for name in fault.mro if _is_builtin_error(name)), "Exception")
        return Detail(message=f"Your code raised {_article(known)} {known}.")
    if fault.place:  # there is no function, since its cell did not run
        where = ", ".join((fault.frames[0] if fault.frames else fault.place).split(":")[0].split(", ")[:2])
        return Detail(message=f"{where} did not run: {fault}", traceback="\n".join(fault.frames))
    return Detail(message=f"{fault.type}: {fault.message}", call=call, traceback="\n".join(fault.frames))


def _origin(fault: NotAttempted, hidden: bool) -> str:
    return "An exercise that this check needs" if hidden or not fault.origin else str(fault.origin)


def _is_builtin_error(name: str) -> bool:
    kind = getattr(builtins, name, None)
    return isinstance(kind, type) and issubclass(kind, BaseException)


def _article(word: str) -> str:
    return "an" if word[:1] in "AEIOU" else "a"


def _call_text(calls: Sequence[Call], fault: BaseException) -> str:
    """The call that the failure is about: the one whose answer was compared, else the last one."""
    if not calls:
        return ""
    answer = getattr(fault, "answer", None)
    about = next((call for call in reversed(calls) if answer is not None and _gave(call, answer)), calls[-1])
    return show_call(about.function, about.args, about.kwargs)


def _gave(call: Call, answer: object) -> bool:
    """Was this the answer to that call? The transcript keeps copies, so that values are compared."""
    return call.kind is CallKind.VALUE and first_difference(call.value, answer, rtol=0.0, atol=0.0) is None
