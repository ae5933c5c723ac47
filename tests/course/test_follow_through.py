"""Right work on a known mistake earns its points, and wrong work no more on a wrong lower function than on a right one."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from autograder.checks.session import Findings
from autograder.course.manifest import read_assignment
from autograder.course.mistakes import TYPE, Mistake, read_mistakes
from autograder.course.reference_source import builds_on
from autograder.judging.trial import Trial, hold_trial
from autograder.records import ExerciseOutcome, Status
from tests.course.answers import everywhere
from tests.course.conftest import COURSE, NAMES
from tests.sampling import exhaustive

# Every day the two commonest mistakes of each lower exercise stand for the others: the way back to the reference is the same
# for all of them, and what differs is how the checks of one exercise see it fail.
LOWER, UPPER = 2, 2
BELOW = {name: builds_on(read_assignment(COURSE, name)) for name in NAMES}
# Where networks are trained a second run trains again, and a network below cannot be handed through: of those only `echoes`
# has an exercise that can be put right from outside, whose two trainings a whole run waits for.
TRAINED = [name for name in NAMES if "keras" in read_assignment(COURSE, name).needs]
BUILT = [
    *(
        pytest.param(name, marks=pytest.mark.sampled(name))
        for name in NAMES
        if any(BELOW[name].values()) and name not in TRAINED
    ),
    pytest.param("echoes", marks=pytest.mark.exhaustive("echoes")),
]
# Its checks plug neurons of their own into what builds on a neuron: a wrong one of the student's breaks nothing.
PLUGGED = "logic_gates"


def mistakes(name: str, exercise: str, most: int) -> list[Mistake]:
    found = [m for m in read_mistakes(read_assignment(COURSE, name)) if m.exercise == exercise and not m.hangs]
    found = [mistake for mistake in found if TYPE not in mistake.caught_by]
    return found if exhaustive(name) else found[:most]


def pairs(name: str) -> Iterator[tuple[str, str]]:
    yield from ((upper, lower) for upper, below in BELOW[name].items() for lower in sorted(below))


def outcome(findings: Findings, exercise: str) -> ExerciseOutcome:
    return next(item for item in findings.exercises if item.id == exercise)


@pytest.mark.parametrize("name", BUILT)
def test_a_right_exercise_on_a_known_mistake_earns_everything(name: str) -> None:
    short: list[tuple[str, str, float]] = []
    followed: set[str] = set()

    def work(trial: Trial) -> None:
        for lower in sorted({lower for _, lower in pairs(name)}):
            for mistake in mistakes(name, lower, LOWER):
                found = trial.judge(mistake.source)
                assert any(check.status is not Status.PASSED for check in outcome(found, lower).checks), mistake.name
                above = [outcome(found, upper) for upper, below in pairs(name) if below == lower]
                short.extend((mistake.name, item.id, item.score) for item in above if not item.complete)
                followed.update(item.id for item in above if item.follow_through)

    hold_trial(read_assignment(COURSE, name), work, diagnose=False)
    assert short == []
    assert bool(followed) == (name != PLUGGED)  # else nothing has been tried


@pytest.mark.parametrize("name", BUILT)
def test_a_wrong_exercise_earns_no_more_on_a_wrong_one_than_on_a_right_one(name: str) -> None:
    more: list[tuple[str, str, float, float]] = []

    def work(trial: Trial) -> None:
        for upper, lower in pairs(name):
            above = mistakes(name, upper, UPPER)
            both = [upper, lower]  # the others are as the reference has them
            on_right = {wrong.name: outcome(trial.judge(wrong.source, only=both), upper).score for wrong in above}
            for below in mistakes(name, lower, 1):
                for wrong in above:
                    item = outcome(trial.judge(below.source, wrong.source, only=both), upper)
                    if item.follow_through and item.score > on_right[wrong.name]:
                        more.append((below.name, wrong.name, item.score, on_right[wrong.name]))

    hold_trial(read_assignment(COURSE, name), work, diagnose=False)
    assert more == []


@pytest.mark.parametrize("name", BUILT)
def test_who_breaks_all_and_hands_through_earns_nothing(name: str) -> None:
    """Every function raises, but for one that answers with what a lower one gives."""
    earned: list[tuple[str, str, float]] = []
    ids = [exercise.id for exercise in read_assignment(COURSE, name).exercises]

    def work(trial: Trial) -> None:
        for upper, lower in pairs(name):
            for count in (None, 1, 2, 3):
                given = "*args, **kwargs" if count is None else f"*args[:{count}]"
                source = f"def {upper}(*args, **kwargs):\n    return {lower}({given})\n"
                found = trial.judge(*everywhere(ids, "raise ValueError"), source)
                earned.extend((upper, lower, item.score) for item in found.exercises if item.score)

    hold_trial(read_assignment(COURSE, name), work, diagnose=False)
    assert earned == []
