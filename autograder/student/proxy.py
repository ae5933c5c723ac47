"""The trusted proxy that stands for a student's code: `student.softmax(x)`.

A check calls it like the student's module. Each call crosses to the student's side, is answered with
plain data, and is written down: `calls_of(student)` is the transcript of the current check. What cannot
cross as data stays there, and a `Handle` stands for it. If the student's code raises, the call raises
StudentFault in the check:

StudentFault                    the student's code raised; NotAttempted when it is not written yet
TimedOut, Crashed               the call never came back; `reason` is the sentence

Every public attribute of a Student is a function of the student, so what we do to it are functions here.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from itertools import count
from typing import Any

from autograder.errors import WireError
from autograder.student.budget import Budget
from autograder.student.handles import Handle, Method, attribute
from autograder.student.replies import Fault, Reply, read_replies, read_reply, showable
from autograder.student.sides import Crashed, Side, TimedOut, known_endings
from autograder.student.transcript import Call, CallKind, NotAttempted, NotAValue, StudentFault
from autograder.values.walk import copied, copied_leaf, leaves, mapped
from autograder.values.wire import CallableRef, HandleRef

__all__ = [
    "Call",
    "CallKind",
    "Crashed",
    "Function",
    "Handle",
    "NotAValue",
    "NotAttempted",
    "Side",
    "Student",
    "StudentFault",
    "TimedOut",
    "begin_check",
    "calls_of",
    "replay",
    "set_calls",
    "train_briefly",
]  # fmt: skip


class _Caller:
    """What a Student knows; kept apart because every public attribute of a Student is the student's."""

    def __init__(self, side: Side, seconds: float, budget: Budget) -> None:
        self.side, self.seconds, self.budget = side, seconds, budget
        self.check = ""
        self.calls: list[Call] = []
        self.forget = False
        self.numbers = count()  # of the judge's functions

    def ask(self, call: Call) -> Any:
        """Make the call, write it down, and return its value or raise its fault."""
        callbacks: dict[int, Callable[..., Any]] = {}
        verdicts: list[BaseException] = []

        def outgoing(value: Any) -> Any:
            if isinstance(value, Function):  # a student's function as an argument to another: it stays there
                value = self.ask(Call(value.__name__, "get", value._root, value._path, (), {}))
            if isinstance(value, Method):  # and so does a method of an object of theirs
                value = attribute(value.owner, value.name)
            if isinstance(value, Handle):
                return value._ref
            if callable(value) and not isinstance(value, type):
                number = next(self.numbers)
                callbacks[number] = _watched(value, verdicts, self.budget)
                return CallableRef(number)
            return value

        request: dict[str, Any] = {"op": call.op, "path": list(call.path)}
        request["target"] = mapped(call.target, outgoing)
        request["args"] = [mapped(value, outgoing) for value in call.args]
        request["kwargs"] = {name: mapped(value, outgoing) for name, value in call.kwargs.items()}
        if call.op == "operator":
            # Its arguments are in the request already; the name stands where others have the way to an attribute.
            request["name"] = call.path[0]
        if self.forget:  # rides on the next request: a crossing of its own costs as much as a small call
            request["forget"], self.forget = True, False
        # Copies: the transcript is shown, and put to mistakes, when the check may have gone on to change its arrays.
        kept = self.budget.kept
        call.args, call.kwargs = tuple(map(kept, call.args)), {name: kept(value) for name, value in call.kwargs.items()}
        self.calls.append(call)
        try:
            answer = self.side.exchange(request, self.seconds, callbacks)
        except (TimedOut, Crashed) as ended:
            call.kind = kind_of(ended)
            raise
        finally:
            if verdicts:  # a check's own function has decided: that counts, however the call ended
                raise verdicts[0]
        try:
            return self._write_down(call, read_reply(answer))
        except WireError as fault:
            call.kind = CallKind.CRASHED
            raise Crashed(f"the student's process broke the protocol: {fault}") from None

    def ask_each(self, name: str, arguments: list[tuple[Any, ...]]) -> list[Any]:
        """Call one function with each of these arguments, in one crossing; raise the first call's fault, if any.

        Each has the time of a call.
        """
        request: dict[str, Any] = {"op": "each", "target": name, "path": [], "calls": list(map(list, arguments))}
        if self.forget:
            request["forget"], self.forget = True, False
        calls = [Call(name, "call", name, (), copied(args), {}) for args in arguments]
        try:
            answer = self.side.exchange(request, self.seconds, {})
            replies = read_replies(answer, len(calls))
        except (TimedOut, Crashed, WireError) as ended:
            # Which of them it was is not known: the transcript holds them all as one call that never came back.
            whole = Call(name, "each", name, (), tuple(arguments), {})
            whole.kind = kind_of(ended)
            self.calls.append(whole)
            if isinstance(ended, WireError):
                raise Crashed(f"the student's process broke the protocol: {ended}") from None
            raise
        values = []
        for call, reply in zip(calls, replies, strict=False):
            self.calls.append(call)
            values.append(self._write_down(call, reply))
        return values

    def _write_down(self, call: Call, reply: Reply) -> Any:
        # What it did besides comes first, since a call that raises has done it too.
        call.shares_memory, call.warnings, call.output = reply.shares_memory, reply.warnings, reply.output
        call.changed = {name: self.budget.kept(self._incoming(value, name)) for name, value in reply.changed.items()}
        if reply.missing is not None:
            call.kind = CallKind.ERROR
            call.error = NotAttempted(Fault("NameError", f"{call.function} is not defined", ("NameError",)))
            raise call.error
        # Its cell was left out when loading: it hung, or ended the process. That is the judge's to know; a reply that says so
        # of itself is an error like others.
        if reply.error is not None and (reply.error.type, reply.error.message) in known_endings(self.side):
            ended = (TimedOut if reply.error.type == "TimedOut" else Crashed)(reply.error.message)
            call.kind = kind_of(ended)
            raise ended
        if reply.error is not None:
            call.kind = CallKind.ERROR
            kind = NotAttempted if "NotImplementedError" in reply.error.mro else StudentFault
            call.error = kind(reply.error)
            raise call.error
        value = self._incoming(reply.value, call.function + ("(...)" if call.op == "call" else ""))
        call.kind = CallKind.HANDLE if isinstance(value, Handle) else CallKind.VALUE
        call.value = self.budget.kept(value)
        return value

    def _incoming(self, value: Any, path: str) -> Any:
        def named(ref: HandleRef) -> HandleRef:
            return HandleRef(ref.id, showable(ref.type_name))

        return mapped(value, lambda part: Handle(self, named(part), path) if type(part) is HandleRef else part)


