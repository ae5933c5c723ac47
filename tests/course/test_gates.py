"""The gates that every assignment passes: fair to right answers, hard on wrong ones, silent about the solution.

They are `autograder.authoring.gates`, which `mark1 validate` asks too; here every assignment of the course is judged.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from autograder.authoring.gates import GARBAGE, Gates, garbage_sources, release_faults
from autograder.authoring.structure import structure_faults
from autograder.course.manifest import read_assignment
from autograder.course.mistakes import Mistake, read_mistakes
from autograder.publishing.strip import strip
from tests.course.conftest import COURSE, NAMES, Asked
from tests.course.tables import read_table

# Of each exercise the commonest mistakes every day, and of the others every third. An everyday change, of the engine or of a
# library, breaks the way from an answer to a name, and breaks it for many; what is each mistake's own changes with the files of
# its assignment alone, and with them the whole run is due (tests/sampling.py).
COMMONEST, THIRD = 6, 3


def mistakes(name: str) -> Iterator[Any]:
    """An assignment's mistakes, as parameters; beyond its sample, they are for an exhaustive run."""
    samples = read_table(name, "sampled").get("MISTAKES")
    seen = Counter[str]()
    for mistake in read_mistakes(read_assignment(COURSE, name)):
        number = seen[mistake.exercise]
        seen[mistake.exercise] += 1
        if samples is None:
            a_day = number < COMMONEST or number % THIRD == 0
        else:
            a_day = number < samples.get(mistake.exercise, number + 1)
        asked = Asked((mistake.source,), only=mistake.exercise)
        marks = () if a_day else pytest.mark.exhaustive(name)
        yield pytest.param(name, mistake, asked, marks=marks, id=f"{name}-{mistake.name}")


def gates(name: str) -> Gates:
    """The gates of an assignment."""
    return Gates(read_assignment(COURSE, name))


@pytest.mark.parametrize("name", NAMES)
def test_reading_shows_no_fault(name: str) -> None:
    assert structure_faults(COURSE, name) == []


@pytest.mark.parametrize("name", NAMES)
def test_the_reference_earns_everything(name: str, stages: Callable) -> None:
    assert list(gates(name).reference(stages(name).judge())) == []


@pytest.mark.parametrize("name", NAMES)
def test_the_untouched_stub_earns_nothing(name: str, stages: Callable) -> None:
    stub = strip(read_assignment(COURSE, name))
    assert list(gates(name).stub(stages(name).judge(stub, on_reference=False))) == []


@pytest.mark.parametrize("name", NAMES)
def test_every_cell_of_the_released_notebook_runs_in_the_sandbox(name: str) -> None:
    assert list(release_faults(read_assignment(COURSE, name), COURSE / "release" / name)) == []


@pytest.mark.parametrize(("name", "mistake", "asked"), [one for name in NAMES for one in mistakes(name)])
def test_every_mistake_is_caught_and_named(name: str, mistake: Mistake, asked: Asked, stages: Callable) -> None:
    assert list(gates(name).mistake(mistake, stages(name).verdict(asked))) == []


def garbage(name: str) -> Iterator[Any]:
    """Submissions that answer with garbage, as parameters: exercise by exercise where they train, whole elsewhere."""
    assignment = read_assignment(COURSE, name)
    a_day = read_table(name, "sampled").get("GARBAGE", GARBAGE)
    for kind in GARBAGE:
        marks = () if kind in a_day else pytest.mark.exhaustive(name)
        sources = garbage_sources(assignment, kind)
        if "keras" in assignment.needs:
            for one, source in sources.items():
                yield pytest.param(
                    name, kind, [one], Asked((source,), only=one), marks=marks, id=f"{name}-{kind}-{one}"
                )
        else:
            yield pytest.param(name, kind, [*sources], Asked(tuple(sources.values())), marks=marks, id=f"{name}-{kind}")


@pytest.mark.parametrize(("name", "kind", "exercises", "asked"), [one for name in NAMES for one in garbage(name)])
def test_garbage_is_wrong_and_no_fault_of_the_grader(
    name: str, kind: str, exercises: list[str], asked: Asked, stages: Callable
) -> None:
    verdict = stages(name).verdict(asked)
    assert [told for one in exercises for told in gates(name).garbage(one, {kind: verdict})] == []
