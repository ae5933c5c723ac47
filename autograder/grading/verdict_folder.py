"""The folder of an assignment's verdicts: one JSON file a student, written whole or not at all.

`<verdicts>/<assignment>/<student>.json` is the verdict in force. A verdict that another one replaces is kept in
`history/<student>/`, numbered. `.recorded.json` says what has reached the gradebook and the feedback pages: a run that was
interrupted before goes on from there. No student is called so: a student's name begins with no dot.
"""

from __future__ import annotations

import hashlib
import json
import os
import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import asdict, dataclass, field
from datetime import datetime
from functools import cached_property
from pathlib import Path

from autograder.errors import UserError
from autograder.files import write_whole
from autograder.records import Verdict

_STUDENT = re.compile(r"[^/\\\0]+")
JOURNAL, OLD_JOURNAL = ".recorded.json", "recorded.json"

# Seconds after the due date, and the points that they cost (None: none).
Lateness = tuple[float, float | None]


@dataclass(slots=True)
class _Journal:
    """What has reached the gradebook and the pages, by student."""

    verdicts: dict[str, str] = field(default_factory=dict)  # the verdict's digest
    lateness: dict[str, Lateness] = field(default_factory=dict)  # as the page says it
    extended: list[str] = field(default_factory=list)  # students whom mark1.toml gave longer
    due: str | None = None  # the due date of the manifest, which the gradebook has taken


def name_fault(student: str) -> str | None:
    """Why no verdict can be written for a student of that name, in a sentence; None where one can."""
    try:
        student.encode()
        told = student
    except UnicodeEncodeError:  # the folder's name is bytes that are no UTF-8
        told = ""
    if told and _STUDENT.fullmatch(student) and not student.startswith("."):
        return None
    return f"the student's name {student!r} cannot be a file name; rename the folder in submitted/."


