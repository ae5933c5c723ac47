"""How long a process waited for a processor: told while it lives, and never an error when it ends."""

from __future__ import annotations

import os
import subprocess
import sys
import threading

import pytest

from autograder.student.run_queue import waited_seconds

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="only Linux counts it")


def test_of_this_process_it_is_a_number_of_seconds() -> None:
    waited = waited_seconds(os.getpid())
    assert waited is not None
    assert waited >= 0


def test_of_a_process_that_has_ended_nothing_is_known() -> None:
    process = subprocess.Popen(["true"])
    process.wait()
    assert waited_seconds(process.pid) is None


def test_a_process_that_ends_while_it_is_looked_up_is_no_error(monkeypatch: pytest.MonkeyPatch) -> None:
    """Its folder is there when it is asked for, and gone when it is read."""
    process = subprocess.Popen(["sleep", "60"])
    real, scandir = os.listdir, os.scandir

    def ends_first(path: object = ".") -> None:
        if str(path) == f"/proc/{process.pid}/task":
            process.kill()
            process.wait()

    monkeypatch.setattr(os, "listdir", lambda path=".": (ends_first(path), real(path))[1])
    monkeypatch.setattr(os, "scandir", lambda path=".": (ends_first(path), scandir(path))[1])
    assert waited_seconds(process.pid) is None


def test_many_that_end_at_any_moment() -> None:
    for _ in range(50):
        process = subprocess.Popen(["true"])
        reaper = threading.Thread(target=process.wait)
        reaper.start()
        while reaper.is_alive():
            waited_seconds(process.pid)
        reaper.join()
        assert waited_seconds(process.pid) is None
