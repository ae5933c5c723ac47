"""hand_in(): the saved file alone counts, what is missing is said, and the zip holds what grading needs."""

from __future__ import annotations

import zipfile
from pathlib import Path

import nbformat
import pytest

from autograder.errors import UserError
from autograder.home.hand_in import hand_in

from .conftest import FIRST, RIGHT, STUB, Run, written

pytestmark = pytest.mark.filterwarnings("ignore")  # of the client's own event loop
ZIP = "perceptron_hand_in.zip"


def test_the_saved_file_is_run_afresh_and_is_not_touched(run: Run, released: Path) -> None:
    """What only the session knows does not count."""
    helper = "from helpers import side\ndef perceptron_predict(X, w, b):\n    return np.where(side(X, w, b), 1, -1)"
    (released / "helpers.py").write_text("def side(X, w, b):\n    return X @ w + b >= 0\n")
    path = written(released, FIRST, helper, "1 / 0", "hand_in()")
    before = path.read_bytes()
    step = "def perceptron_step(w, b, x, y, lr=1.0):\n    return w, b"
    told = run(FIRST, RIGHT, step, "hand_in()")[-1]
    assert told.startswith("perceptron.ipynb as it is saved, run afresh as grading runs it:")
    assert "perceptron_predict   ✓✓✓      0.92 of 2 safe" in told
    assert "perceptron_step      not attempted yet" in told
    assert "! cell 3" in told
    assert "ZeroDivisionError" in told
    assert "! perceptron_step: checked as this session has it, but nothing in the saved perceptron.ipynb" in told
    assert "Written: perceptron_hand_in.zip. Hand this file in where your course says" in told
    assert path.read_bytes() == before
    with zipfile.ZipFile(released / ZIP) as archive:
        assert archive.namelist() == ["perceptron.ipynb", "helpers.py"]
        assert archive.read("perceptron.ipynb") == before


def test_a_fresh_notebook_has_nothing_to_hand_in(released: Path, capsys: pytest.CaptureFixture[str]) -> None:
    hand_in(released / "perceptron.ipynb", released)
    told = capsys.readouterr().out
    assert told.count("not attempted yet") == 6
    assert "! the written answer novikoff_derivation is still empty." in told
    assert told.endswith("Nothing is written yet, so there is nothing to hand in.\n")
    assert not (released / ZIP).exists()


def test_written_answers_and_predictions_that_are_empty_are_named(
    released: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = released / "perceptron.ipynb"
    notebook = nbformat.read(path, as_version=4)
    answer = next(cell for cell in notebook.cells if cell.metadata.get("mark1"))
    answer.source = "Each mistake adds at least gamma, and so on."
    notebook.cells += [
        nbformat.v4.new_code_cell(f'predict("{name}", {given})') for name, given in (("a", 1), ("b", "..."))
    ]
    nbformat.write(notebook, path)
    hand_in(path, released)
    told = capsys.readouterr().out
    assert "written answer" not in told
    assert "b (no points hang on it)" in told
    assert "Written: perceptron_hand_in.zip" in told
    first = (released / ZIP).read_bytes()
    hand_in(path, released)
    assert (released / ZIP).read_bytes() == first


@pytest.mark.parametrize(
    ("cells", "told"),
    [
        ((STUB, "import os\nos._exit(3)"), "! perceptron.ipynb does not run to its end: it ended with status 3"),
        ((RIGHT + "\nwhile True:\n    pass",), "! cell 1 did not run: no answer within"),
    ],
)
def test_a_notebook_that_ends_python_or_never_ends(
    cells: tuple[str, ...], told: str, released: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    hand_in(written(released, *cells), released)
    assert told in capsys.readouterr().out


def test_a_file_that_is_none_is_one_sentence(released: Path) -> None:
    with pytest.raises(UserError, match=r"there is no file .*mine\.ipynb\. Name your notebook, as in hand_in\("):
        hand_in(released / "mine.ipynb", released)
    (released / "broken.ipynb").write_text("{")
    with pytest.raises(UserError, match=r"broken\.ipynb cannot be handed in: the file"):
        hand_in(released / "broken.ipynb", released)
    (released / "perceptron.ipynb").unlink()
    with pytest.raises(UserError, match=r'say hand_in\("perceptron\.ipynb"\), with its own name'):
        hand_in(folder=released)
