"""The solved notebook of every assignment runs from top to bottom, without an error and without a warning."""

from __future__ import annotations

import shutil
from pathlib import Path

import nbformat
import pytest
from _pytest.mark import ParameterSet
from nbclient import NotebookClient

from autograder.course.manifest import assignment_names, read_assignment
from autograder.publishing.weave import notebook_text, weave
from tests.course.tables import read_table

COURSE = Path(__file__).parents[2]


def names() -> list[ParameterSet]:
    """All assignments; of those whose notebook trains for a minute, what stands for it every day says their `sampled.py`."""
    a_day = {name: read_table(name, "sampled").get("NOTEBOOK", True) for name in assignment_names(COURSE)}
    return [pytest.param(name, marks=() if day else pytest.mark.exhaustive(name)) for name, day in a_day.items()]


@pytest.mark.parametrize("name", names())
@pytest.mark.filterwarnings("ignore")  # of the client's own event loop; the notebook's are in its output
def test_the_solution_runs(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assignment = read_assignment(COURSE, name)
    if "keras" in assignment.needs:
        pytest.importorskip("keras", reason="this notebook trains Keras models, which are not installed here")
    shutil.copytree(COURSE / "release" / name, tmp_path, dirs_exist_ok=True)
    (tmp_path / f"{name}.ipynb").write_text(notebook_text(weave(assignment)), encoding="utf-8")
    monkeypatch.setenv("MPLBACKEND", "agg")
    monkeypatch.setenv("PYTHONWARNINGS", "default")
    # As where nbgrader executes it: no picture waits for a prediction, and nothing is handed in.
    monkeypatch.setenv("NBGRADER_EXECUTION", "validate")
    notebook = nbformat.read(tmp_path / f"{name}.ipynb", as_version=4)
    # The whole notebook takes less than a minute on a machine that does nothing else; here a cell may wait for others.
    NotebookClient(notebook, timeout=900, resources={"metadata": {"path": str(tmp_path)}}).execute()
    said = [
        "".join(output.text)
        for cell in notebook.cells
        if cell.cell_type == "code"
        for output in cell.outputs
        if output.output_type == "stream" and output.name == "stderr"
    ]
    assert [text for text in said if not _from_the_backend(text)] == []
    scores = {
        cell.metadata.nbgrader.grade_id: cell.outputs
        for cell in notebook.cells
        if cell.metadata.get("nbgrader", {}).get("grade") and cell.cell_type == "code"
    }
    assert set(scores) == {f"test_{exercise.id}" for exercise in assignment.exercises}
    for exercise in assignment.exercises:
        outputs = scores[f"test_{exercise.id}"]
        results = [output.data["text/plain"] for output in outputs if output.output_type == "execute_result"]
        assert [float(text) for text in results] == [exercise.points], exercise.id


def _from_the_backend(text: str) -> bool:
    """TensorFlow greets on standard error before its log level applies; on JAX, Keras warns of its own use of NumPy."""
    own = "/keras/src/backend/" in text.split(" ", 1)[0] and "DeprecationWarning" in text
    return own or "tensorflow" in text or "cuda" in text.lower() or "oneDNN" in text
