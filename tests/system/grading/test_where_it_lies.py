"""Folders under other names, verdicts elsewhere, and a machine that is a container: the class is graded all the same."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

RENAMED = '\nc.CourseDirectory.submitted_directory = "collected"\nc.CourseDirectory.feedback_directory = "pages"\n'
BY_ASSIGNMENT = '\nc.CourseDirectory.directory_structure = "{assignment_id}/{nbgrader_step}/{student_id}"\n'
# As process 1, which in a container nobody else is.
FIRST = ("unshare", "--pid", "--fork", "--mount-proc")


@pytest.mark.parametrize(
    ("config", "lies", "page"),
    [
        (RENAMED, "collected/{}/perceptron", "pages/{}/perceptron/perceptron.html"),
        (BY_ASSIGNMENT, "perceptron/submitted/{}", "perceptron/feedback/{}/perceptron.html"),
    ],
)
def test_folders_that_nbgrader_config_names(fresh: Any, graded: Any, config: str, lies: str, page: str) -> None:
    course: Path = fresh.course
    with (course / "nbgrader_config.py").open("a", encoding="utf-8") as file:
        file.write(config)
    old = course / "submitted"
    students = sorted(path.name for path in old.iterdir())[:2]
    for student in students:
        new = course / lies.format(student)
        new.parent.mkdir(parents=True, exist_ok=True)
        shutil.move(old / student / "perceptron", new)
    shutil.rmtree(old)
    done = fresh.run("grade")
    assert done.returncode == 0, done.stderr
    assert fresh.verdicts() == {student: graded.verdicts()[student] for student in students}
    assert fresh.rows() == {place: row for place, row in graded.rows().items() if place[0] in students}
    for student in students:
        assert (course / page.format(student)).is_file()


def test_feedback_report_and_export_take_verdicts_from_elsewhere(regraded: Any, tmp_path: Path) -> None:
    (regraded.course / "verdicts").rename(tmp_path / "kept")
    for command in ("feedback", "report", "export"):
        missing = regraded.run(command)
        assert (
            f"there are no verdicts{'' if command == 'feedback' else ' on perceptron'} yet"
            in missing.stdout + missing.stderr
        )
        done = regraded.run(command, "--verdicts", str(tmp_path / "kept"))
        assert done.returncode == 0, done.stderr
    assert not (regraded.course / "verdicts").exists()


def may_unshare() -> bool:
    return shutil.which("unshare") is not None and subprocess.run([*FIRST, "true"], check=False).returncode == 0


@pytest.mark.skipif(sys.platform != "linux" or not may_unshare(), reason="this machine lets nobody be process 1")
def test_process_1_of_a_container_grades(regraded: Any, graded: Any) -> None:
    student = min(graded.verdicts())
    command = [*FIRST, *regraded.command("grade", "--force", "--student", student)]
    done = subprocess.run(
        command, env=regraded.environment, cwd=regraded.course, text=True, capture_output=True, timeout=240, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert f"{student}  " in done.stdout
    assert "perceptron: 1 to judge, 0 unchanged" in done.stdout
    assert regraded.verdicts() == graded.verdicts()


def test_grading_leaves_the_release_alone(fresh: Any) -> None:
    """The gradebook gets the cells; what students have received is for mark1 release to change."""
    assert fresh.run("release").returncode == 0
    release = fresh.course / "release" / "perceptron"

    def found() -> dict[str, tuple[int, bytes]]:
        files = (path for path in release.rglob("*") if path.is_file())
        return {str(path): (path.stat().st_mtime_ns, path.read_bytes()) for path in files}

    before = found()
    (fresh.course / "gradebook.db").unlink()
    student = min(path.name for path in (fresh.course / "submitted").iterdir())
    done = fresh.run("grade", "--student", student)
    assert done.returncode == 0, done.stderr
    assert found() == before
    assert fresh.rows()


def test_a_shard_merged_again_does_not_undo_a_regrade(regraded: Any, tmp_path: Path) -> None:
    shard = tmp_path / "shard"
    shutil.copytree(regraded.course / "verdicts", shard)
    hidden = regraded.course / "assignments/perceptron/checks/hidden/test_perceptron_step.py"
    hidden.write_text(
        hidden.read_text(encoding="utf-8")
        + '\n\n@pytest.mark.exercise("perceptron_step", weight=2)\ndef test_step_is_always_right(student):\n'
        '    """A check that all pass."""\n    expect.that(True, "always")\n',
        encoding="utf-8",
    )
    assert regraded.run("regrade", "--apply").returncode == 0
    after = regraded.verdicts()
    done = regraded.run("merge", str(shard))
    assert done.returncode == 0, done.stderr
    assert "0 verdicts taken over, 12 were here already." in done.stdout
    assert regraded.verdicts() == after
    assert regraded.run("merge", str(shard), "--force").returncode == 0
    assert regraded.verdicts() != after


def test_regrade_takes_who_judges(regraded: Any) -> None:
    done = regraded.run("regrade", "--cluster", "tcp://127.0.0.1:9")
    assert done.returncode == 2
    assert "no Dask scheduler answers at tcp://127.0.0.1:9" in done.stderr
    done = regraded.run("regrade", "--slurm")
    assert done.returncode == 2
    assert "mark1.toml has no table [slurm]" in done.stderr
    student = min(regraded.verdicts())
    assert regraded.run("regrade", "--no-sandbox", "--student", student, "--jobs", "1").returncode == 0


def test_a_training_ends_when_it_is_told_to(tmp_path: Path) -> None:
    """The trained code may do anything: here it waits for ever, and hears no signal."""
    code = (
        "import signal, sys\nfrom autograder.training import train\n"
        "from autograder.cli import _stoppable\n"
        "train.command = lambda job, result: [sys.executable, '-c', "
        "'import signal, time; signal.signal(signal.SIGTERM, signal.SIG_IGN); print(1, flush=True); time.sleep(600)']\n"
        "train._job = lambda name, wish, course: None\n"
        "with _stoppable():\n    train.train_all(['one'], train.Wish(), None, lambda line: None)\n"
    )
    process = subprocess.Popen([sys.executable, "-c", code], stderr=subprocess.PIPE, text=True, cwd=tmp_path)
    assert process.stderr is not None
    for line in process.stderr:  # what a training prints goes there
        if line.strip() == "1":
            break
    children = Path(f"/proc/{process.pid}/task/{process.pid}/children").read_text().split()
    os.kill(process.pid, signal.SIGTERM)
    _, told = process.communicate(timeout=60)
    assert process.returncode == 130
    assert "stopped." in told
    assert not any(Path(f"/proc/{child}").exists() for child in children)
