"""Files that are there whole or not at all: a reader, or a crash, never sees half of one."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

READABLE = 0o644  # what a person or a web server may read


def write_whole(file: Path, content: str | bytes, *, mode: int = READABLE) -> None:
    """Write `content` to `file`, which then has these permissions. Text is UTF-8. Raises OSError."""
    data = content.encode("utf-8") if isinstance(content, str) else content
    handle, name = tempfile.mkstemp(dir=file.parent, prefix=f".{file.name}.")
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(data)
        os.chmod(name, mode)
        os.replace(name, file)
    except BaseException:
        os.unlink(name)
        raise
