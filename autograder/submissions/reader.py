"""A student's folder or file becomes a `Submission`: read with bounds, never executed.

A release holds `X.ipynb` and `X.py`. The one that differs from its stub counts; if both do, the notebook, with a
line for the instructor. Of several notebooks the one that was worked on counts; of several that were, the one with the
release's name, if it holds work on all that the others do; else a person looks. Answers that a person marks always come
from the notebook. What cannot be read is no error here: it is a submission whose `unreadable` says why, since a person
must look at it.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from autograder.records import Prediction, Submission, Task, graded_cell
from autograder.submissions.candidates import is_named, notebooks, perhaps, programs
from autograder.submissions.cells import Reading, read_cells
from autograder.submissions.files import RawCell, Unreadable, mend, notebook_cells, program_text, read_bytes
from autograder.submissions.predictions import read_predictions
from autograder.submissions.timestamp import TIMESTAMP, read_timestamp
from autograder.submissions.written import read_answers

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
    predictions: tuple[Prediction, ...] = ()
    told: tuple[str, ...] = ()  # why it was chosen among its like

    @property
    def work(self) -> frozenset[str]:
        """The exercises and tasks that the student worked on in it."""
        return self.reading.attempted | {f"answer {task}" for task, text in self.answers.items() if text}


def read_submission(path: Path, assignment: Task, student: str, timezone: str | None = None) -> Submission:
    """What a student handed in, from their folder. `timezone` is the course's own, for short names of zones.

    Never raises: what is wrong with one submission is that submission's, and a person looks at it.
    """
    try:
        return _read_submission(path, assignment, student, timezone)
    except Exception as fault:  # noqa: BLE001  nobody has thought of everything that can lie in a folder
        why = f"it cannot be read ({type(fault).__name__}): a person must look at what lies in the folder."
        return _unread(student, assignment, path, why, None)


def _read_submission(path: Path, assignment: Task, student: str, timezone: str | None) -> Submission:
    arrival = read_timestamp(path, timezone)
    timestamp, problems = arrival.moment, [arrival.problem] if arrival.problem else []
    if path.is_symlink():
        return _unread(
            student, assignment, path, "the folder is a link to another place; it is not followed.", timestamp
        )
    read = _candidates(path, assignment)
    if not read:
        return _unread(student, assignment, path, _nothing(path, assignment), timestamp)
    return _chosen(student, assignment, read, timestamp, problems)


def read_folder(path: Path, assignment: Task) -> Submission:
    """A released folder on a student's own machine."""
    return read_submission(path, assignment, "")


def read_file(path: Path, assignment: Task) -> Submission:
    """A single `.ipynb` or `.py`."""
    beside = _beside(programs(path.parent, assignment.name), path)
    return _chosen("", assignment, [_read(path, assignment, beside)], None, [])


def is_untouched(path: Path, assignment: Task) -> bool:
    """Whether a file holds no work of a student's own: a stub as released, or a notebook made from a program."""
    file = _read(path, assignment)
    return file.adopted or not (file.fault or file.reading.attempted or any(file.answers.values()))


# ---------------------------------------------------------------- which file counts


