"""Runs a command and measures it: wall clock, CPU of it and all it started, and memory of the whole family."""

from __future__ import annotations

import os
import subprocess
import threading
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

SAMPLE_SECONDS = 0.5  # how often memory is looked at: a process lives for seconds


@dataclass(frozen=True, slots=True)
class Measured:
    """Seconds of wall clock and of CPU, exit status, and MB: the largest process, and all together at their most."""

    wall: float
    cpu: float
    code: int
    largest_mb: float
    together_mb: float
    output: str


def measure(command: Sequence[str], folder: Path, environment: Mapping[str, str] | None = None) -> Measured:
    """Run the command in `folder` to its end. Output is kept, the last 4000 characters of it."""
    start = time.perf_counter()
    log = folder / ".benchmark.log"
    with log.open("wb") as stream:
        popen = subprocess.Popen(command, cwd=folder, env=environment, stdout=stream, stderr=subprocess.STDOUT)
        watch = _Watch(popen.pid)
        watch.start()
        _, status, usage = os.wait4(popen.pid, 0)
        popen.returncode = os.waitstatus_to_exitcode(status)
        wall = time.perf_counter() - start
        watch.over.set()
        watch.join()
    output = log.read_text(encoding="utf-8", errors="replace")[-4000:]
    log.unlink()
    cpu = usage.ru_utime + usage.ru_stime
    return Measured(wall, cpu, popen.returncode, usage.ru_maxrss / 1024, watch.most_mb, output)


class _Watch(threading.Thread):
    """Adds up, twice a second, what a process and its descendants hold (pages that they share count once)."""

    def __init__(self, pid: int) -> None:
        super().__init__(daemon=True)
        self.pid = pid
        self.over = threading.Event()
        self.most_mb = 0.0

    def run(self) -> None:
        while not self.over.wait(SAMPLE_SECONDS):
            self.most_mb = max(self.most_mb, sum(map(_share_mb, [self.pid, *_descendants(self.pid)])))


def _descendants(pid: int) -> list[int]:
    try:
        text = Path(f"/proc/{pid}/task/{pid}/children").read_text(encoding="ascii")
    except OSError:
        return []
    return [found for child in map(int, text.split()) for found in (child, *_descendants(child))]


def _share_mb(pid: int) -> float:
    try:
        lines = Path(f"/proc/{pid}/smaps_rollup").read_text(encoding="ascii").splitlines()
    except OSError:
        return 0.0
    return sum(int(line.split()[1]) for line in lines if line.startswith("Pss:")) / 1024
