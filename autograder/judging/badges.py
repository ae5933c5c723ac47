"""Badges: what a feedback page may praise and no score counts, such as a fast convolution.

An assignment that has one keeps it in `badges.py`, beside its manifest: EXERCISE, TITLE, LEVELS (name -> smallest
ratio), LOOPS (the source of `loops`, our own slow version, and of `nothing`, which returns an array of the same size),
SLOW (what the loops are called: "four loops"), `layer(n)` (the arguments for n images or other samples), and MANY and FEW.
Only right answers are timed, and only by the judge's clock.
"""

from __future__ import annotations

import importlib.util
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from types import ModuleType
from typing import Any

from autograder.records import Assignment, Cell
from autograder.student.proxy import Crashed, Side, Student, StudentFault, TimedOut, begin_check, calls_of
from autograder.student.sides import end

BEST_OF = 5
# A layer that stays below this share of the lowest level on a few images is not timed on many: others are waiting.
HOPELESS = 0.3
# Taking the time of the crossing off leaves noise; less than a tenth of the crossing cannot be told from nothing.
LEAST = 0.1
# The loops on two images take 0.1 s on an idle machine and a second on a busy one.
SECONDS = 30.0


@dataclass(frozen=True, slots=True)
class Badge:
    """A badge that was earned. `ratio` is how many times as fast as our own loops, which are called `slow`."""

    exercise: str
    title: str
    level: str
    ratio: float
    slow: str

    def __str__(self) -> str:
        gold = " in gold" if self.level == "gold" else ""
        return f"{self.title}{gold}: {self.ratio:.0f} times as fast as {self.slow}"


def read_badge(assignment: Assignment) -> ModuleType | None:
    """The assignment's `badges.py`, or None where it has none."""
    path = assignment.folder / "badges.py"
    if not path.is_file():
        return None
    spec = importlib.util.spec_from_file_location(f"badges_of_{assignment.name}", path)
    if spec is None or spec.loader is None:
        return None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


class Stopwatch:
    """Times students' layers against our own; the loops are timed once and kept."""

    def __init__(self, rules: ModuleType, new_side: Callable[[Sequence[Cell]], Side]) -> None:
        self._rules = rules
        self._new_side = new_side
        self._own: tuple[float, float] | None = None  # seconds of the loops for MANY images, and of the crossing

    @property
    def exercise(self) -> str:
        """The exercise that the badge belongs to."""
        return str(self._rules.EXERCISE)

    def badge(self, student: Student) -> Badge | None:
        """The badge that this student's right answer earns, or None; a layer that breaks under the load earns none."""
        loops, crossing = self._ours()
        function = getattr(student, self.exercise)
        few, many = self._rules.layer(self._rules.FEW), self._rules.layer(self._rules.MANY)
        levels = sorted(self._rules.LEVELS.items(), key=lambda level: -level[1])
        try:
            first = loops * self._rules.FEW / self._rules.MANY / _seconds(student, function, few)
            if first < HOPELESS * levels[-1][1]:
                return None
            taken = min(_seconds(student, function, many) for _ in range(BEST_OF))
        except (StudentFault, TimedOut, Crashed):
            return None
        ratio = loops / max(taken - crossing, LEAST * crossing)
        earned = [name for name, least in levels if ratio >= least]
        return Badge(self.exercise, str(self._rules.TITLE), earned[0], ratio, str(self._rules.SLOW)) if earned else None

    def _ours(self) -> tuple[float, float]:
        if self._own is None:
            side = self._new_side([Cell(self._rules.LOOPS, number=1)])
            ours = Student(side, call_seconds=SECONDS)
            few, many = self._rules.layer(self._rules.FEW), self._rules.layer(self._rules.MANY)
            share = self._rules.MANY / self._rules.FEW
            loops = min(_seconds(ours, ours.loops, few) for _ in range(BEST_OF)) * share
            crossing = min(_seconds(ours, ours.nothing, many) for _ in range(BEST_OF))
            end(side)
            self._own = loops, crossing
        return self._own


def _seconds(student: Student, function: Any, arguments: tuple[Any, ...]) -> float:
    begin_check(student, "badge")  # drops the answers of earlier tries on the student's side
    function(*arguments)
    return calls_of(student)[-1].seconds