def _chosen(
    student: str, assignment: Task, read: list[_File], timestamp: datetime | None, problems: list[str]
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
    answers, predictions = sound[0].answers, sound[0].predictions
    problems += [*file.told, *file.reading.problems]
    content: dict[str, object] = {
        "file": file.path.name,
        "cells": [[cell.source, cell.grade_id, cell.number, cell.module] for cell in file.reading.cells],
        "answers": dict(answers),
        "problems": problems,
    }
    if predictions:  # the hash of work without any is as it was
        content["predictions"] = [[item.name, item.answer] for item in predictions]
    return Submission(
        student=student,
        assignment=assignment.name,
        path=file.path,
        cells=file.reading.cells,
        hash=_hash(content, timestamp),
        answers=answers,
        timestamp=timestamp,
        problems=tuple(problems),
        predictions=predictions,
    )


def _unread(student: str, assignment: Task, path: Path, why: str, timestamp: datetime | None) -> Submission:
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


def _candidates(folder: Path, assignment: Task) -> list[_File]:
    """The notebook and the program that may count, read; one of a kind, or none."""
    name = assignment.name
    others = programs(folder, name)
    found = notebooks(folder, name)
    read = [_read(path, assignment, _beside(others, path)) for path in found]
    imported = {cell.file for file in read for cell in file.reading.cells if cell.module}
    alone = [_read(path, assignment, _beside(others, path)) for path in others if path.name not in imported]
    if not found and not alone:
        read = [file for path in perhaps(folder, name) if not (file := _read(path, assignment)).fault]
    chosen = (_one_of(files, folder, assignment) for files in (read, alone))
    return [file for file in chosen if file is not None]


def _one_of(files: Sequence[_File], folder: Path, assignment: Task) -> _File | None:
    """Of several files of one kind, the one that was worked on; a fault, for a person, where that does not decide."""
    if not files:
        return None
    names = {file.path: mend(file.path.relative_to(folder).as_posix())[0] for file in files}
    first = files[0]
    named = is_named(first.path, folder, assignment.name)
    worked = [file for file in files if file.work]
    if not worked:  # nothing was worked on, unless it is in one that cannot be read
        file = next((file for file in files if file.fault), first)
    elif all((item.reading.cells, item.answers) == (worked[0].reading.cells, worked[0].answers) for item in worked):
        file = worked[0]
    elif named and first is worked[0] and all(item.work <= first.work for item in worked):
        others = ", ".join(names[item.path] for item in worked)
        return replace(first, told=(f"{others} were worked on; {names[first.path]} counts.",))
    else:
        others = ", ".join(names[item.path] for item in worked)
        return replace(first, fault=f"there are {len(worked)} files that were worked on ({others}): which one counts?")
    return replace(file, told=tuple(_why(file, files, names, assignment, named=named)))


def _why(
    file: _File, files: Sequence[_File], names: Mapping[Path, str], assignment: Task, *, named: bool
) -> Iterator[str]:
    """Why this file counts, where that is not plain from its name."""
    own, first = names[file.path], files[0]
    if not named:
        suffix = ".py" if file.path.suffix.lower() == ".py" else ".ipynb"
        yield f"the file is called {own}; it was read as {assignment.name}{suffix}."
    elif file is not first and not first.fault:
        yield f"{own} was worked on and {names[first.path]} was not; {own} counts."
    for other in files:
        if other.fault and other is not file:
            yield f"{names[other.path]} was left out, {own} counts: {other.fault}"


def _beside(paths: Sequence[Path], path: Path) -> dict[str, str]:
    """The programs that a file may import, by name: those of its own folder before others'."""
    found: dict[str, str] = {}
    for other in sorted(paths, key=lambda other: other.parent != path.parent):
        if other != path and other.stem.isidentifier() and other.stem not in found:
            with contextlib.suppress(Unreadable):
                found[other.stem] = mend(program_text(read_bytes(other))[0])[0]
    return found


def _nothing(folder: Path, assignment: Task) -> str:
    names = sorted(mend(path.name)[0] for path in folder.iterdir() if path.name != TIMESTAMP)
    found = f"it holds {', '.join(names[:5])}{' ...' if len(names) > 5 else ''}" if names else "it is empty"
    return f"the folder has neither {assignment.name}.ipynb nor {assignment.name}.py: {found}."


# ---------------------------------------------------------------- one file


def _read(path: Path, assignment: Task, beside: Mapping[str, str] | None = None) -> _File:
    nothing = dict.fromkeys((task.id for task in assignment.manual), None)
    try:
        if path.suffix.lower() == ".py":
            return _whole(_File(path, _program(path, assignment, beside), nothing))
        raw = notebook_cells(read_bytes(path))
        adopted = any(ADOPTED in cell.tags for cell in raw)
        reading = read_cells(raw, assignment, beside)
        answers, predictions = read_answers(raw, assignment), read_predictions(raw)
        return _whole(_File(path, reading, answers, adopted=adopted, predictions=predictions))
    except Unreadable as fault:
        return _File(path, Reading((), frozenset(), ()), nothing, fault=f"the file {fault}.")


def _whole(file: _File) -> _File:
    """The file; with a fault where it is work, but on something else."""
    return replace(file, fault=f"the file {file.reading.foreign}.") if file.reading.foreign else file


def _program(path: Path, assignment: Task, beside: Mapping[str, str] | None) -> Reading:
    text, guessed = program_text(read_bytes(path))
    source, mended = mend(text)
    # The ids keep the sentences about cells away: a program has none.
    names = [exercise.id for exercise in assignment.exercises]
    labels = [RawCell("label", "", grade_id=label) for name in names for label in (name, graded_cell(name))]
    reading = read_cells([*labels, RawCell("code", source, mended=False)], assignment, beside)
    problems = [problem.replace("cell 0: ", "") for problem in reading.problems]
    if mended:
        problems.append("characters that no program may hold were replaced.")
    if guessed:
        problems.append(f"{path.name} is not UTF-8; it was read as Windows-1252.")
    name = mend(path.name)[0]
    cells = tuple(cell if cell.module else replace(cell, file=name) for cell in reading.cells)
    return replace(reading, cells=cells, problems=tuple(problems))
