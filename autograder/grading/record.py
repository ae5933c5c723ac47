"""Take verdicts to where people read them: nbgrader's gradebook, `autograded/`, the feedback pages, the class page.

The order matters. A batch of verdicts is in the gradebook before its pages are written, and is noted as recorded last: a
run that is killed in between does that batch again, which changes nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime, timedelta
from pathlib import Path
from types import TracebackType
from typing import Self
from zoneinfo import ZoneInfo

from autograder.course.folders import Course
from autograder.course.manifest import read_assignment
from autograder.errors import GradebookError, UserError
from autograder.files import write_whole
from autograder.gradebook import GradebookWriter, NotPublished, Standing
from autograder.gradebook.marked import as_marked
from autograder.grading.members import Members, class_groups
from autograder.grading.verdict_folder import Lateness, VerdictFolder
from autograder.profiling import GRADEBOOK, PAGES, STAGES
from autograder.records import Assignment, Submission, Verdict, graded_cell
from autograder.reports.class_page import class_page
from autograder.reports.exports import people_of
from autograder.reports.feedback import ManualMark, feedback_page


class GradebookRecorder:
    """Records the verdicts of one assignment, in batches; publishes it first where the gradebook lacks it.

    Raises GradebookError, with a sentence, where the gradebook or a folder cannot be written.
    """

    def __init__(self, course: Course, assignment: Assignment, folder: VerdictFolder, *, batch: int) -> None:
        self._course = course
        self._assignment = assignment
        self._folder = folder
        self._batch = batch
        self._waiting: list[Verdict] = []
        self._writer = open_gradebook(course, assignment, folder)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, fault: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._writer.close()

    def take(self, verdict: Verdict, submission: Submission) -> None:
        """Write the autograded notebook now, the rows and the page with the next batch."""
        with STAGES.of(GRADEBOOK):
            self._writer.record(verdict, submission, self._assignment, resubmitted=self._resubmitted(verdict))
        self._waiting.append(verdict)
        if len(self._waiting) >= self._batch:
            self.flush()

    def _resubmitted(self, verdict: Verdict) -> bool:
        """Did an earlier verdict judge another file of this student's?"""
        earlier = self._folder.previous(verdict.student)
        return earlier is not None and earlier.submission_hash != verdict.submission_hash

    def flush(self) -> None:
        """Record what is waiting: gradebook, then pages, then the note that it is done."""
        if not self._waiting:
            return
        with STAGES.of(GRADEBOOK):
            self._writer.flush()
            students = [verdict.student for verdict in self._waiting]
            standings = self._writer.standings(self._assignment, students)
        with STAGES.of(PAGES):
            for verdict in self._waiting:
                write_page(self._writer, verdict, self._assignment, standings.get(verdict.student))
        self._folder.mark_lateness(_lateness(standings))
        self._folder.mark_recorded(*self._waiting)
        self._waiting.clear()

    def follow_rules(self) -> list[str]:
        """Write the pages again that say another lateness than the rules in force give; returns whose."""
        standings = self._writer.standings(self._assignment)
        changed = {who: now for who, now in _lateness(standings).items() if self._folder.lateness(who) != now}
        with STAGES.of(PAGES):
            for student in changed:
                verdict = self._folder.read(student)
                if verdict is not None and self._folder.is_recorded(verdict):
                    write_page(self._writer, verdict, self._assignment, standings[student])
        if changed:
            self._folder.mark_lateness(changed)
        return sorted(changed)

    def marked(self, verdicts: Iterable[Verdict]) -> dict[str, Verdict]:
        """Those of the verdicts, by student, that read otherwise once the marks given by hand are counted."""
        standings = self._writer.standings(self._assignment)
        every = (
            (verdict, as_marked(verdict, standings.get(verdict.student), self._assignment)) for verdict in verdicts
        )
        return {verdict.student: now for verdict, now in every if now != verdict}

    def class_page(self, folder: VerdictFolder) -> Path | None:
        """Write the class page from all verdicts in force; returns where it stands."""
        with STAGES.of(PAGES):
            return _write_class_page(self._writer, self._assignment, folder)


def open_gradebook(course: Course, assignment: Assignment, folder: VerdictFolder) -> GradebookWriter:
    """The course's gradebook with this assignment in it, and every mark by the rules in force.

    Where the gradebook lacks the assignment, or has it otherwise, its cells are brought there.
    """
    try:
        return _opened(course, assignment, folder)
    except NotPublished:
        from autograder.publishing.release import publish_cells

        publish_cells(course.root, assignment)
        return _opened(course, assignment, folder)


def _opened(course: Course, assignment: Assignment, folder: VerdictFolder) -> GradebookWriter:
    writer = GradebookWriter(course)
    try:
        writer.ensure_assignment(assignment)
        settle(writer, assignment, folder)
    except BaseException:
        writer.close()
        raise
    return writer