def kind_of(ended: TimedOut | Crashed | WireError) -> CallKind:
    """How a call ended that never came back."""
    return CallKind.TIMED_OUT if isinstance(ended, TimedOut) else CallKind.CRASHED


def _watched(function: Callable[..., Any], verdicts: list[BaseException], budget: Budget) -> Callable[..., Any]:
    """The judge's function as the student's side calls it: its own assertions are kept for the check."""

    def answer(*args: Any, **kwargs: Any) -> Any:
        try:
            given = budget.answer(function, args, kwargs)
            return mapped(given, lambda part: part._ref if isinstance(part, Handle) else part)
        except BaseException as fault:
            # The student's code could swallow what is raised into it, so a failed assertion, and what pytest ends a test with
            # (no Exception), are kept where it cannot reach.
            if isinstance(fault, AssertionError) or not isinstance(fault, Exception):
                verdicts.append(fault)
            raise

    return answer


# ---------------------------------------------------------------- what a check holds


class Student:
    """Stands for a student's code: each public attribute is a function of theirs, by name."""

    __slots__ = ("_caller",)

    def __init__(self, side: Side, *, call_seconds: float = 5.0, budget: Budget | None = None) -> None:
        self._caller = _Caller(side, call_seconds, budget if budget is not None else Budget())

    def __getattr__(self, name: str) -> Function:
        if name.startswith("_"):
            raise AttributeError(f"{name!r} is private: a check may call public functions only")
        return Function(self._caller, name)

    def __repr__(self) -> str:
        return "student"


