"""`mark1 forget`: every trace of one student goes, from the roster to the gradebook.

Contract: `traces` lists all that would go and changes nothing; removing a trace follows no link: a link itself goes, and what
it leads to stays. The roster goes first, since it enrols; class pages that name the student are written again; the gradebook
goes last, through nbgrader's own removal. Interrupted, the same command goes on. Downloads that somebody keeps elsewhere
(a platform's zip, nbgrader's exchange) are not searched.
"""

from __future__ import annotations

import csv
import os
import re
import shutil
import tomllib
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from html import escape
from itertools import pairwise
from pathlib import Path
from typing import Any

from autograder.course.folders import Course
from autograder.course.manifest import assignment_names
from autograder.course.settings import FILE, read_policy
from autograder.errors import UserError, did_you_mean
from autograder.files import write_whole
from autograder.gradebook import NotPublished
from autograder.gradebook.store import Store
from autograder.grading.record import write_class_page
from autograder.grading.verdict_folder import VerdictFolder
from autograder.submissions.lms.who import unfit

STEPS = ("submitted", "autograded", "feedback")
HEADER = re.compile(r"^\s*\[", re.MULTILINE)  # where a table of mark1.toml begins
ANY = "\0"  # stands for any assignment; no path holds it


@dataclass(frozen=True, slots=True)
class Trace:
    """One thing that is a student's: what it is, in words, and how it goes."""

    what: str
    remove: Callable[[], object]


def traces(course: Course, student: str) -> list[Trace]:
    """All that the course knows of a student, in the order in which it goes. Raises UserError where that is nothing."""
    if unfit(student):
        raise UserError(f"{student!r} is no student: name them as submitted/ and the roster do.")
    found = [
        *_settings(course, student),
        *_folders(course, student),
        *_verdicts(course, student),
    ]
    handed = list(_gradebook(course, student))
    if not found and not handed:
        known = {*read_policy(course.root).roster, *_people(course)}
        raise UserError(f'nothing here is of a student "{student}". {did_you_mean(student, known)}'.rstrip())
    return [*found, *_pages(course, student), *_pairs(course, student), *handed]


def forget(found: Iterable[Trace]) -> None:
    """Remove these traces. Raises UserError where one cannot go."""
    for trace in found:
        try:
            trace.remove()
        except OSError as fault:
            raise UserError(
                f"{trace.what} cannot be removed: {fault.strerror or fault}. Mend it and run the same command again."
            ) from fault


# ---------------------------------------------------------------- mark1.toml and the roster


def _settings(course: Course, student: str) -> Iterator[Trace]:
    path = course.root / FILE
    if not path.is_file():
        return
    text = path.read_text(encoding="utf-8")
    data = tomllib.loads(text)
    if any(item.get("student") == student for item in data.get("extension", [])):
        yield Trace(f"{path}: the extensions of {student}", partial(_strike_extensions, path, text, student))
    name = data.get("roster", {}).get("file")
    if name is not None and student in read_policy(course.root).roster:
        roster = course.root / name
        yield Trace(f"{roster}: the line of {student}", partial(_strike, roster, student))


def _strike_extensions(path: Path, text: str, student: str) -> None:
    """Write mark1.toml without a student's extensions. Raises UserError where that cannot be told from the lines."""
    starts = [0, *(found.start() for found in HEADER.finditer(text)), len(text)]
    tables = [text[start:end] for start, end in pairwise(starts)]
    left = "".join(table for table in tables if not _is_extension_of(table, student))
    wanted: dict[str, Any] = tomllib.loads(text)
    wanted["extension"] = [item for item in wanted["extension"] if item.get("student") != student]
    if tomllib.loads(left) != {key: value for key, value in wanted.items() if value != []}:
        raise UserError(f"{FILE}: remove the extensions of {student} by hand, and run the same command again.")
    write_whole(path, left)


def _is_extension_of(table: str, student: str) -> bool:
    try:
        items = tomllib.loads(table).get("extension", [])
    except tomllib.TOMLDecodeError:
        return False
    return isinstance(items, list) and any(item.get("student") == student for item in items)


