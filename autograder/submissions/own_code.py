"""A student's own code: what runs of a submission, without the stubs, the given statements and the given docstrings.

Given is what the release holds. Statements are compared as they are written; sources are parsed here, never run.
"""

from __future__ import annotations

import ast
from collections.abc import Iterable
from dataclasses import dataclass

from autograder.records import Cell
from autograder.submissions.outline import outline, parsed

FUNCTION = (ast.FunctionDef, ast.AsyncFunctionDef)


@dataclass(frozen=True, slots=True)
class Given:
    """What students received: the texts of top-level statements, and of docstrings."""

    statements: frozenset[str] = frozenset()
    docstrings: frozenset[str] = frozenset()


def given_in(sources: Iterable[str]) -> Given:
    """What a release's cells and programs give."""
    statements, docstrings = set(), set()
    for source in sources:
        statements.add(_normal(source))  # a cell that is no Python is given as a whole
        tree, lines = parsed(source), source.splitlines()
        for node in tree.body if tree is not None else ():
            statements.add(_normal("\n".join(lines[_first(node) - 1 : node.end_lineno])))
            if (docstring := _docstring(node)) is not None:
                docstrings.add(_normal(docstring[0]))
    return Given(frozenset(statements), frozenset(docstrings))


def own_code(cells: Iterable[Cell], given: Given) -> str:
    """The own code of all cells, one below another, each below a comment that says where it stands."""
    parts = ((cell.place, _own(cell.source, given)) for cell in cells)
    return "\n\n".join(f"# {place}\n{text}" for place, text in parts if text)


def _own(source: str, given: Given) -> str:
    if _normal(source) in given.statements:
        return ""
    tree, lines = parsed(source), source.splitlines()
    if tree is None:
        return source.strip("\n")
    stubs = outline(source).stubs
    pieces = []
    for node in tree.body:
        start, end = _first(node), node.end_lineno or node.lineno
        if (isinstance(node, FUNCTION) and node.name in stubs) or _normal(_text(lines, start, end)) in given.statements:
            continue
        while start > 1 and lines[start - 2].startswith("#"):  # what a student says right above it is theirs
            start -= 1
        docstring = _docstring(node)
        if docstring is not None and _normal(docstring[0]) in given.docstrings:
            pieces.append(_text(lines, start, docstring[1] - 1))
            start = docstring[2] + 1
        pieces.append(_text(lines, start, end))
    return "\n".join(piece for piece in pieces if piece.strip())


def _text(lines: list[str], first: int, last: int) -> str:
    return "\n".join(lines[first - 1 : last])


def _first(node: ast.stmt) -> int:
    decorators: list[ast.expr] = getattr(node, "decorator_list", [])
    return min([node.lineno, *(item.lineno for item in decorators)])


def _docstring(node: ast.stmt) -> tuple[str, int, int] | None:
    """A definition's docstring, with its first and last line; None where there is none."""
    first = node.body[0] if isinstance(node, (*FUNCTION, ast.ClassDef)) else None
    if isinstance(first, ast.Expr) and isinstance(first.value, ast.Constant) and isinstance(first.value.value, str):
        return first.value.value, first.lineno, first.end_lineno or first.lineno
    return None


def _normal(text: str) -> str:
    return "\n".join(line.rstrip() for line in text.strip().splitlines())
