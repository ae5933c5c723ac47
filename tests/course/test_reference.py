"""The reference is the one source: its doctests run, its docstrings are complete, its functions are short."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from autograder.authoring.examples import faults_of_module
from autograder.course.manifest import assignment_names, read_assignment
from autograder.course.reference import reference_path, sources

COURSE = Path(__file__).parents[2]
MODULES = sorted(
    {
        reference_path(a, source)
        for name in assignment_names(COURSE)
        for a in [read_assignment(COURSE, name)]
        for source in sources(a)
    }
)


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.stem)
def test_doctests(path: Path) -> None:
    if "import keras" in path.read_text(encoding="utf-8"):
        pytest.importorskip("keras", reason="this reference trains Keras models, which are not installed here")
    assert list(faults_of_module(path)) == []


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.stem)
def test_functions_are_read_at_a_glance(path: Path) -> None:
    """Statements, without the docstring: about fifteen."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    long = {
        node.name: lines
        for node in ast.walk(tree)
        if isinstance(node, ast.FunctionDef) and (lines := _body_lines(node)) > 22
    }
    assert long == {}


def _body_lines(node: ast.FunctionDef) -> int:
    body = node.body[1:] if ast.get_docstring(node) else node.body
    return (body[-1].end_lineno or 0) - body[0].lineno + 1 if body else 0
