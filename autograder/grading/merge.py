"""Put the verdicts of shards together: `mark1 grade --shard 3/16` on many machines, then `mark1 merge` on one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from autograder.course.manifest import read_assignment
from autograder.errors import UserError
from autograder.grading.behaviour import BehaviourFolder
from autograder.grading.grade import Outcome, Progress, grade
from autograder.grading.groups import GroupHints
from autograder.grading.judges import Order
from autograder.grading.verdict_folder import VerdictFolder
from autograder.records import Verdict


@dataclass(frozen=True, slots=True)
class Merged:
    """What a merge took over, what it found here already, and what recording it came to."""

    taken: tuple[str, ...]
    known: tuple[str, ...]
    outcome: Outcome


def merge(order: Order, folders: Sequence[Path], progress: Progress | None = None) -> Merged:
    """Take the verdicts of each folder (as `--verdicts` named it) over, then write gradebook and pages.

    A verdict that a later one has replaced here, as a regrade does, is known and not taken again, unless the order is
    to `force`. Where two folders hold different verdicts of one student, nothing is taken over: a UserError names both.
    """
    assignment = read_assignment(order.course.root, order.assignment)
    here = VerdictFolder(order.course.verdicts, assignment.name)
    own = BehaviourFolder(here.path)
    hints = GroupHints(own.groups())
    behaviours: dict[Path, BehaviourFolder] = {}
    found: dict[str, tuple[Verdict, Path]] = {}
    for folder in folders:
        shard = VerdictFolder(folder, assignment.name)
        if not shard.path.is_dir():
            raise UserError(f"{folder} holds no verdicts on {assignment.name}: it has no folder {assignment.name}.")
        behaviours[folder] = BehaviourFolder(shard.path)
        for judged in shard.all():
            verdict = hints.on(judged, behaviours[folder].read(judged.student))
            other = found.setdefault(verdict.student, (verdict, folder))
            if not _same(other[0], verdict):
                raise UserError(
                    f"{other[1]} and {folder} hold different verdicts of {verdict.student}: remove the one that is out "
                    "of date. Nothing was taken over."
                )
    taken, known = [], []
    for student, (verdict, folder) in sorted(found.items()):
        current = here.read(student)
        replaced = not order.force and any(_same(old, verdict) for old in here.history(student))
        if replaced or (current is not None and _same(current, verdict)):
            known.append(student)
        else:
            own.write(student, behaviours[folder].read(student))
            here.write(verdict)
            taken.append(student)
    return Merged(tuple(taken), tuple(known), grade(replace(order, force=False), None, progress=progress))


def _same(one: Verdict, other: Verdict) -> bool:
    """The same decision; how long it took does not matter."""
    return replace(one, seconds=0.0) == replace(other, seconds=0.0)
