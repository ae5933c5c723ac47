"""How many fresh networks right and wrong rules for `diagnose` name rightly, over many galleries like the judge's.

    python benchmarks/loss_curves.py [--galleries 30]

Prints the table of docs/thresholds.md: the reference, the right styles of tests/course/learning_curves, and the known
mistakes. A gallery is ten networks of each fate, as hidden/shared.py of the assignment trains them; one takes about 2
processor seconds. `mean` and the rest are of the mean recall over the eight fates, `least` is the smallest recall of a single
fate in any gallery, `full` the share of galleries that give full weight.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

from autograder.course.manifest import read_assignment  # noqa: E402  the path must be known first
from autograder.course.mistakes import read_mistakes  # noqa: E402
from autograder.course.reference import reference_source  # noqa: E402
from autograder.networks.loss_curves import CAUSES, history  # noqa: E402
from tests.course.learning_curves.right_styles import RIGHT  # noqa: E402

NAME, EXERCISE, EACH = "learning_curves", "diagnose", 10
FULL, LEAST = 0.8, 0.5  # what the hidden checks ask for: of the mean, and of every fate


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--galleries", type=int, default=30, help="how many galleries are trained")
    options = parser.parse_args()
    assignment = read_assignment(ROOT, NAME)
    sources = {"the reference": reference_source(assignment, NAME)}
    sources |= {f"right: {style}": source for style, source in RIGHT[EXERCISE].items()}
    sources |= {item.name: item.source for item in read_mistakes(assignment) if item.exercise == EXERCISE}
    rules = {name: rule_of(source) for name, source in sources.items()}
    found = np.array([recalls(seed, list(rules.values())) for seed in range(options.galleries)])
    print(f"{options.galleries} galleries of {EACH * len(CAUSES)} networks\n")
    print("| rule | mean | sd | smallest | largest | least | full |\n|---|---:|---:|---:|---:|---:|---:|")
    for number, name in enumerate(rules):
        shares = found[:, number]
        means = shares.mean(axis=1)
        full = ((means >= FULL) & (shares.min(axis=1) >= LEAST)).mean()
        numbers = (means.mean(), means.std(ddof=1), means.min(), means.max(), shares.min(), full)
        print(f"| {name} | " + " | ".join(f"{value:.3f}" for value in numbers) + " |")


def rule_of(source: str) -> Callable[..., Any]:
    """The function that a source of the course's own defines."""
    namespace: dict[str, Any] = {"np": np}
    exec(source, namespace)
    rule: Callable[..., Any] = namespace[EXERCISE]
    return rule


def recalls(seed: int, rules: list[Callable[..., Any]]) -> np.ndarray:
    """Of every rule, the share of each fate that it names rightly in the gallery of that seed: (rules, fates)."""
    shares = np.zeros((len(rules), len(CAUSES)))
    for place, cause in enumerate(CAUSES):
        for number in range(EACH):
            loss, val_loss = history(cause, np.random.default_rng([seed, place, number]))
            shares[:, place] += [rule(loss.copy(), val_loss.copy(), 4) == cause for rule in rules]
    return shares / EACH


if __name__ == "__main__":
    main()
