"""The course's own settings in `mark1.toml`: what lateness costs, who has longer, who is who.

    [late]
    penalty_per_day = 0.1       # share of the score that each day begun costs; 0 (the default) costs nothing
    grace_minutes = 15          # lateness that costs nothing
    most = 0.5                  # never more than this share; default 1

    [[extension]]
    student = "student-03"
    assignment = "perceptron"   # without this line: every assignment
    days = 2                    # days and hours add up
    hours = 12

    [roster]
    file = "roster.csv"         # columns id, first_name, last_name, email, lms_user_id; only id must be there

Everything is optional, and so is the file. A fault is a CourseError that names the key.
"""

from __future__ import annotations

import csv
import math
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from typing import Any

from autograder.errors import CourseError

FILE = "mark1.toml"
DAY = 86_400.0  # seconds
ROSTER_COLUMNS = ("id", "first_name", "last_name", "email", "lms_user_id")


@dataclass(frozen=True, slots=True)
class Extension:
    """Longer time for one student: for one assignment, or (None) for all."""

    student: str
    assignment: str | None
    longer: timedelta


@dataclass(frozen=True, slots=True)
class Policy:
    """What `mark1.toml` says. `roster` maps a student's id to the other columns that are filled in."""

    penalty_per_day: float = 0.0
    grace_minutes: float = 0.0
    most: float = 1.0
    extensions: tuple[Extension, ...] = ()
    roster: Mapping[str, Mapping[str, str]] = field(default_factory=dict)

    def penalty(self, score: float, seconds_late: float) -> float | None:
        """Points that lateness takes from `score`; None where it takes none.

        Every day begun after the grace time costs `penalty_per_day` of the score, `most` at most. The points are
        rounded to a millionth, since a database and Python add up a score in different orders.
        """
        late = seconds_late - 60.0 * self.grace_minutes
        if late <= 0 or self.penalty_per_day == 0 or score <= 0:
            return None
        return min(score, round(score * min(self.most, self.penalty_per_day * math.ceil(late / DAY)), 6))

    def extension(self, student: str, assignment: str) -> timedelta | None:
        """How much longer a student has for an assignment; what names the assignment goes before what does not."""
        own = [item for item in self.extensions if item.student == student]
        for named in (assignment, None):
            for item in own:
                if item.assignment == named:
                    return item.longer
        return None


def read_policy(course: Path) -> Policy:
    """The policy of a course; the default one where there is no mark1.toml. Raises CourseError."""
    path = course / FILE
    try:
        text = path.read_text(encoding="utf-8")
    except FileNotFoundError:
        return Policy()
    except (OSError, UnicodeDecodeError) as fault:
        raise CourseError(f"{FILE} cannot be read: {fault}.") from fault
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as fault:
        raise CourseError(f"{FILE} is not TOML: {fault}.") from fault
    late = _table(data, "late", "penalty_per_day", "grace_minutes", "most")
    roster = _table(data, "roster", "file")
    return Policy(
        penalty_per_day=_number(late, "late.penalty_per_day", 0.0, most=1.0),
        grace_minutes=_number(late, "late.grace_minutes", 0.0),
        most=_number(late, "late.most", 1.0, most=1.0),
        extensions=tuple(_extensions(data)),
        roster=_roster(course, roster["file"]) if "file" in roster else {},
    )


def _table(data: Mapping[str, Any], name: str, *known: str) -> Mapping[str, Any]:
    table = data.get(name, {})
    if not isinstance(table, dict):
        raise CourseError(f"{FILE}: {name} must be a table, [{name}], not {table!r}.")
    _only(table, name, known)
    return table


def _only(table: Mapping[str, Any], name: str, known: tuple[str, ...]) -> None:
    for key in table:
        if key not in known:
            raise CourseError(f'{FILE}: {name} has no key "{key}"; it has {", ".join(known)}.')


def _number(table: Mapping[str, Any], key: str, default: float, most: float = math.inf) -> float:
    value = table.get(key.rpartition(".")[2], default)
    if isinstance(value, bool) or not isinstance(value, int | float) or not 0 <= value <= most:
        upto = "of at least 0" if most == math.inf else f"from 0 to {most:g}"
        raise CourseError(f"{FILE}: {key} must be a number {upto}, not {value!r}.")
    return float(value)


def _extensions(data: Mapping[str, Any]) -> list[Extension]:
    found = data.get("extension", [])
    if not isinstance(found, list) or not all(isinstance(item, dict) for item in found):
        raise CourseError(f"{FILE}: write every extension as a table of its own, [[extension]].")
    extensions = []
    for item in found:
        _only(item, "[[extension]]", ("student", "assignment", "days", "hours"))
        for key in ("student", "assignment"):
            if not isinstance(item.get(key, ""), str) or (key == "student" and not item.get(key)):
                raise CourseError(f"{FILE}: [[extension]] {key} must be a name, not {item.get(key)!r}.")
        longer = timedelta(days=_number(item, "extension.days", 0.0), hours=_number(item, "extension.hours", 0.0))
        if not longer:
            raise CourseError(f"{FILE}: the [[extension]] of {item['student']} gives no time; write days or hours.")
        extensions.append(Extension(item["student"], item.get("assignment"), longer))
    return extensions


def _roster(course: Path, name: Any) -> dict[str, dict[str, str]]:
    if not isinstance(name, str):
        raise CourseError(f"{FILE}: roster.file must be the name of a CSV file, not {name!r}.")
    try:
        # utf-8-sig: what a spreadsheet saves as CSV often begins with a byte order mark.
        text = (course / name).read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as fault:
        raise CourseError(f"the roster {name} (named in {FILE}) cannot be read: {fault}.") from fault
    reader = csv.DictReader(text.splitlines())
    if "id" not in (reader.fieldnames or ()):
        raise CourseError(f"the roster {name} has no column id; its first line must be {','.join(ROSTER_COLUMNS)}.")
    roster: dict[str, dict[str, str]] = {}
    for row in reader:
        student = (row["id"] or "").strip()
        if not student:
            raise CourseError(f"the roster {name}, line {reader.line_num}: the id is missing.")
        if student in roster:
            raise CourseError(f"the roster {name}, line {reader.line_num}: {student} stands there twice.")
        filled = {column: (row.get(column) or "").strip() for column in ROSTER_COLUMNS[1:]}
        roster[student] = {column: value for column, value in filled.items() if value}
    return roster


def grading_packages(course: Path) -> tuple[str, ...]:
    """What submissions may import besides the assignment's own libraries: `[grading] packages`. Raises CourseError."""
    path = course / FILE
    if not path.is_file():
        return ()
    with path.open("rb") as file:
        packages = tomllib.load(file).get("grading", {}).get("packages", ())
    return tuple(map(str, packages))
