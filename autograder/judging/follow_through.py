"""Follow-through: right work on top of a broken exercise earns what it would have earned on a right one.

An exercise that loses points, and builds on broken ones, is judged a second time: in a fresh worker in which every broken
exercise below asks the reference. It then earns `own + share * max(0, second - own)`. Nothing of that run is shown.

The stand-in makes the reference's lower functions answerable from inside the student's worker, so:

- the reference answers in a worker of its own, which no student's code enters, and each of its answers has an end
  (ANSWER_SECONDS, the memory of a submission), as have all of a submission together (ALL_SECONDS, MOST);
- it stands below one exercise at a time, and only where the reference itself builds that exercise on the lower one;
- what the lower function answers to the very question that the exercise was asked, handed through, is no work, and neither is
  an error: a check that the second run alone passes in this way counts only where the whole exercise is right.
"""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, Protocol, Self

import numpy as np

from autograder.checks.constant import answers_alike
from autograder.checks.run import Run
from autograder.checks.session import CheckSession, Findings
from autograder.course.reference import reference_source, sources
from autograder.course.reference_source import builds_on
from autograder.course.settings import read_settings
from autograder.diagnosis.diagnosis import ATOL, RTOL
from autograder.errors import WireError
from autograder.records import Assignment, Cell, CheckOutcome, ExerciseOutcome, Status
from autograder.reports.wording import points
from autograder.scoring import exercise_score, needs_person
from autograder.student.budget import Budget
from autograder.student.proxy import (
    Call,
    CallKind,
    Crashed,
    Function,
    Handle,
    NotAttempted,
    Student,
    StudentFault,
    TimedOut,
    begin_check,
)
from autograder.student.replies import read_reply
from autograder.student.sides import Side, end
from autograder.values.comparison import first_difference
from autograder.values.walk import copied, leaves
from autograder.values.wire import CallableRef

# What the reference may take for one answer to a stand-in: to what checks ask it takes milliseconds. While it answers, the
# clock of the student's call stands.
ANSWER_SECONDS = 2.0
# For all answers of one submission, of processor time: right answers to all that our checks ask take less than one.
ALL_SECONDS = 10.0
MOST = 50_000  # answers; a right `perceptron_fit` asks for some hundreds, gradient descent for some thousands
STAND_IN = Path(__file__).with_name("stand_in.py").read_text(encoding="utf-8")
LAYING, HELD, FUNCTION = "mark1_stand_in", "mark1_held", "mark1_function"  # as stand_in.py names them
FIRST = 1 << 40  # numbers of stand-ins on the wire; those of the functions that checks hand over count from 0


class Worker(Side, Protocol):
    """A side whose CPU the kernel counts, and that may have ended."""

    @property
    def cpu_seconds(self) -> float: ...

    @property
    def alive(self) -> bool: ...


@dataclass(slots=True)
class _Spent:
    """What all stand-ins of one submission have asked for so far."""

    seconds: float = 0.0
    answers: int = 0

    @property
    def over(self) -> bool:
        return self.seconds > ALL_SECONDS or self.answers > MOST


@dataclass(frozen=True, slots=True)
class Again:
    """How a submission is run again: `new_side` starts a worker with its cells and these, `new_run` a run on such a side."""

    new_side: Callable[[Sequence[Cell]], Worker]
    new_run: Callable[[Callable[[], Side]], Run]
    budget: Budget
    spent: _Spent = field(default_factory=_Spent)


