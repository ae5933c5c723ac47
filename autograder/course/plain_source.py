"""A student's function as an author may keep it: without comments, text and names of its own.

What is left of names are those of the API (the reference's own words, Python's, the libraries'), and of text what is handed to a
library (`np.pad(..., mode="edge")`) or stands in the reference. All that the function needs stands inside it, so that it can be
put anywhere under any name. It does what it did: that is asked where it is used.
"""

from __future__ import annotations

import ast
import builtins
import itertools
import keyword
import re
from collections.abc import Iterable, Iterator
from copy import deepcopy

from autograder.course.reference_source import names_bound, needed_by

_WORD = re.compile(r"[^\W\d]\w*")
_OPTION = re.compile(r"[\w ,.>+-]{1,40}")  # "float64", "ij,jk->ik", "constant": what libraries take as text


def definition_of(exercise: str, statements: Iterable[ast.stmt]) -> ast.FunctionDef | None:
    """The last function of that name."""
    found = [item for item in statements if isinstance(item, ast.FunctionDef) and item.name == exercise]
    return found[-1] if found else None


def statements_of(sources: Iterable[str]) -> list[ast.stmt]:
    """All statements of these cells; a cell that is no Python has none."""
    found: list[ast.stmt] = []
    for source in sources:
        try:
            found += ast.parse(source).body
        except (SyntaxError, ValueError, RecursionError, MemoryError):
            continue
    return found


def written(exercise: str, sources: Iterable[str], others: Iterable[str]) -> list[ast.stmt]:
    """What a student wrote for an exercise: what the function needs, and the function last. Nothing where there is none.

    `others` are exercises beside it, which are not taken along.
    """
    statements = statements_of(sources)
    definition = definition_of(exercise, statements)
    if definition is None:
        return []
    needed = needed_by(definition, statements, without=frozenset(others) | {exercise}, decorated=False)
    # Of a name that is written twice, the last counts.
    last = {name: statement for statement in needed for name in names_bound(statement)}
    return [*(item for item in needed if any(last[name] is item for name in names_bound(item))), definition]


def plain_source(parts: list[ast.stmt], reference: str, name: str) -> str:
    """The function that `written` found, under another name and cleaned; `reference` is the text of the reference's module."""
    *needed, function = deepcopy(parts)
    assert isinstance(function, ast.FunctionDef)
    right = definition_of(function.name, ast.parse(reference).body)
    kept = {*_WORD.findall(reference), *dir(builtins), *keyword.kwlist, "np", function.name}
    strings = {node.value for node in ast.walk(ast.parse(reference)) if isinstance(node, ast.Constant)}
    function.body = [item for item in needed if not _is_numpy(item)] + function.body
    function.decorator_list, function.returns = [], None
    renamed = dict(_parameters(function, right, kept))
    fresh = (word for number in itertools.count(1) if (word := f"v{number}") not in kept)
    for bound in _bound(function):
        if bound not in kept and bound not in renamed and not (bound.startswith("__") and bound.endswith("__")):
            renamed[bound] = next(fresh)
    cleaned = _Cleaned(renamed, {text for text in strings if isinstance(text, str)}).visit(function)
    cleaned.name = name
    return ast.unparse(ast.fix_missing_locations(cleaned)) + "\n"


def _is_numpy(statement: ast.stmt) -> bool:
    return isinstance(statement, ast.Import) and [(a.name, a.asname) for a in statement.names] == [("numpy", "np")]


def _parameters(function: ast.FunctionDef, right: ast.FunctionDef | None, kept: set[str]) -> Iterator[tuple[str, str]]:
    """The function's parameters, by the reference's names in their places."""
    theirs = [item.arg for item in (right.args.posonlyargs + right.args.args if right else [])]
    own = [item.arg for item in function.args.posonlyargs + function.args.args]
    for mine, name in zip(own, theirs, strict=False):
        if mine not in kept and name not in own:
            yield mine, name


