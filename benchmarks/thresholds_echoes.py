"""How precise the networks of `echoes` are, over many seeds: what its checks may ask of a right answer.

    python benchmarks/thresholds_echoes.py [--seeds 30] [--only WORD] [--surveys 8]

Prints the table of docs/thresholds.md. A row is one way to write find_echoes: the reference, the known mistake that leaves the
views out, the right styles of tests/course/echoes. Each seed trains on both of the judge's surveys, and what counts is the mean
of the two precisions at recall 0.7. `--only` takes the rows whose name holds the word. One training of the reference takes
about 2 processor seconds. `--surveys` instead trains the first two rows on so many surveys, two seeds each, which is how the
judge's two were chosen.
"""

from __future__ import annotations

import argparse
import os
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

# As in a worker of the judge: one thread.
os.environ.update(OMP_NUM_THREADS="1", TF_NUM_INTRAOP_THREADS="1", TF_NUM_INTEROP_THREADS="1")
os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")

import numpy as np

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

from autograder.course.manifest import read_assignment  # noqa: E402  the path must be known first
from autograder.course.mistakes import read_mistakes  # noqa: E402
from autograder.course.reference import reference_source  # noqa: E402
from autograder.networks.devices import set_up_devices  # noqa: E402
from autograder.networks.pictures import echo_survey  # noqa: E402
from tests.course.echoes.right_styles import RIGHT  # noqa: E402

SURVEYS = (74_422, 74_426)  # the judge's, of the eight from 74_421 on; the new pictures are drawn from 100 more
FIRST = 74_421
PLAIN = "echoes_without_views"
TRAINED = echo_survey(10, 6, 24_009)  # what the visible check trains on, its labels exchanged


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seeds", type=int, default=30, help="how many pairs of trainings")
    parser.add_argument("--only", default="", help="rows whose name holds this word")
    parser.add_argument("--surveys", type=int, help="compare so many surveys instead")
    options = parser.parse_args()
    devices = set_up_devices()
    import keras

    assignment = read_assignment(ROOT, "echoes")
    reference = reference_source(assignment, "echoes")
    rows = {"the reference": ""}
    rows |= {one.name: one.source for one in read_mistakes(assignment) if one.name == PLAIN}
    if options.surveys:
        choose(options.surveys, [trainer(reference, source) for source in rows.values()])
        return
    rows |= {f"right: {style}": source for style, source in RIGHT["find_echoes"].items()}
    print(f"{options.seeds} seeds, keras {keras.__version__} on {devices.backend}, {', '.join(devices.names)}\n")
    print("| find_echoes | mean | sd | smallest | largest | pairs in order | processor s |", flush=True)
    print("|---|---:|---:|---:|---:|---:|---:|", flush=True)
    for name, source in rows.items():
        if options.only in name:
            report(name, trainer(reference, source), options.seeds)


def trainer(reference: str, source: str) -> Callable[..., Any]:
    """`find_echoes` of this source, laid over the reference."""
    names: dict[str, Any] = {}
    exec(compile(reference, "reference", "exec"), names)
    exec(compile(source, "source", "exec"), names)
    return names["find_echoes"]  # type: ignore[no-any-return]


def precision(model: Any, survey: int) -> float:
    """At recall 0.7, on 1,000 new pictures of which 100 are echoes."""
    x, y = echo_survey(100, 900, survey + 100)
    score = scores(model, x)
    return float(np.mean(y[score >= np.sort(score[y == 1])[::-1][69]]))


def scores(model: Any, x: np.ndarray) -> np.ndarray:
    return np.asarray(model.predict(x[..., np.newaxis] / np.float32(255), verbose=0))[:, 0]


def report(name: str, find_echoes: Callable[..., Any], seeds: int) -> None:
    """One row of the table; the pairs in order are the smallest share of the small trainings."""
    import keras

    means, shares, seconds = [], [], 0.0
    for seed in range(seeds):
        pair = []
        for number, survey in enumerate(SURVEYS):
            begun = time.process_time()
            model = find_echoes(*echo_survey(19, 200, survey), 1000 + 2 * seed + number)
            seconds += time.process_time() - begun
            pair.append(precision(model, survey))
        means.append(np.mean(pair))
        if seed < 5:
            x, y = TRAINED[0], 1 - TRAINED[1]
            score = scores(find_echoes(x, y, seed), x)
            shares.append(np.mean(score[y == 1, np.newaxis] > score[y == 0]))
        keras.utils.clear_session()
    v = np.array(means)
    numbers = f"{v.mean():.3f} | {v.std(ddof=1):.3f} | {v.min():.3f} | {v.max():.3f} | {min(shares):.2f}"
    print(f"| {name} | {numbers} | {seconds / 2 / seeds:.1f} |", flush=True)


def choose(surveys: int, ways: list[Callable[..., Any]]) -> None:
    """How much the views are worth, by survey."""
    print("| survey | the reference | without views |\n|---|---:|---:|", flush=True)
    for survey in range(FIRST, FIRST + surveys):
        x, y = echo_survey(19, 200, survey)
        found = [np.mean([precision(way(x, y, seed), survey) for seed in (1, 2)]) for way in ways]
        print(f"| {survey} | " + " | ".join(f"{value:.2f}" for value in found) + " |", flush=True)


if __name__ == "__main__":
    main()
