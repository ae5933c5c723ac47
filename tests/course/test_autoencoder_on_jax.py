"""`autoencoder` where Keras computes with JAX: trainings, epochs = 0, and a network built anew. It skips where there is no JAX.

`test_cnn_on_jax.py` shows the ways from a worker to a named mistake there; what is this assignment's own is asked here.
"""

from __future__ import annotations

import importlib.util
from collections.abc import Iterator

import pytest

from autograder.commands.validate import mistake_faults, reference_faults
from autograder.course.manifest import read_assignment
from autograder.course.mistakes import read_mistakes
from tests.course.conftest import COURSE, Stage, a_stage

NAMED = ("build_without_bottleneck", "error_with_dropout_on")
# Fails every check, and says in the failure on what it ran.
BACKEND = "import keras\n\ndef reconstruct(mean, basis, coefficients):\n    raise ValueError(keras.backend.backend())\n"


@pytest.fixture(scope="module")
def judge() -> Iterator[Stage]:
    """The judge of `autoencoder` in a process whose KERAS_BACKEND is jax."""
    for package in ("keras", "jax"):
        if importlib.util.find_spec(package) is None:
            pytest.skip(f"{package} is not installed, so nothing is judged on JAX: pip install 'mark1[jax]'")
    with pytest.MonkeyPatch.context() as environment:
        environment.setenv("KERAS_BACKEND", "jax")
        with a_stage("autoencoder", processes=1, keep=NAMED) as stage:
            yield stage


def test_the_judge_computes_with_jax(judge: Stage) -> None:
    (reconstruct,) = judge.judge(BACKEND, only="reconstruct").exercises
    assert "jax" in {word for check in reconstruct.checks for word in check.detail.message.replace(":", " ").split()}


@pytest.mark.parametrize("exercise", ["train_autoencoder", "build_autoencoder", "reconstruction_error", "denoise"])
def test_the_reference_earns_everything(exercise: str, judge: Stage) -> None:
    verdict = judge.judge(only=exercise)
    assert list(reference_faults(verdict)) == []
    assert all(item.score == item.points for item in verdict.exercises)


@pytest.mark.parametrize("name", NAMED)
def test_a_mistake_is_caught_and_named(name: str, judge: Stage) -> None:
    (mistake,) = (one for one in read_mistakes(read_assignment(COURSE, "autoencoder")) if one.name == name)
    assert list(mistake_faults(mistake, judge.judge(mistake.source, only=mistake.exercise))) == []
