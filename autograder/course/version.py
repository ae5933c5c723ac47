"""What decides an outcome besides the submission, as two hashes: a verdict bears those with which it was judged.

`course_hash` is of what the author wrote, `engine_hash` of what judges it: whole packages of `autograder`, the versions
of Python, the libraries and the packages that the course adds (`[grading] packages`), and Keras's backend. Python files are
read as syntax trees, so that a comment, a docstring or a line that is broken elsewhere changes neither; only a check's
docstring counts, since students read it in the verdict.
"""

from __future__ import annotations

import ast
import hashlib
import importlib.metadata
import json
import platform
import time
from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from dataclasses import asdict
from enum import StrEnum
from functools import cache
from pathlib import Path

from platformdirs import user_cache_path

from autograder.course.author_files import is_text, tree_text
from autograder.course.reference import reference_path, sources
from autograder.course.settings import read_settings
from autograder.files import write_whole
from autograder.networks.devices import backend_name
from autograder.records import Assignment, Verdict

PACKAGE = Path(__file__).parents[1]
# What decides an outcome. Whole packages, so that a new module in one of them is never forgotten; a change of a page's
# template, of the gradebook or of a command is no new verdict.
ENGINE = (
    *("records", "scoring", "values", "course", "submissions", "networks", "datasets"),
    *("inside", "student", "sandbox", "checks", "diagnosis", "judging"),
)
# What a mistake answers is decided by these: how it is asked, what crosses, and how answers are kept. Not by the checks:
# the questions that they ask are part of the key of each answer.
ANSWERING = ("values", "inside", "student", "diagnosis")
LIBRARIES = {"numpy": ("numpy", "pytest"), "keras": ("keras", "tensorflow", "tensorflow-cpu", "jax", "torch")}
KEEP_DAYS = 60  # a hash that is needed after that is made again


class Older(StrEnum):
    """Which of the two has changed since a verdict was decided."""

    COURSE = "course"
    ENGINE = "engine"
    BOTH = "both"


def older(verdict: Verdict, course: str, engine: str) -> Older | None:
    """What has changed since this verdict, where these are the hashes of today; None where nothing has.

    A verdict that names no engine was decided by one that did not know of it, and hashed the course otherwise.
    """
    if not verdict.engine_hash:
        return Older.ENGINE
    if verdict.course_hash != course:
        return Older.COURSE if verdict.engine_hash == engine else Older.BOTH
    return Older.ENGINE if verdict.engine_hash != engine else None


def course_hash(assignment: Assignment) -> str:
    """SHA-256, as hexadecimal digits, of what the author wrote and an outcome depends on.

    The deciding keys of the manifest (exercises with their points and sources, manual tasks, limits, needs), the checks,
    the mistakes, the reference, the rules of a badge, and of `mark1.toml` the share that follows through. Titles, order,
    level, minutes, objectives and dates decide nothing.
    """
    folder = assignment.folder
    files = [folder / "mistakes.py", folder / "badges.py", *_files(folder / "mistakes"), *_files(folder / "checks")]
    files += [reference_path(assignment, source) for source in sources(assignment)]
    contents = {path.relative_to(assignment.course).as_posix(): path.read_bytes() for path in files if path.is_file()}
    return _told(_manifest(assignment), _remembered(contents))


def checks_hash(assignment: Assignment) -> str:
    """SHA-256 of the checks alone: what a function of theirs answers to a student's code depends on it."""
    folder = assignment.visible_checks
    return _remembered({path.relative_to(folder).as_posix(): path.read_bytes() for path in _files(folder)})


def engine_hash(needs: Iterable[str], packages: Iterable[str] = ()) -> str:
    """SHA-256, as hexadecimal digits, of all that judges an assignment with these needs.

    `packages` are the names that submissions may import besides, by the course's own settings.
    """
    return _told(_code(ENGINE), *_libraries(tuple(needs)), *(_imported(name) for name in sorted(set(packages))))


def answers_hash(assignment: Assignment) -> str:
    """SHA-256 of what decides the answers of known mistakes, besides the mistakes and the questions.

    The reference on top of which they run, the limits under which, the packages that ask them, and the libraries.
    """
    reference = {source: reference_path(assignment, source).read_bytes() for source in sources(assignment)}
    code = {f"{source}.py": content for source, content in reference.items()}
    limits = json.dumps(asdict(assignment.limits))
    return _told(_remembered(code), limits, _code(ANSWERING), *_libraries(assignment.needs))


