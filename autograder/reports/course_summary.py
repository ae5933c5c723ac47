"""The numbers of a term: students by assignments, who is at risk, which misconceptions come back, which checks say little.

Contract: a share is a submission's total over all its points, 0 to 1; while an answer waits for its mark, the judged part alone
stands for it. What is due and was not handed in is 0; what is not due yet, not judged, or waits for a person is in no mean.
The caller says what time it is.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum
from statistics import fmean, median

from autograder.records import Assignment, Status, Verdict
from autograder.reports.risk import RiskRule, reasons
from autograder.reports.summary import FEWEST_FOR_DISCRIMINATION, correlation
from autograder.reports.turnout import Member

# Below this a check says next to nothing of how its students do in the rest of the course.
LEAST_SEPARATION = 0.1
Themes = Mapping[str, Mapping[str, tuple[str, ...]]]


class State(StrEnum):
    """How a student stands with one assignment."""

    GRADED = "graded"
    TO_MARK = "to be marked"
    NEEDS_PERSON = "needs a person"
    NOT_JUDGED = "not judged yet"
    MISSING = "missing"
    OPEN = "not due yet"

    @property
    def counts(self) -> bool:
        """Is there a share to speak of?"""
        return self in (State.GRADED, State.TO_MARK, State.MISSING)


@dataclass(frozen=True, slots=True)
class Made:
    """A known mistake that a student made."""

    exercise: str
    mistake: str
    hint: str


@dataclass(frozen=True, slots=True)
class Entry:
    """A student on an assignment. `points` are the total, or the judged part while an answer waits. `late` is in seconds."""

    state: State
    points: float = 0.0
    maximum: float = 0.0
    late: float = 0.0
    made: tuple[Made, ...] = ()

    @property
    def share(self) -> float | None:
        """0 to 1; None where nothing counts yet."""
        return self.points / self.maximum if self.state.counts and self.maximum > 0 else None


@dataclass(frozen=True, slots=True)
class Sheet:
    """What came of one assignment."""

    assignment: Assignment
    verdicts: Sequence[Verdict]
    members: Sequence[Member]
    due: datetime | None = None


@dataclass(frozen=True, slots=True)
class Column:
    """One assignment over the class. `mean` and `median` are of those who handed in."""

    name: str
    title: str
    due: datetime | None
    maximum: float
    counts: Mapping[State, int]
    late: int
    answers_waiting: int
    mean: float | None
    median: float | None


@dataclass(frozen=True, slots=True)
class Row:
    """One student over the term, an entry a column. `mean` is over all that counts."""

    student: str
    name: str
    section: str
    entries: tuple[Entry, ...]
    mean: float | None
    risks: tuple[str, ...]

    @property
    def missing(self) -> int:
        """How many assignments were due and not handed in."""
        return sum(entry.state is State.MISSING for entry in self.entries)


@dataclass(frozen=True, slots=True)
class Returning:
    """A theme of mistakes: who made it in which assignment. `again`: who made it in more than one, in the course's order."""

    theme: str
    made: tuple[tuple[str, tuple[str, ...]], ...]
    again: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class WeakCheck:
    """A check that says little: `separation` is the correlation of passing it with the mean share in all other assignments."""

    assignment: str
    exercise: str
    check: str
    sentence: str
    hidden: bool
    judged: int
    pass_rate: float
    separation: float | None


@dataclass(frozen=True, slots=True)
class CourseSummary:
    """A whole term. Columns are in the course's order, rows by student."""

    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    returning: tuple[Returning, ...]
    weak_checks: tuple[WeakCheck, ...]


@dataclass(slots=True)
class _Asked:
    """A check, and who passed it."""

    exercise: str
    sentence: str
    hidden: bool
    passed: dict[str, bool] = field(default_factory=dict)


def course_summary(
    sheets: Iterable[Sheet], *, now: datetime, themes: Themes | None = None, rule: RiskRule | None = None
) -> CourseSummary:
    """The numbers of these sheets, which are in the course's order; each is let go before the next is read."""
    columns: list[Column] = []
    entries: list[dict[str, Entry]] = []
    asked: list[dict[str, _Asked]] = []
    people: dict[str, Member] = {}
    for sheet in sheets:
        own = _entries(sheet, now)
        entries.append(own)
        columns.append(_column(sheet, own))
        asked.append(_asked(sheet.verdicts))
        people |= {member.student: member for member in sheet.members}
    rows = tuple(_row(people[student], entries, rule or RiskRule()) for student in sorted(people))
    names = [column.name for column in columns]
    return CourseSummary(
        tuple(columns),
        rows,
        _returning(names, rows, themes or {}),
        tuple(_weak_checks(names, asked, {row.student: row for row in rows})),
    )


# ---------------------------------------------------------------- students by assignments


def _entries(sheet: Sheet, now: datetime) -> dict[str, Entry]:
    verdicts = {verdict.student: verdict for verdict in sheet.verdicts}
    return {member.student: _entry(sheet, member, verdicts.get(member.student), now) for member in sheet.members}


