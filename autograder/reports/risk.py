"""Who is at risk in a course: the rule, its numbers, and the reasons in words.

Contract: three reasons, each enough by itself and each switched off by 0. A share is of the points of one assignment, 0 to 1;
what is due and was not handed in counts as 0, and what is not due yet is not in the list.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import fmean

from autograder.reports.wording import counted, percent

LAST = 2  # assignments that make a trend: one alone is an accident


@dataclass(frozen=True, slots=True)
class RiskRule:
    """`below`: a mean share less than this. `missing`: so many not handed in. `falling`: the last two so much lower."""

    below: float = 0.5
    missing: int = 2
    falling: float = 0.25

    def in_words(self) -> list[str]:
        """The rule as the page states it; empty where all of it is switched off."""
        told = []
        if self.below:
            told.append(f"less than {percent(self.below)} of the points of all that is due, what is missing counting 0")
        if self.missing:
            told.append(f"{counted(self.missing, 'assignment')} or more not handed in")
        if self.falling:
            told.append(
                f"the last {LAST} assignments together {percent(self.falling)} of the points below those before"
            )
        return told


def reasons(shares: Sequence[float], missing: int, rule: RiskRule) -> tuple[str, ...]:
    """Why a student with these shares, in the order of the course, is at risk; nothing where they are not."""
    found = []
    if rule.missing and missing >= rule.missing:
        found.append(f"{counted(missing, 'assignment')} not handed in")
    if shares and fmean(shares) < rule.below:
        found.append(f"{percent(fmean(shares))} of the points")
    last, before = shares[-LAST:], shares[:-LAST]
    if rule.falling and len(before) >= LAST and fmean(before) - fmean(last) >= rule.falling:
        found.append(f"fell from {percent(fmean(before))} to {percent(fmean(last))}")
    return tuple(found)
