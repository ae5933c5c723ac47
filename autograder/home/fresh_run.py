"""A notebook's saved file, checked in a process of its own, as grading will run it: nothing of the session is in it.

`python -m autograder.home.fresh_run FILE TOLD` writes what came out to the file TOLD, as JSON.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

from autograder.errors import UserError
from autograder.home.checking import check_path


@dataclass(frozen=True, slots=True)
class FreshRun:
    """The table of all exercises as text and as HTML; or, in a sentence, why there is none."""

    text: str = ""
    html: str = ""
    fault: str = ""


def run_afresh(path: Path) -> FreshRun:
    """Check the file in a new process, in its folder. Interrupting this ends it."""
    with tempfile.TemporaryDirectory(prefix="mark1-hand-in-") as scratch:
        told = Path(scratch) / "told.json"
        command = [sys.executable, "-P", "-m", "autograder.home.fresh_run", path.name, str(told)]
        # The notebook's own way of drawing pictures is none for a process without a screen.
        environment = {**os.environ, "MPLBACKEND": "agg", "PYTHONIOENCODING": "utf-8"}
        done = subprocess.run(
            command,
            cwd=path.absolute().parent,
            env=environment,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            check=False,
        )
        try:
            return FreshRun(**json.loads(told.read_text(encoding="utf-8")))
        except (OSError, ValueError, TypeError):  # the student's program has ended the process
            last = done.stderr.decode("utf-8", "replace").strip().splitlines()[-1:]
            why = last[0][:200] if last else f"it ended with status {done.returncode}"
            return FreshRun(fault=f"{path.name} does not run to its end: {why}")


def _write(path: Path, told: Path) -> None:
    try:
        checked = check_path(path)
        found = {"text": checked.text(), "html": checked.html()}
    except UserError as fault:
        found = {"fault": str(fault)}
    told.write_text(json.dumps(found), encoding="utf-8")


if __name__ == "__main__":
    _write(Path(sys.argv[1]), Path(sys.argv[2]))
