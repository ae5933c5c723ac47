"""Known wrong answers: how an author writes one, and how the engine reads `mistakes/<exercise>.py`.

A mistake is written as a student would have written the exercise, under a name that says what is wrong; or, where one
line of the reference makes the difference, as that change. Reading never runs a file: each mistake becomes a source of
its own, made of the imports, constants and helpers that it uses and of its function, renamed to the exercise, so that it
can stand in for a student's. What several files use stands in one beside them: `from .shared import ...`.
"""

from __future__ import annotations

import ast
import difflib
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any, TypeVar

from autograder.course.author_files import parsed, renamed
from autograder.course.changed_reference import changed_reference
from autograder.course.reference_source import names_bound, names_in, needed_by
from autograder.errors import CourseError
from autograder.records import Assignment

F = TypeVar("F", bound=Callable[..., Any])
Change = tuple[str, str]
# In `caught_by`, for a mistake whose only fault is the type of a right value: no check fails, a tenth is lost.
TYPE = "type"


@dataclass(frozen=True, slots=True)
class Mistake:
    """A known wrong answer to one exercise. `source` stands alone and defines the exercise's function.

    One that `hangs` never comes back from some call of a check that catches it. `place` is where it stands, in words.
    """

    name: str
    exercise: str
    hint: str
    caught_by: tuple[str, ...]
    also: tuple[str, ...] = ()
    source: str = ""
    hangs: bool = False
    place: str = field(default="", compare=False)


def mistake(
    exercise: str,
    *,
    hint: str,
    caught_by: Sequence[str],
    also: Sequence[str] = (),
    hangs: bool = False,
    name: str = "",  # noqa: ARG001  read from the file's text, as all of this is
    change: Change | Sequence[Change] = (),  # noqa: ARG001
) -> Callable[[F], F]:
    """Marks a function as a known wrong answer to `exercise`; or, called by itself, says what is changed in the reference.

    `hint` is the question a tutor would ask. `caught_by` names the checks that it must fail ("type": none, its only
    fault is the type of a right value). `also` names
    mistakes of the same exercise that no check can tell from this one; they share its hint. `hangs` says that it runs
    for ever in a check: it is compared only with students whose code timed out, which saves the others the wait.

    Without a function below it, `name` says what is wrong, and `change` is the old text and the new one, or a list of
    such pairs; each old text stands once in the exercise's function in `reference/`.
    """

    def annotate(function: F) -> F:
        function.mistake = Mistake(  # type: ignore[attr-defined]
            function.__name__, exercise, hint, tuple(caught_by), tuple(also), hangs=hangs
        )
        return function

    return annotate


def read_mistakes(
    assignment: Assignment, faults: list[CourseError] | None = None, *, uncaught: bool = False
) -> tuple[Mistake, ...]:
    """All mistakes of `mistakes/*.py`, by exercise as the manifest lists them, then as they stand, file by file.

    A small assignment may hold them in one file, `mistakes.py`. None where there is neither. Raises CourseError, with
    file and line, where a mistake names an exercise or a check that does not exist, uses the correct version of itself,
    cannot stand alone, or changes what is not in the reference; where `faults` is a list, all such faults are put there
    instead, and the mistakes are those that can be read. `uncaught`: also those that name no check yet.
    """
    found: list[CourseError] = []
    entries = [entry for path in mistakes_files(assignment) for entry in _entries(assignment, path, found, uncaught)]
    checks = check_names(assignment)
    found += [
        fault
        for number, entry in enumerate(entries)
        for fault in _wrong_names(entry, entries[:number], entries, checks)
    ]
    if faults is None and found:
        raise found[0]
    if faults is not None:
        faults += found
    order = {exercise.id: place for place, exercise in enumerate(assignment.exercises)}
    return tuple(sorted((entry.mistake for entry in entries), key=lambda mistake: order[mistake.exercise]))


def mistakes_files(assignment: Assignment) -> list[Path]:
    """The files that may hold mistakes, in the order in which they count."""
    paths = [path for path in (assignment.folder / "mistakes.py",) if path.is_file()]
    return paths + sorted((assignment.folder / "mistakes").glob("*.py"), key=lambda path: path.stem)


def check_names(assignment: Assignment) -> tuple[str, ...]:
    """The names of all test functions in `checks/` and `checks/hidden/`, by reading, not running."""
    names: list[str] = []
    for folder in (assignment.visible_checks, assignment.hidden_checks):
        for path in sorted(folder.glob("test_*.py")):
            names += _test_functions(path, assignment.course)
    return tuple(names)


