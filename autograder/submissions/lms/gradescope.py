"""Gradescope's "export submissions".

    assignment_1_export/submission_metadata.yml        who and when
    assignment_1_export/submission_9002/perceptron.ipynb

A submission's number is nobody's: the person stands in the metadata, as `:submitters:` with `:name:`, `:sid:` and
`:email:`. A group's work is the work of each.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, datetime
from typing import Any

from autograder.submissions.files import Unreadable
from autograder.submissions.lms.download import Claim, Member, Sender

NAME = "Gradescope"
METADATA = ("submission_metadata.yml", "submission_metadata.yaml")
SUBMISSION = re.compile(r"submission_\d+\Z")
ZONES = re.compile(r"(\.\d+)? *(UTC|Z)\Z")


def claims(members: Sequence[Member], assignment: str) -> Iterator[Claim]:  # noqa: ARG001 (platforms take the same)
    """Whose each file is, by the metadata in front of the submissions' folders."""
    told = _metadata(members)
    for member in members:
        depth = next((n for n, part in enumerate(member.path.parts[:-1]) if SUBMISSION.match(part)), None)
        if depth is None:
            if member.path.name not in METADATA:
                yield Claim(member, None, member.path.name)
            continue
        place = member.path.parts[depth]
        entry = told.get(place, {})
        senders = list(_senders(entry, place)) or [Sender(NAME, place)]
        for sender in senders:
            when = _moment(entry.get(":created_at"))
            yield Claim(
                member, sender, member.path.name, when=when, attempt=0 if when is None else int(when.timestamp())
            )


def _metadata(members: Sequence[Member]) -> Mapping[str, Any]:
    """What Gradescope wrote beside the submissions; nothing where that file is missing or no YAML."""
    own = [member for member in members if member.path.name in METADATA and len(member.path.parts) <= 2]
    if not own:
        return {}
    import yaml  # nbgrader brings it

    loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)  # the base makes texts, lists and tables and nothing else
    try:
        data = yaml.load(own[0].read(), Loader=loader)  # noqa: S506 (see above)
    except (Unreadable, yaml.YAMLError, RecursionError):
        return {}
    return {str(key): value for key, value in data.items() if isinstance(value, dict)} if isinstance(data, dict) else {}


def _senders(entry: Mapping[str, Any], place: str) -> Iterator[Sender]:
    listed = entry.get(":submitters")
    for person in listed if isinstance(listed, list) else []:
        if isinstance(person, dict):
            told = {key: str(person.get(f":{key}") or "").strip() for key in ("name", "sid", "email")}
            yield Sender(NAME, place, login=told["sid"], name=told["name"], email=told["email"])


def _moment(text: Any) -> datetime | None:
    try:
        moment = datetime.fromisoformat(ZONES.sub("+00:00", str(text).strip()))
    except ValueError:
        return None
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)
