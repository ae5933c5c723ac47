"""The whole course from a student's folder: what is done, what is safe, what builds on what, and the next step."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from autograder.errors import UserError
from autograder.home.progress import course_text, find_desks, standing_of

ROOT = Path(__file__).parents[3]
NAMES = ("logic_gates", "perceptron", "softmax")
PREDICT = "def perceptron_predict(X, w, b):\n    return np.where(X @ w + b >= 0, 1, -1)\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Three assignments as they were received."""
    for name in NAMES:
        shutil.copytree(ROOT / "release" / name, tmp_path / "work" / name)
    return tmp_path / "work"


def write(folder: Path, name: str, text: str) -> None:
    path = folder / name / f"{name}.py"
    path.write_text(path.read_text(encoding="utf-8") + "\n\n" + text, encoding="utf-8")


def test_nothing_is_begun(folder: Path) -> None:
    told = course_text(folder).splitlines()
    assert told[0] == "0 of 3 assignments begun, 0 of 60 points are safe."
    assert told[2:5] == [
        "· logic_gates  not begun  18 points",
        "· perceptron   not begun  20 points  builds on logic_gates",
        "· softmax      not begun  22 points  builds on losses (not here)",
    ]
    assert told[-1] == "Next: mp_neuron in logic_gates. `mark1 check logic_gates` says what it lacks."


def test_what_was_begun_comes_first_and_what_is_done_is_marked(folder: Path) -> None:
    shutil.copy(ROOT / "reference" / "logic_gates.py", folder / "logic_gates" / "logic_gates.py")
    told = course_text(folder)
    assert "✓ logic_gates  7 of 7 exercises" in told
    assert told.endswith("Next: perceptron_predict in perceptron. `mark1 check perceptron` says what it lacks.")
    write(folder, "softmax", "def softmax(z, axis=-1):\n    return z\n")
    assert course_text(folder / "softmax").endswith("`mark1 check softmax` says what it lacks.")


def test_safe_is_what_the_visible_checks_decide(folder: Path) -> None:
    write(folder, "perceptron", PREDICT)
    desk = next(desk for desk in find_desks(folder) if desk.assignment.name == "perceptron")
    standing = standing_of(desk)
    assert (standing.begun, standing.passed) == (True, ("perceptron_predict",))
    assert standing.safe == pytest.approx(2 * desk.visible_share["perceptron_predict"], abs=1e-3)
    assert 0 < standing.safe < 2


def test_one_program_that_ends_the_process_leaves_the_others_alone(folder: Path) -> None:
    write(folder, "logic_gates", "def half_adder(a, b, neuron):\n    return a, b\n\n\nimport os\nos._exit(3)\n")
    write(folder, "perceptron", PREDICT)
    told = course_text(folder)
    assert "! logic_gates: could not be checked: the program ended with status 3" in told
    assert "> perceptron   1 of 6 exercises" in told


@pytest.mark.parametrize(
    ("name", "sentence"),
    [("elsewhere", "there is no folder .*elsewhere"), ("work/softmax/checks", "no assignment lies in")],
)
def test_where_nothing_lies_a_sentence_says_so(folder: Path, name: str, sentence: str) -> None:
    with pytest.raises(UserError, match=sentence):
        course_text(folder.parent / name)
