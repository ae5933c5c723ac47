"""What came in: the downloads of learning platforms, clones, folders and loose files, as arrivals.

download.py    the data: members, claims, arrivals
members.py     the files of a folder or a zip, with bounds
who.py         whose an arrival is: one step for all platforms
the others     one platform each: what its names say

A platform is recognised by its structure: the one that knows whose the most files are, if that is half of them.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from autograder.submissions.files import Unreadable
from autograder.submissions.lms import blackboard, brightspace, canvas, github, gradescope, moodle, plain, sakai
from autograder.submissions.lms.download import NOTEBOOK, PROGRAM, Arrival, Claim, Member, Sender, arrivals, plain_stem
from autograder.submissions.lms.members import members_of, students_zip

__all__ = ["NOTEBOOK", "PROGRAM", "Arrival", "Download", "Sender", "plain_stem", "read_download"]

# Where two know equally many, the more particular names go first.
PLATFORMS = (gradescope, sakai, moodle, blackboard, brightspace, canvas)


@dataclass(frozen=True, slots=True)
class Download:
    """What one source is, and what came with it."""

    source: Path
    platform: str
    arrivals: tuple[Arrival, ...]


def read_download(source: Path, assignment: str) -> Download:
    """Everything in a file, a folder or a zip. A zip that cannot be read is an arrival that says so."""
    try:
        members = members_of(source)
    except Unreadable as fault:
        return Download(source, plain.NAME, (Arrival(None, source.name, str(source), refused=str(fault)),))
    platform, claims = _claims(source, members, assignment)
    placed = (_with_place(claim, platform) for claim in claims)
    return Download(source, platform, tuple(arrivals(placed, students_zip)))


def _with_place(claim: Claim, platform: str) -> Claim:
    """A file that says nobody's name has a place all the same, by which somebody can say whose it is."""
    if claim.sender is not None or claim.member.fault:
        return claim
    return replace(claim, sender=Sender(platform, str(claim.member.path)))


def _claims(source: Path, members: Sequence[Member], assignment: str) -> tuple[str, list[Claim]]:
    clones = github.clones_in(source)
    cloned = sum(github.clone_of(member, clones) is not None for member in members)
    if cloned and 2 * cloned >= len(members):  # else somebody has handed in a folder that holds their history
        return github.NAME, list(github.claims(members, assignment, source, clones))
    best, name, most = [], plain.NAME, 0
    for platform in PLATFORMS:
        found = list(platform.claims(members, assignment))
        known = sum(claim.sender is not None for claim in found)
        if known > most and 2 * known >= len(found):
            best, name, most = found, platform.NAME, known
    return (name, best) if best else (name, list(plain.claims(members, assignment, source)))
