"""Which known mistakes explain what a student's code answered? The rules, the same in grading and at home.

No evidence, no name. A mistake is named only where the student's code gave the same *wrong* answer somewhere: a value; an
exception of the same class, if some value agrees as well; a value where an exception is due; a side effect or a dtype that
the right answer has not. Right answers alone, or an exception's class alone, are shared by mistakes that have nothing else
in common.

How answers are compared is the caller's business: grading has the calls themselves, a student's own machine has six
digits of them (`Question`).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Generic, Protocol, TypeVar

M = TypeVar("M")
Of_contra = TypeVar("Of_contra", contravariant=True)
MOST = 2 / 3  # the share of the wrong answers that a mistake must explain to be named beside another fault
FEWEST = 2  # wrong answers that it must explain then, where there are as many: one may agree by chance


class Question(Protocol[Of_contra]):
    """One thing that the checks asked, what the student's code answered, and what mistakes answer."""

    @property
    def wants_error(self) -> bool:
        """Is the right answer an exception?"""

    @property
    def gave_value(self) -> bool:
        """Did the student's code answer with a value?"""

    @property
    def gave_error(self) -> bool:
        """Did it raise? (Where neither, it was still running, or ended the process.)"""

    @property
    def gave_right(self) -> bool:
        """Is the student's answer known to be right in value?"""

    def agrees(self, mistake: Of_contra, *, strict: bool = False) -> bool:
        """Does the mistake answer alike? `strict`: in dtype, side effects and warnings, too."""

    def wrong(self, mistake: Of_contra) -> bool:
        """Is what the mistake answers another value (or exception) than the right one?"""

    def odd(self, mistake: Of_contra) -> bool:
        """Is it the right value, but in another type or dtype, with fewer digits or with a side effect?"""

    def same_oddity(self, mistake: Of_contra) -> bool:
        """Does the mistake's answer differ in just these things as the student's does, whatever the values?"""

    def answers_value(self, mistake: Of_contra) -> bool:
        """Does the mistake answer with a value?"""


@dataclass(frozen=True, slots=True)
class Match(Generic[M]):
    """The mistakes that explain the answers, the commonest first; `second` explains what `first` leaves over."""

    first: tuple[M, ...] = ()
    second: tuple[M, ...] = ()


def match(questions: Sequence[Question[M]], mistakes: Sequence[M]) -> Match[M]:
    """The known mistakes that explain the answers; the first rule that finds any decides.

    1. It answers everything alike, side effects and dtypes as well.
    2. It answers everything alike by value; where all values are right, it has the same side effects.
    3. It answers alike all that asks for a value. Who makes the mistake may well raise the exceptions that it does not, and the
       other way round: those that the student's code does not raise are told second.
    4. It explains most of what is wrong, and is right wherever the student is.
    """
    for rule in (_strictly, _by_value, _by_effects):
        if found := tuple(mistake for mistake in mistakes if rule(questions, mistake)):
            return Match(found)
    values = [question for question in questions if not question.wants_error]
    errors = [question for question in questions if question.wants_error]
    missed = [question for question in errors if question.gave_value]
    found = tuple(mistake for mistake in mistakes if _by_value(values, mistake))
    first = _closest(found or _beside_another(values, mistakes), errors)
    if not first:
        return Match(_beside_another(questions, mistakes))
    if not missed:
        return Match(first)
    return Match(
        first, tuple(mistake for mistake in mistakes if mistake not in first and _misses(values, missed, mistake))
    )


def hint_of(hints: Sequence[str], seconds: Sequence[str] = ()) -> str | None:
    """The hint as the student reads it: of two that fit alike both questions, the commoner first; then what is second."""
    if not hints:
        return None
    hint = hints[0] if len(hints) == 1 else f"One of these two is yours. {hints[0]} Or: {hints[1]}"
    return f"{hint} And besides: {seconds[0]}" if seconds else hint


def evidence(questions: Sequence[Question[M]], mistake: M, wrong: Callable[[Question[M], M], bool]) -> bool:
    """Is there a wrong answer in common (see the module's docstring)? All questions are ones on which both agree."""
    if any(question.gave_value and wrong(question, mistake) for question in questions):
        return True
    ended = [question for question in questions if not question.gave_value and wrong(question, mistake)]
    if any(not question.gave_error for question in ended):  # both never came back from the same call
        return True
    return bool(ended) and any(question.gave_value for question in questions)


def _strictly(questions: Sequence[Question[M]], mistake: M) -> bool:
    return all(question.agrees(mistake, strict=True) for question in questions) and evidence(
        questions,
        mistake,
        lambda question, one: question.wrong(one) or (question.odd(one) and question.same_oddity(one)),
    )


def _by_value(questions: Sequence[Question[M]], mistake: M) -> bool:
    return all(question.agrees(mistake) for question in questions) and evidence(
        questions, mistake, lambda question, one: question.wrong(one)
    )


def _by_effects(questions: Sequence[Question[M]], mistake: M) -> bool:
    """All values are right, and the side effects are the mistake's."""
    return (
        all(question.agrees(mistake) and question.same_oddity(mistake) for question in questions)
        and not any(question.wrong(mistake) for question in questions)
        and any(question.odd(mistake) for question in questions)
    )


def _closest(found: Sequence[M], errors: Sequence[Question[M]]) -> tuple[M, ...]:
    """Those that also answer most of what asks for an exception alike: twins differ in nothing else."""
    counts = [sum(question.agrees(mistake) for question in errors) for mistake in found]
    return tuple(mistake for mistake, count in zip(found, counts, strict=True) if count == max(counts))


def _misses(values: Sequence[Question[M]], missed: Sequence[Question[M]], mistake: M) -> bool:
    """Without an exception where the student's code has none either, and right in every value."""
    return all(question.answers_value(mistake) for question in missed) and not any(
        question.wrong(mistake) for question in values
    )


def _beside_another(questions: Sequence[Question[M]], mistakes: Sequence[M]) -> tuple[M, ...]:
    """Those that explain most of the wrong answers, and are right wherever the student's code is."""
    wrong = [question for question in questions if not question.gave_right]
    right = [question for question in questions if question.gave_right]
    enough = max(min(FEWEST, len(wrong)), MOST * len(wrong))
    counts = [_explained(wrong, right, mistake, enough) for mistake in mistakes] if wrong else []
    most = max(counts, default=0)
    return tuple(mistake for mistake, count in zip(mistakes, counts, strict=False) if most > 0 and count == most)


def _explained(wrong: Sequence[Question[M]], right: Sequence[Question[M]], mistake: M, enough: float) -> int:
    """How many wrong answers the mistake explains; 0 where that is not enough, or it is wrong where the student is right."""
    alike: list[Question[M]] = []
    for left, question in zip(range(len(wrong), 0, -1), wrong, strict=True):
        if len(alike) + left < enough:
            return 0
        if question.agrees(mistake):
            alike.append(question)
    if len(alike) < enough or not all(question.agrees(mistake) for question in right):
        return 0
    return len(alike) if evidence([*alike, *right], mistake, lambda question, one: question.wrong(one)) else 0
