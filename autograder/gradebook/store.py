"""One open gradebook: what an assignment's rows are, and many students' rows in one transaction.

The tables are nbgrader's; this file reads and writes them in bulk, since nbgrader's own objects take
10 ms a submission and these take 1. What a person has entered (`manual_score`, `manual_comment`,
`extra_credit`) is read and never written.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from types import TracebackType
from typing import Any, Self, TypeVar

from sqlalchemy import bindparam, insert, select, update
from sqlalchemy.exc import IntegrityError, OperationalError

from autograder.course.settings import Policy
from autograder.errors import GradebookError
from autograder.gradebook.autograded import Template, TemplateCell
from autograder.gradebook.quick_import import nbgrader_api, own_programs_first
from autograder.gradebook.rows import Rows
from autograder.records import Assignment, graded_cell

Result = TypeVar("Result")

# Another writer may hold the database for as long as nbgrader's own 5 s; after three such waits it is stuck.
ATTEMPTS = 3
SQLITE = "sqlite:///"
NO_TIME = timedelta(0)


class NotPublished(GradebookError):
    """The gradebook does not hold the assignment as its manifest describes it: publish it first."""


@dataclass(frozen=True, slots=True)
class StoredGrade:
    """A graded cell as the gradebook holds it."""

    auto_score: float | None
    manual_score: float | None
    extra_credit: float | None
    needs_person: bool

    @property
    def score(self) -> float:
        """What nbgrader counts: the person's score before ours, and the extra credit; 0 where there is neither."""
        own = self.manual_score if self.manual_score is not None else self.auto_score
        return 0.0 if own is None else own + (self.extra_credit or 0.0)


@dataclass(frozen=True, slots=True)
class Standing:
    """What the gradebook knows of one submission. Times are UTC; `penalty` is None where lateness costs nothing."""

    student: str
    name: str
    timestamp: datetime | None = None
    seconds_late: float = 0.0
    penalty: float | None = None
    extension: timedelta | None = None
    grades: Mapping[str, StoredGrade] = field(default_factory=dict)
    comments: Mapping[str, str] = field(default_factory=dict)  # a person's, by cell

    @property
    def score(self) -> float:
        """All points, less the penalty."""
        return max(0.0, sum(grade.score for grade in self.grades.values()) - (self.penalty or 0.0))


@dataclass(frozen=True, slots=True)
class Entry:
    """The rows of one submission, ready to be stored. `resubmitted`: not the file that was judged before."""

    student: str
    rows: Rows
    timestamp: datetime | None = None
    extension: timedelta | None = None
    resubmitted: bool = False


@dataclass(frozen=True, slots=True)
class Known:
    """An assignment in the gradebook: the keys of its rows, and its cells."""

    id: str
    notebook_id: str
    due: datetime | None
    graded: Mapping[str, str]  # name of the cell -> key; graded cells and task cells
    commented: Mapping[str, str]  # solution cells and task cells
    template: Template


