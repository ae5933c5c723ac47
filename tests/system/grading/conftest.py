"""A small class in a throwaway course, and `mark1 grade` as a process that can be killed."""

from __future__ import annotations

import importlib.util
import json
import os
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

HOME = Path(__file__).resolve().parents[3]
STUDENTS = 12
# Enough for a class of a dozen on a machine that is shared by many; nothing here is judged by its speed.
PATIENCE = 240.0


@pytest.fixture(scope="session")
def classes() -> ModuleType:
    """How a class is made: benchmarks/classes.py."""
    spec = importlib.util.spec_from_file_location("mark1_classes", HOME / "benchmarks" / "classes.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["mark1_classes"] = module
    spec.loader.exec_module(module)
    return module


@dataclass(frozen=True)
class Class:
    """A course with one assignment and submissions; `scratch` is where its sandboxes put their folders."""

    course: Path
    name: str
    scratch: Path

    def command(self, *options: str) -> list[str]:
        judges = options[0] in ("grade", "regrade") and not {"--jobs", "--cluster"} & set(options)
        jobs = ("--jobs", "2") if judges else ()
        return [sys.executable, "-m", "autograder.cli", *options[:1], self.name, *options[1:], *jobs,
                "--course", str(self.course)]  # fmt: skip

    @property
    def environment(self) -> dict[str, str]:
        return {**os.environ, "TMPDIR": str(self.scratch), "PYTHONPATH": str(HOME)}

    def start(self, *options: str) -> subprocess.Popen[str]:
        # A suite that a shell started in the background ignores Ctrl-C, and so would all that it starts.
        before = signal.signal(signal.SIGINT, signal.default_int_handler)
        try:
            return self._start(*options)
        finally:
            signal.signal(signal.SIGINT, before)

    def _start(self, *options: str) -> subprocess.Popen[str]:
        return subprocess.Popen(
            self.command(*options), env=self.environment, cwd=self.course, text=True, start_new_session=True,
            stdout=subprocess.PIPE, stderr=subprocess.PIPE,
        )  # fmt: skip

    def run(self, *options: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            self.command(*options), env=self.environment, cwd=self.course, text=True, capture_output=True,
            timeout=PATIENCE, check=False,
        )  # fmt: skip

    def again(self, folder: Path) -> Class:
        """The same course and class in another folder, nothing graded."""
        shutil.copytree(self.course, folder / "course")
        (folder / "scratch").mkdir()
        return Class(folder / "course", self.name, folder / "scratch")

    # ------------------------------------------------------------ what came out

    def verdicts(self) -> dict[str, Any]:
        """Every verdict, without what differs from run to run."""
        found = {}
        for path in sorted((self.course / "verdicts" / self.name).glob("*.json")):
            if not path.name.startswith("."):
                verdict = json.loads(path.read_text(encoding="utf-8"))
                # The hashes: the engine may be worked on meanwhile.
                found[path.stem] = {**verdict, "seconds": 0, "course_hash": "", "engine_hash": ""}
        return found

    def rows(self) -> dict[tuple[str, str], tuple[float | None, bool]]:
        """The gradebook: student and cell -> score, and whether a person must look."""
        with sqlite3.connect(self.course / "gradebook.db") as connection:
            return {
                (student, cell): (score, bool(person))
                for student, cell, score, person in connection.execute(
                    "SELECT handed.student_id, base.name, grade.auto_score, grade.needs_manual_grade FROM grade "
                    "JOIN submitted_notebook AS book ON grade.notebook_id = book.id "
                    "JOIN submitted_assignment AS handed ON book.assignment_id = handed.id "
                    "JOIN base_cell AS base ON grade.cell_id = base.id"
                )
            }

    def pages(self) -> set[str]:
        return {path.parents[1].name for path in (self.course / "feedback").glob(f"*/{self.name}/{self.name}.html")}

    def processes(self) -> list[int]:
        """Everything alive that belongs to this class: its scratch folder or its course stand in what started it."""
        marks = (str(self.scratch).encode(), str(self.course).encode())
        found = []
        for path in Path("/proc").glob("[0-9]*"):
            try:
                told = (path / "cmdline").read_bytes() + (path / "environ").read_bytes()
                alive = (path / "stat").read_text().rsplit(")", 1)[1].split()[0] not in "ZX"
            except (OSError, IndexError):
                continue
            if alive and int(path.name) != os.getpid() and any(mark in told for mark in marks):
                found.append(int(path.name))
        return found

    def settle(self) -> list[int]:
        """The processes that are still there when those that are ending have ended."""
        deadline = time.monotonic() + 20
        while (left := self.processes()) and time.monotonic() < deadline:
            time.sleep(0.05)
        return left


@pytest.fixture(scope="session")
def blank(classes: ModuleType, tmp_path_factory: pytest.TempPathFactory) -> Class:
    """A class that nobody has graded."""
    folder = tmp_path_factory.mktemp("class")
    (folder / "scratch").mkdir()
    assignment = classes.make_course(folder / "course", "perceptron")
    classes.make_class(assignment, folder / "course" / "submitted", STUDENTS, seed=4)
    return Class(folder / "course", "perceptron", folder / "scratch")


@pytest.fixture(scope="session")
def graded(blank: Class, tmp_path_factory: pytest.TempPathFactory) -> Class:
    """The class as one undisturbed run graded it. Not to be changed."""
    own = blank.again(tmp_path_factory.mktemp("graded"))
    done = own.run("grade")
    assert done.returncode == 0, done.stderr
    return own


@pytest.fixture
def fresh(blank: Class, tmp_path: Path) -> Iterator[Class]:
    """The class in a folder of the test's own, nothing graded."""
    own = blank.again(tmp_path)
    yield own
    assert own.settle() == []


@pytest.fixture
def regraded(graded: Class, tmp_path: Path) -> Class:
    """The graded class in a folder of the test's own."""
    return graded.again(tmp_path)


@pytest.fixture(scope="session")
def same(graded: Class) -> Callable[[Class], None]:
    """Fails where a class did not come out as the undisturbed run's did."""

    def compare(other: Class) -> None:
        assert other.verdicts() == graded.verdicts()
        assert other.rows() == graded.rows()
        assert other.pages() == graded.pages()

    return compare
