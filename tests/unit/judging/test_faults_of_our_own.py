"""A fault of the course or the grader is never a mark: it is told, the rest is judged, and no number stands."""

from __future__ import annotations

import os
import signal
from collections.abc import Callable
from typing import Any

import pytest

from autograder.records import Status

RIGHT = "def double(x):\n    return 2 * x\n\ndef quadruple(x):\n    return 4 * x\n"


def check(body: str) -> str:
    return (
        "import numpy as np\nimport pytest\nfrom autograder import expect\n\n"
        '@pytest.mark.exercise("double")\ndef test_ours(student, reference):\n    """Ours."""\n'
        + "".join(f"    {line}\n" for line in body.splitlines())
        + '\n@pytest.mark.exercise("quadruple")\ndef test_fine(student):\n    """Fine."""\n'
        "    expect.close(student.quadruple(np.ones(1)), np.full(1, 4.0), because='exact')\n"
    )


@pytest.mark.parametrize(
    ("body", "reference"),
    [
        ("raise KeyError('ours')", None),
        ("1 / 0", None),
        (
            "reference.double(np.ones(1))",
            "def double(x):\n    raise OSError('broken')\n\ndef quadruple(x):\n    return 4 * x\n",
        ),
        ("reference.triple", None),
        ("expect.unchanged(student)", None),
        ("student.double(lambda: None, object())", None),
        ("raise SystemExit(3)", None),
        ("pytest.skip('nobody is spared a check')", None),
        ("import os; os.kill(os.getpid(), 15) if False else [][1]", None),
    ],
)
def test_a_check_that_fails_to_run_waits_for_a_person(body: str, reference: str | None, open_court: Callable) -> None:
    changed = {"hidden": check(body)} | ({"reference": reference} if reference else {})
    verdict = open_court(mistakes="", **changed).judge(RIGHT)
    statuses = {c.id: c.status for item in verdict.exercises for c in item.checks}
    assert statuses["test_ours"] in (Status.GRADER_ERROR, Status.CRASHED)
    assert statuses["test_fine"] is Status.PASSED
    assert (verdict.status, verdict.score) == ("needs_person", None)
    assert any("test_ours" in problem for problem in verdict.problems)


def test_a_killed_judge_is_replaced_and_the_job_is_judged(court: Any) -> None:
    assert court.judge(RIGHT).score == 6.0
    os.kill(court.pool.pids[0], signal.SIGKILL)
    assert court.judge(RIGHT).score == 6.0


@pytest.mark.parametrize(
    ("changed", "sentence"),
    [
        ({"hidden": "import nothing_of_this_name"}, "the checks cannot be collected"),
        ({"hidden": "def test_x(student):\n    '''X.'''\n"}, "say whose check this is"),
        ({"hidden": check("pass").replace('"double"', '"triple"')}, "there is no exercise 'triple'"),
        ({"hidden": check("pass").replace('"""Ours."""', "pass")}, "needs a docstring"),
        ({"hidden": check("pass").replace('exercise("double")', 'exercise("double", weight=-1)')}, "weight must be"),
        ({"reference": "def double(x):\n    return x\n"}, "quadruple"),
    ],
)
def test_a_faulty_course_is_told_in_a_sentence(changed: dict[str, str], sentence: str, open_court: Callable) -> None:
    court = open_court(**({"mistakes": ""} | changed))
    with pytest.raises((AssertionError, RuntimeError)):
        court.judge(RIGHT)
    refusals = [notice["refused"] for notice in court.notices if "refused" in notice]
    assert refusals
    assert sentence in refusals[0]
