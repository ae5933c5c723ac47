"""Known wrong answers: how an author writes one, and how the engine reads `mistakes.py`.

A mistake is written as a student would have written the exercise, under a name that says what is wrong.
Reading never runs the file: each mistake becomes a source of its own, made of the imports, constants and
helpers that it uses and of its function, renamed to the exercise, so that it can stand in for a student's.
"""

from __future__ import annotations

import ast
import difflib
import io
import tokenize
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

from autograder.course.reference_source import names_in, needed_by
from autograder.errors import CourseError
from autograder.records import Assignment

F = TypeVar("F", bound=Callable[..., Any])


@dataclass(frozen=True, slots=True)
class Mistake:
    """A known wrong answer to one exercise. `source` stands alone and defines the exercise's function.

    One that `hangs` never comes back from some call of a check that catches it.
    """

    name: str
    exercise: str
    hint: str
    caught_by: tuple[str, ...]
    also: tuple[str, ...] = ()
    source: str = ""
    hangs: bool = False


def mistake(
    exercise: str, *, hint: str, caught_by: Sequence[str], also: Sequence[str] = (), hangs: bool = False
) -> Callable[[F], F]:
    """Marks a function as a known wrong answer to `exercise`.

    `hint` is the question a tutor would ask. `caught_by` names the checks that it must fail. `also` names
    mistakes of the same exercise that no check can tell from this one; they share its hint. `hangs` says that it runs
    for ever in a check: it is compared only with students whose code timed out, which saves the others the wait.
    """

    def annotate(function: F) -> F:
        function.mistake = Mistake(  # type: ignore[attr-defined]
            function.__name__, exercise, hint, tuple(caught_by), tuple(also), hangs=hangs
        )
        return function

    return annotate


def read_mistakes(assignment: Assignment) -> tuple[Mistake, ...]:
    """All mistakes of `mistakes.py` in file order; none where there is no such file.

    Raises CourseError, with the line, where a mistake names an exercise or a check that does not exist,
    uses the correct version of itself, or cannot stand alone.
    """
    path = assignment.folder / "mistakes.py"
    if not path.is_file():
        return ()
    text = path.read_text(encoding="utf-8")
    shown = f"assignments/{assignment.name}/mistakes.py"
    try:
        tree = ast.parse(text)
    except SyntaxError as fault:
        raise CourseError(f"{shown}, line {fault.lineno}: this is not Python: {fault.msg}.") from fault
    module = _MistakesFile(shown, text, tree, frozenset(exercise.id for exercise in assignment.exercises))
    found = [module.mistake(node, call) for node, call in module.decorated]
    _check_names(module, found, check_names(assignment))
    return tuple(found)


def check_names(assignment: Assignment) -> tuple[str, ...]:
    """The names of all test functions in `checks/` and `checks/hidden/`, by reading, not running."""
    names: list[str] = []
    for folder in (assignment.visible_checks, assignment.hidden_checks):
        for path in sorted(folder.glob("test_*.py")):
            names += _test_functions(path, assignment.course)
    return tuple(names)


def _test_functions(path: Path, course: Path) -> list[str]:
    try:
        tree = ast.parse(path.read_text(encoding="utf-8"))
    except SyntaxError as fault:
        shown = path.relative_to(course).as_posix()
        raise CourseError(f"{shown}, line {fault.lineno}: this is not Python: {fault.msg}.") from fault
    return [node.name for node in tree.body if isinstance(node, ast.FunctionDef) and node.name.startswith("test_")]


