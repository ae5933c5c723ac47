"""Canvas's "download submissions".

    lovelaceada_501_90210_perceptron-1.ipynb          name (last, first), user, attachment, file
    lovelaceada_LATE_501_90210_perceptron.ipynb
    anon_x7Kp2_90210_perceptron.ipynb                 anonymous marking

A file that is handed in again gets `-1`, `-2` behind its name: of one name the highest counts. There is no moment.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from autograder.submissions.lms.download import Claim, Member, Sender, file_in, outermost

NAME = "Canvas"
PLACE = re.compile(r"(?P<name>[^_/]+)_(?:(?P<late>LATE)_)?(?P<number>\d+)_(?:\d+_(?P<file>.+)|(?P<text>text\.html))\Z")
HIDDEN = re.compile(r"(?P<who>anon_(?:LATE_)?[0-9A-Za-z]+)_(?:\d+_)?(?P<file>.+)\Z")
NUMBERED = re.compile(r"(?P<base>.+?)-(?P<attempt>\d{1,3})(?P<ending>\.[^-]*)\Z")


def claims(members: Sequence[Member], assignment: str) -> Iterator[Claim]:  # noqa: ARG001 (platforms take the same)
    """Whose each file is, with its attempt."""
    yield from _attempts([_claim(member) for member in members])


def _claim(member: Member) -> Claim:
    if hidden := outermost(member, HIDDEN):
        return Claim(member, Sender(NAME, hidden["who"], hidden=True), member.path.name)
    found = outermost(member, PLACE)
    if found is None:
        return Claim(member, None, member.path.name)
    sender = Sender(NAME, f"{found['name']}_{found['number']}", number=found["number"], name=found["name"])
    return Claim(member, sender, file_in(member, found) or found["text"], late=bool(found["late"]))


def _attempts(found: Sequence[Claim]) -> Iterator[Claim]:
    """The highest number of a name counts: it gets attempt 0, those before it get numbers below."""
    numbers = [_numbered(claim.file) for claim in found]
    highest: dict[tuple[object, str], int] = {}
    for claim, (base, number) in zip(found, numbers, strict=True):
        slot = (claim.sender, base)
        highest[slot] = max(number, highest.get(slot, 0))
    for claim, (base, number) in zip(found, numbers, strict=True):
        yield replace(claim, attempt=number - highest[claim.sender, base])


def _numbered(file: str) -> tuple[str, int]:
    found = NUMBERED.match(file)
    return (found["base"] + found["ending"], int(found["attempt"])) if found else (file, 0)
