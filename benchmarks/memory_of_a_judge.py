"""Does a judge's memory stay flat over a class in which a tenth of the answers are 10 MB? A line for every ten submissions.

    python benchmarks/memory_of_a_judge.py [ASSIGNMENT] [SUBMISSIONS]

One process judges the reference's own source, and every tenth time one whose functions all answer with an array of 10 MB,
another each time. Printed is what the process holds, as a ratio to what it held after the first ten, which have filled what
is remembered; ends with status 1 where it grew by more than a quarter after that.
"""

from __future__ import annotations

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from autograder.course.manifest import read_assignment  # noqa: E402
from autograder.course.reference import reference_source, sources  # noqa: E402
from autograder.judging.judge import judge_submissions  # noqa: E402
from autograder.records import Assignment, Cell, Submission, Verdict  # noqa: E402

EVERY = 10
MOST = 1.25
LARGE = "import numpy as np\n\n\ndef large(*args, **kwargs):\n    return np.full(10 << 17, {number} + 0.5)\n"


def held_kb() -> int:
    """Memory that this process holds now."""
    status = Path("/proc/self/status").read_text(encoding="utf-8")
    return next(int(line.split()[1]) for line in status.splitlines() if line.startswith("VmRSS:"))


def handed_in(assignment: Assignment, number: int) -> Submission:
    """The reference, or every tenth time functions that answer with 10 MB."""
    if number % EVERY == EVERY - 1:
        named = "".join(f"{exercise.id} = large\n" for exercise in assignment.exercises)
        texts = [LARGE.format(number=number) + named]
    else:
        texts = [reference_source(assignment, source) for source in sources(assignment)]
    cells = tuple(Cell(text, number=place) for place, text in enumerate(texts, start=1))
    return Submission(f"student-{number:03}", assignment.name, None, cells, hash=str(number))


def main(name: str = "convolution", submissions: str = "60") -> int:
    """Judge, print, and say whether it stayed flat."""
    assignment = read_assignment(ROOT, name)
    held: list[int] = []

    def deliver(verdict: Verdict) -> None:
        nonlocal judged
        judged += 1
        right = verdict.score == verdict.max_score
        assert right == (judged % EVERY != 0), verdict.student
        if judged % EVERY == 0:
            held.append(held_kb())
            print(
                f"{judged:>5} submissions: {held[-1] / held[0]:.2f} of what it held after the first {EVERY}", flush=True
            )

    judged = 0
    judge_submissions(assignment, (handed_in(assignment, number) for number in range(int(submissions))), deliver)
    return int(max(held) > MOST * held[0])


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
