"""A class of three, of which one cannot be read as others can: two are judged right, and the third has a verdict.

Whatever stands in the third one's folder, beside it or in its name is that submission's fault alone.
"""

from __future__ import annotations

import os
import socket
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from autograder.course.folders import Course
from autograder.course.manifest import read_assignment
from autograder.executors.pool import Pool
from autograder.grading.grade import Outcome, grade
from autograder.grading.judges import Judges, Order, job_seconds, judge_command
from autograder.grading.verdict_folder import VerdictFolder, name_fault
from tests.toy_course import doubling

RIGHT = "def double(x):\n    return 2.0 * x\n\ndef quadruple(x):\n    return 4.0 * x\n"
POINTS = 6.0


class Bench:
    """The toy course with a judge that is warm for one class after another."""

    def __init__(self, course: Path) -> None:
        self.course = course
        self.assignment = read_assignment(course, "doubling")
        self.pool = Pool(judge_command(Judges(), self.assignment), 1, job_seconds=job_seconds(self.assignment))
        self.classes = 0

    def run(self, jobs: Any) -> Any:
        return self.pool.run(jobs)

    def close(self) -> None:
        """It stays warm."""

    def class_of_three(self, make: Callable[[Path], object], name: str = "student-02") -> tuple[Outcome, Any]:
        """Grade two right submissions beside the folder that `make` fills; the outcome, and the third one's verdict."""
        self.classes += 1
        root = self.course / f"class-{self.classes}"
        for student in ("student-01", "student-03"):
            hand_in(root / "submitted" / student / "doubling")
        odd = root / "submitted" / name / "doubling"
        odd.parent.mkdir(parents=True, exist_ok=True)
        make(odd)
        course = Course(self.course, own_submitted=root / "submitted", own_verdicts=root / "verdicts")
        outcome = grade(Order(course, "doubling", gradebook=False), Judges(jobs=1), executor=self)
        folder = VerdictFolder(root / "verdicts", "doubling")
        for student in ("student-01", "student-03"):
            verdict = folder.read(student)
            assert verdict is not None
            assert (verdict.score, verdict.status) == (POINTS, "graded")
        return outcome, folder.read(name) if name_fault(name) is None else None


@pytest.fixture(scope="module")
def bench(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Bench]:
    one = Bench(doubling(tmp_path_factory.mktemp("odd") / "course"))
    yield one
    one.pool.close()


def hand_in(folder: Path, source: str = RIGHT) -> None:
    folder.mkdir(parents=True)
    (folder / "doubling.py").write_text(source)


def a_file_for_a_folder(folder: Path) -> None:
    folder.write_text(RIGHT)


def a_pipe_for_a_folder(folder: Path) -> None:
    os.mkfifo(folder)


def a_link_to_nowhere(folder: Path) -> None:
    folder.symlink_to("/nonexistent/place")


def a_link_to_itself(folder: Path) -> None:
    folder.symlink_to(folder)


def holding(make: Callable[[Path], object], name: str = "doubling.ipynb") -> Callable[[Path], None]:
    def odd(folder: Path) -> None:
        folder.mkdir()
        make(folder / name)

    return odd


def a_socket(path: Path) -> None:
    here = os.getcwd()
    os.chdir(path.parent)  # the path of a socket may have a hundred characters
    try:
        with socket.socket(socket.AF_UNIX) as one:
            one.bind(path.name)
    finally:
        os.chdir(here)


def a_link_to_a_loop(path: Path) -> None:
    path.symlink_to(path.name)


def unreadable(folder: Path) -> None:
    hand_in(folder)
    folder.chmod(0)


NEEDS_PERSON: dict[str, Callable[[Path], None]] = {
    "an empty folder": lambda folder: folder.mkdir(),
    "a folder for a notebook": holding(Path.mkdir),
    "a pipe for a notebook": holding(os.mkfifo),
    "a socket for a notebook": holding(a_socket),
    "a dangling link for a notebook": holding(lambda path: path.symlink_to("/nonexistent/file")),
    "a link that goes round": holding(a_link_to_a_loop),
    "a device for a notebook": holding(lambda path: path.symlink_to("/dev/zero")),
    "a pipe for a program": holding(os.mkfifo, "doubling.py"),
    "no JSON": holding(lambda path: path.write_bytes(b"\xff\xfe{")),
    "JSON that is deep": holding(lambda path: path.write_text("[" * 100_000)),
    "a folder that is a link to nowhere": a_link_to_nowhere,
}
NOT_THERE: dict[str, Callable[[Path], None]] = {  # nobody has handed in anything, and nobody's turn is lost
    "a file for a folder": a_file_for_a_folder,
    "a pipe for a folder": a_pipe_for_a_folder,
    "a folder that is a link to itself": a_link_to_itself,
}


