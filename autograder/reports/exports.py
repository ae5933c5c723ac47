"""Grades as CSV: a plain table, and the files that Moodle and Canvas import.

Contract: a submission whose points are not all known is in the plain table without a total, and is left out of the other
two, since an empty grade may erase what stands there; `left_out` names it, and says why. In the plain table the columns of
exercises and tasks, less the penalty, are the total. No cell can be read as a formula by a spreadsheet. Lines end in CR LF
(RFC 4180); the text is to be written as UTF-8.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType

from autograder.records import Assignment, Verdict, VerdictStatus
from autograder.reports.printable import one_line
from autograder.reports.wording import in_words, points


@dataclass(frozen=True, slots=True)
class Person:
    """What a roster knows about a student. `lms_id` is the ID number in Moodle, the ID (a number) in Canvas."""

    name: str = ""
    email: str = ""
    lms_id: str = ""
    login: str = ""


@dataclass(frozen=True, slots=True)
class Total:
    """The gradebook's last word on a submission. `score` None: not yet known, and `waiting` says for what.

    `parts` are the points of exercises and manual tasks by id, a person's before ours; `score` is their sum less `penalty`.
    """

    score: float | None
    maximum: float
    late_seconds: float = 0.0
    parts: Mapping[str, float] = field(default_factory=dict)
    penalty: float = 0.0
    waiting: str = ""


@dataclass(frozen=True, slots=True)
class LeftOut:
    """Somebody whose grade an export does not hold."""

    student: str
    why: str


# What spreadsheets take for the beginning of a formula, in East Asian width as well.
_FORMULA = tuple("=+-@|%" + "＝＋－＠")

People = Mapping[str, Person]
Totals = Mapping[str, Total]
NO_PEOPLE: People = MappingProxyType({})
NO_TOTALS: Totals = MappingProxyType({})


def people_of(roster: Mapping[str, Mapping[str, str]]) -> dict[str, Person]:
    """The people of a roster by student id; columns first_name, last_name, email, lms_user_id, login where filled in."""
    return {
        student: Person(
            name=" ".join(part for part in (row.get("first_name", ""), row.get("last_name", "")) if part),
            email=row.get("email", ""),
            lms_id=row.get("lms_user_id", ""),
            login=row.get("login", ""),
        )
        for student, row in roster.items()
    }


def left_out(verdicts: Iterable[Verdict], totals: Totals = NO_TOTALS) -> list[LeftOut]:
    """Those of the verdicts' students whose total is not known yet, with the reason."""
    return [
        LeftOut(verdict.student, total.waiting or "a person must look at it")
        for verdict, total in ((verdict, _total(verdict, totals)) for verdict in verdicts)
        if total.score is None
    ]


def plain_csv(verdicts: Iterable[Verdict], people: People = NO_PEOPLE, totals: Totals = NO_TOTALS) -> str:
    """A row a student: identity, status, a column an exercise and a task, penalty, total, and recognised mistakes.

    Points are the gradebook's where `totals` has them, and the automatic ones otherwise.
    """
    every = sorted(verdicts, key=lambda verdict: verdict.student)
    exercises = list(dict.fromkeys(item.id for verdict in every for item in verdict.exercises))
    tasks = list(dict.fromkeys(item.id for verdict in every for item in verdict.manual))
    head = ["student", "name", "email", "assignment", "status", *exercises, *tasks]
    rows: list[Sequence[str]] = [[*head, "penalty", "total", "max_total", "late_seconds", "mistakes"]]
    for verdict in every:
        person, total = people.get(verdict.student, Person()), _total(verdict, totals)
        known = total.score is not None
        made = "; ".join(f"{item.id}: {in_words(item.mistake, item.id)}" for item in verdict.exercises if item.mistake)
        rows.append(
            [
                verdict.student,
                person.name,
                person.email,
                verdict.assignment,
                VerdictStatus.GRADED if known else VerdictStatus.NEEDS_PERSON,
                *(_exact(total.parts.get(name)) if known else "" for name in (*exercises, *tasks)),
                _exact(total.penalty) if known else "",
                _exact(total.score),
                _exact(total.maximum),
                f"{total.late_seconds:.0f}",
                made,
            ]
        )
    return _written(rows)


