"""Grades as CSV: a plain table, and the files that Moodle and Canvas import.

Contract: a submission that needs a person is in the plain table without a score, and is left out of the other two,
since an empty grade may erase what stands there. No cell can be read as a formula by a spreadsheet. Lines end in
CR LF (RFC 4180); the text is to be written as UTF-8.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from autograder.records import Assignment, Verdict
from autograder.reports.printable import one_line
from autograder.reports.wording import in_words, points


@dataclass(frozen=True, slots=True)
class Person:
    """What a roster knows about a student. `lms_id` is the ID number in Moodle, the ID (a number) in Canvas."""

    name: str = ""
    email: str = ""
    lms_id: str = ""


@dataclass(frozen=True, slots=True)
class Total:
    """The gradebook's last word on a submission: with manual marks and late penalty. `score` None: not yet known."""

    score: float | None
    maximum: float
    late_seconds: float = 0.0


# What spreadsheets take for the beginning of a formula, in East Asian width as well.
_FORMULA = tuple("=+-@|%" + "＝＋－＠")

People = Mapping[str, Person]
Totals = Mapping[str, Total]
NO_PEOPLE: People = MappingProxyType({})
NO_TOTALS: Totals = MappingProxyType({})


def people_of(roster: Mapping[str, Mapping[str, str]]) -> dict[str, Person]:
    """The people of a roster by student id; columns first_name, last_name, email, lms_user_id where there are any."""
    return {
        student: Person(
            name=" ".join(part for part in (row.get("first_name", ""), row.get("last_name", "")) if part),
            email=row.get("email", ""),
            lms_id=row.get("lms_user_id", ""),
        )
        for student, row in roster.items()
    }


def plain_csv(verdicts: Iterable[Verdict], people: People = NO_PEOPLE, totals: Totals = NO_TOTALS) -> str:
    """A row a student: identity, status, scores, a column an exercise, and the mistakes that were recognised.

    `score` is the gradebook's where `totals` has it, and the automatic one otherwise.
    """
    every = sorted(verdicts, key=lambda verdict: verdict.student)
    exercises = list(dict.fromkeys(item.id for verdict in every for item in verdict.exercises))
    head = ["student", "name", "email", "assignment", "status", "score", "max_score", "late_seconds", *exercises]
    rows: list[Sequence[str]] = [[*head, "mistakes"]]
    for verdict in every:
        person, total = people.get(verdict.student, Person()), _total(verdict, totals)
        scores = {item.id: points(item.score) for item in verdict.exercises if verdict.score is not None}
        made = "; ".join(f"{item.id}: {in_words(item.mistake, item.id)}" for item in verdict.exercises if item.mistake)
        rows.append(
            [
                verdict.student,
                person.name,
                person.email,
                verdict.assignment,
                verdict.status,
                "" if total.score is None else points(total.score),
                points(total.maximum),
                f"{total.late_seconds:.0f}",
                *(scores.get(name, "") for name in exercises),
                made,
            ]
        )
    return _written(rows)


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

    Without a roster the student's id here stands as SIS Login ID, by which Canvas finds the person.
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
        rows.append([name, person.lms_id, "", verdict.student, "", points(total.score or 0.0)])
    return _written(rows)


def _total(verdict: Verdict, totals: Totals) -> Total:
    return totals.get(verdict.student, Total(verdict.score, verdict.max_score))


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
