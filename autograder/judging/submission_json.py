"""A submission as a JSON object, for a judge in another process or on another machine."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from autograder.records import Cell, Prediction, Submission


def submission_to_json(submission: Submission) -> dict[str, Any]:
    """What a judge needs of a submission; the path stays here, since a judge never opens the file."""
    return {
        "student": submission.student,
        "assignment": submission.assignment,
        "cells": [[cell.source, cell.grade_id, cell.number, cell.file, cell.module] for cell in submission.cells],
        "hash": submission.hash,
        "answers": dict(submission.answers),
        "timestamp": submission.timestamp.isoformat() if submission.timestamp else None,
        "problems": list(submission.problems),
        "unreadable": submission.unreadable,
        "only": submission.only,
        "predictions": [[item.name, item.answer] for item in submission.predictions],
    }


def submission_from_json(letter: Mapping[str, Any]) -> Submission:
    """The submission that `submission_to_json` wrote, without its path."""
    return Submission(
        student=letter["student"],
        assignment=letter["assignment"],
        path=None,
        cells=tuple(Cell(*parts) for parts in letter["cells"]),
        hash=letter["hash"],
        answers=letter["answers"],
        timestamp=datetime.fromisoformat(letter["timestamp"]) if letter["timestamp"] else None,
        problems=tuple(letter["problems"]),
        unreadable=letter["unreadable"],
        only=letter["only"],
        predictions=tuple(Prediction(*item) for item in letter["predictions"]),
    )
