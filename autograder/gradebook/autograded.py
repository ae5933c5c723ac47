"""The notebook in `autograded/`: what a student handed in, as formgrader, feedback and export need it.

Nothing a student does to a notebook may cost more than the cell it was done to: a duplicated cell keeps
its mark once, a deleted one comes back, an edited check cell is restored, and a file that is no notebook
at all becomes one that says so. `sanitised` is what `nbgrader autograde` calls sanitising; `filled` puts
the verdict under the graded cells, in the form from which nbgrader reads the same scores.

Notebooks are plain JSON objects here, bounded and never validated by schema: that would take five times
as long as everything else.
"""

from __future__ import annotations

import ast
import html
import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from autograder.gradebook.rows import PERSON, check_lines, rows_of
from autograder.records import Assignment, Verdict, graded_cell
from autograder.submissions.files import (
    Unreadable,
    cells_of,
    grade_id_of,
    notebook_json,
    program_text,
    read_bytes,
    source_of,
)

Notebook = dict[str, Any]

CELL_ID = re.compile(r"[a-zA-Z0-9_-]{1,64}\Z")  # nbformat's own rule
TAG = re.compile(r"[^,]+\Z")  # as well
QUOTED = "*What was written for this task, here and in other cells:*"
MISSING = "This cell was missing in what was handed in."
CELL_TYPES = ("code", "markdown", "raw")


@dataclass(frozen=True, slots=True)
class TemplateCell:
    """A cell of the assignment as the gradebook keeps it. `points` is None where the cell carries none."""

    name: str
    cell_type: str
    source: str
    locked: bool
    checksum: str | None
    points: float | None = None
    solution: bool = False
    task: bool = False

    @property
    def metadata(self) -> dict[str, Any]:
        """nbgrader's metadata of the cell, schema 3."""
        own: dict[str, Any] = {
            "grade": self.points is not None and not self.task,
            "grade_id": self.name,
            "locked": self.locked,
            "schema_version": 3,
            "solution": self.solution,
            "task": self.task,
        }
        if self.points is not None:
            own["points"] = self.points
        if self.checksum is not None:
            own["checksum"] = self.checksum
        if not self.task:
            own["cell_type"] = self.cell_type
        return own


@dataclass(frozen=True, slots=True)
class Template:
    """The assignment's nbgrader cells in the order of its notebook."""

    cells: tuple[TemplateCell, ...]
    kernelspec: Mapping[str, Any]

    def cell(self, name: object) -> TemplateCell | None:
        return next((cell for cell in self.cells if cell.name == name), None)


# ---------------------------------------------------------------- reading


def read_notebook(path: Path) -> Notebook | None:
    """The notebook in a file as JSON of format 4; None where there is none. Follows no link and runs nothing."""
    try:
        raw = notebook_json(read_bytes(path))
        cells = cells_of(raw)
    except Unreadable:
        return None
    return {**raw, "cells": cells}


def read_text(path: Path) -> str | None:
    """The text of a program or of a small file of nbgrader's; None where there is none."""
    try:
        return program_text(read_bytes(path))[0]
    except Unreadable:
        return None


def graded_order(raw: Notebook | None, assignment: Assignment) -> list[str]:
    """The grade_ids in the order of a released notebook; without one, in the order of the manifest."""
    if raw is not None:
        return [name for cell in raw["cells"] if (name := grade_id_of(cell)) is not None]
    names = [name for item in assignment.exercises for name in (item.id, graded_cell(item.id))]
    return [*names, *(task.id for task in assignment.manual)]


# ---------------------------------------------------------------- sanitising


def sanitised(raw: Notebook, template: Template) -> Notebook:
    """A clean copy: no outputs, every nbgrader cell exactly once, locked cells as the author wrote them."""
    cells = [_clean(cell) for cell in raw["cells"] if isinstance(cell, dict)]
    last = {grade_id_of(cell): number for number, cell in enumerate(cells)}
    for number, cell in enumerate(cells):
        own = template.cell(grade_id_of(cell))
        if own is None or last[own.name] != number:
            cell["metadata"].pop("nbgrader", None)
        else:
            cells[number] = _as_released(cell, own)
    return _notebook(_completed(cells, template), template)


