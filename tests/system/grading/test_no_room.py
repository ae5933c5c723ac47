"""A full disk, a folder that may not be written, a locked gradebook: a sentence, exit 2, and nothing is lost."""

from __future__ import annotations

import os
import sqlite3
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

FEW = 64  # kB: less than the verdicts of the class need


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of its own that a few verdicts fill."""
    folder = tmp_path / "disk"
    folder.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", f"size={FEW}k", "mark1-test", str(folder)]
    if os.getuid() != 0 or subprocess.run(mount, check=False, capture_output=True).returncode != 0:
        pytest.skip("a disk can be made by root only")
    yield folder
    subprocess.run(["umount", str(folder)], check=True)


def test_a_full_disk(fresh, small_disk: Path, same: Callable) -> None:
    verdicts = fresh.course / "verdicts"
    verdicts.symlink_to(small_disk)
    run = fresh.run("grade")
    assert run.returncode == 2
    assert "No space left on device" in run.stderr
    assert len(run.stderr.strip().splitlines()) == 1
    assert "Traceback" not in run.stderr
    subprocess.run(["mount", "-o", "remount,size=20m", str(small_disk)], check=True)
    assert fresh.run("grade").returncode == 0
    same(fresh)
    verdicts.unlink()


@pytest.mark.skipif(os.getuid() == 0, reason="root may write to every folder")
def test_a_folder_that_may_not_be_written(fresh, same: Callable) -> None:
    (fresh.course / "verdicts").mkdir(mode=0o555)
    run = fresh.run("grade")
    assert run.returncode == 2
    assert "Permission denied" in run.stderr
    (fresh.course / "verdicts").chmod(0o755)
    assert fresh.run("grade").returncode == 0
    same(fresh)


def test_a_file_where_a_folder_should_be(fresh, same: Callable) -> None:
    """What stops root too."""
    (fresh.course / "verdicts").write_text("in the way", encoding="utf-8")
    run = fresh.run("grade")
    assert run.returncode == 2
    assert len(run.stderr.strip().splitlines()) == 1
    (fresh.course / "verdicts").unlink()
    assert fresh.run("grade").returncode == 0
    same(fresh)


@pytest.mark.timeout(300)
def test_a_locked_gradebook(fresh, same: Callable) -> None:
    with sqlite3.connect(fresh.course / "gradebook.db") as connection:
        connection.execute("BEGIN EXCLUSIVE")
        run = fresh.run("grade")
        connection.rollback()
    assert run.returncode == 2
    assert "gradebook.db is locked" in run.stderr
    assert len(run.stderr.strip().splitlines()) == 1
    assert fresh.run("grade").returncode == 0
    same(fresh)