def _test_functions(path: Path, course: Path) -> list[str]:
    tree = parsed(path.read_text(encoding="utf-8"), path, course)
    return [node.name for node in tree.body if isinstance(node, ast.FunctionDef) and node.name.startswith("test_")]


@dataclass(frozen=True)
class _Statement:
    """A statement at the top of a file, and its text, without what decorates it."""

    node: ast.stmt
    text: str


@dataclass(frozen=True)
class _Entry:
    """A mistake, and where it stands."""

    mistake: Mistake
    file: _MistakesFile
    node: ast.AST
    call: ast.Call


@dataclass(frozen=True)
class _MistakesFile:
    """A file of mistakes, read: its text, its tree, and whose it is."""

    assignment: Assignment
    path: Path
    text: str
    tree: ast.Module
    uncaught: bool = False  # may a mistake name no check?

    @classmethod
    def read(cls, assignment: Assignment, path: Path, uncaught: bool = False) -> _MistakesFile:
        text = path.read_text(encoding="utf-8")
        return cls(assignment, path, text, parsed(text, path, assignment.course), uncaught)

    @cached_property
    def exercises(self) -> frozenset[str]:
        return frozenset(exercise.id for exercise in self.assignment.exercises)

    @cached_property
    def statements(self) -> list[_Statement]:
        """What the file defines, behind what it takes from the files beside it; an import that stands twice, once."""
        lines, found = self.text.splitlines(), []
        for node in self.tree.body:
            if isinstance(node, ast.ImportFrom) and node.level == 1:
                found += self.beside(node).statements
            else:  # decorators stand above lineno
                found.append(_Statement(node, "\n".join(lines[node.lineno - 1 : node.end_lineno])))
        imports = {each.text: each for each in found if isinstance(each.node, ast.Import | ast.ImportFrom)}
        return [*imports.values(), *(each for each in found if not isinstance(each.node, ast.Import | ast.ImportFrom))]

    def beside(self, node: ast.ImportFrom) -> _MistakesFile:
        path = self.path.parent / "shared.py"
        if node.module != "shared" or not path.is_file() or self.path == path:
            raise self.fault(node, "a file of mistakes imports from .shared alone, which is shared.py beside it.")
        shared = _MistakesFile.read(self.assignment, path)
        defined = {name for statement in shared.tree.body for name in names_bound(statement)}
        for alias in node.names:
            if alias.name not in defined or alias.asname:
                told = f"shared.py has no {alias.name}.{_near(alias.name, defined)}"
                raise self.fault(node, "shared.py gives what it has under its own name." if alias.asname else told)
        return shared

    def entries(self, faults: list[CourseError]) -> Iterable[_Entry]:
        """What can be read; what cannot is told in `faults`."""
        for node in self.tree.body:
            call = mistake_call(node)
            if call is not None:
                try:
                    yield _Entry(self.mistake(node, call), self, node, call)
                except CourseError as fault:
                    faults.append(fault)

    def mistake(self, node: ast.stmt, call: ast.Call) -> Mistake:
        given = self.arguments(node, call)
        name, exercise = given["name"], given["exercise"]
        if exercise not in self.exercises:
            raise self.fault(call, f'{name}: there is no exercise "{exercise}".{_near(exercise, self.exercises)}')
        if name in self.exercises:
            raise self.fault(node, f"{name} is the name of an exercise; name the mistake after what is wrong.")
        if isinstance(node, ast.FunctionDef):
            source = self.standalone(node, exercise)
        else:
            source = self.changed(call, name, exercise, given.get("change"))
        caught_by, also = tuple(given["caught_by"]), tuple(given["also"])
        return Mistake(name, exercise, given["hint"], caught_by, also, source, given["hangs"], self.place(call))

    def arguments(self, node: ast.stmt, call: ast.Call) -> dict[str, Any]:
        name = node.name if isinstance(node, ast.FunctionDef) else _name_in(call)
        given: dict[str, Any] = {
            "also": (),
            "hangs": False,
            "name": name,
            **({"caught_by": ()} if self.uncaught else {}),
        }
        positional = [("exercise", argument) for argument in call.args[:1]]
        named = [(str(argument.arg), argument.value) for argument in call.keywords]
        for key, value in positional + named:
            if key in ("name", "change") and isinstance(node, ast.FunctionDef):
                raise self.fault(call, f"{name}: {key} is for a mistake without a function; leave one of the two out.")
            try:
                given[key] = ast.literal_eval(value)
            except ValueError as fault:
                raise self.fault(value, f"{name}: {key} must be written out, not computed.") from fault
        self.check_arguments(name or "a mistake without a function", call, given)
        return given

    def check_arguments(self, name: str, call: ast.Call, given: dict[str, Any]) -> None:
        texts = [("exercise", str), ("name", str), ("hint", str)]
        never_empty = {"hint", "name"} if self.uncaught else {"hint", "name", "caught_by"}
        for key, kind in (*texts, ("caught_by", list | tuple), ("also", list | tuple)):
            if not isinstance(given.get(key), kind) or (key in never_empty and not given[key]):
                wanted = "a text" if kind is str else "a list of names"
                raise self.fault(call, f"{name}: {key} must be {wanted}, not {given.get(key)!r}.")
        if not isinstance(given["hangs"], bool):
            raise self.fault(call, f"{name}: hangs must be True or False, not {given['hangs']!r}.")

    def changed(self, call: ast.Call, name: str, exercise: str, change: object) -> str:
        """The reference's function with what `change` says, a pair of texts or a list of such pairs."""
        pairs: list[Any] = change if isinstance(change, list) else [change]
        if not pairs or not all(
            isinstance(pair, tuple) and len(pair) == 2 and all(isinstance(text, str) for text in pair) for pair in pairs
        ):
            raise self.fault(
                call, f"{name}: change must be (old text, new text), or a list of such pairs, not {change!r}."
            )
        try:
            return changed_reference(self.assignment, exercise, pairs)
        except CourseError as fault:
            raise self.fault(call, f"{name}: {fault}") from fault

    def standalone(self, node: ast.FunctionDef, exercise: str) -> str:
        """The function under the exercise's name, after the imports, constants and helpers it uses."""
        others = [other.node for other in self.statements]
        needed = {node, *needed_by(node, others, without={"mistake"}, decorated=False)}
        if any(exercise in names_in(statement, decorated=False) for statement in needed):
            raise self.fault(node, f"{node.name} uses {exercise}, the correct version of itself; write it out.")
        pieces = [other.text for other in self.statements if other.node in needed]
        return renamed("\n\n".join(pieces) + "\n", node.name, exercise)

    def place(self, node: ast.AST) -> str:
        shown = self.path.relative_to(self.assignment.course).as_posix()
        return f"{shown}, line {getattr(node, 'lineno', 1)}"

    def fault(self, node: ast.AST, sentence: str) -> CourseError:
        return CourseError(f"{self.place(node)}: {sentence}")


