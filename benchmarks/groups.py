"""How many questions answer most of what no known mistake explains? A row for each assignment.

    python benchmarks/groups.py [ASSIGNMENT...] [--students 200] [--wrong 0.25]

The wrong answers are code that was written for no catalogue (BUGS of `tests/course/ASSIGNMENT/fresh*.py`), each judged once over
the reference. Of a class of so many, each answers an exercise wrongly with that chance, by a bug of it that is drawn at
random: once all alike, which is the hardest case for groups, and once the n-th of a shuffled table 1/n as often as the first.
What a known mistake or a hint explains is left out. The rest is grouped as `mark1 hint` does: the last column says how many
groups hold 80 % of it.
"""

from __future__ import annotations

import argparse
import random
import sys
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from autograder.course.manifest import read_assignment  # noqa: E402
from autograder.diagnosis.about import About  # noqa: E402
from autograder.grading.groups import GroupHints, groups_of  # noqa: E402
from autograder.judging.behaviour import Behaviour, behaviour_of  # noqa: E402
from autograder.judging.trial import Trial, hold_trial  # noqa: E402
from autograder.records import ExerciseOutcome, Verdict, VerdictStatus  # noqa: E402
from tests.course.tables import read_table  # noqa: E402

DEFAULT = ("perceptron", "softmax", "convolution")
COVER = 0.8
HEAD = """| assignment | bugs | unexplained | drawn | wrong answers | unexplained | groups | hold 80 % |
|---|---|---|---|---|---|---|---|"""

Judged = tuple[ExerciseOutcome, Behaviour]


def natural_bugs(name: str) -> Iterator[tuple[str, str]]:
    """Exercise and source of each bug of the assignment's tables."""
    for path in sorted((ROOT / "tests" / "course" / name).glob("fresh*.py")):
        for part in read_table(name, path.stem)["BUGS"].split("\n### ")[1:]:
            headline, source = part.split("\n", 1)
            yield headline.split(" | ", 1)[0].strip(), source


def judged(name: str) -> dict[str, list[Judged]]:
    """What each bug came to, by exercise."""
    assignment = read_assignment(ROOT, name)
    found: dict[str, list[Judged]] = {exercise.id: [] for exercise in assignment.exercises}
    about = About(assignment.visible_checks)

    def work(trial: Trial) -> None:
        for exercise, source in natural_bugs(name):
            findings = trial.judge("import numpy as np\n\n" + source, only=exercise)
            behaviour = behaviour_of(findings, trial.session.checks, about)
            found[exercise].append((findings.exercises[0], behaviour))

    hold_trial(assignment, work)
    return found


def rows(name: str, students: int, wrong: float) -> Iterator[str]:
    """The numbers of one assignment, by how its bugs are drawn."""
    bugs = judged(name)
    known = sum(not item.mistake and not item.hint for mine in bugs.values() for item, _ in mine)
    for words, weight in (("all alike", lambda _: 1.0), ("the n-th 1/n", lambda place: 1 / place)):
        chance = random.Random(name)
        shuffled = {exercise: chance.sample(mine, len(mine)) for exercise, mine in bugs.items() if mine}
        verdicts, behaviours, answers = [], {}, 0
        for number in range(students):
            drawn = [
                chance.choices(mine, [weight(place) for place in range(1, len(mine) + 1)])[0]
                for mine in shuffled.values()
                if chance.random() < wrong
            ]
            student = f"student-{number:03}"
            answers += len(drawn)
            exercises = tuple(item for item, _ in drawn)
            verdicts.append(Verdict(name, student, 0.0, 0.0, VerdictStatus.GRADED, "", "", (), 0.0, exercises))
            behaviours[student] = {key: value for _, behaviour in drawn for key, value in behaviour.items()}
        sizes = [len(group.students) for group in groups_of(verdicts, behaviours, GroupHints({}))]
        numbers = sum(map(len, bugs.values())), known, words, answers, sum(sizes), len(sizes), covering(sizes)
        yield f"| {name} | {' | '.join(map(str, numbers))} |"


def covering(sizes: list[int]) -> int:
    """How many of the largest groups hold COVER of all."""
    held = 0
    for count, size in enumerate(sizes, start=1):
        held += size
        if held >= COVER * sum(sizes):
            return count
    return 0


def main() -> None:
    """See the module's docstring."""
    reader = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    reader.add_argument("assignments", nargs="*", default=DEFAULT)
    reader.add_argument("--students", type=int, default=200)
    reader.add_argument("--wrong", type=float, default=0.25)
    wanted = reader.parse_args()
    print(HEAD)
    for name in wanted.assignments:
        print("\n".join(rows(name, wanted.students, wanted.wrong)), flush=True)


if __name__ == "__main__":
    main()
