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
from dataclasses import dataclass
from types import MappingProxyType

from autograder.records import Assignment, Verdict, VerdictStatus
from autograder.reports.account import Account
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
class LeftOut:
    """Somebody whose grade an export does not hold."""

    student: str
    why: str


LOOK = "a person must look at it"
# What spreadsheets take for the beginning of a formula, in East Asian width as well.
_FORMULA = tuple("=+-@|%" + "＝＋－＠")

People = Mapping[str, Person]
Accounts = Mapping[str, Account]
NO_PEOPLE: People = MappingProxyType({})
NO_ACCOUNTS: Accounts = MappingProxyType({})


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


def left_out(verdicts: Iterable[Verdict], accounts: Accounts = NO_ACCOUNTS) -> list[LeftOut]:
    """Those of the verdicts' students whose total is not known yet, with the reason."""
    return [
        LeftOut(verdict.student, account.unmarked if account is not None else LOOK)
        for verdict, account in ((verdict, _account(verdict, accounts)) for verdict in verdicts)
        if account is None or account.total is None
    ]


def plain_csv(verdicts: Iterable[Verdict], people: People = NO_PEOPLE, accounts: Accounts = NO_ACCOUNTS) -> str:
    """A row a student: identity, status, a column an exercise and a task, penalty, total, and recognised mistakes.

    Points are the gradebook's where `accounts` has them, and the automatic ones otherwise.
    """
    every = sorted(verdicts, key=lambda verdict: verdict.student)
    exercises = list(dict.fromkeys(item.id for verdict in every for item in verdict.exercises))
    tasks = list(dict.fromkeys(item.id for verdict in every for item in verdict.manual))
    head = ["student", "name", "email", "assignment", "status", *exercises, *tasks]
    rows: list[Sequence[str]] = [[*head, "penalty", "total", "max_total", "late_seconds", "mistakes"]]
    for verdict in every:
        person, account = people.get(verdict.student, Person()), _account(verdict, accounts)
        total = account.total if account is not None else None
        made = "; ".join(f"{item.id}: {in_words(item.mistake, item.id)}" for item in verdict.exercises if item.mistake)
        rows.append(
            [
                verdict.student,
                person.name,
                person.email,
                verdict.assignment,
                VerdictStatus.GRADED if total is not None else VerdictStatus.NEEDS_PERSON,
                *(
                    _exact(account.parts.get(name)) if account and total is not None else ""
                    for name in (*exercises, *tasks)
                ),
                _exact((account.points or 0.0) - total) if account and total is not None else "",
                _exact(total),
                _exact(account.maximum if account is not None else _maximum(verdict)),
                f"{account.late_seconds if account is not None else 0.0:.0f}",
                made,
            ]
        )
    return _written(rows)


def _exact(value: float | None) -> str:
    """To a millionth, so that the columns add up."""
    return "" if value is None else f"{round(value, 6) + 0.0:.6f}".rstrip("0").rstrip(".")


def moodle_csv(
    verdicts: Iterable[Verdict], assignment: Assignment, people: People = NO_PEOPLE, accounts: Accounts = NO_ACCOUNTS
) -> str:
    """For Moodle's Grades > Import > CSV file; map "ID number" or "Email address", and both assignment columns.

    Without a roster the ID number is the student's id here. Grade and feedback come together, because Moodle drops
    the grades of an import that maps only one of the two.
    """
    title = assignment.title
    rows: list[Sequence[str]] = [["ID number", "Email address", title, f"{title} (feedback)"]]
    for verdict, person, account in _scored(verdicts, people, accounts):
        comment = _comment(verdict)
        rows.append([person.lms_id or verdict.student, person.email, points(account.total or 0.0), comment])
    return _written(rows)


def canvas_csv(
    verdicts: Iterable[Verdict],
    assignment: Assignment,
    people: People = NO_PEOPLE,
    accounts: Accounts = NO_ACCOUNTS,
    *,
    canvas_id: str = "",
) -> str:
    """For Canvas's Gradebook > Import. `canvas_id` is the assignment's number there; without it Canvas asks.

    The roster's login, or else the student's id here, stands as SIS Login ID, by which Canvas finds who has no ID.
    """
    title = f"{assignment.title} ({canvas_id})" if canvas_id else assignment.title
    every = list(_scored(verdicts, people, accounts))
    maximum = max((account.maximum for _, _, account in every), default=assignment.max_score)
    rows: list[Sequence[str]] = [
        ["Student", "ID", "SIS User ID", "SIS Login ID", "Section", title],
        ["    Points Possible", "", "", "", "", points(maximum)],
    ]
    for verdict, person, account in every:
        name = person.name or verdict.student
        rows.append([name, person.lms_id, "", person.login or verdict.student, "", points(account.total or 0.0)])
    return _written(rows)


def _account(verdict: Verdict, accounts: Accounts) -> Account | None:
    """The gradebook's account; without one the verdict's own, and None where a person must look at it first."""
    if verdict.student in accounts:
        return accounts[verdict.student]
    unmarked = tuple(task.id for task in verdict.manual if task.status == "needs_person")
    if verdict.score is None and not unmarked:
        return None
    parts = {item.id: item.score for item in verdict.exercises} | {task.id: 0.0 for task in verdict.manual}
    return Account(parts, waiting=unmarked, maximum=_maximum(verdict))


def _maximum(verdict: Verdict) -> float:
    return verdict.max_score + sum(task.points for task in verdict.manual)


def _scored(
    verdicts: Iterable[Verdict], people: People, accounts: Accounts
) -> Iterable[tuple[Verdict, Person, Account]]:
    for verdict in sorted(verdicts, key=lambda verdict: verdict.student):
        account = _account(verdict, accounts)
        if account is not None and account.total is not None:
            yield verdict, people.get(verdict.student, Person()), account


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