@pytest.mark.parametrize("kind", NEEDS_PERSON)
def test_what_cannot_be_read_is_for_a_person(kind: str, bench: Bench) -> None:
    """And says in a sentence why."""
    _, verdict = bench.class_of_three(NEEDS_PERSON[kind])
    if kind.startswith("a folder that is") and verdict is None:
        return  # a link to nowhere is no folder
    assert verdict.status == "needs_person"
    assert verdict.score is None
    assert verdict.problems[0].endswith(".")


@pytest.mark.parametrize("kind", NOT_THERE)
def test_what_is_no_folder_is_nobodys_submission(kind: str, bench: Bench) -> None:
    outcome, verdict = bench.class_of_three(NOT_THERE[kind])
    assert verdict is None or verdict.status == "needs_person"
    assert not outcome.lost


@pytest.mark.skipif(os.getuid() == 0, reason="the superuser may read every folder")
def test_a_folder_that_may_not_be_read_is_for_a_person(bench: Bench) -> None:
    _, verdict = bench.class_of_three(unreadable)
    assert verdict.status == "needs_person"


NAMES = [
    "recorded",
    "verdicts",
    "-x",
    "a b",
    "..a",
    "tab\there",
    "esc\x1b[2Jape",
    "new\nline",
    "back\u202eward",
    "Иван",
    "%s{}",
    "'\"`$(x)",
]


@pytest.mark.parametrize("name", NAMES)
def test_any_name_of_a_folder_is_judged(name: str, bench: Bench) -> None:
    """A student may be called what they are called."""
    _, verdict = bench.class_of_three(hand_in, name)
    if name.startswith("."):
        assert verdict is None  # the folders of programs, not of people
        return
    assert (verdict.student, verdict.score) == (name, POINTS)


@pytest.mark.parametrize("name", [b"\xff\xfe", b"caf\xe9"])
def test_a_name_that_is_no_text_ends_nobodys_turn(name: bytes, bench: Bench) -> None:
    outcome, _ = bench.class_of_three(hand_in, os.fsdecode(name))
    ((told, why),) = outcome.lost.items()
    assert why == f"the student's name {os.fsdecode(name)!r} cannot be a file name; rename the folder in submitted/."
    assert told.isascii()


MOMENTS = [
    "0001-01-01 00:00:00 +01:00", "9999-12-31 23:59:59 -23:59", "2026-02-30 00:00:00 UTC", "", "\x00", "-1", "1e400",
    "2026-12-02 08:00:00 ../../../etc/passwd", "2026-12-02 08:00:00 /", "2026-12-02 08:00:00 +99:99", "\u0662026",
]  # fmt: skip


@given(st.sampled_from(MOMENTS) | st.text(max_size=40) | st.datetimes().map(lambda moment: f"{moment} +14:00"))
@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_timestamp_is_judged(bench: Bench, text: str) -> None:
    def stamped(folder: Path) -> None:
        hand_in(folder)
        (folder / "timestamp.txt").write_bytes(text.encode("utf-8", "surrogatepass"))

    _, verdict = bench.class_of_three(stamped)
    assert (verdict.score, verdict.status) == (POINTS, "graded")


@pytest.mark.parametrize("kind", [os.mkfifo, Path.mkdir, a_socket, a_link_to_a_loop])
def test_a_timestamp_that_is_no_file_is_no_timestamp(kind: Callable[[Path], None], bench: Bench) -> None:
    def stamped(folder: Path) -> None:
        hand_in(folder)
        kind(folder / "timestamp.txt")

    _, verdict = bench.class_of_three(stamped)
    assert verdict.score == POINTS
    assert "timestamp.txt" in " ".join(verdict.problems)
