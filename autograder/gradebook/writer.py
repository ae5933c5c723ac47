"""Takes verdicts to nbgrader: the notebook in `autograded/` at once, the rows of many students together.

    with GradebookWriter(course) as writer:
        writer.ensure_assignment(assignment)        # NotPublished: publish it, then ask again
        for verdict, submission in judged:
            writer.record(verdict, submission, assignment)
        writer.flush()
        writer.standings(assignment)

What has been recorded is in the gradebook after `flush`, or after leaving the block without an exception.
A writer that fails has written a whole batch or nothing of it, and the verdicts are not its concern.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import Self

from autograder.course.folders import NOBODY, Course
from autograder.course.settings import Policy
from autograder.errors import GradebookError
from autograder.files import write_whole
from autograder.gradebook.autograded import (
    Notebook,
    as_text,
    filled,
    from_template,
    graded_order,
    read_notebook,
    read_text,
    sanitised,
    with_answers,
    with_program,
)
from autograder.gradebook.rows import rows_of
from autograder.gradebook.store import Entry, Known, Standing, Store, naive
from autograder.records import Assignment, Submission, Verdict

# What nbgrader itself reads beside a notebook: when it came, and the key under which feedback is handed out.
COMPANIONS = ("timestamp.txt", "submission_secret.txt")
READ_ONLY = 0o444  # as nbgrader leaves what it has autograded
BATCH = 50  # submissions in a transaction: above this, a submission gets no cheaper


class GradebookWriter:
    """One open gradebook and one writer. Raises GradebookError, CourseError for a faulty mark1.toml."""

    def __init__(self, course: Course, *, url: str | None = None, batch: int = BATCH) -> None:
        self.policy: Policy = course.settings.policy
        self.course = course
        self._store = Store(url or course.gradebook, course.course_id)
        self._batch = batch
        self._known: dict[str, Known] = {}
        self._waiting: dict[str, list[Entry]] = {}
        self._enrolled = False

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, fault: BaseException | None, trace: TracebackType | None
    ) -> None:
        try:
            if kind is None:
                self.flush()
        finally:
            self.close()

    def close(self) -> None:
        """Close the gradebook; what was not flushed is not in it."""
        self._store.close()

    # ------------------------------------------------------------ an assignment

    def ensure_assignment(self, assignment: Assignment) -> None:
        """See that the gradebook holds the assignment with these exercises and points, and its due date.

        Raises NotPublished where it does not: the caller publishes the assignment and asks again.
        """
        self._known.pop(assignment.name, None)
        self._open(assignment)
        if not self._enrolled:
            self._store.enrol(self.policy.roster)
            self._enrolled = True

    def _open(self, assignment: Assignment) -> Known:
        if assignment.name not in self._known:
            order = graded_order(self._released(assignment.name), assignment)
            known = self._store.known(assignment, order)
            self._known[assignment.name] = self._store.set_due(known, assignment.due)
        return self._known[assignment.name]

    def _released(self, name: str) -> Notebook | None:
        return read_notebook(self.course.folder("release", NOBODY, name) / f"{name}.ipynb")

    # ------------------------------------------------------------ a submission

    def record(
        self,
        verdict: Verdict,
        submission: Submission,
        assignment: Assignment,
        *,
        folder: Path | None = None,
        resubmitted: bool = False,
    ) -> None:
        """Write the autograded notebook, and keep the rows for the next batch.

        `folder` is where the submission lies (default: the folder of its file). `resubmitted`: the student has
        handed in another file than the one judged before, so that a person looks again at what they had marked.
        """
        known = self._open(assignment)
        source = folder or _folder_of(submission) or self.course.folder("submitted", verdict.student, assignment.name)
        self._write_notebook(known, verdict, submission, source)
        self._keep(verdict, submission, resubmitted)

    def record_rows(
        self, verdict: Verdict, submission: Submission, assignment: Assignment, *, resubmitted: bool = False
    ) -> None:
        """Keep the rows alone: nbgrader's own autograde writes the notebook itself."""
        self._open(assignment)
        self._keep(verdict, submission, resubmitted)

    def _keep(self, verdict: Verdict, submission: Submission, resubmitted: bool) -> None:
        entry = Entry(
            verdict.student,
            rows_of(verdict),
            timestamp=None if submission.timestamp is None else naive(submission.timestamp),
            extension=self.policy.extension(verdict.student, verdict.assignment),
            resubmitted=resubmitted,
        )
        waiting = self._waiting.setdefault(verdict.assignment, [])
        waiting.append(entry)
        if len(waiting) >= self._batch:
            self.flush()

    def flush(self) -> None:
        """Write what is waiting, one transaction an assignment."""
        for name, entries in list(self._waiting.items()):
            # The last verdict of a student counts, and a student stands in a batch once.
            latest = {entry.student: entry for entry in entries}
            self._store.store(self._known[name], list(latest.values()), self.policy)
            del self._waiting[name]

    def settle(
        self, assignment: Assignment, *, withdrawn: Collection[str] = (), former_due: datetime | None = None
    ) -> None:
        """Bring every submission's extension and penalty up to date: with the rules in force, and with a person's marks.

        `withdrawn`: who had an extension from mark1.toml and has none there any more. `former_due`: the due date that the
        manifest gave when this was asked last.
        """
        known = self._open(assignment)
        if assignment.due is None and former_due is not None:
            known = self._known[assignment.name] = self._store.withdraw_due(known, former_due)
        self._store.settle(
            known,
            self.policy,
            lambda student: self.policy.extension(student, assignment.name),
            withdrawn,
        )

    def standings(self, assignment: Assignment, students: Sequence[str] | None = None) -> dict[str, Standing]:
        """What the gradebook knows of the submissions: names, times, penalties, scores and a person's marks."""
        return self._store.standings(self._open(assignment), students)

    def students(self) -> dict[str, str]:
        """Everybody whom the gradebook knows: id -> name, empty where it has none."""
        return self._store.students()

    def due(self, assignment: Assignment) -> datetime | None:
        """When the assignment is due by the gradebook, in UTC."""
        due = self._open(assignment).due
        return None if due is None else due.replace(tzinfo=UTC)

    def feedback_folder(self, student: str, assignment: Assignment) -> Path:
        """The folder for a student's feedback page, with what `nbgrader release_feedback` reads beside it."""
        folder = self.course.folder("feedback", student, assignment.name)
        folder.mkdir(parents=True, exist_ok=True)
        copy_companions(self.course.folder("autograded", student, assignment.name), folder)
        return folder

    # ------------------------------------------------------------ the notebook

    def notebook(self, assignment: Assignment, submission: Submission, source: Path) -> Notebook:
        """What a student handed in, sanitised: from the notebook, the .py file, or neither."""
        return self._notebook(self._open(assignment), submission, source)

    def _notebook(self, known: Known, submission: Submission, source: Path) -> Notebook:
        name, path = submission.assignment, submission.path
        if submission.unreadable:
            shown = f"{path.name}: {submission.unreadable}" if path is not None else submission.unreadable
            return from_template(known.template, shown, self._released(name))
        program = path is not None and path.suffix == ".py"
        raw = read_notebook(source / f"{name}.ipynb" if program or path is None else path)
        if path is not None and program:
            base = sanitised(raw or self._released(name) or _EMPTY, known.template)
            return with_program(with_answers(base, submission.answers), path.name, read_text(path) or "")
        if raw is None:
            return from_template(known.template, f"{name}.ipynb is no longer there.", self._released(name))
        return with_answers(sanitised(raw, known.template), submission.answers)

    def _write_notebook(self, known: Known, verdict: Verdict, submission: Submission, source: Path) -> None:
        text = as_text(filled(self._notebook(known, submission, source), verdict))
        folder = self.course.folder("autograded", verdict.student, verdict.assignment)
        try:
            folder.mkdir(parents=True, exist_ok=True)
            _leave(folder / f"{verdict.assignment}.ipynb", text.encode("utf-8", "replace"))
            copy_companions(source, folder)
        except OSError as fault:
            raise GradebookError(
                f"{folder} cannot be written: {fault.strerror or fault}. The verdicts are kept: "
                "make room or give permission, and run the same command again."
            ) from fault


def _folder_of(submission: Submission) -> Path | None:
    """The folder of a submission: its path is a file in it or below, or the folder itself where there is no file to name."""
    path = submission.path
    if path is None:
        return None
    own = (
        place
        for place in path.parents
        if {place.parent.name, place.name} == {submission.student, submission.assignment}
    )
    return next(own, path.parent if path.suffix in (".ipynb", ".py") else path)


_EMPTY: Notebook = {"cells": [], "metadata": {}}


def copy_companions(source: Path, folder: Path) -> None:
    """Copy what nbgrader reads beside a notebook into `folder`; what `source` does not have goes from it too."""
    for name in COMPANIONS:
        text = read_text(source / name)
        if text is None:
            (folder / name).unlink(missing_ok=True)
        else:
            _leave(folder / name, text.encode("utf-8"))


def _leave(path: Path, data: bytes) -> None:
    """Write a file of `autograded/` or `feedback/`, which nbgrader copies with all that lies beside it."""
    write_whole(path, data, mode=READ_ONLY, one_writer=True)
