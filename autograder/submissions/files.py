"""Reads a file that anybody may have written: bytes, with bounds, to the cells of a notebook or the text of a program.

Nothing is executed, no link is followed, and no file takes more memory than its bounds allow. What cannot be
read raises `Unreadable`, whose text goes on the sentence "the file ...".
"""

from __future__ import annotations

import codecs
import json
import os
import re
import stat
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

# An honest notebook with two animations in its outputs has about 12 MB; one that printed in an endless loop has 50.
MAX_BYTES = 20 * 1024 * 1024
# Outputs are long texts with few parts. 2 million small parts take 250 MB once they are Python objects.
MAX_PARTS = 2_000_000
# The longest source that anybody types is some 100 KB; Python needs a hundred times the size to compile it.
MAX_SOURCE = 1024 * 1024
OUR_IDS = "mark1-"  # how the ids of released cells begin
MAX_CELLS = 5_000  # a notebook of this course has about 60

# What a Windows editor puts before the text, the longest first: the 32-bit mark begins with the 16-bit one.
MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
COOKIE = re.compile(rb"^[ \t\f]*#.*?coding[:=][ \t]*(latin-1|iso-8859-1|iso-8859-15|cp1252|windows-1252)", re.MULTILINE)


class Unreadable(Exception):
    """The file is no submission; the text says why, after "the file "."""


@dataclass(frozen=True, slots=True)
class RawCell:
    """A cell as the file holds it. `number` is 1-based among all cells; 0 for a program."""

    kind: str
    source: str
    number: int = 0
    grade_id: str | None = None
    answers: str | None = None  # the manual task whose answer this is
    tags: tuple[str, ...] = ()
    is_students: bool = False  # not from the release: its id is none of ours
    mended: bool = False  # characters that no program may hold were replaced
    cell_id: str | None = None  # nbformat's own


def read_bytes(path: Path) -> bytes:
    """The content of a regular file of at most MAX_BYTES. Raises Unreadable."""
    flags = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
    try:
        handle = os.open(path, flags)
    except OSError as fault:
        why = "is a link to another file" if path.is_symlink() else f"cannot be opened ({fault.strerror})"
        raise Unreadable(why) from None
    found = os.fstat(handle)
    if not stat.S_ISREG(found.st_mode) or found.st_size > MAX_BYTES:
        os.close(handle)
        raise Unreadable(_too_large(found.st_size) if stat.S_ISREG(found.st_mode) else "is no ordinary file")
    with os.fdopen(handle, "rb") as file:
        try:
            content = file.read(MAX_BYTES + 1)
        except OSError as fault:
            raise Unreadable(f"cannot be read ({fault.strerror})") from None
    if len(content) > MAX_BYTES:
        raise Unreadable(_too_large(len(content)))
    return content


def _too_large(size: int) -> str:
    return (
        f"is too large: {size / 2**20:.0f} MB, and at most {MAX_BYTES // 2**20} MB are read. "
        "Clear all outputs, save, and hand it in again"
    )


def decode(content: bytes) -> str:
    """The text of a file. Raises Unreadable where it is not UTF-8 and bears no mark of another encoding."""
    known = (pair for pair in MARKS if content.startswith(pair[0]))
    mark, encoding = next(known, (b"", "utf-8"))
    try:
        return content[len(mark) :].decode(encoding)
    except UnicodeDecodeError as fault:
        raise Unreadable(f"is not text (byte {fault.start + len(mark)} is not {encoding.upper()})") from None


# ---------------------------------------------------------------- programs


def program_text(content: bytes) -> tuple[str, bool]:
    """The text of a `.py` file, and whether its encoding had to be guessed. Raises Unreadable."""
    try:
        text, guessed = decode(content), False
    except Unreadable:
        if b"\0" in content:
            raise Unreadable("is no Python file: it holds binary data") from None
        head = b"\n".join(content.split(b"\n", 2)[:2])  # where Python looks for it
        guessed = COOKIE.search(head) is None
        text = content.decode("cp1252", "replace")  # what a Windows editor in Europe writes
    if len(text) > MAX_SOURCE:
        raise Unreadable(f"is too large for a program: {len(text) / 2**20:.1f} MB, and at most 1 MB is read")
    return text.replace("\r\n", "\n").replace("\r", "\n"), guessed


def mend(source: str) -> tuple[str, bool]:
    """The source without NUL characters and lone surrogates, which no program may hold; and whether it had any."""
    if source.isascii() and "\0" not in source:
        return source, False
    mended = source.replace("\0", "").encode("utf-8", "replace").decode("utf-8")
    return mended, mended != source


