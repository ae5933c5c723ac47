"""Many machines: a real scheduler and two real workers on loopback, one of them killed; shards and their merge."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

STARTS = 120.0  # seconds until a Dask process says its address, on a machine that is shared by many
ADDRESS = re.compile(r"tcp://127\.0\.0\.1:\d+")


@dataclass
class Machines:
    address: str
    workers: list[subprocess.Popen[bytes]]


def _dask(folder: Path, name: str, *arguments: str) -> subprocess.Popen[bytes]:
    home = Path(__file__).resolve().parents[3]
    scratch = folder / "scratch"
    scratch.mkdir(exist_ok=True)
    with (folder / f"{name}.log").open("wb") as log:
        return subprocess.Popen(
            [sys.executable, "-m", "distributed.cli.dask_" + arguments[0], *arguments[1:]],
            stdout=log, stderr=log, cwd=folder, start_new_session=True,
            env={**os.environ, "PYTHONPATH": str(home), "TMPDIR": str(scratch)},
        )  # fmt: skip


def _said(folder: Path, name: str, pattern: re.Pattern[str]) -> str:
    deadline = time.monotonic() + STARTS
    while time.monotonic() < deadline:
        found = pattern.search((folder / f"{name}.log").read_text(encoding="utf-8", errors="replace"))
        if found:
            return found.group()
        time.sleep(0.1)
    pytest.fail((folder / f"{name}.log").read_text(encoding="utf-8", errors="replace"))


@pytest.fixture
def machines(tmp_path: Path) -> Iterator[Machines]:
    """A scheduler and two workers of one thread each, no nanny: a worker that is killed stays away."""
    pytest.importorskip("distributed", reason="pip install 'mark1[cluster]'")
    folder = tmp_path / "dask"
    folder.mkdir()
    scheduler = _dask(folder, "scheduler", "scheduler", "--host", "127.0.0.1", "--port", "0", "--no-dashboard")
    started = [scheduler]
    try:
        address = _said(folder, "scheduler", ADDRESS)
        options = ("--host", "127.0.0.1", "--nthreads", "1", "--no-nanny", "--no-dashboard", "--memory-limit", "0")
        workers = [_dask(folder, f"worker-{n}", "worker", address, *options) for n in (1, 2)]
        started += workers
        for n in (1, 2):
            _said(folder, f"worker-{n}", re.compile("Registered to"))
        yield Machines(address, workers)
    finally:
        for process in reversed(started):
            process.terminate()
            try:
                process.wait(10)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()


@pytest.mark.timeout(400)
def test_a_worker_dies_in_mid_class_and_nothing_is_lost(fresh, machines: Machines, same: Callable) -> None:
    run = fresh.start("grade", "--json", "--cluster", machines.address)
    assert run.stdout is not None
    judged = 0
    for line in run.stdout:
        judged += '"judged"' in line
        if judged == 3:
            break
    machines.workers[0].kill()
    _, told = run.communicate(timeout=300)
    assert run.returncode == 0, told
    same(fresh)


def test_a_scheduler_that_is_not_there_is_told_in_a_sentence(regraded) -> None:
    run = regraded.run("grade", "--force", "--cluster", "tcp://127.0.0.1:9")
    assert run.returncode == 2
    assert "no Dask scheduler answers at tcp://127.0.0.1:9" in run.stderr
    assert "Traceback" not in run.stderr


def test_slurm_without_its_table_is_told_in_a_sentence(regraded) -> None:
    run = regraded.run("grade", "--force", "--slurm")
    assert run.returncode == 2
    assert "mark1.toml has no table [slurm]" in run.stderr


def test_shards_make_a_class_when_merged(fresh, same: Callable, tmp_path: Path) -> None:
    folders = [tmp_path / f"shard-{number}" for number in (1, 2, 3)]
    for number, folder in enumerate(folders, start=1):
        run = fresh.run("grade", "--shard", f"{number}/3", "--verdicts", str(folder))
        assert run.returncode == 0, run.stderr
    assert fresh.rows() == {}
    part = fresh.run("merge", *map(str, folders[:2]))
    assert part.returncode == 1
    assert "4 submissions have no verdict yet: student-03, student-06, student-09, student-12." in part.stderr
    whole = fresh.run("merge", *map(str, folders))
    assert whole.returncode == 0, whole.stderr
    assert "4 verdicts taken over, 8 were here already." in whole.stdout
    same(fresh)


def test_two_verdicts_of_one_student_are_not_merged(regraded, tmp_path: Path) -> None:
    one, two = tmp_path / "one", tmp_path / "two"
    shutil.copytree(regraded.course / "verdicts", one)
    shutil.copytree(one, two)
    path = two / "perceptron" / "student-05.json"
    verdict = json.loads(path.read_text(encoding="utf-8"))
    path.write_text(json.dumps({**verdict, "submission_hash": "another"}), encoding="utf-8")
    before = regraded.verdicts()
    run = regraded.run("merge", str(one), str(two))
    assert run.returncode == 2
    assert f"{one} and {two} hold different verdicts of student-05" in run.stderr
    assert regraded.verdicts() == before
