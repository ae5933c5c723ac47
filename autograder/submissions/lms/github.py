"""GitHub Classroom: one clone a student, as `gh classroom clone student-repos` lays them.

    perceptron-submissions/perceptron-ada-l/.git/...      the assignment's name in front, then the login
    perceptron-submissions/perceptron-ada-l/perceptron.ipynb
    classroom_roster.csv                                   identifier, github_username: who a login is

The moment is the last commit's: it is what the student's clock said.
"""

from __future__ import annotations

import csv
import os
import re
import shutil
import subprocess
from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, datetime
from functools import cache
from pathlib import Path, PurePosixPath

from autograder.submissions.files import Unreadable, decode
from autograder.submissions.lms.download import Claim, Member, Sender

NAME = "GitHub Classroom"
ROSTER = "classroom_roster.csv"
ENDING = "-submissions"  # of the folder that the clones lie in
COMMITTED = re.compile(rb"^committer .* (\d+) [+-]\d{4}$", re.MULTILINE)
# A clone may have been made by anybody: its settings must reach neither the network nor a program.
ALONE = {
    "GIT_CONFIG_NOSYSTEM": "1",
    "GIT_CONFIG_GLOBAL": os.devnull,
    "GIT_ALLOW_PROTOCOL": "none",
    "GIT_NO_LAZY_FETCH": "1",
}


def clones_in(source: Path) -> tuple[PurePosixPath, ...]:
    """The clones in a folder, one or two levels down, as paths in it; the folder itself is ".", where it is one."""
    if not source.is_dir():
        return ()
    if _is_clone(source):
        return (PurePosixPath(),)
    found = [path for path in (*source.glob("*"), *source.glob("*/*")) if _is_clone(path)]
    return tuple(sorted(PurePosixPath(path.relative_to(source).as_posix()) for path in found))


def _is_clone(path: Path) -> bool:
    git = path / ".git"
    return git.is_dir() and not git.is_symlink() and not path.is_symlink() and (git / "HEAD").exists()


def clone_of(member: Member, clones: Sequence[PurePosixPath]) -> PurePosixPath | None:
    """The clone that a file lies in; None where it lies in none."""
    return next((clone for clone in clones if clone == PurePosixPath() or clone in member.path.parents), None)


def claims(
    members: Sequence[Member], assignment: str, source: Path, clones: Sequence[PurePosixPath]
) -> Iterator[Claim]:
    """Whose each file is: the clone's that it lies in."""
    names = _identifiers(members)
    for member in members:
        clone = clone_of(member, clones)
        if clone is None:
            if member.path.name != ROSTER:
                yield Claim(member, None, member.path.name)
            continue
        folder = (source / clone).absolute()
        sender = _sender(folder, assignment, names)
        yield Claim(member, sender, member.path.name, when=committed(folder))


def _sender(folder: Path, assignment: str, names: Mapping[str, str]) -> Sender:
    """The login behind the assignment's name, or behind that of the folder around the clones."""
    fronts = [assignment, assignment.replace("_", "-")]
    if folder.parent.name.endswith(ENDING):
        fronts.insert(0, folder.parent.name.removesuffix(ENDING))
    for front in fronts:
        if folder.name.casefold().startswith(f"{front}-".casefold()):
            account = folder.name[len(front) + 1 :]
            known = names.get(account.casefold(), "")
            mail, login = (known, "") if "@" in known else ("", known)
            return Sender(NAME, folder.name, account=account, login=login, name=login, email=mail)
    return Sender(NAME, folder.name)


def _identifiers(members: Sequence[Member]) -> dict[str, str]:
    """The names that the Classroom's own roster gives to logins."""
    for member in members:
        if member.path == PurePosixPath(ROSTER):
            try:
                rows = list(csv.DictReader(decode(member.read()).splitlines()))
            except (Unreadable, csv.Error):
                return {}
            return {(row.get("github_username") or "").casefold(): row.get("identifier") or "" for row in rows}
    return {}


@cache
def committed(clone: Path) -> datetime | None:
    """When the last commit was made; None where git is missing or cannot tell."""
    git = shutil.which("git")
    if git is None:
        return None
    command = [git, f"--git-dir={clone / '.git'}", "cat-file", "commit", "HEAD"]
    try:
        told = subprocess.run(command, env={**os.environ, **ALONE}, capture_output=True, timeout=20, check=True).stdout
    except (OSError, subprocess.SubprocessError):
        return None
    found = COMMITTED.search(told.split(b"\n\n", 1)[0])
    return datetime.fromtimestamp(int(found[1]), UTC) if found else None
