"""What a platform called a student's work when it was adopted: kept, so that feedback finds the way back.

`downloaded/<assignment>/<student>/.adopted.json` holds an object for each platform, by the platform's name. What is written
down are the platform's own words; they are read as text and followed nowhere.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from autograder.files import write_whole
from autograder.submissions.lms.download import Arrival

RECORD = ".adopted.json"


@dataclass(frozen=True, slots=True)
class Adopted:
    """One student on one platform. `files` are the paths in the download, the one that counts first."""

    platform: str
    name: str
    number: str
    login: str
    participant: str
    place: str
    files: tuple[str, ...]


def adopted_of(arrivals: Iterable[Arrival]) -> Adopted | None:
    """What is to be kept of one hand-in; None where nothing says who sent it."""
    sent = [arrival for arrival in arrivals if arrival.sender is not None]
    if not sent or sent[0].sender is None:
        return None
    sender = sent[0].sender
    files = tuple(dict.fromkeys(arrival.path for arrival in sent))
    return Adopted(sender.platform, sender.name, sender.number, sender.login, sender.participant, sender.place, files)


def keep_adopted(folder: Path, adopted: Adopted) -> None:
    """Note it in the student's folder, beside what other platforms say. Raises OSError."""
    known = _read(folder)
    wanted = {**known, adopted.platform: {**asdict(adopted), "files": list(adopted.files)}}
    if wanted != known:
        folder.mkdir(parents=True, exist_ok=True)
        write_whole(folder / RECORD, json.dumps(wanted, ensure_ascii=False, sort_keys=True) + "\n")


def read_adopted(folder: Path, platform: str) -> Adopted | None:
    """What is known of the student on this platform; None where nothing is, or nothing that can be read."""
    found: Any = _read(folder).get(platform)
    try:
        record = Adopted(**{**found, "files": tuple(found["files"])})
    except (TypeError, KeyError):
        return None
    texts = (record.name, record.number, record.login, record.participant, record.place, *record.files)
    return record if all(isinstance(text, str) for text in texts) and record.files else None


def _read(folder: Path) -> dict[str, Any]:
    try:
        found = json.loads((folder / RECORD).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return found if isinstance(found, dict) else {}
