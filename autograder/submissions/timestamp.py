"""When a submission came: the one reader of nbgrader's `timestamp.txt`, for verdict and gradebook alike.

    2026-11-30 23:59:00.512034 UTC      a date, a time, and a zone: an offset (-03, +0530), a place (Europe/Berlin) or a
    2026-11-30T23:59:00+01:00           short name (EDT, CEST); without one it is UTC, as nbgrader takes it

A short name means what it means in the course's own time zone, `[course] timezone` of mark1.toml, where it is used there;
else only names that stand for one offset in the whole world are taken. It never raises: whatever the file holds, the
submission is read, and a problem line says what was not understood.
"""

from __future__ import annotations

import os
import re
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, timezone, tzinfo
from functools import cache
from pathlib import Path
from zoneinfo import ZoneInfo

from autograder.submissions.files import Unreadable, decode, read_bytes

TIMESTAMP = "timestamp.txt"  # nbgrader's, written by `nbgrader submit` and `collect`
MOMENT = re.compile(
    r"(\d{4}-\d\d-\d\d[ T]\d\d:\d\d(?::\d\d(?:\.\d{1,6})?)?) ?([A-Za-z][\w/+-]{0,40}|[+-]\d\d(?::?\d\d)?)?\Z", re.ASCII
)
# Nothing was handed in before computers had clocks, and what a broken clock writes must not upset later arithmetic.
FIRST, LAST = 1970, 2199
SHOWN = 60  # characters of the file in a sentence
# Hours from UTC. In 2026's time zone database each of these names has this one offset, wherever it is used. Not here, for
# more than one: CST, CDT, IST, PST; and BST, AST, SST, which people elsewhere use for zones that the database numbers.
UNAMBIGUOUS = {
    "UTC": 0,
    "UT": 0,
    "GMT": 0,
    "Z": 0,
    "WET": 0,
    "WEST": 1,
    "CET": 1,
    "CEST": 2,
    "MET": 1,
    "MEST": 2,
    "EET": 2,
    "EEST": 3,
    "MSK": 3,
    "IDT": 3,
    "WAT": 1,
    "CAT": 2,
    "SAST": 2,
    "EAT": 3,
    "PKT": 5,
    "WIB": 7,
    "WITA": 8,
    "WIT": 9,
    "HKT": 8,
    "JST": 9,
    "KST": 9,
    "ChST": 10,
    "AWST": 8,
    "ACST": 9.5,
    "ACDT": 10.5,
    "AEST": 10,
    "AEDT": 11,
    "NZST": 12,
    "NZDT": 13,
    "NST": -3.5,
    "NDT": -2.5,
    "ADT": -3,
    "EST": -5,
    "EDT": -4,
    "MST": -7,
    "MDT": -6,
    "PDT": -7,
    "AKST": -9,
    "AKDT": -8,
    "HST": -10,
    "HDT": -9,
}


@dataclass(frozen=True, slots=True)
class Arrival:
    """When a submission came, in UTC; None where that is not known. `problem` is a sentence, or empty."""

    moment: datetime | None = None
    problem: str = ""


def read_timestamp(folder: Path, course_zone: str | None = None) -> Arrival:
    """What `timestamp.txt` in this folder says. `course_zone` is a name that zoneinfo knows, or None."""
    path = folder / TIMESTAMP
    try:
        os.lstat(path)
    except FileNotFoundError:
        return Arrival()
    except (OSError, ValueError):
        pass  # read_bytes tells why
    try:
        text = decode(read_bytes(path)).strip()
    except Unreadable as fault:
        return Arrival(problem=f"{TIMESTAMP} {fault}; the submission counts as in time.")
    return understood(text, course_zone)


def understood(text: str, course_zone: str | None = None) -> Arrival:
    """The moment that a text names. What is none, or names a zone that could be several, is a problem."""
    found = MOMENT.match(text)
    try:
        local = datetime.fromisoformat(found[1]) if found else None
    except ValueError:  # the 31st of November
        local = None
    if found is None or local is None or not FIRST <= local.year <= LAST:
        return Arrival(
            problem=f'{TIMESTAMP} holds "{_shown(text)}", which is no moment; the submission counts as in time.'
        )
    zone = _zone(found[2] or "UTC", local, course_zone)
    if zone is None:
        return Arrival(
            problem=f'{TIMESTAMP} holds "{_shown(text)}", and {found[2]} is no time zone that has one meaning everywhere: '
            "say which the course uses, in mark1.toml ([course] timezone). The submission counts as in time."
        )
    return Arrival(local.replace(tzinfo=zone).astimezone(UTC))


def _zone(name: str, local: datetime, course_zone: str | None) -> tzinfo | None:
    if name[0] in "+-":
        return _offset(name)
    if course_zone is not None and name in (own := _short_names(course_zone, local.year)):
        return timezone(own[name])
    if name in UNAMBIGUOUS:
        return timezone(timedelta(hours=UNAMBIGUOUS[name]))
    try:
        return ZoneInfo(name)
    except (KeyError, ValueError, OSError):  # no such zone; no name of a file; the name of a folder
        return None


def _offset(name: str) -> tzinfo | None:
    digits = name[1:].replace(":", "")
    longer = timedelta(hours=int(digits[:2]), minutes=int(digits[2:] or 0))
    if longer >= timedelta(days=1) or int(digits[2:] or 0) >= 60:
        return None
    return timezone(-longer if name[0] == "-" else longer)


@cache
def _short_names(zone: str, year: int) -> dict[str, timedelta]:
    """The short names that a zone uses in a year, in summer and winter."""
    own = ZoneInfo(zone)
    days = [datetime(year, month, 15, tzinfo=own) for month in range(1, 13)]
    names = {day.tzname(): day.utcoffset() for day in days}
    return {name: offset for name, offset in names.items() if name is not None and offset is not None}


def _shown(text: str) -> str:
    """The beginning of a text that anybody may have written, on one line."""
    return "".join(sign if sign.isprintable() else ascii(sign)[1:-1] for sign in text[:SHOWN])
