"""Known mistakes, ready to be asked: many in one worker, each in a namespace of its own.

A worker costs as much as twenty mistakes take to load. A mistake that hangs or crashes takes the worker with it; the
others are loaded into the next one when they are asked again. Mistakes that train networks keep a worker each: layers
are numbered through a process, and a model's configuration holds the numbers.
"""

from __future__ import annotations

import ast
import contextlib
from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache
from typing import Any

from autograder.course.mistakes import Mistake
from autograder.records import Cell
from autograder.student.proxy import (
    Call,
    CallKind,
    Side,
    Student,
    StudentFault,
    begin_check,
    kind_of,
    replay,
)
from autograder.student.sides import Crashed, TimedOut, end

# Workers that are kept at one time, where each mistake has its own: a network's library takes a hundred MB in each.
WORKERS = 4
# What runs in the worker: the reference is compiled once, and run under every mistake.
_LOADER = """
import types
reference = []
def lay(*sources):
    reference.extend(compile(source, "reference", "exec", dont_inherit=True) for source in sources)
def add(name, source):
    module = globals()[name] = types.ModuleType(name)
    for code in (*reference, compile(source, name, "exec", dont_inherit=True)):
        exec(code, module.__dict__)
"""


class MistakeWorkers:
    """Asks mistakes for their answers.

    Args:
        reference: source texts of the reference, on top of which a mistake replaces one function.
        new_side: starts a worker from a list of cells.
        call_seconds: how long one call of a mistake may take.
        together: may mistakes share a worker?
    """

    def __init__(
        self,
        reference: Sequence[str],
        new_side: Callable[[Sequence[Cell]], Side],
        *,
        call_seconds: float,
        together: bool,
    ) -> None:
        self._reference = tuple(reference)
        self._new_side = new_side
        self._call_seconds = call_seconds
        self._together = together
        self._workers: dict[str, _Worker] = {}

    def ask(self, mistake: Mistake, check: str, calls: list[Call]) -> list[Call]:
        """The mistake's answers to these calls of a check; they stop at one that never came back.

        A worker that others have used may have ended for what they did (its processor time adds up): then a fresh one
        is asked.
        """
        worker = self._worker(mistake)
        shared = worker.used_by - {mistake.name}
        answers = self._answers(worker, mistake, check, calls)
        if shared and answers and answers[-1].kind is CallKind.CRASHED:
            answers = self._answers(self._worker(mistake), mistake, check, calls)
        return answers

    def close(self) -> None:
        """End all workers."""
        for worker in self._workers.values():
            end(worker.side)
        self._workers.clear()

    def _answers(self, worker: _Worker, mistake: Mistake, check: str, calls: list[Call]) -> list[Call]:
        answers: list[Call] = []
        try:
            student = worker.student(mistake, self._call_seconds)
        except (TimedOut, Crashed) as ended:
            first, kind = calls[0], kind_of(ended)
            answers = [Call(first.function, first.op, first.target, first.path, first.args, first.kwargs, kind=kind)]
        else:
            begin_check(student, check)
            answers = replay(calls, student)
        if answers and answers[-1].kind.ended:
            end(self._workers.pop(self._key(mistake)).side)
        return answers

    def _key(self, mistake: Mistake) -> str:
        return "" if self._together else mistake.name

    def _worker(self, mistake: Mistake) -> _Worker:
        key = self._key(mistake)
        worker = self._workers.pop(key, None)
        if worker is None:
            if len(self._workers) >= WORKERS:
                end(self._workers.pop(next(iter(self._workers))).side)  # the one that was asked longest ago
            worker = _Worker(self._new_side([Cell(_LOADER)]), self._reference)
        self._workers[key] = worker
        return worker


class _Worker:
    """One worker, and the mistakes that are loaded in it."""

    def __init__(self, side: Side, reference: Sequence[str]) -> None:
        self.side = side
        self.used_by: set[str] = set()
        self._reference = reference
        self._students: dict[str, Student] = {}

    def student(self, mistake: Mistake, call_seconds: float) -> Student:
        """The mistake as a student, loaded where it is not yet. Raises TimedOut, Crashed."""
        known = mistake.name in self._students
        if not known or keeps_state(mistake.source):
            loader = Student(self.side, call_seconds=call_seconds)
            if not self._students:
                loader.lay(*self._reference)
            name = f"mistake_{list(self._students).index(mistake.name) if known else len(self._students)}"
            self._students[mistake.name] = Student(_Namespace(self.side, name), call_seconds=call_seconds)
            with contextlib.suppress(StudentFault):  # it may fail where it is loaded: what it defined before answers
                loader.add(name, mistake.source)
        self.used_by.add(mistake.name)
        return self._students[mistake.name]


@lru_cache(maxsize=4096)
def keeps_state(source: str) -> bool:
    """Does a mistake hold more than definitions? Then it may remember what it was asked, and answer otherwise next time.

    Such a one is loaded anew for every question, as a student's code is; what defines functions alone is loaded once.
    """
    definitions = ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef, ast.Import, ast.ImportFrom
    return not all(isinstance(statement, definitions) for statement in ast.parse(source).body)


class _Namespace:
    """One namespace of a worker, as a side of its own."""

    def __init__(self, side: Side, name: str) -> None:
        self._side, self._name = side, name

    def exchange(self, request: dict[str, Any], seconds: float, callbacks: Mapping[int, Callable[..., Any]]) -> Any:
        """See `Side.exchange`: what is asked of a name is asked of the name in this namespace."""
        if request["op"] != "operator" and isinstance(request["target"], str):
            request = {**request, "target": self._name, "path": [request["target"], *request["path"]]}
        return self._side.exchange(request, seconds, callbacks)
