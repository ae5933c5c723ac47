"""`autoencoder` where Keras computes with JAX: trainings, epochs = 0, and a network built anew. It skips where there is no JAX.

`test_cnn_on_jax.py` shows the ways from a worker to a named mistake there; what is this assignment's own is asked here.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from autograder.authoring.gates import Gates
from autograder.course.manifest import read_assignment
from autograder.course.mistakes import read_mistakes

ASSIGNMENT = read_assignment(Path(__file__).parents[2], "autoencoder")
NAMED = ("build_without_bottleneck", "error_with_dropout_on")
# Fails every check, and says in the failure on what it ran.
BACKEND = "import keras\n\ndef reconstruct(mean, basis, coefficients):\n    raise ValueError(keras.backend.backend())\n"


def test_the_judge_computes_with_jax(on_jax: Any) -> None:
    (reconstruct,) = on_jax.judge(BACKEND, only="reconstruct").exercises
    assert "jax" in {word for check in reconstruct.checks for word in check.detail.message.replace(":", " ").split()}


@pytest.mark.parametrize("exercise", ["train_autoencoder", "build_autoencoder", "reconstruction_error", "denoise"])
def test_the_reference_earns_everything(exercise: str, on_jax: Any) -> None:
    verdict = on_jax.judge(only=exercise)
    assert list(Gates(ASSIGNMENT).reference(verdict)) == []
    assert all(item.score == item.points for item in verdict.exercises)


@pytest.mark.parametrize("name", NAMED)
def test_a_mistake_is_caught_and_named(name: str, on_jax: Any) -> None:
    (mistake,) = (one for one in read_mistakes(ASSIGNMENT) if one.name == name)
    assert list(Gates(ASSIGNMENT).mistake(mistake, on_jax.judge(mistake.source, only=mistake.exercise))) == []
