"""What a download says: whose a file is by the platform's own words, when it came, and its bytes.

A `Member` is a file as it lies in a download. A platform's module makes a `Claim` of it: a sender, a name, a moment.
`arrivals` reads it with bounds and makes an `Arrival` of it: a notebook, a program, or the reason why it is not taken.
Nothing is unpacked to where a zip says, no link is followed, and a student's own zip is opened once, never one inside it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import PurePosixPath

from autograder.submissions.files import Unreadable, notebook_json

NOTEBOOK, PROGRAM = ".ipynb", ".py"
# A browser or a mail program renames what it does not know.
DISGUISED = (".ipynb.txt", ".ipynb.json", ".json", ".txt")
ASK = "ask for the notebook (.ipynb) or the program (.py)"
DOCUMENTS = {
    ".pdf": "a PDF",
    ".html": "a web page",
    ".htm": "a web page",
    ".doc": "a Word document",
    ".docx": "a Word document",
    ".odt": "a text document",
    ".rtf": "a text document",
    ".pages": "a text document",
    ".rar": "a RAR archive",
    ".7z": "a 7z archive",
    ".tar": "a tar archive",
    ".tgz": "a tar archive",
    ".gz": "a gz archive",
    ".bz2": "a bz2 archive",
    ".xz": "an xz archive",
}


@dataclass(frozen=True, slots=True)
class Sender:
    """Who a file is from, in the platform's own words; what it does not say is empty.

    `place` is the folder or the part of a name that says it, for sentences and `--map`. `number` is the platform's for a
    user, `login` the name or number by which the university knows them, `account` a name that they chose themselves.
    `participant` counts within one assignment: it tells two of one name apart, and is nobody's identity.
    """

    platform: str
    place: str
    number: str = ""
    login: str = ""
    account: str = ""
    name: str = ""
    email: str = ""
    participant: str = ""
    hidden: bool = False  # the platform hides who it is: anonymous marking

    @property
    def key(self) -> tuple[str, str, str]:
        """Equal for two files of one person."""
        own = self.number or self.email.casefold() or self.login.casefold() or self.account.casefold()
        return (self.platform, own, "" if own else f"{self.name}/{self.participant}")


@dataclass(frozen=True, slots=True)
class Member:
    """A file of a download. `path` is as the download says it; `read` gives its bytes or raises Unreadable.

    `fault` says why it is not read at all: it is a link, or leads elsewhere.
    """

    path: PurePosixPath
    shown: str
    read: Callable[[], bytes]
    fault: str = ""


@dataclass(frozen=True, slots=True)
class Claim:
    """What a platform's names say of a member. `when` without a zone is the platform's local time.

    `sender` None: they do not say whose it is. `attempt` orders what one person handed in; the highest counts.
    `stamp` is the text of nbgrader's timestamp.txt where one lies beside it.
    """

    member: Member
    sender: Sender | None
    file: str
    when: datetime | None = None
    attempt: int = 0
    late: bool = False
    stamp: str = ""


@dataclass(frozen=True, slots=True)
class Arrival:
    """A file that came in. `kind` is NOTEBOOK or PROGRAM; else it is empty and `refused` says why it is not taken.

    `aside`: it is none of the kinds that work is handed in as (a picture, data), and is missed by nobody if there is work.
    `path` is where it lies in the download; of a file in a student's own zip, where the zip does.
    """

    sender: Sender | None
    file: str
    shown: str
    kind: str = ""
    content: bytes = b""
    when: datetime | None = None
    attempt: int = 0
    late: bool = False
    stamp: str = ""
    refused: str = ""
    aside: bool = False
    path: str = ""


def arrivals(claims: Iterable[Claim], opened: Callable[[bytes, str], Iterable[Member]]) -> Iterator[Arrival]:
    """Read what is claimed. `opened` gives the members of a student's own zip, or raises Unreadable."""
    for claim in claims:
        plain = Arrival(
            claim.sender,
            claim.file,
            claim.member.shown,
            when=claim.when,
            attempt=claim.attempt,
            late=claim.late,
            stamp=claim.stamp,
            path=str(claim.member.path),
        )
        try:
            if claim.member.fault:
                yield replace(plain, refused=claim.member.fault)
            elif claim.file.lower().endswith(".zip"):
                yield from _unzipped(plain, opened(claim.member.read(), claim.member.shown))
            else:
                yield _read(plain, claim.member)
        except Unreadable as fault:
            yield replace(plain, refused=str(fault))


