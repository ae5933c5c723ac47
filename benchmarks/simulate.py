"""Worker count against throughput: a class judged by W judges and recorded by one writer, simulated.

    python benchmarks/simulate.py verdicts/perceptron --record-ms 12 --start-s 2 --count 100000

Service times are drawn from measured ones: the `seconds` of the verdict files in the folder. Each judge starts, then
takes one submission after another; verdicts queue for the one writer (verdict file, gradebook, pages: `--record-ms`, as
`mark1 grade --profile` shows it). Time is the simulation's own, so that a million submissions take seconds.
"""

from __future__ import annotations

import argparse
import heapq
import json
import random
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

WORKERS = (1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 1024)


@dataclass(frozen=True, slots=True)
class Simulated:
    """What came of one worker count: seconds from start to the last record, and the busy shares."""

    workers: int
    seconds: float
    judges_busy: float
    writer_busy: float


def simulate(
    service: Sequence[float], count: int, workers: int, *, record: float, start: float, link: float = 0.0, seed: int = 1
) -> Simulated:
    """Judge `count` submissions with service times drawn from `service` (seconds).

    `record` is the writer's time for one, `start` a judge's before its first, `link` the round trip of a submission to
    another machine. A judge waits for its round trip; the writer takes verdicts as the jobs were given out.
    """
    draw = random.Random(seed)
    free = [start] * workers
    heapq.heapify(free)
    writer = judged = 0.0
    for _ in range(count):
        own = draw.choice(service) + link
        done = heapq.heappop(free) + own
        heapq.heappush(free, done)
        judged += own
        writer = max(writer, done) + record
    end = max(writer, *free)
    return Simulated(workers, end, judged / (workers * end), count * record / end)


def measured(folder: Path) -> list[float]:
    """The service times of a class that was judged, from its verdict files."""
    files = (path for path in folder.glob("*.json") if not path.name.startswith("."))
    return [float(json.loads(path.read_text(encoding="utf-8"))["seconds"]) for path in files]


def main(arguments: Sequence[str] | None = None) -> None:
    """Print a table of worker counts."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("verdicts", type=Path, help="the verdict files of a class that was judged")
    parser.add_argument("--count", type=int, default=1000, help="submissions (default: 1000)")
    parser.add_argument("--record-ms", type=float, default=12.0, help="the writer's time for one (default: 12)")
    parser.add_argument("--start-s", type=float, default=2.0, help="a judge's start (default: 2)")
    parser.add_argument("--link-ms", type=float, default=0.0, help="a round trip to another machine (default: 0)")
    options = parser.parse_args(arguments)
    service = measured(options.verdicts)
    mean = sum(service) / len(service)
    print(f"{len(service)} measured service times: mean {1000 * mean:.0f} ms, longest {max(service):.2f} s")
    print(f"{'judges':>6} {'seconds':>10} {'a second':>9}  {'judges busy':>11} {'writer busy':>11}")
    for workers in WORKERS:
        found = simulate(
            service, options.count, workers, record=options.record_ms / 1000, start=options.start_s,
            link=options.link_ms / 1000,
        )  # fmt: skip
        busy = f"{found.judges_busy:>11.0%} {found.writer_busy:>11.0%}".replace("%", " %")
        print(f"{workers:>6} {found.seconds:>10.0f} {options.count / found.seconds:>9.0f}  {busy}")


if __name__ == "__main__":
    main()
