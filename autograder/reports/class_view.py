"""One view of the class page, the whole class or one section of it: its numbers, shaped for the template.

Contract: what a view shows is made from its own verdicts and members alone, by the same functions for the whole class and for
a section. Names and texts come out bounded and in one line.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Any, assert_never

import numpy as np

from autograder.records import Assignment, Status, Verdict
from autograder.reports import charts
from autograder.reports.explanation import explain_command
from autograder.reports.pages import trusted
from autograder.reports.printable import bounded, one_line
from autograder.reports.summary import (
    BINS,
    CheckRate,
    ClassSummary,
    ExerciseRate,
    MistakeRate,
    NotRun,
    PredictionRate,
    Waiting,
)
from autograder.reports.turnout import Member, TaskRate, turnout
from autograder.reports.wording import in_words, lateness, named

# One lesson has room for a few mistakes of an exercise; the others, and what one student made alone, are folded.
TOP_MISTAKES = 4
FEWEST_TO_TEACH = 2
TOP_NOT_RUN = 12
# Of those who failed a check, so many are named with the command that explains it; the table of students has all.
TOP_EXPLAINED = 3


@dataclass(frozen=True, slots=True)
class Places:
    """Where a person looks, as patterns of `student` and `assignment`: at the work, or at the verdict."""

    submitted: str
    verdict_file: str


def class_view(
    every: Sequence[Verdict],
    summary: ClassSummary,
    members: Sequence[Member],
    assignment: Assignment,
    order: Sequence[str],
    places: Places,
    number: int = 0,
) -> dict[str, Any]:
    """What the template shows of these verdicts, best first, with their summary, and members.

    `order` are the columns of the heat map; `number` counts the views of a page.
    """
    names = {member.student: member.name for member in members}
    came = turnout(members, assignment, {verdict.student for verdict in every})
    failed = _failed(every)
    return {
        "summary": summary,
        "came": came,
        "missing": [_absent(member) for member in came.missing],
        "not_judged": [named(student, names) for student in came.not_judged],
        "late": [_late(member) for member in came.late],
        "tasks": [_task(task, names) for task in came.tasks],
        "bins": _bins(summary),
        "histogram": trusted(charts.histogram(summary.histogram, summary.max_score, number)) if summary.graded else "",
        "heat_map": trusted(_heat_map(every, order, number)) if every and order else "",
        "waiting": [
            _waiting(item, assignment.name, places.verdict_file if item.ours else places.submitted, names)
            for item in summary.needs_person
        ],
        "lessons": _lessons(summary, names),
        "not_run": [_not_run(item, names) for item in summary.not_run],
        "predictions": [_prediction(rate) for rate in summary.predictions],
        "exercises": hardest_last(summary),
        "checks": [_check(rate, failed.get(rate.id, ()), assignment.name) for rate in summary.checks],
    }


def hardest_last(summary: ClassSummary) -> list[ExerciseRate]:
    """The exercises, by the mean share of their points."""
    return sorted(summary.exercises, key=lambda rate: -(rate.mean_share or 0.0))


def shares_of(verdicts: Sequence[Verdict], order: Sequence[str]) -> np.ndarray:
    """Shape (students, exercises): 0 to 1; -1 where not attempted; nan where a person must look."""
    shares = np.full((len(verdicts), len(order)), np.nan)
    for row, verdict in zip(shares, verdicts, strict=True):
        if verdict.score is not None:
            found = {item.id: item for item in verdict.exercises}
            for column, name in enumerate(order):
                item = found.get(name)
                row[column] = item.score / item.points if item and item.attempted and item.points > 0 else -1.0
    return shares


def legend() -> list[tuple[str, str]]:
    """The heat map's colours, each with its word."""
    words = ("nothing", "a quarter", "half", "three quarters", "all points")
    scale = [(charts.hexadecimal(colour), word) for colour, word in zip(charts.SCALE, words, strict=True)]
    rest = [(charts.NOT_ATTEMPTED, "not attempted"), (charts.NEEDS_PERSON, "needs a person")]
    return scale + [(charts.hexadecimal(colour), word) for colour, word in rest]


def longer(seconds: float) -> str:
    """An extension in words: `2 days longer`."""
    return lateness(timedelta(seconds=seconds)).removesuffix("late") + "longer" if seconds > 0 else ""


# ---------------------------------------------------------------- who


def _absent(member: Member) -> dict[str, str]:
    return {"student": named(member.student, {member.student: member.name}), "longer": longer(member.longer)}


