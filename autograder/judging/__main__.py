"""`python -m autograder.judging COURSE ASSIGNMENT [--no-sandbox] [--profile]`: a judge's process.

Reads one job a line from standard input (`{"key", "payload"}`, a submission) and writes one answer a line to standard
output (a verdict, and how wrong exercises behaved). The first line it writes says that it is ready, and which layers of the
sandbox are in force; or why it cannot judge. It ends with its input, or with its parent.
"""

from __future__ import annotations

import gc
import json
import os
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, TextIO

from autograder.errors import Mark1Error, UserError
from autograder.profiling import STAGES
from autograder.records import Submission, Verdict


def main(arguments: list[str]) -> int:
    """Judge until the input ends. Returns 0, 2 for a fault in the course's files, 1 for a missing sandbox."""
    course, name, *options = arguments
    _die_with_parent()
    out = _protected_output()
    if "--profile" in options:
        STAGES.measure()
    from autograder.course.manifest import read_assignment
    from autograder.judging.judge import judge_submissions
    from autograder.judging.submission_json import submission_from_json

    keys: dict[str, str] = {}
    behaviours: dict[str, Any] = {}

    def say(line: dict[str, Any]) -> None:
        out.write(json.dumps(line) + "\n")
        out.flush()

    def submissions() -> Iterator[Submission]:
        for line in sys.stdin:
            job = json.loads(line)
            submission = submission_from_json(job["payload"])
            keys[submission.student] = job["key"]
            yield submission

    def deliver(verdict: Verdict) -> None:
        answer = {"verdict": verdict.to_json(), "behaviour": behaviours.pop(verdict.student, {})}
        say({"key": keys.pop(verdict.student), "answer": answer})

    def ready(layers: Sequence[str]) -> None:
        # What is imported and collected stays to the end: the collector need not look at it again.
        gc.collect()
        gc.freeze()
        say({"ready": list(layers)})

    try:
        judge_submissions(
            read_assignment(Path(course), name),
            submissions(),
            deliver,
            sandboxed="--no-sandbox" not in options,
            on_ready=ready,
            on_behaviour=behaviours.__setitem__,
        )
        if STAGES.on:
            say({"stages": STAGES.spent})
    except Mark1Error as fault:
        user = isinstance(fault, UserError)
        say({"refused": str(fault), "user": user})
        return 2 if user else 1
    return 0


def _die_with_parent() -> None:
    """No judge is left behind. A parent that ended before this line has closed our input, which ends us too."""
    if sys.platform == "linux":
        from autograder.sandbox.kernel import die_with_parent

        die_with_parent(os.getppid())


def _protected_output() -> TextIO:
    """The stream for answers; whatever else prints to standard output goes to standard error."""
    out = os.fdopen(os.dup(1), "w", encoding="utf-8")
    os.dup2(2, 1)
    return out


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
