"""Plain files and folders, as people collect them; and nbgrader's own layout.

    student-07/perceptron/perceptron.py,  submitted/student-07/perceptron/perceptron.py,  student-07/perceptron.py
    student-07.py,  student-07_perceptron.py,  perceptron_student-07.ipynb,  student-07.zip
    student-07_2026-11-02-17-00-00_perceptron.ipynb                             as nbgrader's zip_collect reads them

The outermost folder is the student's: what lies below it is named by the student. A folder around them all is none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import datetime
from pathlib import Path, PurePosixPath

from autograder.submissions.files import Unreadable
from autograder.submissions.lms import blackboard, brightspace, canvas, gradescope, moodle, sakai
from autograder.submissions.lms.download import Claim, Member, Sender, plain_stem, stem_of

NAME = "plain files"
TIMESTAMP = "timestamp.txt"
DATED = re.compile(r"[ _-](?P<when>\d{4}(?:-\d\d){5})(?=[ _-]|\Z)")
# What another platform names is nobody's name: such a file came astray, and becomes no student.
FOREIGN = (moodle.PLACE, blackboard.PLACE, brightspace.PLACE, canvas.PLACE, canvas.HIDDEN, gradescope.SUBMISSION)
GENERIC = {"submitted", "downloaded", "archive", "extracted", sakai.ATTACHED.casefold()}


def claims(members: Sequence[Member], assignment: str, source: Path) -> Iterator[Claim]:
    """Whose each file is: the outermost folder's, or what a loose file's own name says beside the assignment's."""
    around = _around(members, assignment, source)
    stamps = {member.path.parent: _stamp(member) for member in members if member.path.name == TIMESTAMP}
    for member in members:
        path = PurePosixPath(*member.path.parts[len(around) :])
        if path.name == TIMESTAMP:
            continue
        who, when = _who(path, assignment, source, len(members))
        sender = None if who is None else Sender(NAME, who, login=who, name=who)
        attempt = 0 if when is None else int(f"{when:%Y%m%d%H%M%S}")
        stamp = stamps.get(member.path.parent, "") if len(path.parts) > 1 else ""
        yield Claim(member, sender, path.name, when=when, attempt=attempt, stamp=stamp)


def _stamp(member: Member) -> str:
    try:
        return member.read()[:200].decode("utf-8", "replace").strip()
    except Unreadable:
        return ""


def _around(members: Sequence[Member], assignment: str, source: Path) -> tuple[str, ...]:
    """The folders that are around all students: they bear a general name, or that of the zip."""
    around: list[str] = []
    general = {*GENERIC, assignment.casefold(), *({source.stem.casefold()} if source.suffix.lower() == ".zip" else ())}
    paths = [member.path.parts for member in members]
    while paths:
        fronts = {parts[0] for parts in paths if len(parts) > 1}
        below = {parts[1] for parts in paths if len(parts) > 2}
        alone = len(fronts) == 1 and all(len(parts) > 1 for parts in paths)
        front = next(iter(fronts), "")
        if not alone or not (front.casefold() in general or _is_crowd(below, assignment, source)):
            break
        around.append(front)
        paths = [parts[1:] for parts in paths]
    return tuple(around)


def _is_crowd(below: set[str], assignment: str, source: Path) -> bool:
    """Whether these folders of a zip, which lie in one, are several people's."""
    return source.suffix.lower() == ".zip" and len(below - {assignment}) > 1


def _who(path: PurePosixPath, assignment: str, source: Path, files: int) -> tuple[str | None, datetime | None]:
    if len(path.parts) > 1:
        return _named(path.parts[0], assignment)
    loose = stem_of(path.name) if not path.name.lower().endswith(".zip") else path.stem
    who, when = _named(PurePosixPath(path.name).name[: len(loose)], assignment)
    if who is not None:
        return who, when
    if source.suffix.lower() == ".zip":  # one student's own zip: its name says whose
        return _named(source.stem, assignment)
    if files == 1 and source.is_file():
        folder = source.absolute().parent
        return _named(folder.parent.name if folder.name == assignment else folder.name, assignment)
    return None, None


def _named(text: str, assignment: str) -> tuple[str | None, datetime | None]:
    """The person in a name, less the assignment's and a moment; None where nothing else is in it."""
    if any(pattern.match(text) for pattern in FOREIGN):
        return None, None
    when = None
    if dated := DATED.search(text):
        try:
            when = datetime.strptime(dated["when"], "%Y-%m-%d-%H-%M-%S")  # noqa: DTZ007 (no zone is said)
        except ValueError:
            return None, None
        text = text[: dated.start()] + text[dated.end() :]
    own = re.sub(rf"(?:^|(?<=[ _-])){re.escape(assignment)}(?=[ _-]|\Z)", "", text, flags=re.IGNORECASE).strip(" _-")
    if not own or plain_stem(f"{text}.py") in (assignment.casefold(), ""):
        return None, None
    return own, when
