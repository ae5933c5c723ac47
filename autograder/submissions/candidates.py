"""The files in a student's folder that may be their work, whatever they are called: found with bounds, never opened here.

A browser, a desktop and a learning platform each have their own idea of a name: `perceptron-Copy1.ipynb`,
`Perceptron.ipynb`, `perceptron.ipynb.txt`, a folder around it all.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

MAX_ENTRIES = 500  # of a folder with everything below it
MAX_FILES = 12  # of one kind that are read
DEPTH = 2  # folders below the student's own
NOTEBOOKS = (".ipynb", ".ipynb.txt", ".ipynb.json")
PERHAPS = (".json", ".txt")  # what a browser makes of a notebook; read where there is nothing else
# The release's own folders, what Jupyter keeps by itself, and attempts that were handed in earlier.
NOT_WORK = frozenset(("checks", "data", "downloaded", "__pycache__"))
NOT_PROGRAMS = ("test_", "conftest", "setup")


def notebooks(folder: Path, name: str) -> list[Path]:
    """The notebooks, the one that is called as the release's is first."""
    return _ordered(folder, name, (path for path in _files(folder) if path.name.lower().endswith(NOTEBOOKS)))


def programs(folder: Path, name: str) -> list[Path]:
    """The programs, in the same order; tests are none."""
    found = (path for path in _files(folder) if path.suffix.lower() == ".py")
    return _ordered(folder, name, (path for path in found if not path.name.lower().startswith(NOT_PROGRAMS)))


def perhaps(folder: Path, name: str) -> list[Path]:
    """Files that may be notebooks under another program's name."""
    found = (path for path in _files(folder) if path.name.lower().endswith(PERHAPS))
    return _ordered(folder, name, (path for path in found if path.name.lower() not in ("timestamp.txt", "hints.json")))


def is_named(path: Path, folder: Path, name: str) -> bool:
    """Whether a file lies where the release's file of this name does; upper and lower case are one."""
    return path.parent == folder and path.name.lower() in (f"{name}.ipynb".lower(), f"{name}.py".lower())


def _ordered(folder: Path, name: str, found: Iterator[Path]) -> list[Path]:
    def key(path: Path) -> tuple[object, ...]:
        exact = path.parent == folder and path.stem == name
        return (not exact, not is_named(path, folder, name), len(path.parts), path.as_posix())

    return sorted(found, key=key)[:MAX_FILES]


def _files(folder: Path) -> Iterator[Path]:
    """All files and links, from the top down; nothing hidden, and no folder that is a link."""
    left, waiting = MAX_ENTRIES, [(folder, 0)]
    while waiting:
        place, depth = waiting.pop(0)
        try:
            with os.scandir(place) as entries:
                for entry in entries:
                    left -= 1
                    if left < 0:
                        return
                    if entry.name.startswith(".") or entry.name in NOT_WORK:
                        continue
                    # A folder with the name of a file is told as a file that cannot be read.
                    if not entry.is_dir(follow_symlinks=False) or entry.name.lower().endswith((".ipynb", ".py")):
                        yield place / entry.name
                    elif depth < DEPTH:
                        waiting.append((place / entry.name, depth + 1))
        except OSError:
            continue
