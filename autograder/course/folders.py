"""Where a course's things lie: `Course(root)` answers for every folder, and nobody else puts the name of one together.

`root` is the folder that holds `assignments/`. nbgrader's folders and gradebook are where `nbgrader_config.py` says (read
once, when first asked for), else where nbgrader would put them. `--submitted` and `--verdicts` end here: what they name
goes before the settings.
"""

from __future__ import annotations

import os
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from autograder.course.settings import Settings, read_settings
from autograder.errors import CourseError, to_install

CONFIG = "nbgrader_config.py"
STRUCTURE = os.path.join("{nbgrader_step}", "{student_id}", "{assignment_id}")  # nbgrader's own default
NOBODY = "."  # nbgrader's student of what belongs to nobody: source/ and release/
_MARK = "\0"  # stands for what is not known yet; no path holds it


@dataclass(frozen=True)
class Course:
    """One course's folders. Raises CourseError, when first asked, where `nbgrader_config.py` cannot be read.

    `own_submitted` and `own_verdicts` replace the settings; the first is laid out `<student>/<assignment>/`.
    """

    root: Path
    own_submitted: Path | None = None
    own_verdicts: Path | None = None

    @cached_property
    def settings(self) -> Settings:
        """What mark1.toml says."""
        return read_settings(self.root)

    @cached_property
    def _nbgrader(self) -> Any:
        """The section CourseDirectory of nbgrader_config.py."""
        if not (self.root / CONFIG).is_file():
            return {}
        try:
            from traitlets.config.loader import PyFileConfigLoader
        except ImportError as fault:
            raise CourseError(
                f"{CONFIG} says where this course's folders lie, and what reads it is not installed here: "
                f"{to_install('instructor', requirement=self.settings.origin.requirement('instructor'))}."
            ) from fault
        try:
            return PyFileConfigLoader(CONFIG, path=str(self.root)).load_config().CourseDirectory
        except Exception as fault:  # the file is a program: it may fail in any way
            raise CourseError(f"{CONFIG} cannot be read: {type(fault).__name__}: {fault}.") from fault

    # ------------------------------------------------------------ the gradebook

    @property
    def course_id(self) -> str:
        """nbgrader's name of the course; empty where it has none."""
        return str(self._nbgrader.get("course_id") or "")

    @property
    def gradebook(self) -> str:
        """The gradebook's address, as SQLAlchemy writes it."""
        return str(self._nbgrader.get("db_url") or f"sqlite:///{self._base / 'gradebook.db'}")

    # ------------------------------------------------------------ the folders

    @property
    def submitted(self) -> Path:
        """What came in."""
        return self.own_submitted or self._step("submitted")

    @property
    def downloaded(self) -> Path:
        """What came in before, and no longer counts: one folder an assignment. nbgrader's zip_collect reads there."""
        return self._base / "downloaded"

    @property
    def verdicts(self) -> Path:
        """Our own: one folder an assignment."""
        return self.own_verdicts or self.root / "verdicts"

    @property
    def feedback(self) -> Path:
        """The pages: a student's each, and the class pages."""
        return self._step("feedback")

    @property
    def release(self) -> Path:
        """What students receive."""
        return self._step("release")

    def explained(self, assignment: str, student: str) -> Path:
        """The page of `mark1 explain`, which shows hidden checks: below no folder that anything of it is handed out from."""
        return self.root / "explained" / assignment / f"{student}.html"

    def similar(self, assignment: str) -> Path:
        """The page of `mark1 similar`, which shows students' work side by side: for instructors, as `explained`."""
        return self.root / "similar" / f"{assignment}.html"

    @property
    def autograded(self) -> Path:
        """nbgrader's copies, with outputs."""
        return self._step("autograded")

    @property
    def source(self) -> Path:
        """What nbgrader makes the release from."""
        return self._step("source")

    def folder(self, step: str, student: str, assignment: str) -> Path:
        """One student's folder of a step: "submitted", "autograded", "feedback"; NOBODY's are "release" and "source"."""
        if step == "submitted" and self.own_submitted is not None:
            return self.own_submitted / student / assignment
        return self._laid(step, student, assignment)

    def submissions(self, assignment: str) -> list[tuple[str, Path]]:
        """(student, folder) of everybody who has a folder for this assignment, sorted by student."""
        laid = str(self.folder("submitted", _MARK, assignment))
        parts = Path(laid).parts
        at = next((number for number, part in enumerate(parts) if _MARK in part), None)
        if at is None:
            raise CourseError(
                f"{CONFIG}: directory_structure must hold {{student_id}}, or all students share a folder."
            )
        above, (before, _, after) = Path(*parts[:at]), parts[at].partition(_MARK)
        found = []
        for name in os.listdir(above) if above.is_dir() else ():
            student = name.removeprefix(before).removesuffix(after)
            if name != f"{before}{student}{after}" or not student or student.startswith("."):
                continue
            folder = Path(laid.replace(_MARK, student))
            if _is_folder(folder):
                found.append((student, folder))
        return sorted(found)

    @cached_property
    def _base(self) -> Path:
        """nbgrader's root: usually ours."""
        return Path(self._nbgrader.get("root") or self.root).absolute()

    def _laid(self, step: str, student: str, assignment: str) -> Path:
        structure = str(self._nbgrader.get("directory_structure") or STRUCTURE)
        name = str(self._nbgrader.get(f"{step}_directory") or step)
        return self._base / structure.format(nbgrader_step=name, student_id=student, assignment_id=assignment)

    def _step(self, step: str) -> Path:
        """The folder of a whole step: as far down as neither student nor assignment is named."""
        whole = self._laid(step, _MARK, _MARK)
        shared = next(path for path in (whole, *whole.parents) if _MARK not in str(path))
        # A structure that begins with the assignment has no such folder: what is the class's lies where it would be.
        return shared if shared != self._base else self._base / str(self._nbgrader.get(f"{step}_directory") or step)


def _is_folder(path: Path) -> bool:
    """Whether a folder is there; one that may not be looked at is: its student must not vanish from the class."""
    try:
        return path.is_dir()
    except PermissionError:
        return True
