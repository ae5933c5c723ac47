"""What `nbgrader_config.py` puts into nbgrader's own commands, so that its autograde gives our verdicts.

AnyFile           exporter: a file that is no notebook becomes one that says so, instead of an error
SanitiseCells     for DeduplicateIds: duplicated, deleted, split and edited cells cost no more than themselves
Judge             for Execute: judges in a fresh process, since formgrader's server has threads
SaveVerdict       for SaveAutoGrades: the rows that `mark1 grade` writes, with "a person must look"
LatePolicy        for nbgrader's late-submission plugin: the policy of mark1.toml
SaveCells         for nbgrader's: an assignment may change after submissions have come in
HideFromStudents  in generate_feedback: no traceback and no hidden test, whoever ran the notebook

nbgrader hands each preprocessor a notebook and a dict of resources, and catches what one raises: that
student is reported and the others go on.
"""

from __future__ import annotations

import os
import subprocess
import sys
import weakref
from collections.abc import Iterable
from pathlib import Path
from typing import Any, ClassVar

import nbformat
from nbconvert.exporters import NotebookExporter
from nbgrader import preprocessors as nbgrader_preprocessors
from nbgrader.plugins import BasePlugin
from nbgrader.preprocessors import NbGraderPreprocessor

from autograder.course.folders import Course
from autograder.course.manifest import read_assignment
from autograder.errors import Mark1Error
from autograder.gradebook import GradebookWriter, read_policy
from autograder.gradebook.autograded import filled
from autograder.grading.record import settle
from autograder.grading.verdict_folder import VerdictFolder
from autograder.records import Assignment, Submission, Verdict
from autograder.submissions.files import MAX_BYTES
from autograder.submissions.reader import read_submission

VERDICT = "mark1_verdict"  # where Judge leaves the verdict for SaveVerdict, in the resources
RESUBMITTED = "mark1_resubmitted"
# What a student's feedback may never hold, if an author writes nbgrader's own hidden tests into a cell.
HIDDEN = ("BEGIN HIDDEN TESTS", "END HIDDEN TESTS")


class AnyFile(NotebookExporter):  # type: ignore[misc]
    """nbgrader's notebook exporter, for files that may be anything."""

    def from_file(self, file_stream: Any, resources: Any = None, **options: Any) -> Any:
        """Convert an open file; where it is no notebook, SanitiseCells finds that out and says so."""
        if not self.parent._sanitizing:  # what SanitiseCells has written: no surprise is left to tolerate
            return super().from_file(file_stream, resources=resources, **options)
        notebook = None
        if os.fstat(file_stream.fileno()).st_size <= MAX_BYTES:
            try:
                notebook = nbformat.read(file_stream, as_version=4)
            except Exception as fault:  # noqa: BLE001 (there is an error of its own for every way to be no notebook)
                self.log.warning("%s is no notebook: %s", file_stream.name, fault)
        return self.from_notebook_node(notebook or nbformat.v4.new_notebook(), resources=resources, **options)


class SanitiseCells(NbGraderPreprocessor):  # type: ignore[misc]
    """Replaces the notebook by what `mark1 grade` puts into autograded/: every nbgrader cell exactly once."""

    def preprocess(self, nb: Any, resources: Any) -> tuple[Any, Any]:  # noqa: ARG002 (nbgrader's signature)
        """The notebook that was handed in, sanitised; or the one made from the .py file that counts."""
        case = _Case.of(self, resources)
        with case.writer() as writer:
            writer.ensure_assignment(case.assignment)
            return nbformat.from_dict(writer.notebook(case.assignment, case.submission(), case.folder)), resources


class Judge(NbGraderPreprocessor):  # type: ignore[misc]
    """Judges what was handed in, in a process of its own, and puts the verdict under the graded cells."""

    def preprocess(self, nb: Any, resources: Any) -> tuple[Any, Any]:
        """The notebook with outputs from which nbgrader too would read our scores."""
        case = _Case.of(self, resources)
        verdict, before = _Run.of(case).verdict(case, self.log)
        resources[VERDICT] = verdict
        resources[RESUBMITTED] = before is not None and before != verdict.submission_hash
        return nbformat.from_dict(filled(nb, verdict)), resources


class SaveVerdict(NbGraderPreprocessor):  # type: ignore[misc]
    """Writes the rows of the verdict, as `mark1 grade` does."""

    def preprocess(self, nb: Any, resources: Any) -> tuple[Any, Any]:
        """The notebook as it was."""
        case = _Case.of(self, resources)
        with case.writer() as writer:
            writer.ensure_assignment(case.assignment)
            _Run.of(case).settle(writer, case.assignment)
            writer.record_rows(
                resources[VERDICT], case.submission(), case.assignment, resubmitted=resources[RESUBMITTED]
            )
        return nb, resources


