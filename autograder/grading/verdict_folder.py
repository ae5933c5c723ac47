"""The folder of an assignment's verdicts: one JSON file a student, written whole or not at all.

`<verdicts>/<assignment>/<student>.json` is the verdict in force. A verdict that another one replaces is kept in
`history/<student>/`, numbered. `recorded.json` says which verdicts have reached the gradebook and the feedback pages: a
run that was interrupted between the two goes on from there.
"""

from __future__ import annotations

import hashlib
import json
import os
import re
from collections.abc import Iterator
from pathlib import Path

from autograder.errors import UserError
from autograder.files import write_whole
from autograder.records import Verdict

_STUDENT = re.compile(r"[^/\\\0]+")


class VerdictFolder:
    """The verdicts of one assignment. Raises UserError, with a sentence, where the folder cannot be written."""

    def __init__(self, root: Path, assignment: str) -> None:
        self.path = root / assignment
        self._journal = self.path / "recorded.json"
        self._recorded: dict[str, str] | None = None
        self._digests: dict[str, str] = {}  # of verdicts just written, until they are recorded

    def file(self, student: str) -> Path:
        """Where the student's verdict stands. Raises UserError for a name that is no file name."""
        if not _STUDENT.fullmatch(student) or student.startswith(".") or student == "recorded":
            raise UserError(f"the student's name {student!r} cannot be a file name; rename the folder in submitted/.")
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
        return sorted(file.stem for file in self.path.glob("*.json") if file != self._journal)

    def all(self) -> Iterator[Verdict]:
        """Every verdict that can be read, by student."""
        for student in self.students():
            verdict = self.read(student)
            if verdict is not None:
                yield verdict

    def previous(self, student: str) -> Verdict | None:
        """The last verdict that another one replaced; None where this is the first."""
        try:
            return Verdict.from_json(self._history(student)[-1].read_text(encoding="utf-8"))
        except (IndexError, OSError, ValueError):
            return None

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
        return self._read_journal().get(verdict.student) == digest(verdict)

    def mark_recorded(self, *verdicts: Verdict) -> None:
        """Note that these verdicts have reached the gradebook and the pages."""
        journal = self._read_journal()
        known = ((verdict, self._digests.pop(verdict.student, None)) for verdict in verdicts)
        journal.update({verdict.student: text or digest(verdict) for verdict, text in known})
        try:
            write_whole(self._journal, json.dumps(journal, indent=0, sort_keys=True))
        except OSError as fault:
            raise UserError(f"{self._journal} cannot be written: {fault.strerror or fault}.") from fault

    def _read_journal(self) -> dict[str, str]:
        if self._recorded is None:
            try:
                self._recorded = dict(json.loads(self._journal.read_text(encoding="utf-8")))
            except (FileNotFoundError, ValueError, TypeError):
                self._recorded = {}
        return self._recorded


def digest(verdict: Verdict) -> str:
    """A short name for exactly this verdict."""
    return _digest(verdict.to_json())


def _digest(text: str) -> str:
    return hashlib.blake2b(text.encode(), digest_size=12).hexdigest()
