"""The recorded counts still say what Keras says."""

import importlib.util
import subprocess
import sys
from pathlib import Path

import pytest

COURSE = Path(__file__).parents[2]


@pytest.mark.skipif(importlib.util.find_spec("keras") is None, reason="Keras is not installed: nothing to compare with")
def test_recorded_counts_agree_with_keras():
    # In a process of its own: TensorFlow warns while it is imported, and stays in memory.
    done = subprocess.run(
        [sys.executable, str(COURSE / "benchmarks/record_keras_counts.py"), "--check"],
        capture_output=True,
        text=True,
        timeout=300,  # importing TensorFlow takes seconds, minutes on a cold disk
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr[-2000:]
    assert "agrees with Keras" in done.stdout