class FollowThrough:
    """Gives exercises what they earn on a right lower one. `new_worker` starts a clean worker from cells."""

    def __init__(self, assignment: Assignment, new_worker: Callable[[Sequence[Cell]], Worker]) -> None:
        self.share = read_settings(assignment.course).follow_through
        self._below = builds_on(assignment)
        texts = [reference_source(assignment, source) for source in sources(assignment)]
        self._cells = [Cell(text, file=f"{source}.py") for source, text in zip(sources(assignment), texts, strict=True)]
        self._new_worker = new_worker

    def findings(self, found: Findings, session: CheckSession, again: Again) -> Findings:
        """The findings, with what each exercise earns by its second run, where there is one."""
        if self.share <= 0 or needs_person(found.exercises):
            return found
        broken = {item.id for item in found.exercises if any(c.status is not Status.PASSED for c in item.checks)}
        exercises, faults = [], list(found.faults)
        for item in found.exercises:
            below = sorted(name for name in self._below[item.id] & broken if _takes_data(name, found))
            if below and not item.complete and _written(item, found) and not again.budget.used_up:
                item, told = self._twice(item, below, session, again)
                faults += told
            exercises.append(item)
        return replace(found, exercises=tuple(exercises), faults=tuple(faults))

    def _twice(
        self, item: ExerciseOutcome, below: Sequence[str], session: CheckSession, again: Again
    ) -> tuple[ExerciseOutcome, Sequence[str]]:
        seconds = min(ANSWER_SECONDS, session.assignment.limits.call_seconds)
        with _Reference(self._cells, self._new_worker, again) as reference:
            run = again.new_run(lambda: _over(again.new_side([Cell(STAND_IN, file=LAYING)]), below, reference, seconds))
            checks, faults = session.again(run, item.id)
            second = self._second(item, checks, run, below, reference)
        gain = round(self.share * max(0.0, second - item.score), 6)
        if gain <= 0:
            return item, faults
        right = "all" if second >= item.points else "more"
        told = f"{points(gain)} more point{'' if points(gain) == '1' else 's'}: with {_listed(below)} put right"
        sentence = f"{told}, {right} of your {item.id} is right."
        return replace(item, score=min(item.points, round(item.score + gain, 6)), follow_through=sentence), faults

    def _second(
        self,
        item: ExerciseOutcome,
        checks: Sequence[CheckOutcome],
        run: Run,
        below: Sequence[str],
        reference: _Reference,
    ) -> float:
        """What the second run is worth."""
        if answers_alike(item.id, (call for made in run.transcripts.values() for calls in made for call in calls)):
            return 0.0
        # Those of an exercise that earned nothing were passed by an answer that was always the same.
        before = {check.id for check in item.checks if check.status is Status.PASSED and item.score > 0}
        if not all(check.status is Status.PASSED for check in checks):
            checks = [
                replace(check, status=Status.FAILED)
                if check.status is Status.PASSED
                and check.id not in before
                and reference.all_handed_through(item.id, run.transcripts[check.id], below)
                else check
                for check in checks
            ]
        return exercise_score(item.points, checks, slipped=any(not slip.free for slip in run.slips[item.id]))


class _Reference:
    """The reference's functions, in a worker that is started when it is first asked; with the bounds on its answers."""

    def __init__(self, cells: Sequence[Cell], new_worker: Callable[[Sequence[Cell]], Worker], again: Again) -> None:
        self._cells, self._new_worker = cells, new_worker
        self._budget, self._spent = again.budget, again.spent
        self._side: Worker | None = None
        self._student: Student | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._close()

    def answer(self, name: str, args: Sequence[Any], kwargs: Mapping[str, Any]) -> list[Any]:
        """As a stand-in gets it: ["answer", value], ["object"], or ["error", type, message].

        Raises TimedOut, Crashed where one of the functions among the arguments did.
        """
        self._spent.answers += 1
        if self._spent.over or self._budget.used_up:
            return ["error", "RuntimeError", f"{name} has been asked too much: it answers no more"]
        if self._side is None:
            self._side = self._new_worker(self._cells)
            self._student = Student(self._side, call_seconds=ANSWER_SECONDS, budget=self._budget)
        side, student = self._side, self._student
        assert student is not None
        begin_check(student, name)
        before = side.cpu_seconds
        try:
            value = getattr(student, name)(*args, **kwargs)
        except StudentFault as fault:
            kinds = [kind for kind in (fault.type, *fault.mro) if kind in fault.mro]
            return ["error", kinds[0] if kinds else "RuntimeError", fault.message]
        except (TimedOut, Crashed):
            # Its own end, or that of a function it was handed, in whose middle it now stands.
            own = not side.alive
            self._close()
            if not own:
                raise
            self._spent.seconds += ANSWER_SECONDS
            return ["error", "RuntimeError", f"{name} takes too long for what it was asked, or too much memory"]
        except WireError as fault:
            return ["error", "TypeError", str(fault)]
        self._spent.seconds += side.cpu_seconds - before
        return ["object"] if any(isinstance(leaf, Handle) for leaf in leaves(value)) else ["answer", value]

    def all_handed_through(self, exercise: str, runs: Sequence[Sequence[Call]], below: Sequence[str]) -> bool:
        """Did the exercise answer, in these runs of a check, only with what a lower function answers to the same question?

        To raise is no work either: a lower function raises for whoever asks it so.
        """
        mine = [call for calls in runs for call in calls if call.function == exercise and call.op == "call"]
        return all(call.kind is CallKind.ERROR or any(self._gives(name, call) for name in below) for call in mine)

    def _gives(self, name: str, call: Call) -> bool:
        """Does the lower function answer some of the call's arguments as the call was answered?"""
        for args in _choices((*call.args, *call.kwargs.values())):
            kind, *answer = self.answer(name, copied(args), {})
            if kind == "answer" and call.kind is CallKind.VALUE:
                parts = [answer[0], *(answer[0] if isinstance(answer[0], list | tuple) else ())]
                if any(first_difference(call.value, part, rtol=RTOL, atol=ATOL, dtype="any") is None for part in parts):
                    return True
        return False

    def _close(self) -> None:
        end(self._side)
        self._side = self._student = None


