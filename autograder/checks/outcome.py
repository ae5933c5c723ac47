"""How one run of a check ended, and what the student may read about it.

Of a hidden check the status alone is told: every word more, an exception's name or that a shape differs, is chosen by the
student's code, and can carry the hidden inputs out.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from autograder.checks.expect import CheckFailed
from autograder.records import Detail, Status
from autograder.reports.wording import counted
from autograder.student.proxy import Call, CallKind, Crashed, NotAttempted, StudentFault, TimedOut
from autograder.values.comparison import first_difference
from autograder.values.display import show_call

# Of what a check's calls printed: enough to see where one is, and no flood in ten thousand verdicts.
PRINTED_LINES = 6
PRINTED_WIDTH = 160
ENDED = "exit() and quit() end the whole program: a function gives its answer with return."
# TensorFlow's errors of a graph carry the traceback that made it, of our own files and of Keras's.
_PLACES = re.compile(r'^\s*(File ".*)?$\n?', re.MULTILINE)
_ENDS = re.compile(r"name '(exit|quit)' is not defined")


def outcome_of(fault: BaseException | None, calls: Sequence[Call], *, hidden: bool) -> tuple[Status, Detail]:
    """The status of one run of a check, from what it raised (None: it passed) and the calls it made."""
    status = _status(fault)
    if hidden:
        return status, Detail()
    detail = Detail() if fault is None else _detail(fault, calls)
    printed = _printed(calls)
    return status, replace(detail, printed=printed) if printed else detail


def _status(fault: BaseException | None) -> Status:
    match fault:
        case None:
            return Status.PASSED
        case NotAttempted():
            return Status.NOT_ATTEMPTED
        case StudentFault():
            return Status.RAISED
        case TimedOut():
            return Status.TIMED_OUT
        case Crashed():
            return Status.CRASHED
        case AssertionError():  # CheckFailed is one
            return Status.FAILED
    return Status.GRADER_ERROR


def _detail(fault: BaseException, calls: Sequence[Call]) -> Detail:
    call = _call_text(calls, fault)
    match fault:
        case NotAttempted():
            return Detail(message=f"{fault.origin or 'An exercise that this check needs'} is not written yet.")
        case StudentFault():
            return _raised(fault, call)
        case TimedOut() | Crashed():
            return Detail(message=fault.reason, call=call)
        case CheckFailed():
            texts = fault.returned, fault.expected, fault.difference, fault.because
            return Detail(fault.message, call, *texts, board=fault.board)
        case AssertionError():
            return Detail(message=str(fault), call=call)
    return Detail(message="This check could not be run: a fault of the grader's. A person will look.")


def _raised(fault: StudentFault, call: str) -> Detail:
    if fault.place:  # there is no function, since its cell did not run
        where = ", ".join((fault.frames[0] if fault.frames else fault.place).split(":")[0].split(", ")[:2])
        return Detail(message=f"{where} did not run: {fault}", traceback="\n".join(fault.frames))
    if fault.type == "SystemExit" or (fault.type == "NameError" and _ENDS.match(fault.message)):
        message = ENDED  # in the sandbox exit() is no name, at home it is: the same sentence in both
    else:
        words = _PLACES.sub("", fault.message) if 'File "' in fault.message else fault.message
        message = f"{fault.type}: {words}" if words else fault.type
    return Detail(message=message, call=call, traceback="\n".join(fault.frames))


def _printed(calls: Sequence[Call]) -> str:
    """What the calls printed, one after another: the first lines, and how many more there are."""
    text = "".join(call.output for call in calls if call.output)
    if not text.strip():
        return ""
    lines = [line.rstrip() for line in text.rstrip().split("\n")]
    shown = [line if len(line) <= PRINTED_WIDTH else line[:PRINTED_WIDTH] + " ..." for line in lines[:PRINTED_LINES]]
    more = len(lines) - len(shown)
    return "\n".join([*shown, f"... ({counted(more, 'more line')})"] if more else shown)


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
