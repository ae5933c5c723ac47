"""The records that all layers share: what a course asks, what came in, what was decided.

They are plain frozen data; nothing here reads, runs or judges. A `Verdict` turns into the JSON object
of `verdicts/<assignment>/<student>.json` by `to_json` and back by `from_json`; its JSON Schema is
`autograder/verdict.schema.json`.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field, is_dataclass
from datetime import datetime
from enum import StrEnum
from functools import lru_cache
from pathlib import Path
from typing import Any, assert_never

SCHEMA = "mark1-verdict-1"
_LEFT_OUT_EMPTY = ("board", "printed", "follow_through")  # keys that verdicts did not have at first, and few need
_ABOVE_ASCII = re.compile(r"[^\x20-\x7e]")


class Status(StrEnum):
    """How one check ended. Only PASSED earns marks; GRADER_ERROR never costs any: a person looks."""

    PASSED = "passed"
    FAILED = "failed"
    RAISED = "raised"  # the student's code raised
    NOT_ATTEMPTED = "not_attempted"  # NotImplementedError, or the name is missing
    TIMED_OUT = "timed_out"
    CRASHED = "crashed"  # the worker died: os._exit, memory limit, a crash in C
    GRADER_ERROR = "grader_error"  # a fault of ours

    # Each question is put to every status, so that mypy asks it of a new one.

    @property
    def attempted(self) -> bool:
        """Was there a function to ask?"""
        match self:
            case Status.NOT_ATTEMPTED:
                return False
            case (
                Status.PASSED | Status.FAILED | Status.RAISED | Status.TIMED_OUT | Status.CRASHED | Status.GRADER_ERROR
            ):
                return True
        assert_never(self)

    @property
    def answered(self) -> bool:
        """Did the student's code come back with an answer, right or wrong?"""
        match self:
            case Status.PASSED | Status.FAILED:
                return True
            case Status.RAISED | Status.NOT_ATTEMPTED | Status.TIMED_OUT | Status.CRASHED | Status.GRADER_ERROR:
                return False
        assert_never(self)

    @property
    def stopped(self) -> bool:
        """Did the student's code stop before it had an answer?"""
        match self:
            case Status.RAISED | Status.TIMED_OUT | Status.CRASHED:
                return True
            case Status.PASSED | Status.FAILED | Status.NOT_ATTEMPTED | Status.GRADER_ERROR:
                return False
        assert_never(self)

    @property
    def ended(self) -> bool:
        """Did the process of the student's code end with it?"""
        match self:
            case Status.TIMED_OUT | Status.CRASHED:
                return True
            case Status.PASSED | Status.FAILED | Status.RAISED | Status.NOT_ATTEMPTED | Status.GRADER_ERROR:
                return False
        assert_never(self)


class VerdictStatus(StrEnum):
    """Does a number stand, or must a person look first?"""

    GRADED = "graded"
    NEEDS_PERSON = "needs_person"


class ManualStatus(StrEnum):
    """What a task that a person marks came to."""

    UNANSWERED = "unanswered"  # 0 points, and nobody need look
    NEEDS_PERSON = "needs_person"


# ---------------------------------------------------------------- the course


@dataclass(frozen=True, slots=True)
class Exercise:
    """One function the student writes. `source` names the module in `reference/`."""

    id: str
    points: float
    source: str


@dataclass(frozen=True, slots=True)
class ManualTask:
    """A task that a person marks, with a mark scheme in the notebook."""

    id: str
    points: float


@dataclass(frozen=True, slots=True)
class Limits:
    """What one submission may use. Seconds are wall clock unless the name says CPU.

    `submission_seconds` are for all of it, without what its processes waited for a processor: what is not judged then has
    timed out. A right answer to an assignment without training takes a second.
    """

    call_seconds: float = 5.0
    load_seconds: float = 10.0
    cpu_seconds: float = 20.0
    memory_mb: int = 512
    output_kb: int = 64
    submission_seconds: float = 60.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """What judging must know of an assignment; a released folder knows no more."""

    name: str
    title: str = ""
    exercises: tuple[Exercise, ...]
    manual: tuple[ManualTask, ...] = ()
    limits: Limits = Limits()
    needs: tuple[str, ...] = ("numpy",)
    packages: tuple[str, ...] = ()  # imported besides, by their names; where one is missing, nothing can be judged

    @property
    def max_score(self) -> float:
        """Points of all exercises, without the manual tasks."""
        return sum(exercise.points for exercise in self.exercises)

    def exercise(self, exercise_id: str) -> Exercise:
        """The exercise of that id. Raises KeyError."""
        for exercise in self.exercises:
            if exercise.id == exercise_id:
                return exercise
        raise KeyError(exercise_id)