# ---------------------------------------------------------------- notebooks


def notebook_cells(content: bytes) -> tuple[RawCell, ...]:
    """The cells of a notebook of format 3 or 4, in order. Raises Unreadable."""
    cells = cells_of(notebook_json(content))
    if len(cells) > MAX_CELLS:
        raise Unreadable(f"has {len(cells)} cells, and at most {MAX_CELLS} are read")
    read = tuple(_cell(cell, number) for number, cell in enumerate(cells, 1) if isinstance(cell, dict))
    size = sum(len(cell.source) for cell in read)
    if size > MAX_SOURCE:
        raise Unreadable(f"is too large: its cells hold {size / 2**20:.1f} MB of text, and at most 1 MB is read")
    return read


def notebook_json(content: bytes) -> Any:
    """The JSON of a notebook, whatever it holds. Raises Unreadable."""
    if not content.strip():
        raise Unreadable("is empty")
    if sum(content.count(sign) for sign in (b",", b"[", b"{")) > MAX_PARTS:
        raise Unreadable(f"is no notebook of a student: it has more than {MAX_PARTS // 10**6} million parts")
    if content.startswith(b"PK\3\4"):
        raise Unreadable("is no notebook (it is a zip archive; hand in the .ipynb that is in it)")
    text = decode(content)
    if text.lstrip()[:1] == "<":
        raise Unreadable("is no notebook (it is a web page; download the .ipynb itself)")
    try:
        return json.loads(text, parse_int=_bounded)
    except json.JSONDecodeError as fault:
        cut = fault.pos >= len(text.rstrip()) or fault.msg.startswith("Unterminated string")
        place = "it ends in the middle of a cell" if cut else f"line {fault.lineno}, column {fault.colno}: {fault.msg}"
        raise Unreadable(f"is no notebook ({place})") from None
    except RecursionError:
        raise Unreadable("is no notebook (its parts are nested too deep)") from None


def _bounded(digits: str) -> int:
    return int(digits) if len(digits) < 20 else 0  # a number of a million digits would take minutes


def cells_of(notebook: Any) -> list[Any]:
    """The cells of a notebook's JSON, of format 3 or 4, whatever they are. Raises Unreadable where it holds no list."""
    if isinstance(notebook, dict):
        if isinstance(notebook.get("cells"), list):
            return list(notebook["cells"])
        sheets = notebook.get("worksheets")  # format 3
        if isinstance(sheets, list) and sheets and all(isinstance(sheet, dict) for sheet in sheets):
            cells = [sheet.get("cells", []) for sheet in sheets]
            if all(isinstance(part, list) for part in cells):
                return [cell for part in cells for cell in part]
    raise Unreadable("is no notebook (it holds no list of cells)")


def source_of(cell: Mapping[str, Any]) -> tuple[str, bool]:
    """What a cell's JSON holds, in lines that end alike; and whether characters had to be replaced (see `mend`)."""
    text = cell.get("source", cell.get("input", ""))  # format 3 calls it input
    if isinstance(text, list):
        text = "".join(part for part in text if isinstance(part, str))
    return mend(text.replace("\r\n", "\n").replace("\r", "\n") if isinstance(text, str) else "")


def grade_id_of(cell: Any) -> str | None:
    """nbgrader's name of a cell, where its JSON bears one."""
    metadata = _table(_table(cell).get("metadata"))
    return _text(_table(metadata.get("nbgrader")).get("grade_id"))


def _cell(cell: Mapping[str, Any], number: int) -> RawCell:
    source, mended = source_of(cell)
    metadata = _table(cell.get("metadata"))
    tags = metadata.get("tags")
    return RawCell(
        kind=str(cell.get("cell_type"))[:20],
        source=source,
        number=number,
        grade_id=grade_id_of(cell),
        answers=_text(_table(metadata.get("mark1")).get("answer")),
        tags=tuple(tag for tag in tags if isinstance(tag, str)) if isinstance(tags, list) else (),
        is_students=isinstance(cell.get("id"), str) and not cell["id"].startswith(OUR_IDS),
        mended=mended,
        cell_id=_text(cell.get("id")),
    )


def _table(value: Any) -> Mapping[str, Any]:
    return value if isinstance(value, dict) else {}


def _text(value: Any) -> str | None:
    """A short plain text: it goes into sentences and files."""
    return value if isinstance(value, str) and value.isascii() and len(value) <= 200 else None
