"""The class page: how the class did, what to teach next, which check to read again, who needs a person.

Contract: it is for instructors, names students and hidden checks, and says so. Every picture has its numbers in a
table. It works without JavaScript; the one script on it, allowed by its hash, only sorts and filters tables.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType
from typing import Any, assert_never
from urllib.parse import quote

import numpy as np

from autograder.records import Assignment, Status, Verdict
from autograder.reports import charts
from autograder.reports.group_cards import GroupCard, shown
from autograder.reports.pages import render, trusted
from autograder.reports.printable import bounded, one_line
from autograder.reports.summary import (
    BINS,
    CheckRate,
    ClassSummary,
    MistakeRate,
    NotRun,
    PredictionRate,
    Waiting,
    class_summary,
)
from autograder.reports.wording import in_words

# Beyond this many students the table with a line a student begins folded.
OPEN_ROWS = 60
# One lesson has room for a few mistakes; the others are folded.
TOP_MISTAKES = 8
TOP_NOT_RUN = 12


def class_page(
    verdicts: Iterable[Verdict],
    assignment: Assignment,
    *,
    names: Mapping[str, str] = MappingProxyType({}),
    feedback: str | None = "{student}/{assignment}/{assignment}.html",
    submitted: str = "submitted/{student}/{assignment}/",
    verdict_file: str = "verdicts/{assignment}/{student}.json",
    groups: Sequence[GroupCard] = (),
) -> str:
    """The page as HTML text.

    `names` gives the students' names by id. `feedback` is where a student's feedback page lies, seen from this page
    (None: no links). For one that needs a person, `submitted` is where to look, or `verdict_file` where the fault is
    the grader's. All three are filled with `student` and `assignment`.
    """
    every = sorted(verdicts, key=_rank)
    summary = class_summary(every)
    hardest_last = sorted(summary.exercises, key=lambda rate: -(rate.mean_share or 0.0))
    order = [rate.id for rate in hardest_last] or [item.id for item in assignment.exercises]
    shares = _shares(every, order)
    return render(
        "class",
        script="class.js",
        assignment=assignment,
        summary=summary,
        bins=_bins(summary),
        histogram=trusted(charts.histogram(summary.histogram, summary.max_score)) if summary.graded else "",
        heat_map=trusted(_heat_map(shares, every, order)) if every and order else "",
        legend=_legend(),
        waiting=[
            _waiting(item, assignment.name, verdict_file if item.ours else submitted, names)
            for item in summary.needs_person
        ],
        mistakes=[_mistake(rate, names) for rate in summary.mistakes],
        top_mistakes=TOP_MISTAKES,
        groups=shown(groups, names),
        not_run=[_not_run(item, names) for item in summary.not_run],
        top_not_run=TOP_NOT_RUN,
        predictions=[_prediction(rate) for rate in summary.predictions],
        unrecognised=[rate for rate in summary.exercises if rate.unrecognised],
        exercises=hardest_last,
        checks=[_check(rate) for rate in summary.checks],
        order=order,
        students=[
            _student(verdict, row, names, feedback, assignment.name) for verdict, row in zip(every, shares, strict=True)
        ],
        students_open=len(every) <= OPEN_ROWS,
    )


def _rank(verdict: Verdict) -> tuple[bool, float, str]:
    """Best first; those without a score last; equal ones by name."""
    return verdict.score is None, -(verdict.score or 0.0), verdict.student


def _shares(verdicts: Sequence[Verdict], order: Sequence[str]) -> np.ndarray:
    """Shape (students, exercises): 0 to 1; -1 where not attempted; nan where a person must look."""
    shares = np.full((len(verdicts), len(order)), np.nan)
    for row, verdict in zip(shares, verdicts, strict=True):
        if verdict.score is not None:
            found = {item.id: item for item in verdict.exercises}
            for column, name in enumerate(order):
                item = found.get(name)
                row[column] = item.score / item.points if item and item.attempted and item.points > 0 else -1.0
    return shares


def _heat_map(shares: np.ndarray, verdicts: Sequence[Verdict], order: Sequence[str]) -> str:
    return charts.heat_map(shares, [one_line(item.student, 24) for item in verdicts], [one_line(x, 40) for x in order])


def _legend() -> list[tuple[str, str]]:
    words = ("nothing", "a quarter", "half", "three quarters", "all points")
    scale = [(charts.hexadecimal(colour), word) for colour, word in zip(charts.SCALE, words, strict=True)]
    rest = [(charts.NOT_ATTEMPTED, "not attempted"), (charts.NEEDS_PERSON, "needs a person")]
    return scale + [(charts.hexadecimal(colour), word) for colour, word in rest]


def _bins(summary: ClassSummary) -> list[tuple[float, float, int]]:
    step = summary.max_score / BINS
    return [(index * step, (index + 1) * step, count) for index, count in enumerate(summary.histogram)]


def _named(student: str, names: Mapping[str, str]) -> str:
    name = names.get(student, "")
    return one_line(f"{name} ({student})" if name and name != student else student, 80)


def _waiting(item: Waiting, assignment: str, place: str, names: Mapping[str, str]) -> dict[str, Any]:
    return {
        "student": _named(item.student, names),
        "why": [bounded(reason, 600) for reason in item.why],
        "path": bounded(place.format(student=item.student, assignment=assignment), 400),
    }


def _mistake(rate: MistakeRate, names: Mapping[str, str]) -> dict[str, Any]:
    return {
        "exercise": rate.exercise,
        "words": in_words(rate.name, rate.exercise),
        "hint": bounded(rate.hint, 600),
        "share": rate.share,
        "count": len(rate.students),
        "students": [_named(student, names) for student in rate.students],
    }


def _not_run(item: NotRun, names: Mapping[str, str]) -> dict[str, Any]:
    return {
        "reason": bounded(one_line(item.reason, 300), 300),
        "count": len(item.students),
        "students": [_named(student, names) for student in item.students],
    }


def _prediction(rate: PredictionRate) -> dict[str, Any]:
    answers = [(bounded(one_line(answer, 80), 80), count) for answer, count in rate.answers]
    return {"name": one_line(rate.name, 40), "count": rate.count, "answers": answers, "rarer": rate.rarer}


def _check(rate: CheckRate) -> dict[str, Any]:
    columns = Counter[str]()
    for status, count in rate.counts.items():
        columns[_column(Status(status))] += count
    return {
        "rate": rate,
        "sentence": bounded(rate.sentence, 600),
        "failed": columns["failed"],
        "stopped": columns["stopped"],
        "without": columns["without"],
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


def _student(
    verdict: Verdict, row: np.ndarray, names: Mapping[str, str], feedback: str | None, assignment: str
) -> dict[str, Any]:
    link = ""
    if feedback is not None:
        link = feedback.format(student=quote(verdict.student, safe="", errors="replace"), assignment=quote(assignment))
        link = link if link.startswith("/") else f"./{link}"  # or a student called "javascript:..." would be a scheme
    return {
        "name": _named(verdict.student, names),
        "link": link,
        "score": verdict.score,
        "shares": [None if np.isnan(share) else float(share) for share in row],
    }
