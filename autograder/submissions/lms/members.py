"""The files of a download, a folder, a zip or one file, by the names that they have there.

Contract: names in a zip are read, never followed; what is read is bounded by what really comes out, not by what the zip
declares; a link is told, never followed. What systems leave behind (`__MACOSX`, checkpoints) is not listed.
"""

from __future__ import annotations

import io
import os
import stat
import zipfile
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from autograder.submissions.files import MAX_BYTES, Unreadable, mend, read_bytes
from autograder.submissions.lms.download import Member, is_litter

MAX_MEMBERS = 20_000  # a class of 5,000 with a notebook, a program and some pictures each
MAX_TOTAL = 4 * 2**30  # of all files of one zip, unpacked
MAX_INNER = 200 * 2**20  # of a student's own zip in it
UTF8_NAMES = 0x800  # the flag of a zip's member that says so


def members_of(source: Path) -> list[Member]:
    """What lies in a folder or a zip, or the file itself, sorted. Raises Unreadable for a zip that is none."""
    if source.is_dir():
        return sorted(_of_folder(source), key=lambda member: member.path)
    if source.suffix.lower() == ".zip":
        try:
            return members_of_zip(zipfile.ZipFile(source), source.name, MAX_TOTAL)
        except (OSError, zipfile.BadZipFile) as fault:
            raise Unreadable(f"is no zip archive that can be read ({fault})") from None
    return [Member(PurePosixPath(source.name), str(source), lambda: read_bytes(source))]


def _of_folder(source: Path) -> Iterator[Member]:
    for folder, below, files in os.walk(source):
        links = [name for name in below if os.path.islink(os.path.join(folder, name))]
        below[:] = [name for name in below if name not in links]
        for name in [*links, *files]:
            path = Path(folder, name)
            inner = PurePosixPath(path.relative_to(source).as_posix())
            if not is_litter(inner):
                fault = "is a link to another place" if path.is_symlink() else ""
                yield Member(inner, str(path), lambda path=path: read_bytes(path), fault)  # type: ignore[misc]


def students_zip(content: bytes, shown: str) -> list[Member]:
    """What is in a zip that a student handed in. Raises Unreadable."""
    try:
        return members_of_zip(zipfile.ZipFile(io.BytesIO(content)), shown, MAX_INNER)
    except (OSError, zipfile.BadZipFile) as fault:
        raise Unreadable(f"is no zip archive that can be read ({fault})") from None


def members_of_zip(archive: zipfile.ZipFile, shown: str, most: int) -> list[Member]:
    """The files of a zip, sorted by name; together they give at most `most` bytes. Raises Unreadable for too many."""
    infos = archive.infolist()
    if len(infos) > MAX_MEMBERS:
        raise Unreadable(f"holds {len(infos)} files, and at most {MAX_MEMBERS} are read")
    budget = _Budget(archive, most)
    members = []
    for info in infos:
        path = PurePosixPath(_name(info).replace("\\", "/"))
        fault = fault_of(info, path)
        if not info.is_dir() and path.name and (fault or not is_litter(path)):
            members.append(Member(path, f"{shown}:{path}", lambda info=info: budget.read(info), fault))  # type: ignore[misc]
    return sorted(members, key=lambda member: member.path)


def fault_of(info: zipfile.ZipInfo, path: PurePosixPath) -> str:
    """Why a member is not read at all, in words; "" where it may be. `path` is its name as it was understood."""
    if path.is_absolute() or ".." in path.parts or ":" in str(path)[1:2]:
        return "has a path that leads out of the zip"
    return "is a link to another place" if stat.S_ISLNK(info.external_attr >> 16) else ""


def _name(info: zipfile.ZipInfo) -> str:
    """A member's name. Where a zip does not say how it wrote it, UTF-8 is tried before the code page of DOS."""
    if info.flag_bits & UTF8_NAMES or info.filename.isascii():
        return mend(info.filename)[0]
    try:
        return info.filename.encode("cp437").decode("utf-8")
    except UnicodeError:
        return mend(info.filename)[0]


class _Budget:
    """Reads the members of one zip, in sum at most so many bytes."""

    def __init__(self, archive: zipfile.ZipFile, most: int) -> None:
        self._archive = archive
        self._left = most

    def read(self, info: zipfile.ZipInfo) -> bytes:
        most = min(MAX_BYTES, self._left)
        try:
            with self._archive.open(info) as stream:
                content = stream.read(most + 1)
        except Exception as fault:  # noqa: BLE001 (encrypted, damaged, unknown method: each has errors of its own)
            raise Unreadable(f"cannot be unpacked ({fault})") from None
        if len(content) > most:
            raise Unreadable(f"is too large: more than {most // 2**20} MB once it is unpacked")
        self._left -= len(content)
        return content
