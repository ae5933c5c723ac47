"""Sakai's "download all".

HW 1/grades.csv                                                      and comments, the instructor's feedback
HW 1/Lovelace, Ada(al123)/timestamp.txt                              20261102170000000, in UTC
HW 1/Lovelace, Ada(al123)/Submission attachment(s)/perceptron.ipynb
HW 1/Lovelace, Ada(al123)/Lovelace, Ada(al123)_submissionText.html   what was typed in
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from pathlib import PurePosixPath

from autograder.submissions.files import Unreadable
from autograder.submissions.lms.download import Claim, Member, Sender

NAME = "Sakai"
PERSON = re.compile(r"(?P<last>[^,]+)(?:, *(?P<first>.+?))? *\((?P<login>[^()]+)\)\Z")
ATTACHED, TIMESTAMP, TYPED = "Submission attachment(s)", "timestamp.txt", "_submissionText.html"
DIGITS = re.compile(r"\d{14}(?:\d{3})?\Z")
TAG = re.compile(rb"<[^>]*>|&nbsp;|\s")


def claims(members: Sequence[Member], assignment: str) -> Iterator[Claim]:  # noqa: ARG001 (platforms take the same)
    """Whose each file is: the outermost folder of attachments lies in its person's. Sakai's own files are left out."""
    moments = {member.path.parent: _moment(member) for member in members if member.path.name == TIMESTAMP}
    for member in members:
        folder = _persons_folder(member)
        typed = member.path.name.endswith(TYPED) and PERSON.match(member.path.parent.name)
        if folder is not None:
            yield Claim(member, _sender(folder.name), member.path.name, when=moments.get(folder))
        elif typed and _has_text(member):
            yield Claim(member, _sender(member.path.parent.name), member.path.name)
        elif not _is_sakais(member):
            yield Claim(member, None, member.path.name)


def _is_sakais(member: Member) -> bool:
    """Whether Sakai wrote it: the table of grades, and what lies in a person's folder beside the attachments."""
    parts = member.path.parts
    table = len(parts) <= 2 and member.path.suffix in (".csv", ".xls", ".xlsx")
    return table or any(PERSON.match(part) for part in parts[:2])


def _persons_folder(member: Member) -> PurePosixPath | None:
    parts = member.path.parts
    if ATTACHED not in parts[1:3]:
        return None
    folder = PurePosixPath(*parts[: parts.index(ATTACHED, 1)])
    return folder if PERSON.match(folder.name) else None


def _has_text(member: Member) -> bool:
    try:
        return bool(TAG.sub(b"", member.read()))
    except Unreadable:
        return True


def _sender(place: str) -> Sender:
    found = PERSON.match(place)
    assert found is not None
    return Sender(NAME, place, login=found["login"], name=" ".join(filter(None, (found["first"], found["last"]))))


def _moment(member: Member) -> datetime | None:
    try:
        text = member.read()[:100].decode("ascii", "replace").strip()
        if DIGITS.match(text):
            return datetime.strptime(text[:14], "%Y%m%d%H%M%S").replace(tzinfo=UTC)
        moment = datetime.fromisoformat(text)
    except (Unreadable, ValueError):
        return None
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)
