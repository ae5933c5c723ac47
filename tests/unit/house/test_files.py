"""A file is there whole or not at all, whoever is killed while it is written."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from autograder.files import write_whole


@pytest.mark.parametrize("one_writer", [False, True])
@pytest.mark.parametrize("mode", [0o644, 0o444])
def test_a_file_is_replaced_whole_with_its_permissions(tmp_path: Path, mode: int, one_writer: bool) -> None:
    file = tmp_path / "page.html"
    for text in ("first", "second"):  # the second time over what may be read-only
        write_whole(file, text, mode=mode, one_writer=one_writer)
    assert file.read_text(encoding="utf-8") == "second"
    assert stat.S_IMODE(os.stat(file).st_mode) == mode
    assert os.listdir(tmp_path) == ["page.html"]


def test_one_writer_takes_what_a_killed_one_left(tmp_path: Path) -> None:
    (tmp_path / ".page.html.new").write_text("half", encoding="utf-8")
    write_whole(tmp_path / "page.html", "whole", one_writer=True)
    assert os.listdir(tmp_path) == ["page.html"]


@pytest.mark.parametrize("one_writer", [False, True])
def test_what_cannot_be_written_leaves_nothing(tmp_path: Path, one_writer: bool) -> None:
    (tmp_path / "page.html").mkdir()
    with pytest.raises(OSError, match="directory"):
        write_whole(tmp_path / "page.html", "text", one_writer=one_writer)
    assert os.listdir(tmp_path) == ["page.html"]
