"""A graded cell's value is the table of its checks, and nbgrader reads it as the plain number that it is."""

from __future__ import annotations

import json
import logging
import shutil
from pathlib import Path
from typing import Any

import nbformat
import pytest
from nbclient import NotebookClient
from nbgrader.utils import determine_grade

WRITTEN = {
    "double": "def double(x):\n    print('doubling')\n    return x + x",
    "spread": "def spread(x):\n    return -1.0",
}


def test_nbgrader_reads_the_number_where_a_student_reads_the_table(
    course: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    work = Path(shutil.copytree(course.path / "release" / "warmup", tmp_path / "warmup"))
    notebook = nbformat.reads(json.dumps(course.completed(WRITTEN)), as_version=4)
    monkeypatch.setenv("JUPYTER_PLATFORM_DIRS", "1")
    NotebookClient(notebook, timeout=120, kernel_name="python3", resources={"metadata": {"path": str(work)}}).execute()
    graded = {
        cell.metadata.nbgrader.grade_id: cell
        for cell in notebook.cells
        if cell.cell_type == "code" and cell.metadata.get("nbgrader", {}).get("grade")
    }
    for name, points in (("test_double", 2.0), ("test_spread", 0.0)):
        (output,) = graded[name].outputs
        assert output.output_type == "execute_result"
        assert "judged after you hand in" in output.data["text/html"]
        assert determine_grade(graded[name], logging.getLogger())[0] == points
    assert "doubling" in graded["test_double"].outputs[0].data["text/html"]
