"""Blackboard's "download assignment files".

    perceptron_al123_attempt_2026-11-02-17-00-00_perceptron.ipynb      title, user name, moment, file
    perceptron_al123_attempt_2026-11-02-17-00-00.txt                   Blackboard's note: "Name: Ada Lovelace (al123)"

Titles and user names may both hold underscores, so the note says where one ends; it begins every attempt's files.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from autograder.submissions.files import Unreadable, program_text
from autograder.submissions.lms.download import Claim, Member, Sender, file_in, outermost

NAME = "Blackboard"
# The first moment is Blackboard's: a student's own file may be called like this, too.
PLACE = re.compile(r"(?P<who>.+?)_attempt_(?P<when>\d{4}(?:-\d\d){5})(?:_(?P<file>.+)|(?P<note>\.txt))\Z")
NOTE = re.compile(r"\s*Name: *(?P<name>[^\r\n]*?) *\((?P<login>[^()\r\n]+)\)")


@dataclass(frozen=True, slots=True)
class _Note:
    title: str
    login: str
    name: str


def claims(members: Sequence[Member], assignment: str) -> Iterator[Claim]:
    """Whose each file is. Blackboard's notes are read and not handed on."""
    found = [(member, outermost(member, PLACE)) for member in members]
    notes = {
        match["who"]: note
        for member, match in found
        if match and match["note"] and (note := _note(member, match["who"]))
    }
    titles = {note.title for note in notes.values()}
    for member, match in found:
        if match is None:
            yield Claim(member, None, member.path.name)
        elif not match["note"]:
            when = _moment(match["when"])
            sender = _sender(match["who"], notes, titles, assignment)
            yield Claim(member, sender, file_in(member, match), when=when, attempt=int(match["when"].replace("-", "")))


def _note(member: Member, who: str) -> _Note | None:
    try:
        text, _ = program_text(member.read())
    except Unreadable:
        return None
    found = NOTE.match(text)
    if found is None or not who.endswith(f"_{found['login']}"):
        return None
    return _Note(who.removesuffix(f"_{found['login']}"), found["login"], found["name"])


def _sender(who: str, notes: Mapping[str, _Note], titles: set[str], assignment: str) -> Sender:
    if note := notes.get(who):
        return Sender(NAME, who, login=note.login, name=note.name)
    for title in sorted({*titles, assignment}, key=len, reverse=True):
        if who.casefold().startswith(f"{title}_".casefold()):
            return Sender(NAME, who, login=who[len(title) + 1 :])
    title, _, login = who.partition("_")
    return Sender(NAME, who, login=login if title and "_" not in login else "")


def _moment(text: str) -> datetime | None:
    try:
        return datetime.strptime(text, "%Y-%m-%d-%H-%M-%S")  # noqa: DTZ007 (Blackboard writes its local time)
    except ValueError:
        return None
