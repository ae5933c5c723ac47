"""Lay one student's work into `submitted/<student>/<assignment>/`, and keep what it replaces in `downloaded/`.

Contract: work that is there stays, unless it is the same, an untouched stub, or the wish is for the latest; then it moves to
`downloaded/<assignment>/<student>/attempt-n/`. No link is written through or followed, and every file is there whole.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from autograder.course.folders import Course
from autograder.errors import UserError
from autograder.files import write_whole
from autograder.gradebook.autograded import Notebook, as_text, with_program
from autograder.records import Assignment
from autograder.submissions.files import Unreadable, program_text, read_bytes
from autograder.submissions.lms import NOTEBOOK, PROGRAM, Arrival, plain_stem
from autograder.submissions.lms.download import stem_of
from autograder.submissions.reader import ADOPTED, is_untouched
from autograder.submissions.timestamp import TIMESTAMP, read_timestamp, understood

Files = Mapping[str, bytes]
NOT_READ = b"\0"  # a link, or more than is read: equal to no notebook and no program


@dataclass(frozen=True, slots=True)
class Desk:
    """Where to lay, into which released notebook a program goes, and what was wished for."""

    assignment: Assignment
    course: Course
    released: Notebook
    timezone: str | None
    latest: bool = False
    dry_run: bool = False


@dataclass(frozen=True, slots=True)
class HandIn:
    """What one student handed in at one time: notebooks and programs."""

    student: str
    attempt: int
    arrivals: tuple[Arrival, ...]

    def moment(self, desk: Desk) -> datetime | None:
        """When it came, in UTC; None where nothing says so."""
        moments = [_utc(arrival, desk.timezone) for arrival in self.arrivals]
        return max((moment for moment in moments if moment is not None), default=None)

    def files(self, desk: Desk) -> dict[str, bytes]:
        """Its files by the names that they get, with `timestamp.txt` where the moment is known."""
        files = named(self.arrivals, desk.assignment.name)
        stamp = next((arrival.stamp for arrival in self.arrivals if arrival.stamp), "")
        moment = self.moment(desk)
        if stamp or moment:
            files[TIMESTAMP] = (stamp or f"{moment:%Y-%m-%d %H:%M:%S} UTC").encode()
        return files


def _utc(arrival: Arrival, timezone: str | None) -> datetime | None:
    """The moment of an arrival; a platform's local time is the course's, or else this machine's."""
    if arrival.stamp:
        return understood(arrival.stamp, timezone).moment
    when = arrival.when
    if when is not None and when.tzinfo is None and timezone:
        when = when.replace(tzinfo=ZoneInfo(timezone))
    return None if when is None else when.astimezone(UTC)


# ---------------------------------------------------------------- names


def named(arrivals: Iterable[Arrival], assignment: str) -> dict[str, bytes]:
    """The files by name: the one that bears the assignment's name, or the only one of its kind, gets that name.

    A second file of a name gets a number, as a browser gives it; the same content is laid once.
    """
    files: dict[str, bytes] = {}
    ordered = sorted(arrivals, key=lambda arrival: (_distance(arrival, assignment), len(arrival.shown), arrival.shown))
    for kind in (NOTEBOOK, PROGRAM):
        own = [arrival for arrival in ordered if arrival.kind == kind]
        for number, arrival in enumerate(own):
            # A program beside a notebook may be what the notebook imports: it keeps its name.
            only = len(own) == 1 and (kind == NOTEBOOK or len(ordered) == 1)
            main = number == 0 and (only or _distance(arrival, assignment) < 2)
            name = f"{assignment}{kind}" if main else f"{_stem(arrival)}{kind}"
            _add(files, name, arrival.content)
    return files


def _distance(arrival: Arrival, assignment: str) -> int:
    """0 for the assignment's own name, 1 for a copy of it or with a person's name around it, 2 for another."""
    stem = stem_of(arrival.file)
    if stem == assignment.casefold():
        return 0
    parts = plain_stem(arrival.file).replace(" ", "_").replace("-", "_")
    return 1 if f"_{assignment.casefold()}_" in f"_{parts}_" else 2


def _stem(arrival: Arrival) -> str:
    """The student's own name of a file without its endings, as they wrote it."""
    own = arrival.file[: len(stem_of(arrival.file))]
    return (
        "".join(sign if sign.isprintable() and sign not in '/\\:*?"<>|' else "_" for sign in own).lstrip(".-")[:100]
        or "file"
    )


def _add(files: dict[str, bytes], name: str, content: bytes) -> None:
    stem, _, kind = name.rpartition(".")
    number = 1
    while files.get(name, content) != content:
        number += 1
        name = f"{stem}-{number}.{kind}"
    files[name] = content


# ---------------------------------------------------------------- laying


