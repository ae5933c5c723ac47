"""How much of a judge's work need not be done again, because another student was answered alike?

    python benchmarks/remembered.py [ASSIGNMENT...]

Judges the right submissions of `tests/course/*/fresh.py` (each assignment's written by different hands) one after another,
and prints the share of runs of checks that were known from those before; then the judge's own CPU time for one of them
where nothing is known and where all is.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from autograder.checks.remembered_runs import RememberedRuns  # noqa: E402
from autograder.course.manifest import assignment_names, read_assignment  # noqa: E402
from autograder.judging.trial import Trial, hold_trial  # noqa: E402
from tests.course.test_fresh_code import table  # noqa: E402

ROUNDS = 3
HEAD = (
    "| assignment | submissions | known after the first | unknown, ms | known, ms | ratio |\n|---|---|---|---|---|---|"
)


class Counting(RememberedRuns):
    """RememberedRuns that count how often they were asked, and knew."""

    asked = known = 0

    def recall(self, item: Any, side: Any) -> Any:
        """See `RememberedRuns.recall`."""
        found = super().recall(item, side)
        self.asked, self.known = self.asked + 1, self.known + (found[0] is not None)
        return found


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the table; returns the exit status."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("assignment", nargs="*", help="which assignments (default: all that need no Keras)")
    names = parser.parse_args(arguments).assignment or [name for name in assignment_names(ROOT) if name != "cnn"]
    print(HEAD)
    for name in names:
        hold_trial(read_assignment(ROOT, name), lambda trial, name=name: _measure(trial, name), diagnose=False)
    return 0


def _measure(trial: Trial, name: str) -> None:
    sources = [source for _, source in table(name)[0]]
    counting = trial.session.remembered = Counting()
    trial.judge(sources[0], on_reference=False)
    counting.asked = counting.known = 0
    for source in sources[1:]:
        trial.judge(source, on_reference=False)
    share = counting.known / counting.asked
    unknown = known = 0.0
    for _ in range(ROUNDS):
        for source in sources:
            trial.session.remembered = counting  # which has met them all
            known += _cpu(trial, source)
            trial.session.remembered = RememberedRuns()
            unknown += _cpu(trial, source)
    count = ROUNDS * len(sources)
    row = (name, len(sources), f"{share:.0%}", f"{1000 * unknown / count:.1f}", f"{1000 * known / count:.1f}")
    print("|", " | ".join(map(str, row)), "|", f"{unknown / known:.1f} |", flush=True)


def _cpu(trial: Trial, source: str) -> float:
    """Seconds of CPU that this process, the judge, takes for a submission."""
    start = time.process_time()
    trial.judge(source, on_reference=False)
    return time.process_time() - start


if __name__ == "__main__":
    raise SystemExit(main())
