"""`source/` and `release/`: what nbgrader reads, and what students receive.

    release/<name>/<name>.ipynb          the notebook with stubs (nbgrader's generate_assignment made it)
                  /<name>.py             the same stubs as a plain module
                  /checks/               the visible checks, and exercises.json for the student's own check
                  /hints.json            what known mistakes answer, so that hints work without a grader: a copy of the
                                         recording beside the assignment
                  /data/                 the author's data, where there are any
                  /pytest.ini            so that plain `pytest` works in the folder

nbgrader copies everything in `source/<name>/` to the release: so only what students may have is ever laid there.
The same sources give the same bytes.
"""

from __future__ import annotations

import hashlib
import json
import shutil
import tempfile
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from autograder.course.folders import NOBODY, Course
from autograder.course.manifest import assignment_names, list_assignments, read_assignment
from autograder.course.settings import read_settings
from autograder.errors import GradebookError
from autograder.files import write_whole
from autograder.gradebook.generating import generate_assignment
from autograder.home.desk import MANIFEST, describe_desk
from autograder.judging.trial import visible_shares
from autograder.publishing.hints import hints_hold, hints_path, record_hints
from autograder.publishing.strip import strip
from autograder.publishing.weave import exercises_in_order, notebook_text, weave
from autograder.records import Assignment
from autograder.submissions.files import notebook_cells
from autograder.submissions.written import RELEASED_TEXT, released_text, text_hashes

# Loads our plugin, and keeps a student's own pytest settings and plugins of other folders out of the run.
PYTEST_INI = """\
[pytest]
addopts = -p autograder.home.desk --import-mode=importlib -p no:cacheprovider
testpaths = checks
python_files = test_*.py
filterwarnings = ignore
"""


def source_files(assignment: Assignment) -> dict[str, bytes]:
    """All that is laid into `source/<name>/`, by path. Raises CourseError where the author's files are at fault."""
    name = assignment.name
    files = {
        f"{name}.py": strip(assignment).encode(),
        f"checks/{MANIFEST}": _json(_desk(assignment), indent=1),
        "pytest.ini": PYTEST_INI.encode(),
    }
    copied = [path for path in (hints_path(assignment), *shipped(assignment)) if path.is_file()]
    files |= {path.relative_to(assignment.folder).as_posix(): path.read_bytes() for path in copied}
    # What a notebook that stands alone needs beside it; the rest of the folder is for those who use no notebook.
    beside = {path: content for path, content in files.items() if path == hints_path(assignment).name or "/" in path}
    hashes = {path: hashlib.sha256(content).hexdigest() for path, content in beside.items()}
    files[f"{name}.ipynb"] = notebook_text(weave(assignment, hashes)).encode()
    return files


def _desk(assignment: Assignment) -> dict[str, Any]:
    placed = {name: place for place, name in enumerate(exercises_in_order(assignment))}
    # A student goes from top to bottom, and the next step at home is the notebook's.
    ordered = tuple(sorted(assignment.exercises, key=lambda item: placed.get(item.id, len(placed))))
    settings = read_settings(assignment.course)
    described = replace(assignment, exercises=ordered)
    return describe_desk(described, visible_shares(assignment), settings.packages, settings.origin.url)


def shipped(assignment: Assignment) -> list[Path]:
    """The author's own files that students receive: visible checks and data."""
    files = [path for folder in (assignment.visible_checks, assignment.folder / "data") for path in _files(folder)]
    return [path for path in files if not path.is_relative_to(assignment.hidden_checks)]


def publish(course: Path, assignment: Assignment) -> None:
    """Weave `source/<name>/`, and have nbgrader make `release/<name>/` and the gradebook's cells of it.

    Hints whose seal is broken are recorded first.
    """
    if not hints_hold(assignment):
        record_hints(assignment)
    _lay(Course(course).folder("source", NOBODY, assignment.name), source_files(assignment))
    generate_assignment(course, assignment.name)


