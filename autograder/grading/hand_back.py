"""`mark1 export --feedback`: the students' pages as the zip that a learning platform imports.

Contract: the pages are written again first, so that marks given by hand are on them; nothing but a student's own page goes
under their name; whoever gets none, or no grade where the platform takes one along, is named with the reason. The same pages
give the same bytes.
"""

from __future__ import annotations

import csv
import io
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass, field

from autograder.course.folders import Course
from autograder.course.manifest import read_assignment
from autograder.errors import UserError
from autograder.grading.account import accounts_of
from autograder.grading.export import absent
from autograder.grading.record import open_gradebook, write_feedback
from autograder.grading.verdict_folder import VerdictFolder
from autograder.records import Assignment
from autograder.reports.account import Account
from autograder.reports.exports import LeftOut
from autograder.reports.wording import points
from autograder.submissions.files import Unreadable
from autograder.submissions.lms.adopted import Adopted, read_adopted
from autograder.submissions.lms.way_back import GRADES, PLATFORMS, feedback_name, sakai_folder

EPOCH = (1980, 1, 1, 0, 0, 0)  # a zip knows no earlier moment; the moment of packing would change its bytes
UNIX, READABLE = 3, 0o100644


@dataclass(slots=True)
class HandedBack:
    """The zip, who is in it, and everybody who is not."""

    content: bytes
    students: tuple[str, ...]
    left_out: tuple[LeftOut, ...]


@dataclass(slots=True)
class _Pack:
    files: dict[str, bytes] = field(default_factory=dict)
    adopted: dict[str, Adopted] = field(default_factory=dict)
    left_out: list[LeftOut] = field(default_factory=list)


def hand_back(course: Course, name: str, platform: str) -> HandedBack:
    """The zip of all feedback pages for this platform: moodle, canvas, brightspace or sakai. Raises UserError."""
    if platform not in PLATFORMS:
        raise UserError(f"--feedback {platform}: there are {', '.join(PLATFORMS)}.")
    assignment = read_assignment(course.root, name)
    folder = VerdictFolder(course.verdicts, name)
    known = folder.students()
    if not known:
        raise UserError(f"there are no verdicts on {name} yet: run mark1 grade {name} first.")
    with open_gradebook(course, assignment, folder) as writer:
        standings = writer.standings(assignment)
        roster = writer.policy.roster
    write_feedback(course, name)
    judged = {verdict.student for verdict in folder.all()}
    pack = _Pack()
    for student in sorted(judged):
        _add(pack, course, assignment, student, platform)
    if platform == "sakai":
        accounts = accounts_of(standings, assignment)
        _add_grades(pack, assignment, accounts)
    pack.left_out += absent(course, folder, roster, judged)
    return HandedBack(
        zipped(pack.files), tuple(pack.adopted), tuple(sorted(pack.left_out, key=lambda item: item.student))
    )


def _add(pack: _Pack, course: Course, assignment: Assignment, student: str, platform: str) -> None:
    shown = PLATFORMS[platform][0]
    adopted = read_adopted(course.downloaded / assignment.name / student, shown)
    if adopted is None:
        why = f"{shown} has not said what it calls them: run mark1 adopt {assignment.name} on its download again"
        pack.left_out.append(LeftOut(student, why))
        return
    page = course.folder("feedback", student, assignment.name) / f"{assignment.name}.html"
    try:
        place, content = feedback_name(platform, adopted, page.name), page.read_bytes()
    except Unreadable as fault:
        pack.left_out.append(LeftOut(student, str(fault)))
    except OSError as fault:
        pack.left_out.append(LeftOut(student, f"{page} cannot be read: {fault.strerror or fault}"))
    else:
        if place in pack.files:
            pack.left_out.append(LeftOut(student, f"{shown} calls them as it does another: {place}"))
            return
        pack.files[place] = content
        pack.adopted[student] = adopted


def _add_grades(pack: _Pack, assignment: Assignment, accounts: Mapping[str, Account]) -> None:
    """Sakai's table: three lines of heads, then a line a person. Who has no total has no line: an empty one may erase."""
    tables: dict[str, list[list[str]]] = {}
    for student, adopted in pack.adopted.items():
        folder = sakai_folder(adopted)
        account = accounts.get(student)
        if account is None or account.total is None:
            why = account.unmarked if account is not None else "not in the gradebook"
            pack.left_out.append(LeftOut(student, f"the page is in the zip, the grade is not: {why}"))
            continue
        last, _, first = folder.name.rpartition("(")[0].partition(",")
        row = [adopted.login, adopted.login, last.strip(), first.strip(), points(account.total)]
        tables.setdefault(str(folder.parent), []).append(row)
    for parent, rows in tables.items():
        head = [[assignment.title, "Points"], [], ["Display ID", "ID", "Last Name", "First Name", "grade"]]
        out = io.StringIO()
        csv.writer(out, lineterminator="\r\n").writerows([*head, *sorted(rows)])
        pack.files[f"{parent}/{GRADES}"] = out.getvalue().encode()


def zipped(files: Mapping[str, bytes]) -> bytes:
    """A zip of these files, sorted; the same files give the same bytes."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name in sorted(files):
            info = zipfile.ZipInfo(name, EPOCH)
            info.create_system, info.external_attr = UNIX, READABLE << 16
            archive.writestr(info, files[name], zipfile.ZIP_DEFLATED, 9)
    return buffer.getvalue()