class VerdictFolder:
    """The verdicts of one assignment. Raises UserError, with a sentence, where the folder cannot be written."""

    def __init__(self, root: Path, assignment: str) -> None:
        self.path = root / assignment
        self._digests: dict[str, str] = {}  # of verdicts just written, until they are recorded

    def file(self, student: str) -> Path:
        """Where the student's verdict stands. Raises UserError for a name that is no file name."""
        if (fault := name_fault(student)) is not None:
            raise UserError(fault)
        return self.path / f"{student}.json"

    def read(self, student: str) -> Verdict | None:
        """The student's verdict; None where there is none, or none that can be read."""
        try:
            return Verdict.from_json(self.file(student).read_text(encoding="utf-8"))
        except (FileNotFoundError, ValueError):
            return None
        except OSError as fault:
            raise UserError(
                f"{self.file(student)} cannot be read: {fault.strerror or fault}. Mend that, and run the same command again."
            ) from fault

    def students(self) -> list[str]:
        """Everybody who has a verdict, sorted."""
        files = [file for file in self.path.glob("*.json") if not file.name.startswith(".")]
        return sorted(file.stem for file in files if file.name != OLD_JOURNAL or self._old_journal() is None)

    def all(self) -> Iterator[Verdict]:
        """Every verdict that can be read, by student."""
        for student in self.students():
            verdict = self.read(student)
            if verdict is not None:
                yield verdict

    def previous(self, student: str) -> Verdict | None:
        """The last verdict that another one replaced; None where this is the first."""
        files = self._history(student)
        return _read(files[-1]) if files else None

    def history(self, student: str) -> list[Verdict]:
        """The verdicts that later ones replaced, oldest first."""
        return [verdict for file in self._history(student) if (verdict := _read(file)) is not None]

    def _history(self, student: str) -> list[Path]:
        """The files of the verdicts that later ones replaced, oldest first."""
        folder = self.path / "history" / student
        try:
            names = os.listdir(folder)
        except OSError:
            return []
        numbers = (name.removesuffix(".json") for name in names if name.endswith(".json"))
        return [folder / f"{number}.json" for number in sorted(map(int, filter(str.isdigit, numbers)))]

    def write(self, verdict: Verdict) -> None:
        """Put the verdict in force; one that it replaces goes to the history."""
        file = self.file(verdict.student)
        text = verdict.to_json()
        _ = self._journal  # read before the verdict of a student called "recorded" takes an old one's place
        try:
            file.parent.mkdir(parents=True, exist_ok=True)
            if file.exists():
                self._keep(file, verdict.student)
            write_whole(file, text)
            self._digests[verdict.student] = _digest(text)
        except OSError as fault:
            raise UserError(
                f"{file} cannot be written: {fault.strerror or fault}. Make room or mend the permissions, and run the "
                "same command again: the verdicts so far are kept."
            ) from fault

    def _keep(self, file: Path, student: str) -> None:
        old = self.read(student)
        if old is None:
            return
        folder = self.path / "history" / student
        folder.mkdir(parents=True, exist_ok=True)
        number = 1 + max((int(path.stem) for path in self._history(student)), default=0)
        write_whole(folder / f"{number}.json", file.read_text(encoding="utf-8"))

    # ------------------------------------------------------------ what has reached the gradebook

    def is_recorded(self, verdict: Verdict) -> bool:
        """Has this very verdict reached the gradebook and the pages?"""
        return self._journal.verdicts.get(verdict.student) == digest(verdict)

    def mark_recorded(self, *verdicts: Verdict) -> None:
        """Note that these verdicts have reached the gradebook and the pages."""
        known = ((verdict, self._digests.pop(verdict.student, None)) for verdict in verdicts)
        self._journal.verdicts.update({verdict.student: text or digest(verdict) for verdict, text in known})
        self._write_journal()

    def traces(self, student: str) -> list[Path]:
        """What lies here under the student's name, at any depth; links are not followed."""
        own = {student, f"{student}.json"}
        found = []
        for folder, below, files in os.walk(self.path):
            found += [Path(folder, name) for name in (*below, *files) if name in own]
            below[:] = [name for name in below if name not in own]
        return sorted(found)

    def is_noted(self, student: str) -> bool:
        """Does the journal name this student?"""
        journal = self._journal
        return student in (*journal.verdicts, *journal.lateness, *journal.extended)

    def forget(self, student: str) -> None:
        """Take the student out of the journal."""
        self._journal.verdicts.pop(student, None)
        self._journal.lateness.pop(student, None)
        self._journal.extended = [other for other in self._journal.extended if other != student]
        self._write_journal()

    def lateness(self, student: str) -> Lateness | None:
        """What the student's page says of lateness; None where nobody noted it."""
        shown = self._journal.lateness.get(student)
        return None if shown is None else (shown[0], shown[1])

    def mark_lateness(self, shown: Mapping[str, Lateness]) -> None:
        """Note what these students' pages say of lateness."""
        if shown:
            self._journal.lateness.update(shown)
            self._write_journal()

    @property
    def extended(self) -> frozenset[str]:
        """Who has an extension in the gradebook that came from mark1.toml."""
        return frozenset(self._journal.extended)

    def mark_extended(self, students: Collection[str]) -> None:
        """Note who has an extension from mark1.toml now."""
        if self.extended != frozenset(students):
            self._journal.extended = sorted(students)
            self._write_journal()

    @property
    def due(self) -> datetime | None:
        """The due date in the gradebook that came from the manifest."""
        try:
            return datetime.fromisoformat(self._journal.due or "")
        except (TypeError, ValueError):
            return None

    def mark_due(self, due: datetime | None) -> None:
        """Note the manifest's due date."""
        if self.due != due:
            self._journal.due = None if due is None else due.isoformat()
            self._write_journal()

    @cached_property
    def _journal(self) -> _Journal:
        try:
            return _Journal(**json.loads((self.path / JOURNAL).read_text(encoding="utf-8")))
        except (FileNotFoundError, ValueError, TypeError):
            return _Journal(verdicts=self._old_journal() or {})

    def _old_journal(self) -> dict[str, str] | None:
        """The journal of earlier versions, `{student: digest}`; None where that file is a student's verdict, or none."""
        try:
            found = json.loads((self.path / OLD_JOURNAL).read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return None
        return found if isinstance(found, dict) and all(isinstance(value, str) for value in found.values()) else None

    def _write_journal(self) -> None:
        file = self.path / JOURNAL
        try:
            file.parent.mkdir(parents=True, exist_ok=True)
            write_whole(file, json.dumps(asdict(self._journal), indent=0, sort_keys=True))
            if self._old_journal() is not None:
                (self.path / OLD_JOURNAL).unlink(missing_ok=True)
        except OSError as fault:
            raise UserError(f"{file} cannot be written: {fault.strerror or fault}.") from fault


def _read(file: Path) -> Verdict | None:
    """A verdict of the history; None where it cannot be read, as one of an older schema cannot."""
    try:
        return Verdict.from_json(file.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return None


def digest(verdict: Verdict) -> str:
    """A short name for exactly this verdict."""
    return _digest(verdict.to_json())


def _digest(text: str) -> str:
    return hashlib.blake2b(text.encode(), digest_size=12).hexdigest()
