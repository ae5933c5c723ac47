"""Prose and reference as one notebook: the author's, with the solutions, from which nbgrader makes the students'.

`# %% exercise="f"` becomes the solution cell `f`, with the body of the reference between BEGIN SOLUTION and END
SOLUTION, and the graded check cell `test_f` behind it. `# %% [markdown] manual="why"` becomes a task cell whose
text is the mark scheme, and an answer cell behind it. What the manifest says stands in prose as a placeholder, `{{points}}`.
Demo cells come folded, and every notebook ends with the cell that hands it in. The same sources give the same bytes.
"""

from __future__ import annotations

import ast
import hashlib
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from autograder.course.reference_source import ReferenceModule, is_private, names_bound
from autograder.course.settings import read_settings
from autograder.errors import CourseError, did_you_mean
from autograder.publishing.first_cell import first_cell
from autograder.records import Assignment, Exercise, ManualTask, graded_cell
from autograder.submissions.cells import DEMO
from autograder.submissions.files import OUR_IDS
from autograder.submissions.written import PROMPT, UNANSWERED

BEGIN, END = "### BEGIN SOLUTION", "### END SOLUTION"
SCHEME = "=== BEGIN MARK SCHEME ===", "=== END MARK SCHEME ==="
HEADER = re.compile(r"^# %%(.*)$", re.MULTILINE)
HAND_IN = """\
## Hand in

Save the notebook first. The cell below runs the saved file from top to bottom in a fresh Python, as grading does: what only
this session knows does not count. It shows how all exercises stand and what is still empty, and writes the file to hand in."""
# JupyterLab shows the first line of a folded cell, and the outcome may stand in it.
FOLDED = "# Your prediction, and what comes out: run this cell."
PLACEHOLDER = re.compile(r"\{\{(\w+)\}\}")
KERNEL = {"display_name": "Python 3", "language": "python", "name": "python3"}


def weave(assignment: Assignment, files: Mapping[str, str] | None = None) -> Any:
    """The full notebook of an assignment as nbformat's v4 node, with nbgrader's metadata, schema 3.

    `files`: what a notebook that stands alone fetches, see `first_cell`, whose cell comes before the author's first code.
    Like a demo it is no part of a submission. Raises CourseError where notebook.py and assignment.toml disagree.
    """
    import nbformat

    faults: list[CourseError] = []
    cells = list(_Loom.of(assignment).cells(faults))
    if faults:
        raise faults[0]
    first = first_cell(assignment, read_settings(assignment.course).origin, files or {})
    at = next((number for number, cell in enumerate(cells) if cell["cell_type"] == "code"), len(cells))
    cells.insert(at, _code(first, tags=[DEMO]))
    cells += [_markdown(HAND_IN), _code("from autograder import hand_in\n\nhand_in()", tags=[DEMO])]
    _give_ids(cells)
    metadata = {"kernelspec": dict(KERNEL), "language_info": {"name": "python"}}
    return nbformat.from_dict({"cells": cells, "metadata": metadata, "nbformat": 4, "nbformat_minor": 5})


def weaving_faults(assignment: Assignment) -> list[CourseError]:
    """All in which notebook.py, assignment.toml and the reference disagree, where `weave` tells the first."""
    faults: list[CourseError] = []
    try:
        list(_Loom.of(assignment).cells(faults))
    except CourseError as fault:
        faults.append(fault)
    return faults


def exercises_in_order(assignment: Assignment) -> list[str]:
    """The exercises' ids as the notebook has them from top to bottom. Raises CourseError where there is no notebook.py."""
    cells = author_cells(assignment)
    return [str(cell.metadata["exercise"]) for cell, _ in cells if "exercise" in cell.metadata]


def author_cells(assignment: Assignment) -> list[tuple[Any, int]]:
    """The cells of notebook.py, each with the line where it starts. Raises CourseError where there is no such file."""
    path = assignment.folder / "notebook.py"
    if not path.is_file():
        raise CourseError(f"assignments/{assignment.name}/notebook.py is missing; it holds the prose of the notebook.")
    text = path.read_text(encoding="utf-8")
    raw = _read_percent(text)
    starts = [text.count("\n", 0, found.start()) + 1 for found in HEADER.finditer(text)]
    # The cells that jupytext finds before the first marker, if any, start at line 1.
    lines = ([1] * (len(raw) - len(starts)) + starts)[: len(raw)]
    return list(zip(raw, lines, strict=True))