@dataclass(frozen=True, slots=True, kw_only=True)
class Assignment(Task):
    """An assignment as `assignment.toml` describes it. `course` is the course directory.

    `after` names the assignments that it builds on; a course that chose some of them need not hold all.
    """

    course: Path
    order: int
    level: int
    minutes: int
    objectives: tuple[str, ...]
    due: datetime | None = None
    after: tuple[str, ...] = ()

    @property
    def folder(self) -> Path:
        return self.course / "assignments" / self.name

    @property
    def visible_checks(self) -> Path:
        return self.folder / "checks"

    @property
    def hidden_checks(self) -> Path:
        return self.folder / "checks" / "hidden"


def graded_cell(exercise: str) -> str:
    """The nbgrader id of the cell that the exercise's points stand on; the exercise's own id is its solution cell's."""
    return f"test_{exercise}"


# ---------------------------------------------------------------- what came in


@dataclass(frozen=True, slots=True)
class Cell:
    """A code cell of a submission, in file order. `grade_id` is nbgrader's, or None.

    With a `module`, its source does not run: it becomes the module of that name, in memory, for the cells that import it.
    """

    source: str
    grade_id: str | None = None
    number: int = 0  # 1-based, among all cells of the notebook; 0 for a .py file
    file: str = "submission.py"  # what a .py file is called
    module: str | None = None

    @property
    def place(self) -> str:
        """What sentences call it."""
        return f"cell {self.number}" if self.number else self.file

    def to_load(self) -> dict[str, Any]:
        """What the student's side is sent of it (see `inside/responder.py`)."""
        return {"source": self.source, "number": self.number, "file": self.file, "module": self.module}


@dataclass(frozen=True, slots=True)
class Prediction:
    """What a student expected before a surprise, as text: `predict("name", answer)`. It earns no points."""

    name: str
    answer: str


@dataclass(frozen=True, slots=True)
class Submission:
    """What one student handed in for one assignment, read with bounds and never executed.

    `cells` are the code cells that the worker runs, in order. `answers` maps the id of a manual task to
    the student's text (None where the cell is unchanged or missing). `problems` are sentences for the
    instructor. `unreadable` says in a sentence why the file is no submission; then `cells` is empty. `only` asks for the
    checks of one exercise: authors try a mistake that way, and no student's submission has it.
    """

    student: str
    assignment: str
    path: Path | None
    cells: tuple[Cell, ...]
    hash: str
    answers: Mapping[str, str | None] = field(default_factory=dict)
    timestamp: datetime | None = None
    problems: tuple[str, ...] = ()
    unreadable: str | None = None
    only: str | None = None
    predictions: tuple[Prediction, ...] = ()


# ---------------------------------------------------------------- what was decided


@dataclass(frozen=True, slots=True)
class Detail:
    """What a student may read about one check, already as text.

    That of a hidden check is empty: its sentence and its status are all that is told.
    """

    message: str = ""  # "shape (3,) instead of (3, 1)", "ZeroDivisionError: division by zero", ...
    call: str = ""  # can be pasted: perceptron_step(np.array([0., 0.]), 0.0, np.array([1., 2.]), 1)
    returned: str = ""
    expected: str = ""
    difference: str = ""  # first difference: item 0, index [0]: -1.0 instead of 1.0
    because: str = ""  # the tolerance and its reason
    traceback: str = ""  # the student's own frames
    board: str = ""  # two tables side by side, as `reports/boards.py` writes them
    printed: str = ""  # what the student's code printed meanwhile: its first lines


@dataclass(frozen=True, slots=True)
class CheckOutcome:
    """One check of one submission. `sentence` is the check's docstring."""

    id: str
    sentence: str
    hidden: bool
    weight: float
    status: Status
    detail: Detail = Detail()


@dataclass(frozen=True, slots=True)
class ExerciseOutcome:
    """One exercise of one submission. `mistake` is the recognised mistake's name, `hint` the tutor's hint.

    `slip` is the sentence about a right value that came in another type than the docstring promises, `follow_through` the one
    about points that are in the score though the checks failed: the fault lies in an exercise below.
    """

    id: str
    points: float
    score: float
    checks: tuple[CheckOutcome, ...]
    mistake: str | None = None
    hint: str | None = None
    slip: str | None = None
    follow_through: str | None = None

    @property
    def attempted(self) -> bool:
        """Did any check find the function written? Where there are no checks, none did."""
        return any(check.status.attempted for check in self.checks)

    @property
    def complete(self) -> bool:
        """Are all its points there?"""
        return self.score >= self.points

    @property
    def grader_failed(self) -> bool:
        """Could a check not be run, by a fault of the grader's? Then no number may stand before a person has looked."""
        return any(check.status is Status.GRADER_ERROR for check in self.checks)


