"""How wrong exercises behaved: what they answered to the checks that diagnose, as short JSON.

    {exercise: {check: [the answer to each call, as `home_hints.answer_digits` writes it]}}

for each exercise that was written and fails a check. Two students of whom it is the same, byte for byte, answered alike. An
exercise has room for MOST bytes: a check's answers that have none are told by their digest, `{"digest": ...}`.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from typing import Any

from autograder.checks.collected import Check
from autograder.checks.session import Findings
from autograder.diagnosis.about import About
from autograder.diagnosis.home_hints import answer_digits
from autograder.records import Status
from autograder.student.transcript import Call

MOST = 8 << 10
DIGEST = 60  # bytes that a check's digest and name take: what is left for the answers is less by so much a check

Behaviour = dict[str, dict[str, Any]]


def canonical(value: Any) -> str:
    """The one text of this JSON value."""
    return json.dumps(value, sort_keys=True, separators=(",", ":"))


def behaviour_of(findings: Findings, checks: Iterable[Check], about: About) -> Behaviour:
    """The behaviour of the exercises that these findings call wrong."""
    told = [check for check in checks if check.diagnose]
    found: Behaviour = {}
    for item in findings.exercises:
        wrong = {c.id for c in item.checks if c.status.attempted and c.status is not Status.PASSED}
        if not wrong:
            continue
        # What is wrong tells most, so it comes first where there is room.
        mine = sorted((check for check in told if check.exercise == item.id), key=lambda check: check.id not in wrong)
        answers = {check.id: _answers(item.id, findings.transcripts[check.id], about) for check in mine}
        if any(answers.values()):
            found[item.id] = _bounded(answers)
    return found


def _answers(exercise: str, runs: Iterable[Iterable[Call]], about: About) -> list[Any]:
    calls = (call for calls in runs for call in calls)
    # A call on what `build(...)` gave is called "build(...).predict": it speaks of `build`.
    return [
        answer_digits(about.of(call)) for call in calls if call.function.partition("(")[0].partition(".")[0] == exercise
    ]


def _bounded(answers: dict[str, list[Any]]) -> dict[str, Any]:
    room = MOST - sum(len(check) + DIGEST for check in answers)
    kept: dict[str, Any] = {}
    for check, given in answers.items():
        text = canonical(given)
        if len(text) <= room:
            room -= len(text)
            kept[check] = given
        else:
            kept[check] = {"digest": hashlib.blake2b(text.encode(), digest_size=12).hexdigest()}
    return kept
