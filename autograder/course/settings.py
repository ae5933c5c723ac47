"""A course's own settings, `mark1.toml`: this is the one module that reads it.

    [course]
    title = "Neural networks"
    url = "https://example.org/nn"   # where the course is published
    install = "mark1==0.1.0"         # what a notebook's first cell installs for those who lack Mark I; pinned
    requires = "mark1>=0.2"          # the versions of Mark I that may grade it
    timezone = "Europe/Berlin"       # whose CST, IST or BST a timestamp means

    [grading]
    follow_through = 1.0        # share of the points that right work on a broken exercise earns; 0 to 1
    packages = ["scipy"]        # what submissions may import besides the course's own libraries
    boundaries = [50, 60, 75]   # per cent of the points at which a grade begins: regrade tells who crosses one

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
    file = "roster.csv"         # id, first_name, last_name, email, lms_user_id, login, github; only id must be there

    [slurm]                     # what dask_jobqueue.SLURMCluster takes, and jobs, how many to start

Everything is optional, and so is the file. A table or key that is none of these is refused, and so is whoever is no student
or assignment: a misspelt extension would grant nothing, and say nothing. A fault is a CourseError that names the key.
"""

from __future__ import annotations

import csv
import importlib.metadata
import math
import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from packaging.specifiers import InvalidSpecifier, SpecifierSet
from packaging.utils import canonicalize_name

from autograder.course.manifest import assignment_names
from autograder.course.origin import Origin, origin_of
from autograder.errors import CourseError, did_you_mean, to_install

FILE = "mark1.toml"
DAY = 86_400.0  # seconds
MOST_LONGER = 10_000.0  # days or hours of an extension: more is a slip, and much more is no date
ROSTER_COLUMNS = ("id", "first_name", "last_name", "email", "lms_user_id", "login", "github")
# The keys of each table. None: whoever uses the table knows its keys, and refuses others.
TABLES: Mapping[str, tuple[str, ...] | None] = {
    "course": ("title", "url", "install", "requires", "timezone"),
    "grading": ("follow_through", "packages", "boundaries"),
    "late": ("penalty_per_day", "grace_minutes", "most"),
    "extension": ("student", "assignment", "days", "hours"),
    "roster": ("file",),
    "slurm": None,
}
PACKAGE = re.compile(r"[A-Za-z_]\w*\Z", re.ASCII)
REQUIRES = re.compile(r"\s*([A-Za-z0-9][\w.-]*?)?\s*([<>=!~].*)?\Z")
DISTRIBUTION = "mark1"


@dataclass(frozen=True, slots=True)
class Extension:
    """Longer time for one student: for one assignment, or (None) for all."""

    student: str
    assignment: str | None
    longer: timedelta


@dataclass(frozen=True, slots=True)
class Policy:
    """What decides marks besides verdicts. `roster` maps a student's id to the other columns that are filled in."""

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

    def extended(self, assignment: str) -> frozenset[str]:
        """Everybody who has longer for an assignment."""
        return frozenset(item.student for item in self.extensions if item.assignment in (assignment, None))


@dataclass(frozen=True, slots=True)
class Settings:
    """All that `mark1.toml` says. What is not said is None, empty, or the default.

    `timezone` is a name that zoneinfo knows. `packages` are names to import, in the file's order. `boundaries` are per cent,
    rising. `slurm` None: no table.
    """

    title: str | None = None
    origin: Origin = field(default_factory=Origin)
    requires: str | None = None
    timezone: str | None = None
    follow_through: float = 1.0
    packages: tuple[str, ...] = ()
    boundaries: tuple[float, ...] = ()
    policy: Policy = Policy()
    slurm: Mapping[str, Any] | None = None

    def slurm_options(self) -> Mapping[str, Any]:
        """The table [slurm]. Raises CourseError where there is none."""
        if self.slurm is None:
            raise CourseError(
                f"{FILE} has no table [slurm]: say there what your cluster wants (queue, cores, memory, walltime, and "
                "jobs, how many to start)."
            )
        return self.slurm


