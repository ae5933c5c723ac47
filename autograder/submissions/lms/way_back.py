"""Where a platform looks for a student's feedback file in the zip that it imports.

    Moodle       Ada Lovelace_1002_assignfeedback_file_/perceptron.html    the participant's number of that assignment decides
    Canvas       lovelaceada_501_90210_perceptron.html                     the user's and the attachment's number decide
    Brightspace  61233-215683 - Ada Lovelace - Dec 1, 2026 910 AM/perceptron.html
    Sakai        HW 1/Lovelace, Ada(al123)/Feedback Attachment(s)/perceptron.html, and HW 1/grades.csv

The names are made from what the platform's own download said (`adopted.py`). None leads out of the folder into which it is
unpacked: one that would is no name.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import PurePosixPath
from types import MappingProxyType

from autograder.submissions.files import Unreadable
from autograder.submissions.lms import brightspace, canvas, moodle, sakai
from autograder.submissions.lms.adopted import Adopted

FEEDBACK = "Feedback Attachment(s)"
GRADES = "grades.csv"


def _moodle(adopted: Adopted, file: str) -> str:
    if not adopted.participant.isdigit():
        raise Unreadable("Moodle's download named no participant")
    # Moodle counts underscores, so that a name may hold none; it has written them as blanks itself.
    return f"{adopted.name.replace('_', ' ')}_{adopted.participant}_assignfeedback_file_/{file}"


def _canvas(adopted: Adopted, file: str) -> str:
    for path in adopted.files:
        own = PurePosixPath(path).name
        found = canvas.PLACE.match(own) or canvas.HIDDEN.match(own)
        if found is not None and found["file"]:
            return own[: found.start("file")] + file
    raise Unreadable("Canvas takes a file back only for one that was handed in as a file")


def _brightspace(adopted: Adopted, file: str) -> str:
    if brightspace.PLACE.match(adopted.place) is None:
        raise Unreadable("Brightspace's download named no folder of theirs")
    return f"{adopted.place}/{file}"


def _sakai(adopted: Adopted, file: str) -> str:
    return str(sakai_folder(adopted) / FEEDBACK / file)


def sakai_folder(adopted: Adopted) -> PurePosixPath:
    """The person's folder in the tree of an assignment. Raises Unreadable."""
    for path in map(PurePosixPath, adopted.files):
        if sakai.ATTACHED in path.parts[1:]:
            return PurePosixPath(*path.parts[: path.parts.index(sakai.ATTACHED, 1)])
    raise Unreadable("Sakai's download named no folder of theirs")


PLATFORMS: Mapping[str, tuple[str, Callable[[Adopted, str], str]]] = MappingProxyType(
    {
        "moodle": (moodle.NAME, _moodle),
        "canvas": (canvas.NAME, _canvas),
        "brightspace": (brightspace.NAME, _brightspace),
        "sakai": (sakai.NAME, _sakai),
    }
)


def feedback_name(platform: str, adopted: Adopted, file: str) -> str:
    """The path of a student's feedback file in the zip. Raises Unreadable, with the reason, where there is none."""
    name = PLATFORMS[platform][1](adopted, file)
    parts = name.split("/")
    if "\\" in name or not name.isprintable() or any(part in ("", ".", "..") for part in parts) or name[1:2] == ":":
        raise Unreadable("the name in the download leads elsewhere, or holds signs that no name has")
    return name
