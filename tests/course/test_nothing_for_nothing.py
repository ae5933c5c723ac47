"""Constant answers and constant errors earn nothing, and no answer at all makes a person look.

Whether an answer is taken for a known mistake is not asked here, which makes a judging ten times as fast.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

import pytest

from autograder.checks.session import Findings
from autograder.course.manifest import read_assignment
from autograder.judging.trial import Trial, hold_trial
from autograder.records import Assignment, Status
from tests.course.answers import CONSTANT, FILES, ODD, everywhere
from tests.course.conftest import COURSE, NAMES
from tests.course.tables import read_table
from tests.sampling import exhaustive


def judged(assignment: Assignment, work: Callable[[Trial], dict[str, Findings]]) -> dict[str, Findings]:
    found: dict[str, Findings] = {}
    hold_trial(assignment, lambda trial: found.update(work(trial)), diagnose=False)
    return found


# Every day each assignment is asked every fifth of them, and the next one begins with the next: which way an odd value takes
# through wire, checks and verdict is the engine's affair, and five assignments together have asked them all.
SHARES = {"ODD": 5}


def sampled(name: str, table: str, entries: Iterable[str]) -> list[str]:
    """What of a table is judged today: all of it, a share of it, or the sample that the assignment names."""
    if exhaustive(name):
        return list(entries)
    a_day = read_table(name, "sampled").get(table)
    share = SHARES.get(table, 1)
    return list(entries)[NAMES.index(name) % share :: share] if a_day is None else list(a_day)


def all_alike(name: str, table: str, bodies: Iterable[str]) -> dict[str, Findings]:
    """What is found where every function of the assignment has this body, for each body."""
    assignment = read_assignment(COURSE, name)
    ids = [exercise.id for exercise in assignment.exercises]
    asked = sampled(name, table, bodies)
    return judged(assignment, lambda trial: {body: trial.judge(*everywhere(ids, body)) for body in asked})


def faults(found: dict[str, Findings]) -> Iterator[tuple[str, str]]:
    """Checks that could not be run, by what was answered: each would make a person look."""
    for words, findings in found.items():
        for outcome in findings.exercises:
            yield from ((words, c.id) for c in outcome.checks if c.status is Status.GRADER_ERROR)


def earned(found: dict[str, Findings]) -> list[tuple[str, str, float]]:
    return [(words, item.id, item.score) for words, one in found.items() for item in one.exercises if item.score]


def test_the_tables_are_as_long_as_they_say() -> None:
    assert len(set(CONSTANT)) >= 40
    assert len(set(ODD)) >= 150


@pytest.mark.parametrize("name", NAMES)
def test_one_answer_to_everything_earns_nothing(name: str) -> None:
    found = all_alike(name, "CONSTANT", CONSTANT)
    assert earned(found) == []
    assert list(faults(found)) == []


@pytest.mark.parametrize("name", NAMES)
def test_a_file_that_does_not_run_earns_nothing(name: str) -> None:
    assignment = read_assignment(COURSE, name)
    functions = "\n".join(everywhere([exercise.id for exercise in assignment.exercises], "raise ValueError"))

    def work(trial: Trial) -> dict[str, Findings]:
        texts = [text for line in FILES for text in (line, f"{functions}\n{line}")]
        return {text: trial.judge(text, on_reference=False) for text in texts}

    found = judged(assignment, work)
    assert earned(found) == []
    assert list(faults(found)) == []


@pytest.mark.parametrize("name", NAMES)
def test_an_odd_answer_is_wrong_and_makes_no_person_look(name: str) -> None:
    found = all_alike(name, "ODD", [f"return {value}" for value in ODD])
    assert list(faults(found)) == []
    assert [
        (words, item.id) for words, one in found.items() for item in one.exercises if item.score == item.points
    ] == []
