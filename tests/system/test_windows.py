"""A student's commands where Linux's own modules do not exist, in every Python that the package is for."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SIMULATED = Path(__file__).with_name("simulated_windows.py")
BASE = ("numpy", "matplotlib", "pytest", "rich", "nbformat", "typer", "platformdirs")
SOLVED = """
import numpy as np
def perceptron_predict(X, w, b):
    return np.where(X @ w + b >= 0, 1, -1)
def perceptron_step(w, b, x, y, lr=1.0):
    while True:
        try:
            x = 1
        except:
            pass
"""

pytestmark = pytest.mark.timeout(600)  # an environment for each Python, on a machine that may be busy


def found(minor: int) -> str | None:
    """An interpreter of that version: this one, one on the PATH, or one of pyenv's."""
    pyenv = sorted(Path.home().glob(f".pyenv/versions/3.{minor}.*/bin/python"))
    for candidate in (sys.executable, shutil.which(f"python3.{minor}"), *map(str, pyenv)):
        if candidate is None:
            continue
        told = subprocess.run(
            [candidate, "-c", "import sys; print(sys.version_info[1])"], capture_output=True, text=True, check=False
        )
        if told.stdout.strip() == str(minor):
            return candidate
    return None


@pytest.fixture(scope="module", params=[11, 12, 13], ids="3.{}".format)
def python(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> str:
    interpreter = found(request.param)
    if interpreter is None:
        pytest.skip(f"there is no Python 3.{request.param} on this machine")
    if interpreter == sys.executable:
        return interpreter
    folder = tmp_path_factory.mktemp("venv")
    subprocess.run([interpreter, "-m", "venv", "--without-pip", folder], check=True)
    own = str(folder / "bin" / "python")
    install = ["install", "--quiet", "--no-compile", "-c", str(ROOT / "constraints.txt"), *BASE]
    command = [sys.executable, "-m", "pip", "--python", own, *install]
    subprocess.run(command, check=True, capture_output=True)
    return own


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    return Path(shutil.copytree(ROOT / "release" / "perceptron", tmp_path / "perceptron"))


def on_windows(python: str, *arguments: str, folder: Path) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONIOENCODING": "cp1252"}
    return subprocess.run(
        [python, "-P", str(SIMULATED), *arguments],
        cwd=folder, env=environment, capture_output=True, encoding="cp1252", timeout=300, check=False,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("command", "code", "said"),
    [
        ("check", 1, "Next: write perceptron_predict. 0 of 17 visible checks pass."),
        ("validate perceptron.ipynb", 1, "Next: write perceptron_predict."),
        ("validate perceptron.py", 1, "Next: write perceptron_predict."),
        ("pytest -q", 1, "17 failed"),
        ("doctor", 1, "grading needs Linux (a virtual machine or WSL will do), and this is win32."),
        (f"list --course {ROOT}", 0, "Perceptron updates"),
    ],
)
def test_a_students_command_works(command: str, code: int, said: str, python: str, desk: Path) -> None:
    done = on_windows(python, *command.split(), folder=desk)
    assert (done.returncode, done.stderr) == (code, "")
    assert said in done.stdout


def test_check_in_python_and_a_loop_that_catches_everything(python: str, desk: Path) -> None:
    manifest = desk / "checks" / "exercises.json"
    text = manifest.read_text(encoding="utf-8")
    assert '"call_seconds": 2.0' in text
    manifest.write_text(text.replace('"call_seconds": 2.0', '"call_seconds": 0.3'), encoding="utf-8")
    calls = 'from autograder import check\nprint("earned", check("perceptron_predict"), check("perceptron_step"))\n'
    (desk / "own.py").write_text(SOLVED + calls, encoding="utf-8")
    done = on_windows(python, "own.py", folder=desk)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.splitlines()[-1] == "earned 2.0 0.0"
    assert "No answer within 0.3 seconds: is there a loop that never ends?" in done.stdout


def test_an_instructors_command_is_refused_in_a_sentence(python: str, desk: Path) -> None:
    done = on_windows(python, "grade", "perceptron", "--no-gradebook", "--course", str(ROOT), folder=desk)
    assert (done.returncode, done.stderr) == (
        2, "mark1: grading needs Linux (a virtual machine or WSL will do), and this is win32.\n",
    )  # fmt: skip
