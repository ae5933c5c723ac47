"""Whose an arrival is: one step for all platforms, and it is strict.

With a roster: by the platform's number (`lms_user_id`), the e-mail address, the login, then the whole name; whatever is
said twice must agree. Without one the platform's own id is the student, or, where only a name is given, the name in its own
script, NFC, blanks as `-`. Two people whom only one name describes, a stranger, and a number that says otherwise than the
name are refused by name, and so is an id that differs from a student's in capitals alone; a mapping of places to ids settles
them.
"""

from __future__ import annotations

import csv
import re
import unicodedata
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from autograder.errors import UserError, did_you_mean
from autograder.submissions.lms.download import Sender

Roster = Mapping[str, Mapping[str, str]]
# What says for certain who it is, in the order in which it is told: the sender's word for it and the roster's column.
CERTAIN = (("number", "lms_user_id"), ("email", "email"), ("login", "login"), ("account", "github"))
WORDS = {
    "number": "the number",
    "email": "the address",
    "login": "the login",
    "account": "the account",
    "name": "the name",
}
MOST = 100  # characters of a folder's name


@dataclass(slots=True)
class Settled:
    """Who is who in what came in: `students` by sender, and for the others the reason why nobody is."""

    students: dict[Sender, str] = field(default_factory=dict)
    unknown: dict[Sender, str] = field(default_factory=dict)


def settle(senders: Iterable[Sender], roster: Roster, chosen: Mapping[str, str]) -> Settled:
    """Say for every sender which student it is, or why none. `chosen` maps places to ids and goes first."""
    settled = Settled()
    weak: dict[str, set[Sender]] = {}  # by student: only a name says so
    names, chosen = _Names(roster), {_nfc(place): student for place, student in chosen.items()}
    for sender in dict.fromkeys(senders):
        student, fault, by_name = _who(sender, roster, names, chosen)
        if fault:
            settled.unknown[sender] = fault
            continue
        settled.students[sender] = student
        if by_name:
            weak.setdefault(_folded(student), set()).add(sender)
    everybody: dict[str, list[Sender]] = {}
    for sender, student in settled.students.items():
        everybody.setdefault(_folded(student), []).append(sender)
    for student, group in weak.items():
        _refuse_namesakes(group, {sender.key for sender in everybody[student]}, settled)
    return settled


def _refuse_namesakes(group: set[Sender], people: set[tuple[str, str, str]], settled: Settled) -> None:
    """Where only a name says that two are one student, they may be two."""
    if len(people) < 2:
        return
    for sender in group:
        del settled.students[sender]
        settled.unknown[sender] = (
            f'is one of {len(people)} that are called "{sender.name}", and only the name says whose it is'
        )


def refuse_spellings(settled: Settled, there: Collection[str], roster: Roster, chosen: Collection[str]) -> None:
    """Where an id differs from another in capitals alone, nobody is made a second student.

    `there` are the students with a folder; `chosen` are ids that a person has settled.
    """
    spelt: dict[str, set[str]] = {}
    for student in (*there, *settled.students.values()):
        spelt.setdefault(_folded(student), set()).add(student)
    for sender, student in list(settled.students.items()):
        others = spelt[_folded(student)] - {student} - (roster.keys() if student in roster else set())
        if others and student not in there and student not in chosen:
            del settled.students[sender]
            settled.unknown[sender] = (
                f'would be the student "{student}" beside "{_some(others)}", and capitals alone make nobody another'
            )


def _who(sender: Sender, roster: Roster, names: _Names, chosen: Mapping[str, str]) -> tuple[str, str, bool]:
    """(student, "", whether only a name says so) or ("", why nobody, False)."""
    for place in (sender.place, sender.place.rstrip("_/")):
        if place and (mapped := chosen.get(_nfc(place))):
            return mapped, "", False
    if sender.hidden:
        return "", "is anonymous: the platform hides the names", False
    if not any((sender.number, sender.email, sender.login, sender.account, sender.name)):
        return "", "does not say whose it is", False
    return _on_roster(sender, roster, names) if roster else _by_itself(sender)


# ---------------------------------------------------------------- without a roster


def _by_itself(sender: Sender) -> tuple[str, str, bool]:
    own = sender.number or sender.login or sender.account or sender.email
    student = re.sub(r"\s+", "-", _nfc(own or sender.name))
    if fault := unfit(student):
        return "", fault, False
    return student, "", not own


def unfit(student: str) -> str:
    """Why an id cannot be a folder's name; empty where it can."""
    hidden = any(unicodedata.category(sign)[0] in "CZ" and sign != " " for sign in student)
    if hidden or student.startswith((".", "-")) or re.search(r'[/\\:*?"<>|]', student) or not student.strip():
        return f"would be the student {student!r}, which cannot be a folder's name"
    if len(student) > MOST or len(student.encode("utf-8", "replace")) > 2 * MOST:
        return f"would be a student with a name of {len(student)} characters, and at most {MOST} are read"
    return ""


# ---------------------------------------------------------------- with one


