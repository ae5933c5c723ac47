"""What this run tests whole, and what by a sample; and which of the whole runs are due.

A name is an assignment's, `attacks` or `fuzz`. Tests ask `exhaustive(NAME)`, or mark what a sample stands for with
`@pytest.mark.exhaustive(NAME)`; the reason why a sample is enough stands where it is taken. The whole run of a name is
due when its own files are no longer those of its last whole run, which `exhausted.json` notes, and every fifth time
besides: what is shared (the engine, the libraries) changes everybody's outcome, and five builds catch it.

    python -m tests.sampling                    # the names that are due, those whose turn it is first
    python -m tests.sampling --record NAMES     # after they passed: note the hashes of their files
"""

from __future__ import annotations

import argparse
import hashlib
import json
import subprocess
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from autograder.course.manifest import assignment_names, read_assignment
from autograder.course.reference import reference_path, sources

ROOT = Path(__file__).resolve().parents[1]
TABLE = ROOT / "tests" / "course" / "exhausted.json"
BUILDS = 5  # in as many builds in a row, everything was run whole once
# The files that decide what is no assignment's: of the attacks the wall, of fuzz the readers that it throws things at.
OTHERS = {
    "attacks": ("tests/system/attacks", "autograder/sandbox", "autograder/inside", "autograder/student"),
    "fuzz": ("tests/unit/values", "tests/unit/submissions", "autograder/values", "autograder/submissions"),
}
CHOSEN: set[str] = set()  # set by conftest.py before tests are collected


def exhaustive(name: str) -> bool:
    """Whether this run tests everything of `name`."""
    return name in CHOSEN


def names() -> list[str]:
    """All that can be tested exhaustively."""
    return [*assignment_names(ROOT), *OTHERS]


def due(build: int) -> list[str]:
    """The fifth whose turn it is in this build, then the names whose files changed since their last whole run."""
    known = json.loads(TABLE.read_text(encoding="utf-8"))
    turn = [name for number, name in enumerate(names()) if number % BUILDS == build % BUILDS]
    return turn + [name for name in names() if name not in turn and known.get(name) != own_hash(name)]


def own_hash(name: str) -> str:
    """SHA-256 of the files that are this name's own, with their paths."""
    digest = hashlib.sha256()
    for path in _own_files(name):
        content = path.read_bytes()
        digest.update(f"{path.relative_to(ROOT).as_posix()} {len(content)} ".encode() + content)
    return digest.hexdigest()


def _own_files(name: str) -> list[Path]:
    if name in OTHERS:
        return _within(ROOT / folder for folder in OTHERS[name])
    assignment = read_assignment(ROOT, name)
    answers = [reference_path(assignment, source) for source in sources(assignment)]
    return [*_within([assignment.folder, ROOT / "tests" / "course" / name]), *answers]


def _within(folders: Iterable[Path]) -> list[Path]:
    def files() -> Iterator[Path]:
        for folder in folders:
            yield from (path for path in folder.rglob("*") if path.is_file() and "__pycache__" not in path.parts)

    return sorted(files())


def main(arguments: Sequence[str] | None = None) -> None:
    """Print what is due, or note what was done."""
    reader = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    reader.add_argument("--record", metavar="NAME,NAME", help="the names whose whole run has passed")
    chosen = reader.parse_args(arguments)
    if chosen.record is None:
        count = subprocess.run(
            ["git", "rev-list", "--count", "HEAD"], cwd=ROOT, capture_output=True, text=True, check=True
        )
        print(",".join(due(int(count.stdout))))
        return
    known = json.loads(TABLE.read_text(encoding="utf-8")) if TABLE.exists() else {}
    done = [name for name in chosen.record.split(",") if name]
    known = {name: own_hash(name) if name in done else known.get(name) for name in names()}
    TABLE.write_text(json.dumps({name: found for name, found in known.items() if found}, indent=2) + "\n", "utf-8")


if __name__ == "__main__":
    main()