def notebook_text(notebook: Any) -> str:
    """The notebook as the file holds it, in UTF-8 with a newline at its end."""
    import nbformat

    return str(nbformat.writes(notebook)).rstrip("\n") + "\n"


@dataclass
class _Loom:
    """The author's notebook, cell by cell, and what has been woven so far."""

    assignment: Assignment
    raw: Sequence[tuple[Any, int]]  # each with the line where it starts in notebook.py
    modules: dict[str, ReferenceModule]
    known: set[str] = field(default_factory=set)  # names that the cells before give a meaning
    woven: list[str] = field(default_factory=list)

    @classmethod
    def of(cls, assignment: Assignment) -> _Loom:
        cells = author_cells(assignment)
        sources = dict.fromkeys(exercise.source for exercise in assignment.exercises)
        modules = {source: ReferenceModule.read(assignment, source) for source in sources}
        return cls(assignment, cells, modules)

    def cells(self, faults: list[CourseError]) -> Iterator[dict[str, Any]]:
        """The woven cells; what cannot be woven is told in `faults`."""
        exercises = {exercise.id: exercise for exercise in self.assignment.exercises}
        tasks = {task.id: task for task in self.assignment.manual}
        for cell, line in self.raw:
            try:
                yield from self.cell(cell, line, exercises, tasks)
            except CourseError as fault:
                faults.append(fault)
        for name in [*exercises, *tasks]:
            if name not in self.woven:
                kind = "exercise" if name in exercises else "[markdown] manual"
                faults.append(
                    self.fault(None, f'there is no cell `# %% {kind}="{name}"`, which assignment.toml asks for')
                )

    def cell(
        self, cell: Any, line: int, exercises: dict[str, Exercise], tasks: dict[str, ManualTask]
    ) -> Iterator[dict[str, Any]]:
        metadata = {key: value for key, value in cell.metadata.items() if key != "lines_to_next_cell"}  # jupytext's
        for kind in metadata:
            if kind not in ("exercise", "manual", "tags"):
                raise self.fault(line, f'a cell bears "{kind}"; it may bear exercise, manual or tags')
        if "exercise" in metadata:
            yield from self.exercise(self.named(metadata["exercise"], exercises, line), cell, line)
        elif "manual" in metadata:
            yield from self.manual(self.named(metadata["manual"], tasks, line), cell, line)
        else:
            yield self.plain(cell, metadata, line)

    def named(self, name: str, known: dict[str, Any], line: int) -> Any:
        if name not in known:
            raise self.fault(line, f'assignment.toml has no "{name}". {did_you_mean(name, known)}'.rstrip(". "))
        if name in self.woven:
            raise self.fault(line, f"{name} stands in the notebook twice")
        self.woven.append(name)
        return known[name]

    def exercise(self, exercise: Exercise, cell: Any, line: int) -> Iterator[dict[str, Any]]:
        if cell.cell_type != "code" or cell.source.strip():
            raise self.fault(line, f"the cell of {exercise.id} must be an empty code cell; the stub is put there")
        yield _code(self.solution(exercise), nbgrader=_marks(exercise.id, solution=True))
        check = f'check("{exercise.id}")'
        graded = _marks(graded_cell(exercise.id), grade=True, locked=True, points=exercise.points)
        yield _code(check, nbgrader=graded)

    def solution(self, exercise: Exercise) -> str:
        """The function with its body as a solution region, which also takes in what only the solution needs.

        The region opens inside the function, so that signature and docstring stay and the stub is indented; it ends
        behind the private functions, which would otherwise be released.
        """
        module = self.modules[exercise.source]
        function = module.function(exercise)
        others = frozenset(item.id for item in self.assignment.exercises)
        needed = [item for item in module.needs(function, others) if not names_bound(item) <= self.known]
        public = [module.text_of(item) for item in needed if not is_private(item)]
        private = [module.text_of(item) for item in needed if is_private(item)]
        imports = [
            ast.unparse(item) for item in module.imports_of(function, others) if not names_bound(item) <= self.known
        ]
        self.known |= {name for item in needed for name in names_bound(item)} | {exercise.id}
        shown = [f"{text}\n\n" for text in public]
        hidden = ["\n".join(imports), *private]
        extra = "".join(f"\n\n\n{text}" for text in hidden if text)
        head, body = module.head(function), module.body(function)
        return "\n".join([*shown, f"{head}\n    {BEGIN}", f"{body}{extra}", END if extra else f"    {END}"])

    def manual(self, task: ManualTask, cell: Any, line: int) -> Iterator[dict[str, Any]]:
        if cell.cell_type != "markdown" or not cell.source.strip():
            raise self.fault(line, f"the cell of {task.id} must be a [markdown] cell that holds the mark scheme")
        points = f"{task.points:g} point{'s' if task.points != 1 else ''}"
        shown = f"{PROMPT}{points}). Write into the cell below.*"
        scheme = self.filled(cell.source, line, points=f"{task.points:g}")
        source = "\n\n".join([shown, SCHEME[0], scheme, SCHEME[1]])
        yield _markdown(source, nbgrader=_marks(task.id, task=True, locked=True, points=task.points))
        yield _markdown(UNANSWERED[1], mark1={"answer": task.id})

    def plain(self, cell: Any, metadata: dict[str, Any], line: int) -> dict[str, Any]:
        kept = {"tags": metadata["tags"]} if metadata.get("tags") else {}
        if cell.cell_type != "code":
            return _markdown(self.filled(cell.source, line), **kept)
        if DEMO in metadata.get("tags", ()):
            kept["jupyter"] = {"source_hidden": True}  # its picture is for reading, its code for those who unfold it
            if cell.source.startswith("reveal("):
                return _code(f"{FOLDED}\n{cell.source}", **kept)
        else:
            try:
                self.known |= {name for item in ast.parse(cell.source).body for name in names_bound(item)}
            except SyntaxError as fault:
                at = line + (fault.lineno or 0)
                raise self.fault(
                    at, f"this is not Python: {fault.msg} (what a demo alone needs bears the tag)"
                ) from fault
        return _code(cell.source, **kept)

    def filled(self, prose: str, line: int, **own: str) -> str:
        """`prose` with what the manifest says in place of its placeholders; a task's {{points}} are its own."""
        known = {**_placeholders(self.assignment), **own}

        def value(found: re.Match[str]) -> str:
            if found[1] not in known:
                at = line + 1 + prose.count("\n", 0, found.start())
                others = ", ".join(f"{{{{{name}}}}}" for name in known)
                raise self.fault(at, f"there is no placeholder {found[0]}; they are {others}")
            return known[found[1]]

        return PLACEHOLDER.sub(value, prose)

    def fault(self, line: int | None, sentence: str) -> CourseError:
        place = f", line {line}" if line else ""
        end = "" if sentence.endswith("?") else "."
        return CourseError(f"assignments/{self.assignment.name}/notebook.py{place}: {sentence}{end}")


