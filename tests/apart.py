"""Work done in a process of its own, and how much memory that process took at its largest for it.

In the process of the tests such a measurement counts what other tests left to be collected, and the moment at which it is.
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]


def apart(module: str, function: str, *arguments: Any) -> tuple[int, int]:
    """`module.function(*arguments)`, a count, and by how many MB the process grew. Linux alone knows the latter: 0."""
    code = f"from tests.apart import report; from {module} import {function}; report({function}, *{arguments!r})"
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", code], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr[-3000:]
    counted, grown = json.loads(done.stdout)
    return counted, grown


def report(function: Callable[..., int], *arguments: Any) -> None:
    """What the process that `apart` starts does."""
    before = _held_mb("VmRSS")
    counted = function(*arguments)
    print(json.dumps([counted, _held_mb("VmHWM") - before]))


def _held_mb(line: str) -> int:
    """A line of /proc/self/status; VmHWM is the largest moment of this process, which has done nothing else."""
    status = Path("/proc/self/status")
    if not status.exists():
        return 0
    return next(int(text.split()[1]) >> 10 for text in status.read_text().splitlines() if text.startswith(f"{line}:"))
