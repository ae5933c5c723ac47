"""The sandbox's scratch folders, and the removal of those whose owner was killed.

A folder is in use while its owner holds the lock on the file `owner` in it. The kernel takes the lock away with the
process, however that ends, so that whoever comes next can tell a folder that was left behind from one at work.
"""

from __future__ import annotations

import contextlib
import fcntl
import os
import shutil
import stat
import tempfile
from pathlib import Path

PREFIX = "mark1-sandbox-"
OWNER = "owner"


class Scratch:
    """A new folder that this process owns until `remove` or its end. Raises OSError where none can be made."""

    def __init__(self) -> None:
        self.folder, self._lock = _owned()
        os.chmod(self.folder, 0o711)  # noqa: S103  a worker of another identity passes through to its scratch

    def remove(self) -> None:
        """Remove the folder with all in it. May be called twice."""
        if self._lock >= 0:
            _remove(Path(self.folder))
            os.close(self._lock)
            self._lock = -1


def sweep() -> None:
    """Remove the scratch folders that killed processes of this user left behind."""
    for folder in Path(tempfile.gettempdir()).glob(f"{PREFIX}*"):
        with contextlib.suppress(OSError):
            found = folder.lstat()
            if not stat.S_ISDIR(found.st_mode) or found.st_uid != os.getuid():
                continue  # a link, or somebody else's: the name alone proves nothing where everybody can write
            lock = os.open(folder / OWNER, os.O_RDWR | os.O_NOFOLLOW | os.O_CLOEXEC)
            try:
                fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)  # BlockingIOError: it is in use
                _remove(folder)
            finally:
                os.close(lock)


def _owned() -> tuple[str, int]:
    while True:
        folder = tempfile.mkdtemp(prefix=PREFIX)
        lock = os.open(f"{folder}/{OWNER}", os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
        with contextlib.suppress(BlockingIOError):
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
            if os.path.exists(f"{folder}/{OWNER}"):
                return folder, lock
        os.close(lock)  # a sweep was at it between the two lines: another folder then


def _remove(folder: Path) -> None:
    """The file with the lock goes last: a removal that is cut short is taken up by the next sweep."""
    for entry in folder.iterdir():
        if entry.is_dir() and not entry.is_symlink():
            shutil.rmtree(entry, ignore_errors=True)
        elif entry.name != OWNER:
            entry.unlink(missing_ok=True)
    if [entry.name for entry in folder.iterdir()] == [OWNER]:
        shutil.rmtree(folder, ignore_errors=True)
