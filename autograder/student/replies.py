"""What the student's side may answer: every field of a reply is checked before anyone looks at it.

The worker's replies are hostile. `read_reply` and `read_load_report` raise WireError for anything that
is not exactly of the promised shape, bounded and clean.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any

from autograder.errors import WireError

MAX_NAME = 200
MAX_TEXT = 2000
MAX_LINES = 20
MAX_OUTPUT = 1 << 20

# A terminal would obey control characters, and a reader be misled by text that runs backwards.
_UNSHOWABLE = dict.fromkeys(
    {*range(0x20), *range(0x7F, 0xA0), *range(0x202A, 0x202F), *range(0x2066, 0x206A)} - set(b"\n\t"), "\ufffd"
)
_TERMINAL_CODE = re.compile(r"\x1b\[[0-?]*[ -/]*[@-~]")  # colours: they say nothing, so they go without a trace
_FIELDS = frozenset(["value", "error", "missing", "changed", "shares_memory", "warnings", "output"])


@dataclass(frozen=True, slots=True)
class Fault:
    """An exception of the student's code, as text. `mro` holds names of built-in classes only."""

    type: str
    message: str
    mro: tuple[str, ...] = ()
    frames: tuple[str, ...] = ()
    origin: str = ""
    place: str = ""  # the cell that did not run, where that is why a function is missing


@dataclass(frozen=True, slots=True)
class Reply:
    """One answer: a value, or an error, or the name that is missing."""

    value: Any = None
    error: Fault | None = None
    missing: str | None = None
    changed: dict[str, Any] = field(default_factory=dict)
    shares_memory: bool = False
    warnings: tuple[str, ...] = ()
    output: str = ""


def read_reply(data: Any) -> Reply:
    """The checked reply to a call, get or operator. Raises WireError."""
    if type(data) is not dict or not data.keys() <= _FIELDS:
        raise WireError("a reply has fields that no reply has")
    if sum(name in data for name in ("value", "error", "missing")) != 1:
        raise WireError("a reply must hold exactly one of value, error and missing")
    changed = data.get("changed", {})
    if type(changed) is not dict or not all(type(name) is str and len(name) <= MAX_NAME for name in changed):
        raise WireError("a reply's changed arguments are no dict of names")
    shares = data.get("shares_memory", False)
    if type(shares) is not bool:
        raise WireError("a reply's shares_memory is no truth value")
    return Reply(
        value=data.get("value"),
        error=read_fault(data["error"]) if "error" in data else None,
        missing=_text(data["missing"], MAX_NAME) if "missing" in data else None,
        changed={showable(name): value for name, value in changed.items()},
        shares_memory=shares,
        warnings=_texts(data.get("warnings", []), MAX_TEXT),
        output=_text(data.get("output", ""), MAX_OUTPUT),
    )


def read_replies(data: Any, calls: int) -> tuple[Reply, ...]:
    """The checked replies to `each`: one a call, or fewer where the last one is an error. Raises WireError."""
    found = data.get("replies") if type(data) is dict and len(data) == 1 else None
    if type(found) is not list or not 0 < len(found) <= calls:
        raise WireError("the replies are not one a call")
    replies = tuple(read_reply(reply) for reply in found)
    ended = [reply.error is not None or reply.missing is not None for reply in replies]
    if any(ended[:-1]) or (len(replies) < calls and not ended[-1]):
        raise WireError("the replies go on after an error, or end before one")
    return replies


def read_load_report(data: Any) -> tuple[tuple[Fault, ...], str]:
    """What of a cell did not run, and what the cell printed. Raises WireError."""
    report = data.get("cells") if type(data) is dict else None
    if type(report) is not list or len(report) != 1 or type(report[0]) is not list or len(report[0]) > MAX_LINES:
        raise WireError("a load report does not have one entry for the cell")
    return tuple(map(read_fault, report[0])), _text(data.get("output", ""), MAX_OUTPUT)


def read_fault(data: Any) -> Fault:
    """A checked error. Raises WireError."""
    if type(data) is not dict:
        raise WireError("an error is no dict")
    return Fault(
        type=_text(data.get("type"), MAX_NAME),
        message=_text(data.get("message"), MAX_TEXT),
        mro=_texts(data.get("mro", []), MAX_NAME),
        frames=_texts(data.get("frames", []), MAX_TEXT),
        origin=_text(data.get("origin", ""), MAX_NAME),
        place=_text(data.get("place", ""), MAX_NAME),
    )


def showable(text: str) -> str:
    """Text of the worker's without what a terminal would obey or what turns the reading around."""
    return text if text.isprintable() else _TERMINAL_CODE.sub("", text).translate(_UNSHOWABLE)


def _text(value: Any, limit: int) -> str:
    if type(value) is not str or len(value) > limit:
        raise WireError("a reply holds something else where a short text belongs")
    return showable(value)


def _texts(values: Any, limit: int) -> tuple[str, ...]:
    if type(values) is not list or len(values) > MAX_LINES:
        raise WireError("a reply holds something else where a short list of texts belongs")
    return tuple(_text(value, limit) for value in values)
