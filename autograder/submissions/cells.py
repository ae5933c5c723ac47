"""Which cells of a submission run, and what an instructor must know about them.

The rule: what runs is what the notebook does from top to bottom, without the author's check cells, without the
cells tagged `demo` (pictures and training for show), and without a stub that was left over beside the student's
own function. Cells are read as Jupyter reads them; files that they write, and programs beside the notebook, become
modules in memory. Sources are parsed here, never run.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from autograder.records import Cell, Task, graded_cell
from autograder.submissions.files import OUR_IDS, RawCell
from autograder.submissions.jupyter import JupyterCells
from autograder.submissions.outline import outline

DEMO = "demo"
PROGRAM = Cell("").file
MAX_MODULES = 20  # programs beside a notebook that it may import


@dataclass(frozen=True, slots=True)
class Reading:
    """The cells that run, which exercises the student worked on, and sentences for the instructor.

    `foreign` says, in a sentence, that it is work, but for none of this assignment's exercises.
    """

    cells: tuple[Cell, ...]
    attempted: frozenset[str]
    problems: tuple[str, ...]
    foreign: str = ""


def read_cells(raw: Sequence[RawCell], assignment: Task, beside: Mapping[str, str] | None = None) -> Reading:
    """What runs of these cells, in order. `beside`: name -> source of programs in the same folder.

    Raises Unreadable where IPython is needed to read a cell, and not installed.
    """
    exercises = tuple(exercise.id for exercise in assignment.exercises)
    raw = code_again(raw, exercises)
    problems = [*_lost_and_doubled(raw, exercises)]
    jupyter = JupyterCells()
    kept: list[Cell] = []
    for cell in (cell for cell in raw if cell.kind == "code"):
        if cell.mended:
            problems.append(f"cell {cell.number}: characters that no program may hold were replaced.")
        read = jupyter.read(cell.source, cell.number)
        where = f"cell {cell.number}" if cell.number else "the file"
        if read.fault:
            problems.append(f"{where} did not run: {read.fault}.")
            continue
        if read.module is None and _is_authors(cell, read.source, exercises, problems):
            continue
        if read.dropped:
            start = f"{where}: " if cell.number else ""
            problems.append(f"{start}{read.dropped} that only a notebook understands (% or !) did not run.")
        file = f"{read.module}.py" if read.module else PROGRAM
        kept.append(Cell(read.source, cell.grade_id, cell.number, file, read.module))
    modules = {**_imported(kept, beside or {}), **{cell.module: cell.source for cell in kept if cell.module}}
    attempted = frozenset(name for name in exercises if any(_attempts(cell, name, modules) for cell in kept))
    running = tuple(cell for cell in kept if cell.module or outline(cell.source).bare_stub not in attempted)
    before = tuple(
        Cell(source, None, 0, f"{name}.py", name) for name, source in modules.items() if name in (beside or {})
    )
    return Reading((*before, *running), attempted, tuple(problems), _foreign(raw, kept, attempted, exercises))


def code_again(raw: Sequence[RawCell], exercises: Sequence[str]) -> list[RawCell]:
    """The cells; a code cell that became text (one key in Jupyter) is code, if its id is an exercise's.

    Without ids it is known by the function that it defines, where no code cell defines it.
    """
    ours = {name for exercise in exercises for name in (exercise, graded_cell(exercise))}
    named = [_named(cell, ours) for cell in raw]
    defined = {name for cell in named if cell.kind == "code" for name in _defined(cell, exercises)}
    return [
        replace(cell, kind="code")
        if cell.kind in ("markdown", "raw") and (cell.grade_id in ours or set(_defined(cell, exercises)) - defined)
        else cell
        for cell in named
    ]


def _named(cell: RawCell, ours: set[str]) -> RawCell:
    """The cell, by the name that its id says where nbgrader's metadata is lost."""
    if cell.grade_id is None and cell.cell_id is not None and cell.cell_id.removeprefix(OUR_IDS) in ours:
        return replace(cell, grade_id=cell.cell_id.removeprefix(OUR_IDS))
    return cell


def _defined(cell: RawCell, exercises: Sequence[str]) -> Iterator[str]:
    """The exercises that a cell without an id defines, stub or not."""
    if cell.grade_id is None and "def " in cell.source:
        found = outline(cell.source)
        yield from (name for name in exercises if name in found.functions or name in found.stubs)


def _imported(cells: Sequence[Cell], beside: Mapping[str, str]) -> dict[str, str]:
    """The programs beside the notebook that its cells import, and those that these import."""
    found: dict[str, str] = {}
    waiting = [name for cell in cells for name in sorted(outline(cell.source).imports)]
    while waiting:
        name = waiting.pop(0)
        if name in beside and name not in found and len(found) < MAX_MODULES:
            found[name] = beside[name]
            waiting += sorted(outline(beside[name]).imports)
    return found


def _foreign(raw: Sequence[RawCell], kept: Sequence[Cell], attempted: frozenset[str], exercises: Sequence[str]) -> str:
    """Why this is no work on the assignment although it is work, in a sentence; else ""."""
    if attempted:
        return ""
    ids = [cell.grade_id for cell in raw if cell.grade_id]
    ours = {name for exercise in exercises for name in (exercise, graded_cell(exercise))}
    if any(name.startswith("test_") for name in ids) and not ours & set(ids):
        others = sorted(name.removeprefix("test_") for name in ids if name.startswith("test_"))
        return f"seems to belong to another assignment (its exercises are {', '.join(others[:5])})"
    found = [outline(cell.source) for cell in kept]
    own = sorted({name for item in found for name in item.functions | item.stubs})
    if own and not any(name in item.stubs for item in found for name in exercises):
        return f"holds none of this assignment's functions, but others ({', '.join(own[:5])})"
    return ""


def _is_authors(cell: RawCell, source: str, exercises: Sequence[str], problems: list[str]) -> bool:
    """Whether the cell is the author's: a check cell, or a demo in which no exercise is written."""
    if cell.grade_id in set(map(graded_cell, exercises)):
        if not outline(source).only_checks:
            problems.append(
                f"cell {cell.number}: the check cell {cell.grade_id} was edited; what it holds did not run."
            )
        return True
    if DEMO in cell.tags:
        # A copy of a cell bears the tags of the first: who writes an exercise in one means it.
        return not any(is_attempt(Cell(source), name) for name in exercises)
    return outline(source).only_checks and bool(source.strip())


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


def is_attempt(cell: Cell, name: str) -> bool:
    """Whether the cell gives `name` a meaning other than its stub's."""
    return _attempts(cell, name, {})


def _attempts(cell: Cell, name: str, modules: Mapping[str, str]) -> bool:
    if cell.module:  # a file that was written is no attempt before a cell imports it
        return False
    found = outline(cell.source)
    if not found.is_python:  # it was typed in, so the stub was left
        return cell.grade_id == name or re.search(rf"\bdef\s+{name}\b", cell.source) is not None
    return name in found.binds or any(
        name in outline(modules[module]).binds for module in found.stars if module in modules
    )
