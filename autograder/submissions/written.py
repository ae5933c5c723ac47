"""Answers that a person marks: what a student wrote for a task, wherever in the notebook it stands.

The answer is what the task's own answer cell holds. Where that is empty, text anywhere else that no release ever held is
the answer to the nearest task above it: a person looks, so that nobody's derivation is a silent 0. What releases held is
known by hashes (`assignments/<name>/released_text.json`, written by `mark1 release`), line by line, without white space.
"""

from __future__ import annotations

import ast
import hashlib
import json
import re
import textwrap
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from pathlib import Path

from autograder.records import Assignment, Cell, Task, graded_cell
from autograder.submissions.cells import code_again, is_attempt
from autograder.submissions.files import OUR_IDS, RawCell
from autograder.submissions.jupyter import JupyterCells
from autograder.submissions.outline import LONG, outline, parsed

RELEASED_TEXT = "released_text.json"
LETTERS = 20  # what is shorter is a heading or a note
MAX_QUOTE = 5_000  # characters of what is found elsewhere, quoted for the person who marks
# The stubs of the two texts that an untouched answer may show: ours, and nbgrader's own.
UNANSWERED = ("", "*Write your answer here.*", "YOUR ANSWER HERE")
_STUBS = {"".join(filter(str.isalpha, text)) for text in UNANSWERED}
PARAGRAPH = re.compile(r"\n[ \t]*\n")
PROMPT = "*A person marks this ("  # how the cell of a task begins, as it was woven
# Cells of code that show text, and are none.
TEXT_MAGIC = re.compile(r"\s*%%(?:markdown|latex|html|svg)\b")
SHOWS = frozenset(("print", "display", "Markdown", "Latex", "HTML", "Math"))
CODE_LINE = re.compile(
    r"^\s*(?:def |class |import |from \w+ import|return\b|for .*:\s*$|while .*:\s*$|if .*:\s*$|@)", re.MULTILINE
)


def read_answers(raw: Sequence[RawCell], assignment: Task) -> dict[str, str | None]:
    """Manual task -> the student's text; None where there is none. Text that is quoted names its cell."""
    tasks = [task.id for task in assignment.manual]
    if not tasks:
        return {}
    texts = _Texts(assignment, released_text(assignment))
    own: dict[str, list[str]] = {task: [] for task in tasks}
    found: dict[str, list[str]] = {task: [] for task in tasks}
    for cell, task in _placed(raw, assignment, tasks):
        if cell.answers in own:
            own[str(cell.answers)].append(texts.of_answer(cell))
        elif task is not None and (text := texts.of(cell)):
            found[task].append(f"(cell {cell.number}) {text}" if cell.number else text)
    quotes = {task: "\n\n".join(found[task])[:MAX_QUOTE] for task in tasks}
    return {task: "\n\n".join(filter(None, [*own[task], quotes[task]])) or None for task in tasks}


def _placed(raw: Sequence[RawCell], assignment: Task, tasks: Sequence[str]) -> Iterator[tuple[RawCell, str | None]]:
    """Each cell, and the task that text in it answers: the nearest above.

    What stands between the exercise before the first task and that task answers it too.
    """
    exercises = [exercise.id for exercise in assignment.exercises]
    cells = [_with_answers(cell, tasks) for cell in code_again(raw, exercises)]
    asked = dict(_questions(cells, tasks))
    first = min(asked, default=0)
    graded = [number for number, cell in enumerate(cells[:first]) if _is_graded(cell, exercises)]
    task = None if asked else tasks[0]
    for number, cell in enumerate(cells):
        task = asked.get(number, task)
        before = asked and max(graded, default=-1) < number < first
        yield cell, asked[first] if before else task


def _with_answers(cell: RawCell, tasks: Sequence[str]) -> RawCell:
    """The cell, with the task whose answer cell it is: by its metadata or by its id."""
    if cell.answers or cell.cell_id is None:
        return cell
    named = (task for task in tasks if cell.cell_id == f"{OUR_IDS}answer-{task}"[:50])
    task = next(named, None)
    return replace(cell, answers=task) if task else cell


def _questions(cells: Sequence[RawCell], tasks: Sequence[str]) -> Iterator[tuple[int, str]]:
    """Where each task begins: by its ids, or, in a notebook without metadata, by the words of its prompt."""
    ids = [(number, cell.grade_id if cell.grade_id in tasks else cell.answers) for number, cell in enumerate(cells)]
    named = [(number, name) for number, name in ids if name in tasks]
    if named:
        yield from ((number, str(name)) for number, name in named)
        return
    prompts = [number for number, cell in enumerate(cells) if cell.source.lstrip().startswith(PROMPT)]
    stubs = [number for number, cell in enumerate(cells) if cell.source.strip() in UNANSWERED[1:]]
    yield from zip(stubs if len(prompts) < len(stubs) == len(tasks) else prompts, tasks, strict=False)


def _is_graded(cell: RawCell, exercises: Sequence[str]) -> bool:
    return cell.kind == "code" and any(
        cell.grade_id == graded_cell(name) or f'check("{name}")' in cell.source for name in exercises
    )


