"""nbgrader's own generate_assignment, in this process: `source/` becomes `release/`, and the gradebook gets the cells.

nbgrader leaves a half-made database behind where making one fails, and takes the old release away before it writes
the new one: both are mended here, so that a failure leaves everything as it was.
"""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from autograder.course.folders import CONFIG, NOBODY, STRUCTURE, Course
from autograder.errors import GradebookError
from autograder.gradebook.quick_import import own_programs_first


def generate_assignment(course: Path, name: str, *, root: Path | None = None, gradebook: str | None = None) -> None:
    """Run generate_assignment on `source/<name>/`.

    `root` is a folder that stands in for the course: its `source/` is read and its `release/` is written, by the course's
    settings; the cells go to `gradebook`, or to one in that folder. Raises GradebookError with nbgrader's last line where
    it fails.
    """
    folders = Course(course)
    database = _database(folders.gradebook if root is None else gradebook or "")
    release = (root / "release" / name) if root else folders.folder("release", NOBODY, name)
    with _as_before(release, database):
        result = _generate(course, name, root, gradebook)
        if not result["success"]:
            raise GradebookError(f"nbgrader could not generate {name}: {_reason(result)}")


def _generate(course: Path, name: str, root: Path | None, gradebook: str | None) -> dict[str, Any]:
    own_programs_first()
    from nbgrader.converters import GenerateAssignment
    from nbgrader.coursedir import CourseDirectory
    from nbgrader.utils import capture_log
    from traitlets.config import Config
    from traitlets.config.loader import PyFileConfigLoader

    config = PyFileConfigLoader(CONFIG, path=str(course)).load_config() if (course / CONFIG).is_file() else Config()
    config.CourseDirectory.assignment_id = name
    if root is None:
        config.CourseDirectory.setdefault("root", str(course))
    else:
        config.CourseDirectory.root = str(root)
        config.CourseDirectory.db_url = gradebook or f"sqlite:///{root / 'gradebook.db'}"
        config.CourseDirectory.directory_structure = STRUCTURE
        config.CourseDirectory.source_directory, config.CourseDirectory.release_directory = "source", "release"
    generator = GenerateAssignment(coursedir=CourseDirectory(config=config), config=config)
    generator.force = True
    result: dict[str, Any] = capture_log(generator)
    return result


def _reason(result: dict[str, Any]) -> str:
    """The line of nbgrader's log that says why: the last one of the first traceback, or the last one."""
    lines = [line.strip() for line in (result.get("log") or result.get("error") or "").splitlines() if line.strip()]
    errors = [line for line in lines if "Error" in line.split(":")[0] or "Exception" in line.split(":")[0]]
    return (errors or lines or ["it does not say why"])[0]


def _database(url: str) -> Path | None:
    return Path(url.removeprefix("sqlite:///")) if url.startswith("sqlite:///") else None


@contextmanager
def _as_before(release: Path, database: Path | None) -> Iterator[None]:
    """Put the release back, and take a database away that was not there, where the block fails."""
    had_database = database is None or database.exists()
    with tempfile.TemporaryDirectory(prefix="mark1-") as kept:
        saved = Path(kept) / "release"
        if release.is_dir():
            shutil.copytree(release, saved)
        try:
            yield
        except BaseException:
            if saved.is_dir():
                shutil.rmtree(release, ignore_errors=True)
                shutil.copytree(saved, release)
            if database is not None and not had_database:
                for path in (database, database.with_name(f"{database.name}-journal")):
                    path.unlink(missing_ok=True)
            raise
