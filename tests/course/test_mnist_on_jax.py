"""`mnist` where Keras computes with JAX: one training, whose event files TensorFlow writes all the same, and one mistake.

`test_gates.py` asks the same of TensorFlow, with every mistake and all garbage, and `test_cnn_on_jax.py` how a worker starts and
trains there. It skips where JAX is not installed.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from autograder.authoring.gates import Gates
from autograder.course.manifest import read_assignment
from autograder.course.mistakes import read_mistakes

COURSE = Path(__file__).parents[2]
ASSIGNMENT = read_assignment(COURSE, "mnist")
NAMED = ("read_keeps_ten_steps",)
# Fails every check, and says in the failure on what it ran.
BACKEND = "import keras\n\ndef build_mlp(input_shape, k=10):\n    raise ValueError(keras.backend.backend())\n"


def test_the_judge_computes_with_jax(on_jax: Any) -> None:
    (build,) = on_jax.judge(BACKEND, only="build_mlp").exercises
    assert "jax" in {word for check in build.checks for word in check.detail.message.replace(":", " ").split()}


def test_the_reference_earns_everything(on_jax: Any) -> None:
    findings = on_jax.judge()
    assert list(Gates(ASSIGNMENT).reference(findings)) == []
    assert all(item.score == item.points for item in findings.exercises)


def test_a_mistake_is_caught_and_named(on_jax: Any) -> None:
    (mistake,) = (one for one in read_mistakes(ASSIGNMENT) if one.name in NAMED)
    assert list(Gates(ASSIGNMENT).mistake(mistake, on_jax.judge(mistake.source, only=mistake.exercise))) == []
