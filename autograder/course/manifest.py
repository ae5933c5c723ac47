"""Finds and reads assignments: `assignment.toml` becomes a record.

A course is the folder that holds `assignments/`. Everything here belongs to the course's authors and is
trusted; what is wrong in it is told in one sentence with file, line and key, as a `CourseError`.
"""

from __future__ import annotations

import keyword
import math
import re
import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import Any

from autograder.errors import CourseError, did_you_mean
from autograder.records import Assignment, Exercise, Limits, ManualTask, graded_cell

STACKS = ("numpy", "keras")
KEYS = (
    "title",
    "order",
    "after",
    "level",
    "minutes",
    "due",
    "needs",
    "packages",
    "objectives",
    "limits",
    "exercise",
    "manual",
)
GRADE_ID = re.compile(r"[A-Za-z0-9_-]+\Z")  # nbgrader's own rule for the id of a cell
# What a submission that trains networks may take: four times what the reference of `cnn`, handed in as cnn.py, took of a
# processor: `mark1 grade cnn --profile --force --submitted DIR --verdicts DIR --no-gradebook` says 103 s in all, on two cores
# that nine processes wanted (and 439 s by the clock; on a quiet machine half of the 103).
TRAINING_SECONDS = 420.0
GRADED = graded_cell("")  # with it the id of another exercise's cell begins

# ---------------------------------------------------------------- finding


def find_course(start: Path | None = None) -> Path:
    """The nearest folder that holds `assignments/`, from `start` (default: here) upwards.

    Raises CourseError where no folder on the way up holds one.
    """
    here = (start or Path.cwd()).absolute()
    if not here.is_dir():
        raise CourseError(f"there is no folder {start}: --course takes the folder that holds assignments/.")
    for folder in (here, *here.parents):
        if (folder / "assignments").is_dir():
            return folder
    raise CourseError(
        f"{here} is in no course: neither it nor a folder above it holds assignments/. "
        "Go into the course's folder, or name it with --course DIR."
    )


def assignment_names(course: Path) -> tuple[str, ...]:
    """The names of the folders in `assignments/` that hold an assignment.toml, sorted."""
    folder = course / "assignments"
    if not folder.is_dir():
        raise CourseError(f"{course} is no course: it holds no folder assignments/.")
    return tuple(sorted(path.parent.name for path in folder.glob("*/assignment.toml")))


def list_assignments(course: Path) -> tuple[Assignment, ...]:
    """All assignments in the order in which they are taught."""
    read = [read_assignment(course, name) for name in assignment_names(course)]
    return tuple(sorted(read, key=lambda assignment: (assignment.order, assignment.name)))


def read_assignment(course: Path, name: str) -> Assignment:
    """The assignment of that name. Raises CourseError, with file, line and key where the manifest is at fault."""
    names = assignment_names(course)
    if name not in names:
        raise CourseError(f'there is no assignment "{name}". {did_you_mean(name, names)}(mark1 list shows all)')
    return _Manifest.read(course, name).assignment()


def manifest_faults(course: Path, name: str) -> list[CourseError]:
    """All that is wrong with a manifest, where `read_assignment` tells the first; what is no TOML is one fault."""
    try:
        return _Manifest.read(course, name).faults()
    except CourseError as fault:
        return [fault]


# ---------------------------------------------------------------- the manifest


