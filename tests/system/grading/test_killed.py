"""Grading is killed at random moments, fifty times: nothing is lost, nothing is left, nobody's mark changes."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import time
from collections.abc import Callable
from pathlib import Path

import pytest

# Whom the fifty kills hit. A judge that dies three times over one submission is told as a fault, so each run has few.
KILLS = {"parent": 12, "judge": 19, "zygote": 19}
SEED = 20
# How long a run may take to show what is to be killed, on a machine that is shared by many.
APPEARS = 60.0


def children(pid: int) -> list[int]:
    try:
        return [int(word) for word in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]
    except OSError:
        return []


def victims(parent: int) -> dict[str, list[int]]:
    """The processes of a run that can be killed, by what they are."""
    judges = [pid for pid in children(parent) if b"autograder.judging" in _command(pid)]
    found = {"parent": [parent], "judge": judges, "zygote": []}
    for judge in judges:
        below = children(judge)
        while below:
            found["zygote"] += [pid for pid in below if b"sandbox.template" in _command(pid)][-1:]
            below = [child for pid in below for child in children(pid)]
    return found


def _command(pid: int) -> bytes:
    try:
        return Path(f"/proc/{pid}/cmdline").read_bytes()
    except OSError:
        return b""


def kill(pid: int) -> bool:
    try:
        os.kill(pid, signal.SIGKILL)
    except ProcessLookupError:
        return False
    return True


def hit(run: subprocess.Popen[str], kind: str, wait: float) -> bool:
    """Kill one process of this kind, a moment after there is one; False where the run ended first."""
    end = time.monotonic() + APPEARS
    while run.poll() is None and time.monotonic() < end:
        if victims(run.pid)[kind]:
            time.sleep(wait)
            alive = victims(run.pid)[kind]
            if alive and kill(alive[-1]):
                return True
        time.sleep(0.01)
    return False


@pytest.mark.timeout(600)
def test_fifty_kills_lose_nothing(fresh, same: Callable) -> None:
    choose = random.Random(SEED)
    turns = [kind for kind, count in KILLS.items() for _ in range(count)]
    choose.shuffle(turns)
    run = fresh.start("grade")
    done = 0
    while done < len(turns):
        kind = turns[done]
        # A parent may be hit anywhere between its first line and its last batch, the others at work.
        done += hit(run, kind, choose.uniform(0.0, 2.0 if kind == "parent" else 0.2))
        if kind == "parent" or run.poll() is not None:
            run.communicate(timeout=60)
            run = fresh.start("grade", *(["--force"] if choose.random() < 0.5 else []))
    kill(run.pid)
    run.communicate(timeout=60)
    assert fresh.settle() == []
    last = fresh.run("grade")
    assert last.returncode == 0, last.stderr
    same(fresh)
    assert fresh.settle() == []
    assert list(fresh.scratch.glob("mark1-*")) == []


def test_what_a_killed_run_left_in_scratch_is_swept_by_the_next(graded, tmp_path: Path) -> None:
    own = graded.again(tmp_path)
    left = own.scratch / "mark1-sandbox-left"
    left.mkdir()
    (left / "owner").touch()
    (left / "scratch").mkdir()
    foreign = own.scratch / "mark1-of-somebody-else"
    foreign.mkdir()
    assert own.run("grade").returncode == 0
    assert list(own.scratch.iterdir()) == [foreign]


def test_ctrl_c_stops_says_what_was_done_and_how_to_go_on(fresh, same: Callable) -> None:
    run = fresh.start("grade", "--json")
    assert run.stdout is not None
    judged = 0
    for line in run.stdout:
        judged += '"judged"' in line
        if judged == 3:
            break
    run.send_signal(signal.SIGINT)
    _, told = run.communicate(timeout=60)
    assert run.returncode == 130
    assert "of 12 submissions were judged and are kept. Run the same command again to go on." in told
    assert fresh.settle() == []
    assert list(fresh.scratch.glob("mark1-*")) == []
    assert fresh.run("grade").returncode == 0
    same(fresh)


def test_a_judge_that_dies_over_a_submission_each_time_flags_it(fresh) -> None:
    """Three times, and then the run says so, ends with 1 and goes on with the others."""
    run = fresh.start("grade", "--student", "student-01", "--no-gradebook", "--jobs", "1")
    deaths = 0
    deadline = time.monotonic() + 120
    while run.poll() is None and time.monotonic() < deadline:
        zygotes = victims(run.pid)["zygote"]
        judges = victims(run.pid)["judge"]
        if zygotes and judges:  # it has begun
            deaths += kill(judges[0])
        time.sleep(0.05)
    out, _ = run.communicate(timeout=60)
    if run.returncode == 0:
        pytest.skip("the submission was judged faster than it could be killed")
    assert deaths >= 3
    assert "student-01  no verdict: the judge's process ended without an answer 3 times" in out
    assert run.returncode == 1
