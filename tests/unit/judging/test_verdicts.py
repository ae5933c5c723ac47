"""From a student's source to a verdict: every status, partial credit, hints, and what a hidden check tells."""

from __future__ import annotations

from typing import Any

import pytest

from autograder.checks.session import ALIKE
from autograder.records import Detail, Status

IMPORT = "import numpy as np\n"
RIGHT = "def double(x):\n    return 2 * x\n\ndef quadruple(x):\n    return 4 * x\n"

# double's source, then the statuses of its three checks (visible, any number, leaves its argument), score of 4, hint
ROWS: dict[str, tuple[str, list[str], float, str | None]] = {
    "right": ("def double(x):\n    return x + x\n", ["passed"] * 3, 4.0, None),
    "a known mistake": (
        "def double(y):\n    return y ** 2\n",
        ["failed", "failed", "passed"],
        1.0,
        "What is 3 doubled: 6 or 9?",
    ),
    "in place": (
        "def double(x):\n    x += x\n    return x\n",
        ["passed", "passed", "failed"],
        3.0,
        "Whose array did you change?",
    ),
    "a known mistake beside another fault": (
        "def double(x):\n    if x[0] < 0:\n        raise KeyError\n    return x * x\n",
        ["failed", "raised", "passed"],
        1.0,
        "What is 3 doubled: 6 or 9?",
    ),
    "an unknown mistake": ("def double(x):\n    return 7 * x\n", ["failed", "failed", "passed"], 1.0, None),
    "raises": ("def double(x):\n    return 1 / 0\n", ["raised"] * 3, 0.0, None),
    "exits": ("def double(x):\n    raise SystemExit\n", ["raised"] * 3, 0.0, None),
    "not written": ("def double(x):\n    raise NotImplementedError\n", ["not_attempted"] * 3, 0.0, None),
    "missing": ("", ["not_attempted"] * 3, 0.0, None),
    "no function": ("double = 3\n", ["raised"] * 3, 0.0, None),
    "ends the process": ("import os\ndef double(x):\n    os._exit(0)\n", ["crashed"] * 3, 0.0, None),
    "a syntax error": ("def double(x)\n    return x\n", ["raised"] * 3, 0.0, None),
    # They leave their argument alone, but answer nothing.
    "prints and returns nothing": ("def double(x):\n    print(2 * x)\n", ["failed"] * 3, 0.0, None),
    "zero, whatever is asked": (
        "def double(x):\n    return 0.0\n",
        ["failed", "failed", "passed"],
        0.0,
        ALIKE.format("double"),
    ),
    # A right value in another type costs a tenth, once.
    "returns a list": ("def double(x):\n    return [2 * v for v in x]\n", ["passed"] * 3, 3.6, None),
    "an object": ("class A: pass\ndef double(x):\n    return A()\n", ["failed"] * 3, 0.0, None),
}


@pytest.mark.parametrize("name", ROWS)
def test_statuses_scores_and_hints(name: str, court: Any) -> None:
    source, statuses, score, hint = ROWS[name]
    verdict = court.judge(IMPORT, source, "def quadruple(x):\n    return 4 * x\n")
    double, quadruple = verdict.exercises
    assert [check.status for check in double.checks] == statuses
    assert (double.score, double.hint) == (score, hint)
    # The other exercise is judged on its own.
    assert [check.status for check in quadruple.checks] == ["passed", "passed"]
    assert verdict.status == "graded"
    assert verdict.score == score + 2.0


def test_an_endless_loop_costs_its_exercise_and_is_recognised(court: Any) -> None:
    verdict = court.judge("def double(x):\n    while True: pass\n", "def quadruple(x):\n    return 4 * x\n")
    double, quadruple = verdict.exercises
    assert [check.status for check in double.checks] == ["timed_out"] * 3
    assert double.hint == "When does your loop end?"
    assert quadruple.checks[0].status is Status.PASSED


def test_a_cell_that_hangs_costs_what_it_defines(court: Any) -> None:
    verdict = court.judge(
        "def double(x):\n    return 2 * x\n", "while True: pass", "def quadruple(x):\n    return 4 * x\n"
    )
    assert verdict.score == 6.0
    assert any("cell 2" in problem for problem in verdict.problems)


def test_memory_beyond_the_limit_is_a_fault_of_the_call(court: Any) -> None:
    verdict = court.judge(IMPORT, "def double(x):\n    return np.ones(10**9) + 1\n", RIGHT.split("\n\n")[1])
    assert {check.status for check in verdict.exercises[0].checks} <= {Status.RAISED, Status.CRASHED}
    assert verdict.exercises[1].checks[0].status is Status.PASSED


def test_a_visible_check_tells_call_answer_and_expectation(court: Any) -> None:
    detail = court.judge(IMPORT, "def double(x):\n    return 3 * x\n").exercises[0].checks[0].detail
    assert detail.call == "double(np.array([1., 2.]))"
    assert detail.returned == "np.array([3., 6.])"
    assert detail.expected == "np.array([2., 4.])"
    assert detail.difference == "index [0]: 3.0 instead of 2.0 (2 of 2 values differ; largest error 2)"
    assert detail.because == "tolerance 1e-07: whole numbers"


@pytest.mark.parametrize(
    "source",
    [
        "def double(x):\n    return 3 * x\n",
        "def double(x):\n    raise ValueError(f'given {x}')\n",
        "def double(x):\n    print('given', x); return None\n",
        "def double(x):\n    raise type(f'E{float(x[0])}'.replace('.', '_').replace('-', 'm'), (ValueError,), {})(x)\n",
        "def double(x):\n    import warnings; warnings.warn(f'{x}', RuntimeWarning); return x\n",
        "def double(x):\n    exec(compile('\\n' * int(x[0]) + '1/0', f'<{x}>', 'exec'))\n",
    ],
)
def test_a_hidden_check_tells_no_input(source: str, court: Any) -> None:
    verdict = court.judge(IMPORT, source)
    hidden = [check for item in verdict.exercises for check in item.checks if check.hidden]
    assert hidden
    for check in hidden:
        assert check.detail == Detail(), check
    assert "31337" not in repr(verdict.problems)


def test_wrong_answers_that_come_from_below_say_so(court: Any) -> None:
    source = "def double(x):\n    return 3 * x\n\ndef quadruple(x):\n    return double(double(x))\n"
    double, quadruple = court.judge(IMPORT, source).exercises
    assert double.hint is None
    assert quadruple.hint == (
        "Your quadruple does the right thing with the double that you wrote: mend double first, then look again."
    )


def test_in_a_file_that_did_not_run_no_fault_comes_from_below(court: Any) -> None:
    source = "def double(x):\n    return (x\n\ndef quadruple(x):\n    return double(double(x))\n"
    verdict = court.judge(source)
    assert verdict.exercises[1].checks[0].status is Status.RAISED
    assert [item.hint for item in verdict.exercises] == [None, None]


def test_the_sandbox_that_was_in_force_is_in_the_verdict(court: Any) -> None:
    assert {"landlock", "seccomp", "rlimits"} <= set(court.judge(RIGHT).sandbox)


def test_one_submission_leaves_nothing_for_the_next(court: Any) -> None:
    court.judge("import numpy, builtins\nnumpy.add = None\nbuiltins.len = None\n" + RIGHT)
    assert court.judge(RIGHT).score == 6.0
