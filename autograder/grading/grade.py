"""Grade a class: submissions in, verdicts, gradebook and pages out.

The flow, once: read what came in -> leave out what is up to date -> judge the rest in parallel -> write each verdict as it
comes -> hand verdicts in batches to the gradebook and the feedback pages -> the class page. Killed at any moment, the same
command goes on from there: a verdict is written whole, and what has reached the gradebook is noted beside it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Protocol

from autograder.course.manifest import read_assignment
from autograder.course.version import Older, course_hash, engine_hash, older
from autograder.errors import CourseError, SandboxError, UserError
from autograder.executors.jobs import Executor, Job
from autograder.grading.behaviour import BehaviourFolder
from autograder.grading.groups import GroupHints
from autograder.grading.judges import Judges, Order, start_judges
from autograder.grading.verdict_folder import VerdictFolder, name_fault
from autograder.judging.submission_json import submission_to_json
from autograder.profiling import EXTRACT, STAGES, VERDICTS
from autograder.records import Assignment, Submission, Verdict
from autograder.sandbox.scratch import sweep
from autograder.submissions.reader import read_submission

# Verdicts go to the gradebook together: one transaction costs as much as twenty rows.
BATCH = 25


@dataclass(slots=True)
class Outcome:
    """What a run of `grade` did. `outdated` says what changed since a verdict was decided; `regrade` is for those."""

    assignment: Assignment
    judged: list[str] = field(default_factory=list)
    unchanged: list[str] = field(default_factory=list)
    outdated: dict[str, Older] = field(default_factory=dict)
    missing: list[str] = field(default_factory=list)  # of a merge: nobody has judged these yet
    lost: dict[str, str] = field(default_factory=dict)  # student: why there is no verdict (a fault of ours)
    faulted: list[str] = field(default_factory=list)  # a check could not be run (a fault of ours): a person looks
    followed: list[str] = field(default_factory=list)  # unchanged work, another lateness or penalty: the rules changed
    marked: dict[str, Verdict] = field(default_factory=dict)  # as marks by hand make them, where that differs
    layers: tuple[str, ...] = ()
    class_page: Path | None = None


class Progress(Protocol):
    """What a run tells while it goes on."""

    def begin(self, assignment: Assignment, total: int, unchanged: int) -> None: ...

    def ready(self, layers: Sequence[str]) -> None: ...

    def judged(self, verdict: Verdict) -> None: ...

    def lost(self, student: str, why: str) -> None: ...


class Silent:
    """A progress that tells nothing."""

    def begin(self, assignment: Assignment, total: int, unchanged: int) -> None: ...

    def ready(self, layers: Sequence[str]) -> None: ...

    def judged(self, verdict: Verdict) -> None: ...

    def lost(self, student: str, why: str) -> None: ...


EVERY_PROCESSOR = Judges()


def grade(
    order: Order,
    judges: Judges | None = EVERY_PROCESSOR,
    *,
    progress: Progress | None = None,
    executor: Executor | None = None,
) -> Outcome:
    """Grade what is missing or newly submitted; with `force`, everything.

    `judges` None: nobody is judged; what has a verdict is recorded, and who has none is `missing`.
    Raises UserError for what the user can mend and SandboxError where this machine cannot judge safely.
    """
    progress = progress or Silent()
    if judges is not None and judges.profile:
        STAGES.measure()
    sweep()  # what a run that was killed has left behind
    assignment = read_assignment(order.course.root, order.assignment)
    folder = VerdictFolder(order.course.verdicts, assignment.name)
    outcome = Outcome(assignment)
    if order.gradebook:
        _adopt_loose_files(order, assignment, folder)
    with STAGES.of(EXTRACT):
        waiting, settled = _sort_out(order, assignment, folder, outcome)
    if judges is None:
        outcome.missing, waiting = sorted(waiting), {}
    progress.begin(assignment, len(waiting), len(outcome.unchanged))
    with ExitStack() as stack:
        own = executor
        if waiting and own is None and judges is not None:  # they warm up while the gradebook is opened
            own = start_judges(judges, assignment, len(waiting), lambda line: _notice(line, outcome, progress))
        if own is not None:
            stack.callback(sweep)
            stack.callback(own.close)
        recorder = _recorder(order, assignment, folder, stack)
        for student, path in settled.items():
            verdict = folder.read(student)
            if verdict is not None:
                recorder.take(verdict, _read(order, path, assignment, student))
        if own is not None:
            try:
                _judge(own, order, assignment, waiting, folder, recorder, outcome, progress)
            except KeyboardInterrupt:
                raise KeyboardInterrupt(_stopped(outcome, len(waiting))) from None
        recorder.flush()
        outcome.followed = [who for who in recorder.follow_rules() if who in outcome.unchanged]
        outcome.marked = recorder.marked(verdicts_of(order, [*outcome.judged, *outcome.unchanged]))
        outcome.class_page = recorder.class_page(folder)
    return outcome


def _notice(line: dict[str, Any], outcome: Outcome, progress: Progress) -> None:
    """What a judge says of itself: that it is ready, or refuses; where its time went."""
    if "refused" in line:
        raise (CourseError if line["user"] else SandboxError)(line["refused"])
    if "stages" in line:
        STAGES.take(line["stages"])
    elif "ready" in line and not outcome.layers:
        outcome.layers = tuple(line["ready"])
        progress.ready(outcome.layers)


def _stopped(outcome: Outcome, waiting: int) -> str:
    done = len(outcome.judged)
    return f"stopped: {done} of {waiting} submissions were judged and are kept. Run the same command again to go on."


def _sort_out(
    order: Order, assignment: Assignment, folder: VerdictFolder, outcome: Outcome
) -> tuple[dict[str, Path], dict[str, Path]]:
    """Where the submissions to judge stand, by student; and those with a verdict that the gradebook has not got yet.

    They are read again when their turn comes, so that memory does not grow with the class.
    """
    packages = (*order.course.settings.packages, *assignment.packages)
    today = course_hash(assignment), engine_hash(assignment.needs, packages)
    waiting: dict[str, Path] = {}
    settled: dict[str, Path] = {}
    for student, path in _selected(order, assignment):
        if (fault := name_fault(student)) is not None:
            outcome.lost[repr(student)[1:-1]] = fault  # written so that it can be printed
            continue
        verdict = None if order.force else folder.read(student)
        if (
            verdict is None
            or verdict.grader_failed
            or _read(order, path, assignment, student).hash != verdict.submission_hash
        ):
            waiting[student] = path
            continue
        outcome.unchanged.append(student)
        if (changed := older(verdict, *today)) is not None:
            outcome.outdated[student] = changed
        if order.gradebook and not folder.is_recorded(verdict):
            settled[student] = path
    return waiting, settled


def _read(order: Order, path: Path, assignment: Assignment, student: str) -> Submission:
    return read_submission(path, assignment, student, order.course.settings.timezone)


def _adopt_loose_files(order: Order, assignment: Assignment, folder: VerdictFolder) -> None:
    """Lay files that stand beside their folder (`student-07/softmax.py`) where nbgrader sees them, with a notebook."""
    name = assignment.name
    submitted = order.course.submitted
    loose = [file for suffix in (".py", ".ipynb") for file in sorted(submitted.glob(f"*/{name}{suffix}"))]
    loose = [file for file in loose if not (file.parent / name).exists()]
    if loose:
        from autograder.grading.record import open_gradebook
        from autograder.publishing.adopt import lay_loose

        # This publishes it where nobody has: adopting needs the release.
        open_gradebook(order.course, assignment, folder).close()
        lay_loose(order.course, name, loose)


def _selected(order: Order, assignment: Assignment) -> list[tuple[str, Path]]:
    submitted = order.course.submitted
    found = order.course.submissions(assignment.name)
    if not found and not submitted.is_dir():
        raise UserError(
            f"there is no folder {submitted}. Collect the submissions first (nbgrader collect, or mark1 adopt), or name "
            "another folder with --submitted."
        )
    if not found:
        expected = order.course.folder("submitted", "<student>", assignment.name)
        raise UserError(f"{submitted} holds no submission of {assignment.name} (expected {expected}).")
    known = {student for student, _ in found}
    for student in order.students:
        if student not in known:
            from autograder.errors import did_you_mean

            raise UserError(f'there is no submission of "{student}". {did_you_mean(student, known)}'.rstrip())
    if order.students:
        found = [(student, path) for student, path in found if student in order.students]
    if order.shard is not None:
        number, count = order.shard
        found = found[number - 1 :: count]
    return found


def _judge(
    executor: Executor,
    order: Order,
    assignment: Assignment,
    waiting: dict[str, Path],
    folder: VerdictFolder,
    recorder: Recorder,
    outcome: Outcome,
    progress: Progress,
) -> None:
    at_work: dict[str, Submission] = {}
    behaviours = BehaviourFolder(folder.path)
    hints = GroupHints(behaviours.groups())

    def jobs() -> Iterator[Job]:
        for student, path in waiting.items():
            with STAGES.of(EXTRACT):
                at_work[student] = _read(order, path, assignment, student)
                job = Job(student, submission_to_json(at_work[student]))
            yield job

    for result in executor.run(jobs()):
        submission = at_work.pop(result.key)
        if result.answer is None:
            outcome.lost[result.key] = result.fault
            progress.lost(result.key, result.fault)
            continue
        behaviour = result.answer.get("behaviour", {})
        verdict = hints.on(Verdict.from_json(result.answer["verdict"]), behaviour)
        with STAGES.of(VERDICTS):
            behaviours.write(result.key, behaviour)
            folder.write(verdict)
        outcome.judged.append(result.key)
        if verdict.grader_failed:
            outcome.faulted.append(result.key)
        progress.judged(verdict)
        recorder.take(verdict, submission)


# ---------------------------------------------------------------- where verdicts go


class Recorder(Protocol):
    """Takes verdicts to where people read them."""

    def take(self, verdict: Verdict, submission: Submission) -> None: ...

    def flush(self) -> None: ...

    def follow_rules(self) -> list[str]: ...

    def marked(self, verdicts: Iterable[Verdict]) -> dict[str, Verdict]: ...

    def class_page(self, folder: VerdictFolder) -> Path | None: ...


class _NoRecorder:
    """For `--no-gradebook`: the verdict files are all."""

    def take(self, verdict: Verdict, submission: Submission) -> None: ...

    def flush(self) -> None: ...

    def follow_rules(self) -> list[str]:
        return []

    def marked(self, verdicts: Iterable[Verdict]) -> dict[str, Verdict]:  # noqa: ARG002  a Recorder's
        return {}

    def class_page(self, folder: VerdictFolder) -> Path | None:  # noqa: ARG002  a Recorder's
        return None


def _recorder(order: Order, assignment: Assignment, folder: VerdictFolder, stack: ExitStack) -> Recorder:
    if not order.gradebook:
        return _NoRecorder()
    from autograder.grading.record import GradebookRecorder

    return stack.enter_context(GradebookRecorder(order.course, assignment, folder, batch=BATCH))


def verdicts_of(order: Order, students: Sequence[str]) -> Iterator[Verdict]:
    """The verdicts in force of these students."""
    folder = VerdictFolder(order.course.verdicts, order.assignment)
    for student in students:
        verdict = folder.read(student)
        if verdict is not None:
            yield verdict
