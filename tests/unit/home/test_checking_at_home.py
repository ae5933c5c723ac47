"""A student's own check: in a terminal, by plain pytest, from Python; the sentences that they read."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from autograder.home.checking import check_namespace, check_path
from autograder.records import Status

ROOT = Path(__file__).parents[3]
RELEASED = ROOT / "release" / "perceptron"
PREDICT = "    return np.where(X @ w + b >= 0, 1, -1)"
WRONG_STEP = "    return (w - lr * y * x, b - lr * y) if y * (w @ x + b) <= 0 else (w.copy(), b)"


def fill(path: Path, name: str, body: str) -> None:
    """Write one stub of a released module."""
    lines = path.read_text(encoding="utf-8").splitlines()
    start = next(i for i, line in enumerate(lines) if line.startswith(f"def {name}("))
    stub = next(i for i in range(start, len(lines)) if lines[i].startswith("    raise NotImplementedError"))
    lines[stub : stub + 1] = body.splitlines()
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    return Path(shutil.copytree(RELEASED, tmp_path / "perceptron"))


def mark1(*arguments: str, folder: Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-P", "-m", "autograder.cli", *arguments]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, timeout=120, check=False)


def test_the_first_minute(desk: Path) -> None:
    """Nothing is written yet: nothing is wrong, and the first step is named."""
    done = mark1("check", folder=desk)
    assert done.returncode == 1
    assert done.stderr == ""
    assert "perceptron_step      not attempted yet" in done.stdout
    assert done.stdout.rstrip().splitlines()[-1].startswith("Next: write perceptron_predict. 0 of ")


def test_a_wrong_step_is_told_with_call_values_and_hint(desk: Path) -> None:
    fill(desk / "perceptron.py", "perceptron_predict", PREDICT)
    fill(desk / "perceptron.py", "perceptron_step", WRONG_STEP)
    text = mark1("check", folder=desk).stdout
    assert "perceptron_predict   ✓✓" in text
    assert "perceptron_step(np.array([ 1., -1.]), 0.5, np.array([2., 3.]), 1)" in text
    assert "returned  (np.array([-1., -4.]), -0.5)" in text
    assert "expected  (np.array([ 3.,  2.]),  1.5)" in text
    assert "Hint: Take one missed point with label +1." in text
    assert "Next: mend perceptron_step, then run this again." in text
    for jargon in ("assert", "fixture", "Traceback", "worker", "pytest"):
        assert jargon not in text


def test_one_exercise_alone(desk: Path) -> None:
    fill(desk / "perceptron.py", "perceptron_predict", PREDICT)
    done = mark1("check", "--exercise", "perceptron_predict", folder=desk)
    assert done.returncode == 0
    assert "of this exercise; the rest is judged after you hand in" in done.stdout
    assert "All visible checks pass." in done.stdout


def test_a_package_that_is_needed_and_not_there_is_told(desk: Path) -> None:
    fill(desk / "perceptron.py", "perceptron_predict", PREDICT)
    path = desk / "checks" / "exercises.json"
    described = json.loads(path.read_text(encoding="utf-8"))
    path.write_text(json.dumps({**described, "packages": ["nowhere_at_all"]}), encoding="utf-8")
    text = mark1("check", folder=desk).stdout
    assert "nowhere_at_all is not installed, and what needs it cannot be checked: pip install nowhere_at_all." in (
        " ".join(text.split())
    )
    assert "perceptron_predict   ✓✓" in text


def test_plain_pytest_under_a_strict_project(desk: Path) -> None:
    """A pyproject.toml above the folder, with warnings as errors, must not turn a pass into a fail."""
    (desk.parent / "pyproject.toml").write_text(
        '[tool.pytest.ini_options]\nfilterwarnings = ["error"]\naddopts = "-x"\n'
    )
    fill(desk / "perceptron.py", "perceptron_predict", PREDICT)
    command = [sys.executable, "-m", "pytest", "-q", "-k", "predict"]
    done = subprocess.run(command, cwd=desk, capture_output=True, text=True, timeout=120, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "3 passed" in done.stdout


def test_check_in_python_gives_a_plain_float(desk: Path) -> None:
    program = (
        "import numpy as np\n"
        "def perceptron_predict(X, w, b):\n" + PREDICT + "\n"
        "from autograder import check\n"
        "points = check('perceptron_predict')\n"
        "import sys\n"
        "print(type(points), points)\n"
        "heavy = {'nbgrader', 'matplotlib', 'matplotlib.pyplot', 'tensorflow', 'keras', 'jinja2', 'nbconvert'}\n"
        "print('heavy:', sorted(heavy & set(sys.modules)))\n"
    )
    (desk / "own.py").write_text(program)
    done = subprocess.run(
        [sys.executable, "own.py"], cwd=desk, capture_output=True, text=True, timeout=120, check=False
    )
    assert done.stderr == ""
    assert "<class 'float'> 2.0" in done.stdout
    assert "heavy: []" in done.stdout


def test_an_error_shows_the_students_own_lines_only(desk: Path) -> None:
    fill(desk / "perceptron.py", "novikoff_bound", "    total = 0\n    return 1 / total")
    text = mark1("check", "-e", "novikoff_bound", folder=desk).stdout
    assert "ZeroDivisionError: division by zero" in text
    assert "return 1 / total" in text
    assert "autograder" not in text
    assert "site-packages" not in text


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["check", "nothing.py"], "mark1: there is no file nothing.py."),
        (["check", "pytest.ini"], "mark1: pytest.ini is neither a notebook (.ipynb) nor a Python file (.py)."),
        (
            ["check", "-e", "perceptron_stp"],
            'mark1: there is no exercise "perceptron_stp". Did you mean "perceptron_step"?',
        ),
        (["check", ".."], "mark1: there are no checks beside"),
    ],
)
def test_bad_input_is_one_sentence(arguments: list[str], sentence: str, desk: Path) -> None:
    done = mark1(*arguments, folder=desk)
    assert done.returncode == 2
    assert done.stderr.startswith(sentence)
    assert len(done.stderr.strip().splitlines()) == 1


@pytest.mark.parametrize("text", ["{", "[]", '{"cells": 3}', "", "not json"])
def test_a_notebook_that_is_none(text: str, desk: Path) -> None:
    (desk / "perceptron.ipynb").write_text(text)
    done = mark1("check", "perceptron.ipynb", folder=desk)
    assert done.returncode == 2
    assert "mark1: the file " in done.stderr
    assert "Traceback" not in done.stderr


def test_the_release_needs_no_course_and_no_reference(desk: Path) -> None:
    """What students have is enough: nothing of the course's own folders is imported or read."""
    done = subprocess.run(
        [sys.executable, "-P", "-m", "autograder.cli", "check"],
        cwd=desk,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
        env={**os.environ, "PYTHONPATH": ""},
    )
    assert done.returncode == 1
    assert "not attempted yet" in done.stdout


