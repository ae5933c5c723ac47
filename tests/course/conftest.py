"""The judge of each assignment: one assignment's at a time, in two processes, asked beforehand what tests will ask."""

from __future__ import annotations

import contextlib
import importlib.util
import itertools
import tempfile
import threading
from collections.abc import Callable, Collection, Iterator
from concurrent.futures import Future
from dataclasses import dataclass, field
from pathlib import Path
from queue import PriorityQueue
from typing import Any

import pytest

from autograder.course.manifest import assignment_names
from autograder.course.reference import reference_source, sources
from autograder.executors.jobs import Job
from autograder.executors.pool import Pool
from autograder.grading.judges import Judges, job_seconds, judge_command
from autograder.judging.submission_json import submission_to_json
from autograder.records import Assignment, Cell, Submission, Verdict
from tests.course.sampled_course import sampled_assignment

COURSE = Path(__file__).parents[2]
NAMES = assignment_names(COURSE)
PROCESSES = 2


@dataclass(frozen=True)
class Asked:
    """Sources that a test will have judged, laid over the reference; `only` asks the checks of one exercise alone.

    A test that has one as a parameter called `asked` reads `stages(name).verdict(asked)`: all that the selected tests
    ask of an assignment is judged in its two processes meanwhile.
    """

    written: tuple[str, ...]
    only: str | None = None


CLOSING, NOW, LATER = range(3)
_numbers = itertools.count()


@dataclass(order=True)
class _Order:
    """Sources to be judged, by urgency and then in turn."""

    when: int
    texts: tuple[str, ...] = field(default=(), compare=False)
    only: str | None = field(default=None, compare=False)
    number: int = field(default_factory=lambda: next(_numbers))
    verdict: Future[Verdict] = field(default_factory=Future, compare=False)


class Stage:
    """The judge's processes for an assignment; they judge sources as they judge a class."""

    def __init__(self, assignment: Assignment, processes: int = PROCESSES) -> None:
        self.assignment = assignment
        self.reference = [reference_source(assignment, source) for source in sources(assignment)]
        self._lines: list[PriorityQueue[_Order]] = [PriorityQueue() for _ in range(processes)]
        self._threads: dict[int, threading.Thread] = {}  # one a process, which ends with the thread that started it
        self._line_of: dict[str, int] = {}
        self._verdicts: dict[Asked, Future[Verdict]] = {}

    def ask(self, asked: Asked) -> Future[Verdict]:
        """Have it judged when nothing more urgent waits."""
        if asked not in self._verdicts:
            self._verdicts[asked] = self._put(LATER, (*self.reference, *asked.written), asked.only)
        return self._verdicts[asked]

    def verdict(self, asked: Asked) -> Verdict:
        """The verdict on what was asked."""
        return self.ask(asked).result()

    def judge(self, *written: str, on_reference: bool = True, only: str | None = None) -> Verdict:
        """The verdict on these sources, laid over the reference as a student's cells would be."""
        return self._put(NOW, (*self.reference, *written) if on_reference else written, only).result()

    def close(self) -> None:
        """End the processes; what is not judged yet is not."""
        for number, thread in self._threads.items():
            self._lines[number].put(_Order(CLOSING))
            thread.join()

    def _put(self, when: int, texts: tuple[str, ...], only: str | None) -> Future[Verdict]:
        order = _Order(when, texts, only)
        number = self._line(only)
        self._lines[number].put(order)
        if number not in self._threads:
            self._threads[number] = threading.Thread(target=self._work, args=[self._lines[number]], daemon=True)
            self._threads[number].start()
        return order.verdict

    def _line(self, only: str | None) -> int:
        """Which process judges it: one exercise is always the same one's, which keeps what the mistakes answered."""
        shortest = min(range(len(self._lines)), key=lambda number: self._lines[number].unfinished_tasks)
        return shortest if only is None else self._line_of.setdefault(only, shortest)

    def _work(self, waiting: PriorityQueue[_Order]) -> None:
        command = judge_command(Judges(), self.assignment)
        pool = Pool(command, 1, job_seconds=job_seconds(self.assignment), on_notice=_notice)
        try:
            while (order := waiting.get()).when != CLOSING:
                try:
                    order.verdict.set_result(self._judge(pool, order))
                except BaseException as fault:  # noqa: BLE001 - it belongs to the test that waits for it
                    order.verdict.set_exception(fault)
                waiting.task_done()
        finally:
            pool.close()

    def _judge(self, pool: Pool, order: _Order) -> Verdict:
        cells = tuple(Cell(text, number=number) for number, text in enumerate(order.texts, start=1))
        submission = Submission("student-01", self.assignment.name, None, cells, hash="0", only=order.only)
        (result,) = pool.run([Job("student-01", submission_to_json(submission))])
        assert result.answer is not None, result.fault
        return Verdict.from_json(result.answer["verdict"])


def _notice(line: dict[str, Any]) -> None:
    assert "refused" not in line, line


def _parameters(item: pytest.Item) -> dict[str, Any]:
    found: dict[str, Any] = item.callspec.params if hasattr(item, "callspec") else {}
    return found


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """One assignment after the other, so that the judges of one are alive at a time; what is nobody's comes first."""
    mine = [item for item in items if Path(__file__).parent in item.path.parents]
    order = iter(sorted(mine, key=lambda item: str(_parameters(item).get("name", ""))))
    items[:] = [next(order) if item in set(mine) else item for item in items]


@contextlib.contextmanager
def a_stage(name: str, processes: int = PROCESSES, keep: Collection[str] = ()) -> Iterator[Stage]:
    """The judge of an assignment, which knows the mistakes that today's run asks for, and those in `keep`."""
    with tempfile.TemporaryDirectory(prefix="mark1-course-") as folder:
        stage = Stage(sampled_assignment(COURSE, name, Path(folder), keep), processes)
        try:
            yield stage
        finally:
            stage.close()


@pytest.fixture(scope="session")
def stages(request: pytest.FixtureRequest) -> Iterator[Callable[[str], Stage]]:
    """The judge of an assignment by its name, with all that the selected tests ask of it under way."""
    made: dict[str, Stage] = {}
    open_now = contextlib.ExitStack()

    def stage(name: str) -> Stage:
        if name not in made:
            made.clear()
            open_now.close()
            made[name] = open_now.enter_context(a_stage(name))
            for given in map(_parameters, request.session.items):
                if given.get("name") == name and isinstance(given.get("asked"), Asked):
                    made[name].ask(given["asked"])
        return made[name]

    with open_now:
        yield stage


@pytest.fixture(scope="module")
def on_jax(request: pytest.FixtureRequest) -> Iterator[Stage]:
    """The judge of the module's ASSIGNMENT where KERAS_BACKEND is jax; it knows the mistakes that the module calls NAMED."""
    for package in ("keras", "jax"):
        if importlib.util.find_spec(package) is None:
            pytest.skip(f"{package} is not installed, so nothing is judged on JAX: pip install 'mark1[jax]'")
    with pytest.MonkeyPatch.context() as environment:
        environment.setenv("KERAS_BACKEND", "jax")
        with a_stage(request.module.ASSIGNMENT.name, processes=1, keep=request.module.NAMED) as stage:
            yield stage
