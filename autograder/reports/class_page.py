"""The class page: how the class did, what to teach next, which check to read again, who needs a person.

Contract: it is for instructors, names students and hidden checks, and says so. Every picture has its numbers in a
table. It works without JavaScript, which shows the whole class; the one script on it, allowed by its hash, switches between
sections, sorts and filters.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any
from urllib.parse import quote

import numpy as np

from autograder.records import Assignment, Verdict
from autograder.reports.class_view import (
    TOP_NOT_RUN,
    Places,
    class_view,
    failed_checks,
    hardest_last,
    legend,
    shares_of,
)
from autograder.reports.explanation import explain_command
from autograder.reports.group_cards import GroupCard, shown
from autograder.reports.pages import render
from autograder.reports.summary import class_summary
from autograder.reports.turnout import Member, sections_of
from autograder.reports.wording import named, short_time

# A section costs its pictures and a table of checks; a course with more is looked at whole, and by its largest ones.
MOST_SECTIONS = 24


def class_page(
    verdicts: Iterable[Verdict],
    assignment: Assignment,
    *,
    members: Iterable[Member] = (),
    due: datetime | None = None,
    groups: Sequence[GroupCard] = (),
    feedback: str | None = "{student}/{assignment}/{assignment}.html",
    submitted: str = "submitted/{student}/{assignment}/",
    verdict_file: str = "verdicts/{assignment}/{student}.json",
) -> str:
    """The page as HTML text.

    `members` are those of the class whom the course knows; who is missing there is known by the verdict alone. `feedback` is
    where a student's feedback page lies, seen from this page (None: no links). For one that needs a person, `submitted` is
    where to look, or `verdict_file` where the fault is the grader's. All three are filled with `student` and `assignment`.
    """
    every = sorted(verdicts, key=_rank)
    known = {verdict.student: Member(verdict.student) for verdict in every}
    known |= {member.student: member for member in members}
    summary = class_summary(every)
    order = [rate.id for rate in hardest_last(summary)] or [item.id for item in assignment.exercises]
    places = Places(submitted, verdict_file)
    sections = _sections(known.values())
    views = [{"name": "", **class_view(every, summary, list(known.values()), assignment, order, places)}]
    for number, section in enumerate(sections, 1):
        own = [member for member in known.values() if member.section == section]
        within = {member.student for member in own}
        theirs = [item for item in every if item.student in within]
        view = class_view(theirs, class_summary(theirs), own, assignment, order, places, number)
        views.append({"name": section, **view})
    accounts = any(member.account is not None for member in known.values())
    return render(
        "class",
        script="tables.js",
        assignment=assignment,
        due=due,
        views=views,
        groups=shown(groups, {member.student: member.name for member in known.values()}),
        legend=legend(),
        top_not_run=TOP_NOT_RUN,
        order=order,
        accounts=accounts,
        students=_students(every, known, order, sections, feedback, assignment),
    )


def _rank(verdict: Verdict) -> tuple[bool, float, str]:
    """Best first; those without a score last; equal ones by name."""
    return verdict.score is None, -(verdict.score or 0.0), verdict.student


def _sections(members: Iterable[Member]) -> list[str]:
    """The sections that the page can show by themselves, the largest of them where there are many."""
    every = list(members)
    sizes = Counter(member.section for member in every)
    largest = sorted(sections_of(every), key=lambda name: -sizes[name])[:MOST_SECTIONS]
    return [name for name in sections_of(every) if name in largest]


def _students(
    verdicts: Sequence[Verdict],
    members: Mapping[str, Member],
    order: Sequence[str],
    sections: Sequence[str],
    feedback: str | None,
    assignment: Assignment,
) -> list[dict[str, Any]]:
    """A row each: those with a verdict, best first, then those without one."""
    places = {name: str(number) for number, name in enumerate(sections, 1)}
    judged = {verdict.student for verdict in verdicts}
    rows = [
        {
            **_member(members[verdict.student], places),
            "link": _link(verdict.student, feedback, assignment.name),
            "score": verdict.score,
            "said": "" if verdict.score is not None else "needs a person",
            "by_hand": _by_hand(members[verdict.student], verdict.score),
            "shares": [None if np.isnan(share) else float(share) for share in shares],
            "commands": [explain_command(verdict.student, assignment.name, check) for check in failed_checks(verdict)],
        }
        for verdict, shares in zip(verdicts, shares_of(verdicts, order), strict=True)
    ]
    for student in sorted(members.keys() - judged):
        member = members[student]
        said = "not judged yet" if member.handed_in else "not handed in"
        own: dict[str, Any] = {"link": "", "score": None, "said": said, "by_hand": None, "commands": []}
        rows.append({**_member(member, places), **own, "shares": [None] * len(order)})
    return rows


def _member(member: Member, places: Mapping[str, str]) -> dict[str, Any]:
    account = member.account
    return {
        "name": named(member.student, {member.student: member.name}),
        "section": member.section,
        "view": places.get(member.section, ""),
        "late": member.late,
        "late_words": short_time(member.late) if member.late > 0 else "",
        "penalty": account.penalty if account is not None else None,
        "total": account.total if account is not None else None,
        "waits": account is not None and bool(account.waiting),
    }


def _by_hand(member: Member, score: float | None) -> float | None:
    """What persons gave on top of the judge's points: for manual tasks, and by setting another mark than the judge's."""
    points = member.account.points if member.account is not None else None
    return None if points is None else round(points - (score or 0.0), 6)


def _link(student: str, feedback: str | None, assignment: str) -> str:
    if feedback is None:
        return ""
    link = feedback.format(student=quote(student, safe="", errors="replace"), assignment=quote(assignment))
    return link if link.startswith("/") else f"./{link}"  # or a student called "javascript:..." would be a scheme
