"""Right code that takes its time costs nobody a mark, whatever else the machine does."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace

import pytest

from autograder.checks.session import Findings
from autograder.course.manifest import read_assignment
from autograder.judging.trial import hold_trial
from autograder.records import Status
from tests.course.conftest import COURSE
from tests.course.tables import read_table

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="the sandbox needs Linux")

# A tenth of what it takes on a slow machine, with limits to suit, so that the test takes seconds. A call may be stretched by
# others some thirty times before its time is over, by the clock as by what it waited for a processor.
CPU_SECONDS = 0.05  # of the process, for each truth table
CALL_SECONDS = 0.3  # less than the eight tables of one crossing take together, on an idle machine too
NAME = "is_threshold_function"


@pytest.fixture
def burners() -> Iterator[None]:
    """Two processes that want a processor each, all the time."""
    running = [subprocess.Popen([sys.executable, "-c", "while True: pass"]) for _ in range(2)]
    yield
    for burner in running:
        burner.kill()
        burner.wait()


@pytest.mark.usefixtures("burners")
def test_a_right_is_threshold_function_that_takes_its_time() -> None:
    assignment = read_assignment(COURSE, "logic_gates")
    assignment = replace(assignment, limits=replace(assignment.limits, call_seconds=CALL_SECONDS))
    right = read_table("logic_gates", "right_styles")["RIGHT"][NAME]["perceptron_with_a_cap"]
    slow = (
        "import time\n"
        + right.replace(NAME, "in_no_time")
        + f"def {NAME}(y):\n    end = time.process_time() + {CPU_SECONDS}\n"
        + "    while time.process_time() < end: pass\n    return in_no_time(y)\n"
    )
    found: list[Findings] = []
    hold_trial(assignment, lambda trial: found.append(trial.judge(slow, only=NAME)), diagnose=False)
    (outcome,) = found[0].exercises
    assert [(check.id, check.status) for check in outcome.checks if check.status is not Status.PASSED] == []
    assert outcome.score == outcome.points
    # Eight tables in one crossing, as the checks ask them: together they take longer than a call may.
    assert 8 * CPU_SECONDS > CALL_SECONDS
