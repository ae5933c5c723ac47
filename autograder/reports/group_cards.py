"""Groups of wrong answers as the class page shows them: how many, what they fail, and how their code looks."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from autograder.reports.printable import bounded, one_line
from autograder.reports.wording import named

SHOWN = 8  # groups with code; more are a list
CODES = 3  # of a group: the shortest, and others behind a fold
MOST_CODE = 3000  # characters of one


@dataclass(frozen=True, slots=True)
class GroupCard:
    """A group: `failing` are the sentences of the checks that all of it fail, `codes` what some wrote, the shortest first."""

    name: str
    exercise: str
    students: tuple[str, ...]
    failing: tuple[str, ...]
    codes: tuple[str, ...] = ()
    hint: str | None = None


def shown(cards: Sequence[GroupCard], names: Mapping[str, str]) -> list[dict[str, Any]]:
    """What `groups.html` prints."""
    return [
        {
            "name": card.name,
            "exercise": card.exercise,
            "count": len(card.students),
            "students": [named(student, names) for student in card.students],
            "failing": [bounded(one_line(sentence, 300), 300) for sentence in card.failing],
            "codes": [bounded(code, MOST_CODE) for code in card.codes],
            "hint": bounded(card.hint or "", 600),
        }
        for card in cards
    ]