def _unzipped(plain: Arrival, members: Iterable[Member]) -> Iterator[Arrival]:
    found = False
    for member in members:
        found = True
        inner = replace(plain, file=member.path.name, shown=member.shown)
        try:
            yield _read(inner, member)
        except Unreadable as fault:
            yield replace(inner, refused=str(fault))
    if not found:
        yield replace(plain, refused="is a zip with no file in it")


def _read(plain: Arrival, member: Member) -> Arrival:
    name = plain.file.lower()
    suffix = PurePosixPath(name).suffix
    if name.endswith((NOTEBOOK, PROGRAM, ".py.txt")):
        kind = NOTEBOOK if name.endswith(NOTEBOOK) else PROGRAM
        return replace(plain, kind=kind, content=member.read())
    if name.endswith(DISGUISED):
        return _disguised(plain, member.read())
    if suffix == ".zip":
        return replace(plain, refused=f"is a zip within a zip, which is not opened; {ASK}")
    if suffix in DOCUMENTS:
        return replace(plain, refused=f"is {DOCUMENTS[suffix]}; {ASK}")
    return replace(plain, refused="is no notebook and no program", aside=True)


def _disguised(plain: Arrival, content: bytes) -> Arrival:
    """A notebook that was saved as text or JSON is one; other text is none."""
    try:
        data = notebook_json(content)
    except Unreadable:
        data = None
    if isinstance(data, dict) and ("cells" in data or "worksheets" in data):
        return replace(plain, kind=NOTEBOOK, content=content)
    named = ".ipynb" in plain.file.lower()
    return replace(
        plain, refused="is named like a notebook and holds none" if named else "holds no notebook", aside=not named
    )


# ---------------------------------------------------------------- names of files


def outermost(member: Member, pattern: re.Pattern[str]) -> re.Match[str] | None:
    """The first part of a path that is named so. It is the platform's: everything below it is the student's own."""
    return next((match for part in member.path.parts if (match := pattern.match(part))), None)


def file_in(member: Member, match: re.Match[str]) -> str:
    """The student's name of a file: what the platform's name ends in, or that of a file in the platform's folder."""
    return (match["file"] or "") if match.string == member.path.name else member.path.name


def is_litter(path: PurePosixPath) -> bool:
    """Whether a file is no work of a student's: the checks that came with the release, or what systems leave behind."""
    name = path.name.lower()
    return (
        "checks" in path.parts
        or name.startswith("test_")
        or name in OURS
        or any(part.startswith((".", "__")) for part in path.parts)
    )


OURS = frozenset({"pytest.ini", "hints.json", "exercises.json", "conftest.py", "thumbs.db", "desktop.ini"})
# What browsers, Jupyter and Canvas put behind a name: "perceptron (1)", "perceptron-Copy1", "perceptron-2".
_COPY = re.compile(r"(?:[ _-]*\(\d+\)|[ _-]*copy[ _-]*\d*|-\d{1,3})+\Z", re.IGNORECASE)


def stem_of(file: str) -> str:
    """A file's name without its endings: `perceptron` for `Perceptron.ipynb.txt` (in small letters)."""
    name = file.lower()
    for ending in (*DISGUISED[:2], ".py.txt", NOTEBOOK, PROGRAM, *DISGUISED[2:], ".zip"):
        if name.endswith(ending):
            return name[: -len(ending)]
    return PurePosixPath(name).stem


def plain_stem(file: str) -> str:
    """The same without the signs of a copy: `perceptron` for `perceptron (1).ipynb` and `perceptron-Copy1.ipynb`."""
    return _COPY.sub("", stem_of(file))