def _manifest(assignment: Assignment) -> str:
    deciding = {
        "exercises": [[item.id, item.points, item.source] for item in assignment.exercises],
        "manual": [[item.id, item.points] for item in assignment.manual],
        "limits": asdict(assignment.limits),
        "needs": list(assignment.needs),
        "follow_through": read_settings(assignment.course).follow_through,
    }
    return json.dumps(deciding, sort_keys=True)


@cache  # for the life of a process: code that was loaded stays what it was
def _code(packages: tuple[str, ...]) -> str:
    return _remembered(code_of(PACKAGE, packages))


def _libraries(needs: tuple[str, ...]) -> list[str]:
    """Python, the libraries that are installed, and Keras's backend, each with what it is."""
    installed = [_installed(library) for need in needs for library in LIBRARIES[need]]
    found = [f"python {platform.python_version()}", *filter(None, installed)]
    return [*found, f"backend {backend_name()}"] if "keras" in needs else found


@cache
def _installed(library: str) -> str:
    try:
        return f"{library} {importlib.metadata.version(library)}"
    except importlib.metadata.PackageNotFoundError:
        return ""


@cache
def _imported(package: str) -> str:
    """What provides the package, by the name that a program imports, with its version; that it is not there, where it is not."""
    found = sorted(set(importlib.metadata.packages_distributions().get(package, ())))
    return f"{package}: {', '.join(filter(None, map(_installed, found))) or 'not here'}"


# ---------------------------------------------------------------- files


def code_of(root: Path, packages: Iterable[str]) -> dict[str, bytes]:
    """The Python files of these packages and modules of `root`, and the data that packages bring, by their path in it."""
    found = {}
    for name in packages:
        module = root / f"{name}.py"
        inside = (path for path in _files(root / name) if path.suffix in (".py", ".csv", ".npz"))
        for path in [module] if module.is_file() else inside:
            found[path.relative_to(root).as_posix()] = path.read_bytes()
    return found


def contents_hash(contents: Mapping[str, bytes]) -> str:
    """SHA-256 of files by name; of Python files, only what Python makes of them."""
    digest = hashlib.sha256()
    for name, content in contents.items():
        meaning = _meaning(content) if name.endswith(".py") else content
        # The lengths keep two files from being read as one with their border moved.
        digest.update(f"{len(name)} {name} {len(meaning)} ".encode())
        digest.update(meaning)
    return digest.hexdigest()


def _files(folder: Path, pattern: str = "*") -> list[Path]:
    found = (path for path in folder.rglob(pattern) if path.is_file() and "__pycache__" not in path.parts)
    return sorted(found, key=lambda path: path.relative_to(folder).as_posix())


def _remembered(contents: Mapping[str, bytes]) -> str:
    """`contents_hash`, kept in the user's cache under a hash of the bytes: every judge of a class wants it at its start."""
    raw = hashlib.sha256(platform.python_version().encode())
    for name, content in contents.items():
        raw.update(f"{len(name)} {name} {len(content)} ".encode())
        raw.update(content)
    return _kept(raw.hexdigest(), lambda: contents_hash(contents))


def _kept(key: str, make: Callable[[], str]) -> str:
    """What `make` makes, or made before on this machine; without a cache that can be used it is made each time."""
    path = user_cache_path("mark1") / "hashes" / key
    with suppress(OSError, ValueError):
        kept = path.read_text(encoding="ascii")
        if len(kept) == len(key) and int(kept, 16) >= 0:
            return kept
    made = make()
    with suppress(OSError):
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        for old in path.parent.iterdir():
            if time.time() - old.stat().st_mtime > KEEP_DAYS * 86400:
                old.unlink(missing_ok=True)
        write_whole(path, made)
    return made


def _told(*parts: str) -> str:
    return hashlib.sha256(json.dumps(parts).encode()).hexdigest()


# ---------------------------------------------------------------- what Python makes of a file


def _meaning(content: bytes) -> bytes:
    """A program as its syntax tree, in text; the bytes of what is no Python."""
    try:
        tree = ast.parse(content)
    except (SyntaxError, ValueError, RecursionError):
        return content
    return tree_text(tree, _is_docstring).encode("utf-8", "backslashreplace")


def _is_docstring(parent: ast.AST, place: int, statement: ast.AST) -> bool:
    """Is it a docstring, which decides nothing? A check's does: it is a verdict's sentence."""
    if place or not isinstance(parent, ast.Module | ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef):
        return False
    return is_text(statement) and not getattr(parent, "name", "").startswith("test_")
