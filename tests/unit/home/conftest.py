"""A released folder, and a real kernel that runs cells in it."""

from __future__ import annotations

import html
import re
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import nbformat
import pytest

ROOT = Path(__file__).parents[3]
STUB = 'def perceptron_predict(X, w, b):\n    raise NotImplementedError("this one is yours to write")'
RIGHT = "def perceptron_predict(X, w, b):\n    return np.where(X @ w + b >= 0, 1, -1)"
FIRST = (
    "from autograder.home.notebook_start import start\n\nstart('perceptron')\n"
    "import numpy as np\nfrom autograder import check, hand_in, predict, reveal"
)

Run = Callable[..., list[str]]


@pytest.fixture
def released(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of the perceptron as it was received; no Jupyter says which file is open."""
    monkeypatch.delenv("JPY_SESSION_NAME", raising=False)
    monkeypatch.delenv("NBGRADER_EXECUTION", raising=False)
    return Path(shutil.copytree(ROOT / "release" / "perceptron", tmp_path / "perceptron"))


def written(folder: Path, *sources: str, name: str = "perceptron.ipynb") -> Path:
    """Save a notebook of these code cells."""
    notebook: Any = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(source) for source in sources])
    path = folder / name
    nbformat.write(notebook, path)
    return path


@pytest.fixture
def run(released: Path) -> Run:
    """Run cells in a kernel in the released folder, all of them: what stands under each, as text."""
    client = pytest.importorskip("nbclient")

    def work(*sources: str, errors: bool = False) -> list[str]:
        notebook: Any = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(source) for source in sources])
        # As "Run All": the first error stops it. The limit is a minute, since a busy machine starts kernels slowly.
        place = {"metadata": {"path": str(released)}}
        client.NotebookClient(notebook, timeout=60, resources=place, allow_errors=errors).execute()
        return ["\n".join(map(_text, cell.outputs)) for cell in notebook.cells]

    return work


def _text(output: Any) -> str:
    if output.output_type == "stream":
        return f"{'' if output.name == 'stdout' else 'STDERR '}{output.text}"
    data = output.get("data", {})
    plain = str(data.get("text/plain", output.get("evalue", "")))
    if output.output_type == "execute_result" and "text/html" in data:  # a value that is its own table
        return f"{html.unescape(re.sub('<[^>]*>', ' ', data['text/html']))}\n{plain}"
    return plain
