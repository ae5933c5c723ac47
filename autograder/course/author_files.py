"""An author's Python files: loaded as modules, read as syntax trees, in which comments and layout say nothing, and renamed."""

from __future__ import annotations

import ast
import importlib.util
import io
import sys
import tokenize
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

from autograder.errors import CourseError

Silent = Callable[[ast.AST, int, ast.AST], bool]


def load_module(path: Path, name: str, shown: str | None = None) -> ModuleType:
    """The file as a module of that name. Raises CourseError, which calls the file `shown`, where it cannot be loaded."""
    spec = importlib.util.spec_from_file_location(name, path)
    assert spec is not None
    assert spec.loader is not None  # it is a .py file that exists
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module  # dataclasses and pickling of a file's own types look it up there
    try:
        spec.loader.exec_module(module)
    except Exception as fault:
        raise CourseError(f"{shown or path} cannot be loaded: {type(fault).__name__}: {fault}.") from fault
    return module


def parsed(text: str, path: Path, course: Path) -> ast.Module:
    """The syntax tree of a file's text. Raises CourseError, with file and line, where it is no Python."""
    try:
        return ast.parse(text)
    except SyntaxError as fault:
        shown = path.relative_to(course).as_posix()
        raise CourseError(f"{shown}, line {fault.lineno}: this is not Python: {fault.msg}.") from fault


def renamed(source: str, old: str, new: str) -> str:
    """`source` with the name `old` replaced, in code only: not in texts, comments or attributes."""
    lines = source.splitlines(keepends=True)
    tokens = list(tokenize.generate_tokens(io.StringIO(source).readline))
    for before, token in reversed(list(zip([tokens[0], *tokens], tokens, strict=False))):
        if token.type == tokenize.NAME and token.string == old and before.string != ".":
            row, column = token.start
            line = lines[row - 1]
            lines[row - 1] = line[:column] + new + line[column + len(old) :]
    return "".join(lines)


def tree_text(node: object, silent: Silent) -> str:
    """A syntax tree in text, without the statements of which `silent(parent, place, statement)` says that they decide nothing.

    Written out here since `ast.dump` of one tree differs between versions of Python, and what is made of it is committed.
    Fields that hold nothing are left out: what a later Python adds to its trees changes nothing.
    """
    if isinstance(node, list):
        return f"[{','.join(tree_text(item, silent) for item in node)}]"
    if not isinstance(node, ast.AST):
        return repr(node)
    parts = []
    for name, value in ast.iter_fields(node):
        if value is None or (value == [] and name != "body"):  # a body may be empty because all in it is silent
            continue
        if isinstance(value, list):
            value = [
                item for at, item in enumerate(value) if not (isinstance(item, ast.stmt) and silent(node, at, item))
            ]
        parts.append(f"{name}={tree_text(value, silent)}")
    return f"{type(node).__name__}({','.join(parts)})"


def is_text(statement: ast.AST) -> bool:
    """Is it a text that stands alone, as docstrings do?"""
    if not isinstance(statement, ast.Expr) or not isinstance(statement.value, ast.Constant):
        return False
    return isinstance(statement.value.value, str)
