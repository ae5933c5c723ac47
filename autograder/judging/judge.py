"""The judge of one assignment: sandbox, checks, reference and diagnosis in one place, submissions in, verdicts out."""

from __future__ import annotations

import gc
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from autograder.checks.rebuild import Rebuild
from autograder.checks.remembered_reference import RememberedReference
from autograder.checks.run import Run, did_not_run
from autograder.checks.session import CheckSession, with_checks
from autograder.course import version
from autograder.course.mistakes import read_mistakes
from autograder.course.reference import load_reference, reference_source, sources
from autograder.course.settings import read_settings
from autograder.diagnosis.diagnosis import Diagnosis
from autograder.diagnosis.mistake_answers import Answers, answers_path
from autograder.errors import SandboxError
from autograder.judging.badges import Stopwatch, TimedSide, read_badge
from autograder.judging.behaviour import Behaviour, behaviour_of
from autograder.judging.follow_through import Again, FollowThrough
from autograder.networks.packages import require
from autograder.profiling import CHECKS, STAGES
from autograder.records import (
    Assignment,
    Cell,
    ExerciseOutcome,
    ManualOutcome,
    ManualStatus,
    Submission,
    Task,
    Verdict,
    VerdictStatus,
)
from autograder.reports.wording import fault_of_ours
from autograder.sandbox.zygote import Sandbox, WorkerSide
from autograder.scoring import needs_person, total_score
from autograder.student.budget import ROOM, Budget
from autograder.student.replies import Fault
from autograder.student.sides import Side, end

TRIES = 3  # a sandbox that dies as often under one submission does not die by chance
Deliver = Callable[[Verdict], None]
Behaved = Callable[[str, Behaviour], None]


def judge_submissions(
    assignment: Assignment,
    submissions: Iterable[Submission],
    deliver: Deliver,
    *,
    sandboxed: bool = True,
    revealed: bool = False,
    on_ready: Callable[[tuple[str, ...]], None] = lambda _: None,
    on_behaviour: Behaved = lambda *_: None,
) -> None:
    """Judge each submission and deliver its verdict. `sandboxed=False` lets missing layers pass (and says so).

    `revealed`: the verdicts hold the inputs and expected values of hidden checks, and are never to be kept or handed out.
    `on_behaviour` gets the student, and how their wrong exercises behaved, before the verdict is delivered.

    Raises CourseError where the course's own files are at fault and SandboxError where a mandatory layer is missing.
    """
    mistakes = read_mistakes(assignment)
    reference = RememberedReference(load_reference(assignment))
    texts = [reference_source(assignment, source) for source in sources(assignment)]
    packages = (*read_settings(assignment.course).packages, *assignment.packages)
    require(assignment.packages)
    hashes = version.course_hash(assignment), version.engine_hash(assignment.needs, packages)
    kept = answers_path(assignment.name, version.answers_hash(assignment))
    with Sandbox(
        assignment.limits,
        assignment.needs,
        allow_missing_layers=not sandboxed,
        secret=[assignment.course, kept.parent],
        packages=packages,
    ) as sandbox:
        diagnosis = Diagnosis(assignment, mistakes, texts, sandbox.worker, Answers(kept))
        follow_through = FollowThrough(assignment, sandbox.worker)
        rules = read_badge(assignment)
        stopwatch = Stopwatch(rules, sandbox.worker) if rules is not None else None

        def work(session: CheckSession) -> None:
            judge = Judge(
                assignment, *hashes, session, sandbox, reference, diagnosis, follow_through, on_behaviour, stopwatch
            )
            on_ready(sandbox.layers)
            for submission in submissions:
                with STAGES.of(CHECKS):
                    verdict = judge.verdict(submission)
                deliver(verdict)

        try:
            with_checks(assignment, [assignment.visible_checks], work, explainer=diagnosis, revealed=revealed)
        finally:
            diagnosis.close()


