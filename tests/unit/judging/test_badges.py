"""The badge for a fast convolution: earned by NumPy, not by four loops, and never by a wrong clock of the student's."""

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest

from autograder.course.manifest import read_assignment
from autograder.course.reference import reference_source
from autograder.judging import badges
from autograder.judging.badges import Badge, Stopwatch, read_badge
from autograder.records import Cell
from autograder.sandbox.zygote import Sandbox
from autograder.student.budget import Budget

COURSE = Path(__file__).parents[3]
CONVOLUTION = read_assignment(COURSE, "convolution")
LOOPS = """
import time
time.monotonic = time.perf_counter = lambda: 0.0
def conv2d_forward(x, w, b, stride=1, pad=0):
    kh, kw, _, f = w.shape
    out = np.zeros((len(x), x.shape[1] - kh + 1, x.shape[2] - kw + 1, f))
    for m, i, j, g in np.ndindex(out.shape):
        out[m, i, j, g] = np.sum(x[m, i:i + kh, j:j + kw] * w[:, :, :, g]) + b[g]
    return out
"""
PIXELS = """
def conv2d_forward(x, w, b, stride=1, pad=0):
    kh, kw, _, f = w.shape
    out = np.zeros((len(x), x.shape[1] - kh + 1, x.shape[2] - kw + 1, f))
    for m, i, j in np.ndindex(out.shape[:3]):
        out[m, i, j] = np.tensordot(x[m, i:i + kh, j:j + kw], w, 3) + b
    return out
"""


@pytest.fixture(scope="module")
def sandbox() -> Iterator[Sandbox]:
    with Sandbox(CONVOLUTION.limits, CONVOLUTION.needs) as made:
        yield made


def earned(sandbox: Sandbox, *sources: str) -> Badge | None:
    rules = read_badge(CONVOLUTION)
    assert rules is not None
    reference = reference_source(CONVOLUTION, "convolution")
    side = sandbox.worker([Cell(text, number=number) for number, text in enumerate((reference, *sources), start=1)])
    try:
        return Stopwatch(rules, sandbox.worker).badge(side, Budget(), call_seconds=5.0)
    finally:
        side.close()


def test_numpy_earns_the_badge(sandbox: Sandbox) -> None:
    badge = earned(sandbox)
    assert badge is not None
    assert str(badge) == "Fast convolution, gold: more than 50 times as fast as four loops"


def test_a_product_for_every_pixel_earns_the_lowest_step(sandbox: Sandbox) -> None:
    badge = earned(sandbox, PIXELS)
    assert badge is not None
    assert (badge.level, badge.least) == ("bronze", 4.0)


def test_four_loops_earn_none_whatever_their_clock_says(sandbox: Sandbox) -> None:
    assert earned(sandbox, LOOPS) is None


def test_a_layer_that_breaks_earns_none(sandbox: Sandbox) -> None:
    assert earned(sandbox, "def conv2d_forward(x, w, b, stride=1, pad=0):\n    raise MemoryError\n") is None


def test_an_assignment_without_a_badge_has_none() -> None:
    assert read_badge(read_assignment(COURSE, "perceptron")) is None


def test_a_few_samples_cost_less_than_their_way_and_say_nothing_against_a_layer(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """A product of matrices takes microseconds for eight samples; what a check sees of it is the crossing."""
    rules = read_badge(read_assignment(COURSE, "mlp"))
    assert rules is not None
    loops = 0.006

    def seconds(timed: badges._Timed, function: str, arguments: tuple[Any, ...]) -> float:
        samples = len(arguments[0])
        taken = {"nothing": 0.0, "loops": loops * samples / rules.FEW}.get(function, loops * samples / rules.FEW / 800)
        return taken + 0.0003 + 1e-6 * samples  # the way there and back

    monkeypatch.setattr(badges._Timed, "seconds", seconds)
    side = _Untouched()
    badge = Stopwatch(rules, lambda cells: side).badge(side, Budget(), call_seconds=5.0)
    assert badge is not None
    assert badge.level == "gold"


class _Untouched:
    """A side that nobody asks."""

    cpu_seconds = 0.0

    def exchange(self, request: dict[str, Any], seconds: float, callbacks: Mapping[int, Callable[..., Any]]) -> Any:
        raise AssertionError(request)


def test_a_ratio_near_a_level_is_measured_again_in_turns(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the loops had a good moment and the layer a bad one, the second measurement decides."""
    rules = read_badge(CONVOLUTION)
    assert rules is not None
    asked: list[str] = []

    def seconds(timed: badges._Timed, function: str, arguments: tuple[Any, ...]) -> float:
        asked.append(function)
        again = asked.count("loops") > badges.BEST_OF
        layer = 0.4 * len(arguments[0]) / rules.MANY
        return {"nothing": 0.001, "loops": 0.2 if again else 0.1}.get(function, layer)

    monkeypatch.setattr(badges._Timed, "seconds", seconds)
    side = _Untouched()
    badge = Stopwatch(rules, lambda cells: side).badge(side, Budget(), call_seconds=5.0)
    # 0.1 s for two images are 1.6 s for 32: just above the lowest level; 0.2 s are 3.2 s, eight times 0.4.
    assert badge is not None
    assert 8.0 < badge.ratio < 8.1
    turn = ["loops", "conv2d_forward", "nothing"]
    assert asked[-len(turn) * badges.TURNS :] == turn * badges.TURNS


PRAISING = '''
import numpy as np
import pytest
from autograder import expect

@pytest.mark.exercise("double")
def test_double_is_praised(student):
    """A million is doubled."""
    found = expect.array(student.double(np.array([1e6])), shape=(1,))
    expect.badge("Large numbers", "gold", "a million is no obstacle")
    expect.close(found, np.array([2e6]), because="whole numbers")

@pytest.mark.exercise("quadruple")
def test_quadruple_by_pytest(student, request):
    """A check that pytest runs itself praises as well."""
    expect.badge("Twice two", "silver", "four")
'''


def test_a_check_praises_what_is_right_throughout(open_court: Callable) -> None:
    court = open_court(hidden=PRAISING, mistakes="")
    right = "def double(x):\n    return 2.0 * x\n\ndef quadruple(x):\n    return 4 * x\n"
    both = ("Large numbers, gold: a million is no obstacle", "Twice two, silver: four")
    # The second time the check of double does not run: its run is remembered, and what it praised with it.
    assert [court.judge(right).badges for _ in range(2)] == [both, both]
    wrong = right.replace("return 2.0 * x", "return 2.0 * x if x[0] > 1 else x")
    assert court.judge(wrong).badges == both[1:]
