"""The reference is the one source: its doctests run, its docstrings are complete, its functions are short."""

from __future__ import annotations

import ast
import doctest
import importlib.util
import sys
from pathlib import Path

import pytest

from autograder.course.manifest import assignment_names, read_assignment
from autograder.course.reference import load_reference, reference_path, sources

COURSE = Path(__file__).parents[2]
MODULES = sorted(
    {
        reference_path(a, source)
        for name in assignment_names(COURSE)
        for a in [read_assignment(COURSE, name)]
        for source in sources(a)
    }
)
EXERCISES = [
    pytest.param(assignment, exercise.id, id=f"{name}-{exercise.id}")
    for name in assignment_names(COURSE)
    for assignment in [read_assignment(COURSE, name)]
    for exercise in assignment.exercises
    if "keras"
    not in assignment.needs  # a training takes seconds and differs between backends: its promises are in words
]


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.stem)
def test_doctests(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    if "import keras" in path.read_text(encoding="utf-8"):
        pytest.importorskip("keras", reason="this reference trains Keras models, which are not installed here")
    spec = importlib.util.spec_from_file_location(f"doctested_{path.stem}", path)
    module = importlib.util.module_from_spec(spec)
    monkeypatch.setitem(sys.modules, spec.name, module)
    spec.loader.exec_module(module)
    result = doctest.testmod(module, optionflags=doctest.ELLIPSIS | doctest.NORMALIZE_WHITESPACE)
    assert result.attempted > 0
    assert result.failed == 0


@pytest.mark.parametrize(("assignment", "exercise"), EXERCISES)
def test_every_exercise_has_a_doctest(assignment: object, exercise: str) -> None:
    function = getattr(load_reference(assignment), exercise)
    assert ">>> " in (function.__doc__ or ""), f"{exercise} has no doctest"


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
