"""The second job: `find_echoes` where Keras computes with JAX. It skips where JAX is not installed.

`test_cnn_on_jax.py` shows how a worker starts, trains and answers there. What is this assignment's own is a precision that other
first weights and another order of sums must reach as well, and a mistake that is known by its answers.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from autograder.authoring.gates import Gates
from autograder.course.manifest import read_assignment
from autograder.course.mistakes import read_mistakes
from autograder.records import Status

ASSIGNMENT = read_assignment(Path(__file__).parents[2], "echoes")
NAMED = ("echoes_never_an_echo",)


def test_the_reference_finds_echoes(on_jax: Any) -> None:
    (found,) = on_jax.judge(only="find_echoes").exercises
    assert [(check.id, check.detail.message) for check in found.checks if check.status is not Status.PASSED] == []
    assert found.score == found.points


def test_who_never_calls_an_echo_is_told_so(on_jax: Any) -> None:
    (mistake,) = (one for one in read_mistakes(ASSIGNMENT) if one.name in NAMED)
    findings = on_jax.judge(mistake.source, only="find_echoes")
    assert list(Gates(ASSIGNMENT).mistake(mistake, findings)) == []
