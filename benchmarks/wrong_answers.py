"""What does a wrong answer earn, and which hint does it get? One paragraph a piece of code.

    python benchmarks/wrong_answers.py ASSIGNMENT [--cases FILE.json] [--exercise NAME] [--visible]

Every piece is judged as a student's answer to its exercise, over the reference. The pieces are the natural bugs of the
assignment (BUGS in `tests/course/ASSIGNMENT/fresh.py`), or those of a JSON file: a list of objects with the keys
`assignment`, `exercise` (a list), `name` and `code`. Ends with status 1 where one earns full marks.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from autograder.course.manifest import read_assignment  # noqa: E402
from autograder.diagnosis.home_hints import HomeHints  # noqa: E402
from autograder.judging.trial import Trial, hold_trial  # noqa: E402
from autograder.publishing.hints import hints_path  # noqa: E402
from autograder.records import ExerciseOutcome  # noqa: E402
from tests.course.tables import read_table  # noqa: E402

Case = tuple[str, str, str]  # exercise, words, code


def natural_bugs(name: str) -> Iterator[Case]:
    """The assignment's own table."""
    for part in read_table(name, "fresh")["BUGS"].split("\n### ")[1:]:
        headline, source = part.split("\n", 1)
        exercise, words = headline.split(" | ", 1)
        yield exercise, words, source


def cases_of(path: Path, name: str) -> Iterator[Case]:
    """The pieces of a JSON file that answer exercises of this assignment."""
    for piece in json.loads(path.read_text("utf-8")):
        if piece["assignment"] == name:
            yield piece["exercise"][0], piece["name"], piece["code"]


def story(words: str, outcome: ExerciseOutcome) -> str:
    """What a person wants to know about one judged piece."""
    failed = ", ".join(check.id for check in outcome.checks if check.status != "passed") or "none"
    head = f"{outcome.id} | {words}: {outcome.score:.3g} of {outcome.points:g}; failed: {failed}"
    return f"{head}\n    {outcome.mistake or '-'}: {outcome.hint or '-'}"


def main() -> int:
    """See the module's docstring."""
    reader = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    reader.add_argument("assignment")
    reader.add_argument("--cases", type=Path, help="a JSON file instead of the assignment's own table")
    reader.add_argument("--exercise", help="the pieces of this exercise only")
    reader.add_argument("--visible", action="store_true", help="by the visible checks alone, with the hints at home")
    wanted = reader.parse_args()
    assignment = read_assignment(ROOT, wanted.assignment)
    cases = cases_of(wanted.cases, assignment.name) if wanted.cases else natural_bugs(assignment.name)
    unseen = []

    def work(trial: Trial) -> None:
        for exercise, words, code in cases:
            if wanted.exercise in (None, exercise):
                (outcome,) = trial.judge(code, only=exercise).exercises
                print(story(words, outcome), flush=True)
                unseen.extend([words] if outcome.complete else [])

    explainer = HomeHints.read(hints_path(assignment)) if wanted.visible else None
    hold_trial(assignment, work, visible_only=wanted.visible, explainer=explainer)
    print(f"\n{len(unseen)} earn full marks" + "".join(f"\n- {words}" for words in unseen))
    return 1 if unseen else 0


if __name__ == "__main__":
    sys.exit(main())