class HideFromStudents(NbGraderPreprocessor):  # type: ignore[misc]
    """For feedback: takes out tracebacks, error streams and hidden tests, which can hold hidden inputs."""

    def preprocess_cell(
        self,
        cell: Any,
        resources: Any,
        cell_index: int,  # noqa: ARG002 (nbgrader's signature)
    ) -> tuple[Any, Any]:
        """The cell without what is not for students."""
        cell.source = "\n".join(_without_hidden(cell.source.split("\n")))
        if cell.cell_type == "code":
            cell.outputs = [self._shown(item) for item in cell.outputs if item.get("name") != "stderr"]
        return cell, resources

    @staticmethod
    def _shown(output: Any) -> Any:
        if output.output_type != "error":
            return output
        return nbformat.v4.new_output("stream", name="stdout", text=f"This cell stopped with {output.ename}.\n")


def _without_hidden(lines: Iterable[str]) -> Iterable[str]:
    hidden = False
    for line in lines:
        if HIDDEN[0] in line:
            hidden = True
        if not hidden:
            yield line
        if HIDDEN[1] in line:
            hidden = False


class LatePolicy(BasePlugin):  # type: ignore[misc]
    """The late policy of mark1.toml, for nbgrader's own AssignLatePenalties."""

    def late_submission_penalty(
        self,
        student_id: str,  # noqa: ARG002 (nbgrader's signature)
        score: float,
        total_seconds_late: float,
    ) -> float | None:
        """Points that lateness takes; None where it takes none."""
        return read_policy(_root(self)).penalty(score, total_seconds_late)


# ---------------------------------------------------------------- one student's submission


class _Case:
    """One student's submission as nbgrader names it."""

    def __init__(self, converter: Any, student: str, name: str) -> None:
        self.converter = converter
        self.student = student
        directory = converter.coursedir
        self.course = Course(Path(directory.root))
        self.url: str = directory.db_url
        self.assignment: Assignment = read_assignment(self.course.root, name)
        self.folder = Path(directory.format_path(directory.submitted_directory, student, name))

    @classmethod
    def of(cls, preprocessor: Any, resources: Any) -> _Case:
        own = resources["nbgrader"]
        return cls(_converter(preprocessor), own["student"], own["assignment"])

    @property
    def by_settings(self) -> bool:
        """Does the submission lie where nbgrader_config.py says?"""
        return self.course.folder("submitted", self.student, self.assignment.name) == self.folder.absolute()

    def writer(self) -> GradebookWriter:
        return GradebookWriter(self.course, url=self.url)

    def submission(self) -> Submission:
        submission: Submission = read_submission(
            self.folder, self.assignment, self.student, self.course.settings.timezone
        )
        return submission


def _converter(configurable: Any) -> Any:
    """nbgrader's converter above a preprocessor or plugin: it knows the course's folders."""
    while configurable is not None and not hasattr(configurable, "coursedir"):
        configurable = configurable.parent
    if configurable is None:
        raise Mark1Error("this preprocessor works inside nbgrader autograde: see nbgrader_config.py.")
    return configurable


def _root(configurable: Any) -> Path:
    return Path(_converter(configurable).coursedir.root)


# ---------------------------------------------------------------- the judge's process


class _Run:
    """One run of nbgrader autograde: the class is judged together at the first student, as nbgrader asks one by one."""

    _runs: ClassVar[weakref.WeakKeyDictionary[Any, dict[str, _Run]]] = weakref.WeakKeyDictionary()

    def __init__(self, case: _Case) -> None:
        self.folder = VerdictFolder(case.course.verdicts, case.assignment.name)
        self.before: dict[str, str | None] = {}
        self.said = ""
        self.settled = False

    @classmethod
    def of(cls, case: _Case) -> _Run:
        runs = cls._runs.setdefault(case.converter, {})
        if case.assignment.name not in runs:
            runs[case.assignment.name] = cls(case)
        return runs[case.assignment.name]

    def verdict(self, case: _Case, log: Any) -> tuple[Verdict, str | None]:
        """The verdict on this submission, and the hash of the one judged before it. Raises Mark1Error."""
        if case.student not in self.before:
            self._judge(case, log)
        verdict = self.folder.read(case.student)
        if verdict is None or verdict.submission_hash != case.submission().hash:
            raise Mark1Error(f"there is no verdict on {case.student}'s {case.assignment.name}: {self.said}")
        return verdict, self.before.get(case.student)

    def settle(self, writer: GradebookWriter, assignment: Assignment) -> None:
        """Let the rules in force reach everybody's marks, once a run: also of those whom nbgrader does not grade today."""
        if not self.settled:
            settle(writer, assignment, self.folder)
            self.settled = True

    def _judge(self, case: _Case, log: Any) -> None:
        students = self._students(case)
        for student in students:
            old = self.folder.read(student)
            self.before[student] = None if old is None else old.submission_hash
        command = grade_command(case, students)
        log.info("Judging %d submissions of %s", len(students), case.assignment.name)
        # cwd: a folder that students cannot write to; stdin: nothing to wait for.
        done = subprocess.run(
            command, cwd=case.course.root, stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False
        )
        self.said = " ".join((done.stderr or done.stdout).split())[-500:] or f"the judge ended with {done.returncode}."
        if done.returncode:
            log.error("mark1 grade: %s", self.said)

    def _students(self, case: _Case) -> list[str]:
        """Everybody this run of nbgrader is about to come to, this student first."""
        folders = {Path(folder).absolute() for folder in case.converter.assignments}
        names: set[str] = set()
        if case.by_settings:
            names = {student for student, folder in case.course.submissions(case.assignment.name) if folder in folders}
        elif case.folder.parts[-2:] == (case.student, case.assignment.name):
            names = {folder.parent.name for folder in folders}
        excluded = case.converter.coursedir.student_id_exclude.split(",")
        return [case.student, *sorted(names - {case.student, *excluded, *self.before})]


