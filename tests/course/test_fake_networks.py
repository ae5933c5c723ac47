"""Fake networks and fake Histories earn nothing, and no odd object of a student's makes a person look."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from autograder.checks.session import Findings
from autograder.course.manifest import read_assignment
from autograder.judging.trial import Trial, hold_trial
from autograder.records import Status
from tests.course.conftest import COURSE
from tests.course.tables import read_table

pytest.importorskip("keras", reason="Keras is not installed: pip install 'mark1[keras]'")

NAMES = sorted(path.parent.name for path in Path(__file__).parent.glob("*/odd.py"))


def samples(name: str, kind: str) -> Iterator[tuple[str, str, str]]:
    table = read_table(name, "odd").get(kind, {})
    return ((exercise, words, source) for exercise, written in table.items() for words, source in written.items())


@pytest.fixture(scope="module", params=NAMES)
def name(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(scope="module")
def found(name: str) -> dict[tuple[str, str], Findings]:
    """What the judge finds of each, without a diagnosis."""
    found: dict[tuple[str, str], Findings] = {}

    def work(trial: Trial) -> None:
        for exercise, words, source in (*samples(name, "FAKES"), *samples(name, "ODD")):
            found[exercise, words] = trial.judge(source, only=exercise)

    hold_trial(read_assignment(COURSE, name), work, diagnose=False)
    return found


def test_no_odd_object_makes_a_person_look(found: dict[tuple[str, str], Findings]) -> None:
    assert [
        (*where, check.id)
        for where, findings in found.items()
        for outcome in findings.exercises
        for check in outcome.checks
        if check.status is Status.GRADER_ERROR
    ] == []


def test_a_fake_earns_nothing(name: str, found: dict[tuple[str, str], Findings]) -> None:
    earned = {where: findings.exercises[0].score for where, findings in found.items() if findings.exercises[0].score}
    assert {(exercise, words): earned.get((exercise, words), 0) for exercise, words, _ in samples(name, "FAKES")} == {
        (exercise, words): 0 for exercise, words, _ in samples(name, "FAKES")
    }
