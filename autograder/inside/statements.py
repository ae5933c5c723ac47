"""Runs one cell as Jupyter does, with one difference: what fails for the machine does not take the rest along.

A cell is compiled whole and run once, statement by statement. An import that fails, a file, a drive or the setting of
a device that is not there costs the statement alone, and so does a name that only such a statement would have bound.
Any other error ends the cell.
"""

from __future__ import annotations
import __future__

import ast
import asyncio
import re
import warnings
from collections.abc import Iterator
from dataclasses import dataclass, field
from types import CodeType
from typing import Any

# What sets up a GPU or a TPU where there is none raises anything: RuntimeError, ValueError, IndexError, SystemError.
DEVICE = re.compile(
    r"\b(?:gpus?|GPUs?|tpus?|TPU\w*|cuda|CUDA\w*|\w*(?:physical|logical|visible)_devices?|\w*memory_growth|device_name)\b"
)
DEVICE_ERRORS = (RuntimeError, ValueError, IndexError, AssertionError, SystemError, AttributeError)
DEVICE_LIBRARIES = ("tensorflow", "jax", "torch", "keras")  # and so do their own classes
FUTURE = __future__.annotations.compiler_flag  # holds for the cells below too, as in a notebook


@dataclass
class Skipped:
    """What of a student's code did not run, and went on: names that nothing bound."""

    names: set[str] = field(default_factory=set)
    flags: int = 0


@dataclass(frozen=True, slots=True)
class NotRun:
    """A statement that did not run to its end, and the names that it would have bound."""

    fault: BaseException
    names: frozenset[str]
    ended: bool  # the cell ended there: its other names are here too


def run_cell(
    source: str,
    filename: str,
    namespace: dict[str, Any],
    skipped: Skipped,
    passing: tuple[type[BaseException], ...] = (),
) -> Iterator[NotRun]:
    """Run the cell; yields what did not run, at once.

    Raises SyntaxError and the like where it cannot be compiled, and `passing`.
    """
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", SyntaxWarning)
        tree = ast.parse(source, filename)
        whole = _compiled(tree, filename, skipped.flags)
    skipped.flags |= whole.co_flags & FUTURE
    if len(tree.body) == 1:
        steps = [(tree.body[0], whole)]
    else:
        steps = [(item, _compiled(ast.Module([item], []), filename, skipped.flags)) for item in tree.body]
    for number, (statement, code) in enumerate(steps):
        try:
            _run(code, namespace)
        except passing:
            raise
        except BaseException as fault:  # noqa: BLE001  a cell may raise anything
            going_on = _goes_on(fault, statement, source, namespace, skipped)
            rest = [statement] if going_on else tree.body[number:]
            names = frozenset(name for item in rest for name in _names(item))
            if going_on:
                skipped.names |= names - namespace.keys()
            yield NotRun(fault, names, not going_on)
            if not going_on:
                return


def _compiled(tree: ast.Module, filename: str, flags: int) -> CodeType:
    code: CodeType = compile(tree, filename, "exec", flags | ast.PyCF_ALLOW_TOP_LEVEL_AWAIT, dont_inherit=True)
    return code


def _run(code: CodeType, namespace: dict[str, Any]) -> None:
    awaited = eval(code, namespace)  # noqa: S307  what a cell is
    if awaited is not None:
        asyncio.run(awaited)


def _goes_on(
    fault: BaseException, statement: ast.stmt, source: str, namespace: dict[str, Any], skipped: Skipped
) -> bool:
    if isinstance(fault, ImportError | OSError):
        return True
    if isinstance(fault, NameError):
        return fault.name in skipped.names and fault.name not in namespace
    of_device = isinstance(fault, DEVICE_ERRORS) or type(fault).__module__.startswith(DEVICE_LIBRARIES)
    return of_device and _sets_device(statement, source)


def _sets_device(statement: ast.stmt, source: str) -> bool:
    if isinstance(statement, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
        return False
    return DEVICE.search(ast.get_source_segment(source, statement) or "") is not None


def _names(statement: ast.stmt) -> Iterator[str]:
    """The names that a statement binds in the namespace in which it runs."""
    waiting: list[ast.AST] = [statement]
    while waiting:
        node = waiting.pop()
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
            yield node.name
        elif isinstance(node, ast.alias):
            yield node.asname or node.name.partition(".")[0]
        elif isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store):
            yield node.id
        elif not isinstance(node, ast.Lambda):
            waiting += ast.iter_child_nodes(node)
