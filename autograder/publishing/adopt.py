"""`mark1 adopt`: what came in becomes `submitted/<student>/<assignment>/`, with a notebook for every student.

A notebook is laid there as it is. A program (`.py`) is laid there too, and beside it a notebook with its functions in
the solution cells, marked as made from it: nbgrader sees every student that way, and the program still counts. What
is there already is kept, unless it is the same or an untouched stub.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from autograder.course.folders import NOBODY, Course
from autograder.course.manifest import read_assignment
from autograder.errors import UserError
from autograder.gradebook import read_policy
from autograder.gradebook.autograded import Notebook, as_text, read_notebook, with_program
from autograder.records import Assignment
from autograder.submissions.files import Unreadable, program_text
from autograder.submissions.lms import Incoming, Sender, incoming
from autograder.submissions.reader import ADOPTED, is_untouched

ID = re.compile(r"[A-Za-z0-9][\w.@+-]{0,99}\Z")
ATTEMPT = re.compile(r"-(\d+)\Z")  # Canvas numbers what is handed in again: perceptron-2.ipynb


@dataclass
class _Adopting:
    """The course's side: who is known, and what was laid down in this run."""

    assignment: Assignment
    submitted: Path
    released: Notebook
    roster: Mapping[str, Mapping[str, str]]
    numbers: dict[str, str] = field(default_factory=dict)  # student -> the platform's number for them


def adopt(course: Path, name: str, sources: Sequence[Path], submitted: Path) -> Iterator[str]:
    """Lay what is in `sources` into `submitted`; yields a sentence for every file.

    Raises UserError where a source is missing or the assignment is not published.
    """
    assignment = read_assignment(course, name)
    missing = [source for source in sources if not source.exists()]
    if missing:
        raise UserError(f"there is no {missing[0]}: name .py files, notebooks, folders or zips.")
    path = Course(course).folder("release", NOBODY, name) / f"{name}.ipynb"
    released = read_notebook(path)
    if released is None:
        raise UserError(f"{path} is missing, and adopted programs are laid into it: run mark1 release {name} first.")
    desk = _Adopting(assignment, submitted, released, read_policy(course).roster)
    came = [item for source in sources for item in incoming(source, name)]
    for item in sorted(came, key=lambda item: _turn(item, name)):
        yield _taken(desk, item)


def _turn(item: Incoming, name: str) -> tuple[str, str, bool, int, bool]:
    """The order of one student's files: what bears the assignment's name first, the latest attempt before others."""
    stem, attempt = Path(item.file).stem, ATTEMPT.search(Path(item.file).stem)
    number = int(attempt[1]) if attempt else 0
    plain = stem[: attempt.start()] if attempt else stem
    return (item.sender.name, item.sender.platform, plain != name, -number, Path(item.file).suffix == ".py")


def _taken(desk: _Adopting, item: Incoming) -> str:
    if item.fault:
        return f"not adopted: {item.place} {item.fault}."
    student = _student(desk, item.sender)
    suffix = Path(item.file).suffix
    name = desk.assignment.name
    folder = desk.submitted / student / name
    file = folder / f"{name}{suffix}"
    late = "; the platform says it came late, so write its moment into timestamp.txt" if item.sender.late else ""
    if file.exists() and file.read_bytes() != item.content and not is_untouched(file, desk.assignment):
        return f"not adopted: {item.place}, since {file} is there already and differs; remove one of them."
    folder.mkdir(parents=True, exist_ok=True)
    file.write_bytes(item.content)
    if suffix == ".py" and (made := _carrier(desk, file, item.content)):
        return f"{student}: {item.place} -> {file}, and {made} made from it{late}"
    return f"{student}: {item.place} -> {file}{late}"


def _carrier(desk: _Adopting, program: Path, content: bytes) -> Path | None:
    """Write the notebook that carries a program's functions; None where the student's own notebook stays."""
    file = program.with_suffix(".ipynb")
    if file.exists() and not is_untouched(file, desk.assignment):
        return None
    try:
        text, _ = program_text(content)
    except Unreadable:
        return None
    notebook = with_program(_copy(desk.released), program.name, text)
    notebook["cells"][0]["metadata"] = {"tags": [ADOPTED]}
    file.write_text(as_text(notebook), encoding="utf-8")
    return file


def _copy(notebook: Notebook) -> Notebook:
    return {**notebook, "cells": [{**cell} for cell in notebook["cells"]]}


# ---------------------------------------------------------------- who


def _student(desk: _Adopting, sender: Sender) -> str:
    """The student's id: the roster's, by the platform's number or the name; else one made of the name."""
    for student, known in desk.roster.items():
        names = (f"{known.get('first_name', '')} {known.get('last_name', '')}", student)
        if (sender.platform and known.get("lms_user_id") == sender.platform) or _key(sender.name) in map(_key, names):
            return student
        if _key(sender.name) == _key(f"{known.get('last_name', '')} {known.get('first_name', '')}"):
            return student  # Canvas writes the last name first
    plain = sender.name if ID.match(sender.name) and not sender.platform else _slug(sender.name)
    number = desk.numbers.setdefault(plain, sender.platform)
    return plain if number == sender.platform else f"{plain}-{sender.platform or 'x'}"


def _key(name: str) -> str:
    return re.sub(r"[\W_]+", "", _plain(name))


def _slug(name: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", _plain(name)).strip("-")[:80] or "unnamed"


def _plain(name: str) -> str:
    """In small letters without accents, which a folder's name and a spreadsheet may spell in two ways."""
    return "".join(sign for sign in unicodedata.normalize("NFKD", name) if not unicodedata.combining(sign)).casefold()
