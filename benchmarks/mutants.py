"""How good are the checks? Puts small wrong versions of the reference to them and tells which survive.

    python benchmarks/mutants.py [ASSIGNMENT...] [--exercise ID]... [--cnn N] [--out FILE]

Every mutant (see `mutations.py`) stands in for a student's exercise over the reference, in a worker like everybody's.
Prints, for each exercise: mutants, killed by all checks (one fails, or a tenth is lost for a type), by a failure of the visible
or of the hidden ones alone, survivors.
`equivalent_mutants.toml` names the survivors that no check can tell from the reference, each with its reason. Ends with
status 1 where another one survives, or where fewer than 97 % of all mutants are killed (equivalent ones are not counted as
killed); of a selection the survivors alone decide.
The assignment cnn trains networks: it is asked only by name, with N mutants an exercise (see --cnn), evenly spread.
"""

from __future__ import annotations

import argparse
import dataclasses
import sys
import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from mutations import Mutant, mutants, units  # noqa: E402

from autograder.course.manifest import assignment_names, read_assignment  # noqa: E402
from autograder.course.reference import reference_source, sources  # noqa: E402
from autograder.judging.trial import Trial, hold_trial  # noqa: E402
from autograder.records import Assignment, ExerciseOutcome, Status  # noqa: E402

EQUIVALENT = Path(__file__).with_name("equivalent_mutants.toml")
RATE = 0.97
# The reference answers every call in a fraction of this; a mutant that loops for ever costs two of them.
CALL_SECONDS = 1.5
CNN = "cnn"
COUNTS = ("total", "killed", "visible", "hidden", "equivalent")


@dataclasses.dataclass(slots=True)
class Row:
    """One exercise's mutants: how many, killed by whom, and those that live."""

    exercise: str
    total: int = 0
    killed: int = 0
    visible: int = 0
    hidden: int = 0
    equivalent: int = 0
    survivors: list[Mutant] = dataclasses.field(default_factory=list)

    def note(self, mutant: Mutant, outcome: ExerciseOutcome, listed: bool) -> None:
        """Count one judged mutant. `listed`: a survivor whose equivalence is known."""
        self.total += 1
        killers = {check.hidden for check in outcome.checks if check.status is not Status.PASSED}
        self.killed += not outcome.complete
        self.visible += False in killers
        self.hidden += True in killers
        if outcome.complete:
            self.equivalent += listed
            if not listed:
                self.survivors.append(mutant)

    def line(self) -> str:
        """The row of the table."""
        rates = f"{self.killed / self.total:.1%} | {(self.killed + self.equivalent) / self.total:.1%}"
        counts = " | ".join(str(getattr(self, field)) for field in COUNTS)
        return f"| {self.exercise} | {counts} | {rates} |"


HEAD = """| exercise | mutants | killed | visible alone | hidden alone | equivalent | killed | killed or equivalent |
|---|---|---|---|---|---|---|---|"""


def known_equivalents() -> dict[tuple[str, str, str], str]:
    """(exercise, line before, line after) -> why no check can tell it from the reference."""
    entries = tomllib.loads(EQUIVALENT.read_text(encoding="utf-8")).get("equivalent", [])
    return {(e["exercise"], was, becomes): e["because"] for e in entries for was, becomes in e["changes"]}


def main() -> int:
    """See the module's docstring."""
    reader = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    reader.add_argument("assignments", nargs="*", help="default: all but cnn")
    reader.add_argument("--exercise", action="append", default=[], help="these exercises alone")
    reader.add_argument("--cnn", type=int, default=8, metavar="N", help="mutants of each exercise of cnn (default 8)")
    chosen = reader.parse_args()
    names = chosen.assignments or [name for name in assignment_names(ROOT) if name != CNN]
    equivalents = known_equivalents()
    unlisted, wholes = 0, []
    for name in names:
        assignment = quick(read_assignment(ROOT, name))
        waiting = {
            exercise: sample(found, chosen.cnn) if name == CNN else found
            for exercise, found in mutants_of(assignment).items()
            if not chosen.exercise or exercise in chosen.exercise
        }
        rows = judged(assignment, waiting, equivalents)
        unlisted += sum(len(row.survivors) for row in rows)
        wholes.append(total(name, rows))
        tell(name, [*rows, wholes[-1]])
    every = total("all", wholes)
    tell("All", [*wholes, every])
    selection = chosen.assignments or chosen.exercise
    return 1 if unlisted or (not selection and every.killed < RATE * every.total) else 0


def quick(assignment: Assignment) -> Assignment:
    """The assignment with a short limit for one call; a training keeps the time that it needs."""
    if "keras" in assignment.needs:
        return assignment
    return dataclasses.replace(assignment, limits=dataclasses.replace(assignment.limits, call_seconds=CALL_SECONDS))


def mutants_of(assignment: Assignment) -> dict[str, list[Mutant]]:
    """Exercise -> its mutants, in the order of the assignment."""
    ids = [exercise.id for exercise in assignment.exercises]
    texts = [reference_source(assignment, source) for source in sources(assignment)]
    cut = {exercise: source for text in texts for exercise, source in units(text, ids).items()}
    return {exercise: mutants(exercise, cut[exercise]) for exercise in ids}


def sample(found: list[Mutant], size: int) -> list[Mutant]:
    """At most `size` of them, evenly spread."""
    step = max(1, len(found) // size)
    return found[::step][:size]


def judged(
    assignment: Assignment, waiting: dict[str, list[Mutant]], equivalents: dict[tuple[str, str, str], str]
) -> list[Row]:
    """A row for each exercise."""
    rows: list[Row] = []

    def work(trial: Trial) -> None:
        for exercise, found in waiting.items():
            row = Row(exercise)
            # The module's `import numpy as np` and the exercises around it come with the reference, below it.
            for mutant in found:
                (outcome,) = trial.judge(mutant.source, only=exercise).exercises
                row.note(mutant, outcome, (exercise, mutant.was, mutant.becomes) in equivalents)
                grader = [check.id for check in outcome.checks if check.status is Status.GRADER_ERROR]
                if grader:
                    print(f"a check itself failed: {grader} on {mutant.was} -> {mutant.becomes}", flush=True)
            rows.append(row)
            for mutant in row.survivors:
                print(f"survives in {exercise}:\n    {mutant.was}\n    {mutant.becomes}", flush=True)

    hold_trial(assignment, work, diagnose=False)
    return rows


def total(name: str, rows: list[Row]) -> Row:
    """All rows together."""
    counts = [sum(getattr(row, field) for row in rows) for field in COUNTS]
    return Row(f"**{name}**", *counts)


def tell(name: str, rows: list[Row]) -> None:
    """Print a table."""
    print(f"\n## {name}\n\n{HEAD}")
    for row in rows:
        print(row.line(), flush=True)


if __name__ == "__main__":
    sys.exit(main())
