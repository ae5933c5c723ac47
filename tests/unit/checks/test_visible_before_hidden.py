"""A worker that has seen a hidden call is never asked by a visible check, in whatever order the checks come."""

from __future__ import annotations

from typing import Any

import pytest

from autograder.checks.collected import Check
from autograder.checks.run import Run
from autograder.records import Detail, Status


class Side:
    """A worker that remembers what it was asked; `close` is counted."""

    def __init__(self) -> None:
        self.asked: list[Any] = []
        self.closed = False

    def exchange(self, request: dict[str, Any], seconds: float, callbacks: Any) -> Any:
        self.asked += request["args"]
        return {"value": self.asked}

    def close(self) -> None:
        self.closed = True


def check(kind: str, number: int) -> Check:
    return Check(f"test_{kind}_{number}", "f", "It is right.", weight=1.0, hidden=kind == "hidden")


@pytest.mark.parametrize("order", ["v", "vh", "hv", "vhv", "hhvv", "vcv", "cv", "hvhv", "chv"])
def test_what_a_visible_check_is_answered_holds_nothing_hidden(order: str) -> None:
    """`c`: a function of the student's is asked for the sake of a diagnosis, with what a hidden check asked."""
    sides: list[Side] = []

    def new_side() -> Side:
        sides.append(Side())
        return sides[-1]

    run = Run(new_side, call_seconds=1.0)
    for number, kind in enumerate(order):
        if kind == "c":
            run.living_student().f(f"hidden {number}")
            continue
        asked = check("hidden" if kind == "h" else "visible", number)
        answer = run.student_for(asked).f(f"{'hidden' if kind == 'h' else 'visible'} {number}")
        if kind == "v":
            assert [text for text in answer if "hidden" in text] == []
        run.close_check(asked, Status.PASSED, Detail())
    run.close()
    assert all(side.closed for side in sides)


def test_a_repetition_gets_a_fresh_worker() -> None:
    """A check that ran out of time is asked again by a worker that knows nothing of the first run."""
    sides: list[Side] = []

    def new_side() -> Side:
        sides.append(Side())
        return sides[-1]

    run = Run(new_side, call_seconds=1.0)
    asked = check("hidden", 0)
    run.student_for(asked).f("first")
    run.close_check(asked, Status.TIMED_OUT, Detail())
    run.forgive(asked)
    assert run.student_for(asked).f("again") == ["again"]
    assert [side.closed for side in sides] == [True, False]