class _Over:
    """A student's worker in which stand-ins ask the reference. It is a `Side`, and one that nobody asks ahead."""

    def __init__(self, side: Worker, asks: Mapping[int, Callable[..., Any]]) -> None:
        self._side, self._asks = side, asks

    @property
    def known_endings(self) -> Any:
        """See `sides.known_endings`."""
        return getattr(self._side, "known_endings", ())

    def exchange(self, request: dict[str, Any], seconds: float, callbacks: Mapping[int, Callable[..., Any]]) -> Any:
        """See `Side.exchange`."""
        return self._side.exchange(request, seconds, {**self._asks, **callbacks})

    def close(self) -> Any:
        """See `sides.end`."""
        return end(self._side)


def _over(side: Worker, below: Sequence[str], reference: _Reference, seconds: float) -> Side:
    """The side, with stand-ins laid below. Raises Crashed where the student's code does not let them be laid.

    `seconds` has each call of a function that is handed to a stand-in.
    """
    asks: dict[int, Callable[..., Any]] = {}
    over = _Over(side, asks)
    for number, name in enumerate(below, start=FIRST):
        asks[number] = _asking(name, over, reference, seconds)
    kwargs = {name: CallableRef(number) for number, name in zip(asks, below, strict=True)}
    request = {"op": "call", "target": LAYING, "path": [], "args": [], "kwargs": kwargs}
    try:
        laid = read_reply(over.exchange(request, ANSWER_SECONDS, {}))
        told = str(laid.error or laid.missing or "")
    except WireError as fault:
        told = str(fault)
    if told:
        over.close()
        raise Crashed(f"nothing can be laid below this code: {told}"[:400])
    return over


def _asking(name: str, over: _Over, reference: _Reference, seconds: float) -> Callable[..., Any]:
    """What a stand-in calls: the reference's function, where functions among the arguments are asked in the worker again."""

    def ask(args: Any, kwargs: Any) -> list[Any]:
        if type(args) is not list or type(kwargs) is not dict or not all(type(key) is str for key in kwargs):
            raise TypeError("a stand-in asks with a list and a dict")
        student = Student(over, call_seconds=seconds)
        given = [_received(value, student) for value in args]
        return reference.answer(name, given, {key: _received(value, student) for key, value in kwargs.items()})

    return ask


def _received(value: Any, student: Student) -> Any:
    if not isinstance(value, dict) or value.keys() != {FUNCTION} or type(value[FUNCTION]) is not str:
        return value
    function = Function(student._caller, HELD, (value[FUNCTION],))

    def asked(*args: Any, **kwargs: Any) -> Any:
        answer = function(*args, **kwargs)
        if any(isinstance(leaf, Handle) for leaf in leaves(answer)):  # it would name an object of another worker
            raise TypeError("the function gave an object")
        return answer

    return asked


def _written(item: ExerciseOutcome, found: Findings) -> bool:
    """Did the student write the exercise, whatever is left to write below it?"""
    runs = [calls for check in item.checks for calls in found.transcripts[check.id]]
    own = [call for calls in runs for call in calls if call.function == item.id]
    return any(not isinstance(call.error, NotAttempted) or call.error.origin not in ("", item.id) for call in own)


def _takes_data(name: str, found: Findings) -> bool:
    """Is the exercise asked with what can cross alone? A network, or a Generator that goes on elsewhere, cannot."""
    calls = (call for runs in found.transcripts.values() for calls in runs for call in calls if call.function == name)
    given = (leaf for call in calls for leaf in leaves((call.args, call.kwargs)))
    return not any(isinstance(leaf, Handle | np.random.Generator) for leaf in given)


def _choices(args: tuple[Any, ...]) -> Iterator[tuple[Any, ...]]:
    """Some of the arguments: in any order where they are few, in their own where they are many."""
    for count in range(len(args), 0, -1):
        yield from itertools.permutations(args, count) if len(args) <= 3 else itertools.combinations(args, count)


def _listed(names: Sequence[str]) -> str:
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"
