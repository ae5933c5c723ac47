"""What is run whole, and when: after a change of its own files, every fifth build, and where it is asked for."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests import sampling


@pytest.fixture
def table(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A table in which every whole run has passed."""
    monkeypatch.setattr(sampling, "TABLE", tmp_path / "exhausted.json")
    sampling.main(["--record", ",".join(sampling.names())])
    return tmp_path / "exhausted.json"


def test_in_five_builds_everything_is_due_once(table: Path) -> None:
    builds = [sampling.due(build) for build in range(100, 105)]
    assert sorted(name for build in builds for name in build) == sorted(sampling.names())
    assert max(map(len, builds)) - min(map(len, builds)) <= 1


def test_what_changed_since_its_last_whole_run_is_due_at_once(table: Path) -> None:
    table.write_text(json.dumps({**json.loads(table.read_text()), "cnn": "of another day"}), encoding="utf-8")
    assert all("cnn" in sampling.due(build) for build in range(5))
    sampling.main(["--record", "cnn"])
    assert sum("cnn" in sampling.due(build) for build in range(5)) == 1


def test_what_was_never_run_whole_is_due(table: Path) -> None:
    table.write_text("{}", encoding="utf-8")
    assert sorted(sampling.due(3)) == sorted(sampling.names())
    sampling.main(["--record", "softmax,attacks"])
    assert list(json.loads(table.read_text())) == ["softmax", "attacks"]


def test_an_assignments_own_files_are_its_folder_its_reference_and_its_tables() -> None:
    own = {path.relative_to(sampling.ROOT).as_posix() for path in sampling._own_files("cnn")}
    assert {"assignments/cnn/assignment.toml", "reference/cnn.py", "tests/course/cnn/fresh.py"} <= own
    assert not any("softmax" in name or "__pycache__" in name for name in own)


MARKED = """
import pytest
from tests import sampling

@pytest.mark.exhaustive("cnn")
def test_slow(): pass

@pytest.mark.sampled("cnn")
def test_of_both(): assert sampling.exhaustive("cnn") is {whole}
"""


@pytest.mark.parametrize(
    ("options", "whole", "run"),
    [((), False, 1), (("--exhaustive",), True, 2), (("--exhaustive-of=softmax,cnn",), True, 2),
     (("--exhaustive-of=softmax",), False, 1), (("--whole=cnn",), True, 2), (("--whole=cnn,softmax",), True, 2)],
)  # fmt: skip
def test_the_option_decides(options: tuple[str, ...], whole: bool, run: int, tmp_path: Path) -> None:
    (tmp_path / "test_marked.py").write_text(MARKED.format(whole=whole), encoding="utf-8")
    done = _pytest(tmp_path, *options)
    assert f"{run} passed" in done, done


def test_an_unknown_name_is_told(tmp_path: Path) -> None:
    done = _pytest(tmp_path, "--exhaustive-of=cmm")
    assert f"ERROR: --exhaustive-of: nothing is called cmm; there are {', '.join(sampling.names())}." in done


def _pytest(folder: Path, *options: str) -> str:
    """What pytest says of the folder's tests under this suite's conftest.py and settings."""
    command = ["-m", "pytest", "-q", "-c", str(sampling.ROOT / "pyproject.toml"), "-p", "tests.conftest", *options]
    done = subprocess.run(
        [sys.executable, *command, str(folder)], cwd=sampling.ROOT, capture_output=True, text=True, check=False
    )
    return done.stdout + done.stderr
