"""Whatever a student does to a notebook: what comes out is valid, and holds every graded cell exactly once."""

from __future__ import annotations

import copy
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import nbformat
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from nbgrader.nbgraderformat import MetadataValidator

from autograder.gradebook.autograded import (
    Template,
    TemplateCell,
    as_text,
    from_template,
    read_notebook,
    sanitised,
    with_answers,
    with_program,
)

TEMPLATE = Template(
    (
        TemplateCell("double", "code", "def double(x): ...", False, "a" * 32, solution=True),
        TemplateCell("test_double", "code", 'check("double")', True, "b" * 32, points=2.0),
        TemplateCell("limit", "markdown", "Mark scheme", True, "c" * 32, points=2.0, task=True),
    ),
    {"name": "python3", "display_name": "Python 3", "language": "python"},
)
NAMES = [cell.name for cell in TEMPLATE.cells]


def cell(name: str | None, source: str = "1", kind: str = "code", **more: Any) -> dict[str, Any]:
    metadata = {"nbgrader": {"grade_id": name}} if name else {}
    return {"cell_type": kind, "metadata": metadata, "source": source, **more}


WHOLE = [cell("double", "def double(x): return x"), cell("test_double"), cell("limit", kind="markdown")]


def valid(notebook: dict[str, Any]) -> list[Any]:
    """The cells, after nbformat's and nbgrader's own validation of the text as it is written."""
    read = nbformat.reads(as_text(notebook).encode("utf-8", "replace").decode("utf-8"), as_version=4)
    nbformat.validate(read)
    MetadataValidator().validate_nb(read)
    names = [one.metadata["nbgrader"]["grade_id"] for one in read.cells if "nbgrader" in one.metadata]
    assert sorted(names) == sorted(NAMES)
    return list(read.cells)


@pytest.mark.parametrize(
    ("cells", "sources"),
    [
        pytest.param(WHOLE, ["def double(x): return x", 'check("double")', "Mark scheme"], id="untouched"),
        pytest.param(
            [], ["# This cell was missing in what was handed in.", 'check("double")', "Mark scheme"], id="all-gone"
        ),
        pytest.param(
            [cell("double", "x = 1"), *WHOLE],
            ["x = 1", "def double(x): return x", 'check("double")', "Mark scheme"],
            id="twice",
        ),
        pytest.param(
            WHOLE[:1] + WHOLE[2:], ["def double(x): return x", 'check("double")', "Mark scheme"], id="no-check"
        ),
        pytest.param(
            [cell("double", "def double(x): return x", kind="raw"), *WHOLE[1:]],
            ["def double(x): return x", 'check("double")', "Mark scheme"],
            id="another-type",
        ),
        pytest.param(
            [*WHOLE, cell("somebody_elses", "2")],
            ["def double(x): return x", 'check("double")', "Mark scheme", "2"],
            id="a-name-of-no-cell",
        ),
        pytest.param(
            [cell("double", ["def double(x):\n", "  return x"]), *WHOLE[1:]],  # type: ignore[arg-type]
            ["def double(x):\n  return x", 'check("double")', "Mark scheme"],
            id="lines",
        ),
        pytest.param(
            [{**WHOLE[0], "id": "same"}, {**WHOLE[1], "id": "same"}, {**WHOLE[2], "id": "no id, this"}],
            ["def double(x): return x", 'check("double")', "Mark scheme"],
            id="ids",
        ),
        pytest.param(
            [{**WHOLE[0], "outputs": 3, "metadata": {**WHOLE[0]["metadata"], "tags": 3}}, *WHOLE[1:]],
            ["def double(x): return x", 'check("double")', "Mark scheme"],
            id="outputs",
        ),
    ],
)
def test_cells(cells: list[Any], sources: list[str]) -> None:
    """Duplicated, deleted, changed: the last cell of a name keeps it, locked ones are the author's again."""
    assert [one.source for one in valid(sanitised({"cells": copy.deepcopy(cells)}, TEMPLATE))] == sources


