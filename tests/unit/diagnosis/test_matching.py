"""No evidence, no name: which answers name a mistake, which name two, and which name none."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st

from autograder.diagnosis.matching import hint_of, match

# An answer is written as text: "3" is a value, "!ValueError" an exception, "..." never came back, "3*" has a side effect.
RIGHT = ("1", "2", "3", "!ValueError")
LIST = ("10", "20", "30", "!ValueError")  # every value wrong
LIST_ANY = ("10", "20", "30", "40")  # its twin, without the exception
HALF = ("10", "20", "3", "!ValueError")
NO_CHECK = ("1", "2", "3", "7")
RAISES = ("!TypeError", "!TypeError", "!TypeError", "!TypeError")
IN_PLACE = ("1*", "2*", "3*", "!ValueError")
HANGS = ("...", "2", "3", "!ValueError")
KNOWN = {
    "list": LIST, "list_any": LIST_ANY, "half": HALF, "no_check": NO_CHECK, "raises": RAISES, "in_place": IN_PLACE,
    "hangs": HANGS,
}  # fmt: skip


@dataclass(frozen=True)
class Asked:
    """A question by its place: the student's answer beside those of the mistakes."""

    own: str
    right: str
    theirs: Mapping[str, str]

    @property
    def wants_error(self) -> bool:
        return self.right.startswith("!")

    @property
    def gave_value(self) -> bool:
        return self.own[0] not in "!."

    @property
    def gave_error(self) -> bool:
        return self.own.startswith("!")

    @property
    def gave_right(self) -> bool:
        return value(self.own) == value(self.right)

    def agrees(self, mistake: str, *, strict: bool = False) -> bool:
        theirs = self.theirs[mistake]
        return self.own == theirs if strict else value(self.own) == value(theirs)

    def wrong(self, mistake: str) -> bool:
        return value(self.theirs[mistake]) != value(self.right)

    def odd(self, mistake: str) -> bool:
        return not self.wrong(mistake) and self.theirs[mistake] != self.right

    def same_oddity(self, mistake: str) -> bool:
        return self.own.endswith("*") == self.theirs[mistake].endswith("*")

    def answers_value(self, mistake: str) -> bool:
        return self.theirs[mistake][0] not in "!."


def value(answer: str) -> str:
    return answer.rstrip("*")


def found(own: tuple[str, ...], known: Mapping[str, tuple[str, ...]] = KNOWN) -> tuple[list[str], list[str]]:
    asked = [
        Asked(mine, right, {name: answers[place] for name, answers in known.items()})
        for place, (mine, right) in enumerate(zip(own, RIGHT, strict=True))
    ]
    result = match(asked, list(known))
    return list(result.first), list(result.second)


TABLE = [
    # what the student's code answers, who is named, who is told second
    (RIGHT, [], []),
    (LIST, ["list"], []),
    (LIST_ANY, ["list_any"], []),
    (NO_CHECK, ["no_check"], []),
    (IN_PLACE, ["in_place"], []),
    (HANGS, ["hangs"], []),
    (("10*", "20*", "30*", "!ValueError"), ["list"], []),  # a known mistake in another style
    (("10", "20", "3", "9"), ["half"], ["no_check"]),  # a bug, and a missing contract line
    (RAISES, [], []),  # an exception's class alone is shared by mistakes that have nothing else in common
    (("!ValueError",) * 4, [], []),
    (("1", "2", "3", "!KeyError"), [], []),
    (("1*", "2", "3", "!ValueError"), [], []),  # a side effect elsewhere is another mistake's
    (("10", "20", "31", "!ValueError"), ["list", "half"], []),  # most of what is wrong
    (("10", "99", "98", "!ValueError"), [], []),  # one wrong answer of three may agree by chance
    (("...", "...", "...", "..."), [], []),
]


@pytest.mark.parametrize(("own", "first", "second"), TABLE)
def test_who_is_named(own: tuple[str, ...], first: list[str], second: list[str]) -> None:
    assert found(own) == (first, second)


def test_an_exception_is_evidence_beside_a_value_in_common() -> None:
    known = {"one_row_only": ("1", "!TypeError", "!TypeError", "!ValueError"), "raises": RAISES}
    assert found(("1", "!TypeError", "!TypeError", "!ValueError"), known) == (["one_row_only"], [])
    assert found(RAISES, known) == ([], [])


def test_who_raises_what_is_due_is_named_by_a_mistake_that_does_not() -> None:
    known = {"list_any": LIST_ANY, "no_check": NO_CHECK}
    assert found(LIST, known) == (["list_any"], [])
    assert found(("10", "20", "31", "!ValueError"), known) == (["list_any"], [])
    assert found(("1", "2", "31", "!ValueError"), known) == ([], [])


answers = st.tuples(*[st.sampled_from([right, "8", "9", "!ValueError", "!TypeError", "..."]) for right in RIGHT])


@given(answers, st.dictionaries(st.sampled_from("abcdef"), answers, max_size=5))
def test_who_is_named_gave_the_same_wrong_answer(own: tuple[str, ...], known: dict[str, tuple[str, ...]]) -> None:
    for name in found(own, known)[0]:
        shared = [mine for mine, theirs, right in zip(own, known[name], RIGHT, strict=True) if mine == theirs != right]
        assert shared


@given(answers)
def test_right_answers_name_nobody(answer: tuple[str, ...]) -> None:
    assert found(RIGHT, {"one": answer}) == ([], [])


@given(answers)
def test_whoever_answers_as_a_mistake_with_a_wrong_value_is_named(answer: tuple[str, ...]) -> None:
    if any(mine != right and mine[0] not in "!." for mine, right in zip(answer, RIGHT, strict=True)):
        assert found(answer, {"it": answer}) == (["it"], [])


@pytest.mark.parametrize(
    ("hints", "seconds", "text"),
    [
        ([], ["B?"], None),
        (["A?"], [], "A?"),
        (["A?", "B?", "C?"], [], "One of these two is yours. A? Or: B?"),
        (["A?"], ["B?", "C?"], "A? And besides: B?"),
    ],
)
def test_the_hint_as_it_is_read(hints: list[str], seconds: list[str], text: str | None) -> None:
    assert hint_of(hints, seconds) == text
