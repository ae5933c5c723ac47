"""The woven notebook and the stripped module: what is in them, what is not, and the sentences about faulty sources."""

from __future__ import annotations

import ast
from pathlib import Path

import nbformat
import pytest

from autograder.course.manifest import read_assignment
from autograder.errors import CourseError
from autograder.publishing.solutions import write_solutions
from autograder.publishing.strip import strip
from autograder.publishing.weave import FOLDED, notebook_text, weave

NBGRADER = {"schema_version": 3, "grade": False, "locked": False, "solution": False, "task": False}


def woven(course: Path):
    return weave(read_assignment(course, "doubling"))


def test_the_stub_module_has_signatures_and_docstrings_and_nothing_of_the_bodies(course):
    assert strip(read_assignment(course, "doubling")) == (
        '"""Twice and half."""\n\nimport math\nimport numpy as np\n\nTWO = 2\n\n\n'
        'def double(x):\n    """Twice x.\n\n    Args:\n        x: a number.\n\n    Returns:\n        A number.\n\n'
        '    Source: arithmetic.\n    """\n    raise NotImplementedError("double: write me")\n\n\n'
        'def halve(x):\n    """Half of x."""\n    raise NotImplementedError("halve: write me")\n'
    )


def test_a_solution_cell_opens_its_region_behind_the_docstring(course):
    cells = {cell.id: cell for cell in woven(course).cells}
    assert cells["mark1-double"].source == (
        'TWO = 2\n\n\ndef double(x):\n    """Twice x.\n\n    Args:\n        x: a number.\n\n    Returns:\n'
        '        A number.\n\n    Source: arithmetic.\n    """\n    ### BEGIN SOLUTION\n'
        "    # a comment of the solution\n    return _times(x, TWO)\n\n\n"
        '_SECRET = "in the solution alone"\n\n\n# Multiplies.\ndef _times(x, factor):\n    """Private."""\n'
        "    assert _SECRET\n    return x * factor\n### END SOLUTION"
    )
    # What an earlier cell has defined is not repeated; an import that only the solution needs is part of it.
    assert cells["mark1-halve"].source == (
        'def halve(x):\n    """Half of x."""\n    ### BEGIN SOLUTION\n'
        "    return _times(x, 1 / TWO) * math.cos(0)\n\n\nimport math\n### END SOLUTION"
    )


def test_graded_cells_and_tasks_bear_nbgraders_marks(course):
    cells = {cell.id: cell for cell in woven(course).cells}
    marks = {name: cell.metadata.get("nbgrader") for name, cell in cells.items()}
    assert marks["mark1-double"] == {**NBGRADER, "grade_id": "double", "solution": True}
    assert marks["mark1-test_double"] == {
        **NBGRADER, "grade_id": "test_double", "grade": True, "locked": True, "points": 2,
    }  # fmt: skip
    assert marks["mark1-why"] == {**NBGRADER, "grade_id": "why", "locked": True, "task": True, "points": 1.5}
    assert cells["mark1-test_double"].source == 'check("double")'
    assert cells["mark1-why"].source.splitlines()[-1] == "=== END MARK SCHEME ==="
    assert cells["mark1-answer-why"].metadata == {"mark1": {"answer": "why"}}


def test_the_first_line_of_a_folded_cell_does_not_give_the_outcome_away(course):
    path = course / "assignments" / "doubling" / "notebook.py"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace('print("a picture")', 'reveal("it", 42)\nprint("a picture")'), encoding="utf-8")
    (picture,) = [cell for cell in woven(course).cells if "a picture" in cell.source]
    assert picture.source.split("\n") == [FOLDED, 'reveal("it", 42)', 'print("a picture")']


def test_demo_cells_come_folded_and_the_last_cell_hands_in(course):
    cells = woven(course).cells
    (picture,) = [cell for cell in cells if "a picture" in cell.source]
    assert picture.metadata == {"tags": ["demo"], "jupyter": {"source_hidden": True}}
    assert cells[-2].source.startswith("## Hand in\n")
    assert cells[-1].source == "from autograder import hand_in\n\nhand_in()"
    assert cells[-1].metadata == {"tags": ["demo"]}  # no part of what is handed in


def test_the_notebook_is_valid_and_the_same_each_time(course):
    notebook = woven(course)
    nbformat.validate(notebook)
    assert notebook_text(notebook) == notebook_text(woven(course))
    assert len({cell.id for cell in notebook.cells}) == len(notebook.cells)


