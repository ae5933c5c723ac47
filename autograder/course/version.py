"""What decides an outcome besides the submission, as a hash: verdicts say with which course they were judged."""

from __future__ import annotations

import hashlib
import importlib.metadata
import importlib.util
import platform
from functools import cache
from pathlib import Path
from typing import Any

from autograder.course.reference import reference_path, sources
from autograder.networks.devices import backend_name
from autograder.records import Assignment

# What decides an outcome, besides the assignment's own files: a change of a page's template is no new verdict.
ENGINE = (
    *("records.py", "scoring.py", "values", "course", "submissions", "networks"),
    *("inside", "student", "sandbox", "checks", "diagnosis", "judging"),
)
LIBRARIES = {"numpy": ("numpy", "pytest"), "keras": ("keras", "tensorflow", "tensorflow-cpu", "jax", "torch")}


def course_hash(assignment: Assignment) -> str:
    """SHA-256 of all that decides an outcome besides the submission, as hexadecimal digits.

    Manifest, checks, mistakes, reference, the engine, the versions of Python and the libraries, and Keras's backend.
    """
    folder = assignment.folder
    files = [
        folder / "assignment.toml",
        folder / "mistakes.py",
        *_files(folder / "mistakes"),
        *_files(folder / "checks"),
    ]
    files += [reference_path(assignment, source) for source in sources(assignment)]
    digest = hashlib.sha256(_engine_hash(assignment.needs).encode())
    if "keras" in assignment.needs:
        _feed(digest, "backend", backend_name().encode())
    for path in files:
        if path.is_file():
            _feed(digest, path.relative_to(assignment.course).as_posix(), path.read_bytes())
    return digest.hexdigest()


@cache
def _engine_hash(needs: tuple[str, ...]) -> str:
    digest = hashlib.sha256(platform.python_version().encode())
    package = Path(__file__).parents[1]
    for entry in ENGINE:
        path = package / entry
        for file in [path] if path.is_file() else _files(path, "*.py"):
            _feed(digest, file.relative_to(package).as_posix(), file.read_bytes())
    for library in (library for need in needs for library in LIBRARIES[need]):
        try:
            _feed(digest, library, importlib.metadata.version(library).encode())
        except importlib.metadata.PackageNotFoundError:
            continue
    return digest.hexdigest()


def _files(folder: Path, pattern: str = "*") -> list[Path]:
    found = (path for path in folder.rglob(pattern) if path.is_file() and "__pycache__" not in path.parts)
    return sorted(found, key=lambda path: path.relative_to(folder).as_posix())


def _feed(digest: Any, name: str, content: bytes) -> None:
    # The lengths keep two files from being read as one with their border moved.
    digest.update(f"{len(name)} {name} {len(content)} ".encode())
    digest.update(content)
