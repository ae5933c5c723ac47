"""The checks of an assignment, as pytest collected them: which exercise, which weight, hidden or not."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from autograder.errors import CourseError

MARKERS = (
    "exercise(id, weight=1): the exercise that this check belongs to, and its share of the exercise's points",
    "diagnose(flag): False where the answers are random, so that they cannot be compared with known mistakes",
)


@dataclass(slots=True)
class Check:
    """One check: one test function, with all its parametrised cases. `sentence` is what the student reads."""

    id: str
    exercise: str
    sentence: str
    weight: float
    hidden: bool
    diagnose: bool = True
    items: list[pytest.Function] = field(default_factory=list)


def read_checks(items: Iterable[pytest.Item], exercises: Iterable[str]) -> list[Check]:
    """The collected items as checks, in the order of the exercises, visible ones first.

    Raises CourseError, with a sentence, where a check names no exercise, an unknown one, has no docstring, a weight
    that is no positive number, or shares its id with another check.
    """
    order = {exercise: index for index, exercise in enumerate(exercises)}
    checks: dict[str, Check] = {}
    files: dict[str, Path] = {}
    for item in items:
        if not isinstance(item, pytest.Function):
            continue
        name = item.originalname
        if name in checks and files[name] == item.path:
            checks[name].items.append(item)
            continue
        if name in checks:
            raise CourseError(
                f"{item.path.name}: the check {name} also stands in {files[name].name}; ids must be unique."
            )
        files[name] = item.path
        checks[name] = _read_check(item, name, order)
    return sorted(checks.values(), key=lambda check: (order[check.exercise], check.hidden))


def _read_check(item: pytest.Function, name: str, order: dict[str, int]) -> Check:
    where = f"{item.path.name}, {name}"
    marker = item.get_closest_marker("exercise")
    if marker is None or not marker.args:
        raise CourseError(f'{where}: say whose check this is, with @pytest.mark.exercise("<id>").')
    exercise = marker.args[0]
    if exercise not in order:
        raise CourseError(f"{where}: there is no exercise {exercise!r} in assignment.toml ({', '.join(order)}).")
    weight = marker.kwargs.get("weight", 1)
    if isinstance(weight, bool) or not isinstance(weight, int | float) or not 0 < weight < 1e6:
        raise CourseError(f"{where}: weight must be a number above 0, not {weight!r}.")
    sentence = (item.function.__doc__ or "").strip().splitlines()
    if not sentence:
        raise CourseError(f"{where}: a check needs a docstring, the sentence that the student reads.")
    diagnose = item.get_closest_marker("diagnose")
    return Check(
        id=name,
        exercise=exercise,
        sentence=sentence[0],
        weight=float(weight),
        hidden=item.path.parent.name == "hidden",
        diagnose=diagnose is None or bool(diagnose.args[0]),
        items=[item],
    )
