"""Which cells of a submission run, and what an instructor must know about them.

The rule: what runs is what the notebook does from top to bottom, without the author's check cells, without the
cells tagged `demo` (pictures and training for show), and without a stub that was left over beside the student's
own function. Lines that only a notebook understands are dropped. Sources are parsed here, never run.
"""

from __future__ import annotations

import ast
import re
import warnings
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from autograder.records import Cell, Task, graded_cell
from autograder.submissions.files import RawCell

DEMO = "demo"
LONG = 20_000  # characters of a cell that is not worth keeping in mind
# The stubs of the two texts that an untouched answer may show: ours, and nbgrader's own.
UNANSWERED = ("", "*Write your answer here.*", "YOUR ANSWER HERE")
KEEP_BODY = ("%%time", "%%timeit", "%%capture", "%%prun")  # these run the cell that they head
# Possessive, or a line of a million blanks would take hours.
MAGIC = re.compile(r"(\s*+)(?:[%!?]|[\w.]++\?\??\s*+$|[\w, ]++=\s*+[%!])")
# One piece of a line of Python, as far as it matters for where a statement starts.
PIECE = re.compile(r"#.*|\"\"\"|'''|\"(?:\\.|[^\"\\])*\"|'(?:\\.|[^'\\])*'|[()\[\]{}]|\\.|.", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Reading:
    """The cells that run, which exercises the student worked on, and sentences for the instructor."""

    cells: tuple[Cell, ...]
    attempted: frozenset[str]
    problems: tuple[str, ...]


def read_cells(raw: Sequence[RawCell], assignment: Task) -> Reading:
    """What runs of these cells, in order."""
    exercises = tuple(exercise.id for exercise in assignment.exercises)
    problems = [*_lost_and_doubled(raw, exercises)]
    code = [cell for cell in raw if cell.kind == "code"]
    kept: list[Cell] = []
    for cell in code:
        if cell.mended:
            problems.append(f"cell {cell.number}: characters that no program may hold were replaced.")
        source, dropped = without_magics(cell.source)
        if _is_authors(cell, source, exercises, problems):
            continue
        if dropped:
            where = f"cell {cell.number}: " if cell.number else ""
            problems.append(f"{where}{dropped} that only a notebook understands (% or !) did not run.")
        kept.append(Cell(source, cell.grade_id, cell.number))
    attempted = frozenset(name for name in exercises if any(is_attempt(cell, name) for cell in kept))
    running = tuple(cell for cell in kept if _outline(cell.source).bare_stub not in attempted)
    return Reading(running, attempted, tuple(problems))


def _is_authors(cell: RawCell, source: str, exercises: Sequence[str], problems: list[str]) -> bool:
    """Whether the cell is the author's: a check cell, or a demo in which no exercise is written."""
    if cell.grade_id in set(map(graded_cell, exercises)):
        if not _outline(source).only_checks:
            problems.append(
                f"cell {cell.number}: the check cell {cell.grade_id} was edited; what it holds did not run."
            )
        return True
    if DEMO in cell.tags:
        # A copy of a cell bears the tags of the first: who writes an exercise in one means it.
        return not any(is_attempt(Cell(source), name) for name in exercises)
    return _outline(source).only_checks and bool(source.strip())


def _is_check(statement: ast.stmt) -> bool:
    if isinstance(statement, ast.ImportFrom):
        return statement.module == "autograder"
    return (
        isinstance(statement, ast.Expr)
        and isinstance(statement.value, ast.Call)
        and isinstance(statement.value.func, ast.Name)
        and statement.value.func.id == "check"
        and all(isinstance(argument, ast.Constant) for argument in statement.value.args)
    )


def _lost_and_doubled(raw: Sequence[RawCell], exercises: Sequence[str]) -> Iterator[str]:
    ids = [cell.grade_id for cell in raw]
    if not any(ids):
        yield "the notebook bears no marks of nbgrader (another program saved it); its functions are judged by name."
        return
    for name in exercises:
        if ids.count(name) > 1:
            yield f"the cell {name} stands {ids.count(name)} times; as in the notebook, the last one that was changed counts."
        if name not in ids:
            yield f"the cell {name} was deleted; {name} is looked for in the other cells."
        if graded_cell(name) not in ids:
            yield f"the check cell {graded_cell(name)} was deleted; {name} is judged all the same."


# ---------------------------------------------------------------- what a student has written


def is_attempt(cell: Cell, name: str) -> bool:
    """Whether the cell gives `name` a meaning other than its stub's."""
    outline = _outline(cell.source)
    if not outline.is_python:  # it was typed in, so the stub was left
        return cell.grade_id == name or re.search(rf"\bdef\s+{name}\b", cell.source) is not None
    return name in outline.binds


@dataclass(frozen=True, slots=True)
class _Outline:
    """What a cell's source says of itself: the names to which it gives a meaning, other than a stub's."""

    is_python: bool = False
    binds: frozenset[str] = frozenset()
    only_checks: bool = False
    bare_stub: str | None = None  # the name of the stub that is all it holds


def _outline(source: str) -> _Outline:
    return _kept_outline(source) if len(source) <= LONG else _new_outline(source)


# Most cells of a class are the author's, the same in every notebook.
@lru_cache(maxsize=1024)
def _kept_outline(source: str) -> _Outline:
    return _new_outline(source)


def _new_outline(source: str) -> _Outline:
    tree = _parsed(source)
    if tree is None:
        return _Outline()
    binds = frozenset(name for statement in _top_level(tree.body) for name in _bound(statement))
    stub = tree.body[0] if len(tree.body) == 1 else None
    return _Outline(
        True,
        binds,
        all(map(_is_check, tree.body)),
        stub.name if isinstance(stub, ast.FunctionDef) and _is_stub(stub) else None,
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


def _parsed(source: str) -> ast.Module | None:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # "\d" in a student's text is no news
            return ast.parse(source)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return None


# ---------------------------------------------------------------- lines that only a notebook understands


def without_magics(source: str) -> tuple[str, str]:
    """The source without magics and shell lines, and what was dropped, in words ("" where nothing was).

    A dropped line becomes `pass`, so that an `if` above it stays whole and lines keep their numbers. A source
    that is Python as it stands is left alone: `%` may well begin a line inside brackets.
    """
    if _outline(source).is_python:
        return source, ""
    lines = source.split("\n")
    first = next((number for number, line in enumerate(lines) if line.strip()), 0)
    if lines[first].startswith("%%"):
        if not lines[first].startswith(KEEP_BODY):
            return "", f"a cell of {lines[first].split()[0]}"
        lines[first] = "pass"
    dropped = int(lines[first] == "pass" != source.split("\n")[first])
    for number in _statement_starts(lines):
        if found := MAGIC.match(lines[number]):
            lines[number] = f"{found[1]}pass"
            dropped += 1
    return ("\n".join(lines), "a line" if dropped == 1 else f"{dropped} lines") if dropped else (source, "")


def _statement_starts(lines: Sequence[str]) -> Iterator[int]:
    """The numbers of the lines that stand in no bracket, no long text and behind no backslash."""
    depth, text, continued = 0, "", False
    for number, line in enumerate(lines):
        if depth == 0 and not text and not continued:
            yield number
            if MAGIC.match(line):  # its brackets and quotes are no Python
                continue
        continued = line.endswith("\\")
        depth, text = _after(line, depth, text)


def _after(line: str, depth: int, text: str) -> tuple[int, str]:
    """The depth of brackets, and the quotes of an open long text, at the end of a line."""
    at = 0
    while at < len(line):
        if text:
            end = line.find(text, at)
            if end < 0:
                return depth, text
            at, text = end + 3, ""
            continue
        piece = PIECE.match(line, at)
        assert piece is not None  # its last part is any character
        at = piece.end()
        if piece[0] in ('"""', "'''"):
            text = piece[0]
        elif piece[0] in "([{":
            depth += 1
        elif piece[0] in ")]}":
            depth = max(0, depth - 1)
    return depth, text


# ---------------------------------------------------------------- answers that a person marks


def read_answers(raw: Sequence[RawCell], assignment: Task) -> dict[str, str | None]:
    """Manual task -> the student's text; None where it is unchanged or missing.

    The answer is what the answer cell holds, and what stands in the student's own cells of text around it.
    """
    written: dict[str, list[str]] = {task.id: [] for task in assignment.manual}
    task: str | None = None  # whose answer the cell before was
    for cell in raw:
        if cell.grade_id in written:
            task = cell.grade_id
        elif cell.answers in written:
            task = cell.answers
            written[str(task)].append(cell.source.strip())
        elif task is not None and cell.kind == "markdown" and cell.is_students:
            written[task].append(cell.source.strip())
        else:
            task = None
    texts = {name: "\n\n".join(part for part in parts if part not in UNANSWERED) for name, parts in written.items()}
    return {name: text or None for name, text in texts.items()}
