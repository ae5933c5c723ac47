"""A student's folder or file becomes a `Submission`: read with bounds, never executed.

A release holds `X.ipynb` and `X.py`. The one that differs from its stub counts; if both do, the notebook, with a
line for the instructor. Answers that a person marks always come from the notebook. What cannot be read is no
error here: it is a submission whose `unreadable` says why, since a person must look at it.
"""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from autograder.records import Assignment, Submission
from autograder.submissions.cells import Reading, read_answers, read_cells
from autograder.submissions.files import RawCell, Unreadable, mend, notebook_cells, program_text, read_bytes
from autograder.submissions.timestamp import TIMESTAMP, read_timestamp

# The tag of the first cell of a notebook that `mark1 adopt` made from a program, so that nbgrader sees the student.
ADOPTED = "mark1-adopted"


@dataclass(frozen=True)
class _File:
    """One file, read: what runs of it, or why it could not be read."""

    path: Path
    reading: Reading
    answers: Mapping[str, str | None]
    fault: str = ""
    adopted: bool = False


def read_submission(path: Path, assignment: Assignment, student: str, timezone: str | None = None) -> Submission:
    """What a student handed in, from their folder. `timezone` is the course's own, for short names of zones."""
    arrival = read_timestamp(path, timezone)
    timestamp, problems = arrival.moment, [arrival.problem] if arrival.problem else []
    if path.is_symlink():
        return _unread(
            student, assignment, path, "the folder is a link to another place; it is not followed.", timestamp
        )
    notebook, program = (_only_one(path, assignment.name, suffix, problems) for suffix in (".ipynb", ".py"))
    if notebook is None and program is None:
        return _unread(student, assignment, path, _nothing(path, assignment), timestamp)
    read = [_read(file, assignment) for file in (notebook, program) if file is not None]
    return _chosen(student, assignment, read, timestamp, problems)


def read_folder(path: Path, assignment: Assignment) -> Submission:
    """A released folder on a student's own machine."""
    return read_submission(path, assignment, "")


def read_file(path: Path, assignment: Assignment) -> Submission:
    """A single `.ipynb` or `.py`."""
    return _chosen("", assignment, [_read(path, assignment)], None, [])


def is_untouched(path: Path, assignment: Assignment) -> bool:
    """Whether a file holds no work of a student's own: a stub as released, or a notebook made from a program."""
    file = _read(path, assignment)
    return file.adopted or not (file.fault or file.reading.attempted or any(file.answers.values()))


# ---------------------------------------------------------------- which file counts


def _chosen(
    student: str, assignment: Assignment, read: list[_File], timestamp: datetime | None, problems: list[str]
) -> Submission:
    sound = [file for file in read if not file.fault]
    if not sound:
        return _unread(student, assignment, read[0].path, read[0].fault, timestamp)
    if len(sound) == 2:  # a notebook that was made from a program only carries it
        sound = [file for file in sound if not file.adopted]
    worked = [file for file in sound if file.reading.attempted]
    file = (worked or sound)[0]
    broken = [other for other in read if other.fault]
    if broken and not worked:
        # The file that cannot be read may be where the work is: an untouched stub beside it is no zero.
        return _unread(student, assignment, broken[0].path, broken[0].fault, timestamp)
    problems += [f"{other.path.name} was left out, {file.path.name} counts: {other.fault}" for other in broken]
    if len(worked) > 1:
        problems.append(
            f"both {worked[0].path.name} and {worked[1].path.name} were worked on; {file.path.name} counts."
        )
    answers = sound[0].answers
    problems += file.reading.problems
    content = {
        "file": file.path.name,
        "cells": [[cell.source, cell.grade_id, cell.number] for cell in file.reading.cells],
        "answers": dict(answers),
        "problems": problems,
    }
    return Submission(
        student=student,
        assignment=assignment.name,
        path=file.path,
        cells=file.reading.cells,
        hash=_hash(content, timestamp),
        answers=answers,
        timestamp=timestamp,
        problems=tuple(problems),
    )


def _unread(student: str, assignment: Assignment, path: Path, why: str, timestamp: datetime | None) -> Submission:
    return Submission(
        student=student,
        assignment=assignment.name,
        path=path,
        cells=(),
        hash=_hash({"unreadable": why, "file": _fingerprint(path)}, timestamp),
        answers=dict.fromkeys((task.id for task in assignment.manual), None),
        timestamp=timestamp,
        unreadable=why,
    )


def _hash(content: Mapping[str, object], timestamp: datetime | None) -> str:
    # With the moment, so that handing in the same work again, earlier or later, reaches the gradebook.
    whole = {**content, "timestamp": timestamp.isoformat() if timestamp else None}
    return hashlib.sha256(json.dumps(whole, sort_keys=True).encode()).hexdigest()


def _fingerprint(path: Path) -> str:
    try:
        return hashlib.sha256(read_bytes(path)).hexdigest()
    except Unreadable as fault:
        try:
            return f"{fault} {os.lstat(path).st_size} {os.lstat(path).st_mtime_ns}"
        except OSError:
            return str(fault)


def _only_one(folder: Path, name: str, suffix: str, problems: list[str]) -> Path | None:
    """The file of that name, or the only one of its kind under another name."""
    path = folder / f"{name}{suffix}"
    if os.path.lexists(path):
        return path
    others = sorted(other for other in folder.glob(f"*{suffix}") if not other.name.startswith("."))
    if len(others) != 1 or (suffix == ".py" and list(folder.glob("*.ipynb"))):
        return None
    problems.append(f"the file is called {mend(others[0].name)[0]}; it was read as {path.name}.")
    return others[0]


def _nothing(folder: Path, assignment: Assignment) -> str:
    names = sorted(mend(path.name)[0] for path in folder.iterdir() if path.name != TIMESTAMP)
    found = f"it holds {', '.join(names[:5])}{' ...' if len(names) > 5 else ''}" if names else "it is empty"
    return f"the folder has neither {assignment.name}.ipynb nor {assignment.name}.py: {found}."


# ---------------------------------------------------------------- one file


def _read(path: Path, assignment: Assignment) -> _File:
    nothing = dict.fromkeys((task.id for task in assignment.manual), None)
    try:
        if path.suffix == ".py":
            return _File(path, _program(path, assignment), nothing)
        raw = notebook_cells(read_bytes(path))
        adopted = any(ADOPTED in cell.tags for cell in raw)
        return _File(path, read_cells(raw, assignment), read_answers(raw, assignment), adopted=adopted)
    except Unreadable as fault:
        return _File(path, Reading((), frozenset(), ()), nothing, fault=f"the file {fault}.")


def _program(path: Path, assignment: Assignment) -> Reading:
    text, guessed = program_text(read_bytes(path))
    source, mended = mend(text)
    # The ids keep the sentences about cells away: a program has none.
    names = [exercise.id for exercise in assignment.exercises]
    labels = [RawCell("label", "", grade_id=label) for name in names for label in (name, f"test_{name}")]
    reading = read_cells([*labels, RawCell("code", source, mended=False)], assignment)
    problems = [problem.replace("cell 0: ", "") for problem in reading.problems]
    if mended:
        problems.append("characters that no program may hold were replaced.")
    if guessed:
        problems.append(f"{path.name} is not UTF-8; it was read as Windows-1252.")
    cells = tuple(replace(cell, file=mend(path.name)[0]) for cell in reading.cells)
    return Reading(cells, reading.attempted, tuple(problems))
