"""What a source says of itself without being run: to which names it gives a meaning, and what it imports.

The stub that was released gives its name no meaning: it is what an untouched exercise looks like.
"""

from __future__ import annotations

import ast
import re
import warnings
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

RUN = re.compile(r"get_ipython\(\)\.run_line_magic\('run', '(?:\./)?(\w+)(?:\.py)?'\)")  # takes in a whole program
# What a notebook shows to its student alone: a cell of nothing else is no part of the work.
FOR_THE_SCREEN = frozenset(("check", "hand_in", "predict", "reveal"))
LITERAL = (ast.Constant, ast.Tuple, ast.List, ast.UnaryOp, ast.unaryop, ast.expr_context)
LONG = 20_000  # characters of a cell that is not worth keeping in mind


@dataclass(frozen=True, slots=True)
class Outline:
    """What a cell's source says of itself; nothing but `is_python=False` where it is no Python."""

    is_python: bool = False
    binds: frozenset[str] = frozenset()  # names with a meaning other than a stub's
    functions: frozenset[str] = frozenset()  # those of them that are functions written here
    only_checks: bool = False
    bare_stub: str | None = None  # the name of the stub that is all it holds
    stubs: frozenset[str] = frozenset()
    imports: frozenset[str] = frozenset()  # top-level names of all modules that it imports, anywhere in it
    stars: frozenset[str] = frozenset()  # modules of which it imports everything


def outline(source: str) -> Outline:
    """The outline of a source; the many cells of a class that are the author's are read once."""
    return _kept_outline(source) if len(source) <= LONG else _new_outline(source)


def parsed(source: str) -> ast.Module | None:
    """The source as a tree; None where it is no Python."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # "\d" in a student's text is no news
            return ast.parse(source)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return None


@lru_cache(maxsize=1024)
def _kept_outline(source: str) -> Outline:
    return _new_outline(source)


def _new_outline(source: str) -> Outline:
    tree = parsed(source)
    if tree is None:
        return Outline()
    statements = list(_top_level(tree.body))
    own = [item for item in statements if isinstance(item, ast.FunctionDef | ast.AsyncFunctionDef)]
    stub = tree.body[0] if len(tree.body) == 1 else None
    imported = list(_imports(tree))
    return Outline(
        is_python=True,
        binds=frozenset(name for statement in statements for name in _bound(statement)),
        functions=frozenset(item.name for item in own if not _is_stub(item)),
        only_checks=all(map(_is_check, tree.body)),
        bare_stub=stub.name if isinstance(stub, ast.FunctionDef) and _is_stub(stub) else None,
        stubs=frozenset(item.name for item in own if _is_stub(item)),
        imports=frozenset(name for name, _ in imported),
        stars=frozenset(name for name, star in imported if star),
    )


def _imports(tree: ast.Module) -> Iterator[tuple[str, bool]]:
    """The top-level module of each import, and whether everything in it is taken."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from ((alias.name.partition(".")[0], False) for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            yield node.module.partition(".")[0], any(alias.name == "*" for alias in node.names)
        elif isinstance(node, ast.Call) and (found := RUN.fullmatch(ast.unparse(node) if _is_magic(node) else "")):
            yield found[1], True


def _is_magic(call: ast.Call) -> bool:
    return isinstance(call.func, ast.Attribute) and call.func.attr == "run_line_magic"


def _is_check(statement: ast.stmt) -> bool:
    if isinstance(statement, ast.ImportFrom):
        return statement.module == "autograder"
    return (
        isinstance(statement, ast.Expr)
        and isinstance(statement.value, ast.Call)
        and isinstance(statement.value.func, ast.Name)
        and statement.value.func.id in FOR_THE_SCREEN
        and all(isinstance(node, LITERAL) for argument in statement.value.args for node in ast.walk(argument))
    )


def _bound(statement: ast.stmt) -> Iterator[str]:
    if isinstance(statement, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
        if not _is_stub(statement):
            yield statement.name
    elif isinstance(statement, ast.Import | ast.ImportFrom):
        yield from (alias.asname or alias.name for alias in statement.names)
    else:
        targets = statement.targets if isinstance(statement, ast.Assign) else [getattr(statement, "target", None)]
        for target in filter(None, targets):
            yield from (node.id for node in ast.walk(target) if isinstance(node, ast.Name))


def _top_level(body: Sequence[ast.stmt]) -> Iterator[ast.stmt]:
    """The statements that run in the notebook's own namespace: also those in an `if`, a `for`, a `try`."""
    for statement in body:
        yield statement
        if not isinstance(statement, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
            for part in ("body", "orelse", "finalbody"):
                yield from _top_level(getattr(statement, part, []))
            for handler in getattr(statement, "handlers", []):
                yield from _top_level(handler.body)


def _is_stub(statement: ast.stmt) -> bool:
    """Whether a function is as it was released: a docstring, and one `raise NotImplementedError`."""
    if not isinstance(statement, ast.FunctionDef):
        return False
    body = statement.body[ast.get_docstring(statement, clean=False) is not None :]
    if len(body) != 1 or not isinstance(body[0], ast.Raise):
        return False
    raised = body[0].exc.func if isinstance(body[0].exc, ast.Call) else body[0].exc
    return isinstance(raised, ast.Name) and raised.id == "NotImplementedError"