class _Names:
    """The students of a roster by what they are called, and by what says for certain who they are."""

    def __init__(self, roster: Roster) -> None:
        self.exact: dict[str, set[str]] = {}
        self.loose: dict[str, set[str]] = {}
        self.certain: dict[tuple[str, str], set[str]] = {}
        for student, row in roster.items():
            first, last = row.get("first_name", ""), row.get("last_name", "")
            for name in (f"{first} {last}", f"{last} {first}"):  # Canvas writes the last name first
                if name.strip():
                    self.exact.setdefault(" ".join(_folded(name).split()), set()).add(student)
                    self.loose.setdefault(loose(name), set()).add(student)
            for kind, column in CERTAIN:
                for known in _known(kind, column, student, row):
                    self.certain.setdefault((kind, _folded(known)), set()).add(student)

    def of(self, name: str) -> set[str]:
        """Who is called so: as it is written, else without accents, blanks and signs."""
        return self.exact.get(" ".join(_folded(name).split())) or self.loose.get(loose(name)) or set()


def _on_roster(sender: Sender, roster: Roster, names: _Names) -> tuple[str, str, bool]:
    said = {kind: names.certain.get((kind, _folded(getattr(sender, kind))), set()) for kind, _ in CERTAIN}
    certain = {kind: found for kind, found in said.items() if found}
    called = names.of(sender.name) if sender.name else set()
    every = [*certain.items(), *([("name", called)] if called else [])]
    if not every:
        return "", f"is nobody on the roster, by {_words(sender)}", False
    agreed = set.intersection(*(found for _, found in every))
    if not agreed:
        told = ", ".join(f'{WORDS[kind]} "{getattr(sender, kind)}" is {_some(found)}' for kind, found in every)
        return "", f"contradicts itself: on the roster {told}", False
    if len(agreed) > 1:
        kind = every[0][0]
        return "", f'could be {_some(agreed)}: on the roster all have {WORDS[kind]} "{getattr(sender, kind)}"', False
    (student,) = agreed
    fault = _contradicted(sender, student, roster[student], bool(certain), bool(called))
    return ("", fault, False) if fault else (student, "", not certain)


def _contradicted(sender: Sender, student: str, row: Mapping[str, str], certain: bool, called: bool) -> str:
    """What the roster says otherwise of the student that was found."""
    if not certain:
        for kind, column in CERTAIN:
            own, known = getattr(sender, kind), row.get(column, "")
            if own and known and sender.name != own:
                return f'is called like {student}, whose {column} on the roster is "{known}" and not "{own}"'
    if certain and sender.name and not called and sender.name != sender.login:  # a name that is no other word
        name = f"{row.get('first_name', '')} {row.get('last_name', '')}".strip()
        if name and _are_strangers(sender.name, name):
            return f'is {student} by {_words(sender, certain=True)}, and is called "{sender.name}" and not "{name}"'
    return ""


def _known(kind: str, column: str, student: str, row: Mapping[str, str]) -> list[str]:
    """The words by which a student may be called for certain. By its login a platform may know the id, or its own id."""
    known = [row.get(column, ""), *((student, row.get("lms_user_id", "")) if kind == "login" else ())]
    return [word for word in known if word]


def _are_strangers(one: str, other: str) -> bool:
    """Whether two names of one script share no word. In two scripts nobody can tell."""
    words, letters = [loose(part) for part in re.split(r"[\W_]+", other)], loose(one)
    if not letters or _script(letters) != _script("".join(words)):
        return False
    return not any(word in letters for word in words if len(word) > 1 or not word.isascii())


def _script(letters: str) -> str:
    return unicodedata.name(letters[0], "?").split()[0]


def _words(sender: Sender, *, certain: bool = False) -> str:
    kinds = [kind for kind, _ in CERTAIN if getattr(sender, kind)]
    if sender.name and not certain and sender.name != sender.login:
        kinds.append("name")
    return " or ".join(f'{WORDS[kind]} "{getattr(sender, kind)}"' for kind in kinds)


def _some(students: Iterable[str]) -> str:
    return " and ".join(sorted(students))


def _nfc(text: str) -> str:
    return unicodedata.normalize("NFC", text).strip()


def _folded(text: str) -> str:
    return unicodedata.normalize("NFC", text.casefold()).strip()


def loose(name: str) -> str:
    """A name in small letters without accents, blanks and signs, which platforms and spreadsheets write in many ways."""
    plain = "".join(sign for sign in unicodedata.normalize("NFKD", name) if not unicodedata.combining(sign))
    return re.sub(r"[\W_]+", "", plain.casefold())


# ---------------------------------------------------------------- what an instructor settles


def read_map(path: Path, roster: Roster) -> dict[str, str]:
    """The places and ids of a CSV file with the columns place and id. Raises UserError, naming the line."""
    try:
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as fault:
        raise UserError(f"the map {path} cannot be read: {fault}.") from fault
    reader = csv.DictReader(text.splitlines())
    if not {"place", "id"} <= set(reader.fieldnames or ()):
        raise UserError(f"the map {path} must have the columns place and id; its first line must be place,id.")
    chosen: dict[str, str] = {}
    for row in reader:
        place, student = _nfc(row["place"] or ""), _nfc(row["id"] or "")
        if not place or unfit(student):
            raise UserError(f"the map {path}, line {reader.line_num}: write a place and the student's id.")
        if roster and student not in roster:
            hint = did_you_mean(student, roster)
            raise UserError(
                f'the map {path}, line {reader.line_num}: nobody on the roster is "{student}". {hint}'.rstrip()
            )
        if chosen.setdefault(place, student) != student:
            raise UserError(f'the map {path}, line {reader.line_num}: "{place}" stands there twice, with two ids.')
    return chosen
