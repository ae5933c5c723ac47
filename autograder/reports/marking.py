"""Which parts of two texts differ, where they are built alike: `(1.0, [2, 3])` and `(1.0, [2, 4])` differ in the 4.

Contract: the pieces of a text, put together, are that text. Nothing is marked where the two are built differently, and
nothing inside a summary of a large array.
"""

from __future__ import annotations

import re

from autograder.reports.printable import printable

Pieces = list[tuple[str, bool]]  # a part of the text, and whether it differs

_TOKEN = re.compile(r"'(?:[^'\\]|\\.)*'|\"(?:[^\"\\]|\\.)*\"|[-+]?[\w.]+(?:(?<=e)[-+]\w+)?|\s+|.", re.DOTALL)
LONGEST = 4_000  # characters; a longer text is not read for a mark


def marked(returned: str, expected: str) -> tuple[Pieces, Pieces]:
    """Both texts in pieces."""
    plain = [(printable(returned), False)], [(printable(expected), False)]
    if "<array of" in returned + expected or max(len(returned), len(expected)) > LONGEST:
        return plain
    mine, theirs = _TOKEN.findall(returned), _TOKEN.findall(expected)
    words = [[token for token in tokens if not token.isspace()] for tokens in (mine, theirs)]
    if len(words[0]) != len(words[1]):
        return plain
    differs = [a != b for a, b in zip(*words, strict=True)]
    if not any(differs) or any(
        bad and not (_is_value(a) and _is_value(b)) for a, b, bad in zip(*words, differs, strict=True)
    ):
        return plain
    return _pieces(mine, differs), _pieces(theirs, differs)


def underline(pieces: Pieces) -> str:
    """A line of `^` below what differs; "" where nothing does, or everything."""
    line = "".join(("^" if bad else " ") * len(text) for text, bad in pieces).rstrip()
    told = any(not bad and re.search(r"\w", text) for text, bad in pieces)
    return line if told else ""


def _is_value(token: str) -> bool:
    return bool(re.match(r"[-+]?[\w.'\"]", token))


def _pieces(tokens: list[str], differs: list[bool]) -> Pieces:
    flags = iter(differs)
    pieces: Pieces = []
    for token in tokens:
        bad = False if token.isspace() else next(flags)
        if pieces and pieces[-1][1] == bad:
            pieces[-1] = (pieces[-1][0] + printable(token), bad)
        else:
            pieces.append((printable(token), bad))
    return pieces
