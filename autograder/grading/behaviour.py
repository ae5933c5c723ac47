"""The folder in which it stands how wrong answers behaved: `<verdicts>/<assignment>/.behaviour/`.

`<student>.json` is `{"exercises": ...}` as `judging/behaviour.py` makes it, for a student who lost points; `.groups.json` holds
the groups that were given a hint (`groups.py`). None of it is exported, shown to students, or part of a hash. This is the one
module that reads and writes there.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from autograder.errors import UserError
from autograder.files import write_whole
from autograder.grading.verdict_folder import name_fault
from autograder.judging.behaviour import Behaviour, canonical

FOLDER, GROUPS = ".behaviour", ".groups.json"


class BehaviourFolder:
    """What is kept beside the verdicts in `verdicts`, the folder of an assignment's verdicts."""

    def __init__(self, verdicts: Path) -> None:
        self.path = verdicts / FOLDER

    def students(self) -> list[str]:
        """Of whom something is kept."""
        return sorted(file.stem for file in self.path.glob("*.json") if file.name != GROUPS)

    def read(self, student: str) -> Behaviour:
        """How the student's wrong exercises behaved; nothing where that is not known."""
        found = _read(self.path / f"{student}.json").get("exercises", {})
        return found if isinstance(found, dict) and all(isinstance(item, dict) for item in found.values()) else {}

    def write(self, student: str, behaviour: Mapping[str, Any]) -> None:
        """Keep it; where nothing is wrong, nothing is kept. Raises UserError."""
        if (fault := name_fault(student)) is not None:
            raise UserError(fault)
        file = self.path / f"{student}.json"
        if behaviour:
            self._write(file, {"exercises": behaviour})
        else:
            file.unlink(missing_ok=True)

    def groups(self) -> dict[str, Any]:
        """The groups that were given a hint, by name."""
        return _read(self.path / GROUPS)

    def write_groups(self, groups: Mapping[str, Any]) -> None:
        """Keep the groups that were given a hint. Raises UserError."""
        self._write(self.path / GROUPS, groups)

    def _write(self, file: Path, value: Any) -> None:
        try:
            file.parent.mkdir(parents=True, exist_ok=True)
            write_whole(file, canonical(value) + "\n")
        except OSError as fault:
            raise UserError(f"{file} cannot be written: {fault.strerror or fault}.") from fault


def _read(file: Path) -> dict[str, Any]:
    try:
        found = json.loads(file.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return found if isinstance(found, dict) else {}