JUNK = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=6,
)
MARKS = st.fixed_dictionaries(
    {}, optional={"grade_id": st.sampled_from([*NAMES, "", 3]), "points": JUNK, "locked": JUNK}
)
CELL = st.fixed_dictionaries(
    {},
    optional={
        "cell_type": st.sampled_from(["code", "markdown", "raw", "heading", 4, None]),
        "source": st.text(max_size=10) | st.lists(st.text(max_size=5) | st.integers(), max_size=3) | JUNK,
        "metadata": st.fixed_dictionaries({}, optional={"nbgrader": MARKS | JUNK, "name": st.just("a")}) | JUNK,
        "id": st.text(max_size=5) | JUNK,
        "outputs": JUNK,
    },
)


@settings(max_examples=150)
@given(st.lists(CELL | JUNK, max_size=6), JUNK)
def test_anything(cells: list[Any], metadata: Any) -> None:
    """Any list of cells, well-formed or not, becomes a notebook that nbformat and nbgrader accept."""
    valid(sanitised({"cells": cells, "metadata": metadata}, TEMPLATE))


def test_a_notebook_of_format_3_is_read(tmp_path: Path) -> None:
    """What an old Jupyter saved has its cells in sheets, and calls the source input."""
    old = {"nbformat": 3, "worksheets": [{"cells": [{"cell_type": "code", "input": "x = 1"}]}]}
    (tmp_path / "old.ipynb").write_text(json.dumps(old), encoding="utf-8")
    raw = read_notebook(tmp_path / "old.ipynb")
    assert raw is not None
    assert "x = 1" in [one.source for one in valid(sanitised(raw, TEMPLATE))]


@pytest.mark.parametrize("make", [lambda path: path.symlink_to("/etc/hostname"), lambda path: path.mkdir()])
def test_links_and_folders_are_no_notebooks(make: Callable[[Path], None], tmp_path: Path) -> None:
    """Nothing but a regular file is read."""
    make(tmp_path / "X.ipynb")
    assert read_notebook(tmp_path / "X.ipynb") is None


@pytest.mark.parametrize(
    ("program", "solution", "rest"),
    [
        ("import math\n\ndef double(x):\n    return 2 * x\n", "def double(x):\n    return 2 * x", "import math"),
        ("def double(x:\n", "def double(x): ...", "def double(x:"),
        ("", "def double(x): ...", ""),
    ],
)
def test_programs(program: str, solution: str, rest: str) -> None:
    """A program's functions stand in their cells; what does not parse stands on top, whole."""
    base = sanitised({"cells": [cell("double", "def double(x): ...")]}, TEMPLATE)
    cells = valid(with_program(base, "X.py", program))
    assert [one.source for one in cells[1:3]] == [rest, solution]


def test_the_reason_is_shown_as_text(tmp_path: Path) -> None:
    """A sentence about a file may name what the student wrote: it is not taken for markup."""
    cells = valid(from_template(TEMPLATE, "the file is no <script>notebook</script>"))
    assert "&lt;script&gt;" in cells[0].source


OWN_CELL = {"cell_type": "markdown", "metadata": {"mark1": {"answer": "limit"}}, "source": "*Write your answer here.*"}
QUOTE = "*What was written for this task, here and in other cells:*\n\n> "


@pytest.mark.parametrize(
    ("cells", "answer", "shown"),
    [
        pytest.param([OWN_CELL], "(cell 9) Since\n\nso", f"{QUOTE}(cell 9) Since\n>\n> so", id="elsewhere"),
        pytest.param([], "(cell 9) Since", f"{QUOTE}(cell 9) Since", id="no answer cell"),
        pytest.param([{**OWN_CELL, "source": " Since "}], "Since", " Since ", id="in its place"),
        pytest.param([OWN_CELL], None, "*Write your answer here.*", id="nowhere"),
    ],
)
def test_an_answer_stands_where_the_person_who_marks_it_looks(cells: list[Any], answer: str | None, shown: str) -> None:
    notebook = with_answers(sanitised({"cells": [*WHOLE, *cells]}, TEMPLATE), {"limit": answer})
    assert [one.source for one in valid(notebook)][2:] == ["Mark scheme", shown]
