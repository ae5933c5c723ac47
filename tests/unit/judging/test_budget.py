"""What a submission may use up of the judge in all: when it is used up the rest has timed out, and a verdict is written."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from autograder.records import Status
from autograder.student.budget import LONGEST, MOST_NUMBERS, REVERSE_SECONDS, Budget, Refused
from autograder.student.run_queue import waited_seconds
from autograder.values.large import MAX_KEPT, Large
from tests.apart import apart
from tests.toy_course import MANIFEST, VISIBLE

SECONDS = 3.0
SHORT = MANIFEST.replace("[limits]", f"[limits]\nsubmission_seconds = {SECONDS:g}")
USED_UP = f"the {SECONDS:g} seconds that a submission may take in all are used up"
RIGHT = "def double(x):\n    return 2 * x\n", "def quadruple(x):\n    return 4 * x\n"
# As many checks as it takes to use the budget up by sleeping less than a call's time in each.
MANY = "".join(
    f'''
@pytest.mark.exercise("quadruple")
def test_quadruple_{number}(student):
    """Four times {number}."""
    expect.close(student.quadruple(np.array([{number}.0])), np.array([{4 * number}.0]), because="exact")
'''
    for number in range(2, 20)
)


def statuses(verdict: Any) -> list[Status]:
    return [check.status for exercise in verdict.exercises for check in exercise.checks]


def test_who_sleeps_in_every_call_has_a_verdict(open_court: Callable[..., Any]) -> None:
    """What was judged until then stands; the rest has timed out without being run."""
    court = open_court(manifest=SHORT, visible=VISIBLE + MANY)
    source = "import time\ndef double(x):\n    time.sleep(0.3)\n    return 2 * x\n"
    slow = source + "def quadruple(x):\n    time.sleep(0.3)\n    return 4 * x\n"
    begun = time.monotonic()
    verdict = court.judge(slow)
    assert verdict.status == "graded"
    assert set(statuses(verdict)) == {Status.PASSED, Status.TIMED_OUT}
    assert f"What has not been run is timed out: {USED_UP}." in verdict.problems
    assert verdict.seconds <= time.monotonic() - begun
    told = [check.detail.message for exercise in verdict.exercises for check in exercise.checks]
    assert USED_UP in told
    # The next one has a budget of its own.
    assert court.judge(*RIGHT).score == verdict.max_score


def test_a_cell_that_sleeps_is_loaded_once(open_court: Callable[..., Any]) -> None:
    """It is left out of every later worker; what the others define is judged."""
    court = open_court(manifest=SHORT.replace("load_seconds = 1.0", "load_seconds = 2.0"), mistakes="")
    verdict = court.judge("import time\ntime.sleep(3600)\n" + RIGHT[0], RIGHT[1])
    double, quadruple = verdict.exercises
    assert [check.status for check in double.checks] == ["timed_out"] * 3
    assert quadruple.complete
    # Loaded again for the exercise's second strike it would have used the budget up.
    assert not any(USED_UP in problem for problem in verdict.problems)


def test_what_its_processes_waited_for_a_processor_is_not_its_time() -> None:
    """Up to a bound: the class goes on."""
    budget = Budget(10.0)
    before = budget.left()
    budget.give_back(4.0)
    assert budget.left() > before
    budget.give_back(1000.0)
    assert before < budget.left() <= LONGEST * 10.0
    assert budget.capped(3.0) == 3.0


def test_a_budget_without_an_end_never_ends() -> None:
    budget = Budget()
    assert not budget.used_up
    assert budget.capped(7.0) == 7.0


def test_a_process_that_sleeps_does_not_wait() -> None:
    before = waited_seconds(os.getpid())
    if before is None:
        pytest.skip("this kernel does not count the time on the run queue")
    time.sleep(0.3)
    after = waited_seconds(os.getpid())
    assert after is not None
    assert after - before < 0.3


@pytest.mark.parametrize(
    "args",
    [
        (np.zeros(MOST_NUMBERS + 1),),
        ([0] * (MOST_NUMBERS + 1),),
        ("a" * (MOST_NUMBERS + 1),),
        ({"w": np.zeros((200, 200))},),
    ],
    ids=["array", "list", "text", "in a dict"],
)
def test_a_function_of_the_judges_takes_so_much_and_no_more(args: tuple[Any, ...]) -> None:
    with pytest.raises(Refused, match=r"^the function it was given takes at most 20,000 numbers at a time$"):
        Budget().answer(lambda *_: pytest.fail("it was called"), args, {})
    assert Budget().answer(np.sum, (np.ones(MOST_NUMBERS),), {}) == MOST_NUMBERS


def test_all_calls_of_the_judges_functions_have_an_end(monkeypatch: pytest.MonkeyPatch) -> None:
    budget = Budget()
    clock = iter(range(0, 1000, 3))
    monkeypatch.setattr(time, "process_time", lambda: float(next(clock)))
    for _ in range(2):
        budget.answer(lambda: None, (), {})
    assert REVERSE_SECONDS < 2 * 3
    with pytest.raises(Refused, match=r"^the functions it was given have computed for 5 seconds: they answer no more$"):
        budget.answer(lambda: pytest.fail("it was called"), (), {})


REVERSE_CHECK = '''
import numpy as np
import pytest
from autograder import expect

@pytest.mark.exercise("double")
def test_double_by_a_function(student):
    """The function is used."""
    def twice(x):
        return [hash(tuple(np.ravel(x))) for _ in range(10_000)][:1] and 2.0 * np.asarray(x)
    expect.close(student.double(twice), 4.0, because="exact")

@pytest.mark.exercise("quadruple")
def test_quadruple_one(student):
    """One becomes four."""
    expect.close(student.quadruple(np.array([1.0])), np.array([4.0]), because="whole numbers")
'''


def test_a_huge_argument_of_the_judges_function_is_an_error_of_the_students(open_court: Callable[..., Any]) -> None:
    """Not a judge that hashes for ever."""
    court = open_court(visible=REVERSE_CHECK, hidden="", mistakes="")
    verdict = court.judge("import numpy as np\ndef double(f):\n    return f(np.zeros((40_000, 1)))\n", RIGHT[1])
    (check,) = verdict.exercises[0].checks
    assert check.status is Status.RAISED
    assert "the function it was given takes at most 20,000 numbers at a time" in check.detail.message
    assert verdict.exercises[1].complete


EACH = '''
import numpy as np
import pytest
from autograder import expect

@pytest.mark.exercise("double")
def test_double_each(student):
    """Each is doubled."""
    assert expect.each(student.double, [(n,) for n in range(6)]) == [2 * n for n in range(6)]

@pytest.mark.exercise("quadruple")
def test_quadruple_one(student):
    """One becomes four."""
    expect.close(student.quadruple(np.array([1.0])), np.array([4.0]), because="whole numbers")
'''


def test_many_calls_of_one_crossing_have_many_calls_time(open_court: Callable[..., Any]) -> None:
    """Six calls of 0.3 s are no endless loop, where one may take 0.5; and an endless loop is still one."""
    court = open_court(visible=EACH, hidden="", mistakes="")
    slow = "import time\ndef double(n):\n    time.sleep(0.3)\n    return 2 * n\n"
    assert court.judge(slow, RIGHT[1]).exercises[0].complete
    verdict = court.judge("def double(n):\n    while n == 4: pass\n    return 2 * n\n", RIGHT[1])
    assert statuses(verdict) == [Status.TIMED_OUT, Status.PASSED]


def test_a_busy_machine_costs_nobody_a_mark(open_court: Callable[..., Any]) -> None:
    """Right code that needs most of a call's time of CPU, beside others that want every processor."""
    court = open_court(visible=VISIBLE, hidden="", mistakes="")
    busy = "import time\ndef double(x):\n    end = time.process_time() + 0.3\n"
    busy += "    while time.process_time() < end: pass\n    return 2 * x\n"
    burners = [subprocess.Popen([sys.executable, "-c", "while True: pass"]) for _ in range(2 * (os.cpu_count() or 1))]
    try:
        assert court.judge(busy, RIGHT[1]).exercises[0].complete
    finally:
        for burner in burners:
            burner.kill()
            burner.wait()


