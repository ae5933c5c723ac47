"""The feedback page of one student: what was asked, what happened, what to do next.

Contract: a hidden check shows its sentence, its status and what that status means, and nothing else, so that no input and
no expected value can stand there. A verdict that needs a person shows no number that the person has not set. Of what the
instructor reads (`problems`), only sentences about the student's own file are on the page; file paths, faults of ours
and the mistakes' names are not.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from types import MappingProxyType
from typing import Any

from autograder.records import Assignment, CheckOutcome, ExerciseOutcome, ManualOutcome, Status, Verdict
from autograder.reports import boards
from autograder.reports.marking import Pieces, marked
from autograder.reports.pages import render
from autograder.reports.printable import bounded, one_line
from autograder.reports.telling import BOARD, CALL, DIFFERENCE, EXPECTED, MESSAGE, PRINTED, RETURNED, TRACEBACK, told
from autograder.reports.wording import FAULT_OF_OURS, WORDS, lateness, moment

_LABELS = {CALL: "The call", RETURNED: "You returned", BOARD: "Side by side", PRINTED: "Your code printed"}
_CODE = (CALL, RETURNED, EXPECTED, PRINTED)

# Sentences about the file that was handed in: what did not run, which file or cell counts, what was restored.
_DID_NOT_RUN = " did not run"
_ABOUT_THE_FILE = re.compile(r" did not run\b| counts[.:]| was deleted; | were replaced\.")
MOST_NOTICES = 10  # a notebook of a hundred broken cells has one cause
_BEGINS_SMALL = re.compile(r"(the|cell|both|characters)\b")


@dataclass(frozen=True, slots=True)
class ManualMark:
    """What a person set for a manual task, or for an exercise whose automatic score they replaced.

    `score` is None where nobody has marked it yet. `scheme` is the mark scheme, `answer` the student's own text.
    """

    score: float | None = None
    comment: str = ""
    scheme: str = ""
    answer: str = ""


NO_MARKS: Mapping[str, ManualMark] = MappingProxyType({})


def feedback_page(
    verdict: Verdict,
    assignment: Assignment,
    *,
    student_name: str = "",
    timestamp: datetime | None = None,
    late: timedelta | None = None,
    penalty: float = 0.0,
    manual: Mapping[str, ManualMark] = NO_MARKS,
) -> str:
    """The page as HTML text.

    `timestamp` is when it was handed in (without a zone: UTC), `late` by how much too late, `penalty` the points that
    this costs, `manual` what a person set, by the id of the manual task or exercise.
    """
    exercises = [_exercise(item, verdict, manual.get(item.id)) for item in verdict.exercises]
    tasks = [_task(item, verdict, manual.get(item.id, ManualMark())) for item in verdict.manual]
    return render(
        "feedback",
        assignment=assignment,
        student=one_line(verdict.student),
        student_name=one_line(student_name),
        handed_in=moment(timestamp) if timestamp else "",
        late=lateness(late) if late and late > timedelta(0) else "",
        penalty=penalty,
        badges=[one_line(badge) for badge in verdict.badges],
        notices=_notices(verdict),
        exercises=exercises,
        tasks=tasks,
        total=_total(exercises, tasks, penalty),
        hour=_one_hour(exercises, tasks),
        hidden_any=any(check.hidden for item in verdict.exercises for check in item.checks),
        unjudged=not any(item.checks for item in verdict.exercises),
    )


def _notices(verdict: Verdict) -> list[str]:
    """What the student must know about their file: without it, a syntax error looks like work that was not done."""
    theirs = [text for text in verdict.problems if not FAULT_OF_OURS.match(text)]
    own = [text for text in theirs if _ABOUT_THE_FILE.search(text)]
    own.sort(key=lambda text: _DID_NOT_RUN not in text)  # it explains what else is on the page
    if not any(item.checks for item in verdict.exercises):
        own = theirs[:1]
    return [
        bounded(text[:1].upper() + text[1:] if _BEGINS_SMALL.match(text) else text, 600) for text in own[:MOST_NOTICES]
    ]


def _exercise(item: ExerciseOutcome, verdict: Verdict, mark: ManualMark | None) -> dict[str, Any]:
    set_by_person = mark is not None and mark.score is not None
    score = mark.score if mark and set_by_person else None if verdict.score is None else item.score
    wrong = [check for check in item.checks if check.status is not Status.PASSED]
    return {
        "id": item.id,
        "points": item.points,
        "score": score,
        "set_by_person": set_by_person,
        "comment": bounded(mark.comment) if mark else "",
        "hint": bounded(item.hint or ""),
        "slip": bounded(item.slip or ""),
        "follow_through": bounded(item.follow_through or ""),
        "attempted": item.attempted,
        "complete": item.complete,
        **_checks(item.checks),
        "first_wrong": one_line(_next_sentence(wrong)),
    }


def _checks(checks: tuple[CheckOutcome, ...]) -> dict[str, list[dict[str, Any]]]:
    """One line a check, `wrong` or `passed`, the visible ones first; the first of these that is wrong stands open.

    No check says again what a line above it says: eight checks that crash, crash for one reason.
    """
    shown = [check_line(check) for check in sorted(checks, key=lambda check: check.hidden)]
    first = next((line for line in shown if line["facts"] and line["word"].tone == "bad"), None)
    said: set[tuple[str, str]] = set()
    for line in shown:
        line["open"] = line is first
        reason = line["message"], line["trace"]
        if reason in said and line["hidden"]:
            line["message"] = ""
        elif reason in said and line["trace"] and not line["facts"]:  # there was no function to call
            line |= {"message": "As above.", "trace": ""}
        said |= {reason, (line["message"], "")}
    good = WORDS[Status.PASSED]
    return {
        "wrong": [line for line in shown if line["word"] is not good],
        "passed": [line for line in shown if line["word"] is good],
    }


def check_line(check: CheckOutcome) -> dict[str, Any]:
    """One check as `templates/facts.html` draws it: its sentence, how it ended, the values, where the code stopped."""
    facts = {label: bounded(text) for label, text in told(check.status, check.detail, hidden=check.hidden)}
    # What is wrong stands in the open, the values that show it are folded.
    message = facts.pop(MESSAGE, "") or facts.pop(DIFFERENCE, "")
    trace = facts.pop(TRACEBACK, "")
    return {
        "sentence": bounded(check.sentence, 600),
        "hidden": check.hidden,
        "word": WORDS[check.status],
        "message": message,
        "trace": trace,
        "facts": _facts(facts),
        "summary": _summary(facts, trace),
    }


def _facts(facts: dict[str, str]) -> list[dict[str, Any]]:
    """Each fact as the page draws it: plain text, code in pieces of which some are marked, or a board."""
    mine, theirs = marked(facts.get(RETURNED, ""), facts.get(EXPECTED, ""))
    pieces: dict[str, Pieces] = {RETURNED: mine, EXPECTED: theirs}
    drawn = []
    for label, text in facts.items():
        board = boards.read(text) if label == BOARD else None
        fact: dict[str, Any] = {
            "label": _LABELS.get(label, label.capitalize()),
            "text": text,
            "pieces": [],
            "board": [],
            "part": "",
        }
        if board is not None:
            fact |= {"board": boards.drawn(board), "part": board.part}
        elif label in _CODE:
            fact["pieces"] = pieces.get(label, [(text, False)])
        drawn.append(fact)
    return drawn


def _summary(facts: dict[str, str], trace: str) -> str:
    """What stands folded under a check."""
    if trace:
        return "The call and where it stopped" if CALL in facts else "Where it stopped"
    if CALL not in facts:
        return "What your code printed" if PRINTED in facts else "The values"
    return "The call and the values" if len(facts) > 1 else "The call"


def _next_sentence(wrong: list[CheckOutcome]) -> str:
    """The check to mend first: the first that is wrong, a visible one if there is any."""
    mendable = [check for check in wrong if check.status is not Status.GRADER_ERROR]
    return min(mendable, key=lambda check: check.hidden).sentence if mendable else ""


def _task(item: ManualOutcome, verdict: Verdict, mark: ManualMark) -> dict[str, Any]:
    # Where the file could not be judged, "unanswered" may only mean that nobody could read the answer.
    unanswered = mark.score is None and not item.needs_person and verdict.score is not None
    score = 0.0 if unanswered else mark.score
    return {
        "id": item.id,
        "points": item.points,
        "score": score,
        "unanswered": unanswered,
        "comment": bounded(mark.comment),
        "scheme": bounded(mark.scheme),
        "answer": bounded(mark.answer),
    }


def _total(exercises: list[dict[str, Any]], tasks: list[dict[str, Any]], penalty: float) -> dict[str, Any]:
    """Points so far, out of what, and what still waits; `score` is None where an exercise has no number."""
    maximum = sum(item["points"] for item in exercises + tasks)
    waiting = sum(task["points"] for task in tasks if task["score"] is None)
    if not exercises or any(item["score"] is None for item in exercises):
        return {"score": None, "maximum": maximum, "waiting": waiting, "share": 0.0}
    known = sum(item["score"] for item in exercises) + sum(task["score"] or 0.0 for task in tasks)
    score = max(0.0, round(known - penalty, 6))
    share = min(1.0, score / maximum) if maximum > 0 else 0.0
    return {"score": score, "maximum": maximum, "waiting": waiting, "share": share}


def _one_hour(exercises: list[dict[str, Any]], tasks: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The two exercises with most points left, in the page's order where they tie; unanswered tasks come after."""
    open_ones = [item for item in exercises if item["score"] is not None and item["points"] - item["score"] > 1e-6]
    if any(item["score"] is None for item in exercises):  # no numbers yet, so the order of the page has to do
        open_ones = [item for item in exercises if item["score"] is None and item["first_wrong"]]
        return open_ones[:2]
    ranked = sorted(open_ones, key=lambda item: item["score"] - item["points"])
    unanswered = [{**task, "first_wrong": "", "hint": "", "attempted": False} for task in tasks if task["unanswered"]]
    return (ranked + unanswered)[:2]