class Function:
    """A function of the student, by name; calling it crosses to their side.

    Where the name is a module's or an object's, its attributes are functions too: `student.keras.layers.Dense(3)` is
    one crossing.
    """

    __slots__ = ("__name__", "_caller", "_path", "_root")

    def __init__(self, caller: _Caller, name: str, path: tuple[str, ...] = ()) -> None:
        self._caller, self._root, self._path = caller, name, path
        self.__name__ = ".".join((name, *path))

    def __call__(self, *args: Any, **kwargs: Any) -> Any:
        """Raises StudentFault, TimedOut, Crashed; WireError where an argument cannot cross."""
        return self._caller.ask(Call(self.__name__, "call", self._root, self._path, args, kwargs))

    def __getattr__(self, name: str) -> Function:
        if name.startswith("__"):
            raise AttributeError(name)
        return Function(self._caller, self._root, (*self._path, name))

    def __repr__(self) -> str:
        return f"student.{self.__name__}"


# ---------------------------------------------------------------- what the judge does to a Student


def calls_of(student: Student) -> list[Call]:
    """The transcript of the current check so far; the list is live."""
    return student._caller.calls


def begin_check(student: Student, check_id: str) -> None:
    """Start a new transcript; objects that earlier handles stood for are dropped on the student's side."""
    caller = student._caller
    caller.check, caller.calls, caller.forget = check_id, [], True


def set_calls(student: Student, calls: Iterable[Call]) -> None:
    """Let these calls be the transcript of the current check: they were made before it ran."""
    student._caller.calls = list(calls)


def train_briefly(student: Student, epochs: int | None, steps: int | None) -> None:
    """For the rest of the current check: networks without graphs on the student's side, no `fit` of more than `epochs`, and no
    epoch of more than `steps`."""
    student._caller.ask(Call("brief", "brief", "", (), (), {"epochs": epochs, "steps": steps}))


def call_each(function: Function, arguments: Iterable[tuple[Any, ...]]) -> list[Any]:
    """`[function(*args) for args in arguments]` in one crossing: fifty small calls cost little more than one.

    A function of the student's own by its name, with plain data only. Raises what the first failing call raises.
    """
    arguments = list(arguments)
    return function._caller.ask_each(function._root, arguments) if arguments else []


def replay(calls: list[Call], student: Student) -> list[Call]:
    """Make the same calls on another student's code, and return the new transcript.

    Handles among the arguments become the ones that the new code gave at the same place. Ends with the
    first call that crashes or times out, and where the new code gave no such handle.
    """
    caller = student._caller
    begin = len(caller.calls)
    known: dict[int, Handle] = {}
    for call in calls:
        try:
            target, args, kwargs = mapped((call.target, call.args, call.kwargs), lambda part: _known(part, known))
        except KeyError:
            break
        again = Call(call.function, call.op, target, call.path, args, kwargs)
        try:
            if call.op == "each":
                caller.ask_each(call.function, list(args))
            else:
                caller.ask(again)
        except (TimedOut, Crashed):
            break
        except StudentFault:
            continue
        for old, new in zip(_handles(call.value), _handles(again.value), strict=False):
            known[old._ref.id] = new
    return caller.calls[begin:]


def _known(part: Any, known: dict[int, Handle]) -> Any:
    return known[part._ref.id] if isinstance(part, Handle) else copied_leaf(part)


def _handles(value: Any) -> list[Handle]:
    return [leaf for leaf in leaves(value) if isinstance(leaf, Handle)]