@dataclass(frozen=True)
class _Manifest:
    """One assignment.toml: its data, and its text for the numbers of lines."""

    course: Path
    name: str
    data: Mapping[str, Any]
    lines: tuple[str, ...]

    @classmethod
    def read(cls, course: Path, name: str) -> _Manifest:
        path = course / "assignments" / name / "assignment.toml"
        shown = f"assignments/{name}/assignment.toml"
        try:
            text = path.read_text(encoding="utf-8")
        except (OSError, UnicodeDecodeError) as fault:
            raise CourseError(f"{shown} cannot be read: {fault}.") from fault
        try:
            data = tomllib.loads(text)
        except tomllib.TOMLDecodeError as fault:
            where = re.search(r" \(at line (\d+), column \d+\)| \(at end of document\)", str(fault))
            line = int(where[1]) if where and where[1] else text.count("\n") + 1
            told = str(fault)[: where.start()] if where else str(fault)
            raise CourseError(f"{shown}, line {line}: this is not TOML: {told[:1].lower()}{told[1:]}.") from fault
        return cls(course, name, data, tuple(text.splitlines()))

    def faults(self) -> list[CourseError]:
        """Each key by itself; where none is at fault, what only the whole shows."""
        top = self.table(self.data, "", 0)
        parts: list[Callable[[], Any]] = [lambda: top.text("title"), lambda: top.texts("objectives")]
        parts += [partial(top.whole, key) for key in ("order", "level", "minutes")]
        parts += [lambda: top.texts("after"), lambda: top.texts("needs", among=STACKS), lambda: top.moment("due")]
        parts += [lambda: top.only(*KEYS), self.limits]
        for kind, read in (("exercise", self.exercise), ("manual", self.manual)):
            try:
                parts += [partial(read, table) for table in self.tables(kind)]
            except CourseError as fault:
                parts.append(partial(_raise, fault))
        found = [told for told in map(_fault_of, parts) if told is not None]
        whole = _fault_of(self.assignment) if not found else None
        return found + ([whole] if whole is not None else [])

    def assignment(self) -> Assignment:
        top = self.table(self.data, "", 0)
        top.only(*KEYS)
        exercises = tuple(self.exercise(table) for table in self.tables("exercise"))
        if not exercises:
            raise self.fault(1, "there is no [[exercise]]: an assignment asks for at least one function")
        manual = tuple(self.manual(table) for table in self.tables("manual"))
        seen: set[str] = set()
        for table in (*self.tables("exercise"), *self.tables("manual")):
            if table.data["id"] in seen:
                raise table.fault("id", f'"{table.data["id"]}" is the id of two exercises or tasks; make it unique')
            seen.add(table.data["id"])
        return Assignment(
            name=self.name,
            course=self.course,
            title=top.text("title"),
            order=top.whole("order"),
            after=top.texts("after"),
            level=top.whole("level"),
            minutes=top.whole("minutes"),
            objectives=top.texts("objectives"),
            exercises=exercises,
            manual=manual,
            limits=self.limits(),
            needs=top.texts("needs", default=("numpy",), among=STACKS),
            packages=self.packages(top),
            due=top.moment("due"),
        )

    def packages(self, top: _Table) -> tuple[str, ...]:
        names = top.texts("packages")
        for name in names:
            if not name.isidentifier():
                raise top.fault(
                    "packages", f'packages holds "{name}"; write the name that a program imports, as "tensorboard"'
                )
        return names

    def exercise(self, table: _Table) -> Exercise:
        table.only("id", "points", "source")
        name = table.text("id")
        if not name.isidentifier() or keyword.iskeyword(name) or name.startswith(("_", GRADED)):
            raise table.fault("id", f'"{name}" must be the name of a function, without _ or test_ at its start')
        source = table.text("source", default=self.name)
        if not source.isidentifier():
            raise table.fault("source", f'"{source}" must be the name of a module in reference/')
        return Exercise(name, table.positive("points"), source)

    def manual(self, table: _Table) -> ManualTask:
        table.only("id", "points")
        name = table.text("id")
        if not GRADE_ID.match(name) or name.startswith(GRADED):
            raise table.fault("id", f'"{name}" must be made of letters, digits, _ and -, without test_ at its start')
        return ManualTask(name, table.positive("points"))

    def limits(self) -> Limits:
        given = self.data.get("limits", {})
        if not isinstance(given, dict):
            raise self.fault(self.line("", 0, "limits"), "limits must be a table: write [limits] on a line of its own")
        table = self.table(given, "limits", 0)
        table.only(*(limit.name for limit in fields(Limits)))
        known = {limit.name: limit.default for limit in fields(Limits)}
        values = {key: table.positive(key, whole=isinstance(known[key], int)) for key in given}
        if "keras" in self.data.get("needs", ()):
            values.setdefault("submission_seconds", TRAINING_SECONDS)
        return Limits(**values)  # type: ignore[arg-type]  # positive() gives an int where the field is one

    def tables(self, kind: str) -> list[_Table]:
        given = self.data.get(kind, [])
        if not isinstance(given, list) or not all(isinstance(item, dict) for item in given):
            raise self.fault(self.line("", 0, kind), f"{kind} must be written [[{kind}]], once for each")
        return [self.table(item, kind, number) for number, item in enumerate(given)]

    def table(self, data: Mapping[str, Any], kind: str, number: int) -> _Table:
        return _Table(self, data, kind, number)

    def line(self, kind: str, number: int, key: str) -> int:
        """The line of `key` in the `number`th table of that kind, else of the table, else 1."""
        here, seen, header = "", -1, 1
        assigned = re.compile(rf"\s*[\"']?{re.escape(key)}[\"']?\s*=")
        for at, text in enumerate(self.lines, 1):
            if opened := re.match(r"\s*\[\[?\s*([\w.-]+)\s*\]", text):
                here = opened[1]
                seen += here == kind
                if here == kind and seen == number:
                    header = at
                if (kind, here) == ("", key):
                    return at
            elif here == kind and (kind in ("", "limits") or seen == number) and assigned.match(text):
                return at
        return header

    def fault(self, line: int, sentence: str) -> CourseError:
        end = "" if sentence.endswith((".", "?")) else "."
        return CourseError(f"assignments/{self.name}/assignment.toml, line {line}: {sentence}{end}")


