"""How long a process waited on the run queue: ready to go on, while the processors were at other work.

Linux counts it for every thread, and anybody may read it from outside (`/proc/PID/task/*/schedstat`, second column,
nanoseconds). A process that sleeps, or computes, does not wait.
"""

from __future__ import annotations

import os
from pathlib import Path

NANO = 1e-9


def waited_seconds(pid: int) -> float | None:
    """What the thread of the process that waited longest has waited; None where the kernel does not say."""
    # Not their sum: a thread cannot have waited longer than it was there, a hundred threads together can.
    found = []
    tasks = Path(f"/proc/{pid}/task")
    try:
        threads = os.listdir(tasks)
    except OSError:  # the process has ended, perhaps at this moment
        return None
    for thread in threads:
        try:
            found.append(int((tasks / thread / "schedstat").read_text().split()[1]) * NANO)
        except (OSError, ValueError, IndexError):  # the thread has ended meanwhile
            continue
    return max(found, default=None)
