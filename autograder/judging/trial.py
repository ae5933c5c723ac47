"""Try an assignment on sources of our own: the reference, a known mistake, another right solution.

The four gates, the hints at home and the authoring commands all ask the same question: how do the checks judge this?
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from autograder.checks.rebuild import Rebuild
from autograder.checks.remembered_reference import RememberedReference
from autograder.checks.run import Run
from autograder.checks.session import CheckSession, Explainer, Findings, with_checks
from autograder.course.mistakes import read_mistakes
from autograder.course.reference import load_reference, reference_source, sources
from autograder.course.version import answers_hash
from autograder.diagnosis.about import About
from autograder.diagnosis.diagnosis import Diagnosis, Transcripts
from autograder.diagnosis.home_hints import recording
from autograder.diagnosis.mistake_answers import Answers, answers_path
from autograder.judging.follow_through import Again, FollowThrough
from autograder.networks.packages import require
from autograder.records import Assignment, Cell
from autograder.sandbox.zygote import Sandbox, WorkerSide
from autograder.student.budget import Budget
from autograder.student.sides import Side


class Trial:
    """The checks of one assignment, ready to judge lists of sources; the reference comes first unless told."""

    def __init__(
        self,
        session: CheckSession,
        sandbox: Sandbox,
        reference: RememberedReference,
        texts: Sequence[str],
        follow_through: FollowThrough | None = None,
    ) -> None:
        self.session = session
        self._sandbox = sandbox
        self._reference = reference
        self._texts = tuple(texts)
        self._follow_through = follow_through

    def judge(self, *own: str, on_reference: bool = True, only: str | Collection[str] | None = None) -> Findings:
        """The findings on these sources, by default laid over the reference, as a student's cells would be.

        `only` asks the checks of one exercise alone, or of several.
        """
        texts = (*self._texts, *own) if on_reference else own
        cells = [Cell(source, number=number) for number, source in enumerate(texts, start=1)]
        budget = Budget()

        def new_side(more: Sequence[Cell] = ()) -> WorkerSide:
            return self._sandbox.worker([*cells, *more])

        def new_run(new: Callable[[], Side]) -> Run:
            return Run(
                new_side=new,
                call_seconds=self.session.assignment.limits.call_seconds,
                reference=self._reference,
                rebuild=Rebuild(self._sandbox.worker),
                budget=budget,
            )

        found = self.session.judge(new_run(new_side), [only] if isinstance(only, str) else only)
        if self._follow_through is None:
            return found
        return self._follow_through.findings(found, self.session, Again(new_side, new_run, budget))


def hold_trial(
    assignment: Assignment,
    work: Callable[[Trial], None],
    *,
    visible_only: bool = False,
    diagnose: bool = True,
    explainer: Explainer | None = None,
) -> None:
    """Call `work` with a trial of the assignment. Raises UserError, SandboxError, and whatever `work` raises.

    `visible_only`: the visible checks alone, as a student has them; `explainer` explains in the place of the diagnosis.
    """
    texts = [reference_source(assignment, source) for source in sources(assignment)]
    reference = RememberedReference(load_reference(assignment))
    paths = _visible_files(assignment) if visible_only else [assignment.visible_checks]
    diagnose = diagnose and explainer is None
    require(assignment.packages)
    with (
        Sandbox(assignment.limits, assignment.needs, packages=assignment.packages) as sandbox,
        _diagnosis(assignment, texts, sandbox, diagnose) as d,
    ):
        follow_through = None if visible_only else FollowThrough(assignment, sandbox.worker)
        with_checks(
            assignment,
            paths,
            lambda session: work(Trial(session, sandbox, reference, texts, follow_through)),
            explainer=explainer or d,
        )


def visible_shares(assignment: Assignment) -> dict[str, float]:
    """The visible checks' share of each exercise's weight, from 0 to 1."""
    shares: dict[str, float] = {}

    def work(session: CheckSession) -> None:
        for exercise in assignment.exercises:
            mine = [check for check in session.checks if check.exercise == exercise.id]
            total = sum(check.weight for check in mine)
            visible = sum(check.weight for check in mine if not check.hidden)
            shares[exercise.id] = visible / total if total else 0.0

    with_checks(assignment, [assignment.visible_checks], work)
    return shares


def hints_at_home(assignment: Assignment) -> dict[str, list[dict[str, Any]]]:
    """What `hints.json` of a release holds: the mistakes' answers to the visible checks, and never their code."""
    hints: dict[str, list[dict[str, Any]]] = {exercise.id: [] for exercise in assignment.exercises}

    def work(trial: Trial) -> None:
        diagnosed = {check.id: check.exercise for check in trial.session.checks if check.diagnose}
        # Where no visible check is compared (those of a whole training), there is nothing to keep, and minutes to save.
        right = trial.judge().transcripts
        about = About(assignment.visible_checks)
        for mistake in (item for item in read_mistakes(assignment) if item.exercise in diagnosed.values()):
            findings = trial.judge(mistake.source, only=mistake.exercise)
            answers = _answers(findings, right, diagnosed, about)
            if answers:
                hints[mistake.exercise].append({"hint": mistake.hint, "answers": answers})

    hold_trial(assignment, work, visible_only=True, diagnose=False)
    return hints


def _answers(findings: Findings, right: Transcripts, diagnosed: Collection[str], about: About) -> dict[str, Any]:
    """A mistake's answers by check, beside the right ones; nothing where the visible checks let it pass."""
    (mine,) = findings.exercises
    if mine.complete:
        return {}
    return {
        check.id: [
            [recording(about.of(call), about.of(asked)) for call, asked in zip(run, beside, strict=False)]
            for run, beside in zip(findings.transcripts[check.id], right[check.id], strict=False)
        ]
        for check in mine.checks
        if check.id in diagnosed
    }


def _visible_files(assignment: Assignment) -> list[Path]:
    return sorted(assignment.visible_checks.glob("test_*.py"))


@contextmanager
def _diagnosis(
    assignment: Assignment, texts: Sequence[str], sandbox: Sandbox, wanted: bool
) -> Iterator[Diagnosis | None]:
    if not wanted:
        yield None
        return
    kept = Answers(answers_path(assignment.name, answers_hash(assignment)))
    diagnosis = Diagnosis(assignment, read_mistakes(assignment), texts, sandbox.worker, kept)
    try:
        yield diagnosis
    finally:
        diagnosis.close()