def _placeholders(assignment: Assignment) -> dict[str, str]:
    """What prose may take from the manifest, as markdown."""
    objectives = ";\n".join(f"- {objective}" for objective in assignment.objectives)
    return {
        "title": assignment.title,
        "level": str(assignment.level),
        "minutes": str(assignment.minutes),
        "points": f"{assignment.max_score:g}",
        "manual_points": f"{sum(task.points for task in assignment.manual):g}",
        "objectives": f"{objectives}.",
    }


def _read_percent(text: str) -> Sequence[Any]:
    import jupytext

    cells: Sequence[Any] = jupytext.reads(text, fmt="py:percent").cells
    return cells


# ---------------------------------------------------------------- cells


def _marks(
    grade_id: str,
    *,
    grade: bool = False,
    solution: bool = False,
    locked: bool = False,
    task: bool = False,
    points: float | None = None,
) -> dict[str, Any]:
    """nbgrader's metadata of a cell, schema 3."""
    marks = {"grade": grade, "grade_id": grade_id, "locked": locked, "schema_version": 3, "solution": solution}
    return {**marks, "task": task, **({"points": points} if points is not None else {})}


def _code(source: str, **metadata: Any) -> dict[str, Any]:
    return {"cell_type": "code", "execution_count": None, "metadata": metadata, "outputs": [], "source": source}


def _markdown(source: str, **metadata: Any) -> dict[str, Any]:
    return {"cell_type": "markdown", "metadata": metadata, "source": source}


def _give_ids(cells: list[dict[str, Any]]) -> None:
    """Ids that change with a cell alone: its grade_id, or a hash of what it says."""
    seen: dict[str, int] = {}
    for cell in cells:
        own = cell["metadata"].get("nbgrader", {}).get("grade_id") or cell["metadata"].get("mark1", {}).get("answer")
        if own and "mark1" in cell["metadata"]:
            own = f"answer-{own}"
        name = str(own or hashlib.sha256(cell["source"].encode()).hexdigest()[:8])[:50]
        seen[name] = seen.get(name, 0) + 1
        cell["id"] = f"{OUR_IDS}{name}" + (f"-{seen[name]}" if seen[name] > 1 else "")