def publish_cells(course: Path, assignment: Assignment) -> None:
    """Have nbgrader put the assignment's cells into the gradebook; make `release/<name>/` only where there is none.

    What students have received is for an author to change, with `mark1 release`: grading never does.
    """
    folders = Course(course)
    released = folders.folder("release", NOBODY, assignment.name)
    if not hints_path(assignment).is_file():
        record_hints(assignment)
    files = source_files(assignment)
    _lay(folders.folder("source", NOBODY, assignment.name), files)
    with tempfile.TemporaryDirectory(prefix="mark1-") as folder:
        root = Path(folder)
        _lay(root / "source" / assignment.name, files)
        generate_assignment(course, assignment.name, root=root, gradebook=folders.gradebook)
        if not released.exists():
            _lay(released, _contents(root / "release" / assignment.name))


def _keep_text(assignment: Assignment, notebook: bytes, check: bool) -> list[Path]:
    """Add what this release says to `released_text.json`, where all that was ever released is kept, as hashes.

    Returns the file where that changed it; with `check` it is not written.
    """
    path = assignment.folder / RELEASED_TEXT
    new = text_hashes(cell.source for cell in notebook_cells(notebook))
    known = released_text(assignment)
    if new <= known:
        return []
    if not check:
        write_whole(path, _json({"hashes": sorted(known | new)}, indent=0))
    return [path]


def release(course: Path, names: Sequence[str] = (), check: bool = False) -> list[str]:
    """Publish these assignments (default: all); return the files of `release/` that this changed, recorded hints and text.

    With `check` nothing is written, neither there nor in the gradebook: the files returned are stale. Where no names
    are given, a folder in `release/` without an assignment is stale too, and is taken away.
    """
    assignments = [read_assignment(course, name) for name in names] if names else list_assignments(course)
    changed: list[str] = []
    for assignment in assignments:
        folder = Course(course).folder("release", NOBODY, assignment.name)
        before = _contents(folder)
        if not hints_hold(assignment):
            changed.append(hints_path(assignment).relative_to(course).as_posix())
        if check:
            after = would_be(course, assignment)
        else:
            publish(course, assignment)
            after = _contents(folder)
        text = _keep_text(assignment, after[f"{assignment.name}.ipynb"], check)
        changed += [path.relative_to(course).as_posix() for path in text]
        differing = (path for path in before.keys() | after.keys() if before.get(path) != after.get(path))
        changed += sorted((folder / path).relative_to(course).as_posix() for path in differing)
    return changed if names else changed + _leftover(course, check)


def would_be(course: Path, assignment: Assignment) -> dict[str, bytes]:
    """What `release/<name>/` would hold."""
    with tempfile.TemporaryDirectory(prefix="mark1-") as folder:
        root = Path(folder)
        _lay(root / "source" / assignment.name, source_files(assignment))
        generate_assignment(course, assignment.name, root=root)
        return _contents(root / "release" / assignment.name)


def _leftover(course: Path, check: bool) -> list[str]:
    release = Course(course).release
    known = assignment_names(course)
    stale = sorted(path for path in release.glob("*") if path.is_dir() and path.name not in known)
    for path in stale:
        if not check:
            shutil.rmtree(path)
    return [path.relative_to(course).as_posix() for path in stale]


def _lay(folder: Path, files: dict[str, bytes]) -> None:
    """Make `folder` hold exactly these files; what was there is replaced in one step."""
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(prefix=".mark1-", dir=folder.parent) as temporary:
            fresh = Path(temporary) / folder.name
            for name, content in files.items():
                path = fresh / name
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_bytes(content)
            if folder.exists():
                folder.rename(Path(temporary) / "old")
            fresh.rename(folder)
    except OSError as fault:
        raise GradebookError(f"{folder} cannot be written: {fault.strerror or fault}.") from fault


def _contents(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in _files(folder)}


def _files(folder: Path) -> list[Path]:
    return sorted(path for path in folder.rglob("*") if path.is_file() and "__pycache__" not in path.parts)


def _json(data: object, indent: int | None = None) -> bytes:
    """JSON on one line for what machines read; sorted, so that the same data give the same bytes."""
    return (json.dumps(data, ensure_ascii=False, sort_keys=True, indent=indent) + "\n").encode()