def grade_command(case: _Case, students: list[str]) -> list[str]:
    """`mark1 grade` for these students, verdicts only. -P: no module of the current folder is imported."""
    command = [sys.executable, "-P", "-m", "autograder.cli", "grade", case.assignment.name, "--no-gradebook", "--json"]
    command += ["--course", str(case.course.root), "--verdicts", str(case.course.verdicts)]
    if not case.by_settings:  # nbgrader was told another folder on its command line
        command += ["--submitted", str(case.folder.parent.parent)]
    command += [part for student in students for part in ("--student", student)]
    # A single student is somebody's button: judged anew, as nbgrader does.
    return [*command, "--force"] if case.converter.force or len(students) == 1 else command


# ---------------------------------------------------------------- generate_assignment


class SaveCells(nbgrader_preprocessors.SaveCells):  # type: ignore[misc]
    """nbgrader's SaveCells, which also takes an assignment whose cells have changed since submissions came in."""

    def _create_notebook(self, nb: Any) -> None:
        notebook = next((book for book in self._notebooks() if book.name == self.notebook_id), None)
        if notebook is not None and notebook.submissions:
            wanted = {
                "grade": self.new_grade_cells,
                "solution": self.new_solution_cells,
                "task": self.new_task_cells,
            }
            for kind, cells in wanted.items():
                self._remove(notebook, kind, set(cells))
            for kind, cells in wanted.items():
                self._add(notebook, kind, cells)
            self._match_source_cells(notebook)
        super()._create_notebook(nb)

    def _notebooks(self) -> list[Any]:
        from nbgrader.api import MissingEntry

        try:
            return list(self.gradebook.find_assignment(self.assignment_id).notebooks)
        except MissingEntry:
            return []

    def _remove(self, notebook: Any, kind: str, wanted: set[str]) -> None:
        from nbgrader.api import Comment, Grade

        db = self.gradebook.db
        for cell in list(getattr(notebook, f"{kind}_cells")):
            if cell.name in wanted:
                continue
            grades = db.query(Grade).filter(Grade.cell_id == cell.id)
            if any(grade.manual_score is not None for grade in grades):
                raise RuntimeError(
                    f'"{cell.name}" is gone from {self.assignment_id}, but a person has marked it. '
                    "Put it back, or remove these marks in formgrader first."
                )
            self.log.warning("Removing %s from the gradebook: it is no longer in %s", cell.name, self.assignment_id)
            for row in [*grades, *db.query(Comment).filter(Comment.cell_id == cell.id)]:
                db.delete(row)
            db.delete(cell)
        db.commit()

    def _add(self, notebook: Any, kind: str, cells: dict[str, dict[str, Any]]) -> None:
        from nbgrader.api import Comment, Grade

        there = {cell.name for cell in getattr(notebook, f"{kind}_cells")}
        create = getattr(self.gradebook, f"update_or_create_{kind}_cell")
        for name in cells.keys() - there:
            cell = create(name, self.notebook_id, self.assignment_id, **cells[name])
            for book in notebook.submissions:
                if kind != "solution":
                    self.gradebook.db.add(Grade(cell_id=cell.id, notebook=book))
                if kind != "grade":
                    self.gradebook.db.add(Comment(cell_id=cell.id, notebook=book))
        self.gradebook.db.commit()

    def _match_source_cells(self, notebook: Any) -> None:
        db = self.gradebook.db
        there = {cell.name: cell for cell in notebook.source_cells}
        for name in there.keys() - self.new_source_cells.keys():
            db.delete(there[name])
        db.commit()
        for name in self.new_source_cells.keys() - there.keys():
            self.gradebook.update_or_create_source_cell(
                name, self.notebook_id, self.assignment_id, **self.new_source_cells[name]
            )