@dataclass(frozen=True)
class _Table:
    """One table of a manifest; its methods read a key or say what is wrong with it."""

    manifest: _Manifest
    data: Mapping[str, Any]
    kind: str
    number: int

    def fault(self, key: str, sentence: str) -> CourseError:
        return self.manifest.fault(self.manifest.line(self.kind, self.number, key), sentence)

    def only(self, *known: str) -> None:
        for key in self.data:
            if key not in known:
                hint = did_you_mean(key, known) or f"It may hold {', '.join(known)}."
                raise self.fault(key, f'there is no key "{key}" here. {hint.rstrip()}')

    def value(self, key: str, wanted: str) -> Any:
        if key not in self.data:
            raise self.fault(key, f"{key} is missing; it must be {wanted}")
        return self.data[key]

    def text(self, key: str, default: str | None = None) -> str:
        if default is not None and key not in self.data:
            return default
        value = self.value(key, "a text")
        if not isinstance(value, str) or not value.strip():
            raise self.fault(key, f"{key} must be a text, not {_shown(value)}")
        return value

    def texts(self, key: str, default: tuple[str, ...] = (), among: tuple[str, ...] = ()) -> tuple[str, ...]:
        value = self.data.get(key, list(default))
        if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
            raise self.fault(key, f'{key} must be a list of texts, as ["..."], not {_shown(value)}')
        for item in value:
            if among and item not in among:
                raise self.fault(key, f'{key} may hold {" and ".join(among)}, not "{item}"')
        return tuple(value)

    def whole(self, key: str) -> int:
        value = self.value(key, "a whole number above 0")
        if isinstance(value, bool) or not isinstance(value, int) or value <= 0:
            raise self.fault(key, f"{key} must be a whole number above 0, not {_shown(value)}")
        return value

    def positive(self, key: str, whole: bool = False) -> float:
        if whole:
            return self.whole(key)
        value = self.value(key, "a number above 0")
        if isinstance(value, bool) or not isinstance(value, int | float) or not 0 < value < math.inf:
            raise self.fault(key, f"{key} must be a number above 0, not {_shown(value)}")
        return value

    def moment(self, key: str) -> datetime | None:
        value = self.data.get(key)
        if value is None:
            return None
        if not isinstance(value, datetime) or value.tzinfo is None:
            raise self.fault(
                key, f"{key} must be a date, a time and a zone, as 2026-12-01T23:59:00Z, not {_shown(value)}"
            )
        return value


def _fault_of(part: Callable[[], Any]) -> CourseError | None:
    try:
        part()
    except CourseError as fault:
        return fault
    return None


def _raise(fault: CourseError) -> None:
    raise fault


def _shown(value: object) -> str:
    if isinstance(value, str):
        return f'"{value}"'
    return str(value).lower() if isinstance(value, bool) else str(value)
