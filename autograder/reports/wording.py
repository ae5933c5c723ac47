"""The words, numbers and moments of the reports, so that every page says the same thing in the same way.

Contract: statuses are said in words and never by colour or sign alone; points have at most two decimals.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import assert_never

from autograder.records import Status
from autograder.reports.printable import one_line


@dataclass(frozen=True, slots=True)
class Wording:
    """How a status is said: a word, a sign beside it, a tone (the colour), and what it means to the student.

    `because` is the meaning in a few words, for a bracket after a check's sentence; a plain failure needs none.
    """

    word: str
    sign: str
    tone: str
    meaning: str = ""
    because: str = ""


def _wording(status: Status) -> Wording:
    match status:
        case Status.PASSED:
            return Wording("passed", "✓", "good")
        case Status.FAILED:
            return Wording("failed", "✗", "bad")
        case Status.RAISED:
            meaning = "Your function stopped with an exception."
            return Wording("raised", "✗", "bad", meaning, "your code raised an error")
        case Status.NOT_ATTEMPTED:
            meaning = "The function is missing, or still raises NotImplementedError."
            return Wording("not attempted", "○", "quiet", meaning, "not written yet")
        case Status.TIMED_OUT:
            meaning = "Your function was still running when its time was over."
            return Wording("timed out", "✗", "bad", meaning, "your code took too long")
        case Status.CRASHED:
            meaning = "Your code ended Python itself, or used more memory than allowed."
            return Wording("crashed", "✗", "bad", meaning, "your code ended the program")
        case Status.GRADER_ERROR:
            meaning = "The fault is in the grader, not in your code. It costs you nothing: a person looks."
            return Wording("ours to mend", "?", "ask", meaning, "we could not run this check: a person will look")
    assert_never(status)


WORDS = {status: _wording(status) for status in Status}

# How the message begins where a function is missing because its cell, or the whole program, did not run.
DID_NOT_RUN = re.compile(r"(cell \d+|\S.*\.py)(?:, line \d+)? did not run: ")

# How the instructor's sentence about a fault of ours begins. Text of a student's may follow.
FAULT_OF_OURS = re.compile(r"(check|diagnosis of) \S+ failed to run: ")
FAULT_LIMIT = 300  # characters of such a sentence

_DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def fault_of_ours(what: str, fault: BaseException) -> str:
    """The sentence for the instructor about what failed, `check test_x`: bounded, in one line, nothing unseen in it."""
    return one_line(f"{what} failed to run: {type(fault).__name__}: {fault}", FAULT_LIMIT)


def points(value: float) -> str:
    """`2`, `0.67`, `13.5`: at most two decimals, never `-0`."""
    text = f"{value:.2f}".rstrip("0").rstrip(".")
    return "0" if text in ("-0", "") else text


def signed(value: float) -> str:
    """Points that come on top or go off: `+2`, `−0.67`."""
    text = points(abs(value))
    return text if text == "0" else f"{'+' if value > 0 else '−'}{text}"


def percent(share: float | None) -> str:
    """A share from 0 to 1 as `31 %`; what is neither nothing nor everything is never rounded to it."""
    if share is None:
        return "–"
    whole = round(100 * share)
    if whole == 0 and share > 0:
        return "< 1 %"
    if whole == 100 and share < 1:
        return "> 99 %"
    return f"{whole} %"


def counted(number: int, one: str, many: str = "") -> str:
    """`1 check`, `3 checks`, `1,000 checks`."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def safe_sentence(safe: float, waiting: float, later: float) -> str:
    """`1.2 of 3 points are safe; 1.8 are judged after you hand in.`: by the visible checks that pass, and those that do not."""

    def verb(value: float, one: str, many: str) -> str:
        return f"{points(value)} {one if points(value) == '1' else many}"

    total = safe + waiting + later
    what = "point is" if points(total) == "1" else "points are"
    parts = [f"{points(safe)} of {points(total)} {what} safe"]
    if points(waiting) != "0":
        parts.append(f"{verb(waiting, 'waits', 'wait')} for visible checks that do not pass yet")
    if points(later) != "0":
        parts.append(f"{verb(later, 'is', 'are')} judged after you hand in")
    return "; ".join(parts) + "."


def moment(when: datetime) -> str:
    """`Tue 1 Dec 2026, 23:41 UTC`. A moment without a zone is UTC, as in nbgrader's gradebook."""
    if when.tzinfo is None:
        when = when.replace(tzinfo=UTC)
    zone = f"UTC{when:%z}" if when.utcoffset() else "UTC"
    return f"{_DAYS[when.weekday()]} {when.day} {_MONTHS[when.month - 1]} {when.year}, {when:%H:%M} {zone}"


def lateness(late: timedelta) -> str:
    """`2 hours 5 minutes late`: the two largest units that are not zero."""
    minutes = max(1, round(late.total_seconds() / 60))
    days, minutes = divmod(minutes, 24 * 60)
    hours, minutes = divmod(minutes, 60)
    units = [counted(days, "day"), counted(hours, "hour"), counted(minutes, "minute")]
    told = [unit for unit in units if not unit.startswith("0 ")]
    return " ".join(told[:2]) + " late"


def short_time(seconds: float) -> str:
    """`1 d 17 h`, `17 h`, `20 min`: how late, where a column has little room."""
    minutes = max(1, round(seconds / 60))
    if minutes < 60:
        return f"{minutes} min"
    days, hours = divmod(minutes // 60, 24)
    return " ".join(part for part in (f"{days} d" if days else "", f"{hours} h" if hours else "") if part)


def in_words(name: str, exercise: str = "") -> str:
    """A mistake's name as words: `step_forgets_the_bias` is `forgets the bias` beside `perceptron_step`."""
    words, known = name.split("_"), exercise.split("_")
    while len(words) > 1 and words[0] in known:
        words = words[1:]
    return " ".join(words)


def named(student: str, names: Mapping[str, str]) -> str:
    """`Ada Lovelace (student-02)`, or the id alone."""
    name = names.get(student, "")
    return one_line(f"{name} ({student})" if name and name != student else student, 80)
