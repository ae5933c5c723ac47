"""Where the time of a run goes: wall clock and CPU by stage, in one process.

`with STAGES.of("checks"):` charges what passes to that stage, and stops charging the one around it, so that stages add
up to the whole. Measuring is off, and costs next to nothing, until `STAGES.measure()`. A stage of `WHOLE` keeps what
happens inside it: a worker forked for a diagnosis is part of the diagnosis.
"""

from __future__ import annotations

import time
from collections import defaultdict
from collections.abc import Iterator, Mapping
from types import TracebackType

EXTRACT = "extract"
FORK = "fork and lock"
MODULE = "student's module"
CALLS = "student's calls"
CHECKS = "checks"
WIRE = "wire"
DIAGNOSIS = "diagnosis"
GRADEBOOK = "gradebook"
PAGES = "pages"
VERDICTS = "verdict files"
ORDER = (EXTRACT, FORK, MODULE, CALLS, CHECKS, WIRE, DIAGNOSIS, VERDICTS, GRADEBOOK, PAGES)
# What a submission costs whoever judges it, what judging adds to that, and what is written down of it.
FLOOR = (FORK, MODULE, CALLS)
JUDGING = (CHECKS, WIRE, DIAGNOSIS)
FILES = (EXTRACT, VERDICTS, GRADEBOOK, PAGES)
WHOLE = frozenset([DIAGNOSIS])

Spent = Mapping[str, tuple[float, float]]  # stage: seconds of wall clock, seconds of CPU


class Stages:
    """The stopwatch of a process; `STAGES` is the one that everybody uses."""

    def __init__(self) -> None:
        self.on = False
        self._spent: dict[str, list[float]] = defaultdict(lambda: [0.0, 0.0])
        self._now: str | None = None
        self._since = (0.0, 0.0)

    def measure(self) -> None:
        """Begin to measure."""
        self.on = True

    def of(self, name: str) -> _Stage:
        """The time until the block is left belongs to this stage."""
        return _Stage(self, name)

    def add(self, name: str, wall: float = 0.0, cpu: float = 0.0) -> None:
        """Charge what was measured elsewhere: in a worker, or in a judge."""
        if self.on:
            spent = self._spent[self._now if self._now in WHOLE else name]
            spent[0] += wall
            spent[1] += cpu

    @property
    def spent(self) -> dict[str, tuple[float, float]]:
        return {name: (wall, cpu) for name, (wall, cpu) in self._spent.items()}

    def take(self, spent: Mapping[str, tuple[float, float] | list[float]]) -> None:
        """Add what another process spent."""
        for name, (wall, cpu) in spent.items():
            self.add(name, wall, cpu)

    def enter(self, name: str | None) -> str | None:
        """Charge what has passed to the stage so far, and begin another; returns the one before."""
        before, at = self._now, (time.perf_counter(), time.process_time())
        if before is not None:
            spent = self._spent[before]
            spent[0] += at[0] - self._since[0]
            spent[1] += at[1] - self._since[1]
        self._now, self._since = name, at
        return before


class _Stage:
    """One visit to a stage."""

    __slots__ = ("_before", "_entered", "_name", "_stages")

    def __init__(self, stages: Stages, name: str) -> None:
        self._stages, self._name = stages, name
        self._entered = False
        self._before: str | None = None

    def __enter__(self) -> None:
        if self._stages.on and self._stages._now not in WHOLE:
            self._entered = True
            self._before = self._stages.enter(self._name)

    def __exit__(
        self, kind: type[BaseException] | None, fault: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._entered:
            self._entered = False
            self._stages.enter(self._before)


STAGES = Stages()


def table(spent: Spent, submissions: int) -> Iterator[str]:
    """Lines for a person: each stage's share of the wall clock and of the CPU, and what it costs a submission."""
    walls, cpus = (sum(pair[index] for pair in spent.values()) or 1e-9 for index in (0, 1))
    count = max(1, submissions)
    yield f"{'stage':<18} {'wall':>6} {'CPU':>6}   {'ms wall':>8} {'ms CPU':>8}   a submission"
    for name in (*ORDER, *sorted(spent.keys() - set(ORDER))):
        if name in spent:
            wall, cpu = spent[name]
            shares = f"{wall / walls:>5.0%} {cpu / cpus:>6.0%}".replace("%", " %")
            yield f"{name:<18} {shares}   {1000 * wall / count:8.2f} {1000 * cpu / count:8.2f}"
    yield f"{'all':<18} {'':>13}   {1000 * walls / count:8.2f} {1000 * cpus / count:8.2f}"
    floor, judging, files = (
        1000 * sum(spent[name][1] for name in names if name in spent) / count for names in (FLOOR, JUDGING, FILES)
    )
    times = f", {judging / floor:.2f} of the floor" if floor else ""
    yield f"floor ({', '.join(FLOOR)}): {floor:.2f} ms CPU"
    yield f"judge ({', '.join(JUDGING)}): {judging:.2f} ms CPU{times}"
    yield f"files ({', '.join(FILES)}): {files:.2f} ms CPU"