def read_settings(course: Path) -> Settings:
    """The settings of the course at `course`; the defaults where there is no mark1.toml. Raises CourseError."""
    path = course / FILE
    try:
        text = path.read_text(encoding="utf-8")
    except FileNotFoundError:
        return Settings()
    except (OSError, UnicodeDecodeError) as fault:
        raise CourseError(f"{FILE} cannot be read: {fault}.") from fault
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as fault:
        raise CourseError(f"{FILE} is not TOML: {fault}.") from fault
    return _settings(course, data)


def read_policy(course: Path) -> Policy:
    """The part of the settings that decides marks: lateness, extensions, the roster. Raises CourseError."""
    return read_settings(course).policy


def _settings(course: Path, data: Mapping[str, Any]) -> Settings:
    for name in data:
        if name not in TABLES:
            raise CourseError(f'{FILE}: there is no table "{name}". {_meant(name, TABLES)}')
    own, grading = _table(data, "course"), _table(data, "grading")
    origin = origin_of(_text(own, "course.install"), _text(own, "course.url"))
    return Settings(
        title=_text(own, "course.title"),
        origin=origin,
        requires=_required(own, origin),
        timezone=_timezone(own),
        follow_through=_number(grading, "grading.follow_through", 1.0, most=1.0),
        packages=_packages(grading),
        boundaries=_boundaries(grading),
        policy=_policy(course, data),
        slurm=_table(data, "slurm") if "slurm" in data else None,
    )


def _policy(course: Path, data: Mapping[str, Any]) -> Policy:
    late, roster = _table(data, "late"), _table(data, "roster")
    policy = Policy(
        penalty_per_day=_number(late, "late.penalty_per_day", 0.0, most=1.0),
        grace_minutes=_number(late, "late.grace_minutes", 0.0),
        most=_number(late, "late.most", 1.0, most=1.0),
        extensions=tuple(_extensions(data)),
        roster=_roster(course, roster["file"]) if "file" in roster else {},
    )
    for item in policy.extensions:
        _known(course, policy.roster, item)
    return policy


def _known(course: Path, roster: Mapping[str, Any], item: Extension) -> None:
    """Refuse an extension for an assignment that is none, or for nobody of the roster: it would grant nothing."""
    if item.assignment is not None and item.assignment not in (names := assignment_names(course)):
        told = f'{FILE}: the [[extension]] of {item.student} is for "{item.assignment}", which is no assignment here.'
        raise CourseError(f"{told} {did_you_mean(item.assignment, names)}".rstrip())
    if roster and item.student not in roster:
        told = f'{FILE}: an [[extension]] is for "{item.student}", who is not in the roster.'
        raise CourseError(f"{told} {did_you_mean(item.student, roster)}".rstrip())


# ---------------------------------------------------------------- tables and keys


def _table(data: Mapping[str, Any], name: str) -> Mapping[str, Any]:
    table = data.get(name, {})
    if not isinstance(table, dict):
        raise CourseError(f"{FILE}: {name} must be a table, [{name}], not {table!r}.")
    _only(table, f"[{name}]", TABLES[name])
    return table


def _only(table: Mapping[str, Any], shown: str, known: tuple[str, ...] | None) -> None:
    for key in table:
        if known is not None and key not in known:
            raise CourseError(f'{FILE}: {shown} has no key "{key}". {_meant(key, known)}')


def _meant(word: str, known: Iterable[str]) -> str:
    return did_you_mean(word, known).rstrip() or f"There are {', '.join(known)}."


def _text(table: Mapping[str, Any], key: str) -> str | None:
    value = table.get(key.rpartition(".")[2])
    if value is not None and (not isinstance(value, str) or not value.strip()):
        raise CourseError(f"{FILE}: {key} must be a text, not {value!r}.")
    return value