def from_template(template: Template, sentence: str, released: Notebook | None = None) -> Notebook:
    """The notebook of a submission that is none: the released cells under a cell that says what happened."""
    shown = f"**This submission could not be read.**\n\n<pre>{html.escape(sentence)}</pre>"
    raw = released or {"cells": [], "metadata": {}}
    return _under_notice(sanitised(raw, template), shown, [])


def with_answers(notebook: Notebook, answers: Mapping[str, str | None]) -> Notebook:
    """The notebook in which the person who marks a task finds its answer, wherever in the file it was written.

    It is quoted in the task's answer cell, where that holds something else, and below the task where there is none.
    """
    cells = list(notebook["cells"])
    for task, text in answers.items():
        place = next(
            (n for n, cell in enumerate(cells) if cell["metadata"].get("mark1", {}).get("answer") == task), None
        )
        if text is None or (place is not None and text.strip() == cells[place]["source"].strip()):
            continue
        if place is None:
            place = next((n + 1 for n, cell in enumerate(cells) if grade_id_of(cell) == task), len(cells))
            cells.insert(
                place, _clean({"cell_type": "markdown", "metadata": {"mark1": {"answer": task}}, "source": ""})
            )
        quote = "\n".join(f"> {line}".rstrip() for line in text.split("\n"))
        cells[place] = {**cells[place], "source": f"{QUOTED}\n\n{quote}"}
    return {**notebook, "cells": _with_ids(cells)}


def with_program(notebook: Notebook, name: str, source: str) -> Notebook:
    """The notebook of a student who completed the `.py` file: its functions in the cells that are theirs.

    What belongs to no exercise, and a file that does not parse, stands in a cell of its own on top.
    """
    rest = source
    try:
        functions = {node.name: node for node in ast.parse(source).body if isinstance(node, ast.FunctionDef)}
    except (SyntaxError, ValueError, RecursionError):
        functions = {}
    for cell in notebook["cells"]:
        node = functions.get(grade_id_of(cell) or "")
        if node is not None and cell["metadata"]["nbgrader"]["solution"]:
            segment = ast.get_source_segment(source, node)
            if segment:
                cell["source"] = segment
                rest = rest.replace(segment, "", 1)
    shown = f"The student handed in `{name}`: its functions stand in the cells below."
    program: dict[str, Any] = {
        "cell_type": "code",
        "metadata": {},
        "source": rest.strip(),
        "outputs": [],
        "execution_count": None,
    }
    return _under_notice(notebook, shown, [program])


def _under_notice(notebook: Notebook, text: str, more: Sequence[dict[str, Any]]) -> Notebook:
    notice = {"cell_type": "markdown", "metadata": {}, "source": text}
    return {**notebook, "cells": _with_ids([notice, *more, *notebook["cells"]])}


def _clean(cell: dict[str, Any]) -> dict[str, Any]:
    """A cell with well-formed fields, and of its metadata what we put there; a strange type becomes raw text."""
    kind = cell.get("cell_type") if cell.get("cell_type") in CELL_TYPES else "raw"
    clean: dict[str, Any] = {"cell_type": kind, "metadata": dict(_metadata(cell)), "source": source_of(cell)[0]}
    if kind == "code":
        clean.update(outputs=[], execution_count=None)
    elif _are_pictures(cell.get("attachments")):
        clean["attachments"] = cell["attachments"]
    if isinstance(cell.get("id"), str):
        clean["id"] = cell["id"]
    return clean


def _metadata(cell: Mapping[str, Any]) -> Iterator[tuple[str, Any]]:
    metadata = cell.get("metadata")
    if isinstance(metadata, dict):
        yield from ((key, metadata[key]) for key in ("nbgrader", "mark1") if isinstance(metadata.get(key), dict))
        tags = metadata.get("tags")
        if isinstance(tags, list) and all(isinstance(tag, str) and TAG.match(tag) for tag in tags):
            yield "tags", sorted(set(tags))


