"""Right work on a broken exercise: what it earns by the second run, and what earns nothing by it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest

from autograder.records import ExerciseOutcome
from tests.toy_course import doubling
from tests.unit.conftest import Court

IMPORT = "import numpy as np\n"
ON_TOP = "\ndef quadruple(x):\n    return double(double(x))\n"
ALL = "2 more points: with double put right, all of your quadruple is right."


def quadruple(court: Any, *sources: str) -> ExerciseOutcome:
    _, found = court.judge(IMPORT, *sources).exercises
    return found


# The broken `double`, and quadruple's source on top: points of 2.
RIGHT_ON_TOP = {
    "wrong": "def double(x):\n    return 3 * x\n",
    "raises": "def double(x):\n    raise KeyError(1)\n",
    "not written": "def double(x):\n    raise NotImplementedError\n",
    "missing": "",
    "no function": "double = 3\n",
    "ends the process": "import os\ndef double(x):\n    os._exit(0)\n",
    "never ends": "def double(x):\n    while True: pass\n",
    "an object": "class A: pass\ndef double(x):\n    return A()\n",
    "takes other arguments": "def double(x, y):\n    return 2 * x\n",
}
STYLES = {
    "by its name": ON_TOP,
    "by another name": "\ntwice = double\ndef quadruple(x):\n    return twice(twice(x))\n",
    "by a default value": "\ndef quadruple(x, f=double):\n    return f(f(x))\n",
    "by a keyword": "\ndef quadruple(x):\n    return double(x=double(x=x))\n",
}


@pytest.mark.parametrize("below", RIGHT_ON_TOP)
def test_a_right_exercise_on_a_broken_one_earns_all(below: str, court: Any) -> None:
    verdict = court.judge(IMPORT, RIGHT_ON_TOP[below], ON_TOP)
    lower, upper = verdict.exercises
    assert (upper.score, upper.follow_through) == (2.0, ALL)
    assert lower.follow_through is None
    assert verdict.score == lower.score + 2.0
    # Its checks stay as the student's own code passed them.
    assert "failed" in {c.status for c in upper.checks} or upper.checks[0].status != "passed"


@pytest.mark.parametrize("style", STYLES)
def test_it_does_not_matter_how_the_lower_one_is_held(style: str, court: Any) -> None:
    assert quadruple(court, RIGHT_ON_TOP["wrong"] + STYLES[style]).follow_through == ALL


def test_a_program_of_the_students_own_is_reached_too(open_court: Callable[..., Any]) -> None:
    from autograder.executors.jobs import Job
    from autograder.judging.submission_json import submission_to_json
    from autograder.records import Cell, Submission, Verdict

    court = open_court()
    program = Cell(RIGHT_ON_TOP["wrong"] + ON_TOP, module="mine", file="mine.py")
    cells = (program, Cell("from mine import double, quadruple", number=1))
    letter = submission_to_json(Submission("student-01", "doubling", None, cells, hash="0"))
    (result,) = court.pool.run([Job("student-01", letter)])
    assert Verdict.from_json(result.answer["verdict"]).exercises[1].follow_through == ALL


# What earns nothing, or no more, by a second run.
NOTHING = {
    "wrong without it": "\ndef quadruple(x):\n    return 3 * x\n",
    "wrong with it": "\ndef quadruple(x):\n    return double(x) + 5\n",
    "one answer": "\ndef quadruple(x):\n    return 4.0\n",
    "an error": "\ndef quadruple(x):\n    raise ValueError\n",
    "not written": "\ndef quadruple(x):\n    raise NotImplementedError\n",
    "missing": "",
    "handed through": "\ndef quadruple(x):\n    return double(x)\n",
    "handed through in parts": "\ndef quadruple(x):\n    return list(double(x))\n",
}


@pytest.mark.parametrize("above", NOTHING)
def test_a_wrong_exercise_earns_nothing_by_it(above: str, court: Any) -> None:
    found = quadruple(court, RIGHT_ON_TOP["wrong"] + NOTHING[above])
    assert (found.score, found.follow_through) == (0.0, None)


def test_a_part_that_is_right_is_paid_as_a_part(court: Any) -> None:
    source = "\ndef quadruple(x):\n    y = double(double(x))\n    return y if x[0] == 1 else y + 1\n"
    found = quadruple(court, RIGHT_ON_TOP["wrong"] + source)
    assert found.score == 1.0
    assert found.follow_through == "1 more point: with double put right, more of your quadruple is right."


def test_a_slip_of_type_breaks_nothing(court: Any) -> None:
    found = quadruple(court, "def double(x):\n    return [2 * v for v in x]\n", NOTHING["wrong with it"])
    assert (found.score, found.follow_through) == (0.0, None)


@pytest.mark.parametrize(("share", "score"), [(0.5, 1.0), (0, 0.0)])
def test_the_courses_share_decides(share: float, score: float, open_court: Callable[..., Any]) -> None:
    court = open_court()
    (court.assignment.course / "mark1.toml").write_text(f"[grading]\nfollow_through = {share}\n")
    found = quadruple(court, RIGHT_ON_TOP["wrong"] + ON_TOP)
    assert found.score == score
    assert (found.follow_through is None) == (share == 0)


def test_what_handing_through_alone_passes_counts_only_where_all_is_right(open_court: Callable[..., Any]) -> None:
    hidden = '''
import numpy as np
import pytest
from autograder import expect

@pytest.mark.exercise("double")
def test_double_nothing(student, reference):
    """Nothing is doubled."""
    expect.close(student.double(np.array([5.0])), reference.double(np.array([5.0])), because="exact")

@pytest.mark.exercise("quadruple")
def test_quadruple_zero(student, reference):
    """Nothing is quadrupled: the lower function gives the same."""
    expect.close(student.quadruple(np.array([0.0, 0.0])), np.zeros(2), because="exact")
'''
    court = open_court(hidden=hidden, mistakes="")
    broken = "def double(x):\n    return 3 * x + 7\n"
    assert quadruple(court, broken + NOTHING["handed through"]).score == 0.0
    assert quadruple(court, broken + ON_TOP).score == 2.0


# ---------------------------------------------------------------- lower functions that take functions

TAKES_FUNCTIONS = {
    "reference": '''
def double(f, x):
    """Twice f(x)."""
    return 2 * f(x)


def quadruple(f, x):
    """Twice the double of f."""
    return double(lambda y: double(f, y), x)
''',
    "visible": '''
import pytest
from autograder import expect

@pytest.mark.exercise("double")
def test_double_of_the_next(student):
    """Twice the next number."""
    expect.equal(student.double(lambda x: x + 1, 3), 8)

@pytest.mark.exercise("quadruple")
def test_quadruple_of_the_next(student):
    """Four times the next number."""
    expect.equal(student.quadruple(lambda x: x + 1, 3), 16)
''',
    "hidden": '''
import pytest
from autograder import expect

@pytest.mark.exercise("quadruple")
def test_quadruple_of_the_square(student):
    """Four times the square."""
    expect.equal(student.quadruple(lambda x: x * x, 3), 36)
''',
    "mistakes": "",
}
BROKEN = "def double(f, x):\n    return f(x)\n\n"
# What the exercise hands to the lower one, and what that earns: the judge's function, its own, or what only does harm.
HANDED_ON = {
    "its own": ("double(lambda y: double(f, y), x)", 2.0),
    "the one that it was given": ("2 * double(f, x)", 2.0),
    "one that raises": ("double(lambda y: 1 / 0, x)", 0.0),
    "one that gives an object": ("double(lambda y: object(), x)", 0.0),
    "one that never returns": ("double(forever, x)", 0.0),
    "one that ends the process": ("double(lambda y: os._exit(0), x)", 0.0),
    "one that asks again and again": ("double(again, x)", 0.0),
}
HARMFUL = "import os\n\ndef forever(y):\n    while True: pass\n\ndef again(y):\n    return double(again, y)\n\n"


@pytest.fixture(scope="module")
def functions(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Court]:
    one = Court(doubling(tmp_path_factory.mktemp("functions") / "course", **TAKES_FUNCTIONS))
    yield one
    one.pool.close()


@pytest.mark.parametrize("handed", HANDED_ON)
def test_functions_among_the_arguments_are_asked_where_they_live(handed: str, functions: Court) -> None:
    answer, score = HANDED_ON[handed]
    verdict = functions.judge(HARMFUL + BROKEN + f"def quadruple(f, x):\n    return {answer}\n")
    assert verdict.exercises[1].score == score
    assert verdict.status == "graded"
    assert functions.notices[-1].keys() == {"ready"}
    # Nothing of it is left in the next one's way.
    assert functions.judge(BROKEN + "def quadruple(f, x):\n    return 4 * f(x)\n").exercises[1].score == 2.0