def test_a_file_that_does_not_come_to_its_end_is_told_as_in_grading(desk: Path) -> None:
    """Its functions are timed out, and none of them is "not attempted"."""
    _give_seconds(desk, 0.3)
    file = desk / "perceptron.py"
    file.write_text(file.read_text(encoding="utf-8") + "\nwhile True:\n    pass\n", encoding="utf-8")
    checked = check_path(file)
    assert checked.problems == ("perceptron.py did not run: no answer within 0.3 seconds",)
    assert {check.status for item in checked.exercises for check in item.checks} == {Status.TIMED_OUT}


def _give_seconds(desk: Path, seconds: float) -> None:
    path = desk / "checks" / "exercises.json"
    path.write_text(json.dumps({**json.loads(path.read_text()), "load_seconds": seconds}))


def test_a_notebook_is_told_which_of_its_libraries_are_not_there_while_grading(desk: Path) -> None:
    """Those that it imported whole, and those of which it took one thing; its own programs and the course's are no matter."""
    from rich.table import Table

    own = type(sys)("helpers")
    namespace = {"np": np, "pytest": pytest, "Table": Table, "helpers": own, "json": json, "check": check_path}
    there = "is not there while grading: there are matplotlib, numpy and Python's standard library; what needs"
    assert check_namespace(namespace, desk).problems == (
        f"pytest {there} pytest will not run.",
        f"rich {there} rich will not run.",
    )


