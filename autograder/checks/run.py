"""One submission before the judge: its worker, and the calls that each check made."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from autograder.checks.collected import Check
from autograder.checks.rebuild import Rebuild
from autograder.checks.remembered_reference import RememberedReference
from autograder.records import Cell, Detail, Status
from autograder.student.budget import Budget
from autograder.student.proxy import Call, Crashed, Side, Student, TimedOut, begin_check, calls_of
from autograder.student.sides import end
from autograder.values.neighbours import Slip

# A function that ran out of time (or took the worker with it) twice will do so again: the rest of its exercise is not
# run, so that one endless loop costs a class seconds and not minutes.
STRIKES = 2
UNTOLD = "A value is right, but it has another type than the docstring promises."
# A time-out in which the worker waited for a processor for this share of a call's time may be the machine's fault.
WAITED_SHARE = 0.25
# Where the kernel does not count that: one in which it had less than this share of the time on a processor.
STARVED_SHARE = 0.5


@dataclass(slots=True)
class Run:
    """What the `student` fixture and the judge share while one submission is judged.

    `new_side` starts a fresh side (a worker with the student's cells loaded, or this process at home); it is called
    again after the old one died.
    """

    new_side: Callable[[], Side]
    call_seconds: float
    reference: RememberedReference | None = None
    rebuild: Rebuild | None = None  # in a worker that the student's code never enters; one for all checks
    kept: dict[str, Any] = field(default_factory=dict)  # what one check was answered and others judge, too: plain data
    transcripts: dict[str, list[list[Call]]] = field(default_factory=lambda: defaultdict(list))
    strikes: Counter[str] = field(default_factory=Counter)
    last_ended: dict[str, Exception] = field(default_factory=dict)
    side: Side | None = None
    student: Student | None = None
    carried: dict[str, str] = field(default_factory=dict)  # exercise: the broken one that its wrong answers come from
    load_faults: list[str] = field(default_factory=list)  # errors of cells, in a sentence each
    slips: dict[str, list[Slip]] = field(default_factory=lambda: defaultdict(list))  # by exercise
    praise: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))  # badges, by exercise
    saw_hidden: bool = False  # has the worker at work been asked what is not to be shown?
    again: bool = False  # may the last time-out be another's fault than the code's, so that it is to be asked again?
    budget: Budget = field(default_factory=Budget)

    def student_for(self, check: Check) -> Student:
        """The fixture's value for one run of a check: a living student with an empty transcript.

        A visible check shows what it is answered, so it never asks a worker that has seen a hidden call.
        Raises TimedOut or Crashed where this exercise has used up its strikes, or the submission its budget.
        """
        if self.student is not None:
            begin_check(self.student, check.id)  # a check that is refused below has made no calls, not the last one's
        if self.budget.used_up:
            self.drop_side()  # which gives back what the worker waited for a processor
        if self.budget.used_up:
            raise TimedOut(self.budget.sentence)
        if self.strikes[check.exercise] >= STRIKES:
            raise self.last_ended[check.exercise]
        if self.saw_hidden and not check.hidden:
            self.drop_side()
        student = self._at_work()
        self.saw_hidden = self.saw_hidden or check.hidden
        begin_check(student, check.id)
        return student

    def living_student(self) -> Student:
        """The student at work, who may be asked any check's questions; on a fresh worker where the last one has ended."""
        self.saw_hidden = True
        return self._at_work()

    def _at_work(self) -> Student:
        if self.student is None:
            self.side = self.new_side()
            self.student = Student(self.side, call_seconds=self.call_seconds, budget=self.budget)
        return self.student

    def close_check(self, check: Check, status: Status, detail: Detail) -> None:
        """Keep the run's transcript; after a time-out or a crash, count a strike and drop the dead worker."""
        if self.student is not None:
            self.transcripts[check.id].append(list(calls_of(self.student)))
        if status.ended:
            self.strikes[check.exercise] += 1
            fault = TimedOut if status is Status.TIMED_OUT else Crashed
            self.last_ended[check.exercise] = fault(detail.message)
            self.again = self._starved(self.drop_side())

    def _starved(self, used: Any) -> bool:
        """Did the worker, by what it used, hardly get a processor? Who slept did not wait for one."""
        if used is None:
            return False
        if used.waited_seconds is not None:
            return bool(used.waited_seconds > WAITED_SHARE * self.call_seconds)
        return bool(used.cpu_seconds < STARVED_SHARE * self.call_seconds)

    def note(self, check: Check, slips: Iterable[Slip], praise: Iterable[str] = ()) -> None:
        """Right values in another type, which a run of this check met, and badges that it gave.

        Of the slips in a hidden check's answers nothing but that there was one is told.
        """
        self.praise[check.exercise].extend(praise)
        told = [replace(slip, sentence=UNTOLD) if check.hidden and not slip.free else slip for slip in slips]
        self.slips[check.exercise].extend(told)

    def forgive(self, check: Check) -> None:
        """Take the last strike of this check back: it is run once more on a fresh worker."""
        self.strikes[check.exercise] -= 1
        self.transcripts[check.id].pop()
        self.again = False

    def close(self) -> None:
        """End all workers of this submission."""
        self.drop_side()
        if self.rebuild is not None:
            self.rebuild.close()

    def drop_side(self) -> Any:
        """End the worker, if there is one; returns what it used (None at home)."""
        side, self.side, self.student, self.saw_hidden = self.side, None, None, False
        return end(side)


def did_not_run(cell: Cell, kind: str, message: str, frames: Sequence[str]) -> str:
    """The sentence about a statement that failed where its cell was loaded, or about a cell that cannot be compiled."""
    where = frames[0] if frames else cell.place
    if kind in ("TimedOut", "Crashed"):
        return f"{where} did not run: {message.removeprefix(f'{cell.place}: ')}"[:400]
    if kind == "SystemExit":
        return f"{where} ended {cell.place}, as exit() does; what stands below it there did not run."[:400]
    return f"{where} did not run: {kind}{': ' if message else ''}{message}"[:400]