def _are_pictures(attachments: Any) -> bool:
    """Is this what Jupyter keeps of pictures pasted into text: name -> type -> base64?"""
    return isinstance(attachments, dict) and all(
        isinstance(bundle, dict) and all(isinstance(data, str) for data in bundle.values())
        for bundle in attachments.values()
    )


def _as_released(cell: dict[str, Any], own: TemplateCell) -> dict[str, Any]:
    source = own.source if own.locked else cell["source"]
    if cell["cell_type"] != own.cell_type:
        cell = _clean({**cell, "cell_type": own.cell_type})
    return {**cell, "source": source, "metadata": {**cell["metadata"], "nbgrader": own.metadata}}


def _completed(cells: list[dict[str, Any]], template: Template) -> list[dict[str, Any]]:
    """The cells, with those that are missing put after the one that goes before them in the assignment."""
    cells = list(cells)
    names = [grade_id_of(cell) for cell in cells]
    place = 0
    for own in template.cells:
        if own.name in names:
            place = names.index(own.name) + 1
        else:
            cells.insert(place, _missing(own))
            names.insert(place, own.name)
            place += 1
    return _with_ids(cells)


def _missing(own: TemplateCell) -> dict[str, Any]:
    notice = f"# {MISSING}" if own.cell_type == "code" else MISSING
    return _clean(
        {
            "cell_type": own.cell_type,
            "metadata": {"nbgrader": own.metadata},
            "source": own.source if own.locked else notice,
        }
    )


def _with_ids(cells: Iterable[dict[str, Any]]) -> list[dict[str, Any]]:
    """The cells with ids that are well-formed and unique, which nbformat 4.5 asks for."""
    seen: set[str] = set()
    named = []
    for number, cell in enumerate(cells):
        name = cell.get("id")
        if not isinstance(name, str) or not CELL_ID.match(name) or name in seen:
            name = next(new for n in range(number, number + 100_000) if (new := f"cell-{n}") not in seen)
        seen.add(name)
        named.append({**cell, "id": name})
    return named


def _notebook(cells: list[dict[str, Any]], template: Template) -> Notebook:
    metadata = {"kernelspec": dict(template.kernelspec), "language_info": {"name": "python"}}
    return {"cells": cells, "metadata": metadata, "nbformat": 4, "nbformat_minor": 5}


# ---------------------------------------------------------------- the verdict


def filled(notebook: Notebook, verdict: Verdict) -> Notebook:
    """The notebook with the verdict under its graded cells; nbgrader reads from it the scores it holds.

    nbgrader takes the first result that is a number, full marks where there is none, and 0 for anything
    on the error stream: so every graded cell gets its lines and one plain number. Where a person must
    look the number is 0, which is what nbgrader counts for such a cell until a person has.
    """
    scores = rows_of(verdict).grades
    items = {graded_cell(item.id): item for item in verdict.exercises}
    cells = []
    for cell in notebook["cells"]:
        if cell["cell_type"] == "code" and (own := cell["metadata"].get("nbgrader")) and own["grade"]:
            row = scores.get(own["grade_id"])
            item = items.get(own["grade_id"])
            lines = list(check_lines(item)) if item is not None else []
            score = row.auto_score if row is not None else None
            if score is None:
                lines.append(PERSON)
            cell = {**cell, "execution_count": 1, "outputs": list(_outputs(lines, score or 0.0))}
        cells.append(cell)
    return {**notebook, "cells": cells}


def _outputs(lines: Sequence[str], score: float) -> Iterator[dict[str, Any]]:
    if lines:
        yield {"output_type": "stream", "name": "stdout", "text": "\n".join(lines) + "\n"}
    data = {"text/plain": repr(float(score))}
    yield {"output_type": "execute_result", "data": data, "execution_count": 1, "metadata": {}}


def as_text(notebook: Notebook) -> str:
    """The notebook as the file holds it: a cell a line, which is written three times as fast as an indented one."""
    cells = ",\n".join(json.dumps(cell, ensure_ascii=False, sort_keys=True) for cell in notebook["cells"])
    rest = json.dumps({key: value for key, value in notebook.items() if key != "cells"}, ensure_ascii=False)
    return f'{{"cells": [\n{cells}\n],\n{rest[1:]}\n'