class Store:
    """A gradebook that is open. Every fault of the database becomes a GradebookError that names it."""

    def __init__(self, url: str, course_id: str, *, create: bool = False) -> None:
        self.url = url
        self.shown = _shown(url)
        path = Path(url.removeprefix(SQLITE)) if url.startswith(SQLITE) else None
        if path is not None and not path.exists() and not create:
            raise NotPublished(f"there is no gradebook {self.shown} yet: run mark1 release first, which makes it.")
        own_programs_first()
        self._api = nbgrader_api()
        made = path is not None and not path.exists()
        try:
            self._book = self._api.Gradebook(url, course_id)
        except Exception as fault:
            # nbgrader makes the file before it knows that it can fill it.
            if made and path is not None:
                path.unlink(missing_ok=True)
            raise self._told(fault) from fault
        self._course = course_id

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, fault: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Give the connection back."""
        with suppress(Exception):  # a database that has gone away needs no farewell
            self._book.close()

    # ------------------------------------------------------------ reading

    def known(self, assignment: Assignment, order: Sequence[str]) -> Known:
        """The assignment as the gradebook holds it, its cells in `order`. Raises NotPublished."""
        known = self._safely(lambda: self._known(assignment.name, order))
        if known is None:
            raise NotPublished(
                f'{self.shown} does not hold the assignment "{assignment.name}" yet: '
                f"run mark1 release {assignment.name}."
            )
        wrong = _difference(assignment, known)
        if wrong:
            raise NotPublished(f"{self.shown}: {wrong}. Run mark1 release {assignment.name} to bring it up to date.")
        return known

    def _known(self, name: str, order: Sequence[str]) -> Known | None:
        api, db = self._api, self._book.db
        cells = api.SourceCell.__table__
        book = (
            db.query(api.Notebook).join(api.Assignment).filter(api.Assignment.name == name, api.Notebook.name == name)
        )
        notebook = book.one_or_none()
        if notebook is None:
            return None
        graded = {cell.name: cell for cell in [*notebook.grade_cells, *notebook.task_cells]}
        solutions = {cell.name: cell.id for cell in notebook.solution_cells}
        tasks = {cell.name: cell.id for cell in notebook.task_cells}
        template = []
        for row in db.execute(select(cells).where(cells.c.notebook_id == notebook.id)).mappings():
            own = graded.get(row["name"])
            template.append(
                TemplateCell(
                    row["name"],
                    row["cell_type"],
                    row["source"] or "",
                    bool(row["locked"]),
                    row["checksum"],
                    points=None if own is None else float(own.max_score),
                    solution=row["name"] in solutions,
                    task=row["name"] in tasks,
                )
            )
        place = {cell: number for number, cell in enumerate(order)}
        template.sort(key=lambda cell: (place.get(cell.name, len(place)), cell.name))
        known = Known(
            id=notebook.assignment.id,
            notebook_id=notebook.id,
            due=notebook.assignment.duedate,
            graded={cell.name: cell.id for cell in graded.values()},
            commented={**solutions, **tasks},
            template=Template(tuple(template), json.loads(notebook.kernelspec or "{}")),
        )
        db.rollback()  # ends the reading transaction: a batch begins its own
        return known

    def standings(self, known: Known, students: Sequence[str] | None = None) -> dict[str, Standing]:
        """What the gradebook knows of these students' submissions, or of all."""
        return self._safely(lambda: self._standings(known, students))

    def _standings(self, known: Known, students: Sequence[str] | None) -> dict[str, Standing]:
        api, db = self._api, self._book.db
        people, handed, books = (
            kind.__table__ for kind in (api.Student, api.SubmittedAssignment, api.SubmittedNotebook)
        )
        query = (
            select(
                people.c.id.label("student"),
                people.c.first_name,
                people.c.last_name,
                handed.c.timestamp,
                handed.c.extension,
                books.c.id.label("book"),
                books.c.late_submission_penalty.label("penalty"),
            )
            .select_from(
                handed.join(people, people.c.id == handed.c.student_id).join(
                    books, books.c.assignment_id == handed.c.id
                )
            )
            .where(handed.c.assignment_id == known.id, books.c.notebook_id == known.notebook_id)
        )
        if students is not None:
            query = query.where(people.c.id.in_(students))
        rows = list(db.execute(query).mappings())
        grades: dict[str, dict[str, StoredGrade]] = {row["book"]: {} for row in rows}
        comments: dict[str, dict[str, str]] = {row["book"]: {} for row in rows}
        graded = {key: name for name, key in known.graded.items()}
        commented = {key: name for name, key in known.commented.items()}
        for part in _parts(list(grades)):
            for row in self._rows(api.Grade, part):
                if row["cell_id"] in graded:
                    grades[row["notebook_id"]][graded[row["cell_id"]]] = _stored(row)
            for row in self._rows(api.Comment, part):
                if row["cell_id"] in commented and row["manual_comment"]:
                    comments[row["notebook_id"]][commented[row["cell_id"]]] = row["manual_comment"]
        db.rollback()
        return {
            row["student"]: Standing(
                row["student"],
                " ".join(filter(None, [row["first_name"], row["last_name"]])) or row["student"],
                row["timestamp"].replace(tzinfo=UTC) if row["timestamp"] else None,
                seconds_late(row["timestamp"], known.due, row["extension"]),
                row["penalty"],
                row["extension"],
                grades[row["book"]],
                comments[row["book"]],
            )
            for row in rows
        }

    def _rows(self, kind: Any, books: Sequence[str]) -> list[Mapping[str, Any]]:
        table = kind.__table__
        return list(self._book.db.execute(select(table).where(table.c.notebook_id.in_(books))).mappings())

    def students(self) -> dict[str, str]:
        """Everybody whom the gradebook knows: id -> name, empty where it has none."""
        return self._safely(self._students)

    def _students(self) -> dict[str, str]:
        table, db = self._api.Student.__table__, self._book.db
        rows = list(db.execute(select(table.c.id, table.c.first_name, table.c.last_name)))
        db.rollback()
        return {student: " ".join(filter(None, [first, last])) for student, first, last in rows}

    def submissions_of(self, student: str) -> list[str] | None:
        """The assignments that a student has handed in; None where the gradebook does not know them."""
        api, db = self._api, self._book.db
        person, handed, assignment = (kind.__table__ for kind in (api.Student, api.SubmittedAssignment, api.Assignment))
        if db.execute(select(person.c.id).where(person.c.id == student)).first() is None:
            return None
        joined = handed.join(assignment, assignment.c.id == handed.c.assignment_id)
        query = select(assignment.c.name).select_from(joined).where(handed.c.student_id == student)
        return sorted(db.execute(query).scalars())

    # ------------------------------------------------------------ writing

    def remove_student(self, student: str) -> None:
        """Take a student out, with everything that is theirs, through nbgrader's own removal."""
        self._safely(lambda: self._book.remove_student(student))
        if self.url.startswith(SQLITE):  # which leaves what was deleted in its pages
            self._safely(self._vacuum)

    def _vacuum(self) -> None:
        self._book.db.rollback()
        with self._book.db.get_bind().connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
            connection.exec_driver_sql("VACUUM")

    def set_due(self, known: Known, due: datetime | None) -> Known:
        """Write the due date of the manifest; None leaves what an instructor has set in formgrader."""
        due = None if due is None else naive(due)
        return known if due is None or due == known.due else self._dated(known, due)

    def withdraw_due(self, known: Known, due: datetime) -> Known:
        """Take the due date that a manifest gave, and gives no more, out again; one that was set since then stays."""
        return self._dated(known, None) if known.due == naive(due) else known

    def _dated(self, known: Known, due: datetime | None) -> Known:
        table = self._api.Assignment.__table__
        self._safely(
            lambda: self._committed(
                lambda: self._book.db.execute(update(table).where(table.c.id == known.id).values(duedate=due))
            )
        )
        return replace(known, due=due)

    def enrol(self, roster: Mapping[str, Mapping[str, str]]) -> None:
        """Give the students of the roster their names, addresses and LMS ids."""
        if roster:
            self._safely(lambda: self._committed(lambda: self._enrol(roster)))

    def _enrol(self, roster: Mapping[str, Mapping[str, str]]) -> None:
        table, db = self._api.Student.__table__, self._book.db
        there = {row["id"]: row for row in db.execute(select(table)).mappings()}
        for student, known in roster.items():
            columns = {column: value for column, value in known.items() if column in table.c}  # nbgrader's own
            if student not in there:
                db.execute(insert(table).values(id=student, **columns))
            elif any(there[student][column] != value for column, value in columns.items()):
                db.execute(update(table).where(table.c.id == student).values(**columns))

    def store(self, known: Known, entries: Sequence[Entry], policy: Policy) -> None:
        """Write the rows of many submissions in one transaction: all of them, or none."""
        for part in _parts(entries):
            self._safely(lambda part=part: self._committed(lambda: self._store(known, part, policy)))  # type: ignore[misc]

    def _store(self, known: Known, entries: Sequence[Entry], policy: Policy) -> None:
        students = [entry.student for entry in entries]
        self._add_students(students)
        handed = self._submissions(known, entries, policy)
        books = self._notebooks(known, handed)
        grades = self._write_grades(known, entries, books)
        self._write_comments(known, entries, books)
        self._write_penalties(known, books, grades, policy)

    def _add_students(self, students: Sequence[str]) -> None:
        table, db = self._api.Student.__table__, self._book.db
        there = set(db.execute(select(table.c.id).where(table.c.id.in_(students))).scalars())
        self._insert(table, [{"id": student} for student in students if student not in there])

    def _submissions(self, known: Known, entries: Sequence[Entry], policy: Policy) -> dict[str, str]:
        """Student -> key of the submitted assignment, with time of arrival and extension brought up to date."""
        table, db = self._api.SubmittedAssignment.__table__, self._book.db
        students = [entry.student for entry in entries]
        query = select(table).where(table.c.assignment_id == known.id, table.c.student_id.in_(students))
        there = {row["student_id"]: row for row in db.execute(query).mappings()}
        new, changed = [], []
        for entry in entries:
            values: dict[str, Any] = {"timestamp": entry.timestamp}
            if _gives_extensions(known, policy):
                values["extension"] = entry.extension
            row = there.get(entry.student)
            if row is None:
                new.append({"assignment_id": known.id, "student_id": entry.student, "extension": None, **values})
            elif any(row[column] != value for column, value in values.items()):
                changed.append((row["id"], values))
        self._insert(table, new)
        for key, values in changed:
            db.execute(update(table).where(table.c.id == key).values(**values))
        return {row["student_id"]: row["id"] for row in db.execute(query).mappings()}

    def _notebooks(self, known: Known, handed: Mapping[str, str]) -> dict[str, str]:
        """Student -> key of the submitted notebook."""
        table, db = self._api.SubmittedNotebook.__table__, self._book.db
        query = select(table).where(
            table.c.notebook_id == known.notebook_id, table.c.assignment_id.in_(handed.values())
        )
        there = {row["assignment_id"]: row["id"] for row in db.execute(query).mappings()}
        missing = [key for key in handed.values() if key not in there]
        if missing:
            self._insert(
                table, [{"notebook_id": known.notebook_id, "assignment_id": key, "flagged": False} for key in missing]
            )
            there = {row["assignment_id"]: row["id"] for row in db.execute(query).mappings()}
        return {student: there[key] for student, key in handed.items()}

    def _write_grades(
        self, known: Known, entries: Sequence[Entry], books: Mapping[str, str]
    ) -> dict[tuple[str, str], StoredGrade]:
        """Write the automatic scores; the answer is every grade as it now stands, by notebook and cell."""
        table = self._api.Grade.__table__
        there = {(row["notebook_id"], row["cell_id"]): row for row in self._rows(self._api.Grade, list(books.values()))}
        new, changed, stand = [], [], {}
        for entry in entries:
            for name, cell in known.graded.items():
                place = (books[entry.student], cell)
                wanted = entry.rows.grades.get(name)
                score = None if wanted is None else wanted.auto_score
                row = there.get(place)
                old = None if row is None else _stored(row)
                needs = _needs_person(score, old, entry.resubmitted)
                manual, extra = (None, None) if old is None else (old.manual_score, old.extra_credit)
                stand[place] = StoredGrade(score, manual, extra, needs)
                if row is None:
                    new.append(
                        {"notebook_id": place[0], "cell_id": cell, "auto_score": score, "needs_manual_grade": needs}
                    )
                elif stand[place] != old:
                    changed.append({"key": row["id"], "score": score, "needs": needs})
        self._insert(table, new)
        if changed:
            self._book.db.connection().execute(
                update(table)
                .where(table.c.id == bindparam("key"))
                .values(auto_score=bindparam("score"), needs_manual_grade=bindparam("needs")),
                changed,
            )
        return stand

    def _write_comments(self, known: Known, entries: Sequence[Entry], books: Mapping[str, str]) -> None:
        table = self._api.Comment.__table__
        there = {
            (row["notebook_id"], row["cell_id"]): row for row in self._rows(self._api.Comment, list(books.values()))
        }
        new, changed = [], []
        for entry in entries:
            for name, cell in known.commented.items():
                text = entry.rows.comment(name)
                row = there.get((books[entry.student], cell))
                if row is None:
                    new.append({"notebook_id": books[entry.student], "cell_id": cell, "auto_comment": text})
                elif row["auto_comment"] != text:
                    changed.append({"key": row["id"], "text": text})
        self._insert(table, new)
        if changed:
            self._book.db.connection().execute(
                update(table).where(table.c.id == bindparam("key")).values(auto_comment=bindparam("text")), changed
            )

    def _write_penalties(
        self,
        known: Known,
        books: Mapping[str, str],
        grades: Mapping[tuple[str, str], StoredGrade],
        policy: Policy,
    ) -> None:
        api, db = self._api, self._book.db
        handed, table = api.SubmittedAssignment.__table__, api.SubmittedNotebook.__table__
        query = (
            select(table.c.id, table.c.late_submission_penalty, handed.c.timestamp, handed.c.extension)
            .select_from(table.join(handed, handed.c.id == table.c.assignment_id))
            .where(table.c.id.in_(books.values()))
        )
        scores: dict[str, float] = {}
        for (book, _), grade in grades.items():
            scores[book] = scores.get(book, 0.0) + grade.score
        for row in list(db.execute(query).mappings()):
            late = seconds_late(row["timestamp"], known.due, row["extension"])
            penalty = policy.penalty(scores.get(row["id"], 0.0), late)
            if penalty != row["late_submission_penalty"]:
                db.execute(update(table).where(table.c.id == row["id"]).values(late_submission_penalty=penalty))

    def settle(
        self, known: Known, policy: Policy, longer: Callable[[str], timedelta | None], withdrawn: Collection[str]
    ) -> None:
        """Bring all extensions and late penalties up to date with the rules in force and with what persons have marked.

        `longer` is a student's extension; who is `withdrawn` had one from mark1.toml and has none there any more. Without a
        due date nobody has one.
        """

        def settle() -> None:
            self._settle_extensions(known, policy, longer, withdrawn)
            self._settle_penalties(known, policy)

        self._safely(lambda: self._committed(settle))

    def _settle_extensions(
        self, known: Known, policy: Policy, longer: Callable[[str], timedelta | None], withdrawn: Collection[str]
    ) -> None:
        table = self._api.SubmittedAssignment.__table__
        query = select(table.c.id, table.c.student_id, table.c.extension).where(table.c.assignment_id == known.id)
        for key, student, extension in list(self._book.db.execute(query)):
            if _gives_extensions(known, policy):
                wanted = longer(student)
            else:  # nbgrader adds an extension to the due date, and fails where there is none
                wanted = None if student in withdrawn or known.due is None else extension
            if wanted != extension:
                self._book.db.execute(update(table).where(table.c.id == key).values(extension=wanted))

    def _settle_penalties(self, known: Known, policy: Policy) -> None:
        table = self._api.SubmittedNotebook.__table__
        query = select(table.c.id).where(table.c.notebook_id == known.notebook_id)
        for part in _parts(list(self._book.db.execute(query).scalars())):
            grades = {(row["notebook_id"], row["cell_id"]): _stored(row) for row in self._rows(self._api.Grade, part)}
            self._write_penalties(known, {book: book for book in part}, grades, policy)

    def _insert(self, table: Any, rows: Sequence[Mapping[str, Any]]) -> None:
        if rows:
            self._book.db.connection().execute(insert(table), list(rows))

    # ------------------------------------------------------------ faults

    def _committed(self, work: Callable[[], Result]) -> Result:
        result = work()
        self._book.db.commit()
        return result

    def _safely(self, work: Callable[[], Result]) -> Result:
        """Do the work; a database that is busy, or that another writer changed under us, is tried again."""
        for attempt in range(1, ATTEMPTS + 1):
            try:
                return work()
            except Exception as fault:
                with suppress(Exception):  # what cannot be rolled back was never begun
                    self._book.db.rollback()
                passing = isinstance(fault, IntegrityError) or (isinstance(fault, OperationalError) and _is_busy(fault))
                if not passing or attempt == ATTEMPTS:
                    raise self._told(fault) from fault
        raise AssertionError("the loop returns or raises")

    def _told(self, fault: Exception) -> Exception:
        if isinstance(fault, GradebookError):
            return fault
        reason = " ".join(str(getattr(fault, "orig", None) or fault).split())
        if _is_busy(fault):
            return GradebookError(
                f"{self.shown} is locked by another process. Nothing of this batch was written to it; "
                "the verdicts are kept: run the same command again."
            )
        if "no such table" in reason or "no such column" in reason:
            return GradebookError(
                f"{self.shown} was made by another version of nbgrader ({reason}). Run nbgrader db upgrade."
            )
        if "not a database" in reason or "malformed" in reason:
            return GradebookError(
                f"{self.shown} is no readable database ({reason}). "
                "Put a good copy of it back, or move it away and run mark1 release."
            )
        return GradebookError(
            f"{self.shown} cannot be used: {reason}. The verdicts are kept: mend it and run the same command again."
        )


