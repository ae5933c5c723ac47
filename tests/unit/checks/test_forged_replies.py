"""Replies in which every field is forged: what a hidden check says of them, and what the judge believes."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from autograder.checks import expect
from autograder.checks.outcome import outcome_of
from autograder.records import Detail, Status
from autograder.reports.telling import told
from autograder.reports.wording import WORDS
from autograder.student.proxy import Student, calls_of
from autograder.student.replies import MAX_LINES, MAX_NAME, MAX_OUTPUT, MAX_TEXT
from autograder.values.wire import HandleRef

MARK = "HIDDEN-INPUT-0.137"
MEANINGS = {wording.meaning for wording in WORDS.values()}
ENDED = ("TimedOut", "cell 2: no answer within 2 seconds")  # what the judge has seen itself


class Forger:
    """A side that answers everything with one reply."""

    known_endings = (ENDED,)

    def __init__(self, reply: Any) -> None:
        self.reply = reply

    def exchange(self, request: dict[str, Any], seconds: float, callbacks: Any) -> Any:
        return self.reply


def asks_for_a_number(student: Student) -> None:
    expect.close(student.f(1.0), 2.0, rtol=1e-9, because="one product")


def asks_for_an_array(student: Student) -> None:
    expect.close(student.f(np.ones(3)), np.ones(3), rtol=1e-9, because="one product")


def asks_whether_it_refuses(student: Student) -> None:
    expect.error(ValueError, student.f, -1.0)


def asks_what_it_did_besides(student: Student) -> None:
    student.f(np.ones(3))
    expect.unchanged(student)
    expect.new_arrays(student)
    expect.no_warnings(student)


def asks_for_parts(student: Student) -> None:
    first, _ = expect.items(student.f(1), 2)
    expect.scalar(expect.mapping(first, ["a"])["a"])


def asks_an_object(student: Student) -> None:
    net = expect.living(student.f(1), "a network")
    expect.array(np.asarray(net.predict(np.ones(2))), shape=(2,))
    expect.that(len(net) == 2 and float(net) > 0, "It has two layers.")


CHECKS: list[Callable[[Student], None]] = [
    asks_for_a_number,
    asks_for_an_array,
    asks_whether_it_refuses,
    asks_what_it_did_besides,
    asks_for_parts,
    asks_an_object,
]


def ended(check: Callable[[Student], None], reply: Any, *, hidden: bool = True) -> tuple[Status, Detail]:
    """How a check ends that is answered so."""
    student = Student(Forger(reply))
    fault: BaseException | None = None
    try:
        check(student)
    except Exception as raised:  # noqa: BLE001  as the judge does
        fault = raised
    return outcome_of(fault, calls_of(student), hidden=hidden)


def error(**fields: Any) -> dict[str, Any]:
    return {"error": {"type": MARK, "message": MARK, "mro": [MARK], "frames": [MARK], **fields}}


FORGED: list[Any] = [
    None,
    MARK,
    [MARK],
    {},
    {MARK: MARK},
    {"value": MARK},
    {"value": MARK, "error": {}},
    {"value": {MARK: MARK}},
    {"value": HandleRef(7, MARK)},
    {"value": [HandleRef(7, MARK)]},
    {"missing": MARK},
    {"missing": None},
    {"missing": MARK * MAX_NAME},
    error(),
    error(type="ValueError", mro=["ValueError"]),
    error(type="ValueError", mro=[MARK, "ValueError"]),
    error(mro=["NotImplementedError", MARK]),
    error(type="TimedOut", mro=[]),
    error(type="Crashed", mro=[]),
    error(type="Crashed", mro=[], message=""),
    error(type="CannotCross", mro=[]),
    error(type=ENDED[0], message=ENDED[1] + MARK, mro=[]),
    error(place=MARK),
    error(place="cell 1", origin=MARK),
    error(origin=MARK),
    error(frames=[MARK] * MAX_LINES),
    error(frames=[MARK] * (MAX_LINES + 1)),
    error(type=MARK * MAX_NAME),
    error(message=MARK * MAX_TEXT),
    error(type=None),
    error(mro=MARK),
    error(frames=[None]),
    {"error": MARK},
    {"value": 1.0, "warnings": [MARK] * 3},
    {"value": 1.0, "warnings": MARK},
    {"value": 1.0, "changed": {"x": MARK}},
    {"value": 1.0, "changed": {MARK: HandleRef(7, MARK)}},
    {"value": 1.0, "changed": {1: 2}},
    {"value": 1.0, "changed": MARK},
    {"value": 1.0, "shares_memory": MARK},
    {"value": 1.0, "shares_memory": True},
    {"value": 1.0, "output": MARK},
    {"value": 1.0, "output": MARK * MAX_OUTPUT},
    {"value": 1.0, "output": None},
    {"value": 1.0, "reverse": 0},
    {"cells": [[{"type": MARK}]]},
    {"replies": [{"value": 1.0}]},
]


@pytest.mark.parametrize("check", CHECKS)
@pytest.mark.parametrize("number", range(len(FORGED)))
def test_of_a_hidden_check_the_status_alone_is_told(number: int, check: Callable[[Student], None]) -> None:
    status, detail = ended(check, FORGED[number])
    assert status is not Status.GRADER_ERROR
    assert detail == Detail()
    assert {text for _, text in told(status, detail, hidden=True)} <= MEANINGS


TEXTS = st.sampled_from(
    [MARK, "TimedOut", "Crashed", "NotImplementedError", "ValueError", "", "\x1b[2J\u202e", ENDED[1]]
)
DATA = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | TEXTS | st.just(HandleRef(3, MARK)),
    lambda part: st.lists(part, max_size=3) | st.dictionaries(TEXTS, part, max_size=3),
    max_leaves=8,
)
FAULTS = st.fixed_dictionaries(
    {"type": TEXTS | DATA, "message": TEXTS | DATA},
    optional={name: st.lists(TEXTS, max_size=3) | DATA for name in ("mro", "frames")}
    | {"origin": TEXTS, "place": TEXTS | DATA},
)
REPLIES = st.fixed_dictionaries(
    {},
    optional={
        "value": DATA,
        "error": FAULTS | DATA,
        "missing": TEXTS | DATA,
        "changed": st.dictionaries(TEXTS, DATA, max_size=2) | DATA,
        "shares_memory": st.booleans() | DATA,
        "warnings": st.lists(TEXTS, max_size=3) | DATA,
        "output": TEXTS | DATA,
    },
)


@given(REPLIES | DATA, st.sampled_from(CHECKS))
def test_no_reply_makes_the_judge_fail_or_tells_more(reply: Any, check: Callable[[Student], None]) -> None:
    status, detail = ended(check, reply)
    assert status is not Status.GRADER_ERROR
    assert detail == Detail()


@pytest.mark.parametrize(
    ("forged", "status"),
    [
        (error(type="TimedOut", mro=[], message="the judge was busy"), Status.RAISED),
        (error(type="Crashed", mro=[], message="the machine ran out of memory"), Status.RAISED),
        (error(type="Crashed", message=ENDED[1], mro=[]), Status.RAISED),
        (error(type="TimedOut", message=ENDED[1], mro=[]), Status.TIMED_OUT),  # which is true
    ],
)
def test_the_judge_believes_its_own_record_of_what_ended(forged: Any, status: Status) -> None:
    found, detail = ended(asks_for_a_number, forged, hidden=False)
    assert found is status
    assert detail.message == (
        ENDED[1] if status is Status.TIMED_OUT else f"{forged['error']['type']}: {forged['error']['message']}"
    )


def test_several_calls_in_one_crossing_are_believed_no_more() -> None:
    def check(student: Student) -> None:
        expect.each(student.f, [(1.0,), (2.0,)])

    for forged in FORGED:
        status, detail = ended(check, {"replies": [forged]})
        assert status not in (Status.GRADER_ERROR, Status.TIMED_OUT)
        assert detail == Detail()
