"""A check's outcome as it is told to a reader: one ordered list of facts, for a terminal, a notebook, pytest and a page.

Contract: `told` decides what is said and in which order, and a rendering decides no more than how it looks. Of a hidden
check it says what its status means, whatever the outcome holds: any other word could carry an input or an expected value.
Texts are as the outcome holds them: who shows them bounds and escapes them.
"""

from __future__ import annotations

from collections.abc import Iterator

from autograder.records import CheckOutcome, Detail, Status
from autograder.reports import boards
from autograder.reports.marking import marked, underline
from autograder.reports.printable import printable
from autograder.reports.wording import WORDS

CALL = "call"
RETURNED = "returned"
EXPECTED = "expected"
BOARD = "board"  # the two side by side, as `boards.py` writes them
DIFFERENCE = "first difference"
INSTEAD = " instead of "  # in a difference between two; that nothing came back is a sentence
EXACT = "how exact"
MESSAGE = ""  # a sentence needs no label
TRACEBACK = "in your code"
PRINTED = "printed"


def told(status: Status, detail: Detail, *, hidden: bool = False) -> list[tuple[str, str]]:
    """(label, text) of all that there is to tell; of a check that passed, what was printed meanwhile."""
    if hidden:
        facts = [(MESSAGE, WORDS[status].meaning)]
    elif status is Status.PASSED:
        facts = [(PRINTED, detail.printed)]
    else:
        board = boards.read(detail.board)
        whole = board is not None and board.whole  # then it says all that the two texts do
        facts = [
            (CALL, detail.call),
            (RETURNED, "" if whole else detail.returned),
            (EXPECTED, "" if whole else detail.expected),
            (BOARD, detail.board if board is not None else ""),
            (DIFFERENCE, detail.difference),
            (EXACT, detail.because),
            (MESSAGE, _message(status, detail)),
            (TRACEBACK, detail.traceback),
            (PRINTED, detail.printed),
        ]
    return [(label, text) for label, text in facts if text]


def as_lines(facts: list[tuple[str, str]]) -> Iterator[str]:
    """The facts as printable lines of text, indented under a check's sentence."""
    known = dict(facts)
    exact = known.get(EXACT, "")
    for label, text in facts:
        if label in (CALL, MESSAGE):
            yield f"    {printable(text)}"
        elif label in (RETURNED, EXPECTED):
            yield f"    {label:<10}{printable(text)}"
            below = underline(marked(known.get(RETURNED, ""), text)[1]) if label == EXPECTED else ""
            if below and "\n" not in text:
                yield f"    {'':<10}{below}"
        elif label == BOARD:
            board = boards.read(text)
            yield from (f"    {printable(line)}" for line in (boards.as_lines(board) if board else ()))
        elif label == DIFFERENCE:
            name = f"{label}: " if INSTEAD in text else ""
            yield f"    {name}{printable(text)}" + (f" ({printable(exact)})" if exact else "")
        elif label == TRACEBACK:
            yield from (f"      {printable(line)}" for line in text.splitlines())
        elif label == PRINTED:
            first, *others = text.split("\n")
            yield f"    {label:<10}{printable(first)}"
            yield from (f"    {'':<10}{printable(line)}" for line in others)


def in_a_line(check: CheckOutcome) -> str:
    """The check's sentence, and in a bracket how it ended where more than the answer is wrong."""
    because = WORDS[check.status].because
    return f"{check.sentence} ({because})" if because else check.sentence


def _message(status: Status, detail: Detail) -> str:
    """What the outcome says beside the difference, or else what its status means."""
    if detail.message == detail.difference:
        return "" if detail.message else WORDS[status].meaning
    if status.ended:  # the sandbox's words, which begin small
        return detail.message[:1].upper() + detail.message[1:] or WORDS[status].meaning
    return detail.message or WORDS[status].meaning
