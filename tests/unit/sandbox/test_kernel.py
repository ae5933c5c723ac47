"""A process that ends with its parent: however that ends, and where it had ended before anybody could ask."""

from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path

import pytest

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="the kernel calls are Linux's")

CHILD = "import os, time; from autograder.sandbox.kernel import die_with_parent; "
PARENT = (
    "import subprocess, sys, time; child = subprocess.Popen([sys.executable, '-c', sys.argv[1]], stdout=subprocess.PIPE); "
    "child.stdout.readline(); print(child.pid, flush=True); time.sleep(600)"
)


def is_alive(pid: int) -> bool:
    try:
        state = Path(f"/proc/{pid}/stat").read_text(encoding="utf-8").rsplit(")", 1)[1].split()[0]
    except OSError:
        return False
    return state not in "ZX"  # nobody may be there to bury it


def test_it_ends_when_its_parent_is_killed() -> None:
    child = CHILD + "die_with_parent(os.getppid()); print(1, flush=True); time.sleep(600)"
    parent = subprocess.Popen([sys.executable, "-c", PARENT, child], stdout=subprocess.PIPE, text=True)
    assert parent.stdout is not None
    pid = int(parent.stdout.readline())
    assert is_alive(pid)
    parent.kill()
    parent.communicate()
    deadline = time.monotonic() + 30  # the kernel does it at once; a busy machine takes its time to look
    while is_alive(pid) and time.monotonic() < deadline:
        time.sleep(0.01)
    assert not is_alive(pid)


def test_it_ends_where_its_parent_is_another_by_now() -> None:
    done = subprocess.run([sys.executable, "-c", CHILD + "die_with_parent(2**22 + 1); print('still here')"],
                          capture_output=True, text=True, check=False)  # fmt: skip
    assert (done.returncode, done.stdout) == (1, "")