PRINTING = "    print('scores', X @ w + b, '\\x1b[31m\\x07')\n" + PREDICT


def test_what_was_printed_stands_under_its_check(desk: Path) -> None:
    fill(desk / "perceptron.py", "perceptron_predict", PRINTING)
    done = mark1("check", "-e", "perceptron_predict", folder=desk)
    assert done.returncode == 0
    assert "✓ perceptron_predict · The lecture's example comes out right" in done.stdout
    assert "    printed   scores [ 4. -2.] \ufffd" in done.stdout
    assert not {"\x1b", "\x07"} & {*done.stdout}


@pytest.mark.parametrize(("flags", "heard"), [(["-s"], True), ([], False)])
def test_plain_pytest_says_what_is_safe_and_with_s_what_was_printed(
    desk: Path, flags: list[str], *, heard: bool
) -> None:
    fill(desk / "perceptron.py", "perceptron_predict", PRINTING)
    fill(desk / "perceptron.py", "perceptron_step", WRONG_STEP)
    command = [sys.executable, "-m", "pytest", "-q", *flags, "-k", "predict or step_missed_plus"]
    done = subprocess.run(command, cwd=desk, capture_output=True, text=True, timeout=120, check=False)
    assert ("printed   scores" in done.stdout) == heard
    # Of perceptron_step some checks were left out: nothing is said of it.
    assert "0.92 of 2 points are safe; 1.08 are judged after you hand in." in done.stdout


def test_what_is_safe_of_the_whole_file(desk: Path) -> None:
    fill(desk / "perceptron.py", "perceptron_predict", PREDICT)
    last = mark1("check", folder=desk).stdout.rstrip().splitlines()[-2]
    assert last.startswith("1 of 6 exercises written. 0.92 of 20 points are safe; ")
    assert last.endswith(" are judged after you hand in.")


def test_one_exercise_of_a_notebook_tells_how_the_assignment_stands(desk: Path) -> None:
    """What was checked before counts as long as the name still means the same function."""
    namespace: dict[str, object] = {}
    source = (desk / "perceptron.py").read_text(encoding="utf-8")
    exec(source, namespace)
    exec("def perceptron_predict(X, w, b):\n" + PREDICT, namespace)
    first = check_namespace(namespace, desk, "perceptron_predict")
    assert first.text().splitlines()[-2] == "perceptron: 1 of 6 exercises written, 0.92 of 20 points safe so far."
    assert first.text().endswith("All visible checks pass. Next: write perceptron_step.")
    exec("def perceptron_step(w, b, x, y, lr=1.0):\n" + WRONG_STEP, namespace)
    second = check_namespace(namespace, desk, "perceptron_step")
    assert second.whole is not None
    assert (second.whole.written, second.whole.next) == (2, "perceptron_epoch")
    assert second.whole.safe > 0.92
    exec("def perceptron_predict(X, w, b):\n    return None", namespace)
    third = check_namespace(namespace, desk, "novikoff_bound")
    assert third.whole is not None
    assert (third.whole.written, third.whole.safe < second.whole.safe) == (2, True)


def test_a_cell_that_ends_python_or_never_runs_leaves_no_word_of_pythons_own(desk: Path) -> None:
    file = desk / "perceptron.py"
    fill(file, "perceptron_predict", "    exit()")
    fill(file, "perceptron_step", "    yield 1")
    file.write_text(file.read_text().replace("def novikoff_bound(", "async def novikoff_bound("), encoding="utf-8")
    fill(file, "perceptron_epoch", "    return '0'")
    done = mark1("check", folder=desk)
    assert done.stderr == ""
    assert "exit() and quit() end the whole program: a function gives its answer with return." in done.stdout
    assert "returned  a generator: it was never run (is a `yield` meant to be a `return`?)" in done.stdout
    assert "SystemExit" not in done.stdout


def test_where_no_check_is_there_none_passes(desk: Path) -> None:
    for file in (desk / "checks").glob("test_*.py"):
        file.unlink()
    done = mark1("check", folder=desk)
    assert done.returncode == 2
    assert done.stderr == "mark1: there is no check in checks; fetch the assignment again.\n"
