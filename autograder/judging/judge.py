"""The judge of one assignment: sandbox, checks, reference and diagnosis in one place, submissions in, verdicts out."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Sequence

from autograder.checks.rebuild import Rebuild
from autograder.checks.remembered_reference import RememberedReference
from autograder.checks.run import Run, did_not_run
from autograder.checks.session import CheckSession, Findings, with_checks
from autograder.course.mistakes import read_mistakes
from autograder.course.reference import load_reference, reference_source, sources
from autograder.course.settings import grading_packages
from autograder.course.version import course_hash
from autograder.diagnosis.diagnosis import Diagnosis
from autograder.diagnosis.mistake_answers import Answers, answers_path
from autograder.errors import SandboxError
from autograder.judging.badges import Stopwatch, read_badge
from autograder.profiling import CHECKS, STAGES
from autograder.records import Assignment, Cell, ExerciseOutcome, ManualOutcome, Submission, Verdict
from autograder.sandbox.zygote import Sandbox
from autograder.scoring import needs_person, total_score
from autograder.student.proxy import Side, Student
from autograder.student.sides import end

TRIES = 3  # a sandbox that dies as often under one submission does not die by chance
Deliver = Callable[[Verdict], None]


def judge_submissions(
    assignment: Assignment,
    submissions: Iterable[Submission],
    deliver: Deliver,
    *,
    sandboxed: bool = True,
    on_ready: Callable[[tuple[str, ...]], None] = lambda _: None,
) -> None:
    """Judge each submission and deliver its verdict. `sandboxed=False` lets missing layers pass (and says so).

    Raises CourseError where the course's own files are at fault and SandboxError where a mandatory layer is missing.
    """
    mistakes = read_mistakes(assignment)
    reference = RememberedReference(load_reference(assignment))
    texts = [reference_source(assignment, source) for source in sources(assignment)]
    fingerprint = course_hash(assignment)
    kept = answers_path(assignment.name, fingerprint)
    with Sandbox(
        assignment.limits,
        assignment.needs,
        allow_missing_layers=not sandboxed,
        secret=[assignment.course, kept.parent],
        packages=grading_packages(assignment.course),
    ) as sandbox:
        diagnosis = Diagnosis(assignment, mistakes, texts, sandbox.worker, Answers(kept))

        rules = read_badge(assignment)
        stopwatch = Stopwatch(rules, sandbox.worker) if rules is not None else None

        def work(session: CheckSession) -> None:
            on_ready(sandbox.layers)
            for submission in submissions:
                with STAGES.of(CHECKS):
                    verdict = _judge_again_if_lost(
                        session, submission, sandbox, reference, fingerprint, diagnosis, stopwatch
                    )
                deliver(verdict)

        try:
            with_checks(assignment, [assignment.visible_checks], work, explainer=diagnosis)
        finally:
            diagnosis.close()


def _judge_again_if_lost(
    session: CheckSession,
    submission: Submission,
    sandbox: Sandbox,
    reference: RememberedReference,
    fingerprint: str,
    diagnosis: Diagnosis,
    stopwatch: Stopwatch | None,
) -> Verdict:
    """The verdict. Where the sandbox itself died meanwhile, that is nobody's mark: all is done again on a new one."""
    for _ in range(TRIES):
        zygote = sandbox.zygote or sandbox.revive()
        try:
            verdict = _judge(session, submission, sandbox, reference, fingerprint, stopwatch)
        except SandboxError:
            if sandbox.zygote == zygote:
                raise  # it is there, and refuses
        else:
            if sandbox.zygote == zygote:
                return verdict
        diagnosis.forget()  # what mistakes answered while it died are no answers
    raise SandboxError(f"the sandbox died {TRIES} times while {submission.student} was judged")


def _judge(
    session: CheckSession,
    submission: Submission,
    sandbox: Sandbox,
    reference: RememberedReference,
    fingerprint: str,
    stopwatch: Stopwatch | None,
) -> Verdict:
    start = time.perf_counter()
    assignment = session.assignment
    problems = list(submission.problems)
    exercises: tuple[ExerciseOutcome, ...] = ()
    badges: tuple[str, ...] = ()
    person = submission.unreadable is not None
    if submission.unreadable is not None:
        problems.insert(0, submission.unreadable)
    else:
        run = Run(
            new_side=_loader(sandbox, submission.cells, problems),
            call_seconds=assignment.limits.call_seconds,
            reference=reference,
            rebuild=Rebuild(sandbox.worker),
        )
        findings: Findings = session.judge(run, submission.only)
        exercises = findings.exercises
        problems += findings.faults
        person = needs_person(exercises)
        badges = _badges(stopwatch, run, exercises)
    return Verdict(
        assignment=assignment.name,
        student=submission.student,
        score=None if person else total_score(exercises),
        max_score=assignment.max_score,
        status="needs_person" if person else "graded",
        submission_hash=submission.hash,
        course_hash=fingerprint,
        sandbox=sandbox.layers,
        seconds=round(time.perf_counter() - start, 4),
        exercises=exercises,
        manual=_manual(assignment, submission),
        problems=tuple(dict.fromkeys(problems)),
        badges=badges,
    )


def _badges(stopwatch: Stopwatch | None, run: Run, exercises: Sequence[ExerciseOutcome]) -> tuple[str, ...]:
    """What the submission is praised for: only a right answer is timed, on a worker of its own."""
    full = [item.id for item in exercises if item.score >= item.points]
    if stopwatch is None or stopwatch.exercise not in full:
        return ()
    side = run.new_side()
    try:
        badge = stopwatch.badge(Student(side, call_seconds=run.call_seconds))
    finally:
        end(side)
    return (str(badge),) if badge is not None else ()


def _loader(sandbox: Sandbox, cells: Sequence[Cell], problems: list[str]) -> Callable[[], Side]:
    """Starts a worker with the student's cells, and notes once which of them did not run."""
    told: set[str] = set()

    def new_side() -> Side:
        side = sandbox.worker(cells)
        for cell, faults in zip(cells, side.load_report, strict=False):
            for fault in faults:
                sentence = did_not_run(cell, fault.type, fault.message, fault.frames)
                if sentence not in told:
                    told.add(sentence)
                    problems.append(sentence)
        return side

    return new_side


def _manual(assignment: Assignment, submission: Submission) -> tuple[ManualOutcome, ...]:
    """An unchanged answer is worth nothing; a changed one is for a person to mark."""
    return tuple(
        ManualOutcome(
            task.id, task.points, "needs_person" if submission.answers.get(task.id) is not None else "unanswered"
        )
        for task in assignment.manual
    )
