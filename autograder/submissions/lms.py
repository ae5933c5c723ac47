"""What came in: loose files, folders and the zips of learning platforms, read with bounds as (who, file name, bytes).

Names inside a zip are read, never followed: nothing is unpacked to where a zip says. What is not read is told in a
sentence. Platforms name the files in their zips like this:

    Moodle   Ada Lovelace_1234567_assignsubmission_file_/perceptron.py     (or .../ in the name itself)
    Canvas   lovelaceada_LATE_98765_4567890_perceptron-2.py                name, platform's id, attempt's id, file
    nbgrader student-07/perceptron/perceptron.py,  student-07/perceptron.py
    loose    student-07.py,  student-07_perceptron.py,  perceptron_student-07.ipynb
"""

from __future__ import annotations

import io
import re
import stat
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from autograder.submissions.files import MAX_BYTES, Unreadable, read_bytes

SUFFIXES = (".ipynb", ".py")
MAX_MEMBERS = 20_000  # a class of 5,000 with a notebook, a program and some pictures each
MAX_TOTAL = 4 * 2**30  # of all files of one zip, unpacked
MAX_INNER = 200 * 2**20  # of a student's own zip in it

MOODLE = re.compile(r"(?P<name>.+?)_(?P<platform>\d+)_assignsubmission_(?:file|onlinetext)(?:_|\Z)")
CANVAS = re.compile(r"(?P<name>[^\W_]+)_(?:(?P<late>LATE)_)?(?P<platform>\d+)_\d+_(?P<file>.+)\Z")


@dataclass(frozen=True, slots=True)
class Sender:
    """Who a file is from, as its place says: a name, and the platform's number where it gives one."""

    name: str
    platform: str = ""
    late: bool = False


@dataclass(frozen=True, slots=True)
class Incoming:
    """One file that came in, or (with `fault`) one that could not be read."""

    sender: Sender
    file: str
    place: str
    content: bytes = b""
    fault: str = ""


def incoming(source: Path, assignment: str) -> Iterator[Incoming]:
    """All notebooks and programs of a file, a folder or a zip, in the order of their names."""
    if source.is_dir():
        for path in sorted(source.rglob("*")):
            inner = path.relative_to(source)
            if path.suffix in (*SUFFIXES, ".zip") and not _is_ours(PurePosixPath(inner.as_posix())):
                yield from _file(path, PurePosixPath(inner.as_posix()), assignment)
    elif source.suffix == ".zip":
        yield from _zip_file(source, assignment)
    else:
        yield from _file(source, _place(source, assignment), assignment)


def _place(path: Path, assignment: str) -> PurePosixPath:
    """A single file's place: with its folders, where its own name says no more than the assignment's."""
    path = path.absolute()
    if path.stem != assignment:
        return PurePosixPath(path.name)
    student = path.parent.parent if path.parent.name == assignment else path.parent
    return PurePosixPath(student.name, path.name)


def _file(path: Path, place: PurePosixPath, assignment: str) -> Iterator[Incoming]:
    if path.suffix == ".zip":
        yield from _students_zip(path, place, assignment)
        return
    sender, name = sender_of(place, assignment)
    if not stat.S_ISREG(path.lstat().st_mode):
        yield Incoming(sender, name, str(path), fault="is no ordinary file")
        return
    try:
        yield Incoming(sender, name, str(path), read_bytes(path))
    except Unreadable as fault:
        yield Incoming(sender, name, str(path), fault=str(fault))


def sender_of(place: PurePosixPath, assignment: str) -> tuple[Sender, str]:
    """Who a file at this place is from, and the name it was handed in under."""
    parts = [part for part in place.parts[:-1] if part != assignment]
    for part in reversed(parts):
        if found := MOODLE.match(part):
            return Sender(found["name"], found["platform"]), place.name
    if found := MOODLE.match(place.name):
        return Sender(found["name"], found["platform"]), place.name[found.end() :] or place.name
    if found := CANVAS.match(place.name):
        return Sender(found["name"], found["platform"], bool(found["late"])), found["file"]
    if parts:
        return Sender(parts[-1]), place.name
    stem = re.sub(rf"(?:^|[ _-]+){re.escape(assignment)}(?=[ _-]|$)", "", place.stem).strip(" _-")
    return Sender(stem or place.stem), place.name


