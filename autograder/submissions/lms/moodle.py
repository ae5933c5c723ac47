"""Moodle's "download all submissions".

    Ada Lovelace_1002_assignsubmission_file_/perceptron.ipynb      also without the last underscore
    Ada Lovelace_1002_assignsubmission_file_perceptron.ipynb       where the download has no folders
    Ada Lovelace_1002_assignsubmission_onlinetext_/onlinetext.html

The number counts the participants of that one assignment: it is nobody's id. A download says no moment: its files bear
the time at which it was packed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from autograder.submissions.lms.download import Claim, Member, Sender, file_in, outermost

NAME = "Moodle"
PLACE = re.compile(r"(?P<name>.+?)_(?P<participant>\d+)_assignsubmission_[a-z]+(?:_(?P<file>.*))?\Z")


def claims(members: Sequence[Member], assignment: str) -> Iterator[Claim]:  # noqa: ARG001 (platforms take the same)
    """Whose each file is: the outermost name of Moodle's counts, since what lies below is the student's."""
    for member in members:
        found = outermost(member, PLACE)
        if found is None:
            yield Claim(member, None, member.path.name)
            continue
        name, participant = found["name"].strip(), found["participant"]
        place = found.string[: found.start("file")] if found["file"] else found.string
        hidden = name.endswith(f" {participant}")  # "Participant 1002", in the site's language
        sender = Sender(NAME, place, name=name, participant=participant, hidden=hidden)
        yield Claim(member, sender, file_in(member, found) or member.path.name)
