"""How well are the known mistakes caught and told apart? A table for each assignment.

    python benchmarks/recognition.py [ASSIGNMENT...]

Every mistake of `mistakes/` is judged as a student's answer to its exercise, over the reference. It is recognised if
it gets exactly its own name (or that of one which `also` declares to be the same), confused if it gets another's, and
nameless if it gets none. Ends with status 1 where one is confused, where one earns full marks, or where fewer than 95 %
of an assignment's mistakes are recognised. The assignment cnn, which trains networks, is asked only by name.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from autograder.course.manifest import assignment_names, read_assignment  # noqa: E402
from autograder.course.mistakes import Mistake, read_mistakes  # noqa: E402
from autograder.diagnosis.home_hints import HomeHints  # noqa: E402
from autograder.judging.trial import Trial, hold_trial  # noqa: E402
from autograder.publishing.hints import hints_path  # noqa: E402
from autograder.records import Assignment, ExerciseOutcome  # noqa: E402

RATE = 0.95
CNN = "cnn"
# "at home": by the visible checks alone it gets its own question, or its own among two.
HEAD = """| exercise | mistakes | caught | by the visible checks | at home | recognised | confused | nameless |
|---|---|---|---|---|---|---|---|"""


@dataclass(slots=True)
class Row:
    """One exercise's mistakes, and what became of them."""

    exercise: str
    mistakes: int = 0
    caught: int = 0
    visible: int = 0
    home: int = 0
    recognised: int = 0
    confused: int = 0
    stories: list[str] = field(default_factory=list)

    def note(self, mistake: Mistake, outcome: ExerciseOutcome) -> None:
        """Count one judged mistake."""
        self.mistakes += 1
        self.caught += not outcome.complete
        right = outcome.mistake in (mistake.name, *mistake.also)
        self.recognised += right
        self.confused += outcome.mistake is not None and not right
        if not right:
            self.stories.append(f"{mistake.name} is recognised as {outcome.mistake or 'nothing'}")
        if outcome.complete:
            self.stories.append(f"{mistake.name} earns full marks")

    def note_at_home(self, mistake: Mistake, outcome: ExerciseOutcome) -> None:
        """Count one that was judged by the visible checks alone, with the hints that the release carries."""
        if outcome.complete:
            return
        self.visible += 1
        own = mistake.hint in (outcome.hint or "")
        self.home += own
        if not own:
            self.stories.append(f"{mistake.name} reads at home: {outcome.hint or 'no question'}")

    def line(self) -> str:
        """The row of the table."""
        nameless = self.mistakes - self.recognised - self.confused
        numbers = (self.mistakes, self.caught, self.visible, self.home, self.recognised, self.confused, nameless)
        return f"| {self.exercise} | {' | '.join(map(str, numbers))} |"


def total(name: str, rows: Iterable[Row]) -> Row:
    """All rows together."""
    whole = Row(f"**{name}**")
    for row in rows:
        for count in ("mistakes", "caught", "visible", "home", "recognised", "confused"):
            setattr(whole, count, getattr(whole, count) + getattr(row, count))
    return whole


def judged(assignment: Assignment) -> list[Row]:
    """A row for each exercise, in the order of the assignment."""
    rows = {exercise.id: Row(exercise.id) for exercise in assignment.exercises}

    def work(trial: Trial) -> None:
        for mistake in read_mistakes(assignment):
            (outcome,) = trial.judge(mistake.source, only=mistake.exercise).exercises
            rows[mistake.exercise].note(mistake, outcome)

    def work_at_home(trial: Trial) -> None:
        for mistake in read_mistakes(assignment):
            (outcome,) = trial.judge(mistake.source, only=mistake.exercise).exercises
            rows[mistake.exercise].note_at_home(mistake, outcome)

    hold_trial(assignment, work)
    hold_trial(assignment, work_at_home, visible_only=True, explainer=HomeHints.read(hints_path(assignment)))
    return list(rows.values())


def main() -> int:
    """See the module's docstring."""
    reader = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    reader.add_argument("assignments", nargs="*", help="default: all but cnn")
    names = reader.parse_args().assignments or [name for name in assignment_names(ROOT) if name != CNN]
    wholes = []
    for name in names:
        rows = judged(read_assignment(ROOT, name))
        wholes.append(total(name, rows))
        print(f"\n## {name}\n\n{HEAD}")
        print("\n".join(row.line() for row in [*rows, wholes[-1]]))
        print("".join(f"\n- {row.exercise}: {story}." for row in rows for story in row.stories), flush=True)
    print(f"\n{HEAD}")
    print("\n".join(row.line() for row in [*wholes, total("all", wholes)]))
    good = all(w.recognised >= RATE * w.mistakes and not w.confused and w.caught == w.mistakes for w in wholes)
    return 0 if good else 1


if __name__ == "__main__":
    sys.exit(main())
