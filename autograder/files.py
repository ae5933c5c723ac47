"""Files that are there whole or not at all: a reader, or a crash, never sees half of one."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

READABLE = 0o644  # what a person or a web server may read


def write_whole(file: Path, content: str | bytes, *, mode: int = READABLE, one_writer: bool = False) -> None:
    """Write `content` to `file`, which then has these permissions. Text is UTF-8. Raises OSError.

    With `one_writer` what is being written always has the same name beside it, so that a writer that was killed leaves
    nothing that the next one does not take. Two at once would take each other's.
    """
    data = content.encode("utf-8") if isinstance(content, str) else content
    if one_writer:
        name = str(file.with_name(f".{file.name}.new"))
        Path(name).unlink(missing_ok=True)
        handle = os.open(name, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    else:
        handle, name = tempfile.mkstemp(dir=file.parent, prefix=f".{file.name}.")
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(data)
        os.chmod(name, mode)
        os.replace(name, file)
    except BaseException:
        os.unlink(name)
        raise
