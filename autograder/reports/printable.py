"""Text of a student's, made safe to look at.

Contract: `printable` returns text in which every character can be seen or is ordinary white space. Characters that
hide, reorder or delete what stands beside them are written as `‹U+202E›`. HTML escaping is the template's job.
"""

from __future__ import annotations

import re

# A value, a call or a message longer than this is no help to a reader on a phone.
TEXT_LIMIT = 4_000
# Python's own traceback of a runaway recursion is cut by the worker; this bounds what a forged one can do.
LINE_LIMIT = 60
# Letters of real languages carry up to three marks (polytonic Greek, Vietnamese); more only scribble over other lines.
MARK_LIMIT = 3

# Terminal colour codes are noise in a page, so they go without a trace.
_TERMINAL_CODE = re.compile(r"\x1b\[[0-?]*[ -/]*[@-~]")
_MARKS = "\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f"
_SCRIBBLE = re.compile(f"([{_MARKS}]{{{MARK_LIMIT}}})([{_MARKS}]+)")
_UNSEEN = re.compile(
    "["
    "\x00-\x08\x0b-\x1f\x7f-\x9f"  # control characters, without tab and newline
    "\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f"  # soft hyphen, joiners, fillers, Arabic letter mark
    "\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f"  # zero width space, bidirectional controls, line separators
    "\u2800\u3164\ufeff\uffa0\ufff0-\ufffb\ufffe\uffff"  # blank glyphs, byte order mark, annotations, non-characters
    "\ud800-\udfff"  # lone surrogates: they cannot be written as UTF-8
    "\ufe00-\ufe0f\U000e0000-\U000e0fff"  # variation selectors and tags, which can smuggle text
    "]"
    # Joiners belong to Persian, to Indic scripts and to emoji, so they stay between two characters above ASCII.
    "|(?<![^\x00-\x7f])[\u200c\u200d]|[\u200c\u200d](?![^\x00-\x7f])"
)


def printable(text: str) -> str:
    """`text` with every unseen character written out; newlines become `\\n`, terminal colours vanish."""
    if text.isascii() and text.isprintable():
        return text
    text = _TERMINAL_CODE.sub("", text.replace("\r\n", "\n"))
    text = _UNSEEN.sub(lambda found: f"‹U+{ord(found[0]):04X}›", text)
    return _SCRIBBLE.sub(lambda found: f"{found[1]}‹and {len(found[2])} more marks›", text)


def bounded(text: str, limit: int = TEXT_LIMIT) -> str:
    """`text` cut to `limit` characters and `LINE_LIMIT` lines, saying what was left out."""
    lines = text[:limit].split("\n")
    kept = "\n".join(lines[:LINE_LIMIT])
    left_out = len(text) - len(kept)
    return f"{kept} ... ({left_out:,} more characters)" if left_out > 0 else text


def one_line(text: str, limit: int = 200) -> str:
    """`text` as one printable line of at most `limit` characters: a name, a sentence, a cell of a table."""
    line = printable(" ".join(text[: 4 * limit].split()))
    return line if len(line) <= limit else line[: limit - 4] + " ..."
