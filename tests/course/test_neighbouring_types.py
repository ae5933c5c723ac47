"""A right value in another type costs an exercise at most a tenth, and the student is told which type it was.

Every function of a submission is the reference's, and what it returns is put into a neighbouring type.
"""

from __future__ import annotations

from collections.abc import Callable

import pytest

from autograder.checks.session import Findings
from autograder.course.manifest import read_assignment
from autograder.course.reference import reference_source, sources
from autograder.judging.trial import Trial, hold_trial
from autograder.records import ExerciseOutcome
from tests.course.conftest import COURSE, NAMES

NUMPY = [name for name in NAMES if "keras" not in read_assignment(COURSE, name).needs]

# What becomes of one leaf or one container of an answer; a container's items have been converted before it is.
CONVERSIONS = {
    "whole numbers as floats": """
        if isinstance(v, np.ndarray | np.generic) and v.dtype.kind in "iu": return v.astype(float)
        return float(v) if type(v) is int and abs(v) < 2**53 else v
    """,
    "whole floats as integers": """
        whole = isinstance(v, np.ndarray | np.generic) and v.dtype.kind == "f" and np.all(v == np.floor(v))
        if whole and np.all(np.abs(v) < 2**53): return v.astype(int)
        return int(v) if type(v) is float and v.is_integer() and abs(v) < 2**53 else v
    """,
    "bool as integer": """
        if isinstance(v, np.ndarray | np.generic) and v.dtype.kind == "b": return v.astype(int)
        return int(v) if type(v) is bool else v
    """,
    "0 and 1 as bool": """
        if isinstance(v, np.ndarray | np.generic) and v.dtype.kind in "iu" and np.all((v == 0) | (v == 1)):
            return v.astype(bool)
        return bool(v) if type(v) is int and v in (0, 1) else v
    """,
    "arrays as nested lists": "return v.tolist() if type(v) is np.ndarray and v.ndim else v",
    "arrays as nested tuples": "return rows(v.tolist()) if type(v) is np.ndarray and v.ndim else v",
    "lists as arrays": """
        flat = type(v) is list and v and all(type(i) in (bool, int, float) and abs(i) < 2**53 for i in v)
        return np.array(v) if flat and len(set(map(type, v))) == 1 else v
    """,
    "lists as tuples": "return tuple(v) if type(v) is list else v",
    "tuples as lists": "return list(v) if type(v) is tuple else v",
    "numbers as 0-d arrays": """
        small = type(v) in (bool, float) or (type(v) is int and abs(v) < 2**53) or isinstance(v, np.number | np.bool_)
        return np.array(v) if small else v
    """,
    "numbers as NumPy's": """
        small = type(v) in (bool, float) or (type(v) is int and abs(v) < 2**53)
        return np.asarray(v)[()] if small else v
    """,
    "numbers as Python's": """
        return v.item() if isinstance(v, np.generic) or (type(v) is np.ndarray and v.ndim == 0) else v
    """,
}
CONVERTED = """
import functools
import numpy as np

def _right(exercise):
    namespace = {{"__name__": exercise}}
    for source in {reference!r}:
        exec(source, namespace)
    return namespace[exercise]

def rows(v):
    return tuple(map(rows, v)) if type(v) is list else v

def _neighbour(v):
{body}

def _converted(v):
    if type(v) in (list, tuple):
        return _neighbour(type(v)(_converted(item) for item in v))
    if type(v) is dict:
        return {{key: _converted(item) for key, item in v.items()}}
    return _neighbour(v)

def _exercise(name):
    right = _right(name)

    @functools.wraps(right)
    def answer(*args, **kwargs):
        return _converted(right(*args, **kwargs))

    return answer

for _name in {exercises!r}:
    globals()[_name] = _exercise(_name)
"""


def converted(name: str) -> Callable[[str], str]:
    """The source of a submission that answers right, in the types that a conversion makes."""
    assignment = read_assignment(COURSE, name)
    reference = [reference_source(assignment, source) for source in sources(assignment)]
    exercises = [exercise.id for exercise in assignment.exercises]

    def source(conversion: str) -> str:
        lines = [line for line in conversion.splitlines() if line.strip()]
        indent = len(lines[0]) - len(lines[0].lstrip())
        body = "\n".join("    " + line[indent:] for line in lines)
        return CONVERTED.format(reference=reference, exercises=exercises, body=body)

    return source


def told(outcome: ExerciseOutcome) -> str:
    """The first check that did not pass, or what the student reads of the type."""
    wrong = [f"{check.id}: {check.detail.message}" for check in outcome.checks if check.status != "passed"]
    return wrong[0] if wrong else outcome.slip or "nothing is told"


@pytest.mark.parametrize("name", NUMPY)
def test_a_neighbouring_type_costs_at_most_a_tenth_and_is_named(name: str) -> None:
    source = converted(name)
    found: dict[str, Findings] = {}

    def work(trial: Trial) -> None:
        found.update((words, trial.judge(source(conversion))) for words, conversion in CONVERSIONS.items())

    hold_trial(read_assignment(COURSE, name), work, diagnose=False)
    assert [
        (words, outcome.id, outcome.score, told(outcome))
        for words, findings in found.items()
        for outcome in findings.exercises
        if outcome.score < 0.9 * outcome.points - 1e-9 or (outcome.score < outcome.points and not outcome.slip)
    ] == []