def _late(member: Member) -> dict[str, Any]:
    return {
        "student": named(member.student, {member.student: member.name}),
        "late": lateness(timedelta(seconds=member.late)),
        "seconds": member.late,
        "longer": longer(member.longer),
        "penalty": member.account.penalty if member.account is not None else 0.0,
    }


def _task(task: TaskRate, names: Mapping[str, str]) -> dict[str, Any]:
    return {"rate": task, "waiting": [named(student, names) for student in task.waiting]}


def _waiting(item: Waiting, assignment: str, place: str, names: Mapping[str, str]) -> dict[str, Any]:
    return {
        "student": named(item.student, names),
        "why": [bounded(reason, 600) for reason in item.why],
        "path": bounded(place.format(student=item.student, assignment=assignment), 400),
    }


# ---------------------------------------------------------------- what to teach


def _lessons(summary: ClassSummary, names: Mapping[str, str]) -> list[dict[str, Any]]:
    """An exercise each, the weakest first: the mistakes to speak of, those that are folded, and what nothing explains."""
    lessons = []
    for rate in sorted(summary.exercises, key=lambda rate: (rate.mean_share or 0.0, rate.id)):
        made = [item for item in summary.mistakes if item.exercise == rate.id]
        shared = [item for item in made if len(item.students) >= FEWEST_TO_TEACH][:TOP_MISTAKES]
        rest = made[len(shared) :]
        if made or rate.unrecognised:
            lessons.append(
                {
                    "rate": rate,
                    "shown": [_mistake(item, names) for item in shared],
                    "folded": [_mistake(item, names) for item in rest],
                    "most": len(rest[0].students) if rest else 0,
                }
            )
    return lessons


def _mistake(rate: MistakeRate, names: Mapping[str, str]) -> dict[str, Any]:
    return {
        "words": in_words(rate.name, rate.exercise),
        "hint": bounded(rate.hint, 600),
        "share": rate.share,
        "count": len(rate.students),
        "students": [named(student, names) for student in rate.students],
    }


def _not_run(item: NotRun, names: Mapping[str, str]) -> dict[str, Any]:
    return {
        "reason": bounded(one_line(item.reason, 300), 300),
        "count": len(item.students),
        "students": [named(student, names) for student in item.students],
    }


def _prediction(rate: PredictionRate) -> dict[str, Any]:
    answers = [(bounded(one_line(answer, 80), 80), count) for answer, count in rate.answers]
    return {"name": one_line(rate.name, 40), "count": rate.count, "answers": answers, "rarer": rate.rarer}


# ---------------------------------------------------------------- pictures and checks


def _bins(summary: ClassSummary) -> list[tuple[float, float, int]]:
    step = summary.max_score / BINS
    return [(index * step, (index + 1) * step, count) for index, count in enumerate(summary.histogram)]


def _heat_map(verdicts: Sequence[Verdict], order: Sequence[str], number: int) -> str:
    students, columns = [one_line(item.student, 24) for item in verdicts], [one_line(name, 40) for name in order]
    return charts.heat_map(shares_of(verdicts, order), students, columns, number)


def _failed(verdicts: Iterable[Verdict]) -> dict[str, list[str]]:
    """Check -> who was asked and did not pass it."""
    found: dict[str, list[str]] = {}
    for verdict in sorted(verdicts, key=lambda verdict: verdict.student):
        for check in failed_checks(verdict):
            found.setdefault(check, []).append(verdict.student)
    return found


def failed_checks(verdict: Verdict) -> list[str]:
    """The checks that a student's code was asked and did not pass."""
    return [
        check.id
        for item in verdict.exercises
        for check in item.checks
        if _column(check.status) in ("failed", "stopped")
    ]


def _check(rate: CheckRate, failed: Sequence[str], assignment: str) -> dict[str, Any]:
    columns = Counter[str]()
    for status, count in rate.counts.items():
        columns[_column(Status(status))] += count
    return {
        "rate": rate,
        "sentence": bounded(rate.sentence, 600),
        "failed": columns["failed"],
        "stopped": columns["stopped"],
        "without": columns["without"],
        "commands": [explain_command(student, assignment, rate.id) for student in failed[:TOP_EXPLAINED]],
    }


def _column(status: Status) -> str:
    """Where the table of checks counts a status."""
    match status:
        case Status.PASSED:
            return "passed"
        case Status.FAILED:
            return "failed"
        case Status.RAISED | Status.TIMED_OUT | Status.CRASHED:
            return "stopped"
        case Status.NOT_ATTEMPTED:
            return "without"
        case Status.GRADER_ERROR:  # is no answer of a student's
            return "ours"
    assert_never(status)
