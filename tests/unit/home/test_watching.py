"""mark1 check --watch, as a process: what a save changed is checked again, and Ctrl-C ends it in a sentence."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from autograder.home import watching as watching_module
from autograder.home.watching import _changed, watch

from .conftest import RIGHT

PATIENCE = 120.0  # for a check: a busy machine starts processes slowly


class Watching:
    """The process, and what it has said so far."""

    def __init__(self, folder: Path) -> None:
        command = [sys.executable, "-u", "-P", "-m", "autograder.cli", "check", "--watch", "perceptron.py"]
        self.process = subprocess.Popen(
            command, cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
        )
        self.said = ""
        self.more = threading.Condition()
        self.thread = threading.Thread(target=self._listen, daemon=True)
        self.thread.start()

    def _listen(self) -> None:
        assert self.process.stdout is not None
        for line in self.process.stdout:
            with self.more:
                self.said += line
                self.more.notify()

    def until(self, text: str, times: int = 1) -> str:
        with self.more:
            assert self.more.wait_for(lambda: self.said.count(text) >= times, PATIENCE), self.said
            return self.said


@pytest.fixture
def watching(released: Path) -> Iterator[Watching]:
    found = Watching(released)
    yield found
    if found.process.poll() is None:
        found.process.kill()
    found.process.wait()
    found.thread.join(PATIENCE)
    assert found.process.stdout is not None
    found.process.stdout.close()


def save(path: Path, text: str) -> None:
    """As editors do: a new file in the place of the old one."""
    new = path.with_suffix(".new")
    new.write_text(text, encoding="utf-8")
    os.replace(new, path)


@pytest.mark.skipif(os.name != "posix", reason="another way to press Ctrl-C")
def test_a_save_is_checked_and_ctrl_c_ends_it(watching: Watching, released: Path) -> None:
    path = released / "perceptron.py"
    untouched = path.read_text(encoding="utf-8")
    said = watching.until("Watching: save your work")
    assert said.count("not attempted yet") == 6

    save(path, untouched + "\n\n" + RIGHT.replace(">=", "<"))
    said = watching.until("Next: ", 2).split("Watching:")[1]
    assert "perceptron_predict changed" in said
    assert "Next: mend perceptron_predict" in said
    assert "perceptron_step" not in said  # what was not changed is not told again

    save(path, untouched + "\n\n" + RIGHT)
    watching.until("perceptron_predict changed", 2)
    watching.until("All visible checks pass.")
    os.utime(path)  # the same text, saved once more: nothing to say
    save(path, "x = 1\n" + untouched + "\n\n" + RIGHT)  # concerns all
    assert watching.until("perceptron.py changed").count("changed") == 3

    assert watching.until("Next: write perceptron_step").count("perceptron_step") == 3  # all of them again
    watching.process.send_signal(signal.SIGINT)
    assert watching.process.wait(PATIENCE) == 0
    watching.thread.join(PATIENCE)
    assert watching.said.endswith("\nstopped watching.\n")
    assert "Traceback" not in watching.said


def test_what_concerns_all_names_no_exercise() -> None:
    before = {"f": ["a"], "g": ["b"], "": []}
    assert _changed(before, {**before, "g": ["c"]}) == ["g"]
    assert _changed(before, {**before, "f": ["x"], "g": ["c"]}) == ["f", "g"]
    assert _changed(before, {**before, "g": ["c"], "": ["y"]}) == []


def test_in_the_folder_itself_the_saved_file_is_named(released: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """`.` has no name of its own to tell."""
    monkeypatch.chdir(released)
    asked: list[str | None] = []
    looks = iter(["x = 1\n", None])

    def look(_: float) -> None:
        text = next(looks)
        if text is None:
            raise KeyboardInterrupt
        path = Path("perceptron.py")
        save(path, text + path.read_text(encoding="utf-8") + "\n\n" + RIGHT)

    monkeypatch.setattr(watching_module.time, "sleep", look)
    monkeypatch.setattr(watching_module, "_check", lambda _, exercise: asked.append(exercise))
    told: list[str] = []
    watch(Path(), None, told.append)
    assert [line.split("  ")[-1].strip() for line in told[1:]] == ["perceptron.py changed", "stopped watching."]
    assert asked == [None, None]


def test_a_folder_that_is_no_desk_is_one_sentence(tmp_path: Path) -> None:
    command = [sys.executable, "-P", "-m", "autograder.cli", "check", "--watch"]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, timeout=PATIENCE, check=False)
    assert done.returncode == 2
    assert done.stderr.startswith("mark1: there are no checks beside")