# ---------------------------------------------------------------- large answers


def test_a_large_answer_is_kept_as_its_digest() -> None:
    budget = Budget(room=0)
    small, large = np.zeros(10), np.zeros(MAX_KEPT)
    assert np.array_equal(budget.kept(small), small)
    kept = budget.kept(large)
    assert isinstance(kept, Large)
    assert repr(kept) == f"<an array of shape ({MAX_KEPT},), too large to be kept>"
    assert kept == budget.kept(np.zeros(MAX_KEPT))
    others = [np.ones(MAX_KEPT), np.zeros(MAX_KEPT, np.float32), np.zeros((1, MAX_KEPT)), [0.0] * MAX_KEPT, [large, 1]]
    assert all(kept != budget.kept(other) for other in others)


def test_large_values_are_kept_whole_while_there_is_room() -> None:
    budget = Budget(room=MAX_KEPT * 24)
    kinds = [type(budget.kept(np.zeros(MAX_KEPT))) for _ in range(4)]
    assert kinds == [np.ndarray, np.ndarray, np.ndarray, Large]


def judge_large_answers(megabytes: int, count: int) -> int:
    """Judge right and wrong submissions in turn, every third of which answers with that many megabytes."""
    import tempfile
    from pathlib import Path

    from autograder.course.manifest import read_assignment
    from autograder.judging.judge import judge_submissions
    from autograder.records import Cell, Submission, Verdict
    from tests.toy_course import doubling

    large = (
        f"import numpy as np\ndef double(x):\n    return np.full({megabytes} << 17, NUMBER + 0.5)\nquadruple = double\n"
    )
    sources = [large.replace("NUMBER", str(n)) if n % 3 == 0 else "".join(RIGHT) for n in range(count)]
    verdicts: list[Verdict] = []
    with tempfile.TemporaryDirectory() as folder:
        assignment = read_assignment(doubling(Path(folder) / "course"), "doubling")
        handed_in = [
            Submission(f"student-{n:02}", "doubling", None, (Cell(source, number=1),), hash=str(n))
            for n, source in enumerate(sources)
        ]
        judge_submissions(assignment, handed_in, verdicts.append)
    return sum(verdict.score == verdict.max_score for verdict in verdicts)


def test_a_judges_memory_does_not_grow_with_large_answers() -> None:
    """Eight submissions answer with 8 MB, seven times each: what is kept of that is less than two such answers' worth."""
    right, few = apart("tests.unit.judging.test_budget", "judge_large_answers", 8, 3)
    assert right == 2
    right, many = apart("tests.unit.judging.test_budget", "judge_large_answers", 8, 24)
    assert right == 16
    assert many - few < 16