def _entry(sheet: Sheet, member: Member, verdict: Verdict | None, now: datetime) -> Entry:
    whole = sheet.assignment.max_score + sum(task.points for task in sheet.assignment.manual)
    if not member.handed_in:
        until = None if sheet.due is None else sheet.due + timedelta(seconds=member.longer)
        state = State.OPEN if until is not None and until > now else State.MISSING
        return Entry(state, 0.0, whole)
    if verdict is None:
        return Entry(State.NOT_JUDGED, late=member.late)
    made = tuple(Made(item.id, item.mistake, item.hint or "") for item in verdict.exercises if item.mistake)
    total = member.account.total if member.account is not None else None
    if total is not None:
        return Entry(State.GRADED, total, whole, member.late, made)
    if verdict.score is None:
        return Entry(State.NEEDS_PERSON, late=member.late, made=made)
    waits = any(task.needs_person for task in verdict.manual)
    return Entry(State.TO_MARK if waits else State.GRADED, verdict.score, verdict.max_score, member.late, made)


def _column(sheet: Sheet, entries: Mapping[str, Entry]) -> Column:
    handed = [entry.share for entry in entries.values() if entry.state is not State.MISSING]
    shares = [share for share in handed if share is not None]
    waiting = [len(member.account.waiting) for member in sheet.members if member.account is not None]
    return Column(
        name=sheet.assignment.name,
        title=sheet.assignment.title,
        due=sheet.due,
        maximum=sheet.assignment.max_score + sum(task.points for task in sheet.assignment.manual),
        counts={state: sum(entry.state is state for entry in entries.values()) for state in State},
        late=sum(entry.late > 0 for entry in entries.values()),
        answers_waiting=sum(waiting),
        mean=fmean(shares) if shares else None,
        median=median(shares) if shares else None,
    )


def _row(member: Member, columns: Sequence[Mapping[str, Entry]], rule: RiskRule) -> Row:
    own = tuple(column.get(member.student, Entry(State.OPEN)) for column in columns)
    shares = [entry.share for entry in own if entry.share is not None]
    missing = sum(entry.state is State.MISSING for entry in own)
    mean = fmean(shares) if shares else None
    return Row(member.student, member.name, member.section, own, mean, reasons(shares, missing, rule))


# ---------------------------------------------------------------- what comes back, what says little


def _returning(names: Sequence[str], rows: Sequence[Row], themes: Themes) -> tuple[Returning, ...]:
    """Themes that anybody made, those that came back for most first."""
    found = []
    for theme, table in themes.items():
        made: dict[str, list[str]] = {}
        for row in rows:
            for name, entry in zip(names, row.entries, strict=True):
                if {item.mistake for item in entry.made}.intersection(table.get(name, ())):
                    made.setdefault(name, []).append(row.student)
        times: dict[str, int] = {}
        for students in made.values():
            for student in students:
                times[student] = times.get(student, 0) + 1
        again = tuple(sorted(student for student, count in times.items() if count > 1))
        if made:
            found.append(Returning(theme, tuple((name, tuple(made[name])) for name in names if name in made), again))
    return tuple(sorted(found, key=lambda item: (-len(item.again), -sum(len(who) for _, who in item.made), item.theme)))


def _asked(verdicts: Iterable[Verdict]) -> dict[str, _Asked]:
    found: dict[str, _Asked] = {}
    for verdict in verdicts:
        if verdict.score is None:
            continue
        for item in verdict.exercises:
            for check in item.checks:
                if check.status is not Status.GRADER_ERROR:
                    own = found.setdefault(check.id, _Asked(item.id, check.sentence, check.hidden))
                    own.passed[verdict.student] = check.status is Status.PASSED
    return found


def _weak_checks(
    names: Sequence[str], asked: Sequence[Mapping[str, _Asked]], rows: Mapping[str, Row]
) -> Iterable[WeakCheck]:
    """What nobody passes, then what separates worst. Where everybody passes there is nothing to separate."""
    found = []
    for place, (name, checks) in enumerate(zip(names, asked, strict=True)):
        elsewhere = {student: _elsewhere(row, place) for student, row in rows.items()}
        for check, own in checks.items():
            pairs = [
                (float(passed), share)
                for student, passed in own.passed.items()
                if (share := elsewhere.get(student)) is not None
            ]
            rate = fmean(own.passed.values())
            told = correlation(*zip(*pairs, strict=True)) if len(pairs) >= FEWEST_FOR_DISCRIMINATION else None
            nobody = rate == 0 and len(own.passed) >= FEWEST_FOR_DISCRIMINATION
            if nobody or (told is not None and told < LEAST_SEPARATION):
                found.append(
                    WeakCheck(name, own.exercise, check, own.sentence, own.hidden, len(own.passed), rate, told)
                )
    return sorted(found, key=lambda item: (item.pass_rate > 0, item.separation or 0.0, item.assignment, item.check))


def _elsewhere(row: Row, place: int) -> float | None:
    """A student's mean share in all assignments but one."""
    shares = [entry.share for number, entry in enumerate(row.entries) if number != place and entry.share is not None]
    return fmean(shares) if shares else None
