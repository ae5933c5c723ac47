"""How alike the own code of a class is, pair by pair: which fragments two share, weighed by how rare they are in the class.

The library copydetect makes the fragments: names become one sign, layout and comments go, and a fragment is FRAGMENT signs of
what is left, so that renaming changes nothing and a solution of one line is no fragment. What many wrote says nothing, since
right answers are alike by nature; the weight of a fragment is log((n + 1) / holders) among n students, and two are as alike as
the weight that they share of all that the two have. Wrong answers that are the same to the last digit are told beside it, and
count: the rarer they are, the more. The same code gives the same numbers.
"""

from __future__ import annotations

import io
from collections import Counter
from collections.abc import Hashable, Iterable, Mapping, Sequence
from itertools import combinations
from math import fsum, log
from typing import Any

from autograder.reports.similar_page import Likeness, SideBySide, Span

FRAGMENT = 30  # signs without names and layout: one to three lines
COMMON = 1 / 3  # of the class: what more than these wrote is the exercise's, not theirs
ENOUGH = 60  # shared fragments, some five lines; fewer count in proportion
BEHAVIOUR = 0.5  # what wrong answers in common can add at most, each: two people may slip alike


def most_alike(own: Mapping[str, str], behaviours: Mapping[str, Mapping[str, Hashable]], most: int) -> list[SideBySide]:
    """The pairs that have something rare in common, most alike first. `own` is code by student.

    `behaviours` are the wrong answers by student and exercise. Raises ModuleNotFoundError where copydetect is missing.
    """
    prints = _fingerprints(own)
    shared_answers = _Answers(behaviours, len(own))
    holders = Counter(fragment for item in prints.values() for fragment in item.hashes)
    weight = {fragment: log((len(own) + 1) / count) for fragment, count in holders.items()}
    whole = {student: fsum(weight[fragment] for fragment in item.hashes) for student, item in prints.items()}
    found = []
    for first, second in combinations(sorted(own), 2):
        shared = prints[first].hashes & prints[second].hashes
        answers = shared_answers.of(first, second)
        if not shared and not answers:
            continue
        common = fsum(weight[fragment] for fragment in shared)
        every = whole[first] + whole[second] - common
        text = common / every * min(1.0, len(shared) / ENOUGH) if every else 0.0
        apart = 1.0 - text
        for _, rarity in answers:
            apart *= 1.0 - BEHAVIOUR * rarity**2
        told = tuple((exercise, shared_answers.holders[exercise, first]) for exercise, _ in answers)
        same = own[first] == own[second]
        # Rounded, since sums in another order differ in the last digits.
        found.append(Likeness(first, second, round(1.0 - apart, 6), round(text, 6), len(shared), same, told))
    found.sort(key=lambda pair: (-pair.alike, not pair.same_text, -pair.fragments, pair.first, pair.second))
    return [_beside(pair, prints, own) for pair in found[:most]]


class _Answers:
    """Who answers an exercise wrongly in the same way."""

    def __init__(self, behaviours: Mapping[str, Mapping[str, Hashable]], students: int) -> None:
        self._behaviours = behaviours
        counts = Counter((exercise, answer) for own in behaviours.values() for exercise, answer in own.items())
        self.holders = {
            (exercise, student): counts[exercise, answer]
            for student, own in behaviours.items()
            for exercise, answer in own.items()
        }
        self._students = students

    def of(self, first: str, second: str) -> list[tuple[str, float]]:
        """The exercises with the same wrong answers, and from 0 to 1 how rare these are in the class."""
        mine, theirs = self._behaviours.get(first, {}), self._behaviours.get(second, {})
        top = self._students + 1
        return [
            (exercise, log(top / self.holders[exercise, first]) / log(top))
            for exercise, answer in sorted(mine.items())
            if theirs.get(exercise) == answer and self.holders[exercise, first] <= self._students
        ]


# ---------------------------------------------------------------- copydetect


def _fingerprints(own: Mapping[str, str]) -> dict[str, Any]:
    """Each student's fragments, without those that are common in the class."""
    from copydetect import CodeFingerprint

    prints = {
        # A window of 1 keeps every fragment: a choice among them would hang on Python's seed for hashes.
        student: CodeFingerprint("own.py", FRAGMENT, 1, filter=True, fp=io.StringIO(text))
        for student, text in own.items()
    }
    holders = Counter(fragment for item in prints.values() for fragment in item.hashes)
    limit = max(3.0, COMMON * len(own))  # a pair and one more are never the class
    common = {fragment for fragment, count in holders.items() if count > limit}
    for item in prints.values():
        item.hash_idx = {fragment: places for fragment, places in item.hash_idx.items() if fragment not in common}
        item.hashes = set(item.hash_idx)
    return prints


def _beside(pair: Likeness, prints: Mapping[str, Any], own: Mapping[str, str]) -> SideBySide:
    from copydetect import compare_files

    texts = own[pair.first], own[pair.second]
    if not pair.fragments:
        return SideBySide(pair, texts, ((), ()))
    _, _, (mine, theirs) = compare_files(prints[pair.first], prints[pair.second])
    spans = tuple(
        _joined(zip(*slices.tolist(), strict=True), len(text))
        for slices, text in zip((mine, theirs), texts, strict=True)
    )
    return SideBySide(pair, texts, (spans[0], spans[1]))


def _joined(spans: Iterable[Sequence[int]], length: int) -> tuple[Span, ...]:
    """The spans in order, within the text, those that touch made one."""
    joined: list[Span] = []
    for start, end in sorted((max(0, int(a)), min(length, int(b))) for a, b in spans):
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        elif end > start:
            joined.append((start, end))
    return tuple(joined)