@dataclass(frozen=True, slots=True)
class Judge:
    """All that is needed to judge one submission after another; the hashes stand in every verdict."""

    assignment: Assignment
    course_hash: str
    engine_hash: str
    session: CheckSession
    sandbox: Sandbox
    reference: RememberedReference
    diagnosis: Diagnosis
    follow_through: FollowThrough
    on_behaviour: Behaved
    stopwatch: Stopwatch | None = None

    def verdict(self, submission: Submission) -> Verdict:
        """The verdict. Where the sandbox itself died meanwhile, that is nobody's mark: all is done again on a new one."""
        for _ in range(TRIES):
            zygote = self.sandbox.zygote or self.sandbox.revive()
            try:
                verdict = self._judged(submission)
            except SandboxError:
                if self.sandbox.zygote == zygote:
                    raise  # it is there, and refuses
            else:
                if self.sandbox.zygote == zygote:
                    return verdict
            self.diagnosis.forget()  # what mistakes answered while it died are no answers
        raise SandboxError(f"the sandbox died {TRIES} times while {submission.student} was judged")

    def _judged(self, submission: Submission) -> Verdict:
        start = time.perf_counter()
        problems = list(submission.problems)
        exercises: tuple[ExerciseOutcome, ...] = ()
        badges: tuple[str, ...] = ()
        person = submission.unreadable is not None
        if submission.unreadable is not None:
            problems.insert(0, submission.unreadable)
        else:
            budget = self._budget()
            new_side = _loader(self.sandbox, submission.cells, problems, budget)
            run = self._run(new_side, budget)
            findings = self.session.judge(run, None if submission.only is None else [submission.only])
            try:
                self.on_behaviour(submission.student, behaviour_of(findings, self.session.checks, self.diagnosis.about))
            except Exception as fault:  # noqa: BLE001  what is kept for groups costs nobody a verdict
                problems.append(fault_of_ours("the note of how it behaved", fault))
            again = Again(new_side, lambda new: self._run(new, budget), budget)
            findings = self.follow_through.findings(findings, self.session, again)
            exercises = findings.exercises
            problems += findings.faults
            person = needs_person(exercises)
            badges = (*self._badges(new_side, budget, exercises), *_praise(run, exercises))
            if run.budget.large:
                # An exception and the frames that it passed hold each other, and an answer of many MB with them: Python
                # counts objects, not bytes, and would come to them after a hundred more.
                gc.collect()
            if run.budget.used_up:
                problems.append(f"What has not been run is timed out: {run.budget.sentence}.")
        return Verdict(
            assignment=self.assignment.name,
            student=submission.student,
            score=None if person else total_score(exercises),
            max_score=self.assignment.max_score,
            status=VerdictStatus.NEEDS_PERSON if person else VerdictStatus.GRADED,
            submission_hash=submission.hash,
            course_hash=self.course_hash,
            sandbox=self.sandbox.layers,
            seconds=round(time.perf_counter() - start, 4),
            exercises=exercises,
            manual=_manual(self.assignment, submission),
            problems=tuple(dict.fromkeys(problems)),
            badges=badges,
            engine_hash=self.engine_hash,
            predictions=submission.predictions,
        )

    def _budget(self) -> Budget:
        trains = "keras" in self.assignment.needs
        return Budget(self.assignment.limits.submission_seconds, room=ROOM if trains else 0)

    def _run(self, new_side: Callable[[], Side], budget: Budget) -> Run:
        return Run(
            new_side=new_side,
            budget=budget,
            call_seconds=self.assignment.limits.call_seconds,
            reference=self.reference,
            rebuild=Rebuild(self.sandbox.worker),
        )

    def _badges(
        self, new_side: Callable[[], TimedSide], budget: Budget, exercises: Sequence[ExerciseOutcome]
    ) -> tuple[str, ...]:
        """What the submission is praised for: only a right answer is timed, on a worker of its own."""
        complete = [item.id for item in exercises if item.complete]
        if self.stopwatch is None or self.stopwatch.exercise not in complete or budget.used_up:
            return ()
        side = new_side()
        try:
            badge = self.stopwatch.badge(side, budget, self.assignment.limits.call_seconds)
        finally:
            end(side)
        return (str(badge),) if badge is not None else ()


def _praise(run: Run, exercises: Sequence[ExerciseOutcome]) -> Iterator[str]:
    """The badges that the checks gave, where all that the exercise asks for is right."""
    return (sentence for item in exercises if item.complete for sentence in dict.fromkeys(run.praise[item.id]))


def _loader(sandbox: Sandbox, cells: Sequence[Cell], problems: list[str], budget: Budget) -> Callable[..., WorkerSide]:
    """Starts a worker with the student's cells (and others below them), and notes once which of them did not run.

    One that hung or ended its worker is not loaded again.
    """
    told: set[str] = set()
    bad: dict[int, Fault] = {}

    def new_side(more: Sequence[Cell] = ()) -> WorkerSide:
        side = sandbox.worker([*cells, *more], bad=bad, budget=budget)
        for cell, faults in zip(cells, side.load_report, strict=False):
            for fault in faults:
                sentence = did_not_run(cell, fault.type, fault.message, fault.frames)
                if sentence not in told:
                    told.add(sentence)
                    problems.append(sentence)
        return side

    return new_side


def _manual(task: Task, submission: Submission) -> tuple[ManualOutcome, ...]:
    """An unchanged answer is worth nothing; a changed one is for a person to mark."""
    return tuple(
        ManualOutcome(
            item.id,
            item.points,
            ManualStatus.UNANSWERED if submission.answers.get(item.id) is None else ManualStatus.NEEDS_PERSON,
        )
        for item in task.manual
    )
