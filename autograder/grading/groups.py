"""Wrong answers that no known mistake explains, grouped by how they behave: one hint for many.

A group is one exercise's: students who answered the checks that diagnose byte for byte alike, and then those whose answers
agree with theirs to the tolerance of the hints at home. Its name, the exercise and a short digest of the behaviour, stays the
same from run to run. A group that was given a hint is kept (`behaviour.py`), with the behaviour by which newcomers are told.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from autograder.diagnosis.home_hints import loosely, same_digits
from autograder.judging.behaviour import Behaviour, canonical
from autograder.records import ExerciseOutcome, Status, Verdict

Answers = Mapping[str, Any]  # of one exercise: check -> the answers to its calls, or their digest
DIGITS = 4  # hexadecimal, of a group's name: sixty thousand for the few groups of an exercise


@dataclass(frozen=True, slots=True)
class Group:
    """Students whose wrong answers to one exercise behave alike; `failing` are the checks that all of them fail."""

    name: str
    exercise: str
    students: tuple[str, ...]
    failing: tuple[str, ...]
    answers: Answers
    hint: str | None = None


class GroupHints:
    """The hints that were given to groups: `kept` is what `BehaviourFolder.groups` reads."""

    def __init__(self, kept: Mapping[str, Any]) -> None:
        self._groups = {name: item for name, item in kept.items() if _is_group(item)}

    def on(self, verdict: Verdict, behaviour: Behaviour) -> Verdict:
        """The verdict, with a group's hint on each exercise that nothing else explains and that behaves as the group does."""
        exercises = tuple(
            replace(item, hint=self._hint(item.id, behaviour[item.id]))
            if item.id in behaviour and self.waits(item)
            else item
            for item in verdict.exercises
        )
        return verdict if exercises == verdict.exercises else replace(verdict, exercises=exercises)

    def waits(self, item: ExerciseOutcome) -> bool:
        """Is it wrong in a way that nothing explains, but perhaps the hint of a group?"""
        return is_wrong(item) and item.mistake is None and (item.hint is None or item.hint in self._given(item.id))

    def _given(self, exercise: str) -> set[str]:
        mine = [group for group in self._groups.values() if group["exercise"] == exercise]
        return {hint for group in mine for hint in (group["hint"], *group.get("earlier", ()))}

    def _hint(self, exercise: str, answers: Answers) -> str | None:
        found = self.find(exercise, answers)
        return None if found is None else str(self._groups[found]["hint"])

    def find(self, exercise: str, answers: Answers) -> str | None:
        """The name of the group that behaves so."""
        for name, group in self._groups.items():
            if group["exercise"] == exercise and alike(group["answers"], answers):
                return name
        return None

    def of(self, name: str) -> Mapping[str, Any] | None:
        """The group of that name, as it is kept."""
        return self._groups.get(name)


def groups_of(verdicts: Iterable[Verdict], behaviours: Mapping[str, Behaviour], hints: GroupHints) -> list[Group]:
    """The groups of a class, largest first."""
    wrong: dict[str, list[tuple[str, ExerciseOutcome, Answers]]] = {}
    for verdict in verdicts:
        for item in verdict.exercises:
            answers = behaviours.get(verdict.student, {}).get(item.id)
            if answers and hints.waits(item) and _gives_values(answers):
                wrong.setdefault(item.id, []).append((verdict.student, item, answers))
    found = [group for exercise, members in wrong.items() for group in _grouped(exercise, members, hints)]
    return sorted(found, key=lambda group: (-len(group.students), group.exercise, group.name))


def is_wrong(item: ExerciseOutcome) -> bool:
    """Was it written, and does it fail a check?"""
    return any(check.status.attempted and check.status is not Status.PASSED for check in item.checks)


def alike(one: Answers, other: Answers) -> bool:
    """Do two behaviours agree, to the digits that are kept?"""
    return one.keys() == other.keys() and all(same_digits(_loose(one[check]), _loose(other[check])) for check in one)


def _loose(answers: Any) -> Any:
    return [loosely(answer) for answer in answers] if isinstance(answers, list) else answers


def _gives_values(answers: Answers) -> bool:
    """Is there an answer at all? What only raises tells its author why, and the same error has many causes."""
    return any(not isinstance(given, list) or any("value" in answer for answer in given) for given in answers.values())


def _grouped(
    exercise: str, members: Sequence[tuple[str, ExerciseOutcome, Answers]], hints: GroupHints
) -> Iterator[Group]:
    texts = [canonical(answers) for _, _, answers in members]
    order = sorted(Counter(texts).items(), key=lambda item: (-item[1], item[0]))
    by_text = dict(zip(texts, (answers for _, _, answers in members), strict=True))
    # The most frequent behaviour stands for its group: a rare one that joins does not change the name.
    first: list[str] = []
    belongs: dict[str, str] = {}
    for text, _ in order:
        known = next((other for other in first if alike(by_text[other], by_text[text])), None)
        if known is None:
            first.append(text)
        belongs[text] = known or text
    for text in first:
        mine = [(who, item) for (who, item, _), own in zip(members, texts, strict=True) if belongs[own] == text]
        failing = [{c.id for c in item.checks if c.status is not Status.PASSED} for _, item in mine]
        answers = by_text[text]
        kept = hints.find(exercise, answers)
        hint = None if kept is None else hints.of(kept)
        yield Group(
            name=kept or name_of(exercise, answers),
            exercise=exercise,
            students=tuple(sorted(who for who, _ in mine)),
            failing=tuple(c.id for c in mine[0][1].checks if all(c.id in ids for ids in failing)),
            answers=answers,
            hint=None if hint is None else str(hint["hint"]),
        )


def name_of(exercise: str, answers: Answers) -> str:
    """`conv_as_matmul-3f2a`."""
    return f"{exercise}-{hashlib.blake2b(canonical(answers).encode(), digest_size=8).hexdigest()[:DIGITS]}"


def _is_group(item: Any) -> bool:
    return (
        isinstance(item, dict)
        and isinstance(item.get("exercise"), str)
        and isinstance(item.get("hint"), str)
        and isinstance(item.get("answers"), dict)
    )
