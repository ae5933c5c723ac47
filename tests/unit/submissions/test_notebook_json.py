"""A notebook's cells as JSON: one reading of them, whatever they hold, for the judge and for the gradebook."""

from __future__ import annotations

import json

import pytest

from autograder.gradebook.autograded import read_notebook
from autograder.submissions.files import Unreadable, cells_of, grade_id_of, notebook_cells, source_of

SHEET = {"cells": [{"cell_type": "code", "input": "x = 1"}]}


@pytest.mark.parametrize(
    ("cell", "source", "mended"),
    [
        ({"source": "x = 1"}, "x = 1", False),
        ({"source": ["x = 1\n", 7, "y = 2"]}, "x = 1\ny = 2", False),
        ({"input": "x = 1"}, "x = 1", False),
        ({"source": "x = 1\r\ny = 2\rz = 3"}, "x = 1\ny = 2\nz = 3", False),
        ({"source": "x\0 = '\ud800'"}, "x = '?'", True),
        ({"source": {"x": 1}}, "", False),
        ({}, "", False),
    ],
)
def test_the_source_of_a_cell(cell, source, mended):
    assert source_of(cell) == (source, mended)
    assert notebook_cells(json.dumps({"cells": [cell]}).encode())[0].source == source


@pytest.mark.parametrize(
    ("metadata", "name"),
    [
        ({"nbgrader": {"grade_id": "double"}}, "double"),
        ({"nbgrader": {"grade_id": 7}}, None),
        ({"nbgrader": {"grade_id": "x" * 201}}, None),  # it goes into sentences and files
        ({"nbgrader": {"grade_id": "d\u00f6uble"}}, None),
        ({"nbgrader": []}, None),
        ({}, None),
        (None, None),
    ],
)
def test_the_grade_id_of_a_cell(metadata, name):
    cell = {"metadata": metadata, "source": ""}
    assert grade_id_of(cell) == name
    assert notebook_cells(json.dumps({"cells": [cell]}).encode())[0].grade_id == name


@pytest.mark.parametrize("cell", [None, 7, "text", []])
def test_what_is_no_cell_has_no_name(cell):
    assert grade_id_of(cell) is None


@pytest.mark.parametrize(
    ("notebook", "count"),
    [
        ({"cells": []}, 0),
        ({"cells": [1, {}]}, 2),
        ({"worksheets": [SHEET, SHEET]}, 2),
        ({"worksheets": [{}]}, 0),
        ({"cells": [{}], "worksheets": [SHEET, SHEET]}, 1),
    ],
)
def test_the_cells_of_a_notebook(tmp_path, notebook, count):
    """The gradebook takes those that the judge takes."""
    path = tmp_path / "a.ipynb"
    path.write_text(json.dumps(notebook), encoding="utf-8")
    assert len(cells_of(notebook)) == count
    assert len(read_notebook(path)["cells"]) == count


@pytest.mark.parametrize(
    "notebook",
    [[], 7, None, {}, {"cells": {}}, {"worksheets": []}, {"worksheets": [7]}, {"worksheets": [{"cells": 7}]}],
)
def test_what_holds_no_list_of_cells_is_no_notebook(tmp_path, notebook):
    path = tmp_path / "a.ipynb"
    path.write_text(json.dumps(notebook), encoding="utf-8")
    with pytest.raises(Unreadable) as told:
        cells_of(notebook)
    assert str(told.value) == "is no notebook (it holds no list of cells)"
    assert read_notebook(path) is None