def _entries(assignment: Assignment, path: Path, faults: list[CourseError], uncaught: bool) -> list[_Entry]:
    try:
        return list(_MistakesFile.read(assignment, path, uncaught).entries(faults))
    except CourseError as fault:  # it is no Python
        faults.append(fault)
        return []


def mistake_call(node: ast.stmt) -> ast.Call | None:
    """The call of `mistake` that makes a statement a mistake: it decorates a function, or stands by itself."""
    calls: list[ast.expr] = node.decorator_list if isinstance(node, ast.FunctionDef) else []
    if isinstance(node, ast.Expr):
        calls = [node.value]
    for call in calls:
        if isinstance(call, ast.Call) and ast.unparse(call.func) in ("mistake", "mistakes.mistake"):
            return call
    return None


def _name_in(call: ast.Call) -> str:
    """The name that a call gives its mistake; nothing where there is none, or it is computed."""
    named = (item.value for item in call.keywords if item.arg == "name")
    return next((str(item.value) for item in named if isinstance(item, ast.Constant)), "")


def _wrong_names(
    entry: _Entry, before: Sequence[_Entry], entries: Sequence[_Entry], checks: tuple[str, ...]
) -> Iterable[CourseError]:
    """Where a name of an entry is another's, or nobody's."""
    item, fault = entry.mistake, entry.file.fault
    if item.name in [other.mistake.name for other in before]:
        yield fault(entry.node, f"two mistakes are called {item.name}; name each after what is wrong.")
    for check in item.caught_by:
        if check not in (*checks, TYPE):
            yield fault(entry.call, f'{item.name}: there is no check "{check}".{_near(check, checks)}')
    siblings = {other.mistake.name for other in entries if other.mistake.exercise == item.exercise} - {item.name}
    for name in item.also:
        if name not in siblings:
            yield fault(
                entry.call, f'{item.name}: {item.exercise} has no other mistake "{name}".{_near(name, siblings)}'
            )


def _near(word: str, known: Iterable[str]) -> str:
    near = difflib.get_close_matches(word, sorted(known), n=1)
    return f' Did you mean "{near[0]}"?' if near else ""