def _number(table: Mapping[str, Any], key: str, default: float, most: float = math.inf) -> float:
    value = table.get(key.rpartition(".")[2], default)
    if isinstance(value, bool) or not isinstance(value, int | float) or not 0 <= value <= most or value == math.inf:
        upto = "of at least 0" if most == math.inf else f"from 0 to {most:g}"
        raise CourseError(f"{FILE}: {key} must be a number {upto}, not {value!r}.")
    return float(value)


def _timezone(table: Mapping[str, Any]) -> str | None:
    value = _text(table, "course.timezone")
    if value is None:
        return None
    try:
        ZoneInfo(value)
    except (KeyError, ValueError, OSError) as fault:  # no such zone; no name of a file; the name of a folder
        raise CourseError(
            f'{FILE}: course.timezone "{value}" is no time zone; write one by its place, as "Europe/Berlin".'
        ) from fault
    return value


def _packages(table: Mapping[str, Any]) -> tuple[str, ...]:
    value = table.get("packages", [])
    if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
        raise CourseError(f'{FILE}: grading.packages must be a list of names, as ["scipy"], not {value!r}.')
    for item in value:
        if not PACKAGE.match(item):
            raise CourseError(
                f'{FILE}: grading.packages holds "{item}"; write the name that a program imports, as "scipy".'
            )
    return tuple(value)


def _boundaries(table: Mapping[str, Any]) -> tuple[float, ...]:
    value = table.get("boundaries", [])
    if not isinstance(value, list) or not all(_is_percent(item) for item in value) or value != sorted(set(value)):
        raise CourseError(
            f"{FILE}: grading.boundaries must be rising numbers from 0 to 100, in per cent, as [50, 60, 75], not {value!r}."
        )
    return tuple(map(float, value))


def _is_percent(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool) and 0 <= value <= 100


def _required(table: Mapping[str, Any], origin: Origin) -> str | None:
    """`[course] requires`; this version of Mark I must be among them."""
    value = _text(table, "course.requires")
    if value is None:
        return None
    parts = REQUIRES.match(value)
    name, versions = (parts[1] or DISTRIBUTION, parts[2] or "") if parts else ("", "")
    try:
        allowed = SpecifierSet(versions)
    except InvalidSpecifier:
        name = ""
    if not name or canonicalize_name(name) != DISTRIBUTION:
        raise CourseError(f'{FILE}: course.requires must name versions of Mark I, as "mark1>=1.0", not "{value}".')
    own = importlib.metadata.version(DISTRIBUTION)
    if not allowed.contains(own, prereleases=True):
        raise CourseError(
            f"this course wants {DISTRIBUTION}{versions.strip()}, and version {own} is installed here: "
            f"{to_install(requirement=origin.requirement())}, or mend course.requires in {FILE}."
        )
    return value


# ---------------------------------------------------------------- who has longer, who is who


def _extensions(data: Mapping[str, Any]) -> list[Extension]:
    found = data.get("extension", [])
    if not isinstance(found, list) or not all(isinstance(item, dict) for item in found):
        raise CourseError(f"{FILE}: write every extension as a table of its own, [[extension]].")
    extensions = []
    for item in found:
        _only(item, "[[extension]]", TABLES["extension"])
        for key in ("student", "assignment"):
            if not isinstance(item.get(key, ""), str) or (key == "student" and not item.get(key)):
                raise CourseError(f"{FILE}: [[extension]] {key} must be a name, not {item.get(key)!r}.")
        days, hours = (_number(item, f"extension.{unit}", 0.0, most=MOST_LONGER) for unit in ("days", "hours"))
        longer = timedelta(days=days, hours=hours)
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


def commented_example() -> str:
    """A mark1.toml in which nothing is set: the example above, every line of it a comment."""
    rest = (__doc__ or "").partition("\n\n")[2]
    block = rest.partition("\n\nEverything is optional")[0]
    lines = [line.removeprefix("    ").rstrip() for line in block.splitlines()]
    head = [
        "# The course's own settings. Take away the # of a line and of its [table]; what is not said has its default.",
        "",
    ]
    return "\n".join([*head, *(f"# {line}" if line else "" for line in lines)]) + "\n"
