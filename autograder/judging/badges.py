"""Badges for speed: what a feedback page may praise and no score counts, such as a fast convolution.

An assignment that has one keeps it in `badges.py`, beside its manifest: EXERCISE, TITLE, LEVELS (name -> smallest
ratio), LOOPS (the source of `loops`, our own slow version, and of `nothing`, which returns an array of the same size),
SLOW (what those loops are called: "four loops"), `layer(n)` (the arguments for n images or other samples), and MANY and FEW.
Only right answers are timed, and only by the judge's clock. What a check knows anyway it praises itself, by `expect.badge`.
"""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from types import ModuleType
from typing import Any, Protocol

from autograder.course.author_files import load_module
from autograder.records import Assignment, Cell
from autograder.student.budget import Budget
from autograder.student.proxy import Crashed, Student, StudentFault, TimedOut, begin_check
from autograder.student.sides import Side, end

BEST_OF = 5
# A layer that is not even twice as fast as our loops on a few images is not timed on many: others are waiting. No level is
# as low, and on a few what a level takes for granted, many at a time, does not show yet.
HOPELESS = 2.0
# Taking the time of the crossing off leaves noise; less than a tenth of the crossing cannot be told from nothing.
LEAST = 0.1
SECONDS = 30.0  # for the loops: a second on a busy machine
# A ratio this near a level is measured again, loops and layer in turns: what else the machine does changes caches and
# clock rates between two moments, and a level should not depend on the moment. Seen: 7 to 13 for one layer.
NEAR = 3.0
TURNS = 3


@dataclass(frozen=True, slots=True)
class Badge:
    """A badge that was earned. `ratio` is how many times as fast as our own loops (`slow`), `least` the level that it reaches.

    Only the level is told: the ratio of one layer differs from run to run, and a verdict should not.
    """

    exercise: str
    title: str
    level: str
    least: float
    ratio: float
    slow: str

    def __str__(self) -> str:
        return f"{self.title}, {self.level}: more than {self.least:g} times as fast as {self.slow}"


@dataclass(frozen=True, slots=True)
class _Ours:
    """Seconds of our loops for FEW images, and of the crossing of FEW and of MANY."""

    few: float
    crossing_few: float
    crossing_many: float


class TimedSide(Side, Protocol):
    """A side whose CPU the kernel counts."""

    @property
    def cpu_seconds(self) -> float: ...


def read_badge(assignment: Assignment) -> ModuleType | None:
    """The assignment's `badges.py`, or None where it has none."""
    path = assignment.folder / "badges.py"
    if not path.is_file():
        return None
    return load_module(path, f"badges_of_{assignment.name}", f"assignments/{assignment.name}/badges.py")


class Stopwatch:
    """Times students' layers against our own; the loops are timed once and kept.

    By the CPU that the worker's process uses, as the kernel counts it: what waits for a processor takes no time, and a
    clock that the student's code tells is not asked.
    """

    def __init__(self, rules: ModuleType, new_side: Callable[[Sequence[Cell]], TimedSide]) -> None:
        self._rules = rules
        self._new_side = new_side
        self._own: _Ours | None = None

    @property
    def exercise(self) -> str:
        """The exercise that the badge belongs to."""
        return str(self._rules.EXERCISE)

    def badge(self, side: TimedSide, budget: Budget, call_seconds: float) -> Badge | None:
        """The badge that this side's right answer earns, or None; a layer that breaks under the load earns none."""
        ours = self._ours()
        timed = _Timed(side, Student(side, call_seconds=call_seconds, budget=budget))
        few, many = self._rules.layer(self._rules.FEW), self._rules.layer(self._rules.MANY)
        levels = sorted(self._rules.LEVELS.items(), key=lambda level: -level[1])
        try:
            # A few images take less time than their way there and back, which is no fault of the layer's.
            taken = min(timed.seconds(self.exercise, few) for _ in range(TURNS))
            if _ratio(ours.few, taken, ours.crossing_few) < HOPELESS:
                return None
            taken = timed.best(self.exercise, many)
            ratio = _ratio(ours.few * self._scale, taken, ours.crossing_many)
            if any(least / NEAR < ratio < least * NEAR for _, least in levels):
                ratio = self._in_turns(timed, many, few)
        except (StudentFault, TimedOut, Crashed):
            return None
        earned = [(name, least) for name, least in levels if ratio >= least]
        return (
            Badge(self.exercise, str(self._rules.TITLE), *earned[0], ratio, str(self._rules.SLOW)) if earned else None
        )

    @property
    def _scale(self) -> float:
        return float(self._rules.MANY / self._rules.FEW)

    def _in_turns(self, timed: _Timed, many: tuple[Any, ...], few: tuple[Any, ...]) -> float:
        """The ratio once more, of the fastest turn of each; the crossing too is one of this moment."""
        with self._loops() as ours:
            turns = [
                (ours.seconds("loops", few), timed.seconds(self.exercise, many), ours.seconds("nothing", many))
                for _ in range(TURNS)
            ]
        loops, taken, crossing = (min(seconds) for seconds in zip(*turns, strict=True))
        return _ratio(loops * self._scale, taken, crossing)

    def _ours(self) -> _Ours:
        if self._own is None:
            few, many = self._rules.layer(self._rules.FEW), self._rules.layer(self._rules.MANY)
            with self._loops() as ours:
                self._own = _Ours(
                    few=ours.best("loops", few),
                    crossing_few=ours.best("nothing", few),
                    crossing_many=ours.best("nothing", many),
                )
        return self._own

    @contextlib.contextmanager
    def _loops(self) -> Iterator[_Timed]:
        side = self._new_side([Cell(self._rules.LOOPS, number=1)])
        try:
            yield _Timed(side, Student(side, call_seconds=SECONDS))
        finally:
            end(side)


def _ratio(loops: float, taken: float, crossing: float) -> float:
    """How many times as fast as the loops; all in seconds of CPU."""
    return loops / max(taken - crossing, LEAST * crossing)


class _Timed:
    """A student's functions on a side of their own, timed."""

    def __init__(self, side: TimedSide, student: Student) -> None:
        self._side, self._student = side, student

    def seconds(self, function: str, arguments: tuple[Any, ...]) -> float:
        """CPU seconds of one call, with the crossing of its arguments and its answer."""
        begin_check(self._student, "badge")  # drops the answers of earlier tries on the student's side
        before = self._side.cpu_seconds
        getattr(self._student, function)(*arguments)
        return max(self._side.cpu_seconds - before, 1e-9)

    def best(self, function: str, arguments: tuple[Any, ...]) -> float:
        """The fewest seconds of some calls."""
        return min(self.seconds(function, arguments) for _ in range(BEST_OF))