def lay(desk: Desk, latest: HandIn, earlier: Iterable[HandIn] = ()) -> tuple[str, str]:
    """Lay a student's latest hand-in, and keep the earlier ones. (what became of it, where it lies or why it does not)."""
    folder = desk.course.folder("submitted", latest.student, desk.assignment.name)
    files = latest.files(desk)
    keep = desk.course.downloaded / desk.assignment.name / latest.student
    if link := _link_at(folder, files, desk.course.submitted) or _link_at(keep, (), desk.course.downloaded):
        return "not_taken", f"{link} is a link to another place, which is not written through: remove it"
    try:
        return _lay(desk, folder, keep, files, latest, list(earlier))
    except OSError as fault:
        place = fault.filename or folder
        raise UserError(f"{place} cannot be written: {fault.strerror or fault}. Mend it and run this again.") from fault


def _lay(desk: Desk, folder: Path, keep: Path, files: Files, latest: HandIn, earlier: list[HandIn]) -> tuple[str, str]:
    there = _read_folder(folder)
    word, why = _decision(desk, folder, there, files, latest)
    if word == "kept" or desk.dry_run:
        return word, why or str(folder)
    for hand_in in earlier:
        _keep(keep, hand_in.files(desk))
    if word == "replaced":
        _move(desk, folder, keep, there)
    folder.mkdir(parents=True, exist_ok=True)
    for name, content in files.items():
        if name not in there or word != "unchanged":  # a moment that a person has mended stays
            write_whole(folder / name, content)
    _carrier(desk, folder, files)
    return word, str(folder)


def _decision(desk: Desk, folder: Path, there: Files, files: Files, latest: HandIn) -> tuple[str, str]:
    work = {name: content for name, content in files.items() if name != TIMESTAMP}
    if all(there.get(name) == content for name, content in work.items()):
        return "unchanged", ""
    own = [name for name in there if name.endswith((NOTEBOOK, PROGRAM))]
    if all(is_untouched(folder / name, desk.assignment) for name in own):
        return "adopted", ""
    if not desk.latest:
        return "kept", f"{folder} holds other work already; --latest replaces it"
    before, now = read_timestamp(folder, desk.timezone).moment, latest.moment(desk)
    if before and now and now < before:
        return "kept", f"{folder} holds later work, of {before:%Y-%m-%d %H:%M} UTC; this is of {now:%Y-%m-%d %H:%M}"
    return "replaced", ""


def _read_folder(folder: Path) -> dict[str, bytes]:
    """The notebooks and programs of a folder, with its timestamp; what cannot be read counts as other work."""
    found: dict[str, bytes] = {}
    for name in sorted(os.listdir(folder)) if folder.is_dir() else ():
        if name.endswith((NOTEBOOK, PROGRAM)) or name == TIMESTAMP:
            try:
                found[name] = read_bytes(folder / name)
            except Unreadable:
                found[name] = NOT_READ
    return found


def _move(desk: Desk, folder: Path, keep: Path, there: Files) -> None:
    """Move what is replaced beside the earlier attempts; a notebook that was made from a program goes for good."""
    for name in [name for name in there if _is_carrier(folder / name, desk)]:
        (folder / name).unlink()
    own = {name: content for name, content in there.items() if os.path.lexists(folder / name)}
    kept = _attempt(keep, own)
    for name in own:
        if kept is None:
            (folder / name).unlink()
        else:
            shutil.move(folder / name, kept / name)


def _keep(place: Path, files: Files) -> None:
    """Write an attempt that no longer counts beside the others, once."""
    if (folder := _attempt(place, files)) is not None:
        for name, content in files.items():
            write_whole(folder / name, content)


def _attempt(place: Path, files: Files) -> Path | None:
    """A new folder for an attempt with these files; None where one lies there already."""
    numbers = [int(name[8:]) for name in (os.listdir(place) if place.is_dir() else ()) if name[8:].isdigit()]
    if not files or any(_read_folder(place / f"attempt-{number}") == dict(files) for number in numbers):
        return None
    folder = place / f"attempt-{max(numbers, default=0) + 1}"
    folder.mkdir(parents=True)
    return folder


def _link_at(folder: Path, names: Iterable[str], root: Path) -> Path | None:
    """The first link on the way from `root` down to these files of a folder; a dangling one is one too."""
    way = [folder, *[path for path in folder.parents if root in path.parents]]
    return next((path for path in (*reversed(way), *(folder / name for name in names)) if path.is_symlink()), None)


# ---------------------------------------------------------------- programs


def _is_carrier(file: Path, desk: Desk) -> bool:
    return file.suffix == NOTEBOOK and file.exists() and is_untouched(file, desk.assignment)


def _carrier(desk: Desk, folder: Path, files: Files) -> None:
    """Write the notebook that carries a program's functions, unless the student's own notebook is there."""
    name = desk.assignment.name
    file = folder / f"{name}{NOTEBOOK}"
    program = files.get(f"{name}{PROGRAM}")
    if program is None or file.name in files or file.is_symlink():
        return
    if file.exists() and not is_untouched(file, desk.assignment):
        return
    try:
        text, _ = program_text(program)
    except Unreadable:
        return
    copy: Notebook = {**desk.released, "cells": [{**cell} for cell in desk.released["cells"]]}
    notebook = with_program(copy, f"{name}{PROGRAM}", text)
    notebook["cells"][0]["metadata"] = {"tags": [ADOPTED]}
    write_whole(file, as_text(notebook))