def settle(writer: GradebookWriter, assignment: Assignment, folder: VerdictFolder) -> None:
    """Let the rules in force (due date, extensions, late policy) reach every mark, whoever is judged today."""
    extended = writer.policy.extended(assignment.name)
    writer.settle(assignment, withdrawn=folder.extended - extended, former_due=folder.due)
    folder.mark_extended(extended)
    folder.mark_due(assignment.due)


def _lateness(standings: Mapping[str, Standing]) -> dict[str, Lateness]:
    return {student: (standing.seconds_late, standing.penalty) for student, standing in standings.items()}


def write_page(writer: GradebookWriter, verdict: Verdict, assignment: Assignment, standing: Standing | None) -> Path:
    """Write one student's feedback page where `nbgrader release_feedback` looks for it."""
    late = timedelta(seconds=standing.seconds_late) if standing and standing.seconds_late > 0 else None
    page = feedback_page(
        as_marked(verdict, standing, assignment),
        assignment,
        student_name=standing.name if standing and standing.name != verdict.student else "",
        timestamp=_local(standing.timestamp, writer.course) if standing and standing.timestamp else None,
        late=late,
        penalty=(standing.penalty or 0.0) if standing else 0.0,
        manual=_marks(assignment, standing),
    )
    file = writer.course.folder("feedback", verdict.student, assignment.name) / f"{assignment.name}.html"
    try:
        writer.feedback_folder(verdict.student, assignment)
        write_whole(file, page)
    except OSError as fault:
        raise GradebookError(
            f"{file} cannot be written: {fault.strerror or fault}. The verdicts are kept; mend it and run this again."
        ) from fault
    return file


def _local(moment: datetime, course: Course) -> datetime:
    """A moment as the course's own clocks show it; UTC where the course names no zone."""
    zone = course.settings.timezone
    return moment if zone is None else moment.astimezone(ZoneInfo(zone))


def _marks(assignment: Assignment, standing: Standing | None) -> Mapping[str, ManualMark]:
    """What a person set or wrote in formgrader, by task or exercise: a score, a comment, or both."""
    if standing is None:
        return {}
    owner = {task.id: task.id for task in assignment.manual}
    owner |= {exercise.id: exercise.id for exercise in assignment.exercises}  # comments stand on the solution cell
    owner |= {graded_cell(exercise.id): exercise.id for exercise in assignment.exercises}  # and points on this one
    scores = {
        owner[cell]: grade.score
        for cell, grade in standing.grades.items()
        if cell in owner and grade.manual_score is not None
    }
    comments = {owner[cell]: text for cell, text in standing.comments.items() if cell in owner and text}
    return {
        name: ManualMark(score=scores.get(name), comment=comments.get(name, ""))
        for name in scores.keys() | comments.keys()
    }


def write_feedback(course: Course, name: str, students: Sequence[str] = ()) -> list[Path]:
    """Write the feedback pages again, from the verdicts and the gradebook. Raises UserError for an unknown student."""
    assignment = read_assignment(course.root, name)
    folder = VerdictFolder(course.verdicts, name)
    known = folder.students()
    for student in students:
        if student not in known:
            raise UserError(f'there is no verdict of "{student}" on {name}: run mark1 grade {name} first.')
    with open_gradebook(course, assignment, folder) as writer:
        chosen = list(students) or known
        standings = writer.standings(assignment, chosen)
        verdicts = [verdict for student in chosen if (verdict := folder.read(student)) is not None]
        pages = [write_page(writer, verdict, assignment, standings.get(verdict.student)) for verdict in verdicts]
        folder.mark_lateness(_lateness(standings))
        return pages


def write_class_page(course: Course, name: str) -> Path:
    """Write the class page of an assignment from its verdicts. Raises UserError where there are none."""
    assignment = read_assignment(course.root, name)
    folder = VerdictFolder(course.verdicts, name)
    if not folder.students():
        raise UserError(f"there are no verdicts on {name} yet: run mark1 grade {name} first.")
    with open_gradebook(course, assignment, folder) as writer:
        page = _write_class_page(writer, assignment, folder)
    assert page is not None
    return page


def _write_class_page(writer: GradebookWriter, assignment: Assignment, folder: VerdictFolder) -> Path | None:
    standings = writer.standings(assignment)
    verdicts = [as_marked(verdict, standings.get(verdict.student), assignment) for verdict in folder.all()]
    if not verdicts:
        return None
    names = {student: person.name for student, person in people_of(writer.policy.roster).items() if person.name}
    file = writer.course.feedback / f"{assignment.name}.html"
    file.parent.mkdir(parents=True, exist_ok=True)
    groups = Members(writer.course, assignment).cards(class_groups(folder, verdicts), verdicts)
    write_whole(file, class_page(verdicts, assignment, names=names, groups=groups))
    return file
