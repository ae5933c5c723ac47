"""The page of pairs whose own code is alike, side by side, most alike first.

Contract: for instructors alone; it names students and shows their work, says that it accuses nobody, and works without a script.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from autograder.records import Assignment
from autograder.reports.pages import render
from autograder.reports.printable import bounded
from autograder.reports.wording import counted, named, percent

NOBODY_ACCUSED = (
    "This accuses nobody: who learns together writes alike, and a short exercise has few right answers. It says where to "
    "look, and whom to ask."
)
MOST_CODE = 20_000  # characters of a side

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Likeness:
    """Two students. `alike` is from 0 to 1, `text` the part of it that the code alone gives.

    `same_text`: letter by letter. `answers` are the exercises that both got wrong with the same answers, and how many did.
    """

    first: str
    second: str
    alike: float
    text: float
    fragments: int
    same_text: bool
    answers: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class SideBySide:
    """A pair with the code of both, and where in it the shared fragments stand (from, to), in order."""

    pair: Likeness
    texts: tuple[str, str]
    spans: tuple[tuple[Span, ...], tuple[Span, ...]]


def similar_page(
    assignment: Assignment,
    pairs: Iterable[SideBySide],
    *,
    compared: int,
    left_out: Mapping[str, str],
    names: Mapping[str, str],
) -> str:
    """The page as HTML text. `compared` students were; `left_out` maps the others to the reason; `names` are the roster's."""
    return render(
        "similar",
        assignment=assignment,
        accused=NOBODY_ACCUSED,
        compared=compared,
        pairs=[_pair(item, names, compared) for item in pairs],
        left_out=[(named(student, names), bounded(why, 300)) for student, why in sorted(left_out.items())],
    )


def told_of(item: SideBySide, compared: int) -> Iterator[str]:
    """Why two are called alike, in sentences."""
    pair = item.pair
    if pair.same_text:
        yield "Their own code is the same, letter by letter."
    elif pair.fragments:
        yield (
            f"{percent(pair.text)} of what is rare in their code stands in both "
            f"({counted(pair.fragments, 'fragment')})."
        )
    for exercise, holders in pair.answers:
        yield f"{exercise}: the same wrong answers, as {counted(holders, 'student')} of {compared} gave."


def _pair(item: SideBySide, names: Mapping[str, str], compared: int) -> dict[str, Any]:
    students = item.pair.first, item.pair.second
    sides = zip(students, item.texts, item.spans, strict=True)
    return {
        "alike": item.pair.alike,
        "why": list(told_of(item, compared)),
        "names": [named(student, names) for student in students],
        "sides": [
            {"name": named(student, names), "pieces": list(pieces(text, spans))} for student, text, spans in sides
        ],
    }


def pieces(text: str, spans: Iterable[Span]) -> Iterator[tuple[str, bool]]:
    """The text in pieces, and whether each stands in both."""
    at = 0
    for start, end in spans:
        if start >= MOST_CODE:
            break
        yield text[at:start], False
        yield text[start : min(end, MOST_CODE)], True
        at = min(end, MOST_CODE)
    rest = text[at:]
    yield bounded(rest, max(1, MOST_CODE - at)) if rest else "", False