@dataclass(frozen=True, slots=True)
class ManualOutcome:
    """A manually marked task."""

    id: str
    points: float
    status: ManualStatus

    @property
    def needs_person(self) -> bool:
        """Is there an answer to mark?"""
        match self.status:
            case ManualStatus.NEEDS_PERSON:
                return True
            case ManualStatus.UNANSWERED:
                return False
        assert_never(self.status)


@dataclass(frozen=True, slots=True)
class Verdict:
    """All outcomes and the score of one submission.

    `score` is None and `status` NEEDS_PERSON where a person must look before a number may stand.
    `max_score` is the points of the automatically judged exercises. `sandbox` lists the layers in force. `badges` praise
    what no score counts, a fast convolution say; `predictions` are what the student expected, for the class page.
    `course_hash` and `engine_hash` name what decided it (`course/version.py`).
    """

    assignment: str
    student: str
    score: float | None
    max_score: float
    status: VerdictStatus
    submission_hash: str
    course_hash: str
    sandbox: tuple[str, ...]
    seconds: float
    exercises: tuple[ExerciseOutcome, ...]
    manual: tuple[ManualOutcome, ...] = ()
    problems: tuple[str, ...] = ()
    badges: tuple[str, ...] = ()
    schema: str = SCHEMA
    engine_hash: str = ""  # "" in verdicts of the first engines
    predictions: tuple[Prediction, ...] = ()

    @property
    def needs_person(self) -> bool:
        """Must a person look before a number may stand?"""
        match self.status:
            case VerdictStatus.NEEDS_PERSON:
                return True
            case VerdictStatus.GRADED:
                return False
        assert_never(self.status)

    @property
    def grader_failed(self) -> bool:
        """Is a fault of the grader's the reason? Where it is mended, the submission can be judged again."""
        return any(item.grader_failed for item in self.exercises)

    def to_json(self) -> str:
        """One JSON object, keys in a fixed order, ending in a newline; what cannot be seen in it is written as its number."""
        text = json.dumps(_tree(self), ensure_ascii=False)
        return (text if text.isprintable() else _ABOVE_ASCII.sub(_seen, text)) + "\n"

    @classmethod
    def from_json(cls, text: str) -> Verdict:
        """The verdict that `to_json` wrote. Raises ValueError where the text is none of this schema."""
        try:
            data = json.loads(text)
            if data["schema"] != SCHEMA:
                raise ValueError(f"the verdict has schema {data['schema']!r}, this version reads {SCHEMA!r}")
            return cls(
                **{
                    **data,
                    "status": VerdictStatus(data["status"]),
                    "sandbox": tuple(data["sandbox"]),
                    "problems": tuple(data["problems"]),
                    "badges": tuple(data.get("badges", ())),
                    "exercises": tuple(_exercise(item) for item in data["exercises"]),
                    "manual": tuple(_manual(**item) for item in data["manual"]),
                    "predictions": tuple(Prediction(**item) for item in data.get("predictions", ())),
                }
            )
        except (KeyError, TypeError, AttributeError) as fault:
            raise ValueError(f"this is no verdict: {fault}") from fault


def _seen(sign: re.Match[str]) -> str:
    return sign[0] if sign[0].isprintable() else json.dumps(sign[0])[1:-1]


def _tree(record: Any) -> dict[str, Any]:
    """A record as JSON's own types. `dataclasses.asdict` copies every text, at ten times the cost."""
    tree = {}
    for name in record.__slots__:
        value = getattr(record, name)
        if not value and name in _LEFT_OUT_EMPTY:
            continue
        if is_dataclass(value):
            value = _tree(value)
        elif type(value) is tuple:
            value = [_tree(item) if is_dataclass(item) else item for item in value]
        tree[name] = value
    return tree


def _exercise(data: dict[str, Any]) -> ExerciseOutcome:
    checks = tuple(_check(**{**item, "detail": tuple(item["detail"].items())}) for item in data["checks"])
    return ExerciseOutcome(**{**data, "checks": checks})


def _manual(status: str, **others: Any) -> ManualOutcome:
    return ManualOutcome(status=ManualStatus(status), **others)


@lru_cache(maxsize=10_000, typed=True)
def _check(status: str, detail: tuple[tuple[str, str], ...], **others: Any) -> CheckOutcome:
    """One object for all students of a class to whom a check says the same: whole classes are held in memory."""
    return CheckOutcome(status=Status(status), detail=Detail(**dict(detail)), **others)