def _bound(tree: ast.AST) -> Iterator[str]:
    for node in ast.walk(tree):
        match node:
            case ast.arg(arg=name) | ast.Name(id=name, ctx=ast.Store()) | ast.FunctionDef(name=name):
                yield name
            case ast.ClassDef(name=name) | ast.ExceptHandler(name=str(name)) | ast.MatchAs(name=str(name)):
                yield name
            case ast.alias(name=name, asname=asname):
                yield asname or name.partition(".")[0]


class _Cleaned(ast.NodeTransformer):
    """Renames what is bound in a function, and takes its text out."""

    def __init__(self, names: dict[str, str], strings: set[str]) -> None:
        self._names, self._strings = names, strings
        self._texts: dict[str, str] = {}
        self._depth = 0  # of functions in functions

    def _name(self, name: str | None) -> str | None:
        return self._names.get(name, name) if name is not None else None

    def visit_Name(self, node: ast.Name) -> ast.AST:
        return ast.Name(id=self._names.get(node.id, node.id), ctx=node.ctx)

    def visit_arg(self, node: ast.arg) -> ast.AST:
        return ast.arg(arg=self._names.get(node.arg, node.arg), annotation=None)

    def visit_FunctionDef(self, node: ast.FunctionDef) -> ast.AST:
        node.name, node.returns = self._names.get(node.name, node.name), None
        return self._block(node)

    def visit_ClassDef(self, node: ast.ClassDef) -> ast.AST:
        node.name = self._names.get(node.name, node.name)
        return self._block(node)

    def _block(self, node: ast.FunctionDef | ast.ClassDef) -> ast.AST:
        self._depth += 1
        self.generic_visit(node)
        self._depth -= 1
        node.body = node.body or [ast.Pass()]
        return node

    def visit_ExceptHandler(self, node: ast.ExceptHandler) -> ast.AST:
        node.name = self._name(node.name)
        return self.generic_visit(node)

    def visit_MatchAs(self, node: ast.MatchAs) -> ast.AST:
        node.name = self._name(node.name)
        return self.generic_visit(node)

    def visit_alias(self, node: ast.alias) -> ast.AST:
        bound = node.asname or node.name
        name = self._names.get(bound, bound)
        return ast.alias(name=node.name, asname=None if name == node.name else name)

    def visit_Global(self, node: ast.Global) -> ast.AST | None:
        if self._depth == 1:  # what was global is the function's own now
            return None
        return ast.Nonlocal(names=[self._names.get(name, name) for name in node.names])

    def visit_Nonlocal(self, node: ast.Nonlocal) -> ast.AST:
        return ast.Nonlocal(names=[self._names.get(name, name) for name in node.names])

    def visit_AnnAssign(self, node: ast.AnnAssign) -> ast.AST | None:
        if node.value is None:
            return None
        assigned = ast.Assign(targets=[node.target], value=node.value)
        return self.generic_visit(ast.copy_location(assigned, node))

    def visit_Expr(self, node: ast.Expr) -> ast.AST | None:
        if isinstance(node.value, ast.Constant) and isinstance(node.value.value, str):
            return None  # a docstring, or a comment written as one
        return self.generic_visit(node)

    def visit_Call(self, node: ast.Call) -> ast.AST:
        own = isinstance(node.func, ast.Name) and node.func.id in self._names
        library = isinstance(node.func, ast.Attribute)
        for item in node.keywords:
            if own:
                item.arg = self._name(item.arg)
        if library:
            for value in (*node.args, *(item.value for item in node.keywords)):
                if isinstance(value, ast.Constant) and isinstance(value.value, str) and _OPTION.fullmatch(value.value):
                    self._texts[value.value] = value.value
        return self.generic_visit(node)

    def visit_JoinedStr(self, node: ast.JoinedStr) -> ast.AST:
        return ast.copy_location(ast.Constant(value=""), node)

    def visit_Constant(self, node: ast.Constant) -> ast.AST:
        if not isinstance(node.value, str) or node.value in self._strings:
            return node
        text = self._texts.setdefault(node.value, f"text {len(self._texts) + 1}")
        return ast.copy_location(ast.Constant(value=text), node)