def _exact(value: float | None) -> str:
    """To a millionth, so that the columns add up."""
    return "" if value is None else f"{round(value, 6) + 0.0:.6f}".rstrip("0").rstrip(".")


def moodle_csv(
    verdicts: Iterable[Verdict], assignment: Assignment, people: People = NO_PEOPLE, totals: Totals = NO_TOTALS
) -> str:
    """For Moodle's Grades > Import > CSV file; map "ID number" or "Email address", and both assignment columns.

    Without a roster the ID number is the student's id here. Grade and feedback come together, because Moodle drops
    the grades of an import that maps only one of the two.
    """
    title = assignment.title
    rows: list[Sequence[str]] = [["ID number", "Email address", title, f"{title} (feedback)"]]
    for verdict, person, total in _scored(verdicts, people, totals):
        comment = _comment(verdict)
        rows.append([person.lms_id or verdict.student, person.email, points(total.score or 0.0), comment])
    return _written(rows)


def canvas_csv(
    verdicts: Iterable[Verdict],
    assignment: Assignment,
    people: People = NO_PEOPLE,
    totals: Totals = NO_TOTALS,
    *,
    canvas_id: str = "",
) -> str:
    """For Canvas's Gradebook > Import. `canvas_id` is the assignment's number there; without it Canvas asks.

    The roster's login, or else the student's id here, stands as SIS Login ID, by which Canvas finds who has no ID.
    """
    title = f"{assignment.title} ({canvas_id})" if canvas_id else assignment.title
    every = list(_scored(verdicts, people, totals))
    maximum = max((total.maximum for _, _, total in every), default=assignment.max_score)
    rows: list[Sequence[str]] = [
        ["Student", "ID", "SIS User ID", "SIS Login ID", "Section", title],
        ["    Points Possible", "", "", "", "", points(maximum)],
    ]
    for verdict, person, total in every:
        name = person.name or verdict.student
        rows.append([name, person.lms_id, "", person.login or verdict.student, "", points(total.score or 0.0)])
    return _written(rows)


def _total(verdict: Verdict, totals: Totals) -> Total:
    """The gradebook's total; without one the verdict's own, where no person need look."""
    if verdict.student in totals:
        return totals[verdict.student]
    maximum = verdict.max_score + sum(task.points for task in verdict.manual)
    unmarked = [task.id for task in verdict.manual if task.status == "needs_person"]
    if verdict.score is None or unmarked:
        return Total(None, maximum, waiting=f"not marked yet: {', '.join(unmarked)}" if unmarked else "")
    parts = {item.id: item.score for item in verdict.exercises} | {task.id: 0.0 for task in verdict.manual}
    return Total(verdict.score, maximum, parts=parts)


def _scored(verdicts: Iterable[Verdict], people: People, totals: Totals) -> Iterable[tuple[Verdict, Person, Total]]:
    for verdict in sorted(verdicts, key=lambda verdict: verdict.student):
        total = _total(verdict, totals)
        if total.score is not None:
            yield verdict, people.get(verdict.student, Person()), total


def _comment(verdict: Verdict) -> str:
    """A line an exercise that is not complete, with its hint."""
    return " ".join(
        f"{item.id}: {points(item.score)} of {points(item.points)}." + (f" {item.hint}" if item.hint else "")
        for item in verdict.exercises
        if not item.complete
    )


def _written(rows: Iterable[Sequence[str]]) -> str:
    out = io.StringIO()
    csv.writer(out, lineterminator="\r\n").writerows([[_cell(text) for text in row] for row in rows])
    return out.getvalue()


def _cell(text: str) -> str:
    """One printable line; what a spreadsheet would run as a formula gets an apostrophe in front."""
    if text.startswith("    "):  # Canvas knows its second row by these spaces
        return text
    line = one_line(text, 2_000)
    return f"'{line}" if line.startswith(_FORMULA) else line
