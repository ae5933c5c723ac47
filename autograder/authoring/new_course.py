"""`mark1 new course DIR`: a folder of an instructor's own, in which an installed Mark I works, and goes on after its upgrade.

It holds what is hers: settings, the roster, the assignments that she takes over or writes. Nothing of the engine is in it:
nbgrader_config.py asks the package for what all courses share, and releases are made by the version that is installed.
"""

from __future__ import annotations

import re
import shutil
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from autograder.course.folders import CONFIG
from autograder.course.manifest import assignment_names, find_course, list_assignments, read_assignment
from autograder.course.reference import reference_path, sources
from autograder.course.settings import FILE, ROSTER_COLUMNS, commented_example
from autograder.errors import UserError
from autograder.home.starting import unpacked

ROSTER = "roster.example.csv"
SOMEBODY = {
    "id": "student-01",
    "first_name": "Ada",
    "last_name": "Park",
    "email": "ada.park@uni.example",
    "login": "apark",
}
NBGRADER_CONFIG = '''\
"""nbgrader's settings for this course. What all courses share comes from the package, so that an upgrade brings it along."""

import os

from autograder.course.nbgrader_settings import configure

c = get_config()  # noqa: F821 (nbgrader puts it there before it runs this file)
HERE = os.path.dirname(os.path.abspath(__file__))
configure(c, HERE)

c.CourseDirectory.course_id = "{name}"
'''
IGNORED = """\
# What grading writes: students' work and marks belong into no repository.
/source/
/submitted/
/downloaded/
/autograded/
/feedback/
/verdicts/
/gradebook.db
/roster.csv
.ipynb_checkpoints/
__pycache__/
"""
AFTER = re.compile(r"^after\s*=\s*\[[^\]]*\]", re.MULTILINE)


def new_course(folder: Path, names: Sequence[str] = (), source: Path | None = None) -> list[str]:
    """Lay the course; returns the lines that say what was laid and what to do. Raises UserError, nothing half-written.

    `names` are taken over from `source`, a clone or a zip of one (default: the course that this is called in); where only
    `source` is given, all of its assignments are.
    """
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise UserError(f"{folder} is not empty, and nothing is overwritten: name a folder that is not there yet.")
    with tempfile.TemporaryDirectory(prefix="mark1-course-") as scratch:
        made = Path(scratch) / "course"
        told = list(_laid(made, folder.resolve().name, names, source))
        try:
            folder.parent.mkdir(parents=True, exist_ok=True)
            shutil.copytree(made, folder, dirs_exist_ok=True)
        except OSError as fault:
            raise UserError(f"{folder} cannot be written: {fault.strerror or fault}.") from fault
    return [f"{folder}: your course.", *told, *_how_to(folder)]


def _laid(made: Path, name: str, names: Sequence[str], source: Path | None) -> Iterator[str]:
    (made / "assignments").mkdir(parents=True)
    texts = {
        CONFIG: NBGRADER_CONFIG.format(name=re.sub(r"[^\w-]", "-", name)),
        FILE: commented_example(),
        ROSTER: "".join(
            f"{','.join(row)}\n" for row in (ROSTER_COLUMNS, [SOMEBODY.get(each, "") for each in ROSTER_COLUMNS])
        ),
        ".gitignore": IGNORED,
        "assignments/.gitkeep": "",
    }
    for path, text in texts.items():
        (made / path).write_text(text, encoding="utf-8")
    yield f"  {CONFIG}, {FILE} (every key, commented out), {ROSTER}, .gitignore"
    if names or source is not None:
        with _course_at(source) as clone:
            taken = tuple(dict.fromkeys(names)) or tuple(item.name for item in list_assignments(clone))
            for each in taken:
                yield from _taken_over(clone, made, each, taken)


@contextmanager
def _course_at(source: Path | None) -> Iterator[Path]:
    """The course in a folder or a zip; the one that this is called in where none is named."""
    if source is None:
        yield find_course()
        return
    if not source.exists():
        raise UserError(f"there is no {source}: --from takes the folder of a clone, or a zip of one.")
    with tempfile.TemporaryDirectory(prefix="mark1-from-") as scratch:
        root = source if source.is_dir() else unpacked(source, Path(scratch))
        found = [
            path.parent
            for pattern in ("", "*/")
            for path in sorted(root.glob(f"{pattern}assignments"))
            if path.is_dir()
        ]
        if not found:
            raise UserError(
                f"{source} holds no course: there is no folder assignments/ in it. --from takes a clone, or a zip of one."
            )
        yield found[0]


def _taken_over(clone: Path, made: Path, name: str, taken: Sequence[str]) -> Iterator[str]:
    assignment = read_assignment(clone, name)
    ignored = shutil.ignore_patterns("__pycache__", ".ipynb_checkpoints")
    shutil.copytree(assignment.folder, made / "assignments" / name, ignore=ignored)
    files = [reference_path(assignment, module) for module in sources(assignment)]
    files += [path for path in [clone / "tests" / "course" / name / "right_styles.py"] if path.is_file()]
    for path in files:
        target = made / path.relative_to(clone)
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(path, target)
    missing = [other for other in assignment.after if other not in taken]
    if missing:
        manifest = made / "assignments" / name / "assignment.toml"
        kept = [f'"{other}"' for other in assignment.after if other in taken]
        text = manifest.read_text(encoding="utf-8")
        manifest.write_text(AFTER.sub(f"after = [{', '.join(kept)}]", text, count=1), encoding="utf-8")
    without = f" (it builds on {', '.join(missing)}, which you did not take)" if missing else ""
    yield f"  assignments/{name}{without}"


def _how_to(folder: Path) -> Iterator[str]:
    names = assignment_names(folder)
    yield f"  cd {folder}"
    yield f"  mark1 release {names[0]}" if names else "  mark1 new assignment NAME"
    yield "  mark1 doctor        says what this machine lacks for grading"