# ---------------------------------------------------------------- text that is not the release's


class _Texts:
    """Tells a student's text from the release's, in one notebook."""

    def __init__(self, assignment: Task, released: frozenset[str]) -> None:
        self.exercises = [exercise.id for exercise in assignment.exercises]
        self.released = released
        self.jupyter = JupyterCells()

    def of_answer(self, cell: RawCell) -> str:
        """What the answer cell itself holds: any change of it is an answer."""
        text = cell.source.strip()
        letters = "".join(filter(str.isalpha, text))
        return "" if letters in _STUBS or hash_of(text) in self.released else text

    def of(self, cell: RawCell) -> str:
        """The text in another cell that no release held, if there are letters enough; else ""."""
        if hash_of(cell.source) in self.released:
            return ""
        text = self._code_as_text(cell) if cell.kind == "code" else cell.source
        if self.released:
            text = "\n".join(self._new_lines(text))
        elif not cell.is_students:  # nobody knows what was released: an id that is none of ours tells a student's cell
            return ""
        return text.strip() if sum(map(str.isalpha, text)) >= LETTERS else ""

    def _new_lines(self, text: str) -> Iterator[str]:
        for part in PARAGRAPH.split(text):
            if hash_of(part) not in self.released:
                yield from (line for line in part.split("\n") if hash_of(line) not in self.released)
                yield ""

    def _code_as_text(self, cell: RawCell) -> str:
        """What a code cell says, where it is only comments, text or no Python; else ""."""
        if TEXT_MAGIC.match(cell.source):
            return cell.source.partition("\n")[2]
        found = outline(cell.source)
        if found.functions or found.stubs or found.imports:
            return ""
        tree = parsed(cell.source)
        if tree is None:
            return "" if self._is_program(cell) else cell.source
        if not tree.body:
            comments = "\n".join(line.lstrip().lstrip("#") for line in cell.source.split("\n"))
            return "" if _is_code(comments) else comments
        if all(map(_is_text, tree.body)) and not any(is_attempt(Cell(cell.source), name) for name in self.exercises):
            return "\n\n".join(_strings(tree.body))
        return ""

    def _is_program(self, cell: RawCell) -> bool:
        """Whether a cell that is no Python is code all the same: for Jupyter, or a program with a fault in it."""
        if cell.source.lstrip().startswith(("%%", "!")) or CODE_LINE.search(cell.source):
            return True
        read = self.jupyter.read(cell.source, cell.number)
        return bool(read.fault or read.module) or parsed(read.source) is not None


def _is_code(text: str) -> bool:
    """Whether lines that were commented out are a program: more than a word or a number."""
    tree = parsed(textwrap.dedent(text))
    return tree is not None and any(
        not (isinstance(item, ast.Expr) and isinstance(item.value, ast.Name | ast.Constant | ast.Compare))
        for item in tree.body
    )


def _is_text(statement: ast.stmt) -> bool:
    """Whether a statement only keeps or shows a text."""
    if not isinstance(statement, ast.Expr | ast.Assign | ast.AnnAssign):
        return False
    value = statement.value
    while isinstance(value, ast.Call) and isinstance(value.func, ast.Name) and value.func.id in SHOWS and value.args:
        value = value.args[0]
    return isinstance(value, ast.JoinedStr) or (isinstance(value, ast.Constant) and isinstance(value.value, str))


def _strings(body: Iterable[ast.stmt]) -> Iterator[str]:
    for statement in body:
        for node in ast.walk(statement):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                yield node.value


# ---------------------------------------------------------------- what releases held


def released_text(assignment: Task) -> frozenset[str]:
    """The hashes of all text that releases of the assignment ever held; empty where nobody kept them."""
    if not isinstance(assignment, Assignment):  # on a student's own machine
        return frozenset()
    path = assignment.folder / RELEASED_TEXT
    try:
        return _kept(path, path.stat().st_mtime_ns)
    except OSError:
        return frozenset()


@lru_cache(maxsize=64)
def _kept(path: Path, _changed: int) -> frozenset[str]:
    try:
        known = json.loads(path.read_bytes())["hashes"]
        return frozenset(item for item in known if isinstance(item, str))
    except (ValueError, KeyError, TypeError):
        return frozenset()


def text_hashes(sources: Iterable[str]) -> set[str]:
    """The hashes of these cells, of their paragraphs and of their lines, as `released_text.json` keeps them."""
    parts = (part for source in sources for part in (source, *PARAGRAPH.split(source), *source.split("\n")))
    return {hash_of(part) for part in parts if part.strip()}


def hash_of(text: str) -> str:
    """The hash of a text without white space, and without the signs that make a line a comment or a heading."""
    return _kept_hash(text) if len(text) <= LONG else _new_hash(text)


@lru_cache(maxsize=4096)  # the cells and lines of a class are the author's, nearly all of them
def _kept_hash(text: str) -> str:
    return _new_hash(text)


def _new_hash(text: str) -> str:
    plain = "".join("".join(line.split()).lstrip("#>") for line in text.split("\n"))
    return hashlib.sha256(plain.encode("utf-8", "replace")).hexdigest()[:16]