def test_the_solved_notebook_runs(course):
    namespace: dict[str, object] = {}
    for cell in woven(course).cells:
        if cell.cell_type == "code" and "check" not in cell.source and "hand_in" not in cell.source:
            exec(cell.source, namespace)
    assert (namespace["double"](4), namespace["halve"](5)) == (8, 2.5)


@pytest.mark.parametrize(
    ("file", "was", "now", "sentence"),
    [
        (
            "assignments/doubling/notebook.py", 'exercise="halve"', 'exercise="half"',
            'assignments/doubling/notebook.py, line 13: assignment.toml has no "half". Did you mean "halve"?',
        ),
        (
            "assignments/doubling/notebook.py", 'exercise="halve"', 'exercise="double"',
            "assignments/doubling/notebook.py, line 13: double stands in the notebook twice.",
        ),
        (
            "assignments/doubling/notebook.py", '# %% exercise="halve"\n', "",
            'assignments/doubling/notebook.py: there is no cell `# %% exercise="halve"`, which assignment.toml',
        ),
        (
            "assignments/doubling/notebook.py", '# %% exercise="halve"\n', '# %% exercise="halve"\nx = 1\n',
            "assignments/doubling/notebook.py, line 13: the cell of halve must be an empty code cell;",
        ),
        (
            "assignments/doubling/notebook.py", 'tags=["demo"]', 'tag="demo"',
            'assignments/doubling/notebook.py, line 10: a cell bears "tag"; it may bear exercise, manual or tags.',
        ),
        (
            "reference/doubling.py", '    """Half of x."""\n', "",
            "reference/doubling.py, line 26: halve has no docstring; it is the specification that students receive.",
        ),
        ("reference/doubling.py", "def halve", "def half", "reference/doubling.py has no function halve."),
        ("reference/doubling.py", "def halve(x)", "def halve(x", "reference/doubling.py, line 26: this is not Python"),
    ],
)  # fmt: skip
def test_faulty_sources_are_told(course, file, was, now, sentence):
    path = course / file
    text = path.read_text(encoding="utf-8")
    assert was in text
    path.write_text(text.replace(was, now, 1), encoding="utf-8")
    with pytest.raises(CourseError) as told:
        woven(course)
    assert str(told.value).startswith(sentence)


def test_a_missing_notebook_is_told(course):
    (course / "assignments" / "doubling" / "notebook.py").unlink()
    with pytest.raises(CourseError, match=r"^assignments/doubling/notebook\.py is missing; it holds the prose"):
        woven(course)


def test_solutions_open_with_the_errata_and_never_go_to_the_release(course, tmp_path):
    (course / "assignments" / "doubling" / "errata.md").write_text("The slide said thrice.\n")
    (path,) = write_solutions(course, ["doubling"], tmp_path / "solved")
    first = nbformat.read(path, as_version=4).cells[0]
    assert (path.name, first.source) == ("doubling.ipynb", "The slide said thrice.")
    with pytest.raises(CourseError, match=r"is part of release/, which students receive; name another folder"):
        write_solutions(course, [], course / "release" / "x")


def test_a_stub_parses_and_its_functions_do_nothing(course):
    functions = [node for node in ast.parse(strip(read_assignment(course, "doubling"))).body if hasattr(node, "args")]
    assert all(isinstance(node.body[1], ast.Raise) and len(node.body) == 2 for node in functions)


def test_prose_takes_from_the_manifest_what_it_says(course):
    notebook = course / "assignments" / "doubling" / "notebook.py"
    text = notebook.read_text()
    line = "{{title}}: level {{level}}, {{minutes}} minutes, {{points}} points and {{manual_points}}"
    text = text.replace("# # Doubling\n", f"# {line}\n#\n# {{{{objectives}}}}\n")
    notebook.write_text(text.replace("# One point for", "# Of {{points}} points, one for"))
    cells = {cell.id: cell.source for cell in woven(course).cells}
    first = "Doubling: level 1, 5 minutes, 3 points and 1.5\n\n- Double."
    assert first in cells.values()
    assert "Of 1.5 points, one for the reason" in cells["mark1-why"]  # a task's own


def test_an_unknown_placeholder_is_told_with_its_line(course):
    notebook = course / "assignments" / "doubling" / "notebook.py"
    notebook.write_text(notebook.read_text().replace("# # Doubling\n", "# # Doubling\n#\n# {{points}} and {{ponts}}\n"))
    with pytest.raises(CourseError) as told:
        woven(course)
    assert str(told.value) == (
        "assignments/doubling/notebook.py, line 4: there is no placeholder {{ponts}}; "
        "they are {{title}}, {{level}}, {{minutes}}, {{points}}, {{manual_points}}, {{objectives}}."
    )
