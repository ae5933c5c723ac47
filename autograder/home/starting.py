"""`mark1 start NAME`: lay a released assignment where the student works, and say how to begin. Nothing is overwritten.

It comes from a course's folder (its release/), from a zip that the course gave, or from any folder that holds it. A zip is
read with bounds: plain files below one folder, no link, no path that leads out of it.
"""

from __future__ import annotations

import json
import shutil
import tempfile
import zipfile
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from autograder.errors import UserError, did_you_mean
from autograder.home.desk import MANIFEST, Desk, read_desk
from autograder.reports.wording import counted, points
from autograder.submissions.lms.members import fault_of

MAX_FILES = 2_000
MAX_BYTES = 256 * 2**20  # of a whole zip when it is unpacked: an assignment with data has a tenth of it


def start(name: str, into: Path, source: Path | None = None) -> str:
    """Lay the assignment `name` into `into`/`name`; returns the lines that say how to begin. Raises UserError."""
    target = into / name
    if target.exists() or target.is_symlink():
        raise UserError(f"{target} is there already, and nothing is overwritten: name another folder, or move it away.")
    place = source or _nearest(name)
    if not place.exists():
        raise UserError(f"there is no {place}. Name the course's folder, or the zip that you got from your course.")
    with tempfile.TemporaryDirectory(prefix="mark1-start-") as scratch:
        root = place if place.is_dir() else unpacked(place, Path(scratch))
        found = _released(root)
        if name not in found:
            known = ", ".join(sorted(found)) or "none"
            raise UserError(
                f'{place} holds no released assignment "{name}". {did_you_mean(name, found)}There: {known}.'
            )
        try:
            into.mkdir(parents=True, exist_ok=True)
            shutil.copytree(found[name], target, symlinks=True)
        except OSError as fault:
            raise UserError(f"{target} cannot be written: {fault.strerror or fault}.") from fault
    return "\n".join(_how_to(read_desk(target), target))


def _nearest(name: str) -> Path:
    """Where no source is named: the course that this folder is in, or a zip of the assignment here."""
    here = Path.cwd()
    for folder in (here, *here.parents):
        if (folder / "release" / name / "checks" / MANIFEST).is_file():
            return folder
    for zipped in (here / f"{name}.zip", here / "release.zip"):
        if zipped.is_file():
            return zipped
    course = next((folder for folder in (here, *here.parents) if (folder / "release").is_dir()), None)
    if course is not None:
        return course
    raise UserError(
        f"there is neither a course's release/ nor {name}.zip here. Say where your course's files are: "
        f"mark1 start {name} --from FOLDER_OR_ZIP"
    )


def _released(root: Path) -> dict[str, Path]:
    """The released assignments in a folder, by name: its own, those in it, those in its release/, or one folder deeper."""
    found: dict[str, Path] = {}
    for pattern in ("", "*/", "release/*/", "*/release/*/", "*/*/"):
        for path in sorted(root.glob(f"{pattern}checks/{MANIFEST}")):
            try:
                name = json.loads(path.read_text(encoding="utf-8"))["assignment"]
            except (OSError, ValueError, KeyError, TypeError):
                continue
            found.setdefault(str(name), path.parents[1])
    return found


def unpacked(archive: Path, scratch: Path) -> Path:
    """The folder `scratch`, with what the zip holds. Raises UserError, before anything is unpacked, for one that is unsafe."""
    try:
        with zipfile.ZipFile(archive) as opened:
            members = [item for item in opened.infolist() if not item.is_dir()]
            if len(members) > MAX_FILES or sum(item.file_size for item in members) > MAX_BYTES:
                raise UserError(
                    f"{archive} is too large for an assignment ({len(members)} files); nothing was unpacked."
                )
            for item in members:
                path = PurePosixPath(item.filename.replace("\\", "/"))
                if fault_of(item, path) or ":" in item.filename:
                    raise UserError(f"{archive} holds {item.filename!r}, which leads out of it; nothing was unpacked.")
                target = scratch.joinpath(*path.parts)
                target.parent.mkdir(parents=True, exist_ok=True)
                with opened.open(item) as content, target.open("wb") as file:
                    shutil.copyfileobj(content, file)
    except (zipfile.BadZipFile, OSError, NotImplementedError, RuntimeError) as fault:
        raise UserError(f"{archive} cannot be read as a zip ({fault}); fetch it again.") from fault
    return scratch


def _how_to(desk: Desk, target: Path) -> Iterator[str]:
    task, after = desk.assignment, f", after {', '.join(desk.after)}" if desk.after else ""
    size = f"{counted(len(task.exercises), 'exercise')}, {points(task.max_score)} points"
    yield f"{target}: {task.title}, {size}{after}."
    opened = f"jupyter lab {task.name}.ipynb"
    steps = (
        (f"cd {target}", ""),
        (opened, f"read, write, run the check below each exercise; or work in {task.name}.py instead"),
        ("mark1 check --watch", "in a second terminal: checks again whenever you save"),
        ("hand_in()", "the notebook's last cell: everything once more as grading runs it, and the zip to hand in"),
    )
    yield from (f"  {step:<{len(opened)}}  {why}".rstrip() for step, why in steps)
