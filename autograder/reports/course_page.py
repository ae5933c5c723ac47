"""The course page: a whole term at a glance, and every student of it a click away in the same file.

Contract: it is for instructors, names students and hidden checks, and says so. It works without JavaScript; the one script on
it, allowed by its hash, sorts and filters. Every little picture repeats numbers that stand beside it.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from urllib.parse import quote

from autograder.reports.course_summary import Column, CourseSummary, Entry, Returning, Row, State, WeakCheck
from autograder.reports.pages import render, trusted
from autograder.reports.printable import bounded
from autograder.reports.risk import RiskRule
from autograder.reports.turnout import Member, sections_of
from autograder.reports.wording import in_words, named, percent, short_time

TOP_CHECKS = 20
# A little picture of a student's term: pixels for one assignment, and its height.
STEP, HEIGHT, EDGE = 9, 22, 3
# What stands in a cell without a share.
SHORT = {State.MISSING: "missing", State.OPEN: "", State.NOT_JUDGED: "not judged", State.NEEDS_PERSON: "needs a person"}


def course_page(
    summary: CourseSummary,
    *,
    title: str = "",
    rule: RiskRule | None = None,
    unjudged: tuple[str, ...] = (),
    class_pages: str | None = "{assignment}.html",
    feedback: str | None = "{student}/{assignment}/{assignment}.html",
) -> str:
    """The page as HTML text.

    `unjudged` are assignments of which there is no verdict. `class_pages` and `feedback` say where those pages lie, seen from
    this one (None: no links).
    """
    sections = sections_of(Member(row.student, section=row.section) for row in summary.rows)
    places = {name: str(number) for number, name in enumerate(sections, 1)}
    names = {row.student: row.name for row in summary.rows}
    rows = sorted(summary.rows, key=lambda row: (row.mean is None, -(row.mean or 0.0), row.student))
    students = [_student(row, summary.columns, names, places, feedback) for row in rows]
    risk = sorted(
        (item for item in students if item["risks"]), key=lambda item: (-len(item["risks"]), item["mean"] or 0.0)
    )
    return render(
        "course",
        style="class.css",
        script="tables.js",
        title=title,
        sections=sections,
        columns=[_column(column, class_pages) for column in summary.columns],
        unjudged=unjudged,
        rule=(rule or RiskRule()).in_words(),
        students=students,
        risk=risk,
        missing=sum(row.missing for row in summary.rows),
        to_mark=sum(column.answers_waiting for column in summary.columns),
        needs_person=sum(column.counts[State.NEEDS_PERSON] for column in summary.columns),
        returning=[_returning(item, names) for item in summary.returning],
        weak=[_weak(item) for item in summary.weak_checks[:TOP_CHECKS]],
        weak_rest=max(0, len(summary.weak_checks) - TOP_CHECKS),
    )


def _column(column: Column, class_pages: str | None) -> dict[str, Any]:
    counts = column.counts
    return {
        "column": column,
        "link": "" if class_pages is None else "./" + class_pages.format(assignment=quote(column.name)),
        "handed": sum(counts.values()) - counts[State.MISSING] - counts[State.OPEN],
        "missing": counts[State.MISSING],
        "needs_person": counts[State.NEEDS_PERSON],
        "not_judged": counts[State.NOT_JUDGED],
    }


def _student(
    row: Row, columns: tuple[Column, ...], names: Mapping[str, str], places: Mapping[str, str], feedback: str | None
) -> dict[str, Any]:
    return {
        "id": "of-" + quote(row.student, safe="", errors="replace"),
        "name": named(row.student, names),
        "section": row.section,
        "view": places.get(row.section, ""),
        "mean": row.mean,
        "missing": row.missing,
        "late": sum(entry.late > 0 for entry in row.entries),
        "risks": row.risks,
        "trend": trusted(sparkline(row.entries)),
        "cells": [_cell(entry) for entry in row.entries],
        "lines": [
            _line(entry, column, row.student, feedback) for entry, column in zip(row.entries, columns, strict=True)
        ],
    }


def _cell(entry: Entry) -> dict[str, Any]:
    shown = SHORT.get(entry.state) if entry.state in SHORT else percent(entry.share)
    tone = {State.MISSING: "bad", State.NEEDS_PERSON: "ask", State.NOT_JUDGED: "ask"}.get(entry.state, "")
    return {"share": entry.share, "shown": shown, "tone": tone, "mark": _mark(entry)}


def _mark(entry: Entry) -> str:
    """What is said behind a share: late, or an answer that waits."""
    return " ".join(part for part in ("late" if entry.late > 0 else "", _waits(entry)) if part)


def _waits(entry: Entry) -> str:
    return "to mark" if entry.state is State.TO_MARK else ""


def _line(entry: Entry, column: Column, student: str, feedback: str | None) -> dict[str, Any]:
    link = ""
    if feedback is not None and entry.state not in (State.MISSING, State.OPEN, State.NOT_JUDGED):
        place = feedback.format(student=quote(student, safe="", errors="replace"), assignment=quote(column.name))
        link = f"./{place}"
    return {
        "title": column.title or column.name,
        "link": link,
        "state": entry.state.value,
        "points": entry.points if entry.share is not None else None,
        "maximum": entry.maximum,
        "share": entry.share,
        "late": short_time(entry.late) if entry.late > 0 else "",
        "made": [
            {"exercise": made.exercise, "words": in_words(made.mistake, made.exercise), "hint": bounded(made.hint, 600)}
            for made in entry.made
        ],
    }


def _returning(item: Returning, names: Mapping[str, str]) -> dict[str, Any]:
    made = {student for _, students in item.made for student in students}
    return {
        "theme": item.theme,
        "made": [(name, len(students)) for name, students in item.made],
        "everybody": len(made),
        "again": [named(student, names) for student in item.again],
    }


def _weak(item: WeakCheck) -> dict[str, Any]:
    return {"check": item, "sentence": bounded(item.sentence, 600)}


def sparkline(entries: tuple[Entry, ...]) -> str:
    """The shares of a term as an `<svg>`: a line through what counts, a dot for what is missing."""
    inner, dots, points = HEIGHT - 2 * EDGE, [], []
    for number, entry in enumerate(entries):
        if entry.share is not None:
            x, y = EDGE + number * STEP, EDGE + inner * (1.0 - min(1.0, entry.share))
            points.append(f"{x},{y:.1f}")
            gone = ' class="gone"' if entry.state is State.MISSING else ""
            dots.append(f'<circle{gone} cx="{x}" cy="{y:.1f}" r="2" />')
    width = 2 * EDGE + STEP * max(1, len(entries) - 1)
    line = f'<polyline points="{" ".join(points)}" />' if len(points) > 1 else ""
    size = f'viewBox="0 0 {width} {HEIGHT}" width="{width}" height="{HEIGHT}"'
    return f'<svg class="spark" aria-hidden="true" focusable="false" {size}>{line}{"".join(dots)}</svg>'
