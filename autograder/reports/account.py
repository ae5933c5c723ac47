"""The account of one submission: what the gradebook holds of it. Pages and exports tell the same one.

Contract: plain data. Points are the gradebook's, a person's before ours; `total` is what nbgrader counts.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Account:
    """What the gradebook holds of one submission.

    `parts` are points of exercises and manual tasks by id; `by_hand` names those that a person has set, `waiting` those that a
    person must still mark. `penalty` is what lateness costs, `maximum` what all parts can bring.
    """

    parts: Mapping[str, float]
    penalty: float = 0.0
    by_hand: frozenset[str] = frozenset()
    waiting: tuple[str, ...] = ()
    late_seconds: float = 0.0
    maximum: float = 0.0

    @property
    def points(self) -> float | None:
        """All points before the penalty; None while a part waits for its mark."""
        return None if self.waiting else sum(self.parts.values())

    @property
    def total(self) -> float | None:
        """The points less the penalty, as nbgrader counts them."""
        return None if self.points is None else max(0.0, self.points - self.penalty)

    @property
    def unmarked(self) -> str:
        """Why there is no total yet, in words; empty where there is one."""
        return f"not marked yet: {', '.join(self.waiting)}" if self.waiting else ""
