"""A check's outcome as it is told to a reader: one ordered list of facts, for a terminal, a notebook, pytest and a page.

Contract: `told` decides what is said and in which order, and a rendering decides no more than how it looks. Of a hidden
check it says what its status means, whatever the outcome holds: any other word could carry an input or an expected value.
Texts are as the outcome holds them: who shows them bounds and escapes them.
"""

from __future__ import annotations

from collections.abc import Iterator

from autograder.records import CheckOutcome, Detail, Status
from autograder.reports.printable import printable
from autograder.reports.wording import WORDS

CALL = "call"
RETURNED = "returned"
EXPECTED = "expected"
DIFFERENCE = "first difference"
EXACT = "how exact"
MESSAGE = ""  # a sentence needs no label
TRACEBACK = "in your code"


def told(status: Status, detail: Detail, *, hidden: bool = False) -> list[tuple[str, str]]:
    """(label, text) of all that there is to tell; nothing of a check that passed."""
    if status is Status.PASSED:
        return []
    if hidden:
        facts = [(MESSAGE, WORDS[status].meaning)]
    else:
        facts = [
            (CALL, detail.call),
            (RETURNED, detail.returned),
            (EXPECTED, detail.expected),
            (DIFFERENCE, detail.difference),
            (EXACT, detail.because),
            (MESSAGE, _message(status, detail)),
            (TRACEBACK, detail.traceback),
        ]
    return [(label, text) for label, text in facts if text]


def as_lines(facts: list[tuple[str, str]]) -> Iterator[str]:
    """The facts as printable lines of text, indented under a check's sentence."""
    exact = dict(facts).get(EXACT, "")
    for label, text in facts:
        if label in (CALL, MESSAGE):
            yield f"    {printable(text)}"
        elif label in (RETURNED, EXPECTED):
            yield f"    {label:<10}{printable(text)}"
        elif label == DIFFERENCE:
            yield f"    {label}: {printable(text)}" + (f" ({printable(exact)})" if exact else "")
        elif label == TRACEBACK:
            yield from (f"      {printable(line)}" for line in text.splitlines())


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