# ---------------------------------------------------------------- small questions


def seconds_late(timestamp: datetime | None, due: datetime | None, extension: timedelta | None) -> float:
    """Seconds after the due date with its extension; 0 where either is unknown. Times are UTC without a zone."""
    if timestamp is None or due is None:
        return 0.0
    return max(0.0, (timestamp - due - (extension or NO_TIME)).total_seconds())


def _gives_extensions(known: Known, policy: Policy) -> bool:
    """Where mark1.toml gives extensions it gives all of them; else those granted through nbgrader stay.

    Without a due date nbgrader cannot add an extension to it, and fails.
    """
    return bool(policy.extensions) and known.due is not None


def naive(moment: datetime) -> datetime:
    """UTC without a zone, as nbgrader stores times; a time without a zone is taken for UTC."""
    return moment if moment.tzinfo is None else moment.astimezone(UTC).replace(tzinfo=None)


def _needs_person(score: float | None, old: StoredGrade | None, resubmitted: bool) -> bool:
    """Where a person has given a score, it stands: they need look again only where what they marked has changed."""
    if old is None or old.manual_score is None:
        return score is None
    return old.needs_person or resubmitted or old.auto_score != score


def _difference(assignment: Assignment, known: Known) -> str | None:
    """What the gradebook's cells have otherwise than the manifest, in words."""
    wanted = {graded_cell(item.id): item.points for item in assignment.exercises}
    wanted.update({task.id: task.points for task in assignment.manual})
    points = {cell.name: cell.points for cell in known.template.cells if cell.points is not None}
    for name, value in wanted.items():
        if name not in points:
            return f'"{name}" of {assignment.name} is not in it yet'
        if points[name] != float(value):
            return f'"{name}" of {assignment.name} has {points[name]:g} points there and {value:g} in assignment.toml'
    for name in points:
        if name not in wanted:
            return f'"{name}" is in it and no longer in {assignment.name}'
    return None


def _stored(row: Mapping[str, Any]) -> StoredGrade:
    return StoredGrade(row["auto_score"], row["manual_score"], row["extra_credit"], bool(row["needs_manual_grade"]))


def _is_busy(fault: BaseException) -> bool:
    return "database is locked" in str(fault) or "database table is locked" in str(fault)


def _parts(items: Sequence[Result], size: int = 100) -> Iterable[Sequence[Result]]:
    """Slices that fit the number of values a statement may hold (SQLite: 999 in old builds)."""
    return (items[start : start + size] for start in range(0, len(items), size))


def _shown(url: str) -> str:
    """How an error names the gradebook: the file, or the address without its password."""
    if url.startswith(SQLITE):
        return Path(url.removeprefix(SQLITE)).name
    scheme, _, rest = url.partition("://")
    return f"{scheme}://{rest.rpartition('@')[2]}"
