"""Brightspace's (D2L's) "download submissions".

61233-215683 - Ada Lovelace - Dec 1, 2026 910 AM/perceptron.ipynb       user, submission, name, local time
61233-215683 - Ada Lovelace - Dec 1, 2026 910 AM - perceptron.ipynb
index.html                                                              Brightspace's own list
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import datetime

from autograder.submissions.lms.download import Claim, Member, Sender, file_in, outermost

NAME = "Brightspace"
PLACE = re.compile(
    r"(?P<number>\d+)-\d+ ?- (?P<name>.+?) ?- (?P<when>(?=[^-]*\d{4})[^-]*?\d{3,4}(?: ?[AP]M)?)(?: ?- (?P<file>.+))?\Z",
    re.IGNORECASE,
)
FORMS = ("%b %d, %Y %I%M %p", "%B %d, %Y %I%M %p", "%d %B, %Y %H%M", "%d %b, %Y %H%M", "%d %B %Y %H%M", "%d %b %Y %H%M")
CLOCK = re.compile(r"(?<=[ ])(\d{3})(?= ?[AP]M\Z|\Z)", re.IGNORECASE)  # "910 AM": the hour without its zero


def claims(members: Sequence[Member], assignment: str) -> Iterator[Claim]:  # noqa: ARG001 (platforms take the same)
    """Whose each file is. Brightspace's own list is not handed on."""
    for member in members:
        found = outermost(member, PLACE)
        if found is not None:
            sender = Sender(NAME, found.string[: found.end("when")], number=found["number"], name=found["name"].strip())
            when = moment(found["when"])
            attempt = 0 if when is None else int(f"{when:%Y%m%d%H%M}")
            yield Claim(member, sender, file_in(member, found), when=when, attempt=attempt)
        elif member.path.name != "index.html":
            yield Claim(member, None, member.path.name)


def moment(text: str) -> datetime | None:
    """`Dec 1, 2026 910 AM` without a zone; None where it is written in a way that is not known."""
    text = CLOCK.sub(r"0\1", " ".join(text.replace(":", "").split()))
    for form in FORMS:
        try:
            return datetime.strptime(text, form)  # noqa: DTZ007 (Brightspace writes its local time)
        except ValueError:
            continue
    return None
