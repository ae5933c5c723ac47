"""The sandbox's scratch folders: those of the dead are swept, those of the living and of strangers are not."""

import os

import pytest

from autograder.sandbox import scratch


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """Where temporary folders are made."""
    monkeypatch.setattr(scratch.tempfile, "tempdir", str(tmp_path))
    return tmp_path


def left_behind(folder, name):
    """As a killed owner leaves it."""
    made = folder / name
    made.mkdir()
    (made / scratch.OWNER).touch()
    (made / "file").touch()
    return made


def test_the_sweep_takes_what_was_left_behind_and_nothing_else(folder):
    """A living owner holds its lock; a link, a stranger's folder and another name prove nothing."""
    dead = left_behind(folder, f"{scratch.PREFIX}dead")
    precious = left_behind(folder, "precious")
    (folder / f"{scratch.PREFIX}link").symlink_to(precious)
    strangers = left_behind(folder, f"{scratch.PREFIX}strangers")
    if os.getuid() == 0:
        os.chown(strangers, 64321, 64321)
    alive = scratch.Scratch()
    scratch.sweep()
    assert not dead.exists()
    assert (precious / "file").exists()
    assert strangers.exists() == (os.getuid() == 0)
    assert os.path.isdir(alive.folder)
    alive.remove()
    alive.remove()
    assert not os.path.exists(alive.folder)