@dataclass(frozen=True)
class _MistakesFile:
    """A mistakes.py, read: its text, its tree, and what it defines at the top."""

    shown: str
    text: str
    tree: ast.Module
    exercises: frozenset[str]

    @property
    def decorated(self) -> list[tuple[ast.FunctionDef, ast.Call]]:
        functions = [node for node in self.tree.body if isinstance(node, ast.FunctionDef)]
        return [(node, call) for node in functions if (call := _decorator(node)) is not None]

    def mistake(self, node: ast.FunctionDef, call: ast.Call) -> Mistake:
        given = self.arguments(node, call)
        exercise = given["exercise"]
        if exercise not in self.exercises:
            raise self.fault(call, f'{node.name}: there is no exercise "{exercise}".{_near(exercise, self.exercises)}')
        if node.name in self.exercises:
            raise self.fault(node, f"{node.name} is the name of an exercise; name the mistake after what is wrong.")
        return Mistake(
            node.name,
            exercise,
            given["hint"],
            tuple(given["caught_by"]),
            tuple(given["also"]),
            self.standalone(node, exercise),
            given["hangs"],
        )

    def arguments(self, node: ast.FunctionDef, call: ast.Call) -> dict[str, Any]:
        given: dict[str, Any] = {"also": (), "hangs": False}
        positional = [("exercise", argument) for argument in call.args[:1]]
        named = [(str(argument.arg), argument.value) for argument in call.keywords]
        for key, value in positional + named:
            try:
                given[key] = ast.literal_eval(value)
            except ValueError as fault:
                raise self.fault(value, f"{node.name}: {key} must be written out, not computed.") from fault
        for key, kind in (("exercise", str), ("hint", str), ("caught_by", list | tuple), ("also", list | tuple)):
            if not isinstance(given.get(key), kind) or (key in ("hint", "caught_by") and not given[key]):
                wanted = "a text" if kind is str else "a list of names"
                raise self.fault(call, f"{node.name}: {key} must be {wanted}, not {given.get(key)!r}.")
        if not isinstance(given["hangs"], bool):
            raise self.fault(call, f"{node.name}: hangs must be True or False, not {given['hangs']!r}.")
        return given

    def standalone(self, node: ast.FunctionDef, exercise: str) -> str:
        """The function under the exercise's name, after the imports, constants and helpers it uses."""
        needed = {node, *needed_by(node, self.tree.body, without={"mistake"}, decorated=False)}
        if any(exercise in names_in(statement, decorated=False) for statement in needed):
            raise self.fault(node, f"{node.name} uses {exercise}, the correct version of itself; write it out.")
        pieces = [self.piece(other) for other in self.tree.body if other in needed]
        return _renamed("\n\n".join(pieces) + "\n", node.name, exercise)

    def piece(self, statement: ast.stmt) -> str:
        lines = self.text.splitlines()
        return "\n".join(lines[statement.lineno - 1 : statement.end_lineno])  # decorators stand above lineno

    def fault(self, node: ast.AST, sentence: str) -> CourseError:
        return CourseError(f"{self.shown}, line {getattr(node, 'lineno', 1)}: {sentence}")


def _decorator(node: ast.FunctionDef) -> ast.Call | None:
    for item in node.decorator_list:
        if isinstance(item, ast.Call) and ast.unparse(item.func) in ("mistake", "mistakes.mistake"):
            return item
    return None


def _renamed(source: str, old: str, new: str) -> str:
    """`source` with the name `old` replaced, in code only: not in texts, comments or attributes."""
    lines = source.splitlines(keepends=True)
    tokens = list(tokenize.generate_tokens(io.StringIO(source).readline))
    for before, token in reversed(list(zip([tokens[0], *tokens], tokens, strict=False))):
        if token.type == tokenize.NAME and token.string == old and before.string != ".":
            row, column = token.start
            line = lines[row - 1]
            lines[row - 1] = line[:column] + new + line[column + len(old) :]
    return "".join(lines)


def _check_names(module: _MistakesFile, found: list[Mistake], checks: tuple[str, ...]) -> None:
    for number, ((node, call), item) in enumerate(zip(module.decorated, found, strict=True)):
        if item.name in [other.name for other in found[:number]]:
            raise module.fault(node, f"two mistakes are called {item.name}; name each after what is wrong.")
        for check in item.caught_by:
            if check not in checks:
                raise module.fault(call, f'{item.name}: there is no check "{check}".{_near(check, checks)}')
        siblings = {other.name for other in found if other.exercise == item.exercise} - {item.name}
        for name in item.also:
            if name not in siblings:
                raise module.fault(
                    call, f'{item.name}: {item.exercise} has no other mistake "{name}".{_near(name, siblings)}'
                )


def _near(word: str, known: Iterable[str]) -> str:
    near = difflib.get_close_matches(word, sorted(known), n=1)
    return f' Did you mean "{near[0]}"?' if near else ""
