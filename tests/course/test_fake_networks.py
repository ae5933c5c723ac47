"""Fake networks and fake Histories earn nothing, and no odd object of a student's makes a person look."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
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
Where = tuple[str, str, str]  # assignment, exercise, words


def samples(kind: str) -> Iterator[tuple[Where, str]]:
    """Where each sample of a kind stands, and its source."""
    for name in NAMES:
        for exercise, written in read_table(name, "odd").get(kind, {}).items():
            yield from (((name, exercise, words), source) for words, source in written.items())


@pytest.fixture(scope="module")
def found() -> dict[Where, Findings]:
    """What the judge finds of each, without a diagnosis."""
    found: dict[Where, Findings] = {}

    def work(trial: Trial, name: str) -> None:
        for where, source in (*samples("FAKES"), *samples("ODD")):
            if where[0] == name:
                found[where] = trial.judge(source, only=where[1])

    for name in NAMES:
        hold_trial(read_assignment(COURSE, name), partial(work, name=name), diagnose=False)
    return found


def test_no_odd_object_makes_a_person_look(found: dict[Where, Findings]) -> None:
    assert [
        (*where, check.id)
        for where, findings in found.items()
        for outcome in findings.exercises
        for check in outcome.checks
        if check.status is Status.GRADER_ERROR
    ] == []


def test_a_fake_earns_nothing(found: dict[Where, Findings]) -> None:
    assert {where: found[where].exercises[0].score for where, _ in samples("FAKES")} == {
        where: 0 for where, _ in samples("FAKES")
    }
