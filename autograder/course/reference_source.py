"""A reference function in parts: what a student may see of it, and the solution; and what a definition needs to stand alone.

A student sees the decorators, the signature and the docstring: the docstring is the specification. The body, and the
private functions, constants and imports that only bodies use, are the solution.
"""

from __future__ import annotations

import ast
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import cached_property

from autograder.course.reference import reference_source, reference_tree, sources
from autograder.errors import CourseError
from autograder.records import Assignment, Exercise

DEFINITION = ast.FunctionDef | ast.ClassDef


@dataclass(frozen=True)
class ReferenceModule:
    """A reference module, read."""

    name: str
    text: str
    tree: ast.Module

    @classmethod
    def read(cls, assignment: Assignment, source: str) -> ReferenceModule:
        return cls(source, reference_source(assignment, source), reference_tree(assignment, source))

    @cached_property
    def lines(self) -> list[str]:
        return self.text.splitlines()

    @property
    def docstring(self) -> str:
        return ast.get_docstring(self.tree, clean=False) or ""

    @property
    def imports(self) -> list[ast.stmt]:
        return [statement for statement in self.tree.body if isinstance(statement, ast.Import | ast.ImportFrom)]

    def function(self, exercise: Exercise) -> ast.FunctionDef:
        """The definition of an exercise's function. Raises CourseError where there is none or it has no docstring."""
        for statement in self.tree.body:
            if isinstance(statement, ast.FunctionDef) and statement.name == exercise.id:
                if not ast.get_docstring(statement):
                    raise CourseError(
                        f"reference/{self.name}.py, line {statement.lineno}: {exercise.id} has no docstring; "
                        "it is the specification that students receive."
                    )
                return statement
        raise CourseError(f"reference/{self.name}.py has no function {exercise.id}.")

    def head(self, function: ast.FunctionDef) -> str:
        """Decorators, signature and docstring as they are written."""
        start = min([function.lineno, *(item.lineno for item in function.decorator_list)])
        return "\n".join(self.lines[start - 1 : function.body[0].end_lineno])

    def body(self, function: ast.FunctionDef) -> str:
        """All that follows the docstring, comments included."""
        docstring_end = function.body[0].end_lineno
        return "\n".join(self.lines[docstring_end : function.end_lineno]).strip("\n")

    def without_docstring(self, function: ast.FunctionDef) -> str:
        """Decorators, signature and body as they are written."""
        start = min([function.lineno, *(item.lineno for item in function.decorator_list)])
        signature = self.lines[start - 1 : function.body[0].lineno - 1]
        return "\n".join([*signature, self.body(function)])

    def text_of(self, statement: ast.stmt) -> str:
        """A statement of the module as it is written, with its decorators and the comment lines right above it."""
        decorators = getattr(statement, "decorator_list", [])
        start = min([statement.lineno, *(item.lineno for item in decorators)])
        while start > 1 and self.lines[start - 2].startswith("#"):
            start -= 1
        return "\n".join(self.lines[start - 1 : statement.end_lineno])

    def needs(self, function: ast.FunctionDef, exercises: frozenset[str]) -> list[ast.stmt]:
        """What else of the module a function needs to run, in file order, without imports and other exercises."""
        return [statement for statement in self._closure(function, exercises) if not _is_import(statement)]

    def imports_of(self, function: ast.FunctionDef, exercises: frozenset[str]) -> list[ast.stmt]:
        """The module's imports that a function and what it needs make use of."""
        return [statement for statement in self._closure(function, exercises) if _is_import(statement)]

    def _closure(self, function: ast.FunctionDef, exercises: frozenset[str]) -> list[ast.stmt]:
        return needed_by(function, self.tree.body, without=exercises)


def builds_on(assignment: Assignment) -> dict[str, frozenset[str]]:
    """For each exercise the other exercises that the reference's own function uses, directly or through others."""
    modules = {source: ReferenceModule.read(assignment, source) for source in sources(assignment)}
    ids = frozenset(exercise.id for exercise in assignment.exercises)
    below: dict[str, frozenset[str]] = {}
    for exercise in assignment.exercises:
        statements = modules[exercise.source].tree.body
        own = [statement for statement in statements if exercise.id in names_bound(statement)]
        needed = {found for statement in own for found in needed_by(statement, statements)}
        below[exercise.id] = ids.intersection(name for found in needed for name in names_bound(found)) - {exercise.id}
    return below


def needed_by(
    definition: ast.stmt,
    statements: Sequence[ast.stmt],
    *,
    without: AbstractSet[str] = frozenset(),
    decorated: bool = True,
) -> list[ast.stmt]:
    """Those of a module's statements that a definition needs to run, in their order; none of the names `without`.

    `decorated` is False where decorators stay behind, the definition's own and those of what it needs.
    """
    found: set[ast.stmt] = set()
    waiting = [definition]
    while waiting:
        used = names_in(waiting.pop(), decorated=decorated)
        for statement in statements:
            if statement not in found and (names_bound(statement) - without) & used:
                found.add(statement)
                waiting.append(statement)
    return [statement for statement in statements if statement in found]


def names_in(node: ast.AST, *, decorated: bool = True) -> set[str]:
    """All names that a piece of code mentions."""
    parts: list[ast.AST] = [node]
    if isinstance(node, DEFINITION) and not decorated:
        parts = [part for part in ast.iter_child_nodes(node) if part not in node.decorator_list]
    return {item.id for part in parts for item in ast.walk(part) if isinstance(item, ast.Name)}


def names_bound(statement: ast.stmt) -> set[str]:
    """The names that a statement of a module gives a meaning, or puts something into (`TABLE["a"] = 1`)."""
    if isinstance(statement, ast.Import | ast.ImportFrom):
        return {alias.asname or alias.name.split(".")[0] for alias in statement.names}
    if isinstance(statement, DEFINITION):
        return {statement.name}
    if isinstance(statement, ast.Assign | ast.AnnAssign | ast.AugAssign):
        targets = statement.targets if isinstance(statement, ast.Assign) else [statement.target]
        return {name for target in targets for name in names_in(target)}
    # A loop, a condition: whatever it assigns on its way.
    return {node.id for node in ast.walk(statement) if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store)}


def is_private(statement: ast.stmt) -> bool:
    """Whether a statement belongs to the solution: it binds names with _ alone."""
    return all(name.startswith("_") for name in names_bound(statement))


def _is_import(statement: ast.stmt) -> bool:
    return isinstance(statement, ast.Import | ast.ImportFrom)
