"""The second job: the gates of `cnn` where Keras computes with JAX. It skips where JAX is not installed.

`test_gates.py` asks the same of TensorFlow, with every mistake and all garbage; what differs between backends is how a
worker starts, trains and saves, and a mistake in each kind of exercise shows that.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from autograder.authoring.gates import Gates
from autograder.course.manifest import read_assignment
from autograder.course.mistakes import read_mistakes
from autograder.publishing.strip import strip

COURSE = Path(__file__).parents[2]
ASSIGNMENT = read_assignment(COURSE, "cnn")
NAMED = (
    "prepare_does_not_scale",
    "split_leaves_parts_sorted",
    "build_without_relu",
    "compile_from_logits",
    "train_keeps_the_last_weights",
    "evaluate_transposes_confusion",
    "layer_softmax_for_tags",
)
MISTAKES = [one for one in read_mistakes(ASSIGNMENT) if one.name in NAMED]
# Fails every check, and says in the failure on what it ran.
BACKEND = "import keras\n\ndef split(x, y, fractions, rng):\n    raise ValueError(keras.backend.backend())\n"


def test_the_judge_computes_with_jax(on_jax: Any) -> None:
    verdict = on_jax.judge(BACKEND, only="split")
    (split,) = verdict.exercises
    assert "jax" in {word for check in split.checks for word in check.detail.message.replace(":", " ").split()}


def test_the_reference_earns_everything(on_jax: Any) -> None:
    findings = on_jax.judge()
    assert list(Gates(ASSIGNMENT).reference(findings)) == []


def test_the_untouched_stub_earns_nothing(on_jax: Any) -> None:
    findings = on_jax.judge(strip(ASSIGNMENT), on_reference=False)
    assert list(Gates(ASSIGNMENT).stub(findings)) == []


@pytest.mark.parametrize("mistake", MISTAKES, ids=lambda mistake: mistake.name)
def test_a_mistake_is_caught_and_named(mistake: Any, on_jax: Any) -> None:
    findings = on_jax.judge(mistake.source, only=mistake.exercise)
    assert list(Gates(ASSIGNMENT).mistake(mistake, findings)) == []


def test_students_check_at_home(on_jax: Any, tmp_path: Path) -> None:
    """`mark1 check` of a right train: a training, a checkpoint and a History, all in the student's own process."""
    shutil.copytree(COURSE / "release" / "cnn", tmp_path, dirs_exist_ok=True)
    shutil.copy(COURSE / "reference" / "cnn.py", tmp_path / "cnn.py")
    done = subprocess.run(
        [sys.executable, "-m", "autograder.cli", "check", str(tmp_path / "cnn.py"), "--exercise", "train"],
        cwd=tmp_path,  # a checkpoint is written
        env={**os.environ, "KERAS_BACKEND": "jax"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert "All visible checks pass." in done.stdout
