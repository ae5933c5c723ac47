"""What a check's calls came to: the record of each, and the faults that they raise in the check."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any, assert_never

from autograder.student.replies import Fault


class StudentFault(Exception):
    """The student's code raised. `mro` names the built-in classes that the exception is one of."""

    def __init__(self, fault: Fault) -> None:
        super().__init__(f"{fault.type}: {fault.message}" if fault.message else fault.type)
        self.type, self.message, self.origin = fault.type, fault.message, fault.origin
        self.mro, self.frames, self.place = fault.mro, fault.frames, fault.place


class NotAttempted(StudentFault):
    """The function is missing or still raises NotImplementedError."""


class NotAValue(AssertionError):
    """A check used an answer as a number that is an object of the student's: the answer is wrong, not the check."""


class CallKind(StrEnum):
    """How a call ended."""

    VALUE = "value"
    ERROR = "error"  # the student's code raised
    HANDLE = "handle"  # the answer is an object that stays with the student
    TIMED_OUT = "timed_out"
    CRASHED = "crashed"

    @property
    def ended(self) -> bool:
        """Did the process of the student's code end with it?"""
        match self:
            case CallKind.TIMED_OUT | CallKind.CRASHED:
                return True
            case CallKind.VALUE | CallKind.ERROR | CallKind.HANDLE:
                return False
        assert_never(self)


@dataclass(slots=True)
class Call:
    """One call of a check and how it ended.

    `function` is the path as a person reads it ("build_cnn(...).predict"). `args` and `kwargs` are copies
    made before the call. `value` holds copies of plain data, or Handles where the answer stays with the student.
    """

    function: str
    op: str  # "call", "get" or "operator"
    target: Any  # a function's name, or a Handle
    path: tuple[str, ...]
    args: tuple[Any, ...]
    kwargs: dict[str, Any]
    kind: CallKind = CallKind.VALUE
    value: Any = None
    error: StudentFault | None = None
    changed: dict[str, Any] = field(default_factory=dict)  # argument: its new value
    shares_memory: bool = False
    warnings: tuple[str, ...] = ()  # RuntimeWarnings
    output: str = ""
    digests: dict[str, bytes] = field(default_factory=dict, compare=False)  # of it, as the diagnosis needs them