def _is_ours(place: PurePosixPath) -> bool:
    """Whether a file is no work of a student's: the checks that came with the release, or what systems leave behind."""
    parts = place.parts
    return "checks" in parts or parts[-1].startswith("test_") or any(part.startswith((".", "__")) for part in parts)


# ---------------------------------------------------------------- zips


def _zip_file(path: Path, assignment: str) -> Iterator[Incoming]:
    """A platform's zip of a class. Only what students wrote is bounded: the file itself is the instructor's."""
    try:
        with zipfile.ZipFile(path) as archive:
            yield from _members(archive, str(path), assignment, MAX_TOTAL)
    except (OSError, zipfile.BadZipFile) as fault:
        yield Incoming(Sender(""), path.name, str(path), fault=f"is no zip archive that can be read ({fault})")


def _students_zip(path: Path, place: PurePosixPath, assignment: str) -> Iterator[Incoming]:
    sender, _ = sender_of(place, assignment)
    try:
        yield from _inner(read_bytes(path), sender, str(path))
    except Unreadable as fault:
        yield Incoming(sender, path.name, str(path), fault=str(fault))


def _members(archive: zipfile.ZipFile, shown: str, assignment: str, most: int) -> Iterator[Incoming]:
    left = most
    members = archive.infolist()
    if len(members) > MAX_MEMBERS:
        yield Incoming(
            Sender(""), shown, shown, fault=f"holds {len(members)} files, and at most {MAX_MEMBERS} are read"
        )
        return
    for member in sorted(members, key=lambda member: member.filename):
        place = PurePosixPath(member.filename.replace("\\", "/"))
        if member.is_dir() or place.suffix not in (*SUFFIXES, ".zip"):
            continue
        if place.is_absolute() or ".." in place.parts:
            yield Incoming(Sender(""), place.name, f"{shown}:{place}", fault="has a path that leads out of the zip")
            continue
        if _is_ours(place):
            continue
        sender, name = sender_of(place, assignment)
        try:
            content = _inflated(archive, member, min(MAX_BYTES, left))
        except Unreadable as fault:
            yield Incoming(sender, name, f"{shown}:{place}", fault=str(fault))
            continue
        left -= len(content)
        if place.suffix == ".zip":
            yield from _inner(content, sender, f"{shown}:{place}")
        else:
            yield Incoming(sender, name, f"{shown}:{place}", content)


def _inner(content: bytes, sender: Sender, shown: str) -> Iterator[Incoming]:
    """The notebooks and programs in a student's own zip; a zip in that one is not opened."""
    left = MAX_INNER
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            members = sorted(archive.infolist()[:MAX_MEMBERS], key=lambda member: member.filename)
            for member in members:
                place = PurePosixPath(member.filename.replace("\\", "/"))
                if member.is_dir() or _is_ours(place) or place.suffix not in SUFFIXES:
                    continue
                inflated = _inflated(archive, member, min(MAX_BYTES, left))
                left -= len(inflated)
                yield Incoming(sender, place.name, f"{shown}:{place}", inflated)
    except Unreadable as fault:
        yield Incoming(sender, shown, shown, fault=str(fault))
    except (OSError, zipfile.BadZipFile) as fault:
        yield Incoming(sender, shown, shown, fault=f"is no zip archive that can be read ({fault})")


def _inflated(archive: zipfile.ZipFile, member: zipfile.ZipInfo, most: int) -> bytes:
    """A member's bytes, bounded by what really comes out and not by what the zip declares. Raises Unreadable."""
    try:
        with archive.open(member) as stream:
            content = stream.read(most + 1)
    except Exception as fault:  # noqa: BLE001 (encrypted, damaged, unknown method: each has errors of its own)
        raise Unreadable(f"cannot be unpacked ({fault})") from None
    if len(content) > most:
        raise Unreadable(f"is too large: more than {most // 2**20} MB once it is unpacked")
    return content