def _strike(roster: Path, student: str) -> None:
    """Write the roster again without the student's line; every other byte stays."""
    if roster.is_symlink():
        raise UserError(f"{roster} is a link: strike the line of {student} where it leads, and run this again.")
    lines = roster.read_bytes().splitlines(keepends=True)
    reader = csv.DictReader(line.decode("utf-8-sig") for line in lines)
    struck = {reader.line_num - 1 for row in reader if (row["id"] or "").strip() == student}
    write_whole(roster, b"".join(line for number, line in enumerate(lines) if number not in struck))


# ---------------------------------------------------------------- folders


def _folders(course: Course, student: str) -> Iterator[Trace]:
    names = assignment_names(course.root)
    for step in STEPS:
        for folder in dict.fromkeys(_of_student(course.folder(step, student, ANY), student, names)):
            yield from _gone(folder)
    for place in _subfolders(course.downloaded):
        yield from _gone(place / student)
    for name in names:
        yield from _gone(course.explained(name, student))


def _of_student(laid: Path, student: str, names: Iterable[str]) -> Iterator[Path]:
    """The student's folder of a step; where the assignment's stands above it, one for each assignment."""
    whole = next(path for path in (laid, *laid.parents) if ANY not in str(path))
    if student in whole.parts:
        yield whole
    else:
        yield from (Path(str(laid).replace(ANY, name)) for name in names)


def _subfolders(place: Path) -> list[Path]:
    return sorted(path for path in place.iterdir() if path.is_dir() and not path.is_symlink()) if place.is_dir() else []


def _gone(path: Path) -> Iterator[Trace]:
    if os.path.lexists(path):
        yield Trace(str(path), partial(_remove, path))


def _remove(path: Path) -> None:
    if path.is_symlink() or not path.is_dir():
        path.unlink(missing_ok=True)
    else:
        shutil.rmtree(path)  # of links in it, the links go


# ---------------------------------------------------------------- verdicts, gradebook, pages


def _verdict_folders(course: Course) -> list[VerdictFolder]:
    return [VerdictFolder(course.verdicts, place.name) for place in _subfolders(course.verdicts)]


def _verdicts(course: Course, student: str) -> Iterator[Trace]:
    for folder in _verdict_folders(course):
        for path in folder.traces(student):
            yield from _gone(path)
        if folder.is_noted(student):
            what = f"{folder.path}: the note that a verdict on {student} was recorded"
            yield Trace(what, partial(folder.forget, student))


def _gradebook(course: Course, student: str) -> Iterator[Trace]:
    try:
        with Store(course.gradebook, course.course_id) as store:
            handed, shown = store.submissions_of(student), store.shown
    except NotPublished:  # there is no gradebook yet
        return
    if handed is not None:
        what = f"{shown}: {student}, with {', '.join(handed) or 'no submission'}"
        yield Trace(what, partial(_out_of_gradebook, course, student))


def _out_of_gradebook(course: Course, student: str) -> None:
    with Store(course.gradebook, course.course_id) as store:
        if store.submissions_of(student) is not None:
            store.remove_student(student)


def _pages(course: Course, student: str) -> Iterator[Trace]:
    for folder in _verdict_folders(course):
        page = course.feedback / f"{folder.path.name}.html"
        if page.is_file() and escape(student) in page.read_text(encoding="utf-8"):
            yield Trace(f"{page}: their row (the page is written again)", partial(_written_again, course, page))


def _pairs(course: Course, student: str) -> Iterator[Trace]:
    """Pages of `mark1 similar` that name the student: they go, and the command writes them again."""
    for name in assignment_names(course.root):
        page = course.similar(name)
        if page.is_file() and escape(student) in page.read_text(encoding="utf-8"):
            yield Trace(f"{page}: it names them (mark1 similar {name} writes it again)", partial(_remove, page))


def _written_again(course: Course, page: Path) -> None:
    page.unlink()
    if VerdictFolder(course.verdicts, page.stem).students() and page.stem in assignment_names(course.root):
        write_class_page(course, page.stem)


def _people(course: Course) -> set[str]:
    handed = {path.name for path in _subfolders(course.submitted)}
    return handed.union(*(folder.students() for folder in _verdict_folders(course)))
