"""`hand_in()`, the last cell of every notebook: the saved file, run afresh as grading will; what is missing; a zip to hand in.

The notebook itself is only read. What a session holds besides is not asked: graded is the file.
"""

from __future__ import annotations

import io
import re
import shutil
import zipfile
from collections.abc import Iterator, Sequence
from html import escape
from pathlib import Path

from autograder.errors import UserError
from autograder.files import write_whole
from autograder.home import session
from autograder.home.desk import Desk, read_desk
from autograder.home.fresh_run import run_afresh
from autograder.home.saved import not_as_saved, notebook_file
from autograder.home.screen import show
from autograder.records import ManualTask, Submission, Task
from autograder.reports.check_card import warning
from autograder.reports.printable import printable
from autograder.submissions.cells import is_attempt
from autograder.submissions.files import RawCell, notebook_cells, read_bytes
from autograder.submissions.predictions import asked_predictions
from autograder.submissions.reader import read_file
from autograder.submissions.written import read_answers

EPOCH = (1980, 1, 1, 0, 0, 0)  # the same work gives the same zip


def hand_in(path: str | Path | None = None, folder: str | Path = ".") -> None:
    """Run the saved notebook afresh, show how all exercises stand and what is missing, and write the zip to hand in.

    Args:
        path: the notebook; by default the one that is open.
        folder: where `checks/` lies; by default the notebook's own.

    Raises UserError, with a sentence, where there is no such file or it is no notebook.
    """
    if session.is_grading():
        return
    desk = read_desk(Path(folder))
    names = session.namespace()
    file = Path(path) if path is not None else notebook_file(desk.assignment.name, desk.folder, names)
    if file is None:
        name = f"{desk.assignment.name}.ipynb"
        raise UserError(f'it cannot be told which file this notebook is: say hand_in("{name}"), with its own name.')
    before = not_as_saved(desk, names, _ids(desk), file) if session.in_notebook() else []
    _show(desk, file, before)


def _show(desk: Desk, file: Path, before: Sequence[str]) -> None:
    if not file.is_file():
        raise UserError(
            f"there is no file {file}. Name your notebook, as in hand_in({desk.assignment.name + '.ipynb'!r})."
        )
    submission = read_file(file, desk.assignment)
    if submission.unreadable:
        raise UserError(f"{file.name} cannot be handed in: {submission.unreadable}")
    raw = notebook_cells(read_bytes(file))
    fresh = run_afresh(file)
    head = f"{file.name} as it is saved, run afresh as grading runs it"
    missing = [*before, *([fresh.fault] if fresh.fault else []), *_open(raw, desk.assignment)]
    end = _handed(desk, file, submission, raw)
    lines = [f"{head}:", "", *([fresh.text, ""] if fresh.text else []), *(f"! {printable(item)}" for item in missing)]
    listed = "".join(map(warning, missing))
    show(
        "\n".join([*lines, *([""] if missing else []), end]),
        # How it ended stands on top here: a front end may fold a long table to a few lines.
        f"<div style='max-width:62em'><p><b>{_with_code(end)}</b></p>{listed}<p>{escape(head)}:</p>{fresh.html}</div>",
    )


def _with_code(sentence: str) -> str:
    """As HTML: what stands between backticks is a command."""
    return re.sub("`([^`]*)`", r"<code>\1</code>", escape(sentence))


def _ids(desk: Desk) -> list[str]:
    return [exercise.id for exercise in desk.assignment.exercises]


def _open(raw: Sequence[RawCell], task: Task) -> Iterator[str]:
    """What is still empty: written answers, predictions."""
    answers = _answers(raw, task)
    for name in (name for name, text in answers.items() if not text):
        yield f"the written answer {name} is still empty."
    open_ = [name for name, answered in asked_predictions(raw).items() if not answered]
    if open_:
        yield f"not predicted: {', '.join(open_)} (no points hang on it)."


def _answers(raw: Sequence[RawCell], task: Task) -> dict[str, str | None]:
    """The written answers that the notebook asks for; a released folder knows their cells alone."""
    asked = tuple(dict.fromkeys(cell.answers for cell in raw if cell.answers))
    known = Task(name=task.name, exercises=task.exercises, manual=tuple(ManualTask(name, 0.0) for name in asked))
    return read_answers(raw, known)


def _handed(desk: Desk, file: Path, submission: Submission, raw: Sequence[RawCell]) -> str:
    """Write the zip, where there is work; the sentence that says so."""
    name = desk.assignment.name
    written = any(is_attempt(cell, exercise) for cell in submission.cells for exercise in _ids(desk))
    if not written and not any(_answers(raw, desk.assignment).values()):
        return "Nothing is written yet, so there is nothing to hand in."
    target = file.absolute().parent / f"{name}_hand_in.zip"
    try:
        write_whole(target, _zipped(name, file, submission))
    except OSError as fault:
        return f"{target.name} could not be written ({fault.strerror or fault}): hand in {file.name} itself."
    nbgrader = shutil.which("nbgrader") is not None and file.absolute().parent.name == name
    also = f" (or, with nbgrader: `nbgrader submit {name}` in the folder above)" if nbgrader else ""
    return (
        f"Written: {target.name}. Hand this file in where your course says{also}. {file.name} itself was not touched."
    )


def _zipped(name: str, file: Path, submission: Submission) -> bytes:
    """The notebook under the assignment's name, and the student's own programs that it imports."""
    own = sorted({cell.module for cell in submission.cells if cell.module})
    beside = [path for module in own if (path := file.with_name(f"{module}.py")).is_file()]
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as archive:
        for arcname, path in ((f"{name}.ipynb", file), *((path.name, path) for path in beside)):
            archive.writestr(zipfile.ZipInfo(arcname, EPOCH), path.read_bytes(), zipfile.ZIP_DEFLATED)
    return content.getvalue()
